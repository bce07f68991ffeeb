//! Plain-text tables whose columns stay aligned when cells mix Chinese and Latin text.
//!
//! A terminal shows a Chinese character in two columns and a combining mark in none, so that counting characters
//! does not align a table. The widths follow the East Asian Width property of Unicode (UAX #11); characters that it
//! calls ambiguous, such as `≥` and the quotation marks, are narrow, as terminals take them by default.

use crate::notation::quote::breaks_line;
use crate::render::width::display_width;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::fmt::Write;

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
struct PaddedLine<'f, W> {
    out: &'f mut W,
    pending: usize,
}

impl<W: Write> PaddedLine<'_, W> {
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
            let mut line = PaddedLine { out: f, pending: 0 };
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
                let mut line = PaddedLine { out: f, pending: 0 };
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
    use crate::notation::quote::may_break_line;
    use crate::render::width::WIDE;
    use crate::render::width::ZERO_WIDTH;
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
