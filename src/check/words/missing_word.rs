//! A word that is missing where the paper itself has it again and again: "công tác bảo BMNN" beside
//! "công tác bảo vệ BMNN".

use std::collections::HashMap;
use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::neighbours::{self, are_familiar};
use crate::proof::word::Word;
use crate::proof::{Paragraph, Proof};

use super::doubled_word::are_one;

/// So often the paper has the whole.
const OFTEN: usize = 4;

/// Words that may be left out or put in as the sentence wants it.
const FREE: [&str; 30] = [
    "các",
    "những",
    "và",
    "với",
    "của",
    "để",
    "cho",
    "về",
    "tại",
    "trong",
    "theo",
    "khi",
    "đã",
    "sẽ",
    "được",
    "phải",
    "không",
    "cũng",
    "đang",
    "năm",
    "xã",
    "phường",
    "tỉnh",
    "thôn",
    "cấp",
    "việc",
    "này",
    "là",
    "do",
    "từ",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let gaps = gaps(proof);
    if gaps.is_empty() {
        return;
    }
    for (paragraph, at, word) in missing(proof, &gaps) {
        let words = paragraph.words(&at);
        let message = message!(
            "`{words}` thiếu chữ `{word}`, chữ mà các chỗ khác đều có",
            "`{words}` lacks `{word}`, which all other places have"
        );
        let cure = message!("thêm `{word}`", "put `{word}` in");
        findings.push(Finding::new(proof.place(paragraph, &at), message).cure(cure));
    }
}

/// Three words in a row by their marks, the last two of which hardly any paper has side by side;
/// once each, with where they stand.
type Gaps<'p> = HashMap<[u64; 3], Option<(&'p Paragraph, Range<usize>)>>;

fn gaps<'p>(proof: &'p Proof) -> Gaps<'p> {
    let mut gaps = Gaps::new();
    for paragraph in &proof.paragraphs {
        for words in paragraph.all_words.windows(3) {
            let [first, left, right] = words else {
                continue;
            };
            if !are_joined(paragraph, words) || !are_words(paragraph, words) {
                continue;
            }
            let marks = [first, left, right].map(|it| mark(paragraph, it));
            if are_familiar(neighbours::pair(marks[1], marks[2])) {
                continue;
            }
            // What stands there twice is meant.
            let once = gaps.entry(marks);
            once.and_modify(|it| *it = None)
                .or_insert(Some((paragraph, first.at.start..right.at.end)));
        }
    }
    gaps.retain(|_, it| it.is_some());
    gaps
}

/// The gaps that one word fills wherever the paper has a word there.
fn missing<'p>(proof: &'p Proof, gaps: &Gaps<'p>) -> Vec<(&'p Paragraph, Range<usize>, &'p str)> {
    let mut filled: HashMap<[u64; 3], (&str, usize, bool)> = HashMap::new();
    for paragraph in &proof.paragraphs {
        for words in paragraph.all_words.windows(4) {
            let [first, left, middle, right] = words else {
                continue;
            };
            let marks = [first, left, right].map(|it| mark(paragraph, it));
            if !gaps.contains_key(&marks) || !are_joined(paragraph, words) {
                continue;
            }
            let said = &paragraph.lower[middle.at.clone()];
            let seen = filled.entry(marks).or_insert((said, 0, true));
            seen.1 += 1;
            seen.2 &= seen.0 == said;
        }
    }
    let sure = filled.into_iter().filter(|(_, (word, times, one))| {
        *one && *times >= OFTEN && !FREE.contains(word) && word.chars().all(char::is_alphabetic)
    });
    let mut found: Vec<_> = sure
        .filter_map(|(marks, (word, ..))| {
            let (paragraph, at) = gaps.get(&marks)?.clone()?;
            // "bảo vệ" is one word, of which "bảo" is left; in "xây dựng thị xã" nothing is missing.
            let left = paragraph
                .all_words
                .iter()
                .rev()
                .find(|it| it.at.end < at.end)?;
            are_one(&paragraph.lower[left.at.clone()], word).then_some((paragraph, at, word))
        })
        .collect();
    found.sort_by_key(|it| (std::ptr::from_ref(it.0) as usize, it.1.start));
    found
}

fn mark(paragraph: &Paragraph, word: &Word) -> u64 {
    neighbours::mark(&paragraph.lower[word.at.clone()])
}

/// Whether nothing but spaces parts words.
fn are_joined(paragraph: &Paragraph, words: &[Word]) -> bool {
    let between = |it: &[Word]| paragraph.text.get(it[0].at.end..it[1].at.start);
    words
        .windows(2)
        .all(|it| matches!(between(it), Some(" " | "\u{a0}")))
}

fn are_words(paragraph: &Paragraph, words: &[Word]) -> bool {
    let letters = |it: &Word| paragraph.words(&it.at).chars().all(char::is_alphabetic);
    words.iter().all(letters)
}
