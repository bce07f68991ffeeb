//! Plain-text tables whose columns stay aligned when cells mix Chinese and Latin text.
//!
//! A terminal shows a Chinese character in two columns and a combining mark in none, so that counting characters
//! does not align a table. The widths follow the East Asian Width property of Unicode (UAX #11); characters that it
//! calls ambiguous, such as `≥` and the quotation marks, are narrow, as terminals take them by default.

use crate::language::breaks_line;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::fmt::Write;

/// Characters that take no column: combining marks, joiners, marks of direction.
const ZERO_WIDTH: &[(char, char)] = &[
    ('\u{0300}', '\u{036f}'),
    ('\u{0483}', '\u{0489}'),
    ('\u{1ab0}', '\u{1aff}'),
    ('\u{1dc0}', '\u{1dff}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{2028}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{20d0}', '\u{20f0}'),
    ('\u{302a}', '\u{302d}'),
    ('\u{3099}', '\u{309a}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{fe20}', '\u{fe2f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{e0100}', '\u{e01ef}'),
];

/// Characters that take two columns: wide and full-width ones.
const WIDE: &[(char, char)] = &[
    ('\u{1100}', '\u{115f}'),
    ('\u{231a}', '\u{231b}'),
    ('\u{2329}', '\u{232a}'),
    ('\u{23e9}', '\u{23ec}'),
    ('\u{23f0}', '\u{23f0}'),
    ('\u{23f3}', '\u{23f3}'),
    ('\u{25fd}', '\u{25fe}'),
    ('\u{2614}', '\u{2615}'),
    ('\u{2648}', '\u{2653}'),
    ('\u{26a1}', '\u{26a1}'),
    ('\u{2705}', '\u{2705}'),
    ('\u{270a}', '\u{270b}'),
    ('\u{2728}', '\u{2728}'),
    ('\u{274c}', '\u{274c}'),
    ('\u{274e}', '\u{274e}'),
    ('\u{2753}', '\u{2755}'),
    ('\u{2757}', '\u{2757}'),
    ('\u{2795}', '\u{2797}'),
    ('\u{2b1b}', '\u{2b1c}'),
    ('\u{2b50}', '\u{2b50}'),
    ('\u{2b55}', '\u{2b55}'),
    ('\u{2e80}', '\u{303e}'),
    ('\u{3041}', '\u{a4cf}'),
    ('\u{a960}', '\u{a97f}'),
    ('\u{ac00}', '\u{d7a3}'),
    ('\u{f900}', '\u{faff}'),
    ('\u{fe10}', '\u{fe19}'),
    ('\u{fe30}', '\u{fe6f}'),
    ('\u{ff01}', '\u{ff60}'),
    ('\u{ffe0}', '\u{ffe6}'),
    ('\u{16fe0}', '\u{18aff}'),
    ('\u{1b000}', '\u{1b2ff}'),
    ('\u{1f300}', '\u{1f64f}'),
    ('\u{1f680}', '\u{1f6ff}'),
    ('\u{1f7e0}', '\u{1f7eb}'),
    ('\u{1f900}', '\u{1f9ff}'),
    ('\u{1fa70}', '\u{1faff}'),
    ('\u{20000}', '\u{3fffd}'),
];

fn is_in(ranges: &[(char, char)], character: char) -> bool {
    ranges
        .binary_search_by(|&(first, last)| {
            if last < character {
                core::cmp::Ordering::Less
            } else if first > character {
                core::cmp::Ordering::Greater
            } else {
                core::cmp::Ordering::Equal
            }
        })
        .is_ok()
}

fn character_width(character: char) -> usize {
    if character.is_control() || is_in(ZERO_WIDTH, character) {
        0
    } else if is_in(WIDE, character) {
        2
    } else {
        1
    }
}

/// How many columns of a terminal a text takes.
pub(crate) fn display_width(text: &str) -> usize {
    text.chars().map(character_width).fold(0, usize::saturating_add)
}

/// The side on which the cells of a column line up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    /// For words.
    Left,
    /// For numbers.
    Right,
}

/// A table of a heading, a rule and rows, with two spaces between columns.
#[derive(Debug)]
pub(crate) struct Table<const N: usize> {
    alignment: [Align; N],
    /// The headings first.
    rows: Vec<[String; N]>,
}

impl<const N: usize> Table<N> {
    /// A table with its headings.
    pub(crate) fn new(columns: [(&str, Align); N]) -> Self {
        let mut table = Self { alignment: columns.map(|(_, align)| align), rows: Vec::new() };
        table.push(columns.map(|(heading, _)| String::from(heading)));
        table
    }

    /// Adds a row. A line break in a cell becomes a space.
    pub(crate) fn push(&mut self, mut cells: [String; N]) {
        for cell in &mut cells {
            if cell.contains(breaks_line) {
                *cell = cell.replace(breaks_line, " ");
            }
        }
        self.rows.push(cells);
    }

    fn widths(&self) -> [usize; N] {
        let mut widths = [0; N];
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = display_width(cell).max(*width);
            }
        }
        widths
    }
}

/// Holds back spaces until something follows them, so that no line ends in one.
struct Line<'f, W> {
    out: &'f mut W,
    pending: usize,
}

impl<W: Write> Line<'_, W> {
    fn space(&mut self, count: usize) {
        self.pending = self.pending.saturating_add(count);
    }

    fn text(&mut self, text: &str) -> fmt::Result {
        if text.is_empty() {
            return Ok(());
        }
        self.fill(' ', self.pending)?;
        self.pending = 0;
        self.out.write_str(text)
    }

    fn rule(&mut self, width: usize) -> fmt::Result {
        self.fill(' ', self.pending)?;
        self.pending = 0;
        self.fill('-', width)
    }

    fn fill(&mut self, character: char, count: usize) -> fmt::Result {
        core::iter::repeat_n(character, count).try_for_each(|filler| self.out.write_char(filler))
    }
}

impl<const N: usize> fmt::Display for Table<N> {
    /// Every line ends in a line feed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widths = self.widths();
        for (position, row) in self.rows.iter().enumerate() {
            let mut line = Line { out: f, pending: 0 };
            for ((cell, width), align) in row.iter().zip(widths).zip(self.alignment) {
                let padding = width.saturating_sub(display_width(cell));
                match align {
                    Align::Left => {
                        line.text(cell)?;
                        line.space(padding);
                    }
                    Align::Right => {
                        line.space(padding);
                        line.text(cell)?;
                    }
                }
                line.space(2);
            }
            f.write_char('\n')?;
            if position == 0 {
                let mut line = Line { out: f, pending: 0 };
                for width in widths {
                    line.rule(width)?;
                    line.space(2);
                }
                f.write_char('\n')?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn no_character_that_breaks_a_line_is_missed() {
        for character in '\0'..=char::MAX {
            let text = alloc::format!("≥产出{character}");
            assert!(may_break_line(&text) || !breaks_line(character), "{character:?}");
        }
        for text in ["", "≥95%", "≤1.5万元", "=达成预期指标", "５６人（次）"] {
            assert!(!may_break_line(text), "{text}");
        }
    }

    #[test]
    fn widths_of_texts() {
        let cases = [
            ("", 0),
            ("row 3", 5),
            ("产出指标", 8),
            ("产出指标(40分)", 14),
            ("产出指标（40分）", 16),
            ("≥95%", 4),
            ("“优”", 4),
            ("㎡", 2),
            ("１００", 6),
            ("ﾊﾝ", 2),
            ("e\u{301}", 1),
            ("\u{feff}优", 2),
            ("𠮷", 2),
            ("가", 2),
            ("\u{7}", 0),
        ];
        for (text, width) in cases {
            assert_eq!(display_width(text), width, "{text:?}");
        }
    }

    #[test]
    fn ranges_are_in_order() {
        for ranges in [ZERO_WIDTH, WIDE] {
            assert!(ranges.iter().all(|(first, last)| first <= last));
            assert!(ranges.windows(2).all(|pair| pair[0].1 < pair[1].0));
        }
    }

    #[test]
    fn columns_line_up() {
        let mut table = Table::new([("指标", Align::Left), ("分值", Align::Right), ("结果", Align::Left)]);
        table.push(["培训人次".into(), "10".into(), "met".into()]);
        table.push(["GDP".into(), "2.5".into(), String::new()]);
        assert_eq!(
            table.to_string(),
            "指标      分值  结果\n\
             --------  ----  ----\n\
             培训人次    10  met\n\
             GDP        2.5\n"
        );
    }

    #[test]
    fn blank_cells_keep_the_columns_behind_them() {
        let mut table = Table::new([("a", Align::Left), ("b", Align::Right), ("c", Align::Right)]);
        table.push([String::new(), String::new(), "7".into()]);
        table.push([String::new(), String::new(), String::new()]);
        assert_eq!(table.to_string(), "a  b  c\n-  -  -\n      7\n\n");
    }

    #[test]
    fn a_cell_stays_on_its_line() {
        let mut table = Table::new([("name", Align::Left)]);
        table.push(["服务\n对象\u{2028}满意度".into()]);
        assert_eq!(table.to_string(), "name\n----------------\n服务 对象 满意度\n");
    }
}
