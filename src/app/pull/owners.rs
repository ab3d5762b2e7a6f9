//! Which values print which paragraphs, so that items come, go and move with what they print.

use super::bench::{Edit, Sight, Whose};
use super::line::Line;
use super::reword::Candidate;
use super::roots::Roots;
use crate::edit::{self, Change, Step};
use crate::node::Node;
use crate::source::Span;

/// The paragraphs of a sight, each with the way to the value that it mainly prints.
pub struct Owners<'s> {
    pub sight: &'s Sight,
    pub roots: Roots<'s>,
    whose: Whose,
    ways: Vec<Option<Vec<Step>>>,
}

impl<'s> Owners<'s> {
    /// By the values of the description.
    pub fn of(sight: &'s Sight) -> Owners<'s> {
        Owners::within(sight, Whose::Own)
    }

    /// By the values of one of the texts.
    pub fn within(sight: &'s Sight, whose: Whose) -> Owners<'s> {
        let file = sight.file(whose);
        let roots = Roots::of(sight);
        let way = |line: &Line| {
            let origin = &line.words.origin;
            let whole = 0..line.words.text.len();
            let is_here = |it: &Span| Some(it.file) == file;
            // In another text words stand where they were typed, not where they are called.
            let place = match whose {
                Whose::Own => origin.outer().find(is_here),
                _ => origin.pieces(&whole).map(|it| it.1).find(is_here),
            }?;
            let way = edit::way(roots.root(whose)?, place.start);
            (!way.is_empty()).then_some(way)
        };
        Owners {
            sight,
            ways: sight.lines.iter().map(way).collect(),
            roots,
            whose,
        }
    }

    pub fn root(&self) -> Option<&Node<'s>> {
        self.roots.root(self.whose)
    }

    /// The way to what a paragraph prints.
    pub fn way(&self, line: usize) -> Option<&[Step]> {
        self.ways.get(line)?.as_deref()
    }

    /// The paragraphs that a value prints.
    pub fn under(&self, way: &[Step]) -> Vec<usize> {
        let all = self.ways.iter().enumerate();
        let own = all.filter(|(_, it)| it.as_ref().is_some_and(|it| it.starts_with(way)));
        own.map(|(at, _)| at).collect()
    }

    /// A change of a value of the description.
    pub fn edit(&self, way: &[Step], change: Change) -> Option<Edit> {
        let node = edit::at(self.root()?, way);
        let near = || {
            let (last, above) = way.split_last()?;
            let above = edit::at(self.root()?, above)?;
            match last {
                Step::Item(_) => Some(above.span.end),
                Step::Key(_) => Some(above.span.start),
            }
        };
        let at = node.map(|it| it.span.start).or_else(near)?;
        Some(Edit {
            whose: self.whose,
            way: way.to_vec(),
            change,
            at,
        })
    }

    pub fn candidate(&self, way: &[Step], change: Change) -> Option<Candidate> {
        Some(Candidate::here(vec![self.edit(way, change)?]))
    }

    /// Values that print some of these paragraphs and nothing but them, the largest first, each with what
    /// it prints.
    pub fn only(&self, gone: &[usize]) -> Vec<(Vec<Step>, Vec<usize>)> {
        let mut all: Vec<(Vec<Step>, Vec<usize>)> = Vec::new();
        for way in gone.iter().filter_map(|it| self.way(*it)) {
            for long in 1..=way.len() {
                let way = &way[..long];
                let under = self.under(way);
                let is_only = under.iter().all(|it| gone.contains(it));
                if is_only && all.iter().all(|(known, _)| known != way) {
                    all.push((way.to_vec(), under));
                }
            }
        }
        all.sort_by_key(|(_, under)| std::cmp::Reverse(under.len()));
        all
    }

    /// Places for a new item between two paragraphs, the innermost lists first, and the item beside it.
    pub fn gaps(
        &self,
        before: Option<usize>,
        behind: Option<usize>,
    ) -> Vec<(Vec<Step>, Vec<Step>)> {
        let mut all: Vec<(Vec<Step>, Vec<Step>)> = Vec::new();
        for (line, is_before) in [(before, true), (behind, false)] {
            let Some((line, way)) = line.and_then(|it| Some((it, self.way(it)?))) else {
                continue;
            };
            for long in (1..=way.len()).rev() {
                let (item, Step::Item(at)) = (&way[..long], &way[long - 1]) else {
                    continue;
                };
                let under = self.under(item);
                let edge = if is_before {
                    under.last()
                } else {
                    under.first()
                };
                if edge != Some(&line) {
                    break;
                }
                let mut place = item.to_vec();
                place[long - 1] = Step::Item(at + usize::from(is_before));
                if all.iter().all(|(known, _)| *known != place) {
                    all.push((place, item.to_vec()));
                }
            }
        }
        all.sort_by_key(|(place, _)| std::cmp::Reverse(place.len()));
        all
    }
}
