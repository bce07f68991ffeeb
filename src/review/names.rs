//! The names of blocks that a form uses elsewhere: in its subtotals and in its narrative.

use crate::evaluation::header::Subtotal;
use crate::evaluation::positions::{FEW, Positions};
use crate::notation::{characters, spelling};
use crate::notation::hierarchy::BlockKind;
use crate::scoring::blocks::Placement;
use crate::scoring::card::CardBlock;
use alloc::vec::Vec;

/// The name of a block that a form uses elsewhere.
#[derive(Clone, Copy)]
struct BlockName<'n> {
    name: &'n str,
    kind: BlockKind,
}

impl<'n> BlockName<'n> {
    fn of(name: &'n str) -> Self {
        Self { name, kind: BlockKind::named(name) }
    }

    /// Whether it names a block: by its kind, or where it tells none by the name itself.
    fn is(self, kind: BlockKind, block: &str) -> bool {
        match self.kind {
            BlockKind::Other => spelling::is_same(self.name, block),
            named => named == kind,
        }
    }
}

/// Where blocks stand in a list, by what names them.
struct Index<'a> {
    kinds: Vec<(BlockKind, usize)>,
    names: Positions<'a>,
}

impl<'a> Index<'a> {
    fn of(names: impl Iterator<Item = (BlockKind, Option<&'a str>)>) -> Self {
        let mut kinds: Vec<(BlockKind, usize)> = Vec::new();
        let mut by_name = Vec::new();
        for (position, (kind, name)) in names.enumerate() {
            if kind != BlockKind::Other && kinds.iter().all(|(known, _)| *known != kind) {
                kinds.push((kind, position));
            }
            by_name.extend(name.map(|name| (position, characters::trim(name))));
        }
        Self { kinds, names: Positions::of(by_name.into_iter()) }
    }

    fn of_kind(&self, kind: BlockKind) -> Option<usize> {
        self.kinds.iter().find(|(known, _)| *known == kind).map(|(_, position)| *position)
    }

    fn named(&self, name: &str) -> Option<usize> {
        self.names.first(characters::trim(name))
    }
}

/// The declared subtotals, found by the block that each names.
pub(crate) struct Subtotals<'a> {
    list: &'a [Subtotal],
    /// Where they are many.
    index: Option<Index<'a>>,
}

impl<'a> Subtotals<'a> {
    pub(crate) fn of(list: &'a [Subtotal]) -> Self {
        let index = (list.len() > FEW).then(|| {
            Index::of(list.iter().map(|subtotal| {
                let kind = BlockKind::named(&subtotal.name);
                (kind, (kind == BlockKind::Other).then_some(subtotal.name.as_str()))
            }))
        });
        Self { list, index }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The first that names a block.
    pub(crate) fn of_block(&self, kind: BlockKind, block: &str) -> Option<&'a Subtotal> {
        let Some(index) = &self.index else {
            return self.list.iter().find(|known| BlockName::of(&known.name).is(kind, block));
        };
        let found = [index.of_kind(kind), index.named(block)];
        found.into_iter().flatten().min().and_then(|position| self.list.get(position))
    }
}

/// The blocks of a scorecard, found by the names that a form uses for them.
pub(crate) struct Cards<'a, 'p, N> {
    placement: &'p Placement,
    /// The name of each.
    name: N,
    /// Where many are asked for: the blocks, and where each stands among them.
    many: Option<(Vec<CardBlock>, Index<'a>)>,
}

impl<'a, 'p, N: Fn(&CardBlock) -> &'a str> Cards<'a, 'p, N> {
    /// For so many subtotals.
    pub(crate) fn of(placement: &'p Placement, subtotals: usize, name: N) -> Self {
        let many = (subtotals > FEW).then(|| {
            let cards: Vec<CardBlock> = placement.cards().copied().collect();
            let index = Index::of(cards.iter().map(|card| (card.kind, Some(name(card)))));
            (cards, index)
        });
        Self { placement, name, many }
    }

    /// The first that a subtotal names.
    pub(crate) fn named(&self, subtotal: &Subtotal) -> Option<CardBlock> {
        let named = BlockName::of(&subtotal.name);
        let Some((cards, index)) = &self.many else {
            return self.placement.cards().find(|card| named.is(card.kind, (self.name)(card))).copied();
        };
        let position = match named.kind {
            BlockKind::Other => index.named(named.name),
            kind => index.of_kind(kind),
        };
        position.and_then(|position| cards.get(position)).copied()
    }
}
