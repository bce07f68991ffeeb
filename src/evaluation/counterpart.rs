//! Rows of different evaluations that measure the same: by their kind, their name and their unit.

use crate::evaluation::row::Row;
use crate::notation::hierarchy::Kind;
use crate::notation::reading::{Actual, Target};
use crate::notation::spelling;
use crate::notation::unit::is_same_unit;
use crate::notation::words::names::NameFacts;
use alloc::borrow::Cow;

/// By what a row is looked for: its kind, the printed one where it is none of the known, and its name.
pub(crate) type RowKey<'a> = (Kind, Cow<'a, str>, Cow<'a, str>);

impl<'a> Row<'a> {
    /// By what the row is looked for in another evaluation.
    pub(crate) fn key(&self) -> RowKey<'a> {
        let kind = self.kind();
        let printed = if kind == Kind::Other { self.level2().unwrap_or_default() } else { "" };
        (kind, spelling::plain(printed), spelling::plain(self.bare_name()))
    }

    /// The unit of what it measures, of the target where it has one; `%` of a rate without one.
    pub(crate) fn unit(&self) -> Option<&'a str> {
        let of_numbers = self.target_unit().or_else(|| self.actual_unit());
        let measures = self.target_is_number() || self.actual_is_number();
        let is_rate = measures && self.printed.facts.name.any(NameFacts::RATE);
        of_numbers.or(is_rate.then_some("%"))
    }

    /// Whether both measure in one unit. A number without a unit takes over that of the other, but no multiplier: 90 beside
    /// 90万元 may be either.
    pub(crate) fn has_unit_of(&self, other: &Row<'_>) -> bool {
        match (self.unit(), other.unit()) {
            (Some(one), Some(another)) => is_same_unit(one, another),
            (None, None) => true,
            (Some(_), None) => self.multiplier() == 0 || !other.has_number(),
            (None, Some(_)) => other.multiplier() == 0 || !self.has_number(),
        }
    }

    fn has_number(&self) -> bool {
        self.target_is_number() || self.actual_is_number()
    }

    /// The power of ten that a unit multiplied out.
    fn multiplier(&self) -> u8 {
        let of_target = match self.target() {
            Target::Quantity(quantity) => quantity.multiplier,
            Target::Range(range) => range.multiplier,
            _ => 0,
        };
        let of_actual = match self.actual() {
            Actual::Quantity(quantity) => quantity.multiplier,
            Actual::Range(range) => range.multiplier,
            _ => 0,
        };
        of_target.max(of_actual)
    }
}
