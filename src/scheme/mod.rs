//! Scoring schemes (计分方案): what a place prescribes, as data with a citation.
//!
//! A [`SchemeDocument`] is the written `scheme/1` document; anyone can build or change one. [`SchemeDocument::check`] turns it
//! into a [`Scheme`], or refuses it with everything that is wrong with it at once; only a checked scheme can score.
//!
//! Here live the document, its rules, formulas and lines, the registry of checks, whether a document is sound, and the plan in
//! which scoring looks things up. May import exact numbers, notation and the language; no evaluation.

pub(crate) mod check_code;
pub(crate) mod checks;
pub(crate) mod citation;
pub(crate) mod custom;
pub(crate) mod document;
pub(crate) mod fingerprint;
pub(crate) mod formula;
pub(crate) mod host_check;
pub(crate) mod layout;
pub(crate) mod lines;
pub(crate) mod placeholders;
pub(crate) mod plan;
pub(crate) mod problem;
pub(crate) mod roll_up;
pub(crate) mod rule;
pub(crate) mod severity;
pub(crate) mod soundness;
pub(crate) mod wording;

pub use crate::documents::catalogue::Catalogue;
pub use crate::documents::published::Published;
pub use crate::language::Bilingual;
pub use crate::limits::{MAX_AWARD_PLACES, MAX_LINES, MAX_SCHEME_BLOCKS, MAX_SCHEME_INDICATORS};
pub use crate::scheme::check_code::CheckCode;
pub use crate::scheme::citation::Citation;
pub use crate::scheme::custom::{CustomInput, CustomRule, CustomShare};
pub use crate::scheme::document::{
    Basis, BlockPoints, CheckSetting, ExecutionRule, Grade, IndicatorRule, KindRule, PointsTo, QuantityRules,
    SchemeBlock, SchemeDocument, Weights,
};
pub use crate::scheme::formula::{AmountName, Formula};
pub use crate::scheme::layout::Layout;
pub use crate::scheme::lines::{AchievementLimits, MissingActual, NotApplicable, OverFulfilment, Policies, Thresholds};
pub use crate::scheme::problem::SchemeProblem;
pub use crate::scheme::roll_up::{RollUpRule, RollUpSum, RollUpWeight};
pub use crate::scheme::rule::{
    ChecklistItem, ChosenRule, Curve, Earning, EqualRule, Hits, InverseRule, Knot, LevelBand, Measure, Rule, Side,
    StepCount, Tier,
};

use crate::scheme::fingerprint::Fingerprint;
use crate::scheme::plan::Plan;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// The checked rules of a place, with which one scores and reviews evaluations.
#[derive(Debug, Clone)]
pub struct Scheme {
    pub(crate) document: SchemeDocument,
    /// The rules of the host, in the order of their ids.
    pub(crate) custom: Vec<CustomRule>,
    pub(crate) plan: Plan,
    pub(crate) assumed: bool,
    pub(crate) fingerprint: Fingerprint,
}

impl PartialEq for Scheme {
    fn eq(&self, other: &Self) -> bool {
        self.document == other.document && self.custom == other.custom
    }
}

impl Eq for Scheme {}

impl Scheme {
    pub(crate) const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Whether the scheme was assumed for an evaluation that names none.
    #[must_use]
    pub const fn is_assumed(&self) -> bool {
        self.assumed
    }

    /// The scheme, marked as assumed for an evaluation that names none: nothing is held against points that nobody
    /// chose.
    #[must_use]
    pub fn assumed(mut self) -> Self {
        self.assumed = true;
        self
    }

    /// What the scheme says.
    #[must_use]
    pub const fn document(&self) -> &SchemeDocument {
        &self.document
    }

    /// The document, to make another scheme of it.
    #[must_use]
    pub fn into_document(self) -> SchemeDocument {
        self.document
    }

    /// The stable id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.document.id
    }

    /// The rule of the host under an id.
    #[must_use]
    pub fn custom(&self, id: &str) -> Option<&CustomRule> {
        let place = self.custom.binary_search_by(|rule| rule.id().cmp(id)).ok()?;
        self.custom.get(place)
    }

    /// A stable hash of what the scheme means, as 16 hexadecimal digits: the same for documents that score and review
    /// alike, whatever their ids, titles and citations, and the same in every version of the crate that knows their keys.
    ///
    /// ```
    /// use budget_performance::Scheme;
    ///
    /// let scheme = Scheme::named("hubei-project-2020")?;
    /// let mut document = scheme.document().clone();
    /// document.title.en = "The rules of our county".into();
    /// assert_eq!(document.clone().check()?.fingerprint(), scheme.fingerprint());
    /// document.execution.cap = Some("0.9".parse()?);
    /// assert_ne!(document.check()?.fingerprint(), scheme.fingerprint());
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn fingerprint(&self) -> String {
        format!("{:016x}", self.fingerprint.hash)
    }

    /// Whether the scheme bears a published id and means something else.
    #[must_use]
    pub const fn is_modified(&self) -> bool {
        self.fingerprint.modified
    }

    /// Whether the scheme cites the document of a published one and means something else: what was changed does not
    /// stand in that document, so explanations call the scheme an adaptation of it.
    #[must_use]
    pub const fn is_adapted(&self) -> bool {
        self.fingerprint.adapted
    }
}
