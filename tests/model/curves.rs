//! Random rules of a row's own: every measure with every curve.

use budget_performance::Points;
use budget_performance::evaluation::AmountName;
use budget_performance::number::{Interval, Number};
use budget_performance::scheme::{Bilingual, Curve, Earning, Formula, Knot, Measure, Rule, Side, StepCount, Tier};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

pub(crate) fn rule() -> impl Strategy<Value = Rule> {
    (measure(), curve()).prop_map(|(measure, curve)| Rule::Numeric { measure, curve })
}

fn measure() -> impl Strategy<Value = Measure> {
    let cost_rate = Formula::quotient("cost_rate", name(), AmountName::ActualCost, AmountName::PlannedCost);
    let change = Formula::named("carry_over_change_rate").unwrap();
    select(vec![
        Measure::Achievement,
        Measure::InverseAchievement,
        Measure::Deviation,
        Measure::AbsoluteDeviation,
        Measure::Difference,
        Measure::AbsoluteDifference,
        Measure::Value,
        Measure::Formula(Box::new(cost_rate)),
        Measure::AbsoluteFormula(Box::new(change)),
    ])
}

fn name() -> Bilingual {
    Bilingual::new("cost rate", "成本率")
}

fn curve() -> impl Strategy<Value = Curve> {
    prop_oneof![line(), tiers(), steps()]
}

fn hundredths(value: i64) -> Number {
    Number::new(value, 2).unwrap()
}

/// Knots that rise, of which two may stand at one place.
fn line() -> impl Strategy<Value = Curve> {
    vec((-50i64..300, 0i64..=100), 2..6).prop_map(|mut knots| {
        knots.sort_by_key(|(at, _)| *at);
        let places: Vec<i64> = knots.iter().map(|(at, _)| *at).collect();
        // A third at the same place would never count.
        let mut index = 0;
        knots.retain(|(at, _)| {
            index += 1;
            index < 3 || places[index - 3] != *at
        });
        let knot = |(at, share)| Knot { at: hundredths(at), share: hundredths(share) };
        Curve::Linear(knots.into_iter().map(knot).collect())
    })
}

/// A table without gaps, each of whose bounds belongs to the line above or below it.
fn tiers() -> impl Strategy<Value = Curve> {
    let bounds = vec((-50i64..300, any::<bool>()), 0..4);
    (bounds, vec((0i64..=100, any::<bool>()), 4)).prop_map(|(mut bounds, earnings)| {
        bounds.sort_by_key(|(at, _)| *at);
        bounds.dedup_by_key(|(at, _)| *at);
        let mut tiers = Vec::new();
        for (index, (earned, as_share)) in earnings.iter().copied().enumerate().take(bounds.len() + 1) {
            let mut when = Interval::default();
            match index.checked_sub(1).map(|below| bounds[below]) {
                Some((at, true)) => when.at_least = Some(hundredths(at)),
                Some((at, false)) => when.above = Some(hundredths(at)),
                None => {}
            }
            match bounds.get(index) {
                Some((at, true)) => when.below = Some(hundredths(*at)),
                Some((at, false)) => when.at_most = Some(hundredths(*at)),
                None => {}
            }
            let points = Points::new(Number::new(earned, 1).unwrap()).unwrap();
            let earns = if as_share { Earning::Share(hundredths(earned)) } else { Earning::Points(points) };
            tiers.push(Tier { when, earns });
        }
        Curve::Tiers(tiers)
    })
}

fn steps() -> impl Strategy<Value = Curve> {
    let side = select(vec![Side::Above, Side::Below]);
    let count = select(vec![StepCount::Full, StepCount::Started]);
    (side, -50i64..300, 1i64..=50, 1i64..=300, count).prop_map(|(side, beyond, step, cost, count)| {
        let cost = Points::new(hundredths(cost)).unwrap();
        Curve::Steps { side, beyond: hundredths(beyond), step: hundredths(step), cost, count }
    })
}
