//! What keeps a scheme from being used, all of it at once.
//!
//! A table of bands, tiers or grades is usable when every number that can occur belongs to exactly one line. Published
//! tables fail this in practice: "above 90 优, from 80 and below 90 良" leaves exactly 90 without a grade. So each end of
//! each interval is taken as open or closed, and the lines must tile their range. Everything else that a scorer would
//! otherwise stumble over (points that do not add up, knots out of order, rules nobody has defined) is found here too,
//! so that scoring never has to ask.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::card::{BlockName, CardBlock};
use crate::error::{Error, SchemeProblem, SchemeProblems};
use crate::finding::Check;
use crate::hierarchy::{BlockKind, Kind};
use crate::inline::Inline;
use crate::number::{Number, Points, millionths_of_place};
use crate::reading::Level;
use crate::rule::{Curve, Earning, End, EqualRule, Interval, InverseRule, Knot, LevelBand, Measure, Rule, Steps, Tier};
use crate::scheme::{CustomRule, OverFulfilment, Scheme, SchemeBlock, SchemeDocument};
use crate::suggest;
use crate::terms::{ALL_BLOCK_KINDS, BLOCK_KINDS, Bands, Line, Placed, Terms};

/// The most blocks of a scheme.
pub const MAX_BLOCKS: usize = 32;
/// The most indicators that a scheme can name.
pub const MAX_INDICATORS: usize = 1000;
/// The most lines of a table: tiers, knots, items of a checklist, bands, grades.
pub const MAX_LINES: usize = 64;
/// The most decimal places that an award can be rounded to.
pub const MAX_AWARD_PLACES: u8 = 6;

impl Scheme {
    /// Checks a document; it may use no custom rules.
    ///
    /// # Errors
    ///
    /// [`Error::SchemeUnusable`] with everything that is wrong with the document at once.
    pub fn check(document: SchemeDocument) -> Result<Self, Error> {
        Self::check_with(document, &[])
    }

    /// Checks a document that may use the custom rules of the host under the names given here.
    ///
    /// ```
    /// use budget_performance::budget::Ratio;
    /// use budget_performance::rule::Rule;
    /// use budget_performance::scheme::{CustomInput, CustomShare, IndicatorRule, Scheme};
    ///
    /// fn all_or_nothing(input: &CustomInput<'_>) -> CustomShare {
    ///     let met = input.actual.is_some() && input.actual == input.target;
    ///     let share = Ratio { numerator: u32::from(met).into(), denominator: 1.into() };
    ///     CustomShare::new(share, "all or nothing")
    /// }
    ///
    /// let mut document = Scheme::named("platform-default")?.into_document();
    /// document.indicators.push(IndicatorRule {
    ///     name: "审计整改完成率".into(),
    ///     points: None,
    ///     rule: Rule::Custom("all-or-nothing".into()),
    /// });
    /// assert!(Scheme::check(document.clone()).is_err());
    /// let scheme = Scheme::check_with(document, &[("all-or-nothing", all_or_nothing)])?;
    /// assert!(scheme.custom("all-or-nothing").is_some());
    /// # Ok::<(), budget_performance::error::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::SchemeUnusable`] with everything that is wrong with the document at once.
    pub fn check_with(document: SchemeDocument, rules: &[(&str, CustomRule)]) -> Result<Self, Error> {
        let mut checker = Checker { problems: Vec::new(), rules };
        checker.document(&document);
        if !checker.problems.is_empty() {
            let problems = SchemeProblems(checker.problems);
            return Err(Error::SchemeUnusable(Box::new(problems)));
        }
        let custom = rules.iter().map(|(name, rule)| (String::from(*name), *rule));
        let terms = Terms::of(&document);
        Ok(Self { document, custom: custom.collect(), terms, assumed: false })
    }

    /// Reads and checks a `scheme/1` document.
    ///
    /// # Errors
    ///
    /// [`Error::Document`] where the text is no such document, [`Error::SchemeUnusable`] where it cannot be used.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        Self::check(SchemeDocument::from_json(text)?)
    }
}

impl Terms {
    pub(crate) fn of(document: &SchemeDocument) -> Self {
        let mut blocks = [None; BLOCK_KINDS];
        for (slot, kind) in blocks.iter_mut().zip(ALL_BLOCK_KINDS) {
            *slot = placed(document, kind);
        }
        let mut kinds = [None; Kind::ALL.len()];
        for (slot, kind) in kinds.iter_mut().zip(Kind::ALL) {
            let place = document.kinds.iter().position(|rule| rule.kind == kind);
            *slot = place.and_then(|place| u8::try_from(place).ok());
        }
        let mut indicator_blocks =
            document.blocks.iter().enumerate().filter(|(_, block)| block.block != BlockKind::Execution);
        let only_block = match (indicator_blocks.next(), indicator_blocks.next()) {
            (Some((place, _)), None) => u8::try_from(place).ok(),
            _ => None,
        };
        let execution = document.blocks.iter().position(|block| block.block == BlockKind::Execution);
        let required_blocks = (0u8..).zip(&document.blocks).filter(|(_, block)| block.is_required());
        let required_kinds = || document.blocks.iter().flat_map(|block| &block.required_kinds).copied();
        Self {
            rounding: document.rounding,
            bands: Bands::of(&document.levels),
            blocks,
            kinds,
            only_block,
            execution: execution.and_then(|place| u8::try_from(place).ok()),
            required_blocks: required_blocks.map(|(place, _)| place).collect(),
            required_kinds: required_kinds().filter(|kind| *kind != Kind::Satisfaction).map(Kind::index).collect(),
            requires_satisfaction: required_kinds().any(|kind| kind == Kind::Satisfaction)
                || document.blocks.iter().any(|block| block.block == BlockKind::Satisfaction && block.required),
            over_fulfilled: Line::new(document.thresholds.over_fulfilled),
            cards: Inline::of(document.blocks.iter().zip(0u8..).map(card)),
            at_most: document.quantities.at_most,
            equal: document.quantities.equal,
            pass: document.quantities.pass,
            plain: document.indicators.is_empty()
                && document.kinds.is_empty()
                && document.thresholds.over_fulfilment == OverFulfilment::Flag
                && document.quantities.at_most == InverseRule::Ratio
                && document.quantities.equal != EqualRule::Exact
                && document.quantities.pass.is_none(),
            achieved_is_full: Bands::of(&document.levels).get(Level::Achieved).1
                == End { at: Number::ONE, closed: true },
            unit: millionths_of_place(document.rounding.places),
            met: Terms::met(document.quantities.equal),
            passes_on: document.blocks.iter().any(|block| !block.points_if_absent.is_empty()),
            alternatives: document
                .indicators
                .iter()
                .map(|indicator| &indicator.rule)
                .chain(document.kinds.iter().filter_map(|kind| kind.rule.as_ref()))
                .any(|rule| matches!(rule, Rule::Alternative { .. })),
        }
    }
}

fn card((block, index): (&SchemeBlock, u8)) -> CardBlock {
    CardBlock {
        name: BlockName::Scheme(index),
        kind: block.block,
        shown: block.required || block.block == BlockKind::Execution,
        full: block.points.millionths(),
        ..CardBlock::default()
    }
}

/// The scheme's block of a kind, or the first that takes in an indicator kind which usually stands there.
fn placed(document: &SchemeDocument, kind: BlockKind) -> Option<Placed> {
    if kind == BlockKind::Other {
        return None;
    }
    let place = |position: usize, direct: bool| Some(Placed { block: u8::try_from(position).ok()?, direct });
    if let Some(position) = document.blocks.iter().position(|block| block.block == kind) {
        return place(position, true);
    }
    let belongs = |indicator: &Kind| match kind {
        BlockKind::Cost => *indicator == Kind::Cost,
        _ => indicator.usual_block() == kind,
    };
    place(document.blocks.iter().position(|block| block.kinds.iter().any(belongs))?, false)
}

/// The shares of a weight.
const SHARES: Interval =
    Interval { at_least: Some(Number::ZERO), above: None, at_most: Some(Number::ONE), below: None };

/// Every number.
const EVERYTHING: Interval = Interval { at_least: None, above: None, at_most: None, below: None };

/// Every number that is not negative.
const NOT_NEGATIVE: Interval = Interval { at_least: Some(Number::ZERO), ..EVERYTHING };

/// Every number above zero.
const POSITIVE: Interval = Interval { above: Some(Number::ZERO), ..EVERYTHING };

/// The pair of codes under which a table is judged.
#[derive(Clone, Copy)]
struct TableChecks {
    overlap: Check,
    gap: Check,
}

const BANDS: TableChecks = TableChecks { overlap: Check::BandsOverlap, gap: Check::BandsLeaveGap };

const GRADES: TableChecks = TableChecks { overlap: Check::GradesOverlap, gap: Check::GradesLeaveGap };

struct Checker<'a> {
    problems: Vec<SchemeProblem>,
    rules: &'a [(&'a str, CustomRule)],
}

impl Checker<'_> {
    fn add(&mut self, check: Check, place: impl Into<String>, expected: impl ToString, found: impl ToString) {
        self.problems.push(SchemeProblem {
            check,
            place: place.into(),
            expected: expected.to_string(),
            found: found.to_string(),
        });
    }

    fn unsound(&mut self, place: impl Into<String>, expected: impl ToString, found: impl ToString) {
        self.add(Check::SchemeUnsound, place, expected, found);
    }

    /// A number that must lie in a range.
    fn within(&mut self, place: impl Into<String>, range: Interval, number: Number) {
        if !range.holds(number) {
            self.unsound(place, range, number);
        }
    }

    /// Whether a list is short enough to be looked at.
    fn short(&mut self, place: &str, length: usize, limit: usize) -> bool {
        if length > limit {
            self.unsound(place, format!("≤ {limit}"), length);
        }
        length <= limit
    }

    /// Names or kinds of which each must stand once: every later one is reported with the place of the first.
    fn distinct<'n, T: Ord + 'n>(&mut self, items: impl Iterator<Item = (String, T)>, name: impl Fn(&T) -> String) {
        let mut sorted: Vec<(usize, String, T)> =
            items.enumerate().map(|(index, (place, item))| (index, place, item)).collect();
        sorted.sort_by(|left, right| left.2.cmp(&right.2).then(left.0.cmp(&right.0)));
        let mut repeated: Vec<(usize, String, String, String)> = Vec::new();
        for same in sorted.chunk_by(|left, right| left.2 == right.2) {
            let Some(((_, first, _), later)) = same.split_first() else {
                continue;
            };
            repeated.extend(
                later.iter().map(|(index, place, item)| (*index, place.clone(), format!("≠ {first}"), name(item))),
            );
        }
        repeated.sort_by_key(|(index, ..)| *index);
        for (_, place, expected, found) in repeated {
            self.unsound(place, expected, found);
        }
    }

    fn document(&mut self, document: &SchemeDocument) {
        let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        if document.id.is_empty() || !document.id.chars().all(plain) {
            self.unsound("id", "a-z 0-9 -", format!("`{}`", document.id));
        }
        self.within("full_points", POSITIVE, document.full_points.number());
        if self.short("blocks", document.blocks.len(), MAX_BLOCKS) {
            self.blocks(document);
        }
        if let Some(cap) = document.execution.cap {
            self.within("execution.cap", POSITIVE, cap);
        }
        if let Some(pass) = document.quantities.pass {
            self.within("quantities.pass", SHARES, pass);
        }
        self.bands("levels", &document.levels);
        if document.rounding.places > MAX_AWARD_PLACES {
            self.unsound("rounding.places", format!("≤ {MAX_AWARD_PLACES}"), document.rounding.places);
        }
        self.thresholds(document);
        self.grades(document);
        if self.short("indicators", document.indicators.len(), MAX_INDICATORS) {
            self.indicators(document);
        }
        self.kinds(document);
        if self.short("checks", document.checks.len(), Check::ALL.len()) {
            let checks = document.checks.iter().enumerate();
            self.distinct(checks.map(|(index, setting)| (format!("checks[{index}].check"), setting.check)), |check| {
                check.code().to_string()
            });
        }
    }

    fn blocks(&mut self, document: &SchemeDocument) {
        let blocks = &document.blocks;
        self.sum("blocks", blocks.iter().map(|block| block.points), document.full_points);
        for (index, block) in blocks.iter().enumerate() {
            let place = format!("blocks[{index}]");
            if block.name.is_empty() {
                self.unsound(format!("{place}.name"), "", "``");
            }
            self.within(format!("{place}.points"), NOT_NEGATIVE, block.points.number());
            for (at, kind) in block.required_kinds.iter().enumerate() {
                if !block.kinds.contains(kind) {
                    let known: Vec<_> = block.kinds.iter().map(document_name).collect();
                    self.unsound(format!("{place}.required_kinds[{at}]"), known.join(" | "), document_name(kind));
                }
            }
            if block.points_if_absent.is_empty() {
                continue;
            }
            let heirs = format!("{place}.points_if_absent");
            self.sum(&heirs, block.points_if_absent.iter().map(|to| to.points), block.points);
            for (at, to) in block.points_if_absent.iter().enumerate() {
                let mut others = blocks.iter().filter(|other| other.block != block.block);
                if !others.any(|other| other.block == to.block) {
                    let others = blocks.iter().filter(|other| other.block != block.block);
                    let known: Vec<_> = others.map(|other| document_name(&other.block)).collect();
                    self.unsound(format!("{heirs}[{at}].block"), known.join(" | "), document_name(&to.block));
                }
                self.within(format!("{heirs}[{at}].points"), NOT_NEGATIVE, to.points.number());
            }
        }
        self.distinct(places("blocks", "name", blocks.iter().map(|block| block.name.as_str())), |name| {
            (*name).to_string()
        });
        // Other blocks are told by their names; of the known ones a form's block must have one to go to.
        let known = places("blocks", "block", blocks.iter().map(|block| block.block));
        self.distinct(known.filter(|(_, block)| *block != BlockKind::Other), document_name);
        let kinds = blocks.iter().enumerate().flat_map(|(index, block)| {
            let place = format!("blocks[{index}]");
            let kinds = block.kinds.iter().enumerate();
            kinds.map(move |(at, kind)| (format!("{place}.kinds[{at}]"), *kind))
        });
        self.distinct(kinds, document_name);
    }

    /// Points that must add up.
    fn sum(&mut self, place: &str, points: impl Iterator<Item = Points>, whole: Points) {
        let sum = points.map(Points::number).try_fold(Number::ZERO, Number::checked_add);
        if sum != Some(whole.number()) {
            let found = sum.map_or_else(|| "> 10^18".to_string(), |sum| sum.to_string());
            self.add(Check::SchemeWeightsDoNotSum, place, whole, found);
        }
    }

    fn thresholds(&mut self, document: &SchemeDocument) {
        let lines = &document.thresholds;
        let from_one = Interval { at_least: Some(Number::ONE), ..EVERYTHING };
        for (name, range, number) in [
            ("over_fulfilled", from_one, lines.over_fulfilled),
            ("execution_low", NOT_NEGATIVE, lines.execution_low),
            ("adjustment_large", NOT_NEGATIVE, lines.adjustment_large),
            ("adjusted_equals_executed", NOT_NEGATIVE, lines.adjusted_equals_executed),
            ("score_tolerance", NOT_NEGATIVE, lines.score_tolerance.number()),
            ("score_rounding", SHARES, lines.score_rounding),
        ] {
            self.within(format!("thresholds.{name}"), range, number);
        }
    }

    fn grades(&mut self, document: &SchemeDocument) {
        let grades = &document.grades;
        if grades.is_empty() || !self.short("grades", grades.len(), MAX_LINES) {
            return;
        }
        let totals = Interval { at_most: Some(document.full_points.number()), ..NOT_NEGATIVE };
        self.tile("grades", "when", GRADES, totals, grades.iter().map(|grade| grade.when));
        self.distinct(places("grades", "name", grades.iter().map(|grade| grade.name.as_str())), |name| {
            (*name).to_string()
        });
    }

    fn indicators(&mut self, document: &SchemeDocument) {
        let indicators = &document.indicators;
        for (index, indicator) in indicators.iter().enumerate() {
            let place = format!("indicators[{index}]");
            if let Some(points) = indicator.points {
                self.within(format!("{place}.points"), POSITIVE, points.number());
            }
            self.rule(&format!("{place}.rule"), &indicator.rule, indicator.points);
        }
        self.distinct(
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
            let near = suggest::nearest(name, others).map_or_else(|| "≥ 2".to_string(), quoted);
            self.unsound(format!("indicators[{index}].rule.alternative.group"), near, quoted(name));
        }
    }

    fn kinds(&mut self, document: &SchemeDocument) {
        if !self.short("kinds", document.kinds.len(), MAX_LINES) {
            return;
        }
        for (index, kind) in document.kinds.iter().enumerate() {
            let place = format!("kinds[{index}]");
            if let Some(rule) = &kind.rule {
                self.rule(&format!("{place}.rule"), rule, None);
            }
            if let Some(cap) = kind.cap {
                self.within(format!("{place}.cap"), POSITIVE, cap.number());
            }
        }
        self.distinct(places("kinds", "kind", document.kinds.iter().map(|rule| rule.kind)), document_name);
    }

    /// A rule, and the points of its indicator where the scheme gives them.
    fn rule(&mut self, place: &str, rule: &Rule, points: Option<Points>) {
        match rule {
            Rule::Comparison | Rule::Declared => {}
            Rule::Numeric { measure, curve } => {
                self.curve(&format!("{place}.numeric.curve"), *measure, curve, points);
            }
            Rule::Band(bands) => self.bands(&format!("{place}.band"), bands),
            Rule::Checklist(items) => {
                let place = format!("{place}.checklist");
                if !self.short(&place, items.len(), MAX_LINES) {
                    return;
                }
                if let Some(points) = points {
                    self.sum(&place, items.iter().map(|item| item.points), points);
                }
                for (index, item) in items.iter().enumerate() {
                    self.within(format!("{place}[{index}].points"), NOT_NEGATIVE, item.points.number());
                }
                self.distinct(places(&place, "name", items.iter().map(|item| item.name.as_str())), |name| {
                    (*name).to_string()
                });
            }
            Rule::Alternative { rule, .. } => {
                let place = format!("{place}.alternative.rule");
                if matches!(**rule, Rule::Alternative { .. }) {
                    self.unsound(place, "≠ alternative", "alternative");
                } else {
                    self.rule(&place, rule, points);
                }
            }
            Rule::Custom(name) => {
                let known = || self.rules.iter().map(|(known, _)| *known);
                if known().all(|known| known != name) {
                    let near = suggest::nearest(name, known())
                        .map_or_else(|| known().map(quoted).collect::<Vec<_>>().join(" | "), quoted);
                    self.add(Check::RuleUnknown, format!("{place}.custom"), near, quoted(name));
                }
            }
        }
    }

    fn curve(&mut self, place: &str, measure: Measure, curve: &Curve, points: Option<Points>) {
        match curve {
            Curve::Linear(knots) => self.knots(&format!("{place}.linear"), knots),
            Curve::Tiers(tiers) => self.tiers(&format!("{place}.tiers"), measure, tiers, points),
            Curve::Steps(steps) => self.steps(&format!("{place}.steps"), *steps),
        }
    }

    fn knots(&mut self, place: &str, knots: &[Knot]) {
        if !self.short(place, knots.len(), MAX_LINES) {
            return;
        }
        if knots.len() < 2 {
            self.unsound(place, "≥ 2", knots.len());
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
            self.unsound(format!("{place}[{index}].at"), expected, knot.at);
        }
    }

    fn tiers(&mut self, place: &str, measure: Measure, tiers: &[Tier], points: Option<Points>) {
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
            _ => EVERYTHING,
        };
        self.tile(place, "when", BANDS, range, tiers.iter().map(|tier| tier.when));
    }

    fn steps(&mut self, place: &str, steps: Steps) {
        self.within(format!("{place}.step"), POSITIVE, steps.step);
        self.within(format!("{place}.cost"), POSITIVE, steps.cost.number());
    }

    fn bands(&mut self, place: &str, bands: &[LevelBand]) {
        if !self.short(place, bands.len(), MAX_LINES) {
            return;
        }
        for (index, band) in bands.iter().enumerate() {
            let (low, high) = cuts(&band.band);
            let (lowest, highest) = cuts(&SHARES);
            if band.band.is_sound() && (low < lowest || high > highest) {
                self.unsound(format!("{place}[{index}].band"), SHARES, band.band);
            }
        }
        self.tile(place, "band", BANDS, SHARES, bands.iter().map(|band| band.band));
        self.distinct(places(place, "level", bands.iter().map(|band| band.level)), document_name);
    }

    /// Whether intervals hold every number of a range exactly once. An interval that is none of itself is reported
    /// alone: the gap that it leaves is the same mistake.
    fn tile(
        &mut self,
        place: &str,
        field: &str,
        checks: TableChecks,
        range: Interval,
        intervals: impl Iterator<Item = Interval>,
    ) {
        let intervals: Vec<Interval> = intervals.collect();
        let mut sound = true;
        for (index, interval) in intervals.iter().enumerate() {
            let place = || format!("{place}[{index}].{field}");
            if interval.at_least.is_some() && interval.above.is_some() {
                self.unsound(place(), "at_least | above", "at_least & above");
            }
            if interval.at_most.is_some() && interval.below.is_some() {
                self.unsound(place(), "at_most | below", "at_most & below");
            }
            if let (Some(low), Some(high)) = (interval.low(), interval.high()) {
                if low.at > high.at || (low.at == high.at && !(low.closed && high.closed)) {
                    self.unsound(place(), "≠ ∅", interval);
                }
            }
            sound &= interval.is_sound();
        }
        if !sound {
            return;
        }
        for flaw in flaws(range, &intervals) {
            let (check, numbers) = match flaw {
                Flaw::Gap(numbers) => (checks.gap, numbers),
                Flaw::Overlap(numbers) => (checks.overlap, numbers),
            };
            self.add(check, place, range, numbers);
        }
    }
}

/// Numbers of a range that no interval or more than one interval holds.
enum Flaw {
    Gap(Interval),
    Overlap(Interval),
}

/// The flaws of a table, from the lowest number to the highest. All intervals must be sound.
fn flaws(range: Interval, intervals: &[Interval]) -> Vec<Flaw> {
    let (lowest, highest) = cuts(&range);
    let mut spans: Vec<(Cut, Cut)> = intervals
        .iter()
        .map(cuts)
        .map(|(low, high)| (low.max(lowest), high.min(highest)))
        .filter(|(low, high)| low < high)
        .collect();
    spans.sort_unstable();
    let mut flaws = Vec::new();
    let mut reached = lowest;
    for (low, high) in spans {
        if low > reached {
            flaws.push(Flaw::Gap(between(reached, low)));
        } else if low < reached {
            flaws.push(Flaw::Overlap(between(low, high.min(reached))));
        }
        reached = reached.max(high);
    }
    if reached < highest {
        flaws.push(Flaw::Gap(between(reached, highest)));
    }
    flaws
}

/// A cut through the line of numbers, just before or just after a number: with it, open and closed ends need no cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Cut {
    BeforeAll,
    At { number: Number, after: bool },
    AfterAll,
}

/// The cuts at which an interval begins and ends.
fn cuts(interval: &Interval) -> (Cut, Cut) {
    let low = interval.low().map_or(Cut::BeforeAll, |End { at, closed }| Cut::At { number: at, after: !closed });
    let high = interval.high().map_or(Cut::AfterAll, |End { at, closed }| Cut::At { number: at, after: closed });
    (low, high)
}

/// The numbers between two cuts.
fn between(low: Cut, high: Cut) -> Interval {
    let mut interval = EVERYTHING;
    match low {
        Cut::At { number, after: false } => interval.at_least = Some(number),
        Cut::At { number, after: true } => interval.above = Some(number),
        Cut::BeforeAll | Cut::AfterAll => {}
    }
    match high {
        Cut::At { number, after: true } => interval.at_most = Some(number),
        Cut::At { number, after: false } => interval.below = Some(number),
        Cut::BeforeAll | Cut::AfterAll => {}
    }
    interval
}

/// The items of a list, each with the place of one of its fields.
fn places<T>(list: &str, field: &str, items: impl Iterator<Item = T>) -> impl Iterator<Item = (String, T)> {
    let items = items.enumerate();
    items.map(move |(index, item)| (format!("{list}[{index}].{field}"), item))
}

/// The name that a kind or a level has in documents.
fn document_name<T: serde::Serialize>(item: &T) -> String {
    let written = crate::json::write(item);
    written.trim_matches('"').to_string()
}

fn quoted(name: &str) -> String {
    format!("`{name}`")
}
