//! Exact rationals: the arithmetic of the tests, which has nothing in common with that of the library.

use budget_performance::Points;
use budget_performance::Scheme;
use budget_performance::number::Ratio;
use budget_performance::number::RoundingMode;
use budget_performance::number::{Number, Rounding};
use num_bigint::BigInt;
use num_rational::BigRational;

pub(crate) type Q = BigRational;

pub(crate) fn whole(value: i64) -> Q {
    Q::from_integer(BigInt::from(value))
}

pub(crate) fn ten_to(places: u8) -> Q {
    Q::from_integer(BigInt::from(10).pow(u32::from(places)))
}

pub(crate) fn of(number: Number) -> Q {
    whole(number.mantissa()) / ten_to(number.places())
}

pub(crate) fn of_points(points: Points) -> Q {
    of(points.number())
}

pub(crate) fn of_ratio(ratio: Ratio) -> Q {
    of(ratio.numerator()) / of(ratio.denominator())
}

/// A number of at least zero, rounded to the places of a scheme.
pub(crate) fn rounded(value: &Q, rounding: Rounding) -> Q {
    assert!(*value >= whole(0), "only points are rounded");
    let raised = value * ten_to(rounding.places);
    let floor = raised.floor();
    let rest = &raised - &floor;
    let half = Q::new(BigInt::from(1), BigInt::from(2));
    let odd = floor.to_integer() % BigInt::from(2) != BigInt::from(0);
    let up = match rounding.mode {
        RoundingMode::HalfUp => rest >= half,
        RoundingMode::HalfEven => rest > half || (rest == half && odd),
        RoundingMode::Down => false,
        RoundingMode::Up => rest > whole(0),
        _ => panic!("a mode that the oracle does not know"),
    };
    (floor + whole(i64::from(up))) / ten_to(rounding.places)
}

/// A share of a weight, rounded once, within 0 and the weight.
pub(crate) fn share_of(weight: &Q, share: &Q, rounding: Rounding) -> Q {
    let none = whole(0);
    if *weight <= none || *share <= none {
        return none;
    }
    rounded(&(weight * share), rounding).min(weight.clone())
}

pub(crate) fn rounding_of(scheme: &Scheme) -> Rounding {
    scheme.document().rounding
}
