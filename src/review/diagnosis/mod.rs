//! Diagnosing (口径分析): why a declared figure differs from the computed one.
//!
//! A declared score is rarely a random number: somebody rounded the rate first, took another budget as the basis, or
//! multiplied by the weight twice. A [`Policy`] departs from the scheme in one respect, and is named only where it gives
//! exactly the declared figure once it is rounded as the scheme rounds, or half up to the places that the form prints.
//! That no policy is found is an answer as well. Nothing here runs unless it is asked for.
//!
//! ```
//! use budget_performance::Language;
//! use budget_performance::Scheme;
//! use budget_performance::evaluation::EvaluationKind;
//! use budget_performance::{Evaluation, Indicator, Points};
//! use budget_performance::evaluation::Header;
//!
//! let scheme = Scheme::named("hubei-project-2020")?;
//! let (weight, declared): (Points, Points) = ("20".parse()?, "19.6".parse()?);
//! let row = Indicator::new("产出指标", "质量指标", "合格率").weight(weight).declared_score(declared);
//! let row = row.target("≥98%").actual("98%");
//! let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "示例")).indicator(row).build()?;
//! let card = scheme.score(&evaluation)?;
//! let causes: Vec<_> = card.awards().flat_map(|award| award.diagnose()).collect();
//! assert_eq!(causes.len(), 1);
//! assert_eq!(causes[0].text(Language::English).to_string(), "weight × actual, although the target is met: 20 × 98%");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub(crate) mod causes;
pub(crate) mod execution;
pub(crate) mod row;
pub(crate) mod total;

use crate::review::finding::{Finding, Place};
use crate::review::policy::Policy;
use crate::review::report::Report;
use crate::scheme::checks::Check;
use crate::scoring::scorecard::{Award, Scorecard};

impl<'a> Report<'a> {
    /// The policies that would give exactly the declared figure of a finding about a score or the total.
    pub fn causes(&self, finding: &Finding<'_>) -> impl Iterator<Item = Policy<'a>> + use<'a> {
        self.award_of(finding)
            .map(|award| award.diagnose())
            .into_iter()
            .flatten()
            .chain(
                self.card_for(finding, Place::Budget("")).map(|card| card.diagnose_execution()).into_iter().flatten(),
            )
            .chain(self.card_for(finding, Place::Document).map(|card| card.diagnose_total()).into_iter().flatten())
    }

    /// The award of the row that a finding about a score stands at.
    fn award_of(&self, finding: &Finding<'_>) -> Option<Award<'a>> {
        let Place::Row(row) = finding.place else { return None };
        if !is_about_score(finding.check) {
            return None;
        }
        let indicator = self.evaluation.indicator(row)?;
        let reached = self.scheme.reached_of(indicator, &self.targets_reached);
        let (working, outcome) = self.scheme.working(indicator, reached);
        Some(Award { scheme: self.scheme, indicator, points: working.points(), outcome, reached })
    }

    /// The scorecard, where a finding about a figure of it stands at a place.
    fn card_for(&self, finding: &Finding<'_>, place: Place<'_>) -> Option<Scorecard<'a>> {
        let about = is_about_score(finding.check) && finding.place == place;
        about.then(|| self.scheme.score(self.evaluation).ok()).flatten()
    }
}

const fn is_about_score(check: Check) -> bool {
    matches!(
        check,
        Check::ScoreOverstated
            | Check::ScoreUnderstated
            | Check::ScoreRounded
            | Check::ScoreOutsideBand
            | Check::ScoreOverWeight
            | Check::ExecutionScoreDiffers
            | Check::TotalNotReproduced
    )
}
