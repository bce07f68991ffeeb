//! What people read: text, Markdown, HTML.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::std_instead_of_alloc,
    clippy::std_instead_of_core,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "tests run with std and may fail loudly"
)]

mod forms;
mod pages;
mod papers;
mod summaries;

/// How many columns of a terminal a line takes: an ideograph and a full-width mark two.
fn width(line: &str) -> usize {
    let wide = |character: char| matches!(character, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff01}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3fffd}');
    line.chars().map(|character| if wide(character) { 2 } else { 1 }).sum()
}
