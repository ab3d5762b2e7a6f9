//! A space in front of a comma or a stop, inside brackets and quotation marks, on one side of a slash.

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for (at, right) in found(&paragraph.text) {
            let words = paragraph.words(&at);
            let message = message!(
                "thừa dấu cách trong `{words}`",
                "a space too many in `{words}`"
            );
            let span = proof.place(paragraph, &at);
            let told =
                Finding::new(span, message).cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(told, paragraph, &at, right));
        }
    }
}

/// A sign with a space on its wrong side, the word beside it, and both as they are meant.
fn found(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    let pairs = text.as_bytes().windows(2).enumerate();
    // The curly signs begin with the one byte and end with the other.
    pairs.filter_map(|(at, pair)| match pair {
        [b' ', b',' | b';' | b'.' | b':' | b'?' | b'!' | b')' | 0xE2] => closed(text, at),
        [b'(' | 0x9C, b' '] => opened(text, at + 1),
        [b'/', b' '] => slashed(text, at, at + 1),
        [b' ', b'/'] => slashed(text, at + 1, at),
        _ => None,
    })
}

/// A word, a space and a sign that ends something.
fn closed(text: &str, space: usize) -> Option<(Range<usize>, String)> {
    let (head, tail) = (&text[..space], &text[space + 1..]);
    let sign = tail.chars().next()?;
    if !matches!(sign, ',' | ';' | '.' | ':' | '?' | '!' | ')' | '”') {
        return None;
    }
    let closing = |ch: &char| matches!(ch, '”' | ')' | '%');
    let left = match head.chars().next_back().filter(closing) {
        Some(closed) => &head[head.len() - closed.len_utf8()..],
        None => word::before(head, head.len()),
    };
    // Not "…: ...", "1 : 2", nor blanks to fill in; a sign of a formula has no word beside it.
    let after = &tail[sign.len_utf8()..];
    let runs_on = after.starts_with(['.', ',', '/', '-', '=']) && !after.starts_with("/.");
    let word = left.chars().count() > 1 && left.chars().all(char::is_alphabetic);
    let spaced = after.starts_with(' ') && sign == ':' && !word;
    let wordless = left.is_empty() || !head.ends_with(left);
    let fine = runs_on || spaced || wordless || head.ends_with(' ');
    let range = space - left.len()..space + 1 + sign.len_utf8();
    (!fine).then(|| (range, format!("{left}{sign}")))
}

/// A sign that opens something, a space and a word.
fn opened(text: &str, space: usize) -> Option<(Range<usize>, String)> {
    let (head, rest) = (&text[..space], &text[space + 1..]);
    let sign = head.chars().next_back()?;
    if !matches!(sign, '(' | '“') {
        return None;
    }
    let right = word::after(rest, 0);
    let beside = !right.is_empty() && rest.starts_with(right);
    let range = space - sign.len_utf8()..space + 1 + right.len();
    beside.then(|| (range, format!("{sign}{right}")))
}

/// A slash between two words with a space on one side of it alone: "thôn/ bản".
fn slashed(text: &str, slash: usize, space: usize) -> Option<(Range<usize>, String)> {
    let (first, last) = (slash.min(space), slash.max(space));
    let (head, tail) = (&text[..first], &text[last + 1..]);
    let (left, right) = (word::before(head, head.len()), word::after(tail, 0));
    let beside = head.ends_with(left) && tail.starts_with(right);
    // Not a mark in front ("1/ ", "a/ "), a symbol, an abbreviation.
    let is_word = |it: &str| it.chars().count() > 1 && it.chars().all(char::is_lowercase);
    let range = first - left.len()..last + 1 + right.len();
    (beside && is_word(left) && is_word(right)).then(|| (range, format!("{left}/{right}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_sign_beside_a_word_is_judged() {
        let told = |text: &'static str| {
            found(text)
                .map(|(at, it)| (&text[at], it))
                .collect::<Vec<_>>()
        };
        let text = "đơn vị , mô hình “ Dân vận khéo” ; ( mẫu 1 ) thôn/ bản";
        let want = [
            ("vị ,", "vị,"),
            ("“ Dân", "“Dân"),
            ("” ;", "”;"),
            ("( mẫu", "(mẫu"),
            ("1 )", "1)"),
            ("thôn/ bản", "thôn/bản"),
        ];
        assert_eq!(told(text), want.map(|(at, it)| (at, it.to_owned())));
        for text in [
            "hình thức ...",
            "tỷ lệ 1 : 2",
            "tên: ……… ; số: ……",
            "#let = [ x ]",
            "hội thi ;-",
            "a/ các thôn / bản",
            "12/ KH-UBND, đ/ c",
        ] {
            assert_eq!(told(text), [], "{text}");
        }
    }
}
