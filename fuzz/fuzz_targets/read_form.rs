//! No document and no cell makes reading, judging or writing panic, and what is written is read again.
#![no_main]

use budget_performance::document::{Cell, Form};
use budget_performance::{Evaluation, Scheme};
use libfuzzer_sys::fuzz_target;

const SCHEMES: [&str; 2] = ["hubei-department-2020", "platform-default"];

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = core::str::from_utf8(bytes) else { return };
    for evaluation in Evaluation::all_from_json(text).unwrap_or_default() {
        judge(&evaluation);
    }
    let cells: Vec<&str> = text.split('\n').collect();
    let evaluation = form(&cells).read().expect("no cell makes reading fail");
    judge(&evaluation);
});

fn judge(evaluation: &Evaluation) {
    for id in SCHEMES {
        let scheme = Scheme::named(id).expect("a published scheme");
        let _ = scheme.validate(evaluation);
        if let Ok(card) = scheme.score(evaluation) {
            assert!(card.total() <= card.full());
        }
    }
    let document = evaluation.to_json();
    assert_eq!(Evaluation::from_json(&document).expect("a document of its own").to_json(), document);
    // A form has no room for all of a document; what it has room for is read from what is written.
    let printed = Form::write(evaluation).read().expect("a form of its own");
    assert_eq!(Form::write(&printed).read().expect("a form of its own"), printed);
}

/// A form whose cells are the lines of a text, over and over.
fn form<'a>(lines: &[&'a str]) -> Form<'a> {
    const EMPTY: &str =
        r#"{"form/1": {"kind": "department", "budget": {"parts": [{}], "statements": [{}]}, "rows": [{}, {}, {}]}}"#;
    let mut lines = lines.iter().copied().cycle();
    let mut cell = || lines.next().filter(|line| *line != "\u{0}").map(Cell::from);
    let mut form = Form::from_json(EMPTY).expect("a form");
    for row in &mut form.rows {
        for field in [&mut row.level1, &mut row.level2, &mut row.level3, &mut row.weight, &mut row.sign] {
            *field = cell();
        }
        for field in [&mut row.target, &mut row.unit, &mut row.actual, &mut row.declared_score] {
            *field = cell();
        }
        row.deviation_reason = cell();
    }
    let budget = &mut form.budget;
    for field in [&mut budget.initial, &mut budget.adjusted, &mut budget.executed, &mut budget.rate] {
        *field = cell();
    }
    for part in &mut budget.parts {
        for field in [&mut part.name, &mut part.unit, &mut part.initial, &mut part.executed, &mut part.rate] {
            *field = cell();
        }
    }
    for statement in &mut budget.statements {
        for field in [&mut statement.name, &mut statement.of, &mut statement.initial, &mut statement.executed] {
            *field = cell();
        }
    }
    for field in [&mut budget.unit, &mut budget.weight, &mut budget.declared_score, &mut budget.reason] {
        *field = cell();
    }
    for field in [&mut form.fiscal_year, &mut form.reported_on, &mut form.declared.total, &mut form.declared.grade] {
        *field = cell();
    }
    for field in [&mut form.subject, &mut form.scheme, &mut form.deviation_analysis, &mut form.improvement] {
        *field = cell();
    }
    form
}
