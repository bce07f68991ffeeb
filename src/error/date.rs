//! What a host makes a date of, and the error where there is no such date.

use crate::error::Error;
use crate::notation::date::{DateFault, Deadline};
use core::str::FromStr;

impl DateFault {
    /// As a call tells it.
    const fn error(self) -> Error {
        match self {
            Self::Malformed => Error::NotADate,
            Self::NoSuchDay => Error::NoSuchDay,
        }
    }
}

impl Deadline {
    /// The deadline at the end of a day, or of a month where no day is given.
    ///
    /// # Errors
    ///
    /// [`Error::NoSuchDay`] for a month outside 1 to 12, a day that the month never has, or a year outside
    /// 1900 to 2999.
    pub const fn new(year: Option<u16>, month: u8, day: Option<u8>) -> Result<Self, Error> {
        match Self::of(year, month, day) {
            Some(deadline) => Ok(deadline),
            None => Err(Error::NoSuchDay),
        }
    }
}

impl FromStr for Deadline {
    type Err = Error;

    /// # Errors
    ///
    /// [`Error::NotADate`] for any other form, [`Error::NoSuchDay`] for `2021-02-30`.
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::read(text).map_err(DateFault::error)
    }
}
