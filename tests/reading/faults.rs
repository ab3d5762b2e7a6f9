//! Every fault of a file is told at once, each at its place.

use crate::desk::Nd30;

#[test]
fn one_pass_tells_all_faults() {
    let paper = Nd30
        .plan(
            "
            dates: 20/3/2024
            period: sớm thôi
            facts:
              Phong Trào: thi đua
            tasks:
              - heading: [Một]
                due: 20/3/2024
                due: 21/3/2024
            signer: { tmm: Ủy ban, title: Chủ tịch }
            annexes:
              - text: Bảng kèm theo
                landscape: có
            ",
        )
        .draft();
    assert_eq!(
        paper.stops(),
        [
            "unknown-key chien-dich.yaml 1:1",
            "unreadable-time chien-dich.yaml 2:9",
            "bad-name chien-dich.yaml 4:3",
            "wrong-kind chien-dich.yaml 6:14",
            "duplicate-key chien-dich.yaml 8:5",
            "unknown-key chien-dich.yaml 9:11",
            "missing-key chien-dich.yaml 11:5",
            "wrong-kind chien-dich.yaml 12:16",
        ]
    );
}

#[test]
fn faults_of_the_office_are_told_in_its_file() {
    let paper = Nd30
        .plan("")
        .office("plase: Hòa Bình\nunits:\n  to: { nam: Tổ dân phố }")
        .draft();
    let told = [
        "unknown-key phuong.yaml 1:1",
        "missing-key phuong.yaml 3:7",
        "unknown-key phuong.yaml 3:9",
    ];
    assert_eq!(paper.stops(), told);
}

#[test]
fn a_mistyped_key_gets_the_nearest_one_or_all_there_are() {
    let near = Nd30.plan("recipient: [Báo tỉnh]").draft();
    assert_eq!(near.cure("unknown-key"), "có phải là `recipients`?");
    let far = Nd30.plan("signer: { chuc-danh: Chủ tịch }").draft();
    let list = "các mục dùng được: key, as, tm, kt, tl, tuq, q, title, name";
    assert_eq!(far.cure("unknown-key"), list);
}

#[test]
fn a_missing_key_is_told_with_what_it_is_for() {
    let paper = Nd30.plan("annexes: [{ text: Lời dẫn }]").draft();
    assert_eq!(paper.told("missing-key"), ["1:11"]);
    assert_eq!(paper.cure("missing-key"), "thêm `title:` — Tên phụ lục.");
}

#[test]
fn a_value_of_the_wrong_kind_is_told_with_both_kinds() {
    for (campaign, place, told) in [
        (
            "subject: [Một, Hai]",
            "1:10",
            "chỗ này cần chữ, nhưng lại là một danh sách",
        ),
        (
            "facts: đợt hai",
            "1:8",
            "chỗ này cần các dòng `tên: nội dung`, nhưng lại là chữ",
        ),
        (
            "closing: { a: b }",
            "1:10",
            "chỗ này cần chữ, nhưng lại là một nhóm mục",
        ),
        (
            "tasks: { table: { widths: [rộng], rows: [[a]] } }",
            "1:28",
            "chỗ này cần một số, nhưng lại là chữ",
        ),
        (
            "annexes: [{ title: A, landscape: yes }]",
            "1:34",
            "chỗ này cần `true` hoặc `false`, nhưng lại là chữ",
        ),
    ] {
        let paper = Nd30.plan(campaign).draft();
        assert_eq!(paper.told("wrong-kind"), [place], "{campaign}");
        let found = paper
            .findings
            .iter()
            .find(|f| f.code == "wrong-kind")
            .unwrap();
        assert_eq!(found.message.vi, told);
    }
}

#[test]
fn a_key_given_twice_shows_both_places() {
    let paper = Nd30.plan("closing: Một\nopening: Hai\nclosing: Ba").draft();
    assert_eq!(paper.stops(), ["duplicate-key chien-dich.yaml 3:1"]);
    let found = paper
        .findings
        .iter()
        .find(|f| f.code == "duplicate-key")
        .unwrap();
    assert_eq!(found.labels[0].0.start, 0);
}

#[test]
fn an_unknown_office_gets_the_nearest_one() {
    let paper = Nd30.plan("office: phuongg").draft();
    assert_eq!(paper.stops(), ["undefined-office chien-dich.yaml 1:9"]);
    assert_eq!(paper.cure("undefined-office"), "có phải là `phuong`?");
}
