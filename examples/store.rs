//! Stores what comes of forms: each evaluation, its card and its report as documents of their own, read back at once.
//!
//! `cargo run --example store -- FOLDER FORM…` writes `FOLDER/evaluation/NAME.json`, `FOLDER/card/NAME.json` and
//! `FOLDER/report/NAME.json`.
#![allow(clippy::std_instead_of_core, clippy::arithmetic_side_effects, reason = "an example is a program with std")]

use std::error::Error;
use std::fs;
use std::path::Path;

use budget_performance::document::{Assessment, CardDocument, ReportDocument};
use budget_performance::scheme::Catalogue;
use budget_performance::{Evaluation, Language};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("usage: store FOLDER FORM…")?;
    let (schemes, mut stored) = (Catalogue::published(), 0);
    for path in arguments {
        let place = Path::new(&path);
        let stem = place.file_stem().unwrap_or_default().to_string_lossy();
        let read = Evaluation::all_from_json(&fs::read_to_string(place)?);
        let evaluations = read.map_err(|error| format!("{path}: {}", error.text(Language::English)))?;
        for (index, evaluation) in evaluations.into_iter().enumerate() {
            let kept = Assessment::of(schemes.for_evaluation(&evaluation)?, evaluation);
            store(Path::new(&folder), &format!("{stem}-{}.json", index + 1), &kept)?;
            stored += 1;
        }
    }
    println!("{stored} stored and read back");
    Ok(())
}

/// A host may as well keep an [`Assessment`] whole: it is serialized like any other struct.
fn store(folder: &Path, name: &str, kept: &Assessment) -> Outcome<()> {
    let evaluation = written(&folder.join("evaluation"), name, &kept.evaluation.to_json())?;
    let report = written(&folder.join("report"), name, &kept.report.to_json())?;
    let mut same = Evaluation::from_json(&evaluation)? == kept.evaluation;
    same &= ReportDocument::from_json(&report)? == kept.report;
    // A form without weights and scores has no card.
    if let Some(card) = &kept.card {
        same &= &CardDocument::from_json(&written(&folder.join("card"), name, &card.to_json())?)? == card;
    }
    if same { Ok(()) } else { Err(format!("{name} is read back as something else").into()) }
}

/// The text of a file that was just written.
fn written(folder: &Path, name: &str, document: &str) -> Outcome<String> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join(name), document)?;
    Ok(fs::read_to_string(folder.join(name))?)
}
