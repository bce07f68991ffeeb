//! A sentence that is being written, piece by piece, in one of the languages.

use crate::exact::number::Number;
use crate::exact::points::{Points, millionths_of_place};
use crate::exact::ratio::Ratio;
use crate::exact::rounding::{Rounding, RoundingMode};
use crate::language::Language;
use crate::scheme::Scheme;
use crate::scheme::citation::Citation;
use crate::scoring::scorecard::Award;
use core::fmt;
use core::fmt::Write;

/// A sentence that is being written.
pub(crate) struct Sentence<'f, W> {
    pub(crate) out: &'f mut W,
    pub(crate) language: Language,
    pub(crate) cited: bool,
}

impl<W: Write> Sentence<'_, W> {
    pub(crate) fn put(&mut self, en: &str, zh: &str) -> fmt::Result {
        self.out.write_str(match self.language {
            Language::English => en,
            Language::Chinese => zh,
        })
    }

    pub(crate) fn same(&mut self, text: &str) -> fmt::Result {
        if text.is_empty() { Ok(()) } else { self.out.write_str(text) }
    }

    pub(crate) fn number(&mut self, number: Number) -> fmt::Result {
        number.put(self.out)
    }

    pub(crate) fn points(&mut self, points: Points) -> fmt::Result {
        points.number().put(self.out)
    }

    pub(crate) fn with_unit(&mut self, points: Points) -> fmt::Result {
        self.points(points)?;
        self.unit_of(points)
    }

    pub(crate) fn unit_of(&mut self, points: Points) -> fmt::Result {
        self.put(if points.millionths() == ONE_POINT { " point" } else { " points" }, "分")
    }

    pub(crate) fn times(&mut self) -> fmt::Result {
        self.put(" × ", "×")
    }

    pub(crate) fn divided(&mut self) -> fmt::Result {
        self.put(" ÷ ", "÷")
    }

    pub(crate) fn minus(&mut self) -> fmt::Result {
        self.put(" − ", "−")
    }

    pub(crate) fn equals(&mut self, points: Points) -> fmt::Result {
        self.put(" = ", "=")?;
        self.points(points)
    }

    pub(crate) fn next(&mut self) -> fmt::Result {
        self.put("; ", "；")
    }

    /// The percentage for a reader, to two places.
    pub(crate) fn percentage(&mut self, ratio: Ratio) -> fmt::Result {
        self.number(ratio.percentage(2))?;
        self.same("%")
    }

    pub(crate) fn share_as_percentage(&mut self, share: Number) -> fmt::Result {
        match Ratio::new(share, Number::ONE) {
            Some(ratio) => self.percentage(ratio),
            None => Ok(()),
        }
    }

    pub(crate) fn rounding(&mut self, rounding: Rounding) -> fmt::Result {
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

    /// The nearest citation of a rule.
    pub(crate) fn cite(&mut self, scheme: &Scheme, citation: &Citation) -> fmt::Result {
        if citation.document.is_empty() || !self.cited {
            return Ok(());
        }
        self.next()?;
        write_citation(self.out, scheme, citation, self.language)
    }

    /// An alternative of another indicator that counts.
    pub(crate) fn passed_over(&mut self, award: &Award<'_>) -> fmt::Result {
        self.put("0 of ", "分值")?;
        self.with_unit(award.weight())?;
        self.put("", "，得0分")?;
        self.inputs(award.indicator)?;
        self.put("another indicator of its group is scored", "同组择一计分，已采用另一指标")?;
        self.cite(award.scheme, &award.scheme.document().citation)?;
        self.put(")", "）")
    }
}

/// The document of a citation, and its clause. Where a scheme was made of a published one, what was changed does not stand
/// in the document of that one, and no clause is named.
pub(crate) fn write_citation(
    out: &mut impl Write,
    scheme: &Scheme,
    citation: &Citation,
    language: Language,
) -> fmt::Result {
    if scheme.is_adapted() && *citation == scheme.document().citation {
        out.write_str(language.pick("adapted from ", "参照"))?;
        out.write_str(&citation.document)?;
        return out.write_str(language.pick("", "修改"));
    }
    out.write_str(&citation.document)?;
    if citation.clause.is_empty() {
        return Ok(());
    }
    out.write_str(language.pick(", ", "，"))?;
    out.write_str(&citation.clause)
}

/// One point, in millionths.
pub(crate) const ONE_POINT: i64 = millionths_of_place(0);
