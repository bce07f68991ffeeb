//! Which wording belongs to which check: every file of checks brings a list, the scheme one of its own, and together they
//! must word each check exactly once, or the crate does not compile.

use crate::language::Language;
use crate::review::checks::{
    about, amounts, blocks, cells, document, execution, goals, kinds, patterns, reasons, rows, scores, totals,
    unreadable, years,
};
use crate::review::finding::Finding;
use crate::scheme::checks::Check;
use crate::scheme::problem;
use crate::scheme::wording::Wording;

const AREAS: &[&[Wording]] = &[
    about::WORDINGS,
    amounts::WORDINGS,
    blocks::WORDINGS,
    cells::WORDINGS,
    document::WORDINGS,
    execution::WORDINGS,
    goals::WORDINGS,
    kinds::WORDINGS,
    patterns::WORDINGS,
    reasons::WORDINGS,
    rows::WORDINGS,
    scores::WORDINGS,
    totals::WORDINGS,
    unreadable::WORDINGS,
    years::WORDINGS,
    problem::WORDINGS,
];

const CHECKS: usize = Check::ALL.len();

static WORDINGS: [&Wording; CHECKS] = all_wordings();

#[expect(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "evaluated when the crate is compiled")]
const fn all_wordings() -> [&'static Wording; CHECKS] {
    let mut all = [&AREAS[0][0]; CHECKS];
    let mut worded = [false; CHECKS];
    let mut area = 0;
    while area < AREAS.len() {
        let mut index = 0;
        while index < AREAS[area].len() {
            let wording = &AREAS[area][index];
            let check = wording.check.position();
            assert!(!worded[check], "a check is worded twice");
            (all[check], worded[check]) = (wording, true);
            index += 1;
        }
        area += 1;
    }
    let mut check = 0;
    while check < CHECKS {
        assert!(worded[check], "a check is worded nowhere");
        check += 1;
    }
    all
}

fn wording(check: Check) -> Option<&'static Wording> {
    WORDINGS.get(check.position()).copied()
}

impl Check {
    /// When the check is raised.
    #[must_use]
    pub fn meaning(self, language: Language) -> &'static str {
        match self {
            Self::Host(check) => check.meaning(language),
            check => wording(check).map_or("", |wording| wording.meaning.get(language)),
        }
    }

    /// What the filer should do about it.
    #[must_use]
    pub fn advice(self, language: Language) -> &'static str {
        match self {
            Self::Host(check) => check.advice(language),
            check => wording(check).map_or("", |wording| wording.advice.get(language)),
        }
    }
}

impl Finding<'_> {
    /// What the filer should do about it.
    #[must_use]
    pub fn advice(&self, language: Language) -> &'static str {
        self.check.advice(language)
    }
}
