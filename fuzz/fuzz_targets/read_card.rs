//! No `card/1` makes reading or writing panic, and one that is written is read back as it was.
#![no_main]

use budget_performance::document::CardDocument;
use budget_performance_fuzz::mutation;
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| { mutation::mutate(data, size, max_size, seed) });

fuzz_target!(|text: &str| {
    let Ok(card) = CardDocument::from_json(text) else { return };
    let written = card.to_json();
    let read = CardDocument::from_json(&written).expect("a document of its own");
    assert_eq!(read, card);
    assert_eq!(read.to_json(), written);
});
