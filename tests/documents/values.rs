//! Documents as values: cells that are numbers, forms that own their texts, other formats than JSON, what is stored.

use budget_performance::document::{
    Assessment, CardDocument, Cell, Changes, Form, PlaceDocument, ReportDocument, StepDocument, ValueDocument,
};
use budget_performance::evaluation::{EvaluationKind, Header};
use budget_performance::result::{Outcome, Severity};
use budget_performance::scheme::{Bilingual, SchemeDocument};
use budget_performance::{Check, Evaluation, Indicator, Language, Scheme};
use serde::de::DeserializeOwned;
use serde_json::json;

const EVALUATION: &str = include_str!("../data/golden/evaluation-1.json");
const FORM: &str = include_str!("../data/golden/form-1.json");
const REFERENCE: &str = include_str!("../../examples/data/xianning-2020.json");

fn reference() -> Evaluation {
    Evaluation::all_from_json(REFERENCE).unwrap().remove(0)
}

#[test]
fn a_number_in_a_cell_is_read_as_its_shortest_decimal() {
    for (json, text) in [
        ("4", "4"),
        ("-3", "-3"),
        ("0", "0"),
        ("-0", "0"),
        ("-0.0", "0"),
        ("0.958", "0.958"),
        ("95.0", "95"),
        ("12.50", "12.5"),
        ("5617.29", "5617.29"),
        ("0.1", "0.1"),
        ("1e3", "1000"),
        ("2.5e-3", "0.0025"),
        ("18446744073709551615", "18446744073709551615"),
        ("9007199254740993", "9007199254740993"),
    ] {
        let document = format!(r#"{{"form/1": {{"kind": "project", "rows": [{{"actual": {json}}}]}}}}"#);
        let form = Form::from_json(&document).unwrap();
        assert_eq!(form.rows[0].actual, Some(Cell::from(text)), "{json}");
        // The same from a value, which may have gone through binary.
        let value: serde_json::Value = serde_json::from_str(&document).unwrap();
        let form: Form<'static> = serde_json::from_value(value["form/1"].clone()).unwrap();
        assert_eq!(form.rows[0].actual, Some(Cell::from(text)), "{json}");
    }
    let form = Form::from_json(r#"{"form/1": {"kind": "project", "rows": [{"weight": 4, "target": 0.958}]}}"#).unwrap();
    let row = form.read().unwrap();
    assert_eq!(row.indicator(1).unwrap().weight().unwrap().to_string(), "4");
}

fn owned<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_reader(text.as_bytes()).unwrap()
}

#[test]
fn a_form_is_read_from_texts_that_do_not_last() {
    #[derive(serde::Serialize, serde::Deserialize)]
    struct Job {
        form: Form<'static>,
    }
    let borrowed = Form::from_json(FORM).unwrap();
    let job = serde_json::to_string(&Job { form: borrowed.clone().into_owned() }).unwrap();
    assert_eq!(owned::<Job>(&job).form, borrowed);
    let value: serde_json::Value = serde_json::from_str(&job).unwrap();
    assert_eq!(serde_json::from_value::<Job>(value).unwrap().form, borrowed);
    let inside = serde_json::to_value(&borrowed).unwrap().to_string();
    assert_eq!(owned::<Form<'static>>(&inside), borrowed);
}

fn through_cbor<T: serde::Serialize + DeserializeOwned>(value: &T) -> T {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    ciborium::from_reader(bytes.as_slice()).unwrap()
}

#[test]
fn cbor_reads_what_it_wrote() {
    let evaluation = Evaluation::from_json(EVALUATION).unwrap();
    assert!(through_cbor(&evaluation) == evaluation);
    let form = Form::from_json(FORM).unwrap().into_owned();
    assert_eq!(through_cbor(&form), form);
    for listed in Scheme::published() {
        let scheme = SchemeDocument::from_json(listed.json).unwrap();
        assert_eq!(through_cbor(&scheme), scheme, "{}", listed.id);
    }
    let evaluation = reference();
    let scheme = Scheme::for_evaluation(&evaluation).unwrap();
    let assessment = Assessment::of(&scheme, evaluation);
    assert!(through_cbor(&assessment) == assessment);
}

#[test]
fn names_of_documents_are_read_back() {
    for check in Check::ALL {
        assert_eq!(check.code().parse(), Ok(*check));
    }
    for severity in Severity::ALL {
        assert_eq!(severity.code().parse(), Ok(severity));
    }
    for outcome in Outcome::ALL {
        assert_eq!(outcome.code().parse(), Ok(outcome));
    }
    let error = "score-overstatd".parse::<Check>().unwrap_err();
    assert_eq!(error.to_string(), "`score-overstatd` is unknown, did you mean `score-overstated`?");
    assert_eq!(
        error.text(Language::Chinese).to_string(),
        "“score-overstatd”不是已知名称，是否应为“score-overstated”？"
    );
    assert_eq!("Error".parse::<Severity>().unwrap_err().suggestion, Some("error"));
    assert_eq!("kept".parse::<Outcome>().unwrap_err().suggestion, None);
}

#[test]
fn a_card_is_read_as_it_was_written() {
    let evaluation = reference();
    let scheme = Scheme::for_evaluation(&evaluation).unwrap();
    let card = scheme.score(&evaluation).unwrap();
    let stored = CardDocument::from_json(&card.to_document().to_json()).unwrap();
    assert_eq!(stored, card.to_document());
    assert_eq!((stored.total, stored.full, stored.complete), (card.total(), card.full(), card.is_complete()));
    assert_eq!(stored.declared_total, evaluation.declared().total);
    assert_eq!(stored.blocks.len(), card.blocks().count());
    for (stored, award) in stored.awards.iter().zip(card.awards()) {
        assert_eq!((stored.row, stored.points, stored.outcome), (award.row(), award.points, award.outcome));
        assert_eq!(stored.level3.as_deref(), award.indicator.level3());
        assert_eq!(stored.working.is_some(), award.points < award.weight());
    }
    // What a later version says more is passed over.
    let later = stored.to_json().replacen("\"scheme\":", "\"signed\": true, \"scheme\":", 1);
    assert_eq!(CardDocument::from_json(&later).unwrap(), stored);
}

fn row<'a>(name: &'a str, target: &'a str, actual: &'a str) -> Indicator<'a> {
    Indicator::new("产出指标", "数量指标", name).weight("10".parse().unwrap()).target(target).actual(actual)
}

fn assessed(rows: &[Indicator<'_>]) -> Assessment {
    let builder = Evaluation::builder(Header::new(EvaluationKind::Project, "示例项目"));
    let evaluation = rows.iter().cloned().fold(builder, |builder, row| builder.indicator(row)).build().unwrap();
    Assessment::of(&Scheme::named("hubei-project-2020").unwrap(), evaluation)
}

#[test]
fn a_shortfall_keeps_its_working() {
    let card = assessed(&[row("培训人数", "≥500人", "421人")]).card.unwrap();
    let working = card.award(1).unwrap().working.as_ref().unwrap();
    let (part, whole) = ("421".parse().unwrap(), "500".parse().unwrap());
    assert_eq!(working.step, StepDocument::Proportion { part, whole });
    assert_eq!(card.award(2), None);
}

#[test]
fn a_form_without_weights_has_a_report_and_no_card() {
    let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "")).build().unwrap();
    let assessment = Assessment::of(&Scheme::named("hubei-project-2020").unwrap(), evaluation);
    assert!(assessment.card.is_none() && !assessment.report.findings.is_empty());
}

#[test]
fn a_row_inserted_at_the_top_changes_nothing_below() {
    let below = [
        row("培训人数", "≥500人", "约421人"),
        row("培训人数", "≥500人", "约421人"),
        row("咨询次数", "≥5次", ""),
        row("答疑次数", "5", "9次"),
    ];
    let earlier = assessed(&below).report;
    let mut rows = vec![row("参会人数", "≥100人", "120人")];
    rows.extend(below);
    let later = assessed(&rows).report;
    let at_rows = |report: &ReportDocument| -> usize {
        report.findings.iter().filter(|finding| matches!(finding.place, PlaceDocument::Row(_))).count()
    };
    assert!(at_rows(&earlier) >= 6, "{earlier:?}");
    let changes = later.compare(&earlier);
    let of_rows = |finding: &&budget_performance::document::FindingDocument| matches!(finding.place, PlaceDocument::Row(row) if row != 1);
    assert_eq!(changes.new.iter().filter(|finding| of_rows(finding)).count(), 0, "{:#?}", changes.new);
    assert_eq!(changes.resolved.iter().filter(|finding| of_rows(finding)).count(), 0, "{:#?}", changes.resolved);
    assert!(!changes.changed.iter().any(|finding| of_rows(&finding.now)), "{:#?}", changes.changed);
    assert_eq!(earlier.compare(&earlier), Changes::default());
}

#[test]
fn values_are_kept_as_what_they_are() {
    let report = Scheme::for_evaluation(&reference()).unwrap().validate(&reference()).to_document();
    let of = |check: Check| report.findings.iter().find(|finding| finding.check == check).unwrap();
    let parts = of(Check::PartsDifferFromTotal);
    let Some(ValueDocument::Amount(amount)) = &parts.expected_value else { panic!("{parts:?}") };
    assert_eq!(parts.expected.as_deref(), Some(amount.to_string().as_str()));
    assert!(matches!(of(Check::AdjustmentLarge).found_value, Some(ValueDocument::Percent(_))));
    assert!(matches!(of(Check::RowsExceedBlock).found_value, Some(ValueDocument::Points(_))));
    assert_eq!(ReportDocument::from_json(&report.to_json()).unwrap(), report);
}

/// A report is written without the copies of a stored one, and to the same bytes.
#[test]
fn a_report_is_written_as_it_is_stored() {
    let mut reports = 0;
    for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/cases")).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let Ok(evaluations) = Evaluation::all_from_json(&text) else { continue };
        for evaluation in &evaluations {
            for id in ["hubei-project-2020", "platform-default"] {
                let scheme = Scheme::named(id).unwrap();
                let report = scheme.validate(evaluation);
                assert_eq!(report.to_json(), report.to_document().to_json());
                let mut cbor = (Vec::new(), Vec::new());
                ciborium::into_writer(&report, &mut cbor.0).unwrap();
                ciborium::into_writer(&report.to_document(), &mut cbor.1).unwrap();
                assert!(cbor.0 == cbor.1, "{id}");
                reports += 1;
            }
        }
    }
    assert!(reports > 90, "{reports}");
}

/// What a host leaves out is empty, and nothing else differs.
#[test]
fn a_report_can_leave_texts_out() {
    use budget_performance::document::ReportTexts;
    let evaluation = reference();
    let scheme = Scheme::for_evaluation(&evaluation).unwrap();
    let report = scheme.validate(&evaluation);
    let whole = report.to_document();
    let written = |texts| {
        let json = serde_json::to_string(&report.with_texts(texts)).unwrap();
        (json.len(), ReportDocument::from_json(&json).unwrap())
    };
    assert_eq!(written(ReportTexts::ALL).1, whole);
    let mut lengths = Vec::new();
    for (texts, language, has_advice) in [
        (ReportTexts::ALL, None, true),
        (ReportTexts::ALL.without_advice(), None, false),
        (ReportTexts::only(Language::Chinese), Some(Language::Chinese), true),
        (ReportTexts::only(Language::English).without_advice(), Some(Language::English), false),
    ] {
        let (length, read) = written(texts);
        lengths.push(length);
        let mut expected = whole.clone();
        for finding in &mut expected.findings {
            let texts = finding.causes.iter_mut().chain([&mut finding.message, &mut finding.advice]);
            for text in texts {
                match language {
                    Some(Language::Chinese) => text.en.clear(),
                    Some(Language::English) => text.zh.clear(),
                    None => {}
                }
            }
            if !has_advice {
                finding.advice = Bilingual::default();
            }
        }
        assert_eq!(read, expected);
    }
    assert!(lengths.is_sorted_by(|longer, shorter| longer > shorter), "{lengths:?}");
}

#[test]
fn a_target_and_an_actual_are_kept_as_quantities() {
    let report = assessed(&[row("采购成本", "≤5万元", "6万元"), row("制度", "健全", "80%")]).report;
    let of = |check: Check| report.findings.iter().find(|finding| finding.check == check).unwrap();
    let exceeded = of(Check::LimitExceeded);
    assert_eq!((exceeded.expected.as_deref(), exceeded.found.as_deref()), (Some("≤5万元"), Some("6万元")));
    let expected = json!({"quantity": {"printed": "≤5万元", "comparison": "at_most", "value": "50000", "unit": "元"}});
    assert_eq!(serde_json::to_value(&exceeded.expected_value).unwrap(), expected);
    let found = json!({"quantity": {"printed": "6万元", "value": "60000", "unit": "元"}});
    assert_eq!(serde_json::to_value(&exceeded.found_value).unwrap(), found);
    let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "示例项目"))
        .indicator(row("采购成本", "≤5万元", "6万元"))
        .build()
        .unwrap();
    let indicator = evaluation.indicator(1).unwrap();
    let (target, actual) = (indicator.target_cell(), indicator.actual_cell());
    assert_eq!((target.text(), actual.text()), ("≤5万元", "6万元"));
    assert_eq!((target.reading(), actual.reading()), (indicator.target().into(), indicator.actual()));
    assert_ne!(target, actual);
    // What is no number stays a text.
    let mismatched = of(Check::AnswerMismatched);
    assert_eq!(mismatched.expected_value, Some(ValueDocument::Text("健全".into())));
    assert!(matches!(mismatched.found_value, Some(ValueDocument::Quantity { .. })));
    assert_eq!(ReportDocument::from_json(&report.to_json()).unwrap(), report);
}
