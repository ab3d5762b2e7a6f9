//! Automatic numbers, counted as they are shown: lists with their levels, where each begins again,
//! and what is put around the figures.

use std::collections::{HashMap, HashSet};

use super::figures;
use super::properties::{Form, WordLook};
use super::signs::Signs;
use super::styles::Styles;
use super::theme::Theme;
use super::xml::{Tag, Xml};
use crate::manuscript::Number;

pub const LEVELS: usize = 9;

/// The lists of a document.
#[derive(Debug, Default)]
pub struct Lists {
    patterns: HashMap<i32, Pattern>,
    lists: HashMap<i32, List>,
}

/// What several lists may have in common, who then count on together.
#[derive(Debug, Default)]
struct Pattern {
    levels: HashMap<u8, Level>,
    /// The style whose list it stands for.
    style: Option<String>,
}

#[derive(Debug, Default)]
struct List {
    pattern: i32,
    /// What it has otherwise: the number it begins with, or a whole level.
    own: HashMap<u8, (Option<i64>, Option<Level>)>,
}

#[derive(Debug, Clone, Default)]
pub struct Level {
    start: i64,
    figures: String,
    /// With `%1` where the figure of the first level stands.
    text: String,
    gap: Gap,
    /// Whether figures of all levels are shown as 1, 2, 3.
    plain: bool,
    /// The level whose counting makes this one begin again; 0 is none, and nothing is the next
    /// above.
    restart: Option<i32>,
    /// The style that has this level.
    style: Option<String>,
    look: WordLook,
    pub form: Form,
}

#[derive(Debug, Clone, Copy, Default, PartialEq)]
enum Gap {
    #[default]
    Wide,
    None,
}

/// How far the lists have been counted.
#[derive(Debug, Clone, Default)]
pub struct Count {
    at: HashMap<i32, [Option<i64>; LEVELS]>,
    /// Levels of lists that have begun with a number of their own.
    begun: HashSet<(i32, u8)>,
}

impl Lists {
    pub fn read(xml: &mut Xml, theme: &Theme, styles: &Styles) -> Lists {
        let mut lists = Lists::default();
        let Some(root) = xml.root() else {
            return lists;
        };
        while let Some(tag) = xml.child(&root) {
            match tag.word() {
                "abstractNum" => {
                    if let Some(id) = tag.number("abstractNumId") {
                        lists.patterns.insert(id, Pattern::read(xml, &tag, theme));
                    }
                }
                "num" => {
                    if let Some(id) = tag.number("numId") {
                        lists.lists.insert(id, List::read(xml, &tag, theme));
                    }
                }
                _ => {}
            }
        }
        lists.follow(styles);
        lists
    }

    /// A pattern that only names a style is that of the style's list.
    fn follow(&mut self, styles: &Styles) {
        let meant = |pattern: &Pattern| {
            let style = styles.get(pattern.style.as_deref())?;
            let list = self.lists.get(&style.form.list?)?;
            Some(list.pattern)
        };
        let linked: HashMap<i32, i32> = self
            .patterns
            .iter()
            .filter_map(|(id, pattern)| Some((*id, meant(pattern)?)))
            .collect();
        for list in self.lists.values_mut() {
            list.pattern = *linked.get(&list.pattern).unwrap_or(&list.pattern);
        }
    }

    /// A level of a list.
    pub fn level(&self, list: i32, level: u8) -> Option<&Level> {
        let list = self.lists.get(&list)?;
        let own = list.own.get(&level).and_then(|(_, own)| own.as_ref());
        own.or_else(|| self.patterns.get(&list.pattern)?.levels.get(&level))
    }

    /// The level of a list that belongs to a style.
    pub fn level_of(&self, list: i32, style: &str) -> Option<u8> {
        let levels = 0..LEVELS as u8;
        let has = |at: &u8| {
            let level = self.level(list, *at);
            level.is_some_and(|it| it.style.as_deref() == Some(style))
        };
        levels.into_iter().find(has)
    }

    /// Counts a paragraph of a list; none when nothing is shown.
    pub fn next(&self, list: i32, at: u8, count: &mut Count) -> Option<Number> {
        let own = self.lists.get(&list)?;
        let level = self.level(list, at)?;
        let begin = |at: u8| {
            let first = own.own.get(&at).and_then(|(first, _)| *first);
            first
                .or_else(|| Some(self.level(list, at)?.start))
                .unwrap_or(1)
        };
        let has_first = own.own.get(&at).is_some_and(|(first, _)| first.is_some());
        let begins = has_first && count.begun.insert((list, at));
        let counts = count.at.entry(own.pattern).or_default();
        let place = usize::from(at).min(LEVELS - 1);
        counts[place] = Some(match counts[place] {
            Some(last) if !begins => last.saturating_add(1),
            _ => begin(at),
        });
        for below in at + 1..LEVELS as u8 {
            let restart = self.level(list, below).and_then(|it| it.restart);
            let until = restart.unwrap_or(i32::from(below));
            if i32::from(at) < until {
                counts[usize::from(below)] = None;
            }
        }
        // Levels above that were never counted are shown as if they had begun.
        for above in 0..at {
            counts[usize::from(above)].get_or_insert_with(|| begin(above));
        }
        let values = *counts;
        level.number(at, |of| {
            let value = values.get(usize::from(of)).copied().flatten();
            let figures = match level.plain {
                true => "decimal",
                false => self.level(list, of).map_or("decimal", |it| &it.figures),
            };
            figures::spelled(figures, value.unwrap_or(1))
        })
    }
}

impl Pattern {
    fn read(xml: &mut Xml, of: &Tag, theme: &Theme) -> Pattern {
        let mut pattern = Pattern::default();
        while let Some(tag) = xml.child(of) {
            match tag.word() {
                "lvl" => {
                    let at = tag.number("ilvl").and_then(|it| u8::try_from(it).ok());
                    if let Some(at) = at.filter(|it| usize::from(*it) < LEVELS) {
                        pattern.levels.insert(at, Level::read(xml, &tag, theme));
                    }
                }
                "numStyleLink" => pattern.style = tag.value(),
                _ => {}
            }
        }
        pattern
    }
}

impl List {
    fn read(xml: &mut Xml, of: &Tag, theme: &Theme) -> List {
        let mut list = List::default();
        while let Some(tag) = xml.child(of) {
            match tag.word() {
                "abstractNumId" => list.pattern = tag.number("val").unwrap_or_default(),
                "lvlOverride" => {
                    let at = tag.number("ilvl").and_then(|it| u8::try_from(it).ok());
                    let Some(at) = at.filter(|it| usize::from(*it) < LEVELS) else {
                        continue;
                    };
                    let mut own = (None, None);
                    while let Some(part) = xml.child(&tag) {
                        match part.word() {
                            "startOverride" => own.0 = part.number("val").map(i64::from),
                            "lvl" => own.1 = Some(Level::read(xml, &part, theme)),
                            _ => {}
                        }
                    }
                    list.own.insert(at, own);
                }
                _ => {}
            }
        }
        list
    }
}

impl Level {
    fn read(xml: &mut Xml, of: &Tag, theme: &Theme) -> Level {
        let mut level = Level {
            figures: "decimal".to_owned(),
            ..Level::default()
        };
        while let Some(tag) = xml.child(of) {
            // Figures of a way of their own stand beside plain ones for older programs.
            if tag.name() == "Choice" || tag.name() == "AlternateContent" {
                let own = Level::read(xml, &tag, theme);
                level.figures = own.figures;
                continue;
            }
            match tag.word() {
                "start" => level.start = tag.number("val").unwrap_or_default().into(),
                "numFmt" => {
                    let custom = tag.attribute("format").filter(|it| it.starts_with('0'));
                    level.figures = custom.or_else(|| tag.value()).unwrap_or_default();
                }
                "lvlText" => {
                    let is_empty = tag.attribute("null").is_some_and(|it| it != "0");
                    level.text = tag.value().filter(|_| !is_empty).unwrap_or_default();
                }
                "suff" => {
                    let is_close = tag.value().is_some_and(|it| it == "nothing");
                    level.gap = if is_close { Gap::None } else { Gap::Wide };
                }
                "isLgl" => level.plain = tag.is_on(),
                "lvlRestart" => level.restart = tag.number("val"),
                "pStyle" => level.style = tag.value(),
                "lvlPicBulletId" => level.text = "•".to_owned(),
                "rPr" => level.look = WordLook::read(xml, &tag, theme),
                "pPr" => {
                    level.form = Form::read(xml, &tag, theme, |_, _| {});
                }
                _ => {}
            }
        }
        level
    }

    /// The number as it is shown, with the figures of each level.
    fn number(&self, at: u8, figures: impl Fn(u8) -> String) -> Option<Number> {
        let bullet = self.figures == "bullet";
        let mut text = String::new();
        let signs = Signs::of(self.look.font.as_deref());
        let mut letters = self.text.chars().peekable();
        while let Some(letter) = letters.next() {
            let level = letters.peek().and_then(|it| it.to_digit(10));
            match level.filter(|it| letter == '%' && (1..=9).contains(it) && !bullet) {
                Some(level) => {
                    letters.next();
                    text.push_str(&figures(level as u8 - 1));
                }
                None => text.extend(signs.seen(letter)),
            }
        }
        if self.look.capitals == Some(true) || self.look.small_capitals == Some(true) {
            text = text.to_uppercase();
        }
        let is_seen = self.look.hidden != Some(true) && !text.trim().is_empty();
        is_seen.then(|| Number {
            close: self.gap == Gap::None,
            text: match self.gap {
                // What follows without a gap may have one of its own.
                Gap::None => text,
                Gap::Wide => text.trim().to_owned(),
            },
            level: at,
            bullet,
        })
    }
}
