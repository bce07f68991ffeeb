//! Every mistake of a document that cannot be read, each with its place.
//!
//! Reading a sound document asks nothing of this. Where the reader has refused a text, the text is gone through again
//! beside the schema of its document, so that all that is wrong with it is told at once.

mod schema;
mod source;

use crate::error::document::{DocumentError, DocumentFault, DocumentProblem, JsonKind, SyntaxFault};
use crate::error::wording::excerpt;
use crate::exact::number::{Number, NumberError};
use crate::exact::points::Points;
use crate::notation::date::{DateFault, Deadline};
use crate::notation::money::Amount;
use crate::notation::nearest;
use crate::scheme::host_check::is_host_code;
use alloc::borrow::ToOwned;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use schema::Schema;
use source::Source;

/// A document that a call reads.
#[derive(Clone, Copy)]
pub(crate) struct DocumentKind {
    /// Its name and version.
    pub(crate) name: &'static str,
    /// Its schema.
    pub(crate) schema: &'static str,
    /// The documents that may stand in it, to which its schema refers.
    pub(crate) inside: &'static [DocumentKind],
}

impl DocumentKind {
    /// A document in which no other stands.
    pub(crate) const fn new(name: &'static str, schema: &'static str) -> Self {
        Self { name, schema, inside: &[] }
    }
}

/// The documents that a call reads, and whether a list of them may stand in one envelope.
#[derive(Clone, Copy)]
pub(crate) struct Expected {
    pub(crate) kinds: &'static [DocumentKind],
    pub(crate) lists: bool,
}

/// The most mistakes that an error lists.
const MOST_TOLD: usize = 50;

/// The deepest nesting that the reader follows.
const MAX_DEPTH: usize = 128;

/// The mistakes of a text; `refused_at` is where the reader gave up, in line and column of bytes, which is told where
/// the schema finds nothing wrong.
pub(crate) fn of(text: &str, expected: Expected, refused_at: (usize, usize)) -> DocumentError {
    let document = Within { rows: "", inside: &[], steps: 0 };
    let mut walk = Walk { source: Source::new(text), path: Vec::new(), document, found: Vec::new(), left_out: 0 };
    if let Err(fault) = walk.envelope(expected) {
        walk.tell(walk.source.at(), DocumentFault::Syntax(fault));
    }
    if walk.found.is_empty() {
        walk.tell(byte_of(text, refused_at), DocumentFault::Unfit);
    }
    walk.found.sort_by_key(|(at, _)| *at);
    DocumentError { problems: placed(text, walk.found), left_out: walk.left_out }
}

/// The byte of a line and a column, both from 1.
fn byte_of(text: &str, (line, column): (usize, usize)) -> usize {
    let lines_above = line.saturating_sub(1);
    let start: usize = text.split_inclusive('\n').take(lines_above).map(str::len).fold(0, usize::saturating_add);
    start.saturating_add(column.saturating_sub(1)).min(text.len())
}

/// The mistakes, which are in the order of the text, each with its line and its column in characters.
fn placed(text: &str, found: Vec<(usize, DocumentProblem)>) -> Vec<DocumentProblem> {
    let (mut line, mut column, mut at) = (1usize, 1usize, 0usize);
    let mut problems = Vec::with_capacity(found.len());
    for (place, mut problem) in found {
        for letter in text.get(at..).unwrap_or_default().chars() {
            if at >= place {
                break;
            }
            at = at.saturating_add(letter.len_utf8());
            (line, column) =
                if letter == '\n' { (line.saturating_add(1), 1) } else { (line, column.saturating_add(1)) };
        }
        (problem.line, problem.column) = (line, column);
        problems.push(problem);
    }
    problems
}

/// A step of a path.
enum PathStep {
    Key(String),
    Entry(usize),
}

/// The document in which the way stands.
#[derive(Clone, Copy)]
struct Within {
    /// The key of its rows.
    rows: &'static str,
    /// The documents that may stand in it.
    inside: &'static [DocumentKind],
    /// How many steps lead to it.
    steps: usize,
}

/// The way through a document.
struct Walk<'t> {
    source: Source<'t>,
    path: Vec<PathStep>,
    document: Within,
    found: Vec<(usize, DocumentProblem)>,
    left_out: usize,
}

type Walked = Result<(), SyntaxFault>;

impl Walk<'_> {
    fn tell(&mut self, at: usize, fault: DocumentFault) {
        if self.found.len() >= MOST_TOLD {
            self.left_out = self.left_out.saturating_add(1);
            return;
        }
        let problem = DocumentProblem { path: self.path(), row: self.row(), line: 0, column: 0, fault };
        self.found.push((at, problem));
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.path {
            match step {
                PathStep::Entry(index) => path.push_str(&format!("[{index}]")),
                PathStep::Key(key) => {
                    path.push_str(if path.is_empty() { "" } else { "." });
                    path.push_str(&excerpt(key));
                }
            }
        }
        path
    }

    /// The row in which the way stands, from 1.
    fn row(&self) -> Option<u32> {
        let mut steps =
            self.path.iter().skip(self.document.steps).skip_while(|step| matches!(step, PathStep::Entry(_)));
        match (steps.next(), steps.next()) {
            (Some(PathStep::Key(key)), Some(PathStep::Entry(index))) if key == self.document.rows => {
                u32::try_from(*index).ok()?.checked_add(1)
            }
            _ => None,
        }
    }

    /// The whole text: an object whose one key names the document.
    fn envelope(&mut self, expected: Expected) -> Walked {
        let kind = self.source.kind()?;
        if kind != JsonKind::Object {
            let start = self.source.at();
            self.tell(start, DocumentFault::WrongKind { found: kind, expected: [JsonKind::Object].into() });
            return self.end(None);
        }
        self.named(expected.kinds, expected.lists, 0)?;
        self.source.skip_blanks();
        if self.source.peek().is_some() { Err(SyntaxFault::TextBehind) } else { Ok(()) }
    }

    /// The object around a document, whose one key names it.
    fn named(&mut self, kinds: &[DocumentKind], lists: bool, depth: usize) -> Walked {
        let start = self.source.at();
        self.source.take(b'{');
        let mut keys = 0usize;
        while let Some((at, key)) = self.next_key(keys == 0)? {
            keys = keys.saturating_add(1);
            match kinds.iter().find(|kind| kind.name == key) {
                Some(kind) => self.document(*kind, lists, depth.saturating_add(1))?,
                None => {
                    self.tell(at, unknown_key(&key, kinds.iter().map(|kind| kind.name)));
                    self.value(None, None, depth.saturating_add(1))?;
                }
            }
        }
        if keys != 1 {
            self.tell(start, DocumentFault::NotOneKey { found: keys });
        }
        Ok(())
    }

    /// A value that is no document, and that nothing stands behind it.
    fn end(&mut self, root: Option<&Schema>) -> Walked {
        self.value(root, None, 0)?;
        if self.source.peek().is_some() { Err(SyntaxFault::TextBehind) } else { Ok(()) }
    }

    fn document(&mut self, kind: DocumentKind, lists: bool, depth: usize) -> Walked {
        let rows = match kind.name {
            "form/1" => "rows",
            "evaluation/1" => "indicators",
            _ => "",
        };
        let within = Within { rows, inside: kind.inside, steps: self.path.len() };
        let around = core::mem::replace(&mut self.document, within);
        // The schemas are part of the library, and tests read them; without one nothing but the syntax would be told.
        let root: Option<Schema> = serde_json::from_str(kind.schema).ok();
        let body = root.as_ref().and_then(|root| root.properties.get(kind.name));
        let body = match (body, &root, lists) {
            (Some(body), Some(root), false) => body.for_kind(JsonKind::Object, root),
            (body, ..) => body,
        };
        self.value(root.as_ref(), body, depth)?;
        self.document = around;
        Ok(())
    }

    /// Goes through a value beside its schema; without one, through its syntax alone.
    fn value(&mut self, root: Option<&Schema>, schema: Option<&Schema>, depth: usize) -> Walked {
        if depth >= MAX_DEPTH {
            return Err(SyntaxFault::TooDeep);
        }
        let kind = self.source.kind()?;
        let start = self.source.at();
        if let (JsonKind::Object, Some(schema)) = (kind, schema) {
            let inside = self.document.inside.iter().copied().filter(|inside| schema.refers_to(inside.name));
            let inside: Vec<DocumentKind> = inside.collect();
            if !inside.is_empty() {
                return self.named(&inside, true, depth);
            }
        }
        let known = root.zip(schema).map(|(root, schema)| (schema.for_kind(kind, root), schema.kinds(root)));
        let fitting = match known {
            Some((None, expected)) => {
                self.wrong_kind(start, kind, expected);
                None
            }
            Some((Some(schema), _)) => Some(schema),
            None => None,
        };
        match kind {
            JsonKind::Object => self.object(root, fitting, depth),
            JsonKind::List => self.list(root, fitting, depth),
            JsonKind::Text => {
                let text = self.source.string()?;
                if let Some(fault) = fitting.and_then(|schema| fault_of_text(schema, &text)) {
                    self.tell(start, fault);
                }
                Ok(())
            }
            JsonKind::Whole | JsonKind::Number => {
                let number = self.source.number()?;
                if let Some(fault) = fitting.and_then(|schema| fault_of_number(schema, number)) {
                    self.tell(start, fault);
                }
                Ok(())
            }
            JsonKind::Boolean | JsonKind::Null => self.source.word(),
        }
    }

    fn wrong_kind(&mut self, start: usize, found: JsonKind, expected: Vec<JsonKind>) {
        let is_decimal = expected.contains(&JsonKind::Text) && expected.contains(&JsonKind::Whole);
        self.tell(
            start,
            match found {
                JsonKind::Number if is_decimal => DocumentFault::Fraction { found: self.source.number_ahead() },
                found => DocumentFault::WrongKind { found, expected },
            },
        );
    }

    /// The next key of an object with its place, or `None` at its end.
    fn next_key(&mut self, first: bool) -> Result<Option<(usize, String)>, SyntaxFault> {
        if self.source.take(b'}') {
            return Ok(None);
        }
        if !first && !self.source.take(b',') {
            return Err(self.ended_or(SyntaxFault::ObjectGoesOn));
        }
        if self.source.peek() != Some(b'"') {
            return Err(self.ended_or(SyntaxFault::NoKey));
        }
        let at = self.source.at();
        let key = self.source.string()?;
        if self.source.take(b':') { Ok(Some((at, key))) } else { Err(self.ended_or(SyntaxFault::NoColon)) }
    }

    fn ended_or(&mut self, fault: SyntaxFault) -> SyntaxFault {
        if self.source.peek().is_none() { SyntaxFault::Ended } else { fault }
    }

    fn object(&mut self, root: Option<&Schema>, schema: Option<&Schema>, depth: usize) -> Walked {
        let start = self.source.at();
        self.source.take(b'{');
        let told = self.found.len();
        let mut seen = BTreeSet::new();
        let mut keys = 0usize;
        while let Some((at, key)) = self.next_key(keys == 0)? {
            keys = keys.saturating_add(1);
            let inner = schema.and_then(|schema| schema.properties.get(&key));
            self.path.push(PathStep::Key(key.clone()));
            match schema {
                Some(schema) if inner.is_none() && !schema.is_open() => {
                    self.tell(at, unknown_key(&key, schema.properties.names()));
                }
                Some(_) if inner.is_some() && !seen.insert(key.clone()) => {
                    self.tell(at, DocumentFault::RepeatedKey { key });
                }
                _ => {}
            }
            self.value(root, inner, depth.saturating_add(1))?;
            self.path.pop();
        }
        let Some(schema) = schema else { return Ok(()) };
        if schema.is_tagged() && keys != 1 {
            self.tell(start, DocumentFault::NotOneKey { found: keys });
        }
        for key in schema.required.iter().filter(|key| !seen.contains(*key)) {
            self.tell(start, DocumentFault::MissingKey { key: key.clone() });
        }
        if schema.format.as_deref() == Some("amount") && told == self.found.len() {
            let text = self.source.since(start);
            if serde_json::from_str::<Amount>(text).is_err() {
                self.tell(start, DocumentFault::Number { found: text.to_owned(), error: NumberError::TooManyDigits });
            }
        }
        Ok(())
    }

    fn list(&mut self, root: Option<&Schema>, schema: Option<&Schema>, depth: usize) -> Walked {
        let list_start = self.source.at();
        self.source.take(b'[');
        let items = schema.and_then(|schema| schema.items.as_deref());
        let mut seen = BTreeSet::new();
        let mut index = 0usize;
        while !self.source.take(b']') {
            if index > 0 && !self.source.take(b',') {
                return Err(self.ended_or(SyntaxFault::ListGoesOn));
            }
            let start = {
                self.source.skip_blanks();
                self.source.at()
            };
            self.path.push(PathStep::Entry(index));
            self.value(root, items, depth.saturating_add(1))?;
            let entry = self.source.since(start);
            if schema.is_some_and(|schema| schema.unique_items) && !seen.insert(entry) {
                self.tell(start, DocumentFault::RepeatedEntry { found: entry.to_owned() });
            }
            self.path.pop();
            index = index.saturating_add(1);
        }
        match schema.and_then(|schema| schema.max_items) {
            Some(most) if index > most => self.tell(list_start, DocumentFault::TooMany { most }),
            _ => {}
        }
        Ok(())
    }
}

fn unknown_key<'s>(key: &str, known: impl Iterator<Item = &'s str> + Clone) -> DocumentFault {
    DocumentFault::UnknownKey {
        key: excerpt(key),
        suggestion: nearest::nearest(key, known.clone()).map(ToString::to_string),
        known: known.map(ToString::to_string).collect(),
    }
}

fn fault_of_text(schema: &Schema, text: &str) -> Option<DocumentFault> {
    let is_of_host = schema.format.as_deref() == Some("check") && is_host_code(text);
    if !schema.words.is_empty() && !is_of_host && !schema.words.iter().any(|word| word == text) {
        let known = schema.words.iter().map(String::as_str);
        let suggestion = nearest::nearest(text, known).map(ToString::to_string);
        return Some(DocumentFault::UnknownWord { word: excerpt(text), suggestion, known: schema.words.clone() });
    }
    let number = |error| DocumentFault::Number { found: excerpt(text), error };
    match schema.format.as_deref()? {
        "decimal" => text.parse::<Number>().err().map(number),
        "points" => text.parse::<Points>().err().map(number),
        "points-or-blank" if text.is_empty() => None,
        "points-or-blank" => text.parse::<Points>().err().map(number),
        "deadline" => Deadline::read(text).err().map(|fault| match fault {
            DateFault::Malformed => DocumentFault::NotADate { found: excerpt(text) },
            DateFault::NoSuchDay => DocumentFault::NoSuchDay { found: excerpt(text) },
        }),
        _ => None,
    }
}

fn fault_of_number(schema: &Schema, number: &str) -> Option<DocumentFault> {
    let format = schema.format.as_deref();
    if let Some("decimal" | "points" | "points-or-blank") = format {
        let error =
            if format == Some("decimal") { number.parse::<Number>().err() } else { number.parse::<Points>().err() };
        return error.map(|error| DocumentFault::Number { found: excerpt(number), error });
    }
    if number.parse::<f64>().is_ok_and(f64::is_infinite) {
        return Some(DocumentFault::Number { found: excerpt(number), error: NumberError::TooManyDigits });
    }
    let (least, most) = (schema.minimum?, schema.maximum?);
    let within = number.parse::<i64>().is_ok_and(|number| (least..=most).contains(&number));
    (!within).then(|| DocumentFault::OutOfRange { found: excerpt(number), least, most })
}
