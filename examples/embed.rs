//! Embedding: an evaluation built in code, reviewed and scored, and what a host does with the answers.
//!
//! `cargo run --example embed`
#![allow(clippy::std_instead_of_core, reason = "an example is a program with std")]

use std::error::Error;

use budget_performance::evaluation::{Amount, BudgetExecution, EvaluationKind, Header, MoneyUnit};
use budget_performance::result::{Outcome, Severity};
use budget_performance::{Evaluation, Indicator, Language, Scheme};

fn main() -> Result<(), Box<dyn Error>> {
    let evaluation = training_project()?;
    let scheme = Scheme::named("national-project-2020")?;
    let card = scheme.score(&evaluation)?;
    println!("{}: {} of {} points", evaluation.header().subject, card.total(), card.full());
    for award in card.awards() {
        let verdict = match award.outcome {
            Outcome::Met => "met",
            Outcome::Unreported => "to be reported",
            _ => "to be explained",
        };
        println!("  {}: {} of {}, {verdict}", award.indicator.name(), award.points, award.weight());
    }
    let report = scheme.validate(&evaluation);
    for finding in report.with_severity(Severity::Error) {
        println!("  {}: {}", finding.check, finding.message(Language::English));
    }
    Ok(())
}

/// What a host knows of a project, as an evaluation.
fn training_project() -> Result<Evaluation, Box<dyn Error>> {
    let mut header = Header::new(EvaluationKind::Project, "培训项目");
    header.fiscal_year = Some(2020);
    let mut budget = BudgetExecution::default();
    budget.amounts.adjusted = Some(Amount::new(50.into(), MoneyUnit::TenThousandYuan)?);
    budget.amounts.executed = Some(Amount::new("48.5".parse()?, MoneyUnit::TenThousandYuan)?);
    let row = |level1, level2, name, weight: u16| Indicator::new(level1, level2, name).weight(weight.into());
    let evaluation = Evaluation::builder(header)
        .budget(budget)
        .indicator(row("产出指标", "数量指标", "培训人数", 30).target("≥500人").actual("450人"))
        .indicator(row("产出指标", "时效指标", "完成时间", 20).target("12月底前").actual("11月"))
        .indicator(row("效益指标", "社会效益指标", "就业率", 30).target("≥80%").actual("86%"))
        .indicator(row("满意度指标", "服务对象满意度指标", "学员满意度", 10).target("≥90%"))
        .build()?;
    Ok(evaluation)
}
