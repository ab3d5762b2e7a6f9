//! What became of each difference: carried over, or left with the reason.

use super::bench::{Edit, Sight, Whose};
use super::line::Line;
use super::reword::Aim;
use super::why::Why;
use crate::diagnostic::Message;
use crate::edit::{Change, Step};

/// A difference that is in the description now.
#[derive(Debug, Clone)]
pub struct Carried {
    pub was: String,
    pub is: String,
    /// The whole paragraphs.
    pub before: String,
    pub after: String,
    /// Where in the paper it stands, where its words alone do not say that.
    pub place: Option<Message>,
    pub sides: Vec<Side>,
    pub aim: Aim,
    /// What has changed along with it.
    pub spread: Vec<Spread>,
}

/// Where a text was changed.
#[derive(Debug, Clone)]
pub struct Side {
    pub whose: Whose,
    pub file: String,
    pub line: usize,
    /// The value, such as `tasks.items.2.text`.
    pub key: String,
}

/// A paragraph that nobody edited and that has changed with a value it borrows.
#[derive(Debug, Clone)]
pub struct Spread {
    pub was: String,
    pub is: String,
    /// The cell of a table that it is.
    pub place: Option<String>,
}

/// A difference that is not in the description.
#[derive(Debug, Clone)]
pub struct Left {
    pub was: String,
    pub is: String,
    pub before: String,
    pub after: String,
    pub place: Option<Message>,
    pub why: Why,
}

impl Carried {
    /// Some words of a paragraph: it is laid out so, and was wanted so.
    pub fn words(lines: [&Line; 2], words: [&str; 2], sides: Vec<Side>, aim: Aim) -> Carried {
        let [before, after] = lines.map(Line::text);
        let [was, is] = words.map(str::to_owned);
        Carried {
            was,
            is,
            before,
            after,
            place: None,
            sides,
            aim,
            spread: Vec::new(),
        }
    }

    /// Whole paragraphs; where there are none, they came or went.
    pub fn whole(was: String, is: String, sides: Vec<Side>, aim: Aim) -> Carried {
        Carried {
            before: was.clone(),
            after: is.clone(),
            was,
            is,
            place: None,
            sides,
            aim,
            spread: Vec::new(),
        }
    }

    /// The same, in a cell or a row of a table, if it stands in one.
    pub fn at(self, cell: Option<String>) -> Carried {
        Carried {
            place: cell.map(called).or(self.place),
            ..self
        }
    }
}

/// A place that is called so in both languages.
pub fn called(cell: String) -> Message {
    Message {
        en: cell.clone(),
        vi: cell,
    }
}

impl Side {
    /// File, line and value in a few signs.
    pub fn told(&self) -> String {
        format!("{}:{} ({})", self.file, self.line, self.key)
    }

    pub fn of(sight: &Sight, edit: &Edit) -> Option<Side> {
        let (file, line) = sight.place(sight.file(edit.whose)?, edit.at);
        let new = match &edit.change {
            Change::Put(key, _) => Some(Step::Key(key.clone())),
            _ => None,
        };
        let key = edit.way.iter().chain(&new).map(|step| match step {
            Step::Key(key) => key.clone(),
            Step::Item(at) => (at + 1).to_string(),
        });
        Some(Side {
            whose: edit.whose,
            file,
            line,
            key: key.collect::<Vec<_>>().join("."),
        })
    }
}

impl Left {
    /// Some words of a paragraph: it is laid out so, and was wanted so.
    pub fn words(lines: [&Line; 2], words: [&str; 2], why: Why) -> Left {
        let [before, after] = lines.map(Line::text);
        let [was, is] = words.map(str::to_owned);
        Left {
            was,
            is,
            before,
            after,
            place: None,
            why,
        }
    }

    pub fn came(text: String, why: Why) -> Left {
        Left::whole(String::new(), text, why)
    }

    pub fn gone(line: &Line, why: Why) -> Left {
        Left::gone_of(line.text(), why)
    }

    pub fn gone_of(text: String, why: Why) -> Left {
        Left::whole(text, String::new(), why)
    }

    /// A row of a table: as it is laid out, and as it was wanted.
    pub fn shape(was: String, is: String) -> Left {
        Left::whole(was, is, Why::Shape)
    }

    /// A row of a table that is drawn of the rest of the paper: as it is laid out, and as it was wanted.
    pub fn drawn([was, is]: [String; 2], place: Option<String>) -> Left {
        Left::whole(was, is, Why::Drawn).at(place)
    }

    fn whole(was: String, is: String, why: Why) -> Left {
        Left {
            before: was.clone(),
            after: is.clone(),
            was,
            is,
            place: None,
            why,
        }
    }

    /// The same, in a cell or a row of a table, if it stands in one.
    pub fn at(self, cell: Option<String>) -> Left {
        Left {
            place: cell.map(called),
            ..self
        }
    }
}
