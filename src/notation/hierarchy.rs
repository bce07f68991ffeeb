//! The three-level hierarchy of indicators: blocks (一级指标), kinds (二级指标) and how forms label them.
//!
//! Forms name the same block in many ways and print its points beside the name: `产出指标(40分)`, `效益指标（30）`,
//! `项目绩效(85分)/产出指标`. A [`Label`] takes such a cell apart; [`BlockKind::named`] and [`Kind::named`] recognise
//! what is named.

use crate::exact::points::Points;
use crate::notation::lexicon::{Lexicon, Word, sorted};
use crate::notation::words::labels::LabelWord;
use crate::notation::words::{CLOSING_BRACKETS, OPENING_BRACKETS};
use crate::notation::{characters, names, spelling};
use alloc::borrow::Cow;
use alloc::string::String;

/// What a level-1 block (一级指标) is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// 预算执行情况: how much of the budget was executed.
    Execution,
    /// 成本指标, where a scheme has taken it out of the output.
    Cost,
    /// 产出指标.
    Output,
    /// 效益指标.
    Benefit,
    /// 满意度指标.
    Satisfaction,
    /// A block that only some schemes know, such as 项目管理; it is told by its name.
    Other,
}

impl BlockKind {
    /// As most forms print it; empty where there is no usual name.
    pub(crate) const fn usual_name(self) -> &'static str {
        match self {
            Self::Execution => "预算执行",
            Self::Cost => "成本指标",
            Self::Output => "产出指标",
            Self::Benefit => "效益指标",
            Self::Satisfaction => "满意度指标",
            Self::Other => "",
        }
    }

    /// The word for it in documents.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Execution => "execution",
            Self::Cost => "cost",
            Self::Output => "output",
            Self::Benefit => "benefit",
            Self::Satisfaction => "satisfaction",
            Self::Other => "other",
        }
    }

    /// The block that a label names.
    ///
    /// ```
    /// use budget_performance::notation::BlockKind;
    ///
    /// assert_eq!(BlockKind::named("效果指标"), BlockKind::Benefit);
    /// assert_eq!(BlockKind::named("资金管理情况"), BlockKind::Other);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Self {
        let (mut benefit, mut output, mut satisfaction, mut execution, mut cost) = (false, false, false, false, false);
        names::label_words(&spelling::plain(name), |word| match word {
            LabelWord::Benefit => benefit = true,
            LabelWord::Output => output = true,
            LabelWord::Satisfaction => satisfaction = true,
            LabelWord::Execution => execution = true,
            LabelWord::Cost => cost = true,
        });
        match (satisfaction, output, benefit) {
            (true, false, false) => Self::Satisfaction,
            _ if execution => Self::Execution,
            (_, true, false) => Self::Output,
            (_, false, true) => Self::Benefit,
            (_, false, false) if cost => Self::Cost,
            _ => Self::Other,
        }
    }
}

/// What a level-2 group of indicators (二级指标) measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 数量指标.
    Quantity,
    /// 质量指标.
    Quality,
    /// 时效指标.
    Timeliness,
    /// 成本指标, and its parts 经济成本, 社会成本, 生态环境成本.
    Cost,
    /// 经济效益指标.
    Economic,
    /// 社会效益指标.
    Social,
    /// 生态效益指标, 环境效益.
    Ecological,
    /// 可持续影响指标, 可持续发展, 可持续性.
    Sustainability,
    /// 服务对象满意度指标.
    Satisfaction,
    /// A name that is none of these.
    Other,
}

impl Kind {
    /// The word for it in documents.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Quantity => "quantity",
            Self::Quality => "quality",
            Self::Timeliness => "timeliness",
            Self::Cost => "cost",
            Self::Economic => "economic",
            Self::Social => "social",
            Self::Ecological => "ecological",
            Self::Sustainability => "sustainability",
            Self::Satisfaction => "satisfaction",
            Self::Other => "other",
        }
    }

    /// Every kind that has a name of its own.
    pub const ALL: [Self; 9] = [
        Self::Quantity,
        Self::Quality,
        Self::Timeliness,
        Self::Cost,
        Self::Economic,
        Self::Social,
        Self::Ecological,
        Self::Sustainability,
        Self::Satisfaction,
    ];

    /// A small number for each kind.
    pub(crate) const fn index(self) -> u8 {
        self as u8
    }

    /// The kind that a label names, by its beginning: `数量指标-兜底脱贫行动` is quantity.
    ///
    /// ```
    /// use budget_performance::notation::Kind;
    ///
    /// assert_eq!(Kind::named("可持续发展指标"), Kind::Sustainability);
    /// assert_eq!(Kind::named("社会成本指标"), Kind::Cost);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Self {
        let plain = spelling::plain(name);
        let name: &str = &plain;
        match NAMES_OF_KINDS.longest(name) {
            // 数量指标-降低成本 counts, whatever it counts.
            Some((Named { kind, whole: false }, _)) | Some((Named { kind, .. }, "")) => return kind,
            _ => {}
        }
        let (mut satisfaction, mut cost) = (false, false);
        names::label_words(name, |word| {
            satisfaction |= word == LabelWord::Satisfaction;
            cost |= word == LabelWord::Cost;
        });
        match (satisfaction, cost) {
            (true, _) => return Self::Satisfaction,
            (_, true) => return Self::Cost,
            _ => {}
        }
        let begins = |name: &str| KINDS.longest(name).map(|(kind, _)| kind);
        begins(name).or_else(|| begins(BLOCK_WORDS.longest(name)?.1)).unwrap_or(Self::Other)
    }

    /// The block under which the kind stands in the national form.
    pub(crate) const fn usual_block(self) -> BlockKind {
        match self {
            Self::Quantity | Self::Quality | Self::Timeliness | Self::Cost => BlockKind::Output,
            Self::Economic | Self::Social | Self::Ecological | Self::Sustainability => BlockKind::Benefit,
            Self::Satisfaction => BlockKind::Satisfaction,
            Self::Other => BlockKind::Other,
        }
    }

    /// Whether the kind is a known one and stands under a block where the national form has it; cost may be a block of its own.
    pub(crate) fn is_usual_under(self, block: BlockKind) -> bool {
        self != Self::Other && (self.usual_block() == block || (self == Self::Cost && block == BlockKind::Cost))
    }

    /// The name that forms print for the kind.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quantity => "数量指标",
            Self::Quality => "质量指标",
            Self::Timeliness => "时效指标",
            Self::Cost => "成本指标",
            Self::Economic => "经济效益指标",
            Self::Social => "社会效益指标",
            Self::Ecological => "生态效益指标",
            Self::Sustainability => "可持续影响指标",
            Self::Satisfaction => "服务对象满意度指标",
            Self::Other => "其他指标",
        }
    }
}

/// A kind that is known by its name.
#[derive(Clone, Copy)]
struct Named {
    kind: Kind,
    /// Only by all of it: behind the other names further words only say what is measured.
    whole: bool,
}

/// The names that most forms print.
static NAMES_OF_KINDS: Lexicon<Named> = Lexicon::new({
    const WORDS: &[Word<Named>] = &sorted([
        ("数量指标", Named { kind: Kind::Quantity, whole: false }),
        ("质量指标", Named { kind: Kind::Quality, whole: false }),
        ("时效指标", Named { kind: Kind::Timeliness, whole: false }),
        ("成本指标", Named { kind: Kind::Cost, whole: true }),
        ("经济效益指标", Named { kind: Kind::Economic, whole: true }),
        ("社会效益指标", Named { kind: Kind::Social, whole: true }),
        ("生态效益指标", Named { kind: Kind::Ecological, whole: true }),
        ("可持续影响指标", Named { kind: Kind::Sustainability, whole: true }),
    ]);
    WORDS
});

/// How the names of kinds begin.
static KINDS: Lexicon<Kind> = Lexicon::new({
    const WORDS: &[Word<Kind>] = &sorted([
        ("数量", Kind::Quantity),
        ("质量", Kind::Quality),
        ("时效", Kind::Timeliness),
        ("进度", Kind::Timeliness),
        ("经济", Kind::Economic),
        ("社会", Kind::Social),
        ("生态", Kind::Ecological),
        ("环境", Kind::Ecological),
        ("可持续", Kind::Sustainability),
    ]);
    WORDS
});

/// What some names of kinds begin with, because their block does: 产出数量, 产出时效.
static BLOCK_WORDS: Lexicon<()> = Lexicon::new({
    const WORDS: &[Word<()>] = &sorted([("产出", ()), ("效益", ()), ("效果", ()), ("项目产出", ()), ("项目效益", ())]);
    WORDS
});

/// A label of level 1 or 2: its name, and the points that are printed beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Label<'a> {
    /// The heading above the name, in `项目绩效(85分)/产出指标`.
    pub(crate) heading: Option<&'a str>,
    /// The name without brackets of points.
    pub(crate) name: &'a str,
    /// The points in the brackets.
    pub(crate) points: Option<Points>,
}

impl<'a> Label<'a> {
    /// Takes a printed label apart.
    pub(crate) fn read(cell: &'a str) -> Self {
        let cell = characters::trim(cell);
        if !may_have_stroke(cell.as_bytes()) {
            let (name, points) = split_points(cell);
            return Self { heading: None, name: characters::trim(name), points };
        }
        let is_edge = |character: char| characters::is_space(character) || SEPARATORS.contains(&character);
        let ended = cell.trim_end_matches(is_edge);
        let (path, points) = split_points(if ended.is_empty() { cell } else { ended });
        let bare = path.trim_matches(is_edge);
        if bare.is_empty() {
            // Nothing but a stroke is a name all the same: the cell is not blank.
            let name = if path.contains(SEPARATORS) { "/" } else { "" };
            return Self { heading: None, name, points };
        }
        let (heading, name) = match bare.rsplit_once(SEPARATORS) {
            Some((heading, name)) => (Some(heading.trim_end_matches(is_edge)), characters::skip_spaces(name)),
            None => (None, bare),
        };
        Self { heading, name, points }
    }
}

/// Whether a stroke may be in a label, as its bytes tell: nearly all of them are ideographs, which are passed at once.
fn may_have_stroke(mut label: &[u8]) -> bool {
    loop {
        label = match label {
            [0xE4..=0xE9, _, _, behind @ ..] => behind,
            [b'/', ..] | [0xEF, 0xBC, 0x8F, ..] => return true,
            [_, behind @ ..] => behind,
            [] => return false,
        }
    }
}

/// Between a heading and the name below it.
const SEPARATORS: [char; 2] = ['/', '／'];

/// A label with its points: `产出指标(40)`.
pub(crate) fn with_points(name: &str, points: Option<Points>) -> String {
    points.map_or_else(|| String::from(name), |points| alloc::format!("{name}({points})"))
}

/// The label from which a block of this name is read: a name that ends like points prints them behind it.
pub(crate) fn block_label(name: &str, points: Points) -> Cow<'_, str> {
    if Label::read(name).name == name { Cow::Borrowed(name) } else { Cow::Owned(with_points(name, Some(points))) }
}

/// The name and the points of `产出指标(40分)`, `效益指标（30）`, `数量指标 15分`.
fn split_points(label: &str) -> (&str, Option<Points>) {
    let ends_in_unit = label.ends_with(POINT);
    let bracketed = || label.ends_with(|end| characters::digit(end).is_some()) && label.contains(OPENING_BRACKETS);
    if characters::ends_in_word(label) && !ends_in_unit && !bracketed() {
        return (label, None);
    }
    let closed = label.strip_suffix(CLOSING_BRACKETS);
    // Also where the second bracket is lost.
    let inner = closed.or(Some(label)).and_then(|open| open.rsplit_once(OPENING_BRACKETS));
    if let Some((name, inside)) = inner {
        if let Some(points) = read_points(inside) {
            return (name, Some(points));
        }
    }
    // The first bracket is lost, or there never were any.
    let Some(before) = closed.map_or(label, characters::trim).strip_suffix(POINT) else {
        return (label, None);
    };
    let is_figure = |figure: char| characters::digit(figure).is_some() || figure == '.' || characters::is_space(figure);
    let name = before.trim_end_matches(is_figure);
    match read_points(before.strip_prefix(name).unwrap_or_default()) {
        Some(points) if !name.is_empty() => (name, Some(points)),
        _ => (label, None),
    }
}

/// The points in the brackets at the end of an indicator's name: `测算依据(5分)`. A bare number there may be anything.
pub(crate) fn points_in_name(name: &str) -> Option<Points> {
    if characters::ends_in_word(name) {
        return None;
    }
    let (_, inside) = name.strip_suffix(CLOSING_BRACKETS)?.rsplit_once(OPENING_BRACKETS)?;
    if characters::trim(inside).ends_with(POINT) { read_points(inside) } else { None }
}

/// The unit of points.
const POINT: char = '分';

/// `40`, `40分`, `40.0 分`.
fn read_points(text: &str) -> Option<Points> {
    let plain = spelling::plain(text);
    plain.strip_suffix(POINT).unwrap_or(&plain).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kinds_are_counted_as_they_are_listed() {
        for (kind, index) in Kind::ALL.into_iter().zip(0u8..) {
            assert_eq!(kind.index(), index, "{kind:?}");
        }
        assert_eq!(usize::from(Kind::Other.index()), Kind::ALL.len());
    }

    #[test]
    fn a_whole_name_goes_before_what_follows_it() {
        for (label, kind) in [
            ("数量指标-降低成本", Kind::Quantity),
            ("质量指标：群众满意", Kind::Quality),
            ("时效指标", Kind::Timeliness),
            ("数量成本指标", Kind::Cost),
            ("社会成本指标", Kind::Cost),
            ("社会公众满意度指标", Kind::Satisfaction),
            ("社会效益指标", Kind::Social),
            ("降低成本数量指标", Kind::Cost),
            ("产出数量", Kind::Quantity),
            ("产出质量指标", Kind::Quality),
            ("产出时效", Kind::Timeliness),
            ("产出成本", Kind::Cost),
            ("进度指标", Kind::Timeliness),
            ("效益可持续性", Kind::Sustainability),
            ("产出指标", Kind::Other),
            ("效益指标", Kind::Other),
            ("指标", Kind::Other),
        ] {
            assert_eq!(Kind::named(label), kind, "{label}");
        }
    }

    #[test]
    fn a_label_is_read_the_same_whether_its_bytes_tell_enough_or_not() {
        let forty = Some(Points::from(40));
        for (cell, heading, name, points) in [
            ("产出指标", None, "产出指标", None),
            (" 产出指标\u{3000}", None, "产出指标", None),
            ("\u{FEFF}产出指标\u{200B}", None, "产出指标", None),
            ("产出指标（40分）", None, "产出指标", forty),
            ("产出指标40分", None, "产出指标", forty),
            ("产出指标40", None, "产出指标40", None),
            ("项目绩效/产出指标", Some("项目绩效"), "产出指标", None),
            ("项目绩效／产出指标(40)", Some("项目绩效"), "产出指标", forty),
            ("产出指标/", None, "产出指标", None),
            ("产出指标（40分）/", None, "产出指标", forty),
            ("产出指标(\u{200B}40分\u{200B})", None, "产出指标", forty),
            ("/", None, "/", None),
            ("", None, "", None),
        ] {
            assert_eq!(Label::read(cell), Label { heading, name, points }, "{cell}");
        }
    }

    /// A label that is written down is read as what it was written from, whatever strokes and points surround its name.
    #[test]
    fn what_is_read_from_a_label_is_read_from_what_is_written() {
        const PIECES: [&str; 11] = ["产出", "分", "40", "(", ")", "（7分）", "/", "／", " ", "\u{200B}", "."];
        let mut labels = alloc::vec![String::new()];
        for _ in 0..5 {
            labels = labels.iter().flat_map(|label| PIECES.map(|piece| alloc::format!("{label}{piece}"))).collect();
            for cell in &labels {
                let label = Label::read(cell);
                let written = with_points(label.name, label.points);
                let again = Label { heading: None, ..label };
                assert_eq!(Label::read(&written), again, "{cell:?} is written as {written:?}");
                if let Some(heading) = label.heading.map(Label::read) {
                    let above = with_points(heading.name, heading.points);
                    let both = alloc::format!("{above}/{written}");
                    let read = Label::read(&both);
                    let names = (read.heading.map(Label::read), read.name, read.points);
                    let expected = Label { heading: None, ..heading };
                    assert_eq!(names, (Some(expected), label.name, label.points), "{cell:?} is written as {both:?}");
                }
            }
        }
    }
}
