//! A rule of law that the office or one paper would have weigh less than it does.

use crate::check::catalogue::find;
use crate::check::weigh::{level, may_weigh, settings};
use crate::check::{Facts, Findings, provision};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let regulation = Some(facts.regulation);
    for (code, setting) in settings(facts.campaign, facts.office) {
        let (name, typed) = (&code.value, &setting.level.0);
        let asked = level(typed.value.trim());
        if asked.is_none_or(|asked| may_weigh(name, asked, regulation)) {
            continue;
        }
        let message = message!(
            "`{name}` là quy định bắt buộc, không hạ mức hay tắt được",
            "`{name}` is a rule of law, which may not be lowered or silenced"
        );
        let found = Finding::new(typed.span, message).cure(message!(
            "bỏ dòng này; mức có sẵn vẫn được dùng",
            "take this line out; the weight it has stays in use"
        ));
        let rule = find(name).and_then(|check| provision(check, None, regulation));
        findings.push(match rule {
            Some(rule) => found.rule(rule),
            None => found,
        });
    }
}
