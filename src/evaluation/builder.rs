//! Putting an evaluation together, row by row.
//!
//! The builder takes each row as it comes: labels into blocks and groups, text into one string, numbers into one list.
//! What depends on other rows (implied weights, parents, checklists, repetitions) is decided at the end.

use crate::error::Error;
use crate::evaluation::Evaluation;
use crate::evaluation::base_data::BaseAmount;
use crate::evaluation::budget::{Amounts, BudgetExecution};
use crate::evaluation::header::{DeclaredScores, Goal, Header, UnreadableCell};
use crate::evaluation::indicator::Indicator;
use crate::evaluation::narrative::{Analysis, Results};
use crate::evaluation::repetition::Names;
use crate::evaluation::rows::{Overview, Span};
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::notation::hierarchy::{BlockKind, Label};
use crate::scheme::formula::AmountName;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// Puts an [`Evaluation`] together.
///
/// ```
/// use budget_performance::{Evaluation, Indicator};
/// use budget_performance::evaluation::{EvaluationKind, Header};
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
    /// The named blocks, and those of rows without level 1 by the kind of block to which they belong.
    pub(crate) blocks: BTreeMap<String, u16>,
    pub(crate) unnamed_blocks: BTreeMap<BlockKind, u16>,
    /// The groups by their names, and of one name by block and printed points.
    pub(crate) groups: BTreeMap<String, BTreeMap<(u16, Option<Points>), u32>>,
    pub(crate) units: BTreeMap<String, u16>,
    /// The labels of the row before, which most rows repeat, in the text of the evaluation, and where it stands.
    pub(crate) last_level1: Span,
    pub(crate) last_level2: Span,
    pub(crate) last: Option<(u16, u32)>,
    /// Some row has printed a level 1.
    pub(crate) level1_seen: bool,
    pub(crate) names: Names,
    pub(crate) error: Option<Error>,
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
                analyses: Vec::new(),
                results: Results::default(),
                unfinished: None,
                base_data: Vec::new(),
                named_amounts: Vec::new(),
                formula_amounts: Vec::new(),
                unreadable: Vec::new(),
                blocks: Vec::with_capacity(USUAL_BLOCKS),
                groups: Vec::with_capacity(USUAL_GROUPS),
                figures: Vec::new(),
                rows: Vec::new(),
                specials: Vec::new(),
                remarks: Vec::new(),
                units: Vec::new(),
                text: String::new(),
                overview: Overview::default(),
                duplicates: Vec::new(),
                similar: Vec::new(),
            },
            blocks: BTreeMap::new(),
            unnamed_blocks: BTreeMap::new(),
            groups: BTreeMap::new(),
            units: BTreeMap::new(),
            last_level1: Span::default(),
            last_level2: Span::default(),
            last: None,
            level1_seen: false,
            names: Names::default(),
            error: None,
        }
    }

    /// Makes room for rows that are about to be added.
    pub(crate) fn reserve(&mut self, rows: usize, text: usize) {
        self.evaluation.figures.reserve(rows);
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

    /// What the narrative says of the execution of the budget, of a block or of a kind.
    #[must_use]
    pub fn analysis(mut self, analysis: Analysis) -> Self {
        self.evaluation.analyses.push(analysis);
        self
    }

    /// What became of the results.
    #[must_use]
    pub fn results(mut self, results: Results) -> Self {
        self.evaluation.results = results;
        self
    }

    /// What the form says of unfinished goals: `无` where it states that there are none.
    #[must_use]
    pub fn unfinished(mut self, text: impl Into<String>) -> Self {
        self.evaluation.unfinished = Some(text.into());
        self
    }

    /// An amount of the base data as the form prints it. Formulas use it where the host gives no amounts.
    #[must_use]
    pub fn base_amount(mut self, amount: BaseAmount) -> Self {
        self.evaluation.base_data.push(amount);
        self
    }

    /// An amount for formulas and rules of the host: people, works and square metres as counted, money in yuan.
    ///
    /// Money in another unit gives the same rates as long as all of it has that unit; the amounts of a budget table, which
    /// stand in where none are given, are in yuan.
    #[must_use]
    pub fn amount(mut self, name: AmountName, value: Number) -> Self {
        self.evaluation.named_amounts.push((name, value));
        self
    }

    /// A cell that could not be read: a review tells it (`cell-unreadable`), so that nothing is dropped silently.
    #[must_use]
    pub fn unreadable(mut self, cell: UnreadableCell) -> Self {
        self.add_unreadable(cell);
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

    /// The evaluation.
    ///
    /// # Errors
    ///
    /// [`Error::Limit`] when there are more rows, blocks or list entries than [`MAX_INDICATORS`](crate::evaluation::MAX_INDICATORS), [`MAX_BLOCKS`](crate::evaluation::MAX_BLOCKS) and
    /// [`MAX_LIST`](crate::evaluation::MAX_LIST), or a text is longer than [`MAX_TEXT`](crate::evaluation::MAX_TEXT); [`Error::RowRule`] when
    /// the rule of a row cannot be used, [`Error::NegativeDeduction`] when its deduction is negative; [`Error::GoalWithoutRow`] when a goal names a row that is not
    /// there; [`Error::FiscalYear`] for a year outside 1900 to 2999.
    #[inline]
    pub fn build(mut self) -> Result<Evaluation, Error> {
        self.complete()?;
        Ok(self.evaluation)
    }

    /// Decides what depends on all rows, at the end: what [`EvaluationBuilder::build`] does before it gives the evaluation.
    pub(crate) fn complete(&mut self) -> Result<(), Error> {
        if let Some(error) = self.error.take() {
            return Err(error);
        }
        self.evaluation.tidy();
        self.evaluation.check_limits()?;
        self.evaluation.complete_amounts();
        self.evaluation.note_instructions();
        self.evaluation.sort_unreadable();
        self.evaluation.complete_rows();
        self.evaluation.find_repetitions(&self.names);
        Ok(())
    }
}

/// What most forms have at most, so that their lists need not grow.
const USUAL_BLOCKS: usize = 4;

const USUAL_GROUPS: usize = 10;
