//! A portfolio: any number of forms as counts and sums.

use crate::error::Error;
use crate::error::limited::{Limited, within};
use crate::evaluation::EvaluationKind;
use crate::exact::points::{Points, millionths_of_place};
use crate::exact::ratio::Ratio;
use crate::exact::rounding::Rounding;
use crate::limits::{MAX_AUTHORITIES, MAX_CODES, MAX_KEPT_NAME, MAX_RANKED, MAX_TOTALS};
use crate::notation::characters;
use crate::portfolio::pairs;
use crate::portfolio::tally::{Money, Tally, count};
use crate::review::report::Report;
use crate::scheme::check_code::CheckCode;
use crate::scheme::severity::Severity;
use crate::scoring::scorecard::Scorecard;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Reverse;

/// How often a check was raised at a severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FindingCount {
    /// How many findings.
    pub findings: u64,
    /// How many forms have at least one.
    pub forms: u64,
}

/// A form among the best or the worst.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Ranked {
    /// Its computed total.
    pub total: Points,
    /// The name of the project or the department.
    pub subject: String,
    /// Its authority; empty where none is printed.
    pub authority: String,
    /// The year that it evaluates.
    pub fiscal_year: Option<u16>,
    /// The scheme under which it was scored.
    pub scheme: String,
    /// Whether its card is complete.
    pub complete: bool,
    /// How many of its findings are errors.
    pub errors: u32,
}

/// Many forms as one summary (汇总): counts, sums and the ends of the ranking, and nothing for a single form.
///
/// Forms are added one by one, in any order; two portfolios merge into one, whichever of them is the first and however the
/// forms were split, so that threads and engines can share the work. Memory grows with the different authorities, schemes,
/// grades and totals, which have limits, and not with the forms.
///
/// Serialised, a portfolio is the state that one program hands to another of the same version, and no document to be kept.
///
/// ```
/// use budget_performance::evaluation::{EvaluationKind, Header};
/// use budget_performance::portfolio::Portfolio;
/// use budget_performance::{Evaluation, Indicator, Scheme};
///
/// let scheme = Scheme::named("national-project-2020")?;
/// let mut portfolio = Portfolio::new(10);
/// for actual in ["500人", "400人", "450人"] {
///     let row = Indicator::new("产出指标", "数量指标", "培训人数").weight("50".parse()?).target("≥500人").actual(actual);
///     let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "培训")).indicator(row).build()?;
///     portfolio.add(&scheme.validate(&evaluation), scheme.score(&evaluation).ok().as_ref())?;
/// }
/// assert_eq!((portfolio.all().forms, portfolio.quantile(1, 2)), (3, Some("45".parse()?)));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "Held", into = "Held")]
pub struct Portfolio {
    held: Held,
}

/// What a portfolio holds.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Held {
    most: usize,
    all: Tally,
    complete: u64,
    acceptable: u64,
    departments: Tally,
    projects: Tally,
    #[serde(with = "pairs")]
    authorities: BTreeMap<String, Tally>,
    #[serde(with = "pairs")]
    schemes: BTreeMap<String, Tally>,
    #[serde(with = "pairs")]
    grades: BTreeMap<String, Tally>,
    /// By totals in millionths of points.
    #[serde(with = "pairs")]
    totals: BTreeMap<i64, u64>,
    #[serde(with = "pairs")]
    findings: BTreeMap<(CheckCode, Severity), FindingCount>,
    best: Vec<Ranked>,
    worst: Vec<Ranked>,
}

impl TryFrom<Held> for Portfolio {
    type Error = Error;

    fn try_from(mut held: Held) -> Result<Self, Error> {
        held.within()?;
        held.most = held.most.min(MAX_RANKED);
        held.rank();
        Ok(Self { held })
    }
}

impl From<Portfolio> for Held {
    fn from(portfolio: Portfolio) -> Self {
        portfolio.held
    }
}

impl Held {
    fn within(&self) -> Result<(), Error> {
        let lists = [
            (Limited::Authorities, MAX_AUTHORITIES, self.authorities.len()),
            (Limited::Schemes, MAX_CODES, self.schemes.len()),
            (Limited::Grades, MAX_CODES, self.grades.len()),
            (Limited::Totals, MAX_TOTALS, self.totals.len()),
        ];
        lists.into_iter().try_for_each(|(what, limit, found)| within(what, limit, found))
    }

    /// Brings both ends of the ranking in order and cuts them.
    fn rank(&mut self) {
        self.best.sort_by(|one, other| (Reverse(one.total), one).cmp(&(Reverse(other.total), other)));
        self.worst.sort();
        self.best.truncate(self.most);
        self.worst.truncate(self.most);
    }
}

/// How many keys two maps have together.
fn union<K: Ord, V>(one: &BTreeMap<K, V>, other: &BTreeMap<K, V>) -> usize {
    one.len().saturating_add(other.keys().filter(|key| !one.contains_key(key)).count())
}

/// A name as a portfolio keeps it: without blanks around it, and cut where it is longer than any name.
fn kept(name: &str) -> &str {
    let name = characters::trim(name);
    let mut end = name.len().min(MAX_KEPT_NAME);
    while !name.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    name.get(..end).unwrap_or(name)
}

impl Portfolio {
    /// An empty portfolio that ranks so many forms at each end, at most [`MAX_RANKED`](crate::portfolio::MAX_RANKED).
    #[must_use]
    pub fn new(ranked: usize) -> Self {
        Self { held: Held { most: ranked.min(MAX_RANKED), ..Held::default() } }
    }

    /// Adds a form by its report, and its card where it has one.
    ///
    /// # Errors
    ///
    /// [`Error::Limit`] where there would be more different authorities than [`MAX_AUTHORITIES`](crate::portfolio::MAX_AUTHORITIES), schemes or grades than
    /// [`MAX_CODES`](crate::portfolio::MAX_CODES), or totals than [`MAX_TOTALS`](crate::portfolio::MAX_TOTALS); the portfolio then stays as it was.
    pub fn add(&mut self, report: &Report<'_>, card: Option<&Scorecard<'_>>) -> Result<(), Error> {
        let header = report.evaluation().header();
        let authority = kept(header.authority.as_deref().unwrap_or_default());
        let scheme = kept(report.scheme().id());
        let grade = card.and_then(Scorecard::grade).map(kept);
        let total = card.map(|card| card.total().millionths());
        let held = &mut self.held;
        let grows =
            |map: &BTreeMap<String, Tally>, key: &str| map.len().saturating_add(usize::from(!map.contains_key(key)));
        within(Limited::Authorities, MAX_AUTHORITIES, grows(&held.authorities, authority))?;
        within(Limited::Schemes, MAX_CODES, grows(&held.schemes, scheme))?;
        within(Limited::Grades, MAX_CODES, grade.map_or(0, |grade| grows(&held.grades, grade)))?;
        let totals = total.map_or(0, |total| usize::from(!held.totals.contains_key(&total)));
        within(Limited::Totals, MAX_TOTALS, held.totals.len().saturating_add(totals))?;

        let one = of_one(report, card);
        held.all.merge(&one);
        match header.kind {
            EvaluationKind::Department => held.departments.merge(&one),
            EvaluationKind::Project => held.projects.merge(&one),
        }
        merge_under(&mut held.authorities, authority, &one);
        merge_under(&mut held.schemes, scheme, &one);
        if let Some(grade) = grade {
            merge_under(&mut held.grades, grade, &one);
        }
        if let Some(total) = total {
            let count = held.totals.entry(total).or_default();
            *count = count.saturating_add(1);
        }
        let is_complete = card.is_some_and(Scorecard::is_complete);
        held.complete = held.complete.saturating_add(u64::from(is_complete));
        held.acceptable = held.acceptable.saturating_add(u64::from(report.is_acceptable()));
        self.add_findings(report);
        if let Some(card) = card {
            self.add_ranked(report, card, authority, scheme);
        }
        Ok(())
    }

    fn add_findings(&mut self, report: &Report<'_>) {
        let mut met = BTreeSet::new();
        for finding in report.findings() {
            let is_first = met.insert((finding.check, finding.severity));
            let count = self.held.findings.entry((finding.check.into(), finding.severity)).or_default();
            count.findings = count.findings.saturating_add(1);
            count.forms = count.forms.saturating_add(u64::from(is_first));
        }
    }

    fn add_ranked(&mut self, report: &Report<'_>, card: &Scorecard<'_>, authority: &str, scheme: &str) {
        let held = &mut self.held;
        let total = card.total();
        let full = held.best.len() >= held.most;
        let among_best = !full || held.best.last().is_some_and(|last| total >= last.total);
        let among_worst = !full || held.worst.last().is_some_and(|last| total <= last.total);
        if held.most == 0 || !(among_best || among_worst) {
            return;
        }
        let header = report.evaluation().header();
        let ranked = Ranked {
            total,
            subject: String::from(kept(&header.subject)),
            authority: String::from(authority),
            fiscal_year: header.fiscal_year,
            scheme: String::from(scheme),
            complete: card.is_complete(),
            errors: u32::try_from(report.with_severity(Severity::Error).count()).unwrap_or(u32::MAX),
        };
        if among_best {
            held.best.push(ranked.clone());
        }
        if among_worst {
            held.worst.push(ranked);
        }
        held.rank();
    }

    /// Adds all forms of another portfolio. Of two different lengths of the ranking the shorter holds.
    ///
    /// # Errors
    ///
    /// As [`Portfolio::add`]; the portfolio then stays as it was.
    pub fn merge(&mut self, other: Self) -> Result<(), Error> {
        let (held, other) = (&mut self.held, other.held);
        within(Limited::Authorities, MAX_AUTHORITIES, union(&held.authorities, &other.authorities))?;
        within(Limited::Schemes, MAX_CODES, union(&held.schemes, &other.schemes))?;
        within(Limited::Grades, MAX_CODES, union(&held.grades, &other.grades))?;
        within(Limited::Totals, MAX_TOTALS, union(&held.totals, &other.totals))?;
        held.all.merge(&other.all);
        held.departments.merge(&other.departments);
        held.projects.merge(&other.projects);
        held.complete = held.complete.saturating_add(other.complete);
        held.acceptable = held.acceptable.saturating_add(other.acceptable);
        other.authorities.iter().for_each(|(name, tally)| merge_under(&mut held.authorities, name, tally));
        other.schemes.iter().for_each(|(name, tally)| merge_under(&mut held.schemes, name, tally));
        other.grades.iter().for_each(|(name, tally)| merge_under(&mut held.grades, name, tally));
        for (total, forms) in other.totals {
            let count = held.totals.entry(total).or_default();
            *count = count.saturating_add(forms);
        }
        for (key, more) in other.findings {
            let count = held.findings.entry(key).or_default();
            count.findings = count.findings.saturating_add(more.findings);
            count.forms = count.forms.saturating_add(more.forms);
        }
        held.most = held.most.min(other.most);
        held.best.extend(other.best);
        held.worst.extend(other.worst);
        held.rank();
        Ok(())
    }

    /// All forms.
    #[must_use]
    pub const fn all(&self) -> &Tally {
        &self.held.all
    }

    /// How many cards are complete.
    #[must_use]
    pub const fn complete(&self) -> u64 {
        self.held.complete
    }

    /// How many forms have no finding that keeps them from being accepted.
    #[must_use]
    pub const fn acceptable(&self) -> u64 {
        self.held.acceptable
    }

    /// The forms of a kind of evaluation.
    #[must_use]
    pub const fn of_kind(&self, kind: EvaluationKind) -> &Tally {
        match kind {
            EvaluationKind::Department => &self.held.departments,
            EvaluationKind::Project => &self.held.projects,
        }
    }

    /// The forms by authority (主管部门), in the order of the names; those that print none under an empty one. A name of more
    /// than [`MAX_KEPT_NAME`](crate::portfolio::MAX_KEPT_NAME) bytes counts by its beginning.
    pub fn by_authority(&self) -> impl Iterator<Item = (&str, &Tally)> {
        self.held.authorities.iter().map(|(name, tally)| (name.as_str(), tally))
    }

    /// The forms by the id of their scheme.
    pub fn by_scheme(&self) -> impl Iterator<Item = (&str, &Tally)> {
        self.held.schemes.iter().map(|(name, tally)| (name.as_str(), tally))
    }

    /// The scored forms by the grade of their computed total, with the money under each.
    pub fn by_grade(&self) -> impl Iterator<Item = (&str, &Tally)> {
        self.held.grades.iter().map(|(name, tally)| (name.as_str(), tally))
    }

    /// The different totals, from the lowest, and how many forms have each.
    pub fn totals(&self) -> impl Iterator<Item = (Points, u64)> {
        self.held.totals.iter().map(|(total, forms)| (Points::from_millionths(*total), *forms))
    }

    /// The mean total, rounded once; `None` where no form has a card.
    #[must_use]
    pub fn mean(&self, rounding: Rounding) -> Option<Points> {
        let mut weighed =
            self.held.totals.iter().map(|(total, forms)| i128::from(*total).checked_mul(i128::from(*forms)));
        let sum = weighed.try_fold(0i128, |sum, next| sum.checked_add(next?))?.unsigned_abs();
        let unit = millionths_of_place(rounding.places);
        let divisor = u128::from(self.held.all.scored).checked_mul(u128::from(unit.unsigned_abs()))?;
        let (quotient, rest) = (sum.checked_div(divisor)?, sum.checked_rem(divisor)?);
        let half = rest.cmp(&divisor.saturating_sub(rest));
        let raised = quotient.checked_add(u128::from(rounding.mode.raises(half, rest != 0, quotient % 2 != 0)))?;
        Some(Points::from_millionths(i64::try_from(raised).ok()?.checked_mul(unit)?))
    }

    /// A quantile of the totals: the lowest that `part` of every `of` forms do not exceed; 1 of 2 is the median. `None` where
    /// no form has a card, or `part` is not from 0 to `of`.
    #[must_use]
    pub fn quantile(&self, part: u32, of: u32) -> Option<Points> {
        if part > of {
            return None;
        }
        let rank = u128::from(part).checked_mul(u128::from(self.held.all.scored))?.checked_add(u128::from(of))?;
        let rank = rank.checked_sub(1)?.checked_div(u128::from(of))?.max(1);
        let mut seen = 0u128;
        self.held.totals.iter().find_map(|(total, forms)| {
            seen = seen.saturating_add(u128::from(*forms));
            (seen >= rank).then(|| Points::from_millionths(*total))
        })
    }

    /// The money of all forms.
    #[must_use]
    pub const fn money(&self) -> &Money {
        &self.held.all.money
    }

    /// How often each check was raised, at each severity that schemes gave it.
    pub fn findings(&self) -> impl Iterator<Item = (&CheckCode, Severity, FindingCount)> {
        self.held.findings.iter().map(|((check, severity), count)| (check, *severity, *count))
    }

    /// The share of all forms that have a finding.
    #[must_use]
    pub fn share(&self, finding: FindingCount) -> Option<Ratio> {
        Ratio::new(count(finding.forms)?, count(self.held.all.forms)?)
    }

    /// The forms with the highest totals, the best first.
    #[must_use]
    pub fn best(&self) -> &[Ranked] {
        &self.held.best
    }

    /// The forms with the lowest totals, the worst first.
    #[must_use]
    pub fn worst(&self) -> &[Ranked] {
        &self.held.worst
    }
}

/// A single form as a tally.
fn of_one(report: &Report<'_>, card: Option<&Scorecard<'_>>) -> Tally {
    let mut one = Tally { forms: 1, scored: u64::from(card.is_some()), money: Money::of(report), ..Tally::default() };
    if let Some(card) = card {
        one.points.add(card.total().number());
    }
    one
}

fn merge_under(map: &mut BTreeMap<String, Tally>, name: &str, tally: &Tally) {
    match map.get_mut(name) {
        Some(known) => known.merge(tally),
        None => {
            map.insert(String::from(name), *tally);
        }
    }
}
