//! What an error says, in both languages.

use crate::error::Error;
use crate::error::limited::DOCUMENT_BYTES;
use crate::language::{Language, said};
use crate::notation::date::DateFault;
use crate::notation::quote::write_quoted;
use crate::scheme::problem::in_words;
use alloc::string::String;
use core::fmt;

impl Error {
    /// What is wrong, in a language; keys, ids and words of documents stay as they are written.
    #[must_use]
    pub fn text(&self, language: Language) -> impl fmt::Display {
        said(move |f| match language {
            Language::English => self.write_english(f),
            Language::Chinese => self.write_chinese(f),
        })
    }

    fn write_english(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let limit = |f: &mut fmt::Formatter<'_>, what: &str, limit: &usize, found: &usize| {
            write!(f, "{what}: {found} is more than the limit of {limit}")
        };
        match self {
            Self::Document(error) => write!(f, "{}", error.text(Language::English)),
            Self::DocumentTooLarge { limit: most, found } => limit(f, DOCUMENT_BYTES.en, most, found),
            Self::Limit { what, limit: most, found } => limit(f, &what.en, most, found),
            Self::SchemeUnusable { problems } => {
                write!(f, "scheme cannot be used: {}", in_words(problems, Language::English))
            }
            Self::SchemeUnknown { id, suggestion, known } => {
                write_unknown(f, id, suggestion.as_deref(), known, Language::English)
            }
            Self::NothingToScore => f.write_str("no row has a weight or a declared score"),
            Self::FiscalYear(year) => write!(f, "fiscal year {year} is not between 1900 and 2999"),
            Self::RowRule { row, problems } => {
                write!(f, "row {row}: its rule cannot be used: {}", in_words(problems, Language::English))
            }
            Self::NegativeDeduction { row, points } => write!(f, "row {row}: the deduction of {points} is negative"),
            Self::WordlessTarget { row } => write!(f, "row {row}: the target is a text but prints no words"),
            Self::WordlessActual { row } => write!(f, "row {row}: the actual is a text but prints no words"),
            Self::GoalWithoutRow { goal, row, rows } => {
                write!(f, "goal {goal} names row {row}, which is not there: the number of rows is {rows}")
            }
            Self::CellWithoutRow { row, rows } => write!(
                f,
                "an unreadable cell is said to stand in row {row}, which is not there: the number of rows is {rows}"
            ),
            Self::CellsOverlap { part, row, column } => {
                write!(f, "two cells take one place: part {part}, row {row}, column {column}")
            }
            Self::RollUpNotPrescribed { scheme } => {
                write!(f, "scheme `{scheme}` does not say how evaluations of several units are rolled up")
            }
            Self::NothingToRollUp => f.write_str("there is no evaluation to roll up"),
            Self::RollUpOfOtherKind { evaluation } => {
                write!(f, "evaluation {evaluation} is of another kind than the one to be made")
            }
            Self::RollUpOfOtherYear { evaluation, year } => {
                write!(f, "evaluation {evaluation} is of {year}, not of the year of the one to be made")
            }
            Self::YearsOfOtherKinds => f.write_str("the evaluations are of different kinds"),
            Self::YearsNotInSequence { previous, current } => write!(f, "the year before {current} is not {previous}"),
            Self::NotADate => f.write_str(DateFault::Malformed.text(Language::English)),
            Self::NoSuchDay => f.write_str(DateFault::NoSuchDay.text(Language::English)),
        }
    }

    fn write_chinese(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let limit = |f: &mut fmt::Formatter<'_>, what: &str, limit: &usize, found: &usize| {
            write!(f, "{what}超过上限：上限{limit}，实际{found}")
        };
        match self {
            Self::Document(error) => write!(f, "文档无法读取，{}", error.text(Language::Chinese)),
            Self::DocumentTooLarge { limit: most, found } => limit(f, DOCUMENT_BYTES.zh, most, found),
            Self::Limit { what, limit: most, found } => limit(f, &what.zh, most, found),
            Self::SchemeUnusable { problems } => {
                write!(f, "计分方案无法使用，{}", in_words(problems, Language::Chinese))
            }
            Self::SchemeUnknown { id, suggestion, known } => {
                write_unknown(f, id, suggestion.as_deref(), known, Language::Chinese)
            }
            Self::NothingToScore => f.write_str("各指标均未填分值和自评得分，无法计分"),
            Self::FiscalYear(year) => write!(f, "年度{year}不在1900至2999之间"),
            Self::RowRule { row, problems } => {
                write!(f, "第{row}行：该行的计分规则无法使用，{}", in_words(problems, Language::Chinese))
            }
            Self::NegativeDeduction { row, points } => write!(f, "第{row}行：扣减分值{points}为负数"),
            Self::WordlessTarget { row } => write!(f, "第{row}行：目标值注明为文字，但未填写内容"),
            Self::WordlessActual { row } => write!(f, "第{row}行：实际完成值注明为文字，但未填写内容"),
            Self::GoalWithoutRow { goal, row, rows } => {
                write!(f, "第{goal}项绩效目标关联第{row}行，但评价表只有{rows}行指标")
            }
            Self::CellWithoutRow { row, rows } => {
                write!(f, "无法识别的单元格标在第{row}行，但评价表只有{rows}行指标")
            }
            Self::CellsOverlap { part, row, column } => {
                write!(f, "两个单元格占用同一位置：第{part}部分第{row}行第{column}列")
            }
            Self::RollUpNotPrescribed { scheme } => {
                write!(f, "计分方案“{scheme}”未规定多个单位自评表的汇总办法")
            }
            Self::NothingToRollUp => f.write_str("没有可汇总的自评表"),
            Self::RollUpOfOtherKind { evaluation } => write!(f, "第{evaluation}份自评表的评价类型与汇总表不一致"),
            Self::RollUpOfOtherYear { evaluation, year } => {
                write!(f, "第{evaluation}份自评表的年度为{year}年，与汇总表不一致")
            }
            Self::YearsOfOtherKinds => f.write_str("两份自评表的评价类型不一致"),
            Self::YearsNotInSequence { previous, current } => {
                write!(f, "{previous}年度不是{current}年度的上一年度")
            }
            Self::NotADate => f.write_str(DateFault::Malformed.text(Language::Chinese)),
            Self::NoSuchDay => f.write_str(DateFault::NoSuchDay.text(Language::Chinese)),
        }
    }
}

/// An id that no scheme has, with those that there are.
fn write_unknown(
    f: &mut fmt::Formatter<'_>,
    id: &str,
    suggestion: Option<&str>,
    known: &[String],
    language: Language,
) -> fmt::Result {
    f.write_str(language.pick("unknown scheme ", "没有名为"))?;
    write_quoted(f, id, language)?;
    f.write_str(language.pick("", "的计分方案"))?;
    match (suggestion, language) {
        (Some(near), Language::English) => write!(f, ", did you mean `{near}`?")?,
        (Some(near), Language::Chinese) => write!(f, "，是否应为“{near}”？")?,
        (None, _) => f.write_str(language.pick("; ", "；"))?,
    }
    if known.is_empty() {
        return Ok(());
    }
    f.write_str(match (suggestion, language) {
        (Some(_), Language::English) => " Known: ",
        (None, Language::English) => "known: ",
        (_, Language::Chinese) => "可用的方案：",
    })?;
    for (index, id) in known.iter().enumerate() {
        f.write_str(if index == 0 { "" } else { language.pick(", ", "、") })?;
        f.write_str(id)?;
    }
    Ok(())
}
