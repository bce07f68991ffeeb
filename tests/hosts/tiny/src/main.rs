//! The least that a host does: it reads a form, scores and reviews it, and writes both.

use std::error::Error;

use budget_performance::{Evaluation, Scheme};

fn main() -> Result<(), Box<dyn Error>> {
    let text = std::fs::read_to_string(std::env::args().nth(1).ok_or("name a form")?)?;
    for evaluation in Evaluation::all_from_json(&text)? {
        let scheme = Scheme::for_evaluation(&evaluation)?;
        println!("{}", serde_json::to_string(&scheme.score(&evaluation)?)?);
        println!("{}", serde_json::to_string(&scheme.validate(&evaluation))?);
    }
    Ok(())
}
