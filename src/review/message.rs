//! A finding in words: its place, and its sentence with the values filled in while it is written.
//!
//! What stood on the form is quoted, with line breaks taken out and a long text cut; points, amounts and percentages carry
//! their units.

use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::language::{Language, said};
use crate::notation::date::write_date;
use crate::notation::fields::write_field;
use crate::notation::money::{Amount, write_grouped};
use crate::notation::quote::{write_excerpt, write_quoted};
use crate::review::finding::{Finding, Place, Value};
use crate::review::template::fill;
use crate::scheme::checks::Check;
use core::fmt;
use core::fmt::Write;

impl<'a> Place<'a> {
    /// The place in words: `row 3` or `第3行`.
    #[must_use]
    pub fn text(self, language: Language) -> impl fmt::Display + use<'a> {
        said(move |f| write_place(f, self, language))
    }
}

fn write_place(f: &mut fmt::Formatter<'_>, place: Place<'_>, language: Language) -> fmt::Result {
    let (prefix, name, suffix) = match (language, place) {
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

impl Finding<'_> {
    /// What was expected and found, in one sentence without a full stop. It does not repeat the
    /// [place](Place::text).
    #[must_use]
    pub fn message(&self, language: Language) -> impl fmt::Display {
        said(move |f| Message { finding: self, language }.write(f))
    }
}

struct Message<'f, 'a> {
    finding: &'f Finding<'a>,
    language: Language,
}

impl<'a> Message<'_, 'a> {
    /// The value of a placeholder.
    fn value(&self, name: &str) -> Value<'a> {
        match name {
            "subject" => Value::Text(self.finding.subject),
            "expected" => self.finding.expected,
            "found" => self.finding.found,
            "difference" => difference(self.finding.expected, self.finding.found),
            _ => Value::None,
        }
    }

    /// Whether a placeholder has something to show.
    fn is_shown(&self, name: &str) -> bool {
        match self.value(name) {
            Value::None => false,
            Value::Text(text) => !text.is_empty(),
            Value::Cell(cell) => !cell.text().is_empty(),
            _ => true,
        }
    }

    fn write_value(&self, out: &mut impl Write, name: &str) -> fmt::Result {
        let check = self.finding.check;
        match self.value(name) {
            Value::Text(field)
                if name == "subject" && matches!(check, Check::CellUnreadable | Check::TemplateTextLeft) =>
            {
                write_field(out, field, self.language)
            }
            // The printed rate and the computed one, both to the printed places.
            Value::Percent(rate) if check == Check::ExecutionRateDiffers => write!(out, "{}%", rate.as_written()),
            value => write_value(out, value, self.language),
        }
    }

    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let template = self.finding.sentence.get(self.language);
        fill(f, template, &|name| self.is_shown(name), &|f, name| self.write_value(f, name))
    }
}

/// How far two amounts are apart, in the unit of the first.
fn difference<'a>(one: Value<'a>, other: Value<'a>) -> Value<'a> {
    let (Value::Amount(one), Value::Amount(other)) = (one, other) else { return Value::None };
    let apart = one.yuan().checked_sub(other.yuan()).map(Number::abs);
    apart.and_then(|yuan| Amount::from_yuan(yuan, one.unit())).map_or(Value::None, Value::Amount)
}

/// A value with its unit, as sentences print it.
pub(crate) fn write_value(out: &mut impl Write, value: Value<'_>, language: Language) -> fmt::Result {
    match (value, language) {
        (Value::Points(points), _) => write_points(out, points, points, language),
        (Value::Amount(amount), _) => write_grouped(out, amount),
        (Value::Date(date), Language::Chinese) => write_date(out, date),
        (Value::Text(text), _) => write_quoted(out, text, language),
        (Value::Cell(cell), _) => write_quoted(out, cell.text(), language),
        (other, _) => write!(out, "{other}"),
    }
}

/// Points with their unit, in the figures in which they are to be shown.
pub(crate) fn write_points(
    out: &mut impl Write,
    points: Points,
    figures: impl fmt::Display,
    language: Language,
) -> fmt::Result {
    match language {
        Language::English if points.number() == Number::ONE => write!(out, "{figures} point"),
        Language::English => write!(out, "{figures} points"),
        Language::Chinese => write!(out, "{figures}分"),
    }
}
