//! The number formats of spreadsheets, taken apart: `#,##0.00"万元";[Red]-0%`.

/// A format of up to four sections: positive, negative, zero and text.
#[derive(Debug)]
pub(crate) struct FormatCode {
    pub(crate) sections: Vec<Section>,
}

#[derive(Debug, Default)]
pub(crate) struct Section {
    pub(crate) condition: Option<Condition>,
    pub(crate) tokens: Vec<Token>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Condition {
    pub(crate) less: bool,
    pub(crate) equal: bool,
    pub(crate) greater: bool,
    pub(crate) limit: f64,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Token {
    Literal(char),
    /// `0`, `#` or `?`.
    Digit(char),
    Point,
    Comma,
    Percent,
    /// `E+` or `E-`; whether a plus is written.
    Exponent(bool),
    /// `@`.
    Text,
    General,
    /// A letter of a date or time, in lower case, and how often it stands.
    Date(char, usize),
    /// `[h]`, `[mm]`: hours, minutes or seconds that do not end at a day.
    Elapsed(char, usize),
    /// `AM/PM` or `上午/下午`.
    HalfDay(&'static str, &'static str),
}

const HALF_DAYS: [(&str, &str, &str); 3] = [("AM/PM", "AM", "PM"), ("A/P", "A", "P"), ("上午/下午", "上午", "下午")];

impl FormatCode {
    pub(crate) fn parse(code: &str) -> Self {
        let mut sections = Vec::new();
        let mut section = Section::default();
        let mut rest = code;
        while let Some(first) = rest.chars().next() {
            let after = rest.strip_prefix(first).unwrap_or("");
            rest = match first {
                ';' => {
                    sections.push(core::mem::take(&mut section));
                    after
                }
                '[' => {
                    let (inside, after) = after.split_once(']').unwrap_or((after, ""));
                    section.bracket(inside);
                    after
                }
                '"' => {
                    let (inside, after) = after.split_once('"').unwrap_or((after, ""));
                    section.tokens.extend(inside.chars().map(Token::Literal));
                    after
                }
                // A blank as wide as the next character, or the next character as a filling: nothing to read.
                '_' | '*' => without_first(after),
                '\\' | '!' => {
                    section.tokens.extend(after.chars().next().map(Token::Literal));
                    without_first(after)
                }
                _ => section.token(first, rest, after),
            };
        }
        sections.push(section);
        Self { sections }
    }
}

fn without_first(text: &str) -> &str {
    let mut characters = text.chars();
    characters.next();
    characters.as_str()
}

/// What follows a word, whatever the case of its letters.
fn after_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let start = text.get(..word.len())?;
    if start.eq_ignore_ascii_case(word) { text.get(word.len()..) } else { None }
}

impl Section {
    pub(crate) fn is_date(&self) -> bool {
        self.tokens.iter().any(|token| matches!(token, Token::Date(..) | Token::Elapsed(..) | Token::HalfDay(..)))
    }

    /// `[$¥-804]`, `[Red]`, `[>=100]`, `[h]`.
    fn bracket(&mut self, inside: &str) {
        if let Some(currency) = inside.strip_prefix('$') {
            let symbol = currency.split('-').next().unwrap_or("");
            self.tokens.extend(symbol.chars().map(Token::Literal));
            return;
        }
        let lower = inside.to_ascii_lowercase();
        if let Some(letter) = lower.chars().next()
            && matches!(letter, 'h' | 'm' | 's')
            && lower.chars().all(|c| c == letter)
        {
            self.tokens.push(Token::Elapsed(letter, lower.len()));
            return;
        }
        let limit = inside.trim_start_matches(['<', '>', '=']);
        let sign = inside.strip_suffix(limit).unwrap_or("");
        let (less, equal, greater) = match sign {
            "<" => (true, false, false),
            "<=" => (true, true, false),
            "=" => (false, true, false),
            ">=" => (false, true, true),
            ">" => (false, false, true),
            "<>" => (true, false, true),
            _ => return,
        };
        self.condition = limit.trim().parse().ok().map(|limit| Condition { less, equal, greater, limit });
    }

    /// Reads one token of a bare format and gives what is left.
    fn token<'c>(&mut self, first: char, rest: &'c str, after: &'c str) -> &'c str {
        for (word, am, pm) in HALF_DAYS {
            if let Some(after) = after_word(rest, word) {
                self.tokens.push(Token::HalfDay(am, pm));
                return after;
            }
        }
        for (word, token) in [
            ("General", Token::General),
            ("G/通用格式", Token::General),
            ("E+", Token::Exponent(true)),
            ("E-", Token::Exponent(false)),
        ] {
            if let Some(after) = after_word(rest, word) {
                self.tokens.push(token);
                return after;
            }
        }
        let letter = first.to_ascii_lowercase();
        if matches!(letter, 'y' | 'm' | 'd' | 'h' | 's' | 'e' | 'a') {
            let after = rest.trim_start_matches([letter, letter.to_ascii_uppercase()]);
            self.tokens.push(Token::Date(letter, rest.len().saturating_sub(after.len())));
            return after;
        }
        self.tokens.push(match first {
            '0' | '#' | '?' => Token::Digit(first),
            '.' => Token::Point,
            ',' => Token::Comma,
            '%' => Token::Percent,
            '@' => Token::Text,
            other => Token::Literal(other),
        });
        after
    }
}

/// The formats that spreadsheets know by number, as a Chinese one shows them.
pub(crate) fn built_in(id: u32) -> Option<&'static str> {
    Some(match id {
        0 => "General",
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 | 6 => "\"¥\"#,##0;\"¥\"-#,##0",
        7 | 8 => "\"¥\"#,##0.00;\"¥\"-#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        14 => "yyyy/m/d",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => "yyyy/m/d h:mm",
        27 | 36 | 50 | 52 | 57 => "yyyy\"年\"m\"月\"",
        28 | 29 | 51 | 53 | 54 | 58 => "m\"月\"d\"日\"",
        30 => "m-d-yy",
        31 => "yyyy\"年\"m\"月\"d\"日\"",
        32 => "h\"时\"mm\"分\"",
        33 => "h\"时\"mm\"分\"ss\"秒\"",
        34 | 55 => "上午/下午h\"时\"mm\"分\"",
        35 | 56 => "上午/下午h\"时\"mm\"分\"ss\"秒\"",
        37 | 38 => "#,##0;-#,##0",
        39 | 40 => "#,##0.00;-#,##0.00",
        41 => "#,##0;-#,##0;\"-\";@",
        42 => "\"¥\"#,##0;\"¥\"-#,##0;\"¥\"\"-\";@",
        43 => "#,##0.00;-#,##0.00;\"-\";@",
        44 => "\"¥\"#,##0.00;\"¥\"-#,##0.00;\"¥\"\"-\";@",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        48 => "##0.0E+0",
        49 => "@",
        _ => return None,
    })
}
