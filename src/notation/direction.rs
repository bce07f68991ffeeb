//! Which direction the end of an indicator's name gives it: whether the word that is measured is a harm, a burden, a cost or
//! a wait, of which less is better, or only looks like one.

use crate::notation::characters::split_first;
use crate::notation::lexicon::Lexicon;
use crate::notation::words::measured::{
    AMISS, CLOSING_FAULTS, COUNT_NOUNS, DENIALS, LATE, LEADING_FAULTS, MAX_MEASURED, MEASURED_WORDS, MeasuredWord,
    SPANS, WAITS, WORKS,
};
use crate::notation::words::names::MEASURE_WORDS;

/// What the end of a name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Ending {
    /// The measured word, where it is told.
    pub(crate) measured: Option<MeasuredWord>,
    /// It is measured as a rate.
    pub(crate) is_rate: bool,
    /// The name ends in 率.
    pub(crate) ends_in_rate: bool,
    /// The name ends in a noun of things that are counted.
    pub(crate) counts: bool,
}

/// What the end of a name says, without what stands in brackets behind it.
pub(crate) fn ending(name: &str) -> Ending {
    let name = name.split(['(', '（', ',', '，', ':', '：']).next().unwrap_or_default();
    let ends_in_rate = name.ends_with(RATE);
    let counts = longest_at_end(&COUNT_NOUNS, name).is_some();
    if is_wait(name) {
        return Ending { measured: Some(MeasuredWord::Burden), is_rate: false, ends_in_rate, counts: false };
    }
    let mut is_rate = false;
    let mut stem = name;
    // Words such as 发生 stand between the measured word and 率: 事故发生率.
    for _ in 0..=MAX_MEASURES {
        if let Some(measured) = measured_at_end(stem, is_rate || stem.len() < name.len()) {
            return Ending { measured: Some(measured), is_rate, ends_in_rate, counts };
        }
        let Some(before) = without_word_at_end(&MEASURE_WORDS, stem) else { break };
        let measure = stem.get(before.len()..).unwrap_or_default();
        is_rate |= RATES.contains(&measure);
        stem = before;
    }
    Ending { measured: None, is_rate, ends_in_rate, counts }
}

/// The most words of measure behind the measured one.
const MAX_MEASURES: usize = 3;

/// The end of most rates.
const RATE: char = '率';

/// The measures of a part of a whole.
const RATES: &[&str] = &["率", "比例", "比率", "比重", "占比"];

/// What the measured word is that ends the text; elements of words tell it only where it is `measured` by more than itself.
fn measured_at_end(stem: &str, measured: bool) -> Option<MeasuredWord> {
    if let Some(found) = longest_at_end(&MEASURED_WORDS, stem) {
        return Some(found);
    }
    if !measured {
        return None;
    }
    let mut from_end = stem.chars().rev();
    let (last, second, third) = (from_end.next()?, from_end.next(), from_end.next());
    let is = |character: Option<char>, of: &[char]| character.is_some_and(|character| of.contains(&character));
    let amiss =
        || without_word_at_end(&WORKS, stem).is_some_and(|before| AMISS.iter().any(|word| before.ends_with(word)));
    let harmful =
        is(second, LEADING_FAULTS) || CLOSING_FAULTS.contains(&last) || is(second, DENIALS) || is(third, DENIALS);
    let late = || LATE.iter().any(|word| stem.contains(word));
    (harmful || amiss() || late()).then_some(MeasuredWord::Harm)
}

/// Whether the name is of the time that something takes.
fn is_wait(name: &str) -> bool {
    let span = SPANS.iter().find_map(|span| name.strip_suffix(span));
    span.is_some_and(|before| without_word_at_end(&WAITS, before).is_some())
}

/// The meaning of the longest word that ends the text.
fn longest_at_end<T: Copy>(words: &Lexicon<T>, text: &str) -> Option<T> {
    ends(text).find_map(|end| words.longest(end).filter(|(_, behind)| behind.is_empty()).map(|(found, _)| found))
}

/// What stands before the longest word that ends the text.
fn without_word_at_end<'a, T: Copy>(words: &Lexicon<T>, text: &'a str) -> Option<&'a str> {
    let end = ends(text).find(|end| matches!(words.longest(end), Some((_, ""))))?;
    text.strip_suffix(end)
}

/// The ends of a text that can be a word, the longest first.
fn ends(text: &str) -> impl Iterator<Item = &str> {
    let first = text.char_indices().rev().nth(MAX_MEASURED.saturating_sub(1)).map_or(0, |(start, _)| start);
    let mut next = text.get(first..);
    core::iter::from_fn(move || {
        let end = next?;
        next = split_first(end).map(|(_, behind)| behind);
        (!end.is_empty()).then_some(end)
    })
}
