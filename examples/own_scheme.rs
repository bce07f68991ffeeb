//! A scheme of one's own: read from JSON, told everything that is wrong with it at once, mended, and checked.
//!
//! `cargo run --example own_scheme [FILE]` checks a file; without one it shows the whole way on a broken document.
#![allow(clippy::std_instead_of_core, reason = "an example is a program with std")]

use std::error::Error;

use budget_performance::budget::Ratio;
use budget_performance::rule::{Curve, Rule};
use budget_performance::scheme::{CustomInput, CustomRule, CustomShare, Scheme, SchemeDocument};

/// The rule that the host adds: the whole weight for the exact target, nothing otherwise.
fn all_or_nothing(input: &CustomInput<'_>) -> CustomShare {
    let met = input.actual.is_some() && input.actual == input.target;
    let share = Ratio { numerator: u32::from(met).into(), denominator: 1.into() };
    CustomShare::new(share, "the whole weight for the exact target")
}

const RULES: &[(&str, CustomRule)] = &[("all-or-nothing", all_or_nothing)];

fn main() -> Result<(), Box<dyn Error>> {
    if let Some(file) = std::env::args().nth(1) {
        let text = std::fs::read_to_string(&file)?;
        match check(&text) {
            Ok(scheme) => println!("{file}: {} can be used", scheme.id()),
            Err(error) => println!("{file}: {error}"),
        }
        return Ok(());
    }

    let broken = include_str!("data/own_scheme_broken.json");
    println!("1. A misspelt field is named, with its line:");
    if let Err(error) = check(&broken.replace("\"grades\"", "\"grade\"")) {
        println!("   {error}\n");
    }

    println!("2. A document that can be read, but not used:");
    match check(broken) {
        Err(budget_performance::error::Error::SchemeUnusable(problems)) => {
            for problem in problems.iter() {
                println!("   {} at {}", problem.check, problem.place);
                println!("      found {}, expected {}", problem.found, problem.expected);
            }
        }
        Err(error) => return Err(error.into()),
        Ok(scheme) => println!("   {} can be used after all", scheme.id()),
    }

    println!("\n3. Mended:");
    let scheme = Scheme::check_with(mended(SchemeDocument::from_json(broken)?)?, RULES)?;
    println!("   {} can be used", scheme.id());
    for block in &scheme.document().blocks {
        println!("   {}: {}", block.name, block.points);
    }
    Ok(())
}

fn check(text: &str) -> Result<Scheme, budget_performance::error::Error> {
    Scheme::check_with(SchemeDocument::from_json(text)?, RULES)
}

/// The document with each of its mistakes put right.
fn mended(mut document: SchemeDocument) -> Result<SchemeDocument, Box<dyn Error>> {
    for block in &mut document.blocks {
        if block.name == "产出指标" {
            block.points = "50".parse()?;
        }
    }
    for level in &mut document.levels {
        // The bound belongs to the level above.
        if level.band.at_least == Some("0.6".parse()?) {
            level.band.below = level.band.at_most.take();
        }
    }
    for grade in &mut document.grades {
        if grade.name == "优" {
            grade.when.at_least = grade.when.above.take();
        }
    }
    for indicator in &mut document.indicators {
        match &mut indicator.rule {
            Rule::Numeric { curve: Curve::Tiers(tiers), .. } => {
                if let Some(last) = tiers.last_mut() {
                    last.when.above = Some("0.3".parse()?);
                }
            }
            Rule::Custom(name) => *name = "all-or-nothing".into(),
            _ => {}
        }
    }
    Ok(document)
}
