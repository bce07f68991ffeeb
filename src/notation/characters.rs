//! Single characters: spaces, ideographs, figures, and the byte tests that spare most texts a closer look.

use crate::notation::lexicon::head;
use crate::notation::words::INVISIBLE;

/// Whether the character is a space, or one of those that print nothing.
pub(crate) fn is_space(character: char) -> bool {
    // Nearly every character of a cell is a figure or an ideograph: they are told apart first.
    match character {
        ' ' => true,
        '!'..='~' => false,
        _ if is_ideograph(character) => false,
        _ => character.is_whitespace() || INVISIBLE.contains(&character),
    }
}

/// Whether the character is one of the Chinese script, which has no letters to tell words apart by.
pub(crate) const fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '〇')
}

/// Whether a line ends in the text, eight bytes at a time.
#[inline]
pub(crate) fn has_line_break(text: &str) -> bool {
    const EACH: u64 = u64::from_ne_bytes([1; 8]);
    let mut rest = text.as_bytes();
    while !rest.is_empty() {
        // A byte that is a line break is 0 here, and only from 0 does taking one away set the highest bit.
        let differs = head(rest) ^ EACH.wrapping_mul(0x0A);
        if differs.wrapping_sub(EACH) & !differs & EACH.wrapping_mul(0x80) != 0 {
            return true;
        }
        rest = rest.get(8..).unwrap_or_default();
    }
    false
}

/// The text without the spaces it begins with.
#[inline]
pub(crate) fn skip_spaces(text: &str) -> &str {
    if text.is_empty() || begins_visibly(text) { text } else { text.trim_start_matches(is_space) }
}

/// Whether the text is nothing but spaces.
#[inline]
pub(crate) fn is_blank(text: &str) -> bool {
    !begins_visibly(text) && text.chars().all(is_space)
}

/// The text without the spaces around it.
#[inline(always)]
pub(crate) fn trim(text: &str) -> &str {
    if text.is_empty() || begins_visibly(text) && ends_visibly(text) { text } else { text.trim_matches(is_space) }
}

/// Whether the text begins with a character of ASCII or the Chinese script or with a sign such as ≥, as nearly every
/// cell does: its first bytes tell that it is no space.
#[inline(always)]
fn begins_visibly(text: &str) -> bool {
    matches!(text.as_bytes(), [b'!'..=b'~' | 0xE4..=0xE9, ..] | [0xE2, 0x89, ..])
}

#[inline(always)]
fn ends_visibly(text: &str) -> bool {
    // The third byte from the end begins a character only where it is the last one.
    matches!(text.as_bytes(), [.., b'!'..=b'~'] | [.., 0xE4..=0xE9, _, _])
}

/// Whether the last character is a figure, a letter or one of the Chinese script, and so no punctuation.
#[inline]
pub(crate) fn ends_in_word(text: &str) -> bool {
    matches!(text.as_bytes(), [.., last] if last.is_ascii_alphanumeric())
        || matches!(text.as_bytes(), [.., 0xE4..=0xE9, _, _])
}

/// The value of an ASCII or full-width digit.
pub(crate) const fn digit(character: char) -> Option<u8> {
    let zero = match character {
        '0'..='9' => '0',
        '０'..='９' => '０',
        _ => return None,
    };
    // The difference is at most nine.
    Some((character as u32).wrapping_sub(zero as u32) as u8)
}

/// The first character and what follows it.
#[inline]
pub(crate) fn split_first(text: &str) -> Option<(char, &str)> {
    let mut characters = text.chars();
    characters.next().map(|character| (character, characters.as_str()))
}

/// What follows `text`'s first character, where that is one of `characters`.
#[inline]
pub(crate) fn strip_any<'a>(text: &'a str, characters: &[char]) -> Option<&'a str> {
    let (character, rest) = split_first(text)?;
    characters.contains(&character).then_some(rest)
}

/// Whether a text begins with an ASCII figure.
pub(crate) fn begins_with_figure(text: &str) -> bool {
    matches!(text.as_bytes(), [b'0'..=b'9', ..])
}
