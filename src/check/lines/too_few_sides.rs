//! A paper between sides that names fewer of them than it takes.

use super::keys;
use crate::campaign::Own;
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    for (name, key) in keys(facts) {
        let Some(least) = key.groups.as_ref().map(|it| it.value as usize) else {
            continue;
        };
        let Some(Own::Fields(fields)) = facts.campaign.body.own(&name.value) else {
            continue;
        };
        let sides = fields.groups().count();
        if sides >= least {
            continue;
        }
        let name = &name.value;
        let message = message!(
            "`{name}` có {sides} bên, phải có ít nhất {least}",
            "`{name}` names {sides} sides, at least {least} are needed"
        );
        let span = fields
            .0
            .first()
            .map_or(facts.campaign.kind.0.span, |(it, _)| it.span);
        findings.push(Finding::new(span, message).cure(message!(
            "mỗi bên một nhóm dòng `nhãn: lời` dưới tên bên",
            "each side is a group of lines `label: words` below its name"
        )));
    }
}
