//! Declared scores against the weight and against what was computed (rule 12), of rows and of the execution alike.

use crate::evaluation::answer::Answer;
use crate::evaluation::budget::ExecutionBasis;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::rounding::{Rounding, RoundingMode};
use crate::review::checks::row::RowReview;
use crate::review::context::{Review, TOTAL, points};
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::lines::Thresholds;
use crate::scheme::rule::Rule;
use crate::scheme::wording::wordings;
use crate::scoring::scorecard::Outcome;
use crate::scoring::share::share_of;
use crate::scoring::step::{Step, Working};

wordings! {
    ScoreOverWeight {
        meaning: "a declared score is above its weight", "自评得分高于该项分值";
        advice: "correct the declared score, which is at most the weight", "请更正自评得分，得分不得高于分值";
        SCORE_OVER_WEIGHT: "the declared score is {found}, but the weight is {expected}", "自评得分为{found}，高于该指标分值{expected}";
        EXECUTION_SCORE_OVER_WEIGHT: "the declared score of the budget execution is {found}, but it has {expected}",
            "预算执行率自评得分为{found}，高于其分值{expected}";
    }
    ScoreNegative {
        meaning: "a declared score is below zero", "自评得分为负数";
        advice: "correct the declared score, which is at least zero", "请更正自评得分，最低为0分";
        SCORE_NEGATIVE: "the declared score is {found}, but it cannot be below zero", "自评得分为{found}，不得低于0分";
    }
    ScoreMissing {
        meaning: "a weighed row has no declared score, on a form that declares scores", "已设分值的指标未填自评得分";
        advice: "fill in the declared score", "请补填自评得分";
        SCORE_MISSING: "no score is declared for a weight of {expected}", "该指标分值为{expected}，未填自评得分";
    }
    ScoreOverstated {
        meaning: "a declared score is above the computed one", "自评得分高于按计分方案计算的得分";
        advice: "lower the declared score to the computed one, or correct the target and the actual",
            "请按计算结果更正自评得分，或核实目标值与实际完成值";
        SCORE_OVERSTATED: "the declared score is {found}, above the computed {expected}", "自评得分为{found}，高于按计分方案计算的{expected}";
    }
    ScoreUnderstated {
        meaning: "a declared score is below the computed one", "自评得分低于按计分方案计算的得分";
        advice: "give the reason for the deduction, or declare the computed score", "请说明扣分原因，或按计算结果更正自评得分";
        SCORE_UNDERSTATED: "the declared score is {found}, below the computed {expected}", "自评得分为{found}，低于按计分方案计算的{expected}";
    }
    ScoreRounded {
        meaning: "a declared score is the computed one, rounded or cut to the printed places", "自评得分系按计算得分四舍五入或截尾后填报";
        advice: "declare scores to the places that the scheme asks for", "建议按计分方案规定的小数位数填报得分";
        TOTAL_ROUNDED: "the declared total is {found}, the sum {expected} rounded or cut", "自评总分为{found}，系由{expected}四舍五入或截尾所得";
        SCORE_ROUNDED: "the declared score is {found}, the computed {expected} rounded or cut",
            "自评得分为{found}，系按计算得分{expected}四舍五入或截尾所得";
    }
    ScoreOutsideBand {
        meaning: "a declared score is outside the band of the stated level", "自评得分不在所填完成档次对应的得分区间内";
        advice: "declare a score in the band of the level, or correct the level", "请在对应档次的得分区间内填报得分，或更正完成档次";
        SCORE_OUTSIDE_BAND: "the declared score is {found}, outside the band for {subject}: the nearest score in the band is {expected}",
            "完成情况为{subject}，自评得分{found}不在对应得分区间内，区间内最接近的得分为{expected}";
    }
    ExecutionScoreDiffers {
        meaning: "the declared score of the budget execution is not the computed one", "预算执行率自评得分与计算得分不一致";
        advice: "declare the score that the execution rate gives", "请按预算执行率重新计算并更正得分";
        EXECUTION_SCORE_DIFFERS: "the declared score of the budget execution is {found}, but the computed score is {expected}",
            "预算执行率自评得分为{found}，按计分方案计算应为{expected}";
    }
}

/// How a declared score stands to the computed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// They agree, or there is nothing to compare.
    Agrees,
    Rounded,
    Over,
    Under,
    OutsideBand,
}

impl Standing {
    /// Whether they differ by more than rounding.
    pub(crate) const fn is_different(self) -> bool {
        matches!(self, Self::Over | Self::Under | Self::OutsideBand)
    }
}

/// Compares a declared score with the exact computed one before it was rounded: rule 12. `computed` gives the award
/// under any rounding, and `award` is that of the scheme.
fn compare(
    thresholds: &Thresholds,
    declared: Points,
    (award, weight): (i64, i64),
    computed: impl Fn(Rounding) -> i64,
) -> Standing {
    let score = declared.millionths();
    if score == award {
        return Standing::Agrees;
    }
    // The whole millionths below and above the exact points.
    let at = |mode: RoundingMode| computed(Rounding { places: 6, mode });
    let (floor, ceiling) = (at(RoundingMode::Down), at(RoundingMode::Up));
    let away = score.saturating_sub(floor).max(ceiling.saturating_sub(score));
    if away <= thresholds.score_tolerance.millionths() {
        return Standing::Agrees;
    }
    // A met row earns its weight as it is printed, which is then rounded as well.
    let equal_once_rounded = is_rounded(declared, |rounding| {
        share_of(Points::from_millionths(computed(rounding)), Number::ONE, Number::ONE, rounding)
    });
    // Up to full marks hardly anything may be rounded away.
    let share = if score == weight && award < weight { FULL_MARKS_SHARE } else { thresholds.score_rounding };
    if equal_once_rounded && is_within_share(away, share, weight) {
        Standing::Rounded
    } else if score > award {
        Standing::Over
    } else {
        Standing::Under
    }
}

/// The share of the weight that may be missing where a score is rounded up to all of it: 9.91 as 10, not 4.5 as 5.
const FULL_MARKS_SHARE: Number = Number::from_parts(2, 2);

/// Whether a declared figure is a computed one, rounded or cut to the printed places.
fn is_rounded(declared: Points, computed: impl Fn(Rounding) -> i64) -> bool {
    let places = declared.number().places();
    let rounds = [Rounding::half_up(places), Rounding::cut(places)];
    rounds.into_iter().any(|rounding| computed(rounding) == declared.millionths())
}

/// Whether a declared sum is another one, rounded or cut to the printed places: 92 for 92.1.
pub(crate) fn is_rounded_sum(declared: Points, sum: i64) -> bool {
    is_rounded(declared, |rounding| share_of(Points::from_millionths(sum), Number::ONE, Number::ONE, rounding))
}

/// Whether a difference is at most a share of the weight.
fn is_within_share(away: i64, share: Number, weight: i64) -> bool {
    away <= share_of(Points::from_millionths(weight), share, Number::ONE, Rounding::cut(6))
}

/// The checks of the declared score of a row.
pub(crate) fn review_row<'a>(review: &mut Review<'a, '_>, row: &RowReview<'a>) -> Standing {
    let standing = compare_row(review, row);
    review.raise(score_over_weight(row));
    review.raise(score_negative(row.declared, row.place));
    review.raise(score_missing(review, row));
    review.raise(score_differs(row, standing));
    standing
}

fn compare_row(review: &Review<'_, '_>, row: &RowReview<'_>) -> Standing {
    let (Some(mark), Some(declared)) = (row.mark, row.declared) else { return Standing::Agrees };
    let score = declared.millionths();
    // Outside 0 and the weight the score is wrong by itself, and unreported or judged rows have nothing to compare. What is
    // not applicable earns what the scheme says.
    let is_compared = row.is_computed() || row.view.figures.answer == Answer::NotApplicable;
    if score == mark.millionths || score < 0 || score > row.weight || !is_compared {
        return Standing::Agrees;
    }
    let (working, _) = review.scheme.working(row.view, review.reached_of(row.view));
    if let Step::Band { .. } = working.step {
        return Standing::OutsideBand;
    }
    let thresholds = &review.scheme.document().thresholds;
    compare(thresholds, declared, (mark.millionths, row.weight), |rounding| {
        Working { rounding, ..working }.millionths()
    })
}

fn score_differs<'a>(row: &RowReview<'a>, standing: Standing) -> Option<Finding<'a>> {
    let (sentence, subject) = match standing {
        Standing::Agrees => return None,
        Standing::Rounded => (SCORE_ROUNDED, ""),
        Standing::Over => (SCORE_OVERSTATED, ""),
        Standing::Under => (SCORE_UNDERSTATED, ""),
        Standing::OutsideBand => (SCORE_OUTSIDE_BAND, row.view.actual_text()),
    };
    let (computed, declared) = (points(row.mark?.millionths), Value::Points(row.declared?));
    Some(Finding::new(sentence, row.place).about(subject).expected(computed).found(declared))
}

fn score_over_weight<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    let declared = row.declared?;
    (row.view.figures.answer != Answer::Unweighed && declared.millionths() > row.weight)
        .then(|| Finding::new(SCORE_OVER_WEIGHT, row.place).expected(points(row.weight)).found(Value::Points(declared)))
}

fn score_negative(declared: Option<Points>, place: Place<'_>) -> Option<Finding<'_>> {
    let declared = declared.filter(|score| score.number().is_negative())?;
    Some(Finding::new(SCORE_NEGATIVE, place).found(Value::Points(declared)))
}

fn score_missing<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    let missing = review.evaluation.overview.declares_scores && row.declared.is_none();
    // Of a group of alternatives one declares a score.
    let passed_over = || {
        row.mark.is_some_and(|mark| mark.outcome == Some(Outcome::NotApplicable))
            && matches!(review.scheme.rule_of(row.view), Some(Rule::Alternative { .. }))
    };
    (missing && !passed_over()).then(|| Finding::new(SCORE_MISSING, row.place).expected(points(row.weight)))
}

/// The declared score of the execution beside the computed one.
#[derive(Clone, Copy)]
pub(crate) struct ExecutionScore {
    pub(crate) standing: Standing,
    pub(crate) computed: i64,
    pub(crate) declared: Points,
}

/// The checks of the declared score of the execution.
pub(crate) fn review_execution(review: &mut Review<'_, '_>, basis: ExecutionBasis) -> Option<ExecutionScore> {
    let score = compare_execution(review, basis);
    review.raise(execution_score_over_weight(review));
    review.raise(score_negative(review.evaluation.budget.declared_score, TOTAL));
    review.raise(score.and_then(execution_score_differs));
    score
}

fn compare_execution(review: &Review<'_, '_>, basis: ExecutionBasis) -> Option<ExecutionScore> {
    let declared = review.evaluation.budget.declared_score?;
    let full = review.execution_points()?;
    let rate = match basis {
        ExecutionBasis::Amounts(rate) | ExecutionBasis::PrintedRate(rate) => Some(rate),
        ExecutionBasis::Zero => None,
        ExecutionBasis::Missing => return None,
    };
    let thresholds = &review.scheme.document().thresholds;
    let against = |full: i64| {
        let at = |rounding: Rounding| rate.map_or(0, |rate| review.scheme.execution_points(full, rate, rounding));
        let computed = at(review.scheme.plan().rounding);
        (computed, compare(thresholds, declared, (computed, full), at))
    };
    let (computed, standing) = against(full);
    // A lower weight that the form prints for the execution is remarked at the block; its score is then right.
    let printed = review.evaluation.budget.weight.map(Points::millionths).filter(|printed| (0..full).contains(printed));
    let standing = match printed {
        Some(printed) if standing.is_different() => {
            let (_, by_printed) = against(printed);
            // Only a score that is the nearest one at its places is that of the printed weight.
            let nearest = Rounding::half_up(declared.number().places());
            let rounded = rate.map_or(0, |rate| review.scheme.execution_points(printed, rate, nearest));
            let right =
                by_printed == Standing::Agrees || (by_printed == Standing::Rounded && rounded == declared.millionths());
            if right { by_printed } else { standing }
        }
        _ => standing,
    };
    Some(ExecutionScore { standing, computed, declared })
}

fn execution_score_differs<'a>(score: ExecutionScore) -> Option<Finding<'a>> {
    let sentence = match score.standing {
        Standing::Agrees => return None,
        Standing::Rounded => SCORE_ROUNDED,
        Standing::Over | Standing::Under | Standing::OutsideBand => EXECUTION_SCORE_DIFFERS,
    };
    Some(Finding::new(sentence, TOTAL).expected(points(score.computed)).found(Value::Points(score.declared)))
}

fn execution_score_over_weight<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let declared = review.evaluation.budget.declared_score?.millionths();
    let full = review.execution_points()?;
    (declared > full)
        .then(|| Finding::new(EXECUTION_SCORE_OVER_WEIGHT, TOTAL).expected(points(full)).found(points(declared)))
}
