//! The decision: what a cell with a number or a date says as a whole.

use crate::notation::cells::amount::{PrintedAmount, amount};
use crate::notation::cells::lead::{Lead, MAX_OTHER_WORDS, divides, is_at_number, is_reached};
use crate::notation::cells::tail::{Tail, date_tail, tail};
use crate::notation::characters::{is_ideograph, split_first};
use crate::notation::date::Deadline;
use crate::notation::reading::{Change, Comparison, Quantity, Range, Target};
use crate::notation::words::before::BEFORE;
use crate::notation::words::before::meaning::Before;
use crate::notation::words::units::PERCENT;
use crate::notation::words::{AGES, MINUSES, POINTS_OF_RATES, RANKS, TITLING};
use crate::notation::{characters, figures, periods};

/// The reading of a cell that has a number or a date; `None` for a text.
///
/// Part of its caller, because a reading is large to hand back and joined lines are rare.
#[inline(always)]
pub(crate) fn numeric(text: &str) -> Option<Target<'_>> {
    let mut lead = Lead::default();
    let mut period_tried = false;
    let mut rest = text;
    loop {
        let (character, after) = split_first(rest)?;
        if characters::digit(character).is_some() {
            break;
        }
        if lead.others > MAX_OTHER_WORDS && !lead.can_be_name(rest) {
            return None;
        }
        if is_ideograph(character) {
            match BEFORE.longest(rest) {
                Some((Before::Period(month), behind)) if !period_tried => {
                    period_tried = true;
                    if let Some(deadline) = worded_deadline(&lead, month, behind) {
                        return Some(Target::Deadline(deadline));
                    }
                    // 一季度一次: so often in so long, and so two numbers.
                    lead.incidental |= figures::begins_with_numeral(rest) && is_at_number(behind);
                    rest = behind;
                }
                Some((Before::AtNumber(_), behind)) if lead.touches_letter() || !is_at_number(behind) => {
                    rest = other(&mut lead, character, after);
                }
                None | Some((Before::Numeral, _)) if lead.expects_numeral() && figures::begins_with_numeral(rest) => {
                    if let Some(reading) = measured(&lead, rest) {
                        return Some(reading);
                    }
                    // 三公经费 has a numeral that counts nothing, 一次验收 one that does.
                    lead.incidental |= counts_in_list(rest);
                    rest = other(&mut lead, character, after);
                }
                None | Some((Before::Numeral, _)) => rest = other(&mut lead, character, after),
                Some((Before::Each, behind)) => rest = behind_each(&mut lead, rest, behind)?,
                Some((Before::AtNumber(Before::Minus), _)) if figures::minus(rest).is_some() => break,
                Some((word, behind)) => {
                    let length = rest.len().checked_sub(behind.len())?;
                    lead.take(word, rest.get(..length)?)?;
                    rest = behind;
                }
            }
        } else if let Some(part) = figures::sign_part(character) {
            rest = lead.take_sign(part, after)?;
        } else if MINUSES.contains(&character) {
            if lead.others > 0 || lead.wrapped || figures::minus(rest).is_none() {
                return None;
            }
            break;
        } else {
            if lead.others > 0 && divides(character) && is_reached(text, rest) {
                lead = Lead { wrapped: true, ..Lead::default() };
            } else {
                lead.take_punctuation(character)?;
            }
            rest = after;
        }
    }
    measured(&lead, rest)
}

/// What follows a character that says something else.
fn other<'a>(lead: &mut Lead, character: char, after: &'a str) -> &'a str {
    lead.take_other(character);
    after
}

/// What follows 每 with its denominators, or without any, where the sentence is about something else.
fn behind_each<'a>(lead: &mut Lead, text: &'a str, behind: &'a str) -> Option<&'a str> {
    if let Some(rest) = lead.take_each(behind) {
        return Some(rest);
    }
    lead.take(Before::Incidental, text.strip_suffix(behind)?)?;
    Some(behind)
}

/// Whether the text begins with a Chinese numeral and a unit of the table.
fn counts_in_list(text: &str) -> bool {
    amount(&Lead::default(), text).is_some_and(|(amount, _)| amount.listed)
}

/// The date or the number that begins `rest`, with all that stands around it.
///
/// Never part of its callers: a reading that is handed on would wait for what was just written of it.
#[inline(never)]
fn measured<'a>(lead: &Lead, rest: &'a str) -> Option<Target<'a>> {
    if lead.allows_date() {
        if let Some(printed) = periods::period(rest) {
            let limited = lead.comparison.is_some() && printed.year_alone;
            if let (false, Some(tail)) = (limited, date_tail(lead, printed.rest)) {
                let dated = is_dated(lead, &tail, printed.whole_year) && (printed.spans || !lead.begins);
                return dated.then_some(Target::Deadline(printed.deadline));
            }
        }
    }
    if lead.elsewhere || lead.is_incidental() || lead.is_sentence() {
        return None;
    }
    // Figures directly behind a letter belong to a name: PM2.5, A级.
    if lead.touches_letter() {
        return None;
    }
    let (first, rest) = amount(lead, rest)?;
    if let Some(after) = figures::range_end(rest) {
        if let Some((second, rest)) = amount(lead, after) {
            return range(lead, first, second, rest);
        }
    }
    quantity(lead, first, rest)
}

/// A date that a word names: 年底, 第四季度.
fn worded_deadline(lead: &Lead, month: u8, rest: &str) -> Option<Deadline> {
    let tail = date_tail(lead, rest).filter(|_| lead.allows_date())?;
    let deadline = Deadline::new(None, month, None)?;
    is_dated(lead, &tail, false).then_some(deadline)
}

/// Whether the words around a date leave it a deadline: other words need one of completion among them.
const fn is_dated(lead: &Lead, tail: &Tail, whole_year: bool) -> bool {
    let others = lead.others > 0 || tail.others > 0;
    let completed = lead.wrapped || tail.wrapped || lead.named || lead.comparison.is_some();
    !others || (completed && !whole_year)
}

// ---------------------------------------------------------------------------------------------------------------
// The reading

pub(crate) fn quantity<'a>(lead: &Lead, amount: PrintedAmount<'a>, rest: &'a str) -> Option<Target<'a>> {
    let tail = tail(rest, lead.others, false)?;
    if (lead.clauses || tail.clauses) && lead.others.saturating_add(tail.others) > 0 {
        return None;
    }
    // Other words can follow only where the unit's end is known.
    if tail.others > 0 && !amount.listed {
        return None;
    }
    if amount.spelled && !counts(lead, amount, &tail) {
        return None;
    }
    // 60岁以上老人 are the people, not their number.
    if lead.begins || (tail.others > 0 && amount.unit.is_some_and(|unit| AGES.contains(&unit))) {
        return None;
    }
    if lead.others > 0 && !names_number(lead, amount) {
        return None;
    }
    let titled = lead.titled.filter(|_| amount.unit.is_some_and(counts_changes));
    let before = lead.change.or(titled);
    // 提高满意度95%: by so much, or to it?
    let rate_moves = before.is_some() && lead.others > lead.others_before_change && lead.ends_in_rate();
    if rate_moves && !amount.unit.is_some_and(|unit| POINTS_OF_RATES.contains(&unit)) {
        return None;
    }
    let change = before.or(tail.change);
    let value = figures::raised(amount.number, amount.exponent)?;
    let (value, change) = match change {
        Some(Change::Up) if value.is_negative() => (value.abs(), Some(Change::Down)),
        Some(Change::Down) if value.is_negative() => (value.abs(), Some(Change::Down)),
        change => (value, change),
    };
    Some(Target::Quantity(Quantity {
        comparison: comparison(lead, tail.comparison)?,
        value,
        unit: lead.divided(amount.unit)?,
        multiplier: amount.exponent,
        approximate: lead.approximate || amount.approximate || tail.approximate,
        change,
    }))
}

/// Whether the unit is one of how far something changes, rather than of things.
fn counts_changes(unit: &str) -> bool {
    POINTS_OF_RATES.contains(&unit) || PERCENT.longest(unit).is_some()
}

/// Whether a Chinese numeral counts something: it has a unit that is counted, and no words that make a phrase of it.
fn counts(lead: &Lead, amount: PrintedAmount<'_>, tail: &Tail) -> bool {
    if lead.part_of.is_some() {
        return true;
    }
    match amount.unit {
        None => tail.others == 0,
        Some(unit) => {
            let counted = amount.listed && !RANKS.contains(&unit);
            let completed = lead.wrapped && !amount.ordinal && !TITLING.contains(&unit);
            counted && (tail.others == 0 || lead.comparison.is_some() || completed)
        }
    }
}

/// Whether the words before a number are its name, not a sentence or a designation that has a number in it.
fn names_number(lead: &Lead, amount: PrintedAmount<'_>) -> bool {
    let measured = lead.named || lead.comparison.is_some() || lead.wrapped || lead.is_measured();
    match amount.unit {
        None => measured,
        Some(_) => amount.listed || measured,
    }
}

/// The sign of the words before and after the number: the outer `None` where they contradict each other.
pub(crate) fn comparison(lead: &Lead, after: Option<Comparison>) -> Option<Option<Comparison>> {
    match (lead.comparison, after) {
        (None, None) => Some(lead.bound),
        (None, after) => Some(after),
        (before, None) => Some(before),
        (Some(before), Some(after)) => {
            (before != Comparison::Equal && before.is_inverse() == after.is_inverse()).then_some(Some(before))
        }
    }
}

pub(crate) fn range<'a>(
    lead: &Lead,
    first: PrintedAmount<'a>,
    second: PrintedAmount<'a>,
    rest: &'a str,
) -> Option<Target<'a>> {
    let tail = tail(rest, lead.others, false)?;
    let signed = !matches!(lead.comparison, None | Some(Comparison::Equal))
        || matches!(tail.comparison, Some(Comparison::AtLeast | Comparison::Above));
    let changed = lead.change.is_some() || tail.change.is_some();
    let others = lead.others > 0 && !names_number(lead, second);
    if signed || changed || others || lead.clauses || tail.clauses || (tail.others > 0 && !second.listed) {
        return None;
    }
    if first.unit.is_some_and(|unit| second.unit != Some(unit)) {
        return None;
    }
    let high = figures::raised(second.number, second.exponent)?;
    let own = figures::raised(first.number, first.exponent)?;
    // 5-10万人 prints the multiplier once; 8000-1万人 does not mean it for both.
    let shares = first.exponent == 0 && !first.summed && first.unit.is_none();
    let shared = figures::raised(first.number, second.exponent).filter(|low| shares && *low <= high);
    let low = shared.unwrap_or(own);
    let unit = lead.divided(second.unit)?;
    (low <= high).then_some(Target::Range(Range { low, high, unit, multiplier: second.exponent }))
}
