//! A starter: the description of a common paper with the structure of its field, in which a person
//! writes what is marked.

use std::collections::HashSet;
use std::sync::Arc;

use super::built_in::{BUILT_IN, STARTERS};
use super::{Texts, named, node};
use crate::diagnostic::{Fix, Message, Sink};
use crate::fix::repair;
use crate::proof::holiday::Calendar;
use crate::shape::nearest;
use crate::source::{FileId, Source};
use crate::turn::{self, Blank, Fate, Own, Row, Turn};

/// A description to start from.
#[derive(Debug, Clone)]
pub struct Starter {
    /// What it is asked for by, the name of its file.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// For whom it is, and when.
    pub about: String,
    /// The family of offices it is for; none when it is for any.
    pub family: Option<String>,
    /// The kinds of bodies it was written for; none when it is for any.
    pub bodies: Vec<String>,
    /// How its sentences call the body itself, and who leads it.
    pub own_name: Option<String>,
    pub leader: Option<String>,
    /// The kind of paper it makes, if it says.
    pub kind: Option<String>,
    /// Whether it is one of the office's own.
    pub is_own: bool,
    /// The description as it stands in its file.
    pub text: Arc<Source>,
}

/// All starters: those of the office, then those of the program whose names are free.
pub fn starters(texts: &dyn Texts) -> Result<Vec<Starter>, Message> {
    let mut found = Vec::new();
    let mut known = HashSet::new();
    for name in texts.starters() {
        let text = texts.starter(&name)?;
        if let Some(text) = text.filter(|_| known.insert(name.clone())) {
            found.push(Starter::new(name, text, true));
        }
    }
    let built_in = BUILT_IN.iter().filter_map(|(path, text)| {
        let name = path.strip_prefix(STARTERS)?.strip_suffix(".yaml")?;
        Some((name, path, *text))
    });
    for (name, path, text) in built_in.filter(|(name, ..)| !known.contains(*name)) {
        let source = Arc::new(Source::new(format!("<{path}>"), text));
        found.push(Starter::new(name.to_owned(), source, false));
    }
    Ok(found)
}

/// The starter of a name, own or built in.
pub fn starter(texts: &dyn Texts, name: &str) -> Result<Starter, Message> {
    let mut all = starters(texts)?;
    if let Some(place) = all.iter().position(|it| it.key == name) {
        return Ok(all.swap_remove(place));
    }
    let keys = || all.iter().map(|it| it.key.as_str());
    Err(match nearest(name, keys()) {
        Some(near) => message!(
            "không có mẫu khởi đầu `{name}`; có phải là `{near}`?",
            "there is no starter `{name}`; did you mean `{near}`?"
        ),
        None => {
            let list = keys().collect::<Vec<_>>().join(", ");
            message!(
                "không có mẫu khởi đầu `{name}`; có: {list}",
                "there is no starter `{name}`; there are: {list}"
            )
        }
    })
}

/// What the remarks at the head of a starter begin with that tell of it.
const NAME: &str = "Mẫu khởi đầu:";
const ABOUT: &str = "Dành cho:";
const FAMILY: &str = "Khối:";
const BODIES: &str = "Loại cơ quan:";
const OWN_NAME: &str = "Tự gọi:";
const LEADER: &str = "Người đứng đầu:";

/// What the remarks at the head of a text tell of a starter.
fn told(text: &str, what: &str) -> Option<String> {
    let head = text.lines().take_while(|it| it.starts_with('#'));
    let mut head = head.map(|it| it.trim_start_matches('#').trim());
    head.find_map(|it| it.strip_prefix(what).map(|it| it.trim().to_owned()))
}

/// What had to be written into the starter that a description was begun from, if its head still names it.
pub(super) fn blanks(texts: &dyn Texts, text: &str) -> Vec<Blank> {
    let Some(name) = told(text, NAME) else {
        return Vec::new();
    };
    let all = starters(texts).unwrap_or_default();
    let starter = all.into_iter().find(|it| it.name == name);
    starter.map_or_else(Vec::new, |it| {
        let node = node(FileId(0), &it.text, &mut Sink::default());
        node.map_or_else(Vec::new, |node| turn::blanks(&node, &it.text.text))
    })
}

impl Starter {
    fn new(key: String, text: Arc<Source>, is_own: bool) -> Starter {
        let told = |what: &str| told(&text.text, what);
        let kind = node(FileId(0), &text, &mut Sink::default());
        let kind = kind.and_then(|it| Some(named(&it, "kind")?.value));
        Starter {
            name: told(NAME).unwrap_or_else(|| key.clone()),
            about: told(ABOUT).unwrap_or_default(),
            family: told(FAMILY),
            bodies: told(BODIES).map_or_else(Vec::new, |it| {
                it.split(',').map(|it| it.trim().to_owned()).collect()
            }),
            own_name: told(OWN_NAME),
            leader: told(LEADER),
            kind,
            key,
            is_own,
            text,
        }
    }

    /// The year that its days are of, if it says.
    pub fn year(&self) -> Option<i32> {
        let node = node(FileId(0), &self.text, &mut Sink::default())?;
        Some(Own::of(&node)?.year)
    }

    /// Its text with the days of another year, deadlines on working days. What it rests on is of that
    /// year too, so nothing is told of it.
    pub fn of_year(&self, year: i32) -> String {
        self.turned(year).0
    }

    /// The same with what became of its days.
    pub(super) fn turned(&self, year: i32) -> (String, Vec<Row>) {
        let typed = || self.text.text.to_string();
        let node = node(FileId(0), &self.text, &mut Sink::default());
        let own = node.as_ref().and_then(Own::of);
        let Some((node, own)) = node.zip(own) else {
            return (typed(), Vec::new());
        };
        let from = own.year;
        let turn = Turn {
            from,
            to: year,
            phases: false,
            calendar: Calendar::default(),
            school_years: false,
            blanks: Vec::new(),
            span: own.span,
        };
        let mut rows = turn::rows(&node, &self.text.text, &turn);
        rows.retain(|it| !it.key.starts_with("basis"));
        let moved = rows.iter().filter(|it| it.fate == Fate::Moved);
        let fixes = moved.map(|it| Fix {
            stretches: it.stretches.clone(),
        });
        let text = repair(&self.text.text, fixes.collect()).unwrap_or_else(typed);
        // What is asked of its words is asked by its blanks.
        let moved: Vec<_> = rows
            .iter()
            .filter(|it| it.fate == Fate::Moved)
            .map(|it| it.span)
            .collect();
        let is_own = |it: &Row| matches!(&*it.key, "number" | "date" | "period");
        // Its own year moves nothing but number and day of issue.
        let is_other = |it: &Row| it.fate == Fate::Look || it.was != it.is;
        rows.retain(|it| {
            let moves = it.fate != Fate::Kept && moved.contains(&it.span) && is_other(it);
            from != year && moves && !is_own(it)
        });
        (text, rows)
    }
}
