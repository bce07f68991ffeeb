//! How an evaluation holds its rows: flat, in lists of small values.
//!
//! The [`RowFigures`] of a row is what scoring needs, in 32 bytes; its [`PrintedRow`] is what else is known of it, as numbers, marks
//! and places in one text. Blocks and groups hold the sums of their rows. All of it is filled by the builder, completed
//! when all rows are there, and only looked at afterwards.

use crate::evaluation::answer;
use crate::evaluation::answer::Answer;
use crate::evaluation::doubts::Doubts;
use crate::evaluation::indicator::{Particulars, PointsCell};
use crate::exact::number::{Number, narrow_power_of_ten};
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::notation::date::Deadline;
use crate::notation::hierarchy::{BlockKind, Kind};
use crate::notation::reading::{Change, Comparison, Level};
use crate::notation::words::names::NameFacts;
use crate::scheme::plan::SmallSet;
use core::cmp::Ordering;

/// What the form as a whole prints, and what of it is found anywhere among its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Overview {
    /// A weight column, if only with blank cells.
    pub(crate) weight_column: bool,
    /// At least one declared score of a row.
    pub(crate) declares_scores: bool,
    /// At least one declared score of a row that prints no weight.
    pub(crate) unweighed_scores: bool,
    /// At least one weight of a row.
    pub(crate) has_weights: bool,
    /// At least one row that is an alternative of others by a rule of its own.
    pub(crate) alternatives: bool,
    /// At least one row whose own rule counts the targets reached of a kind.
    pub(crate) counts_targets_reached: bool,
    /// At least one block with printed points.
    pub(crate) prints_block_points: bool,
    /// At least one row with a declared score and a blank weight, on a form with a column for weights.
    pub(crate) unweighed: bool,
    /// At least one scored row without a declared score.
    pub(crate) undeclared: bool,
    /// The instruction of the form stands where the reason of the budget, the analysis or the improvement should.
    pub(crate) instruction_as_reason: bool,
    pub(crate) instruction_as_analysis: bool,
    pub(crate) instruction_as_improvement: bool,
    /// The kinds of the scored rows.
    pub(crate) kinds: SmallSet,
    /// How many rows are scored.
    pub(crate) scored: u32,
    /// How many rows declare a score, and what these add to, in millionths.
    pub(crate) declared_rows: u32,
    pub(crate) declared: i64,
}

impl Overview {
    /// Without a weight column a row's weight is its declared score.
    pub(crate) const fn implies_weights(self) -> bool {
        !self.weight_column && self.unweighed_scores
    }

    /// Whether any row can be scored at all.
    pub(crate) const fn has_card(self) -> bool {
        self.has_weights || self.declares_scores
    }
}

/// A piece of the evaluation's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Span {
    pub(crate) start: u32,
    pub(crate) length: u32,
}

/// A level-1 block of the form, and the sums of its rows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Block {
    pub(crate) name: Span,
    pub(crate) kind: BlockKind,
    pub(crate) printed: Option<Points>,
    /// The block above it, where the label prints a path.
    pub(crate) heading: Option<u16>,
    pub(crate) rows: u32,
    pub(crate) scored: u32,
    /// Sums in millionths of points.
    pub(crate) weights: i64,
    pub(crate) declared: i64,
    pub(crate) first_weight: i64,
    pub(crate) equal_weights: bool,
    /// How many scored rows have a target.
    pub(crate) targets: u32,
    pub(crate) unweighed: bool,
}

impl Block {
    /// Its rows are judged item by item: none has a target, or only few do. The blocks of indicators are never such.
    pub(crate) fn is_checklist(&self) -> bool {
        self.kind == BlockKind::Other && self.scored > 0 && self.targets.saturating_mul(2) < self.scored
    }
}

/// A level-2 group within a block, and the sum of its rows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct KindGroup {
    pub(crate) name: Span,
    pub(crate) kind: Kind,
    /// Whether the kind is a known one and stands under the block of the national form, so that nothing is asked of it.
    pub(crate) usual: bool,
    pub(crate) block: u16,
    pub(crate) printed: Option<Points>,
    pub(crate) weights: i64,
    pub(crate) scored: u32,
}

/// What scoring needs of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct RowFigures {
    /// In millionths of points.
    pub(crate) weight: i64,
    /// The target and the actual, written with the same places wherever both can be.
    pub(crate) target: i64,
    pub(crate) actual: i64,
    /// Negative where the number takes over the multiplier of the other side's unit.
    pub(crate) target_places: i8,
    pub(crate) actual_places: i8,
    pub(crate) flags: u8,
    pub(crate) answer: Answer,
    pub(crate) block: u16,
}

/// The row has a weight, or a declared score that implies one.
pub(crate) const SCORED: u8 = 1;

/// The row has [`Special`] data.
pub(crate) const HAS_SPECIAL: u8 = 1 << 1;

/// A number of the row is below zero, or its target is zero.
pub(crate) const UNUSUAL_SIGN: u8 = 1 << 2;

/// The declared score is the whole weight.
pub(crate) const DECLARES_ALL: u8 = 1 << 3;

/// The row declares no score.
pub(crate) const UNDECLARED: u8 = 1 << 4;

/// The weight is the declared score of a form without a column for weights: what it lacks of the full points is lost
/// already.
pub(crate) const IMPLIED_WEIGHT: u8 = 1 << 5;

// Scoring reads the figures of one row after the other: half a cache line each.
const _: () = assert!(size_of::<RowFigures>() == 32);

impl RowFigures {
    /// Whether numbers of a row are below zero, or its target is zero: [`UNUSUAL_SIGN`].
    pub(crate) const fn is_unusual(target: i64, actual: i64) -> bool {
        target <= 0 || actual < 0
    }

    pub(crate) const fn is_scored(&self) -> bool {
        self.flags & SCORED != 0
    }

    pub(crate) const fn weight(&self) -> Points {
        Points::from_millionths(self.weight)
    }
}

/// The rest of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct PrintedRow {
    pub(crate) text: u32,
    pub(crate) level3: u16,
    pub(crate) target_text: u16,
    pub(crate) actual_text: u16,
    /// [`ABSENT`] where the form has no such field.
    pub(crate) reason: u16,
    pub(crate) group: u32,
    pub(crate) special: u32,
    pub(crate) declared: i64,
    pub(crate) declared_places: u8,
    pub(crate) declared_state: CellState,
    pub(crate) weight_state: CellState,
    pub(crate) target: ReadingKind,
    pub(crate) actual: ReadingKind,
    pub(crate) facts: Facts,
    /// What can be asked of the row by itself.
    pub(crate) doubts: Doubts,
    /// The multipliers that the numbers take over from the unit of the other side.
    pub(crate) target_taken: u8,
    pub(crate) actual_taken: u8,
    /// The places by which the numbers were raised to those of the other side.
    pub(crate) target_places_added: u8,
    pub(crate) actual_places_added: u8,
    pub(crate) weight_places: u8,
    /// Whether the labels of level 1, 2 and 3 are printed.
    pub(crate) printed_levels: u8,
}

/// The length of a reason that the form has no field for.
pub(crate) const ABSENT: u16 = u16::MAX;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CellState {
    Absent,
    Blank,
    Printed,
}

impl CellState {
    pub(crate) const fn of(cell: PointsCell) -> Self {
        match cell {
            PointsCell::Absent => Self::Absent,
            PointsCell::Blank => Self::Blank,
            PointsCell::Printed(_) => Self::Printed,
        }
    }
}

/// What is known of a row beside its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Facts {
    pub(crate) name: NameFacts,
    pub(crate) bits: u8,
}

impl Facts {
    /// A reason is given.
    pub(crate) const REASON: u8 = 1;
    /// Target and actual are both printed.
    pub(crate) const BOTH: u8 = 1 << 1;
    /// Neither target nor actual is printed.
    pub(crate) const NEITHER: u8 = 1 << 2;
    /// The weight stands in the name.
    pub(crate) const WEIGHT_IN_NAME: u8 = 1 << 3;

    pub(crate) const fn has(self, bit: u8) -> bool {
        self.bits & bit != 0
    }

    pub(crate) fn set(&mut self, bit: u8, value: bool) {
        if value {
            self.bits |= bit;
        }
    }
}

/// A reading without its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ReadingKind {
    pub(crate) tag: Tag,
    pub(crate) comparison: Option<Comparison>,
    pub(crate) change: Option<Change>,
    pub(crate) approximate: bool,
    pub(crate) multiplier: u8,
    /// The unit, from 1; 0 for none.
    pub(crate) unit: u16,
}

impl ReadingKind {
    pub(crate) const fn plain(tag: Tag) -> Self {
        Self { tag, comparison: None, change: None, approximate: false, multiplier: 0, unit: 0 }
    }

    /// Whether the cell says nothing that an answer could be compared with.
    pub(crate) const fn is_empty(self) -> bool {
        matches!(self.tag, Tag::Blank | Tag::NotApplicable)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    Quantity,
    Range,
    Deadline,
    Level(Level),
    Text,
    NotApplicable,
    Blank,
}

/// What only few rows have.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Special {
    pub(crate) target_high: Number,
    pub(crate) actual_high: Number,
    pub(crate) particulars: Particulars,
}

/// A date as a whole number, so that it stands where a row's number stands.
pub(crate) fn pack_date(date: Deadline) -> i64 {
    let year = i64::from(date.year().unwrap_or(0));
    let month_and_day = i64::from(date.month()).saturating_mul(100).saturating_add(i64::from(date.day().unwrap_or(0)));
    year.saturating_mul(10_000).saturating_add(month_and_day)
}

pub(crate) fn unpack_date(packed: i64) -> Option<Deadline> {
    let year = u16::try_from(packed.checked_div(10_000)?).ok()?;
    let month = u8::try_from(packed.checked_div(100)?.checked_rem(100)?).ok()?;
    let day = u8::try_from(packed.checked_rem(100)?).ok()?;
    Deadline::new((year != 0).then_some(year), month, (day != 0).then_some(day))
}

impl RowFigures {
    /// The target in the unit in which it is compared.
    #[inline]
    pub(crate) fn target_number(&self) -> Number {
        plain_number(self.target, self.target_places)
    }

    /// The actual in the unit in which it is compared.
    #[inline]
    pub(crate) fn actual_number(&self) -> Number {
        plain_number(self.actual, self.actual_places)
    }

    /// How the actual compares with the target.
    #[inline]
    pub(crate) fn compare(&self) -> Ordering {
        answer::compare_scaled(self.actual, self.actual_places, self.target, self.target_places)
    }

    /// How actual ÷ target compares with a line, where both are measured and the target is positive.
    #[inline]
    pub(crate) fn compare_achievement(&self, line: Number) -> Option<Ordering> {
        if self.target <= 0 {
            return None;
        }
        if self.target_places == self.actual_places {
            let ten = narrow_power_of_ten(line.places()).and_then(|ten| i64::try_from(ten).ok());
            let reached = ten.and_then(|ten| self.actual.checked_mul(ten));
            if let (Some(reached), Some(line)) = (reached, self.target.checked_mul(line.mantissa())) {
                return Some(reached.cmp(&line));
            }
        }
        Some(Ratio::new(self.actual_number(), self.target_number())?.compare(line))
    }

    /// actual ÷ target, where both are measured and the target is positive.
    pub(crate) fn achievement(&self) -> Option<Ratio> {
        if self.target <= 0 || !matches!(self.answer, Answer::Measured(_)) {
            return None;
        }
        Ratio::new(self.actual_number(), self.target_number())
    }
}

pub(crate) fn plain_number(mantissa: i64, places: i8) -> Number {
    match u8::try_from(places) {
        Ok(places) => Number::from_parts(mantissa, places),
        Err(_) => Number::from_parts(mantissa, 0).scaled(places.unsigned_abs()).unwrap_or_default(),
    }
}
