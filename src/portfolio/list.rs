//! The list that a finance bureau publishes (项目支出绩效自评汇总表): a row a project, as a table, a page, or CSV.

use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::language::{Language, said};
use crate::notation::money::{Amount, MoneyUnit};
use crate::portfolio::sum::Sum;
use crate::portfolio::tally::Money;
use crate::render::rendered;
use crate::render::sheet::{Format, Sheet, escape_html, tag};
use crate::render::table::{Align, Column};
use crate::review::report::Report;
use crate::scheme::severity::Severity;
use crate::scoring::scorecard::Scorecard;
use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::fmt::Write;

/// How many columns the list has.
const COLUMNS: usize = 12;

/// A project of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ListRow {
    name: String,
    authority: String,
    initial: Option<Amount>,
    adjusted: Option<Amount>,
    executed: Option<Amount>,
    rate: Option<Ratio>,
    declared: Option<Points>,
    total: Option<Points>,
    full: Points,
    grade: String,
    /// By severity, the gravest first.
    findings: [usize; 3],
}

/// The published list of projects (项目支出绩效自评汇总表): name, authority, budgets and execution in 万元, declared and computed
/// total, grade and findings of each, with the money of all below.
///
/// ```
/// use budget_performance::evaluation::{EvaluationKind, Header};
/// use budget_performance::portfolio::ProjectList;
/// use budget_performance::{Evaluation, Indicator, Language, Scheme};
///
/// let scheme = Scheme::named("national-project-2020")?;
/// let row = Indicator::new("产出指标", "数量指标", "培训人数").weight("50".parse()?).target("≥500人").actual("400人");
/// let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "培训")).indicator(row).build()?;
/// let mut list = ProjectList::new();
/// list.add(&scheme.validate(&evaluation), scheme.score(&evaluation).ok().as_ref());
/// assert!(list.csv(Language::Chinese).to_string().contains("\r\n培训,,,,,,,40,差,"));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProjectList {
    rows: Vec<ListRow>,
    money: Money,
}

impl ProjectList {
    /// A list without projects.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a project by its report, and its card where it has one.
    pub fn add(&mut self, report: &Report<'_>, card: Option<&Scorecard<'_>>) {
        let evaluation = report.evaluation();
        let (header, amounts, money) = (evaluation.header(), evaluation.amounts, Money::of(report));
        self.money.merge(money);
        self.rows.push(ListRow {
            name: header.subject.clone(),
            authority: header.authority.clone().unwrap_or_default(),
            initial: amounts.initial,
            adjusted: amounts.adjusted,
            executed: amounts.executed,
            rate: money.rate(),
            declared: evaluation.declared().total,
            total: card.map(Scorecard::total),
            full: report.scheme().document().full_points,
            grade: card.and_then(Scorecard::grade).unwrap_or_default().to_owned(),
            findings: Severity::ALL.map(|severity| report.with_severity(severity).count()),
        });
    }

    /// How many projects stand in the list.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether no project stands in the list.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The list; as HTML a section in which each total has a bar.
    #[must_use]
    pub fn render(&self, format: Format, language: Language) -> impl fmt::Display + use<'_> {
        said(move |f| match format {
            Format::Html => self.write_html(f, language),
            Format::Text | Format::Markdown => {
                write!(f, "{}", rendered(format, language, |sheet| self.write_sheet(sheet, language)))
            }
        })
    }

    /// The list as CSV (RFC 4180), its first line the headings. A text that a spreadsheet would take for a formula has an
    /// apostrophe before it.
    #[must_use]
    pub fn csv(&self, language: Language) -> impl fmt::Display + use<'_> {
        said(move |f| {
            write_csv_line(f, headings(language).map(|column| column.heading.into_owned()).iter())?;
            self.rows.iter().try_for_each(|row| {
                let mut cells = row.cells();
                let [name, authority, ..] = &mut cells;
                [name, authority].into_iter().for_each(disarm);
                write_csv_line(f, cells.iter())
            })
        })
    }

    fn write_sheet<W: Write>(&self, sheet: &mut Sheet<'_, W>, language: Language) -> fmt::Result {
        sheet.heading(1, title(language))?;
        sheet.table(title(language), &headings(language), self.rows.iter().map(ListRow::cells))?;
        sheet.line(&self.sums(language))
    }

    /// The money of all, in one sentence.
    fn sums(&self, language: Language) -> String {
        let yuan = |sum: Sum| {
            let amount = sum.number().and_then(|yuan| Amount::from_yuan(yuan, MoneyUnit::TenThousandYuan));
            amount.map_or_else(|| alloc::format!("{sum}元"), |amount| amount.to_string())
        };
        let Money { forms, budget, executed, .. } = self.money;
        let rate = self.money.rate().map(|rate| rate.to_string()).unwrap_or_default();
        let (budget, executed, rows) = (yuan(budget), yuan(executed), self.rows.len());
        match language {
            Language::English => alloc::format!(
                "{rows} projects; of the {forms} with a budget, {executed} of {budget} were executed ({rate})"
            ),
            Language::Chinese => {
                alloc::format!("共{rows}个项目；有预算数的{forms}个，预算{budget}，执行{executed}，执行率{rate}")
            }
        }
    }

    fn write_html(&self, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
        writeln!(f, "<section lang=\"{}\">\n<h1>{}</h1>", tag(language), title(language))?;
        writeln!(f, "<table border=\"1\">\n<caption>{}</caption>\n<thead>", title(language))?;
        f.write_str("<tr>")?;
        for column in headings(language) {
            write!(f, "<th scope=\"col\">{}</th>", column.heading)?;
        }
        f.write_str("</tr>\n</thead>\n<tbody>\n")?;
        self.rows.iter().try_for_each(|row| row.write_html(f, language))?;
        f.write_str("</tbody>\n</table>\n<p>")?;
        escape_html(f, &self.sums(language))?;
        f.write_str("</p>\n</section>\n")
    }
}

const fn title(language: Language) -> &'static str {
    language.pick("Self-evaluations of projects", "项目支出绩效自评汇总表")
}

fn headings(language: Language) -> [Column; COLUMNS] {
    [
        Column::left(language.pick("project", "项目名称")),
        Column::left(language.pick("authority", "主管部门")),
        Column::right(language.pick("initial budget (万元)", "年初预算数（万元）")),
        Column::right(language.pick("adjusted budget (万元)", "全年预算数（万元）")),
        Column::right(language.pick("executed (万元)", "全年执行数（万元）")),
        Column::right(language.pick("execution rate", "预算执行率")),
        Column::right(language.pick("declared total", "自评得分")),
        Column::right(language.pick("computed total", "计算得分")),
        Column::left(language.pick("grade", "等级")),
        Column::right(language.pick("errors", "错误")),
        Column::right(language.pick("warnings", "疑点")),
        Column::right(language.pick("advice", "建议")),
    ]
}

/// The column of the computed total.
const TOTAL: usize = 7;

impl ListRow {
    fn cells(&self) -> [String; COLUMNS] {
        let money = |amount: Option<Amount>| {
            let amount = amount.and_then(|amount| Amount::from_yuan(amount.yuan(), MoneyUnit::TenThousandYuan));
            amount.map(|amount| amount.number().to_string()).unwrap_or_default()
        };
        let points = |points: Option<Points>| points.map(|points| points.to_string()).unwrap_or_default();
        let [errors, warnings, advice] = self.findings.map(|count| count.to_string());
        [
            self.name.clone(),
            self.authority.clone(),
            money(self.initial),
            money(self.adjusted),
            money(self.executed),
            self.rate.map(|rate| rate.to_string()).unwrap_or_default(),
            points(self.declared),
            points(self.total),
            self.grade.clone(),
            errors,
            warnings,
            advice,
        ]
    }

    fn write_html(&self, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
        f.write_str("<tr>")?;
        for (place, (cell, column)) in self.cells().iter().zip(headings(language)).enumerate() {
            let (open, close) = match (place, column.align) {
                (0, _) => ("<th scope=\"row\">", "</th>"),
                (_, Align::Right) => ("<td align=\"right\">", "</td>"),
                (_, Align::Left) => ("<td>", "</td>"),
            };
            f.write_str(open)?;
            escape_html(f, cell)?;
            if let (TOTAL, Some(total)) = (place, self.total) {
                write!(f, " <meter min=\"0\" max=\"{}\" value=\"{total}\"></meter>", self.full)?;
            }
            f.write_str(close)?;
        }
        f.write_str("</tr>\n")
    }
}

/// Keeps a text from being taken for a formula.
fn disarm(cell: &mut String) {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        cell.insert(0, '\'');
    }
}

fn write_csv_line<'c>(f: &mut fmt::Formatter<'_>, cells: impl Iterator<Item = &'c String>) -> fmt::Result {
    for (place, cell) in cells.enumerate() {
        f.write_str(if place == 0 { "" } else { "," })?;
        if cell.contains(['"', ',', '\n', '\r']) {
            write!(f, "\"{}\"", cell.replace('"', "\"\""))?;
        } else {
            f.write_str(cell)?;
        }
    }
    f.write_str("\r\n")
}
