//! Names that a paper writes with other capitals in one place than in another.

use std::ops::Range;

use super::lists::{FORMS_OF_NAMES, NAMES};
use super::word::{Word, mark};
use super::{Paragraph, syllable};

/// Words of a paragraph.
pub type Place<'p> = (&'p Paragraph, Range<usize>);

/// So many words of a name are compared at most.
const LONGEST: usize = 6;
/// A paper is named by more: "Kế hoạch giáo dục cá nhân" is another than "Kế hoạch Giáo dục nhà trường".
const PAPER: usize = 5;
/// So many bits tell one of them.
const BITS: u32 = 10;
const SHELVES: usize = 1024;

/// How a word is written.
#[derive(Clone, Copy, PartialEq)]
enum Case {
    Small,
    Capital,
    /// An abbreviation, a figure, one letter.
    Other,
}

/// What kind of name words are held to be.
#[derive(Clone, Copy, PartialEq)]
enum Sort {
    /// It begins with a capital: "Ban Chỉ huy phòng thủ".
    Name,
    /// Two words behind "thôn".
    Place,
    /// A body with a capital behind its first word: "phòng Đào tạo".
    Body,
}

/// The first words of a name, where the paper has them first.
struct Seen<'p> {
    key: u64,
    sort: Sort,
    /// A bit for each word with a capital.
    capitals: u8,
    place: Place<'p>,
}

/// What has been read of a paper.
struct Names<'p> {
    shelves: Vec<Vec<Seen<'p>>>,
    /// What was found: a name, and how it was written before.
    found: Vec<[Place<'p>; 2]>,
    told: Vec<u64>,
}

/// Names in two ways, each once: a place, and the one before that is written otherwise.
pub fn in_two_ways<'p>(paragraphs: impl Iterator<Item = &'p Paragraph>) -> Vec<[Place<'p>; 2]> {
    let mut names = Names {
        shelves: std::iter::repeat_with(Vec::new).take(SHELVES).collect(),
        found: Vec::new(),
        told: Vec::new(),
    };
    paragraphs.for_each(|it| names.read(it));
    names.found
}

impl<'p> Names<'p> {
    fn read(&mut self, paragraph: &'p Paragraph) {
        let words = &paragraph.all_words;
        let cases: Vec<Case> = words.iter().map(|it| case(paragraph, it)).collect();
        for (at, case) in cases.iter().enumerate() {
            if *case != Case::Capital {
                continue;
            }
            let run = run(paragraph, &cases, at);
            if run.len() < 2 {
                continue;
            }
            let before = at.checked_sub(1).filter(|it| joins(paragraph, *it));
            let before_word = before.map_or("", |it| lower(paragraph, &words[it]));
            let begins = before.is_none() && !paragraph.text[..words[at].at.start].ends_with(", ");
            if is_place(before_word) {
                self.see(paragraph, &cases, at..at + 2, Sort::Place);
            }
            if !begins || is_head(lower(paragraph, &words[at])) {
                (3..=run.len()).for_each(|it| {
                    self.see(paragraph, &cases, at..at + it, Sort::Name);
                });
            }
            if let Some(body) = before.filter(|_| is_body(before_word)) {
                let joined = body.checked_sub(1).filter(|it| joins(paragraph, *it));
                if joined.is_some_and(|it| is_joint(lower(paragraph, &words[it]))) {
                    self.see(paragraph, &cases, body..at + 2, Sort::Body);
                }
            }
        }
    }

    /// Holds words against those that were written before.
    fn see(&mut self, paragraph: &'p Paragraph, cases: &[Case], run: Range<usize>, sort: Sort) {
        let (Some(words), Some(cases)) = (paragraph.all_words.get(run.clone()), cases.get(run))
        else {
            return;
        };
        let (mut key, mut capitals) = (0, 0);
        for (word, case) in words.iter().zip(cases) {
            // "uỷ" is no other word than "ủy".
            let mark = match lower(paragraph, word) {
                "uỷ" => mark("ủy"),
                _ => word.mark,
            };
            key = key << BITS | mark as u64;
            capitals = capitals << 1 | u8::from(*case == Case::Capital);
        }
        let (Some(first), Some(last)) = (words.first(), words.last()) else {
            return;
        };
        let place = (paragraph, first.at.start..last.at.end);
        let shelf = &mut self.shelves[key as usize % SHELVES];
        let Some(seen) = shelf.iter().find(|it| it.key == key && it.sort == sort) else {
            shelf.push(Seen {
                key,
                sort,
                capitals,
                place,
            });
            return;
        };
        let differ = usize::from(seen.capitals ^ capitals);
        if differ == 0 {
            return;
        }
        // The last word tells that both are one name: "Chủ tịch Hội", "chủ tịch hội đồng".
        if sort == Sort::Name && differ & 1 != 0 {
            return;
        }
        let other = seen.place.clone();
        let head = key >> (BITS as usize * words.len().saturating_sub(3));
        let place_of = words.len() - 1 - differ.ilog2() as usize;
        let odd = &words[place_of];
        let is_told = |[(it, at), _]: &[Place; 2]| {
            std::ptr::eq(*it, paragraph) && at.start <= odd.at.start && odd.at.end <= at.end
        };
        if self.told.contains(&head)
            || self.found.iter().any(is_told)
            || !is_same(&other, &place)
            || may_differ(paragraph, words, place_of)
            || is_known(&place, odd)
        {
            return;
        }
        self.told.push(head);
        self.found.push([place, other]);
    }
}

fn lower<'p>(paragraph: &'p Paragraph, word: &Word) -> &'p str {
    &paragraph.lower[word.at.clone()]
}

fn case(paragraph: &Paragraph, word: &Word) -> Case {
    let (text, lower) = (paragraph.words(&word.at), lower(paragraph, word));
    let first = text.chars().next().map_or(0, char::len_utf8);
    let is_whole = first < text.len() && text[first..] == lower[first..];
    match is_whole && !text.as_bytes()[0].is_ascii_digit() {
        true if text[..first] == lower[..first] => Case::Small,
        true => Case::Capital,
        false => Case::Other,
    }
}

/// Whether only a space parts a word from the one behind it.
fn joins(paragraph: &Paragraph, at: usize) -> bool {
    let words = &paragraph.all_words;
    let next = words.get(at + 1);
    next.is_some_and(|it| paragraph.text[words[at].at.end..it.at.start] == *" ")
}

/// The words from one on that may be a name.
fn run(paragraph: &Paragraph, cases: &[Case], at: usize) -> Range<usize> {
    let end = (at..at + LONGEST - 1).find(|it| {
        let next = cases.get(it + 1);
        !joins(paragraph, *it) || next.is_none_or(|it| *it == Case::Other)
    });
    at..end.map_or(at + LONGEST, |it| it + 1)
}

/// What names of bodies and posts begin with: there they are names at the start of a sentence too.
fn is_head(word: &str) -> bool {
    matches!(
        word,
        "ban" | "hội" | "đội" | "đoàn" | "phòng" | "sở" | "khối" | "ủy" | "uỷ" | "bí" | "phó"
    )
}

fn is_place(word: &str) -> bool {
    matches!(
        word,
        "thôn" | "xã" | "phường" | "ấp" | "bản" | "buôn" | "làng" | "khóm" | "phố"
    )
}

fn is_body(word: &str) -> bool {
    matches!(
        word,
        "phòng" | "khoa" | "hội" | "đoàn" | "sở" | "trường" | "ban"
    )
}

/// Words behind which a body is named by itself: "trưởng phòng Đào tạo" is a post.
fn is_joint(word: &str) -> bool {
    matches!(
        word,
        "của" | "với" | "cho" | "do" | "và" | "tại" | "giao" | "gửi" | "về" | "cùng"
    )
}

/// Whether words are the same but for capitals and the place of a tone mark.
fn is_same(one: &Place, two: &Place) -> bool {
    let plain = |it: &Place| syllable::new_style(&it.0.lower[it.1.clone()]);
    plain(one) == plain(two)
}

/// Whether the capital may stand in one of two places: a city, a committee for one day, a body
/// whose paper follows its name, a paper about this beside one about that.
fn may_differ(paragraph: &Paragraph, words: &[Word], odd: usize) -> bool {
    let said = |at: usize| words.get(at).map_or("", |it| lower(paragraph, it));
    let pair = (said(odd), said(odd + 1));
    let is_paper = |pair: (&str, &str)| {
        matches!(
            pair,
            ("thông", "báo")
                | ("kế", "hoạch")
                | ("báo", "cáo")
                | ("nghị", "quyết")
                | ("quyết", "định")
                | ("hướng", "dẫn")
                | ("kết", "luận")
                | ("chỉ", "thị")
                | ("quy", "định")
        )
    };
    match pair {
        ("thành", "phố") | ("theo" | "về" | "của" | "tại" | "để" | "các", _) => true,
        ("tổ", "chức") => said(0) == "ban",
        _ if is_paper((said(0), said(1))) => words.len() < PAPER,
        _ => odd > 1 && is_paper(pair),
    }
}

/// Whether a word stands in a name whose capitals are known: another check holds them.
fn is_known(place: &Place, word: &Word) -> bool {
    let forms = FORMS_OF_NAMES.find(place.0);
    let names = forms.filter(|(_, it)| it.note.starts_with(char::is_uppercase));
    let mut known = NAMES.find(place.0).chain(names);
    known.any(|(it, name)| {
        // The first letter of a common noun may be a capital.
        let free = name.words.starts_with(char::is_lowercase) && it.start == word.at.start;
        !free && it.start <= word.at.start && word.at.end <= it.end
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Role;
    use crate::worded::Worded;

    fn told(lines: &[&str]) -> Vec<[String; 2]> {
        let read = |it: &&str| Paragraph::new(Role::Doan, "", Worded::plain(*it));
        let paragraphs: Vec<_> = lines.iter().map(read).collect();
        let found = in_two_ways(paragraphs.iter()).into_iter();
        found
            .map(|it| it.map(|(paragraph, at)| paragraph.words(&at).to_owned()))
            .collect()
    }

    #[test]
    fn capitals_that_differ_inside_one_name_are_found() {
        for (one, two) in [
            ("Giao Uỷ ban bầu cử xã.", "Mời Ủy ban Bầu cử xã."),
            ("Mời Hội Làm vườn xanh.", "Cùng Hội Làm Vườn xanh."),
            ("Mời các Bí thư chi bộ.", "Giao Bí thư Chi bộ."),
            (
                "Theo Hội đồng thẩm tra quốc gia.",
                "Gửi Hội đồng thẩm tra Quốc gia.",
            ),
            ("Gửi về phòng Đào tạo.", "Họp tại Phòng Đào tạo."),
            ("Gửi về xóm, thôn Trúc lâm.", "Họp ở thôn Trúc Lâm."),
        ] {
            assert_eq!(told(&[one, two]).len(), 1, "{one} {two}");
        }
    }

    #[test]
    fn other_names_and_capitals_of_a_sentence_are_fine() {
        for (one, two) in [
            ("Chủ tịch Hội Nông dân", "Chủ tịch hội đồng"),
            ("Mời Ban Tổ chức Đảng ủy.", "Mời Ban tổ chức hội thi."),
            (
                "Ủy ban nhân dân thành phố Hà",
                "Ủy ban nhân dân Thành phố Hồ",
            ),
            ("Đảng ủy xã thông báo", "Theo Đảng ủy xã Thông báo"),
            ("Trưởng phòng Đào tạo", "Giao Phòng Đào tạo"),
            (
                "Theo Kế hoạch giáo dục cá nhân",
                "Theo Kế hoạch Giáo dục nhà trường",
            ),
            ("Tổ chức Hội nghị sơ kết.", "Tổ chức hội nghị sơ kết."),
            ("BAN CHỈ HUY THÔN", "Ban chỉ huy thôn"),
        ] {
            assert_eq!(told(&[one, two]).len(), 0, "{one} {two}");
        }
    }
}
