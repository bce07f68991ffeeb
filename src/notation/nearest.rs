//! "Did you mean …?": the nearest known name to one that is not known.

use crate::language::Language;
use crate::notation::quote::write_quoted;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

/// A name that is none of those that are known.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Language::English))]
#[non_exhaustive]
pub struct UnknownName {
    /// The name.
    pub name: String,
    /// The nearest known name, where it is near enough to be meant.
    pub suggestion: Option<&'static str>,
}

impl UnknownName {
    /// The mistake in one sentence.
    #[must_use]
    pub fn text(&self, language: Language) -> impl fmt::Display {
        UnknownNameText { unknown: self, language }
    }
}

struct UnknownNameText<'u> {
    unknown: &'u UnknownName,
    language: Language,
}

impl fmt::Display for UnknownNameText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_quoted(f, &self.unknown.name, self.language)?;
        f.write_str(self.language.pick(" is unknown", "不是已知名称"))?;
        match (self.unknown.suggestion, self.language) {
            (Some(near), Language::English) => write!(f, ", did you mean `{near}`?"),
            (Some(near), Language::Chinese) => write!(f, "，是否应为“{near}”？"),
            (None, _) => Ok(()),
        }
    }
}

/// The one of all values that has a name.
pub(crate) fn named<T: Copy>(name: &str, all: &[T], name_of: impl Fn(T) -> &'static str) -> Result<T, UnknownName> {
    let found = all.iter().copied().find(|value| name_of(*value) == name);
    found.ok_or_else(|| UnknownName {
        name: name.to_string(),
        suggestion: nearest(name, all.iter().map(|value| name_of(*value))),
    })
}

/// The longest name for which a suggestion is looked for; comparing costs the product of the lengths.
const MAX_NAME: usize = 64;

/// The known name that is nearest to an unknown one, where it is near enough to be a misspelling: one slip, or one in
/// three letters.
pub(crate) fn nearest<'a>(unknown: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let letters = unknown.chars().take(MAX_NAME.saturating_add(1)).count();
    if letters > MAX_NAME {
        return None;
    }
    let allowed = (letters / 3).max(1);
    known
        .into_iter()
        .map(|name| (distance(unknown, name), name))
        .filter(|(slips, _)| *slips <= allowed)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, name)| name)
}

/// The slips between two names: letters put in, left out, changed, or two neighbours exchanged.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=right.len()).collect();
    let mut previous = None;
    for (line, letter) in left.chars().enumerate() {
        let mut current = Vec::with_capacity(above.len());
        let mut last = line.saturating_add(1);
        current.push(last);
        let mut beside = None;
        for (column, other) in right.iter().copied().enumerate() {
            let at = |row: &[usize], index: usize| row.get(index).copied().unwrap_or(usize::MAX);
            let changed = at(&above, column).saturating_add(usize::from(letter != other));
            let left_out = at(&above, column.saturating_add(1)).saturating_add(1);
            let mut slips = changed.min(left_out).min(last.saturating_add(1));
            if previous == Some(other) && beside == Some(letter) {
                slips = slips.min(at(&before, column.saturating_sub(1)).saturating_add(1));
            }
            current.push(slips);
            last = slips;
            beside = Some(other);
        }
        previous = Some(letter);
        before = core::mem::replace(&mut above, current);
    }
    above.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};
    use alloc::string::String;

    #[test]
    fn slips_are_counted() {
        for (left, right, slips) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("title", "title", 0),
            ("titel", "title", 1),
            ("tile", "title", 1),
            ("titlee", "title", 1),
            ("kitten", "sitting", 3),
            ("ab", "ba", 1),
            ("预算执行", "预算执行率", 1),
        ] {
            assert_eq!(distance(left, right), slips, "{left} {right}");
            assert_eq!(distance(right, left), slips, "{right} {left}");
        }
    }

    #[test]
    fn only_a_near_name_is_suggested() {
        let known = ["level", "levels", "rounding"];
        assert_eq!(nearest("levles", known), Some("levels"));
        assert_eq!(nearest("rundin", known), Some("rounding"));
        assert_eq!(nearest("colour", known), None);
        assert_eq!(nearest("", known), None);
        assert_eq!(nearest(&String::from_iter(['l'; 65]), known), None);
    }
}
