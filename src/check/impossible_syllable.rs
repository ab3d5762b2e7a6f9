//! A word that no syllable of Vietnamese is, such as "đuợc" or "hòan".

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::{Proof, syllable, word};

pub fn proof(proof: &Proof, sink: &mut Sink) {
    // Most words of a paper come back again and again.
    let mut possible = HashSet::new();
    for paragraph in &proof.paragraphs {
        // In small letters' company a word in capitals is an abbreviation.
        let shouted = !paragraph.text.contains(char::is_lowercase);
        for (at, word) in word::words(&paragraph.text) {
            if possible.contains(word) {
                continue;
            }
            let found = match shouted {
                true => syllable::judge_capitals(word),
                false => syllable::judge(word),
            };
            let Some(found) = found else {
                if !shouted {
                    possible.insert(word);
                }
                continue;
            };
            // "k'ho", "đ/c", "wi-fi", a file or an address.
            let joined = |ch: char| matches!(ch, '\'' | '’' | '/' | '-' | '_' | '@' | '&');
            let (before, after) = (&paragraph.text[..at.start], &paragraph.text[at.end..]);
            if before.ends_with(joined) || after.starts_with(joined) {
                continue;
            }
            let message = say!(
                "tiếng Việt không có tiếng `{word}`",
                "no syllable of Vietnamese is `{word}`"
            );
            let span = proof.place(paragraph, &at);
            let mut told = Diagnostic::warning("impossible-syllable", span, message);
            told = match found.meant {
                Some(meant) => {
                    let cure = say!("viết `{meant}`", "write `{meant}`");
                    let told = told.cure(cure);
                    proof.mend(told, paragraph, &at, meant)
                }
                None => told.cure(say!(
                    "xem lại chữ và dấu của `{word}`",
                    "look at the letters and marks of `{word}` again"
                )),
            };
            sink.push(told);
        }
    }
}
