//! A set of small numbers: the blocks of a scheme, or the kinds of indicators, that a form has.

/// A set of numbers below 32; larger ones are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct SmallSet(u32);

impl SmallSet {
    pub(crate) const fn insert(&mut self, number: u8) {
        self.0 |= Self::only(number).0;
    }

    pub(crate) const fn has(self, number: u8) -> bool {
        self.0 & Self::only(number).0 != 0
    }

    /// Those that another set lacks.
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    const fn only(number: u8) -> Self {
        match 1u32.checked_shl(number as u32) {
            Some(bit) => Self(bit),
            None => Self(0),
        }
    }
}

impl FromIterator<u8> for SmallSet {
    fn from_iter<I: IntoIterator<Item = u8>>(numbers: I) -> Self {
        let mut set = Self::default();
        numbers.into_iter().for_each(|number| set.insert(number));
        set
    }
}

#[cfg(test)]
mod tests {
    use super::SmallSet;

    #[test]
    fn a_set_holds_what_was_put_into_it() {
        let set: SmallSet = [0, 3, 31].into_iter().collect();
        for number in 0..40 {
            assert_eq!(set.has(number), [0, 3, 31].contains(&number), "{number}");
        }
    }

    #[test]
    fn what_another_set_lacks_is_left() {
        let (all, some): (SmallSet, SmallSet) = ((1..=3).collect(), [1, 3, 5].into_iter().collect());
        assert_eq!(all.without(some), [2].into_iter().collect());
        assert!(all.without(all).is_empty());
    }

    #[test]
    fn a_number_beyond_the_limit_is_left_out() {
        assert!([32, u8::MAX].into_iter().collect::<SmallSet>().is_empty());
    }
}
