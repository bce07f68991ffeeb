//! Makes a Parquet file of forms and asks it what a finance bureau asks, on one partition and on two.
//!
//! `cargo run --release --manifest-path examples/warehouse/Cargo.toml -- [FORMS [FILE]]`

use std::error::Error;
use std::num::NonZeroU64;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext};
use warehouse::forms::Published;

/// The published forms of the library's tests.
const PUBLISHED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/cases");

/// What a finance bureau asks, by the name of the question.
const QUERIES: [(&str, &str); 3] = [
    (
        "Ranking",
        "SELECT id, authority, result['total'] AS total, result['grade'] AS grade, result['rate'] AS rate,
                result['complete'] AS complete, result['errors'] AS errors
         FROM (SELECT id, authority, evaluate(form) AS result FROM forms)
         ORDER BY total DESC NULLS LAST, errors, id LIMIT 8",
    ),
    (
        "Findings by authority",
        "SELECT authority, finding['check'] AS finding, finding['severity'] AS severity,
                count(DISTINCT id) AS forms, count(*) AS findings
         FROM (SELECT id, authority, unnest(findings(form)) AS finding FROM forms)
         WHERE finding['severity'] = 'error' GROUP BY authority, finding, severity ORDER BY findings DESC, authority, finding LIMIT 8",
    ),
    (
        "Money under each grade, in yuan",
        "SELECT grade['name'] AS grade, grade['forms'] AS forms, CAST(grade['budget'] AS DECIMAL(20, 2)) AS budget,
                CAST(grade['executed'] AS DECIMAL(20, 2)) AS executed, grade['rate'] AS rate
         FROM (SELECT unnest(portfolio(form)['grades']) AS grade FROM forms) ORDER BY executed DESC",
    ),
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let forms = arguments.next().map_or(Ok(10_000), |count| count.parse::<NonZeroU64>().map(u64::from))?;
    let file = arguments.next().map_or_else(|| std::env::temp_dir().join("forms.parquet"), PathBuf::from);
    Published::read(Path::new(PUBLISHED))?.write(&file, forms)?;
    println!("{forms} forms, {} MB in {}\n", std::fs::metadata(&file)?.len() >> 20, file.display());

    let (one, two) = (ask(&file, 1)?, ask(&file, 2)?);
    for ((name, _), (answer, _)) in QUERIES.iter().zip(&one) {
        println!("{name}\n{answer}\n");
    }
    println!("{:32} {:>12} {:>12} {:>8}", "forms a second", "1 partition", "2 partitions", "ratio");
    for (((name, _), (first, slow)), (second, fast)) in QUERIES.iter().zip(&one).zip(&two) {
        if first != second {
            return Err(format!("{name}: two partitions answer otherwise\n{second}").into());
        }
        let speed = |taken: &Duration| u128::from(forms).saturating_mul(1_000_000).checked_div(taken.as_micros());
        let (slow, fast) = (speed(slow).unwrap_or_default(), speed(fast).unwrap_or_default());
        let percent = fast.saturating_mul(100).checked_div(slow).unwrap_or_default();
        println!("{name:32} {slow:>12} {fast:>12} {percent:>7}%");
    }
    Ok(())
}

/// The answers to all queries, each with the time that it took, on so many partitions and as many threads.
fn ask(file: &Path, partitions: usize) -> Result<Vec<(String, Duration)>, Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(partitions).build()?;
    let asked = runtime.spawn(answers(file.display().to_string(), partitions));
    Ok(runtime.block_on(asked)??)
}

async fn answers(file: String, partitions: usize) -> datafusion::error::Result<Vec<(String, Duration)>> {
    let config = SessionConfig::new()
        .with_target_partitions(partitions)
        // Small batches keep what is in the making small.
        .with_batch_size(512)
        .set_bool("datafusion.optimizer.repartition_file_scans", true)
        .set_u64("datafusion.optimizer.repartition_file_min_size", 0);
    let mut context = SessionContext::new_with_config(config);
    warehouse::register(&mut context)?;
    context.register_parquet("forms", file, ParquetReadOptions::default()).await?;
    let mut answers = Vec::new();
    for (_, query) in QUERIES {
        let start = Instant::now();
        let answer = context.sql(query).await?.to_string().await?;
        answers.push((answer, start.elapsed()));
    }
    Ok(answers)
}
