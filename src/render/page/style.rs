//! The style sheet of a page: a few colours by light and by dark, type for Chinese and Latin, narrow screens, paper.

use core::fmt;
use core::fmt::Write;

/// A colour by its name, on a light page and on a dark one.
///
/// Text stands in ink, soft, link and the colours of severities, on paper and on panels; bars, tracks and lines are
/// graphics. All pairs have the contrast that WCAG AA asks for: 4.5 for text, 3 for graphics.
const COLOURS: &[(&str, &str, &str)] = &[
    ("paper", "#ffffff", "#16181c"),
    ("panel", "#f4f6f8", "#22252b"),
    ("ink", "#1a1c1f", "#e8eaed"),
    ("soft", "#565b63", "#b4b9c1"),
    ("line", "#848a94", "#7f8691"),
    ("link", "#0b57a4", "#8ec2ff"),
    ("bar", "#1f6fb2", "#5ba3e0"),
    ("track", "#dfe3e8", "#3a3f47"),
    ("mark", "#fff3bf", "#4a3f12"),
    ("error", "#a4161a", "#ff9b9b"),
    ("warning", "#8a4b00", "#f0b866"),
    ("advice", "#1d5c3a", "#8fd6ad"),
];

const RULES: &str = include_str!("style.css");

/// Writes the style sheet.
pub(crate) fn write(out: &mut impl Write) -> fmt::Result {
    out.write_str("<style>\n:root{color-scheme:light dark")?;
    COLOURS.iter().try_for_each(|(name, light, _)| write!(out, ";--{name}:{light}"))?;
    out.write_str("}\n@media (prefers-color-scheme:dark){:root{")?;
    for (place, (name, _, dark)) in COLOURS.iter().enumerate() {
        write!(out, "{}--{name}:{dark}", if place > 0 { ";" } else { "" })?;
    }
    out.write_str("}}\n")?;
    out.write_str(RULES)?;
    // Paper is white, whatever the screen is.
    out.write_str("@media print{:root{color-scheme:light")?;
    COLOURS.iter().try_for_each(|(name, light, _)| write!(out, ";--{name}:{light}"))?;
    out.write_str("}}\n</style>\n")
}
