//! A key that stands for a unit or a tag, in no register.

use super::choice::Choice;
use crate::check::{Facts, Findings};

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let register = facts.register();
    let mut known: Vec<&str> = register.keys().collect();
    let mut tags: Vec<&str> = register.tags().collect();
    tags.sort_unstable();
    tags.dedup();
    known.append(&mut tags);
    let units = Choice {
        what: message!("đơn vị nào trong sổ tên là", "unit in the register named"),
        known: &known,
    };
    for key in facts.called() {
        let is_tag = || register.tags().any(|it| it == key.value);
        if register.get(&key.value).is_none() && !is_tag() {
            findings.push(units.refuse(key).cure(message!(
                "nếu chưa khai thì thêm vào `units:`, hoặc viết hẳn tên đơn vị",
                "if it is not there yet, add it under `units:`, or write the unit's name out"
            )));
        }
    }
}
