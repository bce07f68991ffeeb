//! The base data of a form (基础数据): the amounts that named formulas use, as the form prints them.

use crate::exact::number::Number;
use crate::language::Language;
use crate::notation::reading::Target;
use crate::notation::{cells, characters, spelling};
use crate::scheme::formula::AmountName;
use alloc::string::String;

/// An amount of the base data of a form: `编制数` 35人.
///
/// ```
/// use budget_performance::evaluation::{AmountName, BaseAmount};
///
/// let posts = BaseAmount::read("编制数", "35人").unwrap();
/// assert_eq!((posts.value, posts.unit.as_deref()), (Some(35.into()), Some("人")));
/// assert_eq!(posts.amount(), Some(AmountName::EstablishedPosts));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an amount of the base data")]
pub struct BaseAmount {
    /// Its name as printed.
    pub name: String,
    /// The amount, with 万 and 亿 multiplied out; `None` where the cell is blank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Number>,
    /// Its unit without a multiplier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// Other names by which forms call the amounts of formulas.
const OTHER_NAMES: [(&str, AmountName); 9] = [
    ("在职人数", AmountName::Staff),
    ("实有人数", AmountName::Staff),
    ("实有在职人数", AmountName::Staff),
    ("编制人数", AmountName::EstablishedPosts),
    ("核定编制数", AmountName::EstablishedPosts),
    ("三公经费实际支出数", AmountName::ThreePublicSpent),
    ("公用经费实际支出数", AmountName::PublicFunds),
    ("政府采购金额", AmountName::Procurement),
    ("项目支出总额", AmountName::ProjectExpenditure),
];

impl BaseAmount {
    /// Reads the cell of an amount: a number with its unit, or a blank; `None` where it is neither.
    #[must_use]
    pub fn read(name: &str, cell: &str) -> Option<Self> {
        let name = String::from(characters::trim(name));
        match cells::read_target(cell) {
            Target::Quantity(quantity) if quantity.comparison.is_none() && quantity.change.is_none() => {
                Some(Self { name, value: Some(quantity.value), unit: quantity.unit.map(String::from) })
            }
            Target::Blank | Target::NotApplicable => Some(Self { name, value: None, unit: None }),
            _ => None,
        }
    }

    /// The amount of formulas that the name stands for.
    #[must_use]
    pub fn amount(&self) -> Option<AmountName> {
        // Quotation marks around 三公 are printed or not.
        let plain = spelling::plain(&self.name);
        let is = |known: &str| plain.chars().filter(|letter| !"“”\"「」".contains(*letter)).eq(known.chars());
        let named = AmountName::ALL.iter().copied().find(|amount| is(amount.name(Language::Chinese)));
        named.or_else(|| OTHER_NAMES.iter().find(|(name, _)| is(name)).map(|(_, amount)| *amount))
    }

    /// The amount as a formula takes it.
    pub(crate) fn named(&self) -> Option<(AmountName, Number)> {
        Some((self.amount()?, self.value?))
    }
}
