//! A short list that stays on the stack: a form has a handful of blocks, and scoring allocates only for its awards.

use alloc::vec::Vec;

/// A list whose first `N` entries need no allocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Inline<T, const N: usize> {
    first: [T; N],
    length: usize,
    rest: Vec<T>,
}

impl<T: Copy + Default, const N: usize> Inline<T, N> {
    pub(crate) fn new() -> Self {
        Self { first: [T::default(); N], length: 0, rest: Vec::new() }
    }

    pub(crate) fn of(values: impl Iterator<Item = T>) -> Self {
        let mut list = Self::new();
        values.for_each(|value| list.push(value));
        list
    }

    #[inline]
    pub(crate) fn push(&mut self, value: T) {
        match self.first.get_mut(self.length) {
            Some(slot) => *slot = value,
            None => self.rest.push(value),
        }
        self.length = self.length.saturating_add(1);
    }

    pub(crate) fn len(&self) -> usize {
        self.length
    }

    #[inline]
    pub(crate) fn get(&self, index: usize) -> Option<&T> {
        match index.checked_sub(N) {
            None => self.first.get(index).filter(|_| index < self.length),
            Some(beyond) => self.rest.get(beyond),
        }
    }

    #[inline]
    pub(crate) fn get_mut(&mut self, index: usize) -> Option<&mut T> {
        match index.checked_sub(N) {
            None => self.first.get_mut(index).filter(|_| index < self.length),
            Some(beyond) => self.rest.get_mut(beyond),
        }
    }

    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.first.iter_mut().take(self.length).chain(&mut self.rest)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> + Clone {
        self.first.iter().take(self.length).chain(&self.rest)
    }
}
