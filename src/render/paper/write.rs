//! A form written down: bands below each other in plain text and Markdown, one table with merged cells in HTML.

use crate::render::paper::form::{Band, FormPaper, TableBand};
use crate::render::paper::spans::{self, Role, SpanCell};
use crate::render::sheet::{Format, Sheet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::fmt::Write;

/// What stands where something belongs and nothing was filled in.
pub(crate) fn not_filled<W: Write>(sheet: &Sheet<'_, W>) -> &'static str {
    sheet.pick("not filled in", "未填写")
}

pub(crate) fn form<W: Write>(sheet: &mut Sheet<'_, W>, paper: &FormPaper) -> fmt::Result {
    if sheet.format == Format::Html {
        return table(sheet, paper);
    }
    sheet.heading(1, &paper.title)?;
    paper.bands.iter().try_for_each(|band| match band {
        Band::Labels(labels) => {
            let absent = not_filled(sheet);
            let colon = sheet.pick(": ", "：");
            let said = |(label, value): &(String, Option<String>)| {
                format!("{label}{colon}{}", value.as_deref().unwrap_or(absent))
            };
            let line: Vec<String> = labels.iter().map(said).collect();
            sheet.line(&line.join(sheet.pick("; ", "；")))
        }
        Band::Table(table) => band_table(sheet, table),
        Band::Text(label, lines) => {
            sheet.heading(2, label)?;
            match lines {
                Some(lines) => lines.iter().flat_map(|line| line.lines()).try_for_each(|line| sheet.line(line)),
                None => sheet.line(not_filled(sheet)),
            }
        }
    })
}

fn band_table<W: Write>(sheet: &mut Sheet<'_, W>, table: &TableBand) -> fmt::Result {
    sheet.heading(2, &table.label)?;
    if table.rows.is_empty() {
        sheet.line(not_filled(sheet))?;
    } else {
        let rows = table.rows.iter().enumerate().map(|(place, row)| {
            // A merged cell stands once.
            let cells = row.iter().enumerate();
            cells.map(move |(column, text)| if table.is_merged(place, column) { String::new() } else { text.clone() })
        });
        sheet.table(&table.label, &table.columns, rows)?;
    }
    let Some((label, _, value)) = &table.total else { return Ok(()) };
    let value = value.as_deref().unwrap_or(not_filled(sheet));
    sheet.line(&format!("{label}{}{value}", sheet.pick(": ", "：")))
}

fn table<W: Write>(sheet: &mut Sheet<'_, W>, paper: &FormPaper) -> fmt::Result {
    sheet.html("<div class=\"wide\">\n<table border=\"1\" class=\"form\">\n<caption>")?;
    sheet.text(&paper.title)?;
    sheet.html("</caption>\n<tbody>\n")?;
    for row in spans::rows(paper, false) {
        sheet.html("<tr>")?;
        row.iter().try_for_each(|shown| cell(sheet, shown))?;
        sheet.html("</tr>\n")?;
    }
    sheet.html("</tbody>\n</table>\n</div>\n")
}

fn cell<W: Write>(sheet: &mut Sheet<'_, W>, cell: &SpanCell) -> fmt::Result {
    let (name, attributes) = match cell.role {
        Role::Label => ("th", " scope=\"row\""),
        Role::Heading => ("th", " scope=\"col\""),
        Role::Number | Role::Difference => ("td", " align=\"right\""),
        Role::Value | Role::Absent => ("td", ""),
    };
    let mut open = format!("<{name}{attributes}");
    for (attribute, span) in [("colspan", cell.columns), ("rowspan", cell.rows)] {
        if span > 1 {
            open.push_str(&format!(" {attribute}=\"{span}\""));
        }
    }
    open.push('>');
    sheet.html(&open)?;
    match cell.role {
        Role::Absent => {
            sheet.html("<em>")?;
            sheet.text(not_filled(sheet))?;
            sheet.html("</em>")?;
        }
        Role::Difference => {
            sheet.html("<mark>")?;
            lines(sheet, cell)?;
            sheet.html("</mark>")?;
        }
        _ => lines(sheet, cell)?,
    }
    sheet.html(&format!("</{name}>"))
}

fn lines<W: Write>(sheet: &mut Sheet<'_, W>, cell: &SpanCell) -> fmt::Result {
    for (place, line) in cell.lines.iter().flat_map(|line| line.lines()).enumerate() {
        if place > 0 {
            sheet.html("<br>")?;
        }
        sheet.text(line)?;
    }
    Ok(())
}
