//! A model beside the library: the rules of scoring once more, slow and obvious, held against it on random forms.
//!
//! `BP_CASES` is the number of forms, 10,000 where it is absent.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::std_instead_of_alloc,
    clippy::std_instead_of_core,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "tests run with std and may fail loudly"
)]

mod curves;
mod forms;
mod laws;
mod own;
mod random;
mod rules;

use budget_performance::Scorecard;
use forms::Form;
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;
use rules::{Block, Card, RowScore, of_points};

/// How many forms, from the environment.
fn cases() -> u32 {
    std::env::var("BP_CASES").map_or(10_000, |cases| cases.parse().unwrap())
}

fn config(cases: u32) -> ProptestConfig {
    let defaults = ProptestConfig::default();
    // One form in five or so is none that a law speaks of.
    let max_global_rejects = defaults.max_global_rejects.max(cases);
    ProptestConfig { cases, max_global_rejects, failure_persistence: None, max_shrink_iters: 3000, ..defaults }
}

/// The library's card in the terms of the model.
fn found(card: &Scorecard<'_>) -> Card {
    let rows = card.awards().map(|award| RowScore { points: of_points(award.points), outcome: award.outcome });
    let blocks = card.blocks().map(|block| Block {
        name: block.name.to_string(),
        full: of_points(block.full),
        awards: of_points(block.awards),
        points: of_points(block.points),
    });
    Card {
        rows: rows.collect(),
        blocks: blocks.collect(),
        execution: card.execution_points().map(of_points),
        total: of_points(card.total()),
        complete: card.is_complete(),
    }
}

fn cells(form: &Form) -> Vec<(String, String)> {
    form.rows.iter().map(|row| row.question.cells()).collect()
}

proptest! {
    #![proptest_config(config(cases()))]

    #[test]
    fn the_library_scores_as_the_rules_are_written(
        case in random::case(),
    ) {
        compare(&case.scheme, &case.form)?;
    }
}

fn compare(scheme: &budget_performance::Scheme, form: &Form) -> TestCaseResult {
    let evaluation = form.evaluation(scheme.document().kind);
    let card = scheme.score(&evaluation).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let (model, library) = (rules::card(scheme.document(), form), found(&card));
    for (index, (one, other)) in model.rows.iter().zip(&library.rows).enumerate() {
        // An alternative that was not chosen has no score of its own.
        if form.rows[index].group.is_some() {
            continue;
        }
        prop_assert_eq!(one, other, "row {} of {:?}: {:?}", index + 1, scheme.id(), cells(form)[index]);
    }
    prop_assert_eq!(&model.execution, &library.execution);
    for block in &library.blocks {
        let own = model.blocks.iter().find(|own| own.name == block.name).cloned();
        prop_assert_eq!(own.as_ref(), Some(block));
    }
    prop_assert_eq!(model.total, library.total);
    prop_assert_eq!(model.complete, library.complete);
    Ok(())
}
