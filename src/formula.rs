//! The named budget formulas of the national framework of common indicators (财预〔2013〕53号).
//!
//! A formula is a line of data: which amounts it adds up, what it divides them by, and whether 1 is taken off. Its
//! amounts are named ([`AmountName`]), so that a host can give them once and every rule that needs them finds them.

use crate::budget::Ratio;
use crate::number::Number;

/// A named budget formula (预算完成率, 预算调整率 …).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Formula {
    /// 预算完成率 = 预算完成数 ÷ 预算数.
    BudgetCompletionRate,
    /// 预算调整率 = 预算调整数 ÷ 年初预算数.
    BudgetAdjustmentRate,
}

/// An amount that a formula uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AmountName {
    /// 年初预算数.
    InitialBudget,
    /// 预算调整数.
    BudgetAdjustment,
    /// 预算完成数, 支出数.
    Expenditure,
}

/// An amount under its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedAmount {
    /// Which amount it is.
    pub name: AmountName,
    /// Its value, all in one unit.
    pub value: Number,
}

/// Why a formula has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FormulaError {
    /// An amount is not given.
    #[error("an amount is missing")]
    Missing(AmountName),
    /// The denominator is zero.
    #[error("the denominator is zero")]
    ZeroDenominator(AmountName),
    /// The exact result has too many digits.
    #[error("more than 18 significant digits")]
    TooManyDigits,
}

impl Formula {
    /// The value of the formula over named amounts, as an exact ratio.
    ///
    /// # Errors
    ///
    /// [`FormulaError::Missing`] for an amount that is not given, [`FormulaError::ZeroDenominator`] where the formula
    /// would divide by zero.
    pub fn evaluate(self, amounts: &[NamedAmount]) -> Result<Ratio, FormulaError> {
        let value = |name: AmountName| {
            let found = amounts.iter().find(|amount| amount.name == name);
            found.map(|amount| amount.value).ok_or(FormulaError::Missing(name))
        };
        let (top, bottom) = match self {
            Self::BudgetCompletionRate => (AmountName::Expenditure, AmountName::InitialBudget),
            Self::BudgetAdjustmentRate => (AmountName::BudgetAdjustment, AmountName::InitialBudget),
        };
        Ratio::new(value(top)?, value(bottom)?).ok_or(FormulaError::ZeroDenominator(bottom))
    }
}
