//! Puts mutants behind a switch: `mutants TREE <list.json >places.json`.
//!
//! The list is that of `cargo mutants --list --json`, each with a `number`. Every file under the tree that has mutants is
//! written anew: what a mutant changes stands beside what was there, and `crate::switch::on(number)` chooses. So one build
//! serves all mutants, where each would otherwise be a build of its own. What is written out is where each mutant stands
//! in the new files, so that an error of the compiler can be laid to the mutant which it is about.

mod place;
mod sites;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

/// A mutant of the list.
#[derive(Debug, Deserialize)]
struct Mutant {
    number: u32,
    file: String,
    genre: String,
    replacement: String,
    span: Span,
}

#[derive(Debug, Deserialize)]
struct Span {
    start: Position,
    end: Position,
}

/// Both counted from 1, columns in characters.
#[derive(Debug, Deserialize)]
struct Position {
    line: usize,
    column: usize,
}

/// Where the text of a mutant stands in the new file, in bytes.
#[derive(Debug, Serialize)]
struct Place {
    number: u32,
    start: usize,
    end: usize,
}

/// What became of a file.
#[derive(Debug, Default, Serialize)]
struct Switched {
    places: Vec<Place>,
    /// Mutants that no compiler takes: `||` beside a `let`.
    unviable: Vec<u32>,
    /// Mutants of a constant, which no switch can reach.
    constant: Vec<u32>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, tree, kept @ ..] = arguments.as_slice() else { return Err("mutants TREE [CONST_FN…]".into()) };
    let list: Vec<Mutant> = serde_json::from_reader(std::io::stdin())?;
    let mut files: BTreeMap<&str, Vec<&Mutant>> = BTreeMap::new();
    for mutant in &list {
        files.entry(&mutant.file).or_default().push(mutant);
    }
    let mut switched = BTreeMap::new();
    for (file, mutants) in files {
        let path = Path::new(tree).join(file);
        let source = std::fs::read_to_string(&path)?;
        let (text, what) = place::switch(&source, &mutants, kept).map_err(|error| format!("{file}: {error}"))?;
        std::fs::write(&path, text)?;
        switched.insert(file, what);
    }
    serde_json::to_writer(std::io::stdout(), &switched)?;
    Ok(())
}
