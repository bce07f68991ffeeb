//! Writes a file anew with the switches of its mutants.

use crate::sites::Sites;
use crate::{Mutant, Place, Position, Switched};
use std::collections::BTreeMap;
use std::error::Error;
use std::ops::Range;
use syn::visit::Visit;

/// What is put around a part of the file, the outer first where two start at the same byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// A whole body: returns before it.
    Body,
    /// An arm without its guard.
    Arm,
    /// An expression: chooses in its place.
    Expression,
}

/// A part of the file, and the texts that take its place.
type Parts = BTreeMap<(usize, usize, Kind), Vec<(u32, String)>>;

/// The file with its switches. A function of the list of kept ones stays `const`, without switches.
pub(crate) fn switch(source: &str, mutants: &[&Mutant], kept: &[String]) -> Result<(String, Switched), Box<dyn Error>> {
    let file = syn::parse_file(source)?;
    let mut sites = Sites::default();
    sites.visit_file(&file);
    let lines: Vec<usize> = std::iter::once(0).chain(source.match_indices('\n').map(|(index, _)| index + 1)).collect();
    let at = |position: &Position| -> Option<usize> {
        let start = *lines.get(position.line.checked_sub(1)?)?;
        let column = position.column.checked_sub(1)?;
        let line = source.get(start..)?;
        Some(start + line.char_indices().nth(column).map_or(line.len(), |(index, _)| index))
    };
    let mut what = Switched::default();
    let mut parts = Parts::new();
    let mut loosened: Vec<Range<usize>> = Vec::new();
    for mutant in mutants {
        let (start, end) =
            at(&mutant.span.start).zip(at(&mutant.span.end)).ok_or_else(|| format!("no such place: {mutant:?}"))?;
        let fixed =
            |(name, _, whole): &&(String, Range<usize>, Range<usize>)| whole.contains(&start) && kept.contains(name);
        let inside = sites.const_functions.iter().filter(|(_, _, whole)| whole.contains(&start));
        if inside.clone().any(|function| fixed(&function)) || sites.constants.iter().any(|one| one.contains(&start)) {
            what.constant.push(mutant.number);
            continue;
        }
        if sites.beside_let.contains(&start) {
            what.unviable.push(mutant.number);
            continue;
        }
        loosened.extend(inside.map(|(_, keyword, _)| keyword.clone()));
        let (part, kind, text) =
            change(source, &sites, mutant, start..end).ok_or_else(|| format!("not understood: {mutant:?}"))?;
        parts.entry((part.start, part.end, kind)).or_default().push((mutant.number, text));
    }
    let text = write(source, &parts, &loosened, &mut what.places);
    Ok((text, what))
}

/// The part of the file that a mutant changes, and what stands there then.
fn change(source: &str, sites: &Sites, mutant: &Mutant, span: Range<usize>) -> Option<(Range<usize>, Kind, String)> {
    let instead = |whole: &Range<usize>| {
        let before = source.get(whole.start..span.start)?;
        let after = source.get(span.end..whole.end)?;
        Some((whole.clone(), Kind::Expression, format!("{before}{} {after}", mutant.replacement)))
    };
    match mutant.genre.as_str() {
        "FnValue" => Some((span, Kind::Body, mutant.replacement.clone())),
        "BinaryOperator" => instead(sites.operators.get(&span.start)?),
        "UnaryOperator" => instead(sites.signs.get(&span.start)?),
        "MatchArmGuard" => instead(sites.guards.get(&span.start)?),
        "StructField" => instead(sites.fields.get(&span.start)?),
        "MatchArm" => {
            let (pattern, guard) = sites.arms.get(&span.start)?;
            let part = guard.clone().unwrap_or(pattern.end..pattern.end);
            Some((part, Kind::Arm, String::new()))
        }
        _ => None,
    }
}

/// A text to put in, with the mutant that it is about.
type Piece = (String, Option<u32>);

fn write(source: &str, parts: &Parts, loosened: &[Range<usize>], places: &mut Vec<Place>) -> String {
    // At one byte, inner parts close first, then outer ones open.
    let mut pieces: BTreeMap<(usize, u8, isize, Kind), Vec<Piece>> = BTreeMap::new();
    for ((start, end, kind), texts) in parts {
        let size = isize::try_from(end - start).unwrap_or(isize::MAX);
        let (open, close) = around(*kind, texts, start == end);
        pieces.insert((*start, 1, -size, *kind), open);
        if let Some(close) = close {
            // Of two with the same bytes, the later kind is the inner one: one byte less.
            let inner = if *kind == Kind::Expression { 0 } else { 1 };
            pieces.insert((*end, 0, size * 2 + inner, *kind), vec![(close.to_owned(), None)]);
        }
    }
    let mut text = String::with_capacity(source.len() * 4);
    let mut done = 0;
    let blank = |range: Range<usize>| {
        let mut part = source[range.clone()].to_owned();
        for keyword in loosened.iter().filter(|keyword| range.start <= keyword.start && keyword.end <= range.end) {
            part.replace_range(keyword.start - range.start..keyword.end - range.start, &" ".repeat(keyword.len()));
        }
        part
    };
    for ((position, ..), put) in pieces {
        text.push_str(&blank(done..position));
        done = position;
        for (piece, mutant) in put {
            let start = text.len();
            text.push_str(&piece);
            if let Some(number) = mutant {
                places.push(Place { number, start, end: text.len() });
            }
        }
    }
    text.push_str(&blank(done..source.len()));
    text
}

/// What opens and closes a part.
fn around(kind: Kind, texts: &[(u32, String)], empty: bool) -> (Vec<Piece>, Option<&'static str>) {
    let mut open = Vec::new();
    match kind {
        Kind::Body => {
            for (number, text) in texts {
                open.push((format!("if crate::switch::on({number}) {{ return {text}; }} "), Some(*number)));
            }
            (open, None)
        }
        Kind::Arm => {
            let off: Vec<String> = texts.iter().map(|(number, _)| format!("!crate::switch::on({number})")).collect();
            let number = texts.first().map(|(number, _)| *number);
            if empty {
                (vec![(format!(" if {}", off.join(" && ")), number)], None)
            } else {
                (vec![(format!("{} && (", off.join(" && ")), number)], Some(")"))
            }
        }
        Kind::Expression => {
            open.push(("(".to_owned(), None));
            for (number, text) in texts {
                open.push((format!("if crate::switch::on({number}) {{ {text} }} else "), Some(*number)));
            }
            open.push(("{ ".to_owned(), None));
            (open, Some(" })"))
        }
    }
}
