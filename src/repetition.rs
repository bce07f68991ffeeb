//! Rows that repeat others: the same name twice in a group, and many rows that begin alike and share one target.
//!
//! A roll-up of a province has a hundred thousand rows, so that rows are not compared with each other: each notes a hash
//! of its name when it is added, and only rows with one hash are compared.

use alloc::vec::Vec;

use crate::evaluation::{Evaluation, Facts};
use crate::scan;
use crate::vocabulary;

/// The fewest rows that make similar indicators, and the characters of a name that they have in common.
const SIMILAR_ROWS: usize = 3;
pub(crate) const SIMILAR_CHARACTERS: usize = 6;

/// What two rows have in common that repeat each other: where they stand, the name or its beginning, and the target.
type Key<'a> = (u32, &'a str, Option<&'a str>);

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
    (!name.is_empty()).then_some((group, name, None))
}

fn by_beginning<'a>(block: u16, name: &'a str, target: &'a str) -> Option<Key<'a>> {
    let beginning = vocabulary::beginning(name, SIMILAR_CHARACTERS)?;
    let target = scan::trim(target);
    (!target.is_empty()).then_some((u32::from(block), beginning, Some(target)))
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
        if none_repeats(&hashed) {
            return;
        }
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

/// Whether a glance tells that all hashes differ, as on most forms: no two of a few have the same low bits.
fn none_repeats(hashed: &[(u64, u32)]) -> bool {
    const WORDS: usize = 16;
    if hashed.len() > 4 * WORDS {
        return false;
    }
    let mut seen = [0u64; WORDS];
    hashed.iter().all(|(hash, _)| {
        let bit = 1 << (hash & 63);
        let word = usize::try_from(hash >> 6).unwrap_or(0) % WORDS;
        seen.get_mut(word).is_some_and(|word| {
            let fresh = *word & bit == 0;
            *word |= bit;
            fresh
        })
    })
}

/// A hash by folded multiplications, over sixteen bytes at a time.
fn hash((place, name, text): Key<'_>) -> u64 {
    let state = 0x9E37_79B9_7F4A_7C15 ^ u64::from(place);
    let state = with_text(state, name);
    text.map_or(state, |text| with_text(state, text))
}

fn with_text(mut state: u64, text: &str) -> u64 {
    let mut rest = text.as_bytes();
    // The last bytes overlap those before them, which saves taking what is left one by one.
    let last = match (rest.last_chunk::<16>(), rest.first_chunk::<8>(), rest.last_chunk::<8>()) {
        (Some(last), ..) => u128::from_le_bytes(*last),
        (None, Some(first), Some(last)) => {
            u128::from(u64::from_le_bytes(*first)) << 64 | u128::from(u64::from_le_bytes(*last))
        }
        _ => rest.iter().fold(0, |word, byte| word << 8 | u128::from(*byte)),
    };
    while let Some((words, behind)) = rest.split_first_chunk::<16>() {
        state = folded(state, u128::from_le_bytes(*words));
        rest = behind;
    }
    folded(state ^ u64::try_from(text.len()).unwrap_or(0), last)
}

/// The two halves of a product of two halves, one upon the other.
fn folded(state: u64, words: u128) -> u64 {
    let (low, high) = (words as u64, (words >> 64) as u64);
    let product = u128::from(low ^ state).wrapping_mul(u128::from(high ^ 0xA076_1D64_78BD_642F));
    (product as u64) ^ (product >> 64) as u64
}
