//! Notes on the reading: what could not be placed, and what was assumed.

use alloc::borrow::Cow;
use core::fmt;

use super::below::{Language, Severity, write_excerpt};
use super::source::Position;

/// Where a note points: the grid, a table, a row of it, or a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct NotePlace {
    /// The part of the grid, from 1; `None` where the note is about the whole.
    pub part: Option<u32>,
    /// The row, from 1; `None` where it is about the table.
    pub row: Option<u32>,
    /// The column, from 1; `None` where it is about the row.
    pub column: Option<u32>,
}

impl NotePlace {
    /// The cell, where it is one.
    #[must_use]
    pub fn position(self) -> Option<Position> {
        Some(Position { part: self.part?, row: self.row?, column: self.column? })
    }
}

/// Something about the reading of a grid: a stable code, a severity, a place and the text that was found there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note<'g> {
    code: Code,
    severity: Severity,
    place: NotePlace,
    subject: Cow<'g, str>,
}

/// Defines the notes in one table: the code, the severity, the sentence and the advice in both languages. `{}` stands
/// for the subject.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal, $severity:ident,
        $en:literal, $zh:literal, $advice_en:literal, $advice_zh:literal;)+) => {
        /// What a note is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(super) enum Code {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Code {
            const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }

            const fn sentence(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::English) => $en, (Self::$name, Language::Chinese) => $zh,)+
                }
            }

            const fn advice(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::English) => $advice_en, (Self::$name, Language::Chinese) => $advice_zh,)+
                }
            }
        }

        impl Note<'_> {
            /// Every code that a note can have.
            pub const CODES: &'static [&'static str] = &[$($code,)+];
        }
    };
}

codes! {
    /// No table has a heading of indicators or of funds.
    NoForm = "no-form", Error,
        "no table has a heading of indicators or of funds; headings found: {}", "未找到绩效指标表头或资金表头；已识别的栏目：{}",
        "Check that the page is a self-evaluation; name headings of your own in `columns`.",
        "请核对是否为绩效自评表；自定义的栏目名称请通过 columns 选项指定。";
    /// A project a row: nothing of the table is read.
    TableListsProjects = "table-lists-projects", Error,
        "the table lists projects, one a row, and is not read: {}", "该表为项目汇总表（一行一个项目），未予读取：{}",
        "Read the form of each project.", "请逐一读取各项目的自评表。";
    /// A table that belongs to no form.
    TableNotRead = "table-not-read", Error,
        "the table belongs to no form and is not read: {}", "该表不属于任何自评表，未予读取：{}",
        "Check whether it holds something of the form.", "请核对表中是否有自评表的内容。";
    /// The values do not fit the headings above them.
    ColumnsDoNotFit = "columns-do-not-fit", Error,
        "what stands below the headings does not fit them, first here: {}; the rows and totals are left out",
        "表中内容与表头不符（首见于此：{}），该部分各行及合计未予读取",
        "Check whether cells are shifted, or name the headings in `columns`.", "请核对单元格是否错位，或通过 columns 选项指定栏目。";
    /// A form without a heading of indicators.
    IndicatorsMissing = "indicators-missing", Error,
        "the form has no heading of indicators: {}", "未找到该表的绩效指标表头：{}",
        "Check whether the indicator table is missing, or name its headings in `columns`.",
        "请核对绩效指标表是否缺失，或通过 columns 选项指定栏目。";
    /// A heading without a role.
    ColumnUnknown = "column-unknown", Error,
        "the heading {} is not known; what stands below it is not read", "栏目{}无法识别，其下内容未予读取",
        "Name it in `columns`.", "请通过 columns 选项指定该栏目。";
    /// Merged cells may have been lost.
    SpansMissing = "spans-missing", Warning,
        "merged cells may have been lost: rows may be shifted or repeated ({})", "合并单元格信息可能丢失，行内容可能错位或重复（{}）",
        "Compare the values with the page.", "请与原表逐一核对。";
    /// A row of a band that fits nothing.
    RowNotRead = "row-not-read", Warning,
        "the row fits nothing and is not read: {}", "该行无法对应到表中任何内容，未予读取：{}",
        "Check the row.", "请核对该行。";
    /// A role was found from the content.
    ColumnGuessed = "column-guessed", Warning,
        "the role of the column {} was found from its content", "栏目{}的含义系根据其内容推断",
        "Check the column, or name it in `columns`.", "请核对该栏目，或通过 columns 选项指定。";
    /// Two columns of one role.
    ColumnTwice = "column-twice", Warning,
        "a second column of the same role is not read: {}", "存在含义相同的第二个栏目，未予读取：{}",
        "Say in `columns` which one counts, the other as `ignore`.", "请通过 columns 选项指定以哪一栏为准，另一栏指定为 ignore。";
    /// Several cells in one field.
    CellsJoined = "cells-joined", Warning,
        "several cells stand below one heading and are read as one: {}", "同一栏目下有多个单元格，已合并读取：{}",
        "Check the value.", "请核对合并后的内容。";
    /// A cell that does not fit its heading.
    CellDoubtful = "cell-doubtful", Warning,
        "the cell does not fit its heading: {}", "该单元格内容与栏目不符：{}",
        "Check the cell.", "请核对该单元格。";
    /// Neither option nor page says whose form it is.
    KindAssumed = "kind-assumed", Warning,
        "nothing says whether the form is a department's or a project's; assumed: {}", "无法判断是部门整体还是项目自评表，暂按{}处理",
        "Say it in `kind`.", "请通过 kind 选项指定。";
    /// The year is not printed.
    YearMissing = "year-missing", Warning,
        "the year that is evaluated is not printed: {}", "表中未注明自评年度：{}",
        "Say it in `fiscal_year`.", "请通过 fiscal_year 选项指定。";
    /// Weights or scores of merged cells are counted at their first row.
    PointsShared = "points-shared", Advice,
        "points of merged cells count at their first row only; rows without points of their own: {}",
        "合并单元格的分值或得分只计入首行；无单独分值或得分的行数：{}",
        "Give each indicator points of its own.", "请逐项填列分值和得分。";
    /// Blank labels are carried from above.
    LabelCarried = "label-carried", Advice,
        "blank labels are read as the ones above them; rows: {}", "空白的指标名称沿用上方名称，涉及行数：{}",
        "Check the labels where cells were not merged.", "请核对未合并单元格的指标名称。";
    /// Rows in which nothing but labels stands.
    RowsSkipped = "rows-skipped", Advice,
        "rows without content are left out: {}", "未填写内容的行已略去，行数：{}",
        "Nothing need be done unless a row should have been filled in.", "如确有应填内容，请补充填写。";
    /// Achievements are not as many as the goals.
    GoalsShared = "goals-shared", Advice,
        "the achievements are not as many as the goals and stand as a whole at the first: {}",
        "实际完成情况与年度目标条数不一致，整体记于第一条目标：{}",
        "State what was achieved goal by goal.", "请按目标逐条填写完成情况。";
    /// A cell that nothing could be made of.
    CellNotRead = "cell-not-read", Advice,
        "the cell is not read: {}", "该单元格未读取：{}",
        "Check whether it belongs to the form.", "请核对其是否属于自评内容。";
    /// Understood, but a form has no field for it.
    CellNotCarried = "cell-not-carried", Advice,
        "understood, but the form has no field for it: {}", "已识别，但自评表数据中无对应字段：{}",
        "Nothing need be done.", "无须处理。";
}

impl<'g> Note<'g> {
    pub(super) fn new(code: Code, place: NotePlace, subject: impl Into<Cow<'g, str>>) -> Self {
        Self { code, severity: code.severity(), place, subject: subject.into() }
    }

    pub(super) fn at(code: Code, position: Position, subject: impl Into<Cow<'g, str>>) -> Self {
        let Position { part, row, column } = position;
        Self::new(code, NotePlace { part: Some(part), row: Some(row), column: Some(column) }, subject)
    }

    /// The same note with another weight than its code has.
    pub(super) fn weighing(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code.code()
    }

    /// How much the note weighs.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// Where it points.
    #[must_use]
    pub const fn place(&self) -> NotePlace {
        self.place
    }

    /// The text that was found there, or the number of rows that it is about.
    #[must_use]
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// What is the matter, in a sentence.
    #[must_use]
    pub fn message(&self, language: Language) -> impl fmt::Display {
        Sentence { template: self.code.sentence(language), subject: &self.subject }
    }

    /// What can be done.
    #[must_use]
    pub const fn advice(&self, language: Language) -> &'static str {
        self.code.advice(language)
    }
}

struct Sentence<'n> {
    template: &'static str,
    subject: &'n str,
}

impl fmt::Display for Sentence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, behind) = self.template.split_once("{}").unwrap_or((self.template, ""));
        f.write_str(before)?;
        write_excerpt(f, self.subject)?;
        f.write_str(behind)
    }
}
