//! Every named formula with a value computed by hand, every denominator of zero and every missing amount.

use budget_performance::evaluation::{AmountName, NamedAmount};
use budget_performance::number::{Number, Ratio};
use budget_performance::scheme::{Evidence, Formula, FormulaError, Sign, ZeroDenominator};

fn number(text: &str) -> Number {
    text.parse().expect("a number")
}

fn given(amounts: &[(AmountName, &str)]) -> Vec<NamedAmount> {
    let named = |&(name, value): &(AmountName, &str)| NamedAmount { name, value: number(value) };
    amounts.iter().map(named).collect()
}

/// Whether two ratios are the same number: a ÷ b = c ÷ d where a × d = c × b.
fn same(left: Ratio, right: Ratio) -> bool {
    left.numerator().checked_mul(right.denominator()) == right.numerator().checked_mul(left.denominator())
}

/// The formula, its amounts, and the value by hand as a numerator and a denominator.
type Case = (Formula, &'static [(AmountName, &'static str)], (&'static str, &'static str));

fn cases() -> Vec<Case> {
    use AmountName as A;
    use Formula as F;
    vec![
        (
            F::BudgetCompletionRate,
            &[(A::Expenditure, "1268.72"), (A::InitialBudget, "1172.55")],
            ("1268.72", "1172.55"),
        ),
        (
            F::CarriedBudgetCompletionRate,
            &[
                (A::LastYearCarryOver, "20"),
                (A::InitialBudget, "100"),
                (A::SupplementaryBudget, "30"),
                (A::CarryOver, "15"),
            ],
            ("135", "150"),
        ),
        (
            F::BudgetAdjustmentRate,
            &[(A::BudgetAdjustment, "23433295.39"), (A::InitialBudget, "32739600")],
            ("23433295.39", "32739600"),
        ),
        (F::BudgetControlRate, &[(A::SupplementaryBudget, "12"), (A::InitialBudget, "120")], ("1", "10")),
        (
            F::BudgetExecutionRate,
            &[(A::Expenditure, "215457.6"), (A::AdjustedBudget, "250000")],
            ("215457.6", "250000"),
        ),
        (F::ReceivedFundsExecutionRate, &[(A::Expenditure, "45"), (A::FundsReceived, "60")], ("3", "4")),
        (F::PaymentProgressRate, &[(A::PaymentProgress, "0.81"), (A::PlannedPaymentProgress, "0.90")], ("9", "10")),
        (F::CarryOverRate, &[(A::CarryOver, "9"), (A::ExpenditureBudget, "100")], ("9", "100")),
        (F::SpentCarryOverRate, &[(A::CarryOver, "9"), (A::Expenditure, "91")], ("9", "91")),
        (F::CarryOverChangeRate, &[(A::CarryOver, "70"), (A::LastYearCarryOver, "100")], ("-30", "100")),
        (F::BalanceToCarryOver, &[(A::CarryOver, "70"), (A::LastYearCarryOver, "100")], ("7", "10")),
        (F::PublicFundsControlRate, &[(A::PublicFunds, "95.5"), (A::PublicFundsBudget, "100")], ("95.5", "100")),
        (F::ThreePublicControlRate, &[(A::ThreePublicSpent, "8"), (A::ThreePublicBudget, "10")], ("4", "5")),
        (F::ThreePublicChangeRate, &[(A::ThreePublicTotal, "12"), (A::LastYearThreePublicTotal, "10")], ("1", "5")),
        (F::ProcurementExecutionRate, &[(A::Procurement, "99"), (A::ProcurementBudget, "110")], ("9", "10")),
        (F::FixedAssetUseRate, &[(A::FixedAssetsInUse, "980"), (A::FixedAssets, "1000")], ("98", "100")),
        (F::StaffControlRate, &[(A::Staff, "52"), (A::EstablishedPosts, "50")], ("104", "100")),
        (F::KeyExpenditureRate, &[(A::KeyProjectExpenditure, "3000"), (A::ProjectExpenditure, "4000")], ("3", "4")),
        (F::FundsArrivalRate, &[(A::FundsReceived, "600"), (A::FundsPlanned, "900")], ("2", "3")),
        (F::CostSavingRate, &[(A::PlannedCost, "200"), (A::ActualCost, "210")], ("-1", "20")),
        (F::CostControlRate, &[(A::AdjustedBudget, "200"), (A::Expenditure, "180")], ("1", "10")),
        (F::CompletionRate, &[(A::CompletedWork, "7"), (A::PlannedWork, "8")], ("7", "8")),
        (F::TimelyCompletionRate, &[(A::TimelyWork, "6"), (A::PlannedWork, "8")], ("3", "4")),
        (F::QualityRate, &[(A::QualifiedWork, "5"), (A::PlannedWork, "8")], ("5", "8")),
        (F::KeyWorkClosureRate, &[(A::ClosedKeyWork, "11"), (A::AssignedKeyWork, "12")], ("11", "12")),
        (F::FloorAreaControlRate, &[(A::FloorArea, "3150"), (A::ApprovedFloorArea, "3000")], ("21", "20")),
    ]
}

#[test]
fn every_formula_has_its_hand_computed_value() {
    let cases = cases();
    for (formula, amounts, (numerator, denominator)) in &cases {
        let expected = Ratio::new(number(numerator), number(denominator)).expect("a ratio");
        let found = formula.evaluate(&given(amounts)).expect("a value");
        assert!(same(found, expected), "{formula:?}: {found:?}");
    }
    let tested: Vec<_> = cases.iter().map(|case| case.0).collect();
    assert_eq!(tested, Formula::ALL);
}

#[test]
fn every_missing_amount_is_named() {
    for (formula, amounts, _) in cases() {
        for (left_out, _) in amounts {
            let rest: Vec<_> = given(amounts).into_iter().filter(|amount| amount.name != *left_out).collect();
            assert_eq!(formula.evaluate(&rest), Err(FormulaError::Missing(*left_out)));
        }
    }
}

#[test]
fn every_zero_denominator_is_named() {
    for (formula, amounts, _) in cases() {
        let terms = formula.denominator();
        let mut zeroed = given(amounts);
        for amount in &mut zeroed {
            if terms.iter().any(|term| term.amount == amount.name) {
                amount.value = Number::ZERO;
            }
        }
        let first = terms.first().expect("a denominator").amount;
        assert_eq!(formula.evaluate(&zeroed), Err(FormulaError::ZeroDenominator(first)), "{formula:?}");
    }
    let unbounded: Vec<_> =
        Formula::ALL.iter().filter(|formula| formula.zero_denominator() == ZeroDenominator::Unbounded).collect();
    assert_eq!(
        unbounded,
        [&Formula::CarryOverChangeRate, &Formula::BalanceToCarryOver, &Formula::ThreePublicChangeRate]
    );
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
        Formula::CarriedBudgetCompletionRate.evaluate(&amounts),
        Err(FormulaError::ZeroDenominator(A::LastYearCarryOver))
    );
}

#[test]
fn a_sum_beyond_the_digits_is_refused_and_not_rounded() {
    let amounts = given(&[
        (AmountName::CarryOver, "0.000000000000000001"),
        (AmountName::LastYearCarryOver, "999999999999999999"),
    ]);
    assert_eq!(Formula::CarryOverChangeRate.evaluate(&amounts), Err(FormulaError::TooManyDigits));
    // The quotient alone needs no sum and stays exact.
    assert!(Formula::BalanceToCarryOver.evaluate(&amounts).is_ok());
}

#[test]
fn the_first_of_two_amounts_counts() {
    let amounts = given(&[(AmountName::Staff, "49"), (AmountName::Staff, "60"), (AmountName::EstablishedPosts, "50")]);
    let rate = Formula::StaffControlRate.evaluate(&amounts).expect("a value");
    assert_eq!(rate.to_string(), "98%");
}

#[test]
fn the_text_of_a_formula_names_its_amounts() {
    for formula in Formula::ALL {
        let (top, bottom) = formula.text_zh().split_once('÷').expect("a quotient");
        for (side, terms) in [(top, formula.numerator()), (bottom, formula.denominator())] {
            for term in terms {
                assert!(side.contains(term.amount.name_zh()), "{formula:?}");
                assert!(!term.amount.name_en().is_empty());
                let minus = format!("－{}", term.amount.name_zh());
                assert_eq!(side.contains(&minus), term.sign == Sign::Minus, "{formula:?}");
            }
        }
        // A change is printed as a difference over what it began with.
        assert_eq!(formula.less_one(), top.contains(&format!("－{bottom}")));
        assert!(!formula.name_zh().is_empty() && !formula.name_en().is_empty());
        assert!(!formula.source().is_empty());
    }
}

#[test]
fn names_are_unique_and_survive_a_document() {
    let mut names: Vec<_> = Formula::ALL.iter().map(|formula| formula.name_zh()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Formula::ALL.len());
    for formula in Formula::ALL {
        let text = serde_json::to_string(formula).expect("a document");
        assert_eq!(serde_json::from_str::<Formula>(&text).expect("read"), *formula);
    }
    for amount in AmountName::ALL {
        let text = serde_json::to_string(amount).expect("a document");
        assert_eq!(serde_json::from_str::<AmountName>(&text).expect("read"), *amount);
    }
}

#[test]
fn general_knowledge_is_called_so() {
    assert_eq!(Formula::BudgetControlRate.evidence(), Evidence::Read);
    assert_eq!(Formula::BudgetAdjustmentRate.evidence(), Evidence::Corroborated);
    assert_eq!(Formula::CostSavingRate.evidence(), Evidence::General);
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
