//! What is said about a check, in both languages: when it is raised, the sentences of its findings, and what the filer
//! should do. Each check has its wording where it is raised; this is only the form in which it is written down.

use crate::language::Text;
use crate::scheme::checks::Check;

/// What is said about a check, whatever the finding.
#[derive(Debug)]
pub(crate) struct Wording {
    pub(crate) check: Check,
    pub(crate) meaning: Text,
    pub(crate) advice: Text,
}

/// A sentence about a finding of a check: a template with the placeholders `{subject}`, `{expected}`, `{found}` and
/// `{difference}`. A part in square brackets is left out where a placeholder in it has nothing to show.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub(crate) check: Check,
    pub(crate) text: Text,
}

/// The wording of the checks of a file: a list of them, and a constant for each sentence.
macro_rules! wordings {
    ($($check:ident {
        meaning: $meaning_en:literal, $meaning_zh:literal;
        advice: $advice_en:literal, $advice_zh:literal;
        $($sentence:ident: $en:literal, $zh:literal;)*
    })+) => {
        /// What is said about the checks of this file.
        pub(crate) const WORDINGS: &[$crate::scheme::wording::Wording] = &[$($crate::scheme::wording::Wording {
            check: $crate::scheme::checks::Check::$check,
            meaning: $crate::language::Text { en: $meaning_en, zh: $meaning_zh },
            advice: $crate::language::Text { en: $advice_en, zh: $advice_zh },
        },)+];
        $($(
            pub(crate) const $sentence: &$crate::scheme::wording::Sentence = &$crate::scheme::wording::Sentence {
                check: $crate::scheme::checks::Check::$check,
                text: $crate::language::Text { en: $en, zh: $zh },
            };
            const _: () = assert!(
                $crate::scheme::placeholders::is_sentence($sentence.text),
                "an unknown placeholder, or the languages differ in theirs"
            );
        )*)+
    };
}

pub(crate) use wordings;
