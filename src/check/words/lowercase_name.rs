//! A proper name without its capitals, such as "chủ tịch hồ chí minh", "pccc".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::sound::Sound;
use crate::proof::word;
use crate::proof::{Paragraph, Proof, name};

use super::unexplained_abbreviation as abbreviation;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        let asked = |it: &name::Miswritten| it.small && !(it.of_state && proof.head.party);
        let names = name::miswritten(paragraph).filter(asked);
        let mut found: Vec<_> = names.map(|it| (it.range, it.right)).collect();
        let is_new = |found: &[(Range<usize>, String)], at: &Range<usize>| {
            !found
                .iter()
                .any(|it| it.0.start < at.end && at.start < it.0.end)
        };
        let others = bodies(paragraph).chain(shorts(paragraph));
        for (at, right) in others {
            if is_new(&found, &at) {
                found.push((at, right));
            }
        }
        for (at, right) in found {
            let words = paragraph.words(&at);
            let message = message!(
                "`{words}`: tên riêng phải viết hoa",
                "`{words}` is a name and needs its capitals"
            );
            let span = proof.place(paragraph, &at);
            let told =
                Finding::new(span, message).cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(told, paragraph, &at, right));
        }
    }
}

/// How names of bodies of one place begin.
const BODIES: [&str; 12] = [
    "ủy ban nhân dân",
    "uỷ ban nhân dân",
    "ủy ban mttq",
    "uỷ ban mttq",
    "hội đồng nhân dân",
    "đảng ủy",
    "đảng uỷ",
    "công an",
    "trạm y tế",
    "hội nông dân",
    "hội cựu chiến binh",
    "hội liên hiệp phụ nữ",
];

/// What places they are of.
const LEVELS: [&str; 8] = [
    "xã",
    "phường",
    "tỉnh",
    "huyện",
    "quận",
    "thị trấn",
    "thị xã",
    "thành phố",
];

/// How names of schools go on.
const SCHOOLS: [&str; 7] = [
    "Mầm non",
    "Mẫu giáo",
    "Tiểu học",
    "Trung học",
    "THCS",
    "THPT",
    "PTDT",
];

/// Words that tell of several: what follows is no name of one.
const SEVERAL: [&str; 8] = ["các", "những", "số", "mọi", "hai", "hệ", "giữa", "toàn"];

/// Bodies of one place that begin small: "ủy ban nhân dân xã Tân Lập", "trường Mầm non Hoa Mai".
fn bodies(paragraph: &Paragraph) -> impl Iterator<Item = (Range<usize>, String)> {
    let text = &*paragraph.text;
    let places = BODIES.iter().flat_map(move |body| {
        paragraph.find(body).filter(move |at| {
            let rest = paragraph.lower[at.end..].strip_prefix(' ');
            let level =
                rest.and_then(|rest| LEVELS.iter().find(|it| word::has(head(rest, it), it)));
            level.is_some_and(|it| is_named(text, at.end + 1 + it.len()))
        })
    });
    let schools = paragraph.find("trường").filter(move |at| {
        let rest = text[at.end..].strip_prefix(' ').unwrap_or("");
        let sort = SCHOOLS.iter().find(|it| rest.starts_with(**it));
        let one = !SEVERAL.contains(&word::before(&paragraph.lower, at.start));
        one && sort.is_some_and(|it| is_named(text, at.end + 1 + it.len()))
    });
    let small = |at: &Range<usize>| text[at.clone()].starts_with(char::is_lowercase);
    let found = places
        .chain(schools)
        .filter(move |at| small(at) && at.start > 0);
    found.map(|at| {
        let right = word::capital(paragraph.words(&at));
        (at, right)
    })
}

/// The first bytes of a text, as many as some words have.
fn head<'t>(text: &'t str, words: &str) -> &'t str {
    text.get(..words.len()).unwrap_or("")
}

/// Whether a name stands behind a place, in letters of which the first alone is a capital.
fn is_named(text: &str, at: usize) -> bool {
    let next = text[at..]
        .strip_prefix(' ')
        .map_or("", |it| word::after(it, 0));
    next.starts_with(char::is_uppercase) && next.contains(char::is_lowercase)
}

/// Abbreviations in small letters, which are no word: "pccc", "Ubnd".
fn shorts(paragraph: &Paragraph) -> impl Iterator<Item = (Range<usize>, String)> {
    let is_open = |ch: char| matches!(ch, '.' | '/' | '@' | '_' | '-' | ':' | '=' | '&');
    paragraph.all_words.iter().filter_map(move |it| {
        let lower = &paragraph.lower[it.at.clone()];
        // Most words have a letter with a mark, or vowels enough.
        let is_plain = |ch: char| ch.is_ascii_lowercase() || ch == 'đ';
        let is_vowel = |ch: &char| matches!(ch, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        if lower.len() < 4
            || !lower.chars().all(is_plain)
            || lower.chars().filter(is_vowel).count() > 1
        {
            return None;
        }
        let typed = paragraph.words(&it.at);
        let right = lower.to_uppercase();
        let (before, behind) = (&paragraph.text[..it.at.start], &paragraph.text[it.at.end..]);
        let runs_on = |it: &str| it.starts_with(char::is_alphanumeric);
        let address = before.ends_with(is_open)
            || behind.starts_with(['/', '@', '_'])
            || behind.strip_prefix('.').is_some_and(runs_on);
        let small = typed.contains(char::is_lowercase) && typed.chars().count() > 3;
        let known = small && abbreviation::is_known(&right) && Sound::of(lower).is_none();
        (known && !address).then(|| (it.at.clone(), right))
    })
}
