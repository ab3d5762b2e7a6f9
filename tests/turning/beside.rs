//! What stands beside a day goes with it: its day of the week, its day of the moon, the other end of its range, its row.

use kehoach::turn::Fate;

use super::{asked, become_in_a_year, plan, turned};

#[test]
fn a_day_of_the_week_behind_its_date_goes_with_it() {
    for (words, want) in [
        (
            "Họp ngày 05/11/2027 (thứ Sáu).",
            "Họp ngày 03/11/2028 (thứ Sáu).",
        ),
        (
            "Họp 05/11/2027 (Thứ Sáu, tức ngày 08/10 âm lịch).",
            "Họp 05/11/2028 (Chủ nhật, tức ngày 19/9 âm lịch).",
        ),
        ("Thi đấu CN 09/5/2027.", "Thi đấu CN 07/5/2028."),
        ("Thi đấu T7, 08/5/2027.", "Thi đấu T7, 06/5/2028."),
        (
            "Gặp thứ Bảy 13/11, tại thôn.",
            "Gặp thứ Bảy 11/11, tại thôn.",
        ),
    ] {
        assert_eq!(become_in_a_year(words), want);
    }
}

#[test]
fn the_day_of_an_anniversary_is_kept_whatever_day_of_the_week_stands_beside_it() {
    for (words, want) in [
        (
            "Thứ Bảy, ngày 12/6/2027, kỷ niệm 30 năm thành lập xưởng (12/6/1997 - 12/6/2027).",
            "Thứ Hai, ngày 12/6/2028, kỷ niệm 31 năm thành lập xưởng (12/6/1997 - 12/6/2028).",
        ),
        (
            "Gặp mặt 12/6/2027 (thứ Bảy), kỷ niệm 30 năm lập hội (12/6/1997 - 12/6/2027).",
            "Gặp mặt 12/6/2028 (thứ Hai), kỷ niệm 31 năm lập hội (12/6/1997 - 12/6/2028).",
        ),
    ] {
        assert_eq!(become_in_a_year(words), want);
    }
}

#[test]
fn days_of_the_week_named_together_go_with_their_days() {
    for (words, want) in [
        (
            "Thi trong 02 ngày 19 và 20/5/2027 (thứ Tư, thứ Năm).",
            "Thi trong 02 ngày 17 và 18/5/2028 (thứ Tư, thứ Năm).",
        ),
        ("Thi T2 - T6 (08-12/3/2027).", "Thi T2 - T6 (06-10/3/2028)."),
        (
            "Tập thứ Hai đến thứ Sáu, từ 08/3 đến 12/3/2027.",
            "Tập thứ Hai đến thứ Sáu, từ 06/3 đến 10/3/2028.",
        ),
        (
            "Các ngày thứ Bảy 06/3, 13/3, 20/3/2027.",
            "Các ngày thứ Bảy 04/3, 11/3, 18/3/2028.",
        ),
        (
            "Thứ Bảy, Chủ nhật (13, 14/3/2027).",
            "Thứ Bảy, Chủ nhật (11, 12/3/2028).",
        ),
        (
            "Rằm tháng Bảy (16/8) phát quà.",
            "Rằm tháng Bảy (03/9) phát quà.",
        ),
    ] {
        assert_eq!(become_in_a_year(words), want);
    }
}

#[test]
fn a_day_of_the_week_that_is_of_no_day_is_asked() {
    assert_eq!(asked("Họp thứ Ba; gửi ngày 03/3/2027."), ["thứ Ba"]);
    for words in [
        "Họp thứ Sáu hằng tuần, từ ngày 03/3/2027.",
        "Họp thứ Hai tuần đầu tháng 3/2027; gửi ngày 03/3/2027.",
    ] {
        assert_eq!(asked(words), Vec::<String>::new(), "{words}");
    }
}

#[test]
fn a_known_day_of_the_sun_keeps_its_number_and_its_gloss_is_told_again() {
    for (words, want) in [
        (
            "Viếng nghĩa trang ngày 27/7/2027 (tức ngày 24/6 âm lịch).",
            "Viếng nghĩa trang ngày 27/7/2028 (tức ngày 06/6 âm lịch).",
        ),
        (
            "Gặp mặt thứ Bảy, ngày 20/11/2027 (tức ngày 23 tháng 10 năm Đinh Mùi).",
            "Gặp mặt thứ Hai, ngày 20/11/2028 (tức ngày 05 tháng 10 năm Mậu Thân).",
        ),
    ] {
        assert_eq!(become_in_a_year(words), want);
    }
}

#[test]
fn a_day_that_either_calendar_may_lead_is_asked() {
    let words = "text: Dâng hương ngày 05/4/2027 (tức ngày 29/02 âm lịch).";
    let turned = turned(&plan(2027, words), 2028);
    assert!(
        turned
            .text
            .contains("ngày 05/4/2028 (tức ngày 11/3 âm lịch)"),
        "{}",
        turned.text
    );
    let mut asked = turned.rows.iter().filter(|it| it.fate == Fate::Look);
    assert!(asked.any(|it| it.why.vi.starts_with("giữ ngày dương")));
}

#[test]
fn a_day_of_the_moon_leads_the_day_of_the_sun_behind_it() {
    assert_eq!(
        become_in_a_year("Lễ hội 15/01/2027 âm lịch (tức 20/02/2027 dương lịch)."),
        "Lễ hội 15/01/2028 âm lịch (tức 09/02/2028 dương lịch)."
    );
}

#[test]
fn both_ends_of_a_range_go_by_the_moon_that_names_its_month_once() {
    assert_eq!(
        become_in_a_year(
            "Hội từ ngày 15/02 đến hết ngày 17/02/2027 (từ ngày 10 đến hết ngày 12 tháng Giêng)."
        ),
        "Hội từ ngày 04/02 đến hết ngày 06/02/2028 (từ ngày 10 đến hết ngày 12 tháng Giêng)."
    );
}

#[test]
fn a_day_inside_a_range_of_the_sun_goes_with_it() {
    assert_eq!(
        become_in_a_year(
            "Giao từ ngày 04/3 đến ngày 06/3/2027 (tức từ ngày 27 đến ngày 29 tháng Giêng); xã giao ngày 05/3/2027 (28 tháng Giêng)."
        ),
        "Giao từ ngày 04/3 đến ngày 06/3/2028 (tức từ ngày 09 đến ngày 11 tháng Hai); xã giao ngày 05/3/2028 (10 tháng Hai)."
    );
}

#[test]
fn ends_without_a_year_or_a_month_of_their_own_are_read_with_the_last() {
    let words =
        "Giao từ ngày 23/02 đến hết ngày 25/02/2027 (tức từ ngày 18 đến hết ngày 20 tháng Giêng).";
    let new = become_in_a_year(words);
    assert!(
        new.starts_with("Giao từ ngày 23/02 đến hết ngày 25/02/2028"),
        "{new}"
    );
    // Its month is no longer that of the last day.
    assert!(
        asked(words).contains(&"18".to_owned()),
        "{:?}",
        asked(words)
    );
    assert_eq!(
        become_in_a_year("Từ ngày 20/12 đến ngày 10/01/2028."),
        "Từ ngày 20/12 đến ngày 10/01/2029."
    );
}

#[test]
fn a_table_goes_with_the_words_of_its_item() {
    let lines = "text: Thi thứ Bảy, ngày 08/5/2027.\ntable:\n  head:\n    - [TT, Ngày, Thứ, Việc]\n  rows:\n    - [1, 08/5/2027, Thứ Bảy, Thi]\n    - [2, 10/5/2027, Thứ Hai, Trao giải]";
    let text = turned(&plan(2027, lines), 2028).text;
    for row in [
        "[1, 06/5/2028, Thứ Bảy, Thi]",
        "[2, 08/5/2028, Thứ Hai, Trao giải]",
    ] {
        assert!(text.contains(row), "{text}");
    }
}

#[test]
fn births_ages_short_amounts_and_ranks_are_asked() {
    for (words, want) in [
        (
            "Gọi công dân sinh từ ngày 01/01/2002 đến hết ngày 31/12/2008.",
            vec!["01/01/2002", "31/12/2008"],
        ),
        (
            "Mừng cụ bà tròn 100 tuổi, quà 300.000đ/người.",
            vec!["100", "300.000đ"],
        ),
        ("Phấn đấu xếp hạng Nhì khối thi đua.", vec!["hạng Nhì"]),
        ("Trao 02 giải nhì, quà cho trẻ dưới 6 tuổi.", vec![]),
        ("Từ 9 giờ 00 ngày 05/5/2027 phát thanh.", vec![]),
        (
            "Hướng tới kỷ niệm 100 năm Ngày thành lập Đảng vào năm 2030.",
            vec![],
        ),
    ] {
        assert_eq!(asked(words), want, "{words}");
    }
}

#[test]
fn a_day_that_every_year_remembers_keeps_its_number() {
    // 05/9/2026 is a Saturday, and a Sunday in 2027.
    let words = |it: &str| turned(&plan(2026, &format!("text: {it}")), 2027);
    for (said, want) in [
        ("Khai giảng thứ Bảy 05/9.", "Khai giảng Chủ nhật 05/9."),
        (
            "Vào năm học thứ Bảy, ngày 05/9/2026.",
            "Vào năm học Chủ nhật, ngày 05/9/2027.",
        ),
        ("Khai giảng 05/9/2026 (T7).", "Khai giảng 05/9/2027 (CN)."),
    ] {
        let turned = words(said);
        assert!(turned.text.contains(want), "{}", turned.text);
        let mut asked = turned.rows.iter().filter(|it| it.fate == Fate::Look);
        assert!(asked.next().is_some(), "{said}");
    }
    // One of several days of the week is no such day.
    let text = words("Tập các ngày thứ Bảy 29/8, 05/9, 12/9/2026.").text;
    assert!(text.contains("thứ Bảy 28/8, 04/9, 11/9/2027"), "{text}");
}

#[test]
fn days_of_the_week_behind_their_days_go_with_them() {
    for (words, want) in [
        (
            "Trực 18/5 T3, 20/5 T5; nghỉ.",
            "Trực 16/5 T3, 18/5 T5; nghỉ.",
        ),
        ("Thi T7 08/5, CN 09/5.", "Thi T7 06/5, CN 07/5."),
        ("Tiêm vét 10/4 (T7).", "Tiêm vét 08/4 (T7)."),
    ] {
        assert_eq!(become_in_a_year(words), want);
    }
}

#[test]
fn months_and_days_in_letters_and_brackets_are_read() {
    for (words, want) in [
        (
            "Phát tờ rơi T6 - T9/2027; họp Q2/2027.",
            "Phát tờ rơi T6 - T9/2028; họp Q2/2028.",
        ),
        (
            "Tuần lễ nước sạch (T4/2027).",
            "Tuần lễ nước sạch (T4/2028).",
        ),
        (
            "Kiểm tra các ngày 12, 13, 14/8/2027.",
            "Kiểm tra các ngày 12, 13, 14/8/2028.",
        ),
    ] {
        assert_eq!(become_in_a_year(words), want);
    }
    assert_eq!(
        asked("Tuần lễ nước sạch (15 - 22/5)."),
        Vec::<String>::new()
    );
    assert_eq!(asked("Uống thuốc ngày 01 - 02/6 và 01 - 02/12."), ["02/12"]);
    assert_eq!(
        asked("Nghỉ 10/3 ÂL (16/4), 30/4 và 01/5."),
        Vec::<String>::new()
    );
    let rows = turned(&plan(2026, "text: Hội khỏe 27/7 (thứ Hai)."), 2027).rows;
    assert!(
        rows.iter()
            .all(|it| !it.was.contains("27/7") || it.was == "27/7 (thứ Hai)"),
        "{rows:?}"
    );
}
