//! Stage 6: funds whose amounts stand beside their names, in one cell or one row.

use alloc::vec::Vec;

use super::bands::Scan;
use super::below::trim;
use super::clean;
use super::columns::{Column, Heading};
use super::draft::{MoneyDraft, Value};
use super::options::ColumnRole;
use super::place::PlacedCell;
use super::source::{BudgetField, Source};
use super::words::Word;

impl<'g> Scan<'_, 'g, '_> {
    /// Funds in one row, each amount behind its label: `预算数 | 100 | 执行数 | 95 | 执行率 | 95%`.
    pub(super) fn fund_keys(&mut self, row: usize) -> bool {
        let mut found: Vec<(usize, BudgetField, usize)> = Vec::new();
        let mut open: Option<(usize, BudgetField)> = None;
        for (index, cell) in self.sheet.printed(row) {
            let field = cell.meaning.fund.and_then(field_of);
            match (field, open.take()) {
                (Some(field), _) => open = Some((index, field)),
                (None, Some((label, field))) if clean::is_number(cell.text) => found.push((label, field, index)),
                (None, _) => {}
            }
        }
        if found.len() < 2 {
            return false;
        }
        self.draft().has_funds = true;
        let first = found.first().and_then(|(label, ..)| self.sheet.cell(*label)).map_or(0, |label| label.column);
        let columns = Vec::from([Column { role: None, first, end: first.saturating_add(1), cell: 0, source: None }]);
        let heading = Heading { top: row, end: row.saturating_add(1), columns };
        self.unit_of_heading(&heading);
        for (label, field, index) in found {
            self.account.tick_off(label);
            self.account.tick_off(index);
            let value = self.value(index);
            let budget = &mut self.drafts.current.budget;
            if budget.get(field).is_none() {
                budget.set(field, value);
            }
        }
        self.fund_points(&heading, &[]);
        true
    }

    /// `其中：一般公共预算：1873.66万元` and `按收入性质分：`: rows of funds with their amounts in the same cells.
    pub(super) fn inline_funds(
        &mut self,
        row: usize,
        heading: &Heading,
        groups: &mut Vec<(usize, usize)>,
        found: &mut Vec<MoneyDraft<'g>>,
    ) -> bool {
        let first = heading.first_column();
        let section = |cell: &PlacedCell<'_>| cell.column < first && cell.meaning.is(Word::Section);
        let mut cells = self.sheet.printed(row).filter(|(_, cell)| !section(cell));
        if !cells.all(|(_, cell)| is_group(cell.text) || fund_in_cell(cell.text).is_some()) {
            return false;
        }
        // A name alone is a row of the table whose amounts are blank.
        let mut cells = self.sheet.printed(row).filter(|(_, cell)| !section(cell));
        let only_name = cells.next().filter(|_| cells.next().is_none());
        if only_name.is_some_and(|(_, cell)| {
            cell.right() <= first
                && groups.is_empty()
                && fund_in_cell(cell.text).is_none_or(|(_, amount)| amount.is_empty())
        }) {
            return false;
        }
        let indices: Vec<usize> =
            self.sheet.printed(row).filter(|(_, cell)| !section(cell)).map(|(index, _)| index).collect();
        for index in indices {
            let Some(cell) = self.sheet.cell(index).copied() else { continue };
            self.account.tick_off(index);
            if is_group(cell.text) {
                groups.retain(|(column, _)| *column != cell.column);
                groups.push((cell.column, index));
                continue;
            }
            let Some((name, amount)) = fund_in_cell(cell.text) else { continue };
            let source = Source::Cell(self.sheet.position(index));
            let mut money = MoneyDraft::default();
            money.set(BudgetField::Name, Value { text: clean::label(name), source });
            if let Some((_, group)) = groups.iter().find(|(column, _)| *column == cell.column) {
                let text = self.sheet.cell(*group).map_or("", |cell| cell.text);
                let text = text.trim_end_matches([':', '：']);
                let source = Source::Cell(self.sheet.position(*group));
                money.set(BudgetField::Group, Value { text: clean::label(text), source });
            }
            money.set(BudgetField::Adjusted, Value { text: clean::text(amount), source });
            found.push(money);
        }
        true
    }
}

/// `按支出性质分：`: the label of a breakdown.
pub(super) fn is_group(text: &str) -> bool {
    let label = clean::label(text);
    let bare = label.trim_end_matches([':', '：']);
    label.len() < 60
        && bare.starts_with('按')
        && (bare.ends_with('分') || bare.ends_with("划分") || bare.ends_with("分类"))
}

/// The name and the amount of `其中：基本支出：1768.16万元`; the amount may be blank behind its colon.
pub(super) fn fund_in_cell(text: &str) -> Option<(&str, &str)> {
    let text = trim(text);
    let rest = text.strip_prefix("其中").map_or(text, |rest| rest.trim_start_matches([':', '：', ' ', '\u{3000}']));
    let (at, colon) = rest.char_indices().find(|(_, character)| matches!(character, ':' | '：'))?;
    let (name, amount) = (rest.get(..at)?, rest.get(at.saturating_add(colon.len_utf8())..)?);
    (!name.is_empty() && name.len() < 90 && clean::is_amount_or_blank(trim(amount))).then_some((name, amount))
}

/// The field that a column of funds fills.
pub(super) const fn field_of(role: ColumnRole) -> Option<BudgetField> {
    Some(match role {
        ColumnRole::Initial => BudgetField::Initial,
        ColumnRole::Adjusted => BudgetField::Adjusted,
        ColumnRole::Executed => BudgetField::Executed,
        ColumnRole::Rate => BudgetField::Rate,
        ColumnRole::Weight => BudgetField::Weight,
        ColumnRole::Score => BudgetField::DeclaredScore,
        ColumnRole::Reason => BudgetField::Reason,
        _ => return None,
    })
}
