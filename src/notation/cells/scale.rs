//! Scales (评价等次) that a target prints for its answer: 优良中低差, 优/良/中/差, 好、坏, 是/否.
//!
//! An answer is read by its place on the scale: the first place is achieved, the last is not, those between are partly.

use crate::notation::characters::{split_first, trim};
use crate::notation::lexicon::Lexicon;
use crate::notation::reading::Level;
use crate::notation::spelling;
use crate::notation::words::scales::{BETWEEN_PLACES, PLACES, QUALITATIVE, YES, YES_OR_NO};

/// The level of an answer on the scale that a target prints; `None` where the target prints none or the answer is not on it.
pub(crate) fn level_on(target: &str, answer: &str) -> Option<Level> {
    let (target, answer) = (spelling::plain(trim(target)), spelling::plain(trim(answer)));
    let answer = answer.trim_end_matches(BETWEEN_PLACES);
    let (mut place, mut last) = (None, None);
    for (index, name) in places(without_mark(&target))?.enumerate() {
        if name == answer {
            place = place.or(Some(index));
        }
        last = Some(index);
    }
    Some(match place? {
        0 => Level::Achieved,
        place if Some(place) == last => Level::NotAchieved,
        _ => Level::Partly,
    })
}

/// Whether a target prints a scale.
pub(crate) fn is_scale(target: &str) -> bool {
    places(without_mark(&spelling::plain(trim(target)))).is_some()
}

/// Whether a target is marked as qualitative in its cell: `定性 好坏`.
pub(crate) fn is_marked(target: &str) -> bool {
    let target = spelling::plain(trim(target));
    without_mark(&target).len() < target.len()
}

/// A target in its plain spelling, without the mark before it.
fn without_mark(target: &str) -> &str {
    let bare = target.strip_prefix(QUALITATIVE).filter(|bare| !bare.is_empty());
    bare.map_or(target, |bare| trim(bare).trim_start_matches([':', '：']))
}

/// The places of the scale that all of the text is, from the best to the worst.
fn places(text: &str) -> Option<impl Iterator<Item = &str>> {
    let text = if text == YES { YES_OR_NO } else { text };
    let names = ScaleNames { rest: text };
    let mut rest = text;
    let mut count = 0usize;
    while !rest.is_empty() {
        let (_, behind) = first_place(&PLACES, rest)?;
        (rest, count) = (behind, count.saturating_add(1));
    }
    (count > 1).then_some(names)
}

struct ScaleNames<'a> {
    rest: &'a str,
}

impl<'a> Iterator for ScaleNames<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let (name, behind) = first_place(&PLACES, self.rest)?;
        self.rest = behind;
        Some(name)
    }
}

/// The place that begins the text, and what follows it and what divides it from the next.
fn first_place<'a>(places: &Lexicon<()>, text: &'a str) -> Option<(&'a str, &'a str)> {
    let ((), behind) = places.longest(text)?;
    let name = text.strip_suffix(behind)?;
    let mut rest = behind;
    while let Some((_, after)) = split_first(rest).filter(|(first, _)| BETWEEN_PLACES.contains(first)) {
        rest = after;
    }
    Some((name, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Level::{Achieved, NotAchieved, Partly};

    #[test]
    fn an_answer_is_read_by_its_place_on_the_printed_scale() {
        for (target, answer, level) in [
            ("优良中低差", "优", Some(Achieved)),
            ("优良中低差", "差", Some(NotAchieved)),
            ("优良中低差", "低", Some(Partly)),
            ("优/良/中/差", "良", Some(Partly)),
            ("优秀、良好、合格、不合格", "不合格", Some(NotAchieved)),
            ("优秀、良好、合格、不合格", "合格", Some(Partly)),
            ("好、坏", "坏", Some(NotAchieved)),
            ("好、坏", "好。", Some(Achieved)),
            ("好坏", "好", Some(Achieved)),
            ("是/否", "否", Some(NotAchieved)),
            ("是/否", "是", Some(Achieved)),
            ("是", "是", Some(Achieved)),
            ("是", "否", Some(NotAchieved)),
            ("有/无", "无", Some(NotAchieved)),
            ("优 良 中 差", "中", Some(Partly)),
            ("優良中差", "優", Some(Achieved)),
            ("优良中低差", "及时", None),
            ("定性 好坏", "好", Some(Achieved)),
            ("定性：优良中低差", "差", Some(NotAchieved)),
            ("定性", "定性", None),
            ("优", "优", None),
            ("优良率", "优", None),
            ("热烈", "热烈", None),
            ("良好", "良好", None),
            ("好转", "好", None),
            ("", "", None),
        ] {
            assert_eq!(level_on(target, answer), level, "{target} {answer}");
            assert!(level.is_none() || is_scale(target), "{target}");
        }
        assert!(is_scale("优良中低差") && is_scale("是") && !is_scale("优良率") && !is_scale("优"));
    }
}
