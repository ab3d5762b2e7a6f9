//! How the file of a finished paper lays it out: each fault put into a document of ours is told, and
//! nothing else; the document itself is let be.

use kehoach::diagnostic::Diagnostic;

use super::{HOUSE, OFFICE, PAPER, codes};
use crate::package::written_anew;

/// The Word document of a paper without a fault.
fn document() -> Vec<u8> {
    let mut paper = HOUSE.paper(PAPER).with_office("don-vi", OFFICE);
    paper.work().docx().expect("bytes")
}

/// The document with some words of a part replaced.
fn changed(part: &str, from: &str, to: &str) -> Vec<u8> {
    written_anew(&document(), part, |text| {
        assert!(text.contains(from), "{part}: {text}");
        text.replace(from, to)
    })
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
        (
            text,
            "w:val=\"ten-loai\"",
            "w:val=\"so-ky-hieu\"",
            "other-weight",
        ),
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
        (
            look,
            "w:jc w:val=\"center\"",
            "w:jc w:val=\"right\"",
            "other-align",
        ),
        (
            text,
            "<w:top w:val=\"single\"",
            "<w:top w:val=\"nil\"",
            "missing-rule",
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

#[test]
fn long_prose_is_set_to_both_margins_and_begins_with_an_indent() {
    let opening = "Ủy ban nhân dân phường ban hành Kế hoạch này để các tổ dân phố, các chi hội và mọi người \
                   dân trong phường cùng làm, cùng giữ gìn kết quả.";
    let paper = format!("{PAPER}opening: {opening}\n");
    let mut paper = HOUSE.paper(paper).with_office("don-vi", OFFICE);
    let document = paper.work().docx().expect("bytes");
    assert_eq!(found(document.clone()), []);
    for (from, to, code) in [
        ("w:val=\"both\"", "w:val=\"left\"", "other-align"),
        ("w:firstLine=\"720\"", "w:firstLine=\"0\"", "other-indent"),
    ] {
        let document = written_anew(&document, "word/styles", |it| it.replace(from, to));
        assert_eq!(codes(&found(document)), [code]);
    }
}

#[test]
fn columns_of_the_head_and_the_foot_have_their_places() {
    let changed_places = |word: &str| {
        written_anew(&document(), "word/document", |text| {
            let at = text.find(word).expect("a word");
            let row = text[..at].rfind("<w:tr>").expect("a row");
            let end = row + text[row..].find("</w:tr>").expect("its end");
            let first = row + text[row..].find("<w:tc>").expect("a cell");
            let second = first + text[first..].find("</w:tc>").expect("its end") + "</w:tc>".len();
            let (left, right) = (&text[first..second], &text[second..end]);
            format!("{}{right}{left}{}", &text[..first], &text[end..])
        })
    };
    let head = found(changed_places("CỘNG HÒA"));
    assert_eq!(codes(&head), ["one-column-head"]);
    let foot = found(changed_places("Nơi nhận"));
    assert_eq!(codes(&foot), ["foot-place"]);
}
