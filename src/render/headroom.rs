//! Head-room in words: what would earn the points that were lost, and the way to the next grade.

use crate::language::Language;
use crate::notation::canonical;
use crate::notation::reading::Target;
use crate::render::paper::figures;
use crate::scoring::headroom::room::{BlockRoom, HeadRoom, LostPoints, Needed, NextGrade};
use crate::scoring::scorecard::Scorecard;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// How far the next grade is, and what reaches it: `距“良”还差1.4分：第3行（可得2分）`.
pub(crate) fn grade(card: &Scorecard<'_>, room: &HeadRoom<'_>, language: Language) -> Option<String> {
    let next = room.next_grade.as_ref()?;
    let short = figures::with_unit(next.short, language);
    let reached = way(card, room, next, language);
    Some(match (language, reached) {
        (Language::English, Some(way)) => format!("Short of grade {} by {short}: {way}.", next.name),
        (Language::English, None) => {
            format!("Short of grade {} by {short}: all points that can still be earned do not reach it.", next.name)
        }
        (Language::Chinese, Some(way)) => format!("距“{}”还差{short}：{way}。", next.name),
        (Language::Chinese, None) => format!("距“{}”还差{short}：可得分全部取得也达不到。", next.name),
    })
}

/// The places that reach the grade; where one is enough, with what it needs.
fn way(card: &Scorecard<'_>, room: &HeadRoom<'_>, next: &NextGrade<'_>, language: Language) -> Option<String> {
    let of = |place: Option<u32>| room.lost.iter().find(|lost| lost.row == place);
    let places: Vec<&LostPoints<'_>> = next.places.iter().filter_map(|place| of(*place)).collect();
    let alone = places.len() == 1;
    let said = places.iter().map(|lost| {
        let name = place(card, lost.row, language);
        let least = lost.for_next_grade.filter(|_| alone).and_then(|needed| said(&needed, language));
        match (least, lost.needed.and_then(|needed| said(&needed, language)), language) {
            (Some(least), _, Language::English) => format!("{name}, with {least}"),
            (Some(least), _, Language::Chinese) => format!("{name}{least}即可"),
            (None, Some(needed), Language::English) => format!("{name} +{} with {needed}", lost.attainable),
            (None, Some(needed), Language::Chinese) => format!("{name}{needed}可得{}分", lost.attainable),
            (None, None, Language::English) => format!("{name} +{}", lost.attainable),
            (None, None, Language::Chinese) => format!("{name}可得{}分", lost.attainable),
        }
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| said.join(language.pick("; ", "；")))
}

/// A row by its number and its name; the execution of the budget.
pub(crate) fn place(card: &Scorecard<'_>, row: Option<u32>, language: Language) -> String {
    let Some(number) = row else { return language.pick("budget execution", "预算执行").into() };
    let name = card.evaluation.indicator(number).map_or("", |row| row.bare_name());
    let name = crate::render::width::cut(name, 40);
    match (language, name.is_empty()) {
        (Language::English, true) => format!("row {number}"),
        (Language::English, false) => format!("row {number} ({name})"),
        (Language::Chinese, true) => format!("第{number}行"),
        (Language::Chinese, false) => format!("第{number}行“{name}”"),
    }
}

/// What a row or the execution would earn with what.
pub(crate) fn gain(lost: &LostPoints<'_>, language: Language) -> Option<String> {
    let needed = said(&lost.needed?, language)?;
    Some(match language {
        Language::English => format!("+{} with {needed}", lost.attainable),
        Language::Chinese => format!("{needed}可多得{}分", lost.attainable),
    })
}

/// What is needed, as words behind the name of a place; `None` where nothing can be told.
fn said(needed: &Needed<'_>, language: Language) -> Option<String> {
    Some(match (needed, language) {
        (Needed::Actual(Target::Deadline(date)), _) => {
            let date = figures::date(*date, language);
            match language {
                Language::English => format!("its end by {date}"),
                Language::Chinese => format!("在{date}前完成"),
            }
        }
        (Needed::Actual(target), Language::English) => format!("an actual of {}", canonical::target(target).0),
        (Needed::Actual(target), Language::Chinese) => format!("实际完成值{}", canonical::target(target).0),
        (Needed::Measured(bounds), Language::English) => format!("a measured {bounds}"),
        (Needed::Measured(bounds), Language::Chinese) => format!("测算值在{bounds}内"),
        (Needed::Executed(amount), Language::English) => format!("{} executed", figures::amount(*amount)),
        (Needed::Executed(amount), Language::Chinese) => format!("执行数达到{}", figures::amount(*amount)),
        (Needed::Achieved, Language::English) => String::from("the target achieved"),
        (Needed::Achieved, Language::Chinese) => String::from("达成预期目标"),
        (Needed::Items, Language::English) => String::from("all items of its checklist"),
        (Needed::Items, Language::Chinese) => String::from("完成清单全部事项"),
        (Needed::Judgement, _) => return None,
    })
}

/// Points of a block that none of its rows can earn any more.
pub(crate) fn unplaced(block: &BlockRoom<'_>, language: Language) -> Option<String> {
    let rest = block.lost.millionths().saturating_sub(block.attainable.millionths());
    let rest = crate::exact::points::Points::from_millionths(rest);
    (rest.millionths() > 0).then(|| match language {
        Language::English => {
            format!("{}: {} that no row can earn", block.name, figures::with_unit(rest, language))
        }
        Language::Chinese => format!("{}：{rest}分没有指标可得（未分配到指标，或已无法取得）", block.name),
    })
}
