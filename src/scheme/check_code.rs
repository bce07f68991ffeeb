//! The code of a check in a document: of the library's, or of a host's own.

use crate::notation::nearest::UnknownName;
use crate::scheme::checks::Check;
use crate::scheme::host_check::is_host_code;
use alloc::borrow::Cow;
use core::fmt;
use core::str::FromStr;
use serde::de::{Deserialize, Deserializer, Error as _, Unexpected};
use serde::ser::{Serialize, Serializer};

/// The code of a check in a document, where a host's own checks (`host:…`) stand beside those of the library.
///
/// ```
/// use budget_performance::Check;
/// use budget_performance::scheme::CheckCode;
///
/// let code: CheckCode = "units-differ".parse()?;
/// assert_eq!(code, Check::UnitsDiffer);
/// let own: CheckCode = "host:name-too-long".parse()?;
/// assert_eq!(own.code(), "host:name-too-long");
/// assert!("name-too-long".parse::<CheckCode>().is_err());
/// # Ok::<(), budget_performance::result::UnknownName>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CheckCode(Code);

/// The codes of a host stand behind those of the library.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Code {
    /// Never one of a host.
    Library(Check),
    Host(Cow<'static, str>),
}

impl CheckCode {
    /// The code.
    #[must_use]
    pub fn code(&self) -> &str {
        match &self.0 {
            Code::Library(check) => check.code(),
            Code::Host(code) => code,
        }
    }

    /// The check of the library that has this code; `None` for one of a host.
    #[must_use]
    pub const fn known(&self) -> Option<Check> {
        match self.0 {
            Code::Library(check) => Some(check),
            Code::Host(_) => None,
        }
    }
}

impl From<Check> for CheckCode {
    fn from(check: Check) -> Self {
        match check {
            Check::Host(check) => Self(Code::Host(Cow::Borrowed(check.code()))),
            check => Self(Code::Library(check)),
        }
    }
}

impl PartialEq<Check> for CheckCode {
    fn eq(&self, check: &Check) -> bool {
        match (&self.0, check) {
            (Code::Host(code), Check::Host(check)) => code == check.code(),
            (Code::Library(known), check) => known == check,
            (Code::Host(_), _) => false,
        }
    }
}

impl FromStr for CheckCode {
    type Err = UnknownName;

    /// The code of a check of the library, or any code of a host: `host:` with small letters, digits and hyphens.
    fn from_str(code: &str) -> Result<Self, UnknownName> {
        if is_host_code(code) {
            return Ok(Self(Code::Host(Cow::Owned(code.into()))));
        }
        code.parse().map(|check: Check| check.into())
    }
}

impl fmt::Display for CheckCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl Serialize for CheckCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for CheckCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = Cow::<str>::deserialize(deserializer)?;
        code.parse().map_err(|_| D::Error::invalid_value(Unexpected::Str(&code), &"the code of a check"))
    }
}
