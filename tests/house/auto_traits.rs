//! What a host may do with the public types: send, share, move and unwind past them; and how large the small ones are.

use core::panic::UnwindSafe;
use std::fs;
use std::path::Path;

use budget_performance::{
    Check, Error, Evaluation, Finding, Indicator, Language, Points, Report, Scheme, Scorecard, document, evaluation,
    grid, notation, number, paper, portfolio, result, scheme,
};

const fn assert_auto<T: Send + Sync + Unpin + UnwindSafe>() {}

const fn assert_shared<T: Send + Sync + Unpin>() {}

/// The names of all types that the sources declare as public.
fn declared_types() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut names = Vec::new();
    let mut paths = vec![folder];
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            paths.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
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
            // A row that is being filled holds its table alone, so that no panic leaves it half filled unseen.
            assert_shared::<grid::TableRow<'static, 'static>>();
            assert_complete(&[$(stringify!($type),)+ "grid::TableRow"]);
        }
    };
}

assert_all! {
    scheme::RollUpSum,
    scheme::RollUpWeight,
    scheme::RollUpRule,
    portfolio::Contribution,
    portfolio::RollUpWay,
    portfolio::RolledRow,
    portfolio::RolledAmount,
    portfolio::LeftOutReason,
    portfolio::LeftOut,
    portfolio::RollUp,
    portfolio::Sum,
    portfolio::Tally,
    portfolio::Money,
    portfolio::FindingCount,
    portfolio::Ranked,
    portfolio::Portfolio,
    portfolio::ProjectList,
    grid::BudgetField,
    grid::ColumnRole,
    grid::Field,
    grid::FormReading<'static>,
    grid::GoalField,
    grid::Grid<'static>,
    grid::Note<'static>,
    grid::NotePlace,
    grid::Position,
    grid::ReadOptions,
    grid::Reading<'static>,
    grid::RowField,
    grid::ScoreField,
    grid::Source,
    grid::Sources,
    grid::Table<'static>,
    evaluation::Amount,
    evaluation::Amounts,
    scheme::Basis,
    evaluation::BudgetExecution,
    evaluation::MoneyUnit,
    evaluation::Part,
    evaluation::Rate,
    number::Ratio,
    evaluation::Analysis,
    evaluation::BaseAmount,
    evaluation::Results,
    evaluation::Statement,
    evaluation::StatementOf,
    notation::Deadline,
    document::DocumentError,
    Error,
    scheme::SchemeProblem,
    evaluation::DeclaredScores,
    Evaluation,
    evaluation::Goal,
    evaluation::Header,
    evaluation::Row<'static>,
    evaluation::Subtotal,
    evaluation::EvaluationBuilder,
    result::Policy<'static>,
    Check,
    Finding<'static>,
    Language,
    result::Place<'static>,
    Report<'static>,
    result::Severity,
    result::Value<'static>,
    result::Group<'static, 'static>,
    document::Cell<'static>,
    document::Form<'static>,
    document::FormBlock<'static>,
    document::FormBudget<'static>,
    document::FormGoal<'static>,
    document::FormAmount<'static>,
    document::FormAnalysis<'static>,
    document::FormPart<'static>,
    document::FormResults<'static>,
    document::FormStatement<'static>,
    document::FormRow<'static>,
    document::FormScores<'static>,
    document::FormSubtotal<'static>,
    evaluation::AmountName,
    scheme::Formula,
    notation::BlockKind,
    notation::Kind,
    Indicator<'static>,
    evaluation::PointsCell,
    number::Number,
    number::NumberError,
    Points,
    number::Rounding,
    number::RoundingMode,
    scheme::Published,
    notation::Actual<'static>,
    notation::Change,
    notation::Comparison,
    notation::Level,
    notation::Quantity<'static>,
    notation::Range<'static>,
    notation::Target<'static>,
    result::Format,
    scheme::ChecklistItem,
    scheme::AchievementLimits,
    scheme::Weights,
    scheme::ChosenRule,
    scheme::Curve,
    scheme::Earning,
    scheme::EqualRule,
    scheme::Hits,
    number::Interval,
    scheme::InverseRule,
    scheme::Knot,
    scheme::LevelBand,
    scheme::Measure,
    scheme::Rule,
    scheme::Side,
    scheme::StepCount,
    scheme::Tier,
    scheme::Bilingual,
    scheme::Bilingual<&'static str>,
    scheme::BlockPoints,
    scheme::CheckCode,
    scheme::CheckSetting,
    scheme::Citation,
    scheme::CustomInput<'static>,
    scheme::CustomRule,
    scheme::Catalogue,
    scheme::CustomShare,
    evaluation::CellPlace,
    evaluation::UnreadableCause,
    evaluation::PrintedCell<'static>,
    evaluation::UnreadableCell,
    evaluation::EvaluationKind,
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
    Scheme,
    scheme::SchemeBlock,
    scheme::SchemeDocument,
    scheme::Thresholds,
    result::Award<'static>,
    result::HostCheck,
    result::HostFinding<'static>,
    result::HeadRoom<'static>,
    result::LostPoints<'static>,
    result::Needed<'static>,
    result::BlockRoom<'static>,
    result::NextGrade<'static>,
    paper::Figures,
    paper::Papers<'static, 'static>,
    scheme::Layout,
    result::BlockScore<'static>,
    result::Outcome,
    Scorecard<'static>,
    document::Changes<'static, 'static>,
    document::FindingDocument,
    document::PlaceDocument,
    document::ReportDocument,
    document::ReportTexts,
    document::ChangedFinding<'static, 'static>,
    document::JsonKind,
    document::SyntaxFault,
    document::DocumentFault,
    document::DocumentProblem,
    document::Assessment,
    document::StepDocument,
    document::WorkingDocument,
    document::ValueDocument,
    document::IndicatorNames,
    document::ExecutionDocument,
    document::CardDocument,
    document::BlockDocument,
    document::AwardDocument,
    result::UnknownName,
    result::Step,
    result::Working<'static>,
}

/// Errors travel in every `Result`, findings in long lists.
#[test]
fn errors_and_findings_stay_small() {
    let sizes = [
        ("Error", size_of::<Error>(), 56),
        ("Finding", size_of::<Finding<'static>>(), 120),
        ("Number", size_of::<number::Number>(), 16),
        ("Points", size_of::<Points>(), 16),
        ("Outcome", size_of::<result::Outcome>(), 1),
    ];
    for (name, size, most) in sizes {
        assert!(size <= most, "{name} has {size} bytes");
    }
}

#[test]
fn errors_are_errors() {
    fn assert_error<T: core::error::Error + Send + Sync + 'static>() {}
    assert_error::<Error>();
    assert_error::<document::DocumentError>();
    assert_error::<number::NumberError>();
    assert_error::<result::UnknownName>();
}
