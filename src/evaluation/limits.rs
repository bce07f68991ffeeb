//! Whether what comes in keeps the limits, and what an empty label is.

use crate::error::{Error, Limited};
use crate::notation::characters;

/// A label that is more than white space.
#[inline]
pub(crate) fn printed(label: Option<&str>) -> Option<&str> {
    label.filter(|label| !characters::is_blank(label))
}

pub(crate) const fn too_much_text() -> Error {
    Error::Limit { what: Limited::AllTexts, limit: u32::MAX as usize, found: usize::MAX }
}

pub(crate) fn within(what: Limited, limit: usize, found: usize) -> Result<(), Error> {
    if found > limit { Err(Error::Limit { what, limit, found }) } else { Ok(()) }
}
