//! What of a Word document is shown, and where.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::type_complexity,
    reason = "tests may fail loudly"
)]

mod support;

use serde_json::{Value, json};
use support::{docx, parts, rows};

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn tc(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(text))
}

fn tr(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

fn tbl(rows: &[String]) -> String {
    format!("<w:tbl><w:tblPr/>{}</w:tbl>", rows.concat())
}

const RESTART: &str = r#"<w:vMerge w:val="restart"/>"#;
const CONTINUE: &str = "<w:vMerge/>";
const TWO: &str = r#"<w:gridSpan w:val="2"/>"#;

#[test]
fn a_paragraph_shows_what_is_seen_of_it() {
    let cases = [
        ("texts in several runs", "<w:r><w:t>98</w:t></w:r><w:r><w:t>.5</w:t></w:r><w:r><w:t>%</w:t></w:r>", "98.5%"),
        ("kept blanks", r#"<w:r><w:t xml:space="preserve">年初 </w:t></w:r><w:r><w:t>预算</w:t></w:r>"#, "年初 预算"),
        (
            "deleted text",
            "<w:r><w:t>9</w:t></w:r><w:del><w:r><w:delText>0</w:delText></w:r></w:del><w:ins><w:r><w:t>5</w:t></w:r></w:ins>",
            "95",
        ),
        (
            "moved text",
            "<w:moveFrom><w:r><w:t>从</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>到</w:t></w:r></w:moveTo>",
            "到",
        ),
        (
            "hidden text",
            r#"<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>露</w:t></w:r>"#,
            "露",
        ),
        ("break and tab", "<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r>", "一\n二\t三"),
        ("link", "<w:hyperlink><w:r><w:t>附件</w:t></w:r></w:hyperlink>", "附件"),
        (
            "field",
            r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r><w:r><w:t>95</w:t></w:r>"#,
            "95",
        ),
        ("simple field", r#"<w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple>"#, "3"),
        (
            "content control",
            "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>民政局</w:t></w:r></w:sdtContent></w:sdt>",
            "民政局",
        ),
        ("sign of a font", r#"<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>95%</w:t></w:r>"#, "≥95%"),
        ("unknown sign", r#"<w:r><w:sym w:font="Webdings" w:char="F061"/><w:t>95</w:t></w:r>"#, "\u{fffd}95"),
        (
            "box of a font",
            r#"<w:r><w:sym w:font="Wingdings 2" w:char="F052"/><w:t>是</w:t><w:sym w:font="Wingdings 2" w:char="00A3"/><w:t>否</w:t></w:r>"#,
            "☑是□否",
        ),
        (
            "old check box",
            r#"<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:t>是</w:t></w:r>"#,
            "☑是",
        ),
        (
            "old empty check box",
            r#"<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:t>是</w:t></w:r>"#,
            "□是",
        ),
        (
            "formula",
            "<m:oMath><m:f><m:num><m:r><m:t>B</m:t></m:r></m:num><m:den><m:r><m:t>A</m:t></m:r></m:den></m:f></m:oMath>",
            "B/A",
        ),
        (
            "ruby",
            "<w:r><w:ruby><w:rt><w:r><w:t>cheng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>城</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "城",
        ),
        (
            "alternatives",
            "<w:r><mc:AlternateContent><mc:Choice><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>",
            "新",
        ),
    ];
    for (at, (name, runs, expected)) in cases.into_iter().enumerate() {
        let bytes = docx(&format!("<w:p>{runs}</w:p>"));
        assert_eq!(parts("paragraphs", &format!("{at}.docx"), &bytes), json!([{"text": expected}]), "{name}");
    }
}

#[test]
fn what_shows_nothing_is_no_part() {
    let empty = format!(
        "<w:p/>{}<w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>{}",
        p(" "),
        tbl(&[tr(&[tc("", "")])])
    );
    assert_eq!(parts("nothing", "empty.docx", &docx(&empty)), json!([]));
    let placeholder = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>单击此处输入文字</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    assert_eq!(parts("nothing", "placeholder.docx", &docx(placeholder)), json!([]));
}

fn table_cases() -> Vec<(&'static str, String, Value)> {
    let plain = |texts: &[&str]| tr(&texts.iter().map(|text| tc("", text)).collect::<Vec<_>>());
    vec![
        (
            "cells merged downwards leave no cell behind",
            tbl(&[
                tr(&[tc(RESTART, "产出"), tc("", "数量"), tc("", "5")]),
                tr(&[tc(CONTINUE, ""), tc("", "质量"), tc("", "6")]),
                tr(&[tc(RESTART, "效益"), tc("", "社会"), tc("", "7")]),
            ]),
            json!([[{"text": "产出", "rows": 2}, "数量", "5"], ["质量", "6"], ["效益", "社会", "7"]]),
        ),
        (
            "both ways at once",
            tbl(&[
                tr(&[tc(&format!("{TWO}{RESTART}"), "资金"), tc("", "预算数")]),
                tr(&[tc(&format!("{TWO}{CONTINUE}"), ""), tc("", "5")]),
            ]),
            json!([[{"text": "资金", "columns": 2, "rows": 2}, "预算数"], ["5"]]),
        ),
        (
            "a merge goes on only below a cell of its own width",
            tbl(&[
                tr(&[tc(RESTART, "一"), tc("", "二"), tc("", "三")]),
                tr(&[tc(&format!("{TWO}{CONTINUE}"), "四"), tc("", "五")]),
            ]),
            json!([["一", "二", "三"], [{"text": "四", "columns": 2}, "五"]]),
        ),
        (
            "a merge that nothing began is a cell",
            tbl(&[tr(&[tc(CONTINUE, "一"), tc("", "二")]), tr(&[tc(CONTINUE, ""), tc("", "三")])]),
            json!([[{"text": "一", "rows": 2}, "二"], ["三"]]),
        ),
        (
            "columns before the first cell are kept",
            tbl(&[
                plain(&["一级", "二级", "得分"]),
                format!(r#"<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>{}</w:tr>"#, tc("", "4")),
            ]),
            json!([["一级", "二级", "得分"], [{"text": "", "columns": 2}, "4"]]),
        ),
        (
            "the older way to merge side by side",
            tbl(&[
                tr(&[tc(r#"<w:hMerge w:val="restart"/>"#, "名称"), tc("<w:hMerge/>", ""), tc("", "值")]),
                plain(&["一", "二", "三"]),
            ]),
            json!([[{"text": "名称", "columns": 2}, "值"], ["一", "二", "三"]]),
        ),
        (
            "deleted rows are not shown, inserted ones are",
            tbl(&[
                plain(&["指标", "4"]),
                format!("<w:tr><w:trPr><w:del/></w:trPr>{}{}</w:tr>", tc("", "旧"), tc("", "9")),
                format!("<w:tr><w:trPr><w:ins/></w:trPr>{}{}</w:tr>", tc("", "新"), tc("", "5")),
            ]),
            json!([["指标", "4"], ["新", "5"]]),
        ),
        (
            "rows, cells and texts in content controls",
            tbl(&[
                format!("<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", plain(&["指标", "得分"])),
                format!(
                    "<w:tr>{}<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt></w:tr>",
                    tc("", "数量"),
                    tc("", "4")
                ),
                format!(
                    "<w:tr>{}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt></w:tr>",
                    tc("", "质量"),
                    tc("", "请填写得分")
                ),
            ]),
            json!([["指标", "得分"], ["数量", "4"], ["质量", null]]),
        ),
        (
            "paragraphs of a cell are its lines",
            tbl(&[tr(&[format!("<w:tc>{}{}<w:p/></w:tc>", p("预算执行情况（万元）"), p("（20分）")), tc("", "20")])]),
            json!([["预算执行情况（万元）\n（20分）", "20"]]),
        ),
    ]
}

#[test]
fn tables_keep_every_cell_at_its_place() {
    for (at, (name, table, expected)) in table_cases().into_iter().enumerate() {
        assert_eq!(rows("tables", &format!("{at}.docx"), &docx(&table)), expected, "{name}");
    }
}

#[test]
fn a_table_in_a_cell_follows_its_table_and_stands_in_the_cell() {
    let inner = tbl(&[tr(&[tc("", "预算数"), tc("", "执行数")]), tr(&[tc("", "5"), tc("", "4")])]);
    let outer = tbl(&[tr(&[tc("", "资金"), format!("<w:tc>{}{inner}<w:p/></w:tc>", p("万元"))])]);
    let expected = json!([
        {"table": {"rows": [["资金", "万元\n预算数 执行数\n5 4"]]}},
        {"table": {"rows": [["预算数", "执行数"], ["5", "4"]]}},
        {"text": "后"},
    ]);
    assert_eq!(parts("nested", "inner.docx", &docx(&format!("{outer}{}", p("后")))), expected);
}

#[test]
fn a_frame_around_a_table_is_no_table() {
    let inner = tbl(&[tr(&[tc("", "预算数"), tc("", "5")])]);
    let frame = tbl(&[tr(&[format!("<w:tc>{}{inner}<w:p/></w:tc>", p("自评表")), tc("", "")])]);
    let expected = json!([{"text": "自评表"}, {"table": {"rows": [["预算数", "5"]]}}]);
    assert_eq!(parts("nested", "frame.docx", &docx(&frame)), expected);
}

#[test]
fn text_boxes_stand_after_their_paragraph_and_once() {
    let inside = format!("<w:txbxContent>{}</w:txbxContent>", p("框内"));
    let body = format!(
        "<w:p><w:r><w:t>标题</w:t><mc:AlternateContent><mc:Choice><wps:txbx>{inside}</wps:txbx></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>{}",
        p("正文")
    );
    assert_eq!(parts("boxes", "box.docx", &docx(&body)), json!([{"text": "标题"}, {"text": "框内"}, {"text": "正文"}]));
}

#[test]
fn the_main_document_is_found_by_its_relation_and_in_the_strict_namespace() {
    let document = format!(
        r#"<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>{}</w:body></w:document>"#,
        p("自评表")
    );
    let relations = r#"<Relationships xmlns="r"><Relationship Id="1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>"#;
    let bytes = support::archive(&[("_rels/.rels", relations), ("word/document2.xml", &document)]);
    assert_eq!(parts("main", "strict.docx", &bytes), json!([{"text": "自评表"}]));
}
