//! Styles: what each says together with those it is based on, over the defaults of the document.

use std::collections::HashMap;
use std::sync::Arc;

use super::properties::{Form, WordLook, is_drawn};
use super::theme::Theme;
use super::xml::{Tag, Xml};

/// No style stands on so many others; one that does goes round in a circle.
const DEEPEST: usize = 40;

/// What Word takes where nothing is said: half points.
const SIZE: u32 = 20;

#[derive(Debug, Default)]
pub struct Styles {
    styles: HashMap<String, Style>,
    /// The styles that are meant where none is named.
    paragraph: Option<String>,
    /// What holds for all.
    words: WordLook,
    form: Form,
}

#[derive(Debug, Clone, Default)]
pub struct Style {
    pub name: Option<Arc<str>>,
    pub words: WordLook,
    pub form: Form,
    /// Of a style of tables: whether it draws lines between cells.
    pub ruled: Option<bool>,
    base: Option<String>,
}

impl Styles {
    pub fn read(xml: &mut Xml, theme: &Theme) -> Styles {
        let mut styles = Styles::default();
        let Some(root) = xml.root() else {
            return styles;
        };
        while let Some(tag) = xml.child(&root) {
            match tag.word() {
                "docDefaults" => styles.defaults(xml, &tag, theme),
                "style" => styles.style(xml, &tag, theme),
                _ => {}
            }
        }
        styles.settle();
        styles
    }

    fn defaults(&mut self, xml: &mut Xml, of: &Tag, theme: &Theme) {
        while let Some(tag) = xml.descendant(of) {
            match tag.word() {
                "rPr" => self.words = WordLook::read(xml, &tag, theme),
                "pPr" => self.form = Form::read(xml, &tag, theme, |_, _| {}),
                _ => {}
            }
        }
    }

    fn style(&mut self, xml: &mut Xml, of: &Tag, theme: &Theme) {
        let Some(id) = of.attribute("styleId") else {
            return;
        };
        let is_default = of
            .attribute("default")
            .is_some_and(|it| it == "1" || it == "true");
        if is_default && of.attribute("type").is_some_and(|it| it == "paragraph") {
            self.paragraph = Some(id.clone());
        }
        let mut style = Style::default();
        while let Some(tag) = xml.child(of) {
            match tag.word() {
                "name" => style.name = tag.value().map(Arc::from),
                "basedOn" => style.base = tag.value(),
                "rPr" => style.words = WordLook::read(xml, &tag, theme),
                "pPr" => style.form = Form::read(xml, &tag, theme, |_, _| {}),
                "tblPr" => {
                    while let Some(part) = xml.child(&tag) {
                        if part.word() == "tblBorders" {
                            style.ruled = Some(sides(xml, &part) > 1);
                        }
                    }
                }
                _ => {}
            }
        }
        self.styles.insert(id, style);
    }

    /// Takes what each style leaves open from those it is based on.
    fn settle(&mut self) {
        let ids: Vec<String> = self.styles.keys().cloned().collect();
        let settled = ids.into_iter().map(|id| {
            let style = self.along(&id);
            (id, style)
        });
        self.styles = settled.collect::<Vec<_>>().into_iter().collect();
    }

    fn along(&self, id: &str) -> Style {
        let mut style = self.styles.get(id).cloned().unwrap_or_default();
        let mut base = style.base.take();
        for _ in 0..DEEPEST {
            let Some(below) = base.as_ref().and_then(|it| self.styles.get(it)) else {
                break;
            };
            style.words = style.words.over(&below.words);
            style.form = style.form.over(&below.form);
            style.ruled = style.ruled.or(below.ruled);
            base.clone_from(&below.base);
        }
        style
    }

    pub fn get(&self, id: Option<&str>) -> Option<&Style> {
        self.styles.get(id?)
    }

    /// The style of a paragraph that names this one or none.
    pub fn of_paragraph(&self, id: Option<&str>) -> Option<(&str, &Style)> {
        let named = id.filter(|it| self.styles.contains_key(*it));
        let id = named.or(self.paragraph.as_deref())?;
        let (id, style) = self.styles.get_key_value(id)?;
        Some((id, style))
    }

    /// What holds where no style says anything, and no table stands about it.
    pub fn words(&self) -> WordLook {
        let size = self.words.size.or(Some(SIZE));
        WordLook {
            size,
            ..self.words.clone()
        }
    }

    pub fn form(&self) -> &Form {
        &self.form
    }
}

/// How many sides of a frame are drawn.
pub fn sides(xml: &mut Xml, of: &Tag) -> usize {
    let mut drawn = 0;
    while let Some(side) = xml.child(of) {
        drawn += usize::from(is_drawn(&side));
    }
    drawn
}
