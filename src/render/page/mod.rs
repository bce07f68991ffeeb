//! The report page: one page of HTML that stands alone, without scripts, to read on a screen and to print on A4.

pub(crate) mod findings;
pub(crate) mod rows;
pub(crate) mod style;
pub(crate) mod svg;

use crate::exact::points::Points;
use crate::language::{Language, said};
use crate::render::card::{incomplete, result, scheme_name, subject};
use crate::render::headroom;
use crate::render::paper::papers::Papers;
use crate::render::sheet::{self, Format, Sheet};
use crate::review::declared::Declared;
use crate::scoring::headroom::room::LostPoints;
use crate::scoring::scorecard::Scorecard;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::fmt::Write;

/// A whole page around what a function writes into its body.
pub(crate) fn shell(
    f: &mut fmt::Formatter<'_>,
    title: &str,
    language: Language,
    body: impl FnOnce(&mut fmt::Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    writeln!(f, "<!DOCTYPE html>\n<html lang=\"{}\">", sheet::tag(language))?;
    f.write_str("<head>\n<meta charset=\"utf-8\">\n")?;
    f.write_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")?;
    sheet::escape_html(f, title)?;
    f.write_str("</title>\n")?;
    style::write(f)?;
    f.write_str("</head>\n<body>\n")?;
    body(f)?;
    f.write_str("</body>\n</html>\n")
}

/// The page of an evaluation: its card, where the points went, its rows with their workings, and the findings.
pub(crate) fn report<'p, 'a>(papers: Papers<'p, 'a>, language: Language) -> impl fmt::Display + use<'p, 'a> {
    said(move |f| {
        let title = title(&papers, language);
        shell(f, &title, language, |f| {
            let mut sheet = Sheet::begin(f, Format::Html, language)?;
            write(&mut sheet, &papers)?;
            sheet.end()
        })
    })
}

/// Who evaluates, or the scheme where the form does not say it.
fn title(papers: &Papers<'_, '_>, language: Language) -> String {
    let subject = subject(papers.evaluation(), language);
    if subject.is_empty() { scheme_name(papers.report.scheme, language) } else { subject }
}

fn write<W: Write>(sheet: &mut Sheet<'_, W>, papers: &Papers<'_, '_>) -> fmt::Result {
    let language = sheet.language;
    sheet.heading(1, &title(papers, language))?;
    sheet.html("<p class=\"soft\">")?;
    sheet.text(&scheme_name(papers.report.scheme, language))?;
    sheet.html("</p>\n")?;
    match papers.card {
        Some(card) => {
            score(sheet, card)?;
            lost(sheet, card)?;
            blocks(sheet, card)?;
        }
        None => sheet.line(
            language.pick("No row has a weight or a score: no card can be made.", "未填报分值和得分，无法生成计分卡。"),
        )?,
    }
    rows::write(sheet, papers)?;
    findings::write(sheet, papers)
}

/// The total, large, with what was declared, the grade and what is missing.
fn score<W: Write>(sheet: &mut Sheet<'_, W>, card: &Scorecard<'_>) -> fmt::Result {
    sheet.html("<div class=\"result\"><strong>")?;
    sheet.text(&card.total().to_string())?;
    sheet.html("</strong><span>")?;
    sheet.text(&result(card, sheet.language))?;
    sheet.html("</span></div>\n")?;
    match incomplete(card, sheet.language) {
        Some(text) => sheet.line(&text),
        None => Ok(()),
    }
}

/// Where the points went, each place a link to its row.
fn lost<W: Write>(sheet: &mut Sheet<'_, W>, card: &Scorecard<'_>) -> fmt::Result {
    let language = sheet.language;
    let room = card.head_room();
    sheet.html("<section id=\"lost\">\n")?;
    sheet.heading(2, language.pick("Where did the points go?", "分扣在哪里"))?;
    if let Some(text) = headroom::grade(card, &room, language) {
        sheet.line(&text)?;
    }
    let unplaced: Vec<String> = room.blocks.iter().filter_map(|block| headroom::unplaced(block, language)).collect();
    if room.lost.is_empty() && unplaced.is_empty() {
        sheet.line(language.pick("No points were lost.", "没有失分。"))?;
    } else {
        sheet.html("<ul>\n")?;
        for place in &room.lost {
            lost_item(sheet, card, place)?;
        }
        for line in &unplaced {
            sheet.html("<li>")?;
            sheet.text(line)?;
            sheet.html("</li>\n")?;
        }
        sheet.html("</ul>\n")?;
    }
    sheet.html("</section>\n")
}

/// A place that lost points, and what would earn them; how they were calculated stands at the row.
fn lost_item<W: Write>(sheet: &mut Sheet<'_, W>, card: &Scorecard<'_>, lost: &LostPoints<'_>) -> fmt::Result {
    let language = sheet.language;
    let place = headroom::place(card, lost.row, language);
    let target = lost.row.map_or(String::from("blocks"), |row| format!("row-{row}"));
    sheet.html(&format!("<li><a href=\"#{target}\">"))?;
    sheet.text(&place)?;
    sheet.html("</a>")?;
    let gain = headroom::gain(lost, language);
    sheet.text(&match (gain, language) {
        (Some(gain), Language::English) => format!(": −{}; {gain}", lost.lost),
        (Some(gain), Language::Chinese) => format!("：失{}分；{gain}", lost.lost),
        (None, Language::English) => format!(": −{}", lost.lost),
        (None, Language::Chinese) => format!("：失{}分", lost.lost),
    })?;
    sheet.html("</li>\n")
}

/// Each block with its bar: computed points of full ones, and a mark where the declared ones end.
fn blocks<W: Write>(sheet: &mut Sheet<'_, W>, card: &Scorecard<'_>) -> fmt::Result {
    let language = sheet.language;
    let heading = language.pick("Points of the blocks", "一级指标得分");
    let columns = [
        language.pick("Block", "一级指标"),
        language.pick("Full", "分值"),
        language.pick("Declared", "自评"),
        language.pick("Computed", "复算"),
        language.pick("Share", "得分率"),
    ];
    sheet.html("<section id=\"blocks\">\n")?;
    sheet.heading(2, heading)?;
    sheet.html("<table class=\"stack\">\n<thead>\n<tr>")?;
    for (place, column) in columns.into_iter().enumerate() {
        rows::heading(sheet, column, (1..4).contains(&place))?;
    }
    sheet.html("</tr>\n</thead>\n<tbody>\n")?;
    let sums = card.placement.sums(card.evaluation);
    let declared = Declared { evaluation: card.evaluation, placement: &card.placement, sums: &sums };
    let points = Points::from_millionths;
    for block in card.placement.in_form_order() {
        let name = card.block_name(&block);
        let name = if name.is_empty() { language.pick("indicators", "指标") } else { name };
        let declared = declared.of(&block).map(points);
        block_row(sheet, name, &columns, (points(block.full), declared, points(block.points())))?;
    }
    let total = language.pick("Total", "合计");
    block_row(sheet, total, &columns, (card.full(), card.evaluation.declared().total, card.total()))?;
    sheet.html("</tbody>\n</table>\n")?;
    if let Some(explanation) = card.explain_execution(language) {
        sheet.html("<details><summary>")?;
        sheet.text(language.pick("How the execution of the budget was scored", "预算执行的计分过程"))?;
        sheet.html("</summary>\n<p>")?;
        sheet.text(&explanation.to_string())?;
        sheet.html("</p></details>\n")?;
    }
    sheet.html("<p class=\"soft\">")?;
    sheet.text(language.pick(
        "Bars show the computed points; the dashed line is where the declared ones end.",
        "条形为复算得分占分值的比例，虚线为自评得分。",
    ))?;
    sheet.html("</p>\n</section>\n")
}

/// The full, the declared and the computed points of a block.
type Shown = (Points, Option<Points>, Points);

fn block_row<W: Write>(
    sheet: &mut Sheet<'_, W>,
    name: &str,
    columns: &[&str; 5],
    (full, declared, points): Shown,
) -> fmt::Result {
    sheet.html("<tr><th scope=\"row\">")?;
    sheet.text(name)?;
    sheet.html("</th>")?;
    let cells = [full.to_string(), declared.map_or(String::new(), |points| points.to_string()), points.to_string()];
    for (cell, label) in cells.iter().zip(columns.iter().skip(1)) {
        rows::cell(sheet, label, cell, true)?;
    }
    sheet.html("<td class=\"bar\">")?;
    sheet.html(&svg::bar(points, full, declared, sheet.language))?;
    sheet.html("</td></tr>\n")
}
