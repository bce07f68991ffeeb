//! The schemes that a host works with, published ones and its own, each read once.

use crate::documents::published::{ASSUMED, unknown_among};
use crate::error::Error;
use crate::evaluation::Evaluation;
use crate::scheme::Scheme;
use crate::scheme::document::EvaluationKind;
use alloc::vec::Vec;

/// A catalogue of schemes: the published ones and those of a host, each read and checked once, found by their ids.
///
/// It is a value like any other: a host keeps as many as it wants, and any number of threads may look into one.
///
/// ```
/// use budget_performance::evaluation::{EvaluationKind, Header};
/// use budget_performance::scheme::Catalogue;
/// use budget_performance::{Evaluation, Scheme};
///
/// let mut own = Scheme::named("hubei-project-2020")?.into_document();
/// own.id = "our-county-2026".into();
/// let mut catalogue = Catalogue::published();
/// catalogue.add(own.check()?);
/// catalogue.assume(EvaluationKind::Project, "our-county-2026")?;
///
/// let form = |scheme: Option<&str>| {
///     let mut header = Header::new(EvaluationKind::Project, "培训项目");
///     header.scheme = scheme.map(Into::into);
///     Evaluation::builder(header).build()
/// };
/// assert_eq!(catalogue.for_evaluation(&form(Some("anhui-project-2022"))?)?.id(), "anhui-project-2022");
/// let assumed = form(None)?;
/// let scheme = catalogue.for_evaluation(&assumed)?;
/// assert!(scheme.id() == "our-county-2026" && scheme.is_assumed());
/// # Ok::<(), budget_performance::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// In the order of their ids.
    schemes: Vec<Scheme>,
    /// What is assumed for evaluations of a kind that name no scheme.
    assumed: Vec<(EvaluationKind, Scheme)>,
}

impl Catalogue {
    /// A catalogue without schemes.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A catalogue of the [published](Scheme::published) schemes, with those that are assumed for evaluations that name
    /// none.
    #[must_use]
    pub fn published() -> Self {
        let mut catalogue = Self::new();
        // Every published document is read in the tests, those that are assumed among them.
        Scheme::published().filter_map(|listed| Scheme::named(listed.id).ok()).for_each(|scheme| catalogue.add(scheme));
        for (kind, id) in ASSUMED {
            let known = catalogue.assume(kind, id);
            debug_assert!(known.is_ok(), "{id} is published");
        }
        catalogue
    }

    /// Adds a scheme; one that bears the same id gives way, also where it was assumed.
    pub fn add(&mut self, scheme: Scheme) {
        for (_, assumed) in self.assumed.iter_mut().filter(|(_, assumed)| assumed.id() == scheme.id()) {
            assumed.clone_from(&scheme.clone().assumed());
        }
        match self.place_of(scheme.id()) {
            Ok(place) => self.schemes.get_mut(place).into_iter().for_each(|known| known.clone_from(&scheme)),
            Err(place) => self.schemes.insert(place, scheme),
        }
    }

    /// Sets the scheme that is assumed for evaluations of a kind that name none.
    ///
    /// # Errors
    ///
    /// [`Error::SchemeUnknown`] where the catalogue has no scheme under this id.
    pub fn assume(&mut self, kind: EvaluationKind, id: &str) -> Result<(), Error> {
        let scheme = self.named(id)?.clone().assumed();
        self.assumed.retain(|(known, _)| *known != kind);
        self.assumed.push((kind, scheme));
        Ok(())
    }

    /// The scheme of an id.
    ///
    /// # Errors
    ///
    /// [`Error::SchemeUnknown`] with the nearest id where the catalogue has no such scheme.
    pub fn named(&self, id: &str) -> Result<&Scheme, Error> {
        self.find(id).ok_or_else(|| self.unknown(id, None))
    }

    /// The scheme that an evaluation names; where it names none, the one that is assumed for its kind.
    ///
    /// # Errors
    ///
    /// [`Error::SchemeUnknown`] where the catalogue has no scheme of this name, or none is assumed for this kind.
    pub fn for_evaluation(&self, evaluation: &Evaluation) -> Result<&Scheme, Error> {
        let header = evaluation.header();
        let assumed = || self.assumed.iter().find(|(kind, _)| *kind == header.kind).map(|(_, scheme)| scheme);
        let found = header.scheme.as_deref().map_or_else(assumed, |id| self.find(id));
        found.ok_or_else(|| self.unknown(header.scheme.as_deref().unwrap_or_default(), Some(header.kind)))
    }

    /// The schemes in the order of their ids.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Scheme> {
        self.schemes.iter()
    }

    fn find(&self, id: &str) -> Option<&Scheme> {
        self.place_of(id).ok().and_then(|place| self.schemes.get(place))
    }

    fn unknown(&self, id: &str, kind: Option<EvaluationKind>) -> Error {
        unknown_among(self.schemes.iter().map(|scheme| (scheme.id(), scheme.document().kind)), id, kind)
    }

    fn place_of(&self, id: &str) -> Result<usize, usize> {
        self.schemes.binary_search_by(|scheme| scheme.id().cmp(id))
    }
}
