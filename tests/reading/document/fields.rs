//! Fields: their results are seen, their codes are not.

use super::{lines, of, p, r};

fn mark(kind: &str) -> String {
    format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>")
}

fn code(words: &str) -> String {
    format!("<w:r><w:instrText>{words}</w:instrText></w:r>")
}

fn field(inside: &str, result: &str) -> String {
    [
        mark("begin"),
        inside.to_owned(),
        mark("separate"),
        r(result),
        mark("end"),
    ]
    .concat()
}

#[test]
fn the_result_is_seen_and_the_code_is_not() {
    let simple = format!(
        "<w:fldSimple w:instr=\" DATE \">{}</w:fldSimple>",
        r("5/3/2026")
    );
    let nested = code("IF ") + &field(&code("MERGEFIELD X"), "Nam") + &code(" = \"Nam\"");
    let body = of(&(r("Ngày ") + &simple)) + &of(&(r("Mời ") + &field(&nested, "Ông")));
    assert_eq!(lines(&body), ["Ngày 5/3/2026", "Mời Ông"]);
}

#[test]
fn a_field_may_go_over_several_paragraphs() {
    let body = of(&[mark("begin"), code("TOC"), mark("separate"), r("I. MỤC")].concat())
        + &of(&[r("II. MỤC"), mark("end")].concat())
        + &p("sau");
    assert_eq!(lines(&body), ["I. MỤC", "II. MỤC", "sau"]);
}

#[test]
fn fields_without_a_result_show_what_they_would() {
    let body = of(&[
        r("Kính gửi "),
        mark("begin"),
        code("MERGEFIELD Ho_ten"),
        mark("end"),
    ]
    .concat())
        + &of(
            "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>\
               <w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> có</w:t></w:r>",
        )
        + &of(&[
            r("Từ khóa"),
            mark("begin"),
            code("XE \"x\""),
            mark("end"),
            r("."),
        ]
        .concat());
    assert_eq!(lines(&body), ["Kính gửi «Ho_ten»", "☒ có", "Từ khóa."]);
}

#[test]
fn a_field_that_never_ends_hides_nothing() {
    let body = of(&(mark("begin") + &r("một"))) + &p("hai") + &of(&field(&code("REF x"), "ba"));
    assert_eq!(lines(&body), ["một", "hai", "ba"]);
}
