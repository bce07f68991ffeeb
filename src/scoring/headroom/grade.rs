//! How points of rows become the total, and the fewest places that lift it to the next grade.

use crate::evaluation::budget::ExecutionBasis;
use crate::evaluation::row::Row;
use crate::exact::interval::End;
use crate::exact::points::{Points, millionths_of_place};
use crate::scheme::document::Grade;
use crate::scheme::lines::NotApplicable;
use crate::scoring::blocks::prorated;
use crate::scoring::headroom::needed::nearest;
use crate::scoring::headroom::room::{BlockRoom, LostPoints, NextGrade};
use crate::scoring::scorecard::Scorecard;
use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Reverse;

/// The sums of a card, from which it can be told what the total would be with more points.
pub(super) struct Totals<'c, 'a> {
    card: &'c Scorecard<'a>,
    cards: Vec<Sum>,
    /// The weights that do not apply, where the whole is converted.
    left_out: i64,
    execution: Option<usize>,
    /// Rows of the block of the execution stand in for it.
    by_rows: bool,
}

/// The sum of a block before it is converted and capped.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    raw: i64,
    full: i64,
    left_out: i64,
    shown: bool,
}

impl<'c, 'a> Totals<'c, 'a> {
    pub(super) fn of(card: &'c Scorecard<'a>) -> Self {
        let (scheme, placement) = (card.scheme, &card.placement);
        let mut cards: Vec<Sum> =
            placement.all_cards().map(|block| Sum { full: block.full, shown: block.shown, ..Sum::default() }).collect();
        for (row, mark) in card.evaluation.indicators().zip(&card.marks) {
            if let Some(sum) = placement.card_of_row(scheme, row).and_then(|place| cards.get_mut(place)) {
                sum.raw = sum.raw.saturating_add(mark.millionths);
            }
        }
        let execution = scheme.plan().execution.map(usize::from).filter(|_| card.execution.is_some());
        let has_rows = placement.execution().is_some_and(|block| block.has_rows);
        let by_rows = has_rows && card.execution.is_some_and(|mark| mark.basis == ExecutionBasis::Missing);
        if let (Some(sum), Some(mark), false) =
            (execution.and_then(|place| cards.get_mut(place)), card.execution, by_rows)
        {
            sum.raw = mark.millionths;
        }
        let mut whole = 0i64;
        for row in scheme.left_out(card.evaluation, placement, &card.marks) {
            whole = whole.saturating_add(row.weight);
            if let Some(sum) = row.card.and_then(|place| cards.get_mut(place)) {
                sum.left_out = sum.left_out.saturating_add(row.weight);
            }
        }
        Self { card, cards, left_out: whole, execution, by_rows }
    }

    /// Whether the points of a row count: beside a scored execution, rows that repeat it do not.
    pub(super) fn counts(&self, row: Row<'_>) -> bool {
        self.by_rows || self.execution.is_none() || self.card_of(row) != self.execution
    }

    pub(super) fn card_of(&self, row: Row<'_>) -> Option<usize> {
        self.card.placement.card_of_row(self.card.scheme, row)
    }

    pub(super) const fn execution_card(&self) -> Option<usize> {
        self.execution
    }

    /// The points of a block with some more.
    fn points(&self, sum: &Sum, gain: i64) -> i64 {
        let raw = sum.raw.saturating_add(gain);
        let converts = self.policy() == NotApplicable::ProrateBlock;
        let raw = if converts { prorated(raw, sum.full, sum.left_out, self.card.scheme.plan().rounding) } else { raw };
        if sum.shown { raw.min(sum.full).max(0) } else { 0 }
    }

    fn policy(&self) -> NotApplicable {
        self.card.scheme.document().policies.not_applicable
    }

    /// The total with more points in each block.
    fn total(&self, gains: &[i64]) -> i64 {
        let points = self.cards.iter().zip(gains).map(|(sum, gain)| self.points(sum, *gain));
        let points = points.fold(0i64, i64::saturating_add);
        let full = self.card.scheme.document().full_points.millionths();
        let total = match self.policy() {
            NotApplicable::Prorate => prorated(points, full, self.left_out, self.card.scheme.plan().rounding),
            _ => points,
        };
        total.min(full)
    }

    /// The grade above that of the total: of those that begin above it the lowest.
    pub(super) fn next_grade(&self) -> Option<Next<'a>> {
        let total = self.card.total().number();
        let grades = self.card.scheme.document().grades.iter();
        let above = grades.filter_map(|grade| grade.when.low().map(|low| (grade, low)));
        let above = above.filter(|(_, low)| low.at > total || (low.at == total && !low.closed));
        above.min_by_key(|(_, low)| (low.at, !low.closed)).map(|(grade, low)| Next { grade, low })
    }

    /// The least gain in a block, of at most so much, that reaches the next grade.
    pub(super) fn least_gain(&self, card: Option<usize>, most: i64) -> Option<i64> {
        let (card, next) = (card?, self.next_grade()?);
        let mut gains = vec![0; self.cards.len()];
        nearest(0, most, |gain| {
            if let Some(place) = gains.get_mut(card) {
                *place = gain;
            }
            next.is_reached(self.total(&gains))
        })
    }

    /// The blocks that lack points, as the card has them.
    pub(super) fn blocks(&self, lost: &[LostPoints<'a>]) -> Vec<BlockRoom<'a>> {
        let mut gains = vec![0i64; self.cards.len()];
        for place in lost {
            if let Some(gain) = self.place_of(place).and_then(|card| gains.get_mut(card)) {
                *gain = gain.saturating_add(place.attainable.millionths());
            }
        }
        let placement = &self.card.placement;
        let rooms = placement.in_form_order().into_iter().filter_map(|block| {
            let place = placement.place_of(&block)?;
            let (sum, gain) = (self.cards.get(place)?, gains.get(place)?);
            let points = block.points();
            let lost = block.full.saturating_sub(points);
            let attainable = self.points(sum, *gain).saturating_sub(points).max(0);
            (lost > 0).then(|| BlockRoom {
                name: self.card.block_name(&block),
                lost: Points::from_millionths(lost),
                attainable: Points::from_millionths(attainable),
            })
        });
        rooms.collect()
    }

    /// The card in which lost points are counted.
    fn place_of(&self, lost: &LostPoints<'_>) -> Option<usize> {
        match lost.row {
            Some(row) => self.card_of(self.card.evaluation.indicator(row)?),
            None => self.execution,
        }
    }
}

/// The next grade and where it begins.
#[derive(Clone, Copy)]
pub(super) struct Next<'a> {
    grade: &'a Grade,
    low: End,
}

impl<'a> Next<'a> {
    fn is_reached(&self, total: i64) -> bool {
        let total = Points::from_millionths(total).number();
        total > self.low.at || (total == self.low.at && self.low.closed)
    }

    /// The fewest places that reach the grade.
    ///
    /// Within a block the places that earn most come first, and each further one adds no more than the one before it, also
    /// where the block is capped: so that the place that adds most at each step gives the fewest.
    pub(super) fn way(&self, totals: &Totals<'_, 'a>, lost: &[LostPoints<'a>]) -> NextGrade<'a> {
        let mut of_card: Vec<Vec<&LostPoints<'a>>> = totals.cards.iter().map(|_| Vec::new()).collect();
        for place in lost {
            if let Some(places) = totals.place_of(place).and_then(|card| of_card.get_mut(card)) {
                places.push(place);
            }
        }
        // The last is taken first: of those that earn alike the first on the form.
        for places in &mut of_card {
            places.sort_by(|left, right| left.attainable.cmp(&right.attainable).then(right.row.cmp(&left.row)));
        }
        let mut gains = vec![0i64; totals.cards.len()];
        let mut taken: Vec<Option<u32>> = Vec::new();
        while !self.is_reached(totals.total(&gains)) {
            let heads = of_card.iter().zip(&gains).zip(&totals.cards).enumerate();
            let added = heads.filter_map(|(card, ((places, gain), sum))| {
                let place = places.last()?;
                let more = gain.saturating_add(place.attainable.millionths());
                let added = totals.points(sum, more).saturating_sub(totals.points(sum, *gain));
                (added > 0).then_some((card, *place, added))
            });
            let best = added.max_by_key(|(_, place, added)| (*added, Reverse(place.row)));
            let Some((card, place, _)) = best else {
                taken.clear();
                break;
            };
            taken.push(place.row);
            if let Some(gain) = gains.get_mut(card) {
                *gain = gain.saturating_add(place.attainable.millionths());
            }
            if let Some(places) = of_card.get_mut(card) {
                places.pop();
            }
        }
        NextGrade { name: &self.grade.name, short: self.short(totals), places: taken }
    }

    /// What the total lacks: up to the grade's first points, or the nearest above them on the scheme's places.
    fn short(&self, totals: &Totals<'_, 'a>) -> Points {
        let grid = millionths_of_place(totals.card.scheme.plan().rounding.places);
        let low = Points::new(self.low.at).unwrap_or_default().millionths();
        let open = if self.low.closed { 0 } else { grid };
        let total = totals.card.total().millionths();
        Points::from_millionths(low.saturating_add(open).saturating_sub(total))
    }
}
