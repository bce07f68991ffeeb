//! Stage 2: paragraphs, and rows of a sheet that hold one text: titles, the year, labels with their values.

use alloc::borrow::Cow;

use super::below::{EvaluationKind, is_space, trim};
use super::clean;
use super::draft::{Draft, Value, first_of};
use super::key::Keys;
use super::source::Source;
use super::words::Word;

/// The most bytes of a title.
const MAX_TITLE: usize = 300;

/// The most bytes of a line that holds a year alone.
const MAX_YEAR: usize = 100;

/// The most bytes of a paragraph that is looked at for labels.
const MAX_HEAD: usize = 600;

impl<'g> Draft<'g> {
    /// Reads a paragraph; `source` is its place.
    pub(super) fn paragraph(&mut self, text: &'g str, source: Source, keys: &mut Keys<'_>) {
        let trimmed = trim(text);
        if trimmed.is_empty() {
            return;
        }
        if trimmed.len() <= MAX_TITLE {
            self.title(text, source);
        }
        if trimmed.len() <= MAX_HEAD {
            self.labels(text, source, keys);
        }
        self.narrative(text, source, keys);
    }

    /// The kind and the year that a title names.
    fn title(&mut self, text: &'g str, source: Source) {
        let is_title = is_title(text) || is_report(text);
        if is_title && self.kind_of_title.is_none() {
            let kind = kind_of(text);
            self.kind_of_title = kind.map(|(kind, word)| (kind, stretch(source, text, word)));
        }
        let found = match (year_alone(text), is_title) {
            (Some(year), _) => Some((year, 2)),
            (None, true) => year_in_title(text).map(|(year, is_sure)| (year, if is_sure { 2 } else { 1 })),
            (None, false) => None,
        };
        if let Some((year, sure)) = found {
            if self.fiscal_year.as_ref().is_none_or(|(_, known)| *known < sure) {
                self.fiscal_year = Some((part(source, text, year), sure));
            }
        }
    }

    /// Labels with their values behind colons: `单位名称：咸宁市民政局　填报日期：2021年03月30日`.
    pub(super) fn labels(&mut self, text: &'g str, source: Source, keys: &mut Keys<'_>) {
        let mut open: Option<(Word, usize)> = None;
        let mut found: alloc::vec::Vec<(Word, &'g str)> = alloc::vec::Vec::new();
        for (at, colon) in text.char_indices().filter(|(_, character)| matches!(character, ':' | '：')) {
            let before = text.get(..at).unwrap_or_default();
            let bare = before.trim_end_matches(is_space);
            let mut start = bare.rfind(is_space).map_or(0, |gap| next_boundary(bare, gap));
            let mut word = keys.meaning(bare.get(start..).unwrap_or_default()).label;
            // A label may itself be spaced: 单 位 名 称.
            if word.is_none() {
                let from = open.map_or(0, |(_, value)| value);
                let whole = bare.get(from..).unwrap_or_default();
                if let Some(known) = keys.meaning(whole).label {
                    (start, word) = (from, Some(known));
                }
            }
            let Some(word) = word else { continue };
            if let Some((label, value)) = open {
                found.extend(text.get(value..start).map(|value| (label, value)));
            }
            open = Some((word, at.saturating_add(colon.len_utf8())));
        }
        if let Some((label, value)) = open {
            found.extend(text.get(value..).map(|value| (label, value)));
        }
        for (word, value) in found {
            if let Some(unit) = clean::unit_of(value).filter(|_| word == Word::UnitName) {
                self.unit_of_page = self.unit_of_page.take().or_else(|| Some(part(source, text, unit)));
                continue;
            }
            let value = trim(value);
            if value.is_empty() || value.len() > 300 {
                continue;
            }
            let value = part(source, text, value);
            match word {
                Word::DeclaredTotal | Word::Total if clean::is_number(&value.text) => {
                    first_of(&mut self.declared.total, value);
                }
                Word::Grade => {
                    first_of(&mut self.declared.grade, value);
                }
                _ if word.is_of_head() => {
                    self.set_head(word, value, source);
                }
                _ => {}
            }
        }
    }

    /// Takes the value of a label of the head; hands it back where the form has it already or has no field for it.
    pub(super) fn set_head(&mut self, word: Word, value: Value<'g>, label: Source) -> Option<Value<'g>> {
        match word {
            Word::Subject => {
                self.project_label = self.project_label.or(Some(label));
                first_of(&mut self.subject, value)
            }
            Word::UnitName => first_of(&mut self.unit_name, value),
            Word::Unit => first_of(&mut self.unit, value),
            Word::Authority => {
                if value.text.is_empty() && self.authority.is_some() {
                    return None;
                }
                // The last one is the nearest.
                let before = self.authority.replace(value);
                before.filter(|before| Some(&before.text) != self.authority.as_ref().map(|authority| &authority.text))
            }
            Word::ReportedOn => first_of(&mut self.reported_on, value),
            Word::FiscalYear => {
                let Some((year, _)) = year_in(&value.text) else { return Some(value) };
                let is_year = year.len() == 4;
                if is_year && self.fiscal_year.as_ref().is_none_or(|(_, sure)| *sure < 2) {
                    let year = Cow::Owned(alloc::string::String::from(year));
                    self.fiscal_year = Some((Value { text: year, source: value.source }, 2));
                }
                None
            }
            _ => Some(value),
        }
    }
}

fn next_boundary(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(at, |first| at.saturating_add(first.len_utf8()))
}

/// A part of a paragraph as a value: the source of a cell stays the cell, that of a paragraph is the stretch.
pub(super) fn part<'g>(source: Source, whole: &'g str, text: &'g str) -> Value<'g> {
    Value { text: clean::text(text), source: stretch(source, whole, text) }
}

/// The stretch of a paragraph where a part of it stands, counted in characters.
pub(super) fn stretch(source: Source, whole: &str, text: &str) -> Source {
    let Source::Text { part, .. } = source else { return source };
    let text = trim(text);
    let start = (text.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize);
    let count = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    let before = whole.get(..start).map_or(0, count);
    Source::Text { part, start: before, end: before.saturating_add(count(text)) }
}

/// A title without the bracket at its end: `绩效自评表(2022年度)`.
fn without_bracket(text: &str) -> &str {
    let text = trim(text);
    let Some(open) = text.strip_suffix([')', '）']).and_then(|open| open.rfind(['(', '（'])) else { return text };
    trim(text.get(..open).unwrap_or(text))
}

/// Whether a text is the title of a self-evaluation: 项目支出绩效自评表.
pub(super) fn is_title(text: &str) -> bool {
    let name = without_bracket(text);
    let Some(name) = name.strip_suffix("样表").or_else(|| name.strip_suffix('表')) else { return false };
    // 附件1：项目支出绩效自评表.
    let name = match name.split_once([':', '：']) {
        Some((before, name)) if before.starts_with('附') => name,
        _ => name,
    };
    !name.is_empty()
        && name.len() <= MAX_TITLE
        && !name.contains(['。', '：', ':'])
        && ["自评", "绩效", "评价", "评分"].iter().any(|word| name.contains(word))
        && !["汇总", "一览", "统计", "目录"].iter().any(|word| name.ends_with(word))
}

/// Whether a text is the title of a report on it: `…绩效自评报告`, `…项目支出绩效自评`.
fn is_report(text: &str) -> bool {
    let name = without_bracket(text);
    let is_named = ["自评报告", "评价报告", "自评结果", "绩效自评", "自评情况", "自评", "自评公开", "绩效评价"]
        .iter()
        .any(|end| name.ends_with(end));
    is_named && !name.contains(['。', '：', ':'])
}

/// The kind that a title names, and the word for it.
fn kind_of(title: &str) -> Option<(EvaluationKind, &str)> {
    const WORDS: [(&str, EvaluationKind); 7] = [
        ("部门整体", EvaluationKind::Department),
        ("整体支出", EvaluationKind::Department),
        ("单位整体", EvaluationKind::Department),
        ("整体绩效", EvaluationKind::Department),
        ("项目", EvaluationKind::Project),
        ("专项", EvaluationKind::Project),
        ("转移支付", EvaluationKind::Project),
    ];
    WORDS.iter().find_map(|(word, kind)| {
        let at = title.find(word)?;
        Some((*kind, title.get(at..at.saturating_add(word.len()))?))
    })
}

/// The year that a text is and nothing else: `(2022年度)`, `2022年度`.
fn year_alone(text: &str) -> Option<&str> {
    let text = trim(text);
    if text.len() > MAX_YEAR {
        return None;
    }
    let bare = text.trim_matches(|mark: char| matches!(mark, '(' | ')' | '（' | '）') || is_space(mark));
    let (year, rest) = year_in(bare)?;
    let before = bare.len().saturating_sub(year.len()).saturating_sub(rest.len());
    (before == 0 && matches!(rest, "年" | "年度" | "")).then_some(year)
}

/// The year of a title, and whether it stands in a bracket of its own.
fn year_in_title(text: &str) -> Option<(&str, bool)> {
    let open = trim(text).strip_suffix([')', '）']).and_then(|open| Some((open, open.rfind(['(', '（'])?)));
    if let Some((open, at)) = open {
        let inside = open.get(next_boundary(open, at)..).unwrap_or_default();
        if let Some(year) = year_alone(inside) {
            return Some((year, true));
        }
    }
    let (year, rest) = year_in(text)?;
    // The year of a date is no year of a budget.
    let behind = trim(rest.strip_prefix('年')?);
    let month = behind.trim_start_matches(|digit: char| digit.is_ascii_digit());
    (month.len() == behind.len() || !month.starts_with('月')).then_some((year, false))
}

/// The first four figures of a text that are a year, and what follows them.
fn year_in(text: &str) -> Option<(&str, &str)> {
    let mut rest = text;
    loop {
        let at = rest.find(|digit: char| digit.is_ascii_digit())?;
        let figures = rest.get(at..)?;
        let behind = figures.trim_start_matches(|digit: char| digit.is_ascii_digit());
        let year = figures.get(..figures.len().saturating_sub(behind.len()))?;
        if year.len() == 4 && (year.starts_with("20") || year.starts_with("19")) {
            return Some((year, behind));
        }
        rest = behind;
    }
}
