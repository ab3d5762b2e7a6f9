//! A signer named by a key that the office's register of signers does not have.

use super::choice::Choice;
use crate::check::{Facts, Findings};

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let register = facts.office.signers.iter().flat_map(|names| &names.0);
    let known: Vec<&str> = register.map(|(key, _)| key.value.as_str()).collect();
    let signers = Choice {
        what: message!(
            "người ký nào trong sổ tên là",
            "signer in the register named"
        ),
        known: &known,
    };
    for key in facts.campaign.all_signers().filter_map(|s| s.key.as_ref()) {
        if !known.contains(&key.value.as_str()) {
            findings.push(signers.refuse(key).cure(message!(
                "người không có trong sổ thì khai tại chỗ: `title`, `name`, và `tm` hoặc `kt` nếu có",
                "describe a signer who is not in the register in place: `title`, `name`, and `tm` or `kt` if any"
            )));
        }
    }
}
