//! Words that look like a template, a role, Typst or XML are words all the same.

use std::io::{Cursor, Read};

use crate::desk::{Hd05, Nd30, Paper};
use kehoach::write::docx;
use zip::ZipArchive;

const WORDS: [&str; 9] = [
    "@muc[so=9] lạ",
    "{% set x = 1 %} và {# ẩn #}",
    "{number} và {type}",
    "<w:p>&amp;</w:p>",
    "#let x = 1; #sys.version",
    "$ x^2 $ <label> @ref _y_ `z` ~",
    "]] con=- noi=1",
    "\\n \\u{41} %41 &#65;",
    "'; DROP TABLE --",
];

fn paper(words: &str) -> Paper {
    let quoted = format!("'{}'", words.replace('\'', "''"));
    Hd05.plan(
        "
        opening: W
        tasks:
          - heading: W
            text: W
            number: 3
            lead: W
            items: [W, { name: W, text: W }]
            table: { title: W, rows: [[W, W], W] }
            note: W
        recipients: [{ to: [W], for: W }]
        signer: { tm: W, title: W, name: W }
        annexes: [{ title: W, note: W, text: W }]
        closing: Hết.
        "
        .replace('W', &quoted)
        .as_str(),
    )
    .draft()
}

#[test]
fn they_are_printed_as_they_stand() {
    for words in WORDS {
        let paper = paper(words);
        let text = paper.lines().join("\n").to_lowercase();
        assert_eq!(
            text.matches(&words.to_lowercase()).count(),
            20,
            "{words}\n{text}"
        );
    }
}

#[test]
fn they_change_nothing_else_on_the_paper() {
    let shape = |words: &str| -> Vec<_> {
        let paper = paper(words);
        paper
            .paragraphs()
            .iter()
            .map(|p| (p.role, p.mark.len(), p.runs.len()))
            .collect()
    };
    for words in WORDS {
        assert_eq!(shape(words), shape("lời thường"), "{words}");
    }
}

#[test]
fn a_word_document_carries_them_as_text() {
    for words in WORDS {
        let paper = paper(words);
        let bytes = docx::write(paper.sheet(), &docx::Stock::default()).unwrap();
        let mut xml = String::new();
        let mut package = ZipArchive::new(Cursor::new(bytes)).unwrap();
        package
            .by_name("word/document.xml")
            .unwrap()
            .read_to_string(&mut xml)
            .unwrap();
        let escaped = words
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        let bare = xml.replace("&apos;", "'").replace("&quot;", "\"");
        assert!(bare.contains(&escaped), "{words}");
    }
}

#[test]
fn the_signs_the_program_uses_inside_are_refused() {
    for words in ["Lời \u{E000}0\u{E001} lạ", r#""Lời \uE000\uE001 lạ""#] {
        let paper = Nd30.plan(&format!("opening: {words}")).draft();
        assert!(paper.sheet.is_none(), "{words}");
        assert!(!paper.told("control-character").is_empty(), "{words}");
    }
}

#[test]
fn the_wording_of_a_regulation_is_filled_once() {
    let paper = Nd30
        .plan(
            "
            number: '{body}'
            symbol: '{number}'
            place: '{day}'
            annexes: [{ title: Bảng }]
            ",
        )
        .draft();
    let lines = paper.lines();
    assert!(
        lines.contains(&"Số: {body}/{number}".to_owned()),
        "{lines:#?}"
    );
    assert!(
        lines.contains(&"{day}, ngày 20 tháng 3 năm 2024".to_owned()),
        "{lines:#?}"
    );
    let note = "(Kèm theo Kế hoạch số {body}/{number} ngày 20 tháng 3 năm 2024 \
                của Ủy ban nhân dân phường Hòa Bình)";
    assert!(lines.contains(&note.to_owned()), "{lines:#?}");
}
