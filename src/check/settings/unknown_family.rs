//! A family of offices no regulation is made for.

use super::choice::Choice;
use crate::campaign::Office;
use crate::diagnostic::{Severity, Sink};

pub fn office(office: &Office, sink: &mut Sink) {
    let families = Choice {
        code: "unknown-family",
        severity: Severity::Fatal,
        what: message!("khối", "family"),
        known: &["nha-nuoc", "dang"],
    };
    families.judge(&office.family.0, sink);
}
