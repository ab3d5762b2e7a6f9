//! A run of letters that goes on while the page is looked at: how far it is, what was found and what was made.

use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;

use serde_json::{Value as Json, json};

use super::desk::held;
use super::listed::places;
use super::told::{Speaker, severity};
use crate::diagnostic::{Diagnostic, Lang, Message, Severity};
use crate::host::Root;
use crate::mailing::{Kind, Mailing, Stop, Watcher};
use crate::source::Sources;

/// How often it is told how far a run is.
const PATIENCE: Duration = Duration::from_millis(200);

/// Files that are named; the others are counted.
const NAMED: usize = 200;

/// A run, which somebody may look at and stop meanwhile.
#[derive(Default)]
pub struct Run {
    pub stop: Stop,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    phase: Phase,
    done: usize,
    of: usize,
    at: String,
    /// What was found in the copies, and how many are held for it.
    found: Json,
    judged: Json,
    refused: Vec<Message>,
    files: Vec<String>,
    /// Files beyond those.
    more: usize,
    made: Json,
}

#[derive(Clone, Copy, Default, PartialEq)]
pub enum Phase {
    #[default]
    Judging,
    Writing,
    Ended,
    Stopped,
}

impl Run {
    pub fn told(&self, lang: Lang) -> Json {
        let state = held(&self.state);
        let phase = match state.phase {
            Phase::Judging => "judging",
            Phase::Writing => "writing",
            Phase::Ended => "ended",
            Phase::Stopped => "stopped",
        };
        let refused = state.refused.iter().map(|it| it.in_lang(lang));
        json!({
            "phase": phase,
            "done": state.done,
            "of": state.of,
            "at": state.at,
            "found": state.found,
            "judged": state.judged,
            "refused": refused.collect::<Vec<_>>(),
            "files": state.files,
            "more": state.more,
            "made": state.made,
        })
    }

    pub fn enters(&self, phase: Phase) {
        held(&self.state).phase = phase;
    }

    pub fn ends(&self) {
        self.enters(match self.stop.is_asked() {
            true => Phase::Stopped,
            false => Phase::Ended,
        });
    }

    pub fn refuse(&self, why: Message) {
        held(&self.state).refused.push(why);
    }

    /// What was found in a paper of which no copies can be made.
    pub fn found(&self, found: Json) {
        held(&self.state).found = found;
    }

    /// What was found in copies.
    pub fn judged(&self, mailing: &Mailing, speaker: &Speaker) {
        let kinds = mailing.kinds().iter().map(|it| kind(it, speaker));
        let found = kinds.collect();
        let judged = json!({
            "all": mailing.letters.len(),
            "left": mailing.left().count(),
            "isWritable": mailing.is_writable(false),
            "canSkip": mailing.is_writable(true),
            "isWrongInAll": mailing.is_wrong_in_all(),
        });
        let mut state = held(&self.state);
        (state.found, state.judged) = (found, judged);
    }

    /// What was made.
    pub fn made(&self, made: Json) {
        held(&self.state).made = made;
    }
}

/// A kind of findings with the cells it is of.
fn kind(it: &Kind, speaker: &Speaker) -> Json {
    let said = |words: &Message| speaker.said(words, &[], None);
    let first = &it.first;
    let own = first
        .span
        .map(|span| it.sources.line_column(span.file, span.start).0);
    json!({
        "code": first.code,
        "severity": severity(first.severity),
        "message": said(&first.message),
        "cures": first.cures.iter().map(said).collect::<Vec<_>>(),
        "count": it.count,
        "line": own,
        "names": it.at.iter().map(|it| it.shown(speaker.lang)).collect::<Vec<_>>(),
        "places": places(&it.at),
    })
}

/// One who puts what comes of a run to what is told of it.
pub struct Eye<'a> {
    pub run: &'a Run,
    pub root: &'a Root,
}

impl Watcher for Eye<'_> {
    fn patience(&self) -> Duration {
        PATIENCE
    }

    fn begins(&mut self, of: usize) {
        let mut state = held(&self.run.state);
        (state.done, state.of) = (0, of);
    }

    fn goes(&mut self, done: usize, name: &str) {
        let mut state = held(&self.run.state);
        state.done = done;
        state.at.clear();
        state.at.push_str(name);
    }

    fn found(&mut self, _: &Sources, found: &[Diagnostic]) {
        let wrong = found.iter().filter(|it| it.severity >= Severity::Error);
        let wrong = wrong.map(|it| it.message.clone());
        held(&self.run.state).refused.extend(wrong);
    }

    fn refused(&mut self, why: &Message) {
        self.run.refuse(why.clone());
    }

    fn wrote(&mut self, paths: &[PathBuf]) -> Result<(), Message> {
        let mut state = held(&self.run.state);
        for path in paths {
            match state.files.len() < NAMED {
                true => state.files.push(self.root.name_of(path)),
                false => state.more += 1,
            }
        }
        Ok(())
    }
}
