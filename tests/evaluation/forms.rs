//! What a form prints beside its rows and scores, and where its labels and parts lead.

use crate::common::points;
use budget_performance::document::Form;
use budget_performance::evaluation::{AmountName, EvaluationKind, Header, PointsCell};
use budget_performance::result::Place;
use budget_performance::scheme::Basis;
use budget_performance::{Check, Evaluation, Indicator, Scheme};

fn national() -> Scheme {
    Scheme::named("national-project-2020").unwrap()
}

fn of_rows(rows: Vec<Indicator<'_>>) -> Evaluation {
    let builder = Evaluation::builder(Header::new(EvaluationKind::Project, "示例"));
    rows.into_iter().fold(builder, |builder, row| builder.indicator(row)).build().unwrap()
}

fn of_form(inside: &str) -> Evaluation {
    let text = format!(r#"{{"form/1": {{"kind": "project", "subject": "示例", {inside}}}}}"#);
    Evaluation::all_from_json(&text).unwrap().remove(0)
}

fn raises(evaluation: &Evaluation, check: Check) -> bool {
    national().validate(evaluation).findings().iter().any(|finding| finding.check == check)
}

/// The names of the parts, or of the total row, at which a check is raised.
fn budget_places(evaluation: &Evaluation, check: Check) -> Vec<String> {
    let scheme = national();
    let report = scheme.validate(evaluation);
    let places = report.findings().iter().filter(|finding| finding.check == check);
    let name = |place: &Place<'_>| match place {
        Place::Budget(name) => (*name).to_owned(),
        other => panic!("{other:?} is not in the budget"),
    };
    places.map(|finding| name(&finding.place)).collect()
}

#[test]
fn points_in_the_brackets_of_a_name_are_the_weight_where_no_cell_has_one() {
    for (name, cell, weight, implied) in [
        ("培训人数(25分)", PointsCell::Absent, "25", false),
        ("培训人数（ 25 分 ）", PointsCell::Absent, "25", false),
        ("培训人数(25分)", PointsCell::Blank, "25", false),
        ("培训人数(25分)", PointsCell::Printed(points("10")), "10", false),
        // A bare number, a target and a name that ends in points are no weights.
        ("培训人数(25)", PointsCell::Absent, "7", true),
        ("结业成绩(≥90分)", PointsCell::Absent, "7", true),
        ("结业成绩达到90分", PointsCell::Absent, "7", true),
    ] {
        let row = Indicator::new("产出指标", "数量指标", name).weight_cell(cell).declared_score(points("7"));
        let evaluation = of_rows(vec![row.target("≥500人").actual("500人")]);
        let row = evaluation.indicator(1).unwrap();
        assert_eq!(row.weight(), Some(points(weight)), "{name}");
        assert_eq!(row.weight_cell(), cell, "{name}");
        assert_eq!(raises(&evaluation, Check::WeightImplied), implied, "{name}");
        assert_eq!(Evaluation::from_json(&evaluation.to_json()).unwrap(), evaluation, "{name}");
    }
}

#[test]
fn above_the_first_level_1_a_row_is_in_the_block_of_its_kind() {
    let row = |level1, level2, weight| {
        let row = Indicator::new(level1, level2, level2).weight(points(weight)).declared_score(points(weight));
        row.target("≥80%").actual("86%")
    };
    let alone = of_rows(vec![
        row("", "质量指标", "20"),
        row("", "数量指标", "30"),
        row("", "社会效益指标", "30"),
        row("", "服务对象满意度指标", "10"),
    ]);
    for check in [Check::BlockMissing, Check::BlockUnknown, Check::RowsExceedBlock, Check::KindMisplaced] {
        assert!(!raises(&alone, check), "{check:?}");
    }
    // Below one that is printed, a blank label is a merged cell.
    let merged = of_rows(vec![row("产出指标", "数量指标", "50"), row("", "社会效益指标", "30")]);
    assert!(raises(&merged, Check::KindMisplaced));
    // Above it, the rows are still told by their kinds.
    let above = of_rows(vec![row("", "数量指标", "50"), row("效益指标", "社会效益指标", "30")]);
    assert!(!raises(&above, Check::KindMisplaced) && !raises(&above, Check::BlockUnknown));
}

#[test]
fn points_of_a_heading_over_several_blocks_are_no_block_points() {
    let rows = r#""rows": [
        {"level1": "产出指标", "level2": "数量指标", "level3": "培训人数", "weight": "50", "target": "≥5人", "actual": "5人"},
        {"level1": "效益指标", "level2": "社会效益指标", "level3": "就业率", "weight": "30", "target": "≥80%", "actual": "85%"},
        {"level1": "满意度指标", "level2": "满意度指标", "level3": "满意度", "weight": "10", "target": "≥90%", "actual": "95%"}]"#;
    for heading in ["年度绩效指标", "绩效指标", "项目绩效", "年度绩效目标"] {
        let form = of_form(&format!(r#""blocks": [{{"name": "{heading}", "points": "80分"}}], {rows}"#));
        for check in [Check::BlockPointsDiffer, Check::BlockUnknown, Check::BlockMissing] {
            assert!(!raises(&form, check), "{heading} {check:?}");
        }
    }
    let form = of_form(&format!(r#""blocks": [{{"name": "产出指标", "points": "60分"}}], {rows}"#));
    assert!(raises(&form, Check::BlockPointsDiffer) || raises(&form, Check::PointsUnplaced));
}

#[test]
fn a_part_that_begins_with_of_which_breaks_down_the_part_above_it() {
    for (parts, differing) in [
        (&[("上级补助", 60), ("其中：中央", 40), ("省级", 20), ("本级", 20)][..], &[][..]),
        (&[("上级补助", 80), ("其 中:中央", 40), ("省级", 20)], &["上级补助"]),
        (&[("上级补助", 60), ("其中：中央", 40), ("省级", 20), ("本级", 10)], &[""]),
        // A part after the breakdown was made up is one of the total.
        (&[("上级补助", 50), ("其中：中央", 50), ("本级", 30), ("其中：县级", 20), ("乡级", 10)], &[]),
        // Each row of a breakdown may begin so.
        (&[("财政拨款", 80), ("其中：中央", 50), ("其中：地方", 30)], &[]),
        // The first part has none above it.
        (&[("其中：财政拨款", 60), ("自有资金", 20)], &[]),
        (&[("财政拨款", 60), ("自有资金", 10)], &[""]),
    ] {
        let list = parts.iter().map(|(name, amount)| format!(r#"{{"name": "{name}", "executed": "{amount}"}}"#));
        let list = list.collect::<Vec<_>>().join(", ");
        let form = of_form(&format!(r#""budget": {{"adjusted": "80", "executed": "80", "parts": [{list}]}}"#));
        assert_eq!(budget_places(&form, Check::PartsDifferFromTotal), differing, "{parts:?}");
    }
}

#[test]
fn a_statement_is_held_against_what_it_is_of() {
    let (table, part) = (&[""][..], &["基本支出"][..]);
    for (statements, disagree, rates) in [
        (r#"{"name": "收入决算", "executed": "92"}"#, &[][..], &[][..]),
        (r#"{"name": "支出决算", "executed": "92"}"#, table, &[]),
        (r#"{"name": "决算表", "executed": "92"}"#, table, &[]),
        (r#"{"name": "决算表", "of": "income", "executed": "92"}"#, &[], &[]),
        (r#"{"name": "收入支出总表", "of": "expenditure", "executed": "92"}"#, table, &[]),
        (r#"{"name": "收入", "executed": "92"}, {"name": "收入决算", "executed": "93"}"#, table, &[]),
        (r#"{"name": "基 本 支 出", "unit": "元", "executed": "300,000"}"#, &[], &[]),
        (r#"{"name": "基本支出", "executed": "31"}"#, part, &[]),
        (r#"{"name": "明细", "of": "基本支出", "executed": "31"}"#, part, &[]),
        (r#"{"name": "明细", "of": "没有的分项", "executed": "31"}"#, &[], &[]),
        (r#"{"name": "支出", "adjusted": "80", "executed": "80", "rate": "97%"}"#, &[], &["支出"]),
        (r#"{"name": "支出", "adjusted": "80", "executed": "80", "rate": "1"}"#, &[], &[]),
    ] {
        let form = of_form(&format!(
            r#""budget": {{"adjusted": "80", "executed": "80", "statements": [{statements}],
                "parts": [{{"name": "基本支出", "executed": "30"}}, {{"name": "项目支出", "executed": "50"}}]}}"#
        ));
        assert_eq!(budget_places(&form, Check::AmountsDisagree), disagree, "{statements}");
        assert_eq!(budget_places(&form, Check::ExecutionRateDiffers), rates, "{statements}");
    }
}

#[test]
fn the_income_completes_no_amount_of_the_table() {
    let form = |name| {
        let statement = format!(r#"{{"name": "{name}", "initial": "70", "executed": "80"}}"#);
        of_form(&format!(r#""budget": {{"adjusted": "80", "executed": "80", "statements": [{statement}]}}"#))
    };
    // Without an initial budget the adjusted one stands in.
    for (name, rate) in [("支出", "114.29%"), ("收入", "100%")] {
        let found = form(name).budget().execution_rate(Basis::Initial).map(|rate| rate.to_string());
        assert_eq!(found.as_deref(), Some(rate), "{name}");
    }
}

#[test]
fn what_a_form_prints_beside_its_scores_is_kept_in_every_document() {
    let form = of_form(
        r#""authority": "市民政局", "unit": "", "unfinished": "无",
        "goals": [{"text": "培训", "actual": "已培训"}, {"text": "就业", "actual": ""}, {"text": "满意"}],
        "amounts": [{"name": "编制数", "value": "35人"}, {"name": "“三公经费”实际支出数", "value": "1,200.5万元"},
            {"name": "食堂面积", "value": ""}],
        "analyses": [{"about": "预算执行", "text": "按进度支付。"}, {"about": "质量指标"}],
        "results": {"previous": "已应用", "publication": ""},
        "rows": [{"level1": "产出指标", "level3": "培训人数", "weight": "50", "nature": "正向", "standard": "",
            "coefficient": "85%"}, {"level3": "合格率"}]"#,
    );
    assert_eq!(form.header().authority.as_deref(), Some("市民政局"));
    assert_eq!(form.header().unit.as_deref(), Some(""));
    assert_eq!(form.unfinished(), Some("无"));
    let actuals: Vec<_> = form.goals().iter().map(|goal| goal.actual.as_deref()).collect();
    assert_eq!(actuals, [Some("已培训"), Some(""), None]);
    let base: Vec<_> = form.base_data().iter().map(|known| (known.amount(), known.unit.as_deref())).collect();
    let named = [(Some(AmountName::EstablishedPosts), Some("人")), (Some(AmountName::ThreePublicSpent), Some("元"))];
    assert_eq!(base, [named[0], named[1], (None, None)]);
    assert_eq!(form.base_data()[1].value.unwrap().to_string(), "12005000");
    let texts: Vec<_> = form.analyses().iter().map(|analysis| analysis.text.as_deref()).collect();
    assert_eq!(texts, [Some("按进度支付。"), None]);
    assert_eq!((form.results().publication.as_deref(), &form.results().budget_link), (Some(""), &None));
    let remarks: Vec<_> = form.indicators().map(|row| (row.nature(), row.standard(), row.coefficient())).collect();
    assert_eq!(remarks, [(Some("正向"), Some(""), Some("85%")), (None, None, None)]);

    assert_eq!(Evaluation::from_json(&form.to_json()).unwrap(), form);
    assert_eq!(Form::write(&form).read().unwrap(), form);
    let other = of_form(r#""authority": "市民政局""#);
    assert_ne!(form, other);
    assert!(!other.to_json().contains("results"), "what is absent is not written");
}

#[test]
fn base_data_that_are_no_amounts_are_told() {
    for (cell, unreadable) in [("35人", 0), ("-", 0), ("", 0), ("若干", 1), ("≥35人", 1), ("3至5人", 1)] {
        let form = of_form(&format!(r#""amounts": [{{"name": "编制数", "value": "{cell}"}}]"#));
        assert_eq!(usize::from(form.to_json().contains("unreadable")), unreadable, "{cell}");
    }
}

#[test]
fn a_row_has_the_names_that_it_prints() {
    let evaluation = of_form(
        r#""rows": [
            {"level1": "产出指标", "level2": "数量指标", "level3": "培训人数", "weight": "10", "target": "≥5人", "actual": "5人"},
            {"level1": "产出指标", "level2": "数量指标", "weight": "10", "target": "≥5人", "actual": "5人"},
            {"level1": "产出指标", "level3": "培训人数", "weight": "10", "target": "≥5人", "actual": "5人"},
            {"level2": "数量指标", "level3": "培训人数", "weight": "10", "target": "≥5人", "actual": "5人"}]"#,
    );
    let names: Vec<_> = evaluation.indicators().map(|row| [row.level1(), row.level2(), row.level3()]).collect();
    let (output, quantity, own) = (Some("产出指标"), Some("数量指标"), Some("培训人数"));
    assert_eq!(names, [[output, quantity, own], [output, quantity, None], [output, None, own], [None, quantity, own]]);
}
