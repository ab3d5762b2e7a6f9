//! Chapters, sections and articles: their numbers, their look, their places in the outline.

use crate::desk::Nd30;

const RULES: &str = "
    kind: quy-che
    number: 7
    subject: Quản lý nhà văn hóa
    chapters:
      - heading: Quy định chung
        articles:
          - heading: Phạm vi
            items: [Khoản một., { text: 'Gồm:', items: [Điểm một;, Điểm hai.] }]
      - heading: Quản lý
        sections:
          - heading: Người quản lý
            articles:
              - heading: Ban quản lý
                text: Có ba người.
          - heading: Sử dụng
            articles: [{ number: 3a, heading: Giờ mở cửa, text: Từ 7 giờ. }, Điều không có tên.]
    recipients: [{ file: VT }]
    signer: { title: Giám đốc, name: Nguyễn Văn A }
    ";

#[test]
fn numbers_of_articles_run_through_all_chapters() {
    let paper = Nd30.plan(RULES).draft();
    let lines = paper.lines();
    let from = lines.iter().position(|it| it == "Chương I").unwrap();
    assert_eq!(
        lines[from..from + 17],
        [
            "Chương I",
            "QUY ĐỊNH CHUNG",
            "Điều 1. Phạm vi",
            "1. Khoản một.",
            "2. Gồm:",
            "a) Điểm một;",
            "b) Điểm hai.",
            "Chương II",
            "QUẢN LÝ",
            "Mục 1",
            "NGƯỜI QUẢN LÝ",
            "Điều 2. Ban quản lý",
            "Có ba người.",
            "Mục 2",
            "SỬ DỤNG",
            "Điều 3a. Giờ mở cửa",
            "Từ 7 giờ.",
        ]
    );
}

#[test]
fn an_attached_text_names_who_issues_it() {
    for (signer, by) in [
        ("tm: Ủy ban nhân dân\n      title: Chủ tịch", "của Ủy ban"),
        ("title: Chủ tịch", "của Chủ tịch Ủy ban"),
        (
            "kt: Chủ tịch\n      title: Phó Chủ tịch",
            "của Chủ tịch Ủy ban",
        ),
    ] {
        let paper = Nd30.plan(&format!(
            "
    kind: quyet-dinh
    number: 7
    subject: Ban hành Quy chế
    articles: [Ban hành Quy chế.]
    attached: {{ kind: quy-che, subject: Giữ sách, chapters: [{{ heading: Chung }}] }}
    signer:
      {signer}
      name: Nguyễn Văn A
    "
        ));
        let lines = paper.draft().lines();
        let line = lines.iter().find(|it| it.starts_with("(Kèm theo"));
        assert!(line.is_some_and(|it| it.contains(by)), "{by}: {lines:?}");
    }
}
