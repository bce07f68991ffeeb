//! A short list that stays on the stack: a form has a handful of blocks, and scoring allocates only for its awards.

use alloc::vec::Vec;
use core::ops::{Deref, DerefMut};

/// A list that needs no allocation up to `N` entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Inline<T, const N: usize> {
    short: [T; N],
    /// How many entries of the short list there are.
    length: usize,
    /// All entries, once they are more than `N`.
    long: Vec<T>,
}

impl<T: Copy + Default, const N: usize> Inline<T, N> {
    #[inline]
    pub(crate) fn new() -> Self {
        Self { short: [T::default(); N], length: 0, long: Vec::new() }
    }

    #[inline]
    pub(crate) fn of(values: impl Iterator<Item = T>) -> Self {
        let mut list = Self::new();
        values.for_each(|value| list.push(value));
        list
    }

    #[inline]
    pub(crate) fn push(&mut self, value: T) {
        match self.short.get_mut(self.length) {
            Some(slot) => {
                *slot = value;
                self.length = self.length.saturating_add(1);
            }
            None => self.push_long(value),
        }
    }

    #[cold]
    fn push_long(&mut self, value: T) {
        if self.long.is_empty() {
            self.long.extend_from_slice(&self.short);
        }
        self.long.push(value);
    }
}

impl<T, const N: usize> Deref for Inline<T, N> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        if self.long.is_empty() { self.short.get(..self.length).unwrap_or_default() } else { &self.long }
    }
}

impl<T, const N: usize> DerefMut for Inline<T, N> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        if self.long.is_empty() { self.short.get_mut(..self.length).unwrap_or_default() } else { &mut self.long }
    }
}

#[cfg(test)]
mod tests {
    use super::Inline;

    #[test]
    fn a_list_holds_its_entries_at_every_length() {
        for length in 0..8u8 {
            let mut list: Inline<u8, 3> = Inline::of(0..length);
            assert_eq!(*list, *(0..length).collect::<alloc::vec::Vec<_>>());
            list.iter_mut().for_each(|entry| *entry += 1);
            assert_eq!(*list, *(1..=length).collect::<alloc::vec::Vec<_>>());
        }
    }
}
