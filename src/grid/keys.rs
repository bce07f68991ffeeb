//! Stage 3: labels with their values beside them, and what else stands between the bands.

use alloc::borrow::Cow;
use alloc::string::ToString;

use super::bands::Scan;
use super::below::trim;
use super::clean;
use super::draft::{GoalDraft, MoneyDraft, Value, first_of};
use super::note::Code;
use super::place::PlacedCell;
use super::source::{BudgetField, Source};
use super::words::Word;

impl<'g> Scan<'_, 'g, '_> {
    /// Reads a row of no band; the row behind it.
    pub(super) fn loose_row(&mut self, row: usize) -> usize {
        let next = row.saturating_add(1);
        let mut printed = self.sheet.printed(row);
        let Some((first, cell)) = printed.next().map(|(index, cell)| (index, *cell)) else { return next };
        let is_alone = printed.all(|(_, other)| other.text == cell.text);
        if is_alone && (cell.meaning.label.is_none() || self.title(row).is_some()) {
            return self.paragraph_row(row, first, cell);
        }
        if self.begins_form(row) {
            self.drafts.next(self.sheet.part);
        }
        let own = self.sheet.own(row);
        let mut index = own.start;
        let mut below = None;
        while index < own.end {
            let Some(cell) = self.sheet.cell(index).copied() else { break };
            index = match cell.meaning.label {
                Some(word) if !cell.is_blank() => {
                    let (behind, taken) = self.labelled(row, index, cell, word, is_alone);
                    if !taken && is_alone {
                        below = Some((index, word));
                    }
                    behind
                }
                _ => index.saturating_add(1),
            };
        }
        match below {
            Some((label, word)) => self.value_below(row, label, word),
            None => next,
        }
    }

    /// 项目名称 after the indicators of a form begins the next one.
    fn begins_form(&self, row: usize) -> bool {
        let draft = &self.drafts.current;
        draft.has_indicators
            && self.sheet.printed(row).next().is_some_and(|(_, cell)| {
                cell.meaning.is(Word::Subject)
                    || cell.meaning.is(Word::UnitName) && draft.is_closed && draft.unit_name.is_some()
            })
    }

    /// A row of one text is a paragraph above the bands; a title begins a form; anything else is told.
    fn paragraph_row(&mut self, row: usize, index: usize, cell: PlacedCell<'g>) -> usize {
        let next = row.saturating_add(1);
        let is_title = self.title(row).is_some();
        let draft = &self.drafts.current;
        if is_title && draft.has_table && (draft.is_form() || draft.subject.is_some()) {
            self.drafts.next(self.sheet.part);
        }
        if is_title || !self.drafts.current.is_form() {
            self.account.tick_off_row(self.sheet, row);
            let source = Source::Cell(self.sheet.position(index));
            self.drafts.current.paragraph(cell.text, source, self.keys);
        } else if begins_note(cell.text) || clean::unit_of(cell.text).is_some() {
            self.account.tick_off_row(self.sheet, row);
        }
        next
    }

    /// Reads the value of a label; the cell behind it, and whether there was one.
    fn labelled(
        &mut self,
        row: usize,
        index: usize,
        label: PlacedCell<'g>,
        word: Word,
        is_alone: bool,
    ) -> (usize, bool) {
        let next = index.saturating_add(1);
        self.account.tick_off(index);
        if word == Word::Note || word == Word::Signature {
            return (self.rest_of_row(row, index, label, word), true);
        }
        if label.value_at > 0 {
            let rest = label.text.get(label.value_at..).unwrap_or_default();
            if rest.contains([':', '：']) && word.is_of_head() {
                // Several labels in one cell.
                let source = Source::Cell(self.sheet.position(index));
                self.draft();
                self.drafts.current.labels(label.text, source, self.keys);
                return (next, true);
            }
            let text = trim(label.text.get(label.value_at..).unwrap_or_default());
            self.set_key(
                word,
                index,
                Value { text: clean::text(text), source: Source::Cell(self.sheet.position(index)) },
            );
            return (next, true);
        }
        if !word.has_value() && !self.is_total_beside(row, index, word) {
            return (next, true);
        }
        let mut blank = None;
        let mut at = next;
        while at < self.sheet.own(row).end {
            let Some(cell) = self.sheet.cell(at) else { break };
            if cell.is_blank() {
                blank = blank.or(Some(at));
            } else if cell.meaning.label.is_some() {
                // A careless program repeats the label that it should have merged.
                if cell.text != label.text {
                    break;
                }
                self.account.tick_off(at);
            } else {
                let value = self.value(at);
                self.account.tick_off(at);
                let text = cell.text;
                self.set_key(word, index, value);
                return (self.skip_repeated(row, at, text), true);
            }
            at = at.saturating_add(1);
        }
        if blank.is_none() && label.right() >= self.sheet.width && matches!(word, Word::Deviation | Word::Improvement) {
            return (at, false);
        }
        // Without a cell at its right it is a heading of what stands below.
        if blank.is_some() || is_alone {
            let source = Source::Cell(self.sheet.position(blank.unwrap_or(index)));
            self.set_key(word, index, Value { text: Cow::Borrowed(""), source });
        }
        (at, true)
    }

    /// Notes and signatures take the rest of their row, for which a form has no field.
    fn rest_of_row(&mut self, row: usize, index: usize, label: PlacedCell<'g>, word: Word) -> usize {
        let signed = trim(label.text.get(label.value_at..).unwrap_or_default());
        if word == Word::Signature && label.value_at > 0 && !signed.is_empty() {
            self.note(Code::CellNotCarried, index, signed);
        }
        let next = index.saturating_add(1);
        for at in next..self.sheet.own(row).end {
            let Some(cell) = self.sheet.cell(at) else { continue };
            if cell.meaning.label.is_some() {
                return at;
            }
            if !cell.is_blank() {
                let text = cell.text;
                self.account.tick_off(at);
                self.note(Code::CellNotCarried, at, text);
            }
        }
        self.sheet.own(row).end.max(next)
    }

    /// Whether the row is a total of points that stands outside a band.
    fn is_total_beside(&self, row: usize, index: usize, word: Word) -> bool {
        let mut numbers = self.sheet.printed(row).filter(|(at, cell)| *at > index && clean::is_number(cell.text));
        word == Word::Total && numbers.next().is_some() && numbers.next().is_none()
    }

    /// The same text side by side is one value that a careless program repeats.
    fn skip_repeated(&mut self, row: usize, at: usize, text: &str) -> usize {
        let mut next = at.saturating_add(1);
        while next < self.sheet.own(row).end && self.sheet.cell(next).is_some_and(|cell| cell.text == text) {
            self.account.tick_off(next);
            next = next.saturating_add(1);
        }
        next
    }

    /// A label over the whole row has its value in the row below.
    fn value_below(&mut self, row: usize, label: usize, word: Word) -> usize {
        let next = row.saturating_add(1);
        let mut printed = self.sheet.printed(next);
        let only = printed.next().filter(|(_, cell)| !cell.meaning.is_known() && printed.next().is_none());
        if let Some((index, _)) = only {
            let value = self.value(index);
            self.account.tick_off(index);
            self.set_key(word, label, value);
            return next.saturating_add(1);
        }
        let source = Source::Cell(self.sheet.position(label));
        self.set_key(word, label, Value { text: Cow::Borrowed(""), source });
        next
    }

    /// Takes the value of a label into the form.
    fn set_key(&mut self, word: Word, label: usize, mut value: Value<'g>) {
        let label_source = Source::Cell(self.sheet.position(label));
        if matches!(word, Word::Deviation | Word::Improvement) && clean::is_instruction(&value.text) {
            value.text = Cow::Borrowed("");
        }
        let part_name = (word == Word::FundPart).then(|| self.part_name(label));
        let draft = self.draft();
        let refused = match word {
            Word::FundPart => {
                if let (Some(mut name), true) = (part_name, clean::is_amount_or_blank(&value.text)) {
                    let bare = ["总额", "合计", "金额", "决算数"].iter().find_map(|end| name.text.strip_suffix(end));
                    if let Some(bare) = bare {
                        name.text = Cow::Owned(bare.to_string());
                    }
                    let mut part = MoneyDraft::default();
                    part.set(BudgetField::Name, name);
                    part.set(BudgetField::Executed, value);
                    draft.parts.push(part);
                    None
                } else {
                    Some(value)
                }
            }
            Word::Deviation => {
                draft.is_closed = draft.has_indicators;
                first_of(&mut draft.deviation, value)
            }
            Word::Improvement => {
                draft.is_closed = draft.has_indicators;
                first_of(&mut draft.improvement, value)
            }
            Word::DeclaredTotal | Word::Total if clean::is_number(&value.text) => {
                first_of(&mut draft.declared.total, value)
            }
            Word::Goal => {
                draft.goals.push(GoalDraft { text: value, actual: None, completed: None });
                None
            }
            Word::Achievement => match draft.goals.iter_mut().find(|goal| goal.actual.is_none()) {
                Some(goal) => {
                    goal.actual = Some(value);
                    None
                }
                None => Some(value),
            },
            Word::Grade => first_of(&mut draft.declared.grade, value),
            _ => draft.set_head(word, value, label_source),
        };
        let Some(refused) = refused.filter(|value| !value.text.is_empty()) else { return };
        if let Source::Cell(at) = refused.source {
            let note = super::note::Note::at(Code::CellNotCarried, at, refused.text);
            self.drafts.current.notes.push(note);
        }
    }
}

/// Whether a text is a note of the form: `注:1.…`, `备注：…`, `填表说明…`.
fn begins_note(text: &str) -> bool {
    ["注:", "注：", "备注", "说明:", "说明：", "填表说明", "填报说明", "注1", "注 ", "*注"]
        .iter()
        .any(|mark| text.starts_with(mark))
}
