//! Intervals with open and closed ends, and whether several tile a range.

use crate::exact::number::Number;
use crate::exact::ratio::Ratio;
use alloc::vec::Vec;

/// An interval with open or closed ends; a missing end is unbounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an interval")]
pub struct Interval {
    /// The lower end, which belongs to the interval (含).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Number>,
    /// The lower end, which does not belong to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<Number>,
    /// The upper end, which belongs to the interval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Number>,
    /// The upper end, which does not belong to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<Number>,
}

impl Interval {
    /// Every number.
    pub(crate) const EVERYTHING: Self = Self { at_least: None, above: None, at_most: None, below: None };

    /// The lower end; `None` where there is none.
    pub(crate) fn low(&self) -> Option<End> {
        let closed = self.at_least.map(|at| End { at, closed: true });
        closed.or(self.above.map(|at| End { at, closed: false }))
    }

    /// The upper end; `None` where there is none.
    pub(crate) fn high(&self) -> Option<End> {
        let closed = self.at_most.map(|at| End { at, closed: true });
        closed.or(self.below.map(|at| End { at, closed: false }))
    }

    /// Whether each side has at most one end and the interval holds at least one number.
    pub(crate) fn is_sound(&self) -> bool {
        let single =
            (self.at_least.is_none() || self.above.is_none()) && (self.at_most.is_none() || self.below.is_none());
        single && !self.is_empty()
    }

    /// Whether no number lies between the ends.
    pub(crate) fn is_empty(&self) -> bool {
        let (Some(low), Some(high)) = (self.low(), self.high()) else { return false };
        low.at > high.at || (low.at == high.at && !(low.closed && high.closed))
    }

    /// Whether the interval holds a number.
    #[must_use]
    pub fn holds(&self, number: Number) -> bool {
        self.holds_where(|bound| number.cmp(&bound))
    }

    /// Whether the interval holds a ratio, compared exactly.
    pub(crate) fn holds_ratio(&self, ratio: Ratio) -> bool {
        self.holds_where(|bound| ratio.compare(bound))
    }

    fn holds_where(&self, compare: impl Fn(Number) -> core::cmp::Ordering) -> bool {
        let over_low = self.low().is_none_or(|end| compare(end.at).is_gt() || (end.closed && compare(end.at).is_eq()));
        let under_high =
            self.high().is_none_or(|end| compare(end.at).is_lt() || (end.closed && compare(end.at).is_eq()));
        over_low && under_high
    }
}

impl core::fmt::Display for Interval {
    /// In the notation of mathematics: `[0.8, 1]`, `(90, ∞)`, or the number alone where it holds just one.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        if let (Some(low), Some(high)) = (self.low(), self.high()) {
            if low == high && low.closed {
                return write!(f, "{}", low.at);
            }
        }
        match self.low() {
            Some(End { at, closed: true }) => write!(f, "[{at}, ")?,
            Some(End { at, closed: false }) => write!(f, "({at}, ")?,
            None => f.write_str("(-∞, ")?,
        }
        match self.high() {
            Some(End { at, closed: true }) => write!(f, "{at}]"),
            Some(End { at, closed: false }) => write!(f, "{at})"),
            None => f.write_str("∞)"),
        }
    }
}

/// An end of an [`Interval`]: the number, and whether it belongs to the interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct End {
    /// Where the interval ends.
    pub(crate) at: Number,
    /// Whether the end belongs to it.
    pub(crate) closed: bool,
}

/// Numbers of a range that no interval or more than one interval holds.
pub(crate) enum Flaw {
    Gap(Interval),
    Overlap(Interval),
}

/// The flaws of a table, from the lowest number to the highest. All intervals must be sound.
pub(crate) fn flaws(range: Interval, intervals: &[Interval]) -> Vec<Flaw> {
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
    let mut interval = Interval::EVERYTHING;
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
