//! All published forms of `tests/data/cases`, and the small ones of `tests/data/cases-small`, each about one point, against
//! what a careful reviewer expects of them.
//!
//! `EXPECTED.json` names for each form the scheme that fits, the findings that must appear, the false alarms that must
//! not, the points that the rules decide, and the total where the form is complete.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use budget_performance::number::Number;
use budget_performance::result::Place;
use budget_performance::{Evaluation, Finding, Report, Scheme};
use serde_json::Value;

/// Where the library and the expectation are known to differ, as a line of [`differences`]. A line that does not occur
/// any more must go.
const KNOWN_DIFFERENCES: [&str; 0] = [];

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Expectation {
    case: String,
    scheme: Option<String>,
    #[serde(rename = "truncated")]
    _truncated: bool,
    expected_findings: Vec<Wanted>,
    forbidden_findings: Vec<Wanted>,
    expected_points: Vec<WantedPoints>,
    expected_total: Option<String>,
    #[serde(rename = "note")]
    _note: Option<String>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    check: String,
    /// `None` means anywhere.
    place: Option<Value>,
    because: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WantedPoints {
    row: u32,
    points: String,
    /// `None` means that only the points are judged.
    outcome: Option<String>,
}

const FOLDERS: [&str; 2] = ["cases", "cases-small"];

fn path(folder: &str, file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(folder).join(file)
}

fn expectations(folder: &str) -> Vec<Expectation> {
    let text = std::fs::read_to_string(path(folder, "EXPECTED.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The first form of a case, and the scheme it is held against.
fn read(folder: &str, expectation: &Expectation) -> (Evaluation, Scheme) {
    let text = std::fs::read_to_string(path(folder, &format!("{}.json", expectation.case))).unwrap();
    let evaluation = Evaluation::all_from_json(&text).unwrap().swap_remove(0);
    let scheme = match &expectation.scheme {
        Some(file) if file.ends_with(".json") => {
            Scheme::from_json(&std::fs::read_to_string(path(folder, file)).unwrap()).unwrap()
        }
        Some(id) => Scheme::named(id).unwrap(),
        None => Scheme::for_evaluation(&evaluation).unwrap(),
    };
    (evaluation, scheme)
}

/// Whether a finding stands at a place. Forms and schemes name a block differently after its first two characters.
fn is_at(place: Place<'_>, wanted: Option<&Value>) -> bool {
    let Some(wanted) = wanted else { return true };
    let two = |name: &str| name.chars().filter(|sign| !sign.is_whitespace()).take(2).collect::<String>();
    wanted.as_object().unwrap().iter().all(|(key, value)| match (key.as_str(), place) {
        ("row", Place::Row(row)) => value.as_u64() == Some(u64::from(row)),
        ("block", Place::Block(name)) => value.as_str().is_none_or(|wanted| two(name) == two(wanted)),
        ("kind", Place::Kind(name)) => value.as_str().is_none_or(|wanted| two(name) == two(wanted)),
        ("budget", Place::Budget(_)) | ("document", Place::Document) | ("scheme", Place::Scheme(_)) => true,
        _ => false,
    })
}

fn has(report: &Report<'_>, wanted: &Wanted) -> bool {
    let meets =
        |finding: &Finding<'_>| finding.check.code() == wanted.check && is_at(finding.place, wanted.place.as_ref());
    report.findings().iter().any(meets)
}

fn place_text(place: Option<&Value>) -> String {
    place.map_or_else(|| "anywhere".into(), Value::to_string)
}

/// What one form has otherwise than expected, a line each.
fn differences(folder: &str, expectation: &Expectation) -> Vec<String> {
    let case = &expectation.case;
    let (evaluation, scheme) = read(folder, expectation);
    let report = scheme.validate(&evaluation);
    let card = scheme.score(&evaluation).ok();
    let mut lines = Vec::new();
    for wanted in expectation.expected_findings.iter().filter(|wanted| !has(&report, wanted)) {
        lines.push(format!("{case}: lacks {} at {}", wanted.check, place_text(wanted.place.as_ref())));
    }
    for wanted in expectation.forbidden_findings.iter().filter(|wanted| has(&report, wanted)) {
        let place = place_text(wanted.place.as_ref());
        lines.push(format!("{case}: raises {} at {place}, although {}", wanted.check, wanted.because));
    }
    for wanted in &expectation.expected_points {
        let award = card.as_ref().and_then(|card| card.awards().find(|award| award.row() == wanted.row));
        let got = award.map(|award| (award.points.number().normalized(), award.outcome.code()));
        let points: Number = wanted.points.parse().unwrap();
        let outcome = wanted.outcome.as_deref();
        if !got.is_some_and(|got| got.0 == points.normalized() && outcome.is_none_or(|outcome| outcome == got.1)) {
            lines.push(format!("{case}: row {} has {got:?}, not {points} {outcome:?}", wanted.row));
        }
    }
    if let Some(total) = &expectation.expected_total {
        let got = card.as_ref().map(|card| card.total());
        if got != Some(total.parse().unwrap()) {
            lines.push(format!("{case}: totals {got:?}, not {total}"));
        }
    }
    lines
}

#[test]
fn forms_are_reviewed_as_expected() {
    let of = |folder| expectations(folder).into_iter().flat_map(move |expected| differences(folder, &expected));
    let found: BTreeSet<_> = FOLDERS.into_iter().flat_map(of).collect();
    let known: BTreeSet<_> = KNOWN_DIFFERENCES.into_iter().map(String::from).collect();
    let new: Vec<_> = found.difference(&known).cloned().collect();
    assert!(new.is_empty(), "not as expected:\n{}", new.join("\n"));
    let stale: Vec<_> = known.difference(&found).cloned().collect();
    assert!(stale.is_empty(), "as expected by now, to be taken off the list:\n{}", stale.join("\n"));
}

/// Nothing is expected of a form that is not there, and no form is left without expectations.
#[test]
fn every_form_has_its_expectations() {
    for folder in FOLDERS {
        let expected: BTreeSet<_> = expectations(folder).into_iter().map(|expectation| expectation.case).collect();
        let files = std::fs::read_dir(path(folder, "")).unwrap().map(|entry| entry.unwrap().path());
        let forms: BTreeSet<_> = files
            .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
            .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
            .filter(|name| !name.starts_with(|capital: char| capital.is_ascii_uppercase()))
            .filter(|name| !name.starts_with("scheme-"))
            .collect();
        assert_eq!(forms, expected);
        assert!(forms.len() >= 35, "{}", forms.len());
    }
}

/// A place without the names of blocks behind their first two characters.
fn short_place(place: Place<'_>) -> String {
    match place {
        Place::Row(row) => format!("row {row}"),
        Place::Block(name) => format!("block {}", name.chars().take(2).collect::<String>()),
        Place::Budget(_) => "budget".into(),
        Place::Document => "document".into(),
        other => format!("{other:?}"),
    }
}

fn short_wanted(place: &Value) -> String {
    let (key, value) = place.as_object().unwrap().iter().next().unwrap();
    match (key.as_str(), value) {
        ("row", row) => format!("row {row}"),
        ("block", Value::String(name)) => format!("block {}", name.chars().take(2).collect::<String>()),
        (key, _) => key.to_owned(),
    }
}

#[test]
fn the_reference_form_raises_exactly_what_is_expected() {
    let expectations = expectations("cases");
    let reference = expectations.iter().find(|expectation| expectation.case.starts_with("00-xianning")).unwrap();
    let wanted: BTreeSet<_> = reference
        .expected_findings
        .iter()
        .map(|wanted| format!("{} at {}", wanted.check, short_wanted(wanted.place.as_ref().unwrap())))
        .collect();
    let (evaluation, scheme) = read("cases", reference);
    let report = scheme.validate(&evaluation);
    let lines = report.findings().iter().map(|finding| format!("{} at {}", finding.check, short_place(finding.place)));
    let found: BTreeSet<_> = lines.collect();
    assert_eq!(found, wanted);
    assert_eq!(report.findings().len(), reference.expected_findings.len(), "nothing is said twice");
}
