//! Whatever an evaluation holds is read again from what was written; and reading never fails for one cell.

use budget_performance::document::{
    Cell, Form, FormAmount, FormAnalysis, FormBlock, FormBudget, FormGoal, FormPart, FormResults, FormRow, FormScores,
    FormStatement, FormSubtotal,
};
use budget_performance::evaluation::AmountName;
use budget_performance::evaluation::PointsCell;
use budget_performance::evaluation::{Amount, BudgetExecution, EvaluationKind, Header, MoneyUnit};
use budget_performance::evaluation::{
    Amounts, Analysis, BaseAmount, EvaluationBuilder, Part, Rate, Results, Statement, StatementOf,
};
use budget_performance::evaluation::{DeclaredScores, Goal, Subtotal};
use budget_performance::notation::Deadline;
use budget_performance::notation::Kind;
use budget_performance::notation::{Actual, Change, Comparison, Level, Quantity, Range, Target};
use budget_performance::notation::{read_actual, read_target};
use budget_performance::number::Number;
use budget_performance::scheme::{ChecklistItem, ChosenRule, Curve, Hits, Knot, Measure, Rule};
use budget_performance::{Evaluation, Indicator, Language, Points, Scheme};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

// ---------------------------------------------------------------------------------------------------------------
// Typed values

fn any_number() -> impl Strategy<Value = Number> {
    let size = prop_oneof![0i64..2000, 0i64..1_000_000_000, 0i64..1_000_000_000_000_000_000];
    let places = prop_oneof![Just(0u8), 0u8..4, 0u8..=18];
    (size, places, prop::bool::weighted(0.1))
        .prop_map(|(size, places, negative)| Number::new(if negative { -size } else { size }, places).unwrap())
}

fn any_points() -> impl Strategy<Value = Points> {
    (-1_000_000i64..100_000_000, 0u8..=6).prop_map(|(mantissa, places)| {
        let number = Number::new(mantissa, places).unwrap();
        Points::new(number).unwrap_or_else(|_| Points::from(7))
    })
}

fn any_points_cell() -> impl Strategy<Value = PointsCell> {
    prop_oneof![Just(PointsCell::Absent), Just(PointsCell::Blank), any_points().prop_map(PointsCell::Printed)]
}

/// Units as forms print them, units that mean something else behind a number, and whatever a host may come up with.
fn any_unit() -> impl Strategy<Value = Option<String>> {
    let printed =
        select(vec!["人", "%", "元", "个百分点", "元/人、天", "次/月", "平方公里", "kWh", "万元", "亿", "百分比", "‰"]);
    let misread = select(vec![
        "月",
        "年",
        "日",
        "-5人",
        "0人",
        ".5%",
        "~9人",
        "以上",
        "人以下",
        "余人",
        "左右",
        "」",
        "「人」",
        "」~9「人",
        " 人 ",
        "",
        "年12月",
        "月底前",
        "/",
        "(人)",
        "级",
        "人,3",
        "点",
        "达成",
        "。",
        "（万元）",
        "（元/人）",
        "、达标",
        "，良好",
        "人，超额完成",
        "季度",
        "-4季度",
        "岁老人",
        "人一次",
        "个半月",
        "几个",
        "人\n次",
        ".31前",
    ]);
    prop_oneof![
        Just(None),
        printed.prop_map(|unit| Some(unit.to_owned())),
        misread.prop_map(|unit| Some(unit.to_owned())),
        option::of("\\PC{0,6}"),
    ]
}

const COMPARISONS: [Comparison; 5] =
    [Comparison::AtLeast, Comparison::Above, Comparison::AtMost, Comparison::Below, Comparison::Equal];

/// A quantity without its unit, which is borrowed.
type Unitless = (Option<Comparison>, Number, u8, bool, Option<Change>);

fn any_quantity() -> impl Strategy<Value = Unitless> {
    let multiplier = prop_oneof![3 => Just(0u8), 2 => 0u8..=12, 1 => any::<u8>()];
    let change = prop_oneof![4 => Just(None), 1 => Just(Some(Change::Up)), 1 => Just(Some(Change::Down))];
    (option::of(select(COMPARISONS.to_vec())), any_number(), multiplier, any::<bool>(), change)
}

fn any_deadline() -> impl Strategy<Value = Deadline> {
    (option::of(1900u16..3000), 1u8..=12, option::of(1u8..=31)).prop_map(|(year, month, day)| {
        Deadline::new(year, month, day).unwrap_or(Deadline::new(year, month, None).unwrap())
    })
}

/// A target or an actual as a host gives it, owning its texts.
#[derive(Debug, Clone)]
enum Given {
    Printed(String),
    Quantity(Unitless, Option<String>),
    Range(Number, Number, u8, Option<String>),
    Deadline(Deadline),
    Level(Level),
    NotApplicable,
    Blank,
}

fn any_given() -> impl Strategy<Value = Given> {
    let printed = prop_oneof![
        select(vec![
            "≥5万人",
            "效果显著",
            "完成",
            "90%-95%",
            "12月底前",
            "/",
            " ",
            "5「月」",
            "约200余人",
            "2020.5~2021.12"
        ])
        .prop_map(str::to_owned),
        "\\PC{0,12}",
    ];
    prop_oneof![
        2 => printed.prop_map(Given::Printed),
        3 => (any_quantity(), any_unit()).prop_map(|(quantity, unit)| Given::Quantity(quantity, unit)),
        2 => (any_number(), any_number(), 0u8..=13, any_unit())
            .prop_map(|(low, high, multiplier, unit)| Given::Range(low, high, multiplier, unit)),
        1 => any_deadline().prop_map(Given::Deadline),
        1 => select(vec![Level::Achieved, Level::Partly, Level::NotAchieved]).prop_map(Given::Level),
        1 => Just(Given::NotApplicable),
        1 => Just(Given::Blank),
    ]
}

fn quantity<'a>(given: &Unitless, unit: &'a Option<String>) -> Quantity<'a> {
    let (comparison, value, multiplier, approximate, change) = *given;
    let mut quantity = Quantity::new(value);
    quantity.unit = unit.as_deref();
    quantity.comparison = comparison;
    quantity.multiplier = multiplier;
    quantity.approximate = approximate;
    quantity.change = change;
    quantity
}

impl Given {
    fn as_target(&self) -> Target<'_> {
        match self {
            Self::Printed(cell) => read_target(cell),
            Self::Quantity(given, unit) => Target::Quantity(quantity(given, unit)),
            Self::Range(low, high, multiplier, unit) => {
                Target::Range(Range { low: *low, high: *high, unit: unit.as_deref(), multiplier: *multiplier })
            }
            Self::Deadline(deadline) => Target::Deadline(*deadline),
            Self::Level(_) => Target::Text,
            Self::NotApplicable => Target::NotApplicable,
            Self::Blank => Target::Blank,
        }
    }

    fn as_actual(&self) -> Actual<'_> {
        match self {
            Self::Printed(cell) => read_actual(cell),
            Self::Level(level) => Actual::Level(*level),
            other => match other.as_target() {
                Target::Quantity(quantity) => Actual::Quantity(quantity),
                Target::Range(range) => Actual::Range(range),
                Target::Deadline(deadline) => Actual::Deadline(deadline),
                Target::Text => Actual::Text,
                Target::NotApplicable => Actual::NotApplicable,
                Target::Blank => Actual::Blank,
            },
        }
    }
}

// ---------------------------------------------------------------------------------------------------------------
// Evaluations

#[derive(Debug, Clone)]
struct GivenRow {
    labels: [Option<String>; 3],
    weight: PointsCell,
    score: PointsCell,
    target: Given,
    actual: Given,
    reason: Option<String>,
}

fn any_label() -> impl Strategy<Value = Option<String>> {
    let known = select(vec![
        "产出指标",
        "产出指标(40分)",
        "产出指标(40分)/",
        "效益指标（30）",
        "满意度指标 10分",
        "项目绩效(85分)/产出指标",
        "数量指标",
        "数量指标-兜底脱贫行动",
        "质量指标(15)",
        "其他(30)(40分)",
        "/",
        "//",
        "/甲",
        "甲/",
        "甲//乙(3)",
        "(40分)",
        "甲/(40)",
        "甲/甲(2)",
        " 甲 / 乙 （2.50分） ",
        "",
        " ",
        "15分",
        "甲(4/5分)",
    ]);
    prop_oneof![4 => known.prop_map(|label| Some(label.to_owned())), 1 => Just(None), 1 => option::of("\\PC{0,8}")]
}

fn any_row() -> impl Strategy<Value = GivenRow> {
    let labels = [any_label(), any_label(), any_label()];
    (labels, any_points_cell(), any_points_cell(), any_given(), any_given(), option::of("\\PC{0,5}")).prop_map(
        |(labels, weight, score, target, actual, reason)| GivenRow { labels, weight, score, target, actual, reason },
    )
}

fn any_amounts() -> impl Strategy<Value = Amounts> {
    let amount = || {
        option::of((
            any_number(),
            select(vec![MoneyUnit::Yuan, MoneyUnit::TenThousandYuan, MoneyUnit::HundredMillionYuan]),
        ))
        .prop_map(|amount| amount.and_then(|(number, unit)| Amount::new(number, unit).ok()))
    };
    (amount(), amount(), amount()).prop_map(|(initial, adjusted, executed)| Amounts { initial, adjusted, executed })
}

fn any_rate() -> impl Strategy<Value = Option<Rate>> {
    option::of((any_number(), any::<bool>()).prop_map(|(number, percent)| Rate { number, percent }))
}

fn any_budget() -> impl Strategy<Value = BudgetExecution> {
    let part =
        ("\\PC{0,5}", option::of("\\PC{0,5}"), any_amounts(), any_rate()).prop_map(|(name, group, amounts, rate)| {
            let mut part = Part::new(name, amounts);
            part.group = group;
            part.rate = rate;
            part
        });
    let of = prop_oneof![
        Just(StatementOf::Income),
        Just(StatementOf::Expenditure),
        select(vec!["基本支出", "甲"]).prop_map(|part| StatementOf::Part(part.to_owned())),
    ];
    let name = prop_oneof!["\\PC{0,5}", select(vec!["收入", "支出", "基本支出"]).prop_map(str::to_owned)];
    let statement = (name, option::of(of), any_amounts(), any_rate()).prop_map(|(name, of, amounts, rate)| Statement {
        name,
        of,
        amounts,
        rate,
    });
    let unit = select(vec![MoneyUnit::Yuan, MoneyUnit::TenThousandYuan]);
    let score = || option::of(any_points());
    let lists = (prop::collection::vec(part, 0..3), prop::collection::vec(statement, 0..3));
    (unit, any_amounts(), any_rate(), score(), score(), option::of("\\PC{0,5}"), lists).prop_map(
        |(unit, amounts, rate, weight, declared_score, reason, (parts, statements))| {
            let mut budget = BudgetExecution::default();
            budget.unit = unit;
            budget.amounts = amounts;
            budget.rate = rate;
            budget.weight = weight;
            budget.declared_score = declared_score;
            budget.reason = reason;
            budget.parts = parts;
            budget.statements = statements;
            budget
        },
    )
}

fn any_scores() -> impl Strategy<Value = DeclaredScores> {
    let subtotal =
        (any_label(), any_points()).prop_map(|(name, score)| Subtotal { name: name.unwrap_or_default(), score });
    let grade = prop_oneof![select(vec!["优", " 良 ", "/", "—", ""]).prop_map(str::to_owned), "\\PC{0,3}"];
    (option::of(any_points()), option::of(grade), prop::collection::vec(subtotal, 0..3))
        .prop_map(|(total, grade, subtotals)| DeclaredScores { total, grade, subtotals })
}

fn any_header() -> impl Strategy<Value = Header> {
    let kind = select(vec![EvaluationKind::Department, EvaluationKind::Project]);
    let scheme =
        option::of(select(vec!["hubei-department-2020", " platform-default ", " ", "甲"]).prop_map(str::to_owned));
    let others = (option::of("\\PC{0,5}"), option::of("\\PC{0,5}"));
    (kind, "\\PC{0,8}", option::of(1900u16..3000), option::of(any_deadline()), scheme, others).prop_map(
        |(kind, subject, fiscal_year, reported_on, scheme, (authority, unit))| {
            let mut header = Header::new(kind, subject);
            header.fiscal_year = fiscal_year;
            header.reported_on = reported_on;
            header.scheme = scheme;
            header.authority = authority;
            header.unit = unit;
            header
        },
    )
}

type Further = (Vec<Analysis>, Results, Option<String>, Vec<BaseAmount>);

/// What a form prints beside its table.
fn any_further() -> impl Strategy<Value = Further> {
    let text = || option::of("\\PC{0,6}");
    let analysis = ("\\PC{0,6}", text()).prop_map(|(about, text)| Analysis { about, text });
    let results = (text(), text(), text()).prop_map(|(previous, budget_link, publication)| Results {
        previous,
        budget_link,
        publication,
    });
    let cell = select(vec!["35人", "1,200.50万元", "", "-3.5", "0.25", "80%", "12元/人·月"]);
    let amount = (select(vec!["编制数", "实有人数", " 甲 "]), cell)
        .prop_map(|(name, cell)| BaseAmount::read(name, cell).unwrap());
    (prop::collection::vec(analysis, 0..3), results, text(), prop::collection::vec(amount, 0..3))
}

/// An evaluation of all that a printed form has room for.
fn any_printed_evaluation() -> impl Strategy<Value = (Evaluation, Vec<GivenRow>)> {
    let goal = ("\\PC{0,6}", option::of("\\PC{0,6}"), option::of(any::<bool>()), option::of(any::<bool>()));
    let goals = prop::collection::vec(goal, 0..3);
    let blocks = prop::collection::vec((any_label(), any_points()), 0..3);
    let narrative = (option::of("\\PC{0,6}"), option::of("\\PC{0,6}"), any_further());
    let rows = prop::collection::vec(any_row(), 0..6);
    (any_header(), any_budget(), goals, blocks, rows, any_scores(), any_scores(), narrative).prop_map(
        |(header, budget, goals, blocks, rows, declared, summary, (analysis, improvement, further))| {
            let mut builder = Evaluation::builder(header).budget(budget).declared(declared).summary(summary);
            for (text, actual, completed, links) in goals {
                let indicators = links.map(|all| if all { (1..=rows.len() as u32).collect() } else { Vec::new() });
                builder = builder.goal(Goal { text, actual, completed, indicators });
            }
            for (name, points) in &blocks {
                builder = builder.block_points(name.as_deref().unwrap_or_default(), *points);
            }
            for row in &rows {
                builder.add(indicator(row));
            }
            if let Some(analysis) = analysis {
                builder = builder.deviation_analysis(analysis);
            }
            if let Some(improvement) = improvement {
                builder = builder.improvement(improvement);
            }
            let (analyses, results, unfinished, amounts) = further;
            builder = analyses.into_iter().fold(builder.results(results), EvaluationBuilder::analysis);
            builder = amounts.into_iter().fold(builder, EvaluationBuilder::base_amount);
            if let Some(unfinished) = unfinished {
                builder = builder.unfinished(unfinished);
            }
            (builder.build().unwrap(), rows)
        },
    )
}

fn indicator(row: &GivenRow) -> Indicator<'_> {
    let [level1, level2, level3] = &row.labels;
    let mut indicator = Indicator::new(
        level1.as_deref().unwrap_or_default(),
        level2.as_deref().unwrap_or_default(),
        level3.as_deref().unwrap_or_default(),
    )
    .weight_cell(row.weight)
    .declared_cell(row.score);
    indicator = match &row.target {
        Given::Printed(cell) => indicator.target(cell),
        typed => indicator.target_value(typed.as_target()),
    };
    indicator = match &row.actual {
        Given::Printed(cell) => indicator.actual(cell),
        typed => indicator.actual_value(typed.as_actual()),
    };
    if let Some(reason) = &row.reason {
        indicator = indicator.nature(reason.as_str()).standard("达到目标得满分").coefficient("85%");
    }
    match &row.reason {
        Some(reason) => indicator.reason(reason),
        None => indicator,
    }
}

/// The number without its sign.
fn size(number: Number) -> Number {
    Number::new(number.mantissa().abs(), number.places()).unwrap()
}

/// The number × 10^`exponent`, where it has room.
fn raised(number: Number, exponent: u8) -> Option<Number> {
    let power = 10i64.pow(u32::from(exponent.saturating_sub(number.places())));
    Number::new(number.mantissa().checked_mul(power)?, number.places().saturating_sub(exponent)).ok()
}

/// What a form has no room for.
fn with_particulars(indicator: Indicator<'_>, which: u8, items: u64, deduction: Points) -> Indicator<'_> {
    let one: Number = 1.into();
    let deduction = Points::new(size(deduction.number())).unwrap();
    match which {
        0 => indicator
            .rule(Rule::Checklist(vec![ChecklistItem { name: "甲".into(), points: deduction }]))
            .checked_items(items),
        1 => indicator.deduction(deduction),
        2 => indicator.rule(Rule::Alternative { group: "甲".into(), rule: ChosenRule::new(Rule::Declared).unwrap() }),
        3 => indicator.rule(Rule::Numeric {
            measure: Measure::Hits({
                let mut hits = Hits::of(Kind::Quantity);
                hits.at_most = Some(one);
                hits
            }),
            curve: Curve::Linear(vec![Knot { at: one, share: one }, Knot { at: one, share: one }]),
        }),
        4 => indicator.target_read_as("三成", Target::Quantity(Quantity::new(30.into()).unit("%"))),
        5 => indicator.actual_read_as("", Actual::Level(Level::Partly)),
        _ => indicator,
    }
}

#[track_caller]
fn assert_same(left: &Evaluation, right: &Evaluation) {
    let (left_text, right_text) = (left.to_json(), right.to_json());
    if left_text != right_text {
        let same = left_text.lines().zip(right_text.lines()).take_while(|(left, right)| left == right).count();
        let around = |text: &str| text.lines().skip(same.saturating_sub(4)).take(9).collect::<Vec<_>>().join("\n");
        panic!("the documents differ:\n{}\n--\n{}", around(&left_text), around(&right_text));
    }
    assert!(left == right, "the documents are the same, but not the evaluations");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn what_a_form_has_room_for_is_read_from_the_written_form((evaluation, _) in any_printed_evaluation()) {
        let form = Form::write(&evaluation);
        let text = form.to_json();
        prop_assert_eq!(&Form::from_json(&text).unwrap(), &form);
        let read = form.read().unwrap();
        assert_same(&read, &evaluation);
        assert_same(&Evaluation::all_from_json(&text).unwrap()[0], &evaluation);
    }

    #[test]
    fn every_evaluation_is_read_from_its_document(
        (evaluation, rows) in any_printed_evaluation(),
        particulars in prop::collection::vec((0u8..8, any::<u64>(), any_points()), 6),
        amounts in prop::collection::vec((select(AmountName::ALL.to_vec()), any_number()), 0..3),
    ) {
        let mut builder = Evaluation::builder(evaluation.header().clone()).budget(evaluation.budget().clone());
        for (row, (which, items, deduction)) in rows.iter().zip(particulars) {
            builder.add(with_particulars(indicator(row), which, items, deduction));
        }
        for (name, value) in amounts {
            builder = builder.amount(name, value);
        }
        let evaluation = builder.build().unwrap();
        let text = evaluation.to_json();
        let read = Evaluation::from_json(&text).unwrap();
        assert_same(&read, &evaluation);
        // Within a document of a host.
        let embedded = serde_json::to_string(&evaluation).unwrap();
        assert_same(&serde_json::from_str(&embedded).unwrap(), &evaluation);
    }

    #[test]
    fn a_typed_value_and_its_cell_say_the_same(target in any_given(), actual in any_given()) {
        let row = GivenRow {
            labels: [Some("产出指标".into()), None, None],
            weight: PointsCell::Absent, score: PointsCell::Absent, target, actual, reason: None,
        };
        let header = Header::new(EvaluationKind::Project, "");
        let evaluation = Evaluation::builder(header).indicator(indicator(&row)).build().unwrap();
        let view = evaluation.indicator(1).unwrap();
        prop_assert_eq!(view.target(), read_target(view.target_text()), "{}", view.target_text());
        prop_assert_eq!(view.actual(), read_actual(view.actual_text()), "{}", view.actual_text());
        // The value of a typed quantity is never another one, apart from the multiplier of its unit and the sign of a
        // change.
        if let (Given::Quantity(given, unit), Target::Quantity(read)) = (&row.target, view.target()) {
            let multiples = ["", "万元", "亿"].contains(&unit.as_deref().unwrap_or_default());
            let is_raised = [0u8, 4, 8].into_iter().any(|exponent| {
                raised(given.1, exponent).is_some_and(|value| read.value == value || given.4.is_some() && read.value == size(value))
            });
            prop_assert!(is_raised, "{:?} became {:?}", given, read);
            prop_assert!(multiples || unit.as_deref().is_some_and(|unit| unit.contains(['万', '亿', '千', '百', '十']))
                || size(read.value) == size(given.1), "{:?} became {:?}", given, read);
            prop_assert_eq!(read.comparison, given.0);
            prop_assert_eq!(read.approximate, given.3);
        } else {
            prop_assert!(!matches!(row.target, Given::Quantity(..)), "{} is no quantity", view.target_text());
        }
    }

    #[test]
    fn no_cell_of_a_form_makes_reading_fail(cells in prop::collection::vec(any_cell(), 46), department in any::<bool>()) {
        let form = form_of(&cells, department);
        let evaluation = form.read().unwrap();
        judge(&evaluation);
        // What was read once is read from what is written.
        let again = Form::write(&evaluation).read().unwrap();
        assert_same(&again, &Form::write(&again).read().unwrap());
        assert_same(&Evaluation::from_json(&evaluation.to_json()).unwrap(), &evaluation);
    }

    #[test]
    fn no_bytes_make_a_reader_of_documents_panic(bytes in prop::collection::vec(any::<u8>(), 0..64), text in "[{}\\[\\]\":,a-z/0-9 -]{0,64}") {
        let lossy = String::from_utf8_lossy(&bytes);
        for text in [lossy.as_ref(), text.as_str()] {
            for document in [text.to_owned(), format!("{{\"form/1\": {text}"), format!("{{\"evaluation/1\": {text}")] {
                if let Err(error) = Evaluation::all_from_json(&document) {
                    prop_assert!(!error.to_string().is_empty());
                }
                let _ = Evaluation::from_json(&document);
                let _ = Form::from_json(&document);
            }
        }
    }
}

fn any_cell() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        1 => Just(None),
        3 => select(vec![
            "", "/", "5", "-5", "100%", "≥5万人", "95分", "1,200.50万元", "2021年03月30日", "2020", "完成", "未完成", "效果显著",
            "产出指标(40分)", "数量指标", "999999999999999999999", "0.0000000000000000001", "90%-95%", "12月底前", "元", "万元", "0",
            "1000000", "-0", "999999999999999999亿元",
        ]).prop_map(|cell| Some(cell.to_owned())),
        3 => pieces().prop_map(Some),
        1 => "\\PC{0,10}".prop_map(Some),
        1 => any::<String>().prop_map(Some),
    ]
}

/// What readers look for, in every order.
fn pieces() -> impl Strategy<Value = String> {
    const WORDS: &str = "产出 指标 数量 质量 优 ≥ ≤ < 不低于 以上 约 5 40 0 . , ， ２ 三 十 万 亿 百 人 元 % ‰ 个百分点 分 年 月 日 12 2021 前 \
        - ~ 至 / ／ ( ) （40分） ： 、 完成 达成 其中 降低 提高 「 」";
    let piece = select(WORDS.split_whitespace().chain([" ", "\u{200B}"]).collect::<Vec<_>>());
    prop::collection::vec(piece, 1..7).prop_map(|pieces| pieces.concat())
}

/// A form whose every cell is one of these.
fn form_of(cells: &[Option<String>], department: bool) -> Form<'_> {
    let cell = |index: usize| cells[index].as_deref().map(Cell::from);
    let text = |index: usize| Cell::from(cells[index].as_deref().unwrap_or_default());
    let part = |first: usize| FormPart {
        name: cell(first),
        group: cell(first + 1),
        unit: cell(first + 2),
        initial: cell(first + 3),
        executed: cell(first + 4),
        rate: cell(first + 5),
        ..FormPart::default()
    };
    let statement = |first: usize| FormStatement {
        name: cell(first),
        of: cell(first + 1),
        unit: cell(first + 2),
        initial: cell(first + 3),
        executed: cell(first + 4),
        rate: cell(first + 5),
        ..FormStatement::default()
    };
    let row = |first: usize| FormRow {
        level1: cell(first),
        level2: cell(first + 1),
        level3: cell(first + 2),
        weight: cell(first + 3),
        sign: cell(first + 4),
        target: cell(first + 5),
        unit: cell(first + 6),
        actual: cell(first + 7),
        declared_score: cell(first + 8),
        deviation_reason: cell(first + 9),
        nature: cell(first),
        standard: cell(first + 1),
        coefficient: cell(first + 2),
    };
    let scores = |first: usize| FormScores {
        total: cell(first),
        grade: cell(first + 1),
        subtotals: vec![FormSubtotal { name: text(first + 2), score: cell(first) }],
    };
    Form {
        kind: if department { EvaluationKind::Department } else { EvaluationKind::Project },
        subject: cell(0),
        authority: cell(9),
        unit: cell(10),
        fiscal_year: cell(1),
        reported_on: cell(2),
        scheme: cell(3),
        budget: FormBudget {
            unit: cell(4),
            initial: cell(5),
            adjusted: cell(6),
            executed: cell(7),
            rate: cell(8),
            weight: cell(9),
            declared_score: cell(10),
            reason: cell(11),
            parts: vec![part(12)],
            statements: vec![statement(18)],
        },
        goals: vec![FormGoal { text: text(24), actual: cell(25), completed: None, indicators: Some(vec![0, 1, 3]) }],
        blocks: vec![FormBlock { name: text(25), points: cell(26) }],
        rows: vec![row(27), row(36)],
        declared: scores(0),
        summary: scores(3),
        deviation_analysis: cell(24),
        improvement: cell(26),
        amounts: vec![FormAmount { name: text(27), value: cell(28) }],
        analyses: vec![FormAnalysis { about: text(29), text: cell(30) }],
        results: FormResults { previous: cell(31), budget_link: cell(32), publication: cell(33) },
        unfinished: cell(34),
    }
}

/// Scores and reviews under two schemes, and prints every finding in both languages.
fn judge(evaluation: &Evaluation) {
    for id in ["hubei-department-2020", "platform-default"] {
        let scheme = Scheme::named(id).unwrap();
        for finding in scheme.validate(evaluation).findings() {
            for language in [Language::English, Language::Chinese] {
                assert!(!finding.message(language).to_string().is_empty());
            }
        }
        if let Ok(card) = scheme.score(evaluation) {
            assert!(card.total() <= card.full());
        }
    }
}

#[test]
fn every_deadline_is_read_from_its_cell() {
    let mut count = 0;
    for year in [None, Some(1900), Some(2000), Some(2021), Some(2999)] {
        for month in 1..=12 {
            for day in (0..=31).map(|day| (day > 0).then_some(day)) {
                let Some(deadline) = Deadline::new(year, month, day) else { continue };
                let row = Indicator::new("产出指标", "时效指标", "时间").target_value(Target::Deadline(deadline));
                let header = Header::new(EvaluationKind::Project, "");
                let evaluation = Evaluation::builder(header).indicator(row).build().unwrap();
                let cell = evaluation.indicator(1).unwrap().target_text();
                assert_eq!(read_target(cell), Target::Deadline(deadline), "{cell}");
                count += 1;
            }
        }
    }
    assert_eq!(count, 366 * 2 + 365 * 3 + 60);
}

#[test]
fn units_keep_their_meaning_in_a_cell() {
    let cell = |value: u32, unit: &str| {
        let row =
            Indicator::new("产出指标", "", "").target_value(Target::Quantity(Quantity::new(value.into()).unit(unit)));
        let header = Header::new(EvaluationKind::Project, "");
        let evaluation = Evaluation::builder(header).indicator(row).build().unwrap();
        let view = evaluation.indicator(1).unwrap();
        let Target::Quantity(read) = view.target() else { panic!("{} is no quantity", view.target_text()) };
        (view.target_text().to_owned(), read.value.to_string(), read.unit.unwrap_or_default().to_owned())
    };
    for (value, unit, text, number, read) in [
        (5, "人", "5人", "5", "人"),
        (5, "万元", "5万元", "50000", "元"),
        (98, "百分比", "98%", "98", "%"),
        (5, "月", "5「月」", "5", "月"),
        (2021, "年", "2021「年」", "2021", "年"),
        (5, "0人", "5「0人」", "5", "0人"),
        (5, "-10人", "5「-10人」", "5", "-10人"),
        (5, "人以下", "5「人以下」", "5", "人以下"),
        (5, "「人」", "5人", "5", "人"),
        (5, "人「次」", "5「人「次」」", "5", "人「次」"),
        (5, "", "5", "5", ""),
    ] {
        assert_eq!(cell(value, unit), (text.to_owned(), number.to_owned(), read.to_owned()), "{value} of {unit}");
    }
}

/// A builder takes off what the reader of forms takes off, so that both give the same evaluation.
#[test]
fn characters_that_print_nothing_are_at_no_edge_of_a_name() {
    let mut header = Header::new(EvaluationKind::Project, "示例项目");
    header.scheme = Some("\u{FEFF}hubei-project-2020\u{200B}".into());
    let score = Points::from(40);
    let declared = DeclaredScores {
        grade: Some("\u{200B}优 ".into()),
        subtotals: vec![Subtotal { name: "产出指标\u{FEFF}".into(), score }],
        ..DeclaredScores::default()
    };
    let row = Indicator::new("\u{200B}产出指标", "数量指标\u{2060}", "培训人数").target("≥5人").actual("5人");
    let built = Evaluation::builder(header).declared(declared).indicator(row.weight(score)).build().unwrap();
    assert_eq!(built.header().scheme.as_deref(), Some("hubei-project-2020"));
    assert_eq!(built.declared().grade.as_deref(), Some("优"));
    assert_eq!(built.declared().subtotals[0].name, "产出指标");
    let row = built.indicators().next().unwrap();
    assert_eq!((row.level1(), row.level2()), (Some("产出指标"), Some("数量指标")));
    assert_same(&built, &Form::write(&built).read().unwrap());
}
