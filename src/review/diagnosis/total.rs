//! Why the declared total differs from the computed one.

use crate::evaluation::Evaluation;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::rounding::{Rounding, RoundingMode};
use crate::notation::hierarchy::BlockKind;
use crate::review::diagnosis::causes::{Causes, MAX_PLACES};
use crate::review::policy::Policy;
use crate::scoring::scorecard::Scorecard;
use crate::scoring::share::share_of;
use crate::scoring::step::Working;

/// Whether a score of one row is the declared total, with other rows that have scores.
pub(crate) fn holds_total(evaluation: &Evaluation, score: Points) -> bool {
    evaluation.declared().total == Some(score) && evaluation.overview.scored > 1
}

/// Whether a score of one row is the sum of all the others: a sum of two or more.
pub(crate) fn holds_sum(evaluation: &Evaluation, score: Points) -> bool {
    let (sum, count) = declared_sum(evaluation);
    count > 2 && sum.saturating_sub(score.millionths()) == score.millionths()
}

/// The sum of the declared scores, and how many there are; rows that repeat the score of the budget table are none.
pub(crate) fn declared_sum(evaluation: &Evaluation) -> (i64, u32) {
    let overview = evaluation.overview;
    let Some(score) = evaluation.budget.declared_score else { return (overview.declared, overview.declared_rows) };
    let repeating = evaluation.blocks.iter().filter(|block| block.kind == BlockKind::Execution && block.scored > 0);
    repeating.fold(
        (overview.declared.saturating_add(score.millionths()), overview.declared_rows.saturating_add(1)),
        |(sum, count), block| (sum.saturating_sub(block.declared), count.saturating_sub(block.scored)),
    )
}

impl<'a> Scorecard<'a> {
    /// The policies that would give exactly the declared total.
    pub fn diagnose_total(&self) -> impl Iterator<Item = Policy<'a>> + use<'a> {
        let declared = self.evaluation.declared.total;
        let mut causes = Causes::new(declared.unwrap_or_default());
        if declared.is_some_and(|declared| declared != self.total()) {
            self.find_total_causes(&mut causes);
        }
        causes.into_policies()
    }

    fn find_total_causes(&self, causes: &mut Causes<'a>) {
        let declared = causes.declared.millionths();
        let scheme = self.scheme.terms().rounding;
        let total = self.total();
        let (sum, count) = declared_sum(self.evaluation);
        if count > 1 && sum == declared {
            // The total is right for its scores; whatever else gives it is chance.
            causes.add(Policy::DeclaredSum);
            return;
        }
        let rounded = causes.other_rounding(scheme, |rounding| share_of(total, Number::ONE, Number::ONE, rounding));
        if !rounded {
            let printed = Rounding::half_up(causes.declared.number().places().min(MAX_PLACES));
            let at_end = [scheme, printed].into_iter().find(|rounding| self.sum_rounded(*rounding) == Some(declared));
            if let Some(rounding) = at_end {
                causes.add(Policy::SumRounded(rounding));
            }
        }
        let plain = self.placement.cards().fold(0i64, |sum, card| sum.saturating_add(card.awards));
        causes.add_if(plain == declared && plain != total.millionths(), Policy::BlocksUncapped);
        for row in self.evaluation.indicators().filter(|row| row.figures.is_scored()) {
            let Some(score) = row.declared_score().filter(|score| *score > row.figures.weight()) else { continue };
            causes.add_if(holds_total(self.evaluation, score), Policy::TotalInRow { row: row.number() });
            causes.add_if(holds_sum(self.evaluation, score), Policy::SumInRow { row: row.number() });
        }
        for card in self.placement.cards().filter(|card| card.points() > 0) {
            let (block, points) = (self.block_name(card), Points::from_millionths(card.points()));
            let without = total.millionths().saturating_sub(card.points());
            let with = total.millionths().saturating_add(card.points());
            causes.add_if(without == declared && without > 0, Policy::BlockLeftOut { block, points });
            causes.add_if(with == declared, Policy::BlockTwice { block, points });
        }
    }

    /// The exact points summed up and rounded once. Each is only known to lie between two millionths; where the sums of
    /// both ends round differently, or a block is capped, nothing is claimed.
    fn sum_rounded(&self, rounding: Rounding) -> Option<i64> {
        if self.placement.cards().any(|card| card.awards > card.full) {
            return None;
        }
        let ends = [RoundingMode::Down, RoundingMode::Up].map(|mode| {
            let fine = Rounding { places: 6, mode };
            let rows = self.awards().map(|award| Working { rounding: fine, ..award.working() }.millionths());
            let execution = self
                .execution_rate()
                .zip(self.placement.execution())
                .map_or(0, |(rate, card)| self.scheme.execution_points(card.full, rate, fine));
            let sum = rows.fold(execution, i64::saturating_add);
            share_of(Points::from_millionths(sum), Number::ONE, Number::ONE, rounding)
        });
        let [low, high] = ends;
        (low == high).then_some(low)
    }
}
