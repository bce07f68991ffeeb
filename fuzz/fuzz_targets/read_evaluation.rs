//! No `evaluation/1` makes reading, judging or writing panic, and what is written is read back as it was.
#![no_main]

use budget_performance::Evaluation;
use budget_performance_fuzz::{laws, mutation, scheme_of};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| { mutation::mutate(data, size, max_size, seed) });

fuzz_target!(|text: &str| {
    let Ok(evaluation) = Evaluation::from_json(text) else { return };
    laws::is_stored(&evaluation);
    laws::is_judged(scheme_of(text), &evaluation);
});
