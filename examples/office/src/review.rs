//! Scores and reviews the forms of a page, each finding with the cell that it is about.

use std::io::{self, Write};
use std::path::Path;

use budget_performance::document::FindingDocument;
use budget_performance::grid::{FormReading, Grid, Note, ReadOptions, Reading};
use budget_performance::result::{Format, Severity};
use budget_performance::scheme::SchemeDocument;
use budget_performance::{Error, Evaluation, Finding, Language, Report, Scheme, Scorecard};
use serde::Serialize;
use serde_json::{Value, json};

use crate::grid_places;
use crate::page::{Page, Part};

/// What is asked for beside the file.
pub(crate) struct Review {
    pub(crate) scheme: Option<Scheme>,
    pub(crate) json: bool,
    pub(crate) language: Language,
}

/// Why a page cannot be reviewed, or the output not be written.
pub(crate) enum Failure {
    Content(String),
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// A published scheme by its id, or a scheme of one's own from a file.
pub(crate) fn scheme(given: &str) -> Result<Scheme, String> {
    if !Path::new(given).is_file() && !given.ends_with(".json") {
        return Scheme::named(given).map_err(|error| format!("--scheme: {error}"));
    }
    let text = std::fs::read_to_string(given).map_err(|error| format!("{given}: {error}"))?;
    let scheme = SchemeDocument::from_json(&text).and_then(SchemeDocument::check);
    scheme.map_err(|error| format!("{given}: {error}"))
}

impl Review {
    /// Prints the card and the findings of each form of a page.
    pub(crate) fn print(&self, out: &mut impl Write, file: &str, page: &Page) -> Result<(), Failure> {
        let content = |error: Error| Failure::Content(error.text(self.language).to_string());
        let grid = grid(page);
        let reading = grid.read(&ReadOptions::default()).map_err(content)?;
        if reading.forms.is_empty() {
            return self.without_form(out, file, &reading).map_err(Failure::Output);
        }
        for read in &reading.forms {
            let evaluation = read.form.read().map_err(content)?;
            let named;
            let scheme = match &self.scheme {
                Some(scheme) => scheme,
                None => {
                    named = Scheme::for_evaluation(&evaluation).map_err(content)?;
                    &named
                }
            };
            let form = Reviewed { review: self, reading: &reading, read };
            form.print(out, file, scheme, &evaluation)?;
        }
        let whole: Vec<_> = reading.whole.iter().collect();
        if !self.json {
            self.notes(out, &reading, &whole)?;
        }
        Ok(())
    }

    /// A page on which nothing was found to review.
    fn without_form(&self, out: &mut impl Write, file: &str, reading: &Reading<'_>) -> io::Result<()> {
        let notes: Vec<_> = reading.notes().collect();
        if !self.json {
            return self.notes(out, reading, &notes);
        }
        let said = |language| notes.first().map(|note| note.message(language).to_string()).unwrap_or_default();
        let error = Texts { en: said(Language::English), zh: said(Language::Chinese) };
        let line = Line {
            file,
            scorecard: None,
            error: Some(error),
            findings: Vec::new(),
            reading: json!({ "notes": grid_places::notes(reading, notes) }),
        };
        write_line(out, &line)
    }

    /// The notes that weigh, after the findings.
    fn notes(&self, out: &mut impl Write, reading: &Reading<'_>, notes: &[&Note<'_>]) -> io::Result<()> {
        let english = self.language == Language::English;
        let colon = if english { ": " } else { "：" };
        let weighty: Vec<_> = notes.iter().filter(|note| note.severity() != Severity::Advice).collect();
        if weighty.is_empty() {
            return Ok(());
        }
        writeln!(out, "{}", if english { "Notes on the reading of the page" } else { "读取说明" })?;
        for note in weighty {
            let place = reading.show_place(note.place(), self.language);
            writeln!(out, "  - {place}{colon}{}{}", note.message(self.language), mark(note.code(), self.language))?;
        }
        writeln!(out)
    }
}

/// The page as the library takes it.
fn grid(page: &Page) -> Grid<'_> {
    let span = |span: usize| u32::try_from(span).unwrap_or(u32::MAX);
    let mut grid = Grid::new();
    grid.set_name(page.name.as_str());
    for part in &page.parts {
        match part {
            Part::Text(text) => grid.text(text.as_str()),
            Part::Table(table) => {
                let given = grid.table(table.name.as_deref());
                for row in &table.rows {
                    let mut given = given.row();
                    for cell in row {
                        given.span(cell.text.as_str(), span(cell.columns), span(cell.rows));
                    }
                }
            }
        }
    }
    grid
}

/// A form that is being reviewed.
struct Reviewed<'r, 'g> {
    review: &'r Review,
    reading: &'r Reading<'g>,
    read: &'r FormReading<'g>,
}

impl Reviewed<'_, '_> {
    fn print(&self, out: &mut impl Write, file: &str, scheme: &Scheme, evaluation: &Evaluation) -> Result<(), Failure> {
        let report = scheme.validate(evaluation);
        let card = scheme.score(evaluation);
        let language = self.review.language;
        let notes: Vec<_> = self.read.notes.iter().collect();
        if self.review.json {
            let notes: Vec<_> = notes.into_iter().chain(&self.reading.whole).collect();
            let findings = report.findings().iter().zip(report.to_document().findings);
            let findings = findings.map(|(finding, stored)| Sourced {
                finding: stored,
                source: self.read.source_of(finding).map(|source| grid_places::source(self.reading, source)),
            });
            let text = |language| card.as_ref().err().map(|error| error.text(language).to_string());
            let error = text(Language::English).zip(text(Language::Chinese)).map(|(en, zh)| Texts { en, zh });
            let line = Line {
                file,
                scorecard: card.as_ref().ok(),
                error,
                findings: findings.collect(),
                reading: json!({ "notes": grid_places::notes(self.reading, notes) }),
            };
            return write_line(out, &line).map_err(Failure::Output);
        }
        match card {
            Ok(card) => writeln!(out, "{}", card.render(Format::Text, language))?,
            Err(error) => writeln!(out, "{}\n", error.text(language))?,
        }
        writeln!(out, "{}", self.with_cells(&report))?;
        self.review.notes(out, self.reading, &notes)?;
        Ok(())
    }

    /// The rendered report, with the cell at the end of each finding that has one.
    fn with_cells(&self, report: &Report<'_>) -> String {
        let language = self.review.language;
        let cell = |finding: &Finding<'_>| {
            let source = self.read.source_of(finding)?;
            Some(self.reading.show(source, language).to_string())
        };
        report.render_with_sources(Format::Text, language, cell).to_string()
    }
}

fn mark(text: &str, language: Language) -> String {
    if language == Language::English { format!(" ({text})") } else { format!("（{text}）") }
}

fn write_line(out: &mut impl Write, line: &impl Serialize) -> io::Result<()> {
    writeln!(out, "{}", serde_json::to_string(line)?)
}

/// What is printed for a form with `--json`.
#[derive(Serialize)]
struct Line<'l> {
    file: &'l str,
    scorecard: Option<&'l Scorecard<'l>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Texts>,
    findings: Vec<Sourced>,
    reading: Value,
}

#[derive(Serialize)]
struct Texts {
    en: String,
    zh: String,
}

#[derive(Serialize)]
struct Sourced {
    #[serde(flatten)]
    finding: FindingDocument,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Value>,
}
