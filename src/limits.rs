//! Every limit of the crate, with its reason. The rooms hand on to hosts those that are theirs.
//!
//! Passing a limit is an error of the call, never a finding, and never a panic.

/// The most significant digits that a number can have: two such mantissas multiply exactly in 128 bits.
pub const MAX_DIGITS: u32 = 18;

/// The most decimal places that a number can have.
pub const MAX_PLACES: u8 = 18;

/// Points are below this number, and above its opposite: in millionths, those of all rows add up within 64 bits.
pub const MAX_POINTS: u32 = 1_000_000;

/// The most decimal places of points.
pub const MAX_POINT_PLACES: u8 = 6;

/// The most bytes of a document: half a gibibyte, some 2.6 kB for each of as many rows as an evaluation can have.
pub const MAX_BYTES: usize = 512 << 20;

/// The most forms or evaluations of one document: a province sends its projects in some ten such lists.
pub const MAX_FORMS: usize = 10_000;

/// The most rows of an evaluation: the roll-up of a province's projects has some ten thousands.
pub const MAX_INDICATORS: usize = 200_000;

/// The most different blocks of an evaluation: a form has five, and no roll-up hundreds.
pub const MAX_BLOCKS: usize = 1_000;

/// The most parts, statements, goals, subtotals and named amounts, each: a table of them longer than this is no form.
pub const MAX_LIST: usize = 1_000;

/// The most bytes of one cell or text: some five thousand Chinese characters, more than any form prints in a cell.
pub const MAX_TEXT: usize = 16_000;

/// The most items of a checklist: each is a bit of 64.
pub(crate) const MAX_ITEMS: u8 = 64;

/// The most blocks of a scheme: sets of them are bits of 32.
pub const MAX_SCHEME_BLOCKS: usize = 32;

/// The most indicators that a scheme can name: the longest published table has less than a hundred.
pub const MAX_SCHEME_INDICATORS: usize = 1_000;

/// The most checks that a scheme silences or grades: those of the library, and several hundred of a host.
pub(crate) const MAX_CHECK_SETTINGS: usize = 1_000;

/// The most lines of a table of a scheme: tiers, knots, items of a checklist, bands, grades.
pub const MAX_LINES: usize = 64;

/// The most decimal places that an award can be rounded to: those that points have.
pub const MAX_AWARD_PLACES: u8 = MAX_POINT_PLACES;

/// The most different authorities of a portfolio: a province has some hundreds of departments at each of its levels.
pub const MAX_AUTHORITIES: usize = 10_000;

/// The most different schemes and grades of a portfolio, each: there are some dozens.
pub const MAX_CODES: usize = 1_000;

/// The most different totals of a portfolio: with two places there are 10,001 of a hundred points.
pub const MAX_TOTALS: usize = 100_001;

/// The most evaluations that a portfolio ranks at each end.
pub const MAX_RANKED: usize = 1_000;

/// The most bytes of a name that a portfolio keeps: a longer one is cut, so that many forms with long names stay small.
pub const MAX_KEPT_NAME: usize = 256;
