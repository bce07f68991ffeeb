//! On which block of the card each block of a form is counted, and how many points it has.
//!
//! Forms name and split blocks as they like. A scheme fixes the points of its blocks, or sets them only in principle;
//! then the points that the form prints stand. A form under an assumed scheme that prints no block points splits the
//! points by its rows, because nobody chose the others.

use crate::evaluation::Evaluation;
use crate::evaluation::row::Row;
use crate::evaluation::rows::Block;
use crate::exact::points::Points;
use crate::exact::rounding::Rounding;
use crate::notation::hierarchy::{BlockKind, Kind};
use crate::scheme::Scheme;
use crate::scheme::document::{BlockPoints, SchemeBlock};
use crate::scheme::plan::{Placed, SmallSet};
use crate::scoring::belongs::{Belongs, belongs};
use crate::scoring::inline::Inline;
use crate::scoring::mark::Mark;
use crate::scoring::share::share_of;
use alloc::vec::Vec;

/// The blocks of a scorecard, and where the blocks of the form stand among them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Placement {
    /// First the blocks of the scheme, then those with points of the form's own.
    cards: Inline<CardBlock, COMMON_BLOCKS>,
    /// The blocks of the form.
    placed: Inline<PlacedBlock, COMMON_BLOCKS>,
    /// The points of the rows stand as their own split.
    pub(crate) own_split: bool,
    /// What the rows of the form's blocks add to and the card counts elsewhere or not at all: for a few forms.
    counted_otherwise: Vec<CountedOtherwise>,
}

/// Weights and declared scores of a row that its block of the form has and the card counts in another block, or in none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct CountedOtherwise {
    from: usize,
    to: Option<usize>,
    weight: i64,
    declared: i64,
}

/// Where a block of the form stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct PlacedBlock {
    belongs: Belongs,
    /// Its card; [`NOWHERE`] for a heading.
    card: u16,
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
        Self { cards, placed: Inline::new(), own_split, counted_otherwise: Vec::new() }
    }

    /// Places the blocks of the form among those of the scheme.
    pub(crate) fn place(&mut self, scheme: &Scheme, evaluation: &Evaluation) {
        let splits = scheme.document().block_points == BlockPoints::Printed && !self.own_split;
        if scheme.plan().passes_on {
            self.pass_points_on(scheme, evaluation);
        }
        for (block, index) in evaluation.blocks.iter().zip(0u16..) {
            let belongs = belongs(scheme, evaluation, block);
            let card = match belongs {
                Belongs::Heading => NOWHERE,
                Belongs::Unknown => self.add_own(index, block),
                Belongs::To { block: place, .. } => {
                    let execution = scheme.plan().execution == Some(place);
                    if execution || !(self.own_split || (splits && block.printed.is_some())) {
                        u16::from(place)
                    } else {
                        self.split(place, index, block)
                    }
                }
            };
            self.placed.push(PlacedBlock { belongs, card });
            if let Some(card) = self.cards.get_mut(usize::from(card)) {
                card.shown = true;
                card.has_rows |= block.scored > 0;
            }
        }
        if scheme.is_assumed() {
            self.place_execution(scheme, evaluation);
        }
        if self.own_split {
            self.hide_missing();
        }
    }

    /// Where nobody chose the scheme, a weight that the form prints for its execution belongs to its own split; where it
    /// prints none and its rows or blocks alone make the full points, the execution is no part of the split.
    fn place_execution(&mut self, scheme: &Scheme, evaluation: &Evaluation) {
        let full = scheme.document().full_points.millionths();
        let printed = evaluation.budget.weight.map(Points::millionths).filter(|weight| *weight > 0);
        let blocks = || evaluation.blocks.iter().filter(|block| block.rows > 0 && block.kind != BlockKind::Execution);
        let by_rows = || blocks().fold(0i64, |sum, block| sum.saturating_add(block.weights));
        let by_blocks = || {
            let printed = blocks().filter_map(|block| block.printed);
            printed.fold(0i64, |sum, points| sum.saturating_add(points.millionths()))
        };
        let Some(card) = self.execution_mut(scheme) else { return };
        match printed {
            Some(weight) => card.full = weight,
            None if !card.has_rows && (by_rows() == full || by_blocks() == full) => card.shown = false,
            None => {}
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
        for (block, placed) in self.placed.iter().enumerate().rev() {
            if let Some(first) = first_block.get_mut(usize::from(placed.card)) {
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
        for (block, placed) in evaluation.blocks.iter().zip(self.placed.iter()) {
            if let Some(sums) = sums.get_mut(usize::from(placed.card)) {
                sums.weights = sums.weights.saturating_add(block.weights);
                sums.declared = sums.declared.saturating_add(block.declared);
                sums.unweighed |= block.unweighed;
            }
        }
        for row in &self.counted_otherwise {
            if let Some(sums) = sums.get_mut(row.from) {
                sums.weights = sums.weights.saturating_sub(row.weight);
                sums.declared = sums.declared.saturating_sub(row.declared);
            }
            if let Some(sums) = row.to.and_then(|to| sums.get_mut(to)) {
                sums.weights = sums.weights.saturating_add(row.weight);
                sums.declared = sums.declared.saturating_add(row.declared);
            }
        }
        sums
    }

    /// Leaves the alternatives that were not chosen out of the sums of their blocks.
    pub(crate) fn leave_out(&mut self, rows: &[PassedOver]) {
        for row in rows {
            if let Some(from) = self.card_of(row.block) {
                let PassedOver { weight, declared, .. } = *row;
                self.counted_otherwise.push(CountedOtherwise { from, to: None, weight, declared });
            }
        }
    }

    /// Counts the rows of satisfaction that a form without such a block has under 效益 in the scheme's block for them.
    pub(crate) fn move_satisfaction(&mut self, scheme: &Scheme, evaluation: &Evaluation, marks: &[Mark]) {
        let Some(to) = self.takes_satisfaction(scheme, evaluation) else { return };
        for (row, mark) in evaluation.indicators().zip(marks).filter(|(row, _)| row.figures.is_scored()) {
            let Some(from) = self.card_of(row.figures.block).filter(|_| is_satisfaction_in_benefit(row)) else {
                continue;
            };
            if let Some(card) = self.cards.get_mut(from) {
                card.awards = card.awards.saturating_sub(mark.millionths);
            }
            if let Some(card) = self.cards.get_mut(to) {
                card.awards = card.awards.saturating_add(mark.millionths);
                card.shown = true;
                card.has_rows = true;
            }
            let declared = row.declared_score().map_or(0, Points::millionths);
            let weight = row.figures.weight;
            self.counted_otherwise.push(CountedOtherwise { from, to: Some(to), weight, declared });
        }
    }

    /// The card of satisfaction that counts such rows of a form which has them under 效益.
    fn takes_satisfaction(&self, scheme: &Scheme, evaluation: &Evaluation) -> Option<usize> {
        if !evaluation.overview.kinds.has(Kind::Satisfaction.index()) {
            return None;
        }
        let Some(Placed { block, direct: true }) = scheme.plan().place_of(BlockKind::Satisfaction) else { return None };
        let mut own = evaluation.blocks.iter().zip(0u16..).filter(|(block, _)| block.kind == BlockKind::Satisfaction);
        // A heading without rows may have taken over the points of the scheme's block.
        let heading = own.clone().find_map(|(_, index)| self.card_of(index));
        let has_rows = own.any(|(block, _)| block.rows > 0);
        (!has_rows && !self.own_split).then(|| heading.unwrap_or(usize::from(block)))
    }

    /// The card that counts a row.
    pub(crate) fn card_of_row(&self, scheme: &Scheme, row: Row<'_>) -> Option<usize> {
        let own = self.card_of(row.figures.block)?;
        let taken = || self.takes_satisfaction(scheme, row.evaluation()).filter(|_| is_satisfaction_in_benefit(row));
        Some(taken().unwrap_or(own))
    }

    /// Every card with its place, also those that are not shown.
    pub(crate) fn all_cards(&self) -> impl Iterator<Item = &CardBlock> {
        self.cards.iter()
    }

    /// Where a block of the form belongs under the scheme.
    pub(crate) fn belongs(&self, block: u16) -> Belongs {
        self.placed.get(usize::from(block)).map(|placed| placed.belongs).unwrap_or_default()
    }

    /// Whether the form has a block that the scheme does not know.
    pub(crate) fn has_unknown_block(&self) -> bool {
        self.placed.iter().any(|placed| placed.belongs == Belongs::Unknown)
    }

    /// The blocks of the scheme for which the form has a block, or rows of another block that are counted in them.
    pub(crate) fn on_form(&self) -> SmallSet {
        let of_blocks = self.placed.iter().filter_map(|placed| match placed.belongs {
            Belongs::To { block, .. } => Some(block),
            Belongs::Unknown | Belongs::Heading => None,
        });
        let of_rows = self.counted_otherwise.iter().filter_map(|row| u8::try_from(row.to?).ok());
        of_blocks.chain(of_rows).collect()
    }

    /// Converts the points of each block to its full ones, without the weights that do not apply.
    pub(crate) fn prorate(&mut self, left_out: &[NotApplied], rounding: Rounding) {
        let mut of_cards = Inline::<i64, COMMON_BLOCKS>::of(self.cards.iter().map(|_| 0));
        for row in left_out {
            if let Some(sum) = row.card.and_then(|card| of_cards.get_mut(card)) {
                *sum = sum.saturating_add(row.weight);
            }
        }
        for (card, left_out) in self.cards.iter_mut().zip(of_cards.iter()) {
            card.awards = prorated(card.awards, card.full, *left_out, rounding);
        }
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
        self.cards.get_mut(usize::from(scheme.plan().execution?))
    }

    /// A block of the form with points of its own, taken out of those of the scheme's block.
    fn split(&mut self, place: u8, index: u16, block: &Block) -> u16 {
        if let Some(card) = self.cards.get_mut(usize::from(place)) {
            card.full = card.full.saturating_sub(block.printed.map_or(0, Points::millionths)).max(0);
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
        let card = u16::try_from(self.cards.len()).unwrap_or(NOWHERE);
        self.cards.push(CardBlock {
            name: BlockName::Form(index),
            kind: block.kind,
            full: block.printed.map_or(block.weights, Points::millionths),
            own_split: block.printed.is_none(),
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
    pub(crate) fn card_of(&self, block: u16) -> Option<usize> {
        let placed = self.placed.get(usize::from(block)).filter(|placed| placed.card != NOWHERE);
        placed.map(|placed| usize::from(placed.card))
    }
}

/// Whether a row of satisfaction stands under 效益. Points that the form prints for the whole of it are a split of its own.
fn is_satisfaction_in_benefit(row: Row<'_>) -> bool {
    let in_benefit = |block: &Block| block.kind == BlockKind::Benefit && block.printed.is_none();
    row.block().is_some_and(in_benefit) && row.kind() == Kind::Satisfaction
}

/// Whether a block that the form lacks still has indicators, because rows under 效益 are counted in it.
fn counts_rows_of_benefit(evaluation: &Evaluation, lacking: &SchemeBlock) -> bool {
    lacking.block == BlockKind::Satisfaction
        && evaluation.indicators().any(|row| row.figures.is_scored() && is_satisfaction_in_benefit(row))
}

impl Scheme {
    /// The points of a block, in millionths: its own, and those of blocks that the form lacks and that pass theirs on.
    pub(crate) fn points_of(&self, block: &SchemeBlock, evaluation: &Evaluation) -> i64 {
        let absent = self
            .document()
            .blocks
            .iter()
            .filter(|absent| !absent.points_if_absent.is_empty() && !self.has_rows(evaluation, absent))
            .filter(|absent| !counts_rows_of_benefit(evaluation, absent));
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

/// Points of rows that count otherwise than as the form places them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PassedOver {
    /// The block of the form.
    pub(crate) block: u16,
    pub(crate) weight: i64,
    pub(crate) declared: i64,
}

/// The weight of a row that does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotApplied {
    /// The card that would count the row.
    pub(crate) card: Option<usize>,
    pub(crate) weight: i64,
}

/// points × full ÷ (full − what is left out), rounded; what applies nowhere earns nothing.
pub(crate) fn prorated(points: i64, full: i64, left_out: i64, rounding: Rounding) -> i64 {
    let rest = full.saturating_sub(left_out);
    if left_out <= 0 || rest <= 0 {
        return points;
    }
    let whole = |millionths| Points::from_millionths(millionths).number();
    share_of(Points::from_millionths(full), whole(points), whole(rest), rounding).min(full)
}
