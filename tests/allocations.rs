//! What scoring and reviewing allocate: a list of awards, a list of findings, and nothing for each row.

#![allow(clippy::std_instead_of_core, clippy::arithmetic_side_effects, clippy::unwrap_used, reason = "tests")]

use std::fmt::Write;

use allocation_counter::measure;
use budget_performance::evaluation::{Amount, BudgetExecution, EvaluationKind, Header, MoneyUnit};
use budget_performance::{Evaluation, Indicator, Language, Scheme};

/// A project of so many rows, every third of them short of its target with a reason.
fn project(rows: u32) -> Evaluation {
    let mut budget = BudgetExecution::default();
    budget.amounts.adjusted = Some(Amount::new(500.into(), MoneyUnit::TenThousandYuan).unwrap());
    budget.amounts.executed = Some(Amount::new("480.5".parse().unwrap(), MoneyUnit::TenThousandYuan).unwrap());
    let mut builder = Evaluation::builder(Header::new(EvaluationKind::Project, "测量用例")).budget(budget);
    for number in 0..rows {
        let name = format!("第{number}项工作完成量");
        let (actual, score) = if number % 3 == 0 { ("90个", "4.5") } else { ("100个", "5") };
        let (level1, level2) =
            if number % 2 == 0 { ("产出指标", "数量指标") } else { ("效益指标", "社会效益指标") };
        let row = Indicator::new(level1, level2, &name).weight("5".parse().unwrap()).target("≥100个").actual(actual);
        builder.add(row.declared_score(score.parse().unwrap()).reason("受天气影响"));
    }
    builder.build().unwrap()
}

#[test]
fn a_scorecard_allocates_once_however_many_rows_there_are() {
    let scheme = Scheme::named("national-project-2020").unwrap();
    for rows in [1, 18, 1_000] {
        let evaluation = project(rows);
        let counted = measure(|| drop(scheme.score(&evaluation)));
        assert_eq!(counted.count_total, 1, "{rows} rows");
    }
}

#[test]
fn a_review_allocates_nothing_for_rows_about_which_nothing_is_found() {
    let scheme = Scheme::named("national-project-2020").unwrap();
    let count = |rows| {
        let evaluation = project(rows);
        measure(|| drop(scheme.validate(&evaluation))).count_total
    };
    assert_eq!(count(18), count(1_000));
    assert!(count(18) <= 5, "{} allocations", count(18));
}

#[test]
fn a_row_takes_at_most_128_bytes_beside_its_text() {
    let bytes = |rows: u32| {
        let mut kept = None;
        let counted = measure(|| kept = Some(project(rows)));
        let evaluation = kept.unwrap();
        let text: usize = evaluation
            .indicators()
            .map(|row| row.name().len() + row.target_text().len() + row.actual_text().len())
            .map(|text| text + "受天气影响".len())
            .sum();
        (counted.bytes_current, i64::try_from(text).unwrap())
    };
    let ((small, small_text), (large, large_text)) = (bytes(4_096), bytes(8_192));
    // The capacities of a list are powers of two, as these numbers of rows are; text grows to twice its size at most.
    let per_row = ((large - small) - 2 * (large_text - small_text)) / 4_096;
    assert!(per_row <= 128, "{per_row} bytes a row");
}

#[test]
fn explanations_go_into_a_text_that_is_used_again() {
    let scheme = Scheme::named("national-project-2020").unwrap();
    let evaluation = project(18);
    let card = scheme.score(&evaluation).unwrap();
    let mut text = String::new();
    let mut explain = || {
        text.clear();
        for award in card.awards() {
            write!(text, "{}", award.explain(Language::Chinese)).unwrap();
        }
    };
    explain();
    assert_eq!(measure(explain).count_total, 0);
}
