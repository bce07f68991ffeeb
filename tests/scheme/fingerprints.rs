//! The fingerprint of a scheme: what it counts as the same, and the list of those that are published.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use budget_performance::Scheme;
use budget_performance::scheme::SchemeDocument;

/// Run with `BLESS=1` to write the list anew, then once more.
#[test]
fn the_published_fingerprints_are_listed() {
    let mut list = String::new();
    for listed in Scheme::published() {
        let scheme = Scheme::named(listed.id).unwrap();
        writeln!(list, "{} {}", listed.id, scheme.fingerprint()).unwrap();
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/scheme/fingerprints.txt");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, &list).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap();
    assert!(list == committed, "run this test once with BLESS=1, and read the difference");
}

fn changed(change: impl FnOnce(&mut SchemeDocument)) -> Scheme {
    let mut document = Scheme::named("guizhou-department-2021").unwrap().into_document();
    change(&mut document);
    document.check().unwrap()
}

#[test]
fn words_about_a_scheme_are_no_part_of_its_meaning() {
    let fingerprint = changed(|_| {}).fingerprint();
    assert_eq!(fingerprint.len(), 16);
    let same: [fn(&mut SchemeDocument); 7] = [
        |document| document.id = "own".into(),
        |document| document.title.zh = "本单位".into(),
        |document| document.place.en = "Here".into(),
        |document| document.citation.note = "read".into(),
        |document| document.full_points = "100.00".parse().unwrap(),
        |document| document.thresholds.executed_grown = "0.10".parse().unwrap(),
        |document| {
            let other = Scheme::named("sichuan-project-2023").unwrap();
            document.layout.clone_from(&other.document().layout);
            assert!(document.layout.is_some());
        },
    ];
    for change in same {
        assert_eq!(changed(change).fingerprint(), fingerprint);
    }
    let read = Scheme::from_json(&changed(|_| {}).document().to_json()).unwrap();
    assert_eq!(read.fingerprint(), fingerprint);
}

#[test]
fn every_rule_is_part_of_the_meaning() {
    let different: [fn(&mut SchemeDocument); 7] = [
        |_| {},
        |document| document.rounding.places = 1,
        |document| document.thresholds.execution_low = "0.8".parse().unwrap(),
        |document| document.thresholds.over_fulfilled_included = !document.thresholds.over_fulfilled_included,
        |document| document.thresholds.executed_grown = "0.2".parse().unwrap(),
        |document| document.blocks[1].name = "产出".into(),
        |document| document.checks.clear(),
    ];
    let fingerprints: BTreeSet<String> = different.into_iter().map(|change| changed(change).fingerprint()).collect();
    let silent = changed(|_| {}).document().checks.is_empty();
    assert_eq!(fingerprints.len(), if silent { 6 } else { 7 });
}

#[test]
fn a_published_id_with_other_content_is_told() {
    assert!(!changed(|_| {}).is_modified());
    assert!(!changed(|document| document.title.zh = "本单位".into()).is_modified());
    let other = changed(|document| document.rounding.places = 1);
    assert!(other.is_modified());
    let mut document = other.into_document();
    document.id = "own".into();
    assert!(!document.check().unwrap().is_modified());
}
