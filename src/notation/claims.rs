//! What the name of an indicator claims to measure: money that is paid out, work that is finished, a cost, things that
//! are made, or an aim of which nothing can be counted.

use crate::notation::words::claims::{CLAIM_WORDS, Claims, PAID};
use crate::notation::{characters, names};

/// A name without its number and without what stands in brackets at its end.
fn bare(name: &str) -> &str {
    let name = names::without_number(characters::trim(name));
    match name.strip_suffix([')', '）']).and_then(|open| open.rsplit_once(['(', '（'])) {
        Some((before, _)) => characters::trim(before),
        None => name,
    }
}

/// What the words of a name claim, wherever they stand and at its end.
struct Claimed {
    held: Claims,
    at_end: Claims,
}

impl Claimed {
    fn by(name: &str) -> Self {
        let mut claimed = Self { held: Claims::default(), at_end: Claims::default() };
        CLAIM_WORDS.scan(name, |claims, _, end| {
            claimed.held = claimed.held.with(claims);
            if end == name.len() {
                claimed.at_end = claimed.at_end.with(claims);
            }
        });
        claimed
    }
}

/// Whether a name speaks of money that is paid out, and not of how well: `资金支付率`, `补助发放金额`, but not `资金发放准确率`.
pub(crate) fn is_payment(name: &str) -> bool {
    let name = bare(name);
    let claimed = Claimed::by(name);
    if !claimed.held.any(Claims::PAYING) {
        return false;
    }
    // The act stands right before what is measured of it, or at the end, before or behind the money.
    let acts = PAID.iter().filter_map(|measured| name.strip_suffix(measured)).map(Claimed::by);
    match acts.into_iter().find(|act| act.at_end.any(Claims::PAYING)) {
        Some(act) => act.held.any(Claims::MONEY) || (name.ends_with('率') && act.at_end.any(Claims::PAYING_ALONE)),
        None => claimed.held.any(Claims::MONEY) && claimed.at_end.any(Claims::PAYING.with(Claims::MONEY)),
    }
}

/// Whether a name is a rate of completion.
pub(crate) fn is_completion(name: &str) -> bool {
    Claimed::by(bare(name)).at_end.any(Claims::COMPLETION)
}

/// Whether a name speaks of a cost.
pub(crate) fn is_cost(name: &str) -> bool {
    Claimed::by(bare(name)).held.any(Claims::COST)
}

/// Whether a name is a cost of which nobody asks for more.
pub(crate) fn is_ceiling(name: &str) -> bool {
    !Claimed::by(bare(name)).held.any(Claims::COST_FLOOR)
}

/// Whether a name counts what is made, held or done.
pub(crate) fn counts_work(name: &str) -> bool {
    let claimed = Claimed::by(bare(name));
    claimed.at_end.any(Claims::COUNT) && !claimed.held.any(Claims::UNWANTED)
}

/// Whether a name is a degree or an aim in which nothing is counted: `社会效益成效显著`, `促进教育事业健康发展`.
pub(crate) fn is_hollow(name: &str) -> bool {
    let claimed = Claimed::by(bare(name));
    claimed.held.any(Claims::AIM) && !claimed.held.any(Claims::COUNTED) && !claimed.at_end.any(Claims::COUNTED_AT_END)
}
