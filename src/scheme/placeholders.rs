//! What a sentence about a finding may leave open.

use crate::language::Text;

/// The placeholders of a sentence.
const PLACEHOLDERS: [&[u8]; 4] = [b"{subject}", b"{expected}", b"{found}", b"{difference}"];

/// Whether a text can be a sentence: it has known placeholders only, and the same in both languages.
pub(crate) const fn is_sentence(text: Text) -> bool {
    has_known_placeholders(text.en) && has_known_placeholders(text.zh) && text.is_parallel()
}

const fn has_known_placeholders(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [letter, tail @ ..] = rest {
        if *letter == b'{' && !begins_with_placeholder(rest) {
            return false;
        }
        rest = tail;
    }
    true
}

const fn begins_with_placeholder(text: &[u8]) -> bool {
    let mut names: &[&[u8]] = &PLACEHOLDERS;
    while let [name, others @ ..] = names {
        if behind(text, name).is_some() {
            return true;
        }
        names = others;
    }
    false
}

/// What stands behind a beginning.
pub(crate) const fn behind<'t>(text: &'t [u8], beginning: &[u8]) -> Option<&'t [u8]> {
    let (mut text, mut beginning) = (text, beginning);
    while let [wanted, others @ ..] = beginning {
        match text {
            [letter, tail @ ..] if *letter == *wanted => (text, beginning) = (tail, others),
            _ => return None,
        }
    }
    Some(text)
}
