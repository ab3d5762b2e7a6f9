//! A key that stands for a unit, in no register.

use super::Facts;
use crate::diagnostic::{Diagnostic, Sink};
use crate::shape::nearest;

pub fn run(facts: &Facts, sink: &mut Sink) {
    let register = facts.register();
    let entries = facts.campaign.entries();
    let assigned = entries
        .iter()
        .flat_map(|(_, e)| e.assigned().chain([&e.to]));
    let receivers = facts.campaign.recipients.iter().map(|r| &r.to);
    for who in assigned.chain(receivers).chain([&facts.campaign.to]) {
        for key in who.keys().filter(|k| register.get(&k.value).is_none()) {
            let word = &key.value;
            let found = Diagnostic::fatal(
                "undefined-unit",
                key.span,
                say!(
                    "sổ đơn vị không có `{word}`",
                    "the register has no unit `{word}`"
                ),
            );
            sink.push(match nearest(word, register.keys()) {
                Some(near) => found.cure(say!("có phải là `{near}`?", "did you mean `{near}`?")),
                None => found.cure(say!(
                    "thêm `{word}` vào `units:`, hoặc viết hẳn tên đơn vị",
                    "add `{word}` under `units:`, or write the unit's name out"
                )),
            });
        }
    }
}
