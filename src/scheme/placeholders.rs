//! What a sentence about a finding may leave open.

use crate::language::Text;

/// The placeholders of a sentence.
const PLACEHOLDERS: [&[u8]; 4] = [b"{subject}", b"{expected}", b"{found}", b"{difference}"];

/// Whether a text can be a sentence: it has known placeholders only, its optional parts are closed and none stands in
/// another, and both languages have the same.
pub(crate) const fn is_sentence(text: Text) -> bool {
    is_template(text.en) && is_template(text.zh) && text.is_parallel()
}

const fn is_template(text: &str) -> bool {
    let mut rest = text.as_bytes();
    let mut in_optional = false;
    while let [letter, tail @ ..] = rest {
        match (*letter, in_optional) {
            (b'{', _) if !begins_with_placeholder(rest) => return false,
            (b'[', true) | (b']', false) => return false,
            (b'[' | b']', _) => in_optional = !in_optional,
            _ => {}
        }
        rest = tail;
    }
    !in_optional
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
