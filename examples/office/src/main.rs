//! Reads the tables of office files.
//!
//! `cargo run --manifest-path examples/office/Cargo.toml -- --grid FILE…`

mod archive;
mod decimal;
mod display;
mod dump;
mod encoding;
mod excel;
mod flow;
mod format_code;
mod html;
mod message;
mod moment;
mod open_document;
mod page;
mod read;
mod sheet;
mod symbols;
mod word;
mod xls_formats;

use std::io::{self, Write};
use std::process::ExitCode;

use crate::message::{Language, Message};
use crate::read::Read;

const HELP: &str = "\
Reads the tables of office files as grid/1 documents of budget-performance.

usage: office --grid [--lang en|zh] FILE…

  FILE               a .docx, .xlsx, .xls, .ods, .html or .htm file, or a .txt with a tab before each cell and a blank
                     line after each row
  --grid             print the file as a grid/1 document, on a line of its own
  --lang en|zh       print messages in English (the default) or Chinese

exit status: 0 if all files were read; 2 if one cannot be, after a line on standard error for each such file";

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
    language: Language,
    files: Vec<String>,
}

impl Options {
    /// The options, or `None` where help is asked for.
    fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let mut options = Self { language: Language::English, files: Vec::new() };
        let mut grid = false;
        while let Some(argument) = arguments.next() {
            let (name, attached) = match argument.split_once('=') {
                Some((name, value)) if name.starts_with("--") => (name, Some(value.to_owned())),
                _ => (argument.as_str(), None),
            };
            match name {
                "-h" | "--help" => return Ok(None),
                "--grid" => grid = true,
                "--lang" => {
                    options.language = match attached.or_else(|| arguments.next()).as_deref() {
                        Some("en") => Language::English,
                        Some("zh") => Language::Chinese,
                        _ => return Err("--lang: the languages are en and zh".to_owned()),
                    }
                }
                "-" => return Err("standard input is not read: the name of a file tells its kind".to_owned()),
                _ if name.starts_with('-') => return Err(format!("unknown option {name}")),
                _ => options.files.push(argument),
            }
        }
        match (options.files.is_empty(), grid) {
            (true, _) => Err("no file is given".to_owned()),
            (_, false) => Err("--grid is missing".to_owned()),
            _ => Ok(Some(options)),
        }
    }

    /// Prints each file; whether all could be read. A file that cannot be read keeps no other one back.
    fn run(&self, out: &mut impl Write) -> io::Result<bool> {
        let mut all_read = true;
        for file in &self.files {
            match read::read(file) {
                Ok(Read { page, notices }) => {
                    notices.iter().for_each(|notice| self.tell(file, notice));
                    writeln!(out, "{}", page.to_json()?)?;
                }
                Err(refusal) => {
                    all_read = false;
                    self.tell(file, &refusal);
                }
            }
        }
        Ok(all_read)
    }

    fn tell(&self, file: &str, message: &Message) {
        eprintln!("office: {file}: {}", message.text(self.language));
    }
}
