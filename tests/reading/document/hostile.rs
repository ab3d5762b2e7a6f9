//! No document, however broken, breaks the reader, and none takes memory or minutes.

use std::io::Cursor;

use kehoach::app;

use super::{Document, of, p, r, refused};

fn survives(bytes: Vec<u8>) {
    if let Ok(read) = app::manuscript("a.docx", Cursor::new(bytes)) {
        _ = read.plain();
        _ = read.flat();
        _ = read.json(&Default::default(), kehoach::diagnostic::Lang::Vi);
    }
}

/// A document with something of everything.
fn rich() -> Document {
    let table = format!(
        "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc></w:tr></w:tbl>",
        p("ô")
    );
    let body = of(&format!(
        "{}<w:ins>{}</w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del>",
        r("Một &amp; hai"),
        r("ba")
    )) + &table
        + &of(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>c</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        )
        + "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>";
    Document::new(&body)
        .part("numbering", "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>")
        .part("footnotes", &format!("<w:footnote w:id=\"1\">{}</w:footnote>", p("chú")))
        .part("header", &p("đầu"))
}

/// Numbers that look random and are the same each time.
fn numbers(mut seed: u64) -> impl Iterator<Item = usize> {
    std::iter::repeat_with(move || {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize
    })
}

#[test]
fn a_package_cut_or_changed_anywhere_is_read_or_refused() {
    let whole = rich().bytes();
    for at in (0..whole.len()).step_by(37) {
        survives(whole[..at].to_vec());
        survives(whole[at..].to_vec());
    }
    let mut numbers = numbers(7);
    for _ in 0..400 {
        let mut bytes = whole.clone();
        for _ in 0..3 {
            let at = numbers.next().unwrap() % bytes.len();
            bytes[at] = numbers.next().unwrap() as u8;
        }
        survives(bytes);
    }
}

#[test]
fn a_part_with_anything_strewn_in_is_read_or_refused() {
    let document = rich();
    let (name, xml) = &document.main;
    let xml = String::from_utf8(xml.clone()).unwrap();
    let places: Vec<usize> = xml.match_indices('<').map(|(at, _)| at).collect();
    let strewn = [
        "<w:p>",
        "</w:p>",
        "<w:tc>",
        "<w:tbl>",
        "</w:tbl>",
        "<w:fldChar w:fldCharType=\"end\"/>",
        "<w:t>&#0;</w:t>",
        "&nbsp;",
        "]]>",
        "<![CDATA[",
        "<!--",
        "<w:r><w:br/></w:r>",
        "<w:ilvl w:val=\"99999999999\"/>",
        "\u{0}",
        "<w:vMerge/>",
        "<w:sectPr/>",
        "<w:footnoteReference/>",
    ];
    for (turn, words) in strewn.iter().enumerate() {
        for at in places.iter().skip(turn % 3).step_by(3) {
            let text = format!("{}{words}{}", &xml[..*at], &xml[*at..]);
            survives(Document::of(name, text.into_bytes()).bytes());
        }
    }
}

#[test]
fn what_goes_too_deep_is_left_out_and_told() {
    for (open, close) in [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:sdt>", "</w:sdt>"),
    ] {
        let body = format!(
            "{}{}{}{}",
            open.repeat(5000),
            p("sâu"),
            close.repeat(5000),
            p("sau")
        );
        let document = Document::new(&body);
        assert!(document.told().contains(&"too-deep"));
        assert!(document.lines().contains(&"sau".to_owned()));
    }
}

#[test]
fn numbers_that_grow_without_bound_stay_short() {
    for figures in ["upperRoman", "lowerLetter", "decimal", "vietnameseCounting"] {
        let list = format!(
            "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2147483647\"/><w:numFmt w:val=\"{figures}\"/>\
             <w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
        );
        let body = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
        let document = Document::new(&body.repeat(2)).part("numbering", &list);
        assert!(document.lines().iter().all(|it| it.len() < 40));
    }
}

#[test]
fn styles_that_stand_on_one_another_end() {
    let style = |id: &str, base: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:basedOn w:val=\"{base}\"/></w:style>"
        )
    };
    let body = "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
    let document = Document::new(body).part("styles", &(style("a", "b") + &style("b", "a")));
    assert_eq!(document.lines(), ["x"]);
}

#[test]
fn a_small_file_that_unpacks_to_no_paper_is_refused() {
    for body in [
        p("a").repeat(150_000),
        p(&"Một việc phải làm. ".repeat(200_000)),
    ] {
        let bytes = Document::new(&body).bytes();
        assert!(bytes.len() < 200_000, "{}", bytes.len());
        assert!(refused(bytes).contains("thousand pages"));
    }
}

#[test]
fn what_is_repeated_without_end_ends() {
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(60_000);
    assert_eq!(Document::new(&of(&(begin + &r("chữ")))).lines(), ["chữ"]);
    let note = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>".repeat(20_000);
    let row = format!("<w:tbl>{}</w:tbl>", "<w:tr><w:tc/></w:tr>".repeat(200_000));
    for body in [of(&note), row] {
        assert!(Document::new(&body).refused().contains("thousand pages"));
    }
}

#[test]
fn pictures_are_not_unpacked() {
    // A picture that would unpack to more than may be read.
    let picture = "a".repeat(80 * 1024 * 1024);
    let bytes = Document::new(&p("một"))
        .named("image1", "image", &picture)
        .bytes();
    let read = app::manuscript("a.docx", Cursor::new(bytes)).unwrap();
    assert_eq!(read.plain(), "một\n");
}
