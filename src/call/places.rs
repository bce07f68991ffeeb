//! Where the values of a grid's forms came from, and the notes on its reading, as documents.

use crate::grid::{FormReading, Note, NotePlace, Position, Reading, Source};
use crate::language::{Bilingual, Language};
use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use serde::ser::{Serialize, Serializer};

/// The source of each value of a form, under its path.
pub(super) struct Sources(Vec<(String, SourceDocument)>);

/// Where a value came from.
#[derive(serde::Serialize)]
#[serde(untagged)]
enum SourceDocument {
    Cell(Place),
    Text { part: u32, start: u32, end: u32 },
    Option { option: &'static str },
}

/// A place of a grid; all that is known of it.
#[derive(Default, serde::Serialize)]
struct Place {
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<String>,
}

/// A note on the reading of a grid.
#[derive(serde::Serialize)]
pub(super) struct NoteDocument {
    code: &'static str,
    severity: &'static str,
    place: Place,
    subject: String,
    message: Bilingual,
    advice: Bilingual,
}

impl Sources {
    pub(super) fn of(reading: &Reading<'_>, read: &FormReading<'_>) -> Self {
        let sources = read.sources.iter().map(|(field, source)| {
            let source = match source {
                Source::Cell(Position { part, row, column }) => SourceDocument::Cell(Place::of(
                    reading,
                    NotePlace { part: Some(part), row: Some(row), column: Some(column) },
                )),
                Source::Text { part, start, end } => SourceDocument::Text { part, start, end },
                Source::Option(option) => SourceDocument::Option { option },
            };
            (field.to_string(), source)
        });
        Self(sources.collect())
    }
}

impl Serialize for Sources {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(field, source)| (field, source)))
    }
}

impl Place {
    fn of(reading: &Reading<'_>, place: NotePlace) -> Self {
        let NotePlace { part, row, column } = place;
        let cell = place.position().map(|position| position.cell().to_string());
        let table = part.and_then(|part| reading.table_name(part)).map(ToOwned::to_owned);
        Self { part, row, column, cell, table }
    }
}

impl NoteDocument {
    pub(super) fn of(reading: &Reading<'_>, note: &Note<'_>) -> Self {
        let both = |text: &dyn Fn(Language) -> String| Bilingual::new(text(Language::English), text(Language::Chinese));
        Self {
            code: note.code(),
            severity: note.severity().code(),
            place: Place::of(reading, note.place()),
            subject: note.subject().to_owned(),
            message: both(&|language| note.message(language).to_string()),
            advice: both(&|language| note.advice(language).to_owned()),
        }
    }
}
