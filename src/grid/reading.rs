//! What a grid was read as.

use alloc::vec::Vec;
use core::fmt;

use super::below::{Form, Language};
use super::note::{Note, NotePlace};
use super::source::{Source, Sources};
use super::{Grid, Part};

/// The forms of a grid, and the notes on the reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading<'g> {
    /// The forms, in the order of the page.
    pub forms: Vec<FormReading<'g>>,
    /// The notes that belong to no form.
    pub whole: Vec<Note<'g>>,
    pub(super) grid: &'g Grid<'g>,
}

/// A form, and where each of its values came from.
#[derive(Debug, Clone, PartialEq)]
pub struct FormReading<'g> {
    /// The form; its texts are those of the grid.
    pub form: Form<'g>,
    /// The source of each value.
    pub sources: Sources,
    /// The notes on its reading.
    pub notes: Vec<Note<'g>>,
}

impl<'g> Reading<'g> {
    /// The notes of each form, then those of the whole.
    pub fn notes(&self) -> impl Iterator<Item = &Note<'g>> {
        self.forms.iter().flat_map(|read| &read.notes).chain(&self.whole)
    }

    /// The name of the table that is a part of the grid, from 1.
    #[must_use]
    pub fn table_name(&self, part: u32) -> Option<&str> {
        match self.grid.part(part)? {
            Part::Table(table) => table.name.as_deref(),
            Part::Text(_) => None,
        }
    }

    /// A source in words: `Sheet1!E7` where the table has a name, else `表2第7行第5列`.
    pub fn show(&self, source: Source, language: Language) -> impl fmt::Display {
        let place = match source {
            Source::Cell(at) => NotePlace { part: Some(at.part), row: Some(at.row), column: Some(at.column) },
            Source::Text { part, .. } => NotePlace { part: Some(part), row: None, column: None },
            Source::Option(_) => NotePlace::default(),
        };
        let option = match source {
            Source::Option(name) => Some(name),
            _ => None,
        };
        Shown { reading: self, place, option, language }
    }

    /// The place of a note in words.
    pub fn show_place(&self, place: NotePlace, language: Language) -> impl fmt::Display {
        Shown { reading: self, place, option: None, language }
    }
}

struct Shown<'r, 'g> {
    reading: &'r Reading<'g>,
    place: NotePlace,
    option: Option<&'static str>,
    language: Language,
}

impl fmt::Display for Shown<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_chinese = self.language == Language::Chinese;
        let Some(part) = self.place.part else {
            return f.write_str(match (self.option, is_chinese) {
                (Some(name), _) => name,
                (None, true) => "全表",
                (None, false) => "the page",
            });
        };
        let (is_table, number) = self.reading.grid.number_among_its_kind(part);
        if let (Some(name), true) = (self.reading.table_name(part), is_table) {
            f.write_str(name)?;
            return match (self.place.position(), self.place.row) {
                (Some(position), _) => write!(f, "!{}", position.cell()),
                (None, Some(row)) => write!(f, "!{row}:{row}"),
                (None, None) => Ok(()),
            };
        }
        match (is_table, is_chinese) {
            (true, true) => write!(f, "表{number}")?,
            (true, false) => write!(f, "table {number}")?,
            (false, true) => write!(f, "第{number}段")?,
            (false, false) => write!(f, "paragraph {number}")?,
        }
        if let Some(row) = self.place.row {
            if is_chinese { write!(f, "第{row}行") } else { write!(f, ", row {row}") }?;
        }
        if let Some(column) = self.place.column {
            if is_chinese { write!(f, "第{column}列") } else { write!(f, ", column {column}") }?;
        }
        Ok(())
    }
}

impl<'a> Grid<'a> {
    fn part(&self, number: u32) -> Option<&Part<'a>> {
        self.parts.get(usize::try_from(number).ok()?.checked_sub(1)?)
    }

    /// Whether a part is a table, and its number among the tables or the paragraphs.
    fn number_among_its_kind(&self, part: u32) -> (bool, usize) {
        let is_table = matches!(self.part(part), Some(Part::Table(_)));
        let count = usize::try_from(part).unwrap_or(usize::MAX);
        let same = |part: &&Part<'_>| matches!(part, Part::Table(_)) == is_table;
        (is_table, self.parts.iter().take(count).filter(same).count())
    }
}
