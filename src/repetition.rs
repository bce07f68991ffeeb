//! Rows that repeat others: the same name twice in a group, and many rows that begin alike and share one target.
//!
//! A roll-up of a province has a hundred thousand rows, so that rows are not compared with each other: each notes a hash
//! of its name when it is added, and only rows with one hash are compared.

use alloc::vec::Vec;

use crate::evaluation::Evaluation;
use crate::flat::Facts;
use crate::scan;
use crate::vocabulary;

/// The fewest rows that make similar indicators, and the characters of a name that they have in common.
const SIMILAR_ROWS: usize = 3;
pub(crate) const SIMILAR_CHARACTERS: usize = 6;

/// What two rows have in common that repeat each other: where they stand, the name or its beginning, and the target.
type Key<'a> = (u32, &'a str, Option<&'a str>);

/// For each row of an evaluation the hashes of its name and of the beginning of its name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    hashes: Vec<Hashes>,
}

#[derive(Debug, Clone, Copy)]
struct Hashes {
    whole: Option<u64>,
    beginning: Option<u64>,
}

impl Names {
    pub(crate) fn reserve(&mut self, rows: usize) {
        self.hashes.reserve(rows);
    }

    /// Takes up the next row by its name without a number before it.
    pub(crate) fn add(&mut self, group: u32, block: u16, name: &str, target: &str) {
        let whole = by_name(group, name).map(hash);
        let beginning = by_beginning(block, name, target).map(hash);
        self.hashes.push(Hashes { whole, beginning });
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
    pub(crate) fn find_repetitions(&mut self, names: &Names) {
        let mut duplicates = Vec::new();
        let name = |index: u32| {
            let row = self.view(index)?;
            by_name(row.row.group, vocabulary::without_number(row.name()))
        };
        let whole = self.repeated(names, |hashes| hashes.whole);
        runs(whole, name, |run| {
            if let [(_, first), others @ ..] = run {
                duplicates.extend(others.iter().map(|(_, other)| (*other, *first)));
            }
        });
        let mut similar = Vec::new();
        let beginning = |index: u32| {
            let row = self.view(index)?;
            by_beginning(row.leaf.block, vocabulary::without_number(row.name()), row.target_text())
        };
        let beginnings = self.repeated(names, |hashes| hashes.beginning);
        runs(beginnings, beginning, |run| {
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

    /// The rows whose hashes may be there twice.
    fn repeated(&self, names: &Names, hash: impl Fn(&Hashes) -> Option<u64>) -> Vec<(u64, u32)> {
        // Rows for information do not repeat those that are scored.
        let all = !self.shape.has_card();
        let mut glance = Glance::default();
        for (hashes, leaf) in names.hashes.iter().zip(&self.leaves) {
            if let (Some(hash), true) = (hash(hashes), all || leaf.is_scored()) {
                glance.note(hash);
            }
        }
        if !glance.any_repeats() {
            return Vec::new();
        }
        let mut hashed = Vec::new();
        for (row, (hashes, leaf)) in names.hashes.iter().zip(&self.leaves).enumerate() {
            if let Some(hash) = hash(hashes).filter(|hash| glance.repeats(*hash) && (all || leaf.is_scored())) {
                hashed.push((hash, u32::try_from(row).unwrap_or(u32::MAX)));
            }
        }
        hashed
    }
}

/// Calls `found` for each run of two or more rows that have the same key, in the order of the form.
fn runs<'a>(
    mut hashed: Vec<(u64, u32)>,
    key: impl Fn(u32) -> Option<Key<'a>>,
    mut found: impl FnMut(&[(Option<Key<'a>>, u32)]),
) {
    hashed.sort_unstable();
    for same_hash in hashed.chunk_by(|left, right| left.0 == right.0).filter(|rows| rows.len() > 1) {
        let mut keyed: Vec<_> = same_hash.iter().map(|(_, row)| (key(*row), *row)).collect();
        keyed.sort_unstable();
        for run in keyed.chunk_by(|left, right| left.0 == right.0).filter(|rows| rows.len() > 1) {
            found(run);
        }
    }
}

/// Which hashes may be there twice, as some of their bits tell: on most forms none, or the few of similar rows.
#[derive(Default)]
struct Glance {
    once: [u64; GLANCE_WORDS],
    twice: [u64; GLANCE_WORDS],
}

const GLANCE_WORDS: usize = 16;

impl Glance {
    fn note(&mut self, hash: u64) {
        let (word, bit) = Self::place(hash);
        if let (Some(once), Some(twice)) = (self.once.get_mut(word), self.twice.get_mut(word)) {
            *twice |= *once & bit;
            *once |= bit;
        }
    }

    fn any_repeats(&self) -> bool {
        self.twice.iter().any(|bits| *bits != 0)
    }

    fn repeats(&self, hash: u64) -> bool {
        let (word, bit) = Self::place(hash);
        self.twice.get(word).is_some_and(|twice| twice & bit != 0)
    }

    const fn place(hash: u64) -> (usize, u64) {
        ((hash >> 6) as usize & 0xF, 1 << (hash & 63))
    }
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
