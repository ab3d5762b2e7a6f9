//! Numbers of sections as literal text: I. 1. 1.1. a) (1), Vietnamese letters included.

use crate::document::{Inline, Line, Number};
use crate::numbering::{bare, letter, ordinal, roman, value_of, worded};
use crate::origin::Origin;
use crate::regulation::Regulation;

/// A row of numbered siblings.
pub struct Row {
    pattern: String,
    /// The number of the section around, without its closing sign: "2.1".
    parent: String,
    next: usize,
}

impl Row {
    pub fn new(pattern: &str, parent: &str) -> Self {
        Self {
            pattern: pattern.to_owned(),
            parent: parent.to_owned(),
            next: 1,
        }
    }

    /// The mark of the next section, such as "2.1." or "-"; empty when it has none.
    pub fn mark(&mut self, number: &Number) -> String {
        match number {
            Number::Blank => String::new(),
            Number::Typed(typed) => {
                let typed = typed.trim();
                if let Some(value) = value_of(typed) {
                    self.next = value + 1;
                }
                if !typed.ends_with(|c: char| c.is_alphanumeric()) {
                    typed.to_owned()
                } else if self.pattern == "(1)" {
                    format!("({typed})")
                } else {
                    let (words, _) = worded(&self.pattern);
                    let words = if typed.starts_with(words) { "" } else { words };
                    format!("{words}{typed}{}", self.sign())
                }
            }
            Number::Next => {
                let mark = self.render(self.next);
                self.next += 1;
                mark
            }
        }
    }

    fn render(&self, n: usize) -> String {
        let sign = self.sign();
        let (words, pattern) = worded(&self.pattern);
        if !words.is_empty() {
            let number = match pattern {
                "nhất" => ordinal(n),
                "I" => roman(n),
                _ => n.to_string(),
            };
            return format!("{words}{number}{sign}");
        }
        match pattern {
            "" | "none" => String::new(),
            mark @ ("-" | "+" | "*") => mark.to_owned(),
            "(1)" => format!("({n})"),
            pattern if pattern.starts_with('I') => format!("{}{sign}", roman(n)),
            pattern if pattern.starts_with('a') => format!("{}{sign}", letter(n)),
            pattern if pattern.starts_with("1.1") => {
                let numeric = self.parent.starts_with(|c: char| c.is_ascii_digit());
                let before = if numeric {
                    format!("{}.", self.parent)
                } else {
                    String::new()
                };
                format!("{before}{n}{sign}")
            }
            _ => format!("{n}{sign}"),
        }
    }

    /// What closes a number: "." "-" ")"; a row without numbers has "." for a typed one.
    fn sign(&self) -> &str {
        match self.pattern.as_str() {
            "" | "none" | "-" | "+" | "*" => ".",
            pattern => &pattern[bare(pattern).len()..],
        }
    }
}

/// The first line of a phụ lục; a lone one has no number.
pub fn annex(line: &Line, regulation: &Regulation, place: usize, of: usize) -> Line {
    let number = match (of, regulation.word("phu-luc-so")) {
        (1, _) => String::new(),
        (_, "1") => (place + 1).to_string(),
        _ => roman(place + 1),
    };
    let fill = |i: &Inline| Inline {
        text: i.text.replace("{number}", &number).trim().to_owned(),
        origin: Origin::whole(i.origin.around()),
        ..i.clone()
    };
    Line {
        text: line.text.iter().map(fill).collect(),
        ..line.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(pattern: &str, parent: &str, count: usize) -> Vec<String> {
        let mut row = Row::new(pattern, parent);
        (0..count).map(|_| row.mark(&Number::Next)).collect()
    }

    #[test]
    fn rows_count_as_officials_do() {
        assert_eq!(row("I.", "", 4), ["I.", "II.", "III.", "IV."]);
        assert_eq!(row("I-", "", 2), ["I-", "II-"]);
        assert_eq!(row("1.1.", "2", 2), ["2.1.", "2.2."]);
        assert_eq!(row("1.1.1.", "2.1", 2), ["2.1.1.", "2.1.2."]);
        assert_eq!(row("a)", "1", 6), ["a)", "b)", "c)", "d)", "đ)", "e)"]);
        assert_eq!(row("(1)", "", 2), ["(1)", "(2)"]);
        assert_eq!(row("-", "3", 2), ["-", "-"]);
        assert_eq!(row("none", "", 1), [""]);
        assert_eq!(row("Điều 1.", "I", 2), ["Điều 1.", "Điều 2."]);
        assert_eq!(row("Chương I", "", 2), ["Chương I", "Chương II"]);
        assert_eq!(
            row("Phần thứ nhất", "", 2),
            ["Phần thứ nhất", "Phần thứ hai"]
        );
    }

    #[test]
    fn a_typed_number_is_kept_and_counted_from() {
        let mut row = Row::new("I.", "");
        let typed = Number::Typed("III".into());
        assert_eq!(row.mark(&typed), "III.");
        assert_eq!(row.mark(&Number::Next), "IV.");
        assert_eq!(row.mark(&Number::Blank), "");
        assert_eq!(row.mark(&Number::Next), "V.");
        let mut row = Row::new("Điều 1.", "");
        assert_eq!(row.mark(&Number::Typed("5a".into())), "Điều 5a.");
        assert_eq!(row.mark(&Number::Typed("Điều 7".into())), "Điều 7.");
        assert_eq!(row.mark(&Number::Next), "Điều 8.");
    }
}
