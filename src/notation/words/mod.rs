//! The words and signs that the readers know, as data.
//!
//! Forms are filled in by thousands of offices, and each spelling here was met in one or is the obvious neighbour of
//! one that was. The readers of `cell` interpret these tables and know no word of their own, so a new spelling is a
//! new line here. The tables are written in groups of one meaning; the compiler sorts them for the search.

pub(crate) mod after;
pub(crate) mod before;
pub(crate) mod claims;
pub(crate) mod dates;
pub(crate) mod each;
pub(crate) mod labels;
pub(crate) mod levels;
pub(crate) mod measured;
pub(crate) mod names;
pub(crate) mod remarks;
pub(crate) mod scales;
pub(crate) mod script;
pub(crate) mod units;
pub(crate) mod vague;

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

/// Words for a minus before a number.
pub(crate) const MINUS_WORDS: &[&str] = &["零下", "负"];

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

/// After the figures: the number is not exact. They stand before a multiplier, too: 10余万元.
pub(crate) const SURPLUS: &[char] = &['余', '多', '来'];

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

#[cfg(test)]
mod tests {
    use crate::notation::words::after::AFTER;
    use crate::notation::words::before::BEFORE;
    use crate::notation::words::dates::AFTER_DATE;
    use crate::notation::words::dates::PART_OF_MONTH;
    use crate::notation::words::dates::PART_OF_YEAR;
    use crate::notation::words::levels::LEVELS;
    use crate::notation::words::units::NOT_MULTIPLIERS;
    use crate::notation::words::units::PERCENT;
    use crate::notation::words::units::UNITS;

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
