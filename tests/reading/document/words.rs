//! Words: each seen once, as it is seen on paper, and known by its place in the file.

use super::{Document, W, lines, of, p, r};

#[test]
fn signs_kept_as_elements_are_seen() {
    let body = of("<w:r><w:t>Dòng một</w:t><w:br/><w:t>dòng hai</w:t><w:cr/><w:t>ba</w:t></w:r>")
        + &of(
            "<w:r><w:t>tuyên</w:t><w:softHyphen/><w:t>truyền, A</w:t><w:noBreakHyphen/><w:t>5</w:t></w:r>",
        )
        + &of("<w:r><w:t>trái</w:t><w:tab/><w:t>phải</w:t></w:r>")
        + &of(
            "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t xml:space=\"preserve\"> xong</w:t></w:r>",
        );
    let seen = [
        "Dòng một⏎dòng hai⏎ba",
        "tuyêntruyền, A\u{2011}5",
        "trái\tphải",
        "✓ xong",
    ];
    assert_eq!(lines(&body), seen);
}

#[test]
fn a_page_that_ends_inside_a_paragraph_parts_words_only() {
    let page = "<w:r><w:br w:type=\"page\"/></w:r>";
    let body = of(&format!("{page}{}", r("Đầu trang")))
        + &of(&format!("{}{page}", r("Cuối trang")))
        + &of(&format!("{}{page}{}", r("trước"), r("sau")))
        + &of("<w:r><w:t>li</w:t><w:lastRenderedPageBreak/><w:t>ền</w:t></w:r>");
    assert_eq!(
        lines(&body),
        ["Đầu trang", "Cuối trang", "trước⏎sau", "liền"]
    );
}

#[test]
fn xml_is_spelled_in_many_ways() {
    let body =
        of("<w:r><w:t>A &amp; &#7841;&#x1EA1;<![CDATA[ <b> & ]]><!-- x --><?y z?>c</w:t></w:r>")
            + &of("<w:r><w:t> bỏ </w:t><w:t xml:space=\"preserve\"> giữ\nliền </w:t></w:r>")
            + &of("<w:r><w:t>không\u{200b}thấy\u{ad}vạch</w:t></w:r>");
    assert_eq!(
        lines(&body),
        ["A & ạạ <b> & c", "bỏ giữ liền", "khôngthấyvạch"]
    );
}

#[test]
fn any_prefix_and_either_vocabulary_will_do() {
    for space in [W, "http://purl.oclc.org/ooxml/wordprocessingml/main"] {
        for prefix in ["ns0:", "w:", ""] {
            let colon = prefix.trim_end_matches(':');
            let gap = if colon.is_empty() { "" } else { ":" };
            let xml = format!(
                "<{prefix}document xmlns{gap}{colon}=\"{space}\"><{prefix}body><{prefix}p>\
                 <{prefix}r><{prefix}t>chữ</{prefix}t></{prefix}r></{prefix}p></{prefix}body></{prefix}document>"
            );
            let document = Document::of("word/document.xml", xml.into_bytes());
            assert_eq!(document.lines(), ["chữ"], "{prefix} {space}");
        }
    }
}

#[test]
fn the_main_part_is_found_by_what_the_package_says_and_may_be_wide() {
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document xmlns:w=\"{W}\"><w:body>{}</w:body></w:document>",
        p("Kế hoạch")
    );
    let wide: Vec<u8> = xml.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in [xml.into_bytes(), [&[0xfe, 0xff], &wide[..]].concat()] {
        assert_eq!(Document::of("Van/chinh2.xml", bytes).lines(), ["Kế hoạch"]);
    }
}

#[test]
fn hidden_words_are_told_and_not_seen() {
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn </w:t></w:r>";
    let shown =
        "<w:r><w:rPr><w:rStyle w:val=\"An\"/><w:vanish w:val=\"0\"/></w:rPr><w:t>thấy</w:t></w:r>";
    let by_style = "<w:r><w:rPr><w:rStyle w:val=\"An\"/></w:rPr><w:t>ẩn nữa</w:t></w:r>";
    let on_the_web =
        "<w:r><w:rPr><w:webHidden/></w:rPr><w:t xml:space=\"preserve\"> vẫn in</w:t></w:r>";
    let body = of(&[hidden, by_style, shown, on_the_web].concat())
        + &format!(
            "<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>{}</w:p>",
            r("Mục.")
        )
        + &p(" Nối dòng.");
    let document = Document::new(&body).part(
        "styles",
        "<w:style w:type=\"character\" w:styleId=\"An\"><w:rPr><w:vanish/></w:rPr></w:style>",
    );
    assert_eq!(document.lines(), ["thấy vẫn in", "Mục. Nối dòng."]);
    assert_eq!(document.told(), ["hidden-text"]);
}

#[test]
fn capitals_of_a_look_are_capitals() {
    let run = |look: &str| format!("<w:r><w:rPr><w:{look}/></w:rPr><w:t>ủy ban</w:t></w:r>");
    let body = of(&run("caps")) + &of(&run("smallCaps")) + &of(&run("caps w:val=\"false\""));
    assert_eq!(lines(&body), ["ỦY BAN", "ỦY BAN", "ủy ban"]);
}

#[test]
fn words_in_fonts_of_old_are_read_as_they_were_meant_and_told_once() {
    let run = |font: &str, words: &str| {
        format!("<w:r><w:rPr><w:rFonts w:ascii=\"{font}\"/></w:rPr><w:t>{words}</w:t></w:r>")
    };
    let body = of(&(run(".VnTime", "KÕ ho¹ch ") + &run("VNI-Times", "Keá hoaïch"))) + &p("Ô tô");
    let document = Document::new(&body);
    assert_eq!(document.lines(), ["Kế hoạchKế hoạch", "Ô tô"]);
    assert_eq!(document.told(), ["old-font"]);
}

#[test]
fn words_of_boxes_for_content_links_and_tags_are_words_of_the_line() {
    let body = of(&format!(
        "{}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>\
         <w:hyperlink w:anchor=\"x\">{}</w:hyperlink><w:smartTag><w:smartTag>{}</w:smartTag></w:smartTag>\
         <w:dir w:val=\"ltr\">{}</w:dir>",
        r("một "),
        r("hai "),
        r("ba "),
        r("bốn "),
        r("năm")
    )) + &format!(
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        p("cả đoạn")
    ) + &format!("<w:customXml>{}</w:customXml>", p("trong thẻ"));
    assert_eq!(lines(&body), ["một hai ba bốn năm", "cả đoạn", "trong thẻ"]);
}

#[test]
fn a_great_first_letter_belongs_to_its_word_and_a_frame_is_a_paragraph() {
    let framed = |frame: &str, words: &str| {
        format!("<w:p><w:pPr><w:framePr {frame}/></w:pPr>{}</w:p>", r(words))
    };
    let body = framed("w:w=\"900\"", "MẬT") + &framed("w:dropCap=\"drop\"", "T") + &p("heo dự báo");
    assert_eq!(lines(&body), ["MẬT", "Theo dự báo"]);
}

#[test]
fn formulas_are_read_letter_by_letter() {
    let body = of(
        "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>",
    );
    assert_eq!(lines(&body), ["a/b"]);
}

#[test]
fn every_word_knows_its_bytes_in_its_part() {
    let document = Document::new(&of(&(r("Gửi &amp; nhận ") + &r("trước ngày 05"))));
    let xml = String::from_utf8(document.main.1.clone()).unwrap();
    let read = document.read();
    let paragraph = read.paragraphs().next().unwrap();
    let run = &paragraph.runs[0];
    for words in ["Gửi", "nhận", "trước", "05"] {
        let at = run.words.text.find(words).unwrap();
        let span = run.words.place(&(at..at + words.len())).unwrap();
        assert_eq!(read.parts[span.file.0 as usize], "word/document.xml");
        assert_eq!(&xml[span.start as usize..span.end as usize], words);
    }
    let whole = paragraph.place.unwrap();
    let whole = &xml[whole.start as usize..whole.end as usize];
    assert!(whole.starts_with("<w:p>") && whole.ends_with("</w:p>"));
}
