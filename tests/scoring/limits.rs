//! What changes a single row beside its target: lines of its block or kind, coefficients, tables for another weight, a
//! weight that is the score already reduced, a deduction beside a level, changes in one direction or the other.

use crate::common::{
    award, award_of, changed, evaluation, header, interval, named, national, number, points, row, with_amounts,
};
use budget_performance::evaluation::AmountName;
use budget_performance::notation::Kind;
use budget_performance::scheme::{
    AchievementLimits, ChecklistItem, Citation, Curve, Earning, Hits, IndicatorRule, KindRule, Knot, Measure,
    OverFulfilment, Rule, Side, StepCount, Tier, Weights,
};
use budget_performance::{Error, Evaluation, Indicator, Language, Points, Scheme};

/// Below 70% nothing, beyond 130% nothing.
fn strict() -> AchievementLimits {
    AchievementLimits::default().pass(number("0.7")).over_fulfilled(number("1.3")).over_fulfilment(OverFulfilment::Miss)
}

#[test]
fn a_block_has_lines_of_its_own() {
    let scheme = changed("national-project-2020", |document| document.blocks[1].limits = Some(strict()));
    for (actual, output) in
        [("69", "0 missed"), ("70", "7 partly"), ("100", "10 met"), ("130", "10 met"), ("131", "0 missed")]
    {
        assert_eq!(award(&scheme, row("≥100", actual)), output, "{actual}");
    }
    // Its line of over-fulfilment may also be another than the scheme's.
    let scheme = changed("national-project-2020", |document| {
        document.blocks[1].limits = Some(strict().over_fulfilled(number("1.5")));
    });
    assert_eq!(["140", "151"].map(|actual| award(&scheme, row("≥100", actual))), ["10 met", "0 missed"]);
    // Other blocks and other schemes keep the general lines.
    let benefit =
        |actual| Indicator::new("效益指标", "社会效益指标", "某项").weight(points("10")).target("≥100").actual(actual);
    assert_eq!(award(&scheme, benefit("69")), "6.9 partly");
    assert_eq!(award(&scheme, benefit("131")), "10 met");
    assert_eq!(award(&national(), row("≥100", "69")), "6.9 partly");
}

#[test]
fn the_lines_of_a_kind_go_before_those_of_its_block() {
    let scheme = changed("national-project-2020", |document| {
        document.blocks[1].limits = Some(strict());
        let mut quantity = KindRule::new(Kind::Quantity);
        quantity.limits = Some(AchievementLimits::default().pass(number("0.5")));
        document.kinds.push(quantity);
    });
    assert_eq!(award(&scheme, row("≥100", "60")), "6 partly");
    assert_eq!(award(&scheme, row("≥100", "49")), "0 missed");
    // What the kind leaves open is the block's.
    assert_eq!(award(&scheme, row("≥100", "131")), "0 missed");
    let quality = Indicator::new("产出指标", "质量指标", "某项").weight(points("10")).target("≥100").actual("60");
    assert_eq!(award(&scheme, quality), "0 missed");
}

#[test]
fn lines_that_no_scheme_can_have_are_refused() {
    let mut document = national().into_document();
    document.blocks[1].limits = Some(AchievementLimits::default().pass(number("1.1")).over_fulfilled(number("0.9")));
    let Err(Error::SchemeUnusable { problems }) = document.check() else { panic!("the scheme can be used") };
    let places: Vec<_> = problems.iter().map(|problem| problem.place.as_str()).collect();
    assert_eq!(places, ["blocks[1].limits.pass", "blocks[1].limits.over_fulfilled"]);
}

#[test]
fn a_range_of_hits_can_exclude_its_end() {
    let share = |hits: Hits, actual: &'static str| {
        let curve = Curve::Linear(vec![
            Knot { at: number("0"), share: number("0") },
            Knot { at: number("1"), share: number("1") },
        ]);
        let rule = Rule::Numeric { measure: Measure::Hits(hits), curve };
        let counted =
            Indicator::new("效益指标", "社会效益指标", "目标实现").weight(points("10")).actual("1").rule(rule);
        let form = evaluation([row("≥100", actual), counted]);
        award_of(&national().score(&form).unwrap(), 2)
    };
    let (mut most, mut below) = (Hits::of(Kind::Quantity), Hits::of(Kind::Quantity));
    most.at_most = Some(number("1.3"));
    below.below = Some(number("1.3"));
    for (actual, with_end, without_end) in [
        ("99", "0 missed", "0 missed"),
        ("129", "10 met", "10 met"),
        ("130", "10 met", "0 missed"),
        ("131", "0 missed", "0 missed"),
    ] {
        assert_eq!(share(most, actual), with_end, "{actual}");
        assert_eq!(share(below, actual), without_end, "{actual}");
    }
    assert_eq!(share(Hits::of(Kind::Quantity), "1000"), "10 met");
}

#[test]
fn sichuan_counts_130_percent_as_no_hit_and_asks_for_the_funds_moved() {
    let scheme = named("sichuan-department-2020");
    assert_eq!(scheme.document().weights, Weights::Fixed);
    let at = |name| Indicator::new("部门预算管理", "预算编制", name).weight(points("10"));
    let hits = |actual| {
        let counted =
            Indicator::new("部门预算管理", "数量指标", "某数").weight(points("50")).target("≥100").actual(actual);
        let form = evaluation([at("目标实现").actual(""), counted]);
        award_of(&scheme.score(&form).unwrap(), 1)
    };
    assert_eq!((hits("129"), hits("130")), ("10 met".into(), "0 missed".into()));
    let accuracy = |amounts: &[(AmountName, &str)]| {
        let form = with_amounts(at("编制准确").declared_score(points("9.8")), amounts);
        award_of(&scheme.score(&form).unwrap(), 1)
    };
    let (moved, initial) = (AmountName::ReallocatedFunds, AmountName::InitialBudget);
    assert_eq!(accuracy(&[(moved, "2"), (initial, "1000")]), "9.8 partly");
    assert_eq!(accuracy(&[(moved, "100"), (initial, "1000")]), "0 missed");
    // An adjustment of the budget is no money moved between items.
    let adjusted = [(AmountName::BudgetAdjustment, "500"), (initial, "1000"), (AmountName::AdjustedBudget, "1500")];
    assert_ne!(accuracy(&adjusted), "0 missed");
}

#[test]
fn a_stated_coefficient_is_the_share_of_the_weight() {
    let scheme = named("chongqing-department-2021");
    let stated = |coefficient| row("≥100", "72.74").coefficient(coefficient);
    assert_eq!(award(&scheme, stated("100%")), "10 judged");
    assert_eq!(award(&scheme, stated("85%")), "8.5 judged");
    assert_eq!(award(&scheme, stated("120%")), "10 judged");
    assert_eq!(award(&scheme, stated("-50%")), "0 judged");
    // Without a coefficient the comparison holds, and other schemes only show one.
    assert_eq!(award(&scheme, row("≥100", "72.74")), "7.27 partly");
    assert_eq!(award(&national(), stated("100%")), "7.27 partly");
    let form = evaluation([stated("85%")]);
    let card = scheme.score(&form).unwrap();
    let explained = card.award(1).unwrap().explain(Language::Chinese).to_string();
    assert!(explained.starts_with("10×85%=8.5分（"), "{explained}");
    assert!(explained.contains("按分值×填报的得分系数计分"), "{explained}");
}

/// Hunan's table for 重点支出安排率 is of 5 points; a scheme whose weights are fixed keeps it as it is.
#[test]
fn a_table_of_points_holds_as_shares_of_another_weight() {
    let amounts = [(AmountName::KeyProjectExpenditure, "85"), (AmountName::ProjectExpenditure, "100")];
    let at = |weight| Indicator::new("投入", "预算配置", "重点支出安排率").weight(points(weight)).actual("");
    let hunan = named("hunan-department-2019");
    let of = |scheme: &Scheme, weight| award_of(&scheme.score(&with_amounts(at(weight), &amounts)).unwrap(), 1);
    assert_eq!(of(&hunan, "5"), "4 partly");
    assert_eq!(of(&hunan, "8"), "6.4 partly");
    assert_eq!(of(&hunan, "3"), "2.4 partly");
    let fixed = changed("hunan-department-2019", |document| document.weights = Weights::Fixed);
    assert_eq!(of(&fixed, "8"), "4 partly");
    let card_of = with_amounts(at("8"), &amounts);
    let explained = hunan.score(&card_of).unwrap().award(1).unwrap().explain(Language::English).to_string();
    assert!(explained.starts_with("8 × 4 ÷ 5 = 6.4 points ("), "{explained}");
}

#[test]
fn steps_and_checklists_are_converted_too() {
    let curve = Curve::Steps {
        side: Side::Above,
        beyond: number("0"),
        step: number("1"),
        cost: points("0.5"),
        count: StepCount::Full,
    };
    let items = ["甲", "乙", "丙"].map(|name| ChecklistItem { name: name.into(), points: points("1") });
    let scheme = changed("national-project-2020", |document| {
        let numeric = Rule::Numeric { measure: Measure::Value, curve };
        document.indicators.push(IndicatorRule::new("违规次数", numeric).points(points("5")));
        document.indicators.push(IndicatorRule::new("制度", Rule::Checklist(items.into())).points(points("3")));
    });
    let of = |name, weight| Indicator::new("产出指标", "质量指标", name).weight(points(weight));
    assert_eq!(award(&scheme, of("违规次数", "5").actual("2")), "4 partly");
    assert_eq!(award(&scheme, of("违规次数", "8").actual("2")), "6.4 partly");
    assert_eq!(award(&scheme, of("违规次数", "8").actual("11")), "0 missed");
    assert_eq!(award(&scheme, of("制度", "3").checked_items(0b101)), "2 partly");
    assert_eq!(award(&scheme, of("制度", "6").checked_items(0b101)), "4 partly");
    assert_eq!(award(&scheme, of("制度", "6").checked_items(0b111)), "6 met");
}

#[test]
fn a_name_is_found_however_it_is_broken_or_quoted() {
    let scheme = named("hunan-department-2019");
    let amounts = [(AmountName::ThreePublicSpent, "103"), (AmountName::ThreePublicBudget, "100")];
    for name in ["三公经费控制率", "“三公经费”控制率", "三公 经费\n控制率"] {
        let row = Indicator::new("过程", "预算执行", name).weight(points("6")).actual("");
        assert_eq!(award_of(&scheme.score(&with_amounts(row, &amounts)).unwrap(), 1), "3 partly", "{name}");
    }
    let other = Indicator::new("过程", "预算执行", "三公经费控制").weight(points("6")).actual("");
    assert_ne!(award_of(&scheme.score(&with_amounts(other, &amounts)).unwrap(), 1), "3 partly");
}

/// A form without a column for weights.
fn without_weights(target: &str, actual: &str, score: &str) -> Evaluation {
    let row =
        Indicator::new("产出指标", "数量指标", "某项").target(target).actual(actual).declared_score(points(score));
    Evaluation::builder(header()).indicator(row).build().unwrap()
}

#[test]
fn a_score_that_stands_for_the_weight_is_not_reduced_again() {
    let of = |target, actual| award_of(&national().score(&without_weights(target, actual, "30")).unwrap(), 1);
    assert_eq!(of("≥500人", "375人"), "30 judged");
    assert_eq!(of("≤500人", "800人"), "30 judged");
    assert_eq!(of("5-10次", "2次"), "30 judged");
    assert_eq!(of("制度健全", "基本完成"), "30 judged");
    assert_eq!(of("2021年6月底前", "2021年8月"), "30 judged");
    // A met row is met; a printed weight is reduced.
    assert_eq!(of("≥500人", "500人"), "30 met");
    assert_eq!(award(&national(), row("≥500人", "375人").declared_score(points("7.5"))), "7.5 partly");
    let explained = {
        let form = without_weights("≥500人", "375人", "30");
        national().score(&form).unwrap().award(1).unwrap().explain(Language::Chinese).to_string()
    };
    assert!(explained.contains("以自评得分代替分值，不再重复扣减"), "{explained}");
}

#[test]
fn a_deduction_beside_a_level_is_taken_off_once() {
    let level = |actual, score, off| row("制度健全", actual).declared_score(points(score)).deduction(points(off));
    assert_eq!(award(&national(), level("基本完成", "5", "2")), "5 partly");
    assert_eq!(award(&national(), level("未完成", "3", "1")), "3 missed");
    // The band bounds what stood before the deduction, and without a deduction it is checked as ever.
    assert_eq!(award(&national(), level("基本完成", "9", "2")), "5.99 partly");
    assert_eq!(award(&national(), row("制度健全", "基本完成").declared_score(points("5"))), "6 partly");
}

#[test]
fn a_change_on_one_side_is_taken_on_the_other() {
    for (name, target, actual, expected) in [
        ("税收收入", "增长5%", "3%", "6 partly"),
        ("税收增长率", "≥5%", "增长3%", "6 partly"),
        ("单位能耗", "下降5%", "增长3%", "0 missed"),
        ("游客增幅", "≥5%", "增长6%", "10 met"),
        ("能耗下降率", "≥5%", "下降6%", "10 met"),
        ("能耗下降率", "≥5%", "增长6%", "0 missed"),
        ("税收增长率", "≥5%", "下降6%", "0 missed"),
        ("税收增长率", "≥5%", "6%", "10 met"),
    ] {
        let row = Indicator::new("产出指标", "数量指标", name).weight(points("10")).target(target).actual(actual);
        assert_eq!(award(&national(), row), expected, "{name} {target} {actual}");
    }
}

#[test]
fn a_weight_below_zero_earns_nothing_and_is_a_finding() {
    for actual in ["100", "50"] {
        let form = evaluation([row("≥100", actual).weight(points("-4")), row("≥100", "100")]);
        let scheme = national();
        assert!(award_of(&scheme.score(&form).unwrap(), 1).starts_with("0 "));
        let report = scheme.validate(&form);
        assert!(report.findings().iter().any(|finding| finding.check.code() == "weight-not-positive"));
    }
}

#[test]
fn an_award_cites_the_nearest_source() {
    let citation = |document: &str| Some(Citation::new(document, true));
    let scheme = changed("national-project-2020", |document| {
        document.blocks[1].citation = citation("产出办法");
        let mut quality = KindRule::new(Kind::Quality);
        quality.citation = citation("质量办法");
        document.kinds.push(quality);
        let tier = Tier { when: interval("(-∞, ∞)"), earns: Earning::Share(number("1")) };
        let rule = Rule::Numeric { measure: Measure::Value, curve: Curve::Tiers(vec![tier]) };
        let mut own = IndicatorRule::new("自定项", rule);
        own.citation = citation("自定办法");
        document.indicators.push(own);
    });
    let of = |block, kind, name| {
        let form = evaluation([Indicator::new(block, kind, name).weight(points("10")).target("≥1").actual("1")]);
        let card = scheme.score(&form).unwrap();
        card.award(1).unwrap().working().citation.document.clone()
    };
    assert_eq!(of("产出指标", "质量指标", "自定项"), "自定办法");
    assert_eq!(of("产出指标", "质量指标", "某项"), "质量办法");
    assert_eq!(of("产出指标", "数量指标", "某项"), "产出办法");
    assert_eq!(of("效益指标", "社会效益指标", "某项"), scheme.document().citation.document);
}

#[test]
fn points_add_up_exactly_and_end_at_the_greatest() {
    let sum = |texts: &[&str]| texts.iter().map(|text| points(text)).sum::<Points>().to_string();
    assert_eq!(sum(&[]), "0");
    assert_eq!(sum(&["0.1", "0.2", "33.333333", "-0.3"]), "33.333333");
    assert_eq!(sum(&["999999.999999"]), "999999.999999");
    assert_eq!(sum(&["999999", "999999"]), "999999.999999");
    assert_eq!(sum(&["-999999", "-999999"]), "-999999.999999");
}
