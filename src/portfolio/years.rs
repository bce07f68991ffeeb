//! A year beside the year before: which rows belong together, and what is asked of them.

use crate::error::Error;
use crate::evaluation::Evaluation;
use crate::evaluation::counterpart::RowKey;
use crate::evaluation::row::Row;
use crate::review::checks::years;
use crate::review::checks::years::Pair;
use crate::review::report::Report;
use crate::scheme::checks::Check;
use crate::scoring::targets_reached::TargetsReached;
use alloc::borrow::Cow;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::vec::Vec;

/// Compares the evaluation of a year with that of the year before, each under the scheme of its report: what a reviewer asks
/// who has both.
///
/// The report is one of the later evaluation, under its scheme, with only what the comparison found: a target below what was
/// reached already, a target lowered or an indicator dropped after a miss, an actual or a goal that is last year's, and a total
/// that fell while the money grew. It is rendered and stored like any other, and the scheme silences and grades its checks.
///
/// Rows are matched by kind, name and unit; the year itself in a name does not count. Nothing is said of a row whose name
/// stands twice in one of the forms, nor where it is not sure which of two targets asks for more.
///
/// ```
/// use budget_performance::evaluation::{EvaluationKind, Header};
/// use budget_performance::portfolio::compare_years;
/// use budget_performance::{Check, Evaluation, Indicator, Language, Scheme};
///
/// let of_year = |year, target, actual| {
///     let header = Header { fiscal_year: Some(year), ..Header::new(EvaluationKind::Project, "农民培训") };
///     let row = Indicator::new("产出指标", "数量指标", "培训人数").weight("50".parse()?).target(target).actual(actual);
///     Evaluation::builder(header).indicator(row).build().map_err(Box::<dyn core::error::Error>::from)
/// };
/// let (previous, current) = (of_year(2022, "≥500人", "421人")?, of_year(2023, "≥450人", "452人")?);
/// let scheme = Scheme::named("national-project-2020")?;
/// let report = compare_years(&scheme.validate(&previous), &scheme.validate(&current))?;
/// let [finding] = report.findings() else { return Err("one finding".into()) };
/// assert_eq!(finding.check, Check::TargetLowered);
/// assert_eq!(finding.message(Language::Chinese).to_string(), "目标值“≥450人”的要求低于上年未完成的目标值“≥500人”");
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`Error::YearsOfOtherKinds`] where one is of a department and the other of a project, [`Error::YearsNotInSequence`] where
/// both state their years and the one is not the year before the other.
pub fn compare_years<'a>(previous: &Report<'a>, current: &Report<'a>) -> Result<Report<'a>, Error> {
    let (scheme, evaluation) = (current.scheme(), current.evaluation());
    check_headers(previous.evaluation(), evaluation)?;
    let (last, now) = (Year::of(previous.evaluation()), Year::of(evaluation));
    let card = previous.scheme().score(previous.evaluation()).ok();
    let is_missed = |row: &Row<'_>| years::is_missed(card.as_ref(), row);

    let mut findings = Vec::new();
    let doubts_money = |report: &Report<'_>| report.raised_by(Check::UnitImplausible).next().is_some();
    if !doubts_money(previous) && !doubts_money(current) {
        let cards = card.as_ref().zip(scheme.score(evaluation).ok());
        findings.extend(cards.and_then(|(last, now)| years::money_up_results_down(last, &now)));
    }
    for (key, row) in now.singles() {
        let counterpart = last.rows.get(key).copied().flatten().filter(|last| last.has_unit_of(&row));
        if let Some(last) = counterpart {
            findings.extend(years::of_pair(&Pair { last, now: row, missed: is_missed(&last) }));
        }
    }
    for ((_, _, name), row) in last.singles() {
        if is_missed(&row) && !now.names.contains(name) {
            findings.push(years::indicator_dropped(&row));
        }
    }
    findings.extend(years::goals_repeated(previous.evaluation(), evaluation));
    scheme.grade_findings(&mut findings);
    Ok(Report { scheme, evaluation, findings, targets_reached: TargetsReached::default() })
}

fn check_headers(previous: &Evaluation, current: &Evaluation) -> Result<(), Error> {
    let (previous, current) = (previous.header(), current.header());
    if previous.kind != current.kind {
        return Err(Error::YearsOfOtherKinds);
    }
    match (previous.fiscal_year, current.fiscal_year) {
        (Some(previous), Some(current)) if previous.checked_add(1) != Some(current) => {
            Err(Error::YearsNotInSequence { previous, current })
        }
        _ => Ok(()),
    }
}

/// The rows of a year by what they measure.
struct Year<'a> {
    /// The row of each key; `None` where several have it.
    rows: BTreeMap<RowKey<'a>, Option<Row<'a>>>,
    /// The names of all rows, whatever their kinds, those for information too.
    names: BTreeSet<Cow<'a, str>>,
}

impl<'a> Year<'a> {
    fn of(evaluation: &'a Evaluation) -> Self {
        let year = evaluation.header().fiscal_year.map(|year| format!("{year}年"));
        let mut of_year = Self { rows: BTreeMap::new(), names: BTreeSet::new() };
        for row in evaluation.indicators() {
            let (kind, printed, name) = row.key();
            let name = without_year(name, year.as_deref());
            if row.is_counted() && !name.is_empty() {
                let same = of_year.rows.entry((kind, printed, name.clone()));
                same.and_modify(|only| *only = None).or_insert(Some(row));
            }
            of_year.names.insert(name);
        }
        of_year
    }

    /// The rows whose key no other row has, in the order of the form.
    fn singles(&self) -> Vec<(&RowKey<'a>, Row<'a>)> {
        let mut singles: Vec<_> = self.rows.iter().filter_map(|(key, row)| Some((key, (*row)?))).collect();
        singles.sort_unstable_by_key(|(_, row)| row.number());
        singles
    }
}

/// 2021年培训人数 is this year what 2020年培训人数 was last year.
fn without_year<'a>(name: Cow<'a, str>, year: Option<&str>) -> Cow<'a, str> {
    match year {
        Some(year) if name.contains(year) => Cow::Owned(name.replace(year, "")),
        _ => name,
    }
}
