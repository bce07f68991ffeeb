//! The reading of a grid: its parts one after the other, and the forms that they make.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::account::Account;
use super::bands::Scan;
use super::below::{Error, Limited, MAX_TEXT, trim, within};
use super::clean;
use super::drafts::Drafts;
use super::key::Keys;
use super::note::{Code, Note, NotePlace};
use super::options::ReadOptions;
use super::paragraph::is_title;
use super::place::Sheet;
use super::reading::Reading;
use super::source::Source;
use super::words::Word;
use super::{Grid, MAX_PARAGRAPHS, MAX_POSITIONS, MAX_TABLES, Part};

/// Reads the forms of a grid.
pub(super) fn read<'g>(grid: &'g Grid<'_>, options: &ReadOptions) -> Result<Reading<'g>, Error> {
    let count = |is_table: bool| grid.parts.iter().filter(|part| matches!(part, Part::Table(_)) == is_table).count();
    within(Limited::Tables, MAX_TABLES, count(true))?;
    within(Limited::Paragraphs, MAX_PARAGRAPHS, count(false))?;
    let mut keys = Keys::new(options);
    let mut drafts = Drafts::default();
    let mut left = MAX_POSITIONS;
    let mut pending: Vec<(&'g str, Source)> = Vec::new();
    let mut headings = Vec::new();
    for (index, part) in grid.parts.iter().enumerate() {
        let number = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
        match part {
            Part::Text(text) => {
                within(Limited::CellText, MAX_TEXT, text.len())?;
                pending.push((text, Source::Text { part: number, start: 0, end: end_of(text) }));
            }
            Part::Table(table) => {
                let sheet = Sheet::place(number, table, &mut keys, &mut left)?;
                table_of(&sheet, &mut pending, &mut keys, &mut drafts, &mut headings);
            }
        }
    }
    for (text, source) in pending {
        drafts.current.paragraph(text, source, &mut keys);
    }
    drafts.next(0);
    Ok(finished(grid, drafts, &headings, options))
}

fn end_of(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

/// Reads a table, and the paragraphs before it.
fn table_of<'g>(
    sheet: &Sheet<'g>,
    pending: &mut Vec<(&'g str, Source)>,
    keys: &mut Keys<'_>,
    drafts: &mut Drafts<'g>,
    headings: &mut Vec<&'g str>,
) {
    let is_known =
        |cell: &&super::place::PlacedCell<'g>| cell.meaning.indicator.is_some() || cell.meaning.fund.is_some();
    headings.extend(sheet.cells.iter().filter(is_known).take(12).map(|cell| cell.text));
    let has = |word: Word| sheet.cells.iter().any(|cell| cell.meaning.is(word));
    let has_subject = has(Word::Subject);
    let has_unit = has(Word::UnitName);
    let draft = &drafts.current;
    let begins = pending.iter().any(|(text, _)| is_title(text));
    let is_next = draft.has_table
        && (begins && draft.is_form()
            || has_subject && (draft.subject.is_some() || draft.has_indicators)
            || has_unit && draft.unit_name.is_some() && draft.has_indicators);
    if is_next {
        drafts.next(sheet.part);
    }
    for (text, source) in pending.drain(..) {
        drafts.current.paragraph(text, source, keys);
    }
    let open_before = drafts.current.has_table;
    if may_lack_spans(sheet) {
        let first = sheet.cells.iter().map(|cell| cell.text).find(|text| !text.is_empty()).unwrap_or_default();
        let place = NotePlace { part: Some(sheet.part), row: None, column: None };
        drafts.whole.push(Note::new(Code::SpansMissing, place, first));
    }
    if !is_of_a_form(sheet, open_before) {
        let first = sheet.cells.iter().map(|cell| cell.text).find(|text| !text.is_empty());
        drafts.unread.extend(first.map(|first| (sheet.part, first)));
        return;
    }
    Scan { sheet, account: Account::new(sheet), keys, drafts }.read();
}

/// Whether a table holds something of a form: headings of its bands, or labels of its head or tail.
fn is_of_a_form(sheet: &Sheet<'_>, open: bool) -> bool {
    let (mut headings, mut labels, mut tails) = (0usize, 0usize, 0usize);
    for cell in &sheet.cells {
        if cell.meaning.indicator.is_some() || cell.meaning.fund.is_some() {
            headings = headings.saturating_add(1);
        }
        match cell.meaning.label {
            Some(Word::Subject | Word::UnitName | Word::Goal | Word::Achievement) => labels = labels.saturating_add(1),
            Some(Word::Deviation | Word::Improvement | Word::Total | Word::DeclaredTotal | Word::Grade) => {
                tails = tails.saturating_add(1);
            }
            _ => {}
        }
    }
    headings >= 2 || labels > 0 || open && tails > 0
}

/// A table without any span whose rows are of differing length, or in which the same words stand three times side by
/// side: its merged cells may have been lost.
fn may_lack_spans(sheet: &Sheet<'_>) -> bool {
    if sheet.has_spans {
        return false;
    }
    let is_word = |text: &str| text.chars().filter(|character| super::below::is_ideograph(*character)).count() > 1;
    let is_repeated = |row: usize| {
        let mut printed = sheet.printed(row).map(|(_, cell)| (cell.column, cell.text)).peekable();
        let mut run = 1usize;
        while let Some((column, text)) = printed.next() {
            let is_same =
                printed.peek().is_some_and(|(next, other)| *next == column.saturating_add(1) && *other == text);
            run = if is_same { run.saturating_add(1) } else { 1 };
            if run >= 3 && is_word(text) {
                return true;
            }
        }
        false
    };
    sheet.is_ragged() || (0..sheet.height).any(is_repeated)
}

/// The finished forms, and the notes of the whole.
fn finished<'g>(grid: &'g Grid<'_>, drafts: Drafts<'g>, headings: &[&'g str], options: &ReadOptions) -> Reading<'g> {
    let mut whole = drafts.whole;
    let forms: Vec<_> = drafts.finished.into_iter().map(|draft| draft.finish(options)).collect();
    if forms.is_empty() {
        let mut found = String::new();
        for heading in headings.iter().take(12) {
            if !found.is_empty() {
                found.push('、');
            }
            found.push_str(&clean::label(heading));
        }
        whole.push(Note::new(Code::NoForm, NotePlace::default(), found));
    } else {
        for (part, first) in drafts.unread {
            let place = NotePlace { part: Some(part), row: None, column: None };
            whole.push(Note::new(Code::TableNotRead, place, Cow::Borrowed(trim(first))));
        }
    }
    Reading { forms, whole, grid }
}
