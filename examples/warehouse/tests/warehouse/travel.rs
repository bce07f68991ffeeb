//! A plan that travels: planned in one session, written as bytes, run in another that has the functions by their names.

use std::path::Path;

use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::error::Result;
use datafusion::physical_plan::collect;
use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext};
use datafusion_proto::bytes::{physical_plan_from_bytes, physical_plan_to_bytes};
use warehouse::forms::Published;

const QUERY: &str = "SELECT grade['name'] AS grade, grade['forms'] AS forms, grade['executed'] AS executed
    FROM (SELECT unnest(portfolio(form)['grades']) AS grade FROM forms WHERE evaluate(form)['complete']) ORDER BY executed";

fn session(partitions: usize) -> SessionContext {
    let config = SessionConfig::new().with_target_partitions(partitions);
    SessionContext::new_with_config(config.set_u64("datafusion.optimizer.repartition_file_min_size", 0))
}

#[tokio::test]
async fn a_plan_runs_where_the_functions_are_registered() -> Result<()> {
    let file = std::env::temp_dir().join(format!("travel-{}.parquet", std::process::id()));
    Published::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/cases"))
        .unwrap()
        .write(&file, 1_000)?;
    let mut here = session(2);
    warehouse::register(&mut here)?;
    here.register_parquet("forms", file.display().to_string(), ParquetReadOptions::default()).await?;
    let query = here.sql(QUERY).await?;
    let plan = query.clone().create_physical_plan().await?;
    let bytes = physical_plan_to_bytes(plan)?;
    let wanted = pretty_format_batches(&query.collect().await?)?.to_string();
    assert!(wanted.contains("优"), "{wanted}");

    let mut there = session(2);
    let error = physical_plan_from_bytes(&bytes, &there.task_ctx()).unwrap_err();
    assert!(error.to_string().contains("portfolio") || error.to_string().contains("evaluate"), "{error}");
    warehouse::register(&mut there)?;
    let plan = physical_plan_from_bytes(&bytes, &there.task_ctx())?;
    let answer = collect(plan, there.task_ctx()).await?;
    std::fs::remove_file(&file)?;
    assert_eq!(pretty_format_batches(&answer)?.to_string(), wanted);
    Ok(())
}
