//! The report page: it stands alone, its links lead somewhere, its colours can be read, and it says what the card says.

use std::collections::{BTreeMap, BTreeSet};

use budget_performance::paper::Papers;
use budget_performance::result::Format;
use budget_performance::{Evaluation, Language, Scheme};
use serde_json::{Value, json};

const LANGUAGES: [Language; 2] = [Language::English, Language::Chinese];

fn page(form: &Value, language: Language) -> String {
    let text = json!({ "form/1": form }).to_string();
    let evaluation = Evaluation::all_from_json(&text).unwrap().remove(0);
    let scheme = Scheme::for_evaluation(&evaluation).unwrap();
    let (report, card) = (scheme.validate(&evaluation), scheme.score(&evaluation));
    Papers::new(&report, card.as_ref().ok()).page(language).to_string()
}

fn form() -> Value {
    json!({
        "kind": "project", "subject": "道路<养护>", "fiscal_year": "2022", "scheme": "national-project-2020",
        "budget": {"unit": "万元", "adjusted": "100", "executed": "80", "rate": "80%", "declared_score": "9"},
        "rows": [
            {"level1": "产出指标", "level2": "数量指标", "level3": "里程", "target": "≥10公里", "actual": "8公里", "weight": "25", "declared_score": "25"},
            {"level1": "产出指标", "level2": "数量指标", "level3": "桥", "target": "1座", "actual": "1座", "weight": "25", "declared_score": "25"},
            {"level1": "效益指标", "level2": "社会效益指标", "level3": "通勤", "target": "90%", "actual": "95%", "weight": "30", "declared_score": "30"}],
        "declared": {"total": "89"}
    })
}

/// The values of an attribute.
fn attributes<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let start = format!(" {name}=\"");
    html.match_indices(&start).map(|(at, _)| html[at + start.len()..].split('"').next().unwrap()).collect()
}

#[test]
fn the_page_stands_alone() {
    for language in LANGUAGES {
        let html = page(&form(), language);
        for foreign in ["<script", "http://", "https://", "@import", "url(", "<link", "<img", "javascript:", " on"] {
            let found =
                html.contains(foreign) && (foreign != " on" || html.contains(" onclick") || html.contains(" onload"));
            assert!(!found, "{foreign}");
        }
        let tag = if language == Language::Chinese { "zh-CN" } else { "en" };
        assert!(html.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">")));
        assert_eq!(html.matches("<style>").count(), 1);
        assert!(html.contains("&lt;养护&gt;") && !html.contains("<养护>"));
        assert!(html.contains("@media print") && html.contains("prefers-color-scheme:dark"));
        super::papers::assert_balanced(&html);
    }
}

#[test]
fn links_lead_to_their_rows() {
    for language in LANGUAGES {
        let html = page(&form(), language);
        let ids = attributes(&html, "id");
        let places: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(places.len(), ids.len(), "an id stands twice");
        let links = attributes(&html, "href");
        for row in ["#row-1", "#row-2", "#row-3", "#blocks"] {
            assert!(links.contains(&row), "{row}: {links:?}");
        }
        assert!(links.iter().all(|link| link.strip_prefix('#').is_some_and(|id| places.contains(id))), "{links:?}");
    }
}

#[test]
fn bars_show_the_points_and_say_them() {
    let html = page(&form(), Language::Chinese);
    // Outputs: 20 + 25 of 50, declared 50; execution 8 of 10, declared 9; benefit 30 of 30.
    for part in [
        "aria-label=\"满分50分，复算45分，自评50分\"",
        "<rect class=\"fill\" width=\"90\" height=\"10\"></rect><line class=\"halo\" x1=\"100\" x2=\"100\"",
        "aria-label=\"满分10分，复算8分，自评9分\"",
        "<rect class=\"fill\" width=\"80\" height=\"10\"></rect><line class=\"halo\" x1=\"90\" x2=\"90\"",
        "<strong>83</strong>",
        "<a href=\"#row-1\">第1行“里程”</a>：失5分；实际完成值≥10公里可多得5分",
        "<mark>20</mark><br><small>自评+5</small>",
        "<summary>计分过程</summary>\n<p>25×8÷10=20分",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
    // Collapsed until somebody asks.
    assert!(!html.contains("<details open"));
}

#[test]
fn a_page_without_a_card_says_so() {
    for (language, text) in [(Language::English, "no card can be made"), (Language::Chinese, "无法生成计分卡")] {
        let html = page(&json!({"kind": "department"}), language);
        assert!(html.contains(text), "{html}");
        super::papers::assert_balanced(&html);
    }
}

// -- colours ----------------------------------------------------------------------------------------------------------

/// The colours of a block of declarations, as parts of 255.
fn colours(css: &str) -> BTreeMap<&str, [u32; 3]> {
    let declared = css.split(';').filter_map(|part| part.trim().strip_prefix("--")?.split_once(':'));
    let part = |colour: &str, place: usize| u32::from_str_radix(&colour[1 + place * 2..3 + place * 2], 16).unwrap();
    declared.map(|(name, colour)| (name, [part(colour, 0), part(colour, 1), part(colour, 2)])).collect()
}

/// The relative luminance of WCAG 2.
#[allow(clippy::float_arithmetic, reason = "the formula of WCAG is one of floats, and judges colours only")]
fn luminance(colour: [u32; 3]) -> f64 {
    let linear = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

#[allow(clippy::float_arithmetic, reason = "as above")]
fn contrast(one: [u32; 3], other: [u32; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn colours_have_the_contrast_of_wcag_aa() {
    let html = page(&form(), Language::Chinese);
    let block = |start: &str| html.split_once(start).unwrap().1.split('}').next().unwrap().to_owned();
    let light = block(":root{color-scheme:light dark;");
    let dark = block("@media (prefers-color-scheme:dark){:root{");
    let print = block("@media print{:root{color-scheme:light;");
    assert_eq!(colours(&print), colours(&light), "paper is light");
    for css in [&light, &dark] {
        let colours = colours(css);
        for background in ["paper", "panel"] {
            for text in ["ink", "soft", "link", "error", "warning", "advice"] {
                let found = contrast(colours[text], colours[background]);
                assert!(found >= 4.5, "{text} on {background}: {found:.2}");
            }
            for graphic in ["line", "bar"] {
                let found = contrast(colours[graphic], colours[background]);
                assert!(found >= 3.0, "{graphic} on {background}: {found:.2}");
            }
        }
        assert!(contrast(colours["ink"], colours["mark"]) >= 4.5);
        assert!(contrast(colours["bar"], colours["track"]) >= 3.0);
        // The dashed line of the declared points stands on a halo of paper.
        assert!(contrast(colours["ink"], colours["paper"]) >= 3.0);
    }
    // Every colour that a rule names is one of the table.
    let named: BTreeSet<&str> =
        html.match_indices("var(--").map(|(at, _)| html[at + 6..].split(')').next().unwrap()).collect();
    assert!(named.iter().all(|name| colours(&light).contains_key(name)), "{named:?}");
}

#[test]
fn findings_of_rows_stand_together_only_where_they_say_the_same() {
    let row = |name: &str, actual: &str, declared: &str| json!({"level1": "产出指标", "level2": "数量指标", "level3": name, "weight": "10", "target": "≥10次", "actual": actual, "declared_score": declared});
    let said = |rows: [Value; 3]| {
        let form = json!({"form/1": {"kind": "project", "scheme": "national-project-2020", "rows": rows}});
        let evaluation = Evaluation::all_from_json(&form.to_string()).unwrap().remove(0);
        let scheme = Scheme::for_evaluation(&evaluation).unwrap();
        scheme.validate(&evaluation).render(Format::Text, Language::English).to_string()
    };
    let text = said([row("甲", "10次", "6"), row("乙", "10次", "7"), row("丙", "5次", "8")]);
    for declared in ["6", "7", "8"] {
        assert!(text.contains(&format!("declared score is {declared}")), "{declared}: {text}");
    }
}
