//! What the two READMEs say: the same commands, the same code, and tests that are there.

use std::path::Path;

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name))
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The blocks of code of some languages, in their order.
fn blocks<'t>(text: &'t str, languages: &[&str]) -> Vec<&'t str> {
    let fenced = text.split("```").skip(1).step_by(2);
    let of = |block: &'t str| block.split_once('\n').filter(|(language, _)| languages.contains(language));
    fenced.filter_map(of).map(|(_, code)| code).collect()
}

#[test]
fn both_languages_show_the_same_commands_and_code() {
    let (english, chinese) = (read("README.md"), read("README.zh.md"));
    let languages = ["sh", "rust", "toml"];
    let shown = blocks(&english, &languages);
    assert!(shown.len() >= 5, "{shown:?}");
    assert_eq!(blocks(&chinese, &languages), shown);
}

#[test]
fn the_shown_output_is_printed() {
    let (readme, printed) = (read("README.md"), read("examples/output/score.en.txt"));
    let shown = blocks(&readme, &["text"]);
    assert_eq!(shown.len(), 1);
    assert!(printed.starts_with(shown[0].trim_end()), "examples/output/score.en.txt begins otherwise");
}

#[test]
fn every_claim_names_tests_that_are_there() {
    let readme = read("README.md");
    let (_, claims) = readme.split_once("## What holds each claim").unwrap();
    let (claims, _) = claims.split_once("\n## ").unwrap();
    let named: Vec<&str> = claims.split('`').skip(1).step_by(2).filter(|name| name.starts_with("tests/")).collect();
    assert!(named.len() > 10, "{named:?}");
    for name in named {
        assert!(read(name).contains("#[test]") || read(name).contains("proptest!"), "{name} has no test");
    }
}

#[test]
fn every_room_is_told() {
    let guide = read("CONTRIBUTING.md");
    let rooms = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    for room in rooms.map(|entry| entry.unwrap()).filter(|entry| entry.file_type().unwrap().is_dir()) {
        let name = room.file_name().into_string().unwrap();
        assert!(guide.contains(&format!("| `{name}` |")), "{name} is not among the rooms");
    }
}

#[test]
fn links_of_the_papers_lead_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for paper in ["README.md", "README.zh.md", "CONTRIBUTING.md", "docs/STABILITY.md"] {
        for link in read(paper).split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if link.starts_with("http") || link.starts_with('#') {
                continue;
            }
            let beside = root.join(paper).parent().unwrap().join(link.split('#').next().unwrap());
            assert!(beside.exists(), "{paper} links to {link}");
        }
    }
}
