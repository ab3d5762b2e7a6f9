//! A note that came or went: its words stand in those that call it.

use super::gap::Gap;
use super::held::price;
use super::line::{Line, Spot};
use super::reword::{self, Aim, Candidate};
use super::roots::Roots;
use super::trial::Trial;

impl Gap<'_> {
    /// The first note that came, or else the first that went.
    pub fn noted(&self) -> Option<Trial> {
        let note = |line: &Line| match line.spot {
            Spot::Note(note) => Some(note),
            _ => None,
        };
        let mut new = self.came.iter().map(|it| &self.wanted[*it]);
        if let Some((line, note)) = new.find_map(|it| Some((it, note(it)?))) {
            return self.called(line, note);
        }
        let mut old = self.gone.iter().map(|it| self.old(*it));
        let line = old.find(|it| note(it).is_some())?;
        let found = without(&self.owners.roots, line);
        Some(Trial::new(
            found,
            price(line),
            vec![line.text()],
            String::new(),
        ))
    }

    /// A note typed where the file calls it.
    fn called(&self, new: &Line, note: usize) -> Option<Trial> {
        let mut calls = self.wanted.iter().enumerate();
        let (at, byte) = calls.find_map(|(at, line)| {
            let (byte, _) = line.calls.iter().find(|(_, it)| *it == note)?;
            Some((at, *byte))
        })?;
        let line = self.old(self.held.stands[at]?);
        let byte = byte.min(reword::typed_end(line));
        let words = format!("^[{}]", new.words.text);
        let found = reword::candidates(&self.owners.roots, line, &(byte..byte), &words);
        let found = found.into_iter().map(|it| Candidate {
            aim: Aim::Here,
            ..it
        });
        Some(Trial::new(found, price(new), Vec::new(), new.text()))
    }
}

/// A note taken out of the words that call it.
fn without(roots: &Roots, line: &Line) -> Option<Candidate> {
    let part = roots.part(line.words.origin.around()?)?;
    let (value, own) = (part.found.value, &part.range);
    let start = value.get(..own.start)?.rfind("^[")?;
    let end = own.end + value.get(own.end..)?.find(']')? + 1;
    Some(Candidate::here(vec![part.edit(start..end, String::new())]))
}
