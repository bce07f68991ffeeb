//! Putting an evaluation together, row by row.
//!
//! The builder flattens each row as it comes: labels into blocks and groups, text into one string, numbers into leaves.
//! What depends on other rows (implied weights, parents, checklists, repetitions) is settled at the end.

use crate::error::{Error, Limited};
use crate::evaluation::answer::{Answer, Comparands};
use crate::evaluation::budget::{Amounts, BudgetExecution};
use crate::evaluation::indicator::Indicator;
use crate::evaluation::positions::FEW;
use crate::evaluation::repetition::{Names, kind_key};
use crate::evaluation::rows::{
    ABSENT, Block, CellState, Extra, Facts, Group, HAS_EXTRA, Leaf, Quick, ReadingBits, Row, Shape, Span, Tag,
    UNUSUAL_SIGN, pack_date,
};
use crate::evaluation::{
    DeclaredScores, Evaluation, Goal, Header, MAX_BLOCKS, MAX_INDICATORS, MAX_TEXT, UnreadableCell, answer,
};
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::notation::hierarchy::{BlockKind, Kind, Label, with_points};
use crate::notation::reading::{Actual, Comparison, Quantity, Range, Target};
use crate::notation::words::names::NameFacts;
use crate::notation::{characters, names};
use crate::scheme::formula::NamedAmount;
use crate::scheme::rule::Rule;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// Puts an [`Evaluation`] together.
///
/// ```
/// use budget_performance::{Evaluation, EvaluationKind, Header, Indicator};
///
/// let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "培训项目"))
///     .indicator(Indicator::new("产出指标", "数量指标", "培训人数").target("≥500人").actual("520人"))
///     .build()?;
/// assert_eq!(evaluation.indicators().len(), 1);
/// # Ok::<(), budget_performance::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct EvaluationBuilder {
    pub(crate) evaluation: Evaluation,
    blocks: Known<String>,
    groups: Known<(u16, String)>,
    units: Known<String>,
    /// The labels of the row before, which most rows repeat, in the text of the evaluation, and where it stands.
    last_level1: Span,
    last_level2: Span,
    last: Option<(u16, u32)>,
    names: Names,
    error: Option<Error>,
}

impl Evaluation {
    /// Begins an evaluation.
    #[must_use]
    #[inline]
    pub fn builder(header: Header) -> EvaluationBuilder {
        EvaluationBuilder::new(header)
    }
}

impl EvaluationBuilder {
    #[inline] // It is large: made where it stands, it need not be moved.
    fn new(header: Header) -> Self {
        Self {
            evaluation: Evaluation {
                header,
                budget: BudgetExecution::default(),
                amounts: Amounts::default(),
                finest: Amounts::default(),
                goals: Vec::new(),
                declared: DeclaredScores::default(),
                summary: DeclaredScores::default(),
                deviation_analysis: None,
                improvement: None,
                named_amounts: Vec::new(),
                formula_amounts: Vec::new(),
                unreadable: Vec::new(),
                blocks: Vec::with_capacity(USUAL_BLOCKS),
                groups: Vec::with_capacity(USUAL_GROUPS),
                leaves: Vec::new(),
                rows: Vec::new(),
                extras: Vec::new(),
                units: Vec::new(),
                text: String::new(),
                shape: Shape::default(),
                duplicates: Vec::new(),
                similar: Vec::new(),
            },
            blocks: Known::new(),
            groups: Known::new(),
            units: Known::new(),
            last_level1: Span::default(),
            last_level2: Span::default(),
            last: None,
            names: Names::default(),
            error: None,
        }
    }

    /// Makes room for rows that are about to be added.
    pub(crate) fn reserve(&mut self, rows: usize, text: usize) {
        self.evaluation.leaves.reserve(rows);
        self.evaluation.rows.reserve(rows);
        self.evaluation.text.reserve(text);
        self.names.reserve(rows);
    }

    /// The budget and its execution.
    #[must_use]
    pub fn budget(mut self, budget: BudgetExecution) -> Self {
        self.evaluation.budget = budget;
        self
    }

    /// An annual goal.
    #[must_use]
    pub fn goal(mut self, goal: Goal) -> Self {
        self.evaluation.goals.push(goal);
        self
    }

    /// The points that the form prints for a block: `产出指标`, 40.
    #[must_use]
    pub fn block_points(mut self, name: &str, points: Points) -> Self {
        self.add_block_points(name, points);
        self
    }

    pub(crate) fn add_block_points(&mut self, label: &str, points: Points) {
        let label = Label::read(label);
        if let Some(block) = self.block(label.name, None) {
            self.print_points(block, Some(points));
        }
    }

    /// The scores that the table declares.
    #[must_use]
    pub fn declared(mut self, declared: DeclaredScores) -> Self {
        self.evaluation.declared = declared;
        self
    }

    /// The scores that the narrative states.
    #[must_use]
    pub fn summary(mut self, summary: DeclaredScores) -> Self {
        self.evaluation.summary = summary;
        self
    }

    /// The analysis of deviations; an empty one says that the form has the field and it is blank.
    #[must_use]
    pub fn deviation_analysis(mut self, text: impl Into<String>) -> Self {
        self.evaluation.deviation_analysis = Some(text.into());
        self
    }

    /// The measures of improvement; empty ones say that the form has the field and it is blank.
    #[must_use]
    pub fn improvement(mut self, text: impl Into<String>) -> Self {
        self.evaluation.improvement = Some(text.into());
        self
    }

    /// An amount for named formulas.
    #[must_use]
    pub fn amount(mut self, amount: NamedAmount) -> Self {
        self.evaluation.named_amounts.push(amount);
        self
    }

    pub(crate) fn add_unreadable(&mut self, cell: UnreadableCell) {
        self.evaluation.unreadable.push(cell);
    }

    /// A row.
    #[must_use]
    pub fn indicator(mut self, indicator: Indicator<'_>) -> Self {
        self.add(indicator);
        self
    }

    /// A row; what is wrong with it is told when the evaluation is built.
    pub fn add(&mut self, indicator: Indicator<'_>) {
        self.add_row(&indicator);
    }

    pub(crate) fn add_row(&mut self, indicator: &Indicator<'_>) {
        if self.error.is_some() {
            return;
        }
        if let Err(error) = self.try_add(indicator) {
            self.error = Some(error);
        }
    }

    fn try_add(&mut self, indicator: &Indicator<'_>) -> Result<(), Error> {
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
        let mut name_facts = names::name_facts(unnumbered);
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
        self.names.add(group, kind_key(group, block, group_kind), unnumbered, &indicator.target_text);
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

    /// The group, kind and block of a row. A label that is not printed is that of the row before: a merged cell.
    fn place(&mut self, level1: Option<&str>, level2: Option<&str>) -> Result<(u32, Kind, u16), Error> {
        let last = self.last;
        let block = match (level1, last) {
            (None, Some((block, _))) => block,
            (Some(label), Some((block, _))) if self.evaluation.text(self.last_level1) == label => block,
            (label, _) => {
                let block = self.block_of_label(label, level2)?;
                let name = self.evaluation.blocks.get(usize::from(block)).map_or(Span::default(), |block| block.name);
                self.last_level1 = self.keep_label(label, name)?;
                block
            }
        };
        let group = match (level2, last) {
            (None, Some((in_block, group))) if in_block == block => group,
            (Some(label), Some((in_block, group)))
                if in_block == block && self.evaluation.text(self.last_level2) == label =>
            {
                group
            }
            (label, _) => {
                let group = self.group_of_label(label, block)?;
                self.last_level2 =
                    self.keep_label(label, self.group(group).map_or(Span::default(), |group| group.name))?;
                group
            }
        };
        self.last = Some((block, group));
        Ok((group, self.group(group).map_or(Kind::Other, |group| group.kind), block))
    }

    /// A label of the row that is being added.
    fn label_of_row(&self, field: &'static str) -> Limited {
        let row = self.evaluation.rows.len().saturating_add(1);
        Limited::Text { row: u32::try_from(row).ok(), field }
    }

    fn group(&self, group: u32) -> Option<&Group> {
        usize::try_from(group).ok().and_then(|index| self.evaluation.groups.get(index))
    }

    /// Where a label stands in the text. The name is a part of its label: where it is as long, it is all of it, as of most.
    #[inline]
    fn keep_label(&mut self, label: Option<&str>, name: Span) -> Result<Span, Error> {
        let label = label.unwrap_or_default();
        if name.length as usize == label.len() {
            return Ok(name);
        }
        self.push_text(label).ok_or_else(too_much_text)
    }

    fn block_of_label(&mut self, level1: Option<&str>, level2: Option<&str>) -> Result<u16, Error> {
        let too_many =
            || Error::Limit { what: Limited::Blocks, limit: MAX_BLOCKS, found: MAX_BLOCKS.saturating_add(1) };
        let Some(level1) = level1 else {
            // A row without level 1 belongs to the block of its kind.
            let kind = Kind::named(Label::read(level2.unwrap_or_default()).name).usual_block();
            return self.block("", Some(kind)).ok_or_else(too_many);
        };
        within(self.label_of_row("level1"), MAX_TEXT, level1.len())?;
        let label = Label::read(level1);
        let heading = match label.heading.map(Label::read) {
            Some(above) => {
                let heading = self.block(above.name, None).ok_or_else(too_many)?;
                self.print_points(heading, above.points);
                Some(heading)
            }
            None => None,
        };
        let block = self.block(label.name, None).ok_or_else(too_many)?;
        self.print_points(block, label.points);
        if let Some(entry) = self.evaluation.blocks.get_mut(usize::from(block)) {
            entry.heading = entry.heading.or(heading).filter(|above| *above != block);
        }
        Ok(block)
    }

    /// The block of a name, made where it is new; `None` when there are too many.
    fn block(&mut self, name: &str, kind: Option<BlockKind>) -> Option<u16> {
        // Rows without level 1 are kept apart by the block to which their kind belongs.
        let evaluation = &self.evaluation;
        let unnamed = kind.unwrap_or(BlockKind::Other);
        let is_same =
            |block: &Block| evaluation.text(block.name) == name && (!name.is_empty() || block.kind == unnamed);
        if let Some(block) = self.blocks.find(&evaluation.blocks, is_same, || block_key(name, unnamed)) {
            return u16::try_from(block).ok();
        }
        let index = self.evaluation.blocks.len();
        let block = u16::try_from(index).ok().filter(|_| index < MAX_BLOCKS)?;
        let name_span = self.push_text(name)?;
        self.evaluation.blocks.push(Block {
            name: name_span,
            kind: kind.unwrap_or_else(|| BlockKind::named(name)),
            printed: None,
            heading: None,
            rows: 0,
            scored: 0,
            weights: 0,
            declared: 0,
            first_weight: 0,
            equal_weights: true,
            has_target: false,
            unweighed: false,
        });
        let evaluation = &self.evaluation;
        self.blocks.keep(&evaluation.blocks, |block| block_key(evaluation.text(block.name), block.kind));
        Some(block)
    }

    fn print_points(&mut self, block: u16, points: Option<Points>) {
        if let (Some(entry), Some(points)) = (self.evaluation.blocks.get_mut(usize::from(block)), points) {
            entry.printed = entry.printed.or(Some(points));
            self.evaluation.shape.prints_block_points = true;
        }
    }

    fn group_of_label(&mut self, level2: Option<&str>, block: u16) -> Result<u32, Error> {
        let label = level2.unwrap_or_default();
        within(self.label_of_row("level2"), MAX_TEXT, label.len())?;
        let label = Label::read(label);
        // One group however its points are printed: 数量指标(15), 数量指标（15分）. Lengths tell most names apart.
        let evaluation = &self.evaluation;
        let is_same = |group: &Group| {
            group.block == block
                && group.name.length as usize == label.name.len()
                && group.printed == label.points
                && evaluation.text(group.name) == label.name
        };
        let key = || (block, with_points(label.name, label.points));
        if let Some(group) = self.groups.find(&evaluation.groups, is_same, key) {
            return Ok(group);
        }
        let block_kind = self.evaluation.blocks.get(usize::from(block)).map_or(BlockKind::Other, |block| block.kind);
        let kind = match (Kind::named(label.name), block_kind) {
            // 具体指标 under a block of one kind is that kind.
            (Kind::Other, BlockKind::Satisfaction) => Kind::Satisfaction,
            (Kind::Other, BlockKind::Cost) => Kind::Cost,
            (kind, _) => kind,
        };
        let group = u32::try_from(self.evaluation.groups.len()).map_err(|_| too_much_text())?;
        let name = self.push_text(label.name).ok_or_else(too_much_text)?;
        self.evaluation.groups.push(Group { name, kind, block, printed: label.points, weights: 0, scored: 0 });
        let evaluation = &self.evaluation;
        let key = |group: &Group| (group.block, with_points(evaluation.text(group.name), group.printed));
        self.groups.keep(&evaluation.groups, key);
        Ok(group)
    }

    fn push_text(&mut self, text: &str) -> Option<Span> {
        let span =
            Span { start: u32::try_from(self.evaluation.text.len()).ok()?, length: u32::try_from(text.len()).ok()? };
        self.evaluation.text.push_str(text);
        Some(span)
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

    /// The evaluation.
    ///
    /// # Errors
    ///
    /// [`Error::Limit`] when there are more rows, blocks or list entries than [`MAX_INDICATORS`], [`MAX_BLOCKS`] and
    /// [`MAX_LIST`](crate::evaluation::MAX_LIST), or a text is longer than [`MAX_TEXT`]; [`Error::Row`] when the rule of
    /// a row cannot be used or its deduction is negative; [`Error::GoalWithoutRow`] when a goal names a row that is not
    /// there; [`Error::FiscalYear`] for a year outside 1900 to 2999.
    #[inline]
    pub fn build(mut self) -> Result<Evaluation, Error> {
        self.settle()?;
        Ok(self.evaluation)
    }

    /// Decides what depends on all rows, at the end: what [`EvaluationBuilder::build`] does before it gives the evaluation.
    pub(crate) fn settle(&mut self) -> Result<(), Error> {
        if let Some(error) = self.error.take() {
            return Err(error);
        }
        self.evaluation.tidy();
        self.evaluation.check_limits()?;
        self.evaluation.settle_amounts();
        self.evaluation.settle_unreadable();
        self.evaluation.settle_rows();
        self.evaluation.find_repetitions(&self.names);
        Ok(())
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

/// What most forms have at most, so that their lists need not grow.
const USUAL_BLOCKS: usize = 4;

const USUAL_GROUPS: usize = 10;

/// What tells a block: its name, or for rows without level 1 its kind.
fn block_key(name: &str, kind: BlockKind) -> String {
    if name.is_empty() { alloc::format!("\u{0}{kind:?}") } else { String::from(name) }
}

/// The names that were met before, each at the position that it has in a list.
///
/// A form has a handful of blocks, groups and units, which are looked at one after the other; only where they are many
/// are they found by their keys.
#[derive(Debug, Clone)]
struct Known<K> {
    keys: BTreeMap<K, u32>,
}

impl<K: Ord> Known<K> {
    const fn new() -> Self {
        Self { keys: BTreeMap::new() }
    }

    /// The position in the list of the entry that is the same, or has the same key.
    fn find<T>(&self, list: &[T], is_same: impl Fn(&T) -> bool, key: impl FnOnce() -> K) -> Option<u32> {
        if list.len() > FEW {
            return self.keys.get(&key()).copied();
        }
        list.iter().position(is_same).and_then(|position| u32::try_from(position).ok())
    }

    /// Takes up the last entry of the list.
    fn keep<T>(&mut self, list: &[T], key: impl Fn(&T) -> K) {
        if list.len() <= FEW {
            return;
        }
        let known = self.keys.len();
        let new = list.iter().enumerate().skip(known);
        self.keys.extend(new.map(|(position, entry)| (key(entry), u32::try_from(position).unwrap_or(u32::MAX))));
    }
}

/// A label that is more than white space.
#[inline]
fn printed(label: Option<&str>) -> Option<&str> {
    label.filter(|label| !characters::is_blank(label))
}

/// The first of the texts of a row that is too long.
#[cold]
fn text_too_long(row: u32, texts: [&str; 4]) -> Error {
    let mut fields = texts.into_iter().zip(["level3", "target", "actual", "deviation_reason"]);
    let (text, field) = fields.find(|(text, _)| text.len() > MAX_TEXT).unwrap_or_default();
    Error::Limit { what: Limited::Text { row: Some(row), field }, limit: MAX_TEXT, found: text.len() }
}

fn within(what: Limited, limit: usize, found: usize) -> Result<(), Error> {
    if found > limit { Err(Error::Limit { what, limit, found }) } else { Ok(()) }
}

const fn too_much_text() -> Error {
    Error::Limit { what: Limited::AllTexts, limit: u32::MAX as usize, found: usize::MAX }
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
