//! The form (自评表) in the layout of its scheme: what each band prints, apart from how it is written down.

use crate::evaluation::Evaluation;
use crate::evaluation::budget::{Amounts, Part};
use crate::evaluation::indicator::PointsCell;
use crate::evaluation::row::Row;
use crate::evaluation::rows::Block;
use crate::exact::points::Points;
use crate::language::Language;
use crate::notation::reading::Target;
use crate::notation::{cells, names, spelling};
use crate::render::paper::figures;
use crate::render::table::Column;
use crate::scheme::Scheme;
use crate::scheme::document::EvaluationKind;
use crate::scheme::layout::{FundsField, GoalField, HeadField, Layout, LayoutColumn, RowField};
use crate::scoring::scorecard::Scorecard;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

/// A form that is to be written.
pub(crate) struct FormPaper {
    pub(crate) title: String,
    pub(crate) bands: Vec<Band>,
}

/// What stands below each other on a form.
pub(crate) enum Band {
    /// Labels, each with its value beside it; `None` where nothing was filled in.
    Labels(Vec<(String, Option<String>)>),
    Table(TableBand),
    /// A label with a text beside it, a paragraph a line; `None` where nothing was filled in.
    Text(String, Option<Vec<String>>),
}

/// A table with its label.
pub(crate) struct TableBand {
    pub(crate) label: String,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<String>>,
    /// How many of the first columns have cells that are merged over equal neighbours.
    pub(crate) merged: usize,
    /// The column in which a difference between declared and computed stands.
    pub(crate) difference: Option<usize>,
    /// The label of a total row, the column of its value, and the value.
    pub(crate) total: Option<(String, usize, Option<String>)>,
}

impl TableBand {
    /// Whether a cell goes on from the one above: the same text, and so in all columns before it.
    pub(crate) fn is_merged(&self, row: usize, column: usize) -> bool {
        let upto = |row: &Vec<String>| row.get(..=column).map(<[String]>::to_vec);
        let above = row.checked_sub(1).and_then(|above| self.rows.get(above)).and_then(upto);
        column < self.merged
            && self.rows.get(row).and_then(|row| row.get(column)).is_some_and(|text| !text.is_empty())
            && above.is_some()
            && above == self.rows.get(row).and_then(upto)
    }
}

/// What a form is made of.
pub(crate) struct Source<'p, 'a> {
    pub(crate) evaluation: &'a Evaluation,
    pub(crate) scheme: &'a Scheme,
    /// The card, where computed points stand beside the declared ones.
    pub(crate) beside: Option<&'p Scorecard<'a>>,
    pub(crate) language: Language,
}

impl FormPaper {
    pub(crate) fn of(source: &Source<'_, '_>) -> Self {
        let evaluation = source.evaluation;
        let own;
        let layout = match &source.scheme.document().layout {
            Some(layout) => layout,
            None => {
                own = match evaluation.header().kind {
                    EvaluationKind::Department => Layout::of_department(),
                    EvaluationKind::Project => Layout::of_project(),
                };
                &own
            }
        };
        let mut bands = source.head(layout);
        bands.extend(source.parts_above(layout));
        bands.push(Band::Table(source.funds(layout)));
        bands.push(source.goals(layout));
        bands.push(Band::Table(source.rows(layout)));
        let texts = [
            (&layout.deviation_analysis, evaluation.deviation_analysis()),
            (&layout.improvement, evaluation.improvement()),
        ];
        bands.extend(texts.into_iter().filter_map(|(label, text)| {
            Some(Band::Text(label.text(source.language).into(), Some(vec![text?.into()])))
        }));
        Self { title: source.title(layout), bands }
    }
}

impl Source<'_, '_> {
    fn title(&self, layout: &Layout) -> String {
        let header = self.evaluation.header();
        let title = layout.title.text(self.language);
        match (self.language, header.fiscal_year) {
            (Language::Chinese, Some(year)) => format!("{year}年度{}{title}", header.subject),
            (Language::Chinese, None) => format!("{}{title}", header.subject),
            (Language::English, year) => {
                let year = year.map_or(String::new(), |year| format!(", {year}"));
                let subject = if header.subject.is_empty() { "" } else { ": " };
                format!("{}{subject}{title}{year}", header.subject)
            }
        }
    }

    fn head(&self, layout: &Layout) -> Vec<Band> {
        let header = self.evaluation.header();
        let filled = |text: &str| (!text.is_empty()).then(|| String::from(text));
        let value = |field: HeadField| match field {
            HeadField::Subject => filled(&header.subject),
            HeadField::Authority => header.authority.clone(),
            HeadField::Unit => header.unit.clone(),
            HeadField::ReportedOn => header.reported_on.map(|date| figures::date(date, self.language)),
        };
        let labelled: Vec<_> = layout.head.iter().map(|column| (self.heading(column), value(column.field))).collect();
        // The name of the whole takes a line, the others share one in pairs.
        let mut rest = labelled.as_slice();
        let mut bands = Vec::new();
        let mut take = 1;
        while !rest.is_empty() {
            let (row, behind) = rest.split_at(take.min(rest.len()));
            bands.push(Band::Labels(row.to_vec()));
            (rest, take) = (behind, 2);
        }
        bands
    }

    fn heading<F>(&self, column: &LayoutColumn<F>) -> String {
        column.heading.text(self.language).into()
    }

    /// A part that stands above the table of funds, with what was spent of it.
    fn is_above(layout: &Layout, part: &Part) -> bool {
        part.amounts.executed.is_some() && layout.parts_above.iter().any(|name| spelling::is_same(name, &part.name))
    }

    fn parts_above(&self, layout: &Layout) -> Option<Band> {
        let parts = &self.evaluation.budget().parts;
        let mut labels = Vec::new();
        for (place, part) in parts.iter().enumerate() {
            let is_first = !parts.iter().take(place).any(|before| spelling::is_same(&before.name, &part.name));
            if let Some(executed) = part.amounts.executed.filter(|_| is_first && Self::is_above(layout, part)) {
                let label = match self.language {
                    Language::English => format!("{} (total)", part.name),
                    Language::Chinese => format!("{}总额", part.name),
                };
                labels.push((label, Some(figures::amount(executed))));
            }
        }
        (!labels.is_empty()).then_some(Band::Labels(labels))
    }

    /// The points of the execution: those that the form prints, else those of the scheme that somebody chose.
    fn execution_points(&self) -> Option<Points> {
        let of_scheme = || {
            let block = self.scheme.plan().execution.filter(|_| !self.scheme.is_assumed())?;
            self.scheme.document().blocks.get(usize::from(block)).map(|block| block.points)
        };
        self.evaluation.budget().weight.or_else(of_scheme)
    }

    fn funds(&self, layout: &Layout) -> TableBand {
        let budget = self.evaluation.budget();
        let weight = self.execution_points();
        let has_weight = layout.funds.iter().any(|column| column.field == FundsField::Weight);
        let mut label = match self.language {
            Language::English => format!("{} ({})", layout.funds_label.en, budget.unit.name()),
            Language::Chinese => format!("{}（{}）", layout.funds_label.zh, budget.unit.name()),
        };
        if let Some(points) = weight.filter(|_| !has_weight) {
            label.push_str(&match self.language {
                Language::English => format!(" ({})", figures::with_unit(points, self.language)),
                Language::Chinese => format!("（{points}分）"),
            });
        }
        let mut columns = vec![Column::left("")];
        let mut total: Vec<String> = vec![layout.funds_total.text(self.language).into()];
        let mut difference = None;
        let fields: Vec<&LayoutColumn<FundsField>> = layout
            .funds
            .iter()
            .filter(|column| column.field != FundsField::Reason || budget.reason.is_some())
            .collect();
        for column in &fields {
            let heading = self.heading(column);
            total.push(match column.field {
                FundsField::Weight => weight.map_or(String::new(), figures::points),
                FundsField::Rate => budget.rate.map_or(String::new(), figures::rate),
                FundsField::DeclaredScore => budget.declared_score.map_or(String::new(), figures::points),
                FundsField::Reason => budget.reason.clone().unwrap_or_default(),
                field => figures::amount_cell(amount_of(&budget.amounts, field), budget.unit),
            });
            columns.push(if column.field == FundsField::Reason {
                Column::left(heading)
            } else {
                Column::right(heading)
            });
            match (column.field, self.beside) {
                (FundsField::Rate, Some(card)) => {
                    columns.push(Column::right(self.language.pick("Rate computed", "复算执行率")));
                    let rate = card.execution_rate();
                    total.push(rate.map_or(String::new(), |rate| format!("{}%", rate.percentage(2))));
                }
                (FundsField::DeclaredScore, Some(card)) => {
                    let computed = card.execution_points();
                    difference = Some(columns.len().saturating_add(1));
                    self.compared(&mut columns, &mut total, budget.declared_score, computed);
                }
                _ => {}
            }
        }
        let is_blank = budget.amounts == Amounts::default()
            && budget.parts.is_empty()
            && budget.rate.is_none()
            && budget.declared_score.is_none()
            && budget.reason.is_none();
        let mut rows = if is_blank { Vec::new() } else { vec![total] };
        self.parts(layout, &fields, &mut rows);
        TableBand { label, columns, rows, merged: 0, difference, total: None }
    }

    /// The rows under the total, those of a breakdown behind its name.
    fn parts(&self, layout: &Layout, fields: &[&LayoutColumn<FundsField>], rows: &mut Vec<Vec<String>>) {
        let budget = self.evaluation.budget();
        let mut group = None;
        for part in budget.parts.iter().filter(|part| !Self::is_above(layout, part)) {
            if part.group != group {
                group.clone_from(&part.group);
                if let Some(group) = &group {
                    rows.push(self.part_row(group, fields, |_| String::new()));
                }
            }
            rows.push(self.part_row(&part.name, fields, |field| match field {
                FundsField::Weight | FundsField::DeclaredScore => String::from("—"),
                FundsField::Rate => part.rate.map_or(String::new(), figures::rate),
                FundsField::Reason => String::new(),
                field => figures::amount_cell(amount_of(&part.amounts, field), budget.unit),
            }));
        }
    }

    fn part_row(
        &self,
        name: &str,
        fields: &[&LayoutColumn<FundsField>],
        value: impl Fn(FundsField) -> String,
    ) -> Vec<String> {
        let mut cells: Vec<String> = vec![name.into()];
        for column in fields {
            cells.push(value(column.field));
            // The computed rate and score are those of the total alone.
            let computed = match column.field {
                FundsField::Rate => 1,
                FundsField::DeclaredScore => 2,
                _ => 0,
            };
            if self.beside.is_some() {
                cells.extend(core::iter::repeat_n(String::new(), computed));
            }
        }
        cells
    }

    /// The columns of the computed points and the difference, with those of one row.
    fn compared(
        &self,
        columns: &mut Vec<Column>,
        row: &mut Vec<String>,
        declared: Option<Points>,
        computed: Option<Points>,
    ) {
        columns.push(Column::right(self.language.pick("Computed", "复算得分")));
        columns.push(Column::right(self.language.pick("Difference", "差额")));
        row.extend(compared_cells(declared, computed));
    }

    fn goals(&self, layout: &Layout) -> Band {
        let goals = self.evaluation.goals();
        let label: String = layout.goals_label.text(self.language).into();
        if layout.goals.len() < 2 {
            let texts: Vec<String> = numbered(goals.iter().map(|goal| goal.text.as_str()), self.language);
            return Band::Text(label, (!texts.is_empty()).then_some(texts));
        }
        let columns = layout.goals.iter().map(|column| Column::left(self.heading(column))).collect();
        let cell = |goal: &crate::evaluation::header::Goal, field: GoalField| match field {
            GoalField::Text => goal.text.clone(),
            GoalField::Actual => goal.actual.clone().unwrap_or_default(),
        };
        let rows =
            goals.iter().map(|goal| layout.goals.iter().map(|column| cell(goal, column.field)).collect()).collect();
        Band::Table(TableBand { label, columns, rows, merged: 0, difference: None, total: None })
    }

    fn rows(&self, layout: &Layout) -> TableBand {
        let has_sign = layout.rows.iter().any(|column| column.field == RowField::Sign);
        let shown = |column: &&LayoutColumn<RowField>| {
            !(has_sign && column.field == RowField::Nature)
                && (column.field.is_always_printed() || self.evaluation.indicators().any(|row| has(row, column.field)))
        };
        let fields: Vec<&LayoutColumn<RowField>> = layout.rows.iter().filter(shown).collect();
        let mut columns = Vec::new();
        let mut difference = None;
        let mut score = 0;
        for column in &fields {
            let heading = self.heading(column);
            if column.field == RowField::DeclaredScore {
                score = columns.len();
                columns.push(Column::right(heading));
                if self.beside.is_some() {
                    difference = Some(columns.len().saturating_add(1));
                    self.compared(&mut columns, &mut Vec::new(), None, None);
                }
            } else {
                columns.push(if column.field == RowField::Weight {
                    Column::right(heading)
                } else {
                    Column::left(heading)
                });
            }
        }
        let rows = self.evaluation.indicators().map(|row| self.row(&fields, row, has_sign));
        let rows = rows.collect();
        let merged =
            fields.iter().take_while(|column| matches!(column.field, RowField::Level1 | RowField::Level2)).count();
        let total = Some((layout.total.text(self.language).into(), score, self.total()));
        let label = layout.rows_label.text(self.language).into();
        TableBand { label, columns, rows, merged, difference, total }
    }

    /// The declared total, and the computed one beside it.
    fn total(&self) -> Option<String> {
        let declared = self.evaluation.declared().total;
        let Some(card) = self.beside else { return declared.map(figures::points) };
        Some(match (declared, self.language) {
            (Some(declared), Language::English) => format!("declared {declared}, computed {}", card.total()),
            (Some(declared), Language::Chinese) => format!("自评{declared}分，复算{}分", card.total()),
            (None, Language::English) => format!("computed {}", card.total()),
            (None, Language::Chinese) => format!("复算{}分", card.total()),
        })
    }

    fn row(&self, fields: &[&LayoutColumn<RowField>], row: Row<'_>, has_sign: bool) -> Vec<String> {
        let target = split_target(row);
        let target = target.filter(|_| has_sign);
        let printed = |text: Option<&str>| String::from(text.unwrap_or_default());
        let mut written = Vec::new();
        for column in fields {
            written.push(match column.field {
                RowField::Level1 => self.level1(row),
                RowField::Level2 => self.level2(row),
                RowField::Level3 => String::from(row.name()),
                RowField::Sign => target.as_ref().map_or_else(|| printed(row.nature()), |target| target.0.into()),
                RowField::Target => target.as_ref().map_or_else(|| row.target_text().into(), |target| target.1.into()),
                RowField::Unit => target.as_ref().map_or_else(String::new, |target| target.2.into()),
                RowField::Actual => row.actual_text().into(),
                RowField::Weight => figures::points_cell(row.weight_cell()),
                RowField::DeclaredScore => figures::points_cell(row.declared_cell()),
                RowField::DeviationReason => printed(row.reason()),
                RowField::Nature => printed(row.nature()),
                RowField::Standard => printed(row.standard()),
                RowField::Coefficient => printed(row.coefficient()),
            });
            if let (RowField::DeclaredScore, Some(card)) = (column.field, self.beside) {
                let award = card.award(row.number()).map(|award| award.points);
                written.extend(compared_cells(row.declared_score(), award));
            }
        }
        written
    }
}

impl Source<'_, '_> {
    /// The label of a block with the heading above it and the points beside it.
    fn level1(&self, row: Row<'_>) -> String {
        let Some(block) = row.block().filter(|_| row.level1().is_some()) else { return String::new() };
        let heading = block.heading.and_then(|heading| self.evaluation.blocks.get(usize::from(heading)));
        let labelled = |block: &Block| self.with_points(self.evaluation.text(block.name), block.printed);
        match heading {
            Some(heading) => format!("{}/{}", labelled(heading), labelled(block)),
            None => labelled(block),
        }
    }

    fn level2(&self, row: Row<'_>) -> String {
        row.level2().map_or(String::new(), |name| self.with_points(name, row.group().and_then(|group| group.printed)))
    }

    fn with_points(&self, name: &str, points: Option<Points>) -> String {
        match (points, self.language) {
            (None, _) => name.into(),
            (Some(points), Language::English) => format!("{name} ({})", figures::points(points)),
            (Some(points), Language::Chinese) => format!("{name}（{}分）", figures::points(points)),
        }
    }
}

/// The computed points, and how much more was declared.
fn compared_cells(declared: Option<Points>, computed: Option<Points>) -> [String; 2] {
    let difference = declared.zip(computed).and_then(|(declared, computed)| figures::difference(declared, computed));
    [computed.map_or(String::new(), |points| points.to_string()), difference.unwrap_or_default()]
}

const fn amount_of(amounts: &Amounts, field: FundsField) -> Option<crate::notation::money::Amount> {
    match field {
        FundsField::Initial => amounts.initial,
        FundsField::Adjusted => amounts.adjusted,
        FundsField::Executed => amounts.executed,
        _ => None,
    }
}

impl RowField {
    /// Whether a form has the column also where no row fills it.
    const fn is_always_printed(self) -> bool {
        matches!(self, Self::Level3 | Self::Sign | Self::Target | Self::Unit | Self::Actual | Self::DeclaredScore)
    }
}

/// Whether a row has a field that a form need not have.
fn has(row: Row<'_>, field: RowField) -> bool {
    match field {
        RowField::Level1 => row.level1().is_some(),
        RowField::Level2 => row.level2().is_some(),
        RowField::Weight => row.weight_cell() != PointsCell::Absent,
        RowField::DeviationReason => row.reason().is_some(),
        RowField::Nature => row.nature().is_some(),
        RowField::Standard => row.standard().is_some(),
        RowField::Coefficient => row.coefficient().is_some(),
        _ => true,
    }
}

/// The sign, the number and the unit of a target, where together they are its cell as printed.
fn split_target(row: Row<'_>) -> Option<(&str, &str, &str)> {
    let text = row.target_text();
    let Target::Quantity(target) = cells::read_target(text) else { return None };
    let is_sign = |mark: char| "≥≤＞＜>=<≧≦＝".contains(mark);
    let number = text.trim_start_matches(is_sign);
    let sign = text.get(..text.len().saturating_sub(number.len()))?;
    if target.comparison.is_some() == sign.is_empty() {
        return None;
    }
    let unit = target.unit.unwrap_or_default();
    let number = number.strip_suffix(unit)?;
    let reads_alone = matches!(
        cells::read_target(number),
        Target::Quantity(alone) if alone.unit.is_none() && alone.comparison.is_none() && alone.value == target.value
    );
    (reads_alone && (unit.is_empty() || names::names_a_unit(unit))).then_some((sign, number, unit))
}

/// Texts of a list, numbered where there are several and none has a number of its own.
pub(crate) fn numbered<'t>(texts: impl Iterator<Item = &'t str>, language: Language) -> Vec<String> {
    let texts: Vec<&str> = texts.collect();
    let has_numbers = texts.iter().any(|text| names::without_number(text).len() < text.len());
    if has_numbers || texts.len() < 2 {
        return texts.into_iter().map(String::from).collect();
    }
    let mark = language.pick(". ", "、");
    (1usize..).zip(texts).map(|(number, text)| format!("{number}{mark}{text}")).collect()
}
