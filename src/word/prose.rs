//! A text of several paragraphs: each line of it, with the sign it begins with.

use super::emphasis::inlines;
use crate::document::{Block, Line};
use crate::role::Role;
use crate::source::Span;

/// The paragraphs of a text; signs at the start of a line make it an item.
pub fn paragraphs(text: &str, origin: Option<Span>) -> Vec<Block> {
    let lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
    lines
        .map(|line| {
            let (mark, rest) = sign(line);
            Block::Line(Line {
                role: role_of(mark),
                mark: mark.map(str::to_owned),
                text: inlines(rest, origin),
            })
        })
        .collect()
}

/// The role of a paragraph that begins with a sign.
pub fn role_of(mark: Option<&str>) -> Role {
    match mark {
        None => Role::Doan,
        Some("-") => Role::Gach,
        Some("+") => Role::Cong,
        Some("*") => Role::GhiChu,
        Some(_) => Role::Khoan,
    }
}

/// Takes the sign off the front of a line: `-`, `+`, `*`, `a)`, `(1)`, `1.`, `2.1.`, `II.`, `I-`.
fn sign(line: &str) -> (Option<&str>, &str) {
    let Some((head, rest)) = line.split_once(' ') else {
        return (None, line);
    };
    let is_sign = matches!(head, "-" | "+" | "*") || is_number(head);
    if is_sign && !rest.trim().is_empty() {
        (Some(head), rest.trim_start())
    } else {
        (None, line)
    }
}

fn is_number(head: &str) -> bool {
    let digits = |s: &str| !s.is_empty() && s.len() <= 2 && s.bytes().all(|b| b.is_ascii_digit());
    let letter = |s: &str| s.chars().count() == 1 && s.chars().all(|c| c.is_lowercase());
    let roman = |s: &str| !s.is_empty() && s.len() <= 5 && s.bytes().all(|b| b"IVX".contains(&b));
    if let Some(inner) = head.strip_prefix('(').and_then(|h| h.strip_suffix(')')) {
        return digits(inner);
    }
    if let Some(inner) = head.strip_suffix(')') {
        return letter(inner) || digits(inner);
    }
    if let Some(inner) = head.strip_suffix('.') {
        return roman(inner) || inner.split('.').all(digits);
    }
    head.strip_suffix('-').is_some_and(roman)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_told_from_words() {
        for (line, want) in [
            ("- Ý một", Some("-")),
            ("+ Ý hai", Some("+")),
            ("a) Điểm", Some("a)")),
            ("đ) Điểm", Some("đ)")),
            ("(12) Chỉ tiêu", Some("(12)")),
            ("2.1.3. Mục", Some("2.1.3.")),
            ("IV. PHẦN", Some("IV.")),
            ("I- PHẦN", Some("I-")),
            ("100% tổ dân phố", None),
            ("2024. Năm", None),
            ("Căn cứ", None),
            ("-", None),
        ] {
            assert_eq!(sign(line).0, want, "{line}");
        }
    }
}
