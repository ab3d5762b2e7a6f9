//! A new paper begun by questions: whose it is, what it is, its year, who signs it. Questions and what is
//! said of their answers are data, so a terminal, a page and flags ask the same.

mod begun;
mod blank;
mod body;
mod interview;
mod letterhead;
mod office;
mod other_body;
mod place;
mod question;
mod specimen;
mod started;
mod theirs;

use std::collections::BTreeMap;

use super::built_in::built_in;
use super::house::House;
use super::starter::{Starter, starters};
use super::{Texts, named, node, unplaced};
use crate::campaign::Office;
use crate::campaign::unit::is_key;
use crate::diagnostic::{Message, Sink};
use crate::kind::Kind;
use crate::source::FileId;
pub use begun::Begun;
pub(super) use blank::{Blank, description};
pub use body::{BodyKind, OwnAsk};
use office::Making;
use theirs::Theirs;

pub use question::{Choice, Manner, Question};
pub use specimen::specimen;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ask {
    /// Which of the offices at hand, or a new one.
    Office,
    /// What kind of body a new office is.
    Body,
    /// Where it is.
    Place,
    /// What only its kind of body asks, by its key.
    Own(String),
    /// The letters that stand for it in numbers.
    Symbol,
    /// What stands before the day.
    Seat,
    /// Who signs, by the key of the office.
    Signer,
    /// The name of who signs.
    Name,
    Contact,
    /// A starter or a kind of paper.
    What,
    Subject,
    Year,
}

/// Months before a new year in which its plans are made.
const AHEAD: u32 = 10;

/// The year that papers begun in a month are for.
pub fn coming_year((year, month): (i32, u32)) -> i32 {
    if month >= AHEAD { year + 1 } else { year }
}

/// The answer that asks for a new office.
pub const NEW: &str = "+";

/// What the answers begin with that name a starter or a kind.
pub const STARTER: &str = "starter:";
pub const KIND: &str = "kind:";

/// A paper that is being asked for.
pub struct Beginning<'a> {
    house: &'a House,
    texts: &'a dyn Texts,
    /// The year that is meant when nobody says.
    year: i32,
    starters: Vec<Starter>,
    bodies: Vec<(&'static str, BodyKind)>,
    answers: BTreeMap<Ask, String>,
    /// Another's paper that it follows.
    theirs: Option<Theirs>,
}

impl<'a> Beginning<'a> {
    pub fn new(house: &'a House, texts: &'a dyn Texts, year: i32) -> Result<Self, Message> {
        Ok(Beginning {
            house,
            texts,
            year,
            starters: starters(texts)?,
            bodies: body::all(),
            answers: BTreeMap::new(),
            theirs: None,
        })
    }

    /// The first question that has no answer yet and is none of these, if any is left.
    pub fn next(&self, passed: &[Ask]) -> Result<Option<Question>, Message> {
        let is_open = |it: &Ask| !self.answers.contains_key(it) && !passed.contains(it);
        let open = self.asks()?.into_iter().find(is_open);
        open.map(|it| self.question(&it)).transpose()
    }

    /// Takes an answer, if it can be one. Whoever says what kind of body an office is asks for a new one.
    pub fn answer(&mut self, ask: &Ask, words: &str) -> Result<(), Message> {
        let name = words.trim();
        if *ask == Ask::What {
            self.fits(name)?;
        }
        let names_new = *ask == Ask::Office && self.answers.contains_key(&Ask::Body);
        let value = match names_new && is_key(name) && !self.at_hand().iter().any(|it| it == name) {
            true => name.to_owned(),
            false => self.question(ask)?.verdict(words)?,
        };
        if names_new && self.at_hand().contains(&value) {
            return Err(message!(
                "đơn vị `{value}` đã có; làm đơn vị mới thì đặt tên khác",
                "there is an office `{value}`; a new one needs another name"
            ));
        }
        self.answers.insert(ask.clone(), value);
        if *ask == Ask::Body {
            self.answers
                .entry(Ask::Office)
                .or_insert_with(|| NEW.to_owned());
        }
        Ok(())
    }

    /// Whether a starter is for offices like this one; one that is not says for which it is.
    fn fits(&self, words: &str) -> Result<(), Message> {
        let key = words.strip_prefix(STARTER).unwrap_or(words);
        let starter = self.starters.iter().find(|it| it.key == key);
        let theirs = starter.and_then(|it| it.family.as_deref());
        match (theirs, self.family()?) {
            (Some(theirs), Some(own)) if theirs != own => Err(message!(
                "mẫu khởi đầu `{key}` dành cho khối `{theirs}`, đơn vị này thuộc khối `{own}`",
                "the starter `{key}` is for offices of the family `{theirs}`, this one is of `{own}`"
            )),
            _ => Ok(()),
        }
    }

    /// Whether a new office is made.
    pub fn makes_office(&self) -> bool {
        let answer = self.answers.get(&Ask::Office);
        let is_new = answer.map_or(self.at_hand().is_empty(), |it| it == NEW);
        is_new || self.answers.contains_key(&Ask::Body)
    }

    fn said(&self, ask: &Ask) -> Option<&str> {
        self.answers.get(ask).map(String::as_str)
    }

    /// The names of the offices there are, each once.
    fn at_hand(&self) -> Vec<String> {
        let mut names = self.texts.offices();
        names.sort();
        names.dedup();
        names
    }

    /// What an office calls itself.
    fn called(&self, name: &str) -> Option<String> {
        let text = self.texts.office(name).ok().flatten()?;
        let node = node(FileId(0), &text, &mut Sink::default())?;
        Some(named(&node, "name")?.value)
    }

    /// What has to be asked, in order, as far as the answers tell.
    fn asks(&self) -> Result<Vec<Ask>, Message> {
        let mut asks = Vec::new();
        if !self.at_hand().is_empty() {
            asks.push(Ask::Office);
        }
        let is_new = self.makes_office();
        if is_new {
            asks.push(Ask::Body);
            if let Some(making) = self.making() {
                asks.push(Ask::Place);
                asks.extend(
                    making
                        .body
                        .own_asks()
                        .map(|(key, _)| Ask::Own(key.to_owned())),
                );
                if making.is_known() {
                    asks.extend([Ask::Symbol, Ask::Seat, Ask::Signer, Ask::Name, Ask::Contact]);
                }
            }
        }
        // Whose paper it is decides what it can be.
        if self.family()?.is_none() {
            return Ok(asks);
        }
        asks.push(Ask::What);
        let kind = self.kind();
        if kind.is_some_and(Kind::has_subject) || self.starter().is_some() {
            asks.push(Ask::Subject);
        }
        asks.push(Ask::Year);
        if !is_new {
            asks.push(Ask::Signer);
        }
        Ok(asks)
    }

    fn question(&self, ask: &Ask) -> Result<Question, Message> {
        Ok(match ask {
            Ask::Office => interview::office(self.at_hand(), |it| self.called(it)),
            Ask::What => self.what()?,
            Ask::Year => {
                let theirs = self.theirs.as_ref().map(Theirs::year);
                interview::year(theirs.unwrap_or(self.year))
            }
            Ask::Subject => {
                let usual = self.theirs.as_ref().map(Theirs::subject);
                interview::subject(self.starter().is_some(), usual)
            }
            Ask::Signer if !self.makes_office() => interview::signer(self.signers()?, ask),
            Ask::Body => interview::body(&self.bodies),
            _ => match self.making() {
                Some(making) => making.question(ask),
                None => return Err(body_first()),
            },
        })
    }

    /// Which paper; one that follows another's is no starter.
    fn what(&self) -> Result<Question, Message> {
        let family = self.family()?;
        if self.theirs.is_none() {
            return Ok(interview::what(
                self.house,
                &self.starters,
                family.as_deref(),
            ));
        }
        let usual = family.as_deref().and_then(|it| self.usual_kind(it));
        Ok(Question {
            default: usual.map(|it| format!("{KIND}{it}")),
            ..interview::what(self.house, &[], family.as_deref())
        })
    }

    /// The new office, as far as it is told.
    fn making(&self) -> Option<Making<'_>> {
        let key = self.said(&Ask::Body)?;
        let (_, body) = self.bodies.iter().find(|(known, _)| *known == key)?;
        Some(Making {
            body,
            answers: &self.answers,
        })
    }

    /// The family of the office, once it is known.
    fn family(&self) -> Result<Option<String>, Message> {
        let family = |it: &Office| it.family.0.value.clone();
        if self.makes_office() {
            return Ok(self.making().and_then(|it| Some(family(&it.sample()?))));
        }
        Ok(self.office()?.as_ref().map(family))
    }

    /// The office at hand that was chosen.
    fn office(&self) -> Result<Option<Office>, Message> {
        if self.makes_office() || self.said(&Ask::Office).is_none() {
            return Ok(None);
        }
        read(&self.office_text()?)
            .ok_or_else(|| self.unread())
            .map(Some)
    }

    fn office_text(&self) -> Result<String, Message> {
        let name = self.said(&Ask::Office).unwrap_or_default();
        let text = self.texts.office(name)?.ok_or_else(|| self.unread())?;
        Ok(text.text.to_string())
    }

    fn unread(&self) -> Message {
        let name = self.said(&Ask::Office).unwrap_or_default();
        message!(
            "không đọc được đơn vị `{name}`; `kehoach check` một văn bản của đơn vị ấy nói vì sao",
            "the office `{name}` cannot be read; `kehoach check` of a paper of it says why"
        )
    }

    /// The office that a starter was written for.
    fn example(&self, starter: &Starter) -> Option<Office> {
        let node = node(FileId(0), &starter.text, &mut Sink::default())?;
        let name = named(&node, "office")?.value;
        let path = format!("offices/{name}.yaml");
        match self.texts.office(&name).ok().flatten() {
            Some(text) => read(&text.text),
            None => read(built_in(&path)?),
        }
    }

    /// Those who sign for the office at hand.
    fn signers(&self) -> Result<Vec<Choice>, Message> {
        let office = self.office()?;
        Ok(office.as_ref().map(office::signers).unwrap_or_default())
    }

    fn starter(&self) -> Option<&Starter> {
        let key = self.said(&Ask::What)?.strip_prefix(STARTER)?;
        self.starters.iter().find(|it| it.key == key)
    }

    fn kind(&self) -> Option<&Kind> {
        let key = self.said(&Ask::What)?.strip_prefix(KIND)?;
        self.house.kinds().get(key)
    }
}

fn body_first() -> Message {
    message!(
        "chưa rõ cơ quan nào, văn bản gì",
        "whose paper and which is not known yet"
    )
}

/// Reads an office.
fn read(text: &str) -> Option<Office> {
    let (office, sink) = unplaced::<Office>(text);
    office.filter(|_| !sink.is_fatal())
}
