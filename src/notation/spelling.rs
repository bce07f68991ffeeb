//! Spellings that say the same: labels and names are compared without blanks and breaks inside them, full-width forms as
//! half-width, and the traditional script as the simplified one. What is shown and stored stays as printed.

use crate::notation::characters::{is_ideograph, is_space};
use crate::notation::words::INVISIBLE;
use crate::notation::words::script::TRADITIONAL;
use alloc::borrow::Cow;
use alloc::string::String;

/// The text in its plain spelling.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    // No character is longer in its plain spelling.
    let mut plain = String::with_capacity(text.len());
    plain.extend(characters(text));
    Cow::Owned(plain)
}

/// Whether two texts differ in their spelling at most.
#[inline]
pub(crate) fn is_same(left: &str, right: &str) -> bool {
    left == right || characters(left).eq(characters(right))
}

/// The characters of the plain spelling.
fn characters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|character| !is_space(*character)).map(|character| simplified(half_width(character)))
}

/// Whether a text is spelled plainly, as its bytes tell.
pub(crate) fn is_plain(text: &str) -> bool {
    let mut rest = text.as_bytes();
    loop {
        rest = match rest {
            [first @ 0xE4..=0xE9, second, third, behind @ ..] if !may_be_traditional(*first, *second, *third) => behind,
            [b'!'..=b'~', behind @ ..] => behind,
            // Dashes, quotes and signs, but no spaces; 、 and its like, but no full-width space.
            [0xE2, 0x80, 0x90..=0xA7, behind @ ..] | [0xE2, 0x84..=0xBF, _, behind @ ..] => behind,
            [0xE3, 0x80, 0x81..=0xBF, behind @ ..] => behind,
            [] => return true,
            _ => return false,
        };
    }
}

/// Whether a cell has characters that print nothing, or those of the traditional script.
pub(crate) fn is_respelled(text: &str) -> bool {
    let mut rest = text.as_bytes();
    loop {
        rest = match rest {
            [first @ 0xE4..=0xE9, second, third, behind @ ..] => {
                if may_be_traditional(*first, *second, *third) {
                    return true;
                }
                behind
            }
            [0xE2, 0x80 | 0x81, third, ..] | [0xEF, 0xBB, third, ..] if *third < 0x90 || *third >= 0xA0 => return true,
            [_, behind @ ..] => behind,
            [] => return false,
        };
    }
}

/// The simplified form of a character; `None` for one that prints nothing.
pub(crate) fn visible(character: char) -> Option<char> {
    (!INVISIBLE.contains(&character)).then(|| simplified(character))
}

fn half_width(character: char) -> char {
    match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32((character as u32).wrapping_sub(FULL_WIDTH)).unwrap_or(character),
        _ => character,
    }
}

/// How far the full-width forms stand behind those of ASCII.
const FULL_WIDTH: u32 = 0xFEE0;

fn simplified(character: char) -> char {
    if !is_ideograph(character) {
        return character;
    }
    let found = TRADITIONAL.binary_search_by_key(&character, |(traditional, _)| *traditional);
    found.ok().and_then(|place| TRADITIONAL.get(place)).map_or(character, |(_, simplified)| *simplified)
}

/// Whether three bytes are a character of the table.
#[inline]
fn may_be_traditional(first: u8, second: u8, third: u8) -> bool {
    let bits = KNOWN.get(word(first, second)).copied().unwrap_or_default();
    bits & (1 << (third & 0x3F)) != 0
}

/// The place of the bits of a character by its first two bytes.
const fn word(first: u8, second: u8) -> usize {
    (first.wrapping_sub(0xE4) as usize) << 6 | (second & 0x3F) as usize
}

/// The characters of the table, as bits.
static KNOWN: [u64; 6 << 6] = {
    let mut known = [0; 6 << 6];
    let mut next = 0;
    while next < TRADITIONAL.len() {
        #[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
        {
            let code = TRADITIONAL[next].0 as u32;
            let (first, second) = (0xE0 | (code >> 12) as u8, (code >> 6) as u8 & 0x3F);
            known[word(first, second)] |= 1 << (code & 0x3F);
        }
        next = next.wrapping_add(1);
    }
    known
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_no_simplified_form_is_traditional() {
        assert!(TRADITIONAL.is_sorted_by(|left, right| left.0 < right.0));
        for (traditional, simple) in TRADITIONAL {
            assert_eq!(simplified(*simple), *simple, "{simple}");
            assert!(!is_plain(traditional.encode_utf8(&mut [0; 4])), "{traditional}");
        }
    }

    #[test]
    fn what_is_called_plain_has_no_other_spelling() {
        for (text, wanted) in [
            ("产出指标", "产出指标"),
            ("产 出\n指\u{200B}标", "产出指标"),
            ("産出指標", "产出指标"),
            ("滿意度", "满意度"),
            ("ＰＭ２．５（微克）", "PM2.5(微克)"),
            ("产出\u{3000}指标", "产出指标"),
            ("≥5·—“、。", "≥5·—“、。"),
            ("\u{FEFF}产出", "产出"),
            ("", ""),
        ] {
            assert_eq!(plain(text), wanted, "{text}");
            assert!(!is_plain(text) || text == wanted, "{text}");
            assert!(is_same(text, wanted) && is_same(wanted, text), "{text}");
        }
        assert!(!is_same("产出指标", "产出指"));
    }
}
