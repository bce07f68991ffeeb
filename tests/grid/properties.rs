//! Any grid is read, every value stands in its cell, and a form that is written as a grid is read as itself.

use budget_performance::document::{Form, FormGoal, FormPart, FormRow};
use budget_performance::evaluation::EvaluationKind;
use budget_performance::grid::{Grid, ReadOptions, Source};
use proptest::prelude::*;
use proptest::sample::select;

const WORDS: &[&str] = &[
    "",
    "",
    "",
    "项目名称",
    "主管部门",
    "实施单位",
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "绩效指标",
    "指标性质",
    "度量单位",
    "年初预算数",
    "全年预算数",
    "全年执行数",
    "执行率",
    "年度资金总额",
    "其中：财政拨款",
    "其他资金",
    "预期目标",
    "实际完成情况",
    "总分",
    "合计",
    "小计",
    "存在问题",
    "改进措施",
    "备注",
    "产出指标（50分）",
    "数量指标",
    "质量指标",
    "效益指标",
    "社会效益指标",
    "10",
    "95%",
    "≥5万人",
    "1,234.56万元",
    "完成",
    "……",
    "指标2：",
    "2022年度项目支出绩效自评表",
    "（2022年度）",
    "单位：万元",
    "按支出性质分：",
    "基本支出：5万元",
    "自评得分为95分，其中：产出指标得分40分",
    "1、修路\n2、架桥",
    "某某",
    "无",
    "/",
];

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![8 => select(WORDS).prop_map(str::to_owned), 1 => "\\PC{0,12}", 1 => any::<String>()]
}

/// A row of cells: a text, its columns and rows.
type Row = Vec<(String, u32, u32)>;

fn any_table() -> impl Strategy<Value = Vec<Row>> {
    let span = || prop_oneof![6 => Just(1u32), 1 => 2u32..5];
    let row = prop::collection::vec((any_text(), span(), span()), 0..9);
    prop::collection::vec(row, 0..14)
}

fn build(paragraphs: &[String], tables: &[Vec<Row>]) -> Grid<'static> {
    let mut grid = Grid::new();
    for paragraph in paragraphs {
        grid.text(paragraph.clone());
    }
    for rows in tables {
        let table = grid.table(None);
        for cells in rows {
            let mut row = table.row();
            for (text, columns, rows) in cells {
                row.span(text.clone(), *columns, *rows);
            }
        }
    }
    grid
}

fn bare(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace() && !character.is_control()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_grid_is_read(
        paragraphs in prop::collection::vec(any_text(), 0..4),
        tables in prop::collection::vec(any_table(), 0..3),
    ) {
        let grid = build(&paragraphs, &tables);
        let Ok(reading) = grid.read(&ReadOptions::default()) else { return Ok(()) };
        prop_assert!(!reading.forms.is_empty() || reading.notes().any(|note| note.code() == "no-form"));
        for read in &reading.forms {
            prop_assert!(read.form.read().is_ok());
            for (field, source) in read.sources.iter() {
                prop_assert!(!reading.show(source, Default::default()).to_string().is_empty(), "{field}");
            }
        }
        let written = grid.to_json().unwrap();
        prop_assert_eq!(&Grid::from_json(&written).unwrap(), &grid);
    }

    #[test]
    fn every_value_stands_in_its_cell(tables in prop::collection::vec(any_table(), 1..3)) {
        let grid = build(&[], &tables);
        let Ok(reading) = grid.read(&ReadOptions::default()) else { return Ok(()) };
        if reading.notes().any(|note| note.code() == "cells-joined") {
            return Ok(());
        }
        for read in &reading.forms {
            let form = serde_json::to_value(&read.form).unwrap();
            for (field, source) in read.sources.iter() {
                let Source::Cell(at) = source else { continue };
                let pointer = format!("/{}", field.to_string().replace(['.', '['], "/").replace(']', ""));
                let Some(value) = form.pointer(&pointer).and_then(|value| value.as_str()) else { continue };
                if matches!(pointer.as_str(), "/kind") || value.is_empty() || pointer.starts_with("/analyses")
                    || pointer.starts_with("/results") || pointer.starts_with("/improvement") {
                    continue;
                }
                let cells = &tables[at.part as usize - 1][at.row as usize - 1];
                let stands = cells.iter().any(|(text, ..)| bare(text).contains(&bare(value)));
                prop_assert!(stands, "{field} = {value:?} does not stand in row {} of part {}", at.row, at.part);
            }
        }
    }

    #[test]
    fn a_form_that_is_written_as_a_grid_is_read_as_itself(
        rows in prop::collection::vec((0usize..3, 0usize..3, name(), value(), value(), points(), points(), name()), 1..9),
        parts in prop::collection::vec((select(vec!["财政拨款", "上年结转资金", "其他资金"]), points(), points()), 0..3),
        goals in prop::collection::vec((name(), name()), 0..3),
        (subject, authority, unit, deviation, improvement) in (name(), name(), name(), name(), name()),
        (budget, executed, score, total) in (points(), points(), points(), points()),
    ) {
        let mut form = Form::new(EvaluationKind::Project);
        form.subject = Some(subject.into());
        form.authority = Some(authority.into());
        form.unit = Some(unit.into());
        form.fiscal_year = Some("2022".into());
        form.budget.unit = Some("万元".into());
        form.budget.adjusted = Some(budget.into());
        form.budget.executed = Some(executed.into());
        form.budget.declared_score = Some(score.into());
        form.budget.parts = parts.into_iter().map(|(name, adjusted, executed)| FormPart {
            name: Some(name.into()),
            adjusted: Some(adjusted.into()),
            executed: Some(executed.into()),
            declared_score: Some("".into()),
            ..FormPart::default()
        }).collect();
        form.goals = goals.into_iter().map(|(text, actual)| FormGoal {
            text: text.into(),
            actual: Some(actual.into()),
            completed: None,
            indicators: None,
        }).collect();
        const LEVELS: [(&str, [&str; 3]); 3] = [
            ("产出指标", ["数量指标", "质量指标", "时效指标"]),
            ("效益指标", ["经济效益指标", "社会效益指标", "生态效益指标"]),
            ("满意度指标", ["服务对象满意度指标", "满意度指标", "其他满意度指标"]),
        ];
        form.rows = rows.into_iter().map(|(level1, level2, name, target, actual, weight, score, reason)| FormRow {
            level1: Some(LEVELS[level1].0.into()),
            level2: Some(LEVELS[level1].1[level2].into()),
            level3: Some(name.into()),
            target: Some(target.into()),
            actual: Some(actual.into()),
            weight: Some(weight.into()),
            declared_score: Some(score.into()),
            deviation_reason: Some(reason.into()),
            ..FormRow::default()
        }).collect();
        form.declared.total = Some(total.into());
        form.deviation_analysis = Some(deviation.into());
        form.improvement = Some(improvement.into());
        let grid = written(&form);
        let reading = grid.read(&ReadOptions::default()).unwrap();
        prop_assert_eq!(reading.forms.len(), 1);
        prop_assert_eq!(&reading.forms[0].form, &form);
    }
}

/// A name that is no number, no label and no placeholder.
fn name() -> impl Strategy<Value = String> {
    let piece =
        select(vec!["培训", "道路", "养护", "居民", "系统", "运行", "及时", "质量", "（一期）", "A", "2022", "覆盖"]);
    prop::collection::vec(piece, 1..6).prop_map(|pieces| format!("甲{}乙", pieces.concat()))
}

fn value() -> impl Strategy<Value = String> {
    select(vec!["≥5万人", "95%", "完成", "12", "≤3.5元", "效果显著", "2022年12月底前", "/"]).prop_map(str::to_owned)
}

fn points() -> impl Strategy<Value = String> {
    (0u32..1000, 0u32..100)
        .prop_map(|(whole, part)| if part % 2 == 0 { whole.to_string() } else { format!("{whole}.{part:02}") })
}

/// The national form.
fn written<'a>(form: &'a Form<'_>) -> Grid<'a> {
    fn text<'a>(cell: &'a Option<budget_performance::document::Cell<'_>>) -> &'a str {
        cell.as_ref().map_or("", |cell| &cell.0)
    }
    let mut grid = Grid::new();
    grid.text("项目支出绩效自评表");
    grid.text(format!("（{}年度）", text(&form.fiscal_year)));
    let table = grid.table(Some("表"));
    table.row().span("项目名称", 2, 1).span(text(&form.subject), 7, 1);
    table.row().span("主管部门", 2, 1).span(text(&form.authority), 3, 1).cell("实施单位").span(text(&form.unit), 3, 1);
    let height = u32::try_from(form.budget.parts.len()).unwrap() + 2;
    table
        .row()
        .span("项目资金（万元）", 2, height)
        .span("", 2, 1)
        .cell("全年预算数")
        .cell("全年执行数")
        .span("得分", 3, 1);
    let budget = &form.budget;
    table.row().span("年度资金总额", 2, 1).cell(text(&budget.adjusted)).cell(text(&budget.executed)).span(
        text(&budget.declared_score),
        3,
        1,
    );
    for part in &budget.parts {
        table
            .row()
            .span(format!("其中：{}", text(&part.name)), 2, 1)
            .cell(text(&part.adjusted))
            .cell(text(&part.executed))
            .span(text(&part.declared_score), 3, 1);
    }
    if !form.goals.is_empty() {
        let height = u32::try_from(form.goals.len()).unwrap() + 1;
        table.row().cell("").span("年度总体目标", 1, height).span("预期目标", 3, 1).span("实际完成情况", 4, 1);
        for goal in &form.goals {
            table.row().cell("").span(&*goal.text.0, 3, 1).span(text(&goal.actual), 4, 1);
        }
    }
    let mut row = table.row();
    for heading in [
        "绩效指标",
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
    ] {
        row.cell(heading);
    }
    for line in &form.rows {
        let mut row = table.row();
        row.cell("");
        for cell in [
            &line.level1,
            &line.level2,
            &line.level3,
            &line.target,
            &line.actual,
            &line.weight,
            &line.declared_score,
            &line.deviation_reason,
        ] {
            row.cell(text(cell));
        }
    }
    table.row().cell("").span("总分", 6, 1).cell(text(&form.declared.total)).cell("");
    table.row().span("存在问题", 2, 1).span(text(&form.deviation_analysis), 7, 1);
    table.row().span("改进措施", 2, 1).span(text(&form.improvement), 7, 1);
    grid
}
