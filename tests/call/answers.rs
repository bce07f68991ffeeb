//! What is answered to calls that can be done.

use budget_performance::document::{CardDocument, Form, ReportDocument};
use budget_performance::{Evaluation, Scheme};
use serde_json::{Value, json};

use crate::support::{GRID, REFERENCE, answer, answer_to, form, is_call, parse, schema};

#[test]
fn a_form_is_answered_with_the_card_and_the_report_of_the_library() {
    let answer = answer(json!({ "document": parse(REFERENCE) }));
    let [evaluation] = Evaluation::all_from_json(REFERENCE).unwrap().try_into().unwrap();
    let scheme = Scheme::for_evaluation(&evaluation).unwrap();
    let result = &answer["results"][0];
    let card = CardDocument::from_json(&result["card"].to_string()).unwrap();
    assert_eq!(card, scheme.score(&evaluation).unwrap().to_document());
    assert_eq!(card.total.to_string(), "95");
    let report = ReportDocument::from_json(&result["report"].to_string()).unwrap();
    assert_eq!(report, scheme.validate(&evaluation).to_document());
    assert_eq!((answer["results"].as_array().unwrap().len(), &answer["notes"]), (1, &json!([])));
    for absent in ["error", "form", "sources", "page"] {
        assert!(result.get(absent).is_none(), "{absent}");
    }
    let stored = parse(&evaluation.to_json());
    assert_eq!(self::answer(json!({ "document": stored }))["results"][0]["card"], result["card"]);
}

#[test]
fn a_list_has_as_many_results_each_under_its_own_scheme() {
    let one = form()["form/1"].clone();
    let mut named = one.clone();
    named["scheme"] = json!("hubei-project-2020");
    let answer = answer(json!({"document": {"form/1": [one, named, one]}}));
    let results = answer["results"].as_array().unwrap();
    let schemes: Vec<&Value> = results.iter().map(|result| &result["card"]["card/1"]["scheme"]).collect();
    assert_eq!(schemes, ["national-project-2020", "hubei-project-2020", "national-project-2020"]);
    let assumed = |result: &Value| result["report"].to_string().contains("scheme-assumed");
    assert_eq!(results.iter().map(assumed).collect::<Vec<_>>(), [true, false, true]);
    assert_eq!(self::answer(json!({"document": {"form/1": []}}))["results"], json!([]));
}

#[test]
fn a_scheme_is_named_or_given_and_holds_for_all() {
    let scheme_of = |scheme: Value| {
        let answer = answer(json!({ "document": form(), "scheme": scheme }));
        answer["results"][0]["card"]["card/1"].clone()
    };
    assert_eq!(scheme_of(Value::Null)["scheme"], "national-project-2020");
    let named = scheme_of(json!("sichuan-project-2023"));
    assert_eq!(named["scheme"], "sichuan-project-2023");
    let published = Scheme::named("sichuan-project-2023").unwrap();
    let given = scheme_of(parse(&published.document().to_json()));
    assert_eq!(given, named);
}

#[test]
fn a_grid_is_answered_with_its_form_its_sources_and_its_notes() {
    let answer = answer(json!({ "document": parse(GRID) }));
    let result = &answer["results"][0];
    let form = result["form"].to_string();
    let form = Form::from_json(&form).unwrap();
    assert!(!form.rows.is_empty());
    let source = &result["sources"]["rows[0].actual"];
    assert!(source["cell"].is_string() && source["part"].is_u64(), "{source}");
    assert!(result["notes"].is_array());
    let none = self::answer(json!({"document": {"grid/1": {"parts": [{"text": "通知"}]}}}));
    assert_eq!((&none["results"], &none["notes"][0]["code"]), (&json!([]), &json!("no-form")));
}

#[test]
fn a_page_is_written_where_it_is_asked_for_in_its_language() {
    let page = |call: Value| answer(call)["results"][0]["page"].clone();
    let chinese = page(json!({"document": form(), "language": "zh", "page": true}));
    let chinese = chinese.as_str().unwrap();
    assert!(chinese.starts_with("<!DOCTYPE html>") && chinese.contains("zh-CN"), "{chinese}");
    assert!(chinese.contains("培训&lt;项目&gt;") && !chinese.contains("培训<项目>"), "{chinese}");
    let english = page(json!({"document": form(), "page": true}));
    assert!(english.as_str().unwrap().contains("lang=\"en\""));
    assert_eq!(page(json!({"document": form(), "page": false, "language": "zh"})), Value::Null);
}

#[test]
fn a_form_that_cannot_be_scored_has_its_report_and_an_error() {
    let mut bare = form();
    bare["form/1"]["rows"][0].as_object_mut().unwrap().remove("weight");
    let answer = answer(json!({ "document": bare, "page": true }));
    let result = &answer["results"][0];
    assert_eq!((&result["card"], &result["error"]["code"]), (&Value::Null, &json!("nothing-to-score")));
    assert!(!result["report"]["report/1"]["findings"].as_array().unwrap().is_empty());
    assert!(result["page"].is_string());
    for language in ["en", "zh"] {
        assert!(!result["error"][language].as_str().unwrap().is_empty());
    }
}

#[test]
fn the_examples_of_the_schemas_are_sound() {
    let call = &schema("call-1")["examples"][0];
    assert!(is_call(call));
    assert!(answer_to(&call.to_string())["results"][0]["page"].is_string());
}
