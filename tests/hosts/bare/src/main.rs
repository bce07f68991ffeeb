//! What the dependencies of the library cost alone: a document of one row that is read, multiplied and written.

use std::error::Error;

use rust_decimal::Decimal;

#[derive(serde::Serialize, serde::Deserialize)]
struct Row {
    weight: String,
    share: String,
}

#[derive(Debug, thiserror::Error)]
#[error("name a row")]
struct NoRow;

fn main() -> Result<(), Box<dyn Error>> {
    let row: Row = serde_json::from_str(&std::env::args().nth(1).ok_or(NoRow)?)?;
    let decimal = |text: &str| text.parse::<Decimal>().map_err(|error| error.to_string());
    let points = decimal(&row.weight)? * decimal(&row.share)?;
    println!("{}", serde_json::to_string(&Row { weight: points.to_string(), share: row.share })?);
    Ok(())
}
