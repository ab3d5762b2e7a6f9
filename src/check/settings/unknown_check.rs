//! A setting of an office or a paper for a check there is none of.

use super::choice::Choice;
use crate::campaign::{CheckSetting, Names, Office};
use crate::check::catalogue::ALL;
use crate::check::{Facts, Findings};

pub fn office(office: &Office, findings: &mut Findings) {
    judge(&office.checks, findings);
}

pub fn paper(facts: &Facts, findings: &mut Findings) {
    judge(&facts.campaign.checks, findings);
}

fn judge(settings: &Option<Names<CheckSetting>>, findings: &mut Findings) {
    let known: Vec<&str> = ALL.iter().map(|check| check.code).collect();
    let checks = Choice {
        what: message!("mã soát", "check"),
        known: &known,
    };
    let settings = settings.iter().flat_map(|names| &names.0);
    settings.for_each(|(code, _)| checks.judge(code, findings));
}
