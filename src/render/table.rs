//! Plain-text tables whose columns stay aligned when cells mix Chinese and Latin text.
//!
//! A terminal shows a Chinese character in two columns and a combining mark in none, so that counting characters
//! does not align a table. The widths follow the East Asian Width property of Unicode (UAX #11); characters that it
//! calls ambiguous, such as `≥` and the quotation marks, are narrow, as terminals take them by default.

use crate::notation::quote::breaks_line;
use crate::render::width::{cut, display_width, wrap};
use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec;
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

/// The heading of a column and the side on which its cells line up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) heading: Cow<'static, str>,
    pub(crate) align: Align,
    /// Where the table is too wide, cells are cut and not broken into lines.
    pub(crate) cuts: bool,
}

impl Column {
    pub(crate) fn left(heading: impl Into<Cow<'static, str>>) -> Self {
        Self { heading: heading.into(), align: Align::Left, cuts: false }
    }

    /// A column of words that are cut where the table is too wide.
    pub(crate) fn cut(heading: impl Into<Cow<'static, str>>) -> Self {
        Self { cuts: true, ..Self::left(heading) }
    }

    pub(crate) fn right(heading: impl Into<Cow<'static, str>>) -> Self {
        Self { heading: heading.into(), align: Align::Right, cuts: false }
    }
}

/// A table of a heading, a rule and rows, with two spaces between columns. Where it is wider than a line, its cells are
/// broken into lines, those of the widest column of words first.
#[derive(Debug)]
pub(crate) struct Table {
    alignment: Vec<Align>,
    cuts: Vec<bool>,
    /// The headings first.
    rows: Vec<Vec<String>>,
    most: usize,
}

/// The spaces between two columns.
const GAP: usize = 2;

/// The narrowest that a column is made.
const NARROWEST: usize = 6;

/// The longest word that keeps its column wide.
const LONG_WORD: usize = 14;

impl Table {
    /// A table with its headings, at most so many columns of a terminal wide.
    pub(crate) fn new(columns: &[Column], most: usize) -> Self {
        let mut table = Self {
            alignment: columns.iter().map(|column| column.align).collect(),
            cuts: columns.iter().map(|column| column.cuts).collect(),
            rows: Vec::new(),
            most,
        };
        table.push(columns.iter().map(|column| String::from(&*column.heading)).collect());
        table
    }

    /// Adds a row. A line break in a cell becomes a space.
    pub(crate) fn push(&mut self, mut cells: Vec<String>) {
        for cell in &mut cells {
            if cell.contains(breaks_line) {
                *cell = cell.replace(breaks_line, " ");
            }
        }
        self.rows.push(cells);
    }

    /// The width of each column: that of its widest cell, and less where the table would not fit.
    fn widths(&self) -> Vec<usize> {
        let mut widths = vec![0; self.alignment.len()];
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = display_width(cell).max(*width);
            }
        }
        for floors in [self.floors(), vec![2; widths.len()]] {
            while self.narrow(&mut widths, &floors) {}
        }
        widths
    }

    /// How narrow each column may become: figures stay whole, and words up to a length.
    fn floors(&self) -> Vec<usize> {
        let longest_word = |text: &str| text.split(' ').filter(|word| word.is_ascii()).map(str::len).max().unwrap_or(0);
        let floor = |(column, align): (usize, &Align)| {
            let cells = self.rows.iter().filter_map(|row| row.get(column)).enumerate();
            let floors = cells.map(|(row, cell)| match (align, row) {
                (Align::Right, 1..) => display_width(cell),
                _ => longest_word(cell).clamp(NARROWEST, LONG_WORD),
            });
            floors.max().unwrap_or(NARROWEST)
        };
        self.alignment.iter().enumerate().map(floor).collect()
    }

    /// Takes from the widest column that can give, as long as the table is too wide; whether it did.
    fn narrow(&self, widths: &mut [usize], floors: &[usize]) -> bool {
        let gaps = widths.len().saturating_sub(1).saturating_mul(GAP);
        let whole = widths.iter().copied().fold(gaps, usize::saturating_add);
        let can_give = widths.iter().zip(floors).enumerate().filter(|(_, (width, floor))| width > floor);
        let widest = can_give.max_by_key(|(place, (width, _))| (**width, usize::MAX.saturating_sub(*place)));
        let Some((place, _)) = widest.filter(|_| whole > self.most) else { return false };
        if let Some(width) = widths.get_mut(place) {
            *width = width.saturating_sub(1);
        }
        true
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

impl fmt::Display for Table {
    /// Every line ends in a line feed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widths = self.widths();
        for (position, row) in self.rows.iter().enumerate() {
            self.row(f, row, &widths)?;
            if position == 0 {
                let mut line = PaddedLine { out: f, pending: 0 };
                for width in &widths {
                    line.rule(*width)?;
                    line.space(GAP);
                }
                f.write_char('\n')?;
            }
        }
        Ok(())
    }
}

impl Table {
    /// A row in as many lines as its longest cell takes.
    fn row(&self, f: &mut fmt::Formatter<'_>, row: &[String], widths: &[usize]) -> fmt::Result {
        let fits = row.iter().zip(widths).all(|(cell, width)| display_width(cell) <= *width);
        if fits {
            return self.line(f, row.iter().map(String::as_str), widths);
        }
        let lines = |((cell, width), cuts): ((&String, &usize), &bool)| {
            if *cuts { vec![cut(cell, *width)] } else { wrap(cell, *width) }
        };
        let cells: Vec<Vec<String>> = row.iter().zip(widths).zip(&self.cuts).map(lines).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or_default();
        for line in 0..height {
            self.line(f, cells.iter().map(|cell| cell.get(line).map_or("", String::as_str)), widths)?;
        }
        Ok(())
    }

    fn line<'c>(
        &self,
        f: &mut fmt::Formatter<'_>,
        cells: impl Iterator<Item = &'c str>,
        widths: &[usize],
    ) -> fmt::Result {
        let mut line = PaddedLine { out: f, pending: 0 };
        for ((cell, width), align) in cells.zip(widths).zip(&self.alignment) {
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
            line.space(GAP);
        }
        f.write_char('\n')
    }
}

#[cfg(test)]
mod tests {
    use crate::notation::quote::may_break_line;
    use crate::render::width::ZERO_WIDTH;
    use crate::render::width::{LINE, WIDE};
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
        let mut table = Table::new(&[Column::left("指标"), Column::right("分值"), Column::left("结果")], LINE);
        table.push(vec!["培训人次".into(), "10".into(), "met".into()]);
        table.push(vec!["GDP".into(), "2.5".into(), String::new()]);
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
        let mut table = Table::new(&[Column::left("a"), Column::right("b"), Column::right("c")], LINE);
        table.push(vec![String::new(), String::new(), "7".into()]);
        table.push(vec![String::new(), String::new(), String::new()]);
        assert_eq!(table.to_string(), "a  b  c\n-  -  -\n      7\n\n");
    }

    #[test]
    fn a_cell_stays_on_its_line() {
        let mut table = Table::new(&[Column::left("name")], LINE);
        table.push(vec!["服务\n对象\u{2028}满意度".into()]);
        assert_eq!(table.to_string(), "name\n----------------\n服务 对象 满意度\n");
    }

    #[test]
    fn a_table_that_is_too_wide_breaks_its_widest_words() {
        let mut table = Table::new(&[Column::left("指标"), Column::right("分值")], 20);
        table.push(vec!["服务对象（含家属）满意度".into(), "12.5".into()]);
        table.push(vec!["short".into(), "4".into()]);
        assert_eq!(
            table.to_string(),
            "指标            分值\n\
             --------------  ----\n\
             服务对象（含家  12.5\n\
             属）满意度\n\
             short              4\n"
        );
    }

    #[test]
    fn lines_break_between_words_and_never_beside_a_mark_that_belongs() {
        let cases: [(&str, usize, &[&str]); 7] = [
            ("", 10, &[""]),
            ("short", 10, &["short"]),
            ("two words here", 9, &["two words", "here"]),
            ("一二三四，五六", 8, &["一二三", "四，五六"]),
            ("一二三（四五）", 8, &["一二三", "（四五）"]),
            ("unbreakable", 4, &["unbr", "eaka", "ble"]),
            ("共≥95%的人", 6, &["共≥95%", "的人"]),
        ];
        for (text, columns, lines) in cases {
            assert_eq!(wrap(text, columns), lines, "{text}");
        }
    }
}
