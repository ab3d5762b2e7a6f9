//! A setting of the office for a check there is none of.

use super::choice::Choice;
use crate::campaign::Office;
use crate::check::Findings;
use crate::check::catalogue::ALL;

pub fn office(office: &Office, findings: &mut Findings) {
    let known: Vec<&str> = ALL.iter().map(|check| check.code).collect();
    let checks = Choice {
        what: message!("mã soát", "check"),
        known: &known,
    };
    let settings = office.checks.iter().flat_map(|names| &names.0);
    settings.for_each(|(code, _)| checks.judge(code, findings));
}
