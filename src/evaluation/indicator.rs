//! An indicator (三级指标): one scored row of a form, as it is handed to an [`EvaluationBuilder`] and as it is looked at
//! afterwards.
//!
//! [`EvaluationBuilder`]: crate::EvaluationBuilder

use crate::error::Error;
use crate::evaluation::doubts::Doubts;
use crate::exact::points::Points;
use crate::notation::reading::{Actual, Target};
use crate::notation::{canonical, cells};
use crate::scheme::rule::Rule;
use crate::scheme::soundness::rule;
use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;
use serde::de;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, IntoDeserializer, Visitor};
use serde::ser::{Serialize, Serializer};

/// A cell for points: the form may lack its column, leave the cell blank, or print points.
///
/// The three are different: a form without any weight column weighs by its scores, a blank weight is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PointsCell {
    /// The form has no such column.
    #[default]
    Absent,
    /// The column is there and the cell is empty.
    Blank,
    /// Points are printed.
    Printed(Points),
}

impl PointsCell {
    /// The printed points.
    #[must_use]
    pub const fn points(self) -> Option<Points> {
        match self {
            Self::Printed(points) => Some(points),
            Self::Absent | Self::Blank => None,
        }
    }

    /// Whether the form lacks the column.
    pub(crate) const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

impl From<Points> for PointsCell {
    fn from(points: Points) -> Self {
        Self::Printed(points)
    }
}

impl From<Option<Points>> for PointsCell {
    fn from(points: Option<Points>) -> Self {
        points.map_or(Self::Absent, Self::Printed)
    }
}

impl Serialize for PointsCell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent => serializer.serialize_none(),
            Self::Blank => serializer.serialize_str(""),
            Self::Printed(points) => points.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for PointsCell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PointsCellVisitor;
        impl<'de> Visitor<'de> for PointsCellVisitor {
            type Value = PointsCell;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("points as a text, such as \"12.5\", or an empty text")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<PointsCell, E> {
                if text.is_empty() {
                    return Ok(PointsCell::Blank);
                }
                let points = text.parse().map_err(|error| E::custom(format_args!("`{text}` is {error}")))?;
                Ok(PointsCell::Printed(points))
            }

            fn visit_i64<E: de::Error>(self, points: i64) -> Result<PointsCell, E> {
                Points::deserialize(points.into_deserializer()).map(PointsCell::Printed)
            }

            fn visit_u64<E: de::Error>(self, points: u64) -> Result<PointsCell, E> {
                Points::deserialize(points.into_deserializer()).map(PointsCell::Printed)
            }

            // Numbers as `serde_json/arbitrary_precision` presents them.
            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<PointsCell, A::Error> {
                Points::deserialize(MapAccessDeserializer::new(map)).map(PointsCell::Printed)
            }

            fn visit_unit<E: de::Error>(self) -> Result<PointsCell, E> {
                Ok(PointsCell::Absent)
            }
        }
        deserializer.deserialize_any(PointsCellVisitor)
    }
}

/// An indicator as a host describes it, to be put into an evaluation.
///
/// Targets and actuals are given as printed and read by the [reader of cells](crate::notation), or as typed values.
///
/// ```
/// use budget_performance::{Indicator, Points};
///
/// let ten: Points = "10".parse()?;
/// let indicator = Indicator::new("产出指标", "数量指标", "培训人数")
///     .weight(ten)
///     .target("≥500人")
///     .actual("520人")
///     .declared_score(ten);
/// # Ok::<(), budget_performance::number::NumberError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator<'a> {
    pub(crate) level1: Option<Cow<'a, str>>,
    pub(crate) level2: Option<Cow<'a, str>>,
    pub(crate) level3: Option<&'a str>,
    pub(crate) weight: PointsCell,
    pub(crate) declared_score: PointsCell,
    pub(crate) target: Target<'a>,
    pub(crate) target_text: Cow<'a, str>,
    pub(crate) actual: Actual<'a>,
    pub(crate) actual_text: Cow<'a, str>,
    /// The cells for which another reading was given than the one they have.
    pub(crate) read_otherwise: Doubts,
    pub(crate) reason: Option<&'a str>,
    pub(crate) particulars: Particulars,
    pub(crate) remarks: Remarks,
}

/// What some forms print beside an indicator; `Some("")` is a field that was left blank.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Remarks {
    pub(crate) nature: Option<String>,
    pub(crate) standard: Option<String>,
    pub(crate) coefficient: Option<String>,
}

impl Remarks {
    pub(crate) fn is_empty(&self) -> bool {
        self.nature.is_none() && self.standard.is_none() && self.coefficient.is_none()
    }

    /// The fields with their names in documents.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let fields = [("nature", &self.nature), ("standard", &self.standard), ("coefficient", &self.coefficient)];
        fields.into_iter().filter_map(|(field, text)| Some((field, text.as_deref()?)))
    }
}

/// What only few indicators have.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Particulars {
    pub(crate) rule: Option<Rule>,
    pub(crate) deduction: Option<Points>,
    pub(crate) checked: Option<u64>,
}

impl Particulars {
    pub(crate) fn is_empty(&self) -> bool {
        self.rule.is_none() && self.deduction.is_none() && self.checked.is_none()
    }

    /// Whether the row of a number, from 1, can be scored with them.
    pub(crate) fn check(&self, row: u32) -> Result<(), Error> {
        if let Some(points) = self.deduction.filter(|points| points.number().is_negative()) {
            return Err(Error::NegativeDeduction { row, points });
        }
        let refused = |problems| Error::RowRule { row, problems };
        self.rule.as_ref().map_or(Ok(()), rule::check).map_err(refused)
    }
}

impl<'a> Indicator<'a> {
    /// An indicator by the names of its three levels. A label may print points: `产出指标(40分)`.
    #[must_use]
    pub fn new(level1: &'a str, level2: &'a str, level3: &'a str) -> Self {
        Self { level1: Some(level1.into()), level2: Some(level2.into()), level3: Some(level3), ..Self::unnamed() }
    }

    /// An indicator of which no name is printed.
    pub(crate) fn unnamed() -> Self {
        Self {
            level1: None,
            level2: None,
            level3: None,
            weight: PointsCell::Absent,
            declared_score: PointsCell::Absent,
            target: Target::Blank,
            target_text: Cow::Borrowed(""),
            actual: Actual::Blank,
            actual_text: Cow::Borrowed(""),
            read_otherwise: Doubts::NONE,
            reason: None,
            particulars: Particulars::default(),
            remarks: Remarks::default(),
        }
    }

    /// Its weight (分值).
    #[must_use]
    pub fn weight(self, weight: Points) -> Self {
        self.weight_cell(PointsCell::Printed(weight))
    }

    /// Its weight, where the form leaves the cell blank or has no such column.
    #[must_use]
    pub const fn weight_cell(mut self, weight: PointsCell) -> Self {
        self.weight = weight;
        self
    }

    /// The score that the form declares (得分).
    #[must_use]
    pub fn declared_score(self, score: Points) -> Self {
        self.declared_cell(PointsCell::Printed(score))
    }

    /// Its declared score, where the form leaves the cell blank or has no such column.
    #[must_use]
    pub const fn declared_cell(mut self, score: PointsCell) -> Self {
        self.declared_score = score;
        self
    }

    /// Its target (年度指标值) as printed.
    #[must_use]
    pub fn target(mut self, printed: &'a str) -> Self {
        self.target = cells::read_target(printed);
        self.target_text = Cow::Borrowed(printed);
        self.note_reading(Doubts::TARGET_READ_OTHERWISE, true);
        self
    }

    /// Its target as a typed value, which is written down in the canonical notation.
    ///
    /// The cell and the value always say the same, whatever the unit is: `万元` is taken apart into its multiplier and
    /// 元, and a unit that a cell would not give back is printed between quotes.
    ///
    /// ```
    /// use budget_performance::notation::{Comparison, Quantity, Target};
    /// use budget_performance::{Evaluation, Indicator};
    /// use budget_performance::evaluation::{EvaluationKind, Header};
    ///
    /// let twelve = |unit| {
    ///     let mut quantity = Quantity::new(12.into()).unit(unit);
    ///     quantity.comparison = Some(Comparison::AtMost);
    ///     Indicator::new("产出指标", "时效指标", unit).target_value(Target::Quantity(quantity))
    /// };
    /// let header = Header::new(EvaluationKind::Project, "培训项目");
    /// let units = Evaluation::builder(header).indicator(twelve("万元")).indicator(twelve("月")).build()?;
    /// let cells: Vec<_> = units.indicators().map(|row| row.target_text()).collect();
    /// assert_eq!(cells, ["≤12万元", "≤12「月」"]);
    /// # Ok::<(), budget_performance::Error>(())
    /// ```
    #[must_use]
    pub fn target_value(mut self, target: Target<'a>) -> Self {
        let (cell, target) = canonical::target(&target);
        self.target_text = Cow::Owned(cell);
        self.target = target;
        self.note_reading(Doubts::TARGET_READ_OTHERWISE, true);
        self
    }

    /// Its target as printed, together with what it says where that is known better than the cell tells. A reading that
    /// the cell does not have counts, and a review tells that it does.
    #[must_use]
    pub fn target_read_as(mut self, printed: &'a str, target: Target<'a>) -> Self {
        self.target = canonical::normal_target(&target);
        self.note_reading(Doubts::TARGET_READ_OTHERWISE, canonical::target_says(printed, &self.target));
        self.target_text = Cow::Borrowed(printed);
        self
    }

    /// Its actual (实际完成值) as printed.
    #[must_use]
    pub fn actual(mut self, printed: &'a str) -> Self {
        self.actual = cells::read_actual(printed);
        self.actual_text = Cow::Borrowed(printed);
        self.note_reading(Doubts::ACTUAL_READ_OTHERWISE, true);
        self
    }

    /// Its actual as a typed value, which is written down in the canonical notation, as [`Indicator::target_value`].
    #[must_use]
    pub fn actual_value(mut self, actual: Actual<'a>) -> Self {
        let (cell, actual) = canonical::actual(&actual);
        self.actual_text = Cow::Owned(cell);
        self.actual = actual;
        self.note_reading(Doubts::ACTUAL_READ_OTHERWISE, true);
        self
    }

    /// Its actual as printed, together with what it says, as [`Indicator::target_read_as`].
    #[must_use]
    pub fn actual_read_as(mut self, printed: &'a str, actual: Actual<'a>) -> Self {
        self.actual = canonical::normal_actual(&actual);
        self.note_reading(Doubts::ACTUAL_READ_OTHERWISE, canonical::actual_says(printed, &self.actual));
        self.actual_text = Cow::Borrowed(printed);
        self
    }

    fn note_reading(&mut self, otherwise: Doubts, is_said: bool) {
        let others = self.read_otherwise.without(otherwise);
        self.read_otherwise = if is_said { others } else { others.with(otherwise) };
    }

    /// The reason given for a deviation (偏差原因); an empty one says that the form has the field and it is blank.
    #[must_use]
    pub fn reason(mut self, reason: &'a str) -> Self {
        self.reason = Some(reason);
        self
    }

    /// 指标性质: 正向, 反向, 定性 or 定量, as printed.
    #[must_use]
    pub fn nature(mut self, nature: impl Into<String>) -> Self {
        self.remarks.nature = Some(nature.into());
        self
    }

    /// 评分标准, as printed.
    #[must_use]
    pub fn standard(mut self, standard: impl Into<String>) -> Self {
        self.remarks.standard = Some(standard.into());
        self
    }

    /// 得分系数, as printed: `85%`.
    #[must_use]
    pub fn coefficient(mut self, coefficient: impl Into<String>) -> Self {
        self.remarks.coefficient = Some(coefficient.into());
        self
    }

    /// A rule of its own, which goes before the scheme's. One that no scheme could use (a step of 0, a table with gaps)
    /// is an error when the evaluation is built; whether a [`Rule::Custom`] is known is the scheme's to say.
    #[must_use]
    pub fn rule(mut self, rule: Rule) -> Self {
        self.particulars.rule = Some(rule);
        self
    }

    /// Points that a reviewer takes off the computed ones, down to nothing. Negative ones are an error when the
    /// evaluation is built.
    #[must_use]
    pub fn deduction(mut self, deduction: Points) -> Self {
        self.particulars.deduction = Some(deduction);
        self
    }

    /// The items of a checklist that are fulfilled, as bits: the lowest is the first item.
    #[must_use]
    pub fn checked_items(mut self, items: u64) -> Self {
        self.particulars.checked = Some(items);
        self
    }
}
