//! Every form of a day, month, quarter and year, taken one and five years on.

use kehoach::turn::Fate;

use super::{plan, turned};

/// Old year, key, words, the words a year later, five years later; `=` where they stay.
const FORMS: &[(i32, &str, &str, &str, &str)] = &[
    // Last days leave the weekend, Tết and public holidays.
    (2026, "due", "20/3/2026", "19/3/2027", "20/3/2031"),
    (2026, "due", "15/6/2026", "15/6/2027", "13/6/2031"),
    (2026, "due", "15/12/2026", "15/12/2027", "15/12/2031"),
    (2026, "due", "25/12/2026", "24/12/2027", "25/12/2031"),
    (2026, "due", "20/11/2026", "19/11/2027", "20/11/2031"),
    (2026, "due", "27/02/2026", "26/02/2027", "27/02/2031"),
    (2026, "due", "31/12/2026", "31/12/2027", "31/12/2031"),
    (2026, "due", "05/02/2026", "03/02/2027", "05/02/2031"),
    (
        2026,
        "due",
        "trước ngày 20/3/2026",
        "trước ngày 19/3/2027",
        "trước ngày 20/3/2031",
    ),
    (
        2026,
        "due",
        "đến hết ngày 20/3/2026",
        "đến hết ngày 19/3/2027",
        "đến hết ngày 20/3/2031",
    ),
    (
        2026,
        "due",
        "chậm nhất ngày 15/6/2026",
        "chậm nhất ngày 15/6/2027",
        "chậm nhất ngày 13/6/2031",
    ),
    (2026, "due", "20/3", "19/3", "="),
    (2026, "due", "15/4", "=", "="),
    // One that was off in the old year too was fixed by somebody else.
    (2026, "due", "15/11/2026", "15/11/2027", "15/11/2031"),
    (2026, "due", "30/4/2026", "30/4/2027", "30/4/2031"),
    // Months, quarters and years take the new year.
    (2026, "due", "tháng 5/2026", "tháng 5/2027", "tháng 5/2031"),
    (2026, "due", "5/2026", "5/2027", "5/2031"),
    (2026, "due", "quý I/2026", "quý I/2027", "quý I/2031"),
    (
        2026,
        "due",
        "Quý IV năm 2026",
        "Quý IV năm 2027",
        "Quý IV năm 2031",
    ),
    (2026, "due", "2026", "2027", "2031"),
    (
        2026,
        "when",
        "tháng 02/2026",
        "tháng 02/2027",
        "tháng 02/2031",
    ),
    (2026, "when", "quý III/2026", "quý III/2027", "quý III/2031"),
    (2026, "when", "06 - 07/2026", "06 - 07/2027", "06 - 07/2031"),
    // What comes back each year, or goes on for years, stays.
    (2026, "due", "15/02 hằng năm", "=", "="),
    (2026, "when", "thường xuyên", "=", "="),
    (2026, "when", "2026 - 2030", "=", "="),
    // A day of work stays, whatever day of the week it is; a person decides.
    (2026, "when", "20/3/2026", "20/3/2027", "20/3/2031"),
    (
        2026,
        "when",
        "từ 01/3/2026 đến 10/8/2026",
        "từ 01/3/2027 đến 10/8/2027",
        "từ 01/3/2031 đến 10/8/2031",
    ),
    // Over the turn of the year.
    (
        2026,
        "when",
        "15/12/2025 - 14/12/2026",
        "15/12/2026 - 14/12/2027",
        "15/12/2030 - 14/12/2031",
    ),
    (
        2026,
        "when",
        "từ 9/2025 đến 5/2026",
        "từ 9/2026 đến 5/2027",
        "từ 9/2030 đến 5/2031",
    ),
    (2026, "due", "15/01/2027", "14/01/2028", "15/01/2032"),
    // No such day in other years.
    (2028, "due", "29/02/2028", "28/02/2029", "28/02/2033"),
    (2028, "when", "29/02/2028", "28/02/2029", "28/02/2033"),
    // In sentences: the day of the week chooses the day.
    (
        2026,
        "text",
        "Họp thứ Sáu, ngày 27/02/2026.",
        "Họp thứ Sáu, ngày 26/02/2027.",
        "Họp thứ Sáu, ngày 28/02/2031.",
    ),
    (
        2026,
        "text",
        "Khai mạc Chủ nhật, ngày 15/3/2026.",
        "Khai mạc Chủ nhật, ngày 14/3/2027.",
        "Khai mạc Chủ nhật, ngày 16/3/2031.",
    ),
    (
        2026,
        "text",
        "Phát động ngày 20 tháng 3 năm 2026.",
        "Phát động ngày 20 tháng 3 năm 2027.",
        "Phát động ngày 20 tháng 3 năm 2031.",
    ),
    (
        2026,
        "text",
        "Gửi báo cáo trước ngày 20/3/2026.",
        "Gửi báo cáo trước ngày 19/3/2027.",
        "Gửi báo cáo trước ngày 20/3/2031.",
    ),
    (
        2026,
        "text",
        "Nộp chậm nhất là ngày 15 tháng 6 năm 2026.",
        "Nộp chậm nhất là ngày 15 tháng 6 năm 2027.",
        "Nộp chậm nhất là ngày 13 tháng 6 năm 2031.",
    ),
    (
        2026,
        "text",
        "Xong trong tháng 5 năm 2026.",
        "Xong trong tháng 5 năm 2027.",
        "Xong trong tháng 5 năm 2031.",
    ),
    (
        2026,
        "text",
        "Rà soát tuần đầu tháng 3/2026.",
        "Rà soát tuần đầu tháng 3/2027.",
        "Rà soát tuần đầu tháng 3/2031.",
    ),
    (
        2026,
        "text",
        "Kéo dài đến hết tháng 10/2026.",
        "Kéo dài đến hết tháng 10/2027.",
        "Kéo dài đến hết tháng 10/2031.",
    ),
    (
        2026,
        "text",
        "Sơ kết trong quý III/2026.",
        "Sơ kết trong quý III/2027.",
        "Sơ kết trong quý III/2031.",
    ),
    (
        2026,
        "text",
        "Công tác 6 tháng đầu năm 2026.",
        "Công tác 6 tháng đầu năm 2027.",
        "Công tác 6 tháng đầu năm 2031.",
    ),
    (
        2026,
        "text",
        "Dùng ngân sách xã năm 2026.",
        "Dùng ngân sách xã năm 2027.",
        "Dùng ngân sách xã năm 2031.",
    ),
    (
        2026,
        "text",
        "Từ ngày 15/12/2025 đến ngày 14/12/2026.",
        "Từ ngày 15/12/2026 đến ngày 14/12/2027.",
        "Từ ngày 15/12/2030 đến ngày 14/12/2031.",
    ),
    (
        2026,
        "text",
        "Chiến dịch Hè 2026 ở thôn.",
        "Chiến dịch Hè 2027 ở thôn.",
        "Chiến dịch Hè 2031 ở thôn.",
    ),
    (
        2026,
        "text",
        "Dịp Quốc khánh ngày 02/9/2026.",
        "Dịp Quốc khánh ngày 02/9/2027.",
        "Dịp Quốc khánh ngày 02/9/2031.",
    ),
    // The moon.
    (
        2026,
        "text",
        "Đón Xuân Bính Ngọ vui tươi.",
        "Đón Xuân Đinh Mùi vui tươi.",
        "Đón Xuân Tân Hợi vui tươi.",
    ),
    (
        2026,
        "text",
        "Tết Nguyên đán Bính Ngọ 2026.",
        "Tết Nguyên đán Đinh Mùi 2027.",
        "Tết Nguyên đán Tân Hợi 2031.",
    ),
    (
        2026,
        "text",
        "Trực mùng 1 Tết (17/02/2026).",
        "Trực mùng 1 Tết (06/02/2027).",
        "Trực mùng 1 Tết (23/01/2031).",
    ),
    (
        2026,
        "text",
        "Giỗ Tổ Hùng Vương (26/4/2026).",
        "Giỗ Tổ Hùng Vương (16/4/2027).",
        "Giỗ Tổ Hùng Vương (01/4/2031).",
    ),
    // Counts of years.
    (
        2026,
        "text",
        "Mừng 81 năm Quốc khánh (02/9/1945 - 02/9/2026).",
        "Mừng 82 năm Quốc khánh (02/9/1945 - 02/9/2027).",
        "Mừng 86 năm Quốc khánh (02/9/1945 - 02/9/2031).",
    ),
    (
        2026,
        "text",
        "Kỷ niệm 96 năm Ngày thành lập Đảng Cộng sản Việt Nam.",
        "Kỷ niệm 97 năm Ngày thành lập Đảng Cộng sản Việt Nam.",
        "Kỷ niệm 101 năm Ngày thành lập Đảng Cộng sản Việt Nam.",
    ),
    // What is not of the year stays.
    (2026, "text", "Năm 2025 đạt 95%.", "=", "="),
    (2026, "text", "Phấn đấu đến năm 2030.", "=", "="),
    (
        2026,
        "text",
        "Theo Kế hoạch số 12/KH-UBND ngày 20/01/2026 của xã.",
        "=",
        "=",
    ),
    (
        2026,
        "text",
        "Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024.",
        "=",
        "=",
    ),
    (2026, "text", "Hỗ trợ 2026 hộ nghèo.", "=", "="),
    (2026, "text", "Trong năm học 2025 - 2026.", "=", "="),
    (2026, "text", "Trong giai đoạn 2021 - 2026.", "=", "="),
    (2026, "text", "Trong giai đoạn 2026 - 2030.", "=", "="),
    (2026, "text", "Báo cáo trước ngày 15 hằng tháng.", "=", "="),
];

#[test]
fn every_form_of_a_time_moves_by_its_rule() {
    assert!(FORMS.len() >= 60);
    let mut wrong = Vec::new();
    for (year, key, words, one, five) in FORMS {
        for (years, want) in [(1, one), (5, five)] {
            let want = if *want == "=" { words } else { want };
            let line = |words: &str| match *key {
                "text" => format!("text: {words}"),
                key => format!("{{text: Việc, {key}: {words}}}"),
            };
            let plan = plan(*year, &line(words));
            let new = turned(&plan, year + years).text;
            if !new.contains(&line(want)) {
                let got = new.lines().last().unwrap_or_default().to_owned();
                wrong.push(format!("{words} +{years}: {got}, not {want}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_event_in_two_values_goes_to_one_day() {
    for (lines, want) in [
        (
            "name: Khai mạc vào thứ Hai, ngày 01/02/2027\ntime: 08 giờ 00 ngày 01/02/2027",
            ["thứ Hai, ngày 31/01/2028", "08 giờ 00 ngày 31/01/2028"],
        ),
        (
            "name: Gặp mặt ngày 15/3/2027\ntime: thứ Hai, ngày 15/3/2027",
            ["Gặp mặt ngày 13/3/2028", "thứ Hai, ngày 13/3/2028"],
        ),
        (
            "name: Thi từ thứ Sáu ngày 11/6/2027 đến Chủ nhật ngày 13/6/2027\ntime: từ ngày 11/6/2027 đến ngày 13/6/2027",
            [
                "từ thứ Sáu ngày 09/6/2028 đến Chủ nhật ngày 11/6/2028",
                "time: từ ngày 09/6/2028 đến ngày 11/6/2028",
            ],
        ),
    ] {
        let text = turned(&plan(2027, lines), 2028).text;
        assert!(want.iter().all(|it| text.contains(it)), "{text}");
    }
}

#[test]
fn a_day_beside_its_day_of_the_moon_moves_by_the_moon() {
    for (words, want) in [
        (
            "Hội xuân ngày 15/02/2027 (mùng 10 tháng Giêng).",
            "ngày 04/02/2028 (",
        ),
        (
            "Trực từ ngày 05/02/2027 đến hết ngày 11/02/2027 (29 tháng Chạp đến mùng 6 tháng Giêng).",
            "từ ngày 25/01/2028 đến hết ngày 31/01/2028 (",
        ),
        ("Chợ phiên mùng 8 Tết (13/02/2027).", "(02/02/2028)"),
        ("Rằm tháng Giêng (20/02/2027).", "(09/02/2028)"),
        ("Rằm tháng Tám (15/9/2027).", "(03/10/2028)"),
        ("Lễ Vu Lan (16/8/2027).", "(03/9/2028)"),
    ] {
        let text = turned(&plan(2027, &format!("text: {words}")), 2028).text;
        assert!(text.contains(want), "{text}");
    }
    let rows = turned(
        &plan(2027, "text: Mùng 10 tháng Giêng (ngày 20/3/2027)."),
        2028,
    )
    .rows;
    assert!(
        rows.iter()
            .any(|it| it.fate == Fate::Look && it.was == "Mùng 10 tháng Giêng"),
        "{rows:?}"
    );
}

#[test]
fn a_day_near_tet_without_its_day_of_the_moon_is_asked() {
    let rows = turned(&plan(2027, "text: Trực Tết từ ngày 04/02/2027."), 2028).rows;
    let told = rows.iter().find(|it| it.why.vi.starts_with("gần Tết"));
    assert_eq!(
        told.unwrap().why.vi,
        "gần Tết: mùng 1 Tết từ 06/02/2027 thành 26/01/2028, xem lại ngày"
    );
}

#[test]
fn words_of_a_years_place_are_asked_wherever_they_stand() {
    for (words, asked) in [
        ("Năm trước xếp khá.", "Năm trước"),
        ("Giữ mức của năm ngoái.", "năm ngoái"),
        ("Để dành cho năm sau.", "năm sau"),
        ("Năm đầu thực hiện đề án.", "Năm đầu"),
        ("Đại hội thể dục thể thao lần thứ III.", "lần thứ III"),
        ("Báo cáo năm trước ngày 10/12.", ""),
        ("Trong năm đầu tư hai trạm bơm.", ""),
    ] {
        let rows = turned(&plan(2027, &format!("text: {words}")), 2028).rows;
        let told: Vec<_> = rows
            .iter()
            .filter(|it| it.fate == Fate::Look && it.key.starts_with("tasks") && it.was != "10/12")
            .map(|it| &*it.was)
            .filter(|it| !it.contains('/'))
            .collect();
        let want: Vec<&str> = Some(asked)
            .filter(|it| !it.is_empty())
            .into_iter()
            .collect();
        assert_eq!(told, want, "{words}");
    }
}

#[test]
fn a_last_day_is_not_moved_onto_a_day_off_and_a_new_day_is_told() {
    let text = turned(&plan(2027, "{text: Gửi, due: 26/11/2027}"), 2028).text;
    assert!(text.contains("due: 23/11/2028"), "{text}");
    let rows = turned(&plan(2027, "{text: Họp, when: 05/8/2027}"), 2028).rows;
    let told = rows.iter().find(|it| it.fate == Fate::Look).unwrap();
    assert_eq!(told.why.vi, "ngày mới 05/8/2028 là thứ Bảy: giữ hay dời?");
}

#[test]
fn a_basis_is_of_its_own_year_and_a_blank_one_is_not_asked() {
    let text = "kind: ke-hoach\noffice: minh-xuan\nperiod: 2027\nbasis:\n  - {paper: Luật, number: 11/2026/QH16, date: 15/6/2026}\n  - '[CẦN BỔ SUNG: căn cứ]'\n";
    let rows = turned(text, 2028).rows;
    let told: Vec<_> = rows
        .iter()
        .filter(|it| it.key.starts_with("basis"))
        .map(|it| &*it.why.vi)
        .collect();
    assert_eq!(told, ["căn cứ còn hiệu lực không?"]);
}

#[test]
fn a_step_may_keep_its_day_of_the_week() {
    let plan = plan(2026, "{text: Giao ban, when: 16/3/2026, keep: weekday}");
    let new = turned(&plan, 2027).text;
    assert!(new.contains("when: 15/3/2027"), "{new}");
}

#[test]
fn what_comes_back_each_year_begins_a_year_later() {
    let due = |from: &str| format!("{{text: Gửi, due: 15/02 hằng năm, from: {from}}}");
    for (old, new) in [("2027", "2028"), ("2026", "2027"), ("2025", "2025")] {
        let text = turned(&plan(2026, &due(old)), 2027).text;
        assert!(text.contains(&format!("from: {new}}}")), "{text}");
    }
}

#[test]
fn a_fact_that_is_another_year_is_told() {
    let text = "kind: ke-hoach\noffice: minh-xuan\nperiod: 2026\nfacts: {sau: 2027, dich: 2030, so-ho: 2500}\n";
    let rows = turned(text, 2027).rows;
    let told: Vec<_> = rows
        .iter()
        .filter(|it| it.key.starts_with("facts"))
        .map(|it| (&*it.key, it.fate, &*it.why.vi))
        .collect();
    assert_eq!(
        told,
        [
            (
                "facts.sau",
                Fate::Look,
                "năm sau của văn bản? nếu phải thì nay là 2028"
            ),
            ("facts.dich", Fate::Kept, "năm khác"),
        ]
    );
}

#[test]
fn each_time_is_told_with_its_reason() {
    let plan = plan(
        2026,
        "text: Kỷ niệm 94 năm (15/10/1932 - 15/10/2026), họp thứ Sáu, ngày 27/02/2026; năm 2025 đạt 95%.",
    );
    let told: Vec<_> = turned(&plan, 2027)
        .rows
        .into_iter()
        .filter(|it| it.key.starts_with("tasks"))
        .map(|it| (it.was, it.is, it.why.vi))
        .collect();
    let told: Vec<_> = told
        .iter()
        .map(|(was, is, why)| (&**was, &**is, &**why))
        .collect();
    assert_eq!(
        told,
        [
            (
                "94 năm (15/10/1932 - 15/10/2026)",
                "95 năm (15/10/1932 - 15/10/2027)",
                "số năm: 94 → 95"
            ),
            (
                "94 năm (15/10/1932 - 15/10/2026)",
                "?",
                "95 năm là năm lẻ 5"
            ),
            (
                "thứ Sáu, ngày 27/02/2026",
                "thứ Sáu, ngày 26/02/2027",
                "giữ thứ trong tuần đã chọn"
            ),
            ("2025", "?", "số liệu hay việc của năm trước?"),
        ]
    );
}
