//! What the examples print for the reference case, in all formats and both languages, compared with committed files.

use std::path::{Path, PathBuf};

use budget_performance::Language;
use budget_performance::Report;
use budget_performance::grid::Grid;
use budget_performance::paper::{Figures, Papers};
use budget_performance::result::{Format, page};
use budget_performance::{Evaluation, Scheme, Scorecard};

const REFERENCE: &str = include_str!("../../examples/data/xianning-2020.json");
const LANGUAGES: [(Language, &str); 2] = [(Language::English, "en"), (Language::Chinese, "zh")];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Run with `BLESS=1` to write the file anew.
#[track_caller]
fn assert_golden(file: &str, generated: &str) {
    let path = root().join(file);
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, generated).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
    assert!(committed == generated, "{file} is out of date: run this test once with BLESS=1, and read the difference");
}

fn with_reference(test: impl Fn(&Scorecard<'_>, &Report<'_>)) {
    let evaluation = Evaluation::all_from_json(REFERENCE).unwrap().remove(0);
    let scheme = Scheme::for_evaluation(&evaluation).unwrap();
    let card = scheme.score(&evaluation).unwrap();
    test(&card, &scheme.validate(&evaluation));
}

#[test]
fn reference_case_in_all_formats_and_languages() {
    with_reference(|card, report| {
        for (language, name) in LANGUAGES {
            for (format, ending) in [(Format::Text, "txt"), (Format::Markdown, "md")] {
                let golden = |what: &str, text: String| {
                    assert_golden(&format!("tests/data/golden/render/{what}.{name}.{ending}"), &text);
                };
                golden("scorecard", card.render(format, language).to_string());
                golden("report", report.render(format, language).to_string());
            }
            let sections = (card.render(Format::Html, language), report.render(Format::Html, language));
            let html = page("咸宁市民政局", language, &[&sections.0, &sections.1]).to_string();
            assert_golden(&format!("tests/data/golden/render/page.{name}.html"), &html);
        }
    });
}

/// The scorecard, a blank line, the report: what `score` prints without `--json`.
#[test]
fn output_of_the_score_example() {
    with_reference(|card, report| {
        for (language, name) in LANGUAGES {
            let text = format!("{}\n{}", card.render(Format::Text, language), report.render(Format::Text, language));
            assert_golden(&format!("examples/output/score.{name}.txt"), &text);
        }
    });
}

/// What `papers` prints of the reference case.
#[test]
fn output_of_the_papers_example() {
    with_reference(|card, report| {
        let papers = Papers::new(report, Some(card));
        for (language, name) in LANGUAGES {
            let golden = |what: &str, text: String| assert_golden(&format!("examples/output/papers.{what}"), &text);
            golden(
                &format!("summary.{name}.txt"),
                papers.summary(Figures::Declared, Format::Text, language).to_string(),
            );
            golden(
                &format!("summary.computed.{name}.md"),
                papers.summary(Figures::Computed, Format::Markdown, language).to_string(),
            );
            golden(&format!("form.{name}.txt"), papers.form(Figures::Declared, Format::Text, language).to_string());
            golden(
                &format!("form.computed.{name}.html"),
                papers.form(Figures::Computed, Format::Html, language).to_string(),
            );
            golden(&format!("page.{name}.html"), papers.page(language).to_string());
        }
        assert_golden("examples/output/papers.grid.json", &format!("{}\n", Grid::of_form(&papers).to_json().unwrap()));
    });
}

#[test]
fn reference_case_as_json() {
    with_reference(|card, report| {
        let card = serde_json::to_string_pretty(card).unwrap();
        assert_golden("tests/data/golden/render/scorecard.json", &format!("{card}\n"));
        assert_golden("tests/data/golden/render/report.json", &format!("{}\n", report.to_json()));
    });
}
