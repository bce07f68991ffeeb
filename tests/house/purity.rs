//! What the library does without: a standard library, unsafe code, floating-point arithmetic, features, many dependencies.

use crate::layers::{code, rust_files, source};

/// Files that hand a number of JSON on or ask whether it is one: they calculate with none.
const READ_NUMBERS_OF_JSON: [&str; 3] =
    ["documents/form/cell.rs", "documents/mistakes/mod.rs", "scheme/fingerprint.rs"];

fn names(code: &str) -> impl Iterator<Item = &str> {
    code.split(|letter: char| !(letter.is_alphanumeric() || letter == '_'))
}

#[test]
fn no_source_names_what_the_library_does_without() {
    let files = rust_files(&source());
    assert!(files.len() > 100, "the sources are not found");
    // What is compiled for tests alone has std.
    for path in files.into_iter().filter(|path| !path.ends_with("tests.rs")) {
        let code = code(&std::fs::read_to_string(&path).unwrap());
        let file = path.strip_prefix(source()).unwrap().to_string_lossy().into_owned();
        let named = |word: &str| names(&code).any(|name| name == word);
        for word in
            ["std", "unsafe", "println", "eprintln", "dbg", "SystemTime", "Instant", "TcpStream", "thread_local"]
        {
            assert!(!named(word), "{file} names {word}");
        }
        let floats = named("f32") || named("f64");
        assert_eq!(floats, READ_NUMBERS_OF_JSON.contains(&file.as_str()), "{file}");
    }
}

/// The text of a section of the manifest.
fn section<'t>(manifest: &'t str, name: &str) -> Option<&'t str> {
    let (_, rest) = manifest.split_once(&format!("[{name}]\n"))?;
    Some(rest.split("\n[").next().unwrap())
}

#[test]
fn the_library_asks_little_of_its_host() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    // The published crate keeps the manifest as it was written beside the one that cargo writes.
    let written = ["Cargo.toml.orig", "Cargo.toml"].into_iter().find(|name| root.join(name).exists()).unwrap();
    let manifest = std::fs::read_to_string(root.join(written)).unwrap();
    let dependencies: Vec<&str> = section(&manifest, "dependencies")
        .unwrap()
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split(' ').next().unwrap())
        .collect();
    assert_eq!(dependencies, ["rust_decimal", "serde", "serde_json", "thiserror"]);
    assert_eq!(section(&manifest, "features"), None, "a feature could change a number or a document");
    let lints = (section(&manifest, "lints.rust").unwrap(), section(&manifest, "lints.clippy").unwrap());
    assert!(lints.0.contains("unsafe_code = \"forbid\""));
    let refused =
        ["unwrap_used", "expect_used", "panic", "indexing_slicing", "string_slice", "arithmetic_side_effects"];
    for lint in refused.into_iter().chain(["float_arithmetic", "todo", "unimplemented"]) {
        assert!(lints.1.contains(&format!("{lint} = \"deny\"")), "{lint}");
    }
}
