//! Letters of old papers: codes from before Unicode, signs that no font has, files of something else.

use super::{HOUSE, imported, none};
use kehoach::app;
use std::io::Cursor;

/// "Số: 12/KH-UBND … Quét ngõ xóm sạch sẽ." in TCVN3.
const TCVN3: &[u8] = b"S\xe8: 12/KH-UBND\nHoa B\xd7nh, ng\xb5y 05 th\xb8ng 3 n\xa8m 2026\nK\xd5 HO\xb9CH\nD\xe4n v\xd6 sinh ng\xe2 x\xe3m\n1. Qu\xd0t ng\xe2 x\xe3m s\xb9ch s\xcf.\n";

#[test]
fn old_letters_are_read_by_check_and_text_as_by_import() {
    let mut paper = HOUSE.finished("cu.txt", TCVN3.to_vec()).unwrap();
    assert!(paper.text().text.contains("Quét ngõ xóm sạch sẽ"));
    let work = paper.work();
    let codes: Vec<&str> = work.findings().iter().map(|it| it.code).collect();
    assert!(
        codes.contains(&"legacy-encoding") && !codes.contains(&"not-utf-8"),
        "{codes:?}"
    );
    let read = app::manuscript("cu.txt", Cursor::new(TCVN3)).unwrap();
    assert!(read.plain().contains("Quét ngõ xóm sạch sẽ"));
    assert!(read.told[0].what.vi.contains("TCVN3"));
}

#[test]
fn words_of_old_among_others_are_turned_and_told_by_their_line() {
    let text = super::PLAN.replace(
        "- Quét từ đầu ngõ",
        "- Qu\u{d0}t v\u{b5} ghi s¸ch tõ đầu ngõ",
    );
    let found = imported(&text);
    assert!(found.text.contains("ghi sách"), "{}", found.text);
    let told = &found.told[0].vi;
    assert!(told.contains("`s¸ch` → `sách`"), "{told}");
}

#[test]
fn signs_that_no_font_has_become_others_and_are_told() {
    let text = super::PLAN.replace("- Ngõ xóm sạch sẽ.", "- ☒ Ngõ\u{200b} xóm ◻ sạch sẽ.");
    let found = imported(&text);
    assert!(
        found.text.contains("[x] Ngõ xóm □ sạch sẽ"),
        "{}",
        found.text
    );
    assert_eq!(found.back.share(), 1.0);
    assert!(
        found.told[0].vi.contains("U+2612 → `[x]`"),
        "{:?}",
        found.told
    );
}

#[test]
fn files_of_something_else_are_named() {
    let name: Vec<u8> = "Workbook"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    let workbook = [&compound[..], &[0; 600], &name].concat();
    for (file, bytes, words) in [
        ("a.docx", workbook.clone(), "Excel"),
        ("a.txt", workbook, "Excel"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "ảnh"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "ảnh"),
        ("a.docx", b"\xff\xd8\xff\xe0\0\x10JFIF\0".to_vec(), "ảnh"),
        ("a.txt", b"PK\x03\x04\x14\0".to_vec(), "tệp nén"),
    ] {
        let refused = HOUSE.imported(file, bytes, &none()).err().unwrap();
        assert!(refused.vi.contains(words), "{file}: {}", refused.vi);
    }
}
