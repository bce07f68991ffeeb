//! A year beside the year before: each check raised once, and not raised by what comes near.

use std::collections::BTreeSet;
use std::path::Path;

use budget_performance::document::ReportDocument;
use budget_performance::evaluation::{Amount, BudgetExecution, EvaluationKind, Goal, Header, MoneyUnit};
use budget_performance::portfolio::compare_years;
use budget_performance::result::{Format, Severity};
use budget_performance::scheme::{CheckSetting, OverFulfilment};
use budget_performance::{Check, Error, Evaluation, Indicator, Language, Scheme};
use serde_json::Value;

use crate::common::{changed, national, number, points};

/// The checks of this comparison.
const CHECKS: [&str; 6] = [
    "target-below-last-actual",
    "target-lowered",
    "indicator-dropped",
    "actual-repeated",
    "goal-repeated",
    "money-up-results-down",
];

/// The year before, and the year that is compared with it.
const YEARS: [u16; 2] = [2021, 2022];

/// What the form of a year holds.
#[derive(Clone, Default)]
struct Form<'a> {
    rows: Vec<Indicator<'a>>,
    goals: Vec<&'a str>,
    /// In 万元, of a budget of 1,000.
    executed: &'a str,
}

/// A row of weight 10 under a kind, that declares 8 points.
fn row_of<'a>(kind: &'a str, name: &'a str, target: &'a str, actual: &'a str) -> Indicator<'a> {
    let row = Indicator::new("产出指标", kind, name).weight(points("10")).declared_score(points("8"));
    row.target(target).actual(actual)
}

fn row<'a>(name: &'a str, target: &'a str, actual: &'a str) -> Indicator<'a> {
    row_of("数量指标", name, target, actual)
}

impl<'a> Form<'a> {
    fn of(rows: impl IntoIterator<Item = Indicator<'a>>) -> Self {
        Self { rows: rows.into_iter().collect(), ..Self::default() }
    }

    fn build(&self, header: Header) -> Evaluation {
        let mut budget = BudgetExecution::default();
        let amount = |text| Amount::new(number(text), MoneyUnit::TenThousandYuan).unwrap();
        budget.amounts.adjusted = Some(amount("1000"));
        budget.amounts.executed = (!self.executed.is_empty()).then(|| amount(self.executed));
        let mut builder = Evaluation::builder(header).budget(budget);
        for goal in &self.goals {
            builder = builder.goal(Goal { text: (*goal).to_owned(), ..Goal::default() });
        }
        self.rows.iter().fold(builder, |builder, row| builder.indicator(row.clone())).build().unwrap()
    }
}

fn header(year: u16) -> Header {
    Header { fiscal_year: Some(year), ..Header::new(EvaluationKind::Project, "某项目") }
}

fn evaluations(last: &Form<'_>, now: &Form<'_>) -> [Evaluation; 2] {
    [last.build(header(YEARS[0])), now.build(header(YEARS[1]))]
}

/// What is found, each as `code place: sentence`, with the sentence of the language.
fn found_under(scheme: &Scheme, last: &Form<'_>, now: &Form<'_>, language: Language) -> Vec<String> {
    let [last, now] = evaluations(last, now);
    let report = compare_years(&scheme.validate(&last), &scheme.validate(&now)).unwrap();
    let said = report
        .findings()
        .iter()
        .map(|finding| format!("{} {}: {}", finding.check, finding.place.text(language), finding.message(language)));
    said.collect()
}

/// The same without the sentences: `code place`.
fn codes(last: &Form<'_>, now: &Form<'_>) -> Vec<String> {
    let found = found_under(&national(), last, now, Language::English);
    found.iter().map(|line| line.split(':').next().unwrap().to_owned()).collect()
}

/// Two years' forms, and what a check says of them: where, in English, in Chinese; `None` where it is quiet.
struct Case<'a> {
    check: &'static str,
    last: Form<'a>,
    now: Form<'a>,
    says: Option<[&'static str; 3]>,
}

/// The target and the actual of a row in a year.
type Cells = (&'static str, &'static str);

/// A row whose finding is told by what was expected and found.
fn pair(name: &'static str, last: Cells, now: Cells) -> [Form<'static>; 2] {
    [last, now].map(|(target, actual)| Form::of([row(name, target, actual)]))
}

fn raises(check: &'static str, [last, now]: [Form<'static>; 2], says: [&'static str; 3]) -> Case<'static> {
    Case { check, last, now, says: Some(says) }
}

fn quiet(check: &'static str, [last, now]: [Form<'static>; 2]) -> Case<'static> {
    Case { check, last, now, says: None }
}

/// Rows by their check: name, the cells of both years, and whether it is raised.
type RowCase = (&'static str, Cells, Cells, bool);

const BELOW_LAST_ACTUAL: &[RowCase] = &[
    ("培训人数", ("≥500人", "612人"), ("≥550人", "630人"), true),
    ("培训人数", ("≥500人", "612人"), ("≥612人", "630人"), false),
    ("培训人数", ("≥500人", "612人"), ("≥700人", "710人"), false),
    // Of what is to be small, more is less: a looser limit.
    ("项目总成本", ("≤100万元", "86万元"), ("≤95万元", "90万元"), true),
    ("项目总成本", ("≤100万元", "86万元"), ("≤86万元", "85万元"), false),
    ("项目总成本", ("≤100万元", "86万元"), ("≤80万元", "79万元"), false),
    ("受害人数", ("10人", "3人"), ("5人", "4人"), true),
    ("受害人数", ("10人", "3人"), ("2人", "1人"), false),
    // Units by their value.
    ("收入", ("≥90万元", "120万元"), ("≥1,100,000元", "130万元"), true),
    ("收入", ("≥90万元", "120万元"), ("≥1,200,000元", "130万元"), false),
    ("收入", ("≥90万元", "120"), ("≥1,100,000元", "1,300,000元"), true),
    ("收入", ("≥90万元", "120"), ("≥1,250,000元", "1,300,000元"), false),
    ("绿化面积", ("≥100㎡", "120㎡"), ("≥110平方米", "115平方米"), true),
    ("收入", ("≥90万元", "120万元"), ("≥100", "110"), false),
    ("培训人数", ("≥500人", "612人"), ("≥550户", "560户"), false),
    ("培训人数", ("≥500人", "612户"), ("≥550人", "560人"), false),
    // A bare ratio is the percentage; where it need not be, nothing is said.
    ("合格率", ("≥95%", "0.98"), ("≥96%", "97%"), true),
    ("合格率", ("≥95%", "98%"), ("≥0.97", "0.99"), true),
    ("合格率", ("≥95%", "98%"), ("≥0.98", "0.99"), false),
    ("投诉率", ("≤0.1", "0.08"), ("≤5%", "3%"), false),
    // Changes in one direction.
    ("收入", ("增长5%", "增长8%"), ("增长6%", "增长7%"), true),
    ("收入", ("增长5%", "增长8%"), ("下降6%", "下降7%"), false),
    // Dates, each in its own year.
    ("完成时间", ("12月底前", "10月20日"), ("11月底前", "11月"), true),
    ("完成时间", ("2021年12月底前", "2021年10月20日"), ("2022年11月底前", "2022年11月"), true),
    ("完成时间", ("2021年12月底前", "2021年11月30日"), ("2022年11月底前", "2022年11月"), false),
    ("完成时间", ("12月底前", "2021年12月1日"), ("2022年11月底前", "11月"), false),
    ("完成时间", ("3月底前", "2月28日"), ("2月底前", "2月"), false),
    ("完成时间", ("2021年12月底前", "2022年2月"), ("2022年12月底前", "12月"), false),
    // The target of last year need not be a number.
    ("培训人数", ("效果显著", "612人"), ("≥550人", "630人"), true),
    // An exact target asks for neither more nor less; a range neither.
    ("例会次数", ("=12次", "13次"), ("=12次", "12次"), false),
    ("培训人数", ("≥500人", "612人"), ("400-700人", "630人"), false),
    // No result, or none that is sure.
    ("培训人数", ("≥500人", "约612人"), ("≥550人", "630人"), false),
    ("培训人数", ("≥500人", "612人"), ("约550人", "630人"), false),
    ("培训人数", ("≥500人", "≥500人"), ("≥450人", "460人"), false),
    ("培训人数", ("≥500人", "完成"), ("≥450人", "460人"), false),
    ("培训人数", ("≥500人", ""), ("≥450人", "460人"), false),
    ("培训人数", ("≥500人", "612人"), ("", "630人"), false),
    // A sign that contradicts the name, or that of last year.
    ("培训人数", ("≤500人", "450人"), ("≤550人", "540人"), false),
    ("数值", ("≥500", "612"), ("≤550", "540"), false),
];

const LOWERED: &[RowCase] = &[
    ("培训人数", ("≥500人", "421人"), ("≥450人", "460人"), true),
    ("培训人数", ("≥500人", "421人"), ("≥500人", "510人"), false),
    ("培训人数", ("≥500人", "421人"), ("≥600人", "610人"), false),
    ("培训人数", ("≥500人", "500人"), ("≥450人", "460人"), false),
    ("培训人数", ("≥500人", "0人"), ("≥450人", "460人"), true),
    ("培训人数", ("≥500人", "未完成"), ("≥450人", "460人"), true),
    ("培训人数", ("≥500人", "完成"), ("≥450人", "460人"), false),
    ("培训人数", ("≥500人", ""), ("≥450人", "460人"), false),
    ("项目总成本", ("≤100万元", "120万元"), ("≤110万元", "105万元"), true),
    ("项目总成本", ("≤100万元", "120万元"), ("≤90万元", "85万元"), false),
    ("收入", ("≥5万元", "4万元"), ("≥49,000元", "50,000元"), true),
    ("收入", ("≥5万元", "4万元"), ("≥50,000元", "50,000元"), false),
    ("合格率", ("≥95%", "90%"), ("≥0.9", "0.92"), true),
    ("合格率", ("≥95%", "90%"), ("≥0.95", "0.96"), false),
    ("收入", ("增长5%", "增长4%"), ("增长3%", "增长6%"), true),
    ("收入", ("增长5%", "下降4%"), ("下降3%", "下降6%"), false),
    ("例会次数", ("=500次", "421次"), ("=450次", "450次"), true),
    ("例会次数", ("=500次", "521次"), ("=450次", "450次"), false),
    ("完成时间", ("10月底前", "12月"), ("11月底前", "11月"), true),
    ("完成时间", ("2021年10月底前", "2021年12月"), ("2022年10月底前", "10月"), false),
    ("完成时间", ("10月底前", "9月"), ("11月底前", "11月"), false),
    ("合格率", ("90%-95%", "85%"), ("80%-95%", "83%"), true),
    ("合格率", ("90%-95%", "85%"), ("80%-90%", "83%"), false),
    ("合格率", ("90%-95%", "85%"), ("90%-95%", "91%"), false),
    ("合格率", ("90%-95%", "85%"), ("≥80%", "83%"), false),
    ("培训人数", ("效果显著", "显著"), ("≥450人", "460人"), false),
    ("培训人数", ("≥500人", "421人"), ("效果显著", "完成"), false),
    ("培训人数", ("≥500人", "421人"), ("≥450户", "460户"), false),
    ("数值", ("≥500", "421"), ("≤450", "440"), false),
];

const REPEATED: &[RowCase] = &[
    ("培训人数", ("≥500人", "612人"), ("≥620人", "612人"), true),
    ("培训人数", ("≥500人", "612人"), ("≥620人", "613人"), false),
    ("保障人数", ("≥5万人", "5.56万人"), ("≥5.6万人", "55,600人"), true),
    ("合格率", ("≥95%", "95.4%"), ("≥95%", "95.40%"), true),
    ("合格率", ("≥95%", "0.954"), ("≥95%", "95.4%"), true),
    ("收入", ("增长1%", "增长1.65%"), ("增长2%", "增长1.65%"), true),
    // Two significant digits are met again by chance.
    ("合格率", ("≥95%", "100%"), ("≥95%", "100%"), false),
    ("合格率", ("≥95%", "98.0%"), ("≥98%", "98.0%"), false),
    ("培训人数", ("≥500人", "520人"), ("≥600人", "520人"), false),
    ("收入", ("≥90万元", "120万元"), ("≥150万元", "1,200,000元"), false),
    ("事故起数", ("≤3起", "0起"), ("≤3起", "0起"), false),
    // No numbers of two years.
    ("培训人数", ("≥500人", "约612人"), ("≥620人", "约612人"), false),
    ("培训人数", ("≥612人", "≥612人"), ("≥612人", "≥612人"), false),
    ("收入", ("增长1%", "增长1.65%"), ("下降1%", "下降1.65%"), false),
    ("培训人数", ("≥500人", "612人"), ("≥500户", "612户"), false),
    ("培训人数", ("≥500人", "612户"), ("≥500人", "612户"), false),
    ("完成时间", ("12月底前", "11月23日"), ("12月底前", "11月23日"), false),
    ("制度健全", ("健全", "达成预期指标"), ("健全", "达成预期指标"), false),
    ("合格率", ("95.1%-98.5%", "90.1%-95.1%"), ("95.1%-98.5%", "90.1%-95.1%"), false),
];

/// One check, and where it is raised what its sentence begins with.
fn check_rows(check: &str, cases: &[RowCase]) {
    for (name, last, now, raised) in cases {
        let [last_form, now_form] = pair(name, *last, *now);
        let found = codes(&last_form, &now_form);
        let here = format!("{check} row 1");
        assert_eq!(found.contains(&here), *raised, "{check}: {name} {last:?} {now:?}: {found:?}");
    }
    let raised: BTreeSet<bool> = cases.iter().map(|case| case.3).collect();
    assert_eq!(raised.len(), 2, "{check} has both sorts of cases");
}

#[test]
fn rows_are_held_against_those_of_the_year_before() {
    check_rows("target-below-last-actual", BELOW_LAST_ACTUAL);
    check_rows("target-lowered", LOWERED);
    check_rows("actual-repeated", REPEATED);
}

fn goals(last: &'static str, now: &'static str) -> [Form<'static>; 2] {
    let form = || Form::of([row("培训人数", "≥500人", "")]);
    [Form { goals: vec![last], ..form() }, Form { goals: vec!["新增目标", now], ..form() }]
}

/// The executed amounts and the actuals of two years, against a target of 500.
fn money(last: [&'static str; 2], now: [&'static str; 2]) -> [Form<'static>; 2] {
    [last, now].map(|[executed, actual]| Form { executed, ..Form::of([row("培训人数", "≥500人", actual)]) })
}

fn cases() -> Vec<Case<'static>> {
    let missed = || Form::of([row("培训人数", "≥500人", "421人")]);
    let other = || row("发放册数", "≥10册", "10册");
    vec![
        raises(
            "target-below-last-actual",
            pair("培训人数", ("≥500人", "612人"), ("≥550人", "630人")),
            [
                "row 1",
                "the target `≥550人` asks for less than last year's actual `612人` already was",
                "目标值“≥550人”的要求低于上年实际完成值“612人”",
            ],
        ),
        quiet("target-below-last-actual", pair("培训人数", ("≥500人", "612人"), ("≥612人", "630人"))),
        raises(
            "target-lowered",
            pair("培训人数", ("≥500人", "421人"), ("≥450人", "460人")),
            [
                "row 1",
                "the target `≥450人` asks for less than last year's `≥500人`, which was missed",
                "目标值“≥450人”的要求低于上年未完成的目标值“≥500人”",
            ],
        ),
        quiet("target-lowered", pair("培训人数", ("≥500人", "500人"), ("≥450人", "460人"))),
        raises(
            "indicator-dropped",
            [missed(), Form::of([other()])],
            [
                "document",
                "`培训人数` was missed last year, with the actual `421人` for the target `≥500人`, and is gone",
                "上年未完成的指标“培训人数”（目标值“≥500人”，实际完成值“421人”）本年不再设置",
            ],
        ),
        // Met, judged, unreported or not applicable last year.
        quiet("indicator-dropped", [Form::of([row("培训人数", "≥500人", "500人")]), Form::of([other()])]),
        quiet("indicator-dropped", [Form::of([row("培训人数", "效果显著", "及时")]), Form::of([other()])]),
        quiet("indicator-dropped", [Form::of([row("培训人数", "≥500人", "")]), Form::of([other()])]),
        quiet("indicator-dropped", [Form::of([row("培训人数", "≥500人", "/")]), Form::of([other()])]),
        // It is still there: in another unit, under another kind, spelled otherwise, of its own year, or for information.
        quiet("indicator-dropped", [missed(), Form::of([row("培训人数", "≥50户", "50户")])]),
        quiet("indicator-dropped", [missed(), Form::of([row_of("质量指标", "培训人数", "≥500人", "510人")])]),
        quiet("indicator-dropped", [missed(), Form::of([row("1. 培训 人数", "≥500人", "510人")])]),
        quiet(
            "indicator-dropped",
            [
                Form::of([row("2021年培训人数", "≥500人", "421人")]),
                Form::of([row("2022年培训人数", "≥500人", "510人")]),
            ],
        ),
        quiet(
            "indicator-dropped",
            [
                missed(),
                Form::of([other(), Indicator::new("产出指标", "数量指标", "培训人数").target("≥5人").actual("5人")]),
            ],
        ),
        // Of two rows of one name nobody knows which is meant.
        quiet(
            "indicator-dropped",
            [Form::of([row("其他", "≥5次", "1次"), row("其他", "≥9次", "2次")]), Form::of([other()])],
        ),
        // A row without a name, and one for information.
        quiet("indicator-dropped", [Form::of([row(" ", "≥5次", "1次")]), Form::of([other()])]),
        quiet(
            "indicator-dropped",
            [
                Form::of([other(), Indicator::new("产出指标", "数量指标", "培训人数").target("≥5人").actual("1人")]),
                Form::of([other()]),
            ],
        ),
        raises(
            "actual-repeated",
            pair("保障人数", ("≥5万人", "5.56万人"), ("≥5.6万人", "55,600人")),
            [
                "row 1",
                "the actual `55,600人` is exactly last year's, `5.56万人`",
                "实际完成值“55,600人”与上年填报的“5.56万人”完全相同",
            ],
        ),
        quiet("actual-repeated", pair("合格率", ("≥95%", "100%"), ("≥95%", "100%"))),
        raises(
            "actual-repeated",
            pair("培训人数", ("≥500人", "612人"), ("≥620人", "612人")),
            ["row 1", "the actual `612人` is exactly last year's", "实际完成值“612人”与上年完全相同"],
        ),
        raises(
            "goal-repeated",
            goals("完成培训500人。", " 完成培训\n500人。"),
            [
                "document",
                "goal 2 is last year's word for word: `完成培训 500人。`",
                "第2项绩效目标“完成培训 500人。”与上年绩效目标完全相同",
            ],
        ),
        quiet("goal-repeated", goals("2021年完成培训500人。", "2022年完成培训500人。")),
        quiet("goal-repeated", goals("完成培训500人。", "完成培训500人，合格率95%。")),
        quiet("goal-repeated", goals("无", "无")),
        quiet("goal-repeated", goals("", "")),
        raises(
            "money-up-results-down",
            money(["500", "500人"], ["556.17", "400人"]),
            [
                "budget",
                "the executed amount grew by 11.23% over last year, beyond the line of 10%, while the computed total fell",
                "执行数较上年增长11.23%，超过提示线10%，而计算总分低于上年",
            ],
        ),
        // At the line; a total that holds or rises; money that fell; no money of a year; an incomplete card.
        quiet("money-up-results-down", money(["500", "500人"], ["550", "100人"])),
        quiet("money-up-results-down", money(["500", "500人"], ["800", "500人"])),
        quiet("money-up-results-down", money(["500", "400人"], ["800", "500人"])),
        quiet("money-up-results-down", money(["500", "500人"], ["400", "400人"])),
        quiet("money-up-results-down", money(["", "500人"], ["800", "400人"])),
        quiet("money-up-results-down", money(["0", "500人"], ["800", "100人"])),
        quiet("money-up-results-down", money(["500", "500人"], ["800", ""])),
    ]
}

#[test]
fn every_check_is_raised_and_nearly_raised() {
    let scheme = national();
    let (mut raised, mut silent) = (BTreeSet::new(), BTreeSet::new());
    for Case { check, last, now, says } in cases() {
        let in_language = |language| {
            let found = found_under(&scheme, &last, &now, language);
            found.into_iter().filter(|line| line.starts_with(&format!("{check} "))).collect::<Vec<_>>()
        };
        let [english, chinese] = [Language::English, Language::Chinese].map(in_language);
        let Some([place, en, zh]) = says else {
            assert_eq!(english, [""; 0]);
            silent.insert(check);
            continue;
        };
        assert_eq!(english, [format!("{check} {place}: {en}")]);
        let [line] = chinese.as_slice() else { panic!("{chinese:?}") };
        assert_eq!(line.split_once(": ").unwrap().1, zh);
        raised.insert(check);
    }
    assert_eq!(raised, CHECKS.into());
    assert_eq!(silent, CHECKS.into());
}

#[test]
fn rows_are_matched_where_only_one_can_be_meant() {
    let (last, now) = (("≥500人", "612人"), ("≥550人", "630人"));
    let of = |rows: &[(&'static str, &'static str, Cells)]| {
        Form::of(rows.iter().map(|(kind, name, (target, actual))| row_of(kind, name, target, actual)))
    };
    let one = |name, cells| of(&[("数量指标", name, cells)]);
    let found = |last: &Form<'_>, now: &Form<'_>| codes(last, now) == ["target-below-last-actual row 1"];
    assert!(found(&one("培训人数", last), &one("1、培训 人数", now)));
    assert!(found(&one("2021年培训人数", last), &one("2022年培训人数", now)));
    assert!(found(&of(&[("数量", "培训人数", last)]), &one("培训人数", now)));
    assert!(found(&of(&[("公益指标", "培训人数", last)]), &of(&[("公益指标", "培训人数", now)])));

    assert!(!found(&one("培训人数", last), &one("培训人次", now)));
    assert!(!found(&of(&[("质量指标", "培训人数", last)]), &one("培训人数", now)));
    assert!(!found(&of(&[("公益指标", "培训人数", last)]), &of(&[("惠民指标", "培训人数", now)])));
    let twice = |cells| of(&[("数量指标", "培训人数", cells), ("数量指标", "培训人数", ("≥9人", "9人"))]);
    assert!(!found(&twice(last), &one("培训人数", now)));
    assert!(!found(&one("培训人数", last), &twice(now)));
    let for_information = |(target, actual)| {
        Form::of([
            row("其他事项", "≥1项", "1项"),
            Indicator::new("产出指标", "数量指标", "培训人数").target(target).actual(actual),
        ])
    };
    assert_eq!(codes(&for_information(last), &for_information(now)), [""; 0]);
}

/// A form whose every check is raised in the next year.
fn all_raised() -> [Form<'static>; 2] {
    let last = [
        row("合格率", "≥95%", "95.4%"),
        row("培训人数", "≥500人", "421人"),
        row("发放册数", "≥100册", "1册"),
        row("巡查次数", "≥12次", "3次"),
        row("服务人数", "≥300人", "345人"),
    ];
    let now = [row("服务人数", "≥320人", "345人"), row("培训人数", "≥400人", "100人"), row("合格率", "≥95%", "95.4%")];
    [
        Form { goals: vec!["完成培训", "做好服务"], executed: "500", ..Form::of(last) },
        Form { goals: vec!["做好服务", "完成培训", "新增目标"], executed: "600", ..Form::of(now) },
    ]
}

#[test]
fn findings_stand_in_the_order_of_the_form() {
    let [last, now] = all_raised();
    let wanted = [
        "money-up-results-down budget",
        "target-below-last-actual row 1",
        "actual-repeated row 1",
        "target-below-last-actual row 2",
        "target-lowered row 2",
        "target-below-last-actual row 3",
        "actual-repeated row 3",
        "indicator-dropped document",
        "indicator-dropped document",
        "goal-repeated document",
        "goal-repeated document",
    ];
    assert_eq!(codes(&last, &now), wanted);
    let said = || found_under(&national(), &last, &now, Language::Chinese);
    assert_eq!(said(), said());
    assert!(said()[7].contains("发放册数") && said()[8].contains("巡查次数"));
}

#[test]
fn a_lowered_target_explains_that_it_is_below_the_actual() {
    let [last, now] = all_raised();
    let (scheme, [last, now]) = (national(), evaluations(&last, &now));
    let report = compare_years(&scheme.validate(&last), &scheme.validate(&now)).unwrap();
    let groups = report.groups();
    let lowered = groups.iter().find(|group| group.cause.check == Check::TargetLowered).unwrap();
    assert_eq!(lowered.consequences.iter().map(|finding| finding.check.code()).collect::<Vec<_>>(), [CHECKS[0]]);
    assert_eq!(groups.len() + 1, report.findings().len());
}

#[test]
fn the_scheme_of_the_later_year_silences_grades_and_draws_the_line() {
    let [last, now] = all_raised();
    let [last, now] = evaluations(&last, &now);
    let own = changed("national-project-2020", |document| {
        document.checks = vec![
            CheckSetting { check: Check::TargetBelowLastActual.into(), severity: None },
            CheckSetting { check: Check::IndicatorDropped.into(), severity: Some(Severity::Error) },
        ];
        document.thresholds.executed_grown = number("0.2");
    });
    let found = |before: &Scheme, after: &Scheme| {
        let report = compare_years(&before.validate(&last), &after.validate(&now)).unwrap();
        assert_eq!((report.scheme().id(), report.evaluation()), (after.id(), &now));
        let all = report.findings().iter().map(|finding| (finding.check, finding.severity));
        all.collect::<BTreeSet<_>>()
    };
    let usual = CHECKS.map(|code| code.parse::<Check>().unwrap());
    let usual: BTreeSet<_> = usual.into_iter().map(|check| (check, check.severity())).collect();
    assert_eq!(found(&own, &national()), usual);
    let graded = [
        (Check::TargetLowered, Severity::Warning),
        (Check::IndicatorDropped, Severity::Error),
        (Check::ActualRepeated, Severity::Warning),
        (Check::GoalRepeated, Severity::Advice),
    ];
    assert_eq!(found(&national(), &own), graded.into());
}

#[test]
fn the_report_is_rendered_stored_and_read_back() {
    let [last, now] = all_raised();
    let (scheme, [last, now]) = (national(), evaluations(&last, &now));
    let (last, now) = (scheme.validate(&last), scheme.validate(&now));
    let report = compare_years(&last, &now).unwrap();
    let stored = report.to_json();
    let read = ReportDocument::from_json(&stored).unwrap();
    assert_eq!((read.to_json(), &read), (stored, &report.to_document()));
    assert_eq!(read.findings.len(), report.findings().len());
    let repeated = read.findings.iter().find(|finding| finding.check == Check::ActualRepeated).unwrap();
    assert_eq!((repeated.expected.as_deref(), repeated.found.as_deref()), (None, Some("345人")));
    let text = report.render(Format::Text, Language::Chinese).to_string();
    assert!(text.contains("执行数较上年增长20%，超过提示线10%，而计算总分低于上年"), "{text}");
    // A review of one year alone says nothing of the other.
    for report in [last, now] {
        assert!(report.findings().iter().all(|finding| !CHECKS.contains(&finding.check.code())));
    }
}

#[test]
fn an_amount_in_a_doubtful_unit_has_not_grown() {
    let [last, now] = money(["500", "500人"], ["600", "400人"]);
    let (scheme, [last, now]) = (national(), evaluations(&last, &now));
    let doubtful = changed("national-project-2020", |document| document.thresholds.implausible_project = number("1"));
    let found = |scheme: &Scheme| {
        let report =
            compare_years(&national().validate(&last), &scheme.validate(&now)).map(|report| report.findings().len());
        report.unwrap()
    };
    assert_eq!((found(&scheme), found(&doubtful)), (1, 0));
}

#[test]
fn a_target_that_was_exceeded_was_not_missed() {
    let miss = changed("national-project-2020", |document| {
        document.thresholds.over_fulfilment = OverFulfilment::Miss;
    });
    let [last, now] = pair("培训人数", ("≥500人", "800人"), ("≥450人", "460人"));
    let dropped = Form::of([row("发放册数", "≥10册", "10册")]);
    let found = |now| found_under(&miss, &last, now, Language::English);
    assert!(found(&now).iter().all(|line| line.starts_with("target-below-last-actual row 1")), "{:?}", found(&now));
    assert_eq!(found(&dropped), [""; 0]);
}

/// The published forms, each as its own year before: nothing was lowered, dropped or changed.
#[test]
fn a_form_beside_itself_repeats_and_loses_nothing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/cases");
    let mut found = BTreeSet::new();
    let texts = std::fs::read_dir(folder).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    for text in texts.filter(|text| text.contains("\"form/1\"")) {
        let mut document: Value = serde_json::from_str(&text).unwrap();
        // Without their year they may follow each other.
        document["form/1"].as_object_mut().unwrap().remove("fiscal_year");
        let evaluation = Evaluation::all_from_json(&document.to_string()).unwrap().remove(0);
        let scheme = Scheme::for_evaluation(&evaluation).unwrap();
        let report = scheme.validate(&evaluation);
        let compared = compare_years(&report, &report).unwrap();
        found.extend(compared.findings().iter().map(|finding| finding.check.code()));
    }
    assert_eq!(found, ["actual-repeated", "goal-repeated", "target-below-last-actual"].into());
}

#[test]
fn forms_without_weights_are_compared_by_what_their_cells_say() {
    let bare =
        |target, actual| Form::of([Indicator::new("产出指标", "数量指标", "培训人数").target(target).actual(actual)]);
    let found = codes(&bare("≥500人", "612人"), &bare("≥550人", "612人"));
    assert_eq!(found, ["target-below-last-actual row 1", "actual-repeated row 1"]);
    // What was missed only a card can tell.
    assert_eq!(codes(&bare("≥500人", "400人"), &bare("≥450人", "460人")), [""; 0]);
}

#[test]
fn evaluations_of_other_years_or_kinds_are_refused() {
    let form = Form::of([row("培训人数", "≥500人", "421人")]);
    let compared = |last: Header, now: Header| {
        let (scheme, last, now) = (national(), form.build(last), form.build(now));
        compare_years(&scheme.validate(&last), &scheme.validate(&now)).map(|report| report.findings().len())
    };
    let without_year = || Header { fiscal_year: None, ..header(2022) };
    assert_eq!(compared(header(2021), header(2022)), Ok(1));
    assert_eq!(compared(without_year(), header(2022)), Ok(1));
    assert_eq!(compared(header(2021), without_year()), Ok(1));
    for (last, now, english, chinese) in [
        (header(2022), header(2022), "the year before 2022 is not 2022", "2022年度不是2022年度的上一年度"),
        (header(2022), header(2021), "the year before 2021 is not 2022", "2022年度不是2021年度的上一年度"),
        (header(2020), header(2022), "the year before 2022 is not 2020", "2020年度不是2022年度的上一年度"),
        (
            Header { kind: EvaluationKind::Department, ..header(2021) },
            header(2022),
            "the evaluations are of different kinds",
            "两份自评表的评价类型不一致",
        ),
    ] {
        let error = compared(last, now).unwrap_err();
        assert!(matches!(error, Error::YearsOfOtherKinds | Error::YearsNotInSequence { .. }));
        assert_eq!(error.text(Language::English).to_string(), english);
        assert_eq!(error.text(Language::Chinese).to_string(), chinese);
    }
}
