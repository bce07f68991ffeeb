//! The schemes that come with the library: documents like any other, each with its citation.

use crate::documents::json;
use crate::error::{Error, UnknownScheme};
use crate::evaluation::Evaluation;
use crate::notation::nearest;
use crate::scheme::Scheme;
use crate::scheme::document::EvaluationKind;
use alloc::boxed::Box;

/// Lists the documents under `src/schemes/`, each under the id that is its file's name.
macro_rules! documents {
    ($($id:literal,)+) => {
        /// The published documents in the order in which they are listed.
        const DOCUMENTS: &[(&str, &str)] = &[$(($id, include_str!(concat!("schemes/", $id, ".json"))),)+];
    };
}

documents! {
    "national-project-2020",
    "national-project-2021",
    "hubei-department-2020",
    "hubei-project-2020",
    "anhui-project-2022",
    "sichuan-project-2023",
    "sichuan-department-2020",
    "chongqing-department-2021",
    "guizhou-department-2021",
    "shanghai-project-2022",
    "yunnan-project-2020",
    "jiangxi-project-2017",
    "hunan-department-2019",
    "guangxi-project-2020",
    "tianjin-project-2024",
    "platform-default",
}

/// A published scheme, as a list of them shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Published {
    /// The stable id, for [`Scheme::named`].
    pub id: &'static str,
    /// The title in English.
    pub title_en: &'static str,
    /// The title in Chinese.
    pub title_zh: &'static str,
    /// The place in English.
    pub place_en: &'static str,
    /// The place in Chinese.
    pub place_zh: &'static str,
    /// The year from which it applies.
    pub year: u16,
    /// The evaluations that it is for.
    pub kind: EvaluationKind,
    /// The document itself, `scheme/1` as JSON: a host can show it, or begin a scheme of its own with it.
    pub json: &'static str,
}

/// The beginning of a document, which alone is read for the list. Its texts have no escapes, so they are borrowed.
#[derive(serde::Deserialize)]
enum Envelope<'a> {
    #[serde(rename = "scheme/1", borrow)]
    Scheme1(Header<'a>),
}

#[derive(serde::Deserialize)]
struct Header<'a> {
    #[serde(borrow)]
    title: Texts<'a>,
    #[serde(borrow)]
    place: Texts<'a>,
    year: u16,
    kind: EvaluationKind,
}

#[derive(serde::Deserialize)]
struct Texts<'a> {
    en: &'a str,
    zh: &'a str,
}

impl Scheme {
    /// The published schemes, always in the same order. Only their headings are read.
    ///
    /// ```
    /// use budget_performance::Scheme;
    ///
    /// let hubei = Scheme::published().find(|scheme| scheme.place_zh == "湖北省").unwrap();
    /// assert_eq!(hubei.id, "hubei-department-2020");
    /// ```
    pub fn published() -> impl Iterator<Item = Published> {
        DOCUMENTS.iter().filter_map(|(id, text)| {
            // Every document is read in the tests; one that could not be read would only be left out.
            let Envelope::Scheme1(header) = json::borrow(text)?;
            Some(Published {
                id,
                title_en: header.title.en,
                title_zh: header.title.zh,
                place_en: header.place.en,
                place_zh: header.place.zh,
                year: header.year,
                kind: header.kind,
                json: text,
            })
        })
    }

    /// The published scheme of an id. It is read and checked at each call; keep it.
    ///
    /// ```
    /// use budget_performance::Scheme;
    ///
    /// assert_eq!(Scheme::named("hubei-department-2020")?.document().blocks.len(), 3);
    /// let error = Scheme::named("hubei-departement-2020").unwrap_err();
    /// assert!(error.to_string().contains("did you mean `hubei-department-2020`?"));
    /// # Ok::<(), budget_performance::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::SchemeUnknown`] with the nearest id where no published scheme has this one.
    pub fn named(id: &str) -> Result<Self, Error> {
        match DOCUMENTS.iter().find(|(known, _)| *known == id) {
            Some((_, text)) => Self::from_json(text),
            None => Err(unknown(id, None)),
        }
    }
}

/// The error of an id that is not published, with those that are: of a kind of evaluation, or all.
fn unknown(id: &str, kind: Option<EvaluationKind>) -> Error {
    let of_kind = Scheme::published().filter(|scheme| kind.is_none_or(|kind| scheme.kind == kind));
    Error::SchemeUnknown(Box::new(UnknownScheme {
        id: id.into(),
        suggestion: nearest::nearest(id, DOCUMENTS.iter().map(|(known, _)| *known)),
        published: of_kind.map(|scheme| scheme.id).collect(),
    }))
}

/// The schemes that are assumed for evaluations that name none.
const ASSUMED_FOR_PROJECTS: &str = "national-project-2020";

const ASSUMED_FOR_DEPARTMENTS: &str = "platform-default";

impl Scheme {
    /// The scheme that an evaluation names; where it names none, the one that is assumed for its kind.
    ///
    /// # Errors
    ///
    /// [`Error::SchemeUnknown`] when the evaluation names a scheme that is not published here.
    pub fn for_evaluation(evaluation: &Evaluation) -> Result<Self, Error> {
        match (&evaluation.header().scheme, evaluation.header().kind) {
            (Some(id), kind) => Self::named(id).map_err(|error| match error {
                Error::SchemeUnknown(asked) => unknown(&asked.id, Some(kind)),
                error => error,
            }),
            (None, EvaluationKind::Project) => Self::named(ASSUMED_FOR_PROJECTS).map(Self::assumed),
            (None, EvaluationKind::Department) => Self::named(ASSUMED_FOR_DEPARTMENTS).map(Self::assumed),
        }
    }
}
