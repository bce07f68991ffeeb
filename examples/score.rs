//! Scores self-evaluations and reviews them.
//!
//! `cargo run --example score -- [--scheme ID|FILE] [--format text|markdown|html|csv] [--json] [--lang en|zh] [-o FILE]
//! [--fail-on error|warning] FILE…`
#![allow(clippy::std_instead_of_core, clippy::std_instead_of_alloc, reason = "an example is a program with std")]

mod grid_places;

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use budget_performance::Error;
use budget_performance::Language;
use budget_performance::Scheme;
use budget_performance::document::FindingDocument;
use budget_performance::grid::{FormReading, Grid, Note, ReadOptions, Reading};
use budget_performance::number::Number;
use budget_performance::result::{Format, Place, Severity};
use budget_performance::scheme::{Catalogue, SchemeDocument};
use budget_performance::{Evaluation, Finding, Points, Report, Scorecard};
use rust_decimal::Decimal;

const HELP: &str = "\
Scores budget-performance self-evaluations (预算绩效自评) and reviews them.

usage: score [--scheme ID|FILE] [--format FORMAT] [--json] [--lang en|zh] [-o FILE]
             [--fail-on error|warning] FILE…

  FILE               a form/1, evaluation/1 or grid/1 document as JSON; - is standard input
  --scheme ID|FILE   score under this published scheme, or under the scheme/1 document in a file;
                     otherwise under the scheme that the document names, or the usual one of its kind
  --format FORMAT    text (the default), markdown, html, or csv: a line for each row, with its
                     declared and computed points, their difference and the codes of its findings
  --json             print one JSON object for each form, on a line of its own
  --lang en|zh       print in English (the default) or Chinese
  -o FILE            write into a file, not to standard output
  --fail-on SEVERITY exit with status 1 if an error, or an error or a warning, was found

exit status: 0 if the forms were scored, whatever was found; 1 as --fail-on asks; 2 if a file or a
scheme cannot be read";

fn main() -> ExitCode {
    let outcome = Options::parse(std::env::args().skip(1)).and_then(|options| match options {
        Some(options) => options.run(),
        None => writeln!(io::stdout(), "{HELP}").map_err(Failure::Output).map(|()| true),
    });
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        // Whoever reads the output has seen enough.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("score: {}", failure.line());
            ExitCode::from(2)
        }
    }
}

/// Why nothing more can be printed.
enum Failure {
    Input(String),
    Output(io::Error),
}

impl Failure {
    fn new(place: &str, error: impl ToString) -> Self {
        Self::Input(format!("{place}: {}", error.to_string()))
    }

    /// What and where, on one line.
    fn line(&self) -> String {
        let text = match self {
            Self::Input(text) => text.clone(),
            Self::Output(error) => format!("standard output: {error}"),
        };
        text.lines().map(str::trim).collect::<Vec<_>>().join("; ")
    }
}

/// How the results are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Output {
    Rendered(Format),
    Csv,
    Json,
}

struct Options {
    scheme: Option<String>,
    output: Output,
    language: Language,
    file: Option<String>,
    /// The gravest and the least severity that fails.
    fail_on: Option<Severity>,
    files: Vec<String>,
}

impl Options {
    /// The options, or `None` where help is asked for.
    fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Option<Self>, Failure> {
        let usage = |what: String| Failure::Input(format!("{what}; see score --help"));
        let mut options = Self {
            scheme: None,
            output: Output::Rendered(Format::Text),
            language: Language::English,
            file: None,
            fail_on: None,
            files: Vec::new(),
        };
        while let Some(argument) = arguments.next() {
            let (name, attached) = match argument.split_once('=') {
                Some((name, value)) if name.starts_with("--") => (name, Some(value.to_owned())),
                _ => (argument.as_str(), None),
            };
            let mut value =
                || attached.clone().or_else(|| arguments.next()).ok_or(usage(format!("{name} needs a value")));
            match name {
                "-h" | "--help" => return Ok(None),
                "--scheme" => options.scheme = Some(value()?),
                "--json" => options.output = Output::Json,
                "--format" => {
                    let word = value()?;
                    options.output = match word.as_str() {
                        "csv" => Output::Csv,
                        word => Output::Rendered(word.parse().map_err(|_| {
                            usage(format!("--format {word}: the formats are text, markdown, html and csv"))
                        })?),
                    }
                }
                "-o" => options.file = Some(value()?),
                "--fail-on" => {
                    options.fail_on = Some(match value()?.as_str() {
                        "error" => Severity::Error,
                        "warning" => Severity::Warning,
                        other => return Err(usage(format!("--fail-on {other}: the severities are error and warning"))),
                    })
                }
                "--lang" => {
                    options.language = match value()?.as_str() {
                        "en" => Language::English,
                        "zh" => Language::Chinese,
                        other => return Err(usage(format!("--lang {other}: the languages are en and zh"))),
                    }
                }
                "-" => options.files.push(argument),
                _ if name.starts_with('-') => return Err(usage(format!("unknown option {name}"))),
                _ => options.files.push(argument),
            }
        }
        if options.files.is_empty() { Err(usage("no file is given".to_owned())) } else { Ok(Some(options)) }
    }

    /// Scores the files; whether nothing was found that fails.
    fn run(&self) -> Result<bool, Failure> {
        let Some(file) = &self.file else {
            let mut out = io::BufWriter::new(io::stdout().lock());
            let passed = self.score(&mut out)?;
            out.flush().map_err(Failure::Output)?;
            return Ok(passed);
        };
        let mut written = Vec::new();
        let passed = self.score(&mut written)?;
        std::fs::write(file, written).map_err(|error| Failure::new(file, error))?;
        Ok(passed)
    }

    fn score(&self, out: &mut impl Write) -> Result<bool, Failure> {
        let schemes = match &self.scheme {
            Some(given) => Schemes::Given(Box::new(scheme(given)?)),
            None => Schemes::Published(Catalogue::published()),
        };
        let mut passed = true;
        if self.output == Output::Csv {
            writeln!(out, "{}", CSV_HEADINGS.join(",")).map_err(Failure::Output)?;
        }
        for file in &self.files {
            let text = read(file)?;
            if is_grid(&text) {
                passed &= self.grid(out, file, &text, &schemes)?;
                continue;
            }
            for evaluation in Evaluation::all_from_json(&text).map_err(|error| Failure::new(file, error))? {
                passed &= self.evaluation(out, file, &schemes, &evaluation, None)?;
            }
        }
        Ok(passed)
    }

    /// The forms of a grid, each with the notes on its reading.
    fn grid(&self, out: &mut impl Write, file: &str, text: &str, schemes: &Schemes) -> Result<bool, Failure> {
        let mut passed = true;
        let grid = Grid::from_json(text).map_err(|error| Failure::new(file, error))?;
        let reading = grid.read(&ReadOptions::default()).map_err(|error| Failure::new(file, error))?;
        for read in &reading.forms {
            let evaluation = read.form.read().map_err(|error| Failure::new(file, error))?;
            passed &= self.evaluation(out, file, schemes, &evaluation, Some((&reading, read)))?;
        }
        if !reading.forms.is_empty() {
            return Ok(passed);
        }
        if self.output == Output::Json {
            let error = Texts { en: "the grid has no form".to_owned(), zh: "未找到自评表".to_owned() };
            let notes = ReadingLine { notes: grid_places::notes(&reading, &reading.whole) };
            let line = Line { file, scorecard: None, error: Some(error), findings: Vec::new(), reading: Some(notes) };
            return self.line(out, &line).map_err(Failure::Output).map(|()| passed);
        }
        self.notes(out, &reading, reading.whole.iter()).map_err(Failure::Output).map(|()| passed)
    }

    fn evaluation(
        &self,
        out: &mut impl Write,
        file: &str,
        schemes: &Schemes,
        evaluation: &Evaluation,
        read: Option<(&Reading<'_>, &FormReading<'_>)>,
    ) -> Result<bool, Failure> {
        let scheme = schemes.of(evaluation).map_err(|error| Failure::new(file, error))?;
        self.print(out, file, scheme, evaluation, read).map_err(Failure::Output)
    }

    fn print(
        &self,
        out: &mut impl Write,
        file: &str,
        scheme: &Scheme,
        evaluation: &Evaluation,
        read: Option<(&Reading<'_>, &FormReading<'_>)>,
    ) -> io::Result<bool> {
        let report = scheme.validate(evaluation);
        let card = scheme.score(evaluation);
        let fails = |severity| self.fail_on.is_some_and(|least| severity <= least);
        let passed = !report.findings().iter().any(|finding| fails(finding.severity));
        self.print_results(out, file, &report, card.as_ref(), read)?;
        Ok(passed)
    }

    fn print_results(
        &self,
        out: &mut impl Write,
        file: &str,
        report: &Report<'_>,
        card: Result<&Scorecard<'_>, &Error>,
        read: Option<(&Reading<'_>, &FormReading<'_>)>,
    ) -> io::Result<()> {
        let source = |finding: &Finding<'_>| read.and_then(|(reading, read)| Some((reading, read.source_of(finding)?)));
        let format = match self.output {
            Output::Json => {
                let reported = report.to_document().findings.into_iter();
                let findings = reported.zip(report.findings()).map(|(reported, finding)| FindingLine {
                    reported,
                    source: source(finding).map(|(reading, source)| grid_places::source(reading, source)),
                });
                let notes = read.map(|(reading, read)| {
                    let mut notes = grid_places::notes(reading, &read.notes);
                    notes.extend(grid_places::notes(reading, &reading.whole));
                    ReadingLine { notes }
                });
                return self.line(out, &Line::new(file, card, findings.collect(), notes));
            }
            Output::Csv => return self.csv(out, file, report, card.ok()),
            Output::Rendered(format) => format,
        };
        match card {
            Ok(card) => writeln!(out, "{}", card.render(format, self.language))?,
            Err(error) => writeln!(out, "{}\n", error.text(self.language))?,
        }
        let cell = |finding: &Finding<'_>| {
            source(finding).map(|(reading, source)| reading.show(source, self.language).to_string())
        };
        write!(out, "{}", report.render_with_sources(format, self.language, cell))?;
        match read {
            Some((reading, read)) => self.notes(out, reading, read.notes.iter().chain(&reading.whole)),
            None => Ok(()),
        }
    }

    /// A line for each row: what it declares, what is computed, the difference and the codes of its findings.
    fn csv(
        &self,
        out: &mut impl Write,
        file: &str,
        report: &Report<'_>,
        card: Option<&Scorecard<'_>>,
    ) -> io::Result<()> {
        for row in report.evaluation().indicators() {
            let award = card.and_then(|card| card.award(row.number()));
            let declared = row.declared_score().map(Points::number);
            let computed = award.map(|award| award.points.number());
            let difference = declared
                .zip(computed)
                .and_then(|(declared, computed)| Decimal::from(declared).checked_sub(Decimal::from(computed)));
            let codes: Vec<&str> = report.at(Place::Row(row.number())).map(|finding| finding.check.code()).collect();
            let text = |number: Option<Number>| number.map_or(String::new(), |number| number.to_string());
            let cells = [
                file.to_owned(),
                report.evaluation().header().subject.clone(),
                row.number().to_string(),
                row.level1().unwrap_or_default().to_owned(),
                row.level2().unwrap_or_default().to_owned(),
                row.name().to_owned(),
                text(row.weight().map(Points::number)),
                text(declared),
                text(computed),
                difference.map_or(String::new(), |difference| difference.normalize().to_string()),
                award.map_or(String::new(), |award| award.outcome.code().to_owned()),
                codes.join(" "),
            ];
            writeln!(out, "{}", cells.map(|cell| csv_cell(&cell)).join(","))?;
        }
        Ok(())
    }

    fn line(&self, out: &mut impl Write, line: &Line<'_>) -> io::Result<()> {
        writeln!(out, "{}", serde_json::to_string(line).map_err(io::Error::other)?)
    }

    /// The notes of weight, a line each.
    fn notes<'n>(
        &self,
        out: &mut impl Write,
        reading: &Reading<'_>,
        notes: impl Iterator<Item = &'n Note<'n>>,
    ) -> io::Result<()> {
        for note in notes.filter(|note| note.severity() != Severity::Advice) {
            let place = reading.show_place(note.place(), self.language);
            match self.language {
                Language::Chinese => {
                    writeln!(out, "读取提示：{place}：{}（{}）", note.message(self.language), note.code())?
                }
                _ => writeln!(out, "reading: {place}: {} ({})", note.message(self.language), note.code())?,
            }
        }
        Ok(())
    }
}

/// The columns of `--format csv`.
const CSV_HEADINGS: [&str; 12] = [
    "file",
    "subject",
    "row",
    "level1",
    "level2",
    "level3",
    "weight",
    "declared",
    "computed",
    "difference",
    "outcome",
    "codes",
];

/// A cell of a table of values separated by commas: quoted where it has to be, and never a formula of a spreadsheet.
fn csv_cell(text: &str) -> String {
    let is_number = text.parse::<Number>().is_ok();
    let guarded = if !is_number && text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if guarded.contains([',', '"', '\n', '\r']) { format!("\"{}\"", guarded.replace('"', "\"\"")) } else { guarded }
}

/// Whether a document is a page with tables, by its envelope.
fn is_grid(text: &str) -> bool {
    let envelope = text.trim_start_matches('\u{feff}').trim_start().strip_prefix('{');
    envelope.is_some_and(|inside| inside.trim_start().starts_with("\"grid/1\""))
}

/// The schemes by which forms are scored, each read once.
enum Schemes {
    /// One for all.
    Given(Box<Scheme>),
    /// The one that each form names.
    Published(Catalogue),
}

impl Schemes {
    fn of(&self, evaluation: &Evaluation) -> Result<&Scheme, Error> {
        match self {
            Self::Given(scheme) => Ok(scheme),
            Self::Published(catalogue) => catalogue.for_evaluation(evaluation),
        }
    }
}

/// A published scheme by its id, or a scheme of one's own from a file.
fn scheme(given: &str) -> Result<Scheme, Failure> {
    let is_file = Path::new(given).is_file() || given.ends_with(".json");
    if !is_file {
        return Scheme::named(given).map_err(|error| Failure::new("--scheme", error));
    }
    let text = read(given)?;
    let document = SchemeDocument::from_json(&text);
    document.and_then(SchemeDocument::check).map_err(|error| Failure::new(given, error))
}

fn read(file: &str) -> Result<String, Failure> {
    let mut text = String::new();
    let read = match file {
        "-" => io::stdin().read_to_string(&mut text).map(drop),
        _ => std::fs::read_to_string(file).map(|read| text = read),
    };
    read.map(|()| text).map_err(|error| Failure::new(file, error))
}

/// What is printed for a form with `--json`.
#[derive(serde::Serialize)]
struct Line<'l> {
    file: &'l str,
    scorecard: Option<&'l Scorecard<'l>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Texts>,
    findings: Vec<FindingLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reading: Option<ReadingLine>,
}

/// A finding, and the cell of a grid that it speaks of.
#[derive(serde::Serialize)]
struct FindingLine {
    #[serde(flatten)]
    reported: FindingDocument,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<serde_json::Value>,
}

/// The notes on the reading of a grid.
#[derive(serde::Serialize)]
struct ReadingLine {
    notes: Vec<serde_json::Value>,
}

#[derive(serde::Serialize)]
struct Texts {
    en: String,
    zh: String,
}

impl<'l> Line<'l> {
    fn new(
        file: &'l str,
        card: Result<&'l Scorecard<'l>, &Error>,
        findings: Vec<FindingLine>,
        reading: Option<ReadingLine>,
    ) -> Self {
        let text = |language| move |error: &Error| error.text(language).to_string();
        Self {
            file,
            scorecard: card.ok(),
            error: card
                .err()
                .map(|error| Texts { en: text(Language::English)(error), zh: text(Language::Chinese)(error) }),
            findings,
            reading,
        }
    }
}
