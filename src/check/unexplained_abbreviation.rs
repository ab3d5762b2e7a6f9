//! An abbreviation that nothing explains.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::{Paragraph, Proof, word};

static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let list = include_str!("../../data/words/abbreviations.txt");
    list.lines().filter(|line| !line.starts_with('#')).collect()
});

pub fn proof(proof: &Proof, sink: &mut Sink) {
    let mut settled: HashSet<&str> = HashSet::new();
    for (_, paragraph) in proof.body() {
        // A heading in capitals has no abbreviations to be known by.
        if !paragraph.text.contains(char::is_lowercase) {
            continue;
        }
        for (at, short) in abbreviations(paragraph) {
            if !settled.insert(short) || is_explained(&paragraph.text, at) {
                continue;
            }
            let span = proof.place(paragraph, &(at..at + short.len()));
            let message = say!(
                "chữ viết tắt `{short}` chưa được giải thích",
                "nothing explains the abbreviation `{short}`"
            );
            sink.push(
                Diagnostic::warning("unexplained-abbreviation", span, message)
                    .rule("Hướng dẫn 05-HD/VPTW, mục I.6.1.3")
                    .cure(say!(
                        "lần đầu viết đủ chữ rồi ghi trong ngoặc: `… ({short})`",
                        "the first time write the whole words, then in brackets: `… ({short})`"
                    )),
            );
        }
    }
}

/// Words of two capitals and more that nobody is sure to know, each with its place.
fn abbreviations(paragraph: &Paragraph) -> impl Iterator<Item = (usize, &str)> {
    let letter = |ch: char| word::is_letter(ch) || ch == '-';
    let mut at = 0;
    let words = paragraph
        .text
        .split(move |ch: char| !letter(ch))
        .map(move |word| {
            let start = at;
            at += word.len();
            at += paragraph.text[at..]
                .chars()
                .next()
                .map_or(0, char::len_utf8);
            (start, word)
        });
    words.filter(|(start, word)| {
        // A vowel with a mark is of a word that is shouted: "KHÔNG đốt rác".
        let mut letters = word.chars();
        let plain = letters.all(|ch| ch.is_ascii_uppercase() || matches!(ch, 'Đ' | 'Ư' | '-'));
        let capitals = || word.chars().filter(|ch| ch.is_uppercase()).count();
        if !plain || !(2..=8).contains(&capitals()) {
            return false;
        }
        let roman = word.bytes().all(|b| b"IVXLC-".contains(&b));
        let known = || KNOWN.contains(word) || word.split('-').all(|part| KNOWN.contains(part));
        let of_symbol = || {
            paragraph.text[..*start].ends_with(['/', '.'])
                || paragraph.text[start + word.len()..].starts_with('/')
                || paragraph
                    .citations
                    .iter()
                    .any(|it| it.range.contains(start))
        };
        !roman && !known() && !of_symbol() && !is_shouted(&paragraph.text, *start, word)
    })
}

/// Whether the word beside it is in capitals too, as in "THỜI GIAN THỰC HIỆN: …".
fn is_shouted(text: &str, at: usize, word: &str) -> bool {
    let capitals = |it: &str| it.chars().count() > 1 && it.chars().all(char::is_uppercase);
    capitals(word::before(text, at)) || capitals(word::after(text, at + word.len()))
}

/// Whether it stands in brackets behind what it stands for, or is given as a short name.
fn is_explained(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end();
    before.ends_with(['(', '“', '"']) || before.ends_with("là")
}
