//! Which texts a report has where a host does not want all of them.

use crate::language::Language;

/// The texts of a written report: the sentences in both languages and the advice, unless some are left out.
///
/// ```
/// use budget_performance::document::{ReportDocument, ReportTexts};
/// # use budget_performance::evaluation::{EvaluationKind, Header};
/// use budget_performance::{Evaluation, Indicator, Language, Scheme};
///
/// # let header = Header::new(EvaluationKind::Project, "示例项目");
/// # let row = Indicator::new("产出指标", "数量指标", "培训人数").weight("50".parse()?);
/// # let evaluation = Evaluation::builder(header).indicator(row.target("≥500人")).build()?;
/// let scheme = Scheme::named("national-project-2020")?;
/// let report = scheme.validate(&evaluation);
/// let texts = ReportTexts::only(Language::Chinese).without_advice();
/// let json = serde_json::to_string(&report.with_texts(texts))?;
/// let stored = ReportDocument::from_json(&json)?;
/// assert_eq!(stored.findings[0].message.text(Language::English), "");
/// assert!(!stored.findings[0].message.text(Language::Chinese).is_empty());
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportTexts {
    only: Option<Language>,
    has_advice: bool,
}

impl ReportTexts {
    /// All texts.
    pub const ALL: Self = Self { only: None, has_advice: true };

    /// The texts of one language; those of the other are empty.
    #[must_use]
    pub const fn only(language: Language) -> Self {
        Self { only: Some(language), ..Self::ALL }
    }

    /// These texts without the advice.
    #[must_use]
    pub const fn without_advice(self) -> Self {
        Self { has_advice: false, ..self }
    }

    pub(crate) const fn has_advice(self) -> bool {
        self.has_advice
    }

    pub(crate) fn has(self, language: Language) -> bool {
        self.only.is_none_or(|only| only == language)
    }
}
