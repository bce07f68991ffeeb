//! Rendering, explaining, and storing: hostile names, alignment, every step of a working, the shape of the JSON.

use std::collections::BTreeSet;
use std::path::Path;

use budget_performance::Scheme;
use budget_performance::document::{Changes, ReportDocument};
use budget_performance::evaluation::EvaluationKind;
use budget_performance::evaluation::{Amount, BudgetExecution, MoneyUnit};
use budget_performance::evaluation::{Goal, Header};
use budget_performance::number::Ratio;
use budget_performance::result::{Format, page};
use budget_performance::result::{Place, Severity};
use budget_performance::scheme::Rule;
use budget_performance::scheme::{CustomInput, CustomRule, CustomShare, IndicatorRule, KindRule, SchemeDocument};
use budget_performance::{Check, Language};
use budget_performance::{Evaluation, Indicator, Points};
use serde_json::{Value, json};

const LANGUAGES: [Language; 2] = [Language::English, Language::Chinese];

fn points(text: &str) -> Points {
    text.parse().unwrap()
}

fn scheme() -> Scheme {
    Scheme::named("hubei-project-2020").unwrap()
}

fn evaluation(subject: &str, rows: &[Indicator<'_>]) -> Evaluation {
    let mut header = Header::new(EvaluationKind::Project, subject);
    header.fiscal_year = Some(2021);
    let builder = Evaluation::builder(header);
    rows.iter().cloned().fold(builder, |builder, row| builder.indicator(row)).build().unwrap()
}

fn row<'a>(name: &'a str, target: &'a str, actual: &'a str) -> Indicator<'a> {
    Indicator::new("产出指标", "数量指标", name).weight(points("10")).target(target).actual(actual)
}

fn explained(scheme: &Scheme, row: Indicator<'_>) -> [String; 2] {
    let evaluation = evaluation("示例", &[row]);
    let card = scheme.score(&evaluation).unwrap();
    let award = card.award(1).unwrap();
    LANGUAGES.map(|language| award.explain(language).to_string())
}

// -- hostile texts --------------------------------------------------------------------------------------------------

const HOSTILE: &str = "<script>alert(\"x\" & 'y')</script>\u{2028}| `a`\n# *b*";

fn hostile() -> (Scheme, Evaluation) {
    let row = Indicator::new(HOSTILE, HOSTILE, HOSTILE).weight(points("10")).target(HOSTILE).actual(HOSTILE);
    (scheme(), evaluation(HOSTILE, &[row.declared_score(points("12"))]))
}

#[test]
fn html_escapes_what_comes_from_a_form() {
    let (scheme, evaluation) = hostile();
    let card = scheme.score(&evaluation).unwrap();
    let report = scheme.validate(&evaluation);
    for language in LANGUAGES {
        let sections = (card.render(Format::Html, language), report.render(Format::Html, language));
        let html = page(HOSTILE, language, &[&sections.0, &sections.1]).to_string();
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("&lt;script&gt;alert(&quot;x&quot; &amp; &#39;y&#39;)&lt;/script&gt;"));
        assert!(!html.contains('\u{2028}'));
        let tag = if language == Language::Chinese { "zh-CN" } else { "en" };
        assert!(html.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{tag}\">")));
        assert_eq!(html.matches(&format!("<section lang=\"{tag}\">")).count(), 2);
        assert_balanced(&html);
    }
}

/// Every element is closed in its order.
#[track_caller]
pub(crate) fn assert_balanced(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
        match tag.strip_prefix('/') {
            _ if tag.starts_with('!') || tag.starts_with("meta") || tag == "br" => {}
            Some(name) => assert_eq!(open.pop(), Some(name)),
            None => open.push(tag.split(' ').next().unwrap()),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn markdown_escapes_what_comes_from_a_form() {
    let (scheme, evaluation) = hostile();
    let card = scheme.score(&evaluation).unwrap();
    for language in LANGUAGES {
        let markdown = card.render(Format::Markdown, language).to_string();
        assert!(markdown.contains("&lt;script&gt;alert(\"x\" &amp; 'y')&lt;/script&gt; \\| \\`a\\` \\# \\*b\\*"));
        let tables: Vec<&str> = markdown.lines().filter(|line| line.starts_with('|')).collect();
        // Two tables of a heading, a rule and their rows: no name breaks a line or adds a cell.
        let cells = |line: &str| line.replace("\\|", "").matches('|').count();
        assert!(tables.iter().all(|line| line.ends_with('|') && [6, 9].contains(&cells(line))), "{markdown}");
        let with_nine = tables.iter().filter(|line| cells(line) == 9).count();
        assert_eq!(with_nine, 3);
    }
}

#[test]
fn plain_text_keeps_every_name_on_its_line() {
    let (scheme, evaluation) = hostile();
    let text = scheme.validate(&evaluation).render(Format::Text, Language::English).to_string();
    assert!(!text.contains(['\u{2028}', '\r', '\t']));
    // A mark, or the indent of a line that goes on.
    let allowed = ["  - ", "    → ", "  > ", "    ", "      "];
    for line in text.lines().filter(|line| line.starts_with(' ')) {
        assert!(allowed.iter().any(|start| line.starts_with(start)), "{line}");
    }
    for line in text.lines() {
        assert!(crate::width(line) <= 90, "{line}");
    }
}

// -- plain text ------------------------------------------------------------------------------------------------------

#[test]
fn columns_line_up_under_wide_and_narrow_names() {
    let rows = [
        row("GDP", "≥5", "6"),
        row("培训人数", "≥500人", "0人"),
        row("一个非常长的三级指标名称需要在表格中截断以便保持各列对齐", "≥1项", "1项"),
    ];
    let evaluation = evaluation("示例", &rows);
    let scheme = scheme();
    let text = scheme.score(&evaluation).unwrap().render(Format::Text, Language::English).to_string();
    let expected = "\
Row  Level 1   Level 2   Level 3                         Weight  Declared  Points  Outcome
---  --------  --------  ------------------------------  ------  --------  ------  -------
  1  产出指标  数量指标  GDP                                 10                10  met
  2                      培训人数                            10                 0  missed
  3                      一个非常长的三级指标名称需要…       10                10  met
";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn an_incomplete_card_says_what_is_missing() {
    let evaluation = evaluation("示例", &[row("培训人数", "≥500人", ""), row("培训班次", "≥5期", "5期")]);
    let scheme = scheme();
    let card = scheme.score(&evaluation).unwrap();
    let english = card.render(Format::Text, Language::English).to_string();
    assert!(english.lines().any(|line| line.ends_with("| incomplete")), "{english}");
    assert!(english.contains("Incomplete: the budget execution is not known from amounts; row 1 is not reported."));
    let chinese = card.render(Format::Text, Language::Chinese).to_string();
    assert!(chinese.contains("填报不完整：预算执行率无法按金额计算；第1行未填报。"), "{chinese}");
}

#[test]
fn repeated_findings_stand_under_one_heading_with_one_advice() {
    let names: Vec<String> = (1..=60).map(|number| format!("指标{number}号")).collect();
    let signed = row("培训班次", "≥5次", "5次").weight(points("1"));
    let unsigned = names.iter().map(|name| row(name, "5次", "5次").weight(points("1")));
    let rows: Vec<Indicator<'_>> = unsigned.chain([signed]).collect();
    let evaluation = evaluation("示例", &rows);
    let scheme = scheme();
    let report = scheme.validate(&evaluation);
    let text = report.render(Format::Text, Language::English).to_string();
    assert_eq!(text.matches(Check::ComparisonMissing.advice(Language::English)).count(), 1);
    let lines = text.lines().filter(|line| line.starts_with("  - rows 1 to 60: the target"));
    assert_eq!(lines.count(), 1, "{text}");
    let markdown = report.render(Format::Markdown, Language::Chinese).to_string();
    assert!(markdown.contains("- 第1至60行（产出指标 / 数量指标）：目标值“5次”未注明比较符号"), "{markdown}");
}

#[test]
fn a_report_without_findings_says_so() {
    let mut document = scheme().into_document();
    document.checks =
        Check::ALL.iter().map(|check| serde_json::from_value(json!({"check": check.code()})).unwrap()).collect();
    let scheme = document.check().unwrap();
    let evaluation = evaluation("示例", &[row("培训人数", "≥500人", "")]);
    let report = scheme.validate(&evaluation);
    assert!(report.findings().is_empty());
    assert!(report.render(Format::Text, Language::English).to_string().ends_with("\nno findings\n"));
    assert!(report.render(Format::Text, Language::Chinese).to_string().ends_with("\n未发现问题\n"));
}

// -- explanations ----------------------------------------------------------------------------------------------------

fn double(input: &CustomInput<'_>) -> CustomShare {
    let share = Ratio::new(input.actual.unwrap_or_default(), 3.into()).unwrap();
    CustomShare::new(share, "a third of the actual", "实际完成值的三分之一")
}

fn changed(change: impl FnOnce(&mut SchemeDocument)) -> Scheme {
    let mut document = scheme().into_document();
    change(&mut document);
    document.check_with(&[CustomRule::new("third", "1", double)]).unwrap()
}

fn with_rule(rule: Value) -> Scheme {
    let rule: Rule = serde_json::from_value(rule).unwrap();
    changed(|document| document.indicators.push(IndicatorRule::new("某指标", rule)))
}

fn tiers() -> Value {
    json!({"numeric": {"measure": "value", "curve": {"tiers": [
        {"when": {"at_least": "0.9"}, "earns": {"points": "9"}},
        {"when": {"at_least": "0.6", "below": "0.9"}, "earns": {"share": "0.333"}},
        {"when": {"below": "0.6"}, "earns": {"points": "0"}}]}}})
}

fn line() -> Value {
    json!({"numeric": {"measure": "achievement", "curve": {"linear": [
        {"at": "0.6", "share": "0"}, {"at": "1", "share": "1"}]}}})
}

fn steps(side: &str) -> Value {
    json!({"numeric": {"measure": "absolute_deviation", "curve": {"steps":
        {"side": side, "beyond": "0.1", "step": "0.05", "cost": "1.5"}}}})
}

/// A scheme and a row for every step and outcome.
fn cases() -> Vec<(&'static str, Scheme, Indicator<'static>)> {
    let plain = |title, row: Indicator<'static>| (title, scheme(), row);
    let own = |title, rule, row: Indicator<'static>| (title, with_rule(rule), row);
    let level = |actual: &'static str| row("某指标", "效果显著", actual);
    let checklist = json!({"checklist": [
        {"name": "制度", "points": "6"}, {"name": "公开", "points": "4"}, {"name": "档案", "points": "3"}]});
    let pass = changed(|document| document.quantities.pass = Some("0.6".parse().unwrap()));
    let linear: Scheme = changed(|document| {
        document.quantities = serde_json::from_value(json!({"at_most": "linear", "equal": "exact"})).unwrap();
    });
    let equal_ratio = changed(|document| {
        document.quantities = serde_json::from_value(json!({"equal": "ratio_above"})).unwrap();
    });
    let miss = changed(|document| {
        document.thresholds.over_fulfilment = serde_json::from_value(json!("miss")).unwrap();
    });
    let lenient = changed(|document| {
        document.policies =
            serde_json::from_value(json!({"missing_actual": "declared", "not_applicable": "full_marks"})).unwrap();
    });
    let cap = changed(|document| {
        document.kinds.push(KindRule::new(budget_performance::notation::Kind::Quantity).cap(points("5")));
    });
    let cut = changed(|document| {
        document.rounding = serde_json::from_value(json!({"places": 1, "mode": "down"})).unwrap();
    });
    vec![
        plain("met", row("某指标", "≥5万人", "55600人")),
        plain("met, one unit", row("某指标", "≥5万人", "5.56")),
        plain("sign assumed", row("某指标", "5次", "6次")),
        plain("not reached", row("某指标", "≥3次", "2次")),
        plain("only reached", row("某指标", ">3次", "3次")),
        plain("above the limit", row("某指标", "≤0.5万元", "0.7万元")),
        plain("equal, above", row("某指标", "=3次", "4次")),
        plain("target 0", row("某指标", "≤0次", "2次")),
        plain("range, within", row("某指标", "90%-95%", "93%")),
        plain("range, below", row("某指标", "90%-95%", "45%")),
        plain("range, above", row("某指标", "90%-95%", "98%")),
        plain("change", row("某指标", "增长5%", "增长4%")),
        plain("approximate", row("某指标", "≥200人", "约190人")),
        plain("in time", row("某指标", "2021年11月底前", "2021年10月")),
        plain("late", row("某指标", "2021年11月底前", "2021年12月20日").declared_score(points("9"))),
        plain("late, undeclared", row("某指标", "2021年11月底前", "2021年12月20日")),
        plain("repeated", row("某指标", "≥95%", "≥95%")),
        plain("level", level("达成预期指标").declared_score(points("9"))),
        plain("level, undeclared", level("达成预期指标")),
        plain("level, outside", level("部分达成预期指标").declared_score(points("9"))),
        plain("level, lower and undeclared", level("部分达成预期指标")),
        plain("level, not achieved", level("未达成预期指标").declared_score(points("3"))),
        plain("judged, text", row("某指标", "效果显著", "增长3%").declared_score(points("8"))),
        plain("judged, units", row("某指标", "≥3次", "3人").declared_score(points("12"))),
        plain("judged, undeclared", row("某指标", "≥3次", "3人")),
        plain("no target", row("某指标", "", "3人").declared_score(points("10"))),
        plain("unreported", row("某指标", "≥3次", "")),
        plain("not applicable", row("某指标", "≥3次", "/")),
        plain("deduction", row("某指标", "≥3次", "3次").deduction(points("1.5"))),
        ("linear", linear.clone(), row("某指标", "≤3次", "4次")),
        ("linear, range", linear.clone(), row("某指标", "90%-95%", "98%")),
        ("exact", linear, row("某指标", "=3次", "4次")),
        ("equal by ratio", equal_ratio, row("某指标", "=3次", "4次")),
        ("below the pass line", pass, row("某指标", "≥10次", "5次")),
        ("over-fulfilment", miss, row("某指标", "≥10次", "20次")),
        ("blank, declared", lenient.clone(), row("某指标", "≥3次", "").declared_score(points("7"))),
        ("not applicable, full", lenient, row("某指标", "≥3次", "/")),
        ("cap", cap.clone(), row("某指标", "≥3次", "3次")),
        ("deduction and cap", cap, row("某指标", "≥3次", "3次").deduction(points("1"))),
        ("cut", cut, row("某指标", "≥3次", "2次")),
        own("tier", tiers(), row("某指标", "≥95%", "92%")),
        own("tier, share", tiers(), row("某指标", "≥95%", "80%")),
        own("line", line(), row("某指标", "≥10次", "7次")),
        own("line, end", line(), row("某指标", "≥10次", "12次")),
        own("steps", steps("above"), row("某指标", "=100次", "123次")),
        own("steps, floor", steps("above"), row("某指标", "=100次", "190次")),
        own("checklist", checklist.clone(), row("某指标", "", "").checked_items(0b011)),
        own("checklist, over", checklist, row("某指标", "", "").checked_items(0b111)),
        own("declared", json!("declared"), row("某指标", "≥3次", "2次").declared_score(points("8"))),
        own("custom", json!({"custom": "third"}), row("某指标", "≥3次", "2次")),
        own("custom, over", json!({"custom": "third"}), row("某指标", "≥3次", "7次")),
    ]
}

/// Run with `BLESS=1` to write the file anew.
#[track_caller]
fn assert_golden(file: &str, generated: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/golden/render").join(file);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, generated).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == generated, "{file} is out of date: run this test once with BLESS=1, and read the difference");
}

#[test]
fn every_step_and_outcome_is_explained() {
    let (mut steps, mut outcomes) = (BTreeSet::new(), BTreeSet::new());
    let mut text = String::new();
    for (title, scheme, row) in cases() {
        let evaluation = evaluation("示例", &[row]);
        let card = scheme.score(&evaluation).unwrap();
        let award = card.award(1).unwrap();
        let working = serde_json::to_value(award.working()).unwrap();
        steps.insert(match &working["step"] {
            Value::String(name) => name.clone(),
            step => step.as_object().unwrap().keys().next().unwrap().clone(),
        });
        outcomes.insert(award.outcome.code());
        text.push_str(&format!("{title}: {}\n", award.outcome.code()));
        for language in LANGUAGES {
            let explanation = award.explain(language).to_string();
            assert!(!explanation.contains(['{', '}', '\n']), "{title}: {explanation}");
            let result = match language {
                Language::English => format!("{} point", award.points),
                Language::Chinese => format!("{}分（", award.points),
            };
            let nothing = working["step"] == "nothing" && language == Language::English;
            let expected = if nothing { "0 of 10 points (".to_owned() } else { result };
            assert!(explanation.contains(&expected), "{title}: {explanation}");
            text.push_str(&format!("  {explanation}\n"));
        }
    }
    let all =
        ["band", "complement", "custom", "declared", "full", "items", "line", "nothing", "proportion", "steps", "tier"];
    assert_eq!(steps.iter().map(String::as_str).collect::<Vec<_>>(), all);
    let all = ["judged", "met", "missed", "not_applicable", "partly", "unreported"];
    assert_eq!(outcomes.into_iter().collect::<Vec<_>>(), all);
    assert_golden("explanations.txt", &text);
}

#[test]
fn an_alternative_that_does_not_count_says_so() {
    let rule: Rule = serde_json::from_value(json!({"alternative": {"group": "a", "rule": "comparison"}})).unwrap();
    let scheme = changed(|document| {
        for name in ["甲", "乙"] {
            document.indicators.push(IndicatorRule::new(name, rule.clone()));
        }
    });
    let evaluation = evaluation("示例", &[row("甲", "≥3次", "2次"), row("乙", "≥3次", "3次")]);
    let card = scheme.score(&evaluation).unwrap();
    let english = card.award(1).unwrap().explain(Language::English).to_string();
    assert!(english.starts_with("0 of 10 points (target ≥3次, actual 2次: another indicator of its group is scored; "));
}

fn execution(amounts: [Option<(&str, MoneyUnit)>; 3], rate: Option<&str>) -> [String; 2] {
    let [initial, adjusted, executed] =
        amounts.map(|amount| amount.map(|(number, unit)| Amount::new(number.parse().unwrap(), unit).unwrap()));
    let mut budget = BudgetExecution::default();
    (budget.amounts.initial, budget.amounts.adjusted, budget.amounts.executed) = (initial, adjusted, executed);
    budget.rate =
        rate.map(|rate| budget_performance::evaluation::Rate { number: rate.parse().unwrap(), percent: true });
    let header = Header::new(EvaluationKind::Project, "示例");
    let evaluation =
        Evaluation::builder(header).budget(budget).indicator(row("某指标", "≥3次", "3次")).build().unwrap();
    let scheme = scheme();
    let card = scheme.score(&evaluation).unwrap();
    LANGUAGES.map(|language| card.explain_execution(language).unwrap().to_string())
}

#[test]
fn the_execution_of_the_budget_is_explained() {
    let wan = |number| Some((number, MoneyUnit::TenThousandYuan));
    let cases = [
        execution([None, wan("300"), wan("200")], None),
        execution([wan("300"), None, Some(("2000000", MoneyUnit::Yuan))], None),
        execution([None, wan("300"), wan("330")], None),
        execution([None, None, None], Some("95")),
        execution([None, wan("0"), wan("0")], None),
        execution([None, None, None], None),
    ];
    let text: Vec<String> = cases.iter().map(|[en, zh]| format!("{en}\n{zh}\n")).collect();
    assert_golden("execution.txt", &text.concat());
    assert!(text[0].starts_with("20 × 200 ÷ 300 = 13.33 points (executed 200万元 of the adjusted budget 300万元: "));
}

#[test]
fn explanations_can_be_written_into_one_text() {
    let evaluation = evaluation("示例", &[row("甲", "≥3次", "2次"), row("乙", "≥3次", "3次")]);
    let scheme = scheme();
    let card = scheme.score(&evaluation).unwrap();
    let mut text = String::new();
    for award in card.awards() {
        use std::fmt::Write;
        writeln!(text, "{}", award.explain(Language::English)).unwrap();
    }
    assert_eq!(text.lines().count(), 2);
    assert!(explained(&scheme, row("甲", "≥3次", "2次"))[0] == text.lines().next().unwrap());
}

// -- documents -------------------------------------------------------------------------------------------------------

#[test]
fn a_scorecard_as_json() {
    let rows = [row("人均成本", "≤0.5万元", "0.7万元").declared_score(points("7.00"))];
    let evaluation = evaluation("示例", &rows);
    let mut scheme = scheme().into_document();
    scheme.citation.note.clear();
    let scheme = scheme.check().unwrap();
    let card = scheme.score(&evaluation).unwrap();
    assert_eq!(
        serde_json::to_value(&card).unwrap(),
        json!({
            "scheme": "hubei-project-2020", "subject": "示例", "fiscal_year": 2021,
            "total": "7.14", "full": "100", "grade": "差", "complete": false,
            "execution": {"points": "0", "rate": null},
            "blocks": serde_json::to_value(card.blocks().collect::<Vec<_>>()).unwrap(),
            "awards": [{
                "row": 1, "weight": "10", "points": "7.14", "outcome": "partly",
                "step": {"proportion": {"part": "5000", "whole": "7000"}},
            }],
        })
    );
}

/// A step is written where points were lost, the sum of the awards where the block caps it.
#[test]
fn a_scorecard_as_json_says_what_its_points_do_not() {
    let rows = [
        row("培训人数", "≥3次", "3次").weight(points("50")),
        row("培训次数", "≥4次", "5次").weight(points("40")),
        row("达标率", "≥4次", "").weight(points("10")),
        row("合格率", "≥4次", "1次").weight(points("10")).deduction(points("1")),
    ];
    let evaluation = evaluation("示例", &rows);
    let scheme = scheme();
    let card = scheme.score(&evaluation).unwrap();
    let json = serde_json::to_value(&card).unwrap();
    assert_eq!(
        json["awards"],
        json!([
            {"row": 1, "weight": "50", "points": "50", "outcome": "met"},
            {"row": 2, "weight": "40", "points": "40", "outcome": "met"},
            {"row": 3, "weight": "10", "points": "0", "outcome": "unreported", "step": "nothing"},
            {"row": 4, "weight": "10", "points": "1.5", "outcome": "partly",
             "step": {"proportion": {"part": "1", "whole": "4"}}, "deduction": "1"},
        ])
    );
    let blocks = serde_json::to_value(card.blocks().collect::<Vec<_>>()).unwrap();
    assert_eq!(
        blocks,
        json!([
            {"name": "预算执行", "full": "20", "points": "0"},
            {"name": "年度绩效目标", "full": "80", "points": "80", "awards": "91.5"},
        ])
    );
}

#[test]
fn a_finding_as_json() {
    let evaluation = evaluation("示例", &[row("培训人数", "5", "5").declared_score(points("12"))]);
    let scheme = scheme();
    let report = scheme.validate(&evaluation);
    let finding = report.raised_by(Check::ScoreOverWeight).next().unwrap();
    assert_eq!(
        serde_json::to_value(finding).unwrap(),
        json!({
            "check": "score-over-weight", "severity": "error", "place": {"row": 1}, "subject": "",
            "expected": "10", "found": "12",
            "message": {
                "en": "the declared score is 12 points, but the weight is 10 points",
                "zh": "自评得分为12分，高于该指标分值10分",
            },
            "advice": {
                "en": "correct the declared score, which is at most the weight",
                "zh": "请更正自评得分，得分不得高于分值",
            },
        })
    );
    let places = [
        (Place::Budget(""), json!({"budget": ""})),
        (Place::Block("产出指标"), json!({"block": "产出指标"})),
        (Place::Kind("数量指标"), json!({"kind": "数量指标"})),
        (Place::Row(3), json!({"row": 3})),
        (Place::Document, json!({"document": "evaluation"})),
        (Place::Scheme("levels"), json!({"scheme": "levels"})),
    ];
    for (place, expected) in places {
        assert_eq!(serde_json::to_value(place).unwrap(), expected);
    }
}

fn reviewed(rows: &[Indicator<'_>], goal: &str) -> (Scheme, Evaluation) {
    let mut header = Header::new(EvaluationKind::Project, "示例");
    header.scheme = Some("hubei-project-2020".into());
    let goal = Goal { text: goal.into(), completed: Some(true), indicators: Some(Vec::new()), ..Goal::default() };
    let builder = Evaluation::builder(header).goal(goal);
    let evaluation = rows.iter().cloned().fold(builder, |builder, row| builder.indicator(row)).build().unwrap();
    (scheme(), evaluation)
}

#[test]
fn a_report_is_read_as_it_was_written() {
    let (scheme, evaluation) = reviewed(&[row("培训人数", "5", "").declared_score(points("12"))], "目标一");
    let report = scheme.validate(&evaluation);
    assert!(report.findings().len() > 5);
    let read = ReportDocument::from_json(&report.to_json()).unwrap();
    assert_eq!(read, report.to_document());
    assert_eq!(read.to_json(), report.to_json());
    assert_eq!(read.scheme, "hubei-project-2020");
    assert_eq!(read.compare(&report.to_document()), Changes::default());
    for (read, finding) in read.findings.iter().zip(report.findings()) {
        assert_eq!(
            (read.check.known(), read.place.place(), read.subject.as_str()),
            (Some(finding.check), finding.place, finding.subject)
        );
    }
    let value: Value = serde_json::from_str(&report.to_json()).unwrap();
    let keys: Vec<&String> = value["report/1"].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["findings", "fingerprint", "scheme"]);
}

#[test]
fn a_report_of_a_later_version_is_read_without_what_is_new() {
    let (scheme, evaluation) = reviewed(&[row("培训人数", "5", "").declared_score(points("12"))], "目标一");
    let written = scheme.validate(&evaluation).to_json();
    let later = written
        .replacen("\"scheme\":", "\"reviewed_by\": {\"name\": \"某某\"}, \"scheme\":", 1)
        .replace("\"check\":", "\"rule\": \"12\", \"check\":");
    assert!(later.len() > written.len() + 30);
    assert_eq!(ReportDocument::from_json(&later).unwrap(), ReportDocument::from_json(&written).unwrap());
}

#[test]
fn a_report_that_is_none_is_refused_with_its_place() {
    let error = |text: &str| ReportDocument::from_json(text).unwrap_err().to_string();
    assert_eq!(
        error(r#"{"report/2": {}}"#),
        "the key `report/2` is unknown, did you mean `report/1`? at line 1 column 2"
    );
    let unknown = r#"{"report/1": {"scheme": "a", "findings": [{"check": "score-overstatd"}]}}"#;
    let place = "`findings[0].check` (the path counts from 0): `score-overstatd` is none of the words";
    assert!(error(unknown).contains(place), "{}", error(unknown));
}

#[test]
fn changes_between_two_reports() {
    let (scheme, first) =
        reviewed(&[row("培训人数", "5", "").declared_score(points("12")), row("班次", "5期", "5期")], "目标一");
    let earlier = scheme.validate(&first).to_document();
    let rows = [
        row("培训人数", "5", "4").declared_score(points("11")),
        row("班次", "5期", "5期"),
        row("咨询", "≥5次", "约6次").declared_score(points("10")),
    ];
    let (_, second) = reviewed(&rows, "目标二");
    let report = scheme.validate(&second).to_document();
    let changes = report.compare(&earlier);
    let new: Vec<_> =
        changes.new.iter().map(|finding| (finding.check.known().unwrap(), finding.place.place())).collect();
    let resolved: Vec<_> =
        changes.resolved.iter().map(|finding| (finding.check.known().unwrap(), finding.place.place())).collect();
    // Another number (12, then 11) is the same question with other figures; another goal is another one.
    assert!(!new.contains(&(Check::ScoreOverWeight, Place::Row(1))));
    let changed = changes.changed.iter().find(|finding| finding.now.check == Check::ScoreOverWeight).unwrap();
    assert_eq!((changed.before.found.as_deref(), changed.now.found.as_deref()), (Some("12"), Some("11")));
    assert!(new.contains(&(Check::GoalWithoutIndicator, Place::Document)));
    assert!(resolved.contains(&(Check::GoalWithoutIndicator, Place::Document)));
    assert!(resolved.contains(&(Check::ActualMissing, Place::Row(1))));
    assert!(new.contains(&(Check::ActualApproximate, Place::Row(3))));
    assert!(!new.iter().chain(&resolved).any(|(_, place)| *place == Place::Row(2)));
    let counted = report.findings.len() + changes.resolved.len();
    assert_eq!(counted, earlier.findings.len() + changes.new.len());
}

#[test]
fn of_two_findings_of_one_place_the_one_that_is_mended_is_resolved() {
    let (scheme, evaluation) = reviewed(&[row("培训人数", "≥500人", "")], "目标一");
    let report = scheme.validate(&evaluation);
    let mut earlier = report.to_document();
    let position = earlier.findings.iter().position(|finding| finding.check == Check::ActualMissing).unwrap();
    let mut other = earlier.findings[position].clone();
    other.found = Some("另一处".into());
    earlier.findings.insert(position, other);
    let later = report.to_document();
    let changes = later.compare(&earlier);
    assert!(changes.new.is_empty());
    assert_eq!(changes.resolved.len(), 1);
    assert_eq!(changes.resolved[0].found.as_deref(), Some("另一处"));
}

#[test]
fn findings_by_severity_place_and_check() {
    let (scheme, evaluation) = reviewed(&[row("培训人数", "5", "").declared_score(points("12"))], "目标一");
    let report = scheme.validate(&evaluation);
    let by_severity: usize = Severity::ALL.iter().map(|severity| report.with_severity(*severity).count()).sum();
    assert_eq!(by_severity, report.findings().len());
    let at_row: Vec<Check> = report.at(Place::Row(1)).map(|finding| finding.check).collect();
    assert!(at_row.contains(&Check::ScoreOverWeight) && at_row.contains(&Check::ActualMissing));
    assert_eq!(report.at(Place::Row(2)).count(), 0);
    assert_eq!(report.raised_by(Check::ActualMissing).count(), 1);
    assert!(report.raised_by(Check::ActualMissing).all(|finding| finding.place == Place::Row(1)));
    assert_eq!(report.scheme().id(), "hubei-project-2020");
    assert_eq!(report.evaluation(), &evaluation);
    assert!(!report.is_acceptable());
}
