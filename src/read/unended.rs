//! Paragraphs that the line below goes on with, because they are surely not at their end: a bracket, or a basis
//! without a sign behind it.

use std::ops::Range;

use super::breaks::Breaks;
use super::decider::begins_basis;
use super::lines::{Block, is_apart};
use crate::proof::duty::BODIES;
use crate::proof::word;

/// No bracket below a subject has more lines, and no basis.
const BRACKET: usize = 5;
const BASIS: usize = 12;

/// Words before a name, at which nothing ends.
const LEADS: [&str; 9] = ["của", "và", "với", "về", "tại", "cho", "do", "theo", "các"];

/// Whether a line right below a block goes on with it.
pub fn goes_on(text: &str, block: &Block, line: &str, breaks: Breaks) -> bool {
    let (first, last) = ends(text, block);
    // "số 11/2026/NĐ-CP" is no line of a head there.
    let is_small = line.starts_with(char::is_lowercase) && begins_basis(first);
    if begins_basis(line) || !is_small && is_apart(last, line) {
        return false;
    }
    let has_end = |it: &Range<usize>| text[it.clone()].contains(')');
    if first.starts_with('(') && block.len() < BRACKET && !block.iter().any(has_end) {
        return true;
    }
    let is_ended = last.ends_with(['.', ';', ':', ',', '/', ')', '”']);
    let begins_anew = line.starts_with(char::is_uppercase) && !last.ends_with('-') && !leads(last);
    begins_basis(first)
        && block.len() < BASIS
        && !is_ended
        && (breaks != Breaks::Ends || !begins_anew)
}

/// Whether a basis ends with a comma above the name of who issues: "Căn cứ …," above "Trường … xây dựng kế hoạch".
pub fn ends_above(text: &str, block: &Block, line: &str) -> bool {
    let (first, last) = ends(text, block);
    let lower = word::lower(line);
    let body = lower.split(' ').next().unwrap_or("");
    line.starts_with(char::is_uppercase)
        && last.ends_with(',')
        && first.starts_with("Căn cứ ")
        && BODIES.contains(&body)
}

/// Whether the last word of a line leads to a name.
pub fn leads(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or("");
    LEADS.contains(&last)
}

fn ends<'t>(text: &'t str, block: &Block) -> (&'t str, &'t str) {
    let words = |it: Option<&Range<usize>>| it.map_or("", |it| &text[it.clone()]);
    (words(block.first()), words(block.last()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goes_on(lines: [&str; 2], breaks: Breaks) -> bool {
        let text = lines.concat();
        let first = 0..lines[0].len();
        super::goes_on(&text, &vec![first], lines[1], breaks)
    }

    #[test]
    fn a_basis_without_a_sign_goes_on() {
        let basis = "Căn cứ Luật Thư viện";
        for (line, breaks, is) in [
            ("ngày 21/11/2019;", Breaks::Ends, true),
            ("Căn cứ Luật Di sản;", Breaks::Gaps, false),
            ("Trường xây dựng kế hoạch", Breaks::Ends, false),
            ("Việt Nam ngày 21/11/2019;", Breaks::Gaps, true),
        ] {
            assert_eq!(goes_on([basis, line], breaks), is, "{line}");
        }
        assert!(goes_on(["Xét đề nghị của", "Sở Rừng,"], Breaks::Ends));
        assert!(!goes_on(["Căn cứ Luật Thư viện;", "ngày"], Breaks::Gaps));
    }

    #[test]
    fn a_bracket_is_whole() {
        let open = "(Kèm theo Quyết định số 5/QĐ-UBND";
        assert!(goes_on([open, "Ngày 5 tháng 3 năm 2026)"], Breaks::Ends));
        assert!(!goes_on(["(Kèm theo)", "Ngày 5"], Breaks::Ends));
    }
}
