//! New.

use crate::render::table::{WIDE, ZERO_WIDTH};

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
