//! Prints all that comes of the given forms, and of numbers where a form prints texts, in the ways in which a host reads and
//! writes them. Built with the feature `hostile` and without it, the program must print the same bytes.

use budget_performance::document::{Assessment, CardDocument, Form};
use budget_performance::number::Number;
use budget_performance::scheme::SchemeDocument;
use budget_performance::{Evaluation, Language, Scheme, call};
use rust_decimal::Decimal;
use serde_json::Value;
use std::error::Error;
use std::io::{self, BufWriter, Write};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Numbers of JSON that features of serde_json read in different ways.
const NUMBERS: [&str; 14] = [
    "0",
    "-0",
    "-0.0",
    "0.1",
    "0.30000000000000004",
    "12.50",
    "100.00",
    "1e3",
    "1E+3",
    "2.5e-3",
    "5617.29",
    "9007199254740993",
    "18446744073709551615",
    "123456789.123456789",
];

fn main() -> Outcome<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let schemes = Scheme::published().map(|published| Scheme::named(published.id)).collect::<Result<Vec<_>, _>>()?;
    for scheme in &schemes {
        let document: SchemeDocument = serde_json::from_value(serde_json::to_value(scheme.document())?)?;
        writeln!(out, "{} {}", document.clone().check()?.fingerprint(), document.to_json())?;
    }
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(path)?;
        for evaluation in Evaluation::all_from_json(&text)? {
            through_values(&evaluation)?;
            writeln!(out, "{}", evaluation.to_json())?;
            for scheme in &schemes {
                results(&mut out, scheme, &evaluation)?;
            }
        }
        writeln!(out, "{}", call(&format!("{{\"call/1\":{{\"document\":{text}}}}}")))?;
    }
    for number in NUMBERS {
        numbers(&mut out, number)?;
    }
    Ok(out.flush()?)
}

/// Through the tree of values of a host, whose numbers and maps the features change.
fn through_values(evaluation: &Evaluation) -> Outcome<()> {
    let back: Evaluation = serde_json::from_value(serde_json::to_value(evaluation)?)?;
    assert_eq!(&back, evaluation);
    let back: Evaluation = serde_json::from_slice(&serde_json::to_vec(evaluation)?)?;
    assert_eq!(&back, evaluation);
    Ok(())
}

fn results(out: &mut impl Write, scheme: &Scheme, evaluation: &Evaluation) -> Outcome<()> {
    let kept = Assessment::of(scheme, evaluation.clone());
    let back: Assessment = serde_json::from_value(serde_json::to_value(&kept)?)?;
    assert_eq!(back, kept);
    writeln!(out, "{}\n{}", kept.card.as_ref().map_or_else(String::new, CardDocument::to_json), kept.report.to_json())?;
    if let Ok(card) = scheme.score(evaluation) {
        writeln!(out, "{} {}", serde_json::to_string(&card)?, Decimal::from(card.total().number()))?;
    }
    Ok(())
}

/// A number as a cell, as a typed amount, and as what a host calculates with.
fn numbers(out: &mut impl Write, number: &str) -> Outcome<()> {
    let text = format!(
        r#"{{"form/1":{{"kind":"project","rows":[{{"weight":{number},"target":{number},"actual":{number}}}]}}}}"#
    );
    let form = Form::from_json(&text)?;
    let tree: Value = serde_json::from_str(&text)?;
    let inside: Form<'static> = serde_json::from_value(tree["form/1"].clone())?;
    assert_eq!(inside.rows[0].actual, form.rows[0].actual, "{number}");
    let typed = serde_json::from_str::<Number>(&format!("\"{number}\""));
    let decimal = typed.as_ref().map(|number| Decimal::from(*number).to_string());
    writeln!(out, "{number} {} {:?}", form.to_json(), decimal.unwrap_or_default())?;
    match form.read() {
        Ok(evaluation) => writeln!(out, "{}", evaluation.to_json())?,
        Err(error) => writeln!(out, "{}", error.text(Language::Chinese))?,
    }
    Ok(())
}
