//! Styles: what each says, and what it leaves to the one it is made after.

use std::collections::HashMap;
use std::sync::Arc;

use super::list::Levels;
use super::page::{Layout, Master};
use super::properties::{self, Fonts};
use crate::read::docx::properties::{Form, WordLook};
use crate::read::docx::xml::{Tag, Xml};

/// No style is made after so many others.
const DEEPEST: usize = 30;

/// What a style is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Family {
    Paragraph,
    Words,
    Cell,
}

#[derive(Debug, Clone, Default)]
pub struct Style {
    parent: Option<String>,
    /// Its name as its user reads it.
    shown: Option<Arc<str>>,
    words: WordLook,
    form: Form,
    /// The style of lists of its paragraphs; the empty name is none.
    pub list: Option<String>,
    /// The pages that begin with it.
    pub pages: Option<String>,
    /// Whether lines are drawn around its cells.
    is_ruled: bool,
}

/// What a style says with all that it is made after.
#[derive(Debug, Clone, Default)]
pub struct Resolved {
    pub shown: Option<Arc<str>>,
    pub words: WordLook,
    pub form: Form,
    pub list: Option<String>,
}

#[derive(Debug, Clone, Default)]
pub struct Styles {
    named: HashMap<(Family, String), Style>,
    usual: HashMap<Family, Style>,
    fonts: Fonts,
    lists: HashMap<String, Levels>,
    /// How headings are numbered by their level.
    pub outline: Levels,
    pub layouts: HashMap<String, Layout>,
    pub masters: HashMap<String, Master>,
}

impl Styles {
    /// Reads those of a part over what is there.
    pub fn read(&mut self, xml: &mut Xml) {
        let Some(root) = xml.root() else {
            return;
        };
        while let Some(tag) = xml.child(&root) {
            match tag.name() {
                "font-face-decls" => self.read_fonts(xml, &tag),
                "styles" | "automatic-styles" | "master-styles" => self.group(xml, &tag),
                "body" => return,
                _ => {}
            }
        }
    }

    fn read_fonts(&mut self, xml: &mut Xml, of: &Tag) {
        while let Some(tag) = xml.child(of) {
            if let (Some(name), Some(family)) =
                (tag.attribute("name"), tag.attribute("font-family"))
            {
                self.fonts.insert(name, family.trim_matches('\'').into());
            }
        }
    }

    fn group(&mut self, xml: &mut Xml, of: &Tag) {
        while let Some(tag) = xml.child(of) {
            let name = tag.attribute("name");
            match (tag.name(), name) {
                ("style", Some(name)) => {
                    if let Some(family) = family(&tag) {
                        let style = self.style(xml, &tag);
                        self.named.insert((family, name), style);
                    }
                }
                ("default-style", _) => {
                    if let Some(family) = family(&tag) {
                        let style = self.style(xml, &tag);
                        self.usual.insert(family, style);
                    }
                }
                ("list-style", Some(name)) => {
                    let levels = Levels::read(xml, &tag, &self.fonts);
                    self.lists.insert(name, levels);
                }
                ("outline-style", _) => self.outline = Levels::read(xml, &tag, &self.fonts),
                ("page-layout", Some(name)) => {
                    let layout = Layout::read(xml, &tag);
                    self.layouts.insert(name, layout);
                }
                ("master-page", Some(name)) => {
                    let master = Master::read(xml, &tag);
                    self.masters.insert(name, master);
                }
                _ => {}
            }
        }
    }

    fn style(&self, xml: &mut Xml, of: &Tag) -> Style {
        let outline = of.number("default-outline-level");
        let outline = outline.and_then(|it| u8::try_from(it.checked_sub(1)?).ok());
        let mut style = Style {
            parent: of.attribute("parent-style-name"),
            shown: of.attribute("display-name").map(Arc::from),
            list: of.attribute("list-style-name"),
            pages: of.attribute("master-page-name").filter(|it| !it.is_empty()),
            ..Style::default()
        };
        while let Some(tag) = xml.child(of) {
            match tag.name() {
                "text-properties" => style.words = properties::words(&tag, &self.fonts),
                "paragraph-properties" => style.form = properties::form(&tag),
                "table-cell-properties" => style.is_ruled = is_ruled(&tag),
                _ => {}
            }
        }
        style.form.outline = outline;
        style
    }

    /// A style by its name, with all that it is made after, that first which is nearest.
    fn line(&self, family: Family, name: Option<&str>) -> impl Iterator<Item = (&str, &Style)> {
        let find = move |name: &str| self.named.get_key_value(&(family, name.to_owned()));
        let first = name.and_then(find);
        let line = std::iter::successors(first, move |(_, style)| find(style.parent.as_deref()?));
        let usual = self.usual.get(&family).map(|it| ("", it));
        line.take(DEEPEST)
            .map(|(key, style)| (key.1.as_str(), style))
            .chain(usual)
    }

    /// What a style of paragraphs comes to.
    pub fn paragraph(&self, name: Option<&str>) -> Resolved {
        let mut all = Resolved::default();
        for (name, style) in self.line(Family::Paragraph, name) {
            // What a program names by itself says nothing to its user.
            let is_own = style.shown.is_some() || !is_automatic(name);
            if all.shown.is_none() && is_own && !name.is_empty() {
                all.shown = style.shown.clone().or_else(|| Some(name.into()));
            }
            all.words = all.words.over(&style.words);
            all.form = all.form.over(&style.form);
            all.list = all.list.or_else(|| style.list.clone());
        }
        all
    }

    /// What a style of words says over others.
    pub fn words(&self, name: Option<&str>, below: &WordLook) -> WordLook {
        let own = self.line(Family::Words, name).filter(|it| !it.0.is_empty());
        let own = own.fold(WordLook::default(), |all, it| all.over(&it.1.words));
        own.over(below)
    }

    /// The pages that begin with a paragraph or a table of a style.
    pub fn pages(&self, name: Option<&str>) -> Option<&str> {
        let style = self.named.get(&(Family::Paragraph, name?.to_owned()))?;
        style.pages.as_deref()
    }

    /// Whether lines are drawn around a cell.
    pub fn is_ruled(&self, name: Option<&str>) -> bool {
        self.line(Family::Cell, name).any(|it| it.1.is_ruled)
    }

    pub fn list(&self, name: &str) -> Option<&Levels> {
        self.lists.get(name)
    }
}

fn family(tag: &Tag) -> Option<Family> {
    match tag.attribute("family")?.as_str() {
        // Tables begin pages as paragraphs do.
        "paragraph" | "table" => Some(Family::Paragraph),
        "text" => Some(Family::Words),
        "table-cell" => Some(Family::Cell),
        _ => None,
    }
}

/// `P12`, `MP3`: styles that stand for what was changed by hand.
fn is_automatic(name: &str) -> bool {
    let figures = name.trim_start_matches('M').strip_prefix('P');
    figures.is_some_and(|it| !it.is_empty() && it.chars().all(|ch| ch.is_ascii_digit()))
}

/// Whether lines are drawn on more than one side.
fn is_ruled(tag: &Tag) -> bool {
    let is_drawn = |name: &str| tag.attribute(name).is_some_and(|it| it != "none");
    let sides = ["border-left", "border-right", "border-top", "border-bottom"];
    is_drawn("border") || sides.iter().filter(|it| is_drawn(it)).count() > 1
}
