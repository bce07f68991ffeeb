//! The text of a document that is not sound, value by value: what kind each is, where it begins, and where the text
//! stops being JSON.

use crate::error::document::{JsonKind, SyntaxFault};
use alloc::string::String;

/// A text and how far it has been looked at.
pub(super) struct Source<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Source<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// Where the next value, key or sign begins, in bytes.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// The text from a place up to here.
    pub(super) fn since(&self, start: usize) -> &'t str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn skip_blanks(&mut self) {
        let rest = self.rest();
        let bare = rest.trim_start_matches([' ', '\t', '\n', '\r']);
        self.at = self.at.saturating_add(rest.len().saturating_sub(bare.len()));
    }

    /// The next sign that is no blank.
    pub(super) fn peek(&mut self) -> Option<u8> {
        self.skip_blanks();
        self.rest().bytes().next()
    }

    /// Takes a sign that is the next one.
    pub(super) fn take(&mut self, sign: u8) -> bool {
        let is_next = self.peek() == Some(sign);
        if is_next {
            self.at = self.at.saturating_add(1);
        }
        is_next
    }

    /// The kind of the value that begins here.
    pub(super) fn kind(&mut self) -> Result<JsonKind, SyntaxFault> {
        match self.peek() {
            Some(b'"') => Ok(JsonKind::Text),
            Some(b'[') => Ok(JsonKind::List),
            Some(b'{') => Ok(JsonKind::Object),
            Some(b't' | b'f') => Ok(JsonKind::Boolean),
            Some(b'n') => Ok(JsonKind::Null),
            Some(b'-' | b'0'..=b'9') => {
                let digits = self.rest().trim_start_matches(['-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
                Ok(if digits.starts_with(['.', 'e', 'E']) { JsonKind::Number } else { JsonKind::Whole })
            }
            Some(_) => Err(SyntaxFault::NoValue),
            None => Err(SyntaxFault::Ended),
        }
    }

    /// Takes `true`, `false` or `null`.
    pub(super) fn word(&mut self) -> Result<(), SyntaxFault> {
        let rest = self.rest();
        for word in ["true", "false", "null"] {
            if rest.starts_with(word) {
                self.at = self.at.saturating_add(word.len());
                return Ok(());
            }
            if word.starts_with(rest) {
                return Err(SyntaxFault::Ended);
            }
        }
        Err(SyntaxFault::NoValue)
    }

    /// Takes a number as it stands.
    pub(super) fn number(&mut self) -> Result<&'t str, SyntaxFault> {
        let start = self.at;
        let sign_taken = self.rest().starts_with('-');
        self.at = self.at.saturating_add(usize::from(sign_taken));
        let leading_zero = self.rest().starts_with('0');
        let whole = self.digits()?;
        if leading_zero && whole > 1 {
            return Err(SyntaxFault::Number);
        }
        if self.rest().starts_with('.') {
            self.at = self.at.saturating_add(1);
            self.digits()?;
        }
        if self.rest().starts_with(['e', 'E']) {
            self.at = self.at.saturating_add(1);
            let signed = self.rest().starts_with(['+', '-']);
            self.at = self.at.saturating_add(usize::from(signed));
            self.digits()?;
        }
        Ok(self.since(start))
    }

    /// The number that begins here, which is not taken.
    pub(super) fn number_ahead(&self) -> String {
        let mut ahead = Self { text: self.text, at: self.at };
        ahead.number().map(String::from).unwrap_or_default()
    }

    /// Takes digits, at least one.
    fn digits(&mut self) -> Result<usize, SyntaxFault> {
        let count = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        self.at = self.at.saturating_add(count);
        match count {
            0 if self.rest().is_empty() => Err(SyntaxFault::Ended),
            0 => Err(SyntaxFault::Number),
            count => Ok(count),
        }
    }

    /// Takes a text in quotation marks.
    pub(super) fn string(&mut self) -> Result<String, SyntaxFault> {
        let mut out = String::new();
        self.at = self.at.saturating_add(1);
        loop {
            let Some(letter) = self.letter() else { return Err(SyntaxFault::Ended) };
            match letter {
                '"' => return Ok(out),
                '\\' => out.push(self.escaped()?),
                '\0'..='\u{1f}' => return Err(SyntaxFault::Control),
                letter => out.push(letter),
            }
        }
    }

    fn letter(&mut self) -> Option<char> {
        let letter = self.rest().chars().next()?;
        self.at = self.at.saturating_add(letter.len_utf8());
        Some(letter)
    }

    fn escaped(&mut self) -> Result<char, SyntaxFault> {
        match self.letter().ok_or(SyntaxFault::Ended)? {
            letter @ ('"' | '\\' | '/') => Ok(letter),
            'b' => Ok('\u{8}'),
            'f' => Ok('\u{c}'),
            'n' => Ok('\n'),
            'r' => Ok('\r'),
            't' => Ok('\t'),
            'u' => {
                let first = self.unit()?;
                if !(0xD800..0xDC00).contains(&first) {
                    return char::from_u32(first).ok_or(SyntaxFault::Escape);
                }
                if !self.rest().starts_with("\\u") {
                    return Err(SyntaxFault::Escape);
                }
                self.at = self.at.saturating_add(2);
                let pair = [u16::try_from(first).unwrap_or(0), u16::try_from(self.unit()?).unwrap_or(0)];
                let decoded = char::decode_utf16(pair).next();
                decoded.and_then(Result::ok).ok_or(SyntaxFault::Escape)
            }
            _ => Err(SyntaxFault::Escape),
        }
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Result<u32, SyntaxFault> {
        let end = self.at.saturating_add(4);
        let digits = self.text.get(self.at..end).ok_or(SyntaxFault::Escape)?;
        let unit = digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16));
        self.at = end;
        unit.and_then(Result::ok).ok_or(SyntaxFault::Escape)
    }
}
