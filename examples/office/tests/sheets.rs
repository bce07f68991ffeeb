//! What the cells of sheets show, and where.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::type_complexity,
    reason = "tests may fail loudly"
)]

mod support;

use serde_json::{Value, json};
use support::{Sheet, grid_of, made, ods, parts, placed, rows, xlsx};

const DATE: &str = "44285"; // 2021-03-30
const MOMENT: &str = "44285.5869097222"; // 14:05:09 on that day

/// A stored number, the format of its cell, and what is seen. A format that is a number is one that spreadsheets know.
const SHOWN: &[(&str, &str, &str)] = &[
    ("0.98", "0%", "98%"),
    ("0.98", "9", "98%"),
    ("0.9534", "10", "95.34%"),
    ("1", "0%", "100%"),
    ("0.285", "0%", "29%"),
    ("0.57", "0.00%", "57.00%"),
    ("0.9999", "0%", "100%"),
    ("-0.05", "0.0%", "-5.0%"),
    ("0.98", "General", "0.98"),
    ("5617.29", "General", "5617.29"),
    ("0.30000000000000004", "General", "0.3"),
    ("95.36666666666667", "General", "95.36666667"),
    ("123456789012", "General", "123456789012"),
    ("0.00001", "General", "1E-05"),
    ("-3.5", "General", "-3.5"),
    ("0", "General", "0"),
    ("32739600", "#,##0.00", "32,739,600.00"),
    ("56172895.39", "4", "56,172,895.39"),
    ("999", "#,##0", "999"),
    ("1000", "#,##0", "1,000"),
    ("1234567", "3", "1,234,567"),
    ("1.005", "0.00", "1.01"),
    ("2.5", "1", "3"),
    ("99.996", "0.00", "100.00"),
    ("-1234.5", "#,##0.00;[Red]-#,##0.00", "-1,234.50"),
    ("-1234.5", "#,##0.00_);(#,##0.00)", "(1,234.50)"),
    ("1234.5", "#,##0.00_);(#,##0.00)", "1,234.50"),
    ("-2", "0.00", "-2.00"),
    ("0", "#,##0;-#,##0;\"-\"", "-"),
    ("0", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-"),
    ("7.5", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "7.50"),
    ("50", "0\"个\"", "50个"),
    ("5.56", "0.00\"万人\"", "5.56万人"),
    ("5.56", "0.00万\\人", "5.56万人"),
    ("88", "General\"分\"", "88分"),
    ("88", "G/通用格式\"分\"", "88分"),
    ("56172895.39", "#,##0.00,\"千元\"", "56,172.90千元"),
    ("12", "[$¥-804]#,##0.00", "¥12.00"),
    ("7", "000", "007"),
    ("20201231", "0000-00-00", "2020-12-31"),
    ("5", "0.##", "5"),
    ("5.5", "0.##", "5.5"),
    ("0.05", ".00", ".05"),
    ("0.5", "[<1]0%;0.0", "50%"),
    ("1.5", "[<1]0%;0.0", "1.5"),
    ("1234.5", "0.00E+00", "1.23E+03"),
    ("99999", "0.0E+00", "1.0E+05"),
    ("0.00012", "0.0E-00", "1.2E-04"),
    ("4", "\"完成\"", "完成"),
    ("95", "@", "95"),
    ("0.5", "# ?/?", "0.5"),
    (DATE, "14", "2021/3/30"),
    (DATE, "31", "2021年3月30日"),
    (DATE, "57", "2021年3月"),
    (DATE, "yyyy-mm-dd", "2021-03-30"),
    (DATE, "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "2021年3月30日"),
    (DATE, "yy.m.d", "21.3.30"),
    (DATE, "aaaa", "星期二"),
    (DATE, "d-mmm-yy", "30-Mar-21"),
    (MOMENT, "yyyy/m/d h:mm:ss", "2021/3/30 14:05:09"),
    (MOMENT, "h:mm AM/PM", "2:05 PM"),
    (MOMENT, "上午/下午h\"时\"mm\"分\"", "下午2时05分"),
    ("1.75", "[h]:mm", "42:00"),
    ("0.5", "h:mm", "12:00"),
    ("36526", "0\"d\"", "36526d"),
];

#[test]
fn numbers_are_read_as_they_are_displayed() {
    let formats: Vec<&str> = SHOWN.iter().map(|(_, format, _)| *format).collect();
    let row = |at: usize| format!(r#"<row r="{0}"><c r="A{0}" s="{0}"><v>{1}</v></c></row>"#, at + 1, SHOWN[at].0);
    let data: String = (0..SHOWN.len()).map(row).collect();
    let bytes = xlsx(&[Sheet { name: "数", state: "visible", data: &data, after: "" }], &formats);
    let read = rows("formats", "shown.xlsx", &bytes);
    for (at, (stored, format, shown)) in SHOWN.iter().enumerate() {
        assert_eq!(read[at][0].as_str(), Some(*shown), "{stored} as {format}");
    }
}

#[test]
fn a_format_can_hide_a_value_or_add_to_a_text() {
    let text = |place: &str, style: u8, text: &str| {
        format!(r#"<c r="{place}" s="{style}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    };
    let data = format!(
        r#"<row r="1"><c r="A1" s="1"><v>3</v></c>{}{}{}<c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#DIV/0!</v></c></row>"#,
        text("B1", 2, "95"),
        text("C1", 3, "完成"),
        text("D1", 1, "藏")
    );
    let bytes = xlsx(&[Sheet { name: "数", state: "visible", data: &data, after: "" }], &[";;;", "@\"分\"", "0.00"]);
    assert_eq!(rows("formats", "texts.xlsx", &bytes), json!([[null, "95分", "完成", null, "TRUE", "#DIV/0!"]]));
}

#[test]
fn texts_are_whole_and_their_lines_kept() {
    let data = r#"<row r="1"><c r="A1" t="inlineStr"><is><r><t>预算</t></r><r><t>数</t></r></is></c><c r="B1" t="inlineStr"><is><t>一
二_x000D_
三</t></is></c><c r="C1" t="str"><f>A1</f><v>公式</v></c><c r="D1" t="inlineStr"><is><t>  </t></is></c></row>"#;
    let bytes = xlsx(&[Sheet { name: "数", state: "visible", data, after: "" }], &[]);
    assert_eq!(rows("texts", "lines.xlsx", &bytes), json!([["预算数", "一\n二\n三", "公式"]]));
}

#[test]
fn a_formula_without_a_result_is_told() {
    let cases = [
        ("solved", "<c r=\"A1\"><f>1+1</f><v>2</v></c>", json!("2"), ""),
        ("blank result", "<c r=\"A1\" t=\"str\"><f>\"\"</f><v></v></c>", json!(null), ""),
        ("unsolved", "<c r=\"A1\"><f>1+1</f></c>", json!(null), "sheet 表: formulas without a result"),
        ("no formula", "<c r=\"A1\"/>", json!(null), ""),
    ];
    for (name, cell, expected, told) in cases {
        let data = format!("<row r=\"1\">{cell}<c r=\"B1\"><v>1</v></c></row>");
        let bytes = xlsx(&[Sheet { name: "表", state: "visible", data: &data, after: "" }], &[]);
        let (grid, said) = grid_of(&made("formulas", &format!("{name}.xlsx"), &bytes));
        assert_eq!(grid["parts"][0]["table"]["rows"], json!([[expected, "1"]]), "{name}");
        assert!(said.contains(told) && said.is_empty() == told.is_empty(), "{name}: {said}");
    }
}

#[test]
fn hidden_and_empty_sheets_are_left_out() {
    let data = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;
    let sheets =
        [("自评表", "visible", data), ("代码", "hidden", data), ("底稿", "veryHidden", data), ("空", "visible", "")];
    let sheets = sheets.map(|(name, state, data)| Sheet { name, state, data, after: "" });
    assert_eq!(
        parts("sheets", "hidden.xlsx", &xlsx(&sheets, &[])),
        json!([{"table": {"name": "自评表", "rows": [["1"]]}}])
    );
}

const NUMBERS_3_BY_3: &str = r#"<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>
<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c><c r="C2"><v>6</v></c></row>
<row r="3"><c r="A3"><v>7</v></c><c r="B3"><v>8</v></c><c r="C3"><v>9</v></c></row>"#;

fn merged(ranges: &[&str]) -> String {
    let cells: String = ranges.iter().map(|range| format!(r#"<mergeCell ref="{range}"/>"#)).collect();
    format!("<mergeCells>{cells}</mergeCells>")
}

#[test]
fn rows_and_columns_are_those_of_the_sheet() {
    let title = r#"<row r="3"><c r="C3" t="inlineStr"><is><t>自评表</t></is></c></row><row r="5"><c r="D5"><v>1</v></c><c r="F5" s="0"/></row>"#;
    let cases: [(&str, &str, &[&str], Value); 6] = [
        (
            "the first used cell is not A1",
            title,
            &[],
            json!([
                [null, null, null, null],
                [null, null, null, null],
                [null, null, "自评表", null],
                [null, null, null, null],
                [null, null, null, "1"]
            ]),
        ),
        (
            "what a merged range covers is not shown",
            NUMBERS_3_BY_3,
            &["A1:B2"],
            json!([[{"text": "1", "columns": 2, "rows": 2}, "3"], ["6"], ["7", "8", "9"]]),
        ),
        (
            "a range of one row",
            NUMBERS_3_BY_3,
            &["B3:C3"],
            json!([["1", "2", "3"], ["4", "5", "6"], ["7", {"text": "8", "columns": 2}]]),
        ),
        (
            "a range that reaches beyond the values",
            NUMBERS_3_BY_3,
            &["C1:D3"],
            json!([["1", "2", {"text": "3", "columns": 2, "rows": 3}], ["4", "5"], ["7", "8"]]),
        ),
        (
            "of ranges that overlap, the first",
            NUMBERS_3_BY_3,
            &["A1:A2", "A2:B2"],
            json!([[{"text": "1", "rows": 2}, "2", "3"], ["5", "6"], ["7", "8", "9"]]),
        ),
        (
            "a title over all columns of the sheet",
            NUMBERS_3_BY_3,
            &["A1:XFD1"],
            json!([[{"text": "1", "columns": 3}], ["4", "5", "6"], ["7", "8", "9"]]),
        ),
    ];
    for (at, (name, data, ranges, expected)) in cases.into_iter().enumerate() {
        let after = if ranges.is_empty() { String::new() } else { merged(ranges) };
        let bytes = xlsx(&[Sheet { name: "表", state: "visible", data, after: &after }], &[]);
        assert_eq!(rows("places", &format!("{at}.xlsx"), &bytes), expected, "{name}");
    }
}

#[test]
fn a_sheet_that_is_no_form_is_refused_before_it_is_laid_out() {
    for (at, place) in ["XFD1048576", "IW1", "A20001", "IV3907"].into_iter().enumerate() {
        let row: String = place.chars().filter(char::is_ascii_digit).collect();
        let data = format!(r#"<row r="{row}"><c r="{place}"><v>1</v></c></row>"#);
        let bytes = xlsx(&[Sheet { name: "表", state: "visible", data: &data, after: "" }], &[]);
        let path = made("size", &format!("{at}.xlsx"), &bytes);
        let output = support::office(&["--grid", path.to_str().unwrap()]);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{place}");
        assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 1, "{place}");
    }
    let data = r#"<row r="3906"><c r="IV3906"><v>1</v></c></row>"#;
    let bytes = xlsx(&[Sheet { name: "表", state: "visible", data, after: "" }], &[]);
    assert_eq!(placed(&rows("size", "fits.xlsx", &bytes)).len(), 1);
}

#[test]
fn a_new_workbook_or_a_web_page_under_the_old_name_is_read_as_what_it_is() {
    let data = r#"<row r="1"><c r="A1" s="1"><v>0.98</v></c></row>"#;
    let bytes = xlsx(&[Sheet { name: "表", state: "visible", data, after: "" }], &["0%"]);
    assert_eq!(rows("old-name", "new.xls", &bytes), json!([["98%"]]));
    assert_eq!(rows("old-name", "page.xls", b"<html><table><tr><td>98%</table>"), json!([["98%"]]));
}

const OPEN_TABLE: &str = r#"<table:table table:name="自评表"><table:table-column table:number-columns-repeated="4"/>
<table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="3" table:number-rows-spanned="1"
  office:value-type="string"><text:p>自评表</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row></table:table-header-rows>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-row><table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>产出<text:span>指标</text:span></text:p><text:p>（40<text:s text:c="2"/>分）</text:p></table:table-cell>
  <table:table-cell office:value-type="percentage" office:value="0.98"><text:p>98%</text:p></table:table-cell>
  <table:table-cell office:value-type="float" office:value="5617.29"><office:annotation><text:p>批注</text:p></office:annotation><text:p>5,617.29</text:p></table:table-cell></table:table-row>
<table:table-row><table:covered-table-cell office:value-type="string"><text:p>藏</text:p></table:covered-table-cell><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="8"><text:p>8</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="percentage" office:value="0.955"/><table:table-cell office:value-type="date" office:date-value="2021-03-30"/></table:table-row>
<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>"#;

#[test]
fn open_document_sheets_keep_displayed_texts_and_spans() {
    let hidden = r#"<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
        <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>"#;
    let second = r#"<table:table table:name="代码" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>藏</text:p></table:table-cell></table:table-row></table:table>"#;
    let tables = OPEN_TABLE.replace("table:name=\"自评表\"", "table:name=\"自评表\" table:style-name=\"ta1\"") + second;
    let (grid, said) = grid_of(&made("ods", "spans.ods", &ods(hidden, &tables)));
    assert_eq!(said, "");
    let rows = json!([
        [{"text": "自评表", "columns": 3}],
        [null, null, null],
        [null, null, null],
        [{"text": "产出指标\n（40  分）", "rows": 2}, "98%", "5,617.29"],
        ["8", "8"],
        ["95.5%", "2021-03-30", null],
    ]);
    assert_eq!(grid["parts"], json!([{"table": {"name": "自评表", "rows": rows}}]));
}
