//! A self-evaluation (绩效自评): the budget, the indicators, and what the form declares of them.
//!
//! An [`Evaluation`] is put together once, by an [`EvaluationBuilder`], and then only looked at. Its rows are stored
//! flat: the numbers that scoring needs in one array of 32 bytes a row, everything else beside it, all text in one
//! string. What a row's words mean ([`Answer`], the facts of its name) is decided while it is built: scoring never
//! searches text, and validating only the few cells that a check doubts.
//!
//! [`EvaluationBuilder`]: crate::EvaluationBuilder

pub(crate) mod answer;
pub(crate) mod budget;
pub(crate) mod builder;
pub(crate) mod indicator;
pub(crate) mod positions;
pub(crate) mod repetition;
pub(crate) mod rows;
pub(crate) mod settle;

use crate::evaluation::answer::Answer;
use crate::evaluation::budget::{Amounts, BudgetExecution};
use crate::evaluation::indicator::PointsCell;
use crate::evaluation::rows::{
    ABSENT, Block, CellState, Extra, Group, Leaf, ReadingBits, Row, Shape, Span, Tag, unpack_date,
};
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::notation::date::Deadline;
use crate::notation::hierarchy::{BlockKind, Kind, with_points};
use crate::notation::reading::{Actual, Comparison, Quantity, Range, Target};
use crate::notation::{characters, names};
use crate::scheme::EvaluationKind;
use crate::scheme::formula::NamedAmount;
use crate::scheme::rule::Rule;
use alloc::string::String;
use alloc::vec::Vec;

/// The most rows of an evaluation: the roll-up of a province's projects has some ten thousands.
pub const MAX_INDICATORS: usize = 200_000;

/// The most different blocks of an evaluation.
pub const MAX_BLOCKS: usize = 10_000;

/// The most bytes of one cell or text: some five thousand Chinese characters, more than any form prints in a cell.
pub const MAX_TEXT: usize = 16_000;

/// The most parts, statements, goals, subtotals and named amounts, each.
pub const MAX_LIST: usize = 10_000;

/// What stands above the table of a form.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "the head of a form")]
pub struct Header {
    /// Whether a department or a project evaluates itself.
    pub kind: EvaluationKind,
    /// The unit or project.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// The year that is evaluated, from 1900 to 2999.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fiscal_year: Option<u16>,
    /// The date of the report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reported_on: Option<Deadline>,
    /// The id of the scheme that the form follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
}

impl Header {
    /// A header that says only who evaluates.
    #[must_use]
    pub fn new(kind: EvaluationKind, subject: impl Into<String>) -> Self {
        Self { kind, subject: subject.into(), fiscal_year: None, reported_on: None, scheme: None }
    }
}

/// An annual goal (年度绩效目标).
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a goal")]
pub struct Goal {
    /// Its text.
    pub text: String,
    /// Whether the form says that it was completed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed: Option<bool>,
    /// The rows that serve it, from 1; `None` where the form links no rows to goals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicators: Option<Vec<u32>>,
}

/// A declared score of a block.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a subtotal")]
pub struct Subtotal {
    /// The block, as the form names it there.
    pub name: String,
    /// Its declared score.
    pub score: Points,
}

/// Scores that a form declares: in its table, or again in its narrative.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "declared scores")]
pub struct DeclaredScores {
    /// The total (自评总分).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Points>,
    /// The grade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// The subtotals.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subtotals: Vec<Subtotal>,
}

impl DeclaredScores {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A cell that could not be read, kept so that nothing is dropped silently.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an unreadable cell")]
#[non_exhaustive]
pub struct UnreadableCell {
    /// Where the cell stands.
    pub place: CellPlace,
    /// The field of the document, such as `weight`.
    pub field: String,
    /// What is printed there.
    pub printed: String,
    /// Why it cannot be read.
    pub cause: UnreadableCause,
}

/// Where a cell stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CellPlace {
    /// In the total row of the budget, or in the part or statement of this name.
    Budget(String),
    /// In the heading of a block.
    Block(String),
    /// In a row, from 1.
    Row(u32),
    /// Elsewhere.
    Document,
}

/// Why a cell cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum UnreadableCause {
    /// It is not what its column holds.
    NotUnderstood,
    /// It is longer than [`MAX_TEXT`]; only its beginning is kept.
    TooLong,
    /// Its number has more digits than a number can have.
    TooManyDigits,
    /// Its number is none of points: [`MAX_POINTS`](crate::exact::number::MAX_POINTS) or more, or with more than
    /// [`MAX_POINT_PLACES`](crate::exact::number::MAX_POINT_PLACES) decimal places.
    OutOfRange,
}

/// A self-evaluation.
///
/// Made by [`Evaluation::builder`], read from a printed form or from an `evaluation/1` document.
///
/// Two evaluations are equal when they say the same: see [`Evaluation::eq`](#impl-PartialEq-for-Evaluation).
#[derive(Debug, Clone)]
pub struct Evaluation {
    pub(crate) header: Header,
    pub(crate) budget: BudgetExecution,
    /// The amounts of the total row, completed from the statements.
    pub(crate) amounts: Amounts,
    /// The same at the finest precision that the form gives.
    pub(crate) finest: Amounts,
    pub(crate) goals: Vec<Goal>,
    pub(crate) declared: DeclaredScores,
    pub(crate) summary: DeclaredScores,
    pub(crate) deviation_analysis: Option<String>,
    pub(crate) improvement: Option<String>,
    pub(crate) named_amounts: Vec<NamedAmount>,
    /// What formulas use: the named amounts, or where none are given those of the budget table, in yuan.
    pub(crate) formula_amounts: Vec<NamedAmount>,
    pub(crate) unreadable: Vec<UnreadableCell>,
    pub(crate) blocks: Vec<Block>,
    pub(crate) groups: Vec<Group>,
    pub(crate) leaves: Vec<Leaf>,
    pub(crate) rows: Vec<Row>,
    pub(crate) extras: Vec<Extra>,
    pub(crate) units: Vec<Span>,
    pub(crate) text: String,
    pub(crate) shape: Shape,
    /// Rows that repeat an earlier one, and that one; from 0, in order.
    pub(crate) duplicates: Vec<(u32, u32)>,
    /// The first of at least three similar rows, and how many they are.
    pub(crate) similar: Vec<(u32, u32)>,
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
            && self.points_by_name() == other.points_by_name()
            && self.indicators().eq(other.indicators())
    }
}

impl Evaluation {
    /// What stands above the table.
    #[must_use]
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// The budget and its execution.
    #[must_use]
    pub const fn budget(&self) -> &BudgetExecution {
        &self.budget
    }

    /// The annual goals.
    #[must_use]
    pub fn goals(&self) -> &[Goal] {
        &self.goals
    }

    /// The scores that the table declares.
    #[must_use]
    pub const fn declared(&self) -> &DeclaredScores {
        &self.declared
    }

    /// The scores that the narrative states.
    #[must_use]
    pub const fn summary(&self) -> &DeclaredScores {
        &self.summary
    }

    /// The analysis of deviations; `Some("")` where the form has the field and it is blank.
    #[must_use]
    pub fn deviation_analysis(&self) -> Option<&str> {
        self.deviation_analysis.as_deref()
    }

    /// The measures of improvement; `Some("")` where the form has the field and it is blank.
    #[must_use]
    pub fn improvement(&self) -> Option<&str> {
        self.improvement.as_deref()
    }

    /// The amounts that named formulas use.
    #[must_use]
    pub fn named_amounts(&self) -> &[NamedAmount] {
        &self.named_amounts
    }

    /// The cells that could not be read.
    #[must_use]
    pub fn unreadable_cells(&self) -> &[UnreadableCell] {
        &self.unreadable
    }

    /// The rows in the order of the form.
    pub fn indicators(&self) -> impl ExactSizeIterator<Item = IndicatorView<'_>> + DoubleEndedIterator {
        self.leaves.iter().zip(&self.rows).enumerate().map(|(index, (leaf, row))| IndicatorView {
            evaluation: self,
            leaf,
            row,
            index: u32::try_from(index).unwrap_or(u32::MAX),
        })
    }

    /// A row by its number, from 1.
    #[must_use]
    pub fn indicator(&self, number: u32) -> Option<IndicatorView<'_>> {
        self.view(number.checked_sub(1)?)
    }

    /// A row by its index, from 0.
    pub(crate) fn view(&self, index: u32) -> Option<IndicatorView<'_>> {
        let position = usize::try_from(index).ok()?;
        Some(IndicatorView { evaluation: self, leaf: self.leaves.get(position)?, row: self.rows.get(position)?, index })
    }

    pub(crate) fn text(&self, span: Span) -> &str {
        let start = usize::try_from(span.start).unwrap_or(usize::MAX);
        let end = start.saturating_add(usize::try_from(span.length).unwrap_or(usize::MAX));
        self.text.get(start..end).unwrap_or_default()
    }

    /// The unreadable cells of rows, in the order of the rows.
    pub(crate) fn unreadable_rows(&self) -> &[UnreadableCell] {
        let start = self.unreadable.partition_point(|cell| cell.place < CellPlace::Row(0));
        let end = self.unreadable.partition_point(|cell| cell.place <= CellPlace::Row(u32::MAX));
        self.unreadable.get(start..end).unwrap_or_default()
    }

    /// The printed blocks: name and points.
    pub(crate) fn printed_blocks(&self) -> impl Iterator<Item = (&str, Points)> {
        self.blocks.iter().filter_map(|block| Some((self.text(block.name), block.printed?)))
    }

    fn points_by_name(&self) -> Vec<(&str, Points)> {
        let mut blocks: Vec<_> = self.printed_blocks().collect();
        blocks.sort_unstable();
        blocks
    }

    fn unit(&self, id: u16) -> Option<&str> {
        let index = usize::from(id).checked_sub(1)?;
        self.units.get(index).map(|unit| self.text(*unit))
    }
}

/// A row of an evaluation.
#[derive(Debug, Clone, Copy)]
pub struct IndicatorView<'a> {
    evaluation: &'a Evaluation,
    pub(crate) leaf: &'a Leaf,
    pub(crate) row: &'a Row,
    pub(crate) index: u32,
}

/// As printed and as read; not its number, nor what its evaluation makes of it.
impl PartialEq for IndicatorView<'_> {
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
    }
}

impl<'a> IndicatorView<'a> {
    /// Its number, from 1.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.index.saturating_add(1)
    }

    pub(crate) const fn evaluation(&self) -> &'a Evaluation {
        self.evaluation
    }

    fn span(&self, before: u32, length: u16) -> &'a str {
        self.evaluation.text(Span { start: self.row.text.saturating_add(before), length: u32::from(length) })
    }

    /// Whether the declared score is so many millionths.
    #[inline]
    pub(crate) fn declares(&self, millionths: i64) -> bool {
        self.row.declared_state == CellState::Printed
            && Points::from_parts(self.row.declared, self.row.declared_places).millionths() == millionths
    }

    pub(crate) fn block(&self) -> Option<&'a Block> {
        self.evaluation.blocks.get(usize::from(self.leaf.block))
    }

    pub(crate) fn group(&self) -> Option<&'a Group> {
        self.evaluation.groups.get(usize::try_from(self.row.group).ok()?)
    }

    /// The name of its block (一级指标); `None` where the row prints none.
    #[must_use]
    pub fn level1(&self) -> Option<&'a str> {
        let block = self.block().filter(|_| self.row.printed_levels & 1 != 0)?;
        Some(self.evaluation.text(block.name))
    }

    /// The label of its block as a form prints it: with the heading above it and the points beside it.
    pub(crate) fn level1_label(&self) -> Option<String> {
        let block = self.block().filter(|_| self.row.printed_levels & 1 != 0)?;
        let labelled = |block: &Block| with_points(self.evaluation.text(block.name), block.printed);
        let heading = block.heading.and_then(|heading| self.evaluation.blocks.get(usize::from(heading)));
        Some(match heading {
            Some(heading) => alloc::format!("{}/{}", labelled(heading), labelled(block)),
            None => labelled(block),
        })
    }

    /// The label of its kind, with the points beside it.
    pub(crate) fn level2_label(&self) -> Option<String> {
        let group = self.group().filter(|_| self.row.printed_levels & 2 != 0)?;
        Some(with_points(self.evaluation.text(group.name), group.printed))
    }

    /// The name of its kind (二级指标); `None` where the row prints none.
    #[must_use]
    pub fn level2(&self) -> Option<&'a str> {
        let group = self.group().filter(|_| self.row.printed_levels & 2 != 0)?;
        Some(self.evaluation.text(group.name))
    }

    /// Its own name (三级指标); `None` where the row prints none.
    #[must_use]
    pub fn level3(&self) -> Option<&'a str> {
        (self.row.printed_levels & 4 != 0).then(|| self.name())
    }

    /// Its own name, empty where none is printed.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.span(0, self.row.level3)
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
        match self.row.weight_state {
            CellState::Absent => PointsCell::Absent,
            CellState::Blank => PointsCell::Blank,
            CellState::Printed => PointsCell::Printed(Points::with_places(self.leaf.weight, self.row.weight_places)),
        }
    }

    /// The weight it is scored with: the printed one, or the declared score on a form without a weight column.
    #[must_use]
    pub fn weight(&self) -> Option<Points> {
        (self.leaf.is_scored() && self.leaf.answer != Answer::Unweighed).then(|| self.leaf.weight())
    }

    /// Its declared score.
    #[must_use]
    pub fn declared_cell(&self) -> PointsCell {
        match self.row.declared_state {
            CellState::Absent => PointsCell::Absent,
            CellState::Blank => PointsCell::Blank,
            CellState::Printed => PointsCell::Printed(Points::from_parts(self.row.declared, self.row.declared_places)),
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
        self.span(u32::from(self.row.level3), self.row.target_text)
    }

    /// Its actual as printed.
    #[must_use]
    pub fn actual_text(&self) -> &'a str {
        let before = u32::from(self.row.level3).saturating_add(u32::from(self.row.target_text));
        self.span(before, self.row.actual_text)
    }

    /// The reason given for its deviation; `Some("")` where the field is blank, `None` where the form lacks it.
    #[must_use]
    pub fn reason(&self) -> Option<&'a str> {
        if self.row.reason == ABSENT {
            return None;
        }
        let before = u32::from(self.row.level3)
            .saturating_add(u32::from(self.row.target_text))
            .saturating_add(u32::from(self.row.actual_text));
        Some(self.span(before, self.row.reason))
    }

    /// What its actual says of its target.
    #[must_use]
    pub fn answer(&self) -> Answer {
        if self.leaf.is_scored() { self.leaf.answer } else { Answer::Unscored }
    }

    /// A rule of its own.
    #[must_use]
    pub fn rule(&self) -> Option<&'a Rule> {
        self.extra()?.particulars.rule.as_ref()
    }

    /// Points that a reviewer takes off.
    #[must_use]
    pub fn deduction(&self) -> Option<Points> {
        self.extra()?.particulars.deduction
    }

    /// The fulfilled items of its checklist.
    #[must_use]
    pub fn checked_items(&self) -> Option<u64> {
        self.extra()?.particulars.checked
    }

    pub(crate) fn extra(&self) -> Option<&'a Extra> {
        let index = usize::try_from(self.row.extra.checked_sub(1)?).ok()?;
        self.evaluation.extras.get(index)
    }

    /// The number of the target, in its own unit.
    fn target_number(&self) -> Number {
        own_number(self.leaf.target, self.leaf.target_places, self.row.target_shift, self.row.target_raise)
    }

    fn actual_number(&self) -> Number {
        own_number(self.leaf.actual, self.leaf.actual_places, self.row.actual_shift, self.row.actual_raise)
    }

    /// What its target says.
    #[must_use]
    pub fn target(&self) -> Target<'a> {
        let bits = self.row.target;
        match bits.tag {
            Tag::Quantity => Target::Quantity(self.quantity(bits, self.target_number())),
            Tag::Range => Target::Range(Range {
                low: self.target_number(),
                high: self.extra().map_or(Number::ZERO, |extra| extra.target_high),
                unit: self.evaluation.unit(bits.unit),
                multiplier: bits.multiplier,
            }),
            Tag::Deadline => unpack_date(self.leaf.target).map_or(Target::Text, Target::Deadline),
            Tag::Level(_) | Tag::Text => Target::Text,
            Tag::NotApplicable => Target::NotApplicable,
            Tag::Blank => Target::Blank,
        }
    }

    /// What its actual says.
    #[must_use]
    pub fn actual(&self) -> Actual<'a> {
        let bits = self.row.actual;
        match bits.tag {
            Tag::Quantity => Actual::Quantity(self.quantity(bits, self.actual_number())),
            Tag::Range => Actual::Range(Range {
                low: self.actual_number(),
                high: self.extra().map_or(Number::ZERO, |extra| extra.actual_high),
                unit: self.evaluation.unit(bits.unit),
                multiplier: bits.multiplier,
            }),
            Tag::Deadline => unpack_date(self.leaf.actual).map_or(Actual::Text, Actual::Deadline),
            Tag::Level(level) => Actual::Level(level),
            Tag::Text => Actual::Text,
            Tag::NotApplicable => Actual::NotApplicable,
            Tag::Blank => Actual::Blank,
        }
    }

    fn quantity(&self, bits: ReadingBits, value: Number) -> Quantity<'a> {
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
        if let Answer::Measured(comparison) = self.leaf.answer {
            return Some(comparison);
        }
        let Target::Quantity(target) = self.target() else { return None };
        let in_name = names::name_notation(characters::trim(self.name())).comparison;
        Some(answer::comparison_of(&target, in_name, self.cost_or_kind(), self.row.facts.name))
    }

    fn cost_or_kind(&self) -> Kind {
        let in_cost_block = self.block().is_some_and(|block| block.kind == BlockKind::Cost);
        if in_cost_block { Kind::Cost } else { self.kind() }
    }

    pub(crate) fn target_tag_is_text(&self) -> bool {
        self.row.target.tag == Tag::Text
    }

    pub(crate) fn target_is_a_change(&self) -> bool {
        self.row.target.change.is_some()
    }

    pub(crate) fn target_is_number(&self) -> bool {
        matches!(self.row.target.tag, Tag::Quantity | Tag::Range)
    }

    pub(crate) fn actual_is_blank(&self) -> bool {
        self.row.actual.tag == Tag::Blank
    }

    pub(crate) fn actual_is_number(&self) -> bool {
        matches!(self.row.actual.tag, Tag::Quantity | Tag::Range)
    }

    pub(crate) fn actual_is_text(&self) -> bool {
        self.row.actual.tag == Tag::Text
    }

    pub(crate) fn actual_is_approximate(&self) -> bool {
        self.row.actual.approximate
    }

    pub(crate) fn lacks_units(&self) -> bool {
        self.row.target.unit == 0 && self.row.actual.unit == 0
    }

    pub(crate) fn target_unit(&self) -> Option<&'a str> {
        self.evaluation.unit(self.row.target.unit)
    }

    pub(crate) fn actual_unit(&self) -> Option<&'a str> {
        self.evaluation.unit(self.row.actual.unit)
    }
}

/// The number as it was printed: without a multiplier that was taken over, and without the places it was raised by.
fn own_number(mantissa: i64, places: i8, shift: u8, raise: u8) -> Number {
    let own = i16::from(places).saturating_add(i16::from(shift)).saturating_sub(i16::from(raise));
    let raised = 10i64.saturating_pow(u32::from(raise));
    Number::from_parts(mantissa.checked_div(raised).unwrap_or(mantissa), u8::try_from(own).unwrap_or(0))
}
