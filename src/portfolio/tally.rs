//! What is counted and summed of forms that have something in common.

use crate::exact::number::Number;
use crate::exact::ratio::Ratio;
use crate::portfolio::sum::Sum;
use crate::review::report::Report;

/// Forms that have something in common, and their money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Tally {
    /// How many forms.
    pub forms: u64,
    /// How many of them have a card.
    pub scored: u64,
    /// The sum of their totals, in points.
    pub points: Sum,
    /// Their money.
    pub money: Money,
}

/// The money of forms that print both a budget above zero and what was executed of it, in yuan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Money {
    /// How many forms print both.
    pub forms: u64,
    /// The sum of the budgets against which execution is measured.
    pub budget: Sum,
    /// The sum of what was executed.
    pub executed: Sum,
}

impl Money {
    /// The money of one form; none where it does not print both.
    pub(super) fn of(report: &Report<'_>) -> Self {
        let mut money = Self::default();
        let executed = report.evaluation().amounts.executed;
        if let (Some(budget), Some(executed)) = (report.scheme().basis_amount(report.evaluation()), executed) {
            if budget.yuan().is_positive() {
                money.forms = 1;
                money.budget.add(budget.yuan());
                money.executed.add(executed.yuan());
            }
        }
        money
    }

    /// What was executed of the money: the rate weighted by the budgets. `None` without money, or where a sum has more digits
    /// than a number.
    #[must_use]
    pub fn rate(&self) -> Option<Ratio> {
        Ratio::new(self.executed.number()?, self.budget.number()?)
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.forms = self.forms.saturating_add(other.forms);
        self.budget.merge(other.budget);
        self.executed.merge(other.executed);
    }
}

impl Tally {
    /// The mean total, in points; `None` where no form has a card.
    #[must_use]
    pub fn mean(&self) -> Option<Ratio> {
        Ratio::new(self.points.number()?, count(self.scored)?)
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.forms = self.forms.saturating_add(other.forms);
        self.scored = self.scored.saturating_add(other.scored);
        self.points.merge(other.points);
        self.money.merge(other.money);
    }
}

/// A count as a number.
pub(super) fn count(count: u64) -> Option<Number> {
    Number::new(i64::try_from(count).ok()?, 0).ok()
}
