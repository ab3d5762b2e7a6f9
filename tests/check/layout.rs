//! How the file of a finished paper lays it out: each fault put into a document of ours is told, and
//! nothing else; the document itself is let be.

use std::io::{Cursor, Read, Write};

use kehoach::diagnostic::Diagnostic;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{HOUSE, OFFICE, PAPER, codes};

/// The Word document of a paper without a fault.
fn document() -> Vec<u8> {
    let mut paper = HOUSE.paper(PAPER).with_office("don-vi", OFFICE);
    paper.work().docx().expect("bytes")
}

/// The document with some words of a part replaced.
fn changed(part: &str, from: &str, to: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(document())).unwrap();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let mut text = String::new();
        let name = file.name().to_owned();
        file.read_to_string(&mut text).unwrap();
        if name.starts_with(part) {
            assert!(text.contains(from), "{name}: {text}");
            text = text.replace(from, to);
        }
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn found(bytes: Vec<u8>) -> Vec<Diagnostic> {
    let mut paper = HOUSE.finished("a.docx", bytes).expect("a document");
    paper.work().findings().to_vec()
}

#[test]
fn a_document_of_ours_is_let_be() {
    assert_eq!(found(document()), []);
}

#[test]
fn each_fault_is_told_alone() {
    let (text, look) = ("word/document", "word/styles");
    for (part, from, to, code) in [
        (
            text,
            "w:w=\"11906\" w:h=\"16838\"",
            "w:w=\"12240\" w:h=\"15840\"",
            "other-paper",
        ),
        (text, "w:left=\"1701\"", "w:left=\"1418\"", "other-margins"),
        (text, "w:right=\"850\"", "w:right=\"1440\"", "other-margins"),
        (
            look,
            "w:ascii=\"Times New Roman\"",
            "w:ascii=\"Arial\"",
            "other-font",
        ),
        (
            look,
            "w:firstLine=\"720\"/><w:jc w:val=\"both\"/></w:pPr><w:rPr><w:sz w:val=\"28\"/>",
            "w:firstLine=\"720\"/><w:jc w:val=\"both\"/></w:pPr><w:rPr><w:sz w:val=\"24\"/>",
            "other-size",
        ),
        (text, "w:val=\"ten-loai\"", "w:val=\"doan\"", "other-weight"),
        (
            look,
            "w:line=\"360\" w:lineRule=\"exact\"",
            "w:line=\"480\" w:lineRule=\"auto\"",
            "other-pitch",
        ),
        (look, "w:after=\"120\"", "w:after=\"40\"", "narrow-gap"),
        (
            look,
            "<w:lang",
            "<w:color w:val=\"ff0000\"/><w:lang",
            "coloured-ink",
        ),
        (text, "<w:titlePg/>", "", "page-number-place"),
        (
            text,
            "<w:headerReference",
            "<w:footerReference",
            "page-number-place",
        ),
        (
            "word/header",
            "w:val=\"center\"",
            "w:val=\"right\"",
            "page-number-place",
        ),
    ] {
        let found = codes(&found(changed(part, from, to)));
        assert!(found.contains(&code), "{code}: {found:?}");
        let others: Vec<_> = found.iter().filter(|it| **it != code).collect();
        assert!(others.is_empty(), "{code}: {others:?}");
    }
}

#[test]
fn a_fault_of_many_paragraphs_is_one_finding_with_its_two_numbers() {
    let small = changed(
        "word/styles",
        "<w:sz w:val=\"28\"/>",
        "<w:sz w:val=\"27\"/>",
    );
    let found = found(small);
    let told: Vec<&Diagnostic> = found.iter().filter(|it| it.code == "other-size").collect();
    assert!(told.is_empty(), "13,5 is between 13 and 14: {told:?}");
    let small = changed(
        "word/styles",
        "<w:sz w:val=\"28\"/>",
        "<w:sz w:val=\"25\"/>",
    );
    let found = self::found(small);
    let told = found
        .iter()
        .find(|it| it.code == "other-size")
        .expect("told");
    assert!(told.message.vi.contains("12,5") && told.message.vi.contains("13–14"));
    assert!(told.rule.is_some());
}
