//! A word that no syllable of Vietnamese is, such as "đuợc" or "hòan".

use crate::check::Findings;
use crate::diagnostic::{Finding, Message};
use crate::proof::syllable::{Impossible, Style};
use crate::proof::{Proof, keys, syllable, word};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // Most words of a paper come back again and again; these stand by their marks.
    let mut possible = vec![Vec::new(); word::MARKS];
    for paragraph in &proof.paragraphs {
        let shouted = !paragraph.text.contains(char::is_lowercase);
        for word::Word { at, mark } in &paragraph.all_words {
            let word = paragraph.words(at);
            // A word without a letter of Vietnamese alone may be of any language.
            if word.is_ascii() || possible[*mark].contains(&word) {
                continue;
            }
            let Some(found) = judge(word, shouted) else {
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
                None => told.cure(likely(proof, word)),
            };
            findings.push(told);
        }
    }
}

/// A word that is no syllable, and how it is meant when that is certain.
fn judge(word: &str, shouted: bool) -> Option<Impossible> {
    // In small letters' company a word in capitals is an abbreviation, which has no tone.
    let is_shouted = !word.contains(char::is_lowercase) && word.chars().count() > 1;
    if is_shouted {
        return (shouted || syllable::is_toned(word)).then(|| syllable::judge_capitals(word))?;
    }
    if !word.starts_with(char::is_uppercase) {
        return syllable::judge(word);
    }
    // A name may be of any language, unless its letters are those of a syllable in another order.
    let small = word::lower(word);
    let found = syllable::judge(&small)?;
    keys::sorted(&small)?;
    Some(Impossible {
        meant: found.meant.map(|it| word::capital(&it)),
    })
}

/// What to do about a word of which it is not certain how it is meant.
fn likely(proof: &Proof, word: &str) -> Message {
    let meant = keys::sorted(&word::lower(word)).map(|it| {
        let meant = it.spell(proof.head.tone.unwrap_or(Style::Old));
        match word.starts_with(char::is_uppercase) {
            true => word::capital(&meant),
            false => meant,
        }
    });
    match meant {
        Some(meant) => message!("có lẽ là `{meant}`", "`{meant}` may be meant"),
        None => message!(
            "xem lại chữ và dấu của `{word}`",
            "look at the letters and marks of `{word}` again"
        ),
    }
}
