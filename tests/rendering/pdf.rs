//! What a PDF says to those who cannot see it: the words its structure tree leads to, in
//! its order. Page numbers and repeated heads of tables are not part of that tree.

use std::collections::{BTreeMap, HashMap};

use lopdf::content::Operation;
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::Said;

/// The words drawn under each number of marked content, page by page.
type Marked = HashMap<(ObjectId, i64), String>;

pub fn said(bytes: &[u8]) -> Said {
    let pdf = Document::load_mem(bytes).unwrap();
    let mut reader = Reader {
        marked: marked(&pdf),
        pdf: &pdf,
        out: String::new(),
        notes: Vec::new(),
    };
    let root = pdf.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let root = pdf.dereference(root).unwrap().1.as_dict().unwrap();
    reader.element(root, None);
    Said::new(&reader.out, reader.notes)
}

fn marked(pdf: &Document) -> Marked {
    let mut marked = Marked::new();
    for page in pdf.get_pages().into_values() {
        let fonts = pdf.get_page_fonts(page).unwrap();
        let (mut open, mut font) = (Vec::new(), Vec::new());
        for operation in pdf.get_and_decode_page_content(page).unwrap().operations {
            match operation.operator.as_str() {
                "BDC" => open.push(number(&operation)),
                "BMC" => open.push(None),
                "EMC" => drop(open.pop()),
                "Tf" => font = operation.operands[0].as_name().unwrap().to_vec(),
                "Tj" | "TJ" => {
                    if let Some(number) = open.iter().rev().find_map(|number| *number) {
                        let words = marked.entry((page, number)).or_default();
                        draw(pdf, &fonts, &font, &operation.operands, words);
                    }
                }
                _ => {}
            }
        }
    }
    marked
}

/// The number marked content begins with; artifacts have none.
fn number(operation: &Operation) -> Option<i64> {
    let properties = operation.operands.get(1)?.as_dict().ok()?;
    properties.get(b"MCID").ok()?.as_i64().ok()
}

fn draw(
    pdf: &Document,
    fonts: &BTreeMap<Vec<u8>, &Dictionary>,
    font: &[u8],
    operands: &[Object],
    words: &mut String,
) {
    let encoding = fonts[font].get_font_encoding(pdf).unwrap();
    for operand in operands {
        match operand {
            Object::String(glyphs, _) => {
                words.push_str(&Document::decode_text(&encoding, glyphs).unwrap());
            }
            Object::Array(parts) => draw(pdf, fonts, font, parts, words),
            _ => {}
        }
    }
}

struct Reader<'a> {
    pdf: &'a Document,
    marked: Marked,
    out: String,
    notes: Vec<String>,
}

impl<'a> Reader<'a> {
    fn element(&mut self, element: &'a Dictionary, page: Option<ObjectId>) {
        let page = element
            .get(b"Pg")
            .and_then(Object::as_reference)
            .ok()
            .or(page);
        let role = element
            .get(b"S")
            .and_then(Object::as_name)
            .unwrap_or_default();
        let before = self.out.len();
        if let Ok(kids) = element.get(b"K") {
            self.kids(kids, page);
        }
        match role {
            // The call of a note and its label, as the text renders them.
            b"Link" => self.out = format!("{}[{}]", &self.out[..before], &self.out[before..]),
            b"Note" => self.notes.push(self.out.split_off(before)),
            _ => {}
        }
    }

    fn kids(&mut self, kids: &'a Object, page: Option<ObjectId>) {
        match self.pdf.dereference(kids).unwrap().1 {
            Object::Array(list) => list.iter().for_each(|kid| self.kids(kid, page)),
            Object::Integer(number) => self.words(page, *number),
            // A part of an element that goes on over the page, or what a link points from.
            Object::Dictionary(kid) if kid.has(b"MCID") => {
                let page = kid.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                self.words(page, kid.get(b"MCID").unwrap().as_i64().unwrap());
            }
            Object::Dictionary(kid) if kid.has(b"S") => self.element(kid, page),
            _ => {}
        }
    }

    fn words(&mut self, page: Option<ObjectId>, number: i64) {
        self.out.push_str(&self.marked[&(page.unwrap(), number)]);
    }
}
