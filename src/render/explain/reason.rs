//! Why an award is what it is: the rule that applied, in words.

use crate::evaluation::answer::Answer;
use crate::evaluation::doubts::Doubts;
use crate::evaluation::row::Row;
use crate::evaluation::rows::IMPLIED_WEIGHT;
use crate::exact::number::Number;
use crate::exact::ratio::Ratio;
use crate::language::Language;
use crate::notation::reading::{Comparison, Level};
use crate::render::explain::sentence::Sentence;
use crate::scheme::formula::Formula;
use crate::scheme::lines::{NotApplicable, OverFulfilment};
use crate::scheme::plan::Limits;
use crate::scheme::rule::{Curve, EqualRule, Measure, Rule, StepCount};
use crate::scoring::comparison::is_over_fulfilled;
use crate::scoring::scorecard::Award;
use crate::scoring::step::{Step, Working};
use core::fmt;
use core::fmt::Write;

impl<W: Write> Sentence<'_, W> {
    /// Which rule applied.
    pub(super) fn why(&mut self, award: &Award<'_>, working: &Working<'_>) -> fmt::Result {
        let row = award.indicator;
        let own = award.scheme.rule_of(row).map(Rule::chosen);
        match (working.step, own) {
            (Step::Custom { note, .. }, _) => {
                self.put("a rule of the host, ", "自定义规则，")?;
                self.same(note.get(self.language))
            }
            (Step::Items { .. } | Step::Converted { .. }, Some(Rule::Checklist(items))) => {
                let known = u32::try_from(items.len())
                    .map_or(u64::MAX, |count| 1u64.checked_shl(count).map_or(u64::MAX, |bit| bit.saturating_sub(1)));
                let ticked = row.checked_items().map_or(0, |checked| (checked & known).count_ones());
                match self.language {
                    Language::English => write!(self.out, "{ticked} of {} items of the checklist", items.len()),
                    Language::Chinese => write!(self.out, "清单{}项，已完成{ticked}项", items.len()),
                }
            }
            (
                Step::Tier { measured, .. }
                | Step::Converted { measured: Some(measured), .. }
                | Step::Line { measured, .. }
                | Step::Steps { measured, .. },
                Some(Rule::Numeric { measure, curve }),
            ) => self.measure(measure, curve, measured),
            (Step::Nothing, Some(Rule::Numeric { measure, curve: Curve::Tiers(_) | Curve::Linear(_) }))
                if matches!(row.figures.answer, Answer::Measured(_)) =>
            {
                self.measure_name(measure)?;
                self.put(" lies outside the table", "不在分档表范围内")
            }
            (Step::Coefficient { .. }, _) => {
                self.put("weight × the coefficient that the form states", "按分值×填报的得分系数计分")
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
            Curve::Steps { beyond, step, cost, count, .. } => {
                let full = *count == StepCount::Full;
                self.put(", each ", "，超出")?;
                match self.language {
                    Language::English => {
                        self.same(if full { "full " } else { "begun " })?;
                        write!(self.out, "{step} beyond {beyond} costs {cost}")?;
                        self.unit_of(*cost)
                    }
                    Language::Chinese => {
                        let begun = if full { "每满" } else { "每" };
                        write!(self.out, "{beyond}的部分{begun}{step}扣{cost}分")
                    }
                }
            }
        }
    }

    /// A measured ratio: a plain number as such, anything else with its two parts.
    fn measured(&mut self, ratio: Ratio) -> fmt::Result {
        self.number(ratio.numerator())?;
        if ratio.denominator() == Number::ONE {
            return Ok(());
        }
        self.divided()?;
        self.number(ratio.denominator())?;
        self.put(" = ", "=")?;
        self.percentage(ratio)
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
                self.same(formula.name.text(self.language))?;
                self.formula(formula)
            }
            Measure::AbsoluteFormula(formula) => {
                self.put("size of the ", "")?;
                self.same(formula.name.text(self.language))?;
                self.put("", "绝对值")?;
                self.formula(formula)
            }
            Measure::Hits(hits) => match self.language {
                Language::English => write!(self.out, "share of the {} that hit their target", hits.kind.name()),
                Language::Chinese => write!(self.out, "{}达标比例", hits.kind.name()),
            },
        }
    }

    /// How a formula is calculated; its English name says it.
    fn formula(&mut self, formula: &Formula) -> fmt::Result {
        match self.language {
            Language::English => Ok(()),
            Language::Chinese => write!(self.out, "（{}）", formula.text(self.language)),
        }
    }

    /// The general rules of the scheme.
    fn general(&mut self, award: &Award<'_>, step: Step) -> fmt::Result {
        let row = award.indicator;
        match (row.figures.answer, step) {
            (answer, Step::Declared { .. }) if is_reduced(row, answer) => self.put(
                "not met; without a printed weight the declared score stands for it and is not reduced again",
                "未达到目标；未设分值，以自评得分代替分值，不再重复扣减",
            ),
            (Answer::Stated(level), Step::Declared { .. }) => {
                self.level(level)?;
                self.put(", the declared score before the deduction", "，按扣减前的自评得分计")
            }
            (Answer::Measured(comparison), _) => self.compared(award, comparison, step),
            (Answer::MeasuredRange, _) => self.against_range(row, step),
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
            (Answer::Opposite, _) => {
                self.put("missed: a change in the opposite direction", "未达到目标：变化方向与目标相反")
            }
            (_, Step::Nothing) => self.nothing(award),
            (Answer::NotComparable, _) if row.printed.doubts.has(Doubts::UNITS_DIFFER) => {
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
            (Answer::Unweighed, _) => self.put("no weight is printed", "未填分值"),
        }
    }

    /// A number against a range.
    fn against_range(&mut self, row: Row<'_>, step: Step) -> fmt::Result {
        match step {
            Step::Full => self.put("within the range", "在目标范围内"),
            Step::Proportion { part, .. } if part == row.figures.actual_number() => {
                self.put("below the range, weight × actual ÷ lower end", "低于目标范围，按分值×实际完成值÷下限计分")
            }
            Step::Proportion { .. } => {
                self.put("above the range, weight × upper end ÷ actual", "高于目标范围，按分值×上限÷实际完成值计分")
            }
            Step::Nothing if row.figures.compare().is_lt() => self.put(
                "below the range, and no ratio can be taken of numbers of zero or below",
                "低于目标范围，数值为零或负数，无法按比例计分",
            ),
            _ => self.put(
                "above the range, the excess over the upper end is taken off",
                "高于目标范围，按超出上限的比例扣分",
            ),
        }
    }

    /// Why nothing is earned where no comparison decided it.
    fn nothing(&mut self, award: &Award<'_>) -> fmt::Result {
        match award.indicator.figures.answer {
            Answer::Blank => self.put("nothing is reported", "未填实际完成值"),
            Answer::NotApplicable if award.scheme.document().policies.not_applicable != NotApplicable::None => {
                self.put("not applicable, for which the scheme converts the rest", "不适用，计分方案规定其余指标折算")
            }
            Answer::NotApplicable => {
                self.put("not applicable, for which the scheme gives nothing", "不适用，计分方案规定不得分")
            }
            Answer::Unweighed => self.put("no weight is printed", "未填分值"),
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
    fn compared(&mut self, award: &Award<'_>, comparison: Comparison, step: Step) -> fmt::Result {
        let row = award.indicator;
        let (actual, target) = (row.figures.actual_number(), row.figures.target_number());
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
            Step::Nothing => self.missed(award, comparison),
            _ => self.put("by a rule of its own", "按专项规则计分"),
        }
    }

    fn over_fulfilled(&mut self, limits: &Limits) -> fmt::Result {
        if limits.over_fulfilled_included {
            self.put("over-fulfilled to ", "超额完成，达到或超过目标值的")?;
            self.share_as_percentage(limits.over_fulfilled)?;
            return self.put(" of the target or more, which counts as missed", "，按未完成计");
        }
        self.put("over-fulfilled beyond ", "超额完成，超过目标值的")?;
        self.share_as_percentage(limits.over_fulfilled)?;
        self.put(" of the target, which counts as missed", "，按未完成计")
    }

    fn missed(&mut self, award: &Award<'_>, comparison: Comparison) -> fmt::Result {
        let document = award.scheme.document();
        let figures = award.indicator.figures;
        if figures.target <= 0 || figures.actual < 0 {
            return self.put(
                "missed, and no ratio can be taken of numbers of zero or below",
                "未达到目标，数值为零或负数，无法按比例计分",
            );
        }
        let exact = comparison == Comparison::Equal && document.quantities.equal == EqualRule::Exact;
        let limits = award.scheme.limits_of(award.indicator);
        if !exact && limits.over_fulfilment == OverFulfilment::Miss && is_over_fulfilled(&limits, figures, comparison) {
            return self.over_fulfilled(&limits);
        }
        match limits.pass {
            Some(pass) if comparison != Comparison::Equal => {
                self.put("below the pass line of ", "低于及格门槛")?;
                self.share_as_percentage(pass)?;
                self.put(" of the target", "（实际完成值÷目标值）")
            }
            _ => self.put("not exactly the target", "与目标值不一致"),
        }
    }
}

/// Whether a row that has a target and misses it is scored by its declared score, because that stands for its weight.
fn is_reduced(row: Row<'_>, answer: Answer) -> bool {
    let reduces = matches!(answer, Answer::Measured(_) | Answer::MeasuredRange | Answer::Late | Answer::Stated(_));
    row.figures.flags & IMPLIED_WEIGHT != 0 && reduces && row.deduction().is_none()
}
