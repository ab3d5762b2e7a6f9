//! Paragraphs that went: the items, or the lines of a longer text, to take out.

use super::gap::Gap;
use super::held::price;
use super::line::Line;
use super::owners::Owners;
use super::reword::{self, Candidate};
use super::roots::Roots;
use super::said;
use super::told::called;
use super::trial::{Enough, Trial};
use crate::edit::{self, Change, Step};
use crate::node::Kind;
use crate::source::Span;

/// So many ways to take something out are tried.
const TRIALS: usize = 12;

impl Gap<'_> {
    /// What prints some of them and nothing else goes.
    pub fn removed(&self) -> Option<Trial> {
        let first = self.gone.first()?;
        let cost = |under: &[usize]| under.iter().map(|it| price(self.old(*it))).sum();
        let found = self.owners.removals(&self.gone).into_iter();
        Some(Trial {
            edits: found.map(|(it, under)| (it, cost(&under))).collect(),
            enough: Enough::All,
            was: self.gone.iter().map(|it| self.old(*it).text()).collect(),
            is: String::new(),
            place: self.row(*first).map(called),
        })
    }
}

impl Owners<'_> {
    /// Ways to take some paragraphs out, each with the paragraphs that go with it.
    pub fn removals(&self, gone: &[usize]) -> Vec<(Candidate, Vec<usize>)> {
        let only = self.only(gone).into_iter();
        let whole = only.filter_map(|(way, under)| Some((self.removal(&way, &under)?, under)));
        let mut all: Vec<_> = whole.take(TRIALS).collect();
        if let Some(line) = gone.first().and_then(|it| self.sight.lines.get(*it)) {
            let part = paragraph(&self.roots, line);
            all.extend(part.map(|it| (it, vec![gone[0]])));
            all.extend(self.beheaded(gone[0]).map(|it| (it, vec![gone[0]])));
        }
        all
    }

    /// An entry without its first paragraph: the others are items of their own, in words.
    fn beheaded(&self, first: usize) -> Option<Candidate> {
        let way = self.way(first)?;
        let mut ways = (1..=way.len()).rev().map(|long| &way[..long]);
        let entry = ways.find(|it| {
            let node = self.root().and_then(|root| edit::at(root, it));
            node.is_some_and(|it| matches!(it.kind, Kind::Map(_)))
        })?;
        let (Step::Item(at), above) = entry.split_last()? else {
            return None;
        };
        let under = self.under(entry);
        let (own, rest) = under.split_first().filter(|it| !it.1.is_empty())?;
        let lines = |it: &usize| self.sight.lines.get(*it);
        let is_beside = |it: &usize| lines(it).map(Line::sort) == lines(own).map(Line::sort);
        if *own != first || !rest.iter().all(is_beside) {
            return None;
        }
        let words = |it: &usize| {
            let text = &lines(it)?.words.text;
            said::typed(text.trim_end_matches([';', '.', ','])).next()
        };
        let mut edits = vec![self.edit(entry, Change::Set(words(&rest[0])?.into()))?];
        for it in rest[1..].iter().rev() {
            let behind = [above, &[Step::Item(at + 1)]].concat();
            edits.push(self.edit(&behind, Change::Insert(words(it)?.into()))?);
        }
        Some(Candidate::here(edits))
    }
}

impl Owners<'_> {
    /// A value taken out; where its words are borrowed they are typed then.
    fn removal(&self, way: &[Step], under: &[usize]) -> Option<Candidate> {
        let gone = edit::at(self.root()?, way)?.span;
        let is_in = |it: Span| it.file == gone.file && gone.start <= it.start && it.end <= gone.end;
        let mut edits = vec![self.edit(way, Change::Remove)?];
        let lines = self.sight.lines.iter().enumerate();
        for (_, line) in lines.filter(|it| !under.contains(&it.0)) {
            let whole = 0..line.words.text.len();
            for (at, place) in line.words.origin.cut(&whole) {
                let lent = place.filter(|it| is_in(it.span));
                let call = lent.and_then(|it| it.call).filter(|it| !is_in(*it));
                if let Some((place, call)) = lent.zip(call) {
                    let printed = &line.words.text[reword::around(line, at.start, place)];
                    let kept = self.roots.words(call, printed)?;
                    edits.extend(Some(kept).filter(|it| !edits.contains(it)));
                }
            }
        }
        Some(Candidate::here(edits))
    }
}

/// A paragraph taken out of a text of several.
fn paragraph(roots: &Roots, line: &Line) -> Option<Candidate> {
    let part = roots.part(line.words.origin.around()?)?;
    let lines = part.lines()?;
    let all = part.found.value.len();
    let end = all.min(lines.end + 1);
    let range = match (lines.start, end == all) {
        (0, true) => return None,
        // The line break before it, when none stands behind.
        (start, true) => start - 1..end,
        (start, false) => start..end,
    };
    Some(Candidate::here(vec![part.edit(range, String::new())]))
}
