//! A roll-up as data: what was made, of what, and what was left out and why.

use crate::evaluation::Evaluation;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::language::{Language, Text, said};
use crate::notation::quote::write_quoted;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// What a number of a roll-up was made of.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Contribution {
    /// The evaluation, from 1.
    pub evaluation: usize,
    /// Its row, from 1.
    pub row: u32,
    /// The yuan by which it weighs in a mean; `None` where the form does not print them.
    pub funds: Option<Number>,
    /// Its target in the common unit; of a range the lower end.
    pub target: Option<Number>,
    /// Its actual in the common unit.
    pub actual: Option<Number>,
    /// Its computed points, where those were averaged.
    pub points: Option<Points>,
}

/// How the numbers of a row were rolled up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RollUpWay {
    /// Targets and actuals are summed.
    Summed,
    /// Targets and actuals are means, weighted by funds.
    Averaged,
    /// The points are a mean, weighted by funds.
    PointsAveraged,
}

impl RollUpWay {
    /// The way in words.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Summed => language.pick("summed", "直接累加"),
            Self::Averaged => language.pick("mean weighted by funds", "按资金额度加权平均"),
            Self::PointsAveraged => language.pick("points: mean weighted by funds", "得分按资金额度加权平均"),
        }
    }
}

/// A row that was rolled up.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RolledRow {
    /// The row of the [evaluation](RollUp::evaluation) that was made, from 1.
    pub row: u32,
    /// How.
    pub way: RollUpWay,
    /// Of what, in the order of the evaluations.
    pub contributions: Vec<Contribution>,
}

/// An amount of the budget that was rolled up.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RolledAmount {
    /// The name of the part; empty for the total row.
    pub part: String,
    /// The breakdown to which the part belongs, where a form has several.
    pub group: Option<String>,
    /// The column as documents name it: `initial`, `adjusted` or `executed`.
    pub column: &'static str,
    /// The evaluations, from 1, with their yuan.
    pub contributions: Vec<(usize, Number)>,
}

/// Why something could not be rolled up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LeftOutReason {
    /// Only some evaluations have the row, or the amount.
    OnlySome,
    /// The units differ.
    UnitsDiffer,
    /// The signs differ.
    SignsDiffer,
    /// The printed weights differ.
    WeightsDiffer,
    /// The numbers of some stand beside the levels of others.
    AnswersDiffer,
    /// An answer or a target is a text, or does not say what its target asks.
    Text,
    /// It is a date.
    Date,
    /// A target is missing.
    TargetMissing,
    /// An actual is missing or does not apply.
    ActualMissing,
    /// The funds by which a mean would be weighted are not printed, or are nothing.
    FundsMissing,
    /// A level has no score that could be averaged.
    Unscored,
    /// A row has a rule, a deduction or checked items of its own.
    OwnRule,
    /// The result has more digits than a number can have.
    TooManyDigits,
}

impl LeftOutReason {
    const fn words(self) -> Text {
        let (en, zh) = match self {
            Self::OnlySome => ("only some of the evaluations have it", "仅部分自评表列有该项"),
            Self::UnitsDiffer => ("the units differ", "计量单位不一致"),
            Self::SignsDiffer => ("the signs of the targets differ", "目标值的计算符号不一致"),
            Self::WeightsDiffer => ("the weights differ", "分值不一致"),
            Self::AnswersDiffer => ("some answer with a number, others with a level", "部分以数值、部分以定性档次填报"),
            Self::Text => ("a text cannot be summed", "文字内容无法汇总"),
            Self::Date => ("dates cannot be summed", "日期无法汇总"),
            Self::TargetMissing => ("a target is missing", "缺少目标值"),
            Self::ActualMissing => ("an actual is missing or does not apply", "实际完成值为空或不适用"),
            Self::FundsMissing => ("the funds that weigh the mean are not known", "缺少作为权重的资金额度"),
            Self::Unscored => ("a level has no score to be averaged", "定性指标没有可供加权平均的得分"),
            Self::OwnRule => ("a row has a rule of its own", "该行另有单独的计分规则或扣分"),
            Self::TooManyDigits => ("the result has too many digits", "汇总结果位数超出范围"),
        };
        Text { en, zh }
    }

    /// The reason in words.
    #[must_use]
    pub const fn text(self, language: Language) -> &'static str {
        self.words().get(language)
    }
}

/// Something that could not be matched or rolled up.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LeftOut {
    /// The name of the indicator, or of the part of the budget; empty for the total row of the budget.
    pub name: String,
    /// The column of the budget, for an amount: `initial`, `adjusted` or `executed`.
    pub column: Option<&'static str>,
    /// Why.
    pub reason: LeftOutReason,
    /// The rows, as pairs of an evaluation and its row, both from 1; the row is 0 for an amount of the budget.
    pub rows: Vec<(usize, u32)>,
}

impl LeftOut {
    /// What was left out and why, in one sentence without a full stop.
    #[must_use]
    pub fn text(&self, language: Language) -> impl fmt::Display {
        said(move |f| {
            match self.column {
                Some(column) => write_amount(f, &self.name, column, language)?,
                None => write_quoted(f, &self.name, language)?,
            }
            f.write_str(language.pick(" (", "（"))?;
            for (index, (evaluation, row)) in self.rows.iter().enumerate() {
                f.write_str(if index == 0 { "" } else { language.pick(", ", "、") })?;
                match (language, row) {
                    (Language::English, 0) => write!(f, "evaluation {evaluation}")?,
                    (Language::English, row) => write!(f, "evaluation {evaluation} row {row}")?,
                    (Language::Chinese, 0) => write!(f, "第{evaluation}份")?,
                    (Language::Chinese, row) => write!(f, "第{evaluation}份第{row}行")?,
                }
            }
            f.write_str(language.pick("): ", "）："))?;
            f.write_str(self.reason.text(language))
        })
    }
}

/// An amount of the budget by the name of its part and its column.
fn write_amount(f: &mut fmt::Formatter<'_>, part: &str, column: &str, language: Language) -> fmt::Result {
    let column = match column {
        "initial" => language.pick("initial budget", "年初预算数"),
        "adjusted" => language.pick("adjusted budget", "全年预算数"),
        _ => language.pick("executed amount", "执行数"),
    };
    if part.is_empty() {
        return f.write_str(column);
    }
    write_quoted(f, part, language)?;
    write!(f, "{}{column}", language.pick(", ", "的"))
}

/// Several evaluations as one, and what each of its numbers was made of.
#[derive(Debug, Clone)]
pub struct RollUp {
    pub(super) evaluation: Evaluation,
    pub(super) rows: Vec<RolledRow>,
    pub(super) amounts: Vec<RolledAmount>,
    pub(super) left_out: Vec<LeftOut>,
}

impl RollUp {
    /// The evaluation that was made. Rows that all evaluations have stand in it; those that could not be rolled up have no
    /// actual, so that a [scorecard](crate::Scorecard) of them is incomplete. Its declared scores are the computed ones.
    #[must_use]
    pub const fn evaluation(&self) -> &Evaluation {
        &self.evaluation
    }

    /// The evaluation alone.
    #[must_use]
    pub fn into_evaluation(self) -> Evaluation {
        self.evaluation
    }

    /// The rows that were rolled up, in their order.
    #[must_use]
    pub fn rows(&self) -> &[RolledRow] {
        &self.rows
    }

    /// What a row of the evaluation, by its number from 1, was made of; `None` where it could not be rolled up.
    #[must_use]
    pub fn row(&self, row: u32) -> Option<&RolledRow> {
        self.rows.iter().find(|rolled| rolled.row == row)
    }

    /// The amounts of the budget that were summed: of the total row, then of the parts.
    #[must_use]
    pub fn amounts(&self) -> &[RolledAmount] {
        &self.amounts
    }

    /// What could not be matched or rolled up: amounts of the budget, then rows.
    #[must_use]
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// Whether nothing was left out.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.left_out.is_empty()
    }
}
