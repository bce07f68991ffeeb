//! The schemas under `schemas/` and the reader say the same: what one takes the other takes, every key has a sample, and
//! every document of the repository validates.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use budget_performance::document::{Assessment, CardDocument, DocumentFault, Form, ReportDocument};
use budget_performance::evaluation::AmountName;
use budget_performance::grid::Grid;
use budget_performance::scheme::{CheckCode, Formula, SchemeDocument};
use budget_performance::{Check, Error, Evaluation, Language, Scheme};
use serde_json::{Value, json};

const NAMES: [&str; 6] = ["grid/1", "form/1", "evaluation/1", "scheme/1", "report/1", "card/1"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn path_of(name: &str) -> PathBuf {
    root().join("schemas").join(format!("{}.json", name.replace('/', "-")))
}

fn schema(name: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path_of(name)).unwrap()).unwrap()
}

fn validator(name: &str) -> jsonschema::Validator {
    jsonschema::draft202012::new(&schema(name)).unwrap()
}

/// Reads a document with the library's own reader.
fn read(name: &str, text: &str) -> Result<(), Error> {
    match name {
        "grid/1" => Grid::from_json(text).map(drop),
        "form/1" => Form::from_json(text).map(drop),
        "evaluation/1" => Evaluation::from_json(text).map(drop),
        "scheme/1" => SchemeDocument::from_json(text).map(drop),
        "report/1" => ReportDocument::from_json(text).map(drop),
        "card/1" => CardDocument::from_json(text).map(drop),
        other => panic!("{other}"),
    }
}

fn name_of(document: &Value) -> Option<&'static str> {
    let key = document.as_object().filter(|object| object.len() == 1)?.keys().next()?;
    NAMES.into_iter().find(|name| name == key)
}

fn json_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(json_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    files
}

/// A scheme with every key.
const FULL_SCHEME: &str = include_str!("../data/golden/scheme-1.json");

/// The documents from which the mistakes are made; together they have every key.
fn samples() -> Vec<Value> {
    let parse = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    let evaluation = Evaluation::from_json(include_str!("../data/golden/evaluation-1.json")).unwrap();
    let scheme = Scheme::for_evaluation(&evaluation).unwrap();
    let assessment = Assessment::of(&scheme, evaluation);
    let mut samples = vec![
        parse(include_str!("../data/golden/grid-1.json")),
        parse(include_str!("../data/golden/form-1.json")),
        parse(include_str!("../data/golden/evaluation-1.json")),
        parse(FULL_SCHEME),
        parse(include_str!("../data/golden/card-1.json")),
        parse(include_str!("../data/golden/report-1.json")),
    ];
    samples.extend(assessment.card.map(|card| parse(&card.to_json())));
    samples.push(parse(&assessment.report.to_json()));
    // A limit that is exceeded, as a quantity with its sign.
    let exceeded = json!({"form/1": {"kind": "project", "rows": [
        {"level1": "成本指标", "level3": "采购成本", "weight": "20", "target": "≤5万元", "actual": "6万元"}]}});
    let exceeded = Evaluation::all_from_json(&exceeded.to_string()).unwrap();
    samples.extend(exceeded.iter().map(|form| parse(&scheme.validate(form).to_json())));
    // All that a form can print, as the evaluation holds it.
    let forms = Evaluation::all_from_json(include_str!("../data/golden/form-1.json")).unwrap();
    samples.extend(forms.iter().map(|form| parse(&form.to_json())));
    let rules = schema("scheme/1")["$defs"]["rule"]["examples"].clone();
    let rows = rules.as_array().unwrap().iter().map(|rule| json!({"level3": "规则", "weight": "5", "rule": rule}));
    samples.push(json!({"evaluation/1": {"kind": "project", "indicators": rows.collect::<Vec<_>>()}}));
    samples
}

#[test]
fn every_document_of_the_repository_validates() {
    let mut found = BTreeSet::new();
    for folder in ["tests/data", "src/documents/schemes", "examples/data"] {
        for file in json_files(&root().join(folder)) {
            let text = std::fs::read_to_string(&file).unwrap();
            let Ok(document) = serde_json::from_str::<Value>(&text) else { continue };
            let Some(name) = name_of(&document) else { continue };
            found.insert(name);
            let validator = validator(name);
            let errors: Vec<String> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{}: {errors:?}", file.display());
        }
    }
    assert_eq!(found.len(), NAMES.len(), "{found:?}");
}

#[test]
fn what_the_library_writes_validates() {
    for sample in samples() {
        let name = name_of(&sample).unwrap();
        let errors: Vec<String> = validator(name).iter_errors(&sample).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
        read(name, &sample.to_string()).unwrap();
    }
}

/// All keys that stand in a value.
fn keys_of(value: &Value, keys: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                keys.insert(key.clone());
                keys_of(value, keys);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| keys_of(value, keys)),
        _ => {}
    }
}

/// All keys that a schema names.
fn properties_of(schema: &Value, keys: &mut BTreeSet<String>) {
    match schema {
        Value::Object(object) => {
            if let Some(Value::Object(properties)) = object.get("properties") {
                keys.extend(properties.keys().cloned());
            }
            object.values().for_each(|value| properties_of(value, keys));
        }
        Value::Array(list) => list.iter().for_each(|value| properties_of(value, keys)),
        _ => {}
    }
}

#[test]
fn every_key_of_a_schema_has_a_sample() {
    for name in NAMES {
        let (mut named, mut sampled) = (BTreeSet::new(), BTreeSet::new());
        properties_of(&schema(name), &mut named);
        for sample in samples().iter().filter(|sample| name_of(sample) == Some(name)) {
            keys_of(sample, &mut sampled);
        }
        let missing: Vec<&String> = named.difference(&sampled).collect();
        assert!(missing.is_empty(), "{name}: {missing:?}");
    }
}

/// The places of all values of a document, as JSON pointers.
fn places(value: &Value, place: &str, out: &mut Vec<String>) {
    out.push(place.to_owned());
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                places(value, &format!("{place}/{}", key.replace('~', "~0").replace('/', "~1")), out);
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                places(value, &format!("{place}/{index}"), out);
            }
        }
        _ => {}
    }
}

/// A document with each single mistake that can be made in it.
fn mistakes(sample: &Value) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    places(sample, "", &mut all);
    // Of the entries of a list the first of each shape stands for the others.
    let shape = |place: &String| -> String { place.chars().filter(|letter| !letter.is_ascii_digit()).collect() };
    let mut seen = BTreeSet::new();
    all.retain(|place| seen.insert(shape(place)));
    let others = [
        json!(null),
        json!(true),
        json!(7),
        json!(-1),
        json!(70000),
        json!(1.5),
        json!(""),
        json!("x"),
        json!("12"),
        json!("1e3"),
        json!("2021-13"),
        json!("1234567890123456789"),
        json!([]),
        json!({}),
        json!([1, 1]),
        json!(["x"]),
        json!({"x": 1}),
    ];
    let mut out = Vec::new();
    for (index, place) in all.iter().enumerate() {
        // Some of them at each place, and each at some places: all at all would take minutes.
        for other in others.iter().skip(index % 6).step_by(6) {
            // The reader takes the values of an object also in their order, as a list, which no schema says.
            if other.is_array() && sample.pointer(place).unwrap().is_object() {
                continue;
            }
            let mut changed = sample.clone();
            *changed.pointer_mut(place).unwrap() = other.clone();
            out.push((format!("{place} = {other}"), changed));
        }
        let Some(Value::Object(object)) = sample.pointer(place) else { continue };
        for key in object.keys() {
            let mut changed = sample.clone();
            changed.pointer_mut(place).unwrap().as_object_mut().unwrap().remove(key);
            out.push((format!("{place} - {key}"), changed));
        }
        let mut changed = sample.clone();
        changed.pointer_mut(place).unwrap()["zzz"] = json!(1);
        out.push((format!("{place} + zzz"), changed));
    }
    out
}

/// The keys that the reader itself expects where a document has one that it does not know, in the order of the document.
fn keys_of_reader(name: &str, document: &Value) -> Option<Vec<String>> {
    let inside = document[name].to_string();
    let error = match name {
        "form/1" => serde_json::from_str::<Form<'static>>(&inside).err()?.to_string(),
        "evaluation/1" => serde_json::from_str::<Evaluation>(&inside).err()?.to_string(),
        "scheme/1" => serde_json::from_str::<SchemeDocument>(&inside).err()?.to_string(),
        _ => return None,
    };
    let (_, expected) = error.split_once("unknown field `zzz`, expected ")?;
    Some(expected.split('`').skip(1).step_by(2).map(str::to_owned).collect())
}

/// What is said of a document in a way that no reader of it should meet.
const FOREIGN: [&str; 12] = [
    "invalid type",
    "invalid value",
    "variant",
    "u8",
    "u16",
    "u32",
    "EOF",
    "sequence",
    "unknown field",
    "struct",
    "i64",
    "missing field",
];

#[test]
fn a_single_mistake_is_refused_by_the_schema_and_by_the_reader() {
    let (mut taken, mut refused) = (0, 0);
    for sample in samples().iter().take(NAMES.len()) {
        let name = name_of(sample).unwrap();
        let validator = validator(name);
        for (what, mistaken) in mistakes(sample) {
            let result = read(name, &mistaken.to_string());
            // What a reading of the content refuses, such as a goal of a row that is not there, no schema can tell.
            let is_refused = matches!(result, Err(Error::Document(_) | Error::FiscalYear(_)));
            assert_eq!(validator.is_valid(&mistaken), !is_refused, "{name}{what}: {result:?}");
            match result {
                Err(Error::Document(error)) => {
                    refused += 1;
                    if let (true, Some(known)) = (what.ends_with("+ zzz"), keys_of_reader(name, &mistaken)) {
                        let DocumentFault::UnknownKey { known: told, .. } = &error.problems()[0].fault else {
                            panic!("{error}")
                        };
                        assert_eq!(*told, known, "{name}{what}");
                    }
                    for problem in error.problems() {
                        assert_ne!(problem.fault, DocumentFault::Unfit, "{name}{what}");
                    }
                    for language in [Language::English, Language::Chinese] {
                        let told = error.text(language).to_string();
                        assert!(!FOREIGN.iter().any(|word| told.contains(word)), "{what}: {told}");
                    }
                }
                _ => taken += 1,
            }
        }
    }
    assert!(taken > 100 && refused > 500, "{taken} {refused}");
}

/// The words that a schema lists are those of the library. Run with `BLESS=1` to write them anew.
#[test]
fn the_words_of_the_schemas_are_those_of_the_library() {
    let (checks, formulas, amounts) = (words(Check::ALL), formula_ids(), words(AmountName::ALL));
    for name in NAMES {
        for (definition, known) in [("library_check", &checks), ("formula_id", &formulas), ("amount_name", &amounts)] {
            let schema = schema(name);
            let Some(listed) = schema["$defs"][definition].get("enum") else { continue };
            if *listed != json!(known) && std::env::var_os("BLESS").is_some() {
                let text = std::fs::read_to_string(path_of(name)).unwrap();
                let start = text.find(&format!("\n    \"{definition}\": {{")).unwrap();
                let list = start + text[start..].find("\"enum\": [").unwrap() + "\"enum\": ".len();
                let end = list + text[list..].find(']').unwrap() + 1;
                let lines: Vec<String> = known.iter().map(|word| format!("        \"{word}\"")).collect();
                let list_text = format!("[\n{}\n      ]", lines.join(",\n"));
                std::fs::write(path_of(name), format!("{}{list_text}{}", &text[..list], &text[end..])).unwrap();
                continue;
            }
            assert_eq!(*listed, json!(known), "{name}: run this test once with BLESS=1, and read the difference");
        }
    }
}

fn formula_ids() -> Vec<String> {
    let known: Vec<Formula> = serde_json::from_str(include_str!("../../src/scheme/formulas.json")).unwrap();
    known.into_iter().map(|formula| formula.id).collect()
}

/// Values that are one word each, as documents write them.
fn words<T: serde::Serialize>(all: &[T]) -> Vec<String> {
    all.iter().map(|value| serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()).collect()
}

/// Which codes a document may name, the reader and the schemas decide alike.
#[test]
fn codes_of_checks_are_the_same_to_schema_and_reader() {
    let codes =
        ["units-differ", "host:a", "host:late-2026", "host:", "host:A", "host:a b", "host:缺", "host:a\n", "later"];
    for code in codes {
        let finding = json!({"check": code, "severity": "error", "place": {"row": 1}, "message": {"en": "", "zh": ""}});
        let report = json!({"report/1": {"scheme": "某方案", "findings": [finding]}});
        let is_read = read("report/1", &report.to_string()).is_ok();
        assert_eq!(validator("report/1").is_valid(&report), is_read, "{code}");
        assert_eq!(code.parse::<CheckCode>().is_ok(), is_read, "{code}");
        let mut scheme: Value = serde_json::from_str(FULL_SCHEME).unwrap();
        scheme["scheme/1"]["checks"] = json!([{"check": code}]);
        assert_eq!(read("scheme/1", &scheme.to_string()).is_ok(), is_read, "{code}");
        assert_eq!(validator("scheme/1").is_valid(&scheme), is_read, "{code}");
    }
}

#[test]
fn every_example_of_a_schema_validates_and_is_read() {
    let schema = schema("scheme/1");
    let definitions = schema["$defs"].as_object().unwrap();
    let mut count = 0;
    for (name, definition) in definitions {
        for example in definition.get("examples").and_then(Value::as_array).into_iter().flatten() {
            assert_eq!(name, "rule");
            let mut document: Value = serde_json::from_str(FULL_SCHEME).unwrap();
            document["scheme/1"]["indicators"][0]["rule"] = example.clone();
            assert!(validator("scheme/1").is_valid(&document), "{example}");
            SchemeDocument::from_json(&document.to_string()).unwrap();
            count += 1;
        }
    }
    assert!(count >= 14, "{count}");
    for name in NAMES {
        for example in self::schema(name)["examples"].as_array().unwrap() {
            assert!(validator(name).is_valid(example), "{example}");
            read(name, &example.to_string()).unwrap();
        }
    }
}
