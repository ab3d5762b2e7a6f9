//! What is called a Word document and is none gets a word on what to do.

use super::{Document, p, refused};

const COMPOUND: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

#[test]
fn each_kind_of_file_is_told_apart() {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let locked = [&COMPOUND[..], &[0; 600], &name].concat();
    for (bytes, words) in [
        (COMPOUND.repeat(90), "old Word file"),
        (locked, "password"),
        (b"{\\rtf1 x}".to_vec(), "RTF"),
        (b"<html><body>".to_vec(), "HTML"),
        (b"%PDF-1.7".to_vec(), "PDF"),
        (Vec::new(), "empty"),
        (b"PK\x03\x04 and no more".to_vec(), "damaged"),
        ("Một văn bản.".into(), "no Word document"),
    ] {
        let told = refused(bytes);
        assert!(told.contains(words), "{told}");
    }
}

#[test]
fn packages_of_other_programs_are_named() {
    let sheet = Document::of("xl/workbook.xml", b"<workbook/>".to_vec()).refused();
    assert!(sheet.contains("Excel"), "{sheet}");
    let none = Document::of("word/document.xml", b"<x/>".to_vec()).refused();
    assert!(none.contains("no Word document"), "{none}");
}

#[test]
fn a_document_that_breaks_off_is_damaged() {
    let whole = Document::new(&p("một"));
    let mut xml = whole.main.1.clone();
    xml.truncate(xml.len() - 30);
    let told = Document::of("word/document.xml", xml).refused();
    assert!(told.contains("damaged"), "{told}");
}

#[test]
fn a_broken_part_besides_is_told_and_the_rest_is_read() {
    let document = Document::new(&p("một")).named("styles", "styles", "<w:styles");
    assert_eq!(
        (document.lines(), document.told()),
        (vec!["một".to_owned()], vec!["broken-part"])
    );
}
