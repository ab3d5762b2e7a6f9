//! What a PDF says to those who cannot see it: the words its structure tree leads to, in
//! its order. Page numbers and repeated heads of tables are not part of that tree.

use std::collections::HashMap;

use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};
use hayro_syntax::{Pdf, page::Page};

use super::Said;

/// The words drawn under each number of marked content, page by page.
type Marked = HashMap<(ObjectIdentifier, i32), String>;

pub fn said(bytes: &[u8]) -> Said {
    let pdf = Pdf::new(bytes.to_vec()).unwrap();
    let mut reader = Reader {
        marked: marked(&pdf),
        out: String::new(),
        notes: Vec::new(),
    };
    let catalog: Dict = pdf.xref().get(pdf.xref().root_id()).unwrap();
    reader.element(&catalog.get("StructTreeRoot").unwrap(), None);
    Said::new(&reader.out, reader.notes)
}

fn marked(pdf: &Pdf) -> Marked {
    let mut marked = Marked::new();
    for page in pdf.pages().iter() {
        let id = page.raw().obj_id().unwrap();
        let (mut open, mut letters) = (Vec::new(), None);
        let mut operations = page.operations();
        while let Some(operation) = operations.next() {
            let operands: Vec<Object> = operation.operands().cloned().collect();
            match &**operation.operator {
                b"BDC" => open.push(number(&operands)),
                b"BMC" => open.push(None),
                b"EMC" => drop(open.pop()),
                b"Tf" => letters = Some(font(page, &operands)),
                b"Tj" | b"TJ" => {
                    if let Some(number) = open.iter().rev().find_map(|number| *number) {
                        let words = marked.entry((id, number)).or_default();
                        draw(letters.as_ref().unwrap(), operands, words);
                    }
                }
                _ => {}
            }
        }
    }
    marked
}

/// The number marked content begins with; artifacts have none.
fn number(operands: &[Object]) -> Option<i32> {
    operands.get(1)?.clone().into_dict()?.get("MCID")
}

/// The letters that the glyphs of a font stand for.
fn font(page: &Page, operands: &[Object]) -> CMap {
    let name: Name = operands[0].clone().into_name().unwrap();
    let font = page.resources().get_font(&name).unwrap();
    let letters: Stream = font.get("ToUnicode").unwrap();
    CMap::parse(&letters.decoded().unwrap(), |_| None).unwrap()
}

fn draw(letters: &CMap, operands: Vec<Object>, words: &mut String) {
    for operand in operands {
        match operand {
            Object::String(glyphs) => {
                for pair in glyphs.as_bytes().chunks_exact(2) {
                    let glyph = u32::from(u16::from_be_bytes([pair[0], pair[1]]));
                    match letters.lookup_bf_string(glyph) {
                        Some(BfString::Char(letter)) => words.push(letter),
                        Some(BfString::String(string)) => words.push_str(&string),
                        None => panic!("the glyph {glyph} stands for no letter"),
                    }
                }
            }
            Object::Array(parts) => draw(letters, parts.iter().collect(), words),
            _ => {}
        }
    }
}

struct Reader {
    marked: Marked,
    out: String,
    notes: Vec<String>,
}

impl Reader {
    fn element(&mut self, element: &Dict, page: Option<ObjectIdentifier>) {
        let page = element.get_ref("Pg").map(Into::into).or(page);
        let role: Option<Name> = element.get("S");
        let before = self.out.len();
        if let Some(kids) = element.get::<Array>("K") {
            kids.iter().for_each(|kid| self.kid(kid, page));
        } else if let Some(kid) = element.get::<Object>("K") {
            self.kid(kid, page);
        }
        match role.as_deref() {
            // The call of a note and its label, as the text renders them.
            Some(b"Link") => self.out = format!("{}[{}]", &self.out[..before], &self.out[before..]),
            Some(b"Note") => self.notes.push(self.out.split_off(before)),
            _ => {}
        }
    }

    fn kid(&mut self, kid: Object, page: Option<ObjectIdentifier>) {
        match kid {
            Object::Number(number) => self.words(page, number.as_i64() as i32),
            // A part of an element that goes on over the page, or what a link points from.
            Object::Dict(kid) if kid.contains_key("MCID") => {
                let page = kid.get_ref("Pg").map(Into::into).or(page);
                self.words(page, kid.get("MCID").unwrap());
            }
            Object::Dict(kid) if kid.contains_key("S") => self.element(&kid, page),
            _ => {}
        }
    }

    fn words(&mut self, page: Option<ObjectIdentifier>, number: i32) {
        self.out.push_str(&self.marked[&(page.unwrap(), number)]);
    }
}
