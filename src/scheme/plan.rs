//! What a scheme says, in the form in which scoring asks for it: looked up once when the scheme is checked.

use crate::exact::interval::End;
use crate::exact::number::{Number, narrow_power_of_ten};
use crate::exact::points::millionths_of_place;
use crate::exact::rounding::Rounding;
use crate::notation::hierarchy::{BlockKind, Kind};
use crate::notation::reading::{Comparison, Level};
use crate::scheme::document::{OverFulfilment, SchemeDocument};
use crate::scheme::rule::{EqualRule, Hits, InverseRule, LevelBand, Rule};
use crate::scheme::small_set::SmallSet;
use alloc::vec::Vec;
use core::cmp::Ordering;

/// The terms of a checked scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Terms {
    pub(crate) rounding: Rounding,
    pub(crate) bands: Bands,
    /// The block of the scheme in which each kind of block of a form is placed.
    pub(crate) blocks: [Option<Placed>; BLOCK_KINDS],
    /// The rule of each kind, as its place in the document.
    pub(crate) kinds: [Option<u8>; Kind::ALL.len()],
    /// The only block for indicators, where there is just one.
    pub(crate) only_block: Option<u8>,
    pub(crate) execution: Option<u8>,
    /// The blocks without which a form is not complete, as their places.
    pub(crate) required_blocks: SmallSet,
    /// The kinds of indicators of which some block requires a row; satisfaction is a matter of the whole form.
    pub(crate) required_kinds: SmallSet,
    pub(crate) requires_satisfaction: bool,
    /// The line of over-fulfilment.
    pub(crate) over_fulfilled: Line,
    pub(crate) at_most: InverseRule,
    pub(crate) equal: EqualRule,
    pub(crate) pass: Option<Number>,
    /// The highest level can earn the whole weight.
    pub(crate) achieved_is_full: bool,
    /// One unit of the last place of an award, in millionths.
    pub(crate) unit: i64,
    /// Which orders of actual and target meet each comparison: a bit for less, equal and greater.
    pub(crate) met: [u8; 5],
    /// No rule of the scheme goes by a row's name or kind, none looks at over-fulfilment, and what falls short earns
    /// the smaller number divided by the larger.
    pub(crate) plain: bool,
    /// Some block passes its points on where a form lacks it.
    pub(crate) passes_on: bool,
    /// Some rule makes indicators alternatives of each other.
    pub(crate) alternatives: bool,
    /// The hits that its rules count.
    pub(crate) hits: Vec<Hits>,
}

const LESS: u8 = 1;

const EQUAL: u8 = 1 << 1;

const GREATER: u8 = 1 << 2;

const fn met_by_equal(rule: EqualRule) -> u8 {
    match rule {
        EqualRule::FullAbove => EQUAL | GREATER,
        EqualRule::RatioAbove | EqualRule::Exact => EQUAL,
    }
}

/// A line of a scheme with the power of ten of its places, so that a ratio is compared with it by two products.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) at: Number,
    ten: i64,
}

impl Line {
    pub(crate) fn new(at: Number) -> Self {
        let ten = narrow_power_of_ten(at.places()).and_then(|ten| i64::try_from(ten).ok());
        // A number has at most 18 places, whose power of ten fits.
        Self { at, ten: ten.unwrap_or(i64::MAX) }
    }

    /// How part ÷ whole compares with the line; the whole is positive.
    #[inline]
    pub(crate) fn compare(self, part: i64, whole: i64) -> Ordering {
        match (part.checked_mul(self.ten), whole.checked_mul(self.at.mantissa())) {
            (Some(part), Some(line)) => part.cmp(&line),
            _ => self.compare_wide(part, whole),
        }
    }

    #[cold]
    fn compare_wide(self, part: i64, whole: i64) -> Ordering {
        // The product of two numbers of 64 bits fits into 128.
        let wide = |left: i64, right: i64| i128::from(left).wrapping_mul(i128::from(right));
        wide(part, self.ten).cmp(&wide(whole, self.at.mantissa()))
    }
}

/// The six kinds of blocks.
pub(crate) const BLOCK_KINDS: usize = 6;

/// Where a block of a form belongs in a scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Placed {
    /// The place of the scheme's block.
    pub(crate) block: u8,
    /// Whether it is the scheme's block of that kind, or one that takes in its kinds of indicators.
    pub(crate) direct: bool,
}

/// The shares of the weight that the levels allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bands {
    achieved: (End, End),
    partly: (End, End),
    not_achieved: (End, End),
}

impl Bands {
    /// The bands of a checked list; a missing end is that of the whole weight.
    pub(crate) fn of(bands: &[LevelBand]) -> Self {
        let ends = |level: Level| {
            let band = bands.iter().find(|band| band.level == level);
            let low = band.and_then(|band| band.band.low()).unwrap_or(End { at: Number::ZERO, closed: true });
            let high = band.and_then(|band| band.band.high()).unwrap_or(End { at: Number::ONE, closed: true });
            (low, high)
        };
        Self { achieved: ends(Level::Achieved), partly: ends(Level::Partly), not_achieved: ends(Level::NotAchieved) }
    }

    pub(crate) const fn get(&self, level: Level) -> (End, End) {
        match level {
            Level::Achieved => self.achieved,
            Level::Partly => self.partly,
            Level::NotAchieved => self.not_achieved,
        }
    }
}

impl Terms {
    /// The orders that meet each comparison, in the order in which comparisons are declared.
    pub(crate) const fn met(equal: EqualRule) -> [u8; 5] {
        [GREATER | EQUAL, GREATER, LESS | EQUAL, LESS, met_by_equal(equal)]
    }

    /// Whether an actual that compares so with its target meets it.
    #[inline]
    pub(crate) fn is_met(&self, comparison: Comparison, order: Ordering) -> bool {
        // The order of the comparisons is that of their declaration.
        let met = self.met.get(comparison as usize).copied().unwrap_or_default();
        let bit = match order {
            Ordering::Less => LESS,
            Ordering::Equal => EQUAL,
            Ordering::Greater => GREATER,
        };
        met & bit != 0
    }

    pub(crate) fn place_of(&self, kind: BlockKind) -> Option<Placed> {
        self.blocks.get(block_index(kind)).copied().flatten()
    }

    pub(crate) fn rule_of_kind(&self, kind: Kind) -> Option<usize> {
        self.kinds.get(usize::from(kind.index())).copied().flatten().map(usize::from)
    }
}

pub(crate) const ALL_BLOCK_KINDS: [BlockKind; BLOCK_KINDS] = [
    BlockKind::Execution,
    BlockKind::Cost,
    BlockKind::Output,
    BlockKind::Benefit,
    BlockKind::Satisfaction,
    BlockKind::Other,
];

const fn block_index(kind: BlockKind) -> usize {
    match kind {
        BlockKind::Execution => 0,
        BlockKind::Cost => 1,
        BlockKind::Output => 2,
        BlockKind::Benefit => 3,
        BlockKind::Satisfaction => 4,
        BlockKind::Other => 5,
    }
}

impl Terms {
    pub(crate) fn of(document: &SchemeDocument) -> Self {
        let mut blocks = [None; BLOCK_KINDS];
        for (slot, kind) in blocks.iter_mut().zip(ALL_BLOCK_KINDS) {
            *slot = placed(document, kind);
        }
        let mut kinds = [None; Kind::ALL.len()];
        for (slot, kind) in kinds.iter_mut().zip(Kind::ALL) {
            let place = document.kinds.iter().position(|rule| rule.kind == kind);
            *slot = place.and_then(|place| u8::try_from(place).ok());
        }
        let mut indicator_blocks =
            document.blocks.iter().enumerate().filter(|(_, block)| block.block != BlockKind::Execution);
        let only_block = match (indicator_blocks.next(), indicator_blocks.next()) {
            (Some((place, _)), None) => u8::try_from(place).ok(),
            _ => None,
        };
        let execution = document.blocks.iter().position(|block| block.block == BlockKind::Execution);
        let required_blocks = (0u8..).zip(&document.blocks).filter(|(_, block)| block.is_required());
        let required_kinds = || document.blocks.iter().flat_map(|block| &block.required_kinds).copied();
        Self {
            rounding: document.rounding,
            bands: Bands::of(&document.levels),
            blocks,
            kinds,
            only_block,
            execution: execution.and_then(|place| u8::try_from(place).ok()),
            required_blocks: required_blocks.map(|(place, _)| place).collect(),
            required_kinds: required_kinds().filter(|kind| *kind != Kind::Satisfaction).map(Kind::index).collect(),
            requires_satisfaction: required_kinds().any(|kind| kind == Kind::Satisfaction)
                || document.blocks.iter().any(|block| block.block == BlockKind::Satisfaction && block.required),
            over_fulfilled: Line::new(document.thresholds.over_fulfilled),
            at_most: document.quantities.at_most,
            equal: document.quantities.equal,
            pass: document.quantities.pass,
            plain: document.indicators.is_empty()
                && document.kinds.is_empty()
                && document.thresholds.over_fulfilment == OverFulfilment::Flag
                && document.quantities.at_most == InverseRule::Ratio
                && document.quantities.equal != EqualRule::Exact
                && document.quantities.pass.is_none(),
            achieved_is_full: Bands::of(&document.levels).get(Level::Achieved).1
                == End { at: Number::ONE, closed: true },
            unit: millionths_of_place(document.rounding.places),
            met: Terms::met(document.quantities.equal),
            passes_on: document.blocks.iter().any(|block| !block.points_if_absent.is_empty()),
            alternatives: rules(document).any(|rule| matches!(rule, Rule::Alternative { .. })),
            hits: rules(document).filter_map(Rule::hits).collect(),
        }
    }
}

/// The rules that the scheme has for indicators and kinds.
pub(crate) fn rules(document: &SchemeDocument) -> impl Iterator<Item = &Rule> {
    let of_indicators = document.indicators.iter().map(|indicator| &indicator.rule);
    of_indicators.chain(document.kinds.iter().filter_map(|kind| kind.rule.as_ref()))
}

/// The scheme's block of a kind, or the first that takes in an indicator kind which usually stands there.
pub(crate) fn placed(document: &SchemeDocument, kind: BlockKind) -> Option<Placed> {
    if kind == BlockKind::Other {
        return None;
    }
    let place = |position: usize, direct: bool| Some(Placed { block: u8::try_from(position).ok()?, direct });
    if let Some(position) = document.blocks.iter().position(|block| block.block == kind) {
        return place(position, true);
    }
    let belongs = |indicator: &Kind| match kind {
        BlockKind::Cost => *indicator == Kind::Cost,
        _ => indicator.usual_block() == kind,
    };
    place(document.blocks.iter().position(|block| block.kinds.iter().any(belongs))?, false)
}

#[cfg(test)]
mod tests {
    use super::Line;
    use crate::exact::number::Number;

    const SIZES: [i64; 9] = [-999_999_999_999_999_999, -7, -1, 0, 1, 7, 13, 1_300_000, 999_999_999_999_999_999];

    #[test]
    fn a_line_compares_the_same_in_both_widths() {
        for at in SIZES.into_iter().flat_map(|size| [0, 1, 9, 18].map(|places| Number::from_parts(size, places))) {
            let line = Line::new(at);
            for (part, whole) in SIZES.into_iter().flat_map(|part| SIZES.map(|whole| (part, whole))) {
                assert_eq!(line.compare(part, whole), line.compare_wide(part, whole), "{part} ÷ {whole} to {at}");
            }
        }
    }

    #[test]
    fn what_lies_on_a_line_is_neither_above_nor_below() {
        let line = Line::new(Number::from_parts(13, 1));
        assert!(line.compare(13, 10).is_eq() && line.compare(12, 10).is_lt() && line.compare(14, 10).is_gt());
        let (ten, thirteen) = (100_000_000_000_000_000, 130_000_000_000_000_000);
        assert!(line.compare(thirteen, ten).is_eq() && line.compare(thirteen, ten + 1).is_lt());
    }
}
