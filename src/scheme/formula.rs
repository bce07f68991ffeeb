//! The named budget formulas of the national framework of common indicators (财预〔2013〕53号) and their local readings.
//!
//! A formula is a line of one table: which amounts it adds up, what it divides them by, whether 1 is taken off, where
//! it comes from, and what it means when there is nothing to divide by. Its amounts are named ([`AmountName`]), so that
//! a host can give them once and every rule that needs them finds them. The framework gives formulas and their meaning
//! only; points and tables are local and stand in the schemes.

use crate::exact::number::Number;
use crate::exact::ratio::Ratio;

/// Defines the amounts in one table: the name in Rust, in Chinese, in English.
macro_rules! amounts {
    ($($name:ident = $zh:literal, $en:literal;)+) => {
        /// An amount that a formula uses: money, people, works or an area, in whatever unit its partner has.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum AmountName {
            $(#[doc = $zh] $name,)+
        }

        impl AmountName {
            /// Every amount.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The name in Chinese.
            #[must_use]
            pub const fn name_zh(self) -> &'static str {
                match self { $(Self::$name => $zh,)+ }
            }

            /// The name in English.
            #[must_use]
            pub const fn name_en(self) -> &'static str {
                match self { $(Self::$name => $en,)+ }
            }
        }
    };
}

amounts! {
    InitialBudget = "年初预算数", "initial budget";
    AdjustedBudget = "全年预算数", "adjusted budget";
    BudgetAdjustment = "预算调整数", "budget adjustment";
    SupplementaryBudget = "追加预算数", "supplementary budget";
    Expenditure = "支出数", "expenditure";
    ExpenditureBudget = "支出预算数", "expenditure budget";
    CarryOver = "本年结转结余数", "carry-over and balance of the year";
    LastYearCarryOver = "上年结转结余数", "carry-over and balance of the year before";
    PaymentProgress = "实际支付进度", "actual payment progress";
    PlannedPaymentProgress = "既定支付进度", "prescribed payment progress";
    PublicFunds = "公用经费支出数", "public-use funds spent";
    PublicFundsBudget = "公用经费预算数", "budget of public-use funds";
    ThreePublicSpent = "三公经费支出数", "three public expenses spent";
    ThreePublicBudget = "三公经费预算数", "budget of the three public expenses";
    ThreePublicTotal = "本年度三公经费总额", "three public expenses of the year";
    LastYearThreePublicTotal = "上年度三公经费总额", "three public expenses of the year before";
    Procurement = "实际政府采购金额", "government procurement";
    ProcurementBudget = "政府采购预算数", "budget of government procurement";
    FixedAssetsInUse = "在用固定资产总额", "fixed assets in use";
    FixedAssets = "所有固定资产总额", "all fixed assets";
    Staff = "在职人员数", "staff on the payroll";
    EstablishedPosts = "编制数", "established posts";
    KeyProjectExpenditure = "重点项目支出", "expenditure on key projects";
    ProjectExpenditure = "项目总支出", "expenditure on all projects";
    FundsReceived = "实际到位资金", "funds received";
    FundsPlanned = "计划投入资金", "funds planned";
    ActualCost = "实际成本", "actual cost";
    PlannedCost = "计划成本", "planned cost";
    CompletedWork = "实际完成工作数", "works completed";
    TimelyWork = "及时完成工作数", "works completed in time";
    QualifiedWork = "质量达标工作数", "works of the required quality";
    PlannedWork = "计划工作数", "works planned";
    ClosedKeyWork = "重点工作办结数", "key works closed";
    AssignedKeyWork = "交办重点工作数", "key works assigned";
    FloorArea = "实际建设面积", "floor area built";
    ApprovedFloorArea = "批准建设面积", "floor area approved";
}

/// Whether a term is added or taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sign {
    /// Added.
    Plus,
    /// Taken off.
    Minus,
}

/// An amount in a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Whether it is added or taken off.
    pub sign: Sign,
    /// Which amount it is.
    pub amount: AmountName,
}

/// What stands behind a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Evidence {
    /// The formula itself was read in a published form or table.
    Read,
    /// General knowledge of the regulation, and a published form or table uses the indicator.
    Corroborated,
    /// General knowledge of the regulation only.
    General,
}

/// What a denominator of zero means for a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ZeroDenominator {
    /// Nothing was planned, budgeted or owned: there is no rate, and the indicator cannot be computed.
    Undefined,
    /// There was nothing before: nothing now is no change, and anything now is beyond every line.
    Unbounded,
}

/// A line of the table.
struct Line {
    zh: &'static str,
    en: &'static str,
    text: &'static str,
    numerator: &'static [Term],
    denominator: &'static [Term],
    less_one: bool,
    source: &'static str,
    evidence: Evidence,
    zero: ZeroDenominator,
}

/// Defines the formulas in one table.
macro_rules! formulas {
    ($(
        $name:ident = $zh:literal, $en:literal, $text:literal;
        ($($top_sign:ident $top:ident),+) / ($($bottom_sign:ident $bottom:ident),+), less_one: $less_one:literal;
        $source:literal, $evidence:ident, $zero:ident;
    )+) => {
        /// A named budget formula (预算完成率, 预算调整率 …).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum Formula {
            $(#[doc = concat!($zh, " = ", $text, ".")] $name,)+
        }

        impl Formula {
            /// Every formula, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            const fn line(self) -> &'static Line {
                match self {
                    $(Self::$name => &Line {
                        zh: $zh,
                        en: $en,
                        text: $text,
                        numerator: &[$(Term { sign: Sign::$top_sign, amount: AmountName::$top },)+],
                        denominator: &[$(Term { sign: Sign::$bottom_sign, amount: AmountName::$bottom },)+],
                        less_one: $less_one,
                        source: $source,
                        evidence: Evidence::$evidence,
                        zero: ZeroDenominator::$zero,
                    },)+
                }
            }
        }
    };
}

formulas! {
    BudgetCompletionRate = "预算完成率", "budget completion rate", "支出数÷年初预算数";
    (Plus Expenditure) / (Plus InitialBudget), less_one: false;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", Corroborated, Undefined;

    CarriedBudgetCompletionRate = "预算完成率（含结转）", "budget completion rate with carry-over",
        "（上年结转结余数＋年初预算数＋追加预算数－本年结转结余数）÷（上年结转结余数＋年初预算数＋追加预算数）";
    (Plus LastYearCarryOver, Plus InitialBudget, Plus SupplementaryBudget, Minus CarryOver)
        / (Plus LastYearCarryOver, Plus InitialBudget, Plus SupplementaryBudget), less_one: false;
    "湖南省部门整体支出绩效评价评分表", Read, Undefined;

    BudgetAdjustmentRate = "预算调整率", "budget adjustment rate", "预算调整数÷年初预算数";
    (Plus BudgetAdjustment) / (Plus InitialBudget), less_one: false;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", Corroborated, Undefined;

    BudgetControlRate = "预算控制率", "budget control rate", "追加预算数÷年初预算数";
    (Plus SupplementaryBudget) / (Plus InitialBudget), less_one: false;
    "湖南省部门整体支出绩效评价评分表", Read, Undefined;

    BudgetExecutionRate = "预算执行率", "budget execution rate", "支出数÷全年预算数";
    (Plus Expenditure) / (Plus AdjustedBudget), less_one: false;
    "项目支出绩效自评表及其填报说明（湖北、四川等）", Read, Undefined;

    ReceivedFundsExecutionRate = "预算执行率（到位资金）", "execution rate of the funds received", "支出数÷实际到位资金";
    (Plus Expenditure) / (Plus FundsReceived), less_one: false;
    "财预〔2020〕10号《项目支出绩效评价管理办法》", General, Undefined;

    PaymentProgressRate = "支付进度率", "payment progress rate", "实际支付进度÷既定支付进度";
    (Plus PaymentProgress) / (Plus PlannedPaymentProgress), less_one: false;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", General, Undefined;

    CarryOverRate = "结转结余率", "carry-over rate", "本年结转结余数÷支出预算数";
    (Plus CarryOver) / (Plus ExpenditureBudget), less_one: false;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", Corroborated, Undefined;

    SpentCarryOverRate = "结转结余率（按支出）", "carry-over rate of the amount spent", "本年结转结余数÷支出数";
    (Plus CarryOver) / (Plus Expenditure), less_one: false;
    "地方部门整体支出绩效自评表", Read, Undefined;

    CarryOverChangeRate = "结转结余变动率", "change of carry-over",
        "（本年结转结余数－上年结转结余数）÷上年结转结余数";
    (Plus CarryOver) / (Plus LastYearCarryOver), less_one: true;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", Corroborated, Unbounded;

    BalanceToCarryOver = "资金结余与上年结转之比", "balance against the carry-over of the year before",
        "本年结转结余数÷上年结转结余数";
    (Plus CarryOver) / (Plus LastYearCarryOver), less_one: false;
    "湖南省部门整体支出绩效评价评分表", Read, Unbounded;

    PublicFundsControlRate = "公用经费控制率", "control rate of public-use funds", "公用经费支出数÷公用经费预算数";
    (Plus PublicFunds) / (Plus PublicFundsBudget), less_one: false;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", Corroborated, Undefined;

    ThreePublicControlRate = "三公经费控制率", "control rate of the three public expenses",
        "三公经费支出数÷三公经费预算数";
    (Plus ThreePublicSpent) / (Plus ThreePublicBudget), less_one: false;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", Corroborated, Undefined;

    ThreePublicChangeRate = "三公经费变动率", "change of the three public expenses",
        "（本年度三公经费总额－上年度三公经费总额）÷上年度三公经费总额";
    (Plus ThreePublicTotal) / (Plus LastYearThreePublicTotal), less_one: true;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", Corroborated, Unbounded;

    ProcurementExecutionRate = "政府采购执行率", "execution rate of government procurement",
        "实际政府采购金额÷政府采购预算数";
    (Plus Procurement) / (Plus ProcurementBudget), less_one: false;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", Corroborated, Undefined;

    FixedAssetUseRate = "固定资产利用率", "use of fixed assets", "在用固定资产总额÷所有固定资产总额";
    (Plus FixedAssetsInUse) / (Plus FixedAssets), less_one: false;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", Corroborated, Undefined;

    StaffControlRate = "在职人员控制率", "staff control rate", "在职人员数÷编制数";
    (Plus Staff) / (Plus EstablishedPosts), less_one: false;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", Corroborated, Undefined;

    KeyExpenditureRate = "重点支出安排率", "share of key expenditure", "重点项目支出÷项目总支出";
    (Plus KeyProjectExpenditure) / (Plus ProjectExpenditure), less_one: false;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", Corroborated, Undefined;

    FundsArrivalRate = "资金到位率", "share of funds received", "实际到位资金÷计划投入资金";
    (Plus FundsReceived) / (Plus FundsPlanned), less_one: false;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", General, Undefined;

    CostSavingRate = "成本节约率", "cost saving rate", "（计划成本－实际成本）÷计划成本";
    (Plus PlannedCost, Minus ActualCost) / (Plus PlannedCost), less_one: false;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", General, Undefined;

    CostControlRate = "成本控制率", "cost control rate", "（全年预算数－支出数）÷全年预算数";
    (Plus AdjustedBudget, Minus Expenditure) / (Plus AdjustedBudget), less_one: false;
    "江西省项目支出绩效自评表（2017）", Read, Undefined;

    CompletionRate = "实际完成率", "rate of works completed", "实际完成工作数÷计划工作数";
    (Plus CompletedWork) / (Plus PlannedWork), less_one: false;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", General, Undefined;

    TimelyCompletionRate = "完成及时率", "rate of works completed in time", "及时完成工作数÷计划工作数";
    (Plus TimelyWork) / (Plus PlannedWork), less_one: false;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", General, Undefined;

    QualityRate = "质量达标率", "rate of works of the required quality", "质量达标工作数÷计划工作数";
    (Plus QualifiedWork) / (Plus PlannedWork), less_one: false;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", General, Undefined;

    KeyWorkClosureRate = "重点工作办结率", "rate of key works closed", "重点工作办结数÷交办重点工作数";
    (Plus ClosedKeyWork) / (Plus AssignedKeyWork), less_one: false;
    "财预〔2013〕53号《预算绩效评价共性指标体系框架》", General, Undefined;

    FloorAreaControlRate = "新建楼堂馆所面积控制率", "floor area control rate of new buildings",
        "实际建设面积÷批准建设面积";
    (Plus FloorArea) / (Plus ApprovedFloorArea), less_one: false;
    "湖南省部门整体支出绩效评价评分表", Corroborated, Undefined;
}

/// An amount under its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a named amount")]
pub struct NamedAmount {
    /// Which amount it is.
    pub name: AmountName,
    /// Its value: people, works and square metres as counted, money in yuan. Money in another unit gives the same rates as
    /// long as all of it has that unit; the amounts of a budget table, which stand in where none are given, are in yuan.
    pub value: Number,
}

/// Why a formula has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FormulaError {
    /// An amount is not given.
    #[error("the {} is missing", .0.name_en())]
    Missing(AmountName),
    /// The denominator is zero: this amount, or the sum that begins with it.
    #[error("the {} is zero", .0.name_en())]
    ZeroDenominator(AmountName),
    /// The exact result has too many digits.
    #[error("more than 18 significant digits")]
    TooManyDigits,
}

impl Formula {
    /// The name in Chinese, as scoring tables print it.
    #[must_use]
    pub const fn name_zh(self) -> &'static str {
        self.line().zh
    }

    /// The name in English.
    #[must_use]
    pub const fn name_en(self) -> &'static str {
        self.line().en
    }

    /// The formula in Chinese.
    #[must_use]
    pub const fn text_zh(self) -> &'static str {
        self.line().text
    }

    /// The terms that are added up and divided.
    #[must_use]
    pub const fn numerator(self) -> &'static [Term] {
        self.line().numerator
    }

    /// The terms that are added up to divide by.
    #[must_use]
    pub const fn denominator(self) -> &'static [Term] {
        self.line().denominator
    }

    /// Whether 1 is taken off: the formula is a change.
    #[must_use]
    pub const fn less_one(self) -> bool {
        self.line().less_one
    }

    /// The document that gives the formula.
    #[must_use]
    pub const fn source(self) -> &'static str {
        self.line().source
    }

    /// What stands behind it.
    #[must_use]
    pub const fn evidence(self) -> Evidence {
        self.line().evidence
    }

    /// What a denominator of zero means.
    #[must_use]
    pub const fn zero_denominator(self) -> ZeroDenominator {
        self.line().zero
    }

    /// The value of the formula over named amounts, as an exact ratio. Where an amount is given twice, the first counts.
    ///
    /// ```
    /// use budget_performance::evaluation::{AmountName, NamedAmount};
    /// use budget_performance::scheme::Formula;
    ///
    /// let amounts = [
    ///     NamedAmount { name: AmountName::BudgetAdjustment, value: 150.into() },
    ///     NamedAmount { name: AmountName::InitialBudget, value: 1000.into() },
    /// ];
    /// let rate = Formula::BudgetAdjustmentRate.evaluate(&amounts)?;
    /// assert_eq!(rate.to_string(), "15%");
    /// # Ok::<(), budget_performance::scheme::FormulaError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`FormulaError::Missing`] for an amount that is not given, [`FormulaError::ZeroDenominator`] where the formula
    /// would divide by zero, [`FormulaError::TooManyDigits`] where a sum is too long.
    pub fn evaluate(self, amounts: &[NamedAmount]) -> Result<Ratio, FormulaError> {
        let line = self.line();
        let numerator = sum(line.numerator, amounts)?;
        let denominator = sum(line.denominator, amounts)?;
        let numerator = if line.less_one {
            numerator.checked_sub(denominator).ok_or(FormulaError::TooManyDigits)?
        } else {
            numerator
        };
        match (Ratio::new(numerator, denominator), line.denominator) {
            (Some(ratio), _) => Ok(ratio),
            (None, [first, ..]) => Err(FormulaError::ZeroDenominator(first.amount)),
            (None, []) => Err(FormulaError::TooManyDigits),
        }
    }
}

/// The exact sum of the terms.
fn sum(terms: &[Term], amounts: &[NamedAmount]) -> Result<Number, FormulaError> {
    terms.iter().try_fold(Number::ZERO, |total, term| {
        let given = amounts.iter().find(|given| given.name == term.amount);
        let value = given.ok_or(FormulaError::Missing(term.amount))?.value;
        let total = match term.sign {
            Sign::Plus => total.checked_add(value),
            Sign::Minus => total.checked_sub(value),
        };
        total.ok_or(FormulaError::TooManyDigits)
    })
}
