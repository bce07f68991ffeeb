//! How an indicator enters an evaluation: what it says is understood once, and then held.

use crate::error::Error;
use crate::error::limited::{Limited, too_much_text, within};
use crate::evaluation::answer::{Answer, Comparands};
use crate::evaluation::builder::EvaluationBuilder;
use crate::evaluation::doubts::{Doubted, Doubts};
use crate::evaluation::indicator::Indicator;
use crate::evaluation::places::printed;
use crate::evaluation::repetition::kind_key;
use crate::evaluation::rows::{
    ABSENT, CellState, Facts, HAS_SPECIAL, PrintedRow, ReadingKind, RowFigures, Special, Tag, UNUSUAL_SIGN, pack_date,
    plain_number,
};
use crate::evaluation::{MAX_INDICATORS, MAX_TEXT, answer};
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::notation::cells::scale;
use crate::notation::hierarchy::{BlockKind, Kind, points_in_name};
use crate::notation::reading::{Actual, Comparison, Quantity, Range, Target};
use crate::notation::words::names::NameFacts;
use crate::notation::words::scales::QUALITATIVE;
use crate::notation::{characters, names, remarks, spelling};
use crate::scheme::rule::Rule;
use alloc::string::String;

/// What a row says, found out before it is held.
struct Entry {
    group: u32,
    group_kind: Kind,
    block: u16,
    facts: Facts,
    /// The weight in its cell, or else in its name.
    weight: Option<Points>,
    doubts: Doubts,
    comparands: Comparands,
    target: Figure,
    actual: Figure,
}

impl EvaluationBuilder {
    pub(crate) fn try_add(&mut self, indicator: &Indicator<'_>) -> Result<(), Error> {
        let number = self.evaluation.rows.len().saturating_add(1);
        within(Limited::Indicators, MAX_INDICATORS, number)?;
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        let name = indicator.level3.unwrap_or_default();
        let bare_name = characters::trim(name);
        let name = if bare_name.is_empty() { "" } else { name };
        let reason = indicator.reason.unwrap_or_default();
        let texts = [name, &indicator.target_text, &indicator.actual_text, reason];
        if texts.into_iter().any(|text| text.len() > MAX_TEXT) {
            return Err(text_too_long(number, texts));
        }
        if !indicator.particulars.is_empty() {
            indicator.particulars.check(number)?;
        }
        if let Some((field, text)) = indicator.remarks.fields().find(|(_, text)| text.len() > MAX_TEXT) {
            return Err(Limited::Text { row: Some(number), field }.passed(MAX_TEXT, text.len()));
        }
        let unnumbered = names::without_number(bare_name);
        let plain_name = spelling::plain(unnumbered);
        let entry = self.understand(indicator, bare_name, &plain_name)?;
        self.note_columns(indicator, entry.weight);
        self.names.add(kind_key(entry.group, entry.block, entry.group_kind), &plain_name, &indicator.target_text);
        if !indicator.remarks.is_empty() {
            self.evaluation.remarks.push((number.saturating_sub(1), indicator.remarks.clone()));
        }
        self.hold(indicator, &entry, texts)
    }

    /// Where a row belongs, what its name and its cells say, and what can be doubted of them.
    fn understand(&mut self, indicator: &Indicator<'_>, bare_name: &str, plain_name: &str) -> Result<Entry, Error> {
        let known_groups = self.evaluation.groups.len();
        let (group, group_kind, block) =
            self.place(printed(indicator.level1.as_deref()), printed(indicator.level2.as_deref()))?;
        let notation = names::name_notation(bare_name);
        let mut name_facts = names::name_facts(plain_name);
        if notation.unit {
            name_facts = name_facts.with(NameFacts::UNIT);
        }
        if notation.time {
            name_facts = name_facts.with(NameFacts::TIME);
        }
        let in_cost_block =
            self.evaluation.blocks.get(usize::from(block)).is_some_and(|block| block.kind == BlockKind::Cost);
        let kind = if in_cost_block { Kind::Cost } else { group_kind };
        let comparison = match &indicator.target {
            Target::Quantity(target) => answer::comparison_of(target, notation.comparison, kind, name_facts),
            _ => Comparison::AtLeast,
        };
        let on_scale = match (&indicator.target, &indicator.actual) {
            (Target::Text, Actual::Text) => scale::level_on(&indicator.target_text, &indicator.actual_text),
            _ => None,
        };
        let on_scale = on_scale.map(Actual::Level);
        let (wanted, given) = (&indicator.target, on_scale.as_ref().unwrap_or(&indicator.actual));
        let year = self.evaluation.header.fiscal_year;
        let comparands = answer::compare(wanted, given, comparison, year, indicator.level3.unwrap_or_default());
        let comparands = comparands.within_digits(wanted, given);
        let (target, actual) = align(
            Figure::of_reading(wanted, comparands.target_taken),
            given.reading().map_or(Figure::NONE, |given| Figure::of_reading(&given, comparands.actual_taken)),
            comparands.answer,
        );
        let doubted = Doubted {
            target: wanted,
            actual: given,
            name: bare_name,
            target_text: &indicator.target_text,
            kind: group_kind,
            name_facts,
            sign_in_name: notation.comparison.is_some(),
            nature: indicator.remarks.nature.as_deref().and_then(|nature| names::direction(characters::trim(nature))),
            comparison,
            comparands,
            order: answer::compare_scaled(actual.mantissa, actual.places, target.mantissa, target.places),
            actual_number: plain_number(actual.mantissa, actual.places),
        };
        let doubts = doubted.doubts().with(self.doubts_of_text(indicator)).with(indicator.read_otherwise);
        // Its first row stands for a group.
        let is_unusual = self.evaluation.groups.get(known_groups).is_some_and(|group| !group.usual);
        let doubts = doubts.with_if(is_unusual, Doubts::UNUSUAL_KIND);
        let facts = Facts { name: name_facts, bits: 0 };
        let weight = indicator.weight.points().or_else(|| points_in_name(bare_name));
        Ok(Entry { group, group_kind, block, facts, weight, doubts, comparands, target, actual })
    }

    /// The doubts of a text target, of a rule that only a host can know, and of the reason.
    fn doubts_of_text(&self, indicator: &Indicator<'_>) -> Doubts {
        let of_target = match indicator.target {
            Target::Text if scale::is_scale(&indicator.target_text) && is_qualitative(indicator) => Doubts::NONE,
            Target::Text if self.is_vague(&indicator.target_text) => Doubts::TARGET_VAGUE,
            Target::Text => Doubts::TARGET_NOT_QUANTIFIED,
            _ => Doubts::NONE,
        };
        let of_rule = match indicator.particulars.rule {
            Some(Rule::Custom(_)) => Doubts::CUSTOM_RULE,
            _ => Doubts::NONE,
        };
        let of_reason = match indicator.reason {
            Some(reason) if remarks::is_instruction(reason) => Doubts::INSTRUCTION_LEFT,
            Some(reason) if remarks::says_unfinished(reason) => Doubts::REASON_CONTRADICTS,
            _ => Doubts::NONE,
        };
        of_target.with(of_rule).with(of_reason)
    }

    /// Whether a text target is made of words of degree; a column often repeats its cells, so that the row above knows.
    fn is_vague(&self, target: &str) -> bool {
        let above = self.evaluation.indicators().next_back();
        match above.filter(|row| row.target_tag_is_text() && row.target_text() == target) {
            Some(above) => above.printed.doubts.has(Doubts::TARGET_VAGUE),
            None => names::is_vague(target),
        }
    }

    /// Which columns the form has, and which rules its rows bring along.
    fn note_columns(&mut self, indicator: &Indicator<'_>, weight: Option<Points>) {
        let overview = &mut self.evaluation.overview;
        if let Some(rule) = &indicator.particulars.rule {
            overview.alternatives |= matches!(rule, Rule::Alternative { .. });
            overview.counts_targets_reached |= rule.targets_reached().is_some();
        }
        overview.weight_column |= !indicator.weight.is_absent();
        overview.has_weights |= weight.is_some();
        let declares = indicator.declared_score.points().is_some();
        overview.declares_scores |= declares;
        overview.unweighed_scores |= declares && weight.is_none();
        overview.declared_rows = overview.declared_rows.saturating_add(u32::from(declares));
    }

    fn hold(&mut self, indicator: &Indicator<'_>, entry: &Entry, texts: [&str; 4]) -> Result<(), Error> {
        let special = self.add_special(indicator)?;
        let target = self.bits(&indicator.target)?;
        let actual = match indicator.actual.reading() {
            Ok(reading) => self.bits(&reading)?,
            Err(level) => ReadingKind::plain(Tag::Level(level)),
        };
        let unusual = RowFigures::is_unusual(entry.target.mantissa, entry.actual.mantissa);
        let weight = entry.weight.unwrap_or_default();
        let declared = indicator.declared_score.points().unwrap_or_default().number();
        let start = u32::try_from(self.evaluation.text.len()).map_err(|_| too_much_text())?;
        for text in texts {
            self.evaluation.text.push_str(text);
        }
        let [name, target_text, actual_text, reason] = texts.map(|text| short(text.len()));
        self.evaluation.figures.push(RowFigures {
            weight: weight.millionths(),
            target: entry.target.mantissa,
            actual: entry.actual.mantissa,
            target_places: entry.target.places,
            actual_places: entry.actual.places,
            flags: if special == 0 { 0 } else { HAS_SPECIAL } | if unusual { UNUSUAL_SIGN } else { 0 },
            answer: entry.comparands.answer,
            block: entry.block,
        });
        self.evaluation.rows.push(PrintedRow {
            text: start,
            level3: name,
            target_text,
            actual_text,
            reason: if indicator.reason.is_some() { reason } else { ABSENT },
            group: entry.group,
            special,
            declared: declared.mantissa(),
            declared_places: declared.places(),
            declared_state: CellState::of(indicator.declared_score),
            weight_state: CellState::of(indicator.weight),
            target,
            actual,
            facts: entry.facts_of(indicator),
            doubts: entry.doubts,
            target_taken: entry.comparands.target_taken,
            actual_taken: entry.comparands.actual_taken,
            target_places_added: entry.target.raise,
            actual_places_added: entry.actual.raise,
            weight_places: weight.number().places(),
            printed_levels: u8::from(printed(indicator.level1.as_deref()).is_some())
                | u8::from(printed(indicator.level2.as_deref()).is_some()) << 1
                | u8::from(name > 0) << 2,
        });
        Ok(())
    }

    fn add_special(&mut self, indicator: &Indicator<'_>) -> Result<u32, Error> {
        let high = |reading: Target<'_>| match reading {
            Target::Range(range) => Some(range.high),
            _ => None,
        };
        let target_high = high(indicator.target);
        let actual_high = indicator.actual.reading().ok().and_then(high);
        if target_high.is_none() && actual_high.is_none() && indicator.particulars.is_empty() {
            return Ok(0);
        }
        self.evaluation.specials.push(Special {
            target_high: target_high.unwrap_or_default(),
            actual_high: actual_high.unwrap_or_default(),
            particulars: indicator.particulars.clone(),
        });
        u32::try_from(self.evaluation.specials.len()).map_err(|_| too_much_text())
    }

    fn unit_id(&mut self, unit: Option<&str>) -> Result<u16, Error> {
        let Some(unit) = unit else { return Ok(0) };
        if let Some(id) = self.units.get(unit) {
            return Ok(*id);
        }
        let span = self.push_text(unit).ok_or_else(too_much_text)?;
        self.evaluation.units.push(span);
        let found = self.evaluation.units.len();
        let most = usize::from(u16::MAX);
        let id = u16::try_from(found).map_err(|_| Limited::Units.passed(most, found))?;
        self.units.insert(String::from(unit), id);
        Ok(id)
    }

    fn bits(&mut self, reading: &Target<'_>) -> Result<ReadingKind, Error> {
        match reading {
            Target::Quantity(quantity) => self.quantity_kind(quantity),
            Target::Range(range) => self.range_kind(range),
            Target::Deadline(_) => Ok(ReadingKind::plain(Tag::Deadline)),
            Target::Text => Ok(ReadingKind::plain(Tag::Text)),
            Target::NotApplicable => Ok(ReadingKind::plain(Tag::NotApplicable)),
            Target::Blank => Ok(ReadingKind::plain(Tag::Blank)),
        }
    }

    fn quantity_kind(&mut self, quantity: &Quantity<'_>) -> Result<ReadingKind, Error> {
        Ok(ReadingKind {
            tag: Tag::Quantity,
            comparison: quantity.comparison,
            change: quantity.change,
            approximate: quantity.approximate,
            multiplier: quantity.multiplier,
            unit: self.unit_id(quantity.unit)?,
        })
    }

    fn range_kind(&mut self, range: &Range<'_>) -> Result<ReadingKind, Error> {
        Ok(ReadingKind {
            multiplier: range.multiplier,
            unit: self.unit_id(range.unit)?,
            ..ReadingKind::plain(Tag::Range)
        })
    }
}

/// Whether the form marks a row as qualitative, in the column for natures or in the cell.
fn is_qualitative(indicator: &Indicator<'_>) -> bool {
    let named = indicator.remarks.nature.as_deref().is_some_and(|nature| spelling::is_same(nature, QUALITATIVE));
    named || scale::is_marked(&indicator.target_text)
}

impl Entry {
    fn facts_of(&self, indicator: &Indicator<'_>) -> Facts {
        let mut facts = self.facts;
        let target = !matches!(indicator.target, Target::Blank | Target::NotApplicable);
        let actual = !matches!(indicator.actual, Actual::Blank);
        facts.set(Facts::REASON, indicator.reason.is_some_and(remarks::is_reason));
        facts.set(Facts::BOTH, target && actual);
        facts.set(Facts::NEITHER, !target && !actual);
        facts.set(Facts::WEIGHT_IN_NAME, self.weight.is_some() && indicator.weight.points().is_none());
        facts
    }
}

/// The first of the texts of a row that is too long.
#[cold]
fn text_too_long(row: u32, texts: [&str; 4]) -> Error {
    let mut fields = texts.into_iter().zip(["level3", "target", "actual", "deviation_reason"]);
    let (text, field) = fields.find(|(text, _)| text.len() > MAX_TEXT).unwrap_or_default();
    Limited::Text { row: Some(row), field }.passed(MAX_TEXT, text.len())
}

/// A length that is known to be at most [`MAX_TEXT`].
fn short(length: usize) -> u16 {
    u16::try_from(length).unwrap_or(ABSENT)
}

/// The number of a cell as it is held: written with the places of the other side where both can be.
#[derive(Clone, Copy)]
struct Figure {
    mantissa: i64,
    places: i8,
    /// By how many places it was raised.
    raise: u8,
}

impl Figure {
    const NONE: Self = Self { mantissa: 0, places: 0, raise: 0 };

    fn of(number: Number, shift: u8) -> Self {
        Self { mantissa: number.mantissa(), places: answer::shifted_places(number, shift), raise: 0 }
    }

    fn of_reading(reading: &Target<'_>, shift: u8) -> Self {
        match reading {
            Target::Quantity(quantity) => Self::of(quantity.value, shift),
            Target::Range(range) => Self::of(range.low, shift),
            Target::Deadline(date) => Self { mantissa: pack_date(*date), ..Self::NONE },
            Target::Text | Target::NotApplicable | Target::Blank => Self::NONE,
        }
    }

    /// Raised to so many places; as it is where it has more already or would have too many digits.
    fn raised_to(self, places: i8) -> Self {
        let raise = u8::try_from(i16::from(places).saturating_sub(i16::from(self.places))).unwrap_or(0);
        let raised = Number::new(self.mantissa, 0).ok().and_then(|mantissa| mantissa.scaled(raise));
        raised.map_or(self, |raised| Self {
            mantissa: raised.mantissa(),
            places: self.places.saturating_add_unsigned(raise),
            raise,
        })
    }
}

/// The numbers of a target and an actual with the same places: so they are compared and divided as they stand.
#[inline]
fn align(target: Figure, actual: Figure, answer: Answer) -> (Figure, Figure) {
    if target.places == actual.places || !matches!(answer, Answer::Measured(_)) {
        return (target, actual);
    }
    (target.raised_to(actual.places), actual.raised_to(target.places))
}
