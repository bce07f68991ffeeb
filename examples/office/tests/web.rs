//! What of a web page is shown, and where.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::type_complexity,
    reason = "tests may fail loudly"
)]

mod support;

use serde_json::json;
use support::{grid_of, made, parts, rows};

#[test]
fn a_cell_shows_its_text_as_a_browser_sets_it() {
    let cases = [
        ("blanks and breaks of the source", "  全年\n   100   个 \n", json!("全年 100 个")),
        ("a break of the source between Chinese characters", "年度资金\r\n  总额", json!("年度资金总额")),
        ("a break of the page", "预算执行情况<br>（20分）<br/>", json!("预算执行情况\n（20分）")),
        ("paragraphs", "<p>一、救助</p><p>二、养老</p>", json!("一、救助\n二、养老")),
        ("marks inside words", "<b>98</b><font color=red>%</font>", json!("98%")),
        ("hard blanks", "&nbsp;5&nbsp;万&nbsp;", json!("5 万")),
        ("only hard blanks", "&nbsp;", json!(null)),
        ("entities", "&ge;95% &amp; &lt;5", json!("≥95% & <5")),
        ("written with its breaks", "<pre>一\n  二</pre>", json!("一\n  二")),
        (
            "not shown",
            "4<script>x()</script><style>p{}</style><span style='DISPLAY : none'>9</span><i hidden>9</i><!-- 9 -->",
            json!("4"),
        ),
        ("an old mark that is shown", "<s>4</s>5", json!("45")),
        ("fields", "<input value='98%'><input type=hidden value=7>", json!("98%")),
        ("boxes", "<input type=checkbox checked>是<input type=radio>否", json!("☑是□否")),
        ("a long field", "<textarea>一\n二</textarea>", json!("一\n二")),
        ("a choice", "<select><option>优</option><option selected>良</option></select>", json!("良")),
        ("a choice that nobody made", "<select><option>优</option><option>良</option></select>", json!("优")),
    ];
    for (at, (name, cell, expected)) in cases.into_iter().enumerate() {
        let page = format!(
            "<!doctype html><meta charset=utf-8><title>表</title><table><tr><td>{cell}</td><td>终</td></tr></table>"
        );
        assert_eq!(rows("cells", &format!("{at}.html"), page.as_bytes()), json!([[expected, "终"]]), "{name}");
    }
}

#[test]
fn tables_keep_their_spans_and_the_order_in_which_they_are_shown() {
    let cases = [
        (
            "spans",
            "<tr><td rowspan=2>一<td colspan='2'>二<tr><td>三<td>四",
            json!([[{"text": "一", "rows": 2}, {"text": "二", "columns": 2}], ["三", "四"]]),
        ),
        (
            "spans of a careless hand",
            "<tr><td colspan='2px'>一<td colspan=0>二<td rowspan=x>三",
            json!([[{"text": "一", "columns": 2}, "二", "三"]]),
        ),
        (
            "a span to the end of its rows",
            "<tr><th rowspan=0>一<td>二<tr><td>三",
            json!([[{"text": "一", "rows": 2}, "二"], ["三"]]),
        ),
        (
            "a span ends with its group of rows",
            "<thead><tr><th rowspan=9>一<th>二</thead><tbody><tr><td>三<td>四",
            json!([["一", "二"], ["三", "四"]]),
        ),
        ("the foot is last", "<tfoot><tr><td>合计</tfoot><tbody><tr><td>数量", json!([["数量"], ["合计"]])),
        ("a hidden row", "<tr><td>一<tr style='display:none'><td>藏<tr><td>二", json!([["一"], ["二"]])),
    ];
    for (at, (name, table, expected)) in cases.into_iter().enumerate() {
        let page = format!("<meta charset=utf-8><table>{table}</table>");
        assert_eq!(rows("tables", &format!("{at}.html"), page.as_bytes()), expected, "{name}");
    }
}

#[test]
fn paragraphs_tables_and_tables_in_tables_are_in_reading_order() {
    let page = "<meta charset=utf-8><body>附表2<h1>自评表</h1><div>单位：<b>某局</b><div>日期</div>之后</div>
        <table><caption>说明</caption><tr><td>资金<td><table><tr><td>预算数<td>5</table></table>注：无<table><tr><td> </table>";
    let expected = json!([
        {"text": "附表2"}, {"text": "自评表"}, {"text": "单位：某局"}, {"text": "日期"}, {"text": "之后"}, {"text": "说明"},
        {"table": {"rows": [["资金", "预算数 5"]]}},
        {"table": {"rows": [["预算数", "5"]]}},
        {"text": "注：无"},
    ]);
    assert_eq!(parts("order", "page.html", page.as_bytes()), expected);
    let frames = "<meta charset=utf-8><table><tr><td>&nbsp;<td><table><tr><td><p>自评表<table><tr><td>预算数<td>5</table></table></table>";
    let expected = json!([{"text": "自评表"}, {"table": {"rows": [["预算数", "5"]]}}]);
    assert_eq!(parts("order", "frames.html", frames.as_bytes()), expected);
}

#[test]
fn what_cannot_be_decoded_is_told() {
    let mut page = "<meta charset=gbk><table><tr><td>".to_owned().into_bytes();
    page.extend(encoding_rs::GBK.encode("得分").0.iter());
    let whole = page.clone();
    page.extend([0xFF, b'<']);
    let (_, said) = grid_of(&made("broken", "whole.html", &whole));
    assert_eq!(said, "");
    let (grid, said) = grid_of(&made("broken", "broken.html", &page));
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("GB 18030"), "{said}");
    assert!(grid["parts"][0]["table"]["rows"][0][0].as_str().unwrap().starts_with("得分\u{fffd}"));
}

#[test]
fn nesting_without_end_is_refused() {
    let page = "<div>".repeat(1_000) + "得分";
    let output = support::office(&["--grid", made("deep", "deep.html", page.as_bytes()).to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 1);
}
