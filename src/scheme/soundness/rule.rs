//! What keeps a rule from being used: knots out of order, shares above the whole, steps of nothing, tables with gaps.
//!
//! The rules of a scheme are checked with it, and that of a row when its evaluation is built, so that scoring never has
//! to ask.

use crate::exact::interval::{Interval, cuts};
use crate::exact::points::Points;
use crate::limits::MAX_LINES;
use crate::notation::nearest;
use crate::scheme::checks::Check;
use crate::scheme::formula::Formula;
use crate::scheme::problem::{Fault, SchemeProblem};
use crate::scheme::rule::{ChecklistItem, Curve, Earning, Knot, LevelBand, Measure, Rule, Tier};
use crate::scheme::soundness::problems::{NOT_NEGATIVE, POSITIVE, Problems, SHARES, places, quoted};
use crate::scheme::soundness::tables::BANDS;
use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

/// Checks the rule of a row.
pub(crate) fn check(rule: &Rule) -> Result<(), Vec<SchemeProblem>> {
    let mut problems = Problems::default();
    problems.rule("rule", rule, None, None);
    problems.into_result()
}

impl Problems {
    /// A rule, the points of its indicator where the scheme gives them, and the names of the host's rules where they
    /// are known: those of a row are only known once a scheme scores it.
    pub(crate) fn rule(&mut self, place: &str, rule: &Rule, points: Option<Points>, hosts: Option<&[&str]>) {
        match rule {
            Rule::Comparison | Rule::Declared | Rule::Coefficient => {}
            Rule::Numeric { measure, curve } => {
                self.curve(&format!("{place}.numeric.curve"), measure, curve, points);
            }
            Rule::Band(bands) => self.bands(&format!("{place}.band"), bands),
            Rule::Checklist(items) => self.checklist(&format!("{place}.checklist"), items, points),
            Rule::Alternative { rule, .. } => {
                self.rule(&format!("{place}.alternative.rule"), rule.rule(), points, hosts);
            }
            Rule::Custom(name) => self.host_rule(&format!("{place}.custom"), name, hosts),
        }
    }

    fn host_rule(&mut self, place: &str, name: &str, hosts: Option<&[&str]>) {
        let Some(known) = hosts.filter(|known| !known.contains(&name)) else { return };
        let near = nearest::nearest(name, known.iter().copied())
            .map_or_else(|| known.iter().copied().map(quoted).collect::<Vec<_>>().join(" | "), quoted);
        self.add(Check::RuleUnknown, Fault::OfCheck, place, near, quoted(name));
    }

    fn checklist(&mut self, place: &str, items: &[ChecklistItem], points: Option<Points>) {
        if !self.short(place, items.len(), MAX_LINES) {
            return;
        }
        if let Some(points) = points {
            self.sum(Fault::ItemsDoNotSum, place, items.iter().map(|item| item.points), points);
        }
        for (index, item) in items.iter().enumerate() {
            self.within(format!("{place}[{index}].points"), NOT_NEGATIVE, item.points.number());
        }
        self.distinct(places(place, "name", items.iter().map(|item| item.name.as_str())), |name| (*name).to_string());
    }

    fn curve(&mut self, place: &str, measure: &Measure, curve: &Curve, points: Option<Points>) {
        match measure {
            Measure::Formula(formula) => self.formula(place, "formula", formula),
            Measure::AbsoluteFormula(formula) => self.formula(place, "absolute_formula", formula),
            Measure::Hits(hits) => {
                let lines = [("at_most", hits.at_most), ("below", hits.below)];
                for (name, line) in lines.into_iter().filter_map(|(name, line)| Some((name, line?))) {
                    let measure = place.strip_suffix("curve").unwrap_or(place);
                    self.within(format!("{measure}measure.hits.{name}"), POSITIVE, line);
                }
            }
            _ => {}
        }
        match curve {
            Curve::Linear(knots) => self.knots(&format!("{place}.linear"), knots),
            Curve::Tiers(tiers) => self.tiers(&format!("{place}.tiers"), measure, tiers, points),
            Curve::Steps { step, cost, .. } => {
                self.within(format!("{place}.steps.step"), POSITIVE, *step);
                self.within(format!("{place}.steps.cost"), POSITIVE, cost.number());
            }
        }
    }

    /// A formula needs amounts on both sides.
    fn formula(&mut self, curve: &str, name: &str, formula: &Formula) {
        let measure = curve.strip_suffix("curve").unwrap_or(curve);
        for (side, terms) in [("numerator", &formula.numerator), ("denominator", &formula.denominator)] {
            let place = format!("{measure}measure.{name}.{side}");
            if terms.is_empty() {
                self.unsound(Fault::OutOfRange, place, "≥ 1", 0);
            } else {
                self.short(&place, terms.len(), MAX_LINES);
            }
        }
    }

    fn knots(&mut self, place: &str, knots: &[Knot]) {
        if !self.short(place, knots.len(), MAX_LINES) {
            return;
        }
        if knots.len() < 2 {
            self.unsound(Fault::TooFewKnots, place, "≥ 2", knots.len());
        }
        for (index, knot) in knots.iter().enumerate() {
            self.within(format!("{place}[{index}].share"), SHARES, knot.share);
            let before = |steps: usize| {
                let earlier = index.checked_sub(steps).and_then(|index| knots.get(index));
                earlier.map(|knot| knot.at)
            };
            // Two knots at one place are a jump; a third would never count.
            let expected = match (before(1), before(2)) {
                (Some(last), _) if knot.at < last => format!("≥ {last}"),
                (Some(last), Some(first)) if knot.at == last && last == first => {
                    format!("> {last}")
                }
                _ => continue,
            };
            self.unsound(Fault::OutOfOrder, format!("{place}[{index}].at"), expected, knot.at);
        }
    }

    fn tiers(&mut self, place: &str, measure: &Measure, tiers: &[Tier], points: Option<Points>) {
        if !self.short(place, tiers.len(), MAX_LINES) {
            return;
        }
        let most = Interval { at_most: points.map(Points::number), ..NOT_NEGATIVE };
        for (index, tier) in tiers.iter().enumerate() {
            let earns = format!("{place}[{index}].earns");
            match tier.earns {
                Earning::Points(points) => {
                    self.within(format!("{earns}.points"), most, points.number());
                }
                Earning::Share(share) => self.within(format!("{earns}.share"), SHARES, share),
            }
        }
        let range = match measure {
            Measure::AbsoluteDeviation | Measure::AbsoluteDifference | Measure::AbsoluteFormula(_) => NOT_NEGATIVE,
            Measure::Hits(_) => SHARES,
            _ => Interval::EVERYTHING,
        };
        self.tile(place, "when", BANDS, range, tiers.iter().map(|tier| tier.when));
    }

    pub(crate) fn bands(&mut self, place: &str, bands: &[LevelBand]) {
        if !self.short(place, bands.len(), MAX_LINES) {
            return;
        }
        for (index, band) in bands.iter().enumerate() {
            let (low, high) = cuts(&band.band);
            let (lowest, highest) = cuts(&SHARES);
            if band.band.is_sound() && (low < lowest || high > highest) {
                self.unsound(Fault::OutOfRange, format!("{place}[{index}].band"), SHARES, band.band);
            }
        }
        self.tile(place, "band", BANDS, SHARES, bands.iter().map(|band| band.band));
        self.distinct(places(place, "level", bands.iter().map(|band| band.level)), |level| level.code().to_string());
    }
}
