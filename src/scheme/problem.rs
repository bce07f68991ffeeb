//! New.

use crate::language::Language;
use crate::scheme::checks::Check;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

impl SchemeProblems {
    /// The number of problems, and each in words on a line of its own.
    #[must_use]
    pub fn text(&self, language: Language) -> impl fmt::Display {
        ProblemsText { problems: self, language }
    }
}

/// Everything that keeps a scheme, or the rule of a row, from being used, in the order of its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemeProblems(pub(crate) Vec<SchemeProblem>);

impl fmt::Display for SchemeProblems {
    /// The number of problems, and each on a line of its own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text(Language::English).fmt(f)
    }
}

impl core::error::Error for SchemeProblems {}

impl<'a> IntoIterator for &'a SchemeProblems {
    type Item = &'a SchemeProblem;
    type IntoIter = core::slice::Iter<'a, SchemeProblem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl SchemeProblems {
    /// The problems in the order of the document.
    pub fn iter(&self) -> core::slice::Iter<'_, SchemeProblem> {
        self.0.iter()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none, as in no error that a check returns.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl SchemeProblem {
    /// The problem in one sentence.
    #[must_use]
    pub fn text(&self, language: Language) -> impl fmt::Display {
        ProblemText { problem: self, language }
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
}

impl Fault {
    /// The sentence in English and in Chinese, before what was found and what would be right.
    const fn sentences(self, check: Check) -> (&'static str, &'static str) {
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
            Self::OfCheck | Self::NoLines | Self::EmptyInterval | Self::Repeated | Self::NoName | Self::Alone => {
                (check.meaning(Language::English), check.meaning(Language::Chinese))
            }
        }
    }
}

struct ProblemsText<'p> {
    problems: &'p SchemeProblems,
    language: Language,
}

impl fmt::Display for ProblemsText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.problems.len();
        match self.language {
            Language::English => write!(f, "{count} problem{}", if count == 1 { "" } else { "s" })?,
            Language::Chinese => write!(f, "共{count}处问题")?,
        }
        self.problems.iter().try_for_each(|problem| write!(f, "\n  {}", problem.text(self.language)))
    }
}

struct ProblemText<'p> {
    problem: &'p SchemeProblem,
    language: Language,
}

impl fmt::Display for ProblemText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let SchemeProblem { check, fault, place, expected, found } = self.problem;
        let (bare_expected, bare_found) = (expected.trim_matches('`'), found.trim_matches('`'));
        f.write_str(place)?;
        let suggested = expected != bare_expected;
        let (english, chinese) = match (fault, self.language) {
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
            (fault, _) => fault.sentences(*check),
        };
        match self.language {
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
}
