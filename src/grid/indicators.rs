//! Stage 5: the rows of indicators below their heading.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::bands::Scan;
use super::below::trim;
use super::clean;
use super::columns::{Column, Heading, Place};
use super::draft::{RowDraft, Value};
use super::note::{Code, Note, NotePlace};
use super::options::ColumnRole;
use super::place::PlacedCell;
use super::source::{RowField, Source};
use super::verify::DoubtedCells;
use super::words::Word;

/// A band of indicators as it is read.
#[derive(Default)]
pub(super) struct Band<'g> {
    pub(super) rows: Vec<RowDraft<'g>>,
    pub(super) blocks: Vec<(Value<'g>, Value<'g>)>,
    pub(super) total: Option<Value<'g>>,
    pub(super) subtotals: Vec<(Value<'g>, Value<'g>)>,
    pub(super) doubts: DoubtedCells,
    /// How many rows, and the place of the first.
    shared: Counted,
    carried: Counted,
    skipped: Counted,
    joined: Vec<ColumnRole>,
    pub(super) level1: Option<Value<'g>>,
    /// How many blocks began since the last subtotal.
    pub(super) blocks_since: usize,
    level2: Option<Value<'g>>,
}

/// How many rows something is true of, and the cell of the first.
#[derive(Default)]
struct Counted {
    count: usize,
    /// Row and column, from 0.
    first: Option<(usize, usize)>,
}

impl Counted {
    fn count(&mut self, row: usize, column: usize) {
        self.count = self.count.saturating_add(1);
        self.first = self.first.or(Some((row, column)));
    }
}

/// The most bytes of points: a telephone number has more.
const LONGEST_POINTS: usize = 6;

impl<'g> Scan<'_, 'g, '_> {
    /// Reads the band below a heading of indicators; the row behind it.
    pub(super) fn indicators(&mut self, heading: &Heading) -> usize {
        let draft = self.draft();
        draft.has_indicators = true;
        let mut band = Band::default();
        self.section_points(heading, &mut band.blocks);
        let places = self.places(heading);
        let mut row = heading.end;
        while row < self.sheet.height {
            if self.sheet.printed(row).next().is_none() && !self.is_covered(row, &places) {
                row = row.saturating_add(1);
                continue;
            }
            match self.lead_word(row, heading) {
                Some(word) if word.ends_indicators() => break,
                Some(word) if word.is_total() => {
                    self.total_row(row, &places, &mut band);
                    row = row.saturating_add(1);
                    continue;
                }
                Some(Word::Section) if self.sheet.printed(row).nth(1).is_none() => {
                    row = row.saturating_add(1);
                    continue;
                }
                _ => {}
            }
            if self.title(row).is_some() || self.fund_heading(row).is_some() {
                break;
            }
            match self.indicator_heading(row) {
                Some(again) if again.says_the_same(heading) => {
                    row = again.end;
                    continue;
                }
                Some(_) => break,
                None => {}
            }
            self.indicator_row(row, &places, &mut band);
            row = row.saturating_add(1);
        }
        self.close_band(band);
        row
    }

    /// What the label means with which a row begins: a name that stands further to the right is one of an indicator.
    pub(super) fn lead_word(&self, row: usize, heading: &Heading) -> Option<Word> {
        let levels = [ColumnRole::Level1, ColumnRole::Level2, ColumnRole::Level3];
        let first = levels.iter().find_map(|level| heading.find(*level)).map_or(0, |column| column.first);
        let (_, cell) = self.lead(row, heading.first_column())?;
        let label = cell.meaning.label?;
        if cell.column > first.max(heading.first_column()) {
            // Under the merged name of its block a sum stands further to the right; no indicator has such a name.
            let last =
                levels.iter().filter_map(|level| heading.find(*level)).map(|column| column.end).max().unwrap_or(0);
            return (label.is_total() && cell.column < last).then_some(label);
        }
        let is_indicator = label == Word::NotCarried && self.is_scored(row, heading);
        (!is_indicator).then_some(label)
    }

    /// Whether a row has a name of an indicator and points: then its first label is a block, whatever it means elsewhere.
    fn is_scored(&self, row: usize, heading: &Heading) -> bool {
        let text = |role| {
            let (index, _) = self.cell_of(row, heading.find(role)?);
            Some(trim(self.sheet.cell(index?)?.text))
        };
        let has_points = |role| text(role).is_some_and(|text| text.len() <= LONGEST_POINTS && clean::is_number(text));
        let is_named = text(ColumnRole::Level3).is_some_and(|name| !name.is_empty() && !clean::is_number(name));
        is_named && (has_points(ColumnRole::Weight) || has_points(ColumnRole::Score))
    }

    /// Whether a cell of a row above reaches into the row, as the names of merged rows do.
    fn is_covered(&self, row: usize, places: &[Place]) -> bool {
        let named = places.iter().filter(|place| place.field == RowField::Level3);
        named.clone().any(|place| {
            self.sheet.cell_at(row, place.column.first).is_some_and(|cell| !cell.is_blank() && cell.row < row)
        })
    }

    /// The cell of a row below a heading; several are read as one.
    pub(super) fn cell_of(&self, row: usize, column: &Column) -> (Option<usize>, Vec<usize>) {
        let mut found = None;
        let mut more = Vec::new();
        for place in column.first..column.end {
            let Some(index) = self.sheet.index_at(row, place) else { continue };
            let Some(cell) = self.sheet.cell(index) else { continue };
            // A cell belongs to the column in which it begins.
            if cell.column < column.first || found == Some(index) || more.last() == Some(&index) {
                continue;
            }
            match found.and_then(|first| self.sheet.cell(first)) {
                None => found = Some(index),
                Some(first) if first.is_blank() => found = Some(index),
                Some(first) if !cell.is_blank() && cell.text != first.text => more.push(index),
                Some(_) => {}
            }
        }
        (found, more)
    }

    fn indicator_row(&mut self, row: usize, places: &[Place], band: &mut Band<'g>) {
        if let Some((index, text)) = self.fits_nothing(row, places) {
            self.row_not_read(row, index, text);
            return;
        }
        let mut draft = RowDraft::default();
        let mut shares = false;
        for place in places {
            let (index, more) = self.cell_of(row, &place.column);
            let Some(index) = index else { continue };
            let Some(cell) = self.sheet.cell(index).copied() else { continue };
            let belongs_to_first =
                matches!(place.field, RowField::Weight | RowField::DeclaredScore | RowField::Coefficient);
            if cell.row < row && belongs_to_first && !cell.is_blank() {
                shares = true;
                let source = Source::Cell(self.sheet.position(index));
                draft.set(place.field, Value { text: Cow::Borrowed(""), source });
                continue;
            }
            self.account.tick_off(index);
            let is_label = matches!(place.field, RowField::Level1 | RowField::Level2);
            let mut value = if is_label { self.label(index) } else { self.value(index) };
            if !more.is_empty() {
                value.text = self.joined(value.text, &more, place.field);
                if !band.joined.contains(&place.column.role.unwrap_or(ColumnRole::Ignore)) {
                    band.joined.push(place.column.role.unwrap_or(ColumnRole::Ignore));
                    self.note(Code::CellsJoined, index, cell.text);
                }
            }
            self.put(&mut draft, place, value, cell.row < row);
        }
        self.name_merged(row, places, &mut draft);
        if is_empty(&draft) {
            self.keep_labels(row, places, &mut draft, band, false);
            if self.sheet.printed(row).next().is_some() {
                band.skipped.count(row, places.first().map_or(0, |place| place.column.first));
                for index in self.sheet.own(row) {
                    if !self.sheet.cell(index).is_some_and(|cell| clean::is_number(cell.text)) {
                        self.account.tick_off(index);
                    }
                }
            }
            return;
        }
        self.keep_labels(row, places, &mut draft, band, true);
        if shares {
            band.shared.count(row, places.last().map_or(0, |place| place.column.first));
        }
        band.doubts.look_at(self.sheet, row, places, &draft);
        band.rows.push(draft);
    }

    /// A cell that reaches from the names over the values, as no row of indicators has: a label that is not known, or
    /// what stands beside one.
    fn fits_nothing(&self, row: usize, places: &[Place]) -> Option<(usize, &'g str)> {
        let level = |field: RowField| places.iter().find(|place| place.field == field).map(|place| place.column);
        let names = level(RowField::Level3).or_else(|| level(RowField::Level2))?;
        let is_value = |place: &&Place| {
            matches!(
                place.field,
                RowField::Target | RowField::Actual | RowField::Weight | RowField::DeclaredScore | RowField::Sign
            )
        };
        let values =
            places.iter().filter(is_value).map(|place| place.column.first).find(|first| *first >= names.end)?;
        let reaches_over = |cell: &PlacedCell<'_>| cell.column < names.end && cell.right() > values;
        self.sheet.printed(row).find(|(_, cell)| reaches_over(cell)).map(|(index, cell)| (index, cell.text))
    }

    /// Tells a row of which nothing is read.
    pub(super) fn row_not_read(&mut self, row: usize, index: usize, text: &'g str) {
        let position = self.sheet.position(index);
        let place = NotePlace { part: Some(position.part), row: Some(position.row), column: None };
        self.drafts.current.notes.push(Note::new(Code::RowNotRead, place, text));
        self.account.tick_off_row(self.sheet, row);
    }

    /// Sets a field; an adjusted target goes before the initial one where it is not blank.
    fn put(&self, draft: &mut RowDraft<'g>, place: &Place, value: Value<'g>, is_from_above: bool) {
        let is_target = place.field == RowField::Target;
        if is_target && !draft.text(RowField::Target).is_empty() {
            let is_adjusted = place.column.role == Some(ColumnRole::AdjustedTarget);
            if value.text.is_empty() || !is_adjusted {
                return;
            }
        }
        // A placeholder that is merged over several rows is no name.
        if place.field == RowField::Level3 && is_from_above && clean::is_placeholder(&value.text) {
            return;
        }
        draft.set(place.field, value);
    }

    /// Where the label before it is merged over the column of names, it is the name.
    fn name_merged(&mut self, row: usize, places: &[Place], draft: &mut RowDraft<'g>) {
        let Some(names) = places.iter().find(|place| place.field == RowField::Level3) else { return };
        if !draft.text(RowField::Level3).is_empty() {
            return;
        }
        let covering = self.sheet.index_at(row, names.column.first);
        let Some(index) = covering else { return };
        if self.sheet.cell(index).is_some_and(|cell| !cell.is_blank() && cell.column < names.column.first) {
            let value = self.value(index);
            draft.set(RowField::Level3, value);
        }
    }

    fn joined(&mut self, first: Cow<'g, str>, more: &[usize], field: RowField) -> Cow<'g, str> {
        // Before a name its number is no part of it.
        let is_number = field == RowField::Level3 && (clean::is_number(&first) || clean::is_placeholder(&first));
        let mut text = if is_number { String::new() } else { String::from(first) };
        for index in more {
            self.account.tick_off(*index);
            // A heading above a block, as labels print it: 项目绩效(85分)/产出指标.
            if field == RowField::Level1 {
                text.push('/');
            }
            text.push_str(&clean::text(self.sheet.cell(*index).map_or("", |cell| cell.text)));
        }
        Cow::Owned(text)
    }

    /// Carries blank labels from above and keeps those of this row for the rows below.
    fn keep_labels(
        &mut self,
        row: usize,
        places: &[Place],
        draft: &mut RowDraft<'g>,
        band: &mut Band<'g>,
        counts: bool,
    ) {
        let column = |field: RowField| places.iter().find(|place| place.field == field).map(|place| place.column);
        let (level1, level2) = (column(RowField::Level1), column(RowField::Level2));
        let mut is_carried = false;
        let mut is_new = false;
        if let Some(column) = level1 {
            let cell = self.sheet.cell_at(row, column.first);
            let is_merged = cell.is_some_and(|cell| cell.rows > 1);
            if !draft.text(RowField::Level1).is_empty() {
                is_new = cell.is_some_and(|cell| cell.row == row);
                let before = band.level1.take();
                band.level1 = draft.0.first().cloned().flatten();
                let is_same = before.is_some_and(|before| before.text == draft.text(RowField::Level1));
                band.blocks_since = band.blocks_since.saturating_add(usize::from(!is_same));
                self.block_points(band);
            } else if is_merged {
                is_new = true;
                band.level1 = None;
            } else if let Some(above) = &band.level1 {
                draft.set(RowField::Level1, above.clone());
                is_carried = true;
            }
        }
        if is_new && draft.text(RowField::Level2).is_empty() {
            band.level2 = None;
        }
        if level2.is_some() {
            if !draft.text(RowField::Level2).is_empty() {
                band.level2 = draft.0.get(RowField::Level2 as usize).cloned().flatten();
            } else if let Some(above) = &band.level2 {
                draft.set(RowField::Level2, above.clone());
                is_carried = true;
            }
        }
        let is_number = |level: &Option<Value<'_>>| level.as_ref().is_some_and(|level| clean::is_number(&level.text));
        if is_number(&band.level2) {
            band.level2 = None;
        }
        if is_number(&band.level1) {
            band.level1 = None;
        }
        if is_carried && counts {
            band.carried.count(row, level1.or(level2).map_or(0, |column| column.first));
        }
    }

    /// Takes the band into the form, or refuses it.
    fn close_band(&mut self, band: Band<'g>) {
        let rows = band.rows.len();
        if band.doubts.refuses(rows) {
            if let Some((index, text)) = band.doubts.first(self.sheet) {
                self.note(Code::ColumnsDoNotFit, index, text);
            }
            return;
        }
        for index in band.doubts.cells() {
            let text = self.sheet.cell(index).map_or("", |cell| cell.text);
            self.note(Code::CellDoubtful, index, text);
        }
        for (code, counted) in [
            (Code::PointsShared, &band.shared),
            (Code::LabelCarried, &band.carried),
            (Code::RowsSkipped, &band.skipped),
        ] {
            if let Some((row, column)) = counted.first {
                let place = self.position(row, column);
                self.drafts.current.notes.push(Note::at(code, place, counted.count.to_string()));
            }
        }
        let draft = &mut self.drafts.current;
        draft.rows.extend(band.rows);
        for block in band.blocks {
            if !draft.blocks.iter().any(|(name, _)| name.text == block.0.text) {
                draft.blocks.push(block);
            }
        }
        draft.declared.total = band.total.or(draft.declared.total.take());
        draft.declared.subtotals.extend(band.subtotals);
    }
}

/// Whether nothing but labels stands in a row: no name, or only its place, and no value.
fn is_empty(row: &RowDraft<'_>) -> bool {
    let values = [
        RowField::Weight,
        RowField::Target,
        RowField::Actual,
        RowField::DeclaredScore,
        RowField::DeviationReason,
        RowField::Coefficient,
    ];
    clean::is_placeholder(row.text(RowField::Level3)) && values.iter().all(|field| row.text(*field).is_empty())
}
