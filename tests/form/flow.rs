//! What may not be torn apart by the end of a page.

use crate::desk::{Hd05, Nd30, Paper};
use kehoach::role::Role;
use kehoach::sheet::{Item, Paragraph};

const PLAN: &str = "
    tasks:
      - heading: Một
        text: Lời.
        items: [{ heading: Hai, items: [{ heading: Ba, text: Lời. }] }]
    closing: Hết.
    signer: { title: Chủ tịch, name: A }
    ";

/// The last paragraph above the signature.
fn last_words(paper: &Paper) -> &Paragraph {
    let items = &paper.sheet().sections[0].items;
    let body = items.iter().rev().find_map(|item| match item {
        Item::Paragraph(paragraph) => Some(paragraph),
        _ => None,
    });
    body.expect("a paragraph")
}

#[test]
fn headings_stay_with_what_they_head() {
    for rule in [Nd30, Hd05] {
        let paper = rule.plan(PLAN).draft();
        let all = paper.paragraphs().into_iter();
        let headings: Vec<_> = all.filter(|p| p.role.is_heading()).collect();
        let depths: Vec<_> = headings.iter().filter_map(|p| p.heading).collect();
        assert_eq!(depths, [1, 2, 3, 4]);
        assert!(
            headings
                .iter()
                .all(|p| p.style.keep_next && p.style.keep_lines)
        );
    }
}

#[test]
fn text_does_not_stay_with_what_follows() {
    let paper = Nd30.plan(PLAN).draft();
    let all = paper.paragraphs().into_iter();
    let kept: Vec<_> = all
        .filter(|p| p.role == Role::Doan)
        .map(|p| p.style.keep_next)
        .collect();
    assert_eq!(kept, [false, false, true]);
}

#[test]
fn the_last_words_hold_the_signature() {
    for rule in [Nd30, Hd05] {
        let paper = rule.plan(PLAN).draft();
        assert!(last_words(&paper).style.keep_next);
        assert!(last_words(&paper).style.after >= 12.0);
        assert!(matches!(
            paper.sheet().sections[0].items.last(),
            Some(Item::Columns(_))
        ));
    }
}

#[test]
fn cells_of_the_head_and_the_signature_end_without_a_gap() {
    let paper = Nd30.plan(PLAN).draft();
    for item in &paper.sheet().sections[0].items {
        let Item::Columns(columns) = item else {
            continue;
        };
        for cell in &columns.cells {
            if let Some(Item::Paragraph(last)) = cell.last() {
                assert_eq!(last.style.after, 0.0);
            }
        }
    }
}
