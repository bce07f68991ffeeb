//! A scorecard as a sheet.

use crate::evaluation::Evaluation;
use crate::evaluation::budget::ExecutionBasis;
use crate::exact::points::Points;
use crate::language::Language;
use crate::render::explain::sentence::write_citation;
use crate::render::headroom;
use crate::render::sheet::{Format, Sheet};
use crate::render::table::Column;
use crate::render::width::cut;
use crate::review::declared::Declared;
use crate::scheme::Scheme;
use crate::scoring::blocks::CardBlock;
use crate::scoring::headroom::room::{HeadRoom, LostPoints};
use crate::scoring::scorecard::{Award, Outcome, Scorecard};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::fmt::Write;

pub(super) fn write<W: Write>(sheet: &mut Sheet<'_, W>, card: &Scorecard<'_>) -> fmt::Result {
    begin(sheet, card.evaluation, card.scheme)?;
    sheet.below_heading(&result(card, sheet.language))?;
    if let Some(text) = incomplete(card, sheet.language) {
        sheet.line(&text)?;
    }
    lost(sheet, card)?;
    blocks(sheet, card)?;
    awards(sheet, card)?;
    working(sheet, card)
}

/// Who evaluates and for which year, and under which scheme.
pub(super) fn begin<W: Write>(sheet: &mut Sheet<'_, W>, evaluation: &Evaluation, scheme: &Scheme) -> fmt::Result {
    let (subject, scheme) = (subject(evaluation, sheet.language), scheme_name(scheme, sheet.language));
    if subject.is_empty() {
        return sheet.heading(1, &scheme);
    }
    sheet.heading(1, &subject)?;
    sheet.below_heading(&scheme)
}

/// Who evaluates, and for which year.
pub(crate) fn subject(evaluation: &Evaluation, language: Language) -> String {
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
pub(crate) fn scheme_name(scheme: &Scheme, language: Language) -> String {
    let title = &scheme.document().title;
    let assumed = if scheme.is_assumed() { language.pick(", assumed", "，默认采用") } else { "" };
    match language {
        Language::English => format!("{} ({}{assumed})", title.en, scheme.id()),
        Language::Chinese => format!("{}（{}{assumed}）", title.zh, scheme.id()),
    }
}

/// Total of full, declared total, grade, complete or not: all on one line.
pub(crate) fn result(card: &Scorecard<'_>, language: Language) -> String {
    let (total, full) = (card.total(), card.full());
    let mut text = match language {
        Language::English => format!("{total} of {full} points"),
        Language::Chinese => format!("总分{total}分（满分{full}分）"),
    };
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

/// Where the points went: what each place lost and what would earn it, and the way to the next grade.
fn lost<W: Write>(sheet: &mut Sheet<'_, W>, card: &Scorecard<'_>) -> fmt::Result {
    let language = sheet.language;
    let room = card.head_room();
    sheet.heading(2, language.pick("Where did the points go?", "分扣在哪里"))?;
    if let Some(text) = headroom::grade(card, &room, language) {
        sheet.line(&text)?;
    }
    let lines = lost_lines(card, &room, language);
    if lines.is_empty() {
        return sheet.line(language.pick("No points were lost.", "没有失分。"));
    }
    sheet.begin_list()?;
    lines.iter().try_for_each(|line| sheet.item(line, &[]))?;
    sheet.end_list()
}

fn lost_lines(card: &Scorecard<'_>, room: &HeadRoom<'_>, language: Language) -> Vec<String> {
    let mut lines: Vec<String> = room.lost.iter().map(|lost| lost_line(card, lost, language)).collect();
    lines.extend(room.blocks.iter().filter_map(|block| headroom::unplaced(block, language)));
    lines
}

/// What a place lost, how that was calculated, and what would earn it.
fn lost_line(card: &Scorecard<'_>, lost: &LostPoints<'_>, language: Language) -> String {
    let place = headroom::place(card, lost.row, language);
    let working = match lost.row {
        Some(row) => card.award(row).map(|award| award.explain_briefly(language).to_string()),
        None => card.explain_execution_briefly(language).map(|working| working.to_string()),
    };
    let gain = headroom::gain(lost, language);
    let said = working.into_iter().chain(gain).collect::<Vec<String>>().join(language.pick("; ", "；"));
    match language {
        Language::English => format!("{place}: −{}: {said}", lost.lost),
        Language::Chinese => format!("{place}：失{}分：{said}", lost.lost),
    }
}

/// What keeps the card from being complete.
pub(crate) fn incomplete(card: &Scorecard<'_>, language: Language) -> Option<String> {
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
        Column::cut(sheet.pick("Level 1", "一级指标")),
        Column::cut(sheet.pick("Level 2", "二级指标")),
        Column::cut(sheet.pick("Level 3", "三级指标")),
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
            String::from(if same1 { "" } else { labels.0 }),
            String::from(if same2 { "" } else { labels.1 }),
            String::from(row.name()),
            award.weight().to_string(),
            row.declared_score().map_or(String::new(), |score| score.to_string()),
            award.points.to_string(),
            award.outcome.name(language).into(),
        ]
    });
    sheet.table(language.pick("Indicators", "指标得分"), &columns, rows)
}

/// How the execution of the budget was scored, which rows were not simply computed, and whose rules these are.
fn working<W: Write>(sheet: &mut Sheet<'_, W>, card: &Scorecard<'_>) -> fmt::Result {
    let language = sheet.language;
    let mut lines = Vec::new();
    let full = card.placement.execution().map_or(0, |block| block.full);
    let lost_by_execution = card.execution_points().is_some_and(|points| points.millionths() < full);
    if let Some(explanation) = card.explain_execution_briefly(language).filter(|_| !lost_by_execution) {
        lines.push(match language {
            Language::English => format!("budget execution: {explanation}"),
            Language::Chinese => format!("预算执行：{explanation}"),
        });
    }
    lines.extend(not_computed(card, language));
    if lines.is_empty() {
        return Ok(());
    }
    sheet.heading(2, language.pick("How the rest was scored", "其他计分说明"))?;
    sheet.begin_list()?;
    lines.iter().try_for_each(|line| sheet.item(line, &[]))?;
    sheet.end_list()?;
    let citation = &card.scheme.document().citation;
    if citation.document.is_empty() {
        return Ok(());
    }
    let mut source = String::from(language.pick("Rules: ", "计分依据："));
    write_citation(&mut source, card.scheme, citation, language)?;
    sheet.below_list(&source)
}

/// The rows with all of their points that are not simply met, neighbours with the same outcome for the same reason together.
pub(crate) fn not_computed(card: &Scorecard<'_>, language: Language) -> Vec<String> {
    let told = |award: &Award<'_>| {
        let has_all = award.points >= award.weight() || award.outcome == Outcome::NotApplicable;
        award.outcome != Outcome::Met && has_all
    };
    let mut runs: Vec<(Vec<u32>, String)> = Vec::new();
    for award in card.awards().filter(told) {
        let reason = format!("{}{}{}", award.outcome.name(language), language.pick(", ", "，"), award.reason(language));
        match runs.last_mut() {
            Some((rows, said))
                if *said == reason && rows.last().and_then(|row| row.checked_add(1)) == Some(award.row()) =>
            {
                rows.push(award.row());
            }
            _ => runs.push((Vec::from([award.row()]), reason)),
        }
    }
    let line = |(rows, reason): (Vec<u32>, String)| {
        let rows = range(&rows, language);
        match language {
            Language::English => format!("{rows}: {reason}"),
            Language::Chinese => format!("{rows}：{reason}"),
        }
    };
    runs.into_iter().map(line).collect()
}

/// Neighbouring rows as one place: `第12至18行`.
pub(crate) fn range(rows: &[u32], language: Language) -> String {
    match (rows, language) {
        ([first, .., last], Language::English) => format!("rows {first} to {last}"),
        ([first, .., last], Language::Chinese) => format!("第{first}至{last}行"),
        (rows, Language::English) => format!("row {}", rows.first().copied().unwrap_or_default()),
        (rows, Language::Chinese) => format!("第{}行", rows.first().copied().unwrap_or_default()),
    }
}
