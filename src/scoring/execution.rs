//! The execution of the budget (预算执行): on what it is scored, and what it earns under a scheme.
//!
//! The rate is executed ÷ basis, as the scheme names its basis; where only a rate is printed, that. It earns its share of
//! the block's points, at most those at the rate at which the scheme caps it, and never more than the block has.

use crate::evaluation::Evaluation;
use crate::evaluation::budget::{Amounts, ExecutionBasis};
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::exact::rounding::Rounding;
use crate::notation::money::Amount;
use crate::scheme::Scheme;
use crate::scoring::blocks::Placement;
use crate::scoring::share::share_of;

/// The points of the execution of the budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ExecutionMark {
    /// What it earns.
    pub(crate) millionths: i64,
    /// Full points × rate before the cap.
    pub(crate) uncapped: i64,
    pub(crate) basis: ExecutionBasis,
}

impl ExecutionMark {
    /// The rate that was scored; `None` where there is none.
    pub(crate) const fn rate(&self) -> Option<Ratio> {
        match self.basis {
            ExecutionBasis::Amounts(rate) | ExecutionBasis::PrintedRate(rate) => Some(rate),
            ExecutionBasis::Zero | ExecutionBasis::Missing => None,
        }
    }
}

impl Scheme {
    /// The points that the execution of the budget earns; `None` under a scheme that does not score it.
    pub(crate) fn mark_execution(&self, evaluation: &Evaluation, placement: &Placement) -> Option<ExecutionMark> {
        let full = placement.execution()?.full;
        let mut mark = ExecutionMark { millionths: 0, uncapped: 0, basis: self.execution_basis(evaluation) };
        if let Some(rate) = mark.rate() {
            mark.uncapped = execution_share(full, rate, self.plan().rounding);
            mark.millionths = mark.uncapped.min(self.most_for_execution(full));
        }
        Some(mark)
    }

    /// The points that execution earns at a rate, in millionths, with another rounding than the scheme's.
    pub(crate) fn execution_points(&self, full: i64, rate: Ratio, rounding: Rounding) -> i64 {
        execution_share(full, rate, rounding).min(self.most_for_execution(full))
    }

    /// The most that execution can earn: its points, or those at the rate at which the scheme caps it.
    pub(crate) fn most_for_execution(&self, full: i64) -> i64 {
        let cap = self.document().execution.cap.filter(|cap| *cap < Number::ONE);
        cap.map_or(full, |cap| share_of(Points::from_millionths(full), cap, Number::ONE, self.plan().rounding))
    }

    /// The amount that execution is measured against; where it is not printed, the adjusted budget, then the initial.
    pub(crate) fn basis_amount(&self, evaluation: &Evaluation) -> Option<Amount> {
        self.basis_of(&evaluation.amounts)
    }

    /// The same of any amounts: of a part of the budget.
    pub(crate) fn basis_of(&self, amounts: &Amounts) -> Option<Amount> {
        amounts.basis(self.document().execution.basis).map(|(_, amount)| amount)
    }

    pub(crate) fn execution_basis(&self, evaluation: &Evaluation) -> ExecutionBasis {
        ExecutionBasis::of(&evaluation.amounts, evaluation.budget.rate, self.document().execution.basis)
    }
}

/// full × rate, rounded, in millionths.
fn execution_share(full: i64, rate: Ratio, rounding: Rounding) -> i64 {
    share_of(Points::from_millionths(full), rate.numerator(), rate.denominator(), rounding)
}
