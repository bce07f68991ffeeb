//! The one error type: a call could not do its work. What is wrong with the content of an evaluation is a
//! [finding](crate::scheme::checks), never an error.

use crate::exact::points::Points;
use crate::language;
use crate::language::Language;
use crate::scheme::checks::Check;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// Why a call could not do its work.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A document cannot be read.
    #[error("{0}")]
    Document(Box<DocumentError>),
    /// A named limit is passed.
    #[error("{}: {found} is more than the limit of {limit}", what.text(Language::English))]
    Limit {
        /// What is limited.
        what: Limited,
        /// The limit.
        limit: usize,
        /// What was found.
        found: usize,
    },
    /// A scheme has problems that keep it from being used; all of them at once.
    #[error("scheme cannot be used: {0}")]
    SchemeUnusable(Box<SchemeProblems>),
    /// No published scheme has this id.
    #[error("unknown scheme `{id}`{}", suggestion.map_or(String::new(), |near| alloc::format!(", did you mean `{near}`?")))]
    SchemeUnknown {
        /// The id that was asked for.
        id: String,
        /// The nearest id that exists.
        suggestion: Option<&'static str>,
    },
    /// No row of the evaluation has a weight or a score: nothing can be scored.
    #[error("no row has a weight or a declared score")]
    NothingToScore,
    /// The year of an evaluation is none of a budget.
    #[error("fiscal year {0} is not between 1900 and 2999")]
    FiscalYear(u16),
    /// A row says something that cannot be.
    #[error("row {row}: {}", problem.text(Language::English))]
    Row {
        /// The row, from 1.
        row: u32,
        /// What is wrong.
        problem: RowProblem,
    },
    /// A goal names a row that is not there.
    #[error("goal {goal} names row {row}, which is not there: the number of rows is {rows}")]
    GoalWithoutRow {
        /// The goal, from 1.
        goal: usize,
        /// The row that it names; rows are counted from 1.
        row: u32,
        /// How many rows there are.
        rows: usize,
    },
    /// An unreadable cell is said to stand in a row that is not there.
    #[error("an unreadable cell is said to stand in row {row}, which is not there: the number of rows is {rows}")]
    CellWithoutRow {
        /// The row that it names; rows are counted from 1.
        row: u32,
        /// How many rows there are.
        rows: usize,
    },
}

/// What a row says that cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RowProblem {
    /// The rule of its own cannot be used; all problems at once, their places begin with `rule`.
    Rule(Box<SchemeProblems>),
    /// Points that are taken off are negative.
    NegativeDeduction(Points),
    /// The target is read as a text, and no words are printed.
    WordlessTarget,
    /// The actual is read as a text, and no words are printed.
    WordlessActual,
}

impl RowProblem {
    /// The problem in words.
    #[must_use]
    pub fn text(&self, language: Language) -> impl fmt::Display {
        RowProblemText { problem: self, language }
    }
}

struct RowProblemText<'p> {
    problem: &'p RowProblem,
    language: Language,
}

impl fmt::Display for RowProblemText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.problem, self.language) {
            (RowProblem::Rule(problems), language) => {
                f.write_str(match language {
                    Language::English => "its rule cannot be used: ",
                    Language::Chinese => "该行的计分规则无法使用，",
                })?;
                problems.text(language).fmt(f)
            }
            (RowProblem::NegativeDeduction(points), Language::English) => {
                write!(f, "the deduction of {points} is negative")
            }
            (RowProblem::NegativeDeduction(points), Language::Chinese) => write!(f, "扣减分值{points}为负数"),
            (RowProblem::WordlessTarget, Language::English) => f.write_str("the target is a text but prints no words"),
            (RowProblem::WordlessTarget, Language::Chinese) => f.write_str("目标值注明为文字，但未填写内容"),
            (RowProblem::WordlessActual, Language::English) => f.write_str("the actual is a text but prints no words"),
            (RowProblem::WordlessActual, Language::Chinese) => f.write_str("实际完成值注明为文字，但未填写内容"),
        }
    }
}

/// What has a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limited {
    /// The bytes of a document: [`MAX_BYTES`](crate::documents::evaluation::MAX_BYTES).
    DocumentBytes,
    /// The rows: [`MAX_INDICATORS`](crate::evaluation::MAX_INDICATORS).
    Indicators,
    /// The different blocks: [`MAX_BLOCKS`](crate::evaluation::MAX_BLOCKS).
    Blocks,
    /// The different units.
    Units,
    /// The entries of a list of the evaluation: [`MAX_LIST`](crate::evaluation::MAX_LIST).
    List(LimitedList),
    /// The bytes of a text: [`MAX_TEXT`](crate::evaluation::MAX_TEXT).
    Text {
        /// The row in which it stands, from 1; `None` outside the rows.
        row: Option<u32>,
        /// The field of the document, such as `level3` or `deviation_analysis`.
        field: &'static str,
    },
    /// The bytes of all texts of an evaluation together.
    AllTexts,
}

/// A list whose entries are limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum LimitedList {
    /// The parts of the budget.
    Parts,
    /// The amounts of the budget elsewhere in the report.
    Statements,
    /// The annual goals.
    Goals,
    /// The rows of a goal.
    RowsOfGoal,
    /// The subtotals.
    Subtotals,
    /// The named amounts.
    NamedAmounts,
}

impl Limited {
    /// What is limited, in words.
    #[must_use]
    pub fn text(self, language: Language) -> impl fmt::Display {
        LimitedText { limited: self, language }
    }
}

struct LimitedText {
    limited: Limited,
    language: Language,
}

impl fmt::Display for LimitedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (english, chinese) = match self.limited {
            Limited::DocumentBytes => ("bytes of a document", "文档的字节数"),
            Limited::Indicators => ("number of indicators", "指标行数"),
            Limited::Blocks => ("number of blocks", "一级指标数"),
            Limited::Units => ("number of units", "计量单位数"),
            Limited::List(LimitedList::Parts) => ("number of parts of the budget", "预算分项数"),
            Limited::List(LimitedList::Statements) => ("number of statements of the budget", "预算数的其他列示数"),
            Limited::List(LimitedList::Goals) => ("number of goals", "绩效目标数"),
            Limited::List(LimitedList::RowsOfGoal) => ("number of rows of a goal", "一项绩效目标关联的行数"),
            Limited::List(LimitedList::Subtotals) => ("number of subtotals", "小计数"),
            Limited::List(LimitedList::NamedAmounts) => ("number of named amounts", "指定金额数"),
            Limited::AllTexts => ("bytes of all texts", "全部文字的字节数"),
            Limited::Text { row, field } => {
                let field = language::Field { name: field, language: self.language };
                return match (self.language, row) {
                    (Language::English, Some(row)) => write!(f, "bytes of the {field} of row {row}"),
                    (Language::English, None) => write!(f, "bytes of the {field}"),
                    (Language::Chinese, Some(row)) => write!(f, "第{row}行{field}的字节数"),
                    (Language::Chinese, None) => write!(f, "{field}的字节数"),
                };
            }
        };
        f.write_str(match self.language {
            Language::English => english,
            Language::Chinese => chinese,
        })
    }
}

impl Error {
    /// What is wrong, in a language; names of fields and what a reader of JSON says stay in English.
    #[must_use]
    pub fn text(&self, language: Language) -> impl fmt::Display {
        ErrorText { error: self, language }
    }
}

struct ErrorText<'e> {
    error: &'e Error,
    language: Language,
}

impl fmt::Display for ErrorText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.language == Language::English {
            return match self.error {
                Error::SchemeUnusable(problems) => {
                    f.write_str("scheme cannot be used: ")?;
                    problems.text(Language::English).fmt(f)
                }
                error => write!(f, "{error}"),
            };
        }
        match self.error {
            Error::Document(error) => {
                let DocumentError { field, message, line, column } = error.as_ref();
                write!(f, "文档第{line}行第{column}列无法读取：")?;
                if !field.is_empty() {
                    write!(f, "字段“{field}”：")?;
                }
                f.write_str(message)
            }
            Error::Limit { what, limit, found } => {
                write!(f, "{}超过上限：上限{limit}，实际{found}", what.text(Language::Chinese))
            }
            Error::SchemeUnusable(problems) => {
                f.write_str("计分方案无法使用，")?;
                problems.text(Language::Chinese).fmt(f)
            }
            Error::SchemeUnknown { id, suggestion: None } => write!(f, "没有名为“{id}”的计分方案"),
            Error::SchemeUnknown { id, suggestion: Some(near) } => {
                write!(f, "没有名为“{id}”的计分方案，是否应为“{near}”？")
            }
            Error::NothingToScore => f.write_str("各指标均未填分值和自评得分，无法计分"),
            Error::FiscalYear(year) => write!(f, "年度{year}不在1900至2999之间"),
            Error::Row { row, problem } => write!(f, "第{row}行：{}", problem.text(Language::Chinese)),
            Error::GoalWithoutRow { goal, row, rows } => {
                write!(f, "第{goal}项绩效目标关联第{row}行，但评价表只有{rows}行指标")
            }
            Error::CellWithoutRow { row, rows } => {
                write!(f, "无法识别的单元格标在第{row}行，但评价表只有{rows}行指标")
            }
        }
    }
}

impl SchemeProblems {
    /// The number of problems, and each in words on a line of its own.
    #[must_use]
    pub fn text(&self, language: Language) -> impl fmt::Display {
        ProblemsText { problems: self, language }
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

impl SchemeProblem {
    /// The problem in one sentence.
    #[must_use]
    pub fn text(&self, language: Language) -> impl fmt::Display {
        ProblemText { problem: self, language }
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

/// Where and why a document cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{message} at line {line} column {column}", if field.is_empty() { String::new() } else { alloc::format!("`{field}`: ") })]
#[non_exhaustive]
pub struct DocumentError {
    /// The path of the field, such as `rows[3].weight`; empty where the text is no JSON.
    pub field: String,
    /// What is wrong, with a suggestion where a name is only misspelt.
    pub message: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
}

/// Everything that keeps a scheme, or the rule of a row, from being used, in the order of its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemeProblems(pub(crate) Vec<SchemeProblem>);

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
        write!(f, "{}: {}: found {}", self.place, self.check, self.found)?;
        if self.expected.is_empty() {
            return Ok(());
        }
        write!(f, ", expected {}", self.expected)
    }
}

impl fmt::Display for SchemeProblems {
    /// The number of problems, and each on a line of its own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = if self.len() == 1 { "" } else { "s" };
        write!(f, "{} problem{plural}", self.len())?;
        for problem in self {
            write!(f, "\n  {problem}")?;
        }
        Ok(())
    }
}

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
