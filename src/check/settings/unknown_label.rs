//! Words given to a line that no entry prints.

use super::choice::Choice;
use crate::campaign::Entry;
use crate::check::{Facts, Findings};

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let lines = Choice {
        what: message!("dòng phân công", "line"),
        known: &Entry::LABELS,
    };
    let entries = facts.campaign.entries();
    let of_entries = entries.iter().filter_map(|(_, e)| e.labels.as_ref());
    let shared = facts.campaign.labels.iter().chain(&facts.office.labels);
    for (label, _) in shared.chain(of_entries).flat_map(|labels| &labels.0) {
        lines.judge(label, findings);
    }
}
