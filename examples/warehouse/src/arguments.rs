//! The texts that a function is called with: the form, and the scheme where there is one.

use datafusion::arrow::array::{Array, StringViewArray};
use datafusion::arrow::datatypes::DataType;
use datafusion::common::cast::as_string_view_array;
use datafusion::common::internal_err;
use datafusion::error::Result;
use datafusion::logical_expr::{ColumnarValue, Signature, TypeSignature, Volatility};

/// `(form)` and `(form, scheme)`; the same texts always give the same result.
pub(crate) fn signature() -> Signature {
    let texts = |count| TypeSignature::Exact(vec![DataType::Utf8View; count]);
    Signature::one_of(vec![texts(1), texts(2)], Volatility::Immutable)
}

/// A text argument.
pub(crate) enum Texts<'a> {
    /// The same for every row, so that a scheme is not copied beside each form.
    All(Option<&'a str>),
    Each(&'a StringViewArray),
}

impl<'a> Texts<'a> {
    pub(crate) fn of(value: Option<&'a ColumnarValue>) -> Result<Self> {
        match value {
            None => Ok(Self::All(None)),
            Some(ColumnarValue::Array(array)) => Ok(Self::Each(as_string_view_array(array)?)),
            Some(ColumnarValue::Scalar(scalar)) => match scalar.try_as_str() {
                Some(text) => Ok(Self::All(text)),
                None => internal_err!("a text is expected, not {scalar}"),
            },
        }
    }

    pub(crate) fn get(&self, row: usize) -> Option<&'a str> {
        match self {
            Self::All(text) => *text,
            Self::Each(texts) => texts.is_valid(row).then(|| texts.value(row)),
        }
    }
}
