//! A degree of urgency that no stamp is made for.

use super::choice::Choice;
use crate::campaign::Campaign;
use crate::check::{Facts, Findings};
use crate::shape::words_of;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let degrees = Choice {
        what: message!("độ khẩn", "degree of urgency"),
        known: &words_of(&Campaign::URGENCIES),
    };
    if let Some(urgency) = &facts.campaign.urgency {
        degrees.judge(urgency, findings);
    }
}
