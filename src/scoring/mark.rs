//! What became of a row: its outcome and its points.

use crate::notation::nearest::{self, UnknownName};
use core::str::FromStr;

/// What became of an indicator.
///
/// Not reported, not applicable and missed are three outcomes, although all of them may earn nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Outcome {
    /// The target is met.
    Met,
    /// The target is reached in part.
    Partly,
    /// Nothing of the target is reached.
    Missed,
    /// The points cannot be computed: the declared score stands within its bounds.
    Judged,
    /// Nothing is reported.
    Unreported,
    /// The indicator does not apply.
    NotApplicable,
}

impl FromStr for Outcome {
    type Err = UnknownName;

    /// The outcome of a name in documents.
    fn from_str(code: &str) -> Result<Self, UnknownName> {
        nearest::named(code, &Self::ALL, Self::code)
    }
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 6] =
        [Self::Met, Self::Partly, Self::Missed, Self::Judged, Self::Unreported, Self::NotApplicable];

    /// The name in documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Partly => "partly",
            Self::Missed => "missed",
            Self::Judged => "judged",
            Self::Unreported => "unreported",
            Self::NotApplicable => "not_applicable",
        }
    }
}

/// The points of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) millionths: i64,
    /// `None` where the row is not scored.
    pub(crate) outcome: Option<Outcome>,
}
