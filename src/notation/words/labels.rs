//! The words of labels.

use crate::notation::lexicon::{Lexicon, Word, sorted};

/// The words by which labels of blocks and kinds are recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LabelWord {
    Satisfaction,
    Execution,
    Output,
    Benefit,
    Cost,
}

pub(crate) static LABEL_WORDS: Lexicon<LabelWord> = Lexicon::new({
    const WORDS: &[Word<LabelWord>] = &sorted([
        ("产出", LabelWord::Output),
        ("成本", LabelWord::Cost),
        ("执行率", LabelWord::Execution),
        ("效果", LabelWord::Benefit),
        ("效益", LabelWord::Benefit),
        ("满意", LabelWord::Satisfaction),
        ("预算执行", LabelWord::Execution),
    ]);
    WORDS
});
