//! The rules once more, as slowly as they are written: one function a rule, exact rationals throughout.

use crate::forms::{Amounted, Form, Question, Row, Sign, Unit};
use crate::own;
use budget_performance::Points;
use budget_performance::notation::{BlockKind, Kind, Level};
use budget_performance::number::{Number, Rounding, RoundingMode};
use budget_performance::result::Outcome;
use budget_performance::scheme::{
    Basis, BlockPoints, EqualRule, InverseRule, MissingActual, NotApplicable, OverFulfilment, Rule, SchemeBlock,
    SchemeDocument,
};

pub(crate) type Q = num_rational::Ratio<i128>;

pub(crate) fn q(value: i128) -> Q {
    Q::from_integer(value)
}

pub(crate) fn exact(number: Number) -> Q {
    Q::new(i128::from(number.mantissa()), 10i128.pow(u32::from(number.places())))
}

pub(crate) fn of_points(points: Points) -> Q {
    exact(points.number())
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RowScore {
    pub(crate) points: Q,
    pub(crate) outcome: Outcome,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Block {
    pub(crate) name: String,
    pub(crate) full: Q,
    pub(crate) awards: Q,
    pub(crate) points: Q,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Card {
    pub(crate) rows: Vec<RowScore>,
    pub(crate) blocks: Vec<Block>,
    pub(crate) execution: Option<Q>,
    pub(crate) total: Q,
    pub(crate) complete: bool,
}

/// What a row is worth before it is rounded.
enum Earned {
    Met,
    Share(Q),
    /// The declared score stands.
    Judged,
    Level(Level),
    Late,
    Unreported,
    NotApplicable,
}

/// Rule 1: rounded once, to the places of the scheme.
pub(crate) fn rounded(value: Q, rounding: Rounding) -> Q {
    let scale = q(10i128.pow(u32::from(rounding.places)));
    let raised = value * scale;
    let floor = raised.floor();
    let rest = raised - floor;
    let half = Q::new(1, 2);
    let up = match rounding.mode {
        RoundingMode::HalfUp => rest >= half,
        RoundingMode::HalfEven => rest > half || (rest == half && floor.to_integer() % 2 == 1),
        RoundingMode::Up => rest > q(0),
        _ => false,
    };
    (floor + q(i128::from(up))) / scale
}

/// Rule 2, above a limit: the inverse rule of the scheme.
fn over_the_limit(scheme: &SchemeDocument, limit: Q, actual: Q) -> Q {
    match scheme.quantities.at_most {
        InverseRule::Linear => q(1) - (actual - limit) / limit,
        _ => limit / actual,
    }
}

/// Rule 2: a number against a number with a sign.
fn compared(scheme: &SchemeDocument, sign: Sign, target: Q, actual: Q) -> Earned {
    if target <= q(0) {
        return without_ratio(scheme, sign, target, actual);
    }
    match sign {
        Sign::AtLeast | Sign::Above | Sign::Equal if is_over_fulfilled(scheme, target, actual) => Earned::Share(q(0)),
        Sign::AtLeast if actual >= target => Earned::Met,
        Sign::Above if actual > target => Earned::Met,
        Sign::AtLeast | Sign::Above => Earned::Share(passed(scheme, actual / target)),
        Sign::AtMost if actual <= target => Earned::Met,
        Sign::Below if actual < target => Earned::Met,
        Sign::AtMost | Sign::Below => Earned::Share(over_the_limit(scheme, target, actual)),
        Sign::Equal if actual == target => Earned::Met,
        Sign::Equal if scheme.quantities.equal == EqualRule::Exact => Earned::Share(q(0)),
        Sign::Equal if actual < target => Earned::Share(passed(scheme, actual / target)),
        Sign::Equal if scheme.quantities.equal == EqualRule::RatioAbove => Earned::Share(target / actual),
        Sign::Equal => Earned::Met,
    }
}

/// The pass line: a completion below it earns nothing.
fn passed(scheme: &SchemeDocument, completion: Q) -> Q {
    match scheme.quantities.pass {
        Some(pass) if completion < exact(pass) => q(0),
        _ => completion,
    }
}

/// Over-fulfilment where the scheme takes it for a miss: beyond the line, or at it where the line itself is included.
fn is_over_fulfilled(scheme: &SchemeDocument, target: Q, actual: Q) -> bool {
    let (line, reached) = (exact(scheme.thresholds.over_fulfilled), actual / target);
    let is_over = reached > line || (reached == line && scheme.thresholds.over_fulfilled_included);
    scheme.thresholds.over_fulfilment == OverFulfilment::Miss && is_over
}

/// Rule 2: a range.
fn within(scheme: &SchemeDocument, low: Q, high: Q, actual: Q) -> Earned {
    if actual < low {
        Earned::Share(actual / low)
    } else if actual > high {
        Earned::Share(over_the_limit(scheme, high, actual))
    } else {
        Earned::Met
    }
}

/// Rule 3: no sign printed.
pub(crate) fn implied_sign(row: &Row, target: Q) -> Sign {
    if target == q(0) || row.kind == "成本指标" || row.fewer_is_better { Sign::AtMost } else { Sign::AtLeast }
}

/// Rule 4: a target of zero or below it.
fn without_ratio(scheme: &SchemeDocument, sign: Sign, target: Q, actual: Q) -> Earned {
    let met = match sign {
        _ if sign == Sign::Equal && scheme.quantities.equal == EqualRule::Exact => actual == target,
        Sign::AtMost | Sign::Equal if target == q(0) => actual <= q(0),
        Sign::AtLeast if target == q(0) => actual >= q(0),
        Sign::AtLeast => actual >= target,
        Sign::Above => actual > target,
        Sign::AtMost => actual <= target,
        Sign::Below => actual < target,
        Sign::Equal => actual == target || (actual > target && scheme.quantities.equal == EqualRule::FullAbove),
    };
    if met { Earned::Met } else { Earned::Share(q(0)) }
}

/// Rule 5: both numbers in one unit, or none where the units differ.
pub(crate) fn in_one_unit(target: Amounted, actual: Amounted, wants_much: bool) -> Option<(Q, Q)> {
    let factor = |unit: Unit| if unit == Unit::TenThousandYuan { q(10_000) } else { q(1) };
    let money = |unit: Unit| matches!(unit, Unit::Yuan | Unit::TenThousandYuan);
    let (mut wanted, mut found) = (target.value.exact(), actual.value.exact());
    match (target.unit, actual.unit) {
        (Unit::Bare, other) | (other, Unit::Bare) => {
            let is_ratio = |number: Amounted| {
                let value = number.value.exact();
                let decimals = number.value.places > 0;
                number.unit == Unit::Bare && value > q(0) && value <= q(1) && (decimals || value == q(1))
            };
            if other == Unit::Percent && wants_much {
                if is_ratio(actual) && wanted >= q(10) {
                    found *= q(100);
                } else if is_ratio(target) && found >= q(10) {
                    wanted *= q(100);
                }
            }
            Some((wanted * factor(other), found * factor(other)))
        }
        (one, other) if one == other || (money(one) && money(other)) => {
            Some((wanted * factor(one), found * factor(other)))
        }
        _ => None,
    }
}

/// Rule 6: the ends of a level's band in points; an excluded end gives the nearest value on the grid inside.
fn band(scheme: &SchemeDocument, level: Level, weight: Q) -> (Q, Q) {
    let band = scheme.levels.iter().find(|band| band.level == level).unwrap().band;
    let scale = q(10i128.pow(u32::from(scheme.rounding.places)));
    let low = match (band.at_least, band.above) {
        (Some(low), _) => rounded(weight * exact(low), scheme.rounding).min(weight),
        (_, Some(above)) => ((weight * exact(above) * scale).floor() + q(1)) / scale,
        _ => q(0),
    };
    let high = match (band.at_most, band.below) {
        (Some(high), _) if exact(high) == q(1) => weight,
        (Some(high), _) => rounded(weight * exact(high), scheme.rounding).min(weight),
        (_, Some(below)) => ((weight * exact(below) * scale).ceil() - q(1)) / scale,
        _ => weight,
    };
    (low, high.max(q(0)))
}

/// Rule 6: a stated level.
fn by_level(scheme: &SchemeDocument, level: Level, weight: Q, declared: Option<Q>) -> RowScore {
    let (low, high) = band(scheme, level, weight);
    let outcome = match level {
        Level::Achieved => Outcome::Met,
        Level::Partly => Outcome::Partly,
        _ => Outcome::Missed,
    };
    match declared {
        Some(declared) => RowScore { points: declared.max(low).min(high), outcome },
        None if level == Level::Achieved => RowScore { points: high, outcome },
        None => RowScore { points: q(0), outcome: Outcome::Unreported },
    }
}

/// Rule 7: finished on or before the day.
fn finished(by: (u8, u8), on: (u8, u8)) -> Earned {
    if on <= by { Earned::Met } else { Earned::Late }
}

/// Rule 8: more change is more; opposite directions are a miss.
fn changed(scheme: &SchemeDocument, up: (Option<bool>, Option<bool>), sign: Sign, target: Q, actual: Q) -> Earned {
    match up {
        (Some(wanted), Some(found)) if wanted != found => Earned::Share(q(0)),
        _ => compared(scheme, sign, target, actual),
    }
}

/// Whether more is better.
pub(crate) fn wants_much(sign: Sign) -> bool {
    !matches!(sign, Sign::AtMost | Sign::Below)
}

/// Rules 2 to 9: what a question earns.
fn earned(scheme: &SchemeDocument, row: &Row) -> Earned {
    match &row.question {
        Question::Numbers { sign, target, actual } => {
            let sign = sign.unwrap_or_else(|| implied_sign(row, target.value.exact()));
            match in_one_unit(*target, *actual, wants_much(sign)) {
                Some((target, actual)) => compared(scheme, sign, target, actual),
                None => Earned::Judged,
            }
        }
        Question::Inequality { .. } => Earned::Met,
        Question::Changes { target_up, actual_up, target, actual } => {
            changed(scheme, (*target_up, *actual_up), Sign::AtLeast, target.exact(), actual.exact())
        }
        Question::Within { low, high, actual } => within(scheme, low.exact(), high.exact(), actual.exact()),
        Question::Finished { by, on, .. } => finished(*by, *on),
        Question::DeadlineLevel { .. } => Earned::Met,
        Question::Level { level, .. } => Earned::Level(*level),
        Question::Text | Question::Mismatched { .. } | Question::NoTarget { .. } => Earned::Judged,
        Question::NoActual { .. } if scheme.policies.missing_actual == MissingActual::Declared => Earned::Judged,
        Question::NoActual { .. } => Earned::Unreported,
        Question::NotApplicable { .. } => Earned::NotApplicable,
    }
}

/// What the declared score is worth where it stands: within 0 and the weight.
fn judged(weight: Q, declared: Option<Q>) -> RowScore {
    RowScore { points: declared.unwrap_or(q(0)).max(q(0)).min(weight), outcome: Outcome::Judged }
}

/// Rule 1: the share of the weight, rounded once; the full ratio is the weight itself.
fn by_share(scheme: &SchemeDocument, weight: Q, share: Q) -> RowScore {
    let points = match share {
        share if share == q(1) => weight,
        share if share <= q(0) => q(0),
        share => rounded(weight * share, scheme.rounding).min(weight),
    };
    let outcome = if points > q(0) { Outcome::Partly } else { Outcome::Missed };
    RowScore { points, outcome }
}

/// What a rule of the row's own earns, less what is taken off; full points are a met target, none a missed one.
fn by_own_rule(row: &Row, earned: Q, is_full: bool) -> RowScore {
    let points = (earned - row.deduction.map_or(q(0), |deduction| deduction.exact())).max(q(0));
    let outcome = match is_full {
        true => Outcome::Met,
        false if points > q(0) => Outcome::Partly,
        false => Outcome::Missed,
    };
    RowScore { points, outcome }
}

/// The rule that the scheme has for a kind.
fn rule_of_kind<'a>(scheme: &'a SchemeDocument, row: &Row) -> Option<&'a Rule> {
    scheme.kinds.iter().find(|rule| rule.kind == kind_of(row)).and_then(|rule| rule.rule.as_ref())
}

pub(crate) fn kind_of(row: &Row) -> Kind {
    match row.kind {
        "数量指标" => Kind::Quantity,
        "质量指标" => Kind::Quality,
        "时效指标" => Kind::Timeliness,
        "成本指标" => Kind::Cost,
        "社会效益指标" => Kind::Social,
        _ => Kind::Satisfaction,
    }
}

/// Rule 11: without a weight column the declared score is the weight, and is not reduced again.
fn score_row(scheme: &SchemeDocument, form: &Form, row: &Row) -> RowScore {
    let declared = row.declared.map(|declared| declared.exact());
    let weight = if form.weights { row.weight.exact() } else { declared.unwrap_or(q(0)) };
    // Rule 9: what a rule of the scheme's own measures is asked for, unless the row does not apply.
    let applies = !matches!(row.question, Question::NotApplicable { .. });
    if applies && row.group.is_none() && row.own.is_none() && rule_of_kind(scheme, row) == Some(&Rule::Coefficient) {
        if let Some(coefficient) = row.coefficient {
            let share = coefficient.exact() / q(100);
            let score = by_share(scheme, weight, share);
            let left = score.points - row.deduction.map_or(q(0), |deduction| deduction.exact());
            return RowScore { points: left.max(q(0)), outcome: Outcome::Judged };
        }
    }
    if let Some((points, is_full)) = own::earned(scheme, form, row) {
        return by_own_rule(row, points, is_full);
    }
    let late = || {
        let (low, _) = band(scheme, Level::Achieved, weight);
        let points = declared.unwrap_or(q(0)).max(q(0)).min(low);
        RowScore { points, outcome: if points > q(0) { Outcome::Partly } else { Outcome::Missed } }
    };
    let mut score = match earned(scheme, row) {
        Earned::Met => RowScore { points: weight, outcome: Outcome::Met },
        Earned::Unreported => RowScore { points: q(0), outcome: Outcome::Unreported },
        Earned::NotApplicable if scheme.policies.not_applicable == NotApplicable::FullMarks => {
            RowScore { points: weight, outcome: Outcome::NotApplicable }
        }
        Earned::NotApplicable => RowScore { points: q(0), outcome: Outcome::NotApplicable },
        Earned::Level(Level::Achieved) => by_level(scheme, Level::Achieved, weight, declared),
        _ if !form.weights => judged(weight, declared),
        Earned::Judged => judged(weight, declared),
        Earned::Share(share) => by_share(scheme, weight, share),
        Earned::Level(level) => by_level(scheme, level, weight, declared),
        Earned::Late => late(),
    };
    score.points = (score.points - row.deduction.map_or(q(0), |deduction| deduction.exact())).max(q(0));
    // What earns nothing is missed, whatever took the points.
    if score.outcome == Outcome::Partly && score.points == q(0) && row.deduction.is_some() {
        score.outcome = Outcome::Missed;
    }
    score
}

/// Rule 10: full points × executed ÷ basis, capped; and whether that was complete.
fn execution(scheme: &SchemeDocument, form: &Form, full: Q) -> (Q, bool) {
    let yuan =
        |amount: Amounted| amount.value.exact() * if amount.unit == Unit::TenThousandYuan { q(10_000) } else { q(1) };
    let basis = match scheme.execution.basis {
        Basis::Initial => form.initial.or(form.adjusted).or(form.initial),
        _ => form.adjusted.or(form.initial),
    };
    let (rate, complete) = match (basis, form.executed, form.rate) {
        (Some(basis), ..) if yuan(basis) <= q(0) => return (q(0), false),
        (Some(basis), Some(executed), _) => (yuan(executed) / yuan(basis), true),
        (_, _, Some(rate)) => (rate.exact() / q(100), false),
        _ => return (q(0), false),
    };
    let capped = scheme.execution.cap.map_or(rate, |cap| rate.min(exact(cap)));
    (rounded(full * capped.max(q(0)), scheme.rounding).min(full), complete)
}

/// Rules 13 and the points of an absent block: what a block is worth on this form.
fn full_points(scheme: &SchemeDocument, form: &Form, block: &SchemeBlock) -> Q {
    if scheme.block_points == BlockPoints::Printed && block.block != BlockKind::Execution {
        if let Some((_, printed)) = form.printed.iter().find(|(name, _)| *name == block.name) {
            return printed.exact();
        }
    }
    if is_absent(scheme, form, block) {
        return q(0);
    }
    let absent = scheme.blocks.iter().filter(|other| is_absent(scheme, form, other));
    let moved = absent.flat_map(|other| &other.points_if_absent).filter(|moved| moved.block == block.block);
    moved.fold(of_points(block.points), |sum, moved| sum + of_points(moved.points))
}

/// A block whose points go elsewhere, because the form has no row of it and prints no points for it.
fn is_absent(scheme: &SchemeDocument, form: &Form, block: &SchemeBlock) -> bool {
    let has_rows = form.rows.iter().any(|row| block_of(scheme, form, row) == *block.name);
    let is_printed = form.printed.iter().any(|(name, _)| *name == block.name);
    !block.points_if_absent.is_empty() && !has_rows && !is_printed
}

/// Rule 17: the block in which a row counts.
fn block_of(scheme: &SchemeDocument, form: &Form, row: &Row) -> String {
    let has_block = scheme.blocks.iter().any(|block| block.name == "满意度指标");
    let form_has = form.rows.iter().any(|row| row.block == "满意度指标");
    let misplaced = row.block == "效益指标" && kind_of(row) == Kind::Satisfaction;
    if misplaced && has_block && !form_has { "满意度指标".into() } else { row.block.into() }
}

/// Rule 18: of a group only the chosen row counts, the one that is answered.
fn counts(row: &Row) -> bool {
    row.group.is_none() || !matches!(row.question, Question::NoActual { .. })
}

/// Rule 18: what does not apply is left out, and the rest is converted.
fn prorated(scheme: &SchemeDocument, points: Q, full: Q, left_out: Q) -> Q {
    // Where all of it is left out, there is nothing to convert to, of which the rule does not speak.
    if left_out <= q(0) || left_out >= full {
        return points;
    }
    rounded(points * full / (full - left_out), scheme.rounding).min(full)
}

/// The weight of the rows that do not apply.
fn left_out(form: &Form, rows: &[(&Row, &RowScore)]) -> Q {
    let weight = |row: &Row| if form.weights { Some(row.weight) } else { row.declared };
    let rows = rows.iter().filter(|(_, score)| score.outcome == Outcome::NotApplicable);
    rows.filter_map(|(row, _)| weight(row)).map(|weight| weight.exact()).fold(q(0), |sum, weight| sum + weight)
}

/// Rule 1: the awards of the rows, the blocks capped, the total capped.
pub(crate) fn card(scheme: &SchemeDocument, form: &Form) -> Card {
    let rows: Vec<_> = form.rows.iter().map(|row| score_row(scheme, form, row)).collect();
    let counted: Vec<_> = form.rows.iter().zip(&rows).filter(|(row, _)| counts(row)).collect();
    let mut complete = counted.iter().all(|(_, score)| score.outcome != Outcome::Unreported);
    let mut blocks = Vec::new();
    let mut executed = None;
    for block in &scheme.blocks {
        let full = full_points(scheme, form, block);
        if block.block == BlockKind::Execution {
            let (points, known) = execution(scheme, form, full);
            complete &= known;
            executed = Some(points);
            blocks.push(Block { name: block.name.to_string(), full, awards: points, points });
            continue;
        }
        let own: Vec<_> =
            counted.iter().copied().filter(|(row, _)| block_of(scheme, form, row) == *block.name).collect();
        let mut awards = own.iter().fold(q(0), |sum, (_, score)| sum + score.points);
        if scheme.policies.not_applicable == NotApplicable::ProrateBlock {
            awards = prorated(scheme, awards, full, left_out(form, &own));
        }
        let points = awards.min(full);
        blocks.push(Block { name: block.name.to_string(), full, awards, points });
    }
    let full = of_points(scheme.full_points);
    let mut total = blocks.iter().fold(q(0), |sum, block| sum + block.points).min(full);
    if scheme.policies.not_applicable == NotApplicable::Prorate {
        total = prorated(scheme, total, full, left_out(form, &counted));
    }
    Card { rows, blocks, execution: executed, total, complete }
}
