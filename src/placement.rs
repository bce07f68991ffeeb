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
    Scheme(u16),
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
    if block.rows == 0 {
        return Belongs::Heading;
    }
    if let Some(block) = named.and_then(|place| u8::try_from(place).ok()) {
        return Belongs::To { block, direct: true };
    }
    match terms.only_block {
        Some(block) if name.is_empty() => Belongs::To { block, direct: true },
        _ => Belongs::Unknown,
    }
}

impl Placement {
    pub(crate) fn of(scheme: &Scheme, evaluation: &Evaluation) -> Self {
        let own_split = scheme.is_assumed() && !evaluation.shape.prints_block_points;
        let splits = scheme.document().block_points == BlockPoints::Printed;
        let mut draft = Draft {
            placement: Self { cards: Inline::new(), of_block: Inline::new(), own_split },
            of_scheme: Inline::new(),
            splits,
        };
        for (index, block) in scheme.document().blocks.iter().enumerate() {
            let Ok(index) = u16::try_from(index) else { break };
            draft.of_scheme.push(SchemePlace { left: scheme.points_of(block, evaluation), card: NOWHERE, used: false });
            if block.block == BlockKind::Execution {
                draft.card_of_scheme(index, block);
            }
        }
        if splits && !own_split {
            draft.set_aside_printed(scheme, evaluation);
        }
        for (index, block) in evaluation.blocks.iter().enumerate() {
            let Ok(index) = u16::try_from(index) else { break };
            draft.add(scheme, evaluation, index, block);
        }
        if !own_split {
            draft.add_missing(scheme);
        }
        draft.placement
    }

    /// The card of a block of the form; `None` for a heading.
    #[inline]
    pub(crate) fn card_of(&self, block: u16) -> Option<usize> {
        self.of_block.get(usize::from(block)).filter(|card| **card != NOWHERE).map(|card| usize::from(*card))
    }
}

/// A block of the scheme while the blocks of the form are placed.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct SchemePlace {
    /// Its points that no printed block has taken, in millionths.
    left: i64,
    card: u16,
    used: bool,
}

struct Draft {
    placement: Placement,
    of_scheme: Inline<SchemePlace, COMMON_BLOCKS>,
    /// The points that the form prints for its blocks stand.
    splits: bool,
}

impl Draft {
    /// Takes the points that the form prints for its blocks out of those of the scheme's.
    fn set_aside_printed(&mut self, scheme: &Scheme, evaluation: &Evaluation) {
        for block in &evaluation.blocks {
            let (Some(printed), Belongs::To { block: place, .. }) = (block.printed, belongs(scheme, evaluation, block))
            else {
                continue;
            };
            if let Some(place) = self.of_scheme.get_mut(usize::from(place)) {
                place.left = place.left.saturating_sub(printed.millionths()).max(0);
            }
        }
    }

    fn add(&mut self, scheme: &Scheme, evaluation: &Evaluation, index: u16, block: &Block) {
        let place = belongs(scheme, evaluation, block);
        let card = match place {
            Belongs::Heading => NOWHERE,
            Belongs::Unknown => self.card_of_form(index, block),
            Belongs::To { block: place, .. } => {
                let known = scheme.document().blocks.get(usize::from(place));
                if let Some(entry) = self.of_scheme.get_mut(usize::from(place)) {
                    entry.used = true;
                }
                match known {
                    Some(known) if known.block == BlockKind::Execution => self.card_of_scheme(u16::from(place), known),
                    _ if self.placement.own_split && block.rows == 0 => NOWHERE,
                    _ if self.placement.own_split || (self.splits && block.printed.is_some()) => {
                        self.card_of_form(index, block)
                    }
                    Some(known) => self.card_of_scheme(u16::from(place), known),
                    None => NOWHERE,
                }
            }
        };
        self.placement.of_block.push(card);
        if let Some(card) = self.placement.cards.get_mut(usize::from(card)).filter(|_| card != NOWHERE) {
            card.weights = card.weights.saturating_add(block.weights);
            card.declared = card.declared.saturating_add(block.declared);
            card.rows = card.rows.saturating_add(block.scored);
        }
    }

    /// A card with the points that the form prints for its block, or that its rows add to.
    fn card_of_form(&mut self, index: u16, block: &Block) -> u16 {
        let printed = block.printed.map(|points| points.millionths());
        self.push(CardBlock {
            name: BlockName::Form(index),
            kind: block.kind,
            full: printed.unwrap_or(block.weights),
            own_split: printed.is_none(),
            ..CardBlock::default()
        })
    }

    /// The card of a block of the scheme, made where it is not there yet.
    fn card_of_scheme(&mut self, index: u16, block: &SchemeBlock) -> u16 {
        let place = self.of_scheme.get(usize::from(index)).copied().unwrap_or_default();
        if place.card != NOWHERE {
            return place.card;
        }
        let card = self.push(CardBlock {
            name: BlockName::Scheme(index),
            kind: block.block,
            full: place.left,
            ..CardBlock::default()
        });
        if let Some(place) = self.of_scheme.get_mut(usize::from(index)) {
            place.card = card;
        }
        card
    }

    /// The blocks of the scheme that the form lacks, and that it must have.
    fn add_missing(&mut self, scheme: &Scheme) {
        for (index, block) in scheme.document().blocks.iter().enumerate() {
            let used = self.of_scheme.get(index).is_some_and(|place| place.used);
            if let (Ok(index), true, false) = (u16::try_from(index), block.required, used) {
                self.card_of_scheme(index, block);
            }
        }
    }

    fn push(&mut self, card: CardBlock) -> u16 {
        let index = u16::try_from(self.placement.cards.len()).unwrap_or(NOWHERE);
        self.placement.cards.push(card);
        index
    }
}

impl Scheme {
    /// The points of a block, in millionths: its own, and those of blocks that the form lacks and that pass theirs on.
    pub(crate) fn points_of(&self, block: &SchemeBlock, evaluation: &Evaluation) -> i64 {
        let absent = self
            .document()
            .blocks
            .iter()
            .filter(|absent| !absent.points_if_absent.is_empty() && !self.has_rows(evaluation, absent));
        absent.fold(block.points.millionths(), |sum, absent| {
            sum.saturating_add(absent.passes_on(block.block).millionths())
        })
    }

    /// Whether the form has a row, or prints points, for a block of the scheme.
    pub(crate) fn has_rows(&self, evaluation: &Evaluation, wanted: &SchemeBlock) -> bool {
        evaluation.blocks.iter().any(|block| match belongs(self, evaluation, block) {
            Belongs::To { block: place, .. } => {
                self.document().blocks.get(usize::from(place)).is_some_and(|known| core::ptr::eq(known, wanted))
            }
            Belongs::Unknown | Belongs::Heading => false,
        })
    }
}
