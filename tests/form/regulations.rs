//! Which regulation a paper follows: the office's family and the day decide, or a name.

use crate::desk::{Hd05, Nd30, Rule};
use kehoach::role::Role;

/// How the only basis of a paper ends and begins tells its regulation.
fn regulation(rule: Rule, keys: &str) -> &'static str {
    let campaign = format!("{keys}\nbasis: Luật A\nclosing: Hết.");
    match rule.plan(&campaign).draft().of(Role::CanCu)[0].as_str() {
        "Luật A." => "NĐ 30",
        "Luật A," => "HD 36",
        "- Luật A." => "HD 05",
        _ => "?",
    }
}

#[test]
fn the_day_of_issue_decides() {
    for (date, party) in [
        ("03/4/2018", "HD 36"),
        ("26/5/2026", "HD 36"),
        ("27/5/2026", "HD 05"),
        ("01/01/2030", "HD 05"),
        ("", "HD 05"),
    ] {
        assert_eq!(regulation(Hd05, &format!("date: {date}")), party, "{date}");
    }
    for date in ["05/3/2020", "27/5/2026", "2026", ""] {
        assert_eq!(
            regulation(Nd30, &format!("date: {date}")),
            "NĐ 30",
            "{date}"
        );
    }
}

#[test]
fn a_day_not_yet_known_is_taken_for_the_latest_it_can_be() {
    assert_eq!(regulation(Nd30, "date: 2020"), "NĐ 30");
    assert_eq!(regulation(Hd05, "date: 5/2026"), "HD 05");
    assert_eq!(regulation(Hd05, "date: 4/2026"), "HD 36");
}

#[test]
fn without_a_date_the_period_decides() {
    assert_eq!(regulation(Hd05, "date:\nperiod: 2021 - 2025"), "HD 36");
}

#[test]
fn a_name_goes_before_the_day() {
    let named = "date: 01/01/2030\nregulation: huong-dan-36-vptw";
    assert_eq!(regulation(Hd05, named), "HD 36");
}

#[test]
fn an_unknown_name_is_told_with_those_at_hand() {
    let paper = Nd30.plan("regulation: nghi-dinh-31").draft();
    assert_eq!(paper.stops(), ["undefined-regulation chien-dich.yaml 1:13"]);
    assert!(
        paper
            .cure("undefined-regulation")
            .contains("nghi-dinh-30-2020")
    );
}

#[test]
fn a_day_before_all_regulations_is_told_at_the_date_with_a_way_out() {
    let paper = Nd30.plan("date: 01/01/2019").draft();
    assert_eq!(paper.stops(), ["undefined-regulation chien-dich.yaml 1:7"]);
    assert!(paper.cure("undefined-regulation").contains("regulation:"));
}
