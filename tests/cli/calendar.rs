//! The days of papers, as a table, a workbook and a calendar.

use crate::scene::Scene;

const OFFICE: &str = "\
name: Ủy ban nhân dân xã Suối Vàng
family: nha-nuoc
heading: [ỦY BAN NHÂN DÂN, XÃ SUỐI VÀNG]
symbol: UBND
place: Suối Vàng
units:
  to-quan-ly: Tổ quản lý rừng
signers:
  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Trần Thị B}
";

const PLAN: &str = "\
office: suoi-vang
kind: ke-hoach
number: 45
date: 12/3/2026
subject: Trồng cây đầu xuân
tasks:
  - {text: 'Nghiệm thu cây đã trồng, gửi biên bản trước ngày {{ due }}', due: 19/3/2026, who: to-quan-ly, to: Văn phòng}
timeline:
  - {text: 'Chăm sóc cây trong {{ when }}', when: tháng 5/2026}
  - {text: 'Gửi báo cáo năm trước ngày {{ due }}', due: 15/11/2026}
  - {text: 'Gửi bảng kê trước ngày {{ due }}', due: 15/11/2026}
  - {text: 'Gửi ảnh chụp trước ngày {{ due }}', due: 15/11/2026}
  - {text: 'Gửi danh sách trước ngày {{ due }}', due: 15/11/2026}
recipients: [{file: VT}]
signer: chu-tich
";

fn scene() -> Scene {
    Scene::new()
        .file("offices/suoi-vang.yaml", OFFICE)
        .file("trong-cay.yaml", PLAN)
}

#[test]
fn days_stand_by_date_with_who_and_to_whom() {
    let told = scene().run("calendar trong-cay.yaml").ends(0).stdout;
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(
        lines[..4],
        [
            "hạn 19/03/2026 (thứ Năm)  Nghiệm thu cây đã trồng, gửi biên bản trước ngày 19/3/2026",
            "    Tổ quản lý rừng  → Văn phòng  trong-cay",
            "01/05/2026 - 31/05/2026 (Chủ nhật)  Chăm sóc cây trong tháng 5/2026",
            "    trong-cay",
        ],
        "{told}"
    );
    assert!(told.contains("[Chủ nhật]  [4 hạn cùng ngày]"), "{told}");
    let none = scene().run("lich trong-cay.yaml --year 2027").ends(0);
    assert_eq!(none.stdout, "");
}

#[test]
fn a_calendar_is_the_same_bytes_and_is_not_replaced_unasked() {
    let scene = scene();
    let _ = scene.run("calendar trong-cay.yaml --format ics").ends(0);
    let first = scene.read("lich.ics");
    let text = String::from_utf8(first.clone()).unwrap();
    assert!(
        text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"),
        "{text}"
    );
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 6);
    assert_eq!(text.matches("BEGIN:VALARM").count(), 5);
    assert!(text.contains("DTSTART;VALUE=DATE:20260319\r\nDTEND;VALUE=DATE:20260320\r\n"));
    assert!(text.contains("DTSTART;VALUE=DATE:20260501\r\nDTEND;VALUE=DATE:20260601\r\n"));
    assert!(text.split("\r\n").all(|line| line.len() <= 76), "{text}");
    // What is the same already may stay; what is not is somebody's.
    let _ = scene.run("calendar trong-cay.yaml --format ics").ends(0);
    scene.put("lich.ics", "của người khác");
    let _ = scene
        .run("calendar trong-cay.yaml --format ics")
        .ends(2)
        .mentions("--force");
    assert_eq!(scene.read("lich.ics"), "của người khác".as_bytes());
    let _ = scene
        .run("calendar trong-cay.yaml --format ics --force")
        .ends(0);
    assert_eq!(scene.read("lich.ics"), first);
}

#[test]
fn a_workbook_is_the_same_bytes() {
    let scene = scene();
    let _ = scene
        .run("calendar trong-cay.yaml --format xlsx --out nam.xlsx")
        .ends(0);
    let _ = scene.run("calendar trong-cay.yaml --format xlsx").ends(0);
    let book = scene.read("nam.xlsx");
    assert!(book.starts_with(b"PK"));
    assert_eq!(scene.read("lich.xlsx"), book);
}

#[test]
fn a_paper_with_faults_has_no_days_and_says_so() {
    let scene = scene().file("hong.yaml", "office: suoi-vang\nkind: [\n");
    let _ = scene
        .run("calendar trong-cay.yaml hong.yaml")
        .ends(2)
        .mentions("hong.yaml");
}
