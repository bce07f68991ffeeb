//! The mistakes of a document in words, in both languages. What a document says is quoted on one line, cut where it is
//! long, and without the control characters that it may hold.

use crate::error::document::{DocumentError, DocumentFault, DocumentProblem, JsonKind, SyntaxFault};
use crate::exact::number::NumberError;
use crate::language::Language;
use crate::notation::date::DateFault;
use crate::notation::quote::{write_excerpt, write_quoted};
use alloc::string::String;
use core::fmt;

impl DocumentError {
    /// Each mistake in a sentence; more than one on lines of their own, under their number.
    #[must_use]
    pub fn text(&self, language: Language) -> impl fmt::Display {
        ErrorText { error: self, language }
    }
}

struct ErrorText<'e> {
    error: &'e DocumentError,
    language: Language,
}

impl fmt::Display for ErrorText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let DocumentError { problems, left_out } = self.error;
        if let ([problem], 0) = (problems.as_slice(), left_out) {
            return problem.text(self.language).fmt(f);
        }
        let count = problems.len().saturating_add(*left_out);
        match self.language {
            Language::English => write!(f, "{count} mistakes")?,
            Language::Chinese => write!(f, "共{count}处错误")?,
        }
        for problem in problems {
            write!(f, "\n  {}", problem.text(self.language))?;
        }
        match (self.language, left_out) {
            (_, 0) => Ok(()),
            (Language::English, more) => write!(f, "\n  and {more} more"),
            (Language::Chinese, more) => write!(f, "\n  其余{more}处从略"),
        }
    }
}

impl DocumentProblem {
    /// The mistake in one sentence, with its place.
    #[must_use]
    pub fn text(&self, language: Language) -> impl fmt::Display {
        ProblemText { problem: self, language }
    }
}

impl fmt::Display for DocumentProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text(Language::English).fmt(f)
    }
}

struct ProblemText<'p> {
    problem: &'p DocumentProblem,
    language: Language,
}

impl fmt::Display for ProblemText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let DocumentProblem { path, row, line, column, fault } = self.problem;
        let counted = path.contains('[');
        match self.language {
            Language::English => {
                match (path.is_empty(), row) {
                    (true, _) => {}
                    (false, Some(row)) => write!(f, "row {row}, `{path}` (the path counts from 0): ")?,
                    (false, None) if counted => write!(f, "`{path}` (the path counts from 0): ")?,
                    (false, None) => write!(f, "`{path}`: ")?,
                }
                fault.write_english(f)?;
                write!(f, " at line {line} column {column}")
            }
            Language::Chinese => {
                write!(f, "文档第{line}行第{column}列")?;
                match (path.is_empty(), row) {
                    (true, _) => {}
                    (false, Some(row)) => write!(f, "，第{row}行指标，“{path}”（路径从0起计）")?,
                    (false, None) if counted => write!(f, "，“{path}”（路径从0起计）")?,
                    (false, None) => write!(f, "，“{path}”")?,
                }
                f.write_str("：")?;
                fault.write_chinese(f)
            }
        }
    }
}

impl DocumentFault {
    fn write_english(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quoted = |f: &mut fmt::Formatter<'_>, text: &str| write_quoted(f, text, Language::English);
        match self {
            Self::Syntax(fault) => f.write_str(fault.sentence(Language::English)),
            Self::UnknownKey { key, suggestion, known } => {
                f.write_str("the key ")?;
                quoted(f, key)?;
                f.write_str(" is unknown")?;
                write_known(f, suggestion.as_deref(), known, Language::English)
            }
            Self::MissingKey { key } => write!(f, "the key `{key}` is missing"),
            Self::RepeatedKey { key } => write!(f, "the key `{key}` stands twice"),
            Self::NotOneKey { found } => write!(f, "there must be exactly one key, and there are {found}"),
            Self::WrongKind { found, expected } => {
                write!(f, "found {}, expected ", found.name(Language::English))?;
                write_list(f, expected, " or ", |f, kind| f.write_str(kind.name(Language::English)))
            }
            Self::UnknownWord { word, suggestion, known } => {
                quoted(f, word)?;
                f.write_str(" is none of the words that can stand here")?;
                write_known(f, suggestion.as_deref(), known, Language::English)
            }
            Self::Number { found, error } => {
                quoted(f, found)?;
                let verb = if matches!(error, NumberError::TooManyDigits) { "has" } else { "is" };
                write!(f, " {verb} {error}")
            }
            Self::Fraction { .. } => {
                f.write_str("a decimal is written as a text, such as \"1.5\", so that no digit depends on the reader")
            }
            Self::NotADate { found } => {
                quoted(f, found)?;
                write!(f, " is {}", DateFault::Malformed.text(Language::English))
            }
            Self::NoSuchDay { found } => {
                quoted(f, found)?;
                write!(f, " is {}", DateFault::NoSuchDay.text(Language::English))
            }
            Self::OutOfRange { found, least, most } => {
                quoted(f, found)?;
                write!(f, " is not between {least} and {most}")
            }
            Self::RepeatedEntry { found } => {
                quoted(f, found)?;
                f.write_str(" stands twice in the list")
            }
            Self::TooMany { most } => write!(f, "the list has more than {most} entries"),
            Self::Unfit => f.write_str("the value cannot stand here"),
        }
    }

    fn write_chinese(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quoted = |f: &mut fmt::Formatter<'_>, text: &str| write_quoted(f, text, Language::Chinese);
        match self {
            Self::Syntax(fault) => f.write_str(fault.sentence(Language::Chinese)),
            Self::UnknownKey { key, suggestion, known } => {
                f.write_str("没有名为")?;
                quoted(f, key)?;
                f.write_str("的键")?;
                write_known(f, suggestion.as_deref(), known, Language::Chinese)
            }
            Self::MissingKey { key } => write!(f, "缺少键“{key}”"),
            Self::RepeatedKey { key } => write!(f, "键“{key}”重复出现"),
            Self::NotOneKey { found } => write!(f, "应有且只有一个键，现有{found}个"),
            Self::WrongKind { found, expected } => {
                write!(f, "现为{}，应为", found.name(Language::Chinese))?;
                write_list(f, expected, "或", |f, kind| f.write_str(kind.name(Language::Chinese)))
            }
            Self::UnknownWord { word, suggestion, known } => {
                quoted(f, word)?;
                f.write_str("不是此处可用的词")?;
                write_known(f, suggestion.as_deref(), known, Language::Chinese)
            }
            Self::Number { found, error } => {
                quoted(f, found)?;
                f.write_str(error.text(Language::Chinese))
            }
            Self::Fraction { .. } => f.write_str("小数应以文本书写，如\"1.5\"，以免因读取程序不同而失真"),
            Self::NotADate { found } => {
                quoted(f, found)?;
                f.write_str(DateFault::Malformed.text(Language::Chinese))
            }
            Self::NoSuchDay { found } => {
                quoted(f, found)?;
                f.write_str(DateFault::NoSuchDay.text(Language::Chinese))
            }
            Self::OutOfRange { found, least, most } => {
                quoted(f, found)?;
                write!(f, "不在{least}至{most}之间")
            }
            Self::RepeatedEntry { found } => {
                f.write_str("列表中重复出现")?;
                quoted(f, found)
            }
            Self::TooMany { most } => write!(f, "列表超过{most}项"),
            Self::Unfit => f.write_str("此处的值不符合要求"),
        }
    }
}

/// The nearest of the known names, or all of them.
fn write_known(f: &mut fmt::Formatter<'_>, near: Option<&str>, known: &[String], language: Language) -> fmt::Result {
    match (near, language) {
        (Some(near), Language::English) => write!(f, ", did you mean `{near}`?"),
        (Some(near), Language::Chinese) => write!(f, "，是否应为“{near}”？"),
        (None, _) if known.is_empty() => Ok(()),
        (None, Language::English) => {
            f.write_str(", expected ")?;
            write_list(f, known, " or ", |f, name| write!(f, "`{name}`"))
        }
        (None, Language::Chinese) => {
            f.write_str("，可用的为")?;
            write_list(f, known, "、", |f, name| write!(f, "“{name}”"))
        }
    }
}

/// Entries with commas between them, the last behind another word.
fn write_list<T>(
    f: &mut fmt::Formatter<'_>,
    list: &[T],
    before_last: &str,
    write: impl Fn(&mut fmt::Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    let comma = if before_last.starts_with(' ') { ", " } else { "、" };
    for (index, entry) in list.iter().enumerate() {
        if index > 0 {
            let is_last = index.saturating_add(1) == list.len();
            f.write_str(if is_last { before_last } else { comma })?;
        }
        write(f, entry)?;
    }
    Ok(())
}

impl JsonKind {
    /// What it is called.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Null => language.pick("null", "null"),
            Self::Boolean => language.pick("true or false", "true或false"),
            Self::Whole => language.pick("a whole number", "整数"),
            Self::Number => language.pick("a number", "数字"),
            Self::Text => language.pick("a text", "文本"),
            Self::List => language.pick("a list", "列表"),
            Self::Object => language.pick("an object", "对象"),
        }
    }
}

impl SyntaxFault {
    const fn sentence(self, language: Language) -> &'static str {
        match self {
            Self::Ended => language.pick("the text ends before the document does", "文档不完整，内容在此中断"),
            Self::NoValue => language.pick("a value is expected", "此处应为一个值"),
            Self::NoKey => language.pick("a key in quotation marks is expected", "此处应为带引号的键"),
            Self::NoColon => language.pick("a colon is expected behind the key", "键之后应为冒号"),
            Self::ListGoesOn => language.pick("a comma or the end of the list is expected", "此处应为逗号或列表结束符"),
            Self::ObjectGoesOn => {
                language.pick("a comma or the end of the object is expected", "此处应为逗号或对象结束符")
            }
            Self::TextBehind => language.pick("there is text behind the document", "文档结束后仍有内容"),
            Self::Number => language.pick("the number is malformed", "数字书写有误"),
            Self::Control => language.pick("a control character in a text must be escaped", "文本中的控制字符须转义"),
            Self::Escape => language.pick("the escape means nothing", "转义符有误"),
            Self::TooDeep => language.pick("lists and objects are nested too deep", "嵌套层次过多"),
        }
    }
}

/// A text of a document as a path or a list shows it.
pub(crate) fn excerpt(text: &str) -> String {
    let mut out = String::new();
    // Writing to memory cannot fail.
    let _ = write_excerpt(&mut out, text);
    out
}
