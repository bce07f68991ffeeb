//! The points of a row are weight × actual ÷ target, rounded once: against whole numbers of any length.
#![no_main]

use budget_performance::notation::{Actual, Comparison, Quantity, Target};
use budget_performance::scheme::InverseRule;
use budget_performance::scheme::SchemeDocument;
use budget_performance::{Evaluation, Indicator, Points, Scheme};
use budget_performance::evaluation::{EvaluationKind, Header};
use budget_performance::number::{Number, Rounding, RoundingMode};
use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;
use num_bigint::BigUint;

#[derive(Debug, Arbitrary)]
struct Input {
    weight: u64,
    weight_places: u8,
    target: u64,
    target_places: u8,
    actual: u64,
    actual_places: u8,
    inverse: bool,
    places: u8,
    mode: u8,
}

const MODES: [RoundingMode; 4] = [RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::Down, RoundingMode::Up];

fuzz_target!(|input: Input| {
    // A scheme rounds to two places or fewer here, so that a weight of as many places can be earned in full.
    let places = input.places % 3;
    let mode = MODES[usize::from(input.mode % 4)];
    let weight_places = input.weight_places % (places + 1);
    let weight = 1 + input.weight % 9_000;
    let size =
        |mantissa: u64, places: u8| Number::new((1 + mantissa % 999_999_999_999_999_999) as i64, places % 19).unwrap();
    let (target, actual) = (size(input.target, input.target_places), size(input.actual, input.actual_places));

    let mut document: SchemeDocument = Scheme::named("platform-default").expect("a published scheme").into_document();
    document.rounding = Rounding { places, mode };
    document.quantities.at_most = InverseRule::Ratio;
    let Ok(scheme) = document.check() else { return };

    let mut wanted = Quantity::new(target).unit("件");
    wanted.comparison = Some(if input.inverse { Comparison::AtMost } else { Comparison::AtLeast });
    let points = Points::new(Number::new(weight as i64, weight_places).unwrap()).unwrap();
    let row = Indicator::new("产出指标", "数量指标", "数量")
        .weight(points)
        .target_value(Target::Quantity(wanted))
        .actual_value(Actual::Quantity(Quantity::new(actual).unit("件")));
    let header = Header::new(EvaluationKind::Department, "单位");
    let evaluation = Evaluation::builder(header).indicator(row).build().expect("one row");
    let card = scheme.score(&evaluation).expect("a weight to score");
    let award = card.awards().next().expect("an award");

    let expected = if input.inverse {
        earned(weight, weight_places, target, actual, places, mode)
    } else {
        earned(weight, weight_places, actual, target, places, mode)
    };
    let found = Number::from(award.points);
    let found = BigUint::from(found.mantissa().unsigned_abs()) * ten(places - found.places().min(places));
    assert_eq!(found, expected, "{input:?}");
});

fn ten(exponent: u8) -> BigUint {
    BigUint::from(10u8).pow(u32::from(exponent))
}

/// weight × part ÷ whole in units of the last place, at most the weight.
fn earned(weight: u64, weight_places: u8, part: Number, whole: Number, places: u8, mode: RoundingMode) -> BigUint {
    let numerator = BigUint::from(weight) * part.mantissa().unsigned_abs() * ten(whole.places()) * ten(places);
    let denominator = ten(weight_places) * whole.mantissa().unsigned_abs() * ten(part.places());
    let full = BigUint::from(weight) * ten(places - weight_places);
    let (quotient, twice) = (&numerator / &denominator, (&numerator % &denominator) * 2u8);
    let rest = &numerator % &denominator != BigUint::ZERO;
    let raised = match mode {
        RoundingMode::HalfUp => twice >= denominator,
        RoundingMode::HalfEven => twice > denominator || (twice == denominator && quotient.bit(0)),
        RoundingMode::Up => rest,
        _ => false,
    };
    (quotient + u8::from(raised)).min(full)
}
