//! Templates of the office: their words go on the paper, their faults are told in their file.

use kehoach::diagnostic::Severity;

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
        ("@doan Một\n{% if %}\n", "template-fault ke-hoach.jinja 2:4"),
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
            "template-fault ke-hoach.jinja 1:12",
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

#[test]
fn sections_that_do_not_match_are_told_at_their_line() {
    for (text, told) in [
        ("@doan Một\n@het\n", "template-fault ke-hoach.jinja 2:1"),
        (
            "{% if true %}@het{% endif %}\n",
            "template-fault ke-hoach.jinja 1:14",
        ),
        (
            "@muc Một\n@muc Hai\n@doan Lời\n@het\n@doan Hết\n",
            "template-fault ke-hoach.jinja 1:1",
        ),
        (
            "@doan Một\n@muc Hai\n@phu-luc-moi\n@phu-luc Phụ lục\n",
            "template-fault ke-hoach.jinja 2:1",
        ),
    ] {
        assert_eq!(laid(text).stops(), [told], "{text}");
    }
}

#[test]
fn a_fault_behind_a_role_is_told_where_it_stands_in_the_file() {
    let text = "@doan Một\n@doan Hai\n@doan Ba {{ khong_co }}\n";
    assert_eq!(
        laid(text).stops(),
        ["template-fault ke-hoach.jinja 3:13"],
        "marks of lines are not counted"
    );
}

#[test]
fn a_fault_of_an_included_template_is_told_in_that_template() {
    let paper = Nd30
        .plan("opening: Mở đầu.")
        .template(
            "ke-hoach.jinja",
            "@doan Một\n{% include 'chung/dau.jinja' %}\n",
        )
        .template("chung/dau.jinja", "@doan Hai\n@doan {{ sai }}\n")
        .draft();
    assert_eq!(paper.stops(), ["template-fault chung/dau.jinja 2:10"]);
}

#[test]
fn a_template_that_never_ends_or_grows_without_bound_is_stopped() {
    let nested = "{% for i in range(9999) %}".repeat(4) + &"{% endfor %}".repeat(4);
    let doubled = "{% set x = x %}{% set x %}{{ x }}{{ x }}{% endset %}\n".repeat(40);
    for text in [
        "{% macro f() %}{{ f() }}{% endmacro %}\n{{ f() }}\n".to_owned(),
        nested + "\n",
        "{% for i in range(1000000) %}{% endfor %}\n".to_owned(),
        format!("{{% set x = \"lời\" %}}\n{doubled}@doan {{{{ x }}}}\n"),
        "{% macro f(x) %}{{ f([x, x] | join) }}{% endmacro %}\n{{ f(\"lời\") }}\n".to_owned(),
        "@doan {{ \"lời\" * 1000000 }}\n".to_owned(),
        "{% set x = subject ~ subject %}\n@doan {{ x }}\n".to_owned(),
        "@muc Một\n".repeat(50) + &"@het\n".repeat(50),
    ] {
        let paper = laid(&text);
        assert!(paper.sheet.is_none());
        let stops = paper.stops();
        assert!(!stops.is_empty(), "{text:.80}");
        let of_template = |it: &String| it.starts_with("template-fault ke-hoach.jinja");
        assert!(stops.iter().all(of_template), "{text:.80}\n{stops:?}");
    }
}

#[test]
fn faults_of_a_template_are_told_in_words_of_one_language() {
    for (text, words) in [
        ("@doan {{ khong_co }}\n", "không có gì tên `khong_co`"),
        ("@doan {{ subject | la }}\n", "không có bộ lọc nào tên `la`"),
        ("@doan {{ la() }}\n", "không có hàm hay macro nào tên"),
        ("{% if %}\n@doan x\n{% endif %}\n", "sai cú pháp"),
        ("{% neu x %}\n", "không có lệnh `neu`"),
        ("{% include 'la.jinja' %}\n", "không tìm thấy mẫu"),
        ("@doan {{ 1.5 }}\n", "không in được giá trị `1.5`"),
        ("{% for i in 5 %}{% endfor %}\n", "không phải danh sách"),
        (
            "{% if subject %}\n",
            "`{% if %}` này không có `{% endif %}`",
        ),
        (
            "{% if subject %}\n@doan x\n{% endfor %}\n{% endif %}\n",
            "`{% endfor %}` này không đóng",
        ),
        ("@doan {{ subject\n", "`{{` này không có `}}` đóng"),
        ("@doan {{ head.ngay }}\n", "ở đây không có mục `ngay`"),
        (
            "{% for p in parts %}{% if p.entri %}{% endif %}{% endfor %}\n",
            "có phải là `entry`",
        ),
        (
            "{% from 'chung/muc.jinja' import phn %}\n",
            "không có macro nào tên `phn`",
        ),
        (
            "{{ phan(parts, labels) }}\n",
            "không có hàm hay macro nào tên `phan`",
        ),
        (
            "{% if openning %}{% endif %}\n",
            "không có gì tên `openning`",
        ),
        ("@doan {{ subject + opening }}\n", "dấu `+` không dùng được"),
        ("@van[canh=giua] Lời\n", "`@van` không nhận thuộc tính nào"),
        ("@muc[cn=-] Lời\n@het\n", "`@muc` không có thuộc tính `cn`"),
        ("@muc[so Lời\n@het\n", "không có `]` đóng"),
        ("@muc[so] Lời\n@het\n", "viết `tên=giá trị`"),
        ("@muc Lời\n@het hết\n", "`@het` không nhận lời nào"),
        ("@bang xyz\n", "`@bang` chỉ in một bảng"),
        ("@bang {{ subject }}\n", "không phải bảng"),
        ("@doan {{ nguoi-den }}\n", "không có gì tên `nguoi-den`"),
        (
            "@doan {% if subject is la %}x{% endif %}\n",
            "không có phép thử nào tên `la`",
        ),
    ] {
        let paper = laid(text);
        let message = paper.message("template-fault");
        assert!(message.contains(words), "{text}{message}");
    }
}

#[test]
fn a_note_of_the_template_is_printed_with_its_values() {
    let paper = laid("@doan Một^[theo {{ opening }}] hai\n");
    assert!(paper.lines().contains(&"[1] theo Mở đầu.".to_owned()));
}

#[test]
fn a_number_may_be_added_to_the_count_of_a_loop() {
    let paper = laid("{% for i in range(2) %}\n@doan Dòng {{ loop.index + 10 }}\n{% endfor %}\n");
    assert_eq!(paper.lines()[0..2], ["Dòng 11", "Dòng 12./."]);
}

#[test]
fn what_there_is_instead_is_listed() {
    let cures = |text: &str, code: &str| {
        let paper = laid(text);
        let found = paper.findings.iter().find(|it| it.code == code);
        let cures = found.map(|it| it.cures.iter().map(|it| it.vi.clone()));
        cures.into_iter().flatten().collect::<Vec<_>>().join("\n")
    };
    for (text, code, words) in [
        ("@ten-lai KẾ HOẠCH\n", "unknown-role", "`trich-yeu`"),
        ("@so-trang 1\n", "unknown-role", "`trich-yeu`"),
        (
            "@muc[cn=-] Lời\n@het\n",
            "template-fault",
            "`so`, `noi`, `con`",
        ),
        ("@doan {{ subject | hao }}\n", "template-fault", "`hoa`"),
        (
            "{% if subject is trong %}{% endif %}\n",
            "template-fault",
            "`defined`",
        ),
        (
            "{% if chu_de %}{% endif %}\n",
            "template-fault",
            "`closing`",
        ),
        (
            "{% include 'chung/duoi.jinja' %}\n",
            "template-fault",
            "`chung/cuoi.jinja`",
        ),
        (
            "{{ phan(parts, labels) }}\n",
            "template-fault",
            "from \"chung/muc.jinja\" import phan",
        ),
    ] {
        let told = cures(text, code);
        assert!(told.contains(words), "{text}{told}");
    }
}

#[test]
fn a_template_of_thousands_of_statements_inside_each_other_is_refused() {
    let text = "{% if subject %}".repeat(5000) + "@doan Lời" + &"{% endif %}".repeat(5000);
    let paper = laid(&text);
    assert!(
        paper
            .message("template-fault")
            .contains("lồng nhau sâu quá")
    );
}

#[test]
fn a_fault_that_comes_of_too_many_words_keeps_its_line() {
    let loops =
        "{% for i in range(9000) %}".repeat(2) + "{{ opening }}" + &"{% endfor %}".repeat(2);
    let paper = laid(&format!("@doan Một\n@doan {loops}\n"));
    assert!(paper.message("template-fault").contains("quá dài"));
    assert_eq!(paper.stops(), ["template-fault ke-hoach.jinja 2:62"]);
    let plain = "{% for i in range(9000) %}".repeat(2) + "lời của mẫu" + &"{% endfor %}".repeat(2);
    let paper = laid(&format!("@doan Một\n@doan {plain}\n"));
    assert!(paper.message("template-fault").contains("quá dài"));
    assert_eq!(paper.stops(), ["template-fault ke-hoach.jinja 2:1"]);
}

#[test]
fn a_role_that_is_a_mark_prints_it() {
    let paper = laid("@gach Một ý\n@cong Ý nhỏ\n@gach[dau=*] Hai ý\n@doan Hết\n");
    assert_eq!(paper.lines()[0..3], ["- Một ý", "+ Ý nhỏ", "* Hai ý"]);
}

#[test]
fn near_misses_are_told_with_what_was_meant() {
    for (line, words, cure) in [
        ("@Mục Một", "`Mục`", "`muc`"),
        ("@bảng {{ subject }}", "`bảng`", "`bang`"),
        ("@Đoạn Lời", "`Đoạn`", "`doan`"),
        ("@ doan Lời", "dấu cách", "`@doan`"),
        ("@doan [dau=-] Lời", "dấu cách", "`@doan[dau=-]`"),
        ("@doan Ở { subject }", "`{ subject }`", "`{{ subject }}`"),
        (
            "{% for it in recipients\n@doan Lời\n{% endfor %}",
            "không có `%}` đóng",
            "",
        ),
        ("@doan {{ subject ; }}", "ký tự này", ""),
        ("@doan {{ none }}", "không có lời để in", ""),
    ] {
        let paper = laid(&format!("@doan Một\n{line}\n"));
        let found = paper
            .findings
            .iter()
            .find(|it| it.severity == Severity::Fatal);
        let found = found.unwrap_or_else(|| panic!("{line}"));
        assert!(
            found.message.vi.contains(words),
            "{line}: {}",
            found.message.vi
        );
        let near = found.cures.first().is_none_or(|it| it.vi.contains(cure));
        assert!(near, "{line}: {:?}", found.cures);
    }
}

#[test]
fn a_template_without_its_head_is_told_which_one_there_is() {
    let paper = laid("@ten-loai {{ kind.title }}\n@trich-yeu {{ subject }}\n@doan Lời\n");
    let lost = paper
        .findings
        .iter()
        .filter(|it| it.code == "unprinted-part");
    let mut cures = lost.flat_map(|it| &it.cures);
    let told = cures.any(|it| it.vi.contains("include \"chung/dau.jinja\""));
    assert!(told, "{:#?}", paper.findings);
}
