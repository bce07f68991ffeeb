//! What a form says in words beside its table: analyses of single parts, and what became of the results.

use alloc::string::String;

/// What the narrative says of the execution of the budget, of a block or of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an analysis")]
pub struct Analysis {
    /// What it is about, as printed: 预算执行, a block or a kind.
    pub about: String,
    /// Its text; `Some("")` is a field that was left blank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// What became of the results of evaluations (结果应用). A field that is `Some("")` was left blank.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "the use of the results")]
pub struct Results {
    /// 上年度绩效评价结果应用情况.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
    /// 拟与预算安排相结合情况.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget_link: Option<String>,
    /// 结果公开情况.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publication: Option<String>,
}

impl Results {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
