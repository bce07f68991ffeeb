//! The calculation of an award with its result, and what changed the points after it.

use crate::evaluation::row::Row;
use crate::exact::number::{MAX_PLACES, Number};
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::language::Language;
use crate::render::explain::sentence::Sentence;
use crate::scheme::rule::{Earning, Knot};
use crate::scoring::scorecard::Award;
use crate::scoring::step::{Step, Working};
use core::fmt;
use core::fmt::Write;

impl<W: Write> Sentence<'_, W> {
    /// The calculation and its result, before the brackets.
    pub(super) fn calculation(&mut self, award: &Award<'_>, working: &Working<'_>, earned: Points) -> fmt::Result {
        let weight = working.weight;
        match working.step {
            Step::Full => {
                self.put("the whole weight: ", "得满分")?;
                self.points(earned)?;
            }
            Step::Nothing => {
                self.put("0 of ", "分值")?;
                self.points(weight)?;
                self.put("", "分，得0")?;
            }
            Step::Proportion { part, whole } => {
                let shift = common_multiplier(award.indicator);
                self.points(weight)?;
                self.times()?;
                self.number(lowered(part, shift))?;
                self.divided()?;
                self.number(lowered(whole, shift))?;
                self.equals(earned)?;
            }
            Step::Complement { actual, target } => {
                let shift = common_multiplier(award.indicator);
                self.points(weight)?;
                self.put(" × (2 × ", "×（2×")?;
                self.number(lowered(target, shift))?;
                self.minus()?;
                self.number(lowered(actual, shift))?;
                self.put(") ÷ ", "）÷")?;
                self.number(lowered(target, shift))?;
                self.equals(earned)?;
            }
            Step::Band { low, high, declared, .. } => {
                match declared {
                    Some(_) => self.put("the declared score within ", "该档次可得")?,
                    None => self.put("the upper end of ", "该档次可得")?,
                }
                self.points(low)?;
                self.put(" to ", "至")?;
                self.points(high)?;
                match (declared, self.language) {
                    (_, Language::English) => self.same(": ")?,
                    (Some(score), Language::Chinese) => {
                        self.same("分，自评")?;
                        self.points(score)?;
                        self.same("分，计")?;
                    }
                    (None, Language::Chinese) => self.same("分，按上限计")?,
                }
                self.points(earned)?;
            }
            Step::Declared { .. } => {
                self.put("the declared score: ", "采用自评得分：")?;
                self.points(earned)?;
            }
            Step::Tier { earns: Earning::Points(_), .. } => {
                self.put("by the table: ", "按分档表得")?;
                self.points(earned)?;
            }
            Step::Tier { earns: Earning::Share(share), .. } => {
                self.points(weight)?;
                self.times()?;
                self.number(share)?;
                self.equals(earned)?;
            }
            Step::Line { measured, from, to } => {
                self.points(weight)?;
                self.times()?;
                self.line(measured, from, to)?;
                self.equals(earned)?;
            }
            Step::Steps { count, cost, .. } => {
                self.points(weight)?;
                self.minus()?;
                write!(self.out, "{count}")?;
                self.times()?;
                self.points(cost)?;
                self.equals(earned)?;
            }
            Step::Items { .. } => {
                self.put("the items fulfilled: ", "已完成事项得")?;
                self.points(earned)?;
            }
            Step::Custom { share, .. } => {
                self.points(weight)?;
                self.times()?;
                self.number(share.numerator())?;
                if share.denominator() != Number::ONE {
                    self.divided()?;
                    self.number(share.denominator())?;
                }
                self.equals(earned)?;
            }
        }
        let mut last = earned;
        if let Some(deduction) = working.deduction {
            self.put(", less ", "，扣减")?;
            self.points(deduction)?;
            let left = earned.millionths().saturating_sub(deduction.millionths()).max(0);
            last = Points::from_millionths(left);
            self.put(" = ", "后为")?;
            self.points(last)?;
        }
        if let Some(cap) = working.cap.filter(|cap| *cap < last) {
            self.put(", at most ", "，按上限")?;
            self.points(cap)?;
            last = working.points();
            self.put(" = ", "计为")?;
            self.points(last)?;
        }
        match working.step {
            Step::Nothing if working.deduction.is_none() => {
                self.unit_of(if self.language == Language::English { weight } else { last })
            }
            _ => self.unit_of(last),
        }
    }

    /// The share on the straight line between two knots.
    fn line(&mut self, measured: Ratio, from: Knot, to: Knot) -> fmt::Result {
        if from.at == to.at || from.share == to.share {
            return self.number(to.share);
        }
        self.put("(", "（")?;
        self.number(from.share)?;
        self.put(" + (", "＋（")?;
        self.number(to.share)?;
        self.minus()?;
        self.number(from.share)?;
        self.put(") × (", "）×（")?;
        self.number(measured.numerator())?;
        if measured.denominator() != Number::ONE {
            self.divided()?;
            self.number(measured.denominator())?;
        }
        self.minus()?;
        self.number(from.at)?;
        self.put(") ÷ (", "）÷（")?;
        self.number(to.at)?;
        self.minus()?;
        self.number(from.at)?;
        self.put("))", "））")
    }

    /// What changed the points after the calculation.
    pub(super) fn limits(&mut self, working: &Working<'_>, earned: Points) -> fmt::Result {
        let weight = working.weight;
        match working.step {
            Step::Band { low, high, declared: Some(declared), .. } if declared < low || declared > high => {
                self.next()?;
                self.put("declared ", "自评得分")?;
                self.with_unit(declared)?;
                self.put(", outside the band", "，不在区间内")?;
            }
            Step::Band { declared: None, .. } if working.deduction.is_none() => {
                self.put("; no score is declared", "；未填自评得分")?;
            }
            Step::Declared { score, most } if score > most || score < Points::ZERO => {
                self.next()?;
                self.put("declared ", "自评得分")?;
                self.with_unit(score)?;
                self.put(", kept within 0 and ", "，限于0至")?;
                self.with_unit(most)?;
            }
            Step::Tier { earns: Earning::Points(points), .. } | Step::Items { earned: points } if points > weight => {
                self.at_most_weight()?;
            }
            Step::Custom { share, .. } if share.compare(Number::ONE).is_gt() => self.at_most_weight()?,
            Step::Custom { share, .. } if share.compare(Number::ZERO).is_lt() => {
                self.put("; not below 0", "；最低0分")?;
            }
            Step::Steps { count, cost, .. } => {
                let lost = i64::try_from(count).ok().and_then(|count| count.checked_mul(cost.millionths()));
                if lost.is_none_or(|lost| lost > weight.millionths()) {
                    self.put("; not below 0", "；最低0分")?;
                }
            }
            _ => {}
        }
        if let Some(deduction) = working.deduction {
            self.next()?;
            self.with_unit(deduction)?;
            self.put(" taken off by the reviewer", "为复核扣减")?;
        }
        if let Some(cap) = working.cap {
            self.put("; the scheme lets such an indicator earn at most ", "；计分方案规定此类指标最多得")?;
            self.with_unit(cap)?;
        }
        if working.step.is_rounded(weight, working.rounding, earned) { self.rounding(working.rounding) } else { Ok(()) }
    }

    fn at_most_weight(&mut self) -> fmt::Result {
        self.put("; at most the weight", "；不超过分值")
    }
}

/// The multiplier that both numbers of a row have, by its power of ten; 0 where they differ.
fn common_multiplier(row: Row<'_>) -> u8 {
    let target = row.printed.target.multiplier.saturating_add(row.printed.target_taken);
    let actual = row.printed.actual.multiplier.saturating_add(row.printed.actual_taken);
    if target == actual { target } else { 0 }
}

/// The number ÷ 10^`exponent`, where it can be written so.
fn lowered(number: Number, exponent: u8) -> Number {
    let number = number.normalized();
    let places = number.places().saturating_add(exponent);
    if exponent == 0 || places > MAX_PLACES { number } else { Number::from_parts(number.mantissa(), places) }
}

/// The points that the step gives: those of the award, unless something was taken off them.
pub(super) fn earned(award: &Award<'_>, working: &Working<'_>) -> Points {
    match (working.deduction, working.cap) {
        (None, None) => award.points,
        _ => Points::from_millionths(working.step.points(working.weight, working.rounding)),
    }
}
