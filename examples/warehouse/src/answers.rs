//! What is answered for one form.

use std::sync::Arc;

use budget_performance::number::Number;
use budget_performance::result::Severity;
use budget_performance::scheme::Bilingual;
use budget_performance::{Error, Evaluation, Language, Points, Scorecard};
use datafusion::arrow::datatypes::DataType;
use datafusion::error::Result;
use serde::Serialize;

use crate::columns::{Column, POINTS, RATE, bilingual, list, rate, record};
use crate::schemes::{Known, Schemes};

/// The result of a form: what an error kept from being known is `None`.
#[derive(Debug, Default, Serialize)]
struct Evaluated<'a> {
    scheme: Option<&'a str>,
    fingerprint: Option<&'a str>,
    total: Option<Points>,
    full: Option<Points>,
    grade: Option<&'a str>,
    complete: Option<bool>,
    rate: Option<Number>,
    errors: Option<usize>,
    warnings: Option<usize>,
    advice: Option<usize>,
    error: Option<Bilingual>,
}

/// The type of [`Evaluated`] in a query.
pub(crate) fn evaluated_type() -> DataType {
    record([
        ("scheme", DataType::Utf8),
        ("fingerprint", DataType::Utf8),
        ("total", POINTS),
        ("full", POINTS),
        ("grade", DataType::Utf8),
        ("complete", DataType::Boolean),
        ("rate", RATE),
        ("errors", DataType::UInt32),
        ("warnings", DataType::UInt32),
        ("advice", DataType::UInt32),
        ("error", bilingual()),
    ])
}

/// The type of a list of findings in a query.
pub(crate) fn findings_type() -> DataType {
    list(record([
        ("check", DataType::Utf8),
        ("severity", DataType::Utf8),
        ("place", place_type()),
        ("subject", DataType::Utf8),
        ("expected", DataType::Utf8),
        ("found", DataType::Utf8),
        ("message", bilingual()),
        ("advice", bilingual()),
    ]))
}

/// A place has one of the parts: the number of a row, or a name.
fn place_type() -> DataType {
    record([
        ("row", DataType::UInt32),
        ("block", DataType::Utf8),
        ("kind", DataType::Utf8),
        ("budget", DataType::Utf8),
        ("document", DataType::Utf8),
        ("scheme", DataType::Utf8),
    ])
}

/// A form that was read, and the scheme that holds for it.
pub(crate) struct Assessed {
    pub(crate) evaluation: Evaluation,
    pub(crate) under: Arc<Known>,
}

impl Assessed {
    pub(crate) fn read(schemes: &Schemes, form: &str, scheme: Option<&str>) -> std::result::Result<Self, Bilingual> {
        let mut evaluations = Evaluation::all_from_json(form).map_err(|error| told(&error))?;
        let (count, last) = (evaluations.len(), evaluations.pop());
        let Some(evaluation) = last.filter(|_| count == 1) else {
            return Err(Bilingual::new(
                format!("the document holds {count} forms; a row of a table holds one"),
                format!("文档含有{count}份自评表，表中每行应为一份"),
            ));
        };
        let under = schemes.of(&evaluation, scheme).map_err(|error| told(&error))?;
        Ok(Self { evaluation, under })
    }
}

/// An error in both languages.
fn told(error: &Error) -> Bilingual {
    Bilingual::new(error.text(Language::English).to_string(), error.text(Language::Chinese).to_string())
}

/// Answers with the result of a form.
pub(crate) fn evaluate(schemes: &Schemes, form: &str, scheme: Option<&str>, column: &mut Column) -> Result<()> {
    let Assessed { evaluation, under } = match Assessed::read(schemes, form, scheme) {
        Ok(assessed) => assessed,
        Err(error) => return column.push(Some(Evaluated { error: Some(error), ..Evaluated::default() })),
    };
    let (report, scored) = (under.scheme.validate(&evaluation), under.scheme.score(&evaluation));
    let card = scored.as_ref().ok();
    let count = |severity| Some(report.with_severity(severity).count());
    column.push(Some(Evaluated {
        scheme: Some(under.scheme.id()),
        fingerprint: Some(&under.fingerprint),
        total: card.map(Scorecard::total),
        full: card.map(Scorecard::full),
        grade: card.and_then(Scorecard::grade),
        complete: card.map(Scorecard::is_complete),
        rate: card.and_then(Scorecard::execution_rate).and_then(rate),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        advice: count(Severity::Advice),
        error: scored.as_ref().err().map(told),
    }))
}

/// Answers with the findings of a form; with null where the document cannot be read.
pub(crate) fn findings(schemes: &Schemes, form: &str, scheme: Option<&str>, column: &mut Column) -> Result<()> {
    match Assessed::read(schemes, form, scheme) {
        Ok(Assessed { evaluation, under }) => column.push(Some(under.scheme.validate(&evaluation).findings())),
        Err(_) => column.push(None::<()>),
    }
}
