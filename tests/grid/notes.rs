//! Each note, raised once and not raised once.

use budget_performance::Language;
use budget_performance::evaluation::EvaluationKind;
use budget_performance::grid::{ColumnRole, Grid, Note, ReadOptions};
use budget_performance::result::Severity;
use serde_json::Value;

const TITLE: &str = "2022年度项目支出绩效自评表";
const NAME: &[&str] = &["项目名称", "培训项目", "", "", "", "", ""];
const HEADING: &[&str] = &["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];
const ROW: &[&str] = &["产出指标", "数量指标", "培训人数", "≥500人", "421人", "50", "42.1"];
const NEXT: &[&str] = &["效益指标", "社会效益指标", "就业率", "≥90%", "95%", "40", "40"];
const FUNDS: &[&str] = &["项目资金（万元）", "", "全年预算数", "全年执行数", "分值", "执行率", "得分"];
const TOTAL: &[&str] = &["", "年度资金总额", "100", "90", "10", "90%", "9"];

/// A cell as these tests write it: `text>3` covers three columns, `text^2` two rows.
fn grid<'a>(title: &'a str, tables: &[&[&[&'a str]]]) -> Grid<'a> {
    let mut grid = Grid::new();
    if !title.is_empty() {
        grid.text(title);
    }
    for rows in tables {
        let table = grid.table(None);
        for cells in *rows {
            let mut row = table.row();
            for cell in *cells {
                if let Some((text, columns)) = cell.split_once('>') {
                    row.span(text, columns.parse().unwrap(), 1);
                } else if let Some((text, rows)) = cell.split_once('^') {
                    row.span(text, 1, rows.parse().unwrap());
                } else {
                    row.cell(*cell);
                }
            }
        }
    }
    grid
}

struct Case<'a> {
    code: &'a str,
    severity: Severity,
    subject: &'a str,
    raised: Grid<'a>,
    not_raised: Grid<'a>,
}

fn case<'a>(code: &'a str, severity: Severity, subject: &'a str, raised: Grid<'a>, not_raised: Grid<'a>) -> Case<'a> {
    Case { code, severity, subject, raised, not_raised }
}

fn plain() -> Grid<'static> {
    grid(TITLE, &[&[NAME, FUNDS, TOTAL, HEADING, ROW, NEXT]])
}

fn structural() -> Vec<Case<'static>> {
    use Severity::{Error, Warning};
    vec![
        case("no-form", Error, "", grid("2022年度收支表", &[&[&["项目", "金额"], &["合计", "5"]]]), plain()),
        case(
            "table-lists-projects",
            Error,
            "项目名称",
            grid(
                "汇总表",
                &[&[&["序号", "项目名称", "全年预算数", "全年执行数", "执行率"], &["1", "甲", "5", "5", "100%"]]],
            ),
            plain(),
        ),
        case(
            "table-not-read",
            Error,
            "职务",
            grid(TITLE, &[&[NAME, HEADING, ROW, NEXT], &[&["职务", "姓名"], &["局长", "某"]]]),
            grid(TITLE, &[&[NAME, FUNDS, TOTAL], &[HEADING, ROW, NEXT]]),
        ),
        case(
            "columns-do-not-fit",
            Error,
            "421人",
            grid(TITLE, &[&[NAME, HEADING, &["产出指标", "数量指标", "培训人数", "≥500人", "50", "421人", "42.1"]]]),
            grid(TITLE, &[&[NAME, HEADING, ROW]]),
        ),
        case("indicators-missing", Error, "培训项目", grid(TITLE, &[&[NAME, FUNDS, TOTAL]]), plain()),
        case(
            "column-unknown",
            Error,
            "达到值",
            grid(TITLE, &[&[&["一级指标", "二级指标", "三级指标", "年度指标值", "达到值", "分值", "得分"], ROW, NEXT]]),
            plain(),
        ),
        case(
            "column-unknown",
            Severity::Advice,
            "某某栏目",
            grid(
                TITLE,
                &[&[
                    &["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "某某栏目", "得分"],
                    &["产出指标", "数量指标", "培训人数", "≥500人", "421人", "", "42.1"],
                ]],
            ),
            plain(),
        ),
        case(
            "spans-missing",
            Warning,
            "项目名称",
            grid(TITLE, &[&[&["项目名称", "培训项目"], HEADING, ROW]]),
            grid(TITLE, &[&[&["项目名称", "培训项目>6"], HEADING, ROW]]),
        ),
        case(
            "spans-missing",
            Warning,
            "项目名称",
            grid(TITLE, &[&[&["项目名称", "培训项目", "培训项目", "培训项目", "", "", ""], HEADING, ROW]]),
            grid(TITLE, &[&[NAME, HEADING, &["产出指标", "数量指标", "培训人数", "5", "5", "5", "5"]]]),
        ),
        case(
            "row-not-read",
            Warning,
            "详见附件",
            grid(TITLE, &[&[NAME, HEADING, ROW, NEXT, &["某某说明", "详见附件>6"]]]),
            grid(TITLE, &[&[NAME, HEADING, ROW, NEXT, &["存在问题", "详见附件>6"]]]),
        ),
    ]
}

fn of_bands() -> Vec<Case<'static>> {
    use Severity::{Advice, Warning};
    const UNNAMED: &[&str] = &["级次", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];
    const TWICE: &[&str] = &["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "得分", "得分"];
    const SIX: &[&[&str]] = &[ROW, NEXT, ROW, NEXT, ROW];
    let many = |row: &'static [&'static str]| {
        let mut rows = vec![NAME, HEADING];
        rows.extend(SIX);
        rows.push(row);
        grid(TITLE, &[&rows])
    };
    vec![
        case("column-guessed", Warning, "级次", grid(TITLE, &[&[NAME, UNNAMED, ROW, NEXT]]), plain()),
        case(
            "column-twice",
            Warning,
            "得分",
            grid(
                TITLE,
                &[
                    &[NAME, &TWICE[..6], &ROW[..6], &["", "", "", "", "", ""]],
                    &[
                        &["一级指标", "二级指标", "三级指标", "得分", "实际完成值", "自评得分"],
                        &["产出指标", "数量指标", "培训人数", "5", "421人", "6"],
                    ],
                ],
            ),
            plain(),
        ),
        case(
            "cells-joined",
            Warning,
            "培训",
            grid(
                TITLE,
                &[&[
                    &["一级指标", "二级指标", "三级指标>2", "年度指标值", "分值", "得分"],
                    &["产出指标", "数量指标", "培训", "人数", "≥500人", "50", "42.1"],
                ]],
            ),
            grid(
                TITLE,
                &[&[
                    &["一级指标", "二级指标", "三级指标>2", "年度指标值", "分值", "得分"],
                    &["产出指标", "数量指标", "培训人数>2", "≥500人", "50", "42.1"],
                ]],
            ),
        ),
        case(
            "cell-doubtful",
            Warning,
            "五十",
            many(&["产出指标", "质量指标", "合格率", "≥90%", "95%", "五十", "5"]),
            many(&["产出指标", "质量指标", "合格率", "≥90%", "95%", "50", "5"]),
        ),
        case("kind-assumed", Warning, "项目自评表", grid("2022年度绩效自评表", &[&[HEADING, ROW, NEXT]]), plain()),
        case("year-missing", Warning, "", grid("项目支出绩效自评表", &[&[NAME, HEADING, ROW, NEXT]]), plain()),
        case(
            "points-shared",
            Advice,
            "1",
            grid(
                TITLE,
                &[&[
                    NAME,
                    HEADING,
                    &["产出指标^2", "数量指标^2", "培训人数", "≥500人", "421人", "50^2", "42.1^2"],
                    &["培训场次", "≥5场", "5场"],
                ]],
            ),
            plain(),
        ),
        case(
            "label-carried",
            Advice,
            "1",
            many(&["", "", "培训场次", "≥5场", "5场", "5", "5"]),
            grid(
                TITLE,
                &[&[
                    NAME,
                    HEADING,
                    &["产出指标^2", "数量指标^2", "培训人数", "≥500人", "421人", "50", "42.1"],
                    &["培训场次", "≥5场", "5场", "5", "5"],
                ]],
            ),
        ),
        case(
            "rows-skipped",
            Advice,
            "1",
            many(&["", "质量指标", "……", "", "", "", ""]),
            many(&["", "质量指标", "合格率", "", "", "", ""]),
        ),
        case(
            "goals-shared",
            Advice,
            "2",
            grid(
                TITLE,
                &[&[NAME, &["预期目标>3", "实际完成情况>4"], &["1、修路\n2、架桥>3", "均已完成>4"], HEADING, ROW]],
            ),
            grid(
                TITLE,
                &[&[
                    NAME,
                    &["预期目标>3", "实际完成情况>4"],
                    &["1、修路\n2、架桥>3", "1、已修\n2、已架>4"],
                    HEADING,
                    ROW,
                ]],
            ),
        ),
        case(
            "cell-not-read",
            Advice,
            "其他事项甲",
            grid(TITLE, &[&[NAME, &["其他事项甲", "乙", "", "", "", "", ""], HEADING, ROW]]),
            plain(),
        ),
        case(
            "cell-not-read",
            Warning,
            "12345",
            grid(TITLE, &[&[NAME, &["其他事项甲", "12345", "", "", "", "", ""], HEADING, ROW]]),
            plain(),
        ),
        case(
            "cell-not-carried",
            Advice,
            "良好",
            grid(TITLE, &[&[NAME, HEADING, ROW, &["评价结论", "良好>6"]]]),
            grid(TITLE, &[&[NAME, HEADING, ROW, &["评价结论", ">6"]]]),
        ),
    ]
}

#[test]
fn each_note_is_raised_and_not_raised() {
    let mut seen = Vec::new();
    for Case { code, severity, subject, raised, not_raised } in structural().into_iter().chain(of_bands()) {
        let reading = raised.read(&ReadOptions::default()).unwrap();
        let found: Vec<&Note<'_>> = reading.notes().filter(|note| note.code() == code).collect();
        let all = || reading.notes().map(|note| (note.code(), note.subject().to_owned())).collect::<Vec<_>>();
        let is_meant = |note: &&&Note<'_>| note.severity() == severity && note.subject().contains(subject);
        let Some(note) = found.iter().find(is_meant) else { panic!("{code} {subject}: {:?}", all()) };
        for language in [Language::English, Language::Chinese] {
            assert!(note.message(language).to_string().contains(note.subject()), "{code}");
            assert!(!note.advice(language).is_empty());
        }
        let other = not_raised.read(&ReadOptions::default()).unwrap();
        let same = other.notes().filter(|note| note.code() == code && note.severity() == severity).count();
        assert_eq!(same, 0, "{code} {subject} is not meant here");
        seen.push(code);
    }
    for code in Note::CODES {
        assert!(seen.contains(code), "{code} has no case");
    }
}

#[test]
fn a_clean_form_needs_no_words() {
    let grid = plain();
    let reading = grid.read(&ReadOptions::default()).unwrap();
    assert_eq!(reading.notes().map(Note::code).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn a_word_of_the_host_wins() {
    let rows: &[&[&str]] = &[&["一级指标", "二级指标", "三级指标", "年度指标值", "达到值", "分值", "得分"], ROW, NEXT];
    let grid = grid(TITLE, &[rows]);
    let options = ReadOptions::default().column("达到值", ColumnRole::Actual).column("分 值", ColumnRole::Ignore);
    let reading = grid.read(&options.fiscal_year("2021").scheme("national-project-2020")).unwrap();
    let form = &reading.forms[0].form;
    assert_eq!(form.rows[0].actual, Some("421人".into()));
    assert_eq!(form.rows[0].weight, None);
    assert_eq!(form.fiscal_year, Some("2021".into()));
    assert_eq!(form.scheme, Some("national-project-2020".into()));
    assert!(!reading.notes().any(|note| note.code() == "column-unknown"));
}

/// The names of the rows, and the declared subtotals.
fn rows_and_subtotals(rows: &[&[&str]]) -> (Vec<String>, Vec<String>) {
    let grid = grid(TITLE, &[rows]);
    let reading = grid.read(&ReadOptions::default().kind(EvaluationKind::Project)).unwrap();
    let form: Value = serde_json::from_str(&reading.forms[0].form.to_json()).unwrap();
    let list = |path: &str, fields: [&str; 2], between: &str| -> Vec<String> {
        let text = |entry: &Value, field: &str| entry[field].as_str().unwrap_or_default().to_owned();
        let entries = form["form/1"].pointer(path).and_then(Value::as_array).into_iter().flatten();
        entries.map(|entry| fields.map(|field| text(entry, field)).join(between)).collect()
    };
    (list("/rows", ["level1", "level3"], "/"), list("/declared/subtotals", ["name", "score"], " "))
}

/// A subtotal stands under the merged name of its block, in whichever column of names.
#[test]
fn a_subtotal_below_its_block_is_no_indicator() {
    const FIRST: &[&str] = &["产出指标^3", "数量指标", "培训人数", "≥500人", "421人", "25", "21"];
    const SECOND: &[&str] = &["质量指标", "合格率", "≥90%", "95%", "25", "25"];
    let last = || ["产出指标/培训人数", "产出指标/合格率", "效益指标/就业率"].map(String::from).to_vec();
    for sum in
        [&["小计", "", "", "", "50", "46"], &["", "小计", "", "", "50", "46"], &["小 计：", "", "", "", "50", "46"]]
    {
        let read = rows_and_subtotals(&[HEADING, FIRST, SECOND, sum, NEXT]);
        assert_eq!(read, (last(), vec!["产出指标 46".to_owned()]), "{sum:?}");
    }
    // Without a merged cell the first two columns of the row are blank.
    let (unmerged, sum) =
        (&["", "质量指标", "合格率", "≥90%", "95%", "25", "25"], &["", "", "小计", "", "", "50", "46"]);
    let (names, subtotals) = rows_and_subtotals(&[HEADING, ROW, unmerged, sum, NEXT]);
    assert_eq!((names, subtotals), (last(), vec!["产出指标 46".to_owned()]));
    // An indicator may be named for something that is added up.
    let counted = &["", "质量指标", "小计工时准确率", "≥90%", "95%", "25", "25"];
    let (names, subtotals) = rows_and_subtotals(&[HEADING, ROW, counted, NEXT]);
    assert_eq!((names.len(), subtotals.len()), (3, 0));
}

/// 资金管理 is a label of its own elsewhere; with indicators and points beside it it is a block.
#[test]
fn a_block_may_be_named_as_a_label_of_the_head() {
    for label in ["资金管理", "资金管理情况", "预算绩效管理情况"] {
        let block = &[label, "资金使用", "制度健全", "健全", "健全", "10", "10"];
        let (names, _) = rows_and_subtotals(&[HEADING, block, ROW, NEXT]);
        assert_eq!(names, [&format!("{label}/制度健全"), "产出指标/培训人数", "效益指标/就业率"], "{label}");
        // As a label with a text beside it, it ends the rows.
        let (names, _) = rows_and_subtotals(&[HEADING, ROW, NEXT, &[label, "资金专款专用，管理规范。>6"]]);
        assert_eq!(names, ["产出指标/培训人数", "效益指标/就业率"], "{label}");
    }
    let contact = &["项目负责人", "张三", "联系电话", "8888888", "", "", ""];
    assert_eq!(rows_and_subtotals(&[HEADING, ROW, NEXT, contact]).0.len(), 2);
}
