//! A paper that does not say where it was issued.

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Sink};

pub fn paper(facts: &Facts, sink: &mut Sink) {
    let places = facts.campaign.place.iter().chain(&facts.office.place);
    if places.into_iter().any(|p| !p.value.trim().is_empty()) {
        return;
    }
    let message = message!(
        "chưa có địa danh trước ngày, tháng, năm",
        "no place stands before the date"
    );
    let span = facts.campaign.office.0.span;
    let found = Diagnostic::error("missing-place", span, message).cure(message!(
        "thêm `place:` vào tệp của đơn vị ban hành, hoặc vào tệp này",
        "add `place:` to the office's file, or to this one"
    ));
    sink.push(Diagnostic {
        rule: facts.cite_word("ngay"),
        ..found
    });
}
