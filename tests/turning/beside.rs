//! What stands beside a day goes with it: its day of the week, its day of the moon, the other end of its range, its row.

use kehoach::turn::Fate;

use super::{plan, turned};

/// Words of a plan of 2027 and what they become in 2028.
fn become_in_a_year(words: &str) -> String {
    let text = turned(&plan(2027, &format!("text: >-\n  {words}")), 2028).text;
    text.lines().last().unwrap_or_default().trim().to_owned()
}

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
fn a_day_of_the_week_beside_no_single_day_is_asked() {
    let words = "text: Thi trong 02 ngày 19 và 20/5/2027 (thứ Tư, thứ Năm).";
    let rows = turned(&plan(2027, words), 2028).rows;
    let asked = rows.iter().filter(|it| it.fate == Fate::Look);
    let asked: Vec<&str> = asked.map(|it| &*it.was).collect();
    assert!(
        asked.contains(&"thứ Tư") && asked.contains(&"thứ Năm"),
        "{asked:?}"
    );
    let rows = turned(
        &plan(2027, "text: Họp thứ Sáu hằng tuần, từ ngày 05/3/2027."),
        2028,
    )
    .rows;
    assert!(rows.iter().all(|it| it.was != "thứ Sáu"), "{rows:?}");
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

/// What is asked of words of a plan of 2027 in 2028.
fn asked(words: &str) -> Vec<String> {
    let rows = turned(&plan(2027, &format!("text: >-\n  {words}")), 2028).rows;
    let asked = rows.into_iter().filter(|it| it.fate == Fate::Look);
    asked.map(|it| it.was).collect()
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
