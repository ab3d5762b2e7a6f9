//! Text documents of LibreOffice, small ones of one construct each.

use std::io::{Cursor, Write};

use kehoach::app::{self, Changes};
use kehoach::manuscript::{Align, Block, Manuscript, Merge};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::refused;

const SPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
    xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
    xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

/// Styles as a program keeps them for all documents, and for this one.
const COMMON: &str = "<style:default-style style:family=\"paragraph\"><style:text-properties fo:font-size=\"14pt\"/></style:default-style>\
    <style:style style:name=\"Standard\" style:family=\"paragraph\"/>\
    <style:style style:name=\"Ten\" style:display-name=\"Tên\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">\
    <style:paragraph-properties fo:text-align=\"center\"/><style:text-properties fo:font-weight=\"bold\"/></style:style>";
const OWN: &str = "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Ten\">\
    <style:paragraph-properties fo:margin-left=\"1cm\" fo:line-height=\"150%\"/></style:style>\
    <style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:font-style=\"italic\" fo:font-weight=\"normal\"/></style:style>\
    <style:style style:name=\"T2\" style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/></style:style>\
    <style:style style:name=\"O1\" style:family=\"table-cell\"><style:table-cell-properties fo:border=\"0.5pt solid #000000\"/></style:style>\
    <text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"I\" style:num-suffix=\".\"/>\
    <text:list-level-style-number text:level=\"2\" style:num-format=\"1\" style:num-suffix=\".\" text:display-levels=\"2\"/>\
    <text:list-level-style-bullet text:level=\"3\" text:bullet-char=\"-\"/></text:list-style>";

/// A package with these parts.
fn package(parts: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A document of LibreOffice with this body.
pub fn odt(body: &str) -> Vec<u8> {
    let kind = "application/vnd.oasis.opendocument.text";
    let layout = "<office:automatic-styles><style:page-layout style:name=\"L\"><style:page-layout-properties fo:page-width=\"21cm\" \
        fo:page-height=\"29.7cm\" fo:margin=\"2cm\"/></style:page-layout></office:automatic-styles><office:master-styles>\
        <style:master-page style:name=\"Standard\" style:page-layout-name=\"L\"><style:header><text:p><text:page-number>2</text:page-number>\
        </text:p></style:header></style:master-page></office:master-styles>";
    package(&[
        ("mimetype", kind.to_owned()),
        (
            "styles.xml",
            format!(
                "<office:document-styles {SPACES}><office:styles>{COMMON}</office:styles>{layout}</office:document-styles>"
            ),
        ),
        (
            "content.xml",
            format!(
                "<office:document-content {SPACES}><office:automatic-styles>{OWN}</office:automatic-styles>\
                 <office:body><office:text>{body}</office:text></office:body></office:document-content>"
            ),
        ),
    ])
}

fn read(body: &str) -> Manuscript {
    app::manuscript("a.odt", Cursor::new(odt(body))).expect("a document")
}

fn lines(body: &str) -> Vec<String> {
    read(body).plain().lines().map(str::to_owned).collect()
}

fn p(words: &str) -> String {
    format!("<text:p text:style-name=\"Standard\">{words}</text:p>")
}

#[test]
fn looks_are_reckoned_through_all_styles() {
    let read = read(
        "<text:p text:style-name=\"P1\">Tên <text:span text:style-name=\"T1\">nghiêng</text:span> m<text:span text:style-name=\"T2\">2</text:span></text:p>",
    );
    let paragraph = read.paragraphs().next().unwrap();
    let setting = &paragraph.setting;
    assert_eq!((setting.align, setting.left), (Align::Center, 567));
    assert_eq!(paragraph.style.as_deref(), Some("Tên"));
    let looks: Vec<_> = paragraph
        .runs
        .iter()
        .map(|it| {
            (
                it.words.text.as_str(),
                it.look.bold,
                it.look.italic,
                it.look.raised.is_some(),
                it.look.size,
            )
        })
        .collect();
    assert_eq!(
        looks,
        [
            ("Tên ", true, false, false, 28),
            ("nghiêng", false, true, false, 28),
            (" m", true, false, false, 28),
            ("2", true, false, true, 28),
        ]
    );
    assert_eq!(
        (read.sections[0].width, read.sections[0].top),
        (11906, 1134)
    );
    assert!(read.running[0].is_page_number());
}

#[test]
fn blanks_are_seen_as_they_are_shown() {
    let body = p(
        "\n  Một   <text:s text:c=\"2\"/>hai<text:tab/>ba<text:line-break/>bốn \n <text:a>năm</text:a>",
    );
    let read = read(&body);
    assert_eq!(
        read.paragraphs().next().unwrap().text(),
        "Một   hai\tba\nbốn năm"
    );
}

#[test]
fn lists_count_through_others_and_go_on_where_they_say_so() {
    let item = |inside: &str| format!("<text:list-item>{inside}</text:list-item>");
    let list = |about: &str, inside: &str| {
        format!("<text:list text:style-name=\"L1\" {about}>{inside}</text:list>")
    };
    let inner = |inside: &str| format!("<text:list>{}</text:list>", item(inside));
    let body = list(
        "xml:id=\"a\"",
        &item(&(p("Trồng") + &inner(&p("cây")) + &inner(&p("hoa")))),
    ) + &p("xen")
        + &list(
            "text:continue-numbering=\"true\"",
            &item(&(p("Tưới") + &p("nước"))),
        )
        + &list("", &item(&(p("Riêng") + &inner(&inner(&p("gạch"))))));
    assert_eq!(
        lines(&body)[..8],
        [
            "I. Trồng",
            "I.1. cây",
            "I.2. hoa",
            "xen",
            "II. Tưới",
            "nước",
            "I. Riêng",
            "- gạch"
        ]
    );
}

#[test]
fn cells_go_on_below_and_beside() {
    let cell = |about: &str, words: &str| {
        format!(
            "<table:table-cell table:style-name=\"O1\" {about}>{}</table:table-cell>",
            p(words)
        )
    };
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let covered = "<table:covered-table-cell/>";
    let body = format!(
        "<table:table><table:table-header-rows>{}</table:table-header-rows>{}{}</table:table>",
        row(&(cell("table:number-columns-spanned=\"2\"", "Việc") + covered + &cell("", "Ai"))),
        row(&(cell("table:number-rows-spanned=\"2\"", "1")
            + &cell("", "quét")
            + &cell("", "tổ 1"))),
        row(&(covered.to_owned() + &cell("", "tưới") + &cell("", "tổ 2"))),
    );
    let read = read(&body);
    let Some(Block::Table(table)) = read.body.first() else {
        panic!("no table");
    };
    let merges = |at: usize| {
        table.rows[at]
            .cells
            .iter()
            .map(|it| (it.span, it.merge))
            .collect::<Vec<_>>()
    };
    assert!(table.ruled && table.rows[0].head);
    assert_eq!(merges(0), [(2, Merge::None), (1, Merge::None)]);
    assert_eq!(merges(1)[0], (1, Merge::Begins));
    assert_eq!(merges(2)[0], (1, Merge::Above));
}

#[test]
fn notes_comments_and_boxes_stand_where_they_belong() {
    let note = "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>\
        <text:note-body><text:p>Sách cũ.</text:p></text:note-body></text:note>";
    let comment = "<office:annotation><dc:creator>Lan</dc:creator><text:p>Hỏi lại</text:p></office:annotation>";
    let frame = "<draw:frame><draw:text-box><text:p>KHẨN</text:p></draw:text-box></draw:frame>";
    let read = read(&p(&format!("{frame}Gom sách{note} về tủ.{comment}")));
    let words: Vec<String> = read.paragraphs().map(|it| it.text()).collect();
    assert_eq!(words, ["KHẨN", "Gom sách1 về tủ."]);
    assert_eq!(read.footnotes[0].mark.as_deref(), Some("1"));
    assert_eq!(read.comments[0].author, "Lan");
    assert_eq!(read.told[0].code, "comments");
}

#[test]
fn tracked_changes_are_accepted_or_rejected() {
    let region = |name: &str, inside: &str| {
        format!("<text:changed-region text:id=\"{name}\">{inside}</text:changed-region>")
    };
    let by = "<office:change-info><dc:creator>An</dc:creator><dc:date>2026-03-05T08:00:00</dc:date></office:change-info>";
    let body = format!(
        "<text:tracked-changes>{}{}</text:tracked-changes>{}{}",
        region("c1", &format!("<text:insertion>{by}</text:insertion>")),
        region(
            "c2",
            &format!("<text:deletion>{by}<text:p>29</text:p></text:deletion>")
        ),
        p(
            "Vận động <text:change text:change-id=\"c2\"/><text:change-start text:change-id=\"c1\"/>43<text:change-end text:change-id=\"c1\"/> hộ"
        ),
        p("sạch."),
    );
    let changed = |changes: Changes| {
        let read = app::manuscript_with("a.odt", Cursor::new(odt(&body)), changes).unwrap();
        let words: Vec<String> = read.paragraphs().map(|it| it.text()).collect();
        (words, read)
    };
    let (words, read) = changed(Changes::Accepted);
    assert_eq!(words, ["Vận động 43 hộ", "sạch."]);
    let revision = &read.revisions[0];
    assert_eq!(
        (
            revision.was.as_str(),
            revision.is.as_str(),
            revision.author.as_str()
        ),
        ("29", "43", "An")
    );
    assert_eq!(read.told[0].code, "tracked-changes");
    assert_eq!(changed(Changes::Rejected).0, ["Vận động 29 hộ", "sạch."]);
}

#[test]
fn what_is_no_text_is_refused_by_what_it_is() {
    let content = |inside: &str| {
        format!(
            "<office:document-content {SPACES}><office:body>{inside}</office:body></office:document-content>"
        )
    };
    let kind = ("mimetype", "application/x".to_owned());
    let sheet = package(&[
        kind.clone(),
        ("content.xml", content("<office:spreadsheet/>")),
    ]);
    assert!(refused(sheet).contains("workbook"));
    let locked = ("META-INF/manifest.xml", "<m:encryption-data/>".to_owned());
    let locked = package(&[kind.clone(), locked, ("content.xml", "xyz".to_owned())]);
    assert!(refused(locked).contains("password"));
    let cut = package(&[kind, ("content.xml", content("<office:text><text:p>"))]);
    assert!(refused(cut).contains("damaged"));
}
