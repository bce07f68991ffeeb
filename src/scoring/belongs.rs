//! Where a block of the form belongs among those of the scheme: by its kind, by its name, or nowhere.

use crate::evaluation::Evaluation;
use crate::evaluation::rows::Block;
use crate::notation::hierarchy::BlockKind;
use crate::notation::{names, spelling};
use crate::scheme::Scheme;
use crate::scheme::document::SchemeBlock;

/// Where a block of the form belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Belongs {
    /// To this block of the scheme, which is its own or one that takes it in.
    To { block: u8, direct: bool },
    /// To none: the scheme does not know it.
    #[default]
    Unknown,
    /// It only stands above other blocks.
    Heading,
}

/// Where a block of a form belongs under a scheme.
pub(crate) fn belongs(scheme: &Scheme, evaluation: &Evaluation, block: &Block) -> Belongs {
    let plan = scheme.plan();
    if let Some(placed) = plan.place_of(block.kind) {
        return Belongs::To { block: placed.block, direct: placed.direct };
    }
    let name = evaluation.text(block.name);
    let named = scheme.document().blocks.iter().position(|known| spelling::is_same(&known.name, name));
    if block.rows == 0 {
        return Belongs::Heading;
    }
    let named = named.or_else(|| scheme.document().blocks.iter().position(|known| is_one_of_several(name, known)));
    if let Some(block) = named.and_then(|place| u8::try_from(place).ok()) {
        return Belongs::To { block, direct: true };
    }
    match plan.only_block {
        Some(block) if name.is_empty() => Belongs::To { block, direct: true },
        _ => Belongs::Unknown,
    }
}

/// Whether a form repeats a block of the scheme with a number each time: 年度绩效目标1, 年度绩效目标（二） and 目标3 are
/// goals of a scheme with the block 年度绩效目标.
fn is_one_of_several(name: &str, known: &SchemeBlock) -> bool {
    known.block == BlockKind::Other
        && names::before_number(name).is_some_and(|stem| !stem.is_empty() && known.name.ends_with(stem))
}
