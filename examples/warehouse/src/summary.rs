//! What is answered for many forms.

use budget_performance::Points;
use budget_performance::number::{Number, Rounding};
use budget_performance::portfolio::{FindingCount, Money, Portfolio, Ranked, Sum, Tally};
use budget_performance::result::Severity;
use budget_performance::scheme::CheckCode;
use datafusion::arrow::datatypes::DataType;
use serde::Serialize;

use crate::columns::{POINTS, RATE, YUAN, list, rate, record, yuan};

/// Many forms as one summary.
#[derive(Debug, Serialize)]
pub(crate) struct Summary<'a> {
    /// How many forms were read.
    forms: u64,
    /// How many documents could not be read.
    unread: u64,
    /// How many forms have a card.
    scored: u64,
    /// How many cards are complete.
    complete: u64,
    /// How many forms have no finding that keeps them from being accepted.
    acceptable: u64,
    /// The mean total, rounded half up to six places.
    mean: Option<Points>,
    /// The median of the totals.
    median: Option<Points>,
    /// The money of all forms.
    #[serde(flatten)]
    money: Funds,
    /// By the grade of the computed total.
    grades: Vec<Group<'a>>,
    /// By authority; those that print none under an empty name.
    authorities: Vec<Group<'a>>,
    /// By the id of the scheme.
    schemes: Vec<Group<'a>>,
    /// How often each check was raised.
    findings: Vec<Raised<'a>>,
    /// The forms with the highest totals, the best first.
    best: &'a [Ranked],
    /// The forms with the lowest totals, the worst first.
    worst: &'a [Ranked],
}

/// The money of forms that print both a budget above zero and what was executed of it.
#[derive(Debug, Serialize)]
struct Funds {
    /// The budgets against which execution is measured, in yuan.
    budget: Option<Sum>,
    /// What was executed, in yuan.
    executed: Option<Sum>,
    /// Executed ÷ budget: 1 for 100%, rounded half up to six places.
    rate: Option<Number>,
}

/// Forms that have something in common.
#[derive(Debug, Serialize)]
struct Group<'a> {
    /// What they have in common.
    name: &'a str,
    /// How many forms.
    forms: u64,
    /// Their money.
    #[serde(flatten)]
    money: Funds,
}

/// How often a check was raised at a severity.
#[derive(Debug, Serialize)]
struct Raised<'a> {
    /// The check.
    check: &'a CheckCode,
    /// The severity that the scheme gives it.
    severity: Severity,
    /// How many findings.
    findings: u64,
    /// How many forms have at least one.
    forms: u64,
}

impl<'a> Summary<'a> {
    pub(crate) fn of(portfolio: &'a Portfolio, unread: u64) -> Self {
        let raised =
            |(check, severity, FindingCount { findings, forms, .. })| Raised { check, severity, findings, forms };
        Self {
            forms: portfolio.all().forms,
            unread,
            scored: portfolio.all().scored,
            complete: portfolio.complete(),
            acceptable: portfolio.acceptable(),
            mean: portfolio.mean(Rounding::half_up(6)),
            median: portfolio.quantile(1, 2),
            money: Funds::of(portfolio.money()),
            grades: portfolio.by_grade().map(Group::of).collect(),
            authorities: portfolio.by_authority().map(Group::of).collect(),
            schemes: portfolio.by_scheme().map(Group::of).collect(),
            findings: portfolio.findings().map(raised).collect(),
            best: portfolio.best(),
            worst: portfolio.worst(),
        }
    }
}

impl Funds {
    fn of(money: &Money) -> Self {
        Self { budget: yuan(money.budget), executed: yuan(money.executed), rate: money.rate().and_then(rate) }
    }
}

impl<'a> Group<'a> {
    fn of((name, tally): (&'a str, &Tally)) -> Self {
        Self { name, forms: tally.forms, money: Funds::of(&tally.money) }
    }
}

/// The type of [`Summary`] in a query.
pub(crate) fn summary_type() -> DataType {
    let group = || {
        list(record([
            ("name", DataType::Utf8),
            ("forms", DataType::UInt64),
            ("budget", YUAN),
            ("executed", YUAN),
            ("rate", RATE),
        ]))
    };
    let raised = [
        ("check", DataType::Utf8),
        ("severity", DataType::Utf8),
        ("findings", DataType::UInt64),
        ("forms", DataType::UInt64),
    ];
    let ranked = || {
        list(record([
            ("total", POINTS),
            ("subject", DataType::Utf8),
            ("authority", DataType::Utf8),
            ("fiscal_year", DataType::UInt16),
            ("scheme", DataType::Utf8),
            ("complete", DataType::Boolean),
            ("errors", DataType::UInt32),
        ]))
    };
    record([
        ("forms", DataType::UInt64),
        ("unread", DataType::UInt64),
        ("scored", DataType::UInt64),
        ("complete", DataType::UInt64),
        ("acceptable", DataType::UInt64),
        ("mean", POINTS),
        ("median", POINTS),
        ("budget", YUAN),
        ("executed", YUAN),
        ("rate", RATE),
        ("grades", group()),
        ("authorities", group()),
        ("schemes", group()),
        ("findings", list(record(raised))),
        ("best", ranked()),
        ("worst", ranked()),
    ])
}
