//! A scheme of one's own: read from JSON, told everything that is wrong with it at once, mended, checked and used; and
//! one derived from a published scheme.
//!
//! `cargo run --example own_scheme -- FILE` checks a file, `--list` lists the published schemes and `--print ID` prints
//! one to begin with; without arguments it shows the whole way on a broken document. `data/own_scheme.json` is the same
//! document without its mistakes.
#![allow(clippy::std_instead_of_core, reason = "an example is a program with std")]

use std::error::Error;
use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use budget_performance::Scheme;
use budget_performance::evaluation::EvaluationKind;
use budget_performance::evaluation::{Amount, BudgetExecution, Header, MoneyUnit};
use budget_performance::number::Number;
use budget_performance::scheme::{Curve, InverseRule, Rule};
use budget_performance::scheme::{CustomInput, CustomRule, CustomShare, IndicatorRule, SchemeDocument};
use budget_performance::{Evaluation, Indicator, Language, Points, Scorecard};

/// The rule that the host adds: the whole weight for the exact target, nothing otherwise.
fn all_or_nothing(input: &CustomInput<'_>) -> CustomShare {
    let met = input.actual.is_some() && input.actual == input.target;
    CustomShare::new(
        Number::from(u32::from(met)).into(),
        "the whole weight for the exact target",
        "恰好等于目标值得满分",
    )
}

fn rules() -> [CustomRule; 1] {
    [CustomRule::new("all-or-nothing", "1", all_or_nothing)]
}

const USAGE: &str = "\
usage: own_scheme                shows the whole way on a broken document
       own_scheme --list         lists the published schemes
       own_scheme --print ID     prints a published scheme, to begin one's own with
       own_scheme FILE           checks a scheme/1 document, in both languages

exit status: 0 if the scheme can be used, 1 if it cannot, 2 if a file or an argument cannot be read";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => whole_way(),
        ["-h" | "--help"] => {
            println!("{USAGE}");
            Ok(())
        }
        ["--list"] => list(),
        ["--print", id] => print_document(id),
        [file] if !file.starts_with('-') => return check_file(file),
        _ => Err(USAGE.into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the output has seen enough.
        Err(error)
            if error.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe) =>
        {
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// The published schemes, a line each.
fn list() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    for scheme in Scheme::published() {
        writeln!(out, "{:30} {}  {}", scheme.id, scheme.year, scheme.title(Language::Chinese))?;
        writeln!(out, "{:30}       {}", "", scheme.title(Language::English))?;
    }
    Ok(())
}

/// A published document as it stands: change its id, and what is different in the place of one's own.
fn print_document(id: &str) -> Result<(), Box<dyn Error>> {
    writeln!(std::io::stdout(), "{}", Scheme::named(id)?.into_document().to_json())?;
    Ok(())
}

/// Whether the document of a file can be used, and what in it was hardly meant; if not, everything that is wrong with it.
fn check_file(file: &str) -> ExitCode {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{file}: {error}");
            return ExitCode::from(2);
        }
    };
    match check(&text) {
        Ok(scheme) => {
            println!("{file}: {} can be used", scheme.id());
            for remark in scheme.document().remarks() {
                println!("{file}: {}", remark.text(Language::English));
                println!("{file}：{}", remark.text(Language::Chinese));
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            println!("{file}: {}", error.text(Language::English));
            println!("{file}：{}", error.text(Language::Chinese));
            ExitCode::from(1)
        }
    }
}

fn whole_way() -> Result<(), Box<dyn Error>> {
    let broken = include_str!("data/own_scheme_broken.json");
    println!("1. A misspelt field is named, with its line:");
    if let Err(error) = check(&broken.replace("\"grades\"", "\"grade\"")) {
        println!("   {error}\n");
    }

    println!("2. A document that can be read, but not used, in both languages:");
    match check(broken) {
        Err(budget_performance::Error::SchemeUnusable { problems }) => {
            for problem in problems {
                println!("   {}", problem.check);
                println!("      {}", problem.text(Language::English));
                println!("      {}", problem.text(Language::Chinese));
            }
        }
        Err(error) => return Err(error.into()),
        Ok(scheme) => println!("   {} can be used after all", scheme.id()),
    }

    println!("\n3. Mended, and used:");
    let scheme = mended(SchemeDocument::from_json(broken)?)?.check_with(&rules())?;
    let evaluation = evaluation()?;
    print_awards(&scheme.score(&evaluation)?);

    println!(
        "\n4. Derived from a published scheme, with the inverse formula of platforms and a lower line for the rate:"
    );
    let mut document = Scheme::named("national-project-2020")?.into_document();
    document.id = "model-district-2025".into();
    document.title.en = "National rules with changes of Model District".into();
    document.title.zh = "示范区项目支出绩效自评（在国家办法基础上调整）".into();
    document.quantities.at_most = InverseRule::Linear;
    document.thresholds.execution_low = "0.8".parse()?;
    document.indicators.push(IndicatorRule::new("审计整改完成率", Rule::Custom("all-or-nothing".into())));
    print_awards(&document.check_with(&rules())?.score(&evaluation)?);
    Ok(())
}

/// A project with an indicator for each rule of the scheme.
fn evaluation() -> Result<Evaluation, Box<dyn Error>> {
    let row = |kind, name, weight: u16| {
        let block = match kind {
            "社会效益指标" => "效益指标",
            "服务对象满意度指标" => "满意度指标",
            _ => "产出指标",
        };
        Indicator::new(block, kind, name).weight(Points::from(weight))
    };
    let mut budget = BudgetExecution::default();
    budget.amounts.initial = Some(Amount::new("400".parse()?, MoneyUnit::TenThousandYuan)?);
    budget.amounts.adjusted = Some(Amount::new("500".parse()?, MoneyUnit::TenThousandYuan)?);
    budget.amounts.executed = Some(Amount::new("425".parse()?, MoneyUnit::TenThousandYuan)?);
    let mut header = Header::new(EvaluationKind::Project, "示范区培训项目");
    header.fiscal_year = Some(2024);
    let evaluation = Evaluation::builder(header)
        .budget(budget)
        .indicator(row("数量指标", "培训人数", 20).target("≥5万人").actual("4.2万人"))
        .indicator(row("质量指标", "审计整改完成率", 15).target("100%").actual("97%"))
        .indicator(row("成本指标", "人均成本", 10).target("≤500元").actual("600元"))
        .indicator(row("质量指标", "预算调整率", 5).target("≤10%").actual("25%"))
        .indicator(
            row("社会效益指标", "就业能力", 30)
                .target("提升")
                .actual("部分达成预期指标")
                .declared_score(Points::from(20)),
        )
        .indicator(row("服务对象满意度指标", "学员满意度", 10).target("≥90%").actual("93%"))
        .build()?;
    Ok(evaluation)
}

fn print_awards(card: &Scorecard<'_>) {
    println!("   {}: {} of {}, grade {}", card.scheme().id(), card.total(), card.full(), card.grade().unwrap_or("-"));
    if let Some(execution) = card.explain_execution(Language::English) {
        println!("   execution: {execution}");
    }
    for award in card.awards() {
        println!("   {}: {}", award.indicator.name(), award.explain(Language::English));
    }
}

fn check(text: &str) -> Result<Scheme, budget_performance::Error> {
    SchemeDocument::from_json(text)?.check_with(&rules())
}

/// The document with each of its mistakes put right.
fn mended(mut document: SchemeDocument) -> Result<SchemeDocument, Box<dyn Error>> {
    for block in &mut document.blocks {
        if block.name == "产出指标" {
            block.points = "50".parse()?;
        }
    }
    for level in &mut document.levels {
        // The bound belongs to the level above.
        if level.band.at_least == Some("0.6".parse()?) {
            level.band.below = level.band.at_most.take();
        }
    }
    for grade in &mut document.grades {
        if grade.name == "优" {
            grade.when.at_least = grade.when.above.take();
        }
    }
    for indicator in &mut document.indicators {
        match &mut indicator.rule {
            Rule::Numeric { curve: Curve::Tiers(tiers), .. } => {
                if let Some(last) = tiers.last_mut() {
                    last.when.above = Some("0.3".parse()?);
                }
            }
            Rule::Custom(name) => *name = "all-or-nothing".into(),
            _ => {}
        }
    }
    Ok(document)
}
