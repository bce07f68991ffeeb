//! What is counted and summed of forms that have something in common.

use crate::exact::number::Number;
use crate::exact::ratio::Ratio;
use crate::portfolio::sum::Sum;

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
    /// What was executed of the money: the rate weighted by the budgets. `None` without money, or where a sum has more digits
    /// than a number.
    #[must_use]
    pub fn rate(&self) -> Option<Ratio> {
        Ratio::new(self.executed.number()?, self.budget.number()?)
    }

    pub(super) fn add(&mut self, budget: Number, executed: Number) {
        self.forms = self.forms.saturating_add(1);
        self.budget.add(budget);
        self.executed.add(executed);
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
        self.money.forms = self.money.forms.saturating_add(other.money.forms);
        self.money.budget.merge(other.money.budget);
        self.money.executed.merge(other.money.executed);
    }
}

/// A count as a number.
pub(super) fn count(count: u64) -> Option<Number> {
    Number::new(i64::try_from(count).ok()?, 0).ok()
}
