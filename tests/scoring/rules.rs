//! Scoring, rule by rule: each edge at, below and above, each tie from both sides. The numbers are those of the rules.

use crate::common::{
    assert_awards, assert_rows, award, award_of, budget, card_line, changed, evaluation, header, interval, named,
    national, number, points, rounding, row,
};
use budget_performance::Error;
use budget_performance::evaluation::BudgetExecution;
use budget_performance::evaluation::EvaluationKind;
use budget_performance::evaluation::Header;
use budget_performance::evaluation::PointsCell;
use budget_performance::evaluation::Rate;
use budget_performance::notation::BlockKind;
use budget_performance::number::RoundingMode;
use budget_performance::number::{Number, Rounding};
use budget_performance::result::Outcome;
use budget_performance::result::Policy;
use budget_performance::scheme::Basis;
use budget_performance::scheme::{BlockPoints, MissingActual, NotApplicable, OverFulfilment, PointsTo};
use budget_performance::scheme::{ChosenRule, EqualRule, InverseRule, LevelBand, Rule};
use budget_performance::{Check, Evaluation, Indicator, Language, Scheme};

fn equal(rule: EqualRule) -> Scheme {
    changed("national-project-2020", |document| document.quantities.equal = rule)
}

fn linear() -> Scheme {
    changed("national-project-2020", |document| document.quantities.at_most = InverseRule::Linear)
}

fn weighing<'a>(row: Indicator<'a>, weight: &str) -> Indicator<'a> {
    row.weight(points(weight))
}

// Rule 1: exact, rounded once.

/// weight, target, actual; then the award in the four modes: half up, half even, down, up.
type Tie<'a> = (u8, &'a str, &'a str, &'a str, [&'a str; 4]);

#[test]
fn rule_1_a_quotient_is_rounded_once_and_ties_go_by_the_mode() {
    let cases: &[Tie<'_>] = &[
        // 3 × 0.1 ÷ 12 is 0.025 exactly; a quotient that is cut to 28 digits first falls below it.
        (2, "3", "≥12", "0.1", ["0.03", "0.02", "0.02", "0.03"]),
        (2, "3", "≥12", "0.1000001", ["0.03", "0.03", "0.02", "0.03"]),
        (2, "3", "≥12", "0.0999999", ["0.02", "0.02", "0.02", "0.03"]),
        (2, "3", "≥12", "0.14", ["0.04", "0.04", "0.03", "0.04"]),
        (2, "3", "≥12", "0.12", ["0.03", "0.03", "0.03", "0.03"]),
        (0, "1", "≥2", "1", ["1", "0", "0", "1"]),
        (0, "3", "≥2", "1", ["2", "2", "1", "2"]),
        (0, "5", "≥2", "1", ["3", "2", "2", "3"]),
        (1, "1", "≥100", "25", ["0.3", "0.2", "0.2", "0.3"]),
        (1, "1", "≥100", "24.999999999999999", ["0.2", "0.2", "0.2", "0.3"]),
        (1, "1", "≥100", "25.000000000000001", ["0.3", "0.3", "0.2", "0.3"]),
        (6, "1", "≥3", "1", ["0.333333", "0.333333", "0.333333", "0.333334"]),
        (6, "1", "≥3", "2", ["0.666667", "0.666667", "0.666666", "0.666667"]),
        (6, "0.000001", "≥2", "1", ["0.000001", "0", "0", "0.000001"]),
        (6, "999999.999999", "≥2", "1", ["500000", "500000", "499999.999999", "500000"]),
    ];
    let modes = [RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::Down, RoundingMode::Up];
    for (places, weight, target, actual, expected) in cases {
        for (mode, expected) in modes.into_iter().zip(expected) {
            let scheme = rounding(*places, mode);
            let form = evaluation([weighing(row(target, actual), weight)]);
            let card = scheme.score(&form).unwrap();
            let found = card.award(1).unwrap().points.to_string();
            assert_eq!(&found, expected, "{weight} × {actual} ÷ {target} to {places} places, {mode:?}");
        }
    }
}

#[test]
fn rule_1_no_rounding_lifts_an_award_over_its_weight() {
    // 0.005 × 0.9 rounds to 0.00, 3.336 × 0.9999 to 3.34.
    let fine = |weight: &str, actual: &str| award(&national(), weighing(row("≥10000", actual), weight));
    assert_eq!(fine("0.005", "9000"), "0 missed");
    assert_eq!(fine("3.336", "9999"), "3.336 partly");
    assert_eq!(fine("3.336", "10000"), "3.336 met");
    assert_eq!(award(&rounding(0, RoundingMode::Up), weighing(row("≥3", "1"), "0.5")), "0.5 partly");
}

#[test]
fn rule_1_a_block_sums_rounded_awards_and_is_capped() {
    // Three thirds of a point each: 0.33 × 3 = 0.99, not 1.
    let third = || weighing(row("≥3", "1"), "1");
    let scheme = national();
    let form = evaluation([third(), third(), third()]);
    let line = card_line(&scheme, &form);
    assert!(line.starts_with("0.33 partly, 0.33 partly, 0.33 partly | 预算执行 0/10, 产出指标 0.99/50"), "{line}");
    for (weight, block) in [("49.99", "49.99/50"), ("50", "50/50"), ("50.01", "50/50")] {
        let form = evaluation([weighing(row("≥1", "1"), weight)]);
        let line = card_line(&scheme, &form);
        assert!(line.contains(&format!("产出指标 {block}")), "{line}");
        assert!(line.contains(&format!("{weight} met")), "the cap is the block's, not the row's: {line}");
    }
}

#[test]
fn rule_1_the_total_is_at_most_the_full_points() {
    // Blocks that print more than they may: 60 + 40 + 30 = 130.
    let blocks = [("产出指标(60)", "60"), ("效益指标(40)", "40"), ("满意度指标(30)", "30")];
    let rows = blocks
        .map(|(name, weight)| Indicator::new(name, "数量指标", "某项").weight(points(weight)).target("≥1").actual("1"));
    let form = evaluation(rows);
    let scheme = national();
    let card = scheme.score(&form).unwrap();
    assert_eq!(card.total().to_string(), "100");
    assert_eq!(card.blocks().map(|block| block.points.to_string()).collect::<Vec<_>>(), ["0", "60", "40", "30"]);
}

// Rule 2: the signs.

#[test]
fn rule_2_at_least_and_above() {
    assert_awards(
        &national(),
        &[
            ("≥80", "80", "10 met"),
            ("≥80", "79.999", "10 partly"),
            ("≥80", "79.9", "9.99 partly"),
            ("≥80", "80.001", "10 met"),
            ("≥80", "40", "5 partly"),
            ("≥80", "0", "0 missed"),
            ("≥80", "0.03", "0 missed"),
            ("≥80", "0.04", "0.01 partly"),
            ("≥80", "100000", "10 met"),
            (">80", "80", "10 partly"),
            (">80", "80.000000001", "10 met"),
            (">80", "79.9", "9.99 partly"),
            (">80", "80.0", "10 partly"),
        ],
    );
}

#[test]
fn rule_2_more_than_the_target_was_wanted_and_the_target_reached_is_the_weight_to_its_last_digit() {
    assert_eq!(award(&national(), weighing(row(">80", "80"), "3.334")), "3.334 partly");
    assert_eq!(award(&national(), weighing(row("<80", "80"), "3.334")), "3.334 partly");
    assert_eq!(award(&linear(), weighing(row("<80", "80.0"), "3.334")), "3.334 partly");
}

#[test]
fn rule_2_at_most_and_below_by_the_ratio() {
    assert_awards(
        &national(),
        &[
            ("≤100", "100", "10 met"),
            ("≤100", "99", "10 met"),
            ("≤100", "0", "10 met"),
            ("≤100", "100.01", "10 partly"),
            ("≤100", "101", "9.9 partly"),
            ("≤100", "110", "9.09 partly"),
            ("≤100", "200", "5 partly"),
            ("≤100", "300", "3.33 partly"),
            ("≤100", "1000000", "0 missed"),
            ("<100", "100", "10 partly"),
            ("<100", "99.999999999", "10 met"),
            ("<100", "110", "9.09 partly"),
        ],
    );
}

#[test]
fn rule_2_at_most_and_below_on_the_line() {
    assert_awards(
        &linear(),
        &[
            ("≤100", "100", "10 met"),
            ("≤100", "100.01", "10 partly"),
            ("≤100", "110", "9 partly"),
            ("≤100", "150", "5 partly"),
            ("≤100", "199", "0.1 partly"),
            ("≤100", "199.94", "0.01 partly"),
            ("≤100", "199.96", "0 missed"),
            ("≤100", "200", "0 missed"),
            ("≤100", "200.01", "0 missed"),
            ("≤100", "300", "0 missed"),
            ("<100", "100", "10 partly"),
            ("<100", "99", "10 met"),
        ],
    );
}

#[test]
fn rule_2_equal() {
    let below = [("=80", "80", "10 met"), ("=80", "80.00", "10 met")];
    assert_awards(&equal(EqualRule::FullAbove), &below);
    assert_awards(&equal(EqualRule::RatioAbove), &below);
    assert_awards(&equal(EqualRule::Exact), &below);
    assert_awards(
        &equal(EqualRule::FullAbove),
        &[("=80", "79", "9.88 partly"), ("=80", "81", "10 met"), ("=80", "800", "10 met"), ("=80", "0", "0 missed")],
    );
    assert_awards(
        &equal(EqualRule::RatioAbove),
        &[("=80", "79", "9.88 partly"), ("=80", "81", "9.88 partly"), ("=80", "160", "5 partly")],
    );
    assert_awards(
        &equal(EqualRule::Exact),
        &[("=80", "79.99", "0 missed"), ("=80", "80.01", "0 missed"), ("=80", "160", "0 missed")],
    );
}

#[test]
fn rule_2_a_pass_line_belongs_to_those_who_pass() {
    let scheme = changed("national-project-2020", |document| document.quantities.pass = Some(number("0.6")));
    assert_awards(
        &scheme,
        &[
            ("≥100", "60", "6 partly"),
            ("≥100", "59.999", "0 missed"),
            ("≥100", "60.001", "6 partly"),
            (">100", "59", "0 missed"),
            ("=100", "59", "0 missed"),
            ("=100", "60", "6 partly"),
            ("≤100", "300", "3.33 partly"),
        ],
    );
}

#[test]
fn rule_2_ranges() {
    let both = [
        ("90%-95%", "90%", "10 met"),
        ("90%-95%", "95%", "10 met"),
        ("90%-95%", "92.5%", "10 met"),
        ("90%-95%", "89.99%", "10 partly"),
        ("90%-95%", "45%", "5 partly"),
        ("90%-95%", "0", "0 missed"),
        ("90%-95%", "-5%", "0 missed"),
        ("5～10次", "10次", "10 met"),
        ("5～10次", "5", "10 met"),
    ];
    assert_awards(&national(), &both);
    assert_awards(&linear(), &both);
    assert_awards(&national(), &[("90%-95%", "95.01%", "10 partly"), ("90%-95%", "190%", "5 partly")]);
    assert_awards(&linear(), &[("90%-95%", "104.5%", "9 partly"), ("90%-95%", "190%", "0 missed")]);
}

#[test]
fn rule_2_a_range_without_a_ratio_is_met_or_missed() {
    use budget_performance::notation::{Actual, Range, Target};
    let cases = [
        ("-3", "5", "-3", "10 met"),
        ("-3", "5", "-5", "0 missed"),
        ("-3", "5", "6", "8.33 partly"),
        ("-5", "-3", "-4", "10 met"),
        ("-5", "-3", "-1", "0 missed"),
        ("-5", "-3", "2", "0 missed"),
        ("0", "5", "-1", "0 missed"),
        ("0", "0", "0", "10 met"),
        ("0", "0", "1", "0 missed"),
    ];
    for (low, high, actual, expected) in cases {
        let target = Target::Range(Range { low: number(low), high: number(high), unit: None, multiplier: 0 });
        let actual = Actual::Quantity(crate::common::random::quantity(number(actual), None));
        let found = award(&national(), row("", "").target_value(target).actual_value(actual));
        assert_eq!(found, expected, "{low} to {high}: {actual:?}");
    }
}

// Rule 3: no sign printed.

#[test]
fn rule_3_without_a_sign_more_is_better() {
    assert_awards(&national(), &[("80", "80", "10 met"), ("80", "100", "10 met"), ("80", "40", "5 partly")]);
}

#[test]
fn rule_3_without_a_sign_less_is_better_where_the_name_the_kind_or_zero_says_so() {
    let scheme = national();
    let names = [
        "森林受害面积",
        "森林成灾率",
        "安全事故次数",
        "群众投诉件数",
        "上访人次",
        "违规次数",
        "预算调整率",
        "结转结余率",
        "三公经费变动率",
        "财政供养人员控制率",
        "办结时限",
        "平均耗时",
        "灾后恢复速度",
    ];
    for name in names {
        let found = |actual| {
            award(
                &scheme,
                Indicator::new("产出指标", "质量指标", name).weight(points("10")).target("80").actual(actual),
            )
        };
        assert_eq!(
            (found("40"), found("80"), found("160")),
            ("10 met".into(), "10 met".into(), "5 partly".into()),
            "{name}"
        );
    }
    let cost = |block, kind, actual| {
        award(&scheme, Indicator::new(block, kind, "某项").weight(points("10")).target("80").actual(actual))
    };
    for (block, kind) in [("产出指标", "成本指标"), ("成本指标", "经济成本指标"), ("成本指标", "数量指标")]
    {
        assert_eq!(cost(block, kind, "160"), "5 partly", "{block} {kind}");
        assert_eq!(cost(block, kind, "40"), "10 met", "{block} {kind}");
    }
    assert_awards(&scheme, &[("0", "0", "10 met"), ("0", "1", "0 missed"), ("0", "-1", "10 met")]);
    // A printed sign beats every word, in the cell or in the name.
    let printed = |name, target, actual| {
        award(&scheme, Indicator::new("产出指标", "成本指标", name).weight(points("10")).target(target).actual(actual))
    };
    assert_eq!(printed("投诉件数", "≥80", "40"), "5 partly");
    assert_eq!(printed("公猪舍(≥**平方米)", "80", "40"), "5 partly");
    assert_eq!(printed("公猪舍(≤**平方米)", "80", "160"), "5 partly");
}

// Rule 4: zero and below.

#[test]
fn rule_4_a_target_of_zero() {
    for scheme in [national(), linear()] {
        assert_awards(
            &scheme,
            &[
                ("≤0", "0", "10 met"),
                ("≤0", "-1", "10 met"),
                ("≤0", "0.01", "0 missed"),
                ("<0", "0", "10 met"),
                ("<0", "1", "0 missed"),
                ("=0", "0", "10 met"),
                ("=0", "0.00", "10 met"),
                ("=0", "0.01", "0 missed"),
                ("=0", "-1", "10 met"),
                ("≥0", "0", "10 met"),
                ("≥0", "5", "10 met"),
                ("≥0", "-1", "0 missed"),
                (">0", "5", "10 met"),
                (">0", "-1", "0 missed"),
            ],
        );
    }
    let hit = [("=0", "0", "10 met"), ("=0", "1", "0 missed"), ("=0", "-1", "0 missed")];
    assert_awards(&equal(EqualRule::Exact), &hit);
}

#[test]
fn rule_4_a_negative_target_is_met_or_missed() {
    for scheme in [national(), linear()] {
        assert_awards(
            &scheme,
            &[
                ("≥-3%", "-3%", "10 met"),
                ("≥-3%", "-2.9%", "10 met"),
                ("≥-3%", "1%", "10 met"),
                ("≥-3%", "-3.1%", "0 missed"),
                (">-3%", "-3%", "0 missed"),
                (">-3%", "-2%", "10 met"),
                ("≤-3%", "-3%", "10 met"),
                ("≤-3%", "-4%", "10 met"),
                ("≤-3%", "-2.9%", "0 missed"),
                ("≤-3%", "5%", "0 missed"),
                ("<-3%", "-3%", "0 missed"),
                ("=-3%", "-3%", "10 met"),
                ("=-3%", "-4%", "0 missed"),
                ("=-3%", "-2%", "10 met"),
            ],
        );
    }
    assert_awards(&equal(EqualRule::RatioAbove), &[("=-3%", "-2%", "0 missed"), ("=-3%", "-3%", "10 met")]);
}

#[test]
fn rule_4_a_negative_actual() {
    for scheme in [national(), linear()] {
        assert_awards(
            &scheme,
            &[
                ("≥5", "-5", "0 missed"),
                (">5", "-5", "0 missed"),
                ("≤5", "-5", "10 met"),
                ("<5", "-5", "10 met"),
                ("=5", "-5", "0 missed"),
                ("5", "-5", "0 missed"),
            ],
        );
    }
}

// Rule 5: units.

#[test]
fn rule_5_multipliers_and_missing_units() {
    assert_awards(
        &national(),
        &[
            ("≥5万人", "50000人", "10 met"),
            ("≥5万人", "49999人", "10 partly"),
            ("≥5万人", "2.5万人", "5 partly"),
            ("≥50000人", "5万人", "10 met"),
            ("≤90万元", "90", "10 met"),
            ("≤90万元", "90.01", "10 partly"),
            ("≤90万元", "180", "5 partly"),
            ("≤90", "90万元", "10 met"),
            ("≤90", "180万元", "5 partly"),
            ("≤90万元", "900000元", "10 met"),
            ("≤0.9亿元", "9000万元", "10 met"),
            ("≤0.9亿元", "0.9", "10 met"),
            ("≥95%", "95", "10 met"),
            ("≥95", "95%", "10 met"),
            ("≥95%", "47.5", "5 partly"),
            ("90-95", "45%", "5 partly"),
            ("5-10万元", "2.5", "5 partly"),
        ],
    );
}

#[test]
fn rule_5_a_rate_or_a_satisfaction_implies_percent() {
    for name in ["群众满意度", "资金支付率"] {
        let rated = |target, actual| {
            award(
                &national(),
                Indicator::new("产出指标", "质量指标", name).weight(points("10")).target(target).actual(actual),
            )
        };
        assert_eq!(rated("≥90", "90%"), "10 met", "{name}");
        assert_eq!(rated("≥90%", "45"), "5 partly", "{name}");
        assert_eq!(rated("≥90", "45"), "5 partly", "{name}");
    }
}

#[test]
fn rule_5_different_units_are_not_compared() {
    let scheme = national();
    for (target, actual) in [("≥5人", "5次"), ("≥5万元", "5万人"), ("≥95%", "95人"), ("5～10次", "7人")]
    {
        let declared = |score| award(&scheme, row(target, actual).declared_score(points(score)));
        assert_eq!(declared("7"), "7 judged", "{target} {actual}");
        assert_eq!(declared("10.5"), "10 judged", "{target} {actual}");
        assert_eq!(award(&scheme, row(target, actual)), "0 unreported", "{target} {actual}");
    }
}

#[test]
fn rule_5_a_multiplier_that_makes_too_many_digits_is_not_taken_over() {
    let scored = award(&national(), row("≤90万元", "999999999999999999").declared_score(points("4")));
    assert_eq!(scored, "4 judged");
}

// Rule 6: levels.

const LEVELS: [&str; 3] = ["完成", "部分达成预期指标并具有一定效果", "未完成"];

/// Level (0, 1, 2), declared score or nothing, award of a row.
#[track_caller]
fn assert_levels(scheme: &Scheme, weight: &str, cases: &[(usize, &str, &str)]) {
    for (level, declared, expected) in cases {
        let mut row = weighing(row("制度健全", LEVELS[*level]), weight);
        if !declared.is_empty() {
            row = row.declared_score(points(declared));
        }
        assert_eq!(award(scheme, row), *expected, "{} with `{declared}` of {weight}", LEVELS[*level]);
    }
}

#[test]
fn rule_6_bands_of_80_and_60() {
    assert_levels(
        &national(),
        "10",
        &[
            (0, "10", "10 met"),
            (0, "8", "8 met"),
            (0, "7.99", "8 met"),
            (0, "0", "8 met"),
            (0, "11", "10 met"),
            (0, "", "10 met"),
            (1, "8", "7.99 partly"),
            (1, "7.99", "7.99 partly"),
            (1, "10", "7.99 partly"),
            (1, "6", "6 partly"),
            (1, "5.99", "6 partly"),
            (1, "", "0 unreported"),
            (2, "6", "5.99 missed"),
            (2, "5.99", "5.99 missed"),
            (2, "0", "0 missed"),
            (2, "-1", "0 missed"),
            (2, "", "0 unreported"),
        ],
    );
}

#[test]
fn rule_6_bands_of_80_and_50() {
    assert_levels(
        &named("hubei-department-2020"),
        "10",
        &[
            (0, "8", "8 met"),
            (0, "7.99", "8 met"),
            (1, "8", "7.99 partly"),
            (1, "5", "5 partly"),
            (1, "4.99", "5 partly"),
            (2, "5", "4.99 missed"),
            (2, "4.99", "4.99 missed"),
        ],
    );
}

#[test]
fn rule_6_an_excluded_end_is_the_nearest_value_of_the_grid_inside() {
    // 80% of 1.23 is 0.984: 0.98 lies inside the band below it; 80% of 1.24 is 0.992, and 0.99 lies inside.
    let scheme = national();
    assert_levels(&scheme, "1.23", &[(1, "1", "0.98 partly"), (1, "0.98", "0.98 partly"), (1, "0.97", "0.97 partly")]);
    assert_levels(&scheme, "1.24", &[(1, "1", "0.99 partly"), (0, "0.5", "0.99 met")]);
    // The grid is that of the scheme's rounding.
    assert_levels(&rounding(1, RoundingMode::HalfUp), "10", &[(1, "8", "7.9 partly"), (2, "6", "5.9 missed")]);
    assert_levels(&rounding(0, RoundingMode::HalfUp), "10", &[(1, "8", "7 partly"), (2, "6", "5 missed")]);
    assert_levels(&rounding(6, RoundingMode::Down), "10", &[(1, "8", "7.999999 partly")]);
    let closed_above = changed("national-project-2020", |document| {
        let band = |level: usize, text: &str| LevelBand { level: document.levels[level].level, band: interval(text) };
        document.levels = vec![band(0, "(0.8, 1]"), band(1, "(0.6, 0.8]"), band(2, "[0, 0.6]")];
    });
    assert_levels(
        &closed_above,
        "10",
        &[
            (0, "8", "8.01 met"),
            (0, "10", "10 met"),
            (1, "9", "8 partly"),
            (1, "6", "6.01 partly"),
            (2, "7", "6 missed"),
        ],
    );
    assert_levels(&closed_above, "1.23", &[(0, "0", "0.99 met"), (1, "1", "0.98 partly")]);
}

#[test]
fn rule_6_a_stated_level_decides_whatever_the_target() {
    let scheme = national();
    for target in ["≥80%", "90%-95%", "2021年6月底前", "效果显著", "≤-3%"] {
        assert_eq!(award(&scheme, row(target, "完成").declared_score(points("9"))), "9 met", "{target}");
        assert_eq!(award(&scheme, row(target, "未完成").declared_score(points("9"))), "5.99 missed", "{target}");
    }
}

#[test]
fn rule_6_other_answers_are_no_level() {
    for actual in ["及时", "显著提升", "制度健全"] {
        assert_eq!(award(&national(), row("制度健全", actual).declared_score(points("9"))), "9 judged", "{actual}");
    }
}

// Rule 7: deadlines.

#[test]
fn rule_7_deadlines() {
    let on_time = [
        ("2021年11月底前", "2021年11月30日"),
        ("2021年11月底前", "2021年11月"),
        ("2021年11月底前", "2021年10月31日"),
        ("2021年12月31日", "2021年12月31日"),
        ("2021年12月31日", "2021年12月"),
        ("11月底前", "11月30日"),
        ("11月底前", "2021年11月30日"),
        ("11月底前", "2020年12月"),
        ("2021年11月底前", "11月"),
        ("2020年1月--2021年11月", "2021年11月30日"),
        ("1-12月", "12月31日"),
        ("2021年度内完成", "2021年12月31日"),
        ("2021年底", "2021年12月"),
        ("2021年11月底前", "完成"),
    ];
    let late = [
        ("2021年11月底前", "2021年12月1日"),
        ("2021年11月底前", "2021年12月"),
        ("2021年12月30日", "2021年12月31日"),
        ("2021年12月30日", "2021年12月"),
        ("11月底前", "12月1日"),
        ("11月底前", "2022年1月"),
        ("2020年11月底前", "11月"),
        ("2021年度内完成", "2022年1月1日"),
    ];
    for (target, actual) in on_time {
        assert_eq!(award(&national(), row(target, actual)), "10 met", "{target} {actual}");
    }
    for (target, actual) in late {
        let late = |score| award(&national(), row(target, actual).declared_score(points(score)));
        assert_eq!(late("10"), "8 partly", "{target} {actual}");
        assert_eq!(late("8.01"), "8 partly", "{target} {actual}");
        assert_eq!(late("7.5"), "7.5 partly", "{target} {actual}");
        assert_eq!(late("0"), "0 missed", "{target} {actual}");
        assert_eq!(award(&national(), row(target, actual)), "0 unreported", "{target} {actual}");
    }
}

#[test]
fn rule_7_without_a_fiscal_year() {
    let scheme = national();
    let scored = |target: &str, actual: &str| {
        let header = Header::new(EvaluationKind::Project, "某项目");
        let row = row(target, actual).declared_score(points("6"));
        let form = Evaluation::builder(header).indicator(row).build().unwrap();
        award_of(&scheme.score(&form).unwrap(), 1)
    };
    assert_eq!(scored("11月底前", "11月30日"), "10 met");
    assert_eq!(scored("11月底前", "12月1日"), "6 partly");
    assert_eq!(scored("2021年11月", "11月"), "6 judged");
    assert_eq!(scored("11月", "2021年11月"), "6 judged");
    assert_eq!(scored("2021年11月", "2021年11月"), "10 met");
}

// Rule 8: not computable.

#[test]
fn rule_8_the_declared_score_stands_within_its_bounds() {
    for (target, actual) in [("效果显著", "95%"), ("≥95%", "良好"), ("≥5次", "2021年12月"), ("2021年12月", "5次")]
    {
        let judged = |score| award(&national(), row(target, actual).declared_score(points(score)));
        let found = [judged("-1"), judged("0"), judged("4.5"), judged("10"), judged("10.01")];
        assert_eq!(found, ["0 judged", "0 judged", "4.5 judged", "10 judged", "10 judged"], "{target} {actual}");
        assert_eq!(award(&national(), row(target, actual)), "0 unreported", "{target} {actual}");
    }
}

#[test]
fn rule_8_a_copied_inequality_is_met() {
    assert_awards(
        &national(),
        &[
            ("≥95%", "≥95%", "10 met"),
            (">95%", ">95%", "10 met"),
            ("≤3次", "≤3次", "10 met"),
            ("<3次", "<3次", "10 met"),
            ("不少于5万人", "≥5万人", "10 met"),
            // What repeats only the number is a number.
            (">95%", "95%", "10 partly"),
            (">95%", "≥95%", "10 partly"),
            ("≥95%", "≥90%", "9.47 partly"),
        ],
    );
}

#[test]
fn rule_8_words_of_change_compare_in_one_direction() {
    assert_awards(
        &national(),
        &[
            ("增长5%", "增长5%", "10 met"),
            ("增长5%", "增长6%", "10 met"),
            ("增长5%", "增长2.5%", "5 partly"),
            ("下降3%", "下降3%", "10 met"),
            ("下降3%", "下降4%", "10 met"),
            ("下降3%", "下降1.5%", "5 partly"),
        ],
    );
}

// Rule 9: blanks.

#[test]
fn rule_9_a_blank_actual_earns_nothing_and_the_card_is_incomplete() {
    let scheme = national();
    let form = Evaluation::builder(header())
        .budget(budget("", "100", "100"))
        .indicator(row("≥5次", "").declared_score(points("10")))
        .indicator(row("≥5次", "5次"))
        .build()
        .unwrap();
    let card = scheme.score(&form).unwrap();
    assert_eq!(award_of(&card, 1), "0 unreported");
    assert_eq!(award_of(&card, 2), "10 met");
    assert!(!card.is_complete());
    let declared = changed("national-project-2020", |document| {
        document.policies.missing_actual = MissingActual::Declared;
    });
    let card = declared.score(&form).unwrap();
    assert_eq!(award_of(&card, 1), "10 judged");
    assert!(card.is_complete());
}

#[test]
fn rule_9_an_actual_without_a_target_is_judged() {
    for target in ["", "/", "—", "-", "一"] {
        for actual in ["95%", "完成", "效果良好", "2021年12月"] {
            let found = award(&national(), row(target, actual).declared_score(points("7")));
            assert_eq!(found, "7 judged", "`{target}` {actual}");
        }
        assert_eq!(award(&national(), row(target, "95%")), "0 unreported", "`{target}`");
    }
}

#[test]
fn rule_9_not_applicable() {
    let full = changed("national-project-2020", |document| document.policies.not_applicable = NotApplicable::FullMarks);
    for actual in ["/", "—", "-", "一"] {
        for target in ["≥5次", "", "/"] {
            let row = || row(target, actual).declared_score(points("9"));
            assert_eq!(award(&national(), row()), "0 not_applicable", "{target} {actual}");
            assert_eq!(award(&full, row()), "10 not_applicable", "{target} {actual}");
        }
    }
    let form = Evaluation::builder(header())
        .budget(budget("", "100", "100"))
        .indicator(row("≥5次", "/"))
        .indicator(row("≥5次", "5次"))
        .build()
        .unwrap();
    let scheme = national();
    let card = scheme.score(&form).unwrap();
    assert!(card.is_complete(), "what does not apply is not missing");
    assert_eq!(card.total().to_string(), "20", "its weight does not move");
}

#[test]
fn rule_9_a_checklist_is_judged_item_by_item() {
    let item = |block: &'static str, name: &'static str, actual: &'static str, score: &str| {
        Indicator::new(block, "", name).weight(points("5")).actual(actual).declared_score(points(score))
    };
    let scheme = named("sichuan-department-2020");
    let rows = |block| [item(block, "制度", "", "5"), item(block, "公开", "已公开", "4"), item(block, "台账", "", "6")];
    let line = card_line(&scheme, &evaluation(rows("部门预算管理")));
    assert!(line.starts_with("5 judged, 4 judged, 5 judged | "), "{line}");
    // One target among them changes only its own row; where most rows have one, a blank is a blank.
    let target = || item("部门预算管理", "培训", "5次", "5").target("≥5次");
    let mut mixed = rows("部门预算管理").to_vec();
    mixed.push(target());
    let line = card_line(&scheme, &evaluation(mixed.clone()));
    assert!(line.starts_with("5 judged, 4 judged, 5 judged, 5 met | "), "{line}");
    mixed.extend([target(), target(), target()]);
    let line = card_line(&scheme, &evaluation(mixed));
    assert!(line.starts_with("0 unreported, 4 judged, 0 unreported, 5 met, 5 met, 5 met, 5 met | "), "{line}");
    // The blocks of indicators are never checklists.
    for block in ["产出指标", "效益指标", "满意度指标", "成本指标"] {
        let line = card_line(&national(), &evaluation(rows(block)));
        assert!(line.starts_with("0 unreported, 4 judged, 0 unreported | "), "{line}");
    }
}

#[test]
fn rule_9_a_row_over_its_parts_is_judged() {
    let part =
        || Indicator::new("产出指标", "数量指标", "分项").target("≥5次").actual("5次").weight_cell(PointsCell::Blank);
    let parent = || row("", "").declared_score(points("8"));
    let line = card_line(&national(), &evaluation([parent(), part(), part()]));
    assert!(line.starts_with("8 judged, none, none | "), "{line}");
    // Not where a row of another kind follows, a row with a weight, or one without both cells.
    let elsewhere =
        || Indicator::new("产出指标", "质量指标", "分项").target("≥5次").actual("5次").weight_cell(PointsCell::Blank);
    let rows: [[Indicator<'_>; 2]; 4] = [
        [parent(), elsewhere()],
        [parent(), part().weight(points("1"))],
        [parent(), part().actual("")],
        [parent(), part().target("")],
    ];
    for pair in rows {
        let line = card_line(&national(), &evaluation(pair.clone()));
        assert!(line.starts_with("0 unreported, "), "{line}: {pair:?}");
    }
}

// Rule 10: the execution of the budget.

#[track_caller]
fn execution(scheme: &Scheme, budget: BudgetExecution) -> (String, bool) {
    let form = Evaluation::builder(header()).budget(budget).indicator(row("≥1", "1")).build().unwrap();
    let card = scheme.score(&form).unwrap();
    let block = card.blocks().next().unwrap();
    assert_eq!(Some(block.points), card.execution_points());
    (format!("{}/{}", block.points, block.full), card.is_complete())
}

#[test]
fn rule_10_execution() {
    let (adjusted, initial) = (national(), named("guizhou-department-2021"));
    let cases: &[(&Scheme, [&str; 3], &str, bool)] = &[
        (&adjusted, ["50", "100", "76"], "7.6/10", true),
        (&initial, ["50", "100", "76"], "10/10", true),
        (&initial, ["100", "50", "76"], "7.6/10", true),
        (&adjusted, ["100", "", "76"], "7.6/10", true),
        (&initial, ["", "100", "76"], "7.6/10", true),
        (&adjusted, ["", "100", "100"], "10/10", true),
        (&adjusted, ["", "100", "100.01"], "10/10", true),
        (&adjusted, ["", "100", "99.9"], "9.99/10", true),
        (&adjusted, ["", "100", "99.95"], "10/10", true),
        (&adjusted, ["", "100", "99.94"], "9.99/10", true),
        (&adjusted, ["", "100", "0"], "0/10", true),
        (&adjusted, ["", "100", "-5"], "0/10", true),
        (&adjusted, ["", "0", "0"], "0/10", false),
        (&adjusted, ["100", "0", "50"], "0/10", false),
        (&adjusted, ["", "", "50"], "0/10", false),
        (&adjusted, ["100", "100", ""], "0/10", false),
        (&adjusted, ["", "", ""], "0/10", false),
    ];
    for (scheme, [initial, adjusted, executed], expected, complete) in cases {
        let found = execution(scheme, budget(initial, adjusted, executed));
        assert_eq!(found, ((*expected).to_owned(), *complete), "{} {initial}/{adjusted}/{executed}", scheme.id());
    }
}

#[test]
fn rule_10_a_printed_rate_alone() {
    let cases = [
        ("76", true, "7.6/10"),
        ("76", false, "7.6/10"),
        ("1", false, "10/10"),
        ("0.76", false, "7.6/10"),
        ("1", true, "0.1/10"),
        ("120", true, "10/10"),
    ];
    for (rate, percent, expected) in cases {
        let mut budget = budget("", "", "");
        budget.rate = Some(Rate { number: number(rate), percent });
        assert_eq!(execution(&national(), budget), (expected.to_owned(), false), "{rate} {percent}");
    }
    // Amounts beat the printed rate.
    let mut both = budget("", "100", "76");
    both.rate = Some(Rate { number: number("100"), percent: true });
    assert_eq!(execution(&national(), both), ("7.6/10".to_owned(), true));
}

#[test]
fn rule_10_caps_and_the_scheme_s_points() {
    let capped =
        |cap: Option<&str>| changed("national-project-2020", |document| document.execution.cap = cap.map(number));
    assert_eq!(execution(&capped(Some("0.9")), budget("", "100", "95")).0, "9/10");
    assert_eq!(execution(&capped(Some("0.9")), budget("", "100", "89")).0, "8.9/10");
    assert_eq!(execution(&capped(Some("1.2")), budget("", "100", "115")).0, "10/10");
    assert_eq!(execution(&capped(None), budget("", "100", "115")).0, "10/10");
    // What the review holds against a declared score is what the card gives.
    let scheme = capped(Some("0.9"));
    for (declared, differs) in [("9", false), ("10", true), ("8.9", true)] {
        let mut budget = budget("", "100", "100");
        budget.declared_score = Some(points(declared));
        let form = Evaluation::builder(header()).budget(budget).indicator(row("≥1", "1")).build().unwrap();
        let report = scheme.validate(&form);
        assert_eq!(report.raised_by(Check::ExecutionScoreDiffers).count(), usize::from(differs), "{declared}");
        let card = scheme.score(&form).unwrap();
        let uncapped = card.diagnose_execution().any(|policy| matches!(policy, Policy::Uncapped { .. }));
        assert_eq!(uncapped, declared == "10");
        assert!(!card.diagnose_execution().any(|policy| matches!(policy, Policy::Rounded(_))), "{declared}");
    }
    let mut printed = budget("", "100", "50");
    printed.weight = Some(points("20"));
    assert_eq!(execution(&national(), printed).0, "5/10");
    assert_eq!(execution(&named("hubei-department-2020"), budget("", "100", "50")).0, "10/20");
}

#[test]
fn rule_10_rows_that_repeat_the_execution_earn_nothing_beside_it() {
    let repeated = |budget: BudgetExecution| {
        let row = Indicator::new("预算执行", "", "预算执行率").weight(points("10")).target("≥100%").actual("90%");
        let form = Evaluation::builder(header()).budget(budget).indicator(row).build().unwrap();
        let scheme = national();
        let card = scheme.score(&form).unwrap();
        card.blocks().next().unwrap().points.to_string()
    };
    assert_eq!(repeated(budget("", "100", "76")), "7.6");
    assert_eq!(repeated(budget("", "0", "76")), "0");
    let mut rate = budget("", "", "");
    rate.rate = Some(Rate { number: number("80"), percent: true });
    assert_eq!(repeated(rate), "8");
    // They stand in for a budget that is not printed at all.
    assert_eq!(repeated(budget("", "", "")), "9");
}

#[test]
fn rule_10_a_budget_below_zero_has_no_rate_either() {
    let scheme = national();
    for executed in ["100", "-100"] {
        let negative = budget("", "-50", executed);
        assert_eq!(negative.execution_rate(Default::default()), None);
        assert_eq!(execution(&scheme, negative.clone()), ("0/10".to_owned(), false));
        let form = Evaluation::builder(header()).budget(negative).indicator(row("≥80", "80")).build().unwrap();
        let card = scheme.score(&form).unwrap();
        assert_eq!(card.execution_rate(), None);
    }
    // Money that came back is spent below nothing, and has a rate.
    assert_eq!(budget("", "50", "-100").execution_rate(Default::default()).unwrap().to_string(), "-200%");
}

#[test]
fn rule_10_a_scheme_without_the_block_scores_no_execution() {
    let scheme = named("sichuan-department-2020");
    let row = Indicator::new("预算执行", "", "预算执行率").weight(points("10")).target("≥100%").actual("90%");
    let form = Evaluation::builder(header()).budget(budget("", "100", "76")).indicator(row).build().unwrap();
    let card = scheme.score(&form).unwrap();
    assert_eq!((card.execution_points(), card.execution_rate()), (None, None));
    assert_eq!(card.total().to_string(), "9");
    assert!(card.is_complete());
    // A block of the form that is called so is one like others.
    let row = |name| Indicator::new("预算执行(10分)", "", name).weight(points("15")).declared_score(points("15"));
    let rows = [row("执行进度").target("≥90%").actual("95%"), row("执行规范").target("≥90%").actual("95%")];
    let form = evaluation(rows);
    let report = scheme.validate(&form);
    assert_eq!(report.raised_by(Check::RowsExceedBlock).count(), 1);
    assert_eq!(report.raised_by(Check::SubtotalOverBlock).count(), 1);
    let sum = report.raised_by(Check::WeightsDoNotSum).map(|finding| finding.found.to_string());
    assert_eq!(sum.collect::<Vec<_>>(), ["30"]);
}

#[test]
fn rule_10_a_missing_amount_comes_from_the_statement_that_agrees() {
    use budget_performance::evaluation::{Amounts, Statement};
    let mut table = budget("", "", "76");
    let amounts =
        Amounts { adjusted: crate::common::yuan("100"), executed: crate::common::yuan("76"), ..Amounts::default() };
    table.statements.push(Statement { name: "支出".into(), amounts, ..Statement::default() });
    assert_eq!(execution(&national(), table.clone()), ("7.6/10".to_owned(), true));
    table.amounts.executed = crate::common::yuan("77");
    assert_eq!(execution(&national(), table), ("0/10".to_owned(), false));
}

// Rule 11: no weights printed.

#[test]
fn rule_11_without_a_weight_column_a_score_is_the_weight() {
    let unweighed = |target, actual| Indicator::new("产出指标", "数量指标", "某项").target(target).actual(actual);
    let rows = [
        unweighed("≥80", "40").declared_score(points("4")),
        unweighed("≥80", "80").declared_score(points("6")),
        unweighed("≥80", "80"),
    ];
    let line = card_line(&national(), &evaluation(rows));
    // The score of a missed target is the reduced one already.
    assert!(line.starts_with("4 judged, 6 met, none | "), "{line}");
    // One blank cell makes it a form with a weight column.
    let rows = [
        unweighed("≥80", "80").declared_score(points("4")),
        unweighed("≥80", "80").declared_score(points("6")).weight_cell(PointsCell::Blank),
    ];
    let line = card_line(&national(), &evaluation(rows));
    assert!(line.starts_with("0 unreported, 0 unreported | "), "{line}");
}

#[test]
fn rule_11_nothing_to_score_is_an_error() {
    let bare = Indicator::new("产出指标", "数量指标", "某项").target("≥80").actual("80");
    assert_eq!(national().score(&evaluation([bare.clone()])).unwrap_err(), Error::NothingToScore);
    assert_eq!(national().score(&evaluation([])).unwrap_err(), Error::NothingToScore);
    let blank = bare.weight_cell(PointsCell::Blank).declared_cell(PointsCell::Blank);
    assert_eq!(national().score(&evaluation([blank])).unwrap_err(), Error::NothingToScore);
}

#[test]
fn a_weight_of_zero_or_less_earns_nothing() {
    for weight in ["0", "-5"] {
        for actual in ["80", "40", "完成", "未完成", "效果良好"] {
            let row = weighing(row("≥80", actual), weight).declared_score(points("3"));
            let found = award(&national(), row);
            assert!(found.starts_with("0 "), "{weight} {actual}: {found}");
        }
    }
}

// Rule 13: the points of blocks.

fn met<'a>(block: &'a str, kind: &'a str, weight: &str) -> Indicator<'a> {
    Indicator::new(block, kind, "某项").weight(points(weight)).target("≥1").actual("1")
}

#[test]
fn rule_13_printed_points_stand_where_the_scheme_says_so() {
    let rows = || {
        [
            met("产出指标(40分)", "数量指标", "45"),
            met("效益指标（40）", "社会效益指标", "35"),
            met("满意度指标", "满意度", "10"),
        ]
    };
    let line = card_line(&national(), &evaluation(rows()));
    assert!(line.ends_with("预算执行 0/10, 产出指标 40/40, 效益指标 35/40, 满意度指标 10/10 | 85"), "{line}");
    let fixed = changed("national-project-2020", |document| document.block_points = BlockPoints::Fixed);
    let line = card_line(&fixed, &evaluation(rows()));
    assert!(line.ends_with("预算执行 0/10, 产出指标 45/50, 效益指标 30/30, 满意度指标 10/10 | 85"), "{line}");
}

#[test]
fn rule_13_points_may_be_printed_apart_from_the_rows() {
    let builder = Evaluation::builder(header()).block_points("产出指标", points("40")).indicator(met(
        "产出指标",
        "数量指标",
        "45",
    ));
    let line = card_line(&national(), &builder.build().unwrap());
    assert!(line.contains("产出指标 40/40"), "{line}");
}

#[test]
fn rule_13_the_execution_keeps_the_points_of_the_scheme() {
    let form = Evaluation::builder(header())
        .budget(budget("", "100", "100"))
        .block_points("预算执行", points("20"))
        .indicator(met("产出指标", "数量指标", "50"))
        .build()
        .unwrap();
    let line = card_line(&national(), &form);
    assert!(line.contains("预算执行 10/10"), "{line}");
}

#[test]
fn rule_13_a_heading_over_blocks_is_not_added_to_them() {
    let rows = [
        met("年度绩效目标(80分)/产出指标(40分)", "数量指标", "40"),
        met("年度绩效目标(80分)/效益指标(40分)", "社会效益指标", "40"),
    ];
    let form = Evaluation::builder(header())
        .budget(budget("", "100", "50"))
        .indicator(rows[0].clone())
        .indicator(rows[1].clone());
    let line = card_line(&named("hubei-project-2020"), &form.build().unwrap());
    assert!(line.ends_with("预算执行 10/20, 产出指标 40/40, 效益指标 40/40 | 90"), "{line}");
}

#[test]
fn rule_13_a_block_that_the_scheme_does_not_know_has_the_points_of_its_rows() {
    let line = card_line(&national(), &evaluation([met("项目管理", "", "7"), met("产出指标", "数量指标", "50")]));
    assert!(line.contains("项目管理 7/7"), "{line}");
    assert!(line.ends_with("| 57"), "{line}");
}

#[test]
fn rule_13_hubei_takes_satisfaction_into_the_benefit() {
    let rows =
        [met("产出指标", "数量指标", "40"), met("效益指标", "社会效益指标", "30"), met("满意度指标", "满意度", "20")];
    let line = card_line(&named("hubei-department-2020"), &evaluation(rows));
    assert!(line.ends_with("预算执行 0/20, 产出指标 40/40, 效益指标 40/40 | 80"), "{line}");
}

#[test]
fn the_points_of_an_absent_block_are_passed_on() {
    let output = || met("产出指标", "数量指标", "60");
    let benefit = || met("效益指标", "社会效益指标", "60");
    let satisfaction = || met("满意度指标", "满意度", "60");
    let cost = || met("成本指标", "经济成本指标", "60");
    let scheme = named("national-project-2021");
    let fulls = |rows: Vec<Indicator<'_>>| {
        let form = evaluation(rows);
        let card = scheme.score(&form).unwrap();
        let fulls: Vec<_> = card.blocks().map(|block| format!("{} {}", block.name, block.full)).collect();
        fulls.join(", ")
    };
    assert_eq!(
        fulls(vec![cost(), output(), benefit(), satisfaction()]),
        "预算执行 10, 成本指标 20, 产出指标 40, 效益指标 20, 满意度指标 10"
    );
    assert_eq!(
        fulls(vec![output(), benefit(), satisfaction()]),
        "预算执行 10, 产出指标 50, 效益指标 30, 满意度指标 10"
    );
    assert_eq!(fulls(vec![cost(), output(), benefit()]), "预算执行 10, 成本指标 20, 产出指标 40, 效益指标 30");
    assert_eq!(fulls(vec![output(), benefit()]), "预算执行 10, 产出指标 50, 效益指标 40");
    // Satisfaction under 效益 still counts in its own block, whose points stay there.
    assert_eq!(
        fulls(vec![output(), benefit(), met("效益指标", "满意度指标", "10")]),
        "预算执行 10, 产出指标 50, 效益指标 30, 满意度指标 10"
    );
    // The cost of a project may still stand under the output.
    assert_eq!(
        fulls(vec![output(), met("产出指标", "成本指标", "10"), benefit(), satisfaction()]),
        "预算执行 10, 产出指标 50, 效益指标 30, 满意度指标 10"
    );
    let own = changed("national-project-2020", |document| {
        let satisfaction = document.blocks.iter_mut().find(|block| block.block == BlockKind::Satisfaction).unwrap();
        satisfaction.points_if_absent = vec![PointsTo { block: BlockKind::Output, points: points("10") }];
    });
    let line = card_line(&own, &evaluation([output(), benefit()]));
    assert!(line.contains("产出指标 60/60, 效益指标 30/30"), "{line}");
}

#[test]
fn what_does_not_apply_is_left_out_of_the_block_that_counts_it() {
    let scheme = changed("national-project-2020", |document| {
        document.policies.not_applicable = NotApplicable::ProrateBlock;
    });
    let half = Indicator::new("效益指标", "社会效益指标", "某项").weight(points("30")).target("≥2").actual("1");
    let satisfaction = || met("效益指标", "满意度指标", "5");
    let line = card_line(&scheme, &evaluation([half.clone(), satisfaction(), satisfaction().actual("/")]));
    assert!(line.ends_with("效益指标 15/30, 产出指标 0/50, 满意度指标 10/10 | 25"), "{line}");
    // Where all apply, nothing is converted.
    let line = card_line(&scheme, &evaluation([half, satisfaction()]));
    assert!(line.ends_with("效益指标 15/30, 产出指标 0/50, 满意度指标 5/10 | 20"), "{line}");
}

// Rule 16: no scheme given.

#[test]
fn rule_16_the_scheme_is_assumed_by_the_kind_of_evaluation() {
    for (kind, id) in
        [(EvaluationKind::Project, "national-project-2020"), (EvaluationKind::Department, "platform-default")]
    {
        let form = Evaluation::builder(Header::new(kind, "某单位")).build().unwrap();
        let scheme = Scheme::for_evaluation(&form).unwrap();
        assert_eq!((scheme.id(), scheme.is_assumed()), (id, true));
        let header = Header { scheme: Some("hubei-project-2020".into()), ..Header::new(kind, "某单位") };
        let scheme = Scheme::for_evaluation(&Evaluation::builder(header).build().unwrap()).unwrap();
        assert_eq!((scheme.id(), scheme.is_assumed()), ("hubei-project-2020", false));
    }
}

#[test]
fn rule_16_rows_are_their_own_split_under_an_assumed_scheme() {
    let rows =
        || [met("产出指标", "数量指标", "60"), met("效益指标", "社会效益指标", "20"), met("满意度指标", "满意度", "5")];
    let line = card_line(&national().assumed(), &evaluation(rows()));
    assert!(line.ends_with("预算执行 0/10, 产出指标 60/60, 效益指标 20/20, 满意度指标 5/5 | 85"), "{line}");
    let line = card_line(&national(), &evaluation(rows()));
    assert!(line.ends_with("产出指标 50/50, 效益指标 20/30, 满意度指标 5/10 | 75"), "{line}");
    // Where the form prints points of blocks, these and the scheme's hold.
    let mut printed = rows().to_vec();
    printed.push(met("效益指标(25分)", "社会效益指标", "6"));
    let line = card_line(&national().assumed(), &evaluation(printed));
    assert!(line.ends_with("产出指标 50/50, 效益指标 25/25, 满意度指标 5/10 | 80"), "{line}");
}

// Over-fulfilment, completeness, grades.

#[test]
fn over_fulfilment_counts_as_a_miss_where_the_scheme_says_so() {
    let scheme = |included: bool| {
        changed("national-project-2020", |document| {
            document.thresholds.over_fulfilment = OverFulfilment::Miss;
            document.thresholds.over_fulfilled_included = included;
        })
    };
    let both = [
        ("≥100", "129.99", "10 met"),
        ("≥100", "130.01", "0 missed"),
        (">100", "131", "0 missed"),
        ("=100", "131", "0 missed"),
        ("≤100", "10", "10 met"),
        ("≥0", "500", "10 met"),
    ];
    assert_awards(&scheme(false), &both);
    assert_awards(&scheme(true), &both);
    assert_awards(&scheme(false), &[("≥100", "130", "10 met")]);
    assert_awards(&scheme(true), &[("≥100", "130", "0 missed")]);
    assert_awards(&national(), &[("≥100", "1000", "10 met")]);
    // Also where an = indicator loses points above its target.
    let ratio_above = |effect: OverFulfilment| {
        changed("national-project-2020", |document| {
            document.quantities.equal = EqualRule::RatioAbove;
            document.thresholds.over_fulfilment = effect;
        })
    };
    assert_awards(&ratio_above(OverFulfilment::Miss), &[("=100", "125", "8 partly"), ("=100", "160", "0 missed")]);
    assert_awards(&ratio_above(OverFulfilment::Flag), &[("=100", "125", "8 partly"), ("=100", "160", "6.25 partly")]);
}

#[test]
fn the_card_is_complete_when_all_is_reported() {
    let complete = |budget: BudgetExecution, row: Indicator<'_>| {
        let form = Evaluation::builder(header()).budget(budget).indicator(row).build().unwrap();
        national().score(&form).unwrap().is_complete()
    };
    let known = || budget("", "100", "76");
    assert!(complete(known(), row("≥5次", "5次")));
    assert!(complete(known(), row("≥5次", "0")));
    assert!(complete(known(), row("效果显著", "良好").declared_score(points("5"))));
    assert!(!complete(known(), row("≥5次", "")));
    assert!(!complete(known(), row("效果显著", "良好")));
    assert!(!complete(known(), row("制度健全", "未完成")));
    assert!(!complete(budget("", "", ""), row("≥5次", "5次")));
    assert!(!complete(budget("", "0", "0"), row("≥5次", "5次")));
}

#[test]
fn every_total_has_exactly_one_grade_in_every_published_scheme() {
    for published in Scheme::published() {
        let scheme = named(published.id);
        let grades = &scheme.document().grades;
        let full = scheme.document().full_points.number();
        assert!(!grades.is_empty(), "{}", published.id);
        let totals = (0..).map(|hundredths| Number::new(hundredths, 2).unwrap());
        for total in totals.take_while(|total| *total <= full) {
            let held = grades.iter().filter(|grade| grade.when.holds(total)).count();
            assert_eq!(held, 1, "{} at {total}", published.id);
        }
    }
}

#[test]
fn the_grade_is_that_of_the_total_at_every_edge() {
    // A block of its own takes any weight, so that the total is what the row weighs.
    let graded = |total: &str| {
        let form = evaluation([met("其他", "", total)]);
        let scheme = national();
        let card = scheme.score(&form).unwrap();
        assert_eq!(card.total(), points(total));
        card.grade().map(str::to_owned)
    };
    let edges = [
        ("100", "优"),
        ("90", "优"),
        ("89.99", "良"),
        ("80", "良"),
        ("79.99", "中"),
        ("60", "中"),
        ("59.99", "差"),
        ("0.01", "差"),
        ("0", "差"),
    ];
    for (total, grade) in edges {
        assert_eq!(graded(total).as_deref(), Some(grade), "{total}");
    }
    let ungraded = changed("national-project-2020", |document| document.grades.clear());
    assert_eq!(ungraded.score(&evaluation([row("≥1", "1")])).unwrap().grade(), None);
}

// Deductions and the card itself.

#[test]
fn a_deduction_comes_after_the_award() {
    let deducted = |points_off: &'static str| move |row: Indicator<'static>| row.deduction(points(points_off));
    assert_rows(
        &national(),
        &[("≥80", "80", "8 met"), ("≥80", "40", "3 partly"), ("≥80", "10", "0 missed")],
        deducted("2"),
    );
    assert_rows(&national(), &[("≥80", "80", "10 met"), ("≥80", "40", "5 partly")], deducted("0"));
    // With a deduction the declared score is not the level's any more.
    let level = row("制度健全", "完成").declared_score(points("6")).deduction(points("4"));
    assert_eq!(award(&national(), level), "6 met");
    // The highest level earns all of the weight, whatever a reviewer left of it in the declared score.
    let level = |level, score| row("制度健全", level).declared_score(points(score)).deduction(points("1"));
    assert_eq!(award(&national(), level("完成", "7")), "9 met");
    // A lower one earns what was declared before the deduction, at most the end of its band.
    assert_eq!(award(&national(), level("部分完成", "6")), "6 partly");
    assert_eq!(award(&national(), level("部分完成", "8")), "6.99 partly");
}

#[test]
fn a_card_tells_its_rows_by_number() {
    let scheme = national();
    let form = evaluation([row("≥80", "40"), row("≥80", "80").weight_cell(PointsCell::Absent), row("≥80", "80")]);
    let card = scheme.score(&form).unwrap();
    assert_eq!(card.awards().map(|award| award.row()).collect::<Vec<_>>(), [1, 3]);
    assert!(card.award(0).is_none() && card.award(2).is_none() && card.award(4).is_none());
    assert_eq!(card.award(1).unwrap().outcome, Outcome::Partly);
    assert_eq!(card.full(), points("100"));
    assert_eq!(card.scheme().id(), "national-project-2020");
}

#[test]
fn the_working_says_how_it_is_rounded_and_where_the_rule_comes_from() {
    let scheme = named("hubei-department-2020");
    let form = evaluation([row("≥80", "40")]);
    let card = scheme.score(&form).unwrap();
    let working = card.award(1).unwrap().working();
    assert_eq!(working.rounding, Rounding::half_up(2));
    assert_eq!(working.weight, points("10"));
    assert_eq!(working.citation, &scheme.document().citation);
    assert_eq!((working.deduction, working.cap), (None, None));
}

#[test]
fn the_basis_is_the_scheme_s_word() {
    let initial = changed("national-project-2020", |document| document.execution.basis = Basis::Initial);
    let scheme = national();
    let form =
        Evaluation::builder(header()).budget(budget("200", "100", "50")).indicator(row("≥1", "1")).build().unwrap();
    assert_eq!(scheme.score(&form).unwrap().execution_rate().unwrap().to_string(), "50%");
    assert_eq!(initial.score(&form).unwrap().execution_rate().unwrap().to_string(), "25%");
    assert_eq!(initial.score(&form).unwrap().execution_points(), Some(points("2.5")));
}

#[test]
fn other_bands_of_a_row_go_before_the_scheme_s() {
    use budget_performance::notation::Level;
    let band = |level, text| LevelBand { level, band: interval(text) };
    let rule = Rule::Band(vec![
        band(Level::Achieved, "[0.9, 1]"),
        band(Level::Partly, "[0.3, 0.9)"),
        band(Level::NotAchieved, "[0, 0.3)"),
    ]);
    let scored = |rule: &Rule, actual, score: &str| {
        award(&national(), row("制度健全", actual).declared_score(points(score)).rule(rule.clone()))
    };
    let alternative = Rule::Alternative { group: "任选".into(), rule: ChosenRule::new(rule.clone()).unwrap() };
    for rule in [&rule, &alternative] {
        assert_eq!(scored(rule, "完成", "8"), "9 met");
        assert_eq!(scored(rule, "部分达成预期指标并具有一定效果", "9"), "8.99 partly");
        assert_eq!(scored(rule, "未完成", "9"), "2.99 missed");
        let late = award(&national(), row("11月底前", "12月").declared_score(points("10")).rule(rule.clone()));
        assert_eq!(late, "9 partly");
    }
}

#[test]
fn a_miss_is_explained_by_what_caused_it() {
    let missing = |equal: EqualRule, included: bool| {
        changed("national-project-2020", |document| {
            document.quantities.equal = equal;
            document.thresholds.over_fulfilment = OverFulfilment::Miss;
            document.thresholds.over_fulfilled_included = included;
        })
    };
    let (included, beyond) = (missing(EqualRule::FullAbove, true), missing(EqualRule::FullAbove, false));
    let exact = missing(EqualRule::Exact, false);
    let cases = [
        (&included, "≥10", "13", "over-fulfilled to 130% of the target or more"),
        (&beyond, "≥10", "14", "over-fulfilled beyond 130% of the target"),
        (&beyond, "=10", "14", "over-fulfilled beyond 130% of the target"),
        (&exact, "=10", "14", "not exactly the target"),
        (&exact, "=10", "9", "not exactly the target"),
        (&national(), "0%-5%", "-1%", "below the range, and no ratio can be taken"),
    ];
    for (scheme, target, actual, cause) in cases {
        let form = evaluation([row(target, actual)]);
        let card = scheme.score(&form).unwrap();
        let award = card.award(1).unwrap();
        let text = award.explain(Language::English).to_string();
        assert_eq!(award.outcome, Outcome::Missed, "{target} {actual}");
        assert!(text.contains(cause), "{text}");
    }
    let linear = linear();
    let form = evaluation([row("0%-5%", "11%")]);
    let card = linear.score(&form).unwrap();
    assert!(card.award(1).unwrap().explain(Language::English).to_string().contains("above the range"));
}
