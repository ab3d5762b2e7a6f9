//! Keys that were never turned into Vietnamese letters, such as "hinhf" for "hình".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::sound::Sound;
use crate::proof::syllable::Style;
use crate::proof::word::Word;
use crate::proof::{Paragraph, Proof, keys, neighbours};

/// So many papers have the word that is meant beside one of those that stand there.
const PROVEN: f64 = 10.0;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for (place, Word { at, .. }) in paragraph.all_words.iter().enumerate() {
            let typed = paragraph.words(at);
            // Capitals inside are an abbreviation or a name.
            if typed.chars().skip(1).any(char::is_uppercase) {
                continue;
            }
            let Some(meant) = keys::meant(&paragraph.lower[at.clone()]) else {
                continue;
            };
            if !fits(paragraph, place, meant) {
                continue;
            }
            let mut meant = meant.spell(proof.head.tone.unwrap_or(Style::Old));
            if typed.starts_with(char::is_uppercase) {
                let mut letters = meant.chars();
                let first = letters.next().into_iter().flat_map(char::to_uppercase);
                meant = first.chain(letters).collect();
            }
            let message = message!(
                "`{typed}` là phím gõ chưa thành chữ",
                "`{typed}` are keys that did not become letters"
            );
            let told = Finding::new(proof.place(paragraph, at), message);
            let told = told.cure(message!("viết `{meant}`", "write `{meant}`"));
            findings.push(proof.fix(told, paragraph, at, meant));
        }
    }
}

/// Whether papers have the word that is meant beside a word that stands there.
fn fits(paragraph: &Paragraph, place: usize, meant: Sound) -> bool {
    let words = &paragraph.all_words;
    let gap = |left: &Word, right: &Word| &paragraph.lower[left.at.end..right.at.start] == " ";
    let sound = |it: &Word| {
        let text = &paragraph.lower[it.at.clone()];
        Sound::of(text).or_else(|| keys::meant(text))
    };
    let before = place.checked_sub(1).and_then(|it| words.get(it));
    let before = before.filter(|it| gap(it, &words[place])).and_then(sound);
    let behind = words.get(place + 1).filter(|it| gap(&words[place], it));
    let behind = behind.and_then(sound);
    before.is_some_and(|it| neighbours::together(it, meant) >= PROVEN)
        || behind.is_some_and(|it| neighbours::together(meant, it) >= PROVEN)
}
