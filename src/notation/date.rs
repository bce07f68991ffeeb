//! Dates as forms print them: with or without a year, with or without a day.
//!
//! `11月底前` names a month and no year; `2021年12月31日` a day. A [`Deadline`] keeps exactly what was printed and is
//! completed only where a comparison needs it: a missing day is the last of its month, and a missing year is the
//! fiscal year.

use crate::language::Language;
use core::fmt;
use core::fmt::Write;
use serde::de;
use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

/// A point in time by which something is finished: a month or a day, of a named year or of every year.
///
/// Its text form is `2021-12-31`, `2021-12`, `--12-31` or `--11`.
///
/// ```
/// use budget_performance::notation::Deadline;
///
/// let november: Deadline = "--11".parse()?;
/// assert_eq!(november.month(), 11);
/// assert_eq!(november.in_year(Some(2021)), Some((2021, 11, 30)));
/// # Ok::<(), budget_performance::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Deadline {
    year: Option<u16>,
    month: u8,
    day: Option<u8>,
}

/// Why a text is not a [`Deadline`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateFault {
    /// The text has none of the forms `2021-12-31`, `2021-12`, `--12-31`, `--11`.
    Malformed,
    /// There is no such day or month, or the year is not between 1900 and 2999.
    NoSuchDay,
}

impl DateFault {
    /// The reason, as the end of a sentence about a text: in Chinese with its verb.
    pub(crate) const fn text(self, language: Language) -> &'static str {
        match self {
            Self::Malformed => language.pick(
                "not a date such as 2021-12-31, 2021-12, --12-31 or --11",
                "不是日期，应写作2021-12-31、2021-12、--12-31或--11",
            ),
            Self::NoSuchDay => language.pick("no such day", "不是存在的日期"),
        }
    }
}

impl Deadline {
    /// The deadline at the end of a day, or of a month where no day is given; `None` for a month outside 1 to 12, a day that
    /// the month never has, or a year outside 1900 to 2999.
    #[must_use]
    pub const fn new(year: Option<u16>, month: u8, day: Option<u8>) -> Option<Self> {
        if let Some(year) = year {
            if year < 1900 || year > 2999 {
                return None;
            }
        }
        if month == 0 || month > 12 {
            return None;
        }
        if let Some(day) = day {
            // Without a year, 29 February may exist.
            let longest = match year {
                Some(year) => last_day(year, month),
                None => last_day(2000, month),
            };
            if day == 0 || day > longest {
                return None;
            }
        }
        Some(Self { year, month, day })
    }

    /// Reads the text form. `FromStr` stands beside the errors, which may import dates, and dates not them.
    pub(crate) fn read(text: &str) -> Result<Self, DateFault> {
        let (year, rest) = match text.strip_prefix("--") {
            Some(rest) => (None, rest),
            None => {
                let (year, rest) = text.split_once('-').ok_or(DateFault::Malformed)?;
                (Some(digits(year, 4)?), rest)
            }
        };
        let (month, day) = match rest.split_once('-') {
            Some((month, day)) => (month, Some(day)),
            None => (rest, None),
        };
        let day = match day {
            Some(day) => Some(two_digits(day)?),
            None => None,
        };
        Self::new(year, two_digits(month)?, day).ok_or(DateFault::NoSuchDay)
    }

    /// The year, where one was printed.
    #[must_use]
    pub const fn year(self) -> Option<u16> {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, where one was printed.
    #[must_use]
    pub const fn day(self) -> Option<u8> {
        self.day
    }

    /// The last day that the deadline covers, as year, month, day; a missing year is `fiscal_year`.
    ///
    /// `None` where neither names a year.
    #[must_use]
    pub fn in_year(self, fiscal_year: Option<u16>) -> Option<(u16, u8, u8)> {
        let year = self.year.or(fiscal_year)?;
        let day = self.day.unwrap_or_else(|| last_day(year, self.month));
        Some((year, self.month, day))
    }

    /// Where the deadline lies from the beginning of a fiscal year: so many years later, in this month, on this day, by which
    /// deadlines of different fiscal years are compared. The end of February is the same day in every year.
    ///
    /// `None` where only the deadline names a year.
    pub(crate) fn since(self, fiscal_year: Option<u16>) -> Option<(i32, u8, u8)> {
        let years = match self.year {
            Some(year) => i32::from(year).checked_sub(i32::from(fiscal_year?))?,
            None => 0,
        };
        let last = last_day(COMMON_YEAR, self.month);
        Some((years, self.month, self.day.map_or(last, |day| day.min(last))))
    }
}

/// A year without a 29 February.
const COMMON_YEAR: u16 = 2001;

/// The number of days of a month.
const fn last_day(year: u16, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Deadline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}-{:02}", self.month)?,
            None => write!(f, "--{:02}", self.month)?,
        }
        match self.day {
            Some(day) => write!(f, "-{day:02}"),
            None => Ok(()),
        }
    }
}

fn digits(text: &str, length: usize) -> Result<u16, DateFault> {
    if text.len() != length || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DateFault::Malformed);
    }
    text.parse().map_err(|_| DateFault::Malformed)
}

fn two_digits(text: &str) -> Result<u8, DateFault> {
    u8::try_from(digits(text, 2)?).map_err(|_| DateFault::Malformed)
}

impl Serialize for Deadline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Deadline {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Read within the visitor, where an error still has the place of the text.
        struct DeadlineVisitor;
        impl Visitor<'_> for DeadlineVisitor {
            type Value = Deadline;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date such as 2021-12-31, 2021-12, --12-31 or --11")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Deadline, E> {
                Deadline::read(text)
                    .map_err(|fault| E::custom(format_args!("`{text}` is {}", fault.text(Language::English))))
            }
        }
        deserializer.deserialize_str(DeadlineVisitor)
    }
}

pub(crate) fn write_date(out: &mut impl Write, date: Deadline) -> fmt::Result {
    if let Some(year) = date.year() {
        write!(out, "{year}年")?;
    }
    write!(out, "{}月", date.month())?;
    match date.day() {
        Some(day) => write!(out, "{day}日"),
        None => Ok(()),
    }
}
