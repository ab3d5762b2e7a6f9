//! A degree of urgency that no stamp is made for.

use super::choice::Choice;
use crate::campaign::Campaign;
use crate::check::{Facts, Findings};

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let degrees = Choice {
        what: message!("độ khẩn", "degree of urgency"),
        known: &Campaign::URGENCIES,
    };
    if let Some(urgency) = &facts.campaign.urgency {
        degrees.judge(urgency, findings);
    }
}
