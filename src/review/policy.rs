//! Ways of calculating that depart from a scheme in one respect, and how each is said.

use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::exact::rounding::{Rounding, RoundingMode};
use crate::language::{Language, Text, said};
use crate::notation::money::Amount;
use crate::notation::quote::write_quoted;
use crate::review::template::fill;
use crate::scheme::document::Basis;
use crate::scheme::rule::{EqualRule, InverseRule};
use core::fmt;

/// A way of calculating that departs from the scheme in one respect and gives exactly the declared figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Policy<'a> {
    /// The exact result, rounded otherwise.
    Rounded(Rounding),
    /// The ratio was rounded before it was multiplied by the weight.
    RatioRounded {
        /// The rounded ratio, as a percentage.
        percentage: Number,
        /// How it was rounded.
        rounding: Rounding,
    },
    /// Above its limit, the indicator was scored by the other formula.
    Inverse(InverseRule),
    /// The indicator with = was scored by another rule.
    Equal(EqualRule),
    /// The ratio was not capped at the weight.
    Uncapped {
        /// The ratio.
        ratio: Ratio,
    },
    /// The result was multiplied by the weight once more, as a percentage.
    WeightTwice {
        /// What was multiplied.
        score: Points,
        /// The weight.
        weight: Points,
    },
    /// The weight was multiplied by the actual percentage, whatever the target.
    ActualAsShare {
        /// The weight.
        weight: Points,
        /// The actual, as a percentage.
        actual: Number,
        /// Whether the target is met.
        met: bool,
    },
    /// Execution was measured against another budget.
    OtherBasis {
        /// The budget.
        basis: Basis,
        /// Its amount.
        amount: Amount,
    },
    /// The printed execution rate was used and not that of the amounts.
    PrintedRate {
        /// The rate, as a percentage.
        percentage: Number,
    },
    /// The weight that the form prints for execution was used and not the scheme's.
    PrintedWeight {
        /// The printed weight.
        weight: Points,
    },
    /// The cell of a row holds the declared total.
    TotalInRow {
        /// The row.
        row: u32,
    },
    /// The cell of a row holds the sum of all other declared scores.
    SumInRow {
        /// The row.
        row: u32,
    },
    /// The exact points were summed up and rounded once at the end.
    SumRounded(Rounding),
    /// The awards were summed up without the cap of a block.
    BlocksUncapped,
    /// The declared scores add up to it: the total is right, and the scores are not.
    DeclaredSum,
    /// A block was left out.
    BlockLeftOut {
        /// The name of the block.
        block: &'a str,
        /// Its points.
        points: Points,
    },
    /// A block was counted twice.
    BlockTwice {
        /// The name of the block.
        block: &'a str,
        /// Its points.
        points: Points,
    },
}

impl<'a> Policy<'a> {
    /// The policy in words, without a full stop.
    #[must_use]
    pub fn text(self, language: Language) -> impl fmt::Display + use<'a> {
        said(move |f| fill(f, self.sentence().get(language), &|_| true, &|f, name| self.write_value(f, name, language)))
    }

    /// The sentence, with placeholders for what a policy is told with.
    const fn sentence(self) -> Text {
        match self {
            Self::Rounded(_) => text("the result {rounding}", "计算结果{rounding}"),
            Self::RatioRounded { .. } => text(
                "the ratio {rounding} first, as a percentage: {percentage}%",
                "完成率先按百分数{rounding}（{percentage}%）再计分",
            ),
            Self::Inverse(rule) => sentence_of_inverse(rule),
            Self::Equal(rule) => sentence_of_equal(rule),
            Self::Uncapped { .. } => {
                text("the ratio of {ratio} without the cap at the weight", "完成率{ratio}未按分值封顶")
            }
            Self::WeightTwice { .. } => {
                text("the weight applied twice: {points} × {weight}%", "分值重复相乘：{points}×{weight}%")
            }
            Self::ActualAsShare { met: true, .. } => text(
                "weight × actual, although the target is met: {weight} × {percentage}%",
                "已达到目标值，仍按分值×实际完成值计分：{weight}×{percentage}%",
            ),
            Self::ActualAsShare { met: false, .. } => text(
                "weight × actual, without dividing by the target: {weight} × {percentage}%",
                "按分值×实际完成值计分，未除以目标值：{weight}×{percentage}%",
            ),
            Self::OtherBasis { basis: Basis::Initial, .. } => {
                text("execution against the initial budget of {amount}", "按年初预算数{amount}计算执行率")
            }
            Self::OtherBasis { basis: Basis::Adjusted, .. } => {
                text("execution against the adjusted budget of {amount}", "按全年预算数{amount}计算执行率")
            }
            Self::PrintedRate { .. } => {
                text("the printed execution rate of {percentage}%", "按表内填报的执行率{percentage}%计分")
            }
            Self::PrintedWeight { .. } => text(
                "the weight of {weight} that the form prints for execution",
                "按表内填报的预算执行率分值{weight}分计分",
            ),
            Self::TotalInRow { .. } => {
                text("the declared total in the score cell of row {row}", "第{row}行得分栏误填自评总分")
            }
            Self::SumInRow { .. } => text(
                "the sum of all other declared scores in the score cell of row {row}",
                "第{row}行得分栏误填其余各项自评得分的合计",
            ),
            Self::SumRounded(_) => {
                text("the exact points added up and {rounding} once at the end", "各项得分不取整，合计后{rounding}")
            }
            Self::BlocksUncapped => {
                text("the computed points added up without the cap of a block", "各项计算得分直接相加，一级指标未封顶")
            }
            Self::DeclaredSum => text(
                "the declared scores added up: the total follows from them",
                "各项自评得分直接相加，差异来自各项自评得分",
            ),
            Self::BlockLeftOut { .. } => text("{block} ({points}) left out", "漏计{block}{points}分"),
            Self::BlockTwice { .. } => text("{block} ({points}) counted twice", "重复计入{block}{points}分"),
        }
    }

    /// Writes the value of a placeholder.
    fn write_value(self, f: &mut fmt::Formatter<'_>, name: &str, language: Language) -> fmt::Result {
        match (self, name) {
            (
                Self::Rounded(rounding) | Self::SumRounded(rounding) | Self::RatioRounded { rounding, .. },
                "rounding",
            ) => write_rounding(f, rounding, language),
            (
                Self::RatioRounded { percentage, .. }
                | Self::PrintedRate { percentage }
                | Self::ActualAsShare { actual: percentage, .. },
                "percentage",
            ) => write!(f, "{percentage}"),
            (Self::Uncapped { ratio }, _) => write!(f, "{ratio}"),
            (
                Self::WeightTwice { weight, .. } | Self::ActualAsShare { weight, .. } | Self::PrintedWeight { weight },
                "weight",
            ) => write!(f, "{weight}"),
            (Self::OtherBasis { amount, .. }, _) => write!(f, "{amount}"),
            (Self::TotalInRow { row } | Self::SumInRow { row }, _) => write!(f, "{row}"),
            (Self::BlockLeftOut { block, .. } | Self::BlockTwice { block, .. }, "block") => {
                write_quoted(f, block, language)
            }
            (
                Self::WeightTwice { score: points, .. }
                | Self::BlockLeftOut { points, .. }
                | Self::BlockTwice { points, .. },
                "points",
            ) => write!(f, "{points}"),
            _ => Ok(()),
        }
    }
}

const fn text(en: &'static str, zh: &'static str) -> Text {
    Text { en, zh }
}

fn write_rounding(f: &mut fmt::Formatter<'_>, rounding: Rounding, language: Language) -> fmt::Result {
    let Rounding { places, mode } = rounding;
    let unit = if places == 1 { "place" } else { "places" };
    match (language, mode) {
        (Language::English, RoundingMode::HalfUp) => return write!(f, "rounded to {places} {unit}, half up"),
        (Language::English, RoundingMode::HalfEven) => return write!(f, "rounded to {places} {unit}, half to even"),
        (Language::English, RoundingMode::Down) => return write!(f, "cut to {places} {unit}"),
        (Language::English, RoundingMode::Up) => return write!(f, "rounded up to {places} {unit}"),
        (Language::Chinese, RoundingMode::HalfUp) => f.write_str("四舍五入")?,
        (Language::Chinese, RoundingMode::HalfEven) => f.write_str("四舍六入五成双")?,
        (Language::Chinese, RoundingMode::Down) => f.write_str("截尾")?,
        (Language::Chinese, RoundingMode::Up) => f.write_str("进一")?,
    }
    match places {
        0 => f.write_str("取整数"),
        places => write!(f, "保留{places}位小数"),
    }
}

/// What a rule for ≤ does above the limit.
const fn sentence_of_inverse(rule: InverseRule) -> Text {
    match rule {
        InverseRule::Ratio => {
            text("above the limit, weight × target ÷ actual", "超过上限时按分值×目标值÷实际完成值计分")
        }
        InverseRule::Linear => text(
            "above the limit, weight × (2 × target − actual) ÷ target",
            "超过上限时按分值×（2×目标值−实际完成值）÷目标值计分",
        ),
    }
}

/// What a rule for = does beside the target.
const fn sentence_of_equal(rule: EqualRule) -> Text {
    match rule {
        EqualRule::FullAbove => text(
            "for =, the whole weight above the target, and weight × actual ÷ target below it",
            "等于型指标超过目标值得满分，低于目标值按分值×实际完成值÷目标值计分",
        ),
        EqualRule::RatioAbove => text(
            "for =, weight × the smaller ÷ the larger of target and actual",
            "等于型指标按分值×目标值与实际完成值中较小者÷较大者计分",
        ),
        EqualRule::Exact => text("for =, nothing unless the target is hit exactly", "等于型指标未恰好达到目标值不得分"),
    }
}
