//! What holds for every evaluation, whatever it says.

use crate::common::random::{self, RandomRow};
use crate::common::rational::{Q, of, of_points, of_ratio, share_of, whole};
use crate::common::{interval, number, points};
use budget_performance::Points;
use budget_performance::notation::{Comparison, Level};
use budget_performance::number::Number;
use budget_performance::result::Award;
use budget_performance::result::Outcome;
use budget_performance::result::Step;
use budget_performance::scheme::{
    ChecklistItem, ChosenRule, Curve, Earning, Knot, LevelBand, Measure, NotApplicable, Rule, Side, StepCount, Tier,
};
use budget_performance::{Evaluation, Indicator, Scheme};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// Cells of every kind, also such as no form should print.
fn any_cell() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "",
        "/",
        "—",
        "≥5万人",
        "5.56万人",
        "≤90万元",
        "90",
        "=100%",
        ">95%",
        "＜3次",
        "0",
        "-3%",
        "≥0",
        "90%-95%",
        "5～10次",
        "2021年11月底前",
        "12月",
        "2021年12月31日",
        "2020年度内完成",
        "完成",
        "部分达成预期指标",
        "未完成",
        "效果显著",
        "约30次",
        "增长1.6%",
        "下降3%",
        "提高5个百分点",
        "≥999999999999999999",
        "0.000000000000000001",
    ]);
    prop_oneof![6 => known.prop_map(String::from), 1 => "[0-9万亿%≥≤.]{0,8}", 1 => any::<String>()]
}

fn any_rule() -> impl Strategy<Value = Rule> {
    let line = |text: &str, share: &str| Tier { when: interval(text), earns: Earning::Share(number(share)) };
    let knot = |at: &str, share: &str| Knot { at: number(at), share: number(share) };
    let curves = vec![
        Curve::Tiers(vec![line("(-∞, 0.6)", "0"), line("[0.6, 0.9)", "0.5"), line("[0.9, ∞)", "1")]),
        Curve::Linear(vec![knot("0", "0"), knot("0.6", "0"), knot("0.6", "0.6"), knot("1", "1")]),
        Curve::Linear(vec![knot("0.000000001", "0"), knot("999999999999.5", "1")]),
        Curve::Steps {
            side: Side::Below,
            beyond: number("0.9"),
            step: number("0.05"),
            cost: points("0.75"),
            count: StepCount::Started,
        },
    ];
    let measures = vec![
        Measure::Achievement,
        Measure::InverseAchievement,
        Measure::Deviation,
        Measure::AbsoluteDeviation,
        Measure::Difference,
        Measure::AbsoluteDifference,
        Measure::Value,
    ];
    let numeric = (prop::sample::select(measures), prop::sample::select(curves))
        .prop_map(|(measure, curve)| Rule::Numeric { measure, curve });
    let item = |name: &str, worth: &str| ChecklistItem { name: name.into(), points: points(worth) };
    let band = |level, shares: &str| LevelBand { level, band: interval(shares) };
    let others = prop::sample::select(vec![
        Rule::Comparison,
        Rule::Declared,
        Rule::Checklist(vec![item("制度", "1.5"), item("执行", "2"), item("公开", "3")]),
        Rule::Band(vec![
            band(Level::Achieved, "[0.7, 1]"),
            band(Level::Partly, "[0.5, 0.7)"),
            band(Level::NotAchieved, "[0, 0.5)"),
        ]),
    ]);
    prop_oneof![3 => numeric, 2 => others].prop_flat_map(|rule| {
        prop_oneof![
            4 => Just(rule.clone()),
            1 => Just(Rule::Alternative { group: "二者择其一".into(), rule: ChosenRule::new(rule).unwrap() }),
        ]
    })
}

/// A row as printed, with whatever a row can have.
#[derive(Debug, Clone)]
struct Printed {
    block: usize,
    name: &'static str,
    weight: Option<Points>,
    declared: Option<Points>,
    target: String,
    actual: String,
    rule: Option<Rule>,
    deduction: Option<Points>,
    checked: Option<u64>,
}

/// Blocks of the schemes, one that none knows, and one that repeats the execution of the budget.
const LABELS: [(&str, &str); 6] = [
    ("产出指标", "数量指标"),
    ("产出指标", "成本指标"),
    ("效益指标(30分)", "社会效益指标"),
    ("满意度指标", "服务对象满意度指标"),
    ("管理情况", ""),
    ("预算执行", ""),
];

fn any_printed() -> impl Strategy<Value = Printed> {
    let names = prop::sample::select(vec!["某项", "群众满意度", "投诉次数", "资金支付率", ""]);
    let labels = (0usize..LABELS.len(), names);
    let numbers = (option::weighted(0.8, random::any_points()), option::weighted(0.6, random::any_points()));
    let extras = (
        option::weighted(0.3, any_rule()),
        option::weighted(0.1, random::any_points()),
        option::weighted(0.2, any::<u64>()),
    );
    (labels, numbers, any_cell(), any_cell(), extras).prop_map(
        |((block, name), (weight, declared), target, actual, (rule, deduction, checked))| Printed {
            block,
            name,
            weight,
            declared,
            target,
            actual,
            rule,
            deduction,
            checked,
        },
    )
}

impl Printed {
    fn indicator(&self) -> Indicator<'_> {
        let (level1, level2) = LABELS[self.block];
        let mut row = Indicator::new(level1, level2, self.name).target(&self.target).actual(&self.actual);
        if let Some(weight) = self.weight {
            row = row.weight(weight);
        }
        if let Some(declared) = self.declared {
            row = row.declared_score(declared);
        }
        if let Some(rule) = &self.rule {
            row = row.rule(rule.clone());
        }
        if let Some(deduction) = self.deduction {
            row = row.deduction(deduction);
        }
        match self.checked {
            Some(checked) => row.checked_items(checked),
            None => row,
        }
    }
}

/// Rows as printed, under the budget of a random form.
fn any_evaluation() -> impl Strategy<Value = Evaluation> {
    (vec(any_printed(), 0..12), random::any_form()).prop_map(|(rows, form)| {
        let mut builder = form.builder();
        for row in &rows {
            builder = builder.indicator(row.indicator());
        }
        builder.build().unwrap()
    })
}

fn any_published() -> impl Strategy<Value = Scheme> {
    let ids: Vec<_> = Scheme::published().map(|scheme| scheme.id).collect();
    prop_oneof![
        (prop::sample::select(ids), any::<bool>()).prop_map(|(id, assumed)| {
            let scheme = crate::common::named(id);
            if assumed { scheme.assumed() } else { scheme }
        }),
        random::any_scheme(),
    ]
}

/// The points of an award, folded from the data of its working by the rules of each step.
fn folded(award: &Award<'_>) -> Q {
    let working = award.working();
    let (weight, rounding) = (of_points(working.weight).max(whole(0)), working.rounding);
    let none = whole(0);
    let share = |share: Q| if share == whole(1) { weight.clone() } else { share_of(&weight, &share, rounding) };
    let earned = match working.step {
        Step::Full => weight.clone(),
        Step::Nothing => none.clone(),
        Step::Proportion { part, whole } => share(of(part) / of(whole)),
        Step::Complement { actual, target } => share(whole(2) - of(actual) / of(target)),
        Step::Band { low, high, declared, .. } => {
            of_points(declared.unwrap_or(high)).min(of_points(high)).max(of_points(low))
        }
        Step::Declared { score, most } => of_points(score).min(of_points(most)),
        Step::Tier { earns: Earning::Points(points), .. } => of_points(points),
        Step::Tier { earns: Earning::Share(line), .. } => share_of(&weight, &of(line), rounding),
        Step::Line { measured, from, to } if from.at == to.at => {
            assert!(of_ratio(measured) != of(from.at) || from == to);
            share_of(&weight, &of(to.share), rounding)
        }
        Step::Line { measured, from, to } => {
            let along = (of_ratio(measured) - of(from.at)) / (of(to.at) - of(from.at));
            share_of(&weight, &(of(from.share) + along * (of(to.share) - of(from.share))), rounding)
        }
        Step::Steps { count, cost, .. } => &weight - Q::from_integer(count.into()) * of_points(cost),
        Step::Items { earned } => of_points(earned),
        Step::Converted { points, of: from, .. } => share_of(&weight, &(of_points(points) / of_points(from)), rounding),
        Step::Coefficient { coefficient } => share_of(&weight, &of(coefficient), rounding),
        Step::Custom { share, .. } => share_of(&weight, &of_ratio(share), rounding),
        _ => panic!("a step that the test does not know"),
    };
    let deduction = working.deduction.map_or(none.clone(), of_points).max(none.clone());
    let left = (earned.max(none.clone()).min(weight) - deduction).max(none);
    working.cap.map_or(left.clone(), |cap| left.min(of_points(cap)))
}

/// The award of one row of the random kind.
fn award_of(scheme: &Scheme, row: &RandomRow) -> Points {
    let evaluation = crate::common::evaluation([row.indicator()]);
    let card = scheme.score(&evaluation).unwrap();
    card.award(1).unwrap().points
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_total_is_the_sum_of_the_blocks_each_capped(scheme in any_published(), evaluation in any_evaluation()) {
        let Ok(card) = scheme.score(&evaluation) else { return Ok(()) };
        let mut sum = whole(0);
        for block in card.blocks() {
            let capped = of_points(block.awards).min(of_points(block.full)).max(whole(0));
            prop_assert_eq!(of_points(block.points), capped.clone(), "{}", block.name);
            sum += capped;
        }
        let total = of_points(card.total());
        if scheme.document().policies.not_applicable == NotApplicable::Prorate {
            prop_assert!(total >= sum.min(of_points(card.full())) && total <= of_points(card.full()));
        } else {
            prop_assert_eq!(total, sum.min(of_points(card.full())));
        }
    }

    #[test]
    fn the_blocks_take_in_every_award(scheme in any_published(), evaluation in any_evaluation()) {
        let Ok(card) = scheme.score(&evaluation) else { return Ok(()) };
        let is_execution = |row: &Award<'_>| LABELS[5].0 == first_label(row);
        let has_execution = card.execution_points().is_some();
        let rows = card.awards().filter(|award| !(has_execution && is_execution(award)));
        let rows = rows.fold(whole(0), |sum, award| sum + of_points(award.points));
        let mut blocks = card.blocks().collect::<Vec<_>>();
        if has_execution {
            // Its own award is that of the budget, or where none is printed those of its rows.
            blocks.remove(0);
        }
        let blocks = blocks.into_iter().fold(whole(0), |sum, block| sum + of_points(block.awards));
        prop_assert_eq!(blocks, rows);
    }

    #[test]
    fn awards_lie_within_zero_and_the_weight(scheme in any_published(), evaluation in any_evaluation()) {
        let Ok(card) = scheme.score(&evaluation) else { return Ok(()) };
        for award in card.awards() {
            prop_assert!(award.points >= Points::ZERO, "row {}", award.row());
            prop_assert!(award.points <= award.weight().max(Points::ZERO), "row {}", award.row());
        }
    }

    #[test]
    fn the_working_folds_back_to_the_award(scheme in any_published(), evaluation in any_evaluation()) {
        let Ok(card) = scheme.score(&evaluation) else { return Ok(()) };
        for award in card.awards() {
            let working = award.working();
            prop_assert_eq!(working.points(), award.points, "row {}: {:?}", award.row(), working.step);
            prop_assert_eq!(folded(&award), of_points(award.points), "row {}: {:?}", award.row(), working.step);
        }
    }

    #[test]
    fn the_card_is_complete_where_no_row_is_unreported(scheme in any_published(), evaluation in any_evaluation()) {
        let Ok(card) = scheme.score(&evaluation) else { return Ok(()) };
        if card.is_complete() {
            prop_assert!(card.awards().all(|award| award.outcome != Outcome::Unreported));
        }
    }

    #[test]
    fn scoring_twice_gives_the_same(scheme in any_published(), evaluation in any_evaluation()) {
        prop_assert_eq!(scheme.score(&evaluation), scheme.score(&evaluation));
    }

    #[test]
    fn reviewing_never_panics_and_repeats_itself(scheme in any_published(), evaluation in any_evaluation()) {
        let report = scheme.validate(&evaluation);
        prop_assert_eq!(format!("{report:?}"), format!("{:?}", scheme.validate(&evaluation)));
    }

    #[test]
    fn more_is_never_worth_less_nor_under_a_limit_more(
        scheme in random::any_scheme(),
        row in random::any_row(),
        other in random::any_number(),
    ) {
        let (less, more) = if row.actual < other { (row.actual, other) } else { (other, row.actual) };
        let at = |actual: Number| award_of(&scheme, &RandomRow { actual, ..row.clone() });
        match row.comparison {
            Comparison::AtLeast | Comparison::Above => prop_assert!(at(less) <= at(more), "{row:?} {other:?}"),
            Comparison::AtMost | Comparison::Below => prop_assert!(at(less) >= at(more), "{row:?} {other:?}"),
            // Both sides of = can cost points.
            Comparison::Equal => {}
        }
    }

    #[test]
    fn the_scale_of_both_numbers_does_not_matter(
        scheme in random::any_scheme(),
        row in random::any_row(),
        factor in 1i64..1000,
        places in 0u8..=3,
    ) {
        let product = |number: Number| {
            let mantissa = number.mantissa().checked_mul(factor)?;
            Number::new(mantissa, number.places() + places).ok()
        };
        let (Some(target), Some(actual)) = (product(row.target), product(row.actual)) else {
            return Ok(());
        };
        let scaled = RandomRow { target, actual, ..row.clone() };
        prop_assert_eq!(award_of(&scheme, &row), award_of(&scheme, &scaled));
    }

    #[test]
    fn the_order_of_rows_changes_nothing_but_the_order(
        scheme in random::any_scheme(),
        (form, order) in random::any_form().prop_flat_map(|form| {
            let order = Just((0..form.rows.len()).collect::<Vec<_>>()).prop_shuffle();
            (Just(form), order)
        }),
    ) {
        let mut shuffled = form.clone();
        shuffled.rows = order.iter().map(|index| form.rows[*index].clone()).collect();
        let (first, second) = (form.evaluation(), shuffled.evaluation());
        let (before, after) = (scheme.score(&first).unwrap(), scheme.score(&second).unwrap());
        prop_assert_eq!(before.total(), after.total());
        prop_assert_eq!(before.is_complete(), after.is_complete());
        let earned = |row: usize, card: &budget_performance::Scorecard<'_>| {
            let award = card.award(u32::try_from(row).unwrap() + 1).unwrap();
            (award.points, award.outcome)
        };
        for (new, old) in order.iter().enumerate() {
            prop_assert_eq!(earned(*old, &before), earned(new, &after));
        }
        for block in before.blocks() {
            prop_assert!(after.blocks().any(|other| other == block), "{}", block.name);
        }
    }
}

fn first_label<'a>(award: &Award<'a>) -> &'a str {
    award.indicator.level1().unwrap_or_default()
}

#[test]
fn the_random_evaluations_reach_every_outcome_and_every_step() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..400 {
        let scheme = any_published().new_tree(&mut runner).unwrap().current();
        let evaluation = any_evaluation().new_tree(&mut runner).unwrap().current();
        let Ok(card) = scheme.score(&evaluation) else { continue };
        for award in card.awards() {
            seen.insert(award.outcome.code().to_owned());
            let step = format!("{:?}", award.working().step);
            seen.insert(step.split([' ', '{']).next().unwrap().to_owned());
        }
    }
    let wanted = [
        "met",
        "partly",
        "missed",
        "judged",
        "unreported",
        "not_applicable",
        "Full",
        "Nothing",
        "Proportion",
        "Complement",
        "Band",
        "Declared",
        "Tier",
        "Line",
        "Steps",
        "Items",
    ];
    for name in wanted {
        assert!(seen.contains(name), "no random evaluation has {name}");
    }
}
