//! The names of blocks that a form uses elsewhere: in its subtotals and in its narrative.

use crate::evaluation::header::Subtotal;
use crate::notation::hierarchy::BlockKind;
use crate::notation::spelling;
use crate::scheme::plan::BLOCK_KINDS;
use crate::scoring::blocks::Placement;
use crate::scoring::card::CardBlock;
use alloc::borrow::Cow;
use alloc::collections::BTreeMap;

/// Where blocks stand in a list, by what names them: the kind, or where a name tells none the name itself.
#[derive(Default)]
struct Index<'a> {
    kinds: [Option<usize>; BLOCK_KINDS],
    names: BTreeMap<Cow<'a, str>, usize>,
}

impl<'a> Index<'a> {
    fn of(names: impl Iterator<Item = (BlockKind, Option<&'a str>)>) -> Self {
        let mut index = Self::default();
        for (position, (kind, name)) in names.enumerate() {
            if let Some(first) = index.kinds.get_mut(kind as usize).filter(|_| kind != BlockKind::Other) {
                first.get_or_insert(position);
            }
            if let Some(name) = name {
                index.names.entry(spelling::plain(name)).or_insert(position);
            }
        }
        index
    }

    fn of_kind(&self, kind: BlockKind) -> Option<usize> {
        self.kinds.get(kind as usize).copied().flatten()
    }

    fn named(&self, name: &str) -> Option<usize> {
        self.names.get(&*spelling::plain(name)).copied()
    }
}

/// The declared subtotals, found by the block that each names.
pub(crate) struct Subtotals<'a> {
    list: &'a [Subtotal],
    index: Index<'a>,
}

impl<'a> Subtotals<'a> {
    pub(crate) fn of(list: &'a [Subtotal]) -> Self {
        let names = list.iter().map(|subtotal| {
            let kind = BlockKind::named(&subtotal.name);
            (kind, (kind == BlockKind::Other).then_some(subtotal.name.as_str()))
        });
        Self { list, index: Index::of(names) }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The first that names a block.
    pub(crate) fn of_block(&self, kind: BlockKind, block: &str) -> Option<&'a Subtotal> {
        let found = [self.index.of_kind(kind), self.index.named(block)];
        found.into_iter().flatten().min().and_then(|position| self.list.get(position))
    }
}

/// The blocks of a scorecard, found by the names that a form uses for them.
pub(crate) struct Cards<'a, 'p> {
    placement: &'p Placement,
    index: Index<'a>,
}

impl<'a, 'p> Cards<'a, 'p> {
    /// The blocks by their names, where there are subtotals to ask for them.
    pub(crate) fn of(placement: &'p Placement, subtotals: usize, name: impl Fn(&CardBlock) -> &'a str) -> Self {
        let blocks = placement.cards().take(if subtotals == 0 { 0 } else { usize::MAX });
        Self { placement, index: Index::of(blocks.map(|card| (card.kind, Some(name(card))))) }
    }

    /// The first that a subtotal names.
    pub(crate) fn named(&self, subtotal: &Subtotal) -> Option<CardBlock> {
        let position = match BlockKind::named(&subtotal.name) {
            BlockKind::Other => self.index.named(&subtotal.name),
            kind => self.index.of_kind(kind),
        };
        position.and_then(|position| self.placement.cards().nth(position)).copied()
    }
}
