//! "Hòa Bình, ngày 05 tháng 01 năm 2024": the line of place and date.

use crate::desk::{Hd05, Nd30, Rule};
use kehoach::role::Role;

/// The line, its room for the clerk's pen shown as underscores.
fn line(rule: Rule, campaign: &str, office: &str) -> String {
    let paper = rule.plan(campaign).office(office).draft();
    paper.of(Role::NgayThang).join("|").replace('\u{a0}', "_")
}

#[test]
fn days_below_ten_and_the_first_two_months_are_padded() {
    for (date, printed) in [
        ("5/1/2024", "ngày 05 tháng 01 năm 2024"),
        ("09/02/2024", "ngày 09 tháng 02 năm 2024"),
        ("03/03/2024", "ngày 03 tháng 3 năm 2024"),
        ("30/9/2024", "ngày 30 tháng 9 năm 2024"),
        ("10/10/2024", "ngày 10 tháng 10 năm 2024"),
        ("ngày 1 tháng 12 năm 2024", "ngày 01 tháng 12 năm 2024"),
    ] {
        let date = format!("date: {date}");
        assert_eq!(line(Nd30, &date, ""), format!("Hòa Bình, {printed}"));
        assert_eq!(line(Hd05, &date, ""), format!("Hòa Bình, {printed}"));
    }
}

#[test]
fn what_is_not_yet_known_is_left_to_the_pen() {
    for (date, printed) in [
        ("5/2026", "ngày _____ tháng 5 năm 2026"),
        ("2026", "ngày _____ tháng _____ năm 2026"),
        ("quý III/2026", "ngày _____ tháng _____ năm 2026"),
        ("20/3", "ngày 20 tháng 3 năm 20_____"),
        ("", "ngày _____ tháng _____ năm 20_____"),
    ] {
        let campaign = format!("date: {date}");
        assert_eq!(
            line(Nd30, &campaign, ""),
            format!("Hòa Bình, {printed}"),
            "{date}"
        );
    }
}

#[test]
fn a_day_that_no_calendar_has_is_printed_as_typed() {
    let printed = "Hòa Bình, ngày 31 tháng 02 năm 2024";
    assert_eq!(line(Nd30, "date: 31/02/2024", ""), printed);
}

#[test]
fn the_papers_place_goes_before_the_offices() {
    let printed = "Đà Lạt, ngày 20 tháng 3 năm 2024";
    assert_eq!(line(Nd30, "place: Đà Lạt", ""), printed);
}

#[test]
fn without_place_and_date_there_is_no_line() {
    assert_eq!(line(Nd30, "", "place:"), "ngày 20 tháng 3 năm 2024");
    assert_eq!(line(Nd30, "date:", "place:"), "");
}
