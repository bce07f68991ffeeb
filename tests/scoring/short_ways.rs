//! Rows that answer by their numbers, a level or a judgement are scored and reviewed by short ways. Whatever a row says, they
//! find what the long way finds: ticked items that no rule asks for lead any row along it.

use crate::common::{changed, evaluation, number};
use budget_performance::Points;
use budget_performance::scheme::OverFulfilment;
use budget_performance::scheme::{EqualRule, InverseRule};
use budget_performance::{Evaluation, Indicator, Language, Scheme};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

#[derive(Debug, Clone)]
struct Plain {
    kind: &'static str,
    name: &'static str,
    target: String,
    actual: String,
    weight: Points,
    /// The declared score; without one the computed one.
    declared: Option<Points>,
    reason: Option<&'static str>,
}

fn any_number() -> impl Strategy<Value = String> {
    let multiplier = select(vec!["", "", "", "万", "百"]);
    let value = prop_oneof![
        3 => select(vec!["0", "1", "10", "12", "13", "14", "90", "99.5", "100", "100.1", "101", "120", "130", "131"])
            .prop_map(String::from),
        1 => (0u32..20_000, 0u32..3).prop_map(|(size, places)| {
            if places == 0 { size.to_string() } else { format!("{size}.{places}") }
        }),
    ];
    (value, multiplier, select(vec!["", "%", "%", "人", "元"]))
        .prop_map(|(value, multiplier, unit)| format!("{value}{multiplier}{unit}"))
}

fn any_row() -> impl Strategy<Value = Plain> {
    let names = vec!["培训人数", "群众满意度", "合格率", "投诉次数", "单位成本", "按时完成率", "预算执行率", "某项"];
    let signs = vec!["≥", "≥", "=", "≤", ">", "<", ""];
    // Whatever lies exactly on a line is rare by chance.
    let numbers = (select(signs), any_number(), any_number(), prop::bool::weighted(0.2))
        .prop_map(|(sign, target, actual, same)| (format!("{sign}{target}"), if same { target } else { actual }));
    let targets = select(vec!["效果显著", "2020年12月底前", "提升", "10个", "", "/"]);
    let answers = vec![
        "完成",
        "已完成",
        "基本完成",
        "未完成",
        "2020年11月",
        "2021年1月",
        "效果显著",
        "5.56万人",
        "12个",
        "≥10个",
        "",
        "/",
    ];
    let words = (targets, select(answers)).prop_map(|(target, actual)| (String::from(target), String::from(actual)));
    let cells = prop_oneof![3 => numbers, 1 => words];
    let points = || (0u32..2_000).prop_map(|cents| format!("{}.{:02}", cents / 100, cents % 100).parse().unwrap());
    (
        (select(vec!["数量指标", "质量指标", "时效指标", "成本指标"]), select(names)),
        cells,
        (points(), option::weighted(0.3, points())),
        option::of(select(vec!["受疫情影响", ""])),
    )
        .prop_map(|((kind, name), (target, actual), (weight, declared), reason)| Plain {
            kind,
            name,
            target,
            actual,
            weight,
            declared,
            reason,
        })
}

fn any_scheme() -> impl Strategy<Value = Scheme> {
    let lines = (select(vec!["1", "1.2", "1.3"]), any::<bool>(), any::<bool>());
    let rules = (select(vec![EqualRule::FullAbove, EqualRule::RatioAbove, EqualRule::Exact]), any::<bool>());
    (lines, rules, option::of(select(vec!["0.6", "0.9"]))).prop_map(
        |((line, included, miss), (equal, linear), pass)| {
            changed("national-project-2020", |document| {
                document.thresholds.over_fulfilled = number(line);
                document.thresholds.over_fulfilled_included = included;
                if miss {
                    document.thresholds.over_fulfilment = OverFulfilment::Miss;
                }
                document.quantities.equal = equal;
                document.quantities.at_most = if linear { InverseRule::Linear } else { InverseRule::Ratio };
                document.quantities.pass = pass.map(number);
            })
        },
    )
}

/// The rows with their declared scores, led along the long way or not.
fn declared(rows: &[Plain], computed: &[Points], long: bool) -> Evaluation {
    evaluation(rows.iter().enumerate().map(|(index, plain)| {
        let mut row = Indicator::new("产出指标", plain.kind, plain.name).weight(plain.weight);
        row = row.target(&plain.target).actual(&plain.actual);
        if let Some(score) = plain.declared.or(computed.get(index).copied()) {
            row = row.declared_score(score);
        }
        if let Some(reason) = plain.reason {
            row = row.reason(reason);
        }
        // No rule asks for items here, and the short ways pass over a row that has any.
        if long { row.checked_items(0) } else { row }
    }))
}

fn findings(scheme: &Scheme, evaluation: &Evaluation) -> Vec<String> {
    let line = |finding: &budget_performance::Finding<'_>| {
        let (place, message) = (finding.place.text(Language::English), finding.message(Language::English));
        format!("{place}: {} {message} {}/{}", finding.check, finding.expected, finding.found)
    };
    scheme.validate(evaluation).findings().iter().map(line).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_short_ways_find_what_the_long_way_finds(scheme in any_scheme(), rows in vec(any_row(), 1..6)) {
        let undeclared = declared(&rows, &[], true);
        let card = scheme.score(&undeclared).unwrap();
        let computed: Vec<Points> = card.awards().map(|award| award.points).collect();
        let (short, long) = (declared(&rows, &computed, false), declared(&rows, &computed, true));
        let marks = |evaluation: &Evaluation| -> Vec<_> {
            scheme.score(evaluation).unwrap().awards().map(|award| (award.points, award.outcome)).collect()
        };
        prop_assert_eq!(marks(&short), marks(&long));
        prop_assert_eq!(findings(&scheme, &short), findings(&scheme, &long));
    }
}
