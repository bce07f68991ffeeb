//! Stage 7: the annual goals, and what became of them.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::bands::Scan;
use super::below::trim;
use super::clean;
use super::draft::{GoalDraft, Value};
use super::note::{Code, Note};
use super::place::PlacedCell;
use super::source::Source;
use super::words::Word;

impl<'g> Scan<'_, 'g, '_> {
    /// Reads the goals that begin in a row; the row behind them, or `None` where none do.
    pub(super) fn goals(&mut self, row: usize) -> Option<usize> {
        let is = |cell: &PlacedCell<'_>, word: Word| cell.meaning.is(word) && cell.value_at == 0;
        let achievement = self.sheet.printed(row).filter(|(_, cell)| is(cell, Word::Achievement)).last();
        let achievement = achievement.map(|(index, cell)| (index, *cell));
        let before = |cell: &PlacedCell<'_>| achievement.is_none_or(|(_, label)| cell.column < label.column);
        let goal = self.sheet.printed(row).filter(|(_, cell)| is(cell, Word::Goal) && before(cell)).last();
        let goal = goal.map(|(index, cell)| (index, *cell));
        match (goal, achievement) {
            (Some((goal, label)), Some((achieved, heading))) => {
                self.account.tick_off(goal);
                self.account.tick_off(achieved);
                let is_between = |cell: &PlacedCell<'_>| cell.column > label.column && cell.column < heading.column;
                let between = self.unknown_in(row, is_between);
                let behind = self.unknown_in(row, |cell| cell.column > heading.column);
                if between.is_some() || behind.is_some() {
                    self.take_goals(between, behind);
                    return Some(row.saturating_add(1));
                }
                Some(self.goals_below(row, label, Some(heading)))
            }
            (Some((goal, label)), None) => {
                self.account.tick_off(goal);
                let beside = self.unknown_in(row, |cell| cell.column > label.column);
                if beside.is_some() {
                    self.take_goals(beside, None);
                    return Some(row.saturating_add(1));
                }
                Some(self.goals_below(row, label, None))
            }
            (None, Some((achieved, heading))) => {
                let beside = self.unknown_in(row, |cell| cell.column > heading.column)?;
                self.account.tick_off(achieved);
                self.take_goals(None, Some(beside));
                Some(row.saturating_add(1))
            }
            (None, None) => None,
        }
    }

    /// The first cell of a row that is no label and no heading.
    fn unknown_in(&self, row: usize, is_there: impl Fn(&PlacedCell<'_>) -> bool) -> Option<usize> {
        self.sheet.printed(row).find(|(_, cell)| is_there(cell) && !cell.meaning.is_known()).map(|(index, _)| index)
    }

    /// Texts below their headings: in the next row, and in those that the label of the section reaches down to.
    fn goals_below(&mut self, row: usize, goal: PlacedCell<'g>, achievement: Option<PlacedCell<'g>>) -> usize {
        let section = (0..goal.column).rev().find_map(|column| {
            self.sheet.cell_at(row, column).filter(|cell| !cell.is_blank() && cell.bottom() > row.saturating_add(1))
        });
        let bottom = section.map_or(row.saturating_add(2), |section| section.bottom()).min(self.sheet.height);
        let mut next = goal.bottom();
        while next < bottom {
            let below = |label: &PlacedCell<'_>| {
                (label.column..label.right()).find_map(|column| {
                    let index = self.sheet.index_at(next, column)?;
                    self.sheet.cell(index).filter(|cell| !cell.is_blank() && cell.row == next).map(|_| index)
                })
            };
            // Of an adjusted and an initial goal, the initial one where the adjusted one is blank.
            let text = below(&goal).or_else(|| {
                let before = self
                    .sheet
                    .printed(row)
                    .filter(|(_, cell)| cell.meaning.is(Word::Goal) && cell.column < goal.column);
                let before: Vec<PlacedCell<'g>> = before.map(|(_, cell)| *cell).collect();
                before
                    .iter()
                    .rev()
                    .filter(|cell| section.is_none_or(|section| section.column < cell.column))
                    .find_map(below)
            });
            let actual = achievement.as_ref().and_then(below);
            let is_label = |index: Option<usize>| {
                index.and_then(|index| self.sheet.cell(index)).is_some_and(|cell| cell.meaning.label.is_some())
            };
            let is_heading = self.sheet.printed(next).filter(|(_, cell)| cell.meaning.is_known()).count() > 1;
            if is_label(text) || is_label(actual) || is_heading {
                break;
            }
            self.take_goals(text, actual);
            next = next.saturating_add(1);
        }
        next.max(row.saturating_add(1))
    }

    /// Goals one a line, achievements line for line where they are as many, else whole at the first.
    fn take_goals(&mut self, goals: Option<usize>, achieved: Option<usize>) {
        self.draft();
        let lines = |index: Option<usize>| index.map_or(Vec::new(), |index| self.lines(index));
        let (texts, actuals) = (lines(goals), lines(achieved));
        for index in [goals, achieved].into_iter().flatten() {
            self.account.tick_off(index);
        }
        if texts.is_empty() {
            self.add_achievement(achieved);
            return;
        }
        let are_as_many = texts.len() == actuals.len();
        let first = self.drafts.current.goals.len();
        let mut actuals = actuals.into_iter();
        for text in texts {
            let actual = if are_as_many { actuals.next() } else { None };
            self.drafts.current.goals.push(GoalDraft { text, actual, completed: None });
        }
        if let (false, Some(index)) = (are_as_many, achieved) {
            let whole = self.whole(index);
            if let Some(goal) = self.drafts.current.goals.get_mut(first) {
                goal.actual = Some(whole);
            }
            let count = self.drafts.current.goals.len().saturating_sub(first);
            if count > 1 {
                let position = self.sheet.position(index);
                self.drafts.current.notes.push(Note::at(Code::GoalsShared, position, count.to_string()));
            }
        }
    }

    /// What was achieved, without a goal beside it, belongs to the first goal above.
    fn add_achievement(&mut self, achieved: Option<usize>) {
        let Some(index) = achieved else { return };
        let whole = self.whole(index);
        let lines = self.lines(index);
        let open: Vec<usize> = self
            .drafts
            .current
            .goals
            .iter()
            .enumerate()
            .filter(|(_, goal)| goal.actual.is_none())
            .map(|(at, _)| at)
            .collect();
        if lines.len() == open.len() {
            for (at, line) in open.into_iter().zip(lines) {
                if let Some(goal) = self.drafts.current.goals.get_mut(at) {
                    goal.actual = Some(line);
                }
            }
        } else if let Some(goal) = open.first().and_then(|at| self.drafts.current.goals.get_mut(*at)) {
            goal.actual = Some(whole);
        } else {
            let text = self.sheet.cell(index).map_or("", |cell| cell.text);
            self.note(Code::CellNotCarried, index, text);
        }
    }

    /// The whole text of a cell; an instruction of the form itself is blank.
    fn whole(&self, index: usize) -> Value<'g> {
        let mut value = self.value(index);
        if clean::is_instruction(&value.text) {
            value.text = Cow::Borrowed("");
        }
        value
    }

    /// The entries of a cell: its numbered lines, or all lines where each is a sentence.
    fn lines(&self, index: usize) -> Vec<Value<'g>> {
        let Some(cell) = self.sheet.cell(index) else { return Vec::new() };
        let source = Source::Cell(self.sheet.position(index));
        if clean::is_instruction(cell.text) {
            return Vec::new();
        }
        let lines: Vec<&'g str> = cell.text.split(['\n', '\r']).map(trim).filter(|line| !line.is_empty()).collect();
        let is_numbered = lines.iter().any(|line| begins_entry(line));
        let last = lines.len().saturating_sub(1);
        let are_sentences = lines.iter().take(last).all(|line| line.ends_with(['。', '；', ';', '.', '！']));
        let mut entries: Vec<Value<'g>> = Vec::new();
        for (at, line) in lines.into_iter().enumerate() {
            let begins = at == 0 || if is_numbered { begins_entry(line) } else { are_sentences };
            match entries.last_mut() {
                Some(entry) if !begins => {
                    let mut text = String::from(core::mem::take(&mut entry.text));
                    text.push_str(line);
                    entry.text = Cow::Owned(text);
                }
                _ => entries.push(Value { text: Cow::Borrowed(line), source }),
            }
        }
        entries
    }
}

/// Whether a line begins an entry of a list: `1、`, `目标1：`, `（1）`, `①`, `一、`.
pub(super) fn begins_entry(line: &str) -> bool {
    let is_number = |character: char| character.is_ascii_digit() || "一二三四五六七八九十".contains(character);
    let line = line.trim_start_matches(['(', '（']);
    let named = line.strip_prefix("目标").or_else(|| line.strip_prefix("指标"));
    let rest = named.unwrap_or(line).trim_start();
    if rest.starts_with(|mark: char| matches!(mark, '①'..='⑳' | '⑴'..='⒇')) {
        return true;
    }
    let behind = rest.trim_start_matches(is_number);
    if behind.len() == rest.len() {
        return false;
    }
    named.is_some()
        || behind.starts_with(['、', ')', '）', ':', '：', '．'])
        || behind.starts_with('.')
            && !behind.get(1..).is_some_and(|next| next.starts_with(|digit: char| digit.is_ascii_digit()))
}

/// A goal without its number, for comparing.
pub(super) fn bare_goal(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    kept.extend(text.chars().filter(|character| !super::below::is_space(*character)));
    let is_number = |character: char| character.is_ascii_digit() || "一二三四五六七八九十".contains(character);
    let rest = kept.trim_start_matches(['(', '（']);
    let rest = rest.strip_prefix("目标").unwrap_or(rest);
    let rest = rest.trim_start_matches(|mark: char| is_number(mark) || matches!(mark, '①'..='⑳'));
    let bare = rest.trim_start_matches(['、', ')', '）', ':', '：', '．', '.']);
    // What is left is the end.
    let start = kept.len().saturating_sub(bare.len());
    kept.drain(..start);
    kept.truncate(kept.trim_end_matches(['。', '；', ';', '.']).len());
    kept
}
