//! A weight the office gives to a check, that is none.

use super::choice::Choice;
use crate::campaign::{CheckSetting, Office};
use crate::check::Findings;

pub fn office(office: &Office, findings: &mut Findings) {
    let levels = Choice {
        what: message!("mức", "weight"),
        known: &CheckSetting::LEVELS,
    };
    let settings = office.checks.iter().flat_map(|names| &names.0);
    settings.for_each(|(_, setting)| levels.judge(&setting.level.0, findings));
}
