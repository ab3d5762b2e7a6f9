//! What a Word document must hold, whatever the sheet.

use std::io::{Cursor, Read};
use std::thread;

use zip::ZipArchive;

use super::element::{Element, Node};
use super::{Stock, WriteError};
use crate::role::Role;
use crate::sheet::{Item, Sheet};
use crate::write::specimen::{END, FOOT, HEAD, plain, specimen};

fn write(sheet: &Sheet) -> Result<Vec<u8>, WriteError> {
    super::write(sheet, &Stock::default())
}

fn part(docx: &[u8], path: &str) -> Element {
    let mut zip = ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut xml = String::new();
    zip.by_name(path).unwrap().read_to_string(&mut xml).unwrap();
    Element::read(&xml).unwrap()
}

/// Every element of that name below another.
fn all<'a>(within: &'a Element, name: &str, found: &mut Vec<&'a Element>) {
    for node in &within.nodes {
        if let Node::Element(child) = node {
            if child.name == name {
                found.push(child);
            }
            all(child, name, found);
        }
    }
}

fn find<'a>(within: &'a Element, name: &str) -> Vec<&'a Element> {
    let mut found = Vec::new();
    all(within, name, &mut found);
    found
}

fn words(within: &Element) -> String {
    let texts = find(within, "w:t").into_iter().flat_map(|text| &text.nodes);
    texts
        .map(|node| match node {
            Node::Text(text) => text.as_str(),
            Node::Element(_) => "",
        })
        .collect()
}

/// The specimen with nothing on its pages but one paragraph.
fn saying(text: &str) -> Sheet {
    let mut sheet = specimen();
    sheet.sections.truncate(1);
    let section = &mut sheet.sections[0];
    section.items = vec![plain(text)];
    (section.head, section.end, section.foot) = (vec![], vec![], vec![]);
    sheet
}

#[test]
fn text_is_data() {
    let hostile = r#"*khẩn* #1 <w:p> & "x" {{ y }} ]]> &amp; '  hai dấu cách '"#;
    let document = part(&write(&saying(hostile)).unwrap(), "word/document.xml");
    assert_eq!(words(&document), hostile);
    assert_eq!(find(&document, "w:p").len(), 1);
}

#[test]
fn what_xml_cannot_carry_becomes_a_space() {
    let docx = write(&saying("a\u{1}b\tc\nd\u{ffff}e")).unwrap();
    assert_eq!(words(&part(&docx, "word/document.xml")), "a b c d e");
}

#[test]
fn equal_sheets_give_equal_bytes() {
    let first = write(&specimen()).unwrap();
    let other = write(&saying("khác")).unwrap();
    // What is kept of papers of other looks changes nothing.
    let stock = Stock::default();
    let write = |sheet| super::write(&sheet, &stock).unwrap();
    assert_eq!(write(specimen()), first);
    assert_eq!(write(specimen()), first);
    thread::scope(|scope| {
        let both = || (write(saying("khác")), write(specimen()));
        let threads = [scope.spawn(both), scope.spawn(both)];
        for thread in threads {
            assert_eq!(thread.join().unwrap(), (other.clone(), first.clone()));
        }
    });
}

#[test]
fn every_role_has_a_style() {
    let styles = part(&write(&specimen()).unwrap(), "word/styles.xml");
    let ids: Vec<_> = find(&styles, "w:style")
        .into_iter()
        .flat_map(|style| &style.attributes)
        .filter(|(name, _)| name == "w:styleId")
        .map(|(_, id)| id.as_str())
        .collect();
    for role in Role::ALL {
        assert!(ids.contains(&role.name()), "{}", role.name());
    }
}

#[test]
fn the_first_page_shows_no_number() {
    let docx = write(&specimen()).unwrap();
    let document = part(&docx, "word/document.xml");
    let sections = find(&document, "w:sectPr");
    assert_eq!(sections.len(), specimen().sections.len());
    for section in sections {
        assert_eq!(find(section, "w:titlePg").len(), 1);
        let headers = find(section, "w:headerReference");
        let of: Vec<_> = headers.iter().map(|it| &it.attributes[0].1).collect();
        assert_eq!(of, ["default", "first"]);
    }
    assert_eq!(words(&part(&docx, "word/header4.xml")), "2");
}

#[test]
fn head_and_foot_stand_on_the_first_page_of_their_section_alone() {
    let docx = write(&specimen()).unwrap();
    let document = part(&docx, "word/document.xml");
    let feet = find(&document, "w:footerReference");
    let of: Vec<_> = feet.iter().map(|it| &it.attributes[0].1).collect();
    assert_eq!(of, ["first", "first"]);
    assert_eq!(words(&part(&docx, "word/header5.xml")), HEAD);
    assert!(words(&part(&docx, "word/footer6.xml")).starts_with(FOOT));
    for empty in ["word/header7.xml", "word/footer8.xml"] {
        assert_eq!(words(&part(&docx, empty)), "");
    }
    let document = part(&write(&saying("x")).unwrap(), "word/document.xml");
    assert!(find(&document, "w:footerReference").is_empty());
}

#[test]
fn the_end_stands_before_the_last_paragraph_of_its_section() {
    let document = part(&write(&specimen()).unwrap(), "word/document.xml");
    let all = find(&document, "w:p");
    let at = |name| all.iter().position(|it| !find(it, name).is_empty());
    let (end, last) = (at("w:framePr").unwrap(), at("w:sectPr").unwrap());
    assert_eq!((words(all[end]).as_str(), end + 1), (END, last));
}

#[test]
fn margins_change_places_on_sheets_printed_on_both_sides() {
    let mut sheet = specimen();
    for is_mirrored in [false, true] {
        let sections = sheet.sections.iter_mut();
        sections.for_each(|it| it.page.mirrored = is_mirrored);
        let docx = write(&sheet).unwrap();
        let settings = part(&docx, "word/settings.xml");
        let mirrored = find(&settings, "w:mirrorMargins").len();
        assert_eq!(mirrored, usize::from(is_mirrored));
    }
}

#[test]
fn notes_count_from_one() {
    write(&specimen()).unwrap();
    let docx = write(&specimen()).unwrap();
    let ids = |path, name| -> Vec<String> {
        let part = part(&docx, path);
        let ids = find(&part, name).into_iter().flat_map(|it| &it.attributes);
        let ids = ids.filter(|(name, _)| name == "w:id");
        ids.map(|(_, id)| id.clone()).collect()
    };
    assert_eq!(ids("word/document.xml", "w:footnoteReference"), ["1", "2"]);
    let notes = ids("word/footnotes.xml", "w:footnote");
    assert_eq!(notes, ["-1", "0", "1", "2"]);
}

#[test]
fn a_table_begins_at_the_margin_and_not_its_words() {
    let document = part(&write(&specimen()).unwrap(), "word/document.xml");
    let indents = find(&document, "w:tblInd").into_iter();
    let of = indents.flat_map(|it| it.attributes.iter().filter(|(name, _)| name == "w:w"));
    let of: Vec<_> = of.map(|(_, width)| width.as_str()).collect();
    // The letterhead, the table with room inside its cells, the signature.
    assert_eq!(of, ["0", "108", "0"]);
}

#[test]
fn the_gap_below_a_table_stays_with_what_the_last_row_is_held_with() {
    let mut sheet = specimen();
    for kept in [true, false] {
        for item in sheet.sections.iter_mut().flat_map(|it| &mut it.items) {
            if let Item::Table(table) = item {
                table.rows.iter_mut().for_each(|row| row.keep_next = kept);
            }
        }
        let document = part(&write(&sheet).unwrap(), "word/document.xml");
        let body = find(&document, "w:body")[0];
        let mut below = body.nodes.windows(2).filter_map(|pair| match pair {
            [Node::Element(table), Node::Element(gap)] if table.name == "w:tbl" => {
                (!find(table, "w:tblHeader").is_empty()).then_some(gap)
            }
            _ => None,
        });
        let gap = below.next().unwrap();
        assert_eq!(find(gap, "w:keepNext").len(), usize::from(kept));
    }
}

#[test]
fn rows_have_no_holes() {
    let mut sheet = specimen();
    for item in &mut sheet.sections[0].items {
        if let Item::Table(table) = item {
            // A cell too wide, a cell missing and one too high.
            table.rows[0].cells[2].across = 9;
            table.rows[3].cells.remove(1);
            table.rows[4].cells[0].down = 99;
        }
    }
    let document = part(&write(&sheet).unwrap(), "word/document.xml");
    let table = find(&document, "w:tbl")[1];
    for row in find(table, "w:tr") {
        let cells = find(row, "w:tc");
        let wide = |cell: &&Element| match find(cell, "w:gridSpan").first() {
            Some(span) => span.attributes[0].1.parse().unwrap(),
            None => 1,
        };
        assert_eq!(cells.iter().map(wide).sum::<usize>(), 4);
    }
}
