//! A block of a scorecard: its points, those of its awards, and whose name it carries.

use crate::notation::hierarchy::BlockKind;

/// How many blocks of a scorecard need no allocation.
pub(crate) const COMMON_BLOCKS: usize = 6;

/// A block of a scorecard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CardBlock {
    pub(crate) name: BlockName,
    pub(crate) kind: BlockKind,
    /// Whether it is on the card: a block that the scheme does not require is there only with rows, and one that the
    /// form splits gives way to its parts.
    pub(crate) shown: bool,
    /// The points follow the rows, so that they cannot differ from them.
    pub(crate) own_split: bool,
    /// Whether a scored row stands in it.
    pub(crate) has_rows: bool,
    /// Its full points, in millionths.
    pub(crate) full: i64,
    /// What its awards add to, in millionths.
    pub(crate) awards: i64,
}

impl CardBlock {
    /// Whether it is the scheme's block for execution: under a scheme without one, a form's own is one like others.
    pub(crate) const fn is_execution(&self) -> bool {
        matches!((self.kind, self.name), (BlockKind::Execution, BlockName::Scheme(_)))
    }

    /// The points of the block: those of its awards, at most its own.
    pub(crate) fn points(&self) -> i64 {
        self.awards.min(self.full).max(0)
    }
}

// A card is moved to its host: every byte of its blocks with it.
const _: () = assert!(size_of::<CardBlock>() == 24);

/// Whose name a block carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BlockName {
    Scheme(u8),
    Form(u16),
}

impl Default for CardBlock {
    fn default() -> Self {
        Self {
            name: BlockName::Scheme(0),
            kind: BlockKind::Other,
            shown: true,
            own_split: false,
            has_rows: false,
            full: 0,
            awards: 0,
        }
    }
}
