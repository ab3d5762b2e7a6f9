//! Trích yếu: under the kind of a plan, under the number of a letter.

use crate::desk::{Hd05, Hd36, Nd30};
use kehoach::role::Role;
use kehoach::sheet::Item;

#[test]
fn a_letter_opens_its_subject_as_its_regulation_says() {
    for (typed, state, party) in [
        ("Dọn vệ sinh", "V/v dọn vệ sinh", "về việc dọn vệ sinh"),
        ("V/v dọn vệ sinh", "V/v dọn vệ sinh", "về việc dọn vệ sinh"),
        (
            "Về việc dọn vệ sinh",
            "V/v dọn vệ sinh",
            "về việc dọn vệ sinh",
        ),
        (
            "về việc dọn vệ sinh",
            "V/v dọn vệ sinh",
            "về việc dọn vệ sinh",
        ),
        ("UBND họp dân", "V/v UBND họp dân", "về việc UBND họp dân"),
        (
            "Ý kiến của dân",
            "V/v ý kiến của dân",
            "về việc ý kiến của dân",
        ),
    ] {
        let subject = format!("subject: {typed}");
        let printed = |desk: crate::desk::Desk| desk.draft().of(Role::TrichYeuDuoiSo);
        assert_eq!(printed(Nd30.letter(&subject)), [state]);
        assert_eq!(printed(Hd36.letter(&subject)), [typed]);
        assert_eq!(printed(Hd05.letter(&subject)), [party]);
    }
}

#[test]
fn a_plan_prints_its_kind_and_its_subject_as_typed() {
    for rule in [Nd30, Hd36, Hd05] {
        let paper = rule.plan("subject: Dọn vệ sinh ngõ xóm").draft();
        assert_eq!(paper.of(Role::TenLoai), ["KẾ HOẠCH"]);
        assert_eq!(paper.of(Role::TrichYeu), ["Dọn vệ sinh ngõ xóm"]);
        assert!(paper.of(Role::TrichYeuDuoiSo).is_empty());
    }
    assert!(Nd30.letter("").draft().of(Role::TenLoai).is_empty());
}

#[test]
fn the_state_draws_a_line_below_it_and_the_party_prints_five_hyphens() {
    let rules = |paper: &crate::desk::Paper| {
        let items = &paper.sheet().sections[0].items;
        items
            .iter()
            .filter(|item| matches!(item, Item::Rule(_)))
            .count()
    };
    let (state, party) = (Nd30.plan("").draft(), Hd05.plan("").draft());
    assert_eq!((rules(&state), rules(&party)), (1, 0));
    assert!(state.of(Role::NamGach).is_empty());
    assert_eq!(party.of(Role::NamGach), ["-----"]);
}

#[test]
fn a_subject_stands_on_the_lines_it_is_typed_on() {
    let typed = "subject: |\n  Dọn *vệ\n  sinh* ngõ xóm\n";
    let paper = Nd30.plan(typed).draft();
    assert_eq!(paper.of(Role::TrichYeu), ["Dọn vệ", "sinh ngõ xóm"]);
    assert_eq!(paper.sheet().meta.subject, "Dọn vệ sinh ngõ xóm");
    assert_eq!(paper.sheet().meta.title, "KẾ HOẠCH Dọn vệ sinh ngõ xóm");
    assert!(paper.findings.iter().all(|it| it.code != "title-case"));
    let letter = Nd30.letter(typed).draft();
    assert_eq!(
        letter.of(Role::TrichYeuDuoiSo),
        ["V/v dọn vệ", "sinh ngõ xóm"]
    );
    let folded = Nd30.plan("subject: >-\n  Dọn vệ\n  sinh\n").draft();
    assert_eq!(folded.of(Role::TrichYeu), ["Dọn vệ sinh"]);
}

#[test]
fn a_subject_called_in_a_sentence_stands_there_in_one_line() {
    let typed =
        "subject: |\n  Dọn vệ\n  sinh\nopening: Kế hoạch {{ subject }} như sau\nclosing: Hết.";
    let paper = Nd30.plan(typed).draft();
    assert_eq!(paper.of(Role::Doan)[0], "Kế hoạch Dọn vệ sinh như sau");
}
