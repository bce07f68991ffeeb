//! Which reader a file is for, by its name, and what is not read.

use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use crate::encoding;
use crate::message::Message;
use crate::page::{Page, Part};
use crate::{dump, excel, html, open_document, word};

/// A file's page, and what a person should know of how it was read.
#[derive(Debug)]
pub(crate) struct Read {
    pub(crate) page: Page,
    pub(crate) notices: Vec<Message>,
}

/// A form is some hundred kilobytes; pictures make it some megabytes.
const MAX_FILE: usize = 256 * 1024 * 1024;

const OLD_OFFICE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
const ARCHIVE: &[u8] = b"PK\x03\x04";

pub(crate) fn read(file: &str) -> Result<Read, Message> {
    let path = Path::new(file);
    let extension = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    known(&extension)?;
    let bytes = std::fs::read(path).map_err(|error| Message::new(error.to_string(), format!("无法打开：{error}")))?;
    if bytes.is_empty() {
        return Err(Message::new("is empty", "文件是空的"));
    }
    if bytes.len() > MAX_FILE {
        return Err(Message::new("is too large for a form", "文件过大，不是自评表"));
    }
    let mut notices = Vec::new();
    let parts = unpanicked(|| parts(&extension, &bytes, &mut notices))
        .unwrap_or_else(|| Err(Message::damaged(&format!(".{extension}"), "its reader gives up on it")))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Read { page: Page { name, parts }, notices })
}

/// What a reader gives, or `None` where it panics: the crates that take files apart do so on some damaged ones.
fn unpanicked<T>(read: impl FnOnce() -> T) -> Option<T> {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let read = panic::catch_unwind(AssertUnwindSafe(read));
    panic::set_hook(usual);
    read.ok()
}

/// Refuses by name what is not read, before it is opened.
fn known(extension: &str) -> Result<(), Message> {
    let save_as = |target: &str| {
        Message::new(
            format!(".{extension} files are not read: open it and save it as {target}"),
            format!("不读取 .{extension} 文件：请打开后另存为 {target}"),
        )
    };
    match extension {
        "docx" | "xlsx" | "xls" | "ods" | "html" | "htm" | "txt" => Ok(()),
        "doc" | "rtf" | "wps" | "odt" | "docm" => Err(save_as(".docx")),
        "et" | "xlsm" | "xlsb" | "csv" => Err(save_as(".xlsx")),
        "pdf" => Err(Message::new(
            ".pdf files are not read, their text is in no sure order: take the file that it was made from, saved as .docx or .xlsx",
            "不读取 .pdf 文件，其中文字次序不可靠：请使用生成它的原文件，另存为 .docx 或 .xlsx",
        )),
        _ => Err(Message::new(
            "has no known kind: .docx, .xlsx, .xls, .ods, .html, .htm and .txt files are read",
            "文件类型未知：可读取 .docx、.xlsx、.xls、.ods、.html、.htm 和 .txt 文件",
        )),
    }
}

fn parts(extension: &str, bytes: &[u8], notices: &mut Vec<Message>) -> Result<Vec<Part>, Message> {
    let modern = matches!(extension, "docx" | "xlsx" | "ods");
    if modern && bytes.starts_with(OLD_OFFICE) {
        return Err(Message::protected());
    }
    match extension {
        "docx" => word::read(bytes),
        "xlsx" => new_workbook(bytes, notices),
        "ods" => open_document::read(bytes),
        // Systems export web pages and new workbooks under the old name.
        "xls" if bytes.starts_with(ARCHIVE) => new_workbook(bytes, notices),
        "xls" if bytes.starts_with(OLD_OFFICE) => {
            let (parts, formats) = excel::read_xls(bytes)?;
            notices.extend((!formats).then(ratios));
            Ok(parts)
        }
        "xls" => {
            let text = text(bytes, notices)?;
            if is_web_page(&text) { html::read(&text) } else { Err(Message::damaged(".xls", "it is no workbook")) }
        }
        "txt" => Ok(dump::read(&text(bytes, notices)?)),
        _ => html::read(&text(bytes, notices)?),
    }
}

fn new_workbook(bytes: &[u8], notices: &mut Vec<Message>) -> Result<Vec<Part>, Message> {
    let (parts, told) = excel::read_xlsx(bytes)?;
    notices.extend(told);
    Ok(parts)
}

fn is_web_page(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    lower.trim_start().starts_with('<') && lower.contains("<table") && !lower.contains("<workbook")
}

fn ratios() -> Message {
    Message::new(
        "the number formats of this old workbook cannot be told: percentages may come as ratios, 98% as 0.98",
        "无法得知这一旧格式工作簿的数字格式：百分比可能显示为小数，如 98% 成为 0.98",
    )
}

fn text(bytes: &[u8], notices: &mut Vec<Message>) -> Result<String, Message> {
    let decoded = encoding::decode(bytes)?;
    if decoded.lossy {
        notices.push(Message::new(
            "is neither whole UTF-8 nor whole GB 18030: unreadable characters stand as \u{fffd}",
            "既不是完整的 UTF-8，也不是完整的 GB 18030：无法识别的字符以 \u{fffd} 表示",
        ));
    }
    Ok(decoded.text)
}
