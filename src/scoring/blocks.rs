//! Which block of the scheme each block of a form is, and how many points it has.
//!
//! Forms name and split blocks as they like. A scheme fixes the points of its blocks, or sets them only in principle;
//! then the points that the form prints stand. A form under an assumed scheme that prints no block points splits the
//! points by its rows, because nobody chose the others.

use crate::evaluation::Evaluation;
use crate::evaluation::rows::Block;
use crate::notation::hierarchy::BlockKind;
use crate::notation::{names, spelling};
use crate::scheme::Scheme;
use crate::scheme::document::{BlockPoints, SchemeBlock};
use crate::scoring::card::{BlockName, COMMON_BLOCKS, CardBlock};
use crate::scoring::inline::Inline;
use alloc::vec::Vec;

/// The blocks of a scorecard, and where the blocks of the form stand among them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Placement {
    /// First the blocks of the scheme, then those with points of the form's own.
    cards: Inline<CardBlock, COMMON_BLOCKS>,
    /// For each block of the form its card; [`NOWHERE`] for a heading.
    of_block: Inline<u16, COMMON_BLOCKS>,
    /// The points of the rows stand as their own split.
    pub(crate) own_split: bool,
}

const NOWHERE: u16 = u16::MAX;

/// What the rows of a card's block add to, in millionths of points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Sums {
    pub(crate) weights: i64,
    pub(crate) declared: i64,
    /// Some row has a score and no weight, which may be what the others leave over.
    pub(crate) unweighed: bool,
}

/// Where a block of the form belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Belongs {
    /// To this block of the scheme, which is its own or one that takes it in.
    To { block: u8, direct: bool },
    /// To none: the scheme does not know it.
    #[default]
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
    let named = scheme.document().blocks.iter().position(|known| spelling::is_same(&known.name, name));
    if block.rows == 0 {
        return Belongs::Heading;
    }
    let named = named.or_else(|| scheme.document().blocks.iter().position(|known| is_one_of_several(name, known)));
    if let Some(block) = named.and_then(|place| u8::try_from(place).ok()) {
        return Belongs::To { block, direct: true };
    }
    match terms.only_block {
        Some(block) if name.is_empty() => Belongs::To { block, direct: true },
        _ => Belongs::Unknown,
    }
}

/// Whether a form repeats a block of the scheme with a number each time: 年度绩效目标1, 年度绩效目标（二） and 目标3 are
/// goals of a scheme with the block 年度绩效目标.
fn is_one_of_several(name: &str, known: &SchemeBlock) -> bool {
    known.block == BlockKind::Other
        && names::before_number(name).is_some_and(|stem| !stem.is_empty() && known.name.ends_with(stem))
}

/// A block of the scheme before anything is placed.
fn card((block, index): (&SchemeBlock, u8)) -> CardBlock {
    CardBlock {
        name: BlockName::Scheme(index),
        kind: block.block,
        shown: block.required || block.block == BlockKind::Execution,
        full: block.points.millionths(),
        ..CardBlock::default()
    }
}

impl Placement {
    pub(crate) fn of(scheme: &Scheme, evaluation: &Evaluation) -> Self {
        let mut placement = Self::blank(scheme, evaluation);
        placement.place(scheme, evaluation);
        placement
    }

    /// The blocks of the scheme, before those of the form are placed.
    #[inline]
    pub(crate) fn blank(scheme: &Scheme, evaluation: &Evaluation) -> Self {
        let own_split = scheme.is_assumed() && !evaluation.overview.prints_block_points;
        let cards = Inline::of(scheme.document().blocks.iter().zip(0u8..).map(card));
        Self { cards, of_block: Inline::new(), own_split }
    }

    /// Places the blocks of the form among those of the scheme.
    pub(crate) fn place(&mut self, scheme: &Scheme, evaluation: &Evaluation) {
        let splits = scheme.document().block_points == BlockPoints::Printed && !self.own_split;
        if scheme.terms().passes_on {
            self.pass_points_on(scheme, evaluation);
        }
        for (block, index) in evaluation.blocks.iter().zip(0u16..) {
            let card = match belongs(scheme, evaluation, block) {
                Belongs::Heading => NOWHERE,
                Belongs::Unknown => self.add_own(index, block),
                Belongs::To { block: place, .. } => {
                    let execution = scheme.terms().execution == Some(place);
                    if execution || !(self.own_split || (splits && block.printed.is_some())) {
                        u16::from(place)
                    } else {
                        self.split(place, index, block)
                    }
                }
            };
            self.of_block.push(card);
            if let Some(card) = self.cards.get_mut(usize::from(card)) {
                card.shown = true;
                card.has_rows |= block.scored > 0;
            }
        }
        if self.own_split {
            self.hide_missing();
        }
    }

    /// The blocks that are on the card.
    pub(crate) fn cards(&self) -> impl Iterator<Item = &CardBlock> + Clone {
        self.cards.iter().filter(|card| card.shown)
    }

    /// The blocks that are on the card, as people read them: execution first, then as the form has them, then those that
    /// it lacks.
    pub(crate) fn in_form_order(&self) -> Vec<CardBlock> {
        let mut first_block = Inline::<usize, COMMON_BLOCKS>::of(self.cards.iter().map(|_| usize::MAX));
        for (block, place) in self.of_block.iter().enumerate().rev() {
            if let Some(first) = first_block.get_mut(usize::from(*place)) {
                *first = block;
            }
        }
        let mut cards: Vec<CardBlock> = self.cards().copied().collect();
        cards.sort_by_key(|card| {
            let on_form = self.place_of(card).and_then(|place| first_block.get(place));
            (!card.is_execution(), on_form.copied().unwrap_or(usize::MAX))
        });
        cards
    }

    /// The place of a card: those of the scheme come in its order, those of the form's own blocks were put behind them.
    pub(crate) fn place_of(&self, card: &CardBlock) -> Option<usize> {
        match card.name {
            BlockName::Scheme(place) => Some(usize::from(place)),
            BlockName::Form(block) => self.card_of(block),
        }
    }

    /// The sums of each card's rows.
    pub(crate) fn sums(&self, evaluation: &Evaluation) -> Inline<Sums, COMMON_BLOCKS> {
        let mut sums = Inline::of(self.cards.iter().map(|_| Sums::default()));
        for (block, card) in evaluation.blocks.iter().zip(self.of_block.iter()) {
            if let Some(sums) = sums.get_mut(usize::from(*card)) {
                sums.weights = sums.weights.saturating_add(block.weights);
                sums.declared = sums.declared.saturating_add(block.declared);
                sums.unweighed |= block.unweighed;
            }
        }
        sums
    }

    /// The blocks of indicators that are on the card, with what is known of each in a list that has one entry a card.
    pub(crate) fn indicator_blocks<'p, T>(&'p self, known: &'p [T]) -> impl Iterator<Item = (&'p CardBlock, &'p T)> {
        self.cards.iter().zip(known.iter()).filter(|(card, _)| card.shown && !card.is_execution())
    }

    /// The block of the execution.
    pub(crate) fn execution(&self) -> Option<&CardBlock> {
        self.cards().find(|card| card.is_execution())
    }

    pub(crate) fn execution_mut(&mut self, scheme: &Scheme) -> Option<&mut CardBlock> {
        self.cards.get_mut(usize::from(scheme.terms().execution?))
    }

    /// A block of the form with points of its own, taken out of those of the scheme's block.
    fn split(&mut self, place: u8, index: u16, block: &Block) -> u16 {
        let printed = block.printed.map_or(0, |points| points.millionths());
        if let Some(card) = self.cards.get_mut(usize::from(place)) {
            card.full = card.full.saturating_sub(printed).max(0);
            // What another block of the form leaves open shows it again.
            card.shown &= card.has_rows;
        }
        if self.own_split && block.rows == 0 {
            return NOWHERE;
        }
        self.add_own(index, block)
    }

    /// A card with the points that the form prints for its block, or that its rows add to.
    fn add_own(&mut self, index: u16, block: &Block) -> u16 {
        let printed = block.printed.map(|points| points.millionths());
        let card = u16::try_from(self.cards.len()).unwrap_or(NOWHERE);
        self.cards.push(CardBlock {
            name: BlockName::Form(index),
            kind: block.kind,
            full: printed.unwrap_or(block.weights),
            own_split: printed.is_none(),
            ..CardBlock::default()
        });
        card
    }

    /// Where nobody chose the points, no block is missing.
    fn hide_missing(&mut self) {
        for card in self.cards.iter_mut() {
            card.shown &= card.has_rows || card.is_execution();
        }
    }

    /// Adds the points of blocks that the form lacks to those that take them over.
    fn pass_points_on(&mut self, scheme: &Scheme, evaluation: &Evaluation) {
        for (index, block) in scheme.document().blocks.iter().enumerate() {
            if let Some(card) = self.cards.get_mut(index) {
                card.full = scheme.points_of(block, evaluation);
            }
        }
    }

    /// Adds up the points of each row anew.
    pub(crate) fn add_up(&mut self, evaluation: &Evaluation, awards: impl Iterator<Item = i64>) {
        for card in self.cards.iter_mut() {
            card.awards = 0;
        }
        for (figures, award) in evaluation.figures.iter().zip(awards) {
            self.add_awards((figures.block, award));
        }
    }

    /// Adds the points of rows of a block of the form to its card.
    #[inline]
    pub(crate) fn add_awards(&mut self, (block, points): (u16, i64)) {
        if let Some(card) = self.card_of(block).and_then(|card| self.cards.get_mut(card)) {
            card.awards = card.awards.wrapping_add(points);
        }
    }

    /// The card of a block of the form; `None` for a heading.
    #[inline]
    fn card_of(&self, block: u16) -> Option<usize> {
        self.of_block.get(usize::from(block)).filter(|card| **card != NOWHERE).map(|card| usize::from(*card))
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
