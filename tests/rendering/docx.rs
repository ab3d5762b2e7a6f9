//! What a Word document says: the text of its runs, and that of its notes.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::Said;

pub fn said(bytes: &[u8]) -> Said {
    let mut package = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut names: Vec<String> = package.file_names().map(str::to_owned).collect();
    names.sort();
    let mut part = |name: &str| {
        let mut xml = String::new();
        let mut file = package.by_name(name).ok()?;
        file.read_to_string(&mut xml).unwrap();
        Some(xml)
    };
    let heads = names.iter().filter(|it| it.starts_with("word/header"));
    let heads = heads.filter_map(|it| part(it));
    // The head of the first page is read first; the others have the number of the page.
    let head = heads.filter(|it| !it.contains("w:instrText"));
    let mut body: String = head.map(|it| words(&it).0).collect();
    body.push_str(&words(&part("word/document.xml").unwrap()).0);
    let notes = part("word/footnotes.xml").map(|xml| words(&xml).1);
    Said::new(&body, notes.unwrap_or_default())
}

/// The rows of tables, those of them that stay whole, and the cells whose words stand in the middle.
pub fn rows(bytes: &[u8]) -> [usize; 3] {
    let mut package = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    let mut part = package.by_name("word/document.xml").unwrap();
    part.read_to_string(&mut xml).unwrap();
    let body = &xml[xml
        .find("w:tblHeader")
        .map_or(0, |at| xml[..at].rfind("<w:tbl>").unwrap())..];
    let body = &body[..body.find("</w:tbl>").unwrap()];
    ["</w:tr>", "<w:cantSplit", "w:vAlign w:val=\"center\""].map(|it| body.matches(it).count())
}

/// What stands at the foot of the first page.
pub fn foot(bytes: &[u8]) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    let feet = names.iter().filter(|name| name.starts_with("word/footer"));
    let read = |name: &String| {
        let mut xml = String::new();
        let mut part = archive.by_name(name).unwrap();
        part.read_to_string(&mut xml).unwrap();
        super::bare(&words(&xml).0)
    };
    feet.map(read).collect()
}

/// All words, and those of each note apart. A call and the label of its note are rendered as
/// the text renders them.
fn words(xml: &str) -> (String, Vec<String>) {
    let (mut all, mut notes, mut in_text) = (String::new(), Vec::new(), false);
    let mut note = None;
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) if tag.name().as_ref() == "w:t" => in_text = true,
            Event::End(tag) if tag.name().as_ref() == "w:t" => in_text = false,
            Event::Text(text) if in_text => all.push_str(&text.xml10_content()),
            // The hyphen and the blank that end no line.
            Event::Empty(tag) if tag.name().as_ref() == "w:noBreakHyphen" => all.push('-'),
            Event::GeneralRef(letter) if in_text => {
                let letter = format!("&{};", letter.xml10_content());
                all.push_str(&quick_xml::escape::unescape(&letter).unwrap());
            }
            Event::Start(tag) | Event::Empty(tag)
                if tag.name().as_ref() == "w:footnoteReference" =>
            {
                let call = tag.try_get_attribute("w:id").unwrap().unwrap();
                all.push_str(&format!("[{}]", call.value));
            }
            Event::Start(tag) if tag.name().as_ref() == "w:footnote" => {
                let id = tag.try_get_attribute("w:id").unwrap().unwrap();
                note = Some((id.value.into_owned(), all.len()));
            }
            Event::End(tag) if tag.name().as_ref() == "w:footnote" => {
                let (id, from) = note.take().unwrap();
                let said = all.split_off(from);
                // The separators are notes too, of no words.
                if !said.is_empty() {
                    notes.push(format!("[{id}]{said}"));
                }
            }
            Event::Eof => return (all, notes),
            _ => {}
        }
    }
}
