//! A paper worked through: read, laid out and judged, one after the other.

use std::sync::{Arc, OnceLock};

use super::Paper;
use super::described::Laid;
use crate::app::input::Input;
use crate::app::taken::Taken;
use crate::app::work::Work;
use crate::fix::Repair;
use crate::manuscript::Stretch;
use crate::proof::Proof;
use crate::source::Source;
use crate::write::typst::Laid as Pages;

impl Paper {
    /// Works the paper as it would be after fixes, and leaves it as it is.
    pub(in crate::app) fn tried(&mut self, repair: &Repair) -> Work {
        let text = Source::new(self.text.name.clone(), repair.text.clone());
        let text = std::mem::replace(&mut self.text, Arc::new(text));
        let moved = |it: &Stretch| Stretch {
            at: repair.moved_bytes(&it.at),
            ..it.clone()
        };
        let stretches = self.stretches.iter().map(moved).collect();
        let stretches = std::mem::replace(&mut self.stretches, stretches);
        let work = self.work();
        self.text = text;
        self.stretches = stretches;
        work
    }

    /// Works the paper through: all its findings, and its pages unless something fatal is found.
    pub fn work(&mut self) -> Work {
        self.worked(Paper::judged)
    }

    /// The same. Before its sentences are judged it is handed over as it was laid out, if it can be made: whatever
    /// is found in them, its files are those.
    pub fn work_early(&mut self, hand: impl FnOnce(Work) + Send) -> Work {
        self.worked(|paper, laid| {
            if let Some(made) = paper.made(&laid) {
                hand(made);
            }
            paper.judged(laid)
        })
    }

    /// The same with its pages, which are laid out while its sentences are judged; none when they cannot be had.
    pub fn work_with_pages(&mut self) -> (Work, Option<Pages>) {
        let mut pages = None;
        let work = self.worked(|paper, laid| {
            let made = paper.made(&laid);
            let drawn = || made.map(|it| (it.laid().ok(), it));
            let (mut work, drawn) = rayon::join(|| paper.judged(laid), drawn);
            if let Some((laid, made)) = drawn.filter(|_| work.is_made()) {
                pages = laid;
                work.settle_as(made);
            }
            work
        });
        (work, pages)
    }

    /// Lays the paper out, and judges it only where it says what is wanted.
    pub(in crate::app) fn work_if(
        &mut self,
        is_wanted: impl FnOnce(Option<&Proof>) -> bool + Send,
    ) -> Option<Work> {
        self.is_judged = true;
        let mut is_said = false;
        let work = self.worked(|paper, laid| {
            is_said = paper.says(&laid, is_wanted);
            match is_said {
                true => paper.judged_after(laid),
                false => paper.judged(laid),
            }
        });
        self.is_judged = false;
        is_said.then_some(work)
    }

    /// Works the paper through, and finishes what was laid out.
    fn worked(&mut self, finish: impl for<'p> FnOnce(&'p Paper, Laid<'p>) -> Work + Send) -> Work {
        let house = self.house.clone();
        let mut work = house.0.estate.pool.install(|| match self.input {
            Input::Described => {
                if self.read.is_none() {
                    self.house = self.own.clone();
                    self.taken = Taken::default();
                    match &*self.own.0.overlays {
                        [] => {}
                        own => self.taken.note_folder(None, "", own),
                    }
                }
                let read = loop {
                    match self.described() {
                        Ok(read) => break read,
                        Err(annex) => self.house = annex,
                    }
                };
                finish(self, self.laid(read))
            }
            Input::Finished(_) => self.finished(),
        });
        work.card = self.card.as_mut().and_then(OnceLock::take);
        if let (Some(card), Some(copies)) = (&mut work.card, &work.copies) {
            card.own.copies = copies.len();
        }
        work.record = self.record.take();
        work.taken = self.taken.all();
        work.agenda = self.agenda.as_mut().and_then(OnceLock::take);
        work
    }
}
