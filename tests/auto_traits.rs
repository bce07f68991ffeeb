//! What a host may do with the public types: send, share, move and unwind past them; and how large the small ones are.

#![allow(clippy::unwrap_used, reason = "tests may fail loudly")]

use core::panic::UnwindSafe;
use std::fs;
use std::path::Path;

use budget_performance::{
    answer, budget, date, diagnose, error, evaluation, finding, form, formula, group, hierarchy, indicator, number,
    published, reading, render, report, rule, scheme, score, stored, working,
};

const fn assert_auto<T: Send + Sync + Unpin + UnwindSafe>() {}

/// The names of all types that the sources declare as public.
fn declared_types() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        for line in fs::read_to_string(path).unwrap().lines() {
            let declared = ["pub struct ", "pub enum ", "pub type "].iter().find_map(|start| line.strip_prefix(start));
            let name = declared.map(|rest| rest.split(|letter: char| !letter.is_alphanumeric()).next().unwrap());
            names.extend(name.map(String::from));
        }
    }
    names
}

/// Whether every public type stands in the list.
fn assert_complete(listed: &[&str]) {
    let last = |path: &str| path.split('<').next().unwrap().rsplit("::").next().unwrap().trim().to_owned();
    let listed: Vec<String> = listed.iter().map(|path| last(path)).collect();
    let declared = declared_types();
    assert!(declared.len() > 50, "the sources are not found");
    let missing: Vec<_> = declared.iter().filter(|name| !listed.contains(name)).collect();
    assert!(missing.is_empty(), "not in the list: {missing:?}");
}

/// Asserts for every type of the list.
macro_rules! assert_all {
    ($($type:ty),+ $(,)?) => {
        #[test]
        fn public_types_are_send_sync_unpin_and_unwind_safe() {
            $(assert_auto::<$type>();)+
            assert_complete(&[$(stringify!($type)),+]);
        }
    };
}

assert_all! {
    answer::Answer,
    budget::Amount,
    budget::Amounts,
    budget::Basis,
    budget::BudgetExecution,
    budget::Column,
    budget::MoneyUnit,
    budget::Part,
    budget::Rate,
    budget::Ratio,
    budget::Statement,
    date::DateError,
    date::Deadline,
    error::DocumentError,
    error::Error,
    error::Limited,
    error::LimitedList,
    error::RowProblem,
    error::SchemeProblem,
    error::SchemeProblems,
    evaluation::CellPlace,
    evaluation::DeclaredScores,
    evaluation::Evaluation,
    evaluation::Goal,
    evaluation::Header,
    evaluation::IndicatorView<'static>,
    evaluation::Subtotal,
    evaluation::UnreadableCause,
    evaluation::UnreadableCell,
    budget_performance::EvaluationBuilder,
    diagnose::Policy<'static>,
    finding::Check,
    finding::Finding<'static>,
    finding::Language,
    finding::Place<'static>,
    report::Report<'static>,
    finding::Severity,
    finding::Value<'static>,
    group::Group<'static, 'static>,
    stored::ReportedFinding<'static, 'static>,
    form::Cell<'static>,
    form::Form<'static>,
    form::FormBlock<'static>,
    form::FormBudget<'static>,
    form::FormGoal<'static>,
    form::FormPart<'static>,
    form::FormRow<'static>,
    form::FormScores<'static>,
    form::FormSubtotal<'static>,
    formula::AmountName,
    formula::Evidence,
    formula::Formula,
    formula::FormulaError,
    formula::NamedAmount,
    formula::Sign,
    formula::Term,
    formula::ZeroDenominator,
    hierarchy::BlockKind,
    hierarchy::Kind,
    hierarchy::Label<'static>,
    indicator::Indicator<'static>,
    indicator::PointsCell,
    number::Number,
    number::NumberError,
    number::Points,
    number::Rounding,
    number::RoundingMode,
    number::Written,
    published::Published,
    reading::Actual<'static>,
    reading::Change,
    reading::Comparison,
    reading::Level,
    reading::Quantity<'static>,
    reading::Range<'static>,
    reading::Target<'static>,
    render::Format,
    rule::ChecklistItem,
    rule::ChosenRule,
    rule::Curve,
    rule::Earning,
    rule::End,
    rule::EqualRule,
    rule::Hits,
    rule::Interval,
    rule::InverseRule,
    rule::Knot,
    rule::LevelBand,
    rule::Measure,
    rule::Rule,
    rule::Side,
    rule::StepCount,
    rule::Steps,
    rule::Tier,
    scheme::Bilingual,
    scheme::BlockPoints,
    scheme::CheckSetting,
    scheme::Citation,
    scheme::CustomInput<'static>,
    scheme::CustomRule,
    scheme::CustomShare,
    scheme::EvaluationKind,
    scheme::ExecutionRule,
    scheme::Grade,
    scheme::IndicatorRule,
    scheme::KindRule,
    scheme::MissingActual,
    scheme::NotApplicable,
    scheme::OverFulfilment,
    scheme::PointsTo,
    scheme::Policies,
    scheme::QuantityRules,
    scheme::Scheme,
    scheme::SchemeBlock,
    scheme::SchemeDocument,
    scheme::Thresholds,
    score::Award<'static>,
    score::BlockScore<'static>,
    score::Outcome,
    score::Scorecard<'static>,
    stored::Changes<'static, 'static>,
    stored::FindingDocument,
    stored::PlaceDocument,
    stored::ReportDocument,
    working::Step<'static>,
    working::Working<'static>,
}

/// Errors travel in every `Result`, findings in long lists.
#[test]
fn errors_and_findings_stay_small() {
    let sizes = [
        ("Error", size_of::<error::Error>(), 48),
        ("Finding", size_of::<finding::Finding<'static>>(), 96),
        ("Number", size_of::<number::Number>(), 16),
        ("Points", size_of::<number::Points>(), 16),
        ("Outcome", size_of::<score::Outcome>(), 1),
    ];
    for (name, size, most) in sizes {
        assert!(size <= most, "{name} has {size} bytes");
    }
}

#[test]
fn errors_are_errors() {
    fn assert_error<T: core::error::Error + Send + Sync + 'static>() {}
    assert_error::<error::Error>();
    assert_error::<error::DocumentError>();
    assert_error::<number::NumberError>();
    assert_error::<date::DateError>();
    assert_error::<formula::FormulaError>();
}
