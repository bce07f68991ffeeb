//! What a scheme can be used with, and what its author most likely did not mean: percents where ratios stand, levels
//! without a band, keys without effect.

use crate::exact::interval::Interval;
use crate::exact::number::Number;
use crate::notation::hierarchy::BlockKind;
use crate::notation::names;
use crate::notation::reading::Level;
use crate::notation::spelling;
use crate::notation::words::names::NameFacts;
use crate::scheme::checks::Check;
use crate::scheme::document::{ExecutionRule, SchemeDocument};
use crate::scheme::lines::AchievementLimits;
use crate::scheme::problem::{Fault, SchemeProblem};
use crate::scheme::rule::{Curve, LevelBand, Measure, Rule};
use crate::scheme::soundness::problems::Problems;
use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

/// From which number on a ratio is not believed: nobody reaches ten times a target.
const UNLIKELY_RATIO: Number = Number::whole(10);

impl SchemeDocument {
    /// What can be used, and was hardly meant: a `step` of 1 where one percentage point is 0.01, bands that leave out a
    /// level, keys that have no effect. A sound document may have such remarks; a careful one has none.
    ///
    /// ```
    /// use budget_performance::notation::BlockKind;
    /// use budget_performance::Scheme;
    ///
    /// let mut document = Scheme::named("national-project-2020")?.into_document();
    /// assert!(document.remarks().is_empty());
    /// document.execution.cap = Some("0.9".parse()?);
    /// document.blocks.retain(|block| block.block != BlockKind::Execution);
    /// let remarks = document.remarks();
    /// assert_eq!(remarks[0].place, "execution");
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn remarks(&self) -> Vec<SchemeProblem> {
        let mut remarks = Problems::default();
        remarks.execution_without_block(self);
        remarks.levels_left_out("levels", &self.levels);
        for (index, block) in self.blocks.iter().enumerate() {
            remarks.empty_limits(&format!("blocks[{index}].limits"), block.limits);
        }
        for (index, indicator) in self.indicators.iter().enumerate() {
            let is_rate = names::name_facts(&spelling::plain(&indicator.name)).any(NameFacts::RATE);
            remarks.rule_remarks(&format!("indicators[{index}].rule"), &indicator.rule, is_rate);
        }
        for (index, kind) in self.kinds.iter().enumerate() {
            let place = format!("kinds[{index}]");
            remarks.empty_limits(&format!("{place}.limits"), kind.limits);
            match &kind.rule {
                Some(rule) => remarks.rule_remarks(&format!("{place}.rule"), rule, false),
                None if kind.cap.is_none() && kind.limits.is_none() => remarks.no_effect(&place, kind.kind.code()),
                None => {}
            }
        }
        for (index, setting) in self.checks.iter().enumerate() {
            if setting.severity.is_some() && setting.severity == setting.check.known().map(Check::severity) {
                remarks.no_effect(&format!("checks[{index}]"), setting.check.code());
            }
        }
        remarks.into_list()
    }
}

impl Problems {
    fn remark(&mut self, fault: Fault, place: &str, expected: impl ToString, found: impl ToString) {
        self.add(Check::SchemeDoubtful, fault, place, expected, found);
    }

    fn no_effect(&mut self, place: &str, found: impl ToString) {
        self.remark(Fault::NoEffect, place, "", found);
    }

    fn execution_without_block(&mut self, document: &SchemeDocument) {
        let scored = document.blocks.iter().any(|block| block.block == BlockKind::Execution);
        if !scored && document.execution != ExecutionRule::default() {
            self.no_effect(
                "execution",
                document.execution.cap.map_or_else(|| "basis".to_string(), |cap| cap.to_string()),
            );
        }
    }

    fn empty_limits(&mut self, place: &str, limits: Option<AchievementLimits>) {
        if limits == Some(AchievementLimits::default()) {
            self.no_effect(place, "{}");
        }
    }

    fn levels_left_out(&mut self, place: &str, bands: &[LevelBand]) {
        let left_out = Level::ALL.into_iter().filter(|level| bands.iter().all(|band| band.level != *level));
        for level in left_out {
            self.remark(Fault::LevelLeftOut, place, level.code(), bands.len());
        }
    }

    /// The remarks about a rule; whether the rows that it scores are rates, so that their numbers are ratios.
    fn rule_remarks(&mut self, place: &str, rule: &Rule, is_rate: bool) {
        match rule.chosen() {
            Rule::Band(bands) => self.levels_left_out(&format!("{place}.band"), bands),
            Rule::Numeric { measure, curve } => {
                if let Measure::Hits(hits) = measure {
                    if let (Some(_), Some(unused)) = (hits.below, hits.at_most) {
                        self.no_effect(&format!("{place}.numeric.measure.hits.at_most"), unused);
                    }
                }
                if measure.is_ratio(is_rate) {
                    self.percents(&format!("{place}.numeric.curve"), curve);
                }
            }
            _ => {}
        }
    }

    /// Numbers of a curve that are percents where the measured number is a ratio.
    fn percents(&mut self, place: &str, curve: &Curve) {
        match curve {
            Curve::Linear(knots) => {
                for (index, knot) in knots.iter().enumerate() {
                    self.percent(&format!("{place}.linear[{index}].at"), knot.at, UNLIKELY_RATIO);
                }
            }
            Curve::Tiers(tiers) => {
                for (index, tier) in tiers.iter().enumerate() {
                    let Interval { at_least, above, at_most, below } = tier.when;
                    if let Some(bound) = at_least.or(above).or(at_most).or(below) {
                        self.percent(&format!("{place}.tiers[{index}].when"), bound, UNLIKELY_RATIO);
                    }
                }
            }
            Curve::Steps { beyond, step, .. } => {
                self.percent(&format!("{place}.steps.beyond"), *beyond, UNLIKELY_RATIO);
                self.percent(&format!("{place}.steps.step"), *step, Number::ONE);
            }
        }
    }

    /// A number from which on a ratio is not believed.
    fn percent(&mut self, place: &str, number: Number, unlikely: Number) {
        let Ok(as_ratio) = Number::new(number.mantissa(), number.places().saturating_add(2)) else { return };
        if number.abs() >= unlikely {
            self.remark(Fault::InPercent, place, as_ratio.normalized(), number);
        }
    }
}

impl Measure {
    /// Whether what is measured is a ratio, in which one percentage point is 0.01.
    const fn is_ratio(&self, is_rate: bool) -> bool {
        match self {
            Self::Achievement
            | Self::InverseAchievement
            | Self::Deviation
            | Self::AbsoluteDeviation
            | Self::Hits(_)
            | Self::Formula(_)
            | Self::AbsoluteFormula(_) => true,
            Self::Difference | Self::AbsoluteDifference | Self::Value => is_rate,
        }
    }
}
