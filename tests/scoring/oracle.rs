//! Scoring against an oracle that shares nothing with it: exact rationals, and the rules written down once more.

use crate::common::random::{self, BLOCKS, RandomForm, RandomRow};
use crate::common::rational::{self, Q, of, of_points, share_of, whole};
use budget_performance::Points;
use budget_performance::notation::BlockKind;
use budget_performance::notation::Comparison;
use budget_performance::number::RoundingMode;
use budget_performance::number::{Number, Rounding};
use budget_performance::result::Outcome;
use budget_performance::scheme::Basis;
use budget_performance::scheme::{BlockPoints, SchemeDocument};
use budget_performance::scheme::{EqualRule, InverseRule};
use budget_performance::{Evaluation, Scheme};
use num_bigint::BigUint;
use proptest::prelude::*;

/// What a row earns: the share of its weight, and whether the target is met.
enum Earned {
    Met,
    Share(Q),
}

fn earned(document: &SchemeDocument, row: &RandomRow) -> Earned {
    use Comparison::{Above, AtLeast, AtMost, Below, Equal};
    let (target, actual, none) = (of(row.target), of(row.actual), whole(0));
    let rules = &document.quantities;
    let met = match row.comparison {
        AtLeast | Above if target == none => actual >= none,
        AtMost | Below if target == none => actual <= none,
        Equal if target == none && rules.equal != EqualRule::Exact => actual <= none,
        AtLeast => actual >= target,
        Above => actual > target,
        AtMost => actual <= target,
        Below => actual < target,
        Equal => actual == target || (actual > target && rules.equal == EqualRule::FullAbove),
    };
    if met {
        return Earned::Met;
    }
    if target <= none {
        return Earned::Share(none);
    }
    let direct = |rate: Q| {
        let passes = rules.pass.is_none_or(|pass| rate >= of(pass));
        if passes { rate } else { whole(0) }
    };
    Earned::Share(match (row.comparison, rules.equal, rules.at_most) {
        (AtLeast | Above, ..) => direct(actual / target),
        (AtMost | Below, _, InverseRule::Linear) => whole(2) - actual / target,
        (AtMost | Below, ..) => target / actual,
        (Equal, EqualRule::Exact, _) => none,
        (Equal, ..) if actual > target => target / actual,
        (Equal, ..) => direct(actual / target),
    })
}

fn expected_award(scheme: &Scheme, row: &RandomRow) -> (Q, Outcome) {
    let weight = of_points(row.weight).max(whole(0));
    match earned(scheme.document(), row) {
        Earned::Met => (weight, Outcome::Met),
        // The full ratio is the weight, with all its digits.
        Earned::Share(share) if share == whole(1) && weight > whole(0) => (weight, Outcome::Partly),
        Earned::Share(share) => {
            let points = share_of(&weight, &share, rational::rounding_of(scheme));
            let outcome = if points > whole(0) { Outcome::Partly } else { Outcome::Missed };
            (points, outcome)
        }
    }
}

/// The points of the execution, and whether there is a rate.
fn expected_execution(scheme: &Scheme, form: &RandomForm, full: &Q) -> (Q, bool) {
    let rule = scheme.document().execution;
    let basis = match rule.basis {
        Basis::Initial => form.initial.or(form.adjusted),
        _ => form.adjusted.or(form.initial),
    };
    let (Some(basis), Some(executed)) = (basis, form.executed) else { return (whole(0), false) };
    if basis <= Number::ZERO {
        return (whole(0), false);
    }
    let rate = of(executed) / of(basis);
    let rounding = rational::rounding_of(scheme);
    let points = share_of(full, &rate, rounding);
    let capped = rule.cap.map_or(points.clone(), |cap| points.clone().min(share_of(full, &of(cap), rounding)));
    (capped, true)
}

fn assert_agrees(scheme: &Scheme, form: &RandomForm) -> Result<(), TestCaseError> {
    let evaluation = form.evaluation();
    let card = scheme.score(&evaluation).unwrap();
    let document = scheme.document();
    let mut sums = [whole(0), whole(0), whole(0)];
    for (row, award) in form.rows.iter().zip(card.awards()) {
        let (points, outcome) = expected_award(scheme, row);
        prop_assert_eq!(of_points(award.points), points.clone(), "{:?}", row);
        prop_assert_eq!(award.outcome, outcome, "{:?}", row);
        sums[row.block] += points;
    }
    let full = |kind: BlockKind| {
        let block = document.blocks.iter().find(|block| block.block == kind).unwrap();
        of_points(block.points)
    };
    let (execution, known) = expected_execution(scheme, form, &full(BlockKind::Execution));
    prop_assert_eq!(card.execution_points().map(of_points), Some(execution.clone()));
    prop_assert_eq!(card.is_complete(), known);
    let mut total = execution;
    for ((index, (name, _)), kind) in
        BLOCKS.iter().enumerate().zip([BlockKind::Output, BlockKind::Benefit, BlockKind::Satisfaction])
    {
        let printed = form.printed[index].filter(|_| document.block_points == BlockPoints::Printed);
        let most = printed.map_or_else(|| full(kind), of_points);
        let points = sums[index].clone().min(most.clone()).max(whole(0));
        let found = card.blocks().find(|block| block.name == *name).unwrap();
        prop_assert_eq!(of_points(found.full), most);
        prop_assert_eq!(of_points(found.awards), sums[index].clone());
        prop_assert_eq!(of_points(found.points), points.clone());
        total += points;
    }
    prop_assert_eq!(of_points(card.total()), total.min(of_points(document.full_points)));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn awards_blocks_and_totals_agree_to_the_last_digit(scheme in random::any_scheme(), form in random::any_form()) {
        assert_agrees(&scheme, &form)?;
    }
}

/// A small generator of deterministic numbers (splitmix64).
struct Generator(u64);

impl Generator {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    /// A positive number of any length; half of them with few places, as forms print them.
    fn number(&mut self) -> Number {
        let digits = self.below(18) as u32;
        let mantissa = 1 + self.below(10u64.pow(digits + 1) - 1);
        let places = if self.below(2) == 0 { self.below(4) } else { self.below(19) };
        Number::new(i64::try_from(mantissa).unwrap(), places as u8).unwrap()
    }

    fn weight(&mut self) -> Points {
        let places = self.below(7) as u8;
        let digits = 1 + self.below(u64::from(places) + 6) as u32;
        let mantissa = 1 + self.below(10u64.pow(digits) - 1);
        Points::new(Number::new(i64::try_from(mantissa).unwrap(), places).unwrap()).unwrap()
    }

    /// A row below its target; in three of four rows both numbers are of one size, so that the award is neither 0 nor
    /// the weight.
    fn triple(&mut self) -> RandomRow {
        let weight = self.weight();
        let one = self.number();
        let other = if self.below(4) == 0 {
            self.number()
        } else {
            let mantissa = 1 + self.below(one.mantissa().unsigned_abs());
            Number::new(i64::try_from(mantissa).unwrap(), one.places()).unwrap()
        };
        let (actual, target) = if one < other { (one, other) } else { (other, one) };
        RandomRow { block: 0, weight, comparison: Comparison::AtLeast, target, actual }
    }

    /// A row whose exact award ends in a five on the first place that is cut: a tie, at any magnitude.
    fn tie(&mut self, places: u8) -> RandomRow {
        // weight × (half / weight) with half = (2k + 1) / (2 × 10^places).
        let raised = 10u64.pow(u32::from(places) + 1);
        let weight = 1 + self.below(999);
        let tie = 10 * self.below(weight * raised / 10) + 5;
        let scale = self.below(4) as u8;
        let common = 1 + self.below(1000);
        let actual = Number::new(i64::try_from(tie * common).unwrap(), places + 1 + scale).unwrap();
        let target = Number::new(i64::try_from(weight * common).unwrap(), scale).unwrap();
        let weight = Points::new(Number::new(i64::try_from(weight).unwrap(), 0).unwrap()).unwrap();
        RandomRow { block: 0, weight, comparison: Comparison::AtLeast, target, actual }
    }
}

fn scheme_of(inverse: InverseRule, rounding: Rounding) -> Scheme {
    crate::common::changed("national-project-2020", |document| {
        document.quantities.at_most = inverse;
        document.rounding = rounding;
    })
}

/// `weight × part ÷ whole` in units of the last kept place, rounded: fractions that are never reduced, in 128 bits where
/// they fit and in big integers where they do not. `part` may have more digits than a number of the library.
fn quotient(weight: Points, (part, part_places): (i128, u8), whole: Number, rounding: Rounding) -> u128 {
    let weight = weight.number();
    let factors = [u128::from(weight.mantissa().unsigned_abs()), part.unsigned_abs()];
    let up = u32::from(whole.places() + rounding.places);
    let down = u32::from(weight.places() + part_places);
    let short = || {
        let dividend = factors[0].checked_mul(factors[1])?.checked_mul(10u128.checked_pow(up)?)?;
        let divisor = u128::from(whole.mantissa().unsigned_abs()).checked_mul(10u128.checked_pow(down)?)?;
        let rest = dividend % divisor;
        Some((dividend / divisor, rest != 0, rest.cmp(&(divisor - rest))))
    };
    let long = || {
        let ten = BigUint::from(10u32);
        let dividend = BigUint::from(factors[0]) * factors[1] * ten.pow(up);
        let divisor = BigUint::from(whole.mantissa().unsigned_abs()) * ten.pow(down);
        let floor = &dividend / &divisor;
        let rest = dividend - &floor * &divisor;
        let half = (&rest + &rest).cmp(&divisor);
        (u128::try_from(floor).unwrap(), rest != BigUint::ZERO, half)
    };
    let (floor, inexact, half) = short().unwrap_or_else(long);
    let up = match rounding.mode {
        RoundingMode::HalfUp => half.is_ge(),
        RoundingMode::HalfEven => half.is_gt() || (half.is_eq() && floor % 2 == 1),
        RoundingMode::Down => false,
        RoundingMode::Up => inexact,
        _ => panic!("a mode that the oracle does not know"),
    };
    floor + u128::from(up)
}

/// The award of a row whose target is positive and not reached, in millionths.
fn expected_millionths(scheme: &Scheme, row: &RandomRow) -> u128 {
    let rounding = rational::rounding_of(scheme);
    let plain = |number: Number| (i128::from(number.mantissa()), number.places());
    let weight = row.weight.number();
    let full = u128::from(weight.mantissa().unsigned_abs()) * 10u128.pow(6 - u32::from(weight.places()));
    if row.actual == row.target {
        return full;
    }
    let found = match (row.comparison, scheme.document().quantities.at_most) {
        (Comparison::AtMost, InverseRule::Ratio) => quotient(row.weight, plain(row.target), row.actual, rounding),
        (Comparison::AtMost, InverseRule::Linear) => {
            let places = row.target.places().max(row.actual.places());
            let at = |number: Number| i128::from(number.mantissa()) * 10i128.pow(u32::from(places - number.places()));
            let left = 2 * at(row.target) - at(row.actual);
            if left <= 0 { 0 } else { quotient(row.weight, (left, places), row.target, rounding) }
        }
        _ => quotient(row.weight, plain(row.actual), row.target, rounding),
    };
    (found * 10u128.pow(6 - u32::from(rounding.places))).min(full)
}

fn millionths(points: Points) -> u128 {
    let number = points.number();
    u128::from(number.mantissa().unsigned_abs()) * 10u128.pow(6 - u32::from(number.places()))
}

fn evaluation_of(rows: &[RandomRow]) -> Evaluation {
    let builder = Evaluation::builder(crate::common::header());
    rows.iter().fold(builder, |builder, row| builder.indicator(row.indicator())).build().unwrap()
}

fn assert_kernel(scheme: &Scheme, rows: &[RandomRow]) {
    let evaluation = evaluation_of(rows);
    let card = scheme.score(&evaluation).unwrap();
    assert_eq!(card.awards().count(), rows.len());
    for (row, award) in rows.iter().zip(card.awards()) {
        let expected = expected_millionths(scheme, row);
        assert!(millionths(award.points) == expected, "{row:?} under {:?}", rational::rounding_of(scheme));
    }
}

fn assert_by_rational(scheme: &Scheme, rows: &[RandomRow]) {
    let evaluation = evaluation_of(rows);
    let card = scheme.score(&evaluation).unwrap();
    assert_eq!(card.awards().count(), rows.len());
    for (row, award) in rows.iter().zip(card.awards()) {
        let (points, outcome) = expected_award(scheme, row);
        let found = (of_points(award.points), award.outcome);
        assert_eq!(found, (points, outcome), "{row:?} under {:?}", rational::rounding_of(scheme));
    }
}

const MODES: [RoundingMode; 4] = [RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::Down, RoundingMode::Up];

/// Every mode with every number of places.
fn roundings() -> Vec<Rounding> {
    MODES.into_iter().flat_map(|mode| (0..=6).map(move |places| Rounding { places, mode })).collect()
}

#[test]
fn a_million_quotients_of_every_magnitude_are_rounded_exactly() {
    let mut generator = Generator(20_200_010);
    let rounds = roundings();
    let each = 1_000_000 / rounds.len() + 1;
    for (index, rounding) in rounds.into_iter().enumerate() {
        let inverse = if index % 2 == 0 { InverseRule::Ratio } else { InverseRule::Linear };
        let rows: Vec<_> = (0..each)
            .map(|_| {
                let row = generator.triple();
                match generator.below(4) {
                    // Swapped, a shortfall is an excess over a limit.
                    0 => RandomRow { comparison: Comparison::AtMost, target: row.actual, actual: row.target, ..row },
                    _ => row,
                }
            })
            .collect();
        assert_kernel(&scheme_of(inverse, rounding), &rows);
    }
}

#[test]
fn constructed_ties_go_the_way_of_the_mode() {
    let mut generator = Generator(53);
    for rounding in roundings() {
        let rows: Vec<_> = (0..200).map(|_| generator.tie(rounding.places)).collect();
        let step = whole(1) / rational::ten_to(rounding.places);
        for row in &rows {
            let exact = of_points(row.weight) * of(row.actual) / of(row.target);
            let doubled = exact / &step * whole(2);
            assert!(doubled.is_integer() && !(doubled / whole(2)).is_integer(), "no tie: {row:?}");
        }
        assert_kernel(&scheme_of(InverseRule::Ratio, rounding), &rows);
    }
}

#[test]
fn one_digit_beside_a_tie_is_no_tie() {
    let mut generator = Generator(2013);
    for rounding in roundings() {
        let mut rows = Vec::new();
        for _ in 0..200 {
            let tie = generator.tie(rounding.places);
            let finest = 18 - u32::try_from(tie.actual.mantissa().to_string().len()).unwrap();
            let finer = u8::try_from(finest).unwrap().min(18 - tie.actual.places());
            for distance in [-1, 1] {
                let mantissa = tie.actual.mantissa() * 10i64.pow(u32::from(finer)) + distance;
                let actual = Number::new(mantissa, tie.actual.places() + finer).unwrap();
                rows.push(RandomRow { actual, ..tie.clone() });
            }
        }
        assert_kernel(&scheme_of(InverseRule::Ratio, rounding), &rows);
    }
}

#[test]
fn both_ends_of_every_range_are_exact() {
    let longest = 999_999_999_999_999_999;
    let mut ends = Vec::new();
    for places in [0, 9, 18] {
        for mantissa in [0, 1, longest / 2, longest] {
            ends.push(Number::new(mantissa, places).unwrap());
            ends.push(Number::new(-mantissa, places).unwrap());
        }
    }
    let weights = ["-1", "0", "0.000001", "3.334", "999999.999999"].map(crate::common::points);
    let mut rows = Vec::new();
    for (target, actual) in ends.iter().flat_map(|target| ends.iter().map(move |actual| (*target, *actual))) {
        for (index, weight) in weights.into_iter().enumerate() {
            use Comparison::{Above, AtLeast, AtMost, Below, Equal};
            let comparison = [AtLeast, Above, AtMost, Below, Equal][(rows.len() + index) % 5];
            rows.push(RandomRow { block: 0, weight, comparison, target, actual });
        }
    }
    for (mode, places) in MODES.into_iter().zip([0, 2, 6, 3]) {
        for inverse in [InverseRule::Ratio, InverseRule::Linear] {
            assert_by_rational(&scheme_of(inverse, Rounding { places, mode }), &rows);
        }
    }
}
