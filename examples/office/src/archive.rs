//! The XML files inside `.docx` and `.ods` archives.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::message::Message;

/// A form's text is some hundred kilobytes; an archive that unpacks to more than this is no form.
const MAX_TEXT: u64 = 128 * 1024 * 1024;

/// The text of one file in an archive. `kind` names the archive in messages.
pub(crate) fn text(bytes: &[u8], name: &str, kind: &str) -> Result<String, Message> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| Message::damaged(kind, error))?;
    let file = match archive.by_name(name) {
        Ok(file) => file,
        Err(ZipError::FileNotFound) => {
            return Err(Message::damaged(kind, format!("there is no {name} in it")));
        }
        Err(error) => return Err(Message::damaged(kind, error)),
    };
    let mut text = String::new();
    let read = file.take(MAX_TEXT.saturating_add(1)).read_to_string(&mut text);
    read.map_err(|error| Message::damaged(kind, error))?;
    if u64::try_from(text.len()).is_ok_and(|length| length > MAX_TEXT) {
        return Err(Message::damaged(kind, format!("its {name} is too large")));
    }
    Ok(text)
}

/// The name of the main document of a Word archive: its place is free, although programs agree on one.
pub(crate) fn main_part(bytes: &[u8], kind: &str) -> Result<String, Message> {
    const USUAL: &str = "word/document.xml";
    let Ok(relations) = text(bytes, "_rels/.rels", kind) else { return Ok(USUAL.to_owned()) };
    let document = roxmltree::Document::parse(&relations).map_err(|error| Message::damaged(kind, error))?;
    let target = document.descendants().find_map(|node| {
        let is_main = node.attribute("Type").is_some_and(|kind| kind.ends_with("/officeDocument"));
        node.attribute("Target").filter(|_| is_main)
    });
    Ok(target.unwrap_or(USUAL).trim_start_matches('/').to_owned())
}
