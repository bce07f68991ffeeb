//! The words by which names and texts are understood: one table for each question that a check or a rule asks.
//!
//! Names of indicators are free text, yet rule 3 of scoring (a target without a sign) and several checks depend on
//! what they speak of. All such words stand here, so that a missing one is added in one place; the code only looks
//! them up. A name is scanned once, when an evaluation is put together, for all of [`NAME_WORDS`] at the same time.

use crate::notation::direction::{self, Ending};
use crate::notation::reading::{Change, Comparison};
use crate::notation::words::labels::{LABEL_WORDS, LabelWord};
use crate::notation::words::measured::MeasuredWord;
use crate::notation::words::names::{HARM_FACTS, MEASURE_WORDS, NAME_WORDS, NameFacts, Role};
use crate::notation::words::vague::VAGUE_WORDS;
use crate::notation::{characters, figures};

/// What the words of an indicator's name say, without the number before it, in one pass over it.
#[inline(never)] // The loop over the characters needs the registers for itself.
pub(crate) fn name_facts(name: &str) -> NameFacts {
    let mut facts = NameFacts::default();
    let mut roles = Role::default();
    let mut dealt_with = false;
    // Where a word ended that acts on what follows it.
    let mut acts_on = usize::MAX;
    let mut nuisance_ends = 0;
    NAME_WORDS.scan(name, |found, start, end| {
        dealt_with |= start == 0 && found.role.any(Role::DEALING);
        // 控制 alone makes a cost; behind a nuisance nothing: 事故控制率 is still about accidents.
        if found.role.any(Role::HANDLING) && facts.any(NameFacts::NUISANCE) {
            facts = facts.without(HARM_FACTS);
        }
        if found.facts.any(NameFacts::NUISANCE) {
            let is_object = start == acts_on && !found.role.any(Role::FAULT);
            if is_object || (found.role.any(Role::BEFALLING) && roles.any(Role::RELIEVING)) {
                acts_on = end;
                return;
            }
            nuisance_ends = end;
        }
        if found.role.any(Role::ACTING) || (start == acts_on && found.role.any(Role::PASSING)) {
            acts_on = end;
        }
        roles = roles.with(found.role);
        facts = facts.with(found.facts);
    });
    if roles.any(Role::REDUCING) || dealt_with {
        facts = facts.without(HARM_FACTS);
    }
    if facts.any(NameFacts::NUISANCE) && !is_measure(name.get(nuisance_ends..).unwrap_or_default()) {
        // What is done to a nuisance has many names: a rate of it is one of them, a count may still be its own.
        facts = facts.without(if facts.any(NameFacts::RATE) { HARM_FACTS } else { NameFacts::NUISANCE });
    }
    if roles.any(Role::NO_RATE) {
        facts = facts.without(NameFacts::RATE);
    }
    let handled = dealt_with || roles.any(Role::REDUCING.with(Role::HANDLING).with(Role::RELIEVING));
    with_ending(facts, direction::ending(name), handled)
}

/// The facts together with what the end of the name says, which is about the measured word itself.
fn with_ending(facts: NameFacts, ending: Ending, handled: bool) -> NameFacts {
    let facts = match ending.measured {
        // A number of what was dealt with is one of the work: 清理违建面积, but 办理差错率.
        Some(MeasuredWord::Harm) if ending.is_rate || !handled => facts.with(HARM_FACTS),
        Some(MeasuredWord::HarmAsRate) if ending.is_rate => facts.with(HARM_FACTS),
        Some(MeasuredWord::Burden) => facts.with(NameFacts::LESS_IS_BETTER),
        Some(MeasuredWord::Cost) if ending.is_rate => facts.with(NameFacts::LESS_IS_BETTER),
        Some(MeasuredWord::Cost) => facts.with(NameFacts::LESS_IS_BETTER).with(NameFacts::SPENDING),
        Some(MeasuredWord::Wanted) => facts.without(HARM_FACTS),
        _ => facts,
    };
    let more = ending.ends_in_rate && !facts.any(NameFacts::LESS_IS_BETTER);
    let facts = if more { facts.with(NameFacts::COMPLETION_RATE) } else { facts };
    let is_small = NameFacts::LESS_IS_BETTER.with(NameFacts::KEPT_SMALL);
    if ending.counts && !facts.any(is_small) { facts.with(NameFacts::COUNTED) } else { facts }
}

/// Calls `found` for every word of a label.
pub(crate) fn label_words(label: &str, mut found: impl FnMut(LabelWord)) {
    LABEL_WORDS.scan(label, |word, _, _| found(word));
}

/// The words at which a name says that it measures a change, and of which direction.
const CHANGES: &[(&str, Change)] = &[
    ("增长率", Change::Up),
    ("增长幅度", Change::Up),
    ("增长速度", Change::Up),
    ("增幅", Change::Up),
    ("增速", Change::Up),
    ("提高率", Change::Up),
    ("提升率", Change::Up),
    ("上升率", Change::Up),
    ("下降率", Change::Down),
    ("下降幅度", Change::Down),
    ("降幅", Change::Down),
    ("降低率", Change::Down),
    ("减少率", Change::Down),
];

/// The direction of the change that a name says it measures: 增长率, 增幅, 下降率.
pub(crate) fn change(name: &str) -> Option<Change> {
    CHANGES.iter().find(|(word, _)| name.contains(word)).map(|(_, change)| *change)
}

/// Whether two names are the same but for spaces, line breaks and quotation marks.
pub(crate) fn is_same(left: &str, right: &str) -> bool {
    let counts = |letter: &char| !characters::is_space(*letter) && !matches!(letter, '“' | '”' | '"' | '‘' | '’');
    left.chars().filter(counts).eq(right.chars().filter(counts))
}

/// Whether the end of a name, behind the nuisance, only says how the nuisance itself is measured: `发生率`, `案件数(起)`.
fn is_measure(end: &str) -> bool {
    let mut rest = end.split(['(', '（', ',', '，', ':', '：']).next().unwrap_or_default();
    while !rest.is_empty() {
        let Some(((), behind)) = MEASURE_WORDS.longest(rest) else { return false };
        rest = behind;
    }
    true
}

/// Whether a text is made of words of degree or effect only: `效果显著`, but not `合规` and not `提升率`.
pub(crate) fn is_vague(text: &str) -> bool {
    let mut rest = text;
    let mut seen = false;
    while let Some((first, after)) = characters::split_first(rest) {
        if let Some((says, behind)) = VAGUE_WORDS.longest(rest) {
            seen |= says;
            rest = behind;
        } else if characters::is_space(first) || PUNCTUATION.contains(&first) {
            rest = after;
        } else {
            return false;
        }
    }
    seen
}

/// What may stand between words of degree.
const PUNCTUATION: [char; 14] = ['，', ',', '、', '。', ';', '；', '“', '”', '"', '(', ')', '（', '）', '!'];

/// What stands in the brackets at the end of a name: `公猪舍(≥**平方米)`, `任务完成时限(月)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct NameNotation {
    /// The sign of the target.
    pub(crate) comparison: Option<Comparison>,
    /// Whether a unit is named.
    pub(crate) unit: bool,
    /// Whether it is one of time.
    pub(crate) time: bool,
}

/// The most characters that a unit in the brackets of a name can have.
const UNIT_CHARACTERS: usize = 5;

/// The sign and the unit that a name, without spaces around it, prints for its target.
#[inline]
pub(crate) fn name_notation(name: &str) -> NameNotation {
    // Brackets are no word, and few names end in them.
    if characters::ends_in_word(name) { NameNotation::default() } else { notation_in_brackets(name) }
}

fn notation_in_brackets(name: &str) -> NameNotation {
    let inside = name.strip_suffix([')', '）']).and_then(|open| open.rsplit_once(['(', '（']));
    let Some((_, inside)) = inside else {
        return NameNotation::default();
    };
    let inside = characters::trim(inside);
    let first = characters::split_first(inside).and_then(|(first, rest)| Some((figures::sign_part(first)?, rest)));
    let (comparison, rest) = first.map_or((None, inside), |(first, rest)| {
        let (sign, rest) = figures::whole_sign(first, rest);
        (sign.comparison(), rest)
    });
    let unit = rest.trim_start_matches(['*', '＊', ' ']);
    let has_digit = unit.contains(|digit: char| digit.is_numeric());
    let is_unit = !unit.is_empty() && !has_digit && unit.chars().count() <= UNIT_CHARACTERS;
    NameNotation { comparison, unit: is_unit, time: is_time_unit(unit) }
}

/// Units of time, beside which a quantity says when.
const TIME_UNITS: [&str; 16] = [
    "天",
    "日",
    "月",
    "年",
    "个月",
    "小时",
    "分钟",
    "秒",
    "周",
    "工作日",
    "个工作日",
    "个日历天",
    "日历天",
    "天内",
    "季度",
    "个小时",
];

/// Whether a unit is one of time.
pub(crate) fn is_time_unit(unit: &str) -> bool {
    TIME_UNITS.contains(&unit)
}

/// Whether a quantity says when, or how often on time: by its unit, or by the name that it answers to.
pub(crate) fn says_when(unit: Option<&str>, name: NameFacts) -> bool {
    name.any(NameFacts::RATE.with(NameFacts::TIME)) || unit.is_some_and(|unit| unit == "%" || is_time_unit(unit))
}

/// Words that say when without a number.
const DATE_WORDS: [&str; 13] =
    ["年底", "年末", "年内", "年度内", "月底", "月末", "季末", "季度末", "节前", "按月", "按季", "每月", "每季"];

/// Whether a text says when: `12月底前完成验收`, `每月15日前发放`, `收到申请后3个工作日内`.
pub(crate) fn mentions_time(text: &str) -> bool {
    let after_number = |(start, digit): (usize, char)| {
        let rest = text.get(start.saturating_add(digit.len_utf8())..).unwrap_or_default().trim_start();
        digit.is_ascii_digit() && TIME_UNITS.iter().chain(&["号", "%", "％"]).any(|unit| rest.starts_with(unit))
    };
    DATE_WORDS.iter().any(|word| text.contains(word)) || text.char_indices().any(after_number)
}

/// Whether a name prints a number with its unit: `完成1290.3平方米冷库`, beside a target of 1290.3.
pub(crate) fn names_unit_of(name: &str, number: &str) -> bool {
    let Some((before, after)) = without_number(characters::trim(name)).split_once(number) else { return false };
    let within_number = |character: char| character.is_ascii_digit() || character == '.';
    !before.ends_with(within_number) && after.starts_with(char::is_alphabetic)
}

/// Other names of the grades that schemes call 优, 良, 中 and 差.
const GRADE_NAMES: [(&str, &str); 12] = [
    ("优秀", "优"),
    ("优等", "优"),
    ("优级", "优"),
    ("良好", "良"),
    ("良等", "良"),
    ("良级", "良"),
    ("中等", "中"),
    ("中级", "中"),
    ("合格", "中"),
    ("差等", "差"),
    ("较差", "差"),
    ("不合格", "差"),
];

/// The signs that a column for the kind of an indicator (指标性质) names by the direction in which it is good.
const DIRECTIONS: &[(&str, Comparison)] = &[
    ("正向", Comparison::AtLeast),
    ("正向指标", Comparison::AtLeast),
    ("反向", Comparison::AtMost),
    ("反向指标", Comparison::AtMost),
    ("逆向", Comparison::AtMost),
    ("逆向指标", Comparison::AtMost),
    ("负向", Comparison::AtMost),
    ("负向指标", Comparison::AtMost),
];

/// The sign for which a word of direction stands.
pub(crate) fn direction(word: &str) -> Option<Comparison> {
    DIRECTIONS.iter().find(|(known, _)| *known == word).map(|(_, sign)| *sign)
}

/// What a column for the unit says where the target has none.
const NO_UNITS: &[&str] = &["无", "无单位", "定性", "定性指标", "定量", "定量指标", "文字", "文本", "其他"];

/// Whether the column for the unit names one, and is neither a number nor a sign.
pub(crate) fn names_a_unit(column: &str) -> bool {
    let first = characters::split_first(column).map(|(first, _)| first);
    // A denominator makes a unit of a number: 1/10万.
    let is_number = !column.contains('/')
        && first.is_some_and(|first| characters::digit(first).is_some() || figures::sign_part(first).is_some());
    !column.is_empty() && !is_number && !NO_UNITS.contains(&column)
}

/// Whether a declared grade is a grade, in its short or a longer form.
pub(crate) fn is_same_grade(declared: &str, grade: &str) -> bool {
    let short = |name: &str| GRADE_NAMES.iter().find(|(long, _)| *long == name).map(|(_, short)| *short);
    let (declared, grade) = (characters::trim(declared), characters::trim(grade));
    short(declared).unwrap_or(declared) == short(grade).unwrap_or(grade)
}

/// A name, without spaces around it, without the number before it: `指标3：培训人数`, `★1.培训人数`, `（2）培训人数`; but all
/// of `0-6岁儿童建档率`.
#[inline]
pub(crate) fn without_number(name: &str) -> &str {
    if begins_numbered(name) { behind_number(name) } else { name }
}

/// What stands before the number at the end of a name: 目标 in 目标1, 目标二 and 目标（3）.
pub(crate) fn before_number(name: &str) -> Option<&str> {
    let is_numeral = |character: char| character.is_ascii_digit() || NUMERALS.contains(character);
    let open = name.strip_suffix([')', '）']).unwrap_or(name);
    let stem = open.trim_end_matches(is_numeral);
    let closed = if open == name { stem } else { stem.strip_suffix(['(', '（'])? };
    (stem != open).then(|| characters::trim(closed))
}

/// The numerals by which parts are counted.
const NUMERALS: &str = "一二三四五六七八九十";

fn behind_number(name: &str) -> &str {
    let name = characters::trim(name.trim_start_matches(['★', '☆', '*', '＊']));
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    if let Some(bracketed) = name.strip_prefix(['(', '（']) {
        let after = bracketed.get(digits(bracketed)..).unwrap_or_default();
        return match after.strip_prefix([')', '）']) {
            Some(rest) if after.len() < bracketed.len() => characters::skip_spaces(rest),
            _ => name,
        };
    }
    let labelled = name.strip_prefix("指标");
    let numbered = labelled.unwrap_or(name);
    let count = digits(numbered);
    if count == 0 {
        return name;
    }
    let after = numbered.get(count..).unwrap_or_default();
    let rest = after.trim_start_matches([':', '：', '、', '.', '．', ' ']);
    let separated = rest.len() < after.len() && !rest.starts_with(|digit: char| digit.is_ascii_digit());
    if labelled.is_some() || separated { rest } else { name }
}

/// Whether a name can begin with its number: with a figure, a mark or 指标. Most begin with another word.
#[inline]
fn begins_numbered(name: &str) -> bool {
    // E6 8C 87 is 指.
    !matches!(name.as_bytes(), [0xE4..=0xE9, ..]) || matches!(name.as_bytes(), [0xE6, 0x8C, 0x87, ..])
}

/// The first characters of a name; `None` where it has fewer.
pub(crate) fn beginning(name: &str, characters: usize) -> Option<&str> {
    // Nearly all names are ideographs, of three bytes each.
    let end = characters.saturating_mul(3);
    let bytes = name.as_bytes().get(..end).unwrap_or_default();
    if !bytes.is_empty() && bytes.chunks_exact(3).all(|character| matches!(character, [0xE0..=0xEF, _, _])) {
        return name.get(..end);
    }
    let end = match name.char_indices().nth(characters) {
        Some((end, _)) => end,
        None if name.chars().count() == characters => name.len(),
        None => return None,
    };
    name.get(..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_listed_once_and_found() {
        NAME_WORDS.check("NAME_WORDS");
        LABEL_WORDS.check("LABEL_WORDS");
        MEASURE_WORDS.check("MEASURE_WORDS");
        VAGUE_WORDS.check("VAGUE_WORDS");
    }
}
