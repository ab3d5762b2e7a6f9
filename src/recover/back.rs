//! How much of a paper comes back when it is made anew from its description: each paragraph that does,
//! that stands elsewhere, that is worded otherwise or is gone, and what is there that was not.

use unicode_normalization::UnicodeNormalization;

use super::line::roomy;
use crate::change::{self, Step};
use crate::proof::Paragraph;
use crate::role::Role;

/// What became of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Returned {
    Same,
    /// It stands elsewhere among the others.
    Moved,
    /// It is worded otherwise; how.
    Changed(String),
    /// Only the sign at its end is another, as the regulation has it.
    Signed(String),
    Gone,
}

/// What came back of a paper.
#[derive(Debug, Clone, Default)]
pub struct Back {
    /// Paragraph by paragraph.
    pub fates: Vec<Returned>,
    /// Those that come twice now, by their places.
    pub doubled: Vec<usize>,
    /// The paragraphs that were not there before.
    pub new: Vec<String>,
    /// How many letters came back, and how many there are.
    pub letters: usize,
    pub all: usize,
}

impl Back {
    /// The share of its letters that came back.
    pub fn share(&self) -> f64 {
        if self.all == 0 {
            1.0
        } else {
            self.letters as f64 / self.all as f64
        }
    }
}

/// Holds a paper against the one that was made of its description.
pub fn back(original: &[String], built: &[String]) -> Back {
    let mut back = Back {
        fates: vec![Returned::Gone; original.len()],
        all: original.iter().map(|it| letters(it)).sum(),
        ..Back::default()
    };
    let mut returned = vec![0; original.len()];
    // What is the same from the beginning on, and up to the end, is not compared.
    let same = |it: &(&String, &String)| it.0 == it.1;
    let first = original.iter().zip(built).take_while(same).count();
    let (left, made) = (&original[first..], &built[first..]);
    let last = left
        .iter()
        .rev()
        .zip(made.iter().rev())
        .take_while(same)
        .count();
    let (left, made) = (&left[..left.len() - last], &made[..made.len() - last]);
    for at in (0..first).chain(original.len() - last..original.len()) {
        back.fates[at] = Returned::Same;
        returned[at] = letters(&original[at]);
    }
    for step in change::paragraphs(left, made) {
        let (old, new, is_moved) = match step {
            Step::Stays { old, new } => (old + first, new + first, false),
            Step::Gone { old, to: Some(new) } => (old + first, new + first, true),
            Step::Came { new, from: None } => {
                back.new
                    .extend(Some(made[new].clone()).filter(|it| !it.is_empty()));
                continue;
            }
            Step::Gone { .. } | Step::Came { .. } => continue,
        };
        let (was, is) = (&original[old], &built[new]);
        let bare = was.trim_end_matches(SIGNS);
        let (fate, came) = if was == is {
            let fate = if is_moved {
                Returned::Moved
            } else {
                Returned::Same
            };
            (fate, letters(was))
        } else if bare == is.trim_end_matches(SIGNS) {
            (Returned::Signed(is.clone()), letters(bare))
        } else {
            let edits = change::words(was, is).into_iter();
            let lost: usize = edits.map(|it| letters(&was[it.old])).sum();
            (Returned::Changed(is.clone()), letters(was) - lost)
        };
        back.fates[old] = fate;
        returned[old] = came;
    }
    for at in 0..original.len() {
        if original[at].is_empty() {
            back.fates[at] = Returned::Same;
        }
        // Two that are one paragraph now have all their words.
        let Some(next) = original.get(at + 1) else {
            continue;
        };
        let joined = match (&back.fates[at], &back.fates[at + 1]) {
            (Returned::Changed(is), Returned::Gone) | (Returned::Gone, Returned::Changed(is)) => is,
            _ => continue,
        };
        if *joined == format!("{} {next}", original[at]) {
            let fate = Returned::Changed(joined.clone());
            (back.fates[at], back.fates[at + 1]) = (fate.clone(), fate);
            (returned[at], returned[at + 1]) = (letters(&original[at]), letters(next));
        }
    }
    back.letters = returned.iter().sum();
    let is_doubled = |at: &usize| {
        let is_back = matches!(back.fates[*at], Returned::Same | Returned::Moved);
        let words = &original[*at];
        // Rows of dots and the like are many of a kind.
        let is_own = || {
            words.contains(char::is_alphabetic)
                && original.iter().filter(|it| *it == words).count() == 1
        };
        is_back && back.new.contains(words) && is_own()
    };
    back.doubled = (0..original.len()).filter(is_doubled).collect();
    back
}

/// Signs that paragraphs end with.
const SIGNS: [char; 5] = ['.', ';', ',', '/', ' '];

/// A sign before what somebody receives a paper for.
const PARTED: &str = "; (";

/// The word above an annex.
const ANNEX: &str = "phụ lục";

/// The words of a paragraph with its number, one blank between them.
pub fn words(it: &Paragraph) -> String {
    // One addressee stands behind the word, several below it.
    let printed;
    let text = match it.role {
        // How a note is called is counted anew.
        Role::ChuThich => it.text.trim_start_matches(['*', ' ']),
        // A rule of signs, which the paper made anew draws.
        Role::NamGach => "",
        // How these are printed is nobody's words.
        Role::QuocHieu | Role::TieuNgu => {
            printed = it.text.replace("HOÀ", "HÒA").replace('–', "-");
            &printed
        }
        Role::NoiNhanDong if it.text.contains(PARTED) => {
            printed = it.text.replace(PARTED, " (");
            &printed
        }
        Role::PhuLuc if it.lower.starts_with(ANNEX) => {
            printed = format!("{ANNEX}{}", &it.text[ANNEX.len()..]);
            &printed
        }
        Role::KinhGui | Role::NoiGui | Role::Doan if it.lower.starts_with("kính gửi") => {
            it.text.split_once(':').map_or("", |it| it.1)
        }
        _ => &it.text,
    };
    let text = roomy(text.trim());
    let words = it.mark.split_whitespace().chain(text.split_whitespace());
    // Room is left for a number, and blanks stand about its signs as one likes.
    let between = if it.role == Role::SoKyHieu { "" } else { " " };
    words.collect::<Vec<_>>().join(between).nfc().collect()
}

fn letters(words: &str) -> usize {
    words.chars().filter(|it| !it.is_whitespace()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(lines: &[&str]) -> Vec<String> {
        lines.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn two_paragraphs_that_are_one_now_have_all_their_words() {
        let old = ["Phiếu đăng ký mô hình của xóm", "ở các ngõ trong xã"];
        let back = back(&paper(&old), &paper(&[&old.join(" ")]));
        assert_eq!(back.share(), 1.0, "{:?}", back.fates);
    }

    #[test]
    fn each_paragraph_has_its_fate() {
        let moved = "Các tổ dân phố gửi danh sách về phường trước ngày hẹn";
        let back = back(
            &paper(&[moved, "ba bốn năm sáu", "bảy tám chín mười", "hết", "tên;"]),
            &paper(&[
                "ba bốn năm sáu",
                "bảy tám chín 10",
                "tên.",
                moved,
                "ba bốn năm sáu",
            ]),
        );
        let changed = Returned::Changed("bảy tám chín 10".to_owned());
        let signed = Returned::Signed("tên.".to_owned());
        assert_eq!(
            back.fates,
            [
                Returned::Moved,
                Returned::Same,
                changed,
                Returned::Gone,
                signed
            ]
        );
        assert_eq!(
            (back.new, back.doubled),
            (vec!["ba bốn năm sáu".to_owned()], vec![1])
        );
        assert_eq!(
            back.all - back.letters,
            "mười".chars().count() + "hết;".chars().count()
        );
    }
}
