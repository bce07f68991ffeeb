//! Scores and reviews the given forms under every published scheme, and reads back what it wrote.

use budget_performance::document::Assessment;
use budget_performance::{Evaluation, Language, Scheme, call};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let (mut results, mut cards, mut findings) = (0, 0, 0);
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(path)?;
        for evaluation in Evaluation::all_from_json(&text)? {
            assert_eq!(Evaluation::from_json(&evaluation.to_json())?, evaluation);
            for published in Scheme::published() {
                let kept = Assessment::of(&Scheme::named(published.id)?, evaluation.clone());
                results += 1;
                cards += usize::from(kept.card.is_some());
                findings += kept.report.findings.len();
            }
        }
        assert!(call(&format!("{{\"call/1\":{{\"document\":{text}}}}}")).contains("\"results\""));
    }
    let reference = include_str!("../../../../examples/data/xianning-2020.json");
    let evaluation = Evaluation::all_from_json(reference)?.remove(0);
    let scheme = Scheme::for_evaluation(&evaluation)?;
    let card = scheme.score(&evaluation)?;
    assert_eq!((card.total().to_string().as_str(), card.grade()), ("95", Some("优")));
    let written = (include_str!("../../../data/golden/render/report.json"), scheme.validate(&evaluation).to_json());
    assert_eq!(written.0.trim_end(), written.1);
    let award = card.award(1).ok_or("the first row is scored")?;
    assert!(!award.explain(Language::Chinese).to_string().is_empty());
    println!("{results} results, {cards} with a card, {findings} findings");
    Ok(())
}
