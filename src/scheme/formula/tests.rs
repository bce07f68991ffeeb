//! Every known formula with a value computed by hand, every denominator of zero and every missing amount.

use super::{AmountName, Evidence, Formula, FormulaError, Term, ZeroDenominator};
use crate::exact::number::Number;
use crate::exact::ratio::Ratio;
use crate::language::Bilingual;
use crate::language::Language::{Chinese, English};
use alloc::string::ToString;
use alloc::vec;
use alloc::vec::Vec;

fn number(text: &str) -> Number {
    text.parse().expect("a number")
}

fn given(amounts: &[(AmountName, &str)]) -> Vec<(AmountName, Number)> {
    let named = |&(name, value): &(AmountName, &str)| (name, number(value));
    amounts.iter().map(named).collect()
}

#[track_caller]
fn named(id: &str) -> Formula {
    Formula::named(id).expect("a known formula")
}

/// Whether two ratios are the same number: a ÷ b = c ÷ d where a × d = c × b.
fn same(left: Ratio, right: Ratio) -> bool {
    left.numerator().checked_mul(right.denominator()) == right.numerator().checked_mul(left.denominator())
}

/// The formula, its amounts, and the value by hand as a numerator and a denominator.
type Case = (&'static str, &'static [(AmountName, &'static str)], (&'static str, &'static str));

fn cases() -> Vec<Case> {
    use AmountName as A;
    vec![
        (
            "budget_completion_rate",
            &[(A::Expenditure, "1268.72"), (A::AdjustedBudget, "1172.55")],
            ("1268.72", "1172.55"),
        ),
        (
            "carried_budget_completion_rate",
            &[
                (A::LastYearCarryOver, "20"),
                (A::InitialBudget, "100"),
                (A::SupplementaryBudget, "30"),
                (A::CarryOver, "15"),
            ],
            ("135", "150"),
        ),
        (
            "budget_adjustment_rate",
            &[(A::BudgetAdjustment, "23433295.39"), (A::InitialBudget, "32739600")],
            ("23433295.39", "32739600"),
        ),
        ("budget_control_rate", &[(A::SupplementaryBudget, "12"), (A::InitialBudget, "120")], ("1", "10")),
        (
            "budget_execution_rate",
            &[(A::Expenditure, "215457.6"), (A::AdjustedBudget, "250000")],
            ("215457.6", "250000"),
        ),
        ("received_funds_execution_rate", &[(A::Expenditure, "45"), (A::FundsReceived, "60")], ("3", "4")),
        ("payment_progress_rate", &[(A::PaymentProgress, "0.81"), (A::PlannedPaymentProgress, "0.90")], ("9", "10")),
        ("carry_over_rate", &[(A::CarryOver, "9"), (A::ExpenditureBudget, "100")], ("9", "100")),
        ("spent_carry_over_rate", &[(A::CarryOver, "9"), (A::Expenditure, "91")], ("9", "91")),
        ("carry_over_change_rate", &[(A::CarryOver, "70"), (A::LastYearCarryOver, "100")], ("-30", "100")),
        ("balance_to_carry_over", &[(A::CarryOver, "70"), (A::LastYearCarryOver, "100")], ("7", "10")),
        ("public_funds_control_rate", &[(A::PublicFunds, "95.5"), (A::PublicFundsBudget, "100")], ("95.5", "100")),
        ("three_public_control_rate", &[(A::ThreePublicSpent, "8"), (A::ThreePublicBudget, "10")], ("4", "5")),
        ("three_public_change_rate", &[(A::ThreePublicTotal, "12"), (A::LastYearThreePublicTotal, "10")], ("1", "5")),
        ("procurement_execution_rate", &[(A::Procurement, "99"), (A::ProcurementBudget, "110")], ("9", "10")),
        ("fixed_asset_use_rate", &[(A::FixedAssetsInUse, "980"), (A::FixedAssets, "1000")], ("98", "100")),
        ("staff_control_rate", &[(A::Staff, "52"), (A::EstablishedPosts, "50")], ("104", "100")),
        ("key_expenditure_rate", &[(A::KeyProjectExpenditure, "3000"), (A::ProjectExpenditure, "4000")], ("3", "4")),
        ("funds_arrival_rate", &[(A::FundsReceived, "600"), (A::FundsPlanned, "900")], ("2", "3")),
        ("cost_saving_rate", &[(A::PlannedCost, "200"), (A::ActualCost, "210")], ("-1", "20")),
        ("cost_control_rate", &[(A::AdjustedBudget, "200"), (A::Expenditure, "180")], ("1", "10")),
        ("completion_rate", &[(A::CompletedWork, "7"), (A::PlannedWork, "8")], ("7", "8")),
        ("timely_completion_rate", &[(A::TimelyWork, "6"), (A::PlannedWork, "8")], ("3", "4")),
        ("quality_rate", &[(A::QualifiedWork, "5"), (A::PlannedWork, "8")], ("5", "8")),
        ("key_work_closure_rate", &[(A::ClosedKeyWork, "11"), (A::AssignedKeyWork, "12")], ("11", "12")),
        ("floor_area_control_rate", &[(A::FloorArea, "3150"), (A::ApprovedFloorArea, "3000")], ("21", "20")),
    ]
}

#[test]
fn every_formula_has_its_hand_computed_value() {
    let cases = cases();
    for (formula, amounts, (numerator, denominator)) in &cases {
        let expected = Ratio::new(number(numerator), number(denominator)).expect("a ratio");
        let found = named(formula).evaluate(&given(amounts)).expect("a value");
        assert!(same(found, expected), "{formula:?}: {found:?}");
    }
    let tested: Vec<_> = cases.iter().map(|case| case.0).collect();
    let known = Formula::known();
    assert_eq!(tested, known.iter().map(|formula| formula.id.as_str()).collect::<Vec<_>>());
}

#[test]
fn every_missing_amount_is_named() {
    for (formula, amounts, _) in cases() {
        for (left_out, _) in amounts {
            let rest: Vec<_> = given(amounts).into_iter().filter(|(name, _)| name != left_out).collect();
            assert_eq!(named(formula).evaluate(&rest), Err(FormulaError::Missing(*left_out)));
        }
    }
}

#[test]
fn every_zero_denominator_is_named() {
    for (id, amounts, _) in cases() {
        let formula = named(id);
        let mut zeroed = given(amounts);
        for (name, value) in &mut zeroed {
            if formula.denominator.iter().any(|term| term.amount() == *name) {
                *value = Number::ZERO;
            }
        }
        let first = formula.denominator[0].amount();
        assert_eq!(formula.evaluate(&zeroed), Err(FormulaError::ZeroDenominator(first)), "{id}");
    }
}

#[test]
fn nothing_before_and_nothing_now_is_no_change() {
    let unchanged = ["carry_over_change_rate", "balance_to_carry_over", "three_public_change_rate"];
    for formula in Formula::known() {
        let all = formula.numerator.iter().chain(&formula.denominator);
        let zero: Vec<_> = all.map(|term| (term.amount(), Number::ZERO)).collect();
        let found = formula.evaluate(&zero).map(|rate| rate.to_string());
        let is_unchanged = unchanged.contains(&formula.id.as_str());
        assert_eq!(formula.zero_denominator == ZeroDenominator::Unchanged, is_unchanged, "{}", formula.id);
        let first = formula.denominator[0].amount();
        let expected = if is_unchanged { Ok("0%".into()) } else { Err(FormulaError::ZeroDenominator(first)) };
        assert_eq!(found, expected, "{}", formula.id);
    }
}

#[test]
fn a_sum_that_cancels_out_divides_by_zero() {
    use AmountName as A;
    let amounts = given(&[
        (A::LastYearCarryOver, "-130"),
        (A::InitialBudget, "100"),
        (A::SupplementaryBudget, "30"),
        (A::CarryOver, "1"),
    ]);
    assert_eq!(
        named("carried_budget_completion_rate").evaluate(&amounts),
        Err(FormulaError::ZeroDenominator(A::LastYearCarryOver))
    );
}

#[test]
fn a_sum_beyond_the_digits_is_refused_and_not_rounded() {
    let amounts = given(&[
        (AmountName::CarryOver, "0.000000000000000001"),
        (AmountName::LastYearCarryOver, "999999999999999999"),
    ]);
    assert_eq!(named("carry_over_change_rate").evaluate(&amounts), Err(FormulaError::TooManyDigits));
    // The quotient alone needs no sum and stays exact.
    assert!(named("balance_to_carry_over").evaluate(&amounts).is_ok());
}

#[test]
fn the_first_of_two_amounts_counts() {
    let amounts = given(&[(AmountName::Staff, "49"), (AmountName::Staff, "60"), (AmountName::EstablishedPosts, "50")]);
    let rate = named("staff_control_rate").evaluate(&amounts).expect("a value");
    assert_eq!(rate.to_string(), "98%");
}

#[test]
fn the_text_of_a_formula_is_made_of_its_amounts() {
    for (id, text, english) in [
        ("budget_adjustment_rate", "预算调整数÷年初预算数", "budget adjustment ÷ initial budget"),
        ("cost_saving_rate", "（计划成本－实际成本）÷计划成本", "(planned cost − actual cost) ÷ planned cost"),
        (
            "three_public_change_rate",
            "（本年度三公经费总额－上年度三公经费总额）÷上年度三公经费总额",
            "(three public expenses of the year − three public expenses of the year before) ÷ three public expenses of the \
             year before",
        ),
        (
            "carried_budget_completion_rate",
            "（上年结转结余数＋年初预算数＋追加预算数－本年结转结余数）÷（上年结转结余数＋年初预算数＋追加预算数）",
            "(carry-over and balance of the year before + initial budget + supplementary budget − carry-over and balance of \
             the year) ÷ (carry-over and balance of the year before + initial budget + supplementary budget)",
        ),
    ] {
        assert_eq!(named(id).text(Chinese).to_string(), text);
        assert_eq!(named(id).text(English).to_string(), english);
    }
    for formula in Formula::known() {
        for language in [Chinese, English] {
            assert!(!formula.name.text(language).is_empty() && !formula.source.is_empty(), "{}", formula.id);
        }
    }
}

#[test]
fn ids_and_names_are_unique_and_survive_a_document() {
    let known = Formula::known();
    for name in [|formula: &Formula| formula.id.clone(), |formula: &Formula| formula.name.zh.clone()] {
        let mut names: Vec<_> = known.iter().map(name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), known.len());
    }
    for formula in &known {
        let text = serde_json::to_string(formula).expect("a document");
        assert!(text.starts_with("{\"id\":"), "a document says the whole formula: {text}");
        assert_eq!(serde_json::from_str::<Formula>(&text).expect("read"), *formula);
        let id = serde_json::to_string(&formula.id).expect("an id");
        assert_eq!(serde_json::from_str::<Formula>(&id).expect("an id alone is read"), *formula);
    }
    for amount in AmountName::ALL {
        let text = serde_json::to_string(amount).expect("a document");
        assert_eq!(serde_json::from_str::<AmountName>(&text).expect("read"), *amount);
    }
}

#[test]
fn an_unknown_id_is_told_with_the_nearest() {
    let error = |text: &str| serde_json::from_str::<Formula>(text).expect_err("no formula").to_string();
    assert!(error("\"staff_contrl_rate\"").contains("did you mean `staff_control_rate`?"));
    assert!(error("\"xyz\"").starts_with("no formula has the id `xyz`"));
    assert!(error("7").contains("a formula or the id of one"));
    assert!(
        error(r#"{"id": "a", "name": {"en": "a", "zh": "甲"}, "numerator": [], "denominatr": []}"#)
            .contains("denominatr")
    );
}

#[test]
fn a_formula_of_a_host_is_a_quotient_of_amounts() {
    let mut formula =
        Formula::quotient("own", Bilingual::new("own", "自定"), AmountName::Staff, AmountName::EstablishedPosts);
    formula.numerator.push(Term::Minus(AmountName::PlannedWork));
    let amounts =
        given(&[(AmountName::Staff, "50"), (AmountName::PlannedWork, "5"), (AmountName::EstablishedPosts, "50")]);
    assert_eq!(formula.evaluate(&amounts).expect("a value").to_string(), "90%");
}

#[test]
fn general_knowledge_is_called_so() {
    assert_eq!(named("budget_control_rate").evidence, Evidence::Read);
    assert_eq!(named("budget_adjustment_rate").evidence, Evidence::Corroborated);
    assert_eq!(named("cost_saving_rate").evidence, Evidence::General);
}

#[test]
fn a_ratio_has_a_denominator() {
    let read = |text: &str| serde_json::from_str::<Ratio>(text).map_err(|error| error.to_string());
    let half = read(r#"{"numerator": "1", "denominator": "2"}"#).expect("2 is not zero");
    assert_eq!((half.numerator(), half.denominator()), (1.into(), 2.into()));
    assert_eq!(serde_json::to_string(&half).expect("a ratio is written"), r#"{"numerator":"1","denominator":"2"}"#);
    let error = read(r#"{"numerator": "1", "denominator": "0"}"#).expect_err("nothing is divided by zero");
    assert!(error.starts_with("a ratio whose denominator is 0"), "{error}");
    assert!(read(r#"{"numerator": "0", "denominator": "0.0"}"#).is_err());
    assert_eq!(Ratio::from(Number::ONE), Ratio::new(Number::ONE, Number::ONE).expect("1 is not zero"));
}
