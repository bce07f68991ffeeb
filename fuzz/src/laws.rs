//! What holds for every evaluation under every scheme.

use budget_performance::document::{CardDocument, ReportDocument};
use budget_performance::paper::{Figures, Papers};
use budget_performance::result::{Format, page};
use budget_performance::scheme::NotApplicable;
use budget_performance::{Evaluation, Language, Points, Report, Scheme, Scorecard};

const LANGUAGES: [Language; 2] = [Language::English, Language::Chinese];

/// An evaluation that is written is read back as it was.
pub fn is_stored(evaluation: &Evaluation) {
    let document = evaluation.to_json();
    let read = Evaluation::from_json(&document).expect("a document of its own");
    assert!(&read == evaluation, "{document}\n{}", read.to_json());
    assert_eq!(read.to_json(), document);
}

/// Scores and reviews, twice the same; what is stored of it is read back, and the points keep to their bounds.
pub fn is_judged(scheme: &Scheme, evaluation: &Evaluation) {
    let report = scheme.validate(evaluation).to_document();
    let stored = report.to_json();
    assert_eq!(scheme.validate(evaluation).to_json(), stored);
    assert_eq!(ReportDocument::from_json(&stored).expect("a report of its own"), report);
    let Ok(card) = scheme.score(evaluation) else { return };
    assert_eq!(scheme.score(evaluation).as_ref(), Ok(&card));
    is_within_bounds(&card);
    let document = card.to_document();
    assert_eq!(CardDocument::from_json(&document.to_json()).expect("a card of its own"), document);
}

/// Awards lie within zero and the weight, and follow from their workings; the total is the sum of the blocks, each capped.
fn is_within_bounds(card: &Scorecard<'_>) {
    for award in card.awards() {
        assert!(award.points >= Points::ZERO, "row {}", award.row());
        assert!(award.points <= award.weight().max(Points::ZERO), "row {}", award.row());
        assert_eq!(award.working().points(), award.points, "row {}", award.row());
    }
    let millionths = |points: Points| {
        let number = points.number();
        i128::from(number.mantissa()) * 10i128.pow(6 - u32::from(number.places()))
    };
    let mut sum = 0;
    for block in card.blocks() {
        assert_eq!(block.points, block.awards.min(block.full).max(Points::ZERO), "{}", block.name);
        sum += millionths(block.points);
    }
    let (total, full) = (millionths(card.total()), millionths(card.full()));
    if card.scheme().document().policies.not_applicable == NotApplicable::Prorate {
        assert!((sum.min(full)..=full).contains(&total), "{total}");
    } else {
        assert_eq!(total, sum.min(full));
    }
}

/// Everything that is shown to people can be shown, in both languages.
pub fn is_shown(scheme: &Scheme, evaluation: &Evaluation) {
    let (report, card) = (scheme.validate(evaluation), scheme.score(evaluation).ok());
    for language in LANGUAGES {
        explained(&report, card.as_ref(), language);
        rendered(&report, card.as_ref(), language);
    }
    let Some(card) = card else { return };
    let _ = (card.head_room(), card.diagnose_total().count(), card.diagnose_execution().count());
    let _ = card.awards().map(|award| award.diagnose().count()).sum::<usize>();
}

fn explained(report: &Report<'_>, card: Option<&Scorecard<'_>>, language: Language) {
    for finding in report.findings() {
        assert!(!finding.message(language).to_string().is_empty());
        let _ = (finding.place.text(language).to_string(), finding.advice(language).to_string());
    }
    let Some(card) = card else { return };
    for award in card.awards() {
        assert!(!award.explain(language).to_string().is_empty());
    }
    let _ = card.explain_execution(language).map(|text| text.to_string());
}

fn rendered(report: &Report<'_>, card: Option<&Scorecard<'_>>, language: Language) {
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let _ = report.render(format, language).to_string();
        let _ = card.map(|card| card.render(format, language).to_string());
    }
    let html = report.render(Format::Html, language);
    let _ = page("自评", language, &[&html]).to_string();
    let papers = Papers::new(report, card);
    let _ = papers.page(language).to_string();
    for figures in [Figures::Declared, Figures::Computed] {
        let _ = papers.summary(figures, Format::Text, language).to_string();
        let _ = papers.form(figures, Format::Html, language).to_string();
    }
}
