//! Evaluations of several units become one: what is summed, averaged, and told.

use budget_performance::evaluation::{Amount, BudgetExecution, EvaluationKind, Header, MoneyUnit, Part};
use budget_performance::portfolio::{LeftOutReason, RollUp, RollUpWay, roll_up};
use budget_performance::{Error, Evaluation, Indicator, Language, Scheme};

use crate::common::{header, named, number, points};

/// The target, the actual and the declared score of a row.
type Cells<'a> = (&'a str, &'a str, &'a str);

/// A unit with a budget of so many 万元, all of them executed.
fn unit<'a>(funds: &str, rows: impl IntoIterator<Item = Indicator<'a>>) -> Evaluation {
    let mut budget = BudgetExecution::default();
    if !funds.is_empty() {
        budget.amounts.adjusted = Some(Amount::new(number(funds), MoneyUnit::TenThousandYuan).unwrap());
        budget.amounts.executed = budget.amounts.adjusted;
    }
    let begun = Evaluation::builder(header()).budget(budget);
    rows.into_iter().fold(begun, |builder, row| builder.indicator(row)).build().unwrap()
}

fn hubei() -> Scheme {
    named("hubei-project-2020")
}

fn rolled(evaluations: &[Evaluation]) -> RollUp {
    roll_up(&hubei(), header(), evaluations).unwrap()
}

/// A row of weight 10 under a name.
fn cells<'a>(name: &'a str, (target, actual, declared): Cells<'a>) -> Indicator<'a> {
    let row = Indicator::new("产出指标", "数量指标", name).weight(points("10")).target(target).actual(actual);
    if declared.is_empty() { row } else { row.declared_score(points(declared)) }
}

/// What becomes of one row of two units with 30 and 50万元: `target actual points way`, or the reason.
fn outcome(name: &str, first: Cells<'_>, second: Cells<'_>) -> String {
    let made = rolled(&[unit("30", [cells(name, first)]), unit("50", [cells(name, second)])]);
    let Some(rolled_row) = made.row(1) else {
        let [left] = made.left_out() else { panic!("{:?}", made.left_out()) };
        assert_eq!(left.rows, [(1, 1), (2, 1)]);
        return format!("{:?}", left.reason);
    };
    assert!(made.is_complete(), "{:?}", made.left_out());
    let row = made.evaluation().indicator(1).unwrap();
    let scheme = hubei();
    let award = scheme.score(made.evaluation()).unwrap().award(1).unwrap();
    // What it declares is what it computes.
    assert_eq!(row.declared_score(), Some(award.points), "{name}");
    format!("{} {} {} {:?}", row.target_text(), row.actual_text(), award.points, rolled_row.way)
}

#[test]
fn rows_are_summed_averaged_or_told() {
    let cases: &[(&str, Cells<'_>, Cells<'_>, &str)] = &[
        // Absolute values are summed, targets with them, and then scored.
        ("培训人数", ("≥500人", "520人", ""), ("≥500人", "410人", ""), "≥1000人 930人 9.3 Summed"),
        ("培训人数", ("≥1.5万人", "15,000人", ""), ("≥500人", "500人", ""), "≥15500人 15500人 10 Summed"),
        ("建设面积", ("≥100㎡", "100㎡", ""), ("≥50平方米", "25平方米", ""), "≥150㎡ 125㎡ 8.33 Summed"),
        ("总成本", ("≤90万元", "90", ""), ("≤60万元", "72万元", ""), "≤1500000元 1620000元 9.26 Summed"),
        ("培训人数", ("≥500人", "约500人", ""), ("≥1人", "1人", ""), "≥501人 约501人 10 Summed"),
        ("培训天数", ("≥3天", "3天", ""), ("≥5天", "5天", ""), "≥8天 8天 10 Summed"),
        ("设备台套数", ("5-8台", "5台", ""), ("5-8台", "11台", ""), "10台~16台 16台 10 Summed"),
        // Relative values are averaged, with what was executed as the weights: (30 × 80 + 50 × 100) ÷ 80.
        ("合格率", ("≥95%", "80%", ""), ("≥95%", "100%", ""), "≥95% 92.5% 9.74 Averaged"),
        ("合格率", ("≥90%", "90%", ""), ("≥98%", "98%", ""), "≥95% 95% 10 Averaged"),
        ("合格率", ("≥95%", "0.95", ""), ("≥95%", "95%", ""), "≥95% 95% 10 Averaged"),
        ("人均成本", ("≤100元", "96元", ""), ("≤100元", "112元", ""), "≤100元 106元 9.43 Averaged"),
        ("培训成本", ("≤100元/人", "96元/人", ""), ("≤100元/人", "112元/人", ""), "≤100元/人 106元/人 9.43 Averaged"),
        ("响应时间", ("≤2小时", "1小时", ""), ("≤2小时", "3小时", ""), "≤2小时 2.25小时 8.89 Averaged"),
        ("合格率", ("≥95%", "95.1%", ""), ("≥95%", "95.2%", ""), "≥95% 95.1625% 10 Averaged"),
        // Of levels the points are averaged, and the level is the one of the mean.
        ("制度健全", ("健全", "完成", "10"), ("健全", "完成", "9"), "健全 达成预期指标 9.38 PointsAveraged"),
        ("制度健全", ("健全", "完成", "10"), ("健全", "未完成", "4"), "健全 部分达成预期指标 6.25 PointsAveraged"),
        ("制度健全", ("健全", "完成", ""), ("健全", "完成", "10"), "健全 达成预期指标 10 PointsAveraged"),
        // What cannot be.
        ("培训人数", ("≥500人", "520人", ""), ("≥500户", "410户", ""), "UnitsDiffer"),
        ("培训人数", ("≥500人", "520人", ""), ("≥500人", "410户", ""), "UnitsDiffer"),
        ("总成本", ("≤90万元", "90万元", ""), ("≤60", "60", ""), "UnitsDiffer"),
        ("培训人数", ("≥500人", "520人", ""), ("≤500人", "410人", ""), "SignsDiffer"),
        ("收入", ("增长5%", "增长6%", ""), ("下降5%", "下降6%", ""), "SignsDiffer"),
        ("培训人数", ("≥500人", "520人", ""), ("≥500人", "完成", "10"), "AnswersDiffer"),
        ("制度健全", ("健全", "完成", "10"), ("健全", "及时", "10"), "Text"),
        ("完成时间", ("12月底前", "11月", ""), ("12月底前", "11月", ""), "Date"),
        ("培训人数", ("≥500人", "520人", ""), ("≥500人", "", ""), "ActualMissing"),
        ("培训人数", ("≥500人", "520人", ""), ("≥500人", "/", ""), "ActualMissing"),
        ("培训人数", ("≥500人", "520人", ""), ("", "410人", ""), "TargetMissing"),
        ("制度健全", ("健全", "完成", "10"), ("健全", "未完成", ""), "Unscored"),
        ("数量", ("≥1个", "999999999999999999个", ""), ("≥1个", "1个", ""), "TooManyDigits"),
    ];
    for (name, first, second, wanted) in cases {
        assert_eq!(outcome(name, *first, *second), *wanted, "{name} {first:?} {second:?}");
    }
}

#[test]
fn a_mean_needs_the_funds_unless_all_values_are_equal() {
    let of = |first, second, [one, two]: [&str; 2]| {
        let row = |actual| [cells("合格率", ("≥95%", actual, ""))];
        let made = rolled(&[unit(one, row(first)), unit(two, row(second))]);
        made.left_out().iter().filter(|left| left.column.is_none()).map(|left| left.reason).collect::<Vec<_>>()
    };
    assert_eq!(of("80%", "100%", ["30", ""]), [LeftOutReason::FundsMissing]);
    assert_eq!(of("80%", "100%", ["0", "0"]), [LeftOutReason::FundsMissing]);
    assert_eq!(of("80%", "100%", ["0", "5"]), []);
    assert_eq!(of("96%", "96%", ["30", ""]), []);
}

#[test]
fn rows_are_matched_by_kind_name_and_unit() {
    let row =
        |kind, name, target| Indicator::new("产出指标", kind, name).weight(points("10")).target(target).actual("5");
    let first = unit(
        "30",
        [
            row("数量指标", "1.培训 场次", "≥5场"),
            row("质量指标", "培训场次", "≥5场"),
            row("数量指标", "培训", "≥5场"),
            row("数量指标", "培训", "≥5人"),
            row("数量指标", "只有甲", "≥5场"),
        ],
    );
    let second = unit(
        "50",
        [
            row("数量指标", "培训", "≥5人"),
            row("数量指标", "培训", "≥5场"),
            row("数量", "培训场次", "≥5场"),
            row("质量指标", "培训场次", "≥5场"),
            row("数量指标", "只有乙", "≥5场"),
        ],
    );
    let made = rolled(&[first, second]);
    let pairs: Vec<Vec<u32>> =
        made.rows().iter().map(|row| row.contributions.iter().map(|made| made.row).collect()).collect();
    assert_eq!(pairs, [[1, 3], [2, 4], [3, 2], [4, 1]]);
    let left: Vec<_> = made.left_out().iter().map(|left| left.text(Language::English).to_string()).collect();
    assert_eq!(
        left,
        [
            "`只有甲` (evaluation 1 row 5): only some of the evaluations have it",
            "`只有乙` (evaluation 2 row 5): only some of the evaluations have it",
        ]
    );
    assert_eq!(made.left_out()[1].text(Language::Chinese).to_string(), "“只有乙”（第2份第5行）：仅部分自评表列有该项");
    assert_eq!(made.evaluation().indicators().len(), 4);
}

#[test]
fn each_number_knows_what_it_was_made_of() {
    let row = |actual| [cells("合格率", ("≥95%", actual, ""))];
    let made = rolled(&[unit("30", row("80%")), unit("50", row("100%"))]);
    let rolled_row = made.row(1).unwrap();
    assert_eq!(rolled_row.way, RollUpWay::Averaged);
    let told: Vec<_> = rolled_row
        .contributions
        .iter()
        .map(|made| (made.evaluation, made.row, made.funds.unwrap(), made.target.unwrap(), made.actual.unwrap()))
        .collect();
    assert_eq!(
        told,
        [(1, 1, number("300000"), number("95"), number("80")), (2, 1, number("500000"), number("95"), number("100")),]
    );
}

#[test]
fn budgets_are_summed_with_their_parts() {
    let amount = |text: &str, unit| Some(Amount::new(number(text), unit).unwrap());
    let with_parts = |initial: &str, executed: &str, unit_of, parts: &[(&str, &str)]| {
        let mut budget = BudgetExecution::default();
        budget.unit = unit_of;
        budget.amounts.initial = if initial.is_empty() { None } else { amount(initial, unit_of) };
        budget.amounts.adjusted = amount(executed, unit_of);
        budget.amounts.executed = amount(executed, unit_of);
        for (name, executed) in parts {
            let mut part = Part::new(*name, Default::default());
            part.amounts.executed = amount(executed, unit_of);
            budget.parts.push(part);
        }
        Evaluation::builder(header()).budget(budget).indicator(cells("场次", ("≥1场", "1场", ""))).build().unwrap()
    };
    let made = rolled(&[
        with_parts("30", "30.5", MoneyUnit::TenThousandYuan, &[("财政拨款", "20"), ("其他资金", "10.5")]),
        with_parts("", "500000", MoneyUnit::Yuan, &[("财政 拨款", "500000")]),
    ]);
    let budget = made.evaluation().budget();
    assert_eq!(budget.amounts.executed.unwrap().to_string(), "80.5万元");
    assert_eq!(budget.amounts.initial, None);
    let parts: Vec<_> =
        budget.parts.iter().map(|part| format!("{} {}", part.name, part.amounts.executed.unwrap())).collect();
    assert_eq!(parts, ["财政拨款 70万元", "其他资金 10.5万元"]);
    let [left] = made.left_out() else { panic!("{:?}", made.left_out()) };
    assert_eq!(left.text(Language::Chinese).to_string(), "年初预算数（第1份）：仅部分自评表列有该项");
    let executed = made.amounts().iter().find(|amount| amount.part.is_empty() && amount.column == "executed").unwrap();
    assert_eq!(executed.contributions, [(1, number("305000")), (2, number("500000"))]);
}

#[test]
fn a_form_without_weights_weighs_by_its_highest_scores() {
    let row = |actual, declared| {
        let row = Indicator::new("产出指标", "数量指标", "培训人数").target("≥500人").actual(actual);
        row.declared_score(points(declared))
    };
    let made = rolled(&[unit("30", [row("500人", "5")]), unit("50", [row("400人", "4")])]);
    let scheme = hubei();
    let award = scheme.score(made.evaluation()).unwrap().award(1).unwrap();
    assert_eq!((award.weight().to_string(), award.points.to_string()), ("5".to_owned(), "4.5".to_owned()));
}

#[test]
fn rows_with_different_weights_are_told_and_keep_no_actual() {
    let row = |weight| cells("培训人数", ("≥500人", "500人", "")).weight(points(weight));
    let made = rolled(&[unit("30", [row("10")]), unit("50", [row("20")])]);
    let [left] = made.left_out() else { panic!("{:?}", made.left_out()) };
    assert_eq!(left.reason, LeftOutReason::WeightsDiffer);
    assert_eq!(made.evaluation().indicator(1).unwrap().actual_text(), "");
    assert!(made.rows().is_empty());
}

#[test]
fn rows_that_are_told_leave_the_card_incomplete() {
    let row = |actual| [cells("培训人数", ("≥5人", "5人", "")), cells("制度健全", ("健全", actual, "10"))];
    let made = rolled(&[unit("30", row("完成")), unit("50", row("及时"))]);
    assert!(!made.is_complete());
    let scheme = hubei();
    let card = scheme.score(made.evaluation()).unwrap();
    assert!(!card.is_complete());
    assert_eq!(card.award(1).unwrap().points, points("10"));
}

#[test]
fn what_cannot_be_rolled_up_is_refused_with_the_reason() {
    let one = || unit("30", [cells("场次", ("≥1场", "1场", ""))]);
    let department = Header { fiscal_year: Some(2021), ..Header::new(EvaluationKind::Department, "某局") };
    let other_year = Header { fiscal_year: Some(2020), ..header() };
    let cases = [
        (
            roll_up(&named("national-project-2020"), header(), &[one(), one()]),
            "scheme `national-project-2020` does not say how evaluations of several units are rolled up",
            "计分方案“national-project-2020”未规定多个单位自评表的汇总办法",
        ),
        (roll_up(&hubei(), header(), &[]), "there is no evaluation to roll up", "没有可汇总的自评表"),
        (
            roll_up(&hubei(), department, &[one()]),
            "evaluation 1 is of another kind than the one to be made",
            "第1份自评表的评价类型与汇总表不一致",
        ),
        (
            roll_up(&hubei(), other_year, &[one(), one()]),
            "evaluation 1 is of 2021, not of the year of the one to be made",
            "第1份自评表的年度为2021年，与汇总表不一致",
        ),
    ];
    for (refused, english, chinese) in cases {
        let error = refused.unwrap_err();
        let of_several = matches!(
            error,
            Error::RollUpNotPrescribed { .. }
                | Error::NothingToRollUp
                | Error::RollUpOfOtherKind { evaluation: 1 }
                | Error::RollUpOfOtherYear { evaluation: 1, year: 2021 }
        );
        assert!(of_several, "{error:?}");
        assert_eq!(error.text(Language::English).to_string(), english);
        assert_eq!(error.text(Language::Chinese).to_string(), chinese);
    }
}

#[test]
fn what_was_rolled_up_raises_no_question_of_its_own() {
    let made = rolled(&[
        unit("30", [cells("合格率", ("≥95%", "80%", "")), cells("制度健全", ("健全", "完成", "10"))]),
        unit("50", [cells("合格率", ("≥95%", "100%", "")), cells("制度健全", ("健全", "完成", "9"))]),
    ]);
    let scheme = hubei();
    let report = scheme.validate(made.evaluation());
    let codes: Vec<_> = report.findings().iter().map(|finding| finding.check.code()).collect();
    for wrong in ["score-missing", "score-overstated", "score-understated", "reading-differs", "score-outside-band"] {
        assert!(!codes.contains(&wrong), "{codes:?}");
    }
}
