//! Where an office says how to reach it.

use crate::desk::{Hd05, Hd36, Nd30, Paper, words};
use kehoach::role::Role;
use kehoach::sheet::{Item, Section};

const OFFICE: &str = "contact: Số 1, phố Hoa";

fn section(paper: &Paper) -> &Section {
    &paper.sheet().sections[0]
}

/// What stands at the foot, and how large.
fn foot(paper: &Paper) -> Vec<(String, f64)> {
    let shown = |item: &Item| match item {
        Item::Paragraph(it) => Some((words(it), it.runs[0].style.size)),
        _ => None,
    };
    section(paper).foot.iter().filter_map(shown).collect()
}

#[test]
fn the_state_puts_it_at_the_foot_of_page_one_below_a_line_as_wide_as_the_text() {
    for desk in [Nd30.plan(""), Nd30.letter("to: Sở A")] {
        let paper = desk.office(OFFICE).draft();
        assert_eq!(foot(&paper), [("Số 1, phố Hoa".to_owned(), 11.0)]);
        let Item::Rule(rule) = &section(&paper).foot[0] else {
            panic!("{:#?}", section(&paper).foot);
        };
        assert_eq!(rule.width, section(&paper).page.text_width());
        assert!(paper.of(Role::LienHe).is_empty());
    }
}

#[test]
fn the_party_closes_the_paper_with_it() {
    for rule in [Hd36, Hd05] {
        let paper = rule.plan("").office(OFFICE).draft();
        assert!(section(&paper).foot.is_empty());
        let items = &section(&paper).items;
        let [
            ..,
            Item::Columns(signature),
            Item::Rule(rule),
            Item::Paragraph(last),
        ] = items.as_slice()
        else {
            panic!("{items:#?}");
        };
        assert_eq!(words(last), "Số 1, phố Hoa");
        assert_eq!(rule.width, section(&paper).page.text_width());
        assert!(signature.after > 0.0);
    }
}

#[test]
fn annexes_have_no_foot() {
    let paper = Nd30.plan("annexes: { title: Danh sách }").office(OFFICE);
    let paper = paper.draft();
    let feet = paper.sheet().sections.iter().map(|it| it.foot.len());
    assert_eq!(feet.collect::<Vec<_>>(), [2, 0]);
}

#[test]
fn it_never_reaches_into_the_text_nor_the_edge_of_the_paper() {
    let edge = 5.0 * 72.0 / 25.4;
    let mut lowest = f64::INFINITY;
    for count in 1..16 {
        let office = format!(
            "contact: {}",
            "Số 1, phố Hoa, phường Hòa Bình, ".repeat(count)
        );
        let paper = Nd30.plan("").office(&office).draft();
        let page = &section(&paper).page;
        let high = paper.told("foot-too-high");
        assert_eq!(high.is_empty(), !foot(&paper).is_empty());
        assert_eq!(paper.of(Role::LienHe).len(), high.len());
        assert!(page.footer > edge);
        lowest = lowest.min(page.footer);
    }
    // Three lines leave less room below them than one.
    assert!(lowest < 8.0 * 72.0 / 25.4 - 1.0, "{lowest}");
}

#[test]
fn what_the_foot_cannot_hold_closes_the_paper_and_is_told() {
    let long = format!("contact: {}", "Số 1, phố Hoa, ".repeat(40));
    for office in [&long, "contact: Số 1^[Gần chợ.]"] {
        let paper = Nd30.plan("").office(office).draft();
        assert_eq!(paper.told("foot-too-high"), ["1:10"]);
        assert!(paper.cure("foot-too-high").contains("3 dòng"));
        assert!(section(&paper).foot.is_empty());
        assert_eq!(paper.of(Role::LienHe).len(), 1);
    }
}
