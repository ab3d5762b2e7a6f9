//! A run of letters: all copies of a description are judged before the first file is written, then they are
//! written one behind the other. Whoever asks for a run is told how it goes.

mod held;
mod judging;
mod making;
mod names;
mod register;
mod shard;
mod watcher;
mod writing;

use std::path::{Path, PathBuf};

use crate::app::{House, Letters, Pattern};
use crate::diagnostic::{Message, Severity, Unjudged};
use crate::host::stem;
use held::Held;
pub use judging::{Aim, Judged, Kind, Rehearsed};
use judging::{All, Judging};
pub use making::{Made, Making};
pub use names::{File, Known};
pub use register::Register;
pub use shard::Shard;
pub use watcher::{Stop, Watcher};
pub use writing::Written;

/// How files are called when nothing is said of it: of several copies, and of one for all.
const NAMES: [&str; 2] = ["{file}-{key}", "{file}"];

/// Which copies are meant, and how their files are called.
#[derive(Clone, Copy, Default)]
pub struct Choice<'a> {
    pub name: Option<&'a str>,
    /// Whether names lose their marks.
    pub is_plain: bool,
    pub only: &'a [String],
    pub except: &'a [String],
}

/// The copies of a description: what was found in them, and what becomes of them.
pub struct Mailing {
    pub path: PathBuf,
    /// What the description is called.
    pub file: String,
    pub letters: Letters,
    pattern: Pattern,
    /// The places of those that are asked for.
    all: Vec<usize>,
    judged: All,
    held: Held,
}

impl Mailing {
    pub fn new(path: &Path, letters: Letters, choice: Choice) -> Result<Mailing, Message> {
        let file = stem(path);
        let [of_each, of_all] = NAMES;
        let usual = if letters.is_one() { of_all } else { of_each };
        Ok(Mailing {
            path: path.to_owned(),
            pattern: Pattern::read(choice.name.unwrap_or(usual), &file, choice.is_plain)?,
            all: names::chosen(&letters, choice.only, choice.except)?,
            file,
            letters,
            judged: All::default(),
            held: Held::default(),
        })
    }

    /// The places of the recipients whose copies this run makes.
    pub fn chosen(&self, shard: Option<Shard>) -> &[usize] {
        shard.map_or(&self.all, |it| it.share(&self.all))
    }

    /// Judges the copies; those of whom the list tells an error are held, and those that have one.
    pub fn judge(
        &mut self,
        house: &House,
        aim: Aim,
        shard: Option<Shard>,
        stop: &Stop,
        watcher: &mut impl Watcher,
    ) {
        let chosen = self.chosen(shard);
        let mut held = Held::of_list(&self.letters, chosen);
        let judging = Judging {
            letters: &self.letters,
            chosen,
            pattern: &self.pattern,
            aim,
            held: &held,
            stop,
        };
        let judged = judging.judge(house, watcher);
        let bad = judged.copies.iter().filter(|it| !it.is_good);
        bad.for_each(|it| held.hold(it.at));
        (self.judged, self.held) = (judged, held);
    }

    /// What was found in the copies that were judged.
    pub fn kinds(&self) -> &[Kind] {
        &self.judged.kinds
    }

    /// Checks of them that lacked something to judge by.
    pub fn unjudged(&self) -> &[Unjudged] {
        &self.judged.unjudged
    }

    /// The files of the copies that are to be written.
    pub fn files<'s>(
        &'s self,
        shard: Option<Shard>,
        known: &mut Known<'s>,
    ) -> Result<Vec<File<'s>>, Message> {
        let good = self.judged.copies.iter();
        let good = good.filter(|it| !self.held.holds(it.at));
        if let (Some(label), true) = (&self.judged.known, shard.is_some()) {
            names::judge_all(&self.letters, &self.all, label, &self.pattern)?;
        }
        names::files((&self.file, &self.letters), good, known)
    }

    /// Whether copies are to be written: those that have no errors, if the others may be left out.
    pub fn is_writable(&self, skips: bool) -> bool {
        let is_good = !self.is_wrong_in_list() && !self.is_wrong_in_all();
        is_good && (skips || self.left().next().is_none())
    }

    /// Whether what is wrong is wrong of the list, or of more recipients than are named.
    pub fn is_wrong_in_list(&self) -> bool {
        self.held.is_whole()
    }

    /// Whether an error is the same in every copy, so that leaving some out is no help.
    pub fn is_wrong_in_all(&self) -> bool {
        let all = self.judged.copies.len();
        let mut wrong = self.judged.kinds.iter();
        all > 1 && wrong.any(|it| it.first.severity >= Severity::Error && it.count == all)
    }

    /// Whether there is nothing to mend.
    pub fn is_clean(&self) -> bool {
        let mut kinds = self.judged.kinds.iter();
        self.left().next().is_none() && !kinds.any(|it| it.first.severity > Severity::Note)
    }

    /// The copies that are not to be written.
    pub fn left(&self) -> impl Iterator<Item = &Judged> {
        let all = self.judged.copies.iter();
        all.filter(|it| self.held.holds(it.at))
    }

    /// Whether this run makes every copy that there is.
    pub fn is_of_all(&self, shard: Option<Shard>) -> bool {
        shard.is_none() && self.all.len() == self.letters.len()
    }
}
