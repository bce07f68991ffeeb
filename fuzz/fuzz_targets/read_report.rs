//! No `report/1` makes reading or writing panic; one that is written is read back as it was, and differs in nothing from itself.
#![no_main]

use budget_performance::document::ReportDocument;
use budget_performance_fuzz::mutation;
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| { mutation::mutate(data, size, max_size, seed) });

fuzz_target!(|text: &str| {
    let Ok(report) = ReportDocument::from_json(text) else { return };
    let written = report.to_json();
    assert_eq!(ReportDocument::from_json(&written).expect("a document of its own"), report);
    let changes = report.compare(&report);
    assert!(changes.new.is_empty() && changes.resolved.is_empty() && changes.changed.is_empty(), "{written}");
});
