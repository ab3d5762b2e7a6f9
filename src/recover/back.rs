//! How much of a paper comes back when it is made anew from its description: each paragraph that does,
//! that stands elsewhere, that is worded otherwise or is gone, and what is there that was not.

use unicode_normalization::UnicodeNormalization;

use super::line::roomy;
use crate::change::{self, Step};
use crate::proof::{Paragraph, address};
use crate::role::{Role, Stand};

/// What became of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Returned {
    Same,
    /// It stands elsewhere in the head or the foot, whose parts stand beside one another.
    Beside,
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
    /// How many letters came back in their place, how many elsewhere, and how many there are.
    pub letters: usize,
    pub moved: usize,
    pub all: usize,
}

impl Back {
    /// The share of its letters that came back in their place.
    pub fn share(&self) -> f64 {
        if self.all == 0 {
            1.0
        } else {
            self.letters as f64 / self.all as f64
        }
    }

    /// The share of its letters that came back elsewhere.
    pub fn moved_share(&self) -> f64 {
        self.moved as f64 / self.all.max(1) as f64
    }

    /// Whether more came back than another time, or as much in a better order.
    pub fn is_better_than(&self, other: &Back) -> bool {
        let rank = |it: &Back| (it.letters + it.moved, it.letters);
        rank(self) > rank(other)
    }
}

/// Holds a paper against the one that was made of its description, both paragraph by paragraph; which of
/// one and which of the other stand where parts have no order.
pub fn back(
    original: &[String],
    built: &[String],
    is_beside: &dyn Fn(usize, usize) -> bool,
) -> Back {
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
        let (old, new, is_displaced) = match step {
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
        let is_moved = is_displaced && !is_beside(old, new);
        let (fate, came) = if was == is {
            let fate = match (is_moved, is_displaced) {
                (true, _) => Returned::Moved,
                (false, true) => Returned::Beside,
                (false, false) => Returned::Same,
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
        match is_moved {
            true => back.moved += came,
            false => returned[old] = came,
        }
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
        let is_back = matches!(
            back.fates[*at],
            Returned::Same | Returned::Beside | Returned::Moved
        );
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

/// Whether both paragraphs are of the head, or both of the foot: what stands there stands in columns, and no
/// text tells which of them is read first.
pub fn are_beside(old: &Paragraph, new: &Paragraph) -> bool {
    // A note is found by its call.
    if old.role == Role::ChuThich && new.role == Role::ChuThich {
        return true;
    }
    let stand = |it: &Paragraph| match it.role.stand() {
        Stand::Margin | Stand::Head => Some(Stand::Head),
        Stand::Foot => Some(Stand::Foot),
        Stand::Body | Stand::Annex => None,
    };
    stand(old).is_some() && stand(old) == stand(new) && old.annex == new.annex
}

/// Signs that paragraphs end with.
const SIGNS: [char; 5] = ['.', ';', ',', '/', ' '];

/// A sign before what somebody receives a paper for.
const PARTED: &str = "; (";

/// The words above a list of recipients, and no longer ones.
const RECIPIENTS: &str = "Nơi nhận:";
const LABEL: usize = 14;

/// What the line of where a paper is filed begins with.
const FILED: &str = "lưu";

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
        Role::KinhGui | Role::NoiGui | Role::Doan if address::label(&it.text).is_some() => {
            address::label(&it.text).map_or("", |at| &it.text[at..])
        }
        // In all spellings these are the same words.
        Role::NoiNhan if it.text.chars().count() < LABEL => RECIPIENTS,
        Role::NoiNhanDong if it.lower.starts_with(FILED) => {
            printed = it.text.replacen(':', "", 1);
            &printed
        }
        _ => &it.text,
    };
    let text = roomy(text.trim());
    // How a list of these is marked is nobody's words, either.
    let mark = match it.role {
        Role::NoiNhanDong | Role::NoiGui => "",
        _ => &it.mark,
    };
    let words = mark.split_whitespace().chain(text.split_whitespace());
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
        let back = back(&paper(&old), &paper(&[&old.join(" ")]), &|_, _| false);
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
            &|_, _| false,
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
        let bare = |words: &str| words.chars().filter(|it| *it != ' ').count();
        assert_eq!(back.moved, bare(moved));
        assert_eq!(
            back.all - back.letters - back.moved,
            bare("mười") + bare("hết;")
        );
    }

    #[test]
    fn what_stands_beside_another_part_has_no_order_and_all_else_has_one() {
        let (old, new) = (["Số: 5", "CỘNG HÒA"], ["CỘNG HÒA", "Số: 5"]);
        let held = |is_beside: bool| back(&paper(&old), &paper(&new), &|_, _| is_beside);
        assert_eq!((held(true).share(), held(true).moved), (1.0, 0));
        assert!(held(true).fates.contains(&Returned::Beside));
        assert!(held(false).share() < 1.0 && held(false).moved > 0);
    }
}
