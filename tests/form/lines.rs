//! Lines of label and words, signers in the places of their kind, and what stands below them.

use kehoach::role::Role;

use crate::desk::{Desk, Hd05, Nd30, Rule};

const MINUTES: &str = "
    kind: bien-ban
    number: 3
    content: [Tổ bàn việc giữ sạch ngõ xóm.]
    starts: 08 giờ 00, ngày 20/3/2024
    ends: 09 giờ 30, ngày 20/3/2024
    venue: Nhà văn hóa phường
    present: [Các tổ trưởng, Công an phường]
    chair: Ông Lê Văn A
    secretary: Bà Trần Thị B
    recipients: [{ file: VT }]
    signers: [{ name: Trần Thị B }, { name: Lê Văn A }]
    ";

fn minutes(rule: Rule, more: &str) -> Desk {
    let more = more.trim();
    rule.plan(&format!("{MINUTES}{more}\n"))
}

#[test]
fn lines_stand_in_the_order_of_the_kind_with_its_labels() {
    let paper = minutes(Nd30, "").draft();
    let lines = paper.of(Role::ThongTin);
    assert_eq!(lines[0], "Thời gian bắt đầu: 08 giờ 00, ngày 20/3/2024");
    assert_eq!(lines[1], "Địa điểm: Nhà văn hóa phường");
    assert_eq!(lines[2], "Thành phần tham dự:");
    assert_eq!(paper.codes(), [""; 0]);
    let reworded = minutes(Nd30, "    labels: { venue: 'Nơi họp:' }").draft();
    let lines = reworded.of(Role::ThongTin);
    assert!(lines.contains(&"Nơi họp: Nhà văn hóa phường".to_owned()));
}

#[test]
fn an_office_words_lines_of_its_own() {
    let more = "    more: { Tài liệu: Dự thảo kèm theo, Ghi chú: [Một, Hai] }";
    let lines = minutes(Nd30, more).draft().of(Role::ThongTin);
    assert!(lines.contains(&"Tài liệu: Dự thảo kèm theo".to_owned()));
    assert!(lines.contains(&"Ghi chú:".to_owned()));
}

#[test]
fn signers_sign_as_their_kind_and_regulation_say() {
    let paper = minutes(Nd30, "").draft();
    assert_eq!(paper.of(Role::ChucVu), ["THƯ KÝ", "CHỦ TỌA"]);
    assert!(paper.of(Role::NgayThang).is_empty());
    let party = minutes(Hd05, "    date: 20/6/2026").draft();
    let as_what = ["NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ"];
    assert_eq!(party.of(Role::ChucVu), as_what);
    assert_eq!(party.of(Role::NgayThang).len(), 1);
}

#[test]
fn who_takes_the_chair_does_so_without_the_authority_of_other_papers() {
    let book = "signers: { chu-tich: { tm: Ủy ban nhân dân, title: Chủ tịch, name: Lê Văn A } }";
    let paper = MINUTES.replace("{ name: Lê Văn A }]", "chu-tich]");
    let paper = Nd30.plan(&paper).office(book).draft();
    assert!(paper.of(Role::QuyenHan).is_empty());
    assert_eq!(paper.of(Role::ChucVu), ["THƯ KÝ", "CHỦ TỌA", "CHỦ TỊCH"]);
}

#[test]
fn a_confirmation_stands_below_the_signatures() {
    let more = "    confirmation: { text: Xác nhận chữ ký, signer: { title: Chánh Văn phòng, name: Vũ C } }";
    let paper = minutes(Nd30, more).draft();
    let lines = paper.lines();
    let at = |words: &str| lines.iter().position(|it| it == words).unwrap();
    assert!(at("Lê Văn A") < at("Xác nhận chữ ký"));
    assert!(at("Xác nhận chữ ký") < at("Vũ C") && at("Vũ C") < at("Nơi nhận:"));
}

#[test]
fn dots_are_drawn_to_the_end_of_the_line_to_be_written_on() {
    let paper = "
        kind: giay-moi
        invited: ...
        meeting: lễ khánh thành
        chair: Ông Lê Văn A
        starts: ...
        venue: Nhà văn hóa phường
        recipients: [{ file: VT }]
        signer: { title: Tổ trưởng, name: Lê Văn A }
        ";
    let lines = Nd30.plan(paper).draft().of(Role::ThongTin);
    let dotted: Vec<_> = lines
        .iter()
        .filter(|it| it.ends_with("...................."))
        .collect();
    assert_eq!(dotted.len(), 2, "{lines:?}");
}

#[test]
fn the_end_stands_behind_dots_to_be_written_on_and_takes_their_room() {
    let dotted = |more: &str| {
        let paper = MINUTES.replace("ends: 09 giờ 30, ngày 20/3/2024", more);
        Nd30.plan(&paper).draft().of(Role::Doan).pop().unwrap()
    };
    let drawn = dotted("ends: ...");
    assert!(drawn.ends_with("...................../."), "{drawn}");
    let typed = dotted("ends: …… giờ ……, ngày …… tháng …… năm ……");
    assert!(typed.ends_with("năm ……./."), "{typed}");
    // Words that go on by themselves end by themselves.
    let unsaid = dotted("ends: khi mọi người đã ký, về nghỉ...");
    assert!(unsaid.ends_with("nghỉ..."), "{unsaid}");
}

#[test]
fn nobody_is_named_by_dots_to_be_written_on() {
    let blank = MINUTES.replace("chair: Ông Lê Văn A", "chair: ...");
    let blank = blank.replace("secretary: Bà Trần Thị B", "secretary: ...");
    let codes = Nd30.plan(&blank).draft().codes();
    assert!(
        !codes.contains(&"same-person") && !codes.contains(&"chair-not-signer"),
        "{codes:?}"
    );
}

#[test]
fn a_kind_without_a_subject_asks_for_none() {
    let paper = "
        kind: giay-gioi-thieu
        person: Trần Thị B
        sent-to: Sở Nội vụ
        errand: Nhận tài liệu
        expires: 29/3/2024
        recipients: [{ file: VT }]
        signer: { title: Tổ trưởng, name: Lê Văn A }
        ";
    let paper = Nd30.plan(paper).draft();
    assert!(paper.of(Role::TrichYeu).is_empty());
    assert!(paper.lines().contains(&"- Như trên;".to_owned()));
}

#[test]
fn a_telegram_is_from_its_office_or_from_whom_it_names() {
    let telegram = "
        kind: cong-dien
        number: 3
        subject: Phòng lụt
        to: [Trưởng các thôn]
        tasks: [Trực ban 24/24 giờ.]
        recipients: [{ file: VT }]
        signer: { title: Chủ tịch, name: Lê Văn A }
        ";
    let from = |more: &str| {
        let paper = Nd30
            .plan(&format!("{}\n{more}", telegram.trim_end()))
            .draft();
        paper.of(Role::LoiGiua).concat()
    };
    assert!(from("").ends_with(" điện:"));
    let head = from("        authority: Chủ tịch Ủy ban nhân dân xã");
    assert_eq!(head, "Chủ tịch Ủy ban nhân dân xã điện:");
}

#[test]
fn authority_and_session_of_a_resolution_have_no_gap_between_them() {
    let paper = "
        kind: nghi-quyet
        number: 9
        subject: Về nhiệm vụ năm 2024
        authority: Hội đồng nhân dân phường
        session: Khóa II, kỳ họp thứ 3
        articles: [Tán thành báo cáo.]
        recipients: [{ file: VT }]
        signer: { title: Chủ tịch, name: Lê Văn A }
        ";
    let paper = Nd30.plan(paper).draft();
    let lines = paper.paragraphs();
    let gaps = lines.iter().filter(|it| it.role == Role::ThamQuyen);
    let gaps: Vec<f64> = gaps.map(|it| it.style.after).collect();
    assert!(
        gaps.len() == 2 && gaps[0] == 0.0 && gaps[1] > 0.0,
        "{gaps:?}"
    );
}
