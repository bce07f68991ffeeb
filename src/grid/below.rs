//! What the room uses of those below it.

pub(super) use crate::documents::form::rows::FormRow;
pub(super) use crate::documents::form::{
    Cell, Form, FormAnalysis, FormBlock, FormBudget, FormGoal, FormPart, FormScores, FormStatement, FormSubtotal,
};
pub(super) use crate::documents::json;
pub(super) use crate::documents::mistakes::Expected;
pub(super) use crate::error::Error;
pub(super) use crate::error::limited::{Limited, within};
pub(super) use crate::evaluation::MAX_TEXT;
pub(super) use crate::language::Language;
pub(super) use crate::notation::characters::{has_line_break, is_ideograph, is_space, trim};
pub(super) use crate::notation::hierarchy::{BlockKind, Kind, Label};
pub(super) use crate::notation::money::MoneyUnit;
pub(super) use crate::notation::quote::write_excerpt;
pub(super) use crate::notation::spelling::is_plain;
pub(super) use crate::render::paper::papers::{Figures, Papers};
pub(super) use crate::render::paper::spans::{self, Role, SpanCell};
pub(super) use crate::review::finding::{Finding, Place};
pub(super) use crate::scheme::document::EvaluationKind;
pub(super) use crate::scheme::severity::Severity;
