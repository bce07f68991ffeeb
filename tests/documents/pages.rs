//! The pages of documentation of the documents, made of their schemas, so that there is one truth.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Map, Value};

const NAMES: [&str; 8] = ["grid-1", "form-1", "evaluation-1", "scheme-1", "report-1", "card-1", "call-1", "answer-1"];

/// Run with `BLESS=1` to write the pages anew.
#[test]
fn the_pages_are_those_of_the_schemas() {
    for name in NAMES {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let schema = std::fs::read_to_string(root.join(format!("schemas/{name}.json"))).unwrap();
        let page = page(name, &serde_json::from_str(&schema).unwrap(), &schema);
        let path = root.join(format!("docs/{name}.md"));
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &page).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == page, "{}: run this test once with BLESS=1, and read the difference", path.display());
    }
}

/// The keys of an object in the order of the file, from which `text` begins.
fn ordered<'v>(object: &'v Map<String, Value>, text: &str, before: &str) -> Vec<(&'v String, &'v Value)> {
    let mut entries: Vec<_> = object.iter().collect();
    entries.sort_by_key(|(key, _)| text.find(&format!("{before}\"{key}\": ")).unwrap_or(usize::MAX));
    entries
}

fn page(name: &str, schema: &Value, text: &str) -> String {
    let mut out = String::new();
    let title = schema["title"].as_str().unwrap();
    writeln!(out, "# `{title}`\n\n{}\n", in_both(schema)).unwrap();
    writeln!(out, "The document is one object whose only key is `{title}`; `schemas/{name}.json` is its JSON Schema (draft 2020-12). A key that is not required may be absent, and stand as `null` where the table says so.\n").unwrap();
    writeln!(out, "文档是只有一个键“{title}”的对象；其JSON Schema（2020-12）见`schemas/{name}.json`。非必填的键可不写，表中注明者可为`null`。\n").unwrap();
    writeln!(out, "An example 示例：\n\n```json\n{}\n```\n", examples(text, 2)).unwrap();
    for (name, definition) in ordered(schema["$defs"].as_object().unwrap(), text, "\n    ") {
        let start = text.find(&format!("\n    \"{name}\": ")).unwrap();
        section(&mut out, name, definition, &text[start..]);
    }
    out
}

fn section(out: &mut String, name: &str, definition: &Value, text: &str) {
    writeln!(out, "## `{name}`\n\n{}\n", in_both(definition)).unwrap();
    let choices = definition["anyOf"].as_array().cloned().unwrap_or_else(|| vec![definition.clone()]);
    for choice in &choices {
        if choice.get("enum").is_some() {
            writeln!(out, "One of the texts 可用文本：{}.\n", words(choice)).unwrap();
        }
        if let Some(pattern) = choice.get("pattern") {
            writeln!(out, "As a text 文本格式：`{}`\n", pattern.as_str().unwrap()).unwrap();
        }
        if choice.get("properties").is_some() {
            if choice.get("maxProperties").is_some() {
                writeln!(out, "An object with exactly one of the keys 只有下列一个键的对象：\n").unwrap();
            }
            writeln!(
                out,
                "| key 键 | required 必填 | value 取值 | default 默认 | meaning 含义 |\n|---|---|---|---|---|"
            )
            .unwrap();
            rows(out, "", choice, text);
            writeln!(out).unwrap();
        }
    }
    if definition.get("examples").is_some() {
        writeln!(out, "An example of each 各举一例：\n\n```json\n{}\n```\n", examples(text, 6)).unwrap();
    }
}

/// The examples at an indent as the file has them.
fn examples(text: &str, indent: usize) -> String {
    let list = text.split_once("\"examples\": [\n").unwrap().1;
    let list = list.split_once(&format!("\n{}]", " ".repeat(indent))).unwrap().0;
    list.lines().map(|line| &line[indent + 2..]).collect::<Vec<_>>().join("\n")
}

/// The keys of an object, those of an object without a name of its own behind it.
fn rows(out: &mut String, prefix: &str, object: &Value, text: &str) {
    let required: Vec<&Value> = object["required"].as_array().into_iter().flatten().collect();
    for (key, property) in ordered(object["properties"].as_object().unwrap(), text, "") {
        let is_required = required.contains(&&Value::from(key.as_str()));
        let default = property.get("default").map(|default| format!("`{default}`")).unwrap_or_default();
        writeln!(
            out,
            "| `{prefix}{key}` | {} | {} | {default} | {} |",
            if is_required { "yes 是" } else { "" },
            value(property),
            in_both(property).replace('|', "\\|"),
        )
        .unwrap();
        if property.get("properties").is_some() {
            rows(out, &format!("{prefix}{key}."), property, text);
        }
    }
}

/// What can stand at a key.
fn value(property: &Value) -> String {
    if let Some(reference) = property["$ref"].as_str() {
        // Another document, which has a page of its own.
        if let Some(document) = reference.strip_prefix("urn:budget-performance:") {
            return format!("`{}`", document.replace('-', "/"));
        }
        let name = reference.rsplit('/').next().unwrap();
        return format!("[{name}](#{name})");
    }
    if let Some(choices) = property["anyOf"].as_array() {
        return choices.iter().map(value).collect::<Vec<_>>().join(" or ");
    }
    if property.get("enum").is_some() {
        return words(property);
    }
    if let Some(items) = property.get("items") {
        return format!("list 列表: {}", value(items));
    }
    let range = match (property.get("minimum"), property.get("maximum")) {
        (Some(least), Some(most)) => format!(" {least}–{most}"),
        _ => String::new(),
    };
    if let Some(kinds) = property["type"].as_array() {
        let kinds: Vec<String> = kinds.iter().map(|kind| value(&serde_json::json!({ "type": kind }))).collect();
        return kinds.join(" or ");
    }
    let name = match property["type"].as_str() {
        Some("string") => "text 文本",
        Some("integer") => "whole number 整数",
        Some("number") => "number 数字",
        Some("boolean") => "`true`, `false`",
        Some("null") => "`null`",
        Some("object") => "object 对象",
        other => panic!("{other:?}"),
    };
    format!("{name}{range}")
}

fn words(schema: &Value) -> String {
    let words = schema["enum"].as_array().unwrap().iter().map(|word| format!("`{}`", word.as_str().unwrap()));
    words.collect::<Vec<_>>().join(", ")
}

/// A description: its English line, then its Chinese one.
fn in_both(schema: &Value) -> String {
    let (english, chinese) = schema["description"].as_str().unwrap().split_once('\n').unwrap();
    assert!(!english.is_empty(), "{chinese}");
    assert!(chinese.chars().any(|letter| letter > '\u{3000}'), "{chinese}");
    format!("{english} {chinese}")
}
