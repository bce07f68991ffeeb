//! The share of indicators that hit their target, counted once for a whole evaluation and not for every row that
//! measures it.

use crate::evaluation::Evaluation;
use crate::evaluation::answer::Answer;
use crate::exact::number::Number;
use crate::exact::ratio::Ratio;
use crate::scheme::Scheme;
use crate::scheme::rule::Hits;
use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;

/// What each measure of hits of a scheme and of the rows finds in an evaluation; most have none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct TargetsReached(Option<Box<Shares>>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Shares {
    /// Sorted by their measure; `None` where there is nothing to count.
    sorted: Vec<(Hits, Option<Ratio>)>,
}

impl TargetsReached {
    #[inline]
    pub(crate) fn of(scheme: &Scheme, evaluation: &Evaluation) -> Self {
        if scheme.plan().targets_reached.is_empty() && !evaluation.overview.counts_targets_reached {
            return Self::default();
        }
        Self::count(scheme, evaluation)
    }

    #[cold]
    fn count(scheme: &Scheme, evaluation: &Evaluation) -> Self {
        let of_rows =
            evaluation.specials.iter().filter_map(|special| special.particulars.rule.as_ref()?.targets_reached());
        let mut measures: Vec<Hits> = scheme.plan().targets_reached.iter().copied().chain(of_rows).collect();
        measures.sort_unstable_by_key(Hits::order);
        measures.dedup_by_key(|hits| hits.order());
        let mut sorted = Vec::with_capacity(measures.len());
        for of_kind in measures.chunk_by(|left, right| left.kind == right.kind) {
            sorted.extend(of_kind.iter().copied().zip(count_kind(evaluation, of_kind)));
        }
        Self(Some(Box::new(Shares { sorted })))
    }

    /// The share that a rule measures; `None` where it measures none, or there is nothing to count.
    #[inline]
    pub(crate) fn of_rule(&self, rule: impl FnOnce() -> Option<Hits>) -> Option<Ratio> {
        self.0.as_ref()?.of(rule()?)
    }
}

impl Shares {
    fn of(&self, hits: Hits) -> Option<Ratio> {
        let found = self.sorted.binary_search_by_key(&hits.order(), |(known, _)| known.order()).ok()?;
        self.sorted.get(found)?.1
    }
}

/// The shares of the numeric indicators of one kind that hit their target without going beyond each of the lines, which
/// rise.
fn count_kind(evaluation: &Evaluation, lines: &[Hits]) -> Vec<Option<Ratio>> {
    let Some(kind) = lines.first().map(|hits| hits.kind) else { return Vec::new() };
    let mut counted = 0u32;
    // The targets reached by the first line that they do not go beyond.
    let mut reached_by_line = vec![0u32; lines.len()];
    for row in evaluation.indicators().filter(|row| row.kind() == kind) {
        let Some(reached) = row.figures.achievement() else {
            // A number that is left blank is no hit: it must not raise the share of the others.
            let blank = row.figures.answer == Answer::Blank && row.target_is_number();
            counted = counted.saturating_add(u32::from(blank));
            continue;
        };
        counted = counted.saturating_add(1);
        let first = lines.partition_point(|line| !line.is_within(reached));
        if let Some(count) = reached_by_line.get_mut(first).filter(|_| reached.compare(Number::ONE).is_ge()) {
            *count = count.saturating_add(1);
        }
    }
    let mut within = 0u32;
    reached_by_line
        .into_iter()
        .map(|count| {
            within = within.saturating_add(count);
            Ratio::new(Number::whole(within), Number::whole(counted))
        })
        .collect()
}
