//! Stage 5: the rows of indicators below their heading.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::bands::Scan;
use super::below::{BlockKind, Kind, Label};
use super::clean;
use super::columns::{Column, Heading, holds_signs};
use super::draft::{RowDraft, Value};
use super::note::{Code, Note};
use super::options::ColumnRole;
use super::source::{RowField, Source};
use super::verify::Doubts;
use super::words::Word;

/// How many rows below a heading tell what a column holds.
const PROBED: usize = 60;

/// A band of indicators as it is read.
#[derive(Default)]
pub(super) struct Band<'g> {
    pub(super) rows: Vec<RowDraft<'g>>,
    blocks: Vec<(Value<'g>, Value<'g>)>,
    total: Option<Value<'g>>,
    subtotals: Vec<(Value<'g>, Value<'g>)>,
    pub(super) doubts: Doubts,
    /// How many rows, and the place of the first.
    shared: Counted,
    carried: Counted,
    skipped: Counted,
    joined: Vec<ColumnRole>,
    level1: Option<Value<'g>>,
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

/// A field of a row, the column where it stands, and what holds for merged cells.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) field: RowField,
    pub(super) column: Column,
}

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
        self.close_band(heading, band);
        row
    }

    /// What the label means with which a row begins: a name that stands further to the right is one of an indicator.
    fn lead_word(&self, row: usize, heading: &Heading) -> Option<Word> {
        let first = heading.first_column();
        let (_, cell) = self.lead(row, first)?;
        if cell.column <= first { cell.meaning.label } else { None }
    }

    /// Whether a cell of a row above reaches into the row, as the names of merged rows do.
    fn is_covered(&self, row: usize, places: &[Place]) -> bool {
        let named = places.iter().filter(|place| place.field == RowField::Level3);
        named.clone().any(|place| {
            self.sheet.cell_at(row, place.column.first).is_some_and(|cell| !cell.is_blank() && cell.row < row)
        })
    }

    /// Points that the label of the band's section prints.
    pub(super) fn section_points(&mut self, heading: &Heading, blocks: &mut Vec<(Value<'g>, Value<'g>)>) {
        let first = heading.first_column();
        let found = self.sheet.printed(heading.top).find_map(|(index, cell)| {
            let points = clean::points(cell.text)?;
            (cell.column < first).then_some((index, cell.text, points))
        });
        let Some((index, text, points)) = found else { return };
        self.account.settle(index);
        let name = text.split(['(', '（', '【']).next().unwrap_or(text);
        let source = Source::Cell(self.sheet.position(index));
        let name = Value { text: clean::label(name), source };
        blocks.push((name, Value { text: Cow::Borrowed(points), source }));
    }

    /// The fields of the band's rows and their columns; notes on headings without a role.
    fn places(&mut self, heading: &Heading) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::new();
        let mut roles: Vec<Option<ColumnRole>> = heading.columns.iter().map(|column| column.role).collect();
        self.guess_levels(heading, &mut roles);
        self.tell_natures(heading, &mut roles);
        let has_reason =
            heading.columns.iter().any(|column| column.role == Some(ColumnRole::Reason) && !self.is_remark(column));
        for (column, role) in heading.columns.iter().zip(roles) {
            let Some(role) = role else {
                self.unknown_column(heading, column);
                continue;
            };
            self.account.settle(column.cell);
            let Some(field) = field_of(role) else {
                self.settle_below(heading, column);
                continue;
            };
            // Of remarks and reasons, the reasons are the reasons.
            if field == RowField::DeviationReason && has_reason && self.is_remark(column) {
                continue;
            }
            let is_twice = places.iter().any(|place| place.field == field && place.column.role == column.role);
            if is_twice {
                let text = self.sheet.cell(column.cell).map_or("", |cell| cell.text);
                self.note(Code::ColumnTwice, column.cell, text);
                self.settle_below(heading, column);
                continue;
            }
            places.push(Place { field, column: Column { role: Some(role), ..*column } });
        }
        places
    }

    fn is_remark(&self, column: &Column) -> bool {
        self.sheet
            .cell(column.cell)
            .is_some_and(|cell| matches!(&*clean::label(cell.text), "备注" | "说明" | "情况说明"))
    }

    /// What is below a heading that is told once is not told cell by cell.
    fn settle_below(&mut self, heading: &Heading, column: &Column) {
        for row in heading.end..self.sheet.height {
            if self.lead_word(row, heading).is_some_and(Word::ends_indicators) {
                break;
            }
            for place in column.first..column.end {
                if let Some(index) = self.sheet.index_at(row, place) {
                    if self.sheet.cell(index).is_some_and(|cell| cell.column == place && !cell.meaning.is_known()) {
                        self.account.settle(index);
                    }
                }
            }
        }
    }

    fn unknown_column(&mut self, heading: &Heading, column: &Column) {
        let text = self.sheet.cell(column.cell).map_or("", |cell| cell.text);
        let mut note = Note::at(Code::ColumnUnknown, self.sheet.position(column.cell), text);
        if self.texts_below(heading, column).next().is_none() {
            note = note.as_advice();
        }
        self.account.settle(column.cell);
        self.settle_below(heading, column);
        self.drafts.current.notes.push(note);
    }

    /// The texts of a column below the heading, as far as it is probed.
    fn texts_below(&self, heading: &Heading, column: &Column) -> impl Iterator<Item = &'g str> {
        let rows = heading.end..heading.end.saturating_add(PROBED).min(self.sheet.height);
        let place = column.first;
        rows.filter_map(move |row| {
            self.sheet.cell_at(row, place).filter(|cell| cell.column == place && cell.row == row)
        })
        .map(|cell| cell.text)
        .filter(|text| !text.is_empty())
    }

    /// An unknown column of labels left of the indicator's name is level 1 or 2.
    fn guess_levels(&mut self, heading: &Heading, roles: &mut [Option<ColumnRole>]) {
        let named = heading.find(ColumnRole::Level3).or_else(|| heading.find(ColumnRole::Level2));
        let Some(names) = named.map(|column| column.first) else { return };
        for (at, column) in heading.columns.iter().enumerate() {
            if column.role.is_some() || column.first >= names {
                continue;
            }
            let (mut blocks, mut kinds, mut texts) = (0usize, 0usize, 0usize);
            for text in self.texts_below(heading, column) {
                let label = clean::label(text);
                let name = Label::read(&label).name;
                texts = texts.saturating_add(1);
                if is_kind(name) {
                    kinds = kinds.saturating_add(1);
                } else if BlockKind::named(name) != BlockKind::Other {
                    blocks = blocks.saturating_add(1);
                }
            }
            let most = |count: usize| count.saturating_mul(2) > texts;
            let guess = match () {
                () if most(blocks) && !roles.contains(&Some(ColumnRole::Level1)) => ColumnRole::Level1,
                () if most(kinds) && !roles.contains(&Some(ColumnRole::Level2)) => ColumnRole::Level2,
                () => continue,
            };
            if let Some(role) = roles.get_mut(at) {
                *role = Some(guess);
            }
            let text = self.sheet.cell(column.cell).map_or("", |cell| cell.text);
            self.note(Code::ColumnGuessed, column.cell, text);
        }
    }

    /// 指标性质 is a column of signs or of natures, by its values.
    fn tell_natures(&self, heading: &Heading, roles: &mut [Option<ColumnRole>]) {
        for (column, role) in heading.columns.iter().zip(roles) {
            if *role == Some(ColumnRole::Sign) && !holds_signs(self.texts_below(heading, column)) {
                let mut texts = self.texts_below(heading, column).peekable();
                if texts.peek().is_none() {
                    continue;
                }
                let is_nature = |text: &str| {
                    ["正向", "反向", "负向", "逆向", "定性", "定量", "中性"].iter().any(|nature| text.contains(nature))
                };
                *role = if texts.any(is_nature) { Some(ColumnRole::Nature) } else { None };
            }
        }
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
            self.account.settle(index);
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
                        self.account.settle(index);
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
        let mut text = String::from(first);
        for index in more {
            self.account.settle(*index);
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
                band.level1 = draft.0.first().cloned().flatten();
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

    /// Points that a level-1 label prints are those of its block.
    fn block_points(&self, band: &mut Band<'g>) {
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

    /// 总分, 合计, 小计: the score column has the total; a row that ends early has it in its only other cell.
    fn total_row(&mut self, row: usize, places: &[Place], band: &mut Band<'g>) {
        let lead = self.sheet.printed(row).find(|(_, cell)| cell.meaning.label.is_some_and(Word::is_total));
        let Some((lead, cell)) = lead else { return };
        let is_subtotal = cell.meaning.is(Word::Subtotal);
        let lead_text = cell.text;
        let score = places.iter().find(|place| place.field == RowField::DeclaredScore);
        let in_column = score.and_then(|place| {
            (place.column.first..place.column.end).find_map(|column| self.sheet.index_at(row, column))
        });
        let mut others = self.sheet.printed(row).filter(|(index, _)| *index > lead);
        let only = others.next().filter(|_| others.next().is_none()).map(|(index, _)| index);
        let last = self.sheet.printed(row).filter(|(index, _)| *index > lead).last().map(|(index, _)| index);
        let found = match (score, in_column) {
            (Some(_), Some(index)) if index != lead => Some(index),
            (Some(_), _) => only,
            (None, _) => last,
        };
        for place in places.iter().filter(|place| place.field == RowField::Weight) {
            if let Some(index) = self.sheet.index_at(row, place.column.first) {
                self.account.settle(index);
            }
        }
        let Some(found) = found.filter(|found| self.sheet.cell(*found).is_some_and(|cell| !cell.is_blank())) else {
            return;
        };
        let value = self.value(found);
        if !clean::is_number(&value.text) {
            return;
        }
        self.account.settle(found);
        if is_subtotal {
            let name = match (&band.level1, clean::label(lead_text)) {
                (_, name) if name.len() > "小计".len() && name.ends_with("小计") => {
                    let name = name.trim_end_matches("小计").to_string();
                    Value { text: Cow::Owned(name), source: Source::Cell(self.sheet.position(lead)) }
                }
                (Some(level1), _) => {
                    let name = Label::read(&level1.text).name.to_string();
                    Value { text: Cow::Owned(name), source: level1.source }
                }
                (None, _) => return,
            };
            band.subtotals.push((name, value));
        } else if band.total.is_none() {
            band.total = Some(value);
        }
        if !is_subtotal {
            self.drafts.current.is_closed = true;
        }
    }

    /// Takes the band into the form, or refuses it.
    fn close_band(&mut self, heading: &Heading, band: Band<'g>) {
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
        let _ = heading;
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

/// The field of a row that a column fills.
const fn field_of(role: ColumnRole) -> Option<RowField> {
    Some(match role {
        ColumnRole::Level1 => RowField::Level1,
        ColumnRole::Level2 => RowField::Level2,
        ColumnRole::Level3 => RowField::Level3,
        ColumnRole::Weight => RowField::Weight,
        ColumnRole::Sign => RowField::Sign,
        ColumnRole::Nature => RowField::Nature,
        ColumnRole::Unit => RowField::Unit,
        ColumnRole::Target | ColumnRole::AdjustedTarget => RowField::Target,
        ColumnRole::Actual => RowField::Actual,
        ColumnRole::Score => RowField::DeclaredScore,
        ColumnRole::Reason => RowField::DeviationReason,
        ColumnRole::Standard => RowField::Standard,
        ColumnRole::Coefficient => RowField::Coefficient,
        _ => return None,
    })
}

/// A kind of level 2 that is no block of level 1.
pub(super) fn is_kind(name: &str) -> bool {
    !matches!(Kind::named(name), Kind::Other | Kind::Cost | Kind::Satisfaction)
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
