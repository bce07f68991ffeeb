//! How much a finding weighs.

use crate::language::Language;
use crate::notation::nearest::{self, UnknownName};
use core::str::FromStr;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The evaluation cannot be accepted so.
    Error,
    /// A reviewer asks.
    Warning,
    /// Something to do better next time.
    Advice,
}

impl Severity {
    /// The three severities, the gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Advice];

    /// The name in documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }

    /// The name that a reader sees.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Error => language.pick("error", "错误"),
            Self::Warning => language.pick("warning", "疑点"),
            Self::Advice => language.pick("advice", "建议"),
        }
    }

    /// The name of several.
    pub(crate) const fn plural(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Error, Language::English) => "errors",
            (Self::Warning, Language::English) => "warnings",
            (severity, language) => severity.name(language),
        }
    }
}

impl FromStr for Severity {
    type Err = UnknownName;

    /// The severity of a name in documents.
    fn from_str(code: &str) -> Result<Self, UnknownName> {
        nearest::named(code, &Self::ALL, Self::code)
    }
}
