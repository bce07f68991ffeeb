//! Amounts of money with the unit in which they are printed.

use crate::exact::number::{Number, NumberError, narrow_power_of_ten};
use crate::exact::rounding::RoundingMode;
use crate::notation::spelling;
use alloc::string::ToString;
use core::fmt;
use core::fmt::Write;

/// The unit in which an amount is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
pub enum MoneyUnit {
    /// 元.
    #[serde(rename = "元")]
    Yuan,
    /// 万元, ten thousand yuan: the unit of most forms.
    #[default]
    #[serde(rename = "万元")]
    TenThousandYuan,
    /// 亿元, a hundred million yuan.
    #[serde(rename = "亿元")]
    HundredMillionYuan,
}

impl MoneyUnit {
    /// The unit that a text names; a bare `万` is 万元, and the traditional script is read, too.
    #[must_use]
    pub fn named(text: &str) -> Option<Self> {
        let plain = spelling::plain(text);
        match plain.strip_prefix("人民币").unwrap_or(&plain) {
            "元" => Some(Self::Yuan),
            "万元" | "万" => Some(Self::TenThousandYuan),
            "亿元" | "亿" => Some(Self::HundredMillionYuan),
            _ => None,
        }
    }

    /// The unit as forms print it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yuan => "元",
            Self::TenThousandYuan => "万元",
            Self::HundredMillionYuan => "亿元",
        }
    }

    /// The power of ten between the unit and yuan.
    const fn exponent(self) -> u8 {
        match self {
            Self::Yuan => 0,
            Self::TenThousandYuan => 4,
            Self::HundredMillionYuan => 8,
        }
    }
}

/// An amount of money: the printed number, its unit, and the exact value in yuan.
///
/// ```
/// use budget_performance::evaluation::{Amount, MoneyUnit};
///
/// let table = Amount::new("5617.29".parse()?, MoneyUnit::TenThousandYuan)?;
/// assert_eq!(table.yuan().to_string(), "56172900");
/// # Ok::<(), budget_performance::number::NumberError>(())
/// ```
#[derive(Clone, Copy, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "AmountDocument", into = "AmountDocument")]
pub struct Amount {
    // Two numbers share their padding: an amount stands in every budget several times, and in every value of a finding.
    mantissa: i64,
    yuan_mantissa: i64,
    places: u8,
    yuan_places: u8,
    pub(crate) unit: MoneyUnit,
}

impl PartialEq for Amount {
    fn eq(&self, other: &Self) -> bool {
        self.unit == other.unit && self.number() == other.number()
    }
}

impl Eq for Amount {}

impl fmt::Debug for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Amount").field(&self.number()).field(&self.unit).finish()
    }
}

impl TryFrom<AmountDocument> for Amount {
    type Error = NumberError;

    fn try_from(document: AmountDocument) -> Result<Self, NumberError> {
        Self::new(document.value, document.unit)
    }
}

impl Amount {
    /// So many of a unit: 48.5 with [`MoneyUnit::TenThousandYuan`] is 485,000 yuan.
    ///
    /// # Errors
    ///
    /// [`NumberError::TooManyDigits`] where the same amount in yuan would have too many digits.
    pub fn new(number: Number, unit: MoneyUnit) -> Result<Self, NumberError> {
        let yuan = number.scaled(unit.exponent()).ok_or(NumberError::TooManyDigits)?;
        Ok(Self::of_both(number, unit, yuan))
    }

    /// So much yuan, as a number of a unit.
    pub(crate) fn from_yuan(yuan: Number, unit: MoneyUnit) -> Option<Self> {
        let places = yuan.places().checked_add(unit.exponent())?;
        let number = Number::from_wide(i128::from(yuan.mantissa()), places)?.normalized();
        Some(Self::of_both(number, unit, yuan))
    }

    const fn of_both(number: Number, unit: MoneyUnit, yuan: Number) -> Self {
        let (places, yuan_places) = (number.places(), yuan.places());
        Self { mantissa: number.mantissa(), yuan_mantissa: yuan.mantissa(), places, yuan_places, unit }
    }

    /// The number as printed, in [`Amount::unit`].
    #[must_use]
    pub const fn number(self) -> Number {
        Number::from_parts(self.mantissa, self.places)
    }

    /// The unit of the printed number.
    #[must_use]
    pub const fn unit(self) -> MoneyUnit {
        self.unit
    }

    /// The exact value in yuan.
    #[must_use]
    pub const fn yuan(self) -> Number {
        Number::from_parts(self.yuan_mantissa, self.yuan_places)
    }

    /// Whether two statements of an amount can be the same: equal once the finer is rounded to the places of the
    /// coarser.
    pub(crate) fn agrees_with(self, other: Self) -> bool {
        if self.yuan() == other.yuan() {
            return true;
        }
        let (coarse, fine) = if self.step_exponent() >= other.step_exponent() { (self, other) } else { (other, self) };
        // In units of the coarser amount the finer has more places, and those beyond the printed ones are dropped.
        let places = fine.yuan_places.saturating_add(coarse.unit.exponent());
        let unit = narrow_power_of_ten(places.saturating_sub(coarse.places));
        let rounded = unit.map_or(0, |unit| RoundingMode::HalfUp.divide(fine.yuan_mantissa, unit));
        rounded == coarse.mantissa
    }

    /// The power of ten of one unit of the last printed place, in yuan.
    pub(crate) fn step_exponent(self) -> i16 {
        i16::from(self.unit.exponent()).saturating_sub(i16::from(self.places))
    }

    /// One unit of the last printed place, in yuan.
    pub(crate) fn step(self) -> Number {
        let places = self.places;
        let exponent = self.unit.exponent();
        let one = Number::from_parts(1, places.saturating_sub(exponent));
        one.scaled(exponent.saturating_sub(places)).unwrap_or(one)
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.number().as_written(), self.unit.name())
    }
}

/// An amount as accounts print it: `56,172,895.39元`.
pub(crate) fn write_grouped(out: &mut impl Write, amount: Amount) -> fmt::Result {
    write_grouped_number(out, amount.number())?;
    out.write_str(amount.unit().name())
}

/// A number as it was written, with commas between the thousands.
pub(crate) fn write_grouped_number(out: &mut impl Write, number: Number) -> fmt::Result {
    let text = number.as_written().to_string();
    let (sign, size) = text.strip_prefix('-').map_or(("", text.as_str()), |size| ("-", size));
    let (whole, fraction) = size.split_at(size.find('.').unwrap_or(size.len()));
    out.write_str(sign)?;
    for (place, figure) in whole.chars().enumerate() {
        let left = whole.len().saturating_sub(place);
        if place > 0 && left.checked_rem(3) == Some(0) {
            out.write_char(',')?;
        }
        out.write_char(figure)?;
    }
    out.write_str(fraction)
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an amount of money")]
struct AmountDocument {
    value: Number,
    unit: MoneyUnit,
}

impl From<Amount> for AmountDocument {
    fn from(amount: Amount) -> Self {
        Self { value: amount.number(), unit: amount.unit }
    }
}
