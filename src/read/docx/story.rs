//! A story of a Word document: the body, a note, a header, a box. Its paragraphs and tables one
//! below the other, as they are seen once all changes are accepted.

use super::Changes;
use super::counting::{Count, Lists};
use super::field::Fields;
use super::properties::{Form, Frame, WordLook};
use super::revised::Revised;
use super::section;
use super::space::Space;
use super::styles::Styles;
use super::tally::{Deed, Tally};
use super::theme::Theme;
use super::xml::{Tag, Xml};
use crate::manuscript::{Block, Kind, Paragraph, Run};
use crate::worded::Worded;

/// What all stories of a document share.
#[derive(Debug, Default)]
pub struct Look {
    pub theme: Theme,
    pub styles: Styles,
    pub lists: Lists,
    /// Whether tracked changes are accepted.
    pub changes: Changes,
}

/// A story as it is read.
pub struct Story<'a> {
    pub look: &'a Look,
    pub tally: &'a mut Tally,
    pub fields: Fields,
    pub count: Count,
    /// Sections that have ended, each with the names of its headers and footers.
    pub sections: Vec<section::Found>,
    /// The notes that were called, in order, by their names in their part.
    pub footnotes: Vec<String>,
    pub endnotes: Vec<String>,
    /// Words in letters of old that are drawn across the page.
    pub watermarks: Vec<Worded>,
    /// What a paragraph began whose end was taken out.
    open: Vec<Run>,
    /// The look that a table gives its cells.
    pub table: Vec<(WordLook, Form)>,
    /// Whether a page has ended behind the last word.
    pub is_broken_here: bool,
    /// Whether it is another than the body.
    pub is_beside: bool,
    /// Changes that were tracked, and what comments are about.
    pub revised: Revised,
    /// Boxes found in the paragraph that is being read, and whether anything is drawn there.
    pub boxes: Vec<Block>,
    pub is_drawn: bool,
}

impl<'a> Story<'a> {
    pub fn new(look: &'a Look, tally: &'a mut Tally) -> Story<'a> {
        Story {
            look,
            tally,
            fields: Fields::default(),
            count: Count::default(),
            sections: Vec::new(),
            footnotes: Vec::new(),
            endnotes: Vec::new(),
            watermarks: Vec::new(),
            open: Vec::new(),
            table: Vec::new(),
            is_broken_here: false,
            is_beside: false,
            revised: Revised::default(),
            boxes: Vec::new(),
            is_drawn: false,
        }
    }

    /// All that stands in an element, one below the other.
    pub fn blocks(&mut self, xml: &mut Xml, of: &Tag) -> Vec<Block> {
        let mut blocks = Vec::new();
        self.read(xml, of, &mut blocks);
        self.close(&mut blocks);
        blocks
    }

    fn read(&mut self, xml: &mut Xml, of: &Tag, blocks: &mut Vec<Block>) {
        while let Some(tag) = xml.child(of) {
            self.block(xml, &tag, blocks);
        }
    }

    /// One element among the blocks.
    pub fn block(&mut self, xml: &mut Xml, tag: &Tag, blocks: &mut Vec<Block>) {
        if tag.space == Space::Compatibility {
            if let Some(branch) = self.branch(xml, tag) {
                self.read(xml, &branch, blocks);
            }
            return;
        }
        match tag.word() {
            "p" => self.paragraph(xml, tag, blocks),
            "tbl" => {
                self.close(blocks);
                let table = self.table(xml, tag);
                blocks.push(Block::Table(table));
            }
            "sdt" | "sdtContent" | "customXml" | "smartTag" => self.read(xml, tag, blocks),
            change if self.look.changes.keep(change) => self.read(xml, tag, blocks),
            "sectPr" => self.section(xml, tag),
            "altChunk" | "subDoc" => self.tally.foreign += 1,
            _ => self.revised.mark(tag, &[]),
        }
    }

    pub fn section(&mut self, xml: &mut Xml, of: &Tag) {
        self.sections.push(section::read(xml, of));
    }

    /// A story within this one: a box, whose fields and open paragraphs are its own.
    pub fn inside(&mut self, xml: &mut Xml, of: &Tag) -> Vec<Block> {
        let open = std::mem::take(&mut self.open);
        let fields = std::mem::take(&mut self.fields);
        let table = std::mem::take(&mut self.table);
        let boxes = std::mem::take(&mut self.boxes);
        let blocks = self.blocks(xml, of);
        self.open = open;
        self.fields = fields;
        self.table = table;
        self.boxes = boxes;
        self.is_drawn = true;
        blocks
    }

    fn paragraph(&mut self, xml: &mut Xml, of: &Tag, blocks: &mut Vec<Block>) {
        self.tally.paragraphs += 1;
        if self.tally.is_too_long() {
            xml.stop();
            return;
        }
        self.is_broken_here = false;
        let mut form = Form::default();
        let mut runs = std::mem::take(&mut self.open);
        let mut base = None;
        let look = self.look;
        while let Some(tag) = xml.child(of) {
            if tag.word() == "pPr" {
                let theme = &look.theme;
                form = Form::read(xml, &tag, theme, |xml, tag| self.section(xml, tag));
                continue;
            }
            let base = base.get_or_insert_with(|| self.base(&form));
            self.inline(xml, &tag, base, &mut runs);
        }
        self.revised.paragraph_ends(&runs);
        // A sign of an end that is hidden ends nothing.
        let is_hidden = form.mark.hidden.or(self.base(&form).hidden) == Some(true);
        let drops = form.frame == Some(Frame::DropCap);
        if form.mark.is_gone {
            self.tally.count(Deed::Deleted);
        } else if form.mark.is_new {
            self.tally.count(Deed::Inserted);
        }
        let boxes = std::mem::take(&mut self.boxes);
        // Boxes stand before what began the paragraph, too: it is one with it.
        blocks.extend(boxes);
        let is_gone = match look.changes {
            Changes::Accepted => form.mark.is_gone,
            Changes::Rejected => form.mark.is_new,
        };
        if is_gone || is_hidden || drops {
            self.open = runs;
            return;
        }
        let place = xml.since(of);
        let paragraph = self.finished(form, runs);
        blocks.push(Block::Paragraph(Paragraph {
            drawn: std::mem::take(&mut self.is_drawn),
            place: Some(place),
            ..paragraph
        }));
    }

    /// What began a paragraph that has no other end.
    fn close(&mut self, blocks: &mut Vec<Block>) {
        let runs = std::mem::take(&mut self.open);
        if runs.iter().any(|it| !it.words.text.trim().is_empty()) {
            let paragraph = self.finished(Form::default(), runs);
            blocks.push(Block::Paragraph(paragraph));
        }
    }

    /// The look of the words of a paragraph before any of them says something.
    pub fn base(&self, form: &Form) -> WordLook {
        let styles = &self.look.styles;
        let style = styles.of_paragraph(form.style.as_deref());
        let table = self.table.last().map(|(words, _)| words.clone());
        let below = table.unwrap_or_default().over(&styles.words());
        match style {
            Some((_, style)) => style.words.clone().over(&below),
            None => below,
        }
    }

    /// A whole paragraph, with its number counted and its setting reckoned.
    fn finished(&mut self, form: Form, runs: Vec<Run>) -> Paragraph {
        let look = self.look;
        let style = look.styles.of_paragraph(form.style.as_deref());
        let styled = style
            .map(|(_, style)| style.form.clone())
            .unwrap_or_default();
        let list = form.list.or(styled.list).filter(|it| *it != 0);
        let level = list.map(|list| {
            let linked = || look.lists.level_of(list, style?.0);
            match (form.level, form.list) {
                (Some(level), _) => level,
                (None, Some(_)) => 0,
                (None, None) => linked().or(styled.level).unwrap_or(0),
            }
        });
        let numbered = list.zip(level);
        let number =
            numbered.and_then(|(list, level)| look.lists.next(list, level, &mut self.count));
        // The list says how its paragraphs are set in, between style and paragraph.
        let listed = numbered.and_then(|(list, level)| look.lists.level(list, level));
        let listed = listed.map(|it| it.form.clone()).unwrap_or_default();
        let below = match form.list.is_some() {
            true => listed.over(&styled),
            false => styled.over(&listed),
        };
        let table = self.table.last().map(|(_, form)| form.clone());
        let below = below
            .over(&table.unwrap_or_default())
            .over(look.styles.form());
        let frame = form.frame;
        let form = form.over(&below);
        Paragraph {
            kind: match frame {
                Some(_) => Kind::Framed,
                None => Kind::Flowing,
            },
            style: style.and_then(|(_, style)| style.name.clone()),
            number,
            runs,
            drawn: false,
            setting: form.setting(),
            section: self.sections.len(),
            place: None,
        }
    }
}
