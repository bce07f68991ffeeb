//! Stage 1: the key of a label, and what is known under it.

use alloc::string::String;
use alloc::vec::Vec;

use super::below::{MoneyUnit, is_ideograph, is_space};
use super::headings;
use super::options::{ColumnRole, ReadOptions};
use super::words::Meaning;

/// The most bytes of a label: what is longer is a text.
const MAX_LABEL: usize = 160;

/// The most bytes of a label with its value behind a colon in the same cell.
const MAX_LABEL_BEFORE_VALUE: usize = 60;

/// Marks that stand before a label and say nothing of it.
const MARKS: [char; 9] = ['*', '★', '▲', '△', '●', '·', '☆', '■', '#'];

/// Hints that stand in brackets behind a label.
const HINTS: &[&str] = &[
    "盖章",
    "公章",
    "单位公章",
    "加盖公章",
    "签章",
    "单位盖章",
    "部门盖章",
    "签字",
    "签名",
    "可续页",
    "可另附页",
    "必填",
    "选填",
    "自评",
    "数值",
    "百分比",
    "全称",
    "含代码",
    "可附页",
    "逐项填列",
    "逐条填写",
    "单位",
    "如有",
];

/// Writes the key of a text: without blanks, marks, numbering, the colon at its end, 其中, and brackets that hold
/// points, units, letters or formulas; full width as half width.
pub(super) fn write_key(text: &str, key: &mut String) {
    key.clear();
    key.reserve(text.len());
    let mut opened: Option<usize> = None;
    for character in text.chars() {
        let narrow = match character {
            '（' | '【' | '［' | '〔' | '[' => '(',
            '）' | '】' | '］' | '〕' | ']' => ')',
            '\u{FF01}'..='\u{FF5E}' => half_width(character),
            _ if is_space(character) => continue,
            '"' | '“' | '”' => continue,
            other => other,
        };
        match (narrow, opened) {
            ('(', None) => opened = Some(key.len()),
            (')', Some(start)) => {
                opened = None;
                let inside = key.get(start.saturating_add(1)..).unwrap_or_default();
                if is_beside_the_name(inside) {
                    key.truncate(start);
                    continue;
                }
            }
            _ => {}
        }
        key.push(narrow);
    }
    key.truncate(key.trim_end_matches([':', ';', '.', ',', '、', '。']).len());
    let name = without_numbering(key.trim_start_matches(MARKS));
    let name = name.strip_prefix("其中").unwrap_or(name).trim_start_matches([':', ',']);
    // What is left is the end of the key.
    let start = key.len().saturating_sub(name.len());
    key.drain(..start);
}

fn half_width(character: char) -> char {
    u32::from(character).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(character)
}

/// Whether what a bracket holds says nothing of the name before it: points, units, letters, numbers or formulas.
fn is_beside_the_name(inside: &str) -> bool {
    let is_numeral = |character: char| "一二三四五六七八九十".contains(character);
    if !inside.chars().any(is_ideograph) || inside.contains(['*', '×', '÷', '=', '/']) || inside.chars().all(is_numeral)
    {
        return true;
    }
    if let Some(points) = inside.strip_suffix('分') {
        let points = points.trim_start_matches(|character: char| is_ideograph(character) || character == ':');
        let is_range = |character: char| character.is_ascii_digit() || matches!(character, '.' | '-' | '~' | '≤');
        if points.chars().all(is_range) {
            return true;
        }
    }
    let unit = inside.trim_start_matches("金额").trim_start_matches("单位").trim_start_matches(':');
    let year = inside.trim_end_matches(['度', '年']);
    MoneyUnit::named(unit).is_some()
        || matches!(unit, "千元" | "百元" | "百万元" | "千万元")
        || year.bytes().all(|byte| byte.is_ascii_digit())
        || HINTS.contains(&inside)
}

/// A name without the number before it: `1.`, `(一)` is dropped with its bracket, `一、`, `①`.
fn without_numbering(name: &str) -> &str {
    let is_number = |character: char| character.is_ascii_digit() || "一二三四五六七八九十".contains(character);
    let rest = name.trim_start_matches(is_number);
    if rest.len() < name.len() {
        if let Some(rest) = rest.strip_prefix(['.', '、', ')', ':']) {
            return rest;
        }
    }
    name.trim_start_matches(|character: char| matches!(character, '①'..='⑳'))
}

/// Looks up what labels mean: first among the host's headings, then among the library's.
#[derive(Debug)]
pub(super) struct Keys<'o> {
    /// The host's headings by their keys.
    own: Vec<(String, ColumnRole)>,
    key: String,
    options: core::marker::PhantomData<&'o ReadOptions>,
}

impl<'o> Keys<'o> {
    pub(super) fn new(options: &'o ReadOptions) -> Self {
        let mut own = Vec::with_capacity(options.columns.len());
        for (heading, role) in &options.columns {
            let mut key = String::new();
            write_key(heading, &mut key);
            own.push((key, *role));
        }
        Self { own, key: String::new(), options: core::marker::PhantomData }
    }

    /// A buffer for keys that are looked up elsewhere.
    pub(super) const fn scratch(&mut self) -> &mut String {
        &mut self.key
    }

    /// What a text means as a whole.
    pub(super) fn meaning(&mut self, text: &str) -> Meaning {
        if text.is_empty() || text.len() > MAX_LABEL {
            return Meaning::default();
        }
        write_key(text, &mut self.key);
        self.known()
    }

    /// What two texts mean that stand one above the other: 年度 over 指标值.
    pub(super) fn meaning_of_both(&mut self, upper: &str, lower: &str) -> Meaning {
        if upper.len().saturating_add(lower.len()) > MAX_LABEL {
            return Meaning::default();
        }
        write_key(&alloc::format!("{upper}{lower}"), &mut self.key);
        self.known()
    }

    fn known(&self) -> Meaning {
        let mut meaning = headings::meaning(&self.key);
        if let Some((_, role)) = self.own.iter().find(|(heading, _)| *heading == self.key) {
            let of_host = |is_possible: bool| Some(*role).filter(|_| is_possible);
            meaning = Meaning {
                indicator: of_host(role.is_of_indicators()),
                fund: of_host(role.is_of_funds()),
                label: meaning.label,
            };
        }
        meaning
    }

    /// What a cell means as a whole, or the label before a colon in it, and where the value behind that begins.
    pub(super) fn meaning_of_cell(&mut self, text: &str) -> (Meaning, usize) {
        // Figures and signs are no labels.
        if text.is_empty() || text.len() < 3 || text.bytes().all(|byte| byte.is_ascii()) {
            return (Meaning::default(), 0);
        }
        let whole = self.meaning(text);
        if whole.is_known() {
            return (whole, 0);
        }
        let head = text.get(..floor(text, MAX_LABEL_BEFORE_VALUE)).unwrap_or(text);
        let Some((at, colon)) = head.char_indices().find(|(_, character)| matches!(character, ':' | '：')) else {
            return (Meaning::default(), 0);
        };
        let label = self.meaning(text.get(..at).unwrap_or_default()).label;
        match label {
            Some(_) => (Meaning { label, ..Meaning::default() }, at.saturating_add(colon.len_utf8())),
            None => (Meaning::default(), 0),
        }
    }
}

/// The last boundary between characters that is not beyond `most` bytes.
pub(super) fn floor(text: &str, most: usize) -> usize {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    end
}

#[cfg(test)]
mod tests {
    use super::{String, write_key};

    #[test]
    fn a_key_keeps_what_names_the_column() {
        for (text, key) in [
            ("预算数（A）", "预算数"),
            ("得分\n（20分*执行率）", "得分"),
            ("年度资金总额:", "年度资金总额"),
            ("其中:本年财政拨款", "本年财政拨款"),
            ("其中： 一般公共预算", "一般公共预算"),
            ("项目资金\n(万元)", "项目资金"),
            ("预算执行情况（万元）\n（20分）", "预算执行情况"),
            ("专项(项目)名称", "专项(项目)名称"),
            ("执行率（B/A）", "执行率"),
            ("1.项目年度目标完成情况", "项目年度目标完成情况"),
            ("（一）存在问题", "存在问题"),
            ("一、存在问题", "存在问题"),
            ("一级\n指标", "一级指标"),
            ("实施单位\n(盖章)", "实施单位"),
            ("产出指标(50分)", "产出指标"),
            ("得分（满分100分）", "得分"),
            ("得分(财政复核)", "得分(财政复核)"),
            ("绩效自评表(2022年度)", "绩效自评表"),
            ("（万元）", ""),
            ("其中:", ""),
            ("三级指标（未写完", "三级指标(未写完"),
            ("２０分", "20分"),
        ] {
            let mut found = String::new();
            write_key(text, &mut found);
            assert_eq!(found, key, "{text}");
        }
    }
}
