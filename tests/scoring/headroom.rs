//! Head-room: the points that were lost, what earns them, and the fewest rows that reach the next grade.

use budget_performance::notation::{Comparison, Target};
use budget_performance::result::{HeadRoom, Needed, Outcome, Step};
use budget_performance::scheme::{Curve, Earning, NotApplicable, Rule};
use budget_performance::{Evaluation, Points, Scheme};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

fn points(text: &str) -> Points {
    text.parse().unwrap()
}

/// A row of outputs: its target, its actual and its weight.
fn row(target: &str, actual: &str, weight: &str) -> Value {
    json!({"level1": "产出指标", "level2": "数量指标", "level3": format!("指标{target}{actual}{weight}"), "target": target, "actual": actual, "weight": weight})
}

fn read(rows: &[Value], budget: Value) -> Evaluation {
    let form =
        json!({"form/1": {"kind": "project", "scheme": "national-project-2020", "budget": budget, "rows": rows}});
    Evaluation::all_from_json(&form.to_string()).unwrap().remove(0)
}

fn executed(amount: &str) -> Value {
    json!({"unit": "万元", "adjusted": "100.0", "executed": amount})
}

/// A scheme without blocks but outputs, so that the weights alone decide.
fn outputs(grades: Value) -> Scheme {
    let document = json!({"scheme/1": {
        "id": "outputs", "title": {"en": "Outputs", "zh": "产出"}, "place": {"en": "Here", "zh": "本地"}, "year": 2024, "kind": "project",
        "citation": {"document": "办法", "checked": true}, "full_points": "100",
        "blocks": [{"name": "产出指标", "block": "output", "points": "100", "required": true, "kinds": ["quantity", "quality"]}],
        "levels": [
            {"level": "achieved", "band": {"at_least": "0.8", "at_most": "1"}},
            {"level": "partly", "band": {"at_least": "0.6", "below": "0.8"}},
            {"level": "not_achieved", "band": {"at_least": "0", "below": "0.6"}}],
        "grades": grades,
    }});
    Scheme::from_json(&document.to_string()).unwrap()
}

fn usual() -> Value {
    json!([
        {"name": "优", "when": {"at_least": "90", "at_most": "100"}},
        {"name": "良", "when": {"at_least": "80", "below": "90"}},
        {"name": "差", "when": {"at_least": "0", "below": "80"}}])
}

fn needed(room: &HeadRoom<'_>, place: Option<u32>) -> String {
    let lost = room.lost.iter().find(|lost| lost.row == place).unwrap();
    said(lost.needed)
}

pub(crate) fn said(needed: Option<Needed<'_>>) -> String {
    match needed {
        Some(Needed::Actual(Target::Quantity(target))) => {
            let sign = target.comparison.map_or("", Comparison::sign);
            format!("{sign}{}{}", target.value, target.unit.unwrap_or_default())
        }
        Some(Needed::Actual(Target::Range(range))) => format!("{}-{}", range.low, range.high),
        Some(Needed::Actual(Target::Deadline(date))) => date.to_string(),
        Some(Needed::Measured(bounds)) => bounds.to_string(),
        Some(Needed::Executed(amount)) => amount.to_string(),
        Some(other) => format!("{other:?}"),
        None => String::from("nothing"),
    }
}

#[test]
fn each_loss_says_what_would_earn_it() {
    let rows = [
        row("≥500人", "421人", "10"),
        row("≤0.5万元", "0.7万元", "10"),
        row("90%-95%", "45%", "10"),
        row("2021-06", "2021-09", "10"),
        row("效果显著", "部分达成", "10"),
        row("≥5次", "", "10"),
        row("效果显著", "及时", "10"),
        row("≥5次", "5次", "10"),
        row("=3次", "2次", "10"),
        row("5万人", "4万人", "10"),
        row("效果显著", "达成预期", "10"),
    ];
    let mut rows = rows.to_vec();
    rows[10]["declared_score"] = "9".into();
    rows[3]["declared_score"] = "5".into();
    rows[4]["declared_score"] = "7".into();
    rows[6]["declared_score"] = "6".into();
    let evaluation = read(&rows, executed("80.0"));
    let scheme = outputs(usual());
    let card = scheme.score(&evaluation).unwrap();
    let room = card.head_room();
    let expected = [
        (1, "≥500人"),
        (2, "≤5000元"),
        (3, "90-95"),
        (4, "2021-06"),
        (5, "Achieved"),
        (6, "≥5次"),
        (7, "Judgement"),
        (9, "=3次"),
        (10, "≥50000人"),
        // The highest level is stated already: people gave less of its band.
        (11, "Judgement"),
    ];
    let found: Vec<u32> = room.lost.iter().filter_map(|lost| lost.row).collect();
    assert_eq!(found, expected.map(|(row, _)| row));
    for (row, text) in expected {
        assert_eq!(needed(&room, Some(row)), text, "row {row}");
    }
    for lost in &room.lost {
        let award = card.award(lost.row.unwrap()).unwrap();
        assert_eq!(millionths(lost.lost), millionths(award.weight()) - millionths(award.points));
        assert_eq!(lost.attainable, lost.lost);
    }
}

fn millionths(points: Points) -> i64 {
    let text = points.to_string();
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    whole.parse::<i64>().unwrap() * 1_000_000 + format!("{part:0<6}").parse::<i64>().unwrap()
}

#[test]
fn the_execution_of_the_budget_lacks_what_was_not_spent() {
    let evaluation = read(&[row("≥5次", "5次", "50")], executed("80.0"));
    let scheme = Scheme::named("national-project-2020").unwrap();
    let room = scheme.score(&evaluation).unwrap().head_room();
    assert_eq!(room.lost.len(), 1);
    assert_eq!((room.lost[0].row, room.lost[0].lost), (None, points("2")));
    assert_eq!(needed(&room, None), "100.0万元");
    let blocks: Vec<(&str, Points, Points)> =
        room.blocks.iter().map(|block| (block.name, block.lost, block.attainable)).collect();
    let execution = blocks.iter().find(|block| block.1 == points("2")).unwrap();
    assert_eq!(execution.2, points("2"));
    // The blocks without a row lack all of their points, and nothing can earn them.
    assert!(blocks.iter().any(|block| block.1 > points("2") && block.2 == points("0")), "{blocks:?}");
    // 58 points and two more are the next grade, which begins at 60.
    let next = room.next_grade.unwrap();
    assert_eq!((next.short, next.places), (points("2"), vec![None]));
    assert_eq!(said(room.lost[0].for_next_grade), "100.0万元");
    let full = read(&[row("≥5次", "5次", "50")], executed("100.0"));
    let full = scheme.score(&full).unwrap().head_room();
    assert!(full.lost.is_empty());
}

#[test]
fn a_grade_is_reached_exactly_at_its_end_and_ties_go_by_the_form() {
    let rows = |actuals: [&str; 4]| -> Vec<Value> {
        let weights = ["70", "10", "10", "10"];
        let rows = actuals.iter().zip(weights);
        rows.map(|(actual, weight)| row("≥10次", &format!("{actual}次"), weight)).collect()
    };
    // The actuals, the total, the grade, what it is short of, and the rows.
    type Case<'c> = ([&'c str; 4], &'c str, &'c str, &'c str, &'c [u32]);
    let cases: [Case<'_>; 6] = [
        (["10", "0", "0", "0"], "70", "良", "10", &[2]),
        (["10", "0", "5", "0"], "75", "良", "5", &[2]),
        (["10", "5", "5", "5"], "85", "优", "5", &[2]),
        (["10", "9", "9", "0"], "88", "优", "2", &[4]),
        (["10", "9", "0", "0"], "79", "良", "1", &[3]),
        (["9", "4", "5", "6"], "78", "良", "2", &[1]),
    ];
    let scheme = outputs(usual());
    for (actuals, total, grade, short, places) in cases {
        let evaluation = read(&rows(actuals), executed("100"));
        let card = scheme.score(&evaluation).unwrap();
        assert_eq!(card.total(), points(total), "{actuals:?}");
        let next = card.head_room().next_grade.unwrap();
        assert_eq!((next.name, next.short), (grade, points(short)), "{actuals:?}");
        let places: Vec<Option<u32>> = places.iter().map(|row| Some(*row)).collect();
        assert_eq!(next.places, places, "{actuals:?}");
    }
    // A grade that begins at the total is reached, and the next one is above it.
    let at = read(&rows(["10", "10", "0", "0"]), executed("100"));
    let next = scheme.score(&at).unwrap().head_room().next_grade.unwrap();
    assert_eq!((next.name, next.short), ("优", points("10")));
    // The best grade has none above it, and a scheme without grades none at all.
    let best = read(&rows(["10", "10", "5", "10"]), executed("100"));
    assert_eq!(scheme.score(&best).unwrap().head_room().next_grade, None);
    assert_eq!(outputs(json!([])).score(&best).unwrap().head_room().next_grade, None);
    // An end that does not belong to the grade is passed by a hundredth.
    let open = outputs(json!([
        {"name": "优", "when": {"above": "80", "at_most": "100"}}, {"name": "差", "when": {"at_least": "0", "at_most": "80"}}]));
    let evaluation = read(&rows(["10", "10", "0", "0"]), executed("100"));
    let next = open.score(&evaluation).unwrap().head_room().next_grade.unwrap();
    assert_eq!((next.name, next.short, next.places), ("优", points("0.01"), vec![Some(3)]));
    // Of two grades from one number on, the one that has it comes first.
    let grades =
        [("at_least", "0", "below", "90"), ("above", "90", "at_most", "100"), ("at_least", "90", "at_most", "90")];
    let grades =
        grades.map(|(from, low, to, high)| json!({"name": format!("{from} {low}"), "when": {from: low, to: high}}));
    for order in [[0, 1, 2], [0, 2, 1]] {
        let both = outputs(json!(order.map(|place: usize| grades[place].clone())));
        let next = both.score(&evaluation).unwrap().head_room().next_grade.unwrap();
        assert_eq!((next.name, next.short), ("at_least 90", points("10")), "{order:?}");
    }
}

#[test]
fn what_does_not_apply_is_converted_on_the_way_to_a_grade() {
    let rows = [row("≥10次", "10次", "50"), row("≥30次", "0次", "30"), row("≥5次", "不适用", "20")];
    let evaluation = read(&rows, executed("100"));
    // How rows that do not apply count, the total, what the next grade lacks, what the second row needs for it, and what
    // the block lacks and can still earn.
    let cases = [
        // 50 × 100 ÷ 80, and 64 × 100 ÷ 80.
        (NotApplicable::Prorate, "62.5", "17.5", "≥14次", ["50", "30"]),
        (NotApplicable::ProrateBlock, "62.5", "17.5", "≥14次", ["37.5", "37.5"]),
        (NotApplicable::FullMarks, "70", "10", "≥10次", ["30", "30"]),
        (NotApplicable::None, "50", "30", "≥30次", ["50", "30"]),
    ];
    for (policy, total, short, needed, block) in cases {
        let mut document = outputs(usual()).into_document();
        document.policies.not_applicable = policy;
        let scheme = document.check().unwrap();
        let card = scheme.score(&evaluation).unwrap();
        assert_eq!(card.total(), points(total), "{policy:?}");
        let room = card.head_room();
        let next = room.next_grade.unwrap();
        assert_eq!((next.name, next.short, next.places), ("良", points(short), vec![Some(2)]), "{policy:?}");
        assert_eq!(said(room.lost[0].for_next_grade), needed, "{policy:?}");
        let blocks: Vec<_> = room.blocks.iter().map(|block| [block.lost, block.attainable]).collect();
        assert_eq!(blocks, [block.map(points)], "{policy:?}");
    }
}

#[test]
fn blocks_that_lack_nothing_have_no_room() {
    let evaluation = read(&[row("≥5次", "5次", "50")], executed("80.0"));
    let scheme = Scheme::named("national-project-2020").unwrap();
    let room = scheme.score(&evaluation).unwrap().head_room();
    let names: Vec<&str> = room.blocks.iter().map(|block| block.name).collect();
    assert_eq!(names, ["预算执行", "效益指标", "满意度指标"]);
}

#[test]
fn an_actual_with_fewer_places_than_its_target_is_told_in_those_of_the_target() {
    let rows = [row("≥1.25公里", "1公里", "50"), row("≥4次", "2.5次", "50")];
    let evaluation = read(&rows, executed("100"));
    let scheme = outputs(usual());
    let card = scheme.score(&evaluation).unwrap();
    // 40 and 31.25.
    assert_eq!(card.total(), points("71.25"));
    let for_grade: Vec<String> = card.head_room().lost.iter().map(|lost| said(lost.for_next_grade)).collect();
    assert_eq!(for_grade, ["≥1.22公里", "≥3.2次"]);
    // Below zero there is no ratio, but there is one on the way to the target.
    let evaluation = read(&[row("≥10%", "-5%", "50"), row("≥4次", "4次", "50")], executed("100"));
    assert_eq!(said(scheme.score(&evaluation).unwrap().head_room().lost[0].for_next_grade), "≥6%");
}

#[test]
fn the_least_for_the_next_grade_is_less_than_the_target() {
    let rows = [row("≥100人", "70人", "50"), row("≤10天", "20天", "50")];
    let evaluation = read(&rows, executed("100"));
    let scheme = outputs(usual());
    let card = scheme.score(&evaluation).unwrap();
    assert_eq!(card.total(), points("60"));
    let room = card.head_room();
    let for_grade: Vec<String> = room.lost.iter().map(|lost| said(lost.for_next_grade)).collect();
    // The first row earns 15 at most; the second needs 45 of 50: 10 ÷ 11 is 45.45, 10 ÷ 12 41.67.
    assert_eq!(for_grade, ["nothing", "≤11天"]);
    let mended = read(&[row("≥100人", "70人", "50"), row("≤10天", "11天", "50")], executed("100"));
    assert_eq!(scheme.score(&mended).unwrap().grade(), Some("良"));
}

#[test]
fn tables_of_a_scheme_name_the_line_that_earns_more() {
    let mut document = outputs(usual()).into_document();
    let rule = json!({"numeric": {"measure": "achievement", "curve": {"tiers": [
        {"when": {"at_least": "0.95"}, "earns": {"share": "1"}},
        {"when": {"at_least": "0.8", "below": "0.95"}, "earns": {"share": "0.8"}},
        {"when": {"below": "0.8"}, "earns": {"share": "0"}}]}}});
    let rule = serde_json::from_value(rule).unwrap();
    document.indicators.push(budget_performance::scheme::IndicatorRule::new("指标≥100人70人50", rule));
    let scheme = document.check().unwrap();
    let evaluation = read(&[row("≥100人", "70人", "50"), row("≥1次", "1次", "40")], executed("100"));
    let room = scheme.score(&evaluation).unwrap().head_room();
    assert_eq!(needed(&room, Some(1)), "[0.95, ∞)");
    assert_eq!(said(room.lost[0].for_next_grade), "[0.8, 0.95)");
    // Points of a table for another weight hold as shares of the weight that the form prints.
    let mut document = scheme.into_document();
    let named = document.indicators.last_mut().unwrap();
    named.points = Some(points("20"));
    let earned = ["20", "16", "0"].map(points);
    let Rule::Numeric { curve: Curve::Tiers(tiers), .. } = &mut named.rule else { panic!("a table") };
    tiers.iter_mut().zip(earned).for_each(|(tier, points)| tier.earns = Earning::Points(points));
    let scheme = document.check().unwrap();
    let card = scheme.score(&evaluation).unwrap();
    let working = card.award(1).unwrap().working();
    assert_eq!(working.points(), points("0"));
    let Step::Converted { measured: Some(measured), points: none, of } = working.step else { panic!("{working:?}") };
    assert_eq!((measured.to_string().as_str(), none, of), ("70%", points("0"), points("20")));
    assert_eq!(said(card.head_room().lost[0].for_next_grade), "[0.8, 0.95)");
}

/// What the card would be with the rows of a set at their targets.
fn reaches(rows: &[Value], set: &[usize], scheme: &Scheme, name: &str) -> bool {
    let mut rows = rows.to_vec();
    for place in set {
        let target = rows[*place]["target"].as_str().unwrap().replace(['≥', '≤'], "");
        rows[*place]["actual"] = target.into();
    }
    let evaluation = read(&rows, executed("100"));
    let card = scheme.score(&evaluation).unwrap();
    let low = scheme.document().grades.iter().find(|grade| grade.name == name).unwrap().when.at_least.unwrap();
    card.total().number() >= low
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    /// Against all sets of rows: none with fewer rows reaches the grade, and the set that is named does.
    #[test]
    fn no_smaller_set_of_rows_reaches_the_next_grade(
        drawn in prop::collection::vec((0usize..3, 0u32..12, 1u32..30, any::<bool>()), 1..8),
        scheme in select(vec!["national-project-2020", "hubei-project-2020", "anhui-project-2022"]),
    ) {
        const LEVELS: [(&str, &str); 3] = [("产出指标", "数量指标"), ("效益指标", "社会效益指标"), ("满意度指标", "满意度指标")];
        let rows: Vec<Value> = drawn.iter().enumerate().map(|(place, (level, actual, weight, inverse))| {
            let sign = if *inverse { "≤" } else { "≥" };
            json!({"level1": LEVELS[*level].0, "level2": LEVELS[*level].1, "level3": format!("指标{place}"),
                "target": format!("{sign}10次"), "actual": format!("{}次", if *inverse { 10 + actual } else { *actual }), "weight": weight.to_string()})
        }).collect();
        let evaluation = read(&rows, executed("100"));
        let scheme = Scheme::named(scheme).unwrap();
        let card = scheme.score(&evaluation).unwrap();
        let Some(next) = card.head_room().next_grade else { return Ok(()) };
        let sets = 0..1u32 << rows.len();
        let members = |set: u32| (0..rows.len()).filter(|place| set & (1 << place) != 0).collect::<Vec<_>>();
        let fewest = sets.filter(|set| reaches(&rows, &members(*set), &scheme, next.name)).map(u32::count_ones).min();
        match fewest {
            Some(fewest) => {
                prop_assert_eq!(next.places.len(), fewest as usize);
                let named: Vec<usize> = next.places.iter().map(|row| row.unwrap() as usize - 1).collect();
                prop_assert!(reaches(&rows, &named, &scheme, next.name));
            }
            None => prop_assert!(next.places.is_empty()),
        }
    }

    /// The least actual for the next grade reaches it, and one less does not.
    #[test]
    fn the_least_actual_is_the_least(
        drawn in prop::collection::vec((1u32..400, 100u32..400, 5u32..60, any::<bool>()), 1..6),
    ) {
        let build = |changed: Option<(usize, u32)>| {
            let rows: Vec<Value> = drawn.iter().enumerate().map(|(place, (actual, target, weight, inverse))| {
                let sign = if *inverse { "≤" } else { "≥" };
                let actual = changed.filter(|(at, _)| *at == place).map_or(*actual, |(_, value)| value);
                row(&format!("{sign}{target}人"), &format!("{actual}人"), &weight.to_string())
            }).collect();
            read(&rows, executed("100"))
        };
        let scheme = outputs(usual());
        let evaluation = build(None);
        let card = scheme.score(&evaluation).unwrap();
        let room = card.head_room();
        let Some(next) = &room.next_grade else { return Ok(()) };
        let low = scheme.document().grades.iter().find(|grade| grade.name == next.name).unwrap().when.at_least.unwrap();
        let reaches = |place: usize, value: u32| scheme.score(&build(Some((place, value)))).unwrap().total().number() >= low;
        for lost in &room.lost {
            let row = lost.row.unwrap();
            prop_assert_ne!(card.award(row).unwrap().outcome, Outcome::Met);
            let place = row as usize - 1;
            let (_, target, _, inverse) = drawn[place];
            match lost.for_next_grade {
                Some(Needed::Actual(Target::Quantity(quantity))) => {
                    let value: u32 = quantity.value.to_string().parse().unwrap();
                    prop_assert!(reaches(place, value));
                    let nearer = if inverse { value + 1 } else { value - 1 };
                    prop_assert!(!reaches(place, nearer));
                }
                other => {
                    prop_assert_eq!(other, None);
                    prop_assert!(!reaches(place, target));
                }
            }
        }
    }
}
