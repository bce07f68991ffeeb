//! Values of Rust as columns of the engine: the types, and the one way from one to the other.

use budget_performance::number::{Number, Ratio};
use budget_performance::portfolio::Sum;
use datafusion::arrow::array::{ArrayRef, new_empty_array};
use datafusion::arrow::compute::kernels::cast_utils::parse_decimal;
use datafusion::arrow::datatypes::{DataType, Decimal128Type, Field, i256};
use datafusion::arrow::json::ReaderBuilder;
use datafusion::arrow::json::reader::Decoder;
use datafusion::error::Result;
use serde::Serialize;

/// Points are below a million and have at most six places.
pub(crate) const POINTS: DataType = DataType::Decimal128(12, 6);

/// A rate of 1 for 100%.
pub(crate) const RATE: DataType = DataType::Decimal128(18, RATE_PLACES as i8);

/// An amount in yuan with all its places.
pub(crate) const YUAN: DataType = DataType::Decimal128(YUAN_DIGITS, YUAN_PLACES);

const RATE_PLACES: u8 = 6;
const YUAN_DIGITS: u8 = 38;
const YUAN_PLACES: i8 = 18;

/// Each part can be null.
pub(crate) fn record<const N: usize>(parts: [(&str, DataType); N]) -> DataType {
    DataType::Struct(parts.into_iter().map(|(name, kind)| Field::new(name, kind, true)).collect())
}

pub(crate) fn list(item: DataType) -> DataType {
    DataType::new_list(item, true)
}

/// A text in English and Chinese.
pub(crate) fn bilingual() -> DataType {
    record([("en", DataType::Utf8), ("zh", DataType::Utf8)])
}

/// A column in the making: values as they are serialised. Decimals are texts there, and stay exact.
pub(crate) struct Column {
    kind: DataType,
    decoder: Decoder,
}

impl Column {
    pub(crate) fn new(kind: &DataType) -> Result<Self> {
        let decoder = ReaderBuilder::new_with_field(Field::new("value", kind.clone(), true)).build_decoder()?;
        Ok(Self { kind: kind.clone(), decoder })
    }

    pub(crate) fn push<T: Serialize>(&mut self, value: Option<T>) -> Result<()> {
        Ok(self.decoder.serialize(&[value])?)
    }

    pub(crate) fn finish(mut self) -> Result<ArrayRef> {
        let batch = self.decoder.flush()?;
        let column = batch.and_then(|batch| batch.columns().first().cloned());
        Ok(column.unwrap_or_else(|| new_empty_array(&self.kind)))
    }
}

/// A rate, rounded once, half up; `None` where it has too many digits.
pub(crate) fn rate(ratio: Ratio) -> Option<Number> {
    let (above, below) = (ratio.numerator(), ratio.denominator());
    let scaled = |number: Number, places: u8| {
        let unit = i256::from_i128(10).checked_pow(places.into())?;
        i256::from_i128(number.mantissa().into()).wrapping_abs().checked_mul(unit)
    };
    let above_scaled = scaled(above, below.places().checked_add(RATE_PLACES)?)?;
    let below_scaled = scaled(below, above.places())?;
    let two = i256::from_i128(2);
    let rounded =
        above_scaled.checked_mul(two)?.checked_add(below_scaled)?.checked_div(below_scaled.checked_mul(two)?)?;
    let size = i64::try_from(rounded.to_i128()?).ok()?;
    let is_negative = (above.mantissa() < 0) != (below.mantissa() < 0);
    Number::new(if is_negative { size.checked_neg()? } else { size }, RATE_PLACES).ok()
}

/// A sum of money; `None` where it has more digits than the engine's decimals.
pub(crate) fn yuan(sum: Sum) -> Option<Sum> {
    parse_decimal::<Decimal128Type>(&sum.to_string(), YUAN_DIGITS, YUAN_PLACES).is_ok().then_some(sum)
}
