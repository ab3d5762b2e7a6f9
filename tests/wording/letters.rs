//! A letter no font has a picture of stops the paper, with the place where it is typed.

use crate::desk::Nd30;

#[test]
fn a_missing_letter_is_told_where_it_is_typed() {
    for (campaign, place) in [
        ("tasks:\n  - Vẽ hình 𓀀 lên tường", "2:13"),
        (
            "tasks:\n  - text: |\n      Dòng đầu\n      Dòng hai có 字 lạ",
            "4:19",
        ),
        ("facts:\n  ten: chợ 字\nopening: Dọn {{ ten }}", "2:12"),
        (
            "annexes:\n  - title: Bảng\n    table:\n      rows: [[một, '字']]",
            "4:21",
        ),
        ("opening: Lời^[Ghi chú 字]", "1:23"),
        ("number: 7字", "1:10"),
        ("subject: Dọn ngõ 字", "1:18"),
        // The font may have them, but they run from right to left.
        ("opening: Chào ש nhé", "1:15"),
    ] {
        assert_eq!(
            Nd30.plan(campaign).draft().told("missing-letter"),
            [place],
            "{campaign}"
        );
    }
}

#[test]
fn a_missing_letter_in_the_register_is_told_there() {
    let paper = Nd30
        .plan("recipients: [to]")
        .office("units:\n  to: Tổ 字 dân phố")
        .draft();
    assert_eq!(paper.stops(), ["missing-letter phuong.yaml 2:10"]);
}

#[test]
fn all_missing_letters_are_told_in_one_pass() {
    let paper = Nd30
        .plan(
            "
            opening: Một 字 và một 語
            tasks:
              - Một 𓀀
              - Lại một 字
            ",
        )
        .draft();
    assert_eq!(
        paper.told("missing-letter"),
        ["1:14", "1:23", "3:9", "4:13"]
    );
}
