//! Copies of one paper, each for a recipient of its own, or one for all: made ready once, then worked one
//! by one.

use std::ops::Range;

use chrono::NaiveDate;

use super::copies::{Copies, Recipient};
use super::naming::Label;
use super::paper::Paper;
use super::work::Work;
use crate::diagnostic::Diagnostic;
use crate::list::{List, Mention};
use crate::record::Mailbox;

/// A paper with all those for whom copies of it are made.
pub struct Letters {
    paper: Paper,
    copies: Copies,
}

impl Paper {
    /// The copies of a description; of one that cannot be made, or whose recipients cannot be had, and of
    /// one for nobody, its work.
    pub fn letters(mut self) -> Result<Letters, Box<Work>> {
        self.copy = Some(0);
        let mut work = self.work();
        if work.is_for_nobody() {
            return Err(Box::new(work));
        }
        match work.copies.take().or_else(|| self.alone(&work)) {
            Some(copies) => Ok(Letters {
                paper: self,
                copies,
            }),
            None => Err(Box::new(work)),
        }
    }
}

impl Letters {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.copies.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether there is one for all.
    pub fn is_one(&self) -> bool {
        self.copies.is_one()
    }

    /// The list that the recipients stand in, and what it is called.
    pub fn list(&self) -> Option<(&str, &List)> {
        self.copies.list().map(|(name, list)| (name, &**list))
    }

    /// The day that they bear.
    pub fn issued(&self) -> Option<NaiveDate> {
        self.paper.issued()
    }

    /// The body that issues them.
    pub fn issuer(&self) -> &str {
        &self.copies.issuer
    }

    /// The recipient at a place, from 0.
    pub fn recipient(&self, at: usize) -> Option<Recipient> {
        self.copies.recipient(at)
    }

    /// Whom no mail reaches of those whom a copy is for.
    pub fn unreachable(&self, at: usize) -> Vec<Mention> {
        self.copies.unreachable(at)
    }

    /// The cell of its row that a finding of a copy is about; without one, the name of its recipient.
    pub fn mention(&self, at: usize, found: &Diagnostic, work: &Work) -> Option<Mention> {
        let cell = || {
            let (name, list) = self.list()?;
            let labels = found.labels.iter().map(|(span, _)| *span);
            let mut spans = found.span.into_iter().chain(labels);
            let span = spans.find(|it| work.sources().get(it.file).name == name)?;
            let cells = list.recipient(at).cells;
            let begins = |it: &Range<usize>| it.start <= span.start as usize;
            let column = cells.iter().rposition(begins)?;
            Some(list.mention(at, column))
        };
        cell().or_else(|| Some(self.recipient(at)?.mention))
    }

    /// What the files of a copy can be named by.
    pub fn label(&self, at: usize, work: &Work) -> Option<Label> {
        let Recipient { key, name, .. } = self.recipient(at)?;
        let meta = work.sheet().map(|it| &it.meta);
        let full = meta.and_then(|it| it.keywords.first()).map_or("", |it| it);
        let rest = full.trim_start_matches(|it: char| it.is_ascii_digit());
        let number = full.get(..full.len() - rest.len()).unwrap_or_default();
        let year = meta.and_then(|it| it.date);
        Some(Label {
            number: number.to_owned(),
            symbol: rest.trim_matches(|it: char| !it.is_alphabetic()).to_owned(),
            kind: self.copies.kind.clone(),
            agency: self.copies.agency.clone(),
            year: year.map_or(String::new(), |(year, ..)| year.to_string()),
            rank: (at + 1).to_string(),
            key,
            body: name,
        })
    }

    /// What another copy can be named by, told by the label of this one: they differ by their recipients
    /// and by the number, which counts on.
    pub fn label_like(&self, at: usize, known: usize, label: &Label) -> Option<Label> {
        let Recipient { key, name, .. } = self.recipient(at)?;
        let number = label.number.parse::<usize>().ok();
        let number = number.and_then(|it| (it + at).checked_sub(known));
        let wide = label.number.len();
        Some(Label {
            number: number.map_or(label.number.clone(), |it| format!("{it:0wide$}")),
            rank: (at + 1).to_string(),
            key,
            body: name,
            ..label.clone()
        })
    }

    /// The copy for the recipient at a place; it depends on nothing but the place.
    pub fn letter(&self, at: usize) -> Work {
        self.worked(at, self.paper.copied(at))
    }

    /// The same once more, to be written: of a copy that was judged and found good nothing is
    /// looked for again.
    pub fn written(&self, at: usize) -> Work {
        let mut paper = self.paper.copied(at);
        paper.is_judged = true;
        self.worked(at, paper)
    }

    fn worked(&self, at: usize, mut paper: Paper) -> Work {
        let mut work = paper.work();
        if self.is_one() {
            return work;
        }
        if let (Some(record), Some(recipient)) = (&mut work.record, self.recipient(at)) {
            let called = self.copies.called(at, &recipient.name);
            record.address(Some((&recipient.name, called)));
            let name = record.to.first().map_or("", |it| it);
            record.mails = Mailbox::all(name, recipient.mail.as_deref());
        }
        work
    }
}
