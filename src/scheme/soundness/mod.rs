//! What keeps a scheme from being used, all of it at once.
//!
//! A table of bands, tiers or grades is usable when every number that can occur belongs to exactly one line. Everything
//! else that a scorer would otherwise stumble over (points that do not add up, knots out of order, rules nobody has
//! defined) is found here too, so that scoring never has to ask.

pub(crate) mod problems;
pub(crate) mod remarks;
pub(crate) mod rule;
pub(crate) mod tables;

use crate::exact::interval::Interval;
use crate::exact::number::Number;
use crate::limits::{MAX_AWARD_PLACES, MAX_CHECK_SETTINGS, MAX_LINES, MAX_SCHEME_BLOCKS, MAX_SCHEME_INDICATORS};
use crate::notation::hierarchy::BlockKind;
use crate::notation::nearest;
use crate::scheme::Scheme;
use crate::scheme::custom::CustomRule;
use crate::scheme::document::SchemeDocument;
use crate::scheme::fingerprint::Fingerprint;
use crate::scheme::lines::AchievementLimits;
use crate::scheme::plan::Plan;
use crate::scheme::problem::{Fault, SchemeProblem};
use crate::scheme::rule::Rule;
use crate::scheme::soundness::problems::{NOT_NEGATIVE, POSITIVE, Problems, SHARES, places, quoted};
use crate::scheme::soundness::tables::GRADES;
use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

/// The fewest rows that an evaluation notes as similar when it is put together.
pub(crate) const LEAST_SIMILAR: u32 = 3;

impl SchemeDocument {
    /// The scheme of a document, which may use the rules of the host given here, or everything that is wrong with it.
    pub(crate) fn checked(
        self,
        rules: &[CustomRule],
        fingerprint: impl FnOnce(&Self, &[CustomRule]) -> Fingerprint,
    ) -> Result<Scheme, Vec<SchemeProblem>> {
        let hosts = rules.iter().map(CustomRule::id).collect();
        let mut checker = Checker { problems: Problems::default(), hosts };
        checker.document(&self);
        checker.problems.into_result()?;
        let mut custom: Vec<CustomRule> = Vec::with_capacity(rules.len());
        for rule in rules {
            match custom.binary_search_by(|known| known.id().cmp(rule.id())) {
                Ok(place) => custom.get_mut(place).into_iter().for_each(|known| known.clone_from(rule)),
                Err(place) => custom.insert(place, rule.clone()),
            }
        }
        let plan = Plan::of(&self);
        let fingerprint = fingerprint(&self, &custom);
        Ok(Scheme { document: self, custom, plan, assumed: false, fingerprint })
    }
}

struct Checker<'a> {
    problems: Problems,
    /// The names of the rules that the host supplies.
    hosts: Vec<&'a str>,
}

impl Checker<'_> {
    fn document(&mut self, document: &SchemeDocument) {
        let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        if document.id.is_empty() || !document.id.chars().all(plain) {
            self.problems.unsound(Fault::Id, "id", "a-z 0-9 -", format!("`{}`", document.id));
        }
        self.problems.within("full_points", POSITIVE, document.full_points.number());
        if self.problems.short("blocks", document.blocks.len(), MAX_SCHEME_BLOCKS) {
            self.blocks(document);
        }
        if let Some(cap) = document.execution.cap {
            self.problems.within("execution.cap", POSITIVE, cap);
        }
        if let Some(pass) = document.quantities.pass {
            self.problems.within("quantities.pass", SHARES, pass);
        }
        self.problems.bands("levels", &document.levels);
        if document.rounding.places > MAX_AWARD_PLACES {
            self.problems.unsound(
                Fault::OutOfRange,
                "rounding.places",
                format!("≤ {MAX_AWARD_PLACES}"),
                document.rounding.places,
            );
        }
        self.thresholds(document);
        self.grades(document);
        if self.problems.short("indicators", document.indicators.len(), MAX_SCHEME_INDICATORS) {
            self.indicators(document);
        }
        self.kinds(document);
        if self.problems.short("checks", document.checks.len(), MAX_CHECK_SETTINGS) {
            let checks = document.checks.iter().enumerate();
            self.problems
                .distinct(checks.map(|(index, setting)| (format!("checks[{index}].check"), &setting.check)), |check| {
                    check.code().to_string()
                });
        }
    }

    fn blocks(&mut self, document: &SchemeDocument) {
        let blocks = &document.blocks;
        self.problems.sum(Fault::OfCheck, "blocks", blocks.iter().map(|block| block.points), document.full_points);
        for (index, block) in blocks.iter().enumerate() {
            let place = format!("blocks[{index}]");
            if block.name.is_empty() {
                self.problems.unsound(Fault::NoName, format!("{place}.name"), "", "``");
            }
            self.problems.within(format!("{place}.points"), NOT_NEGATIVE, block.points.number());
            self.limits(&place, block.limits);
            for (at, kind) in block.required_kinds.iter().enumerate() {
                if !block.kinds.contains(kind) {
                    let known: Vec<_> = block.kinds.iter().map(|kind| kind.code()).collect();
                    self.problems.unsound(
                        Fault::NoneOfThese,
                        format!("{place}.required_kinds[{at}]"),
                        known.join(" | "),
                        kind.code(),
                    );
                }
            }
            if block.points_if_absent.is_empty() {
                continue;
            }
            let heirs = format!("{place}.points_if_absent");
            self.problems.sum(
                Fault::HeirsDoNotSum,
                &heirs,
                block.points_if_absent.iter().map(|to| to.points),
                block.points,
            );
            for (at, to) in block.points_if_absent.iter().enumerate() {
                let mut others = blocks.iter().filter(|other| other.block != block.block);
                if !others.any(|other| other.block == to.block) {
                    let others = blocks.iter().filter(|other| other.block != block.block);
                    let known: Vec<_> = others.map(|other| other.block.code()).collect();
                    self.problems.unsound(
                        Fault::NoneOfThese,
                        format!("{heirs}[{at}].block"),
                        known.join(" | "),
                        to.block.code(),
                    );
                }
                self.problems.within(format!("{heirs}[{at}].points"), NOT_NEGATIVE, to.points.number());
            }
        }
        self.problems.distinct(places("blocks", "name", blocks.iter().map(|block| block.name.as_str())), |name| {
            (*name).to_string()
        });
        // Other blocks are told by their names; of the known ones a form's block must have one to go to.
        let known = places("blocks", "block", blocks.iter().map(|block| block.block));
        self.problems.distinct(known.filter(|(_, block)| *block != BlockKind::Other), |block| block.code().to_string());
        let kinds = blocks.iter().enumerate().flat_map(|(index, block)| {
            let place = format!("blocks[{index}]");
            let kinds = block.kinds.iter().enumerate();
            kinds.map(move |(at, kind)| (format!("{place}.kinds[{at}]"), *kind))
        });
        self.problems.distinct(kinds, |kind| kind.code().to_string());
    }

    fn thresholds(&mut self, document: &SchemeDocument) {
        let lines = &document.thresholds;
        let from = |least| Interval { at_least: Some(Number::whole(least)), ..Interval::EVERYTHING };
        let (from_one, from_two, from_three) = (from(1), from(2), from(LEAST_SIMILAR));
        for (name, range, number) in [
            ("over_fulfilled", from_one, lines.over_fulfilled),
            ("execution_low", SHARES, lines.execution_low),
            ("adjustment_large", NOT_NEGATIVE, lines.adjustment_large),
            ("adjusted_equals_executed", NOT_NEGATIVE, lines.adjusted_equals_executed),
            ("score_tolerance", NOT_NEGATIVE, lines.score_tolerance.number()),
            ("score_rounding", SHARES, lines.score_rounding),
            ("implausible_project", POSITIVE, lines.implausible_project),
            ("implausible_department", POSITIVE, lines.implausible_department),
            ("implausibly_little", NOT_NEGATIVE, lines.implausibly_little),
            ("equal_rows", from_two, Number::whole(lines.equal_rows)),
            ("similar_rows", from_three, Number::whole(lines.similar_rows)),
            ("executed_grown", NOT_NEGATIVE, lines.executed_grown),
        ] {
            self.problems.within(format!("thresholds.{name}"), range, number);
        }
    }

    fn limits(&mut self, place: &str, limits: Option<AchievementLimits>) {
        let Some(AchievementLimits { pass, over_fulfilled, .. }) = limits else { return };
        let from_one = Interval { at_least: Some(Number::ONE), ..Interval::EVERYTHING };
        for (name, range, line) in [("pass", SHARES, pass), ("over_fulfilled", from_one, over_fulfilled)] {
            if let Some(line) = line {
                self.problems.within(format!("{place}.limits.{name}"), range, line);
            }
        }
    }

    fn grades(&mut self, document: &SchemeDocument) {
        let grades = &document.grades;
        if grades.is_empty() || !self.problems.short("grades", grades.len(), MAX_LINES) {
            return;
        }
        let totals = Interval { at_most: Some(document.full_points.number()), ..NOT_NEGATIVE };
        self.problems.tile("grades", "when", GRADES, totals, grades.iter().map(|grade| grade.when));
        self.problems.distinct(places("grades", "name", grades.iter().map(|grade| grade.name.as_str())), |name| {
            (*name).to_string()
        });
    }

    fn indicators(&mut self, document: &SchemeDocument) {
        let indicators = &document.indicators;
        for (index, indicator) in indicators.iter().enumerate() {
            let place = format!("indicators[{index}]");
            if let Some(points) = indicator.points {
                self.problems.within(format!("{place}.points"), POSITIVE, points.number());
            }
            self.problems.rule(&format!("{place}.rule"), &indicator.rule, indicator.points, Some(&self.hosts));
        }
        self.problems.distinct(
            places("indicators", "name", indicators.iter().map(|indicator| indicator.name.as_str())),
            |name| (*name).to_string(),
        );
        // A group of one is no choice: most likely its name is misspelt.
        let mut groups: Vec<(&str, usize)> = Vec::new();
        for (index, indicator) in indicators.iter().enumerate() {
            if let Rule::Alternative { group, .. } = &indicator.rule {
                groups.push((group, index));
            }
        }
        groups.sort_unstable();
        let mut alone: Vec<(usize, &str)> = Vec::new();
        for group in groups.chunk_by(|left, right| left.0 == right.0) {
            if let [(name, index)] = group {
                alone.push((*index, name));
            }
        }
        alone.sort_unstable();
        for (index, name) in alone {
            let others = groups.iter().map(|(other, _)| *other).filter(|other| *other != name);
            let near = nearest::nearest(name, others).map_or_else(|| "≥ 2".to_string(), quoted);
            self.problems.unsound(
                Fault::Alone,
                format!("indicators[{index}].rule.alternative.group"),
                near,
                quoted(name),
            );
        }
    }

    fn kinds(&mut self, document: &SchemeDocument) {
        if !self.problems.short("kinds", document.kinds.len(), MAX_LINES) {
            return;
        }
        for (index, kind) in document.kinds.iter().enumerate() {
            let place = format!("kinds[{index}]");
            if let Some(rule) = &kind.rule {
                self.problems.rule(&format!("{place}.rule"), rule, None, Some(&self.hosts));
            }
            if let Some(cap) = kind.cap {
                self.problems.within(format!("{place}.cap"), POSITIVE, cap.number());
            }
            self.limits(&place, kind.limits);
        }
        self.problems.distinct(places("kinds", "kind", document.kinds.iter().map(|rule| rule.kind)), |kind| {
            kind.code().to_string()
        });
    }
}
