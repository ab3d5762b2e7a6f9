//! Shapes: the text of boxes, each once although the file may spell it twice; words drawn across
//! the page; and what is inside a chart, which is not read.

use super::space::Space;
use super::story::Story;
use super::xml::{Tag, Xml};
use crate::manuscript::{Block, Kind, Paragraph, Run};
use crate::worded::Worded;

impl Story<'_> {
    /// The first of several spellings that can be read.
    pub fn branch<'x>(&mut self, xml: &mut Xml<'x>, of: &Tag) -> Option<Tag<'x>> {
        if of.name() != "AlternateContent" {
            return None;
        }
        while let Some(tag) = xml.child(of) {
            let is_read = match tag.name() {
                "Choice" => {
                    let needed = tag.attribute("Requires").unwrap_or_default();
                    let mut needed = needed.split_whitespace();
                    needed.all(|prefix| xml.space(prefix).is_read())
                }
                name => name == "Fallback",
            };
            if is_read {
                return Some(tag);
            }
        }
        None
    }

    /// The boxes of a drawing, kept for the paragraph they are anchored in.
    pub fn shapes(&mut self, xml: &mut Xml, of: &Tag, is_seen: bool) {
        self.shape(xml, of, is_seen, &mut false);
    }

    fn shape(&mut self, xml: &mut Xml, of: &Tag, is_seen: bool, is_watermark: &mut bool) {
        while let Some(tag) = xml.child(of) {
            match (tag.space, tag.name()) {
                (Space::Compatibility, _) => {
                    if let Some(branch) = self.branch(xml, &tag) {
                        self.shape(xml, &branch, is_seen, is_watermark);
                    }
                }
                (Space::Word, "txbxContent") => {
                    let blocks = self.inside(xml, &tag);
                    if *is_watermark {
                        self.draw_across(&blocks);
                    } else if is_seen {
                        self.boxes.extend(blocks.into_iter().map(Block::boxed));
                    }
                }
                (Space::Vml, "textpath") => {
                    if let Some(words) = tag.attribute("string").filter(|_| is_seen) {
                        let words = Worded::whole(words, Some(xml.since(&tag)));
                        // Behind the text of every page, or a heading in letters of art.
                        match self.is_beside || *is_watermark {
                            true => self.watermarks.push(words),
                            false => self.boxes.push(line(words)),
                        }
                    }
                }
                (Space::Drawing, "chart") => self.tally.charts += 1,
                (Space::Drawing, "relIds") => self.tally.diagrams += 1,
                (_, "OLEObject") => self.tally.objects += 1,
                // Text of a shape of another program: a paragraph a line.
                (Space::Drawing, "txBody") => {
                    let lines = self.lines(xml, &tag);
                    if is_seen {
                        self.boxes.extend(lines);
                    }
                }
                _ => {
                    let is_picture = matches!(
                        (tag.space, tag.name()),
                        (Space::Drawing, "pic") | (Space::Vml, "imagedata")
                    );
                    self.tally.pictures += usize::from(is_picture && is_seen && !self.is_beside);
                    let name = tag.attribute("name").or_else(|| tag.attribute("id"));
                    let name = name.unwrap_or_default().to_lowercase();
                    *is_watermark |= name.contains("watermark");
                    self.shape(xml, &tag, is_seen, is_watermark);
                }
            }
        }
    }

    fn draw_across(&mut self, blocks: &[Block]) {
        for paragraph in blocks.iter().flat_map(Block::paragraphs) {
            let words: Vec<&Worded> = paragraph.runs.iter().map(|it| &it.words).collect();
            self.watermarks.push(Worded::joined(words, ""));
        }
    }

    fn lines(&mut self, xml: &mut Xml, of: &Tag) -> Vec<Block> {
        let mut lines = Vec::new();
        let mut words = Worded::default();
        while let Some(tag) = xml.descendant(of) {
            match tag.name() {
                "p" if !words.text.is_empty() => lines.push(line(std::mem::take(&mut words))),
                "br" => words.push_str("\n"),
                "t" => {
                    let pieces = xml.pieces(&tag);
                    for piece in pieces {
                        let span = xml.span(&piece.at);
                        words.push(&Worded::whole(piece.words, Some(span)));
                    }
                }
                _ => {}
            }
        }
        if !words.text.is_empty() {
            lines.push(line(words));
        }
        lines
    }
}

fn line(words: Worded) -> Block {
    let run = Run {
        words,
        look: Default::default(),
        note: None,
        field: None,
    };
    Block::Paragraph(Paragraph {
        kind: Kind::Boxed,
        runs: vec![run],
        ..Paragraph::default()
    })
}
