//! What a printed target or actual says: a number, a range, a date, a level, a text, or nothing.
//!
//! These are the typed readings of cells. They borrow the units from the cell they were read from, so that
//! reading a cell allocates nothing; the printed text stays with whoever holds the cell.

use crate::exact::number::Number;
use crate::notation::date::Deadline;

/// The sign between an actual and its target (计算符号).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// ≥: the target or more.
    AtLeast,
    /// >: more than the target.
    Above,
    /// ≤: the target or less.
    AtMost,
    /// <: less than the target.
    Below,
    /// =: exactly the target.
    Equal,
}

impl Comparison {
    /// Whether less is better: ≤ and <.
    pub(crate) const fn is_inverse(self) -> bool {
        matches!(self, Self::AtMost | Self::Below)
    }

    /// The sign as a form prints it.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => "≥",
            Self::Above => ">",
            Self::AtMost => "≤",
            Self::Below => "<",
            Self::Equal => "=",
        }
    }
}

/// The direction of a change that is given in words: 增长 up, 下降 down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// 增长, 提高, 上升.
    Up,
    /// 下降, 降低, 减少.
    Down,
}

/// A qualitative answer (定性三档): how far the target was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// 达成预期指标: reached.
    Achieved,
    /// 部分达成预期指标并具有一定效果: reached in part, with some effect.
    Partly,
    /// 未达成预期指标且效果较差: not reached.
    NotAchieved,
}

impl Level {
    /// The three levels, the best first.
    pub(crate) const ALL: [Self; 3] = [Self::Achieved, Self::Partly, Self::NotAchieved];

    /// The word for it in documents.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Achieved => "achieved",
            Self::Partly => "partly",
            Self::NotAchieved => "not_achieved",
        }
    }
}

/// A number with all that a cell says around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quantity<'a> {
    /// The printed sign, or the word for one.
    pub comparison: Option<Comparison>,
    /// The value, with 万 and 亿 multiplied out.
    pub value: Number,
    /// The unit without its multiplier: `元` of `万元`; `%` for every spelling of percent.
    pub unit: Option<&'a str>,
    /// The power of ten that was multiplied out: 4 for 万, 8 for 亿, 0 for none. A number without a unit that is
    /// compared with this one takes it over together with the unit.
    pub multiplier: u8,
    /// `200余人`, `约30次`: the number is not exact.
    pub approximate: bool,
    /// Words of change; the value is then the size of the change.
    pub change: Option<Change>,
}

impl<'a> Quantity<'a> {
    /// A number and nothing around it.
    #[must_use]
    pub const fn new(value: Number) -> Self {
        Self { comparison: None, value, unit: None, multiplier: 0, approximate: false, change: None }
    }

    /// The number with a unit.
    #[must_use]
    pub const fn unit(mut self, unit: &'a str) -> Self {
        self.unit = Some(unit);
        self
    }
}

/// Two numbers with everything between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range<'a> {
    /// The lower end, which belongs to the range.
    pub low: Number,
    /// The upper end, which belongs to the range.
    pub high: Number,
    /// The unit of both, as in [`Quantity::unit`].
    pub unit: Option<&'a str>,
    /// As in [`Quantity::multiplier`].
    pub multiplier: u8,
}

/// What the cell of a target (年初目标值) says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target<'a> {
    /// A number: `≥5万人`.
    Quantity(Quantity<'a>),
    /// A range: `90%-95%`.
    Range(Range<'a>),
    /// A date: `11月底前`.
    Deadline(Deadline),
    /// Words: `效果显著`, or more numbers than one reading can hold.
    Text,
    /// A mark such as `/` or `—`: the column does not apply.
    NotApplicable,
    /// Nothing is printed.
    Blank,
}

impl<'a> Target<'a> {
    /// The unit of its numbers, if it has any; the outer `None` where it has none.
    pub(crate) const fn unit(&self) -> Option<Option<&'a str>> {
        match self {
            Self::Quantity(quantity) => Some(quantity.unit),
            Self::Range(range) => Some(range.unit),
            Self::Deadline(_) | Self::Text | Self::NotApplicable | Self::Blank => None,
        }
    }
}

/// What the cell of an actual (实际完成值) says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actual<'a> {
    /// A number: `5.56万人`.
    Quantity(Quantity<'a>),
    /// A range: `90%-95%`.
    Range(Range<'a>),
    /// A date: `10月`.
    Deadline(Deadline),
    /// One of the three levels: `完成`.
    Level(Level),
    /// Other words.
    Text,
    /// A mark such as `/` or `—`: the column does not apply.
    NotApplicable,
    /// Nothing is printed.
    Blank,
}

impl<'a> Actual<'a> {
    /// What it says as a target would say it, or the level that it states.
    #[inline]
    pub(crate) const fn reading(self) -> Result<Target<'a>, Level> {
        Ok(match self {
            Self::Quantity(quantity) => Target::Quantity(quantity),
            Self::Range(range) => Target::Range(range),
            Self::Deadline(deadline) => Target::Deadline(deadline),
            Self::Level(level) => return Err(level),
            Self::Text => Target::Text,
            Self::NotApplicable => Target::NotApplicable,
            Self::Blank => Target::Blank,
        })
    }
}

/// An actual says all that a target can say.
impl<'a> From<Target<'a>> for Actual<'a> {
    #[inline]
    fn from(reading: Target<'a>) -> Self {
        match reading {
            Target::Quantity(quantity) => Self::Quantity(quantity),
            Target::Range(range) => Self::Range(range),
            Target::Deadline(deadline) => Self::Deadline(deadline),
            Target::Text => Self::Text,
            Target::NotApplicable => Self::NotApplicable,
            Target::Blank => Self::Blank,
        }
    }
}

impl From<Level> for Actual<'_> {
    fn from(level: Level) -> Self {
        Self::Level(level)
    }
}
