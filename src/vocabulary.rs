//! The words by which names and texts are understood: one table for each question that a check or a rule asks.
//!
//! Names of indicators are free text, yet rule 3 of scoring (a target without a sign) and several checks depend on
//! what they speak of. All such words stand here, so that a missing one is added in one place; the code only looks
//! them up. A name is scanned once, when an evaluation is put together, for all of [`NAME_WORDS`] at the same time.

use crate::reading::Comparison;

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
    /// The name is about the time that something takes.
    pub(crate) const TIME: Self = Self(1 << 8);
    /// A rate of things that can at most be all of them.
    pub(crate) const BOUNDED_RATE: Self = Self(1 << 12);
    /// What follows deals with the nuisance: the more of it, the better.
    const HANDLING: Self = Self(1 << 9);
    /// The name as a whole is about having less of the nuisance.
    const REDUCING: Self = Self(1 << 10);
    /// The name only sounds like a rate.
    const NO_RATE: Self = Self(1 << 11);

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

const LESS: NameFacts = NameFacts::LESS_IS_BETTER;
const HARM: NameFacts = NameFacts::LESS_IS_BETTER.with(NameFacts::NUISANCE);
const HANDLED: NameFacts = NameFacts::HANDLING;
const REDUCED: NameFacts = NameFacts::REDUCING;
const WORK: NameFacts = NameFacts::WORK;
const COST: NameFacts = NameFacts::COST;
const EXECUTION: NameFacts = NameFacts::EXECUTION_RATE;
const RATE: NameFacts = NameFacts::RATE;
const BOUNDED: NameFacts = NameFacts::BOUNDED_RATE;
const UNIT: NameFacts = NameFacts::UNIT;
const TIME: NameFacts = NameFacts::TIME;

/// The words of indicators' names.
///
/// A nuisance loses its meaning when it is dealt with: 投诉 counts complaints, 投诉办结率 the complaints that were
/// closed. So a word of handling counts only behind the nuisance, a word of reducing anywhere.
static NAME_WORDS: Lexicon<NameFacts, 184> = Lexicon::new(&[
    ("上访", HARM),
    ("下降", REDUCED),
    ("不合格", HARM),
    ("不良反应", LESS),
    ("不达标", HARM),
    ("举办", WORK),
    ("事件", LESS),
    ("事故", HARM),
    ("亩数", UNIT),
    ("人均成本", LESS),
    ("人数", UNIT),
    ("人次", UNIT),
    ("件数", UNIT),
    ("份数", UNIT),
    ("伤亡", HARM),
    ("作业面积", WORK),
    ("例数", UNIT),
    ("信访", HARM),
    ("修复", HANDLED),
    ("修建", WORK),
    ("停机", HARM),
    ("减少", REDUCED),
    ("减排", REDUCED),
    ("减灾", REDUCED),
    ("办件", WORK),
    ("办理", HANDLED),
    ("办结", HANDLED),
    ("化解", HANDLED),
    ("单位成本", LESS),
    ("占比", RATE),
    ("发放", WORK),
    ("发病率", HARM),
    ("受害", HARM),
    ("受灾", HARM),
    ("受理", HANDLED),
    ("变动率", LESS),
    ("变质", HARM),
    ("台数", UNIT),
    ("响应时间", LESS.with(TIME)),
    ("回复", HANDLED),
    ("回应", HANDLED),
    ("回访", HANDLED),
    ("场数", UNIT),
    ("场次", UNIT),
    ("培训", WORK.with(HANDLED)),
    ("处理", HANDLED),
    ("处罚", HANDLED),
    ("处置", HANDLED),
    ("复发率", HARM),
    ("天数", UNIT.with(TIME)),
    ("失业率", HARM),
    ("失误", HARM),
    ("套数", UNIT),
    ("安装", WORK),
    ("宣传", HANDLED),
    ("家数", UNIT),
    ("差错", HARM),
    ("年数", UNIT),
    ("应急", HANDLED),
    ("延误", HARM),
    ("建成", WORK),
    ("建设", WORK),
    ("开展", WORK),
    ("张数", UNIT),
    ("恢复速度", LESS),
    ("患病率", HARM),
    ("感染率", HARM),
    ("慰问", WORK),
    ("成本", COST),
    ("成灾", HARM),
    ("户数", UNIT),
    ("户次", UNIT),
    ("打击", HANDLED),
    ("批次", UNIT),
    ("投诉", HARM),
    ("投资", COST),
    ("拥堵", HARM),
    ("拨付", WORK),
    ("指标数", UNIT),
    ("损失", HARM),
    ("损耗", HARM),
    ("排查", HANDLED),
    ("排除", HANDLED),
    ("控制", COST),
    ("控制率", LESS),
    ("支出", COST),
    ("支出执行率", EXECUTION),
    ("支出预算执行率", EXECUTION),
    ("改造", WORK),
    ("效率", NameFacts::NO_RATE),
    ("救助", WORK.with(HANDLED)),
    ("救治", HANDLED),
    ("教育", HANDLED),
    ("整改", HANDLED),
    ("断电", HARM),
    ("新增", WORK),
    ("新建", WORK),
    ("时效", TIME),
    ("时长", TIME),
    ("时间", TIME),
    ("时限", LESS.with(TIME)),
    ("查办", HANDLED),
    ("查处", HANDLED),
    ("标准", COST),
    ("案发", HARM),
    ("检查", WORK.with(HANDLED)),
    ("欠费", HARM),
    ("次数", UNIT),
    ("死亡", HARM),
    ("比例", RATE),
    ("比重", RATE),
    ("污染", HARM),
    ("治理", HANDLED),
    ("流失率", HARM),
    ("消化", HANDLED),
    ("消除", HANDLED),
    ("满意度", RATE.with(BOUNDED)),
    ("满意率", RATE.with(BOUNDED)),
    ("合格率", BOUNDED),
    ("覆盖率", BOUNDED),
    ("及时率", BOUNDED),
    ("准确率", BOUNDED),
    ("达标率", BOUNDED),
    ("知晓率", BOUNDED),
    ("漏报", HARM),
    ("演练", HANDLED),
    ("火灾", HARM),
    ("点数", UNIT),
    ("率", RATE),
    ("百分比", RATE),
    ("监测", HANDLED),
    ("破获", HANDLED),
    ("种植", WORK),
    ("空置率", HARM),
    ("等待时间", LESS.with(TIME)),
    ("篇数", UNIT),
    ("经费执行率", EXECUTION),
    ("结转结余率", LESS),
    ("维修", WORK),
    ("维护", WORK),
    ("耗时", LESS.with(TIME)),
    ("能耗", LESS),
    ("节约", COST),
    ("节约率", REDUCED),
    ("补偿", HANDLED),
    ("补助", WORK.with(HANDLED)),
    ("误差", HARM),
    ("误报", HARM),
    ("课时", UNIT),
    ("调整率", LESS),
    ("调查", HANDLED),
    ("调解", HANDLED),
    ("负面", HARM),
    ("购置", WORK),
    ("费", COST),
    ("资助", WORK),
    ("资金执行率", EXECUTION),
    ("资金支出率", EXECUTION),
    ("赔偿", HANDLED),
    ("路长", UNIT),
    ("辆数", UNIT),
    ("辍学率", HARM),
    ("违法", HARM),
    ("违纪", HARM),
    ("违规", HARM),
    ("退件", HARM),
    ("逾期", HARM),
    ("避免", REDUCED),
    ("采购", WORK),
    ("金额", COST),
    ("防控", HANDLED),
    ("防止", REDUCED),
    ("防范", REDUCED),
    ("降低", REDUCED),
    ("隐患", HARM),
    ("项数", UNIT),
    ("预算执行情况", EXECUTION),
    ("预算执行率", EXECUTION),
    ("预算执行进度", EXECUTION),
    ("预算资金执行率", EXECUTION),
    ("预警", HANDLED),
    ("预防", REDUCED),
    ("频率", NameFacts::NO_RATE),
    ("颗数", UNIT),
]);

/// What the words of an indicator's name say, in one pass over it.
pub(crate) fn name_facts(name: &str) -> NameFacts {
    let mut facts = NameFacts::default();
    NAME_WORDS.scan(name, |found| {
        // 控制 alone makes a cost; behind a nuisance nothing: 事故控制率 is still about accidents.
        if found.any(NameFacts::HANDLING) && facts.any(NameFacts::NUISANCE) {
            facts = facts.without(HARM);
        }
        facts = facts.with(found.without(NameFacts::HANDLING));
    });
    if facts.any(NameFacts::REDUCING) {
        facts = facts.without(HARM);
    }
    if facts.any(NameFacts::NO_RATE) {
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

static LABEL_WORDS: Lexicon<LabelWord, 7> = Lexicon::new(&[
    ("产出", LabelWord::Output),
    ("成本", LabelWord::Cost),
    ("执行率", LabelWord::Execution),
    ("效果", LabelWord::Benefit),
    ("效益", LabelWord::Benefit),
    ("满意", LabelWord::Satisfaction),
    ("预算执行", LabelWord::Execution),
]);

/// Calls `found` for every word of a label.
pub(crate) fn label_words(label: &str, found: impl FnMut(LabelWord)) {
    LABEL_WORDS.scan(label, found);
}

/// Words of degree and effect: a target made of nothing else says nothing that could be missed.
static VAGUE_WORDS: Lexicon<(), 82> = Lexicon::new(&[
    ("一定", ()),
    ("不断", ()),
    ("优", ()),
    ("优化", ()),
    ("优秀", ()),
    ("优良", ()),
    ("作用", ()),
    ("促进", ()),
    ("充分", ()),
    ("全面", ()),
    ("切实", ()),
    ("加强", ()),
    ("加快", ()),
    ("发展", ()),
    ("发挥", ()),
    ("可观", ()),
    ("向好", ()),
    ("增加", ()),
    ("增强", ()),
    ("增长", ()),
    ("大", ()),
    ("大力", ()),
    ("大大", ()),
    ("大幅", ()),
    ("大幅度", ()),
    ("好", ()),
    ("好转", ()),
    ("完善", ()),
    ("将", ()),
    ("已", ()),
    ("带动", ()),
    ("广泛", ()),
    ("强", ()),
    ("影响", ()),
    ("很", ()),
    ("得到", ()),
    ("成效", ()),
    ("所", ()),
    ("扩大", ()),
    ("持续", ()),
    ("推动", ()),
    ("推进", ()),
    ("提升", ()),
    ("提高", ()),
    ("改善", ()),
    ("改进", ()),
    ("效果", ()),
    ("效益", ()),
    ("明显", ()),
    ("显著", ()),
    ("有", ()),
    ("有力", ()),
    ("有所", ()),
    ("有效", ()),
    ("极大", ()),
    ("比较", ()),
    ("水平", ()),
    ("深入", ()),
    ("深远", ()),
    ("满意", ()),
    ("的", ()),
    ("直接", ()),
    ("积极", ()),
    ("程度", ()),
    ("稳定", ()),
    ("稳步", ()),
    ("良", ()),
    ("良好", ()),
    ("较", ()),
    ("较为", ()),
    ("较大", ()),
    ("较好", ()),
    ("较强", ()),
    ("较高", ()),
    ("进一步", ()),
    ("适当", ()),
    ("逐年", ()),
    ("逐步", ()),
    ("逐渐", ()),
    ("长期", ()),
    ("非常", ()),
    ("高", ()),
]);

/// Whether a text is made of words of degree or effect only: `效果显著`, but not `合规` and not `提升率`.
pub(crate) fn is_vague(text: &str) -> bool {
    let mut rest = text.trim();
    let mut seen = false;
    while let Some(first) = rest.chars().next() {
        if matches!(first, '，' | ',' | '、' | '。' | ';' | '；' | ' ') {
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            continue;
        }
        let Some(length) = VAGUE_WORDS.longest_at(rest, first) else {
            return false;
        };
        seen = true;
        rest = rest.get(length..).unwrap_or_default();
    }
    seen
}

/// A table of `N` words that a text is searched for in one pass.
///
/// The words are chained by the low byte of their first character, so that a position of the text is compared with the
/// one or two words that can begin there and not with the whole table.
struct Lexicon<T: 'static, const N: usize> {
    words: &'static [(&'static str, T); N],
    /// For each low byte the first word of its chain, counted from 1; 0 where no word begins so.
    heads: [u8; 256],
    /// For each word the next of its chain, likewise.
    next: [u8; N],
}

impl<T: Copy, const N: usize> Lexicon<T, N> {
    #[expect(
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "evaluated when the crate is compiled, where an index out of bounds is an error"
    )]
    const fn new(words: &'static [(&'static str, T); N]) -> Self {
        let mut heads = [0u8; 256];
        let mut next = [0u8; N];
        let mut index = 0;
        while index < N {
            let first = low_byte(words[index].0) as usize;
            next[index] = heads[first];
            // At most 255 words: one more does not compile, because the cast would not give the index back.
            heads[first] = (index + 1) as u8;
            assert!(heads[first] as usize == index + 1, "a lexicon holds at most 255 words");
            index += 1;
        }
        Self { words, heads, next }
    }

    /// The words with which `text`, whose first character is `first`, begins.
    #[inline]
    fn at<'s>(&'s self, text: &'s str, first: char) -> impl Iterator<Item = &'s (&'static str, T)> {
        let start = usize::try_from(u32::from(first) % 256).unwrap_or_default();
        let mut link = self.heads.get(start).copied().unwrap_or_default();
        core::iter::from_fn(move || {
            let index = usize::from(link).checked_sub(1)?;
            link = self.next.get(index).copied().unwrap_or_default();
            self.words.get(index)
        })
        .filter(move |(word, _)| text.starts_with(word))
    }

    /// Calls `found` for every word at every position of the text, from left to right.
    fn scan(&self, text: &str, mut found: impl FnMut(T)) {
        for (start, first) in text.char_indices() {
            for (_, value) in self.at(text.get(start..).unwrap_or_default(), first) {
                found(*value);
            }
        }
    }

    /// The length of the longest word with which `text`, whose first character is `first`, begins.
    fn longest_at(&self, text: &str, first: char) -> Option<usize> {
        self.at(text, first).map(|(word, _)| word.len()).max()
    }
}

/// The low byte of a word's first character, which is ASCII or has three bytes in UTF-8.
const fn low_byte(word: &str) -> u8 {
    match word.as_bytes() {
        [first, second, third, ..] if *first >= 0xE0 => ((*second & 0x03) << 6) | (*third & 0x3F),
        [first, ..] => *first,
        [] => 0,
    }
}

/// What stands in the brackets at the end of a name: `公猪舍(≥**平方米)`, `任务完成时限(月)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct NameNotation {
    /// The sign of the target.
    pub(crate) comparison: Option<Comparison>,
    /// Whether a unit is named.
    pub(crate) unit: bool,
}

/// The most characters that a unit in the brackets of a name can have.
const UNIT_CHARACTERS: usize = 5;

/// The sign and the unit that a name prints for its target.
pub(crate) fn name_notation(name: &str) -> NameNotation {
    let inside = name.trim_end().strip_suffix([')', '）']).and_then(|open| open.rsplit_once(['(', '（']));
    let Some((_, inside)) = inside else {
        return NameNotation::default();
    };
    let inside = inside.trim();
    let (comparison, rest) = match SIGNS.iter().find(|(sign, _)| inside.starts_with(*sign)) {
        Some((sign, comparison)) => (Some(*comparison), inside.strip_prefix(sign).unwrap_or_default()),
        None => (None, inside),
    };
    let unit = rest.trim_start_matches(['*', '＊', ' ']);
    let has_digit = unit.contains(|digit: char| digit.is_numeric());
    NameNotation { comparison, unit: !unit.is_empty() && !has_digit && unit.chars().count() <= UNIT_CHARACTERS }
}

/// The signs that stand in names, the longer first.
const SIGNS: [(&str, Comparison); 12] = [
    (">=", Comparison::AtLeast),
    ("<=", Comparison::AtMost),
    ("≥", Comparison::AtLeast),
    ("≧", Comparison::AtLeast),
    ("≤", Comparison::AtMost),
    ("≦", Comparison::AtMost),
    (">", Comparison::Above),
    ("＞", Comparison::Above),
    ("<", Comparison::Below),
    ("＜", Comparison::Below),
    ("=", Comparison::Equal),
    ("＝", Comparison::Equal),
];

/// Marks that fill a field for reasons without giving one.
const NO_REASON: [&str; 16] =
    ["无", "无。", "没有", "无偏差", "无原因", "不适用", "/", "／", "-", "—", "——", "--", "一", "0", "\\", "、"];

/// Whether a field for reasons gives one.
pub(crate) fn is_reason(text: &str) -> bool {
    let text = text.trim();
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

/// Whether a declared grade is a grade, in its short or a longer form.
pub(crate) fn is_same_grade(declared: &str, grade: &str) -> bool {
    let short = |name: &str| GRADE_NAMES.iter().find(|(long, _)| *long == name).map(|(_, short)| *short);
    let (declared, grade) = (declared.trim(), grade.trim());
    short(declared).unwrap_or(declared) == short(grade).unwrap_or(grade)
}

/// The first characters of a name without its number (`指标3：`); `None` where it has fewer.
pub(crate) fn beginning(name: &str, characters: usize) -> Option<&str> {
    let name = name.trim_start_matches(['★', '*', ' ']);
    let name = match name.strip_prefix("指标") {
        Some(numbered) => {
            let rest = numbered.trim_start_matches(|digit: char| digit.is_ascii_digit());
            if rest.len() == numbered.len() { name } else { rest.trim_start_matches([':', '：', '、', '.', ' ']) }
        }
        None => name,
    };
    let end = match name.char_indices().nth(characters) {
        Some((end, _)) => end,
        None if name.chars().count() == characters => name.len(),
        None => return None,
    };
    name.get(..end)
}
