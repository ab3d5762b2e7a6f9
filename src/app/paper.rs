//! A paper to be worked: its text, and where the texts come from that it names.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use super::against::{Keeping, keepings};
use super::assigned::Due;
use super::house::{House, Overlay};
use super::input::Input;
use super::office::ReadOffice;
use super::taken::Taken;
use super::texts::{Given, Texts};
use super::work::Work;
use crate::agenda::Agenda;
use crate::check;
use crate::diagnostic::Sink;
use crate::kind::Kinds;
use crate::list::List;
use crate::manuscript::{Flat, Manuscript, Stretch};
use crate::proof::Proof;
use crate::proof::card::Card;
use crate::proof::laid::Laid;
use crate::read;
use crate::read::lines::Lines;
use crate::record::Record;
use crate::source::{FileId, Source, Sources};

mod annex;
mod callable;
mod described;
mod head;
mod known;
mod month;
mod named;
mod receivers;
mod record;
mod sheet;
mod working;

use callable::Asked;
use described::Described;
pub use month::{Day, day_of};

/// A paper that can be worked, and worked again after its text has changed.
pub struct Paper {
    /// The house it was asked of, and the one it is worked in.
    own: House,
    house: House,
    input: Input,
    text: Arc<Source>,
    given: Given,
    texts: Arc<dyn Texts>,
    /// What of them it has asked for.
    taken: Taken,
    /// What it is made of, when somebody finished it in Word.
    manuscript: Option<Arc<Manuscript>>,
    /// Its paragraphs in its text, with what their file tells of them.
    stretches: Vec<Stretch>,
    /// The office as it was read last; it is read again when its text is another.
    office: Option<Arc<ReadOffice>>,
    /// What it tells of itself and of other papers, when that is asked for.
    card: Option<OnceLock<Card>>,
    /// Its days, when they are asked for.
    agenda: Option<OnceLock<Agenda>>,
    /// Which of the work that it hands on is soon due, whatever it says itself.
    due: Due,
    /// The description of the year before, against which it is held.
    pub(super) old: Option<Arc<Source>>,
    /// What an office keeps of it, when it is one of several copies.
    record: OnceLock<Record>,
    /// Which of several copies it is.
    pub(super) copy: Option<usize>,
    /// The description as it was read for the first of them.
    read: Option<Arc<Described>>,
    /// Where its words may call others, when that is asked for.
    asked: Option<Asked>,
    /// Whether it was judged before, and is only laid out.
    pub(super) is_judged: bool,
}

impl Paper {
    pub(super) fn new(house: House, input: Input, text: Source) -> Paper {
        Paper {
            own: house.clone(),
            house,
            input,
            text: Arc::new(text),
            given: Given::default(),
            texts: Arc::new(Given::default()),
            taken: Taken::default(),
            manuscript: None,
            stretches: Vec::new(),
            office: None,
            card: None,
            agenda: None,
            due: Due::default(),
            old: None,
            record: OnceLock::new(),
            copy: None,
            read: None,
            asked: None,
            is_judged: false,
        }
    }

    /// A paper that somebody finished in Word.
    pub(super) fn of(house: House, name: &str, manuscript: Manuscript) -> Paper {
        let Flat { words, stretches } = manuscript.flat();
        let text = Source::new(name, words.text);
        let manuscript = Some(Arc::new(manuscript));
        Paper {
            manuscript,
            stretches,
            ..Paper::new(house, Input::Finished(Lines::Paragraphs), text)
        }
    }

    /// What its file holds, when somebody finished it in Word.
    pub fn manuscript(&self) -> Option<&Manuscript> {
        self.manuscript.as_deref()
    }

    /// Its paragraphs in its text, with what their file tells of them.
    pub(super) fn stretches(&self) -> &[Stretch] {
        &self.stretches
    }

    /// Gives the text of an office, which goes before all others of its name.
    pub fn with_office(mut self, name: &str, text: impl Into<Source>) -> Paper {
        self.given.put_office(name, text);
        self
    }

    /// Gives the text of a book that offices share, likewise.
    pub fn with_book(mut self, name: &str, text: impl Into<Source>) -> Paper {
        self.given.put_book(name, text);
        self
    }

    /// Gives the text of a description that the paper belongs to, likewise.
    pub fn with_description(mut self, name: &str, text: impl Into<Source>) -> Paper {
        self.given.put_description(name, text);
        self
    }

    /// Gives the templates and kinds of an office, for the folder that its text names.
    pub fn with_templates(mut self, office: &str, texts: Vec<Overlay>) -> Paper {
        self.given.put_templates(office, texts);
        self
    }

    /// Asks for what a [`Folder`](super::Folder) wants to know of it.
    pub fn with_card(mut self) -> Paper {
        self.card = Some(OnceLock::new());
        self
    }

    /// Holds it against the description of the year before: what still stands of the old year is
    /// told.
    pub fn against(mut self, old: impl Into<Source>) -> Paper {
        self.old = Some(Arc::new(old.into()));
        self
    }

    /// What is told of the old year and can be kept, each with the changes that say so.
    pub fn keepings(&self) -> Vec<Keeping> {
        let old = self.old.as_ref();
        old.map_or_else(Vec::new, |it| keepings(&self.text.text, it, &*self.texts))
    }

    /// Asks for its days.
    pub fn with_agenda(mut self) -> Paper {
        self.agenda = Some(OnceLock::new());
        self
    }

    /// Gives a list of recipients, for the file that the paper names.
    pub fn with_list(mut self, file: &str, list: List) -> Paper {
        self.given.put_list(file, list);
        self
    }

    /// Hands on only the work that is due soon.
    pub fn due(mut self, due: Due) -> Paper {
        self.due = due;
        self
    }

    /// Says where the texts come from that the paper names.
    pub fn with_texts(mut self, texts: Arc<dyn Texts>) -> Paper {
        self.texts = texts;
        self
    }

    /// What it is made of.
    pub fn input(&self) -> Input {
        self.input
    }

    /// The text as it stands.
    pub fn text(&self) -> &Source {
        &self.text
    }

    /// Puts another text in the place of the paper's own; nothing else is read again.
    pub fn set_text(&mut self, text: impl Into<Cow<'static, str>>) {
        self.text = Arc::new(Source::new(self.text.name.clone(), text));
        self.read = None;
        self.manuscript = None;
        self.stretches.clear();
    }

    /// The copy of the paper for the recipient at a place; what was read for it is not read again.
    pub(super) fn copied(&self, at: usize) -> Paper {
        Paper {
            own: self.own.clone(),
            house: self.house.clone(),
            input: self.input,
            text: self.text.clone(),
            given: self.given.clone(),
            texts: self.texts.clone(),
            taken: self.taken.clone(),
            manuscript: None,
            stretches: Vec::new(),
            office: self.office.clone(),
            card: None,
            agenda: None,
            due: self.due,
            old: self.old.clone(),
            record: OnceLock::new(),
            copy: Some(at),
            read: self.read.clone(),
            asked: None,
            is_judged: false,
        }
    }

    /// The number of the text of its office, once that was read.
    pub(super) fn office_file(&self) -> Option<FileId> {
        self.office.as_ref().map(|it| it.file())
    }

    /// What the text of its office is called.
    pub(super) fn office_name(&self) -> Option<String> {
        self.office.as_ref().map(|it| it.name())
    }

    /// Puts another text in the place of that of its office.
    pub(super) fn give_office(&mut self, text: &str) {
        let node = super::node(FileId(0), &self.text, &mut Sink::default());
        let key = node.as_ref().and_then(|it| super::named(it, "office"));
        if let (Some(key), Some(name)) = (key, self.office_name()) {
            let source = Source::new(name, text.to_owned());
            self.given.put_office(&key.value, source);
        }
    }

    /// What the description of the campaign that it belongs to is called.
    pub(super) fn campaign_name(&self) -> Option<String> {
        let key = self.campaign_key()?;
        let found = match self.given.description(&key) {
            Ok(Some(own)) => Some(own),
            _ => self.texts.description(&key).ok()?,
        };
        Some(found?.name.clone())
    }

    /// Puts another text in the place of that of its campaign.
    pub(super) fn give_campaign(&mut self, text: &str) {
        if let (Some(key), Some(name)) = (self.campaign_key(), self.campaign_name()) {
            let source = Source::new(name, text.to_owned());
            self.given.put_description(&key, source);
        }
    }

    fn campaign_key(&self) -> Option<String> {
        let node = super::node(FileId(0), &self.text, &mut Sink::default());
        let key = node.as_ref().and_then(|it| super::named(it, "campaign"))?;
        Some(key.value)
    }

    /// Lays a finished paper before a reader.
    pub(super) fn read_over<T>(&self, read: impl FnOnce(&Proof) -> T) -> T {
        let mut sources = self.house.0.sources.clone();
        let file = sources.put(self.text.clone());
        read(&self.proof(&sources, file))
    }

    /// The proof of a finished paper.
    fn proof<'a>(&'a self, sources: &'a Sources, file: FileId) -> Proof<'a> {
        let kinds = &self.house.0.kinds;
        match (&self.manuscript, self.input) {
            (None, Input::Finished(lines)) => read::paper::proof(sources, file, lines, kinds),
            _ => read::paper::proof_of(sources, file, &self.stretches, kinds),
        }
    }

    /// The kinds of the house it was worked in last.
    pub(super) fn kinds(&self) -> &Kinds {
        &self.house.0.kinds
    }

    /// What a unit is called in a sentence, by its key in the register of the office or the paper.
    pub(super) fn unit(&self, key: &str) -> Option<String> {
        let units = &self.office()?.units.as_ref()?.0;
        let (_, unit) = units.iter().find(|(known, _)| known.value == key)?;
        Some(unit.name.0.value.clone())
    }

    /// Keeps what the paper tells of itself and of others, if that is asked for.
    fn keep_card(&self, proof: &Proof) {
        if let Some(card) = &self.card {
            card.get_or_init(|| Card::of(proof));
        }
    }

    /// Where the texts come from that it names.
    pub(super) fn texts(&self) -> &dyn Texts {
        &*self.texts
    }

    /// Keeps its days, if they are asked for.
    fn keep_agenda(&self, made: impl FnOnce() -> Agenda) {
        if let Some(agenda) = &self.agenda {
            agenda.get_or_init(made);
        }
    }

    /// Proofreads a finished paper; of its description nothing is known.
    fn finished(&self) -> Work {
        let (mut sources, mut sink) = (self.house.0.sources.clone(), Sink::default());
        let file = sources.put(self.text.clone());
        if read::encoding::judge(file, &self.text, &mut sink) {
            check::text::judge(file, &self.text.text, &mut sink);
            let proof = self.proof(&sources, file);
            self.keep_card(&proof);
            let regulation = self.house.0.regulations.of(&proof, &sources);
            check::proof(&proof, regulation, &mut sink);
            let set = self.manuscript.iter().find(|it| !it.is_printed);
            if let (Some(manuscript), Some(regulation)) = (set, regulation) {
                let laid = Laid::new(&proof, manuscript, &self.stretches, regulation);
                check::laid(&laid, &mut sink);
            }
        }
        let told = self.manuscript.iter().flat_map(|it| &it.told);
        for it in told {
            match it.code {
                "old-font" => check::text::in_old_fonts(file, &it.what, &mut sink),
                code => sink.unjudged(code, it.what.clone()),
            }
        }
        Work::new(self.house.clone(), sources, file, None, sink)
    }
}
