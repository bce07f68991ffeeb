//! Draft.
use std::io::Read;
use std::process::ExitCode;

use budget_performance::finding::Value;
use budget_performance::{Evaluation, Finding, Language, Place, Scheme, Scorecard};
use serde_json::{Value as Json, json};

fn main() -> ExitCode {
    let mut scheme = None;
    let mut files = Vec::new();
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--scheme" => scheme = args.next(),
            "--json" => {}
            _ => files.push(arg),
        }
    }
    for file in files {
        let mut text = String::new();
        std::fs::File::open(&file).unwrap().read_to_string(&mut text).unwrap();
        for evaluation in Evaluation::all_from_json(&text).unwrap() {
            let scheme = match &scheme {
                Some(id) => Scheme::named(id).unwrap(),
                None => Scheme::for_evaluation(&evaluation).unwrap(),
            };
            let report = scheme.validate(&evaluation);
            let card = match scheme.score(&evaluation) {
                Ok(card) => card_json(&card),
                Err(_) => Json::Null,
            };
            let findings: Vec<Json> = report.findings().iter().map(finding_json).collect();
            println!("{}", json!({"file": file, "scorecard": card, "findings": findings}));
        }
    }
    ExitCode::SUCCESS
}

fn card_json(card: &Scorecard<'_>) -> Json {
    json!({"scheme": card.scheme().id(), "total": card.total().to_string(), "full": card.full().to_string(), "grade": card.grade(), "complete": card.is_complete(),
    "blocks": card.blocks().map(|b| json!({"name": b.name, "full": b.full.to_string(), "points": b.points.to_string()})).collect::<Vec<_>>(),
    "awards": card.awards().map(|a| json!({"row": a.row(), "weight": a.weight().to_string(), "points": a.points.to_string(), "outcome": a.outcome.code()})).collect::<Vec<_>>()})
}

fn finding_json(f: &Finding<'_>) -> Json {
    let place = match f.place {
        Place::Row(n) => json!({"row": n}),
        Place::Block(b) => json!({"block": b}),
        Place::Kind(k) => json!({"kind": k}),
        Place::Budget(b) => json!({"budget": b}),
        Place::Document => json!({"document": true}),
        Place::Scheme(s) => json!({"scheme": s}),
        _ => Json::Null,
    };
    let v = |v: Value| match v {
        Value::None => Json::Null,
        v => Json::String(v.to_string()),
    };
    json!({"check": f.check.code(), "severity": f.severity.code(), "place": place, "expected": v(f.expected), "found": v(f.found),
      "message": {"en": f.message(Language::English).to_string(), "zh": f.message(Language::Chinese).to_string()}})
}
