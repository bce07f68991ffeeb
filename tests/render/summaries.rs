//! The summary (摘要版): its figures, its modes, and what it says where something is missing.

use budget_performance::paper::{Figures, Papers};
use budget_performance::result::Format;
use budget_performance::{Evaluation, Language, Scheme};
use serde_json::{Value, json};

fn summary_in(form: &Value, figures: Figures, language: Language) -> String {
    let text = json!({ "form/1": form }).to_string();
    let evaluation = Evaluation::all_from_json(&text).unwrap().remove(0);
    let scheme = Scheme::for_evaluation(&evaluation).unwrap();
    let (report, card) = (scheme.validate(&evaluation), scheme.score(&evaluation));
    let papers = Papers::new(&report, card.as_ref().ok());
    for format in [Format::Markdown, Format::Html] {
        assert!(!papers.summary(figures, format, language).to_string().is_empty());
    }
    let text = papers.summary(figures, Format::Text, language).to_string();
    assert!(text.lines().all(|line| crate::width(line) <= 90), "{text}");
    // Lines are compared as sentences.
    text.split("\n\n").map(|paragraph| paragraph.replace('\n', "")).collect::<Vec<_>>().join("\n")
}

fn summary(form: &Value, figures: Figures) -> String {
    summary_in(form, figures, Language::Chinese)
}

fn reference() -> Value {
    let text = include_str!("../data/cases/00-xianning-civil-affairs-2020.json");
    serde_json::from_str::<Value>(text).unwrap()["form/1"].clone()
}

/// What stands below a heading, up to the next one.
fn section<'t>(text: &'t str, heading: &str, next: &str) -> &'t str {
    text.split_once(heading).unwrap_or_else(|| panic!("{heading}\n{text}")).1.split_once(next).unwrap().0.trim()
}

#[test]
fn the_reference_case_has_its_published_figures() {
    for figures in [Figures::Declared, Figures::Computed] {
        let text = summary(&reference(), figures);
        let score = section(&text, "一、自评得分", "二、");
        for points in ["95分", "20分", "40分", "35分"] {
            assert!(score.contains(points), "{points}\n{score}");
        }
        assert!(text.contains("=56,172,895.39元÷56,172,895.39元×100%=100%。"), "{text}");
        assert!(text.contains("2020年度收入年初预算数为32,739,600.00元，调整预算数为56,172,895.39元"), "{text}");
        let completed = section(&text, "（1）完成的绩效目标", "（2）");
        assert_eq!(completed.lines().count(), 10, "{completed}");
        assert_eq!(section(&text, "（2）未完成的绩效目标", "三、"), "无。");
    }
    let declared = summary(&reference(), Figures::Declared);
    assert!(
        declared.contains("自评得分为95分，其中：预算执行情况得分20分；产出指标得分40分；效益指标得分35分。"),
        "{declared}"
    );
    assert!(!declared.contains("复"), "{declared}");
    let computed = summary(&reference(), Figures::Computed);
    assert!(
        computed.contains("复算得分为95分（优），其中：预算执行得分20分；产出指标得分40分；效益指标得分35分。"),
        "{computed}"
    );
    assert!(
        computed.ends_with("复核发现错误7项、疑点24项，详见复核报告。\n")
            || computed.contains("复核发现错误7项、疑点24项"),
        "{computed}"
    );
}

#[test]
fn what_is_missing_is_said_and_never_made_up() {
    let text = summary(&json!({"kind": "department"}), Figures::Declared);
    for sentence in [
        "未填自评总分。",
        "未填预算数，无法计算预算执行率。",
        "（1）完成的绩效目标\n未填写。",
        "（2）未完成的绩效目标\n未填写。",
        "（一）预算执行情况分析\n未说明原因。",
        "（二）绩效目标完成情况分析\n未填写。",
        "（一）下一步拟改进措施\n未填写。",
        "（二）拟与预算安排相结合情况\n未填写。",
    ] {
        assert!(text.contains(sentence), "{sentence}\n{text}");
    }
    assert!(!text.contains("无。") && !text.contains("上年度"), "{text}");
    assert!(text.starts_with("部门整体绩效自评结果（摘要版）"), "{text}");
    let english = summary_in(&json!({"kind": "project"}), Figures::Computed, Language::English);
    assert!(english.contains("No row has a weight or a score: nothing can be computed."), "{english}");
}

#[test]
fn goals_are_listed_as_the_form_or_the_card_has_them() {
    let goals = |goals: Value, unfinished: Option<&str>| {
        let mut form = json!({"kind": "project", "goals": goals});
        if let Some(text) = unfinished {
            form["unfinished"] = text.into();
        }
        form
    };
    let cases = [
        (goals(json!([{"text": "修路"}, {"text": "架桥"}]), None), "年度绩效目标\n1、修路\n2、架桥\n"),
        (
            goals(json!([{"text": "修路", "completed": true}]), None),
            "（1）完成的绩效目标\n修路\n（2）未完成的绩效目标\n无。",
        ),
        (
            goals(json!([{"text": "修路", "completed": false}]), None),
            "（1）完成的绩效目标\n无。\n（2）未完成的绩效目标\n修路",
        ),
        (
            goals(json!([{"text": "修路", "completed": true}, {"text": "架桥", "actual": "未动工"}]), None),
            "（1）完成的绩效目标\n修路\n（2）未完成的绩效目标\n未填写。\n（3）未注明是否完成的绩效目标\n架桥（实际完成情况：未动工）",
        ),
        (goals(json!([]), Some("无")), "（2）未完成的绩效目标\n无。"),
        (goals(json!([]), Some("架桥推迟")), "（2）未完成的绩效目标\n架桥推迟"),
        (goals(json!([]), Some("")), "（2）未完成的绩效目标\n未填写。"),
    ];
    for (form, expected) in cases {
        let text = summary(&form, Figures::Declared);
        assert!(text.contains(expected), "{expected}\n{text}");
    }
    let linked = json!({
        "kind": "project", "scheme": "national-project-2020",
        "goals": [{"text": "修路", "completed": true, "indicators": [1]}, {"text": "架桥", "completed": false, "indicators": [2]}],
        "rows": [
            {"level1": "产出指标", "level2": "数量指标", "level3": "里程", "target": "≥10公里", "actual": "8公里", "weight": "25", "declared_score": "25"},
            {"level1": "产出指标", "level2": "数量指标", "level3": "桥", "target": "≥1座", "actual": "1座", "weight": "25", "declared_score": "25"}]
    });
    assert!(summary(&linked, Figures::Declared).contains("（1）完成的绩效目标\n修路\n（2）未完成的绩效目标\n架桥"));
    assert!(summary(&linked, Figures::Computed).contains("（1）完成的绩效目标\n架桥\n（2）未完成的绩效目标\n修路"));
}

#[test]
fn each_kind_tells_what_it_lost_and_why() {
    let form = json!({
        "kind": "project", "scheme": "national-project-2020", "subject": "道路", "fiscal_year": "2022",
        "budget": {"unit": "万元", "adjusted": "100", "executed": "80", "rate": "79%", "declared_score": "8"},
        "rows": [
            {"level1": "产出指标", "level2": "数量指标", "level3": "里程", "target": "≥10公里", "actual": "8公里", "weight": "25", "declared_score": "20", "deviation_reason": "征地推迟"},
            {"level1": "产出指标", "level2": "数量指标", "level3": "桥", "target": "≥1座", "actual": "1座", "weight": "25", "declared_score": "25"},
            {"level1": "效益指标", "level2": "社会效益指标", "level3": "通勤", "target": "≥90%", "actual": "", "weight": "30", "declared_score": ""}],
        "analyses": [{"about": "数量指标", "text": "总体良好"}, {"about": "产出指标", "text": "产出基本完成"}, {"about": "预算执行", "text": "招标节余"}],
        "results": {"previous": "已整改", "publication": "拟公开"}, "improvement": "加快征地"
    });
    let text = summary(&form, Figures::Declared);
    for sentence in [
        "=80万元÷100万元×100%=80%。\n表中填报的预算执行率为79%。",
        "预算执行率为79%，得8分（分值10分）。",
        "预算执行率为80%，低于90%。",
        "原因：招标节余",
        "1.产出指标完成情况分析\n产出基本完成\n数量指标：共2项，完成1项。\n完成：桥。\n里程：目标值≥10公里，实际完成值8公里，得20分（分值25分），原因：征地推迟。\n总体良好",
        "社会效益指标：共1项，完成0项。\n未填得分：通勤。",
        "（三）上年度绩效评价结果应用情况\n已整改",
        "（一）下一步拟改进措施\n加快征地\n（二）拟与预算安排相结合情况\n拟公开",
    ] {
        assert!(text.contains(sentence), "{sentence}\n{text}");
    }
    let computed = summary(&form, Figures::Computed);
    assert!(computed.contains("通勤：目标值≥90%，实际完成值未填写，得0分（分值30分），未说明原因。"), "{computed}");
    assert!(!computed.contains("79%，得"), "{computed}");
    // 8 and 45 of 60 for the next grade: what the unreported row would earn.
    assert!(computed.contains("距“中”还差7分：第3行“通勤”"), "{computed}");
    assert!(!text.contains("还差"), "{text}");
}

/// Full marks that are declared for a blank or a lesser actual do not make a row completed.
#[test]
fn only_what_the_form_shows_as_done_is_completed() {
    let row = |name: &str, actual: &str| {
        json!({"level1": "产出指标", "level2": "数量指标", "level3": name, "weight": "20", "declared_score": "20",
            "target": "≥10公里", "actual": actual})
    };
    let rows = [row("主干道", "10公里"), row("支路", ""), row("便道", "9公里"), row("步道", "修好了")];
    let form = json!({"kind": "project", "scheme": "national-project-2020", "rows": rows});
    let text = summary(&form, Figures::Declared);
    let kind = section(&text, "数量指标：", "质量指标");
    assert!(kind.starts_with("共4项，完成2项。"), "{kind}");
    assert!(kind.contains("完成：主干道、步道。") && kind.contains("采用自评得分：支路、便道。"), "{kind}");
}

#[test]
fn a_required_kind_without_a_row_is_said() {
    let form = json!({
        "kind": "project", "scheme": "national-project-2020",
        "rows": [{"level1": "产出指标", "level2": "质量指标", "level3": "合格率", "target": "≥90%", "actual": "95%", "weight": "50", "declared_score": "50"}]
    });
    let text = summary(&form, Figures::Declared);
    let missing = Scheme::named("national-project-2020").unwrap();
    let required = missing.document().blocks.iter().flat_map(|block| &block.required_kinds).next();
    assert_eq!(text.contains("未设置该类指标。"), required.is_some(), "{text}");
}

#[test]
fn texts_of_the_form_are_harmless_in_html() {
    let form = json!({"kind": "project", "subject": "<b>甲</b>", "improvement": "<script>alert(1)</script>"});
    let text = json!({ "form/1": form }).to_string();
    let evaluation = Evaluation::all_from_json(&text).unwrap().remove(0);
    let scheme = Scheme::for_evaluation(&evaluation).unwrap();
    let report = scheme.validate(&evaluation);
    let papers = Papers::new(&report, None);
    let html = papers.summary(Figures::Declared, Format::Html, Language::Chinese).to_string()
        + &papers.form(Figures::Declared, Format::Html, Language::Chinese).to_string();
    assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
    assert_eq!(html.matches("&lt;script&gt;").count(), 2);
}
