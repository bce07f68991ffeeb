//! Printed texts in messages: quoted, on one line, cut where they are long.

use crate::language::Language;
use crate::notation::characters;
use core::fmt;
use core::fmt::Write;

pub(crate) fn write_quoted(out: &mut impl Write, text: &str, language: Language) -> fmt::Result {
    let (open, close) = match language {
        Language::English => ('`', '`'),
        Language::Chinese => ('“', '”'),
    };
    out.write_char(open)?;
    write_excerpt(out, text)?;
    out.write_char(close)
}

/// A printed text on one line, cut where it is long.
pub(crate) fn write_excerpt(out: &mut impl Write, text: &str) -> fmt::Result {
    let text = characters::trim(text);
    // No longer in bytes than it may be in characters, which are most cells.
    if text.len() <= MAX_QUOTED && !may_break_line(text) {
        return out.write_str(text);
    }
    let mut characters = text.chars();
    let mut after_break = false;
    for character in characters.by_ref().take(MAX_QUOTED) {
        let is_break = breaks_line(character);
        match (is_break, after_break) {
            (true, true) => {}
            (true, false) => out.write_char(' ')?,
            (false, _) => out.write_char(character)?,
        }
        after_break = is_break;
    }
    match characters.next() {
        Some(_) => out.write_char('…'),
        None => Ok(()),
    }
}

/// Whether a character would end the line that it is printed on, or has no printed form.
pub(crate) fn breaks_line(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

/// Whether such a character may be in a text, as its bytes tell.
pub(crate) fn may_break_line(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let Some(place) = rest.iter().position(|byte| BEGINS_BREAK.get(usize::from(*byte)) == Some(&true)) {
        match rest.get(place..) {
            // The signs ≥ and ≤ share their first byte with the separators of lines and paragraphs.
            Some([0xE2, second, behind @ ..]) if *second != 0x80 => rest = behind,
            _ => return true,
        }
    }
    false
}

/// The bytes with which such a character begins: the controls in ASCII and beyond it, and the separators.
static BEGINS_BREAK: [bool; 256] = {
    let mut begins = [false; 256];
    let mut byte = 0;
    while byte < begins.len() {
        #[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
        {
            begins[byte] = matches!(byte, 0..=0x1F | 0x7F | 0xC2 | 0xE2);
        }
        byte = byte.saturating_add(1);
    }
    begins
};

/// How many characters of a printed text a message repeats: enough to find it on the form.
pub(crate) const MAX_QUOTED: usize = 60;
