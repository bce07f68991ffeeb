//! Head-room (提分空间): the points that were lost, what would earn them, and the fewest rows that reach the next grade.
//!
//! All of it is read from a card and the rules that made it: nothing is stored while scoring.

pub(crate) mod grade;
pub(crate) mod needed;
pub(crate) mod room;

use crate::evaluation::budget::ExecutionBasis;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::notation::money::Amount;
use crate::scoring::headroom::grade::Totals;
use crate::scoring::headroom::room::{HeadRoom, LostPoints, Needed};
use crate::scoring::scorecard::{Award, Outcome, Scorecard};
use alloc::vec::Vec;

impl<'a> Scorecard<'a> {
    /// The points that were lost, and what would earn them.
    ///
    /// ```
    /// use budget_performance::evaluation::{EvaluationKind, Header};
    /// use budget_performance::{Evaluation, Indicator, Scheme};
    ///
    /// let row = Indicator::new("产出指标", "数量指标", "培训人数").weight("50".parse()?).target("≥500人").actual("421人");
    /// let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "培训项目")).indicator(row).build()?;
    /// let scheme = Scheme::named("national-project-2020")?;
    /// let card = scheme.score(&evaluation)?;
    /// let room = card.head_room();
    /// let row = room.lost.iter().find(|lost| lost.row == Some(1)).ok_or("the row lost points")?;
    /// assert_eq!(row.lost.to_string(), "7.9");
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn head_room(&self) -> HeadRoom<'a> {
        let totals = Totals::of(self);
        let next = totals.next_grade();
        let mut lost: Vec<LostPoints<'a>> = self.lost_by_execution(&totals).into_iter().collect();
        let rows = self.awards().filter(|award| {
            award.outcome != Outcome::NotApplicable && award.points < award.weight() && totals.counts(award.indicator)
        });
        lost.extend(rows.map(|award| self.lost_by_row(&award, &totals)));
        let blocks = totals.blocks(&lost);
        let next_grade = next.map(|grade| grade.way(&totals, &lost));
        HeadRoom { lost, blocks, next_grade }
    }

    fn lost_by_row(&self, award: &Award<'a>, totals: &Totals<'_, 'a>) -> LostPoints<'a> {
        let most = needed::most(award);
        let attainable = most.millionths().saturating_sub(award.points.millionths()).max(0);
        let weight = award.weight().millionths();
        let needed = (attainable > 0).then(|| needed::of_row(award));
        // The points that the row would have to have for the next grade, with all others as they are.
        let wanted = totals.least_gain(totals.card_of(award.indicator), attainable);
        let wanted = wanted.map(|gain| award.points.millionths().saturating_add(gain));
        LostPoints {
            row: Some(award.row()),
            lost: Points::from_millionths(weight.saturating_sub(award.points.millionths())),
            attainable: Points::from_millionths(attainable),
            needed,
            for_next_grade: wanted.and_then(|wanted| needed::least_of_row(award, wanted)),
        }
    }

    fn lost_by_execution(&self, totals: &Totals<'_, 'a>) -> Option<LostPoints<'a>> {
        let mark = self.execution?;
        let full = self.placement.execution()?.full;
        let lost = full.saturating_sub(mark.millionths);
        if lost <= 0 {
            return None;
        }
        let most = self.scheme.most_for_execution(full);
        let attainable = most.saturating_sub(mark.millionths).max(0);
        let amount = |share: Number| {
            let basis = self.scheme.basis_amount(self.evaluation)?;
            Amount::new(basis.number().checked_mul(share)?, basis.unit()).ok()
        };
        let cap = self.scheme.document().execution.cap.unwrap_or(Number::ONE).min(Number::ONE);
        let has_rate = matches!(mark.basis, ExecutionBasis::Amounts(_));
        let needed = || if has_rate { amount(cap).map(Needed::Executed) } else { None };
        let gain = totals.least_gain(totals.execution_card(), attainable);
        let wanted = gain.map(|gain| mark.millionths.saturating_add(gain));
        let for_next_grade = wanted.filter(|_| has_rate).and_then(|wanted| self.least_executed(full, wanted));
        Some(LostPoints {
            row: None,
            lost: Points::from_millionths(lost),
            attainable: Points::from_millionths(attainable),
            needed: (attainable > 0).then(|| needed().unwrap_or(Needed::Judgement)),
            for_next_grade: for_next_grade.map(Needed::Executed),
        })
    }

    /// The least amount, in the places of the budget, whose execution earns so many points.
    fn least_executed(&self, full: i64, wanted: i64) -> Option<Amount> {
        let basis = self.scheme.basis_amount(self.evaluation)?;
        let places = basis.number().places();
        let at = |mantissa: i64| Number::new(mantissa, places).ok();
        let earns = |mantissa: i64| {
            let rate = at(mantissa).and_then(|part| crate::exact::ratio::Ratio::new(part, basis.number()));
            rate.is_some_and(|rate| self.scheme.execution_points(full, rate, self.scheme.plan().rounding) >= wanted)
        };
        let found = needed::nearest(0, basis.number().mantissa(), earns)?;
        Amount::new(at(found)?, basis.unit()).ok()
    }
}
