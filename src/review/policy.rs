//! New.

use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::exact::rounding::{Rounding, RoundingMode};
use crate::language::Language;
use crate::notation::money::Amount;
use crate::notation::quote::write_quoted;
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
        PolicyText { policy: self, language }
    }
}

struct PolicyText<'a> {
    policy: Policy<'a>,
    language: Language,
}

impl fmt::Display for PolicyText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.language {
            Language::English => english(f, self.policy),
            Language::Chinese => chinese(f, self.policy),
        }
    }
}

fn english(f: &mut fmt::Formatter<'_>, policy: Policy<'_>) -> fmt::Result {
    match policy {
        Policy::Rounded(rounding) => {
            write!(f, "the result {}", EnglishRounding(rounding))
        }
        Policy::RatioRounded { percentage, rounding } => {
            write!(f, "the ratio {} first, as a percentage: {percentage}%", EnglishRounding(rounding))
        }
        Policy::Inverse(InverseRule::Ratio) => f.write_str("above the limit, weight × target ÷ actual"),
        Policy::Inverse(InverseRule::Linear) => f.write_str("above the limit, weight × (2 × target − actual) ÷ target"),
        Policy::Equal(EqualRule::FullAbove) => {
            f.write_str("for =, the whole weight above the target, and weight × actual ÷ target below it")
        }
        Policy::Equal(EqualRule::RatioAbove) => {
            f.write_str("for =, weight × the smaller ÷ the larger of target and actual")
        }
        Policy::Equal(EqualRule::Exact) => f.write_str("for =, nothing unless the target is hit exactly"),
        Policy::Uncapped { ratio } => write!(f, "the ratio of {ratio} without the cap at the weight"),
        Policy::WeightTwice { score, weight } => write!(f, "the weight applied twice: {score} × {weight}%"),
        Policy::ActualAsShare { weight, actual, met: true } => {
            write!(f, "weight × actual, although the target is met: {weight} × {actual}%")
        }
        Policy::ActualAsShare { weight, actual, met: false } => {
            write!(f, "weight × actual, without dividing by the target: {weight} × {actual}%")
        }
        Policy::OtherBasis { basis: Basis::Initial, amount } => {
            write!(f, "execution against the initial budget of {amount}")
        }
        Policy::OtherBasis { basis: Basis::Adjusted, amount } => {
            write!(f, "execution against the adjusted budget of {amount}")
        }
        Policy::PrintedRate { percentage } => write!(f, "the printed execution rate of {percentage}%"),
        Policy::PrintedWeight { weight } => write!(f, "the weight of {weight} that the form prints for execution"),
        Policy::TotalInRow { row } => write!(f, "the declared total in the score cell of row {row}"),
        Policy::SumInRow { row } => write!(f, "the sum of all other declared scores in the score cell of row {row}"),
        Policy::SumRounded(rounding) => {
            write!(f, "the exact points added up and {} once at the end", EnglishRounding(rounding))
        }
        Policy::BlocksUncapped => f.write_str("the computed points added up without the cap of a block"),
        Policy::DeclaredSum => f.write_str("the declared scores added up: the total follows from them"),
        Policy::BlockLeftOut { block, points } => {
            write_quoted(f, block, Language::English)?;
            write!(f, " ({points}) left out")
        }
        Policy::BlockTwice { block, points } => {
            write_quoted(f, block, Language::English)?;
            write!(f, " ({points}) counted twice")
        }
    }
}

fn chinese(f: &mut fmt::Formatter<'_>, policy: Policy<'_>) -> fmt::Result {
    match policy {
        Policy::Rounded(rounding) => write!(f, "计算结果{}", ChineseRounding(rounding)),
        Policy::RatioRounded { percentage, rounding } => {
            write!(f, "完成率先按百分数{}（{percentage}%）再计分", ChineseRounding(rounding))
        }
        Policy::Inverse(InverseRule::Ratio) => f.write_str("超过上限时按分值×目标值÷实际完成值计分"),
        Policy::Inverse(InverseRule::Linear) => f.write_str("超过上限时按分值×（2×目标值−实际完成值）÷目标值计分"),
        Policy::Equal(EqualRule::FullAbove) => {
            f.write_str("等于型指标超过目标值得满分，低于目标值按分值×实际完成值÷目标值计分")
        }
        Policy::Equal(EqualRule::RatioAbove) => f.write_str("等于型指标按分值×目标值与实际完成值中较小者÷较大者计分"),
        Policy::Equal(EqualRule::Exact) => f.write_str("等于型指标未恰好达到目标值不得分"),
        Policy::Uncapped { ratio } => write!(f, "完成率{ratio}未按分值封顶"),
        Policy::WeightTwice { score, weight } => write!(f, "分值重复相乘：{score}×{weight}%"),
        Policy::ActualAsShare { weight, actual, met: true } => {
            write!(f, "已达到目标值，仍按分值×实际完成值计分：{weight}×{actual}%")
        }
        Policy::ActualAsShare { weight, actual, met: false } => {
            write!(f, "按分值×实际完成值计分，未除以目标值：{weight}×{actual}%")
        }
        Policy::OtherBasis { basis: Basis::Initial, amount } => write!(f, "按年初预算数{amount}计算执行率"),
        Policy::OtherBasis { basis: Basis::Adjusted, amount } => write!(f, "按全年预算数{amount}计算执行率"),
        Policy::PrintedRate { percentage } => write!(f, "按表内填报的执行率{percentage}%计分"),
        Policy::PrintedWeight { weight } => write!(f, "按表内填报的预算执行率分值{weight}分计分"),
        Policy::TotalInRow { row } => write!(f, "第{row}行得分栏误填自评总分"),
        Policy::SumInRow { row } => write!(f, "第{row}行得分栏误填其余各项自评得分的合计"),
        Policy::SumRounded(rounding) => write!(f, "各项得分不取整，合计后{}", ChineseRounding(rounding)),
        Policy::BlocksUncapped => f.write_str("各项计算得分直接相加，一级指标未封顶"),
        Policy::DeclaredSum => f.write_str("各项自评得分直接相加，差异来自各项自评得分"),
        Policy::BlockLeftOut { block, points } => {
            f.write_str("漏计")?;
            write_quoted(f, block, Language::Chinese)?;
            write!(f, "{points}分")
        }
        Policy::BlockTwice { block, points } => {
            f.write_str("重复计入")?;
            write_quoted(f, block, Language::Chinese)?;
            write!(f, "{points}分")
        }
    }
}

struct EnglishRounding(Rounding);

impl fmt::Display for EnglishRounding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = self.0.places;
        let unit = if places == 1 { "place" } else { "places" };
        match self.0.mode {
            RoundingMode::HalfUp => write!(f, "rounded to {places} {unit}, half up"),
            RoundingMode::HalfEven => write!(f, "rounded to {places} {unit}, half to even"),
            RoundingMode::Down => write!(f, "cut to {places} {unit}"),
            RoundingMode::Up => write!(f, "rounded up to {places} {unit}"),
        }
    }
}

struct ChineseRounding(Rounding);

impl fmt::Display for ChineseRounding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0.mode {
            RoundingMode::HalfUp => "四舍五入",
            RoundingMode::HalfEven => "四舍六入五成双",
            RoundingMode::Down => "截尾",
            RoundingMode::Up => "进一",
        })?;
        match self.0.places {
            0 => f.write_str("取整数"),
            places => write!(f, "保留{places}位小数"),
        }
    }
}
