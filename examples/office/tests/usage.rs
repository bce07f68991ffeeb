//! How the program is called, and what it refuses in one line.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::type_complexity,
    reason = "tests may fail loudly"
)]

mod support;

use support::{archive, docx, made, office};

fn refused(arguments: &[&str]) -> String {
    let output = office(arguments);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        (output.status.code(), output.stdout.len(), said.lines().count()),
        (Some(2), 0, 1),
        "{arguments:?}: {said}"
    );
    said
}

#[test]
fn what_is_not_read_is_refused_in_one_line_with_what_to_do() {
    let old = [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600]].concat();
    let other = archive(&[("readme.txt", "x")]);
    let half = docx("<w:p><w:r>");
    let cases: [(&str, &[u8], &str, &str); 16] = [
        ("a.doc", &old, "save it as .docx", "另存为 .docx"),
        ("A.DOC", &docx(""), "save it as .docx", "另存为 .docx"),
        ("a.pdf", b"%PDF-1.7", ".docx or .xlsx", "另存为 .docx 或 .xlsx"),
        ("a.wps", &old, "save it as .docx", "另存为 .docx"),
        ("a.csv", b"a,b", "save it as .xlsx", "另存为 .xlsx"),
        ("a.png", b"\x89PNG", "no known kind", "类型未知"),
        ("noname", b"x", "no known kind", "类型未知"),
        ("old.docx", &old, "password", "密码"),
        ("old.xlsx", &old, "password", "密码"),
        ("old.xls", &old, "cannot be read as .xls", "不能按 .xls 读取"),
        ("other.docx", &other, "cannot be read as .docx", "不能按 .docx 读取"),
        ("other.xlsx", &other, "cannot be read as .xlsx", "不能按 .xlsx 读取"),
        ("other.ods", &other, "cannot be read as .ods", "不能按 .ods 读取"),
        ("half.docx", &half, "cannot be read as .docx", "不能按 .docx 读取"),
        ("text.xls", b"a\tb\n", "cannot be read as .xls", "不能按 .xls 读取"),
        ("picture.html", b"\x89PNG\0\0", "is not a text", "不是文本文件"),
    ];
    for (name, bytes, english, chinese) in cases {
        let path = made("refused", name, bytes);
        let path = path.to_str().unwrap();
        let said = refused(&["--grid", path]);
        assert!(said.starts_with(&format!("office: {path}: ")) && said.contains(english), "{name}: {said}");
        let said = refused(&["--grid", "--lang", "zh", path]);
        assert!(said.contains(chinese), "{name}: {said}");
    }
    assert!(refused(&["--grid", made("refused", "empty.txt", b"").to_str().unwrap()]).contains("empty"));
    assert!(refused(&["--grid", "/no/such/file.docx"]).contains("/no/such/file.docx"));
}

#[test]
fn damaged_old_workbooks_are_refused() {
    let whole = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/data/formats.xls")).unwrap();
    // The place of the first sheet, before its name, leads out of the workbook.
    let name: Vec<u8> = "自评表".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let at = whole.windows(name.len()).position(|window| window == name).unwrap();
    let mut astray = whole.clone();
    astray[at - 8..at - 4].copy_from_slice(&0x00FF_FFFF_u32.to_le_bytes());
    // The table of sectors leads from the first sector back to itself.
    let mut endless = whole.clone();
    let sector = u32::from_le_bytes(whole[0x4C..0x50].try_into().unwrap());
    let table = (usize::try_from(sector).unwrap() + 1) * 512;
    endless[table..table + 4].copy_from_slice(&0_u32.to_le_bytes());
    for (name, bytes) in
        [("astray.xls", &astray[..]), ("endless.xls", &endless), ("half.xls", &whole[..whole.len() / 2])]
    {
        assert!(
            refused(&["--grid", made("damaged", name, bytes).to_str().unwrap()]).contains("cannot be read as .xls")
        );
    }
}

#[test]
fn a_call_that_is_wrong_is_refused_in_one_line() {
    let path = made("calls", "a.txt", "文".as_bytes());
    let path = path.to_str().unwrap();
    for arguments in [
        &["--grid"][..],
        &["--grid", "--lang", "fr", path],
        &["--grid", "--lang"],
        &["--scheme"],
        &["--colour", path],
        &["--grid", "-"],
    ] {
        assert!(refused(arguments).contains("office --help"), "{arguments:?}");
    }
    let help = office(&["--help"]);
    assert_eq!(help.status.code(), Some(0));
    assert!(String::from_utf8(help.stdout).unwrap().contains("usage: office [--grid]"));
}

#[test]
fn a_file_that_is_refused_keeps_no_other_one_back() {
    let good = made("several", "good.txt", "自评表".as_bytes());
    let bad = made("several", "bad.pdf", b"%PDF");
    let (good, bad) = (good.to_str().unwrap(), bad.to_str().unwrap());
    let output = office(&["--grid", good, bad, good]);
    let printed = String::from_utf8(output.stdout).unwrap();
    let line = r#"{"grid/1":{"name":"good.txt","parts":[{"text":"自评表"}]}}"#;
    assert_eq!((output.status.code(), printed), (Some(2), format!("{line}\n{line}\n")));
    assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 1);
}
