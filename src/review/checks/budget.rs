//! The budget: in which order its checks run.

use crate::evaluation::budget::ExecutionBasis;
use crate::evaluation::header::CellPlace;
use crate::review::checks::{amounts, execution, patterns, reasons, scores, unreadable};
use crate::review::context::Review;

pub(crate) fn review(review: &mut Review<'_, '_>) {
    let basis = review.scheme.execution_basis(review.evaluation);
    let score = scores::review_execution(review, basis);
    review.raise(execution::budget_missing(review, basis));
    review.raise(execution::budget_zero(review, basis));
    let over = execution::over_execution(basis);
    review.raise(execution::execution_over_budget(review, over));
    let low = execution::low_execution(review, basis);
    review.raise(execution::execution_low(low));
    review.raise(execution::execution_rate_differs(review, basis));
    execution::part_rates_differ(review);
    amounts::parts_differ_from_total(review);
    amounts::amounts_disagree(review);
    review.raise(amounts::unit_implausible(review));
    if basis != ExecutionBasis::Zero {
        let adjustment = review.evaluation.finest.adjustment_rate();
        let large = amounts::large_adjustment(review, adjustment);
        review.raise(amounts::adjustment_large(large));
        review.raise(amounts::adjusted_equals_executed(review, adjustment));
        review.raise(reasons::execution_reason_missing(review, low, over, score));
        review.raise(reasons::adjustment_reason_missing(review, large));
    }
    review.raise(reasons::instruction_in_budget(review));
    review.raise(patterns::outputs_without_money(review, basis, low));
    unreadable::review(review, |place| matches!(place, CellPlace::Budget(_)));
}
