//! The aggregate in the engine: forms are added in each partition, and the states of the partitions merge.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use budget_performance::Error;
use budget_performance::portfolio::Portfolio;
use datafusion::arrow::array::{Array, ArrayRef};
use datafusion::arrow::datatypes::{DataType, Field, FieldRef};
use datafusion::common::cast::{as_string_array, as_string_view_array, as_uint64_array};
use datafusion::common::{ScalarValue, exec_datafusion_err, internal_err, not_impl_err};
use datafusion::error::{DataFusionError, Result};
use datafusion::logical_expr::function::{AccumulatorArgs, StateFieldsArgs};
use datafusion::logical_expr::{Accumulator, AggregateUDFImpl, Signature};

use crate::answers::Assessed;
use crate::arguments::signature;
use crate::columns::Column;
use crate::schemes::Schemes;
use crate::summary::{Summary, summary_type};

/// How many forms are ranked at each end.
const RANKED: usize = 10;

/// The aggregate of forms that may be given a scheme.
#[derive(Debug)]
pub(crate) struct PortfolioFunction {
    signature: Signature,
    schemes: Arc<Schemes>,
}

impl PortfolioFunction {
    pub(crate) fn new(schemes: Arc<Schemes>) -> Self {
        Self { signature: signature(), schemes }
    }
}

/// Two are the same in the same session.
impl PartialEq for PortfolioFunction {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.schemes, &other.schemes)
    }
}

impl Eq for PortfolioFunction {}

impl Hash for PortfolioFunction {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl AggregateUDFImpl for PortfolioFunction {
    fn name(&self) -> &str {
        "portfolio"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(summary_type())
    }

    fn accumulator(&self, args: AccumulatorArgs<'_>) -> Result<Box<dyn Accumulator>> {
        if args.is_distinct {
            return not_impl_err!("portfolio(DISTINCT …): select the distinct forms first");
        }
        let (schemes, returns) = (Arc::clone(&self.schemes), args.return_type().clone());
        Ok(Box::new(Forms { schemes, returns, portfolio: Portfolio::new(RANKED), unread: 0 }))
    }

    fn state_fields(&self, args: StateFieldsArgs<'_>) -> Result<Vec<FieldRef>> {
        let field = |part: &str, kind| Arc::new(Field::new(format!("{}[{part}]", args.name), kind, false));
        Ok(vec![field("portfolio", DataType::Utf8), field("unread", DataType::UInt64)])
    }
}

/// The forms of one group that one partition has seen.
#[derive(Debug)]
struct Forms {
    schemes: Arc<Schemes>,
    returns: DataType,
    portfolio: Portfolio,
    unread: u64,
}

impl Forms {
    fn add(&mut self, form: &str, scheme: Option<&str>) -> Result<()> {
        let Ok(Assessed { evaluation, under }) = Assessed::read(&self.schemes, form, scheme) else {
            self.unread = self.unread.saturating_add(1);
            return Ok(());
        };
        let (report, card) = (under.scheme.validate(&evaluation), under.scheme.score(&evaluation).ok());
        self.portfolio.add(&report, card.as_ref()).map_err(exhausted)
    }
}

/// A limit of the portfolio that was passed: no part of the forms would be an honest answer.
fn exhausted(error: Error) -> DataFusionError {
    DataFusionError::ResourcesExhausted(format!("portfolio: {error}"))
}

impl Accumulator for Forms {
    fn update_batch(&mut self, values: &[ArrayRef]) -> Result<()> {
        let (forms, schemes) = match values {
            [forms] => (as_string_view_array(forms)?, None),
            [forms, schemes] => (as_string_view_array(forms)?, Some(as_string_view_array(schemes)?)),
            _ => return internal_err!("portfolio takes a form and may take a scheme"),
        };
        for (row, form) in forms.iter().enumerate() {
            let scheme = schemes.filter(|schemes| schemes.is_valid(row)).map(|schemes| schemes.value(row));
            form.map_or(Ok(()), |form| self.add(form, scheme))?;
        }
        Ok(())
    }

    fn state(&mut self) -> Result<Vec<ScalarValue>> {
        let portfolio = serde_json::to_string(&self.portfolio).map_err(|error| exec_datafusion_err!("{error}"))?;
        Ok(vec![ScalarValue::from(portfolio), ScalarValue::from(self.unread)])
    }

    fn merge_batch(&mut self, states: &[ArrayRef]) -> Result<()> {
        let [portfolios, unread] = states else { return internal_err!("a state of portfolio has two columns") };
        for (portfolio, unread) in as_string_array(portfolios)?.iter().zip(as_uint64_array(unread)?) {
            if let (Some(portfolio), Some(unread)) = (portfolio, unread) {
                let portfolio = serde_json::from_str(portfolio).map_err(|error| exec_datafusion_err!("{error}"))?;
                self.portfolio.merge(portfolio).map_err(exhausted)?;
                self.unread = self.unread.saturating_add(unread);
            }
        }
        Ok(())
    }

    fn evaluate(&mut self) -> Result<ScalarValue> {
        let mut column = Column::new(&self.returns)?;
        column.push(Some(Summary::of(&self.portfolio, self.unread)))?;
        ScalarValue::try_from_array(&column.finish()?, 0)
    }

    /// What grows are the lists; a line of them has some hundred bytes.
    fn size(&self) -> usize {
        let portfolio = &self.portfolio;
        let groups = [portfolio.by_authority().count(), portfolio.by_scheme().count(), portfolio.by_grade().count()];
        let others = [portfolio.best().len(), portfolio.worst().len(), portfolio.findings().count()];
        let lines = groups.iter().chain(&others).sum::<usize>().saturating_mul(256);
        lines.saturating_add(portfolio.totals().count().saturating_mul(64)).saturating_add(size_of::<Self>())
    }
}
