//! The budget and its execution (预算执行情况): what was planned, what it became, what was spent.
//!
//! A form prints the amounts of a year as a table: initial (年初预算), adjusted (调整预算, 全年预算数) and executed
//! (决算, 执行数), with the same for the parts of the money, and often repeats them elsewhere in another unit. An
//! [`Amount`] keeps what is printed and its exact value in yuan, so that 56,172,895.39元 and 5,617.29万元 can be
//! compared at the precision that both have.

use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::ratio::{Ratio, quotient_prints_as};
use crate::notation::money::{Amount, MoneyUnit};
use crate::notation::reading::Target;
use crate::notation::{cells, spelling};
use crate::scheme::document::Basis;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

const _: () = assert!(size_of::<Amount>() == 24);

/// A column of the budget table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Column {
    /// 年初预算数.
    Initial,
    /// 全年预算数, 调整预算数.
    Adjusted,
    /// 全年执行数, 决算数.
    Executed,
}

impl Column {
    /// The three columns in the order of the form.
    pub(crate) const ALL: [Self; 3] = [Self::Initial, Self::Adjusted, Self::Executed];

    /// The name in documents.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Initial => "initial",
            Self::Adjusted => "adjusted",
            Self::Executed => "executed",
        }
    }
}

/// The amounts of one row of the budget table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "the amounts of a row of the budget table")]
pub struct Amounts {
    /// 年初预算数.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initial: Option<Amount>,
    /// 调整预算数 or 全年预算数.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adjusted: Option<Amount>,
    /// 执行数 or 决算数.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub executed: Option<Amount>,
}

impl Amounts {
    /// The amount in a column.
    pub(crate) const fn get(&self, column: Column) -> Option<Amount> {
        match column {
            Column::Initial => self.initial,
            Column::Adjusted => self.adjusted,
            Column::Executed => self.executed,
        }
    }

    /// The place of a column.
    pub(crate) fn get_mut(&mut self, column: Column) -> &mut Option<Amount> {
        match column {
            Column::Initial => &mut self.initial,
            Column::Adjusted => &mut self.adjusted,
            Column::Executed => &mut self.executed,
        }
    }

    /// The amount that execution is measured against, and which budget it is: where the wanted one is not printed, the
    /// other.
    pub(crate) fn basis(&self, wanted: Basis) -> Option<(Basis, Amount)> {
        let adjusted = self.adjusted.map(|amount| (Basis::Adjusted, amount));
        let initial = self.initial.map(|amount| (Basis::Initial, amount));
        match wanted {
            Basis::Adjusted => adjusted.or(initial),
            Basis::Initial => initial.or(adjusted),
        }
    }

    /// adjusted ÷ initial − 1.
    pub(crate) fn adjustment_rate(&self) -> Option<Ratio> {
        Ratio::new(self.adjusted?.yuan(), self.initial?.yuan())?.change()
    }

    /// The columns in which both have an amount.
    fn common<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = (Amount, Amount)> + 'a {
        Column::ALL.into_iter().filter_map(|column| Some((self.get(column)?, other.get(column)?)))
    }
}

/// A printed rate (执行率): a percentage, or without a sign a percentage or the ratio itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an execution rate")]
pub struct Rate {
    /// The number as printed.
    pub number: Number,
    /// Whether a percent sign stands behind it.
    pub percent: bool,
}

impl Rate {
    /// Reads a printed rate: `86.19%`, `86.19`, `0.8619`, `86.19％`, `完成率86.19%`; `None` where it is none.
    #[must_use]
    pub fn read(cell: &str) -> Option<Self> {
        if let Some((number, rest)) = cells::read_signed_number(cell) {
            match rest {
                "" => return Some(Self { number, percent: false }),
                "%" | "％" | "﹪" => return Some(Self { number, percent: true }),
                _ => {}
            }
        }
        match cells::read_target(cell) {
            Target::Quantity(quantity) if quantity.comparison.is_none() && quantity.unit == Some("%") => {
                Some(Self { number: quantity.value, percent: true })
            }
            _ => None,
        }
    }

    /// As a ratio: a percentage, or without a sign and up to 1 the ratio itself.
    pub(crate) fn ratio(self) -> Option<Ratio> {
        let is_ratio = !self.percent && self.number <= Number::ONE;
        Ratio::new(self.number, if is_ratio { Number::ONE } else { Number::whole(100) })
    }

    /// Whether `executed ÷ basis` rounds or cuts to the printed rate at its places.
    pub(crate) fn is_rate_of(self, executed: Number, basis: Number) -> bool {
        let as_percentage = quotient_prints_as(executed, basis, 2, self.number);
        as_percentage || (!self.percent && quotient_prints_as(executed, basis, 0, self.number))
    }
}

/// On what the execution of a budget is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExecutionBasis {
    /// The amounts.
    Amounts(Ratio),
    /// Only a printed rate.
    PrintedRate(Ratio),
    /// The basis is zero or below: there is no rate.
    Zero,
    /// Nothing is printed.
    Missing,
}

impl ExecutionBasis {
    /// executed ÷ basis; with a printed rate alone, that.
    pub(crate) fn of(amounts: &Amounts, printed: Option<Rate>, wanted: Basis) -> Self {
        let basis = amounts.basis(wanted).map(|(_, amount)| amount.yuan());
        match (basis, amounts.executed.map(Amount::yuan)) {
            (Some(basis), _) if !basis.is_positive() => Self::Zero,
            (Some(basis), Some(executed)) => Ratio::new(executed, basis).map_or(Self::Zero, Self::Amounts),
            _ => printed.and_then(Rate::ratio).map_or(Self::Missing, Self::PrintedRate),
        }
    }
}

/// A row under the total (其中): a source of funds, or basic and project expenditure.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a part of the budget")]
#[non_exhaustive]
pub struct Part {
    /// The name of the part.
    pub name: String,
    /// The breakdown that it belongs to, where a form has several; each adds up by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Its amounts; a blank one is zero.
    #[serde(default)]
    pub amounts: Amounts,
    /// Its printed execution rate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<Rate>,
}

impl Part {
    /// A part with its amounts.
    #[must_use]
    pub fn new(name: impl Into<String>, amounts: Amounts) -> Self {
        Self { name: name.into(), group: None, amounts, rate: None }
    }
}

/// The same amounts elsewhere in the report, perhaps in another unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a statement of the budget")]
pub struct Statement {
    /// What the report calls it, such as 支出.
    pub name: String,
    /// Whose amounts they are, where the report says so; else the name tells it, as it begins: 收入…, 支出…, or that of a part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<StatementOf>,
    /// Its amounts.
    #[serde(default)]
    pub amounts: Amounts,
    /// Its printed execution rate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<Rate>,
}

/// Whose amounts a statement repeats: `income`, `expenditure`, or the name of a part.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(from = "String", into = "String")]
pub enum StatementOf {
    /// What was received.
    Income,
    /// What was spent: the budget table itself.
    Expenditure,
    /// A part of the budget.
    Part(String),
}

impl From<String> for StatementOf {
    fn from(text: String) -> Self {
        match text.as_str() {
            "income" => Self::Income,
            "expenditure" => Self::Expenditure,
            _ => Self::Part(text),
        }
    }
}

impl From<StatementOf> for String {
    fn from(of: StatementOf) -> Self {
        match of {
            StatementOf::Income => Self::from("income"),
            StatementOf::Expenditure => Self::from("expenditure"),
            StatementOf::Part(name) => name,
        }
    }
}

/// What a statement is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) enum StatementSubject<'a> {
    /// Only other statements of income.
    Income,
    /// The total row of the budget table.
    Total,
    /// A part of the budget.
    Part(&'a Part),
    /// A part that the form does not have.
    Unknown,
}

/// The budget of a form and its execution.
///
/// ```
/// use budget_performance::evaluation::{Amount, BudgetExecution, MoneyUnit};
///
/// let mut budget = BudgetExecution::default();
/// budget.amounts.adjusted = Some(Amount::new(250_000.into(), MoneyUnit::Yuan)?);
/// budget.amounts.executed = Some(Amount::new("215457.6".parse()?, MoneyUnit::Yuan)?);
/// assert_eq!(budget.execution_rate(Default::default()).unwrap().to_string(), "86.18%");
/// # Ok::<(), budget_performance::number::NumberError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "the budget")]
#[non_exhaustive]
pub struct BudgetExecution {
    /// The unit in the heading of the table.
    #[serde(default)]
    pub unit: MoneyUnit,
    /// The amounts of the total row.
    #[serde(default)]
    pub amounts: Amounts,
    /// The printed execution rate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<Rate>,
    /// The points printed for the execution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Points>,
    /// The declared score of the execution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared_score: Option<Points>,
    /// The reason given for a deviation; `Some("")` is a field that was left blank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The rows under the total.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// The amounts as other places of the report state them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
}

impl BudgetExecution {
    /// The amounts of the total row, with those that it lacks taken from the statement that agrees in the others.
    pub(crate) fn completed_amounts(&self) -> Amounts {
        let mut completed = self.amounts;
        for column in Column::ALL {
            if self.amounts.get(column).is_some() {
                continue;
            }
            let agreeing = self.statements_of_total().find(|statement| {
                statement.amounts.get(column).is_some()
                    && self.amounts.common(&statement.amounts).count() > 0
                    && self.amounts.common(&statement.amounts).all(|(total, stated)| total.agrees_with(stated))
            });
            *completed.get_mut(column) = agreeing.and_then(|statement| statement.amounts.get(column));
        }
        completed
    }

    /// What a statement is held against, by what it says or by the beginning of its name: 收入…, 支出…, the name of a part.
    pub(crate) fn subject_of(&self, statement: &Statement) -> StatementSubject<'_> {
        let part = |name: &str| self.parts.iter().find(|part| spelling::is_same(&part.name, name));
        match &statement.of {
            Some(StatementOf::Income) => StatementSubject::Income,
            Some(StatementOf::Expenditure) => StatementSubject::Total,
            Some(StatementOf::Part(name)) => part(name).map_or(StatementSubject::Unknown, StatementSubject::Part),
            None => match part(&statement.name) {
                Some(part) => StatementSubject::Part(part),
                None if begins(&statement.name, "收入") => StatementSubject::Income,
                None => StatementSubject::Total,
            },
        }
    }

    /// The statements that repeat the total row.
    fn statements_of_total(&self) -> impl Iterator<Item = &Statement> {
        self.statements.iter().filter(|statement| self.subject_of(statement) == StatementSubject::Total)
    }

    /// The breakdowns of the budget, each with the amounts that its parts make up: those of the total row by their
    /// groups, and those that a part opens whose name begins with 其中, which make up the part above it.
    pub(crate) fn breakdowns(&self) -> Vec<Breakdown<'_>> {
        let mut breakdowns: Vec<Breakdown<'_>> = Vec::new();
        let mut of_total: BTreeMap<Option<&str>, usize> = BTreeMap::new();
        // The breakdown of a part that is still open, and the part above.
        let mut open: Option<Breakdown<'_>> = None;
        let mut above: Option<&Part> = None;
        for part in &self.parts {
            let opens = begins(&part.name, WHICH);
            // Where each row of a breakdown begins with 其中, they belong together.
            let goes_on = !opens || above.is_some_and(|above| begins(&above.name, WHICH));
            let whole = above.filter(|above| opens && above.group == part.group);
            above = Some(part);
            let inner = open.take();
            match inner {
                Some(mut inner) if goes_on && inner.group == part.group.as_deref() && !inner.ends_above(part) => {
                    inner.parts.push(part);
                    open = Some(inner);
                    continue;
                }
                inner => breakdowns.extend(inner),
            }
            match whole {
                Some(whole) => open = Some(Breakdown::of_part(whole, part)),
                None => {
                    let at = *of_total.entry(part.group.as_deref()).or_insert(breakdowns.len());
                    match breakdowns.get_mut(at) {
                        Some(known) => known.parts.push(part),
                        None => breakdowns.push(Breakdown {
                            group: part.group.as_deref(),
                            of: None,
                            amounts: &self.amounts,
                            parts: [part].into(),
                        }),
                    }
                }
            }
        }
        breakdowns.extend(open);
        breakdowns
    }

    /// The amounts at the finest precision that the form gives: where a statement agrees with the total row, completed,
    /// but prints more digits, its amount.
    pub(crate) fn finest_of(&self, completed: Amounts) -> Amounts {
        let is_finer = |(total, stated): (Amount, Amount)| {
            stated.step_exponent() <= total.step_exponent() && total.agrees_with(stated)
        };
        let finer = self.statements_of_total().find(|statement| {
            let pair = |column| completed.get(column).zip(statement.amounts.get(column));
            Column::ALL.into_iter().all(|column| pair(column).is_some_and(is_finer))
        });
        finer.map_or(completed, |statement| statement.amounts)
    }

    /// 预算执行率: executed ÷ basis. `None` where an amount is not printed or the basis is zero or negative.
    #[must_use]
    pub fn execution_rate(&self, basis: Basis) -> Option<Ratio> {
        match ExecutionBasis::of(&self.completed_amounts(), None, basis) {
            ExecutionBasis::Amounts(rate) => Some(rate),
            _ => None,
        }
    }
}

/// Parts that make up one whole.
pub(crate) struct Breakdown<'a> {
    /// The name of the breakdown, where a form has several.
    pub(crate) group: Option<&'a str>,
    /// The part that is broken down; `None` for the total row.
    pub(crate) of: Option<&'a Part>,
    /// What the parts make up.
    pub(crate) amounts: &'a Amounts,
    pub(crate) parts: Vec<&'a Part>,
}

impl<'a> Breakdown<'a> {
    fn of_part(whole: &'a Part, first: &'a Part) -> Self {
        Self { group: first.group.as_deref(), of: Some(whole), amounts: &whole.amounts, parts: [first].into() }
    }

    /// The sum of the parts in a column, in yuan, and by how much printing may have moved it: half a unit of the last
    /// place of each part. `None` where no part has an amount there.
    pub(crate) fn sum(&self, column: Column) -> Option<(Number, Number)> {
        let mut printed = self.parts.iter().filter_map(|part| part.amounts.get(column));
        let first = printed.next()?;
        printed.try_fold((first.yuan(), first.step()), |(sum, steps), amount| {
            Some((sum.checked_add(amount.yuan())?, steps.checked_add(amount.step())?))
        })
    }

    /// The sum in a column, where it is not the whole.
    pub(crate) fn sum_that_differs(&self, column: Column) -> Option<Number> {
        let whole = self.amounts.get(column)?;
        let (sum, steps) = self.sum(column)?;
        let difference = sum.checked_sub(whole.yuan())?.abs();
        (difference.checked_add(difference)? > steps).then_some(sum)
    }

    /// Whether the breakdown ends above a part: its parts make the whole up in every column in which it and they have
    /// amounts; or several do so in one, and the next would go beyond it there.
    fn ends_above(&self, next: &Part) -> bool {
        let compared = || {
            Column::ALL.into_iter().filter(|column| self.amounts.get(*column).is_some() && self.sum(*column).is_some())
        };
        let is_made_up = |column| self.sum_that_differs(column).is_none();
        if compared().next().is_some() && compared().all(is_made_up) {
            return true;
        }
        let adds_to = |column| next.amounts.get(column).is_some_and(|amount| !amount.yuan().is_zero());
        self.parts.len() > 1 && compared().any(|column| is_made_up(column) && adds_to(column))
    }
}

/// How the first part of a breakdown of the part above it begins.
const WHICH: &str = "其中";

/// Whether a name begins with a word, however it is spelled.
fn begins(name: &str, word: &str) -> bool {
    spelling::plain(name).starts_with(word)
}
