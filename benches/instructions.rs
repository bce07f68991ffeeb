//! The main paths, one at a time, for counting their instructions.
//!
//! `cargo bench --bench instructions -- PATH` runs one path; `.ci/instructions` runs all of them under callgrind,
//! which counts only what happens inside [`measured`], and compares the counts with `benches/instructions.tsv`.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::std_instead_of_core,
    clippy::std_instead_of_alloc,
    clippy::panic,
    reason = "a benchmark, which may panic"
)]

mod support;

use std::fmt::Write as _;
use std::hint::black_box;

use budget_performance::document::{Form, ReportTexts};
use budget_performance::grid::{Grid, ReadOptions};
use budget_performance::{Evaluation, Language, Scheme};
use support::{
    REFERENCE, SCHEME, build, by_hand, clean_plain, hand_written, hand_written_comparing, national, numbers_of,
    random_plain,
};

/// The reference case as a page with its table.
const GRID: &str = include_str!("../tests/data/grids/00-hubei-department-docx.json");

/// Runs a path twice and has the second time counted: how the allocator first finds memory depends on what ran before.
fn counted(run: &mut dyn FnMut()) {
    run();
    measured(run);
}

/// What callgrind counts.
#[inline(never)]
fn measured(run: &mut dyn FnMut()) {
    run();
}

fn main() {
    let path = std::env::args().skip(1).find(|arg| !arg.starts_with("--")).unwrap_or_default();
    let scheme = national();
    let hubei = Scheme::named("hubei-department-2020").unwrap();
    let mut random = support::Random(0x9E37_79B9_7F4A_7C15);
    let plain: Vec<_> = (0..256).map(|_| random_plain(&mut random, 18)).collect();
    let varied: Vec<_> = plain.iter().map(|plain| build(plain, Some(&scheme))).collect();
    let clean: Vec<_> = (0..256).map(|_| build(&clean_plain(&mut random, 18), Some(&scheme))).collect();
    let hand: Vec<_> = plain.iter().map(by_hand).collect();
    let form = Form::from_json(REFERENCE).unwrap();
    let reference = form.read().unwrap();
    let every = |evaluations: &[Evaluation], run: &mut dyn FnMut(&Evaluation)| {
        for evaluation in evaluations {
            run(black_box(evaluation));
        }
    };
    match path.as_str() {
        "varied18/hand_written" => counted(&mut || {
            for (budget, rows) in &hand {
                black_box(hand_written(*budget, black_box(rows), None));
            }
        }),
        "varied18/hand_written_comparing" => counted(&mut || {
            for (budget, rows) in &hand {
                black_box(hand_written_comparing(*budget, black_box(rows)));
            }
        }),
        "reference/hand_written" => {
            let (budget, rows) = numbers_of(&reference);
            counted(&mut || {
                black_box(hand_written(budget, black_box(&rows), None));
            });
        }
        "varied18/score" => counted(&mut || every(&varied, &mut |one| drop(black_box(scheme.score(one))))),
        "varied18/validate" => counted(&mut || every(&clean, &mut |one| drop(black_box(scheme.validate(one))))),
        "reference/score" => counted(&mut || drop(black_box(hubei.score(black_box(&reference))))),
        "reference/validate" => counted(&mut || drop(black_box(hubei.validate(black_box(&reference))))),
        "reference/read_form" => counted(&mut || drop(black_box(black_box(&form).read()))),
        "reference/json_parse_only" => counted(&mut || {
            drop(black_box(serde_json::from_str::<support::plain_form::Envelope>(black_box(REFERENCE)).unwrap()));
        }),
        "reference/form_from_json" => counted(&mut || drop(black_box(Form::from_json(black_box(REFERENCE))))),
        "reference/grid_from_json" => counted(&mut || drop(black_box(Grid::from_json(black_box(GRID))))),
        "reference/read_grid" => {
            let (grid, options) = (Grid::from_json(GRID).unwrap(), ReadOptions::default());
            counted(&mut || drop(black_box(black_box(&grid).read(&options))));
        }
        "reference/card_to_json" => {
            let card = hubei.score(&reference).unwrap();
            counted(&mut || drop(black_box(serde_json::to_string(black_box(&card)))));
        }
        "reference/report_to_json" => {
            let report = hubei.validate(&reference);
            counted(&mut || drop(black_box(serde_json::to_string(black_box(&report)))));
        }
        "reference/report_in_one_language" => {
            let (report, texts) = (hubei.validate(&reference), ReportTexts::only(Language::Chinese).without_advice());
            counted(&mut || drop(black_box(serde_json::to_string(&black_box(&report).with_texts(texts)))));
        }
        // Plain structs that already hold the same texts.
        "reference/stored_report_to_json" => {
            let stored = hubei.validate(&reference).to_document();
            counted(&mut || drop(black_box(serde_json::to_string(black_box(&stored)))));
        }
        "reference/evaluation_from_json" => {
            let document = reference.to_json();
            counted(&mut || drop(black_box(Evaluation::from_json(black_box(&document)))));
        }
        "reference/whole_way" => counted(&mut || {
            let evaluation = Form::from_json(black_box(REFERENCE)).unwrap().read().unwrap();
            let (card, report) = (hubei.score(&evaluation).unwrap(), hubei.validate(&evaluation));
            drop(black_box((serde_json::to_string(&card), serde_json::to_string(&report))));
        }),
        "varied18/explain" => {
            let mut text = String::new();
            counted(&mut || {
                every(&varied, &mut |one| {
                    text.clear();
                    let card = scheme.score(one).unwrap();
                    card.awards().for_each(|award| write!(text, "{}", award.explain(Language::Chinese)).unwrap());
                    black_box(&text);
                });
            });
        }
        "scheme/named" => counted(&mut || drop(black_box(Scheme::named(black_box("hubei-department-2020"))))),
        "scheme/parse_and_check" => counted(&mut || drop(black_box(Scheme::from_json(black_box(SCHEME))))),
        // Cargo's own run of the benchmarks names no path.
        "" => {}
        other => panic!("no path is named {other}"),
    }
}
