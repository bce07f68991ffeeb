//! The signs that Word writes as places in a font of pictures.

/// Font, code without the private area, and the sign that is seen there.
const SIGNS: &[(&str, u32, char)] = &[
    ("Symbol", 0xA3, '≤'),
    ("Symbol", 0xB0, '°'),
    ("Symbol", 0xB1, '±'),
    ("Symbol", 0xB3, '≥'),
    ("Symbol", 0xB4, '×'),
    ("Symbol", 0xB8, '÷'),
    ("Symbol", 0xB9, '≠'),
    ("Symbol", 0xD6, '√'),
    ("Wingdings", 0x6F, '□'),
    ("Wingdings", 0x70, '□'),
    ("Wingdings", 0x71, '□'),
    ("Wingdings", 0x72, '□'),
    ("Wingdings", 0xA8, '□'),
    ("Wingdings", 0xFB, '✗'),
    ("Wingdings", 0xFC, '✓'),
    ("Wingdings", 0xFD, '☒'),
    ("Wingdings", 0xFE, '☑'),
    ("Wingdings 2", 0x2A, '□'),
    ("Wingdings 2", 0x4F, '✗'),
    ("Wingdings 2", 0x50, '✓'),
    ("Wingdings 2", 0x51, '☒'),
    ("Wingdings 2", 0x52, '☑'),
    ("Wingdings 2", 0x53, '☒'),
    ("Wingdings 2", 0xA3, '□'),
];

/// The sign of a place in a font. One that is not known becomes the sign for unreadable text, so that a number beside it
/// is not taken for the whole.
pub(crate) fn shown(font: &str, code: u32) -> Option<char> {
    const PRIVATE: core::ops::RangeInclusive<u32> = 0xF000..=0xF0FF;
    let place = if PRIVATE.contains(&code) { code.saturating_sub(0xF000) } else { code };
    let known = SIGNS.iter().find(|(name, sign, _)| name.eq_ignore_ascii_case(font) && *sign == place);
    known.map(|(.., sign)| *sign).or_else(|| {
        let private = PRIVATE.contains(&code);
        if private { Some(char::REPLACEMENT_CHARACTER) } else { char::from_u32(code) }
    })
}
