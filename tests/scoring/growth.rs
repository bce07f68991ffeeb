//! Long evaluations within the limits cost about as much more as they are longer: four times the input never costs
//! anything like sixteen times the work.

use std::hint::black_box;
use std::time::{Duration, Instant};

use crate::common::{header, interval, named, national, number, points};
use budget_performance::evaluation::{Amount, BudgetExecution, EvaluationBuilder, MoneyUnit};
use budget_performance::evaluation::{Amounts, Part};
use budget_performance::evaluation::{DeclaredScores, Subtotal};
use budget_performance::notation::Kind;
use budget_performance::number::Number;
use budget_performance::result::Format;
use budget_performance::scheme::{ChosenRule, Curve, Earning, Hits, Measure, Rule, Tier};
use budget_performance::{Evaluation, Indicator, Language};

fn builder() -> EvaluationBuilder {
    Evaluation::builder(header())
}

fn time(work: impl Fn()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

/// Fails where four times the input costs nearly what a quadratic way would; slow neighbours are waited out.
fn assert_grows_evenly(name: &str, few: usize, make: impl Fn(usize) -> Evaluation, work: impl Fn(&Evaluation)) {
    let (small, large) = (make(few), make(few * 4));
    let mut seen = Vec::new();
    for _ in 0..5 {
        let short = (0..3).map(|_| time(|| work(&small))).min().unwrap();
        let long = time(|| work(&large));
        if long < short * 9 {
            return;
        }
        seen.push((short, long));
    }
    panic!("{name}: four times the input costs so much: {seen:?}");
}

fn review(evaluation: &Evaluation) {
    black_box(national().validate(evaluation));
}

fn names(count: usize, name: &str) -> Vec<String> {
    (0..count).map(|index| format!("{name}{index}")).collect()
}

#[test]
fn rows_that_count_the_hits_of_a_kind() {
    let hits = |index: usize| {
        let at_most = (index % 2 == 0).then(|| Number::from(u32::try_from(index + 1).unwrap()));
        let tier = Tier { when: interval("[0, 1]"), earns: Earning::Share(number("0.5")) };
        let measure = Measure::Hits({
            let mut hits = Hits::of(Kind::Quantity);
            hits.at_most = at_most;
            hits
        });
        Rule::Numeric { measure, curve: Curve::Tiers(vec![tier]) }
    };
    let make = |count: usize| {
        let row = |index| {
            let row = Indicator::new("产出指标", "数量指标", "某项").weight(points("1")).target("≥80").actual("40");
            row.declared_score(points("1")).rule(hits(index))
        };
        (0..count).fold(builder(), |builder, index| builder.indicator(row(index))).build().unwrap()
    };
    assert_grows_evenly("scoring", 1_000, make, |evaluation| {
        let scheme = national();
        black_box(serde_json::to_string(&scheme.score(evaluation).unwrap()).unwrap());
    });
    assert_grows_evenly("a report", 500, make, |evaluation| {
        black_box(national().validate(evaluation).to_json());
    });
}

#[test]
fn kinds_with_names_of_their_own() {
    let make = |count: usize| {
        let names = names(count, "类别");
        let row = |name| Indicator::new("产出指标(40分)", name, "某项").weight(points("1")).target("≥80").actual("80");
        let labels: Vec<String> = names.iter().map(|name| format!("{name}(2分)")).collect();
        labels.iter().fold(builder(), |builder, name| builder.indicator(row(name))).build().unwrap()
    };
    assert_grows_evenly("kinds", 2_000, make, review);
}

#[test]
fn scores_above_their_weights_beside_a_total() {
    let make = |count: usize| {
        let row = || {
            let row = Indicator::new("产出指标", "数量指标", "某项").weight(points("1")).target("≥80").actual("80");
            row.declared_score(points("2"))
        };
        let declared = DeclaredScores { total: Some(points("7")), ..DeclaredScores::default() };
        (0..count).fold(builder(), |builder, _| builder.indicator(row())).declared(declared).build().unwrap()
    };
    assert_grows_evenly("the causes of a total", 2_000, make, |evaluation| {
        black_box(national().score(evaluation).unwrap().diagnose_total().count());
    });
    assert_grows_evenly("a report", 1_000, make, |evaluation| {
        black_box(national().validate(evaluation).to_json());
    });
}

#[test]
fn alternatives_of_many_groups() {
    let make = |count: usize| {
        let names = names(count, "组");
        let row = |group: &String| {
            let rule = ChosenRule::new(Rule::Comparison).unwrap();
            let row = Indicator::new("产出指标", "数量指标", "某项").weight(points("1")).target("≥80").actual("80");
            row.rule(Rule::Alternative { group: group.clone(), rule })
        };
        names.iter().fold(builder(), |builder, group| builder.indicator(row(group))).build().unwrap()
    };
    assert_grows_evenly("alternatives", 2_000, make, |evaluation| {
        black_box(national().score(evaluation).unwrap().total());
    });
}

#[test]
fn subtotals_of_many_blocks() {
    let make = |count: usize| {
        let names = names(count, "板块");
        let row = |name| Indicator::new(name, "数量指标", "某项").weight(points("1")).declared_score(points("1"));
        let subtotal = |name: &String| Subtotal { name: name.clone(), score: points("2") };
        let scores = || DeclaredScores {
            total: Some(points("7")),
            grade: None,
            subtotals: names.iter().rev().map(subtotal).collect(),
        };
        let rows = names.iter().fold(builder(), |builder, name| builder.indicator(row(name)));
        rows.declared(scores()).summary(scores()).build().unwrap()
    };
    assert_grows_evenly("subtotals", 500, make, review);
}

#[test]
fn groups_of_findings_in_many_blocks() {
    let make = |count: usize| {
        let names = names(count, "板块");
        let labels: Vec<String> = names.iter().map(|name| format!("{name}(1分)")).collect();
        let row = |label| Indicator::new(label, "数量指标", "某项").weight(points("2")).declared_score(points("3"));
        labels.iter().fold(builder(), |builder, label| builder.indicator(row(label))).build().unwrap()
    };
    let scheme = national();
    assert_grows_evenly("groups", 1_000, make, |evaluation| {
        black_box(scheme.validate(evaluation).groups().len());
    });
}

#[test]
fn breakdowns_of_a_budget() {
    let make = |count: usize| {
        let amounts =
            Amounts { executed: Some(Amount::new(number("5"), MoneyUnit::Yuan).unwrap()), ..Amounts::default() };
        let part = |name: String| {
            let mut part = Part::new(name.clone(), amounts);
            part.group = Some(name);
            part
        };
        let mut budget = BudgetExecution::default();
        budget.amounts.executed = Some(Amount::new(number("7"), MoneyUnit::Yuan).unwrap());
        budget.parts = names(count, "分项").into_iter().map(part).collect();
        builder().budget(budget).build().unwrap()
    };
    assert_grows_evenly("breakdowns", 2_000, make, review);
}

#[test]
fn blocks_on_a_card() {
    let make = |count: usize| {
        let names = names(count, "板块");
        let row = |name| Indicator::new(name, "数量指标", "某项").weight(points("1")).target("≥80").actual("80");
        names.iter().fold(builder(), |builder, name| builder.indicator(row(name))).build().unwrap()
    };
    let scheme = named("platform-default").assumed();
    assert_grows_evenly("a card", 2_000, make, |evaluation| {
        black_box(scheme.score(evaluation).unwrap().render(Format::Html, Language::Chinese).to_string());
    });
}

#[test]
fn blocks_under_many_headings() {
    let make = |count: usize| {
        let labels: Vec<String> =
            names(count, "板块").iter().map(|name| format!("上级{name}(9分)/{name}(10分)")).collect();
        let row = |label| Indicator::new(label, "数量指标", "某项").weight(points("1")).target("≥80").actual("80");
        labels.iter().fold(builder(), |builder, label| builder.indicator(row(label))).build().unwrap()
    };
    assert_grows_evenly("headings", 1_000, make, review);
}
