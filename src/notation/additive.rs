//! Whether what an indicator measures can be added up over several units: 500人 can; 95%, 300元/人 and 3天 of waiting
//! cannot.

use crate::notation::names::is_time_unit;
use crate::notation::words::names::NameFacts;

/// Units that are a share of a whole.
const SHARES: &[&str] = &["%", "‰", "‱", "个百分点", "百分点"];

/// What is counted together with its times or sets: 人/次 and 台/套 are counts, and no ratios.
const COUNTED: &[&str] = &["人", "户", "车", "台", "件", "架", "艘", "班", "场", "批", "项", "个", "名"];

/// The second half of such a count.
const TIMES: &[&str] = &["次", "套", "件", "台", "场"];

/// Words that say of a name, wherever they stand, that it measures something of one among many.
const OF_ONE: &[&str] = &[
    "平均",
    "人均",
    "户均",
    "亩均",
    "次均",
    "年均",
    "日均",
    "月均",
    "校均",
    "单位成本",
    "单位造价",
    "每人",
    "每户",
    "每亩",
    "每平方米",
    "每公里",
    "每吨",
    "每次",
    "每件",
    "每套",
    "每台",
    "每月",
    "每周",
    "每天",
    "每日",
];

/// Words with which a name ends that measures no amount.
const RATIO_ENDINGS: &[&str] = &[
    "率",
    "比例",
    "比重",
    "占比",
    "比",
    "满意度",
    "知晓度",
    "知晓率",
    "系数",
    "指数",
    "浓度",
    "增幅",
    "降幅",
    "增速",
    "标准",
    "单价",
    "均价",
    "价格",
    "幅度",
    "评分",
    "得分",
    "分数",
    "排名",
    "名次",
    "等级",
    "级别",
    "精度",
    "温度",
    "年限",
    "寿命",
];

/// Whether the number of an indicator is relative: of several units a mean is taken, and no sum.
pub(crate) fn is_relative(name: &str, unit: Option<&str>, facts: NameFacts) -> bool {
    let unit = unit.unwrap_or_default();
    if SHARES.contains(&unit) || is_ratio(unit) {
        return true;
    }
    let name = name.split(['(', '（']).next().unwrap_or_default().trim_end();
    if OF_ONE.iter().any(|word| name.contains(word)) || RATIO_ENDINGS.iter().any(|word| name.ends_with(word)) {
        return true;
    }
    if unit.is_empty() && facts.any(NameFacts::RATE) {
        return true;
    }
    // Days of training are counted, days of waiting are not.
    let is_counted = facts.any(NameFacts::COUNTED) || (name.ends_with('数') && !facts.any(NameFacts::LESS_IS_BETTER));
    is_time_unit(unit) && !is_counted
}

/// Whether a unit is one of something a something else: 元/人, but not 人/次.
fn is_ratio(unit: &str) -> bool {
    let Some((above, below)) = unit.split_once(['/', '／']) else { return false };
    !(COUNTED.contains(&above) && TIMES.contains(&below))
}

#[cfg(test)]
mod tests {
    use super::is_relative;
    use crate::notation::names::name_facts;

    #[test]
    fn what_is_summed_and_what_is_averaged() {
        for (name, unit, relative) in [
            ("培训人数", "人", false),
            ("培训人次", "人/次", false),
            ("购置设备数量", "台/套", false),
            ("项目总成本", "元", false),
            ("绿化面积", "平方米", false),
            ("培训天数", "天", false),
            ("某项", "", false),
            ("投诉件数", "件", false),
            ("资金到位率", "%", true),
            ("资金到位率", "", true),
            ("服务对象满意度", "", true),
            ("人均成本", "元", true),
            ("培训成本", "元/人", true),
            ("补助标准", "元", true),
            ("受理响应时间", "小时", true),
            ("等候天数", "天", true),
            ("人口死亡率", "‰", true),
            ("设备使用年限（年）", "年", true),
            ("巡查次数", "次/月", true),
        ] {
            assert_eq!(is_relative(name, Some(unit), name_facts(name)), relative, "{name} {unit}");
        }
    }
}
