//! Rows that repeat others: the same name twice in a group, or as an output and as a benefit, and many rows that begin alike and share one target.
//!
//! A roll-up of a province has a hundred thousand rows, so that rows are not compared with each other: each notes a mark
//! of its name when it is added, and only rows with one mark are compared.

use crate::evaluation::Evaluation;
use crate::evaluation::doubts::Doubts;
use crate::evaluation::row::Row;
use crate::evaluation::rows::RowFigures;
use crate::notation::hierarchy::{BlockKind, Kind};
use crate::notation::{characters, lexicon, names, spelling};
use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// The fewest rows that make similar indicators, and the characters of a name that they have in common.
const SIMILAR_ROWS: usize = 3;

pub(crate) const SIMILAR_CHARACTERS: usize = 6;

/// The bytes that so many characters have at least.
const LEAST_BYTES: u64 = (1 << (8 * SIMILAR_CHARACTERS)) - 1;

/// What two rows have in common that repeat each other: where they stand, the name or its beginning, and the target.
type Key<'a> = (u32, Cow<'a, str>, Option<&'a str>);

/// For each row of an evaluation the marks of its name and of the beginning of its name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    marks: Vec<Marks>,
}

#[derive(Debug, Clone, Copy)]
struct Marks {
    whole: u64,
    beginning: u64,
}

impl Names {
    pub(crate) fn reserve(&mut self, rows: usize) {
        self.marks.reserve(rows);
    }

    /// Takes up the next row by its name without a number before it, in its plain spelling.
    pub(crate) fn add(&mut self, kind: u32, name: &str, target: &str) {
        let whole = mark(0, name);
        let beginning = mark(u64::from(kind) ^ lexicon::head(name.as_bytes()) & LEAST_BYTES, characters::trim(target));
        self.marks.push(Marks { whole, beginning });
    }
}

/// What the rows of one kind in a block have in common, however their group is labelled: 数量指标-培训 and 数量指标-慰问
/// are of one kind; groups of no known kind are each their own.
pub(crate) fn kind_key(group: u32, block: u16, kind: Kind) -> u32 {
    match kind {
        Kind::Other => group | 1 << 31,
        known => u32::from(block) << 8 | u32::from(known.index()),
    }
}

fn by_name(row: Row<'_>) -> Option<Key<'_>> {
    let name = row.bare_name();
    (!name.is_empty()).then(|| (0, spelling::plain(name), None))
}

fn by_beginning(row: Row<'_>) -> Option<Key<'_>> {
    let beginning = match spelling::plain(row.bare_name()) {
        Cow::Borrowed(name) => Cow::Borrowed(names::beginning(name, SIMILAR_CHARACTERS)?),
        Cow::Owned(name) => Cow::Owned(String::from(names::beginning(&name, SIMILAR_CHARACTERS)?)),
    };
    let target = characters::trim(row.target_text());
    let kind = kind_key(row.printed.group, row.figures.block, row.group()?.kind);
    (!target.is_empty()).then_some((kind, beginning, Some(target)))
}

impl Evaluation {
    /// Finds the rows that repeat the names of an earlier one, and groups of similar rows.
    pub(crate) fn find_repetitions(&mut self, names: &Names) {
        let (mut duplicates, mut similar) = (Vec::new(), Vec::new());
        self.runs(self.by_mark(names, |marks| marks.whole), 2, by_name, |first, others| {
            let rows = core::iter::once(first).chain(others.iter().map(|(_, row)| *row));
            self.note_duplicates(rows, &mut duplicates);
        });
        self.runs(self.by_mark(names, |marks| marks.beginning), SIMILAR_ROWS, by_beginning, |first, others| {
            let rows = others.len().saturating_add(1);
            similar.push((first, u32::try_from(rows).unwrap_or(u32::MAX)));
        });
        duplicates.sort_unstable();
        similar.sort_unstable();
        let first_of_similar = similar.iter().map(|(first, _)| *first);
        for row in duplicates.iter().map(|(row, _)| *row).chain(first_of_similar) {
            if let Some(row) = usize::try_from(row).ok().and_then(|row| self.rows.get_mut(row)) {
                row.doubts = row.doubts.with(Doubts::REPEATED);
            }
        }
        self.duplicates = duplicates;
        self.similar = similar;
    }

    /// Of rows with one name those that repeat an earlier one: of their group, or of the other side where an output is
    /// named again as a benefit.
    fn note_duplicates(&self, rows: impl Iterator<Item = u32>, duplicates: &mut Vec<(u32, u32)>) {
        let mut first_of_group = BTreeMap::new();
        let (mut first_output, mut first_benefit) = (None, None);
        for index in rows {
            let Some(row) = self.view(index) else { continue };
            let same_group = first_of_group.get(&row.printed.group).copied();
            let other_side = match row.kind().usual_block() {
                BlockKind::Output => {
                    first_output = first_output.or(Some(index));
                    first_benefit
                }
                BlockKind::Benefit => {
                    first_benefit = first_benefit.or(Some(index));
                    first_output
                }
                _ => None,
            };
            first_of_group.entry(row.printed.group).or_insert(index);
            if let Some(earlier) = same_group.or(other_side) {
                duplicates.push((index, earlier));
            }
        }
    }

    /// Rows for information do not repeat those that are scored.
    fn can_repeat(&self, figures: &RowFigures) -> bool {
        figures.is_scored() || !self.overview.has_card()
    }

    /// The rows that can repeat each other, in the order of their marks.
    fn by_mark(&self, names: &Names, mark: impl Fn(&Marks) -> u64) -> Vec<(u64, u32)> {
        let mut marked = Vec::with_capacity(names.marks.len());
        let rows = (0..).zip(names.marks.iter().zip(&self.figures));
        marked.extend(
            rows.filter(|(_, (_, figures))| self.can_repeat(figures)).map(|(row, (marks, _))| (mark(marks), row)),
        );
        marked.sort_unstable();
        marked
    }

    /// Calls `found` for each run of so many or more rows that have the same key, with the first of them and the others.
    fn runs<'a>(
        &'a self,
        marked: Vec<(u64, u32)>,
        fewest: usize,
        key: impl Fn(Row<'a>) -> Option<Key<'a>>,
        mut found: impl FnMut(u32, &[(Key<'a>, u32)]),
    ) {
        for same_mark in marked.chunk_by(|left, right| left.0 == right.0).filter(|rows| rows.len() >= fewest) {
            let mut keyed = Vec::with_capacity(same_mark.len());
            keyed.extend(same_mark.iter().filter_map(|(_, row)| Some((key(self.view(*row)?)?, *row))));
            keyed.sort_unstable();
            for run in keyed.chunk_by(|left, right| left.0 == right.0).filter(|rows| rows.len() >= fewest) {
                if let [(_, first), others @ ..] = run {
                    found(*first, others);
                }
            }
        }
    }
}

/// A number that differs for most pairs of texts: the first and the last eight bytes and the length, in one product of
/// which both halves count.
fn mark(place: u64, text: &str) -> u64 {
    let bytes = text.as_bytes();
    let first = lexicon::head(bytes) ^ place.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let last = bytes.last_chunk::<8>().map_or(0, |last| u64::from_le_bytes(*last)) ^ (bytes.len() as u64) << 32;
    let product = u128::from(first ^ 0x9E37_79B9_7F4A_7C15).wrapping_mul(u128::from(last ^ 0xA076_1D64_78BD_642F));
    (product as u64) ^ (product >> 64) as u64
}
