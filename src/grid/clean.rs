//! The texts of cells as a form prints them: layout dropped, everything else kept.

use alloc::borrow::Cow;
use alloc::string::String;

use super::below::{has_line_break, is_ideograph, is_plain, is_space, trim};

/// A label without the blanks and breaks inside it, which are layout: `产\n出\n指\n标`.
pub(super) fn label(text: &str) -> Cow<'_, str> {
    let text = trim(text);
    if !is_plain(text) && text.contains(is_space) {
        Cow::Owned(text.chars().filter(|character| !is_space(*character)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Any other text: its line breaks close up.
pub(super) fn text(text: &str) -> Cow<'_, str> {
    let text = trim(text);
    if !has_line_break(text) {
        return Cow::Borrowed(text);
    }
    let breaks = |character: char| matches!(character, '\n' | '\r');
    let mut closed = String::with_capacity(text.len());
    for line in text.split(breaks) {
        let line = trim(line);
        // Words of letters keep apart.
        let meets_letters = closed.ends_with(|end: char| end.is_ascii_alphabetic())
            && line.starts_with(|start: char| start.is_ascii_alphabetic());
        if meets_letters {
            closed.push(' ');
        }
        closed.push_str(line);
    }
    Cow::Owned(closed)
}

/// Whether a text is a number as tables of points and amounts print it: `10`, `-3.5`, `5,617.29`, `95分`, `100%`,
/// `50万元`.
pub(super) fn is_number(text: &str) -> bool {
    let text = trim(text);
    let (mut digits, mut unit) = (0usize, 0usize);
    for (at, character) in text.char_indices() {
        match character {
            '0'..='9' | '０'..='９' => {
                if unit > 0 {
                    return false;
                }
                digits = digits.saturating_add(1);
            }
            '.' | ',' | '，' | '．' => {}
            '-' | '－' | '+' | '−' if at == 0 => {}
            '%' | '％' | '﹪' | '分' | '元' | '万' | '亿' | '千' => unit = unit.saturating_add(1),
            other if is_space(other) => {}
            _ => return false,
        }
    }
    digits > 0
}

/// Whether a text prints nothing but marks of not applicable: `/`, `-`, `——`.
pub(super) fn is_mark(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|mark| matches!(mark, '-' | '—' | '–' | '/' | '／' | '－' | '―' | '─' | '一' | '无' | '\\' | '*'))
}

/// Whether a text is a number, a mark, or blank.
pub(super) fn is_amount_or_blank(text: &str) -> bool {
    text.is_empty() || is_number(text) || is_mark(text)
}

/// Whether a name is only the place of one: `……`, `指标2：`, `（可添加）`.
pub(super) fn is_placeholder(name: &str) -> bool {
    let name = trim(name);
    if name.chars().all(|mark| matches!(mark, '.' | '…' | '·' | '。' | '-' | '*' | '—' | '．' | '/') || is_space(mark))
    {
        return true;
    }
    let Some(rest) = name.strip_prefix("指标").or_else(|| name.strip_prefix("目标")) else { return false };
    rest.chars().all(|mark| {
        mark.is_ascii_digit()
            || is_space(mark)
            || matches!(mark, ':' | '：' | '…' | '.' | '、' | '一' | '二' | '三' | '四' | '五' | '六' | '①'..='⑳' | '０'..='９')
    })
}

/// Whether a text is an instruction of the form itself: `…(200字以内)`, `需说明原因`.
pub(super) fn is_instruction(text: &str) -> bool {
    const SIGNS: [&str; 12] = [
        "字以内",
        "字左右",
        "字以下",
        "字内)",
        "字内）",
        "需说明原因",
        "需说明的",
        "请说明",
        "请填写",
        "请简要",
        "请在此",
        "需在此",
    ];
    text.len() < 1200 && SIGNS.iter().any(|sign| text.contains(sign))
}

/// The amount and the unit of money in brackets: `项目资金（万元）`, `(单位:万元)`; the text of the unit.
pub(super) fn money_unit(text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once(['(', '（', '【', '[']) {
        let inside = behind.split([')', '）', '】', ']']).next().unwrap_or(behind);
        if let Some(unit) = unit_of(inside) {
            return Some(unit);
        }
        rest = behind;
    }
    None
}

/// The unit of money that a text is, after 单位 or 金额.
pub(super) fn unit_of(text: &str) -> Option<&str> {
    let bare = trim(text.rsplit([':', '：']).next().unwrap_or(text));
    let bare = trim(bare.strip_prefix("单位").or_else(|| bare.strip_prefix("金额")).unwrap_or(bare));
    // 万 and 亿 alone say nothing in a bracket.
    Some(bare).filter(|unit| unit.ends_with('元') && super::below::MoneyUnit::named(unit).is_some())
}

/// The points in brackets of a section's label or a heading: `(20分)`, `(20分*执行率)`.
pub(super) fn points(text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once(['(', '（', '【', '[']) {
        let inside = behind.split([')', '）', '】', ']']).next().unwrap_or(behind);
        let inside = trim(inside).trim_start_matches(|lead: char| is_ideograph(lead) || matches!(lead, ':' | '：'));
        let digits = inside.trim_start_matches(|digit: char| digit.is_ascii_digit() || digit == '.');
        if digits.len() < inside.len() && trim(digits).starts_with('分') {
            let end = inside.len().saturating_sub(trim(digits).len()).saturating_add('分'.len_utf8());
            return inside.get(..end).map(trim);
        }
        rest = behind;
    }
    None
}
