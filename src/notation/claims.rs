//! What the name of an indicator claims to measure: money that is paid out, work that is finished, a cost, things that
//! are made, or an aim of which nothing can be counted.

use crate::notation::words::claims::{
    AIMS, COMPLETION, COST_FLOORS, COSTS, COUNTED, COUNTED_DEGREES, COUNTED_ENDS, COUNTS, MONEY, PAID, PAYING,
    PAYING_ALONE, UNWANTED,
};
use crate::notation::{characters, names};

/// A name without its number and without what stands in brackets at its end.
fn bare(name: &str) -> &str {
    let name = names::without_number(characters::trim(name));
    match name.strip_suffix([')', '）']).and_then(|open| open.rsplit_once(['(', '（'])) {
        Some((before, _)) => characters::trim(before),
        None => name,
    }
}

fn holds(name: &str, words: &[&str]) -> bool {
    words.iter().any(|word| name.contains(word))
}

fn ends(name: &str, words: &[&str]) -> bool {
    words.iter().any(|word| name.ends_with(word))
}

/// Whether a name speaks of money that is paid out, and not of how well: `资金支付率`, `补助发放金额`, but not `资金发放准确率`.
pub(crate) fn is_payment(name: &str) -> bool {
    let name = bare(name);
    // The act stands right before what is measured of it, or at the end, before or behind the money.
    let act = PAID.iter().filter_map(|measured| name.strip_suffix(measured)).find(|act| ends(act, PAYING));
    match act {
        Some(act) => holds(act, MONEY) || (name.ends_with('率') && ends(act, PAYING_ALONE)),
        None => holds(name, MONEY) && (ends(name, PAYING) || (ends(name, MONEY) && holds(name, PAYING))),
    }
}

/// Whether a name is a rate of completion.
pub(crate) fn is_completion(name: &str) -> bool {
    ends(bare(name), COMPLETION)
}

/// Whether a name speaks of a cost.
pub(crate) fn is_cost(name: &str) -> bool {
    holds(bare(name), COSTS)
}

/// Whether a name is a cost of which nobody asks for more.
pub(crate) fn is_ceiling(name: &str) -> bool {
    !holds(bare(name), COST_FLOORS)
}

/// Whether a name counts what is made, held or done.
pub(crate) fn counts_work(name: &str) -> bool {
    let name = bare(name);
    ends(name, COUNTS) && !holds(name, UNWANTED)
}

/// Whether a name is a degree or an aim in which nothing is counted: `社会效益成效显著`, `促进教育事业健康发展`.
pub(crate) fn is_hollow(name: &str) -> bool {
    let name = bare(name);
    holds(name, AIMS) && !holds(name, COUNTED) && !ends(name, COUNTED_ENDS) && !holds(name, COUNTED_DEGREES)
}
