//! Who signs, by what authority, and how it looks.

use crate::desk::{Desk, Hd05, Nd30, Paper};
use kehoach::role::Role;
use kehoach::sheet::Item;

/// Lines of authority, office and name; those not bold in brackets.
fn block(paper: &Paper) -> Vec<String> {
    let all = paper.paragraphs().into_iter();
    let lines = all.filter(|p| matches!(p.role, Role::QuyenHan | Role::ChucVu | Role::HoTen));
    let shown = lines.map(|p| match &p.runs[0] {
        run if run.style.bold => run.text.clone(),
        run => format!("[{}]", run.text),
    });
    shown.collect()
}

fn signed(desk: Desk) -> Vec<String> {
    block(&desk.draft())
}

#[test]
fn the_state_signs_in_its_rendering() {
    for (signer, lines) in [
        (
            "tm: Ủy ban nhân dân, title: Chủ tịch",
            vec!["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
        ),
        (
            "tm: Ủy ban nhân dân, kt: Chủ tịch, title: Phó Chủ tịch",
            vec!["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        ),
        ("title: Giám đốc", vec!["GIÁM ĐỐC"]),
        (
            "kt: Giám đốc, title: Phó Giám đốc",
            vec!["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
        ),
        ("q: Giám đốc", vec!["Q. GIÁM ĐỐC"]),
        (
            "tl: Chủ tịch, title: Chánh Văn phòng",
            vec!["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
        ),
        (
            "tl: Chủ tịch, kt: Chánh Văn phòng, title: Phó Chánh Văn phòng",
            vec!["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
        ),
        (
            "tuq: Chủ tịch, title: Trưởng phòng",
            vec!["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG"],
        ),
    ] {
        let lines: Vec<_> = lines.into_iter().chain(["Nguyễn Văn A"]).collect();
        let signer = format!("signer: {{ {signer}, name: Nguyễn Văn A }}");
        assert_eq!(signed(Nd30.plan(&signer)), lines);
    }
}

#[test]
fn the_party_signs_in_its_rendering_and_sets_the_office_light_below_an_authority() {
    for (signer, lines) in [
        (
            "tm: Đảng ủy, title: Bí thư",
            vec!["T/M ĐẢNG ỦY", "[BÍ THƯ]"],
        ),
        ("title: Trưởng ban", vec!["TRƯỞNG BAN"]),
        (
            "kt: Trưởng ban, title: Phó Trưởng ban",
            vec!["K/T TRƯỞNG BAN", "[PHÓ TRƯỞNG BAN]"],
        ),
        ("q: Trưởng ban", vec!["Q. TRƯỞNG BAN"]),
        (
            "tl: Ban Thường vụ, title: Chánh Văn phòng",
            vec!["T/L BAN THƯỜNG VỤ", "[CHÁNH VĂN PHÒNG]"],
        ),
        ("tm: Bộ Chính trị", vec!["T/M BỘ CHÍNH TRỊ"]),
    ] {
        let lines: Vec<_> = lines.into_iter().chain(["Nguyễn Văn A"]).collect();
        let signer = format!("signer: {{ {signer}, name: Nguyễn Văn A }}");
        assert_eq!(signed(Hd05.letter(&signer)), lines);
    }
}

#[test]
fn a_signer_of_the_register_is_called_by_key() {
    let office = "signers: { chu-tich: { title: Chủ tịch, name: Trần Thị B } }";
    let lines = signed(Nd30.plan("signer: chu-tich").office(office));
    assert_eq!(lines, ["CHỦ TỊCH", "Trần Thị B"]);
}

#[test]
fn there_is_room_to_sign_above_every_name_also_a_blank_one() {
    let paper = Nd30.plan("signer: { title: Chủ tịch }").draft();
    assert_eq!(block(&paper), ["CHỦ TỊCH", "\u{a0}"]);
    let all = paper.paragraphs();
    let room = all.iter().find(|p| p.role == Role::ChoKy).unwrap();
    assert!(room.style.pitch > 70.0 && !room.style.exact);
}

#[test]
fn several_signers_stand_side_by_side_above_the_recipients() {
    let paper = Nd30
        .plan(
            "
            signers:
              - { title: Chủ tịch, name: A }
              - { kt: Giám đốc, title: Phó Giám đốc, name: B }
            recipients: Báo tỉnh
            ",
        )
        .draft();
    assert_eq!(
        block(&paper),
        ["CHỦ TỊCH", "A", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "B"]
    );
    let items = &paper.sheet().sections[0].items;
    let [.., Item::Columns(signers), Item::Columns(recipients)] = items.as_slice() else {
        panic!("{items:#?}");
    };
    assert_eq!(signers.cells.len(), 2);
    // The names stand level, however many lines stand above each.
    let heights = signers.cells.iter().map(|cell| {
        let height = |item: &Item| match item {
            Item::Paragraph(it) => it.style.pitch + it.style.after,
            _ => 0.0,
        };
        cell.iter().map(height).sum::<f64>()
    });
    let heights: Vec<f64> = heights.collect();
    assert!((heights[0] - heights[1]).abs() < 0.01, "{heights:?}");
    assert!((signers.widths[0] - signers.widths[1]).abs() < 0.01);
    assert_eq!(recipients.cells[0].len(), 2);
}

#[test]
fn recipients_stand_in_one_box_with_who_confirms_above_them() {
    let paper = Nd30
        .plan(
            "
            signers:
              - { title: Chủ tịch, name: A }
              - { title: Giám đốc, name: B }
            confirmation: { text: Xác nhận chữ ký, signer: { title: Trưởng phòng, name: C } }
            recipients: Báo tỉnh
            ",
        )
        .draft();
    let items = &paper.sheet().sections[0].items;
    let Some(Item::Columns(last)) = items.last() else {
        panic!("{items:#?}");
    };
    let roles = last.cells[0].iter().map(|it| match it {
        Item::Paragraph(it) => it.role,
        other => panic!("{other:?}"),
    });
    let roles: Vec<Role> = roles.collect();
    let end = [Role::HoTen, Role::NoiNhan, Role::NoiNhanDong];
    assert!(
        roles.starts_with(&[Role::XacNhan]) && roles.ends_with(&end),
        "{roles:?}"
    );
}
