//! The document `answer/1`, and how a call comes to it.

use crate::call::document::{Assessed, Call, Chosen};
use crate::call::places::{NoteDocument, Sources};
use crate::call::refusal::Refusal;
use crate::documents::form::Form;
use crate::documents::results::card::CardDocument;
use crate::documents::results::report::ReportDocument;
use crate::documents::scheme::SchemeEnvelope;
use crate::error::Error;
use crate::evaluation::Evaluation;
use crate::grid::{FormReading, Grid, ReadOptions, Reading};
use crate::language::Language;
use crate::render::paper::papers::Papers;
use crate::scheme::Scheme;
use crate::scheme::document::EvaluationKind;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The whole document.
#[derive(serde::Serialize)]
pub(super) enum AnswerEnvelope {
    #[serde(rename = "answer/1")]
    Answer1(AnswerBody),
}

#[derive(serde::Serialize)]
#[serde(untagged)]
pub(super) enum AnswerBody {
    Answered(Answered),
    Refused { error: Refusal },
}

/// The answer to a call that can be done.
#[derive(serde::Serialize)]
pub(super) struct Answered {
    results: Vec<ResultDocument>,
    /// The notes on a grid that belong to none of its forms.
    notes: Vec<NoteDocument>,
}

/// What came of one form or evaluation.
#[derive(serde::Serialize)]
struct ResultDocument {
    card: Option<CardDocument>,
    /// Why there is no card.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Refusal>,
    report: ReportDocument,
    /// The form that a grid was read as.
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<FormDocument>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sources: Option<Sources>,
    notes: Vec<NoteDocument>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<String>,
}

#[derive(serde::Serialize)]
enum FormDocument {
    #[serde(rename = "form/1")]
    Form1(Form<'static>),
}

impl AnswerEnvelope {
    pub(super) fn to(call: Call<'_>) -> Self {
        match Answered::of(call) {
            Ok(answered) => Self::Answer1(AnswerBody::Answered(answered)),
            Err(refusal) => Self::refused(refusal),
        }
    }

    pub(super) fn refused(error: impl Into<Refusal>) -> Self {
        Self::Answer1(AnswerBody::Refused { error: error.into() })
    }
}

impl Answered {
    fn of(call: Call<'_>) -> Result<Self, Refusal> {
        let page = call.page.then(|| call.language());
        let mut assessor = Assessor { schemes: Schemes::chosen(call.scheme)?, page };
        let results = match call.document {
            Assessed::Forms(forms) => assessor.all(&forms.0, |form| form.0.read())?,
            Assessed::Evaluations(evaluations) => assessor.all(&evaluations.0, |evaluation| evaluation.read())?,
            Assessed::Grid(grid) => return assessor.grid(&grid.into()),
        };
        Ok(Self { results, notes: Vec::new() })
    }
}

/// Assesses one evaluation after the other as a call asks.
struct Assessor {
    schemes: Schemes,
    /// The language of the pages, where they are asked for.
    page: Option<Language>,
}

impl Assessor {
    /// A list of entries, each read in its way; what cannot be read is told by its number.
    fn all<T>(
        &mut self,
        entries: &[T],
        read: impl Fn(&T) -> Result<Evaluation, Error>,
    ) -> Result<Vec<ResultDocument>, Refusal> {
        let assessed = entries.iter().enumerate().map(|(index, entry)| {
            let result = read(entry).and_then(|evaluation| self.result(&evaluation));
            result.map_err(|error| Refusal::of_entry(&error, index, entries.len()))
        });
        assessed.collect()
    }

    /// The forms of a grid, each with its sources and notes.
    fn grid(&mut self, grid: &Grid<'_>) -> Result<Answered, Refusal> {
        let reading = grid.read(&ReadOptions::default())?;
        let mut results = self.all(&reading.forms, |read| read.form.read())?;
        for (result, read) in results.iter_mut().zip(&reading.forms) {
            result.form = Some(FormDocument::Form1(read.form.clone().into_owned()));
            result.sources = Some(Sources::of(&reading, read));
            result.notes = notes_of(&reading, read);
        }
        let whole = reading.whole.iter().map(|note| NoteDocument::of(&reading, note));
        Ok(Answered { results, notes: whole.collect() })
    }

    fn result(&mut self, evaluation: &Evaluation) -> Result<ResultDocument, Error> {
        let scheme = self.schemes.of(evaluation)?;
        let report = scheme.validate(evaluation);
        let card = scheme.score(evaluation);
        let written = |language| Papers::new(&report, card.as_ref().ok()).page(language).to_string();
        let page = self.page.map(written);
        Ok(ResultDocument {
            error: card.as_ref().err().map(Refusal::from),
            card: card.ok().map(|card| card.to_document()),
            report: report.to_document(),
            form: None,
            sources: None,
            notes: Vec::new(),
            page,
        })
    }
}

fn notes_of(reading: &Reading<'_>, read: &FormReading<'_>) -> Vec<NoteDocument> {
    read.notes.iter().map(|note| NoteDocument::of(reading, note)).collect()
}

/// The scheme of each evaluation.
enum Schemes {
    /// The call's, for all.
    Given(Scheme),
    /// The evaluation's own. The last one is kept, as neighbours in a list mostly follow the same.
    Own(Option<(Asked, Scheme)>),
}

/// What an evaluation says of its scheme.
type Asked = (Option<String>, EvaluationKind);

impl Schemes {
    fn chosen(chosen: Option<Chosen<'_>>) -> Result<Self, Error> {
        Ok(match chosen {
            None => Self::Own(None),
            Some(Chosen::Named(id)) => Self::Given(Scheme::named(&id)?),
            Some(Chosen::Document(document)) => {
                let SchemeEnvelope::Scheme1(document) = *document;
                Self::Given(document.check()?)
            }
        })
    }

    fn of(&mut self, evaluation: &Evaluation) -> Result<&Scheme, Error> {
        let last = match self {
            Self::Given(scheme) => return Ok(scheme),
            Self::Own(last) => last,
        };
        let header = evaluation.header();
        let kept = last.take().filter(|((id, kind), _)| *id == header.scheme && *kind == header.kind);
        let (_, scheme) = last.insert(match kept {
            Some(kept) => kept,
            None => ((header.scheme.clone(), header.kind), Scheme::for_evaluation(evaluation)?),
        });
        Ok(scheme)
    }
}
