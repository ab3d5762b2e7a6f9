//! A key that stands for a unit, in no register.

use super::choice::Choice;
use crate::check::{Facts, Findings};

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let register = facts.register();
    let known: Vec<&str> = register.keys().collect();
    let units = Choice {
        what: message!("đơn vị nào trong sổ tên là", "unit in the register named"),
        known: &known,
    };
    let entries = facts.campaign.entries();
    let assigned = entries
        .iter()
        .flat_map(|(_, e)| e.assigned().chain([&e.to]));
    let receivers = facts.campaign.recipients.iter().map(|r| &r.to);
    let own = facts.campaign.body.people();
    let all = assigned
        .chain(receivers)
        .chain([&facts.campaign.to])
        .chain(own);
    for key in all.flat_map(|who| who.keys()) {
        if register.get(&key.value).is_none() {
            findings.push(units.refuse(key).cure(message!(
                "nếu chưa khai thì thêm vào `units:`, hoặc viết hẳn tên đơn vị",
                "if it is not there yet, add it under `units:`, or write the unit's name out"
            )));
        }
    }
}
