//! Explanations (计算说明): the working of an award as one sentence, in either language, when somebody asks for it.
//!
//! A sentence says the calculation with its result, then in brackets what the form states, which rule applied, what
//! limited or rounded the points, and where the rule comes from:
//!
//! ```
//! use budget_performance::finding::Language;
//! use budget_performance::scheme::{EvaluationKind, Scheme};
//! use budget_performance::{Evaluation, Header, Indicator};
//!
//! let scheme = Scheme::named("hubei-project-2020")?;
//! let row = Indicator::new("产出指标", "成本指标", "人均成本").weight("4".parse()?).target("≤0.5万元").actual("0.7万元");
//! let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "示例")).indicator(row).build()?;
//! let card = scheme.score(&evaluation)?;
//! let award = card.award(1).ok_or("no award")?;
//! assert_eq!(
//!     award.explain(Language::English).to_string(),
//!     "4 × 0.5 ÷ 0.7 = 2.86 points (target ≤0.5万元, actual 0.7万元: above the limit, weight × target ÷ actual; \
//!      rounded to 2 places, half up; 湖北省项目自评表（2020年度）附注, 附注1-3)"
//! );
//! assert_eq!(
//!     award.explain(Language::Chinese).to_string(),
//!     "4×0.5÷0.7=2.86分（目标值≤0.5万元，实际完成值0.7万元：超过上限，按分值×目标值÷实际完成值计分；\
//!      四舍五入保留2位小数；湖北省项目自评表（2020年度）附注，附注1-3）"
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Nothing is put together in memory: the pieces are written one after the other.

use core::fmt::{self, Write};

use crate::answer::Answer;
use crate::budget::{Amount, Basis, Ratio};
use crate::catalogue::{write_excerpt, write_quoted};
use crate::evaluation::IndicatorView;
use crate::finding::Language;
use crate::flat::{Facts, ReadingBits, Tag};
use crate::notation::multiplier_sign;
use crate::number::{MAX_PLACES, Number, Points, Rounding, RoundingMode};
use crate::reading::{Comparison, Level};
use crate::rule::{Curve, Earning, Knot, Measure, Rule, StepCount};
use crate::scheme::{Citation, NotApplicable, OverFulfilment};
use crate::score::{Award, ExecutionBasis, Outcome, Scorecard};
use crate::working::{Step, Working};

impl<'a> Award<'a> {
    /// How the weight became points, in one sentence without a full stop.
    #[must_use]
    pub fn explain(&self, language: Language) -> impl fmt::Display + use<'a> {
        Explanation { award: *self, language, cited: true }
    }

    /// Writes the same sentence into a text of the host, past the machinery of formatting: for many awards in a row.
    ///
    /// ```
    /// use budget_performance::finding::Language;
    /// use budget_performance::scheme::{EvaluationKind, Scheme};
    /// use budget_performance::{Evaluation, Header, Indicator};
    ///
    /// let row = Indicator::new("产出指标", "数量指标", "培训人数").weight("4".parse()?).target("≥500人").actual("520人");
    /// let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "示例")).indicator(row).build()?;
    /// let scheme = Scheme::named("national-project-2020")?;
    /// let mut text = String::new();
    /// for award in scheme.score(&evaluation)?.awards() {
    ///     award.explain_to(&mut text, Language::English)?;
    ///     assert_eq!(text, award.explain(Language::English).to_string());
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Only those of `out`: a `String` takes everything.
    pub fn explain_to(&self, out: &mut impl Write, language: Language) -> fmt::Result {
        Sentence { out, language, cited: true }.award(self)
    }

    /// The same without the citation, for a list of awards under one scheme.
    pub(crate) fn explain_briefly(&self, language: Language) -> impl fmt::Display + use<'a> {
        Explanation { award: *self, language, cited: false }
    }
}

impl<'a> Scorecard<'a> {
    /// How the execution of the budget became points; `None` where the scheme does not score it.
    #[must_use]
    pub fn explain_execution(&self, language: Language) -> Option<impl fmt::Display + use<'_, 'a>> {
        self.execution.map(|_| ExecutionExplanation { card: self, language, cited: true })
    }

    /// The same without the citation.
    pub(crate) fn explain_execution_briefly(&self, language: Language) -> Option<impl fmt::Display + use<'_, 'a>> {
        self.execution.map(|_| ExecutionExplanation { card: self, language, cited: false })
    }
}

struct Explanation<'a> {
    award: Award<'a>,
    language: Language,
    cited: bool,
}

impl fmt::Display for Explanation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Sentence { out: f, language: self.language, cited: self.cited }.award(&self.award)
    }
}

struct ExecutionExplanation<'c, 'a> {
    card: &'c Scorecard<'a>,
    language: Language,
    cited: bool,
}

impl fmt::Display for ExecutionExplanation<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Sentence { out: f, language: self.language, cited: self.cited }.execution(self.card)
    }
}

/// A sentence that is being written.
struct Sentence<'f, W> {
    out: &'f mut W,
    language: Language,
    cited: bool,
}

impl<W: Write> Sentence<'_, W> {
    fn put(&mut self, en: &str, zh: &str) -> fmt::Result {
        self.out.write_str(match self.language {
            Language::English => en,
            Language::Chinese => zh,
        })
    }

    fn same(&mut self, text: &str) -> fmt::Result {
        if text.is_empty() { Ok(()) } else { self.out.write_str(text) }
    }

    fn number(&mut self, number: Number) -> fmt::Result {
        number.put(self.out)
    }

    fn points(&mut self, points: Points) -> fmt::Result {
        points.number().put(self.out)
    }

    fn with_unit(&mut self, points: Points) -> fmt::Result {
        self.points(points)?;
        self.unit_of(points)
    }

    fn unit_of(&mut self, points: Points) -> fmt::Result {
        self.put(if points.number() == Number::ONE { " point" } else { " points" }, "分")
    }

    fn times(&mut self) -> fmt::Result {
        self.put(" × ", "×")
    }

    fn divided(&mut self) -> fmt::Result {
        self.put(" ÷ ", "÷")
    }

    fn minus(&mut self) -> fmt::Result {
        self.put(" − ", "−")
    }

    fn equals(&mut self, points: Points) -> fmt::Result {
        self.put(" = ", "=")?;
        self.points(points)
    }

    fn next(&mut self) -> fmt::Result {
        self.put("; ", "；")
    }

    /// The percentage for a reader, to two places.
    fn percentage(&mut self, ratio: Ratio) -> fmt::Result {
        self.number(ratio.percentage(2))?;
        self.same("%")
    }

    fn share_as_percentage(&mut self, share: Number) -> fmt::Result {
        match Ratio::new(share, Number::ONE) {
            Some(ratio) => self.percentage(ratio),
            None => Ok(()),
        }
    }

    /// A measured ratio: a plain number as such, anything else with its two parts.
    fn measured(&mut self, ratio: Ratio) -> fmt::Result {
        self.number(ratio.numerator)?;
        if ratio.denominator == Number::ONE {
            return Ok(());
        }
        self.divided()?;
        self.number(ratio.denominator)?;
        self.put(" = ", "=")?;
        self.percentage(ratio)
    }

    fn award(&mut self, award: &Award<'_>) -> fmt::Result {
        if award.outcome == Outcome::NotApplicable && award.indicator.leaf.answer != Answer::NotApplicable {
            return self.passed_over(award);
        }
        let working = award.working();
        let earned = earned(award, &working);
        self.calculation(award, &working, earned)?;
        self.inputs(award.indicator)?;
        self.why(award, &working)?;
        self.limits(&working, earned)?;
        self.cite(working.citation)?;
        self.put(")", "）")
    }

    /// An alternative of another indicator that counts.
    fn passed_over(&mut self, award: &Award<'_>) -> fmt::Result {
        self.put("0 of ", "分值")?;
        self.with_unit(award.weight())?;
        self.put("", "，得0分")?;
        self.inputs(award.indicator)?;
        self.put("another indicator of its group is scored", "同组择一计分，已采用另一指标")?;
        self.cite(&award.scheme.document().citation)?;
        self.put(")", "）")
    }

    /// The calculation and its result, before the brackets.
    fn calculation(&mut self, award: &Award<'_>, working: &Working<'_>, earned: Points) -> fmt::Result {
        let weight = working.weight;
        match working.step {
            Step::Full => {
                self.put("the whole weight: ", "得满分")?;
                self.points(earned)?;
            }
            Step::Nothing => {
                self.put("0 of ", "分值")?;
                self.points(weight)?;
                self.put("", "分，得0")?;
            }
            Step::Proportion { part, whole } => {
                let shift = common_multiplier(award.indicator);
                self.points(weight)?;
                self.times()?;
                self.number(lowered(part, shift))?;
                self.divided()?;
                self.number(lowered(whole, shift))?;
                self.equals(earned)?;
            }
            Step::Complement { actual, target } => {
                let shift = common_multiplier(award.indicator);
                self.points(weight)?;
                self.put(" × (2 × ", "×（2×")?;
                self.number(lowered(target, shift))?;
                self.minus()?;
                self.number(lowered(actual, shift))?;
                self.put(") ÷ ", "）÷")?;
                self.number(lowered(target, shift))?;
                self.equals(earned)?;
            }
            Step::Band { low, high, declared, .. } => {
                match declared {
                    Some(_) => self.put("the declared score within ", "自评得分限于")?,
                    None => self.put("the upper end of ", "取")?,
                }
                self.points(low)?;
                self.put(" to ", "至")?;
                self.points(high)?;
                match declared {
                    Some(_) => self.put(": ", "分：")?,
                    None => self.put(": ", "分的上限：")?,
                }
                self.points(earned)?;
            }
            Step::Declared { .. } => {
                self.put("the declared score: ", "采用自评得分：")?;
                self.points(earned)?;
            }
            Step::Tier { earns: Earning::Points(_), .. } => {
                self.put("by the table: ", "按分档表得")?;
                self.points(earned)?;
            }
            Step::Tier { earns: Earning::Share(share), .. } => {
                self.points(weight)?;
                self.times()?;
                self.number(share)?;
                self.equals(earned)?;
            }
            Step::Line { measured, from, to } => {
                self.points(weight)?;
                self.times()?;
                self.line(measured, from, to)?;
                self.equals(earned)?;
            }
            Step::Steps { count, cost, .. } => {
                self.points(weight)?;
                self.minus()?;
                write!(self.out, "{count}")?;
                self.times()?;
                self.points(cost)?;
                self.equals(earned)?;
            }
            Step::Items { .. } => {
                self.put("the items fulfilled: ", "已完成事项得")?;
                self.points(earned)?;
            }
            Step::Custom { share, .. } => {
                self.points(weight)?;
                self.times()?;
                self.number(share.numerator)?;
                if share.denominator != Number::ONE {
                    self.divided()?;
                    self.number(share.denominator)?;
                }
                self.equals(earned)?;
            }
        }
        let mut last = earned;
        if let Some(deduction) = working.deduction {
            self.put(", less ", "，扣减")?;
            self.points(deduction)?;
            let left = earned.millionths().saturating_sub(deduction.millionths()).max(0);
            last = Points::from_millionths(left);
            self.put(" = ", "后为")?;
            self.points(last)?;
        }
        if let Some(cap) = working.cap.filter(|cap| *cap < last) {
            self.put(", at most ", "，按上限")?;
            self.points(cap)?;
            last = working.points();
            self.put(" = ", "计为")?;
            self.points(last)?;
        }
        match working.step {
            Step::Nothing if working.deduction.is_none() => {
                self.unit_of(if self.language == Language::English { weight } else { last })
            }
            _ => self.unit_of(last),
        }
    }

    /// The share on the straight line between two knots.
    fn line(&mut self, measured: Ratio, from: Knot, to: Knot) -> fmt::Result {
        if from.at == to.at || from.share == to.share {
            return self.number(to.share);
        }
        self.put("(", "（")?;
        self.number(from.share)?;
        self.put(" + (", "＋（")?;
        self.number(to.share)?;
        self.minus()?;
        self.number(from.share)?;
        self.put(") × (", "）×（")?;
        self.number(measured.numerator)?;
        if measured.denominator != Number::ONE {
            self.divided()?;
            self.number(measured.denominator)?;
        }
        self.minus()?;
        self.number(from.at)?;
        self.put(") ÷ (", "）÷（")?;
        self.number(to.at)?;
        self.minus()?;
        self.number(from.at)?;
        self.put("))", "））")
    }

    /// Opens the bracket with what the form states: the target and the actual.
    fn inputs(&mut self, row: IndicatorView<'_>) -> fmt::Result {
        self.put(" (target ", "（目标值")?;
        self.target(row)?;
        self.put(", actual ", "，实际完成值")?;
        self.actual(row)?;
        self.put(": ", "：")
    }

    fn target(&mut self, row: IndicatorView<'_>) -> fmt::Result {
        let bits = row.row.target;
        match bits.tag {
            Tag::Quantity => {
                let printed = bits.comparison.is_some() || bits.change.is_some();
                let sign = row.comparison().filter(|_| !printed);
                self.same(sign.map_or("", Comparison::sign))?;
                write_excerpt(self.out, row.target_text())?;
                self.taken(row, bits, row.row.target_shift, IndicatorView::actual_unit)?;
                let assumed = sign.is_some() && !row.row.facts.has(Facts::SIGN);
                if assumed { self.put(" (sign assumed)", "（符号按规则推定）") } else { Ok(()) }
            }
            _ => self.stated(bits, row.target_text()),
        }
    }

    fn actual(&mut self, row: IndicatorView<'_>) -> fmt::Result {
        let bits = row.row.actual;
        match bits.tag {
            Tag::Quantity => {
                write_excerpt(self.out, row.actual_text())?;
                self.taken(row, bits, row.row.actual_shift, IndicatorView::target_unit)
            }
            _ => self.stated(bits, row.actual_text()),
        }
    }

    /// A cell as the form prints it: what is no number stands in quotes.
    fn stated(&mut self, bits: ReadingBits, text: &str) -> fmt::Result {
        match bits.tag {
            Tag::Quantity | Tag::Range | Tag::Deadline => write_excerpt(self.out, text),
            Tag::Level(_) | Tag::Text | Tag::NotApplicable => write_quoted(self.out, text, self.language),
            Tag::Blank => self.put("blank", "空白"),
        }
    }

    /// The multiplier and the unit that a number takes over from the other side.
    fn taken<'r>(
        &mut self,
        row: IndicatorView<'r>,
        bits: ReadingBits,
        shift: u8,
        other: fn(&IndicatorView<'r>) -> Option<&'r str>,
    ) -> fmt::Result {
        if bits.unit != 0 || !matches!(row.leaf.answer, Answer::Measured(_) | Answer::MeasuredRange) {
            return Ok(());
        }
        if bits.multiplier == 0 {
            self.same(multiplier_sign(shift))?;
        }
        self.same(other(&row).unwrap_or_default())
    }

    /// Which rule applied.
    fn why(&mut self, award: &Award<'_>, working: &Working<'_>) -> fmt::Result {
        let row = award.indicator;
        let own = award.scheme.rule_of(row).map(inner);
        match (working.step, own) {
            (Step::Custom { note, .. }, _) => {
                self.put("a rule of the host, ", "自定义规则，")?;
                self.same(note)
            }
            (Step::Items { .. }, Some(Rule::Checklist(items))) => {
                let known = u32::try_from(items.len())
                    .map_or(u64::MAX, |count| 1u64.checked_shl(count).map_or(u64::MAX, |bit| bit.saturating_sub(1)));
                let ticked = row.checked_items().map_or(0, |checked| (checked & known).count_ones());
                match self.language {
                    Language::English => write!(self.out, "{ticked} of {} items of the checklist", items.len()),
                    Language::Chinese => write!(self.out, "清单{}项，已完成{ticked}项", items.len()),
                }
            }
            (
                Step::Tier { measured, .. } | Step::Line { measured, .. } | Step::Steps { measured, .. },
                Some(Rule::Numeric { measure, curve }),
            ) => self.measure(measure, curve, measured),
            (Step::Nothing, Some(Rule::Numeric { measure, curve: Curve::Tiers(_) | Curve::Linear(_) }))
                if matches!(row.leaf.answer, Answer::Measured(_)) =>
            {
                self.measure_name(measure)?;
                self.put(" lies outside the table", "不在分档表范围内")
            }
            (Step::Declared { .. }, Some(Rule::Declared)) => {
                self.put("the scheme lets the declared score stand", "计分方案规定采用自评得分")
            }
            _ => self.general(award, working.step),
        }
    }

    fn measure(&mut self, measure: &Measure, curve: &Curve, measured: Ratio) -> fmt::Result {
        self.measure_name(measure)?;
        self.put(" ", "")?;
        self.measured(measured)?;
        match curve {
            Curve::Linear(_) => {
                self.put(", on a straight line between the knots of the scheme", "，按计分方案各节点直线内插")
            }
            Curve::Tiers(tiers) => match tiers.iter().find(|tier| tier.when.holds_ratio(measured)) {
                Some(tier) => {
                    self.put(", in the tier ", "，属于区间")?;
                    write!(self.out, "{}", tier.when)
                }
                None => Ok(()),
            },
            Curve::Steps(steps) => {
                let full = steps.count == StepCount::Full;
                self.put(", each ", "，超出")?;
                match self.language {
                    Language::English => {
                        self.same(if full { "full " } else { "begun " })?;
                        write!(self.out, "{} beyond {} costs {}", steps.step, steps.beyond, steps.cost)?;
                        self.unit_of(steps.cost)
                    }
                    Language::Chinese => {
                        let begun = if full { "每满" } else { "每" };
                        write!(self.out, "{}的部分{begun}{}扣{}分", steps.beyond, steps.step, steps.cost)
                    }
                }
            }
        }
    }

    fn measure_name(&mut self, measure: &Measure) -> fmt::Result {
        match measure {
            Measure::Achievement => self.put("actual ÷ target", "实际完成值÷目标值"),
            Measure::InverseAchievement => self.put("target ÷ actual", "目标值÷实际完成值"),
            Measure::Deviation => self.put("deviation from the target", "偏离率"),
            Measure::AbsoluteDeviation => self.put("size of the deviation from the target", "偏离率绝对值"),
            Measure::Difference => self.put("difference from the target", "与目标值之差"),
            Measure::AbsoluteDifference => self.put("size of the difference from the target", "与目标值之差的绝对值"),
            Measure::Value => self.put("the actual itself", "实际完成值"),
            Measure::Formula(formula) => {
                self.put(formula.name_en(), formula.name_zh())?;
                self.put("", "（")?;
                self.put("", formula.text_zh())?;
                self.put("", "）")
            }
            Measure::AbsoluteFormula(formula) => {
                self.put("size of the ", "")?;
                self.put(formula.name_en(), formula.name_zh())?;
                self.put("", "绝对值（")?;
                self.put("", formula.text_zh())?;
                self.put("", "）")
            }
            Measure::Hits(hits) => match self.language {
                Language::English => write!(self.out, "share of the {} that hit their target", hits.kind.name()),
                Language::Chinese => write!(self.out, "{}达标比例", hits.kind.name()),
            },
        }
    }

    /// The general rules of the scheme.
    fn general(&mut self, award: &Award<'_>, step: Step<'_>) -> fmt::Result {
        let row = award.indicator;
        match (row.leaf.answer, step) {
            (Answer::Measured(comparison), _) => self.compared(award, comparison, step),
            (Answer::MeasuredRange, Step::Full) => self.put("within the range", "在目标范围内"),
            (Answer::MeasuredRange, Step::Proportion { part, .. }) if part == row.leaf.actual_number() => {
                self.put("below the range, weight × actual ÷ lower end", "低于目标范围，按分值×实际完成值÷下限计分")
            }
            (Answer::MeasuredRange, Step::Proportion { .. }) => {
                self.put("above the range, weight × upper end ÷ actual", "高于目标范围，按分值×上限÷实际完成值计分")
            }
            (Answer::MeasuredRange, _) => self.put(
                "above the range, the excess over the upper end is taken off",
                "高于目标范围，按超出上限的比例扣分",
            ),
            (Answer::OnTime, _) => self.put("finished in time", "按期完成"),
            (Answer::Repeated, _) => self.put(
                "the actual repeats the inequality of the target and counts as met",
                "实际完成值照抄目标值，视同完成",
            ),
            (Answer::Late, Step::Nothing) => self.put("late, and no score is declared", "逾期完成，且未填自评得分"),
            (Answer::Late, _) => {
                self.put("late, at most the lower end of the band `achieved`", "逾期完成，得分不高于达成档次的下限")
            }
            (Answer::Stated(level), Step::Nothing) => {
                self.level(level)?;
                self.put(", and no score is declared", "，且未填自评得分")
            }
            (Answer::Stated(level), _) => {
                self.level(level)?;
                self.put(", within its band", "，在该档次得分区间内计分")
            }
            (_, Step::Nothing) => self.nothing(award),
            (Answer::NotComparable, _) if row.row.facts.has(Facts::UNITS_DIFFER) => {
                self.put("not recomputed, because the units differ", "计量单位不一致，无法重新计算")
            }
            (Answer::NotComparable, _) => self
                .put("not recomputed, because the two cannot be compared", "目标值与实际完成值无法比较，无法重新计算"),
            (Answer::WithoutTarget, _) => {
                self.put("not recomputed, because there is no target", "无目标值，无法重新计算")
            }
            (Answer::Parent, _) => self.put(
                "not recomputed, because its numbers stand in the rows below it",
                "数值列于其下各行，无法重新计算",
            ),
            (Answer::Checklist, _) => self.put(
                "not recomputed, because no row of its block has a target",
                "所在一级指标下均无目标值，按逐项评判的得分计",
            ),
            (Answer::Blank, _) => self.put(
                "nothing is reported, and the scheme lets the declared score stand",
                "未填实际完成值，计分方案规定采用自评得分",
            ),
            (Answer::NotApplicable, _) => {
                self.put("not applicable, for which the scheme gives the whole weight", "不适用，计分方案规定得满分")
            }
            (Answer::Unweighed | Answer::Unscored, _) => self.put("no weight is printed", "未填分值"),
        }
    }

    /// Why nothing is earned where no comparison decided it.
    fn nothing(&mut self, award: &Award<'_>) -> fmt::Result {
        match award.indicator.leaf.answer {
            Answer::Blank => self.put("nothing is reported", "未填实际完成值"),
            Answer::NotApplicable if award.scheme.document().policies.not_applicable == NotApplicable::None => {
                self.put("not applicable, for which the scheme gives nothing", "不适用，计分方案规定不得分")
            }
            Answer::Unweighed | Answer::Unscored => self.put("no weight is printed", "未填分值"),
            _ => self.put("not recomputed, and no score is declared", "无法重新计算，且未填自评得分"),
        }
    }

    fn level(&mut self, level: Level) -> fmt::Result {
        match level {
            Level::Achieved => self.put("level `achieved`", "完成档次为“达成预期指标”"),
            Level::Partly => self.put("level `partly achieved`", "完成档次为“部分达成预期指标”"),
            Level::NotAchieved => self.put("level `not achieved`", "完成档次为“未达成预期指标”"),
        }
    }

    /// Two numbers under a sign.
    fn compared(&mut self, award: &Award<'_>, comparison: Comparison, step: Step<'_>) -> fmt::Result {
        let row = award.indicator;
        let (actual, target) = (row.leaf.actual_number(), row.leaf.target_number());
        match step {
            Step::Full if comparison == Comparison::Equal && actual > target => {
                self.put("above the target, which the scheme lets pass", "高于目标值，计分方案规定得满分")
            }
            Step::Full => self.put("met", "达到目标"),
            Step::Proportion { .. } if comparison.is_inverse() => {
                self.put("above the limit, weight × target ÷ actual", "超过上限，按分值×目标值÷实际完成值计分")
            }
            Step::Proportion { part, .. } if comparison == Comparison::Equal && part == target => {
                self.put("above the target, weight × target ÷ actual", "高于目标值，按分值×目标值÷实际完成值计分")
            }
            Step::Proportion { .. } if actual == target => {
                self.put("only reached, weight × actual ÷ target", "恰等于目标值，按分值×实际完成值÷目标值计分")
            }
            Step::Proportion { .. } => {
                self.put("not reached, weight × actual ÷ target", "未达到目标，按分值×实际完成值÷目标值计分")
            }
            Step::Complement { .. } => self.put(
                "above the limit, the excess over the target is taken off, nothing from twice the target on",
                "超过上限，按超出比例扣分，达到目标值两倍不得分",
            ),
            Step::Nothing => self.missed(award, comparison, Ratio::new(actual, target)),
            _ => self.put("by a rule of its own", "按专项规则计分"),
        }
    }

    fn missed(&mut self, award: &Award<'_>, comparison: Comparison, reached: Option<Ratio>) -> fmt::Result {
        let document = award.scheme.document();
        let leaf = award.indicator.leaf;
        if leaf.target <= 0 || leaf.actual < 0 {
            return self.put(
                "missed, and no ratio can be taken of numbers of zero or below",
                "未达到目标，数值为零或负数，无法按比例计分",
            );
        }
        let line = document.thresholds.over_fulfilled;
        let beyond = reached.is_some_and(|reached| reached.compare(line).is_gt());
        if document.thresholds.over_fulfilment == OverFulfilment::Miss && beyond && comparison != Comparison::Equal {
            self.put("over-fulfilled beyond ", "超额完成，超过目标值的")?;
            self.share_as_percentage(line)?;
            return self.put(" of the target, which counts as missed", "，按未完成计");
        }
        match document.quantities.pass {
            Some(pass) if comparison != Comparison::Equal => {
                self.put("below the pass line of ", "低于及格门槛")?;
                self.share_as_percentage(pass)?;
                self.put(" of the target", "（实际完成值÷目标值）")
            }
            _ => self.put("not exactly the target", "与目标值不一致"),
        }
    }

    /// What changed the points after the calculation.
    fn limits(&mut self, working: &Working<'_>, earned: Points) -> fmt::Result {
        let weight = working.weight;
        match working.step {
            Step::Band { low, high, declared: Some(declared), .. } if declared < low || declared > high => {
                self.next()?;
                self.put("declared ", "自评得分")?;
                self.with_unit(declared)?;
                self.put(", outside the band", "，不在区间内")?;
            }
            Step::Band { declared: None, .. } if working.deduction.is_none() => {
                self.put("; no score is declared", "；未填自评得分")?;
            }
            Step::Declared { score, most } if score > most || score < Points::ZERO => {
                self.next()?;
                self.put("declared ", "自评得分")?;
                self.with_unit(score)?;
                self.put(", kept within 0 and ", "，限于0至")?;
                self.with_unit(most)?;
            }
            Step::Tier { earns: Earning::Points(points), .. } | Step::Items { earned: points } if points > weight => {
                self.at_most_weight()?;
            }
            Step::Custom { share, .. } if share.compare(Number::ONE).is_gt() => self.at_most_weight()?,
            Step::Custom { share, .. } if share.compare(Number::ZERO).is_lt() => {
                self.put("; not below 0", "；最低0分")?;
            }
            Step::Steps { count, cost, .. } => {
                let lost = i64::try_from(count).ok().and_then(|count| count.checked_mul(cost.millionths()));
                if lost.is_none_or(|lost| lost > weight.millionths()) {
                    self.put("; not below 0", "；最低0分")?;
                }
            }
            _ => {}
        }
        if let Some(deduction) = working.deduction {
            self.next()?;
            self.with_unit(deduction)?;
            self.put(" taken off by the reviewer", "为复核扣减")?;
        }
        if let Some(cap) = working.cap {
            self.put("; the scheme lets such an indicator earn at most ", "；计分方案规定此类指标最多得")?;
            self.with_unit(cap)?;
        }
        if is_rounded(working, earned) { self.rounding(working.rounding) } else { Ok(()) }
    }

    fn at_most_weight(&mut self) -> fmt::Result {
        self.put("; at most the weight", "；不超过分值")
    }

    fn rounding(&mut self, rounding: Rounding) -> fmt::Result {
        match self.language {
            Language::English => {
                let places = if rounding.places == 1 { " place, " } else { " places, " };
                let mode = match rounding.mode {
                    RoundingMode::HalfUp => "half up",
                    RoundingMode::HalfEven => "half to even",
                    RoundingMode::Down => "down",
                    RoundingMode::Up => "up",
                };
                self.same("; rounded to ")?;
                self.number(Number::whole(u32::from(rounding.places)))?;
                self.same(places)?;
                self.same(mode)
            }
            Language::Chinese => {
                let mode = match rounding.mode {
                    RoundingMode::HalfUp => "；四舍五入保留",
                    RoundingMode::HalfEven => "；四舍六入五成双保留",
                    RoundingMode::Down => "；截尾保留",
                    RoundingMode::Up => "；进一保留",
                };
                self.same(mode)?;
                self.number(Number::whole(u32::from(rounding.places)))?;
                self.same("位小数")
            }
        }
    }

    fn cite(&mut self, citation: &Citation) -> fmt::Result {
        if citation.document.is_empty() || !self.cited {
            return Ok(());
        }
        self.next()?;
        write_citation(self.out, citation, self.language)
    }

    fn execution(&mut self, card: &Scorecard<'_>) -> fmt::Result {
        let Some(mark) = card.execution else { return Ok(()) };
        let full = card.placement.execution().map_or(0, |block| block.full);
        let (full, earned) = (Points::from_millionths(full), Points::from_millionths(mark.millionths));
        let document = card.scheme.document();
        let basis = card.scheme.basis_amount(card.evaluation);
        let executed = card.evaluation.amounts.executed;
        let (rate, amounts) = match mark.basis {
            ExecutionBasis::Amounts(rate) => (Some(rate), basis.zip(executed)),
            ExecutionBasis::PrintedRate(rate) => (Some(rate), None),
            ExecutionBasis::Zero | ExecutionBasis::Missing => (None, None),
        };
        let Some(rate) = rate else {
            self.put("0 of ", "分值")?;
            self.with_unit(full)?;
            self.put(" (", "，得0分（")?;
            match mark.basis {
                ExecutionBasis::Zero => {
                    self.put("the budget is zero: there is no execution rate", "预算数为0，无预算执行率")?
                }
                _ => self.put(
                    "the amounts are not printed: there is no execution rate",
                    "未填预算数或执行数，无预算执行率",
                )?,
            }
            self.cite(&document.citation)?;
            return self.put(")", "）");
        };
        let shown = amounts.filter(|(basis, executed)| basis.unit() == executed.unit());
        let (part, whole) =
            shown.map_or((rate.numerator, rate.denominator), |(basis, executed)| (executed.number(), basis.number()));
        self.points(full)?;
        self.times()?;
        self.number(part)?;
        self.divided()?;
        self.number(whole)?;
        self.equals(earned)?;
        self.unit_of(earned)?;
        self.put(" (", "（")?;
        match amounts {
            Some((basis, executed)) => {
                self.put("executed ", "执行数")?;
                self.amount(executed)?;
                match self.basis_of(card) {
                    Basis::Adjusted => self.put(" of the adjusted budget ", "，全年预算数")?,
                    Basis::Initial => self.put(" of the initial budget ", "，年初预算数")?,
                }
                self.amount(basis)?;
                self.put(": execution rate ", "：预算执行率")?;
            }
            None => self.put("the printed execution rate ", "填报的预算执行率")?,
        }
        self.percentage(rate)?;
        if rate.compare(document.execution.cap.unwrap_or(Number::ONE)).is_gt() {
            match document.execution.cap {
                Some(cap) => {
                    self.put("; capped at a rate of ", "；执行率最高按")?;
                    self.share_as_percentage(cap)?;
                    self.put("", "计")?;
                }
                None => self.put("; at most the points of the block", "；不超过该项分值")?,
            }
        } else if !is_exact(full, part, whole, earned) {
            self.rounding(document.rounding)?;
        }
        self.cite(&document.citation)?;
        self.put(")", "）")
    }

    /// Which budget was measured against: the other one where the scheme's own is not printed.
    fn basis_of(&self, card: &Scorecard<'_>) -> Basis {
        let amounts = &card.evaluation.amounts;
        match card.scheme.document().execution.basis {
            Basis::Adjusted if amounts.adjusted.is_some() => Basis::Adjusted,
            Basis::Initial if amounts.initial.is_none() => Basis::Adjusted,
            Basis::Adjusted | Basis::Initial => Basis::Initial,
        }
    }

    fn amount(&mut self, amount: Amount) -> fmt::Result {
        self.number(amount.number())?;
        self.same(amount.unit().name())
    }
}

/// The document of a citation, and its clause.
pub(crate) fn write_citation(out: &mut impl Write, citation: &Citation, language: Language) -> fmt::Result {
    out.write_str(&citation.document)?;
    if citation.clause.is_empty() {
        return Ok(());
    }
    out.write_str(language.pick(", ", "，"))?;
    out.write_str(&citation.clause)
}

/// The rule inside an alternative.
fn inner(rule: &Rule) -> &Rule {
    match rule {
        Rule::Alternative { rule, .. } => inner(rule),
        other => other,
    }
}

/// The multiplier that both numbers of a row have, by its power of ten; 0 where they differ.
fn common_multiplier(row: IndicatorView<'_>) -> u8 {
    let target = row.row.target.multiplier.saturating_add(row.row.target_shift);
    let actual = row.row.actual.multiplier.saturating_add(row.row.actual_shift);
    if target == actual { target } else { 0 }
}

/// The number ÷ 10^`exponent`, where it can be written so.
fn lowered(number: Number, exponent: u8) -> Number {
    let number = number.normalized();
    let places = number.places().saturating_add(exponent);
    if exponent == 0 || places > MAX_PLACES { number } else { Number::from_parts(number.mantissa(), places) }
}

/// The points that the step gives: those of the award, unless something was taken off them.
fn earned(award: &Award<'_>, working: &Working<'_>) -> Points {
    match (working.deduction, working.cap) {
        (None, None) => award.points,
        _ => Points::from_millionths(working.step.points(working.weight, working.rounding)),
    }
}

/// Whether rounding changed the points of the step.
fn is_rounded(working: &Working<'_>, earned: Points) -> bool {
    let weight = working.weight;
    match working.step {
        Step::Proportion { part, whole } => !is_exact(weight, part, whole, earned),
        Step::Complement { actual, target } => {
            let left = target.checked_add(target).and_then(|twice| twice.checked_sub(actual));
            left.is_none_or(|left| left.is_positive() && !is_exact(weight, left, target, earned))
        }
        Step::Tier { earns: Earning::Share(share), .. } => !is_exact(weight, share, Number::ONE, earned),
        Step::Line { from, to, .. } if from.at == to.at || from.share == to.share => {
            !is_exact(weight, to.share, Number::ONE, earned)
        }
        Step::Line { .. } => true,
        Step::Custom { share, .. } => {
            let within = share.compare(Number::ONE).is_le() && share.compare(Number::ZERO).is_ge();
            within && !is_exact(weight, share.numerator, share.denominator, earned)
        }
        _ => false,
    }
}

/// Whether weight × part ÷ whole is exactly what was earned; beyond 128 bits it is taken not to be.
fn is_exact(weight: Points, part: Number, whole: Number, earned: Points) -> bool {
    let side = |points: Points, number: Number, places: u8| {
        let product = i128::from(points.millionths()).checked_mul(i128::from(number.mantissa()))?;
        product.checked_mul(crate::number::power_of_ten(places)?)
    };
    let common = part.places().min(whole.places());
    let (part_places, whole_places) = (part.places().saturating_sub(common), whole.places().saturating_sub(common));
    let (left, right) = (side(weight, part, whole_places), side(earned, whole, part_places));
    left.is_some() && left == right
}
