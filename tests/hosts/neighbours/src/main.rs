//! Writes every document that comes of the given forms. The output must be the same whether or not this program turns on
//! the features of `serde_json` and `rust_decimal` that change what they read and write.

use budget_performance::document::{Assessment, CardDocument, Form, ReportDocument};
use budget_performance::{Evaluation, Scheme};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let value: serde_json::Value = serde_json::from_str(r#"{"b":1.10,"a":2}"#)?;
    eprintln!("the neighbour's own reading of a number: {value}");
    for published in Scheme::published() {
        let scheme = Scheme::named(published.id)?;
        println!("{} {}", scheme.fingerprint(), scheme.document().to_json());
    }
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path)?;
        for evaluation in Evaluation::all_from_json(&text)? {
            write(evaluation)?;
        }
        if let Ok(form) = Form::from_json(&text) {
            println!("{}", form.to_json());
        }
    }
    for broken in [r#"{"form/1":{"kind":"project","rows":[{"weight":1e400}]}}"#, r#"{"form/1":{"kind":1.0}}"#, "{}", "1.0"] {
        match Evaluation::all_from_json(broken) {
            Ok(read) => println!("{} read", read.len()),
            Err(error) => println!("{error}"),
        }
    }
    Ok(())
}

fn write(evaluation: Evaluation) -> Result<(), Box<dyn Error>> {
    let scheme = Scheme::for_evaluation(&evaluation)?;
    let kept = Assessment::of(&scheme, evaluation);
    let stored = kept.evaluation.to_json();
    assert_eq!(Evaluation::from_json(&stored)?, kept.evaluation);
    println!("{stored}");
    if let Some(card) = &kept.card {
        assert_eq!(&CardDocument::from_json(&card.to_json())?, card);
        println!("{}", card.to_json());
    }
    assert_eq!(ReportDocument::from_json(&kept.report.to_json())?, kept.report);
    println!("{}", kept.report.to_json());
    // As a part of a host's own struct, and through a value of the neighbour.
    let whole = serde_json::to_string(&kept)?;
    assert_eq!(serde_json::from_str::<Assessment>(&whole)?, kept);
    assert_eq!(serde_json::from_value::<Assessment>(serde_json::to_value(&kept)?)?, kept);
    println!("{whole}");
    Ok(())
}
