//! Explanations (计算说明): the working of an award as one sentence, in either language, when somebody asks for it.
//!
//! A sentence says the calculation with its result, then in brackets what the form states, which rule applied, what
//! limited or rounded the points, and where the rule comes from:
//!
//! ```
//! use budget_performance::Language;
//! use budget_performance::Scheme;
//! use budget_performance::evaluation::EvaluationKind;
//! use budget_performance::{Evaluation, Indicator};
//! use budget_performance::evaluation::Header;
//!
//! let scheme = Scheme::named("hubei-project-2020")?;
//! let row = Indicator::new("产出指标", "成本指标", "人均成本").weight("4".parse()?).target("≤0.5万元").actual("0.7万元");
//! let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "示例")).indicator(row).build()?;
//! let card = scheme.score(&evaluation)?;
//! let award = card.award(1).ok_or("no award")?;
//! assert_eq!(
//!     award.explain(Language::English).to_string(),
//!     "4 × 0.5 ÷ 0.7 = 2.86 points (target ≤0.5万元, actual 0.7万元: above the limit, weight × target ÷ actual; \
//!      rounded to 2 places, half up; 湖北省项目自评表（2020年度）附注, 附注1-3)"
//! );
//! assert_eq!(
//!     award.explain(Language::Chinese).to_string(),
//!     "4×0.5÷0.7=2.86分（目标值≤0.5万元，实际完成值0.7万元：超过上限，按分值×目标值÷实际完成值计分；\
//!      四舍五入保留2位小数；湖北省项目自评表（2020年度）附注，附注1-3）"
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Nothing is put together in memory: the pieces are written one after the other.

pub(crate) mod calculation;
pub(crate) mod cells;
pub(crate) mod execution;
pub(crate) mod reason;
pub(crate) mod sentence;

use crate::evaluation::answer::Answer;
use crate::language::{Language, said};
use crate::render::explain::sentence::Sentence;
use crate::scoring::scorecard::{Award, Outcome, Scorecard};
use core::fmt;
use core::fmt::Write;

impl<'a> Award<'a> {
    /// How the weight became points, in one sentence without a full stop.
    #[must_use]
    pub fn explain(&self, language: Language) -> impl fmt::Display + use<'a> {
        Explanation { award: *self, language, cited: true }
    }

    /// Which rule applied, without the figures of the row: the same for rows that went the same way.
    pub(crate) fn reason(&self, language: Language) -> impl fmt::Display + use<'a> {
        let award = *self;
        said(move |f| Sentence { out: f, language, cited: false }.why(&award, &award.working()))
    }

    /// The same without the citation, for a list of awards under one scheme.
    pub(crate) fn explain_briefly(&self, language: Language) -> impl fmt::Display + use<'a> {
        Explanation { award: *self, language, cited: false }
    }
}

impl<'a> Scorecard<'a> {
    /// How the execution of the budget became points; `None` where the scheme does not score it.
    #[must_use]
    pub fn explain_execution(&self, language: Language) -> Option<impl fmt::Display + use<'_, 'a>> {
        self.execution.map(|_| ExecutionExplanation { card: self, language, cited: true })
    }

    /// The same without the citation.
    pub(crate) fn explain_execution_briefly(&self, language: Language) -> Option<impl fmt::Display + use<'_, 'a>> {
        self.execution.map(|_| ExecutionExplanation { card: self, language, cited: false })
    }
}

struct Explanation<'a> {
    award: Award<'a>,
    language: Language,
    cited: bool,
}

impl fmt::Display for Explanation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Sentence { out: f, language: self.language, cited: self.cited }.award(&self.award)
    }
}

struct ExecutionExplanation<'c, 'a> {
    card: &'c Scorecard<'a>,
    language: Language,
    cited: bool,
}

impl fmt::Display for ExecutionExplanation<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Sentence { out: f, language: self.language, cited: self.cited }.execution(self.card)
    }
}

impl<W: Write> Sentence<'_, W> {
    pub(crate) fn award(&mut self, award: &Award<'_>) -> fmt::Result {
        if award.outcome == Outcome::NotApplicable && award.indicator.figures.answer != Answer::NotApplicable {
            return self.passed_over(award);
        }
        let working = award.working();
        let earned = calculation::earned(award, &working);
        self.calculation(award, &working, earned)?;
        self.inputs(award.indicator)?;
        self.why(award, &working)?;
        self.limits(&working, earned)?;
        self.cite(award.scheme, working.citation)?;
        self.put(")", "）")
    }
}
