//! One day of the old year goes to one day of the new one wherever it is written, or both places are told.

use kehoach::turn::Fate;

use super::turned;

/// A plan of 2027 in 2028: its lines, and what is asked with its reason.
fn two(lines: &[&str]) -> (String, Vec<String>) {
    let tasks = lines
        .iter()
        .map(|it| format!("  - {}\n", it.replace('\n', "\n    ")));
    let tasks: String = tasks.collect();
    let head = "kind: ke-hoach\noffice: minh-xuan\nperiod: 2027\ntasks:";
    let turned = turned(&format!("{head}\n{tasks}"), 2028);
    let asked = turned.rows.iter().filter(|it| it.fate == Fate::Look);
    let asked = asked.map(|it| format!("{}: {}", it.was, it.why.vi));
    (turned.text.clone(), asked.collect())
}

#[test]
fn a_day_goes_where_its_other_place_is_led_by_the_moon_or_the_week() {
    for (one, other, want) in [
        (
            "time: ngày 12/02/2027 (mùng 7 Tết)",
            "when: từ 12/02/2027 đến 20/02/2027",
            ["01/02/2028 (mùng 7 Tết)", "từ 01/02/2028 đến"],
        ),
        (
            "text: Họp thứ Sáu, ngày 07/5/2027.",
            "text: Chuẩn bị cho ngày 07/5/2027.",
            ["thứ Sáu, ngày 05/5/2028", "cho ngày 05/5/2028"],
        ),
        (
            "text: Thi CN 09/5/2027.",
            "text: Xem ngày 09/5/2027.",
            ["CN 07/5/2028", "ngày 07/5/2028"],
        ),
        (
            "time: thứ Hai, ngày {{ when }}\nwhen: 08/3/2027",
            "text: Trang trí ngày 08/3/2027.",
            ["when: 06/3/2028", "ngày 06/3/2028"],
        ),
    ] {
        let (text, asked) = two(&[one, other]);
        assert!(want.iter().all(|it| text.contains(it)), "{text}");
        assert!(
            asked
                .iter()
                .any(|it| it.contains("dời theo cùng ngày ấy ở dòng")),
            "{asked:?}"
        );
    }
}

#[test]
fn a_day_that_goes_to_two_days_is_asked_at_both_places() {
    let (_, asked) = two(&[
        "text: Họp thứ Bảy, ngày 20/3/2027.",
        "{text: Gửi báo cáo, due: 20/3/2027}",
    ]);
    let told: Vec<_> = asked
        .iter()
        .filter(|it| it.contains("cùng một việc thì sửa"))
        .collect();
    assert_eq!(told.len(), 2, "{asked:?}");
    assert!(
        told.iter().any(|it| it.contains("dòng 5")) && told.iter().any(|it| it.contains("dòng 6"))
    );
}

#[test]
fn a_schedule_goes_by_the_week_when_one_of_its_days_does() {
    let (text, _) = two(&[
        "text: Khám từ ngày 08/11/2027 đến hết ngày 12/11/2027.\ntable:\n  head:\n    - [TT, Ngày, Nơi]\n  rows:\n    - [1, 08/11/2027 (thứ Hai), A]\n    - [2, 09 - 10/11/2027, B]\n    - [3, Sáng 12/11, C]",
    ]);
    for want in [
        "từ ngày 06/11/2028 đến hết ngày 10/11/2028",
        "06/11/2028 (thứ Hai)",
        "07 - 08/11/2028",
        "Sáng 10/11,",
    ] {
        assert!(text.contains(want), "{text}");
    }
}

#[test]
fn a_day_between_two_days_of_the_moon_goes_with_them() {
    let (text, asked) = two(&[
        "text: Từ ngày 15/02 đến ngày 17/02/2027 (từ mùng 10 đến ngày 12 tháng Giêng).\ntable:\n  head:\n    - [TT, Thời gian, Việc]\n  rows:\n    - [1, Tối 16/02, Hội]\n    - [2, \"Thứ Ba, ngày 16/02\", Thi]",
    ]);
    assert!(
        text.contains("Tối 05/02") && text.contains("Thứ Bảy, ngày 05/02"),
        "{text}"
    );
    assert!(
        asked.iter().any(|it| it.contains("thứ Ba thành thứ Bảy")),
        "{asked:?}"
    );
}

#[test]
fn days_near_a_feast_of_the_moon_and_days_out_of_order_are_asked() {
    let (_, asked) = two(&[
        "text: Hội ngày 20/02/2027 (rằm tháng Giêng).",
        "text: Dựng trại ngày 18/02/2027.",
    ]);
    assert!(
        asked
            .iter()
            .any(|it| it.starts_with("18/02/2027: gần ngày 20/02/2027 ở dòng 5")),
        "{asked:?}"
    );
    let (_, asked) = two(&["text: Tập ngày 06/3/2027; thi Chủ nhật, ngày 07/3/2027."]);
    let told = asked.iter().filter(|it| it.contains("thứ tự trước sau"));
    assert_eq!(told.count(), 2, "{asked:?}");
}

#[test]
fn days_as_short_as_they_are_written_are_read() {
    for (words, want) in [
        ("Gặp CN (09/5).", "Gặp CN (07/5)."),
        ("Nộp ngày 05.01.2027.", "Nộp ngày 05.01.2028."),
        ("Nộp 05/01/27, xong.", "Nộp 05/01/28, xong."),
        (
            "Thi từ 08 đến 10 tháng 5 năm 2027, thứ Hai (10/5/2027).",
            "Thi từ 06 đến 08 tháng 5 năm 2028, thứ Hai (08/5/2028).",
        ),
        (
            "Ba hộ được 1/3 số vốn, trực 24/7.",
            "Ba hộ được 1/3 số vốn, trực 24/7.",
        ),
    ] {
        assert_eq!(super::become_in_a_year(words), want);
    }
    let (_, asked) =
        two(&["table:\n  head:\n    - [TT, Ngày, Việc]\n  rows:\n    - [1, Tuần 9 tháng 9, A]"]);
    assert!(asked.is_empty(), "{asked:?}");
    let (_, asked) = two(&["text: Tối 26/02 múa lân."]);
    assert!(
        asked
            .iter()
            .any(|it| it.starts_with("26/02: ngày mới 26/02/2028 là thứ Bảy")),
        "{asked:?}"
    );
}

#[test]
fn cells_of_a_feast_go_with_it_however_short_they_are() {
    let (text, asked) = two(&[
        "text: Lễ mùng 8 tháng Giêng (13/02/2027).\ntable:\n  head:\n    - [TT, Thời gian, Việc]\n  rows:\n    - [1, 7h00 13/02, a]\n    - [2, Sáng 14/02 (mùng 9), b]\n    - [3, Xong, \"a (13.02)\"]",
    ]);
    assert!(
        text.contains("7h00 02/02") && text.contains("Sáng 03/02 (mùng 9)"),
        "{text}"
    );
    assert!(
        asked
            .iter()
            .any(|it| it.starts_with("13.02: có phải là ngày ấy")),
        "{asked:?}"
    );
}

#[test]
fn the_last_day_of_the_lunar_year_goes_by_the_moon() {
    let (text, _) = two(&["text: Đón giao thừa tối 05/02, trực ngày 05/02/2027."]);
    assert!(text.contains("tối 25/01, trực ngày 25/01/2028"), "{text}");
}

#[test]
fn a_whole_week_goes_by_the_week_where_words_say_so_and_is_asked_elsewhere() {
    for (words, want) in [
        (
            "Tuần 2 (từ 08/3 đến 12/3/2027).",
            "Tuần 2 (từ 06/3 đến 10/3/2028).",
        ),
        (
            "Thi cuối tuần (13 - 14/3/2027).",
            "Thi cuối tuần (11 - 12/3/2028).",
        ),
    ] {
        assert_eq!(super::become_in_a_year(words), want);
    }
    let (text, asked) = two(&["text: Mở lớp từ ngày 08/3/2027 đến ngày 14/3/2027."]);
    assert!(
        text.contains("từ ngày 08/3/2028 đến ngày 14/3/2028"),
        "{text}"
    );
    assert_eq!(
        asked.iter().filter(|it| it.contains("trọn tuần")).count(),
        2,
        "{asked:?}"
    );
}

#[test]
fn a_holiday_keeps_its_day_though_its_day_of_the_week_stands_in_front() {
    let (text, asked) = two(&["text: Chào cờ thứ Năm, ngày 02/9/2027."]);
    assert!(text.contains("thứ Bảy, ngày 02/9/2028"), "{text}");
    assert!(
        asked
            .iter()
            .any(|it| it.contains("giữ ngày như đã chuyển hay giữ thứ")),
        "{asked:?}"
    );
    let (_, asked) = two(&["text: Khai giảng 04/9/2027 (thứ Bảy)."]);
    assert!(
        asked.iter().any(|it| it.contains("Quốc khánh")),
        "{asked:?}"
    );
    let (text, _) = two(&["text: Ngày Nhà giáo Việt Nam, họp thứ Bảy, ngày 20/11/2027."]);
    assert!(text.contains("thứ Hai, ngày 20/11/2028"), "{text}");
}

#[test]
fn a_day_without_its_year_that_goes_with_another_entry_is_asked() {
    let (text, asked) = two(&["text: Thi CN 14/3/2027.", "text: Nộp từ 14/3 đến 15/4."]);
    assert!(text.contains("từ 12/3 đến 15/4"), "{text}");
    assert!(
        asked
            .iter()
            .any(|it| it.starts_with("14/3: dời theo cùng ngày ấy ở dòng 5")),
        "{asked:?}"
    );
}

#[test]
fn a_number_that_counts_parts_is_no_day() {
    let (text, _) = two(&["text: Đợt 1 - 15/3/2027, đợt 2 - 20/9/2027."]);
    assert!(
        text.contains("Đợt 1 - 15/3/2028, đợt 2 - 20/9/2028"),
        "{text}"
    );
}
