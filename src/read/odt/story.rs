//! A story of a document: the body, a note, a header, a box. Its paragraphs, lists and tables one below
//! the other.

use std::collections::HashMap;

use super::change::{self, Change};
use super::list::{Count, Counts, MOST_LEVELS};
use super::page;
use super::styles::{Resolved, Styles};
use crate::manuscript::{Block, Kind, Manuscript, Paragraph, Run, Setting};
use crate::read::docx::Changes;
use crate::read::docx::properties::WordLook;
use crate::read::docx::revised::{Revised, long};
use crate::read::docx::tally::Tally;
use crate::read::docx::xml::{Tag, Xml};

/// A story as it is read.
pub struct Story<'a> {
    pub styles: &'a Styles,
    pub tally: &'a mut Tally,
    pub changes: Changes,
    /// The changes that were tracked, by their names, and those whose words have begun.
    pub changed: HashMap<String, Change>,
    pub coming: Vec<(String, usize)>,
    pub revised: Revised,
    /// Notes, comments and words behind the page, which stand beside the text.
    pub beside: Manuscript,
    /// The pages that have begun.
    pub pages: Vec<String>,
    /// Whether it is another than the body.
    pub is_beside: bool,
    pub boxes: Vec<Block>,
    pub is_drawn: bool,
    /// Whether the last letter of the paragraph was a blank, or nothing stands there yet.
    pub is_blank_here: bool,
    /// What a paragraph began whose end is not seen.
    pub open: Vec<Run>,
    count: Count,
    lists: Vec<List>,
}

/// A list that has begun.
struct List {
    style: String,
    /// Whether the next paragraph has the number of an item, and which when that is said.
    is_item: bool,
    start: Option<i64>,
    /// How far it is counted; of the outermost alone.
    counts: Counts,
}

impl<'a> Story<'a> {
    pub fn new(styles: &'a Styles, tally: &'a mut Tally, changes: Changes) -> Story<'a> {
        Story {
            styles,
            tally,
            changes,
            changed: HashMap::new(),
            coming: Vec::new(),
            revised: Revised::default(),
            beside: Manuscript::default(),
            pages: Vec::new(),
            is_beside: false,
            boxes: Vec::new(),
            is_drawn: false,
            is_blank_here: true,
            open: Vec::new(),
            count: Count::default(),
            lists: Vec::new(),
        }
    }

    /// All that stands in an element, one below the other.
    pub fn blocks(&mut self, xml: &mut Xml, of: &Tag) -> Vec<Block> {
        let mut blocks = Vec::new();
        self.read(xml, of, &mut blocks);
        let runs = std::mem::take(&mut self.open);
        if long(&runs) > 0 {
            let paragraph = self.finished(&Resolved::default(), None, runs);
            blocks.push(Block::Paragraph(paragraph));
        }
        blocks.append(&mut self.boxes);
        if self.pages.is_empty() {
            self.pages.push(page::FIRST.to_owned());
        }
        blocks
    }

    /// A story within this one.
    pub fn inside(&mut self, xml: &mut Xml, of: &Tag) -> Vec<Block> {
        self.aside(|it| it.blocks(xml, of))
    }

    /// Reads something whose paragraphs, lists and boxes are its own.
    pub fn aside<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let open = std::mem::take(&mut self.open);
        let lists = std::mem::take(&mut self.lists);
        let boxes = std::mem::take(&mut self.boxes);
        let is_blank = std::mem::replace(&mut self.is_blank_here, true);
        let found = read(self);
        self.open = open;
        self.lists = lists;
        self.boxes = boxes;
        self.is_blank_here = is_blank;
        found
    }

    fn read(&mut self, xml: &mut Xml, of: &Tag, blocks: &mut Vec<Block>) {
        while let Some(tag) = xml.child(of) {
            self.block(xml, &tag, blocks);
        }
    }

    pub fn block(&mut self, xml: &mut Xml, tag: &Tag, blocks: &mut Vec<Block>) {
        match tag.name() {
            "p" | "h" => self.paragraph(xml, tag, blocks),
            "list" => self.list(xml, tag, blocks),
            "table" => {
                self.turn_page(tag);
                let table = self.table(xml, tag);
                blocks.push(Block::Table(table));
            }
            "tracked-changes" => self.changed = change::changes(xml, tag),
            "change" | "change-start" | "change-end" => {
                let mut runs = std::mem::take(&mut self.open);
                self.change(tag, &WordLook::default(), &mut runs);
                self.open = runs;
            }
            "section" | "index-body" | "index-title" | "numbered-paragraph" | "sub-document"
            | "table-of-content" | "illustration-index" | "table-index" | "user-index"
            | "alphabetical-index" | "bibliography" | "object-index" => {
                let is_hidden = tag.attribute("display").is_some_and(|it| it == "none");
                if !is_hidden {
                    self.read(xml, tag, blocks);
                }
            }
            _ => self.drawn(xml, tag),
        }
    }

    /// A list in this one, or one of its own.
    fn list(&mut self, xml: &mut Xml, of: &Tag, blocks: &mut Vec<Block>) {
        let outer = self.lists.last().map(|it| it.style.clone());
        let style = of.attribute("style-name").or(outer).unwrap_or_default();
        let counts = match self.lists.is_empty() {
            true => self.count.begin(of, &style),
            false => Counts::default(),
        };
        self.lists.push(List {
            style,
            is_item: false,
            start: None,
            counts,
        });
        while let Some(tag) = xml.child(of) {
            if let Some(list) = self.lists.last_mut() {
                list.is_item = tag.name() == "list-item";
                list.start = tag.attribute("start-value").and_then(|it| it.parse().ok());
            }
            if matches!(tag.name(), "list-item" | "list-header") {
                self.read(xml, &tag, blocks);
            }
        }
        if let Some(list) = self.lists.pop()
            && self.lists.is_empty()
        {
            self.count.end(of.attribute("id"), &list.style, list.counts);
        }
    }

    /// Pages of another kind begin where a style says so.
    fn turn_page(&mut self, tag: &Tag) {
        let style = tag.attribute("style-name");
        let own = self.styles.pages(style.as_deref());
        let page = match (own, self.pages.is_empty()) {
            (Some(page), _) => page,
            (None, true) => page::FIRST,
            (None, false) => return,
        };
        if !self.is_beside {
            self.pages.push(page.to_owned());
        }
    }

    fn paragraph(&mut self, xml: &mut Xml, of: &Tag, blocks: &mut Vec<Block>) {
        self.tally.paragraphs += 1;
        if self.tally.is_too_long() {
            return xml.stop();
        }
        self.turn_page(of);
        let style = self.styles.paragraph(of.attribute("style-name").as_deref());
        let mut runs = std::mem::take(&mut self.open);
        self.is_blank_here = runs.is_empty();
        self.line(xml, of, &style.words, &mut runs);
        blocks.append(&mut self.boxes);
        if self.ends_unseen(&runs) {
            self.open = runs;
            return;
        }
        self.revised.paragraph_ends(&runs);
        if style.words.hidden == Some(true) && long(&runs) == 0 {
            return;
        }
        let place = Some(xml.since(of));
        let paragraph = self.finished(&style, Some(of), runs);
        blocks.push(Block::Paragraph(Paragraph {
            drawn: std::mem::take(&mut self.is_drawn),
            place,
            ..paragraph
        }));
    }

    /// A whole paragraph, with its number counted and its setting reckoned.
    fn finished(&mut self, style: &Resolved, of: Option<&Tag>, runs: Vec<Run>) -> Paragraph {
        let heading = of.filter(|it| it.name() == "h");
        let level = heading.and_then(|it| it.number("outline-level"));
        let level = level.and_then(|it| usize::try_from(it.checked_sub(1)?).ok());
        let styles = self.styles;
        let deep = self.lists.len().saturating_sub(1).min(MOST_LEVELS - 1);
        let (mut number, mut listed) = (None, None);
        if let Some(own) = self.lists.last_mut() {
            let name = match own.style.is_empty() {
                true => style.list.as_deref().unwrap_or_default(),
                false => &own.style,
            };
            let levels = styles.list(name);
            let (is_item, start) = (std::mem::take(&mut own.is_item), own.start.take());
            if let (Some(levels), Some(outer)) = (levels, self.lists.first_mut()) {
                listed = levels.form(deep);
                if is_item {
                    number = levels.next(deep, start, &mut outer.counts);
                }
            }
        } else if let Some(level) = level {
            number = self.count.heading(&styles.outline, level);
        }
        let form = style.form.clone();
        let form = match listed {
            Some(listed) => form.over(listed),
            None => form,
        };
        let outline = level.and_then(|it| u8::try_from(it + 1).ok());
        let setting = form.setting();
        Paragraph {
            kind: Kind::Flowing,
            style: style.shown.clone(),
            number,
            runs,
            drawn: false,
            setting: Setting {
                outline: outline.or(setting.outline),
                ..setting
            },
            section: self.pages.len().saturating_sub(1),
            place: None,
        }
    }
}
