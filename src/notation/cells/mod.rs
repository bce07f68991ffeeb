//! Target the printed cells of targets and actuals (年初目标值, 实际完成值).
//!
//! A cell is read alone, from left to right: what stands before its number (signs, words of change, a name), the
//! number with its multiplier and unit, and what stands after it. A cell that has no number can be a date, a level or
//! a mark; every other cell is a text, and so is one that has several numbers or says more about other things than
//! about its number. The meanings of the words are in `words`; the readings are typed values, see `reading`.
//!
//! Target is total and allocates nothing: units borrow from the cell.

pub(crate) mod amount;
pub(crate) mod lead;
pub(crate) mod level;
pub(crate) mod numeric;
pub(crate) mod scale;
pub(crate) mod tail;

use crate::exact::number::Number;
use crate::notation::cells::amount::unit;
use crate::notation::cells::numeric::numeric;
use crate::notation::characters::{is_ideograph, is_space, skip_spaces, split_first};
use crate::notation::date::Deadline;
use crate::notation::reading::{Actual, Comparison, Quantity, Range, Target};
use crate::notation::words::each;
use crate::notation::words::units::{PERCENT, UNITS};
use crate::notation::words::{CLOSING, DATE_WORDS, MARKS, NOT_APPLICABLE, UNIT_QUOTES};
use crate::notation::{characters, figures, periods, spelling};

/// The most bytes of a cell whose lines are joined: longer ones are sentences.
const MAX_BROKEN_BYTES: usize = 96;

/// Reads the cell of a target.
///
/// ```
/// use budget_performance::notation::read_target;
/// use budget_performance::notation::{Comparison, Target};
///
/// let Target::Quantity(target) = read_target("≥1,200.50万元") else { panic!("not a quantity") };
/// assert_eq!(target.comparison, Some(Comparison::AtLeast));
/// assert_eq!(target.value.to_string(), "12005000");
/// assert_eq!(target.unit, Some("元"));
/// assert_eq!(read_target("效果显著"), Target::Text);
/// ```
#[must_use]
pub fn read_target(cell: &str) -> Target<'_> {
    read(cell)
}

/// Reads the cell of an actual, which can also be a level.
///
/// ```
/// use budget_performance::notation::read_actual;
/// use budget_performance::notation::{Actual, Level};
///
/// assert_eq!(read_actual("按时完成"), Actual::Level(Level::Achieved));
/// assert_eq!(read_actual("建设中"), Actual::Level(Level::NotAchieved));
/// ```
#[must_use]
pub fn read_actual(cell: &str) -> Actual<'_> {
    match read(cell) {
        Target::Text => level::read(trimmed(cell)).map_or(Actual::Text, Actual::Level),
        reading => reading.into(),
    }
}

/// Reads an amount, a weight, a score or a rate: the number as printed, and the text behind it (`万元`, `分`, `%`).
pub(crate) fn read_plain_number(cell: &str) -> Option<(Number, &str)> {
    let (number, rest) = figures::decimal(skip_spaces(cell))?;
    Some((number, characters::trim(rest)))
}

/// A plain number after an optional minus.
pub(crate) fn read_signed_number(text: &str) -> Option<(Number, &str)> {
    let text = skip_spaces(text);
    if characters::begins_with_figure(text) {
        return read_plain_number(text);
    }
    match figures::minus(text) {
        Some(size) => read_plain_number(size).map(|(number, rest)| (number.negated(), rest)),
        None => read_plain_number(text),
    }
}

/// Reads a cell of nothing but a date, such as the day of the report.
pub(crate) fn read_date(cell: &str) -> Option<Deadline> {
    let printed = periods::period(trimmed(cell))?;
    printed.rest.is_empty().then_some(printed.deadline)
}

/// The multiplier and the unit of a text that is nothing else: `万元` is 元 ten thousand times.
pub(crate) fn read_unit(text: &str) -> Option<(u8, Option<&str>)> {
    let (exponent, rest) = figures::multiplier(skip_spaces(text));
    let (unit, _, rest) = unit(rest);
    skip_spaces(rest).is_empty().then_some((exponent, unit))
}

/// The cell without spaces around it and without the punctuation at its end.
fn trimmed(cell: &str) -> &str {
    let begun = skip_spaces(cell);
    if characters::ends_in_word(begun) {
        return begun;
    }
    begun.trim_end_matches(|end: char| CLOSING.contains(&end) || is_space(end))
}

pub(crate) fn read(cell: &str) -> Target<'_> {
    let printed = characters::trim(cell);
    let Some((first, after)) = split_first(printed) else { return Target::Blank };
    if let Some(quantity) = bare_quantity(first, after, printed) {
        return Target::Quantity(quantity);
    }
    let stated = trimmed(printed);
    if characters::digit(first).is_none() && is_mark(first, stated) {
        return Target::NotApplicable;
    }
    let joined = || characters::has_line_break(stated) || spelling::is_respelled(stated);
    if stated.len() <= MAX_BROKEN_BYTES && joined() {
        if let Some(reading) = rejoined(stated) {
            return reading;
        }
    }
    numeric(stated).unwrap_or(Target::Text)
}

/// A sign, a number and its unit, and nothing else: `≥95%`, `5.56万人`.
///
/// Most cells that count are so short; this only saves the search for other words, and finds nothing that [`numeric`]
/// would read otherwise.
fn bare_quantity<'a>(first: char, after: &'a str, printed: &'a str) -> Option<Quantity<'a>> {
    let (comparison, text) = match first {
        '0'..='9' => (None, printed),
        '≥' => (Some(Comparison::AtLeast), after),
        '≤' => (Some(Comparison::AtMost), after),
        '=' => (Some(Comparison::Equal), after),
        _ => return None,
    };
    let (number, behind) = figures::decimal(text)?;
    let (multiplier, unit) = figures::multiplier(behind);
    // 5月 is a date.
    let dates = multiplier == 0 && split_first(unit).is_some_and(|(first, _)| DATE_WORDS.contains(&first));
    let unit = match PERCENT.longest(unit) {
        Some((percent, "")) => Some(percent),
        None if unit.is_empty() => None,
        None if !dates && matches!(UNITS.longest(unit), Some(((), ""))) => Some(unit),
        _ => return None,
    };
    let value = figures::raised(number, multiplier)?;
    Some(Quantity { comparison, value, unit, multiplier, approximate: false, change: None })
}

fn is_mark(first: char, printed: &str) -> bool {
    // Nearly every text begins with a character of the Chinese script, and no mark is one.
    if !is_ideograph(first) && MARKS.contains(&first) {
        return printed.chars().all(|character| MARKS.contains(&character) || is_space(character));
    }
    NOT_APPLICABLE.contains(&printed)
}

/// The reading of a cell whose lines break within words, as a narrow column breaks them, or that has characters which print
/// nothing or belong to the traditional script.
///
/// `None` where the cell does not hold the unit in one piece.
#[cold]
fn rejoined(text: &str) -> Option<Target<'_>> {
    // A quoted unit is taken as it stands.
    if text.contains(UNIT_QUOTES.0) {
        return None;
    }
    let mut buffer = [0u8; MAX_BROKEN_BYTES];
    match numeric(without_breaks(text, &mut buffer)?)? {
        Target::Quantity(Quantity { comparison, value, unit, multiplier, approximate, change }) => {
            let unit = printed_unit(unit, text)?;
            Some(Target::Quantity(Quantity { comparison, value, unit, multiplier, approximate, change }))
        }
        Target::Range(Range { low, high, unit, multiplier }) => {
            Some(Target::Range(Range { low, high, unit: printed_unit(unit, text)?, multiplier }))
        }
        Target::Deadline(deadline) => Some(Target::Deadline(deadline)),
        Target::Text | Target::NotApplicable | Target::Blank => None,
    }
}

/// The text without the breaks between two characters of the Chinese script, in its usual spelling.
fn without_breaks<'b>(text: &str, buffer: &'b mut [u8; MAX_BROKEN_BYTES]) -> Option<&'b str> {
    let mut length = 0usize;
    let mut last = None;
    let mut rest = text;
    while let Some((character, after)) = split_first(rest) {
        rest = after;
        if is_space(character) && last.is_some_and(is_ideograph) {
            let behind = skip_spaces(after);
            let broken = character == '\n' || after.get(..after.len().checked_sub(behind.len())?)?.contains('\n');
            if broken && split_first(behind).is_some_and(|(next, _)| is_ideograph(next)) {
                rest = behind;
                continue;
            }
        }
        let Some(character) = spelling::visible(character) else { continue };
        let end = length.checked_add(character.len_utf8())?;
        character.encode_utf8(buffer.get_mut(length..end)?);
        length = end;
        last = Some(character);
    }
    core::str::from_utf8(buffer.get(..length)?).ok()
}

/// The unit as the text or a table holds it; the outer `None` where neither does.
fn printed_unit<'a>(unit: Option<&str>, text: &'a str) -> Option<Option<&'a str>> {
    let Some(unit) = unit else { return Some(None) };
    let in_text = || text.find(unit).and_then(|start| text.get(start..start.checked_add(unit.len())?));
    let percent = PERCENT.longest(unit).map(|(percent, _)| percent);
    percent.or_else(in_text).or_else(|| UNITS.listed(unit)).or_else(|| each::listed(unit)).map(Some)
}

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString};

    use super::*;

    fn plain(cell: &str) -> Option<(String, &str)> {
        read_plain_number(cell).map(|(number, rest)| (number.as_written().to_string(), rest))
    }

    fn date(cell: &str) -> Option<String> {
        read_date(cell).map(|date| date.to_string())
    }

    #[test]
    fn a_plain_number_keeps_its_places_and_gives_back_the_rest() {
        for (cell, number, rest) in [
            ("5,617.29", "5617.29", ""),
            (" 100.00 % ", "100.00", "%"),
            ("3，621.22万元", "3621.22", "万元"),
            ("９５分", "95", "分"),
            ("32,739,600.00", "32739600.00", ""),
            ("20分（权重）", "20", "分（权重）"),
        ] {
            assert_eq!(plain(cell), Some((number.to_string(), rest)), "{cell}");
        }
        for cell in ["", " ", "-", "/", "无", "-5", "1,2", "≥5", "1234567890123456789", "万元"] {
            assert_eq!(plain(cell), None, "{cell}");
        }
    }

    #[test]
    fn the_short_way_reads_what_the_long_way_reads() {
        let mut short_ways = 0;
        let mut compare = |cell: &str| {
            let Some((first, after)) = split_first(cell) else { return };
            if let Some(quantity) = bare_quantity(first, after, cell) {
                short_ways += 1;
                assert_eq!(numeric(trimmed(cell)), Some(Target::Quantity(quantity)), "{cell}");
            }
        };
        let numbers =
            ["0", "5", "12", "2021", "2021.12", "0.50", "1,200", "31.5", "202112", "12.25.3", "99999999999999999"];
        let signs = ["", "≥", "≤", "=", "≥=", ">"];
        let multipliers = ["", "万", "亿", "百万", "千", "十", "余万", "万余"];
        let others = [
            "",
            "%",
            "‰",
            "年",
            "月",
            "日",
            "季度",
            "至",
            "-",
            ".",
            "元/人",
            "（人）",
            " ",
            "以上",
            "多",
            "来",
            "来宾",
        ];
        let units = UNITS.words().chain(PERCENT.words()).chain(others);
        for unit in units {
            for (number, sign) in numbers.iter().flat_map(|number| signs.map(|sign| (number, sign))) {
                for multiplier in multipliers {
                    compare(&alloc::format!("{sign}{number}{multiplier}{unit}"));
                }
            }
        }
        assert!(short_ways > 10_000, "{short_ways} cells were read the short way");
    }

    #[test]
    fn a_date_is_all_of_its_cell() {
        for (cell, wanted) in [
            ("2021年03月30日", "2021-03-30"),
            (" 2021年3月30日 ", "2021-03-30"),
            ("2021-03-30", "2021-03-30"),
            ("2021.3.30", "2021-03-30"),
            ("2021/03/30", "2021-03-30"),
            ("２０２１年３月", "2021-03"),
            ("二〇二一年三月三十日", "2021-03-30"),
        ] {
            assert_eq!(date(cell).as_deref(), Some(wanted), "{cell}");
        }
        for cell in ["", "2021", "20210330", "2021年3月30日前", "2021年2月30日", "年 月 日", "填报日期"] {
            assert_eq!(date(cell), None, "{cell}");
        }
    }
}
