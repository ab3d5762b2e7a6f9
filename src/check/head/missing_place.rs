//! A paper that does not say where it was issued.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::kind::Kind;
use crate::role::Role;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let places = facts.campaign.place.iter().chain(&facts.office.place);
    let lacks = |kind: &Kind| kind.lacks(Role::NgayThang, facts.regulation);
    if facts.kind.is_some_and(lacks) || places.into_iter().any(|p| !p.value.trim().is_empty()) {
        return;
    }
    let message = message!(
        "chưa có địa danh trước ngày, tháng, năm",
        "no place stands before the date"
    );
    let span = facts.campaign.office.0.span;
    let found = Finding::new(span, message).cure(message!(
        "thêm `place:` vào tệp của đơn vị ban hành, hoặc vào tệp này",
        "add `place:` to the office's file, or to this one"
    ));
    findings.push(found);
}
