//! Templates: sentences with placeholders such as `{found}`, filled in while they are written.

use core::fmt;
use core::fmt::Write;

/// Writes a template, and for each placeholder what a function writes for its name.
pub(crate) fn fill<W: Write>(
    out: &mut W,
    template: &str,
    mut placeholder: impl FnMut(&mut W, &str) -> fmt::Result,
) -> fmt::Result {
    let mut rest = template;
    while let Some((words, open)) = rest.split_once('{') {
        out.write_str(words)?;
        let (name, behind) = open.split_once('}').unwrap_or((open, ""));
        placeholder(out, name)?;
        rest = behind;
    }
    out.write_str(rest)
}

/// The names of the placeholders of a template.
pub(crate) fn placeholders(template: &str) -> impl Iterator<Item = &str> {
    template.split('{').skip(1).map(|open| open.split_once('}').map_or(open, |(name, _)| name))
}
