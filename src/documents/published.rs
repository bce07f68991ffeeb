//! The schemes that come with the library: documents like any other, each with its citation.

use crate::documents::json;
use crate::error::Error;
use crate::evaluation::Evaluation;
use crate::language::{Bilingual, Language, Text};
use crate::notation::nearest;
use crate::scheme::Scheme;
use crate::scheme::document::{EvaluationKind, SchemeDocument};
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

/// Lists the documents under `schemes/`, each under the id that is its file's name.
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
    "national-project-2017",
    "sichuan-project-2025",
    "anhui-department-2023",
}

/// A published scheme, as a list of them shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Published {
    /// The stable id, for [`Scheme::named`].
    pub id: &'static str,
    title: Text,
    place: Text,
    /// The year from which it applies.
    pub year: u16,
    /// The evaluations that it is for.
    pub kind: EvaluationKind,
    /// The document itself, `scheme/1` as JSON: a host can show it, or begin a scheme of its own with it.
    pub json: &'static str,
}

/// The beginning of a document, which alone is read for the list. Its texts have no escapes, so they are borrowed.
#[derive(serde::Deserialize)]
enum ListedEnvelope<'a> {
    #[serde(rename = "scheme/1", borrow)]
    Scheme1(ListedScheme<'a>),
}

#[derive(serde::Deserialize)]
struct ListedScheme<'a> {
    #[serde(borrow)]
    title: Bilingual<&'a str>,
    #[serde(borrow)]
    place: Bilingual<&'a str>,
    year: u16,
    kind: EvaluationKind,
}

impl Published {
    /// The title.
    #[must_use]
    pub const fn title(&self, language: Language) -> &'static str {
        self.title.get(language)
    }

    /// The place.
    #[must_use]
    pub const fn place(&self, language: Language) -> &'static str {
        self.place.get(language)
    }
}

impl Scheme {
    /// The published schemes, always in the same order. Only their headings are read.
    ///
    /// ```
    /// use budget_performance::{Language, Scheme};
    ///
    /// let hubei = Scheme::published().find(|scheme| scheme.place(Language::Chinese) == "湖北省").unwrap();
    /// assert_eq!(hubei.id, "hubei-department-2020");
    /// ```
    pub fn published() -> impl Iterator<Item = Published> {
        DOCUMENTS.iter().filter_map(|(id, text)| {
            // Every document is read in the tests; one that could not be read would only be left out.
            let ListedEnvelope::Scheme1(header) = json::borrow(text)?;
            Some(Published {
                id,
                title: header.title,
                place: header.place,
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
            Some((_, text)) => SchemeDocument::from_json(text)?.check_published(),
            None => Err(unknown(id, None)),
        }
    }
}

/// The error of an id that is none of those in a list: it names those of a kind of evaluation, or all.
pub(crate) fn unknown_among<'s>(
    schemes: impl Iterator<Item = (&'s str, EvaluationKind)> + Clone,
    id: &str,
    kind: Option<EvaluationKind>,
) -> Error {
    let of_kind = schemes.clone().filter(|(_, its)| kind.is_none_or(|kind| kind == *its));
    Error::SchemeUnknown {
        id: id.into(),
        suggestion: nearest::nearest(id, schemes.map(|(id, _)| id)).map(Box::from),
        known: of_kind.map(|(id, _)| String::from(id)).collect(),
    }
}

fn unknown(id: &str, kind: Option<EvaluationKind>) -> Error {
    let published: Vec<_> = Scheme::published().map(|scheme| (scheme.id, scheme.kind)).collect();
    unknown_among(published.iter().copied(), id, kind)
}

/// The schemes that are assumed for evaluations that name none.
pub(crate) const ASSUMED: [(EvaluationKind, &str); 2] =
    [(EvaluationKind::Project, "national-project-2020"), (EvaluationKind::Department, "platform-default")];

impl Scheme {
    /// The scheme that an evaluation names; where it names none, the one that is assumed for its kind. It is read and
    /// checked at each call: a [`Catalogue`](crate::scheme::Catalogue) keeps it.
    ///
    /// # Errors
    ///
    /// [`Error::SchemeUnknown`] when the evaluation names a scheme that is not published here.
    pub fn for_evaluation(evaluation: &Evaluation) -> Result<Self, Error> {
        let header = evaluation.header();
        let refused = |id: &str| unknown(id, Some(header.kind));
        match &header.scheme {
            Some(id) => Self::named(id).map_err(|error| match error {
                Error::SchemeUnknown { id, .. } => refused(&id),
                error => error,
            }),
            None => {
                let assumed = ASSUMED.iter().find(|(kind, _)| *kind == header.kind);
                let (_, id) = assumed.ok_or_else(|| refused(""))?;
                Self::named(id).map(Self::assumed)
            }
        }
    }
}
