//! What the benchmarks share: the measured evaluations, and the loop that one would write by hand.

#![allow(dead_code, reason = "each benchmark uses a part")]

use budget_performance::evaluation::{Amount, BudgetExecution, EvaluationKind, Header, MoneyUnit};
use budget_performance::notation::{Actual, Comparison, Target};
use budget_performance::number::Number;
use budget_performance::{Evaluation, Indicator, Points, Scheme};
use rust_decimal::{Decimal, RoundingStrategy};

pub(crate) const REFERENCE: &str = include_str!("../../examples/data/xianning-2020.json");
pub(crate) const SCHEME: &str = include_str!("../../src/documents/schemes/hubei-department-2020.json");

/// A small deterministic generator, so that every run measures the same evaluations.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// An indicator as numbers: weight, target, actual, and whether less is better.
#[derive(Clone, Copy)]
pub(crate) struct Plain {
    weight: Number,
    target: Number,
    actual: Number,
    inverse: bool,
}

/// An evaluation as numbers.
pub(crate) struct PlainEvaluation {
    budget: (Number, Number),
    rows: Vec<Plain>,
}

/// Half of the indicators are short of their target, a sixth are inverse; values have up to two places.
pub(crate) fn random_plain(random: &mut Random, rows: usize) -> PlainEvaluation {
    let basis = 1_000_000 + random.below(50_000_000);
    let executed = basis / 2 + random.below(basis / 2);
    let rows = (0..rows)
        .map(|index| {
            let target = 100 + random.below(90_000);
            let short = random.below(2) == 0;
            let inverse = index % 6 == 5;
            let part = target / 3 + random.below(target / 2);
            let over = target + random.below(target / 4 + 1);
            let actual = if short != inverse { part } else { over };
            Plain {
                // Of 18 rows those of each block add to its 50, 30 and 10 points.
                weight: Number::from(if index % 2 == 0 { 4u32 } else { 6 }),
                target: Number::new(i64::try_from(target).unwrap(), 2).unwrap(),
                actual: Number::new(i64::try_from(actual).unwrap(), 2).unwrap(),
                inverse,
            }
        })
        .collect();
    let yuan = |value: u64| Number::new(i64::try_from(value).unwrap(), 2).unwrap();
    PlainEvaluation { budget: (yuan(basis), yuan(executed)), rows }
}

/// The same with nothing to ask about: the budget is executed, and no limit is passed. What falls short has a reason.
pub(crate) fn clean_plain(random: &mut Random, rows: usize) -> PlainEvaluation {
    let mut plain = random_plain(random, rows);
    plain.budget.1 = plain.budget.0;
    for row in plain.rows.iter_mut().filter(|row| row.inverse) {
        row.actual = row.actual.min(row.target);
    }
    plain
}

pub(crate) fn block_of(index: usize) -> (&'static str, &'static str) {
    match index % 9 {
        0..=2 => ("产出指标", "数量指标"),
        3 => ("产出指标", "质量指标"),
        4 => ("产出指标", "时效指标"),
        5..=7 => ("效益指标", "社会效益指标"),
        _ => ("满意度指标", "服务对象满意度指标"),
    }
}

/// The same evaluation for the library. Scores are declared as computed, so that a review finds nothing.
pub(crate) fn build(plain: &PlainEvaluation, scheme: Option<&Scheme>) -> Evaluation {
    let scores: Vec<Points> = match scheme {
        Some(scheme) => {
            let bare = build(plain, None);
            scheme.score(&bare).unwrap().awards().map(|award| award.points).collect()
        }
        None => Vec::new(),
    };
    let mut budget = BudgetExecution::default();
    budget.unit = MoneyUnit::Yuan;
    budget.amounts.adjusted = Some(Amount::new(plain.budget.0, MoneyUnit::Yuan).unwrap());
    budget.amounts.executed = Some(Amount::new(plain.budget.1, MoneyUnit::Yuan).unwrap());
    budget.reason = Some("项目分两年实施".into());
    let mut header = Header::new(EvaluationKind::Project, "测量用例");
    header.fiscal_year = Some(2023);
    let mut builder = Evaluation::builder(header).budget(budget);
    let mut names: Vec<String> = Vec::new();
    for (index, row) in plain.rows.iter().enumerate() {
        let sign = if row.inverse { "≤" } else { "≥" };
        names.push(format!("测量对象第{index}项工作完成量"));
        let (level1, level2) = block_of(index);
        let unit = if level2 == "时效指标" { "天" } else { "个" };
        let target = format!("{sign}{}{unit}", row.target);
        let actual = format!("{}{unit}", row.actual);
        let mut indicator = Indicator::new(level1, level2, &names[index])
            .weight(Points::new(row.weight).unwrap())
            .target(&target)
            .actual(&actual)
            .reason("受天气影响");
        if let Some(score) = scores.get(index) {
            indicator = indicator.declared_score(*score);
        }
        builder.add(indicator);
    }
    builder.build().unwrap()
}

/// What one writes by hand: rate by division, capped, times the weight; sums by block, capped.
// The loop is at its best where it is measured: with the places known.
#[inline(always)]
pub(crate) fn hand_written(
    budget: (Decimal, Decimal),
    rows: &[(Decimal, Decimal, Decimal, bool)],
    places: Option<u32>,
) -> Decimal {
    let rounded = |points: Decimal| match places {
        Some(places) => points.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero),
        None => points,
    };
    let execution = rounded((budget.1 / budget.0).min(Decimal::ONE) * Decimal::TEN);
    let mut blocks = [Decimal::ZERO; 3];
    for (index, (weight, target, actual, inverse)) in rows.iter().enumerate() {
        let rate = if *inverse { target / actual } else { actual / target };
        blocks[block_of_row(index)] += rounded(rate.min(Decimal::ONE) * weight);
    }
    capped(execution, blocks)
}

/// The same by somebody who looks first: what is reached earns its weight, and nothing is divided.
pub(crate) fn hand_written_comparing(
    budget: (Decimal, Decimal),
    rows: &[(Decimal, Decimal, Decimal, bool)],
) -> Decimal {
    let execution = if budget.1 >= budget.0 { Decimal::TEN } else { budget.1 / budget.0 * Decimal::TEN };
    let mut blocks = [Decimal::ZERO; 3];
    for (index, (weight, target, actual, inverse)) in rows.iter().enumerate() {
        let (part, whole) = if *inverse { (target, actual) } else { (actual, target) };
        blocks[block_of_row(index)] += if part >= whole { *weight } else { part / whole * weight };
    }
    capped(execution, blocks)
}

const fn block_of_row(index: usize) -> usize {
    match index % 9 {
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    }
}

fn capped(execution: Decimal, blocks: [Decimal; 3]) -> Decimal {
    let caps = [Decimal::from(50), Decimal::from(30), Decimal::TEN];
    execution + blocks.iter().zip(caps).map(|(points, cap)| (*points).min(cap)).sum::<Decimal>()
}

pub(crate) type HandRows = Vec<(Decimal, Decimal, Decimal, bool)>;

pub(crate) fn by_hand(plain: &PlainEvaluation) -> ((Decimal, Decimal), HandRows) {
    let rows = plain.rows.iter().map(|row| (row.weight.into(), row.target.into(), row.actual.into(), row.inverse));
    ((plain.budget.0.into(), plain.budget.1.into()), rows.collect())
}

/// The numbers of an evaluation for the same loop; what is no number beside a number counts as reached.
pub(crate) fn numbers_of(evaluation: &Evaluation) -> ((Decimal, Decimal), HandRows) {
    let rows = evaluation.indicators().map(|row| {
        let (target, actual, inverse) = match (row.target(), row.actual()) {
            (Target::Quantity(target), Actual::Quantity(actual))
                if target.value != Number::ZERO && actual.value != Number::ZERO =>
            {
                let inverse = matches!(target.comparison, Some(Comparison::AtMost | Comparison::Below));
                (target.value.into(), actual.value.into(), inverse)
            }
            _ => (Decimal::ONE, Decimal::ONE, false),
        };
        let weight = row.weight().or(row.declared_score()).unwrap_or(Points::ZERO);
        (weight.into(), target, actual, inverse)
    });
    let amounts = &evaluation.budget().amounts;
    let yuan = |amount: Option<Amount>| amount.map_or(Decimal::ONE, |amount| amount.yuan().into());
    ((yuan(amounts.adjusted), yuan(amounts.executed)), rows.collect())
}

pub(crate) fn national() -> Scheme {
    Scheme::named("national-project-2020").unwrap()
}

/// The form as plain structs: what a host would parse the same text into by itself.
pub(crate) mod plain_form {
    use serde::Deserialize;

    type Cell = Option<String>;

    #[derive(Deserialize)]
    pub(crate) enum Envelope {
        #[serde(rename = "form/1")]
        Form1(#[allow(dead_code, reason = "only parsed")] Form),
    }

    #[derive(Deserialize)]
    #[allow(dead_code, reason = "only parsed")]
    pub(crate) struct Form {
        kind: String,
        subject: Cell,
        fiscal_year: Cell,
        reported_on: Cell,
        scheme: Cell,
        budget: Budget,
        goals: Vec<Goal>,
        rows: Vec<Row>,
        declared: Scores,
        summary: Scores,
        deviation_analysis: Cell,
        improvement: Cell,
    }

    #[derive(Deserialize)]
    #[allow(dead_code, reason = "only parsed")]
    struct Budget {
        name: Cell,
        unit: Cell,
        initial: Cell,
        adjusted: Cell,
        executed: Cell,
        rate: Cell,
        weight: Cell,
        declared_score: Cell,
        #[serde(default)]
        parts: Vec<Budget>,
        #[serde(default)]
        statements: Vec<Budget>,
    }

    #[derive(Deserialize)]
    #[allow(dead_code, reason = "only parsed")]
    struct Goal {
        text: String,
        completed: Option<bool>,
    }

    #[derive(Deserialize)]
    #[allow(dead_code, reason = "only parsed")]
    struct Row {
        level1: Cell,
        level2: Cell,
        level3: Cell,
        weight: Cell,
        target: Cell,
        actual: Cell,
        declared_score: Cell,
        deviation_reason: Cell,
    }

    #[derive(Deserialize)]
    #[allow(dead_code, reason = "only parsed")]
    struct Scores {
        total: Cell,
        #[serde(default)]
        subtotals: Vec<Subtotal>,
    }

    #[derive(Deserialize)]
    #[allow(dead_code, reason = "only parsed")]
    struct Subtotal {
        name: String,
        score: Cell,
    }
}
