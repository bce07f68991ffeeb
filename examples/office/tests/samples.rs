//! Published forms as office files: what is read from each equals the grid of its name.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::type_complexity,
    reason = "tests may fail loudly"
)]

mod support;

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use support::{grid_of, placed};

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)
}

fn grid(name: &str) -> Value {
    let mut document: Value = serde_json::from_str(&std::fs::read_to_string(data(name)).unwrap()).unwrap();
    document["grid/1"].take()
}

/// The paragraphs as they are, and the cells of the tables at their places.
fn shown(grid: &Value) -> Vec<String> {
    let part = |part: &Value| match part["text"].as_str() {
        Some(text) => text.trim().to_owned(),
        None => format!("{:#?}", placed(&part["table"]["rows"])),
    };
    grid["parts"].as_array().unwrap().iter().map(part).collect()
}

/// A grid as a sheet has it: its paragraphs are rows.
fn as_sheet(grid: &Value) -> Value {
    let mut rows = Vec::new();
    for part in grid["parts"].as_array().unwrap() {
        match part["text"].as_str() {
            Some(text) => rows.push(json!([text])),
            None => rows.extend(part["table"]["rows"].as_array().unwrap().iter().cloned()),
        }
    }
    json!({"parts": [{"table": {"rows": rows}}]})
}

#[test]
fn pages_equal_their_grids() {
    let files =
        ["00-hubei-department-docx.docx", "14-hubei-project-html.html", "32-national-2020-docx.docx", "seed-text.txt"];
    for file in files {
        let (read, said) = grid_of(&data(file));
        assert_eq!(said, "", "{file}");
        assert_eq!(read["name"], file);
        let stem = Path::new(file).file_stem().unwrap().to_str().unwrap();
        assert_eq!(shown(&read), shown(&grid(&format!("{stem}.json"))), "{file}");
    }
}

#[test]
fn sheets_equal_their_grids() {
    for file in ["01-anhui-2022-xlsx.xlsx", "65-ningxia-transfer.xlsx", "82-hunan-tier-table.xls"] {
        let (read, said) = grid_of(&data(file));
        assert_eq!(said, "", "{file}");
        let stem = Path::new(file).file_stem().unwrap().to_str().unwrap();
        assert_eq!(shown(&read), shown(&as_sheet(&grid(&format!("{stem}.json")))), "{file}");
    }
}

#[test]
fn numbers_stand_as_they_are_displayed() {
    // Stored as 0.95 and 89.974; a reader of the stored ratio would find less than a hundredth of the target.
    let (ningxia, _) = grid_of(&data("65-ningxia-transfer.xlsx"));
    assert_eq!(
        ningxia["parts"][0]["table"]["rows"][6],
        json!([{"text": "年度资金总额", "columns": 2}, "50万元", "47.68", "95.00%"])
    );
    let (anhui, _) = grid_of(&data("01-anhui-2022-xlsx.xlsx"));
    let funds = placed(&anhui["parts"][0]["table"]["rows"]);
    assert_eq!(funds[&(6, 4)].0, "89.974");
}

#[test]
fn an_old_workbook_shows_its_formats_ranges_and_visible_sheets() {
    let (read, said) = grid_of(&data("formats.xls"));
    assert_eq!(said, "");
    let rows = json!([
        [null, null, null, null],
        [null, {"text": "项目支出绩效自评表", "columns": 3}],
        [null, "填报日期", "2021年3月30日", null],
        [null, "执行率", "98%", "95.34%"],
        [null, "预算数", "32,739,600.00", "56172895.39"],
        [null, "人数", "5.56万人", "以上"],
    ]);
    assert_eq!(read["parts"], json!([{"table": {"name": "自评表", "rows": rows}}]));
}

/// The same page in the encodings that archives keep, with and without a declaration.
#[test]
fn a_page_reads_alike_in_every_encoding() {
    let page = std::fs::read_to_string(data("14-hubei-project-html.html")).unwrap();
    let expected = shown(&grid("14-hubei-project-html.json"));
    let declaration = "<meta charset=\"utf-8\">";
    assert!(page.contains(declaration));
    let old = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">";
    let gb18030 = |text: &str| encoding_rs::GB18030.encode(text).0.into_owned();
    let mut utf_16 = vec![0xFF, 0xFE];
    utf_16.extend(page.encode_utf16().flat_map(u16::to_le_bytes));
    let cases = [
        ("declared-gb2312", gb18030(&page.replace(declaration, old))),
        ("undeclared-gbk", gb18030(&page.replace(declaration, ""))),
        ("gbk-declared-as-utf-8", gb18030(&page)),
        ("undeclared-utf-8", page.replace(declaration, "").into_bytes()),
        ("utf-8-declared-as-gb2312", page.replace(declaration, old).into_bytes()),
        ("utf-8-with-mark", format!("\u{feff}{page}").into_bytes()),
        ("utf-16-with-mark", utf_16),
    ];
    for (name, bytes) in cases {
        let (read, said) = grid_of(&support::made("encodings", &format!("{name}.htm"), &bytes));
        assert_eq!((shown(&read), said.as_str()), (expected.clone(), ""), "{name}");
    }
}
