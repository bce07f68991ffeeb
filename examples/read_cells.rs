//! Reads cells from standard input and prints what they mean.
//!
//! Every line is a JSON object such as `{"id":1,"target":"≥5万人","actual":"5.56万人"}`; an absent cell or `null` is a
//! blank one. The answer is a line `{"id":1,"target":READING,"actual":READING}` with the typed readings of the library. A line
//! that is no such object ends the program with status 2.

use std::io::{self, BufRead as _, Write as _};
use std::process::ExitCode;

use budget_performance::notation::{Actual, Level, Quantity, Range, Target};
use budget_performance::notation::{read_actual, read_target};
use serde_json::{Map, Value, json};

/// One line of the input. Keys beside these, such as a label, are of no concern here.
#[derive(serde::Deserialize)]
struct Line {
    #[serde(default)]
    id: Value,
    target: Option<String>,
    actual: Option<String>,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), String> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    for (number, line) in (1u64..).zip(io::stdin().lock().lines()) {
        let line = line.map_err(|error| format!("standard input, line {number}: {error}"))?;
        if line.trim().is_empty() {
            continue;
        }
        let cells: Line = serde_json::from_str(&line)
            .map_err(|error| format!("standard input, line {number}: {}", reason(&error)))?;
        let answer = json!({
            "id": cells.id,
            "target": target(read_target(cells.target.as_deref().unwrap_or_default())),
            "actual": actual(read_actual(cells.actual.as_deref().unwrap_or_default())),
        });
        writeln!(output, "{answer}").map_err(|error| format!("standard output: {error}"))?;
    }
    output.flush().map_err(|error| format!("standard output: {error}"))
}

/// The parser counts lines within the object; every object here is one line.
fn reason(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column", " at column")
}

fn target(reading: Target<'_>) -> Value {
    match reading {
        Target::Quantity(reading) => quantity(reading),
        Target::Range(reading) => range(reading),
        Target::Deadline(by) => json!({"kind": "deadline", "by": by}),
        Target::Text => json!({"kind": "text"}),
        Target::NotApplicable => json!({"kind": "not_applicable"}),
        Target::Blank => json!({"kind": "blank"}),
    }
}

fn actual(reading: Actual<'_>) -> Value {
    match reading {
        Actual::Quantity(reading) => quantity(reading),
        Actual::Range(reading) => range(reading),
        Actual::Deadline(by) => json!({"kind": "deadline", "by": by}),
        Actual::Level(level) => level_name(level),
        Actual::Text => json!({"kind": "text"}),
        Actual::NotApplicable => json!({"kind": "not_applicable"}),
        Actual::Blank => json!({"kind": "blank"}),
    }
}

fn level_name(level: Level) -> Value {
    json!({"kind": "level", "level": level})
}

/// What is not printed in the cell has no key.
fn quantity(reading: Quantity<'_>) -> Value {
    let mut object = Map::new();
    object.insert("kind".to_owned(), json!("quantity"));
    if let Some(comparison) = reading.comparison {
        object.insert("comparison".to_owned(), json!(comparison));
    }
    object.insert("value".to_owned(), json!(reading.value.to_string()));
    if let Some(unit) = reading.unit {
        object.insert("unit".to_owned(), json!(unit));
    }
    if reading.approximate {
        object.insert("approximate".to_owned(), json!(true));
    }
    if let Some(change) = reading.change {
        object.insert("change".to_owned(), json!(change));
    }
    Value::Object(object)
}

fn range(reading: Range<'_>) -> Value {
    let mut object = Map::new();
    object.insert("kind".to_owned(), json!("range"));
    object.insert("low".to_owned(), json!(reading.low.to_string()));
    object.insert("high".to_owned(), json!(reading.high.to_string()));
    if let Some(unit) = reading.unit {
        object.insert("unit".to_owned(), json!(unit));
    }
    Value::Object(object)
}
