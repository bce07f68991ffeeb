//! The published schemes, and everything that keeps a scheme from being used.

use budget_performance::Error;
use budget_performance::Language;
use budget_performance::Points;
use budget_performance::Scheme;
use budget_performance::evaluation::AmountName;
use budget_performance::evaluation::EvaluationKind;
use budget_performance::notation::{BlockKind, Kind};
use budget_performance::number::Interval;
use budget_performance::number::Number;
use budget_performance::number::Ratio;
use budget_performance::scheme::Basis;
use budget_performance::scheme::{
    BlockPoints, CheckSetting, CustomInput, CustomRule, CustomShare, Grade, IndicatorRule, KindRule, OverFulfilment,
    PointsTo, SchemeDocument, SchemeProblem,
};
use budget_performance::scheme::{
    ChecklistItem, ChosenRule, Curve, Earning, Formula, Hits, Knot, LevelBand, Measure, Rule, Side, StepCount, Tier,
};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn number(text: &str) -> Number {
    text.parse().unwrap()
}

fn points(text: &str) -> Points {
    text.parse().unwrap()
}

/// An interval in the notation of mathematics: `[0.8, 1]`, `(90, )`.
fn interval(text: &str) -> Interval {
    let (low, high) = text.split_once(", ").unwrap();
    let mut interval = Interval::default();
    match low.split_at(1) {
        (_, "") => {}
        ("[", at) => interval.at_least = Some(number(at)),
        (_, at) => interval.above = Some(number(at)),
    }
    match high.split_at(high.len() - 1) {
        ("", _) => {}
        (at, "]") => interval.at_most = Some(number(at)),
        (at, _) => interval.below = Some(number(at)),
    }
    interval
}

fn sound() -> SchemeDocument {
    Scheme::named("national-project-2020").unwrap().into_document()
}

/// What keeps a scheme from being used.
fn unusable(checked: Result<Scheme, Error>) -> Vec<SchemeProblem> {
    let Err(Error::SchemeUnusable { problems }) = checked else { panic!("{checked:?}") };
    assert!(!problems.is_empty());
    problems
}

/// The problems of a document, each as `place: code: found …, expected …`.
fn problems(document: SchemeDocument) -> Vec<String> {
    match document.check() {
        Ok(_) => Vec::new(),
        refused => unusable(refused).iter().map(told).collect(),
    }
}

/// A problem by its data.
fn told(problem: &SchemeProblem) -> String {
    let SchemeProblem { place, check, found, expected, .. } = problem;
    let expected = if expected.is_empty() { String::new() } else { format!(", expected {expected}") };
    format!("{place}: {check}: found {found}{expected}")
}

/// The problems after a change to a sound document.
fn after(change: impl FnOnce(&mut SchemeDocument)) -> Vec<String> {
    let mut document = sound();
    change(&mut document);
    problems(document)
}

fn indicator(name: &str, rule: Rule) -> IndicatorRule {
    IndicatorRule::new(name, rule).points(points("5"))
}

fn numeric(measure: Measure, curve: Curve) -> Rule {
    Rule::Numeric { measure, curve }
}

/// The problems of an indicator's rule.
fn of_rule(rule: Rule) -> Vec<String> {
    after(|document| document.indicators = vec![indicator("指标", rule)])
}

fn of_tiers(measure: Measure, table: &[&str]) -> Vec<String> {
    let tiers = table.iter().map(|when| Tier { when: interval(when), earns: Earning::Share(Number::ONE) });
    of_rule(numeric(measure, Curve::Tiers(tiers.collect())))
}

fn grades(table: &[&str]) -> Vec<Grade> {
    let grades = table.iter().enumerate().map(|(index, when)| Grade { name: index.to_string(), when: interval(when) });
    grades.collect()
}

// --- The published schemes -------------------------------------------------------------------------------------

const IDS: [&str; 19] = [
    "national-project-2020",
    "national-project-2021",
    "hubei-department-2020",
    "hubei-project-2020",
    "anhui-project-2022",
    "sichuan-project-2023",
    "sichuan-department-2020",
    "chongqing-department-2021",
    "guizhou-department-2021",
    "shanghai-project-2022",
    "yunnan-project-2020",
    "jiangxi-project-2017",
    "hunan-department-2019",
    "guangxi-project-2020",
    "tianjin-project-2024",
    "platform-default",
    "national-project-2017",
    "sichuan-project-2025",
    "anhui-department-2023",
];

#[test]
fn all_published_schemes_are_listed_in_their_order() {
    let listed: Vec<_> = Scheme::published().map(|scheme| scheme.id).collect();
    assert_eq!(listed, IDS);
}

#[test]
fn a_listed_scheme_says_what_its_document_says() {
    for listed in Scheme::published() {
        let scheme = Scheme::named(listed.id).unwrap();
        let document = scheme.document();
        assert_eq!(scheme.id(), listed.id);
        for language in [Language::English, Language::Chinese] {
            assert_eq!(document.title.text(language), listed.title(language));
            assert_eq!(document.place.text(language), listed.place(language));
        }
        assert_eq!(document.year, listed.year);
        assert_eq!(document.kind, listed.kind);
        if let Some(year) = listed.id.rsplit('-').next().and_then(|end| end.parse::<u16>().ok()) {
            assert_eq!(listed.year, year);
        }
        assert_eq!(listed.id.contains("-project-"), listed.kind == EvaluationKind::Project);
    }
}

#[test]
fn every_file_is_the_canonical_text_of_its_document() {
    for listed in Scheme::published() {
        let path = format!("{}/src/documents/schemes/{}.json", env!("CARGO_MANIFEST_DIR"), listed.id);
        let file = std::fs::read_to_string(path).unwrap();
        assert_eq!(file, listed.json);
        let document = SchemeDocument::from_json(&file).unwrap();
        // A file ends with a line break; the text itself does not.
        assert_eq!(file, document.to_json() + "\n", "{}", listed.id);
        assert_eq!(document.id, listed.id);
        assert_eq!(Scheme::from_json(&file).unwrap().into_document(), document);
    }
}

#[test]
fn the_folder_holds_no_other_files() {
    let folder = format!("{}/src/documents/schemes", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    files.sort();
    let mut expected = IDS.map(|id| format!("{id}.json"));
    expected.sort();
    assert_eq!(files, expected);
}

#[test]
fn every_citation_says_what_it_rests_on() {
    for listed in Scheme::published() {
        let citation = Scheme::named(listed.id).unwrap().into_document().citation;
        assert!(!citation.document.is_empty() && !citation.note.is_empty(), "{}", listed.id);
        assert!(citation.address.is_empty() || citation.address.starts_with("http"));
        for mark in ["GK", "SEED", "[W", "[C"] {
            assert!(!citation.note.contains(mark), "{}", listed.id);
        }
    }
    let unread = |id: &str| !Scheme::named(id).unwrap().document().citation.checked;
    assert!(unread("national-project-2020") && unread("guangxi-project-2020"));
    assert!(!unread("hubei-project-2020") && !unread("jiangxi-project-2017"));
}

#[test]
fn the_schemes_differ_where_their_places_do() {
    let document = |id: &str| Scheme::named(id).unwrap().into_document();
    let block_points = |id: &str| -> Vec<String> {
        let blocks = document(id).blocks;
        blocks.iter().map(|block| block.points.to_string()).collect()
    };
    assert_eq!(block_points("hubei-department-2020"), ["20", "40", "40"]);
    assert_eq!(block_points("hubei-project-2020"), ["20", "80"]);
    assert_eq!(block_points("national-project-2020"), ["10", "50", "30", "10"]);
    assert_eq!(block_points("national-project-2021"), ["10", "20", "40", "20", "10"]);
    assert_eq!(block_points("hunan-department-2019"), ["15", "40", "45"]);

    let hubei = document("hubei-department-2020");
    assert_eq!(hubei.block_points, BlockPoints::Fixed);
    assert_eq!(hubei.levels[0].band, interval("[0.8, 1]"));
    assert_eq!(hubei.levels[1].band, interval("[0.5, 0.8)"));
    assert_eq!(hubei.levels[2].band, interval("[0, 0.5)"));
    assert!(hubei.blocks[2].kinds.contains(&Kind::Satisfaction));
    assert!(hubei.blocks.iter().all(|block| block.required_kinds.is_empty()));

    assert_eq!(document("guizhou-department-2021").execution.basis, Basis::Initial);
    assert_eq!(document("sichuan-project-2023").thresholds.adjustment_large, Number::ZERO);
    let tianjin = document("tianjin-project-2024").thresholds;
    assert_eq!(tianjin.over_fulfilled, number("1.2"));
    assert!(tianjin.over_fulfilled_included);
    assert_eq!(tianjin.over_fulfilment, OverFulfilment::Flag);
    assert!(document("guangxi-project-2020").thresholds.over_fulfilled_included);
}

#[test]
fn without_cost_and_satisfaction_their_points_go_where_the_guideline_says() {
    let document = Scheme::named("national-project-2021").unwrap().into_document();
    let with = |absent: &[BlockKind], block: BlockKind| {
        let own = document.blocks.iter().find(|known| known.block == block).unwrap();
        let gone = document.blocks.iter().filter(|known| absent.contains(&known.block));
        let taken = gone.flat_map(|known| &known.points_if_absent).filter(|to| to.block == block);
        taken.fold(Decimal::from(own.points.number()), |sum, to| sum + Decimal::from(to.points.number()))
    };
    assert_eq!(with(&[BlockKind::Cost], BlockKind::Output), 50.into());
    assert_eq!(with(&[BlockKind::Cost], BlockKind::Benefit), 30.into());
    assert_eq!(with(&[BlockKind::Satisfaction], BlockKind::Benefit), 30.into());
    assert_eq!(with(&[BlockKind::Cost, BlockKind::Satisfaction], BlockKind::Benefit), 40.into());
}

/// What a tier table of Hunan earns for a measured number.
fn tier(name: &str, measured: &str) -> String {
    let document = Scheme::named("hunan-department-2019").unwrap().into_document();
    let found = document.indicators.into_iter().find(|indicator| indicator.name == name);
    let Rule::Numeric { curve: Curve::Tiers(tiers), .. } = found.unwrap().rule else {
        panic!("{name} is no table");
    };
    let mut holding = tiers.iter().filter(|tier| tier.when.holds(number(measured)));
    let line = holding.next().unwrap();
    assert!(holding.next().is_none());
    match line.earns {
        Earning::Points(points) => points.to_string(),
        Earning::Share(share) => share.to_string(),
    }
}

#[test]
fn bounds_of_the_tables_of_hunan_belong_where_the_text_puts_them() {
    for (measured, earned) in
        [("1.2", "5"), ("0.9", "5"), ("0.8999", "4"), ("0.8", "4"), ("0.7", "3"), ("0.6", "2"), ("0.5999", "0")]
    {
        assert_eq!(tier("重点支出安排率", measured), earned, "{measured}");
    }
    // The mirror image: here the upper bounds are included.
    for (measured, earned) in
        [("0", "3"), ("0.0001", "2"), ("0.1", "2"), ("0.1001", "1"), ("0.2", "1"), ("0.3", "0.5"), ("0.3001", "0")]
    {
        assert_eq!(tier("预算调整率", measured), earned, "{measured}");
    }
    for (measured, earned) in [("0", "3"), ("0.5", "2"), ("1", "2"), ("1.01", "0")] {
        assert_eq!(tier("资金结余", measured), earned, "{measured}");
    }
}

// --- Ids, fields and variants that are only misspelt -------------------------------------------------------------

#[test]
fn a_misspelt_id_is_answered_with_the_nearest() {
    for (id, suggestion) in [
        ("hubei-department-2021", Some("hubei-department-2020")),
        ("hubei_department_2020", Some("hubei-department-2020")),
        ("platform-defualt", Some("platform-default")),
        ("beijing", None),
        ("", None),
    ] {
        let error = Scheme::named(id).unwrap_err();
        let Error::SchemeUnknown { id: asked, suggestion: near, .. } = error else { panic!("{error}") };
        assert_eq!((&*asked, near.as_deref()), (id, suggestion));
    }
    let error = Scheme::named("hubei-department-2021").unwrap_err().to_string();
    let told = "unknown scheme `hubei-department-2021`, did you mean `hubei-department-2020`? Known: ";
    assert!(error.starts_with(told), "{error}");
}

/// The error of a document in which one text is put for another.
fn replaced(from: &str, to: &str) -> String {
    let text = sound().to_json();
    assert!(text.contains(from));
    SchemeDocument::from_json(&text.replacen(from, to, 1)).unwrap_err().to_string()
}

#[test]
fn misspelt_fields_and_variants_are_answered_with_the_nearest() {
    for (from, to, expected) in [
        ("\"scheme/1\"", "\"scheme/2\"", "the key `scheme/2` is unknown, did you mean `scheme/1`? at line 2 column 3"),
        (
            "\"full_points\"",
            "\"ful_points\"",
            "`ful_points`: the key `ful_points` is unknown, did you mean `full_points`? at line 20 column 5",
        ),
        (
            "\"printed\"",
            "\"prited\"",
            "`block_points`: `prited` is none of the words that can stand here, did you mean `printed`? at line 21 column 21",
        ),
        (
            "\"at_most\": \"ratio\"",
            "\"at_most\": \"ration\"",
            "`quantities.at_most`: `ration` is none of the words that can stand here, did you mean `ratio`?",
        ),
        (
            "\"half_up\"",
            "\"halfup\"",
            "`rounding.mode`: `halfup` is none of the words that can stand here, did you mean `half_up`?",
        ),
        (
            "\"points\": \"10\"",
            "\"points\": \"十\"",
            "`blocks[0].points` (the path counts from 0): `十` is not a decimal number at line",
        ),
        (
            "\"points\": \"10\"",
            "\"points\": 10.5",
            "`blocks[0].points` (the path counts from 0): a decimal is written as a text, such as \"1.5\", so that no digit depends on the reader at line",
        ),
        ("\"checked\": false,", "", "`citation`: the key `checked` is missing at line"),
    ] {
        let told = replaced(from, to);
        assert!(told.contains(expected), "{told}");
    }
}

#[test]
fn a_document_needs_only_what_has_no_default() {
    let text = r#"{"scheme/1": {
        "id": "own", "title": {"en": "Own", "zh": "自定"}, "place": {"en": "Here", "zh": "本地"},
        "year": 2024, "kind": "project", "citation": {"document": "本单位办法", "checked": true},
        "full_points": 100, "blocks": [{"name": "产出", "block": "output", "points": "100"}],
        "levels": [{"level": "achieved", "band": {"at_least": "0", "at_most": 1}}],
        "thresholds": {"over_fulfilled": "1.5"}, "quantities": {"pass": "0.6"}
    }}"#;
    let scheme = Scheme::from_json(text).unwrap();
    let thresholds = scheme.document().thresholds;
    assert_eq!(thresholds.over_fulfilled, number("1.5"));
    assert_eq!(thresholds.execution_low, number("0.9"));
    assert_eq!(scheme.document().rounding.places, 2);
    let written = scheme.document().to_json();
    assert_eq!(&SchemeDocument::from_json(&written).unwrap(), scheme.document());
}

// --- What keeps a scheme from being used ------------------------------------------------------------------------

#[test]
fn a_sound_document_has_no_problems() {
    assert!(problems(sound()).is_empty());
}

#[test]
fn block_points_must_add_up() {
    assert_eq!(
        after(|document| document.blocks[1].points = points("45")),
        ["blocks: scheme-weights-do-not-sum: found 95, expected 100"]
    );
    assert!(
        after(|document| {
            document.blocks[1].points = points("49.50");
            document.blocks[2].points = points("30.5");
        })
        .is_empty()
    );
    assert_eq!(
        after(|document| {
            document.blocks[1].points = points("999999");
            document.blocks[2].points = points("0.000001");
        }),
        ["blocks: scheme-weights-do-not-sum: found 1000019.000001, expected 100"]
    );
    assert_eq!(
        after(|document| {
            document.blocks[1].points = points("-10");
            document.blocks[2].points = points("90");
        }),
        ["blocks[1].points: scheme-unsound: found -10, expected [0, ∞)"]
    );
    assert_eq!(after(|document| document.blocks.clear()), ["blocks: scheme-weights-do-not-sum: found 0, expected 100"]);
    assert_eq!(
        after(|document| document.full_points = Points::ZERO)[..2],
        [
            "full_points: scheme-unsound: found 0, expected (0, ∞)",
            "blocks: scheme-weights-do-not-sum: found 100, expected 0"
        ]
    );
}

#[test]
fn points_of_an_absent_block_must_all_go_to_a_block_that_exists() {
    let to = |block, sum: &str| PointsTo { block, points: points(sum) };
    let absent = |heirs: Vec<PointsTo>| after(|document| document.blocks[3].points_if_absent = heirs);
    assert!(absent(vec![to(BlockKind::Benefit, "10")]).is_empty());
    assert!(absent(vec![to(BlockKind::Benefit, "4"), to(BlockKind::Output, "6")]).is_empty());
    assert_eq!(
        absent(vec![to(BlockKind::Benefit, "4"), to(BlockKind::Output, "5")]),
        ["blocks[3].points_if_absent: scheme-weights-do-not-sum: found 9, expected 10"]
    );
    assert_eq!(
        absent(vec![to(BlockKind::Cost, "10")]),
        ["blocks[3].points_if_absent[0].block: scheme-unsound: found cost, expected execution | output | benefit"]
    );
    assert_eq!(absent(vec![to(BlockKind::Satisfaction, "10")]).len(), 1);
    assert_eq!(
        absent(vec![to(BlockKind::Benefit, "11"), to(BlockKind::Output, "-1")]),
        ["blocks[3].points_if_absent[1].points: scheme-unsound: found -1, expected [0, ∞)"]
    );
}

#[test]
fn names_and_kinds_stand_once() {
    assert_eq!(
        after(|document| document.blocks[2].name = "产出指标".into()),
        ["blocks[2].name: scheme-unsound: found 产出指标, expected ≠ blocks[1].name"]
    );
    assert_eq!(
        after(|document| document.blocks[2].block = BlockKind::Output),
        ["blocks[2].block: scheme-unsound: found output, expected ≠ blocks[1].block"]
    );
    assert!(
        after(|document| {
            document.blocks[1].block = BlockKind::Other;
            document.blocks[2].block = BlockKind::Other;
        })
        .is_empty()
    );
    assert_eq!(
        after(|document| document.blocks[2].kinds.push(Kind::Quality)),
        ["blocks[2].kinds[4]: scheme-unsound: found quality, expected ≠ blocks[1].kinds[1]"]
    );
    assert_eq!(
        after(|document| document.blocks[3].required_kinds = vec![Kind::Satisfaction, Kind::Social]),
        ["blocks[3].required_kinds[1]: scheme-unsound: found social, expected satisfaction"]
    );
    assert_eq!(after(|document| document.blocks[0].name.clear()), ["blocks[0].name: scheme-unsound: found ``"]);
    assert_eq!(
        after(|document| {
            document.indicators = ["甲", "乙", "甲", "乙"].map(|name| indicator(name, Rule::Declared)).into();
        }),
        [
            "indicators[2].name: scheme-unsound: found 甲, expected ≠ indicators[0].name",
            "indicators[3].name: scheme-unsound: found 乙, expected ≠ indicators[1].name"
        ]
    );
    let cost = KindRule::new(Kind::Cost).rule(Rule::Comparison);
    assert_eq!(
        after(|document| document.kinds = vec![cost.clone(), cost]),
        ["kinds[1].kind: scheme-unsound: found cost, expected ≠ kinds[0].kind"]
    );
    let setting = CheckSetting { check: budget_performance::Check::EqualWeights.into(), severity: None };
    assert_eq!(
        after(|document| document.checks = vec![setting; 2]),
        ["checks[1].check: scheme-unsound: found equal-weights, expected ≠ checks[0].check"]
    );
}

#[test]
fn an_id_is_plain() {
    for (id, fine) in [("own-2024", true), ("", false), ("Own", false), ("自定", false), ("a b", false)] {
        assert_eq!(after(|document| document.id = id.into()).is_empty(), fine, "{id}");
    }
}

#[test]
fn level_bands_tile_the_weight_with_each_end_considered() {
    for (table, expected) in [
        (&["[0.8, 1]", "[0.6, 0.8)", "[0, 0.6)"][..], &[][..]),
        (&["(0.8, 1]", "[0.6, 0.8]", "[0, 0.6)"], &[]),
        (&["[0, 0.6)", "[0.8, 1]", "[0.6, 0.8)"], &[]),
        (&["[0.8, 1]", "[0.6, 0.8]", "[0, 0.6)"], &["levels: bands-overlap: found 0.8, expected [0, 1]"]),
        (&["(0.8, 1]", "[0.6, 0.8)", "[0, 0.6)"], &["levels: bands-leave-gap: found 0.8, expected [0, 1]"]),
        (&["[0.8, 1]", "[0.6, 0.7]", "[0, 0.6)"], &["levels: bands-leave-gap: found (0.7, 0.8), expected [0, 1]"]),
        (&["[0.8, 1]", "[0.6, 0.9)", "[0, 0.6)"], &["levels: bands-overlap: found [0.8, 0.9), expected [0, 1]"]),
        (
            &["[0.8, 1)", "[0.6, 0.8)", "(0, 0.6)"],
            &["levels: bands-leave-gap: found 0, expected [0, 1]", "levels: bands-leave-gap: found 1, expected [0, 1]"],
        ),
        (&["[0.8, 1]", "[0.6, 0.8)"], &["levels: bands-leave-gap: found [0, 0.6), expected [0, 1]"]),
        (&["[0, 1]", "[0.5, 0.5]"], &["levels: bands-overlap: found 0.5, expected [0, 1]"]),
        (&[], &["levels: bands-leave-gap: found [0, 1], expected [0, 1]"]),
        (
            &["[0.8, 1.2]", "[0.6, 0.8)", "[0, 0.6)"],
            &["levels[0].band: scheme-unsound: found [0.8, 1.2], expected [0, 1]"],
        ),
        (&["[0.8, )", "[0.6, 0.8)", "[0, 0.6)"], &["levels[0].band: scheme-unsound: found [0.8, ∞), expected [0, 1]"]),
        (&["[0.8, 1]", "[0.8, 0.6)", "[0, 0.6)"], &["levels[1].band: scheme-unsound: found [0.8, 0.6), expected ≠ ∅"]),
        (&["[0.8, 1]", "[0.6, 0.6)", "[0, 0.8)"], &["levels[1].band: scheme-unsound: found [0.6, 0.6), expected ≠ ∅"]),
    ] {
        let bands: Vec<LevelBand> = {
            use budget_performance::notation::Level::{Achieved, NotAchieved, Partly};
            let levels = [Achieved, Partly, NotAchieved];
            let bands = table.iter().zip(levels);
            bands.map(|(band, level)| LevelBand { level, band: interval(band) }).collect()
        };
        assert_eq!(after(|document| document.levels = bands.clone()), expected, "{table:?}");
        // The bands of a rule are judged alike.
        let expected: Vec<_> = expected.iter().map(|line| line.replace("levels", "indicators[0].rule.band")).collect();
        assert_eq!(of_rule(Rule::Band(bands)), expected, "{table:?}");
    }
}

#[test]
fn an_end_is_given_once_and_a_level_too() {
    assert_eq!(
        after(|document| {
            document.levels[0].band.above = Some(number("0.8"));
            document.levels[1].band.at_most = Some(number("0.8"));
        }),
        [
            "levels[0].band: scheme-unsound: found at_least & above, expected at_least | above",
            "levels[1].band: scheme-unsound: found at_most & below, expected at_most | below"
        ]
    );
    // Of a band with two ends on one side nobody knows whether it leaves a gap.
    let low = after(|document| {
        (document.levels[0].band.at_least, document.levels[0].band.above) = (Some(number("0.9")), Some(number("0.8")));
    });
    assert_eq!(low, ["levels[0].band: scheme-unsound: found at_least & above, expected at_least | above"]);
    let high = after(|document| document.levels[1].band.at_most = Some(number("0.7")));
    assert_eq!(high, ["levels[1].band: scheme-unsound: found at_most & below, expected at_most | below"]);
    assert_eq!(
        after(|document| document.levels[2].level = document.levels[1].level),
        ["levels[2].level: scheme-unsound: found partly, expected ≠ levels[1].level"]
    );
}

#[test]
fn grades_tile_the_points_with_each_end_considered() {
    for (table, expected) in [
        (&["[90, 100]", "[80, 90)", "[60, 80)", "[0, 60)"][..], &[][..]),
        (&["[90, )", "[80, 90)", "[60, 80)", "(, 60)"], &[]),
        (&["(90, 100]", "(80, 90]", "(60, 80]", "[0, 60]"], &[]),
        (&[], &[]),
        // A real table: above 90 优, from 80 and below 90 良.
        (&["(90, 100]", "[80, 90)", "[60, 80)", "[0, 60)"], &["grades: grades-leave-gap: found 90, expected [0, 100]"]),
        (
            &["[90, 100]", "[80, 89]", "[60, 79]", "[0, 59]"],
            &[
                "grades: grades-leave-gap: found (59, 60), expected [0, 100]",
                "grades: grades-leave-gap: found (79, 80), expected [0, 100]",
                "grades: grades-leave-gap: found (89, 90), expected [0, 100]",
            ],
        ),
        (&["[90, 100]", "[80, 90]", "[60, 80)", "[0, 60)"], &["grades: grades-overlap: found 90, expected [0, 100]"]),
        (
            &["[90, 95)", "[80, 90)", "[60, 85)", "[1, 60)"],
            &[
                "grades: grades-leave-gap: found [0, 1), expected [0, 100]",
                "grades: grades-overlap: found [80, 85), expected [0, 100]",
                "grades: grades-leave-gap: found [95, 100], expected [0, 100]",
            ],
        ),
    ] {
        assert_eq!(after(|document| document.grades = grades(table)), expected, "{table:?}");
    }
    assert_eq!(
        after(|document| document.grades[1].name = "优".into()),
        ["grades[1].name: scheme-unsound: found 优, expected ≠ grades[0].name"]
    );
}

#[test]
fn grades_end_at_the_full_points() {
    let of_150 = |document: &mut SchemeDocument| {
        document.full_points = points("150");
        document.blocks[1].points = points("100");
    };
    assert_eq!(after(of_150), ["grades: grades-leave-gap: found (100, 150], expected [0, 150]"]);
}

#[test]
fn tiers_tile_what_their_measure_can_be() {
    let table = "indicators[0].rule.numeric.curve.tiers";
    let gap = |numbers: &str, range: &str| vec![format!("{table}: bands-leave-gap: found {numbers}, expected {range}")];
    let all = "(-∞, ∞)";
    assert!(of_tiers(Measure::Value, &["[90, )", "[80, 90)", "(, 80)"]).is_empty());
    // A line with just one number is one; a line with none is told alone, before any gap.
    assert!(of_tiers(Measure::Value, &["(90, )", "[90, 90]", "(, 90)"]).is_empty());
    for nothing in ["[90, 90)", "(90, 90]", "(90, 90)", "[90, 80]"] {
        let found = of_tiers(Measure::Value, &["(90, )", nothing, "(, 90)"]);
        assert!(matches!(found.as_slice(), [one] if one.contains("[1].when")), "{nothing}: {found:?}");
    }
    assert_eq!(of_tiers(Measure::Value, &["(90, )", "[80, 90)", "(, 80)"]), gap("90", all));
    assert_eq!(of_tiers(Measure::Value, &["[90, 100]", "[80, 90)", "(, 80)"]), gap("(100, ∞)", all));
    assert_eq!(of_tiers(Measure::Value, &["[90, )", "[80, 90)", "[0, 80)"]), gap("(-∞, 0)", all));
    assert_eq!(
        of_tiers(Measure::Value, &["[90, )", "(, 95)"]),
        [format!("{table}: bands-overlap: found [90, 95), expected {all}")]
    );
    // A size cannot be below zero, and a share of indicators cannot be above one.
    assert!(of_tiers(Measure::AbsoluteDeviation, &["[0, 0.1]", "(0.1, )"]).is_empty());
    assert_eq!(of_tiers(Measure::AbsoluteDeviation, &["(0, 0.1]", "(0.1, )"]), gap("0", "[0, ∞)"));
    assert_eq!(of_tiers(Measure::Deviation, &["[0, 0.1]", "(0.1, )"]), gap("(-∞, 0)", all));
    let hits = Measure::Hits(Hits::of(Kind::Quantity));
    assert!(of_tiers(hits.clone(), &["[0, 0.5)", "[0.5, 1]"]).is_empty());
    for (name, line, fine) in
        [("at_most", "0", false), ("at_most", "1.3", true), ("below", "-1", false), ("below", "1.3", true)]
    {
        let mut hits = Hits::of(Kind::Quality);
        *(if name == "below" { &mut hits.below } else { &mut hits.at_most }) = Some(number(line));
        let found = of_tiers(Measure::Hits(hits), &["[0, 1]"]);
        let is_told = matches!(found.as_slice(), [one] if one.contains(&format!("measure.hits.{name}")));
        assert!(if fine { found.is_empty() } else { is_told }, "{name} {line}: {found:?}");
    }
    assert_eq!(of_tiers(hits, &["[0, 0.5)", "(0.5, 1]"]), gap("0.5", "[0, 1]"));
    // Rules of a kind are looked at like those of an indicator.
    let rule = numeric(Measure::Value, Curve::Tiers(Vec::new()));
    assert_eq!(
        after(|document| document.kinds = vec![KindRule::new(Kind::Cost).rule(rule).cap(points("0"))]),
        [
            "kinds[0].rule.numeric.curve.tiers: bands-leave-gap: found (-∞, ∞), expected (-∞, ∞)",
            "kinds[0].cap: scheme-unsound: found 0, expected (0, ∞)"
        ]
    );
}

#[test]
fn tiers_earn_at_most_the_points_of_their_indicator() {
    let of = |earns: Earning| {
        let tier = Tier { when: Interval::default(), earns };
        of_rule(numeric(Measure::Value, Curve::Tiers(vec![tier])))
    };
    let place = "indicators[0].rule.numeric.curve.tiers[0].earns";
    assert!(of(Earning::Points(points("5"))).is_empty());
    assert_eq!(
        of(Earning::Points(points("5.01"))),
        [format!("{place}.points: scheme-unsound: found 5.01, expected [0, 5]")]
    );
    assert_eq!(of(Earning::Points(points("-1"))).len(), 1);
    assert!(of(Earning::Share(number("1"))).is_empty());
    assert_eq!(
        of(Earning::Share(number("1.01"))),
        [format!("{place}.share: scheme-unsound: found 1.01, expected [0, 1]")]
    );
}

#[test]
fn knots_ascend() {
    let of = |knots: &[(&str, &str)]| {
        let knots = knots.iter().map(|(at, share)| Knot { at: number(at), share: number(share) });
        of_rule(numeric(Measure::Achievement, Curve::Linear(knots.collect())))
    };
    let place = "indicators[0].rule.numeric.curve.linear";
    assert!(of(&[("0", "0"), ("1", "1")]).is_empty());
    // A pass line is a jump.
    assert!(of(&[("0.6", "0"), ("0.6", "0.6"), ("1", "1")]).is_empty());
    assert_eq!(of(&[("0", "0")]), [format!("{place}: scheme-unsound: found 1, expected ≥ 2")]);
    assert_eq!(of(&[]), [format!("{place}: scheme-unsound: found 0, expected ≥ 2")]);
    assert_eq!(of(&[("1", "1"), ("0.5", "0")]), [format!("{place}[1].at: scheme-unsound: found 0.5, expected ≥ 1")]);
    assert_eq!(
        of(&[("0.6", "0"), ("0.60", "0.3"), ("0.6", "0.6")]),
        [format!("{place}[2].at: scheme-unsound: found 0.6, expected > 0.6")]
    );
    assert_eq!(
        of(&[("0", "-0.1"), ("1", "1.1")]),
        [
            format!("{place}[0].share: scheme-unsound: found -0.1, expected [0, 1]"),
            format!("{place}[1].share: scheme-unsound: found 1.1, expected [0, 1]")
        ]
    );
}

#[test]
fn steps_go_forward_and_cost_something() {
    let of = |step: &str, cost: &str| {
        of_rule(numeric(
            Measure::Value,
            Curve::Steps {
                side: Side::Below,
                beyond: number("-1"),
                step: number(step),
                cost: points(cost),
                count: StepCount::Full,
            },
        ))
    };
    let place = "indicators[0].rule.numeric.curve.steps";
    assert!(of("0.01", "0.5").is_empty());
    assert_eq!(of("0", "1"), [format!("{place}.step: scheme-unsound: found 0, expected (0, ∞)")]);
    assert_eq!(of("1", "-1"), [format!("{place}.cost: scheme-unsound: found -1, expected (0, ∞)")]);
}

#[test]
fn a_checklist_adds_up_to_its_indicator() {
    let of = |items: &[(&str, &str)]| {
        let items = items.iter().map(|(name, worth)| ChecklistItem { name: (*name).into(), points: points(worth) });
        of_rule(Rule::Checklist(items.collect()))
    };
    assert!(of(&[("甲", "2"), ("乙", "3")]).is_empty());
    assert_eq!(
        of(&[("甲", "2"), ("甲", "2")]),
        [
            "indicators[0].rule.checklist: scheme-weights-do-not-sum: found 4, expected 5",
            "indicators[0].rule.checklist[1].name: scheme-unsound: found 甲, expected ≠ indicators[0].rule.checklist[0].name"
        ]
    );
    assert_eq!(
        of(&[("甲", "6"), ("乙", "-1")]),
        ["indicators[0].rule.checklist[1].points: scheme-unsound: found -1, expected [0, ∞)"]
    );
}

fn one_of(group: &str, rule: Rule) -> Rule {
    Rule::Alternative { group: group.into(), rule: ChosenRule::new(rule).unwrap() }
}

#[test]
fn alternatives_are_at_least_two_and_not_nested() {
    let of = |groups: [&str; 2]| {
        after(|document| {
            document.indicators = vec![
                indicator("甲", one_of(groups[0], Rule::Comparison)),
                indicator("乙", one_of(groups[1], Rule::Comparison)),
            ];
        })
    };
    assert!(of(["结转", "结转"]).is_empty());
    assert_eq!(
        of(["结转结余", "结转节余"]),
        [
            "indicators[0].rule.alternative.group: scheme-unsound: found `结转结余`, expected `结转节余`",
            "indicators[1].rule.alternative.group: scheme-unsound: found `结转节余`, expected `结转结余`"
        ]
    );
    assert_eq!(
        of(["结转", "往来款项"])[0],
        "indicators[0].rule.alternative.group: scheme-unsound: found `结转`, expected ≥ 2"
    );
    assert_eq!(ChosenRule::new(one_of("丙", Rule::Declared)), None);
}

/// Half the weight, whatever is answered.
fn half(_: &CustomInput<'_>) -> CustomShare {
    CustomShare::new(Ratio::new(1.into(), 2.into()).unwrap(), "half the weight", "得一半分值")
}

/// The share of the initial budget that was spent.
fn spent(input: &CustomInput<'_>) -> CustomShare {
    let amount = |name| {
        let found = input.amounts.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| *value).unwrap_or_default()
    };
    let share = Ratio::new(amount(AmountName::Expenditure), amount(AmountName::InitialBudget));
    let none = Ratio::from(Number::ZERO);
    CustomShare::new(share.unwrap_or(none), "spent ÷ initial budget", "支出÷年初预算")
}

#[test]
fn a_custom_rule_is_known_to_the_host_or_refused() {
    let using = |name: &str| {
        let mut document = sound();
        document.indicators = vec![indicator("指标", Rule::Custom(name.into()))];
        document
    };
    assert_eq!(problems(using("half")), ["indicators[0].rule.custom: rule-unknown: found `half`"]);
    let scheme =
        using("half").check_with(&[CustomRule::new("spent", "1", spent), CustomRule::new("half", "1", half)]).unwrap();
    let share = scheme.custom("half").unwrap().share(&CustomInput::new("指标", points("5")));
    assert_eq!(
        (share.share.to_string(), share.note.en, share.note.zh),
        ("50%".into(), "half the weight", "得一半分值")
    );
    assert!(scheme.custom("quarter").is_none());

    let amounts = [(AmountName::Expenditure, 30.into()), (AmountName::InitialBudget, 40.into())];
    let mut input = CustomInput::new("指标", points("5"));
    input.amounts = &amounts;
    assert_eq!(scheme.custom("spent").unwrap().share(&input).share.to_string(), "75%");

    for (name, expected) in [
        (
            "hafl",
            "indicators[0].rule.custom: a scheme names a rule that nobody has defined: found `hafl`, expected `half`",
        ),
        (
            "third",
            "indicators[0].rule.custom: a scheme names a rule that nobody has defined: found `third`, expected `spent` | `half`",
        ),
    ] {
        let rules = [CustomRule::new("spent", "1", spent), CustomRule::new("half", "1", half)];
        assert_eq!(
            unusable(using(name).check_with(&rules)).iter().map(ToString::to_string).collect::<Vec<_>>(),
            [expected]
        );
    }
}

#[test]
fn numbers_lie_in_their_ranges() {
    for (expected, change) in [
        (
            "execution.cap: scheme-unsound: found 0, expected (0, ∞)",
            (|document| document.execution.cap = Some(Number::ZERO)) as fn(&mut SchemeDocument),
        ),
        ("quantities.pass: scheme-unsound: found 1.1, expected [0, 1]", |document| {
            document.quantities.pass = Some(number("1.1"))
        }),
        ("rounding.places: scheme-unsound: found 7, expected ≤ 6", |document| document.rounding.places = 7),
        ("thresholds.over_fulfilled: scheme-unsound: found 0.99, expected [1, ∞)", |document| {
            document.thresholds.over_fulfilled = number("0.99")
        }),
        ("thresholds.execution_low: scheme-unsound: found -1, expected [0, 1]", |document| {
            document.thresholds.execution_low = number("-1")
        }),
        ("thresholds.adjustment_large: scheme-unsound: found -1, expected [0, ∞)", |document| {
            document.thresholds.adjustment_large = number("-1")
        }),
        ("thresholds.executed_grown: scheme-unsound: found -0.1, expected [0, ∞)", |document| {
            document.thresholds.executed_grown = number("-0.1")
        }),
        ("thresholds.score_tolerance: scheme-unsound: found -0.01, expected [0, ∞)", |document| {
            document.thresholds.score_tolerance = points("-0.01")
        }),
        ("thresholds.score_rounding: scheme-unsound: found 2, expected [0, 1]", |document| {
            document.thresholds.score_rounding = number("2")
        }),
        ("indicators[0].points: scheme-unsound: found 0, expected (0, ∞)", |document| {
            document.indicators = vec![IndicatorRule::new("甲", Rule::Declared).points(Points::ZERO)];
        }),
    ] {
        assert_eq!(after(change), [expected]);
    }
    assert!(
        after(|document| {
            document.rounding.places = 6;
            document.execution.cap = None;
            document.quantities.pass = Some(Number::ONE);
            document.thresholds.over_fulfilled = Number::ONE;
            document.thresholds.adjustment_large = Number::ZERO;
        })
        .is_empty()
    );
}

#[test]
fn lists_have_limits() {
    use budget_performance::scheme::{MAX_LINES, MAX_SCHEME_BLOCKS, MAX_SCHEME_INDICATORS};
    let long = |count: usize| -> Vec<IndicatorRule> {
        (0..count).map(|index| indicator(&index.to_string(), Rule::Declared)).collect()
    };
    assert!(after(|document| document.indicators = long(MAX_SCHEME_INDICATORS)).is_empty());
    assert_eq!(
        after(|document| document.indicators = long(MAX_SCHEME_INDICATORS + 1)),
        ["indicators: scheme-unsound: found 1001, expected ≤ 1000"]
    );
    assert_eq!(
        after(|document| document.blocks = vec![document.blocks[0].clone(); MAX_SCHEME_BLOCKS + 1]),
        ["blocks: scheme-unsound: found 33, expected ≤ 32"]
    );
    assert_eq!(
        after(|document| document.grades = vec![document.grades[0].clone(); MAX_LINES + 1]),
        ["grades: scheme-unsound: found 65, expected ≤ 64"]
    );
}

#[test]
fn everything_is_said_at_once_in_the_order_of_the_document() {
    let mut document = sound();
    document.blocks[1].points = points("45");
    document.levels[1].band = interval("[0.6, 0.8]");
    document.rounding.places = 9;
    document.grades[0].when = interval("(90, 100]");
    document.indicators = vec![
        indicator("甲", Rule::Custom("nobody".into())),
        indicator("甲", numeric(Measure::Value, Curve::Linear(Vec::new()))),
    ];
    let error = document.check().unwrap_err();
    assert_eq!(
        error.to_string(),
        "scheme cannot be used: 7 problems
  blocks: the blocks of a scheme do not add to its full score: found 95, expected 100
  levels: two bands or tiers of a scheme hold the same number: found 0.8, expected [0, 1]
  rounding.places: the number is out of its range: found 9, expected ≤ 6
  grades: a total has no grade in a scheme: found 90, expected [0, 100]
  indicators[0].rule.custom: a scheme names a rule that nobody has defined: found `nobody`
  indicators[1].rule.numeric.curve.linear: a straight line needs two knots: found 0, expected ≥ 2
  indicators[1].name: `甲` stands there already: indicators[0].name"
    );
}

/// The problems of a changed document in sentences: English, then Chinese.
fn said_after(change: impl FnOnce(&mut SchemeDocument)) -> Vec<[String; 2]> {
    let mut document = sound();
    change(&mut document);
    let said = |problem: &SchemeProblem| {
        [Language::English, Language::Chinese].map(|language| problem.text(language).to_string())
    };
    unusable(document.check()).iter().map(said).collect()
}

/// What makes a sound document one that cannot be used.
type Change = fn(&mut SchemeDocument);

#[test]
fn each_problem_has_a_sentence_of_its_own_in_both_languages() {
    let item = |points_of_it| ChecklistItem { name: "甲".into(), points: points(points_of_it) };
    let cases: [(Change, &str, &str); 9] = [
        (
            |document| document.levels.clear(),
            "levels: the table has no lines, so that nothing is known for [0, 1]",
            "levels：未设置任何区间，[0, 1]均无对应规定",
        ),
        (
            |document| document.indicators = vec![indicator("甲", one_of("结转", Rule::Declared))],
            "indicators[0].rule.alternative.group: the group `结转` has only one indicator, and a choice needs two",
            "indicators[0].rule.alternative.group：择一组“结转”只有一项指标，至少应有两项",
        ),
        (
            |document| document.thresholds.execution_low = number("90"),
            "thresholds.execution_low: the number is out of its range: found 90, expected [0, 1]",
            "thresholds.execution_low：数值超出允许范围：现为90，应为[0, 1]",
        ),
        (|document| document.blocks[0].name.clear(), "blocks[0].name: the name is empty", "blocks[0].name：名称为空"),
        (
            |document| document.levels[2].level = document.levels[1].level,
            "levels[2].level: `partly` stands there already: levels[1].level",
            "levels[2].level：“partly”已见于levels[1].level",
        ),
        (
            |document| document.levels[1].band = interval("[0.8, 0.6)"),
            "levels[1].band: no number lies in [0.8, 0.6)",
            "levels[1].band：区间[0.8, 0.6)内没有任何数值",
        ),
        (
            |document| document.id = "湖北".into(),
            "id: an id has small letters, digits and hyphens only: found `湖北`, expected a-z 0-9 -",
            "id：编号只能由小写字母、数字和连字符组成：现为`湖北`，应为a-z 0-9 -",
        ),
        (
            |document| document.blocks[3].required_kinds.push(Kind::Social),
            "blocks[3].required_kinds[0]: it is none of those that can stand there: found social, expected satisfaction",
            "blocks[3].required_kinds[0]：不在可选范围内：现为social，应为satisfaction",
        ),
        (
            |document| document.blocks[1].points = points("35"),
            "blocks: the blocks of a scheme do not add to its full score: found 85, expected 100",
            "blocks：计分方案各一级指标分值合计不等于满分：现为85，应为100",
        ),
    ];
    for (change, english, chinese) in cases {
        assert_eq!(said_after(change)[0], [english, chinese]);
    }
    let near = said_after(|document| {
        document.indicators = vec![
            indicator("甲", one_of("结转结余", Rule::Declared)),
            indicator("乙", one_of("结转节余", Rule::Declared)),
        ];
    });
    assert!(near[0][0].ends_with("and a choice needs two, did you mean `结转节余`?"), "{near:?}");
    assert!(near[0][1].ends_with("至少应有两项，是否应为“结转节余”？"), "{near:?}");
    let checklist = said_after(|document| {
        document.indicators = vec![indicator("甲", Rule::Checklist(vec![item("4")]))];
    });
    assert_eq!(
        checklist[0],
        [
            "indicators[0].rule.checklist: the items of the checklist do not add up to the points of the indicator: found 4, expected 5",
            "indicators[0].rule.checklist：各检查项分值之和与指标分值不符：现为4，应为5"
        ]
    );
}

// --- Tiling, against an oracle that only asks every number ---------------------------------------------------------

/// A random table on whole numbers from 0 to 6: most are wrong, and cutting a range makes some right.
fn tables() -> impl Strategy<Value = Vec<Interval>> {
    let end = || (0u32..=6, any::<bool>());
    let any_interval = (end(), end()).prop_map(|(low, high)| made(low, high));
    let cut = (prop::collection::btree_map(1u32..6, any::<bool>(), 0..4), any::<prop::sample::Index>(), 0u8..4);
    let nearly_right = cut.prop_map(|(cuts, which, flaw)| {
        // Each cut belongs to the interval above it where `true`, to the one below it otherwise.
        let mut table = Vec::new();
        let mut low = (0, true);
        for (at, above) in cuts {
            table.push(made(low, (at, !above)));
            low = (at, above);
        }
        table.push(made(low, (6, true)));
        let index = which.index(table.len());
        let spoilt = &mut table[index];
        match flaw {
            1 => std::mem::swap(&mut spoilt.at_least, &mut spoilt.above),
            2 => std::mem::swap(&mut spoilt.at_most, &mut spoilt.below),
            _ => {}
        }
        table.reverse();
        table
    });
    prop_oneof![prop::collection::vec(any_interval, 0..4), nearly_right]
}

/// Whether each side has at most one end and a number lies between them: whole ends show that at a half.
fn is_sound(when: &Interval) -> bool {
    let two_ends =
        (when.at_least.is_some() && when.above.is_some()) || (when.at_most.is_some() && when.below.is_some());
    !two_ends && (-2..=100).any(|half| when.holds(Number::new(half * 5, 1).unwrap()))
}

fn made(low: (u32, bool), high: (u32, bool)) -> Interval {
    let mut interval = Interval::default();
    let end = |(at, _): (u32, bool)| Some(Number::from(at));
    if low.1 {
        interval.at_least = end(low)
    } else {
        interval.above = end(low)
    }
    if high.1 {
        interval.at_most = end(high)
    } else {
        interval.below = end(high)
    }
    interval
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn grades_tile_exactly_where_every_total_has_one(table in tables()) {
        let mut document = sound();
        document.full_points = points("6");
        for (block, worth) in document.blocks.iter_mut().zip(["1", "3", "1", "1"]) {
            block.points = points(worth);
        }
        let grades = table.iter().enumerate();
        document.grades = grades.map(|(index, when)| Grade { name: index.to_string(), when: *when }).collect();
        // Ends are whole numbers, so the whole and the half numbers show every gap and overlap.
        let holders = |half: i64| {
            let total = Number::new(half * 5, 1).unwrap();
            table.iter().filter(|when| when.holds(total)).count()
        };
        let tiles = (0..=12).all(|half| holders(half) == 1);
        let sound = table.iter().all(is_sound);
        let expected = table.is_empty() || (tiles && sound);
        let found = problems(document);
        prop_assert_eq!(found.is_empty(), expected, "{:?}", found);
        if sound && !table.is_empty() {
            let gap = (0..=12).any(|half| holders(half) == 0);
            let overlap = (0..=12).any(|half| holders(half) > 1);
            prop_assert_eq!(found.iter().any(|line| line.contains("grades-leave-gap")), gap);
            prop_assert_eq!(found.iter().any(|line| line.contains("grades-overlap")), overlap);
        }
    }

    #[test]
    fn reading_a_spoilt_document_never_panics(at in 0usize..4000, with in "[\\[\\]{}\",:a0 \u{4e00}]{0,3}") {
        let mut text = sound().to_json();
        let at = (at.min(text.len())..).find(|at| text.is_char_boundary(*at)).unwrap();
        text.insert_str(at, &with);
        if let Err(error) = Scheme::from_json(&text) {
            prop_assert!(!error.to_string().is_empty());
        }
        let broken_off = text.get(..at).unwrap_or_default();
        let _ = Scheme::from_json(broken_off);
    }
}

#[test]
fn a_scheme_is_shared_between_threads() {
    fn shared<T: Send + Sync + 'static>() {}
    shared::<Scheme>();
    shared::<Error>();
}

#[test]
fn a_formula_has_terms_above_and_below() {
    let without = |side: &str| {
        let mut formula = serde_json::to_value(Formula::named("staff_control_rate").unwrap()).unwrap();
        formula[side] = serde_json::json!([]);
        serde_json::from_value::<Formula>(formula).unwrap()
    };
    for side in ["numerator", "denominator"] {
        for (name, measure) in [
            ("formula", Measure::Formula as fn(Box<Formula>) -> Measure),
            ("absolute_formula", Measure::AbsoluteFormula),
        ] {
            let found = of_tiers(measure(Box::new(without(side))), &["[0, )", "(, 0)"]);
            let place = format!("measure.{name}.{side}: ");
            assert!(found.iter().any(|problem| problem.contains(&place)), "{place}: {found:?}");
        }
    }
}

#[test]
fn problems_are_told_one_by_one_and_all_together() {
    let mut document = sound();
    document.levels.clear();
    document.grades[0].name = document.grades[1].name.clone();
    let told: Vec<String> = unusable(document.clone().check()).iter().map(ToString::to_string).collect();
    let error = document.check().unwrap_err().to_string();
    assert_eq!((told.len(), error), (2, format!("scheme cannot be used: 2 problems\n  {}\n  {}", told[0], told[1])));
}

#[test]
fn schemes_are_equal_by_their_documents_and_the_rules_of_their_hosts() {
    let half = |version: &str| {
        let rule = CustomRule::new("half", version, |_| CustomShare::new(Number::ONE.into(), "all", "满分"));
        sound().check_with(&[rule]).unwrap()
    };
    let other = after_change(|document| document.year += 1);
    assert!(sound().check().unwrap() == sound().check().unwrap() && sound().check().unwrap() != other);
    assert!(half("1") == half("1") && half("1") != half("2"));
    assert!(half("1") != sound().check().unwrap());
}

fn after_change(change: impl FnOnce(&mut SchemeDocument)) -> Scheme {
    let mut document = sound();
    change(&mut document);
    document.check().unwrap()
}

#[test]
fn a_new_scheme_begins_with_the_national_bands() {
    let new = SchemeDocument::new("my-city-2026", budget_performance::scheme::Citation::new("某市办法", true));
    let bands: Vec<_> = new.levels.iter().map(|band| band.band).collect();
    assert_eq!(bands, ["[0.8, 1]", "[0.6, 0.8)", "[0, 0.6)"].map(interval));
}
