//! The words of indicators' names, wherever they stand in them.

use crate::notation::lexicon::{Lexicon, Word, sorted};

/// What the words of an indicator's name say about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct NameFacts(u16);

impl NameFacts {
    /// Less is better: a harm, a control rate, a time limit.
    pub(crate) const LESS_IS_BETTER: Self = Self(1);
    /// The name counts something that nobody wants: complaints, accidents.
    pub(crate) const NUISANCE: Self = Self(1 << 1);
    /// The name speaks of something that is built, done or trained.
    pub(crate) const WORK: Self = Self(1 << 2);
    /// The name speaks of money or of what is kept down by a limit, as a cost indicator must.
    pub(crate) const COST: Self = Self(1 << 3);
    /// The name is the rate at which the budget was executed.
    pub(crate) const EXECUTION_RATE: Self = Self(1 << 4);
    /// The name is a rate or a satisfaction, so that % is implied.
    pub(crate) const RATE: Self = Self(1 << 5);
    /// The name says in which unit it counts.
    pub(crate) const UNIT: Self = Self(1 << 6);
    /// What is counted is kept small, although it belongs to something that is built or done: its price, its defects.
    pub(crate) const KEPT_SMALL: Self = Self(1 << 7);
    /// The name is about the time that something takes.
    pub(crate) const TIME: Self = Self(1 << 8);
    /// A rate of things that can at most be all of them.
    pub(crate) const BOUNDED_RATE: Self = Self(1 << 9);
    /// The name is a sum that is spent, a price or its limit.
    pub(crate) const SPENDING: Self = Self(1 << 10);
    /// A rate of which more is better also where it is one of costs: 发放率, 到位率.
    pub(crate) const COMPLETION_RATE: Self = Self(1 << 12);
    /// The name ends in a noun of things that are made, done or trained: 个数, 批次, 场次, 面积, 人次.
    pub(crate) const COUNTED: Self = Self(1 << 11);

    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether any of the facts of `other` holds.
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What a word does to the meaning of the words beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Role(u16);

impl Role {
    /// The nuisance before it is dealt with: the more of it, the better.
    pub(crate) const HANDLING: Self = Self(1);
    /// The name as a whole is about having less of the nuisance.
    pub(crate) const REDUCING: Self = Self(1 << 1);
    /// The name only sounds like a rate.
    pub(crate) const NO_RATE: Self = Self(1 << 2);
    /// A name that begins so deals with the nuisance that it then names.
    pub(crate) const DEALING: Self = Self(1 << 3);
    /// A nuisance that follows at once is what is dealt with: 办理信访.
    pub(crate) const ACTING: Self = Self(1 << 4);
    /// Stands between such a word and its nuisance: 处置突发事件.
    pub(crate) const PASSING: Self = Self(1 << 5);
    /// Helps those whom something befell: 慰问受灾群众.
    pub(crate) const RELIEVING: Self = Self(1 << 6);
    /// Befalls those who may be helped.
    pub(crate) const BEFALLING: Self = Self(1 << 7);
    /// A fault of the work itself: 办理差错 is no less a fault for being one of 办理.
    pub(crate) const FAULT: Self = Self(1 << 8);

    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What a word of a name says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Meaning {
    pub(crate) facts: NameFacts,
    pub(crate) role: Role,
}

impl Meaning {
    pub(crate) const fn of(facts: NameFacts) -> Self {
        Self { facts, role: Role(0) }
    }

    pub(crate) const fn role(role: Role) -> Self {
        Self { facts: NameFacts(0), role }
    }

    pub(crate) const fn with(self, other: Self) -> Self {
        Self { facts: self.facts.with(other.facts), role: self.role.with(other.role) }
    }
}

/// The words of indicators' names.
///
/// A nuisance loses its meaning when it is dealt with: 投诉 counts complaints, 投诉办结率 the complaints that were
/// closed. So a word of handling counts behind the nuisance, one that acts on what follows it also right before it
/// (`办理信访事项数`), a word of dealing at the beginning of the name (`查处违法案件数`), and a word of reducing anywhere.
pub(crate) static NAME_WORDS: Lexicon<Meaning> = Lexicon::new({
    const WORDS: &[Word<Meaning>] = &sorted([
        ("上访", HARM),
        ("下降", REDUCED),
        ("不合格", HARM),
        ("不良反应", HARM),
        ("不达标", HARM),
        ("个数", UNIT),
        ("举办", WORK),
        ("举报", PASSED),
        ("事件", HARM),
        ("事故", HARM),
        ("亩数", UNIT),
        ("人均成本", LESS),
        ("人数", UNIT),
        ("人次", UNIT),
        ("件数", UNIT),
        ("价", SMALL.with(COST)),
        ("份数", UNIT),
        ("伤亡", HARM),
        ("作业面积", WORK),
        ("例数", UNIT),
        ("侦破", DEALT),
        ("保障", HANDLED),
        ("信访", HARM),
        ("修复", RELIEVED),
        ("修建", WORK),
        ("停机", HARM),
        ("公里数", UNIT),
        ("册数", UNIT),
        ("准确率", BOUNDED),
        ("减少", REDUCED),
        ("减排", REDUCED),
        ("减灾", REDUCED),
        ("制止", DEALT),
        ("办件", WORK),
        ("办理", ACTED),
        ("办结", ACTED),
        ("化解", DEALT),
        ("单位成本", LESS),
        ("占地", SMALL),
        ("占比", RATE),
        ("及时率", BOUNDED),
        ("反馈", HANDLED),
        ("发放", WORK.with(RELIEF)),
        ("发病率", HARM),
        ("受害", BEFELL),
        ("受灾", BEFELL),
        ("受理", DEALT),
        ("变动率", LESS),
        ("变质", HARM),
        ("只数", UNIT),
        ("台数", UNIT),
        ("各类", PASSED),
        ("合格率", BOUNDED),
        ("吨数", UNIT),
        ("周期", TIME),
        ("响应时间", LESS.with(TIME)),
        ("回复", ACTED),
        ("回应", ACTED),
        ("回访", ACTED),
        ("地质", PASSED),
        ("场数", UNIT),
        ("场次", UNIT),
        ("培训", WORK.with(HANDLED)),
        ("处数", UNIT),
        ("处理", DEALT),
        ("处罚", ACTED),
        ("处置", DEALT),
        ("复发率", HARM),
        ("天数", UNIT.with(TIME)),
        ("失业率", HARM),
        ("失误", FAULT),
        ("头数", UNIT),
        ("套数", UNIT),
        ("安全", PASSED),
        ("安置", RELIEVED),
        ("安装", WORK),
        ("审查", ACTED),
        ("审理", ACTED),
        ("宣传", HANDLED),
        ("家数", UNIT),
        ("工期", TIME),
        ("差错", FAULT),
        ("帮扶", RELIEVED),
        ("年数", UNIT.with(TIME)),
        ("应急", HANDLED),
        ("座数", UNIT),
        ("延误", FAULT),
        ("建成", WORK),
        ("建设", WORK),
        ("开展", WORK),
        ("张数", UNIT),
        ("恢复", RELIEF),
        ("恢复速度", LESS),
        ("患病率", HARM),
        ("感染率", HARM),
        ("慰问", WORK.with(RELIEF)),
        ("成本", COST),
        ("成灾", HARM),
        ("户数", UNIT),
        ("户次", UNIT),
        ("扑救", DEALT),
        ("打击", DEALT),
        ("批次", UNIT),
        ("投诉", HARM),
        ("投资", COST),
        ("报告", HANDLED),
        ("拆除", DEALT),
        ("拥堵", HARM),
        ("拨付", WORK),
        ("指标数", UNIT),
        ("挽回", REDUCED),
        ("损失", HARM),
        ("损耗", HARM),
        ("排查", DEALT),
        ("排除", DEALT),
        ("接听", ACTED),
        ("接待", ACTED),
        ("控制", COST),
        ("控制率", LESS),
        ("搬迁", RELIEVED),
        ("支出", COST),
        ("支出执行率", EXECUTION),
        ("支出预算执行率", EXECUTION),
        ("改造", WORK),
        ("故障", HARM),
        ("效率", NO_RATE),
        ("救助", WORK.with(RELIEVED)),
        ("救援", RELIEVED),
        ("救治", HANDLED),
        ("教育", HANDLED),
        ("整改", DEALT),
        ("整治", DEALT),
        ("断电", HARM),
        ("新增", WORK),
        ("新建", WORK),
        ("时效", TIME),
        ("时长", TIME),
        ("时间", TIME),
        ("时限", LESS.with(TIME)),
        ("月数", UNIT.with(TIME)),
        ("期数", UNIT),
        ("期限", TIME),
        ("杜绝", REDUCED),
        ("条数", UNIT),
        ("查办", DEALT),
        ("查处", DEALT),
        ("查验", ACTED),
        ("标准", COST),
        ("栋数", UNIT),
        ("株数", UNIT),
        ("核查", ACTED),
        ("案发", HARM),
        ("检查", WORK.with(ACTED)),
        ("欠费", HARM),
        ("次数", UNIT),
        ("死亡", HARM),
        ("比例", RATE),
        ("比重", RATE),
        ("污染事件", HARM),
        ("污染事故", HARM),
        ("污染天数", HARM),
        ("污染指数", HARM),
        ("治理", DEALT),
        ("流失率", HARM),
        ("消化", DEALT),
        ("消除", DEALT),
        ("清理", DEALT),
        ("清除", DEALT),
        ("满意度", RATE.with(BOUNDED)),
        ("满意率", RATE.with(BOUNDED)),
        ("漏报", FAULT),
        ("演练", HANDLED),
        ("火灾", HARM),
        ("灾害", PASSED),
        ("点数", UNIT),
        ("率", RATE),
        ("用地", SMALL),
        ("百分比", RATE),
        ("监控", ACTED),
        ("监测", ACTED),
        ("知晓率", BOUNDED),
        ("破案", ACTED),
        ("破获", DEALT),
        ("种植", WORK),
        ("稳控", ACTED),
        ("空置率", HARM),
        ("突发", PASSED),
        ("立案", ACTED),
        ("等待时间", LESS.with(TIME)),
        ("答复", ACTED),
        ("篇数", UNIT),
        ("纠正", DEALT),
        ("经费执行率", EXECUTION),
        ("结案", ACTED),
        ("结转结余率", LESS),
        ("维修", WORK),
        ("维修次数", SMALL),
        ("维护", WORK),
        ("缺陷", SMALL),
        ("群众", PASSED),
        ("耗时", LESS.with(TIME)),
        ("节约", COST),
        ("节约率", REDUCED),
        ("补偿", HANDLED),
        ("补助", WORK.with(RELIEVED)),
        ("覆盖率", BOUNDED),
        ("解决", DEALT),
        ("误差", FAULT),
        ("误报", FAULT),
        ("课时", UNIT),
        ("调整率", LESS),
        ("调查", ACTED),
        ("调解", DEALT),
        ("负面", HARM),
        ("责停", DEALT),
        ("购置", WORK),
        ("费", COST),
        ("资助", WORK.with(RELIEF)),
        ("资金执行率", EXECUTION),
        ("资金支出率", EXECUTION),
        ("赔偿", HANDLED),
        ("起数", UNIT),
        ("路长", UNIT),
        ("转移", RELIEVED),
        ("辆数", UNIT),
        ("辍学率", HARM),
        ("达标率", BOUNDED),
        ("返工", FAULT),
        ("违法", HARM),
        ("违纪", HARM),
        ("违规", HARM),
        ("追回", HANDLED),
        ("追缴", DEALT),
        ("追责", HANDLED),
        ("退件", FAULT),
        ("逾期", FAULT),
        ("遏制", REDUCED),
        ("避免", REDUCED),
        ("采购", WORK),
        ("重复", PASSED),
        ("重大", PASSED),
        ("重建", RELIEF),
        ("金额", COST),
        ("问题", SMALL),
        ("间隔", SMALL),
        ("防控", HANDLED),
        ("防止", REDUCED),
        ("防治", HANDLED),
        ("防范", REDUCED),
        ("降低", REDUCED),
        ("隐患", HARM),
        ("零上访", REDUCED),
        ("零事故", REDUCED),
        ("零投诉", REDUCED),
        ("项数", UNIT),
        ("预算完成率", EXECUTION),
        ("预算执行情况", EXECUTION),
        ("预算执行率", EXECUTION),
        ("预算执行进度", EXECUTION),
        ("预算支出率", EXECUTION),
        ("预算资金执行率", EXECUTION),
        ("预警", ACTED),
        ("预防", REDUCED),
        ("频率", NO_RATE),
        ("颗数", UNIT),
    ]);
    WORDS
});

/// The words with which a nuisance is counted.
pub(crate) static MEASURE_WORDS: Lexicon<()> = Lexicon::new({
    const WORDS: &[Word<()>] = &sorted([
        ("、", ()),
        ("上升", ()),
        ("与", ()),
        ("个数", ()),
        ("举报", ()),
        ("事件", ()),
        ("事故", ()),
        ("人", ()),
        ("人口", ()),
        ("人员", ()),
        ("人数", ()),
        ("人次", ()),
        ("件", ()),
        ("件数", ()),
        ("例", ()),
        ("例数", ()),
        ("信息", ()),
        ("占比", ()),
        ("及", ()),
        ("发生", ()),
        ("和", ()),
        ("增加", ()),
        ("增长", ()),
        ("天数", ()),
        ("宗", ()),
        ("宗数", ()),
        ("总数", ()),
        ("总量", ()),
        ("情况", ()),
        ("户", ()),
        ("户数", ()),
        ("批次", ()),
        ("指数", ()),
        ("控制", ()),
        ("数", ()),
        ("数量", ()),
        ("时长", ()),
        ("时间", ()),
        ("案", ()),
        ("案件", ()),
        ("次", ()),
        ("次数", ()),
        ("比例", ()),
        ("比重", ()),
        ("率", ()),
        ("现象", ()),
        ("的", ()),
        ("等", ()),
        ("线索", ()),
        ("群众", ()),
        ("舆情", ()),
        ("行为", ()),
        ("记录", ()),
        ("资金", ()),
        ("起", ()),
        ("起数", ()),
        ("量", ()),
        ("金额", ()),
        ("问题", ()),
        ("面积", ()),
        ("频次", ()),
        ("频率", ()),
        ("额", ()),
    ]);
    WORDS
});

pub(crate) const BEFELL: Meaning = HARM.with(Meaning::role(Role::BEFALLING));

pub(crate) const FAULT: Meaning = HARM.with(Meaning::role(Role::FAULT));

pub(crate) const HANDLED: Meaning = Meaning::role(Role::HANDLING);

pub(crate) const ACTED: Meaning = Meaning::role(Role::HANDLING.with(Role::ACTING));

pub(crate) const DEALT: Meaning = ACTED.with(Meaning::role(Role::DEALING));

pub(crate) const RELIEF: Meaning = Meaning::role(Role::RELIEVING);

pub(crate) const PASSED: Meaning = Meaning::role(Role::PASSING);

pub(crate) const REDUCED: Meaning = Meaning::role(Role::REDUCING);

pub(crate) const NO_RATE: Meaning = Meaning::role(Role::NO_RATE);

pub(crate) const BOUNDED: Meaning = Meaning::of(NameFacts::BOUNDED_RATE);

pub(crate) const COST: Meaning = Meaning::of(NameFacts::COST);

pub(crate) const EXECUTION: Meaning = Meaning::of(NameFacts::EXECUTION_RATE);

pub(crate) const HARM: Meaning = Meaning::of(HARM_FACTS);

pub(crate) const LESS: Meaning = Meaning::of(NameFacts::LESS_IS_BETTER);

pub(crate) const RATE: Meaning = Meaning::of(NameFacts::RATE);

pub(crate) const RELIEVED: Meaning = HANDLED.with(RELIEF);

pub(crate) const SMALL: Meaning = Meaning::of(NameFacts::KEPT_SMALL);

pub(crate) const TIME: Meaning = Meaning::of(NameFacts::TIME);

pub(crate) const UNIT: Meaning = Meaning::of(NameFacts::UNIT);

pub(crate) const WORK: Meaning = Meaning::of(NameFacts::WORK);

pub(crate) const HARM_FACTS: NameFacts = NameFacts::LESS_IS_BETTER.with(NameFacts::NUISANCE);
