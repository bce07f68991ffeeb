//! A form as it is put together: each value with its source, until all of the page has been read.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::below::{
    Cell, EvaluationKind, Form, FormAnalysis, FormBlock, FormBudget, FormGoal, FormPart, FormRow, FormScores,
    FormStatement, FormSubtotal,
};
use super::note::{Code, Note, NotePlace};
use super::options::ReadOptions;
use super::reading::FormReading;
use super::source::{BudgetField, Field, GoalField, RowField, ScoreField, Source, Sources};

/// What the paragraphs below a heading of the narrative are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Completed,
    NotCompleted,
    About(&'static str),
    Improvement,
    Previous,
    BudgetLink,
    Publication,
    Other,
}

/// A text and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Value<'g> {
    pub(super) text: Cow<'g, str>,
    pub(super) source: Source,
}

pub(super) type Slot<'g> = Option<Value<'g>>;

/// The values of a row of indicators, by [`RowField`].
#[derive(Debug, Clone, Default)]
pub(super) struct RowDraft<'g>(pub(super) [Slot<'g>; RowField::ALL.len()]);

/// The amounts of the budget, of a part or of a statement, by [`BudgetField`].
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct MoneyDraft<'g>(pub(super) [Slot<'g>; BudgetField::ALL.len()]);

impl<'g> RowDraft<'g> {
    pub(super) fn set(&mut self, field: RowField, value: Value<'g>) {
        if let Some(slot) = self.0.get_mut(field as usize) {
            *slot = Some(value);
        }
    }

    pub(super) fn text(&self, field: RowField) -> &str {
        self.0.get(field as usize).and_then(Option::as_ref).map_or("", |value| &*value.text)
    }
}

impl<'g> MoneyDraft<'g> {
    pub(super) fn set(&mut self, field: BudgetField, value: Value<'g>) {
        if let Some(slot) = self.0.get_mut(field as usize) {
            *slot = Some(value);
        }
    }

    pub(super) fn get(&self, field: BudgetField) -> Option<&Value<'g>> {
        self.0.get(field as usize).and_then(Option::as_ref)
    }

    pub(super) fn text(&self, field: BudgetField) -> &str {
        self.get(field).map_or("", |value| &*value.text)
    }
}

/// A goal.
#[derive(Debug, Clone)]
pub(super) struct GoalDraft<'g> {
    pub(super) text: Value<'g>,
    pub(super) actual: Slot<'g>,
    /// Whether it is said to be completed, and where.
    pub(super) completed: Option<(bool, Source)>,
}

/// Declared scores.
#[derive(Debug, Clone, Default)]
pub(super) struct ScoresDraft<'g> {
    pub(super) total: Slot<'g>,
    pub(super) grade: Slot<'g>,
    pub(super) subtotals: Vec<(Value<'g>, Value<'g>)>,
}

/// What the sections of the narrative say.
#[derive(Debug, Default)]
pub(super) struct NarrativeDraft<'g> {
    pub(super) summary: ScoresDraft<'g>,
    pub(super) completed: Vec<Value<'g>>,
    pub(super) not_completed: Vec<Value<'g>>,
    pub(super) unfinished: Slot<'g>,
    pub(super) analyses: Vec<(Value<'g>, Value<'g>)>,
    pub(super) improvement: Slot<'g>,
    pub(super) previous: Slot<'g>,
    pub(super) budget_link: Slot<'g>,
    pub(super) publication: Slot<'g>,
}

/// A form that is being put together.
#[derive(Debug, Default)]
pub(super) struct Draft<'g> {
    pub(super) kind_of_title: Option<(EvaluationKind, Source)>,
    pub(super) subject: Slot<'g>,
    /// Where 项目名称 stands.
    pub(super) project_label: Option<Source>,
    pub(super) unit_name: Slot<'g>,
    pub(super) unit: Slot<'g>,
    pub(super) authority: Slot<'g>,
    /// The year and how sure it is: of a title 1, in brackets of its own or beside its label 2.
    pub(super) fiscal_year: Option<(Value<'g>, u8)>,
    pub(super) reported_on: Slot<'g>,
    /// The unit of money that a paragraph names for all amounts.
    pub(super) unit_of_page: Slot<'g>,
    pub(super) budget: MoneyDraft<'g>,
    pub(super) parts: Vec<MoneyDraft<'g>>,
    pub(super) statements: Vec<MoneyDraft<'g>>,
    pub(super) goals: Vec<GoalDraft<'g>>,
    pub(super) blocks: Vec<(Value<'g>, Value<'g>)>,
    pub(super) rows: Vec<RowDraft<'g>>,
    pub(super) declared: ScoresDraft<'g>,
    pub(super) deviation: Slot<'g>,
    pub(super) improvement: Slot<'g>,
    pub(super) narrative: NarrativeDraft<'g>,
    /// The section of the narrative that is being read.
    pub(super) section: Option<Section>,
    pub(super) notes: Vec<Note<'g>>,
    /// A band of indicators, a band of funds was found, read or refused.
    pub(super) has_indicators: bool,
    pub(super) has_funds: bool,
    /// Something of a table was read.
    pub(super) has_table: bool,
    /// The total or what follows it was read.
    pub(super) is_closed: bool,
    /// The first table.
    pub(super) part: Option<u32>,
}

impl<'g> Draft<'g> {
    /// Whether it is a form, as no list or other table is.
    pub(super) const fn is_form(&self) -> bool {
        self.has_indicators || self.has_funds
    }

    fn place(&self) -> NotePlace {
        NotePlace { part: self.part, row: None, column: None }
    }

    /// The kind, what it was found from, and a note where it was assumed.
    fn find_kind(&mut self, options: &ReadOptions) -> (EvaluationKind, Option<Source>) {
        if let Some(kind) = options.kind {
            return (kind, Some(Source::Option("kind")));
        }
        if let Some(source) = self.project_label {
            return (EvaluationKind::Project, Some(source));
        }
        if let Some((kind, source)) = self.kind_of_title {
            return (kind, Some(source));
        }
        let (kind, printed) = match self.unit_name {
            Some(_) => (EvaluationKind::Department, "部门整体自评表"),
            None => (EvaluationKind::Project, "项目自评表"),
        };
        self.notes.push(Note::new(Code::KindAssumed, self.place(), printed));
        (kind, None)
    }

    /// The finished form.
    pub(super) fn finish(mut self, options: &ReadOptions) -> FormReading<'g> {
        self.narrative_to_form();
        let (kind, kind_source) = self.find_kind(options);
        let mut sources = List::default();
        if let Some(source) = kind_source {
            sources.0.push((Field::Kind, source));
        }
        self.name_subject_and_unit(kind);
        if self.fiscal_year.is_none() && options.fiscal_year.is_none() {
            self.notes.push(Note::new(Code::YearMissing, self.place(), ""));
        }
        if !self.has_indicators {
            let subject = self.subject.as_ref().map_or(Cow::Borrowed(""), |subject| subject.text.clone());
            self.notes.push(Note::new(Code::IndicatorsMissing, self.place(), subject));
        }
        let option = |name: &'static str, given: &Option<String>| {
            given.as_ref().map(|text| Value { text: Cow::Owned(text.clone()), source: Source::Option(name) })
        };
        let mut form = Form::new(kind);
        form.subject = sources.take(Field::Subject, self.subject);
        form.authority = sources.take(Field::Authority, self.authority);
        form.unit = sources.take(Field::Unit, self.unit);
        let year = option("fiscal_year", &options.fiscal_year).or(self.fiscal_year.map(|(year, _)| year));
        form.fiscal_year = sources.take(Field::FiscalYear, year);
        form.reported_on = sources.take(Field::ReportedOn, self.reported_on);
        form.scheme = sources.take(Field::Scheme, option("scheme", &options.scheme));
        if self.budget.get(BudgetField::Unit).is_none() && self.has_funds {
            if let Some(unit) = self.unit_of_page {
                self.budget.set(BudgetField::Unit, unit);
            }
        }
        form.budget = sources.budget(self.budget, self.parts, self.statements);
        form.goals = sources.goals(self.goals);
        form.blocks = sources.blocks(self.blocks);
        form.rows = sources.rows(self.rows);
        form.declared = sources.scores(Field::Declared, self.declared);
        form.summary = sources.scores(Field::Summary, self.narrative.summary);
        form.deviation_analysis = sources.take(Field::DeviationAnalysis, self.deviation);
        form.improvement = sources.take(Field::Improvement, self.improvement);
        form.analyses = sources.analyses(self.narrative.analyses);
        form.results.previous = sources.take(Field::ResultsPrevious, self.narrative.previous);
        form.results.budget_link = sources.take(Field::ResultsBudgetLink, self.narrative.budget_link);
        form.results.publication = sources.take(Field::ResultsPublication, self.narrative.publication);
        form.unfinished = sources.take(Field::Unfinished, self.narrative.unfinished);
        FormReading { form, sources: Sources::new(sources.0), notes: self.notes }
    }

    /// 单位名称 is the subject of a department and the unit of a project.
    fn name_subject_and_unit(&mut self, kind: EvaluationKind) {
        let name = self.unit_name.take();
        match kind {
            EvaluationKind::Department if self.subject.is_none() => {
                self.subject = name.or_else(|| self.unit.take());
            }
            _ if self.unit.as_ref().is_none_or(|unit| unit.text.is_empty()) => {
                self.unit = name.or_else(|| self.unit.take());
            }
            _ => {}
        }
    }
}

/// The sources of a form, as its values are taken into it.
#[derive(Default)]
struct List(Vec<(Field, Source)>);

/// The position in a list as fields have it.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

impl List {
    fn take<'g>(&mut self, field: Field, value: Slot<'g>) -> Option<Cell<'g>> {
        value.map(|value| self.cell(field, value))
    }

    fn cell<'g>(&mut self, field: Field, value: Value<'g>) -> Cell<'g> {
        self.0.push((field, value.source));
        Cell(value.text)
    }

    fn budget<'g>(
        &mut self,
        budget: MoneyDraft<'g>,
        parts: Vec<MoneyDraft<'g>>,
        statements: Vec<MoneyDraft<'g>>,
    ) -> FormBudget<'g> {
        let [_, _, _, unit, initial, adjusted, executed, rate, weight, declared_score, reason] =
            self.money(budget, Field::Budget);
        let parts = parts.into_iter().enumerate().map(|(index, part)| {
            let [name, _, group, unit, initial, adjusted, executed, rate, weight, declared_score, reason] =
                self.money(part, |field| Field::Part(number(index), field));
            FormPart { name, group, unit, initial, adjusted, executed, rate, weight, declared_score, reason }
        });
        let parts = parts.collect();
        let statements = statements.into_iter().enumerate().map(|(index, statement)| {
            let [name, of, _, unit, initial, adjusted, executed, rate, ..] =
                self.money(statement, |field| Field::Statement(number(index), field));
            FormStatement { name, of, unit, initial, adjusted, executed, rate }
        });
        let statements = statements.collect();
        FormBudget { unit, initial, adjusted, executed, rate, weight, declared_score, reason, parts, statements }
    }

    fn money<'g>(
        &mut self,
        money: MoneyDraft<'g>,
        field: impl Fn(BudgetField) -> Field,
    ) -> [Option<Cell<'g>>; BudgetField::ALL.len()] {
        let mut fields = BudgetField::ALL.iter();
        money.0.map(|slot| {
            let key = fields.next()?;
            self.take(field(*key), slot)
        })
    }

    fn goals<'g>(&mut self, goals: Vec<GoalDraft<'g>>) -> Vec<FormGoal<'g>> {
        let goal = |(index, goal): (usize, GoalDraft<'g>)| {
            let of = |field| Field::Goal(number(index), field);
            let text = self.cell(of(GoalField::Text), goal.text);
            let actual = self.take(of(GoalField::Actual), goal.actual);
            let completed = goal.completed.map(|(completed, source)| {
                self.0.push((of(GoalField::Completed), source));
                completed
            });
            FormGoal { text, actual, completed, indicators: None }
        };
        goals.into_iter().enumerate().map(goal).collect()
    }

    fn blocks<'g>(&mut self, blocks: Vec<(Value<'g>, Value<'g>)>) -> Vec<FormBlock<'g>> {
        let block = |(index, (name, points)): (usize, (Value<'g>, Value<'g>))| FormBlock {
            name: self.cell(Field::BlockName(number(index)), name),
            points: Some(self.cell(Field::BlockPoints(number(index)), points)),
        };
        blocks.into_iter().enumerate().map(block).collect()
    }

    fn rows<'g>(&mut self, rows: Vec<RowDraft<'g>>) -> Vec<FormRow<'g>> {
        let row = |(index, row): (usize, RowDraft<'g>)| {
            let mut fields = RowField::ALL.iter();
            let cells = row.0.map(|slot| {
                let key = fields.next()?;
                self.take(Field::Row(number(index), *key), slot)
            });
            let [
                level1,
                level2,
                level3,
                weight,
                sign,
                target,
                unit,
                actual,
                declared_score,
                deviation_reason,
                nature,
                standard,
                coefficient,
            ] = cells;
            FormRow {
                level1,
                level2,
                level3,
                weight,
                sign,
                target,
                unit,
                actual,
                declared_score,
                deviation_reason,
                nature,
                standard,
                coefficient,
            }
        };
        rows.into_iter().enumerate().map(row).collect()
    }

    fn scores<'g>(&mut self, field: impl Fn(ScoreField) -> Field, scores: ScoresDraft<'g>) -> FormScores<'g> {
        let total = self.take(field(ScoreField::Total), scores.total);
        let grade = self.take(field(ScoreField::Grade), scores.grade);
        let subtotal = |(index, (name, score)): (usize, (Value<'g>, Value<'g>))| FormSubtotal {
            name: self.cell(field(ScoreField::Name(number(index))), name),
            score: Some(self.cell(field(ScoreField::Score(number(index))), score)),
        };
        FormScores { total, grade, subtotals: scores.subtotals.into_iter().enumerate().map(subtotal).collect() }
    }

    fn analyses<'g>(&mut self, analyses: Vec<(Value<'g>, Value<'g>)>) -> Vec<FormAnalysis<'g>> {
        let analysis = |(index, (about, text)): (usize, (Value<'g>, Value<'g>))| FormAnalysis {
            about: self.cell(Field::AnalysisAbout(number(index)), about),
            text: Some(self.cell(Field::AnalysisText(number(index)), text)),
        };
        analyses.into_iter().enumerate().map(analysis).collect()
    }
}

/// Keeps the first value that is printed; the other one is handed back where it differs.
pub(super) fn first_of<'g>(slot: &mut Option<Value<'g>>, value: Value<'g>) -> Option<Value<'g>> {
    match slot {
        Some(known) if !known.text.is_empty() => {
            let differs = known.text != value.text;
            differs.then_some(value)
        }
        _ => {
            *slot = Some(value);
            None
        }
    }
}
