//! Words and numbers that no line parts: "Điều 5", "ngày 05", "10 triệu", "2026 - 2031".

use std::collections::HashSet;
use std::sync::LazyLock;

/// Words before a number and words behind one.
struct Bound {
    before: HashSet<&'static str>,
    /// Two words before one: "giai đoạn 2026 - 2030".
    pairs: HashSet<(&'static str, &'static str)>,
    behind: HashSet<&'static str>,
    /// Words that are one in names: "nhân dân".
    names: HashSet<(&'static str, &'static str)>,
    /// What a number stands before and behind: "12 tháng 6".
    between: HashSet<&'static str>,
    /// What a name stands behind: "thành phố", of two words the last.
    places: HashSet<&'static str>,
}

static BOUND: LazyLock<Bound> = LazyLock::new(|| {
    let lines = include_str!("../../data/words/bound.txt").lines();
    let mut bound = Bound {
        before: HashSet::new(),
        pairs: HashSet::new(),
        behind: HashSet::new(),
        names: HashSet::new(),
        between: HashSet::new(),
        places: HashSet::new(),
    };
    for line in lines.filter(|it| !it.starts_with('#')) {
        if let Some(word) = line.strip_prefix("n ").and_then(|it| it.strip_suffix(" n")) {
            bound.between.insert(word);
        } else if let Some(word) = line.strip_prefix("n ") {
            bound.behind.insert(word);
        } else if let Some(words) = line.strip_suffix(" n") {
            bound.pairs.extend(words.split_once(' '));
            bound.before.extend(words.rsplit(' ').next());
        } else if let Some(words) = line.strip_suffix(" *") {
            bound.names.extend(words.split_once(' '));
            bound.places.extend(words.rsplit(' ').next());
        } else {
            bound.names.extend(line.split_once(' '));
        }
    }
    bound
});

/// How hard it is to part two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bond {
    /// They may be parted where the line has no room for both.
    Weak,
    /// Rather than these a line parts others.
    Strong,
}

/// What binds two words that stand side by side; `outer` are the words around them.
pub fn bond(left: &str, right: &str, outer: (Option<&str>, Option<&str>)) -> Option<Bond> {
    let (head, tail) = (bare(left), bare(right));
    let far = |word: Option<&str>| word.is_some_and(|it| is_end(bare(it)));
    let spans = is_dash(right) && is_end(head) && far(outer.1)
        || is_dash(left) && is_end(tail) && far(outer.0);
    // "Số:" stands before a symbol, whatever this begins with.
    if spans || left.ends_with(':') && head.to_lowercase() == "số" {
        return Some(Bond::Strong);
    }
    if counts(left, head, tail) {
        return Some(Bond::Weak);
    }
    numbers(left, right, outer.1)
}

/// Whether two words that stand side by side are one in a name or a date; `next` is the word behind
/// them.
pub fn is_name(left: &str, right: &str, next: Option<&str>) -> bool {
    if left.ends_with([':', ',', ';', '.', ')', '”', '"']) {
        return false;
    }
    let (head, tail) = (bare(left).to_lowercase(), bare(right).to_lowercase());
    if BOUND.between.contains(tail.as_str()) {
        return is_figure(&head) && next.is_some_and(|it| is_number(bare(it)));
    }
    let is_place = BOUND.places.contains(head.as_str()) && starts_large(right);
    is_place || BOUND.names.contains(&(head.as_str(), tail.as_str()))
}

/// A figure and its unit.
fn counts(left: &str, head: &str, tail: &str) -> bool {
    is_figure(head) && ends_in_figure(left) && BOUND.behind.contains(tail)
}

/// Words that a number stands behind.
fn numbers(left: &str, right: &str, next: Option<&str>) -> Option<Bond> {
    let number = |word| is_number(bare(word));
    let is_numbered = number(right);
    let is_closed = left.ends_with([':', ',', ';', '.', ')', '”', '"']);
    if is_closed || !(is_numbered || next.is_some_and(number)) {
        return None;
    }
    let (head, tail) = (bare(left).to_lowercase(), bare(right).to_lowercase());
    match is_numbered {
        true => BOUND.before.contains(head.as_str()).then_some(Bond::Weak),
        false => (BOUND.pairs.contains(&(head.as_str(), tail.as_str()))).then_some(Bond::Strong),
    }
}

/// A word without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|ch: char| !ch.is_alphanumeric() && ch != '%')
}

fn is_dash(word: &str) -> bool {
    matches!(word, "-" | "–")
}

/// Years and days are the ends of a span; longer figures are numbers of telephones.
fn is_end(word: &str) -> bool {
    let is_short = word.len() <= 4 || word.contains('/') && word.len() <= 10;
    is_figure(word) && ends_in_figure(word) && is_short
}

fn starts_large(word: &str) -> bool {
    bare(word).starts_with(char::is_uppercase)
}

fn is_figure(word: &str) -> bool {
    word.starts_with(|ch: char| ch.is_ascii_digit())
}

fn ends_in_figure(word: &str) -> bool {
    word.ends_with(|ch: char| ch.is_ascii_digit())
}

/// Figures, Roman numbers and single letters number parts of papers.
fn is_number(word: &str) -> bool {
    let mut letters = word.chars();
    let is_letter = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    is_figure(word) || is_letter || is_roman(word)
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|it| b"IVXLC".contains(&it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_with_their_words() {
        let alone = |left, right| bond(left, right, (None, None)).is_some();
        assert!(alone("Điều", "5,") && alone("(khoản", "2") && alone("ngày", "05/01/2026"));
        assert!(alone("điểm", "a") && alone("quý", "III.") && alone("Số:", "/KH-UBND"));
        assert!(alone("10", "triệu") && alone("5", "%;") && alone("Chương", "II"));
        assert!(!alone("ngày", "hội") && !alone("điểm,", "5") && !alone("5;", "triệu"));
        assert!(!alone("việc", "5") && !alone("đến", "10"));
        let before = |next| bond("giai", "đoạn", (None, Some(next)));
        assert_eq!((before("2026"), before("tới")), (Some(Bond::Strong), None));
    }

    #[test]
    fn names_stay_whole() {
        assert!(is_name("NHÂN", "DÂN", None) && is_name("xã", "Tân", None));
        assert!(is_name("phố", "Huế", None) && is_name("(Kèm", "theo", None));
        assert!(is_name("12", "tháng", Some("6")) && is_name("6", "năm", Some("2026")));
        assert!(!is_name("6", "tháng", Some("đầu")) && !is_name("xã", "và", None));
        assert!(!is_name("nhân,", "dân", None));
    }

    #[test]
    fn a_span_of_years_stays_on_its_line() {
        let strong = Some(Bond::Strong);
        assert_eq!(bond("2026", "-", (None, Some("2031"))), strong);
        assert_eq!(bond("-", "2031.", (Some("2026"), None)), strong);
        assert_eq!(bond("hóa", "-", (None, Some("Xã"))), None);
        assert_eq!(bond("-", "Xã", (Some("2026"), None)), None);
        assert_eq!(bond("0912345678", "-", (None, Some("0912345679"))), None);
    }
}
