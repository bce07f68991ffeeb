//! An evaluation as it is revised: taken back into its builder, and its rows back into indicators.

use crate::evaluation::Evaluation;
use crate::evaluation::builder::EvaluationBuilder;
use crate::evaluation::doubts::Doubts;
use crate::evaluation::indicator::{Indicator, Particulars};
use crate::evaluation::row::Row;
use crate::notation::hierarchy::block_label;
use alloc::borrow::Cow;

/// The row as it was handed in: an evaluation that is built of it has the same row.
impl<'a> From<Row<'a>> for Indicator<'a> {
    fn from(row: Row<'a>) -> Self {
        let given = Doubts::TARGET_READ_OTHERWISE.with(Doubts::ACTUAL_READ_OTHERWISE);
        Self {
            level1: row.level1_label().map(Cow::Owned),
            level2: row.level2_label().map(Cow::Owned),
            level3: row.level3(),
            weight: row.weight_cell(),
            declared_score: row.declared_cell(),
            target: row.target(),
            target_text: Cow::Borrowed(row.target_text()),
            actual: row.actual(),
            actual_text: Cow::Borrowed(row.actual_text()),
            read_otherwise: row.printed.doubts.only(given),
            reason: row.reason(),
            particulars: row.special().map_or_else(Particulars::default, |special| special.particulars.clone()),
            remarks: row.remarks().cloned().unwrap_or_default(),
        }
    }
}

impl Evaluation {
    /// Takes the evaluation back into its builder, to change it: what is not changed stays equal.
    ///
    /// ```
    /// use budget_performance::evaluation::{EvaluationKind, Header};
    /// use budget_performance::{Evaluation, Indicator, Points};
    ///
    /// let row = Indicator::new("产出指标", "数量指标", "培训人数").target("≥500人").actual("520人");
    /// let form = Evaluation::builder(Header::new(EvaluationKind::Project, "培训项目")).indicator(row).build()?;
    /// // A reviewer takes two points off the first row.
    /// let reviewed = form.clone().into_builder().revise(|row| match row.number() {
    ///     1 => Indicator::from(row).deduction(Points::from(2)),
    ///     _ => row.into(),
    /// });
    /// let reviewed = reviewed.build()?;
    /// assert_eq!(reviewed.indicator(1).and_then(|row| row.deduction()), Some(Points::from(2)));
    /// assert_eq!(reviewed.indicator(1).map(|row| row.actual_text()), Some("520人"));
    /// # Ok::<(), budget_performance::Error>(())
    /// ```
    #[must_use]
    pub fn into_builder(self) -> EvaluationBuilder {
        self.with_rows(|row| row.into())
    }

    /// The builder of an evaluation that has an indicator for each row of this one.
    fn with_rows(self, mut change: impl for<'r> FnMut(Row<'r>) -> Indicator<'r>) -> EvaluationBuilder {
        let mut builder = Self::builder(self.header.clone());
        for (name, points) in self.block_points() {
            builder.add_block_points(&block_label(name, points), points);
        }
        builder.reserve(self.rows.len(), self.text.len());
        for row in self.indicators() {
            builder.add(change(row));
        }
        builder.evaluation = Self {
            budget: self.budget,
            goals: self.goals,
            declared: self.declared,
            summary: self.summary,
            deviation_analysis: self.deviation_analysis,
            improvement: self.improvement,
            analyses: self.analyses,
            results: self.results,
            unfinished: self.unfinished,
            base_data: self.base_data,
            named_amounts: self.named_amounts,
            unreadable: self.unreadable,
            ..builder.evaluation
        };
        builder
    }
}

impl EvaluationBuilder {
    /// Puts an indicator in the place of each row that was added so far; a row that stays as it is goes
    /// [into](Indicator::from) its own.
    #[must_use]
    pub fn revise(self, change: impl for<'r> FnMut(Row<'r>) -> Indicator<'r>) -> Self {
        let mut revised = self.evaluation.with_rows(change);
        revised.error = self.error.or(revised.error);
        revised
    }
}
