//! Tables with many days: one question for all of their cells, one answer.

use kehoach::app::Paper;
use kehoach::turn::Fate;

use super::{HOUSE, plan, turned};

/// A table of so many rows under a head.
fn table(head: &str, rows: impl Iterator<Item = String>) -> String {
    let rows: Vec<String> = rows.map(|it| format!("    - [{it}]")).collect();
    format!(
        "text: Lịch trực\ntable:\n  head: [[{head}]]\n  rows:\n{}",
        rows.join("\n")
    )
}

#[test]
fn bare_days_of_a_roster_are_one_question_that_keep_answers() {
    let days = (1..=12).map(|it| format!("{it:02}, Đội {it}"));
    let old = plan(2026, &table("Ngày, Trực", days));
    let turned = turned(&old, 2027);
    let asked: Vec<_> = turned
        .rows
        .iter()
        .filter(|it| it.fate == Fate::Look)
        .collect();
    assert_eq!(asked.len(), 1, "{asked:?}");
    assert_eq!(asked[0].key, "tasks[0].table");
    assert_eq!(asked[0].was, "01, 02, 03 …");
    assert!(asked[0].why.vi.starts_with("12 ô của bảng"), "{asked:?}");
    let left = |new: &str| {
        let mut paper: Paper = HOUSE.paper(new.to_owned()).against(old.clone());
        let work = paper.work();
        let found = work.findings().iter();
        found.filter(|it| it.code == "old-year-unasked").count()
    };
    assert_eq!(left(&turned.text), 1);
    let kept = turned
        .text
        .replace("text: Lịch trực", "keep: value\n    text: Lịch trực");
    assert_eq!(left(&kept), 0);
}

#[test]
fn a_roster_that_goes_day_by_day_keeps_its_days_and_names_those_of_the_week_anew() {
    let names = ["Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "CN", "Hai"];
    let rows = (0..8).map(|it| format!("{:02}/6/2026, {}, Đội {it}", it + 1, names[it]));
    let turned = turned(&plan(2026, &table("Ngày, Thứ, Trực", rows)), 2027);
    for row in [
        "[01/6/2027, Ba, Đội 0]",
        "[06/6/2027, CN, Đội 5]",
        "[07/6/2027, Hai, Đội 6]",
    ] {
        assert!(turned.text.contains(row), "{}", turned.text);
    }
    let asked = turned.rows.iter().filter(|it| it.fate == Fate::Look);
    let asked: Vec<_> = asked.map(|it| &*it.why.vi).collect();
    assert_eq!(asked.len(), 1, "{asked:?}");
    assert!(asked[0].contains("lịch ghi từng ngày"), "{asked:?}");
}

#[test]
fn a_week_of_work_in_a_table_still_goes_by_its_days_of_the_week() {
    let names = ["2", "3", "4", "5", "6"];
    let rows = (0..5).map(|it| format!("{:02}/3/2027, {}, Xóm {it}", it + 8, names[it]));
    let lines = table("Ngày, Thứ, Nơi", rows).replace("Lịch trực", "Lịch khám");
    let text = turned(&plan(2027, &lines), 2028).text;
    assert!(text.contains("[06/3/2028, 2, Xóm 0]"), "{text}");
    assert!(text.contains("[10/3/2028, 6, Xóm 4]"), "{text}");
}

#[test]
fn days_under_a_month_are_asked() {
    let rows = ["Trạm y tế, \"7, 8\", \"5\"".to_owned()].into_iter();
    let asked = super::asked_of(turned(
        &plan(2026, &table("Điểm, Tháng 4, Tháng 5", rows)),
        2027,
    ));
    assert_eq!(asked, ["7, 8", "5"]);
}
