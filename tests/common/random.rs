//! Random schemes and evaluations, of any size of number that the library accepts.

use budget_performance::Points;
use budget_performance::evaluation::{Amount, BudgetExecution, EvaluationBuilder, MoneyUnit};
use budget_performance::notation::{Actual, Comparison, Quantity, Target};
use budget_performance::number::RoundingMode;
use budget_performance::number::{Number, Rounding};
use budget_performance::scheme::Basis;
use budget_performance::scheme::BlockPoints;
use budget_performance::scheme::{EqualRule, InverseRule};
use budget_performance::{Evaluation, Indicator, Scheme};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// The blocks of the random forms, with a kind that stands in each.
pub(crate) const BLOCKS: [(&str, &str); 3] =
    [("产出指标", "数量指标"), ("效益指标", "社会效益指标"), ("满意度指标", "服务对象满意度指标")];

/// A row that compares two numbers.
#[derive(Debug, Clone)]
pub(crate) struct RandomRow {
    /// Its place in [`BLOCKS`].
    pub(crate) block: usize,
    pub(crate) weight: Points,
    pub(crate) comparison: Comparison,
    pub(crate) target: Number,
    pub(crate) actual: Number,
}

#[derive(Debug, Clone)]
pub(crate) struct RandomForm {
    pub(crate) rows: Vec<RandomRow>,
    /// The points printed for each of [`BLOCKS`].
    pub(crate) printed: [Option<Points>; 3],
    pub(crate) initial: Option<Number>,
    pub(crate) adjusted: Option<Number>,
    pub(crate) executed: Option<Number>,
}

pub(crate) fn quantity(value: Number, comparison: Option<Comparison>) -> Quantity<'static> {
    Quantity { comparison, value, unit: None, multiplier: 0, approximate: false, change: None }
}

impl RandomRow {
    pub(crate) fn indicator(&self) -> Indicator<'static> {
        let (level1, level2) = BLOCKS[self.block];
        Indicator::new(level1, level2, "某项")
            .weight(self.weight)
            .target_value(Target::Quantity(quantity(self.target, Some(self.comparison))))
            .actual_value(Actual::Quantity(quantity(self.actual, None)))
    }
}

impl RandomForm {
    pub(crate) fn builder(&self) -> EvaluationBuilder {
        let amount = |number: Option<Number>| number.map(|number| Amount::new(number, MoneyUnit::Yuan).unwrap());
        let mut budget = BudgetExecution::default();
        budget.amounts.initial = amount(self.initial);
        budget.amounts.adjusted = amount(self.adjusted);
        budget.amounts.executed = amount(self.executed);
        let mut builder = Evaluation::builder(super::header()).budget(budget);
        for ((name, _), printed) in BLOCKS.iter().zip(self.printed) {
            builder = match printed {
                Some(printed) => builder.block_points(name, printed),
                None => builder,
            };
        }
        builder
    }

    pub(crate) fn evaluation(&self) -> Evaluation {
        self.rows.iter().fold(self.builder(), |builder, row| builder.indicator(row.indicator())).build().unwrap()
    }
}

/// Numbers of every length and every number of places.
pub(crate) fn any_number() -> impl Strategy<Value = Number> {
    (0u32..=17, 0u8..=18).prop_flat_map(|(digits, places)| {
        let most = 10i64.pow(digits + 1) - 1;
        (0..=most, prop::bool::weighted(0.1)).prop_map(move |(mantissa, negative)| {
            Number::new(if negative { -mantissa } else { mantissa }, places).unwrap()
        })
    })
}

/// Numbers as forms print them.
pub(crate) fn plain_number() -> impl Strategy<Value = Number> {
    (-2i64..200_000, 0u8..=3).prop_map(|(mantissa, places)| Number::new(mantissa, places).unwrap())
}

/// Two numbers: unrelated, of one size, or so near each other that only the last digit tells them apart.
pub(crate) fn pair() -> impl Strategy<Value = (Number, Number)> {
    let near = (any_number(), -3i64..=3).prop_map(|(target, distance)| {
        let actual = Number::new(target.mantissa() + distance, target.places());
        (target, actual.unwrap_or(target))
    });
    prop_oneof![
        2 => (any_number(), any_number()),
        3 => (plain_number(), plain_number()),
        1 => near,
    ]
}

/// Points of every size, up to the bounds.
pub(crate) fn any_points() -> impl Strategy<Value = Points> {
    let of = |mantissa: i64, places: u8| Points::new(Number::new(mantissa, places).unwrap()).unwrap();
    prop_oneof![
        4 => (0i64..=1000, 0u8..=2).prop_map(move |(mantissa, places)| of(mantissa, places)),
        2 => (-1000i64..1_000_000_000_000, Just(6)).prop_map(move |(mantissa, places)| of(mantissa, places)),
        1 => Just(of(999_999_999_999, 6)),
    ]
}

pub(crate) fn any_comparison() -> impl Strategy<Value = Comparison> {
    use Comparison::{Above, AtLeast, AtMost, Below, Equal};
    prop::sample::select(vec![AtLeast, Above, AtMost, Below, Equal])
}

pub(crate) fn any_row() -> impl Strategy<Value = RandomRow> {
    (0usize..3, any_points(), any_comparison(), pair()).prop_map(|(block, weight, comparison, (target, actual))| {
        RandomRow { block, weight, comparison, target, actual }
    })
}

pub(crate) fn any_form() -> impl Strategy<Value = RandomForm> {
    let printed = || option::weighted(0.3, any_points());
    let amount = || option::weighted(0.8, prop_oneof![any_number(), plain_number()]);
    (vec(any_row(), 1..12), [printed(), printed(), printed()], amount(), amount(), amount()).prop_map(
        |(rows, printed, initial, adjusted, executed)| RandomForm { rows, printed, initial, adjusted, executed },
    )
}

pub(crate) fn any_rounding() -> impl Strategy<Value = Rounding> {
    use RoundingMode::{Down, HalfEven, HalfUp, Up};
    (0u8..=6, prop::sample::select(vec![HalfUp, HalfEven, Down, Up]))
        .prop_map(|(places, mode)| Rounding { places, mode })
}

pub(crate) fn any_scheme() -> impl Strategy<Value = Scheme> {
    let inverse = prop::sample::select(vec![InverseRule::Ratio, InverseRule::Linear]);
    let equal = prop::sample::select(vec![EqualRule::FullAbove, EqualRule::RatioAbove, EqualRule::Exact]);
    let share = |limit: i64| (1..=limit).prop_map(|tenths| Number::new(tenths, 1).unwrap());
    let basis = prop::sample::select(vec![Basis::Adjusted, Basis::Initial]);
    let splits = prop::sample::select(vec![BlockPoints::Fixed, BlockPoints::Printed]);
    let options = (option::weighted(0.2, share(10)), option::of(share(15)));
    (inverse, equal, options, basis, splits, any_rounding()).prop_map(
        |(inverse, equal, (pass, cap), basis, splits, rounding)| {
            super::changed("national-project-2020", |document| {
                document.quantities.at_most = inverse;
                document.quantities.equal = equal;
                document.quantities.pass = pass;
                document.execution.cap = cap;
                document.execution.basis = basis;
                document.block_points = splits;
                document.rounding = rounding;
            })
        },
    )
}
