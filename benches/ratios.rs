//! The ratios in time, of one run: every contender is measured once in each round, one after the other, so that a
//! restless machine troubles all alike. Printed is the median over the rounds of what each takes beside the loop that
//! one would write by hand, and between which ratios half of the rounds lie.
//!
//! `cargo bench --bench ratios`

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    clippy::print_stdout,
    clippy::std_instead_of_core,
    clippy::std_instead_of_alloc,
    reason = "a benchmark, which prints, divides times and may panic"
)]

mod support;

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

use budget_performance::document::Form;
use budget_performance::{Evaluation, Language, Scheme};
use rust_decimal::Decimal;
use support::{
    HandRows, REFERENCE, Random, build, by_hand, clean_plain, hand_written, hand_written_comparing, national,
    numbers_of, random_plain,
};

/// How often each contender is measured.
const ROUNDS: usize = 201;

/// How often it runs in each round.
const RUNS: usize = 4;

/// How often the reference case is looked at in a measurement, so that the clock can see it.
const REPEATED: usize = 256;

/// What is measured, beside the first of its group.
type Contender<'a> = (&'static str, Box<dyn FnMut() + 'a>);

fn main() {
    let scheme = national();
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let plain: Vec<_> = (0..256).map(|_| random_plain(&mut random, 18)).collect();
    let hand: Vec<_> = plain.iter().map(by_hand).collect();
    let varied: Vec<_> = plain.iter().map(|plain| build(plain, Some(&scheme))).collect();
    let clean: Vec<_> = (0..256).map(|_| build(&clean_plain(&mut random, 18), Some(&scheme))).collect();
    let mut text = String::new();
    compare(vec![
        ("varied18/hand_written", Box::new(|| by_loop(&hand, |budget, rows| hand_written(budget, rows, None)))),
        (
            "varied18/hand_written_comparing",
            Box::new(|| by_loop(&hand, |budget, rows| hand_written_comparing(budget, rows))),
        ),
        ("varied18/score", Box::new(|| every(&varied, |one| drop(black_box(scheme.score(one)))))),
        ("varied18/validate", Box::new(|| every(&clean, |one| drop(black_box(scheme.validate(one)))))),
        (
            "varied18/explain",
            Box::new(|| {
                every(&varied, |one| {
                    text.clear();
                    let card = scheme.score(one).unwrap();
                    card.awards().for_each(|award| write!(text, "{}", award.explain(Language::Chinese)).unwrap());
                    black_box(&text);
                });
            }),
        ),
    ]);

    let scheme = Scheme::named("hubei-department-2020").unwrap();
    let reference = [Form::from_json(REFERENCE).unwrap().read().unwrap()];
    let hand = [numbers_of(&reference[0])];
    let often = |run: &dyn Fn()| (0..REPEATED).for_each(|_| run());
    compare(vec![
        (
            "reference/hand_written",
            Box::new(|| often(&|| by_loop(&hand, |budget, rows| hand_written(budget, rows, None)))),
        ),
        ("reference/score", Box::new(|| often(&|| every(&reference, |one| drop(black_box(scheme.score(one))))))),
        ("reference/validate", Box::new(|| often(&|| every(&reference, |one| drop(black_box(scheme.validate(one))))))),
    ]);
}

type Budget = (Decimal, Decimal);

fn by_loop(hand: &[(Budget, HandRows)], one: fn(Budget, &HandRows) -> Decimal) {
    for (budget, rows) in hand {
        black_box(one(*budget, black_box(rows)));
    }
}

fn every(evaluations: &[Evaluation], mut run: impl FnMut(&Evaluation)) {
    evaluations.iter().for_each(|one| run(black_box(one)));
}

/// Measures every contender once in each round, and prints what each takes beside the first.
fn compare(mut contenders: Vec<Contender<'_>>) {
    let mut ratios = vec![Vec::with_capacity(ROUNDS); contenders.len()];
    for round in 0..=ROUNDS {
        let times: Vec<Duration> = contenders.iter_mut().map(|(_, run)| time(run)).collect();
        // The first round only finds the memory.
        if round > 0 {
            for (ratios, time) in ratios.iter_mut().zip(&times) {
                ratios.push(time.as_secs_f64() / times[0].as_secs_f64());
            }
        }
    }
    for ((name, _), ratios) in contenders.iter().zip(&mut ratios) {
        ratios.sort_by(f64::total_cmp);
        let at = |part: usize| ratios[ROUNDS * part / 4];
        println!("{name:<34} {:.3}  ({:.3} to {:.3})", at(2), at(1), at(3));
    }
}

/// What a few runs take, once a first has brought what they look at near the processor, where the others have left theirs.
fn time(run: &mut dyn FnMut()) -> Duration {
    run();
    let begun = Instant::now();
    (0..RUNS).for_each(|_| run());
    begun.elapsed()
}
