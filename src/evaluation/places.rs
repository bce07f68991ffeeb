//! Where a row belongs: its printed labels lead to a block and to a group of it, made where they are new.

use crate::error::Error;
use crate::error::limited::{Limited, too_much_text, within};
use crate::evaluation::builder::EvaluationBuilder;
use crate::evaluation::rows::{Block, KindGroup, Span};
use crate::evaluation::{MAX_BLOCKS, MAX_TEXT};
use crate::exact::points::Points;
use crate::notation::hierarchy::{BlockKind, Kind, Label};
use crate::notation::{characters, spelling};

impl EvaluationBuilder {
    /// The group, kind and block of a row. A label that is not printed is that of the row before: a merged cell.
    pub(crate) fn place(&mut self, level1: Option<&str>, level2: Option<&str>) -> Result<(u32, Kind, u16), Error> {
        let last = self.last;
        let block = match (level1, last) {
            (None, Some((block, _))) if self.level1_seen || !self.is_new_kind(level2) => block,
            (Some(label), Some((block, _))) if self.evaluation.text(self.last_level1) == label => block,
            (label, _) => {
                let block = self.block_of_label(label, level2)?;
                self.level1_seen |= label.is_some();
                let name = self.evaluation.blocks.get(usize::from(block)).map_or(Span::default(), |block| block.name);
                self.last_level1 = self.keep_label(label, name)?;
                block
            }
        };
        let group = match (level2, last) {
            (None, Some((in_block, group))) if in_block == block => group,
            (Some(label), Some((in_block, group)))
                if in_block == block && self.evaluation.text(self.last_level2) == label =>
            {
                group
            }
            (label, _) => {
                let group = self.group_of_label(label, block)?;
                self.last_level2 =
                    self.keep_label(label, self.group(group).map_or(Span::default(), |group| group.name))?;
                group
            }
        };
        self.last = Some((block, group));
        Ok((group, self.group(group).map_or(Kind::Other, |group| group.kind), block))
    }

    /// Above the first level 1 that the form prints, a row is in the block of its own kind.
    fn is_new_kind(&self, level2: Option<&str>) -> bool {
        level2.is_some_and(|label| self.evaluation.text(self.last_level2) != label)
    }

    /// A label of the row that is being added.
    fn label_of_row(&self, field: &'static str) -> Limited {
        let row = self.evaluation.rows.len().saturating_add(1);
        Limited::Text { row: u32::try_from(row).ok(), field }
    }

    fn group(&self, group: u32) -> Option<&KindGroup> {
        usize::try_from(group).ok().and_then(|index| self.evaluation.groups.get(index))
    }

    /// Where a label stands in the text. The name is a part of its label: where it is as long, it is all of it, as of most.
    #[inline]
    fn keep_label(&mut self, label: Option<&str>, name: Span) -> Result<Span, Error> {
        let label = label.unwrap_or_default();
        if name.length as usize == label.len() {
            return Ok(name);
        }
        self.push_text(label).ok_or_else(too_much_text)
    }

    fn block_of_label(&mut self, level1: Option<&str>, level2: Option<&str>) -> Result<u16, Error> {
        let too_many = || Limited::Blocks.passed(MAX_BLOCKS, MAX_BLOCKS.saturating_add(1));
        let Some(level1) = level1 else {
            // A row without level 1 belongs to the block of its kind.
            let kind = Kind::named(Label::read(level2.unwrap_or_default()).name).usual_block();
            return self.block("", Some(kind)).ok_or_else(too_many);
        };
        within(self.label_of_row("level1"), MAX_TEXT, level1.len())?;
        let label = Label::read(level1);
        let heading = match label.heading.map(Label::read) {
            Some(above) => {
                let heading = self.block(above.name, None).ok_or_else(too_many)?;
                self.print_points(heading, above.points);
                Some(heading)
            }
            None => None,
        };
        let block = self.block(label.name, None).ok_or_else(too_many)?;
        self.print_points(block, label.points);
        if let Some(entry) = self.evaluation.blocks.get_mut(usize::from(block)) {
            entry.heading = entry.heading.or(heading).filter(|above| *above != block);
        }
        Ok(block)
    }

    /// The block of a name, made where it is new; `None` when there are too many.
    pub(crate) fn block(&mut self, name: &str, kind: Option<BlockKind>) -> Option<u16> {
        // Rows without level 1 are kept apart by the block to which their kind belongs.
        let unnamed = kind.unwrap_or(BlockKind::Other);
        let plain = spelling::plain(name);
        let known = if name.is_empty() { self.unnamed_blocks.get(&unnamed) } else { self.blocks.get(&*plain) };
        if let Some(block) = known {
            return Some(*block);
        }
        let index = self.evaluation.blocks.len();
        let block = u16::try_from(index).ok().filter(|_| index < MAX_BLOCKS)?;
        let name_span = self.push_text(name)?;
        self.evaluation.blocks.push(Block {
            name: name_span,
            kind: kind.unwrap_or_else(|| BlockKind::named(name)),
            printed: None,
            heading: None,
            rows: 0,
            scored: 0,
            weights: 0,
            declared: 0,
            first_weight: 0,
            equal_weights: true,
            targets: 0,
            unweighed: false,
        });
        if name.is_empty() {
            self.unnamed_blocks.insert(unnamed, block);
        } else {
            self.blocks.insert(plain.into_owned(), block);
        }
        Some(block)
    }

    pub(crate) fn print_points(&mut self, block: u16, points: Option<Points>) {
        if let (Some(entry), Some(points)) = (self.evaluation.blocks.get_mut(usize::from(block)), points) {
            entry.printed = entry.printed.or(Some(points));
        }
    }

    fn group_of_label(&mut self, level2: Option<&str>, block: u16) -> Result<u32, Error> {
        let label = level2.unwrap_or_default();
        within(self.label_of_row("level2"), MAX_TEXT, label.len())?;
        let label = Label::read(label);
        // One group however its points are printed: 数量指标(15), 数量指标（15分）.
        let key = (block, label.points);
        let plain = spelling::plain(label.name);
        if let Some(group) = self.groups.get(&*plain).and_then(|named| named.get(&key)) {
            return Ok(*group);
        }
        let block_kind = self.evaluation.blocks.get(usize::from(block)).map_or(BlockKind::Other, |block| block.kind);
        let kind = match (Kind::named(label.name), block_kind) {
            // 具体指标 under a block of one kind is that kind.
            (Kind::Other, BlockKind::Satisfaction) => Kind::Satisfaction,
            (Kind::Other, BlockKind::Cost) => Kind::Cost,
            (kind, _) => kind,
        };
        let group = u32::try_from(self.evaluation.groups.len()).map_err(|_| too_much_text())?;
        let name = self.push_text(label.name).ok_or_else(too_much_text)?;
        let usual = kind.is_usual_under(block_kind);
        self.evaluation.groups.push(KindGroup {
            name,
            kind,
            usual,
            block,
            printed: label.points,
            weights: 0,
            scored: 0,
        });
        match self.groups.get_mut(&*plain) {
            Some(named) => named.insert(key, group),
            None => self.groups.entry(plain.into_owned()).or_default().insert(key, group),
        };
        Ok(group)
    }

    pub(crate) fn push_text(&mut self, text: &str) -> Option<Span> {
        let span =
            Span { start: u32::try_from(self.evaluation.text.len()).ok()?, length: u32::try_from(text.len()).ok()? };
        self.evaluation.text.push_str(text);
        Some(span)
    }
}

/// A label that is more than white space.
#[inline]
pub(crate) fn printed(label: Option<&str>) -> Option<&str> {
    label.filter(|label| !characters::is_blank(label))
}
