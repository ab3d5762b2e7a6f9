//! The campaign that a paper belongs to, read from its own description; it lends the paper its
//! number, date, names, times, units and work.

use std::sync::Arc;

use chrono::NaiveDate;

use super::assigned::THIS;
use super::office::{CAMPAIGNS, Numbered, Reach, ReadOffice};
use super::{named, node};
use crate::campaign::{Campaign, Names, Office, Register, When, reckoned};
use crate::diagnostic::{Diagnostic, Sink};
use crate::fact::Fact;
use crate::shape::Text;
use crate::source::Sources;
use crate::word::Brief;

/// What the campaign lends.
pub(super) struct Mother {
    pub(super) campaign: Campaign,
    /// Its keys, facts and entries, with all that their words call.
    pub(super) facts: Fact,
    office: Arc<ReadOffice>,
    /// Its kind as a sentence names it.
    kind: String,
}

impl Mother {
    fn office(&self) -> Option<&Office> {
        self.office.office.as_ref()
    }

    /// The units that it can name.
    pub(super) fn register(&self) -> Register<'_> {
        let own = self.campaign.units.iter();
        Register::new(own.chain(self.office().into_iter().flat_map(|it| &it.units)))
    }

    /// Lends a paper the units that it does not know itself.
    pub(super) fn lend_units(&self, keys: &[String], campaign: &mut Campaign, office: &Office) {
        let own = Register::of(campaign, office);
        let missing = keys.iter().filter(|it| own.get(it).is_none());
        let known = self.register();
        let lent = missing.filter_map(|key| {
            let unit = known.get(key)?.clone();
            Some((Text::new(key.clone(), unit.span), unit))
        });
        let lent: Vec<_> = lent.collect();
        if !lent.is_empty() {
            let units = campaign.units.get_or_insert_with(Names::default);
            units.0.extend(lent);
        }
    }

    /// The day of what a name of it stands for: of an entry when it is due, or its own.
    pub(super) fn day(&self, name: &str) -> Option<NaiveDate> {
        let campaign = &self.campaign;
        let id = name.split('.').next()?;
        let entries = campaign.entries().into_iter();
        let mut named = entries.filter_map(|(_, it)| {
            let is_it = it.id.as_ref().is_some_and(|own| own.value.trim() == id);
            it.due.as_ref().or(it.when.as_ref()).filter(|_| is_it)
        });
        let own = || campaign.date.as_ref().filter(|_| id == "date");
        let year = campaign.date.as_ref().and_then(When::year);
        let (_, last) = named.next().or_else(own)?.precision.days(year)?;
        Some(last)
    }

    /// How it names itself, and what another paper says for the last word of that.
    pub(super) fn cited(&self) -> (String, String) {
        let own = self.campaign.number.as_ref();
        let has_number = own.is_some_and(|it| !it.value.trim().is_empty());
        let cited = match self.facts.get("number") {
            Some(Fact::Worded(symbol)) if has_number => format!("số {}", symbol.text.trim()),
            _ => "nêu trên".to_owned(),
        };
        (format!("{} {THIS}", self.kind), cited)
    }
}

/// Papers that belong to each other deeper than this go round in a circle.
const DEEPEST: usize = 4;

impl Reach<'_> {
    /// Reads the campaign that a paper names. What is wrong with it is told only as far as
    /// nothing can be borrowed from it; the rest is told where it is checked itself. `depth` is
    /// how many papers belong to each other already.
    pub(super) fn mother(
        &self,
        key: &Text,
        depth: usize,
        sources: &mut Sources,
        sink: &mut Sink,
    ) -> Option<Mother> {
        let own = match self.find(CAMPAIGNS, key, sources) {
            Ok(own) => own,
            Err(told) => {
                sink.push(*told);
                return None;
            }
        };
        let file = own.1.name.clone();
        let mut found = Sink::default();
        let read = match depth < DEEPEST {
            true => self.read_mother(own, depth, sources, &mut found),
            false => None,
        };
        if read.is_none() || found.is_fatal() {
            let name = &key.value;
            let told = Diagnostic::fatal(
                "unreadable-campaign",
                key.span,
                message!(
                    "chưa lấy được gì từ `{name}` vì tệp ấy còn lỗi",
                    "nothing can be borrowed from `{name}` while it has faults"
                ),
            );
            sink.push(told.cure(message!(
                "chạy `kehoach check {file}` rồi sửa các lỗi nêu ở đó",
                "run `kehoach check {file}` and mend what it tells"
            )));
            return None;
        }
        read
    }

    fn read_mother(
        &self,
        own: Numbered,
        depth: usize,
        sources: &mut Sources,
        sink: &mut Sink,
    ) -> Option<Mother> {
        let kinds = &self.house.kinds;
        let text = own.1.clone();
        let mut node = node(own.0, &text, sink)?;
        let above = named(&node, "campaign");
        let above = above.and_then(|key| self.mother(&key, depth + 1, sources, sink));
        let read = self.office(&named(&node, "office")?, None, sources, sink)?;
        let office = read.office.as_ref()?;
        let calendar = office.calendar();
        reckoned::reckon(&mut node, &calendar, &|it| above.as_ref()?.day(it), sink);
        let campaign = Campaign::described(node, kinds, sink)?;
        let regulations = &self.house.regulations;
        let regulation = regulations.chosen(&campaign, office, sources, sink)?;
        let brief = Brief {
            campaign: &campaign,
            office,
            regulation,
            kind: kinds.get(campaign.kind.0.value.trim())?,
            kinds,
            sources,
            lent: &lent(above.as_ref()),
            shares: &[],
        };
        let facts = brief.lends(sink);
        let kind = brief.kind.name.0.value.clone();
        Some(Mother {
            campaign,
            facts,
            office: read,
            kind,
        })
    }
}

/// What a paper can call of the campaign it belongs to.
pub(super) fn lent(mother: Option<&Mother>) -> Vec<(&'static str, Fact)> {
    let facts = mother.map(|it| ("campaign", it.facts.clone()));
    facts.into_iter().collect()
}
