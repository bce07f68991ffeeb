//! What the tests of scoring have in common: terse evaluations, and assertions that name the case that fails.
#![allow(dead_code, reason = "each test program uses only some of the helpers")]

pub(crate) mod random;
pub(crate) mod rational;

use budget_performance::Points;
use budget_performance::Scorecard;
use budget_performance::evaluation::AmountName;
use budget_performance::evaluation::{Amount, BudgetExecution, EvaluationKind, Header, MoneyUnit};
use budget_performance::number::Interval;
use budget_performance::number::RoundingMode;
use budget_performance::number::{Number, Rounding};
use budget_performance::scheme::Rule;
use budget_performance::scheme::SchemeDocument;
use budget_performance::{Evaluation, Indicator, Scheme};

pub(crate) fn number(text: &str) -> Number {
    text.parse().unwrap()
}

pub(crate) fn points(text: &str) -> Points {
    text.parse().unwrap()
}

/// An interval in the notation of mathematics: `[0.8, 1]`, `(90, ∞)`, or one number alone.
#[track_caller]
pub(crate) fn interval(text: &str) -> Interval {
    let Some((low, high)) = text.split_once(", ") else {
        return Interval { at_least: Some(number(text)), at_most: Some(number(text)), ..Interval::default() };
    };
    let mut interval = Interval::default();
    match (low.chars().next(), low.get(1..)) {
        (Some('['), Some(at)) => interval.at_least = Some(number(at)),
        (Some('('), Some("-∞")) => {}
        (Some('('), Some(at)) => interval.above = Some(number(at)),
        _ => panic!("`{text}` is no interval"),
    }
    match high.strip_suffix(']') {
        Some(at) => interval.at_most = Some(number(at)),
        None if high == "∞)" => {}
        None => interval.below = Some(number(high.strip_suffix(')').unwrap())),
    }
    interval
}

pub(crate) fn named(id: &str) -> Scheme {
    Scheme::named(id).unwrap()
}

/// The national scheme for projects: 10 + 50 + 30 + 10, bands 80/60, target ÷ actual.
pub(crate) fn national() -> Scheme {
    named("national-project-2020")
}

/// A published scheme after a change.
#[track_caller]
pub(crate) fn changed(id: &str, change: impl FnOnce(&mut SchemeDocument)) -> Scheme {
    let mut document = named(id).into_document();
    change(&mut document);
    document.check().unwrap()
}

pub(crate) fn rounding(places: u8, mode: RoundingMode) -> Scheme {
    changed("national-project-2020", |document| document.rounding = Rounding { places, mode })
}

/// A row of weight 10 under 产出指标 / 数量指标, with a name that says nothing.
pub(crate) fn row<'a>(target: &'a str, actual: &'a str) -> Indicator<'a> {
    Indicator::new("产出指标", "数量指标", "某项").weight(points("10")).target(target).actual(actual)
}

pub(crate) fn header() -> Header {
    Header { fiscal_year: Some(2021), ..Header::new(EvaluationKind::Project, "某项目") }
}

pub(crate) fn evaluation<'a>(rows: impl IntoIterator<Item = Indicator<'a>>) -> Evaluation {
    rows.into_iter().fold(Evaluation::builder(header()), |builder, row| builder.indicator(row)).build().unwrap()
}

/// An evaluation of which a rule can ask named amounts.
pub(crate) fn with_amounts(row: Indicator<'_>, amounts: &[(AmountName, &str)]) -> Evaluation {
    let builder = Evaluation::builder(header()).indicator(row);
    let given = amounts.iter().fold(builder, |builder, (name, value)| builder.amount(*name, number(value)));
    given.build().unwrap()
}

pub(crate) fn yuan(text: &str) -> Option<Amount> {
    (!text.is_empty()).then(|| Amount::new(number(text), MoneyUnit::Yuan).unwrap())
}

/// A budget in yuan; an empty text is an amount that is not printed.
pub(crate) fn budget(initial: &str, adjusted: &str, executed: &str) -> BudgetExecution {
    let mut budget = BudgetExecution::default();
    budget.unit = MoneyUnit::Yuan;
    budget.amounts.initial = yuan(initial);
    budget.amounts.adjusted = yuan(adjusted);
    budget.amounts.executed = yuan(executed);
    budget
}

/// The award of a row, such as `7.5 partly`; every award must follow from its own working.
#[track_caller]
pub(crate) fn award_of(card: &Scorecard<'_>, row: u32) -> String {
    let Some(award) = card.award(row) else { return "none".into() };
    assert_eq!(award.working().points(), award.points, "the working of row {row}");
    format!("{} {}", award.points, award.outcome.code())
}

/// The award of the only row of an evaluation.
#[track_caller]
pub(crate) fn award(scheme: &Scheme, row: Indicator<'_>) -> String {
    award_of(&scheme.score(&evaluation([row])).unwrap(), 1)
}

/// Target, actual and award of rows of weight 10.
pub(crate) type Case<'a> = (&'a str, &'a str, &'a str);

#[track_caller]
pub(crate) fn assert_awards(scheme: &Scheme, cases: &[Case<'_>]) {
    assert_rows(scheme, cases, |row| row);
}

/// The same for rows that have something else in common.
#[track_caller]
pub(crate) fn assert_rows<'a>(scheme: &Scheme, cases: &[Case<'a>], change: impl Fn(Indicator<'a>) -> Indicator<'a>) {
    for (target, actual, expected) in cases {
        let found = award(scheme, change(row(target, actual)));
        assert_eq!(found, *expected, "target `{target}`, actual `{actual}`");
    }
}

/// The award of a row of weight 10 with a rule of its own.
#[track_caller]
pub(crate) fn award_by(rule: &Rule, target: &str, actual: &str) -> String {
    award(&national(), row(target, actual).rule(rule.clone()))
}

/// The awards, the block sums and the total of an evaluation in one line: `10 met, 5 partly | 产出指标 15/50 | 15`.
#[track_caller]
pub(crate) fn card_line(scheme: &Scheme, evaluation: &Evaluation) -> String {
    let card = scheme.score(evaluation).unwrap();
    let rows = 1..=u32::try_from(evaluation.indicators().len()).unwrap();
    let awards: Vec<_> = rows.map(|row| award_of(&card, row)).collect();
    let blocks: Vec<_> = card.blocks().map(|block| format!("{} {}/{}", block.name, block.points, block.full)).collect();
    format!("{} | {} | {}", awards.join(", "), blocks.join(", "), card.total())
}
