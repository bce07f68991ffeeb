//! Scorecards and reports for people: as plain text, Markdown or HTML, in English or Chinese.
//!
//! ```
//! use budget_performance::Language;
//! use budget_performance::result::Format;
//! use budget_performance::Scheme;
//! use budget_performance::evaluation::EvaluationKind;
//! use budget_performance::{Evaluation, Indicator};
//! use budget_performance::evaluation::Header;
//!
//! let scheme = Scheme::named("hubei-project-2020")?;
//! let row = Indicator::new("产出指标", "数量指标", "培训人数").weight("40".parse()?).target("≥500人").actual("520人");
//! let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "示例项目")).indicator(row).build()?;
//! let text = scheme.score(&evaluation)?.render(Format::Text, Language::English).to_string();
//! assert!(text.starts_with("示例项目\n"));
//! let html = scheme.validate(&evaluation).render(Format::Html, Language::Chinese).to_string();
//! assert!(html.starts_with("<section lang=\"zh-CN\">"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! HTML is a `<section>` to put into a page of the host, without scripts and style sheets; [`page`] makes a page of its
//! own of it. Everything that comes from a form is escaped.

pub(crate) mod card;
pub(crate) mod explain;
pub(crate) mod findings;
pub(crate) mod headroom;
pub(crate) mod page;
pub(crate) mod paper;
pub(crate) mod sheet;
pub(crate) mod table;
pub(crate) mod width;

use crate::language::{Language, said};
use crate::render::sheet::{Format, Sheet};
use crate::review::finding::Finding;
use crate::review::report::Report;
use crate::scoring::scorecard::{Outcome, Scorecard};
use alloc::string::String;
use core::fmt;

impl<'a> Scorecard<'a> {
    /// The scorecard: its total and grade, the blocks, the awards, and how points were lost.
    #[must_use]
    pub fn render(&self, format: Format, language: Language) -> impl fmt::Display + use<'_, 'a> {
        rendered(format, language, move |sheet| card::write(sheet, self))
    }
}

impl<'a> Report<'a> {
    /// The findings by severity and check, each with its place, its numbers and what to do.
    #[must_use]
    pub fn render(&self, format: Format, language: Language) -> impl fmt::Display + use<'_, 'a> {
        rendered(format, language, move |sheet| findings::write(sheet, self, &|_| None))
    }

    /// The same with where each value came from in brackets behind its sentence, as a host knows it: a cell of a sheet.
    #[must_use]
    pub fn render_with_sources<'r>(
        &'r self,
        format: Format,
        language: Language,
        source: impl Fn(&Finding<'_>) -> Option<String> + 'r,
    ) -> impl fmt::Display {
        rendered(format, language, move |sheet| findings::write(sheet, self, &source))
    }
}

/// A sheet that is written each time somebody reads it.
pub(crate) fn rendered(
    format: Format,
    language: Language,
    write: impl Fn(&mut Sheet<'_, fmt::Formatter<'_>>) -> fmt::Result,
) -> impl fmt::Display {
    said(move |f| {
        let mut sheet = Sheet::begin(f, format, language)?;
        write(&mut sheet)?;
        sheet.end()
    })
}

/// A whole page of HTML around rendered sections.
#[must_use]
pub fn page<'s>(title: &'s str, language: Language, sections: &'s [&'s dyn fmt::Display]) -> impl fmt::Display + 's {
    said(move |f| page::shell(f, title, language, |f| sections.iter().try_for_each(|section| write!(f, "{section}"))))
}

impl Outcome {
    /// The word that a reader sees.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Met => language.pick("met", "完成"),
            Self::Partly => language.pick("partly met", "部分完成"),
            Self::Missed => language.pick("missed", "未完成"),
            Self::Judged => language.pick("as declared", "采用自评得分"),
            Self::Unreported => language.pick("not reported", "未填报"),
            Self::NotApplicable => language.pick("not applicable", "不适用"),
        }
    }
}
