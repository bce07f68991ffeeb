//! The schemes of a session.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use budget_performance::evaluation::EvaluationKind;
use budget_performance::{Error, Evaluation, Scheme};

/// The most schemes of each kind that a session keeps: a column with another document in every row stays small.
const MOST: usize = 256;

/// A scheme that was read.
#[derive(Debug)]
pub(crate) struct Known {
    pub(crate) scheme: Scheme,
    /// That of the scheme, which is not made again for each form.
    pub(crate) fingerprint: String,
}

/// The schemes of a session: each is read once, when the first form asks for it.
#[derive(Debug, Default)]
pub(crate) struct Schemes {
    /// By the argument of a function: an id or a document.
    given: Shelf,
    /// By the id that a form names.
    named: Shelf,
    /// By the kind of a form that names none.
    assumed: Shelf,
}

impl Schemes {
    /// The scheme that a query gives, or the form's own.
    pub(crate) fn of(&self, evaluation: &Evaluation, given: Option<&str>) -> Result<Arc<Known>, Error> {
        let header = evaluation.header();
        let own = || Scheme::for_evaluation(evaluation);
        match (given, header.scheme.as_deref(), header.kind) {
            (Some(text), ..) => self.given.get(text, || read(text)),
            (None, Some(id), _) => self.named.get(id, own),
            (None, None, EvaluationKind::Department) => self.assumed.get("department", own),
            (None, None, EvaluationKind::Project) => self.assumed.get("project", own),
        }
    }
}

/// A scheme by its id or as a document.
fn read(text: &str) -> Result<Scheme, Error> {
    if text.trim_start().starts_with('{') { Scheme::from_json(text) } else { Scheme::named(text.trim()) }
}

#[derive(Debug, Default)]
struct Shelf(Mutex<BTreeMap<String, Arc<Known>>>);

impl Shelf {
    fn get(&self, name: &str, read: impl FnOnce() -> Result<Scheme, Error>) -> Result<Arc<Known>, Error> {
        // A scheme is put in whole or not at all, so that a thread that ended in the middle leaves nothing amiss.
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(scheme) = known.get(name) {
            return Ok(Arc::clone(scheme));
        }
        let scheme = read()?;
        let read = Arc::new(Known { fingerprint: scheme.fingerprint(), scheme });
        if known.len() < MOST {
            known.insert(name.to_owned(), Arc::clone(&read));
        }
        Ok(read)
    }
}
