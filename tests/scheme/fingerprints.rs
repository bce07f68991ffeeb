//! The fingerprint of a scheme: what it counts as the same, and the list of those that are published.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use budget_performance::evaluation::{EvaluationKind, Header};
use budget_performance::number::Number;
use budget_performance::scheme::{Citation, CustomRule, CustomShare, SchemeDocument};
use budget_performance::{Check, Evaluation, Indicator, Language, Scheme};

/// Run with `BLESS=1` to write the list anew, then once more.
#[test]
fn the_published_fingerprints_are_listed() {
    let mut list = String::new();
    for listed in Scheme::published() {
        // As any other document, whose fingerprint nobody knows.
        let scheme = Scheme::from_json(listed.json).unwrap();
        let source = &scheme.document().citation.document;
        writeln!(list, "{} {} {source}", listed.id, scheme.fingerprint()).unwrap();
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/scheme/fingerprints.txt");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, &list).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap();
    assert!(list == committed, "run this test once with BLESS=1, and read the difference");
}

/// The fingerprint of a published scheme is taken from the list, where it is named, and worked out, where it is read.
#[test]
fn a_published_scheme_has_one_fingerprint() {
    for listed in Scheme::published() {
        let (named, read) = (Scheme::named(listed.id).unwrap(), Scheme::from_json(listed.json).unwrap());
        assert_eq!(named.fingerprint(), read.fingerprint(), "{}", listed.id);
        assert_eq!((named.is_modified(), named.is_adapted()), (read.is_modified(), read.is_adapted()), "{}", listed.id);
        assert_eq!(named, read);
    }
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

/// How a review begins under a scheme that bears a published id and means something else.
#[test]
fn a_published_id_with_other_content_is_a_finding() {
    let row = Indicator::new("产出指标", "数量指标", "培训人数").target("≥5人").actual("5人");
    let evaluation =
        Evaluation::builder(Header::new(EvaluationKind::Department, "某局")).indicator(row).build().unwrap();
    let messages = |scheme: &Scheme| -> Vec<String> {
        let report = scheme.validate(&evaluation);
        let found = report.findings().iter().filter(|finding| finding.check == Check::SchemeModified);
        found
            .flat_map(|finding| [Language::English, Language::Chinese].map(|to| finding.message(to).to_string()))
            .collect()
    };
    assert_eq!(
        messages(&changed(|document| document.rounding.places = 1)),
        [
            "the scheme bears the published id `guizhou-department-2021`, but its rules are not the published ones",
            "计分方案编号为“guizhou-department-2021”，但其规则与已发布的同编号方案不一致",
        ]
    );
    let renamed = |document: &mut SchemeDocument| {
        document.id = "own".into();
        document.rounding.places = 1;
    };
    for scheme in [changed(|_| {}), changed(|document| document.title.zh = "本单位".into()), changed(renamed)] {
        assert!(messages(&scheme).is_empty());
    }
}

/// What was changed does not stand in the document that the published scheme cites.
#[test]
fn a_scheme_made_of_a_published_one_is_cited_as_an_adaptation() {
    let row =
        Indicator::new("产出指标", "数量指标", "培训人数").weight("10".parse().unwrap()).target("≥5人").actual("4人");
    let evaluation =
        Evaluation::builder(Header::new(EvaluationKind::Project, "某项目")).indicator(row).build().unwrap();
    let cited = |change: fn(&mut SchemeDocument), language| {
        let mut document = Scheme::named("national-project-2020").unwrap().into_document();
        change(&mut document);
        let scheme = document.check().unwrap();
        let text = scheme.score(&evaluation).unwrap().award(1).unwrap().explain(language).to_string();
        (scheme.is_adapted(), text.rsplit(['；', ';']).next().unwrap().trim().to_owned())
    };
    let source = "财预〔2020〕10号《项目支出绩效评价管理办法》";
    let same: [fn(&mut SchemeDocument); 2] = [|_| {}, |document| document.id = "our-county".into()];
    for change in same {
        let (adapted, text) = cited(change, Language::Chinese);
        assert!(!adapted && text.contains(source) && !text.contains("修改"), "{text}");
    }
    let changed: fn(&mut SchemeDocument) = |document| document.quantities.pass = Some("0.6".parse().unwrap());
    let (adapted, text) = cited(changed, Language::Chinese);
    assert!(adapted && text.contains(&format!("参照{source}修改")), "{text}");
    assert!(cited(changed, Language::English).1.contains(&format!("adapted from {source}")));
    // A document of one's own, and a rule with a citation of its own, are cited as they are.
    let (adapted, text) = cited(
        |document| {
            document.quantities.pass = Some("0.6".parse().unwrap());
            document.citation = Citation::new("某县财政局通知", true);
        },
        Language::Chinese,
    );
    assert!(!adapted && text.contains("某县财政局通知") && !text.contains("参照"), "{text}");
    let (_, text) = cited(
        |document| {
            document.quantities.pass = Some("0.6".parse().unwrap());
            document.blocks[1].citation = Some(Citation::new("某县补充规定", true));
        },
        Language::Chinese,
    );
    assert!(text.contains("某县补充规定") && !text.contains("参照"), "{text}");
}

/// The rules of a host count with their versions, and make no published scheme a modified one.
#[test]
fn the_versions_of_the_rules_of_a_host_are_part_of_the_meaning() {
    let rule = |id: &str, version: &str| {
        CustomRule::new(id, version, |_| CustomShare::new(Number::ONE.into(), "the whole weight", "得满分"))
    };
    let with = |rules: &[CustomRule]| changed(|_| {}).into_document().check_with(rules).unwrap();
    let fingerprints: BTreeSet<String> = [
        with(&[]),
        with(&[rule("a", "1")]),
        with(&[rule("a", "2")]),
        with(&[rule("b", "1")]),
        with(&[rule("a", "1"), rule("b", "1")]),
    ]
    .iter()
    .map(Scheme::fingerprint)
    .collect();
    assert_eq!(fingerprints.len(), 5);
    let [one, other] =
        [with(&[rule("a", "1"), rule("b", "1")]), with(&[rule("b", "1"), rule("a", "0"), rule("a", "1")])];
    assert_eq!((one.fingerprint(), &one), (other.fingerprint(), &other));
    assert!(!one.is_modified() && !one.is_adapted());
}
