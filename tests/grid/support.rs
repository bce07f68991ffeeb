//! Grids of published forms, and how readings are compared.

use std::path::Path;

use budget_performance::evaluation::EvaluationKind;
use budget_performance::grid::{ColumnRole, Note, ReadOptions, Reading};
use serde_json::Value;

/// A published table, and what a careful reader makes of it.
pub(crate) struct Published {
    pub(crate) name: String,
    pub(crate) grid: String,
    pub(crate) expected: Value,
}

impl Published {
    pub(crate) fn options(&self) -> ReadOptions {
        let mut options = ReadOptions::default();
        if let Some(kind) = self.expected["kind"].as_str() {
            options = options.kind(match kind {
                "department" => EvaluationKind::Department,
                _ => EvaluationKind::Project,
            });
        }
        for column in self.expected["columns"].as_array().into_iter().flatten() {
            let role = ColumnRole::named(column[1].as_str().unwrap()).unwrap();
            options = options.column(column[0].as_str().unwrap(), role);
        }
        options
    }

    pub(crate) fn is_refused(&self) -> bool {
        self.expected["forms"].as_array().unwrap().is_empty()
    }

    pub(crate) fn document(&self) -> Value {
        serde_json::from_str(&self.grid).unwrap()
    }
}

pub(crate) fn published() -> Vec<Published> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/grids");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let expected: Vec<Value> = serde_json::from_str(&read("EXPECTED.json")).unwrap();
    assert!(expected.len() > 15, "the grids are there");
    expected
        .into_iter()
        .map(|expected| {
            let name = expected["grid"].as_str().unwrap().to_owned();
            Published { grid: read(&format!("{name}.json")), name, expected }
        })
        .collect()
}

pub(crate) fn codes(reading: &Reading<'_>) -> Vec<&'static str> {
    reading.notes().map(Note::code).collect()
}

/// A text as it is compared: without blanks, in half width, points without 分.
fn bare(text: &str, path: &str) -> String {
    let narrow = |character: char| match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap(),
        '﹦' | '═' => '=',
        other => other,
    };
    let text: String = text.chars().filter(|character| !character.is_whitespace()).map(narrow).collect();
    let is_points = ["points", "score", "total", "weight"].iter().any(|end| path.ends_with(end));
    match text.strip_suffix('分') {
        Some(points) if is_points => points.to_owned(),
        _ => text,
    }
}

/// Everywhere that a reading says something else than is expected.
pub(crate) fn differences(expected: &Value, got: &Value, unjudged: &[String], path: &str, found: &mut Vec<String>) {
    const OPTIONAL: [&str; 5] = ["analyses", "results", "unfinished", "amounts", "scheme"];
    let plain: String = path.chars().filter(|character| !character.is_ascii_digit()).collect();
    let is_unjudged = unjudged.iter().any(|pattern| plain == pattern.replace('*', ""));
    if is_unjudged || expected.is_null() && OPTIONAL.contains(&path) {
        return;
    }
    let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match (expected, got) {
        (Value::Object(_), _) | (_, Value::Object(_)) => {
            let empty = serde_json::Map::new();
            let (expected, got) = (expected.as_object().unwrap_or(&empty), got.as_object().unwrap_or(&empty));
            for key in expected.keys().chain(got.keys().filter(|key| !expected.contains_key(*key))) {
                let value = |object: &serde_json::Map<String, Value>| object.get(key).cloned().unwrap_or_default();
                differences(&value(expected), &value(got), unjudged, &below(key), found);
            }
        }
        (Value::Array(_), _) | (_, Value::Array(_)) => {
            let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
            let (expected, got) = (list(expected), list(got));
            for index in 0..expected.len().max(got.len()) {
                let value = |list: &[Value]| list.get(index).cloned().unwrap_or_default();
                differences(&value(&expected), &value(&got), unjudged, &format!("{path}[{index}]"), found);
            }
        }
        _ => {
            let text = |value: &Value| match value {
                Value::String(text) => bare(text, path),
                Value::Null => String::new(),
                other => other.to_string(),
            };
            let is_blank = |text: &str| {
                text.is_empty() || path.contains("parts") && text.chars().all(|mark| matches!(mark, '-' | '/' | '—'))
            };
            let (expected, got) = (text(expected), text(got));
            if expected != got && !(is_blank(&expected) && is_blank(&got)) {
                found.push(format!("{path}: expected {expected:?}, read {got:?}"));
            }
        }
    }
}
