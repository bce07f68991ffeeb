//! The plain text of archives: a tab before each cell, a blank line after each row.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::type_complexity,
    reason = "tests may fail loudly"
)]

mod support;

use serde_json::json;
use support::{parts, rows};

#[test]
fn paragraphs_and_tables_are_told_apart() {
    let text = "自评表\r\n单位名称：某局\r\n\t单位名称\r\n\t某局\r\n\r\n\t总分\r\n\t95分\r\n\r\n注：无\r\n\r\n\t产出\r\n指标\r\n\t5\r\n";
    let expected = json!([
        {"text": "自评表"}, {"text": "单位名称：某局"},
        {"table": {"rows": [["单位名称", "某局"], ["总分", "95分"]]}},
        {"text": "注：无"},
        {"table": {"rows": [["产出\n指标", "5"]]}},
    ]);
    assert_eq!(parts("dump", "plain.txt", text.as_bytes()), expected);
    let gbk = encoding_rs::GBK.encode(text).0;
    assert_eq!(parts("dump", "gbk.txt", &gbk), expected);
    assert_eq!(parts("dump", "no-table.txt", "附件\n\n\t\n\t\n\n".as_bytes()), json!([{"text": "附件"}]));
}

fn dump(rows: &[&[&str]]) -> String {
    rows.iter().map(|row| row.iter().map(|cell| format!("\t{cell}\n")).collect::<String>() + "\n").collect()
}

const HEAD: &[&str] = &["一级", "二级", "三级", "目标", "完成", "得分"];
const WHOLE: &[&str] = &["", "", "指标一", "5", "6", "4"];

#[test]
fn rows_that_a_blank_line_has_broken_are_put_together() {
    let cases: [(&str, Vec<&[&str]>, Vec<usize>); 8] = [
        ("two pieces after merged cells", vec![HEAD, &["", "", "指标二"], &["产生增幅", "增长7.7%", "4"]], vec![6, 6]),
        (
            "three pieces",
            vec![HEAD, WHOLE, &["", "", "指标二"], &["产生增幅", "增长7.7%"], &["4"], WHOLE],
            vec![6, 6, 6, 6],
        ),
        (
            "a first piece without merged cells, before a whole row",
            vec![HEAD, &["产出", "数量", "指标"], &["5", "6", "4"], WHOLE],
            vec![6, 6, 6],
        ),
        (
            "short rows of merged cells at the top",
            vec![&["单位", "某局"], &["基本", "1", "项目", "2"], HEAD, WHOLE],
            vec![2, 4, 6, 6],
        ),
        (
            "short rows of merged cells at the end",
            vec![HEAD, WHOLE, &["总分", "95"], &["原因", "无"], &["措施", "无"]],
            vec![6, 6, 2, 2, 2],
        ),
        (
            "goals over two rows, under a cell merged downwards",
            vec![HEAD, &["目标", "预期", "实际"], &["", "一", "二"], WHOLE],
            vec![6, 3, 3, 6],
        ),
        (
            "labels with their texts between whole rows",
            vec![HEAD, &["甲", "一"], &["乙", "二"], &["丙", "三"], WHOLE],
            vec![6, 2, 2, 2, 6],
        ),
        ("pieces that do not add up", vec![HEAD, &["", "", "指标二"], &["产生增幅", "4"], WHOLE], vec![6, 3, 2, 6]),
    ];
    for (at, (name, table, lengths)) in cases.into_iter().enumerate() {
        let read = rows("broken", &format!("{at}.txt"), dump(&table).as_bytes());
        let read: Vec<_> = read.as_array().unwrap().iter().map(|row| row.as_array().unwrap().len()).collect();
        assert_eq!(read, lengths, "{name}");
    }
    let table = dump(&[HEAD, WHOLE, &["", "", "指标二\n"], &["产生增幅", "增长7.7%"], &["4"]]);
    let read = rows("broken", "cells.txt", table.as_bytes());
    assert_eq!(read[2], json!([null, null, "指标二", "产生增幅", "增长7.7%", "4"]));
}
