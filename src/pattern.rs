//! A wording of the regulation, such as `Số: {number}/{type}-{body}`, with its gaps filled.

use crate::worded::Worded;

/// Fills each gap once: what is put in is not looked at again, whatever it says.
pub fn fill(pattern: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::new();
    for piece in pieces(pattern) {
        match piece.name.and_then(&value) {
            Some(words) => out.push_str(&words),
            None => out.push_str(piece.words),
        }
    }
    out
}

/// The same, each word with its place.
pub fn fill_worded(pattern: &Worded, value: impl Fn(&str) -> Option<Worded>) -> Worded {
    let mut out = Worded::default();
    for piece in pieces(&pattern.text) {
        match piece.name.and_then(&value) {
            Some(words) => out.push(&words),
            None => out.push_part(pattern, &pattern.range(piece.words)),
        }
    }
    out
}

/// Words between gaps, or a gap with its braces and its name.
struct Piece<'t> {
    words: &'t str,
    name: Option<&'t str>,
}

fn pieces(pattern: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = pattern;
    std::iter::from_fn(move || {
        let gap = rest.find('{').and_then(|open| {
            let close = open + rest[open..].find('}')?;
            Some((open, close))
        });
        let (end, name) = match gap {
            Some((0, close)) => (close + 1, Some(&rest[1..close])),
            Some((open, _)) => (open, None),
            None => (rest.len(), None),
        };
        let (words, after) = rest.split_at(end);
        rest = after;
        (!words.is_empty()).then_some(Piece { words, name })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_once_and_unknown_ones_stay() {
        let value = |name: &str| (name == "a").then(|| "{b}".to_owned());
        assert_eq!(fill("x {a} {c} {", value), "x {b} {c} {");
    }
}
