//! No page makes reading its forms panic, whatever its cells and spans, and what is written is read again.
#![no_main]

use budget_performance::grid::{Grid, ReadOptions};
use budget_performance_fuzz::mutation;
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| { mutation::mutate(data, size, max_size, seed) });

fuzz_target!(|text: &str| {
    match Grid::from_json(text) {
        Ok(grid) => read(&grid),
        // What is no document is a table of its lines.
        Err(_) => read(&page(text)),
    }
});

fn read(grid: &Grid<'_>) {
    if let Ok(reading) = grid.read(&ReadOptions::default()) {
        assert!(!reading.forms.is_empty() || reading.notes().any(|note| note.code() == "no-form"));
        for read in &reading.forms {
            read.form.read().expect("no cell makes reading fail");
        }
        let written = grid.to_json().expect("its cells are placed");
        assert_eq!(&Grid::from_json(&written).expect("a document of its own"), grid);
    }
}

/// A page of one table: a row a line, a cell between tabs, `>` and `^` before a cell widen and heighten it.
fn page(text: &str) -> Grid<'_> {
    let mut grid = Grid::new();
    let table = grid.table(None);
    for line in text.lines().take(200) {
        let mut row = table.row();
        for cell in line.split('\t').take(30) {
            match (cell.strip_prefix('>'), cell.strip_prefix('^')) {
                (Some(text), _) => row.span(text, 3, 1),
                (_, Some(text)) => row.span(text, 1, 3),
                _ => row.cell(cell),
            };
        }
    }
    grid
}
