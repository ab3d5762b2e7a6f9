//! A superior who stands in "Nơi nhận" behind a subordinate.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let register = facts.register();
    let mut below = None;
    for one in facts.campaign.recipients.iter().flat_map(|it| it.to.keys()) {
        let Some(unit) = register.get(&one.value) else {
            continue;
        };
        let name = &unit.name.0.value;
        match (unit.rank.as_ref().map(|it| it.value.as_str()), below) {
            (Some(own @ ("ngang" | "duoi")), None) => below = Some((one.span, name, own)),
            (Some("tren"), Some((span, before, rank))) => {
                let (rank, rank_en) = match rank {
                    "ngang" => ("cơ quan ngang cấp", "equal"),
                    _ => ("cấp dưới", "subordinate"),
                };
                let message = message!(
                    "cấp trên `{name}` đứng sau {rank} `{before}` trong Nơi nhận",
                    "the superior `{name}` stands behind the {rank_en} `{before}`"
                );
                let found = Finding::new(one.span, message);
                findings.push(
                    found
                        .label(
                            span,
                            message!("{rank} đứng ở đây", "the {rank_en} stands here"),
                        )
                        .cure(message!(
                            "xếp cấp trên trước, rồi cơ quan ngang cấp, rồi cấp dưới",
                            "superiors first, then equals, then subordinates"
                        )),
                );
            }
            _ => {}
        }
    }
}
