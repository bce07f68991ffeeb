//! Long evaluations and pages within the limits cost about as much more as they are longer: one case and size a run, whose
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
use budget_performance::grid::{Grid, ReadOptions, Table};
use budget_performance::notation::Kind;
use budget_performance::number::{Interval, Number};
use budget_performance::result::Format;
use budget_performance::scheme::{ChosenRule, Curve, Earning, Hits, Measure, Rule, Tier};
use budget_performance::{Evaluation, Indicator, Language, Points, Scheme};
use std::borrow::Cow;
use std::hint::black_box;

/// Runs the case that was asked for, at its size or at four times it.
struct Growth<'a> {
    asked: Option<&'a str>,
    times: usize,
}

impl Growth<'_> {
    fn case<T>(&mut self, name: &str, few: usize, make: impl Fn(usize) -> T, work: impl Fn(&T)) {
        match self.asked {
            None => println!("{name}"),
            Some(asked) if asked == name => {
                let made = make(few * self.times);
                measured(&|| work(&made));
            }
            Some(_) => {}
        }
    }
}

/// What is counted: the work alone, without the making of what it works on.
#[inline(never)]
fn measured(work: &dyn Fn()) {
    work();
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
    pages(&mut growth);
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

/// Pages with much of one thing: rows of indicators, columns, tables, paragraphs, funds, merged cells.
fn pages(growth: &mut Growth<'_>) {
    let read = |page: &Grid<'_>| {
        let options = ReadOptions::default().kind(EvaluationKind::Project);
        black_box(page.read(&options).unwrap().forms.len());
    };
    growth.case("rows of a page", 500, |count| page(|grid| add_rows(grid, count, 0)), read);
    growth.case("blank columns of a page", 40, |count| page(|grid| add_rows(grid, 50, count)), read);
    growth.case("tables of a page", 12, |count| page(|grid| (0..count).for_each(|_| add_rows(grid, 10, 0))), read);
    let paragraphs = |count| {
        page(|grid| {
            for index in 0..count {
                grid.text(format!("{index}．某某工作按计划推进，自评得分为{index}分。"));
            }
            add_rows(grid, 5, 0);
        })
    };
    growth.case("paragraphs of a page", 500, paragraphs, read);
    growth.case("funds of a page", 250, |count| page(|grid| add_funds(grid, count)), read);
    growth.case("merged cells of a page", 500, |count| page(|grid| add_merged(grid, count)), read);
}

fn page(fill: impl Fn(&mut Grid<'static>)) -> Grid<'static> {
    let mut page = Grid::new();
    fill(&mut page);
    page
}

const HEADINGS: [&str; 8] =
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"];

/// A table of indicators, with blank columns at its end.
fn add_rows(page: &mut Grid<'static>, count: usize, blank_columns: usize) {
    let table = page.table(None);
    fill_row(table, HEADINGS, blank_columns);
    for index in 0..count {
        let level1 = if index == 0 { "产出指标" } else { "" };
        let (name, target, actual) = (format!("第{index}项培训人数"), format!("≥{index}人"), format!("{index}人"));
        fill_row(table, [level1, "数量指标", &name, &target, &actual, "1", "1", ""].map(String::from), blank_columns);
    }
}

fn fill_row<T: Into<Cow<'static, str>>>(
    table: &mut Table<'static>,
    cells: impl IntoIterator<Item = T>,
    blank_columns: usize,
) {
    let mut row = table.row();
    for cell in cells {
        row.cell(cell);
    }
    for _ in 0..blank_columns {
        row.blank();
    }
}

/// The table of the budget with many parts, above one of indicators.
fn add_funds(page: &mut Grid<'static>, count: usize) {
    let table = page.table(None);
    fill_row(table, ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "执行率"], 0);
    fill_row(table, ["年度资金总额", "500", "500", "400", "80%"], 0);
    for index in 0..count {
        let part = format!("其中：第{index}笔资金");
        fill_row(table, [&part, "1", "1", "1", "100%"].map(String::from), 0);
    }
    add_rows(page, 5, 0);
}

/// A table whose first two cells cover all of its rows.
fn add_merged(page: &mut Grid<'static>, count: usize) {
    add_rows(page, 5, 0);
    let table = page.table(None);
    let high = u32::try_from(count).unwrap();
    let mut first = table.row();
    first.span("绩效指标", 1, high).span("产出指标", 1, high);
    for cell in ["数量指标", "甲", "≥5人", "5人"] {
        first.cell(cell);
    }
    for _ in 1..count {
        fill_row(table, ["数量指标", "乙", "≥5人", "5人"], 0);
    }
}
