//! Changes of JSON documents that leave them JSON: a fuzzer that turns over single bytes of a document hardly gets past its
//! brackets.

use libfuzzer_sys::fuzzer_mutate;
use serde_json::Value;
use std::sync::OnceLock;

/// Changes a document in one to four places; one time in four its bytes, so that what is no JSON is tried, too.
pub fn mutate(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> usize {
    let mut random = Random(u64::from(seed));
    let tree = serde_json::from_slice::<Value>(&data[..size]);
    let (Ok(mut tree), 1..) = (tree, random.below(4)) else { return fuzzer_mutate(data, size, max_size) };
    for _ in 0..=random.below(4) {
        change(&mut tree, &mut random);
    }
    let text = tree.to_string();
    if text.len() > max_size {
        return fuzzer_mutate(data, size, max_size);
    }
    data[..text.len()].copy_from_slice(text.as_bytes());
    text.len()
}

/// The same numbers for the same seed (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(0x1234_5678_9abc_def1);
        self.0 ^= self.0 >> 29;
        (self.0 >> 8) as usize % limit.max(1)
    }
}

fn change(tree: &mut Value, random: &mut Random) {
    let (one, other) = (random.below(count(tree)), random.below(count(tree)));
    match random.below(8) {
        // Something that stands elsewhere in the document.
        0 => *node(tree, one) = node(tree, other).clone(),
        1 => *node(tree, one) = Value::Null,
        _ => change_value(node(tree, one), random),
    }
}

/// How many values a value holds, itself counted.
fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(fields) => fields.values().map(count).sum(),
        _ => 0usize,
    }
}

/// One of these values, in their order.
fn node(value: &mut Value, index: usize) -> &mut Value {
    let Some(mut left) = index.checked_sub(1) else { return value };
    let inner: Vec<&mut Value> = match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(fields) => fields.values_mut().collect(),
        _ => unreachable!("a value that holds none is counted as one"),
    };
    for part in inner {
        match left.checked_sub(count(part)) {
            Some(rest) => left = rest,
            None => return node(part, left),
        }
    }
    unreachable!("the index is below the count")
}

fn change_value(value: &mut Value, random: &mut Random) {
    match value {
        Value::Null => *value = Value::from(word(random)),
        Value::Bool(is) => *is = !*is,
        Value::Number(_) => *value = Value::from(random.below(200) as i64 - 20),
        Value::String(text) => change_text(text, random),
        Value::Array(items) => change_list(items, random),
        Value::Object(fields) => {
            let keys: Vec<String> = fields.keys().cloned().collect();
            if keys.is_empty() {
                return;
            }
            let (one, other) = (&keys[random.below(keys.len())], &keys[random.below(keys.len())]);
            let taken = fields.remove(one).unwrap_or_default();
            if random.below(2) == 0 {
                let left = fields.insert(other.clone(), taken).unwrap_or_default();
                fields.insert(one.clone(), left);
            }
        }
    }
}

fn change_text(text: &mut String, random: &mut Random) {
    match random.below(4) {
        0 => *text = word(random).to_owned(),
        1 => text.push_str(word(random)),
        2 => *text = (random.below(2000) as f64 / 10.0).to_string(),
        _ => {
            let mut bytes = text.as_bytes().to_vec();
            let size = bytes.len();
            bytes.resize(size + 16, 0);
            let size = fuzzer_mutate(&mut bytes, size, size + 16);
            *text = String::from_utf8_lossy(&bytes[..size]).into_owned();
        }
    }
}

fn change_list(items: &mut Vec<Value>, random: &mut Random) {
    if items.is_empty() {
        return;
    }
    let (one, other) = (random.below(items.len()), random.below(items.len()));
    match random.below(4) {
        0 => drop(items.remove(one)),
        1 => items.insert(other, items[one].clone()),
        2 => items.swap(one, other),
        _ => (0..random.below(6)).for_each(|_| items.push(items[one].clone())),
    }
}

/// A cell that a published form prints.
fn word(random: &mut Random) -> &'static str {
    static CELLS: OnceLock<Vec<String>> = OnceLock::new();
    let cells = CELLS.get_or_init(|| {
        let lines = include_str!("../../tests/data/notation/cells.jsonl").lines();
        let lines = lines.map(|line| serde_json::from_str::<Value>(line).expect("a line of JSON"));
        let cells = lines.flat_map(|line| ["target", "actual"].map(|key| line[key].as_str().map(str::to_owned)));
        cells.flatten().collect()
    });
    &cells[random.below(cells.len())]
}
