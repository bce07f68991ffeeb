//! The words by which what people write beside a score is understood: reasons without content, instructions of a form
//! that were left in place, and reasons that speak of unfinished work.

/// What fills a field for reasons without giving one, without its punctuation.
pub(crate) const WITHOUT_CONTENT: &[&str] = &[
    "0",
    "n/a",
    "na",
    "nil",
    "none",
    "一",
    "不存在偏差",
    "不涉及",
    "不适用",
    "全部完成",
    "同上",
    "否",
    "如上",
    "完成",
    "已全部完成",
    "已完成",
    "已按计划完成",
    "已达到目标",
    "已达标",
    "按计划完成",
    "无",
    "无偏差",
    "无偏差原因",
    "无偏差情况",
    "无原因",
    "无说明",
    "暂无",
    "未发现偏差",
    "正常",
    "没有",
    "没有偏差",
    "略",
    "空",
    "偏差原因",
    "偏差原因分析",
    "偏差原因分析及改进措施",
    "原因分析",
    "改进措施",
    "简述",
    "简要说明",
    "见上",
    "达标",
];

/// How long an answer is to be: at the end of the instruction, behind a number.
pub(crate) const LENGTHS: &[&str] = &["字以内", "字左右", "字以上", "字以下", "字内", "字之内"];

/// With what an instruction begins, before a length.
pub(crate) const INSTRUCTIONS: &[&str] = &[
    "主要", "从", "列明", "列示", "分析", "反映", "填写", "填报", "围绕", "在此", "对照", "归纳", "总结", "提出",
    "描述", "根据", "概述", "概括", "此处", "此栏", "逐项", "逐条", "针对", "阐述", "按照", "结合", "说明", "简单",
    "简明", "简述", "简要", "请",
];

/// With what an instruction begins that needs no length: nobody answers so.
pub(crate) const PLAIN_INSTRUCTIONS: &[&str] = &[
    "填写说明",
    "填表说明",
    "简要说明偏差",
    "简要说明未",
    "请列",
    "请在此",
    "请填",
    "请概",
    "请简",
    "请说明",
    "请逐",
    "请针对",
    "请分析",
    "请对",
    "请结合",
    "此处填",
    "此处说明",
    "此栏填",
    "此栏说明",
];

/// Words that say that something was not done, not in time or not reached.
pub(crate) const UNFINISHED: &[&str] = &[
    "不达标",
    "不足目标",
    "低于目标",
    "停工",
    "停滞",
    "尚未",
    "尚在",
    "延后",
    "延期",
    "延缓",
    "延误",
    "延迟",
    "推迟",
    "推后",
    "暂停",
    "暂缓",
    "暂未",
    "有所滞后",
    "未如期",
    "未完工",
    "未完成",
    "未实施",
    "未实现",
    "未开展",
    "未按期",
    "未按时",
    "未按计划",
    "未竣工",
    "未能",
    "未达",
    "没有完成",
    "没有达到",
    "滞后",
    "逾期",
];

/// What denies such a word when it stands right before it.
pub(crate) const DENIALS: &[&str] =
    &["不", "不存在", "克服", "避免", "无", "未", "未出现", "未发生", "未有", "没有", "并未"];

/// Other years, about which a reason may speak beside this one.
pub(crate) const OTHER_YEARS: &[&str] = &["上一年", "上年", "以前年度", "去年", "往年"];
