//! Scoring (计分): what each indicator, each block and the whole evaluation earns under a scheme.
//!
//! One pass over the rows finds for each the [`Step`] from its weight to its points; the points are rounded once, summed
//! up by block, capped there, and summed up again. The only allocation is the list of the rows' points; everything else
//! that a [`Scorecard`] tells is read from the evaluation and the scheme that it borrows.

pub(crate) mod blocks;
pub(crate) mod card;
pub(crate) mod execution;
pub(crate) mod hits;
pub(crate) mod inline;
pub(crate) mod own_rule;
pub(crate) mod step;

use crate::error::Error;
use crate::evaluation::answer::Answer;
use crate::evaluation::row::IndicatorView;
use crate::evaluation::rows::{HAS_EXTRA, Leaf, Quick, UNUSUAL_SIGN};
use crate::evaluation::{Evaluation, answer};
use crate::exact::division;
use crate::exact::interval::End;
use crate::exact::number::Number;
use crate::exact::points::{Points, millionths_of_place};
use crate::exact::ratio::Ratio;
use crate::exact::rounding::{Rounding, RoundingMode};
use crate::notation::characters;
use crate::notation::reading::{Comparison, Level};
use crate::scheme::Scheme;
use crate::scheme::document::{MissingActual, NotApplicable};
use crate::scheme::plan::{Bands, Line, Terms};
use crate::scheme::rule::{EqualRule, InverseRule, Rule};
use crate::scoring::blocks::Placement;
use crate::scoring::card::{BlockName, CardBlock};
use crate::scoring::execution::{ExecutionBasis, ExecutionMark};
use crate::scoring::hits::HitCounts;
use crate::scoring::step::{Step, Working, share_of};
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::cmp::Ordering;

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

impl Outcome {
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

/// What an evaluation earns under a scheme.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorecard<'a> {
    pub(crate) scheme: &'a Scheme,
    pub(crate) evaluation: &'a Evaluation,
    pub(crate) marks: Vec<Mark>,
    pub(crate) placement: Placement,
    pub(crate) execution: Option<ExecutionMark>,
    /// The shares of hits that rules measure.
    pub(crate) hits: HitCounts,
    total: i64,
    complete: bool,
}

impl Scheme {
    /// Scores an evaluation.
    ///
    /// # Errors
    ///
    /// [`Error::NothingToScore`] when no row has a weight or a declared score.
    pub fn score<'a>(&'a self, evaluation: &'a Evaluation) -> Result<Scorecard<'a>, Error> {
        if !evaluation.shape.has_card() {
            return Err(Error::NothingToScore);
        }
        Ok(self.card(evaluation))
    }

    fn card<'a>(&'a self, evaluation: &'a Evaluation) -> Scorecard<'a> {
        let mut placement = Placement::blank(self, evaluation);
        placement.place(self, evaluation);
        let hits = HitCounts::of(self, evaluation);
        let (mut marks, mut complete) = self.mark_rows(evaluation, &mut placement, &hits);
        if self.terms().alternatives || evaluation.shape.alternatives {
            keep_one_alternative(self, evaluation, &mut marks);
            // The alternatives that were not chosen are blank as a rule, and nothing is missing then.
            complete = marks.iter().all(|mark| mark.outcome != Some(Outcome::Unreported));
            placement.add_up(evaluation, marks.iter().map(|mark| mark.millionths));
        }
        let execution = self.mark_execution(evaluation, &placement);
        if let Some(mark) = execution {
            complete &= matches!(mark.basis, ExecutionBasis::Amounts(_));
            if let Some(block) = placement.execution_mut(self) {
                // Rows that repeat the execution earn nothing beside it, but stand in for a budget that is not printed.
                if mark.basis != ExecutionBasis::Missing || !block.has_rows {
                    block.awards = mark.millionths;
                }
            }
        }
        let points = placement.cards().fold(0i64, |sum, block| sum.saturating_add(block.points()));
        let total = points.min(self.document().full_points.millionths());
        Scorecard { scheme: self, evaluation, marks, placement, execution, hits, total, complete }
    }

    /// Marks every row and adds it to its block; the marks, and whether all rows are reported.
    #[inline(never)] // The loop needs the registers for itself.
    fn mark_rows(&self, evaluation: &Evaluation, placement: &mut Placement, hits: &HitCounts) -> (Vec<Mark>, bool) {
        let terms = self.terms();
        let mut complete = true;
        // Rows of a block stand together: one look-up for each run of them.
        let mut run = (0u16, 0i64);
        let marks = evaluation.leaves.iter().enumerate().map(|(index, leaf)| {
            let mark = match quick_mark(terms, leaf) {
                Some(quick) if terms.plain => quick,
                _ => {
                    let mark = self.mark_row(evaluation, index, leaf, hits);
                    complete &= mark.outcome != Some(Outcome::Unreported);
                    mark
                }
            };
            if leaf.block != run.0 {
                placement.add_awards(run);
                run = (leaf.block, 0);
            }
            // Points are below 10^12 millionths and rows below 10^6: sums cannot leave 64 bits.
            run.1 = run.1.wrapping_add(mark.millionths);
            mark
        });
        let marks = marks.collect();
        placement.add_awards(run);
        (marks, complete)
    }

    /// The mark of a row for which no quick one was found.
    #[inline(never)]
    fn mark_row(&self, evaluation: &Evaluation, index: usize, leaf: &Leaf, hits: &HitCounts) -> Mark {
        let row = u32::try_from(index).ok().and_then(|index| evaluation.view(index)).filter(|_| leaf.is_scored());
        row.map_or(Mark { millionths: 0, outcome: None }, |row| self.mark(row, hits))
    }

    fn mark(&self, row: IndicatorView<'_>, hits: &HitCounts) -> Mark {
        let (working, outcome) = self.working(row, self.hits_of(row, hits));
        finish(working.millionths(), outcome)
    }

    /// The share of hits that the rule of a row measures, among those that were counted.
    #[inline]
    pub(crate) fn hits_of(&self, row: IndicatorView<'_>, hits: &HitCounts) -> Option<Ratio> {
        hits.of_rule(|| self.rule_of(row).and_then(Rule::hits))
    }

    /// The working of a row, and its outcome.
    pub(crate) fn working<'a>(&'a self, row: IndicatorView<'a>, hits: Option<Ratio>) -> (Working<'a>, Outcome) {
        let (step, outcome) = self.step(row, hits);
        (self.working_of(step, row), outcome)
    }

    /// A step with what the scheme does to its points.
    #[inline]
    fn working_of<'a>(&'a self, step: Step<'a>, row: IndicatorView<'a>) -> Working<'a> {
        let of_kind = || self.document().kinds.get(self.terms().rule_of_kind(row.kind())?);
        let kind_rule = if self.terms().plain { None } else { of_kind() };
        Working {
            weight: row.leaf.weight(),
            step,
            rounding: self.terms().rounding,
            deduction: row.deduction(),
            cap: kind_rule.and_then(|rule| rule.cap),
            citation: &self.document().citation,
        }
    }

    fn step<'a>(&'a self, row: IndicatorView<'a>, hits: Option<Ratio>) -> (Step<'a>, Outcome) {
        let leaf = row.leaf;
        // What does not apply, or has no weight to earn, is not put to a rule.
        let own = self.rule_of(row).filter(|_| !matches!(leaf.answer, Answer::NotApplicable | Answer::Unweighed));
        if let Some(decided) = own.and_then(|rule| self.step_by_rule(rule, row, hits)) {
            return decided;
        }
        let bands = || match own.map(Rule::chosen) {
            Some(Rule::Band(bands)) => Bands::of(bands),
            _ => self.terms().bands,
        };
        match leaf.answer {
            Answer::Measured(comparison) => self.step_measured(row, comparison),
            Answer::MeasuredRange => self.step_range(row),
            Answer::OnTime | Answer::Repeated => (Step::Full, Outcome::Met),
            Answer::Late => self.step_late(row, bands()),
            Answer::Stated(level) => self.step_level(row, level, bands()),
            Answer::NotComparable | Answer::WithoutTarget | Answer::Parent | Answer::Checklist => judged(row),
            Answer::Blank if self.document().policies.missing_actual == MissingActual::Declared => judged(row),
            Answer::Blank | Answer::Unweighed | Answer::Unscored => (Step::Nothing, Outcome::Unreported),
            Answer::NotApplicable => match self.document().policies.not_applicable {
                NotApplicable::None => (Step::Nothing, Outcome::NotApplicable),
                NotApplicable::FullMarks => (Step::Full, Outcome::NotApplicable),
            },
        }
    }

    /// The rule that goes before the scheme's general ones: the indicator's, the scheme's for its name or its kind.
    #[inline]
    pub(crate) fn rule_of<'a>(&'a self, row: IndicatorView<'a>) -> Option<&'a Rule> {
        // Most rows have no rule of their own, and most schemes none for some rows only.
        if row.leaf.flags & HAS_EXTRA == 0 && self.terms().plain { None } else { self.find_rule(row) }
    }

    fn find_rule<'a>(&'a self, row: IndicatorView<'a>) -> Option<&'a Rule> {
        if let Some(rule) = row.rule() {
            return Some(rule);
        }
        let named = self.document().indicators.iter().find(|rule| rule.name == characters::trim(row.name()));
        if let Some(named) = named {
            return Some(&named.rule);
        }
        let place = self.terms().rule_of_kind(row.kind())?;
        self.document().kinds.get(place)?.rule.as_ref()
    }

    fn step_measured<'a>(&self, row: IndicatorView<'a>, comparison: Comparison) -> (Step<'a>, Outcome) {
        let leaf = row.leaf;
        if leaf.flags & UNUSUAL_SIGN != 0 {
            return unusual(self.terms(), leaf, comparison);
        }
        match measure(self.terms(), leaf, comparison) {
            Measured::Full if self.is_miss(leaf, comparison) => (Step::Nothing, Outcome::Missed),
            Measured::Full => (Step::Full, Outcome::Met),
            other => (other.step(leaf), Outcome::Partly),
        }
    }

    /// Whether the scheme counts over-fulfilment as a miss, and the row goes beyond its line.
    pub(crate) fn is_miss(&self, leaf: &Leaf, comparison: Comparison) -> bool {
        self.document().thresholds.over_fulfilment == crate::scheme::document::OverFulfilment::Miss
            && self.is_over_fulfilled(leaf, comparison)
    }

    /// Whether a row goes beyond the scheme's line of over-fulfilment.
    pub(crate) fn is_over_fulfilled(&self, leaf: &Leaf, comparison: Comparison) -> bool {
        let included = self.document().thresholds.over_fulfilled_included;
        let order = || leaf.compare_achievement(self.terms().over_fulfilled);
        !comparison.is_inverse() && order().is_some_and(|order| order.is_gt() || (order.is_eq() && included))
    }

    fn step_range<'a>(&self, row: IndicatorView<'a>) -> (Step<'a>, Outcome) {
        let leaf = row.leaf;
        let high = row.extra().map_or(Number::ZERO, |extra| extra.target_high);
        let shift = i16::from(high.places()).saturating_sub(i16::from(row.row.target_shift));
        let high_places = i8::try_from(shift).unwrap_or(i8::MAX);
        let under = leaf.compare();
        let over = answer::compare_scaled(leaf.actual, leaf.actual_places, high.mantissa(), high_places);
        // There is no ratio to an end of zero or below.
        match (under.is_lt(), over.is_gt()) {
            (true, _) if leaf.target > 0 => (proportion(leaf.actual_number(), leaf.target_number()), Outcome::Partly),
            (_, true) if high.is_positive() => {
                inverse(self.terms(), leaf.actual_number(), plain_number(high.mantissa(), high_places))
            }
            (false, false) => (Step::Full, Outcome::Met),
            _ => (Step::Nothing, Outcome::Missed),
        }
    }

    fn step_late<'a>(&self, row: IndicatorView<'a>, bands: Bands) -> (Step<'a>, Outcome) {
        let Some(score) = row.declared_score() else { return (Step::Nothing, Outcome::Unreported) };
        let (low, _) = self.band(row.leaf.weight(), Level::Achieved, bands);
        (Step::Declared { score, most: low }, Outcome::Partly)
    }

    fn step_level<'a>(&self, row: IndicatorView<'a>, level: Level, bands: Bands) -> (Step<'a>, Outcome) {
        let declared = row.declared_score();
        let outcome = match level {
            Level::Achieved => Outcome::Met,
            Level::Partly => Outcome::Partly,
            Level::NotAchieved => Outcome::Missed,
        };
        if declared.is_none() && level != Level::Achieved {
            return (Step::Nothing, Outcome::Unreported);
        }
        // With a manual deduction the declared score is not the level's any more.
        let declared = declared.filter(|_| row.deduction().is_none());
        let (low, high) = self.band(row.leaf.weight(), level, bands);
        (Step::Band { level, low, high, declared }, outcome)
    }

    /// The least and the most points that a level allows: an end that does not belong to the band gives the nearest
    /// value on the rounding grid inside.
    pub(crate) fn band(&self, weight: Points, level: Level, bands: Bands) -> (Points, Points) {
        let weight = weight.max(Points::ZERO);
        let rounding = self.terms().rounding;
        let (low, high) = bands.get(level);
        let grid = millionths_of_place(rounding.places);
        let at = |end: End, mode: RoundingMode| share_of(weight, end.at, Number::ONE, Rounding { mode, ..rounding });
        let closed = |end: End| if end.at == Number::ONE { weight.millionths() } else { at(end, rounding.mode) };
        // Where the end itself is off the grid, its neighbour on the inner side lies in the band.
        let low_points = if low.closed { closed(low) } else { at(low, RoundingMode::Down).saturating_add(grid) };
        let high_points =
            if high.closed { closed(high) } else { at(high, RoundingMode::Up).saturating_sub(grid).max(0) };
        (Points::from_millionths(low_points), Points::from_millionths(high_points))
    }
}

fn finish(millionths: i64, outcome: Outcome) -> Mark {
    let outcome = if outcome == Outcome::Partly && millionths == 0 { Outcome::Missed } else { outcome };
    Mark { millionths, outcome: Some(outcome) }
}

/// The declared score stands, within 0 and the weight.
fn judged<'a>(row: IndicatorView<'a>) -> (Step<'a>, Outcome) {
    match row.declared_score() {
        Some(score) => (Step::Declared { score, most: row.leaf.weight() }, Outcome::Judged),
        None => (Step::Nothing, Outcome::Unreported),
    }
}

/// The mark of a row that has a short way, under a scheme without rules of their own: the common case.
///
/// It is what [`Scheme::working`] gives for such a row. Most rows are met, and then nothing is divided; the others take
/// one division of whole numbers. What does not fit into 64 bits is left to the working.
#[inline]
fn quick_mark(terms: &Terms, leaf: &Leaf) -> Option<Mark> {
    let outcome = match leaf.quick {
        Quick::Compare(comparison) if !terms.is_met(comparison, leaf.actual.cmp(&leaf.target)) => Outcome::Partly,
        Quick::Compare(_) | Quick::Met => Outcome::Met,
        Quick::Achieved if terms.achieved_is_full => Outcome::Met,
        Quick::Judged => Outcome::Judged,
        Quick::Achieved | Quick::No => return None,
    };
    if outcome != Outcome::Partly {
        return Some(Mark { millionths: leaf.weight, outcome: Some(outcome) });
    }
    if leaf.actual == leaf.target {
        return None;
    }
    // Short of a target or above a limit, the smaller of the two is divided by the larger.
    let (part, whole) = (leaf.actual.min(leaf.target), leaf.actual.max(leaf.target));
    let points = division::share_of_millionths(leaf.weight, part, whole, terms.unit, terms.rounding.mode)?;
    Some(finish(points.min(leaf.weight), Outcome::Partly))
}

/// What two positive numbers say: the target is met, or a share of it.
#[derive(Clone, Copy)]
enum Measured {
    Full,
    Nothing,
    /// actual ÷ target.
    Direct,
    /// target ÷ actual.
    Inverse,
    /// 2 − actual ÷ target.
    Linear,
}

impl Measured {
    fn step<'a>(self, leaf: &Leaf) -> Step<'a> {
        match self {
            Self::Full => Step::Full,
            Self::Nothing => Step::Nothing,
            Self::Direct => Step::Proportion { part: leaf.actual_number(), whole: leaf.target_number() },
            Self::Inverse => Step::Proportion { part: leaf.target_number(), whole: leaf.actual_number() },
            Self::Linear => Step::Complement { actual: leaf.actual_number(), target: leaf.target_number() },
        }
    }
}

/// Compares two positive numbers.
fn measure(terms: &Terms, leaf: &Leaf, comparison: Comparison) -> Measured {
    let order = leaf.compare();
    if terms.is_met(comparison, order) {
        return Measured::Full;
    }
    if comparison.is_inverse() {
        return match terms.at_most {
            InverseRule::Ratio => Measured::Inverse,
            InverseRule::Linear => Measured::Linear,
        };
    }
    if comparison == Comparison::Equal && terms.equal == EqualRule::Exact {
        return Measured::Nothing;
    }
    if comparison == Comparison::Equal && order.is_gt() {
        return Measured::Inverse;
    }
    if terms.pass.is_some() && is_under_pass(terms, leaf) { Measured::Nothing } else { Measured::Direct }
}

/// Whether a completion ratio is below the scheme's pass line.
fn is_under_pass(terms: &Terms, leaf: &Leaf) -> bool {
    terms.pass.is_some_and(|pass| leaf.achievement().is_some_and(|ratio| ratio.compare(pass).is_lt()))
}

fn proportion<'a>(part: Number, whole: Number) -> Step<'a> {
    Step::Proportion { part, whole }
}

/// An actual above its limit.
fn inverse<'a>(terms: &Terms, actual: Number, target: Number) -> (Step<'a>, Outcome) {
    let step = match terms.at_most {
        InverseRule::Ratio => proportion(target, actual),
        InverseRule::Linear => Step::Complement { actual, target },
    };
    (step, Outcome::Partly)
}

/// A target of zero or below, or an actual below zero: there is no ratio to them.
fn unusual<'a>(terms: &Terms, leaf: &Leaf, comparison: Comparison) -> (Step<'a>, Outcome) {
    let order = leaf.compare();
    let met = match comparison {
        Comparison::AtLeast | Comparison::Above if leaf.target == 0 => leaf.actual >= 0,
        Comparison::Equal if terms.equal == EqualRule::Exact => order.is_eq(),
        Comparison::AtMost | Comparison::Below | Comparison::Equal if leaf.target == 0 => leaf.actual <= 0,
        _ => terms.is_met(comparison, order),
    };
    if met { (Step::Full, Outcome::Met) } else { (Step::Nothing, Outcome::Missed) }
}

/// Of the rows of an alternative only the answered one with the most points counts; the others are not applicable.
fn keep_one_alternative(scheme: &Scheme, evaluation: &Evaluation, marks: &mut [Mark]) {
    let mut best: BTreeMap<&str, (usize, (bool, i64))> = BTreeMap::new();
    for row in evaluation.indicators().filter(|row| row.leaf.is_scored()) {
        let Some(Rule::Alternative { group, .. }) = scheme.rule_of(row) else { continue };
        let index = usize::try_from(row.index).unwrap_or(usize::MAX);
        let Some(mark) = marks.get(index) else { continue };
        let answered = !matches!(mark.outcome, Some(Outcome::Unreported | Outcome::NotApplicable));
        let standing = (answered, mark.millionths);
        let (kept, reached) = best.entry(group).or_insert((index, standing));
        if standing > *reached {
            (*kept, *reached) = (index, standing);
        }
    }
    for row in evaluation.indicators() {
        let Some(Rule::Alternative { group, .. }) = scheme.rule_of(row) else { continue };
        let index = usize::try_from(row.index).unwrap_or(usize::MAX);
        let kept = best.get(group.as_str()).is_some_and(|(kept, _)| *kept == index);
        if let Some(mark) = marks.get_mut(index).filter(|mark| !kept && mark.outcome.is_some()) {
            *mark = Mark { millionths: 0, outcome: Some(Outcome::NotApplicable) };
        }
    }
}

pub(crate) fn plain_number(mantissa: i64, places: i8) -> Number {
    match u8::try_from(places) {
        Ok(places) => Number::from_parts(mantissa, places),
        Err(_) => Number::from_parts(mantissa, 0).scaled(places.unsigned_abs()).unwrap_or_default(),
    }
}

impl Leaf {
    /// The target in the unit in which it is compared.
    #[inline]
    pub(crate) fn target_number(&self) -> Number {
        plain_number(self.target, self.target_places)
    }

    /// The actual in the unit in which it is compared.
    #[inline]
    pub(crate) fn actual_number(&self) -> Number {
        plain_number(self.actual, self.actual_places)
    }

    /// How the actual compares with the target.
    #[inline]
    pub(crate) fn compare(&self) -> Ordering {
        answer::compare_scaled(self.actual, self.actual_places, self.target, self.target_places)
    }

    /// How actual ÷ target compares with a line, where both are measured and the target is positive.
    pub(crate) fn compare_achievement(&self, line: Line) -> Option<Ordering> {
        if self.target <= 0 {
            return None;
        }
        if self.target_places != self.actual_places {
            return Some(self.achievement()?.compare(line.at));
        }
        Some(line.compare(self.actual, self.target))
    }

    /// actual ÷ target, where both are measured and the target is positive.
    pub(crate) fn achievement(&self) -> Option<Ratio> {
        if self.target <= 0 || !matches!(self.answer, Answer::Measured(_)) {
            return None;
        }
        Ratio::new(self.actual_number(), self.target_number())
    }
}

impl<'a> Scorecard<'a> {
    /// The scheme that scored.
    #[must_use]
    pub const fn scheme(&self) -> &'a Scheme {
        self.scheme
    }

    /// The evaluation that was scored.
    #[must_use]
    pub const fn evaluation(&self) -> &'a Evaluation {
        self.evaluation
    }

    /// The total: the sum of the blocks, at most the full points.
    #[must_use]
    pub const fn total(&self) -> Points {
        Points::from_millionths(self.total)
    }

    /// The points of a perfect evaluation.
    #[must_use]
    pub fn full(&self) -> Points {
        self.scheme.document().full_points
    }

    /// The grade of the total; `None` where the scheme has none.
    #[must_use]
    pub fn grade(&self) -> Option<&'a str> {
        let total = self.total().number();
        let grade = self.scheme.document().grades.iter().find(|grade| grade.when.holds(total));
        grade.map(|grade| grade.name.as_str())
    }

    /// Whether every row is reported and the execution of the budget is known.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.complete
    }

    /// The blocks: execution first, then as the form has them.
    pub fn blocks(&self) -> impl Iterator<Item = BlockScore<'a>> {
        self.placement.in_form_order().into_iter().map(|card| BlockScore {
            name: self.block_name(&card),
            full: Points::from_millionths(card.full),
            points: Points::from_millionths(card.points()),
            awards: Points::from_millionths(card.awards),
        })
    }

    pub(crate) fn block_name(&self, card: &CardBlock) -> &'a str {
        self.scheme.block_name(self.evaluation, card)
    }

    /// The awards of the rows, in the order of the form; rows for information have none.
    pub fn awards(&self) -> impl Iterator<Item = Award<'a>> {
        let (scheme, hits) = (self.scheme, &self.hits);
        self.evaluation.indicators().zip(&self.marks).filter_map(move |(indicator, mark)| {
            let hits = scheme.hits_of(indicator, hits);
            let points = Points::from_millionths(mark.millionths);
            Some(Award { scheme, indicator, points, outcome: mark.outcome?, hits })
        })
    }

    /// The award of a row, by its number from 1.
    #[must_use]
    pub fn award(&self, row: u32) -> Option<Award<'a>> {
        let mark = self.marks.get(usize::try_from(row.checked_sub(1)?).ok()?)?;
        let indicator = self.evaluation.indicator(row)?;
        Some(Award {
            scheme: self.scheme,
            indicator,
            points: Points::from_millionths(mark.millionths),
            outcome: mark.outcome?,
            hits: self.scheme.hits_of(indicator, &self.hits),
        })
    }

    /// The execution rate that was scored, as an exact ratio; `None` where there is none.
    #[must_use]
    pub fn execution_rate(&self) -> Option<Ratio> {
        match self.execution?.basis {
            ExecutionBasis::Amounts(rate) | ExecutionBasis::PrintedRate(rate) => Some(rate),
            ExecutionBasis::Zero | ExecutionBasis::Missing => None,
        }
    }

    /// The points of the execution of the budget; `None` where the scheme does not score it.
    #[must_use]
    pub fn execution_points(&self) -> Option<Points> {
        Some(Points::from_millionths(self.execution?.millionths))
    }
}

impl Scheme {
    pub(crate) fn block_name<'a>(&'a self, evaluation: &'a Evaluation, card: &CardBlock) -> &'a str {
        match card.name {
            BlockName::Scheme(index) => {
                self.document().blocks.get(usize::from(index)).map_or("", |block| block.name.as_str())
            }
            BlockName::Form(index) => {
                evaluation.blocks.get(usize::from(index)).map_or("", |block| evaluation.text(block.name))
            }
        }
    }
}

/// A block of a scorecard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct BlockScore<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its full points.
    pub full: Points,
    /// Its points: the sum of its awards, at most the full points.
    pub points: Points,
    /// The sum of its awards before the cap.
    pub awards: Points,
}

/// What a row earns.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Award<'a> {
    pub(crate) scheme: &'a Scheme,
    /// The share of hits that its rule measures.
    pub(crate) hits: Option<Ratio>,
    /// The row.
    pub indicator: IndicatorView<'a>,
    /// Its points.
    pub points: Points,
    /// What became of it.
    pub outcome: Outcome,
}

impl<'a> Award<'a> {
    /// The row's number, from 1.
    #[must_use]
    pub const fn row(&self) -> u32 {
        self.indicator.number()
    }

    /// The weight it is scored with.
    #[must_use]
    pub fn weight(&self) -> Points {
        self.indicator.leaf.weight()
    }

    /// How its weight became points.
    #[must_use]
    pub fn working(&self) -> Working<'a> {
        let (step, outcome) = self.scheme.step(self.indicator, self.hits);
        // An alternative that was not chosen earns nothing, whatever it would have earned.
        let passed_over = self.outcome == Outcome::NotApplicable && outcome != Outcome::NotApplicable;
        self.scheme.working_of(if passed_over { Step::Nothing } else { step }, self.indicator)
    }
}
