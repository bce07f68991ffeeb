//! The drafts of a grid: the form that is being read, and those that are done.

use alloc::vec::Vec;

use super::draft::Draft;
use super::note::Note;
use super::source::BudgetField;

/// The forms of a grid as they are found.
#[derive(Debug, Default)]
pub(super) struct Drafts<'g> {
    pub(super) finished: Vec<Draft<'g>>,
    pub(super) current: Draft<'g>,
    /// Notes that belong to no form.
    pub(super) whole: Vec<Note<'g>>,
    /// A table that lists projects was found.
    pub(super) found_list: bool,
    /// Tables that made no form, with their first text.
    pub(super) unread: Vec<(u32, &'g str)>,
}

impl<'g> Drafts<'g> {
    /// Ends the form that is being read and begins the next one, in a table of this part.
    pub(super) fn next(&mut self, part: u32) {
        let draft = core::mem::take(&mut self.current);
        if is_whole(&draft) {
            self.finished.push(draft);
        } else if draft.has_table {
            self.unread.extend(draft.part.map(|part| (part, "")));
        }
        self.current.part = Some(part);
    }
}

/// Whether a draft is a form: it has indicators, or funds and a sign that it is a self-evaluation.
fn is_whole(draft: &Draft<'_>) -> bool {
    let is_evaluated = draft.subject.is_some()
        || draft.unit_name.is_some()
        || draft.kind_of_title.is_some()
        || !draft.goals.is_empty()
        || draft.budget.get(BudgetField::DeclaredScore).is_some();
    draft.has_indicators || draft.has_funds && is_evaluated
}
