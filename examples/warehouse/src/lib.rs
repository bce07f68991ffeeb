#![doc = include_str!("../README.md")]

mod answers;
mod arguments;
mod columns;
mod form_function;
pub mod forms;

mod portfolio_function;
mod schemes;
mod summary;

use std::sync::Arc;

use datafusion::error::Result;
use datafusion::logical_expr::registry::FunctionRegistry;
use datafusion::logical_expr::{AggregateUDF, ScalarUDF};

use crate::form_function::FormFunction;
use crate::portfolio_function::PortfolioFunction;
use crate::schemes::Schemes;

/// Adds the functions to a session, or to whatever else names functions: on an executor that runs parts of a plan, its own
/// registry. They share the schemes that they have read, and nothing with the functions of another session.
///
/// # Errors
///
/// Where the registry takes no functions.
pub fn register(registry: &mut dyn FunctionRegistry) -> Result<()> {
    let schemes = Arc::new(Schemes::default());
    registry.register_udf(Arc::new(ScalarUDF::from(FormFunction::evaluate(Arc::clone(&schemes)))))?;
    registry.register_udf(Arc::new(ScalarUDF::from(FormFunction::findings(Arc::clone(&schemes)))))?;
    registry.register_udaf(Arc::new(AggregateUDF::from(PortfolioFunction::new(schemes))))?;
    Ok(())
}
