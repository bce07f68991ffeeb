//! Grouping (归并): one mistake is one finding with its consequences.
//!
//! A block whose rows add up to 44 points of 40 raises three or four findings further down, all of which are gone once
//! the weights are right. [`Report::groups`] puts them under the finding that they follow from. What follows from what
//! stands in one table.

use crate::exact::points::Points;
use crate::notation::characters;
use crate::notation::hierarchy::BlockKind;
use crate::review::finding::{Finding, Place, Value};
use crate::review::report::Report;
use crate::scheme::checks::Check;
use crate::scheme::severity::Severity;
use alloc::vec;
use alloc::vec::Vec;

/// How two findings must belong together for one to follow from the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// They stand at the same row.
    Row,
    /// They stand at the same block, or at a row of it; the budget is the block of the execution.
    Block,
    /// Both stand at the budget.
    Budget,
    /// They stand at the same place and name the same figures.
    SameFigures,
    /// Wherever they stand, they are out by the same number of points.
    SameDifference,
    /// Wherever they stand.
    Form,
}

/// The cause, what follows from it, and how the two must belong together.
type Consequence = (Check, Check, Scope);

const TABLE: &[Consequence] = &[
    // A cell that cannot be read is a cell without a value.
    (Check::CellUnreadable, Check::TargetMissing, Scope::Row),
    (Check::CellUnreadable, Check::ActualMissing, Scope::Row),
    (Check::CellUnreadable, Check::ScoreMissing, Scope::Row),
    (Check::CellUnreadable, Check::WeightMissing, Scope::Row),
    (Check::CellUnreadable, Check::BudgetMissing, Scope::Budget),
    // A row that was never filled in lacks its target, its actual and its score.
    (Check::TargetMissing, Check::ActualMissing, Scope::Row),
    // Nobody scores what nobody reported.
    (Check::ActualMissing, Check::ScoreMissing, Scope::Row),
    // A text target leaves a number nothing to be compared with.
    (Check::TargetNotQuantified, Check::AnswerMismatched, Scope::Row),
    (Check::TargetVague, Check::AnswerMismatched, Scope::Row),
    // The execution rate among the cost indicators is no cost.
    (Check::ExecutionCountedTwice, Check::CostNotACost, Scope::Row),
    // A sign that stands the wrong way round turns the comparison and its points.
    (Check::DirectionDoubtful, Check::LimitExceeded, Scope::Row),
    (Check::DirectionDoubtful, Check::ScoreOverstated, Scope::Row),
    (Check::DirectionDoubtful, Check::ScoreUnderstated, Scope::Row),
    // The target that was missed was above what was reached.
    (Check::TargetLowered, Check::TargetBelowLastActual, Scope::Row),
    // The same deviation, asked about and not explained.
    (Check::OverFulfilled, Check::ReasonMissing, Scope::SameFigures),
    (Check::ExecutionLow, Check::ReasonMissing, Scope::SameFigures),
    (Check::AdjustmentLarge, Check::ReasonMissing, Scope::SameFigures),
    // Without a budget there is no rate to score.
    (Check::BudgetZero, Check::ExecutionScoreDiffers, Scope::Budget),
    // A score above the points of the execution cannot be the computed one.
    (Check::ScoreOverWeight, Check::ExecutionScoreDiffers, Scope::Budget),
    // A weight printed too high lets a score be declared too high.
    (Check::RowsExceedBlock, Check::ScoreOverWeight, Scope::Block),
    (Check::RowsExceedBlock, Check::SubtotalOverBlock, Scope::Block),
    (Check::ScoreOverWeight, Check::SubtotalOverBlock, Scope::Block),
    // Points of the form's own do not add to those of the scheme.
    (Check::HeadingDoesNotSum, Check::WeightsDoNotSum, Scope::Form),
    (Check::BlockPointsDiffer, Check::WeightsDoNotSum, Scope::Form),
    (Check::BlockMissing, Check::WeightsDoNotSum, Scope::Form),
    (Check::BlockUnknown, Check::WeightsDoNotSum, Scope::Form),
    (Check::RowsExceedBlock, Check::WeightsDoNotSum, Scope::Form),
    (Check::PointsUnplaced, Check::WeightsDoNotSum, Scope::Form),
    (Check::WeightNotPositive, Check::WeightsDoNotSum, Scope::Form),
    (Check::WeightMissing, Check::WeightsDoNotSum, Scope::Form),
    // The missing block is the one in which satisfaction is asked for.
    (Check::BlockMissing, Check::SatisfactionMissing, Scope::Block),
    // A sum that is wrong in the block is wrong in the narrative about it.
    (Check::SubtotalDiffers, Check::SummaryDiffers, Scope::Block),
    (Check::SubtotalOverBlock, Check::SummaryDiffers, Scope::Block),
    (Check::RowsExceedBlock, Check::SummaryDiffers, Scope::Block),
    // A total that capped a block, or added other subtotals, is out by what they are out.
    (Check::SubtotalDiffers, Check::TotalDiffers, Scope::SameDifference),
    (Check::SubtotalOverBlock, Check::TotalDiffers, Scope::SameDifference),
    (Check::RowsExceedBlock, Check::TotalDiffers, Scope::SameDifference),
    (Check::TotalDiffers, Check::SummaryDiffers, Scope::SameDifference),
    // The total is computed from the scores, so that one that differs makes it differ.
    (Check::ExecutionScoreDiffers, Check::TotalNotReproduced, Scope::Form),
    (Check::ScoreOverstated, Check::TotalNotReproduced, Scope::Form),
    (Check::ScoreUnderstated, Check::TotalNotReproduced, Scope::Form),
    (Check::ScoreOverWeight, Check::TotalNotReproduced, Scope::Form),
    (Check::ScoreNegative, Check::TotalNotReproduced, Scope::Form),
    (Check::ScoreOutsideBand, Check::TotalNotReproduced, Scope::Form),
    // Roundings and sums explain it only where they are out by as much.
    (Check::ScoreRounded, Check::TotalNotReproduced, Scope::SameDifference),
    (Check::SubtotalOverBlock, Check::TotalNotReproduced, Scope::SameDifference),
    (Check::RowsExceedBlock, Check::TotalNotReproduced, Scope::SameDifference),
    (Check::TotalDiffers, Check::TotalNotReproduced, Scope::SameDifference),
    // A total that is not the computed one has not its grade either, and may go beyond the full points.
    (Check::TotalNotReproduced, Check::GradeDiffers, Scope::Form),
    (Check::ScoreOverWeight, Check::TotalOverFull, Scope::Form),
    (Check::SubtotalOverBlock, Check::TotalOverFull, Scope::Form),
    (Check::TotalDiffers, Check::TotalOverFull, Scope::SameDifference),
];

/// A finding with those that follow from it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Group<'r, 'a> {
    /// What is to be put right.
    pub cause: &'r Finding<'a>,
    /// What follows from it, also by way of others, in the order of the report.
    pub consequences: Vec<&'r Finding<'a>>,
    positions: Vec<usize>,
}

impl<'r, 'a> Group<'r, 'a> {
    /// The cause and its consequences.
    pub fn findings(&self) -> impl Iterator<Item = &'r Finding<'a>> {
        core::iter::once(self.cause).chain(self.consequences.iter().copied())
    }

    /// Where they stand in [`Report::findings`], from 0, the cause first: to join groups with findings that are stored.
    #[must_use]
    pub fn positions(&self) -> &[usize] {
        &self.positions
    }

    /// The gravest severity among them.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.findings().map(|finding| finding.severity).min().unwrap_or(self.cause.severity)
    }
}

impl<'a> Report<'a> {
    /// The findings by the mistake that they follow from: every finding stands in exactly one group. A finding that
    /// could follow from several belongs to the first of them in the report.
    #[must_use]
    pub fn groups(&self) -> Vec<Group<'_, 'a>> {
        let findings = &self.findings;
        let index = Index::of(self);
        let parents: Vec<Option<usize>> = (0..findings.len()).map(|position| index.cause_of(position)).collect();
        let mut group_of: Vec<Option<usize>> = vec![None; findings.len()];
        let mut groups: Vec<Group<'_, 'a>> = Vec::new();
        for (position, finding) in findings.iter().enumerate() {
            if let (Some(None), Some(place)) = (parents.get(position), group_of.get_mut(position)) {
                *place = Some(groups.len());
                groups.push(Group { cause: finding, consequences: Vec::new(), positions: vec![position] });
            }
        }
        for (position, finding) in findings.iter().enumerate() {
            let mut root = position;
            // The table has no cycle, so that this ends at a cause.
            while let Some(Some(parent)) = parents.get(root) {
                root = *parent;
            }
            let group = group_of.get(root).copied().flatten();
            if let Some(group) = group.filter(|_| root != position).and_then(|group| groups.get_mut(group)) {
                group.consequences.push(finding);
                group.positions.push(position);
            }
        }
        groups
    }
}

/// The findings by their check, so that a cause is found without a look at all of them.
struct Index<'r, 'a> {
    report: &'r Report<'a>,
    /// Sorted by check, place and position.
    sorted: Vec<(Check, Place<'a>, usize)>,
    /// What others of the same block can follow from, sorted by check, block and position.
    of_blocks: Vec<(Check, BlockOf<'a>, usize)>,
}

/// The kind of a block, and its name where the kind does not tell it.
type BlockOf<'a> = (BlockKind, &'a str);

impl<'r, 'a> Index<'r, 'a> {
    fn of(report: &'r Report<'a>) -> Self {
        let findings = report.findings.iter().enumerate();
        let mut sorted: Vec<_> = findings.map(|(position, finding)| (finding.check, finding.place, position)).collect();
        sorted.sort_unstable();
        let mut of_blocks: Vec<_> = report
            .findings
            .iter()
            .enumerate()
            .filter(|(_, finding)| {
                TABLE.iter().any(|(cause, _, scope)| *cause == finding.check && *scope == Scope::Block)
            })
            .filter_map(|(position, finding)| Some((finding.check, block_of(report, finding)?, position)))
            .collect();
        of_blocks.sort_unstable();
        Self { report, sorted, of_blocks }
    }

    /// The first finding in the report from which another follows.
    fn cause_of(&self, position: usize) -> Option<usize> {
        let finding = self.report.findings.get(position)?;
        let causes = TABLE.iter().filter(|(_, consequence, _)| *consequence == finding.check);
        causes.filter_map(|(cause, _, scope)| self.first(*cause, *scope, finding)).min()
    }

    fn first(&self, check: Check, scope: Scope, finding: &Finding<'a>) -> Option<usize> {
        if scope == Scope::Block {
            return self.first_of_block(check, block_of(self.report, finding)?);
        }
        let at_place = matches!(scope, Scope::Row | Scope::Budget | Scope::SameFigures);
        let start = self.sorted.partition_point(|(other, place, _)| {
            (*other, at_place.then_some(*place)) < (check, at_place.then_some(finding.place))
        });
        let same = self
            .sorted
            .iter()
            .skip(start)
            .take_while(|(other, place, _)| *other == check && (!at_place || *place == finding.place));
        same.filter(|(.., position)| {
            self.report.findings.get(*position).is_some_and(|cause| belong_together(scope, cause, finding))
        })
        .map(|(.., position)| *position)
        .min()
    }

    fn first_of_block(&self, check: Check, block: BlockOf<'a>) -> Option<usize> {
        let start = self.of_blocks.partition_point(|(other, known, _)| (*other, *known) < (check, block));
        let first = self.of_blocks.get(start).filter(|(other, known, _)| (*other, *known) == (check, block));
        first.map(|(.., position)| *position)
    }
}

/// Whether a finding follows from a cause by where both stand; those of a block are found by it.
fn belong_together(scope: Scope, cause: &Finding<'_>, finding: &Finding<'_>) -> bool {
    match scope {
        Scope::Row => matches!(cause.place, Place::Row(_)) && cause.place == finding.place,
        Scope::Budget => matches!(cause.place, Place::Budget(_)) && cause.place == finding.place,
        Scope::SameFigures => {
            cause.place == finding.place && (cause.expected, cause.found) == (finding.expected, finding.found)
        }
        Scope::SameDifference => {
            let away = difference(cause);
            away.is_some() && away == difference(finding)
        }
        Scope::Block | Scope::Form => true,
    }
}

/// The block that a finding stands at, or whose row it stands at.
fn block_of<'a>(report: &Report<'a>, finding: &Finding<'a>) -> Option<BlockOf<'a>> {
    let name = match finding.place {
        _ if finding.check == Check::SatisfactionMissing => return Some((BlockKind::Satisfaction, "")),
        Place::Block(name) => name,
        Place::Row(row) => report.evaluation.indicator(row)?.level1()?,
        Place::Budget("") => return Some((BlockKind::Execution, "")),
        _ => return None,
    };
    match BlockKind::named(name) {
        BlockKind::Other => Some((BlockKind::Other, characters::trim(name))),
        kind => Some((kind, "")),
    }
}

/// How many points a finding is out by.
fn difference(finding: &Finding<'_>) -> Option<u64> {
    let (Value::Points(expected), Value::Points(found)) = (finding.expected, finding.found) else { return None };
    Some(expected.millionths().abs_diff(Points::millionths(found)))
}

#[cfg(test)]
mod tests {
    use super::{Check, TABLE};

    #[test]
    fn nothing_follows_from_itself() {
        for (first, ..) in TABLE {
            let mut reached = alloc::vec![*first];
            let mut next = 0;
            while let Some(check) = reached.get(next).copied() {
                for (_, consequence, _) in TABLE.iter().filter(|(cause, ..)| *cause == check) {
                    assert_ne!(consequence, first, "{first} follows from itself");
                    if !reached.contains(consequence) {
                        reached.push(*consequence);
                    }
                }
                next += 1;
            }
        }
        assert!(Check::ALL.len() > TABLE.len() / 2);
    }
}
