//! The modules of the library form layers: imports go down only, and no module is reached from itself.
#![allow(
    clippy::std_instead_of_core,
    clippy::std_instead_of_alloc,
    clippy::arithmetic_side_effects,
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests run with std and may fail loudly"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Which modules each module names. A directory and the file beside it are one module.
type Imports = BTreeMap<String, BTreeSet<String>>;

fn rust_files(folder: &Path) -> Vec<PathBuf> {
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

/// The code without comments and without what is compiled for tests only.
fn code(text: &str) -> String {
    let mut code = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim_start() == "#[cfg(test)]" {
            // The item ends with the first line that closes it at the same depth, or is one line.
            let indent = &line[..line.len() - line.trim_start().len()];
            let item = lines.by_ref().take_while(|line| !(line.ends_with(';') && line.starts_with(indent)));
            let _ = item.take_while(|line| *line != format!("{indent}}}")).count();
            continue;
        }
        code.push_str(line.split("//").next().unwrap());
        code.push('\n');
    }
    code
}

/// The first names of all paths that begin with `crate::`, also of those in braces.
fn names(code: &str) -> Vec<String> {
    let first = |path: &str| -> String {
        path.trim_start().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
    };
    let mut names = Vec::new();
    for path in code.split("crate::").skip(1) {
        let Some(list) = path.strip_prefix('{') else {
            names.push(first(path));
            continue;
        };
        let mut depth = 0usize;
        let mut start = 0;
        for (at, letter) in list.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' | ',' if depth == 0 => {
                    names.push(first(&list[start..at]));
                    start = at + 1;
                    if letter == '}' {
                        break;
                    }
                }
                '}' => depth -= 1,
                _ => {}
            }
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn imports(root: &Path) -> Imports {
    let mut imports = Imports::new();
    let mut named = Vec::new();
    for file in rust_files(root) {
        let inside = file.strip_prefix(root).unwrap();
        let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
        let module = first.trim_end_matches(".rs").to_owned();
        if module == "lib" {
            continue;
        }
        imports.entry(module.clone()).or_default();
        let found = names(&code(&fs::read_to_string(&file).unwrap()));
        named.extend(found.into_iter().map(|name| (module.clone(), name)));
    }
    for (module, name) in named {
        assert!(imports.contains_key(&name), "`{module}` names `crate::{name}`, which is no module");
        if module != name {
            imports.get_mut(&module).unwrap().insert(name);
        }
    }
    imports
}

/// The modules, layer by layer: each imports only from those before it. Otherwise a cycle, as a path back to its start.
fn layers(imports: &Imports) -> Result<Vec<Vec<&str>>, Vec<&str>> {
    let mut layers = Vec::new();
    let mut placed = BTreeSet::new();
    while placed.len() < imports.len() {
        let ready: Vec<&str> = imports
            .iter()
            .filter(|(module, needs)| {
                !placed.contains(module.as_str()) && needs.iter().all(|need| placed.contains(need.as_str()))
            })
            .map(|(module, _)| module.as_str())
            .collect();
        if ready.is_empty() {
            return Err(cycle(imports, &placed));
        }
        placed.extend(ready.iter().copied());
        layers.push(ready);
    }
    Ok(layers)
}

/// Every module that cannot be placed imports another such: following them comes back to one already seen.
fn cycle<'a>(imports: &'a Imports, placed: &BTreeSet<&str>) -> Vec<&'a str> {
    let unplaced = |module: &&String| !placed.contains(module.as_str());
    let mut path: Vec<&str> = vec![imports.keys().find(unplaced).unwrap()];
    loop {
        let next = imports[path[path.len() - 1]].iter().find(unplaced).unwrap();
        if let Some(start) = path.iter().position(|module| module == next) {
            path.push(next);
            return path.split_off(start);
        }
        path.push(next);
    }
}

#[test]
fn modules_import_downwards_only() {
    let imports = imports(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    assert!(imports.len() > 10, "the sources are not found");
    match layers(&imports) {
        Ok(layers) => {
            for (depth, layer) in layers.iter().enumerate() {
                println!("{depth}: {}", layer.join(", "));
            }
            assert!(layers[0].contains(&"number"), "numbers are the ground");
        }
        Err(cycle) => panic!("modules import each other: {}", cycle.join(" → ")),
    }
}

#[test]
fn a_cycle_is_told_by_its_names() {
    let imports = |edges: &[(&str, &[&str])]| -> Imports {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        edges.iter().map(|(module, needs)| ((*module).to_owned(), owned(needs))).collect()
    };
    let looped = imports(&[("a", &["b"]), ("b", &["c", "d"]), ("c", &["b"]), ("d", &[])]);
    assert_eq!(layers(&looped), Err(vec!["b", "c", "b"]));
    let straight = imports(&[("a", &["b", "c"]), ("b", &["c"]), ("c", &[])]);
    assert_eq!(layers(&straight), Ok(vec![vec!["c"], vec!["b"], vec!["a"]]));
}

#[test]
fn names_are_found_in_every_form_of_path() {
    let text = "use crate::number::{Number, Points};\nuse crate::{budget::{Amount, Rate}, rule};\n\
                let mode = crate::exact::share(); // crate::comment\n#[cfg(test)]\nmod tests {\n    use crate::form;\n}\n\
                /// [`x`](crate::finding)\nuse crate::scheme;\n";
    assert_eq!(names(&code(text)), ["number", "budget", "rule", "exact", "scheme"]);
}
