//! Nơi nhận: who gets the paper, and where it is filed.

use crate::desk::{Hd05, Hd36, Nd30, Rule};
use kehoach::role::Role;

const GROUPS: &str = "
    recipients:
      - to: [tinh, to]
        for: để báo cáo
      - Báo tỉnh
      - file: VT, VX
    units:
      tinh: { name: Ủy ban nhân dân tỉnh, short: UBND tỉnh }
      to: các tổ dân phố
    ";

fn listed(rule: Rule, recipients: &str) -> Vec<String> {
    rule.plan(recipients).draft().of(Role::NoiNhanDong)
}

#[test]
fn each_line_ends_as_its_regulation_says() {
    let lines = |sign: &str, last: &str| {
        [
            format!("- UBND tỉnh (để báo cáo){sign}"),
            format!("- Các tổ dân phố (để báo cáo){sign}"),
            format!("- Báo tỉnh{sign}"),
            last.to_owned(),
        ]
    };
    assert_eq!(listed(Nd30, GROUPS), lines(";", "- Lưu: VT, VX."));
    assert_eq!(listed(Hd36, GROUPS), lines(",", "- Lưu VT, VX."));
    assert_eq!(listed(Hd05, GROUPS), lines(";", "- Lưu VT, VX."));
}

#[test]
fn signs_the_office_typed_are_kept() {
    let typed = "recipients: ['Báo tỉnh,', '- Đài tỉnh;', { file: VT./. }]";
    assert_eq!(
        listed(Nd30, typed),
        ["- Báo tỉnh,", "- Đài tỉnh;", "- Lưu: VT./."]
    );
}

#[test]
fn a_letter_names_its_addressees_first_and_only_once() {
    let lines = |campaign: &str| Nd30.letter(campaign).draft().of(Role::NoiNhanDong);
    assert_eq!(
        lines("to: Sở A\nrecipients: { file: VT }"),
        ["- Như trên;", "- Lưu: VT."]
    );
    let typed = "to: Sở A\nrecipients: [Như trên và UBND tỉnh, { file: VT }]";
    assert_eq!(lines(typed), ["- Như trên và UBND tỉnh;", "- Lưu: VT."]);
    assert_eq!(lines("to: Sở A"), ["- Như trên."]);
}

#[test]
fn a_list_with_nobody_on_it_has_no_title() {
    assert_eq!(Nd30.plan(GROUPS).draft().of(Role::NoiNhan), ["Nơi nhận:"]);
    assert!(Nd30.plan("").draft().of(Role::NoiNhan).is_empty());
}

#[test]
fn the_party_underlines_the_words_and_not_the_colon() {
    let paper = Hd05.plan(GROUPS).draft();
    let paragraphs = paper.paragraphs();
    let label = paragraphs.iter().find(|p| p.role == Role::NoiNhan).unwrap();
    let runs: Vec<_> = label
        .runs
        .iter()
        .map(|r| (r.text.as_str(), r.style.underline))
        .collect();
    assert_eq!(runs, [("Nơi nhận", true), (":", false)]);
}
