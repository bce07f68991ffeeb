//! What can be doubted of a row by itself: how its cells are written, whether they fit each other and its name.
//!
//! This is decided once, when the evaluation is put together. A review puts each doubt into words and asks nothing
//! again; a row without any is passed by everyone.

use crate::evaluation::answer::{Answer, Comparands};
use crate::exact::number::Number;
use crate::notation::hierarchy::Kind;
use crate::notation::reading::{Actual, Change, Comparison, Target};
use crate::notation::words::names::NameFacts;
use crate::notation::{claims, names};
use alloc::string::ToString;
use core::cmp::Ordering;

/// A set of doubts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Doubts(u32);

impl Doubts {
    pub(crate) const NONE: Self = Self(0);
    pub(crate) const TARGET_MISSING: Self = Self(1);
    pub(crate) const ACTUAL_MISSING: Self = Self(1 << 1);
    /// The target is a text of words of degree only.
    pub(crate) const TARGET_VAGUE: Self = Self(1 << 2);
    /// The target is another text.
    pub(crate) const TARGET_NOT_QUANTIFIED: Self = Self(1 << 3);
    /// The target is zero, and more is better.
    pub(crate) const TARGET_ZERO: Self = Self(1 << 4);
    pub(crate) const TARGET_NEGATIVE: Self = Self(1 << 5);
    /// A number as target prints no sign, neither in its cell nor in the name.
    pub(crate) const COMPARISON_MISSING: Self = Self(1 << 6);
    pub(crate) const DIRECTION_DOUBTFUL: Self = Self(1 << 7);
    pub(crate) const ACTUAL_COPIES_TARGET: Self = Self(1 << 8);
    pub(crate) const ACTUAL_APPROXIMATE: Self = Self(1 << 9);
    pub(crate) const ANSWER_MISMATCHED: Self = Self(1 << 10);
    pub(crate) const LEVEL_UNRECOGNISED: Self = Self(1 << 11);
    pub(crate) const UNITS_DIFFER: Self = Self(1 << 12);
    pub(crate) const UNIT_MISSING: Self = Self(1 << 13);
    /// The actual is above a limit, or above a target that is to be met exactly.
    pub(crate) const LIMIT_EXCEEDED: Self = Self(1 << 14);
    /// The sign is strict, and the actual stands exactly at the target.
    pub(crate) const TARGET_ONLY_REACHED: Self = Self(1 << 15);
    pub(crate) const RATE_OVER_HUNDRED: Self = Self(1 << 16);
    /// The name is that of the execution rate of the budget.
    pub(crate) const REPEATS_EXECUTION: Self = Self(1 << 17);
    pub(crate) const COST_NOT_A_COST: Self = Self(1 << 18);
    pub(crate) const TIMELINESS_NOT_DATED: Self = Self(1 << 19);
    /// The row has a rule of its own that only a host can know.
    pub(crate) const CUSTOM_RULE: Self = Self(1 << 20);
    /// The row repeats the name of another, or is the first of several similar rows.
    pub(crate) const REPEATED: Self = Self(1 << 21);
    /// The name is about paying out money, or about completion, and stands under another kind.
    pub(crate) const KIND_DOUBTFUL: Self = Self(1 << 22);
    /// A percentage is asked for of something in which nothing is counted.
    pub(crate) const TARGET_HOLLOW: Self = Self(1 << 23);
    /// The reason speaks of unfinished work.
    pub(crate) const REASON_CONTRADICTS: Self = Self(1 << 24);
    /// The instruction of the form stands where the reason should.
    pub(crate) const INSTRUCTION_LEFT: Self = Self(1 << 25);
    /// A bare number is taken as the ratio of the percentage beside it.
    pub(crate) const RATIO_AS_PERCENT: Self = Self(1 << 26);
    /// The reading that was given for the target is not what its cell says.
    pub(crate) const TARGET_READ_OTHERWISE: Self = Self(1 << 27);
    /// The same of the actual.
    pub(crate) const ACTUAL_READ_OTHERWISE: Self = Self(1 << 28);
    /// The row stands, as its first, for a group whose kind is not known or not under its usual block.
    pub(crate) const UNUSUAL_KIND: Self = Self(1 << 29);

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether one of the doubts is in the set.
    pub(crate) const fn has(self, doubts: Self) -> bool {
        self.0 & doubts.0 != 0
    }

    pub(crate) const fn with(self, doubts: Self) -> Self {
        Self(self.0 | doubts.0)
    }

    pub(crate) const fn without(self, doubts: Self) -> Self {
        Self(self.0 & !doubts.0)
    }

    /// Those of these that are in the set.
    pub(crate) const fn only(self, doubts: Self) -> Self {
        Self(self.0 & doubts.0)
    }

    pub(crate) const fn with_if(self, condition: bool, doubt: Self) -> Self {
        if condition { self.with(doubt) } else { self }
    }

    /// Those that are left when all rows are there: what is not asked of rows that are not scored or stand for others,
    /// and what was said of an answer that no longer counts.
    pub(crate) fn completed(self, scored: bool, answer: Answer) -> Self {
        const CELLS: Doubts = Doubts::TARGET_MISSING.with(Doubts::ACTUAL_MISSING);
        const ANSWER: Doubts =
            Doubts::ACTUAL_COPIES_TARGET.with(Doubts::LIMIT_EXCEEDED).with(Doubts::TARGET_ONLY_REACHED);
        let kept = match answer {
            Answer::NotApplicable => self.without(Self::TARGET_MISSING),
            Answer::Parent | Answer::Checklist => self.without(CELLS).without(ANSWER),
            Answer::Unweighed => self.without(ANSWER),
            _ => self,
        };
        if scored { kept } else { kept.without(CELLS) }
    }
}

/// A row as its doubts are decided: what its cells and its name say.
pub(crate) struct Doubted<'r, 'a> {
    pub(crate) target: &'r Target<'a>,
    pub(crate) actual: &'r Actual<'a>,
    pub(crate) name: &'r str,
    pub(crate) target_text: &'r str,
    /// The kind that the level-2 label names.
    pub(crate) kind: Kind,
    pub(crate) name_facts: NameFacts,
    pub(crate) sign_in_name: bool,
    /// What the printed nature of the row says: 正向 or 反向.
    pub(crate) nature: Option<Comparison>,
    /// The sign that holds for the target.
    pub(crate) comparison: Comparison,
    pub(crate) comparands: Comparands,
    /// How the actual compares with the target, where both are numbers of one unit.
    pub(crate) order: Ordering,
    /// The actual in the unit in which it is compared.
    pub(crate) actual_number: Number,
}

impl Doubted<'_, '_> {
    /// The doubts, but for that of a text target and of rows that repeat each other.
    pub(crate) fn doubts(&self) -> Doubts {
        self.of_target().with(self.of_answer()).with(self.of_numbers()).with(self.of_name())
    }

    fn of_target(&self) -> Doubts {
        match self.target {
            Target::Blank | Target::NotApplicable => Doubts::TARGET_MISSING,
            Target::Quantity(target) => {
                let has_sign = target.comparison.is_some() || self.sign_in_name;
                let more_is_better = matches!(self.comparison, Comparison::AtLeast | Comparison::Above);
                Doubts::NONE
                    .with_if(target.value.is_zero() && more_is_better, Doubts::TARGET_ZERO)
                    .with_if(target.value.is_negative(), Doubts::TARGET_NEGATIVE)
                    .with_if(!has_sign, Doubts::COMPARISON_MISSING)
                    .with_if(
                        has_sign && (self.is_against_name(target.change.is_some()) || self.is_against_nature()),
                        Doubts::DIRECTION_DOUBTFUL,
                    )
            }
            Target::Range(range) => Doubts::NONE.with_if(range.low.is_negative(), Doubts::TARGET_NEGATIVE),
            Target::Deadline(_) | Target::Text => Doubts::NONE,
        }
    }

    /// The sign contradicts the printed nature: 正向 with ≤, 反向 with ≥.
    fn is_against_nature(&self) -> bool {
        let differs = |nature: Comparison| nature.is_inverse() != self.comparison.is_inverse();
        self.comparison != Comparison::Equal && self.nature.is_some_and(differs)
    }

    /// The sign contradicts the name: more of what nobody wants, or less of what is to be built, done or trained.
    fn is_against_name(&self, is_change: bool) -> bool {
        const KEPT_DOWN: NameFacts = NameFacts::COST
            .with(NameFacts::TIME)
            .with(NameFacts::LESS_IS_BETTER)
            .with(NameFacts::RATE)
            .with(NameFacts::KEPT_SMALL);
        let name = self.name_facts;
        match self.comparison {
            Comparison::AtLeast | Comparison::Above => {
                let limits_a_cost = self.kind == Kind::Cost && self.is_money() && claims::is_ceiling(self.name);
                !is_change && (name.any(NameFacts::NUISANCE) || limits_a_cost)
            }
            Comparison::AtMost | Comparison::Below => {
                self.kind == Kind::Quantity
                    && !name.any(KEPT_DOWN.with(NameFacts::NUISANCE))
                    && (name.any(NameFacts::WORK) || claims::counts_work(self.name))
            }
            Comparison::Equal => false,
        }
    }

    fn of_answer(&self) -> Doubts {
        let approximate = matches!(self.actual, Actual::Quantity(actual) if actual.approximate);
        let units_differ = self.comparands.units_differ;
        let unrecognised = matches!((self.target, self.actual), (Target::Text, Actual::Text));
        let mismatched = !units_differ && mismatch(self.target, self.actual).is_some();
        Doubts::NONE
            .with_if(matches!(self.actual, Actual::Blank), Doubts::ACTUAL_MISSING)
            .with_if(self.comparands.answer == Answer::Repeated, Doubts::ACTUAL_COPIES_TARGET)
            .with_if(approximate, Doubts::ACTUAL_APPROXIMATE)
            .with_if(mismatched, Doubts::ANSWER_MISMATCHED)
            .with_if(unrecognised, Doubts::LEVEL_UNRECOGNISED)
            .with_if(units_differ, Doubts::UNITS_DIFFER)
            .with_if(self.comparands.ratio, Doubts::RATIO_AS_PERCENT)
            .with_if(self.lacks_unit(), Doubts::UNIT_MISSING)
    }

    /// Numbers without a unit on both sides, and none in the name.
    fn lacks_unit(&self) -> bool {
        let bare = self.target.unit().is_some() && self.actual_unit().is_some();
        let named = || self.name_facts.any(NameFacts::UNIT.with(NameFacts::RATE));
        let printed = || match self.target {
            Target::Quantity(target) => names::names_unit_of(self.name, &target.value.to_string()),
            _ => false,
        };
        bare && self.unit().is_none() && !named() && !printed()
    }

    /// The unit of the actual, if it has any; the outer `None` where it is no number.
    fn actual_unit(&self) -> Option<Option<&str>> {
        self.actual.reading().ok()?.unit()
    }

    /// The unit of the target, or else of the actual.
    fn unit(&self) -> Option<&str> {
        self.target.unit().flatten().or(self.actual_unit().flatten())
    }

    fn of_numbers(&self) -> Doubts {
        let numbers = match self.comparands.answer {
            Answer::Measured(Comparison::AtMost) if self.order.is_gt() => Doubts::LIMIT_EXCEEDED,
            Answer::Measured(Comparison::Below) if self.order.is_gt() => Doubts::LIMIT_EXCEEDED,
            Answer::Measured(Comparison::Equal) if self.order.is_gt() => Doubts::LIMIT_EXCEEDED,
            Answer::Measured(Comparison::Above | Comparison::Below) if self.order.is_eq() => {
                Doubts::TARGET_ONLY_REACHED
            }
            _ => Doubts::NONE,
        };
        // Of those asked not more than all can be satisfied.
        let bounded = self.name_facts.any(NameFacts::BOUNDED_RATE) && self.actual_unit().is_some();
        let percent = || self.actual_unit().flatten().or(self.target.unit().flatten()).is_none_or(|unit| unit == "%");
        let over = bounded && self.actual_number > Number::whole(100) && percent();
        numbers.with_if(over, Doubts::RATE_OVER_HUNDRED)
    }

    fn of_name(&self) -> Doubts {
        let name = self.name_facts;
        let repeats = name.any(NameFacts::EXECUTION_RATE);
        let costs = || !repeats && (name.any(NameFacts::COST) || self.is_money() || claims::is_cost(self.name));
        Doubts::NONE
            .with_if(repeats, Doubts::REPEATS_EXECUTION)
            .with_if(self.kind == Kind::Cost && !self.name.is_empty() && !costs(), Doubts::COST_NOT_A_COST)
            .with_if(self.kind == Kind::Timeliness && !self.is_dated(), Doubts::TIMELINESS_NOT_DATED)
            .with_if(self.is_of_another_kind(), Doubts::KIND_DOUBTFUL)
            .with_if(self.is_hollow(), Doubts::TARGET_HOLLOW)
    }

    /// Money that is paid out is no quantity and no quality of the work, and to complete it is no quality.
    fn is_of_another_kind(&self) -> bool {
        let is_share = || self.unit().is_none_or(|unit| unit == "%");
        match self.kind {
            Kind::Quantity => (is_share() || self.is_money()) && claims::is_payment(self.name),
            Kind::Quality => {
                claims::is_completion(self.name) || ((is_share() || self.is_money()) && claims::is_payment(self.name))
            }
            _ => false,
        }
    }

    /// A percentage of a degree or an aim.
    fn is_hollow(&self) -> bool {
        matches!(self.target, Target::Quantity(target) if target.unit == Some("%") && target.change.is_none())
            && !self.name_facts.any(NameFacts::RATE)
            && claims::is_hollow(self.name)
    }

    /// Whether the numbers are sums of money.
    fn is_money(&self) -> bool {
        self.unit().is_some_and(|unit| unit.starts_with('元'))
    }

    /// A timeliness indicator says when, or how often on time.
    fn is_dated(&self) -> bool {
        let dated = match self.target {
            Target::Deadline(_) | Target::Blank | Target::NotApplicable => true,
            Target::Quantity(_) | Target::Range(_) => names::says_when(self.unit(), self.name_facts),
            Target::Text => names::mentions_time(self.target_text),
        };
        dated || names::mentions_time(self.name)
    }
}

/// How an answer is of another type than its target asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mismatch {
    /// Words for a number.
    Words,
    /// A number for words.
    Number,
    /// A range, a date or words for a single number or a date, or a date for words.
    Type,
    /// A change in the opposite direction.
    Change,
}

/// Whether two changes go in opposite directions.
fn opposite(target: Option<Change>, actual: Option<Change>) -> bool {
    target.is_some() && actual.is_some() && target != actual
}

/// Whether the answer is of another type than the target asks for. A level answers a text or a date.
pub(crate) fn mismatch(target: &Target<'_>, actual: &Actual<'_>) -> Option<Mismatch> {
    Some(match (target, actual) {
        (Target::Quantity(_) | Target::Range(_), Actual::Text | Actual::Level(_)) => Mismatch::Words,
        (Target::Text, Actual::Quantity(_) | Actual::Range(_)) => Mismatch::Number,
        (Target::Quantity(target), Actual::Quantity(actual)) if opposite(target.change, actual.change) => {
            Mismatch::Change
        }
        (Target::Quantity(_) | Target::Range(_), Actual::Range(_) | Actual::Deadline(_)) => Mismatch::Type,
        (Target::Deadline(_), Actual::Quantity(_) | Actual::Range(_) | Actual::Text) => Mismatch::Type,
        (Target::Text, Actual::Deadline(_)) => Mismatch::Type,
        _ => return None,
    })
}
