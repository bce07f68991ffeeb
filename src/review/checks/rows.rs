//! The order in which all checks of a row run, and those that are not about its cells: its weight and scores, its kind,
//! its reason, and other rows that it repeats.

use crate::evaluation::Evaluation;
use crate::evaluation::answer::Answer;
use crate::evaluation::doubts::Doubts;
use crate::evaluation::header::{CellPlace, UnreadableCell};
use crate::evaluation::repetition::SIMILAR_CHARACTERS;
use crate::evaluation::row::Row;
use crate::evaluation::rows::{Facts, Group};
use crate::exact::points::Points;
use crate::exact::rounding::{Rounding, RoundingMode};
use crate::notation::hierarchy::{BlockKind, Kind};
use crate::notation::{characters, names};
use crate::review::checks::budget::{LineAndRate, distance, is_within_share};
use crate::review::checks::cells;
use crate::review::checks::row::{Difference, RowReview};
use crate::review::context::{Review, cell_unreadable, points};
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::checks::Check;
use crate::scheme::plan::Line;
use crate::scoring::blocks::Belongs;
use crate::scoring::scorecard::{Mark, Outcome};
use crate::scoring::step::{Step, Working};
use alloc::vec::Vec;

/// What only few forms have, and all rows share.
struct RareChecks<'a> {
    /// The rows that goals name, in order; `None` where the document does not link them.
    linked: Option<Vec<u32>>,
    /// The unreadable cells of rows, in their order, without those that were reported.
    unreadable: &'a [UnreadableCell],
}

pub(crate) fn review(review: &mut Review<'_, '_>) {
    let evaluation = review.evaluation;
    let marks = review.card.map_or(&[][..], |card| &card.marks);
    let over_fulfilled = review.scheme.terms().over_fulfilled;
    let mut rare = RareChecks { linked: linked_rows(evaluation), unreadable: evaluation.unreadable_rows() };
    let ordinary = rare.linked.is_none() && rare.unreadable.is_empty();
    for (position, view) in evaluation.indicators().enumerate() {
        let mark = marks.get(position).copied();
        let quiet = mark.is_some_and(|mark| nothing_to_ask(&view, mark, over_fulfilled));
        if !(quiet && ordinary) {
            rare.review(review, &view);
        }
        if view.printed.facts.has(Facts::FIRST) {
            review_group(review, &view);
        }
        if !quiet {
            ask(review, view, mark);
        }
    }
}

impl<'a> RareChecks<'a> {
    /// Cells of rows that cannot be read, and goals that name rows.
    #[inline(never)]
    fn review(&mut self, review: &mut Review<'a, '_>, view: &Row<'a>) {
        while let Some((cell, rest)) = self.unreadable.split_first() {
            if cell.place != CellPlace::Row(view.number()) {
                break;
            }
            self.unreadable = rest;
            review.push(cell_unreadable(cell));
        }
        if let Some(linked) = &self.linked {
            review.raise(indicator_without_goal(view, linked));
        }
    }
}

/// A kind is remarked at its first row.
#[inline(never)]
fn review_group<'a>(review: &mut Review<'a, '_>, view: &Row<'a>) {
    if let Some(group) = view.group().filter(|_| review.reviews(view)) {
        review.raise(kind_unknown(review, view, group));
        review.raise(kind_misplaced(review, view, group));
    }
}

/// Every check of one row.
#[inline(never)]
fn ask<'a>(review: &mut Review<'a, '_>, view: Row<'a>, mark: Option<Mark>) {
    if !review.reviews(&view) {
        return;
    }
    let row = RowReview {
        view,
        place: Place::Row(view.number()),
        scored: view.figures.is_scored(),
        mark,
        weight: view.figures.weight,
        declared: view.declared_score(),
    };
    let earns_all = row.earns_all();
    if row.scored && !earns_all {
        review.raise(weight_not_positive(&row));
        review.raise(weight_missing(&row));
    }
    let repeated = view.printed.doubts.has(Doubts::REPEATED);
    if repeated {
        review.raise(duplicate_indicator(review, &row));
    }
    let difference = if row.scored && !earns_all { review_score(review, &row) } else { Difference::None };
    let over = cells::review(review, &row);
    if row.scored {
        review.raise(reason_missing(&row, difference, over));
    }
    cells::review_name(review, &row);
    if repeated {
        review.raise(similar_indicators(review, &row));
    }
}

/// The checks of the declared score.
fn review_score<'a>(review: &mut Review<'a, '_>, row: &RowReview<'a>) -> Difference {
    let difference = compare_score(review, row);
    review.raise(score_over_weight(row));
    review.raise(score_negative(row));
    review.raise(score_missing(review, row));
    review.raise(difference.finding(row));
    difference
}

fn duplicate_indicator<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    let first = noted(&review.evaluation.duplicates, row.view.index)?;
    let earlier = Value::Count(first.saturating_add(1));
    Some(Finding::new(Check::DuplicateIndicator, row.place).about(row.view.name()).found(earlier))
}

fn similar_indicators<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    let count = noted(&review.evaluation.similar, row.view.index)?;
    let beginning = names::beginning(row.view.bare_name(), SIMILAR_CHARACTERS).unwrap_or_default();
    Some(Finding::new(Check::SimilarIndicators, row.place).about(beginning).found(Value::Count(count)))
}

/// What is noted of a row in a list by rows.
fn noted(list: &[(u32, u32)], row: u32) -> Option<u32> {
    let place = list.binary_search_by_key(&row, |(row, _)| *row).ok()?;
    list.get(place).map(|(_, noted)| *noted)
}

/// Whether there is nothing to ask of a row: it raises no doubt, is scored as declared, in full or with a reason, and
/// does not go beyond the line. Most rows of a careful form are such.
#[inline]
fn nothing_to_ask(view: &Row<'_>, mark: Mark, over_fulfilled: Line) -> bool {
    let (figures, row) = (view.figures, view.printed);
    row.doubts.is_empty()
        && figures.weight > 0
        && view.declares(mark.millionths)
        && (mark.millionths == figures.weight
            || (row.facts.has(Facts::REASON) && (0..=figures.weight).contains(&mark.millionths)))
        && match figures.answer {
            Answer::Measured(comparison) if !comparison.is_inverse() => {
                figures.target_places == figures.actual_places
                    && over_fulfilled.compare(figures.actual, figures.target).is_lt()
            }
            _ => true,
        }
}

/// The rows that goals name, in order; `None` where the document does not link them.
fn linked_rows(evaluation: &Evaluation) -> Option<Vec<u32>> {
    let goals = || evaluation.goals.iter().filter_map(|goal| goal.indicators.as_ref());
    goals().next()?;
    let mut linked: Vec<u32> = goals().flatten().copied().collect();
    linked.sort_unstable();
    Some(linked)
}

fn indicator_without_goal<'a>(view: &Row<'a>, linked: &[u32]) -> Option<Finding<'a>> {
    (view.figures.is_scored() && linked.binary_search(&view.number()).is_err())
        .then(|| Finding::new(Check::IndicatorWithoutGoal, Place::Row(view.number())).about(view.name()))
}

fn weight_not_positive<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    let weighed = row.view.weight_cell().points().is_some();
    (weighed && row.weight <= 0).then(|| Finding::new(Check::WeightNotPositive, row.place).found(points(row.weight)))
}

fn weight_missing<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    let declared = row.declared.map_or(Value::None, Value::Points);
    (row.view.figures.answer == Answer::Unweighed)
        .then(|| Finding::new(Check::WeightMissing, row.place).found(declared))
}

/// Under a block that the scheme does not know, that block is remarked instead. The execution of the budget has no kinds.
fn kind_unknown<'a>(review: &Review<'a, '_>, view: &Row<'a>, group: &Group) -> Option<Finding<'a>> {
    if group.kind != Kind::Other {
        return None;
    }
    let name = review.evaluation.text(group.name);
    let known_block = view.block().is_some_and(|block| !matches!(block.kind, BlockKind::Other | BlockKind::Execution));
    (known_block && !characters::trim(name).is_empty())
        .then(|| Finding::new(Check::KindUnknown, Place::Row(view.number())).found(Value::Text(name)))
}

fn kind_misplaced<'a>(review: &Review<'a, '_>, view: &Row<'a>, group: &Group) -> Option<Finding<'a>> {
    if group.kind == Kind::Other {
        return None;
    }
    let block = view.block().filter(|block| block.kind != BlockKind::Other)?;
    let Belongs::To { block: index, .. } = review.belongs(view.figures.block) else { return None };
    let known = review.scheme.document().blocks.get(usize::from(index))?;
    let usual = group.kind.usual_block() == block.kind || (group.kind == Kind::Cost && block.kind == BlockKind::Cost);
    let listed = known.block == block.kind && known.kinds.contains(&group.kind);
    (!usual && !listed).then(|| {
        Finding::new(Check::KindMisplaced, Place::Row(view.number()))
            .about(group.kind.name())
            .expected(Value::Text(usual_block_name(group.kind)))
            .found(Value::Text(review.evaluation.text(block.name)))
    })
}

fn usual_block_name(kind: Kind) -> &'static str {
    match kind.usual_block() {
        BlockKind::Execution => "预算执行",
        BlockKind::Cost => "成本指标",
        BlockKind::Output => "产出指标",
        BlockKind::Benefit => "效益指标",
        BlockKind::Satisfaction => "满意度指标",
        BlockKind::Other => "其他指标",
    }
}

fn score_over_weight<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    let declared = row.declared?;
    (row.view.figures.answer != Answer::Unweighed && declared.millionths() > row.weight).then(|| {
        Finding::new(Check::ScoreOverWeight, row.place).expected(points(row.weight)).found(Value::Points(declared))
    })
}

fn score_negative<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    let declared = row.declared.filter(|score| score.number().is_negative())?;
    Some(Finding::new(Check::ScoreNegative, row.place).found(Value::Points(declared)))
}

fn score_missing<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    let missing = review.evaluation.overview.declares_scores && row.declared.is_none();
    missing.then(|| Finding::new(Check::ScoreMissing, row.place).expected(points(row.weight)))
}

/// Compares the declared score with the exact computed one, before it was rounded.
fn compare_score(review: &Review<'_, '_>, row: &RowReview<'_>) -> Difference {
    let (Some(mark), Some(declared)) = (row.mark, row.declared) else { return Difference::None };
    let score = declared.millionths();
    if score == mark.millionths {
        return Difference::None;
    }
    // Outside 0 and the weight the score is wrong by itself, and unreported or judged rows have nothing to compare. What is
    // not applicable earns what the scheme says.
    let is_compared = is_computed(mark) || row.view.figures.answer == Answer::NotApplicable;
    if score < 0 || score > row.weight || !is_compared {
        return Difference::None;
    }
    let (working, _) = review.scheme.working(row.view, review.hits_of(row.view));
    if let Step::Band { .. } = working.step {
        return Difference::OutsideBand;
    }
    let thresholds = &review.scheme.document().thresholds;
    let away = distance(score, exact(&working));
    if away <= thresholds.score_tolerance.millionths() {
        return Difference::None;
    }
    let places = declared.number().places();
    let rounds = [Rounding::half_up(places), Rounding::cut(places)];
    let equal_once_rounded = rounds.into_iter().any(|rounding| Working { rounding, ..working }.millionths() == score);
    if equal_once_rounded && is_within_share(away, thresholds.score_rounding, row.weight) {
        Difference::Rounded
    } else if score > mark.millionths {
        Difference::Over
    } else {
        Difference::Under
    }
}

/// The whole millionths below and above the exact points.
fn exact(working: &Working<'_>) -> (i64, i64) {
    let at = |mode: RoundingMode| Working { rounding: Rounding { places: 6, mode }, ..*working }.millionths();
    (at(RoundingMode::Down), at(RoundingMode::Up))
}

const fn is_computed(mark: Mark) -> bool {
    matches!(mark.outcome, Some(Outcome::Met | Outcome::Partly | Outcome::Missed))
}

/// Points are lost where the declared score is below the weight, or the computed is by more than rounding; then, and
/// where the target is exceeded beyond the line, the row's own cell gives a reason.
fn reason_missing<'a>(
    row: &RowReview<'a>,
    difference: Difference,
    over: Option<LineAndRate<'a>>,
) -> Option<Finding<'a>> {
    if row.view.printed.facts.has(Facts::REASON) {
        return None;
    }
    let mark = row.mark?;
    let finding = Finding::new(Check::ReasonMissing, row.place);
    if let Some((line, reached)) = over {
        return Some(finding.variant(1).expected(line).found(reached));
    }
    let weight = row.weight;
    let comparable = !matches!(mark.outcome, None | Some(Outcome::Unreported | Outcome::NotApplicable));
    let declared = row.declared.map(Points::millionths);
    let declared_lost = declared.is_some_and(|declared| declared < weight);
    let computed_lost = is_computed(mark)
        && mark.millionths < weight
        && (declared.is_none() || matches!(difference, Difference::Over | Difference::Under | Difference::OutsideBand));
    let score = declared.map_or(mark.millionths, |declared| declared.min(mark.millionths));
    (comparable && (declared_lost || computed_lost)).then(|| finding.expected(points(weight)).found(points(score)))
}
