//! Căn cứ: one a line, each with the signs its regulation wants.

use crate::desk::{Hd05, Hd36, Nd30};
use kehoach::role::Role;

const CLOSED: &str = "closing: Hết.";

#[test]
fn each_basis_ends_as_its_regulation_says() {
    let campaign = format!("basis: [Căn cứ Luật A, theo đề nghị của B]\n{CLOSED}");
    for (rule, printed) in [
        (Nd30, ["Căn cứ Luật A;", "Theo đề nghị của B."]),
        (Hd36, ["Căn cứ Luật A;", "Theo đề nghị của B,"]),
        (Hd05, ["- Căn cứ Luật A;", "- Theo đề nghị của B."]),
    ] {
        assert_eq!(rule.plan(&campaign).draft().of(Role::CanCu), printed);
        assert_eq!(rule.letter(&campaign).draft().of(Role::CanCu), printed);
    }
}

#[test]
fn signs_the_office_typed_are_kept() {
    let campaign = format!("basis: ['Căn cứ Luật A,', '- Căn cứ Luật B.', 'Theo C']\n{CLOSED}");
    let printed = ["- Căn cứ Luật A,", "- Căn cứ Luật B.", "- Theo C."];
    assert_eq!(Hd05.plan(&campaign).draft().of(Role::CanCu), printed);
}

#[test]
fn a_sign_stands_behind_the_call_of_a_note() {
    let paper = Nd30
        .plan(&format!(
            "basis: ['Luật A^[Năm 2020.]', 'Luật B^[Năm 2021.]']\n{CLOSED}"
        ))
        .draft();
    let lines = paper.lines();
    let at = lines
        .iter()
        .position(|line| line == "Luật A[1];")
        .expect("the first basis");
    assert_eq!(lines[at + 1], "Luật B[2].");
}

#[test]
fn a_basis_is_put_together_from_its_parts() {
    for (rule, keys, printed) in [
        (Nd30, "paper: Luật Thanh niên", "Căn cứ Luật Thanh niên."),
        (Nd30, "opening: Theo\n    paper: Luật A", "Theo Luật A."),
        (
            Nd30,
            "paper: Kế hoạch\n    number: 12/KH-UBND\n    date: 05/3/2024\n    \
             issuer: UBND tỉnh\n    subject: về dân vận",
            "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/3/2024 của UBND tỉnh về dân vận.",
        ),
        (
            Hd05,
            "paper: Kế hoạch\n    number: 12-KH/TU\n    date: 05/3/2026\n    issuer: Tỉnh uỷ",
            "- Căn cứ Kế hoạch số 12-KH/TU, ngày 05/3/2026 của Tỉnh uỷ.",
        ),
    ] {
        let paper = rule.plan(&format!("basis:\n  - {keys}\n{CLOSED}")).draft();
        assert_eq!(paper.of(Role::CanCu), [printed]);
    }
}

#[test]
fn a_date_typed_as_words_says_its_first_word_once() {
    for (date, printed) in [
        ("21/11/2019", "Căn cứ Luật A ngày 21/11/2019."),
        (
            "ngày 21 tháng 11 năm 2019",
            "Căn cứ Luật A ngày 21 tháng 11 năm 2019.",
        ),
        ("11/2019", "Căn cứ Luật A tháng 11/2019."),
        ("2019", "Căn cứ Luật A năm 2019."),
    ] {
        let plan = format!("basis: {{ paper: Luật A, date: {date} }}\n{CLOSED}");
        assert_eq!(Nd30.plan(&plan).draft().of(Role::CanCu), [printed]);
    }
}

#[test]
fn one_line_may_name_several_papers() {
    let plan = format!(
        "
        basis:
          - paper: Luật A
            date: 19/6/2015
            and:
              - {{ opening: ',', paper: Luật B, date: 22/11/2019 }}
              - {{ paper: Nghị quyết, number: 5/2024/QH15, issuer: Quốc hội }}
          - {{ text: Theo Luật C, and: [Luật D] }}
        {CLOSED}
        "
    );
    assert_eq!(
        Nd30.plan(&plan).draft().of(Role::CanCu),
        [
            "Căn cứ Luật A ngày 19/6/2015, Luật B ngày 22/11/2019 và \
             Nghị quyết số 5/2024/QH15 của Quốc hội;",
            "Theo Luật C và Luật D."
        ]
    );
}

#[test]
fn a_blank_opening_word_is_not_printed() {
    let basis = "basis:\n  - {opening: '', paper: Thông tư, number: 5/2024/TT-BNV}\n";
    let lines = Nd30.plan(&format!("{basis}{CLOSED}")).draft();
    assert_eq!(lines.of(Role::CanCu), ["Thông tư số 5/2024/TT-BNV."]);
}

#[test]
fn bases_run_on_into_the_opening_words() {
    let plan = "style: {basis: lien}\nbasis:\n  - {paper: Luật A}\n  - {paper: Luật B}\n  \
                - Thực hiện ý kiến của tỉnh;\nopening: |\n  phường lập Kế hoạch như sau:\n  Hai.\nclosing: Hết.";
    let paper = Nd30.plan(plan).draft();
    assert_eq!(paper.of(Role::CanCu), [""; 0]);
    assert_eq!(
        paper.of(Role::Doan)[..2],
        [
            "Căn cứ Luật A; căn cứ Luật B; Thực hiện ý kiến của tỉnh; phường lập Kế hoạch như sau:",
            "Hai."
        ]
    );
}
