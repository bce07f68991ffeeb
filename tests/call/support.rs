//! Calls, and the schemas that calls and answers are held against.

use std::path::Path;
use std::sync::LazyLock;

use jsonschema::{Registry, Validator};
use serde_json::{Value, json};

pub(crate) const REFERENCE: &str = include_str!("../../examples/data/xianning-2020.json");
pub(crate) const GRID: &str = include_str!("../data/golden/grid-1.json");

static CALL: LazyLock<Validator> = LazyLock::new(|| validator("call-1"));
static ANSWER: LazyLock<Validator> = LazyLock::new(|| validator("answer-1"));

pub(crate) fn schema(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("schemas/{name}.json"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A validator that knows the other documents, to which calls and answers refer.
fn validator(name: &str) -> Validator {
    let mut registry = Registry::new();
    for other in ["form-1", "evaluation-1", "grid-1", "scheme-1", "card-1", "report-1"] {
        registry = registry.add(format!("urn:budget-performance:{other}"), schema(other)).unwrap();
    }
    let registry = registry.prepare().unwrap();
    jsonschema::options().with_registry(&registry).build(&schema(name)).unwrap()
}

pub(crate) fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

pub(crate) fn is_call(call: &Value) -> bool {
    CALL.is_valid(call)
}

/// The inside of the answer to a text; whatever it is, it follows its schema.
pub(crate) fn answer_to(text: &str) -> Value {
    let answer = parse(&budget_performance::call(text));
    let errors: Vec<String> = ANSWER.iter_errors(&answer).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}\n{answer}");
    answer["answer/1"].clone()
}

/// The answer to a sound call.
pub(crate) fn answer(call: Value) -> Value {
    let call = json!({ "call/1": call });
    assert!(is_call(&call), "{call}");
    answer_to(&call.to_string())
}

/// A project of one row.
pub(crate) fn form() -> Value {
    json!({"form/1": {"kind": "project", "subject": "培训<项目>", "rows": [
        {"level1": "产出指标", "level2": "数量指标", "level3": "培训人数", "weight": "50", "target": "≥500人", "actual": "421人"}
    ]}})
}
