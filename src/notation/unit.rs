//! Units (计量单位) that are one in two spellings: `平方米` and `㎡`, `元/人·月` and `元/人/月`, `台(套)` and `台套`.
//!
//! Units of different size are different, also where one could be reckoned in the other (亩 and 平方米, 小时 and 分钟):
//! whoever fills in a form then changes what is measured, and a reviewer asks.

use crate::notation::words::each::EACH;

/// Whether two units are one.
pub(crate) fn is_same_unit(left: &str, right: &str) -> bool {
    left == right || letters(left).eq(letters(right)) || names(left).eq(names(right)) || is_one_of_two(left, right)
}

/// Whether one of two units counts by the other or by a second measure in brackets: 台(套) and 台.
fn is_one_of_two(left: &str, right: &str) -> bool {
    let first = |unit| names(unit).next();
    let has_second = |unit: &str| unit.ends_with([')', '）']) && names(unit).count() == 2;
    match (has_second(left), has_second(right)) {
        (true, false) => names(left).any(|name| names(right).eq([name])),
        (false, true) => names(right).any(|name| names(left).eq([name])),
        (true, true) => first(left) == first(right),
        (false, false) => false,
    }
}

const BRACKETS: [char; 4] = ['(', ')', '（', '）'];
const JOINTS: [char; 8] = ['/', '／', '·', '•', '、', '.', '*', '×'];

/// The characters of a unit, without what joins its parts.
fn letters(unit: &str) -> impl Iterator<Item = char> {
    unit.chars().filter(|character| !BRACKETS.contains(character) && !JOINTS.contains(character) && *character != ' ')
}

/// The parts of a unit by their usual names: 元 and 平方米 of 元/㎡.
fn names(unit: &str) -> impl Iterator<Item = &str> {
    unit.split(|character: char| BRACKETS.contains(&character) || JOINTS.contains(&character))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(usual_name)
}

/// The spellings of units, each with the usual one.
const SPELLINGS: &[(&str, &str)] = &[
    ("㎡", "平方米"),
    ("m²", "平方米"),
    ("m2", "平方米"),
    ("M2", "平方米"),
    ("平米", "平方米"),
    ("km²", "平方公里"),
    ("km2", "平方公里"),
    ("平方千米", "平方公里"),
    ("m³", "立方米"),
    ("m3", "立方米"),
    ("M3", "立方米"),
    ("立方", "立方米"),
    ("方", "立方米"),
    ("km", "公里"),
    ("KM", "公里"),
    ("Km", "公里"),
    ("千米", "公里"),
    ("m", "米"),
    ("cm", "厘米"),
    ("mm", "毫米"),
    ("kg", "公斤"),
    ("KG", "公斤"),
    ("Kg", "公斤"),
    ("千克", "公斤"),
    ("g", "克"),
    ("t", "吨"),
    ("L", "升"),
    ("h", "小时"),
    ("个小时", "小时"),
    ("min", "分钟"),
    ("kWh", "度"),
    ("kW·h", "度"),
    ("千瓦时", "度"),
    ("kW", "千瓦"),
    ("hm²", "公顷"),
    ("日", "天"),
    ("个工作日", "工作日"),
    ("个月", "月"),
    ("名", "人"),
    ("位", "人"),
    ("元人民币", "元"),
    ("季", "季度"),
    ("年度", "年"),
];

fn usual_name(part: &str) -> &str {
    // 次/每月 is 次/月.
    let part = part.strip_prefix(EACH).filter(|part| !part.is_empty()).unwrap_or(part);
    SPELLINGS.iter().find(|(spelling, _)| *spelling == part).map_or(part, |(_, usual)| usual)
}

#[cfg(test)]
mod tests {
    use super::is_same_unit;

    #[test]
    fn spellings_of_one_unit_are_the_same() {
        for (left, right) in [
            ("个", "个"),
            ("平方米", "㎡"),
            ("m²", "平米"),
            ("公里", "km"),
            ("度", "千瓦时"),
            ("人次", "人/次"),
            ("元/人/月", "元/人·月"),
            ("元/㎡", "元/平方米"),
            ("台(套)", "台套"),
            ("台（套）", "台/套"),
            ("台（套）", "台"),
            ("台（套）", "套"),
            ("台（套）", "台（件）"),
            ("人（次）", "人"),
            ("名", "人"),
            ("天", "日"),
            ("个月", "月"),
        ] {
            assert!(is_same_unit(left, right) && is_same_unit(right, left), "{left} {right}");
        }
    }

    #[test]
    fn units_of_another_size_or_kind_differ() {
        for (left, right) in [
            ("亩", "平方米"),
            ("小时", "分钟"),
            ("人", "人次"),
            ("人", "户"),
            ("个", "项"),
            ("%", "‰"),
            ("元/人", "元/户"),
            ("元/人", "人/元"),
            ("元", "元/人"),
            ("台（套）", "个"),
            ("元（人·月）", "元"),
            ("米", "公里"),
            ("次", "次/年"),
            ("", "个"),
        ] {
            assert!(!is_same_unit(left, right) && !is_same_unit(right, left), "{left} {right}");
        }
    }
}
