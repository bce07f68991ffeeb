//! What a scheme says, in the form in which scoring asks for it: looked up once when the scheme is checked.

use crate::hierarchy::{BlockKind, Kind};
use crate::number::{Number, Rounding};
use crate::reading::Level;
use crate::rule::{End, EqualRule, InverseRule, LevelBand};

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
    pub(crate) at_most: InverseRule,
    pub(crate) equal: EqualRule,
    pub(crate) pass: Option<Number>,
    /// No rule of the scheme goes by a row's name or kind, and none looks at over-fulfilment.
    pub(crate) plain: bool,
    /// Some rule makes indicators alternatives of each other.
    pub(crate) alternatives: bool,
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
    pub(crate) fn place_of(&self, kind: BlockKind) -> Option<Placed> {
        self.blocks.get(block_index(kind)).copied().flatten()
    }

    pub(crate) fn rule_of_kind(&self, kind: Kind) -> Option<usize> {
        let position = Kind::ALL.iter().position(|known| *known == kind)?;
        self.kinds.get(position).copied().flatten().map(usize::from)
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
