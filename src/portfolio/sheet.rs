//! A portfolio as a sheet for people.

use crate::evaluation::EvaluationKind;
use crate::exact::rounding::Rounding;
use crate::language::Language;
use crate::portfolio::summary::{Portfolio, Ranked};
use crate::portfolio::tally::Tally;
use crate::render::rendered;
use crate::render::sheet::{Format, Sheet};
use crate::render::table::Column;
use crate::render::width::cut;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::fmt::Write;

/// The columns of a terminal that a name takes at most.
const NAME: usize = 40;

impl Portfolio {
    /// The summary: the totals, the money, the groups, the findings, and both ends of the ranking.
    #[must_use]
    pub fn render(&self, format: Format, language: Language) -> impl fmt::Display + use<'_> {
        rendered(format, language, move |sheet| write(sheet, self))
    }
}

fn write<W: Write>(sheet: &mut Sheet<'_, W>, portfolio: &Portfolio) -> fmt::Result {
    let language = sheet.language;
    sheet.heading(1, &heading(portfolio, language))?;
    if let Some(line) = totals(portfolio, language) {
        sheet.line(&line)?;
    }
    let kinds = [
        (EvaluationKind::Project, language.pick("projects", "项目支出")),
        (EvaluationKind::Department, language.pick("departments", "部门整体支出")),
    ];
    let kinds = kinds.into_iter().map(|(kind, name)| (name, portfolio.of_kind(kind)));
    let kinds = kinds.filter(|(_, tally)| tally.forms > 0);
    tallies(sheet, ("By kind", "按评价类型"), kinds)?;
    tallies(sheet, ("By grade", "按等级"), portfolio.by_grade())?;
    tallies(sheet, ("By scheme", "按计分方案"), portfolio.by_scheme())?;
    tallies(sheet, ("By authority", "按主管部门"), portfolio.by_authority())?;
    findings(sheet, portfolio)?;
    ranking(sheet, ("The highest totals", "得分最高"), portfolio.best())?;
    ranking(sheet, ("The lowest totals", "得分最低"), portfolio.worst())
}

fn heading(portfolio: &Portfolio, language: Language) -> String {
    let (forms, scored) = (portfolio.all().forms, portfolio.all().scored);
    let (complete, acceptable) = (portfolio.complete(), portfolio.acceptable());
    match language {
        Language::English => {
            format!("{forms} forms | scored: {scored}, complete: {complete}, without errors: {acceptable}")
        }
        Language::Chinese => {
            format!("共{forms}份自评表 | 已计分{scored}份，填报完整{complete}份，无错误{acceptable}份")
        }
    }
}

fn totals(portfolio: &Portfolio, language: Language) -> Option<String> {
    let mean = portfolio.mean(Rounding::default())?;
    let [low, median, high] =
        [(1, 4), (1, 2), (3, 4)].map(|(part, of)| portfolio.quantile(part, of).unwrap_or_default());
    Some(match language {
        Language::English => format!("Totals: mean {mean}, quartiles {low}, {median}, {high}"),
        Language::Chinese => format!("总分：平均{mean}分，四分位数{low}、{median}、{high}分"),
    })
}

fn tallies<'t, W: Write>(
    sheet: &mut Sheet<'_, W>,
    (en, zh): (&'static str, &'static str),
    tallies: impl Iterator<Item = (&'t str, &'t Tally)>,
) -> fmt::Result {
    let language = sheet.language;
    let rows: Vec<_> = tallies
        .map(|(name, tally)| {
            let name = if name.is_empty() { language.pick("(not stated)", "（未填写）") } else { name };
            let ratio = |ratio: Option<crate::exact::ratio::Ratio>| ratio.map(|ratio| ratio.to_string());
            let mean = tally.mean().map(|mean| mean.rounded(Rounding::default()).to_string());
            [
                cut(name, NAME),
                tally.forms.to_string(),
                mean.unwrap_or_default(),
                tally.money.budget.to_string(),
                tally.money.executed.to_string(),
                ratio(tally.money.rate()).unwrap_or_default(),
            ]
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    let title = language.pick(en, zh);
    sheet.heading(2, title)?;
    let columns = [
        Column::left(language.pick("name", "名称")),
        Column::right(language.pick("forms", "份数")),
        Column::right(language.pick("mean total", "平均得分")),
        Column::right(language.pick("budget (元)", "预算数（元）")),
        Column::right(language.pick("executed (元)", "执行数（元）")),
        Column::right(language.pick("rate", "执行率")),
    ];
    sheet.table(title, &columns, rows.into_iter())
}

fn findings<W: Write>(sheet: &mut Sheet<'_, W>, portfolio: &Portfolio) -> fmt::Result {
    let language = sheet.language;
    let mut found: Vec<_> = portfolio.findings().collect();
    if found.is_empty() {
        return Ok(());
    }
    found.sort_by_key(|(check, severity, count)| (*severity, core::cmp::Reverse(count.forms), *check));
    let title = language.pick("Findings", "问题");
    sheet.heading(2, title)?;
    let columns = [
        Column::left(language.pick("check", "代码")),
        Column::left(language.pick("severity", "性质")),
        Column::right(language.pick("findings", "处数")),
        Column::right(language.pick("forms", "份数")),
        Column::right(language.pick("of all forms", "占比")),
    ];
    let rows = found.into_iter().map(|(check, severity, count)| {
        let share = portfolio.share(count).map(|share| share.to_string());
        [
            check.code().to_string(),
            severity.name(language).to_string(),
            count.findings.to_string(),
            count.forms.to_string(),
            share.unwrap_or_default(),
        ]
    });
    sheet.table(title, &columns, rows)
}

fn ranking<W: Write>(
    sheet: &mut Sheet<'_, W>,
    (en, zh): (&'static str, &'static str),
    ranked: &[Ranked],
) -> fmt::Result {
    if ranked.is_empty() {
        return Ok(());
    }
    let language = sheet.language;
    let title = language.pick(en, zh);
    sheet.heading(2, title)?;
    let columns = [
        Column::right(language.pick("total", "得分")),
        Column::left(language.pick("name", "名称")),
        Column::left(language.pick("authority", "主管部门")),
        Column::right(language.pick("errors", "错误")),
    ];
    let rows = ranked.iter().map(|ranked| {
        let errors = ranked.errors.to_string();
        [ranked.total.to_string(), cut(&ranked.subject, NAME), cut(&ranked.authority, NAME), errors]
    });
    sheet.table(title, &columns, rows)
}
