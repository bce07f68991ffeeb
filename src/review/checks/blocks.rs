//! Blocks (一级指标) and kinds (二级指标): whether they are the scheme's, and whether their weights add up.

use crate::evaluation::answer::Answer;
use crate::evaluation::header::CellPlace;
use crate::evaluation::row::Row;
use crate::evaluation::rows::{Block, KindGroup};
use crate::exact::points::Points;
use crate::notation::hierarchy::{BlockKind, Kind};
use crate::notation::spelling;
use crate::review::checks::cells::{INPUT_MISSING, NO_ROW_HAS_A_TARGET};
use crate::review::checks::{patterns, unreadable};
use crate::review::context::{Review, points};
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::document::{BlockPoints, SchemeBlock};
use crate::scheme::plan::SmallSet;
use crate::scheme::rule::Rule;
use crate::scheme::wording::wordings;
use crate::scoring::belongs::Belongs;
use crate::scoring::blocks::CardBlock;
use crate::scoring::blocks::Sums;
use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Ordering;

wordings! {
    RowsExceedBlock {
        meaning: "the row weights of a block add to more than its points, or the weight printed for the budget execution is above its points",
            "一级指标下各指标分值合计超过该一级指标分值，或表内预算执行率分值超过规定分值";
        advice: "lower the weights so that they add to the points of the block", "请调减指标分值，使合计等于该一级指标分值";
        ROWS_EXCEED_BLOCK: "the weights of the rows of {subject} add to {found}, but the block has {expected}",
            "{subject}下各指标分值合计{found}，超过该一级指标分值{expected}";
        EXECUTION_WEIGHT_EXCEEDS_BLOCK: "the weight printed for the budget execution is {found}, but the scheme gives it {expected}",
            "表内预算执行率分值为{found}，超过计分方案规定的{expected}";
    }
    PointsUnplaced {
        meaning: "the row weights of a block add to less than its points", "一级指标下各指标分值合计低于该一级指标分值";
        advice: "spread all points of the block over its rows, and print their weights", "请将该一级指标分值全部分配到具体指标，并逐项列明分值";
        POINTS_UNPLACED: "the weights of the rows of {subject} add to {found}, but the block has {expected}: no row can earn the rest",
            "{subject}下各指标分值合计{found}，低于该一级指标分值{expected}，差额未分配到具体指标";
        SCORES_BELOW_BLOCK: "the scores of the rows of {subject} add to {found}, but the block has {expected}: without a weight column it cannot be told whether the rest was lost or never placed",
            "{subject}下各指标得分合计{found}，低于该一级指标分值{expected}；表内未设分值栏，无法判断差额是扣分还是未分配到具体指标";
    }
    HeadingDoesNotSum {
        meaning: "the points printed for a heading differ from the sum of what stands under it", "上级标题标注的分值与其下各项分值合计不一致";
        advice: "correct the points of the heading or of what stands under it", "请核对标题标注的分值及其下各项分值，使两者一致";
        HEADING_DOES_NOT_SUM: "{subject} is printed with {expected}, but what stands under it adds to {found}",
            "{subject}标注分值为{expected}，其下各项分值合计为{found}";
    }
    KindWeightsDiffer {
        meaning: "a printed level-2 weight differs from the sum of its rows", "二级指标标注的分值与其下各指标分值合计不一致";
        advice: "correct the printed weight or the weights of the rows", "请核对二级指标分值及其下各指标分值，使两者一致";
        KIND_WEIGHTS_DIFFER: "{subject} is printed with {expected}, but the weights of its rows add to {found}",
            "{subject}标注分值为{expected}，其下各指标分值合计为{found}";
    }
    BlockMissing {
        meaning: "the form lacks a block of the scheme", "缺少计分方案规定的一级指标";
        advice: "add the block with indicators of its own", "请补充该一级指标及其下具体指标";
        BLOCK_MISSING: "the form has no {subject}, to which the scheme gives {expected}", "未设置一级指标{subject}，计分方案规定其分值为{expected}";
    }
    BlockUnknown {
        meaning: "the form has a block that the scheme does not know", "存在计分方案未规定的一级指标";
        advice: "move the indicators to a block of the scheme, or name the scheme that the form follows",
            "请将其下指标归入计分方案规定的一级指标，或注明所适用的计分方案";
        BLOCK_UNKNOWN: "the scheme has no block {subject}", "计分方案中没有一级指标{subject}";
    }
    BlockPointsDiffer {
        meaning: "the points printed for a block differ from the scheme", "表内标注的一级指标分值与计分方案不一致";
        advice: "check that the points of the blocks are those that apply", "请确认各一级指标分值符合所适用的计分方案";
        PRINTED_POINTS_STAND: "{subject} is printed with {found}, the scheme has {expected}: the printed points stand",
            "{subject}标注分值为{found}，计分方案为{expected}，以表内标注的分值为准";
        SCHEME_POINTS_STAND: "{subject} is printed with {found}, the scheme has {expected}: the points of the scheme stand",
            "{subject}标注分值为{found}，计分方案为{expected}，以计分方案的分值为准";
    }
    KindMissing {
        meaning: "a level-2 kind that the scheme requires has no row", "计分方案要求设置的二级指标下没有具体指标";
        advice: "add an indicator of this kind", "请补充该类二级指标及其下具体指标";
        KIND_MISSING: "no row stands under {subject}, which the scheme requires", "未设置计分方案要求的二级指标{subject}";
    }
    EqualWeights {
        meaning: "every row of a block of four or more rows has the same weight", "同一一级指标下有四项及以上指标，且分值全部相同";
        advice: "weigh the indicators by their importance", "建议按指标重要程度区分设置分值";
        EQUAL_WEIGHTS: "every row of {subject} has a weight of {found}", "{subject}下各指标分值均为{found}，未区分重要程度";
    }
}

pub(crate) fn review(review: &mut Review<'_, '_>) {
    review.raise(execution_weight_differs(review));
    let scored = review.evaluation.overview.has_card();
    if scored {
        review_sums(review);
    }
    let headings = sums_under_headings(&review.evaluation.blocks);
    for (block, index) in review.evaluation.blocks.iter().zip(0u16..) {
        let place = review.placement.belongs(index);
        review.raise(heading_does_not_sum(review, block, headings.get(usize::from(index))));
        review.raise(block_unknown(review, block, place));
        review.raise(block_points_differ(review, block, place));
        review.raise(equal_weights(review, block));
        review.raise(target_missing(review, (block, index)));
    }
    review_inputs(review);
    if scored && !review.scheme.is_assumed() {
        review_missing(review);
    }
    review.raise(patterns::benefit_over_output(review));
    unreadable::review(review, |place| matches!(place, CellPlace::Block(_)));
    for group in &review.evaluation.groups {
        review.raise(kind_weights_differ(review, group));
    }
}

fn review_sums(review: &mut Review<'_, '_>) {
    for (card, sums) in review.placement.indicator_blocks(review.sums) {
        review.raise(rows_exceed_block(review, card, sums));
        review.raise(points_unplaced(review, card, sums));
    }
}

/// What the scheme requires and the form lacks: in most forms nothing.
fn review_missing(review: &mut Review<'_, '_>) {
    let plan = review.scheme.plan();
    let blocks_missing = plan.required_blocks.without(review.on_form);
    let kinds_missing = plan.required_kinds.without(review.evaluation.overview.kinds);
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
        Finding::new(ROWS_EXCEED_BLOCK, Place::Block(name))
            .about(name)
            .expected(points(card.full))
            .found(points(sums.weights))
    })
}

fn points_unplaced<'a>(review: &Review<'a, '_>, card: &CardBlock, sums: &Sums) -> Option<Finding<'a>> {
    (card.has_rows && !sums.unweighed && sums.weights < card.full).then(|| {
        let name = review.block_name(card);
        let sentence = if review.evaluation.overview.implies_weights() { SCORES_BELOW_BLOCK } else { POINTS_UNPLACED };
        Finding::new(sentence, Place::Block(name)).about(name).expected(points(card.full)).found(points(sums.weights))
    })
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
        Finding::new(HEADING_DOES_NOT_SUM, Place::Block(name)).about(name).expected(points(printed)).found(points(sum))
    })
}

fn block_unknown<'a>(review: &Review<'a, '_>, block: &Block, place: Belongs) -> Option<Finding<'a>> {
    (block.scored > 0 && place == Belongs::Unknown).then(|| {
        let name = review.evaluation.text(block.name);
        Finding::new(BLOCK_UNKNOWN, Place::Block(name)).about(name)
    })
}

fn block_points_differ<'a>(review: &Review<'a, '_>, block: &Block, place: Belongs) -> Option<Finding<'a>> {
    let printed = block.printed?;
    let Belongs::To { block: index, direct: true } = place else { return None };
    let known = review.scheme.document().blocks.get(usize::from(index))?;
    let wanted = review.scheme.points_of(known, review.evaluation);
    let stands = review.scheme.document().block_points == BlockPoints::Printed && known.block != BlockKind::Execution;
    let name = review.evaluation.text(block.name);
    // A block that takes in whatever a form splits it into has no split of its own, unless the form names it itself.
    let has_split = known.block != BlockKind::Other || spelling::is_same(&known.name, name);
    (has_split && printed.millionths() != wanted && !review.own_split()).then(|| {
        Finding::new(if stands { PRINTED_POINTS_STAND } else { SCHEME_POINTS_STAND }, Place::Block(name))
            .about(name)
            .expected(points(wanted))
            .found(Value::Points(printed))
    })
}

fn equal_weights<'a>(review: &Review<'a, '_>, block: &Block) -> Option<Finding<'a>> {
    (block.scored >= review.scheme.document().thresholds.equal_rows && block.equal_weights && !block.unweighed).then(
        || {
            let name = review.evaluation.text(block.name);
            Finding::new(EQUAL_WEIGHTS, Place::Block(name)).about(name).found(points(block.first_weight))
        },
    )
}

/// A checklist is asked for its targets once, and not row by row; rows with rules that need none are not asked.
fn target_missing<'a>(review: &Review<'a, '_>, (block, index): (&Block, u16)) -> Option<Finding<'a>> {
    let asked = |row: Row<'_>| {
        row.figures.block == index
            && row.figures.answer == Answer::Checklist
            && review.scheme.rule_of(row).is_none_or(Rule::asks_for_target)
    };
    (block.is_checklist() && review.evaluation.indicators().any(asked)).then(|| {
        let name = review.evaluation.text(block.name);
        Finding::new(NO_ROW_HAS_A_TARGET, Place::Block(name)).about(name)
    })
}

/// Scores by rules whose figures are not on the form are asked about once a block.
fn review_inputs(review: &mut Review<'_, '_>) {
    let evaluation = review.evaluation;
    if review.scheme.plan().general && evaluation.specials.is_empty() {
        return;
    }
    let mut missing = vec![0u32; evaluation.blocks.len()];
    for row in evaluation.indicators().filter(|row| lacks_figures(review, *row)) {
        if let Some(count) = missing.get_mut(usize::from(row.figures.block)) {
            *count = count.saturating_add(1);
        }
    }
    for (block, count) in evaluation.blocks.iter().zip(missing).filter(|(_, count)| *count > 0) {
        let name = evaluation.text(block.name);
        review.push(Finding::new(INPUT_MISSING, Place::Block(name)).about(name).found(Value::Count(count)));
    }
}

/// Whether a row declares a score by a rule whose figures the form does not print.
fn lacks_figures<'a>(review: &Review<'a, '_>, row: Row<'a>) -> bool {
    let declares = row.figures.is_scored() && row.declared_score().is_some();
    if !declares || matches!(row.figures.answer, Answer::NotApplicable | Answer::Unweighed) {
        return false;
    }
    let rule = review.scheme.rule_of(row).filter(|rule| rule.asks_for_figures());
    rule.is_some_and(|rule| review.scheme.step_by_rule(rule, row, review.reached_of(row)).is_none())
}

fn block_missing(wanted: &SchemeBlock) -> Finding<'_> {
    Finding::new(BLOCK_MISSING, Place::Block(&wanted.name)).about(&wanted.name).expected(Value::Points(wanted.points))
}

/// A kind that the scheme requires of a block that the form has: without the block all of them are missing.
fn kind_missing(wanted: &SchemeBlock, kind: Kind) -> Finding<'_> {
    Finding::new(KIND_MISSING, Place::Block(&wanted.name)).about(kind.name())
}

fn kind_weights_differ<'a>(review: &Review<'a, '_>, group: &KindGroup) -> Option<Finding<'a>> {
    let printed = group.printed?;
    let name = review.evaluation.text(group.name);
    // Implied weights are scores: that they fall short says nothing about weights.
    let short = review.evaluation.overview.implies_weights() && group.weights < printed.millionths();
    (group.scored > 0 && printed.millionths() != group.weights && !short).then(|| {
        Finding::new(KIND_WEIGHTS_DIFFER, Place::Kind(name))
            .about(name)
            .expected(Value::Points(printed))
            .found(points(group.weights))
    })
}

/// The weight that the form prints for the execution: above the points of the block it is an error, below them a remark.
fn execution_weight_differs<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let printed = review.evaluation.budget.weight?.millionths();
    let (card, full) = (review.placement.execution()?, review.execution_points()?);
    let name = review.block_name(card);
    let has_heading =
        || review.evaluation.blocks.iter().any(|block| block.kind == BlockKind::Execution && block.printed.is_some());
    let sentence = match printed.cmp(&full) {
        Ordering::Greater => EXECUTION_WEIGHT_EXCEEDS_BLOCK,
        // The heading of the block says the same.
        Ordering::Less if !has_heading() => SCHEME_POINTS_STAND,
        Ordering::Less | Ordering::Equal => return None,
    };
    Some(Finding::new(sentence, Place::Block(name)).about(name).expected(points(full)).found(points(printed)))
}
