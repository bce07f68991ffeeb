//! The house: each room of `src` imports only rooms below it, no file is reached from itself, and no file is long.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from the ground up. A room imports only what stands before it; rooms of one line do not know each other.
const ROOMS: &[&[&str]] = &[
    &["language", "limits"],
    &["exact"],
    &["notation"],
    &["scheme"],
    &["error"],
    &["evaluation"],
    &["scoring"],
    &["review"],
    &["documents", "render"],
    &["grid", "portfolio"],
    &["call"],
];

/// The most lines that a file of `src` may have.
const MAX_LINES: usize = 500;

/// Which files each file names. A file is its path as a module, `notation::cells::lead`; a `mod.rs` is its folder's.
type Imports = BTreeMap<String, BTreeSet<String>>;

pub(crate) fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files = Vec::new();
    for path in entries {
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

pub(crate) fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The code without comments and without what is compiled for tests only.
pub(crate) fn code(text: &str) -> String {
    let mut code = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim_start() == "#[cfg(test)]" {
            // The item ends with the first line that closes it at the same depth, or is one line.
            let indent = &line[..line.len() - line.trim_start().len()];
            let is_level = |line: &str| line.strip_prefix(indent).is_some_and(|rest| !rest.starts_with(' '));
            let item = lines.by_ref().take_while(|line| !(line.ends_with(';') && is_level(line)));
            let _ = item.take_while(|line| *line != format!("{indent}}}")).count();
            continue;
        }
        code.push_str(line.split("//").next().unwrap());
        code.push('\n');
    }
    code
}

/// All paths that a file names from the root, from above or from itself, those in braces one by one, as they read from
/// the root. What a room only hands on to hosts (`pub use`) is no import.
fn paths(file: &str, code: &str) -> Vec<String> {
    let handed_on = |statement: &&str| !statement.trim_start().starts_with("pub use ");
    let code: String = code.split_inclusive(';').filter(handed_on).collect();
    let mut found = Vec::new();
    let (mut rest, mut before) = (code.as_str(), None);
    while let Some(first) = rest.chars().next() {
        let begins = !before.is_some_and(|letter: char| letter.is_alphanumeric() || "_:".contains(letter));
        let path = if begins { relative(file, rest) } else { None };
        if let Some((base, path)) = path {
            found.extend(expanded(path).0.into_iter().map(|name| format!("{base}{name}")));
            before = Some(':');
            rest = path;
        } else {
            before = Some(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    found
}

/// Where a path that begins here is counted from, and its rest: each `super::` goes one file up.
fn relative<'p>(file: &str, path: &'p str) -> Option<(String, &'p str)> {
    if let Some(rest) = path.strip_prefix("crate::") {
        return Some((String::new(), rest));
    }
    if let Some(rest) = path.strip_prefix("self::") {
        return Some((format!("{file}::"), rest));
    }
    let (mut above, mut rest) = (file, path.strip_prefix("super::")?);
    loop {
        above = above.rsplit_once("::").map_or("", |(above, _)| above);
        match rest.strip_prefix("super::") {
            Some(further) => rest = further,
            None if above.is_empty() => return Some((String::new(), rest)),
            None => return Some((format!("{above}::"), rest)),
        }
    }
}

/// A path's beginnings, one for each name in braces, and how many bytes they take.
fn expanded(text: &str) -> (Vec<String>, usize) {
    let stem: String = text.chars().take_while(|letter| letter.is_alphanumeric() || "_:".contains(*letter)).collect();
    let mut at = stem.len();
    if !(stem.is_empty() || stem.ends_with("::")) || !text[at..].starts_with('{') {
        return (vec![stem.trim_end_matches(':').to_owned()], at);
    }
    let mut all = Vec::new();
    while !text[at..].starts_with('}') && at < text.len() {
        at += 1;
        at += text[at..].len() - text[at..].trim_start().len();
        let (inner, length) = expanded(&text[at..]);
        all.extend(inner.into_iter().filter(|name| !name.is_empty()).map(|name| format!("{stem}{name}")));
        at += length.max(text[at..].find([',', '}']).unwrap_or(text.len() - at));
    }
    (all, at + 1)
}

/// The file that a path leads to: the longest beginning of it that is one.
fn file_of<'f>(files: &'f BTreeSet<String>, path: &str) -> Option<&'f String> {
    let mut path = path;
    loop {
        if let Some(file) = files.get(path) {
            return Some(file);
        }
        path = path.rsplit_once("::")?.0;
    }
}

fn imports(root: &Path) -> Imports {
    let mut texts = BTreeMap::new();
    for file in rust_files(root) {
        let inside = file.strip_prefix(root).unwrap().with_extension("");
        let parts: Vec<&str> = inside.iter().map(|part| part.to_str().unwrap()).filter(|part| *part != "mod").collect();
        texts.insert(parts.join("::"), fs::read_to_string(&file).unwrap());
    }
    texts.remove("lib");
    let files: BTreeSet<String> = texts.keys().cloned().collect();
    let mut imports = Imports::new();
    for (file, text) in &texts {
        let named = paths(file, &code(text)).into_iter().map(|path| {
            file_of(&files, &path).unwrap_or_else(|| panic!("`{file}` names `{path}`, which is no file")).clone()
        });
        imports.insert(file.clone(), named.filter(|name| name != file).collect());
    }
    imports
}

/// A way through the imports that comes back to where it began, if there is one.
fn circle(imports: &Imports) -> Option<Vec<&str>> {
    let mut placed = BTreeSet::new();
    loop {
        let ready: Vec<&str> = imports
            .iter()
            .filter(|(file, needs)| {
                !placed.contains(file.as_str()) && needs.iter().all(|need| placed.contains(need.as_str()))
            })
            .map(|(file, _)| file.as_str())
            .collect();
        if ready.is_empty() {
            break;
        }
        placed.extend(ready);
    }
    // Every file that is left imports another such: following them comes back to one already seen.
    let unplaced = |file: &&String| !placed.contains(file.as_str());
    let mut way: Vec<&str> = vec![imports.keys().find(unplaced)?];
    loop {
        let next = imports[way[way.len() - 1]].iter().find(unplaced).unwrap();
        if let Some(start) = way.iter().position(|file| file == next) {
            way.push(next);
            return Some(way.split_off(start));
        }
        way.push(next);
    }
}

fn room(file: &str) -> &str {
    file.split("::").next().unwrap()
}

/// What each file imports from a room that does not stand below its own.
fn climbs<'i>(imports: &'i Imports, rooms: &[&[&str]]) -> Vec<(&'i str, &'i str)> {
    let floor = |file: &str| rooms.iter().position(|floor| floor.contains(&room(file)));
    let edges = imports.iter().flat_map(|(file, needs)| needs.iter().map(move |need| (file.as_str(), need.as_str())));
    edges.filter(|(file, need)| room(file) != room(need) && floor(file) <= floor(need)).collect()
}

#[test]
fn no_file_is_reached_from_itself() {
    let imports = imports(&source());
    assert!(imports.len() > 60, "the sources are not found");
    assert_eq!(circle(&imports), None);
}

#[test]
fn rooms_import_downwards_only() {
    let imports = imports(&source());
    let known: BTreeSet<&str> = ROOMS.iter().copied().flatten().copied().collect();
    let rooms: BTreeSet<&str> = imports.keys().map(|file| room(file)).collect();
    assert_eq!(rooms, known, "the list of rooms is not that of the folders");
    assert_eq!(climbs(&imports, ROOMS), []);
}

#[test]
fn no_file_is_long() {
    for file in rust_files(&source()) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= MAX_LINES, "{} has {lines} lines: it is more than one concept", file.display());
    }
}

fn drawn(edges: &[(&str, &[&str])]) -> Imports {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    edges.iter().map(|(file, needs)| ((*file).to_owned(), owned(needs))).collect()
}

#[test]
fn a_circle_is_told_by_its_names() {
    let looped = drawn(&[("a", &["b"]), ("b", &["c", "d"]), ("c", &["b"]), ("d", &[])]);
    assert_eq!(circle(&looped), Some(vec!["b", "c", "b"]));
    assert_eq!(circle(&drawn(&[("a", &["b", "c"]), ("b", &["c"]), ("c", &[])])), None);
}

#[test]
fn a_climb_is_told_by_its_names() {
    let rooms: &[&[&str]] = &[&["ground"], &["left", "right"]];
    let straight = drawn(&[("ground", &[]), ("left", &["left::inner", "ground"]), ("left::inner", &["ground"])]);
    assert_eq!(climbs(&straight, rooms), []);
    let climbing = drawn(&[("ground::cellar", &["left"]), ("left", &["right"]), ("right", &["ground::cellar"])]);
    assert_eq!(climbs(&climbing, rooms), [("ground::cellar", "left"), ("left", "right")]);
}

#[test]
fn names_are_found_in_every_form_of_path() {
    let text = "use crate::exact::number::{Number, parse::{self, digits}};\nuse crate::{a::{B, C}, rule};\npub use crate::handed::On;\n\
                let mode = crate::exact::share(); // crate::comment\n#[cfg(test)]\nmod tests {\n    use crate::form;\n}\n\
                /// [`x`](crate::finding)\nuse crate::scheme;\n";
    let found =
        ["exact::number::Number", "exact::number::parse::self", "exact::number::parse::digits", "a::B", "a::C", "rule"];
    let found: Vec<&str> = found.into_iter().chain(["exact::share", "scheme"]).collect();
    assert_eq!(paths("room::file", &code(text)), found);
    let near = "use super::below::{A, trim};\nlet b = super::super::C; let c = self::inner::D; let d = my_super::E;\n";
    assert_eq!(paths("room::file", near), ["room::below::A", "room::below::trim", "C", "room::file::inner::D"]);
    let files = ["exact", "exact::number"].map(str::to_owned).into();
    assert_eq!(file_of(&files, "exact::number::parse::self").unwrap(), "exact::number");
    assert_eq!(file_of(&files, "render::Format"), None);
}
