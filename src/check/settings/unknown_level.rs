//! A weight the office gives to a check, that is none.

use super::choice::Choice;
use crate::campaign::Office;
use crate::check::weigh::LEVELS;
use crate::diagnostic::{Severity, Sink};

pub fn office(office: &Office, sink: &mut Sink) {
    let levels = Choice {
        code: "unknown-level",
        severity: Severity::Error,
        what: message!("mức", "weight"),
        known: &LEVELS,
    };
    let settings = office.checks.iter().flat_map(|names| &names.0);
    settings.for_each(|(_, setting)| levels.judge(&setting.level.0, sink));
}
