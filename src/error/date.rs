//! The text form of a date, and the error where there is no such date.

use crate::error::Error;
use crate::notation::date::{DateFault, Deadline};
use core::str::FromStr;

impl FromStr for Deadline {
    type Err = Error;

    /// # Errors
    ///
    /// [`Error::NotADate`] for any other form, [`Error::NoSuchDay`] for `2021-02-30`.
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::read(text).map_err(|fault| match fault {
            DateFault::Malformed => Error::NotADate,
            DateFault::NoSuchDay => Error::NoSuchDay,
        })
    }
}
