//! What stands behind the number of a cell.

use crate::notation::cells::amount::amount;
use crate::notation::cells::lead::{Lead, MAX_OTHER_WORDS};
use crate::notation::cells::level;
use crate::notation::characters::{is_ideograph, is_space, split_first, strip_any};
use crate::notation::reading::{Change, Comparison, Level};
use crate::notation::words::after::{AFTER, After};
use crate::notation::words::before::BEFORE;
use crate::notation::words::dates::AFTER_DATE;
use crate::notation::words::{ASIDES, CLAUSE, CLOSING_BRACKETS, INCLUDED, LISTING, OPENING_BRACKETS, RANKS};
use crate::notation::{characters, figures};

/// What stands after the number and its unit.
#[derive(Default)]
pub(crate) struct Tail {
    pub(crate) comparison: Option<Comparison>,
    pub(crate) approximate: bool,
    pub(crate) change: Option<Change>,
    pub(crate) others: usize,
    pub(crate) wrapped: bool,
    pub(crate) clauses: bool,
}

impl Tail {
    /// Takes a word; false where it is only a part of another word here.
    fn take(&mut self, word: After, directly: bool) -> Option<bool> {
        match word {
            After::Sign(comparison) => {
                if self.comparison.is_some() {
                    return None;
                }
                self.comparison = Some(comparison);
            }
            After::Within if directly => self.comparison = self.comparison.or(Some(Comparison::AtMost)),
            After::Changed(change) if directly => self.change = Some(change),
            After::Within | After::Changed(_) => return Some(false),
            After::About => self.approximate = true,
            After::Wrapping => self.wrapped = true,
            After::Incidental => return None,
        }
        Some(true)
    }

    fn take_punctuation<'a>(&mut self, character: char, after: &'a str) -> Option<&'a str> {
        if is_space(character) || CLOSING_BRACKETS.contains(&character) {
            return Some(after);
        }
        if CLAUSE.contains(&character) {
            if let Some(behind) = clause_of_completion(after) {
                self.wrapped = true;
                return Some(behind);
            }
            self.clauses = true;
            return Some(after);
        }
        if character == LISTING {
            return clause_of_completion(after);
        }
        if OPENING_BRACKETS.contains(&character) {
            return match bracketed_sign(after) {
                Some((word, behind)) => self.take(word, true).map(|_| behind),
                None => skip_remark(after),
            };
        }
        None
    }
}

// ---------------------------------------------------------------------------------------------------------------
// What follows

/// The words after a number or, with `dated`, after a date; `None` where they make the cell a text.
pub(crate) fn tail(text: &str, mut others: usize, dated: bool) -> Option<Tail> {
    let mut tail = Tail::default();
    let before = others;
    let mut rest = text;
    while let Some((character, after)) = split_first(rest) {
        if !is_ideograph(character) {
            rest = tail.take_punctuation(character, after)?;
            continue;
        }
        if dated {
            if let Some((still, behind)) = AFTER_DATE.longest(rest) {
                if !still {
                    return None;
                }
                tail.wrapped = true;
                rest = behind;
                continue;
            }
        }
        match AFTER.longest(rest) {
            Some((word, behind)) if tail.take(word, others == before)? => rest = behind,
            _ => {
                if !dated && counts_again(rest, others == before) {
                    return None;
                }
                others = others.saturating_add(1);
                if others > MAX_OTHER_WORDS {
                    return None;
                }
                rest = after;
            }
        }
    }
    tail.others = others.saturating_sub(before);
    Some(tail)
}

/// Whether the rest of a cell is a second number: 3年一次, 2个村三户, and directly behind the first 1户一策.
fn counts_again(rest: &str, directly: bool) -> bool {
    if !figures::begins_with_numeral(rest) || BEFORE.longest(rest).is_some() {
        return false;
    }
    let shared = || figures::chinese(rest, false).is_some_and(|(_, shared)| shared.chars().count() == 1);
    let counted = amount(&Lead::default(), rest).is_some_and(|(second, behind)| {
        behind.is_empty() && second.listed && second.unit.is_some_and(|unit| !RANKS.contains(&unit))
    });
    counted || (directly && shared())
}

pub(crate) fn date_tail(lead: &Lead, text: &str) -> Option<Tail> {
    let tail = tail(text, lead.others, true)?;
    let spoiled = tail.change.is_some()
        || matches!(tail.comparison, Some(Comparison::AtLeast | Comparison::Above))
        || ((lead.clauses || tail.clauses) && lead.others.saturating_add(tail.others) > 0);
    (!spoiled).then_some(tail)
}

/// What follows a clause that says only that the target was reached, or that the number is all there is to say.
fn clause_of_completion(text: &str) -> Option<&str> {
    let end = text.find(|end: char| CLAUSE.contains(&end)).unwrap_or(text.len());
    let (clause, rest) = text.split_at_checked(end)?;
    let clause = characters::trim(clause);
    (ASIDES.contains(&clause) || level::read(clause) == Some(Level::Achieved)).then_some(rest)
}

/// The word that stands for a sign and is all that a bracket holds: `10天（以内）`.
fn bracketed_sign(inner: &str) -> Option<(After, &str)> {
    let (word, behind) = AFTER.longest(inner)?;
    let is_sign = matches!(word, After::Sign(_) | After::Within | After::About);
    strip_any(behind, CLOSING_BRACKETS).filter(|_| is_sign).map(|behind| (word, behind))
}

/// What follows a bracket that holds a short remark without figures of its own; 含 repeats the number's.
fn skip_remark(text: &str) -> Option<&str> {
    let repeats = text.starts_with(INCLUDED);
    let mut rest = text;
    for _ in 0..=MAX_REMARK {
        let (character, after) = split_first(rest)?;
        if CLOSING_BRACKETS.contains(&character) {
            return Some(after);
        }
        if !repeats && (characters::digit(character).is_some() || figures::sign_part(character).is_some()) {
            return None;
        }
        rest = after;
    }
    None
}

/// The most characters between brackets behind a number: `(百分比)`, `(含)`.
pub(crate) const MAX_REMARK: usize = 12;
