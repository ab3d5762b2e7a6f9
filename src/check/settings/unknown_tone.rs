//! A way of writing tones that is neither the old nor the new.

use super::choice::Choice;
use crate::campaign::Office;
use crate::check::Findings;
use crate::shape::words_of;

pub fn office(office: &Office, findings: &mut Findings) {
    let tones = Choice {
        what: message!("cách đặt dấu thanh", "way of writing tones"),
        known: &words_of(&Office::TONES),
    };
    if let Some(tone) = &office.tone {
        tones.judge(tone, findings);
    }
}
