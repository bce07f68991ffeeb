//! No `scheme/1` makes reading or checking panic; one that is written is read back as it was, with the same fingerprint, and
//! scores by the laws.
#![no_main]

use budget_performance::scheme::SchemeDocument;
use budget_performance::{Error, Evaluation, Language};
use budget_performance_fuzz::{laws, mutation};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use std::sync::OnceLock;

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| { mutation::mutate(data, size, max_size, seed) });

fuzz_target!(|text: &str| {
    let Ok(document) = SchemeDocument::from_json(text) else { return };
    let written = document.to_json();
    assert_eq!(SchemeDocument::from_json(&written).expect("a document of its own"), document);
    for remark in document.remarks() {
        let _ = remark.text(Language::Chinese).to_string();
    }
    match document.check() {
        Ok(scheme) => {
            let read = SchemeDocument::from_json(&written).expect("a document of its own").check();
            assert_eq!(read.expect("as sound as before").fingerprint(), scheme.fingerprint());
            laws::is_judged(&scheme, reference());
        }
        Err(Error::SchemeUnusable { problems }) => assert!(!problems.is_empty()),
        Err(error) => panic!("{error}"),
    }
});

/// The form of the reference case.
fn reference() -> &'static Evaluation {
    static REFERENCE: OnceLock<Evaluation> = OnceLock::new();
    REFERENCE.get_or_init(|| {
        let forms = Evaluation::all_from_json(include_str!("../../examples/data/xianning-2020.json"));
        forms.expect("the form is read").remove(0)
    })
}
