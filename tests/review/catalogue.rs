//! The table of checks in the documentation says what the library says.

use std::path::Path;

use budget_performance::result::Severity;
use budget_performance::{Check, Language};

const LANGUAGES: [Language; 2] = [Language::English, Language::Chinese];

fn documentation() -> String {
    let rows = Check::ALL.iter().map(|check| {
        format!(
            "| `{check}` | {} | {} | {} |\n",
            check.severity().name(Language::English),
            check.meaning(Language::English),
            check.meaning(Language::Chinese),
        )
    });
    ["| check | severity | raised when | 含义 |\n|---|---|---|---|\n".to_owned()].into_iter().chain(rows).collect()
}

/// Run with `BLESS=1` to write the table anew.
#[test]
fn table_in_the_documentation_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/review/checks.md");
    let generated = documentation();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &generated).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap();
    assert_eq!(committed, generated, "src/review/checks.md is out of date: run this test once with BLESS=1");
}

#[test]
fn every_check_is_worded_in_both_languages() {
    for check in Check::ALL {
        for language in LANGUAGES {
            assert!(!check.meaning(language).is_empty(), "{check}");
            assert!(!check.advice(language).is_empty(), "{check}");
        }
        assert_ne!(check.meaning(Language::English), check.meaning(Language::Chinese));
    }
}

#[test]
fn codes_are_kebab_case_and_unique() {
    let mut codes: Vec<_> = Check::ALL.iter().map(|check| check.code()).collect();
    for code in &codes {
        assert!(
            code.split('-').all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase())),
            "{code}"
        );
    }
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Check::ALL.len());
}

#[test]
fn severities_have_names() {
    let names = |language| Severity::ALL.map(|severity| severity.name(language));
    assert_eq!(names(Language::English), ["error", "warning", "advice"]);
    assert_eq!(names(Language::Chinese), ["错误", "疑点", "建议"]);
}
