//! A stored number as its decimal digits: percent and rounding move the point, so that no binary fraction shows.

/// `0.d₁d₂d₃… × 10^point`, with the fifteen digits that spreadsheets keep.
#[derive(Debug, Clone)]
pub(crate) struct Decimal {
    pub(crate) negative: bool,
    digits: Vec<u8>,
    point: i32,
}

impl Decimal {
    pub(crate) fn new(value: f64) -> Option<Self> {
        if !value.is_finite() {
            return None;
        }
        let written = format!("{:.14e}", value.abs());
        let (mantissa, exponent) = written.split_once('e')?;
        let mut digits: Vec<u8> = mantissa.bytes().filter(u8::is_ascii_digit).collect();
        let kept = digits.iter().rposition(|&digit| digit != b'0').map_or(0, |last| last.saturating_add(1));
        digits.truncate(kept);
        let point = exponent.parse::<i32>().ok()?.saturating_add(1);
        Some(Self { negative: value < 0.0, point: if digits.is_empty() { 0 } else { point }, digits })
    }

    pub(crate) fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    /// The number with its point moved to the right.
    pub(crate) fn moved(&self, places: i32) -> Self {
        let point = if self.is_zero() { 0 } else { self.point.saturating_add(places) };
        Self { point, ..self.clone() }
    }

    /// How many digits stand before the point; zero or less below one.
    pub(crate) fn magnitude(&self) -> i32 {
        self.point
    }

    /// The digits before the point, none for zero, and `places` digits after it, half rounded away from zero.
    pub(crate) fn rounded(&self, places: usize) -> (String, String) {
        let whole = usize::try_from(self.point).unwrap_or(0);
        let zeros = usize::try_from(self.point.saturating_neg()).unwrap_or(0);
        let length = whole.saturating_add(places);
        let mut digits: Vec<u8> = core::iter::repeat_n(b'0', zeros)
            .chain(self.digits.iter().copied())
            .chain(core::iter::repeat(b'0'))
            .take(length.saturating_add(1))
            .collect();
        let up = digits.pop().is_some_and(|next| next >= b'5');
        let carried = up && carry(&mut digits);
        let fraction = digits.split_off(digits.len().saturating_sub(places));
        if carried {
            digits.insert(0, b'1');
        }
        let text = |digits: Vec<u8>| digits.into_iter().map(char::from).collect::<String>();
        (text(digits).trim_start_matches('0').to_owned(), text(fraction))
    }

    /// The number without a format, at most eleven characters of it where it has a fraction. The sign is left out.
    pub(crate) fn general(&self) -> String {
        if self.is_zero() {
            return "0".to_owned();
        }
        if !(-3..=15).contains(&self.point) {
            let exponent = self.point.saturating_sub(1);
            let (whole, fraction) = self.moved(exponent.saturating_neg()).rounded(5);
            let sign = if exponent < 0 { '-' } else { '+' };
            return format!("{}E{sign}{:02}", joined(&whole, fraction.trim_end_matches('0')), exponent.unsigned_abs());
        }
        let before = usize::try_from(self.point).unwrap_or(0).max(1);
        let (whole, fraction) = self.rounded(10_usize.saturating_sub(before));
        joined(&whole, fraction.trim_end_matches('0'))
    }
}

fn joined(whole: &str, fraction: &str) -> String {
    let whole = if whole.is_empty() { "0" } else { whole };
    if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") }
}

/// Adds one in the last place; whether a new first digit is needed.
fn carry(digits: &mut [u8]) -> bool {
    for digit in digits.iter_mut().rev() {
        if *digit < b'9' {
            *digit = digit.saturating_add(1);
            return false;
        }
        *digit = b'0';
    }
    true
}
