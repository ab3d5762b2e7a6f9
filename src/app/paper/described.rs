//! A description worked: read, checked and worded side by side, and laid out.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Paper;
use super::annex::Unread;
use super::sheet::Lent;
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
use crate::check;
use crate::check::weigh::weigh;
use crate::diagnostic::Sink;
use crate::fact::Fact;
use crate::proof::holiday::Calendar;
use crate::shape::Text;
use crate::source::{FileId, Sources, Span};
use crate::time::written;
use crate::worded::Worded;

impl Paper {
    /// Works a description, or tells of the house in which its kind is to be looked for.
    pub(super) fn described(&mut self) -> Result<Work, House> {
        let read = match &self.read {
            Some(read) => Described::clone(read),
            None => self.read()?,
        };
        if self.copy.is_some() && self.read.is_none() {
            self.read = Some(Arc::new(read.clone()));
        }
        Ok(self.worded(read))
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

    /// Words what was read, for the recipient at its place if it has several.
    fn worded(&self, read: Described) -> Work {
        let Described {
            mut sources,
            mut sink,
            file,
            mut campaign,
            mother,
            copies,
            listed,
        } = read;
        if copies.as_ref().is_some_and(|it| it.len() == 0) {
            // There is nobody to word it for.
            let mut work = Work::new(self.house.clone(), sources, file, None, sink);
            work.copies = copies;
            return work;
        }
        let mother = mother.as_deref();
        let office = self.office();
        // What is wrong with it has been told.
        let assigned = self.assigned(mother, campaign.as_ref(), &mut Sink::default());
        let assigned = assigned.as_ref();
        let mut lent = lent(mother);
        let (mut shares, mut due) = (Vec::new(), Vec::new());
        let mut names: Vec<Span> = listed.names().collect();
        let kinds = &self.house.0.kinds;
        let regulations = &self.house.0.regulations;
        let mut regulation = None;
        if let (Some(described), Some(office)) = (&mut campaign, office) {
            let at = self.copy.unwrap_or_default();
            let receivers = || copies::receivers(copies.as_ref(), at, described, office);
            let units = assigned.and_then(|_| receivers());
            due = assigned.map_or(due, |it| it.all_due(units.as_deref()));
            if let Some(copies) = &copies {
                let kind = kinds.get(described.kind.0.value.trim());
                let due = assigned.and_then(|it| it.first_of(&due));
                let row = copies.address(at, described, office, kind, &mut sources);
                names.extend(names_of(&row));
                lent.push(("each", due_at(row, due)));
            }
            let rows = Rows {
                reach: self.reach(),
                office,
                mother,
                assigned,
                units: units.as_deref(),
                listed: &listed,
            };
            regulation = regulations.chosen(described, office, &sources, &mut sink);
            if let Some(regulation) = regulation {
                rows::list_addressees(described, regulation);
                timeline::spread(described, regulation);
            }
            let is_listed = rows::list_work(described);
            if described.assign.is_none() && !is_listed {
                due.clear();
            }
            rows.fill(described, &mut sources, &mut sink);
            if described.assign.is_some() && !is_listed {
                shares = assigned.map_or(shares, |it| it.share(units.as_deref()));
            }
        }
        let read = campaign.as_ref().zip(office);
        let sheet = read
            .zip(regulation)
            .and_then(|((campaign, office), regulation)| {
                let lent = Lent {
                    facts: &lent,
                    shares: &shares,
                    due: &due,
                    listed: &listed,
                };
                self.sheet(&sources, campaign, office, regulation, lent, &mut sink)
            });
        let mut work = Work::new(self.house.clone(), sources, file, sheet, sink);
        leave_out_names(&mut work.findings, &names);
        if let Some((campaign, office)) = read {
            work.kind = Some(campaign.kind.0.value.trim().to_owned());
            work.regulation = regulation.map(|it| it.name.0.span.file);
            work.copies = copies;
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

/// What is known of a recipient, with the first day on which something is due.
fn due_at(row: Fact, due: Option<NaiveDate>) -> Fact {
    match due {
        Some(day) if row.get("due").is_none() => {
            row.with([("due", Fact::worded(Worded::plain(written(day))))])
        }
        _ => row,
    }
}
