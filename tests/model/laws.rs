//! Laws that need no model: what may not change a score.

use crate::forms::{Decimal, Form, Question, Row, Sign, Unit};
use crate::random::{self, Case};
use budget_performance::document::Form as Printed;
use budget_performance::{Evaluation, Scheme};
use proptest::prelude::*;

/// What a card says, row by row in the order of the names.
fn told(scheme: &Scheme, evaluation: &Evaluation) -> (Vec<String>, Vec<String>, String) {
    let card = scheme.score(evaluation).unwrap();
    let mut rows: Vec<_> =
        card.awards().map(|award| format!("{} {} {:?}", award.indicator.name(), award.points, award.outcome)).collect();
    rows.sort();
    let mut blocks: Vec<_> =
        card.blocks().map(|block| format!("{} {} {}", block.full, block.awards, block.points)).collect();
    blocks.sort();
    (rows, blocks, format!("{} {}", card.total(), card.is_complete()))
}

fn in_yuan(value: Decimal) -> Decimal {
    Decimal::new(value.mantissa * 10_000, value.places)
}

fn traditional(label: &str) -> String {
    let pairs = [
        ("产", "產"),
        ("标", "標"),
        ("数", "數"),
        ("质", "質"),
        ("时", "時"),
        ("满", "滿"),
        ("会", "會"),
        ("对", "對"),
        ("务", "務"),
    ];
    pairs.into_iter().fold(label.to_owned(), |label, (one, other)| label.replace(one, other))
}

fn spaced(label: &str) -> String {
    label.chars().flat_map(|letter| [letter, ' ']).collect()
}

/// The same form with other labels.
fn relabelled(form: &Form, scheme: &Scheme, change: impl Fn(&str) -> String) -> Evaluation {
    let mut printed = Printed::write(&form.evaluation(scheme.document().kind));
    for row in &mut printed.rows {
        for label in [&mut row.level1, &mut row.level2] {
            if let Some(text) = label.as_ref().map(|cell| change(&cell.0)) {
                *label = Some(text.into());
            }
        }
    }
    printed.read().unwrap()
}

/// A form, and its rows in another order.
fn shuffled() -> impl Strategy<Value = (Case, Vec<usize>)> {
    random::case().prop_flat_map(|case| {
        let rows: Vec<usize> = (0..case.form.rows.len()).collect();
        (Just(case), Just(rows).prop_shuffle())
    })
}

proptest! {
    #![proptest_config(crate::config(crate::cases() / 10))]

    #[test]
    fn the_unit_of_money_changes_nothing(Case { scheme, form } in random::case()) {
        let mut other = form.clone();
        for amount in [&mut other.initial, &mut other.adjusted, &mut other.executed].into_iter().flatten() {
            if amount.unit == Unit::TenThousandYuan {
                (amount.value, amount.unit) = (in_yuan(amount.value), Unit::Yuan);
            }
        }
        for row in &mut other.rows {
            if let Question::Numbers { target, actual, .. } = &mut row.question {
                if target.unit == Unit::TenThousandYuan && actual.unit != Unit::Bare {
                    (target.value, target.unit) = (in_yuan(target.value), Unit::Yuan);
                }
            }
        }
        let kind = scheme.document().kind;
        prop_assert_eq!(told(&scheme, &form.evaluation(kind)), told(&scheme, &other.evaluation(kind)));
    }

    #[test]
    fn a_met_row_adds_its_weight_and_changes_no_other(Case { scheme, form } in random::case()) {
        prop_assume!(form.weights);
        let target = crate::forms::Amounted { value: Decimal::new(5, 0), unit: Unit::Pieces };
        let question = Question::Numbers { sign: Some(Sign::AtLeast), target, actual: target };
        let mut more = form.clone();
        let first = Row { group: None, own: None, deduction: None, fewer_is_better: false, ..form.rows[0].clone() };
        more.rows.push(Row { question, ..first });
        let kind = scheme.document().kind;
        let (one, other) = (form.evaluation(kind), more.evaluation(kind));
        let (before, after) = (scheme.score(&one).unwrap(), scheme.score(&other).unwrap());
        for (old, new) in before.awards().zip(after.awards()) {
            prop_assert_eq!((old.points, old.outcome), (new.points, new.outcome));
        }
        prop_assert!(after.total() >= before.total(), "{} after {}", after.total(), before.total());
    }

    #[test]
    fn the_order_of_rows_changes_nothing_but_the_order((Case { scheme, form }, order) in shuffled()) {
        let mut other = form.clone();
        other.rows = order.iter().map(|index| form.rows[*index].clone()).collect();
        let kind = scheme.document().kind;
        let (one, other) = (form.evaluation(kind), other.evaluation(kind));
        let (before, after) = (scheme.score(&one).unwrap(), scheme.score(&other).unwrap());
        let (old, new): (Vec<_>, Vec<_>) = (before.awards().collect(), after.awards().collect());
        for (place, index) in order.iter().enumerate() {
            prop_assert_eq!((old[*index].points, old[*index].outcome), (new[place].points, new[place].outcome));
        }
        let (told_before, told_after) = (told(&scheme, &one), told(&scheme, &other));
        prop_assert_eq!((told_before.1, told_before.2), (told_after.1, told_after.2));
    }

    #[test]
    fn spaced_and_traditional_labels_change_nothing(Case { scheme, form } in random::case()) {
        let plain = told(&scheme, &relabelled(&form, &scheme, str::to_owned));
        prop_assert_eq!(&plain, &told(&scheme, &relabelled(&form, &scheme, spaced)));
        prop_assert_eq!(&plain, &told(&scheme, &relabelled(&form, &scheme, traditional)));
    }

    #[test]
    fn what_is_written_reads_back_to_the_same_result(Case { scheme, form } in random::case()) {
        let evaluation = form.evaluation(scheme.document().kind);
        let typed = Evaluation::from_json(&evaluation.to_json()).unwrap();
        prop_assert_eq!(&typed, &evaluation);
        // A printed form has no column for what a reviewer takes off, nor for a rule of a row's own.
        let mut plain = form.clone();
        for row in &mut plain.rows {
            (row.deduction, row.group, row.own) = (None, None, None);
        }
        let plain = plain.evaluation(scheme.document().kind);
        let printed = Printed::write(&plain).to_json();
        let read = Printed::from_json(&printed).unwrap().read().unwrap();
        prop_assert_eq!(told(&scheme, &plain), told(&scheme, &read));
        let card = scheme.score(&evaluation).unwrap().to_document();
        let again = budget_performance::document::CardDocument::from_json(&card.to_json()).unwrap();
        prop_assert_eq!(again, card);
        let report = scheme.validate(&evaluation).to_document();
        let again = budget_performance::document::ReportDocument::from_json(&report.to_json()).unwrap();
        prop_assert_eq!(again, report);
    }
}
