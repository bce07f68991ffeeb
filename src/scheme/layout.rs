//! The layout of a printed form (表样): its title, its bands and its columns, in the order in which a place prints them.
//!
//! A layout changes no points and no finding: it is what a form looks like on paper. A scheme without one has the layout of
//! its kind: the national form for a project, and for a department the form of Hubei, which most places follow.

use crate::language::Bilingual;
use alloc::string::String;
use alloc::vec::Vec;

/// How the forms of a scheme are laid out; it is read and written as a part of `scheme/1`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "the layout of a form")]
pub struct Layout {
    /// What stands in the title behind the year and the subject.
    pub(crate) title: Bilingual,
    /// The fields above the table.
    pub(crate) head: Vec<LayoutColumn<HeadField>>,
    /// The parts of the budget that stand above the table of funds with what was spent of them, by their names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) parts_above: Vec<String>,
    /// The label of the table of funds.
    pub(crate) funds_label: Bilingual,
    /// The name of its total row.
    pub(crate) funds_total: Bilingual,
    /// Its columns behind the names of its rows.
    pub(crate) funds: Vec<LayoutColumn<FundsField>>,
    /// The label of the goals.
    pub(crate) goals_label: Bilingual,
    /// The headings of goals and of what became of them; the goals stand alone where there is only one.
    pub(crate) goals: Vec<LayoutColumn<GoalField>>,
    /// The label of the table of indicators.
    pub(crate) rows_label: Bilingual,
    /// Its columns. Those that a form need not have (分值, 指标性质, 评分标准, 得分系数, 偏差原因) are printed where it has them.
    pub(crate) rows: Vec<LayoutColumn<RowField>>,
    /// The label of the total.
    pub(crate) total: Bilingual,
    /// The label of the analysis of deviations.
    pub(crate) deviation_analysis: Bilingual,
    /// The label of the measures of improvement.
    pub(crate) improvement: Bilingual,
}

/// A field and the heading that is printed over it or beside it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a column of a layout")]
pub(crate) struct LayoutColumn<F> {
    pub(crate) field: F,
    pub(crate) heading: Bilingual,
}

/// A field above the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum HeadField {
    Subject,
    Authority,
    Unit,
    ReportedOn,
}

/// A column of the table of funds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FundsField {
    Initial,
    Adjusted,
    Executed,
    Weight,
    Rate,
    DeclaredScore,
    Reason,
}

/// A column of the goals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum GoalField {
    Text,
    Actual,
}

/// A column of the table of indicators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RowField {
    Level1,
    Level2,
    Level3,
    Sign,
    Target,
    Unit,
    Actual,
    Weight,
    DeclaredScore,
    DeviationReason,
    Nature,
    Standard,
    Coefficient,
}

/// A field with its heading in English and Chinese.
type Named<F> = (F, &'static str, &'static str);

fn columns<F: Copy>(named: &[Named<F>]) -> Vec<LayoutColumn<F>> {
    named.iter().map(|(field, en, zh)| LayoutColumn { field: *field, heading: label(en, zh) }).collect()
}

fn label(en: &str, zh: &str) -> Bilingual {
    Bilingual { en: en.into(), zh: zh.into() }
}

impl Layout {
    /// The layout of a department's form under a scheme that has none of its own.
    pub(crate) fn of_department() -> Self {
        Self {
            title: label("self-evaluation of the department's whole expenditure", "部门整体绩效自评表"),
            head: columns(DEPARTMENT_HEAD),
            parts_above: DEPARTMENT_PARTS.iter().map(|part| String::from(*part)).collect(),
            funds_label: label("Budget execution", "预算执行情况"),
            funds_total: label("Whole expenditure of the department", "部门整体支出总额"),
            funds: columns(DEPARTMENT_FUNDS),
            goals_label: label("Annual goals", "年度目标"),
            goals: columns(DEPARTMENT_GOALS),
            rows_label: label("Annual performance goals", "年度绩效目标"),
            rows: columns(DEPARTMENT_ROWS),
            total: label("Total", "总分"),
            deviation_analysis: label("Why goals deviate or were missed", "偏差大或目标未完成原因分析"),
            improvement: label("Measures, and use of the results", "改进措施及结果应用方案"),
        }
    }

    /// The layout of a project's form under a scheme that has none of its own.
    pub(crate) fn of_project() -> Self {
        Self {
            title: label("self-evaluation of the project's expenditure", "项目支出绩效自评表"),
            head: columns(PROJECT_HEAD),
            parts_above: Vec::new(),
            funds_label: label("Funds of the project", "项目资金"),
            funds_total: label("Funds of the year", "年度资金总额"),
            funds: columns(PROJECT_FUNDS),
            goals_label: label("Annual goals", "年度总体目标"),
            goals: columns(PROJECT_GOALS),
            rows_label: label("Performance indicators", "绩效指标"),
            rows: columns(PROJECT_ROWS),
            total: label("Total", "总分"),
            deviation_analysis: label("Problems and their causes", "存在问题"),
            improvement: label("Measures of improvement", "改进措施"),
        }
    }
}

const DEPARTMENT_HEAD: &[Named<HeadField>] =
    &[(HeadField::Subject, "Department", "单位名称"), (HeadField::ReportedOn, "Date", "填报日期")];

const DEPARTMENT_PARTS: &[&str] = &["基本支出", "项目支出"];

const DEPARTMENT_FUNDS: &[Named<FundsField>] = &[
    (FundsField::Adjusted, "Budget (A)", "预算数（A）"),
    (FundsField::Executed, "Executed (B)", "执行数（B）"),
    (FundsField::Rate, "Rate (B/A)", "执行率（B/A）"),
    (FundsField::DeclaredScore, "Score", "得分"),
];

const DEPARTMENT_GOALS: &[Named<GoalField>] = &[(GoalField::Text, "Annual goals", "年度目标")];

const DEPARTMENT_ROWS: &[Named<RowField>] = &[
    (RowField::Level1, "Level 1", "一级指标"),
    (RowField::Level2, "Level 2", "二级指标"),
    (RowField::Level3, "Level 3", "三级指标"),
    (RowField::Nature, "Nature", "指标性质"),
    (RowField::Target, "Target (A)", "年初目标值（A）"),
    (RowField::Actual, "Actual (B)", "实际完成值（B）"),
    (RowField::Standard, "Standard", "评分标准"),
    (RowField::Weight, "Weight", "分值"),
    (RowField::Coefficient, "Coefficient", "得分系数"),
    (RowField::DeclaredScore, "Score", "得分"),
    (RowField::DeviationReason, "Reason for the deviation", "偏差原因"),
];

const PROJECT_HEAD: &[Named<HeadField>] = &[
    (HeadField::Subject, "Project", "项目名称"),
    (HeadField::Authority, "Authority", "主管部门"),
    (HeadField::Unit, "Unit", "实施单位"),
    (HeadField::ReportedOn, "Date", "填报日期"),
];

const PROJECT_FUNDS: &[Named<FundsField>] = &[
    (FundsField::Initial, "Initial budget", "年初预算数"),
    (FundsField::Adjusted, "Budget of the year", "全年预算数"),
    (FundsField::Executed, "Executed", "全年执行数"),
    (FundsField::Weight, "Weight", "分值"),
    (FundsField::Rate, "Rate", "执行率"),
    (FundsField::DeclaredScore, "Score", "得分"),
];

const PROJECT_GOALS: &[Named<GoalField>] =
    &[(GoalField::Text, "Goal", "预期目标"), (GoalField::Actual, "What was achieved", "实际完成情况")];

const PROJECT_ROWS: &[Named<RowField>] = &[
    (RowField::Level1, "Level 1", "一级指标"),
    (RowField::Level2, "Level 2", "二级指标"),
    (RowField::Level3, "Level 3", "三级指标"),
    (RowField::Nature, "Nature", "指标性质"),
    (RowField::Target, "Target", "年度指标值"),
    (RowField::Actual, "Actual", "实际完成值"),
    (RowField::Standard, "Standard", "评分标准"),
    (RowField::Weight, "Weight", "分值"),
    (RowField::Coefficient, "Coefficient", "得分系数"),
    (RowField::DeclaredScore, "Score", "得分"),
    (RowField::DeviationReason, "Reason for the deviation, and measures", "偏差原因分析及改进措施"),
];
