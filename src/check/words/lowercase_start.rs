//! A paragraph that begins with a small letter.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (place, paragraph) in proof.body() {
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
