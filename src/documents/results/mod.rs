//! What a host keeps of a result: the card, the report, and both beside the evaluation that they are of. None of it
//! borrows, all of it is read back as it was written.

pub(crate) mod assessment;
pub(crate) mod card;
pub(crate) mod changes;
pub(crate) mod finding;
pub(crate) mod report;
pub(crate) mod texts;
pub(crate) mod working;
pub(crate) mod written;
