//! A form as a grid: the cells of the paper that would be printed of it.

use super::Grid;
use super::below::{Figures, Language, Papers, Role, SpanCell, spans};

impl Grid<'static> {
    /// The form of an evaluation (自评表) as a table, as it is declared, in the layout of its scheme: the same cells as the
    /// paper. [Reading](Grid::read) the grid gives the fields that the layout prints.
    #[must_use]
    pub fn of_form(papers: &Papers<'_, '_>) -> Self {
        let paper = papers.form_paper(Figures::Declared, Language::Chinese);
        let mut grid = Self::new();
        grid.text(paper.title.clone());
        let table = grid.table(None);
        for cells in spans::rows(&paper, true) {
            let mut row = table.row();
            for cell in cells {
                let text = if cell.role == Role::Absent { alloc::string::String::new() } else { cell.lines.join("\n") };
                let span = |span: usize| u32::try_from(span).unwrap_or(u32::MAX);
                let SpanCell { columns, rows, .. } = cell;
                row.span(text, span(columns), span(rows));
            }
        }
        grid
    }
}
