//! Scores and reviews Chinese budget-performance self-evaluations (预算绩效自评), exactly and with every step explained.
//!
//! A department or a funded project evaluates itself once a year: how much of its budget was executed, how each
//! indicator did against its target, how many points of 100 that earns. This crate takes such an [`Evaluation`] and a
//! scoring [`Scheme`], and answers with two calls:
//!
//! - [`Scheme::score`] gives a [`Scorecard`]: the points of every row, block and the total, each with its
//!   [working](result::Working).
//! - [`Scheme::validate`] gives a [`Report`]: every finding that a reviewer (复核) would raise. It cannot fail.
//!
//! A **finding** is about the content of an evaluation: there are many, each with a stable code. An **error** means that
//! a call could not do its work: there is one, typed, and nothing ever panics.
//!
//! ```
//! use budget_performance::{Evaluation, Indicator, Scheme};
//! use budget_performance::evaluation::{EvaluationKind, Header};
//! use budget_performance::result::Outcome;
//!
//! let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "培训项目"))
//!     .indicator(
//!         Indicator::new("产出指标", "数量指标", "培训人数")
//!             .weight("50".parse()?)
//!             .target("≥500人")
//!             .actual("421人"),
//!     )
//!     .build()?;
//! let scheme = Scheme::named("national-project-2020")?;
//! let card = scheme.score(&evaluation)?;
//! let award = card.award(1).expect("the row is scored");
//! assert_eq!((award.points.to_string().as_str(), award.outcome), ("42.1", Outcome::Partly));
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```
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
//! Everything is pure: no files, no clock, no globals, no floating point. Decimals have at most
//! [18 digits](number::MAX_DIGITS), so that every product and comparison is exact; the one division of an award is
//! rounded once, as the scheme names it.
//!
//! # Why it is fast
//!
//! Exactness and speed want the same things here:
//!
//! - **Flat storage.** The numbers of a row that scoring needs are 32 bytes in one array, target and actual written with
//!   the same decimal places; everything else stands beside them, all text in one string.
//! - **Decided once.** What a row's words mean (the sign that holds, whether units agree, what its name speaks of) is
//!   found when the evaluation is built. Scoring never searches text, and reviewing only the few cells
//!   that a check doubts.
//! - **Compare before dividing.** Most targets are met; then the award is the weight, and nothing is divided.
//! - **One division of whole numbers.** A shortfall multiplies two mantissas and divides once, in 64 bits; what does not
//!   fit goes through 128 bits or wider and stays exact.
//! - **Bytes before characters.** A cell, a label or a name is nearly always ASCII figures and ideographs, and its bytes
//!   tell at once that there is nothing to trim or to take apart. The many words that cells and names are read by stand
//!   in tables that are asked by the first two characters of a text, and compared by their first eight bytes at once.
//! - **Explanations as data.** A card stores 16 bytes a row. Its working is made again from the evaluation and the scheme
//!   when somebody asks, and text only then.
//! - **One allocation.** A card allocates its list of awards; a review that, and its list of findings; neither allocates for each row.
//!
//! # Published schemes
//!
#![doc = include_str!("documents/published.md")]
#![no_std]
extern crate alloc;

mod documents;
mod error;
pub mod evaluation;
mod exact;
mod language;
pub mod notation;
mod render;
mod review;
pub mod scheme;
mod scoring;

pub mod number {
    //! Exact numbers: decimals of at most 18 digits, their rounding, ratios and intervals.

    pub use crate::exact::display::Written;
    pub use crate::exact::interval::{End, Interval};
    pub use crate::exact::number::{MAX_DIGITS, MAX_PLACES, MAX_POINT_PLACES, MAX_POINTS, Number, NumberError};
    pub use crate::exact::ratio::Ratio;
    pub use crate::exact::rounding::{Rounding, RoundingMode};
}

pub mod result {
    //! What scoring and reviewing give: awards and blocks, the working of each, findings with their places and values, and how
    //! both are written for people.
    //!
    //! # Every check
    #![doc = include_str!("review/checks.md")]

    pub use crate::render::page;
    pub use crate::render::sheet::Format;
    pub use crate::review::finding::{Place, Value};
    pub use crate::review::groups::Group;
    pub use crate::review::policy::Policy;
    pub use crate::scheme::checks::Severity;
    pub use crate::scoring::scorecard::{Award, BlockScore, Outcome};
    pub use crate::scoring::step::{Step, Working};
}

pub mod document {
    //! The JSON documents: the printed form as it stands (`form/1`), and reports that were stored (`report/1`).

    pub use crate::documents::evaluation::MAX_FORMS;
    pub use crate::documents::form::rows::FormRow;
    pub use crate::documents::form::{Cell, Form, FormBlock, FormBudget, FormGoal, FormPart, FormScores, FormSubtotal};
    pub use crate::documents::json::MAX_BYTES;
    pub use crate::documents::report::{Changes, FindingDocument, PlaceDocument, ReportDocument, ReportedFinding};
    pub use crate::error::DocumentError;
}

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
///
#[doc = include_str!("../README.md")]
pub mod documentation {
    #[doc = include_str!("../CHANGELOG.md")]
    pub mod changelog {}
}
