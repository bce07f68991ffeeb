//! What the library costs beside what it replaces: each group compares in one run, and the names say what is compared.
//!
//! `varied18` are 256 random evaluations of a budget and 18 numeric indicators, half of them short of their target, so
//! that no branch can be learnt. What is measured is made and dropped, and looked at where it stands: to move it about
//! would be the benchmark's own work. `hand_written` is the loop that one would write with `rust_decimal`:
//! `min(1, actual ÷ target) × weight`, summed up and capped by block.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::std_instead_of_core,
    clippy::std_instead_of_alloc,
    reason = "a benchmark, which may panic and whose harness needs undocumented functions"
)]

mod support;

use std::fmt::Write as _;
use std::hint::black_box;

use budget_performance::document::Form;
use budget_performance::{Evaluation, Language, Points, Scheme};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use rayon::prelude::*;
use rust_decimal::Decimal;
use support::{
    REFERENCE, Random, SCHEME, build, by_hand, clean_plain, hand_written, hand_written_comparing, national, numbers_of,
    plain_form, random_plain,
};

fn varied18(criterion: &mut Criterion) {
    let scheme = national();
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let plain: Vec<_> = (0..256).map(|_| random_plain(&mut random, 18)).collect();
    let hand: Vec<_> = plain.iter().map(by_hand).collect();
    let built: Vec<_> = plain.iter().map(|plain| build(plain, Some(&scheme))).collect();
    let mut group = criterion.benchmark_group("varied18");
    group.throughput(Throughput::Elements(256));
    group.bench_function("hand_written", |bench| {
        bench.iter(|| hand.iter().map(|(budget, rows)| hand_written(*budget, black_box(rows), None)).sum::<Decimal>());
    });
    group.bench_function("hand_written_rounded", |bench| {
        bench.iter(|| {
            hand.iter().map(|(budget, rows)| hand_written(*budget, black_box(rows), Some(2))).sum::<Decimal>()
        });
    });
    group.bench_function("hand_written_comparing", |bench| {
        bench.iter(|| {
            hand.iter().map(|(budget, rows)| hand_written_comparing(*budget, black_box(rows))).sum::<Decimal>()
        });
    });
    group.bench_function("score", |bench| {
        bench.iter(|| {
            for evaluation in &built {
                black_box(&scheme.score(black_box(evaluation)));
            }
        });
    });
    let clean: Vec<_> = (0..256).map(|_| build(&clean_plain(&mut random, 18), Some(&scheme))).collect();
    assert!(clean.iter().all(|evaluation| scheme.validate(evaluation).findings().is_empty()));
    group.bench_function("validate", |bench| {
        bench.iter(|| {
            for evaluation in &clean {
                black_box(&scheme.validate(black_box(evaluation)));
            }
        });
    });
    group.finish();
}

fn reference(criterion: &mut Criterion) {
    let scheme = Scheme::named("hubei-department-2020").unwrap();
    let form = Form::from_json(REFERENCE).unwrap();
    let evaluation = form.read().unwrap();
    let (budget, hand) = numbers_of(&evaluation);
    let mut group = criterion.benchmark_group("reference");
    group.bench_function("hand_written", |bench| {
        bench.iter(|| hand_written(black_box(budget), black_box(&hand), None));
    });
    group.bench_function("score", |bench| {
        bench.iter(|| {
            black_box(&scheme.score(black_box(&evaluation)));
        });
    });
    group.bench_function("validate", |bench| {
        bench.iter(|| {
            black_box(&scheme.validate(black_box(&evaluation)));
        });
    });
    group.bench_function("read_form", |bench| {
        bench.iter(|| {
            black_box(&black_box(&form).read());
        });
    });
    group.bench_function("json_parse_only", |bench| {
        bench.iter(|| {
            black_box(&serde_json::from_str::<plain_form::Envelope>(black_box(REFERENCE)));
        });
    });
    group.bench_function("json_in_card_out", |bench| {
        let mut out = Vec::new();
        bench.iter(|| {
            let form = Form::from_json(black_box(REFERENCE));
            let evaluation = form.as_ref().unwrap().read();
            let card = scheme.score(evaluation.as_ref().unwrap());
            out.clear();
            serde_json::to_writer(&mut out, card.as_ref().unwrap()).unwrap();
            black_box(&out);
        });
    });
    group.finish();
}

fn size(criterion: &mut Criterion) {
    let scheme = national();
    let mut score = criterion.benchmark_group("size");
    for rows in [18usize, 180, 1_800, 18_000, 100_000] {
        let mut random = Random(7);
        let evaluation = build(&random_plain(&mut random, rows), Some(&scheme));
        score.throughput(Throughput::Elements(u64::try_from(rows).unwrap()));
        score.bench_with_input(BenchmarkId::new("score", rows), &evaluation, |bench, evaluation| {
            bench.iter(|| black_box(scheme.score(black_box(evaluation)).unwrap()));
        });
        score.bench_with_input(BenchmarkId::new("validate", rows), &evaluation, |bench, evaluation| {
            bench.iter(|| black_box(scheme.validate(black_box(evaluation))));
        });
    }
    score.finish();
    let mut read = criterion.benchmark_group("size_read");
    read.sample_size(10);
    for rows in [18usize, 1_800, 100_000] {
        let mut random = Random(7);
        let form = Form::write(&build(&random_plain(&mut random, rows), Some(&scheme)));
        read.throughput(Throughput::Elements(u64::try_from(rows).unwrap()));
        read.bench_with_input(BenchmarkId::new("read_form", rows), &form, |bench, form| {
            bench.iter(|| black_box(form.read().unwrap()));
        });
    }
    read.finish();
}

fn batch(criterion: &mut Criterion) {
    let scheme = national();
    let mut random = Random(11);
    // A million different ones, all in memory: some 7 GB.
    let held: Vec<_> = (0..1_000_000).map(|_| build(&random_plain(&mut random, 18), None)).collect();
    let total = |evaluation: &Evaluation| scheme.score(evaluation).unwrap().total();
    let mut group = criterion.benchmark_group("batch");
    group.sample_size(10);
    for threads in [1usize, 2] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let name = if threads == 1 { "1_thread" } else { "2_threads" };
        group.bench_function(name, |bench| {
            bench.iter(|| pool.install(|| held.par_iter().map(total).filter(|total| *total > Points::ZERO).count()));
        });
    }
    group.finish();
}

fn scheme(criterion: &mut Criterion) {
    criterion.bench_function("scheme/parse_and_check", |bench| {
        bench.iter(|| black_box(Scheme::from_json(black_box(SCHEME)).unwrap()));
    });
}

fn explain(criterion: &mut Criterion) {
    let scheme = national();
    let mut random = Random(13);
    let evaluations: Vec<_> = (0..256).map(|_| build(&random_plain(&mut random, 18), Some(&scheme))).collect();
    let mut text = String::new();
    criterion.bench_function("explain/text", |bench| {
        bench.iter(|| {
            for evaluation in &evaluations {
                text.clear();
                let card = scheme.score(evaluation).unwrap();
                for award in card.awards() {
                    write!(text, "{}", award.explain(Language::Chinese)).unwrap();
                }
                black_box(&text);
            }
        });
    });
}

criterion_group!(benches, varied18, reference, size, batch, scheme, explain);
criterion_main!(benches);
