//! What the answers make: a description, and the file of a new office.

use std::collections::BTreeMap;

use super::blank::{Blank, description};
use super::started::Asked;
use super::{Ask, Beginning, NEW, body_first, letterhead, other_body, read, started};
use crate::app::node;
use crate::app::work::Work;
use crate::campaign::Office;
use crate::diagnostic::{Message, Sink};
use crate::list::slug;
use crate::source::{FileId, Source};
use crate::turn::{self, Row};
use crate::unwritten;

/// What came of the answers; nothing of it is written yet.
pub struct Begun {
    /// The name of the new office and its file.
    pub office: Option<(String, String)>,
    /// How its letterhead will be printed, line by line.
    pub letterhead: Vec<String>,
    /// What the file of the description may be called, and its text.
    pub stem: String,
    pub text: String,
    /// What became of the days of the starter, each with its line in the text.
    pub moved: Vec<(usize, Row)>,
    /// Places that somebody has still to write.
    pub left: usize,
    /// What is said of the starter: that it was written for another kind of body, or is signed by somebody whom the office
    /// does not have.
    pub told: Vec<Message>,
}

impl Beginning<'_> {
    /// The files that the answers make.
    pub fn begun(&self) -> Result<Begun, Message> {
        if let Some(open) = self.next(&[])? {
            return Err(open.unanswered());
        }
        let made = match self.makes_office() {
            true => self.making().map(|it| it.text()),
            false => None,
        };
        let name = match &made {
            Some(made) => self.office_name(&made.name)?,
            None => self.said(&Ask::Office).unwrap_or_default().to_owned(),
        };
        let office: Option<Office> = match &made {
            Some(made) => read(&made.text),
            None => self.office()?,
        };
        let office = office.ok_or_else(|| {
            message!(
                "tên hay địa chỉ có dấu làm hỏng tệp đơn vị; bỏ các dấu lạ rồi làm lại",
                "a sign in a name or an address breaks the file of the office; leave it out"
            )
        })?;
        let year = self.said(&Ask::Year).and_then(|it| it.parse().ok());
        let year = year.unwrap_or(self.year);
        let lent = self.theirs.as_ref().map(|it| it.lent(&office));
        let blank = Blank {
            lent: lent.as_ref(),
            office_name: &name,
            office: &office,
            year: Some(year),
            subject: self.said(&Ask::Subject).filter(|it| !it.is_empty()),
            signer: self.said(&Ask::Signer),
        };
        let asked = Asked {
            blank,
            facts: made.as_ref().map(|it| it.facts.clone()),
            bodies: &self.bodies,
        };
        let office_text = match &made {
            Some(made) => made.text.clone(),
            None => self.office_text()?,
        };
        let work = |text: &str| {
            let mut paper = self.house.paper(text.to_owned());
            paper = paper.with_office(&name, office_text.clone());
            paper.work()
        };
        let starter = self.starter();
        let body = self.said(&Ask::Body).filter(|_| self.makes_office());
        let fits = starter.is_none_or(|it| other_body::fits(it, body, &self.bodies, &office));
        let (stem, text, moved) = match (starter, self.kind()) {
            (Some(starter), _) => {
                let (mut text, moved) = started::started(starter, year, &asked)?;
                if !fits {
                    text = other_body::called(&text, starter, &office);
                }
                let (work, example) = (work(&text), self.example(starter));
                let text = started::with_units(text, &asked, &work, example.as_ref(), fits);
                (starter.key.clone(), text, moved)
            }
            (None, Some(kind)) => {
                let text = description(kind, &blank);
                (kind.key.clone(), text, Vec::new())
            }
            (None, None) => return Err(body_first()),
        };
        let work = work(&text);
        let letterhead = match &made {
            Some(_) => letterhead::lines(&work, self.house),
            None => Vec::new(),
        };
        let other = starter
            .filter(|_| !fits)
            .map(|it| other_body::told(it, &office));
        let told = other
            .into_iter()
            .chain(self.unknown_signer(&blank))
            .collect();
        Ok(Begun {
            stem: format!("{stem}-{year}"),
            office: made.map(|it| (name, it.text)),
            letterhead,
            moved: placed(&text, moved),
            told,
            left: left(&work, &text),
            text,
        })
    }

    /// Who signs an own starter, when the office has nobody of that name.
    fn unknown_signer(&self, blank: &Blank) -> Option<Message> {
        let starter = self.starter().filter(|it| it.is_own)?;
        let signer = started::said(&starter.text.text, &["signer"]).filter(|it| !it.is_empty())?;
        let mut known = blank.office.signers.iter().flat_map(|it| &it.0);
        let is_known = known.any(|(key, _)| key.value == signer);
        let (key, office) = (&starter.key, blank.office_name);
        let instead = blank.signer.filter(|it| !it.is_empty())?;
        (!is_known).then(|| {
            message!(
                "mẫu khởi đầu `{key}` ghi người ký `{signer}`, đơn vị `{office}` không có người ký ấy; đã ghi `{instead}`",
                "the starter `{key}` is signed by `{signer}`, whom the office `{office}` does not have; `{instead}` signs instead"
            )
        })
    }

    /// What the file of the new office is called: as asked, or by its symbol and its place.
    fn office_name(&self, own: &str) -> Result<String, Message> {
        let asked = self.said(&Ask::Office).filter(|it| *it != NEW);
        let name = asked.map_or_else(|| slug(own), str::to_owned);
        match self.at_hand().contains(&name) {
            false => Ok(name),
            true => Err(message!(
                "đơn vị `{name}` đã có tệp; làm đơn vị mới cùng tên thì đặt tên tệp khác",
                "the office `{name}` has a file; give the new one another name"
            )),
        }
    }
}

/// How many places somebody has still to write; of what is not made yet, as they stand in its text.
fn left(work: &Work, text: &str) -> usize {
    if work.is_made() {
        let found = work.findings().iter();
        return found.filter(|it| it.code == "to-do").count();
    }
    let lines = text.lines().filter(|it| !it.trim_start().starts_with('#'));
    unwritten::find(&lines.collect::<Vec<_>>().join("\n")).len()
}

/// Rows of a starter with the lines on which their keys stand in a text that was made of it.
fn placed(text: &str, rows: Vec<Row>) -> Vec<(usize, Row)> {
    let source = Source::new("", text.to_owned());
    let lines = node(FileId(0), &source, &mut Sink::default());
    let lines = lines.map_or_else(BTreeMap::new, |it| turn::lines(&it, text));
    let line = |row: &Row| lines.get(&row.key).copied().unwrap_or(1);
    rows.into_iter().map(|it| (line(&it), it)).collect()
}
