//! The words of dates.

use crate::notation::lexicon::{Lexicon, Word, sorted};

/// Directly after 年: the month with which the named part of the year ends.
///
/// 度 and its like name no part: what follows is told by the year alone, 2021年度任务.
pub(crate) static PART_OF_YEAR: Lexicon<Option<u8>> = Lexicon::new({
    const WORDS: &[Word<Option<u8>>] = &sorted([
        ("底", Some(12)),
        ("末", Some(12)),
        ("终", Some(12)),
        ("内", Some(12)),
        ("度内", Some(12)),
        ("度末", Some(12)),
        ("度底", Some(12)),
        ("度", None),
        ("年底", Some(12)),
        ("年末", Some(12)),
        ("年内", Some(12)),
        ("全年", None),
        ("度全年", None),
        ("上半年", Some(6)),
        ("下半年", Some(12)),
        ("第一季度", Some(3)),
        ("第二季度", Some(6)),
        ("第三季度", Some(9)),
        ("第四季度", Some(12)),
        ("一季度", Some(3)),
        ("二季度", Some(6)),
        ("三季度", Some(9)),
        ("四季度", Some(12)),
        ("前三季度", Some(9)),
        ("前3季度", Some(9)),
        ("元月", Some(1)),
        ("第1季度", Some(3)),
        ("第2季度", Some(6)),
        ("第3季度", Some(9)),
        ("第4季度", Some(12)),
    ]);
    WORDS
});

/// Directly after 月: the day with which the named part of the month ends, or none for the month itself.
pub(crate) static PART_OF_MONTH: Lexicon<Option<u8>> = Lexicon::new({
    const WORDS: &[Word<Option<u8>>] =
        &sorted([("上旬", Some(10)), ("中旬", Some(20)), ("下旬", None), ("底", None), ("末", None), ("初", None)]);
    WORDS
});

/// Words after a date, beside those of [`AFTER`]: true where the date is still the one by which something is done.
pub(crate) static AFTER_DATE: Lexicon<bool> = Lexicon::new({
    const WORDS: &[Word<bool>] = &sorted([
        ("前", true),
        ("之前", true),
        ("以前", true),
        ("底前", true),
        ("底", true),
        ("末", true),
        ("内", true),
        ("止", true),
        ("为止", true),
        ("截止", true),
        ("期间", true),
        ("后", false),
        ("之后", false),
        ("以后", false),
        ("起", false),
        ("开始", false),
        ("以来", false),
    ]);
    WORDS
});
