//! An abbreviation that nothing explains.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};
use crate::role::Role;

static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let list = include_str!("../../../data/words/abbreviations.txt");
    list.lines().filter(|line| !line.starts_with('#')).collect()
});

/// Whether everybody knows an abbreviation.
pub fn is_known(short: &str) -> bool {
    KNOWN.contains(short)
}

/// Whoever finished a paper knows its readers: what stands there in fewer places than this they know.
const OFTEN: usize = 3;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut settled: HashSet<&str> = HashSet::new();
    // What the head calls the body by needs no word more.
    let head = proof.paragraphs.iter().filter(|it| is_head(it));
    settled.extend(head.flat_map(|it| it.text.split(|ch: char| !word::is_letter(ch))));
    for (_, paragraph) in proof.body() {
        // A heading in capitals has no abbreviations to be known by.
        if !has_capitals(paragraph) || !paragraph.text.contains(char::is_lowercase) {
            continue;
        }
        for (at, short) in abbreviations(paragraph) {
            if paragraph.is_in_symbol(at)
                || proof.head.finished
                    && proof
                        .paragraphs
                        .iter()
                        .filter(|it| it.text.contains(short))
                        .count()
                        < OFTEN
                || !settled.insert(short)
                || is_explained(&paragraph.text, at, short)
            {
                continue;
            }
            let span = proof.place(paragraph, &(at..at + short.len()));
            let message = message!(
                "chữ viết tắt `{short}` chưa được giải thích",
                "nothing explains the abbreviation `{short}`"
            );
            findings.push(Finding::new(span, message).cure(message!(
                "lần đầu viết đủ chữ rồi ghi trong ngoặc: `… ({short})`",
                "the first time write the whole words, then in brackets: `… ({short})`"
            )));
        }
    }
}

fn is_head(paragraph: &Paragraph) -> bool {
    matches!(
        paragraph.role,
        Role::CoQuan | Role::CapTren | Role::SoKyHieu
    )
}

/// Whether some word has no small letter among its first two: most paragraphs have none.
fn has_capitals(paragraph: &Paragraph) -> bool {
    paragraph.all_words.iter().any(|it| {
        let mut letters = paragraph.words(&it.at).chars().take(2);
        letters.all(|ch| ch.is_ascii_uppercase() || matches!(ch, 'Đ' | 'Ư'))
    })
}

/// Words of two capitals and more that nobody is sure to know, each with its place.
fn abbreviations(paragraph: &Paragraph) -> impl Iterator<Item = (usize, &str)> {
    let letter = |ch: char| word::is_letter(ch) || ch == '-';
    let mut at = 0;
    let words = paragraph
        .text
        .split(move |ch: char| !letter(ch))
        .map(move |word| {
            let start = at;
            at += word.len();
            at += paragraph.text[at..]
                .chars()
                .next()
                .map_or(0, char::len_utf8);
            (start, word)
        });
    words.filter(|(start, word)| {
        // A vowel with a mark is of a word that is shouted: "KHÔNG đốt rác".
        let mut letters = word.chars();
        let plain = letters.all(|ch| ch.is_ascii_uppercase() || matches!(ch, 'Đ' | 'Ư' | '-'));
        let capitals = || word.chars().filter(|ch| ch.is_uppercase()).count();
        if !plain || !(2..=8).contains(&capitals()) {
            return false;
        }
        // "NQLT-UBTVQH-CP": a piece of a symbol.
        let symbol = || word.split('-').filter(|it| !it.is_empty()).count() > 2;
        let roman = word.bytes().all(|b| b"IVXLC-".contains(&b));
        let known = || KNOWN.contains(word) || word.split('-').all(|part| KNOWN.contains(part));
        let of_symbol = || {
            paragraph.text[..*start].ends_with(['/', '.'])
                || paragraph.text[..*start].ends_with('_')
                || paragraph.text[start + word.len()..].starts_with(['/', '_'])
                || paragraph
                    .citations
                    .iter()
                    .any(|it| it.range.contains(start))
        };
        !roman
            && !symbol()
            && !known()
            && !of_symbol()
            && !is_shouted(&paragraph.text, *start, word)
            && !has_number(&paragraph.text[start + word.len()..])
    })
}

/// Whether the word beside it is in capitals too, as in "THỜI GIAN THỰC HIỆN: …".
fn is_shouted(text: &str, at: usize, word: &str) -> bool {
    let capitals = |it: &str| it.chars().count() > 1 && it.chars().all(char::is_uppercase);
    capitals(word::before(text, at)) || capitals(word::after(text, at + word.len()))
}

/// Whether a number makes a code of it: "giống lúa OM 5451", "ĐH.15"; a year does not.
fn has_number(behind: &str) -> bool {
    let behind = behind.strip_prefix(['.', ' ']).unwrap_or(behind);
    let figures = behind.bytes().take_while(u8::is_ascii_digit).count();
    figures > 0 && !(figures == 4 && behind.starts_with("20"))
}

/// Whether it stands in brackets behind what it stands for, or before them, or is given as a
/// short name.
fn is_explained(text: &str, at: usize, short: &str) -> bool {
    let (before, behind) = (text[..at].trim_end(), text[at + short.len()..].trim_start());
    let opened = before
        .rfind('(')
        .filter(|open| !before[*open..].contains(')'));
    let named = opened.is_some_and(|open| {
        let inside = word::lower(&before[open..]);
        behind.starts_with(')') || inside.contains("gọi tắt") || inside.contains("viết tắt")
    });
    // "STEM (khoa học, công nghệ)", but not "KTX (tầng 2)".
    let told = behind.strip_prefix('(').is_some_and(|it| {
        let inside = it.split(')').next().unwrap_or("");
        word::words(inside).count() > 2 && !inside.contains(|ch: char| ch.is_ascii_digit())
    });
    named || told || before.ends_with(['(', '“', '"']) || before.ends_with("là")
}
