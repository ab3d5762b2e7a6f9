//! Phụ lục: a page of its own, a number when there are several, a line that says of what.

use crate::desk::{Hd05, Nd30, Rule};
use kehoach::role::Role;

fn titles(rule: Rule, count: usize) -> Vec<String> {
    let annexes = vec!["{ title: Danh sách }"; count].join(", ");
    rule.plan(&format!("annexes: [{annexes}]"))
        .draft()
        .of(Role::PhuLuc)
}

#[test]
fn several_are_numbered_and_a_lone_one_is_not() {
    assert_eq!(titles(Nd30, 1), ["Phụ lục"]);
    assert_eq!(
        titles(Nd30, 4),
        ["Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV"]
    );
    assert_eq!(titles(Hd05, 1), ["Phụ lục"]);
    assert_eq!(titles(Hd05, 2), ["Phụ lục 1", "Phụ lục 2"]);
}

#[test]
fn each_begins_a_page_that_may_lie_on_its_side() {
    let paper = Nd30
        .plan("annexes: [{ title: Một }, { title: Hai, landscape: true }]")
        .draft();
    let sections = &paper.sheet().sections;
    let sides: Vec<_> = sections.iter().map(|s| s.page.landscape).collect();
    assert_eq!(sides, [false, false, true]);
    assert!(sections[2].page.width > sections[2].page.height);
}

#[test]
fn one_in_a_file_of_its_own_has_the_signing_information_of_the_state_in_its_top_margin() {
    let annexes = "number: 7\nannexes: [{ title: Một, own_file: true }, { title: Hai }]";
    for (rule, signed) in [(Nd30, 1), (Hd05, 0)] {
        let paper = rule.plan(annexes).draft();
        let sections = &paper.sheet().sections;
        let own = sections.iter().map(|it| (it.own_file, it.head.len()));
        assert_eq!(
            own.collect::<Vec<_>>(),
            [(false, 0), (true, signed), (false, 0)]
        );
    }
    let said = "Số: 07/KH-UBND; ngày 20 tháng 3 năm 2024; …:…:…";
    assert_eq!(Nd30.plan(annexes).draft().of(Role::KySo), [said]);
}

#[test]
fn the_state_leaves_the_line_of_one_in_a_file_of_its_own_blank() {
    let annexes = "number: 7\nannexes: [{ title: Một, own_file: true }, { title: Hai }]";
    let lines = Nd30.plan(annexes).draft().of(Role::PhuLucKemTheo);
    let blank = "(Kèm theo Kế hoạch số …/…-… ngày … tháng … năm … của …)";
    assert_eq!(lines[0], blank);
    assert!(lines[1].starts_with("(Kèm theo Kế hoạch số 07/KH-UBND ngày 20"));
    let party = Hd05.plan(annexes).draft().of(Role::PhuLucKemTheo);
    assert!(party[0].starts_with("(Kèm theo Kế hoạch số 07-KH/"));
}

#[test]
fn a_line_says_which_paper_it_belongs_to() {
    let annex = "number: 7\nannexes: { title: Danh sách }";
    for (paper, line) in [
        (
            Nd30.plan(annex),
            "(Kèm theo Kế hoạch số 07/KH-UBND ngày 20 tháng 3 năm 2024 \
             của Ủy ban nhân dân phường Hòa Bình)",
        ),
        (
            Nd30.letter(annex).office("drafter: VX"),
            "(Kèm theo Công văn số 07/UBND-VX ngày 20 tháng 3 năm 2024 \
             của Ủy ban nhân dân phường Hòa Bình)",
        ),
        (
            Hd05.plan(annex),
            "(Kèm theo Kế hoạch số 07-KH/ĐU, ngày 20/6/2026 của Đảng ủy phường Hòa Bình)",
        ),
        (
            Hd05.plan(&format!("{annex}\ndate: 5/9/2026")),
            "(Kèm theo Kế hoạch số 07-KH/ĐU, ngày 05/9/2026 của Đảng ủy phường Hòa Bình)",
        ),
    ] {
        assert_eq!(paper.draft().of(Role::PhuLucKemTheo), [line]);
    }
}

#[test]
fn what_is_not_yet_known_is_left_to_the_pen() {
    for (paper, line) in [
        (
            Nd30.plan("date: 5/2026\nannexes: { title: Danh sách }"),
            "(Kèm theo Kế hoạch số ______/KH-UBND ngày _____ tháng 5 năm 2026 \
             của Ủy ban nhân dân phường Hòa Bình)",
        ),
        (
            Hd05.plan("date: 6/2026\nannexes: { title: Danh sách }"),
            "(Kèm theo Kế hoạch số ______-KH/ĐU, ngày _____/6/2026 của Đảng ủy phường Hòa Bình)",
        ),
    ] {
        let lines = paper.draft().of(Role::PhuLucKemTheo);
        assert_eq!(lines.join("|").replace('\u{a0}', "_"), line);
    }
}

#[test]
fn a_line_of_ones_own_replaces_it() {
    let paper = Nd30
        .plan("annexes: { title: Danh sách, note: (Có bản đồ) }")
        .draft();
    assert_eq!(paper.of(Role::PhuLucKemTheo), ["(Có bản đồ)"]);
}

#[test]
fn titles_follow_their_regulation() {
    let title = |rule: Rule| {
        rule.plan("annexes: { title: Danh sách }")
            .draft()
            .of(Role::PhuLucTen)
    };
    assert_eq!(title(Nd30), ["DANH SÁCH"]);
}

#[test]
fn the_word_may_be_left_out_and_the_number_typed() {
    let numbers = |annexes: &str| {
        let paper = Nd30.plan(&format!("annexes: [{annexes}]")).draft();
        paper.of(Role::PhuLuc)
    };
    assert!(numbers("{ title: Một, number: }").is_empty());
    assert_eq!(
        numbers("{ title: Một, number: }, { title: Hai }, { title: Ba }"),
        ["Phụ lục I", "Phụ lục II"]
    );
    assert_eq!(
        numbers("{ title: Một, number: 03 }, { title: Hai }"),
        ["Phụ lục 03", "Phụ lục IV"]
    );
}

#[test]
fn a_table_stands_where_it_is_typed() {
    let table = "table: { rows: [[Bảng]] }";
    let items = "items: [Mục]";
    for (inside, printed) in [
        (format!("{table}, {items}"), ["Bảng", "1. Mục"]),
        (format!("{items}, {table}"), ["1. Mục", "Bảng"]),
    ] {
        let paper = Nd30
            .plan(&format!("annexes: {{ title: Một, {inside} }}"))
            .draft();
        let lines = paper.lines();
        let from = lines.iter().position(|it| it.starts_with("(Kèm")).unwrap();
        let below: Vec<String> = lines[from + 1..]
            .iter()
            .map(|it| it.replace("I. ", "1. "))
            .collect();
        assert_eq!(below, printed);
        let plan = format!("tasks: {{ {inside} }}").replace("[Mục]", "[{ heading: Mục }]");
        let lines = Nd30.plan(&plan).draft().lines();
        let from = lines.iter().position(|it| it.starts_with("I. ")).unwrap();
        let below: Vec<&str> = lines[from + 1..from + 3]
            .iter()
            .map(|it| it.trim_end_matches("./."))
            .collect();
        assert_eq!(below, printed);
    }
}

#[test]
fn its_heading_is_in_capitals_or_as_typed() {
    let annexes = "annexes: { title: Danh sách }";
    for (style, printed) in [
        ("", ["Phụ lục", "DANH SÁCH"]),
        ("style: { annexes: hoa }", ["PHỤ LỤC", "DANH SÁCH"]),
        ("style: { annexes: nhu-go }", ["Phụ lục", "Danh sách"]),
    ] {
        let paper = Nd30.plan(annexes).office(style).draft();
        assert_eq!(
            [paper.of(Role::PhuLuc), paper.of(Role::PhuLucTen)].concat(),
            printed
        );
    }
}

#[test]
fn titles_stand_on_the_lines_they_are_typed_on() {
    let annexes = "
        annexes:
          - title: |
              Danh sách tủ sách
              (năm 2024)
            table:
              title: |
                Bảng 1
                Nơi đặt
              rows: [[Một]]
        ";
    let paper = Nd30.plan(annexes).draft();
    assert_eq!(
        paper.of(Role::PhuLucTen),
        ["DANH SÁCH TỦ SÁCH", "(NĂM 2024)"]
    );
    assert_eq!(paper.of(Role::BangTen), ["Bảng 1", "Nơi đặt"]);
    let all = paper.paragraphs();
    let levels = all.iter().filter(|it| it.role == Role::PhuLucTen);
    let levels: Vec<Option<u8>> = levels.map(|it| it.heading).collect();
    assert_eq!(levels, [Some(1), None]);
}

#[test]
fn a_blank_note_is_not_printed_and_a_typed_number_is() {
    let plan = "annexes: [{ title: Một, number: 1, note: '' }]";
    let paper = Nd30.plan(plan).draft();
    assert_eq!(paper.of(Role::PhuLuc), ["Phụ lục 1"]);
    assert_eq!(paper.of(Role::PhuLucKemTheo), [""; 0]);
}

#[test]
fn one_may_be_numbered_in_its_own_way() {
    let items = "items: [{heading: Việc, items: [{heading: Ý}]}]";
    let plan = format!(
        "annexes: [{{title: Một, numbering: [I., 1.], {items}}}, {{title: Hai, mark: A., {items}}}]"
    );
    let lines = Nd30.letter(&plan).draft().lines();
    for wanted in ["I. VIỆC", "1. Ý", "A. VIỆC"] {
        assert!(lines.iter().any(|it| it == wanted), "{wanted}: {lines:?}");
    }
}
