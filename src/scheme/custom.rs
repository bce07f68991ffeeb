//! Rules that a host supplies as functions (计分函数), for what no document can say.

use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::language::Bilingual;
use crate::notation::reading::{Actual, Target};
use crate::scheme::formula::AmountName;
use alloc::string::String;
use alloc::sync::Arc;
use core::fmt;
use core::panic::{RefUnwindSafe, UnwindSafe};

/// A rule that a host supplies: a pure function with whatever state it needs, the same answer for the same input.
///
/// Its id is the name under which documents use it (`{"custom": "all-or-nothing"}`). Its version is the host's: it enters
/// the [fingerprint](crate::Scheme::fingerprint) of a scheme, so that results of an older version are told apart.
///
/// The function is asked about rows that say something: not about one whose actual is blank or does not apply, and not
/// about one whose target and actual have different units, of which nothing can be calculated.
///
/// ```
/// use budget_performance::number::Number;
/// use budget_performance::scheme::{CustomRule, CustomShare, IndicatorRule, Rule};
/// use budget_performance::Scheme;
///
/// let most: Number = "15".parse()?; // From the host's configuration.
/// let within = CustomRule::new("within-the-limit", "2", move |input| {
///     let Some(days) = input.actual else {
///         return CustomShare::new(Number::ZERO.into(), "no number of days", "未填天数");
///     };
///     let share = if days <= most { Number::ONE } else { Number::ZERO };
///     CustomShare::new(share.into(), "the whole weight within the limit", "不超过限额得满分")
/// });
/// let mut document = Scheme::named("platform-default")?.into_document();
/// document.indicators.push(IndicatorRule::new("平均等候天数", Rule::Custom("within-the-limit".into())));
/// assert!(document.clone().check().is_err());
/// let scheme = document.check_with(&[within])?;
/// assert_eq!(scheme.custom("within-the-limit").map(CustomRule::version), Some("2"));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct CustomRule {
    id: String,
    version: String,
    function: Arc<Function>,
}

type Function = dyn Fn(&CustomInput<'_>) -> CustomShare + Send + Sync;

impl CustomRule {
    /// A rule under an id, in a version of the host.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        version: impl Into<String>,
        function: impl Fn(&CustomInput<'_>) -> CustomShare + Send + Sync + 'static,
    ) -> Self {
        Self { id: id.into(), version: version.into(), function: Arc::new(function) }
    }

    /// The name under which documents use it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The version of the host.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// What the rule answers.
    #[must_use]
    pub fn share(&self, input: &CustomInput<'_>) -> CustomShare {
        (self.function)(input)
    }
}

// A pure function leaves nothing half done for whoever catches a panic of it.
impl UnwindSafe for CustomRule {}
impl RefUnwindSafe for CustomRule {}

/// Functions have no equality that means anything; the ids and versions under which they are registered do.
impl PartialEq for CustomRule {
    fn eq(&self, other: &Self) -> bool {
        (&self.id, &self.version) == (&other.id, &other.version)
    }
}

impl Eq for CustomRule {}

impl fmt::Debug for CustomRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CustomRule").field("id", &self.id).field("version", &self.version).finish_non_exhaustive()
    }
}

/// What a [`CustomRule`] is given: what its row has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct CustomInput<'a> {
    /// The name of the block (一级指标), where the row prints one.
    pub level1: Option<&'a str>,
    /// The name of the kind (二级指标), where the row prints one.
    pub level2: Option<&'a str>,
    /// The name of the indicator (三级指标).
    pub name: &'a str,
    /// Its weight, in points.
    pub weight: Points,
    /// The number of its target, where it has one, in its unit and with its multiplier: 50000 for `≥5万人`. A percentage is
    /// the printed number, 85 for `85%`. Of a range it is the lower end.
    pub target: Option<Number>,
    /// The number of its actual, where it has one, in the unit of the target, as it is told there. Where the units
    /// differ the rule is not asked.
    pub actual: Option<Number>,
    /// All that its target says: a date, a range, words.
    pub target_reading: Target<'a>,
    /// All that its actual says: a date, a range, a level, words.
    pub actual_reading: Actual<'a>,
    /// Its target as printed.
    pub target_text: &'a str,
    /// Its actual as printed.
    pub actual_text: &'a str,
    /// Its declared score, where one is printed.
    pub declared_score: Option<Points>,
    /// The amounts of the evaluation under their names, as the host gave them; where it gave none, those of the budget
    /// table, in yuan.
    pub amounts: &'a [(AmountName, Number)],
}

impl<'a> CustomInput<'a> {
    /// The input of an indicator of which nothing else is said; set it as fields.
    #[must_use]
    pub const fn new(name: &'a str, weight: Points) -> Self {
        Self {
            level1: None,
            level2: None,
            name,
            weight,
            target: None,
            actual: None,
            target_reading: Target::Blank,
            actual_reading: Actual::Blank,
            target_text: "",
            actual_text: "",
            declared_score: None,
            amounts: &[],
        }
    }
}

/// What a [`CustomRule`] answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct CustomShare {
    /// The share of the weight; what is below 0 earns nothing, what is above 1 the weight.
    pub share: Ratio,
    /// How the rule came to it, for the working of an award: one sentence in both languages, without a full stop.
    pub note: Bilingual<&'static str>,
}

impl CustomShare {
    /// A share with its note in English and in Chinese.
    #[must_use]
    pub const fn new(share: Ratio, en: &'static str, zh: &'static str) -> Self {
        Self { share, note: Bilingual { en, zh } }
    }
}
