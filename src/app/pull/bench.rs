//! Where edits are tried: the paper is laid out with them, and held against what is wanted.

use std::io::Cursor;

use crate::app::editing::edited;
use crate::app::files;
use crate::app::paper::Paper;
use crate::app::work::Work;
use crate::diagnostic::Severity;
use crate::edit::{self, Change};
use crate::manuscript::Manuscript;
use crate::mark::{Mark, fingerprint};
use crate::read;
use crate::source::{FileId, Sources};
use crate::write::DOCX;
use crate::write::text::text;

use super::drawn::{self, Drawn};
use super::line::{Line, of_sheet};
use super::tables::grid::{self, Grid};

/// Which text is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// The description of the paper.
    Own,
    /// The file of the office that issues it.
    Office,
    /// The description of the campaign that it belongs to.
    Campaign,
}

/// The texts a paper is made of, as far as they can be changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Texts {
    pub own: String,
    pub office: Option<String>,
    pub campaign: Option<String>,
}

impl Texts {
    pub fn get(&self, whose: Whose) -> Option<&str> {
        match whose {
            Whose::Own => Some(&self.own),
            Whose::Office => self.office.as_deref(),
            Whose::Campaign => self.campaign.as_deref(),
        }
    }

    fn put(&mut self, whose: Whose, text: String) {
        match whose {
            Whose::Own => self.own = text,
            Whose::Office => self.office = Some(text),
            Whose::Campaign => self.campaign = Some(text),
        }
    }
}

/// A change of one value.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    pub whose: Whose,
    pub way: Vec<edit::Step>,
    pub change: Change,
    /// The byte of its text where it begins.
    pub at: u32,
}

/// A paper as it is laid out from some texts.
pub struct Sight {
    pub texts: Texts,
    pub lines: Vec<Line>,
    pub grids: Vec<Grid>,
    /// The tables that follow the rest, which are among neither.
    pub drawn: Vec<Drawn>,
    own: FileId,
    office: Option<FileId>,
    campaign: Option<FileId>,
    sources: Sources,
}

impl Sight {
    /// Whose text a file is, if it can be changed.
    pub fn whose(&self, file: FileId) -> Option<Whose> {
        match file {
            it if it == self.own => Some(Whose::Own),
            it if Some(it) == self.office => Some(Whose::Office),
            it if Some(it) == self.campaign => Some(Whose::Campaign),
            _ => None,
        }
    }

    pub fn file(&self, whose: Whose) -> Option<FileId> {
        match whose {
            Whose::Own => Some(self.own),
            Whose::Office => self.office,
            Whose::Campaign => self.campaign,
        }
    }

    /// What a text is called, and the line of a byte in it.
    pub fn place(&self, file: FileId, byte: u32) -> (String, usize) {
        let source = self.sources.get(file);
        (source.name.clone(), source.line_of(byte).0)
    }
}

/// The paper that is worked again and again.
pub struct Bench<'p> {
    paper: &'p mut Paper,
    /// What follows the name of the description in the name of the file that was edited.
    ending: String,
    /// The texts of the office and of the campaign as they were read last.
    office: Option<String>,
    campaign: Option<String>,
    /// How often it was laid out.
    pub looks: usize,
    /// Texts that were judged last, with how much of them prints nothing.
    judged: Option<(Texts, usize)>,
}

/// Findings of a description that would not print all that it says, or not as it says it.
const HOLLOW: [&str; 8] = [
    "empty-entry",
    "empty-subject",
    "empty-value",
    "swallowed-words",
    "table-shape",
    "unprinted-key",
    "unprinted-part",
    "unused-key",
];

impl<'p> Bench<'p> {
    pub fn new(paper: &'p mut Paper, ending: &str) -> Bench<'p> {
        paper.is_judged = true;
        Bench {
            paper,
            ending: ending.to_owned(),
            office: None,
            campaign: None,
            looks: 0,
            judged: None,
        }
    }

    /// The paper as it stands, and what was worked for it.
    pub fn first(&mut self) -> Option<(Sight, Work)> {
        let own = self.paper.text().text.to_string();
        self.laid(Texts {
            own,
            office: None,
            campaign: None,
        })
    }

    /// The file of the paper, read as the edited one is.
    pub fn manuscript(&self, work: &Work) -> Option<Manuscript> {
        let files = work.render(&[&DOCX]).ok()?;
        let wanted = format!("{}.{}", self.ending, DOCX.name);
        let file = files
            .iter()
            .find(|it| it.ending == wanted)
            .or(files.first())?;
        read::document::read(Cursor::new(&file.bytes)).ok()
    }

    /// The paper laid out from texts; none when that cannot be done.
    fn laid(&mut self, mut texts: Texts) -> Option<(Sight, Work)> {
        self.looks += 1;
        if self.paper.text().text != texts.own {
            self.paper.set_text(texts.own.clone());
        }
        self.give(&texts);
        let work = self.paper.work();
        let files = files::of(work.unsettled()?);
        let sheet = files.iter().find(|(ending, _)| *ending == self.ending);
        let (_, sheet) = sheet.or(files.first())?;
        let mut lines = of_sheet(sheet);
        let mut grids = grid::of_sheet(sheet, &lines);
        let drawn = drawn::of_sheet(sheet, &mut lines, &mut grids);
        let office = self.paper.office_file();
        let sources = work.sources().clone();
        if texts.office.is_none() {
            texts.office = office.map(|it| sources.get(it).text.to_string());
            self.office.clone_from(&texts.office);
        }
        let campaign = self.paper.campaign_name();
        let campaign = campaign.and_then(|it| sources.named(&it));
        if texts.campaign.is_none() {
            texts.campaign = campaign.map(|it| sources.get(it).text.to_string());
            self.campaign.clone_from(&texts.campaign);
        }
        let sight = Sight {
            texts,
            lines,
            grids,
            drawn,
            own: work.file(),
            office,
            campaign,
            sources,
        };
        Some((sight, work))
    }

    /// The paper after edits; none when one of them cannot be made.
    pub fn tried(&mut self, sight: &Sight, edits: &[Edit]) -> Option<Sight> {
        let mut texts = sight.texts.clone();
        let mut ordered: Vec<&Edit> = Vec::new();
        for edit in edits {
            if !ordered.contains(&edit) {
                ordered.push(edit);
            }
        }
        // What stands behind is changed first, so that nothing moves before it is its turn.
        ordered.sort_by_key(|it| (it.whose, std::cmp::Reverse(it.at)));
        for edit in ordered {
            let text = texts.get(edit.whose)?;
            let repair = edited(text, &edit.way, &edit.change)?;
            texts.put(edit.whose, repair.text);
        }
        if texts == sight.texts {
            return None;
        }
        self.laid(texts).map(|(sight, _)| sight)
    }

    /// Whether a paper says no more in vain than it did before.
    pub fn is_sound(&mut self, before: &Sight, after: &Sight) -> bool {
        let known = self.judged.take().filter(|it| it.0 == before.texts);
        let known = known.map_or_else(|| self.hollow(&before.texts), |it| it.1);
        let found = self.hollow(&after.texts);
        let is_sound = found <= known;
        self.judged = Some(match is_sound {
            true => (after.texts.clone(), found),
            false => (before.texts.clone(), known),
        });
        is_sound
    }

    /// How much of a description prints nothing.
    fn hollow(&mut self, texts: &Texts) -> usize {
        let work = self.checked(texts);
        let found = work.findings().iter();
        // What keeps the paper from being made is worse than what it says in vain.
        let is_bad = |code: &str, weight| HOLLOW.contains(&code) || weight == Severity::Fatal;
        found.filter(|it| is_bad(it.code, it.severity)).count()
    }

    /// A paper with all that is found in it.
    pub fn checked(&mut self, texts: &Texts) -> Work {
        self.paper.set_text(texts.own.clone());
        self.give(texts);
        self.paper.is_judged = false;
        let work = self.paper.work();
        self.paper.is_judged = true;
        work
    }

    /// Leaves the paper as it is to be.
    pub fn leave(&mut self, texts: &Texts) {
        self.paper.set_text(texts.own.clone());
        self.give(texts);
        self.paper.is_judged = false;
    }

    fn give(&mut self, texts: &Texts) {
        if texts.office.is_some() && texts.office != self.office {
            self.office.clone_from(&texts.office);
            self.paper
                .give_office(texts.office.as_deref().unwrap_or(""));
        }
        if texts.campaign.is_some() && texts.campaign != self.campaign {
            self.campaign.clone_from(&texts.campaign);
            self.paper
                .give_campaign(texts.campaign.as_deref().unwrap_or(""));
        }
    }
}

/// Whether a file of the paper with this mark had its words.
pub fn has_made(work: &Work, mark: &Mark) -> bool {
    let files = work.sheet().map(files::of).unwrap_or_default();
    let mut prints = files.iter().map(|(_, it)| fingerprint(text(it).as_bytes()));
    prints.any(|it| it == mark.text)
}
