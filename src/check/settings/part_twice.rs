//! A part that an outline names more than once.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::source::Span;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let mut seen: Vec<(&str, Span)> = Vec::new();
    for entry in &facts.campaign.outline {
        let Some(name) = entry.part_name() else {
            continue;
        };
        match seen.iter().find(|(known, _)| *known == name) {
            Some((_, first)) => findings.push(
                Finding::new(
                    entry.span,
                    message!(
                        "`outline` xếp mục `{name}` hai lần",
                        "`outline` names the part `{name}` twice"
                    ),
                )
                .label(*first, message!("lần đầu ở đây", "first named here"))
                .cure(message!("giữ một, bỏ một", "keep one of them")),
            ),
            None => seen.push((name, entry.span)),
        }
    }
}
