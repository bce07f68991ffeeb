//! Never a value without a word: every cell that is not blank is read, known, or told.

use budget_performance::grid::{Grid, NotePlace};
use serde_json::{Value, json};

use crate::support::published;

const MARKER: &str = "测试标记甲乙";

/// Each cell of a published table in turn says something else: the reading says so, or what it was read as.
#[test]
fn whatever_a_cell_says_is_read_or_told() {
    let mut cells = 0;
    for published in published() {
        let document = published.document();
        for (part, row, cell) in places(&document) {
            let mut changed = document.clone();
            let printed = &mut changed["grid/1"]["parts"][part]["table"]["rows"][row][cell];
            if printed.is_object() {
                printed["text"] = json!(MARKER);
            } else {
                *printed = json!(MARKER);
            }
            let text = changed.to_string();
            let grid = Grid::from_json(&text).unwrap();
            let reading = grid.read(&published.options()).unwrap();
            let forms: Vec<Value> =
                reading.forms.iter().map(|read| serde_json::to_value(&read.form).unwrap()).collect();
            let is_read = Value::Array(forms).to_string().contains(MARKER);
            let is_told = reading.notes().any(|note| {
                let NotePlace { part: of, row: at, .. } = note.place();
                let is_here = |place: Option<u32>, index: usize| place.is_none_or(|place| place as usize == index + 1);
                note.subject().contains(MARKER)
                    || note.code() == "rows-skipped" && is_here(of, part)
                    || note.place().column.is_none() && is_here(of, part) && is_here(at, row)
            });
            assert!(is_read || is_told, "{} part {} row {} cell {}", published.name, part + 1, row + 1, cell + 1);
            cells += 1;
        }
    }
    assert!(cells > 1_500, "{cells}");
}

/// The cells that are not blank, in rows of more than one text: a row of one text is a paragraph.
fn places(document: &Value) -> Vec<(usize, usize, usize)> {
    let mut places = Vec::new();
    for (part, value) in document["grid/1"]["parts"].as_array().unwrap().iter().enumerate() {
        for (row, cells) in value["table"]["rows"].as_array().into_iter().flatten().enumerate() {
            let text = |cell: &Value| cell.as_str().or_else(|| cell["text"].as_str()).unwrap_or("").to_owned();
            let cells: Vec<String> = cells.as_array().unwrap().iter().map(text).collect();
            if cells.iter().filter(|text| !text.is_empty()).count() > 1 {
                places.extend(
                    (0..cells.len()).filter(|cell| !cells[*cell].trim().is_empty()).map(|cell| (part, row, cell)),
                );
            }
        }
    }
    places
}
