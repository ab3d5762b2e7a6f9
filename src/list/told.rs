//! What the reader of a list must be told, and of which cells.

use super::Place;
use crate::diagnostic::{Lang, Message, Severity};

/// Something about a list, and the places it is true of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Named after what is told.
    pub code: &'static str,
    pub severity: Severity,
    pub what: Message,
    /// The first of its places.
    pub places: Vec<Mention>,
    /// How many there are beyond them.
    pub more: usize,
}

/// A place, and the words that stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    pub place: Place,
    pub words: String,
    /// Places that stand for the same thing.
    pub same: Vec<Mention>,
}

/// Places of one thing that are named.
const SAME: usize = 8;

/// Places that are named one by one; the others are counted.
const MOST: usize = 50;

/// Letters of a cell that are shown.
const SHOWN: usize = 60;

impl Mention {
    pub fn new(place: Place, words: &str) -> Mention {
        let mut letters = words.chars();
        let mut shown: String = letters.by_ref().take(SHOWN).collect();
        if letters.next().is_some() {
            shown.push('…');
        }
        Mention {
            place,
            words: shown.replace('\n', " "),
            same: Vec::new(),
        }
    }

    /// Several places that stand for one thing, the first of them before the others.
    pub fn group(places: impl IntoIterator<Item = Mention>) -> Option<Mention> {
        let mut places = places.into_iter();
        let first = places.next()?;
        let same = places.take(SAME).collect();
        Some(Mention { same, ..first })
    }
}

impl From<Place> for Mention {
    fn from(place: Place) -> Mention {
        Mention::new(place, "")
    }
}

impl Told {
    pub fn new(code: &'static str, severity: Severity, what: Message) -> Told {
        Told {
            code,
            severity,
            what,
            places: Vec::new(),
            more: 0,
        }
    }

    /// What was done in reading.
    pub fn done(code: &'static str, what: Message) -> Told {
        Told::new(code, Severity::Note, what)
    }

    /// What somebody should look at.
    pub fn doubt(code: &'static str, what: Message) -> Told {
        Told::new(code, Severity::Warning, what)
    }

    /// What cannot be used as it is.
    pub fn fault(code: &'static str, what: Message) -> Told {
        Told::new(code, Severity::Error, what)
    }

    pub fn at(mut self, places: impl IntoIterator<Item = impl Into<Mention>>) -> Told {
        for place in places {
            match self.places.len() < MOST {
                true => self.places.push(place.into()),
                false => self.more += 1,
            }
        }
        self
    }

    /// Nothing when there is no place it is true of.
    pub fn if_any(self) -> Option<Told> {
        (!self.places.is_empty()).then_some(self)
    }

    /// The same in both languages.
    pub fn lines(&self, most: usize) -> Message {
        Message {
            vi: self.line(Lang::Vi, most),
            en: self.line(Lang::En, most),
        }
    }

    /// In one line, with the first places.
    pub fn line(&self, lang: Lang, most: usize) -> String {
        let what = self.what.in_lang(lang);
        if self.places.is_empty() {
            return what.to_owned();
        }
        let shown = self.places.iter().take(most).map(|it| it.shown(lang));
        let mut line = format!("{what}: {}", shown.collect::<Vec<_>>().join(", "));
        let more = self.places.len().saturating_sub(most) + self.more;
        if more > 0 {
            line.push_str(message!(", và {more} chỗ nữa", ", and {more} more").in_lang(lang));
        }
        line
    }
}

impl Mention {
    /// `B7 “0912”`, `hàng 7`; the words alone of what has no place.
    pub fn shown(&self, lang: Lang) -> String {
        let place = self.place;
        let place = match (place.row, place.column) {
            (Some(row), None) => message!("hàng {row}", "row {row}"),
            (None, Some(_)) => message!("cột {place}", "column {place}"),
            _ => message!("{place}", "{place}"),
        };
        let mut shown = place.in_lang(lang).to_owned();
        if !self.words.is_empty() {
            let lead = if shown.is_empty() { "" } else { " " };
            shown.push_str(&format!("{lead}“{}”", self.words));
        }
        for other in &self.same {
            shown.push_str(" = ");
            // The same words are not said again.
            match other.words == self.words {
                true => shown.push_str(&other.place.to_string()),
                false => shown.push_str(&other.shown(lang)),
            }
        }
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_named_and_beyond_a_few_counted() {
        let rows = (1..=60).map(|row| Mention::new(Place::cell(row, 1), "x"));
        let told = Told::doubt("empty", message!("ô trống", "empty cells")).at(rows);
        assert_eq!(
            told.line(Lang::Vi, 2),
            "ô trống: B1 “x”, B2 “x”, và 58 chỗ nữa"
        );
        let told = Told::done("left", message!("bỏ", "left out")).at([Place::row(7)]);
        assert_eq!(told.line(Lang::En, 2), "left out: row 7");
    }
}
