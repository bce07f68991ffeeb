//! Targets whose sign and unit stand in columns of their own.

use budget_performance::{Evaluation, Language, Scheme};
use serde_json::{Value, json};

/// The outcome and points of a row of weight 10, and what it explains of its cells.
fn scored(sign: Value, target: &str, unit: Value, actual: &str) -> (String, String, Vec<String>) {
    let row = json!({
        "level1": "产出指标", "level2": "数量指标", "level3": "某项", "weight": "10", "declared_score": "10",
        "sign": sign, "target": target, "unit": unit, "actual": actual,
    });
    let form =
        json!({"form/1": {"kind": "project", "fiscal_year": "2022", "scheme": "national-project-2020", "rows": [row]}});
    let evaluation = Evaluation::all_from_json(&form.to_string()).unwrap().pop().unwrap();
    // What the columns say together is kept, also where the text alone would say something else.
    assert_eq!(Evaluation::from_json(&evaluation.to_json()).unwrap(), evaluation, "{target}");
    let scheme = Scheme::for_evaluation(&evaluation).unwrap();
    let card = scheme.score(&evaluation).unwrap();
    let award = card.award(1).unwrap();
    let text = award.explain(Language::English).to_string();
    let cells = text.split_once("(target ").unwrap().1.split_once(": ").unwrap().0.to_owned();
    let report = scheme.validate(&evaluation);
    let codes = report.at(budget_performance::result::Place::Row(1)).map(|finding| finding.check.to_string()).collect();
    (format!("{} {}", award.points, award.outcome.code()), cells, codes)
}

#[test]
fn the_columns_are_one_target() {
    let cases = [
        ("≥", "95", "%", "96", "10 met", "≥95%, actual 96%"),
        ("≥", "12", "万元", "9", "7.5 partly", "≥12万元, actual 9万元"),
        ("≤", "300", "人", "400人", "7.5 partly", "≤300人, actual 400人"),
        ("＝", "5", "场", "5", "10 met", "＝5场, actual 5场"),
        ("≤(小于等于)", "300", "人", "400", "7.5 partly", "≤300人, actual 400人"),
        ("大于等于", "4", "次", "3", "7.5 partly", "大于等于4次, actual 3次"),
        ("正向", "4", "次", "3", "7.5 partly", "≥4次, actual 3次"),
        ("反向指标", "3", "次", "4", "7.5 partly", "≤3次, actual 4次"),
        // A sign counts, whatever the unit beside it is.
        ("≤", "60", "分/(人·次)", "80", "7.5 partly", "≤60分/(人·次), actual 80分/(人·次)"),
        ("≤", "3", "1/10万", "4", "7.5 partly", "≤3 1/10万, actual 4 1/10万"),
        // Months are a number or a date, as they are answered.
        ("≤", "12", "月", "11", "10 met", "≤12月, actual 11月"),
        ("≤", "9", "月", "12", "7.5 partly", "≤9月, actual 12月"),
        ("≤", "12", "月", "11月", "10 met", "≤12月, actual 11月"),
        ("≤", "12", "月", "2022年11月30日", "10 met", "≤12月, actual 2022年11月30日"),
        // A sign or a unit of the cell goes before that of the column.
        ("≤", "≥4次", "人", "3次", "7.5 partly", "≥4次, actual 3次"),
    ];
    for (sign, target, unit, actual, points, cells) in cases {
        let (scored, stated, codes) = scored(json!(sign), target, json!(unit), actual);
        assert_eq!((scored.as_str(), stated.as_str()), (points, cells), "{sign}|{target}|{unit}");
        assert!(!codes.iter().any(|code| code == "comparison-missing" || code == "unit-missing"), "{sign}: {codes:?}");
    }
}

#[test]
fn columns_that_say_nothing_leave_the_cell_as_it_is() {
    for (sign, unit) in [("", ""), ("/", "/"), ("定性", "定性"), ("定量", "无"), ("—", "")] {
        let (scored, stated, codes) = scored(json!(sign), "4", json!(unit), "3");
        assert_eq!((scored.as_str(), stated.as_str()), ("7.5 partly", "≥4 (sign assumed), actual 3"), "{sign}|{unit}");
        assert!(codes.iter().any(|code| code == "comparison-missing"), "{sign}|{unit}: {codes:?}");
        assert!(codes.iter().any(|code| code == "unit-missing"), "{sign}|{unit}: {codes:?}");
    }
    // A text is a text, whatever stands beside it.
    let (points, ..) = scored(json!("定性"), "优良", json!("%"), "优良");
    assert_eq!(points, "10 judged");
}

#[test]
fn the_same_text_alone_is_read_anew() {
    let row = |sign: &str, target: &str, unit: &str, actual: &str| {
        json!({"level1": "产出指标", "level2": "时效指标", "level3": "完工", "weight": "10", "sign": sign,
            "target": target, "unit": unit, "actual": actual})
    };
    let rows = [row("≤", "12", "月", "13"), row("", "≤12月", "", "2022年11月"), row("≤", "12", "月", "24")];
    let form = json!({"form/1": {"kind": "project", "fiscal_year": "2022", "rows": rows}});
    let evaluation = Evaluation::all_from_json(&form.to_string()).unwrap().pop().unwrap();
    let scheme = Scheme::named("national-project-2020").unwrap();
    let card = scheme.score(&evaluation).unwrap();
    let points: Vec<_> = card.awards().map(|award| award.points.to_string()).collect();
    assert_eq!(points, ["9.23", "10", "5"]);
}
