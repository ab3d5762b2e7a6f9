//! What an office chooses where its regulation leaves it free; a paper may choose otherwise.

use crate::desk::{Hd05, Nd30, Paper};
use kehoach::role::Role;

const CLOSED: &str = "closing: Hết.";

/// The looks of the runs of the only paragraph of a role, as (words, bold, italic).
fn looks(paper: &Paper, role: Role) -> Vec<(String, bool, bool)> {
    let all = paper.paragraphs();
    let it = all.iter().find(|it| it.role == role).expect("a paragraph");
    let runs = it.mark.iter().chain(&it.runs);
    runs.map(|run| (run.text.clone(), run.style.bold, run.style.italic))
        .collect()
}

#[test]
fn the_word_before_who_does_what_is_italic_bold_or_plain() {
    let plan = format!("tasks: [{{ heading: Dọn rác, lead: Công an }}]\n{CLOSED}");
    for (style, bold, italic) in [
        ("", false, true),
        ("style: { labels: nghieng }", false, true),
        ("style: { labels: dam }", true, false),
        ("style: { labels: dam-nghieng }", true, true),
        ("style: { labels: thuong }", false, false),
    ] {
        let paper = Nd30.plan(&plan).office(style).draft();
        let runs = looks(&paper, Role::Nhan);
        let label = runs.iter().find(|(words, ..)| words.contains("lãnh đạo"));
        assert_eq!(
            label.map(|it| (it.1, it.2)),
            Some((bold, italic)),
            "{style}"
        );
        assert_eq!(paper.of(Role::Nhan), ["- Cơ quan lãnh đạo: Công an"]);
    }
}

#[test]
fn a_paper_chooses_before_its_office() {
    let plan = format!(
        "style: {{ names: nghieng }}\ntasks: {{ fields: [{{ name: Ở chợ., text: Quét. }}] }}\n{CLOSED}"
    );
    let office = "style: { names: thuong, basis: phay }";
    let paper = Nd30.plan(&plan).office(office).draft();
    let runs = looks(&paper, Role::Khoan);
    assert_eq!(runs[1], ("Ở chợ.".to_owned(), false, true));
    let basis = format!("basis: [Luật A]\n{CLOSED}");
    let paper = Nd30.plan(&basis).office(office).draft();
    assert_eq!(paper.of(Role::CanCu), ["Luật A,"]);
}

#[test]
fn headings_below_the_second_level_may_be_bold_with_their_numbers() {
    let plan = "
        tasks:
          - heading: Một
            items: [{ heading: Hai, items: [{ heading: Ba }] }]
        closing: Hết.
        ";
    let of = |style: &str| {
        let paper = Nd30.plan(plan).office(style).draft();
        [Role::Muc3, Role::Muc4].map(|role| {
            let runs = looks(&paper, role);
            assert!(runs.iter().all(|it| (it.1, it.2) == (runs[0].1, runs[0].2)));
            (runs[0].1, runs[0].2)
        })
    };
    assert_eq!(of(""), [(false, false); 2]);
    assert_eq!(of("style: { headings: dam }"), [(true, false); 2]);
    assert_eq!(
        of("style: { headings: [dam-nghieng, nghieng] }"),
        [(true, true), (false, true)]
    );
}

#[test]
fn a_heading_typed_in_bold_has_a_bold_number() {
    let plan = "
        tasks:
          - heading: Một
            items: [{ heading: '**Hai**' }, { heading: 'Ba **bốn**' }]
        closing: Hết.
        ";
    let paper = Nd30.plan(plan).draft();
    let all = paper.paragraphs();
    let marks = all.iter().filter(|it| it.role == Role::Muc3);
    let bold: Vec<bool> = marks.map(|it| it.mark[0].style.bold).collect();
    assert_eq!(bold, [true, false]);
}

#[test]
fn items_end_in_the_sign_that_was_chosen_and_the_last_in_a_stop() {
    let plan = |ends: &str| {
        format!(
            "
            tasks:
              - heading: Một
                {ends}
                items: [Quét sân, 'Tưới cây:', {{ text: 'Trồng:', items: [Hoa, Cỏ] }}, Lau cửa]
              - heading: Hai
                text: |
                  Gồm
                  - Đất
                  - Nước!
                  - Cây
            closing: Hết.
            "
        )
    };
    let lines = |office: &str, ends: &str| {
        let paper = Nd30.plan(&plan(ends)).office(office).draft();
        let lines = paper.lines();
        let from = lines.iter().position(|it| it.ends_with("Một")).unwrap();
        lines[from + 1..from + 12].join(" ")
    };
    let typed =
        "- Quét sân - Tưới cây: - Trồng: - Hoa - Cỏ - Lau cửa 2. Hai Gồm - Đất - Nước! - Cây";
    assert_eq!(lines("", ""), typed);
    assert_eq!(
        lines("style: { ends: cham-phay }", ""),
        "- Quét sân; - Tưới cây: - Trồng: - Hoa; - Cỏ. - Lau cửa. 2. Hai Gồm - Đất; - Nước! - Cây."
    );
    assert_eq!(
        lines("style: { ends: ';' }", "ends: phay"),
        "- Quét sân, - Tưới cây: - Trồng: - Hoa, - Cỏ. - Lau cửa. 2. Hai Gồm - Đất; - Nước! - Cây."
    );
}

#[test]
fn the_last_basis_may_lead_on_to_the_opening() {
    for (style, end) in [("", "."), ("phay", ","), ("cham-phay", ";"), ("cham", ".")] {
        let plan = format!("basis: [Luật A, Luật B]\nstyle: {{ basis: {style} }}\n{CLOSED}");
        let printed = ["Luật A;".to_owned(), format!("Luật B{end}")];
        assert_eq!(Nd30.plan(&plan).draft().of(Role::CanCu), printed);
    }
}

#[test]
fn a_comma_before_the_date_of_a_basis_is_chosen_or_the_familys() {
    let basis = "basis: { paper: Luật A, date: 05/3/2024 }";
    for (rule, style, printed) in [
        (Nd30, "", "Căn cứ Luật A ngày 05/3/2024."),
        (Nd30, "co", "Căn cứ Luật A, ngày 05/3/2024."),
        (Hd05, "", "- Căn cứ Luật A, ngày 05/3/2024."),
        (Hd05, "khong", "- Căn cứ Luật A ngày 05/3/2024."),
    ] {
        let style = match style {
            "" => String::new(),
            word => format!("style: {{ comma: {word} }}"),
        };
        let plan = format!("{basis}\n{CLOSED}");
        let paper = rule.plan(&plan).office(&style).draft();
        assert_eq!(paper.of(Role::CanCu), [printed]);
    }
}

#[test]
fn a_word_that_means_nothing_is_told_with_those_that_do() {
    let paper = Nd30.plan("style: { labels: đậm, ends: champhay }").draft();
    assert_eq!(paper.told("wrong-kind"), ["1:18", "1:29"]);
    let cures: Vec<_> = paper.findings.iter().map(|it| it.cures.len()).collect();
    assert!(paper.findings[0].message.vi.contains("`thuong`, `nghieng`"));
    assert!(cures.contains(&1));
}
