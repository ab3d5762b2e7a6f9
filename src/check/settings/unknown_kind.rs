//! A kind of paper without a template.

use super::choice::Choice;
use crate::check::{Facts, Findings};

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let kinds = Choice {
        what: message!("mẫu nào cho loại văn bản", "template for the kind of paper"),
        known: facts.kinds,
    };
    kinds.judge(&facts.campaign.kind.0, findings);
}
