//! Days against their days of the week, their days of the moon and one another.

use super::{OFFICE, PAPER, findings};

/// What is told of the days of a sentence, each with the words it points at.
fn told(body: &str) -> Vec<(&'static str, String)> {
    let text = format!("{PAPER}{body}");
    let found = findings(&text, OFFICE).into_iter();
    let days = ["weekday-mismatch", "lunar-mismatch", "reversed-period"];
    let found = found.filter(|it| days.contains(&it.code));
    found
        .map(|it| {
            let span = it.span.expect("a place");
            (
                it.code,
                text[span.start as usize..span.end as usize].to_owned(),
            )
        })
        .collect()
}

fn of_sentence(words: &str) -> Vec<(&'static str, String)> {
    told(&format!("closing: >-\n  {words}\n"))
}

#[test]
fn a_list_of_days_of_the_week_belongs_to_a_list_of_days() {
    let wrong = |words: &str| {
        of_sentence(words)
            .into_iter()
            .map(|it| it.1)
            .collect::<Vec<_>>()
    };
    // 19/5/2024 is a Sunday.
    assert_eq!(
        wrong("Trong 02 ngày 20 và 21/5/2024 (thứ Hai, thứ Ba)."),
        Vec::<String>::new()
    );
    assert_eq!(
        wrong("Trong 02 ngày 20 và 21/5/2024 (thứ Ba, thứ Tư)."),
        ["thứ Ba", "thứ Tư"]
    );
    assert_eq!(
        wrong("Thứ Hai, thứ Tư, ngày 20 và 21/5/2024 khám bệnh."),
        ["thứ Tư"]
    );
    assert_eq!(
        wrong("Từ ngày 20/5/2024 đến ngày 24/5/2024 (từ thứ Hai đến thứ Bảy)."),
        ["thứ Bảy"]
    );
    assert_eq!(
        wrong("Ngày 20/5/2024 trực từ thứ Hai đến thứ Sáu hằng tuần."),
        Vec::<String>::new()
    );
    assert_eq!(
        wrong("Các ngày 20, 21 và 22/5/2024 tiếp dân (nghỉ thứ Bảy, Chủ nhật)."),
        Vec::<String>::new()
    );
}

#[test]
fn a_column_of_days_of_the_week_is_held_against_the_dates_of_its_rows() {
    let table = |rows: &str| {
        let annex = format!(
            "annexes:\n  - title: Lịch trực\n    table: {{head: [[TT, Ngày, Thứ, Người trực]], rows: [{rows}]}}\n"
        );
        told(&annex).into_iter().map(|it| it.1).collect::<Vec<_>>()
    };
    assert_eq!(
        table("[1, 20/5/2024, Thứ Hai, Lê A], [2, 21/5/2024, Thứ Ba, Lê B]"),
        Vec::<String>::new()
    );
    assert_eq!(
        table("[1, 20/5/2024, Thứ Ba, Lê A], [2, 21/5/2024, T3, Lê B]"),
        ["Thứ Ba"]
    );
    assert_eq!(table("[1, '20/5/2024 (13/4 âm lịch)', CN, Lê A]"), ["CN"]);
    // Of two dates nobody knows which is meant.
    assert_eq!(
        table("[1, 20/5/2024, Thứ Tư, 22/5/2024]"),
        Vec::<String>::new()
    );
}

#[test]
fn a_short_day_is_held_against_its_day_of_the_week() {
    let wrong = |words: &str| {
        let found = of_sentence(words).into_iter();
        found.map(|it| it.1).collect::<Vec<_>>()
    };
    for (words, want) in [
        ("Phát động 19/5 (CN), tổng kết 21/5 (T3).", vec![]),
        ("Phát động 19/5 (T6), tổng kết 21/5 (T3).", vec!["T6"]),
        ("Tọa đàm 20/5 (thứ Sáu).", vec!["thứ Sáu"]),
        ("Truyền hình tối 19.5 (thứ Năm).", vec!["thứ Năm"]),
        ("Đạt 3/5 (thứ Hai được thưởng).", vec![]),
    ] {
        assert_eq!(wrong(words), want, "{words}");
    }
}

#[test]
fn a_column_of_days_of_the_week_may_be_short_and_its_days_have_their_month_elsewhere() {
    let table = |head: &str, rows: &str| {
        let annex = format!(
            "annexes:\n  - title: Lịch trực\n    table: {{head: [[{head}]], rows: [{rows}]}}\n"
        );
        told(&annex).into_iter().map(|it| it.1).collect::<Vec<_>>()
    };
    for (head, rows, want) in [
        (
            "Thứ, Ngày, Việc",
            "[Hai, 20/5/2024, Họp], [Ba, 21/5, Hội]",
            vec![],
        ),
        (
            "Thứ, Ngày, Việc",
            "[Ba, 20/5/2024, Họp], [6, 21/5, Hội]",
            vec!["Ba", "6"],
        ),
        (
            "Thứ, Ngày, Việc",
            "Tháng 5/2024, [Hai, 20, Họp], [Tư, 21, Hội]",
            vec!["Tư"],
        ),
        (
            "Tháng, Ngày, Việc",
            "[5, 19 (CN), Họp], [5, 21 (thứ Sáu), Hội]",
            vec!["thứ Sáu"],
        ),
        (
            "'Thứ, ngày', Việc",
            "['Hai, 20/5', Họp], ['Sáu, 21/5', Hội]",
            vec!["Sáu"],
        ),
        ("Thứ tự, Ngày, Việc", "[2, 21/5/2024, Họp]", vec![]),
    ] {
        assert_eq!(table(head, rows), want, "{head}: {rows}");
    }
}

#[test]
fn a_day_of_the_moon_is_that_of_its_day_of_the_sun() {
    for words in [
        "Dâng hương ngày 27/7/2024 (tức ngày 22/6 âm lịch).",
        "Dâng hương ngày 27/7/2024 (thứ Bảy, ngày 22 tháng 6 năm Giáp Thìn).",
        "Rước đèn ngày 17/9/2024 (rằm tháng Tám).",
        "Từ ngày 17/02/2024 đến ngày 19/02/2024 (mùng 8 đến mùng 10 tháng Giêng).",
        "Ngày 27/7/2024 thăm hộ; rằm tháng Tám tặng quà (xem phụ lục).",
        "Thành lập ngày 03/02/1930 (mùng 6 tháng Giêng).",
    ] {
        assert_eq!(of_sentence(words), [], "{words}");
    }
    for (words, want) in [
        ("Dâng hương ngày 27/7/2024 (tức ngày 20/6 âm lịch).", "20/6"),
        (
            "Dâng hương ngày 27/7/2024 (thứ Bảy, ngày 12 tháng 6 năm Giáp Thìn).",
            "12 tháng 6",
        ),
        (
            "Dâng hương ngày 27/7/2024 (ngày 22 tháng 6 năm Ất Tỵ).",
            "Ất Tỵ",
        ),
        ("Rước đèn ngày 18/9/2024 (rằm tháng Tám).", "rằm tháng Tám"),
    ] {
        assert_eq!(
            of_sentence(words),
            [("lunar-mismatch", want.to_owned())],
            "{words}"
        );
    }
}

#[test]
fn months_and_quarters_do_not_end_before_they_begin() {
    for words in [
        "Thực hiện từ tháng 9/2024 đến tháng 5/2025.",
        "Thực hiện từ tháng 11 đến tháng 02/2025.",
        "Thực hiện từ ngày 20/12 đến ngày 05/01/2025.",
        "Thực hiện quý IV/2024 - quý I/2025.",
    ] {
        assert_eq!(of_sentence(words), [], "{words}");
    }
    for (words, want) in [
        (
            "Thực hiện từ tháng 9/2024 đến tháng 5/2024.",
            "tháng 9/2024 đến tháng 5/2024",
        ),
        (
            "Thực hiện quý IV/2025 - quý I/2025.",
            "quý IV/2025 - quý I/2025",
        ),
        (
            "Thực hiện từ ngày 04/6 đến hết ngày 02/5/2024.",
            "ngày 04/6 đến hết ngày 02/5/2024",
        ),
    ] {
        assert_eq!(
            of_sentence(words),
            [("reversed-period", want.to_owned())],
            "{words}"
        );
    }
}

#[test]
fn a_day_of_the_week_between_two_days_is_of_one_of_them() {
    let wrong = |words: &str| {
        let found = of_sentence(words).into_iter();
        found.map(|it| it.1).collect::<Vec<_>>()
    };
    // 19/5/2024 is a Sunday, 21/5/2024 a Tuesday.
    for (words, want) in [
        ("Trực 19/5 CN, 21/5 T3.", vec![]),
        ("Trực 19/5/2024 CN, 21/5/2024 T3.", vec![]),
        ("Trực 19/5/2024 CN 21/5/2024 T3.", vec![]),
        (
            "Trực ngày 19/5/2024, Chủ nhật, ngày 21/5/2024, thứ Ba.",
            vec![],
        ),
        ("Trực CN 19/5/2024, T3 21/5/2024.", vec![]),
        ("Trực CN, 19/5/2024, T3, 21/5/2024.", vec![]),
        ("Trực 19/5/2024 CN và 21/5/2024 T3.", vec![]),
        ("Trực 19/5/2024, thứ Ba, ngày 21/5/2024 nghỉ.", vec![]),
        ("Trực 19/5/2024 T7, 21/5/2024 T3.", vec!["T7"]),
        ("Trực 19/5 CN, 21/5 T6.", vec!["T6"]),
        ("Trực CN 19/5/2024, T4 21/5/2024.", vec!["T4"]),
    ] {
        assert_eq!(wrong(words), want, "{words}");
    }
}
