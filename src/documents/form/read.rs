//! Reading a form: its cells become an evaluation, and those that cannot be read are kept at their places.

use crate::documents::form::columns::ColumnTarget;
use crate::documents::form::{
    Cell, Form, FormAmount, FormAnalysis, FormBudget, FormGoal, FormResults, FormRow, FormScores,
};
use crate::error::Error;
use crate::evaluation::base_data::BaseAmount;
use crate::evaluation::budget::{Amounts, BudgetExecution, Part, Rate, Statement, StatementOf};
use crate::evaluation::header::{CellPlace, DeclaredScores, Goal, Header, Subtotal, UnreadableCause, UnreadableCell};
use crate::evaluation::indicator::{Indicator, PointsCell, Remarks};
use crate::evaluation::narrative::{Analysis, Results};
use crate::evaluation::{Evaluation, MAX_TEXT};
use crate::exact::parse::short_decimal;
use crate::exact::points::Points;
use crate::notation::date::Deadline;
use crate::notation::money::{Amount, MoneyUnit};
use crate::notation::reading::{Actual, Target};
use crate::notation::words::scales::QUALITATIVE;
use crate::notation::{cells, characters, names, spelling};
use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

impl Form<'_> {
    /// Reads the cells.
    ///
    /// # Errors
    ///
    /// [`Error::Limit`] when the form has more rows, blocks or list entries than an evaluation can have. No cell makes
    /// the reading fail.
    pub fn read(&self) -> Result<Evaluation, Error> {
        let mut reader = Reader::default();
        let header = Header {
            kind: self.kind,
            subject: self.subject.as_ref().map_or_else(String::new, |subject| reader.long_text("subject", subject)),
            authority: reader.optional_text("authority", self.authority.as_ref()),
            unit: reader.optional_text("unit", self.unit.as_ref()),
            fiscal_year: reader.year(self.fiscal_year.as_ref()),
            reported_on: reader.date(self.reported_on.as_ref()),
            scheme: self.scheme.as_ref().map(|id| characters::trim(id.text()).to_string()).filter(|id| !id.is_empty()),
        };
        let mut builder = Evaluation::builder(header);
        builder.evaluation.budget = reader.budget(&self.budget);
        for block in &self.blocks {
            let place = || CellPlace::Block(block.name.text().to_string());
            if let Some(points) = reader.points(place, "points", block.points.as_ref()).points() {
                builder.add_block_points(block.name.text(), points);
            }
        }
        builder.evaluation.goals = self.goals.iter().map(|goal| reader.goal(goal, self.rows.len())).collect();
        builder.reserve(self.rows.len(), self.rows.len().saturating_mul(BYTES_OF_A_ROW));
        let column_targets = self.column_targets();
        let mut indicator = Indicator::unnamed();
        for (index, row) in self.rows.iter().enumerate() {
            let number = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
            let target = column_targets.get(index).and_then(Option::as_ref);
            reader.row(&mut indicator, number, row, target);
            builder.add_row(&indicator);
        }
        let evaluation = &mut builder.evaluation;
        evaluation.declared = reader.scores(&self.declared);
        evaluation.summary = reader.scores(&self.summary);
        evaluation.deviation_analysis = reader.optional_text("deviation_analysis", self.deviation_analysis.as_ref());
        evaluation.improvement = reader.optional_text("improvement", self.improvement.as_ref());
        evaluation.unfinished = reader.optional_text("unfinished", self.unfinished.as_ref());
        evaluation.results = reader.results(&self.results);
        evaluation.analyses = self.analyses.iter().map(|analysis| reader.analysis(analysis)).collect();
        evaluation.base_data = self.amounts.iter().map(|amount| reader.base_amount(amount)).collect();
        evaluation.unreadable = reader.unreadable;
        builder.complete()?;
        Ok(builder.evaluation)
    }

    /// For each row the target of several columns; nothing where no row has such cells.
    fn column_targets(&self) -> Vec<Option<ColumnTarget<'_>>> {
        if self.rows.iter().all(|row| row.sign.is_none() && row.unit.is_none()) {
            return Vec::new();
        }
        self.rows.iter().map(FormRow::column_target).collect()
    }
}

/// How much text a row has, as a guess that saves growing.
const BYTES_OF_A_ROW: usize = 96;

/// Reads cells, and keeps those that cannot be read.
#[derive(Default)]
struct Reader {
    unreadable: Vec<UnreadableCell>,
    /// The last target was one of several columns.
    read_columns: bool,
}

impl Reader {
    fn refuse(&mut self, place: CellPlace, field: &str, printed: &str, cause: UnreadableCause) {
        let printed = shorten(printed).to_string();
        self.unreadable.push(UnreadableCell { place, field: field.to_string(), printed, cause });
    }

    /// A text that is not longer than a cell can be.
    fn text<'t>(&mut self, place: impl FnOnce() -> CellPlace, field: &str, cell: &'t Cell<'_>) -> &'t str {
        let kept = shorten(cell.text());
        if kept.len() < cell.text().len() {
            self.refuse(place(), field, kept, UnreadableCause::TooLong);
        }
        kept
    }

    #[inline]
    fn long_text(&mut self, field: &str, cell: &Cell<'_>) -> String {
        self.text(|| CellPlace::Document, field, cell).to_string()
    }

    fn optional_text(&mut self, field: &str, cell: Option<&Cell<'_>>) -> Option<String> {
        cell.map(|cell| self.long_text(field, cell))
    }

    fn results(&mut self, results: &FormResults<'_>) -> Results {
        Results {
            previous: self.optional_text("previous", results.previous.as_ref()),
            budget_link: self.optional_text("budget_link", results.budget_link.as_ref()),
            publication: self.optional_text("publication", results.publication.as_ref()),
        }
    }

    fn analysis(&mut self, analysis: &FormAnalysis<'_>) -> Analysis {
        let about = self.long_text("about", &analysis.about);
        Analysis { about, text: self.optional_text("text", analysis.text.as_ref()) }
    }

    /// An amount of the base data: `35人`, `1,200.5万元`.
    fn base_amount(&mut self, amount: &FormAmount<'_>) -> BaseAmount {
        let name = self.long_text("name", &amount.name);
        let cell = amount.value.as_ref().map_or("", Cell::text);
        BaseAmount::read(&name, cell).unwrap_or_else(|| {
            self.refuse(CellPlace::Document, "amounts", cell, cause_of(cell));
            BaseAmount { name, ..BaseAmount::default() }
        })
    }

    fn year(&mut self, cell: Option<&Cell<'_>>) -> Option<u16> {
        let printed = cell.map(|cell| characters::trim(cell.text())).filter(|text| !text.is_empty())?;
        let year = cells::read_plain_number(printed).filter(|(_, rest)| matches!(*rest, "" | "年" | "年度"));
        let year = year.and_then(|(number, _)| u16::try_from(number.normalized().mantissa()).ok());
        let year = year.filter(|year| (1900..3000).contains(year));
        if year.is_none() {
            self.refuse(CellPlace::Document, "fiscal_year", printed, UnreadableCause::NotUnderstood);
        }
        year
    }

    fn date(&mut self, cell: Option<&Cell<'_>>) -> Option<Deadline> {
        let printed = cell.map(|cell| characters::trim(cell.text())).filter(|text| !text.is_empty())?;
        let date = cells::read_date(printed);
        if date.is_none() {
            self.refuse(CellPlace::Document, "reported_on", printed, UnreadableCause::NotUnderstood);
        }
        date
    }

    /// Points: `95分`, `10.00`; a mark of not applicable is a blank.
    #[inline(always)]
    fn points(&mut self, place: impl FnOnce() -> CellPlace, field: &str, cell: Option<&Cell<'_>>) -> PointsCell {
        let Some(cell) = cell else { return PointsCell::Absent };
        // The common cells are plain numbers, which need no reader.
        if let Some((number, "" | "分")) = short_decimal::<false>(cell.text()) {
            if let Ok(points) = Points::new(number) {
                return PointsCell::Printed(points);
            }
        }
        self.read_points(place, field, cell.text()).map_or(PointsCell::Blank, PointsCell::Printed)
    }

    fn read_points(&mut self, place: impl FnOnce() -> CellPlace, field: &str, text: &str) -> Option<Points> {
        if is_empty(text) {
            return None;
        }
        match cells::read_signed_number(text) {
            Some((number, "" | "分" | "%" | "％")) => match Points::new(number) {
                Ok(points) => return Some(points),
                Err(_) => self.refuse(place(), field, text, UnreadableCause::OutOfRange),
            },
            Some(_) => self.refuse(place(), field, text, UnreadableCause::NotUnderstood),
            None => self.refuse(place(), field, text, cause_of(text)),
        }
        None
    }

    fn goal(&mut self, goal: &FormGoal<'_>, rows: usize) -> Goal {
        let mut indicators = goal.indicators.clone();
        if let Some(numbers) = &mut indicators {
            numbers.retain(|number| {
                let there = usize::try_from(*number).is_ok_and(|number| (1..=rows).contains(&number));
                if !there {
                    self.refuse(CellPlace::Document, "indicators", &number.to_string(), UnreadableCause::NotUnderstood);
                }
                there
            });
        }
        Goal {
            text: self.long_text("goal", &goal.text),
            actual: self.optional_text("actual", goal.actual.as_ref()),
            completed: goal.completed,
            indicators,
        }
    }

    fn scores(&mut self, scores: &FormScores<'_>) -> DeclaredScores {
        let grade = scores.grade.as_ref().map(|grade| characters::trim(grade.text())).filter(|grade| !is_empty(grade));
        let mut subtotals = Vec::with_capacity(scores.subtotals.len());
        for subtotal in &scores.subtotals {
            let place = || CellPlace::Block(subtotal.name.text().to_string());
            if let Some(score) = self.points(place, "score", subtotal.score.as_ref()).points() {
                subtotals.push(Subtotal { name: characters::trim(subtotal.name.text()).to_string(), score });
            }
        }
        DeclaredScores {
            total: self.points(|| CellPlace::Document, "total", scores.total.as_ref()).points(),
            grade: grade.map(|grade| shorten(grade).to_string()),
            subtotals,
        }
    }

    fn budget(&mut self, budget: &FormBudget<'_>) -> BudgetExecution {
        let unit = self.money_unit("", budget.unit.as_ref(), MoneyUnit::TenThousandYuan);
        let total = || CellPlace::Budget(String::new());
        let mut execution = BudgetExecution {
            unit,
            amounts: self.amounts("", [&budget.initial, &budget.adjusted, &budget.executed], unit),
            rate: self.rate("", budget.rate.as_ref()),
            weight: self.points(total, "weight", budget.weight.as_ref()).points(),
            declared_score: self.points(total, "declared_score", budget.declared_score.as_ref()).points(),
            reason: budget.reason.as_ref().map(|reason| self.text(total, "reason", reason).to_string()),
            parts: Vec::with_capacity(budget.parts.len()),
            statements: Vec::with_capacity(budget.statements.len()),
        };
        for part in &budget.parts {
            let name = part.name.as_ref().map_or("", |name| name.text());
            let unit = self.money_unit(name, part.unit.as_ref(), unit);
            let cells = [&part.initial, &part.adjusted, &part.executed];
            let mut read = Part::new(shorten(name), self.amounts(name, cells, unit));
            read.group = part.group.as_ref().map(|group| shorten(group.text()).to_string());
            read.rate = self.rate(name, part.rate.as_ref());
            execution.parts.push(read);
        }
        for statement in &budget.statements {
            let name = statement.name.as_ref().map_or("", |name| name.text());
            let unit = self.money_unit(name, statement.unit.as_ref(), unit);
            let cells = [&statement.initial, &statement.adjusted, &statement.executed];
            let amounts = self.amounts(name, cells, unit);
            let of = statement.of.as_ref().map(|of| characters::trim(of.text())).filter(|of| !of.is_empty());
            execution.statements.push(Statement {
                name: shorten(name).to_string(),
                of: of.map(|of| StatementOf::from(shorten(of).to_string())),
                amounts,
                rate: self.rate(name, statement.rate.as_ref()),
            });
        }
        execution
    }

    fn money_unit(&mut self, name: &str, cell: Option<&Cell<'_>>, otherwise: MoneyUnit) -> MoneyUnit {
        let Some(printed) = cell.map(|cell| characters::trim(cell.text())).filter(|text| !text.is_empty()) else {
            return otherwise;
        };
        let in_brackets = || {
            let bare = printed.trim_matches(['(', ')', '（', '）', ' ']);
            MoneyUnit::named(bare.rsplit(['：', ':']).next().unwrap_or(bare))
        };
        MoneyUnit::named(printed).or_else(in_brackets).unwrap_or_else(|| {
            self.refuse(CellPlace::Budget(name.to_string()), "unit", printed, UnreadableCause::NotUnderstood);
            otherwise
        })
    }

    /// The amounts of the initial, the adjusted and the executed cell.
    fn amounts(&mut self, name: &str, cells: [&Option<Cell<'_>>; 3], unit: MoneyUnit) -> Amounts {
        let [initial, adjusted, executed] = cells;
        Amounts {
            initial: self.amount(name, "initial", initial.as_ref(), unit),
            adjusted: self.amount(name, "adjusted", adjusted.as_ref(), unit),
            executed: self.amount(name, "executed", executed.as_ref(), unit),
        }
    }

    /// An amount: `5,617.29`, `891.48万元`; a bare 万 is 万元, and the cell's own unit beats the heading's.
    fn amount(&mut self, name: &str, field: &str, cell: Option<&Cell<'_>>, unit: MoneyUnit) -> Option<Amount> {
        let text = cell.map(|cell| cell.text()).filter(|text| !is_empty(text))?;
        let place = || CellPlace::Budget(shorten(name).to_string());
        let Some((number, rest)) = cells::read_signed_number(text) else {
            self.refuse(place(), field, text, cause_of(text));
            return None;
        };
        let own = if rest.is_empty() { Some(unit) } else { MoneyUnit::named(rest) };
        let Some(own) = own else {
            self.refuse(place(), field, text, UnreadableCause::NotUnderstood);
            return None;
        };
        let amount = Amount::new(number, own).ok();
        if amount.is_none() {
            self.refuse(place(), field, text, UnreadableCause::TooManyDigits);
        }
        amount
    }

    /// A rate: `86.19%`, `86.19`, `1`.
    fn rate(&mut self, name: &str, cell: Option<&Cell<'_>>) -> Option<Rate> {
        let text = cell.map(|cell| cell.text()).filter(|text| !is_empty(text))?;
        if let Some(rate) = Rate::read(text) {
            return Some(rate);
        }
        self.refuse(CellPlace::Budget(shorten(name).to_string()), "rate", text, cause_of(text));
        None
    }

    /// Reads a row over the one above it: a column often repeats its cells (完成, 100%), which are read only once.
    fn row<'c>(
        &mut self,
        indicator: &mut Indicator<'c>,
        number: u32,
        row: &'c FormRow<'_>,
        columns: Option<&'c ColumnTarget<'_>>,
    ) {
        let place = || CellPlace::Row(number);
        indicator.level1 = row.level1.as_ref().map(|label| Cow::Borrowed(self.text(place, "level1", label)));
        indicator.level2 = row.level2.as_ref().map(|label| Cow::Borrowed(self.text(place, "level2", label)));
        indicator.level3 = row.level3.as_ref().map(|name| self.text(place, "level3", name));
        indicator.weight = self.points(place, "weight", row.weight.as_ref());
        indicator.declared_score = self.points(place, "declared_score", row.declared_score.as_ref());
        let actual = row.actual.as_ref().map_or("", |actual| self.text(place, "actual", actual));
        if actual.is_empty() || indicator.actual_text != actual {
            indicator.actual = cells::read_actual(actual);
            indicator.actual_text = Cow::Borrowed(actual);
        }
        let printed = row.target.as_ref().map_or("", |target| self.text(place, "target", target));
        let target = columns.map_or(printed, |columns| shorten(&columns.text));
        // Alone, the same text may say something else than in several columns.
        let same = !target.is_empty() && indicator.target_text == target;
        if !same || columns.is_some() || self.read_columns {
            match columns {
                None => indicator.target = cells::read_target(target),
                Some(columns) => indicator.target = columns.reading(actual),
            }
            indicator.target_text = Cow::Borrowed(target);
            self.read_columns = columns.is_some();
        }
        indicator.reason = row.deviation_reason.as_ref().map(|reason| self.text(place, "deviation_reason", reason));
        indicator.remarks = self.remarks(place, row);
        self.check_digits(number, "target", target, matches!(indicator.target, Target::Text));
        self.check_digits(number, "actual", actual, matches!(indicator.actual, Actual::Text));
    }

    /// What stands beside the row; most forms have no such columns.
    fn remarks(&mut self, place: impl Fn() -> CellPlace + Copy, row: &FormRow<'_>) -> Remarks {
        let mut text = |field, cell: &Option<Cell<'_>>| Some(self.text(place, field, cell.as_ref()?).to_string());
        // In the column for signs 定性, 正向 and 反向 are the nature of the row.
        let is_nature =
            |sign: &str| spelling::is_same(sign, QUALITATIVE) || names::direction(characters::trim(sign)).is_some();
        let nature = match &row.sign {
            Some(sign) if row.nature.is_none() && is_nature(sign.text()) => &row.sign,
            _ => &row.nature,
        };
        let remarks = Remarks {
            nature: text("nature", nature),
            standard: text("standard", &row.standard),
            coefficient: text("coefficient", &row.coefficient),
        };
        let coefficient = remarks.coefficient.as_deref().filter(|coefficient| !is_empty(coefficient));
        if let Some(unread) = coefficient.filter(|coefficient| Rate::read(coefficient).is_none()) {
            self.refuse(place(), "coefficient", unread, cause_of(unread));
        }
        remarks
    }

    /// A number that only its digits make unreadable: it stays a text, but not silently.
    fn check_digits(&mut self, number: u32, field: &str, text: &str, is_text: bool) {
        if is_text && cause_of(text) == UnreadableCause::TooManyDigits {
            self.refuse(CellPlace::Row(number), field, text, UnreadableCause::TooManyDigits);
        }
    }
}

/// Blank, or a mark of not applicable.
fn is_empty(text: &str) -> bool {
    // A number is the common case, and no mark begins with a figure.
    !characters::begins_with_figure(text) && matches!(cells::read_target(text), Target::Blank | Target::NotApplicable)
}

/// At most [`MAX_TEXT`] bytes of a text, cut between characters.
fn shorten(text: &str) -> &str {
    if text.len() <= MAX_TEXT {
        return text;
    }
    let mut end = MAX_TEXT;
    while !text.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    text.get(..end).unwrap_or_default()
}

/// Whether a cell is unreadable only because its number has too many digits.
fn cause_of(text: &str) -> UnreadableCause {
    if text.len() <= 18 {
        return UnreadableCause::NotUnderstood;
    }
    let bare = characters::trim(characters::trim(text).trim_end_matches(['%', '％', '分']));
    let digits = bare.strip_prefix('-').unwrap_or(bare);
    let is_number =
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    if is_number && digits.len() > 18 { UnreadableCause::TooManyDigits } else { UnreadableCause::NotUnderstood }
}
