//! A unit of the register that is called by its name and is not there when the paper is issued.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let Some(days) = facts.campaign.days() else {
        return;
    };
    let register = facts.register();
    for key in facts.called() {
        let Some(unit) = register.get(&key.value).filter(|it| !it.is_active(days)) else {
            continue;
        };
        let (name, typed) = (&unit.name.0.value, &key.value);
        let message = message!(
            "`{typed}` ({name}) không hoạt động vào ngày của văn bản, theo sổ",
            "`{typed}` ({name}) is not active on the date of the paper, as the register has it"
        );
        let bound = unit.until.as_ref().or(unit.from.as_ref());
        let found = Finding::new(key.span, message);
        let found = match bound {
            Some(bound) => found.label(
                bound.text.span,
                message!("sổ ghi ở đây", "the register says so here"),
            ),
            None => found,
        };
        findings.push(found.cure(message!(
            "gọi đơn vị thay thế, hoặc sửa `from`, `until` trong sổ",
            "name the unit that has taken its place, or change `from`, `until` in the register"
        )));
    }
}
