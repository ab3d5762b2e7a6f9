//! A description worked: read with all that it names, worded and laid out, then judged.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Paper;
use super::annex::Unread;
use super::sheet::{Layout, Lent};
use crate::app::addressees::{Listed, leave_out_names, names_of};
use crate::app::against;
use crate::app::copies::{self, Copies};
use crate::app::house::House;
use crate::app::mother::{Mother, lent};
use crate::app::office::Reach;
use crate::app::rows::{self, Rows};
use crate::app::work::Work;
use crate::app::{named, node, timeline};
use crate::campaign::{self, Campaign, Office, reckoned};
use crate::check::weigh::weigh;
use crate::check::{self, Facts};
use crate::diagnostic::Sink;
use crate::fact::Fact;
use crate::proof::Proof;
use crate::proof::holiday::Calendar;
use crate::regulation::Regulation;
use crate::shape::Text;
use crate::source::{FileId, Sources, Span};
use crate::time::written;
use crate::worded::Worded;

impl Paper {
    /// Reads a description with all that it names, or tells of the house in which its kind is to be looked for.
    pub(super) fn described(&mut self) -> Result<Described, House> {
        let read = match &self.read {
            Some(read) => Described::clone(read),
            None => self.read()?,
        };
        if self.copy.is_some() && self.read.is_none() {
            self.read = Some(Arc::new(read.clone()));
        }
        Ok(read)
    }

    /// Reads a description with all that it names.
    fn read(&mut self) -> Result<Described, House> {
        let (mut sources, mut sink) = (self.house.0.sources.clone(), Sink::default());
        let text = self.text.clone();
        let file = sources.put(text.clone());
        if !self.is_judged {
            check::text::judge(file, &text.text, &mut sink);
        }
        let node = node(file, &text, &mut sink);
        if let (Some(old), Some(node)) = (&self.old, &node) {
            against::judge(
                (&text.text, node),
                old,
                self.texts(),
                &mut sources,
                &mut sink,
            );
        }
        let mut has_kinds = true;
        if let Some(key) = node.as_ref().and_then(|it| named(it, "office")) {
            self.read_office(&key, &mut sources, &mut sink);
            match self.annex(&key.value, &mut sink) {
                Ok(None) => {}
                Ok(Some(annex)) => return Err(annex),
                Err(Unread) => has_kinds = false,
            }
        }
        let kinds = &self.house.0.kinds;
        let kind = node.as_ref().and_then(|it| named(it, "kind"));
        let faults = kind.as_ref().and_then(|it| kinds.faults(it.value.trim()));
        let faults = faults.unwrap_or_default();
        faults.iter().for_each(|it| sink.push(it.clone()));
        // What a description of a kind that could not be read may hold, nobody knows.
        let mut node = node.filter(|_| has_kinds && faults.is_empty());
        let mother = node.as_ref().and_then(|it| named(it, "campaign"));
        let is_named = mother.is_some();
        let mother = mother.and_then(|key| self.reach().mother(&key, 0, &mut sources, &mut sink));
        if let Some(node) = &mut node {
            let calendar = self.calendar();
            reckoned::reckon(node, &calendar, &|it| mother.as_ref()?.day(it), &mut sink);
        }
        let mut campaign = node.and_then(|it| Campaign::described(it, kinds, &mut sink));
        // What it would have borrowed is not missed one by one.
        if is_named && mother.is_none() {
            campaign.iter_mut().for_each(Campaign::leave_out_assigned);
        }
        let office = self.office();
        let assigned = self.assigned(mother.as_ref(), campaign.as_ref(), &mut sink);
        let mut listed = Listed::default();
        if let (Some(described), Some(office)) = (&mut campaign, office) {
            let units = assigned.as_ref().map(|it| match described.each {
                Some(_) => it.units(),
                None => it.receivers(),
            });
            let units = units.unwrap_or_default();
            mother
                .iter()
                .for_each(|it| it.lend_units(&units, described, office));
            campaign::several::spread(described, office, &units, &mut sink);
            listed = self
                .reach()
                .spread_lists(described, &mut sources, &mut sink);
        }
        let copies = match (&campaign, office) {
            (Some(described), Some(office)) => {
                self.copies(described, office, assigned.as_ref(), &mut sink)
            }
            _ => None,
        };
        Ok(Described {
            mother: mother.map(Arc::new),
            sources,
            sink,
            file,
            campaign,
            copies,
            listed: Arc::new(listed),
        })
    }

    /// Words what was read and lays it out, for the recipient at its place if it has several.
    pub(super) fn laid(&self, read: Described) -> Laid<'_> {
        let mut laid = Laid {
            read,
            regulation: None,
            due: Vec::new(),
            names: Vec::new(),
            layout: None,
        };
        // There may be nobody to word it for.
        if laid.read.is_for_nobody() {
            return laid;
        }
        let Described {
            sources,
            sink,
            campaign,
            mother,
            copies,
            listed,
            ..
        } = &mut laid.read;
        let mother = mother.as_deref();
        let office = self.office();
        // What is wrong with it has been told.
        let assigned = self.assigned(mother, campaign.as_ref(), &mut Sink::default());
        let assigned = assigned.as_ref();
        let mut lent = lent(mother);
        let mut shares = Vec::new();
        laid.names.extend(listed.names());
        let kinds = &self.house.0.kinds;
        let regulations = &self.house.0.regulations;
        if let (Some(described), Some(office)) = (campaign, office) {
            let at = self.copy.unwrap_or_default();
            let receivers = || copies::receivers(copies.as_ref(), at, described, office);
            let units = assigned.and_then(|_| receivers());
            laid.due = assigned.map_or(Vec::new(), |it| it.all_due(units.as_deref()));
            if let Some(copies) = copies {
                let kind = kinds.get(described.kind.0.value.trim());
                let due = assigned.and_then(|it| it.first_of(&laid.due));
                let row = copies.address(at, described, office, kind, sources);
                laid.names.extend(names_of(&row));
                lent.push(("each", due_at(row, due)));
            }
            let rows = Rows {
                reach: self.reach(),
                office,
                mother,
                assigned,
                units: units.as_deref(),
                listed,
            };
            laid.regulation = regulations.chosen(described, office, sources, sink);
            if let Some(regulation) = laid.regulation {
                rows::list_addressees(described, regulation);
                timeline::spread(described, regulation);
            }
            let is_listed = rows::list_work(described);
            if described.assign.is_none() && !is_listed {
                laid.due.clear();
            }
            rows.fill(described, sources, sink);
            if described.assign.is_some() && !is_listed {
                shares = assigned.map_or(shares, |it| it.share(units.as_deref()));
            }
        }
        let mut sink = std::mem::take(sink);
        let lent = Lent {
            facts: &lent,
            shares: &shares,
        };
        let facts = self.facts(&laid.read, laid.regulation);
        laid.layout = facts.map(|it| self.layout(&it, lent, &mut sink));
        laid.read.sink = sink;
        laid
    }

    /// All that is known of a paper; none where something of it could not be read at all.
    fn facts<'a>(
        &'a self,
        read: &'a Described,
        regulation: Option<&'a Regulation>,
    ) -> Option<Facts<'a>> {
        let (campaign, kinds) = (read.campaign.as_ref()?, &self.house.0.kinds);
        Some(Facts {
            campaign,
            office: self.office()?,
            regulation: regulation?,
            kinds,
            kind: kinds.get(campaign.kind.0.value.trim()),
            sources: &read.sources,
            forms: &self.house.0.forms,
        })
    }

    /// The paper as it was laid out, of which nothing is told; none where something keeps it from being made.
    pub(super) fn made(&self, laid: &Laid) -> Option<Work> {
        let Laid { read, layout, .. } = laid;
        let sheet = layout.as_ref()?.sheet();
        let sheet = sheet.filter(|_| !read.sink.is_fatal())?.clone();
        let (sources, house) = (read.sources.clone(), self.house.clone());
        let mut work = Work::new(house, sources, read.file, Some(sheet), Sink::default());
        work.kind = laid.kind();
        work.regulation = laid.regulation.map(|it| it.name.0.span.file);
        work.copies = read.copies.clone();
        work.taken = self.taken.all();
        Some(work)
    }

    /// Judges the sentences of what was laid out, and tells all that was found.
    pub(super) fn judged(&self, laid: Laid) -> Work {
        self.told(laid, self.is_judged)
    }

    /// Whether a paper that was laid out without being judged says what is wanted.
    pub(super) fn says(&self, laid: &Laid, is_wanted: impl FnOnce(Option<&Proof>) -> bool) -> bool {
        let facts = self
            .facts(&laid.read, laid.regulation)
            .zip(laid.layout.as_ref());
        let proof = facts.and_then(|(facts, layout)| self.said(&facts, layout));
        is_wanted(proof.as_ref())
    }

    /// Judges all of what was laid out without being judged, and tells what was found.
    pub(super) fn judged_after(&self, mut laid: Laid) -> Work {
        let mut sink = std::mem::take(&mut laid.read.sink);
        check::text::judge(laid.read.file, &self.text.text, &mut sink);
        let layout = laid.layout.take();
        let facts = self.facts(&laid.read, laid.regulation).zip(layout);
        let layout = facts.map(|(facts, mut layout)| {
            self.make_up(&facts, &mut layout, &mut sink);
            layout
        });
        (laid.layout, laid.read.sink) = (layout, sink);
        self.told(laid, false)
    }

    fn told(&self, laid: Laid, is_judged: bool) -> Work {
        let kind = laid.kind();
        let Laid {
            mut read,
            regulation,
            due,
            names,
            layout,
        } = laid;
        let mut sink = std::mem::take(&mut read.sink);
        let facts = self.facts(&read, regulation).zip(layout);
        let sheet = facts.and_then(|(facts, layout)| {
            self.judge(&facts, (layout, is_judged), (&due, &read.listed), &mut sink)
        });
        let is_for_nobody = read.is_for_nobody();
        let mut work = Work::new(self.house.clone(), read.sources, read.file, sheet, sink);
        work.copies = read.copies;
        if is_for_nobody {
            return work;
        }
        leave_out_names(&mut work.findings, &names);
        if let Some((campaign, office)) = read.campaign.as_ref().zip(self.office()) {
            work.kind = kind;
            work.regulation = regulation.map(|it| it.name.0.span.file);
            let silenced = weigh(&mut work.findings, campaign, office, regulation);
            work.unjudged.extend(silenced);
        }
        work
    }

    /// The day of the paper as it was read, if it is a whole day.
    pub(in crate::app) fn issued(&self) -> Option<NaiveDate> {
        let days = self.read.as_ref()?.campaign.as_ref()?.days()?;
        (days.0 == days.1).then_some(days.0)
    }

    /// Whom the one copy of a paper is for that has no others.
    pub(in crate::app) fn alone(&self, work: &Work) -> Option<Copies> {
        let campaign = self.read.as_ref()?.campaign.as_ref()?;
        let office = self.office()?;
        let record = work.record.as_ref().filter(|_| work.is_made())?;
        Some(Copies::alone(record, campaign, office))
    }

    /// Its office, once that has been read.
    pub(super) fn office(&self) -> Option<&Office> {
        self.office.as_ref()?.office.as_ref()
    }

    /// The days off that its office knows, once that has been read.
    pub(in crate::app) fn calendar(&self) -> Calendar {
        self.office()
            .map_or_else(Calendar::default, Office::calendar)
    }

    /// Reads the office a campaign names, unless it has been read already.
    fn read_office(&mut self, key: &Text, sources: &mut Sources, sink: &mut Sink) {
        let known = self.office.take();
        self.office = self.reach().office(key, known, sources, sink);
    }

    /// Where the texts are that it names.
    pub(super) fn reach(&self) -> Reach<'_> {
        Reach {
            given: &self.given,
            beside: &*self.texts,
            house: &self.house.0,
            taken: &self.taken,
        }
    }
}

/// A description as it was read with all that it names, and what was found then: the same for each of
/// its copies.
#[derive(Clone)]
pub(super) struct Described {
    sources: Sources,
    sink: Sink,
    file: FileId,
    campaign: Option<Campaign>,
    mother: Option<Arc<Mother>>,
    copies: Option<Copies>,
    listed: Arc<Listed>,
}

impl Described {
    /// Whether it has copies, and nobody for whom one is made.
    fn is_for_nobody(&self) -> bool {
        self.copies.as_ref().is_some_and(|it| it.len() == 0)
    }
}

/// A description that was laid out, and whose sentences are still to be judged.
pub(super) struct Laid<'p> {
    read: Described,
    regulation: Option<&'p Regulation>,
    /// The days on which work that it hands on is due.
    due: Vec<NaiveDate>,
    /// Names out of lists, which nobody is to judge.
    names: Vec<Span>,
    layout: Option<Layout>,
}

impl Laid<'_> {
    fn kind(&self) -> Option<String> {
        let campaign = self.read.campaign.as_ref()?;
        Some(campaign.kind.0.value.trim().to_owned())
    }
}

/// What is known of a recipient, with the first day on which something is due.
fn due_at(row: Fact, due: Option<NaiveDate>) -> Fact {
    match due {
        Some(day) if row.get("due").is_none() => {
            row.with([("due", Fact::worded(Worded::plain(written(day))))])
        }
        _ => row,
    }
}
