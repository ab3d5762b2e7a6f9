//! A word that no syllable of Vietnamese is, such as "đuợc" or "hòan".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, syllable, word};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // Most words of a paper come back again and again; these stand by their marks.
    let mut possible = vec![Vec::new(); word::MARKS];
    for paragraph in &proof.paragraphs {
        // In small letters' company a word in capitals is an abbreviation.
        let shouted = !paragraph.text.contains(char::is_lowercase);
        for word::Word { at, mark } in &paragraph.all_words {
            let word = paragraph.words(at);
            // A word without a letter of Vietnamese alone may be of any language.
            if word.is_ascii() || possible[*mark].contains(&word) {
                continue;
            }
            let found = match shouted {
                true => syllable::judge_capitals(word),
                false => syllable::judge(word),
            };
            let Some(found) = found else {
                if !shouted {
                    possible[*mark].push(word);
                }
                continue;
            };
            // "k'ho", "đ/c", "wi-fi", a file or an address.
            let joined = |ch: char| matches!(ch, '\'' | '’' | '/' | '-' | '_' | '@' | '&');
            let (before, after) = (&paragraph.text[..at.start], &paragraph.text[at.end..]);
            if before.ends_with(joined) || after.starts_with(joined) {
                continue;
            }
            let message = message!(
                "tiếng Việt không có tiếng `{word}`",
                "no syllable of Vietnamese is `{word}`"
            );
            let span = proof.place(paragraph, at);
            let mut told = Finding::new(span, message);
            told = match found.meant {
                Some(meant) => {
                    let cure = message!("viết `{meant}`", "write `{meant}`");
                    let told = told.cure(cure);
                    proof.fix(told, paragraph, at, meant)
                }
                None => told.cure(message!(
                    "xem lại chữ và dấu của `{word}`",
                    "look at the letters and marks of `{word}` again"
                )),
            };
            findings.push(told);
        }
    }
}
