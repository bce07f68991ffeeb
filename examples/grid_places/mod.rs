//! Sources and notes of a grid as JSON, for the examples that read one.

use std::collections::BTreeMap;

use budget_performance::Language;
use budget_performance::grid::{Field, FormReading, Note, NotePlace, Reading, Source};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// Where a value came from: `{"part":1,"row":7,"column":5,"cell":"E7"}`.
pub(crate) fn source(reading: &Reading<'_>, source: Source) -> Value {
    match source {
        Source::Cell(at) => {
            place(reading, NotePlace { part: Some(at.part), row: Some(at.row), column: Some(at.column) })
        }
        Source::Text { part, start, end } => json!({ "part": part, "start": start, "end": end }),
        Source::Option(name) => json!({ "option": name }),
        _ => Value::Null,
    }
}

fn place(reading: &Reading<'_>, place: NotePlace) -> Value {
    let mut object = Map::new();
    let numbers = [("part", place.part), ("row", place.row), ("column", place.column)];
    for (key, number) in numbers {
        if let Some(number) = number {
            object.insert(key.to_owned(), number.into());
        }
    }
    if let Some(position) = place.position() {
        object.insert("cell".to_owned(), position.cell().to_string().into());
    }
    if let Some(name) = place.part.and_then(|part| reading.table_name(part)) {
        object.insert("table".to_owned(), name.into());
    }
    Value::Object(object)
}

/// A note with its sentence in both languages.
fn note(reading: &Reading<'_>, note: &Note<'_>) -> Value {
    let texts =
        |text: &dyn Fn(Language) -> String| json!({ "en": text(Language::English), "zh": text(Language::Chinese) });
    json!({
        "code": note.code(),
        "severity": note.severity().code(),
        "place": place(reading, note.place()),
        "subject": note.subject(),
        "message": texts(&|language| note.message(language).to_string()),
        "advice": texts(&|language| note.advice(language).to_owned()),
    })
}

pub(crate) fn notes<'n>(reading: &Reading<'_>, notes: impl IntoIterator<Item = &'n Note<'n>>) -> Vec<Value> {
    notes.into_iter().map(|found| note(reading, found)).collect()
}

/// The path of each value, and its source.
#[allow(dead_code, reason = "only one of the examples lists them")]
pub(crate) fn sources(reading: &Reading<'_>, read: &FormReading<'_>) -> Sources {
    Sources(read.sources.iter().map(|(field, found)| (field, source(reading, found))).collect())
}

/// Written in the order of the fields.
#[allow(dead_code, reason = "only one of the examples lists them")]
pub(crate) struct Sources(BTreeMap<Field, Value>);

impl Serialize for Sources {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(field, source)| (field.to_string(), source)))
    }
}
