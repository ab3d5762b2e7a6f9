//! Words without the space between them, such as "bốtrí" or "ĐứcMạnh".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::lists::RIGHT_WORDS;
use crate::proof::{Proof, parts};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for word in &paragraph.all_words {
            let (at, words) = (&word.at, paragraph.words(&word.at));
            let Some(cuts) = parts::glued(words, &paragraph.lower[at.clone()]) else {
                continue;
            };
            // A file, an address, or a word that is written so.
            let (before, after) = (&paragraph.text[..at.start], &paragraph.text[at.end..]);
            let joined = |ch: char| matches!(ch, '/' | '_' | '@' | '&' | '#');
            let is_right = RIGHT_WORDS.find(paragraph).any(|it| it.0.start == at.start);
            if before.ends_with(joined) || after.starts_with(joined) || is_right {
                continue;
            }
            let mut right = words.to_owned();
            cuts.iter().rev().for_each(|cut| right.insert(*cut, ' '));
            let message = message!(
                "`{words}`: thiếu dấu cách giữa các chữ",
                "`{words}`: no space between the words"
            );
            let told = Finding::new(proof.place(paragraph, at), message);
            let told = told.cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(told, paragraph, at, right));
        }
    }
}
