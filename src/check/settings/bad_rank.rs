//! A rank of a unit that is neither above, level nor below.

use super::choice::Choice;
use crate::campaign::Unit;
use crate::check::{Facts, Findings};
use crate::shape::words_of;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let ranks = Choice {
        what: message!("bậc", "rank"),
        known: &words_of(&Unit::RANKS),
    };
    let lists = facts.campaign.units.iter().chain(&facts.office.units);
    for (_, unit) in lists.flat_map(|list| &list.0) {
        if let Some(rank) = &unit.rank {
            ranks.judge(rank, findings);
        }
    }
}
