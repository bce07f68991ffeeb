//! What careful readers make of published tables.

use budget_performance::grid::{Field, Grid, RowField, Source};

use crate::support::{codes, differences, published};

#[test]
fn published_tables_become_their_forms() {
    for published in published() {
        let grid = Grid::from_json(&published.grid).unwrap();
        let reading = grid.read(&published.options()).unwrap();
        let expected = published.expected["forms"].as_array().unwrap();
        assert_eq!(reading.forms.len(), expected.len(), "{}", published.name);
        for (number, (expected, read)) in expected.iter().zip(&reading.forms).enumerate() {
            let conventions = published.expected["conventions"].as_array().unwrap();
            let of_form = format!("forms[{number}].");
            let unjudged: Vec<String> = conventions
                .iter()
                .filter_map(|path| path.as_str())
                .filter(|path| !path.starts_with("forms[") || path.starts_with(&of_form))
                .map(|path| path.trim_start_matches(&of_form).to_owned())
                .collect();
            let expected = expected.get("form/1").unwrap_or(expected);
            let got = serde_json::to_value(&read.form).unwrap();
            let mut found = Vec::new();
            differences(expected, &got, &unjudged, "", &mut found);
            assert!(found.is_empty(), "{}: {found:#?}", published.name);
            assert!(read.form.read().is_ok(), "{}", published.name);
        }
    }
}

#[test]
fn what_is_no_form_is_refused() {
    let mut refused = 0;
    for published in published().iter().filter(|published| published.is_refused()) {
        let grid = Grid::from_json(&published.grid).unwrap();
        let reading = grid.read(&published.options()).unwrap();
        assert!(reading.forms.is_empty());
        let code = published.expected["note"].as_str().unwrap();
        assert!(codes(&reading).contains(&code), "{}: {code}", published.name);
        refused += 1;
    }
    assert!(refused >= 2);
}

#[test]
fn every_value_has_a_source_that_prints_it() {
    for published in published() {
        let document = published.document();
        let grid = Grid::from_json(&published.grid).unwrap();
        let reading = grid.read(&published.options()).unwrap();
        for read in &reading.forms {
            let form = serde_json::to_value(&read.form).unwrap();
            let mut values = Vec::new();
            leaves(&form, "", &mut values);
            let sources: Vec<String> = read.sources.iter().map(|(field, _)| field.to_string()).collect();
            for (path, text) in &values {
                if path != "kind" {
                    assert!(sources.contains(path), "{}: {path} = {text} has no source", published.name);
                }
            }
            for (_, source) in read.sources.iter() {
                if let Source::Text { part, start, end } = source {
                    let text = document["grid/1"]["parts"][part as usize - 1]["text"].as_str().unwrap();
                    assert!(start < end && end as usize <= text.chars().count(), "{}", published.name);
                }
            }
        }
    }
}

fn leaves(value: &serde_json::Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        serde_json::Value::Object(object) => {
            for (key, value) in object {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                leaves(value, &path, found);
            }
        }
        serde_json::Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                leaves(value, &format!("{path}[{index}]"), found);
            }
        }
        other => found.push((path.to_owned(), other.to_string())),
    }
}

#[test]
fn the_reference_case_is_traced_to_its_cells() {
    let published = published().into_iter().find(|published| published.name.starts_with("00-")).unwrap();
    let grid = Grid::from_json(&published.grid).unwrap();
    let reading = grid.read(&published.options()).unwrap();
    let sources = &reading.forms[0].sources;
    let cell = |field| sources.of(field).unwrap().position().unwrap();
    let actual = cell(Field::row(1, RowField::Actual));
    assert_eq!((actual.part, actual.row, actual.column), (45, 7, 6));
    let source = sources.of(Field::row(1, RowField::Actual)).unwrap();
    assert_eq!(reading.show(source, budget_performance::Language::Chinese).to_string(), "表1第7行第6列");
    assert_eq!(reading.show(source, budget_performance::Language::English).to_string(), "table 1, row 7, column 6");
    assert_eq!(sources.of(Field::FiscalYear), Some(Source::Text { part: 43, start: 0, end: 4 }));
    assert_eq!(sources.of(Field::row(19, RowField::Actual)), None);
    assert_eq!(reading.forms[0].form.goals.len(), 10);
    assert!(reading.forms[0].form.goals.iter().all(|goal| goal.completed == Some(true)));
    let budget_link = reading.forms[0].form.results.budget_link.as_ref().unwrap();
    assert!(budget_link.0.starts_with("积极统计"));
}
