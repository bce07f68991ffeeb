//! New.

use crate::error::{Error, Limited};
use crate::evaluation::answer::{Answer, Comparands};
use crate::evaluation::builder::EvaluationBuilder;
use crate::evaluation::indicator::Indicator;
use crate::evaluation::limits::{printed, too_much_text, within};
use crate::evaluation::repetition::kind_key;
use crate::evaluation::rows::{
    ABSENT, CellState, Extra, Facts, HAS_EXTRA, Leaf, Quick, ReadingBits, Row, Span, Tag, UNUSUAL_SIGN, pack_date,
};
use crate::evaluation::{MAX_INDICATORS, MAX_TEXT, answer};
use crate::exact::number::Number;
use crate::notation::hierarchy::{BlockKind, Kind};
use crate::notation::reading::{Actual, Comparison, Quantity, Range, Target};
use crate::notation::words::names::NameFacts;
use crate::notation::{characters, names, spelling};
use crate::scheme::rule::Rule;
use alloc::string::String;

impl EvaluationBuilder {
    pub(crate) fn try_add(&mut self, indicator: &Indicator<'_>) -> Result<(), Error> {
        let number = self.evaluation.rows.len().saturating_add(1);
        within(Limited::Indicators, MAX_INDICATORS, number)?;
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        let (level1, level2) = (printed(indicator.level1), printed(indicator.level2));
        let name = indicator.level3.unwrap_or_default();
        let bare_name = characters::trim(name);
        let name = if bare_name.is_empty() { "" } else { name };
        let reason = indicator.reason.unwrap_or_default();
        let texts = [name, &indicator.target_text, &indicator.actual_text, reason];
        if texts.into_iter().any(|text| text.len() > MAX_TEXT) {
            return Err(text_too_long(number, texts));
        }
        if !indicator.particulars.is_empty() {
            indicator.particulars.check().map_err(|problem| Error::Row { row: number, problem })?;
        }
        let known_groups = self.evaluation.groups.len();
        let (group, group_kind, block) = self.place(level1, level2)?;
        let notation = names::name_notation(bare_name);
        let unnumbered = names::without_number(bare_name);
        let plain_name = spelling::plain(unnumbered);
        let mut name_facts = names::name_facts(&plain_name);
        if notation.unit {
            name_facts = name_facts.with(NameFacts::UNIT);
        }
        if notation.time {
            name_facts = name_facts.with(NameFacts::TIME);
        }
        let in_cost_block =
            self.evaluation.blocks.get(usize::from(block)).is_some_and(|block| block.kind == BlockKind::Cost);
        let kind = if in_cost_block { Kind::Cost } else { group_kind };
        let comparands = self.comparands(indicator, notation.comparison, kind, name_facts);
        let mut facts = Facts { name: name_facts, bits: 0 };
        self.state_facts(&mut facts, indicator, notation.comparison.is_some(), comparands, group_kind);

        let extra = self.add_extra(indicator)?;
        let target = self.target_bits(&indicator.target)?;
        let actual = self.actual_bits(&indicator.actual)?;
        let target_number = target_number(&indicator.target, comparands.target_shift);
        let actual_number = actual_number(&indicator.actual, comparands.actual_shift);
        let aligned = align(target_number, actual_number, comparands.answer);
        let ((target_number, target_raise), (actual_number, actual_raise)) = aligned;
        let unusual = target_number.0 <= 0 || actual_number.0 < 0;
        let weight = indicator.weight.points().unwrap_or_default();
        let declared = indicator.declared_score.points().unwrap_or_default().number();
        let shape = &mut self.evaluation.shape;
        if let Some(rule) = &indicator.particulars.rule {
            shape.alternatives |= matches!(rule, Rule::Alternative { .. });
            shape.counts_hits |= rule.hits().is_some();
        }
        shape.weight_column |= !indicator.weight.is_absent();
        shape.has_weights |= indicator.weight.points().is_some();
        let declares = indicator.declared_score.points().is_some();
        shape.declares_scores |= declares;
        shape.declared_rows = shape.declared_rows.saturating_add(u32::from(declares));

        facts.set(Facts::FIRST, self.evaluation.groups.len() > known_groups);
        self.names.add(group, kind_key(group, block, group_kind), &plain_name, &indicator.target_text);
        let start = u32::try_from(self.evaluation.text.len()).map_err(|_| too_much_text())?;
        for text in texts {
            self.evaluation.text.push_str(text);
        }
        self.evaluation.leaves.push(Leaf {
            weight: weight.millionths(),
            target: target_number.0,
            actual: actual_number.0,
            target_places: target_number.1,
            actual_places: actual_number.1,
            flags: if extra == 0 { 0 } else { HAS_EXTRA } | if unusual { UNUSUAL_SIGN } else { 0 },
            quick: Quick::No,
            answer: comparands.answer,
            block,
        });
        self.evaluation.rows.push(Row {
            text: start,
            level3: short(name.len()),
            target_text: short(indicator.target_text.len()),
            actual_text: short(indicator.actual_text.len()),
            reason: if indicator.reason.is_some() { short(reason.len()) } else { ABSENT },
            group,
            extra,
            declared: declared.mantissa(),
            declared_places: declared.places(),
            declared_state: CellState::of(indicator.declared_score),
            weight_state: CellState::of(indicator.weight),
            target,
            actual,
            facts,
            target_shift: comparands.target_shift,
            actual_shift: comparands.actual_shift,
            target_raise,
            actual_raise,
            weight_places: weight.number().places(),
            printed_levels: u8::from(level1.is_some())
                | u8::from(level2.is_some()) << 1
                | u8::from(!name.is_empty()) << 2,
        });
        Ok(())
    }

    fn comparands(
        &self,
        indicator: &Indicator<'_>,
        in_name: Option<Comparison>,
        kind: Kind,
        name: NameFacts,
    ) -> Comparands {
        let comparison = match &indicator.target {
            Target::Quantity(target) => answer::comparison_of(target, in_name, kind, name),
            _ => Comparison::AtLeast,
        };
        let comparands =
            answer::compare(&indicator.target, &indicator.actual, comparison, self.evaluation.header.fiscal_year);
        comparands.within_digits(&indicator.target, &indicator.actual)
    }

    fn state_facts(
        &self,
        facts: &mut Facts,
        indicator: &Indicator<'_>,
        sign_in_name: bool,
        comparands: Comparands,
        kind: Kind,
    ) {
        let printed = match &indicator.target {
            Target::Quantity(target) => target.comparison.is_some(),
            _ => true,
        };
        facts.set(Facts::SIGN, printed || sign_in_name);
        if matches!(indicator.target, Target::Text) {
            facts.set(Facts::VAGUE, self.is_vague(&indicator.target_text));
        }
        facts.set(Facts::REASON, indicator.reason.is_some_and(names::is_reason));
        facts.set(Facts::UNITS_DIFFER, comparands.units_differ);
        facts.set(Facts::PLAIN, is_plain(indicator, facts, comparands, kind));
        let target = !matches!(indicator.target, Target::Blank | Target::NotApplicable);
        let actual = !matches!(indicator.actual, Actual::Blank);
        facts.set(Facts::BOTH, target && actual);
        facts.set(Facts::NEITHER, !target && !actual);
    }

    /// Whether a text target is made of words of degree; a column often repeats its cells, so that the row above knows.
    fn is_vague(&self, target: &str) -> bool {
        let above = self.evaluation.indicators().next_back();
        match above.filter(|row| row.target_tag_is_text() && row.target_text() == target) {
            Some(above) => above.row.facts.has(Facts::VAGUE),
            None => names::is_vague(target),
        }
    }

    fn add_extra(&mut self, indicator: &Indicator<'_>) -> Result<u32, Error> {
        let target_high = match &indicator.target {
            Target::Range(range) => Some(range.high),
            _ => None,
        };
        let actual_high = match &indicator.actual {
            Actual::Range(range) => Some(range.high),
            _ => None,
        };
        if target_high.is_none() && actual_high.is_none() && indicator.particulars.is_empty() {
            return Ok(0);
        }
        self.evaluation.extras.push(Extra {
            target_high: target_high.unwrap_or_default(),
            actual_high: actual_high.unwrap_or_default(),
            particulars: indicator.particulars.clone(),
        });
        u32::try_from(self.evaluation.extras.len()).map_err(|_| too_much_text())
    }

    fn unit_id(&mut self, unit: Option<&str>) -> Result<u16, Error> {
        let Some(unit) = unit else { return Ok(0) };
        let evaluation = &self.evaluation;
        let is_same = |known: &Span| known.length as usize == unit.len() && evaluation.text(*known) == unit;
        if let Some(index) = self.units.find(&evaluation.units, is_same, || String::from(unit)) {
            return Ok(u16::try_from(index).unwrap_or(u16::MAX).saturating_add(1));
        }
        let span = self.push_text(unit).ok_or_else(too_much_text)?;
        self.evaluation.units.push(span);
        let found = self.evaluation.units.len();
        let most = usize::from(u16::MAX);
        let id = u16::try_from(found).map_err(|_| Error::Limit { what: Limited::Units, limit: most, found })?;
        let evaluation = &self.evaluation;
        self.units.keep(&evaluation.units, |unit| String::from(evaluation.text(*unit)));
        Ok(id)
    }

    fn target_bits(&mut self, target: &Target<'_>) -> Result<ReadingBits, Error> {
        match target {
            Target::Quantity(quantity) => self.quantity_bits(quantity),
            Target::Range(range) => self.range_bits(range),
            Target::Deadline(_) => Ok(ReadingBits::plain(Tag::Deadline)),
            Target::Text => Ok(ReadingBits::plain(Tag::Text)),
            Target::NotApplicable => Ok(ReadingBits::plain(Tag::NotApplicable)),
            Target::Blank => Ok(ReadingBits::plain(Tag::Blank)),
        }
    }

    fn actual_bits(&mut self, actual: &Actual<'_>) -> Result<ReadingBits, Error> {
        match actual {
            Actual::Quantity(quantity) => self.quantity_bits(quantity),
            Actual::Range(range) => self.range_bits(range),
            Actual::Deadline(_) => Ok(ReadingBits::plain(Tag::Deadline)),
            Actual::Level(level) => Ok(ReadingBits::plain(Tag::Level(*level))),
            Actual::Text => Ok(ReadingBits::plain(Tag::Text)),
            Actual::NotApplicable => Ok(ReadingBits::plain(Tag::NotApplicable)),
            Actual::Blank => Ok(ReadingBits::plain(Tag::Blank)),
        }
    }

    fn quantity_bits(&mut self, quantity: &Quantity<'_>) -> Result<ReadingBits, Error> {
        Ok(ReadingBits {
            tag: Tag::Quantity,
            comparison: quantity.comparison,
            change: quantity.change,
            approximate: quantity.approximate,
            multiplier: quantity.multiplier,
            unit: self.unit_id(quantity.unit)?,
        })
    }

    fn range_bits(&mut self, range: &Range<'_>) -> Result<ReadingBits, Error> {
        Ok(ReadingBits {
            multiplier: range.multiplier,
            unit: self.unit_id(range.unit)?,
            ..ReadingBits::plain(Tag::Range)
        })
    }
}

/// Whether only the numbers of a row can be asked about, and not how they are written or what they are called.
fn is_plain(indicator: &Indicator<'_>, facts: &Facts, comparands: Comparands, kind: Kind) -> bool {
    let (Target::Quantity(target), Actual::Quantity(actual)) = (&indicator.target, &indicator.actual) else {
        return false;
    };
    let Answer::Measured(comparison) = comparands.answer else { return false };
    let has_unit = target.unit.is_some() || actual.unit.is_some();
    let fits_kind = match kind {
        Kind::Cost => facts.name.any(NameFacts::COST),
        Kind::Timeliness => names::says_when(target.unit.or(actual.unit), facts.name),
        _ => true,
    };
    let doubted = if comparison.is_inverse() { NameFacts::WORK } else { NameFacts::NUISANCE };
    // A multiplier that is taken over makes the actual larger than it is printed.
    let may_be_over = actual.value > Number::whole(100) || comparands.actual_shift != 0;
    let over_hundred = facts.name.any(NameFacts::BOUNDED_RATE) && may_be_over;
    facts.has(Facts::SIGN)
        && has_unit
        && !over_hundred
        && !actual.approximate
        && target.value.is_positive()
        && fits_kind
        && !facts.name.any(doubted.with(NameFacts::EXECUTION_RATE))
}

/// The first of the texts of a row that is too long.
#[cold]
fn text_too_long(row: u32, texts: [&str; 4]) -> Error {
    let mut fields = texts.into_iter().zip(["level3", "target", "actual", "deviation_reason"]);
    let (text, field) = fields.find(|(text, _)| text.len() > MAX_TEXT).unwrap_or_default();
    Error::Limit { what: Limited::Text { row: Some(row), field }, limit: MAX_TEXT, found: text.len() }
}

/// A length that is known to be at most [`MAX_TEXT`].
fn short(length: usize) -> u16 {
    u16::try_from(length).unwrap_or(ABSENT)
}

/// A mantissa and its places.
type Parts = (i64, i8);

/// The numbers of a target and an actual with the same places, and by how many places each was raised: so they are
/// compared and divided as they stand.
#[inline]
fn align(target: Parts, actual: Parts, answer: Answer) -> ((Parts, u8), (Parts, u8)) {
    if target.1 == actual.1 || !matches!(answer, Answer::Measured(_)) {
        return ((target, 0), (actual, 0));
    }
    (raised_to(actual.1, target), raised_to(target.1, actual))
}

/// A number raised to so many places; as it is where it has more already or would have too many digits.
fn raised_to(places: i8, number: Parts) -> (Parts, u8) {
    let raise = u8::try_from(i16::from(places).saturating_sub(i16::from(number.1))).unwrap_or(0);
    let raised = Number::new(number.0, 0).ok().and_then(|mantissa| mantissa.scaled(raise));
    raised.map_or((number, 0), |raised| ((raised.mantissa(), number.1.saturating_add_unsigned(raise)), raise))
}

fn target_number(target: &Target<'_>, shift: u8) -> (i64, i8) {
    match target {
        Target::Quantity(quantity) => (quantity.value.mantissa(), answer::shifted_places(quantity.value, shift)),
        Target::Range(range) => (range.low.mantissa(), answer::shifted_places(range.low, shift)),
        Target::Deadline(date) => (pack_date(*date), 0),
        Target::Text | Target::NotApplicable | Target::Blank => (0, 0),
    }
}

fn actual_number(actual: &Actual<'_>, shift: u8) -> (i64, i8) {
    match actual {
        Actual::Quantity(quantity) => (quantity.value.mantissa(), answer::shifted_places(quantity.value, shift)),
        Actual::Range(range) => (range.low.mantissa(), answer::shifted_places(range.low, shift)),
        Actual::Deadline(date) => (pack_date(*date), 0),
        Actual::Level(_) | Actual::Text | Actual::NotApplicable | Actual::Blank => (0, 0),
    }
}
