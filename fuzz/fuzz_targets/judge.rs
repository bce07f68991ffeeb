//! A scheme and an evaluation together, `[scheme/1, form/1 or evaluation/1]`: scored, reviewed, explained, shown on every paper,
//! stored and read back.
#![no_main]

use budget_performance::{Evaluation, Scheme};
use budget_performance_fuzz::{laws, mutation};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use serde_json::Value;

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| { mutation::mutate(data, size, max_size, seed) });

fuzz_target!(|text: &str| {
    let Ok([scheme, evaluation]) = serde_json::from_str::<[Value; 2]>(text) else { return };
    let Ok(evaluations) = Evaluation::all_from_json(&evaluation.to_string()) else { return };
    let Ok(scheme) = Scheme::from_json(&scheme.to_string()) else { return };
    for evaluation in evaluations {
        laws::is_stored(&evaluation);
        laws::is_judged(&scheme, &evaluation);
        laws::is_shown(&scheme, &evaluation);
    }
});
