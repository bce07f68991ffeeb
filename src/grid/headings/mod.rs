//! What forms of all provinces print as headings and labels: data, looked up whole by its key.
//!
//! A new spelling is an entry of one of the three tables. One text may stand in each of them: 得分 heads a column of
//! indicators and one of funds, 合计 begins a row of either.

mod funds;
mod indicators;
mod labels;

use super::options::ColumnRole;
use super::words::{Meaning, Word};
use funds::FUNDS;
use indicators::INDICATORS;
use labels::LABELS;

/// What a key means.
pub(super) fn meaning(key: &str) -> Meaning {
    let mut meaning = Meaning::default();
    if key.is_empty() {
        return meaning;
    }
    let mut slot = hash(key.as_bytes()) & MASK;
    // The index is less than half full: a free slot ends the search.
    while let Some(entry) = slot_at(slot) {
        if entry.key == key {
            match entry.role {
                Role::Indicator(role) => meaning.indicator = Some(role),
                Role::Fund(role) => meaning.fund = Some(role),
                Role::Label(word) => meaning.label = Some(word),
            }
        }
        slot = slot.wrapping_add(1) & MASK;
    }
    meaning
}

#[derive(Clone, Copy)]
enum Role {
    Indicator(ColumnRole),
    Fund(ColumnRole),
    Label(Word),
}

#[derive(Clone, Copy)]
struct Entry {
    key: &'static str,
    role: Role,
}

const SLOTS: usize = 8192;
const MASK: u32 = 8191;
const COUNT: usize = count(INDICATORS).saturating_add(count(FUNDS)).saturating_add(count(LABELS));
const _: () = assert!(COUNT.saturating_mul(2) < SLOTS, "a search needs free slots");

const fn count<T>(table: &[(T, &[&str])]) -> usize {
    let mut rest = table;
    let mut count = 0usize;
    while let [(_, keys), behind @ ..] = rest {
        count = count.saturating_add(keys.len());
        rest = behind;
    }
    count
}

const fn hash(bytes: &[u8]) -> u32 {
    let mut hash = 0x811C_9DC5_u32;
    let mut rest = bytes;
    while let [byte, behind @ ..] = rest {
        hash = (hash ^ *byte as u32).wrapping_mul(0x0100_0193);
        rest = behind;
    }
    // The low bits of the product know little of the last bytes.
    hash ^ (hash >> 15)
}

/// All entries of the three tables, one after the other.
static ENTRIES: [Entry; COUNT] = {
    let mut entries = [Entry { key: "", role: Role::Label(Word::Note) }; COUNT];
    let mut next = 0;
    let mut table = INDICATORS;
    while let [(role, keys), behind @ ..] = table {
        next = add(&mut entries, next, keys, Role::Indicator(*role));
        table = behind;
    }
    let mut table = FUNDS;
    while let [(role, keys), behind @ ..] = table {
        next = add(&mut entries, next, keys, Role::Fund(*role));
        table = behind;
    }
    let mut table = LABELS;
    while let [(word, keys), behind @ ..] = table {
        next = add(&mut entries, next, keys, Role::Label(*word));
        table = behind;
    }
    assert!(next == COUNT, "every entry is there");
    entries
};

#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
const fn add(entries: &mut [Entry; COUNT], mut next: usize, keys: &[&'static str], role: Role) -> usize {
    let mut rest = keys;
    while let [key, behind @ ..] = rest {
        entries[next] = Entry { key, role };
        next = next.saturating_add(1);
        rest = behind;
    }
    next
}

/// For each slot the number of its entry and one more; 0 where it is free. An entry takes the first free slot from its
/// hash on.
static INDEX: [u16; SLOTS] = {
    let mut index = [0u16; SLOTS];
    let mut next = 0usize;
    while next < COUNT {
        #[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
        {
            let mut slot = hash(ENTRIES[next].key.as_bytes()) & MASK;
            while index[slot as usize] != 0 {
                slot = slot.wrapping_add(1) & MASK;
            }
            next = next.saturating_add(1);
            index[slot as usize] = next as u16;
        }
    }
    index
};

fn slot_at(slot: u32) -> Option<&'static Entry> {
    let number = usize::from(*INDEX.get(usize::try_from(slot).ok()?)?);
    ENTRIES.get(number.checked_sub(1)?)
}

#[cfg(test)]
mod tests {
    use super::super::key::write_key;
    use super::*;
    use alloc::collections::BTreeMap;
    use alloc::string::String;
    use alloc::vec::Vec;

    #[test]
    fn every_entry_is_a_key_and_stands_once_in_its_table() {
        let mut seen = BTreeMap::new();
        let mut key = String::new();
        let mut unlike = Vec::new();
        for entry in &ENTRIES {
            write_key(entry.key, &mut key);
            if key != entry.key {
                unlike.push(entry.key);
            }
            let table = match entry.role {
                Role::Indicator(_) => "indicators",
                Role::Fund(_) => "funds",
                Role::Label(_) => "labels",
            };
            assert_eq!(seen.insert((table, entry.key), ()), None, "{} stands twice among {table}", entry.key);
        }
        assert_eq!(unlike, [""; 0], "are not as keys are written");
    }

    #[test]
    fn a_key_is_found_whole_in_each_table() {
        let score = meaning("得分");
        assert_eq!(
            (score.indicator, score.fund, score.label),
            (Some(ColumnRole::Score), Some(ColumnRole::Score), None)
        );
        assert_eq!(meaning("合计").label, Some(Word::Sum));
        assert_eq!(meaning("年初预算数").fund, Some(ColumnRole::Initial));
        for unknown in ["", "得分情", "的得分", "某某栏目", "产出指标"] {
            assert!(!meaning(unknown).is_known(), "{unknown}");
        }
        for entry in &ENTRIES {
            assert!(meaning(entry.key).is_known(), "{}", entry.key);
        }
    }
}
