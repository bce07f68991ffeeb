//! Where names stand in a list: found at once also where the list is long and often asked.

use alloc::collections::BTreeMap;
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

/// The names that were met before, each at the position that it has in a list.
///
/// A form has a handful of blocks, groups and units, which are looked at one after the other; only where they are many
/// are they found by their keys.
#[derive(Debug, Clone)]
pub(crate) struct Known<K> {
    keys: BTreeMap<K, u32>,
}

impl<K: Ord> Known<K> {
    pub(crate) const fn new() -> Self {
        Self { keys: BTreeMap::new() }
    }

    /// The position in the list of the entry that is the same, or has the same key.
    pub(crate) fn find<T>(&self, list: &[T], is_same: impl Fn(&T) -> bool, key: impl FnOnce() -> K) -> Option<u32> {
        if list.len() > FEW {
            return self.keys.get(&key()).copied();
        }
        list.iter().position(is_same).and_then(|position| u32::try_from(position).ok())
    }

    /// Takes up the last entry of the list.
    pub(crate) fn keep<T>(&mut self, list: &[T], key: impl Fn(&T) -> K) {
        if list.len() <= FEW {
            return;
        }
        let known = self.keys.len();
        let new = list.iter().enumerate().skip(known);
        self.keys.extend(new.map(|(position, entry)| (key(entry), u32::try_from(position).unwrap_or(u32::MAX))));
    }
}
