//! Long evaluations within the limits cost about as much more as they are longer: one case and size a run, whose
//! instructions `.ci/growth` counts. `growth --list` names the cases.
#![allow(
    missing_docs,
    clippy::std_instead_of_core,
    clippy::std_instead_of_alloc,
    clippy::unwrap_used,
    clippy::panic,
    clippy::arithmetic_side_effects,
    reason = "a program with std, which may fail loudly"
)]

use budget_performance::evaluation::{Amount, BudgetExecution, EvaluationBuilder, EvaluationKind, Header, MoneyUnit};
use budget_performance::evaluation::{Amounts, Part};
use budget_performance::evaluation::{DeclaredScores, Subtotal};
use budget_performance::notation::Kind;
use budget_performance::number::{Interval, Number};
use budget_performance::result::Format;
use budget_performance::scheme::{ChosenRule, Curve, Earning, Hits, Measure, Rule, Tier};
use budget_performance::{Evaluation, Indicator, Language, Points, Scheme};
use std::hint::black_box;

/// Runs the case that was asked for, at its size or at four times it.
struct Growth<'a> {
    asked: Option<&'a str>,
    times: usize,
}

impl Growth<'_> {
    fn case(&mut self, name: &str, few: usize, make: impl Fn(usize) -> Evaluation, work: impl Fn(&Evaluation)) {
        match self.asked {
            None => println!("{name}"),
            Some(asked) if asked == name => measured(&work, &make(few * self.times)),
            Some(_) => {}
        }
    }
}

/// What is counted: the work alone, without the making of the evaluation.
#[inline(never)]
fn measured(work: &dyn Fn(&Evaluation), evaluation: &Evaluation) {
    work(evaluation);
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let mut growth = match arguments.as_slice() {
        [name, times] => Growth { asked: Some(name), times: times.parse().unwrap() },
        _ => Growth { asked: None, times: 1 },
    };
    rows_that_count_the_hits_of_a_kind(&mut growth);
    kinds_with_names_of_their_own(&mut growth);
    scores_above_their_weights_beside_a_total(&mut growth);
    alternatives_of_many_groups(&mut growth);
    subtotals_of_many_blocks(&mut growth);
    groups_of_findings_in_many_blocks(&mut growth);
    breakdowns_of_a_budget(&mut growth);
    blocks_on_a_card(&mut growth);
    blocks_under_many_headings(&mut growth);
}

fn header() -> Header {
    Header::new(EvaluationKind::Project, "示例项目")
}

fn number(text: &str) -> Number {
    text.parse().unwrap()
}

fn points(text: &str) -> Points {
    text.parse().unwrap()
}

fn national() -> Scheme {
    Scheme::named("national-project-2020").unwrap()
}

fn builder() -> EvaluationBuilder {
    Evaluation::builder(header())
}

fn review(evaluation: &Evaluation) {
    black_box(national().validate(evaluation));
}

fn names(count: usize, name: &str) -> Vec<String> {
    (0..count).map(|index| format!("{name}{index}")).collect()
}

fn rows_that_count_the_hits_of_a_kind(growth: &mut Growth<'_>) {
    let hits = |index: usize| {
        let at_most = (index % 2 == 0).then(|| Number::from(u32::try_from(index + 1).unwrap()));
        let tier = Tier {
            when: Interval { at_least: Some(0.into()), at_most: Some(1.into()), ..Interval::default() },
            earns: Earning::Share(number("0.5")),
        };
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
    growth.case("hits", 500, make, |evaluation| {
        let scheme = national();
        black_box(serde_json::to_string(&scheme.score(evaluation).unwrap()).unwrap());
    });
    growth.case("a report of hits", 250, make, |evaluation| {
        black_box(national().validate(evaluation).to_json());
    });
}

fn kinds_with_names_of_their_own(growth: &mut Growth<'_>) {
    let make = |count: usize| {
        let names = names(count, "类别");
        let row = |name| Indicator::new("产出指标(40分)", name, "某项").weight(points("1")).target("≥80").actual("80");
        let labels: Vec<String> = names.iter().map(|name| format!("{name}(2分)")).collect();
        labels.iter().fold(builder(), |builder, name| builder.indicator(row(name))).build().unwrap()
    };
    growth.case("kinds", 500, make, review);
}

fn scores_above_their_weights_beside_a_total(growth: &mut Growth<'_>) {
    let make = |count: usize| {
        let row = || {
            let row = Indicator::new("产出指标", "数量指标", "某项").weight(points("1")).target("≥80").actual("80");
            row.declared_score(points("2"))
        };
        let declared = DeclaredScores { total: Some(points("7")), ..DeclaredScores::default() };
        (0..count).fold(builder(), |builder, _| builder.indicator(row())).declared(declared).build().unwrap()
    };
    growth.case("the causes of a total", 1_000, make, |evaluation| {
        black_box(national().score(evaluation).unwrap().diagnose_total().count());
    });
    growth.case("a report of scores", 500, make, |evaluation| {
        black_box(national().validate(evaluation).to_json());
    });
}

fn alternatives_of_many_groups(growth: &mut Growth<'_>) {
    let make = |count: usize| {
        let names = names(count, "组");
        let row = |group: &String| {
            let rule = ChosenRule::new(Rule::Comparison).unwrap();
            let row = Indicator::new("产出指标", "数量指标", "某项").weight(points("1")).target("≥80").actual("80");
            row.rule(Rule::Alternative { group: group.clone(), rule })
        };
        names.iter().fold(builder(), |builder, group| builder.indicator(row(group))).build().unwrap()
    };
    growth.case("alternatives", 500, make, |evaluation| {
        black_box(national().score(evaluation).unwrap().total());
    });
}

fn subtotals_of_many_blocks(growth: &mut Growth<'_>) {
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
    growth.case("subtotals", 200, make, review);
}

fn groups_of_findings_in_many_blocks(growth: &mut Growth<'_>) {
    let make = |count: usize| {
        let names = names(count, "板块");
        let labels: Vec<String> = names.iter().map(|name| format!("{name}(1分)")).collect();
        let row = |label| Indicator::new(label, "数量指标", "某项").weight(points("2")).declared_score(points("3"));
        labels.iter().fold(builder(), |builder, label| builder.indicator(row(label))).build().unwrap()
    };
    let scheme = national();
    growth.case("groups", 200, make, |evaluation| {
        black_box(scheme.validate(evaluation).groups().len());
    });
}

fn breakdowns_of_a_budget(growth: &mut Growth<'_>) {
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
    growth.case("breakdowns", 250, make, review);
}

fn blocks_on_a_card(growth: &mut Growth<'_>) {
    let make = |count: usize| {
        let names = names(count, "板块");
        let row = |name| Indicator::new(name, "数量指标", "某项").weight(points("1")).target("≥80").actual("80");
        names.iter().fold(builder(), |builder, name| builder.indicator(row(name))).build().unwrap()
    };
    let scheme = Scheme::named("platform-default").unwrap().assumed();
    growth.case("a card", 200, make, |evaluation| {
        black_box(scheme.score(evaluation).unwrap().render(Format::Html, Language::Chinese).to_string());
    });
}

fn blocks_under_many_headings(growth: &mut Growth<'_>) {
    let make = |count: usize| {
        let labels: Vec<String> =
            names(count, "板块").iter().map(|name| format!("上级{name}(9分)/{name}(10分)")).collect();
        let row = |label| Indicator::new(label, "数量指标", "某项").weight(points("1")).target("≥80").actual("80");
        labels.iter().fold(builder(), |builder, label| builder.indicator(row(label))).build().unwrap()
    };
    growth.case("headings", 100, make, review);
}
