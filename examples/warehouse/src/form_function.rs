//! The functions of one form.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use datafusion::arrow::datatypes::DataType;
use datafusion::error::Result;
use datafusion::logical_expr::{ColumnarValue, ScalarFunctionArgs, ScalarUDFImpl, Signature};

use crate::answers::{evaluate, evaluated_type, findings, findings_type};
use crate::arguments::{Texts, signature};
use crate::columns::Column;
use crate::schemes::Schemes;

/// A function of a form that may be given a scheme.
#[derive(Debug)]
pub(crate) struct FormFunction {
    name: &'static str,
    signature: Signature,
    returns: DataType,
    schemes: Arc<Schemes>,
    answer: fn(&Schemes, &str, Option<&str>, &mut Column) -> Result<()>,
}

impl FormFunction {
    pub(crate) fn evaluate(schemes: Arc<Schemes>) -> Self {
        Self { name: "evaluate", signature: signature(), returns: evaluated_type(), schemes, answer: evaluate }
    }

    pub(crate) fn findings(schemes: Arc<Schemes>) -> Self {
        Self { name: "findings", signature: signature(), returns: findings_type(), schemes, answer: findings }
    }
}

/// Two are the same where they have the same name in the same session.
impl PartialEq for FormFunction {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && Arc::ptr_eq(&self.schemes, &other.schemes)
    }
}

impl Eq for FormFunction {}

impl Hash for FormFunction {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

impl ScalarUDFImpl for FormFunction {
    fn name(&self) -> &str {
        self.name
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(self.returns.clone())
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let (forms, schemes) = (Texts::of(args.args.first())?, Texts::of(args.args.get(1))?);
        let mut column = Column::new(&self.returns)?;
        for row in 0..args.number_rows {
            match forms.get(row) {
                Some(form) => (self.answer)(&self.schemes, form, schemes.get(row), &mut column)?,
                None => column.push(None::<()>)?,
            }
        }
        column.finish().map(ColumnarValue::Array)
    }
}
