//! A word that is missing where the paper itself has it again and again: "công tác bảo BMNN" beside
//! "công tác bảo vệ BMNN".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::neighbours::{self, are_familiar};
use crate::proof::word::{MARKS, Word};
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
    let often = often(proof);
    for paragraph in proof.paragraphs.iter().filter(|_| !often.is_empty()) {
        for words in paragraph.all_words.windows(3) {
            let [first, left, right] = words else {
                continue;
            };
            if often.binary_search(&key([first, left, right])).is_err() {
                continue;
            }
            let Some(word) = missing(proof, paragraph, words) else {
                continue;
            };
            let at = first.at.start..right.at.end;
            let words = paragraph.words(&at);
            let message = message!(
                "`{words}` thiếu chữ `{word}`, chữ mà các chỗ khác đều có",
                "`{words}` lacks `{word}`, which all other places have"
            );
            let cure = message!("thêm `{word}`", "put `{word}` in");
            findings.push(Finding::new(proof.place(paragraph, &at), message).cure(cure));
        }
    }
}

/// Three words by their marks.
fn key(words: [&Word; 3]) -> usize {
    words.iter().fold(0, |key, it| key * MARKS + it.mark)
}

/// The first, second and fourth of four words that the paper has so often; sorted.
fn often(proof: &Proof) -> Vec<usize> {
    let rows = proof
        .paragraphs
        .iter()
        .flat_map(|it| it.all_words.windows(4));
    let keys = rows.filter_map(|it| match it {
        [first, left, _, right] => Some(key([first, left, right])),
        _ => None,
    });
    let mut keys: Vec<usize> = keys.collect();
    keys.sort_unstable();
    let same = keys.chunk_by(|one, two| one == two);
    same.filter(|it| it.len() >= OFTEN)
        .map(|it| it[0])
        .collect()
}

/// The one word that the paper has in the middle of three words wherever else it has them: hardly any
/// paper has the last two side by side, nor does this one again.
fn missing<'p>(proof: &'p Proof, paragraph: &Paragraph, words: &[Word]) -> Option<&'p str> {
    let said = |it: &Word| &paragraph.lower[it.at.clone()];
    let [_, left, right] = words else {
        return None;
    };
    let mark = |it: &Word| neighbours::mark(said(it));
    let letters = |it: &Word| said(it).chars().all(char::is_alphabetic);
    let is_strange = || !are_familiar(neighbours::pair(mark(left), mark(right)));
    if !are_joined(paragraph, words) || !words.iter().all(letters) || !is_strange() {
        return None;
    }
    let wanted: Vec<&str> = words.iter().map(said).collect();
    let (mut found, mut times, mut again) = (None, 0, 0);
    for other in &proof.paragraphs {
        let text = |it: &Word| &other.lower[it.at.clone()];
        let are = |words: [&Word; 3]| {
            words
                .iter()
                .zip(&wanted)
                .all(|(it, ought)| text(it) == *ought)
        };
        for row in other.all_words.windows(3) {
            let [a, b, c] = row else { continue };
            again += usize::from(are([a, b, c]));
        }
        for row in other.all_words.windows(4) {
            let [a, b, middle, c] = row else { continue };
            if !are([a, b, c]) || !are_joined(other, row) {
                continue;
            }
            let word = text(middle);
            if *found.get_or_insert(word) != word {
                return None;
            }
            times += 1;
        }
    }
    // "bảo vệ" is one word, of which "bảo" is left; in "xây dựng thị xã" nothing is missing.
    let is_sure =
        |it: &&str| times >= OFTEN && again == 1 && !FREE.contains(it) && are_one(said(left), it);
    found
        .filter(is_sure)
        .filter(|it| it.chars().all(char::is_alphabetic))
}

/// Whether nothing but spaces parts words.
fn are_joined(paragraph: &Paragraph, words: &[Word]) -> bool {
    let between = |it: &[Word]| paragraph.text.get(it[0].at.end..it[1].at.start);
    words
        .windows(2)
        .all(|it| matches!(between(it), Some(" " | "\u{a0}")))
}
