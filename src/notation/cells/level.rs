//! Levels (定性指标的完成情况): the answer to a target in words, where it states one of the three.
//!
//! An answer states a level only where all of it is words of a closed list: 按时完成 does, 按时完成了三场培训 does not.

use crate::notation::characters::is_space;
use crate::notation::reading::Level;
use crate::notation::spelling;
use crate::notation::words::CLAUSE;
use crate::notation::words::levels::{LEVELS, LevelWord};

/// The most bytes of an answer that can be a level: longer ones have other words.
const MAX_LEVEL_BYTES: usize = 96;

/// The level that the text states, where all of it is words of the closed list.
pub(crate) fn read(text: &str) -> Option<Level> {
    let mut answer = Words::default();
    let mut buffer = [0u8; MAX_LEVEL_BYTES];
    let unbroken = text.bytes().all(|byte| matches!(byte, 0x80..=0xBF | 0xE4..=0xE9)) && spelling::is_plain(text);
    let mut rest = match unbroken {
        true if text.len() <= MAX_LEVEL_BYTES => text,
        true => return None,
        false => without_breaks(text, &mut buffer)?,
    };
    while !rest.is_empty() {
        let (word, behind) = LEVELS.longest(rest)?;
        answer.take(word);
        rest = behind;
    }
    answer.level()
}

/// The text in its usual spelling, without the spaces and commas in it: a narrow column breaks its lines within words.
fn without_breaks<'b>(text: &str, buffer: &'b mut [u8; MAX_LEVEL_BYTES]) -> Option<&'b str> {
    let mut length = 0usize;
    let said = text.chars().filter(|character| !is_space(*character) && !CLAUSE.contains(character));
    for character in said.filter_map(spelling::visible) {
        let end = length.checked_add(character.len_utf8())?;
        character.encode_utf8(buffer.get_mut(length..end)?);
        length = end;
    }
    core::str::from_utf8(buffer.get(..length)?).ok()
}

/// What the words of an answer say together.
#[derive(Default)]
struct Words {
    degree: Option<Level>,
    reached: bool,
    reached_what: bool,
    what: bool,
    activity: bool,
    part: bool,
    ongoing: bool,
}

impl Words {
    fn take(&mut self, word: LevelWord) {
        match word {
            LevelWord::Reached => self.reached = true,
            LevelWord::ReachedWhat => self.reached_what = true,
            LevelWord::Activity => self.activity = true,
            LevelWord::Manner => {}
            LevelWord::What => self.what = true,
            // The lower degree decides: 基本未完成.
            LevelWord::Degree(level) => self.degree = self.degree.max(Some(level)),
            LevelWord::Part => self.part = true,
            LevelWord::Ongoing => self.ongoing = true,
        }
    }

    fn level(&self) -> Option<Level> {
        if self.ongoing {
            return Some(Level::NotAchieved);
        }
        let said = self.reached
            || (self.reached_what && (self.what || self.part || self.degree.is_some()))
            || (self.activity && self.degree == Some(Level::NotAchieved));
        let level = if self.part { Level::Partly } else { self.degree.unwrap_or(Level::Achieved) };
        said.then_some(level)
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    #[test]
    fn an_answer_states_a_level_only_with_all_its_words() {
        for (answer, level) in [
            ("按时完成", Some(Level::Achieved)),
            ("按 时，完成", Some(Level::Achieved)),
            ("建设中", Some(Level::NotAchieved)),
            ("按时完成了三场培训", None),
            ("", None),
        ] {
            assert_eq!(read(answer), level, "{answer}");
        }
    }

    #[test]
    fn breaks_do_not_change_how_long_an_answer_can_be() {
        let longest: String = core::iter::repeat_n("按时完成", 8).collect();
        let longer: String = core::iter::repeat_n("按时完成", 9).collect();
        for (answer, level) in [(&longest, Some(Level::Achieved)), (&longer, None)] {
            assert_eq!(read(answer), level, "{answer}");
            assert_eq!(read(&answer.replace("完成", " 完成")), level, "{answer}, broken");
        }
    }
}
