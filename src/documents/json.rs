//! Reading and writing the JSON of all documents, with errors that a person can act on.
//!
//! `serde_json` says what is wrong and at which line and column; this adds the path of the field, a suggestion where a
//! name is only misspelt, and columns that count characters, because a Chinese name is many bytes. The path is found by
//! walking over the text up to the error, so that reading a good document costs nothing.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::error::{DocumentError, Error, Limited};
use crate::notation::nearest;

/// The most bytes of a document: half a gibibyte, some 2.6 kB for each of as many rows as an evaluation can have.
pub const MAX_BYTES: usize = 512 << 20;

/// Reads a document that owns its texts.
pub(crate) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    read_borrowed(text)
}

/// Reads a document that may borrow its texts.
pub(crate) fn read_borrowed<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Error> {
    within_limit(text.len())?;
    // Some editors begin a text with a mark of byte order, which is no part of the document.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_json::from_str(text).map_err(|error| Error::Document(Box::new(explain(text, &error))))
}

fn within_limit(found: usize) -> Result<(), Error> {
    if found > MAX_BYTES {
        return Err(Error::Limit { what: Limited::DocumentBytes, limit: MAX_BYTES, found });
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

/// The error with its field, its place in characters, and a suggestion.
fn explain(text: &str, error: &serde_json::Error) -> DocumentError {
    let (line, byte_column) = (error.line(), error.column());
    let before = before(text, line, byte_column);
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
    let printed = error.to_string();
    let suffix = format!(" at line {line} column {byte_column}");
    let message = printed.strip_suffix(suffix.as_str()).unwrap_or(&printed);
    DocumentError {
        field: if error.is_data() { path(before) } else { String::new() },
        message: with_suggestion(&with_short_quote(message)),
        line,
        column,
    }
}

/// The text up to a line and a column in bytes, both from 1.
fn before(text: &str, line: usize, column: usize) -> &str {
    let lines_above = line.saturating_sub(1);
    let start: usize = text.split_inclusive('\n').take(lines_above).map(str::len).fold(0, usize::saturating_add);
    let mut end = start.saturating_add(column).min(text.len());
    while !text.is_char_boundary(end) {
        end = end.saturating_add(1);
    }
    text.get(..end).unwrap_or(text)
}

/// A list or an object that is open where the error stands.
enum Open {
    List(usize),
    Object(Option<String>),
}

/// The path of the value with which a text breaks off, such as `blocks[1].points`; the envelope around a document,
/// such as `scheme/1`, is no part of it.
fn path(text: &str) -> String {
    let mut open: Vec<Open> = Vec::new();
    let mut rest = text;
    while let Some(symbol) = rest.chars().next() {
        rest = rest.get(symbol.len_utf8()..).unwrap_or_default();
        match symbol {
            '{' => open.push(Open::Object(None)),
            '[' => open.push(Open::List(0)),
            '}' | ']' => drop(open.pop()),
            ',' => match open.last_mut() {
                Some(Open::List(index)) => *index = index.saturating_add(1),
                Some(Open::Object(key)) => *key = None,
                None => {}
            },
            '"' => {
                let (string, after) = split_string(rest);
                rest = after;
                if let Some(Open::Object(key @ None)) = open.last_mut() {
                    *key = Some(string.to_string());
                }
            }
            _ => {}
        }
    }
    let mut path = String::new();
    for (depth, step) in open.iter().enumerate() {
        match step {
            Open::List(index) => path.push_str(&format!("[{index}]")),
            Open::Object(Some(key)) if depth > 0 || !key.contains('/') => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&shortened(key));
            }
            Open::Object(_) => {}
        }
    }
    path
}

/// The inside of a string that has begun, and the text behind it.
fn split_string(text: &str) -> (&str, &str) {
    let mut escaped = false;
    for (at, symbol) in text.char_indices() {
        match symbol {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => {
                let after = text.get(at.saturating_add(1)..).unwrap_or_default();
                return (text.get(..at).unwrap_or_default(), after);
            }
            _ => {}
        }
    }
    (text, "")
}

/// The most characters of a quoted text that a message repeats.
const MOST_QUOTED: usize = 60;

/// A text of the document as a message repeats it: cut where it is long.
fn shortened(quoted: &str) -> Cow<'_, str> {
    match quoted.char_indices().nth(MOST_QUOTED) {
        Some((end, _)) => Cow::Owned(format!("{}…", quoted.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(quoted),
    }
}

/// A message that repeats no more of the document than tells which text is meant.
fn with_short_quote(message: &str) -> Cow<'_, str> {
    let cut = || {
        let start = message.find(['`', '"'])?;
        let quote = message.get(start..=start)?;
        let (before, quoted) = message.split_at_checked(start.saturating_add(1))?;
        let end = [", expected ", " is ", " has "].iter().find_map(|after| quoted.rfind(&format!("{quote}{after}")));
        let (quoted, after) = quoted.split_at_checked(end.or_else(|| quoted.rfind(quote))?)?;
        Some(format!("{before}{}{after}", shortened(quoted)))
    };
    // What the library itself says is shorter.
    let long = message.len() > LONG_MESSAGE;
    long.then(cut).flatten().map_or(Cow::Borrowed(message), Cow::Owned)
}

/// The bytes from which on a message must repeat a long text of the document.
const LONG_MESSAGE: usize = 300;

/// `unknown field …, expected …` with the nearest of the expected names, where one is near.
fn with_suggestion(message: &str) -> String {
    let suggested = || {
        let (unknown, expected) = message.rsplit_once("`, expected ")?;
        let (what, name) = unknown.split_once(" `")?;
        let known = expected.split('`').skip(1).step_by(2);
        let near = nearest::nearest(name, known)?;
        what.starts_with("unknown ").then(|| format!("{what} `{name}`, did you mean `{near}`?"))
    };
    suggested().unwrap_or_else(|| message.to_string())
}

#[cfg(test)]
mod tests {
    use super::{MAX_BYTES, read, within_limit, write};
    use crate::exact::points::Points;
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;

    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    enum Envelope {
        #[serde(rename = "form/1")]
        Form1(Form),
    }

    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Form {
        name: String,
        rows: Vec<Row>,
    }

    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Row {
        name: String,
        weight: Points,
    }

    fn error(text: &str) -> String {
        read::<Envelope>(text).unwrap_err().to_string()
    }

    #[test]
    fn errors_name_the_field_the_line_and_the_column_in_characters() {
        for (text, expected) in [
            (
                r#"{"form/1": {"name": "咸宁", "rows": [{"name": "一", "weight": "4分"}]}}"#,
                "`rows[0].weight`: `4分` is not a decimal number at line 1 column 63",
            ),
            (
                "{\"form/1\": {\n  \"name\": \"咸宁\", \"rwos\": []}}",
                "`rwos`: unknown field `rwos`, did you mean `rows`? at line 2 column 22",
            ),
            (
                r#"{"form/1": {"name": "a", "colour": []}}"#,
                "`colour`: unknown field `colour`, expected `name` or `rows` at line 1 column 33",
            ),
            (
                r#"{"form/1": {"name": "a", "rows": [{"name": "}\"]{", "weight": 1}, {"name": "b"}]}}"#,
                "`rows[1]`: missing field `weight` at line 1 column 79",
            ),
            (r#"{"form/1": {"rows": []}}"#, "missing field `name` at line 1 column 23"),
            (r#"{"form/2": {}}"#, "unknown variant `form/2`, did you mean `form/1`? at line 1 column 9"),
            (
                r#"{"form/1": {"name": 7, "rows": []}}"#,
                "`name`: invalid type: integer `7`, expected a string at line 1 column 21",
            ),
            ("", "EOF while parsing a value at line 1 column 0"),
            (r#"{"form/1": {"name": "a" "rows": []}}"#, "expected `,` or `}` at line 1 column 25"),
        ] {
            assert_eq!(error(text), expected, "{text}");
        }
    }

    #[test]
    fn a_text_beyond_the_limit_is_not_read() {
        assert_eq!(within_limit(MAX_BYTES), Ok(()));
        let error = within_limit(MAX_BYTES + 1).unwrap_err();
        assert_eq!(error.to_string(), "bytes of a document: 536870913 is more than the limit of 536870912");
    }

    #[test]
    fn what_is_written_is_read() {
        let form = Envelope::Form1(Form { name: "表".into(), rows: Vec::new() });
        let text = write(&form);
        assert!(text.starts_with("{\n  \"form/1\": {\n    \"name\": \"表\""));
        assert_eq!(read::<Envelope>(&text).unwrap(), form);
    }
}
