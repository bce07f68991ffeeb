//! What queries answer: held against the library, with bad documents, with schemes, and on one and two partitions.

use std::path::Path;
use std::sync::Arc;

use budget_performance::portfolio::Portfolio;
use budget_performance::result::Severity;
use budget_performance::{Evaluation, Scheme};
use datafusion::arrow::array::{ArrayRef, RecordBatch, StringArray};
use datafusion::arrow::util::display::array_value_to_string;
use datafusion::datasource::MemTable;
use datafusion::error::Result;
use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext};
use warehouse::forms::Published;

const REFERENCE: &str = include_str!("../../../data/xianning-2020.json");
const FORM: &str = r#"{"form/1": {"kind": "project", "rows": [
    {"level1": "产出指标", "level2": "数量指标", "level3": "培训人数", "weight": "50", "target": "≥500人", "actual": "421人"}]}}"#;

/// A table `forms` of documents and schemes, each list a partition, in a session that has as many.
fn session(partitions: &[&[(Option<&str>, Option<&str>)]]) -> SessionContext {
    let batch = |rows: &&[(Option<&str>, Option<&str>)]| {
        let (forms, schemes): (Vec<_>, Vec<_>) = rows.iter().copied().unzip();
        let columns: [(&str, ArrayRef); 2] =
            [("form", Arc::new(StringArray::from(forms))), ("scheme", Arc::new(StringArray::from(schemes)))];
        vec![RecordBatch::try_from_iter_with_nullable(columns.map(|(name, column)| (name, column, true))).unwrap()]
    };
    let batches: Vec<_> = partitions.iter().map(batch).collect();
    let table = MemTable::try_new(batches[0][0].schema(), batches).unwrap();
    let config = SessionConfig::new().with_target_partitions(partitions.len());
    let mut context = SessionContext::new_with_config(config);
    warehouse::register(&mut context).unwrap();
    context.register_table("forms", Arc::new(table)).unwrap();
    context
}

/// The cells of an answer.
async fn asked(context: &SessionContext, query: &str) -> Result<Vec<Vec<String>>> {
    let mut rows = Vec::new();
    for batch in context.sql(query).await?.collect().await? {
        for row in 0..batch.num_rows() {
            let cells = batch.columns().iter().map(|column| array_value_to_string(column, row).unwrap());
            rows.push(cells.collect());
        }
    }
    Ok(rows)
}

async fn one(context: &SessionContext, expression: &str) -> String {
    asked(context, &format!("SELECT {expression} FROM forms")).await.unwrap()[0][0].clone()
}

fn published() -> Published {
    Published::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/cases")).unwrap()
}

#[tokio::test]
async fn the_reference_case_has_its_result() {
    let context = session(&[&[(Some(REFERENCE), None)]]);
    for (expression, wanted) in [
        ("evaluate(form)['total']", "95.000000"),
        ("evaluate(form)['full']", "100.000000"),
        ("evaluate(form)['grade']", "优"),
        ("evaluate(form)['complete']", "true"),
        ("evaluate(form)['rate']", "1.000000"),
        ("evaluate(form)['scheme']", "hubei-department-2020"),
        ("evaluate(form)['error']", ""),
        ("arrow_typeof(evaluate(form)['total'])", "Decimal128(12, 6)"),
        ("arrow_typeof(evaluate(form)['rate'])", "Decimal128(18, 6)"),
        ("arrow_typeof(portfolio(form)['executed'])", "Decimal128(38, 18)"),
        ("portfolio(form)['executed']", "56172900.000000000000000000"),
        ("evaluate(form)['errors'] = portfolio(form)['best'][1]['errors']", "true"),
    ] {
        let query = format!("SELECT {expression} FROM forms GROUP BY form");
        assert_eq!(asked(&context, &query).await.unwrap(), [[wanted]], "{expression}");
    }
    let fingerprint = Scheme::named("hubei-department-2020").unwrap().fingerprint();
    assert_eq!(one(&context, "evaluate(form)['fingerprint']").await, fingerprint);
}

#[tokio::test]
async fn every_published_form_has_the_result_of_the_library() {
    let forms: Vec<_> = (0..60).map(|number| published().form(number).unwrap().1).collect();
    let rows: Vec<_> = forms.iter().map(|form| (Some(form.as_str()), None)).collect();
    let context = session(&[&rows]);
    let answers = asked(
        &context,
        "SELECT result['total'], result['grade'], result['complete'], result['errors'], result['warnings'], result['advice'],
                cardinality(findings), findings[1]['check'], findings[1]['message']['zh'], findings[1]['place']['row']
         FROM (SELECT evaluate(form) AS result, findings(form) AS findings FROM forms)",
    );
    let answers = answers.await.unwrap();
    assert_eq!(answers.len(), forms.len());
    for (form, answer) in forms.iter().zip(answers) {
        let evaluation = Evaluation::all_from_json(form).unwrap().remove(0);
        let scheme = Scheme::for_evaluation(&evaluation).unwrap();
        let (report, card) = (scheme.validate(&evaluation), scheme.score(&evaluation).ok());
        let stored = report.to_document();
        let total = answer[0].trim_end_matches('0').trim_end_matches('.');
        assert_eq!(total, card.as_ref().map_or(String::new(), |card| card.total().to_string()));
        let place = stored.findings.first().and_then(|finding| match finding.place.place() {
            budget_performance::result::Place::Row(row) => Some(row.to_string()),
            _ => None,
        });
        let first = stored.findings.first();
        let count = |severity| report.with_severity(severity).count().to_string();
        let wanted = [
            card.as_ref().and_then(|card| card.grade()).unwrap_or_default().to_owned(),
            card.as_ref().map_or(String::new(), |card| card.is_complete().to_string()),
            count(Severity::Error),
            count(Severity::Warning),
            count(Severity::Advice),
            stored.findings.len().to_string(),
            first.map_or(String::new(), |finding| finding.check.code().to_owned()),
            first.map_or(String::new(), |finding| finding.message.zh.clone()),
            place.unwrap_or_default(),
        ];
        assert_eq!(answer[1..], wanted);
    }
}

#[tokio::test]
async fn a_scheme_is_an_id_or_a_document_for_all_or_in_a_column() {
    let own = Scheme::named("sichuan-project-2023").unwrap().document().to_json().replacen(
        "sichuan-project-2023",
        "our-county",
        1,
    );
    let rows = [
        (Some(FORM), None),
        (Some(FORM), Some("hubei-project-2020")),
        (Some(FORM), Some(own.as_str())),
        (Some(FORM), Some("hubei-project-2002")),
        (Some(FORM), Some("{}")),
    ];
    let context = session(&[&rows]);
    let of = |scheme: &str| {
        format!(
            "SELECT evaluate(form, {scheme})['scheme'], evaluate(form, {scheme})['error'] IS NULL, findings(form, {scheme}) IS NULL FROM forms"
        )
    };
    let national = ["national-project-2020", "true", "false"];
    let wanted = [national, ["hubei-project-2020", "true", "false"], ["our-county", "true", "false"]];
    let answers = asked(&context, &of("scheme")).await.unwrap();
    assert_eq!(answers[..3], wanted);
    assert_eq!(answers[3..], [["", "false", "true"]; 2]);
    for (literal, wanted) in [("NULL", national), ("'hubei-project-2020'", wanted[1])] {
        assert_eq!(asked(&context, &of(literal)).await.unwrap(), [wanted; 5], "{literal}");
    }
    let document = format!("'{}'", own.replace('\'', "''"));
    assert_eq!(asked(&context, &of(&document)).await.unwrap(), [wanted[2]; 5]);
    let errors = asked(&context, "SELECT evaluate(form, scheme)['error']['en'] FROM forms").await.unwrap();
    assert!(errors[3][0].contains("hubei-project-2020"), "the nearest id is told: {errors:?}");
    let schemes = "SELECT portfolio(form, scheme)['forms'], portfolio(form, scheme)['unread'],
                          array_length(portfolio(form, scheme)['schemes']) FROM forms";
    assert_eq!(asked(&context, schemes).await.unwrap(), [["3", "2", "3"]]);
}

#[tokio::test]
async fn a_bad_document_is_a_null_with_its_error() {
    let two = format!(r#"{{"form/1": [{0}, {0}]}}"#, r#"{"kind": "project", "rows": []}"#);
    let rows = [
        (Some(FORM), None),
        (None, None),
        (Some(""), None),
        (Some(&FORM[..FORM.len() / 2]), None),
        (Some(r#"{"form/1": {"kind": "project", "rowz": []}}"#), None),
        (Some(two.as_str()), None),
        (Some("42"), None),
    ];
    let context = session(&[&rows]);
    let answers = asked(
        &context,
        "SELECT evaluate(form) IS NULL, evaluate(form)['total'] IS NULL, findings(form) IS NULL,
                evaluate(form)['error']['en'] IS NULL, evaluate(form)['error']['zh'] IS NULL FROM forms",
    );
    let bad = ["false", "true", "true", "false", "false"];
    let good = ["false", "false", "false", "true", "true"];
    assert_eq!(answers.await.unwrap(), [good, ["true"; 5], bad, bad, bad, bad, bad]);
    let errors = asked(&context, "SELECT evaluate(form)['error']['en'] FROM forms").await.unwrap();
    assert!(errors[4][0].contains("rowz") && errors[5][0].contains("2 forms"), "{errors:?}");
    let counted = "SELECT portfolio(form)['forms'], portfolio(form)['unread'] FROM forms";
    assert_eq!(asked(&context, counted).await.unwrap(), [["1", "5"]]);
}

#[tokio::test]
async fn partitions_make_one_portfolio() {
    let forms: Vec<_> = (0..120).map(|number| published().form(number).unwrap().1).collect();
    let rows: Vec<_> = forms.iter().map(|form| (Some(form.as_str()), None)).collect();
    let mut portfolio = Portfolio::new(10);
    for form in &forms {
        let evaluation = Evaluation::all_from_json(form).unwrap().remove(0);
        let scheme = Scheme::for_evaluation(&evaluation).unwrap();
        portfolio.add(&scheme.validate(&evaluation), scheme.score(&evaluation).ok().as_ref()).unwrap();
    }
    let (few, many) = rows.split_at(30);
    let mut answers = Vec::new();
    for context in [session(&[&rows]), session(&[few, many]), session(&[many, &[], few])] {
        answers.push(asked(&context, "SELECT portfolio(form) AS all FROM forms").await.unwrap());
        let groups =
            "SELECT evaluate(form)['grade'] AS grade, portfolio(form) FROM forms GROUP BY grade ORDER BY grade";
        answers.push(asked(&context, groups).await.unwrap());
        let sum = "SELECT portfolio(form)['forms'], portfolio(form)['scored'], portfolio(form)['best'][1]['subject'],
                          portfolio(form)['budget'] = CAST('{}' AS DECIMAL(38, 18)) FROM forms";
        let sum = asked(&context, &sum.replace("{}", &portfolio.money().budget.to_string())).await.unwrap();
        let (all, best) = (portfolio.all(), &portfolio.best()[0]);
        assert_eq!(sum, [[all.forms.to_string(), all.scored.to_string(), best.subject.clone(), "true".to_owned()]]);
    }
    let (one, others) = answers.split_at(2);
    assert!(others.chunks(2).all(|other| other == one) && one[1].len() > 2);
    let unnested = "SELECT count(*) FROM (SELECT unnest(findings(form)) FROM forms)";
    let counted =
        "SELECT sum(finding['findings']) FROM (SELECT unnest(portfolio(form)['findings']) AS finding FROM forms)";
    let context = session(&[few, many]);
    assert_eq!(asked(&context, unnested).await.unwrap(), asked(&context, counted).await.unwrap());
}

#[tokio::test]
async fn nothing_is_a_portfolio_of_nothing() {
    let context = session(&[&[(None, None)]]);
    let query = "SELECT portfolio(form)['forms'], portfolio(form)['unread'], portfolio(form)['mean'], portfolio(form)['budget'] FROM forms";
    for query in [query.to_owned(), format!("{query} WHERE false")] {
        assert_eq!(asked(&context, &query).await.unwrap(), [["0", "0", "", "0.000000000000000000"]]);
    }
    let error =
        asked(&context, "SELECT portfolio(DISTINCT form), count(DISTINCT scheme) FROM forms").await.unwrap_err();
    assert!(error.to_string().contains("DISTINCT"), "{error}");
}

#[tokio::test]
async fn a_file_is_shared_by_partitions() {
    let file = std::env::temp_dir().join(format!("warehouse-{}.parquet", std::process::id()));
    published().write(&file, 1_200).unwrap();
    let mut answers = Vec::new();
    for partitions in [1, 2] {
        let config = SessionConfig::new().with_target_partitions(partitions);
        let mut context =
            SessionContext::new_with_config(config.set_u64("datafusion.optimizer.repartition_file_min_size", 0));
        warehouse::register(&mut context).unwrap();
        let path = file.display().to_string();
        context.register_parquet("forms", path, ParquetReadOptions::default()).await.unwrap();
        answers.push(asked(&context, "SELECT portfolio(form) AS all FROM forms").await.unwrap());
        // One of 997 is cut off.
        let counted = "SELECT portfolio(form)['forms'], portfolio(form)['unread'], array_length(portfolio(form)['authorities']) FROM forms";
        assert_eq!(asked(&context, counted).await.unwrap(), [["1199", "1", "12"]]);
    }
    std::fs::remove_file(&file).unwrap();
    assert_eq!(answers[0], answers[1]);
}
