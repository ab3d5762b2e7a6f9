//! One name in two forms: "Khối vận" and "Khối Dân vận", “Dân Vận khéo” and “Dân vận khéo”.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::capitals::{self, Place};
use crate::proof::lists::FORMS_OF_NAMES;
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut first: HashMap<String, Place> = HashMap::new();
    let mut told: HashSet<String> = HashSet::new();
    // Recipients are named in short.
    let read = || {
        let all = proof.paragraphs.iter();
        all.filter(|it| it.role != Role::NoiNhanDong)
    };
    for paragraph in read() {
        for (name, at) in names(paragraph) {
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
            let first =
                name.ends_with('~') && one != two && one.chars().skip(1).eq(two.chars().skip(1));
            if !first && !differ(one, two) || told.contains(&name) {
                continue;
            }
            findings.push(tell(proof, &(paragraph, at), &(other, there.clone())));
            told.insert(name);
        }
    }
    for [one, other] in capitals::in_two_ways(read()) {
        findings.push(tell(proof, &one, &other));
    }
}

fn tell(proof: &Proof, (paragraph, at): &Place, (other, there): &Place) -> Finding {
    let (one, two) = (other.words(there), paragraph.words(at));
    let message = message!(
        "`{two}` và `{one}`: cùng một tên, một từ mà viết hai cách",
        "`{two}` and `{one}`: one name or word in two forms"
    );
    let label = message!("cách kia, ở đây", "the other form, here");
    Finding::new(proof.place(paragraph, at), message)
        .label(proof.place(other, there), label)
        .cure(message!(
            "viết một cách ở mọi chỗ",
            "write one form everywhere"
        ))
}

/// The names of a paragraph that have forms: those of the list, and short quoted ones.
fn names(paragraph: &Paragraph) -> Vec<(String, Range<usize>)> {
    let listed = FORMS_OF_NAMES.find(paragraph);
    // In small letters alone it is a common noun: "cán bộ của khối dân vận".
    let named = listed.filter(|(at, it)| {
        it.note.starts_with(char::is_lowercase) || paragraph.words(at).contains(char::is_uppercase)
    });
    // Where a sentence begins the first letter tells nothing.
    let inside = |at: &Range<usize>| {
        paragraph.text[..at.start]
            .trim_end()
            .ends_with(|ch: char| ch.is_lowercase())
    };
    let named = named.filter(|(at, it)| !it.note.ends_with('~') || inside(at));
    let named = named.map(|(at, it)| {
        let first = paragraph
            .words(&at)
            .find(' ')
            .filter(|_| it.note.ends_with('…'));
        (
            it.note.to_string(),
            at.start..first.map_or(at.end, |it| at.start + it),
        )
    });
    let mut found: Vec<_> = named.collect();
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
