//! Which days a calendar takes out of the cells and sentences of a plan, and what it says of the others.

use super::places::SUOI_VANG;
use crate::scene::{Outcome, Scene};

/// The calendar of a plan of the season of planting, from October 2026 to March 2027.
fn calendar(body: &str) -> Outcome {
    let plan = format!(
        "\
office: suoi-vang
kind: ke-hoach
number: 45
date: 12/10/2026
period: 15/10/2026 - 31/3/2027
subject: Mùa trồng rừng
{body}
recipients: [{{file: VT}}]
signer: chu-tich
"
    );
    let scene = Scene::new().file("offices/suoi-vang.yaml", SUOI_VANG);
    scene.put("mua-trong.yaml", plan);
    scene.run("calendar mua-trong.yaml").ends(0)
}

/// Its lines of days, without what stands below them.
fn days(told: &Outcome) -> Vec<&str> {
    let lines = told.stdout.lines().filter(|it| !it.starts_with(' '));
    lines.collect()
}

#[test]
fn every_form_of_a_time_in_a_cell_is_read() {
    for (cell, want) in [
        ("20/10/2026", "20/10/2026 (thứ Ba)"),
        ("20/10/2026 (thứ Ba)", "20/10/2026 (thứ Ba)"),
        ("Thứ Ba, 20/10/2026", "20/10/2026 (thứ Ba)"),
        ("CN 25/10/2026", "25/10/2026 (Chủ nhật)"),
        (
            "05 - 06/11/2026",
            "05/11/2026 - 06/11/2026 (thứ Năm - thứ Sáu)",
        ),
        (
            "Từ 09/11 đến 13/11/2026",
            "09/11/2026 - 13/11/2026 (thứ Hai - thứ Sáu)",
        ),
        (
            "28/12 - 03/01",
            "28/12/2026 - 03/01/2027 (thứ Hai - Chủ nhật)",
        ),
        ("08 giờ 00 ngày 16/11/2026", "16/11/2026 (thứ Hai)  08:00"),
        ("Sáng 24/11", "24/11/2026 (thứ Ba)"),
        ("05/01", "05/01/2027 (thứ Ba)"),
        ("5.1.2027", "05/01/2027 (thứ Ba)"),
        ("05/01/27", "05/01/2027 (thứ Ba)"),
        ("Trước ngày 20/11/2026", "hạn 20/11/2026 (thứ Sáu)"),
        (
            "Trước 17 giờ 00 ngày 20/11",
            "hạn 20/11/2026 (thứ Sáu)  17:00",
        ),
        ("Tháng 11", "01/11/2026 - 30/11/2026 (Chủ nhật - thứ Hai)"),
        (
            "Tháng 11 - 12/2026",
            "01/11/2026 - 31/12/2026 (Chủ nhật - thứ Năm)",
        ),
        (
            "Tháng 12 - tháng 02",
            "01/12/2026 - 28/02/2027 (thứ Ba - Chủ nhật)",
        ),
        ("Quý I", "01/01/2027 - 31/03/2027 (thứ Sáu - thứ Tư)"),
        (
            "Tuần 2 tháng 11",
            "08/11/2026 - 14/11/2026 (Chủ nhật - thứ Bảy)",
        ),
        (
            "Tuần cuối của tháng 02/2027",
            "22/02/2027 - 28/02/2027 (thứ Hai - Chủ nhật)",
        ),
        (
            "Cuối tháng 11/2026",
            "21/11/2026 - 30/11/2026 (thứ Bảy - thứ Hai)",
        ),
        (
            "Nửa đầu tháng 3",
            "01/03/2027 - 15/03/2027 (thứ Hai - thứ Hai)",
        ),
        (
            "Cuối quý I/2027",
            "01/03/2027 - 31/03/2027 (thứ Hai - thứ Tư)",
        ),
        ("Mùng 10 tháng Giêng", "15/02/2027 (thứ Hai)"),
    ] {
        let told = calendar(&format!(
            "tasks: [{{text: Việc, table: {{head: [[Thời gian, Nội dung]], rows: [['{cell}', Đào hố trồng cây]]}}}}]"
        ));
        assert_eq!(
            days(&told),
            [format!("{want}  Đào hố trồng cây")],
            "{cell}: {}",
            told.stderr
        );
        assert!(
            !told.stderr.contains("không vào lịch"),
            "{cell}: {}",
            told.stderr
        );
    }
}

#[test]
fn what_comes_back_is_there_each_time() {
    let firsts = |cell: &str| -> Vec<String> {
        let told = calendar(&format!(
            "tasks: [{{text: Việc, table: {{head: [[Thời gian, Nội dung]], rows: [['{cell}', Thăm vườn]]}}}}]"
        ));
        let days = days(&told).into_iter();
        days.map(|it| it.split(" (").next().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        firsts("Ngày 15 và 28 hằng tháng")[..4],
        ["15/10/2026", "28/10/2026", "15/11/2026", "28/11/2026"]
    );
    assert_eq!(
        firsts("Từ ngày 01 đến ngày 05 hằng tháng")[..2],
        ["01/11/2026 - 05/11/2026", "01/12/2026 - 05/12/2026"]
    );
    assert_eq!(
        firsts("Trước ngày 10 của tháng đầu mỗi quý"),
        ["hạn 10/01/2027"]
    );
    assert_eq!(
        firsts("15/11 và 15/02 hằng năm"),
        ["15/11/2026", "15/02/2027"]
    );
    assert_eq!(firsts("Quý 1 - 2/2027"), ["01/01/2027 - 30/06/2027"]);
}

#[test]
fn times_of_sentences_have_their_kind() {
    for (sentence, want) in [
        (
            "Phát động ngày 07/11/2026 tại vườn ươm.",
            "07/11/2026 (thứ Bảy)",
        ),
        (
            "Khai mạc vào lúc 08 giờ 00 ngày 18/11/2026.",
            "18/11/2026 (thứ Tư)  08:00",
        ),
        (
            "Thi từ 7 giờ 30 đến 11 giờ 00 ngày 20/11/2026.",
            "20/11/2026 (thứ Sáu)  07:30 - 11:00",
        ),
        (
            "Trao giải ngày 20/11/2026, lúc 14 giờ 30.",
            "20/11/2026 (thứ Sáu)  14:30",
        ),
        (
            "Mở cửa từ ngày 15 đến hết ngày 25/12/2026.",
            "15/12/2026 - 25/12/2026 (thứ Ba - thứ Sáu)",
        ),
        (
            "Sáng thứ Bảy, ngày 28/11/2026, ra quân.",
            "28/11/2026 (thứ Bảy)",
        ),
        (
            "Phát cây từ ngày 01/12/2026 (23 tháng 10 âm lịch) đến ngày 04/12/2026.",
            "01/12/2026 - 04/12/2026 (thứ Ba - thứ Sáu)",
        ),
        (
            "Xong trước 17 giờ 00 thứ Sáu, ngày 20/11/2026.",
            "hạn 20/11/2026 (thứ Sáu)  17:00",
        ),
        ("Đăng ký đến ngày 20/11/2026.", "hạn 20/11/2026 (thứ Sáu)"),
        (
            "Gửi số liệu trước ngày 15 tháng cuối quý.",
            "hạn 15/12/2026 (thứ Ba)",
        ),
        ("Họp chậm nhất vào mùng 6 Tết.", "hạn 11/02/2027 (thứ Năm)"),
    ] {
        let told = calendar(&format!("tasks: ['{sentence}']"));
        let own = days(&told);
        assert_eq!(
            own.first().copied(),
            Some(&*format!("{want}  {sentence}")),
            "{}",
            told.stderr
        );
    }
    let told = calendar("tasks: [Tưới cây ngày 05 và 06/11/2026; phát cỏ trong tháng 12.]");
    let own: Vec<&str> = days(&told)
        .iter()
        .map(|it| it.split("  ").next().unwrap())
        .collect();
    assert_eq!(
        own,
        [
            "05/11/2026 (thứ Năm)",
            "06/11/2026 (thứ Sáu)",
            "01/12/2026 - 31/12/2026 (thứ Ba - thứ Năm)"
        ]
    );
}

#[test]
fn what_is_no_event_is_told_with_its_line_or_is_none() {
    let told = calendar(
        "\
tasks:
  - Kỷ niệm ngày 20/11/2026; hưởng ứng ngày 22/12.
  - Giá mới áp dụng kể từ ngày 01/01/2027.
  - Theo Kế hoạch số 9/KH-UBND ngày 05/12/2026 của tỉnh.
  - text: Việc thường ngày
    table:
      head: [[Thời gian, Nội dung]]
      rows:
        - [Thường xuyên, Tuần tra rừng]
        - ['', Dọn đường ranh]
timeline:
  - {name: Giao ban, time: hằng tuần}",
    );
    assert_eq!(days(&told), Vec::<&str>::new());
    let left = "4 chỗ nói thời gian không vào lịch: ngày 20/11/2026 (dòng 8); ngày 01/01/2027 (dòng 9); Thường xuyên (dòng 15); hằng tuần (dòng 18)";
    let left = left.replace("ngày 20", "20").replace("ngày 01", "01");
    assert!(told.stderr.contains(&left), "{}", told.stderr);
}

#[test]
fn a_short_day_that_is_no_event_is_told_with_its_line() {
    for (sentence, want) in [
        ("Mở sổ từ 01/11 đến 30/12.", "01/11 đến 30/12 (dòng 7)"),
        ("Đợt 1: 17/11 - 18/12.", "17/11 - 18/12 (dòng 7)"),
        ("Hạn chót 31/12.", "31/12 (dòng 7)"),
        ("Chấm bài xong thì trao giải 16/12.", "16/12 (dòng 7)"),
        ("Chủ nhật hồng 20.12, hiến máu.", "20.12 (dòng 7)"),
        ("Nộp sổ trước 20 hằng tháng.", "20 hằng tháng (dòng 7)"),
        ("Dọn vườn thứ Bảy hằng tuần.", "thứ Bảy hằng tuần (dòng 7)"),
    ] {
        let told = calendar(&format!("tasks: ['{sentence}']"));
        let is_taken = !days(&told).is_empty();
        assert!(
            is_taken || told.stderr.contains(want),
            "{sentence}: {}{}",
            told.stdout,
            told.stderr
        );
    }
    for sentence in [
        "Trồng 2/3 diện tích, mật độ 1.2 nghìn cây.",
        "Có 5/12 thôn đạt.",
        "Xem mục 2.1.",
    ] {
        let told = calendar(&format!("tasks: ['{sentence}']"));
        assert!(!told.stderr.contains("không vào lịch"), "{}", told.stderr);
    }
}

#[test]
fn rows_say_who_does_it_with_whom_and_share_what_stands_above_them() {
    let told = calendar(
        "\
tasks:
  heading: VIỆC PHẢI LÀM
  items:
    - heading: Kiểm tra rừng
      table:
        head: [[TT, Nội dung, Thời hạn hoàn thành, Trưởng đoàn, Phối hợp]]
        rows:
          - [1, Đường ranh, 20/11/2026, Ông Nam, Đoàn Thanh niên xã]
          - [2, Vườn ươm, Tháng 3/2027, Bà Hoa, '']
    - heading: Trực rừng
      table:
        head: [[Ngày, Thứ, Người trực]]
        rows:
          - [05/12/2026, thứ Bảy, Lò Văn Sơn]
    - heading: Ngày hội
      table:
        head: [[Thời gian, Nội dung]]
        rows:
          - [Thứ Bảy 19/12/2026]
          - [07 giờ 30, Đón khách]
          - [09 giờ 00 - 11 giờ 00, Trồng cây]
    - heading: Thi vẽ
      text: Phát giải ngày 26/12/2026.
    - heading: Thăm hộ trồng rừng
      time: từ ngày 11/01/2027 đến ngày {{ due }}
      due: 15/01/2027",
    );
    let lines: Vec<&str> = told.stdout.lines().map(str::trim).collect();
    assert_eq!(
        lines,
        [
            "hạn 20/11/2026 (thứ Sáu)  Kiểm tra rừng: Đường ranh",
            "Ông Nam  (phối hợp: Đoàn Thanh niên xã)  mua-trong",
            "05/12/2026 (thứ Bảy)  Trực rừng",
            "Lò Văn Sơn  [thứ Bảy]  mua-trong",
            "19/12/2026 (thứ Bảy)  07:30  Ngày hội: Đón khách",
            "[thứ Bảy]  mua-trong",
            "19/12/2026 (thứ Bảy)  09:00 - 11:00  Ngày hội: Trồng cây",
            "[thứ Bảy]  mua-trong",
            "26/12/2026 (thứ Bảy)  Thi vẽ: Phát giải ngày 26/12/2026.",
            "[thứ Bảy]  mua-trong",
            "11/01/2027 - 15/01/2027 (thứ Hai - thứ Sáu)  Thăm hộ trồng rừng",
            "mua-trong",
            "hạn 31/03/2027 (thứ Tư)  Kiểm tra rừng: Vườn ươm",
            "Bà Hoa  mua-trong",
        ],
        "{}",
        told.stderr
    );
}

#[test]
fn a_calendar_that_is_handed_out_again_has_the_next_version_of_what_changed() {
    let plan = "\
office: suoi-vang
kind: ke-hoach
number: 45
date: 12/10/2026
subject: Trồng cây
tasks:
  - Họp thôn lúc 19 giờ 30 ngày 20/11/2026.
  - Gửi danh sách trước 17 giờ 00 ngày 27/11/2026.
recipients: [{file: VT}]
signer: chu-tich
";
    let scene = Scene::new().file("offices/suoi-vang.yaml", SUOI_VANG);
    let told = |text: &str, out: &str| {
        scene.put("trong-cay.yaml", text);
        let words = format!("calendar trong-cay.yaml --format ics --out {out}");
        let _ = scene.run(&words).ends(0);
        let text = String::from_utf8(scene.read(out)).unwrap();
        text.replace("\r\n ", "")
    };
    let first = told(plan, "1.ics");
    assert!(
        first.contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Ho_Chi_Minh\r\n"),
        "{first}"
    );
    assert!(
        first.contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20261120T193000\r\n"),
        "{first}"
    );
    assert!(
        first.contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20261127T170000\r\n"),
        "{first}"
    );
    assert_eq!(first.matches("SEQUENCE:0\r\n").count(), 2);
    assert_eq!(first.matches("BEGIN:VALARM").count(), 1);
    assert_eq!(told(plan, "2.ics"), first);
    let second = told(&plan.replace("27/11", "30/11"), "3.ics");
    assert_eq!(second.matches("SEQUENCE:0\r\n").count(), 1);
    assert_eq!(second.matches("SEQUENCE:1\r\n").count(), 1);
    assert!(second.contains("DTSTAMP:20261012T000001Z\r\n"), "{second}");
}
