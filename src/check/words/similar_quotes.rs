//! Two quoted names or slogans that differ by a comma, a word or the order of their words.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::rc::Rc;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::quote::Quote;
use crate::proof::{Paragraph, Proof, word};

/// Phrases that begin or end with the same word; more of them than this are no longer compared.
const MOST: usize = 30;

/// What is longer in bytes is a passage, and neither a name nor a slogan.
const LONGEST: usize = 1000;

struct Phrase<'p> {
    paragraph: &'p Paragraph,
    at: Range<usize>,
    words: Vec<&'p str>,
    text: String,
}

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut seen = HashSet::new();
    let mut families: HashMap<(bool, &str), Vec<Rc<Phrase>>> = HashMap::new();
    for paragraph in &proof.paragraphs {
        let short = |it: &&Quote| it.is_pair() && it.inside.len() <= LONGEST;
        for quote in paragraph.quotes.iter().filter(short) {
            let at = quote.inside.clone();
            let inside = paragraph.lower[at.clone()].trim();
            let words: Vec<&str> = word::words(inside).map(|(_, word)| word).collect();
            if words.len() < 3 || !seen.insert(inside) {
                continue;
            }
            let text = inside.to_owned();
            let phrase = Phrase {
                paragraph,
                at,
                words,
                text,
            };
            let ends = [0, phrase.words.len() - 1].map(|nth| (nth == 0, phrase.words[nth]));
            let phrase = Rc::new(phrase);
            let alike = ends.iter().filter_map(|end| families.get(end));
            let near = alike
                .flat_map(|family| family.iter().take(MOST))
                .find(|it| are_near(it, &phrase));
            if let Some(first) = near {
                findings.push(found(proof, first, &phrase));
            }
            for end in ends {
                families.entry(end).or_default().push(Rc::clone(&phrase));
            }
        }
    }
}

/// Whether two phrases are one that was not copied letter by letter.
fn are_near(one: &Phrase, two: &Phrase) -> bool {
    if one.words == two.words {
        // A stop or a comma at the end belongs to the sentence.
        let bare = |text: &str| text.trim_end_matches([',', '.', ';', '!']).to_owned();
        return bare(&one.text) != bare(&two.text);
    }
    let (most, least) = match one.words.len() >= two.words.len() {
        true => (one.words.len(), two.words.len()),
        false => (two.words.len(), one.words.len()),
    };
    let count = |words: &[&str], word: &str| words.iter().filter(|it| **it == word).count();
    let all = one.words.iter().chain(&two.words);
    let mut odd: Vec<&&str> = all
        .filter(|it| count(&one.words, it) != count(&two.words, it))
        .collect();
    odd.sort_unstable();
    odd.dedup();
    let counted = odd
        .iter()
        .any(|it| it.starts_with(|ch: char| ch.is_ascii_digit()));
    match odd.len() {
        0 => least >= 4,
        1 | 2 => least >= 6 && most - least <= 2 && !counted,
        _ => false,
    }
}

fn found(proof: &Proof, first: &Phrase, second: &Phrase) -> Finding {
    let one = first.paragraph.words(&first.at);
    let two = second.paragraph.words(&second.at);
    let message = message!(
        "`{two}` và `{one}`: một câu viết hai cách",
        "`{two}` and `{one}`: one phrase in two forms"
    );
    Finding::new(proof.place(second.paragraph, &second.at), message)
        .label(
            proof.place(first.paragraph, &first.at),
            message!("cách kia, ở đây", "the other form, here"),
        )
        .cure(message!(
            "viết đúng một cách ở mọi chỗ",
            "write one form everywhere"
        ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Role;
    use crate::worded::Worded;

    fn near(one: &'static str, two: &'static str) -> bool {
        let paragraph = Paragraph::new(Role::Doan, "", Worded::plain(""));
        let phrase = |text: &'static str| Phrase {
            paragraph: &paragraph,
            at: 0..0,
            words: word::words(text).map(|(_, word)| word).collect(),
            text: text.to_owned(),
        };
        are_near(&phrase(one), &phrase(two))
    }

    #[test]
    fn one_phrase_in_two_forms_is_told() {
        assert!(near(
            "chính quyền thân thiện vì nhân dân",
            "chính quyền thân thiện, vì nhân dân"
        ));
        assert!(near(
            "gần dân, hiểu dân, học dân và giúp dân",
            "gần dân, học dân, hiểu dân và giúp dân"
        ));
    }

    #[test]
    fn two_names_that_begin_alike_are_two_names() {
        for (one, two) in [
            ("dân vận khéo", "dân vận khéo trong xây dựng nông thôn mới"),
            ("tuyến phố văn minh", "tuyến phố an toàn"),
            ("chi bộ bốn tốt", "chi bộ bốn không"),
            (
                "khu dân cư 6 không trong năm",
                "khu dân cư 5 không trong năm",
            ),
            ("dân vận khéo", "dân vận khéo."),
        ] {
            assert!(!near(one, two), "{one} / {two}");
        }
    }
}
