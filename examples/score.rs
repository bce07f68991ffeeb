//! Scores self-evaluations and reviews them.
//!
//! `cargo run --example score -- [--scheme ID|FILE] [--json] [--lang en|zh] FILE…`
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
use budget_performance::result::{Format, Severity};
use budget_performance::scheme::SchemeDocument;
use budget_performance::{Evaluation, Scorecard};

const HELP: &str = "\
Scores budget-performance self-evaluations (预算绩效自评) and reviews them.

usage: score [--scheme ID|FILE] [--json] [--lang en|zh] FILE…

  FILE               a form/1, evaluation/1 or grid/1 document as JSON; - is standard input
  --scheme ID|FILE   score under this published scheme, or under the scheme/1 document in a file;
                     otherwise under the scheme that the document names, or the usual one of its kind
  --json             print one JSON object for each form, on a line of its own
  --lang en|zh       print in English (the default) or Chinese

exit status: 0 if the forms were scored, whatever was found; 2 if a file or a scheme cannot be read";

fn main() -> ExitCode {
    let outcome = Options::parse(std::env::args().skip(1)).and_then(|options| match options {
        Some(options) => options.run(&mut io::stdout().lock()),
        None => writeln!(io::stdout(), "{HELP}").map_err(Failure::Output),
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
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

struct Options {
    scheme: Option<String>,
    json: bool,
    language: Language,
    files: Vec<String>,
}

impl Options {
    /// The options, or `None` where help is asked for.
    fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Option<Self>, Failure> {
        let usage = |what: String| Failure::Input(format!("{what}; see score --help"));
        let mut options = Self { scheme: None, json: false, language: Language::English, files: Vec::new() };
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
                "--json" => options.json = true,
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

    fn run(&self, out: &mut impl Write) -> Result<(), Failure> {
        let given = self.scheme.as_deref().map(scheme).transpose()?;
        for file in &self.files {
            let text = read(file)?;
            if is_grid(&text) {
                self.grid(out, file, &text, given.as_ref())?;
                continue;
            }
            for evaluation in Evaluation::all_from_json(&text).map_err(|error| Failure::new(file, error))? {
                self.evaluation(out, file, given.as_ref(), &evaluation, None)?;
            }
        }
        Ok(())
    }

    /// The forms of a grid, each with the notes on its reading.
    fn grid(&self, out: &mut impl Write, file: &str, text: &str, given: Option<&Scheme>) -> Result<(), Failure> {
        let grid = Grid::from_json(text).map_err(|error| Failure::new(file, error))?;
        let reading = grid.read(&ReadOptions::default()).map_err(|error| Failure::new(file, error))?;
        for read in &reading.forms {
            let evaluation = read.form.read().map_err(|error| Failure::new(file, error))?;
            self.evaluation(out, file, given, &evaluation, Some((&reading, read)))?;
        }
        if !reading.forms.is_empty() {
            return Ok(());
        }
        if self.json {
            let error = Texts { en: "the grid has no form".to_owned(), zh: "未找到自评表".to_owned() };
            let notes = ReadingLine { notes: grid_places::notes(&reading, &reading.whole) };
            let line = Line { file, scorecard: None, error: Some(error), findings: Vec::new(), reading: Some(notes) };
            return self.line(out, &line).map_err(Failure::Output);
        }
        self.notes(out, &reading, reading.whole.iter()).map_err(Failure::Output)
    }

    fn evaluation(
        &self,
        out: &mut impl Write,
        file: &str,
        given: Option<&Scheme>,
        evaluation: &Evaluation,
        read: Option<(&Reading<'_>, &FormReading<'_>)>,
    ) -> Result<(), Failure> {
        let named;
        let scheme = match given {
            Some(scheme) => scheme,
            None => {
                named = Scheme::for_evaluation(evaluation).map_err(|error| Failure::new(file, error))?;
                &named
            }
        };
        self.print(out, file, scheme, evaluation, read).map_err(Failure::Output)
    }

    fn print(
        &self,
        out: &mut impl Write,
        file: &str,
        scheme: &Scheme,
        evaluation: &Evaluation,
        read: Option<(&Reading<'_>, &FormReading<'_>)>,
    ) -> io::Result<()> {
        let report = scheme.validate(evaluation);
        let card = scheme.score(evaluation);
        let source = |finding| read.and_then(|(reading, read)| Some((reading, read.source_of(finding)?)));
        if self.json {
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
            return self.line(out, &Line::new(file, card.as_ref(), findings.collect(), notes));
        }
        match card {
            Ok(card) => writeln!(out, "{}", card.render(Format::Text, self.language))?,
            Err(error) => writeln!(out, "{}\n", error.text(self.language))?,
        }
        let mut lines: Vec<String> =
            report.render(Format::Text, self.language).to_string().lines().map(String::from).collect();
        for finding in report.findings() {
            let Some((reading, source)) = source(finding) else { continue };
            let (place, message) =
                (finding.place.text(self.language).to_string(), finding.message(self.language).to_string());
            let cell = format!("（{}）", reading.show(source, self.language));
            let is_line =
                |line: &&mut String| line.contains(&place) && line.contains(&message) && !line.ends_with(&cell);
            if let Some(line) = lines.iter_mut().find(is_line) {
                line.push_str(&cell);
            }
        }
        writeln!(out, "{}", lines.join("\n"))?;
        match read {
            Some((reading, read)) => self.notes(out, reading, read.notes.iter().chain(&reading.whole)),
            None => Ok(()),
        }
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

/// Whether a document is a page with tables, by its envelope.
fn is_grid(text: &str) -> bool {
    let envelope = text.trim_start_matches('\u{feff}').trim_start().strip_prefix('{');
    envelope.is_some_and(|inside| inside.trim_start().starts_with("\"grid/1\""))
}

/// A published scheme by its id, or a scheme of one's own from a file.
fn scheme(given: &str) -> Result<Scheme, Failure> {
    let is_file = Path::new(given).is_file() || given.ends_with(".json");
    if !is_file {
        return Scheme::named(given).map_err(|error| Failure::new("--scheme", error));
    }
    let text = read(given)?;
    let document = SchemeDocument::from_json(&text);
    document.and_then(|document| Ok(document.check()?)).map_err(|error| Failure::new(given, error))
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
