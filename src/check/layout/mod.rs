//! How the file of a finished paper lays it out, held against the numbers of its regulation.

pub mod coloured_ink;
pub mod foot_place;
pub mod missing_rule;
pub mod narrow_gap;
pub mod one_column_head;
pub mod other_align;
pub mod other_font;
pub mod other_indent;
pub mod other_margins;
pub mod other_paper;
pub mod other_pitch;
pub mod other_size;
pub mod other_weight;
pub mod page_number_place;

use std::collections::BTreeMap;

use super::Findings;
use crate::diagnostic::{Finding, Message};
use crate::proof::laid::{Laid, Line};
use crate::source::Span;

/// Faults of a kind: how many paragraphs have each, and where the first stands.
struct Gathered<K> {
    found: BTreeMap<K, (usize, Span, Option<String>)>,
}

impl<K: Ord> Gathered<K> {
    fn new() -> Gathered<K> {
        Gathered {
            found: BTreeMap::new(),
        }
    }

    /// Counts a line in, with the provision it breaks.
    fn add(&mut self, kind: K, laid: &Laid, line: &Line, cite: Option<&str>) {
        let first = || (0, laid.place(line), cite.map(str::to_owned));
        self.found.entry(kind).or_insert_with(first).0 += 1;
    }

    /// Tells of each kind once.
    fn tell(self, findings: &mut Findings, message: impl Fn(&K, usize) -> (Message, Message)) {
        for (kind, (count, span, cite)) in self.found {
            let (what, cure) = message(&kind, count);
            let found = Finding::new(span, what).cure(cure);
            findings.push(match cite {
                Some(cite) => found.rule(cite),
                None => found,
            });
        }
    }
}

/// Runs of a line in which something is seen, those set higher or lower left out.
fn seen<'l>(line: &'l Line) -> impl Iterator<Item = &'l crate::manuscript::Run> {
    let runs = line.set.runs.iter();
    runs.filter(|it| {
        it.note.is_none() && it.look.raised.is_none() && !it.words.text.trim().is_empty()
    })
}
