//! What of the entries of a campaign falls to units, cut out of the whole.

use std::borrow::Cow;

use super::part::Part;
use super::worded::{ended, noted};
use super::{Around, Assigned};
use crate::app::charge::{Falls, Units};
use crate::campaign::{Entry, Who};
use crate::fact::Fact;
use crate::shape::Text;

/// What an entry says of the work itself, not of where it belongs.
const OF_THE_TASK: [&str; 9] = [
    "text", "lead", "advise", "do", "with", "time", "result", "note", "table",
];

/// Leaders that are named one by one.
const LEADERS: usize = 3;

/// What is said of an entry whose day has passed.
const OVERDUE: &str = "đã quá hạn";

impl Assigned<'_> {
    /// Who leads those who help.
    fn led(&self, leads: &[String]) -> String {
        let names = leads.iter().take(LEADERS).map(|it| self.register.name(it));
        let names = names.collect::<Vec<_>>().join(", ");
        match leads.len().saturating_sub(LEADERS) {
            0 => format!("phối hợp, do {names} chủ trì"),
            more => format!("phối hợp, do {names} và {more} đơn vị khác chủ trì"),
        }
    }

    /// What of a part falls to units: its entries, or itself where it is an entry of its own.
    pub(super) fn picked(&self, part: &Part, units: Units) -> Vec<Fact> {
        let around = Around {
            is_part: !part.is_entry(),
            ..Around::none(self.window.is_none())
        };
        let Some(fact) = self.pick(part.entry, part.fact, units, around) else {
            return Vec::new();
        };
        if part.is_entry() {
            return vec![self.renamed(fact)];
        }
        let lists = lists(part.entry).into_iter();
        let children = lists.filter_map(|(key, _)| match fact.get(key) {
            Some(Fact::List(items)) => Some(items.clone()),
            _ => None,
        });
        children.flatten().map(|it| self.renamed(it)).collect()
    }

    /// An entry without what falls to others; none when nothing is left.
    fn pick(&self, entry: &Entry, fact: &Fact, units: Units, around: Around) -> Option<Fact> {
        let Fact::Group(members) = fact else {
            return None;
        };
        let charge = self.charge(entry, around);
        let falls = self.falls(&charge, units, around);
        let is_here = falls.is_here(around.is_here);
        let is_due = self.is_due(entry, around);
        let leads = charge.leads_or(around.leads);
        let led = (falls == Falls::ToHelper).then(|| self.led(leads));
        let note = match (self.window, self.deadline(entry)) {
            (Some(window), Some(day)) => window.is_over(day).then_some(OVERDUE),
            _ if falls == Falls::ToNobody || self.window.is_some() => around.note,
            _ => led.as_deref(),
        };
        let inside = Around {
            is_part: false,
            is_here,
            is_due,
            leads,
            note: note.filter(|_| entry.text.is_none()),
        };
        let is_alone = entry.unit.0.len() == 1 && units.is_some();
        let mut has_inner = false;
        let lists = lists(entry);
        let members = members.iter().map(|(key, value)| {
            let list = lists.iter().find(|(name, _)| key == name);
            let value = match (list, value) {
                (Some((_, entries)), Fact::List(facts)) => {
                    let mut inner = self.picked_of(entries, facts, units, inside);
                    if entries.len() > 1 && !around.is_part {
                        inner = Entry::alone(inner);
                    }
                    has_inner |= !inner.is_empty();
                    Fact::List(inner)
                }
                // Who alone is told need not be named.
                _ if key == "unit" && (is_alone || self.by_unit.is_some()) => Fact::Nothing,
                // Who reads it needs no own name.
                (None, Fact::List(facts)) if key == "with" => {
                    Fact::List(self.without(&entry.with, facts, units))
                }
                // Who leads is said behind its words.
                _ if key == "lead" && led.is_some() && entry.text.is_some() => Fact::Nothing,
                // What others are told to do is not for this reader.
                _ if falls == Falls::ToOthers && OF_THE_TASK.contains(&&**key) => Fact::Nothing,
                // Entries are numbered anew.
                (None, Fact::Worded(words)) if key == "number" && !words.text.is_empty() => {
                    Fact::Nothing
                }
                (None, Fact::Worded(words)) if key == "mark" && counts(&words.text) => {
                    Fact::Nothing
                }
                _ => value.clone(),
            };
            (key.clone(), value)
        });
        let members: Vec<(Cow<'static, str>, Fact)> = members.collect();
        let mut picked = (is_here && is_due || has_inner).then_some(Fact::Group(members))?;
        if let Some(note) = note.filter(|_| is_here && is_due) {
            picked = noted(picked, note);
        }
        // "as follows:", and nothing follows.
        let had_inner = lists.iter().any(|(_, it)| !it.is_empty());
        Some(match had_inner && !has_inner {
            true => ended(picked, &[':']),
            false => picked,
        })
    }

    /// Those of some names who are not the units themselves.
    fn without(&self, named: &Who, facts: &[Fact], units: Units) -> Vec<Fact> {
        let is_own = |it: &Text| {
            let meant = self.register.meant(it.value.trim());
            units.is_some_and(|units| meant.iter().all(|it| units.contains(it)))
        };
        let others = named.0.iter().zip(facts).filter(|(it, _)| !is_own(it));
        others.map(|(_, fact)| fact.clone()).collect()
    }

    /// What is left of a list of entries; the last of it closes it.
    fn picked_of(
        &self,
        entries: &[Entry],
        facts: &[Fact],
        units: Units,
        around: Around,
    ) -> Vec<Fact> {
        let mut kept = Vec::new();
        let mut last = 0;
        for (place, (entry, fact)) in entries.iter().zip(facts).enumerate() {
            if let Some(picked) = self.pick(entry, fact, units, around) {
                kept.push(picked);
                last = place + 1;
            }
        }
        if last < entries.len()
            && let Some(cut) = kept.pop()
        {
            kept.push(ended(cut, &[';', ',']));
        }
        kept
    }
}

/// The lists of an entry by their keys.
fn lists(entry: &Entry) -> [(&'static str, &Vec<Entry>); 8] {
    let lists = entry.lists();
    std::array::from_fn(|it| (Entry::LISTS[it], lists[it]))
}

/// Whether a mark of entries is a number of the paper it stands in: `1.1.`, `I.`
fn counts(mark: &str) -> bool {
    mark.contains(|it: char| it.is_ascii_digit() || it.is_ascii_uppercase())
}
