//! A setting of the office for a check there is none of.

use super::choice::Choice;
use crate::campaign::Office;
use crate::check::ALL;
use crate::diagnostic::{Severity, Sink};

pub fn office(office: &Office, sink: &mut Sink) {
    let known: Vec<&str> = ALL.iter().map(|check| check.code).collect();
    let checks = Choice {
        code: "unknown-check",
        severity: Severity::Error,
        what: message!("mã soát", "check"),
        known: &known,
    };
    let settings = office.checks.iter().flat_map(|names| &names.0);
    settings.for_each(|(code, _)| checks.judge(code, sink));
}
