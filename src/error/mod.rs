//! The one error type: a call could not do its work. What is wrong with the content of an evaluation is a
//! [finding](crate::scheme::checks), never an error.

pub(crate) mod document;
pub(crate) mod wording;

use crate::error::document::DocumentError;
use crate::exact::points::Points;
use crate::language::{Language, said};
use crate::notation::fields;
use crate::notation::quote::write_quoted;
use crate::scheme::problem::SchemeProblems;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// Why a call could not do its work.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// A document cannot be read.
    Document(Box<DocumentError>),
    /// A named limit is passed.
    Limit {
        /// What is limited.
        what: Limited,
        /// The limit.
        limit: usize,
        /// What was found.
        found: usize,
    },
    /// A scheme has problems that keep it from being used; all of them at once.
    SchemeUnusable(Box<SchemeProblems>),
    /// No published scheme has this id.
    SchemeUnknown(Box<UnknownScheme>),
    /// No row of the evaluation has a weight or a score: nothing can be scored.
    NothingToScore,
    /// The year of an evaluation is none of a budget.
    FiscalYear(u16),
    /// A row says something that cannot be.
    Row {
        /// The row, from 1.
        row: u32,
        /// What is wrong.
        problem: RowProblem,
    },
    /// A goal names a row that is not there.
    GoalWithoutRow {
        /// The goal, from 1.
        goal: usize,
        /// The row that it names; rows are counted from 1.
        row: u32,
        /// How many rows there are.
        rows: usize,
    },
    /// Evaluations that cannot be rolled up into one.
    RollUp(Box<RollUpProblem>),
    /// Evaluations that are not those of a year and of the year before.
    Years(YearsProblem),
    /// Two cells of a table take one place.
    CellsOverlap {
        /// The part of the grid, from 1.
        part: u32,
        /// The row of the table, from 1.
        row: u32,
        /// The column of the table, from 1.
        column: u32,
    },
    /// An unreadable cell is said to stand in a row that is not there.
    CellWithoutRow {
        /// The row that it names; rows are counted from 1.
        row: u32,
        /// How many rows there are.
        rows: usize,
    },
}

/// An id that no published scheme has.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownScheme {
    /// The id that was asked for.
    pub id: String,
    /// The nearest id that exists.
    pub suggestion: Option<String>,
    /// The ids that are known, published or in the catalogue: of the kind of evaluation that asks, where one asks.
    pub known: Vec<String>,
}

/// Why two evaluations are not those of a year and of the year before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum YearsProblem {
    /// One is of a department, the other of a project.
    OtherKind,
    /// Their years do not follow each other.
    NotInSequence {
        /// The year of the one that is taken for the earlier.
        previous: u16,
        /// The year of the other.
        current: u16,
    },
}

impl YearsProblem {
    /// The problem in words.
    #[must_use]
    pub fn text(self, language: Language) -> impl fmt::Display {
        said(move |f| match (self, language) {
            (Self::OtherKind, _) => {
                f.write_str(language.pick("the evaluations are of different kinds", "两份自评表的评价类型不一致"))
            }
            (Self::NotInSequence { previous, current }, Language::English) => {
                write!(f, "the year before {current} is not {previous}")
            }
            (Self::NotInSequence { previous, current }, Language::Chinese) => {
                write!(f, "{previous}年度不是{current}年度的上一年度")
            }
        })
    }
}

/// Why evaluations cannot be rolled up into one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RollUpProblem {
    /// The scheme does not say how.
    NotPrescribed {
        /// The id of the scheme.
        scheme: String,
    },
    /// There is no evaluation.
    Nothing,
    /// An evaluation is of another kind than the one that they are to become.
    OtherKind {
        /// The evaluation, from 1.
        evaluation: usize,
    },
    /// An evaluation is of another year than the one that they are to become.
    OtherYear {
        /// The evaluation, from 1.
        evaluation: usize,
        /// Its year.
        year: u16,
    },
}

impl RollUpProblem {
    /// The problem in words.
    #[must_use]
    pub fn text(&self, language: Language) -> impl fmt::Display {
        said(move |f| match (self, language) {
            (Self::NotPrescribed { scheme }, Language::English) => {
                write!(f, "scheme `{scheme}` does not say how evaluations of several units are rolled up")
            }
            (Self::NotPrescribed { scheme }, Language::Chinese) => {
                write!(f, "计分方案“{scheme}”未规定多个单位自评表的汇总办法")
            }
            (Self::Nothing, _) => f.write_str(language.pick("there is no evaluation to roll up", "没有可汇总的自评表")),
            (Self::OtherKind { evaluation }, Language::English) => {
                write!(f, "evaluation {evaluation} is of another kind than the one to be made")
            }
            (Self::OtherKind { evaluation }, Language::Chinese) => {
                write!(f, "第{evaluation}份自评表的评价类型与汇总表不一致")
            }
            (Self::OtherYear { evaluation, year }, Language::English) => {
                write!(f, "evaluation {evaluation} is of {year}, not of the year of the one to be made")
            }
            (Self::OtherYear { evaluation, year }, Language::Chinese) => {
                write!(f, "第{evaluation}份自评表的年度为{year}年，与汇总表不一致")
            }
        })
    }
}

/// What a row says that cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RowProblem {
    /// The rule of its own cannot be used; all problems at once, their places begin with `rule`.
    Rule(SchemeProblems),
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
    /// The bytes of a document: [`MAX_BYTES`](crate::document::MAX_BYTES).
    DocumentBytes,
    /// The rows: [`MAX_INDICATORS`](crate::evaluation::MAX_INDICATORS).
    Indicators,
    /// The different blocks: [`MAX_BLOCKS`](crate::evaluation::MAX_BLOCKS).
    Blocks,
    /// The different units.
    Units,
    /// The parts of the budget: [`MAX_LIST`](crate::evaluation::MAX_LIST).
    Parts,
    /// The analyses of the narrative: [`MAX_LIST`](crate::evaluation::MAX_LIST).
    Analyses,
    /// The amounts of the budget elsewhere in the report: [`MAX_LIST`](crate::evaluation::MAX_LIST).
    Statements,
    /// The annual goals: [`MAX_LIST`](crate::evaluation::MAX_LIST).
    Goals,
    /// The rows of a goal: [`MAX_LIST`](crate::evaluation::MAX_LIST).
    RowsOfGoal,
    /// The subtotals: [`MAX_LIST`](crate::evaluation::MAX_LIST).
    Subtotals,
    /// The named amounts: [`MAX_LIST`](crate::evaluation::MAX_LIST).
    NamedAmounts,
    /// The bytes of a text: [`MAX_TEXT`](crate::evaluation::MAX_TEXT).
    Text {
        /// The row in which it stands, from 1; `None` outside the rows.
        row: Option<u32>,
        /// The field of the document, such as `level3` or `deviation_analysis`.
        field: &'static str,
    },
    /// The bytes of all texts of an evaluation together.
    AllTexts,
    /// The different authorities of a portfolio: [`MAX_AUTHORITIES`](crate::portfolio::MAX_AUTHORITIES).
    Authorities,
    /// The different schemes of a portfolio: [`MAX_CODES`](crate::portfolio::MAX_CODES).
    Schemes,
    /// The different grades of a portfolio: [`MAX_CODES`](crate::portfolio::MAX_CODES).
    Grades,
    /// The different totals of a portfolio: [`MAX_TOTALS`](crate::portfolio::MAX_TOTALS).
    Totals,
    /// The tables of a page.
    Tables,
    /// The paragraphs of a page.
    Paragraphs,
    /// The rows of a table.
    TableRows,
    /// The columns of a table.
    TableColumns,
    /// The positions of all tables of a page.
    Positions,
    /// The bytes of a cell or a paragraph: [`MAX_TEXT`](crate::evaluation::MAX_TEXT).
    CellText,
}

impl Limited {
    /// What is limited, in words.
    fn text(self, language: Language) -> impl fmt::Display {
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
            Limited::Analyses => ("number of analyses", "分项分析数"),
            Limited::Parts => ("number of parts of the budget", "预算分项数"),
            Limited::Statements => ("number of statements of the budget", "预算数的其他列示数"),
            Limited::Goals => ("number of goals", "绩效目标数"),
            Limited::RowsOfGoal => ("number of rows of a goal", "一项绩效目标关联的行数"),
            Limited::Subtotals => ("number of subtotals", "小计数"),
            Limited::NamedAmounts => ("number of named amounts", "指定金额数"),
            Limited::AllTexts => ("bytes of all texts", "全部文字的字节数"),
            Limited::Authorities => ("number of different authorities", "不同主管部门数"),
            Limited::Schemes => ("number of different schemes", "不同计分方案数"),
            Limited::Grades => ("number of different grades", "不同等级数"),
            Limited::Totals => ("number of different totals", "不同总分数"),
            Limited::Tables => ("number of tables", "表格数"),
            Limited::Paragraphs => ("number of paragraphs", "段落数"),
            Limited::TableRows => ("number of rows of a table", "表格行数"),
            Limited::TableColumns => ("number of columns of a table", "表格列数"),
            Limited::Positions => ("number of positions of all tables", "全部表格的单元格位置数"),
            Limited::CellText => ("bytes of a cell or a paragraph", "单元格或段落的字节数"),
            Limited::Text { row, field } => {
                let field = fields::Field { name: field, language: self.language };
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

impl From<SchemeProblems> for Error {
    fn from(problems: SchemeProblems) -> Self {
        Self::SchemeUnusable(Box::new(problems))
    }
}

impl core::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text(Language::English).fmt(f)
    }
}

impl Error {
    /// What is wrong, in a language; keys, ids and words of documents stay as they are written.
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
        match (self.error, self.language) {
            (Error::Document(error), Language::English) => error.text(Language::English).fmt(f),
            (Error::Document(error), Language::Chinese) => write!(f, "文档无法读取，{}", error.text(Language::Chinese)),
            (Error::SchemeUnusable(problems), Language::English) => {
                write!(f, "scheme cannot be used: {}", problems.text(Language::English))
            }
            (Error::SchemeUnusable(problems), Language::Chinese) => {
                write!(f, "计分方案无法使用，{}", problems.text(Language::Chinese))
            }
            (Error::SchemeUnknown(unknown), language) => unknown.write(f, language),
            (error, Language::English) => error.write_english(f),
            (error, Language::Chinese) => error.write_chinese(f),
        }
    }
}

impl Error {
    fn write_english(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Limit { what, limit, found } => {
                write!(f, "{}: {found} is more than the limit of {limit}", what.text(Language::English))
            }
            Self::NothingToScore => f.write_str("no row has a weight or a declared score"),
            Self::FiscalYear(year) => write!(f, "fiscal year {year} is not between 1900 and 2999"),
            Self::Row { row, problem } => write!(f, "row {row}: {}", problem.text(Language::English)),
            Self::GoalWithoutRow { goal, row, rows } => {
                write!(f, "goal {goal} names row {row}, which is not there: the number of rows is {rows}")
            }
            Self::RollUp(problem) => write!(f, "{}", problem.text(Language::English)),
            Self::Years(problem) => write!(f, "{}", problem.text(Language::English)),
            Self::CellsOverlap { part, row, column } => {
                write!(f, "two cells take one place: part {part}, row {row}, column {column}")
            }
            Self::CellWithoutRow { row, rows } => write!(
                f,
                "an unreadable cell is said to stand in row {row}, which is not there: the number of rows is {rows}"
            ),
            // Said above.
            Self::Document(_) | Self::SchemeUnusable(_) | Self::SchemeUnknown(_) => Ok(()),
        }
    }

    fn write_chinese(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Limit { what, limit, found } => {
                write!(f, "{}超过上限：上限{limit}，实际{found}", what.text(Language::Chinese))
            }
            Self::NothingToScore => f.write_str("各指标均未填分值和自评得分，无法计分"),
            Self::FiscalYear(year) => write!(f, "年度{year}不在1900至2999之间"),
            Self::Row { row, problem } => write!(f, "第{row}行：{}", problem.text(Language::Chinese)),
            Self::GoalWithoutRow { goal, row, rows } => {
                write!(f, "第{goal}项绩效目标关联第{row}行，但评价表只有{rows}行指标")
            }
            Self::RollUp(problem) => write!(f, "{}", problem.text(Language::Chinese)),
            Self::Years(problem) => write!(f, "{}", problem.text(Language::Chinese)),
            Self::CellsOverlap { part, row, column } => {
                write!(f, "两个单元格占用同一位置：第{part}部分第{row}行第{column}列")
            }
            Self::CellWithoutRow { row, rows } => {
                write!(f, "无法识别的单元格标在第{row}行，但评价表只有{rows}行指标")
            }
            // Said above.
            Self::Document(_) | Self::SchemeUnusable(_) | Self::SchemeUnknown(_) => Ok(()),
        }
    }
}

impl UnknownScheme {
    fn write(&self, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
        f.write_str(language.pick("unknown scheme ", "没有名为"))?;
        write_quoted(f, &self.id, language)?;
        f.write_str(language.pick("", "的计分方案"))?;
        match (&self.suggestion, language) {
            (Some(near), Language::English) => write!(f, ", did you mean `{near}`?")?,
            (Some(near), Language::Chinese) => write!(f, "，是否应为“{near}”？")?,
            (None, _) => f.write_str(language.pick("; ", "；"))?,
        }
        if self.known.is_empty() {
            return Ok(());
        }
        f.write_str(match (&self.suggestion, language) {
            (Some(_), Language::English) => " Known: ",
            (None, Language::English) => "known: ",
            (_, Language::Chinese) => "可用的方案：",
        })?;
        for (index, id) in self.known.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { language.pick(", ", "、") })?;
            f.write_str(id)?;
        }
        Ok(())
    }
}
