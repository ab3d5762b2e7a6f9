//! The campaign that a paper belongs to, read from its own description; it lends the paper its
//! number, date, names and times.

use super::node;
use super::office::{CAMPAIGNS, Numbered, Reach};
use crate::campaign::Campaign;
use crate::diagnostic::{Diagnostic, Sink};
use crate::fact::Fact;
use crate::shape::Text;
use crate::source::Sources;
use crate::word::Brief;

/// What the campaign lends.
pub(super) struct Mother {
    facts: Fact,
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
                "chạy `kehoach check {name}` rồi sửa các lỗi nêu ở đó",
                "run `kehoach check {name}` and mend what it tells"
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
        let node = node(own.0, &text, sink)?;
        let campaign = Campaign::described(node, kinds, sink)?;
        let office = self.office(&campaign.office.0, None, sources, sink)?;
        let office = office.office.as_ref()?;
        let above = campaign.campaign.as_ref();
        let above = above.and_then(|key| self.mother(key, depth + 1, sources, sink));
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
        };
        let facts = brief.lends(sink);
        Some(Mother { facts })
    }
}

/// What a paper can call of the campaign it belongs to.
pub(super) fn lent(mother: Option<&Mother>) -> Vec<(&'static str, Fact)> {
    let facts = mother.map(|it| ("campaign", it.facts.clone()));
    facts.into_iter().collect()
}
