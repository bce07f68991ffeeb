//! Reading and writing the JSON of all documents.
//!
//! A sound document costs nothing but its reading. What the reader refuses is gone through again beside its schema
//! ([mistakes]), which tells every mistake with its place, in words that are the library's own.

use alloc::boxed::Box;
use alloc::string::String;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::documents::mistakes::{self, DocumentKind, Expected};
use crate::error::Error;
use crate::limits::MAX_BYTES;

/// `form/1`.
pub(crate) const FORM: DocumentKind = DocumentKind::new("form/1", include_str!("../../schemas/form-1.json"));
/// `evaluation/1`.
pub(crate) const EVALUATION: DocumentKind =
    DocumentKind::new("evaluation/1", include_str!("../../schemas/evaluation-1.json"));
/// `scheme/1`.
pub(crate) const SCHEME: DocumentKind = DocumentKind::new("scheme/1", include_str!("../../schemas/scheme-1.json"));
/// `report/1`.
pub(crate) const REPORT: DocumentKind = DocumentKind::new("report/1", include_str!("../../schemas/report-1.json"));
/// `grid/1`.
pub(crate) const GRID: DocumentKind = DocumentKind::new("grid/1", include_str!("../../schemas/grid-1.json"));
/// `card/1`.
pub(crate) const CARD: DocumentKind = DocumentKind::new("card/1", include_str!("../../schemas/card-1.json"));

/// `call/1`, in which other documents stand.
pub(crate) const CALL: DocumentKind = DocumentKind {
    inside: &[FORM, EVALUATION, GRID, SCHEME],
    ..DocumentKind::new("call/1", include_str!("../../schemas/call-1.json"))
};

/// Reads a document that owns its texts.
pub(crate) fn read<T: DeserializeOwned>(text: &str, expected: Expected) -> Result<T, Error> {
    read_borrowed(text, expected)
}

/// Reads a document that may borrow its texts.
pub(crate) fn read_borrowed<'a, T: Deserialize<'a>>(text: &'a str, expected: Expected) -> Result<T, Error> {
    within_limit(text.len())?;
    // Some editors begin a text with a mark of byte order, which is no part of the document.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_json::from_str(text).map_err(|error| {
        let refused_at = (error.line(), error.column());
        Error::Document(Box::new(mistakes::of(text, expected, refused_at)))
    })
}

fn within_limit(found: usize) -> Result<(), Error> {
    if found > MAX_BYTES {
        return Err(Error::DocumentTooLarge { limit: MAX_BYTES, found });
    }
    Ok(())
}

/// Reads a document of the library itself, borrowing its texts; `None` where it is no such document.
pub(crate) fn borrow<T: Deserialize<'static>>(text: &'static str) -> Option<T> {
    serde_json::from_str(text).ok()
}

/// Writes a document, indented by two spaces, without a line break at its end.
pub(crate) fn write<T: Serialize>(value: &T) -> String {
    // Writing to memory cannot fail, and no document has a map with keys that are no texts.
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// Writes a document for a program, without blanks.
pub(crate) fn write_compact<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{MAX_BYTES, within_limit};
    use alloc::string::ToString;

    #[test]
    fn a_text_beyond_the_limit_is_not_read() {
        assert_eq!(within_limit(MAX_BYTES), Ok(()));
        let error = within_limit(MAX_BYTES + 1).unwrap_err();
        assert_eq!(error.to_string(), "bytes of a document: 536870913 is more than the limit of 536870912");
    }
}
