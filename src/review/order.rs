//! Where each place stands in a report: the budget, the blocks and the kinds as the form has them, the rows, the rest.

use crate::evaluation::Evaluation;
use crate::review::finding::Place;
use crate::scheme::Scheme;
use alloc::collections::BTreeMap;

/// The order of the places, those with a name by where it stands first.
pub(crate) struct Order<'a> {
    parts: BTreeMap<&'a str, usize>,
    blocks: BTreeMap<&'a str, usize>,
    kinds: BTreeMap<&'a str, usize>,
}

impl<'a> Order<'a> {
    pub(crate) fn new(scheme: &'a Scheme, evaluation: &'a Evaluation) -> Self {
        let parts = evaluation.budget.parts.iter().map(|part| part.name.as_str());
        let blocks = evaluation.blocks.iter().map(|block| evaluation.text(block.name));
        // The blocks of the form, then those that only the scheme has.
        let of_scheme = scheme.document().blocks.iter().map(|block| block.name.as_str());
        let kinds = evaluation.groups.iter().map(|group| evaluation.text(group.name));
        Self { parts: first_places(parts), blocks: first_places(blocks.chain(of_scheme)), kinds: first_places(kinds) }
    }

    /// Where a place stands.
    pub(crate) fn of(&self, place: &Place<'_>) -> (u8, usize) {
        let at = |places: &BTreeMap<&str, usize>, name| places.get(name).copied().unwrap_or(usize::MAX);
        match *place {
            Place::Budget("") => (0, 0),
            Place::Budget(name) => (0, at(&self.parts, name).saturating_add(1)),
            Place::Block(name) => (1, at(&self.blocks, name)),
            Place::Kind(name) => (2, at(&self.kinds, name)),
            Place::Row(row) => (3, usize::try_from(row).unwrap_or(usize::MAX)),
            Place::Document | Place::Scheme(_) => (4, 0),
        }
    }
}

fn first_places<'a>(names: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut places = BTreeMap::new();
    for (place, name) in names.enumerate() {
        places.entry(name).or_insert(place);
    }
    places
}
