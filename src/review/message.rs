//! New.

use crate::exact::number::Number;
use crate::language::Language;
use crate::notation::date::write_date;
use crate::notation::fields::write_field;
use crate::notation::quote::{write_excerpt, write_quoted};
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::checks::Check;
use core::fmt;
use core::fmt::Write;

pub(crate) struct PlaceText<'a> {
    pub(crate) place: Place<'a>,
    pub(crate) language: Language,
}

impl fmt::Display for PlaceText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (prefix, name, suffix) = match (self.language, self.place) {
            (Language::English, Place::Row(row)) => return write!(f, "row {row}"),
            (Language::Chinese, Place::Row(row)) => return write!(f, "第{row}行"),
            (Language::English, Place::Document) => return f.write_str("document"),
            (Language::Chinese, Place::Document) => return f.write_str("整份表"),
            (Language::English, Place::Budget("")) => return f.write_str("budget"),
            (Language::Chinese, Place::Budget("")) => return f.write_str("预算执行情况"),
            (Language::English, Place::Scheme("")) => return f.write_str("scheme"),
            (Language::Chinese, Place::Scheme("")) => return f.write_str("计分方案"),
            (Language::English, Place::Budget(part)) => ("budget part ", part, ""),
            (Language::Chinese, Place::Budget(part)) => ("预算执行情况“", part, "”"),
            (Language::English, Place::Block(block)) => ("block ", block, ""),
            (Language::Chinese, Place::Block(block)) => ("一级指标“", block, "”"),
            (Language::English, Place::Kind(kind)) => ("kind ", kind, ""),
            (Language::Chinese, Place::Kind(kind)) => ("二级指标“", kind, "”"),
            (Language::English, Place::Scheme(path)) => ("scheme ", path, ""),
            (Language::Chinese, Place::Scheme(path)) => ("计分方案“", path, "”"),
        };
        f.write_str(prefix)?;
        write_excerpt(f, name)?;
        f.write_str(suffix)
    }
}

/// A placeholder of a message.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Placeholder {
    Subject,
    Expected,
    Found,
}

impl Placeholder {
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "subject" => Some(Self::Subject),
            "expected" => Some(Self::Expected),
            "found" => Some(Self::Found),
            _ => None,
        }
    }
}

/// A piece of a template.
#[derive(Clone, Copy)]
enum Piece {
    Words(&'static str),
    Placeholder(Placeholder),
}

/// The pieces of a template without optional parts.
fn pieces(template: &'static str) -> impl Iterator<Item = Piece> {
    template.split('{').enumerate().flat_map(|(position, text)| {
        let (placeholder, words) = match text.split_once('}') {
            Some((name, words)) if position > 0 => (Placeholder::named(name), words),
            _ => (None, text),
        };
        placeholder.map(Piece::Placeholder).into_iter().chain(Some(Piece::Words(words)))
    })
}

pub(crate) struct Message<'f, 'a> {
    pub(crate) finding: &'f Finding<'a>,
    pub(crate) language: Language,
}

impl<'a> Message<'_, 'a> {
    fn value(&self, placeholder: Placeholder) -> Value<'a> {
        match placeholder {
            Placeholder::Subject => Value::Text(self.finding.subject),
            Placeholder::Expected => self.finding.expected,
            Placeholder::Found => self.finding.found,
        }
    }

    /// Whether every placeholder of an optional part has something to show.
    fn is_filled(&self, part: &'static str) -> bool {
        pieces(part).all(|piece| match piece {
            Piece::Words(_) => true,
            Piece::Placeholder(placeholder) => !matches!(self.value(placeholder), Value::None | Value::Text("")),
        })
    }

    fn write_part(&self, out: &mut impl Write, part: &'static str) -> fmt::Result {
        pieces(part).try_for_each(|piece| match piece {
            Piece::Words(words) => out.write_str(words),
            Piece::Placeholder(Placeholder::Subject) if self.finding.check == Check::CellUnreadable => {
                write_field(out, self.finding.subject, self.language)
            }
            Piece::Placeholder(placeholder) => write_value(out, self.value(placeholder), self.language),
        })
    }
}

impl fmt::Display for Message<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let wording = crate::review::wording::wording(self.finding.check);
        let mut rest = wording.message(self.finding.variant).get(self.language);
        while let Some((before, after)) = rest.split_once('[') {
            self.write_part(f, before)?;
            let (optional, tail) = after.split_once(']').unwrap_or((after, ""));
            if self.is_filled(optional) {
                self.write_part(f, optional)?;
            }
            rest = tail;
        }
        self.write_part(f, rest)
    }
}

pub(crate) fn write_value(out: &mut impl Write, value: Value<'_>, language: Language) -> fmt::Result {
    match (value, language) {
        (Value::Points(points), Language::English) => {
            let one = points.number() == Number::ONE;
            write!(out, "{points} {}", if one { "point" } else { "points" })
        }
        (Value::Points(points), Language::Chinese) => write!(out, "{points}分"),
        (Value::Date(date), Language::Chinese) => write_date(out, date),
        (Value::Text(text), _) => write_quoted(out, text, language),
        (other, _) => write!(out, "{other}"),
    }
}
