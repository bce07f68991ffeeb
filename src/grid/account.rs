//! Stage 10: every cell that is not blank has been read, is known, or is told.

use alloc::vec;
use alloc::vec::Vec;

use super::below::Severity;
use super::clean;
use super::note::{Code, Note};
use super::place::Sheet;

/// Which cells of a table are accounted for.
#[derive(Debug)]
pub(super) struct Account {
    done: Vec<bool>,
}

impl Account {
    pub(super) fn new(sheet: &Sheet<'_>) -> Self {
        Self { done: vec![false; sheet.cells.len()] }
    }

    /// A cell has been read, is a label in its place, or is in a note.
    pub(super) fn tick_off(&mut self, index: usize) {
        if let Some(done) = self.done.get_mut(index) {
            *done = true;
        }
    }

    /// All cells that begin in a row.
    pub(super) fn tick_off_row(&mut self, sheet: &Sheet<'_>, row: usize) {
        for index in sheet.own(row) {
            self.tick_off(index);
        }
    }

    pub(super) fn is_ticked_off(&self, index: usize) -> bool {
        self.done.get(index).copied().unwrap_or(true)
    }

    /// A note on each cell that is still open.
    pub(super) fn close<'g>(&self, sheet: &Sheet<'g>, notes: &mut Vec<Note<'g>>) {
        for (index, cell) in sheet.cells.iter().enumerate() {
            if cell.is_blank() || cell.meaning.is_known() && cell.value_at == 0 || self.is_ticked_off(index) {
                continue;
            }
            let mut note = Note::at(Code::CellNotRead, sheet.position(index), cell.text);
            if clean::is_number(cell.text) {
                note = note.weighing(Severity::Warning);
            }
            notes.push(note);
        }
    }
}
