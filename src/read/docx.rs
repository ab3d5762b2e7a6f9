//! The text of a Word document: one paragraph a line, as its reader sees it.

use std::io::{BufRead, BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::size;
use crate::diagnostic::Message;

/// No paper comes near this: a small file may unpack to a thousand times its size.
const LONGEST_PART: u64 = 64 * 1024 * 1024;

/// Reads the body of a document. Numbers that Word counts by itself are not in its text.
pub fn text(bytes: &[u8]) -> Result<String, Message> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| not_a_document())?;
    let part = archive
        .by_name("word/document.xml")
        .map_err(|_| not_a_document())?;
    if part.size() > LONGEST_PART {
        return Err(size::too_long());
    }
    let part = BufReader::new(part.take(LONGEST_PART));
    let text = paragraphs(part).ok_or_else(not_a_document)?;
    size::judge(&text).map(|()| text)
}

fn not_a_document() -> Message {
    message!(
        "đây không phải tệp Word (.docx) đọc được; mở bằng Word rồi lưu lại thành .docx",
        "this is no Word document (.docx) that can be read; open it in Word and save it as .docx"
    )
}

/// The lines of a document; it is read no further than a paper can be long.
fn paragraphs(xml: impl BufRead) -> Option<String> {
    let mut reader = Reader::from_reader(xml);
    let (mut text, mut events) = (String::new(), Vec::new());
    // Word keeps an older spelling of shapes beside the newer one; it says the same words.
    let (mut in_text, mut older) = (false, 0usize);
    while text.len() <= size::LONGEST {
        events.clear();
        match reader.read_event_into(&mut events).ok()? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "t" => in_text = older == 0,
                "Fallback" => older += 1,
                name => sign(name, &mut text),
            },
            Event::Empty(tag) => sign(tag.local_name().as_ref(), &mut text),
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" => in_text = false,
                "p" => text.push('\n'),
                "Fallback" => older = older.saturating_sub(1),
                _ => {}
            },
            Event::Text(words) if in_text => text.push_str(&words.xml10_content()),
            Event::GeneralRef(name) if in_text => text.push_str(&reference(&name)?),
            Event::Eof => break,
            _ => {}
        }
    }
    Some(text)
}

/// What stands for a sign that Word keeps as an element.
fn sign(name: &str, text: &mut String) {
    match name {
        "tab" if !text.ends_with('\n') && !text.is_empty() => text.push(' '),
        "br" | "cr" => text.push('\n'),
        "noBreakHyphen" => text.push('-'),
        _ => {}
    }
}

/// `&amp;`, `&#7841;`.
fn reference(name: &quick_xml::events::BytesRef) -> Option<String> {
    if let Some(letter) = name.resolve_char_ref().ok()? {
        return Some(letter.to_string());
    }
    quick_xml::escape::resolve_predefined_entity(name).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_lines_and_breaks_end_them() {
        let xml = "<w:document><w:body><w:p><w:r><w:t>Điều 1 &amp; 2</w:t></w:r></w:p>\
            <w:p><w:r><w:t>TM. ỦY BAN</w:t><w:br/><w:t>CHỦ TỊCH</w:t></w:r></w:p></w:body></w:document>";
        assert_eq!(
            paragraphs(xml.as_bytes()).as_deref(),
            Some("Điều 1 & 2\nTM. ỦY BAN\nCHỦ TỊCH\n")
        );
    }

    #[test]
    fn a_small_file_that_unpacks_to_no_paper_is_refused() {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file("word/document.xml", options).unwrap();
        let paragraph = "<p><t>a</t></p>".repeat(100_000);
        let xml = format!("<document>{paragraph}</document>");
        std::io::Write::write_all(&mut zip, xml.as_bytes()).unwrap();
        let bytes = zip.finish().unwrap().into_inner();
        assert!(bytes.len() < 20_000);
        assert!(text(&bytes).is_err_and(|why| why == size::too_long()));
    }

    #[test]
    fn other_files_are_refused() {
        assert!(text(b"PK not a zip").is_err());
    }
}
