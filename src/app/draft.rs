//! A text that somebody is typing: what is wrong with it, what can stand where the cursor is, what stands
//! there and where that comes from. Whoever edits files asks here, and judges nothing himself.

pub(super) mod call;
mod cure;
mod defined;
mod layout;
mod meaning;
mod offer;
mod outline;
mod renamed;
mod spot;
mod subject;

use std::ops::Range;
use std::sync::Arc;

use super::form::Form;
use super::house::House;
use super::paper::Paper;
use super::texts::Texts;
use super::work::Work;
use crate::diagnostic::Diagnostic;
use crate::source::{Source, Sources};
pub use cure::Cure;
pub use meaning::Meaning;
pub use offer::{Offer, Offered};
pub use outline::{Fold, Heading};
pub use renamed::{Body, Renamed, renamed};
pub use subject::Subject;

/// A text, and what came of it as it stands.
pub struct Draft {
    subject: Subject,
    /// What it is worked as: a description or a finished paper, or else a file that others name.
    paper: Paper,
    house: House,
    texts: Arc<dyn Texts>,
    found: Option<Found>,
    /// The same with those cures alone that hold.
    proved: Option<Vec<Diagnostic>>,
    form: Option<(String, Arc<Form>)>,
}

/// What was found, and the texts it points into.
struct Found {
    sources: Sources,
    findings: Vec<Diagnostic>,
    /// None of a file that is no paper.
    work: Option<Work>,
}

impl Draft {
    /// A text by the name of its file, which tells what it is, and whence the texts come that it names.
    pub fn new(house: &House, name: &str, text: String, texts: Arc<dyn Texts>) -> Option<Draft> {
        let subject = Subject::of(name)?;
        let source = Source::new(name, text);
        let paper = match subject {
            Subject::Finished(lines) => house.proofread(source, lines),
            _ => house.paper(source),
        };
        Some(Draft {
            subject,
            paper: paper.with_texts(texts.clone()),
            house: house.clone(),
            texts,
            found: None,
            proved: None,
            form: None,
        })
    }

    /// The text as it stands.
    pub fn text(&self) -> &Source {
        self.paper.text()
    }

    pub fn set_text(&mut self, text: String) {
        self.paper.set_text(text);
        self.forget();
    }

    /// Says where the texts come from now that it names.
    pub fn set_texts(&mut self, texts: Arc<dyn Texts>) {
        self.texts = texts;
        let (name, text) = (self.text().name.clone(), self.text().text.to_string());
        if let Some(new) = Draft::new(&self.house, &name, text, self.texts.clone()) {
            *self = new;
        }
    }

    fn forget(&mut self) {
        (self.found, self.proved) = (None, None);
    }

    /// Whether nobody has asked for its findings since it was changed.
    pub fn is_unread(&self) -> bool {
        self.found.is_none()
    }

    /// All that is found in it, as a check of its file would tell.
    pub fn findings(&mut self) -> (&Sources, &[Diagnostic]) {
        let found = self.found();
        (&found.sources, &found.findings)
    }

    fn found(&mut self) -> &Found {
        let Draft {
            subject,
            paper,
            house,
            texts,
            found,
            ..
        } = self;
        found.get_or_insert_with(|| match subject {
            Subject::Description | Subject::Finished(_) => {
                let work = paper.work();
                let mut findings = work.house().found().to_vec();
                let own = work.findings().iter();
                let own: Vec<_> = own.filter(|it| !findings.contains(it)).cloned().collect();
                findings.extend(own);
                Found {
                    sources: work.sources().clone(),
                    findings,
                    work: Some(work),
                }
            }
            _ => {
                let (sources, findings) = subject.judged(house, paper.text(), &**texts);
                Found {
                    sources,
                    findings,
                    work: None,
                }
            }
        })
    }

    /// Its headings, one within another.
    pub fn outline(&mut self) -> Vec<Heading> {
        match self.form() {
            Some(form) => outline::outline(&self.text().text, &form),
            None => Vec::new(),
        }
    }

    /// What brings it into the layout of the guide; nothing where it is in it, or it is not certain to say the
    /// same then.
    pub fn tidied(&self) -> Vec<(Range<usize>, String)> {
        match self.subject.noun() {
            Some(_) => layout::tidied(&self.text().text),
            None => Vec::new(),
        }
    }

    /// What of it can be folded; lines count from 0.
    pub fn folds(&self) -> Vec<Fold> {
        match self.subject.noun() {
            Some(_) => outline::folds(self.text()),
            None => Vec::new(),
        }
    }

    /// What can stand in it, after its kind if it has one; none of a finished paper.
    fn form(&mut self) -> Option<Arc<Form>> {
        let noun = self.subject.noun()?;
        let kind = match self.subject {
            Subject::Description => spot::kind_of(&self.text().text),
            _ => None,
        };
        let asked = kind.clone().unwrap_or_default();
        let known = self.form.as_ref().filter(|(known, _)| *known == asked);
        if let Some((_, form)) = known {
            return Some(form.clone());
        }
        let form = Arc::new(match kind {
            Some(kind) => Form::of(self.paper.house(), Some(&kind)),
            None => Form::of_noun(&self.house, noun.0, noun.1),
        });
        self.form = Some((asked, form.clone()));
        Some(form)
    }
}
