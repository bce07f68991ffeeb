//! Rules of their own: every measure with every curve, and the rules that places have published with their numbers.

use std::sync::{Arc, Mutex};

use crate::common::{
    assert_awards, award, award_by, award_of, budget, changed, evaluation, header, interval, named, national, number,
    points, row, with_amounts,
};
use budget_performance::evaluation::AmountName;
use budget_performance::notation::Kind;
use budget_performance::number::Number;
use budget_performance::number::Ratio;
use budget_performance::scheme::Formula;
use budget_performance::scheme::{
    ChecklistItem, ChosenRule, Curve, Earning, Hits, Knot, Measure, Rule, Side, StepCount, Tier,
};
use budget_performance::scheme::{CustomInput, CustomRule, CustomShare, IndicatorRule, KindRule, NotApplicable};
use budget_performance::{Check, Language, Scheme};
use budget_performance::{Evaluation, Indicator};

fn numeric(measure: Measure, curve: Curve) -> Rule {
    Rule::Numeric { measure, curve }
}

/// Lines such as `[0.9, ∞) 1`: an interval, and a share of the weight.
fn tiers(lines: &[&str]) -> Curve {
    let line = |text: &&str| {
        let (when, share) = text.rsplit_once(' ').unwrap();
        Tier { when: interval(when), earns: Earning::Share(number(share)) }
    };
    Curve::Tiers(lines.iter().map(line).collect())
}

/// Knots such as `0.6 0`.
fn linear(knots: &[&str]) -> Curve {
    let knot = |text: &&str| {
        let (at, share) = text.split_once(' ').unwrap();
        Knot { at: number(at), share: number(share) }
    };
    Curve::Linear(knots.iter().map(knot).collect())
}

fn steps(side: Side, beyond: &str, step: &str, cost: &str, count: StepCount) -> Curve {
    Curve::Steps { side, beyond: number(beyond), step: number(step), cost: points(cost), count }
}

/// Target, actual and award of a row of weight 10 under a rule.
#[track_caller]
fn assert_by(rule: &Rule, cases: &[(&str, &str, &str)]) {
    for (target, actual, expected) in cases {
        assert_eq!(award_by(rule, target, actual), *expected, "target `{target}`, actual `{actual}`");
    }
}

// Measures with each curve.

#[test]
fn every_measure_goes_through_every_curve() {
    // What each measure makes of target 80 and actual 100, of 100 and 80, and of 50% and 60%.
    let measures = [
        (Measure::Achievement, ["1.25", "0.8", "1.2"]),
        (Measure::InverseAchievement, ["0.8", "1.25", "0.833333333333333333"]),
        (Measure::Deviation, ["0.25", "-0.2", "0.2"]),
        (Measure::AbsoluteDeviation, ["0.25", "0.2", "0.2"]),
        (Measure::Difference, ["20", "-20", "0.1"]),
        (Measure::AbsoluteDifference, ["20", "20", "0.1"]),
        (Measure::Value, ["100", "80", "0.6"]),
    ];
    let rows = [("≥80", "100"), ("≥100", "80"), ("≥50%", "60%")];
    for (measure, values) in measures {
        for (value, (target, actual)) in values.into_iter().zip(rows) {
            // A finer number on either side tells the value to the 17th digit.
            let at = |offset: i64| {
                let value = number(value);
                let raise = 17 - value.places().min(17);
                let mantissa = i128::from(value.mantissa()) * 10i128.pow(u32::from(raise));
                let fits = i64::try_from(mantissa).ok().and_then(|mantissa| Number::new(mantissa + offset, 17).ok());
                fits.unwrap_or_else(|| Number::new(value.mantissa() * 1_000_000 + offset, 6 + value.places()).unwrap())
            };
            let exact = !value.starts_with("0.8333");
            let (under, over) = if exact { (at(-1), at(1)) } else { (number("0.83333"), number("0.83334")) };
            let hit = tiers(&[&format!("(-∞, {under}] 0"), &format!("({under}, {over}) 1"), &format!("[{over}, ∞) 0")]);
            assert_eq!(
                award_by(&numeric(measure.clone(), hit), target, actual),
                "10 met",
                "{measure:?} {target} {actual}"
            );
            // Half way between two knots at equal distance.
            let knots = linear(&[&format!("{under} 0"), &format!("{over} 1")]);
            let found = award_by(&numeric(measure.clone(), knots), target, actual);
            let expected = if exact { "5 partly" } else { "3.33 partly" };
            assert_eq!(found, expected, "{measure:?} {target} {actual}");
            for (side, lost) in [(Side::Above, under), (Side::Below, over)] {
                let started = steps(side, &lost.to_string(), "1000", "1", StepCount::Started);
                let found = award_by(&numeric(measure.clone(), started), target, actual);
                assert_eq!(found, "9 partly", "{measure:?} {target} {actual} {side:?}");
            }
        }
    }
}

#[test]
fn a_measure_without_its_numbers_leaves_the_row_to_the_general_rules() {
    let hit = |measure| numeric(measure, tiers(&["(-∞, ∞) 0.1"]));
    // Nothing can be divided by a target of zero, nor by an actual of zero.
    for measure in [Measure::Achievement, Measure::Deviation, Measure::AbsoluteDeviation] {
        assert_by(&hit(measure), &[("≤0", "0", "10 met"), ("≤0", "1", "0 missed")]);
    }
    assert_by(&hit(Measure::InverseAchievement), &[("≥5", "0", "0 missed"), ("≥5", "5", "1 partly")]);
    for measure in [Measure::Achievement, Measure::Difference, Measure::Value] {
        let declared =
            |actual| award(&national(), row("≥5次", actual).declared_score(points("7")).rule(hit(measure.clone())));
        assert_eq!(declared("良好"), "7 judged", "{measure:?}");
        assert_eq!(declared(""), "0 unreported", "{measure:?}");
        assert_eq!(declared("/"), "0 not_applicable", "{measure:?}");
        assert_eq!(declared("完成"), "8 met", "{measure:?}");
    }
    // Different units cannot be compared, but a value needs no target.
    let other = |measure| award(&national(), row("≥5次", "5人").declared_score(points("7")).rule(hit(measure)));
    assert_eq!(other(Measure::Difference), "7 judged");
    assert_eq!(other(Measure::Value), "1 partly");
    // Amounts that are missing.
    let formula = hit(Measure::Formula(Box::new(Formula::named("staff_control_rate").unwrap())));
    assert_by(&formula, &[("效果显著", "良好", "0 unreported"), ("≤100%", "50%", "1 partly")]);
}

#[test]
fn units_are_settled_before_anything_is_measured() {
    let exact = numeric(Measure::AbsoluteDeviation, tiers(&["0 1", "(0, ∞) 0.5"]));
    assert_by(
        &exact,
        &[("≤90万元", "90", "10 met"), ("≤90万元", "900000元", "10 met"), ("≤90万元", "89.99", "5 partly")],
    );
    let rated = numeric(Measure::Value, tiers(&["(-∞, 0.9) 0", "[0.9, ∞) 1"]));
    let satisfied = |actual| {
        let row = Indicator::new("满意度指标", "满意度", "群众满意度").weight(points("10"));
        award(&national(), row.target("≥90").actual(actual).rule(rated.clone()))
    };
    assert_eq!([satisfied("90"), satisfied("90%"), satisfied("89.99")], ["10 met", "10 met", "0 missed"]);
}

// Curves.

#[test]
fn tiers_hold_their_closed_ends_and_not_their_open_ones() {
    let low_closed = numeric(Measure::Value, tiers(&["(-∞, 0.6) 0", "[0.6, 0.8) 0.5", "[0.8, 0.9) 0.8", "[0.9, ∞) 1"]));
    assert_by(
        &low_closed,
        &[
            ("", "59.999%", "0 missed"),
            ("", "60%", "5 partly"),
            ("", "60.001%", "5 partly"),
            ("", "79.999%", "5 partly"),
            ("", "80%", "8 partly"),
            ("", "89.999%", "8 partly"),
            ("", "90%", "10 met"),
            ("", "1000%", "10 met"),
            ("", "-5%", "0 missed"),
        ],
    );
    let high_closed = numeric(Measure::Value, tiers(&["(-∞, 0] 1", "(0, 0.1] 0.8", "(0.1, 0.2] 0.5", "(0.2, ∞) 0"]));
    assert_by(
        &high_closed,
        &[
            ("", "-1%", "10 met"),
            ("", "0%", "10 met"),
            ("", "0.001%", "8 partly"),
            ("", "10%", "8 partly"),
            ("", "10.001%", "5 partly"),
            ("", "20%", "5 partly"),
            ("", "20.001%", "0 missed"),
        ],
    );
}

#[test]
fn tiers_earn_points_or_a_share_that_is_rounded() {
    let line = |earns| numeric(Measure::Value, Curve::Tiers(vec![Tier { when: interval("(-∞, ∞)"), earns }]));
    assert_eq!(award_by(&line(Earning::Points(points("3.5"))), "", "1"), "3.5 partly");
    assert_eq!(award_by(&line(Earning::Points(points("10"))), "", "1"), "10 met");
    assert_eq!(award_by(&line(Earning::Points(points("12"))), "", "1"), "10 met");
    assert_eq!(award_by(&line(Earning::Share(number("0.33335"))), "", "1"), "3.33 partly");
    assert_eq!(award_by(&line(Earning::Share(number("0.3335"))), "", "1"), "3.34 partly");
}

#[test]
fn ratios_are_compared_with_ends_exactly() {
    // A third is below 0.333333333333333334 and above 0.333333333333333333.
    let third =
        |end: &str| numeric(Measure::Achievement, tiers(&[&format!("(-∞, {end}) 0"), &format!("[{end}, ∞) 1")]));
    assert_eq!(award_by(&third("0.333333333333333333"), "≥3", "1"), "10 met");
    assert_eq!(award_by(&third("0.333333333333333334"), "≥3", "1"), "0 missed");
}

#[test]
fn steps_count_when_they_are_full_or_when_they_are_begun() {
    let above = |count| numeric(Measure::Value, steps(Side::Above, "1", "0.01", "0.5", count));
    let both = [
        ("", "100%", "10 met"),
        ("", "50%", "10 met"),
        ("", "101%", "9.5 partly"),
        ("", "119%", "0.5 partly"),
        ("", "120%", "0 missed"),
        ("", "999999999999999%", "0 missed"),
    ];
    assert_by(&above(StepCount::Full), &both);
    assert_by(&above(StepCount::Started), &both);
    assert_by(
        &above(StepCount::Full),
        &[
            ("", "100.0001%", "10 met"),
            ("", "100.9999%", "10 met"),
            ("", "101.0001%", "9.5 partly"),
            ("", "101.9999%", "9.5 partly"),
        ],
    );
    assert_by(
        &above(StepCount::Started),
        &[
            ("", "100.0001%", "9.5 partly"),
            ("", "100.9999%", "9.5 partly"),
            ("", "101.0001%", "9 partly"),
            ("", "102%", "9 partly"),
        ],
    );
    let below = |count| numeric(Measure::Value, steps(Side::Below, "0.9", "0.05", "1", count));
    let both = [
        ("", "90%", "10 met"),
        ("", "100%", "10 met"),
        ("", "85%", "9 partly"),
        ("", "80%", "8 partly"),
        ("", "40%", "0 missed"),
    ];
    assert_by(&below(StepCount::Full), &both);
    assert_by(&below(StepCount::Started), &both);
    assert_by(
        &below(StepCount::Full),
        &[("", "89.9999%", "10 met"), ("", "85.0001%", "10 met"), ("", "84.9999%", "9 partly")],
    );
    assert_by(
        &below(StepCount::Started),
        &[("", "89.9999%", "9 partly"), ("", "85.0001%", "9 partly"), ("", "84.9999%", "8 partly")],
    );
    // Below zero, and from zero down.
    let down = numeric(Measure::Value, steps(Side::Below, "0", "1", "2", StepCount::Full));
    assert_by(&down, &[("", "0", "10 met"), ("", "-1", "8 partly"), ("", "-1.5", "8 partly"), ("", "-5", "0 missed")]);
    let from_below = numeric(Measure::Value, steps(Side::Above, "-2", "1", "2", StepCount::Full));
    assert_by(&from_below, &[("", "-2", "10 met"), ("", "-1", "8 partly"), ("", "1", "4 partly")]);
}

#[test]
fn lines_run_straight_between_knots_and_hold_beyond_them() {
    let rule = numeric(Measure::Value, linear(&["0.5 0.2", "0.75 0.6", "1 1"]));
    assert_by(
        &rule,
        &[
            ("", "0%", "2 partly"),
            ("", "-5%", "2 partly"),
            ("", "50%", "2 partly"),
            ("", "62.5%", "4 partly"),
            ("", "75%", "6 partly"),
            ("", "80%", "6.8 partly"),
            ("", "99.99%", "10 partly"),
            ("", "100%", "10 met"),
            ("", "130%", "10 met"),
        ],
    );
    let falling = numeric(Measure::Value, linear(&["0 1", "0.1 0"]));
    assert_by(
        &falling,
        &[
            ("", "-1%", "10 met"),
            ("", "0", "10 met"),
            ("", "2.5%", "7.5 partly"),
            ("", "10%", "0 missed"),
            ("", "11%", "0 missed"),
        ],
    );
    let across_zero = numeric(Measure::Value, linear(&["-1 0", "1 1"]));
    assert_by(
        &across_zero,
        &[("", "-1", "0 missed"), ("", "-0.5", "2.5 partly"), ("", "0", "5 partly"), ("", "0.5", "7.5 partly")],
    );
}

#[test]
fn a_jump_belongs_to_its_upper_side() {
    // 及格门槛: nothing below 60%, the ratio itself from there on.
    let pass = numeric(Measure::Achievement, linear(&["0 0", "0.6 0", "0.6 0.6", "1 1"]));
    assert_by(
        &pass,
        &[
            ("≥100", "59.999", "0 missed"),
            ("≥100", "60", "6 partly"),
            ("≥100", "60.001", "6 partly"),
            ("≥100", "75", "7.5 partly"),
            ("≥100", "100", "10 met"),
            ("≥100", "0", "0 missed"),
        ],
    );
    let ends = numeric(Measure::Value, linear(&["0.6 0.1", "0.6 0.9"]));
    assert_by(&ends, &[("", "59.9%", "1 partly"), ("", "60%", "9 partly"), ("", "61%", "9 partly")]);
}

#[test]
fn knots_of_every_length_give_exact_points() {
    // Together the knots have more digits than either number may have, and the first shifts the tie at half a cent.
    let rule = numeric(Measure::Value, linear(&["0.000000000000000001 0", "100000000000000000 1"]));
    assert_by(
        &rule,
        &[
            ("", "0", "0 missed"),
            ("", "50000000000000", "0 missed"),
            ("", "50000000000000.001", "0.01 partly"),
            ("", "50000000000000000", "5 partly"),
            ("", "100000000000000000", "10 met"),
        ],
    );
}

// Other rules.

#[test]
fn a_checklist_earns_the_points_of_its_ticked_items() {
    let item = |name: &str, worth: &str| ChecklistItem { name: name.into(), points: points(worth) };
    let rule = Rule::Checklist(vec![item("有制度", "2"), item("合规", "3.5"), item("执行", "4.5")]);
    let ticked = |bits: u64| award(&national(), row("", "").rule(rule.clone()).checked_items(bits));
    let cases = [
        (0b000, "0 missed"),
        (0b001, "2 partly"),
        (0b010, "3.5 partly"),
        (0b100, "4.5 partly"),
        (0b101, "6.5 partly"),
        (0b111, "10 met"),
        (0b1000, "0 missed"),
        (u64::MAX, "10 met"),
    ];
    for (bits, expected) in cases {
        assert_eq!(ticked(bits), expected, "{bits:b}");
    }
    // Nothing ticked is not the same as not looked at.
    assert_eq!(award(&national(), row("", "").rule(rule.clone())), "0 unreported");
    assert_eq!(award(&national(), row("健全", "完成").declared_score(points("9")).rule(rule)), "9 met");
}

#[test]
fn a_declared_score_stands_within_the_weight() {
    let declared = |score| award(&national(), row("≥80", "40").rule(Rule::Declared).declared_score(points(score)));
    assert_eq!([declared("-1"), declared("7.25"), declared("11")], ["0 judged", "7.25 judged", "10 judged"]);
    assert_eq!(
        award(&national(), row("≥80", "/").rule(Rule::Declared).declared_score(points("7"))),
        "0 not_applicable"
    );
    assert_eq!(award(&national(), row("", "").rule(Rule::Declared).declared_score(points("7"))), "7 judged");
}

#[test]
fn of_alternatives_the_answered_one_with_the_most_points_counts() {
    let either = |target, actual| {
        row(target, actual)
            .rule(Rule::Alternative {
                group: "二者择其一".into(), rule: ChosenRule::new(Rule::Comparison).unwrap()
            })
    };
    let scheme = national();
    let line = |rows: Vec<Indicator<'_>>| {
        let form = rows.into_iter().fold(Evaluation::builder(header()), |builder, row| builder.indicator(row));
        let form = form.budget(budget("", "100", "100")).build().unwrap();
        let card = scheme.score(&form).unwrap();
        let count = u32::try_from(form.indicators().len()).unwrap();
        let awards: Vec<_> = (1..=count).map(|row| award_of(&card, row)).collect();
        format!("{}; {}{}", awards.join(", "), card.total(), if card.is_complete() { "" } else { " incomplete" })
    };
    assert_eq!(line(vec![either("≥80", "40"), either("≥80", "60")]), "0 not_applicable, 7.5 partly; 17.5");
    assert_eq!(line(vec![either("≥80", "60"), either("≥80", "40")]), "7.5 partly, 0 not_applicable; 17.5");
    assert_eq!(line(vec![either("≥80", "60"), either("≥40", "30")]), "7.5 partly, 0 not_applicable; 17.5");
    // The one that the unit has not chosen is left blank or marked, and nothing is missing.
    assert_eq!(line(vec![either("≥80", ""), either("≥80", "60")]), "0 not_applicable, 7.5 partly; 17.5");
    assert_eq!(line(vec![either("≥80", "60"), either("≥80", "")]), "7.5 partly, 0 not_applicable; 17.5");
    assert_eq!(line(vec![either("≥80", "/"), either("≥80", "0")]), "0 not_applicable, 0 missed; 10");
    assert_eq!(line(vec![either("≥80", ""), either("≥80", "0")]), "0 not_applicable, 0 missed; 10");
    // None of them chosen is.
    assert_eq!(line(vec![either("≥80", ""), either("≥80", "")]), "0 unreported, 0 not_applicable; 10 incomplete");
    // Another group and other rows are not touched; a blank among those is still missing.
    let other = row("≥80", "80")
        .rule(Rule::Alternative { group: "另一组".into(), rule: ChosenRule::new(Rule::Comparison).unwrap() });
    assert_eq!(
        line(vec![either("≥80", "40"), other, row("≥80", ""), either("≥80", "60")]),
        "0 not_applicable, 10 met, 0 unreported, 7.5 partly; 27.5 incomplete"
    );
}

#[test]
fn alternatives_can_have_rules_of_their_own_and_come_from_the_scheme() {
    let alternative = |name: &str, rule: Rule| {
        let rule = Rule::Alternative { group: "结转".into(), rule: ChosenRule::new(rule).unwrap() };
        IndicatorRule::new(name, rule)
    };
    let scheme = changed("platform-default", |document| {
        let falling = numeric(Measure::Value, linear(&["0.09 1", "0.18 0"]));
        document.indicators = vec![alternative("结转结余率", falling), alternative("结转结余变动率", Rule::Comparison)];
    });
    let row = |name, target, actual| {
        Indicator::new("产出指标", "质量指标", name).weight(points("20")).target(target).actual(actual)
    };
    let form = evaluation([row("结转结余率", "≤9%", "13.5%"), row("结转结余变动率", "≤-30%", "-10%")]);
    let card = scheme.score(&form).unwrap();
    assert_eq!([award_of(&card, 1), award_of(&card, 2)], ["10 partly", "0 not_applicable"]);
    let form = evaluation([row("结转结余率", "≤9%", "13.5%"), row("结转结余变动率", "≤-30%", "-30%")]);
    let card = scheme.score(&form).unwrap();
    assert_eq!([award_of(&card, 1), award_of(&card, 2)], ["0 not_applicable", "20 met"]);
}

fn half_of_what_is_known(input: &CustomInput<'_>) -> CustomShare {
    let known = [input.target.is_some(), input.actual.is_some(), !input.amounts.is_empty(), input.name == "某项"];
    let count = known.into_iter().filter(|known| *known).count();
    let share = Ratio::new(u32::try_from(count).unwrap().into(), 8.into()).unwrap();
    CustomShare::new(share, "an eighth for each of target, actual, amounts and name", "每知一项得八分之一")
}

fn value_itself(input: &CustomInput<'_>) -> CustomShare {
    let share = Ratio::new(input.actual.unwrap_or_default(), input.target.unwrap_or(Number::ONE));
    let note = "actual ÷ target, uncapped; nothing for a target of 0";
    CustomShare::new(share.unwrap_or(Number::ZERO.into()), note, "实际完成值÷目标值，不封顶")
}

/// A national scheme with the functions of a host under the names `known` and `value`.
fn with_host() -> Scheme {
    let document = national().into_document();
    let rules = [CustomRule::new("known", "1", half_of_what_is_known), CustomRule::new("value", "1", value_itself)];
    document.check_with(&rules).unwrap()
}

#[test]
fn a_function_of_the_host_gives_a_share_of_the_weight() {
    let scheme = with_host();
    let scored = |name: &str, target, actual| {
        award(&scheme, row(target, actual).declared_score(points("3")).rule(Rule::Custom(name.into())))
    };
    assert_eq!(scored("known", "≥80", "40"), "3.75 partly");
    assert_eq!(scored("known", "效果显著", "40"), "2.5 partly");
    assert_eq!(scored("known", "效果显著", "良好"), "1.25 partly");
    // A share beyond the weight is the weight, one below nothing is nothing, and without a denominator there is none.
    assert_eq!(scored("value", "≥80", "160"), "10 met");
    assert_eq!(scored("value", "≥80", "-40"), "0 missed");
    assert_eq!(scored("value", "≥80", "1"), "0.13 partly");
    assert_eq!(scored("value", "≥0", "5"), "0 missed");
    // What is blank or does not apply is not shown to it.
    assert_eq!(scored("value", "≥80", ""), "0 unreported");
    assert_eq!(scored("value", "≥80", "/"), "0 not_applicable");
    // Neither are numbers of different units; with one unit they are, multiplied out.
    assert_eq!(scored("value", "≥5亩", "300平方米"), "3 judged");
    assert_eq!(scored("value", "≥5万人", "30000人"), "6 partly");
    // A name that nobody has registered leaves the row to the general rules.
    assert_eq!(scored("unknown", "≥80", "40"), "5 partly");
    let amounts = [(AmountName::Staff, "5")];
    let form = with_amounts(row("≥80", "40").rule(Rule::Custom("known".into())), &amounts);
    assert_eq!(award_of(&scheme.score(&form).unwrap(), 1), "5 partly");
}

#[test]
fn of_two_functions_under_one_name_the_later_counts() {
    fn all(_: &CustomInput<'_>) -> CustomShare {
        CustomShare::new(Number::ONE.into(), "the whole weight", "得满分")
    }
    let document = || national().into_document();
    let [known, other] = ["known", "other"].map(|id| CustomRule::new(id, "1", all));
    let later = CustomRule::new("known", "2", value_itself);
    let scheme = document().check_with(&[known, other.clone(), later.clone()]).unwrap();
    let scored = |name: &str| award(&scheme, row("≥80", "40").rule(Rule::Custom(name.into())));
    assert_eq!((scored("known").as_str(), scored("other").as_str()), ("5 partly", "10 met"));
    assert_eq!(scheme, document().check_with(&[later, other]).unwrap());
}

/// Whatever a row has, by which its rule can be told.
#[test]
fn a_function_of_the_host_sees_what_the_row_has_and_keeps_what_it_needs() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&seen);
    let rule = CustomRule::new("log", "1", move |input| {
        let reading = (input.target_reading, input.actual_reading);
        log.lock().unwrap().push(format!(
            "{:?} {:?} {} {} | {} {} | {reading:?} | {:?}",
            input.level1,
            input.level2,
            input.name,
            input.weight,
            input.target_text,
            input.actual_text,
            input.declared_score,
        ));
        CustomShare::new(Number::ONE.into(), "seen", "已核")
    });
    let scheme = national().into_document().check_with(&[rule]).unwrap();
    let asked = |target, actual| {
        seen.lock().unwrap().clear();
        let row = row(target, actual).declared_score(points("3")).rule(Rule::Custom("log".into()));
        assert_eq!(award(&scheme, row), "10 met");
        seen.lock().unwrap().pop().unwrap()
    };
    let start = r#"Some("产出指标") Some("数量指标") 某项 10 | "#;
    let date = asked("2021年6月底前", "2021年5月");
    assert!(date.starts_with(&format!("{start}2021年6月底前 2021年5月 | (Deadline(")), "{date}");
    let level = asked("效果良好", "部分达成预期指标");
    assert!(level.ends_with("| (Text, Level(Partly)) | Some(3)"), "{level}");
    let range = asked("90%-95%", "93%");
    assert!(range.contains("(Range(") && range.contains("Quantity("), "{range}");
}

/// The note can depend on the answer, and is read in the language of the reader.
#[test]
fn a_function_of_the_host_says_how_it_came_to_its_share() {
    let rule = CustomRule::new("sites", "1", |input| match input.actual {
        Some(actual) if actual < Number::ZERO => CustomShare::new(Number::ZERO.into(), "below zero", "低于零"),
        _ => CustomShare::new(Number::ONE.into(), "at least zero", "不低于零"),
    });
    let scheme = national().into_document().check_with(&[rule]).unwrap();
    for (actual, english, chinese) in [("5", "at least zero", "不低于零"), ("-5", "below zero", "低于零")] {
        let form = evaluation([row("≥80", actual).rule(Rule::Custom("sites".into()))]);
        let card = scheme.score(&form).unwrap();
        let text = |language| card.award(1).unwrap().explain(language).to_string();
        assert!(text(Language::English).contains(&format!("a rule of the host, {english}")), "{actual}");
        assert!(text(Language::Chinese).contains(&format!("自定义规则，{chinese}")), "{actual}");
    }
}

#[test]
fn a_kind_can_have_a_rule_and_a_cap() {
    let scheme = changed("national-project-2020", |document| {
        let exact = numeric(Measure::Value, tiers(&["(-∞, 0.9) 0", "[0.9, ∞) 1"]));
        document.kinds = vec![
            KindRule::new(Kind::Cost).cap(points("5")),
            KindRule::new(Kind::Satisfaction).rule(exact).cap(points("8")),
        ];
        document.policies.not_applicable = NotApplicable::FullMarks;
    });
    let of = |block, kind, target, actual| {
        award(&scheme, Indicator::new(block, kind, "某项").weight(points("10")).target(target).actual(actual))
    };
    assert_eq!(of("产出指标", "成本指标", "≤80", "80"), "5 met");
    assert_eq!(of("产出指标", "成本指标", "≤80", "100"), "5 partly");
    assert_eq!(of("产出指标", "成本指标", "≤80", "400"), "2 partly");
    assert_eq!(of("产出指标", "成本指标", "≤80", "/"), "5 not_applicable");
    assert_eq!(of("产出指标", "数量指标", "≥80", "80"), "10 met");
    assert_eq!(of("满意度指标", "满意度", "≥95%", "90%"), "8 met");
    assert_eq!(of("满意度指标", "满意度", "≥95%", "89%"), "0 missed");
}

#[test]
fn a_row_s_own_rule_goes_before_the_scheme_s_and_its_name_before_its_kind() {
    let flat = |share: &str| numeric(Measure::Value, tiers(&[&format!("(-∞, ∞) {share}")]));
    let scheme = changed("national-project-2020", |document| {
        document.indicators = vec![IndicatorRule::new("群众满意度", flat("0.2"))];
        document.kinds = vec![KindRule::new(Kind::Satisfaction).rule(flat("0.3"))];
    });
    let of = |name| Indicator::new("满意度指标", "满意度", name).weight(points("10")).target("≥95%").actual("95%");
    assert_eq!(award(&scheme, of("群众满意度").rule(flat("0.1"))), "1 partly");
    assert_eq!(award(&scheme, of(" 群众满意度 ")), "2 partly");
    assert_eq!(award(&scheme, of("学生满意度")), "3 partly");
    assert_eq!(award(&scheme, of("学生满意度").rule(Rule::Comparison)), "10 met");
}

#[test]
fn a_deduction_comes_after_the_rule_and_before_the_cap() {
    let scheme = changed("national-project-2020", |document| {
        document.kinds = vec![KindRule::new(Kind::Quantity).cap(points("6"))];
    });
    let deducted = |actual, off| award(&scheme, row("≥80", actual).deduction(points(off)));
    assert_eq!(deducted("80", "3"), "6 met");
    assert_eq!(deducted("80", "5"), "5 met");
    assert_eq!(deducted("40", "3"), "2 partly");
    assert_eq!(deducted("40", "7"), "0 missed");
    let rule = numeric(Measure::Value, tiers(&["(-∞, ∞) 0.5"]));
    assert_eq!(award(&national(), row("", "1").rule(rule).deduction(points("1.5"))), "3.5 partly");
}

// Named formulas and hits.

#[test]
fn a_formula_over_amounts_stands_for_the_actual() {
    let rule = numeric(
        Measure::Formula(Box::new(Formula::named("staff_control_rate").unwrap())),
        tiers(&["(-∞, 1] 1", "(1, ∞) 0"]),
    );
    let staffed = |staff, posts, actual| {
        let form = with_amounts(
            row("≤100%", actual).rule(rule.clone()),
            &[(AmountName::Staff, staff), (AmountName::EstablishedPosts, posts)],
        );
        award_of(&national().score(&form).unwrap(), 1)
    };
    assert_eq!(staffed("100", "100", "150%"), "10 met");
    assert_eq!(staffed("101", "100", "50%"), "0 missed");
    assert_eq!(staffed("100", "100", ""), "10 met");
    // Without posts there is no rate: what the row prints counts.
    assert_eq!(staffed("1", "0", "100%"), "10 met");
    assert_eq!(staffed("1", "0", "101%"), "0 missed");
    // The budget table gives the amounts that it has.
    let adjusted = numeric(
        Measure::AbsoluteFormula(Box::new(Formula::named("budget_adjustment_rate").unwrap())),
        linear(&["0 1", "0.1 0"]),
    );
    let budgeted = |initial, adjusted_to| {
        let form = Evaluation::builder(header())
            .budget(budget(initial, adjusted_to, "90"))
            .indicator(row("", "").rule(adjusted.clone()));
        award_of(&national().score(&form.build().unwrap()).unwrap(), 1)
    };
    assert_eq!(budgeted("100", "100"), "10 met");
    assert_eq!(budgeted("100", "105"), "5 partly");
    assert_eq!(budgeted("100", "95"), "5 partly");
    assert_eq!(budgeted("100", "90"), "0 missed");
}

/// A Sichuan table: 目标实现 over quantity rows, and 编制准确 over the budget.
fn sichuan(initial: &str, moved: &str, quantities: &[(&str, &str)]) -> [String; 2] {
    let named_row =
        |name| Indicator::new("部门预算管理", "", name).weight(points("10")).target("按方案").actual("见附表");
    let mut builder = Evaluation::builder(header())
        .amount(AmountName::InitialBudget, number(initial))
        .amount(AmountName::ReallocatedFunds, number(moved))
        .indicator(named_row("目标实现"))
        .indicator(named_row("编制准确"));
    for (target, actual) in quantities {
        builder = builder.indicator(Indicator::new("部门预算管理", "数量指标", "某项").target(target).actual(actual));
    }
    let (form, scheme) = (builder.build().unwrap(), named("sichuan-department-2020"));
    let card = scheme.score(&form).unwrap();
    [award_of(&card, 1), award_of(&card, 2)]
}

#[test]
fn sichuan_a_plan_of_which_two_thousandths_were_moved_earns_9_8() {
    assert_eq!(sichuan("1000", "2", &[("≥1", "1")])[1], "9.8 partly");
    assert_eq!(sichuan("1000", "0", &[("≥1", "1")])[1], "10 met");
    assert_eq!(sichuan("1000", "100", &[("≥1", "1")])[1], "0 missed");
    assert_eq!(sichuan("1000", "99.9", &[("≥1", "1")])[1], "0.01 partly");
}

#[test]
fn sichuan_a_goal_counts_only_below_130_per_cent() {
    let hits = |rows: &[(&str, &str)]| sichuan("1", "1", rows)[0].clone();
    assert_eq!(hits(&[("≥100", "100"), ("≥100", "129.99"), ("≥100", "115")]), "10 met");
    assert_eq!(hits(&[("≥100", "100"), ("≥100", "130"), ("≥100", "115")]), "6.67 partly");
    assert_eq!(hits(&[("≥100", "99.99"), ("≥100", "131"), ("≥100", "115")]), "3.33 partly");
    assert_eq!(hits(&[("≥100", "50")]), "0 missed");
    // A number left blank is no hit; a text is no number.
    assert_eq!(hits(&[("≥100", "100"), ("≥100", "")]), "5 partly");
    assert_eq!(hits(&[("≥100", "100"), ("效果显著", "良好")]), "10 met");
}

#[test]
fn hits_of_a_kind_without_a_line_count_every_target_that_is_reached() {
    let hits = Measure::Hits(Hits::of(Kind::Quality));
    let rule = numeric(hits, linear(&["0 0", "1 1"]));
    let quality =
        |actual| Indicator::new("产出指标", "质量指标", "某项").weight(points("1")).target("≥80").actual(actual);
    // Neither a text that is left blank nor a number that is answered in words is counted.
    let form = evaluation([
        row("", "").rule(rule.clone()),
        quality("800"),
        quality("79"),
        quality("80"),
        quality("80"),
        quality("").target("效果显著"),
        quality("良好"),
    ]);
    assert_eq!(award_of(&national().score(&form).unwrap(), 1), "7.5 partly");
    // Each kind is counted for itself, each of its lines for itself.
    let of = |kind, line: Option<&str>| {
        let mut hits = Hits::of(kind);
        hits.below = line.map(number);
        numeric(Measure::Hits(hits), linear(&["0 0", "1 1"]))
    };
    let rules = [
        (of(Kind::Quality, None), "10 met"),
        (of(Kind::Quality, Some("1.3")), "5 partly"),
        (of(Kind::Quantity, Some("3")), "6.67 partly"),
        (of(Kind::Quantity, None), "10 met"),
        (of(Kind::Quantity, Some("1.1")), "3.33 partly"),
    ];
    let quantity = |actual| row("≥80", actual).weight(points("1"));
    let judged = || Indicator::new("效益指标", "社会效益指标", "某项").weight(points("10"));
    let rows = rules.iter().map(|(rule, _)| judged().rule(rule.clone()));
    let counted = [quality("800"), quality("80"), quantity("80"), quantity("90"), quantity("400")];
    let form = evaluation(rows.chain(counted));
    let scheme = national();
    let card = scheme.score(&form).unwrap();
    for ((rule, expected), row) in rules.iter().zip(1..) {
        assert_eq!(award_of(&card, row), *expected, "{rule:?}");
    }
    // No row of the kind: nothing to count.
    assert_eq!(award(&national(), row("", "").rule(rule)), "0 unreported");
}

// Published schemes with the numbers of published forms.

/// The points of the execution in yuan.
fn execution(scheme: &str, initial: &str, adjusted: &str, executed: &str) -> String {
    let form = Evaluation::builder(header()).budget(budget(initial, adjusted, executed)).indicator(row("≥1", "1"));
    named(scheme).score(&form.build().unwrap()).unwrap().execution_points().unwrap().to_string()
}

#[test]
fn chongqing_76_per_cent_are_7_6_points() {
    assert_eq!(execution("chongqing-department-2021", "", "100", "76"), "7.6");
}

#[test]
fn guizhou_measures_against_the_initial_budget_up_to_its_cap() {
    assert_eq!(execution("guizhou-department-2021", "1172.55", "1300", "1268.72"), "10");
    assert_eq!(execution("guizhou-department-2021", "1300", "1172.55", "1268.72"), "9.76");
}

#[test]
fn shanghai_rounds_the_points_and_not_the_rate() {
    assert_eq!(execution("shanghai-project-2022", "", "250000", "215457.6"), "8.62");
    assert_eq!(execution("shanghai-project-2022", "", "20000", "9034"), "4.52");
}

/// The award of a named indicator of a scheme, with amounts for its formula.
fn scored(scheme: &str, weight: &str, name: &str, actual: &str, amounts: &[(AmountName, &str)]) -> String {
    let row = Indicator::new("产出指标", "质量指标", name).weight(points(weight)).target("见评分标准").actual(actual);
    award_of(&named(scheme).score(&with_amounts(row, amounts)).unwrap(), 1)
}

#[test]
fn jiangxi_satisfaction_falls_by_a_point_for_each_5_per_cent() {
    let satisfied = |actual| {
        let row = Indicator::new("满意度指标", "服务对象满意度", "群众满意率").weight(points("10"));
        award(&named("jiangxi-project-2017"), row.target("≥90%").actual(actual))
    };
    let cases = [
        ("100%", "10 met"),
        ("90%", "10 met"),
        ("89.99%", "10 met"),
        ("85.01%", "10 met"),
        ("85%", "9 partly"),
        ("80.01%", "9 partly"),
        ("80%", "8 partly"),
        ("45%", "1 partly"),
        ("40%", "0 missed"),
        ("0%", "0 missed"),
    ];
    for (actual, expected) in cases {
        assert_eq!(satisfied(actual), expected, "{actual}");
    }
}

#[test]
fn jiangxi_cost_control_is_symmetric() {
    let controlled = |spent| {
        let amounts = [(AmountName::AdjustedBudget, "10000"), (AmountName::Expenditure, spent)];
        scored("jiangxi-project-2017", "5", "成本控制率", "见附表", &amounts)
    };
    let cases = [
        ("10000", "5 met"),
        ("9000", "5 met"),
        ("11000", "5 met"),
        ("8999", "3 partly"),
        ("11001", "3 partly"),
        ("8500", "3 partly"),
        ("11500", "3 partly"),
        ("8499", "1 partly"),
        ("11501", "1 partly"),
        ("8000", "1 partly"),
        ("12000", "1 partly"),
        ("7999", "0 missed"),
        ("12001", "0 missed"),
    ];
    for (spent, expected) in cases {
        assert_eq!(controlled(spent), expected, "{spent}");
    }
}

#[test]
fn hunan_key_expenditure_belongs_to_the_line_above_its_bound() {
    let key = |spent| {
        let amounts = [(AmountName::KeyProjectExpenditure, spent), (AmountName::ProjectExpenditure, "10000")];
        scored("hunan-department-2019", "5", "重点支出安排率", "见附表", &amounts)
    };
    let cases = [
        ("10000", "5 met"),
        ("9000", "5 met"),
        ("8999", "4 partly"),
        ("8000", "4 partly"),
        ("7999", "3 partly"),
        ("7000", "3 partly"),
        ("6999", "2 partly"),
        ("6000", "2 partly"),
        ("5999", "0 missed"),
        ("0", "0 missed"),
    ];
    for (spent, expected) in cases {
        assert_eq!(key(spent), expected, "{spent}");
    }
}

#[test]
fn hunan_adjustments_belong_to_the_line_below_their_bound() {
    let adjusted = |by| {
        let amounts = [(AmountName::BudgetAdjustment, by), (AmountName::InitialBudget, "10000")];
        scored("hunan-department-2019", "3", "预算调整率", "见附表", &amounts)
    };
    let cases = [
        ("0", "3 met"),
        ("1", "2 partly"),
        ("-1", "2 partly"),
        ("1000", "2 partly"),
        ("1001", "1 partly"),
        ("-1001", "1 partly"),
        ("2000", "1 partly"),
        ("2001", "0.5 partly"),
        ("3000", "0.5 partly"),
        ("3001", "0 missed"),
    ];
    for (by, expected) in cases {
        assert_eq!(adjusted(by), expected, "{by}");
    }
}

#[test]
fn hunan_each_full_point_beyond_the_line_costs() {
    let staffed = |staff| {
        let amounts = [(AmountName::Staff, staff), (AmountName::EstablishedPosts, "1000")];
        scored("hunan-department-2019", "5", "财政供养人员控制率", "见附表", &amounts)
    };
    let found = ["900", "1000", "1009", "1010", "1019", "1020", "1099", "1100"].map(staffed);
    assert_eq!(found, ["5 met", "5 met", "5 met", "4.5 partly", "4.5 partly", "4 partly", "0.5 partly", "0 missed"]);
    let three = |now| {
        let amounts = [(AmountName::ThreePublicTotal, now), (AmountName::LastYearThreePublicTotal, "1000")];
        scored("hunan-department-2019", "5", "三公经费变动率", "见附表", &amounts)
    };
    assert_eq!(["900", "1000", "1010", "1100"].map(three), ["5 met", "5 met", "4.5 partly", "0 missed"]);
    let violations = |count| scored("hunan-department-2019", "3", "资金使用合规性", count, &[]);
    assert_eq!(["0次", "1次", "2次", "4次"].map(violations), ["3 met", "2 partly", "1 partly", "0 missed"]);
}

#[test]
fn hunan_a_balance_is_measured_by_that_of_the_year_before() {
    let balance = |now| {
        let amounts = [(AmountName::CarryOver, now), (AmountName::LastYearCarryOver, "100")];
        scored("hunan-department-2019", "3", "资金结余", "见附表", &amounts)
    };
    assert_eq!(["0", "0.01", "100", "100.01"].map(balance), ["3 met", "2 partly", "2 partly", "0 missed"]);
}

#[test]
fn the_platform_and_hubei_part_above_a_limit() {
    let cases = [
        ("100", "10 met", "10 met"),
        ("110", "9.09 partly", "9 partly"),
        ("150", "6.67 partly", "5 partly"),
        ("199", "5.03 partly", "0.1 partly"),
        ("200", "5 partly", "0 missed"),
        ("300", "3.33 partly", "0 missed"),
        ("0", "10 met", "10 met"),
    ];
    for (actual, hubei, platform) in cases {
        assert_awards(&named("hubei-department-2020"), &[("≤100", actual, hubei)]);
        assert_awards(&named("platform-default"), &[("≤100", actual, platform)]);
    }
}

/// Whether a review asks about over-fulfilment.
fn asks(scheme: &str, actual: &str) -> bool {
    let form = evaluation([row("≥100", actual).declared_score(points("10"))]);
    let scheme = named(scheme);
    scheme.validate(&form).findings().iter().any(|finding| finding.check == Check::OverFulfilled)
}

#[test]
fn tianjin_asks_from_120_per_cent_on_and_guangxi_from_130() {
    assert_eq!(["119.99", "120", "121"].map(|actual| asks("tianjin-project-2024", actual)), [false, true, true]);
    assert_eq!(["129.99", "130", "131"].map(|actual| asks("guangxi-project-2020", actual)), [false, true, true]);
    assert_eq!(["130", "130.01"].map(|actual| asks("national-project-2020", actual)), [false, true]);
    assert_awards(&named("tianjin-project-2024"), &[("≥100", "120", "10 met"), ("≥100", "90", "9 partly")]);
}

#[test]
fn guangxi_takes_points_off_what_is_computed() {
    let deducted = |actual, off| award(&named("guangxi-project-2020"), row("≥100", actual).deduction(points(off)));
    assert_eq!(deducted("100", "1.5"), "8.5 met");
    assert_eq!(deducted("90", "1.5"), "7.5 partly");
    assert_eq!(deducted("10", "1.5"), "0 missed");
}

#[test]
fn yunnan_recomputes_what_was_scored_too_low() {
    for (weight, declared) in [("10", "9"), ("20", "19"), ("30", "27")] {
        let row = row("=100%", "100%").weight(points(weight)).declared_score(points(declared));
        assert_eq!(award(&named("yunnan-project-2020"), row), format!("{weight} met"));
    }
}
