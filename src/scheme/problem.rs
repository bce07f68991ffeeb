//! What keeps a scheme, or the rule of a row, from being used: as data and in words.

use crate::language::{Language, said};
use crate::scheme::checks::Check;
use crate::scheme::wording::wordings;
use alloc::string::String;
use core::fmt;

wordings! {
    SchemeWeightsDoNotSum {
        meaning: "the blocks of a scheme do not add to its full score", "计分方案各一级指标分值合计不等于满分";
        advice: "correct the points of the blocks in the scheme", "请更正计分方案中的一级指标分值";
    }
    BandsOverlap {
        meaning: "two bands or tiers of a scheme hold the same number", "计分方案中的得分区间相互重叠";
        advice: "let one of the two bands exclude its bound", "请调整区间边界，使各区间互不重叠";
    }
    BandsLeaveGap {
        meaning: "a number between the bands or tiers of a scheme belongs to none", "计分方案中的得分区间不连续";
        advice: "let one of the two bands include its bound", "请调整区间边界，使各区间首尾相接";
    }
    GradesOverlap {
        meaning: "two grades of a scheme hold the same total", "计分方案中的等级区间相互重叠";
        advice: "let one of the two grades exclude its bound", "请调整等级边界，使各等级互不重叠";
    }
    GradesLeaveGap {
        meaning: "a total has no grade in a scheme", "计分方案中的等级区间不连续";
        advice: "let one of the two grades include its bound", "请调整等级边界，使各等级首尾相接";
    }
    RuleUnknown {
        meaning: "a scheme names a rule that nobody has defined", "计分方案引用了未定义的计分规则";
        advice: "correct the name of the rule in the scheme", "请更正计分方案中的规则名称";
        RULE_UNKNOWN: "no rule is named {found}[, did you mean {expected}?]", "没有名为{found}的计分规则[，是否应为{expected}？]";
    }
    SchemeUnsound {
        meaning: "a part of a scheme cannot be applied, such as a number out of its range or a name that stands twice",
            "计分方案中有无法执行的内容，如数值超出允许范围、名称重复";
        advice: "correct this part of the scheme", "请更正计分方案中的该项内容";
    }
    SchemeDoubtful {
        meaning: "a part of a scheme can be applied, but hardly says what was meant", "计分方案中有可以执行但疑似误写的内容";
        advice: "check this part of the scheme", "请核实计分方案中的该项内容";
    }
}

/// The number of problems, and each in words on a line of its own.
pub(crate) fn in_words(problems: &[SchemeProblem], language: Language) -> impl fmt::Display {
    said(move |f| {
        let count = problems.len();
        match language {
            Language::English => write!(f, "{count} problem{}", if count == 1 { "" } else { "s" })?,
            Language::Chinese => write!(f, "共{count}处问题")?,
        }
        problems.iter().try_for_each(|problem| write!(f, "\n  {}", problem.text(language)))
    })
}

impl SchemeProblem {
    /// The problem in one sentence.
    #[must_use]
    pub fn text(&self, language: Language) -> impl fmt::Display {
        said(move |f| write_problem(f, self, language))
    }
}

/// One problem of a scheme or of a rule. What was expected and found is written without words, so that it reads in any language:
/// numbers, names, and intervals such as `(80, 90)`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SchemeProblem {
    /// The check that found it.
    pub check: Check,
    pub(crate) fault: Fault,
    /// The place in the document, such as `levels` or `indicators[2].rule.numeric.curve`.
    pub place: String,
    /// What would be right: a number, a condition, the range that must be tiled, or the nearest name that exists.
    pub expected: String,
    /// What stands there; of a table, the numbers that no line or two lines hold.
    pub found: String,
}

impl fmt::Display for SchemeProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text(Language::English).fmt(f)
    }
}

/// What is wrong at the place of a problem, where its check could mean several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// What the check says.
    OfCheck,
    /// A number lies outside the range that it may have.
    OutOfRange,
    /// A list is longer than what can be looked at.
    TooMany,
    /// A straight line has fewer than two knots.
    TooFewKnots,
    /// A knot lies before the one above it.
    OutOfOrder,
    /// A table has no lines at all.
    NoLines,
    /// An end of an interval is said to belong to it and not to belong to it.
    TwoEnds,
    /// No number lies in an interval.
    EmptyInterval,
    /// A name, kind or level stands twice.
    Repeated,
    /// A name is empty.
    NoName,
    /// The id is none.
    Id,
    /// A kind or a block is none of those that can stand there.
    NoneOfThese,
    /// A group of alternatives has one indicator.
    Alone,
    /// The items of a checklist do not add up to the points of their indicator.
    ItemsDoNotSum,
    /// The points that an absent block passes on do not add up to its own.
    HeirsDoNotSum,
    /// A percentage stands where a ratio is measured.
    InPercent,
    /// A level has no band.
    LevelLeftOut,
    /// A key has no effect.
    NoEffect,
}

impl Fault {
    /// The sentence in English and in Chinese, before what was found and what would be right.
    fn sentences(self, check: Check) -> (&'static str, &'static str) {
        match self {
            Self::OutOfRange => ("the number is out of its range", "数值超出允许范围"),
            Self::TooMany => ("there are too many entries", "条目过多"),
            Self::TooFewKnots => ("a straight line needs two knots", "直线插值至少需要两个节点"),
            Self::OutOfOrder => ("the knots are not in order", "节点未按从小到大排列"),
            Self::TwoEnds => ("an end both belongs to the interval and does not", "同一端点既写为闭区间又写为开区间"),
            Self::Id => ("an id has small letters, digits and hyphens only", "编号只能由小写字母、数字和连字符组成"),
            Self::NoneOfThese => ("it is none of those that can stand there", "不在可选范围内"),
            Self::ItemsDoNotSum => (
                "the items of the checklist do not add up to the points of the indicator",
                "各检查项分值之和与指标分值不符",
            ),
            Self::HeirsDoNotSum => {
                ("the points passed on do not add up to those of the block", "转移分值之和与该一级指标分值不符")
            }
            Self::InPercent => (
                "a ratio is measured here, and one percentage point of it is 0.01",
                "此处按比率计量，1个百分点应写为0.01",
            ),
            Self::LevelLeftOut
            | Self::NoEffect
            | Self::OfCheck
            | Self::NoLines
            | Self::EmptyInterval
            | Self::Repeated
            | Self::NoName
            | Self::Alone => meaning(check),
        }
    }
}

/// What the check of a problem means, in English and in Chinese.
fn meaning(check: Check) -> (&'static str, &'static str) {
    let wording = WORDINGS.iter().find(|wording| wording.check == check);
    wording.map_or(("", ""), |wording| (wording.meaning.en, wording.meaning.zh))
}

fn write_problem(f: &mut fmt::Formatter<'_>, problem: &SchemeProblem, language: Language) -> fmt::Result {
    let SchemeProblem { check, fault, place, expected, found } = problem;
    let (bare_expected, bare_found) = (expected.trim_matches('`'), found.trim_matches('`'));
    f.write_str(place)?;
    let suggested = expected != bare_expected;
    let (english, chinese) = match (fault, language) {
        (Fault::Repeated, Language::English) => {
            return write!(f, ": `{bare_found}` stands there already: {}", expected.trim_start_matches("≠ "));
        }
        (Fault::Repeated, Language::Chinese) => {
            return write!(f, "：“{bare_found}”已见于{}", expected.trim_start_matches("≠ "));
        }
        (Fault::Alone, Language::English) => {
            write!(f, ": the group `{bare_found}` has only one indicator, and a choice needs two")?;
            return if suggested { write!(f, ", did you mean `{bare_expected}`?") } else { Ok(()) };
        }
        (Fault::Alone, Language::Chinese) => {
            write!(f, "：择一组“{bare_found}”只有一项指标，至少应有两项")?;
            return if suggested { write!(f, "，是否应为“{bare_expected}”？") } else { Ok(()) };
        }
        (Fault::EmptyInterval, Language::English) => return write!(f, ": no number lies in {found}"),
        (Fault::EmptyInterval, Language::Chinese) => return write!(f, "：区间{found}内没有任何数值"),
        (Fault::NoLines, Language::English) => {
            return write!(f, ": the table has no lines, so that nothing is known for {expected}");
        }
        (Fault::NoLines, Language::Chinese) => return write!(f, "：未设置任何区间，{expected}均无对应规定"),
        (Fault::NoName, Language::English) => return f.write_str(": the name is empty"),
        (Fault::NoName, Language::Chinese) => return f.write_str("：名称为空"),
        (Fault::LevelLeftOut, Language::English) => {
            return write!(
                f,
                ": the level `{expected}` has no band: a row that states it may earn anything up to its weight"
            );
        }
        (Fault::LevelLeftOut, Language::Chinese) => {
            return write!(f, "：未规定档次“{expected}”的得分区间，填报该档次的指标可得零分至满分");
        }
        (Fault::NoEffect, Language::English) => return write!(f, ": {found} has no effect here"),
        (Fault::NoEffect, Language::Chinese) => return write!(f, "：{found}在此处不起作用"),
        (fault, _) => fault.sentences(*check),
    };
    match language {
        Language::English => {
            write!(f, ": {english}: found {found}")?;
            if expected.is_empty() { Ok(()) } else { write!(f, ", expected {expected}") }
        }
        Language::Chinese => {
            write!(f, "：{chinese}：现为{found}")?;
            if expected.is_empty() { Ok(()) } else { write!(f, "，应为{expected}") }
        }
    }
}
