//! The parts of a body: their headings, their order, what stands inside an entry.

use crate::desk::{Nd30, words};
use kehoach::role::Role;

const PARTS: &str = "
    purpose: { goals: [Một], requirements: [Hai] }
    targets: [Ba]
    tasks: [Bốn]
    fields: [Năm]
    timeline: [Sáu]
    budget: { text: Bảy }
    assignees: [Tám]
    closing: Hết.
    ";

#[test]
fn parts_have_headings_and_an_order_by_default() {
    let paper = Nd30.plan(PARTS).draft();
    let headings = [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "II. CHỈ TIÊU",
        "III. NHIỆM VỤ, GIẢI PHÁP",
        "IV. CÁC LĨNH VỰC",
        "V. THỜI GIAN THỰC HIỆN",
        "VI. KINH PHÍ THỰC HIỆN",
        "VII. TỔ CHỨC THỰC HIỆN",
    ];
    assert_eq!(paper.of(Role::Muc1), headings);
    assert_eq!(paper.of(Role::Muc2), ["1. Mục đích", "2. Yêu cầu"]);
}

#[test]
fn a_letter_leaves_default_headings_out() {
    let paper = Nd30.letter(PARTS).draft();
    let lines = paper.lines();
    assert!(
        lines.iter().all(|line| !line.contains("NHIỆM VỤ")),
        "{lines:#?}"
    );
    assert!(lines.contains(&"4. Bốn".to_owned()), "{lines:#?}");
    let titled = Nd30
        .letter("tasks: { heading: Các việc, items: [Một] }")
        .draft();
    assert_eq!(titled.of(Role::Muc2), ["1. Các việc"]);
}

#[test]
fn a_heading_of_ones_own_replaces_the_default() {
    let paper = Nd30
        .plan("tasks: { heading: Các việc, items: [Một] }")
        .draft();
    assert_eq!(paper.of(Role::Muc1), ["I. CÁC VIỆC"]);
}

#[test]
fn an_outline_puts_parts_in_its_order_and_takes_parts_written_in_place() {
    let outline = "
        outline: [assignees, { heading: Xen giữa, items: [Chín] }, tasks, Một câu liền.]
        tasks: [Bốn]
        assignees: [Tám]
        closing: Hết.
        ";
    let paper = Nd30.plan(outline).draft();
    let headings = [
        "I. TỔ CHỨC THỰC HIỆN",
        "II. XEN GIỮA",
        "III. NHIỆM VỤ, GIẢI PHÁP",
    ];
    assert_eq!(paper.of(Role::Muc1), headings);
    assert!(paper.lines().contains(&"IV. Một câu liền.".to_owned()));
}

#[test]
fn a_name_runs_on_into_the_text_in_bold() {
    let paper = Nd30
        .plan("tasks: [{ name: Vỉa hè., text: Thu gọn biển hiệu. }]")
        .draft();
    let paragraphs = paper.paragraphs();
    let entry = paragraphs
        .iter()
        .find(|p| words(p).starts_with("1. "))
        .unwrap();
    assert_eq!(words(entry), "1. Vỉa hè. Thu gọn biển hiệu./.");
    let bold: Vec<_> = entry
        .runs
        .iter()
        .filter(|r| r.style.bold)
        .map(|r| &r.text)
        .collect();
    assert_eq!(bold, ["Vỉa hè."]);
}

#[test]
fn an_entry_prints_what_it_holds_in_one_order() {
    let paper = Nd30
        .plan(
            "
            tasks:
              - note: Chín
                items: [{ heading: Bảy }]
                tasks: [{ heading: Sáu }]
                fields: [{ heading: Năm }]
                targets: [{ heading: Bốn }]
                requirements: [Ba]
                goals: [Hai]
                with: Một
                text: Không
                heading: Đầu
                table: { rows: [Tám] }
            closing: Hết.
            ",
        )
        .draft();
    let lines = paper.lines();
    let from = lines.iter().position(|line| line == "1. Đầu").unwrap();
    let printed = [
        "1. Đầu",
        "Không",
        "- Cơ quan phối hợp: Một",
        "a) Mục đích",
        "- Hai",
        "b) Yêu cầu",
        "- Ba",
        "c) Bốn",
        "d) Năm",
        "đ) Sáu",
        "e) Bảy",
        "Tám",
        "* Chín",
    ];
    assert_eq!(lines[from..from + printed.len()], printed);
}

#[test]
fn a_body_with_work_heads_its_share() {
    let units = "units: { ca: Công an phường, to: các tổ dân phố }";
    let paper = Nd30
        .plan("assignees: [{ unit: [ca, to], text: Giữ trật tự. }]\nclosing: Hết.")
        .office(units)
        .draft();
    assert_eq!(paper.of(Role::Muc2), ["1. Công an phường, các tổ dân phố"]);
    assert_eq!(paper.of(Role::Doan)[0], "Giữ trật tự.");
}
