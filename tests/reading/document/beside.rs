//! What stands beside the body: notes, headers, footers, comments, words behind the page.

use super::{Document, of, p, r};

const END: &str = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>\
    <w:headerReference w:type=\"first\" r:id=\"footer\"/></w:sectPr>";

#[test]
fn notes_are_numbered_in_the_order_of_their_calls() {
    let call = |kind: &str, id: u8| format!("<w:r><w:{kind}Reference w:id=\"{id}\"/></w:r>");
    let own = "<w:r><w:footnoteReference w:id=\"9\" w:customMarkFollows=\"1\"/><w:t>*</w:t></w:r>";
    let body = of(&[
        r("một"),
        call("footnote", 7),
        r(" hai"),
        own.into(),
        call("endnote", 2),
        call("footnote", 5),
    ]
    .concat());
    let note = |kind: &str, id: u8, words: &str| {
        format!("<w:{kind} w:id=\"{id}\">{}</w:{kind}>", p(words))
    };
    let document = Document::new(&body)
        .part(
            "footnotes",
            &[
                note("footnote", 5, "năm"),
                note("footnote", 7, "bảy"),
                note("footnote", 8, "không gọi"),
                note("footnote", 9, "* sao"),
            ]
            .concat(),
        )
        .part("endnotes", &note("endnote", 2, "cuối"));
    let seen = [
        "một[^1] hai*[^i][^2]",
        "--- footnotes",
        "[^1] bảy",
        "* sao",
        "[^2] năm",
        "--- endnotes",
        "[^i] cuối",
    ];
    assert_eq!(document.lines(), seen);
}

#[test]
fn headers_that_are_shown_are_told_and_no_part_of_the_body() {
    let document = Document::new(&(p("Thân") + END))
        .part("header", &p("Dự thảo lần 2"))
        .part("footer", &p("trang đầu không có đầu riêng"));
    assert_eq!(
        document.lines(),
        ["Thân", "--- header (default)", "Dự thảo lần 2"]
    );
    assert_eq!(document.told(), ["header"]);
}

#[test]
fn a_number_of_the_page_is_nothing_to_tell() {
    let number = format!(
        "{}<w:fldSimple w:instr=\" PAGE \">{}</w:fldSimple>",
        r("Trang "),
        r("2")
    );
    let document = Document::new(&(p("Thân") + END)).part("header", &of(&number));
    assert!(document.told().is_empty());
    assert!(document.read().running[0].has_page_number());
}

#[test]
fn comments_and_words_behind_the_page_are_told() {
    let mark = "<w:r><w:pict><v:shape><v:textpath string=\"BẢN NHÁP\"/></v:shape></w:pict></w:r>";
    let comment = format!("<w:comment w:author=\"An\">{}</w:comment>", p("Dài quá."));
    let document = Document::new(&(p("Thân") + END))
        .part("header", &of(mark))
        .part("comments", &comment);
    assert_eq!(
        document.lines(),
        [
            "Thân",
            "--- comments",
            "An: Dài quá.",
            "--- watermark",
            "BẢN NHÁP"
        ]
    );
    assert_eq!(document.told(), ["comments", "watermark"]);
}
