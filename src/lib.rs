//! Scores and reviews Chinese budget-performance self-evaluations (预算绩效自评), exactly and with every step explained.
//!
//! A department or a funded project evaluates itself once a year: how much of its budget was executed, how each
//! indicator did against its target, how many points of 100 that earns, and why points were lost. This crate is for the
//! programs that hold, check or collect such forms. It opens no files, keeps no state and never panics.
//!
//! A **finding** is about the content of an evaluation: there are many, each with a stable code. An **error** means that
//! a call could not do its work: there is one, typed.
//!
//! # Score an evaluation
//!
//! [`Scheme::score`] gives a [`Scorecard`]: the points of every row, block and the total, each with its
//! [working](result::Working). The [`Evaluation`] is the form, the [`Scheme`] the rules of a place.
//!
//! ```
//! use budget_performance::evaluation::{EvaluationKind, Header};
//! use budget_performance::result::Outcome;
//! use budget_performance::{Evaluation, Indicator, Language, Scheme};
//!
//! let row = Indicator::new("产出指标", "数量指标", "培训人数").weight("50".parse()?).target("≥500人").actual("421人");
//! let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "培训项目")).indicator(row).build()?;
//! let scheme = Scheme::named("national-project-2020")?;
//! let card = scheme.score(&evaluation)?;
//! let award = card.award(1).ok_or("the row is scored")?;
//! assert_eq!((award.points.to_string().as_str(), award.outcome), ("42.1", Outcome::Partly));
//! assert!(award.explain(Language::English).to_string().contains("421 ÷ 500"));
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```
//!
//! # Review it
//!
//! [`Scheme::validate`] gives a [`Report`] with every [`Finding`] that a reviewer (复核) would raise, by [`Check`]. It
//! cannot fail.
//!
//! ```
//! # use budget_performance::evaluation::{EvaluationKind, Header};
//! # use budget_performance::{Evaluation, Indicator, Language, Scheme};
//! # let row = Indicator::new("产出指标", "数量指标", "培训人数").weight("50".parse()?).target("≥500人").actual("421人");
//! # let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "培训项目")).indicator(row).build()?;
//! # let scheme = Scheme::named("national-project-2020")?;
//! for finding in scheme.validate(&evaluation).findings() {
//!     println!("{}: {}", finding.check.code(), finding.message(Language::Chinese));
//! }
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```
//!
//! # Read a printed form
//!
//! [`Evaluation::all_from_json`] reads `form/1`, in which every cell is a text as printed, and `evaluation/1`, the typed
//! document; [`document::Form`] is the printed form in code. [`notation::read_target`] reads one cell.
//!
//! # Build an evaluation in code
//!
//! [`Evaluation::builder`] takes a [`Header`](evaluation::Header), the budget and one [`Indicator`] a row; texts are read
//! like cells of a form, and values that a host already has are taken as they are. One that was read is
//! [taken back](Evaluation::into_builder) into its builder to change it.
//!
//! # Write a scheme of one's own
//!
//! [`Scheme::named`] is a published one. Its [`SchemeDocument`](scheme::SchemeDocument) can be changed, or written as
//! `scheme/1`; [`check`](scheme::SchemeDocument::check) tells everything that is wrong with it at once, and
//! [`remarks`](scheme::SchemeDocument::remarks) what was hardly meant. A rule that no document can say is a
//! [`CustomRule`](scheme::CustomRule) of the host, and a question that no check asks a [`HostCheck`](result::HostCheck).
//! A [`Catalogue`](scheme::Catalogue) keeps schemes, each read once.
//!
//! # Store what was found
//!
//! [`Report::to_document`] and [`Scorecard::to_document`] give a [`document::ReportDocument`] and a
//! [`document::CardDocument`], which borrow nothing, are written as `report/1` and `card/1` and read back; two reports
//! [tell](document::ReportDocument::compare) what changed between them. A [`document::Assessment`] keeps both beside their
//! evaluation.
//!
//! # Look at many evaluations
//!
//! [`portfolio::roll_up`] makes one evaluation of those of several units (汇总), [`portfolio::compare_years`] reports what a
//! reviewer asks who has last year's evaluation beside this year's, a [`portfolio::Portfolio`] sums up thousands, and a
//! [`portfolio::ProjectList`] is the list that is published.
//!
//! # Know the documents
//!
//! Every key of [`grid/1`](documentation::grid_1), [`form/1`](documentation::form_1), [`evaluation/1`](documentation::evaluation_1),
//! [`scheme/1`](documentation::scheme_1), [`card/1`](documentation::card_1), [`report/1`](documentation::report_1),
//! [`call/1`](documentation::call_1) and [`answer/1`](documentation::answer_1) has a line on its page; the JSON Schemas
//! under `schemas/` say the same to a validator. A document that cannot be read is answered with
//! [every mistake at once](document::DocumentError), in English or Chinese.
//!
//! # Call it from another language
//!
//! [`call`](call()) takes a JSON text and answers with one: what the bindings for C, Java, Python and
//! WebAssembly stand on.
//!
//! # Show it to people
//!
//! [`Scorecard::render`] and [`Report::render`] write text, Markdown or HTML in English or Chinese; [`result::page`] makes
//! a page of them. [`paper::Papers`] writes the papers that people hold in their hands: the summary (摘要版), the form
//! (自评表) in the [layout](scheme::Layout) of its scheme, and a report page that stands alone. [`Scorecard::head_room`] tells
//! what would earn the points that were lost, and what the next grade lacks.
//!
//! # How it is built
//!
//! ```text
//!  printed form ──read──▶ Evaluation ─┬─ validate ─▶ Report (findings)
//!  (form/1, cells as texts)           │
//!  scheme document ──check──▶ Scheme ─┴─ score ────▶ Scorecard (awards, blocks, total, grade)
//!  (scheme/1)                                        └─ explain, render ─▶ text, Markdown, HTML
//! ```
//!
//! Decimals have at most [18 digits](number::MAX_DIGITS), so that every product and comparison is exact; the one division
//! of an award is rounded once, as the scheme names it. Why that is also fast tells [a page of its own](documentation::speed).
//!
//! # Published schemes
//!
#![doc = include_str!("documents/published.md")]
#![no_std]
// A function of the library does one thing; a test may tell a long story.
#![cfg_attr(not(test), deny(clippy::too_many_lines))]

extern crate alloc;

mod call;
mod documents;
mod error;
pub mod evaluation;
mod exact;
pub mod grid;
mod language;
mod limits;
pub mod notation;
pub mod portfolio;
mod render;
mod review;
pub mod scheme;
mod scoring;

pub mod number {
    //! Exact numbers: decimals of at most 18 digits, their rounding, ratios and intervals.

    pub use crate::exact::interval::Interval;
    pub use crate::exact::number::{Number, NumberError};
    pub use crate::exact::ratio::Ratio;
    pub use crate::exact::rounding::{Rounding, RoundingMode};
    pub use crate::limits::{MAX_DIGITS, MAX_PLACES, MAX_POINT_PLACES, MAX_POINTS};
}

pub mod result {
    //! What scoring and reviewing give: awards and blocks, the working of each, findings with their places and values, and how
    //! both are written for people.
    //!
    //! # Every check
    #![doc = include_str!("review/checks.md")]

    pub use crate::notation::nearest::UnknownName;
    pub use crate::render::page;
    pub use crate::render::sheet::Format;
    pub use crate::review::finding::{Place, Value};
    pub use crate::review::groups::Group;
    pub use crate::review::host_finding::HostFinding;
    pub use crate::review::policy::Policy;
    pub use crate::scheme::host_check::HostCheck;
    pub use crate::scheme::severity::Severity;
    pub use crate::scoring::headroom::room::{BlockRoom, HeadRoom, LostPoints, Needed, NextGrade};
    pub use crate::scoring::scorecard::{Award, BlockScore, Outcome};
    pub use crate::scoring::step::{Step, Working};
}

pub mod paper {
    //! The papers that people hold in their hands: the summary (摘要版), the form (自评表) and the report page.

    pub use crate::render::paper::papers::{Figures, Papers};
}

pub mod document {
    //! The JSON documents: the printed form as it stands (`form/1`), what a host stores of a result (`card/1`, `report/1`),
    //! and what is wrong with a document that cannot be read.

    pub use crate::documents::form::rows::FormRow;
    pub use crate::documents::form::{
        Cell, Form, FormAmount, FormAnalysis, FormBlock, FormBudget, FormGoal, FormPart, FormResults, FormScores,
        FormStatement, FormSubtotal,
    };
    pub use crate::documents::results::assessment::Assessment;
    pub use crate::documents::results::card::{AwardDocument, BlockDocument, CardDocument, ExecutionDocument};
    pub use crate::documents::results::changes::{ChangedFinding, Changes};
    pub use crate::documents::results::finding::{FindingDocument, IndicatorNames, PlaceDocument, ValueDocument};
    pub use crate::documents::results::report::ReportDocument;
    pub use crate::documents::results::texts::ReportTexts;
    pub use crate::documents::results::working::{StepDocument, WorkingDocument};
    pub use crate::error::document::{DocumentError, DocumentFault, DocumentProblem, JsonKind, SyntaxFault};
    pub use crate::limits::{MAX_BYTES, MAX_FORMS};
}

pub use crate::call::call;
pub use crate::error::Error;
pub use crate::evaluation::Evaluation;
pub use crate::evaluation::indicator::Indicator;
pub use crate::exact::points::Points;
pub use crate::language::Language;
pub use crate::review::finding::Finding;
pub use crate::review::report::Report;
pub use crate::scheme::Scheme;
pub use crate::scheme::checks::Check;
pub use crate::scoring::scorecard::Scorecard;

/// The README and the changelog, so that their code is compiled.
// Of two definitions of a link the first counts: here it leads to the page below, in the repository to the file.
///
/// [changelog]: documentation::changelog
/// [STABILITY]: documentation::stability
///
#[doc = include_str!("../README.md")]
pub mod documentation {
    #[doc = include_str!("../CHANGELOG.md")]
    pub mod changelog {}

    #[doc = include_str!("../docs/SPEED.md")]
    pub mod speed {}

    #[doc = include_str!("../docs/STABILITY.md")]
    pub mod stability {}

    #[doc = include_str!("../docs/grid-1.md")]
    pub mod grid_1 {}

    #[doc = include_str!("../docs/form-1.md")]
    pub mod form_1 {}

    #[doc = include_str!("../docs/evaluation-1.md")]
    pub mod evaluation_1 {}

    #[doc = include_str!("../docs/scheme-1.md")]
    pub mod scheme_1 {}

    #[doc = include_str!("../docs/card-1.md")]
    pub mod card_1 {}

    #[doc = include_str!("../docs/report-1.md")]
    pub mod report_1 {}

    #[doc = include_str!("../docs/call-1.md")]
    pub mod call_1 {}

    #[doc = include_str!("../docs/answer-1.md")]
    pub mod answer_1 {}
}
