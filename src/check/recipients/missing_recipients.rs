//! A paper that is sent to nobody and kept nowhere.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::kind::Kind;
use crate::role::Role;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let groups = &facts.campaign.recipients;
    let lacks = |kind: &Kind| kind.lacks(Role::NoiNhan, facts.regulation);
    if facts.kind.is_some_and(lacks) {
        return;
    }
    if groups.iter().any(|g| !g.to.is_empty() || g.file.is_some()) {
        return;
    }
    let message = message!("chưa có nơi nhận", "the paper has no recipients");
    let span = facts.campaign.kind.0.span;
    let found = Finding::new(span, message).cure(message!(
        "thêm `recipients:` với các nơi nhận, dòng cuối là `- file: VT`",
        "add `recipients:` with those who get it; the last line is `- file: VT`"
    ));
    findings.push(found);
}
