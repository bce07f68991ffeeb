//! Templates: sentences with placeholders such as `{found}`, and parts in square brackets that are left out where a
//! placeholder in them has nothing to show, filled in while they are written.

use core::fmt;
use core::fmt::Write;

/// What a template goes on with.
enum Piece<'t> {
    Words(&'t str),
    Placeholder(&'t str),
    Optional(&'t str),
}

/// The pieces of a template.
struct Pieces<'t>(&'t str);

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Piece<'t>> {
        let (first, _) = self.0.as_bytes().split_first()?;
        let (piece, rest) = match first {
            b'{' => {
                let (name, rest) = enclosed(self.0, b'}');
                (Piece::Placeholder(name), rest)
            }
            b'[' => {
                let (part, rest) = enclosed(self.0, b']');
                (Piece::Optional(part), rest)
            }
            _ => {
                let end = self.0.bytes().position(|byte| matches!(byte, b'{' | b'['));
                let (words, rest) = end.and_then(|end| self.0.split_at_checked(end)).unwrap_or((self.0, ""));
                (Piece::Words(words), rest)
            }
        };
        self.0 = rest;
        Some(piece)
    }
}

/// What stands between the mark with which a text begins and the one that closes it, and what stands behind.
fn enclosed(text: &str, closing: u8) -> (&str, &str) {
    let end = text.bytes().position(|byte| byte == closing).unwrap_or(text.len());
    (text.get(1..end).unwrap_or_default(), text.get(end.saturating_add(1)..).unwrap_or_default())
}

/// Writes a template: for each placeholder what a function writes for its name, and of the optional parts those of which
/// every placeholder has something to show.
pub(crate) fn fill<W: Write>(
    out: &mut W,
    template: &str,
    is_shown: &impl Fn(&str) -> bool,
    placeholder: &impl Fn(&mut W, &str) -> fmt::Result,
) -> fmt::Result {
    for piece in Pieces(template) {
        match piece {
            Piece::Words(words) => out.write_str(words)?,
            Piece::Placeholder(name) => placeholder(out, name)?,
            Piece::Optional(part) => {
                if Pieces(part).all(|piece| !matches!(piece, Piece::Placeholder(name) if !is_shown(name))) {
                    fill(out, part, is_shown, placeholder)?;
                }
            }
        }
    }
    Ok(())
}
