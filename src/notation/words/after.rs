//! The words after a number and its unit.

use crate::notation::lexicon::{Lexicon, Word, sorted};
use crate::notation::reading::{Change, Comparison};

/// What a word after a number and its unit says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum After {
    /// The word for a sign.
    Sign(Comparison),
    /// 内: at most, but only directly behind the unit.
    Within,
    /// The number is not exact.
    About,
    /// A word of change, but only directly behind the unit.
    Changed(Change),
    /// A word of completion, which changes nothing.
    Wrapping,
    /// The sentence is not about its number.
    Incidental,
}

/// Words after a number and its unit.
pub(crate) static AFTER: Lexicon<After> = Lexicon::new({
    const WORDS: &[Word<After>] = &sorted([
        // ≥
        ("以上", After::Sign(Comparison::AtLeast)),
        ("及以上", After::Sign(Comparison::AtLeast)),
        ("及其以上", After::Sign(Comparison::AtLeast)),
        ("含以上", After::Sign(Comparison::AtLeast)),
        ("或以上", After::Sign(Comparison::AtLeast)),
        ("之上", After::Sign(Comparison::AtLeast)),
        // ≤
        ("以下", After::Sign(Comparison::AtMost)),
        ("及以下", After::Sign(Comparison::AtMost)),
        ("及其以下", After::Sign(Comparison::AtMost)),
        ("含以下", After::Sign(Comparison::AtMost)),
        ("或以下", After::Sign(Comparison::AtMost)),
        ("之下", After::Sign(Comparison::AtMost)),
        ("以内", After::Sign(Comparison::AtMost)),
        ("之内", After::Sign(Comparison::AtMost)),
        ("及以内", After::Sign(Comparison::AtMost)),
        ("范围内", After::Sign(Comparison::AtMost)),
        ("范围以内", After::Sign(Comparison::AtMost)),
        ("内", After::Within),
        // Not exact.
        ("左右", After::About),
        ("上下", After::About),
        ("有余", After::About),
        ("余", After::About),
        ("多", After::About),
        // Change.
        ("增长", After::Changed(Change::Up)),
        ("增幅", After::Changed(Change::Up)),
        ("提高", After::Changed(Change::Up)),
        ("提升", After::Changed(Change::Up)),
        ("上升", After::Changed(Change::Up)),
        ("的增长", After::Changed(Change::Up)),
        ("的增幅", After::Changed(Change::Up)),
        ("的提升", After::Changed(Change::Up)),
        ("下降", After::Changed(Change::Down)),
        ("降低", After::Changed(Change::Down)),
        ("减少", After::Changed(Change::Down)),
        ("降幅", After::Changed(Change::Down)),
        ("的下降", After::Changed(Change::Down)),
        ("的降幅", After::Changed(Change::Down)),
        // Completion.
        ("完成", After::Wrapping),
        ("已完成", After::Wrapping),
        ("全部完成", After::Wrapping),
        ("按时完成", After::Wrapping),
        ("按期完成", After::Wrapping),
        ("按期", After::Wrapping),
        ("按时", After::Wrapping),
        ("按计划", After::Wrapping),
        ("按要求", After::Wrapping),
        ("按规定", After::Wrapping),
        ("按标准", After::Wrapping),
        ("按进度", After::Wrapping),
        ("按质按量", After::Wrapping),
        ("按时按质", After::Wrapping),
        ("按时按量", After::Wrapping),
        ("足额", After::Wrapping),
        ("全面完成", After::Wrapping),
        ("完工", After::Wrapping),
        ("竣工", After::Wrapping),
        ("完毕", After::Wrapping),
        ("结束", After::Wrapping),
        ("办结", After::Wrapping),
        ("验收", After::Wrapping),
        ("到位", After::Wrapping),
        ("拨付到位", After::Wrapping),
        ("发放到位", After::Wrapping),
        ("拨付", After::Wrapping),
        ("发放", After::Wrapping),
        ("支付", After::Wrapping),
        ("交付", After::Wrapping),
        ("投入使用", After::Wrapping),
        ("建成", After::Wrapping),
        ("实施", After::Wrapping),
        ("落实", After::Wrapping),
        ("达成", After::Wrapping),
        ("达到", After::Wrapping),
        ("达标", After::Wrapping),
        ("实现", After::Wrapping),
        ("覆盖", After::Wrapping),
        ("全覆盖", After::Wrapping),
        ("合格", After::Wrapping),
        ("满意", After::Wrapping),
        ("之间", After::Wrapping),
        ("整", After::Wrapping),
        ("不间断", After::Wrapping),
        ("已", After::Wrapping),
        ("均", After::Wrapping),
        ("全部", After::Wrapping),
        // The sentence is about something else.
        ("第", After::Incidental),
        ("每", After::Incidental),
        ("按", After::Incidental),
        ("全年", After::Incidental),
        ("给", After::Incidental),
        ("标准", After::Incidental),
        ("其中", After::Incidental),
        ("分别", After::Incidental),
        ("未", After::Incidental),
        ("不", After::Incidental),
        ("或", After::Incidental),
        ("前", After::Incidental),
        ("后", After::Incidental),
        ("几", After::Incidental),
        ("半月", After::Incidental),
        ("半天", After::Incidental),
        ("半年", After::Incidental),
        ("半小时", After::Incidental),
        ("号", After::Incidental),
    ]);
    WORDS
});
