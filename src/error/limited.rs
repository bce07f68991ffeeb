//! What has a limit, and the error of what passes one.

use crate::error::Error;
use crate::language::{Bilingual, Language, Text};
use crate::notation::fields;
use alloc::boxed::Box;
use alloc::format;

/// What [`Error::DocumentTooLarge`] says is limited.
pub(crate) const DOCUMENT_BYTES: Text = Text { en: "bytes of a document", zh: "文档的字节数" };

/// What else has a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Limited {
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
    /// The error where the limit is passed.
    #[cold] // Hardly ever is a limit passed.
    pub(crate) fn passed(self, limit: usize, found: usize) -> Error {
        Error::Limit { what: Box::new(self.what()), limit, found }
    }

    /// What is limited, in words.
    fn what(self) -> Bilingual {
        let (en, zh) = match self {
            Self::Indicators => ("number of indicators", "指标行数"),
            Self::Blocks => ("number of blocks", "一级指标数"),
            Self::Units => ("number of units", "计量单位数"),
            Self::Analyses => ("number of analyses", "分项分析数"),
            Self::Parts => ("number of parts of the budget", "预算分项数"),
            Self::Statements => ("number of statements of the budget", "预算数的其他列示数"),
            Self::Goals => ("number of goals", "绩效目标数"),
            Self::RowsOfGoal => ("number of rows of a goal", "一项绩效目标关联的行数"),
            Self::Subtotals => ("number of subtotals", "小计数"),
            Self::NamedAmounts => ("number of named amounts", "指定金额数"),
            Self::AllTexts => ("bytes of all texts", "全部文字的字节数"),
            Self::Authorities => ("number of different authorities", "不同主管部门数"),
            Self::Schemes => ("number of different schemes", "不同计分方案数"),
            Self::Grades => ("number of different grades", "不同等级数"),
            Self::Totals => ("number of different totals", "不同总分数"),
            Self::Tables => ("number of tables", "表格数"),
            Self::Paragraphs => ("number of paragraphs", "段落数"),
            Self::TableRows => ("number of rows of a table", "表格行数"),
            Self::TableColumns => ("number of columns of a table", "表格列数"),
            Self::Positions => ("number of positions of all tables", "全部表格的单元格位置数"),
            Self::CellText => ("bytes of a cell or a paragraph", "单元格或段落的字节数"),
            Self::Text { row, field } => return bytes_of(row, field),
        };
        Bilingual::new(en, zh)
    }
}

/// The bytes of a field, in a row or outside the rows.
fn bytes_of(row: Option<u32>, field: &'static str) -> Bilingual {
    let name = |language| fields::Field { name: field, language };
    let (en, zh) = (name(Language::English), name(Language::Chinese));
    match row {
        Some(row) => Bilingual::new(format!("bytes of the {en} of row {row}"), format!("第{row}行{zh}的字节数")),
        None => Bilingual::new(format!("bytes of the {en}"), format!("{zh}的字节数")),
    }
}

/// Refuses what is more than a limit.
#[inline]
pub(crate) fn within(what: Limited, limit: usize, found: usize) -> Result<(), Error> {
    if found > limit { Err(what.passed(limit, found)) } else { Ok(()) }
}

/// All texts of an evaluation together are more than can be told apart.
#[cold] // Hardly ever is a limit passed.
pub(crate) fn too_much_text() -> Error {
    Limited::AllTexts.passed(u32::MAX as usize, usize::MAX)
}
