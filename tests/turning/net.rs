//! Words of time that no rule reads are asked about, and asked again while they stand.

use kehoach::app::Paper;
use kehoach::turn::Fate;

use super::{HOUSE, asked, asked_of, plan, turned};

#[test]
fn a_day_that_no_rule_reads_is_asked() {
    let words = [
        ("Hội thơ 19/4 (CN) ở sân đình.", "19/4 (CN)"),
        ("Trao quà 16/10.", "16/10"),
        ("Vệ sinh ngõ xóm 26.7, cả xã.", "26.7"),
        ("Hội chọi gà ngày 12 âm lịch.", "12 âm lịch"),
        ("Hội bơi 21 hoặc 22/8.", "21 hoặc 22/8"),
    ];
    for (said, was) in words {
        assert!(
            asked(said).iter().any(|it| it == was),
            "{said}: {:?}",
            asked(said)
        );
    }
}

#[test]
fn figures_that_are_no_day_are_not_asked() {
    for said in [
        "Theo mục 2.11 của phụ lục.",
        "Đạt 10/12 tiêu chí.",
        "Có 14/75 hộ làm xong.",
        "Trực 24/7.",
        "Họp lúc 14 giờ 30.",
    ] {
        assert_eq!(asked(said), Vec::<String>::new(), "{said}");
    }
}

#[test]
fn a_bare_day_in_a_table_is_asked() {
    let table = [
        "heading: Lịch",
        "table:",
        "  head: [[Thứ, Ngày, Việc]]",
        "  rows:",
        "    - Tháng 3/2026",
        "    - [Hai, 23, Họp thôn]",
        "    - [CN, \"08 (CN)\", Hội bánh]",
    ];
    let table = table.join("\n");
    let asked = asked_of(turned(&plan(2026, &table), 2027));
    for was in ["Hai", "23", "08 (CN)"] {
        assert!(asked.iter().any(|it| it == was), "{was}: {asked:?}");
    }
}

#[test]
fn one_that_a_rule_has_read_is_not_asked_by_the_net() {
    let rows = turned(&plan(2026, "text: Họp ngày 20/4/2026."), 2027).rows;
    let nets = rows.iter().filter(|it| it.why.vi.contains("không chắc"));
    assert_eq!(nets.filter(|it| it.fate == Fate::Look).count(), 0);
}

#[test]
fn one_that_still_stands_is_asked_again() {
    let old = plan(2026, "text: Trao quà 16/10.");
    let mut paper: Paper = HOUSE.paper(turned(&old, 2027).text).against(old);
    let work = paper.work();
    let mut found = work.findings().iter();
    assert!(found.any(|it| it.code == "old-year-unasked" && it.message.vi.contains("16/10")));
}
