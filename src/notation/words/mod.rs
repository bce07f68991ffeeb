//! The words and signs that the readers know, as data.
//!
//! Forms are filled in by thousands of offices, and each spelling here was met in one or is the obvious neighbour of
//! one that was. The readers of `cell` interpret these tables and know no word of their own, so a new spelling is a
//! new line here. The tables are written in groups of one meaning; the compiler sorts them for the search.

use crate::notation::lexicon::{Lexicon, Word, sorted};
use crate::notation::reading::{Change, Comparison, Level};

// ---------------------------------------------------------------------------------------------------------------
// Characters

/// What a character of a sign says; the characters of one sign are taken together (`>` and `=` are ≥).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SignPart {
    /// The sign allows more.
    pub(crate) more: bool,
    /// The sign allows less.
    pub(crate) less: bool,
    /// The sign allows the number itself.
    pub(crate) equal: bool,
    /// The sign says that the number is not exact.
    pub(crate) about: bool,
}

const MORE: SignPart = SignPart { more: true, less: false, equal: false, about: false };
const LESS: SignPart = SignPart { more: false, less: true, equal: false, about: false };
const EQUAL: SignPart = SignPart { more: false, less: false, equal: true, about: false };
const MORE_OR_EQUAL: SignPart = SignPart { more: true, less: false, equal: true, about: false };
const LESS_OR_EQUAL: SignPart = SignPart { more: false, less: true, equal: true, about: false };
const ABOUT: SignPart = SignPart { more: false, less: false, equal: false, about: true };

/// Signs of comparison: ASCII, full-width, mathematical, small forms, and what character recognition makes of them.
pub(crate) const SIGNS: &[(char, SignPart)] = &[
    ('≥', MORE_OR_EQUAL),
    ('=', EQUAL),
    ('≤', LESS_OR_EQUAL),
    ('>', MORE),
    ('<', LESS),
    ('＝', EQUAL),
    ('＞', MORE),
    ('＜', LESS),
    ('≧', MORE_OR_EQUAL),
    ('≦', LESS_OR_EQUAL),
    ('⩾', MORE_OR_EQUAL),
    ('⩽', LESS_OR_EQUAL),
    ('≽', MORE_OR_EQUAL),
    ('≼', LESS_OR_EQUAL),
    ('⪰', MORE_OR_EQUAL),
    ('⪯', LESS_OR_EQUAL),
    ('≮', MORE_OR_EQUAL),
    ('≯', LESS_OR_EQUAL),
    ('﹥', MORE),
    ('﹤', LESS),
    ('﹦', EQUAL),
    ('═', EQUAL),
    ('〉', MORE),
    ('〈', LESS),
    ('≈', ABOUT),
    ('≒', ABOUT),
    ('≃', ABOUT),
    ('≅', ABOUT),
];

/// A minus directly before a number; the longer dashes are never one.
pub(crate) const MINUSES: &[char] = &['-', '－', '−', '﹣'];

/// The dashes and tildes between the ends of a range or a period.
pub(crate) const RANGE_MARKS: &[char] =
    &['-', '~', '－', '～', '—', '–', '―', '−', '﹣', '﹘', '─', '━', '‐', '‑', '‒', '〜', '∼', '˜', 'ー'];

/// The words between the ends of a range or a period.
pub(crate) const RANGE_WORDS: &[char] = &['至', '到'];

/// A cell of nothing but these says that its column does not apply.
pub(crate) const MARKS: &[char] =
    &['/', '／', '\\', '＼', '╱', '-', '－', '—', '–', '―', '−', '﹣', '﹘', '─', '━', '‐', '‑', '‒', 'ー', '_'];

/// Answers that say the same in words. `一` is a dash that was typed as the numeral.
pub(crate) const NOT_APPLICABLE: &[&str] = &["一", "不适用", "不涉及", "N/A", "n/a", "N／A", "NA"];

/// Spaces beyond Unicode's white space that word processors leave in cells.
pub(crate) const INVISIBLE: &[char] = &['\u{200B}', '\u{FEFF}', '\u{200C}', '\u{200D}', '\u{2060}'];

/// Punctuation at the end of a cell that says nothing.
pub(crate) const CLOSING: &[char] = &['。', '；', ';', '，', ',', '、', '.', '！', '!', '．', '｡', ':', '：'];

/// Punctuation between the clauses of a cell.
pub(crate) const CLAUSE: &[char] = &['，', ',', '；', ';', '。'];

/// Between the things of a list.
pub(crate) const LISTING: char = '、';

/// Between a name and its number.
pub(crate) const COLONS: &[char] = &[':', '：', '﹕'];

/// Signs of money before an amount.
pub(crate) const CURRENCIES: &[char] = &['￥', '¥'];

/// Opening brackets.
pub(crate) const OPENING_BRACKETS: &[char] = &['(', '（', '[', '【', '〔', '﹙'];

/// Closing brackets.
pub(crate) const CLOSING_BRACKETS: &[char] = &[')', '）', ']', '】', '〕', '﹚'];

/// Around a unit that is to be taken as it stands. No form prints them; the canonical notation does, where a unit would
/// be read as something else.
pub(crate) const UNIT_QUOTES: (char, char) = ('「', '」');

/// The decimal point.
pub(crate) const POINTS: &[char] = &['.', '．'];

/// The comma between groups of three digits.
pub(crate) const THOUSANDS: &[char] = &[',', '，'];

/// Between the parts of a date written in figures.
pub(crate) const DATE_MARKS: &[char] = &['-', '/', '.', '－', '／', '．', '–', '—'];

/// Between the parts of a compound unit: 元/人.
pub(crate) const UNIT_JOINTS: &[char] = &['/', '／', '·', '•', '*', '×', '∙'];

/// Join a further part to a compound unit that has a `/` already: 元/人、天.
pub(crate) const UNIT_LIST: &[char] = &['、', '.', '．'];

/// What may follow the letters of a unit: m², m3.
pub(crate) const UNIT_POWERS: &[char] = &['²', '³', '2', '3'];

/// What a Chinese numeral character stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numeral {
    /// A digit.
    Digit(u8),
    /// Ten, hundred, thousand: its power of ten.
    Place(u8),
    /// 万 and 亿, which multiply all that precedes them: their power of ten.
    Group(u8),
}

/// Chinese numerals, the everyday and the formal ones.
pub(crate) const NUMERALS: &[(char, Numeral)] = &[
    ('一', Numeral::Digit(1)),
    ('二', Numeral::Digit(2)),
    ('三', Numeral::Digit(3)),
    ('四', Numeral::Digit(4)),
    ('五', Numeral::Digit(5)),
    ('六', Numeral::Digit(6)),
    ('七', Numeral::Digit(7)),
    ('八', Numeral::Digit(8)),
    ('九', Numeral::Digit(9)),
    ('十', Numeral::Place(1)),
    ('百', Numeral::Place(2)),
    ('千', Numeral::Place(3)),
    ('万', Numeral::Group(4)),
    ('亿', Numeral::Group(8)),
    ('两', Numeral::Digit(2)),
    ('零', Numeral::Digit(0)),
    ('〇', Numeral::Digit(0)),
    ('○', Numeral::Digit(0)),
    ('壹', Numeral::Digit(1)),
    ('贰', Numeral::Digit(2)),
    ('叁', Numeral::Digit(3)),
    ('肆', Numeral::Digit(4)),
    ('伍', Numeral::Digit(5)),
    ('陆', Numeral::Digit(6)),
    ('柒', Numeral::Digit(7)),
    ('捌', Numeral::Digit(8)),
    ('玖', Numeral::Digit(9)),
    ('拾', Numeral::Place(1)),
    ('佰', Numeral::Place(2)),
    ('仟', Numeral::Place(3)),
];

/// The decimal point of a Chinese numeral: 零点五.
pub(crate) const NUMERAL_POINT: char = '点';

// ---------------------------------------------------------------------------------------------------------------
// Numbers and units

/// Multipliers between the figures and the unit, and their powers of ten. They combine: 百万, 万亿.
pub(crate) const MULTIPLIERS: &[(char, u8)] =
    &[('万', 4), ('亿', 8), ('千', 3), ('百', 2), ('十', 1), ('萬', 4), ('億', 8)];

/// Units and words that begin like a multiplier.
pub(crate) static NOT_MULTIPLIERS: Lexicon<()> = Lexicon::new({
    const WORDS: &[Word<()>] = &sorted([
        ("千米", ()),
        ("千克", ()),
        ("千瓦", ()),
        ("千伏", ()),
        ("千卡", ()),
        ("千赫", ()),
        ("千帕", ()),
        ("千升", ()),
        ("千焦", ()),
        ("千字", ()),
        ("千安", ()),
        ("千分", ()),
        ("百分", ()),
        ("百帕", ()),
        ("百香果", ()),
        ("万分", ()),
    ]);
    WORDS
});

/// After the figures: the number is not exact. They stand before a multiplier, too: 10余万元.
pub(crate) const SURPLUS: &[char] = &['余', '多', '来'];

/// Spellings of percent and per mille.
pub(crate) static PERCENT: Lexicon<&str> = Lexicon::new({
    const WORDS: &[Word<&str>] =
        &sorted([("%", "%"), ("％", "%"), ("﹪", "%"), ("百分比", "%"), ("‰", "‰"), ("千分比", "‰"), ("‱", "‱")]);
    WORDS
});

/// The units of forms: the measure words of the indicators' names and targets, and the measures of GB 3100.
///
/// A unit that is not listed is read all the same where it stands alone behind the number; the list tells where a
/// unit ends when other words follow (`2次宣传`).
#[rustfmt::skip] // A line holds a family of units.
pub(crate) static UNITS: Lexicon<()> = Lexicon::new({
    const WORDS: &[Word<()>] = &sorted([
    // People and bodies.
    ("人", ()), ("人次", ()), ("人份", ()), ("人天", ()), ("人日", ()), ("人月", ()), ("人年", ()), ("人期", ()), ("名", ()), ("位", ()),
    ("户", ()), ("户次", ()), ("家", ()), ("家次", ()), ("所", ()), ("村", ()), ("镇", ()), ("乡", ()),
    ("乡镇", ()), ("县", ()), ("区", ()), ("市", ()), ("省", ()), ("街道", ()), ("社区", ()), ("学校", ()), ("单位", ()),
    ("企业", ()), ("机构", ()), ("行政村", ()), ("自然村", ()), ("队", ()), ("组", ()), ("团", ()), ("支", ()),
    ("对", ()), ("岗", ()), ("岗位", ()), ("席", ()),
    // Events.
    ("次", ()), ("场", ()), ("场次", ()), ("期", ()), ("期次", ()), ("班", ()), ("班次", ()), ("批", ()), ("批次", ()),
    ("届", ()), ("轮", ()), ("轮次", ()), ("遍", ()), ("趟", ()), ("起", ()), ("例", ()), ("例次", ()), ("宗", ()),
    ("车次", ()), ("台次", ()), ("辆次", ()), ("剂次", ()), ("剂", ()), ("针次", ()), ("床次", ()), ("床日", ()), ("床天", ()),
    ("台班", ()), ("台时", ()), ("台日", ()), ("航班", ()), ("航次", ()), ("频次", ()),
    // Things.
    ("个", ()), ("件", ()), ("件次", ()), ("项", ()), ("项次", ()), ("项目", ()), ("条", ()), ("种", ()), ("类", ()), ("类别", ()),
    ("套", ()), ("套次", ()), ("台", ()), ("台套", ()), ("件套", ()), ("台件套", ()), ("辆", ()), ("艘", ()), ("架", ()), ("只", ()), ("只次", ()),
    ("头", ()), ("头次", ()), ("匹", ()), ("羽", ()), ("尾", ()), ("株", ()), ("棵", ()), ("篇", ()), ("本", ()),
    ("册", ()), ("份", ()), ("张", ()), ("幅", ()), ("部", ()), ("集", ()), ("首", ()), ("页", ()), ("字", ()),
    ("千字", ()), ("卷", ()), ("座", ()), ("栋", ()), ("幢", ()), ("间", ()), ("处", ()), ("口", ()), ("眼", ()),
    ("盏", ()), ("根", ()), ("块", ()), ("片", ()), ("段", ()), ("节", ()), ("副", ()), ("把", ()), ("床", ()),
    ("床位", ()), ("课题", ()), ("标段", ()), ("站", ()), ("点位", ()), ("门", ()), ("道", ()), ("桶", ()), ("袋", ()),
    ("箱", ()), ("盒", ()), ("瓶", ()), ("包", ()), ("罐", ()), ("车", ()), ("粒", ()), ("颗", ()), ("枚", ()), ("面", ()),
    ("封", ()), ("笔", ()), ("单", ()), ("票", ()), ("案", ()), ("桩", ()), ("款", ()), ("层", ()), ("级", ()), ("等", ()),
    ("等级", ()), ("星", ()), ("倍", ()), ("成", ()), ("折", ()), ("点", ()), ("样", ()), ("样次", ()), ("批件", ()),
    ("线", ()), ("路", ()), ("杆", ()), ("樘", ()), ("扇", ()), ("顶", ()), ("双", ()), ("列", ()), ("朵", ()),
    ("科次", ()), ("科", ()), ("期刊", ()), ("版", ()), ("版次", ()), ("路段", ()), ("公里次", ()),
    // Money.
    ("元", ()), ("角", ()), ("分", ()), ("美元", ()), ("欧元", ()), ("港元", ()), ("日元", ()),
    // Time.
    ("年", ()), ("个年度", ()), ("季度", ()), ("个季度", ()), ("月", ()), ("个月", ()), ("周", ()), ("天", ()),
    ("日", ()), ("个工作日", ()), ("工作日", ()), ("个自然日", ()), ("自然日", ()), ("日历天", ()), ("个日历天", ()),
    ("小时", ()), ("个小时", ()), ("分钟", ()), ("秒", ()), ("秒钟", ()), ("时", ()), ("学时", ()), ("个学时", ()),
    ("课时", ()), ("个课时", ()), ("学年", ()), ("个学年", ()), ("学期", ()), ("个学期", ()), ("周岁", ()), ("岁", ()),
    ("月龄", ()), ("工日", ()), ("个工日", ()), ("工时", ()), ("星期", ()), ("个星期", ()), ("周年", ()), ("代", ()),
    ("年度", ()),
    // Measures.
    ("米", ()), ("千米", ()), ("公里", ()), ("里", ()), ("分米", ()), ("厘米", ()), ("毫米", ()), ("微米", ()),
    ("海里", ()), ("延米", ()), ("延长米", ()), ("亩", ()), ("亩次", ()), ("公顷", ()), ("顷", ()), ("平方米", ()),
    ("平米", ()), ("平方", ()), ("平方公里", ()), ("平方千米", ()), ("平方厘米", ()), ("平方分米", ()), ("立方厘米", ()), ("立方米", ()), ("立方", ()),
    ("方", ()), ("方量", ()), ("标方", ()), ("升", ()), ("毫升", ()), ("吨", ()), ("吨标准煤", ()), ("吨标煤", ()),
    ("吨公里", ()), ("公斤", ()), ("千克", ()), ("克", ()), ("毫克", ()), ("微克", ()), ("斤", ()), ("两", ()),
    ("担", ()), ("千瓦", ()), ("千瓦时", ()), ("兆瓦", ()), ("兆瓦时", ()), ("瓦", ()), ("千伏", ()), ("千伏安", ()),
    ("伏", ()), ("安", ()), ("度", ()), ("度电", ()), ("分贝", ()), ("摄氏度", ()), ("兆", ()), ("赫兹", ()),
    ("兆赫", ()), ("兆帕", ()), ("兆欧", ()), ("千卡", ()), ("千焦", ()), ("百帕", ()), ("千帕", ()), ("℃", ()), ("°C", ()), ("㎡", ()), ("㎥", ()),
    ("㎞", ()), ("㎏", ()), ("㎝", ()), ("㎜", ()), ("㎎", ()), ("㎎/L", ()), ("m³", ()), ("m²", ()),
    // A change of a percentage is counted in points of it.
    ("个百分点", ()), ("百分点", ()), ("个千分点", ()), ("个点", ()),
]);
    WORDS
});

/// Units that count how far a rate moves, and so cannot say where it ends.
pub(crate) const POINTS_OF_RATES: &[&str] = &["个百分点", "百分点", "个千分点", "个点"];

/// Begins a remark in brackets that repeats the number: 3人以上(含3人).
pub(crate) const INCLUDED: char = '含';

/// Units with which a Chinese numeral ranks instead of counting: 二级, 三类.
pub(crate) const RANKS: &[&str] = &[
    "级", "等", "类", "星", "等级", "方", "面", "线", "代", "成", "道", "时", "单", "样", "点", "门", "科", "部",
    "期刊",
];

/// Units with which a Chinese numeral and the words behind it make a name: 三年行动计划, 两区划定.
pub(crate) const TITLING: &[&str] = &["年", "区", "站", "节"];

/// The numeral that ranks before a unit, where 两 counts: 二期工程.
pub(crate) const ORDINAL: &str = "二";

/// Units that say with other words behind them who is meant, not how many: 60岁以上老人.
pub(crate) const AGES: &[&str] = &["岁", "周岁", "月龄"];

/// The last character of a name whose number needs no unit: 满意度95.
pub(crate) const MEASURED: &[char] = &['率', '度', '数', '量', '额', '例', '比', '值', '重'];

/// The last character of a name that is measured in parts of a whole, whatever else stands in it: 未完成率.
pub(crate) const PROPORTION: char = '率';

/// The last character of a name that is itself a percentage, so that 提高…率5% says either how much or how far.
pub(crate) const RATES: &[char] = &['率', '度'];

// ---------------------------------------------------------------------------------------------------------------
// Words around a number

/// What a word before a number says about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Before {
    /// The word for a sign.
    Sign(Comparison),
    /// The number is a limit, unless a sign says otherwise: 控制在.
    Limit,
    /// The number is not exact.
    About,
    /// A word of change.
    Changed(Change),
    /// A name with a word of change in it, which counts only where the unit is one of a change: 提升培训3期.
    Titled(Change),
    /// The number is where a change ends, not its size: 提高到.
    Reached,
    /// The number counts parts of a hundred or a thousand: 百分之; the unit.
    PartOf(&'static str),
    /// A word of completion or of the whole, which changes nothing.
    Wrapping,
    /// Something begins here, and so must end: 自2021年1月至2021年12月.
    From,
    /// A word that only looks like one of the others.
    Plain,
    /// A numeral that only looks like such a word.
    Numeral,
    /// The end of a name that is measured in parts of a whole, as every 率 is, but not every 度.
    Proportion,
    /// The sentence is not about its number, unless the word is part of what is measured: 未完成率.
    Incidental,
    /// A word that is part of too many others to count anywhere but directly before a number.
    AtNumber(&'static Before),
    /// A period named in words, by its last month.
    Period(u8),
}

/// Words before a number: the signs in words, change, completion, and the words that only look like them.
pub(crate) static BEFORE: Lexicon<Before> = Lexicon::new({
    const WORDS: &[Word<Before>] = &sorted([
        // ≥
        ("不低于", Before::Sign(Comparison::AtLeast)),
        ("不少于", Before::Sign(Comparison::AtLeast)),
        ("不小于", Before::Sign(Comparison::AtLeast)),
        ("不下于", Before::Sign(Comparison::AtLeast)),
        ("不得低于", Before::Sign(Comparison::AtLeast)),
        ("不得少于", Before::Sign(Comparison::AtLeast)),
        ("不能低于", Before::Sign(Comparison::AtLeast)),
        ("不应低于", Before::Sign(Comparison::AtLeast)),
        ("不得小于", Before::Sign(Comparison::AtLeast)),
        ("不能少于", Before::Sign(Comparison::AtLeast)),
        ("不能小于", Before::Sign(Comparison::AtLeast)),
        ("不应少于", Before::Sign(Comparison::AtLeast)),
        ("不应小于", Before::Sign(Comparison::AtLeast)),
        ("不可低于", Before::Sign(Comparison::AtLeast)),
        ("不可少于", Before::Sign(Comparison::AtLeast)),
        ("不可小于", Before::Sign(Comparison::AtLeast)),
        ("不宜低于", Before::Sign(Comparison::AtLeast)),
        ("不宜少于", Before::Sign(Comparison::AtLeast)),
        ("不宜小于", Before::Sign(Comparison::AtLeast)),
        ("至少", Before::Sign(Comparison::AtLeast)),
        ("最少", Before::Sign(Comparison::AtLeast)),
        ("起码", Before::Sign(Comparison::AtLeast)),
        ("最低", Before::Sign(Comparison::AtLeast)),
        ("大于等于", Before::Sign(Comparison::AtLeast)),
        ("大于或者等于", Before::Sign(Comparison::AtLeast)),
        ("大于/等于", Before::Sign(Comparison::AtLeast)),
        ("大于、等于", Before::Sign(Comparison::AtLeast)),
        ("大于或等于", Before::Sign(Comparison::AtLeast)),
        ("高于或等于", Before::Sign(Comparison::AtLeast)),
        ("高于等于", Before::Sign(Comparison::AtLeast)),
        ("等于或大于", Before::Sign(Comparison::AtLeast)),
        ("达到或超过", Before::Sign(Comparison::AtLeast)),
        // >
        ("超过", Before::Sign(Comparison::Above)),
        ("大于", Before::Sign(Comparison::Above)),
        ("高于", Before::Sign(Comparison::Above)),
        ("多于", Before::Sign(Comparison::Above)),
        ("超出", Before::Sign(Comparison::Above)),
        ("优于", Before::AtNumber(&Before::Sign(Comparison::Above))),
        ("突破", Before::AtNumber(&Before::Sign(Comparison::Above))),
        ("超", Before::AtNumber(&Before::Sign(Comparison::Above))),
        ("逾", Before::AtNumber(&Before::Sign(Comparison::Above))),
        // ≤
        ("不超过", Before::Sign(Comparison::AtMost)),
        ("不高于", Before::Sign(Comparison::AtMost)),
        ("不大于", Before::Sign(Comparison::AtMost)),
        ("不多于", Before::Sign(Comparison::AtMost)),
        ("不超", Before::Sign(Comparison::AtMost)),
        ("未超过", Before::Sign(Comparison::AtMost)),
        ("未超", Before::Sign(Comparison::AtMost)),
        ("不得超过", Before::Sign(Comparison::AtMost)),
        ("不得高于", Before::Sign(Comparison::AtMost)),
        ("不能超过", Before::Sign(Comparison::AtMost)),
        ("不应超过", Before::Sign(Comparison::AtMost)),
        ("不得多于", Before::Sign(Comparison::AtMost)),
        ("不得大于", Before::Sign(Comparison::AtMost)),
        ("不能高于", Before::Sign(Comparison::AtMost)),
        ("不能多于", Before::Sign(Comparison::AtMost)),
        ("不能大于", Before::Sign(Comparison::AtMost)),
        ("不应高于", Before::Sign(Comparison::AtMost)),
        ("不应多于", Before::Sign(Comparison::AtMost)),
        ("不应大于", Before::Sign(Comparison::AtMost)),
        ("不可高于", Before::Sign(Comparison::AtMost)),
        ("不可多于", Before::Sign(Comparison::AtMost)),
        ("不可大于", Before::Sign(Comparison::AtMost)),
        ("不可超过", Before::Sign(Comparison::AtMost)),
        ("不宜高于", Before::Sign(Comparison::AtMost)),
        ("不宜多于", Before::Sign(Comparison::AtMost)),
        ("不宜大于", Before::Sign(Comparison::AtMost)),
        ("不宜超过", Before::Sign(Comparison::AtMost)),
        ("至多", Before::Sign(Comparison::AtMost)),
        ("最多", Before::Sign(Comparison::AtMost)),
        ("最高", Before::Sign(Comparison::AtMost)),
        ("小于等于", Before::Sign(Comparison::AtMost)),
        ("小于或者等于", Before::Sign(Comparison::AtMost)),
        ("小于/等于", Before::Sign(Comparison::AtMost)),
        ("小于、等于", Before::Sign(Comparison::AtMost)),
        ("小于或等于", Before::Sign(Comparison::AtMost)),
        ("低于或等于", Before::Sign(Comparison::AtMost)),
        ("低于等于", Before::Sign(Comparison::AtMost)),
        ("等于或小于", Before::Sign(Comparison::AtMost)),
        ("不晚于", Before::Sign(Comparison::AtMost)),
        ("不迟于", Before::Sign(Comparison::AtMost)),
        ("不得晚于", Before::Sign(Comparison::AtMost)),
        ("不得迟于", Before::Sign(Comparison::AtMost)),
        ("控制在", Before::Limit),
        ("控制", Before::AtNumber(&Before::Limit)),
        ("控制到", Before::Limit),
        ("控制成本", Before::Limit),
        ("控制费用", Before::Limit),
        ("控制支出", Before::Limit),
        ("控制投资", Before::Limit),
        ("控制经费", Before::Limit),
        ("控制人数", Before::Limit),
        ("控制数量", Before::Limit),
        ("控制规模", Before::Limit),
        ("控制总量", Before::Limit),
        ("控制总额", Before::Limit),
        ("控制面积", Before::Limit),
        // <
        ("小于", Before::Sign(Comparison::Below)),
        ("低于", Before::Sign(Comparison::Below)),
        ("少于", Before::Sign(Comparison::Below)),
        ("不足", Before::Sign(Comparison::Below)),
        ("不到", Before::Sign(Comparison::Below)),
        ("未达到", Before::Sign(Comparison::Below)),
        ("未达", Before::Sign(Comparison::Below)),
        ("早于", Before::Sign(Comparison::Below)),
        // =
        ("等于", Before::Sign(Comparison::Equal)),
        // Not exact.
        ("约", Before::AtNumber(&Before::About)),
        ("大约", Before::About),
        ("约为", Before::About),
        ("约计", Before::About),
        ("大概", Before::About),
        ("近", Before::AtNumber(&Before::About)),
        ("将近", Before::About),
        ("接近", Before::About),
        ("几乎", Before::About),
        ("差不多", Before::About),
        // Change.
        ("增长", Before::Changed(Change::Up)),
        ("增长率", Before::Changed(Change::Up)),
        ("增长幅度", Before::Changed(Change::Up)),
        ("增长速度", Before::Changed(Change::Up)),
        ("增速", Before::Changed(Change::Up)),
        ("增幅", Before::Changed(Change::Up)),
        ("涨幅", Before::Changed(Change::Up)),
        ("提高", Before::Changed(Change::Up)),
        ("提高率", Before::Changed(Change::Up)),
        ("上升", Before::Changed(Change::Up)),
        ("上升率", Before::Changed(Change::Up)),
        ("增加", Before::Changed(Change::Up)),
        ("增加率", Before::Changed(Change::Up)),
        ("提升", Before::Changed(Change::Up)),
        ("提升率", Before::Changed(Change::Up)),
        ("上涨", Before::Changed(Change::Up)),
        ("上调", Before::Changed(Change::Up)),
        ("递增", Before::Changed(Change::Up)),
        ("下降", Before::Changed(Change::Down)),
        ("下降率", Before::Changed(Change::Down)),
        ("下降幅度", Before::Changed(Change::Down)),
        ("降低", Before::Changed(Change::Down)),
        ("降低率", Before::Changed(Change::Down)),
        ("减少", Before::Changed(Change::Down)),
        ("减少率", Before::Changed(Change::Down)),
        ("下调", Before::Changed(Change::Down)),
        ("压减", Before::Changed(Change::Down)),
        ("压减率", Before::Changed(Change::Down)),
        ("压缩", Before::Changed(Change::Down)),
        ("缩减", Before::Changed(Change::Down)),
        ("削减", Before::Changed(Change::Down)),
        ("降幅", Before::Changed(Change::Down)),
        ("下滑", Before::Changed(Change::Down)),
        ("递减", Before::Changed(Change::Down)),
        // Names with a word of change in them.
        ("增加值", Before::Titled(Change::Up)),
        ("增长点", Before::Titled(Change::Up)),
        ("增长极", Before::Titled(Change::Up)),
        ("提升培训", Before::Titled(Change::Up)),
        ("提升班", Before::Titled(Change::Up)),
        ("提升工程", Before::Titled(Change::Up)),
        ("提升项目", Before::Titled(Change::Up)),
        ("提升行动", Before::Titled(Change::Up)),
        ("提升活动", Before::Titled(Change::Up)),
        ("提高班", Before::Titled(Change::Up)),
        ("压缩机", Before::Titled(Change::Down)),
        ("压缩车", Before::Titled(Change::Down)),
        ("压缩站", Before::Titled(Change::Down)),
        ("压缩式", Before::Titled(Change::Down)),
        ("压缩设备", Before::Titled(Change::Down)),
        // Where a change ends.
        ("到", Before::Reached),
        ("至", Before::Reached),
        ("降至", Before::Reached),
        ("降到", Before::Reached),
        ("升至", Before::Reached),
        ("升到", Before::Reached),
        ("增至", Before::Reached),
        ("增到", Before::Reached),
        // Parts of a whole.
        ("百分之", Before::PartOf("%")),
        ("千分之", Before::PartOf("‰")),
        ("万分之", Before::PartOf("‱")),
        // Completion and the whole.
        ("完成", Before::Wrapping),
        ("已完成", Before::Wrapping),
        ("完成率", Before::Wrapping),
        ("完成率达", Before::Wrapping),
        ("实际完成", Before::Wrapping),
        ("全部完成", Before::Wrapping),
        ("按时完成", Before::Wrapping),
        ("按期完成", Before::Wrapping),
        ("如期完成", Before::Wrapping),
        ("超额完成", Before::Wrapping),
        ("按时", Before::Wrapping),
        ("按期", Before::Wrapping),
        ("按计划", Before::Wrapping),
        ("按要求", Before::Wrapping),
        ("按进度", Before::Wrapping),
        ("按质按量", Before::Wrapping),
        ("按时按量", Before::Wrapping),
        ("按时按质", Before::Wrapping),
        ("保质保量", Before::Wrapping),
        ("按时完成率", Before::Wrapping),
        ("及时完成", Before::Wrapping),
        ("完工", Before::Wrapping),
        ("竣工", Before::Wrapping),
        ("达到", Before::Wrapping),
        ("达", Before::Wrapping),
        ("达成", Before::Wrapping),
        ("达标", Before::Wrapping),
        ("实现", Before::Wrapping),
        ("覆盖率", Before::Wrapping),
        ("已", Before::Wrapping),
        ("已经", Before::Wrapping),
        ("均", Before::Wrapping),
        ("均已", Before::Wrapping),
        ("全部", Before::Wrapping),
        ("实际", Before::Wrapping),
        ("为", Before::Wrapping),
        ("共", Before::Wrapping),
        ("共计", Before::Wrapping),
        ("合计", Before::Wrapping),
        ("总计", Before::Wrapping),
        ("累计", Before::Wrapping),
        ("全年", Before::Wrapping),
        ("全年共", Before::Wrapping),
        ("每年", Before::Wrapping),
        ("年度", Before::Wrapping),
        ("本年", Before::Wrapping),
        ("本年度", Before::Wrapping),
        ("当年", Before::Wrapping),
        ("开展", Before::Wrapping),
        ("举办", Before::Wrapping),
        ("组织", Before::Wrapping),
        ("召开", Before::Wrapping),
        ("新增", Before::Wrapping),
        ("在", Before::Wrapping),
        ("于", Before::Wrapping),
        ("截至", Before::Wrapping),
        ("截止", Before::Wrapping),
        ("截止到", Before::Wrapping),
        ("截至到", Before::Wrapping),
        ("截止至", Before::Wrapping),
        ("预计", Before::Wrapping),
        ("自", Before::AtNumber(&Before::From)),
        ("从", Before::AtNumber(&Before::From)),
        ("最迟", Before::Wrapping),
        ("最晚", Before::Wrapping),
        // Comparison with another year, which belongs to a change.
        ("比上年", Before::Wrapping),
        ("比上年度", Before::Wrapping),
        ("比上年同期", Before::Wrapping),
        ("比去年", Before::Wrapping),
        ("比去年同期", Before::Wrapping),
        ("比往年", Before::Wrapping),
        ("较上年", Before::Wrapping),
        ("较上年度", Before::Wrapping),
        ("较上年同期", Before::Wrapping),
        ("较去年", Before::Wrapping),
        ("较去年同期", Before::Wrapping),
        ("较往年", Before::Wrapping),
        ("与上年相比", Before::Wrapping),
        ("与去年相比", Before::Wrapping),
        ("同比", Before::Wrapping),
        ("环比", Before::Wrapping),
        ("年均", Before::Wrapping),
        ("幅度", Before::Wrapping),
        // Names and adverbs with a character of the words above.
        ("节约", Before::Plain),
        ("预约", Before::Plain),
        ("集约", Before::Plain),
        ("合约", Before::Plain),
        ("公约", Before::Plain),
        ("履约", Before::Plain),
        ("制约", Before::Plain),
        ("附近", Before::Plain),
        ("最近", Before::Plain),
        ("近期", Before::Plain),
        ("近视", Before::Plain),
        ("超市", Before::Plain),
        ("超级", Before::Plain),
        ("超声", Before::Plain),
        ("超期", Before::Plain),
        ("超时", Before::Plain),
        ("超标", Before::Plain),
        ("超支", Before::Plain),
        ("超额", Before::Plain),
        ("到位", Before::Plain),
        ("到账", Before::Plain),
        ("到期", Before::Plain),
        ("直到", Before::Plain),
        ("得到", Before::Plain),
        ("做到", Before::Plain),
        ("行为", Before::Plain),
        ("公共", Before::Plain),
        ("共同", Before::Plain),
        ("共享", Before::Plain),
        ("来自", Before::Plain),
        ("各自", Before::Plain),
        ("在职", Before::Plain),
        ("在校", Before::Plain),
        ("在册", Before::Plain),
        ("在编", Before::Plain),
        ("在建", Before::Plain),
        ("存在", Before::Plain),
        ("平均", Before::Plain),
        ("人均", Before::Plain),
        ("户均", Before::Plain),
        ("不良", Before::Plain),
        ("不断", Before::Plain),
        ("提升改造", Before::Plain),
        ("改造提升", Before::Plain),
        ("不合格", Before::Plain),
        ("未成年", Before::Plain),
        ("无害化", Before::Plain),
        ("无障碍", Before::Plain),
        ("无线", Before::Plain),
        ("不动产", Before::Plain),
        ("按时足额", Before::Plain),
        ("最低生活保障", Before::Plain),
        ("最低工资", Before::Plain),
        // A numeral that counts nothing.
        ("一般", Before::Plain),
        ("一定", Before::Plain),
        ("一致", Before::Plain),
        ("一次性", Before::Plain),
        ("一起", Before::Plain),
        ("一些", Before::Plain),
        ("一直", Before::Plain),
        ("一体", Before::Plain),
        ("一样", Before::Plain),
        ("一线", Before::Plain),
        ("一年级", Before::Plain),
        ("一对一", Before::Plain),
        ("一户一", Before::Plain),
        ("一村一", Before::Plain),
        ("一人一", Before::Plain),
        ("一事一议", Before::Plain),
        ("十分", Before::Plain),
        ("百姓", Before::Plain),
        ("千万", Before::Plain),
        ("万一", Before::Plain),
        ("一站式", Before::Plain),
        ("一期工程", Before::Plain),
        ("三期工程", Before::Plain),
        ("两节", Before::Plain),
        ("两个维护", Before::Plain),
        ("两个责任", Before::Plain),
        ("两个确保", Before::Plain),
        ("两个覆盖", Before::Plain),
        ("两个全覆盖", Before::Plain),
        ("两个到位", Before::Plain),
        ("十分钟", Before::Numeral),
        // The end of a name that is measured.
        ("比例", Before::Proportion),
        ("满意度", Before::Proportion),
        ("知晓度", Before::Proportion),
        ("认可度", Before::Proportion),
        ("准确度", Before::Proportion),
        // The sentence is about something else.
        ("第", Before::Incidental),
        ("前", Before::AtNumber(&Before::Incidental)),
        ("多", Before::AtNumber(&Before::Incidental)),
        ("少", Before::AtNumber(&Before::Incidental)),
        ("每", Before::Incidental),
        ("按", Before::Incidental),
        ("依据", Before::Incidental),
        ("根据", Before::Incidental),
        ("依照", Before::Incidental),
        ("参照", Before::Incidental),
        ("符合", Before::Incidental),
        ("其中", Before::Incidental),
        ("分别", Before::Incidental),
        ("不到位", Before::Incidental),
        ("未达标", Before::Incidental),
        ("不", Before::Incidental),
        ("未", Before::Incidental),
        ("无", Before::Incidental),
        ("没有", Before::Incidental),
        ("数十", Before::Incidental),
        ("数百", Before::Incidental),
        ("数千", Before::Incidental),
        ("数万", Before::Incidental),
        ("几", Before::Incidental),
        // Periods in words, by their last month.
        ("年底", Before::Period(12)),
        ("年末", Before::Period(12)),
        ("年终", Before::Period(12)),
        ("年内", Before::Period(12)),
        ("年度内", Before::Period(12)),
        ("年度末", Before::Period(12)),
        ("全年内", Before::Period(12)),
        ("当年内", Before::Period(12)),
        ("本年内", Before::Period(12)),
        ("本年度内", Before::Period(12)),
        ("当年度内", Before::Period(12)),
        ("预算年度内", Before::Period(12)),
        ("当年底", Before::Period(12)),
        ("本年底", Before::Period(12)),
        ("上半年", Before::Period(6)),
        ("下半年", Before::Period(12)),
        ("第一季度", Before::Period(3)),
        ("第二季度", Before::Period(6)),
        ("第三季度", Before::Period(9)),
        ("第四季度", Before::Period(12)),
        ("一季度", Before::Period(3)),
        ("二季度", Before::Period(6)),
        ("三季度", Before::Period(9)),
        ("四季度", Before::Period(12)),
        ("前三季度", Before::Period(9)),
        ("前3季度", Before::Period(9)),
        ("第1季度", Before::Period(3)),
        ("第2季度", Before::Period(6)),
        ("第3季度", Before::Period(9)),
        ("第4季度", Before::Period(12)),
    ]);
    WORDS
});

/// What a word after a number and its unit says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum After {
    /// The word for a sign.
    Sign(Comparison),
    /// 内: at most, but only directly behind the unit.
    Within,
    /// The number is not exact.
    About,
    /// A word of change, but only directly behind the unit.
    Changed(Change),
    /// A word of completion, which changes nothing.
    Wrapping,
    /// The sentence is not about its number.
    Incidental,
}

/// Words after a number and its unit.
pub(crate) static AFTER: Lexicon<After> = Lexicon::new({
    const WORDS: &[Word<After>] = &sorted([
        // ≥
        ("以上", After::Sign(Comparison::AtLeast)),
        ("及以上", After::Sign(Comparison::AtLeast)),
        ("及其以上", After::Sign(Comparison::AtLeast)),
        ("含以上", After::Sign(Comparison::AtLeast)),
        ("或以上", After::Sign(Comparison::AtLeast)),
        ("之上", After::Sign(Comparison::AtLeast)),
        // ≤
        ("以下", After::Sign(Comparison::AtMost)),
        ("及以下", After::Sign(Comparison::AtMost)),
        ("及其以下", After::Sign(Comparison::AtMost)),
        ("含以下", After::Sign(Comparison::AtMost)),
        ("或以下", After::Sign(Comparison::AtMost)),
        ("之下", After::Sign(Comparison::AtMost)),
        ("以内", After::Sign(Comparison::AtMost)),
        ("之内", After::Sign(Comparison::AtMost)),
        ("及以内", After::Sign(Comparison::AtMost)),
        ("范围内", After::Sign(Comparison::AtMost)),
        ("范围以内", After::Sign(Comparison::AtMost)),
        ("内", After::Within),
        // Not exact.
        ("左右", After::About),
        ("上下", After::About),
        ("有余", After::About),
        ("余", After::About),
        ("多", After::About),
        // Change.
        ("增长", After::Changed(Change::Up)),
        ("增幅", After::Changed(Change::Up)),
        ("提高", After::Changed(Change::Up)),
        ("提升", After::Changed(Change::Up)),
        ("上升", After::Changed(Change::Up)),
        ("的增长", After::Changed(Change::Up)),
        ("的增幅", After::Changed(Change::Up)),
        ("的提升", After::Changed(Change::Up)),
        ("下降", After::Changed(Change::Down)),
        ("降低", After::Changed(Change::Down)),
        ("减少", After::Changed(Change::Down)),
        ("降幅", After::Changed(Change::Down)),
        ("的下降", After::Changed(Change::Down)),
        ("的降幅", After::Changed(Change::Down)),
        // Completion.
        ("完成", After::Wrapping),
        ("已完成", After::Wrapping),
        ("全部完成", After::Wrapping),
        ("按时完成", After::Wrapping),
        ("按期完成", After::Wrapping),
        ("按期", After::Wrapping),
        ("按时", After::Wrapping),
        ("按计划", After::Wrapping),
        ("按要求", After::Wrapping),
        ("按规定", After::Wrapping),
        ("按标准", After::Wrapping),
        ("按进度", After::Wrapping),
        ("按质按量", After::Wrapping),
        ("按时按质", After::Wrapping),
        ("按时按量", After::Wrapping),
        ("足额", After::Wrapping),
        ("全面完成", After::Wrapping),
        ("完工", After::Wrapping),
        ("竣工", After::Wrapping),
        ("完毕", After::Wrapping),
        ("结束", After::Wrapping),
        ("办结", After::Wrapping),
        ("验收", After::Wrapping),
        ("到位", After::Wrapping),
        ("拨付到位", After::Wrapping),
        ("发放到位", After::Wrapping),
        ("拨付", After::Wrapping),
        ("发放", After::Wrapping),
        ("支付", After::Wrapping),
        ("交付", After::Wrapping),
        ("投入使用", After::Wrapping),
        ("建成", After::Wrapping),
        ("实施", After::Wrapping),
        ("落实", After::Wrapping),
        ("达成", After::Wrapping),
        ("达到", After::Wrapping),
        ("达标", After::Wrapping),
        ("实现", After::Wrapping),
        ("覆盖", After::Wrapping),
        ("全覆盖", After::Wrapping),
        ("合格", After::Wrapping),
        ("满意", After::Wrapping),
        ("之间", After::Wrapping),
        ("整", After::Wrapping),
        ("不间断", After::Wrapping),
        ("已", After::Wrapping),
        ("均", After::Wrapping),
        ("全部", After::Wrapping),
        // The sentence is about something else.
        ("第", After::Incidental),
        ("每", After::Incidental),
        ("按", After::Incidental),
        ("全年", After::Incidental),
        ("给", After::Incidental),
        ("标准", After::Incidental),
        ("其中", After::Incidental),
        ("分别", After::Incidental),
        ("未", After::Incidental),
        ("不", After::Incidental),
        ("或", After::Incidental),
        ("前", After::Incidental),
        ("后", After::Incidental),
        ("几", After::Incidental),
        ("半月", After::Incidental),
        ("半天", After::Incidental),
        ("半年", After::Incidental),
        ("半小时", After::Incidental),
        ("号", After::Incidental),
    ]);
    WORDS
});

/// Clauses behind a number that only say once more what it says.
pub(crate) const ASIDES: &[&str] = &[
    "未超预算",
    "未超出预算",
    "未超过预算",
    "未超支",
    "在预算内",
    "在预算范围内",
    "控制在预算内",
    "未发生",
    "未出现",
    "达标",
    "良好",
];

// ---------------------------------------------------------------------------------------------------------------
// Dates

/// The end of a year's digits.
pub(crate) const YEAR: char = '年';

/// What can follow the first number of a date or a period, beside marks and spaces.
pub(crate) const DATE_WORDS: &[char] = &['年', '月', '季', '至', '到'];

/// The end of a month's digits; the longer spelling is tried first.
pub(crate) const MONTH: &[&str] = &["月份", "月"];

/// The end of a day's digits.
pub(crate) const DAY: &[char] = &['日', '号'];

/// After a day's digits that have no such end: 12月31前.
pub(crate) const UNTIL: &[&str] = &["前", "之前", "以前", "底前"];

/// Between the ends of a period, before 至.
pub(crate) const ONWARDS: char = '起';

/// After a quarter's digit.
pub(crate) const QUARTER: &str = "季度";

/// Directly after 年: the month with which the named part of the year ends.
///
/// 度 and its like name no part: what follows is told by the year alone, 2021年度任务.
pub(crate) static PART_OF_YEAR: Lexicon<Option<u8>> = Lexicon::new({
    const WORDS: &[Word<Option<u8>>] = &sorted([
        ("底", Some(12)),
        ("末", Some(12)),
        ("终", Some(12)),
        ("内", Some(12)),
        ("度内", Some(12)),
        ("度末", Some(12)),
        ("度底", Some(12)),
        ("度", None),
        ("年底", Some(12)),
        ("年末", Some(12)),
        ("年内", Some(12)),
        ("全年", None),
        ("度全年", None),
        ("上半年", Some(6)),
        ("下半年", Some(12)),
        ("第一季度", Some(3)),
        ("第二季度", Some(6)),
        ("第三季度", Some(9)),
        ("第四季度", Some(12)),
        ("一季度", Some(3)),
        ("二季度", Some(6)),
        ("三季度", Some(9)),
        ("四季度", Some(12)),
        ("前三季度", Some(9)),
        ("前3季度", Some(9)),
        ("元月", Some(1)),
        ("第1季度", Some(3)),
        ("第2季度", Some(6)),
        ("第3季度", Some(9)),
        ("第4季度", Some(12)),
    ]);
    WORDS
});

/// Directly after 月: the day with which the named part of the month ends, or none for the month itself.
pub(crate) static PART_OF_MONTH: Lexicon<Option<u8>> = Lexicon::new({
    const WORDS: &[Word<Option<u8>>] =
        &sorted([("上旬", Some(10)), ("中旬", Some(20)), ("下旬", None), ("底", None), ("末", None), ("初", None)]);
    WORDS
});

/// Words after a date, beside those of [`AFTER`]: true where the date is still the one by which something is done.
pub(crate) static AFTER_DATE: Lexicon<bool> = Lexicon::new({
    const WORDS: &[Word<bool>] = &sorted([
        ("前", true),
        ("之前", true),
        ("以前", true),
        ("底前", true),
        ("底", true),
        ("末", true),
        ("内", true),
        ("止", true),
        ("为止", true),
        ("截止", true),
        ("期间", true),
        ("后", false),
        ("之后", false),
        ("以后", false),
        ("起", false),
        ("开始", false),
        ("以来", false),
    ]);
    WORDS
});

// ---------------------------------------------------------------------------------------------------------------
// Levels

/// What a word says about how far a target was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LevelWord {
    /// Reached: 完成.
    Reached,
    /// Reached, but only of something: 达到预期目标.
    ReachedWhat,
    /// An activity, which only says something where it is denied: 未开展.
    Activity,
    /// How it was reached, or by what: 按时, 项目.
    Manner,
    /// What was reached: 年度指标, and the ends of the official labels.
    What,
    /// Lowers what is reached to this level: 基本, 未.
    Degree(Level),
    /// A part, which is reached where another is not: 部分未完成.
    Part,
    /// Still going on, and so not reached: 建设中.
    Ongoing,
}

/// The closed list of answers in the three tiers of 财预〔2020〕10号, word by word. An answer is one of them when all
/// of it consists of these words; anything else is a text, to be judged by a reader.
pub(crate) static LEVELS: Lexicon<LevelWord> = Lexicon::new({
    const WORDS: &[Word<LevelWord>] = &sorted([
        ("完成", LevelWord::Reached),
        ("达成", LevelWord::Reached),
        ("完工", LevelWord::Reached),
        ("竣工", LevelWord::Reached),
        ("建成", LevelWord::Reached),
        ("达到", LevelWord::ReachedWhat),
        ("实现", LevelWord::ReachedWhat),
        ("达", LevelWord::ReachedWhat),
        ("开展", LevelWord::Activity),
        ("实施", LevelWord::Activity),
        ("启动", LevelWord::Activity),
        ("开工", LevelWord::Activity),
        ("执行", LevelWord::Activity),
        ("进行", LevelWord::Activity),
        ("建设", LevelWord::Activity),
        ("落实", LevelWord::Activity),
        ("达标", LevelWord::Activity),
        ("开始", LevelWord::Activity),
        ("已", LevelWord::Manner),
        ("已经", LevelWord::Manner),
        ("均", LevelWord::Manner),
        ("都", LevelWord::Manner),
        ("全部", LevelWord::Manner),
        ("全面", LevelWord::Manner),
        ("按时", LevelWord::Manner),
        ("按期", LevelWord::Manner),
        ("如期", LevelWord::Manner),
        ("及时", LevelWord::Manner),
        ("按计划", LevelWord::Manner),
        ("按要求", LevelWord::Manner),
        ("按规定", LevelWord::Manner),
        ("按进度", LevelWord::Manner),
        ("按规定时间", LevelWord::Manner),
        ("规定时间内", LevelWord::Manner),
        ("在规定时间内", LevelWord::Manner),
        ("按时间节点", LevelWord::Manner),
        ("按序时进度", LevelWord::Manner),
        ("按合同", LevelWord::Manner),
        ("按合同约定", LevelWord::Manner),
        ("按时按量", LevelWord::Manner),
        ("按时保质", LevelWord::Manner),
        ("按时保质保量", LevelWord::Manner),
        ("完全", LevelWord::Manner),
        ("全额", LevelWord::Manner),
        ("足额", LevelWord::Manner),
        ("持续", LevelWord::Manner),
        ("有序", LevelWord::Manner),
        ("稳步", LevelWord::Manner),
        ("较好地", LevelWord::Manner),
        ("很好", LevelWord::Manner),
        ("很好地", LevelWord::Manner),
        ("圆满地", LevelWord::Manner),
        ("顺利地", LevelWord::Manner),
        ("按质按量", LevelWord::Manner),
        ("按时按质", LevelWord::Manner),
        ("按时按质按量", LevelWord::Manner),
        ("保质保量", LevelWord::Manner),
        ("圆满", LevelWord::Manner),
        ("顺利", LevelWord::Manner),
        ("较好", LevelWord::Manner),
        ("高质量", LevelWord::Manner),
        ("超额", LevelWord::Manner),
        ("提前", LevelWord::Manner),
        ("项目", LevelWord::Manner),
        ("工程", LevelWord::Manner),
        ("了", LevelWord::Manner),
        ("年度", LevelWord::What),
        ("年初", LevelWord::What),
        ("今年", LevelWord::What),
        ("全年", LevelWord::What),
        ("当年", LevelWord::What),
        ("本年", LevelWord::What),
        ("本年度", LevelWord::What),
        ("预期", LevelWord::What),
        ("预定", LevelWord::What),
        ("既定", LevelWord::What),
        ("设定", LevelWord::What),
        ("计划", LevelWord::What),
        ("绩效", LevelWord::What),
        ("各项", LevelWord::What),
        ("目标", LevelWord::What),
        ("目标值", LevelWord::What),
        ("指标", LevelWord::What),
        ("指标值", LevelWord::What),
        ("任务", LevelWord::What),
        ("工作", LevelWord::What),
        ("效果", LevelWord::What),
        ("成效", LevelWord::What),
        ("要求", LevelWord::What),
        ("值", LevelWord::What),
        ("并具有一定效果", LevelWord::What),
        ("且具有一定效果", LevelWord::What),
        ("具有一定效果", LevelWord::What),
        ("并有一定效果", LevelWord::What),
        ("且效果较差", LevelWord::What),
        ("且效果差", LevelWord::What),
        ("效果较差", LevelWord::What),
        ("基本", LevelWord::Degree(Level::Partly)),
        ("部分", LevelWord::Part),
        ("大部分", LevelWord::Degree(Level::Partly)),
        ("绝大部分", LevelWord::Degree(Level::Partly)),
        ("大致", LevelWord::Degree(Level::Partly)),
        ("初步", LevelWord::Degree(Level::Partly)),
        ("未全部", LevelWord::Degree(Level::Partly)),
        ("未完全", LevelWord::Degree(Level::Partly)),
        ("未", LevelWord::Degree(Level::NotAchieved)),
        ("未能", LevelWord::Degree(Level::NotAchieved)),
        ("尚未", LevelWord::Degree(Level::NotAchieved)),
        ("暂未", LevelWord::Degree(Level::NotAchieved)),
        ("还未", LevelWord::Degree(Level::NotAchieved)),
        ("没有", LevelWord::Degree(Level::NotAchieved)),
        ("没", LevelWord::Degree(Level::NotAchieved)),
        ("建设中", LevelWord::Ongoing),
        ("进行中", LevelWord::Ongoing),
        ("推进中", LevelWord::Ongoing),
        ("实施中", LevelWord::Ongoing),
        ("施工中", LevelWord::Ongoing),
        ("执行中", LevelWord::Ongoing),
        ("办理中", LevelWord::Ongoing),
        ("采购中", LevelWord::Ongoing),
        ("在建", LevelWord::Ongoing),
        ("在建中", LevelWord::Ongoing),
        ("续建中", LevelWord::Ongoing),
        ("开展中", LevelWord::Ongoing),
        ("招标中", LevelWord::Ongoing),
        ("验收中", LevelWord::Ongoing),
        ("审批中", LevelWord::Ongoing),
        ("审核中", LevelWord::Ongoing),
        ("结算中", LevelWord::Ongoing),
        ("筹备中", LevelWord::Ongoing),
        ("正在采购", LevelWord::Ongoing),
        ("正在招标", LevelWord::Ongoing),
        ("正在验收", LevelWord::Ongoing),
        ("正在审批", LevelWord::Ongoing),
        ("正在结算", LevelWord::Ongoing),
        ("正在", LevelWord::Ongoing),
        ("仍在", LevelWord::Ongoing),
        ("还在", LevelWord::Ongoing),
        ("尚在", LevelWord::Ongoing),
        ("正在推进", LevelWord::Ongoing),
        ("正在施工", LevelWord::Ongoing),
        ("正在施工中", LevelWord::Ongoing),
        ("正在办理", LevelWord::Ongoing),
        ("正在办理中", LevelWord::Ongoing),
        ("正在推进中", LevelWord::Ongoing),
    ]);
    WORDS
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_listed_once_and_found() {
        NOT_MULTIPLIERS.check("NOT_MULTIPLIERS");
        PERCENT.check("PERCENT");
        UNITS.check("UNITS");
        BEFORE.check("BEFORE");
        AFTER.check("AFTER");
        PART_OF_YEAR.check("PART_OF_YEAR");
        PART_OF_MONTH.check("PART_OF_MONTH");
        AFTER_DATE.check("AFTER_DATE");
        LEVELS.check("LEVELS");
    }
}
