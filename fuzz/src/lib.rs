//! What the fuzz targets have in common: the schemes, the laws that hold for every result, and changes of JSON documents.

pub mod laws;
pub mod mutation;

use budget_performance::Scheme;
use std::sync::OnceLock;

/// The published schemes, each read once.
pub fn schemes() -> &'static [Scheme] {
    static SCHEMES: OnceLock<Vec<Scheme>> = OnceLock::new();
    SCHEMES.get_or_init(|| {
        let named = |id| Scheme::named(id).expect("a published scheme");
        Scheme::published().map(|scheme| named(scheme.id)).collect()
    })
}

/// One scheme for each document, so that all have their turn.
pub fn scheme_of(text: &str) -> &'static Scheme {
    &schemes()[text.len() % schemes().len()]
}
