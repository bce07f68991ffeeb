//! What the sheets of `.xlsx` and `.xls` workbooks show, with the numbers in their formats.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{Data, Dimensions, Reader, SheetType, SheetVisible, Style, Xls, Xlsx};

use crate::display::shown;
use crate::format_code::built_in;
use crate::message::Message;
use crate::page::Part;
use crate::sheet::{Merged, Sheet};
use crate::xls_formats::XlsFormats;

/// The sheets of a workbook, and a notice for each sheet with formulas whose results the file does not keep.
pub(crate) fn read_xlsx(bytes: &[u8]) -> Result<(Vec<Part>, Vec<Message>), Message> {
    let damaged = |error| Message::damaged(".xlsx", error);
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let (mut parts, mut notices) = (Vec::new(), Vec::new());
    for name in visible_sheets(workbook.sheets_metadata()) {
        let mut sheet = Sheet::new(name.clone());
        let mut valueless = BTreeSet::new();
        let mut reader = workbook.worksheet_cells_reader(&name).map_err(damaged)?;
        while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(damaged)? {
            let (row, column) = cell.get_position();
            let value = Data::from(cell.get_value().clone());
            if value == Data::Empty {
                valueless.insert((row, column));
            }
            let code = reader.styles().get(style).map_or("General", code);
            sheet.set(position(row), position(column), &shown(&value, code));
        }
        drop(reader);
        if !valueless.is_empty() {
            let mut reader = workbook.worksheet_cells_reader(&name).map_err(damaged)?;
            let mut unsolved = 0_usize;
            while let Some(formula) = reader.next_formula().map_err(damaged)? {
                let found = !formula.get_value().is_empty() && valueless.contains(&formula.get_position());
                unsolved = unsolved.saturating_add(found.into());
            }
            notices.extend((unsolved > 0).then(|| without_results(&name, unsolved)));
        }
        sheet.merged = merged(&workbook.merge_cells_by_sheet_name(&name).map_err(damaged)?);
        parts.extend(sheet.into_table()?.map(Part::Table));
    }
    Ok((parts, notices))
}

fn without_results(sheet: &str, cells: usize) -> Message {
    Message::new(
        format!(
            "sheet {sheet}: formulas without a result in the file are read as blank, {cells} in number: open it in a \
             spreadsheet program and save it"
        ),
        format!("工作表“{sheet}”：{cells}个公式单元格在文件中没有结果，按空白读取：请用电子表格软件打开后保存"),
    )
}

/// The sheets of an `.xls` workbook, and whether its number formats could be told.
pub(crate) fn read_xls(bytes: &[u8]) -> Result<(Vec<Part>, bool), Message> {
    let formats = XlsFormats::read(bytes).map_err(|error| Message::damaged(".xls", error))?;
    let damaged = |error| Message::damaged(".xls", error);
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut parts = Vec::new();
    for name in visible_sheets(workbook.sheets_metadata()) {
        let mut sheet = Sheet::new(name.clone());
        let range = workbook.worksheet_range(&name).map_err(damaged)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let row = position(first_row).saturating_add(row);
            let column = position(first_column).saturating_add(column);
            let code = formats.as_ref().and_then(|formats| formats.code(&name, row, column));
            sheet.set(row, column, &shown(value, code.unwrap_or(usual(value))));
        }
        sheet.merged = merged(&workbook.merge_cells_by_sheet_name(&name).map_err(damaged)?);
        parts.extend(sheet.into_table()?.map(Part::Table));
    }
    Ok((parts, formats.is_some()))
}

/// The format of a value whose own one is not known.
fn usual(value: &Data) -> &'static str {
    match value {
        Data::DateTime(date) if date.is_duration() => "[h]:mm:ss",
        Data::DateTime(_) => "yyyy/m/d",
        _ => "General",
    }
}

fn visible_sheets(sheets: &[calamine::Sheet]) -> Vec<String> {
    let shown =
        sheets.iter().filter(|sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet);
    shown.map(|sheet| sheet.name.clone()).collect()
}

fn code(style: &Style) -> &str {
    let Some(format) = &style.number_format else { return "General" };
    // These depend on the language of the program, or are not written in the file at all.
    let by_number = format.format_id.filter(|id| matches!(id, 14 | 22) || format.format_code == "General");
    by_number.and_then(built_in).unwrap_or(&format.format_code)
}

fn merged(ranges: &[Dimensions]) -> Vec<Merged> {
    let place = |(row, column)| (position(row), position(column));
    ranges.iter().map(|range| Merged { first: place(range.start), last: place(range.end) }).collect()
}

fn position(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
