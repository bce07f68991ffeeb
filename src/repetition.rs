//! Rows that repeat others: the same name twice in a group, and many rows that begin alike and share one target.
//!
//! A roll-up of a province has a hundred thousand rows, so that rows are not compared with each other: each notes a hash
//! of its name when it is added, and only rows with one hash are compared.

use alloc::vec::Vec;

use crate::evaluation::{Evaluation, Facts};
use crate::vocabulary;

/// The fewest rows that make similar indicators, and the characters of a name that they have in common.
const SIMILAR_ROWS: usize = 3;
pub(crate) const SIMILAR_CHARACTERS: usize = 6;

/// What two rows have in common that repeat each other: where they stand, and one or two texts.
type Key<'a> = (u32, &'a str, &'a str);

/// The rows of an evaluation by the hashes of their names.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    whole: Vec<(u64, u32)>,
    beginnings: Vec<(u64, u32)>,
}

impl Names {
    pub(crate) fn reserve(&mut self, rows: usize) {
        self.whole.reserve(rows);
        self.beginnings.reserve(rows);
    }

    /// Takes up a row by its name without a number before it.
    pub(crate) fn add(&mut self, row: u32, group: u32, block: u16, name: &str, target: &str) {
        if let Some(key) = by_name(group, name) {
            self.whole.push((hash(key), row));
        }
        if let Some(key) = by_beginning(block, name, target) {
            self.beginnings.push((hash(key), row));
        }
    }
}

fn by_name(group: u32, name: &str) -> Option<Key<'_>> {
    (!name.is_empty()).then_some((group, name, ""))
}

fn by_beginning<'a>(block: u16, name: &'a str, target: &'a str) -> Option<Key<'a>> {
    let beginning = vocabulary::beginning(name, SIMILAR_CHARACTERS)?;
    let target = target.trim();
    (!target.is_empty()).then_some((u32::from(block), beginning, target))
}

impl Evaluation {
    /// Finds the rows that repeat the names of an earlier one, and groups of similar rows.
    pub(crate) fn find_repetitions(&mut self, names: Names) {
        let mut duplicates = Vec::new();
        let name = |index: u32| {
            let row = self.view(index)?;
            by_name(row.row.group, vocabulary::without_number(row.name()))
        };
        self.runs(names.whole, name, |run| {
            if let [(_, first), others @ ..] = run {
                duplicates.extend(others.iter().map(|(_, other)| (*other, *first)));
            }
        });
        let mut similar = Vec::new();
        let beginning = |index: u32| {
            let row = self.view(index)?;
            by_beginning(row.leaf.block, vocabulary::without_number(row.name()), row.target_text())
        };
        self.runs(names.beginnings, beginning, |run| {
            if let (Some((_, first)), true) = (run.first(), run.len() >= SIMILAR_ROWS) {
                similar.push((*first, u32::try_from(run.len()).unwrap_or(u32::MAX)));
            }
        });
        duplicates.sort_unstable();
        similar.sort_unstable();
        let first_of_similar = similar.iter().map(|(first, _)| *first);
        for row in duplicates.iter().map(|(row, _)| *row).chain(first_of_similar) {
            if let Some(row) = usize::try_from(row).ok().and_then(|row| self.rows.get_mut(row)) {
                row.facts.set(Facts::REPEATED, true);
            }
        }
        self.duplicates = duplicates;
        self.similar = similar;
    }

    /// Calls `found` for each run of two or more rows that have the same key, in the order of the form.
    fn runs<'a>(
        &'a self,
        mut hashed: Vec<(u64, u32)>,
        key: impl Fn(u32) -> Option<Key<'a>>,
        mut found: impl FnMut(&[(Option<Key<'a>>, u32)]),
    ) {
        // Rows for information do not repeat those that are scored.
        hashed.retain(|(_, row)| !self.shape.has_card() || self.view(*row).is_some_and(|row| row.leaf.is_scored()));
        hashed.sort_unstable();
        for same_hash in hashed.chunk_by(|left, right| left.0 == right.0).filter(|rows| rows.len() > 1) {
            let mut keyed: Vec<_> = same_hash.iter().map(|(_, row)| (key(*row), *row)).collect();
            keyed.sort_unstable();
            for run in keyed.chunk_by(|left, right| left.0 == right.0).filter(|rows| rows.len() > 1) {
                found(run);
            }
        }
    }
}

/// A hash in the manner of Fowler, Noll and Vo over eight bytes at a time.
fn hash((place, name, text): Key<'_>) -> u64 {
    const PRIME: u64 = 0x0000_0100_0000_01B3;
    let mut state = 0xCBF2_9CE4_8422_2325 ^ u64::from(place);
    let mut mix = |word: u64| {
        state = (state ^ word).wrapping_mul(PRIME);
        state ^= state >> 29;
    };
    for part in [name, text] {
        let mut rest = part.as_bytes();
        while let Some((word, behind)) = rest.split_first_chunk::<8>() {
            mix(u64::from_le_bytes(*word));
            rest = behind;
        }
        mix(rest.iter().fold(u64::try_from(part.len()).unwrap_or(0), |word, byte| word << 8 | u64::from(*byte)));
    }
    state
}
