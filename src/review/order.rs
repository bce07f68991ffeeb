//! Where the places before the rows stand in a report: the budget, the blocks and the kinds as the form has them.

use crate::evaluation::Evaluation;
use crate::evaluation::positions::{FEW, Positions};
use crate::review::finding::Place;
use crate::scheme::Scheme;

/// The order of the places before the rows.
pub(crate) struct Order<'a> {
    scheme: &'a Scheme,
    evaluation: &'a Evaluation,
    /// Where there are many places to put into order.
    many: Option<Names<'a>>,
}

struct Names<'a> {
    parts: Positions<'a>,
    blocks: Positions<'a>,
    kinds: Positions<'a>,
}

impl<'a> Order<'a> {
    /// For so many findings.
    pub(crate) fn new(scheme: &'a Scheme, evaluation: &'a Evaluation, findings: usize) -> Self {
        let many = (findings > FEW).then(|| Names {
            parts: Positions::of(parts(evaluation).enumerate()),
            blocks: Positions::of(blocks(scheme, evaluation).enumerate()),
            kinds: Positions::of(kinds(evaluation).enumerate()),
        });
        Self { scheme, evaluation, many }
    }

    /// Where a place stands.
    pub(crate) fn of(&self, place: &Place<'_>) -> (u8, usize) {
        match *place {
            Place::Budget("") => (0, 0),
            Place::Budget(name) => {
                let part = self.position(|known| &known.parts, parts(self.evaluation), name);
                (0, part.saturating_add(1))
            }
            Place::Block(name) => (1, self.position(|known| &known.blocks, blocks(self.scheme, self.evaluation), name)),
            Place::Kind(name) => (2, self.position(|known| &known.kinds, kinds(self.evaluation), name)),
            Place::Row(_) | Place::Document | Place::Scheme(_) => (3, 0),
        }
    }

    fn position<'n>(
        &self,
        positions: impl for<'k> Fn(&'k Names<'a>) -> &'k Positions<'a>,
        mut names: impl Iterator<Item = &'n str>,
        name: &str,
    ) -> usize {
        let position = match &self.many {
            Some(known) => positions(known).first(name),
            None => names.position(|known| known == name),
        };
        position.unwrap_or(usize::MAX)
    }
}

fn parts(evaluation: &Evaluation) -> impl Iterator<Item = &str> {
    evaluation.budget.parts.iter().map(|part| part.name.as_str())
}

/// The blocks of the form, then those that only the scheme has.
fn blocks<'a>(scheme: &'a Scheme, evaluation: &'a Evaluation) -> impl Iterator<Item = &'a str> {
    let of_form = evaluation.blocks.iter().map(|block| evaluation.text(block.name));
    of_form.chain(scheme.document().blocks.iter().map(|block| block.name.as_str()))
}

fn kinds(evaluation: &Evaluation) -> impl Iterator<Item = &str> {
    evaluation.groups.iter().map(|group| evaluation.text(group.name))
}
