//! Stage 7: declared totals and subtotals, and the points that labels print for blocks.

use alloc::borrow::Cow;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::bands::Scan;
use super::below::Label;
use super::clean;
use super::columns::{Heading, Place};
use super::draft::{Value, first_of};
use super::indicators::Band;
use super::note::Code;
use super::source::{RowField, Source};
use super::words::Word;

impl<'g> Scan<'_, 'g, '_> {
    /// Points that the label of the band's section prints.
    pub(super) fn section_points(&mut self, heading: &Heading, blocks: &mut Vec<(Value<'g>, Value<'g>)>) {
        let first = heading.first_column();
        let found = self.sheet.printed(heading.top).find_map(|(index, cell)| {
            let points = clean::points(cell.text)?;
            (cell.column < first).then_some((index, cell.text, points))
        });
        let Some((index, text, points)) = found else { return };
        self.account.tick_off(index);
        let name = text.split(['(', '（', '【']).next().unwrap_or(text);
        let source = Source::Cell(self.sheet.position(index));
        let name = Value { text: clean::label(name), source };
        blocks.push((name, Value { text: Cow::Borrowed(points), source }));
    }

    /// 总分, 合计, 小计: the score column has the total; a row that ends early has it in its only other cell.
    pub(super) fn total_row(&mut self, row: usize, places: &[Place], band: &mut Band<'g>) {
        let lead = self.sheet.printed(row).find(|(_, cell)| cell.meaning.label.is_some_and(Word::is_total));
        let Some((lead, cell)) = lead else { return };
        let is_subtotal = cell.meaning.is(Word::Subtotal);
        let lead_text = cell.text;
        let score = places.iter().find(|place| place.field == RowField::DeclaredScore);
        let in_column = score.and_then(|place| {
            (place.column.first..place.column.end).find_map(|column| self.sheet.index_at(row, column))
        });
        let mut others = self.sheet.printed(row).filter(|(index, cell)| *index > lead && clean::is_number(cell.text));
        let only = others.next().filter(|_| others.next().is_none()).map(|(index, _)| index);
        let numbers = self.sheet.printed(row).filter(|(index, cell)| *index > lead && clean::is_number(cell.text));
        let last = numbers.last().map(|(index, _)| index);
        let found = match (score, in_column) {
            (Some(_), Some(index)) if index != lead => Some(index),
            (Some(_), _) => only,
            (None, _) => last,
        };
        for place in places.iter().filter(|place| place.field == RowField::Weight) {
            self.full_points(row, lead, place);
        }
        self.grade_beside(row, lead);
        let Some(found) = found.filter(|found| self.sheet.cell(*found).is_some_and(|cell| !cell.is_blank())) else {
            return;
        };
        let value = self.value(found);
        if !clean::is_number(&value.text) {
            return;
        }
        self.account.tick_off(found);
        if is_subtotal {
            let Some(name) = self.name_of_subtotal(row, lead, lead_text, band) else { return };
            band.blocks_since = 0;
            band.subtotals.push((name, value));
        } else if band.total.is_none() {
            band.total = Some(value);
        }
        if !is_subtotal {
            self.drafts.current.is_closed = true;
        }
    }

    /// What a subtotal is of: what it says, the block above it, or the whole section where several blocks are above it.
    fn name_of_subtotal(&self, row: usize, lead: usize, text: &str, band: &Band<'g>) -> Option<Value<'g>> {
        let said = clean::label(text);
        if let Some(name) = said.strip_suffix("小计").filter(|name| !name.is_empty()) {
            return Some(Value { text: Cow::Owned(name.to_string()), source: Source::Cell(self.sheet.position(lead)) });
        }
        let column = self.sheet.cell(lead).map_or(0, |cell| cell.column);
        let section = (0..column).find_map(|column| self.sheet.cell_at(row, column).filter(|cell| !cell.is_blank()));
        match section.filter(|_| band.blocks_since > 1) {
            Some(section) => {
                let label = clean::label(section.text);
                let source = Source::Cell(self.position(section.row, section.column));
                Some(Value { text: Cow::Owned(Label::read(&label).name.to_string()), source })
            }
            None if band.blocks_since > 1 => None,
            None => band.level1.as_ref().map(|level1| {
                let name = Label::read(&level1.text).name.to_string();
                Value { text: Cow::Owned(name), source: level1.source }
            }),
        }
    }

    /// A grade that stands behind its label in the row of the total.
    fn grade_beside(&mut self, row: usize, lead: usize) {
        let mut behind = self.sheet.printed(row).filter(|(index, _)| *index > lead);
        let Some((label, _)) = behind.find(|(_, cell)| cell.meaning.is(Word::Grade) && cell.value_at == 0) else {
            return;
        };
        let Some(grade) = behind.next().map(|(index, _)| index) else { return };
        self.account.tick_off(label);
        self.account.tick_off(grade);
        let value = self.value(grade);
        first_of(&mut self.drafts.current.declared.grade, value);
    }

    /// The full points of a total are understood, but a form has no field for them.
    fn full_points(&mut self, row: usize, lead: usize, place: &Place) {
        let Some(index) = self.sheet.index_at(row, place.column.first).filter(|index| *index != lead) else { return };
        let text = self.sheet.cell(index).map_or("", |cell| cell.text);
        if !text.is_empty() && !self.account.is_ticked_off(index) {
            self.account.tick_off(index);
            self.note(Code::CellNotCarried, index, text);
        }
    }

    /// Points that a level-1 label prints are those of its block.
    pub(super) fn block_points(&self, band: &mut Band<'g>) {
        let Some(level1) = &band.level1 else { return };
        let label = Label::read(&level1.text);
        let source = level1.source;
        let above = label.heading.map(Label::read);
        for (label, printed) in above.map(|above| (above, label.heading)).into_iter().chain([(label, None)]) {
            if label.points.is_none() || band.blocks.iter().any(|(known, _)| known.text == label.name) {
                continue;
            }
            let printed = printed.unwrap_or(&level1.text);
            let at = printed.rfind(label.name).map_or(0, |at| at.saturating_add(label.name.len()));
            let points = printed.get(at..).unwrap_or_default();
            let points = points.trim_matches(|mark: char| matches!(mark, '(' | ')' | '（' | '）' | '/')).to_string();
            let name = Value { text: Cow::Owned(label.name.to_string()), source };
            band.blocks.push((name, Value { text: Cow::Owned(points), source }));
        }
    }
}
