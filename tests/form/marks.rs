//! Marks at the head of a paper: urgency, draft, circulation.

use crate::desk::{Hd05, Hd36, Nd30, Paper};
use kehoach::regulation::MM;
use kehoach::role::Role;
use kehoach::sheet::{Ink, Item};

#[test]
fn urgency_is_printed_in_the_words_of_the_regulation() {
    for (key, words) in [
        ("khan", "KHẨN"),
        ("thuong-khan", "THƯỢNG KHẨN"),
        ("hoa-toc", "HOẢ TỐC"),
    ] {
        let campaign = format!("urgency: {key}");
        assert_eq!(Nd30.plan(&campaign).draft().of(Role::DoKhan), [words]);
        assert_eq!(Hd05.letter(&campaign).draft().of(Role::DoKhan), [words]);
    }
}

#[test]
fn no_other_word_of_a_regulation_passes_for_urgency() {
    for word in ["tm", "noi-nhan", "quoc-hieu"] {
        let paper = Nd30.plan(&format!("urgency: {word}")).draft();
        let sheet = paper.sheet.is_some();
        assert!(!sheet || paper.of(Role::DoKhan).is_empty(), "{word}");
    }
}

#[test]
fn the_state_frames_urgency_and_circulation_and_the_party_does_not() {
    let campaign = "urgency: khan\ncirculation: Lưu hành nội bộ";
    for (rule, framed) in [(Nd30, true), (Hd05, false)] {
        let paper = rule.plan(campaign).draft();
        assert_eq!(paper.of(Role::PhamVi), ["LƯU HÀNH NỘI BỘ"]);
        for paragraph in paper.paragraphs() {
            let mark = matches!(paragraph.role, Role::DoKhan | Role::PhamVi);
            assert_eq!(
                paragraph.style.frame.is_some(),
                mark && framed,
                "{:?}",
                paragraph.role
            );
        }
    }
}

#[test]
fn a_frame_of_urgency_is_red_and_as_large_as_the_state_says() {
    let red = Ink([255, 0, 0]);
    for (key, size) in [
        ("khan", [20.0, 8.0]),
        ("thuong-khan", [40.0, 8.0]),
        ("hoa-toc", [30.0, 8.0]),
    ] {
        let paper = Nd30.plan(&format!("urgency: {key}")).draft();
        let drawn = framed(&paper, Role::DoKhan);
        assert_eq!(drawn.map(|it| (it * 10.0).round() / 10.0), size, "{key}");
        for paragraph in paper.paragraphs() {
            let is_red = paragraph.runs.iter().all(|it| it.style.ink == red);
            let is_urgency = paragraph.role == Role::DoKhan;
            assert_eq!(is_red && !paragraph.runs.is_empty(), is_urgency);
            let frame = paragraph.style.frame;
            assert!(frame.is_none_or(|it| it.ink == red));
        }
    }
}

/// The width and height of the frame of a role in the left column, in millimetres.
fn framed(paper: &Paper, role: Role) -> [f64; 2] {
    let columns = paper.sheet().sections[0].items.iter();
    let mut columns = columns.filter_map(|it| match it {
        Item::Columns(it) => Some(it),
        _ => None,
    });
    let of_role = |it: &&Item| matches!(it, Item::Paragraph(it) if it.role == role);
    let found = columns.find_map(|it| Some((it.widths[0], it.cells[0].iter().find(of_role)?)));
    let Some((within, Item::Paragraph(it))) = found else {
        panic!("{:#?}", paper.findings);
    };
    let (style, frame) = (&it.style, it.style.frame.unwrap());
    let width = within - style.left - style.right;
    [width, style.pitch + frame.above + frame.below].map(|it| it / MM)
}

#[test]
fn circulation_stands_in_the_top_margin_of_page_one_ten_millimetres_down() {
    for rule in [Nd30, Hd36, Hd05] {
        let paper = rule.letter("circulation: Xem xong trả lại").draft();
        let section = &paper.sheet().sections[0];
        assert_eq!(section.head.len(), 1);
        assert!((section.page.header - 10.0 * MM).abs() < 0.05);
        let long = format!("circulation: {}", "Xem xong trả lại, ".repeat(9));
        let paper = rule.letter(&long).draft();
        assert_eq!(paper.told("margin-too-low"), ["1:14"]);
        assert!(paper.sheet().sections[0].head.is_empty());
        assert_eq!(paper.of(Role::PhamVi).len(), 1);
    }
}

#[test]
fn what_is_not_for_the_media_says_so_at_the_end_of_the_last_page() {
    let paper = Hd05.plan("not_for_media: true").draft();
    let section = &paper.sheet().sections[0];
    assert_eq!(section.end.len(), 1);
    assert!((section.page.end - 10.0 * MM).abs() < 0.05);
    let said = "Không phổ biến trên phương tiện thông tin đại chúng";
    assert_eq!(paper.of(Role::KhongPhoBien), [said]);
    for rule in [Nd30, Hd36] {
        let paper = rule.plan("not_for_media: true").draft();
        assert_eq!(paper.told("not-in-regulation"), ["1:16"]);
        assert!(paper.of(Role::KhongPhoBien).is_empty());
    }
}

#[test]
fn only_the_party_has_margins_for_the_back_of_a_sheet() {
    let mirrored = |paper: &Paper| paper.sheet().sections[0].page.mirrored;
    for rule in [Hd36, Hd05] {
        assert!(mirrored(&rule.plan("two_sided: true").draft()));
        let office = "two_sided: true";
        assert!(mirrored(&rule.plan("").office(office).draft()));
        assert!(!mirrored(
            &rule.plan("two_sided: false").office(office).draft()
        ));
    }
    let paper = Nd30.plan("two_sided: true").draft();
    assert!(!mirrored(&paper));
    assert_eq!(paper.told("not-in-regulation"), ["1:12"]);
}

#[test]
fn the_drafter_and_the_number_of_copies_stand_below_the_recipients() {
    for (campaign, state, party) in [
        ("initials: PL\ncopies: 300", "PL.(300)", "PL-300"),
        ("initials: PL", "PL", "PL"),
        ("copies: 300", "(300)", "300"),
    ] {
        let campaign = format!("{campaign}\nrecipients: [{{file: VT}}]");
        for (rule, words) in [(Nd30, state), (Hd36, party), (Hd05, party)] {
            let paper = rule.plan(&campaign).draft();
            assert_eq!(paper.of(Role::SoanThao), [words]);
            let lines = paper.lines();
            let at = lines.iter().position(|it| it == words).unwrap();
            assert!(lines[at - 1].starts_with("- Lưu"), "{lines:#?}");
        }
    }
}

#[test]
fn a_draft_says_which_it_is() {
    for rule in [Nd30, Hd05] {
        assert_eq!(
            rule.plan("draft: 2").draft().of(Role::DuThao),
            ["Dự thảo lần 2"]
        );
        assert!(rule.plan("draft:").draft().of(Role::DuThao).is_empty());
    }
}
