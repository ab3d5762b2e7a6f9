//! Marks at the head of a paper: urgency, draft, circulation.

use crate::desk::{Hd05, Nd30};
use kehoach::role::Role;

#[test]
fn urgency_is_printed_in_the_words_of_the_regulation() {
    for (key, words) in [
        ("khan", "KHẨN"),
        ("thuong-khan", "THƯỢNG KHẨN"),
        ("hoa-toc", "HOẢ TỐC"),
    ] {
        let campaign = format!("urgency: {key}");
        assert_eq!(Nd30.plan(&campaign).draft().of(Role::DoKhan), [words]);
        assert_eq!(Hd05.letter(&campaign).draft().of(Role::DoKhan), [words]);
    }
}

#[test]
fn no_other_word_of_a_regulation_passes_for_urgency() {
    for word in ["tm", "noi-nhan", "quoc-hieu"] {
        let paper = Nd30.plan(&format!("urgency: {word}")).draft();
        let sheet = paper.sheet.is_some();
        assert!(!sheet || paper.of(Role::DoKhan).is_empty(), "{word}");
    }
}

#[test]
fn the_state_frames_urgency_and_circulation_and_the_party_does_not() {
    let campaign = "urgency: khan\ncirculation: Lưu hành nội bộ";
    for (rule, framed) in [(Nd30, true), (Hd05, false)] {
        let paper = rule.plan(campaign).draft();
        assert_eq!(paper.of(Role::PhamVi), ["LƯU HÀNH NỘI BỘ"]);
        for paragraph in paper.paragraphs() {
            let mark = matches!(paragraph.role, Role::DoKhan | Role::PhamVi);
            assert_eq!(
                paragraph.style.framed,
                mark && framed,
                "{:?}",
                paragraph.role
            );
        }
    }
}

#[test]
fn a_draft_says_which_it_is() {
    for rule in [Nd30, Hd05] {
        assert_eq!(
            rule.plan("draft: 2").draft().of(Role::DuThao),
            ["Dự thảo lần 2"]
        );
        assert!(rule.plan("draft:").draft().of(Role::DuThao).is_empty());
    }
}
