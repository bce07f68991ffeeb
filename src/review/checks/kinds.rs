//! The kinds of indicators (二级指标): known ones, under their blocks, and no indicator twice.

use crate::evaluation::repetition::SIMILAR_CHARACTERS;
use crate::evaluation::row::Row;
use crate::evaluation::rows::KindGroup;
use crate::notation::hierarchy::{BlockKind, Kind};
use crate::notation::{characters, names};
use crate::review::checks::row::RowReview;
use crate::review::context::Review;
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::wording::wordings;
use crate::scoring::belongs::Belongs;

wordings! {
    KindUnknown {
        meaning: "a level-2 name is none of the known kinds", "二级指标名称不属于规定的类别";
        advice: "use the level-2 name that the scheme gives", "请使用规定的二级指标名称";
        KIND_UNKNOWN: "{found} is none of the known kinds of indicators", "二级指标{found}不属于规定的类别";
    }
    KindMisplaced {
        meaning: "a level-2 kind stands under a block to which it does not belong", "二级指标所在的一级指标不正确";
        advice: "move the rows to the block to which they belong", "请将相关指标调整至对应的一级指标";
        KIND_MISPLACED: "{subject} stands under {found}, but belongs under {expected}", "{subject}列于{found}之下，应列于{expected}之下";
    }
    DuplicateIndicator {
        meaning: "the same level-2 and level-3 name stands twice", "二级、三级指标名称均相同的指标重复出现";
        advice: "merge the two rows, or name them so that they can be told apart", "请合并重复指标，或修改名称以示区别";
        DUPLICATE_INDICATOR: "{subject} already stands in row {found}", "指标{subject}与第{found}行重复";
    }
    SimilarIndicators {
        meaning: "three or more rows of a kind have the same target and a common beginning", "同类指标中有三项及以上目标值相同且名称开头相同";
        advice: "merge the rows into one indicator, or let them measure different things", "建议合并同质指标，或区分衡量内容";
        SIMILAR_INDICATORS: "{found} rows of the same kind begin with {subject} and have the same target",
            "{found}项同类指标名称均以{subject}开头，且目标值相同";
    }
}

/// Under a block that the scheme does not know, that block is remarked instead. The execution of the budget has no kinds.
pub(crate) fn kind_unknown<'a>(review: &Review<'a, '_>, view: &Row<'a>, group: &KindGroup) -> Option<Finding<'a>> {
    if group.kind != Kind::Other {
        return None;
    }
    let name = review.evaluation.text(group.name);
    let known_block = view.block().is_some_and(|block| !matches!(block.kind, BlockKind::Other | BlockKind::Execution));
    (known_block && !characters::trim(name).is_empty())
        .then(|| Finding::new(KIND_UNKNOWN, Place::Row(view.number())).found(Value::Text(name)))
}

/// Asked of a group that is not under its usual block: the scheme may still have it there.
pub(crate) fn kind_misplaced<'a>(review: &Review<'a, '_>, view: &Row<'a>, group: &KindGroup) -> Option<Finding<'a>> {
    if group.kind == Kind::Other {
        return None;
    }
    // Where no block is printed, or one holds all indicators, a kind stands where it must.
    let block = view.block().filter(|block| block.kind != BlockKind::Other && block.name.length > 0)?;
    if review.scheme.plan().only_block.is_some() {
        return None;
    }
    let Belongs::To { block: index, .. } = review.placement.belongs(view.figures.block) else { return None };
    let known = review.scheme.document().blocks.get(usize::from(index))?;
    let listed = known.block == block.kind && known.kinds.contains(&group.kind);
    (!listed).then(|| {
        Finding::new(KIND_MISPLACED, Place::Row(view.number()))
            .about(group.kind.name())
            .expected(Value::Text(usual_block_name(group.kind)))
            .found(Value::Text(review.evaluation.text(block.name)))
    })
}

fn usual_block_name(kind: Kind) -> &'static str {
    match kind.usual_block() {
        BlockKind::Execution => "预算执行",
        BlockKind::Cost => "成本指标",
        BlockKind::Output => "产出指标",
        BlockKind::Benefit => "效益指标",
        BlockKind::Satisfaction => "满意度指标",
        BlockKind::Other => "其他指标",
    }
}

pub(crate) fn duplicate_indicator<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    let first = noted(&review.evaluation.duplicates, row.view.index)?;
    let earlier = Value::Count(first.saturating_add(1));
    Some(Finding::new(DUPLICATE_INDICATOR, row.place).about(row.view.name()).found(earlier))
}

pub(crate) fn similar_indicators<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    let count = noted(&review.evaluation.similar, row.view.index)?;
    if count < review.scheme.document().thresholds.similar_rows {
        return None;
    }
    let beginning = names::beginning(row.view.bare_name(), SIMILAR_CHARACTERS).unwrap_or_default();
    Some(Finding::new(SIMILAR_INDICATORS, row.place).about(beginning).found(Value::Count(count)))
}

/// What is noted of a row in a list by rows.
fn noted(list: &[(u32, u32)], row: u32) -> Option<u32> {
    let place = list.binary_search_by_key(&row, |(row, _)| *row).ok()?;
    list.get(place).map(|(_, noted)| *noted)
}
