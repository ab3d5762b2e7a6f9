//! Shapes: what is written in them, once, before the paragraph that anchors them.

use super::{Document, lines, of, p, r};

fn shape(inside: &str) -> String {
    format!(
        "<w:drawing><wps:wsp><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp></w:drawing>"
    )
}

fn old(inside: &str) -> String {
    format!(
        "<w:pict><v:rect><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:rect></w:pict>"
    )
}

fn choice(needs: &str, newer: &str, older: &str) -> String {
    format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"{needs}\">{newer}</mc:Choice>\
         <mc:Fallback>{older}</mc:Fallback></mc:AlternateContent></w:r>"
    )
}

#[test]
fn a_box_is_read_once_by_the_first_spelling_that_is_known() {
    let body = of(&(r("Đoạn neo") + &choice("wps", &shape(&p("mới")), &old(&p("cũ")))));
    assert_eq!(lines(&body), ["▭ mới", "Đoạn neo"]);
    let body = of(&(r("Đoạn neo") + &choice("wps x", &shape(&p("lạ")), &old(&p("cũ")))));
    assert_eq!(lines(&body), ["▭ cũ", "Đoạn neo"]);
}

#[test]
fn choices_may_stand_between_paragraphs() {
    let body = format!(
        "<mc:AlternateContent><mc:Choice Requires=\"x\">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
        p("lạ"),
        p("quen")
    );
    assert_eq!(lines(&body), ["quen"]);
}

#[test]
fn what_a_box_leaves_open_does_not_spill_over() {
    let open = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>";
    let body = of(&format!(
        "<w:r>{}</w:r>{}",
        shape(&(p("trong") + open)),
        r("ngoài")
    ));
    assert_eq!(lines(&body), ["▭ trong", "ngoài"]);
}

#[test]
fn letters_of_art_are_read_and_charts_are_told() {
    let art = "<w:r><w:pict><v:shape><v:textpath string=\"HỎA TỐC\"/></v:shape></w:pict></w:r>";
    let chart = "<w:r><w:drawing><c:chart/></w:drawing></w:r>";
    let document = Document::new(&of(&[art, chart, &r("Đoạn")].concat()));
    assert_eq!(document.lines(), ["▭ HỎA TỐC", "Đoạn"]);
    assert_eq!(document.told(), ["unread-object"]);
}
