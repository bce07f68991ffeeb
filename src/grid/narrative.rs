//! Stage 8: the running text before a table, only the sentences of the national and provincial templates.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::below::{is_space, trim};
use super::clean;
use super::draft::{Draft, GoalDraft, MoneyDraft, Section, Slot, Value};
use super::goals::bare_goal;
use super::key::Keys;
use super::key::write_key;
use super::paragraph::{is_title, part};
use super::source::{BudgetField, Source};

/// The headings of the narrative, by their keys.
const SECTIONS: &[(&str, Section)] = &[
    ("完成的绩效目标", Section::Completed),
    ("已完成的绩效目标", Section::Completed),
    ("完成的目标", Section::Completed),
    ("未完成的绩效目标", Section::NotCompleted),
    ("未完成的目标", Section::NotCompleted),
    ("未完成绩效目标", Section::NotCompleted),
    ("完成的绩效目标、未完成的绩效目标", Section::Other),
    ("绩效目标完成情况", Section::Other),
    ("绩效目标完成情况分析", Section::Other),
    ("预算执行情况分析", Section::About("预算执行")),
    ("预算执行分析", Section::About("预算执行")),
    ("预算资金执行情况分析", Section::About("预算执行")),
    ("项目资金情况分析", Section::About("预算执行")),
    ("产出指标完成情况分析", Section::About("产出指标")),
    ("产出指标完成情况", Section::About("产出指标")),
    ("效益指标完成情况分析", Section::About("效益指标")),
    ("效益指标完成情况", Section::About("效益指标")),
    ("满意度指标完成情况分析", Section::About("满意度指标")),
    ("满意度指标完成情况", Section::About("满意度指标")),
    ("成本指标完成情况分析", Section::About("成本指标")),
    ("上年度绩效评价结果应用情况", Section::Previous),
    ("上年度绩效自评结果应用情况", Section::Previous),
    ("上年绩效评价结果应用情况", Section::Previous),
    ("上年结果应用情况", Section::Previous),
    ("上年度结果应用情况", Section::Previous),
    ("下一步拟改进措施", Section::Improvement),
    ("下一步改进措施", Section::Improvement),
    ("拟改进措施", Section::Improvement),
    ("拟与预算安排相结合情况", Section::BudgetLink),
    ("与预算安排相结合情况", Section::BudgetLink),
    ("拟与预算安排相结合的情况", Section::BudgetLink),
    ("结果公开情况", Section::Publication),
    ("自评结果公开情况", Section::Publication),
    ("绩效自评结果公开情况", Section::Publication),
    ("结果公开", Section::Publication),
];

/// The kinds whose analysis begins a paragraph: `数量指标：…`.
const KINDS: [&str; 12] = [
    "数量指标",
    "质量指标",
    "时效指标",
    "成本指标",
    "经济效益指标",
    "社会效益指标",
    "生态效益指标",
    "可持续影响指标",
    "可持续发展指标",
    "环境效益指标",
    "服务对象满意度指标",
    "满意度指标",
];

/// How amounts are named in running text, the longer first.
const AMOUNTS: &[(&str, BudgetField)] = &[
    ("年初预算数", BudgetField::Initial),
    ("年初预算", BudgetField::Initial),
    ("调整后预算数", BudgetField::Adjusted),
    ("调整预算数", BudgetField::Adjusted),
    ("全年预算数", BudgetField::Adjusted),
    ("预算数", BudgetField::Adjusted),
    ("全年执行数", BudgetField::Executed),
    ("执行数", BudgetField::Executed),
    ("决算数", BudgetField::Executed),
    ("完成预算的", BudgetField::Rate),
    ("预算执行率", BudgetField::Rate),
    ("执行率", BudgetField::Rate),
];

/// The most characters of a name before an amount.
const MAX_NAME: usize = 10;

impl<'g> Draft<'g> {
    /// Reads a paragraph of the narrative.
    pub(super) fn narrative(&mut self, text: &'g str, source: Source, keys: &mut Keys<'_>) {
        let trimmed = trim(text);
        if self.heading_of_section(trimmed, keys) {
            return;
        }
        self.section_text(text, trimmed, source);
        if trimmed.contains("得分") || trimmed.contains("总分") {
            self.summary(text, source);
        }
        if trimmed.contains("预算数") || trimmed.contains("执行数") {
            for sentence in trimmed.split(['。', '；', ';']) {
                self.statement(text, sentence, source);
            }
        }
    }

    /// A heading begins a section; any other heading of a chapter ends it.
    fn heading_of_section(&mut self, text: &str, keys: &mut Keys<'_>) -> bool {
        const LONGEST: usize = 120;
        if text.len() > LONGEST {
            return false;
        }
        let mut key = core::mem::take(keys.scratch());
        write_key(text, &mut key);
        let found = SECTIONS.iter().find(|(heading, _)| *heading == key).map(|(_, section)| *section);
        *keys.scratch() = key;
        let is_chapter = || {
            let bare = text.trim_start_matches(['(', '（']);
            let behind = bare.trim_start_matches(|numeral: char| "一二三四五六七八九十".contains(numeral));
            behind.len() < bare.len() && behind.starts_with(['、', ')', '）'])
        };
        let section = match found {
            Some(section) => section,
            None if is_chapter() || is_title(text) => Section::Other,
            None => return false,
        };
        self.section = Some(section);
        found.is_some()
    }

    fn section_text(&mut self, whole: &'g str, text: &'g str, source: Source) {
        let Some(section) = self.section else { return };
        let value = || part(source, whole, text);
        let narrative = &mut self.narrative;
        let says_none = matches!(text.trim_end_matches(['。', '.']), "无" | "暂无" | "没有" | "无未完成的绩效目标");
        match section {
            Section::Completed if !says_none => narrative.completed.push(value()),
            Section::NotCompleted if says_none => {
                let none = text.trim_end_matches(['。', '.']);
                narrative.unfinished = narrative.unfinished.take().or_else(|| Some(part(source, whole, none)));
            }
            Section::NotCompleted => narrative.not_completed.push(value()),
            Section::About(block) => {
                let of_kind =
                    text.char_indices().find(|(_, mark)| matches!(mark, ':' | '：')).and_then(|(at, colon)| {
                        let kind = trim(text.get(..at)?);
                        let about = KINDS.contains(&kind).then_some(kind)?;
                        Some((about, text.get(at.saturating_add(colon.len_utf8())..)?))
                    });
                match of_kind {
                    Some((kind, said)) => {
                        narrative.analyses.push((part(source, whole, kind), part(source, whole, said)));
                    }
                    None => {
                        let about = Value { text: Cow::Borrowed(block), source };
                        add_analysis(&mut narrative.analyses, about, value());
                    }
                }
            }
            Section::Improvement => add(&mut narrative.improvement, value()),
            Section::Previous => add(&mut narrative.previous, value()),
            Section::BudgetLink => add(&mut narrative.budget_link, value()),
            Section::Publication => add(&mut narrative.publication, value()),
            Section::Completed | Section::Other => {}
        }
    }

    /// `自评得分为95分，其中：预算执行情况得分为20分；…`.
    fn summary(&mut self, text: &'g str, source: Source) {
        if self.narrative.summary.total.is_some() {
            return;
        }
        let begins = ["自评得分", "自评总分", "自评总得分", "自评综合得分", "综合自评得分"].iter().find_map(|words| {
            let at = text.find(words)?;
            text.get(at.saturating_add(words.len())..)
        });
        let Some((total, rest)) = begins.and_then(points_at) else { return };
        self.narrative.summary.total = Some(part(source, text, total));
        let Some((_, parts)) = rest.split_once("其中") else { return };
        // What is said of the total and of its parts is one sentence.
        if rest.find('。').is_some_and(|end| rest.find("其中").is_some_and(|parts| end < parts)) {
            return;
        }
        let parts = parts.split('。').next().unwrap_or(parts);
        for clause in parts.split(['；', ';', '，', ',', '、']) {
            let clause = trim(clause).trim_start_matches([':', '：']);
            let Some(at) = clause.find(|digit: char| digit.is_ascii_digit()) else { break };
            let (name, points) = (clause.get(..at).unwrap_or_default(), clause.get(at..).unwrap_or_default());
            let Some((points, _)) = points_at(points) else { break };
            let name = name.trim_end_matches(['为', '：', ':']);
            let name = trim(name.strip_suffix("得分").or_else(|| name.strip_suffix('得')).unwrap_or(name));
            let name = name.strip_suffix("自评").unwrap_or(name);
            if name.is_empty() || name.len() > 60 {
                break;
            }
            self.narrative.summary.subtotals.push((part(source, text, name), part(source, text, points)));
        }
    }

    /// `2020年度支出年初预算数为…元，调整预算数为…元，决算数为…元`.
    fn statement(&mut self, whole: &'g str, sentence: &'g str, source: Source) {
        let mut money = MoneyDraft::default();
        let mut units: Vec<&'g str> = Vec::new();
        for (number, clause) in clauses(sentence).into_iter().enumerate() {
            let Some((name, field, amount, unit)) = amount_of(clause) else {
                if number == 0 {
                    return;
                }
                continue;
            };
            if number == 0 {
                let Some(name) = name_of_statement(name) else { return };
                if !name.is_empty() {
                    money.set(BudgetField::Name, part(source, whole, name));
                }
            } else if name.chars().count() > MAX_NAME {
                continue;
            }
            if money.get(field).is_some() {
                return;
            }
            if field != BudgetField::Rate {
                units.push(unit);
            }
            money.set(field, part(source, whole, amount));
        }
        let has = |field| money.get(field).is_some();
        if !has(BudgetField::Executed) || !(has(BudgetField::Initial) || has(BudgetField::Adjusted)) {
            return;
        }
        let Some(unit) = units.first().copied().filter(|unit| units.iter().all(|other| other == unit)) else { return };
        if !unit.is_empty() {
            money.set(BudgetField::Unit, part(source, whole, unit));
        }
        let is_known =
            |known: &MoneyDraft<'_>| BudgetField::ALL.iter().all(|field| known.text(*field) == money.text(*field));
        if !self.statements.iter().any(is_known) {
            self.statements.push(money);
        }
    }

    /// What the narrative says of the goals and beside the table.
    pub(super) fn narrative_to_form(&mut self) {
        let lists = [(true, &self.narrative.completed), (false, &self.narrative.not_completed)];
        if self.goals.is_empty() {
            for (completed, list) in lists {
                for text in list {
                    let completed = Some((completed, text.source));
                    self.goals.push(GoalDraft { text: text.clone(), actual: None, completed });
                }
            }
        } else {
            let said: Vec<(String, bool, Source)> = lists
                .into_iter()
                .flat_map(|(completed, list)| {
                    list.iter().map(move |text| (bare_goal(&text.text), completed, text.source))
                })
                .collect();
            for goal in &mut self.goals {
                let bare = bare_goal(&goal.text.text);
                let found = said.iter().find(|(text, ..)| *text == bare);
                goal.completed = found.map(|(_, completed, source)| (*completed, *source));
            }
        }
        // A field that the table prints and leaves empty stays empty.
        if self.improvement.is_none() {
            self.improvement = self.narrative.improvement.take();
        }
    }
}

/// Adds a paragraph to a text.
fn add<'g>(slot: &mut Slot<'g>, value: Value<'g>) {
    match slot {
        Some(known) => {
            let mut text = String::from(core::mem::take(&mut known.text));
            text.push('\n');
            text.push_str(&value.text);
            known.text = Cow::Owned(text);
        }
        None => *slot = Some(value),
    }
}

/// Adds a paragraph to the last analysis where that is about the same.
fn add_analysis<'g>(analyses: &mut Vec<(Value<'g>, Value<'g>)>, about: Value<'g>, text: Value<'g>) {
    match analyses.last_mut() {
        Some((known, said)) if known.text == about.text => {
            let mut slot = Some(said.clone());
            add(&mut slot, text);
            if let Some(joined) = slot {
                *said = joined;
            }
        }
        _ => analyses.push((about, text)),
    }
}

/// The points at the beginning of a text, `为95分`, and what follows them.
fn points_at(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches(|mark: char| matches!(mark, '为' | '是' | ':' | '：') || is_space(mark));
    let digits = text.trim_start_matches(|digit: char| digit.is_ascii_digit() || digit == '.');
    let length = text.len().saturating_sub(digits.len());
    let behind = digits.strip_prefix('分')?;
    if length == 0 {
        return None;
    }
    Some((text.get(..length.saturating_add('分'.len_utf8()))?, behind))
}

/// The clauses of a sentence: a comma between figures parts no clauses.
fn clauses(sentence: &str) -> Vec<&str> {
    let mut clauses = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    let mut characters = sentence.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map_or(' ', |(_, next)| *next);
        let parts = match character {
            '，' | '、' => true,
            ',' => !(before.is_ascii_digit() && next.is_ascii_digit()),
            _ => false,
        };
        if parts {
            clauses.extend(sentence.get(start..at));
            start = at.saturating_add(character.len_utf8());
        }
        before = character;
    }
    clauses.extend(sentence.get(start..));
    clauses
}

/// What a clause says of an amount: what stands before its name, the field, the number, the unit.
fn amount_of(clause: &str) -> Option<(&str, BudgetField, &str, &str)> {
    let (at, words, field) = AMOUNTS.iter().find_map(|(words, field)| Some((clause.find(words)?, *words, *field)))?;
    let name = trim(clause.get(..at)?);
    let rest = clause.get(at.saturating_add(words.len())..)?;
    let rest = trim(rest).trim_start_matches(['为', '是', ':', '：']);
    let rest = trim(rest);
    let behind = rest.trim_start_matches(|digit: char| digit.is_ascii_digit() || matches!(digit, '.' | ','));
    let number = rest.get(..rest.len().saturating_sub(behind.len())).filter(|number| !number.is_empty())?;
    let unit = trim(behind);
    if field == BudgetField::Rate {
        let rate = unit.starts_with(['%', '％']).then(|| rest.len().saturating_sub(behind.len()))?;
        let mark = behind.chars().next().map_or(0, char::len_utf8);
        return Some((name, field, rest.get(..rate.saturating_add(mark))?, ""));
    }
    let unit = ["万元", "亿元", "元"].into_iter().find(|known| unit.starts_with(known))?;
    Some((name, field, number, behind.trim_start_matches(is_space).get(..unit.len())?))
}

/// The name of what a statement is about, without the year before it: `2020年度收入`; nothing for the whole.
fn name_of_statement(name: &str) -> Option<&str> {
    let behind = name.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let bare = if behind.len() < name.len() {
        let behind = behind.strip_prefix("年度").or_else(|| behind.strip_prefix('年'))?;
        behind.trim_start_matches(['，', ',', '本'])
    } else {
        name
    };
    let bare = trim(bare);
    let is_whole = matches!(bare, "" | "项目" | "本项目" | "该项目" | "部门" | "本部门" | "本单位" | "我单位");
    if is_whole {
        return Some("");
    }
    (bare.chars().count() <= MAX_NAME && !clean::is_number(bare)).then_some(bare)
}
