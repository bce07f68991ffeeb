//! The one boundary for programs in other languages: a JSON call in, a JSON answer out (`call/1`, `answer/1`).
//!
//! Stands above all rooms and is known to none: it asks them what a host in Rust would ask, and writes what they say.

mod answer;
mod document;
mod places;
mod refusal;

use crate::call::answer::AnswerEnvelope;
use crate::call::document::Call;
use crate::documents::json;
use alloc::string::String;

/// Scores and reviews what a `call/1` document asks for, and writes the `answer/1` document: for programs in other
/// languages, which need one function and no types.
///
/// The call holds a document to assess (`form/1`, `evaluation/1` or `grid/1`; a list of forms has as many results), and
/// may name or hold the scheme. The answer holds for each form its `card/1` and `report/1`, for a grid also the form that
/// was read and where its values came from, and a page of HTML where the call asks for it.
/// [`call/1`](crate::documentation::call_1) and [`answer/1`](crate::documentation::answer_1) list every key.
///
/// This function cannot fail: where the call cannot be done, the answer holds one error with a stable code and its
/// sentence in English and Chinese. It keeps nothing between calls, and any number of threads may call it at once.
///
/// ```
/// use budget_performance::call;
/// use serde_json::Value;
///
/// let form = r#"{"form/1": {"kind": "project", "rows": [
///     {"level1": "产出指标", "level2": "数量指标", "level3": "培训人数", "weight": "50", "target": "≥500人", "actual": "421人"}]}}"#;
/// let answer = call(&format!(r#"{{"call/1": {{"document": {form}, "scheme": "national-project-2020"}}}}"#));
/// let answer: Value = serde_json::from_str(&answer)?;
/// assert_eq!(answer["answer/1"]["results"][0]["card"]["card/1"]["total"], "42.1");
///
/// let refused: Value = serde_json::from_str(&call("{}"))?;
/// assert_eq!(refused["answer/1"]["error"]["code"], "document-invalid");
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[must_use]
pub fn call(text: &str) -> String {
    json::write_compact(&Call::read(text).map_or_else(AnswerEnvelope::refused, AnswerEnvelope::to))
}
