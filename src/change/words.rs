//! Which stretches of a paragraph took whose place: whole words, numbers and signs.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::likeness::likeness;
use super::token::{Sort, sort, tokens};

/// A stretch of the old text and what stands there in the new one; one of them may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    pub old: Range<usize>,
    pub new: Range<usize>,
}

/// Two texts less alike than this are not told word by word.
const ALIKE: f32 = 0.2;

/// The stretches that differ, in order; what stands between them is the same in both.
pub fn words(old: &str, new: &str) -> Vec<Edit> {
    if old == new {
        return Vec::new();
    }
    if likeness(old, new) < ALIKE {
        let (old, new) = (0..old.len(), 0..new.len());
        return vec![Edit { old, new }];
    }
    let (one, other) = (tokens(old), tokens(new));
    let (old_at, new_at) = (starts(&one), starts(&other));
    let mut edits: Vec<Edit> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &one, &other) {
        let (old_range, new_range) = match slid(&op, &one, &other) {
            Some(ranges) => ranges,
            None => continue,
        };
        let edit = Edit {
            old: old_at[old_range.start]..old_at[old_range.end],
            new: new_at[new_range.start]..new_at[new_range.end],
        };
        match edits.last_mut() {
            // No word stands between them: read as one, they are easier to follow.
            Some(last) if is_bare(old.get(last.old.end..edit.old.start)) => {
                last.old.end = edit.old.end;
                last.new.end = edit.new.end;
            }
            _ => edits.push(edit),
        }
    }
    edits
}

/// Where each token begins, and where the last ends.
fn starts(tokens: &[&str]) -> Vec<usize> {
    let mut at = 0;
    let mut starts = vec![0];
    starts.extend(tokens.iter().map(|it| {
        at += it.len();
        at
    }));
    starts
}

/// The tokens of a change. What only came or went is moved on to begin with a word where the
/// same text allows it: `A[, B], C` is read as `A, [B, ]C`.
fn slid(op: &DiffOp, old: &[&str], new: &[&str]) -> Option<(Range<usize>, Range<usize>)> {
    let (mut from, mut to) = (op.old_range(), op.new_range());
    match op {
        DiffOp::Equal { .. } => return None,
        DiffOp::Replace { .. } => {}
        DiffOp::Delete { .. } => {
            let by = slide(&from, old);
            from = from.start + by..from.end + by;
            to = to.start + by..to.end + by;
        }
        DiffOp::Insert { .. } => {
            let by = slide(&to, new);
            from = from.start + by..from.end + by;
            to = to.start + by..to.end + by;
        }
    }
    Some((from, to))
}

/// How far a stretch can be moved on until it begins with a word behind a blank.
fn slide(range: &Range<usize>, tokens: &[&str]) -> usize {
    let mut by = 0;
    loop {
        let (start, end) = (range.start + by, range.end + by);
        let word = tokens.get(start).is_some_and(|it| sort(it) == Sort::Word);
        if word {
            return by;
        }
        if tokens.get(end).is_none() || tokens.get(start) != tokens.get(end) {
            return 0;
        }
        by += 1;
    }
}

/// Whether a stretch has no word.
fn is_bare(between: Option<&str>) -> bool {
    between.is_none_or(|it| tokens(it).iter().all(|it| sort(it) != Sort::Word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(old: &str, new: &str) -> Vec<(String, String)> {
        let edits = words(old, new).into_iter();
        let texts = edits.map(|it| (old[it.old].to_owned(), new[it.new].to_owned()));
        texts.collect()
    }

    fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = list.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned()));
        owned.collect()
    }

    #[test]
    fn a_day_and_a_number_are_told_whole() {
        let found = told(
            "Trước ngày 15/02/2026, đạt 98 % trở lên.",
            "Trước ngày 10/02/2026, đạt 99 % trở lên.",
        );
        assert_eq!(found, pairs(&[("15/02/2026", "10/02/2026"), ("98", "99")]));
    }

    #[test]
    fn words_with_no_word_between_them_are_one_change() {
        let found = told("Giao Phòng Văn hóa chủ trì.", "Giao Phòng Kinh tế chủ trì.");
        assert_eq!(found, pairs(&[("Văn hóa", "Kinh tế")]));
    }

    #[test]
    fn what_came_begins_with_a_word() {
        let found = told(
            "Các phòng, các trường, các tổ.",
            "Các phòng, các trường, các ban, các tổ.",
        );
        assert_eq!(found, pairs(&[("", "ban, các ")]));
    }

    #[test]
    fn what_is_not_alike_is_told_as_a_whole() {
        let found = told("Họp giao ban.", "Nộp báo cáo tuần.");
        assert_eq!(found, pairs(&[("Họp giao ban.", "Nộp báo cáo tuần.")]));
        assert_eq!(told("x", "x"), []);
        assert_eq!(told("", "Thêm."), pairs(&[("", "Thêm.")]));
    }

    #[test]
    fn a_letter_is_never_cut_from_its_marks() {
        let found = told("Em ho\u{323}c bài.", "Em hoc bài.");
        assert_eq!(found, pairs(&[("ho\u{323}c", "hoc")]));
    }
}
