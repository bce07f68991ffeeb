//! What a scheme says, in the form in which scoring asks for it: looked up once when the scheme is checked.

use alloc::vec::Vec;
use core::cmp::Ordering;

use crate::hierarchy::{BlockKind, Kind};
use crate::number::{Number, Rounding, millionths_of_place};
use crate::placement::{BlockName, CardBlock};
use crate::reading::{Comparison, Level};
use crate::rule::{End, EqualRule, InverseRule, LevelBand, Rule};
use crate::scheme::{OverFulfilment, SchemeBlock, SchemeDocument};

/// The terms of a checked scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Terms {
    pub(crate) rounding: Rounding,
    pub(crate) bands: Bands,
    /// The block of the scheme in which each kind of block of a form is placed.
    blocks: [Option<Placed>; BLOCK_KINDS],
    /// The rule of each kind, as its place in the document.
    kinds: [Option<u8>; Kind::ALL.len()],
    /// The only block for indicators, where there is just one.
    pub(crate) only_block: Option<u8>,
    pub(crate) execution: Option<u8>,
    /// A card for each block of the scheme; those that it does not require appear only with rows.
    pub(crate) cards: Vec<CardBlock>,
    pub(crate) at_most: InverseRule,
    pub(crate) equal: EqualRule,
    pub(crate) pass: Option<Number>,
    /// The highest level can earn the whole weight.
    pub(crate) achieved_is_full: bool,
    /// One unit of the last place of an award, in millionths.
    pub(crate) unit: i64,
    /// Which orders of actual and target meet each comparison: a bit for less, equal and greater.
    met: [u8; 5],
    /// No rule of the scheme goes by a row's name or kind, none looks at over-fulfilment, and what falls short earns
    /// the smaller number divided by the larger.
    pub(crate) plain: bool,
    /// Some block passes its points on where a form lacks it.
    pub(crate) passes_on: bool,
    /// Some rule makes indicators alternatives of each other.
    pub(crate) alternatives: bool,
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
const BLOCK_KINDS: usize = 6;

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
        Self {
            rounding: document.rounding,
            bands: Bands::of(&document.levels),
            blocks,
            kinds,
            only_block,
            execution: execution.and_then(|place| u8::try_from(place).ok()),
            cards: document.blocks.iter().zip(0u8..).map(card).collect(),
            at_most: document.quantities.at_most,
            equal: document.quantities.equal,
            pass: document.quantities.pass,
            plain: document.indicators.is_empty()
                && document.kinds.is_empty()
                && document.thresholds.over_fulfilment == OverFulfilment::Flag
                && document.quantities.at_most == InverseRule::Ratio
                && document.quantities.equal != EqualRule::Exact
                && document.quantities.pass.is_none(),
            achieved_is_full: Bands::of(&document.levels).achieved.1 == End { at: Number::ONE, closed: true },
            unit: millionths_of_place(document.rounding.places),
            met: [GREATER | EQUAL, GREATER, LESS | EQUAL, LESS, met_by_equal(document.quantities.equal)],
            passes_on: document.blocks.iter().any(|block| !block.points_if_absent.is_empty()),
            alternatives: document
                .indicators
                .iter()
                .map(|indicator| &indicator.rule)
                .chain(document.kinds.iter().filter_map(|kind| kind.rule.as_ref()))
                .any(|rule| matches!(rule, Rule::Alternative { .. })),
        }
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
        let position = Kind::ALL.iter().position(|known| *known == kind)?;
        self.kinds.get(position).copied().flatten().map(usize::from)
    }
}

fn card((block, index): (&SchemeBlock, u8)) -> CardBlock {
    CardBlock {
        name: BlockName::Scheme(index),
        index: u16::from(index),
        kind: block.block,
        shown: block.required || block.block == BlockKind::Execution,
        full: block.points.millionths(),
        ..CardBlock::default()
    }
}

const ALL_BLOCK_KINDS: [BlockKind; BLOCK_KINDS] = [
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

/// The scheme's block of a kind, or the first that takes in an indicator kind which usually stands there.
fn placed(document: &SchemeDocument, kind: BlockKind) -> Option<Placed> {
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
