//! Words and numbers that no line parts: "Điều 5", "ngày 05", "10 triệu", "2026 - 2031".

use std::collections::HashSet;
use std::sync::LazyLock;

/// Words before a number and words behind one.
struct Bound {
    before: HashSet<&'static str>,
    /// Two words before one: "giai đoạn 2026 - 2030".
    pairs: HashSet<(&'static str, &'static str)>,
    behind: HashSet<&'static str>,
}

static BOUND: LazyLock<Bound> = LazyLock::new(|| {
    let lines = include_str!("../../data/words/bound.txt").lines();
    let mut bound = Bound {
        before: HashSet::new(),
        pairs: HashSet::new(),
        behind: HashSet::new(),
    };
    for line in lines.filter(|it| !it.starts_with('#')) {
        if let Some(word) = line.strip_prefix("n ") {
            bound.behind.insert(word);
        } else if let Some(words) = line.strip_suffix(" n") {
            bound.pairs.extend(words.split_once(' '));
            bound.before.extend(words.rsplit(' ').next());
        }
    }
    bound
});

/// Whether two words that stand side by side stay on one line; `outer` are the words around them.
pub fn stay_together(left: &str, right: &str, outer: (Option<&str>, Option<&str>)) -> bool {
    let (head, tail) = (bare(left), bare(right));
    if is_dash(right) {
        return is_bound(head) && outer.1.is_some_and(|it| is_bound(bare(it)));
    }
    if is_dash(left) {
        return is_bound(tail) && outer.0.is_some_and(|it| is_bound(bare(it)));
    }
    // "Số:" stands before a symbol, whatever this begins with.
    if left.ends_with(':') {
        return head.to_lowercase() == "số";
    }
    if is_figure(head) && ends_in_figure(left) && BOUND.behind.contains(tail) {
        return true;
    }
    let is_closed = left.ends_with([',', ';', '.', ')', '”', '"']);
    let number = |word| is_number(bare(word));
    if is_closed || !(number(right) || outer.1.is_some_and(number)) {
        return false;
    }
    let (head, tail) = (head.to_lowercase(), tail.to_lowercase());
    match number(right) {
        true => BOUND.before.contains(head.as_str()),
        false => BOUND.pairs.contains(&(head.as_str(), tail.as_str())),
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
fn is_bound(word: &str) -> bool {
    let is_short = word.len() <= 4 || word.contains('/') && word.len() <= 10;
    is_figure(word) && ends_in_figure(word) && is_short
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
        let alone = |left, right| stay_together(left, right, (None, None));
        assert!(alone("Điều", "5,") && alone("(khoản", "2") && alone("ngày", "05/01/2026"));
        assert!(alone("điểm", "a") && alone("quý", "III.") && alone("Số:", "/KH-UBND"));
        assert!(alone("10", "triệu") && alone("5", "%;") && alone("Chương", "II"));
        assert!(!alone("ngày", "hội") && !alone("điểm,", "5") && !alone("5;", "triệu"));
        assert!(!alone("việc", "5") && !alone("đến", "10"));
        assert!(stay_together("giai", "đoạn", (None, Some("2026"))));
        assert!(!stay_together("giai", "đoạn", (None, Some("tới"))));
    }

    #[test]
    fn a_span_of_years_stays_on_its_line() {
        assert!(stay_together("2026", "-", (None, Some("2031"))));
        assert!(stay_together("-", "2031.", (Some("2026"), None)));
        assert!(!stay_together("hóa", "-", (None, Some("Xã"))));
        assert!(!stay_together("-", "Xã", (Some("2026"), None)));
    }
}
