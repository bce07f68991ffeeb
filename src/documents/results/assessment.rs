//! An evaluation with what came of it, for hosts that keep results in a struct.

use crate::documents::results::card::CardDocument;
use crate::documents::results::report::ReportDocument;
use crate::evaluation::Evaluation;
use crate::scheme::Scheme;
use alloc::string::String;

/// An evaluation, the scheme under which it was assessed, and the card and report that came of it; nothing is borrowed.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct Assessment {
    /// The evaluation.
    pub evaluation: Evaluation,
    /// The id of the scheme.
    pub scheme: String,
    /// The fingerprint of the scheme's meaning.
    pub fingerprint: String,
    /// The card; `None` where no card can be made, as of a form without weights and scores.
    pub card: Option<CardDocument>,
    /// The report.
    pub report: ReportDocument,
}

impl Assessment {
    /// Scores and reviews an evaluation, and keeps it.
    #[must_use]
    pub fn of(scheme: &Scheme, evaluation: Evaluation) -> Self {
        let card = scheme.score(&evaluation).ok().map(|card| card.to_document());
        let report = scheme.validate(&evaluation).to_document();
        Self { evaluation, scheme: scheme.id().into(), fingerprint: scheme.fingerprint(), card, report }
    }
}
