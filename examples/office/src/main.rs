//! Reads the self-evaluations in office files, scores and reviews them.
//!
//! `cargo run --manifest-path examples/office/Cargo.toml -- [--grid] [--scheme ID|FILE] [--lang en|zh] [--json] FILE…`

mod archive;
mod decimal;
mod display;
mod dump;
mod encoding;
mod excel;
mod flow;
mod format_code;
#[path = "../../grid_places/mod.rs"]
mod grid_places;
mod html;
mod message;
mod moment;
mod open_document;
mod page;
mod read;
mod review;
mod sheet;
mod symbols;
mod word;
mod xls_formats;

use std::io::{self, Write};
use std::process::ExitCode;

use budget_performance::Language;

use crate::page::Page;
use crate::read::Read;
use crate::review::{Failure, Review};

const HELP: &str = "\
Reads the self-evaluations (预算绩效自评) in office files, scores and reviews them, each finding with its cell.

usage: office [--grid] [--scheme ID|FILE] [--lang en|zh] [--json] FILE…

  FILE               a .docx, .xlsx, .xls, .ods, .html or .htm file, or a .txt with a tab before each cell and a blank
                     line after each row
  --grid             print the file as a grid/1 document instead, on a line of its own
  --scheme ID|FILE   score under this published scheme, or under the scheme/1 document in a file; otherwise under the
                     usual one of the form's kind
  --lang en|zh       print in English (the default) or Chinese
  --json             print one JSON object for each form, on a line of its own

exit status: 0 if all files were read, whatever was found; 2 if one cannot be, after a line on standard error for each such
file";

fn main() -> ExitCode {
    let arguments = std::env::args().skip(1);
    let outcome = match Options::parse(arguments) {
        Ok(Some(options)) => options.run(&mut io::stdout().lock()),
        Ok(None) => writeln!(io::stdout(), "{HELP}").map(|()| true),
        Err(what) => {
            eprintln!("office: {what}; see office --help");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(2),
        // Whoever reads the output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("office: standard output: {error}");
            ExitCode::from(2)
        }
    }
}

struct Options {
    grid: bool,
    review: Review,
    files: Vec<String>,
}

impl Options {
    /// The options, or `None` where help is asked for.
    fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let review = Review { scheme: None, json: false, language: Language::English };
        let mut options = Self { grid: false, review, files: Vec::new() };
        while let Some(argument) = arguments.next() {
            let (name, attached) = match argument.split_once('=') {
                Some((name, value)) if name.starts_with("--") => (name, Some(value.to_owned())),
                _ => (argument.as_str(), None),
            };
            let mut value = || attached.clone().or_else(|| arguments.next()).ok_or(format!("{name} needs a value"));
            match name {
                "-h" | "--help" => return Ok(None),
                "--grid" => options.grid = true,
                "--json" => options.review.json = true,
                "--scheme" => options.review.scheme = Some(review::scheme(&value()?)?),
                "--lang" => {
                    options.review.language = match value()?.as_str() {
                        "en" => Language::English,
                        "zh" => Language::Chinese,
                        other => {
                            return Err(format!("--lang {other}: the languages are en and zh"));
                        }
                    }
                }
                "-" => {
                    return Err("standard input is not read: the name of a file tells its kind".to_owned());
                }
                _ if name.starts_with('-') => return Err(format!("unknown option {name}")),
                _ => options.files.push(argument),
            }
        }
        if options.files.is_empty() { Err("no file is given".to_owned()) } else { Ok(Some(options)) }
    }

    /// Prints each file; whether all could be read. A file that cannot be read keeps no other one back.
    fn run(&self, out: &mut impl Write) -> io::Result<bool> {
        let mut all_read = true;
        for file in &self.files {
            let refused = match read::read(file) {
                Ok(Read { page, notices }) => {
                    let language = self.review.language;
                    notices.iter().for_each(|notice| tell(file, &notice.text(language)));
                    self.print(out, file, &page)?
                }
                Err(message) => Some(message.text(self.review.language)),
            };
            if let Some(why) = refused {
                all_read = false;
                tell(file, &why);
            }
        }
        Ok(all_read)
    }

    /// Prints a page, or gives why it cannot be reviewed.
    fn print(&self, out: &mut impl Write, file: &str, page: &Page) -> io::Result<Option<String>> {
        if self.grid {
            writeln!(out, "{}", page.to_json()?)?;
            return Ok(None);
        }
        match self.review.print(out, file, page) {
            Ok(()) => Ok(None),
            Err(Failure::Content(why)) => Ok(Some(why)),
            Err(Failure::Output(error)) => Err(error),
        }
    }
}

fn tell(file: &str, what: &str) {
    let line = what.lines().map(str::trim).collect::<Vec<_>>().join("; ");
    eprintln!("office: {file}: {line}");
}
