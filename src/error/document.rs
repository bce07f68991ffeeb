//! What is wrong with a document that cannot be read, as data: each mistake with its place.

use crate::exact::number::NumberError;
use crate::language::Language;
use alloc::string::String;
use alloc::vec::Vec;

/// Why a document cannot be read: every mistake that can be told at once, in the order of the text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Language::English))]
pub struct DocumentError {
    pub(crate) problems: Vec<DocumentProblem>,
    pub(crate) left_out: usize,
}

impl DocumentError {
    /// The mistakes in the order of the text; never none.
    #[must_use]
    pub fn problems(&self) -> &[DocumentProblem] {
        &self.problems
    }

    /// How many further mistakes were found and are not listed.
    #[must_use]
    pub const fn left_out(&self) -> usize {
        self.left_out
    }
}

/// One mistake of a document, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DocumentProblem {
    /// The path of the value, such as `rows[3].weight`: lists in it are counted from 0, as programs do. Empty at the document itself.
    pub path: String,
    /// The row of the form in which it stands, counted from 1, as people do; `None` outside the rows.
    pub row: Option<u32>,
    /// The line of its first character, from 1.
    pub line: usize,
    /// The column of its first character, from 1, in characters.
    pub column: usize,
    /// What is wrong.
    pub fault: DocumentFault,
}

/// What is wrong at a place of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DocumentFault {
    /// The text is no JSON from here on.
    Syntax(SyntaxFault),
    /// A key that cannot stand there; at the beginning of a document, one that names no document to be read here.
    UnknownKey {
        /// The key.
        key: String,
        /// The known key that is nearest, where it is near enough to be meant.
        suggestion: Option<String>,
        /// The keys that can stand there.
        known: Vec<String>,
    },
    /// A key that must stand there and does not.
    MissingKey {
        /// The key.
        key: String,
    },
    /// A key that stands twice.
    RepeatedKey {
        /// The key.
        key: String,
    },
    /// Not exactly one key, where the key tells what its value is.
    NotOneKey {
        /// How many there are.
        found: usize,
    },
    /// A value of another kind.
    WrongKind {
        /// What stands there.
        found: JsonKind,
        /// What can stand there.
        expected: Vec<JsonKind>,
    },
    /// A text that is none of the words that can stand there.
    UnknownWord {
        /// The text.
        word: String,
        /// The word that is nearest, where it is near enough to be meant.
        suggestion: Option<String>,
        /// The words that can stand there.
        known: Vec<String>,
    },
    /// A number that cannot be read.
    Number {
        /// What stands there.
        found: String,
        /// Why it cannot be read.
        error: NumberError,
    },
    /// A fraction that is written as a JSON number: whether its digits survive would depend on the reader.
    Fraction {
        /// What stands there.
        found: String,
    },
    /// A text that is no date such as `2021-12-31`, `2021-12`, `--12-31` or `--11`.
    NotADate {
        /// What stands there.
        found: String,
    },
    /// A date of no day that there is, or of a year that is not between 1900 and 2999.
    NoSuchDay {
        /// What stands there.
        found: String,
    },
    /// A whole number outside the range that it may have.
    OutOfRange {
        /// What stands there.
        found: String,
        /// The least that can stand there.
        least: i64,
        /// The most that can stand there.
        most: i64,
    },
    /// An entry that stands twice in a list of different ones.
    RepeatedEntry {
        /// The entry.
        found: String,
    },
    /// A list that is too long.
    TooMany {
        /// The most entries that it may have.
        most: usize,
    },
    /// A value that cannot be there, for a reason that has no name of its own.
    Unfit,
}

/// Where the text stops being JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SyntaxFault {
    /// The text ends before the document does.
    Ended,
    /// A value is expected.
    NoValue,
    /// A key in quotation marks is expected.
    NoKey,
    /// A colon is expected behind a key.
    NoColon,
    /// A comma or the end of the list is expected.
    ListGoesOn,
    /// A comma or the end of the object is expected.
    ObjectGoesOn,
    /// There is text behind the document.
    TextBehind,
    /// A number is malformed.
    Number,
    /// A text holds a control character, which must be escaped.
    Control,
    /// A text holds an escape that means nothing.
    Escape,
    /// Lists and objects are nested too deep.
    TooDeep,
}

/// The kinds of JSON values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum JsonKind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Whole,
    /// Any number.
    Number,
    /// A text.
    Text,
    /// A list.
    List,
    /// An object.
    Object,
}
