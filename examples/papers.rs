//! Writes the papers of a self-evaluation: the summary (摘要版), the form (自评表), the same form as a grid, and the report
//! page.
//!
//! `cargo run --example papers -- summary|form|grid|page [--computed] [--format text|markdown|html] [--lang en|zh] FILE`
#![allow(clippy::std_instead_of_core, clippy::std_instead_of_alloc, reason = "an example is a program with std")]

use std::error::Error;
use std::process::ExitCode;

use budget_performance::grid::Grid;
use budget_performance::paper::{Figures, Papers};
use budget_performance::result::Format;
use budget_performance::{Evaluation, Language, Scheme};

const USAGE: &str =
    "usage: papers summary|form|grid|page [--computed] [--format text|markdown|html] [--lang en|zh] FILE";

fn main() -> ExitCode {
    match written(std::env::args().skip(1)) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("papers: {error}");
            ExitCode::from(2)
        }
    }
}

fn written(mut arguments: impl Iterator<Item = String>) -> Result<String, Box<dyn Error>> {
    let (mut figures, mut format, mut language) = (Figures::Declared, Format::Text, Language::Chinese);
    let mut words = Vec::new();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--computed" => figures = Figures::Computed,
            "--format" => {
                format = arguments.next().ok_or(USAGE)?.parse().map_err(|error| format!("--format {error}"))?
            }
            "--lang" => {
                language = match arguments.next().ok_or(USAGE)?.as_str() {
                    "en" => Language::English,
                    "zh" => Language::Chinese,
                    other => return Err(format!("--lang {other}: the languages are en and zh").into()),
                }
            }
            _ => words.push(argument),
        }
    }
    let [paper, file] = words.as_slice() else { return Err(USAGE.into()) };
    let evaluations = Evaluation::all_from_json(&std::fs::read_to_string(file)?)?;
    let evaluation = evaluations.first().ok_or("the file has no form")?;
    let scheme = Scheme::for_evaluation(evaluation)?;
    let (report, card) = (scheme.validate(evaluation), scheme.score(evaluation));
    let papers = Papers::new(&report, card.as_ref().ok());
    Ok(match paper.as_str() {
        "summary" => papers.summary(figures, format, language).to_string(),
        "form" => papers.form(figures, format, language).to_string(),
        "page" => papers.page(language).to_string(),
        "grid" => Grid::of_form(&papers).to_json()? + "\n",
        _ => return Err(USAGE.into()),
    })
}
