//! One name in two forms: "Khối vận" and "Khối Dân vận", “Dân Vận khéo” and “Dân vận khéo”.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::lists::{FORMS_OF_NAMES, NAMES};
use crate::proof::word::Word;
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

type Place<'p> = (&'p Paragraph, Range<usize>);

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut first: HashMap<String, Place> = HashMap::new();
    let mut told: HashSet<String> = HashSet::new();
    // Recipients are named in short.
    let read = proof
        .paragraphs
        .iter()
        .filter(|it| it.role != Role::NoiNhanDong);
    for paragraph in read {
        for (name, at) in names(paragraph).into_iter().chain(capitals(paragraph)) {
            // "Hội đồng Thi đua - Khen thưởng (Hội đồng TĐ-KT)" says that the name has two forms.
            if paragraph.text[..at.start].ends_with('(') {
                told.insert(name);
                continue;
            }
            let Some((other, there)) = first.get(&name) else {
                first.insert(name, (paragraph, at));
                continue;
            };
            let (one, two) = (other.words(there), paragraph.words(&at));
            if !differ(one, two) || told.contains(&name) {
                continue;
            }
            let message = message!(
                "`{two}` và `{one}`: một tên viết hai cách",
                "`{two}` and `{one}`: one name in two forms"
            );
            let label = message!("cách kia, ở đây", "the other form, here");
            findings.push(
                Finding::new(proof.place(paragraph, &at), message)
                    .label(proof.place(other, there), label)
                    .cure(message!(
                        "viết đúng một tên ở mọi chỗ",
                        "write one form everywhere"
                    )),
            );
            told.insert(name);
        }
    }
}

/// The names of a paragraph that have forms: those of the list, and short quoted ones.
fn names(paragraph: &Paragraph) -> Vec<(String, Range<usize>)> {
    let listed = FORMS_OF_NAMES.find(paragraph);
    // In small letters alone it is a common noun: "cán bộ của khối dân vận".
    let named = listed.filter(|(at, _)| paragraph.words(at).contains(char::is_uppercase));
    let mut found: Vec<_> = named.map(|(at, it)| (it.note.to_string(), at)).collect();
    let quotes = paragraph.quotes.iter().filter(|it| it.is_pair());
    for quote in quotes {
        let inside = &paragraph.lower[quote.inside.clone()];
        let trimmed = inside.trim();
        let start = quote.inside.start + inside.len() - inside.trim_start().len();
        if trimmed.contains(' ') && trimmed.len() < 100 {
            found.push((format!("“{trimmed}"), start..start + trimmed.len()));
        }
    }
    found
}

/// What names of bodies, papers and places begin with; of places alone the name itself is compared.
const HEADS: &str = " ban tổ hội đội đoàn phòng sở khối trung văn ủy uỷ đại kế phó ";
const PLACES: &str = " thôn xã phường ấp bản buôn làng khóm phố ";

/// Names by the capital they begin with: three syllables of a body, two behind the word for a place.
/// Those whose capitals are known are held against the list of names.
fn capitals(paragraph: &Paragraph) -> Vec<(String, Range<usize>)> {
    let words = &paragraph.all_words;
    let lower = |it: &Word| &paragraph.lower[it.at.clone()];
    let is_one_of = |list: &str, it: &Word| list.split(' ').any(|head| head == lower(it));
    let is_capital = |it: &Word| paragraph.words(&it.at).starts_with(char::is_uppercase);
    let mut found = Vec::new();
    for three in words.windows(3) {
        let (first, last) = (&three[0], &three[2]);
        let at = match () {
            () if is_capital(&three[1]) && is_one_of(PLACES, first) => {
                three[1].at.start..last.at.end
            }
            () if is_capital(first) && is_one_of(HEADS, first) => first.at.start..last.at.end,
            () => continue,
        };
        let is_apart = |it: &[Word]| &paragraph.lower[it[0].at.end..it[1].at.start] != " ";
        let is_word = |it: &Word| paragraph.words(&it.at).chars().all(char::is_alphabetic);
        // An abbreviation is another form, and has a check of its own.
        let is_shouted = |it: &Word| {
            let mut letters = paragraph.words(&it.at).chars().skip(1);
            letters.next().is_none_or(char::is_uppercase)
        };
        if three.windows(2).any(is_apart)
            || !three.iter().all(is_word)
            || three.iter().any(is_shouted)
        {
            continue;
        }
        found.push((format!("^{}", &paragraph.lower[at.clone()]), at));
    }
    if !found.is_empty() {
        let known: Vec<_> = NAMES
            .find(paragraph)
            .chain(FORMS_OF_NAMES.find(paragraph))
            .collect();
        let meets = |at: &Range<usize>| {
            known
                .iter()
                .any(|(it, _)| it.start < at.end && at.start < it.end)
        };
        found.retain(|(_, at)| !meets(at));
    }
    found
}

/// Whether two forms differ in more than the capital a sentence begins with. Words in capitals
/// alone stand in a heading, and `ủy` is no other name than `uỷ`.
fn differ(one: &str, two: &str) -> bool {
    let heading = |words: &str| {
        words
            .chars()
            .filter(|ch| ch.is_alphabetic())
            .all(char::is_uppercase)
    };
    let plain = |words: &str| {
        let words = crate::proof::syllable::new_style(words);
        words.chars().skip(1).collect::<String>()
    };
    plain(one) != plain(two) && !heading(one) && !heading(two)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_of_a_sentence_and_a_heading_make_no_other_form() {
        assert!(differ("Khối vận", "Khối Vận"));
        assert!(differ("Khối vận", "Khối Dân vận"));
        assert!(!differ("khối Dân vận", "Khối Dân vận"));
        assert!(!differ("KHỐI DÂN VẬN", "Khối Dân vận"));
        assert!(!differ("Ban Chấp hành Đảng ủy", "Ban Chấp hành Đảng uỷ"));
    }
}
