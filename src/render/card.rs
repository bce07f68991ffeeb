//! A scorecard as a sheet.

use crate::evaluation::Evaluation;
use crate::evaluation::budget::ExecutionBasis;
use crate::exact::points::Points;
use crate::language::Language;
use crate::render::explain::sentence::write_citation;
use crate::render::sheet::{Format, Sheet, cut};
use crate::render::table::Column;
use crate::review::declared::Declared;
use crate::scheme::Scheme;
use crate::scoring::blocks::CardBlock;
use crate::scoring::scorecard::{Award, Outcome, Scorecard};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::fmt::Write;

/// The columns of a terminal that the labels of level 1, 2 and 3 take at most.
const LABELS: [usize; 3] = [14, 22, 38];

pub(super) fn write<W: Write>(sheet: &mut Sheet<'_, W>, card: &Scorecard<'_>) -> fmt::Result {
    sheet.heading(1, &heading(card, sheet.language))?;
    if let Some(text) = incomplete(card, sheet.language) {
        sheet.line(&text)?;
    }
    blocks(sheet, card)?;
    awards(sheet, card)?;
    working(sheet, card)
}

/// Who evaluates, and for which year.
pub(super) fn subject(evaluation: &Evaluation, language: Language) -> String {
    let header = evaluation.header();
    let mut text = cut(&header.subject, 60);
    if let Some(year) = header.fiscal_year {
        let year = match language {
            Language::English => format!("{year}"),
            Language::Chinese => format!("{year}年度"),
        };
        if !text.is_empty() {
            text.push_str(" | ");
        }
        text.push_str(&year);
    }
    text
}

/// The title of a scheme and its id.
pub(super) fn scheme_name(scheme: &Scheme, language: Language) -> String {
    let title = &scheme.document().title;
    let assumed = if scheme.is_assumed() { language.pick(", assumed", "，默认采用") } else { "" };
    match language {
        Language::English => format!("{} ({}{assumed})", title.en, scheme.id()),
        Language::Chinese => format!("{}（{}{assumed}）", title.zh, scheme.id()),
    }
}

/// Subject, year, scheme, total of full, grade, complete or not: all on one line.
fn heading(card: &Scorecard<'_>, language: Language) -> String {
    let mut text = subject(card.evaluation, language);
    if !text.is_empty() {
        text.push_str(" | ");
    }
    text.push_str(&scheme_name(card.scheme, language));
    let (total, full) = (card.total(), card.full());
    text.push_str(&match language {
        Language::English => format!(" | {total} of {full} points"),
        Language::Chinese => format!(" | 总分{total}分（满分{full}分）"),
    });
    if let Some(declared) = card.evaluation.declared().total {
        text.push_str(&match language {
            Language::English => format!(", declared {declared}"),
            Language::Chinese => format!("，自评{declared}分"),
        });
    }
    if let Some(grade) = card.grade() {
        text.push_str(&match language {
            Language::English => format!(" | grade {grade}"),
            Language::Chinese => format!(" | 等级：{grade}"),
        });
    }
    text.push_str(match card.is_complete() {
        true => language.pick(" | complete", " | 填报完整"),
        false => language.pick(" | incomplete", " | 填报不完整"),
    });
    text
}

/// What keeps the card from being complete.
fn incomplete(card: &Scorecard<'_>, language: Language) -> Option<String> {
    if card.is_complete() {
        return None;
    }
    let unreported: Vec<String> = card
        .awards()
        .filter(|award| award.outcome == Outcome::Unreported)
        .map(|award| award.row().to_string())
        .collect();
    let by_amounts = card.execution.is_none_or(|mark| matches!(mark.basis, ExecutionBasis::Amounts(_)));
    let mut reasons: Vec<String> = Vec::new();
    if !by_amounts {
        reasons
            .push(language.pick("the budget execution is not known from amounts", "预算执行率无法按金额计算").into());
    }
    match (unreported.as_slice(), language) {
        ([], _) => {}
        ([row], Language::English) => reasons.push(format!("row {row} is not reported")),
        (rows, Language::English) => reasons.push(format!("rows {} are not reported", rows.join(", "))),
        (rows, Language::Chinese) => reasons.push(format!("第{}行未填报", rows.join("、"))),
    }
    Some(match language {
        Language::English => format!("Incomplete: {}.", reasons.join("; ")),
        Language::Chinese => format!("填报不完整：{}。", reasons.join("；")),
    })
}

fn blocks<W: Write>(sheet: &mut Sheet<'_, W>, card: &Scorecard<'_>) -> fmt::Result {
    let language = sheet.language;
    let columns = [
        Column::left(sheet.pick("Block", "一级指标")),
        Column::right(sheet.pick("Full", "分值")),
        Column::right(sheet.pick("Declared", "自评得分")),
        Column::right(sheet.pick("Points", "得分")),
        Column::left(sheet.pick("Remark", "备注")),
    ];
    let sums = card.placement.sums(card.evaluation);
    let declared = Declared { evaluation: card.evaluation, placement: &card.placement, sums: &sums };
    let of_block = |block: &CardBlock| {
        let name = match card.block_name(block) {
            "" => language.pick("indicators", "指标"),
            name => name,
        };
        let remark = if block.awards > block.full {
            let (awards, full) = (Points::from_millionths(block.awards), Points::from_millionths(block.full));
            match language {
                Language::English => format!("the rows earn {awards}, capped at {full}"),
                Language::Chinese => format!("各指标合计{awards}分，按{full}分封顶"),
            }
        } else {
            String::new()
        };
        [
            cut(name, 30),
            Points::from_millionths(block.full).to_string(),
            declared.of(block).map_or(String::new(), |points| Points::from_millionths(points).to_string()),
            Points::from_millionths(block.points()).to_string(),
            remark,
        ]
    };
    let blocks = card.placement.in_form_order();
    let full = blocks.iter().fold(0i64, |sum, block| sum.saturating_add(block.full));
    let total = [
        language.pick("Total", "合计").into(),
        Points::from_millionths(full).to_string(),
        card.evaluation.declared().total.map_or(String::new(), |points| points.to_string()),
        card.total().to_string(),
        String::new(),
    ];
    let rows = blocks.iter().map(of_block).chain([total]);
    sheet.table(language.pick("Blocks", "一级指标得分"), &columns, rows)
}

fn awards<W: Write>(sheet: &mut Sheet<'_, W>, card: &Scorecard<'_>) -> fmt::Result {
    let (language, text) = (sheet.language, sheet.format == Format::Text);
    let columns = [
        Column::right(sheet.pick("Row", "行")),
        Column::left(sheet.pick("Level 1", "一级指标")),
        Column::left(sheet.pick("Level 2", "二级指标")),
        Column::left(sheet.pick("Level 3", "三级指标")),
        Column::right(sheet.pick("Weight", "分值")),
        Column::right(sheet.pick("Declared", "自评得分")),
        Column::right(sheet.pick("Points", "得分")),
        Column::left(sheet.pick("Outcome", "完成情况")),
    ];
    let mut above = ("", "");
    let rows = card.awards().map(|award| {
        let row = award.indicator;
        let labels = (row.level1().unwrap_or_default(), row.level2().unwrap_or_default());
        // In plain text a label stands once, as in the merged cells of the form.
        let (same1, same2) = (text && labels.0 == above.0, text && labels == above);
        above = labels;
        [
            award.row().to_string(),
            if same1 { String::new() } else { shorten(labels.0, 0, text) },
            if same2 { String::new() } else { shorten(labels.1, 1, text) },
            shorten(row.name(), 2, text),
            award.weight().to_string(),
            row.declared_score().map_or(String::new(), |score| score.to_string()),
            award.points.to_string(),
            award.outcome.name(language).into(),
        ]
    });
    sheet.table(language.pick("Indicators", "指标得分"), &columns, rows)
}

/// A label within its column; tables that wrap their cells show it whole.
fn shorten(label: &str, level: usize, text: bool) -> String {
    let width = if text { LABELS.get(level).copied().unwrap_or(usize::MAX) } else { usize::MAX };
    cut(label, width)
}

/// How the execution of the budget was scored, and every indicator that has not simply met its target.
fn working<W: Write>(sheet: &mut Sheet<'_, W>, card: &Scorecard<'_>) -> fmt::Result {
    let language = sheet.language;
    let mut lines = Vec::new();
    if let Some(explanation) = card.explain_execution_briefly(language) {
        lines.push(match language {
            Language::English => format!("budget execution: {explanation}"),
            Language::Chinese => format!("预算执行：{explanation}"),
        });
    }
    let told = |award: &Award<'_>| award.outcome != Outcome::Met || award.points < award.weight();
    lines.extend(card.awards().filter(told).map(|award| match language {
        Language::English => format!("row {}: {}", award.row(), award.explain_briefly(language)),
        Language::Chinese => format!("第{}行：{}", award.row(), award.explain_briefly(language)),
    }));
    if lines.is_empty() {
        return Ok(());
    }
    sheet.heading(2, language.pick("Where points were lost or judged", "计分说明（未直接得满分的项目）"))?;
    sheet.begin_list()?;
    lines.iter().try_for_each(|line| sheet.item(line, &[]))?;
    sheet.end_list()?;
    let citation = &card.scheme.document().citation;
    if citation.document.is_empty() {
        return Ok(());
    }
    let mut source = String::from(language.pick("Rules: ", "计分依据："));
    write_citation(&mut source, citation, language)?;
    sheet.below_list(&source)
}
