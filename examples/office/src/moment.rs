//! What a spreadsheet's cell shows in a format of date and time.

use calamine::ExcelDateTime;

use crate::decimal::Decimal;
use crate::display::literal;
use crate::format_code::{Section, Token};

pub(crate) fn shown_date(date: &ExcelDateTime, decimal: &Decimal, section: &Section) -> String {
    let tokens = &section.tokens;
    let moment = Moment::of(date, decimal);
    let half_day = tokens.iter().any(|token| matches!(token, Token::HalfDay(..)));
    let letter = |token: &Token| match token {
        Token::Date(letter, _) | Token::Elapsed(letter, _) => Some(*letter),
        _ => None,
    };
    let mut text = String::new();
    let mut before = ' ';
    let mut decimals = moment.milliseconds.as_str().chars();
    let mut after_point = false;
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Date('m', count) => {
                let next = tokens.iter().skip(at.saturating_add(1)).find_map(letter);
                let minutes = before == 'h' || next == Some('s');
                text.push_str(&if minutes { padded(moment.minute, *count) } else { moment.month(*count) });
            }
            Token::Date(kind, count) => text.push_str(&moment.field(*kind, *count, half_day)),
            Token::Elapsed(kind, count) => text.push_str(&moment.elapsed(*kind, *count)),
            Token::HalfDay(am, pm) => text.push_str(if moment.hour < 12 { am } else { pm }),
            Token::Point => {
                after_point = true;
                text.push('.');
            }
            Token::Digit(_) if after_point => text.extend(decimals.next()),
            Token::General | Token::Text => text.push_str(&decimal.general()),
            token => text.extend(literal(token)),
        }
        before = letter(token).unwrap_or(before);
    }
    text
}

struct Moment {
    year: u32,
    month: u32,
    day: u32,
    hour: u32,
    minute: u32,
    second: u32,
    milliseconds: String,
    /// Whole days since the beginning of the calendar of spreadsheets.
    days: u32,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const WEEKDAYS_ZH: [&str; 7] = ["日", "一", "二", "三", "四", "五", "六"];

impl Moment {
    fn of(date: &ExcelDateTime, decimal: &Decimal) -> Self {
        let (year, month, day, hour, minute, second, millisecond) = date.to_ymd_hms_milli();
        // Elapsed hours count the days as well; the fraction of a day has become hours already.
        let whole = decimal.rounded(0).0.parse::<u32>().unwrap_or(0);
        let rounded_up = hour >= 12 && whole > 0;
        Self {
            year: year.into(),
            month: month.into(),
            day: day.into(),
            hour: hour.into(),
            minute: minute.into(),
            second: second.into(),
            milliseconds: format!("{millisecond:03}"),
            days: if rounded_up { whole.saturating_sub(1) } else { whole },
        }
    }

    fn month(&self, count: usize) -> String {
        let at = usize::try_from(self.month.saturating_sub(1)).unwrap_or(0);
        let name = MONTHS.get(at).copied().unwrap_or("");
        match count {
            1 | 2 => padded(self.month, count),
            3 => name.chars().take(3).collect(),
            5 => name.chars().take(1).collect(),
            _ => name.to_owned(),
        }
    }

    fn field(&self, kind: char, count: usize, half_day: bool) -> String {
        match (kind, count) {
            ('y', 1 | 2) => padded(self.year.checked_rem(100).unwrap_or(0), 2),
            ('y' | 'e', _) => padded(self.year, 4),
            ('d', 1 | 2) => padded(self.day, count),
            ('d', 3) => self.weekday(&WEEKDAYS).chars().take(3).collect(),
            ('d', _) => self.weekday(&WEEKDAYS).to_owned(),
            ('a', 3) => self.weekday(&WEEKDAYS_ZH).to_owned(),
            ('a', _) => format!("星期{}", self.weekday(&WEEKDAYS_ZH)),
            ('h', _) if half_day => {
                padded(self.hour.saturating_add(11).checked_rem(12).unwrap_or(0).saturating_add(1), count)
            }
            ('h', _) => padded(self.hour, count),
            _ => padded(self.second, count),
        }
    }

    #[expect(clippy::arithmetic_side_effects, reason = "the years of spreadsheets have four digits")]
    fn weekday<'n>(&self, names: &[&'n str; 7]) -> &'n str {
        // January and February count as the last months of the year before, after its leap day.
        let month = (self.month.max(1) + 9) % 12;
        let year = self.year - u32::from(month >= 10 && self.year > 0);
        let days = 365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + self.day;
        let at = usize::try_from((days + 2) % 7).unwrap_or(0);
        names.get(at).copied().unwrap_or("")
    }

    fn elapsed(&self, kind: char, count: usize) -> String {
        let hours = self.days.saturating_mul(24).saturating_add(self.hour);
        let minutes = hours.saturating_mul(60).saturating_add(self.minute);
        match kind {
            'h' => padded(hours, count),
            'm' => padded(minutes, count),
            _ => padded(minutes.saturating_mul(60).saturating_add(self.second), count),
        }
    }
}

fn padded(number: u32, width: usize) -> String {
    format!("{number:0width$}")
}
