//! The points of a row are weight × actual ÷ target, rounded once: against long division as it is done on paper.
#![no_main]

use budget_performance::evaluation::{EvaluationKind, Header};
use budget_performance::notation::{Actual, Comparison, Quantity, Target};
use budget_performance::number::{Number, Rounding, RoundingMode};
use budget_performance::scheme::{InverseRule, SchemeDocument};
use budget_performance::{Evaluation, Indicator, Points, Scheme};
use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;
use std::sync::OnceLock;

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
    let rounding = Rounding { places: input.places % 3, mode: MODES[usize::from(input.mode % 4)] };
    let weight = 1 + input.weight % 9_000;
    let weight_places = input.weight_places % (rounding.places + 1);
    let size =
        |mantissa: u64, places: u8| Number::new((1 + mantissa % 999_999_999_999_999_999) as i64, places % 19).unwrap();
    let (target, actual) = (size(input.target, input.target_places), size(input.actual, input.actual_places));
    let (part, whole) = if input.inverse { (target, actual) } else { (actual, target) };
    let comparison = if input.inverse { Comparison::AtMost } else { Comparison::AtLeast };

    let points = Number::new(weight as i64, weight_places).unwrap();
    let evaluation = evaluation(Points::new(points).unwrap(), comparison, target, actual);
    let card = scheme(rounding).score(&evaluation).expect("a weight to score");
    let award = card.awards().next().expect("an award");
    let found = Number::from(award.points);
    let found = u128::from(found.mantissa().unsigned_abs()) * ten(rounding.places - found.places().min(rounding.places));
    assert_eq!(found, earned(u128::from(weight), weight_places, part, whole, rounding), "{input:?}");
});

/// The same scheme for every rounding, with target ÷ actual above a limit.
fn scheme(rounding: Rounding) -> &'static Scheme {
    static SCHEMES: OnceLock<Vec<Scheme>> = OnceLock::new();
    let schemes = SCHEMES.get_or_init(|| {
        let roundings = (0..3).flat_map(|places| MODES.map(|mode| Rounding { places, mode }));
        let scheme = |rounding| {
            let mut document: SchemeDocument = Scheme::named("platform-default").expect("a published scheme").into_document();
            document.rounding = rounding;
            document.quantities.at_most = InverseRule::Ratio;
            document.check().expect("a scheme as sound as before")
        };
        roundings.map(scheme).collect()
    });
    schemes.iter().find(|scheme| scheme.document().rounding == rounding).expect("each rounding has its scheme")
}

fn evaluation(weight: Points, comparison: Comparison, target: Number, actual: Number) -> Evaluation {
    let mut wanted = Quantity::new(target).unit("件");
    wanted.comparison = Some(comparison);
    let row = Indicator::new("产出指标", "数量指标", "数量")
        .weight(weight)
        .target_value(Target::Quantity(wanted))
        .actual_value(Actual::Quantity(Quantity::new(actual).unit("件")));
    let header = Header::new(EvaluationKind::Department, "单位");
    Evaluation::builder(header).indicator(row).build().expect("one row")
}

fn ten(exponent: u8) -> u128 {
    10u128.pow(u32::from(exponent))
}

/// weight × part ÷ whole in units of the last place, at most the weight: digit after digit.
fn earned(weight: u128, weight_places: u8, part: Number, whole: Number, rounding: Rounding) -> u128 {
    let mut divisor = u128::from(whole.mantissa().unsigned_abs());
    let up = whole.places() + rounding.places;
    let down = weight_places + part.places();
    // The largest is 10^18 × 10^20.
    divisor *= ten(down.saturating_sub(up));
    let dividend = weight * u128::from(part.mantissa().unsigned_abs());
    let (mut quotient, mut rest) = (dividend / divisor, dividend % divisor);
    let full = weight * ten(rounding.places - weight_places);
    for _ in down..up {
        if quotient > full {
            return full;
        }
        // What is left is below the divisor, which is here as it was given: below 10^18.
        rest *= 10;
        quotient = quotient * 10 + rest / divisor;
        rest %= divisor;
    }
    let raised = match rounding.mode {
        RoundingMode::HalfUp => rest * 2 >= divisor,
        RoundingMode::HalfEven => rest * 2 > divisor || (rest * 2 == divisor && quotient % 2 == 1),
        RoundingMode::Up => rest > 0,
        _ => false,
    };
    (quotient + u128::from(raised)).min(full)
}
