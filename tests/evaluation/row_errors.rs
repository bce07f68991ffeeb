//! What a row cannot say, and what cannot be said of a row that is not there: rules that no scheme could use, points that
//! cannot be taken off, goals and cells without a row.

use crate::common::{interval, number, points};
use budget_performance::Error;
use budget_performance::evaluation::Goal;
use budget_performance::evaluation::{EvaluationKind, Header};
use budget_performance::scheme::{
    ChecklistItem, ChosenRule, Curve, Earning, Knot, LevelBand, Measure, Rule, Side, StepCount, Tier,
};
use budget_performance::{Check, Evaluation, Indicator, Language, Scheme};

fn build(rows: Vec<Indicator<'_>>) -> Result<Evaluation, Error> {
    let builder = Evaluation::builder(Header::new(EvaluationKind::Project, "示例"));
    rows.into_iter().fold(builder, |builder, row| builder.indicator(row)).build()
}

fn row<'a>() -> Indicator<'a> {
    Indicator::new("产出指标", "数量指标", "培训人数").weight(points("10")).target("≥500人").actual("400人")
}

/// The error of the second row with a rule, in both languages, without its line breaks.
fn refused(rule: Rule) -> (String, String) {
    let error = build(vec![row(), row().rule(rule)]).unwrap_err();
    let text = |language| error.text(language).to_string().replace("\n  ", " ");
    (text(Language::English), text(Language::Chinese))
}

fn line(knots: &[(&str, &str)]) -> Rule {
    let knots = knots.iter().map(|(at, share)| Knot { at: number(at), share: number(share) });
    Rule::Numeric { measure: Measure::Achievement, curve: Curve::Linear(knots.collect()) }
}

fn steps(step: &str) -> Rule {
    let curve = Curve::Steps {
        side: Side::Below,
        beyond: number("1"),
        step: number(step),
        cost: points("0.5"),
        count: StepCount::Full,
    };
    Rule::Numeric { measure: Measure::Achievement, curve }
}

fn checklist(count: usize) -> Rule {
    Rule::Checklist((0..count).map(|index| ChecklistItem { name: format!("{index}"), points: points("0.1") }).collect())
}

#[test]
fn a_rule_that_no_scheme_could_use_is_refused_with_its_row_and_place() {
    let tier = |share: &str| {
        let tier = Tier { when: interval("(-∞, ∞)"), earns: Earning::Share(number(share)) };
        Rule::Numeric { measure: Measure::Achievement, curve: Curve::Tiers(vec![tier]) }
    };
    for (rule, english, chinese) in [
        (
            steps("0"),
            "rule.numeric.curve.steps.step: the number is out of its range: found 0, expected (0, ∞)",
            "rule.numeric.curve.steps.step：数值超出允许范围：现为0，应为(0, ∞)",
        ),
        (
            tier("7"),
            "rule.numeric.curve.tiers[0].earns.share: the number is out of its range: found 7, expected [0, 1]",
            "rule.numeric.curve.tiers[0].earns.share：数值超出允许范围：现为7，应为[0, 1]",
        ),
        (
            line(&[("0", "0"), ("1", "5")]),
            "rule.numeric.curve.linear[1].share: the number is out of its range: found 5, expected [0, 1]",
            "rule.numeric.curve.linear[1].share：数值超出允许范围：现为5，应为[0, 1]",
        ),
        (
            line(&[]),
            "rule.numeric.curve.linear: a straight line needs two knots: found 0, expected ≥ 2",
            "rule.numeric.curve.linear：直线插值至少需要两个节点：现为0，应为≥ 2",
        ),
        (
            Rule::Band(Vec::<LevelBand>::new()),
            "rule.band: the table has no lines, so that nothing is known for [0, 1]",
            "rule.band：未设置任何区间，[0, 1]均无对应规定",
        ),
        (
            checklist(65),
            "rule.checklist: there are too many entries: found 65, expected ≤ 64",
            "rule.checklist：条目过多：现为65，应为≤ 64",
        ),
        (
            Rule::Alternative { group: "甲".into(), rule: ChosenRule::new(steps("0")).unwrap() },
            "rule.alternative.rule.numeric.curve.steps.step: the number is out of its range: found 0, expected (0, ∞)",
            "rule.alternative.rule.numeric.curve.steps.step：数值超出允许范围：现为0，应为(0, ∞)",
        ),
    ] {
        let (in_english, in_chinese) = refused(rule);
        assert_eq!(in_english, format!("row 2: its rule cannot be used: 1 problem {english}"));
        assert_eq!(in_chinese, format!("第2行：该行的计分规则无法使用，共1处问题 {chinese}"));
    }
}

#[test]
fn a_rule_that_can_be_used_is_taken() {
    let alternative = |rule| Rule::Alternative { group: "甲".into(), rule: ChosenRule::new(rule).unwrap() };
    let rules = [
        steps("0.01"),
        line(&[("0", "0"), ("1", "1")]),
        checklist(64),
        alternative(steps("0.01")),
        // Whether a host supplies it, only the scheme can say.
        Rule::Custom("某省规则".into()),
    ];
    for rule in rules {
        let evaluation = build(vec![row().rule(rule)]).unwrap();
        assert_eq!(Evaluation::from_json(&evaluation.to_json()).unwrap(), evaluation);
    }
}

#[test]
fn a_rule_in_a_document_is_checked_like_one_in_code() {
    let document = r#"{"evaluation/1": {"kind": "project", "indicators": [{"weight": "10", "rule": {"numeric": {
        "measure": "achievement",
        "curve": {"steps": {"side": "below", "beyond": "1", "step": "0", "cost": "1"}}
    }}}]}}"#;
    assert!(Evaluation::from_json(&document.replace(r#""step": "0""#, r#""step": "1""#)).is_ok());
    assert!(matches!(Evaluation::from_json(document), Err(Error::RowRule { row: 1, .. })));
}

#[test]
fn a_negative_deduction_is_refused() {
    assert!(build(vec![row().deduction(points("0"))]).is_ok());
    let error = build(vec![row().deduction(points("-5"))]).unwrap_err();
    assert_eq!(error.to_string(), "row 1: the deduction of -5 is negative");
    assert_eq!(error.text(Language::Chinese).to_string(), "第1行：扣减分值-5为负数");
    let document = r#"{"evaluation/1": {"kind": "project", "indicators": [{"weight": "10", "deduction": "-5"}]}}"#;
    assert_eq!(Evaluation::from_json(document).unwrap_err(), error);
    assert!(Evaluation::from_json(&document.replace("-5", "5")).is_ok());
}

#[test]
fn a_goal_that_names_no_row_is_told_with_the_rows_that_there_are() {
    let goals = |rows: &[u32]| {
        let goal = |rows: Vec<u32>| Goal { text: "目标".into(), indicators: Some(rows), ..Goal::default() };
        let builder = Evaluation::builder(Header::new(EvaluationKind::Project, "示例"));
        builder.goal(goal(vec![1])).goal(goal(rows.to_vec())).indicator(row()).indicator(row()).build()
    };
    assert!(goals(&[1, 2]).is_ok());
    let error = goals(&[2, 9]).unwrap_err();
    assert_eq!(error.to_string(), "goal 2 names row 9, which is not there: the number of rows is 2");
    assert_eq!(error.text(Language::Chinese).to_string(), "第2项绩效目标关联第9行，但评价表只有2行指标");
    assert!(goals(&[0]).is_err());
}

#[test]
fn a_limit_is_told_with_its_row_and_field() {
    let long = "长".repeat(6_000);
    let error = build(vec![row(), row().reason(&long)]).unwrap_err();
    assert_eq!(error.to_string(), "bytes of the reason for variance of row 2: 18000 is more than the limit of 16000");
    assert_eq!(error.text(Language::Chinese).to_string(), "第2行“偏差原因”的字节数超过上限：上限16000，实际18000");
}

#[test]
fn an_unreadable_cell_stands_in_a_row_that_is_there() {
    let read = |rows: &[u32]| {
        let cells: Vec<_> = rows
            .iter()
            .map(|row| {
                format!(
                    r#"{{"place": {{"row": {row}}}, "field": "weight", "printed": "十", "cause": "not_understood"}}"#
                )
            })
            .collect();
        let cells = cells.join(", ");
        Evaluation::from_json(&format!(
            r#"{{"evaluation/1": {{"kind": "project", "indicators": [{{"weight": "10"}}], "unreadable": [{cells}]}}}}"#
        ))
    };
    let evaluation = read(&[1, 1]).unwrap();
    let scheme = Scheme::named("national-project-2020").unwrap();
    assert_eq!(scheme.validate(&evaluation).raised_by(Check::CellUnreadable).count(), 2);
    for row in [0, 2] {
        let error = read(&[row, 1]).unwrap_err();
        let expected =
            format!("an unreadable cell is said to stand in row {row}, which is not there: the number of rows is 1");
        assert_eq!(error.to_string(), expected);
        let chinese = format!("无法识别的单元格标在第{row}行，但评价表只有1行指标");
        assert_eq!(error.text(Language::Chinese).to_string(), chinese);
    }
}
