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

/// Faults of a kind.
struct Gathered<K> {
    found: BTreeMap<K, Fault>,
}

/// How many paragraphs have a fault, where the first stands, and what parts they are.
struct Fault {
    count: usize,
    first: Span,
    cite: Option<String>,
    parts: Vec<String>,
}

impl<K: Ord> Gathered<K> {
    fn new() -> Gathered<K> {
        Gathered {
            found: BTreeMap::new(),
        }
    }

    /// Counts a line in, with the provision it breaks.
    fn add(&mut self, kind: K, laid: &Laid, line: &Line, cite: Option<&str>) {
        self.add_part(kind, laid, line, cite, String::new());
    }

    /// The same of a part whose name is told.
    fn add_part(&mut self, kind: K, laid: &Laid, line: &Line, cite: Option<&str>, part: String) {
        let fault = self.found.entry(kind).or_insert_with(|| Fault {
            count: 0,
            first: laid.place(line),
            cite: cite.map(str::to_owned),
            parts: Vec::new(),
        });
        fault.count += 1;
        if !fault.parts.contains(&part) {
            fault.parts.push(part);
        }
    }

    /// Tells of each kind once.
    fn tell(self, findings: &mut Findings, message: impl Fn(&K, usize) -> (Message, Message)) {
        self.tell_parts(findings, |kind, count, _| message(kind, count));
    }

    /// The same, with the names of the parts.
    fn tell_parts(
        self,
        findings: &mut Findings,
        message: impl Fn(&K, usize, &str) -> (Message, Message),
    ) {
        for (kind, fault) in self.found {
            let (what, cure) = message(&kind, fault.count, &fault.parts.join(", "));
            let found = Finding::new(fault.first, what).cure(cure);
            findings.push(match fault.cite {
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
