//! The wording of every check, in English and Chinese.
//!
//! This is the only place with sentences about findings: when a check is raised, what is said about one finding, and
//! what the filer should do. A sentence is a template that is filled in while it is written, so that a report of
//! many findings costs no text until somebody reads it. What stood on the form is quoted, with line breaks taken out
//! and a long text cut; points, amounts and percentages carry their units.
//!
//! ```
//! use budget_performance::{Check, Language};
//!
//! let check = Check::ScoreOverWeight;
//! assert_eq!(check.code(), "score-over-weight");
//! assert_eq!(check.meaning(Language::Chinese), "自评得分高于该项分值");
//! ```
//!
//! # Every check
#![doc = include_str!("checks.md")]

use crate::language::Language;
use crate::review::finding::{Finding, Place};
use crate::review::message::{Message, PlaceText};
use crate::scheme::checks::{Check, Severity};
use core::fmt;

/// The same in both languages.
pub(crate) struct Text {
    en: &'static str,
    zh: &'static str,
}

impl Text {
    pub(crate) const fn get(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Chinese => self.zh,
        }
    }
}

/// All that is said about a check.
///
/// Messages have the placeholders `{subject}`, `{expected}` and `{found}`. A part in square brackets is left out where
/// a placeholder in it has nothing to show.
pub(crate) struct Wording {
    meaning: Text,
    message: Text,
    /// The messages of the variants from 1 on.
    variants: &'static [Text],
    advice: Text,
}

impl Wording {
    pub(crate) fn message(&self, variant: u8) -> &Text {
        variant.checked_sub(1).and_then(|position| self.variants.get(usize::from(position))).unwrap_or(&self.message)
    }
}

/// One arm of a match for each check, so that a check without wording does not compile.
macro_rules! wordings {
    ($($check:ident {
        meaning: $meaning_en:literal, $meaning_zh:literal;
        message: $message_en:literal, $message_zh:literal;
        $(message: $variant_en:literal, $variant_zh:literal;)*
        advice: $advice_en:literal, $advice_zh:literal;
    })+) => {
        pub(crate) const fn wording(check: Check) -> &'static Wording {
            match check {
                $(Check::$check => &Wording {
                    meaning: Text { en: $meaning_en, zh: $meaning_zh },
                    message: Text { en: $message_en, zh: $message_zh },
                    variants: &[$(Text { en: $variant_en, zh: $variant_zh }),*],
                    advice: Text { en: $advice_en, zh: $advice_zh },
                },)+
            }
        }
    };
}

wordings! {
    WeightsDoNotSum {
        meaning: "all weights together differ from the full score of the scheme", "全部分值合计不等于计分方案的满分";
        message: "the weights of the rows and of the budget execution add to {found}, but the full score is {expected}",
            "各指标分值与预算执行率分值合计{found}，满分应为{expected}";
        message: "the points printed for the blocks add to {found}, but the full score is {expected}",
            "表内标注的各一级指标分值合计{found}，满分应为{expected}";
        advice: "correct the weights so that they add to the full score", "请核对并调整各项分值，使合计等于满分";
    }
    RowsExceedBlock {
        meaning: "the row weights of a block add to more than its points, or the weight printed for the budget execution is above its points",
            "一级指标下各指标分值合计超过该一级指标分值，或表内预算执行率分值超过规定分值";
        message: "the weights of the rows of {subject} add to {found}, but the block has {expected}",
            "{subject}下各指标分值合计{found}，超过该一级指标分值{expected}";
        message: "the weight printed for the budget execution is {found}, but the scheme gives it {expected}",
            "表内预算执行率分值为{found}，超过计分方案规定的{expected}";
        advice: "lower the weights so that they add to the points of the block", "请调减指标分值，使合计等于该一级指标分值";
    }
    PointsUnplaced {
        meaning: "the row weights of a block add to less than its points", "一级指标下各指标分值合计低于该一级指标分值";
        message: "the weights of the rows of {subject} add to {found}, but the block has {expected}: no row can earn the rest",
            "{subject}下各指标分值合计{found}，低于该一级指标分值{expected}，差额未分配到具体指标";
        message: "the scores of the rows of {subject} add to {found}, but the block has {expected}: without a weight column it cannot be told whether the rest was lost or never placed",
            "{subject}下各指标得分合计{found}，低于该一级指标分值{expected}；表内未设分值栏，无法判断差额是扣分还是未分配到具体指标";
        advice: "spread all points of the block over its rows, and print their weights", "请将该一级指标分值全部分配到具体指标，并逐项列明分值";
    }
    HeadingDoesNotSum {
        meaning: "the points printed for a heading differ from the sum of what stands under it", "上级标题标注的分值与其下各项分值合计不一致";
        message: "{subject} is printed with {expected}, but what stands under it adds to {found}",
            "{subject}标注分值为{expected}，其下各项分值合计为{found}";
        advice: "correct the points of the heading or of what stands under it", "请核对标题标注的分值及其下各项分值，使两者一致";
    }
    KindWeightsDiffer {
        meaning: "a printed level-2 weight differs from the sum of its rows", "二级指标标注的分值与其下各指标分值合计不一致";
        message: "{subject} is printed with {expected}, but the weights of its rows add to {found}",
            "{subject}标注分值为{expected}，其下各指标分值合计为{found}";
        advice: "correct the printed weight or the weights of the rows", "请核对二级指标分值及其下各指标分值，使两者一致";
    }
    WeightNotPositive {
        meaning: "a weight is zero or less", "指标分值为零或负数";
        message: "the weight is {found}, but it must be above zero", "该指标分值为{found}，应大于0分";
        advice: "give the indicator a weight above zero, or take it off the form", "请为该指标设定大于零的分值，不参与评分的指标应予删除";
    }
    WeightMissing {
        meaning: "a row has a declared score but no weight, on a form with a weight column", "表内设有分值栏，但该指标有自评得分而未填分值";
        message: "a score of {found} is declared, but the row has no weight", "该指标自评得分为{found}，但未填分值";
        advice: "fill in the weight of the indicator", "请补填该指标的分值";
    }
    WeightImplied {
        meaning: "the form has no weight column, so that a declared score stands for the weight", "表内未设分值栏，以自评得分视同分值";
        message: "the form has no weight column: the declared scores are taken as weights", "表内未设分值栏，各指标以自评得分视同分值计算";
        advice: "use a form that prints the weight of every indicator", "建议使用列明各指标分值的表样";
    }
    BlockMissing {
        meaning: "the form lacks a block of the scheme", "缺少计分方案规定的一级指标";
        message: "the form has no {subject}, to which the scheme gives {expected}", "未设置一级指标{subject}，计分方案规定其分值为{expected}";
        advice: "add the block with indicators of its own", "请补充该一级指标及其下具体指标";
    }
    BlockUnknown {
        meaning: "the form has a block that the scheme does not know", "存在计分方案未规定的一级指标";
        message: "the scheme has no block {subject}", "计分方案中没有一级指标{subject}";
        advice: "move the indicators to a block of the scheme, or name the scheme that the form follows", "请将其下指标归入计分方案规定的一级指标，或注明所适用的计分方案";
    }
    BlockPointsDiffer {
        meaning: "the points printed for a block differ from the scheme", "表内标注的一级指标分值与计分方案不一致";
        message: "{subject} is printed with {found}, the scheme has {expected}: the printed points stand",
            "{subject}标注分值为{found}，计分方案为{expected}，以表内标注的分值为准";
        message: "{subject} is printed with {found}, the scheme has {expected}: the points of the scheme stand",
            "{subject}标注分值为{found}，计分方案为{expected}，以计分方案的分值为准";
        advice: "check that the points of the blocks are those that apply", "请确认各一级指标分值符合所适用的计分方案";
    }
    SchemeAssumed {
        meaning: "the form names no scheme, and one was assumed", "未注明所适用的计分方案，系统采用默认方案";
        message: "the form names no scheme: {expected} is assumed", "未注明所适用的计分方案，按{expected}计算";
        advice: "name the scheme that the form follows", "请注明所适用的计分方案";
    }
    KindMissing {
        meaning: "a level-2 kind that the scheme requires has no row", "计分方案要求设置的二级指标下没有具体指标";
        message: "no row stands under {subject}, which the scheme requires", "未设置计分方案要求的二级指标{subject}";
        advice: "add an indicator of this kind", "请补充该类二级指标及其下具体指标";
    }
    KindUnknown {
        meaning: "a level-2 name is none of the known kinds", "二级指标名称不属于规定的类别";
        message: "{found} is none of the known kinds of indicators", "二级指标{found}不属于规定的类别";
        advice: "use the level-2 name that the scheme gives", "请使用规定的二级指标名称";
    }
    KindMisplaced {
        meaning: "a level-2 kind stands under a block to which it does not belong", "二级指标所在的一级指标不正确";
        message: "{subject} stands under {found}, but belongs under {expected}", "{subject}列于{found}之下，应列于{expected}之下";
        advice: "move the rows to the block to which they belong", "请将相关指标调整至对应的一级指标";
    }
    SatisfactionMissing {
        meaning: "there is no satisfaction indicator where the scheme requires one", "未设置计分方案要求的满意度指标";
        message: "no row is a satisfaction indicator, which the scheme requires", "未设置满意度指标，计分方案要求设置";
        advice: "add an indicator of the satisfaction of those served", "请补充服务对象满意度指标";
    }
    DuplicateIndicator {
        meaning: "the same level-2 and level-3 name stands twice", "二级、三级指标名称均相同的指标重复出现";
        message: "{subject} already stands in row {found}", "指标{subject}与第{found}行重复";
        advice: "merge the two rows, or name them so that they can be told apart", "请合并重复指标，或修改名称以示区别";
    }
    EqualWeights {
        meaning: "every row of a block of four or more rows has the same weight", "同一一级指标下有四项及以上指标，且分值全部相同";
        message: "every row of {subject} has a weight of {found}", "{subject}下各指标分值均为{found}，未区分重要程度";
        advice: "weigh the indicators by their importance", "建议按指标重要程度区分设置分值";
    }
    ScoreOverWeight {
        meaning: "a declared score is above its weight", "自评得分高于该项分值";
        message: "the declared score is {found}, but the weight is {expected}", "自评得分为{found}，高于该指标分值{expected}";
        message: "the declared score of the budget execution is {found}, but it has {expected}",
            "预算执行率自评得分为{found}，高于其分值{expected}";
        advice: "correct the declared score, which is at most the weight", "请更正自评得分，得分不得高于分值";
    }
    ScoreNegative {
        meaning: "a declared score is below zero", "自评得分为负数";
        message: "the declared score is {found}, but it cannot be below zero", "自评得分为{found}，不得低于0分";
        advice: "correct the declared score, which is at least zero", "请更正自评得分，最低为0分";
    }
    ScoreMissing {
        meaning: "a weighed row has no declared score, on a form that declares scores", "已设分值的指标未填自评得分";
        message: "no score is declared for a weight of {expected}", "该指标分值为{expected}，未填自评得分";
        advice: "fill in the declared score", "请补填自评得分";
    }
    ScoreOverstated {
        meaning: "a declared score is above the computed one", "自评得分高于按计分方案计算的得分";
        message: "the declared score is {found}, above the computed {expected}", "自评得分为{found}，高于按计分方案计算的{expected}";
        advice: "lower the declared score to the computed one, or correct the target and the actual", "请按计算结果更正自评得分，或核实目标值与实际完成值";
    }
    ScoreUnderstated {
        meaning: "a declared score is below the computed one", "自评得分低于按计分方案计算的得分";
        message: "the declared score is {found}, below the computed {expected}", "自评得分为{found}，低于按计分方案计算的{expected}";
        advice: "give the reason for the deduction, or declare the computed score", "请说明扣分原因，或按计算结果更正自评得分";
    }
    ScoreRounded {
        meaning: "a declared score is the computed one, rounded or cut to the printed places", "自评得分系按计算得分四舍五入或截尾后填报";
        message: "the declared score is {found}, the computed {expected} rounded or cut", "自评得分为{found}，系按计算得分{expected}四舍五入或截尾所得";
        advice: "declare scores to the places that the scheme asks for", "建议按计分方案规定的小数位数填报得分";
    }
    ScoreOutsideBand {
        meaning: "a declared score is outside the band of the stated level", "自评得分不在所填完成档次对应的得分区间内";
        message: "the declared score is {found}, outside the band for {subject}: the nearest score in the band is {expected}",
            "完成情况为{subject}，自评得分{found}不在对应得分区间内，区间内最接近的得分为{expected}";
        advice: "declare a score in the band of the level, or correct the level", "请在对应档次的得分区间内填报得分，或更正完成档次";
    }
    SubtotalDiffers {
        meaning: "a declared subtotal is not the sum of the declared scores of its rows", "自评小计与其下各指标自评得分合计不一致";
        message: "the declared subtotal of {subject} is {found}, but the declared scores of its rows add to {expected}",
            "{subject}自评小计为{found}，其下各指标自评得分合计为{expected}";
        message: "the declared subtotal of {subject} is {found}, but the score declared in the budget table is {expected}",
            "{subject}自评小计为{found}，预算执行情况表中自评得分为{expected}";
        advice: "correct the subtotal or the scores of the rows", "请核对小计及各指标得分，使两者一致";
    }
    SubtotalOverBlock {
        meaning: "a declared subtotal, or the sum of the declared scores of a block, is above the points of the block",
            "自评小计或各指标自评得分合计超过该一级指标分值";
        message: "the declared subtotal of {subject} is {found}, but the block has {expected}",
            "{subject}自评小计为{found}，超过该一级指标分值{expected}";
        message: "the declared scores of {subject} add to {found}, but the block has {expected}",
            "{subject}下各指标自评得分合计{found}，超过该一级指标分值{expected}";
        advice: "correct the weights and scores of the block", "请核对并更正该一级指标下的分值和得分";
    }
    TotalDiffers {
        meaning: "the declared total is not the sum of the declared parts", "自评总分与各部分自评得分合计不一致";
        message: "the declared total is {found}, but the declared parts add to {expected}", "自评总分为{found}，各部分自评得分合计为{expected}";
        advice: "add the parts up again and correct the total", "请重新加总各部分得分并更正总分";
    }
    TotalNotReproduced {
        meaning: "the declared total differs from the computed one", "自评总分与按计分方案计算的总分不一致";
        message: "the declared total is {found}, but the computed total is {expected}", "自评总分为{found}，按计分方案计算的总分为{expected}";
        advice: "correct the scores that cannot be reproduced, then the total", "请逐项更正与计算结果不一致的得分，并相应更正总分";
    }
    TotalOverFull {
        meaning: "the declared total is above the full score", "自评总分超过满分";
        message: "the declared total is {found}, but the full score is {expected}", "自评总分为{found}，超过满分{expected}";
        advice: "correct the scores and the total", "请核对并更正各项得分和总分";
    }
    GradeDiffers {
        meaning: "the declared grade is not the grade of the computed total", "自评等级与按计算总分评定的等级不一致";
        message: "the declared grade is {found}, but the computed total gives {expected}", "自评等级为{found}，按计算总分应为{expected}";
        advice: "correct the grade", "请更正自评等级";
    }
    SummaryDiffers {
        meaning: "the narrative states other scores than the table", "文字说明中的得分与自评表不一致";
        message: "the narrative states {found} for {subject}, but the table has {expected}", "文字说明中{subject}得分为{found}，自评表为{expected}";
        message: "the narrative states a total of {found}, but the table has {expected}", "文字说明中自评总分为{found}，自评表为{expected}";
        message: "the narrative states {found} for the budget execution, but the table has {expected}",
            "文字说明中预算执行率得分为{found}，自评表为{expected}";
        advice: "make the narrative and the table agree", "请核对文字说明与自评表，使两者一致";
    }
    BudgetMissing {
        meaning: "the amount against which the budget execution is measured is missing", "未填计算预算执行率所需的预算数";
        message: "the amount against which the budget execution is measured is missing", "未填预算数，无法计算预算执行率";
        message: "the amount against which the budget execution is measured is missing: the printed execution rate is used",
            "未填预算数，按填报的预算执行率计算";
        advice: "fill in the amounts of the budget and its execution", "请补填预算数和执行数";
    }
    BudgetZero {
        meaning: "the amount against which the budget execution is measured is zero or negative, so that there is no execution rate",
            "预算数为零或负数，无法计算预算执行率";
        message: "the budget is zero, so that there is no execution rate[, but {found} was executed]",
            "预算数为0，无法计算预算执行率[，但执行数为{found}]";
        message: "the budget of {expected} is negative, so that there is no execution rate[, but {found} was executed]",
            "预算数{expected}为负数，无法计算预算执行率[，但执行数为{found}]";
        advice: "check the budget, and leave the block out where there was none", "请核实预算数；确无预算安排的，应作出说明";
    }
    ExecutionOverBudget {
        meaning: "more was executed than the budget allows", "执行数大于预算数";
        message: "{found} was executed, more than the budget of {expected}", "执行数为{found}，大于预算数{expected}";
        advice: "check both amounts, and explain what was spent beyond the budget", "请核实预算数与执行数，并说明超预算执行的原因";
    }
    ExecutionLow {
        meaning: "the execution rate is below the line of the scheme", "预算执行率低于计分方案的提示线";
        message: "the execution rate is {found}, below {expected}", "预算执行率为{found}，低于{expected}";
        advice: "explain why the budget was not executed, and what will be done", "请说明预算执行率偏低的原因及改进措施";
    }
    ExecutionRateDiffers {
        meaning: "the printed execution rate is not what the amounts give", "填报的预算执行率与按金额计算的结果不一致";
        message: "the printed execution rate is {found}, but the amounts give {expected}", "填报的预算执行率为{found}，按金额计算应为{expected}";
        advice: "compute the rate again, or correct the amounts", "请重新计算预算执行率，或更正相关金额";
    }
    ExecutionScoreDiffers {
        meaning: "the declared score of the budget execution is not the computed one", "预算执行率自评得分与计算得分不一致";
        message: "the declared score of the budget execution is {found}, but the computed score is {expected}",
            "预算执行率自评得分为{found}，按计分方案计算应为{expected}";
        advice: "declare the score that the execution rate gives", "请按预算执行率重新计算并更正得分";
    }
    PartsDifferFromTotal {
        meaning: "the amounts of the parts do not add to the total", "各分项金额合计与总额不一致";
        message: "the initial budgets of the parts[ in {subject}] add to {found}, but the total is {expected}",
            "[{subject}]各分项年初预算数合计{found}，总额为{expected}";
        message: "the adjusted budgets of the parts[ in {subject}] add to {found}, but the total is {expected}",
            "[{subject}]各分项全年预算数合计{found}，总额为{expected}";
        message: "the executed amounts of the parts[ in {subject}] add to {found}, but the total is {expected}",
            "[{subject}]各分项全年执行数合计{found}，总额为{expected}";
        advice: "correct the parts or the total, and check their units", "请核对各分项金额、总额及其计量单位";
    }
    AmountsDisagree {
        meaning: "the same amount stands twice with different values", "同一金额在不同位置填报的数值不一致";
        message: "the initial budget is {found} in {subject}, but {expected} in the budget table",
            "{subject}中的年初预算数为{found}，自评表中为{expected}";
        message: "the adjusted budget is {found} in {subject}, but {expected} in the budget table",
            "{subject}中的全年预算数为{found}，自评表中为{expected}";
        message: "the executed amount is {found} in {subject}, but {expected} in the budget table",
            "{subject}中的全年执行数为{found}，自评表中为{expected}";
        advice: "find out which amount is right and state it in both places", "请核实正确金额，并在各处保持一致";
    }
    UnitImplausible {
        meaning: "an amount is believable only in another unit", "金额与计量单位明显不符";
        message: "{found} is too large to be believed: the amount seems to be in yuan", "金额{found}明显过大，疑似应以“元”为单位";
        message: "{found} is too small to be believed: the amount seems to be in ten thousand yuan", "金额{found}明显过小，疑似应以“万元”为单位";
        advice: "check the unit of the amount", "请核实金额的计量单位";
    }
    AdjustmentLarge {
        meaning: "the adjustment of the budget is beyond the line of the scheme", "预算调整率超出计分方案的提示线";
        message: "the budget was adjusted by {found}, beyond the line of {expected}", "预算调整率为{found}，超出{expected}的提示线";
        advice: "explain why the budget was adjusted so much", "请说明预算调整幅度较大的原因";
    }
    AdjustedEqualsExecuted {
        meaning: "the budget was adjusted by more than the line of the scheme and then executed to the cent", "预算调整率超出计分方案的提示线，且调整后预算数与执行数完全相同";
        message: "the budget was adjusted by {expected}, and {found} was then executed to the cent",
            "预算调整率为{expected}，调整后预算数与执行数完全相同，均为{found}";
        advice: "check that the adjusted budget is the approved one and not the amount that was spent", "请核实全年预算数为批复的调整预算数，而非按执行数倒填";
    }
    TargetMissing {
        meaning: "a scored row has no target", "参与评分的指标未填目标值";
        message: "the target is missing", "未填目标值";
        message: "no row of {subject} has a target", "{subject}下各指标均未填目标值";
        advice: "fill in the target as it was approved with the budget", "请按批复的绩效目标补填目标值";
    }
    ActualMissing {
        meaning: "a scored row has no actual", "参与评分的指标未填实际完成值";
        message: "the actual is missing", "未填实际完成值";
        advice: "fill in what was achieved", "请补填实际完成值";
    }
    TargetNotQuantified {
        meaning: "a target is a text and no quantity", "目标值为文字表述，未量化";
        message: "the target {found} is not quantified", "目标值{found}未量化";
        advice: "set a target that can be counted or measured", "建议设置可计量、可衡量的目标值";
    }
    TargetVague {
        meaning: "a target is made of words of degree or effect only", "目标值仅为程度或效果性表述";
        message: "the target {found} names a degree or effect, but nothing that can be measured", "目标值{found}表述笼统，无法衡量";
        advice: "say what will be measured and how much is expected", "请明确衡量内容和预期水平";
    }
    TargetZero {
        meaning: "a target of zero is reached by every actual", "目标值为零，任何实际完成值均视为完成";
        message: "the target {found} is reached by every actual", "目标值为{found}，任何实际完成值均视为完成";
        advice: "set a target above zero, or say that it is an upper limit", "请设置大于零的目标值，或注明为上限控制";
    }
    TargetNegative {
        meaning: "a target is below zero, so that no ratio to it can be taken", "目标值为负数，无法按完成比例计算";
        message: "the target {found} is below zero: no ratio to it can be taken", "目标值{found}为负数，无法按完成比例计算";
        advice: "state the target as a positive number with a word of direction", "请以正数表述目标值，并注明增减方向";
    }
    ComparisonMissing {
        meaning: "a numeric target has no sign of comparison", "数值型目标值未注明比较符号";
        message: "the target {found} has no sign of comparison: {expected} is assumed", "目标值{found}未注明比较符号，按{expected}计算";
        advice: "print the sign of comparison before the target", "请在目标值前注明比较符号";
    }
    DirectionDoubtful {
        meaning: "the sign of the target contradicts the name of the indicator", "目标值的比较符号与指标名称含义相反";
        message: "the target {found} seems to point the wrong way for {subject}", "指标{subject}的目标值为{found}，方向疑似有误";
        advice: "check whether more or less of it is better, and correct the sign", "请核实该指标为越高越好还是越低越好，并更正比较符号";
    }
    ActualCopiesTarget {
        meaning: "an actual repeats the inequality of its target", "实际完成值照抄目标值的比较符号和数值";
        message: "the actual {found} repeats the inequality of the target, but a result is expected", "实际完成值{found}照抄目标值，未填实际结果";
        advice: "state the number that was achieved", "请填报实际完成的具体数值";
    }
    ActualApproximate {
        meaning: "an actual is an approximate number", "实际完成值为约数";
        message: "the actual {found} is approximate, but an exact number is expected", "实际完成值{found}为约数，应填准确数值";
        advice: "state the exact number", "请填报准确的实际完成值";
    }
    AnswerMismatched {
        meaning: "the target and the actual are of different types", "实际完成值与目标值类型不一致";
        message: "the target {expected} is a number, but the actual {found} is not", "目标值{expected}为数值，实际完成值{found}不是数值";
        message: "the target {expected} is a text, but the actual {found} is a number", "目标值{expected}为文字表述，实际完成值{found}为数值";
        message: "the actual {found} is of another type than the target {expected}", "实际完成值{found}与目标值{expected}类型不一致";
        message: "the actual {found} does not state a change in the direction of the target {expected}",
            "实际完成值{found}与目标值{expected}的增减方向不一致";
        advice: "answer in the terms of the target", "请按目标值的形式填报实际完成值";
    }
    LevelUnrecognised {
        meaning: "a qualitative answer is none of the levels of completion", "定性指标的完成情况不属于规定的档次";
        message: "the actual {found} is none of the levels of completion", "实际完成值{found}不属于规定的完成档次";
        advice: "state one of the levels: achieved, partly achieved, not achieved", "请按达成预期指标、部分达成预期指标、未达成预期指标的档次填报";
    }
    UnitsDiffer {
        meaning: "the target and the actual have different units", "目标值与实际完成值的计量单位不一致";
        message: "the actual is in {found}, but the target is in {expected}", "实际完成值单位为{found}，目标值单位为{expected}";
        advice: "state both in the same unit", "请统一目标值与实际完成值的计量单位";
    }
    UnitMissing {
        meaning: "a number has no unit in the target, the actual or the name", "目标值、实际完成值和指标名称均未注明计量单位";
        message: "the target {found} has no unit, nor have the actual and the name", "目标值{found}无计量单位，实际完成值和指标名称也未注明";
        advice: "state the unit of the target and the actual", "请补充目标值和实际完成值的计量单位";
    }
    OverFulfilled {
        meaning: "an actual is beyond the line of over-fulfilment of the scheme", "实际完成值超出计分方案的超额完成提示线";
        message: "the actual is {found} of the target; the line of over-fulfilment is {expected}", "实际完成值为目标值的{found}，超额完成提示线为{expected}";
        advice: "explain the over-fulfilment, and set a more ambitious target next time", "请说明超额完成的原因，今后应合理设置目标值";
    }
    LimitExceeded {
        meaning: "an actual is above the limit or the exact number that its target sets", "实际完成值超过目标值设定的上限或等值要求";
        message: "the actual {found} is above the limit {expected}", "实际完成值{found}超过目标值上限{expected}";
        message: "the actual {found} is above the target {expected}, which asks for neither more nor less",
            "实际完成值{found}超过目标值{expected}，该目标值要求恰好相等";
        advice: "explain why the limit was exceeded, and what will be done", "请说明超过上限的原因及改进措施";
    }
    TargetOnlyReached {
        meaning: "a sign that excludes the target (> or <), and an actual exactly at the target", "目标值使用“大于”或“小于”，而实际完成值恰等于目标值";
        message: "the actual {found} only reaches the target {expected}, whose sign asks for going beyond it", "实际完成值{found}恰等于目标值{expected}，而该目标值的符号要求超过或低于它";
        advice: "check whether the sign should let the target itself count", "请核实目标值的符号是否应为“≥”或“≤”";
    }
    RateOverHundred {
        meaning: "a rate that can be at most 100% is above it", "最高为100%的比率超过100%";
        message: "the actual {found} is above 100%, which this rate cannot exceed", "实际完成值{found}超过100%，该比率最高为100%";
        advice: "check how the rate was computed", "请核实该比率的计算口径";
    }
    ReasonMissing {
        meaning: "points were lost, a target was over-fulfilled, the budget was executed too little or adjusted too much, and no reason is given",
            "存在扣分、超额完成、预算执行率偏低或预算调整幅度较大的情况，未说明原因";
        message: "the score is {found}, but the weight is {expected}, and no reason is given", "得分为{found}，低于分值{expected}，未说明偏差原因";
        message: "the actual is {found} of the target; the line of over-fulfilment is {expected}, and no reason is given",
            "实际完成值为目标值的{found}，超额完成提示线为{expected}，未说明偏差原因";
        message: "the execution rate is {found}, below {expected}, and no reason is given", "预算执行率为{found}，低于{expected}，未说明原因";
        message: "the budget was adjusted by {found}, beyond the line of {expected}, and no reason is given",
            "预算调整率为{found}，超出{expected}的提示线，未说明原因";
        advice: "give the reason for the deviation, and the measures taken", "请补充说明偏差原因及改进措施";
    }
    ExecutionCountedTwice {
        meaning: "an indicator repeats the budget execution rate that the form already scores", "指标与已单独计分的预算执行率重复";
        message: "{subject} repeats the budget execution rate, with a weight of {found}", "指标{subject}与表内单独计分的预算执行率重复，分值为{found}";
        advice: "replace the indicator by one of the results of the work", "请删除该指标，改设反映工作成效的指标";
    }
    CostNotACost {
        meaning: "a cost indicator is not about a cost", "成本指标未反映成本";
        message: "{subject} stands among the cost indicators, but is about no cost", "成本指标{subject}未反映成本控制情况";
        advice: "measure a cost, such as the cost of a unit or the total against its limit", "请设置反映单位成本或总成本控制情况的指标";
    }
    TimelinessNotDated {
        meaning: "a timeliness indicator has neither a date nor a rate", "时效指标的目标值未注明时间或比率";
        message: "the target {found} states neither a date nor a rate", "时效指标目标值{found}未注明完成时间或及时率";
        advice: "set the date by which the work is to be done, or the rate done in time", "建议以完成时间或及时率设置时效指标目标值";
    }
    SimilarIndicators {
        meaning: "three or more rows of a kind have the same target and a common beginning", "同类指标中有三项及以上目标值相同且名称开头相同";
        message: "{found} rows of the same kind begin with {subject} and have the same target", "{found}项同类指标名称均以{subject}开头，且目标值相同";
        advice: "merge the rows into one indicator, or let them measure different things", "建议合并同质指标，或区分衡量内容";
    }
    AnalysisMissing {
        meaning: "points were lost, but a field for the analysis or the improvement is blank", "存在扣分，但偏差分析或改进措施栏为空";
        message: "points were lost, but the analysis of deviations is blank", "存在扣分，但未填偏差原因分析";
        message: "points were lost, but the improvement measures are blank", "存在扣分，但未填改进措施";
        message: "points were lost, but the analysis of deviations and the improvement measures are blank", "存在扣分，但未填偏差原因分析和改进措施";
        advice: "say why points were lost, and what will be done", "请补充偏差原因分析和改进措施";
    }
    GoalWithoutIndicator {
        meaning: "no indicator serves a goal", "绩效目标没有对应的绩效指标";
        message: "no indicator serves goal {found}: {subject}", "第{found}项绩效目标{subject}没有对应的绩效指标";
        advice: "add an indicator that shows whether the goal was reached", "请补充能够反映该目标完成情况的指标";
    }
    IndicatorWithoutGoal {
        meaning: "an indicator serves no goal", "绩效指标没有对应的绩效目标";
        message: "{subject} serves none of the goals", "指标{subject}没有对应的绩效目标";
        advice: "name the goal that the indicator serves", "建议注明该指标对应的绩效目标";
    }
    GoalNotExplained {
        meaning: "a goal was not completed, and no analysis says why", "绩效目标未完成，且未说明原因";
        message: "goal {found} was not completed, and no analysis says why: {subject}", "第{found}项绩效目标{subject}未完成，未说明原因";
        advice: "say why the goal was not completed, and what will be done", "请补充说明目标未完成的原因及改进措施";
    }
    ReportDateImplausible {
        meaning: "the report is dated before the end of the year that it reports", "填报日期早于所评价年度终了";
        message: "the report is dated {found}, but the year ends on {expected}", "填报日期为{found}，所评价年度至{expected}终了";
        advice: "check the date of the report and the year", "请核实填报日期和评价年度";
    }
    CellUnreadable {
        meaning: "a cell cannot be read", "单元格内容无法识别";
        message: "the {subject} {found} cannot be read", "{subject}栏内容{found}无法识别";
        message: "the {subject} is too long and only its beginning is kept: {found}", "{subject}栏内容过长，仅保留开头部分：{found}";
        message: "the {subject} {found} has more digits than a number can have", "{subject}栏数值{found}位数过多，无法处理";
        message: "the {subject} {found} is out of the range of points, which are below 1000000 and have at most 6 decimal places",
            "{subject}栏数值{found}超出分值范围，分值应小于1000000，且小数不超过6位";
        advice: "write the cell as the form asks", "请按表样要求重新填写该单元格";
    }
    SchemeWeightsDoNotSum {
        meaning: "the blocks of a scheme do not add to its full score", "计分方案各一级指标分值合计不等于满分";
        message: "the blocks of the scheme add to {found}, but its full score is {expected}", "计分方案各一级指标分值合计为{found}，满分为{expected}";
        advice: "correct the points of the blocks in the scheme", "请更正计分方案中的一级指标分值";
    }
    BandsOverlap {
        meaning: "two bands or tiers of a scheme hold the same number", "计分方案中的得分区间相互重叠";
        message: "two bands or tiers overlap at {found}", "得分区间在{found}处重叠";
        advice: "let one of the two bands exclude its bound", "请调整区间边界，使各区间互不重叠";
    }
    BandsLeaveGap {
        meaning: "a number between the bands or tiers of a scheme belongs to none", "计分方案中的得分区间不连续";
        message: "the bands or tiers leave a gap at {found}", "得分区间在{found}处存在空档";
        advice: "let one of the two bands include its bound", "请调整区间边界，使各区间首尾相接";
    }
    GradesOverlap {
        meaning: "two grades of a scheme hold the same total", "计分方案中的等级区间相互重叠";
        message: "two grades overlap at {found}", "等级区间在{found}处重叠";
        advice: "let one of the two grades exclude its bound", "请调整等级边界，使各等级互不重叠";
    }
    GradesLeaveGap {
        meaning: "a total has no grade in a scheme", "计分方案中的等级区间不连续";
        message: "the grades leave a gap at {found}", "等级区间在{found}处存在空档";
        advice: "let one of the two grades include its bound", "请调整等级边界，使各等级首尾相接";
    }
    SchemeUnsound {
        meaning: "a part of a scheme cannot be applied, such as a number out of its range or a name that stands twice", "计分方案中有无法执行的内容，如数值超出允许范围、名称重复";
        message: "found {found}[, expected {expected}]", "现为{found}[，应为{expected}]";
        advice: "correct this part of the scheme", "请更正计分方案中的该项内容";
    }
    RuleUnknown {
        meaning: "a scheme names a rule that nobody has defined", "计分方案引用了未定义的计分规则";
        message: "no rule is named {found}[, did you mean {expected}?]", "没有名为{found}的计分规则[，是否应为{expected}？]";
        advice: "correct the name of the rule in the scheme", "请更正计分方案中的规则名称";
    }
}

impl Severity {
    /// The name that a reader sees.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Error => Text { en: "error", zh: "错误" },
            Self::Warning => Text { en: "warning", zh: "疑点" },
            Self::Advice => Text { en: "advice", zh: "建议" },
        }
        .get(language)
    }
}

impl Check {
    /// When the check is raised.
    #[must_use]
    pub const fn meaning(self, language: Language) -> &'static str {
        wording(self).meaning.get(language)
    }

    /// What the filer should do about it.
    #[must_use]
    pub const fn advice(self, language: Language) -> &'static str {
        wording(self).advice.get(language)
    }
}

impl Finding<'_> {
    /// What was expected and found, in one sentence without a full stop. It does not repeat the
    /// [place](Place::text).
    #[must_use]
    pub fn message(&self, language: Language) -> impl fmt::Display {
        Message { finding: self, language }
    }

    /// What the filer should do about it.
    #[must_use]
    pub const fn advice(&self, language: Language) -> &'static str {
        self.check.advice(language)
    }
}

impl<'a> Place<'a> {
    /// The place in words: `row 3` or `第3行`.
    #[must_use]
    pub fn text(self, language: Language) -> impl fmt::Display + use<'a> {
        PlaceText { place: self, language }
    }
}

#[cfg(test)]
mod tests {
    use crate::notation::date::write_date;
    use crate::notation::fields::FIELDS;
    use crate::notation::quote::MAX_QUOTED;
    use crate::review::finding::Value;
    use crate::review::message::Placeholder;
    use alloc::format;
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;

    use super::*;
    use crate::notation::money::{Amount, MoneyUnit};

    const LANGUAGES: [Language; 2] = [Language::English, Language::Chinese];

    fn points(text: &str) -> Value<'static> {
        Value::Points(text.parse().unwrap())
    }

    fn percent(text: &str) -> Value<'static> {
        Value::Percent(text.parse().unwrap())
    }

    fn amount(text: &str, unit: MoneyUnit) -> Value<'static> {
        Value::Amount(Amount::new(text.parse().unwrap(), unit).unwrap())
    }

    fn row(check: Check) -> Finding<'static> {
        Finding::new(check, Place::Row(3))
    }

    #[track_caller]
    fn assert_message(finding: Finding<'_>, english: &str, chinese: &str) {
        assert_eq!(finding.message(Language::English).to_string(), english);
        assert_eq!(finding.message(Language::Chinese).to_string(), chinese);
    }

    /// Every text of the catalogue, with the check that it belongs to and whether it is a template.
    fn texts() -> impl Iterator<Item = (Check, &'static Text, bool)> {
        Check::ALL.iter().flat_map(|&check| {
            let wording = wording(check);
            [(check, &wording.meaning, false), (check, &wording.advice, false)]
                .into_iter()
                .chain([(check, &wording.message, true)])
                .chain(wording.variants.iter().map(move |text| (check, text, true)))
        })
    }

    fn placeholders(template: &str) -> Vec<&str> {
        let mut names: Vec<_> = template.split('{').skip(1).map(|after| after.split_once('}').unwrap().0).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn english_is_lower_case_without_a_full_stop() {
        for (check, text, _) in texts() {
            assert!(!text.en.is_empty(), "{check}");
            assert!(text.en.is_ascii(), "{check}: {}", text.en);
            assert!(!text.en.contains(|letter: char| letter.is_ascii_uppercase()), "{check}: {}", text.en);
            assert!(!text.en.ends_with(['.', ' ']) && !text.en.starts_with(' '), "{check}: {}", text.en);
            assert!(!text.en.contains("  "), "{check}: {}", text.en);
        }
    }

    #[test]
    fn chinese_has_full_width_punctuation_and_no_full_stop() {
        for (check, text, _) in texts() {
            let zh = text.zh;
            assert!(!zh.is_empty(), "{check}");
            assert!(
                !zh.contains([',', '.', ';', ':', '!', '?', '(', ')', '"', '\'', '`', '-', '/', ' ']),
                "{check}: {zh}"
            );
            assert!(!zh.ends_with(['。', '，', '；']), "{check}: {zh}");
            let outside: String = zh.split(['{', '}']).step_by(2).collect();
            assert!(!outside.contains(|letter: char| letter.is_ascii_alphabetic()), "{check}: {zh}");
        }
    }

    #[test]
    fn templates_have_only_known_placeholders_and_the_same_in_both_languages() {
        for (check, text, is_template) in texts() {
            for name in placeholders(text.en) {
                assert!(is_template && Placeholder::named(name).is_some(), "{check}: {name}");
            }
            assert_eq!(placeholders(text.en), placeholders(text.zh), "{check}");
            for template in [text.en, text.zh] {
                assert_eq!(template.matches('{').count(), template.matches('}').count(), "{check}");
                assert_eq!(template.matches('[').count(), template.matches(']').count(), "{check}");
            }
        }
    }

    #[test]
    fn no_two_messages_are_the_same() {
        let mut messages: Vec<_> = texts().filter(|(.., is_template)| *is_template).map(|(_, text, _)| text).collect();
        let count = messages.len();
        messages.sort_unstable_by_key(|text| text.en);
        messages.dedup_by_key(|text| text.en);
        assert_eq!(messages.len(), count);
        messages.sort_unstable_by_key(|text| text.zh);
        messages.dedup_by_key(|text| text.zh);
        assert_eq!(messages.len(), count);
    }

    #[test]
    fn a_finding_without_values_still_reads() {
        for &check in Check::ALL {
            for variant in 0..6 {
                for language in LANGUAGES {
                    let message = row(check).variant(variant).message(language).to_string();
                    assert!(!message.is_empty() && !message.contains(['{', '}', '[', ']']), "{check}: {message}");
                }
            }
        }
    }

    #[test]
    fn a_variant_out_of_range_reads_as_the_first() {
        for &check in Check::ALL {
            for language in LANGUAGES {
                assert_eq!(
                    row(check).variant(u8::MAX).message(language).to_string(),
                    row(check).message(language).to_string(),
                );
            }
        }
    }

    #[test]
    fn messages_about_weights() {
        let finding =
            Finding::new(Check::WeightsDoNotSum, Place::Document).expected(points("100")).found(points("104"));
        assert_message(
            finding,
            "the weights of the rows and of the budget execution add to 104 points, but the full score is 100 points",
            "各指标分值与预算执行率分值合计104分，满分应为100分",
        );
        assert_message(
            finding.variant(1),
            "the points printed for the blocks add to 104 points, but the full score is 100 points",
            "表内标注的各一级指标分值合计104分，满分应为100分",
        );
        assert_message(
            Finding::new(Check::RowsExceedBlock, Place::Block("产出指标"))
                .about("产出指标")
                .expected(points("40"))
                .found(points("44.0")),
            "the weights of the rows of `产出指标` add to 44 points, but the block has 40 points",
            "“产出指标”下各指标分值合计44分，超过该一级指标分值40分",
        );
        assert_message(
            Finding::new(Check::PointsUnplaced, Place::Block("效益指标"))
                .variant(1)
                .about("效益指标")
                .expected(points("40"))
                .found(points("35")),
            "the scores of the rows of `效益指标` add to 35 points, but the block has 40 points: without a weight column \
             it cannot be told whether the rest was lost or never placed",
            "“效益指标”下各指标得分合计35分，低于该一级指标分值40分；表内未设分值栏，无法判断差额是扣分还是未分配到具体指标",
        );
        assert_message(
            row(Check::WeightNotPositive).found(points("-1")),
            "the weight is -1 points, but it must be above zero",
            "该指标分值为-1分，应大于0分",
        );
        assert_message(
            row(Check::WeightMissing).found(points("1")),
            "a score of 1 point is declared, but the row has no weight",
            "该指标自评得分为1分，但未填分值",
        );
    }

    #[test]
    fn messages_about_the_hierarchy() {
        assert_message(
            Finding::new(Check::KindMisplaced, Place::Kind("经济效益指标"))
                .about("经济效益指标")
                .expected(Value::Text("效益指标"))
                .found(Value::Text("产出指标")),
            "`经济效益指标` stands under `产出指标`, but belongs under `效益指标`",
            "“经济效益指标”列于“产出指标”之下，应列于“效益指标”之下",
        );
        assert_message(
            row(Check::DuplicateIndicator).about("培训人次").found(Value::Count(1)),
            "`培训人次` already stands in row 1",
            "指标“培训人次”与第1行重复",
        );
        assert_message(
            row(Check::SimilarIndicators).about("农村公路养护").found(Value::Count(3)),
            "3 rows of the same kind begin with `农村公路养护` and have the same target",
            "3项同类指标名称均以“农村公路养护”开头，且目标值相同",
        );
    }

    #[test]
    fn messages_about_scores() {
        assert_message(
            row(Check::ScoreOverstated).expected(points("8.33")).found(points("10")),
            "the declared score is 10 points, above the computed 8.33 points",
            "自评得分为10分，高于按计分方案计算的8.33分",
        );
        assert_message(
            row(Check::ScoreOutsideBand).about("基本完成").expected(points("7.99")).found(points("9")),
            "the declared score is 9 points, outside the band for `基本完成`: the nearest score in the band is 7.99 points",
            "完成情况为“基本完成”，自评得分9分不在对应得分区间内，区间内最接近的得分为7.99分",
        );
        assert_message(
            Finding::new(Check::TotalNotReproduced, Place::Document).expected(points("93.5")).found(points("95")),
            "the declared total is 95 points, but the computed total is 93.5 points",
            "自评总分为95分，按计分方案计算的总分为93.5分",
        );
        assert_message(
            Finding::new(Check::GradeDiffers, Place::Document).expected(Value::Text("良")).found(Value::Text("优")),
            "the declared grade is `优`, but the computed total gives `良`",
            "自评等级为“优”，按计算总分应为“良”",
        );
        assert_message(
            row(Check::ReasonMissing).expected(points("10")).found(points("8")),
            "the score is 8 points, but the weight is 10 points, and no reason is given",
            "得分为8分，低于分值10分，未说明偏差原因",
        );
        assert_message(
            Finding::new(Check::ReasonMissing, Place::Budget(""))
                .variant(3)
                .expected(percent("30"))
                .found(percent("-35.50")),
            "the budget was adjusted by -35.5%, beyond the line of 30%, and no reason is given",
            "预算调整率为-35.5%，超出30%的提示线，未说明原因",
        );
    }

    #[test]
    fn messages_about_money() {
        let zero = Finding::new(Check::BudgetZero, Place::Budget(""));
        assert_message(zero, "the budget is zero, so that there is no execution rate", "预算数为0，无法计算预算执行率");
        assert_message(
            zero.found(amount("5617.29", MoneyUnit::TenThousandYuan)),
            "the budget is zero, so that there is no execution rate, but 5617.29万元 was executed",
            "预算数为0，无法计算预算执行率，但执行数为5617.29万元",
        );
        let parts = Finding::new(Check::PartsDifferFromTotal, Place::Budget(""))
            .variant(2)
            .expected(amount("5617.29", MoneyUnit::TenThousandYuan))
            .found(amount("4512.70", MoneyUnit::TenThousandYuan));
        assert_message(
            parts,
            "the executed amounts of the parts add to 4512.70万元, but the total is 5617.29万元",
            "各分项全年执行数合计4512.70万元，总额为5617.29万元",
        );
        assert_message(
            parts.about("资金来源"),
            "the executed amounts of the parts in `资金来源` add to 4512.70万元, but the total is 5617.29万元",
            "“资金来源”各分项全年执行数合计4512.70万元，总额为5617.29万元",
        );
        assert_message(
            Finding::new(Check::UnitImplausible, Place::Budget("")).variant(1).found(amount("8.5", MoneyUnit::Yuan)),
            "8.5元 is too small to be believed: the amount seems to be in ten thousand yuan",
            "金额8.5元明显过小，疑似应以“万元”为单位",
        );
        assert_message(
            Finding::new(Check::ExecutionRateDiffers, Place::Budget(""))
                .expected(percent("86.18"))
                .found(Value::Text("90%")),
            "the printed execution rate is `90%`, but the amounts give 86.18%",
            "填报的预算执行率为“90%”，按金额计算应为86.18%",
        );
    }

    #[test]
    fn messages_about_targets_and_actuals() {
        assert_message(
            row(Check::ComparisonMissing).expected(Value::Text("≥")).found(Value::Text("5万人")),
            "the target `5万人` has no sign of comparison: `≥` is assumed",
            "目标值“5万人”未注明比较符号，按“≥”计算",
        );
        assert_message(
            row(Check::AnswerMismatched).expected(Value::Text("≥95%")).found(Value::Text("效果显著")),
            "the target `≥95%` is a number, but the actual `效果显著` is not",
            "目标值“≥95%”为数值，实际完成值“效果显著”不是数值",
        );
        assert_message(
            row(Check::OverFulfilled).expected(percent("130")).found(percent("250")),
            "the actual is 250% of the target; the line of over-fulfilment is 130%",
            "实际完成值为目标值的250%，超额完成提示线为130%",
        );
        assert_message(
            Finding::new(Check::ReportDateImplausible, Place::Document)
                .expected(Value::Date("2020-12-31".parse().unwrap()))
                .found(Value::Date("2020-11".parse().unwrap())),
            "the report is dated 2020-11, but the year ends on 2020-12-31",
            "填报日期为2020年11月，所评价年度至2020年12月31日终了",
        );
    }

    #[test]
    fn fields_are_named_as_the_form_heads_them() {
        let unreadable = row(Check::CellUnreadable).about("declared_score").found(Value::Text("4O分"));
        assert_message(unreadable, "the declared score `4O分` cannot be read", "“自评得分”栏内容“4O分”无法识别");
        assert_message(
            unreadable.variant(2).about("weight").found(Value::Text("0.1234567890123456789")),
            "the weight `0.1234567890123456789` has more digits than a number can have",
            "“分值”栏数值“0.1234567890123456789”位数过多，无法处理",
        );
        assert_message(
            unreadable.about("remark"),
            "the `remark` `4O分` cannot be read",
            "“remark”栏内容“4O分”无法识别",
        );
        let mut keys: Vec<_> = FIELDS.iter().map(|(key, ..)| key).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), FIELDS.len());
    }

    #[test]
    fn names_of_rules_are_suggested_only_where_one_is_near() {
        let unknown = Finding::new(Check::RuleUnknown, Place::Scheme("indicators")).found(Value::Text("ration"));
        assert_message(
            unknown.expected(Value::Text("ratio")),
            "no rule is named `ration`, did you mean `ratio`?",
            "没有名为“ration”的计分规则，是否应为“ratio”？",
        );
        assert_message(unknown.expected(Value::Text("")), "no rule is named `ration`", "没有名为“ration”的计分规则");
    }

    #[test]
    fn printed_text_stays_on_one_line_and_short() {
        let target = row(Check::TargetVague).found(Value::Text(" 效果\r\n显著\u{2028}{found} "));
        assert_message(
            target,
            "the target `效果 显著 {found}` names a degree or effect, but nothing that can be measured",
            "目标值“效果 显著 {found}”表述笼统，无法衡量",
        );
        let exactly = "目".repeat(MAX_QUOTED);
        let longer = "目".repeat(MAX_QUOTED + 1);
        assert_message(
            Finding::new(Check::GoalWithoutIndicator, Place::Document).about(&exactly).found(Value::Count(2)),
            &format!("no indicator serves goal 2: `{exactly}`"),
            &format!("第2项绩效目标“{exactly}”没有对应的绩效指标"),
        );
        assert_message(
            Finding::new(Check::GoalWithoutIndicator, Place::Document).about(&longer).found(Value::Count(2)),
            &format!("no indicator serves goal 2: `{exactly}…`"),
            &format!("第2项绩效目标“{exactly}…”没有对应的绩效指标"),
        );
    }

    #[test]
    fn places_in_words() {
        let cases = [
            (Place::Row(3), "row 3", "第3行"),
            (Place::Block("产出指标"), "block 产出指标", "一级指标“产出指标”"),
            (Place::Kind("数量指标"), "kind 数量指标", "二级指标“数量指标”"),
            (Place::Budget(""), "budget", "预算执行情况"),
            (Place::Budget("基本支出"), "budget part 基本支出", "预算执行情况“基本支出”"),
            (Place::Document, "document", "整份表"),
            (Place::Scheme(""), "scheme", "计分方案"),
            (Place::Scheme("levels"), "scheme levels", "计分方案“levels”"),
            (Place::Block("产出\n指标"), "block 产出 指标", "一级指标“产出 指标”"),
        ];
        for (place, english, chinese) in cases {
            assert_eq!(place.text(Language::English).to_string(), english);
            assert_eq!(place.text(Language::Chinese).to_string(), chinese);
        }
    }

    #[test]
    fn dates_without_a_year_or_a_day() {
        let written = |date: &str| {
            let mut text = String::new();
            write_date(&mut text, date.parse().unwrap()).unwrap();
            text
        };
        assert_eq!(written("--12-31"), "12月31日");
        assert_eq!(written("--11"), "11月");
        assert_eq!(written("2021-03-05"), "2021年3月5日");
    }
}
