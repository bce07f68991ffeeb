//! No `form/1` and no cell makes reading, judging or writing panic, and what is written is read again.
#![no_main]

use budget_performance::Evaluation;
use budget_performance::document::{Cell, Form};
use budget_performance_fuzz::{laws, mutation, scheme_of};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| { mutation::mutate(data, size, max_size, seed) });

fuzz_target!(|text: &str| {
    match Form::from_json(text) {
        Ok(form) => {
            assert_eq!(Form::from_json(&form.to_json()).expect("a document of its own"), form);
            held(text, &form);
        }
        // What is no document is a form of its pieces.
        Err(_) => held(text, &form(&text.split(['\n', '"']).collect::<Vec<_>>())),
    }
});

fn held(text: &str, form: &Form<'_>) {
    let Ok(evaluation) = form.read() else { return };
    laws::is_stored(&evaluation);
    laws::is_judged(scheme_of(text), &evaluation);
    // A form has no room for all of a document; what it has room for is read from what is written.
    let printed: Evaluation = Form::write(&evaluation).read().expect("a form of its own");
    assert_eq!(Form::write(&printed).read().expect("a form of its own"), printed);
}

/// A form whose cells are the pieces of a text, over and over.
fn form<'a>(pieces: &[&'a str]) -> Form<'a> {
    const EMPTY: &str =
        r#"{"form/1": {"kind": "department", "budget": {"parts": [{}], "statements": [{}]}, "rows": [{}, {}, {}]}}"#;
    let mut pieces = pieces.iter().copied().cycle();
    let mut cell = || pieces.next().filter(|piece| *piece != "\u{0}").map(Cell::from);
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
