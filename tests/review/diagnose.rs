//! Which other policies give a declared figure exactly: each found once, and not found where it does not.

use crate::common::{budget, changed, evaluation, header, national, number, points, row};
use budget_performance::Points;
use budget_performance::document::ReportDocument;
use budget_performance::evaluation::DeclaredScores;
use budget_performance::evaluation::Rate;
use budget_performance::result::Format;
use budget_performance::result::Policy;
use budget_performance::scheme::SchemeDocument;
use budget_performance::scheme::{EqualRule, InverseRule};
use budget_performance::{Check, Language};
use budget_performance::{Evaluation, Indicator, Scheme};

const LANGUAGES: [Language; 2] = [Language::English, Language::Chinese];

/// The policies in both languages.
fn texts<'a>(policies: impl Iterator<Item = Policy<'a>>) -> Vec<[String; 2]> {
    policies.map(|policy| LANGUAGES.map(|language| policy.text(language).to_string())).collect()
}

fn english<'a>(policies: impl Iterator<Item = Policy<'a>>) -> Vec<String> {
    policies.map(|policy| policy.text(Language::English).to_string()).collect()
}

fn of_row(scheme: &Scheme, weight: &str, target: &str, actual: &str, declared: &str) -> Vec<[String; 2]> {
    let row = row(target, actual).weight(points(weight)).declared_score(points(declared));
    let evaluation = evaluation([row]);
    let card = scheme.score(&evaluation).unwrap();
    texts(card.award(1).unwrap().diagnose())
}

fn with(change: impl FnOnce(&mut SchemeDocument)) -> Scheme {
    changed("national-project-2020", change)
}

/// The scheme; weight, target, actual and declared score; the policies.
type RowCase<'a> = (&'a Scheme, [&'a str; 4], &'a [[&'a str; 2]]);

#[test]
fn a_row_names_each_policy_once() {
    let linear = with(|document| document.quantities.at_most = InverseRule::Linear);
    let exact = with(|document| document.quantities.equal = EqualRule::Exact);
    let by_ratio = with(|document| document.quantities.equal = EqualRule::RatioAbove);
    let national = national();
    let cases: &[RowCase<'_>] = &[
        (
            &national,
            ["20", "≥98%", "98%", "19.6"],
            &[[
                "weight × actual, although the target is met: 20 × 98%",
                "已达到目标值，仍按分值×实际完成值计分：20×98%",
            ]],
        ),
        (
            &national,
            ["20", "≥95%", "89.5%", "17.9"],
            &[[
                "weight × actual, without dividing by the target: 20 × 89.5%",
                "按分值×实际完成值计分，未除以目标值：20×89.5%",
            ]],
        ),
        (&national, ["25", "≥3次", "3次", "6.25"], &[["the weight applied twice: 25 × 25%", "分值重复相乘：25×25%"]]),
        // 3 × 37442 ÷ 38508 = 2.91695…
        (&national, ["3", "≥38508人", "37442人", "2.92"], &[]),
        (
            &national,
            ["3", "≥38508人", "37442人", "2.9"],
            &[["the result rounded to 1 place, half up", "计算结果四舍五入保留1位小数"]],
        ),
        (
            &national,
            ["3", "≥38508人", "37442人", "3"],
            &[["the result rounded to 0 places, half up", "计算结果四舍五入取整数"]],
        ),
        (
            &national,
            ["3", "≥38508人", "37442人", "2.91"],
            &[
                ["the result cut to 2 places", "计算结果截尾保留2位小数"],
                [
                    "the ratio rounded to 0 places, half up first, as a percentage: 97%",
                    "完成率先按百分数四舍五入取整数（97%）再计分",
                ],
            ],
        ),
        (
            &national,
            ["3", "≥38508人", "37442人", "2.917"],
            &[["the result rounded to 3 places, half up", "计算结果四舍五入保留3位小数"]],
        ),
        // 10 × 1 ÷ 4 = 2.5 is a tie.
        (
            &national,
            ["10", "≥4次", "1次", "2"],
            &[
                ["the result cut to 0 places", "计算结果截尾取整数"],
                ["the result rounded to 0 places, half to even", "计算结果四舍六入五成双取整数"],
            ],
        ),
        (&national, ["10", "≥7次", "3次", "5"], &[["the result rounded up to 0 places", "计算结果进一取整数"]]),
        // Twice the limit: one half by the ratio, nothing by the other formula.
        (&national, ["10", "≤5次", "10次", "5"], &[]),
        (
            &national,
            ["10", "≤5次", "10次", "0"],
            &[[
                "above the limit, weight × (2 × target − actual) ÷ target",
                "超过上限时按分值×（2×目标值−实际完成值）÷目标值计分",
            ]],
        ),
        (
            &linear,
            ["10", "≤5次", "10次", "5"],
            &[["above the limit, weight × target ÷ actual", "超过上限时按分值×目标值÷实际完成值计分"]],
        ),
        (&linear, ["10", "≤5次", "10次", "4"], &[]),
        (
            &exact,
            ["10", "=4次", "5次", "10"],
            &[[
                "for =, the whole weight above the target, and weight × actual ÷ target below it",
                "等于型指标超过目标值得满分，低于目标值按分值×实际完成值÷目标值计分",
            ]],
        ),
        (
            &national,
            ["10", "=4次", "5次", "8"],
            &[[
                "for =, weight × the smaller ÷ the larger of target and actual",
                "等于型指标按分值×目标值与实际完成值中较小者÷较大者计分",
            ]],
        ),
        (
            &by_ratio,
            ["10", "=4次", "5次", "0"],
            &[["for =, nothing unless the target is hit exactly", "等于型指标未恰好达到目标值不得分"]],
        ),
        (
            &national,
            ["10", "≥4次", "5次", "12.5"],
            &[["the ratio of 125% without the cap at the weight", "完成率125%未按分值封顶"]],
        ),
        (&national, ["10", "≥4次", "5次", "12"], &[]),
        (&national, ["10", "≥4次", "5次", "7"], &[]),
        // A level has no number to be calculated with.
        (&national, ["10", "效果显著", "达成预期指标", "6"], &[]),
    ];
    for (scheme, [weight, target, actual, declared], expected) in cases {
        let found = of_row(scheme, weight, target, actual, declared);
        let expected: Vec<[String; 2]> = expected.iter().map(|texts| texts.map(str::to_owned)).collect();
        assert_eq!(found, expected, "{declared} of {weight}, target {target}, actual {actual}");
    }
}

/// Initial, adjusted and executed in yuan, the printed rate and weight, the declared score of 10 points.
type Execution<'a> = ([&'a str; 3], Option<&'a str>, Option<&'a str>, &'a str);

fn of_execution(([initial, adjusted, executed], rate, weight, declared): Execution<'_>) -> Vec<[String; 2]> {
    let mut budget = budget(initial, adjusted, executed);
    budget.rate = rate.map(|rate| Rate { number: number(rate), percent: true });
    budget.weight = weight.map(points);
    budget.declared_score = Some(points(declared));
    let evaluation = Evaluation::builder(header()).budget(budget).indicator(row("≥1次", "1次")).build().unwrap();
    let scheme = national();
    texts(scheme.score(&evaluation).unwrap().diagnose_execution())
}

#[test]
fn the_execution_names_each_policy_once() {
    let amounts = ["200000", "250000", "215457.6"];
    let cases: &[(Execution<'_>, &[[&str; 2]])] = &[
        // 10 × 215457.6 ÷ 250000 = 8.618304
        ((amounts, None, None, "8.62"), &[]),
        (
            (amounts, Some("86.19"), None, "8.619"),
            &[
                ["the result rounded up to 3 places", "计算结果进一保留3位小数"],
                [
                    "the ratio rounded up to 2 places first, as a percentage: 86.19%",
                    "完成率先按百分数进一保留2位小数（86.19%）再计分",
                ],
            ],
        ),
        (
            (amounts, None, None, "8.6"),
            &[
                ["the result rounded to 1 place, half up", "计算结果四舍五入保留1位小数"],
                [
                    "the ratio rounded to 0 places, half up first, as a percentage: 86%",
                    "完成率先按百分数四舍五入取整数（86%）再计分",
                ],
            ],
        ),
        (
            (amounts, None, None, "10"),
            &[["execution against the initial budget of 200000元", "按年初预算数200000元计算执行率"]],
        ),
        ((amounts, Some("95"), None, "9.5"), &[["the printed execution rate of 95%", "按表内填报的执行率95%计分"]]),
        (
            (amounts, None, Some("20"), "17.24"),
            &[["the weight of 20 that the form prints for execution", "按表内填报的预算执行率分值20分计分"]],
        ),
        ((amounts, None, None, "0.86"), &[["the weight applied twice: 8.62 × 10%", "分值重复相乘：8.62×10%"]]),
        (
            (["", "250000", "300000"], None, None, "12"),
            &[["the ratio of 120% without the cap at the weight", "完成率120%未按分值封顶"]],
        ),
        ((amounts, Some("95"), Some("20"), "7.77"), &[]),
        ((["", "0", "0"], None, None, "10"), &[]),
    ];
    for (case, expected) in cases {
        let found = of_execution(*case);
        let found: Vec<[&str; 2]> = found.iter().map(|[en, zh]| [en.as_str(), zh.as_str()]).collect();
        assert_eq!(found, *expected, "{case:?}");
    }
}

fn scored<'a>(level1: &'a str, level2: &'a str, weight: &str, target: &'a str, declared: &str) -> Indicator<'a> {
    let row = Indicator::new(level1, level2, "某项").weight(points(weight)).target(target).actual("1次");
    row.declared_score(points(declared))
}

fn with_total(rows: Vec<Indicator<'_>>, total: &str) -> Evaluation {
    let declared = DeclaredScores { total: Some(points(total)), ..DeclaredScores::default() };
    let mut budget = budget("", "100", "100");
    budget.declared_score = Some(points("10"));
    let builder = Evaluation::builder(header()).budget(budget).declared(declared);
    rows.into_iter().fold(builder, |builder, row| builder.indicator(row)).build().unwrap()
}

#[test]
fn the_total_names_each_policy_once() {
    // 10 + 50 ÷ 3 + 30 ÷ 3 × 2 + 10: each third is 3.33 by itself.
    let thirds = || {
        vec![
            scored("产出指标", "数量指标", "10", "≥3次", "3.33"),
            scored("产出指标", "质量指标", "10", "≥3次", "3.33"),
            scored("效益指标", "社会效益指标", "10", "≥3次", "3.33"),
            scored("满意度指标", "服务对象满意度指标", "10", "≥1次", "10"),
        ]
    };
    let over = || {
        vec![
            scored("产出指标", "数量指标", "30", "≥1次", "30"),
            scored("产出指标", "质量指标", "24", "≥1次", "24"),
            scored("效益指标", "社会效益指标", "30", "≥1次", "29"),
        ]
    };
    // A row that repeats the score of the budget table is no part of its own.
    let mut repeated = over();
    repeated.push(scored("预算执行", "预算执行率", "10", "≥1次", "10"));
    let mut in_cell = thirds();
    in_cell[0] = scored("产出指标", "数量指标", "10", "≥3次", "26.66");
    let cases = [
        (thirds(), "29.99", vec![]),
        (thirds(), "30", vec![["the result rounded to 0 places, half up", "计算结果四舍五入取整数"]]),
        (thirds(), "25", vec![]),
        (
            thirds(),
            "19.99",
            vec![
                ["`预算执行` (10) left out", "漏计“预算执行”10分"],
                ["`满意度指标` (10) left out", "漏计“满意度指标”10分"],
            ],
        ),
        (thirds(), "33.32", vec![["`效益指标` (3.33) counted twice", "重复计入“效益指标”3.33分"]]),
        (
            over(),
            "94",
            vec![["the computed points added up without the cap of a block", "各项计算得分直接相加，一级指标未封顶"]],
        ),
        (
            over(),
            "93",
            vec![[
                "the declared scores added up: the total follows from them",
                "各项自评得分直接相加，差异来自各项自评得分",
            ]],
        ),
        (
            repeated,
            "93",
            vec![[
                "the declared scores added up: the total follows from them",
                "各项自评得分直接相加，差异来自各项自评得分",
            ]],
        ),
        (
            in_cell,
            "26.66",
            vec![
                ["the declared total in the score cell of row 1", "第1行得分栏误填自评总分"],
                ["`效益指标` (3.33) left out", "漏计“效益指标”3.33分"],
            ],
        ),
    ];
    let scheme = national();
    for (rows, total, expected) in cases {
        let evaluation = with_total(rows, total);
        let card = scheme.score(&evaluation).unwrap();
        let found = texts(card.diagnose_total());
        let mut found: Vec<[&str; 2]> = found.iter().map(|[en, zh]| [en.as_str(), zh.as_str()]).collect();
        found.retain(|[en, _]| !en.contains("the sum of all other"));
        assert_eq!(found, expected, "{total}, computed {}", card.total());
    }
}

#[test]
fn the_exact_points_rounded_at_the_end() {
    // Six thirds are 20, and 19.98 row by row.
    let rows: Vec<_> = (0..6).map(|_| scored("产出指标", "数量指标", "10", "≥3次", "3.33")).collect();
    let evaluation = with_total(rows, "30.00");
    let scheme = national();
    let card = scheme.score(&evaluation).unwrap();
    assert_eq!(card.total(), points("29.98"));
    assert_eq!(english(card.diagnose_total()), ["the result rounded to 1 place, half up"]);
    let mut seven: Vec<_> = (0..7).map(|_| scored("产出指标", "数量指标", "7", "≥3次", "2.33")).collect();
    seven.push(scored("效益指标", "社会效益指标", "10", "≥1次", "10"));
    // 7 × 7 ÷ 3 = 16.333…, and 16.31 row by row.
    let evaluation = with_total(seven, "36.33");
    let card = scheme.score(&evaluation).unwrap();
    assert_eq!(card.total(), points("36.31"));
    assert_eq!(
        texts(card.diagnose_total()),
        [[
            "the exact points added up and rounded to 2 places, half up once at the end".to_owned(),
            "各项得分不取整，合计后四舍五入保留2位小数".to_owned(),
        ]]
    );
}

#[test]
fn a_sum_in_the_cell_of_a_row() {
    let rows = vec![
        scored("产出指标", "数量指标", "10", "≥1次", "8"),
        scored("产出指标", "质量指标", "10", "≥1次", "9"),
        scored("效益指标", "社会效益指标", "10", "≥1次", "27"),
    ];
    let evaluation = with_total(rows, "54");
    let scheme = national();
    let card = scheme.score(&evaluation).unwrap();
    let found = texts(card.award(3).unwrap().diagnose());
    let expected = "the sum of all other declared scores in the score cell of row 3";
    assert_eq!(found, [[expected.to_owned(), "第3行得分栏误填其余各项自评得分的合计".to_owned()]]);
    assert!(card.award(1).unwrap().diagnose().next().is_none());
}

#[test]
fn a_report_shows_the_policies_in_every_format() {
    let evaluation = evaluation([row("≥98%", "98%").weight(points("20")).declared_score(points("19.6"))]);
    let scheme = national();
    let report = scheme.validate(&evaluation);
    let finding = report.raised_by(Check::ScoreUnderstated).next().unwrap();
    assert_eq!(english(report.causes(finding)), ["weight × actual, although the target is met: 20 × 98%"]);
    for (format, english, chinese) in [
        (
            Format::Text,
            "\n    → would be reproduced by weight × actual, although the target is met: 20 × 98%\n",
            "\n    → 按以下口径可得出申报得分：已达到目标值，仍按分值×实际完成值计分：20×98%\n",
        ),
        (
            Format::Markdown,
            "\n  - would be reproduced by weight × actual, although the target is met: 20 × 98%\n",
            "\n  - 按以下口径可得出申报得分：已达到目标值，仍按分值×实际完成值计分：20×98%\n",
        ),
        (
            Format::Html,
            "\n<ul>\n<li>would be reproduced by weight × actual, although the target is met: 20 × 98%</li>\n</ul>\n</li>\n",
            "\n<ul>\n<li>按以下口径可得出申报得分：已达到目标值，仍按分值×实际完成值计分：20×98%</li>\n</ul>\n</li>\n",
        ),
    ] {
        for (language, expected) in LANGUAGES.into_iter().zip([english, chinese]) {
            let text = report.render(format, language).to_string();
            assert!(text.contains(expected), "{text}");
        }
    }
}

#[test]
fn a_stored_report_keeps_the_policies() {
    let evaluation = evaluation([row("≥98%", "98%").weight(points("20")).declared_score(points("19.6"))]);
    let scheme = national();
    let report = scheme.validate(&evaluation);
    let read = ReportDocument::from_json(&report.to_json()).unwrap();
    assert_eq!(read, report.to_document());
    for finding in &read.findings {
        let expected = usize::from(finding.check == Check::ScoreUnderstated);
        assert_eq!(finding.causes.len(), expected, "{}", finding.check);
    }
    let value: serde_json::Value = serde_json::from_str(&report.to_json()).unwrap();
    let findings = value["report/1"]["findings"].as_array().unwrap();
    let found = findings.iter().find(|finding| finding["check"] == "score-understated").unwrap();
    assert_eq!(
        found["causes"],
        serde_json::json!([{
            "en": "weight × actual, although the target is met: 20 × 98%",
            "zh": "已达到目标值，仍按分值×实际完成值计分：20×98%",
        }])
    );
}

#[test]
fn points_without_a_declared_score_have_no_policy() {
    let evaluation = evaluation([row("≥3次", "2次"), row("≥3次", "2次").declared_score(Points::ZERO)]);
    let scheme = national();
    let card = scheme.score(&evaluation).unwrap();
    assert!(card.awards().all(|award| award.diagnose().next().is_none()));
    assert!(card.diagnose_execution().next().is_none());
    assert!(card.diagnose_total().next().is_none());
}
