//! The two languages in which the library speaks, texts in both, and texts that are put together only when somebody
//! reads them.

use alloc::string::String;
use core::fmt;

/// Chooses the language of sentences, advice and papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// 中文.
    Chinese,
}

impl Language {
    /// The text of the language.
    pub(crate) const fn pick(self, en: &'static str, zh: &'static str) -> &'static str {
        match self {
            Self::English => en,
            Self::Chinese => zh,
        }
    }
}

/// A text in English and Chinese: `Bilingual` as documents carry it, `Bilingual<&'static str>` as a program has it.
///
/// ```
/// use budget_performance::Language;
/// use budget_performance::scheme::Bilingual;
///
/// let title = Bilingual::new("Measures of a city", "某市办法");
/// let advice = Bilingual { en: "shorten the name", zh: "请精简指标名称" };
/// assert_eq!((title.text(Language::English), advice.text(Language::Chinese)), ("Measures of a city", "请精简指标名称"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a text in English and Chinese")]
pub struct Bilingual<T = String> {
    /// English.
    pub en: T,
    /// Chinese.
    pub zh: T,
}

impl Bilingual {
    /// A text in English and in Chinese.
    #[must_use]
    pub fn new(en: impl Into<String>, zh: impl Into<String>) -> Self {
        Self { en: en.into(), zh: zh.into() }
    }
}

impl<T: AsRef<str>> Bilingual<T> {
    /// The text in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::English => self.en.as_ref(),
            Language::Chinese => self.zh.as_ref(),
        }
    }
}

/// A text of the library itself.
pub(crate) type Text = Bilingual<&'static str>;

impl Text {
    /// The same as [`Bilingual::text`], also while the crate is compiled and for as long as the program runs.
    pub(crate) const fn get(self, language: Language) -> &'static str {
        language.pick(self.en, self.zh)
    }

    /// Whether both languages have the same placeholders, such as `{found}`, and optional parts in square brackets.
    pub(crate) const fn is_parallel(self) -> bool {
        let (en, zh) = (marks(self.en), marks(self.zh));
        let mut index = 0;
        while index < en.len() {
            #[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
            if en[index] != zh[index] {
                return false;
            }
            index = index.saturating_add(1);
        }
        true
    }
}

/// How often each letter begins a placeholder, how many are closed, and how many parts are opened and closed.
const fn marks(text: &str) -> [u8; 29] {
    let bytes = text.as_bytes();
    let mut marks = [0u8; 29];
    let mut index = 0;
    while index < bytes.len() {
        #[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
        {
            let mark = match bytes[index] {
                b'{' => (bytes[index.saturating_add(1)].saturating_sub(b'a') as usize) % 26,
                b'}' => 26,
                b'[' => 27,
                b']' => 28,
                _ => marks.len(),
            };
            if mark < marks.len() {
                marks[mark] = marks[mark].saturating_add(1);
            }
        }
        index = index.saturating_add(1);
    }
    marks
}

/// A text that is written by a function each time somebody reads it.
struct Said<F>(F);

impl<F: Fn(&mut fmt::Formatter<'_>) -> fmt::Result> fmt::Display for Said<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.0)(f)
    }
}

/// What a function writes, as a text.
pub(crate) const fn said<F: Fn(&mut fmt::Formatter<'_>) -> fmt::Result>(write: F) -> impl fmt::Display {
    Said(write)
}
