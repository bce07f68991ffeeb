//! The rows of the form, each with its working on demand and the findings about it.

use crate::evaluation::row::Row;
use crate::exact::points::Points;
use crate::language::Language;
use crate::render::explain::sentence::write_citation;
use crate::render::paper::figures;
use crate::render::paper::papers::Papers;
use crate::render::sheet::Sheet;
use crate::review::finding::Place;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::fmt::Write;

/// A link to a row, by its number.
pub(crate) fn link<W: Write>(sheet: &mut Sheet<'_, W>, row: u32) -> fmt::Result {
    sheet.html(&format!(" <a href=\"#row-{row}\">"))?;
    sheet.text(&match sheet.language {
        Language::English => format!("row {row}"),
        Language::Chinese => format!("第{row}行"),
    })?;
    sheet.html("</a>")
}

/// The heading of a column, over its numbers where it has such.
pub(crate) fn heading<W: Write>(sheet: &mut Sheet<'_, W>, text: &str, is_number: bool) -> fmt::Result {
    sheet.html(if is_number { "<th scope=\"col\" align=\"right\">" } else { "<th scope=\"col\">" })?;
    sheet.text(text)?;
    sheet.html("</th>")
}

/// A cell that bears its heading with it, for narrow screens on which the headings do not stand above.
pub(crate) fn cell<W: Write>(sheet: &mut Sheet<'_, W>, label: &str, text: &str, is_number: bool) -> fmt::Result {
    sheet.html("<td data-label=\"")?;
    sheet.text(label)?;
    sheet.html("\"")?;
    if text.is_empty() {
        sheet.html(" class=\"empty\"")?;
    }
    sheet.html(if is_number { " align=\"right\">" } else { ">" })?;
    sheet.text(text)?;
    sheet.html("</td>")
}

pub(crate) fn write<W: Write>(sheet: &mut Sheet<'_, W>, papers: &Papers<'_, '_>) -> fmt::Result {
    let language = sheet.language;
    sheet.html("<section id=\"rows\">\n")?;
    sheet.heading(2, language.pick("Indicators", "各指标"))?;
    if papers.evaluation().indicators().len() == 0 {
        sheet.line(language.pick("Not filled in.", "未填写。"))?;
        return sheet.html("</section>\n");
    }
    let columns = [
        language.pick("Row", "行"),
        language.pick("Indicator", "指标"),
        language.pick("Target", "目标值"),
        language.pick("Actual", "实际完成值"),
        language.pick("Weight", "分值"),
        language.pick("Declared", "自评"),
        language.pick("Computed", "复算"),
        language.pick("Outcome", "完成情况"),
    ];
    sheet.html("<table class=\"rows stack\">\n<thead>\n<tr>")?;
    for (place, column) in columns.into_iter().enumerate() {
        heading(sheet, column, (4..7).contains(&place))?;
    }
    sheet.html("</tr>\n</thead>\n<tbody>\n")?;
    papers.evaluation().indicators().try_for_each(|row| write_row(sheet, papers, row, &columns))?;
    sheet.html("</tbody>\n</table>\n")?;
    let citation = &papers.report.scheme.document().citation;
    if !citation.document.is_empty() {
        sheet.html("<p class=\"soft\">")?;
        let mut source = String::from(language.pick("Rules: ", "计分依据："));
        write_citation(&mut source, papers.report.scheme, citation, language)?;
        sheet.text(&source)?;
        sheet.html("</p>\n")?;
    }
    sheet.html("</section>\n")
}

fn write_row<W: Write>(
    sheet: &mut Sheet<'_, W>,
    papers: &Papers<'_, '_>,
    row: Row<'_>,
    columns: &[&str; 8],
) -> fmt::Result {
    let language = sheet.language;
    let number = row.number();
    let award = papers.card.and_then(|card| card.award(number));
    sheet.html(&format!("<tr id=\"row-{number}\"><th scope=\"row\">{number}</th><td>"))?;
    let levels: [Option<&str>; 2] = [row.level1(), row.level2()];
    let levels = levels.into_iter().flatten().filter(|name| !name.is_empty());
    sheet.html("<small>")?;
    sheet.text(&levels.collect::<Vec<&str>>().join(" / "))?;
    sheet.html("</small><br>")?;
    sheet.text(row.name())?;
    sheet.html("</td>")?;
    let (declared, computed) = (row.declared_score(), award.map(|award| award.points));
    let points = |points: Option<Points>| points.map_or(String::new(), |points| points.to_string());
    let [.., target, actual, weight, declares, computes, outcome] = columns;
    cell(sheet, target, row.target_text(), false)?;
    cell(sheet, actual, row.actual_text(), false)?;
    cell(sheet, weight, &points(row.weight()), true)?;
    cell(sheet, declares, &points(declared), true)?;
    let difference = declared.zip(computed).and_then(|(declared, computed)| figures::difference(declared, computed));
    match difference {
        None => cell(sheet, computes, &points(computed), true)?,
        Some(difference) => {
            sheet.html("<td align=\"right\" data-label=\"")?;
            sheet.text(computes)?;
            sheet.html("\"><span><mark>")?;
            sheet.text(&points(computed))?;
            sheet.html("</mark><br><small>")?;
            sheet.text(language.pick("declared ", "自评"))?;
            sheet.text(&difference)?;
            sheet.html("</small></span></td>")?;
        }
    }
    cell(sheet, outcome, award.map_or("", |award| award.outcome.name(language)), false)?;
    sheet.html("</tr>\n")?;
    more(sheet, papers, number)
}

/// Below a row what is shown on demand: how it was scored, and the findings about it.
fn more<W: Write>(sheet: &mut Sheet<'_, W>, papers: &Papers<'_, '_>, number: u32) -> fmt::Result {
    let language = sheet.language;
    let award = papers.card.and_then(|card| card.award(number));
    if award.is_none() && papers.report.at(Place::Row(number)).next().is_none() {
        return Ok(());
    }
    sheet.html("<tr class=\"more\"><td colspan=\"8\">")?;
    if let Some(award) = award {
        sheet.html("<details><summary>")?;
        sheet.text(language.pick("How it was scored", "计分过程"))?;
        sheet.html("</summary>\n<p>")?;
        sheet.text(&award.explain_briefly(language).to_string())?;
        sheet.html("</p></details>")?;
    }
    row_findings(sheet, papers, number)?;
    sheet.html("</td></tr>\n")
}

/// The findings at a row, each a link to its check.
fn row_findings<W: Write>(sheet: &mut Sheet<'_, W>, papers: &Papers<'_, '_>, number: u32) -> fmt::Result {
    let language = sheet.language;
    let found: Vec<_> = papers.report.at(Place::Row(number)).collect();
    if found.is_empty() {
        return Ok(());
    }
    sheet.html("<details><summary>")?;
    sheet.text(&match language {
        Language::English => format!("Findings: {}", found.len()),
        Language::Chinese => format!("复核意见{}条", found.len()),
    })?;
    sheet.html("</summary>\n<ul>\n")?;
    for finding in found {
        let code = finding.severity.code();
        sheet.html(&format!("<li><span class=\"severity {code}\">"))?;
        sheet.text(finding.severity.name(language))?;
        sheet.html("</span> ")?;
        sheet.text(&finding.message(language).to_string())?;
        sheet.html("</li>\n")?;
    }
    sheet.html("</ul></details>")
}
