//! Cells that cannot be read, each at its place.

use crate::evaluation::header::{CellPlace, UnreadableCause, UnreadableCell};
use crate::review::context::Review;
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::wording::wordings;

wordings! {
    CellUnreadable {
        meaning: "a cell cannot be read", "单元格内容无法识别";
        advice: "write the cell as the form asks", "请按表样要求重新填写该单元格";
        NOT_UNDERSTOOD: "the {subject} {found} cannot be read", "{subject}栏内容{found}无法识别";
        TOO_LONG: "the {subject} is too long and only its beginning is kept: {found}", "{subject}栏内容过长，仅保留开头部分：{found}";
        TOO_MANY_DIGITS: "the {subject} {found} has more digits than a number can have", "{subject}栏数值{found}位数过多，无法处理";
        OUT_OF_RANGE: "the {subject} {found} is out of the range of points, which are below 1000000 and have at most 6 decimal places",
            "{subject}栏数值{found}超出分值范围，分值应小于1000000，且小数不超过6位";
    }
}

/// The unreadable cells of a place.
pub(crate) fn review(review: &mut Review<'_, '_>, belongs: impl Fn(&CellPlace) -> bool) {
    let evaluation = review.evaluation;
    for cell in evaluation.unreadable.iter().filter(|cell| belongs(&cell.place)) {
        review.push(finding(cell));
    }
}

pub(crate) fn finding(cell: &UnreadableCell) -> Finding<'_> {
    let place = match &cell.place {
        CellPlace::Budget(name) => Place::Budget(name),
        CellPlace::Block(name) => Place::Block(name),
        CellPlace::Row(row) => Place::Row(*row),
        CellPlace::Document => Place::Document,
    };
    let sentence = match cell.cause {
        UnreadableCause::NotUnderstood => NOT_UNDERSTOOD,
        UnreadableCause::TooLong => TOO_LONG,
        UnreadableCause::TooManyDigits => TOO_MANY_DIGITS,
        UnreadableCause::OutOfRange => OUT_OF_RANGE,
    };
    Finding::new(sentence, place).about(&cell.field).found(Value::Text(&cell.printed))
}
