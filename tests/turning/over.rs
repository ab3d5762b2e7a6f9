//! Plans whose time goes over the new year move as a whole.

use kehoach::app::NewYear;
use kehoach::turn::Fate;

use super::{HOUSE, become_in_a_year, turned};

const PLAN: &str = "\
kind: ke-hoach
office: minh-xuan
date: 05/9/2025
subject: Gọi nhập ngũ năm 2026
period: 01/10/2025 - 31/3/2026
tasks:
  - Sơ tuyển từ ngày 15 đến hết ngày 25/10/2025; tổng kết tháng 3/2026.
  - Bàn giao ngày 05/3/2026; kiểm tra ngày 07/11.
  - Chuẩn bị trước từ ngày 01/8/2025.
closing: Kế hoạch năm 2026.
";

#[test]
fn every_day_inside_a_period_over_the_new_year_moves_by_the_same_years() {
    let turned = turned(PLAN, 2028);
    for want in [
        "date: 2027",
        "subject: Gọi nhập ngũ năm 2028",
        "period: 01/10/2027 - 31/3/2028",
        "từ ngày 15 đến hết ngày 25/10/2027; tổng kết tháng 3/2028",
        "ngày 05/3/2028",
        "từ ngày 01/8/2025",
        "Kế hoạch năm 2028.",
    ] {
        assert!(turned.text.contains(want), "{}", turned.text);
    }
    let asked = turned.rows.iter().filter(|it| it.fate == Fate::Look);
    let asked: Vec<&str> = asked.map(|it| &*it.was).collect();
    assert_eq!(asked, ["05/3/2026", "ngày 07/11", "01/8/2025"]);
    let told = turned.years().vi;
    assert!(told.starts_with("Năm cũ 2026 (lấy ở `subject`"), "{told}");
    assert!(
        told.contains("từ 01/10/2025 đến 31/3/2026 cùng dời 2 năm"),
        "{told}"
    );
}

#[test]
fn a_year_that_is_asked_for_moves_the_same_days() {
    let asked = NewYear {
        year: 2026,
        from: Some(2025),
        phases: false,
        school_years: false,
        notes: None,
    };
    let text = HOUSE.paper(PLAN).turned(&asked).unwrap().text;
    assert!(text.contains("period: 01/10/2026 - 31/3/2027"), "{text}");
    assert!(
        text.contains("tháng 3/2027") && text.contains("25/10/2026"),
        "{text}"
    );
}

#[test]
fn what_is_left_of_a_period_over_the_new_year_is_found() {
    let new = turned(PLAN, 2027).text;
    let left = new.replace("tháng 3/2027", "tháng 3/2026");
    for (text, want) in [(&new, vec![]), (&left, vec!["tháng 3/2026"])] {
        let mut paper = HOUSE.paper(text.clone()).against(PLAN.to_owned());
        let work = paper.work();
        let found = work
            .findings()
            .iter()
            .filter(|it| it.code == "old-year-left");
        let words =
            found.filter_map(|it| it.span.map(|it| &text[it.start as usize..it.end as usize]));
        assert_eq!(words.collect::<Vec<_>>(), want);
    }
}

#[test]
fn months_and_quarters_of_one_run_go_together() {
    for (words, want) in [
        (
            "Học từ tháng 9/2027 đến tháng 5/2028.",
            "Học từ tháng 9/2028 đến tháng 5/2029.",
        ),
        (
            "Thi quý IV/2027 - quý I/2028.",
            "Thi quý IV/2028 - quý I/2029.",
        ),
        (
            "Gieo tháng 12/2027 và tháng 01/2028.",
            "Gieo tháng 12/2028 và tháng 01/2029.",
        ),
        (
            "Trực từ thứ Hai, ngày 27/12/2027 đến Chủ nhật, ngày 02/01/2028.",
            "Trực từ thứ Hai, ngày 25/12/2028 đến Chủ nhật, ngày 31/12/2028.",
        ),
    ] {
        assert_eq!(become_in_a_year(words), want);
    }
}
