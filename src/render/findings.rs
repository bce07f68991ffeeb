//! A report as a sheet.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Write};

use crate::catalogue::write_excerpt;
use crate::evaluation::Evaluation;
use crate::finding::{Finding, Language, Place, Severity};
use crate::render::card::{scheme_name, subject};
use crate::render::sheet::Sheet;
use crate::report::Report;

pub(super) fn write<W: Write>(sheet: &mut Sheet<'_, W>, report: &Report<'_>) -> fmt::Result {
    sheet.heading(1, &heading(report, sheet.language))?;
    for severity in Severity::ALL {
        of_severity(sheet, report, severity)?;
    }
    Ok(())
}

/// Whom the findings are about, and how many there are of each severity.
fn heading(report: &Report<'_>, language: Language) -> String {
    let mut text = subject(report.evaluation, language);
    if !text.is_empty() {
        text.push_str(" | ");
    }
    text.push_str(&scheme_name(report.scheme, language));
    text.push_str(" | ");
    if report.findings.is_empty() {
        text.push_str(language.pick("no findings", "未发现问题"));
        return text;
    }
    let count = |severity| report.of(severity).count();
    let (errors, warnings, advice) = (count(Severity::Error), count(Severity::Warning), count(Severity::Advice));
    text.push_str(&match language {
        Language::English => format!("errors: {errors}, warnings: {warnings}, advice: {advice}"),
        Language::Chinese => format!("错误{errors}项，疑点{warnings}项，建议{advice}项"),
    });
    text
}

/// The findings of a severity, those of one check together: what to do about them stands once below them.
fn of_severity<W: Write>(sheet: &mut Sheet<'_, W>, report: &Report<'_>, severity: Severity) -> fmt::Result {
    let language = sheet.language;
    let findings: Vec<&Finding<'_>> = report.of(severity).collect();
    if findings.is_empty() {
        return Ok(());
    }
    let title = match severity {
        Severity::Error => language.pick("Errors", "错误"),
        Severity::Warning => language.pick("Warnings", "疑点"),
        Severity::Advice => language.pick("Advice", "建议"),
    };
    let title = match language {
        Language::English => format!("{title} ({})", findings.len()),
        Language::Chinese => format!("{title}（{}项）", findings.len()),
    };
    sheet.heading(2, &title)?;
    let mut checks: Vec<_> = Vec::new();
    for finding in &findings {
        if !checks.contains(&finding.check) {
            checks.push(finding.check);
        }
    }
    for check in checks {
        sheet.heading(
            3,
            &match language {
                Language::English => format!("{check}: {}", check.meaning(language)),
                Language::Chinese => format!("{}（{check}）", check.meaning(language)),
            },
        )?;
        sheet.begin_list()?;
        for finding in findings.iter().filter(|finding| finding.check == check) {
            let place = place(finding.place, report.evaluation, language);
            sheet.item(&match language {
                Language::English => format!("{place}: {}", finding.message(language)),
                Language::Chinese => format!("{place}：{}", finding.message(language)),
            })?;
        }
        sheet.end_list()?;
        sheet.below_list(&match language {
            Language::English => format!("To do: {}", check.advice(language)),
            Language::Chinese => format!("处理：{}", check.advice(language)),
        })?;
    }
    Ok(())
}

/// A place as the form prints it: of a row its number and its names.
fn place(place: Place<'_>, evaluation: &Evaluation, language: Language) -> String {
    let mut text = place.text(language).to_string();
    let Place::Row(number) = place else { return text };
    let Some(row) = evaluation.indicator(number) else { return text };
    let mut names = String::new();
    for name in [row.level1(), row.level2(), row.level3()].into_iter().flatten().filter(|name| !name.trim().is_empty())
    {
        if !names.is_empty() {
            names.push_str(" / ");
        }
        // Writing to memory cannot fail.
        let _ = write_excerpt(&mut names, name);
    }
    if !names.is_empty() {
        text.push_str(language.pick(" (", "（"));
        text.push_str(&names);
        text.push_str(language.pick(")", "）"));
    }
    text
}
