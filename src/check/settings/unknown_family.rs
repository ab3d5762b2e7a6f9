//! A family of offices no regulation is made for.

use super::choice::Choice;
use crate::campaign::{FAMILIES, Office};
use crate::check::Findings;
use crate::shape::words_of;

pub fn office(office: &Office, findings: &mut Findings) {
    let families = Choice {
        what: message!("khối", "family"),
        known: &words_of(&FAMILIES),
    };
    families.judge(&office.family.0, findings);
}
