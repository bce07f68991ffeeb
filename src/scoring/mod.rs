//! Scoring (计分): what each indicator, each block and the whole evaluation earns under a scheme.
//!
//! One pass over the rows finds for each the [`Step`] from its weight to its points; the points are rounded once, summed
//! up by block, capped there, and summed up again. The only allocation is the list of the rows' points; everything else
//! that a [`Scorecard`] tells is read from the evaluation and the scheme that it borrows.
//!
//! Here live the comparison of an actual with its target, rules of their own, levels, the execution, where a block
//! belongs, blocks and the total.
//! May import the evaluation, the scheme and what is below them; nothing that reviews, reads or writes.

pub(crate) mod belongs;
pub(crate) mod blocks;
pub(crate) mod comparison;
pub(crate) mod execution;
pub(crate) mod headroom;
pub(crate) mod inline;
pub(crate) mod mark;
pub(crate) mod own_rule;
pub(crate) mod scorecard;
pub(crate) mod share;
pub(crate) mod step;
pub(crate) mod targets_reached;

use crate::error::Error;
use crate::evaluation::answer::Answer;
use crate::evaluation::budget::ExecutionBasis;
use crate::evaluation::row::Row;
use crate::evaluation::rows::{HAS_SPECIAL, IMPLIED_WEIGHT, RowFigures, plain_number};
use crate::evaluation::{Evaluation, answer};
use crate::exact::interval::End;
use crate::exact::number::Number;
use crate::exact::points::{Points, millionths_of_place};
use crate::exact::ratio::Ratio;
use crate::exact::rounding::{Rounding, RoundingMode};
use crate::notation::names;
use crate::notation::reading::Level;
use crate::scheme::Scheme;
use crate::scheme::citation::Citation;
use crate::scheme::document::{IndicatorRule, KindRule, SchemeBlock};
use crate::scheme::lines::{MissingActual, NotApplicable};
use crate::scheme::plan::{Bands, Limits};
use crate::scheme::rule::Rule;
use crate::scoring::belongs::{Belongs, belongs};
use crate::scoring::blocks::{BlockName, CardBlock, NotApplied, PassedOver, Placement, prorated};
use crate::scoring::comparison::{finish, inverse, judged, proportion, quick_mark, step_of_numbers};
use crate::scoring::scorecard::{Mark, Outcome, Scorecard};
use crate::scoring::share::share_of;
use crate::scoring::step::{Step, Working};
use crate::scoring::targets_reached::TargetsReached;
use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

impl Scheme {
    /// Scores an evaluation.
    ///
    /// # Errors
    ///
    /// [`Error::NothingToScore`] when no row has a weight or a declared score.
    pub fn score<'a>(&'a self, evaluation: &'a Evaluation) -> Result<Scorecard<'a>, Error> {
        if !evaluation.overview.has_card() {
            return Err(Error::NothingToScore);
        }
        let mut placement = Placement::blank(self, evaluation);
        placement.place(self, evaluation);
        let targets_reached = TargetsReached::of(self, evaluation);
        let (mut marks, mut complete) = self.mark_rows(evaluation, &mut placement, &targets_reached);
        if self.plan().alternatives || evaluation.overview.alternatives {
            let passed_over = keep_one_alternative(self, evaluation, &mut marks);
            // The alternatives that were not chosen are blank as a rule, and nothing is missing then.
            complete = marks.iter().all(|mark| mark.outcome != Some(Outcome::Unreported));
            placement.add_up(evaluation, marks.iter().map(|mark| mark.millionths));
            placement.leave_out(&passed_over);
        }
        placement.move_satisfaction(self, evaluation, &marks);
        let left_out = self.left_out(evaluation, &placement, &marks);
        if self.document().policies.not_applicable == NotApplicable::ProrateBlock {
            placement.prorate(&left_out, self.plan().rounding);
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
        let full = self.document().full_points.millionths();
        let total = match self.document().policies.not_applicable {
            NotApplicable::Prorate => {
                let left_out = left_out.iter().fold(0i64, |sum, row| sum.saturating_add(row.weight));
                prorated(points, full, left_out, self.plan().rounding)
            }
            _ => points,
        };
        Ok(Scorecard {
            scheme: self,
            evaluation,
            marks,
            placement,
            execution,
            targets_reached,
            total: total.min(full),
            complete,
        })
    }

    /// The weights that do not apply, where the scheme converts the rest.
    pub(crate) fn left_out(&self, evaluation: &Evaluation, placement: &Placement, marks: &[Mark]) -> Vec<NotApplied> {
        let prorates =
            matches!(self.document().policies.not_applicable, NotApplicable::Prorate | NotApplicable::ProrateBlock);
        if !prorates {
            return Vec::new();
        }
        let rows = evaluation.indicators().zip(marks);
        // Of a group of alternatives the weight is that of the one that counts.
        let rows = rows.filter(|(row, mark)| {
            mark.outcome == Some(Outcome::NotApplicable)
                && !matches!(self.rule_of(*row), Some(Rule::Alternative { .. }))
        });
        let card = |row| placement.card_of_row(self, row);
        rows.map(|(row, _)| NotApplied { card: card(row), weight: row.figures.weight.max(0) }).collect()
    }

    /// Marks every row and adds it to its block; the marks, and whether all rows are reported.
    #[inline(never)] // The loop needs the registers for itself.
    fn mark_rows(
        &self,
        evaluation: &Evaluation,
        placement: &mut Placement,
        targets_reached: &TargetsReached,
    ) -> (Vec<Mark>, bool) {
        let plan = self.plan();
        let mut complete = true;
        // Rows of a block stand together: one look-up for each run of them.
        let mut run = (0u16, 0i64);
        let marks = evaluation.figures.iter().enumerate().map(|(index, figures)| {
            let mark = match quick_mark(plan, figures) {
                Some(quick) if plan.general => quick,
                _ => {
                    let mark = self.mark_row(evaluation, index, figures, targets_reached);
                    complete &= mark.outcome != Some(Outcome::Unreported);
                    mark
                }
            };
            if figures.block != run.0 {
                placement.add_awards(run);
                run = (figures.block, 0);
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
    fn mark_row(&self, evaluation: &Evaluation, index: usize, figures: &RowFigures, reached: &TargetsReached) -> Mark {
        let row = u32::try_from(index).ok().and_then(|index| evaluation.view(index)).filter(|_| figures.is_scored());
        row.map_or(Mark { millionths: 0, outcome: None }, |row| self.mark(row, reached))
    }

    fn mark(&self, row: Row<'_>, reached: &TargetsReached) -> Mark {
        let (working, outcome) = self.working(row, self.reached_of(row, reached));
        finish(working.millionths(), outcome)
    }

    /// The share of targets reached that the rule of a row measures, among those that were counted.
    #[inline]
    pub(crate) fn reached_of(&self, row: Row<'_>, counted: &TargetsReached) -> Option<Ratio> {
        counted.of_rule(|| self.rule_of(row).and_then(Rule::targets_reached))
    }

    /// The working of a row, and its outcome.
    pub(crate) fn working<'a>(&'a self, row: Row<'a>, reached: Option<Ratio>) -> (Working<'a>, Outcome) {
        let (step, outcome) = self.step(row, reached);
        (self.working_of(step, row), outcome)
    }

    /// A step with what the scheme does to its points.
    #[inline]
    fn working_of<'a>(&'a self, step: Step, row: Row<'a>) -> Working<'a> {
        Working {
            weight: row.figures.weight(),
            step,
            rounding: self.plan().rounding,
            deduction: row.deduction(),
            cap: self.kind_rule(row).and_then(|rule| rule.cap),
            citation: self.citation_of(row),
        }
    }

    /// What the scheme says of the kind of a row.
    fn kind_rule(&self, row: Row<'_>) -> Option<&KindRule> {
        if self.plan().general { None } else { self.document().kinds.get(self.plan().rule_of_kind(row.kind())?) }
    }

    /// Where the rule of a row comes from: the nearest citation.
    pub(crate) fn citation_of<'a>(&'a self, row: Row<'a>) -> &'a Citation {
        let of_row = || if self.plan().general { None } else { self.named_rule(row)?.citation.as_ref() };
        let of_kind = || self.kind_rule(row)?.citation.as_ref();
        let of_block = || if self.plan().cites_blocks { self.block_of(row)?.citation.as_ref() } else { None };
        of_row().or_else(of_kind).or_else(of_block).unwrap_or(&self.document().citation)
    }

    /// The block of the scheme to which a row belongs.
    fn block_of(&self, row: Row<'_>) -> Option<&SchemeBlock> {
        let evaluation = row.evaluation();
        match belongs(self, evaluation, evaluation.blocks.get(usize::from(row.figures.block))?) {
            Belongs::To { block, .. } => self.document().blocks.get(usize::from(block)),
            Belongs::Unknown | Belongs::Heading => None,
        }
    }

    /// The pass line and the over-fulfilment that hold for a row: those of its kind, its block, the scheme.
    #[inline]
    pub(crate) fn limits_of(&self, row: Row<'_>) -> Cow<'_, Limits> {
        let limits = &self.plan().limits;
        if self.plan().general { Cow::Borrowed(limits) } else { Cow::Owned(self.own_limits(*limits, row)) }
    }

    /// The limits of a row's kind and block, and those of the scheme where they say nothing.
    fn own_limits(&self, limits: Limits, row: Row<'_>) -> Limits {
        let of_kind = self.kind_rule(row).and_then(|rule| rule.limits).unwrap_or_default();
        let of_block = || self.block_of(row)?.limits;
        let of_block = if self.plan().block_limits { of_block().unwrap_or_default() } else { Default::default() };
        limits.with(of_kind.or(of_block))
    }

    fn step<'a>(&'a self, row: Row<'a>, reached: Option<Ratio>) -> (Step, Outcome) {
        let (step, outcome) = self.step_before_weight(row, reached);
        // A declared score that stands for the weight is the reduced one already.
        let reduced = row.figures.flags & IMPLIED_WEIGHT != 0 && matches!(outcome, Outcome::Partly | Outcome::Missed);
        if reduced { judged(row) } else { (step, outcome) }
    }

    /// The step of a row, whatever its weight stands for.
    fn step_before_weight<'a>(&'a self, row: Row<'a>, reached: Option<Ratio>) -> (Step, Outcome) {
        let figures = row.figures;
        // What does not apply, or has no weight to earn, is not put to a rule.
        let own = self.rule_of(row).filter(|_| !matches!(figures.answer, Answer::NotApplicable | Answer::Unweighed));
        if let Some(decided) = own.and_then(|rule| self.step_by_rule(rule, row, reached)) {
            return decided;
        }
        let bands = || match own.map(Rule::chosen) {
            Some(Rule::Band(bands)) => Bands::of(bands),
            _ => self.plan().bands,
        };
        match figures.answer {
            Answer::Measured(comparison) => step_of_numbers(self.plan(), &self.limits_of(row), row.figures, comparison),
            Answer::MeasuredRange => self.step_range(row),
            Answer::OnTime | Answer::Repeated => (Step::Full, Outcome::Met),
            Answer::Opposite => (Step::Nothing, Outcome::Missed),
            Answer::Late => self.step_late(row, bands()),
            Answer::Stated(level) => self.step_level(row, level, bands()),
            Answer::NotComparable | Answer::WithoutTarget | Answer::Parent | Answer::Checklist => judged(row),
            Answer::Blank if self.document().policies.missing_actual == MissingActual::Declared => judged(row),
            Answer::Blank | Answer::Unweighed => (Step::Nothing, Outcome::Unreported),
            Answer::NotApplicable => match self.document().policies.not_applicable {
                NotApplicable::FullMarks => (Step::Full, Outcome::NotApplicable),
                NotApplicable::None | NotApplicable::Prorate | NotApplicable::ProrateBlock => {
                    (Step::Nothing, Outcome::NotApplicable)
                }
            },
        }
    }

    /// The rule that goes before the scheme's general ones: the indicator's, the scheme's for its name or its kind.
    #[inline]
    pub(crate) fn rule_of<'a>(&'a self, row: Row<'a>) -> Option<&'a Rule> {
        // Most rows have no rule of their own, and most schemes none for some rows only.
        if row.figures.flags & HAS_SPECIAL == 0 && self.plan().general { None } else { self.find_rule(row) }
    }

    fn find_rule<'a>(&'a self, row: Row<'a>) -> Option<&'a Rule> {
        if let Some(rule) = row.rule() {
            return Some(rule);
        }
        if let Some(named) = self.named_rule(row) {
            return Some(&named.rule);
        }
        let place = self.plan().rule_of_kind(row.kind())?;
        self.document().kinds.get(place)?.rule.as_ref()
    }

    /// What the scheme says of an indicator by its name.
    pub(crate) fn named_rule(&self, row: Row<'_>) -> Option<&IndicatorRule> {
        self.document().indicators.iter().find(|rule| names::is_same(&rule.name, row.name()))
    }

    fn step_range<'a>(&self, row: Row<'a>) -> (Step, Outcome) {
        let figures = row.figures;
        let (high, high_places) = row.target_high();
        let under = figures.compare();
        let over = answer::compare_scaled(figures.actual, figures.actual_places, high, high_places);
        // There is no ratio to an end of zero or below.
        match (under.is_lt(), over.is_gt()) {
            (true, _) if figures.target > 0 => {
                (proportion(figures.actual_number(), figures.target_number()), Outcome::Partly)
            }
            (_, true) if high > 0 => inverse(self.plan(), figures.actual_number(), plain_number(high, high_places)),
            (false, false) => (Step::Full, Outcome::Met),
            _ => (Step::Nothing, Outcome::Missed),
        }
    }

    fn step_late<'a>(&self, row: Row<'a>, bands: Bands) -> (Step, Outcome) {
        let Some(score) = row.declared_score() else { return (Step::Nothing, Outcome::Unreported) };
        let (low, _) = self.band(row.figures.weight(), Level::Achieved, bands);
        (Step::Declared { score, most: low }, Outcome::Partly)
    }

    fn step_level<'a>(&self, row: Row<'a>, level: Level, bands: Bands) -> (Step, Outcome) {
        let declared = row.declared_score();
        let outcome = match level {
            Level::Achieved => Outcome::Met,
            Level::Partly => Outcome::Partly,
            Level::NotAchieved => Outcome::Missed,
        };
        if declared.is_none() && level != Level::Achieved {
            return (Step::Nothing, Outcome::Unreported);
        }
        let (low, high) = self.band(row.figures.weight(), level, bands);
        let Some(deduction) = row.deduction() else { return (Step::Band { level, low, high, declared }, outcome) };
        // The declared score is what a reviewer left of the level's: the band is not checked, and nothing is taken off twice.
        let before = |score: Points| score.millionths().saturating_add(deduction.millionths().max(0));
        match declared {
            Some(score) if level != Level::Achieved => {
                let score = Points::from_millionths(before(score).min(high.millionths()));
                (Step::Declared { score, most: high }, outcome)
            }
            _ => (Step::Band { level, low, high, declared: None }, outcome),
        }
    }

    /// The least and the most points that a level allows: an end that does not belong to the band gives the nearest
    /// value on the rounding grid inside.
    pub(crate) fn band(&self, weight: Points, level: Level, bands: Bands) -> (Points, Points) {
        let weight = weight.max(Points::ZERO);
        let rounding = self.plan().rounding;
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

/// Of the rows of an alternative only the answered one with the most points counts; the others are not applicable, and
/// are given back.
fn keep_one_alternative(scheme: &Scheme, evaluation: &Evaluation, marks: &mut [Mark]) -> Vec<PassedOver> {
    let mut passed_over = Vec::new();
    let mut best: BTreeMap<&str, (usize, (bool, i64))> = BTreeMap::new();
    for row in evaluation.indicators().filter(|row| row.figures.is_scored()) {
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
            let declared = row.declared_score().map_or(0, Points::millionths);
            passed_over.push(PassedOver { block: row.figures.block, weight: row.figures.weight, declared });
        }
    }
    passed_over
}

impl Scheme {
    pub(crate) fn block_name<'a>(&'a self, evaluation: &'a Evaluation, card: &CardBlock) -> &'a str {
        match card.name {
            BlockName::Scheme(index) => {
                self.document().blocks.get(usize::from(index)).map_or("", |block| block.name.as_str())
            }
            BlockName::Form(index) => {
                let block = evaluation.blocks.get(usize::from(index));
                block.map_or("", |block| match evaluation.text(block.name) {
                    "" => block.kind.usual_name(),
                    printed => printed,
                })
            }
        }
    }
}
