//! Every finding through the public API: a small form in order, and the one change that raises it, or nearly does.

mod advice;
mod blocks;
mod budget;
mod content;
mod document;
mod doubts;
mod neighbours;
mod rows;

use std::collections::BTreeSet;

use budget_performance::{Check, Finding, Language};
use budget_performance::{Evaluation, Scheme};
use serde_json::{Value, json};

/// One change to the form in order, and what a check says of it.
pub(crate) struct Case {
    check: &'static str,
    pub(crate) change: Value,
    raised: Option<Raised>,
}

/// A finding as a reader sees it.
#[derive(Default)]
struct Raised {
    place: &'static str,
    expected: &'static str,
    found: &'static str,
    english: &'static str,
    chinese: &'static str,
}

/// The change raises the check. It maps the paths of fields to what the form prints there.
pub(crate) fn raises(check: &'static str, change: Value) -> Case {
    Case { check, change, raised: Some(Raised::default()) }
}

/// The change comes near to the check, and does not raise it anywhere.
pub(crate) fn quiet(check: &'static str, change: Value) -> Case {
    Case { check, change, raised: None }
}

impl Case {
    pub(crate) fn at(mut self, place: &'static str, expected: &'static str, found: &'static str) -> Self {
        let raised = self.raised.unwrap_or_default();
        self.raised = Some(Raised { place, expected, found, ..raised });
        self
    }

    pub(crate) fn says(mut self, english: &'static str, chinese: &'static str) -> Self {
        let raised = self.raised.unwrap_or_default();
        self.raised = Some(Raised { english, chinese, ..raised });
        self
    }
}

pub(crate) fn all_cases() -> Vec<Case> {
    [budget::cases(), blocks::cases(), rows::cases(), content::cases(), document::cases(), doubts::cases()]
        .into_iter()
        .flatten()
        .collect()
}

/// The form in order, with a change.
pub(crate) fn form(change: &Value) -> Evaluation {
    let mut document: Value = serde_json::from_str(include_str!("findings/clean.json")).unwrap();
    for (path, value) in change.as_object().unwrap() {
        let (parent, field) = path.rsplit_once('/').unwrap();
        let parent = format!("/form~11{parent}");
        if document.pointer(&parent).is_none() {
            let (above, name) = parent.rsplit_once('/').unwrap();
            document.pointer_mut(above).unwrap()[name] = json!({});
        }
        let parent = document.pointer_mut(&parent).unwrap();
        match parent {
            Value::Array(list) => list[field.parse::<usize>().unwrap()] = value.clone(),
            _ => parent[field] = value.clone(),
        }
    }
    let mut read = Evaluation::all_from_json(&document.to_string()).unwrap();
    assert_eq!(read.len(), 1);
    read.pop().unwrap()
}

pub(crate) fn scheme_of(evaluation: &Evaluation) -> Scheme {
    Scheme::for_evaluation(evaluation).unwrap()
}

fn found_by<'a>(findings: &'a [Finding<'a>], check: &str) -> Vec<&'a Finding<'a>> {
    findings.iter().filter(|finding| finding.check.code() == check).collect()
}

#[test]
fn a_form_in_order_raises_nothing() {
    let evaluation = form(&json!({}));
    let scheme = scheme_of(&evaluation);
    let report = scheme.validate(&evaluation);
    assert!(report.findings().is_empty(), "{:#?}", report.findings());
    assert!(report.is_acceptable());
}

/// Runs every case, so that a check without a case of each sort is noticed.
#[test]
fn every_check_is_raised_and_nearly_raised() {
    let mut raised_codes = BTreeSet::new();
    let mut quiet_codes = BTreeSet::new();
    let mut wrong = Vec::new();
    for case in all_cases() {
        let evaluation = form(&case.change);
        let scheme = scheme_of(&evaluation);
        let report = scheme.validate(&evaluation);
        let found = found_by(report.findings(), case.check);
        let Some(wanted) = case.raised else {
            quiet_codes.insert(case.check);
            if let Some(finding) = found.first() {
                let message = finding.message(Language::English);
                wrong.push(format!("{} of {}: raised at {:?}: {message}", case.check, case.change, finding.place));
            }
            continue;
        };
        raised_codes.insert(case.check);
        let there: Vec<_> =
            found.iter().filter(|finding| finding.place.text(Language::English).to_string() == wanted.place).collect();
        let [finding] = there.as_slice() else {
            wrong.push(format!("{} of {}: raised {} times at {}", case.check, case.change, there.len(), wanted.place));
            continue;
        };
        let said = [
            finding.expected.to_string(),
            finding.found.to_string(),
            finding.message(Language::English).to_string(),
            finding.message(Language::Chinese).to_string(),
        ];
        if said != [wanted.expected, wanted.found, wanted.english, wanted.chinese] {
            wrong.push(format!("{} of {}: says {said:#?}", case.check, case.change));
        }
        if finding.severity != finding.check.severity() {
            wrong.push(format!("{}: severity {:?}", case.check, finding.severity));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let all: BTreeSet<_> =
        Check::ALL.iter().map(|check| check.code()).filter(|code| !is_covered_elsewhere(code)).collect();
    assert_eq!(raised_codes, all, "every check has a case that raises it");
    assert_eq!(quiet_codes, all, "every check has a case that comes near");
}

/// The checks of schemes, which their own tests cover.
const SCHEME_PROBLEMS: [&str; 7] = [
    "scheme-weights-do-not-sum",
    "bands-overlap",
    "bands-leave-gap",
    "grades-overlap",
    "grades-leave-gap",
    "rule-unknown",
    "scheme-unsound",
];

/// The checks of a year beside the year before, which their own tests cover.
const OF_YEARS: [&str; 6] = [
    "target-below-last-actual",
    "target-lowered",
    "indicator-dropped",
    "actual-repeated",
    "goal-repeated",
    "money-up-results-down",
];

/// Checks that no form alone can raise, each with the tests that cover it.
const COVERED_ELSEWHERE: [(&str, &str); 3] = [
    ("SchemeDoubtful", include_str!("../scheme/remarks.rs")),
    ("SchemeModified", include_str!("../scheme/fingerprints.rs")),
    ("ReadingDiffers", include_str!("../documents/readings.rs")),
];

fn is_covered_elsewhere(code: &str) -> bool {
    let name = format!("{:?}", code.parse::<Check>().unwrap());
    let elsewhere = COVERED_ELSEWHERE.iter().any(|(check, _)| *check == name);
    elsewhere || SCHEME_PROBLEMS.contains(&code) || OF_YEARS.contains(&code)
}

#[test]
fn the_tests_elsewhere_cover_their_checks() {
    let tests = include_str!("../scheme/schemes.rs");
    for code in SCHEME_PROBLEMS {
        assert!(tests.contains(&format!(": {code}: ")), "{code}");
    }
    let tests = include_str!("../portfolio/years.rs");
    for code in OF_YEARS {
        assert!(tests.contains(&format!("\"{code}\"")), "{code}");
    }
    for (name, tests) in COVERED_ELSEWHERE {
        assert!(tests.contains(&format!("Check::{name}")), "{name}");
    }
}

#[test]
fn every_finding_says_what_to_do() {
    let codes: BTreeSet<_> = advice::ADVICE.iter().map(|(code, ..)| *code).collect();
    assert_eq!(codes.len() + SCHEME_PROBLEMS.len(), Check::ALL.len());
    for (code, english, chinese) in advice::ADVICE {
        let check = Check::ALL.iter().find(|check| check.code() == code).expect(code);
        assert_eq!(check.advice(Language::English), english, "{code}");
        assert_eq!(check.advice(Language::Chinese), chinese, "{code}");
    }
}

/// A form with something wrong everywhere.
fn all_wrong() -> Evaluation {
    form(&json!({
        "/budget/executed": "80",
        "/budget/initial": "50",
        "/budget/parts": [{"name": "其他资金", "executed": "见附件"}, {"name": "财政拨款", "executed": "70"}],
        "/blocks": [{"name": "效益指标", "points": "40"}, {"name": "产出指标", "points": "45"}],
        "/rows/0/level2": "数量指标(15分)",
        "/rows/0/actual": "150余人",
        "/rows/1/level2": "质量指标(15分)",
        "/rows/1/target": "效果显著",
        "/rows/1/actual": "显著",
        "/rows/5/actual": "≥90%",
        "/declared/subtotals": [{"name": "满意度指标", "score": "9"}, {"name": "预算执行率", "score": "9"}],
        "/summary": {"total": "99", "subtotals": [{"name": "效益指标", "score": "29"}]},
        "/reported_on": "2022年6月"
    }))
}

/// Budget, blocks, kinds, rows, document; blocks, kinds and parts as the form has them, and at one place as
/// [`Check::ALL`] has them.
#[test]
fn findings_are_sorted_by_place_and_check() {
    let evaluation = all_wrong();
    let scheme = scheme_of(&evaluation);
    let report = scheme.validate(&evaluation);
    let mut places = Vec::new();
    for finding in report.findings() {
        let place = finding.place.text(Language::English).to_string();
        if places.last() != Some(&place) {
            places.push(place);
        }
    }
    assert_eq!(
        places,
        [
            "budget",
            "budget part 其他资金",
            "block 效益指标",
            "block 产出指标",
            "block 满意度指标",
            "kind 数量指标",
            "kind 质量指标",
            "row 1",
            "row 2",
            "row 6",
            "document",
        ]
    );
    for pair in report.findings().windows(2) {
        assert!(pair[0].place != pair[1].place || pair[0].check <= pair[1].check, "{pair:?}");
    }
}

#[test]
fn two_runs_say_the_same() {
    let evaluation = all_wrong();
    let scheme = scheme_of(&evaluation);
    let (first, second) = (scheme.validate(&evaluation), scheme.validate(&evaluation));
    assert!(first.findings().len() > 20, "{}", first.findings().len());
    assert_eq!(first, second);
    let again = all_wrong();
    assert_eq!(scheme_of(&again).validate(&again), first);
}

/// A breakdown that is wrong in one column ends where the other is made up, and takes in no part behind it.
#[test]
fn a_breakdown_that_is_wrong_in_one_column_is_told_once() {
    let part =
        |name: &str, adjusted: &str, executed: &str| json!({"name": name, "adjusted": adjusted, "executed": executed});
    let told = |second: &str, last: [&str; 2]| -> Vec<String> {
        let parts = [
            part("中央资金", "60", "54"),
            part("其中：直达资金", "40", "34"),
            part("一般资金", "20", second),
            part("省级资金", last[0], last[1]),
        ];
        let evaluation = form(&json!({"/budget/adjusted": "100", "/budget/executed": "90", "/budget/parts": parts}));
        let scheme = scheme_of(&evaluation);
        let report = scheme.validate(&evaluation);
        let found = found_by(report.findings(), "parts-differ-from-total");
        found.iter().map(|finding| finding.place.text(Language::English).to_string()).collect()
    };
    assert_eq!(told("15", ["40", "36"]), ["budget part 中央资金"]);
    assert!(told("20", ["40", "36"]).is_empty());
    // Where the parts below make up neither column, the next part may belong to them.
    assert!(!told("15", ["0", "5"]).iter().any(|place| place.contains("中央资金")));
}
