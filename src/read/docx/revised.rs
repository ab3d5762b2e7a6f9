//! Changes that were tracked, one by one, and the words that comments are about.

use std::collections::HashMap;

use super::xml::{Tag, Xml};
use crate::manuscript::{Revision, Run};

/// More than these are kept of no paper.
const MOST: usize = 20_000;

#[derive(Debug, Default)]
pub struct Revised {
    pub revisions: Vec<Revision>,
    /// What comments are about, by their names.
    pub about: HashMap<String, String>,
    /// Comments whose words have begun, and where in the paragraph.
    open: Vec<(String, usize)>,
    /// Of the changes how many stand in paragraphs that have ended, and where the last one ends.
    ended: usize,
    end: usize,
}

impl Revised {
    /// Words that somebody put in, behind so many letters of the paragraph.
    pub fn came(&mut self, by: Revision, before: usize, runs: &[Run]) {
        let is = words(runs, before);
        let revision = Revision { is, ..by };
        let is_here = self.revisions.len() > self.ended && self.end == before;
        self.end = long(runs);
        // What took the place of words that went is one change with them.
        match self.revisions.last_mut() {
            Some(last) if is_here && last.is.is_empty() && last.author == revision.author => {
                last.is = revision.is;
            }
            _ => self.push(revision),
        }
    }

    /// Words that somebody took out.
    pub fn went(&mut self, was: Revision, runs: &[Run]) {
        self.end = long(runs);
        self.push(was);
    }

    fn push(&mut self, revision: Revision) {
        let is_blank = revision.was.is_empty() && revision.is.is_empty();
        if !is_blank && self.revisions.len() < MOST {
            self.revisions.push(revision);
        }
    }

    /// Where the words of a comment begin and end.
    pub fn mark(&mut self, tag: &Tag, runs: &[Run]) {
        let id = || tag.attribute("id").unwrap_or_default();
        match tag.word() {
            "commentRangeStart" if self.open.len() < MOST => self.open.push((id(), long(runs))),
            "commentRangeEnd" => {
                let id = id();
                if let Some(at) = self.open.iter().position(|it| it.0 == id) {
                    let (id, start) = self.open.remove(at);
                    self.about
                        .entry(id)
                        .or_default()
                        .push_str(&words(runs, start));
                }
            }
            _ => {}
        }
    }

    /// The paragraph is read to its end.
    pub fn paragraph_ends(&mut self, runs: &[Run]) {
        for (id, start) in &mut self.open {
            let about = self.about.entry(id.clone()).or_default();
            about.push_str(&words(runs, *start));
            about.push('\n');
            *start = 0;
        }
        if self.revisions.len() > self.ended {
            let whole = words(runs, 0);
            for revision in &mut self.revisions[self.ended..] {
                revision.paragraph.clone_from(&whole);
            }
            self.ended = self.revisions.len();
        }
    }
}

/// Who changed something, and when.
pub fn by(tag: &Tag) -> Revision {
    Revision {
        author: tag.attribute("author").unwrap_or_default(),
        date: tag.attribute("date").unwrap_or_default(),
        ..Revision::default()
    }
}

/// The words that a change took out.
pub fn gone(xml: &mut Xml, tag: &Tag) -> Revision {
    let mut was = String::new();
    while let Some(run) = xml.child(tag) {
        while let Some(part) = xml.child(&run) {
            if matches!(part.word(), "delText" | "t") {
                was.push_str(&xml.words(&part));
            }
        }
    }
    Revision { was, ..by(tag) }
}

/// How many bytes of words there are.
pub fn long(runs: &[Run]) -> usize {
    runs.iter().map(|it| it.words.text.len()).sum()
}

/// The words behind so many bytes.
fn words(runs: &[Run], from: usize) -> String {
    let whole: String = runs.iter().map(|it| it.words.text.as_str()).collect();
    whole.get(from..).unwrap_or("").to_owned()
}
