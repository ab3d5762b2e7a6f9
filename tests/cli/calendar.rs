//! The days of papers, as a table, a workbook, a calendar and a picture.

use super::places::SUOI_VANG;
use crate::scene::Scene;

pub const PLAN: &str = "\
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

pub fn scene() -> Scene {
    Scene::new()
        .file("offices/suoi-vang.yaml", SUOI_VANG)
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
            "01/05/2026 - 31/05/2026 (thứ Sáu - Chủ nhật)  Chăm sóc cây trong tháng 5/2026",
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
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
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

#[test]
fn a_picture_has_its_days_in_words_too() {
    let scene = scene().file("thu-hai.yaml", PLAN.replace("Trồng cây", "Tỉa cây"));
    let _ = scene.run("calendar . --format pdf").ends(0);
    assert!(scene.read("lich.pdf").starts_with(b"%PDF"));
    let _ = scene
        .run("calendar trong-cay.yaml --format svg --today 20/5/2026")
        .ends(0);
    let svg = String::from_utf8(scene.read("lich.svg")).unwrap();
    assert!(svg.contains("role=\"img\"><title>Tiến độ thực hiện</title>"));
    assert!(svg.contains("Hạn 19/3/2026"), "{svg}");
    assert!(svg.contains("đường đứng: ngày 20/5/2026"), "{svg}");
    let _ = scene
        .run("calendar trong-cay.yaml --format pdf --year 2030 --out khong.pdf")
        .ends(2)
        .mentions("không có mốc nào để vẽ");
    let _ = scene
        .run("calendar trong-cay.yaml --format pdf --today hôm-nay")
        .ends(2)
        .mentions("--today");
}

#[test]
fn an_annex_lists_the_days_of_its_own_paper() {
    let scene = scene();
    scene.put("co-phu-luc.yaml", format!("{PLAN}annexes: [timeline]\n"));
    let _ = scene.run("build co-phu-luc.yaml --format txt");
    let text = String::from_utf8(scene.read("co-phu-luc.txt")).unwrap();
    let annex: Vec<&str> = text.lines().skip_while(|it| *it != "Phụ lục").collect();
    assert_eq!(annex[1], "TIẾN ĐỘ THỰC HIỆN");
    assert!(annex[2].starts_with("(Kèm theo Kế hoạch số 45/KH-UBND"));
    assert_eq!(
        annex[4..8],
        [
            "TT\tThời gian\tNội dung\tThực hiện\tNăm 2026, tháng",
            "3\t4\t5\t6\t7\t8\t9\t10\t11",
            "1\tHạn 19/3/2026\tNghiệm thu cây đã trồng, gửi biên bản trước ngày 19/3/2026\tTổ quản lý rừng Gửi: Văn phòng\t",
            "2\tTừ 01/5/2026 đến 31/5/2026\tChăm sóc cây trong tháng 5/2026\t\t",
        ],
        "{text}"
    );
    // What it lists are no more days.
    let with = scene.run("calendar co-phu-luc.yaml").ends(0).stdout;
    let without = scene.run("calendar trong-cay.yaml").ends(0).stdout;
    assert_eq!(with.replace("co-phu-luc", "trong-cay"), without);
}

#[test]
fn an_annex_of_days_takes_no_columns_and_wants_days() {
    let scene = scene();
    let own = "annexes: [{of: timeline, table: {of: timeline, head: [[A, B]]}}]\n";
    scene.put("cot-rieng.yaml", format!("{PLAN}{own}"));
    let _ = scene
        .run("check cot-rieng.yaml")
        .ends(1)
        .mentions("có sẵn cột và hàng");
    let bare = PLAN.split("tasks:").next().unwrap();
    let bare = format!("{bare}recipients: [{{file: VT}}]\nsigner: chu-tich\nannexes: [timeline]\n");
    scene.put("khong-moc.yaml", &bare);
    let _ = scene
        .run("check khong-moc.yaml")
        .ends(1)
        .mentions("chưa có mốc nào");
    scene.put(
        "khong-ten.yaml",
        format!("{PLAN}annexes: [{{text: Lời dẫn.}}]\n"),
    );
    let _ = scene
        .run("check khong-ten.yaml")
        .ends(1)
        .mentions("thiếu mục `title`");
}

#[test]
fn days_that_an_office_was_told_of_count_wherever_days_off_do() {
    let told = "\
calendar:
  - {date: 03/01/2028, off: Nghỉ hoán đổi, source: Công văn của Văn phòng}
  - {date: 08/01/2028, work: Làm bù, source: Công văn của Văn phòng}
";
    let plan = "\
office: suoi-vang
kind: ke-hoach
number: 45
date: 02/12/2027
subject: Trồng cây đầu xuân
tasks:
  - {text: 'Gửi danh sách trước ngày {{ due }}', due: 03/01/2028}
  - {text: 'Gửi bảng kê trước ngày {{ due }}', due: 08/01/2028}
  - {text: 'Gửi ảnh trước ngày {{ due }}', id: anh, due: 10/01/2028}
  - {text: 'Gửi phiếu trước ngày {{ due }}', due: 1 ngày làm việc trước anh}
recipients: [{file: VT}]
signer: chu-tich
";
    let scene = Scene::new()
        .file("offices/suoi-vang.yaml", format!("{SUOI_VANG}{told}"))
        .file("dau-nam.yaml", plan);
    let days = scene.run("calendar dau-nam.yaml").ends(0).stdout;
    assert!(days.contains("[Nghỉ hoán đổi]"), "{days}");
    assert!(!days.contains("[thứ Bảy]"), "{days}");
    assert_eq!(days.matches("hạn 08/01/2028").count(), 2, "{days}");
    let judged = scene.run("check dau-nam.yaml").stderr;
    assert!(judged.contains("rơi vào Nghỉ hoán đổi"), "{judged}");
    assert!(!judged.contains("deadline-on-weekend"), "{judged}");
    // A day of 2027 goes to a day on which there is work.
    let old = plan
        .replace("03/01/2028", "04/01/2027")
        .replace("02/12/2027", "04/01/2027");
    scene.put(
        "nam-cu.yaml",
        old.replace("04/01/2027\nsubject", "02/01/2027\nsubject"),
    );
    let turned = scene
        .run("rollover nam-cu.yaml --year 2028 --dry-run")
        .ends(0);
    assert!(
        turned.stdout.contains("04/01/2027 → 04/01/2028"),
        "{}",
        turned.stdout
    );
    // The same out of a book, in which one may say nothing by halves.
    scene.put(
        "offices/suoi-vang.yaml",
        format!("{SUOI_VANG}books: [ngay-nghi]\n"),
    );
    scene.put("offices/books/ngay-nghi.yaml", told);
    assert_eq!(scene.run("calendar dau-nam.yaml").ends(0).stdout, days);
    scene.put(
        "offices/books/ngay-nghi.yaml",
        "calendar: [{date: 1/2028, off: Nghỉ, source: Báo}, {date: 03/01/2028, source: Báo}]\n",
    );
    let _ = scene
        .run("check dau-nam.yaml")
        .ends(1)
        .mentions("không phải ngày đủ ngày, tháng, năm")
        .mentions("nghỉ hay đi làm?");
}

#[test]
fn an_event_keeps_its_name_when_its_day_changes() {
    let scene = scene();
    let names = |out: &str| -> Vec<String> {
        let text = String::from_utf8(scene.read(out))
            .unwrap()
            .replace("\r\n ", "");
        let mut names: Vec<String> = text
            .lines()
            .filter(|it| it.starts_with("UID:"))
            .map(str::to_owned)
            .collect();
        names.sort();
        names
    };
    let _ = scene.run("calendar trong-cay.yaml --format ics").ends(0);
    scene.put("trong-cay.yaml", PLAN.replace("19/3/2026", "02/12/2026"));
    let _ = scene
        .run("calendar trong-cay.yaml --format ics --out sau.ics")
        .ends(0);
    assert_eq!(names("lich.ics"), names("sau.ics"));
}
