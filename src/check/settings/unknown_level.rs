//! A weight an office or a paper gives to a check, that is none.

use super::choice::Choice;
use crate::campaign::{CheckSetting, Names, Office};
use crate::check::{Facts, Findings};
use crate::shape::words_of;

pub fn office(office: &Office, findings: &mut Findings) {
    judge(&office.checks, findings);
}

pub fn paper(facts: &Facts, findings: &mut Findings) {
    judge(&facts.campaign.checks, findings);
}

fn judge(settings: &Option<Names<CheckSetting>>, findings: &mut Findings) {
    let levels = Choice {
        what: message!("mức", "weight"),
        known: &words_of(&CheckSetting::LEVELS),
    };
    let settings = settings.iter().flat_map(|names| &names.0);
    settings.for_each(|(_, setting)| levels.judge(&setting.level.0, findings));
}
