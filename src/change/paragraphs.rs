//! Which paragraph of the new edition is which of the old: by likeness, in order, and what was
//! moved. Time grows with the text: what is compared pair by pair is bounded.

use std::collections::HashMap;

use super::editions::Editions;
use super::moves::{Moves, moves};
use super::pairing::Pairing;

/// One step through both editions. Steps come in the order of the new edition, and what went
/// stands where it stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// In both, in order; its words may differ.
    Stays { old: usize, new: usize },
    /// Stands here no more; it was moved to where `to` stands.
    Gone { old: usize, to: Option<usize> },
    /// New here; it was moved from where `from` stood.
    Came { new: usize, from: Option<usize> },
}

/// Holds two lists of paragraphs against each other. Leave out blank ones and printed numbers:
/// they are like everything.
pub fn paragraphs<T: AsRef<str>>(old: &[T], new: &[T]) -> Vec<Step> {
    let (old, new) = (lent(old), lent(new));
    let editions = Editions::of(&old, &new);
    let mut pairing = Pairing::of(&editions);
    let moves = moves(&editions, &pairing);
    pairing.lone(&moves);
    steps(&pairing, &moves)
}

fn lent<T: AsRef<str>>(all: &[T]) -> Vec<&str> {
    all.iter().map(T::as_ref).collect()
}

fn steps(pairing: &Pairing, moves: &Moves) -> Vec<Step> {
    let from: HashMap<usize, usize> = moves.iter().map(|(old, new)| (*new, *old)).collect();
    let mut steps = Vec::with_capacity(pairing.partner.len().max(pairing.taken.len()));
    let came = |new: usize| Step::Came {
        new,
        from: from.get(&new).copied(),
    };
    let mut at = 0;
    for (old, partner) in pairing.partner.iter().enumerate() {
        match partner {
            Some(new) => {
                steps.extend((at..*new).map(came));
                steps.push(Step::Stays { old, new: *new });
                at = new + 1;
            }
            None => steps.push(Step::Gone {
                old,
                to: moves.get(&old).copied(),
            }),
        }
    }
    steps.extend((at..pairing.taken.len()).map(came));
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stays(old: usize, new: usize) -> Step {
        Step::Stays { old, new }
    }

    fn gone(old: usize) -> Step {
        Step::Gone { old, to: None }
    }

    fn came(new: usize) -> Step {
        Step::Came { new, from: None }
    }

    #[test]
    fn a_changed_paragraph_is_the_same_one_and_a_new_one_comes() {
        let old = [
            "I. Mục đích",
            "Tuyên truyền trước ngày 15/02/2026.",
            "Giao Văn phòng chủ trì.",
        ];
        let new = [
            "I. Mục đích",
            "Tuyên truyền trước ngày 10/02/2026.",
            "Mỗi khu phố treo hai tấm pa nô.",
            "Giao Văn phòng chủ trì.",
        ];
        let wanted = [stays(0, 0), stays(1, 1), came(2), stays(2, 3)];
        assert_eq!(paragraphs(&old, &new), wanted);
    }

    #[test]
    fn what_stands_elsewhere_was_moved() {
        let old = [
            "Rà soát danh sách các hộ trong khu vực.",
            "Lập tổ trực ban tại nhà văn hóa.",
            "Báo cáo kết quả về phường trước ngày 20 hằng tháng.",
        ];
        let new = [old[2], old[0], "Lập hai tổ trực ban tại nhà văn hóa."];
        let wanted = [
            Step::Came {
                new: 0,
                from: Some(2),
            },
            stays(0, 1),
            stays(1, 2),
            Step::Gone {
                old: 2,
                to: Some(0),
            },
        ];
        assert_eq!(paragraphs(&old, &new), wanted);
    }

    #[test]
    fn what_is_alone_between_what_stays_was_written_anew_if_it_is_short() {
        let old = ["TM. ỦY BAN NHÂN DÂN", "Nguyễn Văn A", "Nơi nhận:"];
        let new = ["TM. ỦY BAN NHÂN DÂN", "Trần Thị B", "Nơi nhận:"];
        assert_eq!(
            paragraphs(&old, &new),
            [stays(0, 0), stays(1, 1), stays(2, 2)]
        );
        let old = [
            "Mở đầu",
            "Các tổ dân phố rà soát, lập danh sách hộ khó khăn.",
            "Kết",
        ];
        let new = [
            "Mở đầu",
            "Văn phòng tham mưu kinh phí, trang thiết bị phục vụ.",
            "Kết",
        ];
        assert_eq!(
            paragraphs(&old, &new),
            [stays(0, 0), gone(1), came(1), stays(2, 2)]
        );
    }

    #[test]
    fn nothing_on_one_side_and_many_alike_are_no_trouble() {
        assert_eq!(paragraphs(&[], &["x"]), [came(0)]);
        assert_eq!(paragraphs(&["x"], &[]), [gone(0)]);
        assert_eq!(paragraphs(&["x", "x", "x"], &["x", "x"]).len(), 3);
    }

    #[test]
    fn every_paragraph_of_a_long_rewritten_paper_is_told_once() {
        let text = |at: usize, year: usize| format!("Việc thứ {at} của tổ {} năm {year}", at % 7);
        let old: Vec<String> = (0..900).map(|at| text(at, 2025)).collect();
        let new: Vec<String> = (0..900).rev().map(|at| text(at * 2, 2026)).collect();
        let (old, new): (Vec<&str>, Vec<&str>) = (
            old.iter().map(String::as_str).collect(),
            new.iter().map(String::as_str).collect(),
        );
        let steps = paragraphs(&old, &new);
        let mut seen = (vec![0; old.len()], vec![0; new.len()]);
        for step in steps {
            match step {
                Step::Stays { old, new } => {
                    seen.0[old] += 1;
                    seen.1[new] += 1;
                }
                Step::Gone { old, .. } => seen.0[old] += 1,
                Step::Came { new, .. } => seen.1[new] += 1,
            }
        }
        assert!(seen.0.iter().chain(&seen.1).all(|it| *it == 1));
    }
}
