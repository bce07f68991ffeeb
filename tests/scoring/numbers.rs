//! Numbers as a host meets them: conversions, equality, documents that are not the library's.

use crate::common::{interval, number, points};
use budget_performance::Points;
use budget_performance::number::{Interval, Number, NumberError, Ratio};
use rust_decimal::Decimal;
use std::cmp::Ordering;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn decimals_of_a_host_are_taken_as_they_are_written() {
    // A decimal, the number, its places, and the points that it makes.
    let cases = [
        ("12.50", Some("12.5"), 2, Some("12.5")),
        ("-0.000001", Some("-0.000001"), 6, Some("-0.000001")),
        ("0", Some("0"), 0, Some("0")),
        // Points have at most six places and are below a million.
        ("0.0000001", Some("0.0000001"), 7, None),
        ("1000000", Some("1000000"), 0, None),
        ("999999.999999", Some("999999.999999"), 6, Some("999999.999999")),
        ("-1000000", Some("-1000000"), 0, None),
        // 18 digits and no more, but zeros behind the point are given up.
        ("999999999999999999", Some("999999999999999999"), 0, None),
        ("100000000000000000.00", Some("100000000000000000"), 0, None),
        ("123456789012345678.0", Some("123456789012345678"), 0, None),
        ("1000000000000000000", None, 0, None),
        ("12345678901234567.89", None, 0, None),
        ("0.0000000000000000001", None, 0, None),
    ];
    for (text, expected, places, of_points) in cases {
        let found = Number::try_from(decimal(text)).ok();
        assert_eq!(found.map(|number| number.to_string()).as_deref(), expected, "{text}");
        let found_points = Points::try_from(decimal(text)).ok();
        assert_eq!(found_points.map(|points| points.to_string()).as_deref(), of_points, "{text}");
        let Some(found) = found else { continue };
        assert_eq!(found.places(), places, "{text}");
        assert_eq!(Decimal::from(found), decimal(text));
        assert_eq!(Points::try_from(found).ok(), found_points, "{text}");
        if let Some(points) = found_points {
            assert_eq!((Number::from(points), Decimal::from(points)), (found, decimal(text)));
        }
    }
    assert_eq!((Number::from(7u32), Points::from(7u16)), (number("7"), points("7")));
}

#[test]
fn a_text_is_a_number_of_digits_with_one_point_between_them() {
    // A text, and the number with the places that it keeps.
    let read = [
        ("0", "0"),
        ("-0.50", "-0.50"),
        ("007", "7"),
        ("5617.29", "5617.29"),
        ("999999999999999999", "999999999999999999"),
        ("-0.999999999999999999", "-0.999999999999999999"),
        ("0000000000000000000000012.5", "12.5"),
        // Zeros at the end are kept as long as there is room for them.
        ("1.50000000000000000000000", "1.50000000000000000"),
        ("123456789012345678.00", "123456789012345678"),
        ("0.000000000000000000000", "0.000000000000000000"),
        ("0.10000000000000000001", "too many"),
        ("1000000000000000000", "too many"),
        ("12345678901234567.89", "too many"),
        ("0.0000000000000000001", "too many"),
    ];
    for (text, expected) in read {
        let found = text.parse::<Number>();
        let found = found.map_or_else(
            |error| String::from(if error == NumberError::TooManyDigits { "too many" } else { "malformed" }),
            |number| number.written().to_string(),
        );
        assert_eq!(found, expected, "{text}");
    }
    for text in [
        "",
        "-",
        ".",
        ".5",
        "-.5",
        "1.",
        "1.2.3",
        "1..2",
        "1,000",
        "1e3",
        "+1",
        "--1",
        "1-",
        " 1",
        "１",
        "0x1",
        "00000000000000000000.",
    ] {
        assert_eq!(text.parse::<Number>(), Err(NumberError::Malformed), "`{text}`");
    }
}

#[test]
#[expect(clippy::disallowed_types, reason = "the hash is what is tested, and no order is asked for")]
fn equal_numbers_are_one_in_a_set() {
    use std::collections::HashSet;
    let numbers = ["1", "1.0", "1.00", "10", "0", "0.00", "-1", "0.1", "0.10"].map(number);
    assert_eq!(numbers.into_iter().collect::<HashSet<Number>>().len(), 5);
    assert_eq!([0, 1, 3].map(|places| Number::new(0, places).unwrap().normalized().places()), [0, 0, 0]);
}

#[test]
fn numbers_are_ordered_by_their_values() {
    let rising = [
        "-1000000000000000",
        "-1.5",
        "-1",
        "0",
        "0.000000000000000001",
        "0.5",
        "0.51",
        "1",
        "1.01",
        "999999999999999999",
    ];
    for pair in rising.map(number).windows(2) {
        assert_eq!(pair[0].cmp(&pair[1]), Ordering::Less, "{pair:?}");
        assert_eq!(pair[1].cmp(&pair[0]), Ordering::Greater, "{pair:?}");
        assert_ne!(pair[0], pair[1]);
    }
    assert!(number("1.50") == number("1.5") && number("100000000000000000") == number("100000000000000000.0"));
}

#[test]
fn a_document_of_a_host_hears_what_a_number_is() {
    let number = |text: &str| serde_json::from_str::<Number>(text).map_err(|error| error.to_string());
    let points = |text: &str| serde_json::from_str::<Points>(text).map_err(|error| error.to_string());
    assert_eq!((number("\"1.50\"").unwrap(), number("-3").unwrap()), ("1.5".parse().unwrap(), "-3".parse().unwrap()));
    assert_eq!((points("12").unwrap(), points("-3").unwrap()), ("12".parse().unwrap(), "-3".parse().unwrap()));
    let expected = [
        (number("true").unwrap_err(), "a decimal number as a text of at most 18 digits, such as \"5617.29\""),
        (points("true").unwrap_err(), "points as a text, such as \"12.5\""),
        (number("\"1,000\"").unwrap_err(), "`1,000` is "),
        (number("1.5").unwrap_err(), "a decimal is written as a text"),
        (points("1000000").unwrap_err(), "`1000000` is "),
    ];
    for (message, part) in expected {
        assert!(message.contains(part), "{message}");
    }
}

#[test]
fn an_interval_holds_what_lies_between_its_ends() {
    // In the notation of mathematics, what it holds and what not.
    type Case<'c> = (&'c str, &'c [&'c str], &'c [&'c str]);
    let cases: [Case<'_>; 6] = [
        ("[0.8, 1]", &["0.8", "0.80", "0.9", "1"], &["0.79", "1.01"]),
        ("(0.8, 1)", &["0.81", "0.99"], &["0.8", "1"]),
        ("(90, ∞)", &["90.01", "1000"], &["90", "-1"]),
        ("(-∞, 0]", &["0", "-5"], &["0.01"]),
        ("(-∞, ∞)", &["0", "-5", "5"], &[]),
        ("7", &["7", "7.0"], &["6.9", "7.1"]),
    ];
    for (text, inside, outside) in cases {
        let interval: Interval = interval(text);
        assert_eq!(interval.to_string(), text);
        inside.iter().for_each(|at| assert!(interval.holds(number(at)), "{text} {at}"));
        outside.iter().for_each(|at| assert!(!interval.holds(number(at)), "{text} {at}"));
    }
}

#[test]
fn a_ratio_is_read_as_a_percentage() {
    let cases = [
        ("1", "3", "33.33%"),
        ("2", "3", "66.67%"),
        ("-1", "4", "-25%"),
        ("1", "-4", "-25%"),
        ("-1", "-4", "25%"),
        ("0", "-4", "0%"),
        ("1.5", "0.5", "300%"),
        ("0.00001", "1", "0%"),
        ("0.00005", "1", "0.01%"),
    ];
    for (part, whole, expected) in cases {
        let ratio = Ratio::new(number(part), number(whole)).unwrap();
        assert_eq!(ratio.to_string(), expected, "{part} ÷ {whole}");
        assert_eq!((ratio.numerator(), ratio.denominator()), (number(part), number(whole)));
    }
    assert!(Ratio::new(number("1"), number("0.00")).is_none());
}
