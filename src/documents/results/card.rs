//! A scorecard as a `card/1` document: what a host stores of a score, with the names and declared scores of the form, so
//! that it can be shown without the evaluation.

use crate::documents::json;
use crate::documents::mistakes::Expected;
use crate::documents::results::working::WorkingDocument;
use crate::error::Error;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::scoring::scorecard::{Award, Outcome, Scorecard};
use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use serde::ser::{Serialize, Serializer};

/// A `card/1` document: a scorecard that was stored.
///
/// ```
/// use budget_performance::document::CardDocument;
/// use budget_performance::evaluation::{EvaluationKind, Header};
/// use budget_performance::{Evaluation, Indicator, Scheme};
///
/// let row = Indicator::new("产出指标", "数量指标", "培训人数").weight("50".parse()?).target("≥500人").actual("421人");
/// let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "培训项目")).indicator(row).build()?;
/// let scheme = Scheme::named("national-project-2020")?;
/// let card = scheme.score(&evaluation)?.to_document();
/// assert_eq!(CardDocument::from_json(&card.to_json())?, card);
/// assert_eq!(card.awards[0].level3.as_deref(), Some("培训人数"));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(from = "CardEnvelope<'static>")]
#[non_exhaustive]
pub struct CardDocument {
    /// The id of the scheme under which the evaluation was scored.
    pub scheme: String,
    /// The fingerprint of the scheme's meaning; `None` in a card that was stored without.
    pub fingerprint: Option<String>,
    /// The evaluated unit or project.
    pub subject: String,
    /// The year that is evaluated.
    pub fiscal_year: Option<u16>,
    /// The total.
    pub total: Points,
    /// The points of a perfect evaluation.
    pub full: Points,
    /// The declared total of the form.
    pub declared_total: Option<Points>,
    /// The grade of the total; `None` where the scheme has none.
    pub grade: Option<String>,
    /// Whether every row is reported and the execution of the budget is known.
    pub complete: bool,
    /// The execution of the budget; `None` where the scheme does not score it.
    pub execution: Option<ExecutionDocument>,
    /// The blocks: execution first, then as the form has them.
    pub blocks: Vec<BlockDocument>,
    /// The awards of the rows that are scored, in the order of the form.
    pub awards: Vec<AwardDocument>,
}

/// How the execution of the budget was scored.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct ExecutionDocument {
    /// Its points.
    pub points: Points,
    /// The exact rate; `None` where there is none.
    #[serde(default)]
    pub rate: Option<Ratio>,
    /// The declared score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared_score: Option<Points>,
}

/// A block of a stored card.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct BlockDocument {
    /// Its name.
    pub name: String,
    /// Its full points.
    pub full: Points,
    /// Its points: the sum of its awards, at most the full points.
    pub points: Points,
    /// The sum of its awards, where the block caps them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub awards: Option<Points>,
}

/// An award of a stored card.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct AwardDocument {
    /// The row, counted from 1 in the order of the form.
    pub row: u32,
    /// The level-1 name as the form prints it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level1: Option<String>,
    /// The level-2 name as the form prints it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level2: Option<String>,
    /// The name of the indicator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level3: Option<String>,
    /// The weight it is scored with.
    pub weight: Points,
    /// The declared score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared_score: Option<Points>,
    /// Its points.
    pub points: Points,
    /// What became of it.
    pub outcome: Outcome,
    /// How the weight became the points, where some were lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working: Option<WorkingDocument>,
}

/// A number that was computed has no printed form to keep.
fn canonical(points: Points) -> Points {
    Points::from_millionths(points.millionths())
}

impl AwardDocument {
    fn of(award: &Award<'_>) -> Self {
        let row = &award.indicator;
        Self {
            row: award.row(),
            level1: row.level1_label().map(|label| label.to_string()),
            level2: row.level2_label().map(|label| label.to_string()),
            level3: row.level3().map(ToString::to_string),
            weight: canonical(award.weight()),
            declared_score: row.declared_cell().points(),
            points: canonical(award.points),
            outcome: award.outcome,
            working: (award.points < award.weight()).then(|| WorkingDocument::of(&award.working())),
        }
    }
}

impl Scorecard<'_> {
    /// The card without borrows, to keep it.
    #[must_use]
    pub fn to_document(&self) -> CardDocument {
        let header = self.evaluation().header();
        let execution = self.execution_points().map(|points| ExecutionDocument {
            points: canonical(points),
            rate: self.execution_rate(),
            declared_score: self.evaluation().budget().declared_score,
        });
        CardDocument {
            scheme: self.scheme().id().into(),
            fingerprint: Some(self.scheme().fingerprint()),
            subject: header.subject.clone(),
            fiscal_year: header.fiscal_year,
            total: canonical(self.total()),
            full: canonical(self.full()),
            declared_total: self.evaluation().declared().total,
            grade: self.grade().map(ToString::to_string),
            complete: self.is_complete(),
            execution,
            blocks: self
                .blocks()
                .map(|block| BlockDocument {
                    name: block.name.into(),
                    full: canonical(block.full),
                    points: canonical(block.points),
                    awards: (block.awards != block.points).then(|| canonical(block.awards)),
                })
                .collect(),
            awards: self.awards().map(|award| AwardDocument::of(&award)).collect(),
        }
    }
}

impl CardDocument {
    /// Reads a `card/1` document; keys that this version does not know, as a later one may write, are passed over.
    ///
    /// # Errors
    ///
    /// [`Error::Document`] with every mistake and its place where the text is no such document.
    /// [`Error::DocumentTooLarge`] where it has more bytes than [`MAX_BYTES`](crate::document::MAX_BYTES).
    pub fn from_json(text: &str) -> Result<Self, Error> {
        json::read(text, Expected { kinds: &[json::CARD], lists: false })
    }

    /// Writes the `card/1` document: indented by two spaces, the same bytes for the same card.
    #[must_use]
    pub fn to_json(&self) -> String {
        json::write(self)
    }

    /// The award of a row, by its number from 1.
    #[must_use]
    pub fn award(&self, row: u32) -> Option<&AwardDocument> {
        self.awards.iter().find(|award| award.row == row)
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
enum CardEnvelope<'c> {
    #[serde(rename = "card/1")]
    Card1(CardBody<'c>),
}

// A card is what the library says, and a later version may say more: what this one does not know is passed over.
/// A card that is read has its texts and lists, one that is written borrows them.
#[derive(serde::Serialize, serde::Deserialize)]
struct CardBody<'c> {
    scheme: Cow<'c, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fingerprint: Option<Cow<'c, str>>,
    #[serde(default)]
    subject: Cow<'c, str>,
    #[serde(default)]
    fiscal_year: Option<u16>,
    total: Points,
    full: Points,
    #[serde(default)]
    declared_total: Option<Points>,
    #[serde(default)]
    grade: Option<Cow<'c, str>>,
    complete: bool,
    #[serde(default)]
    execution: Option<Cow<'c, ExecutionDocument>>,
    blocks: Cow<'c, [BlockDocument]>,
    awards: Cow<'c, [AwardDocument]>,
}

impl From<CardEnvelope<'_>> for CardDocument {
    fn from(CardEnvelope::Card1(body): CardEnvelope<'_>) -> Self {
        let CardBody { fiscal_year, total, full, declared_total, complete, .. } = body;
        Self {
            scheme: body.scheme.into_owned(),
            fingerprint: body.fingerprint.map(Cow::into_owned),
            subject: body.subject.into_owned(),
            fiscal_year,
            total,
            full,
            declared_total,
            grade: body.grade.map(Cow::into_owned),
            complete,
            execution: body.execution.map(Cow::into_owned),
            blocks: body.blocks.into_owned(),
            awards: body.awards.into_owned(),
        }
    }
}

impl Serialize for CardDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { fiscal_year, total, full, declared_total, complete, .. } = *self;
        let body = CardBody {
            scheme: self.scheme.as_str().into(),
            fingerprint: self.fingerprint.as_deref().map(Cow::Borrowed),
            subject: self.subject.as_str().into(),
            fiscal_year,
            total,
            full,
            declared_total,
            grade: self.grade.as_deref().map(Cow::Borrowed),
            complete,
            execution: self.execution.as_ref().map(Cow::Borrowed),
            blocks: Cow::Borrowed(&self.blocks),
            awards: Cow::Borrowed(&self.awards),
        };
        CardEnvelope::Card1(body).serialize(serializer)
    }
}
