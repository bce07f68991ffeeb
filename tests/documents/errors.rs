//! What is said of a document that cannot be read: every mistake at once, with its place, in both languages.

use std::fmt::Write as _;

use budget_performance::document::{CardDocument, DocumentFault, Form, JsonKind, ReportDocument};
use budget_performance::scheme::SchemeDocument;
use budget_performance::{Error, Evaluation, Language, Scheme};

fn evaluation(inside: &str) -> String {
    format!("{{\"evaluation/1\": {{\n  \"kind\": \"project\",\n  {inside}}}}}")
}

fn row(inside: &str) -> String {
    evaluation(&format!("\"indicators\": [{{}}, {{{inside}}}]"))
}

fn form(inside: &str) -> String {
    format!("{{\"form/1\": {{\"kind\": \"project\",\n  {inside}}}}}")
}

/// Documents with one mistake each, or several.
fn mistaken() -> Vec<String> {
    vec![
        "{\"evaluation/2\": {}}".to_owned(),
        "{\"forms/1\": {}}".to_owned(),
        "{}".to_owned(),
        "[]".to_owned(),
        "{\"form/1\": {\"kind\": \"project\"}, \"evaluation/1\": {}}".to_owned(),
        evaluation("\"subjekt\": \"咸宁\""),
        row("\"wieght\": \"4\""),
        row("\"target\": {\"print\": \"5\"}"),
        row("\"target\": {\"reading\": {\"level\": \"achieved\"}}"),
        row("\"target\": {\"reading\": {\"quantity\": {\"value\": \"5\", \"units\": \"人\"}}}"),
        form("\"rows\": [{\"actuals\": \"\"}]"),
        form("\"budget\": {\"parts\": [{\"parts\": []}]}"),
        evaluation("\"subject\": true"),
        evaluation("\"fiscal_year\": 2020.5"),
        evaluation("\"reported_on\": \"2021-02-30\""),
        row("\"weight\": []"),
        row("\"weight\": \"四\""),
        row("\"checked_items\": [1, 65]"),
        row("\"checked_items\": [2, 2]"),
        row("\"actual\": {\"reading\": {\"range\": {\"low\": \"1\", \"high\": \"2\", \"multiplier\": 13}}}"),
        row("\"weight\": 4.5"),
        row("\"target\": {\"reading\": {\"quantity\": {\"value\": 0.1}}}"),
        row("\"weight\": \"1e3\""),
        row("\"target\": {\"reading\": {\"quantity\": {\"value\": \"1234567890123456789\"}}}"),
        row("\"declared_score\": \"1000000\""),
        evaluation("\"budget\": {\"amounts\": {\"initial\": {\"value\": \"12345678901\", \"unit\": \"亿元\"}}}"),
        evaluation("\"kind\": \"project\""),
        row("\"weight\": \"1\", \"weight\": \"2\""),
        form("\"rows\": [{}, {\"unit\": null, \"unit\": \"人\"}]"),
        "{\"evaluation/1\": {\"kind\": \"project\", \"subject\": \"咸宁".to_owned(),
        "{\"evaluation/1\": {\"kind\": \"project\"}} }".to_owned(),
        String::new(),
        r#"{"form/1": {"kind": "project", "rows": [7]}}"#.to_owned(),
        r#"{"form/1": {"kind": "project", "rows": 7}}"#.to_owned(),
        r#"{"form/1": {"kind": "project", "budget": 7}}"#.to_owned(),
        r#"{"evaluation/1": {"kind": "project", "indicators": [{"target": 7}]}}"#.to_owned(),
        r#"{"evaluation/1": {"kind": "project", "budget": {"amounts": {"initial": 7}}}}"#.to_owned(),
        r#"{"evaluation/1": {"kind": "project", "indicators": [{"weight": {"x": "5"}}]}}"#.to_owned(),
        form("\"rows\": [{\"weight\": true}, {\"weight\": []}], \"goals\": [{}], \"knd\": 1"),
        "{\"form/1\": {}}".to_owned(),
        form("\"rows\": [{\"level\\u001b[31m3\": 1}]"),
        form("\"kind\": \"projekt\""),
        form("\"rows\": [{\"weight\": 1e999}]"),
        form("\"rows\": [01]"),
        form("\"rows\": [\"\\x\"]"),
        form("\"rows\": [\"a\tb\"]"),
        form("\"rows\": [{},]"),
        form("\"rows\": [{} {}]"),
        form("\"rows\" []"),
        form("rows: []"),
        row("\"rule\": {\"custom\": \"a\", \"declared\": null}"),
        row("\"rule\": \"comparision\""),
        row("\"rule\": {}"),
    ]
}

/// Run with `BLESS=1` to write the file anew.
#[test]
fn every_mistake_is_told_with_its_place_in_both_languages() {
    let mut told = String::new();
    for text in mistaken() {
        let error = Evaluation::all_from_json(&text).expect_err(&text);
        assert!(matches!(error, Error::Document(_)), "{text}: {error}");
        assert_eq!(error.to_string(), error.text(Language::English).to_string());
        let (en, zh) = (error.text(Language::English), error.text(Language::Chinese));
        writeln!(told, "{}\n{en}\n{zh}\n", text.escape_debug()).unwrap();
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/golden/document_errors.txt");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, &told).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap();
    for (number, (told, committed)) in (1..).zip(told.lines().zip(committed.lines())) {
        assert_eq!(told, committed, "line {number}");
    }
    assert_eq!(told, committed);
    for foreign in ["invalid type", "variant", "u16", "EOF", "sequence", "unknown field", "\u{1b}", "cannot stand here"]
    {
        assert!(!told.contains(foreign), "{foreign}");
    }
}

#[test]
fn all_mistakes_of_a_scheme_are_told_at_once() {
    let text = r#"{"scheme/1": {
  "id": "a", "title": {"en": "A"}, "plaice": {}, "year": "2020", "kind": "projekt", "full_points": 99.5,
  "blocks": [{"block": "outputs", "points": "x"}],
  "levels": [{"level": "achieved", "band": {"atleast": "0.8"}}]
}}"#;
    let Err(Error::Document(error)) = SchemeDocument::from_json(text) else { panic!("it is read") };
    let faults: Vec<(&str, usize, &DocumentFault)> =
        error.problems().iter().map(|problem| (problem.path.as_str(), problem.line, &problem.fault)).collect();
    let places: Vec<(&str, usize)> = faults.iter().map(|(path, line, _)| (*path, *line)).collect();
    assert_eq!(
        places,
        [
            ("", 1),
            ("", 1),
            ("title", 2),
            ("plaice", 2),
            ("year", 2),
            ("kind", 2),
            ("full_points", 2),
            ("blocks[0]", 3),
            ("blocks[0].block", 3),
            ("blocks[0].points", 3),
            ("levels[0].band.atleast", 4),
        ]
    );
    assert!(matches!(faults[0].2, DocumentFault::MissingKey { key } if key == "place"));
    assert!(matches!(faults[1].2, DocumentFault::MissingKey { key } if key == "citation"));
    assert!(
        matches!(faults[3].2, DocumentFault::UnknownKey { suggestion: Some(near), .. } if near == "place"),
        "{faults:?}"
    );
    assert!(matches!(
        faults[4].2,
        DocumentFault::WrongKind { found: JsonKind::Text, expected } if *expected == [JsonKind::Whole]
    ));
    assert!(matches!(faults[6].2, DocumentFault::Fraction { found } if found == "99.5"));
    assert!(error.to_string().starts_with("11 mistakes\n"), "{error}");
    assert!(error.text(Language::Chinese).to_string().starts_with("共11处错误\n"));
}

#[test]
fn more_mistakes_than_one_reads_are_counted() {
    let rows = vec![r#"{"wieght": 1}"#; 60].join(",");
    let Err(Error::Document(error)) = Form::from_json(&form(&format!("\"rows\": [{rows}]"))).map(|_| ()) else {
        panic!("it is read")
    };
    assert_eq!((error.problems().len(), error.left_out()), (50, 10));
    assert!(error.to_string().starts_with("60 mistakes\n") && error.to_string().ends_with("\n  and 10 more"));
    assert_eq!(error.problems()[49].row, Some(50));
}

#[test]
fn each_call_names_the_documents_that_it_reads() {
    let told = |error: Error| error.to_string();
    assert_eq!(
        told(Form::from_json("{\"evaluation/1\": {}}").unwrap_err()),
        "the key `evaluation/1` is unknown, expected `form/1` at line 1 column 2"
    );
    assert_eq!(
        told(Scheme::from_json("{\"schema/1\": {}}").unwrap_err()),
        "the key `schema/1` is unknown, did you mean `scheme/1`? at line 1 column 2"
    );
    assert_eq!(
        told(ReportDocument::from_json("{\"card/1\": {}}").unwrap_err()),
        "the key `card/1` is unknown, expected `report/1` at line 1 column 2"
    );
    assert_eq!(
        told(CardDocument::from_json("{\"cards/1\": {}}").unwrap_err()),
        "the key `cards/1` is unknown, did you mean `card/1`? at line 1 column 2"
    );
    // One form is read where one is asked for.
    assert_eq!(
        told(Form::from_json("{\"form/1\": []}").unwrap_err()),
        "found a list, expected an object at line 1 column 12"
    );
}

#[test]
fn an_unknown_scheme_is_answered_with_those_of_its_kind() {
    let read = |kind: &str| {
        let text = format!(r#"{{"form/1": {{"kind": "{kind}", "scheme": "hunan"}}}}"#);
        let evaluation = Evaluation::all_from_json(&text).unwrap().remove(0);
        Scheme::for_evaluation(&evaluation).unwrap_err()
    };
    let (department, project) = (read("department"), read("project"));
    let Error::SchemeUnknown { known: published, .. } = &department else { panic!("{department}") };
    let names = |id: &str| published.iter().any(|known| known == id);
    assert!(names("hubei-department-2020") && !names("hubei-project-2020"));
    assert!(project.to_string().starts_with("unknown scheme `hunan`; known: national-project-2020, "), "{project}");
    let chinese = department.text(Language::Chinese).to_string();
    assert!(chinese.starts_with("没有名为“hunan”的计分方案；可用的方案："), "{chinese}");
    let Err(Error::SchemeUnknown { suggestion, known, .. }) = Scheme::named("hubei-projekt-2020") else { panic!() };
    assert_eq!((known.len(), suggestion.as_deref()), (Scheme::published().count(), Some("hubei-project-2020")));
}

#[test]
fn texts_with_escapes_are_the_texts_that_they_stand_for() {
    // What stands in quotation marks, and the key that is told.
    let cases = [
        (r"\u540d\u79f0", "名称"),
        (r"\/", "/"),
        (r#"\""#, "\""),
        (r"\\", "\\"),
        // What cannot be shown in a message is a blank there.
        (r"\b\f\n\r\t", " "),
        (r"\ud83d\ude00", "😀"),
        (r"a\u00e9z", "aéz"),
    ];
    for (escaped, key) in cases {
        let Err(Error::Document(error)) = Evaluation::from_json(&evaluation(&format!("\"{escaped}\": 1"))) else {
            panic!("{escaped}")
        };
        let faults: Vec<_> = error.problems().iter().map(|problem| &problem.fault).collect();
        assert!(
            matches!(faults.as_slice(), [DocumentFault::UnknownKey { key: found, .. }] if found == key),
            "{faults:?}"
        );
    }
    // What is no escape, half of a pair, and a line that ends within a text.
    let broken =
        [r"\x", r"\u12", r"\u12g4", r"\ud83d", r"\ud83dx", r"\ud83d\n", r"\ud83d\u0041", r"\ude00", "\n", r"\"];
    for text in broken {
        let Err(Error::Document(error)) = Evaluation::from_json(&evaluation(&format!("\"{text}\": 1"))) else {
            panic!("{text}")
        };
        let faults: Vec<_> = error.problems().iter().map(|problem| &problem.fault).collect();
        assert!(matches!(faults.as_slice(), [DocumentFault::Syntax(_)]), "{text}: {faults:?}");
    }
}
