//! Reading the printed cells of targets and actuals (年初目标值, 实际完成值).
//!
//! A cell is read alone, from left to right: what stands before its number (signs, words of change, a name), the
//! number with its multiplier and unit, and what stands after it. A cell that has no number can be a date, a level or
//! a mark; every other cell is a text, and so is one that has several numbers or says more about other things than
//! about its number. The meanings of the words are in `words`; the readings are typed values, see `reading`.
//!
//! Reading is total and allocates nothing: units borrow from the cell.

pub(crate) mod level;

use crate::exact::number::Number;
use crate::notation::date::Deadline;
use crate::notation::figures;
use crate::notation::figures::{is_ideograph, is_space, skip_spaces, split_first, strip_any};
use crate::notation::reading::{Actual, Change, Comparison, Level, Quantity, Range, Target};
use crate::notation::words::after::{AFTER, After};
use crate::notation::words::before::{BEFORE, Before};
use crate::notation::words::dates::AFTER_DATE;
use crate::notation::words::units::{PERCENT, UNITS};
use crate::notation::words::{
    AGES, ASIDES, CLAUSE, CLOSING, CLOSING_BRACKETS, COLONS, CURRENCIES, DATE_WORDS, INCLUDED, LISTING, MARKS,
    MEASURED, MINUSES, NOT_APPLICABLE, OPENING_BRACKETS, ORDINAL, POINTS_OF_RATES, PROPORTION, RANKS, RATES, SURPLUS,
    SignPart, TITLING, UNIT_JOINTS, UNIT_LIST, UNIT_POWERS, UNIT_QUOTES,
};

/// The most characters beside a number that say something else; beyond them the number is incidental to a sentence.
const MAX_OTHER_WORDS: usize = 8;

/// The most characters of a name that goes on to its number with a sign, or ends in a word that is measured.
const MAX_NAME: usize = 24;

/// The most characters of a unit that is not in the table.
const MAX_UNLISTED_UNIT: usize = 4;

/// The most letters of a unit such as `mg` or `kWh`.
const MAX_UNIT_LETTERS: usize = 8;

/// The most bytes of a cell whose lines are joined: longer ones are sentences.
const MAX_BROKEN_BYTES: usize = 96;

/// The most characters between brackets behind a number: `(百分比)`, `(含)`.
const MAX_REMARK: usize = 12;

/// Reads the cell of a target.
///
/// ```
/// use budget_performance::cell::read_target;
/// use budget_performance::reading::{Comparison, Target};
///
/// let Target::Quantity(target) = read_target("≥1,200.50万元") else { panic!("not a quantity") };
/// assert_eq!(target.comparison, Some(Comparison::AtLeast));
/// assert_eq!(target.value.to_string(), "12005000");
/// assert_eq!(target.unit, Some("元"));
/// assert_eq!(read_target("效果显著"), Target::Text);
/// ```
#[must_use]
pub fn read_target(cell: &str) -> Target<'_> {
    match read(cell) {
        Reading::Quantity(quantity) => Target::Quantity(quantity),
        Reading::Range(range) => Target::Range(range),
        Reading::Deadline(deadline) => Target::Deadline(deadline),
        Reading::Text => Target::Text,
        Reading::NotApplicable => Target::NotApplicable,
        Reading::Blank => Target::Blank,
    }
}

/// Reads the cell of an actual, which can also be a level.
///
/// ```
/// use budget_performance::cell::read_actual;
/// use budget_performance::reading::{Actual, Level};
///
/// assert_eq!(read_actual("按时完成"), Actual::Level(Level::Achieved));
/// assert_eq!(read_actual("建设中"), Actual::Level(Level::NotAchieved));
/// ```
#[must_use]
pub fn read_actual(cell: &str) -> Actual<'_> {
    match read(cell) {
        Reading::Quantity(quantity) => Actual::Quantity(quantity),
        Reading::Range(range) => Actual::Range(range),
        Reading::Deadline(deadline) => Actual::Deadline(deadline),
        Reading::Text => level::read(trimmed(cell)).map_or(Actual::Text, Actual::Level),
        Reading::NotApplicable => Actual::NotApplicable,
        Reading::Blank => Actual::Blank,
    }
}

/// Reads an amount, a weight, a score or a rate: the number as printed, and the text behind it (`万元`, `分`, `%`).
pub(crate) fn read_plain_number(cell: &str) -> Option<(Number, &str)> {
    let (number, rest) = figures::decimal(skip_spaces(cell))?;
    Some((number, figures::trim(rest)))
}

/// Reads a cell of nothing but a date, such as the day of the report.
pub(crate) fn read_date(cell: &str) -> Option<Deadline> {
    let printed = figures::period(trimmed(cell))?;
    printed.rest.is_empty().then_some(printed.deadline)
}

/// The multiplier and the unit of a text that is nothing else: `万元` is 元 ten thousand times.
pub(crate) fn read_unit(text: &str) -> Option<(u8, Option<&str>)> {
    let (exponent, rest) = figures::multiplier(skip_spaces(text));
    let (unit, _, rest) = unit(rest);
    skip_spaces(rest).is_empty().then_some((exponent, unit))
}

/// What a cell says, before targets and actuals differ.
#[derive(Debug, PartialEq)]
enum Reading<'a> {
    Quantity(Quantity<'a>),
    Range(Range<'a>),
    Deadline(Deadline),
    Text,
    NotApplicable,
    Blank,
}

/// The cell without spaces around it and without the punctuation at its end.
fn trimmed(cell: &str) -> &str {
    let begun = skip_spaces(cell);
    if figures::ends_in_word(begun) {
        return begun;
    }
    begun.trim_end_matches(|end: char| CLOSING.contains(&end) || is_space(end))
}

fn read(cell: &str) -> Reading<'_> {
    let printed = figures::trim(cell);
    let Some((first, after)) = split_first(printed) else { return Reading::Blank };
    if let Some(quantity) = bare_quantity(first, after, printed) {
        return Reading::Quantity(quantity);
    }
    let stated = trimmed(printed);
    if figures::digit(first).is_none() && is_mark(first, stated) {
        return Reading::NotApplicable;
    }
    if stated.len() <= MAX_BROKEN_BYTES && figures::has_line_break(stated) {
        if let Some(reading) = rejoined(stated) {
            return reading;
        }
    }
    numeric(stated).unwrap_or(Reading::Text)
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

/// The reading of a cell whose lines break within words, as a narrow column breaks them.
///
/// `None` where the cell does not hold the unit in one piece.
#[cold]
fn rejoined(text: &str) -> Option<Reading<'_>> {
    // A quoted unit is taken as it stands.
    if text.contains(UNIT_QUOTES.0) {
        return None;
    }
    let mut buffer = [0u8; MAX_BROKEN_BYTES];
    match numeric(without_breaks(text, &mut buffer)?)? {
        Reading::Quantity(Quantity { comparison, value, unit, multiplier, approximate, change }) => {
            let unit = printed_unit(unit, text)?;
            Some(Reading::Quantity(Quantity { comparison, value, unit, multiplier, approximate, change }))
        }
        Reading::Range(Range { low, high, unit, multiplier }) => {
            Some(Reading::Range(Range { low, high, unit: printed_unit(unit, text)?, multiplier }))
        }
        Reading::Deadline(deadline) => Some(Reading::Deadline(deadline)),
        Reading::Text | Reading::NotApplicable | Reading::Blank => None,
    }
}

/// The text without the breaks between two characters of the Chinese script.
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
    percent.or_else(in_text).or_else(|| UNITS.listed(unit)).map(Some)
}

// ---------------------------------------------------------------------------------------------------------------
// The parts of a cell

/// What stands before the number.
#[derive(Default)]
struct Lead {
    comparison: Option<Comparison>,
    /// The number is a limit unless a sign says otherwise.
    limit: bool,
    approximate: bool,
    change: Option<Change>,
    /// 百分之 and its like, which hold the unit before the number.
    part_of: Option<&'static str>,
    /// The words of change in a name such as 能力提升培训.
    titled: Option<Change>,
    /// Words that make the number incidental, unless they are part of its name.
    incidental: bool,
    /// The number is where something begins.
    begins: bool,
    /// Characters that say something else.
    others: usize,
    /// How many of them stand before the word of change.
    others_before_change: usize,
    /// How many of them stand before the last sign or colon.
    others_before_sign: Option<usize>,
    /// The last character of the name.
    last: Option<char>,
    /// The name ends in a word such as 比例.
    proportion: bool,
    /// It stands directly before what follows.
    touches: bool,
    /// The text goes on from a name to its number with a colon.
    named: bool,
    /// Words of completion are among the rest.
    wrapped: bool,
    /// Punctuation divides the text.
    clauses: bool,
}

/// What stands after the number and its unit.
#[derive(Default)]
struct Tail {
    comparison: Option<Comparison>,
    approximate: bool,
    change: Option<Change>,
    others: usize,
    wrapped: bool,
    clauses: bool,
}

/// A number with its multiplier and unit.
#[derive(Clone, Copy)]
struct Amount<'a> {
    number: Number,
    exponent: u8,
    /// The sum of several terms, which have their multipliers already.
    summed: bool,
    approximate: bool,
    unit: Option<&'a str>,
    /// The unit is in the table, so that other words can follow it.
    listed: bool,
    /// Written in Chinese numerals, which are part of many words that count nothing.
    spelled: bool,
    /// Written as 二, which stands before a unit only where it ranks.
    ordinal: bool,
}

/// The reading of a cell that has a number or a date; `None` for a text.
///
/// Part of its caller, because a reading is large to hand back and joined lines are rare.
#[inline(always)]
fn numeric(text: &str) -> Option<Reading<'_>> {
    let mut lead = Lead::default();
    let mut period_tried = false;
    let mut rest = text;
    loop {
        let (character, after) = split_first(rest)?;
        if figures::digit(character).is_some() {
            break;
        }
        if lead.others > MAX_OTHER_WORDS && !lead.can_be_name(rest) {
            return None;
        }
        if is_ideograph(character) {
            match BEFORE.longest(rest) {
                Some((Before::Period(month), behind)) if !period_tried => {
                    period_tried = true;
                    if let Some(deadline) = worded_deadline(&lead, month, behind) {
                        return Some(Reading::Deadline(deadline));
                    }
                    // 一季度一次: so often in so long, and so two numbers.
                    lead.incidental |= figures::begins_with_numeral(rest) && is_at_number(behind);
                    rest = behind;
                }
                Some((Before::AtNumber(_), behind)) if lead.touches_letter() || !is_at_number(behind) => {
                    lead.take_other(character);
                    rest = after;
                }
                None | Some((Before::Numeral, _)) if lead.expects_numeral() && figures::begins_with_numeral(rest) => {
                    if let Some(reading) = measured(&lead, rest) {
                        return Some(reading);
                    }
                    // 三公经费 has a numeral that counts nothing, 一次验收 one that does.
                    lead.incidental |= counts_in_list(rest);
                    lead.take_other(character);
                    rest = after;
                }
                None | Some((Before::Numeral, _)) => {
                    lead.take_other(character);
                    rest = after;
                }
                Some((word, behind)) => {
                    let length = rest.len().checked_sub(behind.len())?;
                    lead.take(word, rest.get(..length)?)?;
                    rest = behind;
                }
            }
        } else if let Some(part) = figures::sign_part(character) {
            rest = lead.take_sign(part, after)?;
        } else if MINUSES.contains(&character) {
            if lead.others > 0 || lead.wrapped || figures::minus(rest).is_none() {
                return None;
            }
            break;
        } else {
            if lead.others > 0 && divides(character) && is_reached(text, rest) {
                lead = Lead { wrapped: true, ..Lead::default() };
            } else {
                lead.take_punctuation(character)?;
            }
            rest = after;
        }
    }
    measured(&lead, rest)
}

/// Whether the text before its rest says that the target was reached, and no more.
fn is_reached(text: &str, rest: &str) -> bool {
    let before = text.len().checked_sub(rest.len()).and_then(|length| text.get(..length));
    before.is_some_and(|before| level::read(before) == Some(Level::Achieved))
}

/// Whether a clause or a bracket begins behind the character.
fn divides(character: char) -> bool {
    CLAUSE.contains(&character) || OPENING_BRACKETS.contains(&character)
}

/// Whether the text begins with a Chinese numeral and a unit of the table.
fn counts_in_list(text: &str) -> bool {
    amount(&Lead::default(), text).is_some_and(|(amount, _)| amount.listed)
}

/// Whether a number, or a sign or space before one, begins the text.
fn is_at_number(text: &str) -> bool {
    split_first(text).is_some_and(|(next, _)| !is_ideograph(next)) || figures::begins_with_numeral(text)
}

impl Lead {
    /// Chinese numerals count only where no other words come before them.
    const fn expects_numeral(&self) -> bool {
        self.others == 0 || self.part_of.is_some()
    }

    fn take(&mut self, word: Before, printed: &str) -> Option<()> {
        self.touches = false;
        match word {
            Before::AtNumber(word) => self.take(*word, printed)?,
            Before::Sign(comparison) => self.take_comparison(comparison)?,
            Before::Limit => self.limit = true,
            Before::About => self.approximate = true,
            Before::Changed(change) => {
                if self.change.is_some_and(|earlier| earlier != change) {
                    return None;
                }
                self.change = Some(change);
                self.others_before_change = self.others;
            }
            Before::Titled(change) => {
                self.titled = Some(change);
                self.take_others(printed);
            }
            Before::Reached => self.change = None,
            Before::PartOf(unit) => self.part_of = Some(unit),
            Before::Wrapping | Before::Period(_) => {
                self.wrapped = true;
                if printed.ends_with(PROPORTION) {
                    self.last = Some(PROPORTION);
                }
            }
            Before::From => self.begins = true,
            Before::Plain | Before::Numeral => self.take_others(printed),
            Before::Proportion => {
                self.take_others(printed);
                self.proportion = true;
            }
            Before::Incidental => {
                self.take_others(printed);
                self.incidental = true;
            }
        }
        Some(())
    }

    /// Two different signs are not one target.
    fn take_comparison(&mut self, comparison: Comparison) -> Option<()> {
        if self.comparison.is_some_and(|earlier| earlier != comparison) {
            return None;
        }
        self.comparison = Some(comparison);
        self.others_before_sign = Some(self.others);
        Some(())
    }

    fn take_others(&mut self, printed: &str) {
        for character in printed.chars() {
            self.take_other(character);
        }
    }

    fn take_other(&mut self, character: char) {
        self.others = self.others.saturating_add(1);
        self.last = Some(character);
        self.proportion = false;
        self.touches = true;
    }

    /// Whether so many characters can be a name that goes on to its number.
    fn can_be_name(&self, rest: &str) -> bool {
        self.others <= MAX_NAME && rest.chars().take(MAX_NAME).any(|character| figures::digit(character).is_some())
    }

    /// Whether the characters before the number are too many for anything but a name, and are none.
    fn is_sentence(&self) -> bool {
        self.others > MAX_OTHER_WORDS && !self.is_headed() && !self.is_measured()
    }

    /// Whether a sign or a colon follows the name.
    fn is_headed(&self) -> bool {
        self.others_before_sign == Some(self.others)
    }

    fn is_measured(&self) -> bool {
        self.last.is_some_and(|last| MEASURED.contains(&last))
    }

    fn is_proportion(&self) -> bool {
        self.proportion || self.last == Some(PROPORTION)
    }

    fn ends_in_rate(&self) -> bool {
        self.last.is_some_and(|last| RATES.contains(&last))
    }

    /// Whether the number is incidental: 未发生1起事故, but not 未发生率0%, nor 每百万人口报告数≥150.
    fn is_incidental(&self) -> bool {
        self.incidental && !self.is_proportion() && !(self.is_headed() && self.is_measured() && !self.ends_in_rate())
    }

    /// Takes all the characters of one sign together: `>=`, `＞＝`, `> =`.
    fn take_sign<'a>(&mut self, first: SignPart, rest: &'a str) -> Option<&'a str> {
        self.touches = false;
        let (sign, rest) = figures::whole_sign(first, rest);
        self.approximate |= sign.about;
        if sign.more && sign.less {
            return None;
        }
        if let Some(comparison) = sign.comparison() {
            self.take_comparison(comparison)?;
        }
        Some(rest)
    }

    fn take_punctuation(&mut self, character: char) -> Option<()> {
        self.touches = false;
        if is_space(character) {
            return Some(());
        }
        if COLONS.contains(&character) {
            self.named = true;
            self.others_before_sign = Some(self.others);
            return Some(());
        }
        if CLAUSE.contains(&character) {
            self.clauses = true;
            return Some(());
        }
        if OPENING_BRACKETS.contains(&character) && self.others == 0 {
            return Some(());
        }
        if CURRENCIES.contains(&character) {
            return Some(());
        }
        character.is_alphabetic().then(|| self.take_other(character))
    }

    /// Whether a letter stands directly before what follows: both belong to one name (PM2.5, B超).
    fn touches_letter(&self) -> bool {
        self.touches && self.last.is_some_and(|last| !is_ideograph(last))
    }

    /// Whether a date can follow: a date has no ≥ and no direction.
    const fn allows_date(&self) -> bool {
        self.change.is_none()
            && self.part_of.is_none()
            && !self.incidental
            && self.others <= MAX_OTHER_WORDS
            && !matches!(self.comparison, Some(Comparison::AtLeast | Comparison::Above))
    }
}

/// The date or the number that begins `rest`, with all that stands around it.
///
/// Never part of its callers: a reading that is handed on would wait for what was just written of it.
#[inline(never)]
fn measured<'a>(lead: &Lead, rest: &'a str) -> Option<Reading<'a>> {
    if lead.allows_date() {
        if let Some(printed) = figures::period(rest) {
            let limited = lead.comparison.is_some() && printed.year_alone;
            if let (false, Some(tail)) = (limited, date_tail(lead, printed.rest)) {
                let dated = is_dated(lead, &tail, printed.whole_year) && (printed.spans || !lead.begins);
                return dated.then_some(Reading::Deadline(printed.deadline));
            }
        }
    }
    if lead.is_incidental() || lead.is_sentence() {
        return None;
    }
    // Figures directly behind a letter belong to a name: PM2.5, A级.
    if lead.touches_letter() {
        return None;
    }
    let (first, rest) = amount(lead, rest)?;
    if let Some(after) = figures::range_end(rest) {
        if let Some((second, rest)) = amount(lead, after) {
            return range(lead, first, second, rest);
        }
    }
    quantity(lead, first, rest)
}

/// A date that a word names: 年底, 第四季度.
fn worded_deadline(lead: &Lead, month: u8, rest: &str) -> Option<Deadline> {
    let tail = date_tail(lead, rest).filter(|_| lead.allows_date())?;
    let deadline = Deadline::new(None, month, None).ok()?;
    is_dated(lead, &tail, false).then_some(deadline)
}

/// Whether the words around a date leave it a deadline: other words need one of completion among them.
const fn is_dated(lead: &Lead, tail: &Tail, whole_year: bool) -> bool {
    let others = lead.others > 0 || tail.others > 0;
    let completed = lead.wrapped || tail.wrapped || lead.named || lead.comparison.is_some();
    !others || (completed && !whole_year)
}

// ---------------------------------------------------------------------------------------------------------------
// The number

fn amount<'a>(lead: &Lead, text: &'a str) -> Option<(Amount<'a>, &'a str)> {
    let (negative, text) = match figures::minus(text) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let spelled = split_first(text).is_some_and(|(character, _)| figures::digit(character).is_none());
    let (number, rest) =
        if spelled { figures::chinese(text, lead.part_of.is_some())? } else { figures::decimal(text)? };
    let ordinal = spelled && text.strip_suffix(rest) == Some(ORDINAL);
    let (exponent, rest) = figures::multiplier(skip_spaces(rest));
    let (number, mut exponent, mut rest, summed) = match figures::sum_of_terms(number, exponent, rest) {
        Some((sum, rest)) => (sum, 0, rest, true),
        None => (number, exponent, rest, false),
    };
    let mut approximate = false;
    if let Some(after) = strip_any(rest, SURPLUS) {
        approximate = true;
        let (further, after) = figures::multiplier(after);
        // 1亿2千余万: the last multiplier is not one of the whole sum.
        if summed && further > 0 {
            return None;
        }
        exponent = exponent.saturating_add(further);
        rest = after;
    }
    let (mut unit, mut listed, mut rest) = match lead.part_of {
        Some(unit) => (Some(unit), true, rest),
        None => unit(rest),
    };
    if let (None, Some((power, printed, behind))) = (unit, bracketed_unit(rest)) {
        exponent = exponent.saturating_add(power);
        (unit, listed, rest) = (Some(printed), true, behind);
    }
    let number = if negative { number.negated() } else { number };
    Some((Amount { number, exponent, summed, approximate, unit, listed, spelled, ordinal }, rest))
}

/// The unit at the beginning of the text, whether it is in the table, and what follows it.
fn unit(text: &str) -> (Option<&str>, bool, &str) {
    let text = skip_spaces(text);
    if text.is_empty() {
        return (None, false, text);
    }
    if let Some((percent, rest)) = PERCENT.longest(text) {
        return (Some(percent), true, rest);
    }
    if let Some(inner) = text.strip_prefix(UNIT_QUOTES.0) {
        return quoted_unit(inner).unwrap_or((None, false, text));
    }
    if let Some((0, unit, rest)) = bracketed_unit(text) {
        return (Some(unit), true, rest);
    }
    let Some((rest, listed)) = compound_unit(text) else { return (None, false, text) };
    let unit = text.len().checked_sub(rest.len()).and_then(|length| text.get(..length));
    (unit, listed, rest)
}

/// A unit between quotes, which is taken as it stands: 5「月」, and 5「」 for none. Only the end of the cell closes it, so
/// that it can have quotes of its own.
fn quoted_unit(inner: &str) -> Option<(Option<&str>, bool, &str)> {
    if let Some(rest) = inner.strip_prefix(UNIT_QUOTES.1) {
        return Some((None, true, rest));
    }
    inner.strip_suffix(UNIT_QUOTES.1).map(|unit| (Some(unit), true, ""))
}

/// The multiplier and the unit in a bracket that holds nothing else: 500(人), 20（万元）, 20（元/人）.
fn bracketed_unit(text: &str) -> Option<(u8, &str, &str)> {
    let inner = skip_spaces(strip_any(skip_spaces(text), OPENING_BRACKETS)?);
    let (exponent, printed) = figures::multiplier(inner);
    let printed = skip_spaces(printed);
    let (unit, rest) = match PERCENT.longest(printed) {
        Some(found) => found,
        None => {
            let (rest, _) = compound_unit(printed).filter(|(_, listed)| *listed)?;
            (printed.get(..printed.len().checked_sub(rest.len())?)?, rest)
        }
    };
    Some((exponent, unit, strip_any(skip_spaces(rest), CLOSING_BRACKETS)?))
}

/// What follows a unit of one or more parts: 元, 元/人、天, /月.
fn compound_unit(text: &str) -> Option<(&str, bool)> {
    let (mut rest, mut listed) = match strip_any(text, UNIT_JOINTS) {
        Some(after) => unit_part(after)?,
        None => unit_part(text)?,
    };
    let mut joined = false;
    while let Some((joint, after)) = split_first(skip_spaces(rest)) {
        let joins = UNIT_JOINTS.contains(&joint) || (UNIT_LIST.contains(&joint) && joined);
        let Some((behind, part_listed)) = unit_part(skip_spaces(after)).filter(|_| joins) else { break };
        joined = true;
        listed = listed && part_listed;
        rest = behind;
    }
    Some((second_measure(rest).filter(|_| listed).unwrap_or(rest), listed))
}

/// What follows a second measure in brackets, which is a part of the unit: 台(套), 人（次）.
fn second_measure(text: &str) -> Option<&str> {
    let ((), rest) = UNITS.longest(strip_any(text, OPENING_BRACKETS)?)?;
    strip_any(rest, CLOSING_BRACKETS)
}

/// What follows one part of a unit, and whether it is in the table.
fn unit_part(text: &str) -> Option<(&str, bool)> {
    if let Some(((), rest)) = UNITS.longest(text) {
        return Some((rest, true));
    }
    let (first, _) = split_first(text)?;
    if is_ideograph(first) {
        return unlisted_unit(text);
    }
    let mut rest = text;
    let mut length = 0usize;
    while let Some((letter, after)) = split_first(rest) {
        if !letter.is_alphabetic() || is_ideograph(letter) {
            break;
        }
        length = length.saturating_add(1);
        if length > MAX_UNIT_LETTERS {
            return None;
        }
        rest = after;
    }
    if length == 0 {
        return None;
    }
    let rest = strip_any(rest, UNIT_POWERS).unwrap_or(rest);
    // 5A级: the letter belongs to the word behind it.
    let continues = split_first(rest).is_some_and(|(next, _)| is_ideograph(next)) && AFTER.longest(rest).is_none();
    (!continues).then_some((rest, true))
}

/// A unit that is not in the table ends where the script or a known word does.
fn unlisted_unit(text: &str) -> Option<(&str, bool)> {
    let mut rest = text;
    let mut length = 0usize;
    while let Some((_, after)) = split_first(rest).filter(|(character, _)| is_ideograph(*character)) {
        if AFTER.longest(rest).is_some() || figures::range_mark(rest).is_some() {
            break;
        }
        length = length.saturating_add(1);
        if length > MAX_UNLISTED_UNIT {
            return None;
        }
        rest = after;
    }
    (length > 0).then_some((rest, false))
}

// ---------------------------------------------------------------------------------------------------------------
// What follows

/// The words after a number or, with `dated`, after a date; `None` where they make the cell a text.
fn tail(text: &str, mut others: usize, dated: bool) -> Option<Tail> {
    let mut tail = Tail::default();
    let before = others;
    let mut rest = text;
    while let Some((character, after)) = split_first(rest) {
        if !is_ideograph(character) {
            rest = tail.take_punctuation(character, after)?;
            continue;
        }
        if dated {
            if let Some((still, behind)) = AFTER_DATE.longest(rest) {
                if !still {
                    return None;
                }
                tail.wrapped = true;
                rest = behind;
                continue;
            }
        }
        match AFTER.longest(rest) {
            Some((word, behind)) if tail.take(word, others == before)? => rest = behind,
            _ => {
                if !dated && counts_again(rest, others == before) {
                    return None;
                }
                others = others.saturating_add(1);
                if others > MAX_OTHER_WORDS {
                    return None;
                }
                rest = after;
            }
        }
    }
    tail.others = others.saturating_sub(before);
    Some(tail)
}

/// Whether the rest of a cell is a second number: 3年一次, 2个村三户, and directly behind the first 1户一策.
fn counts_again(rest: &str, directly: bool) -> bool {
    if !figures::begins_with_numeral(rest) || BEFORE.longest(rest).is_some() {
        return false;
    }
    let shared = || figures::chinese(rest, false).is_some_and(|(_, shared)| shared.chars().count() == 1);
    let counted = amount(&Lead::default(), rest).is_some_and(|(second, behind)| {
        behind.is_empty() && second.listed && second.unit.is_some_and(|unit| !RANKS.contains(&unit))
    });
    counted || (directly && shared())
}

fn date_tail(lead: &Lead, text: &str) -> Option<Tail> {
    let tail = tail(text, lead.others, true)?;
    let spoiled = tail.change.is_some()
        || matches!(tail.comparison, Some(Comparison::AtLeast | Comparison::Above))
        || ((lead.clauses || tail.clauses) && lead.others.saturating_add(tail.others) > 0);
    (!spoiled).then_some(tail)
}

impl Tail {
    /// Takes a word; false where it is only a part of another word here.
    fn take(&mut self, word: After, directly: bool) -> Option<bool> {
        match word {
            After::Sign(comparison) => {
                if self.comparison.is_some() {
                    return None;
                }
                self.comparison = Some(comparison);
            }
            After::Within if directly => self.comparison = self.comparison.or(Some(Comparison::AtMost)),
            After::Changed(change) if directly => self.change = Some(change),
            After::Within | After::Changed(_) => return Some(false),
            After::About => self.approximate = true,
            After::Wrapping => self.wrapped = true,
            After::Incidental => return None,
        }
        Some(true)
    }

    fn take_punctuation<'a>(&mut self, character: char, after: &'a str) -> Option<&'a str> {
        if is_space(character) || CLOSING_BRACKETS.contains(&character) {
            return Some(after);
        }
        if CLAUSE.contains(&character) {
            if let Some(behind) = clause_of_completion(after) {
                self.wrapped = true;
                return Some(behind);
            }
            self.clauses = true;
            return Some(after);
        }
        if character == LISTING {
            return clause_of_completion(after);
        }
        if OPENING_BRACKETS.contains(&character) {
            return match bracketed_sign(after) {
                Some((word, behind)) => self.take(word, true).map(|_| behind),
                None => skip_remark(after),
            };
        }
        None
    }
}

/// What follows a clause that says only that the target was reached, or that the number is all there is to say.
fn clause_of_completion(text: &str) -> Option<&str> {
    let end = text.find(|end: char| CLAUSE.contains(&end)).unwrap_or(text.len());
    let (clause, rest) = text.split_at_checked(end)?;
    let clause = figures::trim(clause);
    (ASIDES.contains(&clause) || level::read(clause) == Some(Level::Achieved)).then_some(rest)
}

/// The word that stands for a sign and is all that a bracket holds: `10天（以内）`.
fn bracketed_sign(inner: &str) -> Option<(After, &str)> {
    let (word, behind) = AFTER.longest(inner)?;
    let is_sign = matches!(word, After::Sign(_) | After::Within | After::About);
    strip_any(behind, CLOSING_BRACKETS).filter(|_| is_sign).map(|behind| (word, behind))
}

/// What follows a bracket that holds a short remark without figures of its own; 含 repeats the number's.
fn skip_remark(text: &str) -> Option<&str> {
    let repeats = text.starts_with(INCLUDED);
    let mut rest = text;
    for _ in 0..=MAX_REMARK {
        let (character, after) = split_first(rest)?;
        if CLOSING_BRACKETS.contains(&character) {
            return Some(after);
        }
        if !repeats && (figures::digit(character).is_some() || figures::sign_part(character).is_some()) {
            return None;
        }
        rest = after;
    }
    None
}

// ---------------------------------------------------------------------------------------------------------------
// The reading

fn quantity<'a>(lead: &Lead, amount: Amount<'a>, rest: &'a str) -> Option<Reading<'a>> {
    let tail = tail(rest, lead.others, false)?;
    if (lead.clauses || tail.clauses) && lead.others.saturating_add(tail.others) > 0 {
        return None;
    }
    // Other words can follow only where the unit's end is known.
    if tail.others > 0 && !amount.listed {
        return None;
    }
    if amount.spelled && !counts(lead, amount, &tail) {
        return None;
    }
    // 60岁以上老人 are the people, not their number.
    if lead.begins || (tail.others > 0 && amount.unit.is_some_and(|unit| AGES.contains(&unit))) {
        return None;
    }
    if lead.others > 0 && !names_number(lead, amount) {
        return None;
    }
    let titled = lead.titled.filter(|_| amount.unit.is_some_and(counts_changes));
    let before = lead.change.or(titled);
    // 提高满意度95%: by so much, or to it?
    let rate_moves = before.is_some() && lead.others > lead.others_before_change && lead.ends_in_rate();
    if rate_moves && !amount.unit.is_some_and(|unit| POINTS_OF_RATES.contains(&unit)) {
        return None;
    }
    let change = before.or(tail.change);
    let value = figures::raised(amount.number, amount.exponent)?;
    let (value, change) = match change {
        Some(Change::Up) if value.is_negative() => (value.abs(), Some(Change::Down)),
        Some(Change::Down) if value.is_negative() => (value.abs(), Some(Change::Down)),
        change => (value, change),
    };
    Some(Reading::Quantity(Quantity {
        comparison: comparison(lead, tail.comparison)?,
        value,
        unit: amount.unit,
        multiplier: amount.exponent,
        approximate: lead.approximate || amount.approximate || tail.approximate,
        change,
    }))
}

/// Whether the unit is one of how far something changes, rather than of things.
fn counts_changes(unit: &str) -> bool {
    POINTS_OF_RATES.contains(&unit) || PERCENT.longest(unit).is_some()
}

/// Whether a Chinese numeral counts something: it has a unit that is counted, and no words that make a phrase of it.
fn counts(lead: &Lead, amount: Amount<'_>, tail: &Tail) -> bool {
    if lead.part_of.is_some() {
        return true;
    }
    match amount.unit {
        None => tail.others == 0,
        Some(unit) => {
            let counted = amount.listed && !RANKS.contains(&unit);
            let completed = lead.wrapped && !amount.ordinal && !TITLING.contains(&unit);
            counted && (tail.others == 0 || lead.comparison.is_some() || completed)
        }
    }
}

/// Whether the words before a number are its name, not a sentence or a designation that has a number in it.
fn names_number(lead: &Lead, amount: Amount<'_>) -> bool {
    let measured = lead.named || lead.comparison.is_some() || lead.wrapped || lead.is_measured();
    match amount.unit {
        None => measured,
        Some(_) => amount.listed || measured,
    }
}

/// The sign of the words before and after the number: the outer `None` where they contradict each other.
fn comparison(lead: &Lead, after: Option<Comparison>) -> Option<Option<Comparison>> {
    match (lead.comparison, after) {
        (None, None) if lead.limit => Some(Some(Comparison::AtMost)),
        (None, after) => Some(after),
        (before, None) => Some(before),
        (Some(before), Some(after)) => {
            (before != Comparison::Equal && before.is_inverse() == after.is_inverse()).then_some(Some(before))
        }
    }
}

fn range<'a>(lead: &Lead, first: Amount<'a>, second: Amount<'a>, rest: &'a str) -> Option<Reading<'a>> {
    let tail = tail(rest, lead.others, false)?;
    let signed = !matches!(lead.comparison, None | Some(Comparison::Equal))
        || matches!(tail.comparison, Some(Comparison::AtLeast | Comparison::Above));
    let changed = lead.change.is_some() || tail.change.is_some();
    let others = lead.others > 0 && !names_number(lead, second);
    if signed || changed || others || lead.clauses || tail.clauses || (tail.others > 0 && !second.listed) {
        return None;
    }
    if first.unit.is_some_and(|unit| second.unit != Some(unit)) {
        return None;
    }
    let high = figures::raised(second.number, second.exponent)?;
    let own = figures::raised(first.number, first.exponent)?;
    // 5-10万人 prints the multiplier once; 8000-1万人 does not mean it for both.
    let shares = first.exponent == 0 && !first.summed && first.unit.is_none();
    let shared = figures::raised(first.number, second.exponent).filter(|low| shares && *low <= high);
    let low = shared.unwrap_or(own);
    (low <= high).then_some(Reading::Range(Range { low, high, unit: second.unit, multiplier: second.exponent }))
}

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString};

    use super::*;

    fn plain(cell: &str) -> Option<(String, &str)> {
        read_plain_number(cell).map(|(number, rest)| (number.written().to_string(), rest))
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
                assert_eq!(numeric(trimmed(cell)), Some(Reading::Quantity(quantity)), "{cell}");
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
