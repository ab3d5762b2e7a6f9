//! What somebody has still to write is a list of its own, and nothing else is told of it.

use kehoach::diagnostic::Severity;

use super::{HOUSE, OFFICE, PAPER, codes, findings, proofread};

/// A paper with something to write in its subject, in a sentence, in a time and over two lines.
fn draft() -> String {
    let tasks = "\
tasks:
  items:
    - text: \"Giúp [CẦN BỔ SUNG: số hộ] hộ  sửa nhà.\"
      due: '[CẦN BỔ SUNG: hạn chót]'
    - text: >-
        Dọn đường vào [CẦN BỔ SUNG: tên tổ
        dân phố], trồng cây.
";
    let subject = "subject: \"Triển khai [CẦN BỔ SUNG: tên phong trào]\"";
    PAPER
        .replace("subject: Triển khai công tác dân vận", subject)
        .replace(
            "tasks:\n  items:\n    - Tuyên truyền sâu rộng trong Nhân dân.\n",
            tasks,
        )
}

#[test]
fn each_place_is_told_once_with_what_is_to_be_written() {
    let text = draft();
    let found = findings(&text, OFFICE);
    assert_eq!(codes(&found), ["doubled-space", "to-do"], "{found:#?}");
    let list = found.iter().filter(|it| it.code == "to-do");
    let list: Vec<(&str, &str)> = list
        .map(|it| {
            let span = it.span.expect("a place");
            let typed = &text[span.start as usize..span.end as usize];
            (it.message.vi.as_str(), typed)
        })
        .collect();
    let two_lines = "[CẦN BỔ SUNG: tên tổ\n        dân phố]";
    assert_eq!(
        list,
        [
            ("tên phong trào", "[CẦN BỔ SUNG: tên phong trào]"),
            ("số hộ", "[CẦN BỔ SUNG: số hộ]"),
            ("hạn chót", "[CẦN BỔ SUNG: hạn chót]"),
            ("tên tổ dân phố", two_lines),
        ]
    );
}

#[test]
fn a_draft_is_made_and_a_paper_to_be_signed_is_not() {
    let made = || {
        HOUSE
            .paper(draft().as_str())
            .with_office("don-vi", OFFICE)
            .work()
    };
    let text = made().text();
    assert!(
        text.contains("Dọn đường vào [CẦN BỔ SUNG: tên tổ dân phố], trồng cây"),
        "{text}"
    );
    let signed = made().to_be_signed();
    assert!(!signed.is_made());
    let mut list = signed.findings().iter().filter(|it| it.code == "to-do");
    assert!(list.all(|it| it.severity == Severity::Error));
}

#[test]
fn an_office_and_a_finished_paper_may_have_such_places_too() {
    let office = OFFICE.replace("Nguyễn Văn A", "'[CẦN BỔ SUNG: tên người ký]'");
    let found = findings(PAPER, &office);
    assert_eq!(codes(&found), ["to-do"], "{found:#?}");
    let paper = "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nSố: 19/KH-UBND\nKẾ HOẠCH\nGiữ gìn đường làng\n\
        1. Giữ sạch [CẦN BỔ SUNG: tên đường].\nNơi nhận:\n- Lưu: VT.\n";
    assert!(codes(&proofread(paper)).contains(&"to-do"));
}

#[test]
fn a_place_without_its_quotes_is_told_how_to_write_it() {
    let text = PAPER.replace("Triển khai công tác dân vận", "[CẦN BỔ SUNG: trích yếu]");
    let found = findings(&text, OFFICE);
    assert!(
        found[0].cures[0].vi.contains("đặt trong dấu nháy"),
        "{found:#?}"
    );
}
