//! How many columns of a terminal a text takes, an ideograph two, and how a text is broken into lines.

use alloc::string::String;
use alloc::vec::Vec;

/// The columns that plain text takes at most.
pub(crate) const LINE: usize = 90;

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

/// A text on one line that takes at most so many columns, cut with an ellipsis where it is longer.
pub(crate) fn cut(text: &str, columns: usize) -> String {
    let text = text.trim();
    if display_width(text) <= columns {
        return String::from(text);
    }
    let mut kept = String::new();
    let mut left = columns.saturating_sub(1);
    for character in text.chars() {
        let width = display_width(character.encode_utf8(&mut [0; 4]));
        let Some(rest) = left.checked_sub(width) else { break };
        left = rest;
        kept.push(character);
    }
    kept.push('…');
    kept
}

/// What must not begin a line: closing marks, and signs that belong to what stands before them.
const NOT_FIRST: &str = "，。；：！？、）》】”’…—％%)]};:,.!?·〉」』﹪分元";
/// What must not end a line: opening marks, and signs that belong to what stands behind them.
const NOT_LAST: &str = "（《【“‘([{〈「『≥≤＞＜=÷×￥第";

/// Whether a line may end between two characters: at a space, and beside an ideograph where neither mark forbids it.
fn may_break(before: char, behind: char) -> bool {
    if before == ' ' || behind == ' ' {
        return true;
    }
    // A unit stays with its number.
    if before.is_ascii_digit() && character_width(behind) > 1 {
        return false;
    }
    let wide = character_width(before) > 1 || character_width(behind) > 1;
    wide && !NOT_FIRST.contains(behind) && !NOT_LAST.contains(before)
}

/// A text on one line, broken into lines of at most so many columns: between words, or between ideographs, and never
/// before a closing mark or behind an opening one. A word that is longer than a line is broken where the line ends.
pub(crate) fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(2);
    let mut lines = Vec::new();
    let mut line = String::new();
    // How much of the line stands before the last place where it may end.
    let mut last_break = 0;
    let mut width = 0usize;
    for character in text.chars() {
        let more = character_width(character);
        if line.chars().next_back().is_some_and(|before| may_break(before, character)) {
            last_break = line.len();
        }
        if width.saturating_add(more) > columns && !line.is_empty() {
            let at = if last_break == 0 { line.len() } else { last_break };
            let rest = String::from(line.get(at..).unwrap_or_default().trim_start());
            line.truncate(at);
            lines.push(String::from(line.trim_end()));
            line = rest;
            width = display_width(&line);
            last_break = 0;
            if line.is_empty() && character == ' ' {
                continue;
            }
        }
        line.push(character);
        width = width.saturating_add(more);
    }
    if !line.trim_end().is_empty() || lines.is_empty() {
        lines.push(String::from(line.trim_end()));
    }
    lines
}

/// Characters that take two columns: wide and full-width ones.
pub(crate) const WIDE: &[(char, char)] = &[
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

/// Characters that take no column: combining marks, joiners, marks of direction.
pub(crate) const ZERO_WIDTH: &[(char, char)] = &[
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
