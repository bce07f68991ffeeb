//! The rows of a form, most of its cells: read where they stand in their list.

use alloc::vec::Vec;
use core::fmt;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::documents::form::Cell;

/// A row of the indicator table.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize)]
pub struct FormRow<'a> {
    /// 一级指标.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level1: Option<Cell<'a>>,
    /// 二级指标.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level2: Option<Cell<'a>>,
    /// 三级指标.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level3: Option<Cell<'a>>,
    /// 分值.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<Cell<'a>>,
    /// 指标性质, where the sign has a column of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sign: Option<Cell<'a>>,
    /// 年度指标值.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Cell<'a>>,
    /// 度量单位, where the unit has a column of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Cell<'a>>,
    /// 实际完成值.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<Cell<'a>>,
    /// 得分.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declared_score: Option<Cell<'a>>,
    /// 偏差原因.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deviation_reason: Option<Cell<'a>>,
    /// 指标性质, where it is 正向, 反向, 定性 or 定量.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nature: Option<Cell<'a>>,
    /// 评分标准.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standard: Option<Cell<'a>>,
    /// 得分系数.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coefficient: Option<Cell<'a>>,
}

/// The fields of a row, each with a place of its own, by which one that stands twice is told.
macro_rules! row_fields {
    ($($place:literal $field:ident),+ $(,)?) => {
        impl<'a> FormRow<'a> {
            const FIELDS: &'static [&'static str] = &[$(stringify!($field)),+];

            /// The place of a field and its cell.
            fn cell_mut(&mut self, field: &str) -> Option<(u8, &mut Option<Cell<'a>>)> {
                match field {
                    $(stringify!($field) => Some(($place, &mut self.$field)),)+
                    _ => None,
                }
            }
        }
    };
}

row_fields! {
    0 level1, 1 level2, 2 level3, 3 weight, 4 sign, 5 target, 6 unit, 7 actual, 8 declared_score, 9 deviation_reason,
    10 nature, 11 standard, 12 coefficient,
}

/// Reads a row where it stands in the list: rows are most of a form, and their cells are many to move.
struct IntoRow<'r, 'a>(&'r mut FormRow<'a>);

impl<'de: 'a, 'a> DeserializeSeed<'de> for IntoRow<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct("row", FormRow::FIELDS, self)
    }
}

impl<'de: 'a, 'a> Visitor<'de> for IntoRow<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen = 0u16;
        while let Some(field) = map.next_key::<Cell<'_>>()? {
            let unknown = || de::Error::unknown_field(field.text(), FormRow::FIELDS);
            let (place, cell) = self.0.cell_mut(field.text()).ok_or_else(unknown)?;
            if seen & (1 << place) != 0 {
                return Err(de::Error::custom(format_args!("duplicate field `{}`", field.text())));
            }
            seen |= 1 << place;
            *cell = map.next_value()?;
        }
        Ok(())
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for FormRow<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut row = Self::default();
        IntoRow(&mut row).deserialize(deserializer)?;
        Ok(row)
    }
}

/// Reads the list of rows, each into its place.
pub(super) fn read_rows<'de: 'a, 'a, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<FormRow<'a>>, D::Error> {
    struct RowsVisitor;
    impl<'de> Visitor<'de> for RowsVisitor {
        type Value = Vec<FormRow<'de>>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list of rows")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
            let mut rows = Vec::with_capacity(USUAL_ROWS);
            loop {
                rows.push(FormRow::default());
                let Some(row) = rows.last_mut() else { return Ok(rows) };
                if list.next_element_seed(IntoRow(row))?.is_none() {
                    rows.pop();
                    return Ok(rows);
                }
            }
        }
    }
    deserializer.deserialize_seq(RowsVisitor)
}

/// As many rows as most forms have, so that their list need not grow.
const USUAL_ROWS: usize = 24;
