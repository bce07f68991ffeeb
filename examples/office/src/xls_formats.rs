//! The number formats of an `.xls` workbook's cells, which its reader does not tell: without them `98%` comes as `0.98`.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};

use crate::format_code::built_in;

#[derive(Debug, Default)]
pub(crate) struct XlsFormats {
    /// The codes that the workbook defines, by their number.
    codes: BTreeMap<u16, String>,
    /// The number of the code of each cell format.
    cell_formats: Vec<u16>,
    /// The cell format of each number, by the name of its sheet.
    sheets: BTreeMap<String, BTreeMap<(usize, usize), usize>>,
}

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;
const BOUND_SHEET: u16 = 0x0085;
const FORMAT: u16 = 0x041E;
const XF: u16 = 0x00E0;
const MUL_RK: u16 = 0x00BD;
/// RK, NUMBER, FORMULA, LABELSST, LABEL: a row, a column and a cell format, then the value.
const ONE_CELL: [u16; 5] = [0x027E, 0x0203, 0x0006, 0x00FD, 0x0204];
/// The version that has been written since 1997; the older ones keep formats otherwise.
const BIFF8: u16 = 0x0600;

struct Record<'b> {
    kind: u16,
    data: &'b [u8],
}

impl XlsFormats {
    /// The formats of a workbook, or `None` where they are kept in another way. The error is about the container of the
    /// workbook, which is checked here for chains without an end.
    pub(crate) fn read(bytes: &[u8]) -> io::Result<Option<Self>> {
        let mut file = cfb::CompoundFile::open(Cursor::new(bytes))?;
        let mut entries = file.read_root_storage();
        let Some(entry) = entries.find(|entry| entry.name().eq_ignore_ascii_case("workbook")) else { return Ok(None) };
        let mut stream = Vec::new();
        file.open_stream(entry.path())?.read_to_end(&mut stream)?;
        Ok(Self::of_stream(&stream))
    }

    fn of_stream(stream: &[u8]) -> Option<Self> {
        let mut formats = Self::default();
        let mut places = Vec::new();
        let mut globals = records(stream, 0);
        let first = globals.next()?;
        if first.kind != BOF || word(first.data, 0)? != BIFF8 {
            return None;
        }
        for record in globals {
            match record.kind {
                FORMAT => {
                    formats.codes.insert(word(record.data, 0)?, text(record.data.get(2..)?, 2)?);
                }
                XF => formats.cell_formats.push(word(record.data, 2)?),
                BOUND_SHEET => {
                    let low = usize::from(word(record.data, 0)?);
                    let high = usize::from(word(record.data, 2)?);
                    places.push((text(record.data.get(6..)?, 1)?, high.checked_mul(0x1_0000)?.checked_add(low)?));
                }
                _ => {}
            }
        }
        for (name, start) in places {
            formats.sheets.insert(name, cells(stream, start)?);
        }
        Some(formats)
    }

    pub(crate) fn code(&self, sheet: &str, row: usize, column: usize) -> Option<&str> {
        let format = self.sheets.get(sheet)?.get(&(row, column))?;
        let number = self.cell_formats.get(*format)?;
        // The file spells the built-in codes out as the program that wrote it had them; dates follow the reader's language.
        let own = self.codes.get(number).filter(|_| !matches!(number, 14 | 22));
        own.map(String::as_str).or_else(|| built_in(u32::from(*number)))
    }
}

/// The records from a place to the end of their part of the stream.
fn records(stream: &[u8], start: usize) -> impl Iterator<Item = Record<'_>> {
    let mut rest = stream.get(start..).unwrap_or(&[]);
    core::iter::from_fn(move || {
        let kind = word(rest, 0)?;
        let length = usize::from(word(rest, 2)?);
        let (data, after) = rest.get(4..)?.split_at_checked(length)?;
        rest = if kind == EOF { &[] } else { after };
        Some(Record { kind, data })
    })
}

fn cells(stream: &[u8], start: usize) -> Option<BTreeMap<(usize, usize), usize>> {
    let mut cells = BTreeMap::new();
    let mut depth = 0_usize;
    for record in records(stream, start) {
        // A chart inside a sheet has records of its own.
        depth = depth.saturating_add(usize::from(record.kind == BOF));
        if depth > 1 {
            return Some(cells);
        }
        if ONE_CELL.contains(&record.kind) {
            let place = (word(record.data, 0)?, word(record.data, 2)?);
            cells.insert((place.0.into(), place.1.into()), word(record.data, 4)?.into());
        } else if record.kind == MUL_RK {
            let row = usize::from(word(record.data, 0)?);
            let first = usize::from(word(record.data, 2)?);
            let runs = record.data.get(4..record.data.len().checked_sub(2)?)?;
            for (at, run) in runs.chunks_exact(6).enumerate() {
                cells.insert((row, first.saturating_add(at)), word(run, 0)?.into());
            }
        }
    }
    Some(cells)
}

fn word(data: &[u8], at: usize) -> Option<u16> {
    let bytes = data.get(at..at.checked_add(2)?)?;
    bytes.try_into().ok().map(u16::from_le_bytes)
}

/// A text after its length, which takes `width` bytes, and a flag for wide characters.
fn text(data: &[u8], width: usize) -> Option<String> {
    let length = if width == 2 { word(data, 0)?.into() } else { usize::from(*data.first()?) };
    let wide = data.get(width)? & 1 == 1;
    let characters = data.get(width.checked_add(1)?..)?;
    if wide {
        let units: Vec<u16> = characters.chunks_exact(2).take(length).filter_map(|pair| word(pair, 0)).collect();
        String::from_utf16(&units).ok()
    } else {
        Some(characters.iter().take(length).map(|byte| char::from(*byte)).collect())
    }
}
