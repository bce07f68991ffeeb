//! What people write beside a score: whether a text gives a reason, is still the instruction of the form, or says that
//! something was not done.

use crate::notation::characters;
use crate::notation::words::remarks::{
    DENIALS, INSTRUCTIONS, LENGTHS, OTHER_YEARS, PLAIN_INSTRUCTIONS, UNFINISHED, WITHOUT_CONTENT,
};

/// The most bytes of a text without content, or of an instruction: longer ones were written by somebody.
const LONGEST_FILLER: usize = 60;

const LONGEST_INSTRUCTION: usize = 400;

/// Whether a text says why something deviates.
pub(crate) fn is_reason(text: &str) -> bool {
    let bare = without_marks(text);
    !bare.is_empty() && !is_filler(bare) && !is_instruction(text)
}

/// Words that fill a field: `无。`, `N/A`, `已完成`.
fn is_filler(bare: &str) -> bool {
    bare.len() <= LONGEST_FILLER && WITHOUT_CONTENT.iter().any(|known| known.eq_ignore_ascii_case(bare))
}

/// Whether a text is still what the form says about its answer: `简要说明偏差原因（200字以内）`.
pub(crate) fn is_instruction(text: &str) -> bool {
    let text = characters::trim(text);
    if text.is_empty() || text.len() > LONGEST_INSTRUCTION {
        return false;
    }
    let bare = without_marks(text);
    let begins = |words: &[&str]| words.iter().any(|word| bare.starts_with(word));
    if begins(PLAIN_INSTRUCTIONS) {
        return true;
    }
    match LENGTHS.iter().find_map(|length| bare.strip_suffix(length)) {
        Some(before) => {
            let words = before.trim_end_matches(|sign: char| sign.is_numeric() || sign == '-' || sign == '~');
            let counted = words.len() < before.len();
            // A length alone, or behind an instruction.
            counted
                && (without_marks(words.trim_end_matches(['不', '超', '过', '在'])).is_empty() || begins(INSTRUCTIONS))
        }
        None => false,
    }
}

/// Whether a reason says that something was not done, not in time or not reached: `因疫情未完成`, but not `未发生延期` and
/// not what was so in another year.
pub(crate) fn says_unfinished(text: &str) -> bool {
    let clauses = text.split(['，', '。', '；', ',', ';', '\n']);
    clauses.filter(|clause| !OTHER_YEARS.iter().any(|year| clause.contains(year))).any(|clause| {
        UNFINISHED.iter().any(|word| {
            clause.split_once(word).is_some_and(|(before, _)| !DENIALS.iter().any(|denial| before.ends_with(denial)))
        })
    })
}

/// A text without the spaces and marks around it.
fn without_marks(text: &str) -> &str {
    text.trim_matches(|sign: char| characters::is_space(sign) || is_mark(sign))
}

/// Whether a sign around a text says nothing.
#[rustfmt::skip] // A line holds a family of signs.
const fn is_mark(sign: char) -> bool {
    matches!(sign,
        '。' | '．' | '.' | '，' | ',' | '、' | '；' | ';' | '：' | ':' | '！' | '!' | '？' | '?' | '…' | '·'
        | '/' | '／' | '\\' | '-' | '—' | '_' | '~' | '～' | '*'
        | '"' | '\'' | '“' | '”' | '‘' | '’' | '（' | '）' | '(' | ')' | '【' | '】' | '[' | ']' | '《' | '》' | '<' | '>'
    )
}
