//! The places of printed scales, as data.

use crate::notation::lexicon::{Lexicon, Word, sorted};

/// The names of places. A text is a scale where it is made of two or more of them.
#[rustfmt::skip] // A line holds a family of words.
pub(crate) static PLACES: Lexicon<()> = Lexicon::new({
    const WORDS: &[Word<()>] = &sorted([
        ("优", ()), ("良", ()), ("中", ()), ("低", ()), ("差", ()), ("优秀", ()), ("良好", ()), ("中等", ()), ("一般", ()),
        ("较好", ()), ("较差", ()), ("合格", ()), ("不合格", ()), ("基本合格", ()), ("好", ()), ("坏", ()), ("很好", ()), ("极差", ()),
        ("是", ()), ("否", ()), ("有", ()), ("无", ()), ("高", ()), ("较高", ()), ("较低", ()), ("满意", ()), ("基本满意", ()),
        ("不满意", ()), ("比较满意", ()), ("非常满意", ()), ("很满意", ()), ("很不满意", ()), ("达标", ()), ("不达标", ()), ("基本达标", ()),
        ("达到", ()), ("未达到", ()), ("基本达到", ()), ("完成", ()), ("未完成", ()), ("基本完成", ()), ("部分完成", ()), ("及时", ()),
        ("不及时", ()), ("基本及时", ()), ("显著", ()), ("不显著", ()), ("较显著", ()), ("明显", ()), ("不明显", ()), ("较明显", ()),
        ("健全", ()), ("不健全", ()), ("基本健全", ()), ("完善", ()), ("不完善", ()), ("基本完善", ()), ("规范", ()), ("不规范", ()),
        ("基本规范", ()), ("符合", ()), ("不符合", ()), ("基本符合", ()), ("通过", ()), ("不通过", ()), ("未通过", ()), ("合规", ()),
        ("不合规", ()), ("真实", ()), ("不真实", ()), ("有效", ()), ("无效", ()), ("公开", ()), ("不公开", ()), ("未公开", ()), ("强", ()),
        ("弱", ()), ("较强", ()), ("较弱", ()), ("优等", ()), ("良等", ()), ("差等", ()),
    ]);
    WORDS
});

/// What stands between places, and behind the last.
pub(crate) const BETWEEN_PLACES: &[char] = &['/', '／', '、', '，', ',', '；', ';', '。', '|', '或'];

/// What marks a row as qualitative: before the scale in the cell, or in the column for natures or signs.
pub(crate) const QUALITATIVE: &str = "定性";

/// The first place of the scale 是/否, which a target prints alone.
pub(crate) const YES: &str = "是";

pub(crate) const YES_OR_NO: &str = "是/否";

#[cfg(test)]
mod tests {
    use super::PLACES;

    #[test]
    fn every_word_is_listed_once_and_found() {
        PLACES.check("PLACES");
    }
}
