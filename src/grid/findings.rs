//! Where the cell stands that a finding speaks of.

use super::below::{Finding, Place};
use super::reading::FormReading;
use super::source::{BudgetField, Field, RowField, Source};

/// Of which cell of a row a check speaks, by its code; any other check speaks of the name.
const OF_ROWS: &[(RowField, &[&str])] = &[
    (RowField::Weight, &["weight-not-positive", "weight-missing", "weight-differs", "kind-weights-differ"]),
    (
        RowField::DeclaredScore,
        &[
            "score-over-weight",
            "score-negative",
            "score-missing",
            "score-overstated",
            "score-understated",
            "score-rounded",
            "score-outside-band",
            "input-missing",
        ],
    ),
    (
        RowField::Target,
        &[
            "target-missing",
            "target-not-quantified",
            "target-vague",
            "target-zero",
            "target-negative",
            "target-hollow",
            "comparison-missing",
            "direction-doubtful",
            "unit-missing",
            "similar-indicators",
            "timeliness-not-dated",
        ],
    ),
    (
        RowField::Actual,
        &[
            "actual-missing",
            "actual-copies-target",
            "actual-approximate",
            "answer-mismatched",
            "level-unrecognised",
            "units-differ",
            "over-fulfilled",
            "ratio-as-percent",
            "execution-rate-differs",
        ],
    ),
    (RowField::DeviationReason, &["reason-missing", "reason-contradicts", "template-text-left"]),
];

/// Of which cell of the budget a check speaks; any other check speaks of the executed amount.
const OF_BUDGET: &[(BudgetField, &[&str])] = &[
    (BudgetField::DeclaredScore, &["execution-score-differs", "score-over-weight", "score-negative", "score-missing"]),
    (BudgetField::Rate, &["execution-rate-differs", "execution-low", "execution-over-budget"]),
    (
        BudgetField::Adjusted,
        &["budget-missing", "budget-zero", "adjustment-large", "adjusted-equals-executed", "unit-implausible"],
    ),
    (BudgetField::Weight, &["rows-exceed-block", "block-points-differ"]),
    (BudgetField::Reason, &["reason-missing", "template-text-left"]),
];

impl FormReading<'_> {
    /// Where the cell stands that a finding speaks of; `None` where it speaks of no row and no amount, or the grid has
    /// no such cell.
    ///
    /// ```
    /// use budget_performance::Scheme;
    /// use budget_performance::grid::{Grid, ReadOptions};
    ///
    /// let mut grid = Grid::new();
    /// let table = grid.table(Some("表"));
    /// table.row().cell("项目名称").span("培训项目", 6, 1);
    /// table.row().cell("一级指标").cell("二级指标").cell("三级指标").cell("年度指标值").cell("实际完成值").cell("分值").cell("得分");
    /// table.row().cell("产出指标").cell("数量指标").cell("培训人数").cell("≥500人").cell("421人").cell("50").cell("50");
    ///
    /// let reading = grid.read(&ReadOptions::default())?;
    /// let evaluation = reading.forms[0].form.read()?;
    /// let scheme = Scheme::named("national-project-2020")?;
    /// let report = scheme.validate(&evaluation);
    /// let overstated = report.findings().iter().find(|finding| finding.check.code() == "score-overstated").unwrap();
    /// let source = reading.forms[0].source_of(overstated).unwrap();
    /// assert_eq!(reading.show(source, Default::default()).to_string(), "表!G3");
    /// # Ok::<(), budget_performance::Error>(())
    /// ```
    #[must_use]
    pub fn source_of(&self, finding: &Finding<'_>) -> Option<Source> {
        let code = finding.check.code();
        match finding.place {
            Place::Row(number) => {
                let field = field_of(OF_ROWS, code).unwrap_or(RowField::Level3);
                let usual = [RowField::Level3, RowField::Actual, RowField::Target, RowField::Level2];
                [field].into_iter().chain(usual).find_map(|field| self.sources.of(Field::row(number, field)))
            }
            Place::Budget(name) => {
                let field = field_of(OF_BUDGET, code).unwrap_or(BudgetField::Executed);
                let usual = [
                    BudgetField::Executed,
                    BudgetField::Adjusted,
                    BudgetField::Initial,
                    BudgetField::Rate,
                    BudgetField::Name,
                ];
                [field].into_iter().chain(usual).find_map(|field| self.sources.of(self.of_budget(name, field)))
            }
            _ => None,
        }
    }

    /// The field of the budget itself, or of the part or statement of a name.
    fn of_budget(&self, name: &str, field: BudgetField) -> Field {
        let number = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
        let is_named = |cell: &Option<super::below::Cell<'_>>| cell.as_ref().is_some_and(|cell| cell.0 == name);
        if name.is_empty() {
            return Field::Budget(field);
        }
        if let Some(part) = self.form.budget.parts.iter().position(|part| is_named(&part.name)) {
            return Field::Part(number(part), field);
        }
        match self.form.budget.statements.iter().position(|statement| is_named(&statement.name)) {
            Some(statement) => Field::Statement(number(statement), field),
            None => Field::Budget(field),
        }
    }
}

fn field_of<F: Copy>(table: &[(F, &[&str])], code: &str) -> Option<F> {
    table.iter().find(|(_, codes)| codes.contains(&code)).map(|(field, _)| *field)
}
