//! A report as a sheet.

use crate::evaluation::Evaluation;
use crate::language::Language;
use crate::notation::characters;
use crate::notation::quote::write_excerpt;
use crate::render::card::{scheme_name, subject};
use crate::render::sheet::Sheet;
use crate::review::finding::{Finding, Place};
use crate::review::groups::Group;
use crate::review::report::Report;
use crate::scheme::checks::Severity;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::fmt::Write;

pub(super) fn write<W: Write>(sheet: &mut Sheet<'_, W>, report: &Report<'_>) -> fmt::Result {
    sheet.heading(1, &heading(report, sheet.language))?;
    let groups = report.groups();
    for severity in Severity::ALL {
        of_severity(sheet, report, &groups, severity)?;
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
    for (place, severity) in Severity::ALL.into_iter().enumerate() {
        if place > 0 {
            text.push_str(language.pick(", ", "，"));
        }
        let (name, count) = (severity.plural(language), report.with_severity(severity).count());
        text.push_str(&match language {
            Language::English => format!("{name}: {count}"),
            Language::Chinese => format!("{name}{count}项"),
        });
    }
    text
}

/// The groups whose gravest finding is of a severity, those of one cause together: what to do about it stands once below
/// them. What follows from a cause stands under it, whatever its own severity is.
fn of_severity<W: Write>(
    sheet: &mut Sheet<'_, W>,
    report: &Report<'_>,
    groups: &[Group<'_, '_>],
    severity: Severity,
) -> fmt::Result {
    let language = sheet.language;
    let groups: Vec<&Group<'_, '_>> = groups.iter().filter(|group| group.severity() == severity).collect();
    if groups.is_empty() {
        return Ok(());
    }
    let all = report.with_severity(severity).count();
    let here = groups.iter().flat_map(|group| group.findings()).filter(|finding| finding.severity == severity).count();
    sheet.heading(2, &title(severity, all, all.saturating_sub(here), language))?;
    let mut checks: Vec<_> = Vec::new();
    for group in &groups {
        if !checks.contains(&group.cause.check) {
            checks.push(group.cause.check);
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
        for group in groups.iter().filter(|group| group.cause.check == check) {
            group_item(sheet, report, group, severity)?;
        }
        sheet.end_list()?;
        sheet.below_list(&match language {
            Language::English => format!("To do: {}", check.advice(language)),
            Language::Chinese => format!("处理：{}", check.advice(language)),
        })?;
    }
    Ok(())
}

/// The name of a severity with the number of its findings, and how many of them stand above under a graver cause.
fn title(severity: Severity, all: usize, above: usize, language: Language) -> String {
    let mut name = severity.plural(language).to_string();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    match (language, above) {
        (Language::English, 0) => format!("{name} ({all})"),
        (Language::Chinese, 0) => format!("{name}（{all}项）"),
        (Language::English, _) => format!("{name} ({all}, of which {above} above)"),
        (Language::Chinese, _) => format!("{name}（{all}项，其中{above}项已在上文列示）"),
    }
}

/// A cause, how its declared figure comes about, and what follows from it.
fn group_item<W: Write>(
    sheet: &mut Sheet<'_, W>,
    report: &Report<'_>,
    group: &Group<'_, '_>,
    section: Severity,
) -> fmt::Result {
    let language = sheet.language;
    let mut text = sentence(report, group.cause, language);
    if group.cause.severity != section {
        text.push_str(&mark(group.cause.severity.name(language), language));
    }
    let mut below: Vec<String> = reproduced(report, group.cause, language).into_iter().collect();
    let explained = !below.is_empty();
    for finding in &group.consequences {
        let check = finding.check;
        let mut line = String::from(language.pick("follows from it: ", "由此引起："));
        // Where it stands is said above, unless it stands elsewhere.
        if finding.place == group.cause.place {
            line.push_str(&finding.message(language).to_string());
        } else {
            line.push_str(&sentence(report, finding, language));
        }
        // Two findings about one figure have the same explanation.
        let said = explained && finding.place == group.cause.place;
        if let Some(causes) = reproduced(report, finding, language).filter(|_| !said) {
            line.push_str(language.pick("; ", "；"));
            line.push_str(&causes);
        }
        let severity = finding.severity.name(language);
        line.push_str(&mark(&format!("{check}{}{severity}", language.pick(", ", "，")), language));
        below.push(line);
    }
    sheet.item(&text, &below)
}

fn sentence(report: &Report<'_>, finding: &Finding<'_>, language: Language) -> String {
    let place = place(finding.place, report.evaluation, language);
    match language {
        Language::English => format!("{place}: {}", finding.message(language)),
        Language::Chinese => format!("{place}：{}", finding.message(language)),
    }
}

fn mark(text: &str, language: Language) -> String {
    match language {
        Language::English => format!(" ({text})"),
        Language::Chinese => format!("（{text}）"),
    }
}

/// The policies that give the declared figure of a finding.
fn reproduced(report: &Report<'_>, finding: &Finding<'_>, language: Language) -> Option<String> {
    let mut text = String::new();
    for policy in report.causes(finding) {
        text.push_str(match (text.is_empty(), language) {
            (true, Language::English) => "would be reproduced by ",
            (true, Language::Chinese) => "按以下口径可得出申报得分：",
            (false, Language::English) => "; or by ",
            (false, Language::Chinese) => "；或",
        });
        // Writing to memory cannot fail.
        let _ = write!(text, "{}", policy.text(language));
    }
    (!text.is_empty()).then_some(text)
}

/// A place as the form prints it: of a row its number and its names.
fn place(place: Place<'_>, evaluation: &Evaluation, language: Language) -> String {
    let mut text = place.text(language).to_string();
    let Place::Row(number) = place else { return text };
    let Some(row) = evaluation.indicator(number) else { return text };
    let mut names = String::new();
    for name in [row.level1(), row.level2(), row.level3()]
        .into_iter()
        .flatten()
        .filter(|name| !characters::trim(name).is_empty())
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
