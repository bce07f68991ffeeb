//! What a scheme says, in the form in which scoring asks for it: looked up once when the scheme is checked.

use crate::exact::interval::End;
use crate::exact::number::Number;
use crate::exact::points::millionths_of_place;
use crate::exact::rounding::Rounding;
use crate::notation::hierarchy::{BlockKind, Kind};
use crate::notation::reading::{Comparison, Level};
use crate::scheme::document::SchemeDocument;
use crate::scheme::lines::{AchievementLimits, OverFulfilment};
use crate::scheme::rule::{EqualRule, Hits, InverseRule, LevelBand, Rule};
use alloc::vec::Vec;
use core::cmp::Ordering;

/// What scoring asks of a checked scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Plan {
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
    pub(crate) at_most: InverseRule,
    pub(crate) equal: EqualRule,
    /// The pass line and the over-fulfilment of rows whose kind and block have none of their own.
    pub(crate) limits: Limits,
    /// The highest level can earn the whole weight.
    pub(crate) achieved_is_full: bool,
    /// One unit of the last place of an award, in millionths.
    pub(crate) unit: i64,
    /// Which orders of actual and target meet each comparison: a bit for less, equal and greater.
    pub(crate) met: [u8; 5],
    /// No rule of the scheme goes by a row's name, kind or block: all rows are scored by the general ones.
    pub(crate) general: bool,
    /// Some block has limits of its own.
    pub(crate) block_limits: bool,
    /// Some block has a citation of its own.
    pub(crate) cites_blocks: bool,
    /// Some block passes its points on where a form lacks it.
    pub(crate) passes_on: bool,
    /// Some rule makes indicators alternatives of each other.
    pub(crate) alternatives: bool,
    /// The shares of targets reached that its rules measure.
    pub(crate) targets_reached: Vec<Hits>,
}

/// From where to where the completion ratio of a row earns points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Limits {
    /// The ratio below which nothing is earned.
    pub(crate) pass: Option<Number>,
    /// The line of over-fulfilment, and whether it lies beyond itself.
    pub(crate) over_fulfilled: Number,
    pub(crate) over_fulfilled_included: bool,
    pub(crate) over_fulfilment: OverFulfilment,
}

impl Limits {
    fn of(document: &SchemeDocument) -> Self {
        Self {
            pass: document.quantities.pass,
            over_fulfilled: document.thresholds.over_fulfilled,
            over_fulfilled_included: document.thresholds.over_fulfilled_included,
            over_fulfilment: document.thresholds.over_fulfilment,
        }
    }

    /// These, where a block or a kind says nothing else.
    pub(crate) fn with(self, own: AchievementLimits) -> Self {
        Self {
            pass: own.pass.or(self.pass),
            over_fulfilled: own.over_fulfilled.unwrap_or(self.over_fulfilled),
            over_fulfilment: own.over_fulfilment.unwrap_or(self.over_fulfilment),
            ..self
        }
    }

    /// Whether a ratio lies beyond the line of over-fulfilment.
    pub(crate) const fn is_over(&self, order: Ordering) -> bool {
        order.is_gt() || (order.is_eq() && self.over_fulfilled_included)
    }
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

impl Plan {
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

impl Plan {
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
        let block_limits = document.blocks.iter().any(|block| block.limits.is_some());
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
            at_most: document.quantities.at_most,
            equal: document.quantities.equal,
            limits: Limits::of(document),
            general: document.indicators.is_empty() && document.kinds.is_empty() && !block_limits,
            block_limits,
            cites_blocks: document.blocks.iter().any(|block| block.citation.is_some()),
            achieved_is_full: Bands::of(&document.levels).get(Level::Achieved).1
                == End { at: Number::ONE, closed: true },
            unit: millionths_of_place(document.rounding.places),
            met: Plan::met(document.quantities.equal),
            passes_on: document.blocks.iter().any(|block| !block.points_if_absent.is_empty()),
            alternatives: rules(document).any(|rule| matches!(rule, Rule::Alternative { .. })),
            targets_reached: rules(document).filter_map(Rule::targets_reached).collect(),
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

/// A set of numbers below 32; larger ones are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct SmallSet(u32);

impl SmallSet {
    pub(crate) const fn insert(&mut self, number: u8) {
        self.0 |= Self::only(number).0;
    }

    pub(crate) const fn has(self, number: u8) -> bool {
        self.0 & Self::only(number).0 != 0
    }

    /// Those that another set lacks.
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    const fn only(number: u8) -> Self {
        match 1u32.checked_shl(number as u32) {
            Some(bit) => Self(bit),
            None => Self(0),
        }
    }
}

impl FromIterator<u8> for SmallSet {
    fn from_iter<I: IntoIterator<Item = u8>>(numbers: I) -> Self {
        let mut set = Self::default();
        numbers.into_iter().for_each(|number| set.insert(number));
        set
    }
}

#[cfg(test)]
mod tests {
    use super::SmallSet;

    #[test]
    fn a_set_holds_what_was_put_into_it() {
        let set: SmallSet = [0, 3, 31].into_iter().collect();
        for number in 0..40 {
            assert_eq!(set.has(number), [0, 3, 31].contains(&number), "{number}");
        }
    }

    #[test]
    fn what_another_set_lacks_is_left() {
        let (all, some): (SmallSet, SmallSet) = ((1..=3).collect(), [1, 3, 5].into_iter().collect());
        assert_eq!(all.without(some), [2].into_iter().collect());
        assert!(all.without(all).is_empty());
    }

    #[test]
    fn a_number_beyond_the_limit_is_left_out() {
        assert!([32, u8::MAX].into_iter().collect::<SmallSet>().is_empty());
    }
}
