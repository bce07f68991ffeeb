//! Tables of words that a text is searched for, built by the compiler and found by the first characters.
//!
//! The words that cells are read by and the words that names are understood by are both kept in such tables. A position
//! of a text is compared with a word only where the first two characters leave it possible, so that a table costs about
//! the same whether it has ten words or two hundred.

/// A word, and what it means.
#[derive(Clone, Copy)]
pub(crate) struct Word<T> {
    text: &'static str,
    meaning: T,
    /// Its first eight bytes as one number, and the bits of that number which it leaves unused: most words are no longer.
    head: u64,
    unused: u8,
}

/// The buckets of a [`Lexicon`].
const BUCKETS: usize = 256;

/// Words and what each of them means.
pub(crate) struct Lexicon<T: 'static> {
    /// The words, by bucket, and within a bucket the longer words before those that they begin with.
    words: &'static [Word<T>],
    /// Where each bucket begins and ends in `words`.
    spans: [(u16, u16); BUCKETS],
    /// For each bucket the second characters of its words, as bits: see [`follower`].
    followers: [u64; BUCKETS],
}

impl<T: Copy> Lexicon<T> {
    /// A table of words in the order of [`sorted`].
    pub(crate) const fn new(words: &'static [Word<T>]) -> Self {
        Self { words, spans: spans(words), followers: followers(words) }
    }

    /// The longest word that `text` begins with: its meaning, and what follows it.
    #[inline(always)]
    pub(crate) fn longest<'a>(&self, text: &'a str) -> Option<(T, &'a str)> {
        if !self.may_begin(text.as_bytes()) {
            return None;
        }
        let word = self.beginning(text.as_bytes()).next()?;
        Some((word.meaning, text.get(word.text.len()..)?))
    }

    /// The word that all of `text` is, as the table holds it.
    pub(crate) fn listed(&self, text: &str) -> Option<&'static str> {
        self.beginning(text.as_bytes()).map(|word| word.text).find(|word| *word == text)
    }

    /// Calls `found` for every word at every position of the text, from left to right, with where it begins and ends.
    #[inline]
    pub(crate) fn scan(&self, text: &str, mut found: impl FnMut(T, usize, usize)) {
        let bytes = text.as_bytes();
        let mut tell = |start: usize| {
            for word in self.beginning(bytes.get(start..).unwrap_or_default()) {
                found(word.meaning, start, start.saturating_add(word.text.len()));
            }
        };
        // A position is looked at when the character behind it is known, which rules out nearly all of them.
        let mut followers = 0u64;
        let mut before = 0usize;
        let mut position = 0usize;
        loop {
            // Names are ideographs nearly throughout, each of three bytes.
            for character in bytes.get(position..).unwrap_or_default().chunks_exact(3) {
                let [0xE0..=0xEF, second, third] = character else { break };
                if followers & (1 << (third & 0x3F)) != 0 {
                    tell(before);
                }
                followers = self.followers(ideograph(*second, *third));
                before = position;
                position = position.wrapping_add(3);
            }
            let Some(first) = bytes.get(position) else { break };
            if followers != 0 {
                tell(before);
            }
            followers = if self.followers(*first) == 0 { 0 } else { u64::MAX };
            before = position;
            position = position.saturating_add(width(*first));
        }
        // Behind the last character there is nothing: only words of one can be found there.
        if followers == u64::MAX {
            tell(before);
        }
    }

    #[inline]
    fn followers(&self, bucket: u8) -> u64 {
        self.followers.get(usize::from(bucket)).copied().unwrap_or_default()
    }

    /// Whether a text can begin with a word, by its first two characters.
    #[inline]
    fn may_begin(&self, text: &[u8]) -> bool {
        self.followers(bucket(text)) & follower(text) != 0
    }

    /// The words that a text begins with, the longest first.
    #[inline]
    fn beginning<'t>(&self, text: &'t [u8]) -> impl Iterator<Item = &'static Word<T>> + use<'t, T> {
        let bucket = usize::from(bucket(text));
        let (start, end) = self.spans.get(bucket).copied().unwrap_or_default();
        let words = self.words.get(usize::from(start)..usize::from(end)).unwrap_or_default();
        let head = head(text);
        words.iter().filter(move |word| {
            (head ^ word.head) << (word.unused & 63) == 0
                && (word.text.len() <= HEAD || text.starts_with(word.text.as_bytes()))
        })
    }
}

/// The bytes of a text that are compared as one number.
const HEAD: usize = 8;

/// The first bytes of a text as one number: those that it lacks are 0, which no word has.
#[inline]
pub(crate) const fn head(text: &[u8]) -> u64 {
    if let Some(first) = text.first_chunk::<HEAD>() {
        return u64::from_le_bytes(*first);
    }
    if let (Some(first), Some(last)) = (text.first_chunk::<4>(), text.last_chunk::<4>()) {
        // The two overlap where there are fewer than eight.
        let last = (u32::from_le_bytes(*last) as u64) << (text.len() as u32 & 3).wrapping_mul(8);
        return u32::from_le_bytes(*first) as u64 | last;
    }
    match *text {
        [first, second, third] => u32::from_le_bytes([first, second, third, 0]) as u64,
        [first, second] => u16::from_le_bytes([first, second]) as u64,
        [first] => first as u64,
        _ => 0,
    }
}

/// How many bits of a [`head`] a word of so many bytes leaves unused.
const fn unused_bits(length: usize) -> u8 {
    (HEAD.saturating_sub(length) as u8).wrapping_mul(8)
}

/// The bytes of a character by its first.
#[inline]
const fn width(first: u8) -> usize {
    match first {
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xFF => 4,
        _ => 1,
    }
}

/// The bucket of the words with the same first character as `text`.
#[inline]
const fn bucket(text: &[u8]) -> u8 {
    match text {
        [0xE0..=0xEF, second, third, ..] => ideograph(*second, *third),
        [first, ..] => *first,
        [] => 0,
    }
}

/// The bucket of a character of three bytes: the ideographs differ in the low bits of the two behind the first.
#[inline]
const fn ideograph(second: u8, third: u8) -> u8 {
    (second << 4) ^ third
}

/// The bit of the second of two characters of three bytes, by its last byte; all bits for a shorter text, which says
/// nothing of what may follow.
#[inline]
const fn follower(text: &[u8]) -> u64 {
    match text {
        [_, _, _, _, _, last, ..] => 1 << (*last & 0x3F),
        _ => u64::MAX,
    }
}

/// Whether one word stands before another in a [`Lexicon`].
const fn is_before(left: &[u8], right: &[u8]) -> bool {
    let (left_bucket, right_bucket) = (bucket(left), bucket(right));
    left_bucket < right_bucket || (left_bucket == right_bucket && left.len() > right.len())
}

/// How many words there are in several tables.
#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated by the compiler, where a wrong index is an error of the build"
)]
pub(crate) const fn total<T>(tables: &[&[(&'static str, T)]]) -> usize {
    let (mut table, mut words) = (0, 0);
    while table < tables.len() {
        words += tables[table].len();
        table += 1;
    }
    words
}

/// The words of several tables in one.
#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated by the compiler, where a wrong index is an error of the build"
)]
pub(crate) const fn gathered<T: Copy, const N: usize>(tables: &[&[(&'static str, T)]]) -> [(&'static str, T); N] {
    let mut words = [tables[0][0]; N];
    let (mut table, mut next) = (0, 0);
    while table < tables.len() {
        let mut word = 0;
        while word < tables[table].len() {
            words[next] = tables[table][word];
            word += 1;
            next += 1;
        }
        table += 1;
    }
    words
}

/// How many words there are in several lists.
#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated by the compiler, where a wrong index is an error of the build"
)]
pub(crate) const fn count<T>(lists: &[(T, &[&str])]) -> usize {
    let (mut list, mut words) = (0, 0);
    while list < lists.len() {
        words += lists[list].1.len();
        list += 1;
    }
    words
}

/// The words of several lists, each with the meaning of its list.
#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated by the compiler, where a wrong index is an error of the build"
)]
pub(crate) const fn marked<const N: usize, T: Copy>(lists: &[(T, &[&'static str])]) -> [(&'static str, T); N] {
    let mut words = [("", lists[0].0); N];
    let (mut list, mut next) = (0, 0);
    while list < lists.len() {
        let (meaning, texts) = lists[list];
        let mut text = 0;
        while text < texts.len() {
            words[next] = (texts[text], meaning);
            text += 1;
            next += 1;
        }
        list += 1;
    }
    words
}

/// The words in the order of a [`Lexicon`].
#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated by the compiler, where a wrong index is an error of the build"
)]
pub(crate) const fn sorted<T: Copy, const N: usize>(pairs: [(&'static str, T); N]) -> [Word<T>; N] {
    let mut words = [word(pairs[0]); N];
    let mut next = 1;
    while next < N {
        words[next] = word(pairs[next]);
        let mut place = next;
        while place > 0 && is_before(words[place].text.as_bytes(), words[place - 1].text.as_bytes()) {
            (words[place], words[place - 1]) = (words[place - 1], words[place]);
            place -= 1;
        }
        next += 1;
    }
    words
}

const fn word<T: Copy>((text, meaning): (&'static str, T)) -> Word<T> {
    Word { text, meaning, head: head(text.as_bytes()), unused: unused_bits(text.len()) }
}

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated by the compiler, where a wrong index is an error of the build"
)]
const fn spans<T: Copy>(words: &[Word<T>]) -> [(u16, u16); BUCKETS] {
    let mut spans = [(0u16, 0u16); BUCKETS];
    let mut word = words.len();
    while word > 0 {
        word -= 1;
        // From the last word to the first: a bucket ends where its last word is met.
        let span = &mut spans[bucket(words[word].text.as_bytes()) as usize];
        if span.1 == 0 {
            span.1 = word as u16 + 1;
        }
        span.0 = word as u16;
    }
    spans
}

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated by the compiler, where a wrong index is an error of the build"
)]
const fn followers<T: Copy>(words: &[Word<T>]) -> [u64; BUCKETS] {
    let mut followers = [0u64; BUCKETS];
    let mut word = 0;
    while word < words.len() {
        let bytes = words[word].text.as_bytes();
        followers[bucket(bytes) as usize] |= follower(bytes);
        word += 1;
    }
    followers
}

#[cfg(test)]
impl<T: Copy> Lexicon<T> {
    pub(crate) fn words(&self) -> impl Iterator<Item = &'static str> {
        self.words.iter().map(|word| word.text)
    }

    /// Fails where a word is listed twice or is not found.
    pub(crate) fn check(&self, name: &str) {
        for (index, word) in self.words().enumerate() {
            let same = self.words().skip(index.saturating_add(1)).any(|other| other == word);
            assert!(!same, "{name}: {word} is listed twice");
            assert!(matches!(self.longest(word), Some((_, ""))), "{name}: {word} is not found");
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    static SOME: Lexicon<u8> = Lexicon::new({
        const WORDS: &[Word<u8>] = &sorted([("率", 1), ("控制", 2), ("控制率", 3), ("%", 4), ("不少于", 5), ("m²", 6)]);
        WORDS
    });

    #[test]
    fn a_head_is_the_first_bytes_and_zeros_behind_them() {
        let text = b"abcdefghijkl";
        for length in 0..=text.len() {
            let mut first = [0u8; HEAD];
            first.iter_mut().zip(text.iter().take(length)).for_each(|(slot, byte)| *slot = *byte);
            assert_eq!(head(text.get(..length).unwrap()), u64::from_le_bytes(first), "{length}");
        }
    }

    #[test]
    fn the_longest_word_is_found_at_the_beginning() {
        for (text, wanted) in [
            ("控制率为", Some((3, "为"))),
            ("控制了", Some((2, "了"))),
            ("控制", Some((2, ""))),
            ("率", Some((1, ""))),
            ("%", Some((4, ""))),
            ("m²/人", Some((6, "/人"))),
            ("不少于5", Some((5, "5"))),
            ("不少", None),
            ("不多于5", None),
            ("控", None),
            ("m", None),
            ("", None),
        ] {
            assert_eq!(SOME.longest(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_scan_finds_every_word_at_every_place() {
        let found = |text: &str| {
            let mut found = Vec::new();
            SOME.scan(text, |word, start, end| found.push((word, start, end)));
            found
        };
        assert_eq!(found("费用控制率%"), [(3, 6, 15), (2, 6, 12), (1, 12, 15), (4, 15, 16)]);
        assert_eq!(found("é率𠀀率"), [(1, 2, 5), (1, 9, 12)]);
        assert_eq!(found("没有"), []);
    }
}
