//! The documents: what is written, byte for byte, and what is refused, word for word.
//!
//! The development dependencies switch on the features of `rust_decimal` and `serde_json` that would change documents
//! if anything here depended on them.

use budget_performance::Error;
use budget_performance::document::{Form, FormRow};
use budget_performance::document::{MAX_BYTES, MAX_FORMS};
use budget_performance::evaluation::{DeclaredScores, Goal, MAX_BLOCKS, MAX_INDICATORS, MAX_LIST, MAX_TEXT, Subtotal};
use budget_performance::evaluation::{EvaluationKind, Header};
use budget_performance::notation::{Actual, Level, Quantity, Target};
use budget_performance::number::Number;
use budget_performance::number::{MAX_DIGITS, MAX_POINT_PLACES, MAX_POINTS};
use budget_performance::{Evaluation, Indicator, Language, Points, Scheme};
use serde::de::value::{self, MapAccessDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{Deserialize, Deserializer, IntoDeserializer, Visitor};

const EVALUATION: &str = include_str!("../data/golden/evaluation-1.json");
const FORM: &str = include_str!("../data/golden/form-1.json");
const REFERENCE: &str = include_str!("../data/golden/xianning-2020.json");
const REFERENCE_FORM: &str = include_str!("../../examples/data/xianning-2020.json");

/// Compares by lines, so that a difference can be seen.
#[track_caller]
fn assert_same_text(found: &str, expected: &str) {
    for (number, (found, expected)) in (1..).zip(found.lines().zip(expected.lines())) {
        assert_eq!(found, expected, "line {number}");
    }
    assert_eq!(found.len(), expected.len());
}

#[test]
fn an_evaluation_is_written_as_it_was_read() {
    let evaluation = Evaluation::from_json(EVALUATION).unwrap();
    assert_same_text(&evaluation.to_json(), EVALUATION);
    assert!(Evaluation::all_from_json(EVALUATION).unwrap() == [evaluation]);
}

#[test]
fn a_form_is_written_as_it_was_read() {
    assert_same_text(&Form::from_json(FORM).unwrap().to_json(), FORM);
    let [evaluation] = Evaluation::all_from_json(FORM).unwrap().try_into().unwrap();
    let row = evaluation.indicator(1).unwrap();
    assert_eq!(row.target_text(), "≥500人");
    assert!(!evaluation.to_json().contains("unreadable"));
}

#[test]
fn the_reference_case_is_the_same_as_a_form_and_as_an_evaluation() {
    let [form] = Evaluation::all_from_json(REFERENCE_FORM).unwrap().try_into().unwrap();
    assert_same_text(&form.to_json(), REFERENCE);
    let evaluation = Evaluation::from_json(REFERENCE).unwrap();
    assert!(evaluation == form);
    let scheme = Scheme::for_evaluation(&form).unwrap();
    assert_eq!(scheme.validate(&form).findings(), scheme.validate(&evaluation).findings());
    assert_eq!(scheme.score(&form).unwrap().total(), scheme.score(&evaluation).unwrap().total());
}

#[test]
fn a_document_may_hold_a_list() {
    let inside = |document: &str| {
        let value: serde_json::Value = serde_json::from_str(document).unwrap();
        value.as_object().unwrap().values().next().unwrap().to_string()
    };
    let evaluations = format!(r#"{{"evaluation/1": [{}, {}]}}"#, inside(EVALUATION), inside(REFERENCE));
    assert_eq!(Evaluation::all_from_json(&evaluations).unwrap().len(), 2);
    let forms = format!(r#"{{"form/1": [{}, {}]}}"#, inside(FORM), inside(REFERENCE_FORM));
    assert_eq!(Evaluation::all_from_json(&forms).unwrap().len(), 2);
    assert_eq!(Evaluation::all_from_json(r#"{"form/1": []}"#).unwrap().len(), 0);
}

#[test]
fn a_target_needs_its_cell_or_its_reading() {
    let read = |target: &str, actual: &str| {
        let text = format!(
            r#"{{"evaluation/1": {{"kind": "project", "indicators": [{{"target": {target}, "actual": {actual}}}]}}}}"#
        );
        Evaluation::from_json(&text)
    };
    let quantity = r#"{"reading": {"quantity": {"value": "50000", "unit": "人", "multiplier": 4}}}"#;
    let evaluation = read(r#"{"printed": "≥5万人"}"#, quantity).unwrap();
    let row = evaluation.indicator(1).unwrap();
    assert!(matches!(row.target(), Target::Quantity(Quantity { unit: Some("人"), multiplier: 4, .. })));
    assert_eq!(row.actual_text(), "5万人");

    // Beside its cell a reading stands as it is given.
    let evaluation = read("{}", r#"{"printed": "三成", "reading": {"level": "partly"}}"#).unwrap();
    let row = evaluation.indicator(1).unwrap();
    assert_eq!((row.target(), row.actual(), row.actual_text()), (Target::Blank, Actual::Level(Level::Partly), "三成"));

    let wordless = |result: Result<Evaluation, Error>| result.unwrap_err().to_string();
    assert_eq!(wordless(read(r#"{"reading": "text"}"#, "{}")), "row 1: the target is a text but prints no words");
    assert_eq!(wordless(read("{}", r#"{"reading": "text"}"#)), "row 1: the actual is a text but prints no words");
}

#[test]
fn equality_is_that_of_the_content() {
    let change = |from: &str, to: &str| {
        assert!(EVALUATION.contains(from), "{from}");
        Evaluation::from_json(&EVALUATION.replacen(from, to, 1)).unwrap()
    };
    let evaluation = Evaluation::from_json(EVALUATION).unwrap();
    for (from, to) in [
        (r#""subject": "咸宁市民政局""#, r#""subject": "咸宁""#),
        (r#""weight": "20""#, r#""weight": "10""#),
        (r#""text": "养老服务""#, r#""text": "养老""#),
        (r#""points": "80""#, r#""points": "70""#),
        (r#""total": "95""#, r#""total": "94""#),
        (r#""total": "95.0""#, r#""total": "94""#),
        (r#""deviation_analysis": "","#, ""),
        (r#""improvement": "加强管理""#, r#""improvement": """#),
        (r#""value": "120""#, r#""value": "121""#),
        (r#""printed": "四分""#, r#""printed": "五分""#),
        (r#""level2": "数量指标(15)""#, r#""level2": "数量指标(14)""#),
        (r#""weight": "","#, ""),
        (r#""reason": """#, r#""reason": "有""#),
        (r#""printed": "≥5万人""#, r#""printed": "不少于5万人""#),
        (r#""value": "50000""#, r#""value": "50001""#),
        (r#""deadline": "--11""#, r#""deadline": "--10""#),
        (r#""level": "partly""#, r#""level": "achieved""#),
        (r#""high": "30""#, r#""high": "31""#),
        (r#""deduction": "0.5""#, r#""deduction": "0.4""#),
        (r#""name": "制度健全""#, r#""name": "制度""#),
        ("64\n", "63\n"),
    ] {
        assert!(change(from, to) != evaluation, "{from} and {to} are told apart");
    }
    // The same number, with other places.
    assert!(change(r#""total": "95""#, r#""total": "95.00""#) == evaluation);
}

// ---------------------------------------------------------------------------------------------------------------
// What is refused

#[test]
fn every_cell_of_a_row_is_read_into_its_field() {
    let fields = [
        "level1",
        "level2",
        "level3",
        "weight",
        "sign",
        "target",
        "unit",
        "actual",
        "declared_score",
        "deviation_reason",
        "nature",
        "standard",
        "coefficient",
    ];
    for field in fields {
        let text = format!("{{\"form/1\": {{\"kind\": \"project\", \"rows\": [{{\"{field}\": \"甲\\n乙\"}}, {{}}]}}}}");
        let form = Form::from_json(&text).unwrap();
        let rows = serde_json::to_value(&form.rows).unwrap();
        assert_eq!(rows, serde_json::json!([{ field: "甲\n乙" }, {}]), "{field}");
        let row = rows[0].to_string();
        let row: FormRow<'_> = serde_json::from_str(&row).unwrap();
        assert_eq!(row, form.rows[0], "{field}");
    }
}

#[test]
fn what_a_form_prints_beside_its_scores_is_kept() {
    let kept = serde_json::json!({ "form/1": {
        "kind": "project", "subject": "甲项目", "authority": "乙局", "unit": "丙中心",
        "budget": { "statements": [{ "name": "收入", "of": "income", "executed": "5元", "rate": "100%" }] },
        "amounts": [{ "name": "编制数", "value": "35人" }],
        "goals": [{ "text": "修路", "actual": "已修" }],
        "rows": [{ "nature": "正向", "standard": "每差一项扣1分", "coefficient": "85%" }],
        "declared": {},
        "analyses": [{ "about": "数量指标", "text": "均已完成" }],
        "results": { "previous": "已整改", "budget_link": "压减预算", "publication": "已公开" },
        "unfinished": "无",
    }});
    let text = kept.to_string();
    let form = Form::from_json(&text).unwrap();
    assert_eq!(serde_json::from_str::<serde_json::Value>(&form.to_json()).unwrap(), kept);
    let bare = r#"{"form/1": {"kind": "project", "budget": {}, "rows": [], "declared": {}}}"#;
    let written: serde_json::Value = serde_json::from_str(&Form::from_json(bare).unwrap().to_json()).unwrap();
    assert_eq!(written, serde_json::from_str::<serde_json::Value>(bare).unwrap(), "absent when absent");
    for unknown in [
        r#""budget": {"parts": [{"of": "income"}]}"#,
        r#""budget": {"statements": [{"group": "按来源分"}]}"#,
        r#""goals": [{"text": "修路", "result": "已修"}]"#,
        r#""amounts": [{"name": "编制数", "unit": "人"}]"#,
        r#""analyses": [{"about": "数量指标", "score": "5"}]"#,
        r#""results": {"next": "压减预算"}"#,
        r#""rows": [{"natures": "正向"}]"#,
    ] {
        let text = format!(r#"{{"form/1": {{"kind": "project", {unknown}}}}}"#);
        let error = Form::from_json(&text).unwrap_err().to_string();
        assert!(error.contains("is unknown"), "{unknown}: {error}");
    }
}

#[test]
fn a_number_of_serde_json_is_a_number() {
    // Only serde_json's own way of presenting a number is one.
    let number =
        r#"{"evaluation/1": {"kind": "project", "indicators": [{"weight": {"$serde_json::private::Number": "5"}}]}}"#;
    let evaluation = Evaluation::from_json(number).unwrap();
    assert_eq!(evaluation.indicator(1).unwrap().weight().unwrap().to_string(), "5");
}

#[test]
fn an_error_repeats_no_long_text() {
    let long = "长".repeat(2_000_000);
    for text in [
        format!(r#"{{"form/1": {{"kind": "project", "{long}": 7}}}}"#),
        format!(r#"{{"form/1": {{"kind": "project", "rows": [{{"{long}": "7"}}]}}}}"#),
        format!(r#"{{"form/1": {{"kind": "project", "rows": "{long}"}}}}"#),
        format!(r#"{{"evaluation/1": {{"kind": "project", "indicators": [{{"weight": "{long}"}}]}}}}"#),
        format!(r#"{{"{long}": 7}}"#),
    ] {
        let error = Evaluation::all_from_json(&text).unwrap_err().to_string();
        assert!(error.len() < 1_000, "{error}");
        assert!(error.contains('…') || error.contains("found a text"), "{error}");
    }
}

#[test]
fn a_mark_of_byte_order_is_no_part_of_a_document() {
    let marked = |text: &str| format!("\u{feff}{text}");
    let same = |text: &str| Evaluation::all_from_json(&marked(text)) == Evaluation::all_from_json(text);
    assert!(same(FORM) && same(EVALUATION));
    assert!(Evaluation::from_json(&marked(EVALUATION)).is_ok() && Form::from_json(&marked(FORM)).is_ok());
    assert!(Scheme::from_json(&marked(&Scheme::named("platform-default").unwrap().document().to_json())).is_ok());
    // Its columns are those of the text behind it, and a second one is part of it.
    let error = |text: &str| Evaluation::from_json(text).unwrap_err().to_string();
    assert_eq!(error(&marked("{]")), error("{]"));
    assert!(Evaluation::from_json(&marked(&marked(EVALUATION))).is_err());
}

#[test]
fn an_evaluation_of_the_most_rows_fits_into_a_document() {
    let row = || {
        let row = Indicator::new("产出指标", "数量指标", "全市建档立卡贫困户中低保对象人数")
            .weight("10".parse().unwrap())
            .target("不少于1,234,567.89万人次")
            .actual("已完成1,234,567.89万人次");
        row.declared_score("10".parse().unwrap()).reason("受疫情影响，部分活动推迟到下一年度开展。")
    };
    let text = (0..100).fold(Evaluation::builder(header()), |builder, _| builder.indicator(row())).build().unwrap();
    assert!(text.to_json().len() / 100 * MAX_INDICATORS < MAX_BYTES);
}

/// A document as a reader tells it that knows only signed whole numbers, as that of TOML does.
enum Told {
    Text(&'static str),
    Whole(i64),
    Map(Vec<(&'static str, Told)>),
    List(Vec<Told>),
}

impl<'de> IntoDeserializer<'de> for Told {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Told {
    type Error = value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, value::Error> {
        match self {
            Self::Text(text) => visitor.visit_str(text),
            Self::Whole(number) => visitor.visit_i64(number),
            Self::Map(map) => visitor.visit_map(MapDeserializer::new(map.into_iter())),
            Self::List(list) => visitor.visit_seq(SeqDeserializer::new(list.into_iter())),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, value::Error> {
        visitor.visit_some(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, value::Error> {
        match self {
            Self::Text(text) => visitor.visit_enum(text.into_deserializer()),
            Self::Map(map) => visitor.visit_enum(MapAccessDeserializer::new(MapDeserializer::new(map.into_iter()))),
            Self::Whole(_) | Self::List(_) => panic!("no variant"),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

#[test]
fn a_multiplier_is_read_from_signed_numbers() {
    let read = |multiplier| {
        let quantity = Told::Map(vec![("value", Told::Text("50000")), ("multiplier", Told::Whole(multiplier))]);
        let target = Told::Map(vec![("reading", Told::Map(vec![("quantity", quantity)]))]);
        let rows = Told::List(vec![Told::Map(vec![("target", target)])]);
        Evaluation::deserialize(Told::Map(vec![("kind", Told::Text("project")), ("indicators", rows)]))
    };
    let evaluation = read(4).unwrap();
    let target = evaluation.indicator(1).unwrap().target();
    assert!(matches!(target, Target::Quantity(Quantity { multiplier: 4, .. })), "{target:?}");
    for wrong in [-1, 300] {
        let error = read(wrong).unwrap_err().to_string();
        assert!(error.starts_with(&format!("invalid value: integer `{wrong}`, expected a power of ten")), "{error}");
    }
}

#[test]
fn a_document_that_nests_too_deep_is_refused() {
    let deep = |levels: usize| {
        let rule = format!(
            "{}\"declared\"{}",
            r#"{"alternative": {"group": "甲", "rule": "#.repeat(levels),
            "}}".repeat(levels)
        );
        format!(r#"{{"evaluation/1": {{"kind": "project", "indicators": [{{"rule": {rule}}}]}}}}"#)
    };
    assert_eq!(Evaluation::from_json(&deep(1)).unwrap().indicators().len(), 1);
    for levels in [2, 100, 100_000] {
        let error = Evaluation::from_json(&deep(levels)).unwrap_err().to_string();
        let place = "row 1, `indicators[0].rule.alternative.rule.alternative` (the path counts from 0)";
        assert!(error.contains(&format!("{place}: the key `alternative` is unknown")), "{error}");
    }
    let error = Evaluation::all_from_json(&format!(r#"{{"form/1": {}"#, "[".repeat(100_000))).unwrap_err();
    assert!(error.to_string().contains("lists and objects are nested too deep at line 1"), "{error}");
    let error = Evaluation::all_from_json(&"[".repeat(100_000)).unwrap_err().to_string();
    assert!(error.contains("found a list, expected an object at line 1 column 1"), "{error}");
}

// ---------------------------------------------------------------------------------------------------------------
// Limits

fn header() -> Header {
    Header::new(EvaluationKind::Project, "")
}

fn row(name: &str) -> Indicator<'_> {
    Indicator::new("产出指标", "数量指标", name)
}

#[track_caller]
fn assert_limited(result: Result<Evaluation, Error>, what: &str, most: usize) {
    match result {
        Err(error @ Error::Limit { .. }) => {
            let said = format!("{what}: {} is more than the limit of {most}", most + 1);
            assert_eq!(error.text(Language::English).to_string(), said);
        }
        other => panic!("{what}: {:?}", other.map(|evaluation| evaluation.indicators().len())),
    }
}

#[test]
fn limits_hold_at_their_edge() {
    let rows = |count: usize| {
        let mut builder = Evaluation::builder(header());
        for _ in 0..count {
            builder.add(row(""));
        }
        builder.build()
    };
    assert_eq!(rows(MAX_INDICATORS).unwrap().indicators().len(), MAX_INDICATORS);
    assert_limited(rows(MAX_INDICATORS + 1), "number of indicators", MAX_INDICATORS);

    let blocks = |count: usize| {
        let names: Vec<String> = (0..count).map(|index| format!("项目{index}")).collect();
        let mut builder = Evaluation::builder(header());
        for name in &names {
            builder.add(Indicator::new(name, "", ""));
        }
        builder.build()
    };
    assert_eq!(blocks(MAX_BLOCKS).unwrap().indicators().len(), MAX_BLOCKS);
    assert_limited(blocks(MAX_BLOCKS + 1), "number of blocks", MAX_BLOCKS);

    let goals = |count: usize| {
        (0..count).fold(Evaluation::builder(header()), |builder, _| builder.goal(Goal::default())).build()
    };
    assert_eq!(goals(MAX_LIST).unwrap().goals().len(), MAX_LIST);
    assert_limited(goals(MAX_LIST + 1), "number of goals", MAX_LIST);

    let subtotals = |count: usize| {
        let subtotal = Subtotal { name: String::new(), score: Points::ZERO };
        let scores = DeclaredScores { subtotals: vec![subtotal; count], ..DeclaredScores::default() };
        Evaluation::builder(header()).summary(scores).build()
    };
    assert_eq!(subtotals(MAX_LIST).unwrap().summary().subtotals.len(), MAX_LIST);
    assert_limited(subtotals(MAX_LIST + 1), "number of subtotals", MAX_LIST);
}

/// Puts a text into one place of an evaluation.
type Place = fn(&str) -> Result<Evaluation, Error>;

#[test]
fn texts_hold_their_limit_in_every_place() {
    let (longest, longer) = ("a".repeat(MAX_TEXT), "a".repeat(MAX_TEXT + 1));
    let places: [(&str, Place); 11] = [
        ("name of the indicator of row 1", |text| Evaluation::builder(header()).indicator(row(text)).build()),
        ("level-1 name of row 1", |text| Evaluation::builder(header()).indicator(Indicator::new(text, "", "")).build()),
        ("level-2 name of row 2", |text| {
            Evaluation::builder(header()).indicator(row("")).indicator(Indicator::new("", text, "")).build()
        }),
        ("target of row 1", |text| Evaluation::builder(header()).indicator(row("").target(text)).build()),
        ("actual of row 1", |text| Evaluation::builder(header()).indicator(row("").actual(text)).build()),
        ("reason for variance of row 1", |text| Evaluation::builder(header()).indicator(row("").reason(text)).build()),
        ("evaluated body", |text| Evaluation::builder(Header::new(EvaluationKind::Project, text)).build()),
        ("analysis of deviations", |text| Evaluation::builder(header()).deviation_analysis(text).build()),
        ("improvement measures", |text| Evaluation::builder(header()).improvement(text).build()),
        ("goal", |text| Evaluation::builder(header()).goal(Goal { text: text.to_owned(), ..Goal::default() }).build()),
        ("grade", |text| {
            let scores = DeclaredScores { grade: Some(text.to_owned()), ..DeclaredScores::default() };
            Evaluation::builder(header()).declared(scores).build()
        }),
    ];
    for (name, place) in places {
        let evaluation = place(&longest).unwrap();
        assert!(Evaluation::from_json(&evaluation.to_json()).unwrap() == evaluation);
        assert_limited(place(&longer), &format!("bytes of the {name}"), MAX_TEXT);
    }
}

#[test]
fn every_small_number_is_written_as_it_is_displayed() {
    for places in 0u8..=2 {
        for mantissa in -1_200i64..=1_200 {
            let number = Number::new(mantissa, places).unwrap();
            let written = number.written().to_string();
            assert_eq!(serde_json::to_string(&number).unwrap(), format!("\"{written}\""));
            assert_eq!(written.parse::<Number>().unwrap().written().to_string(), written);
        }
    }
}

#[test]
fn numbers_hold_their_limit() {
    let digits = "9".repeat(MAX_DIGITS as usize);
    let with = |field: &str, number: &str| {
        let target = format!(r#"{{"target": {{"reading": {{"quantity": {{"value": "{number}"}}}}}}}}"#);
        let row = if field == "value" { target } else { format!(r#"{{"{field}": "{number}"}}"#) };
        Evaluation::from_json(&format!(r#"{{"evaluation/1": {{"kind": "project", "indicators": [{row}]}}}}"#))
    };
    assert!(with("value", &digits).is_ok());
    assert!(matches!(with("value", &format!("{digits}9")), Err(Error::Document(_))));
    assert!(with("weight", &(MAX_POINTS - 1).to_string()).is_ok());
    assert!(matches!(with("weight", &MAX_POINTS.to_string()), Err(Error::Document(_))));
    assert!(with("weight", &format!("0.{}1", "0".repeat(usize::from(MAX_POINT_PLACES) - 1))).is_ok());
    assert!(matches!(with("weight", &format!("0.{}1", "0".repeat(MAX_POINT_PLACES.into()))), Err(Error::Document(_))));
    for (year, holds) in [(1899, false), (1900, true), (2999, true), (3000, false)] {
        let text = format!(r#"{{"evaluation/1": {{"kind": "project", "fiscal_year": {year}}}}}"#);
        let read = Evaluation::from_json(&text);
        assert_eq!(read.is_ok(), holds, "{year}");
        assert!(holds || read == Err(Error::FiscalYear(year)));
    }
}

#[test]
fn a_document_holds_so_many_forms() {
    let forms = |count: usize| {
        let forms = vec![r#"{"kind": "project"}"#; count].join(",\n");
        Evaluation::all_from_json(&format!("{{\"form/1\": [{forms}]}}"))
    };
    assert_eq!(forms(MAX_FORMS).unwrap().len(), MAX_FORMS);
    let error = forms(MAX_FORMS + 1).unwrap_err().to_string();
    assert_eq!(error, "the list has more than 10000 entries at line 1 column 12");
}
