//! What an empty label is, and the error of too much text.

use crate::error::Error;
use crate::error::limited::Limited;
use crate::notation::characters;

/// A label that is more than white space.
#[inline]
pub(crate) fn printed(label: Option<&str>) -> Option<&str> {
    label.filter(|label| !characters::is_blank(label))
}

#[cold]
pub(crate) fn too_much_text() -> Error {
    Limited::AllTexts.passed(u32::MAX as usize, usize::MAX)
}
