//! The findings of a page: by severity and check, collapsed, each a link to its row.

use crate::language::Language;
use crate::render::findings::{RunText, Style, counts, run_text, runs, sections, to_do};
use crate::render::page::rows::link;
use crate::render::paper::papers::Papers;
use crate::render::sheet::Sheet;
use crate::review::groups::Group;
use crate::scheme::checks::Check;
use crate::scheme::severity::Severity;
use alloc::format;
use core::fmt;
use core::fmt::Write;

pub(crate) fn write<W: Write>(sheet: &mut Sheet<'_, W>, papers: &Papers<'_, '_>) -> fmt::Result {
    let language = sheet.language;
    let report = papers.report;
    sheet.html("<section id=\"findings\">\n")?;
    sheet.heading(2, language.pick("Findings", "复核意见"))?;
    sheet.line(&counts(report, language))?;
    let groups = report.groups();
    for section in sections(report, &groups, language) {
        sheet.heading(3, &section.title)?;
        for (check, of_check) in &section.checks {
            write_check(sheet, papers, section.severity, *check, of_check)?;
        }
    }
    sheet.html("</section>\n")
}

/// The findings of a check, collapsed under its meaning.
fn write_check<W: Write>(
    sheet: &mut Sheet<'_, W>,
    papers: &Papers<'_, '_>,
    severity: Severity,
    check: Check,
    of_check: &[&Group<'_, '_>],
) -> fmt::Result {
    let language = sheet.language;
    let code = severity.code();
    sheet.html(&format!("<details><summary><span class=\"severity {code}\">"))?;
    sheet.text(severity.name(language))?;
    sheet.html("</span> ")?;
    sheet.text(&match language {
        Language::English => format!("{} ({check}): {}", check.meaning(language), of_check.len()),
        Language::Chinese => format!("{}（{check}）：{}处", check.meaning(language), of_check.len()),
    })?;
    sheet.html("</summary>\n<ul>\n")?;
    let style = Style { language, brief: false, sources: &|_| None };
    for run in runs(of_check, language) {
        item(sheet, &run_text(papers.report, &run, severity, style))?;
    }
    sheet.html("</ul>\n<p>")?;
    sheet.text(&to_do(check, language))?;
    sheet.html("</p></details>\n")
}

fn item<W: Write>(sheet: &mut Sheet<'_, W>, run: &RunText) -> fmt::Result {
    sheet.html("<li>")?;
    // A place of one row is its link; of several, each row has its own behind the sentence.
    let several: &[u32] = match run.rows.as_slice() {
        [row] => {
            sheet.html(&format!("<a href=\"#row-{row}\">"))?;
            sheet.text(&run.place)?;
            sheet.html("</a>")?;
            &[]
        }
        rows => {
            sheet.text(&run.place)?;
            rows
        }
    };
    sheet.text(sheet.language.pick(": ", "："))?;
    sheet.text(&run.said)?;
    several.iter().try_for_each(|row| link(sheet, *row))?;
    if !run.below.is_empty() {
        sheet.html("\n<ul>\n")?;
        for text in &run.below {
            sheet.html("<li>")?;
            sheet.text(text)?;
            sheet.html("</li>\n")?;
        }
        sheet.html("</ul>\n")?;
    }
    sheet.html("</li>\n")
}
