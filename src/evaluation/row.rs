//! A row as it is looked at: what its form prints, what that says, and what follows from it.

use crate::evaluation::answer::Answer;
use crate::evaluation::indicator::{PointsCell, Remarks};
use crate::evaluation::rows::{
    ABSENT, Block, CellState, KindGroup, PrintedRow, ReadingKind, RowFigures, Span, Special, Tag, plain_number,
    unpack_date,
};
use crate::evaluation::{Evaluation, answer};
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::notation::hierarchy::{BlockKind, Kind, with_points};
use crate::notation::reading::{Actual, Comparison, Quantity, Range, Target};
use crate::notation::{characters, names};
use crate::scheme::rule::Rule;
use alloc::string::String;

/// A row of an evaluation.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    pub(crate) evaluation: &'a Evaluation,
    pub(crate) figures: &'a RowFigures,
    pub(crate) printed: &'a PrintedRow,
    pub(crate) index: u32,
}

/// As printed and as read; not its number, nor what its evaluation makes of it.
impl PartialEq for Row<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.target_text() == other.target_text()
            && self.actual_text() == other.actual_text()
            && self.target() == other.target()
            && self.actual() == other.actual()
            && self.level1_label() == other.level1_label()
            && self.level2_label() == other.level2_label()
            && self.level3() == other.level3()
            && self.weight_cell() == other.weight_cell()
            && self.declared_cell() == other.declared_cell()
            && self.reason() == other.reason()
            && self.rule() == other.rule()
            && self.deduction() == other.deduction()
            && self.checked_items() == other.checked_items()
            && self.remarks() == other.remarks()
    }
}

impl<'a> Row<'a> {
    /// Its number, from 1.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.index.saturating_add(1)
    }

    pub(crate) const fn evaluation(&self) -> &'a Evaluation {
        self.evaluation
    }

    fn span(&self, before: u32, length: u16) -> &'a str {
        self.evaluation.text(Span { start: self.printed.text.saturating_add(before), length: u32::from(length) })
    }

    /// Whether the declared score is so many millionths.
    #[inline]
    pub(crate) fn declares(&self, millionths: i64) -> bool {
        self.printed.declared_state == CellState::Printed
            && Points::from_parts(self.printed.declared, self.printed.declared_places).millionths() == millionths
    }

    /// Whether a review looks at the row: rows for information it passes over, but where the form has no card at all, all are
    /// such, and what their cells say counts.
    #[inline]
    pub(crate) fn is_counted(&self) -> bool {
        self.figures.is_scored() || !self.evaluation.overview.has_card()
    }

    pub(crate) fn block(&self) -> Option<&'a Block> {
        self.evaluation.blocks.get(usize::from(self.figures.block))
    }

    pub(crate) fn group(&self) -> Option<&'a KindGroup> {
        self.evaluation.groups.get(usize::try_from(self.printed.group).ok()?)
    }

    /// The name of its block (一级指标); `None` where the row prints none.
    #[must_use]
    pub fn level1(&self) -> Option<&'a str> {
        let block = self.block().filter(|_| self.printed.printed_levels & 1 != 0)?;
        Some(self.evaluation.text(block.name))
    }

    /// The label of its block as a form prints it: with the heading above it and the points beside it.
    pub(crate) fn level1_label(&self) -> Option<String> {
        let block = self.block().filter(|_| self.printed.printed_levels & 1 != 0)?;
        let labelled = |block: &Block| with_points(self.evaluation.text(block.name), block.printed);
        let heading = block.heading.and_then(|heading| self.evaluation.blocks.get(usize::from(heading)));
        Some(match heading {
            Some(heading) => alloc::format!("{}/{}", labelled(heading), labelled(block)),
            None => labelled(block),
        })
    }

    /// The label of its kind, with the points beside it.
    pub(crate) fn level2_label(&self) -> Option<String> {
        let group = self.group().filter(|_| self.printed.printed_levels & 2 != 0)?;
        Some(with_points(self.evaluation.text(group.name), group.printed))
    }

    /// The name of its kind (二级指标); `None` where the row prints none.
    #[must_use]
    pub fn level2(&self) -> Option<&'a str> {
        let group = self.group().filter(|_| self.printed.printed_levels & 2 != 0)?;
        Some(self.evaluation.text(group.name))
    }

    /// Its own name (三级指标); `None` where the row prints none.
    #[must_use]
    pub fn level3(&self) -> Option<&'a str> {
        (self.printed.printed_levels & 4 != 0).then(|| self.name())
    }

    /// Its own name, empty where none is printed.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.span(0, self.printed.level3)
    }

    /// The name without spaces around it and without the number before it.
    pub(crate) fn bare_name(&self) -> &'a str {
        names::without_number(characters::trim(self.name()))
    }

    /// The kind that its level-2 label names.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.group().map_or(Kind::Other, |group| group.kind)
    }

    /// Its printed weight.
    #[must_use]
    pub fn weight_cell(&self) -> PointsCell {
        match self.printed.weight_state {
            CellState::Absent => PointsCell::Absent,
            CellState::Blank => PointsCell::Blank,
            CellState::Printed => {
                PointsCell::Printed(Points::with_places(self.figures.weight, self.printed.weight_places))
            }
        }
    }

    /// The weight it is scored with: the printed one, or the declared score on a form without a weight column.
    #[must_use]
    pub fn weight(&self) -> Option<Points> {
        (self.figures.is_scored() && self.figures.answer != Answer::Unweighed).then(|| self.figures.weight())
    }

    /// Its declared score.
    #[must_use]
    pub fn declared_cell(&self) -> PointsCell {
        match self.printed.declared_state {
            CellState::Absent => PointsCell::Absent,
            CellState::Blank => PointsCell::Blank,
            CellState::Printed => {
                PointsCell::Printed(Points::from_parts(self.printed.declared, self.printed.declared_places))
            }
        }
    }

    /// Its declared score, where one is printed.
    #[must_use]
    pub fn declared_score(&self) -> Option<Points> {
        self.declared_cell().points()
    }

    /// Its target as printed.
    #[must_use]
    pub fn target_text(&self) -> &'a str {
        self.span(u32::from(self.printed.level3), self.printed.target_text)
    }

    /// Its actual as printed.
    #[must_use]
    pub fn actual_text(&self) -> &'a str {
        let before = u32::from(self.printed.level3).saturating_add(u32::from(self.printed.target_text));
        self.span(before, self.printed.actual_text)
    }

    /// The reason given for its deviation; `Some("")` where the field is blank, `None` where the form lacks it.
    #[must_use]
    pub fn reason(&self) -> Option<&'a str> {
        if self.printed.reason == ABSENT {
            return None;
        }
        let before = u32::from(self.printed.level3)
            .saturating_add(u32::from(self.printed.target_text))
            .saturating_add(u32::from(self.printed.actual_text));
        Some(self.span(before, self.printed.reason))
    }

    /// A rule of its own.
    #[must_use]
    pub fn rule(&self) -> Option<&'a Rule> {
        self.special()?.particulars.rule.as_ref()
    }

    /// Points that a reviewer takes off.
    #[must_use]
    pub fn deduction(&self) -> Option<Points> {
        self.special()?.particulars.deduction
    }

    /// The fulfilled items of its checklist.
    #[must_use]
    pub fn checked_items(&self) -> Option<u64> {
        self.special()?.particulars.checked
    }

    /// 指标性质 as printed: 正向, 反向, 定性 or 定量.
    #[must_use]
    pub fn nature(&self) -> Option<&'a str> {
        self.remarks()?.nature.as_deref()
    }

    /// 评分标准 as printed.
    #[must_use]
    pub fn standard(&self) -> Option<&'a str> {
        self.remarks()?.standard.as_deref()
    }

    /// 得分系数 as printed, such as `85%`; see [`Rate::read`](crate::evaluation::Rate::read).
    #[must_use]
    pub fn coefficient(&self) -> Option<&'a str> {
        self.remarks()?.coefficient.as_deref()
    }

    pub(crate) fn remarks(&self) -> Option<&'a Remarks> {
        let remarks = &self.evaluation.remarks;
        let place = remarks.binary_search_by_key(&self.index, |(row, _)| *row).ok()?;
        remarks.get(place).map(|(_, remarks)| remarks)
    }

    pub(crate) fn special(&self) -> Option<&'a Special> {
        let index = usize::try_from(self.printed.special.checked_sub(1)?).ok()?;
        self.evaluation.specials.get(index)
    }

    /// The upper end of the range of a target, in the unit in which it is compared: a number and its places.
    pub(crate) fn target_high(&self) -> (i64, i8) {
        let high = self.special().map_or(Number::ZERO, |special| special.target_high);
        let places = i16::from(high.places()).saturating_sub(i16::from(self.printed.target_taken));
        (high.mantissa(), i8::try_from(places).unwrap_or(i8::MAX))
    }

    /// The same as one number.
    pub(crate) fn target_high_number(&self) -> Number {
        let (high, places) = self.target_high();
        plain_number(high, places)
    }

    /// The number of the target, in its own unit.
    fn target_number(&self) -> Number {
        own_number(
            self.figures.target,
            self.figures.target_places,
            self.printed.target_taken,
            self.printed.target_places_added,
        )
    }

    fn actual_number(&self) -> Number {
        own_number(
            self.figures.actual,
            self.figures.actual_places,
            self.printed.actual_taken,
            self.printed.actual_places_added,
        )
    }

    /// What its target says.
    #[must_use]
    pub fn target(&self) -> Target<'a> {
        let high = self.special().map_or(Number::ZERO, |special| special.target_high);
        self.reading(self.printed.target, self.target_number(), high, self.figures.target)
    }

    /// What its actual says.
    #[must_use]
    pub fn actual(&self) -> Actual<'a> {
        let bits = self.printed.actual;
        if let Tag::Level(level) = bits.tag {
            return Actual::Level(level);
        }
        let high = self.special().map_or(Number::ZERO, |special| special.actual_high);
        self.reading(bits, self.actual_number(), high, self.figures.actual).into()
    }

    /// A reading put together again: of a number or the lower end of a range, its upper end, or a date.
    fn reading(&self, bits: ReadingKind, number: Number, high: Number, date: i64) -> Target<'a> {
        match bits.tag {
            Tag::Quantity => Target::Quantity(self.quantity(bits, number)),
            Tag::Range => {
                let unit = self.evaluation.unit(bits.unit);
                Target::Range(Range { low: number, high, unit, multiplier: bits.multiplier })
            }
            Tag::Deadline => unpack_date(date).map_or(Target::Text, Target::Deadline),
            Tag::Level(_) | Tag::Text => Target::Text,
            Tag::NotApplicable => Target::NotApplicable,
            Tag::Blank => Target::Blank,
        }
    }

    fn quantity(&self, bits: ReadingKind, value: Number) -> Quantity<'a> {
        Quantity {
            comparison: bits.comparison,
            value,
            unit: self.evaluation.unit(bits.unit),
            multiplier: bits.multiplier,
            approximate: bits.approximate,
            change: bits.change,
        }
    }

    /// The sign that holds for its target.
    #[must_use]
    pub fn comparison(&self) -> Option<Comparison> {
        if let Answer::Measured(comparison) = self.figures.answer {
            return Some(comparison);
        }
        let Target::Quantity(target) = self.target() else { return None };
        let in_name = names::name_notation(characters::trim(self.name())).comparison;
        Some(answer::comparison_of(&target, in_name, self.cost_or_kind(), self.printed.facts.name))
    }

    fn cost_or_kind(&self) -> Kind {
        let in_cost_block = self.block().is_some_and(|block| block.kind == BlockKind::Cost);
        if in_cost_block { Kind::Cost } else { self.kind() }
    }

    pub(crate) fn target_tag_is_text(&self) -> bool {
        self.printed.target.tag == Tag::Text
    }

    pub(crate) fn target_is_number(&self) -> bool {
        matches!(self.printed.target.tag, Tag::Quantity | Tag::Range)
    }

    pub(crate) fn actual_is_number(&self) -> bool {
        matches!(self.printed.actual.tag, Tag::Quantity | Tag::Range)
    }

    pub(crate) fn target_unit(&self) -> Option<&'a str> {
        self.evaluation.unit(self.printed.target.unit)
    }

    pub(crate) fn actual_unit(&self) -> Option<&'a str> {
        self.evaluation.unit(self.printed.actual.unit)
    }
}

/// The number as it was printed: without a multiplier that was taken over, and without the places it was raised by.
fn own_number(mantissa: i64, places: i8, shift: u8, raise: u8) -> Number {
    let own = i16::from(places).saturating_add(i16::from(shift)).saturating_sub(i16::from(raise));
    let raised = 10i64.saturating_pow(u32::from(raise));
    Number::from_parts(mantissa.checked_div(raised).unwrap_or(mantissa), u8::try_from(own).unwrap_or(0))
}

/// By content, not by layout: where a text lies, in which order blocks and units were met first, or what was worked
/// out ahead of scoring are no part of what an evaluation says, and differ between one that was built and the same one
/// read from a document. All that is worked out follows from what is compared here.
impl PartialEq for Evaluation {
    fn eq(&self, other: &Self) -> bool {
        self.header == other.header
            && self.budget == other.budget
            && self.goals == other.goals
            && self.declared == other.declared
            && self.summary == other.summary
            && self.deviation_analysis == other.deviation_analysis
            && self.improvement == other.improvement
            && self.named_amounts == other.named_amounts
            && self.unreadable == other.unreadable
            && self.analyses == other.analyses
            && self.results == other.results
            && self.unfinished == other.unfinished
            && self.base_data == other.base_data
            && self.points_by_name() == other.points_by_name()
            && self.indicators().eq(other.indicators())
    }
}

impl Evaluation {
    /// The rows in the order of the form.
    pub fn indicators(&self) -> impl ExactSizeIterator<Item = Row<'_>> + DoubleEndedIterator {
        self.figures.iter().zip(&self.rows).enumerate().map(|(index, (figures, printed))| Row {
            evaluation: self,
            figures,
            printed,
            index: u32::try_from(index).unwrap_or(u32::MAX),
        })
    }

    /// A row by its number, from 1.
    #[must_use]
    pub fn indicator(&self, number: u32) -> Option<Row<'_>> {
        self.view(number.checked_sub(1)?)
    }

    /// A row by its index, from 0.
    pub(crate) fn view(&self, index: u32) -> Option<Row<'_>> {
        let position = usize::try_from(index).ok()?;
        Some(Row { evaluation: self, figures: self.figures.get(position)?, printed: self.rows.get(position)?, index })
    }
}
