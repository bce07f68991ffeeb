//! A host without the standard library: it compiles for a target that has none.
#![no_std]

extern crate alloc;

use alloc::string::String;
use alloc::vec::Vec;
use budget_performance::{Error, Evaluation, Scheme};

/// The card and the report of each evaluation of a document.
pub fn evaluate(document: &str) -> Result<Vec<(String, String)>, Error> {
    let mut results = Vec::new();
    for evaluation in Evaluation::all_from_json(document)? {
        let scheme = Scheme::for_evaluation(&evaluation)?;
        let card = scheme.score(&evaluation)?.to_document().to_json();
        results.push((card, scheme.validate(&evaluation).to_json()));
    }
    Ok(results)
}
