//! A finding as data: its check, its place, and what was expected and found.

use crate::evaluation::printed_cell::PrintedCell;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::language::Text;
use crate::notation::date::Deadline;
use crate::notation::money::Amount;
use crate::scheme::checks::Check;
use crate::scheme::severity::Severity;
use crate::scheme::wording::Sentence;
use core::fmt;

/// Where a finding stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Place<'a> {
    /// The budget: the total row, which is `Budget("")`, or the part or statement of this name.
    Budget(&'a str),
    /// A level-1 block.
    Block(&'a str),
    /// A level-2 kind.
    Kind(&'a str),
    /// A row, counted from 1 in the order of the form.
    Row(u32),
    /// The evaluation as a whole.
    Document,
    /// A place in the scheme, such as `levels`.
    Scheme(&'a str),
}

/// What was expected or found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Value<'a> {
    /// Nothing to say.
    #[default]
    None,
    /// Points.
    Points(Points),
    /// A plain number.
    Number(Number),
    /// A percentage: 140 for 140%.
    Percent(Number),
    /// An amount of money.
    Amount(Amount),
    /// A date.
    Date(Deadline),
    /// How many, or a row number.
    Count(u32),
    /// A target or an actual, as its row prints it, with what it says.
    Cell(PrintedCell<'a>),
    /// A printed text or a name.
    Text(&'a str),
}

impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::Points(points) => write!(f, "{points}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Percent(number) => write!(f, "{number}%"),
            Self::Amount(amount) => write!(f, "{amount}"),
            Self::Date(date) => write!(f, "{date}"),
            Self::Count(count) => write!(f, "{count}"),
            Self::Cell(cell) => f.write_str(cell.text()),
            Self::Text(text) => f.write_str(text),
        }
    }
}

/// One question of a reviewer: where it stands, what was expected and found, and its sentence in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding<'a> {
    /// The check that raised it.
    pub check: Check,
    /// Its severity under the scheme.
    pub severity: Severity,
    /// Which of the check's sentences fits: a check such as `reason-missing` has one for each cause.
    pub(crate) sentence: &'static Text,
    /// Where it stands.
    pub place: Place<'a>,
    /// The name that it is about: of a block, an indicator, a field.
    pub subject: &'a str,
    /// What would be right.
    pub expected: Value<'a>,
    /// What stands there.
    pub found: Value<'a>,
}

impl<'a> Finding<'a> {
    /// A finding with a sentence of its check at a place, with the severity of the check.
    pub(crate) const fn new(sentence: &'static Sentence, place: Place<'a>) -> Self {
        Self {
            check: sentence.check,
            severity: sentence.check.severity(),
            sentence: &sentence.text,
            place,
            subject: "",
            expected: Value::None,
            found: Value::None,
        }
    }

    pub(crate) const fn about(mut self, subject: &'a str) -> Self {
        self.subject = subject;
        self
    }

    pub(crate) const fn expected(mut self, value: Value<'a>) -> Self {
        self.expected = value;
        self
    }

    pub(crate) const fn found(mut self, value: Value<'a>) -> Self {
        self.found = value;
        self
    }
}
