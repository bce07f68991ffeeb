//! The table of published schemes in the crate's documentation is made from the documents, and cannot drift from them.

use std::fmt::Write;

use budget_performance::Scheme;
use budget_performance::evaluation::EvaluationKind;
use budget_performance::scheme::BlockPoints;

fn table() -> String {
    let mut table = String::from(
        "| id | place | year | for | blocks and points | inverse rule | levels from | rounded to | text read |\n\
         |---|---|---|---|---|---|---|---|---|\n",
    );
    for published in Scheme::published() {
        let scheme = Scheme::named(published.id).expect("published");
        let document = scheme.document();
        let kind = match document.kind {
            EvaluationKind::Department => "department 部门整体",
            EvaluationKind::Project => "project 项目支出",
        };
        let mut blocks: Vec<String> =
            document.blocks.iter().map(|block| format!("{} {}", block.name, block.points)).collect();
        if document.block_points == BlockPoints::Printed {
            blocks.push("(in principle)".into());
        }
        let levels: Vec<String> = document.levels.iter().map(|level| level.band.to_string()).collect();
        let inverse = serde_json::to_value(document.quantities.at_most).expect("a name");
        writeln!(
            table,
            "| `{}` | {} {} | {} | {kind} | {} | {} | {} | {} places | {} |",
            published.id,
            published.place_en,
            published.place_zh,
            published.year,
            blocks.join(", "),
            inverse.as_str().expect("a name"),
            levels.join(" "),
            document.rounding.places,
            if document.citation.checked { "yes" } else { "no" },
        )
        .expect("a String takes everything");
    }
    table
}

#[test]
fn the_table_in_the_documentation_is_that_of_the_documents() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/documents/published.md");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, table()).expect("the table can be written");
    }
    assert_eq!(include_str!("../../src/documents/published.md"), table(), "run with BLESS=1 to write the table anew");
}
