//! The problems that keep a scheme or a rule from being used, as they are found: all of them at once, each with its
//! place in the document.

use crate::exact::interval::Interval;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::scheme::checks::Check;
use crate::scheme::problem::{Fault, SchemeProblem};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The shares of a weight.
pub(crate) const SHARES: Interval =
    Interval { at_least: Some(Number::ZERO), above: None, at_most: Some(Number::ONE), below: None };

/// Every number that is not negative.
pub(crate) const NOT_NEGATIVE: Interval = Interval { at_least: Some(Number::ZERO), ..Interval::EVERYTHING };

/// Every number above zero.
pub(crate) const POSITIVE: Interval = Interval { above: Some(Number::ZERO), ..Interval::EVERYTHING };

/// What was found so far.
#[derive(Default)]
pub(crate) struct Problems {
    list: Vec<SchemeProblem>,
}

impl Problems {
    pub(crate) fn add(
        &mut self,
        check: Check,
        fault: Fault,
        place: impl Into<String>,
        expected: impl ToString,
        found: impl ToString,
    ) {
        self.list.push(SchemeProblem {
            check,
            fault,
            place: place.into(),
            expected: expected.to_string(),
            found: found.to_string(),
        });
    }

    pub(crate) fn unsound(
        &mut self,
        fault: Fault,
        place: impl Into<String>,
        expected: impl ToString,
        found: impl ToString,
    ) {
        self.add(Check::SchemeUnsound, fault, place, expected, found);
    }

    /// A number that must lie in a range.
    pub(crate) fn within(&mut self, place: impl Into<String>, range: Interval, number: Number) {
        if !range.holds(number) {
            self.unsound(Fault::OutOfRange, place, range, number);
        }
    }

    /// Whether a list is short enough to be looked at.
    pub(crate) fn short(&mut self, place: &str, length: usize, limit: usize) -> bool {
        if length > limit {
            self.unsound(Fault::TooMany, place, format!("≤ {limit}"), length);
        }
        length <= limit
    }

    /// Names or kinds of which each must stand once: every later one is reported with the place of the first.
    pub(crate) fn distinct<'n, T: Ord + 'n>(
        &mut self,
        items: impl Iterator<Item = (String, T)>,
        name: impl Fn(&T) -> String,
    ) {
        let mut sorted: Vec<(usize, String, T)> =
            items.enumerate().map(|(index, (place, item))| (index, place, item)).collect();
        sorted.sort_by(|left, right| left.2.cmp(&right.2).then(left.0.cmp(&right.0)));
        let mut repeated: Vec<(usize, String, String, String)> = Vec::new();
        for same in sorted.chunk_by(|left, right| left.2 == right.2) {
            let Some(((_, first, _), later)) = same.split_first() else {
                continue;
            };
            repeated.extend(
                later.iter().map(|(index, place, item)| (*index, place.clone(), format!("≠ {first}"), name(item))),
            );
        }
        repeated.sort_by_key(|(index, ..)| *index);
        for (_, place, expected, found) in repeated {
            self.unsound(Fault::Repeated, place, expected, found);
        }
    }

    /// Points that must add up.
    pub(crate) fn sum(&mut self, fault: Fault, place: &str, points: impl Iterator<Item = Points>, whole: Points) {
        let sum = points.map(Points::number).try_fold(Number::ZERO, Number::checked_add);
        if sum != Some(whole.number()) {
            let found = sum.map_or_else(|| "> 10^18".to_string(), |sum| sum.to_string());
            self.add(Check::SchemeWeightsDoNotSum, fault, place, whole, found);
        }
    }

    /// All of them, in the order of the document.
    pub(crate) fn into_list(self) -> Vec<SchemeProblem> {
        self.list
    }

    /// All of them; `Ok` where there are none.
    pub(crate) fn into_result(self) -> Result<(), Vec<SchemeProblem>> {
        if self.list.is_empty() { Ok(()) } else { Err(self.list) }
    }
}

/// The items of a list, each with the place of one of its fields.
pub(crate) fn places<T>(list: &str, field: &str, items: impl Iterator<Item = T>) -> impl Iterator<Item = (String, T)> {
    let items = items.enumerate();
    items.map(move |(index, item)| (format!("{list}[{index}].{field}"), item))
}

pub(crate) fn quoted(name: &str) -> String {
    format!("`{name}`")
}
