//! How findings, checks and places are said: the style of both languages, quoting, and names of fields.

use budget_performance::result::Place;
use budget_performance::{Check, Language};
use serde_json::json;

use crate::findings::{all_cases, form, scheme_of};

/// A text without what it quotes: the words of the library itself.
fn own_words(text: &str, open: char, close: char) -> String {
    let mut own = String::new();
    let mut rest = text;
    while let Some((before, quoted)) = rest.split_once(open) {
        own.push_str(before);
        own.push('0');
        rest = quoted.split_once(close).unwrap_or((quoted, "")).1;
    }
    own + rest
}

/// Meaning and advice of every check, and every message of the cases, in both languages.
fn texts() -> Vec<(String, String)> {
    let of_checks = Check::ALL.iter().flat_map(|check| {
        [Check::meaning, Check::advice]
            .map(|text| (text(*check, Language::English).to_owned(), text(*check, Language::Chinese).to_owned()))
    });
    let of_findings = all_cases().into_iter().flat_map(|case| {
        let evaluation = form(&case.change);
        let scheme = scheme_of(&evaluation);
        let said = |finding: &budget_performance::Finding<'_>, language| finding.message(language).to_string();
        let report = scheme.validate(&evaluation);
        report.findings().iter().map(|f| (said(f, Language::English), said(f, Language::Chinese))).collect::<Vec<_>>()
    });
    of_checks.chain(of_findings).collect()
}

#[test]
fn english_is_lower_case_without_a_full_stop() {
    for (english, _) in texts() {
        let own = own_words(&english, '`', '`');
        let is_amount = |letter: char| ['元', '万', '亿'].contains(&letter);
        assert!(own.chars().all(|letter| letter.is_ascii() || is_amount(letter)), "{english}");
        assert!(!own.contains(|letter: char| letter.is_ascii_uppercase()), "{english}");
        assert!(!english.is_empty() && !english.ends_with(['.', ' ']) && !english.starts_with(' '), "{english}");
        assert!(!own.contains("  ") && !own.contains(['{', '}', '[', ']']), "{english}");
    }
}

#[test]
fn chinese_has_full_width_punctuation_and_no_full_stop() {
    for (_, chinese) in texts() {
        let own = own_words(&chinese, '“', '”');
        // Figures keep their points, commas, minus and percent signs.
        let words = own.replace(|sign: char| sign.is_ascii_digit() || ".,-%".contains(sign), "");
        assert!(!words.contains(|letter: char| letter.is_ascii()), "{chinese}");
        assert!(!chinese.is_empty() && !chinese.ends_with(['。', '，', '；']), "{chinese}");
    }
}

#[test]
fn printed_text_stays_on_one_line_and_short() {
    let broken = form(&json!({"/rows/3/target": " 效果\r\n显著\u{2028} ", "/rows/3/actual": "完成"}));
    let scheme = scheme_of(&broken);
    let report = scheme.validate(&broken);
    let vague = report.raised_by(Check::TargetVague).next().unwrap();
    assert_eq!(vague.message(Language::Chinese).to_string(), "目标值“效果 显著”表述笼统，无法衡量");
    for (length, shown) in [(60, "目".repeat(60)), (61, "目".repeat(60) + "…")] {
        let goals = json!([{"text": "目".repeat(length), "indicators": []}, {"text": "培训", "indicators": [1]}]);
        let long = form(&json!({"/goals": goals}));
        let scheme = scheme_of(&long);
        let report = scheme.validate(&long);
        let goal = report.raised_by(Check::GoalWithoutIndicator).next().unwrap();
        assert_eq!(goal.message(Language::English).to_string(), format!("no indicator serves goal 1: `{shown}`"));
    }
}

#[test]
fn places_in_words() {
    let cases = [
        (Place::Row(3), "row 3", "第3行"),
        (Place::Block("产出指标"), "block 产出指标", "一级指标“产出指标”"),
        (Place::Kind("数量指标"), "kind 数量指标", "二级指标“数量指标”"),
        (Place::Budget(""), "budget", "预算执行情况"),
        (Place::Budget("基本支出"), "budget part 基本支出", "预算执行情况“基本支出”"),
        (Place::Document, "document", "整份表"),
        (Place::Scheme(""), "scheme", "计分方案"),
        (Place::Scheme("levels"), "scheme levels", "计分方案“levels”"),
        (Place::Block("产出\n指标"), "block 产出 指标", "一级指标“产出 指标”"),
    ];
    for (place, english, chinese) in cases {
        assert_eq!(place.text(Language::English).to_string(), english);
        assert_eq!(place.text(Language::Chinese).to_string(), chinese);
    }
}

#[test]
fn names_of_rules_are_not_suggested_where_none_is_near() {
    let row = budget_performance::Indicator::new("产出指标", "数量指标", "培训人数").weight("10".parse().unwrap());
    let row = row.target("≥5人").actual("5人").rule(budget_performance::scheme::Rule::Custom("本地规则".into()));
    let header =
        budget_performance::evaluation::Header::new(budget_performance::evaluation::EvaluationKind::Project, "");
    let evaluation = budget_performance::Evaluation::builder(header).indicator(row).build().unwrap();
    let scheme = budget_performance::Scheme::named("national-project-2020").unwrap();
    let report = scheme.validate(&evaluation);
    let unknown = report.raised_by(Check::RuleUnknown).next().unwrap();
    assert_eq!(unknown.message(Language::English).to_string(), "no rule is named `本地规则`");
    assert_eq!(unknown.message(Language::Chinese).to_string(), "没有名为“本地规则”的计分规则");
}
