//! The words by which a name claims to measure something: money that is paid out, work that is finished, a cost, or an
//! aim of which nothing can be counted.

use crate::notation::lexicon::{Lexicon, Word, count, marked, sorted};

/// What a word of a name claims.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Claims(u16);

impl Claims {
    pub(crate) const MONEY: Self = Self(1);
    pub(crate) const PAYING: Self = Self(1 << 1);
    pub(crate) const PAYING_ALONE: Self = Self(1 << 2);
    pub(crate) const COMPLETION: Self = Self(1 << 3);
    pub(crate) const COST: Self = Self(1 << 4);
    pub(crate) const COST_FLOOR: Self = Self(1 << 5);
    pub(crate) const COUNT: Self = Self(1 << 6);
    pub(crate) const UNWANTED: Self = Self(1 << 7);
    pub(crate) const AIM: Self = Self(1 << 8);
    pub(crate) const COUNTED: Self = Self(1 << 9);
    pub(crate) const COUNTED_AT_END: Self = Self(1 << 10);

    pub(crate) const fn with(self, claims: Self) -> Self {
        Self(self.0 | claims.0)
    }

    /// Whether one of the claims is among these.
    pub(crate) const fn any(self, claims: Self) -> bool {
        self.0 & claims.0 != 0
    }
}

/// All words by which a name claims something, so that one pass over the name finds them.
pub(crate) static CLAIM_WORDS: Lexicon<Claims> = Lexicon::new({
    const WORDS: &[Word<Claims>] = &sorted(marked::<{ count(LISTS) }, _>(LISTS));
    WORDS
});

const LISTS: &[(Claims, &[&str])] = &[
    (Claims::MONEY, MONEY),
    (Claims::PAYING, PAYING),
    (Claims::PAYING_ALONE, PAYING_ALONE),
    (Claims::COMPLETION, COMPLETION),
    (Claims::COST, COSTS),
    (Claims::COST_FLOOR, COST_FLOORS),
    (Claims::COUNT, COUNTS),
    (Claims::UNWANTED, UNWANTED),
    (Claims::AIM, AIMS),
    (Claims::COUNTED, COUNTED),
    (Claims::COUNTED, COUNTED_DEGREES),
    (Claims::COUNTED_AT_END, COUNTED_ENDS),
];

/// Money that can be paid out.
const MONEY: &[&str] = &[
    "专款",
    "基金",
    "工资",
    "拨款",
    "款项",
    "津贴",
    "经费",
    "补助",
    "补贴",
    "补偿款",
    "资金",
    "赔偿款",
    "救助金",
    "奖金",
    "货款",
    "款",
];

/// What is done with money.
const PAYING: &[&str] = &["下达", "兑付", "兑现", "到位", "发放", "执行", "拨付", "支付", "支出", "付款", "划拨"];

/// Such an act that speaks of money by itself, as a rate.
const PAYING_ALONE: &[&str] = &["兑付", "拨付", "支付"];

/// What is measured of a payment at the end of a name.
pub(crate) const PAID: &[&str] = &[
    "完成率",
    "率",
    "比率",
    "比例",
    "总金额",
    "金额",
    "总额",
    "数额",
    "额度",
    "额",
    "总量",
    "数量",
    "数",
    "情况",
    "进度",
];

/// Rates of completion, at the end of a name.
const COMPLETION: &[&str] = &["完成率", "完工率", "办结率", "完成比例", "竣工率", "完成比率"];

/// What a cost is called, beside the costs of [names](crate::notation::words::names).
const COSTS: &[&str] = &[
    "价", "费", "工资", "成本", "报酬", "投资", "控制", "支出", "标准", "概算", "租金", "节约", "节省", "薪酬", "补助",
    "补贴", "资金", "造价", "金额", "预算", "额度", "经费", "酬金", "津贴", "奖金",
];

/// What is paid to people, saved or gained: at least so much of it may be asked for.
const COST_FLOORS: &[&str] = &[
    "下降", "优惠", "减免", "减少", "压减", "压缩", "增收", "奖励", "工资", "待遇", "报酬", "收入", "收购", "救助",
    "标准", "津贴", "结余", "节支", "节约", "节省", "薪酬", "补偿", "补助", "补贴", "降低",
];

/// Nouns that count what was made, held or done, at the end of a name; 次数 and 人数 count all sorts of things.
const COUNTS: &[&str] =
    &["个数", "份数", "人次", "册数", "场数", "场次", "套数", "批次", "期数", "班次", "篇数", "门数", "面积"];

/// What nobody wants more of, before such a noun.
const UNWANTED: &[&str] = &[
    "不", "亏", "借", "停", "占用", "受灾", "受损", "坏", "投诉", "抛荒", "拖欠", "损", "撂荒", "撤", "未", "欠",
    "死亡", "污染", "淘汰", "漏", "火灾", "病", "破坏", "积压", "空置", "空编", "缺", "裁", "误", "负债", "超", "返",
    "违", "逃", "退", "逾", "错", "闲置", "降", "减", "用地", "占地", "会议", "维修", "出国", "接待", "公务", "因公",
    "事故", "案件", "信访", "上访", "库存", "排放", "能耗", "耗",
];

/// Degrees and aims of which nothing is counted.
const AIMS: &[&str] = &[
    "优化",
    "促进",
    "健康发展",
    "加强",
    "助力",
    "增强",
    "夯实",
    "影响",
    "成效",
    "持续",
    "推动",
    "提升",
    "提高",
    "改善",
    "效果",
    "效益",
    "明显",
    "显著",
    "有力",
    "水平",
    "激发",
    "稳定",
    "稳步",
    "维护",
    "和谐",
    "良好",
    "营造",
    "带动",
    "高质量",
];

/// What can be counted, or done so and so often: a percentage of it means something.
const COUNTED: &[&str] = &[
    "率",
    "比例",
    "比重",
    "占比",
    "人次",
    "满意",
    "知晓",
    "覆盖",
    "完成",
    "办结",
    "办理",
    "发放",
    "支付",
    "拨付",
    "验收",
    "培训",
    "检查",
    "检验",
    "检测",
    "监测",
    "维修",
    "维保",
    "安装",
    "建成",
    "运行",
    "运转",
    "采购",
    "供应",
    "使用情况",
    "利用",
    "达标",
    "合格",
    "合规",
    "及时",
    "准确",
    "到位",
    "落实",
    "执行",
    "回复",
    "响应",
    "处置",
    "处理",
    "整改",
    "产值",
    "产量",
    "收入",
    "税收",
    "增长",
    "下降",
    "减少",
    "增加",
    "降低",
    "节约",
    "入学",
    "毕业",
    "公开",
    "参与",
    "优良",
    "通过",
    "成活",
];

/// With what a name ends that counts.
const COUNTED_ENDS: &[&str] = &["数", "次", "面积", "金额"];

/// What is said in 度 and is counted; other words with 度 name a degree.
const COUNTED_DEGREES: &[&str] =
    &["满意度", "知晓度", "认可度", "参与度", "关注度", "获得感", "覆盖度", "精度", "密度", "浓度"];
