//! Names that lead nowhere stop the paper, with the place where they are written.

use crate::desk::Nd30;

#[test]
fn an_undefined_name_is_told_with_its_place_and_the_nearest_name() {
    let paper = Nd30
        .plan(
            "
            facts:
              phong-trao: thi đua
            tasks:
              - Đẩy mạnh {{ phong-tro }} ở cơ sở
            ",
        )
        .draft();
    assert_eq!(paper.stops(), ["undefined-name chien-dich.yaml 4:14"]);
    assert_eq!(paper.cure("undefined-name"), "có phải là `phong-trao`?");
}

#[test]
fn a_name_like_no_other_is_offered_a_place_to_define_it() {
    let paper = Nd30.plan("opening: Theo {{ quy-uoc-thon-moi }}").draft();
    assert_eq!(paper.told("undefined-name"), ["1:15"]);
    assert!(
        paper
            .cure("undefined-name")
            .starts_with("khai tên này trong `facts:`")
    );
}

#[test]
fn a_fault_in_borrowed_words_is_told_once_where_they_are_written() {
    let paper = Nd30
        .plan(
            "
            facts:
              dot: đợt {{ lan }}
            opening: Phát động {{ dot }}
            closing: Kết thúc {{ dot }}
            ",
        )
        .draft();
    assert_eq!(paper.told("undefined-name"), ["2:12"]);
}

#[test]
fn borrowed_words_borrow_from_their_own_surroundings() {
    let paper = Nd30
        .plan(
            "
            tasks:
              - { id: hop, text: 'Họp trước ngày {{ due }}', due: 05/4/2024 }
              - { text: 'Sau khi {{ hop.text }} thì làm đến ngày {{ due }}', due: 30/6/2024 }
            ",
        )
        .draft();
    let lines = paper.lines();
    let printed = "Sau khi Họp trước ngày 05/4/2024 thì làm đến ngày 30/6/2024";
    assert!(
        lines.iter().any(|line| line.contains(printed)),
        "{lines:#?}"
    );
}

#[test]
fn names_that_lead_back_to_themselves_stop_the_paper() {
    for facts in [
        "facts: { a: 'x {{ a }}' }",
        "facts: { a: 'x {{ b }}', b: 'y {{ a }}' }",
        "facts: { a: '{{ b }} {{ b }} {{ b }} {{ b }}', b: '{{ a }} {{ a }} {{ a }} {{ a }}' }",
    ] {
        let paper = Nd30
            .plan(&format!("{facts}\nopening: Về {{{{ a }}}}"))
            .draft();
        assert!(paper.sheet.is_none());
        assert!(!paper.told("circular-reference").is_empty(), "{facts}");
    }
}

#[test]
fn names_that_multiply_are_refused_before_they_fill_the_memory() {
    let ten = |name: &str| format!("{{{{ {name} }}}}").repeat(10);
    let mut facts = String::from("facts:\n  n0: ''\n");
    for n in 1..12 {
        let inner = ten(&format!("n{}", n - 1));
        facts.push_str(&format!("  n{n}: '{inner}'\n"));
    }
    let paper = Nd30
        .plan(&format!("{facts}opening: Về {{{{ n11 }}}}"))
        .draft();
    assert!(!paper.told("circular-reference").is_empty());
}

#[test]
fn an_unclosed_reference_is_told() {
    let paper = Nd30.plan("opening: Năm {{ year\nclosing: Hết").draft();
    assert_eq!(paper.stops(), ["unclosed-reference chien-dich.yaml 1:10"]);
}

#[test]
fn a_group_of_keys_cannot_be_printed() {
    for name in ["units", "facts", "tasks", "office.units", "annexes"] {
        let paper = Nd30
            .plan(&format!(
                "
                opening: Về {{{{ {name} }}}}
                facts: {{ a: b }}
                units: {{ to: Tổ dân phố }}
                tasks: [Một việc]
                annexes: [{{ title: Danh sách }}]
                "
            ))
            .office("units: { phong: Phòng Văn hóa }")
            .draft();
        assert_eq!(paper.told("unprintable-name"), ["1:13"], "{name}");
    }
}
