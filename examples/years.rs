//! Holds the evaluation of a year against that of the year before, and prints what a reviewer asks who has both.
//!
//! `cargo run --example years -- [--lang en|zh] PREVIOUS CURRENT`
#![allow(clippy::std_instead_of_core, reason = "an example is a program with std")]

use std::error::Error;
use std::process::ExitCode;

use budget_performance::portfolio::compare_years;
use budget_performance::result::Format;
use budget_performance::{Evaluation, Language, Scheme};

const USAGE: &str = "usage: years [--lang en|zh] PREVIOUS CURRENT";

fn main() -> ExitCode {
    match compared(std::env::args().skip(1)) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("years: {error}");
            ExitCode::from(2)
        }
    }
}

fn compared(mut arguments: impl Iterator<Item = String>) -> Result<String, Box<dyn Error>> {
    let (mut language, mut files) = (Language::English, Vec::new());
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--lang" => {
                language = match arguments.next().ok_or(USAGE)?.as_str() {
                    "en" => Language::English,
                    "zh" => Language::Chinese,
                    other => return Err(format!("--lang {other}: the languages are en and zh").into()),
                }
            }
            _ => files.push(argument),
        }
    }
    let [previous, current] = files.as_slice() else { return Err(USAGE.into()) };
    let (previous, current) = (read(previous)?, read(current)?);
    // Each year under the scheme of its own.
    let schemes = (Scheme::for_evaluation(&previous)?, Scheme::for_evaluation(&current)?);
    let report = compare_years(&schemes.0.validate(&previous), &schemes.1.validate(&current))?;
    Ok(report.render(Format::Text, language).to_string())
}

fn read(file: &str) -> Result<Evaluation, Box<dyn Error>> {
    let mut evaluations = Evaluation::all_from_json(&std::fs::read_to_string(file)?)?.into_iter();
    Ok(evaluations.next().ok_or_else(|| format!("{file} has no form"))?)
}
