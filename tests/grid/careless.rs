//! What careless programs make of a page: covered cells blank, repeated, or dropped so that rows shift.

use budget_performance::grid::{Grid, Reading};
use budget_performance::result::Severity;
use serde_json::{Value, json};

use crate::support::{differences, published};

/// What stands at a position: text, first row and column of its cell, its width.
type Standing = Option<(String, usize, usize, usize)>;

/// The positions of a table.
fn placed(rows: &[Value]) -> Vec<Vec<Standing>> {
    let mut at: Vec<Vec<Standing>> = vec![vec![None; 300]; rows.len()];
    for (row, cells) in rows.iter().enumerate() {
        let mut column = 0;
        for cell in cells.as_array().unwrap() {
            while at[row][column].is_some() {
                column += 1;
            }
            let text = cell.as_str().or_else(|| cell["text"].as_str()).unwrap_or("").to_owned();
            let span = |key: &str| cell[key].as_u64().unwrap_or(1) as usize;
            let (width, height) = (span("columns"), span("rows").min(rows.len() - row));
            for line in at.iter_mut().skip(row).take(height) {
                for place in line.iter_mut().skip(column).take(width) {
                    *place = Some((text.clone(), row, column, width));
                }
            }
            column += width;
        }
    }
    let width = at.iter().filter_map(|line| line.iter().rposition(Option::is_some)).max().map_or(0, |last| last + 1);
    at.iter_mut().for_each(|line| line.truncate(width));
    at
}

fn careless(document: &Value, how: &str) -> Value {
    let mut document = document.clone();
    for part in document["grid/1"]["parts"].as_array_mut().unwrap() {
        let Some(table) = part.get_mut("table") else { continue };
        let at = placed(table["rows"].as_array().unwrap());
        let rows = at.iter().enumerate().map(|(row, line)| {
            let cells = line.iter().enumerate().filter_map(|(column, place)| {
                let Some((text, first_row, first, width)) = place else { return Some(json!("")) };
                let is_own = (*first_row, *first) == (row, column);
                match how {
                    "blank" => Some(json!(if is_own { text.as_str() } else { "" })),
                    "repeated" => Some(json!(text)),
                    "row-spans-lost" if *first == column => {
                        Some(json!({ "text": if *first_row == row { text.as_str() } else { "" }, "columns": width }))
                    }
                    "shifted" if is_own => Some(json!(text)),
                    _ => None,
                }
            });
            Value::Array(cells.collect())
        });
        let rows = rows.collect();
        table["rows"] = Value::Array(rows);
    }
    document
}

#[test]
fn covered_cells_may_be_blank() {
    for how in ["blank", "row-spans-lost"] {
        for published in published() {
            let text = careless(&published.document(), how).to_string();
            let grid = Grid::from_json(&text).unwrap();
            let reading = grid.read(&published.options()).unwrap();
            let expected = published.expected["forms"].as_array().unwrap();
            assert_eq!(reading.forms.len(), expected.len(), "{how} {}", published.name);
            for (expected, read) in expected.iter().zip(&reading.forms) {
                let got = serde_json::to_value(&read.form).unwrap();
                let rows = |form: &Value| form["rows"].as_array().map_or(0, Vec::len);
                assert_eq!(rows(&got), rows(expected.get("form/1").unwrap_or(expected)), "{how} {}", published.name);
            }
        }
    }
}

/// Values that are wrong where rows are shifted or repeated are told, or the band is refused.
#[test]
fn shifted_and_repeated_cells_are_told() {
    for how in ["repeated", "shifted"] {
        for published in published().iter().filter(|published| !published.is_refused()) {
            let text = careless(&published.document(), how).to_string();
            let grid = Grid::from_json(&text).unwrap();
            let reading = grid.read(&published.options()).unwrap();
            let expected = published.expected["forms"].as_array().unwrap();
            let mut found = Vec::new();
            for (expected, read) in expected.iter().zip(&reading.forms) {
                let got = serde_json::to_value(&read.form).unwrap();
                let unjudged: Vec<String> = ["blocks", "subject", "unit", "kind"].map(String::from).into();
                differences(expected.get("form/1").unwrap_or(expected), &got, &unjudged, "", &mut found);
            }
            assert!(found.is_empty() || is_warned(&reading), "{how} {}: {found:#?}", published.name);
        }
    }
}

fn is_warned(reading: &Reading<'_>) -> bool {
    reading.notes().any(|note| note.severity() != Severity::Advice)
}

#[test]
fn a_renamed_heading_is_told() {
    let mut renamed = 0;
    for published in published() {
        let key = |reading: &Reading<'_>| -> Vec<String> {
            reading.notes().map(|note| format!("{} {:?} {}", note.code(), note.place(), note.subject())).collect()
        };
        let grid = Grid::from_json(&published.grid).unwrap();
        let before = key(&grid.read(&published.options()).unwrap());
        for heading in published.expected["headings"].as_array().into_iter().flatten() {
            let number = |index: usize| heading[index].as_u64().unwrap() as usize - 1;
            let (part, row, column) = (number(0), number(1), number(2));
            let mut document = published.document();
            let rows = &mut document["grid/1"]["parts"][part]["table"]["rows"];
            let at = placed(rows.as_array().unwrap());
            let own: Vec<usize> = (0..at[row].len())
                .filter(|place| at[row][*place].as_ref().is_some_and(|cell| (cell.1, cell.2) == (row, *place)))
                .collect();
            let cell = &mut rows[row][own.iter().position(|place| *place == column).unwrap()];
            if cell.is_object() {
                cell["text"] = json!("某某栏目");
            } else {
                *cell = json!("某某栏目");
            }
            let text = document.to_string();
            let grid = Grid::from_json(&text).unwrap();
            let reading = grid.read(&published.options()).unwrap();
            let told = key(&reading).iter().any(|note| !before.contains(note));
            assert!(told, "{} part {} row {} column {}", published.name, part + 1, row + 1, column + 1);
            renamed += 1;
        }
    }
    assert!(renamed > 200);
}
