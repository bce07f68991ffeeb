//! What stands before the number of a cell.

use crate::notation::cells::level;
use crate::notation::characters::{is_ideograph, is_space, split_first};
use crate::notation::reading::{Change, Comparison, Level};
use crate::notation::words::before::meaning::Before;
use crate::notation::words::each::Each;
use crate::notation::words::{CLAUSE, COLONS, CURRENCIES, MEASURED, OPENING_BRACKETS, PROPORTION, RATES, SignPart};
use crate::notation::{characters, figures};

// ---------------------------------------------------------------------------------------------------------------
// The parts of a cell

/// What stands before the number.
#[derive(Default)]
pub(crate) struct Lead {
    pub(crate) comparison: Option<Comparison>,
    /// The sign of a number that is a limit or where a change ends, unless another says otherwise.
    pub(crate) bound: Option<Comparison>,
    /// The number is one of something else where it follows at once.
    pub(crate) elsewhere: bool,
    /// The denominators that 每 named.
    pub(crate) each: Option<Each>,
    pub(crate) approximate: bool,
    pub(crate) change: Option<Change>,
    /// 百分之 and its like, which hold the unit before the number.
    pub(crate) part_of: Option<&'static str>,
    /// The words of change in a name such as 能力提升培训.
    pub(crate) titled: Option<Change>,
    /// Words that make the number incidental, unless they are part of its name.
    pub(crate) incidental: bool,
    /// The number is where something begins.
    pub(crate) begins: bool,
    /// Characters that say something else.
    pub(crate) others: usize,
    /// How many of them stand before the word of change.
    pub(crate) others_before_change: usize,
    /// How many of them stand before the last sign or colon.
    pub(crate) others_before_sign: Option<usize>,
    /// The last character of the name.
    pub(crate) last: Option<char>,
    /// The name ends in a word such as 比例.
    pub(crate) proportion: bool,
    /// It stands directly before what follows.
    pub(crate) touches: bool,
    /// The text goes on from a name to its number with a colon.
    pub(crate) named: bool,
    /// Words of completion are among the rest.
    pub(crate) wrapped: bool,
    /// Punctuation divides the text.
    pub(crate) clauses: bool,
}

impl Lead {
    /// Chinese numerals count only where no other words come before them.
    pub(crate) const fn expects_numeral(&self) -> bool {
        self.others == 0 || self.part_of.is_some()
    }

    pub(crate) fn take(&mut self, word: Before, printed: &str) -> Option<()> {
        self.touches = false;
        match word {
            Before::AtNumber(word) => self.take(*word, printed)?,
            Before::Sign(comparison) => self.take_comparison(comparison)?,
            Before::Limit => self.bound = Some(Comparison::AtMost),
            Before::About => self.approximate = true,
            Before::Changed(change) => {
                if self.change.is_some_and(|earlier| earlier != change) {
                    return None;
                }
                self.change = Some(change);
                self.others_before_change = self.others;
            }
            Before::Titled(change) => {
                self.titled = Some(change);
                self.take_others(printed);
            }
            Before::Reached => {
                if let Some(change) = self.change.take() {
                    self.reach(change);
                }
            }
            Before::ReachedBy(change) => self.reach(change),
            Before::Elsewhere => {
                self.take_others(printed);
                self.elsewhere = true;
            }
            // The number is read together with its minus.
            Before::Minus => {}
            Before::PartOf(unit) => self.part_of = Some(unit),
            Before::Wrapping | Before::Period(_) => {
                self.wrapped = true;
                if printed.ends_with(PROPORTION) {
                    self.last = Some(PROPORTION);
                }
            }
            Before::From => self.begins = true,
            Before::Plain | Before::Numeral => self.take_others(printed),
            Before::Proportion => {
                self.take_others(printed);
                self.proportion = true;
            }
            Before::Incidental | Before::Each => {
                self.take_others(printed);
                self.incidental = true;
            }
        }
        Some(())
    }

    /// A change that goes down to a number is at most that, one that goes up to it at least.
    fn reach(&mut self, change: Change) {
        self.change = None;
        self.bound = Some(match change {
            Change::Up => Comparison::AtLeast,
            Change::Down => Comparison::AtMost,
        });
    }

    /// Takes the denominators that begin the text behind 每, and gives back what follows them.
    pub(crate) fn take_each<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        let (each, rest) = Each::read(text).filter(|_| self.each.is_none())?;
        self.each = Some(each);
        self.touches = false;
        self.wrapped |= each.is_yearly();
        Some(rest)
    }

    /// The unit of a number: divided, where denominators stand before it; the outer `None` where it cannot be.
    pub(crate) fn divided<'a>(&self, unit: Option<&'a str>) -> Option<Option<&'a str>> {
        let Some(each) = self.each else { return Some(unit) };
        match unit.and_then(|unit| each.divide(unit)) {
            Some(divided) => Some(Some(divided)),
            // So much a year is what the form of a year is about: 每年增长5%. Where no unit is printed, 每亩300 is the number.
            None => (each.is_yearly() || unit.is_none()).then_some(unit),
        }
    }

    /// Two different signs are not one target.
    fn take_comparison(&mut self, comparison: Comparison) -> Option<()> {
        self.elsewhere &= comparison == Comparison::Above;
        if self.comparison.is_some_and(|earlier| earlier != comparison) {
            return None;
        }
        self.comparison = Some(comparison);
        self.others_before_sign = Some(self.others);
        Some(())
    }

    fn take_others(&mut self, printed: &str) {
        for character in printed.chars() {
            self.take_other(character);
        }
    }

    pub(crate) fn take_other(&mut self, character: char) {
        self.others = self.others.saturating_add(1);
        self.last = Some(character);
        self.proportion = false;
        self.elsewhere = false;
        self.touches = true;
    }

    /// Whether so many characters can be a name that goes on to its number.
    pub(crate) fn can_be_name(&self, rest: &str) -> bool {
        self.others <= MAX_NAME && rest.chars().take(MAX_NAME).any(|character| characters::digit(character).is_some())
    }

    /// Whether the characters before the number are too many for anything but a name, and are none.
    pub(crate) fn is_sentence(&self) -> bool {
        self.others > MAX_OTHER_WORDS && !self.is_headed() && !self.is_measured()
    }

    /// Whether a sign or a colon follows the name.
    fn is_headed(&self) -> bool {
        self.others_before_sign == Some(self.others)
    }

    pub(crate) fn is_measured(&self) -> bool {
        self.last.is_some_and(|last| MEASURED.contains(&last))
    }

    fn is_proportion(&self) -> bool {
        self.proportion || self.last == Some(PROPORTION)
    }

    pub(crate) fn ends_in_rate(&self) -> bool {
        self.last.is_some_and(|last| RATES.contains(&last))
    }

    /// Whether the number is incidental: 未发生1起事故, but not 未发生率0%, nor 每百万人口报告数≥150.
    pub(crate) fn is_incidental(&self) -> bool {
        self.incidental && !self.is_proportion() && !(self.is_headed() && self.is_measured() && !self.ends_in_rate())
    }

    /// Takes all the characters of one sign together: `>=`, `＞＝`, `> =`.
    pub(crate) fn take_sign<'a>(&mut self, first: SignPart, rest: &'a str) -> Option<&'a str> {
        self.touches = false;
        let (sign, rest) = figures::whole_sign(first, rest);
        self.approximate |= sign.about;
        if sign.more && sign.less {
            return None;
        }
        if let Some(comparison) = sign.comparison() {
            self.take_comparison(comparison)?;
        }
        Some(rest)
    }

    pub(crate) fn take_punctuation(&mut self, character: char) -> Option<()> {
        self.touches = false;
        if is_space(character) {
            return Some(());
        }
        if COLONS.contains(&character) {
            self.named = true;
            self.elsewhere = false;
            self.others_before_sign = Some(self.others);
            return Some(());
        }
        if CLAUSE.contains(&character) {
            self.clauses = true;
            return Some(());
        }
        if OPENING_BRACKETS.contains(&character) && self.others == 0 {
            return Some(());
        }
        if CURRENCIES.contains(&character) {
            return Some(());
        }
        character.is_alphabetic().then(|| self.take_other(character))
    }

    /// Whether a letter stands directly before what follows: both belong to one name (PM2.5, B超).
    pub(crate) fn touches_letter(&self) -> bool {
        self.touches && self.last.is_some_and(|last| !is_ideograph(last))
    }

    /// Whether a date can follow: a date has no ≥ and no direction.
    pub(crate) fn allows_date(&self) -> bool {
        self.change.is_none()
            && self.part_of.is_none()
            && !self.incidental
            && self.each.is_none_or(Each::is_yearly)
            && self.others <= MAX_OTHER_WORDS
            && !matches!(self.comparison, Some(Comparison::AtLeast | Comparison::Above))
    }
}

/// Whether the text before its rest says that the target was reached, and no more.
pub(crate) fn is_reached(text: &str, rest: &str) -> bool {
    let before = text.len().checked_sub(rest.len()).and_then(|length| text.get(..length));
    before.is_some_and(|before| level::read(before) == Some(Level::Achieved))
}

/// Whether a clause or a bracket begins behind the character.
pub(crate) fn divides(character: char) -> bool {
    CLAUSE.contains(&character) || OPENING_BRACKETS.contains(&character)
}

/// Whether a number, or a sign or space before one, begins the text.
pub(crate) fn is_at_number(text: &str) -> bool {
    split_first(text).is_some_and(|(next, _)| !is_ideograph(next)) || figures::begins_with_numeral(text)
}

/// The most characters of a name that goes on to its number with a sign, or ends in a word that is measured.
pub(crate) const MAX_NAME: usize = 24;

/// The most characters beside a number that say something else; beyond them the number is incidental to a sentence.
pub(crate) const MAX_OTHER_WORDS: usize = 8;
