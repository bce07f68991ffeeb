//! Random forms and schemes of every rule.

use crate::curves;
use crate::forms::{Amounted, Decimal, Form, Question, Row, Sign, Unit};
use budget_performance::Scheme;
use budget_performance::evaluation::AmountName;
use budget_performance::notation::{BlockKind, Kind, Level};
use budget_performance::number::{Number, Rounding, RoundingMode};
use budget_performance::scheme::{
    Basis, BlockPoints, EqualRule, InverseRule, MissingActual, NotApplicable, OverFulfilment, Rule, SchemeDocument,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

const KINDS: [(Kind, &str); 6] = [
    (Kind::Quantity, "数量指标"),
    (Kind::Quality, "质量指标"),
    (Kind::Timeliness, "时效指标"),
    (Kind::Cost, "成本指标"),
    (Kind::Social, "社会效益指标"),
    (Kind::Satisfaction, "服务对象满意度指标"),
];

const BLOCKS: [&str; 8] =
    ["产出指标", "效益指标", "满意度指标", "成本指标", "绩效指标", "产出及效果", "部门预算管理", "年度绩效目标"];

/// The blocks and kinds under which rows of a scheme can stand, where no rule of its own for a kind changes the comparison.
fn places(scheme: &SchemeDocument) -> Vec<(&'static str, &'static str)> {
    let mut places = Vec::new();
    for block in scheme.blocks.iter().filter(|block| block.block != BlockKind::Execution) {
        let Some(name) = BLOCKS.into_iter().find(|name| *name == block.name) else { continue };
        for (kind, label) in KINDS.into_iter().filter(|(kind, _)| block.kinds.contains(kind)) {
            let own = scheme.kinds.iter().find(|rule| rule.kind == kind).and_then(|rule| rule.rule.as_ref());
            if own.is_none_or(|rule| *rule == Rule::Coefficient) {
                places.push((name, label));
            }
        }
        if block.block == BlockKind::Benefit && scheme.kinds.is_empty() {
            places.push((name, "服务对象满意度指标"));
        }
    }
    places
}

fn decimal(most: i64) -> impl Strategy<Value = Decimal> {
    (1..=most, 0u8..=2).prop_map(|(mantissa, places)| Decimal::new(mantissa, places))
}

/// Two numbers, often near each other.
fn pair() -> impl Strategy<Value = (Decimal, Decimal)> {
    prop_oneof![
        3 => (decimal(20_000), decimal(20_000)),
        2 => (decimal(20_000), -3i64..=3).prop_map(|(target, distance)| {
            (target, Decimal::new((target.mantissa + distance).max(1), target.places))
        }),
        1 => (-50i64..=50, -50i64..=50).prop_map(|(target, actual)| (Decimal::new(target, 0), Decimal::new(actual, 0))),
    ]
}

fn units() -> impl Strategy<Value = (Unit, Unit)> {
    use Unit::{Bare, Percent, Pieces, TenThousandYuan, Yuan};
    let same = select(vec![Pieces, Percent, Yuan, TenThousandYuan]).prop_map(|unit| (unit, unit));
    let others = select(vec![
        (Yuan, TenThousandYuan),
        (TenThousandYuan, Yuan),
        (Pieces, Bare),
        (Bare, TenThousandYuan),
        (TenThousandYuan, Bare),
        (Percent, Bare),
        (Bare, Percent),
        (Pieces, Yuan),
        (Percent, Pieces),
    ]);
    prop_oneof![2 => same, 1 => others]
}

/// A number against a number; a target of zero is wanted by no strict sign, of which the rules do not speak.
fn numbers() -> impl Strategy<Value = Question> {
    use Sign::{Above, AtLeast, AtMost, Below, Equal};
    let sign = option::weighted(0.8, select(vec![AtLeast, Above, AtMost, Below, Equal]));
    (sign, pair(), units()).prop_map(|(sign, (target, actual), units)| {
        let sign = match sign {
            Some(Above) if target.mantissa == 0 => Some(AtLeast),
            Some(Below) if target.mantissa == 0 => Some(AtMost),
            sign => sign,
        };
        let (target, actual) = (Amounted { value: target, unit: units.0 }, Amounted { value: actual, unit: units.1 });
        Question::Numbers { sign, target, actual }
    })
}

fn ratio_stored_for_percent() -> impl Strategy<Value = Question> {
    (1i64..=100, 10i64..=100, any::<bool>()).prop_map(|(ratio, percent, turned)| {
        let ratio = Amounted { value: Decimal::new(ratio, 2), unit: Unit::Bare };
        let percent = Amounted { value: Decimal::new(percent, 0), unit: Unit::Percent };
        let (target, actual) = if turned { (ratio, percent) } else { (percent, ratio) };
        Question::Numbers { sign: Some(Sign::AtLeast), target, actual }
    })
}

fn question() -> impl Strategy<Value = Question> {
    let pieces = || decimal(500).prop_map(|value| Amounted { value, unit: Unit::Pieces });
    let day = || (1u8..=12, 1u8..=28);
    let level = select(vec![Level::Achieved, Level::Partly, Level::NotAchieved]);
    let up = || option::weighted(0.8, any::<bool>());
    prop_oneof![
        12 => numbers(),
        1 => ratio_stored_for_percent(),
        1 => (select(vec![Sign::AtLeast, Sign::AtMost]), pieces())
            .prop_map(|(sign, target)| Question::Inequality { sign, target }),
        2 => (up(), up(), decimal(300), decimal(300)).prop_map(|(target_up, actual_up, target, actual)| {
            Question::Changes { target_up, actual_up, target, actual }
        }),
        2 => (1i64..100, 1i64..100, 1i64..300).prop_map(|(low, width, actual)| Question::Within {
            low: Decimal::new(low, 0), high: Decimal::new(low + width, 0), actual: Decimal::new(actual, 0),
        }),
        2 => (day(), any::<bool>(), day()).prop_map(|(by, with_year, on)| Question::Finished { by, with_year, on }),
        1 => day().prop_map(|by| Question::DeadlineLevel { by }),
        3 => (any::<bool>(), level).prop_map(|(numeric_target, level)| Question::Level { numeric_target, level }),
        1 => Just(Question::Text),
        1 => pieces().prop_map(|target| Question::Mismatched { target }),
        1 => pieces().prop_map(|target| Question::NoActual { target }),
        1 => pieces().prop_map(|actual| Question::NoTarget { actual }),
        1 => pieces().prop_map(|target| Question::NotApplicable { target }),
    ]
}

/// Whether the rules need the declared score to say what the row earns.
fn needs_declared(question: &Question) -> bool {
    use Question::{Changes, Finished, Level, Mismatched, NoActual, NoTarget, Numbers, Text};
    matches!(
        question,
        Text | Mismatched { .. }
            | NoTarget { .. }
            | NoActual { .. }
            | Finished { .. }
            | Numbers { .. }
            | Changes { .. }
            | Level { .. }
    )
}

fn row(places: Vec<(&'static str, &'static str)>, weights: bool) -> impl Strategy<Value = Row> {
    let points = || (500i64..=4000).prop_map(|mantissa| Decimal::new(mantissa, 2));
    let share = option::weighted(0.5, 0i64..=110);
    let extras = (option::weighted(0.1, (1i64..=300).prop_map(|cents| Decimal::new(cents, 2))), 0i64..=100);
    let declared = (share, points());
    let curved = option::weighted(0.15, curves::rule());
    let question = (question(), curved);
    (select(places), prop::bool::weighted(0.15), points(), declared, extras, question).prop_map(
        move |((block, kind), fewer_is_better, weight, (share, own), (deduction, coefficient), (question, curved))| {
            // Whether a change of what should be small is wanted large, the rules leave to the name.
            let is_change = matches!(question, Question::Changes { .. });
            let question = if is_change && kind == "成本指标" { Question::Text } else { question };
            let fewer_is_better = fewer_is_better && !is_change;
            let share = share.or(needs_declared(&question).then_some(70));
            let declared = share.map(|share| Decimal::new(weight.mantissa * share / 100, weight.places));
            let declared = if weights { declared } else { Some(own) };
            let is_level = matches!(question, Question::Level { .. } | Question::DeadlineLevel { .. });
            Row {
                block,
                kind,
                fewer_is_better,
                weight,
                declared: declared.filter(|_| !weights || !matches!(question, Question::DeadlineLevel { .. })),
                deduction: deduction.filter(|_| weights && !is_level),
                coefficient: Some(Decimal::new(coefficient, 0)),
                group: None,
                own: curved.filter(|_| weights && matches!(question, Question::Numbers { .. })),
                question,
            }
        },
    )
}

/// Some forms have a group of two alternatives, of which one is answered.
fn with_alternatives(mut rows: Vec<Row>, alternatives: bool) -> Vec<Row> {
    if let ([first, second, ..], true) = (rows.as_mut_slice(), alternatives) {
        let target = Amounted { value: Decimal::new(8, 0), unit: Unit::Pieces };
        let actual = Amounted { value: Decimal::new(6, 0), unit: Unit::Pieces };
        *second = Row { block: first.block, kind: first.kind, declared: None, own: None, ..second.clone() };
        first.own = None;
        first.question = Question::Numbers { sign: Some(Sign::AtLeast), target, actual };
        second.question = Question::NoActual { target };
        (first.group, second.group) = (Some(1), Some(1));
    }
    rows
}

fn form(scheme: &SchemeDocument) -> impl Strategy<Value = Form> + use<> {
    let places = places(scheme);
    let names: Vec<_> =
        BLOCKS.into_iter().filter(|name| scheme.blocks.iter().any(|block| block.name == *name)).collect();
    let printed = vec(option::weighted(0.2, 1i64..=60), names.len());
    let printed = printed.prop_map(move |points| {
        let given = names.iter().zip(points).filter_map(|(name, points)| points.map(|points| (*name, points)));
        given.map(|(name, points)| (name, Decimal::new(points, 0))).collect::<Vec<_>>()
    });
    let unit = select(vec![Unit::Yuan, Unit::TenThousandYuan]);
    let amount = (decimal(100_000), unit).prop_map(|(value, unit)| Amounted { value, unit });
    let zero = Just(Amounted { value: Decimal::new(0, 0), unit: Unit::Yuan });
    let amount = option::weighted(0.85, prop_oneof![9 => amount, 1 => zero]);
    let budget = (amount.clone(), amount.clone(), amount, option::weighted(0.3, decimal(12_000)), amounts());
    (prop::bool::weighted(0.8), prop::bool::weighted(0.15), printed, budget).prop_flat_map(
        move |(weights, alternatives, printed, (initial, adjusted, executed, rate, amounts))| {
            // With points printed for 效益 or 满意度, the rules do not say where a row of satisfaction under 效益 counts.
            let split = printed.iter().any(|(name, _)| matches!(*name, "效益指标" | "满意度指标"));
            let misplaced = |place: &(&str, &str)| *place == ("效益指标", "服务对象满意度指标");
            let places = places.iter().copied().filter(|place| !(split && misplaced(place))).collect::<Vec<_>>();
            vec(row(places, weights), 1..10).prop_map(move |rows| Form {
                weights,
                rows: with_alternatives(rows, alternatives && weights),
                printed: printed.clone(),
                initial,
                adjusted,
                executed,
                rate,
                amounts: amounts.clone(),
            })
        },
    )
}

/// What the formulas of rows measure.
fn amounts() -> impl Strategy<Value = Vec<(AmountName, Decimal)>> {
    use AmountName::{ActualCost, CarryOver, LastYearCarryOver, PlannedCost};
    let names = [ActualCost, PlannedCost, CarryOver, LastYearCarryOver];
    vec(decimal(2_000), names.len()).prop_map(move |values| names.into_iter().zip(values).collect())
}

/// A form under a scheme.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) scheme: Scheme,
    pub(crate) form: Form,
}

impl std::fmt::Debug for Case {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let SchemeDocument { id, rounding, quantities, policies, execution, block_points, .. } = self.scheme.document();
        writeln!(out, "{id} {rounding:?} {quantities:?} {policies:?} {execution:?} {block_points:?}")?;
        writeln!(out, "{:?}", Form { rows: Vec::new(), ..self.form.clone() })?;
        self.form.rows.iter().try_for_each(|row| writeln!(out, "{row:?}"))
    }
}

pub(crate) fn case() -> impl Strategy<Value = Case> {
    scheme().prop_flat_map(|scheme| {
        let form = form(scheme.document());
        (Just(scheme), form).prop_map(|(scheme, form)| Case { scheme, form })
    })
}

/// A published scheme as it is, or the national one with other parameters.
fn scheme() -> impl Strategy<Value = Scheme> {
    let ids: Vec<_> = Scheme::published().map(|scheme| scheme.id).collect();
    prop_oneof![select(ids).prop_map(|id| Scheme::named(id).unwrap()), generated()]
}

fn generated() -> impl Strategy<Value = Scheme> {
    use RoundingMode::{Down, HalfEven, HalfUp, Up};
    let modes = (0u8..=4, select(vec![HalfUp, HalfEven, Down, Up]));
    let rules = (
        select(vec![InverseRule::Ratio, InverseRule::Linear]),
        select(vec![EqualRule::FullAbove, EqualRule::RatioAbove, EqualRule::Exact]),
    );
    let policies = (
        select(vec![MissingActual::Zero, MissingActual::Declared]),
        select(vec![
            NotApplicable::None,
            NotApplicable::FullMarks,
            NotApplicable::Prorate,
            NotApplicable::ProrateBlock,
        ]),
    );
    let budget = (select(vec![Basis::Adjusted, Basis::Initial]), option::of(5i64..=15));
    let split = select(vec![BlockPoints::Fixed, BlockPoints::Printed]);
    let miss = select(vec![OverFulfilment::Flag, OverFulfilment::Miss]);
    let lines = (option::weighted(0.3, 1i64..=100), 101i64..=160, any::<bool>(), miss);
    (modes, rules, policies, budget, (split, lines)).prop_map(
        |((places, mode), rules, policies, (basis, cap), more)| {
            let (split, (pass, over_fulfilled, included, over_fulfilment)) = more;
            let mut document = Scheme::named("national-project-2020").unwrap().into_document();
            document.rounding = Rounding { places, mode };
            (document.quantities.at_most, document.quantities.equal) = rules;
            (document.policies.missing_actual, document.policies.not_applicable) = policies;
            document.execution.basis = basis;
            document.execution.cap = cap.map(|tenths| Number::new(tenths, 1).unwrap());
            document.block_points = split;
            document.quantities.pass = pass.map(|percent| Number::new(percent, 2).unwrap());
            document.thresholds.over_fulfilled = Number::new(over_fulfilled, 2).unwrap();
            document.thresholds.over_fulfilled_included = included;
            document.thresholds.over_fulfilment = over_fulfilment;
            document.check().unwrap()
        },
    )
}
