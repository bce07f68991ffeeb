//! What would earn the points that were lost, rule by rule.

use crate::common::{budget, changed, evaluation, header, interval, named, number, points, row};
use crate::headroom::said;
use budget_performance::notation::BlockKind;
use budget_performance::number::Number;
use budget_performance::scheme::{ChecklistItem, Curve, Earning, Knot, Measure, Rule, Side, StepCount, Tier};
use budget_performance::{Evaluation, Indicator, Points};

fn of_achievement(curve: Curve) -> Rule {
    Rule::Numeric { measure: Measure::Achievement, curve }
}

fn tiers(lines: &[(&str, &str)]) -> Rule {
    let line = |(when, share): &(&str, &str)| Tier { when: interval(when), earns: Earning::Share(number(share)) };
    of_achievement(Curve::Tiers(lines.iter().map(line).collect()))
}

fn knots(knots: &[(&str, &str)]) -> Rule {
    let knot = |(at, share): &(&str, &str)| Knot { at: number(at), share: number(share) };
    of_achievement(Curve::Linear(knots.iter().map(knot).collect()))
}

fn steps(side: Side) -> Rule {
    let (step, cost, count) = (number("0.1"), points("1"), StepCount::Full);
    of_achievement(Curve::Steps { side, beyond: number("0.9"), step, cost, count })
}

#[test]
fn a_rule_of_its_own_is_met_where_it_earns_most() {
    // A rule, an actual beside the target of 10 that loses points by it, and what would earn them.
    let cases = [
        (tiers(&[("[1, ∞)", "1"), ("[0.5, 1)", "0.5"), ("(-∞, 0.5)", "0")]), "6次", "[1, ∞)"),
        (tiers(&[("(-∞, 0.5)", "0"), ("[0.5, 1)", "0.5"), ("[1, ∞)", "1")]), "6次", "[1, ∞)"),
        // Of two lines that earn alike the first.
        (tiers(&[("[1, 1.2]", "1"), ("(1.2, ∞)", "1"), ("(-∞, 1)", "0")]), "6次", "[1, 1.2]"),
        (knots(&[("0.6", "0"), ("1", "1")]), "8次", "[1, ∞)"),
        (knots(&[("1", "1"), ("1.5", "0")]), "12次", "(-∞, 1]"),
        (knots(&[("0.5", "0"), ("0.9", "1"), ("1.1", "1"), ("1.5", "0")]), "12次", "[0.9, 1.1]"),
        (steps(Side::Below), "6次", "[0.9, ∞)"),
        (steps(Side::Above), "12次", "(-∞, 0.9]"),
        (Rule::Checklist(vec![ChecklistItem { name: String::from("制度"), points: points("10") }]), "6次", "Items"),
        (Rule::Declared, "6次", "Judgement"),
        (Rule::Comparison, "6次", "≥10次"),
    ];
    for (rule, actual, expected) in cases {
        let evaluation = evaluation([row("≥10次", actual).declared_score(points("4")).rule(rule.clone())]);
        let scheme = named("national-project-2020");
        let room = scheme.score(&evaluation).unwrap().head_room();
        let lost = room.lost.iter().find(|lost| lost.row == Some(1)).unwrap();
        assert_eq!(said(lost.needed), expected, "{rule:?}");
    }
}

#[test]
fn no_number_is_told_for_a_row_that_no_number_decides() {
    let scheme = changed("national-project-2020", |document| {
        document.blocks.retain(|block| block.block == BlockKind::Output);
        document.blocks[0].points = points("100");
    });
    let cases = [(None, "≥6次"), (Some(Rule::Comparison), "≥6次"), (Some(Rule::Declared), "nothing")];
    for (rule, expected) in cases {
        let row = row("≥10次", "5次").weight(points("100")).declared_score(points("50"));
        let row = rule.iter().fold(row, |row, rule| row.rule(rule.clone()));
        let evaluation = evaluation([row]);
        let card = scheme.score(&evaluation).unwrap();
        assert_eq!(card.total(), points("50"), "{rule:?}");
        assert_eq!(said(card.head_room().lost[0].for_next_grade), expected, "{rule:?}");
    }
}

/// An evaluation with one row that is met, and amounts in yuan.
fn executed(adjusted: &str, executed: &str) -> Evaluation {
    let builder = Evaluation::builder(header()).indicator(row("≥10次", "10次").weight(points("50")));
    builder.budget(budget("", adjusted, executed)).build().unwrap()
}

#[test]
fn execution_lacks_no_more_than_its_cap_allows() {
    // The cap of the scheme, the amount executed of 1000, what is lost, what is attainable, and what earns it.
    let cases = [
        (None, "800", "2", "2", "1000元"),
        (Some("1"), "800", "2", "2", "1000元"),
        (Some("1.2"), "800", "2", "2", "1000元"),
        (Some("0.95"), "800", "2", "1.5", "950.00元"),
        // Beyond the cap nothing more is earned.
        (Some("0.95"), "970", "0.5", "0", "nothing"),
        (Some("0.95"), "950", "0.5", "0", "nothing"),
    ];
    for (cap, amount, lost, attainable, needed) in cases {
        let scheme = changed("national-project-2020", |document| {
            document.execution.cap = cap.map(|cap| -> Number { number(cap) })
        });
        let evaluation = executed("1000", amount);
        let room = scheme.score(&evaluation).unwrap().head_room();
        let of_execution = room.lost.iter().find(|lost| lost.row.is_none()).unwrap();
        assert_eq!(
            (of_execution.lost, of_execution.attainable),
            (points(lost), points(attainable)),
            "{cap:?} {amount}"
        );
        assert_eq!(said(of_execution.needed), needed, "{cap:?} {amount}");
    }
}

#[test]
fn rows_that_stand_in_for_a_missing_budget_count_and_others_of_that_block_do_not() {
    let rows = || {
        let of_execution = Indicator::new("预算执行", "预算执行率", "预算执行率").weight(points("10"));
        [of_execution.target("100%").actual("80%"), row("≥10次", "6次").weight(points("50"))]
    };
    let scheme = named("national-project-2020");
    let lost = |evaluation: &Evaluation| -> Vec<(Option<u32>, Points, String)> {
        let room = scheme.score(evaluation).unwrap().head_room();
        room.lost.iter().map(|lost| (lost.row, lost.lost, said(lost.needed))).collect()
    };
    let execution = |lost: &str, needed: &str| (None, points(lost), String::from(needed));
    let first = (Some(1), points("2"), String::from("≥100%"));
    let second = (Some(2), points("20"), String::from("≥10次"));
    // Without a budget the row is the execution: it lacks what it lost, and so does the place of the budget.
    let without = lost(&evaluation(rows()));
    assert_eq!(without, [execution("10", "Judgement"), first, second.clone()]);
    // Beside a budget the row earns nothing that counts.
    let builder = Evaluation::builder(header()).budget(budget("", "1000", "900"));
    let with = rows().into_iter().fold(builder, |builder, row| builder.indicator(row)).build().unwrap();
    assert_eq!(lost(&with), [execution("1", "1000元"), second]);
    // A scheme that scores no execution counts all rows.
    let blocks = scheme.score(&with).unwrap().head_room().blocks;
    let of_execution = blocks.iter().find(|block| block.name == "预算执行").unwrap();
    assert_eq!((of_execution.lost, of_execution.attainable), (points("1"), points("1")));
}

#[test]
fn what_a_reviewer_took_off_cannot_be_earned() {
    let evaluation =
        evaluation([row("≥10次", "10次").deduction(points("2")), row("≥10次", "5次").deduction(points("1"))]);
    let scheme = named("national-project-2020");
    let room = scheme.score(&evaluation).unwrap().head_room();
    let rows = room.lost.iter().filter(|lost| lost.row.is_some());
    let rows: Vec<_> = rows.map(|lost| (lost.lost, lost.attainable, said(lost.needed))).collect();
    assert_eq!(
        rows,
        [(points("2"), points("0"), String::from("nothing")), (points("6"), points("5"), String::from("≥10次")),]
    );
}
