//! A subordinate to whom the paper is sent "để báo cáo".

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let register = facts.register();
    for group in &facts.campaign.recipients {
        let Some(purpose) = group
            .r#for
            .as_ref()
            .filter(|it| it.value.to_lowercase().contains("báo cáo"))
        else {
            continue;
        };
        // One purpose was written for all of a group.
        let mut told = false;
        for one in group.to.keys() {
            let unit = register.get(&one.value);
            let Some((unit, rank)) = unit.and_then(|it| Some((it, it.rank.as_ref()?))) else {
                continue;
            };
            if rank.value != "duoi" || std::mem::replace(&mut told, true) {
                continue;
            }
            let (name, words) = (&unit.name.0.value, purpose.value.trim());
            let message = message!(
                "gửi `{name}` `{words}`, nhưng đây là cấp dưới",
                "`{name}` gets it `{words}`, but is a subordinate"
            );
            findings.push(
                Finding::new(one.span, message)
                    .label(
                        purpose.span,
                        message!("ghi mục đích ở đây", "the purpose is written here"),
                    )
                    .label(
                        rank.span,
                        message!("ghi là cấp dưới ở đây", "given as a subordinate here"),
                    )
                    .cure(message!(
                        "cấp dưới nhận để thực hiện hoặc để biết",
                        "a subordinate gets it to carry out or to know"
                    )),
            );
        }
    }
}
