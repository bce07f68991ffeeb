//! What an actual says of its target, before any scheme: the row is measured, on time, at a level, or cannot be told.
//!
//! This is decided once, when an evaluation is put together: which sign holds where none is printed, whether the units
//! agree, whether a date is kept. A scheme then only says how many points that earns. Clauses refer to the rules of
//! scoring where the texts leave room: a missing sign, a target of zero, units, levels, deadlines, blanks.

use crate::exact::number::{Number, power_of_ten};
use crate::notation::date::Deadline;
use crate::notation::hierarchy::Kind;
use crate::notation::names;
use crate::notation::reading::{Actual, Comparison, Level, Quantity, Target};
use crate::notation::unit::is_same_unit;
use crate::notation::words::names::NameFacts;
use core::cmp::Ordering;

/// What the actual of a row says of its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Answer {
    /// A number is compared with a number.
    Measured(Comparison),
    /// A number is compared with a range.
    MeasuredRange,
    /// A date that keeps the deadline.
    OnTime,
    /// A date after the deadline.
    Late,
    /// One of the three levels.
    Stated(Level),
    /// The actual repeats the target's inequality: it counts as met.
    Repeated,
    /// A change in the opposite direction of the target's.
    Opposite,
    /// The two cannot be compared: a text, another type, another unit.
    NotComparable,
    /// Only the actual is there.
    WithoutTarget,
    /// The numbers stand in the unweighed rows that follow.
    Parent,
    /// A row of a block in which no row has a target.
    Checklist,
    /// The actual is blank.
    Blank,
    /// The actual is marked as not applicable.
    NotApplicable,
    /// A declared score, but no weight on a form with weights.
    Unweighed,
}

/// Two numbers brought to one unit, and how they are compared.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Comparands {
    pub(crate) answer: Answer,
    /// The power of ten by which the target's number is raised: the multiplier of a unit that it takes over.
    pub(crate) target_taken: u8,
    /// The same for the actual.
    pub(crate) actual_taken: u8,
    /// Whether a unit on each side keeps the two apart.
    pub(crate) units_differ: bool,
    /// Whether one number is the ratio of the percentage beside it.
    pub(crate) ratio: bool,
}

impl Comparands {
    const fn plain(answer: Answer) -> Self {
        Self { answer, target_taken: 0, actual_taken: 0, units_differ: false, ratio: false }
    }

    /// The comparands, where the numbers still have a number's digits after they took over a multiplier.
    pub(crate) fn within_digits(self, target: &Target<'_>, actual: &Actual<'_>) -> Self {
        let fits = |number: Option<Number>, shift: u8| {
            shift == 0 || number.is_none_or(|number| number.scaled(shift).is_some())
        };
        let target_number = match target {
            Target::Quantity(quantity) => Some(quantity.value),
            Target::Range(range) => Some(range.high),
            _ => None,
        };
        let actual_number = match actual {
            Actual::Quantity(quantity) => Some(quantity.value),
            _ => None,
        };
        if fits(target_number, self.target_taken) && fits(actual_number, self.actual_taken) {
            return self;
        }
        Self { units_differ: true, ..Self::plain(Answer::NotComparable) }
    }
}

/// The sign that holds for a target: the printed one, or what rule 3 says of a target without one.
pub(crate) fn comparison_of(
    target: &Quantity<'_>,
    printed_in_name: Option<Comparison>,
    kind: Kind,
    name: NameFacts,
) -> Comparison {
    if let Some(comparison) = target.comparison.or(printed_in_name) {
        return comparison;
    }
    // 下降3% is a change of which more is more, whatever falls.
    if target.change.is_some() {
        return Comparison::AtLeast;
    }
    // Under cost, a rate of what is to be done is still to be reached: 发放率, 到位率.
    let is_cost = kind == Kind::Cost && !name.any(NameFacts::COMPLETION_RATE);
    let less = target.value.is_zero() || is_cost || name.any(NameFacts::LESS_IS_BETTER);
    if less { Comparison::AtMost } else { Comparison::AtLeast }
}

/// What an actual says of its target, where the row is scored and stands by itself.
pub(crate) fn compare(
    target: &Target<'_>,
    actual: &Actual<'_>,
    comparison: Comparison,
    fiscal_year: Option<u16>,
    name: &str,
) -> Comparands {
    match (target, actual) {
        (_, Actual::NotApplicable) => Comparands::plain(Answer::NotApplicable),
        (_, Actual::Blank) => Comparands::plain(Answer::Blank),
        (Target::Blank | Target::NotApplicable, _) => Comparands::plain(Answer::WithoutTarget),
        (_, Actual::Level(level)) => Comparands::plain(Answer::Stated(*level)),
        (Target::Quantity(target), Actual::Quantity(actual)) => compare_quantities(target, actual, comparison, name),
        (Target::Range(target), Actual::Quantity(actual)) => {
            let target_side = UnitOfSide { unit: target.unit, multiplier: target.multiplier };
            compare_units(target_side, UnitOfSide::of(actual), Answer::MeasuredRange)
        }
        (Target::Deadline(target), Actual::Deadline(actual)) => {
            Comparands::plain(compare_dates(*target, *actual, fiscal_year))
        }
        _ => Comparands::plain(Answer::NotComparable),
    }
}

fn compare_quantities(target: &Quantity<'_>, actual: &Quantity<'_>, comparison: Comparison, name: &str) -> Comparands {
    let mut comparands = compare_units(UnitOfSide::of(target), UnitOfSide::of(actual), Answer::Measured(comparison));
    if !comparison.is_inverse() {
        comparands.actual_taken = comparands.actual_taken.max(ratio_shift(actual, target));
        comparands.target_taken = comparands.target_taken.max(ratio_shift(target, actual));
        comparands.ratio = ratio_shift(actual, target).max(ratio_shift(target, actual)) > 0;
    }
    let repeats = |sign: Comparison| sign != Comparison::Equal && target.comparison == Some(sign);
    let same_number = || {
        let target = target.value.scaled(comparands.target_taken);
        !comparands.units_differ && target.is_some() && target == actual.value.scaled(comparands.actual_taken)
    };
    if actual.comparison.is_some_and(repeats) && same_number() {
        return Comparands::plain(Answer::Repeated);
    }
    if target.change != actual.change && !comparands.units_differ {
        // What only one side prints holds for both, unless the name says the other direction.
        let wanted = target.change.or_else(|| names::change(name)).or(actual.change);
        let given = actual.change.or_else(|| names::change(name)).or(target.change);
        if wanted != given {
            return Comparands::plain(Answer::Opposite);
        }
    }
    comparands
}

/// The places by which a bare number of at most 1 is raised beside a percentage of 10 or more, whose ratio it is, as
/// spreadsheets hold percentages.
fn ratio_shift(bare: &Quantity<'_>, percentage: &Quantity<'_>) -> u8 {
    const LEAST: Number = Number::whole(10);
    let is_share = bare.unit.is_none()
        && bare.multiplier == 0
        && !bare.value.is_negative()
        && (bare.value == Number::ONE || (bare.value < Number::ONE && !bare.value.is_zero()));
    let beside = percentage.unit == Some("%") && percentage.value >= LEAST;
    if is_share && beside { 2 } else { 0 }
}

/// The unit of one side and the multiplier that belongs to it.
#[derive(Clone, Copy)]
struct UnitOfSide<'a> {
    unit: Option<&'a str>,
    multiplier: u8,
}

impl<'a> UnitOfSide<'a> {
    const fn of(quantity: &Quantity<'a>) -> Self {
        Self { unit: quantity.unit, multiplier: quantity.multiplier }
    }
}

/// Brings both sides to one unit: a missing one is taken from the other, with its multiplier.
#[inline]
fn compare_units(target: UnitOfSide<'_>, actual: UnitOfSide<'_>, answer: Answer) -> Comparands {
    let mut result = Comparands::plain(answer);
    match (target.unit, actual.unit) {
        (Some(wanted), Some(given)) if !is_same_unit(wanted, given) => {
            result = Comparands { units_differ: true, ..Comparands::plain(Answer::NotComparable) };
        }
        (Some(_), None) if actual.multiplier == 0 => result.actual_taken = target.multiplier,
        (None, Some(_)) if target.multiplier == 0 => result.target_taken = actual.multiplier,
        _ => {}
    }
    result
}

fn compare_dates(target: Deadline, actual: Deadline, fiscal_year: Option<u16>) -> Answer {
    let both_without_year = target.year().is_none() && actual.year().is_none();
    // Two dates of the same unknown year can still be compared.
    let assumed = if both_without_year { fiscal_year.or(Some(2000)) } else { fiscal_year };
    match (target.in_year(assumed), actual.in_year(assumed)) {
        (Some(limit), Some(finished)) if finished <= limit => Answer::OnTime,
        (Some(_), Some(_)) => Answer::Late,
        _ => Answer::NotComparable,
    }
}

/// Compares two mantissas with their decimal places, which are negative where a multiplier was taken over.
#[inline]
pub(crate) fn compare_scaled(left: i64, left_places: i8, right: i64, right_places: i8) -> Ordering {
    if left_places == right_places {
        left.cmp(&right)
    } else {
        compare_places_apart(left, left_places, right, right_places)
    }
}

fn compare_places_apart(left: i64, left_places: i8, right: i64, right_places: i8) -> Ordering {
    let difference = i16::from(left_places).wrapping_sub(i16::from(right_places));
    // Places lie between −12 and 18; 10^30 times a mantissa may leave 128 bits, and then its sign decides.
    let raise = |mantissa: i64| {
        let power = u8::try_from(difference.unsigned_abs()).ok()?;
        power_of_ten(power)?.checked_mul(i128::from(mantissa))
    };
    if difference < 0 {
        raise(left).map_or(left.cmp(&0), |raised| raised.cmp(&i128::from(right)))
    } else {
        raise(right).map_or(0.cmp(&right), |raised| i128::from(left).cmp(&raised))
    }
}

/// The places of a number that takes over a multiplier.
pub(crate) fn shifted_places(number: Number, shift: u8) -> i8 {
    let places = i8::try_from(number.places()).unwrap_or(i8::MAX);
    places.saturating_sub(i8::try_from(shift).unwrap_or(i8::MAX))
}
