//! Budget formulas (预算完成率, 预算调整率 …) as data: the named amounts that they add up and divide.
//!
//! A formula stands in the scheme whose rule measures it: which amounts it adds up, what it divides them by, whether 1 is
//! taken off, where it comes from, and what it means when there is nothing to divide by. Its amounts are named
//! ([`AmountName`]), so that a host can give them once and every rule that needs them finds them. The national framework of
//! common indicators (财预〔2013〕53号) gives formulas and their meaning only; points and tables are local.
//!
//! The formulas that are known by an id ([`Formula::named`]) stand in `formulas.json`.

use crate::exact::number::Number;
use crate::exact::ratio::Ratio;
use crate::language::{Bilingual, Language};
use crate::notation::nearest;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// Defines the amounts in one table: the name in Rust, in Chinese, in English.
macro_rules! amounts {
    ($($name:ident = $zh:literal, $en:literal;)+) => {
        /// An amount that a formula uses: money, people, works or an area, in whatever unit its partner has.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum AmountName {
            $(#[doc = $zh] $name,)+
        }

        impl AmountName {
            /// Every amount.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The name.
            #[must_use]
            pub const fn name(self, language: Language) -> &'static str {
                match self { $(Self::$name => language.pick($en, $zh),)+ }
            }
        }
    };
}

amounts! {
    InitialBudget = "年初预算数", "initial budget";
    AdjustedBudget = "全年预算数", "adjusted budget";
    BudgetAdjustment = "预算调整数", "budget adjustment";
    ReallocatedFunds = "调剂金额", "funds moved between items";
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

/// An amount in a sum: `{"plus": "expenditure"}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Term {
    /// It is added.
    Plus(AmountName),
    /// It is taken off.
    Minus(AmountName),
}

impl Term {
    /// Which amount it is.
    pub(crate) const fn amount(self) -> AmountName {
        match self {
            Self::Plus(amount) | Self::Minus(amount) => amount,
        }
    }
}

/// What stands behind a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Evidence {
    /// The formula itself was read in a published form or table.
    Read,
    /// General knowledge of the regulation, and a published form or table uses the indicator.
    Corroborated,
    /// General knowledge of the regulation only.
    #[default]
    General,
}

/// What a denominator of zero means for a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ZeroDenominator {
    /// Nothing was planned, budgeted or owned: there is no rate.
    #[default]
    Undefined,
    /// There was nothing before: nothing now is no change, a rate of 0, and for anything now there is no rate.
    Unchanged,
}

/// A budget formula: sums of named amounts and their quotient.
///
/// In a document it is an object, or only the id of a formula that is known by it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Formula {
    /// A short name of small letters, digits and underscores: `budget_adjustment_rate`.
    pub id: String,
    /// The name, as scoring tables print it.
    pub name: Bilingual,
    /// The terms that are added up and divided.
    pub(crate) numerator: Vec<Term>,
    /// The terms that are added up to divide by.
    pub(crate) denominator: Vec<Term>,
    /// Whether 1 is taken off: the formula is a change.
    pub(crate) less_one: bool,
    /// What a denominator of zero means.
    pub(crate) zero_denominator: ZeroDenominator,
    /// The document that gives the formula.
    pub(crate) source: String,
    /// What stands behind it.
    pub(crate) evidence: Evidence,
}

/// A formula as an object.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a formula")]
struct FormulaDocument {
    id: String,
    name: Bilingual,
    numerator: Vec<Term>,
    denominator: Vec<Term>,
    #[serde(default)]
    less_one: bool,
    #[serde(default)]
    zero_denominator: ZeroDenominator,
    #[serde(default)]
    source: String,
    #[serde(default)]
    evidence: Evidence,
}

impl From<FormulaDocument> for Formula {
    fn from(document: FormulaDocument) -> Self {
        let FormulaDocument { id, name, numerator, denominator, less_one, zero_denominator, source, evidence } =
            document;
        Self { id, name, numerator, denominator, less_one, zero_denominator, source, evidence }
    }
}

impl<'de> Deserialize<'de> for Formula {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FormulaVisitor)
    }
}

struct FormulaVisitor;

impl<'de> Visitor<'de> for FormulaVisitor {
    type Value = Formula;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a formula or the id of one")
    }

    fn visit_str<E: de::Error>(self, id: &str) -> Result<Formula, E> {
        let known = Formula::known();
        if let Some(formula) = known.iter().find(|formula| formula.id == id) {
            return Ok(formula.clone());
        }
        Err(E::custom(match nearest::nearest(id, known.iter().map(|formula| formula.id.as_str())) {
            Some(near) => format!("no formula has the id `{id}`, did you mean `{near}`?"),
            None => format!("no formula has the id `{id}`"),
        }))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Formula, A::Error> {
        FormulaDocument::deserialize(MapAccessDeserializer::new(map)).map(Formula::from)
    }
}

/// The formulas of the national framework and of published tables, which documents can name by their ids.
const KNOWN: &str = include_str!("formulas.json");

/// Why a formula has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FormulaError {
    /// An amount is not given.
    Missing(AmountName),
    /// The denominator is zero: this amount, or the sum that begins with it.
    ZeroDenominator(AmountName),
    /// The exact result has too many digits.
    TooManyDigits,
}

impl Formula {
    /// A formula of one amount over another, whose zero leaves it without a rate.
    #[must_use]
    pub fn quotient(id: impl Into<String>, name: Bilingual, numerator: AmountName, denominator: AmountName) -> Self {
        Self {
            id: id.into(),
            name,
            numerator: Vec::from([Term::Plus(numerator)]),
            denominator: Vec::from([Term::Plus(denominator)]),
            less_one: false,
            zero_denominator: ZeroDenominator::Undefined,
            source: String::new(),
            evidence: Evidence::General,
        }
    }

    /// The formulas that documents can name by their ids. They are read at each call.
    pub(crate) fn known() -> Vec<Self> {
        let read: Result<Vec<FormulaDocument>, _> = serde_json::from_str(KNOWN);
        // The list is read in the tests; one that could not be read would only be empty.
        read.map(|list| list.into_iter().map(Self::from).collect()).unwrap_or_default()
    }

    /// The formula of an id.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::known().into_iter().find(|formula| formula.id == id)
    }

    /// The formula in words: `（计划成本－实际成本）÷计划成本`.
    pub fn text(&self, language: Language) -> impl fmt::Display {
        FormulaText { formula: self, language }
    }

    /// The value of the formula over named amounts, as an exact ratio. Where an amount is given twice, the first counts.
    ///
    /// # Errors
    ///
    /// `FormulaError::Missing` for an amount that is not given, `FormulaError::ZeroDenominator` where the formula
    /// would divide by zero, `FormulaError::TooManyDigits` where a sum is too long.
    pub(crate) fn evaluate(&self, amounts: &[(AmountName, Number)]) -> Result<Ratio, FormulaError> {
        let numerator = sum(&self.numerator, amounts)?;
        let denominator = sum(&self.denominator, amounts)?;
        if denominator.is_zero() && numerator.is_zero() && self.zero_denominator == ZeroDenominator::Unchanged {
            return Ok(Ratio::from(Number::ZERO));
        }
        let numerator = if self.less_one {
            numerator.checked_sub(denominator).ok_or(FormulaError::TooManyDigits)?
        } else {
            numerator
        };
        match (Ratio::new(numerator, denominator), self.denominator.first()) {
            (Some(ratio), _) => Ok(ratio),
            (None, Some(first)) => Err(FormulaError::ZeroDenominator(first.amount())),
            (None, None) => Err(FormulaError::TooManyDigits),
        }
    }
}

/// The exact sum of the terms.
fn sum(terms: &[Term], amounts: &[(AmountName, Number)]) -> Result<Number, FormulaError> {
    terms.iter().try_fold(Number::ZERO, |total, term| {
        let given = amounts.iter().find(|(name, _)| *name == term.amount());
        let (_, value) = *given.ok_or(FormulaError::Missing(term.amount()))?;
        let total = match term {
            Term::Plus(_) => total.checked_add(value),
            Term::Minus(_) => total.checked_sub(value),
        };
        total.ok_or(FormulaError::TooManyDigits)
    })
}

struct FormulaText<'f> {
    formula: &'f Formula,
    language: Language,
}

impl fmt::Display for FormulaText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Formula { numerator, denominator, less_one, .. } = self.formula;
        // A change is printed as a difference over what it began with.
        let began = denominator.iter().map(|term| match term {
            Term::Plus(amount) => Term::Minus(*amount),
            Term::Minus(amount) => Term::Plus(*amount),
        });
        let top: Vec<Term> = numerator.iter().copied().chain(began.filter(|_| *less_one)).collect();
        self.side(f, &top)?;
        f.write_str(self.language.pick(" ÷ ", "÷"))?;
        self.side(f, denominator)
    }
}

impl FormulaText<'_> {
    /// A sum, in brackets where it has several terms.
    fn side(&self, f: &mut fmt::Formatter<'_>, terms: &[Term]) -> fmt::Result {
        let brackets = terms.len() > 1;
        f.write_str(if brackets { self.language.pick("(", "（") } else { "" })?;
        for (index, term) in terms.iter().enumerate() {
            let sign = match (term, index) {
                (Term::Plus(_), 0) => "",
                (Term::Plus(_), _) => self.language.pick(" + ", "＋"),
                (Term::Minus(_), 0) => self.language.pick("−", "－"),
                (Term::Minus(_), _) => self.language.pick(" − ", "－"),
            };
            f.write_str(sign)?;
            f.write_str(term.amount().name(self.language))?;
        }
        f.write_str(if brackets { self.language.pick(")", "）") } else { "" })
    }
}

#[cfg(test)]
mod tests;
