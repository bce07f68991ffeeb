//! Runs the program on files that a test makes, and looks at the grids that come out.
#![allow(dead_code, reason = "each test program uses its own part")]

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub fn office(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_office")).args(arguments).output().unwrap()
}

/// Writes a file for a test; each test has a name of its own.
pub fn made(test: &str, name: &str, bytes: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// The grid of a file, and what was said on standard error.
pub fn grid_of(path: &Path) -> (Value, String) {
    let output = office(&["--grid", path.to_str().unwrap()]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{}: {said}", path.display());
    let mut document: Value = serde_json::from_slice(&output.stdout).unwrap();
    (document["grid/1"].take(), said)
}

/// The parts of the page that a made file shows.
pub fn parts(test: &str, name: &str, bytes: &[u8]) -> Value {
    grid_of(&made(test, name, bytes)).0["parts"].take()
}

/// The rows of the only table of a made file.
pub fn rows(test: &str, name: &str, bytes: &[u8]) -> Value {
    let mut parts = parts(test, name, bytes);
    assert_eq!(parts.as_array().unwrap().len(), 1, "{parts}");
    parts[0]["table"]["rows"].take()
}

pub fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A Word document with this body.
pub fn docx(body: &str) -> Vec<u8> {
    let document = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><w:document
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        xmlns:v="urn:schemas-microsoft-com:vml"><w:body>{body}<w:sectPr/></w:body></w:document>"#
    );
    archive(&[("word/document.xml", &document)])
}

/// A sheet of a made workbook: its name, its state, its rows and what follows them.
pub struct Sheet<'s> {
    pub name: &'s str,
    pub state: &'s str,
    pub data: &'s str,
    pub after: &'s str,
}

/// A workbook whose cell formats are `formats` in order, from 1; format 0 is General.
pub fn xlsx(sheets: &[Sheet], formats: &[&str]) -> Vec<u8> {
    const SPACES: &str = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;
    const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let (mut codes, mut cell_formats) = (String::new(), r#"<xf numFmtId="0"/>"#.to_owned());
    for (at, format) in formats.iter().enumerate() {
        // A format that is a number is one that spreadsheets know.
        let id = format.parse().ok().filter(|_| !format.starts_with('0')).unwrap_or(164 + at);
        cell_formats += &format!(r#"<xf numFmtId="{id}" applyNumberFormat="1"/>"#);
        if id >= 164 {
            codes += &format!(r#"<numFmt numFmtId="{id}" formatCode="{}"/>"#, escaped(format));
        }
    }
    let styles =
        format!("<styleSheet {SPACES}><numFmts>{codes}</numFmts><cellXfs>{cell_formats}</cellXfs></styleSheet>");
    let (mut listed, mut relations, mut files) = (String::new(), String::new(), Vec::new());
    for (at, sheet) in sheets.iter().enumerate() {
        listed += &format!(
            r#"<sheet name="{}" sheetId="{}" state="{}" r:id="r{at}"/>"#,
            escaped(sheet.name),
            at + 1,
            sheet.state
        );
        relations +=
            &format!(r#"<Relationship Id="r{at}" Type="{RELATION}/worksheet" Target="worksheets/s{at}.xml"/>"#);
        let data = format!("<worksheet {SPACES}><sheetData>{}</sheetData>{}</worksheet>", sheet.data, sheet.after);
        files.push((format!("xl/worksheets/s{at}.xml"), data));
    }
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    files.push(("xl/styles.xml".into(), styles));
    files.push(("xl/workbook.xml".into(), format!("<workbook {SPACES}><sheets>{listed}</sheets></workbook>")));
    files.push((
        "xl/_rels/workbook.xml.rels".into(),
        format!(r#"<Relationships xmlns="{package}">{relations}<Relationship Id="s" Type="{RELATION}/styles" Target="styles.xml"/></Relationships>"#),
    ));
    files.push((
        "_rels/.rels".into(),
        format!(r#"<Relationships xmlns="{package}"><Relationship Id="d" Type="{RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#),
    ));
    files.push((
        "[Content_Types].xml".into(),
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#.into(),
    ));
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    archive(&files)
}

/// An OpenDocument spreadsheet with these tables.
pub fn ods(styles: &str, tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>{styles}</office:automatic-styles>
        <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}

/// A row and a column, from 0.
type Place = (usize, usize);

/// A text with the columns and rows that it spans.
type Shown = (String, usize, usize);

/// The cells that show something, where the rules of `grid/1` place them.
pub fn placed(rows: &Value) -> BTreeMap<Place, Shown> {
    let rows = rows.as_array().unwrap();
    let (mut taken, mut shown) = (BTreeMap::new(), BTreeMap::new());
    for (row, cells) in rows.iter().enumerate() {
        let mut column = 0;
        for cell in cells.as_array().unwrap() {
            let text = cell.as_str().or(cell["text"].as_str()).unwrap_or("").trim().to_owned();
            let span = |key| usize::try_from(cell[key].as_u64().unwrap_or(1)).unwrap();
            let (columns, height) = (span("columns"), span("rows").min(rows.len() - row));
            while taken.contains_key(&(row, column)) {
                column += 1;
            }
            for place in (row..row + height).flat_map(|row| (column..column + columns).map(move |column| (row, column)))
            {
                assert_eq!(taken.insert(place, ()), None, "two cells at {place:?}");
            }
            if !text.is_empty() {
                shown.insert((row, column), (text, columns, height));
            }
            column += columns;
        }
    }
    shown
}
