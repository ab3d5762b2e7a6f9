//! The words that the cells of a workbook share.

use std::io::Read;

use quick_xml::events::Event;
use unicode_normalization::is_nfc;

use crate::diagnostic::Message;
use crate::list::{Stretch, Words};
use crate::read::list::flow::{Flow, say};

/// Some words of a workbook.
#[derive(Debug, Clone, Copy)]
pub struct Shared {
    pub words: Stretch,
    /// Whether its letters were put together of a letter and its marks.
    pub is_composed: bool,
}

/// Reads them: of words in several looks all, of those with a reading beside them only the words.
pub fn read(part: impl Read) -> Result<(Words, Vec<Shared>), Message> {
    let mut flow = Flow::new(part);
    let (mut words, mut all) = (Words::default(), Vec::new());
    let mut one = String::new();
    let (mut is_said, mut readings) = (false, 0);
    while let Some(event) = flow.next()? {
        match &event {
            Event::Start(tag) => match tag.local_name().into_inner() {
                "si" => one.clear(),
                "rPh" => readings += 1,
                "t" => is_said = readings == 0,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().into_inner() {
                "si" => all.push(Shared {
                    words: words.put(&unescaped(&one)),
                    is_composed: !is_nfc(&one),
                }),
                "rPh" => readings -= 1,
                "t" => is_said = false,
                _ => {}
            },
            other if is_said => say(other, &mut one),
            _ => {}
        }
    }
    Ok((words, all))
}

/// Letters that XML cannot hold stand as `_x000D_`.
pub fn unescaped(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find("_x") {
        let code = rest
            .get(at + 2..at + 6)
            .filter(|_| rest[at..].get(6..7) == Some("_"));
        let code = code.and_then(|it| u32::from_str_radix(it, 16).ok());
        match code.and_then(char::from_u32) {
            Some(letter) => {
                plain.push_str(&rest[..at]);
                plain.push(letter);
                rest = &rest[at + 7..];
            }
            None => {
                plain.push_str(&rest[..at + 2]);
                rest = &rest[at + 2..];
            }
        }
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_several_looks_are_one() {
        let part = "<x:sst xmlns:x='u'><x:si><x:t>A &amp; B</x:t></x:si>\
            <x:si><x:r><x:t xml:space='preserve'>Phạm </x:t></x:r><x:r><x:t>Văn</x:t></x:r>\
            <x:rPh><x:t>no</x:t></x:rPh></x:si><x:si/></x:sst>";
        let (words, all) = read(part.as_bytes()).unwrap();
        let all: Vec<&str> = all.into_iter().map(|it| words.get(it.words)).collect();
        assert_eq!(all, ["A & B", "Phạm Văn", ""]);
    }

    #[test]
    fn letters_that_xml_cannot_hold() {
        assert_eq!(unescaped("a_x000D_b_x_y_xđđđđ_"), "a\rb_x_y_xđđđđ_");
    }
}
