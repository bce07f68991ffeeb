//! Head-room as data: what was lost where, and what would earn it.

use crate::exact::interval::Interval;
use crate::exact::points::Points;
use crate::notation::money::Amount;
use crate::notation::reading::Target;
use alloc::vec::Vec;

/// The points that an evaluation lost, and what would earn them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HeadRoom<'a> {
    /// Where points were lost: the execution of the budget first, then the rows in the order of the form.
    pub lost: Vec<LostPoints<'a>>,
    /// The blocks that lack points of their full ones, as the card has them.
    pub blocks: Vec<BlockRoom<'a>>,
    /// The way to the next grade; `None` where the scheme has no grades or the best is reached.
    pub next_grade: Option<NextGrade<'a>>,
}

/// Points that a row, or the execution of the budget, lost.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LostPoints<'a> {
    /// The row, from 1; `None` for the execution of the budget.
    pub row: Option<u32>,
    /// What it lacks of its weight.
    pub lost: Points,
    /// What can still be earned: less than what is lost where a reviewer took points off, or the scheme caps them.
    pub attainable: Points,
    /// What would earn it; `None` where nothing can.
    pub needed: Option<Needed<'a>>,
    /// The least that would bring the whole evaluation to the next grade with this alone; `None` where it cannot.
    pub for_next_grade: Option<Needed<'a>>,
}

/// What would earn points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Needed<'a> {
    /// An actual like this: a number with its sign, a range, a date.
    Actual(Target<'a>),
    /// What the scheme's rule measures, within these bounds.
    Measured(Interval),
    /// So much to be executed of the budget, or more.
    Executed(Amount),
    /// The highest level.
    Achieved,
    /// All items of the checklist.
    Items,
    /// A score that people give: nothing can be computed.
    Judgement,
}

/// What a block lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct BlockRoom<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its full points, less those it has.
    pub lost: Points,
    /// What its rows can still earn of them; the rest was never placed on a row, or cannot be earned any more.
    pub attainable: Points,
}

/// The way to the next grade.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NextGrade<'a> {
    /// The grade.
    pub name: &'a str,
    /// The points that the total lacks.
    pub short: Points,
    /// The fewest places whose attainable points reach it: those that earn most first, of equal ones the first on the
    /// form. The execution of the budget is `None`. Empty where all of them together do not reach it.
    pub places: Vec<Option<u32>>,
}
