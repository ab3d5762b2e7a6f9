//! The work that a campaign gives: which of its entries fall to a unit, as texts can print them.

mod dues;
mod lost;
mod part;
mod picked;
mod window;
mod worded;

use chrono::NaiveDate;

use super::charge::{Charge, Falls, Units};
use super::mother::Mother;
use crate::campaign::{Assign, Entry, Register, Who};
use crate::diagnostic::Sink;
use crate::fact::Fact;
use crate::shape::Shape;
use crate::source::Span;
use crate::worded::Worded;
use lost::missing;
use part::Part;
pub use window::Due;
pub(super) use window::Window;
pub(super) use worded::{THIS, says};

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
    /// What the paper says itself that a unit is to do.
    instead: Vec<(Who, Fact)>,
}

/// Entries for the part of a paper in which they are to stand.
pub(super) type Share = (String, Vec<Fact>);

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

impl<'m> Assigned<'m> {
    /// The work of the parts that a paper asks for; parts that the campaign lacks are told.
    pub(super) fn of(
        mother: &'m Mother,
        assign: Option<&Assign>,
        instead: &[Entry],
        window: Option<Window>,
        sink: &mut Sink,
    ) -> Assigned<'m> {
        let campaign = &mother.campaign;
        let names = assign.map_or(&[][..], |it| &it.parts);
        let mut parts: Vec<Part> = Vec::new();
        for name in names {
            match Part::named(mother, name.value.trim()) {
                Some(found) => parts.push(found),
                None => sink.push(missing(campaign, name)),
            }
        }
        if names.is_empty() {
            let all = campaign.body.parts.iter();
            parts.extend(all.filter_map(|(name, _)| Part::named(mother, name)));
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
            instead: instead
                .iter()
                .map(|it| (it.unit.clone(), it.fact()))
                .collect(),
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
        units.retain(|it| self.work_of(it).next().is_some());
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

    /// The entries that fall to units, part by part.
    pub(super) fn share(&self, units: Units) -> Vec<Share> {
        if let (None, Some([unit]), Some(first)) = (self.by_unit, units, self.parts.first())
            && let Some(own) = self.said_instead(unit)
        {
            let has_words = ["heading", "name", "text"].iter().any(|it| has(&own, it));
            let items = match own.get("items") {
                Some(Fact::List(items)) if !has_words => items.clone(),
                _ => vec![own],
            };
            return vec![(first.name.to_owned(), items)];
        }
        let one = |part: &Part| {
            let all = self.picked(part, units);
            (!all.is_empty()).then(|| (part.name.to_owned(), all))
        };
        let (Some(span), Some(first)) = (self.by_unit, self.parts.first()) else {
            return self.parts.iter().filter_map(one).collect();
        };
        let all = units.map_or_else(|| self.units(), <[String]>::to_vec);
        let titled = |unit: &String| Fact::words(self.register.name(unit), span);
        let blocks = all.iter().filter_map(|unit| {
            if let Some(own) = self.said_instead(unit) {
                return headed(own, titled(unit));
            }
            let items = Entry::alone(self.work_of(unit).collect());
            (!items.is_empty()).then(|| {
                first
                    .fact
                    .emptied()
                    .with([("heading", titled(unit)), ("items", Fact::List(items))])
            })
        });
        let others = self
            .instead
            .iter()
            .flat_map(|it| self.there(std::iter::once(&it.0)));
        let others = others.filter(|it| units.is_none() && !all.contains(it));
        let others = others.filter_map(|it| headed(self.said_instead(&it)?, titled(&it)));
        let blocks = blocks.chain(others);
        let blocks: Vec<Fact> = blocks.collect();
        match blocks.is_empty() {
            true => Vec::new(),
            false => vec![(first.name.to_owned(), blocks)],
        }
    }

    /// What the paper says itself that a unit is to do.
    fn said_instead(&self, unit: &String) -> Option<Fact> {
        let mut all = self.instead.iter();
        let (_, own) = all.find(|it| self.there(std::iter::once(&it.0)).contains(unit))?;
        Some(own.clone().with([("unit", Fact::Nothing)]))
    }

    /// Every entry that falls to units, one by one, with what a row of a table can call: its own
    /// keys, and those of its unit.
    pub(super) fn tasks(&self, units: Units) -> Vec<Fact> {
        let all = units.map_or_else(|| self.units(), <[String]>::to_vec);
        let mut tasks = Vec::new();
        for unit in &all {
            for entry in self.work_of(unit) {
                says(&entry, &mut |task| {
                    let name = || Fact::worded(Worded::plain(self.register.name(unit)));
                    let named = ["text", "name", "short"].map(|key| (key.into(), name()));
                    tasks.push(task.clone().with([("unit", Fact::Group(named.to_vec()))]));
                });
            }
        }
        tasks
    }

    /// What of all parts falls to one unit.
    fn work_of(&self, unit: &String) -> impl Iterator<Item = Fact> {
        let own = std::slice::from_ref(unit);
        self.parts.iter().flat_map(|it| self.picked(it, Some(own)))
    }
}

/// What a paper says itself of a unit, below its name; nothing where it only names the unit.
fn headed(own: Fact, name: Fact) -> Option<Fact> {
    let said = ["heading", "name", "text", "items", "table"];
    said.iter()
        .any(|it| has(&own, it))
        .then(|| match has(&own, "heading") {
            true => own,
            false => own.with([("heading", name)]),
        })
}

/// Whether an entry has a key with something in it.
fn has(entry: &Fact, key: &str) -> bool {
    match entry.get(key) {
        Some(Fact::List(items)) => !items.is_empty(),
        it => it.is_some_and(|it| !it.is_nothing()),
    }
}
