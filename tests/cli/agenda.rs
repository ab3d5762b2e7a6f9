//! Which days a calendar reads off a paper, and with which words.

use super::calendar::{PLAN, scene};

/// The days of a plan with these tasks, a line each, and what is said of it besides.
fn days(tasks: &str) -> (Vec<String>, String) {
    let (head, rest) = PLAN.split_once("tasks:").unwrap();
    let tail = rest.split_once("recipients:").unwrap().1;
    let plan = format!("{head}tasks:\n{tasks}recipients:{tail}");
    let told = scene()
        .file("viec.yaml", plan)
        .run("calendar viec.yaml")
        .ends(0);
    let lines = told.stdout.lines().filter(|it| !it.starts_with(' '));
    (lines.map(str::to_owned).collect(), told.stderr)
}

#[test]
fn weeks_of_a_month_in_figures_and_months_of_the_next_year_are_read() {
    let (days, told) =
        days("  - text: Tuần 3/10 kiểm tra vườn ươm.\n  - text: Tổng kết cuối tháng 01 năm sau.\n");
    assert_eq!(
        days,
        [
            "15/10/2026 - 21/10/2026 (thứ Năm - thứ Tư)  Tuần 3/10 kiểm tra vườn ươm.",
            "21/01/2027 - 31/01/2027 (thứ Năm - Chủ nhật)  Tổng kết cuối tháng 01 năm sau.",
        ],
        "{told}"
    );
}

#[test]
fn columns_of_the_first_and_the_last_day_are_one_span() {
    let (days, told) = days(
        "  - text: Các đợt\n    table:\n      head: [[TT, Việc, Từ ngày, Đến ngày]]\n      rows:\n        - [1, Tỉa cành, 01/4/2026, 15/4/2026]\n        - [2, Phát cỏ, 20/4, 10/5]\n        - [3, Nghỉ, 10/6/2026, chưa rõ]\n",
    );
    assert_eq!(
        days,
        [
            "01/04/2026 - 15/04/2026 (thứ Tư - thứ Tư)  Tỉa cành",
            "20/04/2026 - 10/05/2026 (thứ Hai - Chủ nhật)  Phát cỏ",
            "10/06/2026 (thứ Tư)  Nghỉ",
        ],
        "{told}"
    );
}

#[test]
fn a_feast_by_the_sun_and_by_the_moon_is_told_once() {
    for words in [
        "Phát quà rằm tháng 7, ngày 27/8/2026.",
        "Phát quà 27/8/2026 - 15/7 âm lịch.",
        "Phát quà 27/8 (15/7 âm lịch).",
    ] {
        let (days, told) = days(&format!("  - text: {words}\n"));
        assert_eq!(days.len(), 1, "{words}: {days:?}");
        assert!(days[0].starts_with("27/08/2026"), "{days:?}");
        assert!(!told.contains("không vào lịch"), "{told}");
    }
}

#[test]
fn the_number_of_a_day_that_is_remembered_is_no_event() {
    let (days, told) = days("  - text: Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10) ở thôn.\n");
    assert!(days.is_empty(), "{days:?}");
    assert!(told.contains("10/10 (dòng 7)"), "{told}");
}

#[test]
fn a_bare_day_is_of_each_month_where_words_say_so_and_told_elsewhere() {
    let (days, told) = days("  - text: Gửi báo cáo tháng ngày 25.\n");
    assert_eq!(days.len(), 10, "{days:?}");
    assert!(days[0].starts_with("25/03/2026"), "{days:?}");
    assert!(!told.contains("không vào lịch"), "{told}");
    let (days, told) = self::days("  - text: Gửi báo cáo ngày 25.\n");
    assert!(days.is_empty(), "{days:?}");
    assert!(told.contains("ngày 25 (dòng 7)"), "{told}");
}

#[test]
fn short_months_days_in_brackets_and_lists_of_days_are_read() {
    let (days, told) = days(
        "  - text: Phát tờ rơi T8 - T9/2026.\n  - text: Tuần lễ trồng cây (15 - 22/5).\n  - text: Tiêm vét 11/4 (T7), 18/4 T7.\n",
    );
    let days: Vec<&str> = days
        .iter()
        .map(|it| it.split("  ").next().unwrap())
        .collect();
    assert_eq!(
        days,
        [
            "11/04/2026 (thứ Bảy)",
            "18/04/2026 (thứ Bảy)",
            "15/05/2026 - 22/05/2026 (thứ Sáu - thứ Sáu)",
            "01/08/2026 - 30/09/2026 (thứ Bảy - thứ Tư)",
        ],
        "{told}"
    );
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
