//! What is left of the old year in a paper of the new one is told with both its places.

use std::fs;

use kehoach::app::{NewYear, Paper, Turned};
use kehoach::turn::{Fate, Row};

use super::{HOUSE, plan, turned};

/// Papers that have times of their own.
const PAPERS: [&str; 10] = [
    "data/campaigns/minh-xuan-2026.yaml",
    "data/campaigns/my-phuoc-2024.yaml",
    "data/campaigns/hoai-tan-2024.yaml",
    "data/campaigns/don-duong-2020.yaml",
    "data/campaigns/de-an-13.yaml",
    "tests/papers/dang/ke-hoach-dang-2026.yaml",
    "tests/papers/dang/chuong-trinh-chuyen-doi-so.yaml",
    "tests/papers/nha-nuoc/chi-thi-phong-chay.yaml",
    "tests/papers/nha-nuoc/chuong-trinh-cong-tac.yaml",
    "tests/papers/nha-nuoc/phuong-an-di-doi.yaml",
];

fn paper(path: &str) -> (String, Turned) {
    let old = fs::read_to_string(path).unwrap();
    let asked = NewYear {
        year: 2028,
        from: None,
        phases: false,
        school_years: false,
        notes: None,
    };
    let turned = HOUSE.paper(old.clone()).turned(&asked).unwrap();
    (old, turned)
}

/// The words told of a code, at their places in the new text.
fn told(new: &str, old: &str, code: &str) -> Vec<String> {
    let mut paper: Paper = HOUSE.paper(new.to_owned()).against(old.to_owned());
    let work = paper.work();
    let found = work.findings().iter().filter(|it| it.code == code);
    let places = found.map(|it| {
        // Words that are kept for nothing stand in the new paper alone.
        let in_both = code.starts_with("old") && !it.message.vi.starts_with("khóa");
        assert!(!it.labels.is_empty() || !in_both, "{it:?}");
        let span = it.span.unwrap();
        new[span.start as usize..span.end as usize].to_owned()
    });
    places.collect()
}

/// The text with the words of one row as they were, and where they stand.
fn put_back(old: &str, turned: &Turned, row: &Row) -> String {
    let mut stretches: Vec<_> = turned
        .rows
        .iter()
        .filter(|it| it.fate == Fate::Moved && *it != row)
        .flat_map(|it| &it.stretches)
        .collect();
    stretches.sort_by_key(|(span, _)| span.start);
    let (mut new, mut at) = (String::new(), 0);
    for (span, words) in stretches {
        new.push_str(&old[at..span.start as usize]);
        new.push_str(words);
        at = span.end as usize;
    }
    new + &old[at..]
}

#[test]
fn a_paper_taken_over_has_nothing_left_of_the_old_year() {
    for path in PAPERS {
        let (old, turned) = paper(path);
        let left = told(&turned.text, &old, "old-year-left");
        assert!(left.is_empty(), "{path}: {left:?}");
    }
}

#[test]
fn whatever_is_left_is_found_at_its_place() {
    let (mut seeds, mut missed) = (0, Vec::new());
    for path in PAPERS {
        let (old, turned) = paper(path);
        for row in &turned.rows {
            if row.fate != Fate::Moved || row.was.starts_with("{{") {
                continue;
            }
            seeds += 1;
            let new = put_back(&old, &turned, row);
            let left = told(&new, &old, "old-year-left");
            // A period that now ends before it begins is told as that.
            if left.is_empty() && !told(&new, &old, "reversed-period").is_empty() {
                continue;
            }
            let words: Vec<_> = left
                .iter()
                .map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "))
                .collect();
            if words != [row.was.clone()] {
                missed.push(format!("{path}: {} {}: {words:?}", row.key, row.was));
            }
        }
    }
    assert!(seeds >= 40, "{seeds}");
    assert!(missed.is_empty(), "{seeds} put in\n{}", missed.join("\n"));
}

#[test]
fn a_basis_and_a_target_that_nobody_asked_about_are_told_until_they_are_kept() {
    let old = "\
office: minh-xuan
kind: ke-hoach
period: 2026
basis:
  - {paper: Kế hoạch, number: 42/KH-UBND, date: 19/01/2026, issuer: Ủy ban nhân dân tỉnh}
  - {paper: Luật, number: 11/2012/QH13, date: 15/6/2012}
targets:
  - {text: 'Đạt {{ value }}', value: 98%}
";
    let new = turned(old, 2027).text;
    let unasked = |text: &str| told(text, old, "old-year-unasked");
    assert_eq!(unasked(&new).len(), 3);
    let kept = new
        .replace("tỉnh}", "tỉnh, keep: paper}")
        .replace("15/6/2012}", "15/6/2012, keep: paper}")
        .replace("98%}", "98%, keep: value}");
    assert_eq!(unasked(&kept), Vec::<String>::new());
}

/// What is told of a plan of 2027 with one task that was taken over into 2028, and then once more with the words that stay.
fn unasked(words: &str) -> Vec<String> {
    let old = plan(2027, &format!("text: {words}"));
    let new = turned(&old, 2028).text;
    let left = told(&new, &old, "old-year-unasked");
    let kept: Vec<String> = left.iter().map(|it| format!("\"{it}\"")).collect();
    let answered = format!("{new}keep: [{}]\n", kept.join(", "));
    assert_eq!(
        told(&answered, &old, "old-year-unasked"),
        Vec::<String>::new()
    );
    let stays = new.replace("text:", "keep: value\n    text:");
    assert_eq!(told(&stays, &old, "old-year-unasked"), Vec::<String>::new());
    left
}

#[test]
fn what_was_asked_and_not_touched_is_told_until_it_is_kept() {
    for (words, left) in [
        ("Mở hội trại lần thứ 5.", vec!["lần thứ 5"]),
        ("Mở hội trại lần thứ III.", vec!["lần thứ III"]),
        (
            "Chi 60.000.000 đồng từ ngân sách xã năm 2027.",
            vec!["60.000.000 đồng"],
        ),
        ("Năm 2027 mở 12 lớp cho 40% hộ.", vec!["12", "40"]),
        ("Trong năm học 2026 - 2027.", vec!["2026 - 2027"]),
        ("Trong giai đoạn 2021 - 2027.", vec!["2021 - 2027"]),
        (
            "Năm trước xếp 41/166, năm nay xếp trong nhóm 30.",
            vec!["Năm trước", "41/166", "năm nay", "30"],
        ),
        (
            "Gọi công dân sinh từ năm 2001 đến năm 2009.",
            vec!["2001 đến năm 2009"],
        ),
        ("Ba lứa (2025, 2026, 2027) cùng dự.", vec!["2027"]),
        ("Mở cửa 24/24 giờ, gọi số 1022.", vec![]),
        ("Gửi 02 bản trước ngày 15 hằng tháng.", vec![]),
    ] {
        assert_eq!(unasked(words), left, "{words}");
    }
}

#[test]
fn what_a_person_has_changed_is_not_told() {
    let old = plan(
        2027,
        "text: Năm trước xếp 41/166; mở hội trại lần thứ 5; năm 2027 chi 60 triệu đồng.",
    );
    let new = turned(&old, 2028).text;
    let new = new
        .replace("41/166", "38/166")
        .replace("thứ 5", "thứ 6")
        .replace("60 triệu", "72 triệu");
    assert_eq!(told(&new, &old, "old-year-unasked"), Vec::<String>::new());
}

#[test]
fn words_that_are_kept_though_nothing_asks_about_them_are_told() {
    let old = plan(2027, "text: Mở hội trại lần thứ 5.");
    let new = turned(&old, 2028).text + "keep: [lần thứ 5, lần thứ 6]\n";
    assert_eq!(told(&new, &old, "old-year-unasked"), ["lần thứ 6"]);
    // What was kept for one year is asked again for the next.
    let later = turned(&new, 2029).text;
    assert!(later.contains("keep: []\n"), "{later}");
    assert_eq!(told(&later, &new, "old-year-unasked"), ["lần thứ 5"]);
    let in_lines = new.replace(" [lần thứ 5, lần thứ 6]", "\n  - lần thứ 5\n  - lần thứ 6");
    let later = turned(&in_lines, 2029).text;
    assert!(later.ends_with("keep:\n  []\n"), "{later}");
}

#[test]
fn what_was_written_into_a_starter_is_asked_a_year_later() {
    let starter = fs::read_to_string("data/starters/kiem-tra-giam-sat.yaml").unwrap();
    let mut old = String::new();
    let mut rest = starter.as_str();
    let mut blanks = 0;
    while let Some((ahead, behind)) = rest.split_once("[CẦN BỔ SUNG") {
        let (_, behind) = behind.split_once(']').unwrap();
        old += ahead;
        match ahead.lines().last().unwrap().starts_with('#') {
            true => old += "chỗ này",
            false => {
                blanks += 1;
                old += &format!("điều thứ {blanks}");
            }
        }
        rest = behind;
    }
    old += rest;
    let new = turned(&old, 2028).text;
    let left = told(&new, &old, "old-year-unasked");
    let missed: Vec<String> = (1..=blanks)
        .map(|it| format!("điều thứ {it}"))
        .filter(|it| !left.iter().any(|left| left.contains(it.as_str())))
        .collect();
    assert!(missed.is_empty(), "{missed:?} of {left:#?}");
    let other = new.replace("điều thứ", "điều khác");
    let left = told(&other, &old, "old-year-unasked");
    assert!(left.iter().all(|it| !it.contains("điều")), "{left:?}");
}

#[test]
fn an_ordinal_that_was_raised_and_a_result_of_last_year_are_not_told() {
    let old = plan(
        2027,
        "text: Hội thi lần thứ V; năm 2026 xã xếp khá, năm 2027 có 20 đội.",
    );
    let new = plan(
        2028,
        "text: Hội thi lần thứ VI; năm 2027 xã xếp khá, năm 2028 có 21 đội.",
    );
    for code in ["old-year-left", "old-year-unasked"] {
        assert_eq!(told(&new, &old, code), Vec::<String>::new(), "{code}");
    }
}

#[test]
fn words_of_the_old_year_may_be_kept() {
    let old = plan(2027, "text: Năm 2027 có 20 đội.");
    let new = plan(2028, "text: Năm 2027 có 20 đội.");
    assert_eq!(told(&new, &old, "old-year-left"), ["2027"]);
    let kept = format!("{new}keep: [Năm 2027 có]\n");
    for code in ["old-year-left", "old-year-unasked"] {
        assert_eq!(told(&kept, &old, code), Vec::<String>::new(), "{code}");
    }
}

#[test]
fn what_an_entry_kept_is_asked_again_a_year_later() {
    let text = "\
kind: ke-hoach
office: minh-xuan
period: 2027
basis:
  - {paper: Kế hoạch, number: 5/KH-UBND, date: 12/01/2027, subject: về việc, keep: paper}
targets:
  - text: Đạt {{ value }}.
    value: 12
    keep: value
tasks:
  - {text: Giao ban, when: 15/3/2027, keep: [weekday, value]}
";
    let turned = turned(text, 2028);
    for want in [
        "subject: về việc, keep: []}",
        "keep: []\n",
        "keep: [weekday]}",
        "when: 13/3/2028",
    ] {
        assert!(turned.text.contains(want), "{}", turned.text);
    }
    let asked = turned.rows.iter().filter(|it| it.fate == Fate::Look);
    let asked: Vec<&str> = asked.map(|it| &*it.key).collect();
    assert_eq!(asked, ["basis[0]", "targets[0].value"]);
    let left = told(&turned.text, text, "old-year-unasked");
    assert_eq!(left.len(), 2, "{left:?}");
    let kept = turned
        .text
        .replace("việc, keep: []", "việc, keep: paper")
        .replace("keep: []\n", "keep: value\n");
    assert_eq!(told(&kept, text, "old-year-unasked"), Vec::<String>::new());
}

#[test]
fn days_of_the_week_that_have_moved_are_not_told() {
    let lines = "text: Trực lúc 8 giờ, thứ Hai, ngày {{ when }}.\nwhen: 08/3/2027\ntable:\n  head:\n    - [TT, Ngày, Thứ]\n  rows:\n    - [1, 29/3/2027, Thứ Hai]\n    - [2, 30/3/2027 (mùng 1 Tết), Thứ Ba]\n    - [3, Tối 31/3, T4]";
    let old = plan(2027, lines);
    let new = turned(&old, 2028).text;
    assert_eq!(
        told(&new, &old, "old-year-left"),
        Vec::<String>::new(),
        "{new}"
    );
}
