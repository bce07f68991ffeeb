//! The text of a web page or of a plain file, in UTF-8 or in the encodings of Chinese.

use encoding_rs::{Encoding, GB18030, UTF_8};

use crate::message::Message;

/// How far into a page its declaration of an encoding is looked for.
const HEAD: usize = 4096;

/// The text of a file, and whether some of it could not be read.
#[derive(Debug)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) lossy: bool,
}

/// Decodes by the mark at the beginning, else by the declaration, else by trial of UTF-8 and GB 18030.
pub(crate) fn decode(bytes: &[u8]) -> Result<Decoded, Message> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let declared = marked.or_else(|| declared(bytes));
    let trial = declared.into_iter().chain([UTF_8, GB18030]);
    let read = trial.map(|encoding| encoding.decode(bytes)).find(|(.., lossy)| !lossy);
    let (text, lossy) = read.map_or_else(
        || {
            let (text, ..) = declared.unwrap_or(GB18030).decode(bytes);
            (text, true)
        },
        |(text, ..)| (text, false),
    );
    if text.contains('\0') {
        return Err(Message::new("is not a text", "不是文本文件"));
    }
    Ok(Decoded { text: text.into_owned(), lossy })
}

/// The encoding that a page names in its head, `<meta charset="gb2312">`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head: String = bytes.iter().take(HEAD).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let (_, after) = head
        .split_once("charset=")
        .or_else(|| head.split_once("<?xml").and_then(|(_, xml)| xml.split_once("encoding=")))?;
    let name = after.trim_start_matches(['"', '\'', ' ']);
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(name.len());
    // What can be read as ASCII up to here is not UTF-16, whatever the page says.
    Encoding::for_label(name.get(..end)?.as_bytes()).map(Encoding::output_encoding)
}
