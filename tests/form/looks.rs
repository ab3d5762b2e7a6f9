//! Sizes and styles: what the sheet says is what the regulation says.

use crate::desk::{Hd05, Hd36, Nd30, Paper, Rule};
use kehoach::role::Role;

/// A paper with one of everything a regulation gives a size.
fn full(rule: Rule, letter: bool) -> Paper {
    let campaign = "
        urgency: khan
        draft: 1
        circulation: Lưu hành nội bộ
        basis: [Luật A]
        to: [Sở A, Sở B]
        opening: Mở đầu.
        tasks:
          - heading: Một
            items: [{ heading: Hai, items: [{ heading: Ba }] }]
        closing: Hết.
        recipients: [Báo tỉnh]
        signer: { tm: Ủy ban nhân dân, title: Chủ tịch, name: A }
        annexes: { title: Danh sách }
        ";
    let office = "parent: ỦY BAN NHÂN DÂN TỈNH\nnumbering: [I., 1., a)]\ncontact: Số 1, phố Hoa";
    let desk = if letter {
        rule.letter(campaign)
    } else {
        rule.plan(campaign)
    };
    desk.office(office).draft()
}

/// Sizes allowed, bold, italic: the tables of the regulations.
type Looks = &'static [(Role, f64, f64, bool, bool)];

const STATE: Looks = &[
    (Role::QuocHieu, 12.0, 13.0, true, false),
    (Role::TieuNgu, 13.0, 14.0, true, false),
    (Role::CapTren, 12.0, 13.0, false, false),
    (Role::CoQuan, 12.0, 13.0, true, false),
    (Role::SoKyHieu, 13.0, 13.0, false, false),
    (Role::NgayThang, 13.0, 14.0, false, true),
    (Role::TenLoai, 13.0, 14.0, true, false),
    (Role::TrichYeu, 13.0, 14.0, true, false),
    (Role::TrichYeuDuoiSo, 12.0, 13.0, false, false),
    (Role::KinhGui, 13.0, 14.0, false, false),
    (Role::NoiGui, 13.0, 14.0, false, false),
    (Role::CanCu, 13.0, 14.0, false, true),
    (Role::Doan, 13.0, 14.0, false, false),
    (Role::Muc1, 13.0, 14.0, true, false),
    (Role::Muc2, 13.0, 14.0, true, false),
    (Role::Muc3, 13.0, 14.0, false, false),
    (Role::QuyenHan, 13.0, 14.0, true, false),
    (Role::ChucVu, 13.0, 14.0, true, false),
    (Role::HoTen, 13.0, 14.0, true, false),
    (Role::NoiNhan, 12.0, 12.0, true, true),
    (Role::NoiNhanDong, 11.0, 11.0, false, false),
    (Role::DoKhan, 13.0, 14.0, true, false),
    (Role::PhamVi, 13.0, 14.0, true, false),
    (Role::PhuLuc, 14.0, 14.0, true, false),
    (Role::PhuLucTen, 13.0, 14.0, true, false),
    (Role::PhuLucKemTheo, 13.0, 14.0, false, true),
];

const PARTY: Looks = &[
    (Role::TieuDe, 15.0, 15.0, true, false),
    (Role::CapTren, 14.0, 14.0, false, false),
    (Role::CoQuan, 14.0, 14.0, true, false),
    (Role::DauSao, 14.0, 14.0, false, false),
    (Role::SoKyHieu, 14.0, 14.0, false, false),
    (Role::NgayThang, 14.0, 14.0, false, true),
    (Role::TenLoai, 15.0, 16.0, true, false),
    (Role::TrichYeu, 14.0, 15.0, true, false),
    (Role::TrichYeuDuoiSo, 12.0, 12.0, false, true),
    (Role::NoiGui, 14.0, 14.0, false, false),
    (Role::CanCu, 14.0, 15.0, false, false),
    (Role::Doan, 14.0, 15.0, false, false),
    (Role::Muc1, 14.0, 15.0, true, false),
    (Role::QuyenHan, 14.0, 14.0, true, false),
    (Role::ChucVu, 14.0, 14.0, false, false),
    (Role::HoTen, 14.0, 14.0, true, false),
    (Role::NoiNhan, 14.0, 14.0, false, false),
    (Role::NoiNhanDong, 12.0, 12.0, false, false),
    (Role::LienHe, 10.0, 10.0, false, false),
    (Role::DoKhan, 14.0, 14.0, true, false),
    (Role::DuThao, 14.0, 14.0, false, true),
    (Role::PhamVi, 12.0, 12.0, true, false),
];

#[test]
fn every_part_has_the_size_and_style_of_its_regulation() {
    for (rule, looks) in [(Nd30, STATE), (Hd36, PARTY), (Hd05, PARTY)] {
        let (plan, letter) = (full(rule, false), full(rule, true));
        for (role, least, most, bold, italic) in looks {
            let all = plan.paragraphs().into_iter().chain(letter.paragraphs());
            let styles: Vec<_> = all
                .filter(|p| p.role == *role)
                .flat_map(|p| p.runs.iter().map(|run| run.style))
                .collect();
            assert!(!styles.is_empty(), "{rule:?} {role:?}");
            for style in styles {
                assert!(
                    (*least..=*most).contains(&style.size),
                    "{rule:?} {role:?} {style:?}"
                );
                assert_eq!(
                    (style.bold, style.italic),
                    (*bold, *italic),
                    "{rule:?} {role:?}"
                );
            }
        }
    }
}

#[test]
fn the_words_kinh_gui_are_italic_in_the_party_and_names_are_not() {
    let paper = Hd05.letter("to: [Sở A, Sở B]").draft();
    let all = paper.paragraphs();
    let first = all.iter().find(|p| p.role == Role::NoiGui).unwrap();
    let italic: Vec<_> = first
        .mark
        .iter()
        .map(|r| (r.text.trim(), r.style.italic))
        .collect();
    assert_eq!(italic, [("Kính gửi:", true), ("", true), ("-", false)]);
}

#[test]
fn bodies_keep_the_spacing_of_their_regulation() {
    for (rule, first, pitch) in [
        (Nd30, 28.3..=36.1, 14.9..=24.2),
        (Hd36, 25.5..=36.9, 18.0..=100.0),
        (Hd05, 25.5..=36.9, 18.0..=22.0),
    ] {
        let paper = full(rule, false);
        let body = paper
            .paragraphs()
            .into_iter()
            .filter(|p| p.role == Role::Doan);
        for style in body.map(|p| &p.style) {
            assert!(first.contains(&style.first), "{rule:?} {style:?}");
            assert!(pitch.contains(&style.pitch), "{rule:?} {style:?}");
            assert!(style.after >= 6.0 && style.align == kehoach::sheet::Align::Justify);
        }
    }
}

#[test]
fn pages_have_the_margins_and_the_number_of_their_regulation() {
    for rule in [Nd30, Hd36, Hd05] {
        let paper = full(rule, false);
        let page = &paper.sheet().sections[0].page;
        let mm = |points: f64| (points * 25.4 / 72.0).round();
        assert_eq!((mm(page.width), mm(page.height)), (210.0, 297.0));
        let margins = (mm(page.top), mm(page.bottom), mm(page.left), mm(page.right));
        assert_eq!(margins, (20.0, 20.0, 30.0, 15.0));
        assert_eq!((mm(page.header), page.number_size), (10.0, 14.0));
    }
}
