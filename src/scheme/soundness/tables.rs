//! Whether the lines of a table hold every number that can occur, each exactly once.
//!
//! Published tables fail this in practice: "above 90 优, from 80 and below 90 良" leaves exactly 90 without a grade. So
//! each end of each interval is taken as open or closed, and the lines must tile their range.

use crate::exact::interval::{Flaw, Interval, flaws};
use crate::scheme::checks::Check;
use crate::scheme::problem::Fault;
use crate::scheme::soundness::problems::Problems;
use alloc::format;
use alloc::vec::Vec;

/// The pair of codes under which a table is judged.
#[derive(Clone, Copy)]
pub(crate) struct TableChecks {
    overlap: Check,
    gap: Check,
}

pub(crate) const BANDS: TableChecks = TableChecks { overlap: Check::BandsOverlap, gap: Check::BandsLeaveGap };

pub(crate) const GRADES: TableChecks = TableChecks { overlap: Check::GradesOverlap, gap: Check::GradesLeaveGap };

impl Problems {
    /// Whether intervals hold every number of a range exactly once. An interval that is none of itself is reported
    /// alone: the gap that it leaves is the same mistake.
    pub(crate) fn tile(
        &mut self,
        place: &str,
        field: &str,
        checks: TableChecks,
        range: Interval,
        intervals: impl Iterator<Item = Interval>,
    ) {
        let intervals: Vec<Interval> = intervals.collect();
        let mut sound = true;
        for (index, interval) in intervals.iter().enumerate() {
            let place = || format!("{place}[{index}].{field}");
            if interval.at_least.is_some() && interval.above.is_some() {
                self.unsound(Fault::TwoEnds, place(), "at_least | above", "at_least & above");
            }
            if interval.at_most.is_some() && interval.below.is_some() {
                self.unsound(Fault::TwoEnds, place(), "at_most | below", "at_most & below");
            }
            if interval.is_empty() {
                self.unsound(Fault::EmptyInterval, place(), "≠ ∅", interval);
            }
            sound &= interval.is_sound();
        }
        if !sound {
            return;
        }
        let fault = if intervals.is_empty() { Fault::NoLines } else { Fault::OfCheck };
        for flaw in flaws(range, &intervals) {
            let (check, numbers) = match flaw {
                Flaw::Gap(numbers) => (checks.gap, numbers),
                Flaw::Overlap(numbers) => (checks.overlap, numbers),
            };
            self.add(check, fault, place, range, numbers);
        }
    }
}
