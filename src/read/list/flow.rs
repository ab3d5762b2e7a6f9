//! An XML part that is read as it is unpacked, so that a sheet of any length needs little memory.

use std::borrow::Cow;
use std::io::{BufRead, BufReader, Read, Take};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::foreign;
use crate::diagnostic::Message;

/// No sheet of people comes near this.
const LONGEST: u64 = 2 * 1024 * 1024 * 1024;

pub struct Flow<R: Read> {
    reader: Reader<BufReader<Take<R>>>,
    buffer: Vec<u8>,
}

impl<R: Read> Flow<R> {
    pub fn new(part: R) -> Flow<R> {
        let mut reader = Reader::from_reader(BufReader::with_capacity(1 << 16, part.take(LONGEST)));
        reader.config_mut().expand_empty_elements = true;
        reader.config_mut().allow_dangling_amp = true;
        Flow {
            reader,
            buffer: Vec::new(),
        }
    }

    /// What comes next; none at the end.
    pub fn next(&mut self) -> Result<Option<Event<'_>>, Message> {
        self.buffer.clear();
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(Event::Eof) => Ok(None),
            Ok(event) => Ok(Some(event)),
            Err(_) => Err(foreign::damaged()),
        }
    }

    /// Whether all was read that there is.
    pub fn is_done(&mut self) -> bool {
        self.reader.get_mut().fill_buf().is_ok_and(<[u8]>::is_empty)
    }
}

/// The value of an attribute, whatever the prefix of its name.
pub fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let mut all = tag.attributes();
    let mut all = all.with_checks(false).flatten();
    let found = all.find(|it| it.key.local_name().into_inner() == name)?;
    let value = found.normalized_value(XmlVersion::Implicit1_0);
    Some(value.map_or_else(|_| found.value.to_string(), Cow::into_owned))
}

/// Whether an attribute says yes.
pub fn is_on(tag: &BytesStart, name: &str) -> bool {
    matches!(attribute(tag, name).as_deref(), Some("1" | "true"))
}

/// Adds the characters of an event.
pub fn say(event: &Event, words: &mut String) {
    match event {
        Event::Text(text) => words.push_str(&text.xml10_content()),
        Event::CData(text) => words.push_str(&text.xml10_content()),
        Event::GeneralRef(name) => match name.resolve_char_ref() {
            Ok(Some(letter)) => words.push(letter),
            Err(_) => words.push('\u{fffd}'),
            Ok(None) => {
                let name: &str = name;
                match quick_xml::escape::resolve_predefined_entity(name) {
                    Some(sign) => words.push_str(sign),
                    None => words.push_str(name),
                }
            }
        },
        _ => {}
    }
}
