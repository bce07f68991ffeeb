//! Checks of the evaluation as a whole: totals, subtotals, the grade, the narrative, goals and dates.

use crate::evaluation::header::{CellPlace, Subtotal};
use crate::exact::points::Points;
use crate::notation::hierarchy::Kind;
use crate::notation::{characters, names};
use crate::review::context::{Review, points};
use crate::review::finding::{Finding, Place, Value};
use crate::review::names::Cards;
use crate::scheme::checks::Check;
use crate::scheme::document::BlockPoints;
use crate::scoring::blocks::Belongs;
use crate::scoring::card::CardBlock;

/// The checks of what the form and its narrative say of the blocks.
pub(crate) fn review_subtotals(review: &mut Review<'_, '_>) {
    subtotals_differ(review);
    summary_differs(review);
}

/// The checks of the document as a whole.
pub(crate) fn review(review: &mut Review<'_, '_>) {
    let declared_sum = declared_sum(review);
    review.raise(summary_total_differs(review, declared_sum));
    review.raise(weights_do_not_sum(review));
    review.raise(weight_implied(review));
    review.raise(scheme_assumed(review));
    review.raise(satisfaction_missing(review));
    review.raise(total_differs(review, declared_sum));
    review.raise(total_not_reproduced(review));
    review.raise(total_over_full(review));
    review.raise(grade_differs(review));
    review.raise(analysis_missing(review));
    goals_without_indicators(review);
    goals_not_explained(review);
    review.raise(report_date_implausible(review));
    review.raise_unreadable(|place| matches!(place, CellPlace::Document));
}

fn new<'a>(check: Check) -> Finding<'a> {
    Finding::new(check, Place::Document)
}

/// The declared score of the execution: the one in the budget table, else the sum of its rows.
fn declared_execution(review: &Review<'_, '_>) -> Option<i64> {
    let in_table = review.evaluation.budget.declared_score.map(Points::millionths);
    in_table.or_else(|| declared_by_rows(review, review.placement.execution()?))
}

/// The sum of the declared scores of a block's rows, where it has rows and the form declares scores.
fn declared_by_rows(review: &Review<'_, '_>, card: &CardBlock) -> Option<i64> {
    (card.has_rows && review.evaluation.overview.declares_scores).then(|| review.declared(card))
}

/// What the table declares for a block.
fn declared_in_table(review: &Review<'_, '_>, card: &CardBlock) -> Option<i64> {
    if card.is_execution() { declared_execution(review) } else { declared_by_rows(review, card) }
}

/// Whether what is declared for a block stands in the budget table, and not in its rows.
fn is_in_budget(review: &Review<'_, '_>, card: &CardBlock) -> bool {
    card.is_execution() && review.evaluation.budget.declared_score.is_some()
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
        let sum = declared_in_table(review, &card);
        let Some(sum) = sum.filter(|sum| *sum != subtotal.score.millionths()) else { continue };
        let place = place_of(review, &card);
        review.push(
            Finding::new(Check::SubtotalDiffers, place)
                .variant(u8::from(is_in_budget(review, &card)))
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
        let in_table = in_subtotal.or_else(|| declared_in_table(review, &card));
        if let Some(in_table) = in_table.filter(|sum| *sum != stated.score.millionths()) {
            let variant = if card.is_execution() { 2 } else { 0 };
            let place = place_of(review, &card);
            review.push(
                Finding::new(Check::SummaryDiffers, place)
                    .variant(variant)
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
    (stated.millionths() != in_table)
        .then(|| new(Check::SummaryDiffers).variant(1).expected(points(in_table)).found(Value::Points(stated)))
}

/// The sum of the declared parts: the subtotals where every block has one, else the budget's and the rows' scores.
///
/// `None` where a part is not declared, so that no sum can be held against the form.
fn declared_sum(review: &Review<'_, '_>) -> Option<i64> {
    let placement = review.placement;
    let by_subtotals = || {
        placement.cards().filter(|card| card.has_rows || card.is_execution()).try_fold(0i64, |sum, card| {
            let name = review.block_name(card);
            let subtotal = review.subtotals.of_block(card.kind, name);
            let execution = || card.is_execution().then(|| declared_execution(review)).flatten();
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
    let execution = match (declared_execution(review), review.scheme.terms().execution) {
        (Some(score), _) => score,
        (None, None) => 0,
        (None, Some(_)) => return None,
    };
    let others = placement.cards().filter(|card| !card.is_execution());
    Some(others.fold(execution, |sum, card| sum.saturating_add(review.declared(card))))
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
    let finding = new(Check::WeightsDoNotSum).expected(Value::Points(full));
    if rows_differ && !has_unknown_block(review) {
        return Some(finding.found(points(rows)));
    }
    blocks_differ.then(|| finding.variant(1).found(points(blocks)))
}

/// A block that no scheme knows is a finding of its own, and its points are nobody's.
fn has_unknown_block(review: &Review<'_, '_>) -> bool {
    review.scheme.is_assumed() && review.belongs.contains(&Belongs::Unknown)
}

fn weight_implied<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    review.evaluation.overview.implies_weights().then(|| new(Check::WeightImplied))
}

fn scheme_assumed<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let id = &review.scheme.document().id;
    review.scheme.is_assumed().then(|| new(Check::SchemeAssumed).expected(Value::Text(id)))
}

fn satisfaction_missing<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let required = !review.scheme.is_assumed() && review.scheme.terms().requires_satisfaction;
    let overview = review.evaluation.overview;
    (required && overview.has_card() && !overview.kinds.has(Kind::Satisfaction.index()))
        .then(|| new(Check::SatisfactionMissing))
}

fn total_differs<'a>(review: &Review<'a, '_>, declared_sum: Option<i64>) -> Option<Finding<'a>> {
    let total = review.evaluation.declared.total?;
    let sum = declared_sum?;
    (sum != total.millionths()).then(|| new(Check::TotalDiffers).expected(points(sum)).found(Value::Points(total)))
}

fn total_not_reproduced<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let declared = review.evaluation.declared.total?;
    let card = review.card.filter(|card| card.is_complete() && !review.own_split())?;
    let away = declared.millionths().abs_diff(card.total().millionths());
    let tolerance = review.scheme.document().thresholds.score_tolerance.millionths();
    (away > tolerance.unsigned_abs())
        .then(|| new(Check::TotalNotReproduced).expected(Value::Points(card.total())).found(Value::Points(declared)))
}

fn total_over_full<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let declared = review.evaluation.declared.total?;
    let full = review.scheme.document().full_points;
    (declared > full).then(|| new(Check::TotalOverFull).expected(Value::Points(full)).found(Value::Points(declared)))
}

fn grade_differs<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let declared = review.evaluation.declared.grade.as_deref()?;
    let card = review.card.filter(|card| card.is_complete() && !review.own_split())?;
    let grade = card.grade()?;
    (!names::is_same_grade(declared, grade))
        .then(|| new(Check::GradeDiffers).expected(Value::Text(grade)).found(Value::Text(declared)))
}

/// Points are lost, and a printed field for the analysis or for improvement is blank.
fn analysis_missing<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let blank = |field: Option<&str>| field.is_some_and(|text| characters::trim(text).is_empty());
    let analysis = blank(review.evaluation.deviation_analysis());
    let improvement = blank(review.evaluation.improvement());
    let variant = match (analysis, improvement) {
        (true, true) => 2,
        (true, false) => 0,
        (false, true) => 1,
        (false, false) => return None,
    };
    let full = review.scheme.document().full_points;
    let declared_lost = review.evaluation.declared.total.is_some_and(|total| total < full);
    let computed_lost = review.card.is_some_and(|card| card.total() < full);
    (declared_lost || computed_lost).then(|| new(Check::AnalysisMissing).variant(variant))
}

/// Goals and rows are only compared where the document links them at all.
fn links_goals(review: &Review<'_, '_>) -> bool {
    review.evaluation.goals.iter().any(|goal| goal.indicators.is_some())
}

fn goals_without_indicators(review: &mut Review<'_, '_>) {
    if !links_goals(review) {
        return;
    }
    for (number, goal) in (1u32..).zip(&review.evaluation.goals) {
        if goal.indicators.as_deref().unwrap_or_default().is_empty() {
            review.push(new(Check::GoalWithoutIndicator).about(&goal.text).found(Value::Count(number)));
        }
    }
}

fn goals_not_explained(review: &mut Review<'_, '_>) {
    if review.evaluation.deviation_analysis().is_some_and(names::is_reason) {
        return;
    }
    for (number, goal) in (1u32..).zip(&review.evaluation.goals) {
        if goal.completed == Some(false) {
            review.push(new(Check::GoalNotExplained).about(&goal.text).found(Value::Count(number)));
        }
    }
}

fn report_date_implausible<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let header = &review.evaluation.header;
    let (reported, year) = (header.reported_on?, header.fiscal_year?);
    let end = crate::notation::date::Deadline::new(Some(year), 12, Some(31)).ok()?;
    (reported.in_year(None)? < end.in_year(None)?)
        .then(|| new(Check::ReportDateImplausible).expected(Value::Date(end)).found(Value::Date(reported)))
}
