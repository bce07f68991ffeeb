//! The words by which names and texts are understood: one table for each question that a check or a rule asks.
//!
//! Names of indicators are free text, yet rule 3 of scoring (a target without a sign) and several checks depend on
//! what they speak of. All such words stand here, so that a missing one is added in one place; the code only looks
//! them up. A name is scanned once, when an evaluation is put together, for all of [`NAME_WORDS`] at the same time.

use crate::notation::figures;
use crate::notation::lexicon::{Lexicon, Word, sorted};
use crate::notation::reading::Comparison;

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
struct Role(u16);

impl Role {
    /// The nuisance before it is dealt with: the more of it, the better.
    const HANDLING: Self = Self(1);
    /// The name as a whole is about having less of the nuisance.
    const REDUCING: Self = Self(1 << 1);
    /// The name only sounds like a rate.
    const NO_RATE: Self = Self(1 << 2);
    /// A name that begins so deals with the nuisance that it then names.
    const DEALING: Self = Self(1 << 3);
    /// A nuisance that follows at once is what is dealt with: 办理信访.
    const ACTING: Self = Self(1 << 4);
    /// Stands between such a word and its nuisance: 处置突发事件.
    const PASSING: Self = Self(1 << 5);
    /// Helps those whom something befell: 慰问受灾群众.
    const RELIEVING: Self = Self(1 << 6);
    /// Befalls those who may be helped.
    const BEFALLING: Self = Self(1 << 7);
    /// A fault of the work itself: 办理差错 is no less a fault for being one of 办理.
    const FAULT: Self = Self(1 << 8);

    const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What a word of a name says.
#[derive(Debug, Clone, Copy)]
struct Meaning {
    facts: NameFacts,
    role: Role,
}

impl Meaning {
    const fn of(facts: NameFacts) -> Self {
        Self { facts, role: Role(0) }
    }

    const fn role(role: Role) -> Self {
        Self { facts: NameFacts(0), role }
    }

    const fn with(self, other: Self) -> Self {
        Self { facts: self.facts.with(other.facts), role: self.role.with(other.role) }
    }
}

const HARM_FACTS: NameFacts = NameFacts::LESS_IS_BETTER.with(NameFacts::NUISANCE);

const LESS: Meaning = Meaning::of(NameFacts::LESS_IS_BETTER);
const HARM: Meaning = Meaning::of(HARM_FACTS);
const BEFELL: Meaning = HARM.with(Meaning::role(Role::BEFALLING));
const FAULT: Meaning = HARM.with(Meaning::role(Role::FAULT));
const HANDLED: Meaning = Meaning::role(Role::HANDLING);
const ACTED: Meaning = Meaning::role(Role::HANDLING.with(Role::ACTING));
const DEALT: Meaning = ACTED.with(Meaning::role(Role::DEALING));
const RELIEF: Meaning = Meaning::role(Role::RELIEVING);
const RELIEVED: Meaning = HANDLED.with(RELIEF);
const PASSED: Meaning = Meaning::role(Role::PASSING);
const REDUCED: Meaning = Meaning::role(Role::REDUCING);
const NO_RATE: Meaning = Meaning::role(Role::NO_RATE);
const SMALL: Meaning = Meaning::of(NameFacts::KEPT_SMALL);
const WORK: Meaning = Meaning::of(NameFacts::WORK);
const COST: Meaning = Meaning::of(NameFacts::COST);
const EXECUTION: Meaning = Meaning::of(NameFacts::EXECUTION_RATE);
const RATE: Meaning = Meaning::of(NameFacts::RATE);
const BOUNDED: Meaning = Meaning::of(NameFacts::BOUNDED_RATE);
const UNIT: Meaning = Meaning::of(NameFacts::UNIT);
const TIME: Meaning = Meaning::of(NameFacts::TIME);

/// The words of indicators' names.
///
/// A nuisance loses its meaning when it is dealt with: 投诉 counts complaints, 投诉办结率 the complaints that were
/// closed. So a word of handling counts behind the nuisance, one that acts on what follows it also right before it
/// (`办理信访事项数`), a word of dealing at the beginning of the name (`查处违法案件数`), and a word of reducing anywhere.
static NAME_WORDS: Lexicon<Meaning> = Lexicon::new({
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
        ("价", SMALL),
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
        ("能耗", LESS),
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

/// What the words of an indicator's name say, without the number before it, in one pass over it.
#[inline(never)] // The loop over the characters needs the registers for itself.
pub(crate) fn name_facts(name: &str) -> NameFacts {
    let mut facts = NameFacts::default();
    let mut roles = Role::default();
    let mut dealt_with = false;
    // Where a word ended that acts on what follows it.
    let mut acts_on = usize::MAX;
    let mut nuisance_ends = 0;
    NAME_WORDS.scan(name, |found, start, end| {
        dealt_with |= start == 0 && found.role.any(Role::DEALING);
        // 控制 alone makes a cost; behind a nuisance nothing: 事故控制率 is still about accidents.
        if found.role.any(Role::HANDLING) && facts.any(NameFacts::NUISANCE) {
            facts = facts.without(HARM_FACTS);
        }
        if found.facts.any(NameFacts::NUISANCE) {
            let is_object = start == acts_on && !found.role.any(Role::FAULT);
            if is_object || (found.role.any(Role::BEFALLING) && roles.any(Role::RELIEVING)) {
                acts_on = end;
                return;
            }
            nuisance_ends = end;
        }
        if found.role.any(Role::ACTING) || (start == acts_on && found.role.any(Role::PASSING)) {
            acts_on = end;
        }
        roles = roles.with(found.role);
        facts = facts.with(found.facts);
    });
    if roles.any(Role::REDUCING) || dealt_with {
        facts = facts.without(HARM_FACTS);
    }
    if facts.any(NameFacts::NUISANCE) && !is_measure(name.get(nuisance_ends..).unwrap_or_default()) {
        // What is done to a nuisance has many names: a rate of it is one of them, a count may still be its own.
        facts = facts.without(if facts.any(NameFacts::RATE) { HARM_FACTS } else { NameFacts::NUISANCE });
    }
    if roles.any(Role::NO_RATE) {
        facts = facts.without(NameFacts::RATE);
    }
    facts
}

/// The words by which labels of blocks and kinds are recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LabelWord {
    Satisfaction,
    Execution,
    Output,
    Benefit,
    Cost,
}

static LABEL_WORDS: Lexicon<LabelWord> = Lexicon::new({
    const WORDS: &[Word<LabelWord>] = &sorted([
        ("产出", LabelWord::Output),
        ("成本", LabelWord::Cost),
        ("执行率", LabelWord::Execution),
        ("效果", LabelWord::Benefit),
        ("效益", LabelWord::Benefit),
        ("满意", LabelWord::Satisfaction),
        ("预算执行", LabelWord::Execution),
    ]);
    WORDS
});

/// Calls `found` for every word of a label.
pub(crate) fn label_words(label: &str, mut found: impl FnMut(LabelWord)) {
    LABEL_WORDS.scan(label, |word, _, _| found(word));
}

/// Whether the end of a name, behind the nuisance, only says how the nuisance itself is measured: `发生率`, `案件数(起)`.
fn is_measure(end: &str) -> bool {
    let mut rest = end.split(['(', '（', ',', '，', ':', '：']).next().unwrap_or_default();
    while !rest.is_empty() {
        let Some(((), behind)) = MEASURE_WORDS.longest(rest) else { return false };
        rest = behind;
    }
    true
}

/// The words with which a nuisance is counted.
static MEASURE_WORDS: Lexicon<()> = Lexicon::new({
    const WORDS: &[Word<()>] = &sorted([
        ("、", ()),
        ("上升", ()),
        ("与", ()),
        ("个数", ()),
        ("举报", ()),
        ("事件", ()),
        ("事故", ()),
        ("人", ()),
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

/// Words of degree and effect: a target made of nothing else says nothing that could be missed. Beside them stand those
/// that only join them and say nothing by themselves.
static VAGUE_WORDS: Lexicon<bool> = Lexicon::new({
    const WORDS: &[Word<bool>] = &sorted([
        ("一定", false),
        ("上升", true),
        ("下降", true),
        ("不断", true),
        ("与", false),
        ("中长期", true),
        ("丰富", true),
        ("了", false),
        ("产生", false),
        ("优", true),
        ("优化", true),
        ("优异", true),
        ("优秀", true),
        ("优良", true),
        ("低", true),
        ("作用", true),
        ("促进", true),
        ("保持", false),
        ("保证", true),
        ("保障", true),
        ("充分", true),
        ("全面", true),
        ("具有", false),
        ("减少", true),
        ("减轻", true),
        ("切实", true),
        ("加大", true),
        ("加强", true),
        ("加快", true),
        ("加深", true),
        ("及", false),
        ("发展", true),
        ("发挥", true),
        ("取得", false),
        ("可持续", true),
        ("可观", true),
        ("向好", true),
        ("和", false),
        ("基本", false),
        ("增加", true),
        ("增强", true),
        ("增进", true),
        ("增长", true),
        ("大", true),
        ("大力", true),
        ("大大", true),
        ("大幅", true),
        ("大幅度", true),
        ("好", true),
        ("好转", true),
        ("完善", true),
        ("实现", false),
        ("将", false),
        ("巩固", true),
        ("已", false),
        ("带动", true),
        ("广泛", true),
        ("强", true),
        ("强化", true),
        ("影响", true),
        ("很", true),
        ("得到", false),
        ("总体", false),
        ("成效", true),
        ("所", false),
        ("扩大", true),
        ("持续", true),
        ("推动", true),
        ("推进", true),
        ("提升", true),
        ("提高", true),
        ("支撑", true),
        ("改善", true),
        ("改进", true),
        ("效果", true),
        ("效益", true),
        ("整体", false),
        ("明显", true),
        ("显著", true),
        ("更", false),
        ("更加", false),
        ("最大", true),
        ("有", false),
        ("有力", true),
        ("有所", true),
        ("有效", true),
        ("有益", true),
        ("极大", true),
        ("正向", true),
        ("正面", true),
        ("比较", true),
        ("水平", true),
        ("深入", true),
        ("深化", true),
        ("深远", true),
        ("满意", true),
        ("激发", true),
        ("环境效益", true),
        ("理想", true),
        ("生态效益", true),
        ("的", false),
        ("直接", true),
        ("社会效益", true),
        ("积极", true),
        ("程度", true),
        ("稳定", true),
        ("稳步", true),
        ("突出", true),
        ("经济效益", true),
        ("继续", false),
        ("缓解", true),
        ("缩小", true),
        ("能", false),
        ("能够", false),
        ("良", true),
        ("良好", true),
        ("调动", true),
        ("起到", false),
        ("较", true),
        ("较为", true),
        ("较低", true),
        ("较大", true),
        ("较好", true),
        ("较强", true),
        ("较快", true),
        ("较高", true),
        ("进一步", true),
        ("适当", true),
        ("逐年", true),
        ("逐步", true),
        ("逐渐", true),
        ("遏制", true),
        ("长效", true),
        ("长期", true),
        ("长远", true),
        ("降低", true),
        ("非常", true),
        ("高", true),
    ]);
    WORDS
});

/// Whether a text is made of words of degree or effect only: `效果显著`, but not `合规` and not `提升率`.
pub(crate) fn is_vague(text: &str) -> bool {
    let mut rest = text;
    let mut seen = false;
    while let Some((first, after)) = figures::split_first(rest) {
        if let Some((says, behind)) = VAGUE_WORDS.longest(rest) {
            seen |= says;
            rest = behind;
        } else if figures::is_space(first) || PUNCTUATION.contains(&first) {
            rest = after;
        } else {
            return false;
        }
    }
    seen
}

/// What may stand between words of degree.
const PUNCTUATION: [char; 14] = ['，', ',', '、', '。', ';', '；', '“', '”', '"', '(', ')', '（', '）', '!'];

/// What stands in the brackets at the end of a name: `公猪舍(≥**平方米)`, `任务完成时限(月)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct NameNotation {
    /// The sign of the target.
    pub(crate) comparison: Option<Comparison>,
    /// Whether a unit is named.
    pub(crate) unit: bool,
    /// Whether it is one of time.
    pub(crate) time: bool,
}

/// The most characters that a unit in the brackets of a name can have.
const UNIT_CHARACTERS: usize = 5;

/// The sign and the unit that a name, without spaces around it, prints for its target.
#[inline]
pub(crate) fn name_notation(name: &str) -> NameNotation {
    // Brackets are no word, and few names end in them.
    if figures::ends_in_word(name) { NameNotation::default() } else { notation_in_brackets(name) }
}

fn notation_in_brackets(name: &str) -> NameNotation {
    let inside = name.strip_suffix([')', '）']).and_then(|open| open.rsplit_once(['(', '（']));
    let Some((_, inside)) = inside else {
        return NameNotation::default();
    };
    let inside = figures::trim(inside);
    let first = figures::split_first(inside).and_then(|(first, rest)| Some((figures::sign_part(first)?, rest)));
    let (comparison, rest) = first.map_or((None, inside), |(first, rest)| {
        let (sign, rest) = figures::whole_sign(first, rest);
        (sign.comparison(), rest)
    });
    let unit = rest.trim_start_matches(['*', '＊', ' ']);
    let has_digit = unit.contains(|digit: char| digit.is_numeric());
    let is_unit = !unit.is_empty() && !has_digit && unit.chars().count() <= UNIT_CHARACTERS;
    NameNotation { comparison, unit: is_unit, time: is_time_unit(unit) }
}

/// Marks that fill a field for reasons without giving one.
const NO_REASON: [&str; 16] =
    ["无", "无。", "没有", "无偏差", "无原因", "不适用", "/", "／", "-", "—", "——", "--", "一", "0", "\\", "、"];

/// Whether a field for reasons gives one.
pub(crate) fn is_reason(text: &str) -> bool {
    let text = figures::trim(text);
    !text.is_empty() && !NO_REASON.contains(&text)
}

/// Units of time, beside which a quantity says when.
const TIME_UNITS: [&str; 16] = [
    "天",
    "日",
    "月",
    "年",
    "个月",
    "小时",
    "分钟",
    "秒",
    "周",
    "工作日",
    "个工作日",
    "个日历天",
    "日历天",
    "天内",
    "季度",
    "个小时",
];

/// Whether a unit is one of time.
pub(crate) fn is_time_unit(unit: &str) -> bool {
    TIME_UNITS.contains(&unit)
}

/// Whether a quantity says when, or how often on time: by its unit, or by the name that it answers to.
pub(crate) fn says_when(unit: Option<&str>, name: NameFacts) -> bool {
    name.any(NameFacts::RATE.with(NameFacts::TIME)) || unit.is_some_and(|unit| unit == "%" || is_time_unit(unit))
}

/// Words that say when without a number.
const DATE_WORDS: [&str; 13] =
    ["年底", "年末", "年内", "年度内", "月底", "月末", "季末", "季度末", "节前", "按月", "按季", "每月", "每季"];

/// Whether a text says when: `12月底前完成验收`, `每月15日前发放`, `收到申请后3个工作日内`.
pub(crate) fn mentions_time(text: &str) -> bool {
    let after_number = |(start, digit): (usize, char)| {
        let rest = text.get(start.saturating_add(digit.len_utf8())..).unwrap_or_default().trim_start();
        digit.is_ascii_digit() && TIME_UNITS.iter().chain(&["号", "%", "％"]).any(|unit| rest.starts_with(unit))
    };
    DATE_WORDS.iter().any(|word| text.contains(word)) || text.char_indices().any(after_number)
}

/// Whether a name prints a number with its unit: `完成1290.3平方米冷库`, beside a target of 1290.3.
pub(crate) fn names_unit_of(name: &str, number: &str) -> bool {
    let Some((before, after)) = without_number(figures::trim(name)).split_once(number) else { return false };
    let within_number = |character: char| character.is_ascii_digit() || character == '.';
    !before.ends_with(within_number) && after.starts_with(char::is_alphabetic)
}

/// Other names of the grades that schemes call 优, 良, 中 and 差.
const GRADE_NAMES: [(&str, &str); 12] = [
    ("优秀", "优"),
    ("优等", "优"),
    ("优级", "优"),
    ("良好", "良"),
    ("良等", "良"),
    ("良级", "良"),
    ("中等", "中"),
    ("中级", "中"),
    ("合格", "中"),
    ("差等", "差"),
    ("较差", "差"),
    ("不合格", "差"),
];

/// The signs that a column for the kind of an indicator (指标性质) names by the direction in which it is good.
const DIRECTIONS: &[(&str, Comparison)] = &[
    ("正向", Comparison::AtLeast),
    ("正向指标", Comparison::AtLeast),
    ("反向", Comparison::AtMost),
    ("反向指标", Comparison::AtMost),
    ("逆向", Comparison::AtMost),
    ("逆向指标", Comparison::AtMost),
    ("负向", Comparison::AtMost),
    ("负向指标", Comparison::AtMost),
];

/// The sign for which a word of direction stands.
pub(crate) fn direction(word: &str) -> Option<Comparison> {
    DIRECTIONS.iter().find(|(known, _)| *known == word).map(|(_, sign)| *sign)
}

/// What a column for the unit says where the target has none.
const NO_UNITS: &[&str] = &["无", "无单位", "定性", "定性指标", "定量", "定量指标", "文字", "文本", "其他"];

/// Whether the column for the unit names one.
pub(crate) fn names_a_unit(column: &str) -> bool {
    !column.is_empty() && !NO_UNITS.contains(&column)
}

/// Whether a declared grade is a grade, in its short or a longer form.
pub(crate) fn is_same_grade(declared: &str, grade: &str) -> bool {
    let short = |name: &str| GRADE_NAMES.iter().find(|(long, _)| *long == name).map(|(_, short)| *short);
    let (declared, grade) = (figures::trim(declared), figures::trim(grade));
    short(declared).unwrap_or(declared) == short(grade).unwrap_or(grade)
}

/// A name, without spaces around it, without the number before it: `指标3：培训人数`, `★1.培训人数`, `（2）培训人数`; but all
/// of `0-6岁儿童建档率`.
#[inline]
pub(crate) fn without_number(name: &str) -> &str {
    if begins_numbered(name) { behind_number(name) } else { name }
}

/// What stands before the number at the end of a name: 目标 in 目标1, 目标二 and 目标（3）.
pub(crate) fn before_number(name: &str) -> Option<&str> {
    let is_numeral = |character: char| character.is_ascii_digit() || NUMERALS.contains(character);
    let open = name.strip_suffix([')', '）']).unwrap_or(name);
    let stem = open.trim_end_matches(is_numeral);
    let closed = if open == name { stem } else { stem.strip_suffix(['(', '（'])? };
    (stem != open).then(|| figures::trim(closed))
}

/// The numerals by which parts are counted.
const NUMERALS: &str = "一二三四五六七八九十";

fn behind_number(name: &str) -> &str {
    let name = figures::trim(name.trim_start_matches(['★', '☆', '*', '＊']));
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    if let Some(bracketed) = name.strip_prefix(['(', '（']) {
        let after = bracketed.get(digits(bracketed)..).unwrap_or_default();
        return match after.strip_prefix([')', '）']) {
            Some(rest) if after.len() < bracketed.len() => figures::skip_spaces(rest),
            _ => name,
        };
    }
    let labelled = name.strip_prefix("指标");
    let numbered = labelled.unwrap_or(name);
    let count = digits(numbered);
    if count == 0 {
        return name;
    }
    let after = numbered.get(count..).unwrap_or_default();
    let rest = after.trim_start_matches([':', '：', '、', '.', '．', ' ']);
    let separated = rest.len() < after.len() && !rest.starts_with(|digit: char| digit.is_ascii_digit());
    if labelled.is_some() || separated { rest } else { name }
}

/// Whether a name can begin with its number: with a figure, a mark or 指标. Most begin with another word.
#[inline]
fn begins_numbered(name: &str) -> bool {
    // E6 8C 87 is 指.
    !matches!(name.as_bytes(), [0xE4..=0xE9, ..]) || matches!(name.as_bytes(), [0xE6, 0x8C, 0x87, ..])
}

/// The first characters of a name; `None` where it has fewer.
pub(crate) fn beginning(name: &str, characters: usize) -> Option<&str> {
    // Nearly all names are ideographs, of three bytes each.
    let end = characters.saturating_mul(3);
    let bytes = name.as_bytes().get(..end).unwrap_or_default();
    if !bytes.is_empty() && bytes.chunks_exact(3).all(|character| matches!(character, [0xE0..=0xEF, _, _])) {
        return name.get(..end);
    }
    let end = match name.char_indices().nth(characters) {
        Some((end, _)) => end,
        None if name.chars().count() == characters => name.len(),
        None => return None,
    };
    name.get(..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_listed_once_and_found() {
        NAME_WORDS.check("NAME_WORDS");
        LABEL_WORDS.check("LABEL_WORDS");
        MEASURE_WORDS.check("MEASURE_WORDS");
        VAGUE_WORDS.check("VAGUE_WORDS");
    }
}
