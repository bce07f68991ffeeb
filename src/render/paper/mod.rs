//! The papers that people hold in their hands: the summary (摘要版) and the form (自评表), written from an evaluation, its
//! report and its card.
//!
//! ```
//! use budget_performance::evaluation::{EvaluationKind, Header};
//! use budget_performance::paper::{Figures, Papers};
//! use budget_performance::result::Format;
//! use budget_performance::{Evaluation, Indicator, Language, Scheme};
//!
//! let row = Indicator::new("产出指标", "数量指标", "培训人数").weight("50".parse()?).target("≥500人").actual("421人");
//! let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "培训项目")).indicator(row).build()?;
//! let scheme = Scheme::named("national-project-2020")?;
//! let (report, card) = (scheme.validate(&evaluation), scheme.score(&evaluation)?);
//! let papers = Papers::new(&report, Some(&card));
//! let form = papers.form(Figures::Declared, Format::Text, Language::Chinese).to_string();
//! assert!(form.starts_with("培训项目项目支出绩效自评表"));
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```

pub(crate) mod figures;
pub(crate) mod form;
pub(crate) mod papers;
pub(crate) mod problems;
pub(crate) mod spans;
pub(crate) mod summary;
pub(crate) mod write;
pub(crate) mod writer;

use crate::language::Language;
use crate::render::page;
use crate::render::paper::form::{FormPaper, Source};
use crate::render::paper::papers::{Figures, Papers};
use crate::render::paper::writer::Summary;
use crate::render::rendered;
use crate::render::sheet::Format;
use core::fmt;

impl<'p, 'a> Papers<'p, 'a> {
    /// The summary (摘要版): scores, the execution of the budget, goals, problems by kind, measures and use of results; as
    /// declared, or as computed. What is missing is said to be missing.
    #[must_use]
    pub fn summary(&self, figures: Figures, format: Format, language: Language) -> impl fmt::Display + use<'p, 'a> {
        let papers = *self;
        rendered(format, language, move |sheet| summary::write(&mut Summary { sheet, papers, figures, language }))
    }

    /// The form (自评表), in the layout of its scheme: as declared, or with the computed points and what differs beside it.
    #[must_use]
    pub fn form(&self, figures: Figures, format: Format, language: Language) -> impl fmt::Display + use<'p, 'a> {
        let papers = *self;
        rendered(format, language, move |sheet| write::form(sheet, &papers.form_paper(figures, language)))
    }

    /// The report page: one page of HTML that stands alone, without scripts, to read on a screen, to print on A4 and to send:
    /// the card with bars, where the points went, the rows with their workings, and the findings.
    #[must_use]
    pub fn page(&self, language: Language) -> impl fmt::Display + use<'p, 'a> {
        page::report(*self, language)
    }

    pub(crate) fn form_paper(&self, figures: Figures, language: Language) -> FormPaper {
        FormPaper::of(&Source {
            evaluation: self.evaluation(),
            scheme: self.report.scheme,
            beside: self.card.filter(|_| figures == Figures::Computed),
            language,
        })
    }
}
