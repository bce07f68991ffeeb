//! The fields of a form document as readers know them.

use crate::language::Language;
use crate::notation::quote::write_quoted;
use core::fmt;
use core::fmt::Write;

/// The name of a field of a form document, as [`write_field`] writes it.
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) language: Language,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_field(f, self.name, self.language)
    }
}

/// The field of a form document as a reader knows it; one that is not in the table as the document names it.
pub(crate) fn write_field(out: &mut impl Write, field: &str, language: Language) -> fmt::Result {
    let known = FIELDS.iter().find(|(key, ..)| *key == field);
    match (known, language) {
        (Some((_, name, _)), Language::English) => out.write_str(name),
        (Some((.., heading)), Language::Chinese) => write_quoted(out, heading, language),
        (None, _) => write_quoted(out, field, language),
    }
}

/// What the fields of a form document are called: in the document, in English, and as forms head their columns.
pub(crate) const FIELDS: &[(&str, &str, &str)] = &[
    ("kind", "kind of evaluation", "评价类型"),
    ("subject", "evaluated body", "评价对象"),
    ("fiscal_year", "fiscal year", "评价年度"),
    ("reported_on", "date of the report", "填报日期"),
    ("scheme", "scheme", "计分方案"),
    ("name", "name", "名称"),
    ("group", "name of the breakdown", "分类"),
    ("initial", "initial budget", "年初预算数"),
    ("adjusted", "adjusted budget", "全年预算数"),
    ("executed", "executed amount", "全年执行数"),
    ("rate", "execution rate", "执行率"),
    ("reason", "reason", "原因说明"),
    ("text", "goal", "年度总体目标"),
    ("goal", "goal", "年度总体目标"),
    ("completed", "completion of the goal", "目标完成情况"),
    ("points", "points of the block", "一级指标分值"),
    ("level1", "level-1 name", "一级指标"),
    ("level2", "level-2 name", "二级指标"),
    ("level3", "name of the indicator", "三级指标"),
    ("weight", "weight", "分值"),
    ("sign", "sign of comparison", "计算符号"),
    ("target", "target", "年初目标值"),
    ("unit", "unit", "计量单位"),
    ("actual", "actual", "实际完成值"),
    ("score", "score", "得分"),
    ("declared_score", "declared score", "自评得分"),
    ("deviation_reason", "reason for variance", "偏差原因"),
    ("total", "total", "总分"),
    ("grade", "grade", "等级"),
    ("deviation_analysis", "analysis of deviations", "偏差原因分析"),
    ("improvement", "improvement measures", "改进措施"),
];
