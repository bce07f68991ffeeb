//! The forms in office files, and what is said of them, with the cells.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests may fail loudly"
)]

mod support;

use std::path::Path;

use budget_performance::grid::{Field, Grid, ReadOptions, RowField};
use serde_json::{Value, json};
use support::{made, office};

fn data(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name).to_str().unwrap().to_owned()
}

fn printed(arguments: &[&str]) -> String {
    let output = office(arguments);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A file, the row of the form, the actual value that is read there, and where it stands.
const VALUES: [(&str, u32, &str, &str); 7] = [
    ("00-hubei-department-docx.docx", 1, "5.56万人", "table 1, row 7, column 6"),
    ("01-anhui-2022-xlsx.xlsx", 1, "50", "自评表!F13"),
    ("14-hubei-project-html.html", 1, "25TB", "table 1, row 9, column 6"),
    ("32-national-2020-docx.docx", 1, "37.24", "table 1, row 11, column 6"),
    ("65-ningxia-transfer.xlsx", 1, "100%", "自评表!F14"),
    ("seed-text.txt", 1, "5.56万人", "table 1, row 7, column 6"),
    ("82-hunan-tier-table.xls", 1, "", ""),
];

#[test]
fn forms_are_those_of_the_grids_and_values_have_their_cells() {
    for (file, row, actual, place) in VALUES {
        let stem = Path::new(file).file_stem().unwrap().to_str().unwrap();
        let read = printed(&["--grid", &data(file)]);
        let expected = std::fs::read_to_string(data(&format!("{stem}.json"))).unwrap();
        let (read, expected) = (Grid::from_json(&read).unwrap(), Grid::from_json(&expected).unwrap());
        let (read, expected) =
            (read.read(&ReadOptions::default()).unwrap(), expected.read(&ReadOptions::default()).unwrap());
        assert_eq!(read.forms.len(), expected.forms.len(), "{file}");
        for (read, expected) in read.forms.iter().zip(&expected.forms) {
            assert_eq!(read.form.rows, expected.form.rows, "{file}");
            assert_eq!(read.form.budget, expected.form.budget, "{file}");
            assert_eq!(read.form.subject, expected.form.subject, "{file}");
        }
        let form = &read.forms[0];
        let cell = form.form.rows[usize::try_from(row).unwrap() - 1].actual.as_ref();
        assert_eq!(cell.map_or("", |cell| &cell.0), actual, "{file}");
        let source = form.sources.of(Field::row(row, RowField::Actual));
        let shown = source.map(|source| read.show(source, Default::default()).to_string());
        assert_eq!(shown.unwrap_or_default(), place, "{file}");
    }
}

#[test]
fn findings_end_in_their_cells() {
    let file = data("65-ningxia-transfer.xlsx");
    let english = printed(&[&file]);
    let line = "budget: the printed execution rate is 95.00%, but the amounts give 95.36%（自评表!G7）";
    assert!(english.lines().any(|found| found.ends_with(line)), "{english}");
    let chinese = printed(&["--lang", "zh", &file]);
    assert!(chinese.lines().any(|found| found.ends_with("（自评表!G7）")), "{chinese}");
}

#[test]
fn findings_have_their_cells_in_json() {
    let file = data("65-ningxia-transfer.xlsx");
    let line: Value = serde_json::from_str(&printed(&["--json", &file])).unwrap();
    assert_eq!(line["file"], file);
    let findings = line["findings"].as_array().unwrap();
    let about = |check: &str| findings.iter().find(|finding| finding["check"] == check).unwrap();
    let source = json!({"part": 1, "table": "自评表", "row": 7, "column": 7, "cell": "G7"});
    assert_eq!(about("execution-rate-differs")["source"], source);
    assert_eq!(about("scheme-assumed").get("source"), None);
    assert!(line["reading"]["notes"].is_array());
}

#[test]
fn a_page_without_a_form_says_so() {
    let path = made("no-form", "letter.txt", "关于报送自评表的通知".as_bytes());
    let path = path.to_str().unwrap();
    assert!(printed(&[path]).contains("no-form"));
    let line: Value = serde_json::from_str(&printed(&["--json", path])).unwrap();
    assert_eq!((&line["scorecard"], &line["findings"]), (&Value::Null, &json!([])));
    assert!(!line["error"]["en"].as_str().unwrap().is_empty());
    assert_eq!(line["reading"]["notes"][0]["code"], "no-form");
}

#[test]
fn a_scheme_can_be_chosen_and_must_be_known() {
    let file = data("65-ningxia-transfer.xlsx");
    assert!(printed(&["--scheme", "national-project-2021", &file]).contains("national-project-2021"));
    for scheme in ["no-such-scheme", "/no/such/scheme.json"] {
        let output = office(&["--scheme", scheme, &file]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), output.stdout.len(), said.lines().count()), (Some(2), 0, 1), "{said}");
    }
}
