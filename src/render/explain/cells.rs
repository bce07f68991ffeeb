//! What the form states of a row: its target and its actual, as they are printed.

use crate::evaluation::answer::Answer;
use crate::evaluation::doubts::Doubts;
use crate::evaluation::row::Row;
use crate::evaluation::rows::{ReadingKind, Tag};
use crate::notation::canonical::{self, multiplier_sign};
use crate::notation::quote::{write_excerpt, write_quoted};
use crate::notation::reading::Comparison;
use crate::render::explain::sentence::Sentence;
use alloc::borrow::Cow;
use core::fmt;
use core::fmt::Write;

impl<W: Write> Sentence<'_, W> {
    /// Opens the bracket with what the form states: the target and the actual.
    pub(super) fn inputs(&mut self, row: Row<'_>) -> fmt::Result {
        self.put(" (target ", "（目标值")?;
        self.target(row)?;
        self.put(", actual ", "，实际完成值")?;
        self.actual(row)?;
        self.put(": ", "：")
    }

    fn target(&mut self, row: Row<'_>) -> fmt::Result {
        let bits = row.printed.target;
        match bits.tag {
            Tag::Quantity => {
                let printed = bits.comparison.is_some() || bits.change.is_some();
                let sign = row.comparison().filter(|_| !printed);
                self.same(sign.map_or("", Comparison::sign))?;
                write_excerpt(self.out, &target_cell(row))?;
                self.taken(row, bits, row.printed.target_taken, Row::actual_unit)?;
                let assumed = sign.is_some() && row.printed.doubts.has(Doubts::COMPARISON_MISSING);
                if assumed { self.put(" (sign assumed)", "（符号按规则推定）") } else { Ok(()) }
            }
            _ => self.stated(bits, &target_cell(row)),
        }
    }

    fn actual(&mut self, row: Row<'_>) -> fmt::Result {
        let bits = row.printed.actual;
        match bits.tag {
            Tag::Quantity => {
                write_excerpt(self.out, &actual_cell(row))?;
                self.taken(row, bits, row.printed.actual_taken, Row::target_unit)
            }
            _ => self.stated(bits, &actual_cell(row)),
        }
    }

    /// A cell as the form prints it: what is no number stands in quotes.
    fn stated(&mut self, bits: ReadingKind, text: &str) -> fmt::Result {
        match bits.tag {
            Tag::Quantity | Tag::Range | Tag::Deadline => write_excerpt(self.out, text),
            Tag::Level(_) | Tag::Text | Tag::NotApplicable => write_quoted(self.out, text, self.language),
            Tag::Blank => self.put("blank", "空白"),
        }
    }

    /// The multiplier and the unit that a number takes over from the other side.
    fn taken<'r>(
        &mut self,
        row: Row<'r>,
        bits: ReadingKind,
        shift: u8,
        other: fn(&Row<'r>) -> Option<&'r str>,
    ) -> fmt::Result {
        if bits.unit != 0 || !matches!(row.figures.answer, Answer::Measured(_) | Answer::MeasuredRange) {
            return Ok(());
        }
        if bits.multiplier == 0 {
            self.same(multiplier_sign(shift))?;
        }
        let unit = other(&row).unwrap_or_default();
        // A unit such as 1/10万 is no part of the number.
        self.same(if unit.starts_with(|first: char| first.is_ascii_digit()) { " " } else { "" })?;
        self.same(unit)
    }
}

/// The target as printed; where another reading was given for it, that reading, which counts.
fn target_cell(row: Row<'_>) -> Cow<'_, str> {
    let otherwise = is_read_otherwise(row, Doubts::TARGET_READ_OTHERWISE, row.printed.target);
    if otherwise { Cow::Owned(canonical::target(&row.target()).0) } else { Cow::Borrowed(row.target_text()) }
}

/// The actual, as [`target_cell`].
fn actual_cell(row: Row<'_>) -> Cow<'_, str> {
    let otherwise = is_read_otherwise(row, Doubts::ACTUAL_READ_OTHERWISE, row.printed.actual);
    if otherwise { Cow::Owned(canonical::actual(&row.actual()).0) } else { Cow::Borrowed(row.actual_text()) }
}

/// A reading as words has no notation of its own but the printed ones.
fn is_read_otherwise(row: Row<'_>, doubt: Doubts, reading: ReadingKind) -> bool {
    row.printed.doubts.has(doubt) && reading.tag != Tag::Text
}
