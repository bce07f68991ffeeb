//! A reading that stands beside its printed cell counts; where the cell says something else, a reviewer is told.

use std::path::Path;

use budget_performance::result::Place;
use budget_performance::{Check, Evaluation, Language, Scheme};
use proptest::prelude::*;
use serde_json::{Value, json};

fn reviewed(target: Value, actual: Value) -> (Vec<String>, String) {
    let row = json!({
        "level1": "产出指标", "level2": "数量指标", "level3": "培训人数", "weight": "10", "declared_score": "10",
        "target": target, "actual": actual,
    });
    let document = json!({"evaluation/1": {"kind": "project", "scheme": "national-project-2020", "indicators": [row]}});
    let evaluation = Evaluation::from_json(&document.to_string()).unwrap();
    let scheme = Scheme::for_evaluation(&evaluation).unwrap();
    let report = scheme.validate(&evaluation);
    let told = report.at(Place::Row(1)).filter(|finding| finding.check == Check::ReadingDiffers);
    let told = told.flat_map(|finding| {
        [Language::English, Language::Chinese].map(|language| finding.message(language).to_string())
    });
    let explained = scheme.score(&evaluation).unwrap().award(1).unwrap().explain(Language::English).to_string();
    let cells = explained.split_once("(target ").unwrap().1.split_once(": ").unwrap().0.to_owned();
    (told.collect(), cells)
}

fn quantity(value: &str, unit: &str) -> Value {
    json!({"quantity": {"comparison": "at_least", "value": value, "unit": unit}})
}

#[test]
fn a_reading_that_its_cell_does_not_have_is_told_and_counts() {
    let met = json!({"printed": "60人", "reading": {"quantity": {"value": "60", "unit": "人"}}});
    let (told, cells) = reviewed(json!({"printed": "≥50人", "reading": quantity("500", "人")}), met.clone());
    assert_eq!(
        told,
        ["the reading of the target `≥50人` is not what the cell says", "目标值“≥50人”所附读数与单元格内容不一致",]
    );
    assert_eq!(cells, "≥500人, actual 60人");
    let target = json!({"printed": "≥50人", "reading": quantity("50", "人")});
    let (told, cells) = reviewed(target.clone(), json!({"printed": "60人", "reading": {"level": "not_achieved"}}));
    assert_eq!(
        told,
        ["the reading of the actual `60人` is not what the cell says", "实际完成值“60人”所附读数与单元格内容不一致",]
    );
    assert_eq!(cells, "≥50人, actual `未达成预期指标`");
    // Two wrong readings of a row are one finding, at the target.
    let (told, _) =
        reviewed(json!({"printed": "≥50人", "reading": "blank"}), json!({"printed": "60人", "reading": "text"}));
    assert!(matches!(told.as_slice(), [english, _] if english.contains("target")), "{told:?}");
}

#[test]
fn readings_that_say_what_the_cell_says_are_not_told() {
    let actual = || json!({"printed": "60人"});
    let targets = [
        json!({"printed": "≥50人", "reading": quantity("50", "人")}),
        json!({"printed": "≥50人", "reading": quantity("50.0", "人")}),
        json!({"printed": "≥ 50 人", "reading": quantity("50", "人")}),
        json!({"printed": "50人以上", "reading": quantity("50", "人")}),
        // Of a cell alone it is a date, of a number and a unit in two columns twelve months.
        json!({"printed": "≤12月", "reading": {"quantity": {"comparison": "at_most", "value": "12", "unit": "月"}}}),
        json!({"printed": "≤12月", "reading": {"deadline": "--12"}}),
        json!({"printed": "≥50人"}),
        json!({"reading": quantity("50", "人")}),
        json!({"printed": "达到先进水平", "reading": "text"}),
    ];
    for target in targets {
        let (told, _) = reviewed(target.clone(), actual());
        assert!(told.is_empty(), "{target}: {told:?}");
    }
    // A number of another unit or sign is another reading.
    for reading in [quantity("50", "次"), json!({"quantity": {"value": "50", "unit": "人"}}), json!("text")] {
        let (told, _) = reviewed(json!({"printed": "≥50人", "reading": reading}), actual());
        assert_eq!(told.len(), 2, "{reading}");
    }
}

/// The rows of a stored evaluation whose readings are said to differ.
fn differing(form: &str) -> Vec<String> {
    let evaluation = Evaluation::all_from_json(form).unwrap().pop().unwrap();
    let stored = Evaluation::from_json(&evaluation.to_json()).unwrap();
    let scheme = Scheme::for_evaluation(&stored).unwrap_or_else(|_| Scheme::named("platform-default").unwrap());
    let report = scheme.validate(&stored);
    let of_check = report.findings().iter().filter(|finding| finding.check == Check::ReadingDiffers);
    of_check.map(|finding| format!("{:?}: {}", finding.place, finding.message(Language::English))).collect()
}

#[test]
fn a_form_that_was_read_and_stored_has_no_reading_of_its_own() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/cases");
    let mut files = 0;
    for entry in std::fs::read_dir(cases).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        if !text.contains("\"form/1\"") {
            continue;
        }
        files += 1;
        assert_eq!(differing(&text), Vec::<String>::new(), "{}", path.display());
    }
    assert!(files > 40);
}

proptest! {
    /// A sign and a unit in columns of their own say together what the stored row says.
    #[test]
    fn columns_that_were_read_and_stored_have_no_reading_of_their_own(
        sign in prop::sample::select(vec!["≥", "≤", "＝", "正向", "反向指标", "小于等于", "≤(小于等于)", "定性", "", "/"]),
        number in prop::sample::select(vec!["12", "95", "≥4次", "1.5", "2022", "3万", "12月底前", "约30", "0", "-5", "3-5", "完成"]),
        unit in prop::sample::select(vec!["月", "人", "%", "万元", "1/10万", "分/(人·次)", "年", "天", "元", "", "/", "个", "日"]),
        actual in prop::sample::select(vec!["11", "11月", "完成", "96%", "", "2022年11月30日", "3万元", "/"]),
    ) {
        let row = json!({
            "level1": "产出指标", "level2": "数量指标", "level3": "某项", "weight": "10", "declared_score": "10",
            "sign": sign, "target": number, "unit": unit, "actual": actual,
        });
        let form = json!({"form/1": {"kind": "project", "scheme": "national-project-2020", "rows": [row]}});
        prop_assert_eq!(differing(&form.to_string()), Vec::<String>::new());
    }
}
