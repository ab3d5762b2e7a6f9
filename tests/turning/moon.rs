//! Days of the moon and the days of the sun beside them, in the new year.

use kehoach::turn::Fate;

use super::{asked, become_in_a_year, plan, turned};

#[test]
fn a_day_of_the_sun_goes_by_the_day_of_the_moon_however_that_is_written() {
    for (words, want) in [
        ("Rằm tháng 7 (16/8/2027).", "Rằm tháng 7 (03/9/2028)."),
        (
            "Rằm tháng 7 (16/8/2027) phát quà.",
            "Rằm tháng 7 (03/9/2028) phát quà.",
        ),
        (
            "Lễ mùng 5 tháng 5 âm lịch (09/6/2027).",
            "Lễ mùng 5 tháng 5 âm lịch (28/5/2028).",
        ),
        (
            "Tế thần 12/3 ÂL (18/4/2027).",
            "Tế thần 12/3 ÂL (06/4/2028).",
        ),
        (
            "Tế thần 12/3 (ÂL), 18/4/2027.",
            "Tế thần 12/3 (ÂL), 06/4/2028.",
        ),
        ("Tết Đoan Ngọ (09/6/2027).", "Tết Đoan Ngọ (28/5/2028)."),
        // A day in figures is of the moon when that of the sun shows it.
        (
            "Nước lớn mùng 3 tháng 9 (02/10/2027).",
            "Nước lớn mùng 3 tháng 9 (20/10/2028).",
        ),
        (
            "Nghỉ mùng 2 tháng 9 (02/9/2027).",
            "Nghỉ mùng 2 tháng 9 (02/9/2028).",
        ),
        (
            "Ngày 27/7/2027 (âm lịch 24/6).",
            "Ngày 27/7/2028 (âm lịch 24/6).",
        ),
        ("Viếng 27/7 (24/6 âm lịch).", "Viếng 27/7 (06/6 âm lịch)."),
        (
            "Giỗ làng 15-16/2 âm lịch (22-23/3/2027).",
            "Giỗ làng 15-16/2 âm lịch (10-11/3/2028).",
        ),
        // A day that every year remembers, too, where that of the moon stands in front.
        (
            "Con nước 11/9 ÂL (10/10/2027).",
            "Con nước 11/9 ÂL (28/10/2028).",
        ),
    ] {
        assert_eq!(become_in_a_year(words), want);
    }
}

#[test]
fn words_of_the_moon_that_stay_are_told_as_kept_and_alone_they_are_not_asked() {
    let rows = turned(&plan(2027, "text: Rằm tháng 7 (16/8/2027)."), 2028).rows;
    let kept = rows.iter().find(|it| it.was == "Rằm tháng 7");
    assert_eq!(kept.map(|it| it.fate), Some(Fate::Kept), "{rows:?}");
    for words in [
        "Thắp hương rằm tháng 7, mùng 10 tháng 3 âm lịch, 12/3 ÂL.",
        "Nghỉ mùng 2 tháng 9.",
    ] {
        assert!(
            !asked(words)
                .iter()
                .any(|it| it.contains("rằm") || it.contains("ÂL")),
            "{words}: {:?}",
            asked(words)
        );
    }
}

#[test]
fn a_thirtieth_that_the_new_year_does_not_have_is_told() {
    // The last month has 29 days from 2025 to 2031, and 30 in the lunar years 2024 and 2032.
    let told = |year: i32, to: i32, words: &str| {
        let rows = turned(&plan(year, &format!("text: {words}")), to).rows;
        let asked = rows.into_iter().filter(|it| it.fate == Fate::Look);
        asked.map(|it| (it.was, it.why.vi)).collect::<Vec<_>>()
    };
    for words in ["Trực từ 30 Tết đến mùng 3 Tết.", "Cúng 30 tháng Chạp."] {
        let asked = told(2025, 2026, words);
        assert_eq!(asked.len(), 1, "{asked:?}");
        assert!(asked[0].1.contains("chỉ có 29 ngày"), "{asked:?}");
    }
    assert_eq!(told(2026, 2027, "Cúng mùng 3 Tết, 25 tháng Chạp."), []);
    let asked = told(2032, 2033, "Bắn pháo hoa đêm 29 Tết.");
    assert_eq!(asked.len(), 1, "{asked:?}");
    assert!(asked[0].1.contains("có ngày 30"), "{asked:?}");
}

#[test]
fn a_bare_day_of_the_moon_beside_a_day_that_went_with_it_is_not_asked() {
    assert_eq!(asked("Ra quân 14/02/2027 (mùng 9)."), Vec::<String>::new());
}
