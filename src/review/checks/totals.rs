//! Sums that the form declares: weights, subtotals, the total and its grade, and the narrative about them.

use crate::evaluation::header::Subtotal;
use crate::exact::points::Points;
use crate::notation::names;
use crate::review::checks::scores::{TOTAL_ROUNDED, is_rounded_sum};
use crate::review::context::{Review, points};
use crate::review::finding::{Finding, Place, Value};
use crate::review::names::{Cards, Subtotals};
use crate::scheme::document::BlockPoints;
use crate::scheme::wording::wordings;
use crate::scoring::blocks::CardBlock;
use crate::scoring::blocks::Sums;

wordings! {
    WeightsDoNotSum {
        meaning: "all weights together differ from the full score of the scheme", "全部分值合计不等于计分方案的满分";
        advice: "correct the weights so that they add to the full score", "请核对并调整各项分值，使合计等于满分";
        WEIGHTS_DO_NOT_SUM: "the weights of the rows and of the budget execution add to {found}, but the full score is {expected}",
            "各指标分值与预算执行率分值合计{found}，满分应为{expected}";
        BLOCKS_DO_NOT_SUM: "the points printed for the blocks add to {found}, but the full score is {expected}",
            "表内标注的各一级指标分值合计{found}，满分应为{expected}";
    }
    SubtotalDiffers {
        meaning: "a declared subtotal is not the sum of the declared scores of its rows", "自评小计与其下各指标自评得分合计不一致";
        advice: "correct the subtotal or the scores of the rows", "请核对小计及各指标得分，使两者一致";
        SUBTOTAL_DIFFERS_FROM_ROWS: "the declared subtotal of {subject} is {found}, but the declared scores of its rows add to {expected}",
            "{subject}自评小计为{found}，其下各指标自评得分合计为{expected}";
        SUBTOTAL_DIFFERS_FROM_BUDGET: "the declared subtotal of {subject} is {found}, but the score declared in the budget table is {expected}",
            "{subject}自评小计为{found}，预算执行情况表中自评得分为{expected}";
    }
    SubtotalOverBlock {
        meaning: "a declared subtotal, or the sum of the declared scores of a block, is above the points of the block",
            "自评小计或各指标自评得分合计超过该一级指标分值";
        advice: "correct the weights and scores of the block", "请核对并更正该一级指标下的分值和得分";
        SUBTOTAL_OVER_BLOCK: "the declared subtotal of {subject} is {found}, but the block has {expected}",
            "{subject}自评小计为{found}，超过该一级指标分值{expected}";
        SCORES_OVER_BLOCK: "the declared scores of {subject} add to {found}, but the block has {expected}",
            "{subject}下各指标自评得分合计{found}，超过该一级指标分值{expected}";
    }
    TotalDiffers {
        meaning: "the declared total is not the sum of the declared parts", "自评总分与各部分自评得分合计不一致";
        advice: "add the parts up again and correct the total", "请重新加总各部分得分并更正总分";
        TOTAL_DIFFERS: "the declared total is {found}, but the declared parts add to {expected}",
            "自评总分为{found}，各部分自评得分合计为{expected}";
    }
    TotalNotReproduced {
        meaning: "the declared total differs from the computed one", "自评总分与按计分方案计算的总分不一致";
        advice: "correct the scores that cannot be reproduced, then the total", "请逐项更正与计算结果不一致的得分，并相应更正总分";
        TOTAL_NOT_REPRODUCED: "the declared total is {found}, but the computed total is {expected}",
            "自评总分为{found}，按计分方案计算的总分为{expected}";
    }
    TotalOverFull {
        meaning: "the declared total is above the full score", "自评总分超过满分";
        advice: "correct the scores and the total", "请核对并更正各项得分和总分";
        TOTAL_OVER_FULL: "the declared total is {found}, but the full score is {expected}", "自评总分为{found}，超过满分{expected}";
    }
    GradeDiffers {
        meaning: "the declared grade is not the grade of the computed total", "自评等级与按计算总分评定的等级不一致";
        advice: "correct the grade", "请更正自评等级";
        GRADE_DIFFERS: "the declared grade is {found}, but the computed total gives {expected}", "自评等级为{found}，按计算总分应为{expected}";
    }
    SummaryDiffers {
        meaning: "the narrative states other scores than the table", "文字说明中的得分与自评表不一致";
        advice: "make the narrative and the table agree", "请核对文字说明与自评表，使两者一致";
        SUMMARY_OF_BLOCK_DIFFERS: "the narrative states {found} for {subject}, but the table has {expected}",
            "文字说明中{subject}得分为{found}，自评表为{expected}";
        SUMMARY_OF_TOTAL_DIFFERS: "the narrative states a total of {found}, but the table has {expected}",
            "文字说明中自评总分为{found}，自评表为{expected}";
        SUMMARY_OF_GRADE_DIFFERS: "the narrative states the grade {found}, but the table has {expected}", "文字说明中自评等级为{found}，自评表为{expected}";
        SUMMARY_DOES_NOT_SUM: "the narrative states a total of {found}, but its own subtotals add to {expected}",
            "文字说明中自评总分为{found}，其各项得分合计为{expected}";
        SUMMARY_OF_EXECUTION_DIFFERS: "the narrative states {found} for the budget execution, but the table has {expected}",
            "文字说明中预算执行率得分为{found}，自评表为{expected}";
    }
}

/// The checks of what the form and its narrative say of the blocks.
pub(crate) fn review_blocks(review: &mut Review<'_, '_>) {
    if review.evaluation.overview.has_card() {
        for (card, sums) in review.placement.indicator_blocks(review.sums) {
            review.raise(subtotal_over_block(review, card, sums));
        }
    }
    subtotals_differ(review);
    summary_differs(review);
}

/// The checks of the sums of the document as a whole.
pub(crate) fn review(review: &mut Review<'_, '_>) {
    let declared_sum = declared_sum(review);
    review.raise(summary_total_differs(review, declared_sum));
    review.raise(summary_within_differs(review));
    review.raise(weights_do_not_sum(review));
    review.raise(total_differs(review, declared_sum));
    review.raise(total_not_reproduced(review));
    review.raise(total_over_full(review));
    review.raise(grade_differs(review));
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
    let finding = |sentence| Finding::new(sentence, Place::Block(name)).about(name).expected(points(card.full));
    match declared.map(|subtotal| subtotal.score.millionths()) {
        Some(score) if score > card.full => Some(finding(SUBTOTAL_OVER_BLOCK).found(points(score))),
        _ if sums.declared > card.full => Some(finding(SCORES_OVER_BLOCK).found(points(sums.declared))),
        _ => None,
    }
}

/// The cards by the names of subtotals.
fn cards<'a, 'p>(review: &Review<'a, 'p>, subtotals: &[Subtotal]) -> Cards<'a, 'p> {
    let (scheme, evaluation) = (review.scheme, review.evaluation);
    Cards::of(review.placement, subtotals.len(), move |card| scheme.block_name(evaluation, card))
}

fn subtotals_differ(review: &mut Review<'_, '_>) {
    let subtotals = &review.evaluation.declared.subtotals;
    if subtotals.is_empty() {
        return;
    }
    let cards = cards(review, subtotals);
    for subtotal in subtotals {
        let Some(card) = cards.named(subtotal) else { continue };
        let sum = review.declared().of(&card);
        let Some(sum) = sum.filter(|sum| *sum != subtotal.score.millionths()) else { continue };
        let in_budget = review.declared().is_in_budget(&card);
        let sentence = if in_budget { SUBTOTAL_DIFFERS_FROM_BUDGET } else { SUBTOTAL_DIFFERS_FROM_ROWS };
        let place = place_of(review, &card);
        review.push(
            Finding::new(sentence, place)
                .about(&subtotal.name)
                .expected(points(sum))
                .found(Value::Points(subtotal.score)),
        );
    }
}

fn place_of<'a>(review: &Review<'a, '_>, card: &CardBlock) -> Place<'a> {
    if card.is_execution() { Place::Budget("") } else { Place::Block(review.block_name(card)) }
}

/// The narrative against the declared subtotals, else against the sums of the rows.
fn summary_differs(review: &mut Review<'_, '_>) {
    let subtotals = &review.evaluation.summary.subtotals;
    if subtotals.is_empty() {
        return;
    }
    let cards = cards(review, subtotals);
    for stated in subtotals {
        let Some(card) = cards.named(stated) else { continue };
        let name = review.block_name(&card);
        let subtotal = review.subtotals.of_block(card.kind, name);
        let in_subtotal = subtotal.map(|subtotal| subtotal.score.millionths());
        let in_table = in_subtotal.or_else(|| review.declared().of(&card));
        if let Some(in_table) = in_table.filter(|sum| *sum != stated.score.millionths()) {
            let sentence = if card.is_execution() { SUMMARY_OF_EXECUTION_DIFFERS } else { SUMMARY_OF_BLOCK_DIFFERS };
            let place = place_of(review, &card);
            review.push(
                Finding::new(sentence, place)
                    .about(&stated.name)
                    .expected(points(in_table))
                    .found(Value::Points(stated.score)),
            );
        }
    }
}

/// The total of the narrative against that of the table.
fn summary_total_differs<'a>(review: &Review<'a, '_>, declared_sum: Option<i64>) -> Option<Finding<'a>> {
    let stated = review.evaluation.summary.total?;
    let in_table = review.evaluation.declared.total.map(Points::millionths).or(declared_sum)?;
    (stated.millionths() != in_table).then(|| {
        Finding::new(SUMMARY_OF_TOTAL_DIFFERS, Place::Document).expected(points(in_table)).found(Value::Points(stated))
    })
}

/// The grade of the narrative against the declared one, and its subtotals, where it has one for each block, against its
/// own total. Another total than the table's says as much.
fn summary_within_differs<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let (summary, declared) = (&review.evaluation.summary, &review.evaluation.declared);
    if summary.total.is_some() && declared.total.is_some() && summary.total != declared.total {
        return None;
    }
    if let (Some(stated), Some(grade)) = (summary.grade.as_deref(), declared.grade.as_deref()) {
        if !names::is_same_grade(stated, grade) {
            let finding = Finding::new(SUMMARY_OF_GRADE_DIFFERS, Place::Document);
            return Some(finding.expected(Value::Text(grade)).found(Value::Text(stated)));
        }
    }
    let total = summary.total?;
    let stated = Subtotals::of(&summary.subtotals);
    let mut blocks = review.placement.cards().filter(|card| review.is_on_form(card) || card.is_execution());
    let sum = blocks.try_fold(0i64, |sum, card| {
        let subtotal = stated.of_block(card.kind, review.block_name(card))?;
        Some(sum.saturating_add(subtotal.score.millionths()))
    })?;
    (sum != total.millionths() && !is_rounded_sum(total, sum))
        .then(|| Finding::new(SUMMARY_DOES_NOT_SUM, Place::Document).expected(points(sum)).found(Value::Points(total)))
}

/// The sum of the declared parts: the subtotals where every block has one, else the budget's and the rows' scores.
///
/// `None` where a part is not declared, so that no sum can be held against the form.
fn declared_sum(review: &Review<'_, '_>) -> Option<i64> {
    let placement = review.placement;
    let by_subtotals = || {
        placement.cards().filter(|card| review.is_on_form(card) || card.is_execution()).try_fold(0i64, |sum, card| {
            let name = review.block_name(card);
            let subtotal = review.subtotals.of_block(card.kind, name);
            let execution = || card.is_execution().then(|| review.declared().execution()).flatten();
            let score = subtotal.map(|subtotal| subtotal.score.millionths()).or_else(execution)?;
            Some(sum.saturating_add(score))
        })
    };
    if let Some(sum) = (!review.subtotals.is_empty()).then(by_subtotals).flatten() {
        return Some(sum);
    }
    if !review.evaluation.overview.declares_scores || review.evaluation.overview.undeclared {
        return None;
    }
    let execution = match (review.declared().execution(), review.scheme.plan().execution) {
        (Some(score), _) => score,
        (None, None) => 0,
        (None, Some(_)) => return None,
    };
    let others = placement.cards().filter(|card| !card.is_execution());
    Some(others.fold(execution, |sum, card| sum.saturating_add(review.declared().sum_of_rows(card))))
}

fn weights_do_not_sum<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let placement = review.placement;
    let overview = review.evaluation.overview;
    if !overview.has_card() || placement.own_split {
        return None;
    }
    let full = review.scheme.document().full_points;
    let (mut rows, mut blocks) = (0i64, 0i64);
    for card in placement.cards().filter(|card| card.is_execution()) {
        rows = rows.saturating_add(card.full);
        blocks = blocks.saturating_add(card.full);
    }
    for (card, sums) in placement.indicator_blocks(review.sums) {
        rows = rows.saturating_add(sums.weights);
        // A block that the form lacks prints nothing.
        if review.is_on_form(card) {
            blocks = blocks.saturating_add(card.full);
        }
    }
    // Implied weights are scores: that they fall short says nothing about weights.
    let rows_differ = if overview.implies_weights() {
        rows > full.millionths()
    } else {
        !overview.unweighed && rows != full.millionths()
    };
    let blocks_differ = overview.prints_block_points
        && review.scheme.document().block_points == BlockPoints::Printed
        && !has_unknown_block(review)
        && blocks != full.millionths();
    let finding = |sentence| Finding::new(sentence, Place::Document).expected(Value::Points(full));
    if rows_differ && !has_unknown_block(review) {
        return Some(finding(WEIGHTS_DO_NOT_SUM).found(points(rows)));
    }
    blocks_differ.then(|| finding(BLOCKS_DO_NOT_SUM).found(points(blocks)))
}

/// A block that no scheme knows is a finding of its own, and its points are nobody's.
fn has_unknown_block(review: &Review<'_, '_>) -> bool {
    review.scheme.is_assumed() && review.placement.has_unknown_block()
}

fn total_differs<'a>(review: &Review<'a, '_>, declared_sum: Option<i64>) -> Option<Finding<'a>> {
    let total = review.evaluation.declared.total?;
    let sum = declared_sum?;
    let sentence = match sum == total.millionths() {
        true => return None,
        false if is_rounded_sum(total, sum) => TOTAL_ROUNDED,
        false => TOTAL_DIFFERS,
    };
    Some(Finding::new(sentence, Place::Document).expected(points(sum)).found(Value::Points(total)))
}

fn total_not_reproduced<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let declared = review.evaluation.declared.total?;
    let card = review.card.filter(|card| card.is_complete() && !review.own_split())?;
    let away = declared.millionths().abs_diff(card.total().millionths());
    let tolerance = review.scheme.document().thresholds.score_tolerance.millionths();
    (away > tolerance.unsigned_abs() && !is_rounded_sum(declared, card.total().millionths())).then(|| {
        Finding::new(TOTAL_NOT_REPRODUCED, Place::Document)
            .expected(Value::Points(card.total()))
            .found(Value::Points(declared))
    })
}

fn total_over_full<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let declared = review.evaluation.declared.total?;
    let full = review.scheme.document().full_points;
    (declared > full).then(|| {
        Finding::new(TOTAL_OVER_FULL, Place::Document).expected(Value::Points(full)).found(Value::Points(declared))
    })
}

fn grade_differs<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let declared = review.evaluation.declared.grade.as_deref()?;
    let card = review.card.filter(|card| card.is_complete() && !review.own_split())?;
    let grade = card.grade()?;
    (!names::is_same_grade(declared, grade))
        .then(|| Finding::new(GRADE_DIFFERS, Place::Document).expected(Value::Text(grade)).found(Value::Text(declared)))
}
