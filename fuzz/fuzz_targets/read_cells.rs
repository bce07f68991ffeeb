//! No cell, however strange, makes a reader panic.
#![no_main]

use budget_performance::notation::{read_actual, read_target};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|cell: &str| {
    let _ = read_target(cell);
    let _ = read_actual(cell);
});
