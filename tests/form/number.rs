//! "Số: 05/KH-UBND", "Số 05-KH/ĐU": the line of number and symbol.

use crate::desk::{Desk, Hd05, Hd36, Nd30};
use kehoach::role::Role;

/// The line, its room for the clerk's pen shown as underscores.
fn line(desk: Desk) -> String {
    desk.draft()
        .of(Role::SoKyHieu)
        .join("|")
        .replace('\u{a0}', "_")
}

#[test]
fn numbers_below_ten_are_padded_and_others_are_not() {
    for (number, printed) in [
        ("7", "Số: 07/KH-UBND"),
        ("07", "Số: 07/KH-UBND"),
        ("10", "Số: 10/KH-UBND"),
        ("344", "Số: 344/KH-UBND"),
        ("12a", "Số: 12a/KH-UBND"),
    ] {
        assert_eq!(line(Nd30.plan(&format!("number: {number}"))), printed);
    }
    assert_eq!(line(Hd05.plan("number: 7")), "Số 07-KH/ĐU");
}

#[test]
fn a_number_not_yet_given_leaves_room() {
    assert_eq!(line(Nd30.plan("")), "Số: ______/KH-UBND");
    assert_eq!(line(Nd30.plan("number:")), "Số: ______/KH-UBND");
    assert_eq!(line(Hd05.plan("number:")), "Số ______-KH/ĐU");
}

#[test]
fn a_paper_names_the_unit_that_drafted_it_before_its_office_does() {
    let own = "number: 12\ndrafter: TP";
    assert_eq!(
        line(Nd30.letter(own).office("drafter: VX")),
        "Số: 12/UBND-TP"
    );
    assert_eq!(line(Nd30.letter(own)), "Số: 12/UBND-TP");
}

#[test]
fn letters_of_the_state_name_the_drafter_and_those_of_the_party_say_cv() {
    let drafter = "drafter: VX";
    assert_eq!(
        line(Nd30.letter("number: 12").office(drafter)),
        "Số: 12/UBND-VX"
    );
    assert_eq!(
        line(Nd30.plan("number: 12").office(drafter)),
        "Số: 12/KH-UBND"
    );
    assert_eq!(line(Nd30.letter("number: 12")), "Số: 12/UBND");
    assert_eq!(line(Hd36.letter("number: 194")), "Số 194-CV/ĐU");
    assert_eq!(
        line(Hd05.letter("number: 194").office(drafter)),
        "Số 194-CV/ĐU"
    );
}

#[test]
fn a_symbol_of_ones_own_replaces_the_usual_one() {
    assert_eq!(
        line(Nd30.plan("number: 3\nsymbol: KH-BCĐ")),
        "Số: 03/KH-BCĐ"
    );
    assert_eq!(
        line(Nd30.letter("number: 3\nsymbol: UBND-VP")),
        "Số: 03/UBND-VP"
    );
    assert_eq!(
        line(Hd05.letter("number: 3\nsymbol: CV/BTGDVTU")),
        "Số 03-CV/BTGDVTU"
    );
}
