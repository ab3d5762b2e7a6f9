//! Shapes: the words in boxes, which stand before the paragraph that anchors them; words drawn across
//! the page; and what is inside an object, which is not read.

use super::inline::is_drawing;
use super::story::Story;
use crate::manuscript::Block;
use crate::read::docx::xml::{Tag, Xml};
use crate::worded::Worded;

impl Story<'_> {
    /// An element that is drawn; others say nothing here.
    pub fn drawn(&mut self, xml: &mut Xml, of: &Tag) {
        match of.name() {
            "object" | "object-ole" | "plugin" => self.tally.objects += 1,
            "image" => self.tally.pictures += usize::from(!self.is_beside),
            "frame" => {
                self.is_drawn = true;
                while let Some(tag) = xml.child(of) {
                    match tag.name() {
                        "text-box" => self.shape(xml, &tag, false),
                        _ => self.drawn(xml, &tag),
                    }
                }
            }
            "g" | "a" => {
                while let Some(tag) = xml.child(of) {
                    self.drawn(xml, &tag);
                }
            }
            name if is_drawing(name) => {
                let name = of.attribute("name").unwrap_or_default().to_lowercase();
                self.shape(xml, of, name.contains("watermark"));
            }
            _ => {}
        }
    }

    /// A shape, whose words may be drawn across the page.
    fn shape(&mut self, xml: &mut Xml, of: &Tag, is_watermark: bool) {
        let mut is_across = is_watermark;
        let blocks = self.aside(|it| {
            let mut blocks = Vec::new();
            while let Some(tag) = xml.child(of) {
                let is_art = tag.attribute("text-path").is_some_and(|it| it == "true");
                is_across |= is_art && it.is_beside;
                it.block(xml, &tag, &mut blocks);
            }
            blocks.append(&mut it.boxes);
            blocks
        });
        match is_across {
            true => self.across(&blocks),
            false => self.boxes.extend(blocks.into_iter().map(Block::boxed)),
        }
        self.is_drawn = true;
    }

    fn across(&mut self, blocks: &[Block]) {
        for paragraph in blocks.iter().flat_map(Block::paragraphs) {
            let words = paragraph.runs.iter().map(|it| &it.words);
            let words = Worded::joined(words, "");
            let known = &mut self.beside.watermarks;
            if known.iter().all(|it| it.text != words.text) {
                known.push(words);
            }
        }
    }
}
