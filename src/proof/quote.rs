//! Quoted words of a paragraph, and the signs that open nothing or are never closed.

use std::ops::Range;

/// A pair of quotation marks, or one of them left alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    pub kind: Kind,
    /// From the opening sign to the closing one, both included; a lone sign alone.
    pub range: Range<usize>,
    /// What stands between; nothing for a lone sign.
    pub inside: Range<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// “…”
    Curly,
    /// "…"
    Straight,
    /// An opening sign that is never closed.
    Unclosed,
    /// A closing sign that was never opened.
    Unopened,
}

impl Quote {
    pub fn is_pair(&self) -> bool {
        matches!(self.kind, Kind::Curly | Kind::Straight)
    }
}

/// The quotations of a text, in the order they open; inner ones behind outer ones.
pub fn find(text: &str) -> Vec<Quote> {
    let mut found = Vec::new();
    // Most texts have no sign at all, nor the byte that curly ones begin with.
    if !text.bytes().any(|byte| matches!(byte, b'"' | 0xE2)) {
        return found;
    }
    let mut open: Vec<(char, usize)> = Vec::new();
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        match sign {
            '“' => open.push((sign, at)),
            '”' | '"' => {
                let opens = if sign == '”' { '“' } else { '"' };
                match open.iter().rposition(|(ch, _)| *ch == opens) {
                    Some(place) => {
                        found.extend(open.drain(place + 1..).map(|(ch, at)| unclosed(ch, at)));
                        found.extend(open.pop().map(|(ch, start)| Quote {
                            kind: if ch == '“' {
                                Kind::Curly
                            } else {
                                Kind::Straight
                            },
                            range: start..end,
                            inside: start + ch.len_utf8()..at,
                        }));
                    }
                    None if sign == '"' => open.push((sign, at)),
                    None => found.push(Quote {
                        kind: Kind::Unopened,
                        range: at..end,
                        inside: end..end,
                    }),
                }
            }
            _ => {}
        }
    }
    found.extend(open.into_iter().map(|(ch, at)| unclosed(ch, at)));
    found.sort_by_key(|it| it.range.start);
    found
}

fn unclosed(sign: char, at: usize) -> Quote {
    let end = at + sign.len_utf8();
    Quote {
        kind: Kind::Unclosed,
        range: at..end,
        inside: end..end,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_told_from_signs_left_alone() {
        let told = |text: &'static str| -> Vec<(Kind, &str)> {
            let found = find(text).into_iter();
            found.map(|it| (it.kind, &text[it.inside])).collect()
        };
        assert_eq!(
            told("“a” và \"b\""),
            [(Kind::Curly, "a"), (Kind::Straight, "b")]
        );
        assert_eq!(
            told("“a “b” c”"),
            [(Kind::Curly, "a “b” c"), (Kind::Curly, "b")]
        );
        assert_eq!(
            told("Dân vận khéo” và “c”"),
            [(Kind::Unopened, ""), (Kind::Curly, "c")]
        );
        assert_eq!(
            told("\"a và “b”"),
            [(Kind::Unclosed, ""), (Kind::Curly, "b")]
        );
    }
}
