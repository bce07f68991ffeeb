//! The document `grid/1`, the builder, placing and limits.

use budget_performance::grid::{Grid, MAX_COLUMNS, MAX_POSITIONS, ReadOptions, Table};

use crate::support::codes;

const HEADINGS: [&str; 7] = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];

fn grid_of(rows: &str) -> String {
    format!(r#"{{"grid/1": {{"parts": [{{"table": {{"rows": {rows}}}}}]}}}}"#)
}

#[test]
fn what_is_written_is_read() {
    let mut grid = Grid::new();
    grid.set_name("自评表.xlsx");
    grid.text("2022年度项目支出绩效自评表");
    let table = grid.table(Some("Sheet1"));
    table.row().cell("项目名称").span("培训项目", 3, 1).blank();
    table.row().span("甲\n乙", 1, 2).cell("丙");
    table.row().cell("丁");
    let text = grid.to_json().unwrap();
    assert_eq!(Grid::from_json(&text).unwrap(), grid);
    assert_eq!(Grid::from_json(&text).unwrap().to_json().unwrap(), text);
}

#[test]
fn merged_ranges_are_spans() {
    let mut grid = Grid::new();
    let mut table = Table::new();
    table.row().cell("甲").cell("不显示").cell("乙");
    table.row().blank().blank().cell("丙");
    table.merge((1, 1), (2, 2));
    grid.push_table(table);
    let mut spanned = Grid::new();
    let table = spanned.table(None);
    table.row().span("甲", 2, 2).cell("乙");
    table.row().cell("丙");
    assert_eq!(grid.to_json().unwrap(), spanned.to_json().unwrap());
}

#[test]
fn merged_labels_hold_for_their_rows() {
    let mut grid = Grid::new();
    grid.text("项目支出绩效自评表（2022年度）");
    let table = grid.table(Some("表"));
    let mut row = table.row();
    for heading in HEADINGS {
        row.cell(heading);
    }
    table.row().cell("产出指标").cell("数量指标").cell("甲").cell("1").cell("1").cell("20").cell("20");
    table.row().blank().blank().cell("乙").cell("2").cell("2").blank().blank();
    table.merge((2, 1), (3, 1));
    table.merge((2, 2), (3, 2));
    table.merge((2, 6), (3, 6));
    table.merge((2, 7), (3, 7));
    let reading = grid.read(&ReadOptions::default()).unwrap();
    let rows = &reading.forms[0].form.rows;
    assert_eq!(rows[1].level1, Some("产出指标".into()));
    assert_eq!(rows[1].weight, Some("".into()), "points count once");
    assert!(codes(&reading).contains(&"points-shared"));
    assert!(!codes(&reading).contains(&"label-carried"));
}

#[test]
fn errors_say_where() {
    for (text, expected) in [
        (r#"{"grid/2": {}}"#.to_owned(), "grid/2"),
        (grid_of("[[7]]"), "parts[0].table.rows[0][0]"),
        (grid_of(r#"[[{"text": "甲", "colums": 2}]]"#), "colums"),
        (grid_of(r#"[[{"text": "甲", "text": "乙"}]]"#), "`text`"),
        (grid_of(r#"[[{"text": "甲", "rows": 0}]]"#), "parts[0].table.rows[0][0].rows"),
        (r#"{"grid/1": {"parts": [{"image": "甲"}]}}"#.to_owned(), "image"),
        (r#"{"grid/1": {"parts": [], "title": "甲"}}"#.to_owned(), "title"),
    ] {
        let error = Grid::from_json(&text).unwrap_err().to_string();
        assert!(error.contains(expected), "{text}: {error}");
        assert!(error.contains("at line 1 column"), "{text}: {error}");
    }
}

#[test]
fn two_cells_on_one_place_are_an_error() {
    let text = grid_of(r#"[["甲", {"text": "乙", "rows": 2}], [{"text": "丙", "columns": 2}]]"#);
    let grid = Grid::from_json(&text).unwrap();
    let error = grid.read(&ReadOptions::default()).unwrap_err();
    assert_eq!(error.to_string(), "two cells take one place: part 1, row 2, column 2");
    // Beside the span, not below it.
    let text = grid_of(r#"[["甲", {"text": "乙", "rows": 2}], ["丙", {"text": "丁", "columns": 2}]]"#);
    assert!(Grid::from_json(&text).unwrap().read(&ReadOptions::default()).is_ok());
}

#[test]
fn limits_are_typed_and_huge_spans_cost_nothing() {
    let read = |grid: &Grid<'_>| grid.read(&ReadOptions::default()).map(|_| ()).map_err(|error| error.to_string());
    let mut wide = Grid::new();
    wide.table(None).row().span("甲", 65_535, 65_535);
    assert_eq!(
        read(&wide),
        Err(format!("number of columns of a table: 65535 is more than the limit of {MAX_COLUMNS}"))
    );
    let mut tall = Grid::new();
    tall.table(None).row().span("甲", 1, u32::MAX);
    assert_eq!(read(&tall), Ok(()));
    let mut many = Grid::new();
    for _ in 0..65 {
        many.table(None).row().cell("甲");
    }
    assert_eq!(read(&many), Err("number of tables: 65 is more than the limit of 64".to_owned()));
    let mut paragraphs = Grid::new();
    for _ in 0..10_001 {
        paragraphs.text("甲");
    }
    assert_eq!(read(&paragraphs), Err("number of paragraphs: 10001 is more than the limit of 10000".to_owned()));
    let mut large = Grid::new();
    let table = large.table(None);
    for _ in 0..4_000 {
        table.row().span("甲", 256, 1);
    }
    assert!(read(&large).unwrap_err().contains(&format!("more than the limit of {MAX_POSITIONS}")));
    let long = "长".repeat(1 << 20);
    let mut text = Grid::new();
    text.table(None).row().cell(long.as_str());
    assert!(read(&text).unwrap_err().contains("bytes of a cell or a paragraph"));
}
