//! A paragraph, or a sentence in one, that begins with a small letter.

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::sound::Sound;
use crate::proof::{Paragraph, Proof, word};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (place, paragraph) in proof.body() {
        for at in sentences(paragraph) {
            let words = paragraph.words(&at);
            let right = word::capital(words);
            let message = message!(
                "câu bắt đầu bằng chữ thường: `{words}`",
                "the sentence begins with a small letter: `{words}`"
            );
            let told = Finding::new(proof.place(paragraph, &at), message).cure(message!(
                "viết `{right}`, hoặc bỏ dấu chấm ở trước",
                "write `{right}`, or take the stop in front out"
            ));
            findings.push(told);
        }
        let quoted = paragraph.text.trim_start_matches(['“', '"', '(']);
        let Some(first) = quoted.chars().next().filter(|ch| ch.is_lowercase()) else {
            continue;
        };
        // A page may have ended in the middle of the sentence before.
        let before = place
            .checked_sub(1)
            .map(|it| proof.paragraphs[it].text.trim_end());
        let closed =
            before.is_some_and(|it| it.ends_with(['.', ';', ':', '!', '?', '”', ')', '/']));
        // So may the line of a form in an annex, which is filled in and read on.
        if paragraph.mark.is_empty() && (!closed || paragraph.annex > 0) {
            continue;
        }
        let at = paragraph.text.len() - quoted.len();
        let end = quoted
            .find(|ch: char| !ch.is_alphanumeric())
            .unwrap_or(quoted.len());
        let range = at..at + end;
        let words = paragraph.words(&range);
        // "pH", "eOffice"; "a." of a list that was not known for one; "a là số hộ" of a legend.
        let letter = words.chars().count() == 1;
        if letter || words.chars().any(char::is_uppercase) {
            continue;
        }
        let right: String = first.to_uppercase().chain(words.chars().skip(1)).collect();
        let message = message!(
            "đoạn bắt đầu bằng chữ thường: `{words}`",
            "the paragraph begins with a small letter: `{words}`"
        );
        let told = Finding::new(proof.place(paragraph, &range), message)
            .cure(message!("viết `{right}`", "write `{right}`"));
        findings.push(told);
    }
}

/// First words of sentences inside a paragraph that begin small, behind a whole word and a stop.
fn sentences(paragraph: &Paragraph) -> impl Iterator<Item = Range<usize>> {
    let text = &*paragraph.text;
    text.match_indices(". ").filter_map(move |(stop, _)| {
        let first = word::after(text, stop + 1);
        let start = stop + 2;
        let last = word::before(text, stop);
        // "v.v. và", "tp. Vinh", "1. trồng": what is no word may be cut short.
        let is_word = |it: &str| {
            let small = it.chars().all(char::is_lowercase) && it.chars().count() > 1;
            small && Sound::of(it).is_some_and(Sound::is_real)
        };
        let whole = text[..stop].ends_with(last) && is_word(last) && is_word(first);
        (whole && text[start..].starts_with(first)).then(|| start..start + first.len())
    })
}
