//! Words, counts and papers that are true of one year are asked about.

use kehoach::turn::Fate;

use super::{asked, asked_of, become_in_a_year, plan, turned};

#[test]
fn words_that_say_which_year_it_is_are_asked() {
    for (words, want) in [
        (
            "Năm nay mở 45 lớp; năm tới mở thêm.",
            vec!["Năm nay", "45", "năm tới"],
        ),
        (
            "Lễ hội Xuân con Dê, năm Mùi.",
            vec!["Xuân con Dê", "năm Mùi"],
        ),
        ("Nuôi 10 con dê; năm đầu tư thôn.", vec![]),
        ("Mở hội thi lần hai tại thôn.", vec!["lần hai"]),
        ("Kỳ họp thứ 5 đã bàn.", vec!["Kỳ họp thứ 5"]),
        ("Giữ vững hạng III cụm thi đua.", vec!["hạng III"]),
        ("Trạm y tế hạng III.", vec![]),
        ("Mở lớp bồi dưỡng khóa 5.", vec!["khóa 5"]),
        ("Theo Nghị quyết Trung ương khóa XII.", vec![]),
        ("Đợt II thăm hộ; trong năm có 30 suất quà.", vec!["30"]),
        (
            "Giảm so với 2026; giai đoạn 2 từ 2028.",
            vec!["2026", "2028"],
        ),
        ("Trong 5 năm tới, các năm tới.", vec![]),
        (
            "Vụ Đông Xuân 2026 - 2027; niên vụ 2027/2028.",
            vec!["2026 - 2027", "2027/2028"],
        ),
        ("Xong trong Q3/2027, năm 2027-2028.", vec!["2027-2028"]),
    ] {
        assert_eq!(asked(words), want, "{words}");
    }
}

#[test]
fn ages_and_lengths_up_to_the_year_are_asked() {
    for (words, want) in [
        (
            "Mừng thọ 25 cụ tuổi 70, bà Hà Thị Ba 90 tuổi.",
            vec!["70", "90"],
        ),
        ("Bà Lý Thị Sáu (SN 1937), 90 tuổi.", vec!["1937", "90"]),
        ("Người cao tuổi (từ 1967 trở về trước).", vec!["1967"]),
        ("Từ năm 2022 đến nay (5 năm) có 12 lớp.", vec!["5 năm"]),
        (
            "Còn 3 năm nữa; sơ kết 05 năm thực hiện.",
            vec!["3 năm", "05 năm"],
        ),
        ("Trẻ từ 6 đến 14 tuổi, độ tuổi 18, kế hoạch 5 năm.", vec![]),
    ] {
        assert_eq!(asked(words), want, "{words}");
    }
}

#[test]
fn a_count_takes_the_year_in_brackets_along() {
    assert_eq!(
        become_in_a_year("Mừng 238 năm Chiến thắng Đồi Gió - Bãi Mây (1789 - 2027)."),
        "Mừng 239 năm Chiến thắng Đồi Gió - Bãi Mây (1789 - 2028)."
    );
}

#[test]
fn a_count_that_was_half_round_is_asked() {
    let text = plan(
        2026,
        "text: Kỷ niệm 85 năm lập làng (15/5/1941 - 15/5/2026).",
    );
    assert_eq!(
        asked_of(turned(&text, 2028)),
        ["85 năm lập làng (15/5/1941 - 15/5/2026)"]
    );
}

#[test]
fn a_rank_is_of_the_year_its_sentence_tells() {
    let rows = turned(
        &plan(
            2027,
            "text: Năm 2026 xã xếp thứ 14/75, phấn đấu trong nhóm 10.",
        ),
        2028,
    )
    .rows;
    let why = |was: &str| rows.iter().find(|it| it.was == was).unwrap().why.vi.clone();
    assert!(
        why("14/75").starts_with("thứ hạng của năm 2026"),
        "{}",
        why("14/75")
    );
    assert!(
        why("10").starts_with("thứ hạng của năm 2027"),
        "{}",
        why("10")
    );
}

#[test]
fn a_paper_cited_in_a_sentence_is_asked_like_a_basis() {
    let words = "Theo Kế hoạch số 12/KH-UBND ngày 05/01/2027.";
    let text = plan(2027, &format!("text: {words}"));
    let rows = turned(&text, 2028).rows;
    let row = rows.iter().find(|it| it.key == "tasks[0].text").unwrap();
    assert_eq!(row.was, "Kế hoạch số 12/KH-UBND ngày 05/01/2027");
    assert_eq!(
        row.why.vi,
        "căn cứ của năm 2027: có văn bản của năm 2028 thay chưa?"
    );
}

#[test]
fn a_figure_is_shown_with_the_words_around_it() {
    let rows = turned(
        &plan(2027, "text: Vụ Đông Xuân 2026 - 2027, mùa khô."),
        2028,
    )
    .rows;
    let shown: Vec<String> = rows.iter().map(|it| it.shown()).collect();
    assert!(
        shown.contains(&"2026 - 2027 [Đông Xuân 2026 - 2027, mùa]".to_owned()),
        "{shown:?}"
    );
}

#[test]
fn a_last_day_names_the_holidays_it_goes_back_over() {
    let rows = turned(&plan(2027, "{text: Gửi, due: 26/11/2027}"), 2028).rows;
    let why = &rows
        .iter()
        .find(|it| it.key.ends_with("due"))
        .unwrap()
        .why
        .vi;
    assert!(why.contains("24/11/2028 là Ngày Văn hóa Việt Nam"), "{why}");
}

#[test]
fn ages_of_groups_and_bare_days_stay_in_silence() {
    for words in [
        "Vận động phụ nữ 35 đến 60 tuổi, nhóm (35 - 60 tuổi), trẻ (5 tuổi).",
        "Cụ bà 103 tuổi được chăm sóc; mừng thọ 90 tuổi cho các cụ.",
        "Nữ, 35 tuổi trở xuống; học sinh lớp 1, 6 tuổi.",
        "Báo cáo ngày 25; trực 24/24.",
    ] {
        assert_eq!(asked(words), Vec::<String>::new(), "{words}");
    }
    assert_eq!(
        asked("Tiêm cho cụ Hồ Thị Tư (sinh năm 1924), 103 tuổi; cụ Lê Ba (98 tuổi)."),
        ["1924", "103", "98"]
    );
}

#[test]
fn figures_of_no_year_are_told_as_kept() {
    let rows = turned(
        &plan(2027, "text: Mở 12 điểm tiêm, 30 bàn; Đội 1 trực."),
        2028,
    )
    .rows;
    let kept: Vec<_> = rows
        .iter()
        .filter(|it| it.why.vi.starts_with("con số"))
        .collect();
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert_eq!(
        (kept[0].fate, &*kept[0].was),
        (Fate::Kept, "12 điểm; 30 bàn")
    );
}
