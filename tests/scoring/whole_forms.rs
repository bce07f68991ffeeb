//! What is decided of a form as a whole: which block a row counts in, which rows count at all, and what the execution is
//! part of.

use crate::common::{budget, card_line, changed, evaluation, header, national, points, row};
use budget_performance::evaluation::{EvaluationKind, Header};
use budget_performance::notation::{BlockKind, Kind};
use budget_performance::result::Step;
use budget_performance::scheme::{ChosenRule, NotApplicable, Rule};
use budget_performance::{Evaluation, Indicator, Scheme};

fn at<'a>(block: &'a str, kind: &'a str, name: &'a str, weight: &str) -> Indicator<'a> {
    Indicator::new(block, kind, name).weight(points(weight)).target("≥90").actual("90")
}

/// The codes of a report with their places, those named here.
fn found(scheme: &Scheme, form: &Evaluation, codes: &[&str]) -> Vec<String> {
    let report = scheme.validate(form);
    let codes = report.findings().iter().filter(|finding| codes.contains(&finding.check.code()));
    codes.map(|finding| finding.check.code().to_string()).collect()
}

const SUMS: &[&str] = &["rows-exceed-block", "points-unplaced", "block-missing", "weights-do-not-sum"];

#[test]
fn satisfaction_under_benefit_counts_in_the_block_that_the_form_lacks() {
    let rows = || {
        [
            at("产出指标", "数量指标", "甲", "50"),
            at("效益指标", "社会效益指标", "乙", "30"),
            at("效益指标", "服务对象满意度指标", "丙", "10"),
        ]
    };
    let with_budget = |rows: Vec<Indicator<'static>>| {
        let builder = Evaluation::builder(header()).budget(budget("", "100", "100"));
        rows.into_iter().fold(builder, |builder, row| builder.indicator(row)).build().unwrap()
    };
    let form = with_budget(rows().into());
    assert_eq!(
        card_line(&national(), &form),
        "50 met, 30 met, 10 met | 预算执行 10/10, 产出指标 50/50, 效益指标 30/30, 满意度指标 10/10 | 100"
    );
    assert!(found(&national(), &form, SUMS).is_empty());
    // A scheme that lists satisfaction under benefit, and a form with a block for it, leave the row where it is.
    let hubei = Scheme::named("hubei-department-2020").unwrap();
    let line = card_line(&hubei, &form);
    assert!(line.contains("效益指标 40/40") && !line.contains("满意度"), "{line}");
    let mut both: Vec<_> = rows().into();
    both.push(at("满意度指标", "服务对象满意度指标", "丁", "10"));
    let line = card_line(&national(), &with_budget(both));
    assert!(line.contains("效益指标 30/30, 满意度指标 10/10"), "{line}");
    // A heading of such a block without rows is none: the row still counts there.
    let builder = Evaluation::builder(header()).budget(budget("", "100", "100"));
    let heading = rows().into_iter().fold(builder, |builder, row| builder.indicator(row));
    let line = card_line(&national(), &heading.block_points("满意度指标", points("10")).build().unwrap());
    assert!(line.contains("效益指标 30/30, 满意度指标 10/10"), "{line}");
    // Points that the form prints for the whole of 效益 are a split of its own.
    let printed = [at("产出指标", "数量指标", "甲", "50"), at("效益指标(40分)", "满意度指标", "丙", "40")];
    let line = card_line(&national(), &with_budget(printed.into()));
    assert!(line.contains("效益指标 40/40"), "{line}");
}

/// Rows above the first that prints a level 1 are in the block of their kind, which then bears its usual name.
#[test]
fn a_block_that_no_row_names_bears_the_usual_name() {
    let form = Evaluation::all_from_json(
        r#"{"form/1": {"kind": "project", "rows": [
            {"level2": "数量指标", "level3": "甲", "weight": "50", "target": "≥90", "actual": "90"},
            {"level1": "效益指标", "level2": "社会效益指标", "level3": "乙", "weight": "30", "target": "≥90", "actual": "90"},
            {"level1": "满意度指标", "level2": "满意度指标", "level3": "丙", "weight": "20", "target": "≥90", "actual": "90"}]}}"#,
    );
    let form = form.unwrap().swap_remove(0);
    let line = card_line(&national().assumed(), &form);
    assert!(line.contains("产出指标 50/50, 效益指标 30/30, 满意度指标 20/20"), "{line}");
}

#[test]
fn alternatives_count_once_in_every_sum() {
    let choice = || Rule::Alternative { group: "二选一".into(), rule: ChosenRule::new(Rule::Comparison).unwrap() };
    let either = |name, actual| {
        let row = Indicator::new("产出指标", "数量指标", name).weight(points("50")).target("≥90");
        row.actual(actual).declared_score(points("50")).rule(choice())
    };
    let form = evaluation([either("甲", "90"), either("乙", "")]);
    assert!(found(&national(), &form, &["rows-exceed-block", "subtotal-over-block"]).is_empty());
    // Two rows that are no alternatives are both counted.
    let plain = |name| at("产出指标", "数量指标", name, "50").declared_score(points("50"));
    let form = evaluation([plain("甲"), plain("乙")]);
    let codes = ["rows-exceed-block", "subtotal-over-block"];
    assert_eq!(found(&national(), &form, &codes), codes);
}

#[test]
fn what_does_not_apply_is_left_out_and_the_rest_converted() {
    let form = || {
        let missing = Indicator::new("产出指标", "质量指标", "乙").weight(points("20")).target("≥90").actual("/");
        let half = Indicator::new("效益指标", "社会效益指标", "丙").weight(points("30")).target("≥90").actual("45");
        let builder = Evaluation::builder(header()).budget(budget("", "100", "100"));
        let rows = [at("产出指标", "数量指标", "甲", "30"), missing, half, at("满意度指标", "满意度指标", "丁", "10")];
        rows.into_iter().fold(builder, |builder, row| builder.indicator(row)).build().unwrap()
    };
    let under = |policy| changed("national-project-2020", |document| document.policies.not_applicable = policy);
    let awards = "30 met, 0 not_applicable, 15 partly, 10 met";
    // 10 + 30 + 15 + 10 of 80 points are 81.25 of 100.
    assert_eq!(
        card_line(&under(NotApplicable::Prorate), &form()),
        format!("{awards} | 预算执行 10/10, 产出指标 30/50, 效益指标 15/30, 满意度指标 10/10 | 81.25")
    );
    // 30 of 30 are 50 of 50.
    assert_eq!(
        card_line(&under(NotApplicable::ProrateBlock), &form()),
        format!("{awards} | 预算执行 10/10, 产出指标 50/50, 效益指标 15/30, 满意度指标 10/10 | 85")
    );
    assert!(card_line(&under(NotApplicable::None), &form()).ends_with("| 65"));
    // Where everything applies nothing is converted, and a form of which nothing applies earns nothing.
    let all = evaluation([at("产出指标", "数量指标", "甲", "50")]);
    assert_eq!(card_line(&under(NotApplicable::Prorate), &all), card_line(&under(NotApplicable::None), &all));
    let none =
        evaluation([Indicator::new("产出指标", "数量指标", "甲").weight(points("100")).target("≥9").actual("/")]);
    assert!(card_line(&under(NotApplicable::Prorate), &none).ends_with("| 0"));
}

#[test]
fn a_target_among_the_rows_of_a_checklist_changes_only_its_own_row() {
    let item = |name, score| {
        let row = Indicator::new("过程", "管理", name).weight(points("10")).target("").actual("");
        row.declared_score(points(score))
    };
    let scheme = Scheme::named("hunan-department-2019").unwrap();
    let targeted = Indicator::new("过程", "管理", "及时率").weight(points("10")).target("≥100").actual("50");
    let form = evaluation([item("制度", "7"), targeted.clone(), item("合规", "8")]);
    assert!(card_line(&scheme, &form).starts_with("7 judged, 5 partly, 8 judged |"));
    // In a block of targets a row without one is asked for it, and one without an answer reports nothing.
    let form = evaluation([item("制度", "7"), targeted.clone(), targeted]);
    assert!(card_line(&scheme, &form).starts_with("0 unreported, 5 partly, 5 partly |"));
    // A block of indicators is never a checklist.
    let output = |name| Indicator::new("产出指标", "数量指标", name).weight(points("10")).target("").actual("");
    let form = evaluation([output("甲").declared_score(points("7")), row("≥100", "50"), output("乙")]);
    assert!(card_line(&national(), &form).starts_with("0 unreported, 5 partly, 0 unreported |"));
}

#[test]
fn an_assumed_scheme_takes_the_split_that_the_form_prints() {
    let assumed = || national().assumed();
    let form = |weight: Option<&str>, rows: [&'static str; 3]| {
        let mut money = budget("", "80", "40");
        money.weight = weight.map(points);
        money.declared_score = weight.map(points);
        let builder =
            Evaluation::builder(Header { fiscal_year: Some(2021), ..Header::new(EvaluationKind::Project, "某") });
        let [output, benefit, satisfaction] = rows;
        let rows = [
            at("产出指标", "数量指标", "甲", output),
            at("效益指标", "社会效益指标", "乙", benefit),
            at("满意度指标", "满意度指标", "丙", satisfaction),
        ];
        rows.into_iter().fold(builder.budget(money), |builder, row| builder.indicator(row)).build().unwrap()
    };
    // 20 × 40 ÷ 80.
    let printed = form(Some("20"), ["40", "30", "10"]);
    assert!(card_line(&assumed(), &printed).contains("预算执行 10/20"), "{}", card_line(&assumed(), &printed));
    assert_eq!(found(&assumed(), &printed, &["execution-score-differs"]), ["execution-score-differs"]);
    // Rows that make the full points alone leave no part for the execution.
    let whole = form(None, ["60", "30", "10"]);
    let line = card_line(&assumed(), &whole);
    assert!(!line.contains("预算执行") && line.ends_with("| 100"), "{line}");
    // Rows that do not leave it the scheme's; a scheme that was chosen keeps its own points.
    assert!(card_line(&assumed(), &form(None, ["50", "30", "10"])).contains("预算执行 5/10"));
    assert!(card_line(&national(), &printed).contains("预算执行 5/10"));
    // A weight of 0 is none.
    assert!(card_line(&assumed(), &form(Some("0"), ["50", "30", "10"])).contains("预算执行 5/10"));
}

#[test]
fn rows_without_a_block_belong_to_the_only_one() {
    let nameless = || Indicator::new("", "", "某项").weight(points("100")).target("≥10").actual("10");
    let only = changed("national-project-2020", |document| {
        document.blocks.retain(|block| block.block == BlockKind::Output);
        document.blocks[0].points = points("100");
    });
    assert_eq!(card_line(&only, &evaluation([nameless()])), "100 met | 产出指标 100/100 | 100");
    // Where a scheme has several, they stand beside them.
    let line = card_line(&national(), &evaluation([nameless()]));
    assert!(line.contains("产出指标 0/50") && line.contains(" 100/100"), "{line}");
}

#[test]
fn there_is_no_ratio_to_the_end_of_a_range_at_zero() {
    let scheme = national();
    for (actual, step) in [("-3", Step::Full), ("0", Step::Full), ("5", Step::Nothing), ("-8", Step::Nothing)] {
        let form = evaluation([row("-5~0", actual)]);
        assert_eq!(scheme.score(&form).unwrap().award(1).unwrap().working().step, step, "{actual}");
    }
}

#[test]
fn scores_are_not_held_against_a_split_that_follows_the_rows() {
    let form = evaluation([at("产出指标", "数量指标", "甲", "50").declared_score(points("60"))]);
    assert_eq!(found(&national(), &form, &["subtotal-over-block"]), ["subtotal-over-block"]);
    assert!(found(&national().assumed(), &form, &["subtotal-over-block"]).is_empty());
}

#[test]
fn an_assumed_scheme_shows_no_block_of_which_no_row_is_scored() {
    let unweighed = Indicator::new("效益指标", "社会效益指标", "某").target("≥1").actual("1");
    let form = evaluation([at("产出指标", "数量指标", "甲", "100"), unweighed]);
    assert_eq!(card_line(&national().assumed(), &form), "100 met, none | 产出指标 100/100 | 100");
    // The blocks of a scheme that somebody chose are missing there.
    let line = card_line(&national(), &form);
    assert!(line.contains("效益指标 0/30") && line.contains("满意度指标 0/10"), "{line}");
}

#[test]
fn the_new_schemes_differ_from_those_they_follow() {
    let of = |id| Scheme::named(id).unwrap();
    let level = |scheme: &Scheme, score| {
        let row = row("制度健全", "基本完成").declared_score(points(score));
        crate::common::award(scheme, row)
    };
    assert_eq!(level(&of("national-project-2017"), "5"), "5 partly");
    assert_eq!(level(&of("national-project-2020"), "5"), "6 partly");
    let grade = |id, actual| {
        let form = evaluation([Indicator::new("产出指标", "数量指标", "某")
            .weight(points("100"))
            .target("≥100")
            .actual(actual)]);
        let scheme = changed(id, |document| {
            document.blocks.truncate(2);
            document.blocks[0].points = points("0");
            document.blocks[1].points = points("100");
            document.blocks[1].points_if_absent.clear();
        });
        scheme.score(&form).unwrap().grade().map(str::to_owned)
    };
    for (actual, in_2025, in_2023) in [("90", "优", "优"), ("80", "良", "良"), ("70", "中", "中"), ("69", "差", "中")]
    {
        assert_eq!(grade("sichuan-project-2025", actual).as_deref(), Some(in_2025), "{actual}");
        assert_eq!(grade("sichuan-project-2023", actual).as_deref(), Some(in_2023), "{actual}");
    }
    let anhui = of("anhui-department-2023");
    assert_eq!(anhui.document().kind, EvaluationKind::Department);
    assert_eq!(of("national-project-2017").document().policies.not_applicable, NotApplicable::Prorate);
}

#[test]
fn a_block_of_costs_belongs_where_the_scheme_lists_costs() {
    let kinds_of_costs = |place: usize| {
        changed("national-project-2020", |document| {
            document.blocks.iter_mut().for_each(|block| block.kinds.retain(|kind| *kind != Kind::Cost));
            document.blocks[place].kinds.push(Kind::Cost);
        })
    };
    let form = evaluation([at("成本指标", "经济成本指标", "某", "10")]);
    for (place, line) in [(1, "产出指标 10/50, 效益指标 0/30"), (2, "效益指标 10/30, 产出指标 0/50")] {
        let scheme = kinds_of_costs(place);
        let found = card_line(&scheme, &form);
        assert!(found.contains(line) && !found.contains("成本"), "{found}");
    }
}
