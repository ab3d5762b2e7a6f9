//! Lists: how their levels are numbered, and how far each has been counted.

use std::collections::HashMap;

use super::properties::{self, Fonts};
use crate::manuscript::Number;
use crate::read::docx::figures;
use crate::read::docx::properties::Form;
use crate::read::docx::signs::Signs;
use crate::read::docx::xml::{Tag, Xml};

pub const MOST_LEVELS: usize = 10;

/// The levels of a list, the outermost first.
#[derive(Debug, Clone, Default)]
pub struct Levels([Option<Level>; MOST_LEVELS]);

#[derive(Debug, Clone, Default)]
struct Level {
    bullet: bool,
    figures: String,
    start: i64,
    /// With `%1%` where the figure of the first level stands.
    text: String,
    close: bool,
    form: Form,
}

/// How far the levels of a list are counted.
pub type Counts = [Option<i64>; MOST_LEVELS];

/// How far all lists are counted.
#[derive(Debug, Default)]
pub struct Count {
    by_id: HashMap<String, Counts>,
    by_style: HashMap<String, Counts>,
    headings: Counts,
}

impl Count {
    /// Where a list begins: anew, or where another ended.
    pub fn begin(&self, tag: &Tag, style: &str) -> Counts {
        let goes_on = tag
            .attribute("continue-numbering")
            .is_some_and(|it| it == "true");
        let other = tag.attribute("continue-list");
        let known = other.and_then(|it| self.by_id.get(&it));
        let known = known.or_else(|| self.by_style.get(style).filter(|_| goes_on));
        known.copied().unwrap_or_default()
    }

    pub fn end(&mut self, id: Option<String>, style: &str, counts: Counts) {
        self.by_style.insert(style.to_owned(), counts);
        if let Some(id) = id {
            self.by_id.insert(id, counts);
        }
    }

    /// The number of a heading that stands in no list.
    pub fn heading(&mut self, levels: &Levels, at: usize) -> Option<Number> {
        levels.next(at, None, &mut self.headings)
    }
}

impl Levels {
    pub fn read(xml: &mut Xml, of: &Tag, fonts: &Fonts) -> Levels {
        let mut levels = Levels::default();
        while let Some(tag) = xml.child(of) {
            let at = tag
                .number("level")
                .and_then(|it| usize::try_from(it - 1).ok());
            let Some(place) = at.and_then(|at| levels.0.get_mut(at)) else {
                continue;
            };
            *place = Some(Level::read(xml, &tag, at.unwrap_or_default() + 1, fonts));
        }
        levels
    }

    /// How the paragraphs of a level are set.
    pub fn form(&self, at: usize) -> Option<&Form> {
        Some(&self.0.get(at)?.as_ref()?.form)
    }

    /// Counts a paragraph; none when nothing is shown.
    pub fn next(&self, at: usize, start: Option<i64>, counts: &mut Counts) -> Option<Number> {
        let level = self.0.get(at)?.as_ref()?;
        let begin = |at: usize| self.0[at].as_ref().map_or(1, |it| it.start);
        counts[at] = Some(match (start, counts[at]) {
            (Some(start), _) => start,
            (None, Some(last)) => last.saturating_add(1),
            (None, None) => begin(at),
        });
        counts[at + 1..].fill(None);
        for (above, count) in counts[..at].iter_mut().enumerate() {
            count.get_or_insert_with(|| begin(above));
        }
        let figure = |of: usize| {
            let figures = self.0[of].as_ref().map_or("decimal", |it| &it.figures);
            figures::spelled(figures, counts[of].unwrap_or(1))
        };
        let mut text = level.text.clone();
        if !level.bullet {
            for of in (0..=at).rev() {
                text = text.replace(&format!("%{}%", of + 1), &figure(of));
            }
        }
        (!text.trim().is_empty()).then(|| Number {
            text: match level.close {
                true => text,
                false => text.trim().to_owned(),
            },
            level: at as u8,
            bullet: level.bullet,
            close: level.close,
        })
    }
}

impl Level {
    fn read(xml: &mut Xml, of: &Tag, own: usize, fonts: &Fonts) -> Level {
        let said = |name: &str| of.attribute(name);
        let bullet = of.name() == "list-level-style-bullet";
        let form = said("num-format").unwrap_or_default();
        let figures = match &*form {
            "I" => "upperRoman",
            "i" => "lowerRoman",
            "A" => "upperLetter",
            "a" => "lowerLetter",
            "01, 02, 03, ..." => "decimalZero",
            "" => "none",
            _ => "decimal",
        };
        let shown = of
            .number("display-levels")
            .and_then(|it| usize::try_from(it).ok());
        let first = (own + 1).saturating_sub(shown.unwrap_or(1).max(1)).max(1);
        let marks: Vec<String> = (first..=own).map(|it| format!("%{it}%")).collect();
        let around = |name: &str| said(name).unwrap_or_default();
        let by_parts = || {
            let (before, behind) = (around("num-prefix"), around("num-suffix"));
            format!("{before}{}{behind}", marks.join("."))
        };
        let mut level = Level {
            bullet,
            figures: figures.to_owned(),
            start: said("start-value")
                .and_then(|it| it.parse().ok())
                .unwrap_or(1),
            text: match bullet {
                true => said("bullet-char").unwrap_or_default(),
                false if form.is_empty() => around("num-suffix"),
                false => said("num-list-format").unwrap_or_else(by_parts),
            },
            ..Level::default()
        };
        while let Some(tag) = xml.child(of) {
            match tag.name() {
                "list-level-properties" => level.set(xml, &tag),
                "text-properties" if bullet => {
                    let font = properties::words(&tag, fonts).font;
                    let signs = Signs::of(font.as_deref());
                    level.text = level.text.chars().filter_map(|it| signs.seen(it)).collect();
                }
                _ => {}
            }
        }
        level
    }

    fn set(&mut self, xml: &mut Xml, of: &Tag) {
        while let Some(tag) = xml.child(of) {
            if tag.name() == "list-level-label-alignment" {
                self.close = tag.attribute("label-followed-by").as_deref() == Some("nothing");
                self.form = Form {
                    left: tag.number("margin-left"),
                    first: tag.number("text-indent"),
                    ..Form::default()
                };
            }
        }
    }
}
