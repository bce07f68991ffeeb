//! A report as a sheet.

use crate::evaluation::Evaluation;
use crate::language::Language;
use crate::notation::characters;
use crate::notation::quote::write_excerpt;
use crate::render::card::{begin, range};
use crate::render::sheet::{Format, Sheet};
use crate::review::finding::{Finding, Place};
use crate::review::groups::Group;
use crate::review::report::Report;
use crate::scheme::checks::Check;
use crate::scheme::severity::Severity;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::fmt::Write;

pub(super) fn write<W: Write>(sheet: &mut Sheet<'_, W>, report: &Report<'_>, sources: Sources<'_>) -> fmt::Result {
    begin(sheet, report.evaluation, report.scheme)?;
    sheet.below_heading(&counts(report, sheet.language))?;
    let groups = report.groups();
    let sections = sections(report, &groups, sheet.language);
    sections.iter().try_for_each(|section| write_section(sheet, report, section, sources))
}

/// How many findings there are of each severity.
pub(crate) fn counts(report: &Report<'_>, language: Language) -> String {
    let mut text = String::new();
    if report.findings.is_empty() {
        return language.pick("no findings", "未发现问题").into();
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

/// The groups whose gravest finding is of a severity, those of one cause together. What follows from a cause stands under
/// it, whatever its own severity is.
pub(crate) struct Section<'g, 'r, 'a> {
    pub(crate) severity: Severity,
    /// The name of the severity and how many there are.
    pub(crate) title: String,
    pub(crate) checks: Vec<(Check, Vec<&'g Group<'r, 'a>>)>,
}

/// The findings of a report as people read them: the gravest first; severities without findings are left out.
pub(crate) fn sections<'g, 'r, 'a>(
    report: &Report<'_>,
    groups: &'g [Group<'r, 'a>],
    language: Language,
) -> Vec<Section<'g, 'r, 'a>> {
    let section = |severity| {
        let mut checks: Vec<(Check, Vec<&Group<'_, '_>>)> = Vec::new();
        let mut here = 0usize;
        for group in groups.iter().filter(|group| group.severity() == severity) {
            here = here.saturating_add(group.findings().filter(|finding| finding.severity == severity).count());
            match checks.iter_mut().find(|(check, _)| *check == group.cause.check) {
                Some((_, of_check)) => of_check.push(group),
                None => checks.push((group.cause.check, Vec::from([group]))),
            }
        }
        let all = report.with_severity(severity).count();
        let title = title(severity, all, all.saturating_sub(here), language);
        (!checks.is_empty()).then_some(Section { severity, title, checks })
    };
    Severity::ALL.into_iter().filter_map(section).collect()
}

/// What is to be done about the findings of a check.
pub(crate) fn to_do(check: Check, language: Language) -> String {
    match language {
        Language::English => format!("To do: {}", check.advice(language)),
        Language::Chinese => format!("处理：{}", check.advice(language)),
    }
}

/// A section; what to do about a check stands once below its findings.
fn write_section<W: Write>(
    sheet: &mut Sheet<'_, W>,
    report: &Report<'_>,
    section: &Section<'_, '_, '_>,
    sources: Sources<'_>,
) -> fmt::Result {
    let language = sheet.language;
    sheet.heading(2, &section.title)?;
    for (check, of_check) in &section.checks {
        sheet.heading(
            3,
            &match language {
                Language::English => format!("{check}: {}", check.meaning(language)),
                Language::Chinese => format!("{}（{check}）", check.meaning(language)),
            },
        )?;
        sheet.begin_list()?;
        let style = Style { language, brief: sheet.format == Format::Text, sources };
        for run in runs(of_check, language) {
            let (text, below) = run_item(report, &run, section.severity, style);
            sheet.item(&text, &below)?;
        }
        sheet.end_list()?;
        sheet.below_list(&to_do(*check, language))?;
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

/// Neighbouring rows whose findings say the same.
pub(crate) type Run<'g, 'r, 'a> = Vec<&'g Group<'r, 'a>>;

/// The groups of a check, those of neighbouring rows together where their causes say the same and the same follows.
pub(crate) fn runs<'g, 'r, 'a>(groups: &[&'g Group<'r, 'a>], language: Language) -> Vec<Run<'g, 'r, 'a>> {
    let mut runs: Vec<(Run<'g, 'r, 'a>, String)> = Vec::new();
    for group in groups {
        let message = group.cause.message(language).to_string();
        match runs.last_mut() {
            Some((run, said)) if *said == message && run.last().is_some_and(|last| goes_on(last, group)) => {
                run.push(group);
            }
            _ => runs.push((Vec::from([*group]), message)),
        }
    }
    runs.into_iter().map(|(run, _)| run).collect()
}

/// Whether a group stands at the row behind another, and what follows from both are findings of the same checks there.
fn goes_on(last: &Group<'_, '_>, next: &Group<'_, '_>) -> bool {
    let (Place::Row(before), Place::Row(behind)) = (last.cause.place, next.cause.place) else { return false };
    let at_home = |group: &Group<'_, '_>| group.consequences.iter().all(|finding| finding.place == group.cause.place);
    let checks = |group: &Group<'_, '_>| group.consequences.iter().map(|finding| finding.check).collect::<Vec<_>>();
    before.checked_add(1) == Some(behind)
        && last.cause.severity == next.cause.severity
        && at_home(last)
        && at_home(next)
        && checks(last) == checks(next)
}

/// Where the value of a finding came from, in brackets behind its sentence.
pub(crate) type Sources<'s> = &'s dyn Fn(&Finding<'_>) -> Option<String>;

/// How findings are said.
#[derive(Clone, Copy)]
pub(crate) struct Style<'s> {
    pub(crate) language: Language,
    /// Plain text names a row by its own name alone, and an arrow stands before what follows.
    pub(crate) brief: bool,
    pub(crate) sources: Sources<'s>,
}

/// A run of findings that is to be written: where, what, and what follows.
pub(crate) struct RunText {
    pub(crate) place: String,
    /// The rows that it speaks of; none where it stands elsewhere.
    pub(crate) rows: Vec<u32>,
    pub(crate) said: String,
    pub(crate) below: Vec<String>,
}

/// A cause, how its declared figure comes about, and what follows from it.
fn run_item(report: &Report<'_>, run: &[&Group<'_, '_>], section: Severity, style: Style<'_>) -> (String, Vec<String>) {
    let text = run_text(report, run, section, style);
    (format!("{}{}{}", text.place, style.language.pick(": ", "："), text.said), text.below)
}

pub(crate) fn run_text(report: &Report<'_>, run: &[&Group<'_, '_>], section: Severity, style: Style<'_>) -> RunText {
    let language = style.language;
    let place = place_of_run(report, run, style);
    let rows = run.iter().filter_map(|group| row_of(group.cause)).collect();
    let Some(first) = run.first() else { return RunText { place, rows, said: String::new(), below: Vec::new() } };
    let mut said = first.cause.message(language).to_string();
    if first.cause.severity != section {
        said.push_str(&mark(first.cause.severity.name(language), language));
    }
    said.push_str(&cells(run.iter().map(|group| group.cause), style.sources));
    let below = match run {
        [only] => consequences(report, only, style),
        _ => shared_consequences(run, style),
    };
    RunText { place, rows, said, below }
}

/// What follows from one cause, behind what explains its figure.
fn consequences(report: &Report<'_>, group: &Group<'_, '_>, style: Style<'_>) -> Vec<String> {
    let language = style.language;
    let mut below: Vec<String> = reproduced(report, group.cause, language).into_iter().collect();
    let explained = !below.is_empty();
    for finding in &group.consequences {
        // Where it stands is said above, unless it stands elsewhere.
        let at_home = finding.place == group.cause.place;
        let mut line = if at_home { finding.message(language).to_string() } else { sentence(report, finding, style) };
        // Two findings about one figure have the same explanation.
        if let Some(causes) = reproduced(report, finding, language).filter(|_| !(explained && at_home)) {
            line.push_str(language.pick("; ", "；"));
            line.push_str(&causes);
        }
        let cells = cells(core::iter::once(*finding), style.sources);
        below.push(format!("{}{cells}", consequence(finding, &line, style)));
    }
    below
}

/// What follows from each row of a run, rows for which the same follows together.
fn shared_consequences(run: &[&Group<'_, '_>], style: Style<'_>) -> Vec<String> {
    let language = style.language;
    let count = run.first().map_or(0, |group| group.consequences.len());
    let mut lines = Vec::new();
    for place in 0..count {
        let findings: Vec<&Finding<'_>> =
            run.iter().filter_map(|group| group.consequences.get(place).copied()).collect();
        let said = |finding: &Finding<'_>| finding.message(language).to_string();
        for equal in findings.chunk_by(|left, right| said(left) == said(right)) {
            let Some(first) = equal.first() else { continue };
            let rows: Vec<u32> = equal.iter().filter_map(|finding| row_of(finding)).collect();
            let line = match equal.len() == run.len() {
                true => said(first),
                false => format!("{}{}{}", range(&rows, language), language.pick(": ", "："), said(first)),
            };
            let cells = cells(equal.iter().copied(), style.sources);
            lines.push(format!("{}{cells}", consequence(first, &line, style)));
        }
    }
    lines
}

const fn row_of(finding: &Finding<'_>) -> Option<u32> {
    match finding.place {
        Place::Row(row) => Some(row),
        _ => None,
    }
}

fn consequence(finding: &Finding<'_>, said: &str, style: Style<'_>) -> String {
    let language = style.language;
    let severity = finding.severity.name(language);
    let code = mark(&format!("{}{}{severity}", finding.check, language.pick(", ", "，")), language);
    let lead = if style.brief { "" } else { language.pick("follows from it: ", "由此引起：") };
    format!("{lead}{said}{code}")
}

/// The cells of findings, behind their sentence.
fn cells<'f, 'a: 'f>(findings: impl Iterator<Item = &'f Finding<'a>>, sources: Sources<'_>) -> String {
    let cells: Vec<String> = findings.filter_map(sources).collect();
    if cells.is_empty() { String::new() } else { format!("（{}）", cells.join("、")) }
}

/// The place of a run: of several rows their numbers, and the names of the levels that they share.
fn place_of_run(report: &Report<'_>, run: &[&Group<'_, '_>], style: Style<'_>) -> String {
    let language = style.language;
    let rows: Vec<u32> = run.iter().filter_map(|group| row_of(group.cause)).collect();
    let [number, _, ..] = rows.as_slice() else {
        return run.first().map_or(String::new(), |group| place(group.cause.place, report.evaluation, style));
    };
    if style.brief {
        return range(&rows, language);
    }
    let all = || rows.iter().filter_map(|number| report.evaluation.indicator(*number));
    let Some(first) = report.evaluation.indicator(*number) else { return range(&rows, language) };
    let shares1 = all().all(|row| row.level1() == first.level1());
    let shares2 = shares1 && all().all(|row| row.level2() == first.level2());
    let names = [first.level1().filter(|_| shares1), first.level2().filter(|_| shares2)];
    named(range(&rows, language), names.into_iter().flatten(), language)
}

fn sentence(report: &Report<'_>, finding: &Finding<'_>, style: Style<'_>) -> String {
    let language = style.language;
    let place = place(finding.place, report.evaluation, style);
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
fn place(place: Place<'_>, evaluation: &Evaluation, style: Style<'_>) -> String {
    let text = place.text(style.language).to_string();
    let Place::Row(number) = place else { return text };
    let Some(row) = evaluation.indicator(number) else { return text };
    let levels = [row.level1(), row.level2()].map(|level| level.filter(|_| !style.brief));
    named(text, levels.into_iter().chain([row.level3()]).flatten(), style.language)
}

/// A place with names in brackets.
fn named<'n>(mut text: String, names: impl Iterator<Item = &'n str>, language: Language) -> String {
    let mut listed = String::new();
    for name in names.filter(|name| !characters::trim(name).is_empty()) {
        if !listed.is_empty() {
            listed.push_str(" / ");
        }
        // Writing to memory cannot fail.
        let _ = write_excerpt(&mut listed, name);
    }
    if !listed.is_empty() {
        text.push_str(language.pick(" (", "（"));
        text.push_str(&listed);
        text.push_str(language.pick(")", "）"));
    }
    text
}
