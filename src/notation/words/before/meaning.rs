//! What the words before a number say.

use crate::notation::reading::{Change, Comparison};

/// What a word before a number says about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Before {
    /// The word for a sign.
    Sign(Comparison),
    /// The number is a limit, unless a sign says otherwise: 控制在.
    Limit,
    /// The number is not exact.
    About,
    /// A word of change.
    Changed(Change),
    /// A name with a word of change in it, which counts only where the unit is one of a change: 提升培训3期.
    Titled(Change),
    /// The number is where a change ends, not its size: 提高到. With a word of change it is a bound.
    Reached,
    /// The same in one word: 降至, 增至.
    ReachedBy(Change),
    /// A minus in words.
    Minus,
    /// The number that follows directly is one of something else: a delay, an excess, a lack.
    Elsewhere,
    /// The number counts parts of a hundred or a thousand: 百分之; the unit.
    PartOf(&'static str),
    /// A word of completion or of the whole, which changes nothing.
    Wrapping,
    /// Something begins here, and so must end: 自2021年1月至2021年12月.
    From,
    /// A word that only looks like one of the others.
    Plain,
    /// A numeral that only looks like such a word.
    Numeral,
    /// The end of a name that is measured in parts of a whole, as every 率 is, but not every 度.
    Proportion,
    /// The sentence is not about its number, unless the word is part of what is measured: 未完成率.
    Incidental,
    /// A word that is part of too many others to count anywhere but directly before a number.
    AtNumber(&'static Before),
    /// A denominator follows, or the sentence is about something else.
    Each,
    /// A period named in words, by its last month.
    Period(u8),
}
