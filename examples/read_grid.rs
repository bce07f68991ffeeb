//! Reads the tables of self-evaluations (`grid/1`) and prints the forms that they are, each value with its cell.
//!
//! `cargo run --example read_grid -- [--kind department|project] [--column HEADING=ROLE]… FILE…`
#![allow(clippy::std_instead_of_core, clippy::std_instead_of_alloc, reason = "an example is a program with std")]

mod grid_places;

use std::io::{self, Read, Write};
use std::process::ExitCode;

use budget_performance::document::Form;
use budget_performance::evaluation::EvaluationKind;
use budget_performance::grid::{ColumnRole, Grid, ReadOptions};
use serde_json::Value;

const HELP: &str = "\
Reads tables of budget-performance self-evaluations (预算绩效自评) into forms.

usage: read_grid [--kind department|project] [--column HEADING=ROLE]… FILE…

  FILE                    a grid/1 document as JSON; - is standard input
  --kind KIND             the kind of the forms: department or project
  --column HEADING=ROLE   what stands below a heading of your own: level1 level2 level3 weight sign nature unit
                          target adjusted_target actual score reason standard coefficient, of funds initial
                          adjusted executed rate (and weight score reason), or ignore

prints one JSON object for each file, on a line of its own: its forms with the source of each value, and notes
exit status: 0 if the files were read, whatever was noted; 2 if one cannot be read";

fn main() -> ExitCode {
    match run(std::env::args().skip(1), &mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the output has seen enough.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Failure::Output(error)) => fail(&format!("standard output: {error}")),
        Err(Failure::Input(line)) => fail(&line),
    }
}

fn fail(text: &str) -> ExitCode {
    let line: Vec<&str> = text.lines().map(str::trim).collect();
    eprintln!("read_grid: {}", line.join("; "));
    ExitCode::from(2)
}

/// Why nothing more can be printed.
enum Failure {
    Input(String),
    Output(io::Error),
}

fn run(mut arguments: impl Iterator<Item = String>, out: &mut impl Write) -> Result<(), Failure> {
    let usage = |what: String| Failure::Input(format!("{what}; see read_grid --help"));
    let mut options = ReadOptions::default();
    let mut files = Vec::new();
    while let Some(argument) = arguments.next() {
        let (name, attached) = match argument.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name.to_owned(), Some(value.to_owned())),
            _ => (argument.clone(), None),
        };
        let mut value = || attached.clone().or_else(|| arguments.next()).ok_or(usage(format!("{name} needs a value")));
        match name.as_str() {
            "-h" | "--help" => return writeln!(out, "{HELP}").map_err(Failure::Output),
            "--kind" => {
                options = options.kind(match value()?.as_str() {
                    "department" => EvaluationKind::Department,
                    "project" => EvaluationKind::Project,
                    other => return Err(usage(format!("--kind {other}: the kinds are department and project"))),
                });
            }
            "--column" => {
                let value = value()?;
                let column =
                    value.rsplit_once('=').and_then(|(heading, role)| Some((heading, ColumnRole::named(role)?)));
                let Some((heading, role)) = column else {
                    return Err(usage(format!("--column {value}: give HEADING=ROLE with one of the roles")));
                };
                options = options.column(heading, role);
            }
            "-" => files.push(argument),
            _ if name.starts_with('-') => return Err(usage(format!("unknown option {name}"))),
            _ => files.push(argument),
        }
    }
    if files.is_empty() {
        return Err(usage("no file is given".to_owned()));
    }
    for file in files {
        let line = read_file(&file, &options).map_err(|error| Failure::Input(format!("{file}: {error}")))?;
        writeln!(out, "{line}").map_err(Failure::Output)?;
    }
    Ok(())
}

/// What is printed for a form.
#[derive(serde::Serialize)]
struct FormLine<'l> {
    #[serde(rename = "form/1")]
    form: &'l Form<'l>,
    sources: grid_places::Sources,
    notes: Vec<Value>,
}

/// What is printed for a file.
#[derive(serde::Serialize)]
struct Line<'l> {
    file: &'l str,
    forms: Vec<FormLine<'l>>,
    notes: Vec<Value>,
}

fn read_file(file: &str, options: &ReadOptions) -> Result<String, Box<dyn std::error::Error>> {
    let mut text = String::new();
    match file {
        "-" => drop(io::stdin().read_to_string(&mut text)?),
        _ => text = std::fs::read_to_string(file)?,
    }
    let grid = Grid::from_json(&text)?;
    let reading = grid.read(options)?;
    let forms = reading.forms.iter().map(|read| FormLine {
        form: &read.form,
        sources: grid_places::sources(&reading, read),
        notes: grid_places::notes(&reading, &read.notes),
    });
    let line = Line { file, forms: forms.collect(), notes: grid_places::notes(&reading, &reading.whole) };
    Ok(serde_json::to_string(&line)?)
}
