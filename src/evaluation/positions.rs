//! Where names stand in a list: found at once also where the list is long and often asked.

use alloc::vec::Vec;

/// The most entries of a list that are looked at one after the other, which needs no preparation.
pub(crate) const FEW: usize = 16;

/// The first position of every name of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Positions<'a> {
    /// Sorted by name, then by position.
    sorted: Vec<(&'a str, usize)>,
}

impl<'a> Positions<'a> {
    /// Of names with their positions.
    pub(crate) fn of(names: impl Iterator<Item = (usize, &'a str)>) -> Self {
        let mut sorted: Vec<_> = names.map(|(position, name)| (name, position)).collect();
        sorted.sort_unstable();
        Self { sorted }
    }

    /// The first position of a name.
    pub(crate) fn first(&self, name: &str) -> Option<usize> {
        let start = self.sorted.partition_point(|(known, _)| *known < name);
        self.sorted.get(start).filter(|(known, _)| *known == name).map(|(_, position)| *position)
    }
}
