//! The summary (摘要版): scores, the execution of the budget, goals, problems by kind, and what follows from them.

use crate::evaluation::budget::{ExecutionBasis, Statement, StatementSubject};
use crate::exact::points::Points;
use crate::language::Language;
use crate::notation::characters;
use crate::notation::money::Amount;
use crate::render::headroom;
use crate::render::paper::form::numbered;
use crate::render::paper::papers::Figures;
use crate::render::paper::writer::Summary;
use crate::render::paper::{figures, problems};
use crate::review::declared::Declared;
use crate::review::diagnosis::total::declared_sum;
use crate::scheme::document::{Basis, EvaluationKind};
use crate::scheme::severity::Severity;
use crate::scoring::blocks::Placement;
use crate::scoring::scorecard::Outcome;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::fmt::Write;

pub(crate) fn write<W: Write>(summary: &mut Summary<'_, '_, '_, W>) -> fmt::Result {
    let title = summary.title();
    summary.sheet.heading(1, &title)?;
    summary.heading(2, "1. Scores", "一、自评得分")?;
    summary.scores()?;
    summary.heading(
        2,
        "2. Goals and execution",
        match summary.kind() {
            EvaluationKind::Department => "二、部门整体绩效目标完成情况",
            EvaluationKind::Project => "二、项目绩效目标完成情况",
        },
    )?;
    summary.heading(3, "2.1 Execution of the budget", "（一）预算执行率情况")?;
    summary.execution()?;
    summary.heading(3, "2.2 Goals completed and unfinished", "（二）完成的绩效目标、未完成的绩效目标")?;
    summary.goals()?;
    summary.heading(2, "3. Problems and their causes", "三、存在的问题和原因")?;
    problems::write(summary)?;
    summary.heading(2, "4. Measures", "四、下一步拟改进措施")?;
    summary.heading(3, "4.1 Measures of improvement", "（一）下一步拟改进措施")?;
    summary.quoted(summary.evaluation().improvement())?;
    summary.heading(3, "4.2 Use in the budget", "（二）拟与预算安排相结合情况")?;
    let results = summary.evaluation().results();
    let texts = [results.budget_link.as_deref(), results.publication.as_deref()];
    match texts.into_iter().flatten().find(|text| !characters::is_blank(text)) {
        Some(_) => texts.into_iter().flatten().try_for_each(|text| summary.quoted(Some(text)))?,
        None => summary.quoted(None)?,
    }
    summary.closing()
}

impl<'a, W: Write> Summary<'_, '_, 'a, W> {
    fn kind(&self) -> EvaluationKind {
        self.evaluation().header().kind
    }

    fn title(&self) -> String {
        let header = self.evaluation().header();
        let subject = &header.subject;
        match (self.language, header.kind) {
            (Language::Chinese, EvaluationKind::Department) => {
                let year = header.fiscal_year.map_or(String::new(), |year| format!("{year}年度"));
                format!("{year}{subject}部门整体绩效自评结果（摘要版）")
            }
            (Language::Chinese, EvaluationKind::Project) => format!("{subject}项目绩效自评结果"),
            (Language::English, _) => {
                let year = header.fiscal_year.map_or(String::new(), |year| format!(", {year}"));
                let colon = if subject.is_empty() { "" } else { ": " };
                format!("{subject}{colon}results of the self-evaluation{year} (summary)")
            }
        }
    }

    /// Total and blocks as the narrative states them, else as the table declares them, else as the rows add up.
    fn declared_scores(&self) -> (Option<Points>, Option<String>, Vec<(String, Points)>) {
        let evaluation = self.evaluation();
        let (stated, declared) = (evaluation.summary(), evaluation.declared());
        let by_rows = || {
            let (sum, count) = declared_sum(evaluation);
            (count > 0).then(|| Points::from_millionths(sum))
        };
        let total = stated.total.or(declared.total).or_else(by_rows);
        let grade = stated.grade.as_ref().or(declared.grade.as_ref()).cloned();
        let subtotals = [&stated.subtotals, &declared.subtotals].into_iter().find(|subtotals| !subtotals.is_empty());
        let blocks = match subtotals {
            Some(subtotals) => subtotals.iter().map(|block| (block.name.clone(), block.score)).collect(),
            None => self.declared_blocks(),
        };
        (total, grade, blocks)
    }

    fn declared_blocks(&self) -> Vec<(String, Points)> {
        let (evaluation, scheme) = (self.evaluation(), self.papers.report.scheme);
        let own;
        let placement = match self.papers.card {
            Some(card) => &card.placement,
            None => {
                own = Placement::of(scheme, evaluation);
                &own
            }
        };
        let sums = placement.sums(evaluation);
        let declared = Declared { evaluation, placement, sums: &sums };
        let blocks = placement.in_form_order();
        let known = blocks.iter().filter_map(|block| {
            let points = Points::from_millionths(declared.of(block)?);
            Some((String::from(scheme.block_name(evaluation, block)), points))
        });
        known.collect()
    }

    fn scores(&mut self) -> fmt::Result {
        let (total, grade, blocks) = match (self.figures, self.papers.card) {
            (Figures::Declared, _) => self.declared_scores(),
            (Figures::Computed, Some(card)) => {
                let blocks = card.blocks().map(|block| (String::from(block.name), block.points));
                (Some(card.total()), card.grade().map(String::from), blocks.collect())
            }
            (Figures::Computed, None) => {
                return self
                    .say("No row has a weight or a score: nothing can be computed.", "未填报分值和得分，无法复算。");
            }
        };
        let Some(total) = total else { return self.say("No total is declared.", "未填自评总分。") };
        let computed = self.figures == Figures::Computed;
        let grade = grade.filter(|_| !self.papers.report.scheme.document().grades.is_empty());
        let text = self.score_sentence(total, grade.as_deref(), &blocks, computed);
        self.sheet.line(&text)?;
        let card = self.papers.card.filter(|_| computed);
        match card.and_then(|card| headroom::grade(card, &card.head_room(), self.language)) {
            Some(text) => self.sheet.line(&text),
            None => Ok(()),
        }
    }

    fn score_sentence(
        &self,
        total: Points,
        grade: Option<&str>,
        blocks: &[(String, Points)],
        computed: bool,
    ) -> String {
        let header = self.evaluation().header();
        let year = header.fiscal_year;
        let mut text = match self.language {
            Language::English => {
                let year = year.map_or(String::new(), |year| format!("For {year} "));
                let verb = if computed { "the computed score is" } else { "the declared score is" };
                let grade = grade.map_or(String::new(), |grade| format!(" ({grade})"));
                format!("{year}{verb} {}{grade}", figures::with_unit(total, self.language))
            }
            Language::Chinese => {
                let year = year.map_or(String::new(), |year| format!("{year}年度"));
                let what = match header.kind {
                    EvaluationKind::Department => "部门整体绩效",
                    EvaluationKind::Project => "项目绩效",
                };
                let score = if computed { "复算得分" } else { "自评得分" };
                let grade = grade.map_or(String::new(), |grade| format!("（{grade}）"));
                format!("{year}{}{what}{score}为{}分{grade}", header.subject, figures::points(total))
            }
        };
        for (place, (name, points)) in blocks.iter().enumerate() {
            text.push_str(match (self.language, place) {
                (Language::English, 0) => ": ",
                (Language::English, _) => "; ",
                (Language::Chinese, 0) => "，其中：",
                (Language::Chinese, _) => "；",
            });
            let name = if name.is_empty() { self.language.pick("indicators", "指标") } else { name };
            text.push_str(&match self.language {
                Language::English => format!("{name} {}", figures::points(*points)),
                Language::Chinese => format!("{name}得分{}分", figures::points(*points)),
            });
        }
        text.push_str(self.language.pick(".", "。"));
        text
    }

    /// Each side that the report states, then the formula with its numbers.
    fn execution(&mut self) -> fmt::Result {
        let budget = self.evaluation().budget();
        let side = |statement: &Statement| match budget.subject_of(statement) {
            StatementSubject::Income => Some((self.language.pick("Income", "收入"), statement.amounts)),
            StatementSubject::Total => Some((self.language.pick("Expenditure", "支出"), statement.amounts)),
            StatementSubject::Part(_) | StatementSubject::Unknown => None,
        };
        let mut sides: Vec<_> = budget.statements.iter().filter_map(side).collect();
        if sides.is_empty() {
            sides.push((self.language.pick("Expenditure", "支出"), self.evaluation().amounts));
        }
        let lines: Vec<String> = sides.into_iter().filter_map(|(name, amounts)| self.amounts(name, &amounts)).collect();
        lines.iter().try_for_each(|line| self.sheet.line(line))?;
        self.rate()
    }

    fn amounts(&self, name: &str, amounts: &crate::evaluation::budget::Amounts) -> Option<String> {
        let columns = [
            (self.language.pick("initial budget", "年初预算数"), amounts.initial),
            (self.language.pick("adjusted budget", "调整预算数"), amounts.adjusted),
            (self.language.pick("final account", "决算数"), amounts.executed),
        ];
        let said = columns.into_iter().filter_map(|(name, amount)| {
            let amount = figures::amount(amount?);
            Some(match self.language {
                Language::English => format!("{name} {amount}"),
                Language::Chinese => format!("{name}为{amount}"),
            })
        });
        let said: Vec<String> = said.collect();
        let year = self.evaluation().header().fiscal_year;
        (!said.is_empty()).then(|| match self.language {
            Language::English => format!("{name}: {}.", said.join(", ")),
            Language::Chinese => {
                let year = year.map_or(String::new(), |year| format!("{year}年度"));
                format!("{year}{name}{}。", said.join("，"))
            }
        })
    }

    fn rate(&mut self) -> fmt::Result {
        let (evaluation, scheme) = (self.papers.evaluation(), self.papers.report.scheme);
        let printed = evaluation.budget().rate;
        let places = printed.map_or(2, |rate| rate.number.places());
        let wanted = scheme.document().execution.basis;
        match ExecutionBasis::of(&evaluation.finest, printed, wanted) {
            ExecutionBasis::Amounts(rate) => {
                let Some(((which, basis), executed)) = evaluation.finest.basis(wanted).zip(evaluation.finest.executed)
                else {
                    return Ok(());
                };
                let result = format!("{}%", rate.percentage(places));
                let formula = self.formula(which, basis, executed, &result);
                self.sheet.line(&formula)?;
                // What the form prints beside it is a claim of its own.
                let claimed = printed.filter(|printed| !printed.is_rate_of(executed.yuan(), basis.yuan()));
                match claimed.filter(|_| self.figures == Figures::Declared) {
                    Some(printed) => {
                        let printed = figures::rate(printed);
                        self.say(
                            format!("The form prints a rate of {printed}."),
                            format!("表中填报的预算执行率为{printed}。"),
                        )
                    }
                    None => Ok(()),
                }
            }
            ExecutionBasis::PrintedRate(_) => {
                let printed = printed.map_or(String::new(), figures::rate);
                self.say(
                    format!("The form prints a rate of {printed}, and no amounts from which to compute it."),
                    format!("表中填报的预算执行率为{printed}，未填金额，无法复算。"),
                )
            }
            ExecutionBasis::Zero => {
                self.say("The budget is zero: there is no execution rate.", "预算数为0，无法计算预算执行率。")
            }
            ExecutionBasis::Missing => self.say(
                "No budget is filled in: the execution rate cannot be computed.",
                "未填预算数，无法计算预算执行率。",
            ),
        }
    }

    fn formula(&self, which: Basis, basis: Amount, executed: Amount, result: &str) -> String {
        let (basis, executed) = (figures::amount(basis), figures::amount(executed));
        match (self.language, which) {
            (Language::English, Basis::Adjusted) => {
                format!("Execution rate = executed ÷ adjusted budget = {executed} ÷ {basis} = {result}.")
            }
            (Language::English, Basis::Initial) => {
                format!("Execution rate = executed ÷ initial budget = {executed} ÷ {basis} = {result}.")
            }
            (Language::Chinese, Basis::Adjusted) => {
                format!("预算执行率=执行数÷全年预算数×100%={executed}÷{basis}×100%={result}。")
            }
            (Language::Chinese, Basis::Initial) => {
                format!("预算执行率=执行数÷年初预算数×100%={executed}÷{basis}×100%={result}。")
            }
        }
    }

    /// Whether a goal counts as completed; `None` where nobody says it.
    fn is_completed(&self, goal: &crate::evaluation::header::Goal) -> Option<bool> {
        let linked = goal.indicators.as_deref().filter(|rows| !rows.is_empty());
        let card = self.papers.card.filter(|_| self.figures == Figures::Computed);
        match (card, linked) {
            (Some(card), Some(rows)) => {
                Some(rows.iter().all(|row| card.award(*row).is_some_and(|award| award.outcome == Outcome::Met)))
            }
            _ => goal.completed,
        }
    }

    fn goals(&mut self) -> fmt::Result {
        let evaluation = self.papers.evaluation();
        let known: Vec<(Option<bool>, String)> =
            evaluation.goals().iter().map(|goal| (self.is_completed(goal), self.goal(goal))).collect();
        let stated = evaluation.unfinished().filter(|text| !characters::is_blank(text));
        if !known.is_empty() && known.iter().all(|(completed, _)| completed.is_none()) && stated.is_none() {
            self.say("Annual goals", "年度绩效目标")?;
            return self.list(known.iter().map(|(_, text)| text.as_str()));
        }
        let of = |wanted: bool| {
            known.iter().filter(move |(completed, _)| *completed == Some(wanted)).map(|(_, text)| text.as_str())
        };
        let all = |wanted: bool| !known.is_empty() && of(wanted).count() == known.len();
        self.say("(1) Completed", "（1）完成的绩效目标")?;
        match of(true).next() {
            Some(_) => self.list(of(true))?,
            None => self.none_or_blank(all(false))?,
        }
        self.say("(2) Unfinished", "（2）未完成的绩效目标")?;
        match of(false).next() {
            Some(_) => self.list(of(false))?,
            None => match stated {
                Some(text) if characters::trim(text) != "无" => self.quoted(Some(text))?,
                stated => self.none_or_blank(stated.is_some() || all(true))?,
            },
        }
        let unknown = || known.iter().filter(|(completed, _)| completed.is_none()).map(|(_, text)| text.as_str());
        if unknown().next().is_none() {
            return Ok(());
        }
        self.say("(3) Not said", "（3）未注明是否完成的绩效目标")?;
        self.list(unknown())
    }

    fn none_or_blank(&mut self, is_none: bool) -> fmt::Result {
        if is_none { self.say("None.", "无。") } else { self.say("Not filled in.", "未填写。") }
    }

    fn list<'t>(&mut self, texts: impl Iterator<Item = &'t str>) -> fmt::Result {
        numbered(texts, self.language).iter().try_for_each(|text| self.sheet.line(text))
    }

    /// A goal with what became of it.
    fn goal(&self, goal: &crate::evaluation::header::Goal) -> String {
        let actual = goal.actual.as_deref().filter(|actual| !characters::is_blank(actual));
        match (actual, self.language) {
            (Some(actual), Language::English) => format!("{} (achieved: {actual})", goal.text),
            (Some(actual), Language::Chinese) => format!("{}（实际完成情况：{actual}）", goal.text),
            (None, _) => goal.text.clone(),
        }
    }

    /// How much the review found, beside computed figures.
    fn closing(&mut self) -> fmt::Result {
        if self.figures == Figures::Declared {
            return Ok(());
        }
        let count = |severity| self.papers.report.with_severity(severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        self.say(
            format!("The review found {errors} errors and {warnings} warnings; see its report."),
            format!("复核发现错误{errors}项、疑点{warnings}项，详见复核报告。"),
        )
    }
}
