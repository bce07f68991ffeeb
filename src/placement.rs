//! Which block of the scheme each block of a form is, and how many points it has.
//!
//! Forms name and split blocks as they like. A scheme fixes the points of its blocks, or sets them only in principle;
//! then the points that the form prints stand. A form under an assumed scheme that prints no block points splits the
//! points by its rows, because nobody chose the others.

use crate::evaluation::{Block, Evaluation};
use crate::hierarchy::BlockKind;
use crate::inline::Inline;
use crate::scheme::{BlockPoints, Scheme, SchemeBlock};

/// How many blocks need no allocation.
const COMMON_BLOCKS: usize = 10;

/// A block of a scorecard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CardBlock {
    pub(crate) name: BlockName,
    pub(crate) kind: BlockKind,
    /// Its full points, in millionths.
    pub(crate) full: i64,
    /// What its awards add to, in millionths.
    pub(crate) awards: i64,
    /// The sum of the weights of its rows, in millionths.
    pub(crate) weights: i64,
    /// The sum of the declared scores of its rows.
    pub(crate) declared: i64,
    pub(crate) rows: u32,
    /// The points follow the rows, so that they cannot differ from them.
    pub(crate) own_split: bool,
}

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
            full: 0,
            awards: 0,
            weights: 0,
            declared: 0,
            rows: 0,
            own_split: false,
        }
    }
}

/// The blocks of a scorecard, and where the blocks of the form stand among them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Placement {
    pub(crate) cards: Inline<CardBlock, COMMON_BLOCKS>,
    /// For each block of the form its card; [`NOWHERE`] for a heading.
    of_block: Inline<u16, COMMON_BLOCKS>,
    /// The points of the rows stand as their own split.
    pub(crate) own_split: bool,
}

const NOWHERE: u16 = u16::MAX;

/// Where a block of the form belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Belongs {
    /// To this block of the scheme, which is its own or one that takes it in.
    To { block: u8, direct: bool },
    /// To none: the scheme does not know it.
    Unknown,
    /// It only stands above other blocks.
    Heading,
}

/// Where a block of a form belongs under a scheme.
pub(crate) fn belongs(scheme: &Scheme, evaluation: &Evaluation, block: &Block) -> Belongs {
    let terms = scheme.terms();
    if let Some(placed) = terms.place_of(block.kind) {
        return Belongs::To { block: placed.block, direct: placed.direct };
    }
    let name = evaluation.text(block.name);
    let named = scheme.document().blocks.iter().position(|known| known.name == name);
    if let Some(block) = named.and_then(|place| u8::try_from(place).ok()) {
        return Belongs::To { block, direct: true };
    }
    if block.rows == 0 {
        return Belongs::Heading;
    }
    match terms.only_block {
        Some(block) if name.is_empty() => Belongs::To { block, direct: true },
        _ => Belongs::Unknown,
    }
}

impl Placement {
    pub(crate) fn of(scheme: &Scheme, evaluation: &Evaluation) -> Self {
        let own_split = scheme.is_assumed() && !evaluation.shape.prints_block_points;
        let mut placement = Self { cards: Inline::new(), of_block: Inline::new(), own_split };
        for block in &evaluation.blocks {
            let place = match belongs(scheme, evaluation, block) {
                Belongs::To { block, .. } => u16::from(block),
                Belongs::Unknown => UNKNOWN,
                Belongs::Heading => NOWHERE,
            };
            placement.of_block.push(place);
        }
        let printed = scheme.document().block_points == BlockPoints::Printed || own_split;
        for (index, block) in scheme.document().blocks.iter().enumerate() {
            let Ok(index) = u8::try_from(index) else { break };
            placement.add_scheme_block(scheme, evaluation, index, block, printed);
        }
        placement.add_unknown_blocks(evaluation);
        placement
    }

    /// The cards of one block of the scheme.
    fn add_scheme_block(
        &mut self,
        scheme: &Scheme,
        evaluation: &Evaluation,
        index: u8,
        block: &SchemeBlock,
        printed: bool,
    ) {
        if block.block == BlockKind::Execution {
            let card = self.cards.len();
            self.cards.push(CardBlock {
                name: BlockName::Scheme(index),
                kind: BlockKind::Execution,
                full: block.points.millionths(),
                ..CardBlock::default()
            });
            self.settle(evaluation, index, card, |_| true);
            return;
        }
        let mut left = scheme.points_of(index, evaluation);
        if printed {
            left = left.saturating_sub(self.add_split_blocks(evaluation, index, block)).max(0);
        }
        let open = |of_form: &Block| !printed || !stands_alone(of_form, self.own_split);
        let mut placed = self.of_block.iter().zip(&evaluation.blocks);
        let has_open = placed.clone().any(|(place, of_form)| *place == SchemePlace::of(index) && open(of_form));
        let has_any = self.has_split(index) || placed.any(|(place, _)| *place == SchemePlace::of(index));
        if has_open || (!has_any && (block.required || !printed) && !self.own_split && left > 0) {
            let card = self.cards.len();
            self.cards.push(CardBlock {
                name: BlockName::Scheme(index),
                kind: block.block,
                full: left,
                ..CardBlock::default()
            });
            self.settle(evaluation, index, card, |_| true);
        }
    }
}
