//! An evaluation that was read, changed without its document.

use std::path::Path;

use budget_performance::evaluation::{CellPlace, EvaluationKind, Header, UnreadableCause, UnreadableCell};
use budget_performance::result::Place;
use budget_performance::{Check, Error, Evaluation, Indicator, Language, Points, Scheme};

/// All evaluations under `tests/data` that can be read.
fn forms() -> Vec<Evaluation> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let mut forms = Vec::new();
    for folder in ["cases", "cases-small", "golden"] {
        for entry in std::fs::read_dir(data.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let text = if path.is_file() { std::fs::read_to_string(path).unwrap() } else { String::new() };
            forms.extend(Evaluation::all_from_json(&text).unwrap_or_default());
        }
    }
    forms
}

#[test]
fn an_evaluation_that_is_not_changed_stays_equal() {
    let forms = forms();
    assert!(forms.len() > 120, "{}", forms.len());
    for form in forms {
        let built = form.clone().into_builder().build().unwrap();
        assert_eq!(built, form);
        assert_eq!(built.to_json(), form.to_json());
        let revised = form.clone().into_builder().revise(|row| row.into()).build().unwrap();
        assert_eq!(revised.to_json(), form.to_json());
        let scheme = Scheme::named("platform-default").unwrap().assumed();
        assert_eq!(scheme.validate(&built).to_json(), scheme.validate(&form).to_json());
    }
}

#[test]
fn two_points_are_taken_off_a_form_that_was_read() {
    let text = include_str!("../data/cases/00-xianning-civil-affairs-2020.json");
    let form = Evaluation::all_from_json(text).unwrap().swap_remove(0);
    let two = Points::from(2);
    let reviewed = form.clone().into_builder().revise(|row| match row.number() {
        3 => Indicator::from(row).deduction(two),
        _ => row.into(),
    });
    let reviewed = reviewed.build().unwrap();
    for (before, after) in form.indicators().zip(reviewed.indicators()) {
        match before.number() {
            3 => assert_eq!((after.deduction(), after.reason()), (Some(two), before.reason())),
            _ => assert_eq!(after, before),
        }
    }
    assert_eq!((reviewed.budget(), reviewed.goals()), (form.budget(), form.goals()));
    let points = form.block_points().map(|(name, points)| format!("{name} {points}")).collect::<Vec<_>>();
    assert_eq!(points, ["产出指标 40", "效益指标 40"]);
    assert!(reviewed.block_points().eq(form.block_points()));
}

#[test]
fn a_row_can_be_added_behind_those_that_were_read() {
    let text = include_str!("../data/cases/00-xianning-civil-affairs-2020.json");
    let form = Evaluation::all_from_json(text).unwrap().swap_remove(0);
    let rows = form.indicators().len();
    let row = Indicator::new("满意度指标", "服务对象满意度指标", "群众满意度").target("≥90%").actual("95%");
    let longer = form.clone().into_builder().indicator(row).build().unwrap();
    assert_eq!(longer.indicators().len(), rows + 1);
    assert!(longer.indicators().take(rows).eq(form.indicators()));
}

#[test]
fn what_was_wrong_with_a_row_stays_wrong() {
    let row = || Indicator::new("产出指标", "数量指标", "培训人数");
    let builder = || Evaluation::builder(Header::new(EvaluationKind::Project, "培训"));
    let below_zero = "-1".parse::<Points>().unwrap();
    let wrong = builder().indicator(row()).indicator(row().deduction(below_zero));
    assert!(matches!(wrong.revise(|row| row.into()).build(), Err(Error::NegativeDeduction { row: 2, .. })));
    let made_wrong = builder().indicator(row()).revise(|row| Indicator::from(row).deduction(below_zero));
    assert!(matches!(made_wrong.build(), Err(Error::NegativeDeduction { row: 1, .. })));
}

#[test]
fn a_host_says_which_cells_it_could_not_read() {
    let row = Indicator::new("产出指标", "数量指标", "培训人数").target("≥5人").actual("5人");
    let mut long = UnreadableCell::new(CellPlace::Document, "subject", "培训");
    long.cause = UnreadableCause::TooLong;
    let form = Evaluation::builder(Header::new(EvaluationKind::Project, "培训"))
        .indicator(row)
        .unreadable(UnreadableCell::new(CellPlace::Row(1), "weight", "十分重要"))
        .unreadable(long)
        .build()
        .unwrap();
    assert_eq!(form.unreadable_cells().len(), 2);
    let scheme = Scheme::named("national-project-2020").unwrap();
    let report = scheme.validate(&form);
    let told: Vec<_> = report.findings().iter().filter(|finding| finding.check == Check::CellUnreadable).collect();
    assert_eq!(told.len(), 2);
    assert_eq!(told[0].place, Place::Row(1));
    assert!(told[0].message(Language::Chinese).to_string().contains("十分重要"));
    let stored = Evaluation::from_json(&form.to_json()).unwrap();
    assert_eq!(stored.unreadable_cells(), form.unreadable_cells());
    // A cell of a row that is not there is a mistake of the caller.
    let nowhere = form.into_builder().unreadable(UnreadableCell::new(CellPlace::Row(9), "weight", "?")).build();
    assert!(matches!(nowhere, Err(Error::CellWithoutRow { .. })));
}
