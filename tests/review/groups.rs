//! One mistake is one finding with its consequences, and every finding stands in exactly one group.

use crate::common::random::{any_form, any_scheme};
use crate::common::{budget, header, national, points, row};
use budget_performance::Report;
use budget_performance::evaluation::DeclaredScores;
use budget_performance::result::Format;
use budget_performance::result::{Place, Severity};
use budget_performance::{Check, Finding, Language};
use budget_performance::{Evaluation, Indicator, Scheme};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

fn line(finding: &Finding<'_>) -> String {
    let place = match finding.place {
        Place::Row(row) => format!("row {row}"),
        Place::Block(name) => name.to_owned(),
        Place::Budget(_) => "budget".to_owned(),
        _ => "form".to_owned(),
    };
    format!("{} {place}", finding.check)
}

/// The groups with consequences, a line each: `cause > consequence, consequence`.
fn grouped(report: &Report<'_>) -> Vec<String> {
    let groups = report.groups();
    let with = groups.iter().filter(|group| !group.consequences.is_empty());
    let consequences = |list: &[&Finding<'_>]| list.iter().map(|finding| line(finding)).collect::<Vec<_>>().join(", ");
    with.map(|group| format!("{} > {}", line(group.cause), consequences(&group.consequences))).collect()
}

#[test]
fn the_reference_case() {
    let text = include_str!("../../examples/data/xianning-2020.json");
    let evaluation = Evaluation::all_from_json(text).unwrap().remove(0);
    let scheme = Scheme::for_evaluation(&evaluation).unwrap();
    let report = scheme.validate(&evaluation);
    assert_eq!(
        grouped(&report),
        [
            "adjustment-large budget > reason-missing budget",
            "rows-exceed-block 产出指标 > subtotal-over-block 产出指标, summary-differs 产出指标, total-differs form",
            "over-fulfilled row 2 > reason-missing row 2",
            "target-not-quantified row 3 > answer-mismatched row 3",
            "target-not-quantified row 4 > answer-mismatched row 4",
            "target-not-quantified row 5 > answer-mismatched row 5",
            "target-not-quantified row 6 > answer-mismatched row 6",
            "target-not-quantified row 7 > answer-mismatched row 7",
            "execution-counted-twice row 11 > cost-not-a-cost row 11",
        ]
    );
    let english = report.render(Format::Text, Language::English).to_string();
    for expected in [
        "  - block 产出指标: the weights of the rows of `产出指标` add to 44 points, but the block\n    has 40 points\n    \
         → the declared scores of `产出指标` add to 44 points, but the block has 40 points\n      \
         (subtotal-over-block, error)\n",
        "Errors (7)\n",
        "Warnings (24, of which 2 above)\n",
    ] {
        assert!(english.contains(expected), "{expected}\n{english}");
    }
    let chinese = report.render(Format::Text, Language::Chinese).to_string();
    assert!(chinese.contains("\n    → 整份表：自评总分为95分，各部分自评得分合计为99分（total-differs，错误）\n"));
    assert!(chinese.contains("疑点（24项，其中2项已在上文列示）\n"));
}

fn scored<'a>(target: &'a str, actual: &'a str, weight: &str, declared: &str) -> Indicator<'a> {
    row(target, actual).weight(points(weight)).declared_score(points(declared))
}

fn total(total: &str) -> DeclaredScores {
    DeclaredScores { total: Some(points(total)), ..DeclaredScores::default() }
}

/// The groups with consequences that hold one of the checks as their cause.
fn caused_by(evaluation: &Evaluation, cause: Check) -> Vec<String> {
    let scheme = national();
    let report = scheme.validate(evaluation);
    let code = format!("{cause} ");
    grouped(&report).into_iter().filter(|line| line.starts_with(&code)).collect()
}

#[test]
fn a_score_that_differs_makes_the_total_differ() {
    let mut spent = budget("", "100", "100");
    spent.declared_score = Some(points("10"));
    let rows = [scored("≥4次", "3次", "10", "9").reason("原因"), scored("≥4次", "3次", "10", "8").reason("原因")];
    let builder = Evaluation::builder(header()).budget(spent).declared(total("27"));
    let evaluation = rows.into_iter().fold(builder, |builder, row| builder.indicator(row)).build().unwrap();
    // The first in the report is the cause.
    assert_eq!(caused_by(&evaluation, Check::ScoreOverstated), ["score-overstated row 1 > total-not-reproduced form"]);
}

#[test]
fn an_execution_without_a_budget() {
    let mut spent = budget("", "0", "0");
    spent.declared_score = Some(points("10"));
    let evaluation = Evaluation::builder(header()).budget(spent).indicator(row("≥1次", "1次")).build().unwrap();
    assert_eq!(caused_by(&evaluation, Check::BudgetZero), ["budget-zero budget > execution-score-differs budget"]);
}

#[test]
fn each_reason_belongs_to_its_own_deviation() {
    let mut spent = budget("100", "200", "120");
    spent.declared_score = Some(points("6"));
    let evaluation = Evaluation::builder(header()).budget(spent).indicator(row("≥1次", "1次")).build().unwrap();
    let low = caused_by(&evaluation, Check::ExecutionLow);
    assert_eq!(low, ["execution-low budget > reason-missing budget"]);
    let large = caused_by(&evaluation, Check::AdjustmentLarge);
    assert_eq!(large, ["adjustment-large budget > reason-missing budget"]);
}

#[test]
fn a_row_that_was_never_filled_in() {
    let rows = [row("", ""), scored("≥1次", "1次", "10", "10")];
    let builder = Evaluation::builder(header());
    let evaluation = rows.into_iter().fold(builder, |builder, row| builder.indicator(row)).build().unwrap();
    let found = caused_by(&evaluation, Check::TargetMissing);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("target-missing row 1 > "), "{found:?}");
    assert!(found[0].contains("score-missing row 1") && found[0].contains("actual-missing row 1"), "{found:?}");
    // The same check at another row follows from nothing here.
    assert!(caused_by(&evaluation, Check::ActualMissing).is_empty());
}

#[test]
fn weights_that_do_not_sum() {
    let rows = [scored("≥1次", "1次", "60", "60")];
    let builder = Evaluation::builder(header());
    let evaluation = rows.into_iter().fold(builder, |builder, row| builder.indicator(row)).build().unwrap();
    let found = caused_by(&evaluation, Check::RowsExceedBlock);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("subtotal-over-block 产出指标"), "{found:?}");
    assert!(found[0].contains("weights-do-not-sum form"), "{found:?}");
}

#[test]
fn a_group_is_as_grave_as_its_gravest_finding() {
    let mut spent = budget("100", "200", "120");
    spent.declared_score = Some(points("6"));
    let evaluation = Evaluation::builder(header()).budget(spent).indicator(row("≥1次", "1次")).build().unwrap();
    let scheme = national();
    let report = scheme.validate(&evaluation);
    let groups = report.groups();
    let low = groups.iter().find(|group| group.cause.check == Check::ExecutionLow).unwrap();
    assert_eq!((low.cause.severity, low.severity()), (Severity::Warning, Severity::Error));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_finding_stands_in_one_group(
        form in any_form(),
        scheme in any_scheme(),
        declared in vec(option::of(0u16..40), 12),
        sum in option::of(0u16..120),
    ) {
        let mut builder = form.builder();
        if let Some(sum) = sum {
            builder = builder.declared(total(&sum.to_string()));
        }
        for (index, row) in form.rows.iter().enumerate() {
            let row = row.indicator();
            builder = builder.indicator(match declared.get(index).copied().flatten() {
                Some(score) => row.declared_score(budget_performance::Points::from(score)),
                None => row,
            });
        }
        let evaluation = builder.build().unwrap();
        let report = scheme.validate(&evaluation);
        let address = |finding: &Finding<'_>| std::ptr::from_ref(finding).addr();
        let groups = report.groups();
        let mut listed: Vec<usize> = groups.iter().flat_map(|group| group.findings()).map(address).collect();
        listed.sort_unstable();
        let all: Vec<usize> = report.findings().iter().map(address).collect();
        prop_assert_eq!(listed, all);
        for group in &groups {
            let at: Vec<&Finding<'_>> = group.positions().iter().map(|at| &report.findings()[*at]).collect();
            prop_assert_eq!(at, group.findings().collect::<Vec<_>>());
        }
        // Causes and consequences keep the order of the report.
        let causes: Vec<usize> = groups.iter().map(|group| address(group.cause)).collect();
        prop_assert!(causes.is_sorted());
        let in_order = |list: &[&Finding<'_>]| list.iter().map(|finding| address(finding)).is_sorted();
        prop_assert!(groups.iter().all(|group| in_order(&group.consequences)));
        // Whatever is rendered counts every finding of its severity.
        let text = report.render(Format::Text, Language::English).to_string();
        for (severity, name) in Severity::ALL.into_iter().zip(["errors: ", "warnings: ", "advice: "]) {
            let counted = format!("{name}{}", report.with_severity(severity).count());
            prop_assert!(report.findings().is_empty() || text.contains(&counted), "{}", text);
        }
    }
}
