//! The same evaluation under every published scheme of its kind: where the totals differ, and why.
//!
//! `cargo run --example compare_schemes -- [--kind project|department|both] [--lang en|zh] [FILE]`
#![allow(clippy::std_instead_of_core, reason = "an example is a program with std")]

use std::error::Error;

use budget_performance::Language;
use budget_performance::Scheme;
use budget_performance::evaluation::EvaluationKind;
use budget_performance::result::Severity;
use budget_performance::{Evaluation, Points, Scorecard};

/// A project and a department whose points depend on the rules: twice an upper limit, a late date, a score of 55%.
const BUILT_IN: &str = include_str!("data/differing-2022.json");

fn main() -> Result<(), Box<dyn Error>> {
    let (mut kind, mut language, mut text) = (None, Language::English, BUILT_IN.to_owned());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--kind" => {
                kind = match arguments.next().as_deref() {
                    Some("project") => Some(EvaluationKind::Project),
                    Some("department") => Some(EvaluationKind::Department),
                    Some("both") => None,
                    other => return Err(format!("--kind is project, department or both, not {other:?}").into()),
                }
            }
            "--lang" => {
                language = match arguments.next().as_deref() {
                    Some("en") => Language::English,
                    Some("zh") => Language::Chinese,
                    other => return Err(format!("--lang is en or zh, not {other:?}").into()),
                }
            }
            file => text = std::fs::read_to_string(file)?,
        }
    }
    for evaluation in Evaluation::all_from_json(&text)? {
        if kind.is_none_or(|kind| kind == evaluation.header().kind) {
            compare(&evaluation, language)?;
        }
    }
    Ok(())
}

fn compare(evaluation: &Evaluation, language: Language) -> Result<(), Box<dyn Error>> {
    let of_kind = Scheme::published().filter(|scheme| scheme.kind == evaluation.header().kind);
    let schemes = of_kind.map(|scheme| Scheme::named(scheme.id)).collect::<Result<Vec<_>, _>>()?;
    let cards = schemes.iter().map(|scheme| scheme.score(evaluation)).collect::<Result<Vec<_>, _>>()?;

    println!("{}", evaluation.header().subject);
    // The names of schemes are Latin letters, and the columns behind them numbers, so that they line up.
    match language {
        Language::English => println!("{:<28}{:>8}{:>11}{:>10}  grade", "scheme", "total", "execution", "errors"),
        Language::Chinese => println!("{:<26}{:>6}{:>7}{:>8}  等级", "计分方案", "总分", "预算执行", "错误"),
    }
    for (scheme, card) in schemes.iter().zip(&cards) {
        let execution = card.execution_points().map_or("-".to_owned(), |points| points.to_string());
        let errors = scheme.validate(evaluation).with_severity(Severity::Error).count();
        let grade = card.grade().unwrap_or("-");
        println!("{:<28}{:>8}{execution:>11}{errors:>10}  {grade}", scheme.id(), card.total().to_string());
    }
    let execution =
        |card: &Scorecard<'_>| Some((card.execution_points()?, card.explain_execution(language)?.to_string()));
    print_differences(&title(language, None), &cards, execution);
    for row in evaluation.indicators() {
        let award = |card: &Scorecard<'_>| {
            let award = card.award(row.number())?;
            Some((award.points, award.explain(language).to_string()))
        };
        print_differences(&title(language, Some((row.number(), row.name()))), &cards, award);
    }
    println!();
    Ok(())
}

/// What a difference is about: a row, or the execution of the budget.
fn title(language: Language, row: Option<(u32, &str)>) -> String {
    match (language, row) {
        (Language::English, Some((row, name))) => format!("row {row}, {name}:"),
        (Language::Chinese, Some((row, name))) => format!("第{row}行“{name}”："),
        (Language::English, None) => "budget execution:".to_owned(),
        (Language::Chinese, None) => "预算执行：".to_owned(),
    }
}

/// The schemes that give the same points, each with the working of the first.
fn print_differences<'a>(
    title: &str,
    cards: &'a [Scorecard<'a>],
    points_of: impl Fn(&Scorecard<'a>) -> Option<(Points, String)>,
) {
    let mut groups: Vec<(Points, Vec<&str>, String)> = Vec::new();
    for card in cards {
        let Some((points, working)) = points_of(card) else { continue };
        match groups.iter_mut().find(|(known, ..)| *known == points) {
            Some((_, same, _)) => same.push(card.scheme().id()),
            None => groups.push((points, vec![card.scheme().id()], working)),
        }
    }
    if groups.len() < 2 {
        return;
    }
    println!("\n{title}");
    groups.sort_by_key(|(points, ..)| core::cmp::Reverse(*points));
    for (_, ids, working) in groups {
        println!("  {}\n    {working}", ids.join(", "));
    }
}
