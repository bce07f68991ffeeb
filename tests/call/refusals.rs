//! What is answered to calls that cannot be done: one error, with its code.

use serde_json::{Value, json};

use crate::support::{answer_to, form, is_call, schema};

/// The error that a text is answered with.
fn refused(text: &str) -> Value {
    let answer = answer_to(text);
    let error = answer["error"].clone();
    assert!(error.is_object() && answer.as_object().unwrap().len() == 1, "{text}: {answer}");
    for language in ["en", "zh"] {
        assert!(!error[language].as_str().unwrap().is_empty(), "{error}");
    }
    error
}

fn with(changed: impl Fn(&mut Value)) -> Value {
    let mut call = json!({"call/1": { "document": form() }});
    changed(&mut call["call/1"]);
    call
}

#[test]
fn every_way_to_be_refused_has_its_code() {
    let too_long = "长".repeat(6_000);
    let scheme = |key: &str, value: Value| {
        let published = budget_performance::Scheme::named("national-project-2020").unwrap();
        let mut document: Value = serde_json::from_str(&published.document().to_json()).unwrap();
        document["scheme/1"][key] = value;
        document
    };
    let evaluation = |goals: Value, unreadable: Value| {
        json!({"evaluation/1": {"kind": "project", "indicators": [{"level3": "人数", "weight": "5"}],
            "goals": goals, "unreadable": unreadable}})
    };
    let cell = json!([{"place": {"row": 7}, "field": "target", "printed": "?", "cause": "not_understood"}]);
    let overlap = json!({"grid/1": {"parts": [{"table": {"rows":
        [["甲", {"text": "乙", "rows": 2}], [{"text": "丙", "columns": 2}]]}}]}});
    let negative = json!({"evaluation/1": {"kind": "project", "indicators": [{"level3": "人数", "deduction": "-1"}]}});
    let long = json!({"evaluation/1": {"kind": "project", "indicators": [{"level3": too_long}]}});
    let year = json!({"evaluation/1": {"kind": "project", "fiscal_year": 5}});
    for (code, call) in [
        ("key-unknown", json!({"call/2": {}})),
        ("key-unknown", with(|call| call["lang"] = json!("zh"))),
        ("key-unknown", with(|call| call["document"]["form/1"]["rows"][0]["wieght"] = json!("1"))),
        ("key-unknown", with(|call| call["document"] = json!({"form/2": {}}))),
        ("document-invalid", json!({})),
        ("document-invalid", json!([])),
        ("document-invalid", json!({"call/1": {}})),
        ("document-invalid", with(|call| call["document"] = json!("form"))),
        ("document-invalid", with(|call| call["document"] = json!({}))),
        ("document-invalid", with(|call| call["language"] = json!("fr"))),
        ("document-invalid", with(|call| call["page"] = json!("yes"))),
        ("document-invalid", with(|call| call["scheme"] = json!(7))),
        ("document-invalid", with(|call| call["document"]["form/1"]["kind"] = json!("city"))),
        ("scheme-unknown", with(|call| call["scheme"] = json!("hubei"))),
        ("scheme-unknown", with(|call| call["document"]["form/1"]["scheme"] = json!("hubei"))),
        ("scheme-unusable", with(|call| call["scheme"] = scheme("full_points", json!("70")))),
        ("limit-exceeded", with(|call| call["document"] = long.clone())),
        ("fiscal-year-invalid", with(|call| call["document"] = year.clone())),
        ("row-invalid", with(|call| call["document"] = negative.clone())),
        (
            "goal-without-row",
            with(|call| call["document"] = evaluation(json!([{"text": "甲", "indicators": [9]}]), json!([]))),
        ),
        ("cell-without-row", with(|call| call["document"] = evaluation(json!([]), cell.clone()))),
        ("cells-overlap", with(|call| call["document"] = overlap.clone())),
    ] {
        let error = refused(&call.to_string());
        assert_eq!(error["code"], code, "{call}: {error}");
        let is_of_the_text = matches!(code, "key-unknown" | "document-invalid");
        // A year that is none is told by the reading, and by the schema too.
        let is_of_the_schema = is_of_the_text || code == "fiscal-year-invalid";
        assert_eq!(is_call(&call), !is_of_the_schema, "the schema: {call}");
        assert_eq!(error.get("problems").is_some(), is_of_the_text, "{error}");
    }
}

#[test]
fn a_text_that_is_no_json_is_told_by_its_place() {
    for (text, line) in [("", 1), ("{", 1), ("{\"call/1\":\n{\"document\": }}", 2), ("\u{0}", 1), ("{} {}", 1)] {
        let error = refused(text);
        let problems = error["problems"].as_array().unwrap();
        let last = problems.last().unwrap();
        assert!(
            problems.iter().any(|problem| problem["code"] == "json-malformed") || text == "{} {}",
            "{text}: {error}"
        );
        assert_eq!(last["line"], line, "{text}: {error}");
    }
}

#[test]
fn nesting_ends_somewhere() {
    for depth in [200, 1_000_000] {
        let deep = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let error = refused(&format!("{{\"call/1\":{{\"scheme\":{deep}}}}}"));
        assert!(error["problems"].to_string().contains("too-deep"), "{error}");
    }
}

#[test]
fn the_mistakes_of_the_documents_in_a_call_have_their_place_in_it() {
    let call = with(|call| {
        call["document"]["form/1"]["rows"][0]["weight"] = json!(true);
        call["scheme"] = json!({"scheme/1": {"zzz": 1}});
    });
    let error = refused(&call.to_string());
    let problems = error["problems"].as_array().unwrap();
    let at = |path: &str| problems.iter().find(|problem| problem["path"] == path);
    let weight = at("document.rows[0].weight").unwrap_or_else(|| panic!("{error}"));
    assert_eq!((&weight["row"], &weight["code"]), (&json!(1), &json!("document-invalid")));
    assert_eq!(at("scheme.zzz").unwrap_or_else(|| panic!("{error}"))["code"], "key-unknown");
    assert!(problems.iter().all(|problem| problem["en"] != "the value cannot stand here"), "{error}");
}

#[test]
fn one_of_several_is_told_by_its_number() {
    let mut forms = vec![form()["form/1"].clone(); 3];
    forms[1]["scheme"] = json!("hubei");
    let error = refused(&json!({"call/1": {"document": {"form/1": forms}}}).to_string());
    assert_eq!((&error["code"], &error["number"]), (&json!("scheme-unknown"), &json!(2)));
}

#[test]
fn a_text_beyond_the_limit_is_not_read() {
    // Zeroed memory, which costs nothing until it is read.
    let text = String::from_utf8(vec![0; budget_performance::document::MAX_BYTES + 1]).unwrap();
    assert_eq!(refused(&text)["code"], "too-large");
}

#[test]
fn every_code_of_the_schema_is_known() {
    let codes = schema("answer-1")["$defs"]["code"]["enum"].as_array().unwrap().len();
    assert_eq!(codes, 16, "a new code is raised in the table above");
}
