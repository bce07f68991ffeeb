//! Scores and reviews every document of a folder, on all cores.
//!
//! `cargo run --release --example batch -- [--lang en|zh] [--fail-on error|warning] FOLDER`
#![allow(clippy::std_instead_of_core, clippy::std_instead_of_alloc, reason = "an example is a program with std")]

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc;

use budget_performance::portfolio::Portfolio;
use budget_performance::result::{Format, Severity};
use budget_performance::scheme::Catalogue;
use budget_performance::{Error, Evaluation, Language, Points};
use indicatif::{ProgressBar, ProgressDrawTarget};
use rayon::prelude::*;
use serde::Serialize;

const HELP: &str = "\
Scores and reviews every document (*.json) of a folder and of the folders in it.

usage: batch [--lang en|zh] [--fail-on error|warning] FOLDER

One JSON object for each form goes to standard output, in no fixed order; the summary, and the files
that cannot be read, go to standard error.

exit status: 0 if the folder was read; 1 if an error, or an error or a warning, was found and
--fail-on asks; 2 if the folder cannot be read";

/// How many forms the summary ranks at each end.
const RANKED: usize = 5;

fn main() -> ExitCode {
    let options = match Options::parse(std::env::args().skip(1)) {
        Ok(Some(options)) => options,
        Ok(None) => {
            return writeln!(io::stdout(), "{HELP}").map_or(ExitCode::from(2), |()| ExitCode::SUCCESS);
        }
        Err(what) => return failed(&what),
    };
    match options.run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        // Whoever reads the output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => failed(&error.to_string()),
    }
}

fn failed(what: &str) -> ExitCode {
    eprintln!("batch: {what}");
    ExitCode::from(2)
}

struct Options {
    language: Language,
    fail_on: Option<Severity>,
    folder: PathBuf,
}

impl Options {
    fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let (mut language, mut fail_on, mut folder) = (Language::English, None, None);
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "-h" | "--help" => return Ok(None),
                "--lang" => match arguments.next().as_deref() {
                    Some("en") => language = Language::English,
                    Some("zh") => language = Language::Chinese,
                    _ => return Err("--lang takes en or zh".to_owned()),
                },
                "--fail-on" => match arguments.next().as_deref() {
                    Some("error") => fail_on = Some(Severity::Error),
                    Some("warning") => fail_on = Some(Severity::Warning),
                    _ => return Err("--fail-on takes error or warning".to_owned()),
                },
                _ if argument.starts_with('-') => return Err(format!("unknown option {argument}; see batch --help")),
                _ if folder.is_some() => return Err("one folder, please; see batch --help".to_owned()),
                _ => folder = Some(PathBuf::from(argument)),
            }
        }
        let folder = folder.ok_or("which folder? see batch --help")?;
        Ok(Some(Self { language, fail_on, folder }))
    }

    /// Whether nothing was found that is to fail.
    fn run(&self) -> io::Result<bool> {
        let mut files = Vec::new();
        collect(&self.folder, &mut files)?;
        files.sort();
        let catalogue = Catalogue::published();
        let bar = progress(files.len());
        // Only lines in the making wait between the workers and the output.
        let (lines, written) = mpsc::sync_channel::<String>(1024);
        let writer = std::thread::spawn(move || write_lines(&written));
        let worked = files
            .par_iter()
            .fold(
                || Worker::new(&catalogue),
                |mut worker, file| {
                    worker.take(file, &lines);
                    bar.inc(1);
                    worker
                },
            )
            .reduce(|| Worker::new(&catalogue), Worker::merged);
        drop(lines);
        bar.finish_and_clear();
        let output = writer.join().unwrap_or_else(|_| Err(io::Error::other("the output stopped")));
        output?;
        let mut unread = worked.unread;
        unread.sort();
        for (file, error) in &unread {
            eprintln!("{}: {}", file.display(), error.get(self.language));
        }
        if !unread.is_empty() {
            let (count, of) = (unread.len(), files.len());
            match self.language {
                Language::Chinese => eprintln!("共{of}个文件，其中{count}个无法读取"),
                _ => eprintln!("{count} of {of} files could not be read"),
            }
        }
        eprintln!("{}", worked.portfolio.render(Format::Text, self.language));
        Ok(self.fail_on.is_none_or(|fatal| worked.gravest.is_none_or(|gravest| gravest > fatal)))
    }
}

/// The documents of a folder and of the folders in it.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let (path, kind) = (entry.path(), entry.file_type()?);
        if kind.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "json") {
            files.push(path);
        }
    }
    Ok(())
}

/// A bar on a terminal, and nothing elsewhere.
fn progress(files: usize) -> ProgressBar {
    let target = if io::stderr().is_terminal() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    ProgressBar::with_draw_target(u64::try_from(files).ok(), target)
}

fn write_lines(lines: &mpsc::Receiver<String>) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for line in lines {
        writeln!(out, "{line}")?;
    }
    out.flush()
}

/// An error in both languages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Texts {
    en: String,
    zh: String,
}

impl Texts {
    fn of(error: &Error) -> Self {
        let text = |language| error.text(language).to_string();
        Self { en: text(Language::English), zh: text(Language::Chinese) }
    }

    fn get(&self, language: Language) -> &str {
        if language == Language::Chinese { &self.zh } else { &self.en }
    }
}

/// What is printed of a form.
#[derive(Serialize)]
struct Line<'l> {
    file: &'l Path,
    subject: &'l str,
    scheme: &'l str,
    total: Option<Points>,
    declared_total: Option<Points>,
    grade: Option<&'l str>,
    complete: bool,
    errors: usize,
    warnings: usize,
    advice: usize,
    /// Why the form cannot be scored; its findings are counted all the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Texts>,
}

/// What one thread has seen.
struct Worker<'c> {
    /// The schemes, read once for all threads.
    catalogue: &'c Catalogue,
    portfolio: Portfolio,
    unread: Vec<(PathBuf, Texts)>,
    gravest: Option<Severity>,
}

impl<'c> Worker<'c> {
    fn new(catalogue: &'c Catalogue) -> Self {
        Self { catalogue, portfolio: Portfolio::new(RANKED), unread: Vec::new(), gravest: None }
    }

    fn take(&mut self, file: &Path, lines: &mpsc::SyncSender<String>) {
        let read = std::fs::read_to_string(file).map_err(|error| {
            let text = error.to_string();
            Texts { en: text.clone(), zh: text }
        });
        let read = read.and_then(|text| Evaluation::all_from_json(&text).map_err(|error| Texts::of(&error)));
        let told = read.and_then(|evaluations| {
            evaluations.iter().try_for_each(|evaluation| {
                let line = self.review(file, evaluation).map_err(|error| Texts::of(&error))?;
                // Without a reader nobody misses the line; the writer tells why.
                let _ = lines.send(line);
                Ok(())
            })
        });
        if let Err(error) = told {
            self.unread.push((file.to_owned(), error));
        }
    }

    /// The line of a form.
    fn review(&mut self, file: &Path, evaluation: &Evaluation) -> Result<String, Error> {
        let header = evaluation.header();
        let scheme = self.catalogue.for_evaluation(evaluation)?;
        let (report, scored) = (scheme.validate(evaluation), scheme.score(evaluation));
        let card = scored.as_ref().ok();
        self.portfolio.add(&report, card)?;
        self.gravest = report.findings().iter().map(|finding| finding.severity).chain(self.gravest).min();
        let count = |severity| report.with_severity(severity).count();
        let line = Line {
            file,
            subject: &header.subject,
            scheme: scheme.id(),
            total: card.map(|card| card.total()),
            declared_total: evaluation.declared().total,
            grade: card.and_then(|card| card.grade()),
            complete: card.is_some_and(|card| card.is_complete()),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            advice: count(Severity::Advice),
            error: scored.as_ref().err().map(Texts::of),
        };
        Ok(serde_json::to_string(&line).unwrap_or_default())
    }

    fn merged(mut self, other: Self) -> Self {
        self.unread.extend(other.unread);
        if let Err(error) = self.portfolio.merge(other.portfolio) {
            self.unread.push((PathBuf::from("(summary)"), Texts::of(&error)));
        }
        self.gravest = self.gravest.into_iter().chain(other.gravest).min();
        self
    }
}
