//! The words before a number: the signs in words, change, completion, and the words that only look like them.

pub(crate) mod changes;
pub(crate) mod elsewhere;
pub(crate) mod meaning;
pub(crate) mod others;
pub(crate) mod signs;

use crate::notation::lexicon::{Lexicon, Word, gathered, sorted, total};
use crate::notation::words::before::changes::CHANGE_WORDS;
use crate::notation::words::before::elsewhere::ELSEWHERE_WORDS;
use crate::notation::words::before::meaning::Before;
use crate::notation::words::before::others::OTHER_WORDS;
use crate::notation::words::before::signs::SIGN_WORDS;

/// The words of all its tables.
pub(crate) static BEFORE: Lexicon<Before> = Lexicon::new({
    const TABLES: &[&[(&str, Before)]] = &[SIGN_WORDS, CHANGE_WORDS, ELSEWHERE_WORDS, OTHER_WORDS];
    const WORDS: &[Word<Before>] = &sorted(gathered::<_, { total(TABLES) }>(TABLES));
    WORDS
});
