//! What a spreadsheet's cell shows: its stored value in its number format.

use calamine::{Data, ExcelDateTime, ExcelDateTimeType};

use crate::decimal::Decimal;
use crate::format_code::{FormatCode, Section, Token};
use crate::moment::shown_date;

/// The text that a cell shows.
pub(crate) fn shown(value: &Data, code: &str) -> String {
    let format = FormatCode::parse(code);
    match value {
        Data::Empty => String::new(),
        Data::String(text) => shown_text(text, &format),
        #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "spreadsheets store nothing longer")]
        Data::Int(number) => shown_number(*number as f64, None, &format),
        Data::Float(number) => shown_number(*number, None, &format),
        Data::DateTime(date) => shown_number(date.as_f64(), Some(*date), &format),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::Error(error) => error.to_string(),
        Data::DateTimeIso(date) => date.trim_end_matches("T00:00:00").to_owned(),
        Data::DurationIso(duration) => duration.clone(),
    }
}

fn shown_text(text: &str, format: &FormatCode) -> String {
    let section = match format.sections.as_slice() {
        [_, _, _, fourth, ..] => Some(fourth),
        sections => sections.last().filter(|section| section.tokens.contains(&Token::Text)),
    };
    let Some(section) = section else { return text.to_owned() };
    let mut shown = String::new();
    for token in &section.tokens {
        match token {
            Token::Text | Token::General => shown.push_str(text),
            token => shown.extend(literal(token)),
        }
    }
    shown
}

fn shown_number(value: f64, date: Option<ExcelDateTime>, format: &FormatCode) -> String {
    let Some(decimal) = Decimal::new(value) else { return value.to_string() };
    let (section, signed) = section_for(value, format);
    let Some(section) = section else { return signed_text(decimal.negative, decimal.general()) };
    if section.is_date() {
        let date = date.unwrap_or_else(|| ExcelDateTime::new(value, ExcelDateTimeType::DateTime, false));
        return shown_date(&date, &decimal, section);
    }
    let text = if section.tokens.iter().any(|token| matches!(token, Token::Exponent(_))) {
        scientific(&decimal, section)
    } else {
        plain(&decimal, section)
    };
    signed_text(signed && decimal.negative, text)
}

fn signed_text(negative: bool, text: String) -> String {
    if negative && !text.is_empty() { format!("-{text}") } else { text }
}

/// The section that a number is shown in, and whether its sign is still to be written.
fn section_for(value: f64, format: &FormatCode) -> (Option<&Section>, bool) {
    let mut sections: Vec<_> = format.sections.iter().take(3).collect();
    // A last section for texts is none for numbers.
    if sections.len() > 1 && sections.last().is_some_and(|last| last.tokens.contains(&Token::Text)) {
        sections.pop();
    }
    if sections.iter().any(|section| section.condition.is_some()) {
        let fits = |section: &&&Section| {
            section.condition.is_none_or(|condition| {
                condition.less && value < condition.limit
                    || condition.equal && value == condition.limit
                    || condition.greater && value > condition.limit
            })
        };
        return (sections.iter().find(fits).copied(), true);
    }
    match sections.as_slice() {
        [_, negative, ..] if value < 0.0 => (Some(negative), false),
        [_, _, zero] if value == 0.0 => (Some(zero), false),
        [first, ..] => (Some(first), true),
        [] => (None, true),
    }
}

pub(crate) fn literal(token: &Token) -> Option<char> {
    match token {
        Token::Literal(character) => Some(*character),
        Token::Percent => Some('%'),
        Token::Comma => Some(','),
        Token::Point => Some('.'),
        _ => None,
    }
}

/// Where the digits of a section stand.
struct Places {
    whole: usize,
    fraction: usize,
    grouped: bool,
    /// How far the point moves: two places for each percent sign, three back for each comma after the last digit.
    moves: i32,
}

impl Places {
    fn of(tokens: &[Token]) -> Self {
        let mut places = Self { whole: 0, fraction: 0, grouped: false, moves: 0 };
        let (mut after_point, mut commas) = (false, 0_i32);
        for token in tokens {
            match token {
                Token::Digit(_) if after_point => places.fraction = places.fraction.saturating_add(1),
                Token::Digit(_) => {
                    places.grouped |= commas > 0;
                    commas = 0;
                    places.whole = places.whole.saturating_add(1);
                }
                Token::Comma if places.whole > 0 => commas = commas.saturating_add(1),
                Token::Point => after_point = true,
                Token::Percent => places.moves = places.moves.saturating_add(2),
                Token::Exponent(_) => break,
                _ => {}
            }
        }
        places.moves = places.moves.saturating_sub(commas.saturating_mul(3));
        places
    }
}

fn plain(decimal: &Decimal, section: &Section) -> String {
    let places = Places::of(&section.tokens);
    let decimal = decimal.moved(places.moves);
    // A fraction, as in `# ?/?`: the value is the same as a decimal.
    let fraction = places.whole > 1 && section.tokens.contains(&Token::Literal('/'));
    if fraction || places.whole.saturating_add(places.fraction) == 0 {
        return without_digits(&decimal, section, fraction);
    }
    let (whole, fraction) = decimal.rounded(places.fraction);
    digits_in_places(&section.tokens, &places, &whole, &fraction)
}

/// A section of words, or of `General` and words around it.
fn without_digits(decimal: &Decimal, section: &Section, fraction: bool) -> String {
    if fraction {
        return decimal.general();
    }
    let mut text = String::new();
    for token in &section.tokens {
        match token {
            Token::General | Token::Text => text.push_str(&decimal.general()),
            token => text.extend(literal(token)),
        }
    }
    text
}

fn digits_in_places(tokens: &[Token], places: &Places, whole: &str, fraction: &str) -> String {
    let mut text = String::new();
    let mut left = places.whole;
    let mut fraction_digits = fraction.chars();
    let mut after_point = false;
    if places.whole == 0 {
        text.push_str(whole);
    }
    for token in tokens {
        match token {
            Token::Digit(kind) if after_point => {
                let needed = *kind == '0' || fraction_digits.as_str().contains(|digit| digit != '0');
                text.extend(fraction_digits.next().filter(|_| needed));
            }
            Token::Digit(kind) => {
                // All digits that have no place of their own stand at the first.
                let upper = if left == places.whole { whole.len().max(left) } else { left };
                left = left.saturating_sub(1);
                whole_digits(&mut text, whole, left..upper, *kind, places.grouped);
            }
            Token::Point => {
                after_point = true;
                // A point without digits after it is left out: nobody types `5.`.
                let mut places = tokens.iter().skip_while(|token| **token != Token::Point);
                if fraction.contains(|digit| digit != '0') || places.any(|token| *token == Token::Digit('0')) {
                    text.push('.');
                }
            }
            Token::Comma => {}
            token => text.extend(literal(token)),
        }
    }
    text
}

/// Writes the digits of the places in `range`, counted from the point, from left to right.
fn whole_digits(text: &mut String, whole: &str, range: core::ops::Range<usize>, kind: char, grouped: bool) {
    for place in range.rev() {
        let digit = whole.chars().rev().nth(place);
        let written = digit.or(match kind {
            '0' => Some('0'),
            '?' => Some(' '),
            _ => None,
        });
        text.extend(written);
        let ends_group = place > 0 && place.checked_rem(3) == Some(0);
        if grouped && ends_group && written.is_some_and(|digit| digit.is_ascii_digit()) {
            text.push(',');
        }
    }
}

fn scientific(decimal: &Decimal, section: &Section) -> String {
    let split = section.tokens.iter().position(|token| matches!(token, Token::Exponent(_))).unwrap_or(0);
    let (mantissa, exponent_part) = section.tokens.split_at_checked(split).unwrap_or((&[], &[]));
    let places = Places::of(mantissa);
    let step = i32::try_from(places.whole.max(1)).unwrap_or(1);
    let power = |magnitude: i32| magnitude.saturating_sub(1).div_euclid(step).saturating_mul(step);
    let mut exponent = if decimal.is_zero() { 0 } else { power(decimal.magnitude()) };
    let (mut whole, mut fraction) = decimal.moved(exponent.saturating_neg()).rounded(places.fraction);
    if whole.len() > places.whole.max(1) {
        exponent = exponent.saturating_add(step);
        (whole, fraction) = decimal.moved(exponent.saturating_neg()).rounded(places.fraction);
    }
    let mut text = digits_in_places(mantissa, &places, &whole, &fraction);
    let plus = matches!(exponent_part.first(), Some(Token::Exponent(true)));
    text.push_str(if exponent < 0 {
        "E-"
    } else if plus {
        "E+"
    } else {
        "E"
    });
    let width = exponent_part.iter().filter(|token| matches!(token, Token::Digit(_))).count();
    let digits = exponent.unsigned_abs().to_string();
    text.extend(core::iter::repeat_n('0', width.saturating_sub(digits.len())));
    text + &digits
}
