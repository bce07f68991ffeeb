//! Bars as inline SVG: points of full points, with a mark where the declared ones end.

use crate::exact::points::Points;
use crate::language::Language;
use alloc::format;
use alloc::string::String;

/// The thousandths of the full points, at most all of them.
fn thousandths(points: Points, full: Points) -> i64 {
    let (points, full) = (points.millionths().max(0), full.millionths());
    points.saturating_mul(1000).checked_div(full).unwrap_or(0).min(1000)
}

/// A number of thousandths as hundredths with a place: 42.1 of 421.
fn percent(thousandths: i64) -> String {
    let (whole, rest) = (thousandths / 10, thousandths % 10);
    if rest == 0 { format!("{whole}") } else { format!("{whole}.{rest}") }
}

/// A bar of so many points of full ones. What it shows is said in words beside it and for those who do not see it.
pub(crate) fn bar(points: Points, full: Points, declared: Option<Points>, language: Language) -> String {
    let label = match (declared, language) {
        (Some(declared), Language::English) => format!("{points} of {full} points, declared {declared}"),
        (None, Language::English) => format!("{points} of {full} points"),
        (Some(declared), Language::Chinese) => format!("满分{full}分，复算{points}分，自评{declared}分"),
        (None, Language::Chinese) => format!("满分{full}分，复算{points}分"),
    };
    let width = percent(thousandths(points, full));
    let declared = declared.map_or(String::new(), |declared| {
        let at = percent(thousandths(declared, full));
        // The halo keeps the line apart from the bar, whatever stands behind it.
        ["halo", "declared"]
            .map(|class| format!("<line class=\"{class}\" x1=\"{at}\" x2=\"{at}\" y1=\"0\" y2=\"10\"></line>"))
            .concat()
    });
    format!(
        "<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{label}\">\
         <rect class=\"track\" width=\"100\" height=\"10\"></rect><rect class=\"fill\" width=\"{width}\" height=\"10\"></rect>\
         {declared}</svg>"
    )
}
