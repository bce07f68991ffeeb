//! Forms whose scores tell a story together: full marks everywhere, outputs without money, benefits without outputs.

use crate::evaluation::budget::ExecutionBasis;
use crate::evaluation::row::Row;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::notation::hierarchy::BlockKind;
use crate::review::context::{LineAndRate, Review, TOTAL, percent, points};
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::wording::wordings;
use crate::scoring::blocks::CardBlock;
use crate::scoring::scorecard::Outcome;

wordings! {
    FullMarksThroughout {
        meaning: "ten or more rows with printed weights, each declared at its full weight", "十项及以上指标全部自评满分";
        advice: "check that targets and scores tell good results from others", "建议核实目标值和得分是否如实反映完成情况";
        FULL_MARKS_THROUGHOUT: "all {found} rows declare their full weight", "全部{found}项指标均自评满分";
    }
    OutputsWithoutMoney {
        meaning: "less than half of the scheme's line was executed, and every output row declares full marks", "预算执行率不足提示线的一半，产出指标却均自评满分";
        advice: "explain how everything was achieved with so little of the budget, or correct the scores", "请说明资金未支付而产出全部完成的原因，或更正得分";
        OUTPUTS_WITHOUT_MONEY: "{found} of the budget was executed, below {expected}, but every output row declares full marks",
            "预算执行率为{found}，低于{expected}，但产出指标均自评满分";
    }
    BenefitOverOutput {
        meaning: "benefit and satisfaction declare full marks over an output that earns less than half of its points", "产出指标得分不足一半，效益和满意度指标却均自评满分";
        advice: "check the benefits that are claimed for what was not done", "请核实在产出未完成的情况下效益的真实性";
        BENEFIT_OVER_OUTPUT: "benefit and satisfaction declare full marks, but the output earns {found} of {expected}",
            "效益和满意度指标均自评满分，但产出指标计算得分为{found}，分值为{expected}";
    }
}

/// The fewest rows for which full marks throughout are remarked.
const MANY_ROWS: u32 = 10;

const HALF: Number = Number::from_parts(5, 1);

/// Whether a scored row declares its whole weight; such a weight is printed.
fn is_full(row: &Row<'_>) -> bool {
    row.weight_cell().points().is_some() && row.figures.weight > 0 && row.declares(row.figures.weight)
}

/// Whether there are scored rows in blocks of a kind, and all declare full marks.
fn all_full(review: &Review<'_, '_>, kind: BlockKind) -> bool {
    let of_kind = |row: &Row<'_>| row.block().is_some_and(|block| block.kind == kind);
    let mut rows = review.evaluation.indicators().filter(|row| row.figures.is_scored() && of_kind(row)).peekable();
    rows.peek().is_some() && rows.all(|row| is_full(&row))
}

pub(crate) fn full_marks_throughout<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let overview = review.evaluation.overview;
    // The sums tell most forms apart before any row is looked at.
    let weights = review.evaluation.blocks.iter().fold(0i64, |sum, block| sum.saturating_add(block.weights));
    let few = overview.scored < MANY_ROWS || overview.undeclared || overview.declared != weights;
    let mut rows = review.evaluation.indicators().filter(|row| row.figures.is_scored());
    (!few && rows.all(|row| is_full(&row)))
        .then(|| Finding::new(FULL_MARKS_THROUGHOUT, Place::Document).found(Value::Count(overview.scored)))
}

/// Full marks for the output beside less than half of the line below which an execution is low.
pub(crate) fn outputs_without_money<'a>(
    review: &Review<'a, '_>,
    basis: ExecutionBasis,
    low: Option<LineAndRate<'a>>,
) -> Option<Finding<'a>> {
    let (_, printed) = low?;
    let (ExecutionBasis::Amounts(rate) | ExecutionBasis::PrintedRate(rate)) = basis else { return None };
    let half = review.scheme.document().thresholds.execution_low.checked_mul(HALF)?;
    (rate.compare(half).is_lt() && all_full(review, BlockKind::Output))
        .then(|| Finding::new(OUTPUTS_WITHOUT_MONEY, TOTAL).expected(percent(half)).found(printed))
}

pub(crate) fn benefit_over_output<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let card = review.card?;
    let block = |kind: BlockKind| move |card: &&CardBlock| card.kind == kind && card.has_rows;
    let output = review.placement.cards().find(block(BlockKind::Output))?;
    if output.points().saturating_mul(2) >= output.full {
        return None;
    }
    let benefit = review.placement.cards().find(block(BlockKind::Benefit))?;
    let has_satisfaction = review.placement.cards().any(|card| block(BlockKind::Satisfaction)(&card));
    let is_output = |row: &Row<'_>| row.block().is_some_and(|block| block.kind == BlockKind::Output);
    let mut outputs = review.evaluation.indicators().zip(&card.marks).filter(|(row, _)| is_output(row));
    let reported = outputs.all(|(_, mark)| mark.outcome != Some(Outcome::Unreported));
    let full = all_full(review, BlockKind::Benefit) && (!has_satisfaction || all_full(review, BlockKind::Satisfaction));
    (reported && full).then(|| {
        Finding::new(BENEFIT_OVER_OUTPUT, Place::Block(review.block_name(benefit)))
            .expected(points(output.full))
            .found(Value::Points(Points::from_millionths(output.points())))
    })
}
