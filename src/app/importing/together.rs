//! A folder of finished papers taken back together: each office once, with one register for all its
//! papers, and no paper twice.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::{Imported, unreadable};
use crate::app::house::{House, Overlay};
use crate::app::texts::{Given, Texts};
use crate::diagnostic::Message;
use crate::mark::Fingerprint;
use crate::recover::{self, Firm, Joined};
use crate::source::Source;

/// What came of one of several papers.
pub enum One {
    Imported(Box<Imported>),
    /// It says what another of them says, whose name this is.
    Double(String),
    Failed(Message),
}

/// Several papers that are taken back together, one after the other.
pub struct Together<'h> {
    house: &'h House,
    /// The new offices: their names and their files.
    pub offices: Vec<(String, String)>,
    /// Papers that say what another of them says, each with the name of that.
    doubles: HashMap<String, String>,
    /// The new offices, before what is at hand.
    pub texts: Arc<dyn Texts>,
    /// One paper alone, which told its office itself.
    only: RefCell<Option<One>>,
}

/// How a paper is read by its name.
type Read<'r> = &'r dyn Fn(&str) -> Result<Vec<u8>, Message>;

impl House {
    /// Looks through several finished papers for what they share, each read by its name.
    pub fn together(&self, names: &[String], read: Read, texts: &Arc<dyn Texts>) -> Together<'_> {
        if let [only] = names {
            return self.alone(only, read, texts);
        }
        let mut joined = Joined::default();
        let mut known: HashMap<String, String> = HashMap::new();
        let mut doubles: HashMap<String, String> = HashMap::new();
        for name in names {
            let told = read(name).and_then(|bytes| {
                self.taken_apart(name, bytes, &**texts, |lines, known, _| {
                    let firm = Firm::of(&lines.proof.paragraphs);
                    let recovered = recover::recover(lines, known, &firm);
                    let words = lines.proof.paragraphs.iter().map(recover::words);
                    let said = mark(words);
                    Ok((recovered.ok_or_else(|| unreadable(name))?, said))
                })
            });
            // What cannot be read is told when it is taken back.
            let Ok((recovered, said)) = told else {
                continue;
            };
            match known.get(&said) {
                Some(first) => _ = doubles.insert(name.clone(), first.clone()),
                None => {
                    known.insert(said, name.clone());
                    joined.add(recovered);
                }
            }
        }
        let offices = joined.texts();
        let mut own = Given::default();
        for (name, text) in &offices {
            own.put_office(name, text.clone());
        }
        let rest = texts.clone();
        Together {
            house: self,
            offices,
            doubles,
            texts: Arc::new(Beside { own, rest }),
            only: RefCell::default(),
        }
    }

    /// One paper alone tells its office itself.
    fn alone(&self, name: &str, read: Read, texts: &Arc<dyn Texts>) -> Together<'_> {
        let imported = read(name).and_then(|bytes| self.imported(name, bytes, texts));
        let mut offices = Vec::new();
        let one = match imported {
            Ok(imported) => {
                let text = imported.office_text.clone();
                offices.extend(text.map(|text| (imported.office.clone(), text)));
                One::Imported(Box::new(imported))
            }
            Err(why) => One::Failed(why),
        };
        Together {
            house: self,
            offices,
            doubles: HashMap::new(),
            texts: texts.clone(),
            only: RefCell::new(Some(one)),
        }
    }
}

impl Together<'_> {
    /// Takes one of them back. None but this one is held in memory.
    pub fn take(&self, name: &str, read: Read) -> One {
        if let Some(only) = self.only.take() {
            return only;
        }
        if let Some(first) = self.doubles.get(name) {
            return One::Double(first.clone());
        }
        let imported = read(name).and_then(|bytes| self.house.imported(name, bytes, &self.texts));
        match imported {
            Ok(imported) => One::Imported(Box::new(imported)),
            Err(why) => One::Failed(why),
        }
    }
}

/// The mark of what a paper says.
fn mark(words: impl Iterator<Item = String>) -> String {
    let mut mark = Fingerprint::default();
    words.for_each(|it| mark.put(it.as_bytes()));
    mark.end()
}

/// Offices that were just told, before what is at hand.
struct Beside {
    own: Given,
    rest: Arc<dyn Texts>,
}

impl Texts for Beside {
    fn office(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        match self.own.office(name)? {
            Some(own) => Ok(Some(own)),
            None => self.rest.office(name),
        }
    }

    fn templates(&self, office: &str, folder: &str) -> Result<Option<Arc<[Overlay]>>, Message> {
        self.rest.templates(office, folder)
    }

    fn offices(&self) -> Vec<String> {
        let mut names = self.own.offices();
        names.extend(self.rest.offices());
        names
    }

    fn book(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        self.rest.book(name)
    }

    fn books(&self) -> Vec<String> {
        self.rest.books()
    }
}
