//! Whether the lines of a table hold every number that can occur, each exactly once.
//!
//! Published tables fail this in practice: "above 90 优, from 80 and below 90 良" leaves exactly 90 without a grade. So
//! each end of each interval is taken as open or closed, and the lines must tile their range.

use alloc::format;
use alloc::vec::Vec;

use crate::error::Fault;
use crate::exact::number::Number;
use crate::scheme::checks::Check;
use crate::scheme::rule::{End, Interval};
use crate::scheme::soundness::problems::{EVERYTHING, Problems};

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
            if let (Some(low), Some(high)) = (interval.low(), interval.high()) {
                if low.at > high.at || (low.at == high.at && !(low.closed && high.closed)) {
                    self.unsound(Fault::EmptyInterval, place(), "≠ ∅", interval);
                }
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

/// Numbers of a range that no interval or more than one interval holds.
enum Flaw {
    Gap(Interval),
    Overlap(Interval),
}

/// The flaws of a table, from the lowest number to the highest. All intervals must be sound.
fn flaws(range: Interval, intervals: &[Interval]) -> Vec<Flaw> {
    let (lowest, highest) = cuts(&range);
    let mut spans: Vec<(Cut, Cut)> = intervals
        .iter()
        .map(cuts)
        .map(|(low, high)| (low.max(lowest), high.min(highest)))
        .filter(|(low, high)| low < high)
        .collect();
    spans.sort_unstable();
    let mut flaws = Vec::new();
    let mut reached = lowest;
    for (low, high) in spans {
        if low > reached {
            flaws.push(Flaw::Gap(between(reached, low)));
        } else if low < reached {
            flaws.push(Flaw::Overlap(between(low, high.min(reached))));
        }
        reached = reached.max(high);
    }
    if reached < highest {
        flaws.push(Flaw::Gap(between(reached, highest)));
    }
    flaws
}

/// A cut through the line of numbers, just before or just after a number: with it, open and closed ends need no cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Cut {
    BeforeAll,
    At { number: Number, after: bool },
    AfterAll,
}

/// The cuts at which an interval begins and ends.
pub(crate) fn cuts(interval: &Interval) -> (Cut, Cut) {
    let low = interval.low().map_or(Cut::BeforeAll, |End { at, closed }| Cut::At { number: at, after: !closed });
    let high = interval.high().map_or(Cut::AfterAll, |End { at, closed }| Cut::At { number: at, after: closed });
    (low, high)
}

/// The numbers between two cuts.
fn between(low: Cut, high: Cut) -> Interval {
    let mut interval = EVERYTHING;
    match low {
        Cut::At { number, after: false } => interval.at_least = Some(number),
        Cut::At { number, after: true } => interval.above = Some(number),
        Cut::BeforeAll | Cut::AfterAll => {}
    }
    match high {
        Cut::At { number, after: true } => interval.at_most = Some(number),
        Cut::At { number, after: false } => interval.below = Some(number),
        Cut::BeforeAll | Cut::AfterAll => {}
    }
    interval
}
