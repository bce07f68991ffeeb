//! Stores what comes of the given forms under every published scheme in SQLite, closes the database, opens it again and
//! holds what it reads against what it stored.

use budget_performance::document::{Assessment, CardDocument, ReportDocument};
use budget_performance::{Evaluation, Scheme};
use rusqlite::{Connection, params};
use std::error::Error;

type Outcome<T> = Result<T, Box<dyn Error>>;

const TABLE: &str = "CREATE TABLE results (id INTEGER PRIMARY KEY, scheme TEXT NOT NULL, fingerprint TEXT NOT NULL,
    evaluation TEXT NOT NULL, card TEXT, report TEXT NOT NULL)";

fn main() -> Outcome<()> {
    let mut kept = Vec::new();
    for path in std::env::args().skip(1) {
        for evaluation in Evaluation::all_from_json(&std::fs::read_to_string(&path)?)? {
            for published in Scheme::published() {
                kept.push(Assessment::of(&Scheme::named(published.id)?, evaluation.clone()));
            }
        }
    }
    assert!(!kept.is_empty(), "no form was given");
    let path = std::env::temp_dir().join(format!("budget-performance-{}.sqlite", std::process::id()));
    let outcome = store(&path, &kept).and_then(|()| read_back(&path, &kept));
    std::fs::remove_file(&path)?;
    let cards = outcome?;
    println!("{} results stored and read back, {cards} of them with a card", kept.len());
    Ok(())
}

fn store(path: &std::path::Path, kept: &[Assessment]) -> Outcome<()> {
    let mut database = Connection::open(path)?;
    database.execute(TABLE, [])?;
    let whole = database.transaction()?;
    for one in kept {
        whole.execute(
            "INSERT INTO results (scheme, fingerprint, evaluation, card, report) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                one.scheme,
                one.fingerprint,
                one.evaluation.to_json(),
                one.card.as_ref().map(CardDocument::to_json),
                one.report.to_json()
            ],
        )?;
    }
    Ok(whole.commit()?)
}

fn read_back(path: &std::path::Path, kept: &[Assessment]) -> Outcome<usize> {
    let database = Connection::open(path)?;
    // SQLite's own reading of the stored card: a total stays the text that it is.
    let mut query = database.prepare(
        "SELECT evaluation, card, report, json_extract(card, '$.\"card/1\".total'), scheme, fingerprint FROM results ORDER BY id",
    )?;
    let mut rows = query.query([])?;
    let mut cards = 0;
    for stored in kept {
        let row = rows.next()?.ok_or("a row is lost")?;
        let evaluation = Evaluation::from_json(&row.get::<_, String>(0)?)?;
        assert_eq!(evaluation, stored.evaluation);
        let card = row.get::<_, Option<String>>(1)?.map(|card| CardDocument::from_json(&card)).transpose()?;
        assert_eq!(card, stored.card);
        assert_eq!(ReportDocument::from_json(&row.get::<_, String>(2)?)?, stored.report);
        let total = card.as_ref().map(|card| card.total.to_string());
        assert_eq!(row.get::<_, Option<String>>(3)?, total);
        let scheme = Scheme::named(&row.get::<_, String>(4)?)?;
        assert_eq!(scheme.fingerprint(), row.get::<_, String>(5)?);
        // What was read is as good as what was stored: it comes to the same result.
        assert_eq!(&Assessment::of(&scheme, evaluation), stored);
        cards += usize::from(card.is_some());
    }
    assert!(rows.next()?.is_none(), "more rows than were stored");
    Ok(cards)
}
