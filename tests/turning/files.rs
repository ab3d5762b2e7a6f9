//! The file of the new year: what it keeps of the old one, and what it tells.

use kehoach::app::NewYear;
use kehoach::diagnostic::Lang;
use kehoach::turn::Fate;

use super::{HOUSE, turned};

const PLAN: &str = "\
# Kế hoạch của xã
office: minh-xuan   # tên tệp đơn vị
kind: ke-hoach
number: 42 # văn thư cấp
date: 19/01/2026
subject: Ra quân làm thủy lợi năm {{ year }}
period: 2026

basis:
  - id: goc
    paper: Kế hoạch
    number: 42/KH-UBND
    date: 19/01/2026
    issuer: Ủy ban nhân dân tỉnh
    subject: về ra quân năm {{ year }}

tasks:
  - text: >-
      Đắp bờ vùng xong trước
      ngày 20/3/2026.   
  - 'Tổng kết ngày ''hội'' năm 2026'
targets:
  - {text: 'Đào đắp {{ value }} m3', value: 1.200}
";

#[test]
fn lines_without_a_year_keep_their_bytes() {
    let new = turned(PLAN, 2027).text;
    let changed: Vec<_> = PLAN
        .lines()
        .zip(new.lines())
        .filter(|(old, new)| old != new)
        .map(|(_, new)| new)
        .collect();
    assert_eq!(PLAN.lines().count(), new.lines().count());
    assert_eq!(
        changed,
        [
            "number:  # văn thư cấp",
            "date: 2027",
            "period: 2027",
            "    subject: về ra quân năm 2026",
            "      ngày 19/3/2027.   ",
            "  - 'Tổng kết ngày ''hội'' năm 2027'",
        ]
    );
}

#[test]
fn a_plan_signed_in_the_december_before_goes_on_by_one_year() {
    let old = PLAN.replace("date: 19/01/2026\nsubject", "date: 15/12/2025\nsubject");
    let new = turned(&old, 2027).text;
    for line in [
        "date: 2026",
        "period: 2027",
        "    subject: về ra quân năm 2026",
    ] {
        assert!(new.lines().any(|it| it == line), "{line}: {new}");
    }
    assert!(new.contains("ngày 19/3/2027."), "{new}");
}

#[test]
fn what_a_person_must_look_at_is_told() {
    let told: Vec<_> = turned(PLAN, 2027)
        .rows
        .into_iter()
        .filter(|it| it.fate == Fate::Look)
        .map(|it| format!("{}: {}", it.key, it.why.vi))
        .collect();
    assert_eq!(
        told,
        [
            "basis[0]: căn cứ của năm 2026: có văn bản của năm 2027 thay chưa?",
            "targets[0].value: kết quả năm 2026 thế nào, chỉ tiêu năm 2027 là bao nhiêu?",
        ]
    );
}

#[test]
fn what_a_paper_hangs_on_is_told() {
    let letter = "\
office: minh-xuan
kind: cong-van
campaign: phong-trao
each: {list: danh-sach.xlsx, reported: [phong-vhxh]}
date: 12/3/2026
opening: Gửi trước ngày {{ campaign.date }}.
tasks:
  - {text: Gửi báo cáo, due: 15/11 hằng năm}
";
    let rows = turned(letter, 2027).rows.into_iter();
    let told: Vec<_> = rows
        .filter(|it| it.fate != Fate::Moved)
        .map(|it| format!("{} {}", it.key, it.was))
        .collect();
    assert_eq!(
        told,
        [
            "campaign phong-trao",
            "each.list danh-sach.xlsx",
            "each.reported[0] phong-vhxh",
            "tasks[0].due 15/11 hằng năm",
        ]
    );
}

#[test]
fn a_fact_behind_the_year_is_told() {
    let text = "\
office: minh-xuan
kind: ke-hoach
period: 2026
facts: {chuyen-de: Học và làm theo, noi: tại phường}
tasks:
  - Học chuyên đề năm {{ year }} “{{ chuyen-de }}” {{ noi }}.
";
    let rows = turned(text, 2027).rows.into_iter();
    let facts: Vec<_> = rows.filter(|it| it.key.starts_with("facts")).collect();
    assert_eq!(facts.len(), 1);
    assert_eq!(
        (&*facts[0].key, facts[0].fate),
        ("facts.chuyen-de", Fate::Look)
    );
}

#[test]
fn a_figure_that_a_sentence_of_the_year_calls_is_asked() {
    let text = "\
office: minh-xuan
kind: ke-hoach
period: 2026
facts: {so-ho: 318, quy: 45.000.000 đồng, to: 12}
tasks:
  - Năm {{ year }} có {{ so-ho }} hộ, chi {{ quy }}; chia {{ to }} tổ.
";
    let rows = turned(text, 2027).rows.into_iter();
    let asked = rows.filter(|it| it.key.starts_with("facts") && it.fate == Fate::Look);
    let asked: Vec<String> = asked.map(|it| it.key).collect();
    assert_eq!(asked, ["facts.so-ho", "facts.quy"]);
}

#[test]
fn a_body_that_ends_within_the_new_year_is_told() {
    let text = "\
office: minh-xuan
kind: ke-hoach
date: 20/3/2024
subject: Thử năm {{ year }}
tasks:
  - Phối hợp với Sở Lao động - Thương binh và Xã hội mở lớp.
";
    let codes = |to| {
        let found = turned(text, to).findings.into_iter();
        found.map(|it| it.code).collect::<Vec<_>>()
    };
    assert!(codes(2025).contains(&"abolished-body"));
}

#[test]
fn notes_stand_above_their_lines_and_change_nothing_else() {
    let asked = NewYear {
        year: 2027,
        from: None,
        phases: false,
        school_years: false,
        notes: Some(Lang::Vi),
    };
    let noted = HOUSE.paper(PLAN).turned(&asked).unwrap().text;
    let is_note = |line: &&str| line.trim_start().starts_with("# [2027]");
    let notes: Vec<&str> = noted.lines().filter(is_note).collect();
    assert!(
        notes.contains(&"# [2027] 42: số để trống cho văn thư điền"),
        "{notes:#?}"
    );
    let bare: String = noted
        .split_inclusive('\n')
        .filter(|line| !is_note(line))
        .collect();
    assert_eq!(bare, turned(PLAN, 2027).text);
}

#[test]
fn a_description_that_tells_no_year_asks_for_it() {
    let asked = NewYear {
        year: 2027,
        from: None,
        phases: false,
        school_years: false,
        notes: None,
    };
    let refused = |text: &str| {
        HOUSE
            .paper(text.to_owned())
            .turned(&asked)
            .err()
            .unwrap()
            .vi
    };
    assert!(refused("kind: ke-hoach\n").contains("--from"));
    assert!(refused("period: 2027\n").contains("từ 2027 sang 2027"));
    assert!(refused("a: [\n").contains("kehoach check"));
}
