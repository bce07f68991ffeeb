//! The form (自评表): its bands in the layouts of their schemes, and the same form read back from its grid.

use std::path::Path;

use budget_performance::evaluation::{EvaluationKind, Header};
use budget_performance::grid::{Grid, ReadOptions};
use budget_performance::paper::{Figures, Papers};
use budget_performance::result::{Format, Outcome};
use budget_performance::{Evaluation, Language, Points, Scheme};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

const FORMATS: [Format; 3] = [Format::Text, Format::Markdown, Format::Html];
const LANGUAGES: [Language; 2] = [Language::English, Language::Chinese];

fn form(evaluation: &Evaluation, figures: Figures, format: Format, language: Language) -> String {
    let scheme = Scheme::for_evaluation(evaluation).unwrap();
    let (report, card) = (scheme.validate(evaluation), scheme.score(evaluation));
    Papers::new(&report, card.as_ref().ok()).form(figures, format, language).to_string()
}

fn read(form: Value) -> Evaluation {
    let text = json!({ "form/1": form }).to_string();
    Evaluation::all_from_json(&text).unwrap().remove(0)
}

fn reference() -> Evaluation {
    Evaluation::all_from_json(include_str!("../data/cases/00-xianning-civil-affairs-2020.json")).unwrap().remove(0)
}

#[test]
fn the_reference_form_stands_in_the_layout_of_hubei() {
    let text = form(&reference(), Figures::Declared, Format::Html, Language::Chinese);
    for cell in [
        "<caption>2020年度咸宁市民政局部门整体绩效自评表</caption>",
        "<th scope=\"row\">基本支出总额</th><td colspan=\"3\">891.48万元</td>",
        "<th scope=\"row\" rowspan=\"2\">预算执行情况（万元）（20分）</th>",
        "<td align=\"right\">5,617.29</td><td align=\"right\">5,617.29</td><td align=\"right\">100%</td><td align=\"right\">20</td>",
        "<td rowspan=\"11\">产出指标（40分）</td><td rowspan=\"2\">数量指标-兜底脱贫行动</td>",
        "<th scope=\"row\" colspan=\"6\">总分</th><td align=\"right\">95</td>",
        "<th scope=\"row\">改进措施及结果应用方案</th><td colspan=\"6\"></td>",
    ] {
        assert!(text.contains(cell), "{cell}\n{text}");
    }
    assert!(!text.contains("分值") && !text.contains("未填写"), "{text}");
}

#[test]
fn declared_and_computed_stand_beside_each_other_and_what_differs_is_marked() {
    let evaluation = read(json!({
        "kind": "project", "subject": "培训", "fiscal_year": "2022", "scheme": "national-project-2020",
        "budget": {"unit": "万元", "adjusted": "100", "executed": "95.5", "rate": "95.5%", "weight": "10", "declared_score": "10"},
        "rows": [
            {"level1": "产出指标", "level2": "数量指标", "level3": "人数", "target": "≥500人", "actual": "421人", "weight": "50", "declared_score": "50"},
            {"level1": "效益指标", "level2": "社会效益指标", "level3": "就业率", "target": "≥90%", "actual": "95%", "weight": "40", "declared_score": "39"}],
        "declared": {"total": "99"}
    }));
    let text = form(&evaluation, Figures::Computed, Format::Html, Language::Chinese);
    for cell in [
        "<th scope=\"col\">复算执行率</th>",
        "<td align=\"right\">95.5%</td><td align=\"right\">95.5%</td><td align=\"right\">10</td><td align=\"right\">9.55</td>\
         <td align=\"right\"><mark>+0.45</mark></td>",
        "<td align=\"right\">50</td><td align=\"right\">50</td><td align=\"right\">42.1</td><td align=\"right\"><mark>+7.9</mark></td>",
        "<td align=\"right\">39</td><td align=\"right\">40</td><td align=\"right\"><mark>−1</mark></td>",
        "自评99分，复算81.65分",
    ] {
        assert!(text.contains(cell), "{cell}\n{text}");
    }
    let declared = form(&evaluation, Figures::Declared, Format::Html, Language::Chinese);
    assert!(!declared.contains("复算") && !declared.contains("<mark>"), "{declared}");
}

#[test]
fn the_provincial_system_has_columns_for_sign_and_unit() {
    let evaluation = read(json!({
        "kind": "project", "subject": "培训", "scheme": "sichuan-project-2023",
        "rows": [
            {"level1": "产出指标", "level2": "数量指标", "level3": "人数", "sign": "≥", "target": "500", "unit": "人", "actual": "421", "weight": "50", "declared_score": "40"},
            {"level1": "产出指标", "level2": "质量指标", "level3": "质量", "target": "效果良好", "actual": "完成", "weight": "40", "declared_score": "40"}]
    }));
    let text = form(&evaluation, Figures::Declared, Format::Markdown, Language::Chinese);
    assert!(text.contains("| 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 |"), "{text}");
    assert!(text.contains("| 人数 | ≥ | 500 | 人 | 421 | 50 | 40 |"), "{text}");
    assert!(text.contains("| 质量 |  | 效果良好 |  | 完成 | 40 | 40 |"), "{text}");
}

#[test]
fn a_blank_form_says_in_each_section_that_nothing_was_filled_in() {
    for kind in [EvaluationKind::Department, EvaluationKind::Project] {
        let evaluation = Evaluation::builder(Header::new(kind, "")).build().unwrap();
        for format in FORMATS {
            for language in LANGUAGES {
                let text = form(&evaluation, Figures::Computed, format, language);
                let absent = if language == Language::Chinese { "未填写" } else { "not filled in" };
                // Each field of the head, the funds, the goals, the rows and the total.
                let fields = if kind == EvaluationKind::Department { 2 } else { 4 };
                assert_eq!(text.matches(absent).count(), fields + 4, "{text}");
            }
        }
    }
}

#[test]
fn no_line_of_plain_text_is_wider_than_ninety_columns() {
    for evaluation in cases() {
        for language in LANGUAGES {
            for figures in [Figures::Declared, Figures::Computed] {
                for line in form(&evaluation, figures, Format::Text, language).lines() {
                    assert!(crate::width(line) <= 90, "{line}");
                }
            }
        }
    }
}

fn cases() -> Vec<Evaluation> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/cases");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let texts = files.iter().map(|file| std::fs::read_to_string(file).unwrap());
    texts.filter_map(|text| Evaluation::all_from_json(&text).ok()).flatten().collect()
}

// -- the grid ---------------------------------------------------------------------------------------------------------

/// The evaluation that is read from the grid of a form.
fn read_back(evaluation: &Evaluation, scheme: &Scheme) -> Evaluation {
    let (report, card) = (scheme.validate(evaluation), scheme.score(evaluation));
    let grid = Grid::of_form(&Papers::new(&report, card.as_ref().ok()));
    let options = ReadOptions::default().kind(evaluation.header().kind);
    let reading = grid.read(&options).unwrap();
    assert_eq!(reading.forms.len(), 1, "{}", grid.to_json().unwrap());
    reading.forms[0].form.read().unwrap()
}

type Awards = Vec<(u32, Points, Outcome)>;

fn awards(evaluation: &Evaluation, scheme: &Scheme) -> Awards {
    let Ok(card) = scheme.score(evaluation) else { return Vec::new() };
    card.awards().map(|award| (award.row(), award.points, award.outcome)).collect()
}

/// What a row prints in any layout.
fn printed(evaluation: &Evaluation) -> Vec<[String; 7]> {
    let points = |score: Option<Points>| score.map_or(String::new(), |score| score.to_string());
    let rows = evaluation.indicators().map(|row| {
        [
            row.level1().unwrap_or_default().into(),
            row.level2().unwrap_or_default().into(),
            row.name().into(),
            row.target_text().into(),
            row.actual_text().into(),
            points(row.weight_cell().points()),
            points(row.declared_score()),
        ]
    });
    rows.collect()
}

#[test]
fn the_reference_form_is_read_back_from_its_grid() {
    let evaluation = reference();
    let scheme = Scheme::for_evaluation(&evaluation).unwrap();
    let read = read_back(&evaluation, &scheme);
    assert_eq!(awards(&read, &scheme), awards(&evaluation, &scheme));
    assert_eq!(printed(&read), printed(&evaluation));
    assert_eq!(read.header().subject, evaluation.header().subject);
    assert_eq!(read.header().reported_on, evaluation.header().reported_on);
    assert_eq!(read.goals().len(), 10);
    assert_eq!(read.budget().parts.len(), 2);
    assert_eq!(read.declared().total, evaluation.declared().total);
    assert_eq!(read.deviation_analysis(), Some(""));
    assert_eq!(scheme.score(&read).unwrap().total(), "95".parse().unwrap());
}

/// Of the published forms all but one, which has rows that only hold the place of a row.
#[test]
fn published_forms_are_read_back_from_their_grids() {
    let cases = cases();
    assert!(cases.len() > 40);
    let same = |evaluation: &&Evaluation| {
        let scheme = Scheme::for_evaluation(evaluation).unwrap();
        awards(&read_back(evaluation, &scheme), &scheme) == awards(evaluation, &scheme)
    };
    assert_eq!(cases.iter().filter(same).count() + 1, cases.len());
}

/// A name that is no number, no label and no placeholder.
fn name() -> impl Strategy<Value = String> {
    let piece = select(vec!["培训", "道路", "养护", "居民", "系统", "运行", "质量", "（一期）", "A", "2022"]);
    prop::collection::vec(piece, 1..5).prop_map(|pieces| format!("甲{}乙", pieces.concat()))
}

fn points() -> impl Strategy<Value = String> {
    (0u32..20, 0u32..4).prop_map(|(whole, part)| match part {
        0 => format!("{whole}.5"),
        _ => whole.to_string(),
    })
}

/// A target and an answer.
fn answered() -> impl Strategy<Value = (&'static str, &'static str)> {
    select(vec![
        ("≥5万人", "4.2万人"),
        ("≥95%", "98%"),
        ("≤3.5元", "4元"),
        ("12次", "9"),
        ("=100%", "100%"),
        ("效果显著", "完成"),
        ("2022年12月底前", "2022年11月"),
        ("90%-95%", "80%"),
        ("不低于90%", ""),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// For each layout: the same awards, and the same fields that the layout prints.
    #[test]
    fn a_form_is_read_back_from_its_grid(
        scheme in select(vec![
            "hubei-department-2020", "national-project-2020", "sichuan-project-2023", "hubei-project-2020",
            "anhui-project-2022", "guizhou-department-2021",
        ]),
        rows in prop::collection::vec((0usize..3, 0usize..2, name(), answered(), points(), points(), name()), 1..9),
        goals in prop::collection::vec((name(), name()), 0..4),
        (subject, authority, unit, deviation, improvement) in (name(), name(), name(), name(), name()),
        (adjusted, executed, score, total) in (1u32..90_000, 0u32..90_000, points(), points()),
        (weighs, explains, analyses) in (any::<bool>(), any::<bool>(), any::<bool>()),
        part in 0u32..9_000,
    ) {
        const LEVELS: [(&str, [&str; 2]); 3] = [
            ("产出指标", ["数量指标", "质量指标"]),
            ("效益指标", ["经济效益指标", "社会效益指标"]),
            ("满意度指标", ["服务对象满意度指标", "满意度指标"]),
        ];
        let is_project = scheme.contains("project");
        let rows: Vec<Value> = rows.into_iter().map(|(level1, level2, name, (target, actual), weight, score, reason)| {
            let mut row = json!({
                "level1": LEVELS[level1].0, "level2": LEVELS[level1].1[level2], "level3": name,
                "target": target, "actual": actual, "declared_score": score,
            });
            if weighs {
                row["weight"] = weight.into();
            }
            if explains {
                row["deviation_reason"] = reason.into();
            }
            row
        }).collect();
        let mut form = json!({
            "kind": if is_project { "project" } else { "department" }, "subject": subject, "fiscal_year": "2022",
            "budget": {
                "unit": "万元", "adjusted": format!("{}.{:02}", adjusted / 100, adjusted % 100),
                "executed": format!("{}.{:02}", executed / 100, executed % 100), "rate": "95.5%",
                "declared_score": score, "parts": [{"name": "其他资金", "executed": part.to_string()}],
            },
            "goals": goals.iter().map(|(text, actual)| json!({"text": text, "actual": actual})).collect::<Vec<_>>(),
            "rows": rows, "declared": {"total": total},
        });
        if is_project {
            form["authority"] = authority.into();
            form["unit"] = unit.into();
        }
        if analyses {
            form["deviation_analysis"] = deviation.into();
            form["improvement"] = improvement.into();
        }
        let evaluation = read(form);
        let scheme = Scheme::named(scheme).unwrap();
        let back = read_back(&evaluation, &scheme);
        prop_assert_eq!(awards(&back, &scheme), awards(&evaluation, &scheme));
        prop_assert_eq!(printed(&back), printed(&evaluation));
        let reasons = |evaluation: &Evaluation| -> Vec<String> {
            evaluation.indicators().map(|row| row.reason().unwrap_or_default().to_owned()).collect()
        };
        prop_assert_eq!(reasons(&back), reasons(&evaluation));
        prop_assert_eq!(&back.header().subject, &evaluation.header().subject);
        prop_assert_eq!(back.header().fiscal_year, evaluation.header().fiscal_year);
        prop_assert_eq!(&back.header().authority, &evaluation.header().authority);
        prop_assert_eq!(&back.header().unit, &evaluation.header().unit);
        prop_assert_eq!(&back.budget().amounts, &evaluation.budget().amounts);
        prop_assert_eq!(&back.budget().rate, &evaluation.budget().rate);
        prop_assert_eq!(back.budget().declared_score, evaluation.budget().declared_score);
        prop_assert_eq!(&back.budget().parts, &evaluation.budget().parts);
        prop_assert_eq!(back.declared().total, evaluation.declared().total);
        prop_assert_eq!(back.deviation_analysis(), evaluation.deviation_analysis());
        prop_assert_eq!(back.improvement(), evaluation.improvement());
        let bare = |evaluation: &Evaluation| -> Vec<String> {
            evaluation.goals().iter().map(|goal| goal.text.split('、').next_back().unwrap_or_default().into()).collect()
        };
        prop_assert_eq!(bare(&back), bare(&evaluation));
    }
}
