//! Pages and looks: what the file says of them, once styles and defaults are reckoned in.

use kehoach::manuscript::{Align, Height};

use super::{Document, p, r};

const STYLES: &str = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\"/><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr><w:spacing w:after=\"160\" w:line=\"259\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
    <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Goc\"><w:name w:val=\"Normal\"/><w:rPr><w:sz w:val=\"28\"/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Muc\"><w:name w:val=\"Mục\"/><w:basedOn w:val=\"Goc\"/><w:pPr><w:jc w:val=\"both\"/><w:ind w:firstLine=\"567\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type=\"character\" w:styleId=\"Dam\"><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Vong\"><w:basedOn w:val=\"Vong\"/></w:style>";

const THEME: &str = "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:majorFont><a:latin typeface=\"Arial\"/></a:majorFont>\
    <a:minorFont><a:latin typeface=\"Times New Roman\"/></a:minorFont></a:theme>";

#[test]
fn a_look_is_reckoned_through_styles_and_defaults() {
    let strong =
        "<w:r><w:rPr><w:rStyle w:val=\"Dam\"/><w:sz w:val=\"26\"/></w:rPr><w:t>hai lần</w:t></w:r>";
    let body = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Muc\"/></w:pPr>{}{strong}</w:p>",
        r("đậm ")
    ) + "<w:p><w:pPr><w:pStyle w:val=\"Vong\"/></w:pPr></w:p>";
    let read = Document::new(&body)
        .part("styles", STYLES)
        .named("theme", "theme", THEME)
        .read();
    let paragraph = read.paragraphs().next().unwrap();
    assert_eq!(paragraph.style.as_deref(), Some("Mục"));
    let setting = &paragraph.setting;
    assert_eq!(
        (setting.align, setting.first, setting.after),
        (Align::Justified, 567, 160)
    );
    assert_eq!(setting.height, Height::Lines(259));
    let [plain, strong] = &paragraph.runs[..] else {
        panic!()
    };
    assert_eq!(plain.look.font.as_deref(), Some("Times New Roman"));
    assert_eq!((plain.look.bold, plain.look.size), (true, 28));
    // A bold style within a bold one stands upright again.
    assert_eq!((strong.look.bold, strong.look.size), (false, 26));
}

#[test]
fn each_section_has_its_paper_and_keeps_the_header_before() {
    let page = |width: u32, extra: &str| {
        format!(
            "<w:sectPr>{extra}<w:pgSz w:w=\"{width}\" w:h=\"16838\"/><w:pgMar w:top=\"2cm\" w:left=\"1701\"/></w:sectPr>"
        )
    };
    let header = "<w:headerReference w:type=\"default\" r:id=\"header\"/>";
    let body = format!("<w:p><w:pPr>{}</w:pPr></w:p>", page(11906, header))
        + &p("hai")
        + &page(16838, "<w:titlePg/>");
    let read = Document::new(&body).part("header", &p("đầu")).read();
    let [one, two] = &read.sections[..] else {
        panic!()
    };
    assert_eq!(
        (one.width, one.top, one.left, one.own_first),
        (11906, 1134, 1701, false)
    );
    assert_eq!((two.width, two.own_first), (16838, true));
    assert_eq!((&one.running, &two.running), (&vec![0], &vec![0]));
    let last = read.paragraphs().last().unwrap();
    assert_eq!(last.section, 1);
}
