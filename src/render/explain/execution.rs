//! How the execution of the budget became points.

use crate::evaluation::budget::ExecutionBasis;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::notation::money::Amount;
use crate::render::explain::sentence::Sentence;
use crate::scheme::document::Basis;
use crate::scoring::scorecard::Scorecard;
use crate::scoring::step::Step;
use core::fmt;
use core::fmt::Write;

impl<W: Write> Sentence<'_, W> {
    pub(super) fn execution(&mut self, card: &Scorecard<'_>) -> fmt::Result {
        let Some(mark) = card.execution else { return Ok(()) };
        let full = card.placement.execution().map_or(0, |block| block.full);
        let (full, earned) = (Points::from_millionths(full), Points::from_millionths(mark.millionths));
        let document = card.scheme.document();
        let wanted = document.execution.basis;
        let (which, basis) =
            card.evaluation.amounts.basis(wanted).map_or((wanted, None), |(which, amount)| (which, Some(amount)));
        let executed = card.evaluation.amounts.executed;
        let amounts = matches!(mark.basis, ExecutionBasis::Amounts(_)).then(|| basis.zip(executed)).flatten();
        let Some(rate) = mark.rate() else {
            return self.without_rate(card, full, mark.basis);
        };
        let shown = amounts.filter(|(basis, executed)| basis.unit() == executed.unit());
        let (part, whole) = shown
            .map_or((rate.numerator(), rate.denominator()), |(basis, executed)| (executed.number(), basis.number()));
        self.points(full)?;
        self.times()?;
        self.number(part)?;
        self.divided()?;
        self.number(whole)?;
        let uncapped = Points::from_millionths(mark.uncapped);
        self.equals(uncapped)?;
        if uncapped > earned {
            self.put(", at most ", "，按上限计")?;
            self.points(earned)?;
        }
        self.unit_of(earned)?;
        self.put(" (", "（")?;
        match amounts {
            Some((basis, executed)) => {
                self.put("executed ", "执行数")?;
                self.amount(executed)?;
                match which {
                    Basis::Adjusted => self.put(" of the adjusted budget ", "，全年预算数")?,
                    Basis::Initial => self.put(" of the initial budget ", "，年初预算数")?,
                }
                self.amount(basis)?;
                self.put(": execution rate ", "：预算执行率")?;
            }
            None => self.put("the printed execution rate ", "填报的预算执行率")?,
        }
        self.percentage(rate)?;
        self.limited(card, rate, full, earned)?;
        self.cite(card.scheme, &document.citation)?;
        self.put(")", "）")
    }

    /// What capped or rounded the points.
    fn limited(&mut self, card: &Scorecard<'_>, rate: Ratio, full: Points, earned: Points) -> fmt::Result {
        let document = card.scheme.document();
        if rate.compare(document.execution.cap.unwrap_or(Number::ONE)).is_gt() {
            return match document.execution.cap {
                Some(cap) => {
                    self.put("; capped at a rate of ", "；执行率最高按")?;
                    self.share_as_percentage(cap)?;
                    self.put("", "计")
                }
                None => self.put("; at most the points of the block", "；不超过该项分值"),
            };
        }
        let step = Step::Proportion { part: rate.numerator(), whole: rate.denominator() };
        if step.is_rounded(full, document.rounding, earned) { self.rounding(document.rounding) } else { Ok(()) }
    }

    /// Why there is no execution rate, and nothing is earned.
    fn without_rate(&mut self, card: &Scorecard<'_>, full: Points, found: ExecutionBasis) -> fmt::Result {
        let basis = card.scheme.basis_amount(card.evaluation);
        self.put("0 of ", "分值")?;
        self.with_unit(full)?;
        self.put(" (", "，得0分（")?;
        match found {
            ExecutionBasis::Zero if basis.is_some_and(|basis| basis.yuan().is_negative()) => {
                self.put("the budget is negative: there is no execution rate", "预算数为负数，无预算执行率")?
            }
            ExecutionBasis::Zero => {
                self.put("the budget is zero: there is no execution rate", "预算数为0，无预算执行率")?
            }
            _ => {
                self.put("the amounts are not printed: there is no execution rate", "未填预算数或执行数，无预算执行率")?
            }
        }
        self.cite(card.scheme, &card.scheme.document().citation)?;
        self.put(")", "）")
    }

    fn amount(&mut self, amount: Amount) -> fmt::Result {
        self.number(amount.number())?;
        self.same(amount.unit().name())
    }
}
