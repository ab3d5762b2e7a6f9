//! I. 1. a) 1.1. (1) - +: the marks in front of sections, counted as officials count.

use crate::desk::{Hd05, Nd30, Rule};

/// A plan of headings within headings, four deep.
const DEEP: &str = "
    tasks:
      - heading: Một
        items:
          - heading: Một một
            items:
              - { heading: Một một một, items: [{ heading: Một một một một }] }
              - heading: Một một hai
          - heading: Một hai
      - heading: Hai
    ";

fn marks(rule: Rule, campaign: &str) -> Vec<String> {
    rule.plan(campaign).draft().marks()
}

/// Marks of a row of entries marked in a way.
fn row(mark: &str, entries: &str) -> Vec<String> {
    let campaign = format!("tasks: {{ mark: '{mark}', items: [{entries}] }}");
    marks(Nd30, &campaign).split_off(1)
}

#[test]
fn each_family_numbers_its_levels_in_its_way() {
    assert_eq!(
        marks(Nd30, DEEP),
        ["I.", "1.", "a)", "-", "+", "-", "b)", "2."]
    );
    let party = ["I-", "1.", "1.1.", "1.1.1.", "a)", "1.1.2.", "1.2.", "2."];
    assert_eq!(marks(Hd05, DEEP), party);
}

#[test]
fn the_offices_own_levels_go_before_and_the_papers_before_those() {
    let office = "numbering: [I., 1., 1.1., 1.1.1.]";
    let campaign = format!(
        "{}\nnumbering: [I-, '1)', a)]",
        DEEP.replace("\n    ", "\n")
    );
    let paper = Nd30.plan(&campaign).office(office).draft();
    assert_eq!(paper.marks()[..3], ["I-", "1)", "a)"]);
    let of_office = Nd30
        .plan(DEEP)
        .office("numbering: [I., 1., 1.1., 1.1.1.]")
        .draft();
    assert_eq!(
        of_office.marks()[..5],
        ["I.", "1.", "1.1.", "1.1.1.", "1.1.1.1."]
    );
}

#[test]
fn an_entry_marks_its_children_as_it_likes() {
    for (mark, printed) in [
        ("I.", ["I.", "II.", "III.", "IV.", "V."]),
        ("I-", ["I-", "II-", "III-", "IV-", "V-"]),
        ("1.", ["1.", "2.", "3.", "4.", "5."]),
        ("a)", ["a)", "b)", "c)", "d)", "đ)"]),
        ("(1)", ["(1)", "(2)", "(3)", "(4)", "(5)"]),
        ("-", ["-"; 5]),
        ("+", ["+"; 5]),
    ] {
        assert_eq!(row(mark, "a, b, c, d, e"), printed, "{mark}");
    }
    assert!(row("none", "a, b").is_empty());
}

#[test]
fn letters_run_through_the_alphabet_of_officials() {
    let entries = vec!["x"; 24].join(", ");
    let letters: String = row("a)", &entries).concat().replace(')', "");
    assert_eq!(letters, "abcdđeghiklmnopqrstuvxyaa");
}

#[test]
fn a_typed_number_is_kept_and_counted_on_from() {
    let typed = |number: &str| format!("a, {{ text: b, number: {number} }}, c");
    for (mark, number, printed) in [
        ("1.", "5", ["1.", "5.", "6."]),
        ("1.", "5.", ["1.", "5.", "6."]),
        ("I.", "III", ["I.", "III.", "IV."]),
        ("a)", "đ", ["a)", "đ)", "e)"]),
        ("(1)", "5", ["(1)", "(5)", "(6)"]),
        ("1.1.", "2.3", ["1.", "2.3.", "2.4."]),
        ("-", "5", ["-", "5.", "-"]),
    ] {
        assert_eq!(row(mark, &typed(number)), printed, "{mark} {number}");
    }
}

#[test]
fn a_blank_number_takes_no_place_in_the_row() {
    assert_eq!(row("1.", "a, { text: b, number: }, c"), ["1.", "2."]);
}

#[test]
fn an_entry_with_no_words_behind_a_number_takes_none() {
    assert_eq!(row("1.", "a, { text: '- b' }, c"), ["1.", "-", "2."]);
    assert_eq!(row("1.", "a, { lead: B }, c"), ["1.", "-", "2."]);
    assert_eq!(row("1.", "a, [b], c"), ["1.", "-", "2."]);
}

#[test]
fn levels_that_were_chosen_hold_for_items_of_text_alone_as_far_as_they_reach() {
    let plan = "
        purpose: [a, b]
        tasks: [{ heading: Một, items: [c, { text: d, items: [e] }] }]
        timeline: [f, g]
        ";
    let usual = [
        "I.", "1.", "2.", "II.", "1.", "-", "-", "-", "III.", "1.", "2.",
    ];
    assert_eq!(marks(Nd30, plan), usual);
    let own = format!(
        "{}\nnumbering: [I., 1., a)]",
        plan.replace("\n        ", "\n")
    );
    let chosen = [
        "I.", "1.", "2.", "II.", "1.", "a)", "b)", "-", "III.", "1.", "2.",
    ];
    assert_eq!(marks(Nd30, &own), chosen);
    let dashes = format!("{own}\nstyle: {{ items: gach }}");
    let printed = [
        "I.", "1.", "2.", "II.", "1.", "-", "-", "-", "III.", "1.", "2.",
    ];
    assert_eq!(marks(Nd30, &dashes), printed);
}

#[test]
fn signs_that_yaml_takes_for_its_own_have_names() {
    for (mark, sign) in [("gach", "-"), ("cong", "+"), ("sao", "*")] {
        assert_eq!(row(mark, "a, b"), [sign; 2]);
    }
    assert!(row("khong", "a, b").is_empty());
    let paper = Nd30.plan("tasks: { mark: chấm, items: [a] }").draft();
    let cure = paper.cure("unknown-mark");
    assert!(cure.contains("`gach`, `cong`, `sao`, `khong`"), "{cure}");
}

#[test]
fn a_row_goes_on_from_a_typed_number_in_its_form() {
    let typed = |number: &str| format!("a, {{ text: b, number: {number} }}, c");
    for (mark, number, printed) in [
        ("1.", "II.", ["1.", "II.", "III."]),
        ("I.", "4)", ["I.", "4)", "5)"]),
        ("1.", "c)", ["1.", "c)", "d)"]),
        ("1.", "2.3.", ["1.", "2.3.", "2.4."]),
        ("a)", "(5)", ["a)", "(5)", "(6)"]),
    ] {
        assert_eq!(row(mark, &typed(number)), printed, "{mark} {number}");
    }
}

#[test]
fn a_part_without_a_heading_keeps_its_mark_and_number() {
    let letter = |tasks: &str| Nd30.letter(&format!("tasks: {tasks}")).draft();
    assert_eq!(letter("{ mark: gach, items: [a, b] }").marks(), ["-", "-"]);
    let paper = letter("{ number: 5, text: Một., items: [a] }");
    assert_eq!(paper.marks()[0], "5.");
}

#[test]
fn capitals_stand_above_the_numbers_of_rome() {
    let plan = "numbering: [A., I., 1.]\noutline:\n  - {heading: Chung, items: [{heading: Riêng, \
                items: [{heading: Nhỏ}]}]}\n  - heading: Cuối\nclosing: Hết.";
    let lines = Nd30.plan(plan).draft().lines();
    for wanted in ["A. Chung", "I. Riêng", "1. Nhỏ", "B. Cuối"] {
        let same = |it: &&String| it.to_lowercase() == wanted.to_lowercase();
        assert!(lines.iter().find(same).is_some(), "{wanted}: {lines:?}");
    }
}

#[test]
fn a_row_goes_on_from_a_number_in_the_words_of_an_entry() {
    let plan = "tasks: [Một., '4. Bốn việc.', Năm việc.]\nclosing: Hết.";
    let lines = Nd30.plan(plan).draft().lines();
    for wanted in ["1. Một.", "4. Bốn việc.", "5. Năm việc."] {
        assert!(lines.iter().any(|it| it == wanted), "{wanted}: {lines:?}");
    }
}

#[test]
fn items_do_not_have_the_mark_of_what_they_stand_in() {
    let plan = "style: {items: a)}\ntasks: [{heading: Việc, items: [{text: Ý., items: [Nhỏ.]}]}]\nclosing: Hết.";
    let lines = Nd30.plan(plan).draft().lines();
    for wanted in ["a) Ý.", "- Nhỏ."] {
        assert!(lines.iter().any(|it| it == wanted), "{wanted}: {lines:?}");
    }
}

#[test]
fn a_unit_in_the_first_line_of_a_text_is_no_heading() {
    let plan = "assignees:\n  - unit: Hội Người cao tuổi\n    text: |\n      \
                Đề nghị {{ unit }}: Vận động hội viên.\n      Hết.";
    let lines = Nd30.plan(plan).draft().lines();
    let wanted = "1. Đề nghị Hội Người cao tuổi: Vận động hội viên.";
    assert!(lines.iter().any(|it| it == wanted), "{lines:?}");
}
