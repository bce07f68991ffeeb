//! Checks of blocks (一级指标) and kinds (二级指标): whether they are the scheme's, and whether their weights add up.

use crate::evaluation::header::CellPlace;
use crate::evaluation::rows::{Block, Group};
use crate::exact::points::Points;
use crate::notation::hierarchy::{BlockKind, Kind};
use crate::review::context::{Review, points};
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::checks::Check;
use crate::scheme::document::{BlockPoints, SchemeBlock};
use crate::scheme::small_set::SmallSet;
use crate::scoring::blocks::{Belongs, Sums};
use crate::scoring::card::CardBlock;
use alloc::vec;
use alloc::vec::Vec;

/// The fewest rows of a block for which equal weights are remarked.
const EQUAL_ROWS: u32 = 4;

pub(crate) fn review(review: &mut Review<'_, '_>) {
    let scored = review.evaluation.overview.has_card();
    if scored {
        review_sums(review);
    }
    let headings = sums_under_headings(&review.evaluation.blocks);
    for (block, index) in review.evaluation.blocks.iter().zip(0u16..) {
        let place = review.belongs(index);
        review.raise(heading_does_not_sum(review, block, headings.get(usize::from(index))));
        review.raise(block_unknown(review, block, place));
        review.raise(block_points_differ(review, block, place));
        review.raise(equal_weights(review, block));
        review.raise(target_missing(review, block));
    }
    if scored && !review.scheme.is_assumed() {
        review_missing(review);
    }
    review.raise_unreadable(|place| matches!(place, CellPlace::Block(_)));
    for group in &review.evaluation.groups {
        review.raise(kind_weights_differ(review, group));
    }
}

fn review_sums(review: &mut Review<'_, '_>) {
    for (card, sums) in review.placement.indicator_blocks(review.sums) {
        review.raise(rows_exceed_block(review, card, sums));
        review.raise(points_unplaced(review, card, sums));
        review.raise(subtotal_over_block(review, card, sums));
    }
}

/// What the scheme requires and the form lacks: in most forms nothing.
fn review_missing(review: &mut Review<'_, '_>) {
    let terms = review.scheme.terms();
    let blocks_missing = terms.required_blocks.without(review.on_form);
    let kinds_missing = terms.required_kinds.without(review.evaluation.overview.kinds);
    // A form without a column for kinds cannot show one.
    let kinds_missing =
        if kinds_missing.is_empty() || prints_kinds(review) { kinds_missing } else { SmallSet::default() };
    if blocks_missing.is_empty() && kinds_missing.is_empty() {
        return;
    }
    for (block, place) in review.scheme.document().blocks.iter().zip(0u8..) {
        if blocks_missing.has(place) {
            review.push(block_missing(block));
        }
        if review.on_form.has(place) {
            // The document says that satisfaction is missing.
            for kind in block.required_kinds.iter().filter(|kind| kinds_missing.has(kind.index())) {
                review.push(kind_missing(block, *kind));
            }
        }
    }
}

fn prints_kinds(review: &Review<'_, '_>) -> bool {
    review.evaluation.groups.iter().any(|group| !review.evaluation.text(group.name).is_empty())
}

fn rows_exceed_block<'a>(review: &Review<'a, '_>, card: &CardBlock, sums: &Sums) -> Option<Finding<'a>> {
    (sums.weights > card.full).then(|| {
        let name = review.block_name(card);
        Finding::new(Check::RowsExceedBlock, Place::Block(name))
            .about(name)
            .expected(points(card.full))
            .found(points(sums.weights))
    })
}

fn points_unplaced<'a>(review: &Review<'a, '_>, card: &CardBlock, sums: &Sums) -> Option<Finding<'a>> {
    (card.has_rows && !sums.unweighed && sums.weights < card.full).then(|| {
        let name = review.block_name(card);
        Finding::new(Check::PointsUnplaced, Place::Block(name))
            .variant(u8::from(review.evaluation.overview.implies_weights()))
            .about(name)
            .expected(points(card.full))
            .found(points(sums.weights))
    })
}

fn subtotal_over_block<'a>(review: &Review<'a, '_>, card: &CardBlock, sums: &Sums) -> Option<Finding<'a>> {
    if card.own_split {
        return None;
    }
    if review.subtotals.is_empty() && sums.declared <= card.full {
        return None;
    }
    let name = review.block_name(card);
    let declared = review.subtotals.of_block(card.kind, name);
    let finding = || Finding::new(Check::SubtotalOverBlock, Place::Block(name)).about(name).expected(points(card.full));
    match declared.map(|subtotal| subtotal.score.millionths()) {
        Some(score) if score > card.full => Some(finding().found(points(score))),
        _ if sums.declared > card.full => Some(finding().variant(1).found(points(sums.declared))),
        _ => None,
    }
}

/// What the blocks under a heading print, in millionths.
#[derive(Debug, Clone, Copy)]
enum UnderHeading {
    Nothing,
    Sum(i64),
    /// A block prints no points.
    Unknown,
}

/// What stands under each block as a heading; nothing at all where no block stands under another.
fn sums_under_headings(blocks: &[Block]) -> Vec<UnderHeading> {
    if blocks.iter().all(|block| block.heading.is_none()) {
        return Vec::new();
    }
    let mut sums = vec![UnderHeading::Nothing; blocks.len()];
    for block in blocks {
        let Some(sum) = block.heading.and_then(|heading| sums.get_mut(usize::from(heading))) else { continue };
        *sum = match (*sum, block.printed.map(Points::millionths)) {
            (UnderHeading::Nothing, Some(points)) => UnderHeading::Sum(points),
            (UnderHeading::Sum(sum), Some(points)) => UnderHeading::Sum(sum.saturating_add(points)),
            (UnderHeading::Unknown, _) | (_, None) => UnderHeading::Unknown,
        };
    }
    sums
}

/// A heading with points, above blocks that all print theirs.
fn heading_does_not_sum<'a>(
    review: &Review<'a, '_>,
    block: &Block,
    under: Option<&UnderHeading>,
) -> Option<Finding<'a>> {
    let printed = block.printed?.millionths();
    let UnderHeading::Sum(sum) = *under? else { return None };
    let name = review.evaluation.text(block.name);
    (sum != printed).then(|| {
        Finding::new(Check::HeadingDoesNotSum, Place::Block(name))
            .about(name)
            .expected(points(printed))
            .found(points(sum))
    })
}

fn block_unknown<'a>(review: &Review<'a, '_>, block: &Block, place: Belongs) -> Option<Finding<'a>> {
    (block.scored > 0 && place == Belongs::Unknown).then(|| {
        let name = review.evaluation.text(block.name);
        Finding::new(Check::BlockUnknown, Place::Block(name)).about(name)
    })
}

fn block_points_differ<'a>(review: &Review<'a, '_>, block: &Block, place: Belongs) -> Option<Finding<'a>> {
    let printed = block.printed?;
    let Belongs::To { block: index, direct: true } = place else { return None };
    let known = review.scheme.document().blocks.get(usize::from(index))?;
    let wanted = review.scheme.points_of(known, review.evaluation);
    let stands = review.scheme.document().block_points == BlockPoints::Printed && known.block != BlockKind::Execution;
    let name = review.evaluation.text(block.name);
    // A block that takes in whatever a form splits it into has no split of its own.
    (known.block != BlockKind::Other && printed.millionths() != wanted && !review.own_split()).then(|| {
        Finding::new(Check::BlockPointsDiffer, Place::Block(name))
            .variant(u8::from(!stands))
            .about(name)
            .expected(points(wanted))
            .found(Value::Points(printed))
    })
}

fn equal_weights<'a>(review: &Review<'a, '_>, block: &Block) -> Option<Finding<'a>> {
    (block.scored >= EQUAL_ROWS && block.equal_weights && !block.unweighed).then(|| {
        let name = review.evaluation.text(block.name);
        Finding::new(Check::EqualWeights, Place::Block(name)).about(name).found(points(block.first_weight))
    })
}

/// A checklist is asked for its targets once, and not row by row.
fn target_missing<'a>(review: &Review<'a, '_>, block: &Block) -> Option<Finding<'a>> {
    block.is_checklist().then(|| {
        let name = review.evaluation.text(block.name);
        Finding::new(Check::TargetMissing, Place::Block(name)).variant(1).about(name)
    })
}

fn block_missing(wanted: &SchemeBlock) -> Finding<'_> {
    Finding::new(Check::BlockMissing, Place::Block(&wanted.name))
        .about(&wanted.name)
        .expected(Value::Points(wanted.points))
}

/// A kind that the scheme requires of a block that the form has: without the block all of them are missing.
fn kind_missing(wanted: &SchemeBlock, kind: Kind) -> Finding<'_> {
    Finding::new(Check::KindMissing, Place::Block(&wanted.name)).about(kind.name())
}

fn kind_weights_differ<'a>(review: &Review<'a, '_>, group: &Group) -> Option<Finding<'a>> {
    let printed = group.printed?;
    let name = review.evaluation.text(group.name);
    (group.scored > 0 && printed.millionths() != group.weights).then(|| {
        Finding::new(Check::KindWeightsDiffer, Place::Kind(name))
            .about(name)
            .expected(Value::Points(printed))
            .found(points(group.weights))
    })
}
