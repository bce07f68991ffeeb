//! The third section of the summary: what kept points away, for the execution of the budget and for each kind of indicators.

use crate::evaluation::row::Row;
use crate::exact::points::Points;
use crate::language::Language;
use crate::notation::characters;
use crate::notation::hierarchy::{BlockKind, Kind};
use crate::render::paper::figures;
use crate::render::paper::papers::Figures;
use crate::render::paper::writer::{Summary, scored};
use crate::review::finding::Place;
use crate::scheme::checks::Check;
use crate::scheme::document::SchemeBlock;
use crate::scheme::severity::Severity;
use crate::scoring::scorecard::Outcome;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::fmt::Write;

pub(crate) fn write<W: Write>(summary: &mut Summary<'_, '_, '_, W>) -> fmt::Result {
    let whole = summary.evaluation().deviation_analysis().map(String::from);
    if whole.as_deref().is_some_and(|text| !characters::is_blank(text)) {
        summary.quoted(whole.as_deref())?;
    }
    summary.heading(3, "3.1 Execution of the budget", "（一）预算执行情况分析")?;
    summary.execution_problems()?;
    summary.heading(3, "3.2 Goals and indicators", "（二）绩效目标完成情况分析")?;
    summary.indicators()?;
    let previous = summary.evaluation().results().previous.clone();
    if let Some(previous) = previous {
        summary.heading(3, "3.3 Use of last year's results", "（三）上年度绩效评价结果应用情况")?;
        summary.quoted(Some(&previous))?;
    }
    Ok(())
}

impl<'a, W: Write> Summary<'_, '_, 'a, W> {
    /// Rate and score, then the facts that a reviewer asks about and the reason that is given.
    fn execution_problems(&mut self) -> fmt::Result {
        let sentence = self.execution_score();
        if let Some(sentence) = sentence {
            self.sheet.line(&sentence)?;
        }
        let report = self.papers.report;
        let asked = [Check::ExecutionLow, Check::AdjustmentLarge, Check::ExecutionOverBudget];
        for finding in report.findings().iter().filter(|finding| asked.contains(&finding.check)) {
            if matches!(finding.place, Place::Budget(_)) {
                let message = finding.message(self.language);
                let fact = match self.language {
                    Language::English => capitalised(&format!("{message}.")),
                    Language::Chinese => format!("{message}。"),
                };
                self.sheet.line(&fact)?;
            }
        }
        let reason = self.evaluation().budget().reason.clone();
        let analysis = self.analysis(|about| BlockKind::named(about) == BlockKind::Execution);
        let texts: Vec<String> =
            [reason, analysis].into_iter().flatten().filter(|text| !characters::is_blank(text)).collect();
        for text in &texts {
            self.say(format!("Reason: {text}"), format!("原因：{text}"))?;
        }
        if !texts.is_empty() {
            return Ok(());
        }
        let is_asked = report
            .findings()
            .iter()
            .any(|finding| matches!(finding.place, Place::Budget(_)) && finding.severity != Severity::Advice);
        if is_asked {
            self.say("No reason is given.", "未说明原因。")
        } else {
            self.say("No deviation.", "无偏差。")
        }
    }

    fn execution_score(&self) -> Option<String> {
        let budget = self.evaluation().budget();
        let card = self.papers.card;
        let (rate, points) = match self.figures {
            Figures::Declared => (budget.rate.map(figures::rate), budget.declared_score),
            Figures::Computed => {
                let rate = card.and_then(|card| card.execution_rate()).map(|rate| format!("{}%", rate.percentage(2)));
                (rate, card.and_then(|card| card.execution_points()))
            }
        };
        let full = card.and_then(|card| card.placement.execution()).map(|block| Points::from_millionths(block.full));
        let rate = rate.map(|rate| match self.language {
            Language::English => format!("the execution rate is {rate}"),
            Language::Chinese => format!("预算执行率为{rate}"),
        });
        let score = points.map(|points| match (full, self.language) {
            (Some(full), language) => scored(points, full, language),
            (None, Language::English) => figures::with_unit(points, self.language),
            (None, Language::Chinese) => format!("得{points}分"),
        });
        let said: Vec<String> = rate.into_iter().chain(score).collect();
        (!said.is_empty()).then(|| match self.language {
            Language::English => capitalised(&format!("{}.", said.join(", "))),
            Language::Chinese => format!("{}。", said.join("，")),
        })
    }

    /// What the narrative says of something.
    fn analysis(&self, is_about: impl Fn(&str) -> bool) -> Option<String> {
        let analyses = self.evaluation().analyses().iter();
        let found = analyses.filter(|analysis| is_about(&analysis.about)).find_map(|analysis| analysis.text.as_deref());
        found.filter(|text| !characters::is_blank(text)).map(String::from)
    }

    /// Each block of indicators by its kinds, in the order of the scheme.
    fn indicators(&mut self) -> fmt::Result {
        let document = self.papers.report.scheme.document();
        if self.evaluation().indicators().len() == 0 {
            return self.say("Not filled in.", "未填写。");
        }
        let mut number = 0u32;
        let mut told: Vec<Kind> = Vec::new();
        for block in document.blocks.iter().filter(|block| block.block != BlockKind::Execution) {
            number = number.saturating_add(1);
            self.block(number, block)?;
            told.extend(&block.kinds);
        }
        let others = self.papers.evaluation().indicators().filter(|row| !told.contains(&row.kind()));
        let others: Vec<Row<'_>> = others.filter(|row| row.weight().is_some()).collect();
        if others.is_empty() {
            return Ok(());
        }
        number = number.saturating_add(1);
        self.say(format!("({number}) Other indicators"), format!("{number}.其他指标完成情况分析"))?;
        self.rows("", &others)
    }

    fn block(&mut self, number: u32, block: &SchemeBlock) -> fmt::Result {
        let name = &block.name;
        self.say(format!("({number}) {name}"), format!("{number}.{name}完成情况分析"))?;
        let evaluation = self.evaluation();
        let of_kind = |kind: Kind| {
            let rows = evaluation.indicators().filter(move |row| row.kind() == kind);
            rows.filter(|row| row.weight().is_some()).collect::<Vec<Row<'_>>>()
        };
        let text = self.analysis(|about| BlockKind::named(about) == block.block && Kind::named(about) == Kind::Other);
        if let Some(text) = &text {
            self.quoted(Some(text))?;
        }
        let mut is_blank = text.is_none();
        for kind in &block.kinds {
            let rows = of_kind(*kind);
            if rows.is_empty() {
                if block.required_kinds.contains(kind) {
                    let name = self.kind_name(*kind);
                    self.say(format!("{name}: no such indicator is set."), format!("{name}：未设置该类指标。"))?;
                    is_blank = false;
                }
                continue;
            }
            self.rows(&self.kind_name(*kind), &rows)?;
            let text = self.analysis(|about| Kind::named(about) == *kind);
            if let Some(text) = text {
                self.quoted(Some(&text))?;
            }
            is_blank = false;
        }
        if is_blank { self.say("No indicator is set.", "未设置指标。") } else { Ok(()) }
    }

    fn kind_name(&self, kind: Kind) -> String {
        match self.language {
            Language::English => capitalised(&format!("{} ({})", kind.code(), kind.name())),
            Language::Chinese => kind.name().into(),
        }
    }

    /// What a row earned, as declared or as computed; `None` where nothing is said.
    fn earned(&self, row: Row<'_>) -> Option<(Points, RowStanding)> {
        let weight = row.weight()?;
        let standing = |is_met: bool| if is_met { RowStanding::Met } else { RowStanding::Lost };
        match self.figures {
            Figures::Declared => {
                let score = row.declared_score()?;
                let outcome = self.papers.card.and_then(|card| card.award(row.number())).map(|award| award.outcome);
                // Full marks are declared for what the form itself does not show as done.
                let unmet = matches!(outcome, Some(Outcome::Unreported | Outcome::Partly | Outcome::Missed));
                Some((score, if unmet && score >= weight { RowStanding::Judged } else { standing(score >= weight) }))
            }
            Figures::Computed => {
                let award = self.papers.card?.award(row.number())?;
                let standing = match award.outcome {
                    Outcome::Judged if award.points >= weight => RowStanding::Judged,
                    Outcome::NotApplicable => RowStanding::Judged,
                    _ => standing(award.points >= weight),
                };
                Some((award.points, standing))
            }
        }
    }

    /// How many rows there are and are met, those by name, and of each other row what it lost and why.
    fn rows(&mut self, name: &str, rows: &[Row<'_>]) -> fmt::Result {
        let known: Vec<(Row<'_>, Option<(Points, RowStanding)>)> =
            rows.iter().map(|row| (*row, self.earned(*row))).collect();
        let with = |wanted: RowStanding| {
            let found = known.iter().filter(move |(_, earned)| earned.is_some_and(|(_, standing)| standing == wanted));
            found.map(|(row, _)| row.bare_name().to_string()).collect::<Vec<String>>()
        };
        let (met, judged) = (with(RowStanding::Met), with(RowStanding::Judged));
        let unknown: Vec<String> =
            known.iter().filter(|(_, earned)| earned.is_none()).map(|(row, _)| row.bare_name().to_string()).collect();
        let colon = if name.is_empty() { "" } else { self.language.pick(": ", "：") };
        let (of, count) = (rows.len(), met.len());
        self.say(format!("{name}{colon}{of} in all, {count} met."), format!("{name}{colon}共{of}项，完成{count}项。"))?;
        self.named("Met", "完成", &met)?;
        self.named("As declared, not to be computed", "采用自评得分", &judged)?;
        self.named("Without a score", "未填得分", &unknown)?;
        for (row, earned) in &known {
            if let Some((points, RowStanding::Lost)) = earned {
                let clause = self.clause(*row, *points);
                self.sheet.line(&clause)?;
            }
        }
        Ok(())
    }

    fn named(&mut self, en: &str, zh: &str, names: &[String]) -> fmt::Result {
        if names.is_empty() {
            return Ok(());
        }
        self.say(format!("{en}: {}.", names.join("; ")), format!("{zh}：{}。", names.join("、")))
    }

    /// A row that lost points: its name, target, actual, points and reason.
    fn clause(&self, row: Row<'_>, points: Points) -> String {
        let weight = row.weight().unwrap_or_default();
        let said = |text: &str| match characters::is_blank(text) {
            true => String::from(self.language.pick("not filled in", "未填写")),
            false => String::from(characters::trim(text)),
        };
        let (name, target, actual) = (row.bare_name(), said(row.target_text()), said(row.actual_text()));
        let scored = scored(points, weight, self.language);
        let reason = row.reason().filter(|reason| !characters::is_blank(reason));
        match self.language {
            Language::English => {
                let reason =
                    reason.map_or(String::from("; no reason is given"), |reason| format!("; reason: {reason}"));
                format!("{name}: target {target}, actual {actual}, {scored}{reason}.")
            }
            Language::Chinese => {
                let reason = reason.map_or(String::from("，未说明原因"), |reason| format!("，原因：{reason}"));
                format!("{name}：目标值{target}，实际完成值{actual}，{scored}{reason}。")
            }
        }
    }
}

/// How a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RowStanding {
    Met,
    Lost,
    /// The declared score stands, or the row does not apply.
    Judged,
}

/// A sentence with a capital at its beginning.
fn capitalised(text: &str) -> String {
    let mut text = String::from(text);
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}
