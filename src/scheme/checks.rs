//! The registry of checks: the code and the severity of every question that a reviewer (复核) may ask, by which schemes
//! silence or grade them.
//!
//! What a check means, its sentences and its advice stand where it is raised; what keeps a scheme from being used is
//! worded beside [its problems](crate::scheme::problem).

use crate::notation::nearest::{self, UnknownName};
use crate::scheme::host_check::HostCheck;
use crate::scheme::severity::Severity;
use core::fmt;
use core::str::FromStr;
use serde::ser::{Serialize, Serializer};

impl FromStr for Check {
    type Err = UnknownName;

    /// The check of the library with this code.
    fn from_str(code: &str) -> Result<Self, UnknownName> {
        nearest::named(code, Self::ALL, Self::code)
    }
}

/// Defines the checks in one table: the name in Rust, the code, the severity.
macro_rules! checks {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal, $severity:ident;)+) => {
        /// Names a check: to find its findings in a report, or to silence or grade it in a scheme.
        ///
        /// Its code is never renamed or used again for something else.
        /// What each means is [written down](Check::meaning) in both languages.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Check {
            $($(#[doc = $doc])+ $name,)+
            /// A check of the host, which a report lists behind those of the library at the same place.
            Host(&'static HostCheck),
        }

        impl Check {
            /// Every check of the library, in the order in which a report lists those of one place.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ Self::Host(check) => check.code() }
            }

            /// The severity, where a scheme does not grade the check otherwise.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ Self::Host(check) => check.severity() }
            }

            /// Where the check stands among [all](Self::ALL); behind them for one of a host.
            pub(crate) const fn position(self) -> usize {
                enum Position { $($name,)+ Host }
                match self { $(Self::$name => Position::$name as usize,)+ Self::Host(_) => Position::Host as usize }
            }
        }
    };
}

checks! {
    /// All weights together differ from the scheme's full points.
    WeightsDoNotSum = "weights-do-not-sum", Error;
    /// The row weights of a block add to more than its points; of execution, the weight printed for it.
    RowsExceedBlock = "rows-exceed-block", Error;
    /// The row weights of a block add to less than its points.
    PointsUnplaced = "points-unplaced", Warning;
    /// The points printed for the blocks under a heading do not add to those of the heading.
    HeadingDoesNotSum = "heading-does-not-sum", Error;
    /// A printed level-2 weight differs from the sum of its rows.
    KindWeightsDiffer = "kind-weights-differ", Error;
    /// A weight of 0 or less.
    WeightNotPositive = "weight-not-positive", Error;
    /// A row with a declared score and no weight, on a form with a weight column.
    WeightMissing = "weight-missing", Error;
    /// A printed weight is not the one that the scheme fixes for the indicator.
    WeightDiffers = "weight-differs", Warning;
    /// The form has no weight column: a weight is the declared score.
    WeightImplied = "weight-implied", Advice;
    /// The form lacks a block of the scheme.
    BlockMissing = "block-missing", Error;
    /// The form has a block that the scheme does not know.
    BlockUnknown = "block-unknown", Error;
    /// The points printed for a block are not the scheme's.
    BlockPointsDiffer = "block-points-differ", Advice;
    /// The form names no scheme, and one was assumed.
    SchemeAssumed = "scheme-assumed", Advice;
    /// A form under a scheme for another kind of evaluation, or another than it names.
    SchemeMismatch = "scheme-mismatch", Warning;
    /// A scheme that bears a published id and means something else.
    SchemeModified = "scheme-modified", Warning;
    /// A level-2 kind that the scheme requires has no row.
    KindMissing = "kind-missing", Warning;
    /// A level-2 name that is no known kind.
    KindUnknown = "kind-unknown", Warning;
    /// A level-2 kind under a block to which it does not belong.
    KindMisplaced = "kind-misplaced", Warning;
    /// Money paid out as quantity or quality, or a rate of completion as quality.
    KindDoubtful = "kind-doubtful", Warning;
    /// No satisfaction indicator where the scheme requires one.
    SatisfactionMissing = "satisfaction-missing", Warning;
    /// The same level-2 and level-3 name twice.
    DuplicateIndicator = "duplicate-indicator", Warning;
    /// Every row of a block of four or more rows weighs the same.
    EqualWeights = "equal-weights", Advice;
    /// Ten or more rows, each declared at its full weight.
    FullMarksThroughout = "full-marks-throughout", Advice;
    /// A declared score above its weight.
    ScoreOverWeight = "score-over-weight", Error;
    /// A declared score below 0.
    ScoreNegative = "score-negative", Error;
    /// A weighed row without a declared score, on a form that declares scores.
    ScoreMissing = "score-missing", Warning;
    /// The declared score is above the computed one.
    ScoreOverstated = "score-overstated", Error;
    /// The declared score is below the computed one.
    ScoreUnderstated = "score-understated", Warning;
    /// The declared score is the computed one, rounded or cut to the printed places.
    ScoreRounded = "score-rounded", Advice;
    /// The declared score lies outside the band of the stated level.
    ScoreOutsideBand = "score-outside-band", Error;
    /// A declared subtotal is not the sum of its rows' declared scores.
    SubtotalDiffers = "subtotal-differs", Error;
    /// A declared subtotal, or the sum of a block's declared scores, exceeds the block's points.
    SubtotalOverBlock = "subtotal-over-block", Error;
    /// The declared total is not the sum of the declared parts.
    TotalDiffers = "total-differs", Error;
    /// The declared total differs from the computed one.
    TotalNotReproduced = "total-not-reproduced", Error;
    /// More than the scheme's full points.
    TotalOverFull = "total-over-full", Error;
    /// The declared grade is not the computed total's.
    GradeDiffers = "grade-differs", Error;
    /// The narrative states other scores than the table.
    SummaryDiffers = "summary-differs", Error;
    /// No amount for the basis, where the scheme scores execution.
    BudgetMissing = "budget-missing", Error;
    /// A basis of 0: there is no execution rate.
    BudgetZero = "budget-zero", Error;
    /// Executed above the basis.
    ExecutionOverBudget = "execution-over-budget", Warning;
    /// The execution rate is below the scheme's line.
    ExecutionLow = "execution-low", Warning;
    /// The printed rate is not executed ÷ basis at its printed places.
    ExecutionRateDiffers = "execution-rate-differs", Error;
    /// The declared execution score is not the computed one.
    ExecutionScoreDiffers = "execution-score-differs", Error;
    /// Hardly any money was spent, and every output declares full marks.
    OutputsWithoutMoney = "outputs-without-money", Warning;
    /// Benefit and satisfaction declare full marks over an output that earns less than half.
    BenefitOverOutput = "benefit-over-output", Warning;
    /// The parts do not add to the total.
    PartsDifferFromTotal = "parts-differ-from-total", Error;
    /// The same amount twice, different after rounding to the coarser unit.
    AmountsDisagree = "amounts-disagree", Error;
    /// An amount that is believable only in another unit.
    UnitImplausible = "unit-implausible", Warning;
    /// The adjustment rate is beyond the scheme's line.
    AdjustmentLarge = "adjustment-large", Warning;
    /// A budget adjusted by more than 10% and then executed to the cent.
    AdjustedEqualsExecuted = "adjusted-equals-executed", Advice;
    /// A scored row without a target.
    TargetMissing = "target-missing", Error;
    /// A score is declared by a rule whose figures are not on the form.
    InputMissing = "input-missing", Warning;
    /// A scored row without an actual.
    ActualMissing = "actual-missing", Error;
    /// A text target that is not merely vague.
    TargetNotQuantified = "target-not-quantified", Warning;
    /// A text target made of words of degree or effect only.
    TargetVague = "target-vague", Warning;
    /// A percentage of a degree or an aim in which nothing is counted.
    TargetHollow = "target-hollow", Warning;
    /// A target of 0 that every actual reaches.
    TargetZero = "target-zero", Warning;
    /// A target below 0: there is no ratio to it.
    TargetNegative = "target-negative", Warning;
    /// A numeric target without a sign.
    ComparisonMissing = "comparison-missing", Advice;
    /// The sign contradicts the name.
    DirectionDoubtful = "direction-doubtful", Warning;
    /// The actual repeats the target's inequality.
    ActualCopiesTarget = "actual-copies-target", Warning;
    /// The actual is an approximate number.
    ActualApproximate = "actual-approximate", Warning;
    /// A text or level answer to a numeric target, or a number for a text target.
    AnswerMismatched = "answer-mismatched", Warning;
    /// A qualitative answer that is none of the levels.
    LevelUnrecognised = "level-unrecognised", Warning;
    /// The target and the actual have different units.
    UnitsDiffer = "units-differ", Error;
    /// A number without a unit on both sides, and none in the name.
    UnitMissing = "unit-missing", Advice;
    /// A bare number of at most 1 beside a percentage, which is taken as the ratio.
    RatioAsPercent = "ratio-as-percent", Advice;
    /// Beyond the scheme's line of over-fulfilment.
    OverFulfilled = "over-fulfilled", Warning;
    /// An actual above the limit or the exact number that its target sets.
    LimitExceeded = "limit-exceeded", Warning;
    /// A sign that excludes the target, and an actual exactly at it.
    TargetOnlyReached = "target-only-reached", Warning;
    /// A rate of things that can at most be all of them, above 100%.
    RateOverHundred = "rate-over-hundred", Warning;
    /// Points lost, over-fulfilment, low execution or a large adjustment without a reason.
    ReasonMissing = "reason-missing", Error;
    /// Full marks beside a reason that says unfinished, late or not reached.
    ReasonContradicts = "reason-contradicts", Warning;
    /// An indicator repeats the budget execution rate that the form already scores.
    ExecutionCountedTwice = "execution-counted-twice", Warning;
    /// A cost row that is not about a cost.
    CostNotACost = "cost-not-a-cost", Warning;
    /// A timeliness row without a date or a rate.
    TimelinessNotDated = "timeliness-not-dated", Advice;
    /// Three or more rows of a kind with one target and a common beginning.
    SimilarIndicators = "similar-indicators", Advice;
    /// Points lost while a printed analysis or improvement field is blank.
    AnalysisMissing = "analysis-missing", Warning;
    /// An instruction of the form stands where the answer should.
    TemplateTextLeft = "template-text-left", Advice;
    /// A goal that no indicator serves, where the document links them.
    GoalWithoutIndicator = "goal-without-indicator", Warning;
    /// An indicator that serves no goal, where the document links them.
    IndicatorWithoutGoal = "indicator-without-goal", Advice;
    /// A goal that was not completed, and no analysis of it.
    GoalNotExplained = "goal-not-explained", Warning;
    /// A goal said to be completed, while a row that serves it is not met.
    GoalContradicted = "goal-contradicted", Warning;
    /// The actual of a goal repeats its text.
    GoalAnswerCopied = "goal-answer-copied", Warning;
    /// A report dated before the end of the year that it reports.
    ReportDateImplausible = "report-date-implausible", Warning;
    /// A cell that cannot be read.
    CellUnreadable = "cell-unreadable", Error;
    /// A reading that is not what its cell says.
    ReadingDiffers = "reading-differs", Error;
    /// The target asks for less than last year's actual already was.
    TargetBelowLastActual = "target-below-last-actual", Warning;
    /// A target that was missed last year is lower now.
    TargetLowered = "target-lowered", Warning;
    /// An indicator that was missed last year is gone.
    IndicatorDropped = "indicator-dropped", Warning;
    /// A number with at least three significant digits is exactly last year's.
    ActualRepeated = "actual-repeated", Warning;
    /// A goal's text is last year's word for word.
    GoalRepeated = "goal-repeated", Advice;
    /// The executed amount grew by more than the scheme's line, while the computed total fell.
    MoneyUpResultsDown = "money-up-results-down", Warning;
    /// The blocks of a scheme do not add to its full points.
    SchemeWeightsDoNotSum = "scheme-weights-do-not-sum", Error;
    /// Two bands or tiers hold the same number.
    BandsOverlap = "bands-overlap", Error;
    /// A number between the bands or tiers belongs to none.
    BandsLeaveGap = "bands-leave-gap", Error;
    /// Two grades hold the same total.
    GradesOverlap = "grades-overlap", Error;
    /// A total has no grade.
    GradesLeaveGap = "grades-leave-gap", Error;
    /// A rule that nobody has defined.
    RuleUnknown = "rule-unknown", Error;
    /// A part of a scheme that cannot be applied: a step of 0, a name twice, a number out of its range.
    SchemeUnsound = "scheme-unsound", Error;
    /// A part of a scheme that can be applied, and was hardly meant.
    SchemeDoubtful = "scheme-doubtful", Advice;
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl Serialize for Check {
    /// The code.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
