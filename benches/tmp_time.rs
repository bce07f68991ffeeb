#![allow(
    missing_docs,
    clippy::all,
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::std_instead_of_core
)]
mod support;
use budget_performance::Scheme;
use budget_performance::form::Form;
use std::hint::black_box;
use std::time::Instant;
use support::*;
fn main() {
    let scheme = national();
    let hubei = Scheme::named("hubei-department-2020").unwrap();
    let mut r = Random(0x9E37_79B9_7F4A_7C15);
    let plain: Vec<_> = (0..256).map(|_| random_plain(&mut r, 18)).collect();
    let v: Vec<_> = plain.iter().map(|p| build(p, Some(&scheme))).collect();
    let hand: Vec<_> = plain.iter().map(by_hand).collect();
    let form = Form::from_json(REFERENCE).unwrap();
    let reference = form.read().unwrap();
    let rh: Vec<_> = reference
        .indicators()
        .map(|row| {
            (
                rust_decimal::Decimal::from(row.weight().unwrap()),
                rust_decimal::Decimal::from(5),
                rust_decimal::Decimal::from(6),
                false,
            )
        })
        .collect();
    let b = (rust_decimal::Decimal::new(561_729, 2), rust_decimal::Decimal::new(561_729, 2));
    let mut c = std::collections::BTreeMap::new();
    for e in &v {
        for f in scheme.validate(e).findings() {
            *c.entry(f.check.code()).or_insert(0) += 1;
        }
    }
    println!("{c:?} ns");
    let mut fs: Vec<(&str, f64, Box<dyn FnMut()>)> = vec![
        (
            "hand",
            256.0,
            Box::new(|| {
                for (b, r) in &hand {
                    black_box(hand_written(*b, black_box(r), None));
                }
            }),
        ),
        (
            "score",
            256.0,
            Box::new(|| {
                for e in &v {
                    drop(black_box(scheme.score(black_box(e))));
                }
            }),
        ),
        (
            "validate",
            256.0,
            Box::new(|| {
                for e in &v {
                    drop(black_box(scheme.validate(black_box(e))));
                }
            }),
        ),
        (
            "ref hand",
            1.0,
            Box::new(|| {
                black_box(hand_written(black_box(b), black_box(&rh), None));
            }),
        ),
        (
            "ref score",
            1.0,
            Box::new(|| {
                drop(black_box(hubei.score(black_box(&reference))));
            }),
        ),
        (
            "ref validate",
            1.0,
            Box::new(|| {
                drop(black_box(hubei.validate(black_box(&reference))));
            }),
        ),
        (
            "read",
            1.0,
            Box::new(|| {
                drop(black_box(black_box(&form).read()));
            }),
        ),
        (
            "parse plain",
            1.0,
            Box::new(|| {
                drop(black_box(serde_json::from_str::<plain_form::Envelope>(black_box(REFERENCE)).unwrap()));
            }),
        ),
        (
            "parse form",
            1.0,
            Box::new(|| {
                drop(black_box(Form::from_json(black_box(REFERENCE)).unwrap()));
            }),
        ),
    ];
    let mut best = vec![f64::MAX; fs.len()];
    for _ in 0..400 {
        for (i, (_, n, f)) in fs.iter_mut().enumerate() {
            let reps = if *n > 1.0 { 2 } else { 60 };
            let t = Instant::now();
            for _ in 0..reps {
                f();
            }
            let d = t.elapsed().as_nanos() as f64 / reps as f64 / *n;
            if d < best[i] {
                best[i] = d;
            }
        }
    }
    for (i, (name, _, _)) in fs.iter().enumerate() {
        println!("{name:14} {:9.1} ns", best[i]);
    }
}
