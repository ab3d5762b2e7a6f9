//! The work that a campaign gives: which of its entries fall to a unit, as texts can print them.

mod lost;
mod worded;

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::charge::{Charge, Falls, Units};
use lost::missing;
pub(super) use worded::{THIS, says};
use worded::{ended, noted};

use super::mother::Mother;
use crate::campaign::{Assign, Entry, Precision, Register, When, Who};
use crate::diagnostic::Sink;
use crate::fact::Fact;
use crate::shape::Text;
use crate::source::Span;
use crate::worded::Worded;

/// Parts of a campaign, each with its entries and the same entries as texts.
pub(super) struct Assigned<'m> {
    parts: Vec<Part<'m>>,
    register: Register<'m>,
    /// How the campaign is cited where it says "this plan".
    cited: (String, String),
    window: Option<Window>,
    /// The first and the last day that the campaign can have.
    days: Option<(NaiveDate, NaiveDate)>,
    /// The year of times that name none.
    year: Option<i32>,
    by_unit: Option<Span>,
}

struct Part<'m> {
    name: &'m str,
    entry: &'m Entry,
    fact: &'m Fact,
}

/// What is due soon: within so many days of a day, which is else the date of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Due {
    pub days: Option<u32>,
    pub today: Option<NaiveDate>,
}

/// The first and the last day on which work is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    first: NaiveDate,
    last: NaiveDate,
    with_overdue: bool,
}

/// Entries for the part of a paper in which they are to stand.
pub(super) type Share = (String, Vec<Fact>);

/// Days on which something is due for units.
#[derive(Default)]
struct Dues {
    own: Vec<NaiveDate>,
    /// What they only help with.
    helped: Vec<NaiveDate>,
}

/// What is known of an entry from those around it.
#[derive(Clone, Copy)]
struct Around<'a> {
    /// Whether it is a part of the campaign.
    is_part: bool,
    is_here: bool,
    is_due: bool,
    /// Those who are in charge of it.
    leads: &'a [String],
    /// What its words must still say of it.
    note: Option<&'a str>,
}

impl Around<'_> {
    /// Of what stands in no other entry.
    fn none(is_due: bool) -> Self {
        Self {
            is_part: false,
            is_here: false,
            is_due,
            leads: &[],
            note: None,
        }
    }
}

impl Window {
    /// So many days from a day on; what was due before that is still to be done, or not asked for.
    pub(super) fn from(first: NaiveDate, days: u32, with_overdue: bool) -> Option<Window> {
        let last = first.checked_add_signed(TimeDelta::days(i64::from(days)))?;
        Some(Window {
            first,
            last,
            with_overdue,
        })
    }

    fn has(self, day: NaiveDate) -> bool {
        day <= self.last && (self.with_overdue || !self.is_over(day))
    }

    fn is_over(self, day: NaiveDate) -> bool {
        day < self.first
    }
}

impl<'m> Assigned<'m> {
    /// The work of the parts that a paper asks for; parts that the campaign lacks are told.
    pub(super) fn of(
        mother: &'m Mother,
        assign: Option<&Assign>,
        window: Option<Window>,
        sink: &mut Sink,
    ) -> Assigned<'m> {
        let campaign = &mother.campaign;
        let names = assign.map_or(&[][..], |it| &it.parts);
        let mut parts: Vec<Part> = Vec::new();
        for name in names {
            match part(mother, name.value.trim()) {
                Some(found) => parts.push(found),
                None => sink.push(missing(campaign, name)),
            }
        }
        if names.is_empty() {
            let all = campaign.body.parts.iter();
            parts.extend(all.filter_map(|(name, _)| part(mother, name)));
        }
        Assigned {
            parts,
            register: mother.register(),
            cited: mother.cited(),
            window,
            days: campaign.days(),
            year: campaign.date.as_ref().and_then(|it| it.year()),
            by_unit: assign
                .and_then(|it| it.by_unit.as_ref())
                .and_then(|it| it.value.then_some(it.span)),
        }
    }

    /// Whether only what is due soon is asked for.
    pub(super) fn is_of_some_days(&self) -> bool {
        self.window.is_some()
    }

    /// Those to whom its entries fall, in the order in which they are first named.
    pub(super) fn units(&self) -> Vec<String> {
        let mut units: Vec<String> = Vec::new();
        for part in &self.parts {
            part.entry.walk(&mut |entry| {
                for unit in self.named(entry) {
                    if !units.contains(&unit) {
                        units.push(unit);
                    }
                }
            });
        }
        units
    }

    /// Those of its units who receive something.
    pub(super) fn receivers(&self) -> Vec<String> {
        let mut units = self.units();
        let has_work = |it: &String| self.share_of(it).iter().any(|(_, work)| !work.is_empty());
        units.retain(has_work);
        units
    }

    /// Whom an entry names itself.
    fn named(&self, entry: &Entry) -> Vec<String> {
        self.there(entry.assigned())
    }

    /// Those whom names mean, as far as they are there.
    fn there<'e>(&self, named: impl Iterator<Item = &'e Who>) -> Vec<String> {
        let named = named.flat_map(|it| &it.0);
        let named = named.flat_map(|it| self.register.meant(it.value.trim()));
        let is_there = |it: &String| match (self.register.get(it), self.days) {
            (Some(unit), Some(days)) => unit.is_active(days),
            _ => true,
        };
        named.filter(is_there).collect()
    }

    fn charge(&self, entry: &Entry, around: Around) -> Charge {
        let helps = self.there(std::iter::once(&entry.with));
        let leads = self.there(entry.leading());
        Charge::of(leads, helps, !around.leads.is_empty())
    }

    /// To whom an entry falls; who only helps is not reminded.
    fn falls(&self, charge: &Charge, units: Units, around: Around) -> Falls {
        match charge.falls(units, around.is_here) {
            Falls::ToHelper if self.window.is_some() => Falls::ToOthers,
            falls => falls,
        }
    }

    fn is_due(&self, entry: &Entry, around: Around) -> bool {
        match (self.window, self.deadline(entry)) {
            (None, _) => true,
            (Some(window), Some(day)) => window.has(day),
            (Some(_), None) => around.is_due,
        }
    }

    /// Who leads those who help.
    fn led(&self, leads: &[String]) -> String {
        let names = leads.iter().take(LEADERS).map(|it| self.register.name(it));
        let names = names.collect::<Vec<_>>().join(", ");
        match leads.len().saturating_sub(LEADERS) {
            0 => format!("phối hợp, do {names} chủ trì"),
            more => format!("phối hợp, do {names} và {more} đơn vị khác chủ trì"),
        }
    }

    /// The entries that fall to units, part by part.
    pub(super) fn share(&self, units: Units) -> Vec<Share> {
        let one = |part: &Part| {
            let all = self.picked(part, units);
            (!all.is_empty()).then(|| (part.name.to_owned(), all))
        };
        let (Some(span), Some(first)) = (self.by_unit, self.parts.first()) else {
            return self.parts.iter().filter_map(one).collect();
        };
        let all = units.map_or_else(|| self.units(), <[String]>::to_vec);
        let blocks = all.iter().filter_map(|unit| {
            let own = std::slice::from_ref(unit);
            let parts = self.parts.iter();
            let items = parts.flat_map(|it| self.picked(it, Some(own)));
            let items = Entry::alone(items.collect());
            let heading = Fact::words(self.register.name(unit), span);
            (!items.is_empty()).then(|| {
                first
                    .fact
                    .emptied()
                    .with([("heading", heading), ("items", Fact::List(items))])
            })
        });
        let blocks: Vec<Fact> = blocks.collect();
        match blocks.is_empty() {
            true => Vec::new(),
            false => vec![(first.name.to_owned(), blocks)],
        }
    }

    /// What of a part falls to units: its entries, or itself where it is an entry of its own.
    fn picked(&self, part: &Part, units: Units) -> Vec<Fact> {
        let is_part = part
            .entry
            .id
            .as_ref()
            .is_none_or(|it| it.value != part.name);
        let around = Around {
            is_part,
            ..Around::none(self.window.is_none())
        };
        let Some(fact) = self.pick(part.entry, part.fact, units, around) else {
            return Vec::new();
        };
        let is_part = part
            .entry
            .id
            .as_ref()
            .is_none_or(|it| it.value != part.name);
        if !is_part {
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

    /// The first of days on which something is due; where all is overdue, the last of those that have
    /// passed.
    pub(super) fn first_of(&self, days: &[NaiveDate]) -> Option<NaiveDate> {
        let days = days.iter().copied();
        let Some(window) = self.window else {
            return days.min();
        };
        let (over, open): (Vec<_>, Vec<_>) = days.partition(|it| window.is_over(*it));
        open.into_iter().min().or_else(|| over.into_iter().max())
    }

    /// The days on which something is due that falls to units and is asked for. What they only help with
    /// is due for others, and counts for those alone who have nothing of their own.
    pub(super) fn all_due(&self, units: Units) -> Vec<NaiveDate> {
        let mut days = Dues::default();
        for part in &self.parts {
            self.due(part.entry, units, (Around::none(true), false), &mut days);
        }
        let Dues { own, helped } = days;
        let mut days = if own.is_empty() { helped } else { own };
        days.retain(|it| self.window.is_none_or(|window| window.has(*it)));
        days
    }

    fn due(
        &self,
        entry: &Entry,
        units: Units,
        (around, is_helped): (Around, bool),
        days: &mut Dues,
    ) {
        let charge = self.charge(entry, around);
        let falls = self.falls(&charge, units, around);
        let is_here = falls.is_here(around.is_here);
        let is_helped = falls == Falls::ToHelper || is_helped && falls == Falls::ToNobody;
        let day = self.deadline(entry).filter(|_| is_here);
        match is_helped {
            true => days.helped.extend(day),
            false => days.own.extend(day),
        }
        let inside = Around {
            is_here,
            leads: charge.leads_or(around.leads),
            ..around
        };
        for inner in entry.lists().into_iter().flatten() {
            self.due(inner, units, (inside, is_helped), days);
        }
    }

    /// The day by which an entry is to be done; of one that comes back, the next.
    fn deadline(&self, entry: &Entry) -> Option<NaiveDate> {
        let when = entry.due.as_ref().or(entry.when.as_ref())?;
        let day = |it: &When| Some(it.precision.days(self.year)?.0);
        let begun = entry.from.as_ref().and_then(day);
        let from = self.window.map(|it| it.first).max(begun);
        match when.precision {
            Precision::DayEveryYear(day, month) => {
                let year = from.map(|it| it.year()).or(self.year)?;
                let of = |year| NaiveDate::from_ymd_opt(year, month, day);
                of(year)
                    .filter(|it| from.is_none_or(|from| *it >= from))
                    .or_else(|| of(year + 1))
            }
            Precision::Until(last) => {
                NaiveDate::from_ymd_opt(last.year.or(self.year)?, last.month, last.day)
            }
            other => other.days(self.year).map(|(_, last)| last),
        }
    }

    /// Every entry that falls to units, one by one, with what a row of a table can call: its own
    /// keys, and those of its unit.
    pub(super) fn tasks(&self, units: Units) -> Vec<Fact> {
        let all = units.map_or_else(|| self.units(), <[String]>::to_vec);
        let mut tasks = Vec::new();
        for unit in &all {
            for (_, items) in self.share_of(unit) {
                items.iter().for_each(|it| {
                    says(it, &mut |task| {
                        let name = || Fact::worded(Worded::plain(self.register.name(unit)));
                        let named = ["text", "name", "short"].map(|key| (key.into(), name()));
                        tasks.push(task.clone().with([("unit", Fact::Group(named.to_vec()))]));
                    })
                });
            }
        }
        tasks
    }

    fn share_of(&self, unit: &String) -> Vec<Share> {
        let own = std::slice::from_ref(unit);
        let one = |part: &Part| (part.name.to_owned(), self.picked(part, Some(own)));
        self.parts.iter().map(one).collect()
    }
}

/// What an entry says of the work itself, not of where it belongs.
const OF_THE_TASK: [&str; 9] = [
    "text", "lead", "advise", "do", "with", "time", "result", "note", "table",
];

/// Leaders that are named one by one.
const LEADERS: usize = 3;

/// What is said of an entry whose day has passed.
const OVERDUE: &str = "đã quá hạn";

/// The lists of an entry by their keys.
fn lists(entry: &Entry) -> [(&'static str, &Vec<Entry>); 8] {
    let lists = entry.lists();
    std::array::from_fn(|it| (Entry::LISTS[it], lists[it]))
}

/// A part by its name, or an entry by its own.
fn part<'m>(mother: &'m Mother, name: &str) -> Option<Part<'m>> {
    let campaign = &mother.campaign;
    let of_part = campaign.body.parts.iter().find(|(it, _)| it == name);
    let (name, entry) = match of_part {
        Some((name, entry)) => (name.as_str(), entry),
        None => {
            let mut entries = campaign.entries().into_iter();
            entries.find_map(|(_, it)| {
                let id = it.id.as_ref().filter(|id| id.value.trim() == name)?;
                Some((id.value.as_str(), it))
            })?
        }
    };
    let fact = mother.facts.get(name)?;
    Some(Part { name, entry, fact })
}

/// Whether a mark of entries is a number of the paper it stands in: `1.1.`, `I.`
fn counts(mark: &str) -> bool {
    mark.contains(|it: char| it.is_ascii_digit() || it.is_ascii_uppercase())
}
