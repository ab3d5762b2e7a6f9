//! Numbers of sections as literal text: I. 1. 1.1. a) (1), Vietnamese letters included.

use crate::document::{Annex, Block, Inline, Line, Number, Section};
use crate::numbering::{bare, is_capital, letter, ordinal, roman, sign_of, value_of, worded};
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
            pattern: sign_of(pattern).to_owned(),
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
                let mark = if !typed.ends_with(|c: char| c.is_alphanumeric()) {
                    typed.to_owned()
                } else if self.pattern == "(1)" {
                    format!("({typed})")
                } else {
                    let (words, _) = worded(&self.pattern);
                    let words = if typed.starts_with(words) { "" } else { words };
                    format!("{words}{typed}{}", self.sign())
                };
                self.go_on_from(&mark);
                mark
            }
            Number::Next => {
                let mark = self.render(self.next);
                self.next += 1;
                mark
            }
        }
    }

    /// A number that stands typed in the words of an entry is one of the row, if it is of its sort.
    pub fn go_on_from_words(&mut self, section: &Section) {
        let sort = |mark: &str| {
            let first = mark.chars().find(|it| it.is_alphanumeric())?;
            Some((first.is_numeric(), first.is_uppercase()))
        };
        let row = sort(&self.pattern);
        let marks = section.blocks.iter().map_while(|it| match it {
            Block::Line(line) => Some(line.mark.as_deref().unwrap_or("")),
            _ => None,
        });
        let typed = marks.filter(|it| row.is_some() && sort(it) == row).last();
        if let Some(mark) = typed.map(str::to_owned) {
            self.go_on_from(&mark);
        }
    }

    /// What follows a typed number counts on from it, in its form: `III.` follows `II.`. A row of
    /// signs stays one.
    fn go_on_from(&mut self, mark: &str) {
        let is_counted = !matches!(self.pattern.as_str(), "" | "-" | "+" | "*");
        let lettered = self.pattern.starts_with('A') || is_capital(mark);
        let value = match lettered {
            true => value_of(&mark.to_lowercase()),
            false => value_of(mark),
        };
        let Some(value) = value.filter(|_| is_counted) else {
            return;
        };
        self.next = value + 1;
        if !worded(&self.pattern).0.is_empty() {
            return;
        }
        let typed = bare(mark);
        let sign = &mark[typed.len()..];
        let (parent, last) = typed.rsplit_once('.').unwrap_or(("", typed));
        self.pattern = match last.chars().next() {
            Some('(') => "(1)".to_owned(),
            Some('0'..='9') if parent.is_empty() => format!("1{sign}"),
            Some('0'..='9') => format!("1.1{sign}"),
            Some(_) if lettered => format!("A{sign}"),
            Some(ch) if ch.is_uppercase() => format!("I{sign}"),
            _ => format!("a{sign}"),
        };
        if !parent.is_empty() {
            self.parent = parent.to_owned();
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
            "" => String::new(),
            mark @ ("-" | "+" | "*") => mark.to_owned(),
            "(1)" => format!("({n})"),
            pattern if pattern.starts_with('A') => format!("{}{sign}", letter(n).to_uppercase()),
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
            "" | "-" | "+" | "*" => ".",
            pattern => &pattern[bare(pattern).len()..],
        }
    }
}

/// The number of each phụ lục; a lone one has none, nor has one that is left blank.
pub fn annexes(annexes: &[Annex], regulation: &Regulation) -> Vec<String> {
    let numbered = |it: &&Annex| it.number != Number::Blank;
    let lone = annexes.iter().filter(numbered).count() == 1;
    let mut next = 1;
    let mut number = |annex: &Annex| {
        let here = next;
        match &annex.number {
            Number::Blank => return String::new(),
            Number::Typed(typed) => {
                next = value_of(typed).unwrap_or(here) + 1;
                return typed.trim().to_owned();
            }
            Number::Next => next += 1,
        }
        match regulation.word("phu-luc-so") {
            _ if lone => String::new(),
            "1" => here.to_string(),
            _ => roman(here),
        }
    };
    annexes.iter().map(&mut number).collect()
}

/// The first line of a phụ lục with its number.
pub fn annex(line: &Line, number: &str) -> Line {
    let fill = |i: &Inline| Inline {
        text: i.text.replace("{number}", number).trim().to_owned(),
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
        assert_eq!(row("A.", "", 5), ["A.", "B.", "C.", "D.", "Đ."]);
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
        let mut row = Row::new("A.", "");
        assert_eq!(row.mark(&Number::Typed("C".into())), "C.");
        assert_eq!(row.mark(&Number::Next), "D.");
        let mut row = Row::new("Điều 1.", "");
        assert_eq!(row.mark(&Number::Typed("5a".into())), "Điều 5a.");
        assert_eq!(row.mark(&Number::Typed("Điều 7".into())), "Điều 7.");
        assert_eq!(row.mark(&Number::Next), "Điều 8.");
    }
}
