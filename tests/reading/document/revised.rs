//! Tracked changes: read as if all were accepted, and told.

use super::{Document, lines, of, p, r};

fn ended(mark: &str, inside: &str) -> String {
    format!("<w:p><w:pPr><w:rPr><w:{mark} w:author=\"A\"/></w:rPr></w:pPr>{inside}</w:p>")
}

fn deleted(words: &str) -> String {
    format!("<w:del w:author=\"An\"><w:r><w:delText>{words}</w:delText></w:r></w:del>")
}

#[test]
fn what_is_put_in_is_seen_and_what_is_taken_out_is_not() {
    let body = of(&format!(
        "{}{}<w:ins>{}</w:ins>",
        r("Vận động "),
        deleted("29"),
        r("43 hộ")
    )) + &of(&format!("<w:ins>{}</w:ins>{}", deleted("cả hai"), r("hết")));
    let document = Document::new(&body);
    assert_eq!(document.lines(), ["Vận động 43 hộ", "hết"]);
    assert_eq!(document.told(), ["tracked-changes"]);
    assert!(document.read().told[0].what.vi.contains("của An"));
}

#[test]
fn a_deleted_end_joins_two_paragraphs() {
    let body = ended("del", &r("Trước tách đôi,"))
        + &p(" nay một.")
        + &ended("ins", &r("Mới."))
        + &p("Sau.");
    assert_eq!(lines(&body), ["Trước tách đôi, nay một.", "Mới.", "Sau."]);
    // Nothing follows that it could be joined with.
    assert_eq!(lines(&ended("del", &r("Cuối."))), ["Cuối."]);
}

#[test]
fn what_was_moved_is_seen_where_it_went() {
    let moved = format!("<w:moveFrom>{}</w:moveFrom>", r("Chuyển."));
    let body = ended("moveFrom", &moved)
        + &p("Giữa.")
        + &of(&format!("<w:moveTo>{}</w:moveTo>", r("Chuyển.")));
    assert_eq!(lines(&body), ["Giữa.", "Chuyển."]);
}

#[test]
fn a_changed_look_is_no_second_word() {
    let body = "<w:p><w:pPr><w:jc w:val=\"both\"/><w:pPrChange><w:pPr><w:jc w:val=\"left\"/></w:pPr></w:pPrChange></w:pPr>\
        <w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>đậm</w:t></w:r></w:p>";
    let read = Document::new(body).read();
    let paragraph = read.paragraphs().next().unwrap();
    assert!(paragraph.runs[0].look.bold && read.told.is_empty());
}

#[test]
fn rows_and_cells_come_and_go() {
    let cell = |words: &str| format!("<w:tc>{}</w:tc>", p(words));
    let row = |form: &str, cells: &str| format!("<w:tr><w:trPr>{form}</w:trPr>{cells}</w:tr>");
    let gone = format!("<w:tc><w:tcPr><w:cellDel/></w:tcPr>{}</w:tc>", p("x"));
    let body = format!(
        "<w:tbl>{}{}{}</w:tbl>",
        row("", &(cell("1") + &cell("a") + &gone)),
        row("<w:del/>", &cell("2")),
        row("<w:ins/>", &(cell("3") + &cell("b")))
    );
    assert_eq!(lines(&body), ["1 | a", "3 | b"]);
}
