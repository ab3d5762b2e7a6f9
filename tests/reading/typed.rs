//! What a clerk types reaches the paper as typed; short forms mean what they seem to.

use crate::desk::Nd30;
use kehoach::role::Role;

#[test]
fn numbers_and_words_like_no_stay_as_they_are() {
    for typed in [
        "05",
        "1.0",
        "no",
        "true",
        "0912345678",
        "1_000",
        "12:30",
        "~x",
        "'~'",
    ] {
        let paper = Nd30
            .plan(&format!("opening: {typed}\nclosing: Hết."))
            .draft();
        assert_eq!(paper.of(Role::Doan)[0], typed.trim_matches('\''), "{typed}");
    }
}

#[test]
fn one_thing_may_stand_without_its_dash() {
    let paper = Nd30
        .plan("basis: Luật A\nrecipients: Báo tỉnh\ntasks: Một việc\nclosing: Hết.")
        .draft();
    assert_eq!(paper.of(Role::CanCu), ["Luật A."]);
    assert_eq!(paper.of(Role::NoiNhanDong), ["- Báo tỉnh."]);
    assert_eq!(paper.of(Role::Doan)[0], "Một việc");
}

#[test]
fn a_key_with_nothing_behind_it_is_as_good_as_absent() {
    let bare = Nd30.plan("").draft();
    let blank = Nd30
        .plan("opening:\nbasis:\ntasks:\nto:\nsigner:\nannexes:\nfacts:\nurgency:\ndraft:\n")
        .draft();
    assert_eq!(blank.lines(), bare.lines());
}

#[test]
fn an_anchor_brings_what_it_names() {
    let paper = Nd30.plan("opening: &lời Mở đầu.\nclosing: *lời").draft();
    assert_eq!(paper.of(Role::Doan), ["Mở đầu.", "Mở đầu./."]);
}
