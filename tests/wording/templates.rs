//! Templates of the office: their words go on the paper, their faults are told in their file.

use crate::desk::{Nd30, Paper};

fn laid(text: &str) -> Paper {
    let campaign = "opening: Mở đầu.\ntasks: [Một việc]\nclosing: Kết thúc.";
    Nd30.plan(campaign).template("ke-hoach.jinja", text).draft()
}

#[test]
fn a_template_laid_over_the_built_in_one_changes_the_words() {
    let paper =
        laid("@ten-loai CHƯƠNG TRÌNH\n@doan Gửi *các tổ*: {{ opening }}\n@van {{ closing }}\n");
    assert_eq!(paper.lines()[0..2], ["CHƯƠNG TRÌNH", "Gửi các tổ: Mở đầu."]);
}

#[test]
fn a_shared_template_can_be_laid_over_alone() {
    let paper = Nd30
        .plan("basis: [Luật Thanh niên]\nopening: Mở đầu.")
        .template(
            "chung/can-cu.jinja",
            "{% for p in basis %}\n@can-cu Dựa vào {{ p.text }}\n{% endfor %}\n",
        )
        .draft();
    assert!(
        paper
            .lines()
            .contains(&"Dựa vào Luật Thanh niên.".to_owned())
    );
}

#[test]
fn faults_of_a_template_are_told_in_its_file() {
    let faults = [
        ("@doan Một\n@daon Hai\n", "unknown-role ke-hoach.jinja 2:1"),
        ("@doan Một\nHai\n", "words-without-role ke-hoach.jinja 2:1"),
        ("@doan Một\n{% if %}\n", "template-fault ke-hoach.jinja 2:7"),
        (
            "@doan Một\n@doan {{ khong_co }}\n",
            "template-fault ke-hoach.jinja 2:10",
        ),
        (
            "@doan {{ subject | la }}\n",
            "template-fault ke-hoach.jinja 1:20",
        ),
        (
            "{% include 'la.jinja' %}\n",
            "template-fault ke-hoach.jinja 1:4",
        ),
        ("@doan {{ true }}\n", "template-fault ke-hoach.jinja 1:10"),
        ("@doan {{ none }}\n", "template-fault ke-hoach.jinja 1:10"),
        ("@doan {{ number }}\n", "template-fault ke-hoach.jinja 1:10"),
        ("@doan {{ 1.5 }}\n", "template-fault ke-hoach.jinja 1:10"),
    ];
    let told = faults.map(|(text, _)| laid(text).stops().join(", "));
    assert_eq!(told, faults.map(|(_, told)| told));
}

#[test]
fn a_mistyped_role_gets_the_nearest_one() {
    assert_eq!(
        laid("@ten-lai KẾ HOẠCH\n").cure("unknown-role"),
        "có phải là `ten-loai`?"
    );
}

#[test]
fn a_role_chosen_while_printing_is_judged_too() {
    let paper = laid("{% for vai in ['doan', 'la'] %}\n@{{ vai }} Lời\n{% endfor %}\n");
    assert!(paper.sheet.is_none());
}
