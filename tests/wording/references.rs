//! `{{ name }}` borrows what was said once elsewhere in the description.

use crate::desk::{Hd36, Nd30, Rule};
use kehoach::role::Role;

/// What an opening prints in a campaign that has something of everything.
fn opening(words: &str) -> String {
    let campaign = format!(
        "opening: |-
           {words}
         period: từ 01/3/2024 đến 15/11/2024
         facts:
           dot: đợt 2
           tien: 20.000.000 đồng
           phong-trao: thi đua {{{{ dot }}}} năm {{{{ year }}}}
           ba-lan: '{{{{ phong-trao }}}} (*nhắc lại*)'
         units:
           to: các tổ dân phố
           phong: {{ name: Phòng Văn hóa - Xã hội, short: Phòng VHXH }}
           thon: Các thôn trên địa bàn
         tasks:
           - id: nghiem-thu
             text: Nghiệm thu trước ngày {{{{ due }}}}
             due: 30/11/2024
             who: [to, phong, Báo tỉnh]
           - {{ id: bao-cao, text: Báo cáo., who: [thon, phong, Các hộ, thon] }}
         closing: Hết."
    );
    let paper = Nd30.plan(&campaign.replace("\n         ", "\n")).draft();
    paper.of(Role::Doan)[0].clone()
}

#[test]
fn a_name_is_replaced_by_what_it_names() {
    for (words, printed) in [
        ("năm {{ year }}, {{year}}", "năm 2024, 2024"),
        ("ngày {{ date }}", "ngày 20/3/2024"),
        (
            "tháng {{ date.month }} năm {{ date.year }}",
            "tháng 3 năm 2024",
        ),
        (
            "{{ period.from }} - {{ period.until }}",
            "01/3/2024 - 15/11/2024",
        ),
        ("kỳ {{ period }}", "kỳ từ 01/3/2024 đến 15/11/2024"),
        ("việc {{ subject }}", "việc Dọn vệ sinh ngõ xóm"),
        ("{{ office.name }}", "Ủy ban nhân dân phường Hòa Bình"),
        (
            "{{ office }} tại {{ office.place }}",
            "Ủy ban nhân dân phường Hòa Bình tại Hòa Bình",
        ),
    ] {
        assert_eq!(opening(words), printed, "{words}");
    }
}

#[test]
fn the_year_is_that_of_the_plan_and_not_that_of_its_signing() {
    let closing = |period: &str| {
        let head = format!("date: 15/12/2026\n{period}");
        let text = "closing: Năm {{ year }}, ký năm {{ date.year }}.";
        let paper = Nd30.plan(&format!("{head}{text}")).draft();
        paper.of(Role::Doan).last().unwrap().clone()
    };
    for (period, year) in [
        ("period: 2027\n", 2027),
        ("period: từ 04/01/2027 đến 15/12/2027\n", 2027),
        ("period: quý I/2027\n", 2027),
        // Over several years, or without an end, the day of issue tells.
        ("period: 2027 - 2030\n", 2026),
        ("period: từ 15/12/2026 đến 30/6/2027\n", 2026),
        ("", 2026),
    ] {
        let printed = format!("Năm {year}, ký năm 2026./.");
        assert_eq!(closing(period), printed, "{period}");
    }
}

#[test]
fn an_amount_can_be_written_in_words() {
    let printed = "Kinh phí 20.000.000 đồng (hai mươi triệu đồng).";
    assert_eq!(opening("Kinh phí {{ tien }} ({{ tien.words }})."), printed);
    let paper = Nd30
        .plan("facts:\n  dot: đợt hai\nopening: Kỳ {{ dot.words }}")
        .draft();
    assert_eq!(paper.told("unprintable-name"), ["3:13"]);
}

#[test]
fn facts_may_borrow_from_facts() {
    assert_eq!(opening("{{ phong-trao }}"), "thi đua đợt 2 năm 2024");
    assert_eq!(opening("{{ ba-lan }}"), "thi đua đợt 2 năm 2024 (nhắc lại)");
}

#[test]
fn units_have_a_long_and_a_short_name() {
    assert_eq!(opening("{{ units.phong }}"), "Phòng Văn hóa - Xã hội");
    assert_eq!(opening("{{ units.phong.short }}"), "Phòng VHXH");
    assert_eq!(opening("{{ units.to.short }}"), "các tổ dân phố");
}

#[test]
fn a_common_word_that_a_name_begins_with_is_large_only_at_the_head() {
    for (words, printed) in [
        ("{{ units.thon }} họp.", "Các thôn trên địa bàn họp."),
        ("Gửi về {{ units.thon }}.", "Gửi về các thôn trên địa bàn."),
        (
            "Họp. {{ units.thon }} gửi.",
            "Họp. Các thôn trên địa bàn gửi.",
        ),
        ("Gồm: {{ units.thon }}.", "Gồm: Các thôn trên địa bàn."),
        (
            "{{ bao-cao.who }} gửi.",
            "Các thôn trên địa bàn, Phòng Văn hóa - Xã hội, các hộ, các thôn trên địa bàn gửi.",
        ),
    ] {
        assert_eq!(opening(words), printed);
    }
}

#[test]
fn an_entry_with_an_id_lends_its_keys_and_its_words() {
    assert_eq!(
        opening("xong ngày {{ nghiem-thu.due }}"),
        "xong ngày 30/11/2024"
    );
    assert_eq!(
        opening("{{ nghiem-thu.who }}"),
        "các tổ dân phố, Phòng Văn hóa - Xã hội, Báo tỉnh"
    );
    assert_eq!(
        opening("{{ nghiem-thu }}"),
        "Nghiệm thu trước ngày 30/11/2024"
    );
}

#[test]
fn an_entry_borrows_from_itself_first_and_then_from_around_it() {
    let paper = Nd30
        .plan(
            "
            facts: { due: ngày nào đó, value: nhiều }
            units: { to: Tổ dân phố }
            targets:
              items:
                - text: Đạt {{ value }} {{ measure }} trước ngày {{ due }}
                  value: 95%
                  measure: hộ
                  due: 30/6/2024
                - text: Họp {{ every }}, {{ who }} báo tin cho {{ to }}; còn {{ value }} việc
                  every: hằng tháng
                  who: to
                  to: Báo tỉnh
            ",
        )
        .draft();
    assert_eq!(
        paper.of(Role::Khoan),
        [
            "1. Đạt 95% hộ trước ngày 30/6/2024",
            "2. Họp hằng tháng, Tổ dân phố báo tin cho Báo tỉnh; còn nhiều việc./.",
        ]
    );
}

#[test]
fn a_citation_in_the_offices_own_words_borrows_its_parts() {
    let paper = Nd30
        .plan(
            "
            basis:
              - text: '{{ opening }} {{ paper }} {{ number }}, ngày ban hành {{ date }}'
                opening: Theo
                paper: Công văn
                number: 05/UBND-VX
                date: 05/01/2024
            closing: Hết.
            ",
        )
        .draft();
    let printed = ["Theo Công văn 05/UBND-VX, ngày ban hành 05/01/2024."];
    assert_eq!(paper.of(Role::CanCu), printed);
}

#[test]
fn braces_behind_a_backslash_are_printed() {
    assert_eq!(
        opening(r"viết \{{ year }} là {{ year }}"),
        "viết {{ year }} là 2024"
    );
}

#[test]
fn a_paper_of_the_basis_with_an_id_is_cited_again() {
    let campaign = "opening: |-
  {{ kh66 }}; {{ kh66.number }}; {{ kh66.date }}; {{ kh67.issuer }}; {{ luat }}.
basis:
  - id: kh66
    opening: Thực hiện
    paper: Kế hoạch
    number: 66-KH/ĐU
    date: 04/02/2024
    issuer: Đảng ủy phường
    subject: về dân vận khéo
    and:
      - id: kh67
        paper: Kế hoạch
        number: 67-KH/ĐU
        date: 05/02/2024
        issuer: Đảng ủy xã
        subject: về nước sạch
  - id: luat
    text: Luật Thư viện
closing: Hết.";
    let of = |rule: Rule| rule.plan(campaign).draft().of(Role::Doan)[0].clone();
    let rest = "66-KH/ĐU; 04/02/2024; Đảng ủy xã; Luật Thư viện.";
    let cited = "Kế hoạch số 66-KH/ĐU ngày 04/02/2024 của Đảng ủy phường";
    assert_eq!(of(Nd30), format!("{cited}; {rest}"));
    let cited = cited.replace(" ngày", ", ngày");
    assert_eq!(of(Hd36), format!("{cited}; {rest}"));
}
