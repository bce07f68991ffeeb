//! What the two READMEs say: the same commands, the same code, and tests that are there.

use std::path::Path;

use budget_performance::Scheme;
use budget_performance::number::Number;

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

/// Whether this is the published crate, which leaves out what only the repository has.
fn is_published() -> bool {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml.orig").exists()
}

/// The rows of the table of claims: the claim, and what holds it.
fn claims(readme: &str) -> Vec<(&str, Vec<&str>)> {
    let (_, section) = readme.split_once("## What holds each claim").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | "));
    rows.skip(1).map(|(claim, held)| (claim, held.split('`').skip(1).step_by(2).collect())).collect()
}

/// Whether what holds a claim is there: a file with tests, a function of it, or a script and its part.
fn assert_there(claim: &str, holder: &str) {
    let (path, part) = holder.split_once("::").or(holder.split_once(' ')).unwrap_or((holder, ""));
    if path.starts_with(".ci/") {
        if !is_published() {
            let script = read(path);
            assert!(script.contains(&format!("\n{part}() {{")) || part.is_empty(), "{claim}: no {part} in {path}");
        }
        return;
    }
    let text = read(path);
    assert!(text.contains(&format!("fn {part}(")) || part.is_empty(), "{claim}: no {part} in {path}");
    let tests = text.contains("#[test]") || text.contains("proptest!");
    assert!(tests || path == "Cargo.toml", "{claim}: {path} has no test");
}

#[test]
fn every_claim_names_what_holds_it() {
    let readme = read("README.md");
    let claims = claims(&readme);
    assert!(claims.len() > 20, "{claims:?}");
    for (claim, holders) in claims {
        let named = holders.iter().filter(|name| name.starts_with("tests/") || name.starts_with(".ci/"));
        assert!(named.count() > 0, "nothing holds: {claim}");
        for holder in holders.iter().filter(|name| name.contains('/') || **name == "Cargo.toml") {
            assert_there(claim, holder);
        }
    }
}

#[test]
fn every_paper_names_files_that_are_there() {
    for paper in ["README.md", "README.zh.md", "CONTRIBUTING.md", "docs/PROOF.md", "docs/STABILITY.md", "docs/SPEED.md"]
    {
        for named in read(paper).split('`').skip(1).step_by(2) {
            let path = named.split([' ', ':']).next().unwrap();
            let left_out = [".ci/", "fuzz/", "bindings/", "examples/office", "examples/warehouse", "tests/hosts"];
            let is_file = path.contains('/') && path.chars().all(|letter| letter.is_ascii_graphic());
            let is_ours = ["src/", "tests/", "examples/", "docs/", "benches/", "schemas/"].iter().chain(&left_out);
            let is_ours = is_ours.into_iter().any(|folder| path.starts_with(folder));
            if !is_file || !is_ours || (is_published() && left_out.iter().any(|folder| path.starts_with(folder))) {
                continue;
            }
            assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists(), "{paper} names {path}");
        }
    }
}

#[test]
fn figures_are_those_of_the_repository() {
    let (english, chinese) = (read("README.md"), read("README.zh.md"));
    assert_eq!(Scheme::published().count(), 19);
    assert!(english.contains("nineteen published ones") && chinese.contains("十九个公开方案"));
    let counts = read("benches/instructions.tsv");
    let count = |path: &str| -> u64 {
        let line = counts.lines().find_map(|line| line.strip_prefix(path)?.strip_prefix('\t'));
        line.unwrap_or_else(|| panic!("{path} is not counted")).parse().unwrap()
    };
    let (loop_by_hand, plain_json) = (count("varied18/hand_written"), count("reference/json_parse_only"));
    let ratios = [
        ("score 256 random evaluations", count("varied18/score"), loop_by_hand),
        ("score and review 18 rows", count("varied18/validate"), loop_by_hand),
        ("score and write every explanation", count("varied18/explain"), loop_by_hand),
        ("the loop again", count("varied18/hand_written_comparing"), loop_by_hand),
        ("score the reference case", count("reference/score"), count("reference/hand_written")),
        ("score and review the reference case", count("reference/validate"), count("reference/hand_written")),
        ("read the text of the printed reference form", count("reference/form_from_json"), plain_json),
        ("make an evaluation of it", count("reference/read_form"), plain_json),
        ("read the tables of the page", count("reference/read_grid"), plain_json),
    ];
    for (what, one, other) in ratios {
        let row = english.lines().find(|line| line.starts_with(&format!("| {what}"))).unwrap();
        let said = row.trim_end_matches(" |").rsplit("| ").next().unwrap();
        let number: Number = said.parse().unwrap();
        // In the same unit: what was counted, and what the ratio makes of the other count.
        let found = i128::from(one) * 10i128.pow(u32::from(number.places()));
        let expected = i128::from(number.mantissa()) * i128::from(other);
        // A count may grow by a tenth before its table is written anew.
        assert!((found - expected).abs() * 10 <= expected, "{what}: {said} is said, {one} and {other} were counted");
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
