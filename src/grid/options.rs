//! What a host knows of a page and tells its reading.

use alloc::string::String;
use alloc::vec::Vec;

use super::below::EvaluationKind;

/// What a host says of the forms of a grid: it wins over what is printed.
///
/// ```
/// use budget_performance::evaluation::EvaluationKind;
/// use budget_performance::grid::{ColumnRole, ReadOptions};
///
/// let options = ReadOptions::default().kind(EvaluationKind::Project).column("应达数", ColumnRole::Target);
/// assert_eq!(options.columns.len(), 1);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct ReadOptions {
    /// A department's form or a project's.
    pub kind: Option<EvaluationKind>,
    /// The year that is evaluated, as a form prints it.
    pub fiscal_year: Option<String>,
    /// The id of the scheme that the forms follow.
    pub scheme: Option<String>,
    /// Headings of the host's own and what stands below them; a host's word wins over the library's.
    pub columns: Vec<(String, ColumnRole)>,
}

impl ReadOptions {
    /// Says which kind of form it is.
    #[must_use]
    pub fn kind(mut self, kind: EvaluationKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// Says which year is evaluated.
    #[must_use]
    pub fn fiscal_year(mut self, year: impl Into<String>) -> Self {
        self.fiscal_year = Some(year.into());
        self
    }

    /// Names the scheme.
    #[must_use]
    pub fn scheme(mut self, id: impl Into<String>) -> Self {
        self.scheme = Some(id.into());
        self
    }

    /// Says what stands below a heading.
    #[must_use]
    pub fn column(mut self, heading: impl Into<String>, role: ColumnRole) -> Self {
        self.columns.push((heading.into(), role));
        self
    }
}

/// Defines the roles in one table: the name in Rust, the word of options and examples, the name that forms print.
macro_rules! roles {
    ($($name:ident = $word:literal, $printed:literal;)+) => {
        /// What stands below the heading of a column.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum ColumnRole {
            $(#[doc = concat!($printed, ".")] $name,)+
        }

        impl ColumnRole {
            /// Every role.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The role's word, such as `adjusted_target`.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// The role as forms print it.
            #[must_use]
            pub const fn printed(self) -> &'static str {
                match self { $(Self::$name => $printed,)+ }
            }
        }
    };
}

roles! {
    Level1 = "level1", "一级指标";
    Level2 = "level2", "二级指标";
    Level3 = "level3", "三级指标";
    Weight = "weight", "分值";
    Sign = "sign", "比较符号";
    Nature = "nature", "指标性质";
    Unit = "unit", "度量单位";
    Target = "target", "年度指标值";
    AdjustedTarget = "adjusted_target", "调整后目标值";
    Actual = "actual", "实际完成值";
    Score = "score", "得分";
    Reason = "reason", "偏差原因分析及改进措施";
    Standard = "standard", "评分标准";
    Coefficient = "coefficient", "得分系数";
    Initial = "initial", "年初预算数";
    Adjusted = "adjusted", "全年预算数";
    Executed = "executed", "全年执行数";
    Rate = "rate", "执行率";
    Ignore = "ignore", "不读取的栏目";
}

impl ColumnRole {
    /// The role of a [word](ColumnRole::word).
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|role| role.word() == word)
    }

    /// Whether a column of indicators can have the role.
    pub(super) const fn is_of_indicators(self) -> bool {
        !matches!(self, Self::Initial | Self::Adjusted | Self::Executed | Self::Rate)
    }

    /// Whether a column of funds can have the role.
    pub(super) const fn is_of_funds(self) -> bool {
        matches!(
            self,
            Self::Initial
                | Self::Adjusted
                | Self::Executed
                | Self::Rate
                | Self::Weight
                | Self::Score
                | Self::Reason
                | Self::Ignore
        )
    }
}
