//! The days of papers, as a table, a workbook, a calendar and a picture.

use super::places::SUOI_VANG;
use crate::scene::Scene;

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
fn days_that_share_a_month_and_rows_that_say_who_are_read() {
    let plan = "\
office: suoi-vang
kind: ke-hoach
number: 45
date: 12/3/2027
subject: Hội thao
tasks:
  items:
    - name: Đăng ký đội thi.
      lead: Văn phòng
      with: [Tổ quản lý rừng]
      time: từ ngày 15 - 20/6/2027
    - name: Họp trưởng đoàn.
      when: từ ngày 10 - 12/6/2027
      time: '{{ when }}'
    - name: Chạy thử sân.
      time: trong 02 ngày 19 và 20 tháng 5 năm 2027
    - text: Các trận đấu theo bảng.
      table:
        head: [[TT, Nội dung, Thời gian thực hiện, Đơn vị thực hiện]]
        rows:
          - [1, Thi đấu vòng loại, Tháng 7/2027, Tổ quản lý rừng]
          - [2, Thi đấu chung kết, 14/8/2027, Văn phòng]
recipients: [{file: VT}]
signer: chu-tich
";
    let told = scene()
        .file("hoi-thao.yaml", plan)
        .run("calendar hoi-thao.yaml")
        .ends(0)
        .stdout;
    let lines: Vec<&str> = told.lines().map(str::trim).collect();
    assert_eq!(
        lines,
        [
            "19/05/2027 (thứ Tư)  Chạy thử sân",
            "hoi-thao",
            "20/05/2027 (thứ Năm)  Chạy thử sân",
            "hoi-thao",
            "10/06/2027 - 12/06/2027 (thứ Năm - thứ Bảy)  Họp trưởng đoàn",
            "hoi-thao",
            "15/06/2027 - 20/06/2027 (thứ Ba - Chủ nhật)  Đăng ký đội thi",
            "Văn phòng  (phối hợp: Tổ quản lý rừng)  hoi-thao",
            "01/07/2027 - 31/07/2027 (thứ Năm - thứ Bảy)  Thi đấu vòng loại",
            "Tổ quản lý rừng  hoi-thao",
            "14/08/2027 (thứ Bảy)  Thi đấu chung kết",
            "Văn phòng  [thứ Bảy]  hoi-thao",
        ],
        "{told}"
    );
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
fn what_comes_back_each_year_begins_with_its_first_year() {
    let plan = PLAN.replace("subject:", "period: 2026 - 2028\nsubject:");
    let plan = plan.replace("due: 19/3/2026", "due: 19/3 hằng năm, from: 2027");
    let scene = scene().file("nhieu-nam.yaml", &plan);
    let told = scene.run("calendar nhieu-nam.yaml").ends(0).stdout;
    let first: Vec<&str> = told.lines().filter(|it| it.contains("19/03")).collect();
    assert!(first[0].starts_with("hạn 19/03/2027"), "{told}");
    assert_eq!(first.len(), 2, "{told}");
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

#[test]
fn a_day_has_the_words_of_its_item_alone_and_stands_once() {
    let tasks = "\
tasks:
  - {name: 'Phát cây giống cho các thôn.', lead: to-quan-ly, time: trước ngày 20/3/2026}
  - {name: Họp rút kinh nghiệm, lead: to-quan-ly, time: 'thứ Hai, ngày 06/4/2026'}
  - {name: 'Ngày hội trồng cây, từ ngày 28 tháng 3 năm 2026 đến ngày 30 tháng 3 năm 2026.', lead: to-quan-ly, time: từ ngày 28/3/2026 đến ngày 30/3/2026}
timeline:
  text: 'Các thôn gửi báo cáo bằng văn bản về Văn phòng để tổng hợp, trình Ủy ban nhân dân tỉnh:'
  items:
    - {text: 'Báo cáo quý II trước ngày {{ due }}.', due: 10/6/2026}
    - {text: 'Báo cáo năm trước ngày {{ due }}.', due: 10/12/2026}
recipients:";
    let (head, rest) = PLAN.split_once("tasks:").unwrap();
    let tail = rest.split_once("recipients:").unwrap().1;
    let scene = scene().file("hoi.yaml", format!("{head}{tasks}{tail}"));
    let told = scene.run("calendar hoi.yaml").ends(0).stdout;
    assert!(told.contains("Phát cây giống cho các thôn\n"), "{told}");
    assert!(told.contains("Họp rút kinh nghiệm\n"), "{told}");
    assert!(
        told.contains("  Báo cáo quý II trước ngày 10/6/2026"),
        "{told}"
    );
    assert_eq!(told.matches("Ngày hội trồng cây").count(), 1, "{told}");
}

#[test]
fn months_of_sentences_and_rows_are_days_too() {
    let tasks = "\
tasks:
  - text: Kiểm tra 02 thôn; thực hiện trong tháng 6/2026.
  - text: Các cuộc kiểm tra
    table:
      head: [[TT, Nội dung, Thời gian]]
      rows:
        - [1, Kiểm tra vườn ươm, Tháng 4/2026]
        - [2, Kiểm tra đường ranh, Tháng 8/2026]
recipients:";
    let (head, rest) = PLAN.split_once("tasks:").unwrap();
    let tail = rest.split_once("recipients:").unwrap().1;
    let scene = scene().file("kiem-tra.yaml", format!("{head}{tasks}{tail}"));
    let told = scene.run("calendar kiem-tra.yaml").ends(0).stdout;
    let days: Vec<&str> = told.lines().filter(|it| !it.starts_with(' ')).collect();
    assert_eq!(
        days,
        [
            "01/04/2026 - 30/04/2026 (thứ Tư - thứ Năm)  Kiểm tra vườn ươm",
            "01/06/2026 - 30/06/2026 (thứ Hai - thứ Ba)  Kiểm tra 02 thôn; thực hiện trong tháng 6/2026.",
            "01/08/2026 - 31/08/2026 (thứ Bảy - thứ Hai)  Kiểm tra đường ranh",
        ],
        "{told}"
    );
}

#[test]
fn cells_with_hours_and_spans_in_words_are_days() {
    let tasks = "\
tasks:
  - text: Mừng 80 năm ngày mở rừng (27/7/1946 - 27/7/2026).
  - text: Treo cờ từ ngày 24/8/2026 đến hết ngày 03/9/2026.
  - text: Tập huấn từ 14 giờ 00 thứ Hai ngày 06/4/2026 đến 17 giờ 00 thứ Sáu ngày 10/4/2026.
  - text: Ngày 12/6/2026 (tức ngày 27/4 âm lịch) cúng rừng.
  - text: Lịch trực
    table:
      head: [[TT, Thời gian, Nội dung, Người thực hiện]]
      rows:
        - [1, '08 giờ 00 ngày 05/5/2026 (thứ Ba)', Trực rừng đầu nguồn, '{{ units.to-quan-ly }}']
        - [2, Trước ngày 08/5/2026, Thay ca trực, Văn phòng]
recipients:";
    let (head, rest) = PLAN.split_once("tasks:").unwrap();
    let tail = rest.split_once("recipients:").unwrap().1;
    let scene = scene().file("mua-he.yaml", format!("{head}{tasks}{tail}"));
    let told = scene.run("calendar mua-he.yaml").ends(0);
    let days: Vec<&str> = told
        .stdout
        .lines()
        .filter(|it| !it.starts_with(' '))
        .collect();
    assert_eq!(
        days,
        [
            "06/04/2026 - 10/04/2026 (thứ Hai - thứ Sáu)  14:00 - 17:00  Tập huấn từ 14 giờ 00 thứ Hai ngày 06/4/2026 đến 17 giờ 00 thứ Sáu ngày 10/4/2026.",
            "05/05/2026 (thứ Ba)  08:00  Trực rừng đầu nguồn",
            "hạn 08/05/2026 (thứ Sáu)  Thay ca trực",
            "12/06/2026 (thứ Sáu)  Ngày 12/6/2026 (tức ngày 27/4 âm lịch) cúng rừng.",
            "24/08/2026 - 03/09/2026 (thứ Hai - thứ Năm)  Treo cờ từ ngày 24/8/2026 đến hết ngày 03/9/2026.",
        ],
        "{}",
        told.stdout
    );
    assert!(!told.stdout.contains("{{"), "{}", told.stdout);
    assert!(!told.stderr.contains("không vào lịch"), "{}", told.stderr);
}
